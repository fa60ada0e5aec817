//! What operators make of numbers.

use super::ops::def_op;
use super::value::*;
use crate::analysis::range::Range;
use crate::hir::{BinOp, Func, Op, UnOp, Value};

/// Is a value, if it is a float, a sum of squares (or no number)? Its powers are no complex numbers.
pub fn not_negative(func: &Func, v: Value) -> bool {
    match def_op(func, v) {
        Some(Op::Binary { op: BinOp::Mul, a, b, .. }) => a == b,
        Some(Op::Binary { op: BinOp::Add, a, b, .. }) => not_negative(func, *a) && not_negative(func, *b),
        _ => false,
    }
}

/// A unary operation on a value of builtin types.
pub fn unary(op: UnOp, x: Val) -> Val {
    let mut out = Val::BOTTOM;
    if x.has(kind::INT | kind::BOOL) {
        out = Val::int(match op {
            UnOp::Invert => x.ints().invert(),
            UnOp::Pos => x.ints(),
            UnOp::Neg => x.ints().negated(),
        });
    }
    if x.has(kind::FLOAT) && op != UnOp::Invert {
        out.bits |= kind::FLOAT;
    }
    out
}

/// The result of an operation on numbers, where it does not raise.
pub fn numbers(op: BinOp, x: Val, y: Val) -> Val {
    let (a, b) = (x.bits, y.bits);
    let int = kind::INT | kind::BOOL;
    let mut out = Val::BOTTOM;
    if a & int != 0 && b & int != 0 {
        out = match op {
            BinOp::TrueDiv => Val::of(kind::FLOAT),
            BinOp::MatMul => out,
            _ => Val::int(Range::binary(op, x.ints(), y.ints())),
        };
        match op {
            // A negative exponent gives a float.
            BinOp::Pow if y.ints().lo() < 0 => out.bits |= kind::FLOAT,
            BinOp::And | BinOp::Or | BinOp::Xor => out.bits |= a & b & kind::BOOL,
            _ => {}
        }
    }
    let number = int | kind::FLOAT;
    if a & kind::FLOAT != 0 && b & number != 0 || b & kind::FLOAT != 0 && a & number != 0 {
        out.bits |= match op {
            BinOp::Add | BinOp::Sub | BinOp::Mul | BinOp::TrueDiv | BinOp::FloorDiv | BinOp::Mod => {
                kind::FLOAT
            }
            // Negative bases give complex numbers.
            BinOp::Pow => kind::FLOAT | kind::OTHER,
            _ => 0,
        };
    }
    out
}
