//! Binary and unary operators on any values; integer indices.

use super::generic::binary_by_method;
use super::typeobj::{is_instance, is_subtype, type_name, type_of, TypeRef};
use crate::error::{Raised, R};
use crate::gc;
use crate::prelude::*;
use crate::types::{BinOp, UnaryFn};
use crate::value::Value;
use crate::{overflow_error, type_error};
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;
use pyrl_abi::tags;

/// Operators as messages show them.
const SYMBOLS: [&str; 14] =
    ["+", "-", "*", "@", "/", "//", "%", "divmod()", "** or pow()", "<<", ">>", "&", "|", "^"];
const INPLACE_SYMBOLS: [&str; 14] =
    ["+=", "-=", "*=", "@=", "/=", "//=", "%=", "divmod()", "**=", "<<=", ">>=", "&=", "|=", "^="];

/// Tries the slots of both operands; NotImplemented when neither knows the other.
#[inline]
pub fn try_binary(op: BinOp, a: Value, b: Value) -> R {
    let i = op as usize;
    let (ta, tb) = (type_of(a), type_of(b));
    let left = ta.slots().binary[i];
    let mut right = if ta == tb { None } else { tb.slots().binary[i] };
    if let (Some(l), Some(r)) = (left, right) {
        if l as usize == r as usize {
            right = None;
        }
    }
    if let Some(f) = left {
        if let Some(g) = right {
            if is_subtype(tb, ta) {
                let result = g(a, b)?;
                if result != Value::NOT_IMPLEMENTED {
                    return Ok(result);
                }
                right = None;
            }
        }
        let result = f(a, b)?;
        if result != Value::NOT_IMPLEMENTED {
            return Ok(result);
        }
    }
    match right {
        Some(g) => g(a, b),
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

/// `a OP b` of an instance of a class of the program.
#[inline(never)]
pub fn binary_of_instance(op: BinOp, a: Value, b: Value) -> R {
    let Some(result) = binary_by_method(op as usize, a, b) else { return binary(op, a, b) };
    let mut result = result?;
    if result == Value::NOT_IMPLEMENTED {
        let right = (type_of(a) != type_of(b)).then(|| type_of(b).slots().binary[op as usize]).flatten();
        if let Some(right) = right {
            result = right(a, b)?;
        }
        if result == Value::NOT_IMPLEMENTED {
            return Err(unsupported(op, a, b, SYMBOLS[op as usize]));
        }
    }
    Ok(result)
}

/// `a OP b`.
pub fn binary(op: BinOp, a: Value, b: Value) -> R {
    let result = try_binary(op, a, b)?;
    if result != Value::NOT_IMPLEMENTED {
        return Ok(result);
    }
    Err(unsupported(op, a, b, SYMBOLS[op as usize]))
}

/// `a OP= b`.
pub fn inplace(op: BinOp, a: Value, b: Value) -> R {
    // CPython's sequences have no numeric slots, so a class's `__radd__` comes before `list +=`.
    if is_sequence(a) && type_of(b).is_heap() {
        let result = super::generic::reflected(op as usize, a, b)?;
        if result != Value::NOT_IMPLEMENTED {
            return Ok(result);
        }
    }
    if let Some(f) = type_of(a).slots().inplace[op as usize] {
        let result = f(a, b)?;
        if result != Value::NOT_IMPLEMENTED {
            return Ok(result);
        }
    }
    let result = try_binary(op, a, b)?;
    if result != Value::NOT_IMPLEMENTED {
        return Ok(result);
    }
    Err(unsupported(op, a, b, INPLACE_SYMBOLS[op as usize]))
}

fn is_sequence(v: Value) -> bool {
    [Layout::Str, Layout::Bytes, Layout::ByteArray, Layout::List, Layout::Tuple]
        .iter()
        .any(|&l| v.has_layout(l))
}

/// Can it be repeated? Native modules have sequences of their own (deque, array).
fn is_repeatable(v: Value) -> bool {
    let slots = super::type_of(v).slots();
    is_sequence(v)
        || v.has_layout(Layout::Opaque)
            && slots.getitem.is_some()
            && slots.binary[BinOp::Mul as usize].is_some()
}

#[cold]
fn unsupported(op: BinOp, a: Value, b: Value, symbol: &str) -> Raised {
    let (ta, tb) = (type_name(a), type_name(b));
    if op == BinOp::Add && is_sequence(a) {
        let base = match a.layout() {
            l if l == Layout::Str as u8 => "str",
            l if l == Layout::List as u8 => "list",
            l if l == Layout::Tuple as u8 => "tuple",
            _ => return type_error!("can't concat {tb} to {ta}"),
        };
        return type_error!("can only concatenate {base} (not \"{tb}\") to {base}");
    }
    if op == BinOp::Mul && (is_repeatable(a) || is_repeatable(b)) {
        let other = if is_repeatable(a) { tb } else { ta };
        return type_error!("can't multiply sequence by non-int of type '{other}'");
    }
    let mut message = format!("unsupported operand type(s) for {symbol}: '{ta}' and '{tb}'");
    if op == BinOp::RShift && a.is_exact(Shape::BUILTIN_FUNCTION) && symbol == ">>" {
        let name = super::getattr_opt(a, "__name__").ok().flatten();
        if name.is_some_and(|n| crate::names::text(n) == "print") {
            message.push_str(". Did you mean \"print(<message>, file=<output_stream>)\"?");
        }
    }
    type_error!("{message}")
}

/// `pow(a, b, modulus)`.
pub fn pow3(a: Value, b: Value, modulus: Value) -> R {
    if modulus.is_none() {
        return binary(BinOp::Pow, a, b);
    }
    let mut tried = Vec::new();
    for t in [type_of(a), type_of(b), type_of(modulus)] {
        if let Some(f) = t.slots().pow3 {
            if tried.contains(&(f as usize)) {
                continue;
            }
            tried.push(f as usize);
            let result = f(a, b, modulus)?;
            if result != Value::NOT_IMPLEMENTED {
                return Ok(result);
            }
        }
    }
    Err(type_error!(
        "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
        type_name(a),
        type_name(b),
        type_name(modulus)
    ))
}

fn unary(v: Value, slot: Option<UnaryFn>, what: &str) -> R {
    match slot {
        Some(f) => f(v),
        None => Err(type_error!("bad operand type for {what}: '{}'", type_name(v))),
    }
}
pub fn unary_neg(v: Value) -> R {
    unary(v, type_of(v).slots().neg, "unary -")
}
pub fn unary_pos(v: Value) -> R {
    unary(v, type_of(v).slots().pos, "unary +")
}
pub fn unary_invert(v: Value) -> R {
    unary(v, type_of(v).slots().invert, "unary ~")
}
pub fn unary_abs(v: Value) -> R {
    unary(v, type_of(v).slots().abs, "abs()")
}

/// Can the value stand for an integer (`__index__`)?
pub fn is_index(v: Value) -> bool {
    v.is_smi() || type_of(v).slots().index.is_some()
}

/// The int object a value stands for (`__index__`); bools become ints.
pub fn index_value(v: Value) -> R {
    if v.is_smi() || v.has_layout(Layout::Int) {
        return Ok(v);
    }
    if v.is_bool() {
        return Ok(Value::smi((v == Value::TRUE) as i64));
    }
    let Some(f) = type_of(v).slots().index else {
        return Err(type_error!("'{}' object cannot be interpreted as an integer", type_name(v)));
    };
    let result = f(v)?;
    if result.is_smi() || result.has_layout(Layout::Int) {
        return Ok(result);
    }
    if result.is_bool() {
        return Ok(Value::smi((result == Value::TRUE) as i64));
    }
    Err(type_error!("__index__ returned non-int (type {})", type_name(result)))
}

/// A big int as i64, if it fits.
pub fn int_to_i64(v: Value) -> Option<i64> {
    if let Some(n) = v.to_smi() {
        return Some(n);
    }
    if v.word(layout::INT_COUNT) == 0 {
        return Some(0);
    }
    if v.word(layout::INT_COUNT) != 1 {
        return None;
    }
    let magnitude = v.word(layout::INT_DIGITS) as i128;
    let n = if gc::aux(v) == 1 { -magnitude } else { magnitude };
    i64::try_from(n).ok()
}

/// Is the int object negative?
pub fn int_is_negative(v: Value) -> bool {
    match v.to_smi() {
        Some(n) => n < 0,
        None => gc::aux(v) == 1,
    }
}

/// The machine integer a value stands for; OverflowError when it does not fit.
pub fn index(v: Value) -> R<i64> {
    if v.is_smi() {
        return Ok(v.as_smi());
    }
    let int = index_value(v)?;
    match int_to_i64(int) {
        Some(n) => Ok(n),
        None => Err(overflow_error!("cannot fit '{}' into an index-sized integer", type_name(v))),
    }
}

/// As `index`, but saturating (slice bounds).
pub fn index_clamped(v: Value) -> R<i64> {
    let int = index_value(v)?;
    Ok(int_to_i64(int).unwrap_or(if int_is_negative(int) { i64::MIN } else { i64::MAX }))
}

/// An int object.
pub fn from_i64(n: i64) -> Value {
    match tags::smi(n) {
        Some(word) => Value(word),
        None => {
            let v = gc::alloc(24, Layout::Int, Shape::INT);
            gc::set_aux(v, (n < 0) as u16);
            v.set_word(layout::INT_COUNT, 1);
            v.set_word(layout::INT_DIGITS, n.unsigned_abs());
            v
        }
    }
}

/// Is it an int (bool and subclasses included)?
pub fn is_int(v: Value) -> bool {
    v.is_smi() || v.is_bool() || v.has_layout(Layout::Int) || is_instance(v, Shape::INT)
}

/// Name used by `TypeRef` users that need an operator's symbol.
pub fn symbol(op: BinOp) -> &'static str {
    SYMBOLS[op as usize]
}

/// Does the type overload the operator?
pub fn has_binary(t: TypeRef, op: BinOp) -> bool {
    t.slots().binary[op as usize].is_some()
}
