//! Iteration: the native loop `walk`/`for_each` with fast paths for builtin containers, and the
//! iterator types (`sequences`, `ranges`, `lazy`; those of dicts, sets and strs are with their
//! types).

pub mod entries;
pub mod lazy;
pub mod ranges;
pub mod sequences;

use crate::error::{self, Raised, R};
use crate::objects::{dict, list, range, set, tuple};
use crate::prelude::*;
use crate::value::Value;
use crate::{object, objects::support::*};
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

/// `__iter__` of iterators.
pub fn itself(v: Value) -> R {
    Ok(v)
}

/// Calls `f` with each item until it answers false or raises. Containers may change meanwhile,
/// with the same effects as in a Python loop.
pub fn walk(iterable: Value, f: &mut dyn FnMut(Value) -> R<bool>) -> R<()> {
    if iterable.is_pointer() {
        let shape = iterable.shape();
        if shape == Shape::LIST as u32 {
            let mut i = 0;
            while let Some(v) = list::get(iterable, i) {
                if !f(v)? {
                    break;
                }
                i += 1;
            }
            return Ok(());
        }
        if shape == Shape::TUPLE as u32 {
            for &v in tuple::items(iterable) {
                if !f(v)? {
                    break;
                }
            }
            return Ok(());
        }
        if shape == Shape::RANGE as u32 {
            if let Some((start, stop, step)) = range::small(iterable) {
                let mut n = range::count(start, stop, step);
                let mut at = start;
                while n > 0 && f(Value::smi(at))? {
                    // The step past the last item may overflow; it is not used then.
                    at = at.wrapping_add(step);
                    n -= 1;
                }
                return Ok(());
            }
        }
        if shape == Shape::DICT as u32 {
            let size = dict::len(iterable);
            let mut pos = 0;
            while let Some((key, _)) = dict::next(iterable, &mut pos) {
                if !f(key)? {
                    break;
                }
                if dict::len(iterable) != size {
                    return err!(RuntimeError, "dictionary changed size during iteration");
                }
            }
            return Ok(());
        }
        if shape == Shape::SET as u32 || shape == Shape::FROZENSET as u32 {
            let size = set::len(iterable);
            let mut pos = 0;
            while let Some(key) = set::next(iterable, &mut pos) {
                if !f(key)? {
                    break;
                }
                if set::len(iterable) != size {
                    return err!(RuntimeError, "Set changed size during iteration");
                }
            }
            return Ok(());
        }
    }
    let it = object::iter(iterable)?;
    loop {
        let v = next(it)?;
        if v.is_unset() || !f(v)? {
            return Ok(());
        }
    }
}

/// Calls `f` with each item.
#[inline]
pub fn for_each(iterable: Value, mut f: impl FnMut(Value) -> R<()>) -> R<()> {
    walk(iterable, &mut |v| f(v).map(|()| true))
}

/// Next item of an iterator; UNSET = exhausted.
#[inline(always)]
pub fn next(it: Value) -> R {
    if it.is_pointer() {
        let shape = it.shape();
        if shape == Shape::LIST_ITERATOR as u32 {
            return sequences::list_next(it);
        }
        if shape == Shape::RANGE_ITERATOR as u32 {
            return ranges::range_next(it);
        }
    }
    next_other(it)
}

/// The iterators that take longer themselves.
#[inline(never)]
fn next_other(it: Value) -> R {
    match Value(entries::pyrl_iter_next_any(it)) {
        Value::UNSET if !error::peek().is_unset() => Err(Raised),
        item => Ok(item),
    }
}

#[inline(never)]
fn next_by_slot(it: Value) -> R {
    match slots_of(it).next {
        Some(next) => next(it),
        None => err!(TypeError, "'{}' object is not an iterator", type_name(it)),
    }
}

/// All items of an iterable.
pub fn collect(iterable: Value) -> R<Vec<Value>> {
    let mut out = Vec::new();
    for_each(iterable, |v| {
        out.push(v);
        Ok(())
    })?;
    Ok(out)
}

/// Iterator over anything with `__getitem__`.
pub fn new_sequence_iterator(v: Value) -> Value {
    sequences::seq_iter(v)
}

/// A new iterator object with room for `fields` words after the header.
pub(crate) fn new_object(shape: Shape, fields: usize) -> Value {
    crate::gc::alloc(8 + fields * 8, Layout::Opaque, shape as u32)
}
