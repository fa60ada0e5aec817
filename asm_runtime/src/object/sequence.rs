//! Subscription, length, membership and iteration of any value.

use super::lookup::type_lookup;
use super::typeobj::{type_name, type_of};
use super::{call, compare, number};
use crate::error::R;
use crate::index_error;
use crate::names;
use crate::prelude::*;
use crate::type_error;
use crate::value::Value;
use pyrl_abi::layout::Layout;

/// `v[key]`.
pub fn getitem(v: Value, key: Value) -> R {
    if let Some(f) = type_of(v).slots().getitem {
        return f(v, key);
    }
    if v.has_layout(Layout::Type) {
        if let Some(f) = super::getattr_opt(v, "__class_getitem__")? {
            return call::call(f, &[key]);
        }
        return Err(type_error!("type '{}' is not subscriptable", super::TypeRef(v).name()));
    }
    Err(type_error!("'{}' object is not subscriptable", type_name(v)))
}

/// `v[key] = value`.
pub fn setitem(v: Value, key: Value, value: Value) -> R<()> {
    match type_of(v).slots().setitem {
        Some(f) => f(v, key, value),
        None => {
            asked_as_sequence(v, key)?;
            Err(type_error!("'{}' object does not support item assignment", type_name(v)))
        }
    }
}

/// `del v[key]`.
pub fn delitem(v: Value, key: Value) -> R<()> {
    match type_of(v).slots().setitem {
        Some(f) => f(v, key, Value::UNSET),
        None => {
            let does_not = if asked_as_sequence(v, key)? { "doesn't" } else { "does not" };
            Err(type_error!("'{}' object {does_not} support item deletion", type_name(v)))
        }
    }
}

/// Does CPython ask the sequence protocol for this key? Then the key has to fit a machine integer
/// before anything else is said.
fn asked_as_sequence(v: Value, key: Value) -> R<bool> {
    let (class, slots) = (type_of(v), type_of(v).slots());
    let sequence = class.is_heap() || slots.len.is_some() || slots.contains.is_some();
    if !sequence || !number::is_index(key) {
        return Ok(false);
    }
    if number::int_to_i64(number::index_value(key)?).is_none() {
        return Err(index_error!("cannot fit '{}' into an index-sized integer", type_name(key)));
    }
    Ok(true)
}

/// `len(v)`.
pub fn len(v: Value) -> R<usize> {
    match type_of(v).slots().len {
        Some(f) => f(v),
        None => Err(type_error!("object of type '{}' has no len()", type_name(v))),
    }
}

/// `item in container`.
pub fn contains(container: Value, item: Value) -> R<bool> {
    if let Some(f) = type_of(container).slots().contains {
        return f(container, item);
    }
    contains_by_iteration(container, item)
}

/// Membership by looking at every item.
pub fn contains_by_iteration(container: Value, item: Value) -> R<bool> {
    if !is_iterable(container) {
        return Err(type_error!("argument of type '{}' is not iterable", type_name(container)));
    }
    let it = iter(container)?;
    loop {
        let v = next(it)?;
        if v.is_unset() {
            return Ok(false);
        }
        if compare::eq(v, item)? {
            return Ok(true);
        }
    }
}

fn is_iterable(v: Value) -> bool {
    let t = type_of(v);
    match type_lookup(t, names::ITER.v()) {
        Some(f) => !f.is_none(),
        None => t.slots().iter.is_some() || t.slots().getitem.is_some(),
    }
}

/// `iter(v)`.
pub fn iter(v: Value) -> R {
    let slots = type_of(v).slots();
    if let Some(f) = slots.iter {
        return checked_iterator(f(v)?);
    }
    if slots.getitem.is_some() && !v.has_layout(Layout::Dict) {
        return Ok(crate::iter::new_sequence_iterator(v));
    }
    Err(type_error!("'{}' object is not iterable", type_name(v)))
}

/// What an `__iter__` returned has to be an iterator.
fn checked_iterator(it: Value) -> R {
    if type_of(it).slots().next.is_none() {
        return Err(type_error!("iter() returned non-iterator of type '{}'", type_name(it)));
    }
    Ok(it)
}

/// asm/quick.S: `checked_iterator` as an entry.
#[no_mangle]
extern "C" fn pyrl_checked_iterator(it: Value) -> Value {
    crate::calls::entry_result(checked_iterator(it))
}

/// Next item; UNSET = exhausted.
#[inline]
pub fn next(it: Value) -> R {
    match type_of(it).slots().next {
        Some(f) => f(it),
        None => Err(type_error!("'{}' object is not an iterator", type_name(it))),
    }
}

/// Collects an iterable.
pub fn iter_into(v: Value, out: &mut Vec<Value>) -> R<()> {
    let it = iter(v)?;
    loop {
        let item = next(it)?;
        if item.is_unset() {
            return Ok(());
        }
        out.push(item);
    }
}
