//! Slices of lists that are only stored in slices of lists: the items move, no list is made in between.
//!
//! ```text
//! %1 = build.slice %k %none -1
//! %2 = getitem %xs %1                   %4 = build.slice …
//! %3 = binary add %k 1           ⇒     %3 = binary add %k 1
//! %4 = build.slice %none %3 %none       slice.move %ys %none %3 %xs %k %none -1
//! setitem %ys %4 %2
//! ```
//! Taking the slice can neither raise nor run code of the program, so it can as well be taken where it is stored,
//! as long as nothing in between changes a list.
//!
//! Requires: types; stands before `split`, which would store the slice in two versions. Keeps: SSA form.

use super::edit::{const_of, def_op, smi_const};
use crate::base::options::Options;
use crate::hir::{Const, Func, Inst, Op, Program, Ty, Value};

pub fn run(program: &mut Program, _: &Options) {
    let consts = &program.consts;
    for func in &mut program.funcs {
        if func.insts.iter().any(|i| matches!(i.op, Op::BuildSlice { .. })) {
            let counts = func.use_counts();
            for b in 0..func.blocks.len() {
                moves(func, consts, &counts, b);
            }
        }
    }
}

fn moves(func: &mut Func, consts: &[Const], counts: &[u32], b: usize) {
    let mut gone: Vec<Inst> = Vec::new();
    for n in 0..func.blocks[b].insts.len() {
        let i = func.blocks[b].insts[n];
        let Op::SetItem { obj: to, index, value } = func.insts[i.index()].op else { continue };
        let Some([start, stop, step]) = bounds(func, index) else { continue };
        let before = &func.blocks[b].insts[..n];
        let Some(at) = before.iter().rposition(|i| func.insts[i.index()].result == Some(value)) else {
            continue;
        };
        let Op::GetItem { obj: from, index: taken } = func.insts[before[at].index()].op else { continue };
        let Some([first, last, by]) = bounds(func, taken) else { continue };
        let is_list = |v: Value| func.values[v.index()].ty == Ty::List;
        let by_one = is_none(func, consts, by) || smi_const(func, consts, by).is_some_and(|s| s.abs() == 1);
        let quiet = before[at + 1..].iter().all(|i| is_quiet(func, &func.insts[i.index()].op));
        if is_list(to)
            && is_list(from)
            && is_none(func, consts, step)
            && by_one
            && counts[value.index()] == 1
            && quiet
        {
            gone.push(before[at]);
            func.insts[i.index()].op = Op::SliceMove { to, start, stop, from, first, last, by };
        }
    }
    func.blocks[b].insts.retain(|i| !gone.contains(i));
}

/// Start, stop and step of a slice that needs no `__index__`.
fn bounds(func: &Func, index: Value) -> Option<[Value; 3]> {
    let Some(&Op::BuildSlice { start, stop, step }) = def_op(func, index) else { return None };
    let plain = |v: Value| matches!(func.values[v.index()].ty, Ty::None | Ty::Smi | Ty::Int);
    [start, stop].into_iter().all(plain).then_some([start, stop, step])
}

fn is_none(func: &Func, consts: &[Const], v: Value) -> bool {
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
