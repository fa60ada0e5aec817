//! `slice` objects, and the arithmetic that every sequence uses to resolve one.
//!
//! ```text
//! resolve(slice(None, None, -2), len 5)  →  start 4, step -2, count 3   (items 4, 2, 0)
//! ```

use super::argcheck;
use super::support::*;
use super::tuple;
use crate::error::R;
use crate::gc;
use crate::types::{Args, CmpOp, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

/// A new slice object.
pub fn new(start: Value, stop: Value, step: Value) -> Value {
    let s = gc::alloc(32, Layout::Slice, Shape::SLICE as u32);
    s.set_field(layout::SLICE_START, start);
    s.set_field(layout::SLICE_STOP, stop);
    s.set_field(layout::SLICE_STEP, step);
    s
}

/// A slice's members as machine numbers (clamped), not yet fitted to a length.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Parts {
    pub start: i64,
    pub stop: i64,
    pub step: i64,
}

/// Which items a slice selects in a sequence: `start`, `start + step`, … `count` of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Resolved {
    pub start: i64,
    pub step: i64,
    pub count: usize,
}

impl Parts {
    /// Fits the slice to a sequence of `len` items.
    #[inline]
    pub fn adjust(self, len: usize) -> Resolved {
        let len = len as i64;
        let (low, high) = if self.step < 0 { (-1, len - 1) } else { (0, len) };
        let fit = |i: i64| {
            if i < 0 {
                i.saturating_add(len).max(low)
            } else {
                i.min(high)
            }
        };
        let (start, stop) = (fit(self.start), fit(self.stop));
        let count = if self.step < 0 {
            if stop < start {
                // The common steps need no division.
                if self.step == -1 {
                    start - stop
                } else {
                    (start - stop - 1) / -self.step + 1
                }
            } else {
                0
            }
        } else if start < stop {
            if self.step == 1 {
                stop - start
            } else {
                (stop - start - 1) / self.step + 1
            }
        } else {
            0
        };
        Resolved { start, step: self.step, count: count as usize }
    }
}

impl Resolved {
    /// The indices, in order.
    pub fn positions(self) -> impl Iterator<Item = usize> {
        // The product may leave i64 only past the last index, which is never asked for.
        (0..self.count).map(move |k| (self.start + k as i64 * self.step) as usize)
    }

    /// The same indices in ascending order.
    pub fn ascending(self) -> Resolved {
        if self.step > 0 || self.count == 0 {
            return self;
        }
        let last = self.start + (self.count as i64 - 1) * self.step;
        Resolved { start: last, step: -self.step, count: self.count }
    }
}

/// A slice index (None = `default`) as a machine number, clamped.
fn member(v: Value, default: i64) -> R<i64> {
    if v.is_none() {
        return Ok(default);
    }
    if v.is_smi() {
        return Ok(v.as_smi());
    }
    match index_saturating(v)? {
        Some(i) => Ok(i),
        None => err!(TypeError, "slice indices must be integers or None or have an __index__ method"),
    }
}

/// The members of a slice that are small ints or None, with a step other than 0; `None` for
/// others.
#[inline]
pub fn plain(start: Value, stop: Value, step: Value) -> Option<Parts> {
    let step = match step {
        step if step.is_none() => 1,
        step if step.is_smi() && step.as_smi() != 0 => step.as_smi(),
        _ => return None,
    };
    let (first, last) = if step < 0 { (i64::MAX, i64::MIN) } else { (0, i64::MAX) };
    let bound = |v: Value, default: i64| match v {
        v if v.is_smi() => Some(v.as_smi()),
        v if v.is_none() => Some(default),
        _ => None,
    };
    Some(Parts { start: bound(start, first)?, stop: bound(stop, last)?, step })
}

/// Evaluates a slice's members (may run `__index__`).
pub fn unpack(s: Value) -> R<Parts> {
    let step = member(s.field(layout::SLICE_STEP), 1)?;
    if step == 0 {
        return err!(ValueError, "slice step cannot be zero");
    }
    let step = step.max(-i64::MAX);
    let (first, last) = if step < 0 { (i64::MAX, i64::MIN) } else { (0, i64::MAX) };
    let start = member(s.field(layout::SLICE_START), first)?;
    let stop = member(s.field(layout::SLICE_STOP), last)?;
    Ok(Parts { start, stop, step })
}

/// Evaluates a slice against a sequence whose length is asked for afterwards (`__index__` may
/// have changed it).
pub fn resolve(s: Value, len: impl FnOnce() -> usize) -> R<Resolved> {
    let parts = unpack(s)?;
    Ok(parts.adjust(len()))
}

fn fields(s: Value) -> [Value; 3] {
    [s.field(layout::SLICE_START), s.field(layout::SLICE_STOP), s.field(layout::SLICE_STEP)]
}

fn repr(s: Value) -> R {
    let [start, stop, step] = fields(s);
    let comma = new_str(", ");
    concat(&[
        new_str("slice("),
        crate::object::repr(start)?,
        comma,
        crate::object::repr(stop)?,
        comma,
        crate::object::repr(step)?,
        new_str(")"),
    ])
}

fn compare(a: Value, b: Value, op: CmpOp) -> R {
    if !a.is_exact(Shape::SLICE) || !b.is_exact(Shape::SLICE) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    if a == b {
        return Ok(Value::bool(matches!(op, CmpOp::Le | CmpOp::Eq | CmpOp::Ge)));
    }
    let (a, b) = (tuple::from_slice(&fields(a)), tuple::from_slice(&fields(b)));
    crate::object::compare(a, b, op)
}

fn new_slot(_: Value, a: &Args) -> R {
    argcheck::no_keywords(a, "slice")?;
    argcheck::count(a.pos.len(), "slice", 1, 3)?;
    Ok(match *a.pos {
        [stop] => new(Value::NONE, stop, Value::NONE),
        [start, stop] => new(start, stop, Value::NONE),
        [start, stop, step] => new(start, stop, step),
        _ => Value::NONE,
    })
}

/// `slice.indices(length)` on ints of any size, which CPython clamps without losing any.
fn indices(a: &Args) -> R {
    let (s, length) = argcheck::unary(a, "slice.indices")?;
    Ok(tuple::from_slice(&indices_of(s, length)?))
}

/// Start, stop and step that a slice selects among `length` items (ints of any size).
pub fn indices_of(s: Value, length: Value) -> R<[Value; 3]> {
    let zero = Value::smi(0);
    let length = index(length)?;
    if int_lt(length, zero)? {
        return err!(ValueError, "length should not be negative");
    }
    let [start, stop, step] = fields(s);
    let whole = |v: Value| -> R {
        match index_opt(v)? {
            Some(i) => Ok(i),
            None => err!(TypeError, "slice indices must be integers or None or have an __index__ method"),
        }
    };
    let step = if step.is_none() { Value::smi(1) } else { whole(step)? };
    if step == zero {
        return err!(ValueError, "slice step cannot be zero");
    }
    let negative = int_lt(step, zero)?;
    let (low, high) =
        if negative { (Value::smi(-1), int_sub(length, Value::smi(1))?) } else { (zero, length) };
    let fit = |v: Value, default: Value| -> R {
        if v.is_none() {
            return Ok(default);
        }
        let v = whole(v)?;
        if int_lt(v, zero)? {
            let v = int_add(v, length)?;
            Ok(if int_lt(v, low)? { low } else { v })
        } else {
            Ok(if int_lt(high, v)? { high } else { v })
        }
    };
    let (first, last) = if negative { (high, low) } else { (low, high) };
    let start = fit(start, first)?;
    let stop = fit(stop, last)?;
    Ok([start, stop, step])
}

fn reduce(a: &Args) -> R {
    let s = argcheck::nullary(a, "slice.__reduce__")?;
    Ok(tuple::from_slice(&[type_of(s), tuple::from_slice(&fields(s))]))
}

pub static TYPE: TypeDef = TypeDef {
    name: "slice",
    module: "builtins",
    shape: Shape::SLICE,
    layout: Layout::Slice,
    base: Shape::OBJECT,
    slots: Slots { repr: Some(repr), compare: Some(compare), new: Some(new_slot), ..Slots::EMPTY },
    methods: &[MethodDef::new("indices", indices), MethodDef::new("__reduce__", reduce)],
    getset: &[
        GetSetDef { name: "start", get: |s| Ok(s.field(layout::SLICE_START)), set: None },
        GetSetDef { name: "stop", get: |s| Ok(s.field(layout::SLICE_STOP)), set: None },
        GetSetDef { name: "step", get: |s| Ok(s.field(layout::SLICE_STEP)), set: None },
    ],
    subclassable: false,
    doc: "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for \
          extended slicing (e.g. a[0:10:2]).",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adjusts_as_python() {
        let all = |start, stop, step, len| {
            let r = Parts { start, stop, step }.adjust(len);
            r.positions().collect::<Vec<_>>()
        };
        assert_eq!(all(0, i64::MAX, 1, 3), [0, 1, 2]);
        assert_eq!(all(i64::MAX, i64::MIN, -2, 5), [4, 2, 0]);
        assert_eq!(all(-3, -1, 1, 5), [2, 3]);
        assert_eq!(all(-100, 100, 3, 7), [0, 3, 6]);
        assert_eq!(all(3, 1, 1, 5), [0usize; 0]);
        assert_eq!(all(i64::MAX, i64::MIN, -i64::MAX, 5), [4]);
        let r = Parts { start: i64::MAX, stop: i64::MIN, step: -2 }.adjust(6).ascending();
        assert_eq!(r.positions().collect::<Vec<_>>(), [1, 3, 5]);
    }
}
