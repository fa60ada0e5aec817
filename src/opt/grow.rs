//! Strs that a loop builds with `+` grow in place, so that building takes time in proportion to the
//! result.
//!
//! ```text
//! %1 = const ""                        %1 = const ""
//! jump b1(%1)                          jump b1(%1)
//! b1(%2):                              b1(%2):
//!   %4 = binary add inplace %2 %3  ⇒     %4 = str.append inplace %2 %3
//!   jump b1(%4)                          jump b1(%4)
//! ```
//! The runtime may write `str.append` into its left operand where that is the result of another one
//! (such strs have room at their end; constants are copied). Nobody must see the change: a variable
//! qualifies if all it ever holds are str constants and results of such appends, and if each str is
//! named by one value at a time whose last use, before or at which it may go elsewhere, is the next
//! append. What only looks at the str without keeping it does not count.
//!
//! CPython has the same optimisation by reference counts (`unicode_concatenate` in its loop).
//!
//! Requires: types of values. Keeps: SSA form.

use crate::analysis::liveness::live_in;
use crate::base::options::Options;
use crate::hir::{BinOp, Const, Def, Edge, Func, Op, Program, Repr, Ty, Value};

pub fn run(program: &mut Program, _: &Options) {
    let consts = &program.consts;
    for func in &mut program.funcs {
        if func.insts.iter().any(|i| sum_of(func, &i.op).is_some()) {
            Growing::new(func, consts).run();
        }
    }
}

/// The left operand of an addition that may be of strs.
fn sum_of(func: &Func, op: &Op) -> Option<Value> {
    let text = |v: Value| matches!(func.values[v.index()].ty, Ty::Any | Ty::Str);
    match *op {
        Op::Binary { op: BinOp::Add, a, b, .. } if text(a) && text(b) && a != b => Some(a),
        _ => None,
    }
}

struct Growing<'a> {
    func: &'a mut Func,
    consts: &'a [Const],
    /// Values that hold nothing but str constants and results of appends.
    owned: Vec<bool>,
    /// Forest of the values that may hold the same str.
    web: Vec<u32>,
    /// By root of a web: a str of it may be seen under another name when it grows.
    shared: Vec<bool>,
}

impl<'a> Growing<'a> {
    fn new(func: &'a mut Func, consts: &'a [Const]) -> Growing<'a> {
        let n = func.values.len();
        Growing { func, consts, owned: vec![false; n], web: (0..n as u32).collect(), shared: vec![false; n] }
    }

    fn run(mut self) {
        let additions = self.additions();
        self.find_owned(&additions);
        if !additions.iter().any(|&(_, a, r)| self.owned[r.index()] && self.owned[a.index()]) {
            return;
        }
        self.find_shared();
        for (inst, a, r) in additions {
            if !self.owned[r.index()] || !self.owned[a.index()] {
                continue;
            }
            let root = self.root(a);
            if let (false, Op::Binary { inplace, a, b, .. }) = (self.shared[root], &self.func.insts[inst].op)
            {
                self.func.insts[inst].op = Op::StrAppend { inplace: *inplace, a: *a, b: *b };
            }
        }
    }

    /// Instruction, left operand and result of each addition that may be of strs.
    fn additions(&self) -> Vec<(usize, Value, Value)> {
        let insts = self.func.blocks.iter().flat_map(|b| &b.insts);
        insts
            .filter_map(|i| {
                let inst = &self.func.insts[i.index()];
                Some((i.index(), sum_of(self.func, &inst.op)?, inst.result?))
            })
            .collect()
    }

    fn is_text(&self, v: Value) -> bool {
        let Def::Inst(i) = self.func.values[v.index()].def else { return false };
        match self.func.insts[i.index()].op {
            Op::Const(c) => matches!(self.consts[c.0 as usize], Const::Str(_)),
            _ => false,
        }
    }

    /// The greatest set of parameters and results that hold nothing from outside, and their webs.
    fn find_owned(&mut self, additions: &[(usize, Value, Value)]) {
        let mut flows: Vec<(Value, Value)> = additions.iter().map(|&(_, a, r)| (a, r)).collect();
        for block in &self.func.blocks {
            for e in block.term.edges().chain(&block.unwind) {
                let params = &self.func.blocks[e.block.index()].params;
                flows.extend(e.args.iter().copied().zip(params.iter().copied()));
            }
        }
        for &(_, to) in &flows {
            let data = &self.func.values[to.index()];
            self.owned[to.index()] = data.repr == Repr::Obj && matches!(data.ty, Ty::Any | Ty::Str);
        }
        for p in &self.func.blocks[self.func.entry.index()].params {
            self.owned[p.index()] = false;
        }
        let mut changed = true;
        while changed {
            changed = false;
            for &(from, to) in &flows {
                if self.owned[to.index()] && !self.owned[from.index()] && !self.is_text(from) {
                    self.owned[to.index()] = false;
                    changed = true;
                }
            }
        }
        for (from, to) in flows {
            if self.owned[to.index()] && self.owned[from.index()] {
                let (a, b) = (self.root(from), self.root(to));
                self.web[a] = b as u32;
            }
        }
    }

    fn root(&mut self, v: Value) -> usize {
        let mut at = v.index();
        while self.web[at] as usize != at {
            self.web[at] = self.web[self.web[at] as usize];
            at = self.web[at] as usize;
        }
        at
    }

    /// Finds the webs in which a str goes elsewhere, or has a second name, and may grow afterwards.
    fn find_shared(&mut self) {
        let (func, owned) = (&*self.func, &self.owned);
        let live_in = live_in(func);
        let needed = |e: &Edge| -> Vec<Value> {
            let params = &func.blocks[e.block.index()].params;
            let live = live_in[e.block.index()].iter().copied();
            live.filter(|v| owned[v.index()] && !params.contains(v)).collect()
        };
        let mut shared = Vec::new();
        let mut live = Live::new(func.values.len());
        for block in &func.blocks {
            live.clear();
            for e in block.term.edges().chain(&block.unwind) {
                let elsewhere = needed(e);
                for (n, v) in e.args.iter().enumerate() {
                    let twice = e.args[..n].contains(v) || elsewhere.contains(v);
                    if owned[v.index()] && twice {
                        shared.push(*v);
                    }
                }
            }
            for e in block.term.edges() {
                needed(e).into_iter().for_each(|v| live.insert(v));
            }
            block.term.visit_operands(|v| live.insert(v));
            for &i in block.insts.iter().rev() {
                let inst = &func.insts[i.index()];
                if let Some(r) = inst.result {
                    live.remove(r);
                }
                if !looks_only(func, &inst.op) {
                    inst.op.visit_operands(|v| {
                        if owned[v.index()] && live.contains(v) {
                            shared.push(v);
                        }
                    });
                }
                inst.op.visit_operands(|v| live.insert(v));
                if let (true, Some(e)) = (inst.op.may_raise(), &block.unwind) {
                    e.args.iter().for_each(|v| live.insert(*v));
                    needed(e).into_iter().for_each(|v| live.insert(v));
                }
            }
        }
        for v in shared {
            let root = self.root(v);
            self.shared[root] = true;
        }
    }
}

/// Values that are live at a point. Clearing costs as much as was put in.
struct Live {
    is: Vec<bool>,
    put: Vec<Value>,
}

impl Live {
    fn new(values: usize) -> Live {
        Live { is: vec![false; values], put: Vec::new() }
    }
    fn contains(&self, v: Value) -> bool {
        self.is[v.index()]
    }
    fn insert(&mut self, v: Value) {
        if !std::mem::replace(&mut self.is[v.index()], true) {
            self.put.push(v);
        }
    }
    fn remove(&mut self, v: Value) {
        self.is[v.index()] = false;
    }
    fn clear(&mut self) {
        for v in self.put.drain(..) {
            self.is[v.index()] = false;
        }
    }
}

/// Does the operation keep no reference to its operands, and give none on, if they are strs?
fn looks_only(func: &Func, op: &Op) -> bool {
    let ty = |v: &Value| func.values[v.index()].ty;
    match op {
        Op::Len(_) | Op::Truth(_) | Op::IsUnset(_) | Op::IsType(..) | Op::Is(..) => true,
        Op::Compare(_, a, b) | Op::CompareGeneric(_, a, b) | Op::Contains(a, b) => {
            ty(a) == Ty::Str && ty(b) == Ty::Str
        }
        Op::GetItem { index, .. } => matches!(ty(index), Ty::Smi | Ty::Int),
        _ => false,
    }
}
