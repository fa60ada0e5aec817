//! Characters that are only compared are numbers: a character that a loop takes from a str and compares with
//! another one, or with a constant, for equality is its code point; no str is looked up for it or compared.
//!
//! ```text
//! %5 = seq.get %1:str %3                %5 = seq.point %1 %3
//! %6 = compare eq %5 "x"       ⇒        %7 = int.const 120
//! %8 = truth %6                         %8 = int.compare eq %5 %7
//! ```
//! A strength reduction: strs of one character are equal where the characters are. The str itself is made where
//! something else reads it.
//!
//! Requires: types. Keeps: SSA form.

use super::edit::{const_of, make_inst};
use crate::base::options::Options;
use crate::hir::{CmpOp, Const, Def, Func, Inst, InstData, Loc, Op, Program, Ty, Value};

pub fn run(program: &mut Program, _: &Options) {
    let consts = &program.consts;
    for func in &mut program.funcs {
        let of_text = |i: &InstData| match i.op {
            Op::SeqGet { seq, .. } => func.values[seq.index()].ty == Ty::Str,
            _ => false,
        };
        if func.insts.iter().any(of_text) {
            compare_points(func, consts);
        }
    }
}

/// What a side of a comparison is.
#[derive(Clone, Copy)]
enum Side {
    /// The character at an index of a str.
    Item(Inst),
    /// One that is known.
    Constant(i64),
}

fn side(func: &Func, consts: &[Const], v: Value) -> Option<Side> {
    if let Some(Const::Str(points)) = const_of(func, consts, v) {
        return match points[..] {
            [point] => Some(Side::Constant(point.into())),
            _ => None,
        };
    }
    let Def::Inst(i) = func.values[v.index()].def else { return None };
    match func.insts[i.index()].op {
        Op::SeqGet { seq, .. } if func.values[seq.index()].ty == Ty::Str => Some(Side::Item(i)),
        _ => None,
    }
}

fn compare_points(func: &mut Func, consts: &[Const]) {
    // The code point of each character that has been asked for.
    let mut points: Vec<Option<Value>> = vec![None; func.insts.len()];
    // Instructions to be put behind others: the one before, the new one.
    let mut behind: Vec<Option<Inst>> = vec![None; func.insts.len()];
    for b in 0..func.blocks.len() {
        if func.blocks[b].cold {
            continue;
        }
        for n in (0..func.blocks[b].insts.len()).rev() {
            let i = func.blocks[b].insts[n];
            let InstData { op, loc, .. } = func.insts[i.index()].clone();
            let Op::Compare(op @ (CmpOp::Eq | CmpOp::Ne), x, y) = op else { continue };
            let (Some(x), Some(y)) = (side(func, consts, x), side(func, consts, y)) else { continue };
            if matches!((x, y), (Side::Constant(_), Side::Constant(_))) {
                continue;
            }
            let mut at = n;
            let mut number = |func: &mut Func, side: Side| match side {
                Side::Constant(c) => insert(func, b, &mut at, Op::IntConst(c), loc),
                Side::Item(item) => point(func, item, &mut points, &mut behind),
            };
            let (x, y) = (number(func, x), number(func, y));
            let equal = insert(func, b, &mut at, Op::IntCompare(op, x, y), loc);
            func.insts[i.index()].op = Op::BoolObj(equal);
        }
    }
    for b in 0..func.blocks.len() {
        let mut insts = Vec::with_capacity(func.blocks[b].insts.len());
        for &i in &func.blocks[b].insts {
            insts.push(i);
            insts.extend(behind.get(i.index()).copied().flatten());
        }
        func.blocks[b].insts = insts;
    }
}

/// The code point of a character, made behind the character.
fn point(func: &mut Func, item: Inst, points: &mut [Option<Value>], behind: &mut [Option<Inst>]) -> Value {
    if let Some(known) = points[item.index()] {
        return known;
    }
    let InstData { op, result, loc } = func.insts[item.index()].clone();
    let Op::SeqGet { seq, index } = op else { return result.unwrap_or(Value(0)) };
    let (inst, made) = make_inst(func, Op::SeqPoint { seq, index }, Ty::Any, loc);
    points[item.index()] = made;
    behind[item.index()] = Some(inst);
    made.unwrap_or(Value(0))
}

/// Puts an operation before the one at a position.
fn insert(func: &mut Func, b: usize, at: &mut usize, op: Op, loc: Loc) -> Value {
    let (inst, made) = make_inst(func, op, Ty::Any, loc);
    func.blocks[b].insts.insert(*at, inst);
    *at += 1;
    made.unwrap_or(Value(0))
}
