//! What operators make of numbers.

use super::ops::def_op;
use super::value::*;
use crate::analysis::range::Range;
use crate::hir::{BinOp, Func, Op, UnOp, Value};

/// Sums of more values than this are not looked at.
const MOST: usize = 64;

/// Is a value, if it is a float, a sum of squares (or no number)? Its powers are no complex numbers.
/// A value that stands in several sums is looked at once: doubling a value 40 times makes a sum of 2^40.
pub fn not_negative(func: &Func, v: Value) -> bool {
    let mut seen = vec![v];
    let mut next = 0;
    while let Some(&v) = seen.get(next) {
        next += 1;
        match def_op(func, v) {
            Some(Op::Binary { op: BinOp::Mul, a, b, .. }) if a == b => {}
            Some(Op::Binary { op: BinOp::Add, a, b, .. }) if seen.len() < MOST => {
                for v in [*a, *b] {
                    if !seen.contains(&v) {
                        seen.push(v);
                    }
                }
            }
            _ => return false,
        }
    }
    true
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
