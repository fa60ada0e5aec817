//! Lists that hold doubles as such.
//!
//! ```text
//! v = [0.5, x]     x: float      %v:doubles = build.doubles %half %x
//! v[0] -= d                      double.store %items 0 (float.sub (double.load %items 0) %d)
//! ```
//! A list is one where inference has followed it everywhere it goes (its node is not `ESC`), where nothing but floats is
//! stored in it, and where all that meets it are the display that makes it, accesses to single items, `append`, its
//! length, unpacking, repetition, what hands it on, and what reads it item by item without looking for any (printing,
//! `sum`, `max`). No operation of the runtime stores a value in place of a double then, and nobody asks which NaN an item
//! was. Where all displays that may have made such a list have one length and nothing makes it longer, the length is a
//! constant.
//!
//! Source: storage strategies (Bolz, Diekmann, Tratt, "Storage Strategies for Collections in Dynamically Typed
//! Languages", OOPSLA 2013), chosen before the program runs.

use super::ops::def_op;
use super::solve::Solver;
use super::value::{kind, Val, ESC, NO_NODE};
use super::write::make;
use crate::base::hash::Map;
use crate::base::options::{OptLevel, Options};
use crate::hir::{BinOp, Const, ConstId, Func, FuncId, Inst, InstData, Loc, Op, Program, Ty, Value};

/// What is known of the lists of one node.
#[derive(Clone, Copy)]
struct Node {
    /// The number of items of each list, if they have the same.
    len: Option<usize>,
    /// Why it holds words: the operation that stands in the way, and where it is.
    because: Option<(&'static str, FuncId, Loc)>,
}

/// The lists that hold doubles.
pub struct Doubles {
    nodes: Map<u32, Node>,
    /// The displays that make lists of floats.
    made: Vec<(FuncId, Loc, u32)>,
}

/// How an operation on a list of doubles is written; the length of the list, if it is known.
pub struct Rewrite {
    inst: Inst,
    len: Option<usize>,
}

/// Are there such lists at this level? Without `lists` their accesses are no shorter.
pub fn by_level(options: &Options) -> bool {
    matches!(options.opt, OptLevel::O2 | OptLevel::O3)
}

/// Chooses the lists.
pub fn choose(solver: &mut Solver<'_>, enabled: bool) -> Doubles {
    let mut doubles = Doubles { nodes: Map::default(), made: Vec::new() };
    if enabled && !solver.facts.reflection {
        let (f, loc) = (FuncId(0), Loc::default());
        let mut scan = Scan { doubles: &mut doubles, solver, f, loc, alike: Vec::new() };
        scan.each(Scan::find);
        if !scan.doubles.nodes.is_empty() {
            scan.each(Scan::look);
            scan.agree();
        }
    }
    doubles
}

impl Doubles {
    /// The number of items, if it is known, of what is a list of doubles.
    fn of(&self, solver: &mut Solver<'_>, val: Val) -> Option<Option<usize>> {
        if val.bits != kind::LIST || val.node == NO_NODE {
            return None;
        }
        let root = solver.heap.find(val.node);
        self.nodes.get(&root).filter(|node| node.because.is_none()).map(|node| node.len)
    }

    /// The values of a function that are lists of doubles, and the operations on them.
    pub fn in_function(&self, solver: &mut Solver<'_>) -> (Vec<Value>, Vec<Rewrite>) {
        let (mut values, mut rewrites) = (Vec::new(), Vec::new());
        if self.nodes.values().all(|node| node.because.is_some()) {
            return (values, rewrites);
        }
        let func = &solver.program.funcs[solver.f];
        solver.enter(None);
        let mut known: Map<Value, Option<usize>> = Map::default();
        for n in 0..func.values.len() {
            let v = Value(n as u32);
            if func.values[n].repr == crate::hir::Repr::Obj {
                let val = solver.get(v);
                if let Some(len) = self.of(solver, val) {
                    known.insert(v, len);
                    values.push(v);
                }
            }
        }
        if values.is_empty() {
            return (values, rewrites);
        }
        for (b, block) in func.blocks.iter().enumerate() {
            if !solver.funcs[solver.f].reached[b] {
                continue;
            }
            for &inst in &block.insts {
                let InstData { op, result, .. } = &func.insts[inst.index()];
                let list = match op {
                    Op::BuildList(_) | Op::Refine(..) => *result,
                    Op::GetItem { obj, .. } | Op::SetItem { obj, .. } => Some(*obj),
                    Op::SeqLen(seq) | Op::SeqGet { seq, .. } => Some(*seq),
                    Op::ListAppend { list, .. } | Op::CallMethod { obj: list, .. } => Some(*list),
                    Op::CallLoaded { callee, .. } => match def_op(func, *callee) {
                        Some(Op::LoadMethod { obj, .. }) => Some(*obj),
                        _ => None,
                    },
                    Op::Unpack { value, .. } => Some(*value),
                    Op::UnpackItem { ptr, .. } => match def_op(func, *ptr) {
                        Some(Op::Unpack { value, .. }) => Some(*value),
                        _ => None,
                    },
                    _ => None,
                };
                if let Some(&len) = list.and_then(|list| known.get(&list)) {
                    rewrites.push(Rewrite { inst, len });
                }
            }
        }
        (values, rewrites)
    }

    /// For remarks: what became of the displays of lists of floats.
    pub fn remarks(&self, program: &Program) -> Vec<(FuncId, Loc, String)> {
        let text = |root: &u32| match self.nodes[root].because {
            None => "list of doubles".to_string(),
            Some((op, f, loc)) => format!(
                "list of floats holds objects because of '{op}' in {}, line {}",
                program.funcs[f.index()].qualname,
                loc.line
            ),
        };
        self.made.iter().map(|(f, loc, root)| (*f, *loc, text(root))).collect()
    }
}

/// The search for what stands in the way.
struct Scan<'d, 's, 'p> {
    doubles: &'d mut Doubles,
    solver: &'s mut Solver<'p>,
    f: FuncId,
    loc: Loc,
    /// A list and the one it repeats, and where.
    alike: Vec<(u32, u32, FuncId, Loc)>,
}

impl Scan<'_, '_, '_> {
    /// Calls `visit` with all instructions that may run.
    fn each(&mut self, visit: fn(&mut Self, &Func, &InstData)) {
        let program = self.solver.program;
        for (f, func) in program.funcs.iter().enumerate() {
            if !self.solver.funcs[f].called {
                continue;
            }
            self.f = FuncId(f as u32);
            self.solver.f = f;
            self.solver.enter(None);
            for (b, block) in func.blocks.iter().enumerate() {
                if self.solver.funcs[f].reached[b] {
                    for &i in &block.insts {
                        let inst = &func.insts[i.index()];
                        self.loc = inst.loc;
                        visit(self, func, inst);
                    }
                }
            }
        }
    }

    /// A display of a list whose items are floats only, wherever they are stored.
    fn find(&mut self, _: &Func, inst: &InstData) {
        let (len, list) = match (&inst.op, inst.result) {
            (Op::BuildList(items), Some(list)) => (Some(items.len()), list),
            (Op::Binary { op: BinOp::Mul, .. }, Some(list)) => (None, list),
            _ => return,
        };
        let list = self.solver.get(list);
        if list.bits != kind::LIST || list.node == NO_NODE {
            return;
        }
        let heap = &mut self.solver.heap;
        let root = heap.find(list.node);
        if root == ESC || heap.elem(list).bits != kind::FLOAT || heap.key(list).bits != 0 {
            return;
        }
        let node = self.doubles.nodes.entry(root).or_insert(Node { len, because: None });
        node.len = node.len.filter(|_| node.len == len);
        self.doubles.made.push((self.f, self.loc, root));
    }

    fn ban(&mut self, root: u32, op: &Op) {
        if let Some(node) = self.doubles.nodes.get_mut(&root) {
            node.because.get_or_insert((op.mnemonic(), self.f, self.loc));
        }
    }
    /// The operation wants the value to be a list of words.
    fn own(&mut self, op: &Op, v: Value) {
        let val = self.solver.get(v);
        if val.node != NO_NODE {
            let root = self.solver.heap.find(val.node);
            self.ban(root, op);
        }
    }
    /// The operation looks at the value and what is in it.
    fn whole(&mut self, op: &Op, v: Value) {
        self.own(op, v);
        self.inside(op, v);
    }
    /// The operation looks at what is in the containers that are in the value.
    fn inside(&mut self, op: &Op, v: Value) {
        let val = self.solver.get(v);
        if val.node == NO_NODE {
            return;
        }
        let root = self.solver.heap.find(val.node);
        let mut seen = vec![root];
        let mut left = self.solver.heap.contents(root);
        while let Some(val) = left.pop() {
            if val.node == NO_NODE {
                continue;
            }
            let root = self.solver.heap.find(val.node);
            if !seen.contains(&root) {
                seen.push(root);
                self.ban(root, op);
                left.extend(self.solver.heap.contents(root));
            }
        }
    }
    fn all(&mut self, op: &Op) {
        op.visit_operands(|v| self.whole(op, v));
    }

    fn look(&mut self, func: &Func, inst: &InstData) {
        let op = &inst.op;
        match op {
            // They hand on what they are given.
            Op::Const(_)
            | Op::CheckLocal { .. }
            | Op::CheckFree { .. }
            | Op::Refine(..)
            | Op::GlobalGet { .. }
            | Op::GlobalSet { .. }
            | Op::CellNew(_)
            | Op::CellGet(_)
            | Op::CellSet { .. }
            | Op::ClosureGet(_)
            | Op::MakeFunction { .. }
            | Op::GetAttr { .. }
            | Op::SetAttr { .. }
            | Op::BuildTuple(_)
            | Op::BuildList(_)
            | Op::BuildDict(_)
            | Op::DictSet { .. }
            | Op::IterNext(_)
            | Op::Yield(_)
            | Op::GenSend { .. }
            | Op::Call { .. }
            | Op::CallDirect { .. }
            // They look at one item, at the length, or at the object alone.
            | Op::Is(..)
            | Op::IsUnset(_)
            | Op::IsType(..)
            | Op::Len(_)
            | Op::Truth(_)
            | Op::SeqLen(_)
            | Op::SeqGet { .. }
            | Op::Unpack { .. }
            | Op::UnpackItem { .. } => {}
            Op::GetItem { obj, index } => self.item(op, *obj, *index, None),
            Op::SetItem { obj, index, value } => self.item(op, *obj, *index, Some(*value)),
            Op::ListAppend { list, .. } | Op::ListReserve { list, .. } => self.grows(*list),
            Op::GetIter(value) | Op::YieldFromIter(value) => self.own(op, *value),
            Op::ListExtend { list, iterable } => {
                self.own(op, *list);
                self.own(op, *iterable);
            }
            Op::Binary { op: BinOp::Mul, a, b, inplace: false } => self.repeated(inst, [*a, *b]),
            // A new list, whose items are handed on.
            Op::Binary { op: BinOp::Add | BinOp::Mul, a, b, .. } => {
                self.own(op, *a);
                self.own(op, *b);
                inst.result.into_iter().for_each(|r| self.own(op, r));
            }
            Op::LoadMethod { obj, name } if self.solver.text(*name) != "append" => self.own_of_builtin(op, *obj),
            Op::LoadMethod { .. } => {}
            Op::CallMethod { obj, name, args, .. } => self.method(inst, *obj, *name, args),
            Op::CallLoaded { callee, args, .. } => match def_op(func, *callee) {
                Some(&Op::LoadMethod { obj, name }) => self.method(inst, obj, name, args),
                _ => self.all(op),
            },
            Op::CallBuiltin { name, args } => self.builtin(inst, *name, args),
            // They are read item by item, and what is equal to them is not asked.
            Op::FormatValue { .. } | Op::BuildStr(_) => {}
            Op::Binary { op: BinOp::Mod, a, .. } if self.solver.get(*a).within(kind::STR) => {}
            // What they make has other items, or is made of what is unknown.
            _ => {
                self.all(op);
                inst.result.into_iter().for_each(|r| self.own(op, r));
            }
        }
    }

    /// An access to an item, or to a slice.
    fn item(&mut self, op: &Op, obj: Value, index: Value, stored: Option<Value>) {
        let at = self.solver.get(index);
        // What is equal to an index is looked for in dicts.
        self.whole(op, index);
        if at.has(kind::SLICE) && !self.solver.no_slices || at.within(kind::SLICE) {
            self.own(op, obj);
            stored.into_iter().for_each(|v| self.own(op, v));
        }
    }

    /// The list gets more items.
    fn grows(&mut self, list: Value) {
        let val = self.solver.get(list);
        if val.node != NO_NODE {
            let root = self.solver.heap.find(val.node);
            if let Some(node) = self.doubles.nodes.get_mut(&root) {
                node.len = None;
            }
        }
    }
    /// `[x] * n`: holds what the list holds.
    fn repeated(&mut self, inst: &InstData, operands: [Value; 2]) {
        let Some(result) = inst.result else { return };
        let (made, [a, b]) = (self.solver.get(result), operands.map(|v| self.solver.get(v)));
        let list = if a.has(kind::LIST) { a } else { b };
        // Where the result is surely a list, no class of the program has multiplied.
        if made.bits == kind::LIST && list.bits == kind::LIST {
            let heap = &mut self.solver.heap;
            self.alike.push((heap.find(made.node), heap.find(list.node), self.f, self.loc));
            return;
        }
        for v in [operands[0], operands[1], result] {
            self.own(&inst.op, v);
        }
    }
    /// Lists that hold doubles if others do.
    fn agree(&mut self) {
        loop {
            let mut changed = false;
            for &(a, b, f, loc) in &self.alike {
                let plain = |n: u32| self.doubles.nodes.get(&n).is_none_or(|node| node.because.is_some());
                if plain(a) != plain(b) {
                    for n in [a, b] {
                        if let Some(node) = self.doubles.nodes.get_mut(&n) {
                            node.because.get_or_insert(("binary", f, loc));
                        }
                    }
                    changed = true;
                }
            }
            if !changed {
                return;
            }
        }
    }

    /// Receivers of builtin types, whose methods are not the program's.
    fn is_builtin(&mut self, obj: Value) -> bool {
        self.solver.get(obj).has(kind::NODES | kind::STR | kind::BYTES)
    }
    fn own_of_builtin(&mut self, op: &Op, obj: Value) {
        if self.is_builtin(obj) {
            self.own(op, obj);
        }
    }

    fn method(&mut self, inst: &InstData, obj: Value, name: ConstId, args: &[Value]) {
        let op = &inst.op;
        if !self.is_builtin(obj) {
            return;
        }
        let name = self.solver.text(name);
        if name == "append" && args.len() == 1 {
            return self.grows(obj);
        }
        self.own(op, obj);
        match name.as_str() {
            // They hand on items and what is stored.
            "get" | "items" | "keys" | "pop" | "setdefault" | "values" => {}
            // What comes out is a container of its own.
            "clear" | "copy" | "extend" | "insert" | "reverse" => {
                args.iter().for_each(|&a| self.own(op, a));
                inst.result.into_iter().for_each(|r| self.own(op, r));
            }
            _ => {
                self.whole(op, obj);
                args.iter().for_each(|&a| self.whole(op, a));
                inst.result.into_iter().for_each(|r| self.own(op, r));
            }
        }
    }

    fn builtin(&mut self, inst: &InstData, name: ConstId, args: &[Value]) {
        let op = &inst.op;
        match self.solver.text(name).as_str() {
            "ascii" | "bool" | "callable" | "id" | "len" | "next" | "print" | "range" | "repr" | "str" => {}
            // They compare items, which are floats.
            "all" | "any" | "max" | "min" | "sorted" | "sum" => {
                args.iter().for_each(|&a| self.inside(op, a));
                inst.result.into_iter().for_each(|r| self.own(op, r));
            }
            // `isinstance` and `type` become comparisons of shapes.
            "enumerate" | "isinstance" | "iter" | "list" | "reversed" | "tuple" | "type" | "zip" => {
                args.iter().for_each(|&a| self.own(op, a));
                inst.result.into_iter().for_each(|r| self.own(op, r));
            }
            _ => {
                self.all(op);
                inst.result.into_iter().for_each(|r| self.own(op, r));
            }
        }
    }
}

/// Writes the operations on lists of doubles.
pub fn apply(func: &mut Func, consts: &[Const], none: ConstId, rewrites: Vec<Rewrite>) {
    if rewrites.is_empty() {
        return;
    }
    let by_inst: Map<Inst, Option<usize>> = rewrites.into_iter().map(|r| (r.inst, r.len)).collect();
    for b in 0..func.blocks.len() {
        if !func.blocks[b].insts.iter().any(|i| by_inst.contains_key(i)) {
            continue;
        }
        for i in std::mem::take(&mut func.blocks[b].insts) {
            if let Some(&len) = by_inst.get(&i) {
                let mut writer = Writer { func, consts, b, loc: Loc::default(), len, none };
                writer.loc = writer.func.insts[i.index()].loc;
                writer.rewrite(i);
            }
            func.blocks[b].insts.push(i);
        }
    }
}

struct Writer<'f> {
    func: &'f mut Func,
    consts: &'f [Const],
    b: usize,
    loc: Loc,
    len: Option<usize>,
    none: ConstId,
}

impl Writer<'_> {
    fn push(&mut self, op: Op) -> Value {
        let (i, v) = make(self.func, op, Ty::Any, self.loc);
        self.func.blocks[self.b].insts.push(i);
        v
    }

    /// The place of a constant index in lists of the known length.
    fn place(&mut self, index: Value) -> Option<Value> {
        let Some(Op::Const(c)) = def_op(self.func, index) else { return None };
        let Const::Int(text) = &self.consts[c.0 as usize] else { return None };
        let (at, len) = (text.parse::<i64>().ok()?, self.len? as i64);
        let place = if at < 0 { at + len } else { at };
        (0..len).contains(&place).then(|| self.push(Op::IntConst(place)))
    }

    fn rewrite(&mut self, i: Inst) {
        let new = match self.func.insts[i.index()].op.clone() {
            Op::BuildList(items) => {
                let items = items.iter().map(|&v| self.push(Op::UnboxFloat(v))).collect();
                Op::BuildDoubles(items)
            }
            Op::Refine(list, Ty::List) => Op::Refine(list, Ty::Doubles),
            Op::GetItem { obj: list, index } => match self.place(index) {
                Some(at) => {
                    let items = self.push(Op::ListItems(list));
                    Op::BoxFloat(self.push(Op::DoubleLoad { items, at }))
                }
                None => Op::BoxFloat(self.push(Op::GetDouble { list, index })),
            },
            Op::SetItem { obj: list, index, value } => {
                let value = self.push(Op::UnboxFloat(value));
                match self.place(index) {
                    Some(at) => {
                        let items = self.push(Op::ListItems(list));
                        Op::DoubleStore { items, at, value }
                    }
                    None => Op::SetDouble { list, index, value },
                }
            }
            Op::ListAppend { list, value } => {
                let value = self.push(Op::UnboxFloat(value));
                Op::DoubleAppend { list, value }
            }
            // The only method that such lists meet, unless it is called in a way that raises.
            Op::CallMethod { obj: list, args, kwnames: None, .. } if args.len() == 1 => {
                let value = self.push(Op::UnboxFloat(args[0]));
                let append = Op::DoubleAppend { list, value };
                let i = Inst(self.func.insts.len() as u32);
                self.func.insts.push(InstData { op: append, result: None, loc: self.loc });
                self.func.blocks[self.b].insts.push(i);
                Op::Const(self.none)
            }
            Op::SeqGet { seq, index } => {
                let items = self.push(Op::ListItems(seq));
                Op::BoxFloat(self.push(Op::DoubleLoad { items, at: index }))
            }
            Op::SeqLen(seq) => match self.len {
                Some(len) => Op::IntConst(len as i64),
                None => Op::SeqLen(seq),
            },
            Op::Unpack { value, count } if self.len == Some(count as usize) => Op::ListItems(value),
            Op::UnpackItem { ptr, index } if matches!(def_op(self.func, ptr), Some(Op::ListItems(_))) => {
                let at = self.push(Op::IntConst(index.into()));
                Op::BoxFloat(self.push(Op::DoubleLoad { items: ptr, at }))
            }
            op => op,
        };
        self.func.insts[i.index()].op = new;
    }
}
