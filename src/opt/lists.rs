//! Items of lists and tuples in loops: the length and the address of the items apart from the access, so that
//! they are read once where nothing in between can change the list's length (`gvn`, `licm`).
//!
//! ```text
//! %5 = getitem %1:list %3:smi      %6 = seq.len %1;  %7 = list.items %1;  %8 = unbox.smi %3
//!                               ⇒  %5 = item.at %7 %1 %6 %8
//! ```
//! `item.at` compares the index with the length and leaves what is outside (from the end, or an
//! IndexError) to the runtime, as `getitem` does. A stored item changes neither length nor address; those of
//! tuples nothing changes.
//!
//! Requires: types. Keeps: SSA form.

use super::edit::{def_op, new_value, smi_const};
use crate::analysis::cfg::Loops;
use crate::base::options::Options;
use crate::hir::{BinOp, Const, Def, Func, Inst, InstData, Loc, Op, Program, Repr, Ty, Value};

pub fn run(program: &mut Program, _: &Options) {
    let consts = &program.consts;
    for func in &mut program.funcs {
        if func.insts.iter().any(|i| takes_apart(func, &i.op)) {
            let loops = Loops::new(func);
            for b in 0..func.blocks.len() {
                // Lists of doubles are taken apart anywhere: the parts are the short way to them.
                let doubles = |i: &Inst| {
                    matches!(func.insts[i.index()].op, Op::GetDouble { .. } | Op::SetDouble { .. })
                };
                if (loops.inside[b] || func.blocks[b].insts.iter().any(doubles)) && !func.blocks[b].cold {
                    block(func, consts, b);
                }
            }
        }
    }
}

/// Is it an access to a list whose parts are to be read apart?
fn takes_apart(func: &Func, op: &Op) -> bool {
    let ty = |v: &Value| func.values[v.index()].ty;
    match op {
        Op::GetItem { obj, index } | Op::SetItem { obj, index, .. } if ty(obj) == Ty::List => {
            ty(index) == Ty::Smi
        }
        // A constant index is part of the instruction that loads the item.
        Op::GetItem { obj, index } => {
            ty(obj) == Ty::Tuple
                && ty(index) == Ty::Smi
                && !matches!(def_op(func, *index), Some(Op::Const(_)))
        }
        Op::SeqGet { seq, .. } => matches!(ty(seq), Ty::List | Ty::Tuple),
        Op::GetDouble { index, .. } | Op::SetDouble { index, .. } => ty(index) == Ty::Smi,
        _ => false,
    }
}

fn block(func: &mut Func, consts: &[Const], b: usize) {
    if !func.blocks[b].insts.iter().any(|i| takes_apart(func, &func.insts[i.index()].op)) {
        return;
    }
    for i in std::mem::take(&mut func.blocks[b].insts) {
        let InstData { op, loc, .. } = func.insts[i.index()].clone();
        if takes_apart(func, &op) {
            func.insts[i.index()].op = match op {
                Op::GetItem { obj: list, index } => {
                    let (items, len, at) = parts(func, consts, b, list, index, loc);
                    Op::ItemAt { items, list, len, at }
                }
                Op::SetItem { obj: list, index, value } => {
                    let (items, len, at) = parts(func, consts, b, list, index, loc);
                    Op::ItemPut { items, list, len, at, value }
                }
                Op::GetDouble { list, index } => {
                    let (items, len, at) = parts(func, consts, b, list, index, loc);
                    Op::DoubleAt { items, list, len, at }
                }
                Op::SetDouble { list, index, value } => {
                    let (items, len, at) = parts(func, consts, b, list, index, loc);
                    Op::DoublePut { items, list, len, at, value }
                }
                Op::SeqGet { seq, index } => {
                    let items = push(func, b, Op::ListItems(seq), Repr::Ptr, loc);
                    Op::ItemLoad { items, at: index }
                }
                other => other,
            };
        }
        func.blocks[b].insts.push(i);
    }
}

/// Address and number of a list's items, and the index as a number.
fn parts(
    func: &mut Func,
    consts: &[Const],
    b: usize,
    list: Value,
    index: Value,
    loc: Loc,
) -> (Value, Value, Value) {
    let len = push(func, b, Op::SeqLen(list), Repr::I64, loc);
    let items = push(func, b, Op::ListItems(list), Repr::Ptr, loc);
    let at = number(func, consts, b, index, loc);
    (items, len, push(func, b, at, Repr::I64, loc))
}

/// The operation that gives an index as a number: `i + 1` is computed from the number that `i` is.
fn number(func: &mut Func, consts: &[Const], b: usize, index: Value, loc: Loc) -> Op {
    if let Some(c) = smi_const(func, consts, index) {
        return Op::IntConst(c);
    }
    if let Some(&Op::SmiExact { op: op @ (BinOp::Add | BinOp::Sub), a, b: other, .. }) = def_op(func, index) {
        let ints = [a, other].iter().all(|v| func.values[v.index()].ty == Ty::Smi);
        let counts = |v: Value| matches!(def_op(func, v), Some(Op::BoxSmi(_)));
        if ints && (smi_const(func, consts, other).is_some() || counts(a) && counts(other)) {
            let a = number(func, consts, b, a, loc);
            let a = push(func, b, a, Repr::I64, loc);
            let other = number(func, consts, b, other, loc);
            let other = push(func, b, other, Repr::I64, loc);
            return Op::IntBinary(op, a, other);
        }
    }
    Op::UnboxSmi(index)
}

fn push(func: &mut Func, b: usize, op: Op, repr: Repr, loc: Loc) -> Value {
    let i = Inst(func.insts.len() as u32);
    let v = new_value(func, repr, Ty::Any, Def::Inst(i));
    func.insts.push(InstData { op, result: Some(v), loc });
    func.blocks[b].insts.push(i);
    v
}
