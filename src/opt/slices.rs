//! Slices of lists that are only stored in slices of lists: the items move, no list is made in between.
//!
//! ```text
//! %1 = build.slice %k %none -1
//! %2 = getitem %xs %1                   %4 = build.slice …
//! %3 = binary add %k 1           ⇒     %3 = binary add %k 1
//! %4 = build.slice %none %3 %none       slice.move %ys %none %3 %xs %k %none -1
//! setitem %ys %4 %2
//! ```
//! So they are where two slices of one list are put together and stored: `xs[i:] = xs[i + 1:] + xs[i:i + 1]` turns the
//! last items round (`slice.join`).
//!
//! Taking the slice can neither raise nor run code of the program, so it can as well be taken where it is stored,
//! as long as nothing in between changes a list.
//!
//! Requires: types; stands before `split`, which would store the slice in two versions. Keeps: SSA form.

use super::edit::{const_of, def_op, smi_const};
use super::remarks::note;
use crate::base::options::Options;
use crate::hir::{BinOp, Const, Func, FuncId, Inst, Loc, Op, Program, Ty, Value};

pub fn run(program: &mut Program, options: &Options) {
    for f in 0..program.funcs.len() {
        let (func, consts) = (&mut program.funcs[f], &program.consts);
        if !func.insts.iter().any(|i| matches!(i.op, Op::BuildSlice { .. })) {
            continue;
        }
        let counts = func.use_counts();
        let mut done = Vec::new();
        for b in 0..func.blocks.len() {
            moves(func, consts, &counts, b, &mut done);
        }
        if !done.is_empty() {
            drop_unused(func);
        }
        for loc in done {
            note(program, options, FuncId(f as u32), loc, "slices", || {
                "items moved without a list in between".to_string()
            });
        }
    }
}

/// A slice taken of an exact list: the list, and the slice's members.
type Taken = (Value, [Value; 3]);

/// Where one of these instructions makes the value.
fn made_at(func: &Func, before: &[Inst], v: Value) -> Option<usize> {
    before.iter().rposition(|i| func.insts[i.index()].result == Some(v))
}

fn taken(func: &Func, op: &Op) -> Option<Taken> {
    let &Op::GetItem { obj, index } = op else { return None };
    (func.values[obj.index()].ty == Ty::List).then_some((obj, bounds(func, index)?))
}

fn moves(func: &mut Func, consts: &[Const], counts: &[u32], b: usize, done: &mut Vec<Loc>) {
    let mut gone: Vec<Inst> = Vec::new();
    for n in 0..func.blocks[b].insts.len() {
        let i = func.blocks[b].insts[n];
        let Op::SetItem { obj: to, index, value } = func.insts[i.index()].op else { continue };
        let Some([start, stop, step]) = bounds(func, index) else { continue };
        if func.values[to.index()].ty != Ty::List
            || !is_none(func, consts, step)
            || counts[value.index()] != 1
        {
            continue;
        }
        let before = &func.blocks[b].insts[..n];
        let Some(at) = made_at(func, before, value) else { continue };
        let quiet = |from: usize, but: &[usize]| {
            (from..n).all(|k| but.contains(&k) || is_quiet(func, &func.insts[before[k].index()].op))
        };
        let op = match func.insts[before[at].index()].op {
            Op::GetItem { .. } => {
                let Some((from, [first, last, by])) = taken(func, &func.insts[before[at].index()].op) else {
                    continue;
                };
                let by_one =
                    is_none(func, consts, by) || smi_const(func, consts, by).is_some_and(|s| s.abs() == 1);
                if !by_one || !quiet(at, &[at]) {
                    continue;
                }
                gone.push(before[at]);
                Op::SliceMove { to, start, stop, from, first, last, by }
            }
            Op::Binary { op: BinOp::Add, a, b, .. } if counts[a.index()] == 1 && counts[b.index()] == 1 => {
                let (Some(x), Some(y)) = (made_at(func, before, a), made_at(func, before, b)) else {
                    continue;
                };
                let part = |k: usize| taken(func, &func.insts[before[k].index()].op);
                let (Some((from, [first, last, by])), Some((other, [next, end, by2]))) = (part(x), part(y))
                else {
                    continue;
                };
                let plain = is_none(func, consts, by) && is_none(func, consts, by2);
                if other != from || !plain || !quiet(x.min(y), &[x, y, at]) {
                    continue;
                }
                gone.extend([before[x], before[y], before[at]]);
                Op::SliceJoin { to, start, stop, from, first, last, next, end }
            }
            _ => continue,
        };
        func.insts[i.index()].op = op;
        done.push(func.insts[i.index()].loc);
    }
    func.blocks[b].insts.retain(|i| !gone.contains(i));
}

/// Slices that nothing takes any more would hold on to their bounds.
fn drop_unused(func: &mut Func) {
    let counts = func.use_counts();
    let insts = &func.insts;
    let unused = |i: &Inst| match &insts[i.index()] {
        data if matches!(data.op, Op::BuildSlice { .. }) => {
            data.result.is_some_and(|r| counts[r.index()] == 0)
        }
        _ => false,
    };
    func.blocks.iter_mut().for_each(|b| b.insts.retain(|i| !unused(i)));
}

/// Start, stop and step of a slice that needs no `__index__`.
pub(super) fn bounds(func: &Func, index: Value) -> Option<[Value; 3]> {
    let Some(&Op::BuildSlice { start, stop, step }) = def_op(func, index) else { return None };
    let plain = |v: Value| matches!(func.values[v.index()].ty, Ty::None | Ty::Smi | Ty::Int);
    [start, stop].into_iter().all(plain).then_some([start, stop, step])
}

pub(super) fn is_none(func: &Func, consts: &[Const], v: Value) -> bool {
    matches!(const_of(func, consts, v), Some(Const::None))
}

/// Does the operation change no list? It may raise: nobody sees whether the slice was taken by then.
fn is_quiet(func: &Func, op: &Op) -> bool {
    let number = |v: &Value| matches!(func.values[v.index()].ty, Ty::Smi | Ty::Int | Ty::Float | Ty::Bool);
    match op {
        Op::Const(_) | Op::BuildSlice { .. } | Op::Refine(..) => true,
        Op::Binary { a, b, .. } | Op::Compare(_, a, b) => number(a) && number(b),
        Op::SmiExact { .. } => true,
        _ => false,
    }
}
