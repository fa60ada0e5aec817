//! One function: blocks, values, landing blocks, terminators.
//!
//! HIR blocks are lowered in reverse postorder (unwind edges included), so every operand has
//! been lowered before its use. A HIR block becomes a chain of LIR blocks; `cur` is its end.

use super::cond::BoolSource;
use super::data::{ConstRef, DataBuilder};
use super::desc;
use crate::analysis::cfg;
use crate::base::distinct::rename_repeated;
use crate::base::func_pass::FuncPasses;
use crate::base::hash::{Map, Set};
use crate::hir::{self, Repr};
use crate::lir::builder::FuncBuilder;
use crate::lir::{self, Block, Cond, Op, SymId, Term, Type, Val};
use pyrl_abi::entries::{Kind, Rt};

/// What a function is lowered with.
pub struct Setup<'a> {
    pub program: &'a hir::Program,
    pub func: &'a hir::Func,
    pub stack_check: bool,
    /// Inline fast paths (not at -O0).
    pub inline: bool,
    /// Prefer small code (-Os).
    pub small: bool,
    /// What runs on the function once it is lowered.
    pub passes: &'a FuncPasses,
}

/// State of lowering one function.
pub struct Lower<'a, 'd> {
    pub program: &'a hir::Program,
    pub func: &'a hir::Func,
    pub data: &'d mut DataBuilder,
    pub b: FuncBuilder,
    /// Inline fast paths in the current block.
    pub inline: bool,
    pub small: bool,
    pub resume: bool,
    /// Blocks outside all loops of a function that runs once: no inline paths there.
    once: Vec<bool>,
    /// Inline fast paths in blocks that may run more than once.
    often_inline: bool,
    vals: Vec<Option<Val>>,
    /// Truth values not yet in a register: made where they are used.
    pub bools: Map<hir::Value, BoolSource>,
    blocks: Vec<Option<Block>>,
    /// The HIR block being lowered.
    pub block: hir::Block,
    counts: Vec<(&'static str, u32)>,
    landings: Map<Option<(hir::Block, Vec<hir::Value>)>, Block>,
    landing_names: Map<String, u32>,
    unwind_block: Option<Block>,
    func_obj: Option<Val>,
    pub caches: u32,
    /// The cache of attributes whose slots are known.
    pub slot_caches: Map<hir::ConstId, SymId>,
    /// Slices of the current HIR block that are not built (see `plan_slices`).
    pub slices: Set<hir::Value>,
    /// Lists of the block that are made where there is to be room in them (see `plan_sized`).
    pub sized: Set<hir::Value>,
    /// The constant between doubles and inline float words, once it is needed.
    pub bias: Option<Val>,
    /// The doubles that are constants, by their bits.
    pub float_consts: Vec<(u64, Val)>,
    /// Number of uses of each HIR value.
    pub uses: Vec<u32>,
    /// Number of edges into each HIR block.
    pub preds: Vec<u32>,
    /// Doubles left behind by a float test: (block it leads to, value tested).
    pub doubles: Map<(hir::Block, hir::Value), Val>,
}

/// Machine type of a representation.
pub fn machine_type(repr: Repr) -> Type {
    match repr {
        Repr::F64 => Type::F64,
        Repr::Obj | Repr::Bool | Repr::I64 | Repr::Ptr => Type::I64,
    }
}

/// An empty LIR function.
pub fn new_func(
    setup: &Setup,
    data: &mut DataBuilder,
    symbol: SymId,
    kind: lir::FuncKind,
    params: u32,
) -> lir::Func {
    let name = data.name(symbol).to_string();
    let labels = desc::labels(data, &name, kind == lir::FuncKind::Resume);
    let func = setup.func;
    lir::Func {
        symbol,
        kind,
        qualname: func.qualname.clone(),
        file: func.module.0,
        first_line: func.first_line,
        params,
        frames: desc::frames(data, setup.program, func),
        stack_check: setup.stack_check,
        blocks: vec![lir::BlockData {
            params: Vec::new(),
            insts: Vec::new(),
            term: Term::Unreachable,
            term_loc: lir::Loc::default(),
            name: String::new(),
            cold: false,
        }],
        entry: Block(0),
        types: Vec::new(),
        names: Map::default(),
        labels,
    }
}

/// Lowers the body of a function.
pub fn lower(setup: &Setup, data: &mut DataBuilder, symbol: SymId, kind: lir::FuncKind) -> lir::Func {
    let func = setup.func;
    let order = cfg::reverse_postorder(func);
    let params = func.blocks[func.entry.index()].params.len() as u32;
    let b = FuncBuilder::new(new_func(setup, data, symbol, kind, params));
    let mut lower = Lower {
        program: setup.program,
        func,
        data,
        b,
        inline: setup.inline,
        small: setup.small,
        resume: kind == lir::FuncKind::Resume,
        once: once_blocks(func),
        often_inline: setup.inline,
        vals: vec![None; func.values.len()],
        bools: Map::default(),
        blocks: vec![None; func.blocks.len()],
        block: func.entry,
        counts: Vec::new(),
        landings: Map::default(),
        landing_names: Map::default(),
        unwind_block: None,
        func_obj: None,
        caches: 0,
        slot_caches: Map::default(),
        slices: Set::default(),
        sized: Set::default(),
        bias: None,
        float_consts: Vec::new(),
        uses: func.use_counts(),
        preds: pred_counts(func, &order),
        doubles: Map::default(),
    };
    lower.run(&order);
    let mut out = lower.b.func;
    let (passes, name) = (setup.passes, &func.symbol);
    let mut notes = passes.notes(out.file, out.frames.iter().map(|f| f.file));
    let mut flow = None;
    passes.run(super::SETTLED, name, &mut out, |f| flow = lir::settled::run(f, &mut notes));
    if flow.is_none() {
        remove_unreachable(&mut out);
    }
    passes.run(super::STEPS, name, &mut out, |f| lir::steps::run(f, &mut flow, &mut notes));
    passes.run(super::SUNK, name, &mut out, |f| lir::sunk::run(f, flow, &mut notes));
    passes.keep(name, notes);
    distinguish_names(&mut out);
    out
}

/// Gives blocks of the same name different ones (copies of a block, parts of copies): names
/// become labels.
fn distinguish_names(func: &mut lir::Func) {
    for (b, name) in rename_repeated(func.blocks.iter().map(|b| b.name.as_str())) {
        func.blocks[b].name = name;
    }
}

impl<'a> Lower<'a, '_> {
    fn run(&mut self, order: &[usize]) {
        let func = self.func;
        // The entry: incoming parameters, then the HIR entry block (apart when it is a target).
        let is_target = self.preds[func.entry.index()] > 0;
        for &b in order {
            let hb = &func.blocks[b];
            if b == func.entry.index() && !is_target {
                self.blocks[b] = Some(self.b.func.entry);
                continue;
            }
            let name = if hb.name.is_empty() { "start".to_string() } else { hb.name.clone() };
            let block = self.b.block(name, hb.cold);
            for &p in &hb.params {
                let data = func.values[p.index()];
                let val = self.b.block_param(block, machine_type(data.repr));
                self.b.name_val(val, func.value_names[p.index()].as_ref());
                self.vals[p.index()] = Some(val);
            }
            self.blocks[b] = Some(block);
        }
        let entry = &func.blocks[func.entry.index()];
        let mut incoming = Vec::new();
        for (i, &p) in entry.params.iter().enumerate() {
            let val = self.b.ins(Op::Param(i as u32), Type::I64);
            self.b.name_val(val, func.value_names[p.index()].as_ref());
            incoming.push(val);
            if !is_target {
                self.vals[p.index()] = Some(val);
            }
        }
        if func.insts.iter().any(|i| matches!(i.op, hir::Op::ClosureGet(_) | hir::Op::SelfFunc)) {
            let val = if self.resume {
                let gen = self.b.ins(Op::GeneratorSelf, Type::I64);
                self.b.load_field(gen, pyrl_abi::layout::generator::FUNC)
            } else {
                self.b.ins(Op::ParamFunc, Type::I64)
            };
            self.func_obj = Some(val);
        }
        if is_target {
            if let Some(target) = self.blocks[func.entry.index()] {
                self.b.jump(target, incoming);
            }
        }
        for &b in order {
            self.lower_block(hir::Block(b as u32));
        }
    }

    fn lower_block(&mut self, block: hir::Block) {
        let func = self.func;
        let hb = &func.blocks[block.index()];
        self.block = block;
        self.counts.clear();
        self.inline = self.often() && !hb.cold;
        let start = match self.blocks[block.index()] {
            Some(b) => b,
            None => return,
        };
        self.b.switch_to(start);
        let deferred = self.plan_branch(block);
        self.slices = self.plan_slices(block);
        self.sized = self.plan_sized(block);
        let mut next = 0;
        while let Some(&i) = hb.insts.get(next) {
            let taken = self.definitions(&hb.insts[next..]);
            next += taken.max(1);
            if taken > 0 || deferred.contains(&i) {
                continue;
            }
            let inst = &func.insts[i.index()];
            self.b.loc = inst.loc;
            self.b.note = Some(inst.op.mnemonic());
            self.lower_inst(inst);
        }
        self.b.loc = hb.term_loc;
        self.b.note = None;
        self.lower_term(&hb.term);
    }

    /// May the current block run more than once?
    pub fn often(&self) -> bool {
        self.often_inline && !self.once[self.block.index()]
    }

    /// Is the current block of optimised code one that runs about once?
    pub fn seldom(&self) -> bool {
        self.often_inline && self.once[self.block.index()]
    }

    /// A name for a part of the current HIR block: `while1.body.slow2`.
    pub fn part(&mut self, kind: &'static str) -> String {
        let at = self.counts.iter().position(|c| c.0 == kind).unwrap_or_else(|| {
            self.counts.push((kind, 0));
            self.counts.len() - 1
        });
        self.counts[at].1 += 1;
        let name = &self.func.blocks[self.block.index()].name;
        let name = if name.is_empty() { "start" } else { name };
        let mut part = String::with_capacity(name.len() + kind.len() + 8);
        part.push_str(name);
        part.push('.');
        part.push_str(kind);
        push_number(&mut part, self.counts[at].1);
        part
    }
    /// A new block on the hot path (cold when the whole HIR block is).
    pub fn hot(&mut self, kind: &'static str) -> Block {
        let name = self.part(kind);
        let cold = self.func.blocks[self.block.index()].cold;
        self.b.block(name, cold)
    }
    pub fn cold(&mut self) -> Block {
        let name = self.part("slow");
        self.b.block(name, true)
    }

    /// The operation that defines a value, looking through `Refine`.
    pub fn def_op(&self, v: hir::Value) -> Option<&'a hir::Op> {
        let func = self.func;
        match func.values[v.index()].def {
            hir::Def::Inst(i) => match &func.insts[i.index()].op {
                hir::Op::Refine(inner, _) => self.def_op(*inner).or(Some(&func.insts[i.index()].op)),
                op => Some(op),
            },
            hir::Def::Param(..) => None,
        }
    }
    /// The constant a value is.
    pub fn const_of(&self, v: hir::Value) -> Option<&'a hir::Const> {
        match self.def_op(v) {
            Some(hir::Op::Const(c)) => Some(&self.program.consts[c.0 as usize]),
            _ => None,
        }
    }
    /// The small int a value is known to be.
    pub fn smi_const(&self, v: hir::Value) -> Option<i64> {
        match self.const_of(v)? {
            hir::Const::Int(text) => text.parse::<i64>().ok().filter(|&i| pyrl_abi::tags::smi(i).is_some()),
            _ => None,
        }
    }
    /// What is known about the type of a value.
    pub fn ty(&self, v: hir::Value) -> hir::Ty {
        use hir::{Const, Ty};
        let known = self.func.values[v.index()].ty;
        if known != Ty::Any {
            return known;
        }
        match self.const_of(v) {
            Some(Const::Int(_)) if self.smi_const(v).is_some() => Ty::Smi,
            Some(c) => crate::types::const_ty(c),
            None => Ty::Any,
        }
    }

    /// The LIR value of a HIR value. Constants and pending truth values are made here, at the
    /// use, which keeps live ranges short.
    pub fn v(&mut self, x: hir::Value) -> Val {
        if let hir::Def::Inst(i) = self.func.values[x.index()].def {
            match self.func.insts[i.index()].op {
                hir::Op::Const(c) => return self.constant(c),
                hir::Op::IntConst(value) => return self.b.iconst(value),
                hir::Op::FloatConst(bits) => return self.float_const(bits),
                _ => {}
            }
        }
        if let Some(val) = self.vals[x.index()] {
            return val;
        }
        if let Some(source) = self.bools.get(&x).copied() {
            return self.materialise(source);
        }
        debug_assert!(false, "{}: {x} is used before it is lowered", self.func.qualname);
        // A bug of the optimiser: 0 (no value) fails at the first use.
        match self.func.values[x.index()].repr {
            Repr::F64 => self.b.fconst(0),
            _ => self.b.iconst(0),
        }
    }
    /// Is the value already in a register?
    pub fn has_value(&self, x: hir::Value) -> bool {
        self.vals[x.index()].is_some()
    }
    /// Defines the result of an instruction.
    pub fn set(&mut self, result: Option<hir::Value>, val: Val) {
        if let Some(r) = result {
            self.def(r, val);
        }
    }
    /// Calls an entry point and makes its result the instruction's.
    pub fn rt_to(&mut self, result: Option<hir::Value>, rt: Rt, args: Vec<Val>) {
        let r = self.rt(rt, args);
        self.set(result, r);
    }
    /// An optional operand: 0 when absent.
    pub fn opt(&mut self, x: Option<hir::Value>) -> Val {
        match x {
            Some(x) => self.v(x),
            None => self.b.iconst(0),
        }
    }
    pub fn vs(&mut self, xs: &[hir::Value]) -> Vec<Val> {
        xs.iter().map(|&x| self.v(x)).collect()
    }
    pub fn def(&mut self, x: hir::Value, val: Val) {
        self.b.name_val(val, self.func.value_names[x.index()].as_ref());
        self.vals[x.index()] = Some(val);
    }

    pub fn constant(&mut self, id: hir::ConstId) -> Val {
        match self.data.constant(self.program, id) {
            ConstRef::Imm(word) => self.b.iconst(word as i64),
            ConstRef::Static(sym) => self.b.sym_addr(sym),
            ConstRef::Lazy(slot) => self.lazy_constant(id, slot),
        }
    }

    /// A constant object that is built when first needed.
    fn lazy_constant(&mut self, id: hir::ConstId, slot: SymId) -> Val {
        let program = self.program;
        let known = self.b.load(lir::Width::W64, lir::Addr::sym(slot, 0));
        let (build, join) = (self.cold(), self.hot("k"));
        let result = self.b.block_param(join, Type::I64);
        self.b.terminate(Term::BrZero {
            value: known,
            zero: lir::Edge::to(build),
            nonzero: lir::Edge { block: join, args: vec![known] },
        });
        self.b.switch_to(build);
        let (rt, items) = match &program.consts[id.0 as usize] {
            hir::Const::FrozenSet(items) => (Rt::BuildFrozenSet, items.as_slice()),
            hir::Const::Tuple(items) => (Rt::BuildTuple, items.as_slice()),
            _ => (Rt::BuildTuple, &[][..]),
        };
        let items: Vec<Val> = items.iter().map(|&c| self.constant(c)).collect();
        let (array, count) = self.array(items);
        if let Some(made) = self.b.call_rt_raw(rt, vec![array, count]) {
            self.b.store(lir::Width::W64, lir::Addr::sym(slot, 0), made);
            self.b.jump(join, vec![made]);
        }
        self.b.switch_to(join);
        result
    }

    /// Address of an argument array and its length.
    pub fn array(&mut self, items: Vec<Val>) -> (Val, Val) {
        let n = items.len() as i64;
        let address =
            if items.is_empty() { self.b.iconst(0) } else { self.b.ins(Op::ArgArray(items), Type::I64) };
        let count = self.b.iconst(n);
        (address, count)
    }

    /// The running function object.
    pub fn self_func(&mut self) -> Val {
        match self.func_obj {
            Some(v) => v,
            None => self.b.iconst(0),
        }
    }

    /// Calls an entry point; if it may raise, control continues in a new block.
    pub fn rt(&mut self, rt: Rt, args: Vec<Val>) -> Val {
        let result = self.b.call_rt_raw(rt, args);
        match result {
            Some(r) if rt.may_raise() && rt.entry().ret != Kind::D => self.check(r),
            Some(r) => r,
            None => self.b.iconst(0),
        }
    }
    /// After a call that returns 0 when it raised: to the landing, or on in a new block.
    pub fn check(&mut self, result: Val) -> Val {
        let landing = self.landing();
        let name = self.part("k");
        let cold = self.b.func.blocks[self.b.cur.index()].cold;
        let next = self.b.block(name, cold);
        self.b.br_zero(result, landing, next);
        self.b.switch_to(next);
        result
    }

    /// The landing block of the current HIR block: adds the traceback entry, then goes to the
    /// handler. Blocks with the same handler and arguments share one.
    pub fn landing(&mut self) -> Block {
        let func = self.func;
        let unwind = func.blocks[self.block.index()].unwind.as_ref();
        let key = unwind.map(|e| (e.block, e.args.clone()));
        if let Some(&block) = self.landings.get(&key) {
            return block;
        }
        let name = match unwind {
            Some(e) => format!("{}.landing", func.blocks[e.block.index()].name),
            None => "landing".to_string(),
        };
        let n = self.landing_names.entry(name.clone()).or_insert(0);
        *n += 1;
        let name = if *n == 1 { name } else { format!("{name}{n}") };
        let block = self.b.block(name, true);
        self.landings.insert(key, block);
        let (cur, loc, note) = (self.b.cur, self.b.loc, self.b.note);
        self.b.loc = lir::Loc::default();
        self.b.note = Some("landing");
        self.b.switch_to(block);
        let lr = self.b.ins(Op::ReadLr, Type::I64);
        match (unwind, self.b.call_rt_raw(Rt::TracebackAdd, vec![lr])) {
            (None, Some(zero)) => self.b.terminate(Term::Return(Some(zero))),
            _ => self.leave_to_handler(),
        }
        self.b.switch_to(cur);
        self.b.loc = loc;
        self.b.note = note;
        block
    }

    /// Jumps to the handler of the current HIR block (or returns 0) without a traceback entry.
    pub fn leave_to_handler(&mut self) {
        let func = self.func;
        match &func.blocks[self.block.index()].unwind {
            Some(e) => {
                let edge = self.edge(e);
                self.b.terminate(Term::Jump(edge));
            }
            None => {
                let unwind = self.unwind();
                self.b.jump(unwind, Vec::new());
            }
        }
    }

    /// The block that returns 0 to the caller.
    fn unwind(&mut self) -> Block {
        if let Some(block) = self.unwind_block {
            return block;
        }
        let block = self.b.block("unwind".to_string(), true);
        self.unwind_block = Some(block);
        let cur = self.b.cur;
        self.b.switch_to(block);
        let zero = self.b.iconst(0);
        self.b.terminate(Term::Return(Some(zero)));
        self.b.switch_to(cur);
        block
    }

    /// A HIR edge, its arguments made in the current block.
    pub fn edge(&mut self, e: &hir::Edge) -> lir::Edge {
        let args = self.vs(&e.args);
        // Every target of a reachable block is reachable.
        let block = self.blocks[e.block.index()].unwrap_or(self.b.func.entry);
        lir::Edge { block, args }
    }

    fn lower_term(&mut self, term: &hir::Term) {
        match term {
            hir::Term::Jump(e) => {
                let edge = self.edge(e);
                self.b.terminate(Term::Jump(edge));
            }
            hir::Term::Branch { cond, then, els } => self.branch(*cond, then, els),
            hir::Term::Return(value) => {
                let v = self.v(*value);
                if self.resume {
                    self.b.store_context(pyrl_abi::context::GEN_RETURN, v);
                    let zero = self.b.iconst(0);
                    self.b.terminate(Term::Return(Some(zero)));
                } else {
                    self.b.terminate(Term::Return(Some(v)));
                }
            }
            hir::Term::Raise { exc, cause } => {
                let exc = self.v(*exc);
                let cause = match cause {
                    Some(c) => self.v(*c),
                    None => self.b.iconst(0),
                };
                self.b.note = Some("raise");
                self.b.call_rt_raw(Rt::Raise, vec![exc, cause]);
                let landing = self.landing();
                self.b.jump(landing, Vec::new());
            }
            hir::Term::RaiseHandled => {
                self.b.note = Some("raise");
                let again = self.b.call_rt_raw(Rt::RaiseHandled, Vec::new());
                let landing = self.landing();
                // The handled exception goes on without a new traceback entry; only "no active
                // exception" (0) is raised here.
                let a = again.unwrap_or_else(|| self.b.iconst(0));
                let b = self.b.iconst(0);
                let quiet = self.cold();
                let to = |block| lir::Edge { block, args: Vec::new() };
                self.b.terminate(Term::BrCmp { cond: Cond::Eq, a, b, then: to(landing), els: to(quiet) });
                self.b.switch_to(quiet);
                self.leave_to_handler();
            }
            hir::Term::Reraise(exc) => {
                let exc = self.v(*exc);
                self.b.note = Some("reraise");
                self.b.call_rt_raw(Rt::Reraise, vec![exc]);
                self.leave_to_handler();
            }
            hir::Term::Unreachable => self.b.terminate(Term::Unreachable),
        }
    }
}

/// Which blocks run at most once in the program.
fn once_blocks(func: &hir::Func) -> Vec<bool> {
    match func.frequency {
        hir::Frequency::Never => vec![true; func.blocks.len()],
        hir::Frequency::Once => cfg::Loops::new(func).inside.iter().map(|inside| !inside).collect(),
        hir::Frequency::Often => vec![false; func.blocks.len()],
    }
}

/// Appends a number in decimal.
fn push_number(text: &mut String, n: u32) {
    if n > 9 {
        push_number(text, n / 10);
    }
    text.push((b'0' + (n % 10) as u8) as char);
}

/// How many edges lead to each block.
fn pred_counts(func: &hir::Func, order: &[usize]) -> Vec<u32> {
    let mut preds = vec![0; func.blocks.len()];
    for &b in order {
        cfg::Flow::each_successor(func, b, |s| preds[s] += 1);
    }
    preds
}

/// Drops blocks that control cannot reach and renumbers the rest in creation order.
pub fn remove_unreachable(func: &mut lir::Func) {
    let mut keep = vec![false; func.blocks.len()];
    for b in cfg::reverse_postorder(func) {
        keep[b] = true;
    }
    let mut map = vec![Block(0); func.blocks.len()];
    let mut next = 0;
    for (i, &k) in keep.iter().enumerate() {
        map[i] = Block(next);
        next += u32::from(k);
    }
    let mut i = 0;
    func.blocks.retain(|_| {
        i += 1;
        keep[i - 1]
    });
    for block in &mut func.blocks {
        for e in block.term.edges_mut() {
            e.block = map[e.block.index()];
        }
    }
    func.entry = map[func.entry.index()];
}
