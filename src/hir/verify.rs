//! Checks what every pass relies on. Returns messages; an empty list is a valid program.
//!
//! * definitions dominate uses, where a block's unwind edge leaves from the block's *start*:
//!   the handler sees parameters, not instructions, of a block that leads to it;
//! * edges give as many arguments as the target has parameters, in the same representation;
//! * operands and results have the representation their operation asks for;
//! * `unreachable` ends a block only after an operation that may raise;
//! * the facts stored twice (value → definition, definition → value) agree.
//!
//! Dominators: Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm" (2001), on a graph
//! with two nodes a block (start, end).

use super::func::*;
use super::op::{ConstId, Op};

/// Checks all functions of a program.
pub fn verify_program(program: &Program) -> Vec<String> {
    let mut messages = Vec::new();
    for func in &program.funcs {
        verify_into(program, func, &mut messages);
    }
    for (i, module) in program.modules.iter().enumerate() {
        for id in module.body.iter().chain(module.globals.iter().filter_map(|g| g.known_func.as_ref())) {
            if id.index() >= program.funcs.len() {
                messages.push(format!("module m{i}: no function {id}"));
            }
        }
    }
    messages
}

/// Checks one function.
pub fn verify_func(program: &Program, func: &Func) -> Vec<String> {
    let mut messages = Vec::new();
    verify_into(program, func, &mut messages);
    messages
}

struct Verifier<'a> {
    program: &'a Program,
    func: &'a Func,
    messages: &'a mut Vec<String>,
    /// Block in whose start (params) or end (instructions) a value is defined.
    idom: Vec<u32>,
    depth: Vec<u32>,
    /// Position of an instruction within its block.
    position: Vec<u32>,
    home: Vec<Option<Block>>,
}

fn verify_into(program: &Program, func: &Func, messages: &mut Vec<String>) {
    let mut verifier = Verifier {
        program,
        func,
        messages,
        idom: Vec::new(),
        depth: Vec::new(),
        position: vec![0; func.insts.len()],
        home: vec![None; func.insts.len()],
    };
    if verifier.structure() {
        verifier.dominators();
        verifier.uses();
    }
}

impl Verifier<'_> {
    fn report(&mut self, place: impl std::fmt::Display, message: impl std::fmt::Display) {
        self.messages.push(format!("@{} {place}: {message}", self.func.symbol));
    }
    fn repr(&self, value: Value) -> Option<Repr> {
        self.func.values.get(value.index()).map(|v| v.repr)
    }

    /// Indices in range, counts and representations; false when later checks make no sense.
    fn structure(&mut self) -> bool {
        let func = self.func;
        let before = self.messages.len();
        if func.entry.index() >= func.blocks.len() {
            self.report("function", "no entry block");
            return false;
        }
        if func.value_names.len() != func.values.len() {
            self.report("function", "value_names and values differ in length");
        }
        let mut names = std::collections::HashSet::new();
        for (i, block) in func.blocks.iter().enumerate() {
            let id = Block(i as u32);
            if !names.insert(&block.name) {
                self.report(id, format!("two blocks are called '{}'", block.name));
            }
            for (position, &param) in block.params.iter().enumerate() {
                let stored = func.values.get(param.index()).map(|v| v.def);
                if stored != Some(Def::Param(id, position as u32)) {
                    self.report(id, format!("parameter {param} is not recorded as such"));
                }
            }
            for (position, &inst) in block.insts.iter().enumerate() {
                self.inst(id, inst, position as u32);
            }
            for edge in block.term.edges().chain(&block.unwind) {
                self.edge(id, edge);
            }
            self.terminator(id, block);
        }
        let mut bad = Vec::new();
        for block in &func.blocks {
            let mut check = |v: Value| {
                if v.index() >= func.values.len() {
                    bad.push(v);
                }
            };
            block
                .insts
                .iter()
                .filter_map(|i| func.insts.get(i.index()))
                .for_each(|i| i.op.visit_operands(&mut check));
            block.term.visit_operands(&mut check);
        }
        for value in bad {
            self.report("function", format!("no value {value}"));
        }
        self.messages.len() == before
    }

    fn inst(&mut self, block: Block, inst: Inst, position: u32) {
        let func = self.func;
        let Some(data) = func.insts.get(inst.index()) else {
            return self.report(block, format!("no instruction {inst}"));
        };
        if self.home[inst.index()].replace(block).is_some() {
            self.report(block, format!("{inst} stands in two places"));
        }
        self.position[inst.index()] = position;
        let word = data.op.mnemonic();
        match (data.result, data.op.result_repr()) {
            (Some(result), Some(repr)) => {
                let facts = func.values.get(result.index());
                if facts.map(|v| v.def) != Some(Def::Inst(inst)) {
                    self.report(block, format!("result {result} of {word} is not recorded as such"));
                } else if facts.map(|v| v.repr) != Some(repr) {
                    self.report(block, format!("result {result} of {word} must be {}", repr.word()));
                }
            }
            (None, None) => {}
            (Some(result), None) => self.report(block, format!("{word} has no result, but defines {result}")),
            (None, Some(_)) => self.report(block, format!("{word} lacks its result")),
        }
        let mut wrong = Vec::new();
        let mut ordinal = 0;
        data.op.visit_operands(|v| {
            let expected = match &data.op {
                Op::SeqGet { .. } | Op::SeqPoint { .. } | Op::SeqSet { .. } if ordinal == 1 => Repr::I64,
                Op::ItemLoad { .. } | Op::ListReserve { .. } if ordinal == 1 => Repr::I64,
                Op::SlotPutDouble { .. } if ordinal == 1 => Repr::F64,
                Op::SetDouble { .. } | Op::DoubleStore { .. } if ordinal == 2 => Repr::F64,
                Op::DoublePut { .. } if ordinal == 4 => Repr::F64,
                Op::DoubleAppend { .. } if ordinal == 1 => Repr::F64,
                Op::DoubleLoad { .. } if ordinal == 1 => Repr::I64,
                Op::ItemStore { .. } if ordinal == 2 => Repr::Obj,
                op if ordinal == 0 && op.item_access().is_some() => Repr::Ptr,
                Op::ItemAt { .. } | Op::ItemPut { .. } if matches!(ordinal, 1 | 4) => Repr::Obj,
                Op::DoubleAt { .. } | Op::DoublePut { .. } if ordinal == 1 => Repr::Obj,
                Op::ItemPlace { .. } if ordinal == 0 => Repr::Obj,
                _ => data.op.operand_repr(),
            };
            ordinal += 1;
            if self.repr(v).is_some_and(|r| r != expected) {
                wrong.push((v, expected));
            }
        });
        for (value, expected) in wrong {
            self.report(block, format!("operand {value} of {word} must be {}", expected.word()));
        }
        self.ids(block, &data.op);
    }

    /// Functions, modules, slots and constants that an operation names.
    fn ids(&mut self, block: Block, op: &Op) {
        let program = self.program;
        let slot_exists = |module: ModuleId, slot: u32| {
            program.modules.get(module.index()).is_some_and(|m| (slot as usize) < m.globals.len())
        };
        let const_exists = |id: ConstId| (id.0 as usize) < program.consts.len();
        let ok = match op {
            Op::Const(id) => const_exists(*id),
            Op::GlobalGet { module, slot, .. }
            | Op::GlobalBound { module, slot, .. }
            | Op::GlobalSet { module, slot, .. }
            | Op::GlobalDel { module, slot }
            | Op::ClassNameGet { module, slot: Some(slot), .. } => slot_exists(*module, *slot),
            Op::CallDirect { func, args, .. } => {
                program.funcs.get(func.index()).is_some_and(|f| f.sig.slots() == args.len())
            }
            Op::CallGenerator { func, args, .. } => {
                program.funcs.get(func.index()).is_some_and(|f| f.sig.slots() == args.len() + 1)
            }
            Op::CallTagged { args, cases, .. } => {
                let fits =
                    |f: FuncId| program.funcs.get(f.index()).map(|f| f.sig.slots()) == Some(args.len() + 1);
                !cases.is_empty() && cases.iter().all(|c| fits(c.func))
            }
            Op::MakeFunction { func, closure, .. } => {
                program.funcs.get(func.index()).is_some_and(|f| f.free_names.len() == closure.len())
            }
            Op::ImportModule(module) | Op::ImportStar { target: module, .. } => {
                module.index() < program.modules.len()
            }
            Op::ClosureGet(n) => (*n as usize) < self.func.free_names.len(),
            _ => true,
        };
        if !ok {
            self.report(
                block,
                format!("{} names something that does not exist or does not fit", op.mnemonic()),
            );
        }
    }

    fn edge(&mut self, from: Block, edge: &Edge) {
        let Some(target) = self.func.blocks.get(edge.block.index()) else {
            return self.report(from, format!("no block {}", edge.block));
        };
        if edge.block == self.func.entry {
            self.report(from, "an edge leads to the entry block");
        }
        if target.params.len() != edge.args.len() {
            let (given, wanted) = (edge.args.len(), target.params.len());
            return self
                .report(from, format!("{given} arguments for the {wanted} parameters of {}", edge.block));
        }
        for (&arg, &param) in edge.args.iter().zip(&target.params) {
            if self.repr(arg) != self.repr(param) {
                self.report(from, format!("{arg} for {param} of {}: representations differ", edge.block));
            }
        }
    }

    fn terminator(&mut self, id: Block, block: &BlockData) {
        let expected = match &block.term {
            Term::Branch { cond, .. } => Some((*cond, Repr::Bool)),
            Term::Return(value) | Term::Reraise(value) => Some((*value, Repr::Obj)),
            Term::Raise { exc, .. } => Some((*exc, Repr::Obj)),
            Term::Jump(_) | Term::RaiseHandled => None,
            Term::Unreachable => {
                let last = block.insts.last().and_then(|i| self.func.insts.get(i.index()));
                if !last.is_some_and(|i| i.op.may_raise()) {
                    self.report(id, "unreachable without an operation that raises before it");
                }
                None
            }
        };
        if let Some((value, repr)) = expected {
            if self.repr(value) != Some(repr) {
                self.report(id, format!("{value} at the end must be {}", repr.word()));
            }
        }
    }

    /// Immediate dominators of the start (2b) and end (2b + 1) of each block.
    fn dominators(&mut self) {
        let func = self.func;
        let count = func.blocks.len() * 2;
        let mut succs: Vec<Vec<u32>> = vec![Vec::new(); count];
        for (i, block) in func.blocks.iter().enumerate() {
            let (start, end) = (i as u32 * 2, i as u32 * 2 + 1);
            succs[start as usize].push(end);
            block.unwind.iter().for_each(|e| succs[start as usize].push(e.block.0 * 2));
            block.term.edges().for_each(|e| succs[end as usize].push(e.block.0 * 2));
        }
        let entry = func.entry.0 * 2;
        let mut preds: Vec<Vec<u32>> = vec![Vec::new(); count];
        let mut postorder = Vec::with_capacity(count);
        let mut state = vec![0u8; count];
        let mut stack = vec![(entry, 0usize)];
        state[entry as usize] = 1;
        while let Some((node, next)) = stack.pop() {
            match succs[node as usize].get(next) {
                Some(&succ) => {
                    stack.push((node, next + 1));
                    preds[succ as usize].push(node);
                    if state[succ as usize] == 0 {
                        state[succ as usize] = 1;
                        stack.push((succ, 0));
                    }
                }
                None => postorder.push(node),
            }
        }
        let mut number = vec![u32::MAX; count];
        postorder.iter().enumerate().for_each(|(i, n)| number[*n as usize] = i as u32);
        let mut idom = vec![u32::MAX; count];
        idom[entry as usize] = entry;
        let mut changed = true;
        while changed {
            changed = false;
            for &node in postorder.iter().rev().skip(1) {
                let mut best = u32::MAX;
                for &pred in &preds[node as usize] {
                    if idom[pred as usize] == u32::MAX {
                        continue;
                    }
                    best = if best == u32::MAX { pred } else { meet(&idom, &number, best, pred) };
                }
                if idom[node as usize] != best {
                    idom[node as usize] = best;
                    changed = true;
                }
            }
        }
        let mut depth = vec![0; count];
        for &node in postorder.iter().rev().skip(1) {
            depth[node as usize] = depth[idom[node as usize] as usize] + 1;
        }
        self.idom = idom;
        self.depth = depth;
    }

    fn dominates(&self, a: u32, mut b: u32) -> bool {
        if self.idom[b as usize] == u32::MAX {
            return true;
        }
        if self.idom[a as usize] == u32::MAX {
            return false;
        }
        while self.depth[b as usize] > self.depth[a as usize] {
            b = self.idom[b as usize];
        }
        a == b
    }

    /// Is `value` defined at `node`, before instruction `position` of the block?
    fn available(&self, value: Value, node: u32, position: u32) -> bool {
        match self.func.values[value.index()].def {
            Def::Param(block, _) => self.dominates(block.0 * 2, node),
            Def::Inst(inst) => match self.home[inst.index()] {
                Some(block) if block.0 * 2 + 1 == node => self.position[inst.index()] < position,
                Some(block) => self.dominates(block.0 * 2 + 1, node),
                None => false,
            },
        }
    }

    fn uses(&mut self) {
        let func = self.func;
        let mut bad: Vec<(Block, Value, &'static str)> = Vec::new();
        for (i, block) in func.blocks.iter().enumerate() {
            let id = Block(i as u32);
            for (position, inst) in block.insts.iter().enumerate() {
                let op = &func.insts[inst.index()].op;
                op.visit_operands(|v| {
                    if !self.available(v, id.0 * 2 + 1, position as u32) {
                        bad.push((id, v, op.mnemonic()));
                    }
                });
            }
            block.term.visit_operands(|v| {
                if !self.available(v, id.0 * 2 + 1, u32::MAX) {
                    bad.push((id, v, "the terminator"));
                }
            });
            for &arg in block.unwind.iter().flat_map(|e| &e.args) {
                if !self.available(arg, id.0 * 2, 0) {
                    bad.push((id, arg, "the unwind edge"));
                }
            }
        }
        for (block, value, place) in bad {
            self.report(block, format!("{value} is not defined where {place} uses it"));
        }
    }
}

fn meet(idom: &[u32], number: &[u32], mut a: u32, mut b: u32) -> u32 {
    while a != b {
        while number[a as usize] < number[b as usize] {
            a = idom[a as usize];
        }
        while number[b as usize] < number[a as usize] {
            b = idom[b as usize];
        }
    }
    a
}
