//! Entry points of compiled code for iteration and unpacking.

use super::next;
use crate::builtins::attributes::function_text;
use crate::error::R;
use crate::object;
use crate::objects::support::*;
use crate::objects::{dict, generator, list, set, str, tuple};
use crate::prelude::*;
use crate::value::Value;
use pyrl_abi::shapes::Shape;

#[inline]
pub(crate) fn word(r: R) -> u64 {
    match r {
        Ok(v) => v.0,
        Err(_) => 0,
    }
}

/// A word for entry points whose result is only "done" or "raised".
#[inline]
pub(crate) fn done(r: R<()>) -> u64 {
    match r {
        Ok(()) => Value::NONE.0,
        Err(_) => 0,
    }
}

/// `iter(v)`, after asm/quick.S.
#[no_mangle]
extern "C" fn pyrl_get_iter_any(v: Value) -> u64 {
    if v.is_exact(Shape::LIST) {
        return word(super::sequences::list_iter(v));
    }
    if v.is_exact(Shape::RANGE) {
        return word(super::ranges::range_iter(v));
    }
    if set::is_exact_set(v) {
        return word(set::set_iter(v));
    }
    if v.is_exact(Shape::DICT) {
        return word(dict::views::dict_iter(v));
    }
    word(object::iter(v))
}

/// Next item of an iterator; 0 = exhausted or raised. asm/quick.S has been here before.
#[no_mangle]
pub extern "C" fn pyrl_iter_next_any(it: Value) -> u64 {
    if !it.is_pointer() {
        return next_word(it, super::next_by_slot);
    }
    // Each is inlined without calls on its usual way, or a function of its own: none needs a stack frame here.
    match it.shape() {
        RANGE_ITERATOR => word(super::ranges::range_next(it)),
        LIST_ITERATOR => word(super::sequences::list_next(it)),
        TUPLE_ITERATOR => word(super::sequences::tuple_next(it)),
        STR_ASCII_ITERATOR => str::iterate::ascii_next(it),
        GENERATOR => generator::step(it, Value::NONE).0,
        DICT_KEYITERATOR => match dict::views::step(it) {
            Some(entry) => entry.key.0,
            None => next_word(it, dict::views::next_key),
        },
        DICT_VALUEITERATOR => match dict::views::step(it) {
            Some(entry) => entry.value.0,
            None => next_word(it, dict::views::next_value),
        },
        DICT_ITEMITERATOR => pyrl_dict_item_next(it),
        SET_ITERATOR => match set::step(it) {
            Some(key) => key.0,
            None => next_word(it, set::set_iter_next),
        },
        _ => next_word(it, super::next_by_slot),
    }
}

const RANGE_ITERATOR: u32 = Shape::RANGE_ITERATOR as u32;
const LIST_ITERATOR: u32 = Shape::LIST_ITERATOR as u32;
const TUPLE_ITERATOR: u32 = Shape::TUPLE_ITERATOR as u32;
const STR_ASCII_ITERATOR: u32 = Shape::STR_ASCII_ITERATOR as u32;
const GENERATOR: u32 = Shape::GENERATOR as u32;
const DICT_KEYITERATOR: u32 = Shape::DICT_KEYITERATOR as u32;
const DICT_VALUEITERATOR: u32 = Shape::DICT_VALUEITERATOR as u32;
const DICT_ITEMITERATOR: u32 = Shape::DICT_ITEMITERATOR as u32;
const SET_ITERATOR: u32 = Shape::SET_ITERATOR as u32;

/// Next item of a dict's items: asm/quick.S comes here directly.
#[no_mangle]
#[inline(never)]
extern "C" fn pyrl_dict_item_next(it: Value) -> u64 {
    match dict::views::step(it) {
        Some(entry) => tuple::pair(entry.key, entry.value).0,
        None => next_word(it, dict::views::next_item),
    }
}

/// The general way of an iterator: also at its end, and when its container has changed.
#[inline(never)]
fn next_word(it: Value, next: fn(Value) -> R) -> u64 {
    word(next(it))
}

/// Values of the last unpacking that could not be read in place.
static mut UNPACKED: Vec<Value> = Vec::new();

fn buffer() -> &'static mut Vec<Value> {
    // One thread; the compiled code reads the values before it calls anything.
    unsafe { &mut *core::ptr::addr_of_mut!(UNPACKED) }
}

fn publish(values: Vec<Value>) -> u64 {
    let mut values = values;
    // The address must not be 0, even without values.
    values.reserve(1);
    *buffer() = values;
    buffer().as_ptr() as u64
}

fn iterator_of(v: Value) -> R {
    if is_iterable(v) {
        return object::iter(v);
    }
    err!(TypeError, "cannot unpack non-iterable {} object", type_name(v))
}

#[cold]
fn not_enough(expected: usize, at_least: bool, got: usize) -> u64 {
    let how = if at_least { "at least " } else { "" };
    let _ = raised!(ValueError, "not enough values to unpack (expected {how}{expected}, got {got})");
    0
}

#[cold]
fn too_many(expected: usize) -> u64 {
    let _ = raised!(ValueError, "too many values to unpack (expected {expected})");
    0
}

#[no_mangle]
pub extern "C" fn pyrt_unpack(v: Value, n: usize) -> u64 {
    let items = if v.is_exact(Shape::TUPLE) {
        tuple::items(v)
    } else if v.is_exact(Shape::LIST) {
        list::plain_items(v)
    } else {
        return unpack_iterable(v, n);
    };
    if items.len() == n {
        return items.as_ptr() as u64;
    }
    if items.len() < n {
        not_enough(n, false, items.len())
    } else {
        too_many(n)
    }
}

#[cold]
fn unpack_iterable(v: Value, n: usize) -> u64 {
    let Ok(it) = iterator_of(v) else { return 0 };
    let mut values = Vec::with_capacity(n + 1);
    while values.len() < n {
        match next(it) {
            Ok(item) if item.is_unset() => return not_enough(n, false, values.len()),
            Ok(item) => values.push(item),
            Err(_) => return 0,
        }
    }
    match next(it) {
        Ok(item) if item.is_unset() => publish(values),
        Ok(_) => too_many(n),
        Err(_) => 0,
    }
}

#[no_mangle]
pub extern "C" fn pyrt_unpack_ex(v: Value, before: usize, after: usize) -> u64 {
    let Ok(it) = iterator_of(v) else { return 0 };
    let mut values = Vec::new();
    loop {
        match next(it) {
            Ok(item) if item.is_unset() => break,
            Ok(item) => values.push(item),
            Err(_) => return 0,
        }
    }
    if values.len() < before + after {
        return not_enough(before + after, after > 0 || before > 0, values.len());
    }
    let middle = list::from_slice(&values[before..values.len() - after]);
    values.splice(before..values.len() - after, [middle]);
    publish(values)
}

#[no_mangle]
pub extern "C" fn pyrt_list_extend(l: Value, source: Value) -> u64 {
    if !is_iterable(source) {
        let _ = raised!(TypeError, "Value after * must be an iterable, not {}", type_name(source));
        return 0;
    }
    done(list::extend(l, source))
}

#[no_mangle]
pub extern "C" fn pyrt_args_extend(f: Value, l: Value, source: Value) -> u64 {
    if !is_iterable(source) {
        if let Ok(text) = function_text(f) {
            let _ =
                raised!(TypeError, "{text} argument after * must be an iterable, not {}", type_name(source));
        }
        return 0;
    }
    done(list::extend(l, source))
}
