//! Operations whose usual exception can be told from their operands, or by an operation that gives unset instead.
//!
//! ```text
//! v = d[k]           %1 = attempt item %d %k;  is_unset %1 → handler, rest(%1)
//! v = next(it)       %1 = attempt next %it;  is_unset %1 → handler, rest(%1)
//! a // b, xs.pop()   truth %b → rest, handler;  rest: the operation
//! xs[i]              0 <= i → len, generic;  len: i < len → fast, handler;  fast: seq.get;  generic: the operation
//! ```
//! Any other exception of the operation is raised as before: a key that has no hash, an error in an `__eq__` or `__next__`.

use super::super::edit::*;
use super::classes::{builtin, Class};
use crate::hir::{Attempted, BinOp, Block, CmpOp, Const, Def, Edge, Func, Inst, Op, Term, Ty, Value};

/// An operation that may raise one exception of a builtin class.
pub struct Site {
    pub inst: Inst,
    trial: Trial,
    class: &'static str,
}

/// How it is known beforehand.
enum Trial {
    Attempt(Attempted, Vec<Value>),
    /// It raises unless this is true.
    Unless(Value),
    Index {
        seq: Value,
        index: Value,
    },
}

/// The first of them in a block for which `follow` finds something.
pub fn first<T>(
    func: &Func,
    consts: &[Const],
    b: usize,
    mut follow: impl FnMut(Site) -> Option<T>,
) -> Option<T> {
    let mut refused: Vec<&str> = Vec::new();
    for &inst in &func.blocks[b].insts {
        let Some((class, trial)) = trial(func, consts, &func.insts[inst.index()].op) else { continue };
        if refused.contains(&class) {
            continue;
        }
        if let Some(found) = follow(Site { inst, trial, class }) {
            return Some(found);
        }
        refused.push(class);
    }
    None
}

/// Is there one in the block?
pub fn holds_one(func: &Func, consts: &[Const], insts: &[Inst]) -> bool {
    insts.iter().any(|i| trial(func, consts, &func.insts[i.index()].op).is_some())
}

fn trial(func: &Func, consts: &[Const], op: &Op) -> Option<(&'static str, Trial)> {
    let ty = |v: Value| func.values[v.index()].ty;
    let number = |v: Value| matches!(ty(v), Ty::Smi | Ty::Int | Ty::Bool | Ty::Float);
    match *op {
        Op::GetItem { obj, index } => match ty(obj) {
            Ty::Dict => Some(("KeyError", Trial::Attempt(Attempted::Item, vec![obj, index]))),
            Ty::List | Ty::Tuple => match smi_const(func, consts, index) {
                Some(0 | -1) => Some(("IndexError", Trial::Unless(obj))),
                Some(i) if i < 0 => None,
                _ if ty(index) == Ty::Smi => Some(("IndexError", Trial::Index { seq: obj, index })),
                _ => None,
            },
            _ => None,
        },
        Op::Binary { op: BinOp::FloorDiv | BinOp::Mod | BinOp::TrueDiv, a, b, .. }
            if number(a) && number(b) =>
        {
            // One that is written out is no zero, or meant to be.
            const_of(func, consts, b).is_none().then_some(("ZeroDivisionError", Trial::Unless(b)))
        }
        Op::CallBuiltin { name, ref args } if args.len() == 1 && is_word(consts, name, "next") => {
            Some(("StopIteration", Trial::Attempt(Attempted::Next, args.clone())))
        }
        Op::CallMethod { obj, name, ref args, kwnames: None } if args.is_empty() => (ty(obj) == Ty::List
            && is_word(consts, name, "pop"))
        .then_some(("IndexError", Trial::Unless(obj))),
        Op::CallLoaded { callee, ref args, kwnames: None, .. } if args.is_empty() => {
            match def_op(func, callee) {
                Some(&Op::LoadMethod { obj, name })
                    if ty(obj) == Ty::List && is_word(consts, name, "pop") =>
                {
                    Some(("IndexError", Trial::Unless(obj)))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

impl Site {
    pub fn class(&self) -> Option<Class> {
        builtin(self.class)
    }

    /// May it be of a derived class?
    pub fn may_be_derived(&self) -> bool {
        // A `__next__` raises what it likes.
        matches!(self.trial, Trial::Attempt(Attempted::Next, _))
    }

    /// Has the block go to the handler where the operation would raise.
    pub fn lead_to(&self, func: &mut Func, b: usize, handler: Edge) {
        let Some(at) = func.blocks[b].insts.iter().position(|i| *i == self.inst) else { return };
        let block = Block(b as u32);
        let loc = func.insts[self.inst.index()].loc;
        let rest = func.blocks[b].insts.split_off(at);
        let data = &mut func.blocks[b];
        let (name, unwind, cold, rare) = (data.name.clone(), data.unwind.clone(), data.cold, data.rare);
        let (term, term_loc) = (std::mem::replace(&mut data.term, Term::Unreachable), data.term_loc);
        let behind = |func: &mut Func, word: &str, unwind: Option<Edge>, cold: bool| {
            let made = new_block(func, format!("{name}.{word}"), unwind, cold);
            func.blocks[made.index()].rare = rare;
            made
        };
        let done = behind(func, "done", unwind.clone(), cold);
        set_term(func, done, term, term_loc);
        let result = func.insts[self.inst.index()].result;
        let to = |block| edge(block, Vec::new());
        match &self.trial {
            Trial::Unless(value) => {
                func.blocks[done.index()].insts = rest;
                let cond = append(func, block, Op::Truth(*value), Ty::Any, loc);
                set_term(func, block, Term::Branch { cond, then: to(done), els: handler }, loc);
            }
            Trial::Attempt(what, args) => {
                func.blocks[done.index()].insts = rest[1..].to_vec();
                let got = append(func, block, Op::Attempt(*what, args.clone()), Ty::Any, loc);
                let cond = append(func, block, Op::IsUnset(got), Ty::Any, loc);
                become_param(func, result, done);
                let els = edge(done, vec![got]);
                set_term(func, block, Term::Branch { cond, then: handler, els }, loc);
            }
            &Trial::Index { seq, index } => {
                func.blocks[done.index()].insts = rest[1..].to_vec();
                let (inside, fast) = (behind(func, "from0", None, cold), behind(func, "inside", None, cold));
                let generic = behind(func, "index", unwind, true);
                let i = append(func, block, Op::UnboxSmi(index), Ty::Any, loc);
                let zero = append(func, block, Op::IntConst(0), Ty::Any, loc);
                let cond = append(func, block, Op::IntCompare(CmpOp::Lt, i, zero), Ty::Any, loc);
                set_term(func, block, Term::Branch { cond, then: to(generic), els: to(inside) }, loc);
                let len = append(func, inside, Op::SeqLen(seq), Ty::Any, loc);
                let cond = append(func, inside, Op::IntCompare(CmpOp::Lt, i, len), Ty::Any, loc);
                set_term(func, inside, Term::Branch { cond, then: to(fast), els: handler }, loc);
                let ty = result.map_or(Ty::Any, |r| func.values[r.index()].ty);
                let got = append(func, fast, Op::SeqGet { seq, index: i }, ty, loc);
                set_term(func, fast, Term::Jump(edge(done, vec![got])), loc);
                let got = append(func, generic, Op::GetItem { obj: seq, index }, ty, loc);
                set_term(func, generic, Term::Jump(edge(done, vec![got])), loc);
                become_param(func, result, done);
            }
        }
    }
}

/// The result of an operation that goes is what a block is given.
fn become_param(func: &mut Func, result: Option<Value>, block: Block) {
    let Some(r) = result else { return };
    func.values[r.index()].def = Def::Param(block, 0);
    func.blocks[block.index()].params.push(r);
}
