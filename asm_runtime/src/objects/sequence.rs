//! What sequences have in common: indices, repetition, element-wise comparison, repr.

use super::hashing::str_same;
use super::support::*;
use super::{list, tuple};
use crate::error::R;
use crate::iter;
use crate::prelude::*;
use crate::types::CmpOp;
use crate::value::Value;
use pyrl_abi::shapes::Shape;

/// Where the first item is that is `item` or equals it, as far as looking at words says; in `Err`: from
/// where on `==` has to be asked.
#[inline]
pub fn find_word(items: &[Value], item: Value) -> Result<Option<usize>, usize> {
    let stop = if item.is_smi() {
        items.iter().position(|&v| v == item || !v.is_smi())
    } else if item.is_exact(Shape::STR) {
        items.iter().position(|&v| v == item || !v.is_exact(Shape::STR) || str_same(v, item))
    } else {
        return Err(0);
    };
    match stop {
        Some(i) if items[i] == item || item.is_pointer() && items[i].is_exact(Shape::STR) => Ok(Some(i)),
        Some(i) => Err(i),
        None => Ok(None),
    }
}

/// An index argument; `None` when it is no integer. IndexError when it does not fit a word.
#[inline]
pub fn index_of(v: Value, _what: &str) -> R<Option<i64>> {
    if v.is_smi() {
        return Ok(Some(v.as_smi()));
    }
    let Some(i) = index_opt(v)? else { return Ok(None) };
    match int_to_i64(i) {
        Some(i) => Ok(Some(i)),
        None => err!(IndexError, "cannot fit '{}' into an index-sized integer", type_name(v)),
    }
}

/// "list indices must be integers or slices, not str"
#[cold]
pub fn bad_index<T>(v: Value, what: &str) -> R<T> {
    err!(TypeError, "{what} indices must be integers or slices, not {}", type_name(v))
}

/// How often to repeat (negative = 0); `None` when `v` is no integer.
pub fn repeat_count(v: Value) -> R<Option<usize>> {
    let Some(i) = index_opt(v)? else { return Ok(None) };
    match int_to_i64(i) {
        Some(i) => Ok(Some(i.max(0) as usize)),
        None => err!(OverflowError, "cannot fit '{}' into an index-sized integer", type_name(v)),
    }
}

/// Length of a repeated sequence; MemoryError when no memory can hold it.
pub fn repeated_len(len: usize, times: usize) -> R<usize> {
    match len.checked_mul(times) {
        Some(n) if n < 1 << 40 => {
            crate::gc::check_size(n * 8)?;
            Ok(n)
        }
        _ => Err(memory_error()),
    }
}

/// The items of any iterable; `message` replaces "'int' object is not iterable".
pub fn to_vec(v: Value, message: &str) -> R<Vec<Value>> {
    if v.is_exact(Shape::LIST) {
        return Ok(list::plain_items(v).to_vec());
    }
    if v.is_exact(Shape::TUPLE) {
        return Ok(tuple::items(v).to_vec());
    }
    if !is_iterable(v) {
        return err!(TypeError, "{message}");
    }
    let mut out = Vec::new();
    iter::for_each(v, |item| {
        out.push(item);
        Ok(())
    })?;
    Ok(out)
}

/// `open` item `, ` item … `close`; `dots` when the object is being printed already.
pub fn repr_items(
    object: Value,
    open: &str,
    close: &str,
    dots: &str,
    get: impl Fn(usize) -> Option<Value>,
) -> R {
    let Some(_active) = ReprGuard::enter(object) else { return Ok(new_str(dots)) };
    let comma = new_str(", ");
    let mut parts = vec![new_str(open)];
    let mut i = 0;
    while let Some(v) = get(i) {
        if i > 0 {
            parts.push(comma);
        }
        parts.push(crate::object::repr(v)?);
        i += 1;
    }
    parts.push(new_str(close));
    concat(&parts)
}

/// Compares two sequences given as (item, length) functions, which may change while `__eq__`
/// of items runs.
pub fn compare_items(
    a: (impl Fn(usize) -> Option<Value>, impl Fn() -> usize),
    b: (impl Fn(usize) -> Option<Value>, impl Fn() -> usize),
    op: CmpOp,
) -> R {
    if a.1() != b.1() && matches!(op, CmpOp::Eq | CmpOp::Ne) {
        return Ok(Value::bool(op == CmpOp::Ne));
    }
    let mut i = 0;
    while let (Some(x), Some(y)) = (a.0(i), b.0(i)) {
        if !same_or_eq(x, y)? {
            return match op {
                CmpOp::Eq => Ok(Value::FALSE),
                CmpOp::Ne => Ok(Value::TRUE),
                _ => crate::object::compare(x, y, op),
            };
        }
        i += 1;
    }
    Ok(Value::bool(cmp_lengths(a.1(), b.1(), op)))
}

/// `a op b` of two lengths.
pub fn cmp_lengths(a: usize, b: usize, op: CmpOp) -> bool {
    match op {
        CmpOp::Lt => a < b,
        CmpOp::Le => a <= b,
        CmpOp::Eq => a == b,
        CmpOp::Ne => a != b,
        CmpOp::Gt => a > b,
        CmpOp::Ge => a >= b,
    }
}

/// Bounds for `index(value, start, stop)`: negative ones count from the end, clamped.
pub fn search_bounds(start: Value, stop: Value, len: usize) -> R<(usize, usize)> {
    let bound = |v: Value, default: i64| -> R<i64> {
        if v.is_unset() {
            return Ok(default);
        }
        let i = match index_saturating(v)? {
            Some(i) => i,
            None => return err!(TypeError, "slice indices must be integers or have an __index__ method"),
        };
        Ok(if i < 0 { i.saturating_add(len as i64).max(0) } else { i })
    };
    let start = bound(start, 0)?;
    let stop = bound(stop, i64::MAX)?;
    Ok((start as usize, stop as usize))
}
