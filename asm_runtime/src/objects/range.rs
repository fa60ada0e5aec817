//! `range`: start, stop, step and length as int values of any size; everything that fits
//! machine words is computed there.

use super::argcheck;
use super::hashing;
use super::sequence;
use super::slice;
use super::support::*;
use super::tuple;
use crate::error::R;
use crate::gc;
use crate::iter;
use crate::types::{Args, CmpOp, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

/// start, stop, step as machine words when all are small ints whose arithmetic cannot overflow.
#[inline]
pub fn small(r: Value) -> Option<(i64, i64, i64)> {
    let (a, b, c) = (start(r), stop(r), step(r));
    if a.is_smi() && b.is_smi() && c.is_smi() && length(r).is_smi() {
        Some((a.as_smi(), b.as_smi(), c.as_smi()))
    } else {
        None
    }
}

#[inline]
pub fn start(r: Value) -> Value {
    r.field(layout::RANGE_START)
}
#[inline]
pub fn stop(r: Value) -> Value {
    r.field(layout::RANGE_STOP)
}
#[inline]
pub fn step(r: Value) -> Value {
    r.field(layout::RANGE_STEP)
}
/// Number of items, an int value.
#[inline]
pub fn length(r: Value) -> Value {
    r.field(layout::RANGE_LEN)
}

/// Number of items of a range of machine words.
pub fn count(start: i64, stop: i64, step: i64) -> i128 {
    let (a, b, c) = (start as i128, stop as i128, step as i128);
    if c > 0 && a < b {
        (b - a - 1) / c + 1
    } else if c < 0 && a > b {
        (a - b - 1) / -c + 1
    } else {
        0
    }
}

/// A range of int values; `step` is not 0.
pub fn new(start: Value, stop: Value, step: Value) -> R {
    let zero = Value::smi(0);
    let one = Value::smi(1);
    let length = if start.is_smi() && stop.is_smi() && step.is_smi() {
        // At most 2^63 - 1: it fits a word, though perhaps not a small int.
        int_from_i64(count(start.as_smi(), stop.as_smi(), step.as_smi()) as i64)
    } else {
        let (low, high, width) =
            if int_lt(zero, step)? { (start, stop, step) } else { (stop, start, int_neg(step)?) };
        if int_lt(low, high)? {
            let last = int_sub(int_sub(high, low)?, one)?;
            int_add(int_floordiv(last, width)?, one)?
        } else {
            zero
        }
    };
    Ok(made(start, stop, step, length))
}

fn made(start: Value, stop: Value, step: Value, length: Value) -> Value {
    let r = gc::alloc(40, Layout::Range, Shape::RANGE as u32);
    r.set_field(layout::RANGE_START, start);
    r.set_field(layout::RANGE_STOP, stop);
    r.set_field(layout::RANGE_STEP, step);
    r.set_field(layout::RANGE_LEN, length);
    r
}

fn new_slot(_: Value, a: &Args) -> R {
    argcheck::no_keywords(a, "range")?;
    argcheck::count(a.pos.len(), "range", 1, 3)?;
    let (start, stop, step) = match *a.pos {
        [stop] => (Value::smi(0), index(stop)?, Value::smi(1)),
        [start, stop] => (index(start)?, index(stop)?, Value::smi(1)),
        [start, stop, step, ..] => (index(start)?, index(stop)?, index(step)?),
        [] => (Value::smi(0), Value::smi(0), Value::smi(1)),
    };
    if step == Value::smi(0) {
        return err!(ValueError, "range() arg 3 must not be zero");
    }
    new(start, stop, step)
}

/// The item at a (big or small) index that lies in the range: `start + i * step`.
fn compute(r: Value, i: Value) -> R {
    if let (Some((start, _, step)), true) = (small(r), i.is_smi()) {
        let item = start as i128 + i.as_smi() as i128 * step as i128;
        if let Ok(item) = i64::try_from(item) {
            return Ok(int_from_i64(item));
        }
    }
    int_add(start(r), int_mul(i, step(r))?)
}

/// The item at an index, when all is small and the index within the range.
#[inline]
pub fn small_item(r: Value, i: i64) -> Option<Value> {
    let (start, _, step) = small(r)?;
    let n = length(r).as_smi();
    let at = if i < 0 { i + n } else { i };
    // Between start and stop, which are small.
    (0..n).contains(&at).then(|| Value::smi(start + at * step))
}

/// The range of the items that a slice without a step selects, when all is small.
pub fn small_slice(r: Value, from: Value, to: Value) -> Option<Value> {
    let (start, _, step) = small(r)?;
    let parts = slice::plain(from, to, Value::NONE)?;
    let n = length(r).as_smi();
    let place = |i: i64| if i < 0 { i.saturating_add(n).max(0) } else { i.min(n) };
    let (from, to) = (place(parts.start), place(parts.stop));
    if step == 1 {
        // Inside the range, whose ends are small.
        let length = Value::smi((to - from).max(0));
        return Some(made(Value::smi(start + from), Value::smi(start + to), Value::smi(1), length));
    }
    let bound = |i: i64| start.checked_add(i.checked_mul(step)?).map(int_from_i64).filter(|v| v.is_smi());
    let length = Value::smi((to - from).max(0));
    Some(made(bound(from)?, bound(to)?, Value::smi(step), length))
}

fn item(r: Value, i: Value) -> R {
    let zero = Value::smi(0);
    let i = if int_lt(i, zero)? { int_add(i, length(r))? } else { i };
    if int_lt(i, zero)? || !int_lt(i, length(r))? {
        return err!(IndexError, "range object index out of range");
    }
    compute(r, i)
}

/// The range of the items that a slice selects.
fn slice_of(r: Value, s: Value) -> R {
    let [first, last, step_by] = super::slice::indices_of(s, length(r))?;
    let new_step = int_mul(step_by, step(r))?;
    new(compute(r, first)?, compute(r, last)?, new_step)
}

fn getitem(r: Value, index: Value) -> R {
    if index.is_smi() {
        return item(r, index);
    }
    if index.is_exact(Shape::SLICE) {
        slice::unpack(index)?;
        return slice_of(r, index);
    }
    match index_opt(index)? {
        Some(i) => item(r, i),
        None => sequence::bad_index(index, "range"),
    }
}

/// Position of an exact int (or bool) in the range.
fn position(r: Value, v: Value) -> R<Option<Value>> {
    let v = int_value(v);
    if let (Some((start, stop, step)), true) = (small(r), v.is_smi()) {
        let n = v.as_smi();
        let inside = if step > 0 { start <= n && n < stop } else { stop < n && n <= start };
        if !inside {
            return Ok(None);
        }
        let offset = n as i128 - start as i128;
        if offset % step as i128 != 0 {
            return Ok(None);
        }
        return Ok(Some(int_from_i64((offset / step as i128) as i64)));
    }
    let zero = Value::smi(0);
    let inside = if int_lt(zero, step(r))? {
        !int_lt(v, start(r))? && int_lt(v, stop(r))?
    } else {
        int_lt(stop(r), v)? && !int_lt(start(r), v)?
    };
    if !inside {
        return Ok(None);
    }
    let offset = int_sub(v, start(r))?;
    if int_mod(offset, step(r))? != zero {
        return Ok(None);
    }
    Ok(Some(int_floordiv(offset, step(r))?))
}

fn is_plain_int(v: Value) -> bool {
    v.is_smi() || v.is_bool() || v.is_exact(Shape::INT)
}

fn contains(r: Value, v: Value) -> R<bool> {
    if is_plain_int(v) {
        return Ok(position(r, v)?.is_some());
    }
    let mut found = false;
    iter::walk(r, &mut |item| {
        found = same_or_eq(item, v)?;
        Ok(!found)
    })?;
    Ok(found)
}

fn index_method(a: &Args) -> R {
    let (r, v) = argcheck::unary(a, "range.index")?;
    if is_plain_int(v) {
        return match position(r, v)? {
            Some(i) => Ok(i),
            None => err!(ValueError, "{} is not in range", repr_text(v)?),
        };
    }
    let mut at = 0;
    let mut found = false;
    iter::walk(r, &mut |item| {
        found = same_or_eq(item, v)?;
        at += !found as i64;
        Ok(!found)
    })?;
    if found {
        return Ok(Value::smi(at));
    }
    err!(ValueError, "sequence.index(x): x not in sequence")
}

fn count_method(a: &Args) -> R {
    let (r, v) = argcheck::unary(a, "range.count")?;
    if is_plain_int(v) {
        return Ok(Value::smi(position(r, v)?.is_some() as i64));
    }
    let mut n = 0;
    iter::for_each(r, |item| {
        n += same_or_eq(item, v)? as i64;
        Ok(())
    })?;
    Ok(Value::smi(n))
}

/// Length, start and step as far as they matter for the items: what equality and hash use.
fn essence(r: Value) -> [Value; 3] {
    if length(r) == Value::smi(0) {
        [length(r), Value::NONE, Value::NONE]
    } else if length(r) == Value::smi(1) {
        [length(r), start(r), Value::NONE]
    } else {
        [length(r), start(r), step(r)]
    }
}

fn compare(a: Value, b: Value, op: CmpOp) -> R {
    if !b.is_exact(Shape::RANGE) || !matches!(op, CmpOp::Eq | CmpOp::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let mut equal = true;
    for (x, y) in essence(a).into_iter().zip(essence(b)) {
        equal = equal && same_or_eq(x, y)?;
    }
    Ok(Value::bool(equal == (op == CmpOp::Eq)))
}

fn hash(r: Value) -> R<i64> {
    hashing::hash_tuple(essence(r).into_iter().map(crate::object::hash), 3)
}

fn repr(r: Value) -> R {
    let (a, b, c) = (repr_text(start(r))?, repr_text(stop(r))?, step(r));
    if c == Value::smi(1) {
        return Ok(new_str(&format!("range({a}, {b})")));
    }
    Ok(new_str(&format!("range({a}, {b}, {})", repr_text(c)?)))
}

fn len(r: Value) -> R<usize> {
    match int_to_i64(length(r)) {
        Some(n) => Ok(n as usize),
        None => err!(OverflowError, "Python int too large to convert to C ssize_t"),
    }
}

/// The range backwards, as a range.
pub fn backwards(r: Value) -> R {
    let n = length(r);
    let last = compute(r, int_sub(n, Value::smi(1))?)?;
    let before = int_sub(start(r), step(r))?;
    if n == Value::smi(0) {
        return new(start(r), start(r), Value::smi(1));
    }
    new(last, before, int_neg(step(r))?)
}

fn reversed(a: &Args) -> R {
    let r = argcheck::nullary(a, "range.__reversed__")?;
    iter::ranges::range_iter(backwards(r)?)
}

fn reduce(a: &Args) -> R {
    let r = argcheck::nullary(a, "range.__reduce__")?;
    Ok(tuple::from_slice(&[type_of(r), tuple::from_slice(&[start(r), stop(r), step(r)])]))
}

pub static TYPE: TypeDef = TypeDef {
    name: "range",
    module: "builtins",
    shape: Shape::RANGE,
    layout: Layout::Range,
    base: Shape::OBJECT,
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        iter: Some(iter::ranges::range_iter),
        compare: Some(compare),
        bool: Some(|r| Ok(length(r) != Value::smi(0))),
        len: Some(len),
        contains: Some(contains),
        getitem: Some(getitem),
        new: Some(new_slot),
        ..Slots::EMPTY
    },
    methods: &[
        MethodDef::new("__reversed__", reversed),
        MethodDef::new("__reduce__", reduce),
        MethodDef::new("count", count_method),
        MethodDef::new("index", index_method),
    ],
    getset: &[
        GetSetDef { name: "start", get: |r| Ok(start(r)), set: None },
        GetSetDef { name: "stop", get: |r| Ok(stop(r)), set: None },
        GetSetDef { name: "step", get: |r| Ok(step(r)), set: None },
    ],
    subclassable: false,
    doc: "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an \
          object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) \
          by step.",
};

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn counts() {
        assert_eq!(count(0, 10, 1), 10);
        assert_eq!(count(0, 10, 3), 4);
        assert_eq!(count(10, 0, -3), 4);
        assert_eq!(count(5, 5, 1), 0);
        assert_eq!(count(5, 0, 1), 0);
        assert_eq!(count(i64::MIN, i64::MAX, 1), u64::MAX as i128);
    }
}
