//! Operations that neither raise nor run code of the program, by the types of their operands: while one of them is done, nobody
//! can see which exception is being handled.

use super::super::edit::{const_str, smi_const};
use crate::hir::{BinOp, CmpOp, Const, Func, Op, Ty, UnOp, Value};

/// Is the operation one of them? With `plain_keys`, keys of builtin types are compared without code of the program.
pub fn is_quiet(func: &Func, consts: &[Const], plain_keys: bool, op: &Op) -> bool {
    let ty = |v: &Value| func.values[v.index()].ty;
    let int = |v: &Value| matches!(ty(v), Ty::Smi | Ty::Int | Ty::Bool);
    // What a double can be made of without overflow.
    let double = |v: &Value| matches!(ty(v), Ty::Smi | Ty::Bool | Ty::Float);
    let number = |v: &Value| int(v) || ty(v) == Ty::Float;
    let scalar = |v: &Value| number(v) || matches!(ty(v), Ty::Str | Ty::Bytes | Ty::None);
    let same = |a: &Value, b: &Value, of: &[Ty]| ty(a) == ty(b) && of.contains(&ty(a));
    match op {
        // They may run the finalizers of other objects, or belong to what handles exceptions.
        Op::NewObject(_)
        | Op::ExcTake
        | Op::ExcPush(_)
        | Op::ExcPop(_)
        | Op::ExcGroupRest
        | Op::Count(_)
        | Op::CountTypes { .. } => false,
        op if !op.may_raise() => true,
        Op::BuiltinGet(_) => true,
        Op::Binary { op, a, b, .. } | Op::BinaryGeneric { op, a, b, .. } => match op {
            BinOp::Add => {
                int(a) && int(b) || double(a) && double(b) || same(a, b, &[Ty::Str, Ty::Bytes, Ty::Tuple])
            }
            BinOp::Sub | BinOp::Mul => int(a) && int(b) || double(a) && double(b),
            BinOp::And | BinOp::Or | BinOp::Xor => int(a) && int(b),
            BinOp::FloorDiv | BinOp::Mod => int(a) && smi_const(func, consts, *b).is_some_and(|b| b != 0),
            BinOp::Shr => int(a) && smi_const(func, consts, *b).is_some_and(|b| b >= 0),
            BinOp::TrueDiv | BinOp::Pow | BinOp::Shl | BinOp::MatMul => false,
        },
        Op::Unary(op, a) => int(a) || ty(a) == Ty::Float && matches!(op, UnOp::Neg | UnOp::Pos),
        Op::Compare(op, a, b) | Op::CompareGeneric(op, a, b) => match op {
            CmpOp::Eq | CmpOp::Ne => scalar(a) && scalar(b),
            _ => number(a) && number(b) || same(a, b, &[Ty::Str, Ty::Bytes]),
        },
        Op::Truth(a) => {
            scalar(a) || matches!(ty(a), Ty::List | Ty::Doubles | Ty::Tuple | Ty::Dict | Ty::Set | Ty::Range)
        }
        Op::Len(a) => {
            matches!(
                ty(a),
                Ty::Str | Ty::Bytes | Ty::List | Ty::Doubles | Ty::Tuple | Ty::Dict | Ty::Set | Ty::Range
            )
        }
        Op::ListAppend { list, .. } => ty(list) == Ty::List,
        Op::CallMethod { obj, name, args, kwnames: None } => {
            ty(obj) == Ty::List && args.len() == 1 && const_str(consts, *name) == "append"
        }
        Op::SetItem { obj, index, .. } => plain_keys && ty(obj) == Ty::Dict && scalar(index),
        Op::SetSlot { maybe_none, .. } => !maybe_none,
        // Very long ints have no text.
        Op::FormatValue { value, spec: None, .. } => scalar(value) && ty(value) != Ty::Int,
        Op::BuildStr(parts) => parts.iter().all(|p| ty(p) == Ty::Str),
        _ => false,
    }
}
