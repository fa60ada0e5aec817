//! Contexts, versions and the values of one version.

use super::observed::Observed;
use super::ops::Exit;
use super::useful::Useful;
use super::Limits;
use crate::analysis::cfg::Loops;
use crate::base::hash::Map as HashMap;
use crate::hir::{Block, Const, ConstId, Edge, Frequency, Func, Inst, Loc, Op, Repr, Term, Ty, Value};
use crate::opt::edit;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// What a version knows of a live value.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum Kind {
    /// Nothing beyond the value's own type.
    Any,
    Smi,
    /// A float object.
    Float,
    /// The double itself, in place of the object.
    F64,
    /// The truth value, in place of True or False.
    Bit,
    List,
    /// No value: the mark of a loop that needs no iterator object, or of a variable that is not bound.
    Unset,
}

impl Kind {
    fn ty(self) -> Ty {
        match self {
            Kind::Any | Kind::F64 => Ty::Any,
            Kind::Smi => Ty::Smi,
            Kind::Float => Ty::Float,
            Kind::Bit => Ty::Bool,
            Kind::List => Ty::List,
            Kind::Unset => Ty::Unset,
        }
    }
    /// May a value known as `self` be passed where only `weaker` is known?
    fn fits(self, weaker: Kind) -> bool {
        self == weaker || weaker == Kind::Any || (self == Kind::F64 && weaker == Kind::Float)
    }
}

/// A value of the old function in the version being made.
#[derive(Clone, Copy, Default, Debug)]
pub struct Entry {
    pub ty: Option<Ty>,
    /// The object, the double, the truth value: whichever exist already.
    pub obj: Option<Value>,
    pub f64: Option<Value>,
    pub bit: Option<Value>,
    /// A truth value that is known.
    pub known: Option<bool>,
}

/// The values of a version, by old value.
pub type Env = HashMap<Value, Entry>;

struct Version {
    kinds: Vec<Kind>,
    block: Block,
    /// Only reached by surprise: nothing is tested in it.
    plain: bool,
}

/// The state of splitting one function.
pub struct Splitter<'a> {
    pub old: &'a Func,
    pub consts: &'a mut Vec<Const>,
    pub observed: &'a Observed<'a>,
    /// Values live at the start of each block that are not constants, in order.
    live: &'a [Vec<Value>],
    pub new: Func,
    versions: Vec<Vec<Version>>,
    /// Versions to make, likely ones first: (type failures on the way, order, block, version).
    work: BinaryHeap<Reverse<(u32, usize, u32, usize)>>,
    /// Type failures on the way to the version being made, and whether one has come since it began:
    /// then nothing that is known is passed on, and generic versions take over.
    rank: u32,
    failed: bool,
    /// The failure was one of a number's type: up to the next loop header nothing is tested again.
    surprised: bool,
    pub loops: &'a Loops,
    /// Where instructions go, and what is known there.
    pub cur: Block,
    pub env: Env,
    pub loc: Loc,
    /// The unwind edge of all blocks of the version being made.
    pub unwind: Option<Edge>,
    /// The old block being copied.
    pub block: Block,
    const_values: HashMap<ConstId, Value>,
    pub useful: Useful,
    pub limits: &'a Limits,
    max_size: usize,
    /// Cold blocks that may well run.
    pub likely: Vec<Block>,
    /// Powers that were seen: where, and what is said of them in remarks.
    pub powers: Vec<(Loc, String)>,
    parts: u32,
    /// Name of the version being made.
    base: String,
}

impl<'a> Splitter<'a> {
    pub fn new(
        old: &'a Func,
        consts: &'a mut Vec<Const>,
        observed: &'a Observed<'a>,
        (live, loops): (&'a [Vec<Value>], &'a Loops),
        limits: &'a Limits,
        max_size: usize,
    ) -> Self {
        let new = old.without_body();
        let useful = Useful::new(old, consts, loops);
        Splitter {
            old,
            consts,
            observed,
            live,
            new,
            versions: old.blocks.iter().map(|_| Vec::new()).collect(),
            work: BinaryHeap::new(),
            rank: 0,
            failed: false,
            surprised: false,
            loops,
            cur: Block(0),
            env: Env::default(),
            loc: Loc::default(),
            unwind: None,
            block: old.entry,
            const_values: HashMap::default(),
            useful,
            limits,
            max_size,
            likely: Vec::new(),
            powers: Vec::new(),
            parts: 0,
            base: String::new(),
        }
    }

    pub fn run(&mut self) {
        // A new entry that holds the parameters and all constants.
        let entry = edit::new_block(&mut self.new, String::new(), None, false);
        self.new.entry = entry;
        self.cur = entry;
        let old_entry = &self.old.blocks[self.old.entry.index()];
        for &p in &old_entry.params {
            let data = self.old.values[p.index()];
            let v = edit::new_param(&mut self.new, entry, data.repr, data.ty);
            self.name(v, p);
            let e = Entry { ty: Some(data.ty), obj: Some(v), ..Entry::default() };
            self.env.insert(p, e);
        }
        let args = old_entry.params.clone();
        self.jump(&Edge { block: self.old.entry, args });
        while let Some(Reverse((rank, _, block, version))) = self.work.pop() {
            let v = &self.versions[block as usize][version];
            let plain = v.plain;
            self.rank = rank;
            // Cold blocks hand nothing on: what they lead to is generic.
            self.failed = self.old.blocks[block as usize].cold;
            self.surprised = self.failed || plain;
            self.copy(Block(block), version);
        }
    }

    /// The result. What only surprises lead to is cold.
    pub fn finish(mut self) -> Func {
        let func = &mut self.new;
        let mut likely = vec![false; func.blocks.len()];
        self.likely.iter().for_each(|b| likely[b.index()] = true);
        let mut warm = vec![false; func.blocks.len()];
        let mut work = vec![func.entry];
        while let Some(block) = work.pop() {
            let data = &func.blocks[block.index()];
            if data.cold && !likely[block.index()] || std::mem::replace(&mut warm[block.index()], true) {
                continue;
            }
            work.extend(data.term.edges().chain(&data.unwind).map(|e| e.block));
        }
        for (block, warm) in func.blocks.iter_mut().zip(warm) {
            block.cold |= !warm;
        }
        self.new
    }

    fn name(&mut self, new: Value, old: Value) {
        self.new.value_names[new.index()] = self.old.value_names[old.index()].clone();
    }

    /// Makes the code of a version.
    fn copy(&mut self, block: Block, version: usize) {
        let old = self.old;
        let data = &old.blocks[block.index()];
        let start = self.versions[block.index()][version].block;
        let kinds = self.versions[block.index()][version].kinds.clone();
        self.block = block;
        self.cur = start;
        self.parts = 0;
        self.base = self.new.blocks[start.index()].name.clone();
        self.env = Env::default();
        let params = self.new.blocks[start.index()].params.clone();
        let live = self.live;
        for ((&l, kind), v) in live[block.index()].iter().zip(kinds).zip(params) {
            let ty = match kind {
                Kind::Any => old.values[l.index()].ty,
                Kind::F64 => Ty::Float,
                k => k.ty(),
            };
            let mut e = Entry { ty: Some(ty), ..Entry::default() };
            match kind {
                Kind::F64 => e.f64 = Some(v),
                Kind::Bit => e.bit = Some(v),
                _ => e.obj = Some(v),
            }
            self.env.insert(l, e);
        }
        self.unwind = None;
        if let Some(e) = &data.unwind {
            // Handlers know nothing: their edge may not convert anything.
            let edge = self.edge_as(e, false);
            self.unwind = Some(edge.clone());
            self.new.blocks[start.index()].unwind = Some(edge);
        }
        self.insts(&data.insts.clone());
    }

    /// Copies the instructions and the terminator into the current block; testable operations
    /// continue in several.
    fn insts(&mut self, insts: &[Inst]) {
        for (n, &i) in insts.iter().enumerate() {
            let old = self.old;
            let inst = &old.insts[i.index()];
            self.loc = inst.loc;
            if super::testable(&inst.op) && self.worth_testing(&inst.op) {
                let exits = self.test_op(&inst.op);
                let rest = &insts[n + 1..];
                let before = (self.failed, self.surprised);
                for Exit { block, mut env, mut result, failed, surprised } in exits {
                    if let Some(r) = inst.result {
                        self.known_result(old.values[r.index()].ty, &mut result);
                        env.insert(r, result);
                    }
                    self.cur = block;
                    self.env = env;
                    self.failed = before.0 || failed;
                    self.surprised = before.1 || surprised;
                    self.insts(rest);
                }
                return;
            }
            self.plain(inst);
        }
        self.terminator();
    }

    /// What was known of a result before tells more than its generic form does.
    fn known_result(&mut self, known: Ty, result: &mut Entry) {
        let better = match result.ty {
            None | Some(Ty::Any) => known != Ty::Any,
            Some(Ty::Int) => known == Ty::Smi,
            Some(_) => false,
        };
        if let (true, Some(o)) = (better, result.obj) {
            result.ty = Some(known);
            self.new.values[o.index()].ty = known;
        }
    }

    /// Code that a failed test of a number led to is not specialised again before the next loop
    /// iteration: the generic form is small, and the runtime's entries begin with the common
    /// types. Code that runs once is not specialised at all.
    fn worth_testing(&mut self, op: &Op) -> bool {
        if self.surprised {
            return false;
        }
        match self.in_loop() {
            true => true,
            false => self.old.frequency == Frequency::Often && (self.limits.eager || self.promising(op)),
        }
    }

    pub fn in_loop(&self) -> bool {
        self.loops.inside[self.block.index()]
    }

    fn terminator(&mut self) {
        let data = &self.old.blocks[self.block.index()];
        self.loc = data.term_loc;
        let term = match &data.term {
            Term::Jump(e) => Term::Jump(self.edge(e)),
            Term::Branch { cond, then, els } => {
                let e = self.entry(*cond);
                match e.known {
                    Some(true) => Term::Jump(self.edge(then)),
                    Some(false) => Term::Jump(self.edge(els)),
                    None => {
                        let cond = self.bit(*cond);
                        Term::Branch { cond, then: self.branch_edge(then), els: self.branch_edge(els) }
                    }
                }
            }
            Term::Return(v) => Term::Return(self.obj(*v)),
            Term::Raise { exc, cause } => {
                let exc = self.obj(*exc);
                Term::Raise { exc, cause: cause.map(|c| self.obj(c)) }
            }
            Term::RaiseHandled => Term::RaiseHandled,
            Term::Reraise(v) => Term::Reraise(self.obj(*v)),
            Term::Unreachable => Term::Unreachable,
        };
        edit::set_term(&mut self.new, self.cur, term, self.loc);
    }

    fn jump(&mut self, e: &Edge) {
        let term = Term::Jump(self.edge(e));
        edit::set_term(&mut self.new, self.cur, term, self.loc);
    }

    /// An edge of a branch: conversions that it asks for happen on the edge.
    fn branch_edge(&mut self, e: &Edge) -> Edge {
        let live = self.live[e.block.index()].as_slice();
        if !self.sources(e, live).into_iter().any(|s| self.converts(s)) {
            return self.edge(e);
        }
        let (block, env) = (self.cur, self.env.clone());
        let cold = self.old.blocks[e.block.index()].cold;
        let on_edge = self.part("edge", cold);
        self.cur = on_edge;
        let edge = self.edge(e);
        self.cur = block;
        self.env = env;
        if self.new.blocks[on_edge.index()].insts.is_empty() {
            return edge;
        }
        self.new.blocks[on_edge.index()].cold |= self.new.blocks[edge.block.index()].cold;
        edit::set_term(&mut self.new, on_edge, Term::Jump(edge), self.loc);
        edit::edge(on_edge, Vec::new())
    }

    /// May an edge want the value in another form than there is?
    fn converts(&mut self, v: Value) -> bool {
        if matches!(edit::def_op(self.old, v), Some(Op::Const(_))) {
            return self.float_const(v).is_some();
        }
        let e = self.entry(v);
        e.obj.is_none() || e.f64.is_none() && e.ty == Some(Ty::Float)
    }

    /// An edge into the version of the target that suits what is known here. Conversions that it
    /// asks for are appended to the current block.
    fn edge(&mut self, e: &Edge) -> Edge {
        self.edge_as(e, true)
    }
    fn edge_as(&mut self, e: &Edge, typed: bool) -> Edge {
        let live = self.live[e.block.index()].as_slice();
        let sources = self.sources(e, live);
        let kinds = match typed {
            true => self.kinds(e.block, live, &sources),
            false => vec![Kind::Any; live.len()],
        };
        let (kinds, block) = self.version(e.block, kinds, live);
        let args = self.arguments(&sources, &kinds);
        Edge { block, args }
    }

    /// Where the live values of an edge's target come from.
    fn sources(&self, e: &Edge, live: &[Value]) -> Vec<Value> {
        let target = &self.old.blocks[e.block.index()];
        let source = |l: &Value| match target.params.iter().position(|p| p == l) {
            Some(n) => e.args[n],
            None => *l,
        };
        live.iter().map(source).collect()
    }
    fn kinds(&mut self, target: Block, live: &[Value], sources: &[Value]) -> Vec<Kind> {
        live.iter().zip(sources).map(|(l, s)| self.kind_for(*l, *s, target)).collect()
    }
    fn arguments(&mut self, sources: &[Value], kinds: &[Kind]) -> Vec<Value> {
        let pairs = sources.iter().zip(kinds);
        pairs
            .map(|(s, kind)| match kind {
                Kind::F64 => self.f64(*s),
                Kind::Bit => self.bit(*s),
                _ => self.obj(*s),
            })
            .collect()
    }

    /// What to tell the target about a live value.
    fn kind_for(&mut self, l: Value, source: Value, target: Block) -> Kind {
        let old = self.old;
        if self.failed || old.values[l.index()].repr != Repr::Obj || old.blocks[target.index()].cold {
            return Kind::Any;
        }
        let e = self.entry(source);
        if e.ty == Some(Ty::Unset) {
            // What a loop binds is unset in the first round alone: no reason to have that round apart.
            let bound = self.loops.header[target.index()] && old.blocks[target.index()].params.contains(&l);
            return if self.useful.unset[l.index()] && !bound { Kind::Unset } else { Kind::Any };
        }
        if !self.useful.any[l.index()] {
            return Kind::Any;
        }
        // Handlers get objects, so what they need stays one.
        let data = &old.blocks[target.index()];
        let handler = data
            .unwind
            .as_ref()
            .is_some_and(|u| u.args.contains(&l) || self.live[u.block.index()].binary_search(&l).is_ok());
        match e.ty {
            // In straight code a small int is tested again where it is used: cheaper than a copy.
            Some(Ty::Smi) if self.useful.ints[l.index()] => Kind::Smi,
            Some(Ty::List) => Kind::List,
            Some(Ty::Float) if handler => Kind::Float,
            Some(Ty::Float) => Kind::F64,
            Some(Ty::Bool) if e.bit.is_some() && !handler => Kind::Bit,
            _ => Kind::Any,
        }
    }

    /// The version of a block for the kinds, or one that knows less.
    fn version(&mut self, block: Block, kinds: Vec<Kind>, live: &[Value]) -> (Vec<Kind>, Block) {
        let plain = self.surprised && !self.loops.header[block.index()];
        let rank = self.rank + u32::from(self.failed);
        let list = &mut self.versions[block.index()];
        if let Some(v) = list.iter_mut().find(|v| v.kinds == kinds) {
            // A likelier way to a version that is perhaps still to be made.
            v.plain &= plain;
            return (kinds, v.block);
        }
        let list = &self.versions[block.index()];
        let generic = vec![Kind::Any; kinds.len()];
        // A loop that is entered after a failure, too, has its generic version for that. A version of its own would
        // find its types again in the body and go on in the middle of the likely one, which then knew less.
        let strayed = self.rank > 0 && !self.in_loop() && self.loops.header[block.index()];
        if strayed && !list.is_empty() && kinds != generic {
            return self.version(block, generic, live);
        }
        let inside = self.loops.inside[block.index()];
        let most = if inside { self.limits.in_loops } else { self.limits.straight };
        // Doubles do not give way to what only failures lead to.
        let doubles = inside && !self.failed && self.rank == 0 && kinds.contains(&Kind::F64);
        let made = match self.limits.few {
            _ if doubles && !self.limits.few => list.iter().filter(|v| v.kinds != generic).count(),
            true => list.iter().filter(|v| v.kinds != generic).count() + 1,
            false => list.len(),
        };
        let most = if self.limits.few { 2 } else { most };
        let room = made < most && self.new.insts.len() < self.max_size;
        if !room && kinds != generic {
            // The one that keeps most of what is known.
            let best = self.versions[block.index()]
                .iter_mut()
                .filter(|v| kinds.iter().zip(&v.kinds).all(|(k, w)| k.fits(*w)))
                .max_by_key(|v| v.kinds.iter().filter(|k| **k != Kind::Any).count());
            return match best {
                Some(v) => {
                    v.plain &= plain;
                    (v.kinds.clone(), v.block)
                }
                None => self.version(block, generic, live),
            };
        }
        let old = self.old;
        let data = &old.blocks[block.index()];
        let name = match list.len() {
            0 => data.name.clone(),
            n => format!("{}.v{}", data.name, n + 1),
        };
        let name = if name.is_empty() { "start".to_string() } else { name };
        let made = edit::new_block(&mut self.new, name, None, data.cold);
        self.new.blocks[made.index()].rare = data.rare;
        for (l, kind) in live.iter().zip(&kinds) {
            let d = old.values[l.index()];
            let (repr, ty) = match kind {
                Kind::Any => (d.repr, d.ty),
                Kind::F64 => (Repr::F64, Ty::Any),
                Kind::Bit => (Repr::Bool, Ty::Any),
                k => (Repr::Obj, k.ty()),
            };
            let v = edit::new_param(&mut self.new, made, repr, ty);
            self.new.values[v.index()].number = d.number && ty == Ty::Any && repr == Repr::Obj;
            self.name(v, *l);
        }
        let index = self.versions[block.index()].len();
        self.versions[block.index()].push(Version { kinds: kinds.clone(), block: made, plain });
        self.work.push(Reverse((rank, self.new.blocks.len(), block.0, index)));
        (kinds, made)
    }

    // --- values ---

    /// What is known of an old value here.
    pub fn entry(&mut self, v: Value) -> Entry {
        if let Some(Op::Const(c)) = edit::def_op(self.old, v) {
            let ty = crate::types::const_ty(&self.consts[c.0 as usize]);
            return Entry { ty: Some(ty), ..self.env.get(&v).copied().unwrap_or_default() };
        }
        self.env.get(&v).copied().unwrap_or_default()
    }
    pub fn set(&mut self, v: Value, e: Entry) {
        self.env.insert(v, e);
    }
    pub fn ty(&mut self, v: Value) -> Ty {
        match self.entry(v).ty {
            Some(Ty::Any) | None => self.old.values[v.index()].ty,
            Some(t) => t,
        }
    }
    /// The bits of a float constant, or of a small int as a float.
    pub fn float_const(&self, v: Value) -> Option<u64> {
        match edit::const_of(self.old, self.consts, v)? {
            Const::Float(bits) => Some(*bits),
            Const::Int(text) => {
                text.parse::<i64>().ok().filter(|i| i.abs() <= 1 << 53).map(|i| (i as f64).to_bits())
            }
            _ => None,
        }
    }

    pub fn emit(&mut self, op: Op, ty: Ty) -> Value {
        edit::append(&mut self.new, self.cur, op, ty, self.loc)
    }

    /// A constant; all stand in the entry, so that they are available everywhere.
    pub fn constant(&mut self, id: ConstId) -> Value {
        if let Some(&v) = self.const_values.get(&id) {
            return v;
        }
        let ty = crate::types::const_ty(&self.consts[id.0 as usize]);
        let entry = self.new.entry;
        let v = edit::append(&mut self.new, entry, Op::Const(id), ty, Loc::default());
        self.const_values.insert(id, v);
        v
    }

    /// The value as an object (values of other representations as they are).
    pub fn obj(&mut self, v: Value) -> Value {
        if let Some(Op::Const(c)) = edit::def_op(self.old, v) {
            return self.constant(*c);
        }
        let mut e = self.entry(v);
        if let Some(o) = e.obj {
            return o;
        }
        let made = if let Some(d) = e.f64 {
            self.emit(Op::BoxFloat(d), Ty::Float)
        } else if let Some(b) = e.bit {
            if self.old.values[v.index()].repr == Repr::Bool {
                return b;
            }
            self.emit(Op::BoolObj(b), Ty::Bool)
        } else if let Some(known) = e.known {
            if self.old.values[v.index()].repr == Repr::Bool {
                return self.known_bit(known);
            }
            let id = edit::intern(self.consts, Const::Bool(known));
            self.constant(id)
        } else {
            // Only on paths that cannot run.
            let id = edit::intern(self.consts, Const::Unset);
            self.constant(id)
        };
        e.obj = Some(made);
        self.env.insert(v, e);
        made
    }

    /// A value known to be a float as a double.
    pub fn f64(&mut self, v: Value) -> Value {
        if let Some(bits) = self.float_const(v) {
            return self.emit(Op::FloatConst(bits), Ty::Any);
        }
        let mut e = self.entry(v);
        if let Some(d) = e.f64 {
            return d;
        }
        let o = self.obj(v);
        let d = if e.ty == Some(Ty::Smi) {
            let raw = self.emit(Op::UnboxSmi(o), Ty::Any);
            // The object stays what it is: only this use wants the double.
            return self.emit(Op::IntToFloat(raw), Ty::Any);
        } else {
            self.emit(Op::UnboxFloat(o), Ty::Any)
        };
        e.f64 = Some(d);
        self.env.insert(v, e);
        d
    }

    fn known_bit(&mut self, known: bool) -> Value {
        let zero = self.emit(Op::IntConst(0), Ty::Any);
        let other = self.emit(Op::IntConst(i64::from(!known)), Ty::Any);
        self.emit(Op::IntCompare(crate::hir::CmpOp::Eq, zero, other), Ty::Any)
    }

    /// A truth value.
    pub fn bit(&mut self, v: Value) -> Value {
        let e = self.entry(v);
        match (e.bit, e.known, e.obj) {
            (Some(b), ..) => b,
            (None, Some(known), _) => self.known_bit(known),
            // A value of representation Bool.
            (None, None, Some(o)) => o,
            (None, None, None) => self.known_bit(false),
        }
    }

    /// A new block of this version.
    pub fn part(&mut self, kind: &str, cold: bool) -> Block {
        self.parts += 1;
        let (cold, rare) = {
            let here = &self.new.blocks[self.cur.index()];
            (cold || here.cold, here.rare)
        };
        let name = format!("{}.t{}{kind}", self.base, self.parts);
        let part = edit::new_block(&mut self.new, name, self.unwind.clone(), cold);
        self.new.blocks[part.index()].rare = rare;
        part
    }
}
