//! What instances of classes that are derived from builtin types (`class Stack(list)`) keep in their attribute dicts.
//!
//! Such instances have a dict each and one shape for the class, so the shape does not tell whether an attribute of the
//! class is hidden by one of the instance. The class remembers the names that its instances were ever given: any other
//! attribute of the class may be cached for the shape. Where a dict leaves the object model (`obj.__dict__`), every name
//! may come, and nothing is cached from then on.

use super::lookup::{invalidate_caches, type_lookup};
use super::typeobj::{type_of, TypeRef};
use crate::gc;
use crate::prelude::*;
use crate::value::Value;
use pyrl_abi::layout::flags;

/// More names than these are not told apart.
const MOST: usize = 16;

/// Has the object a word for its attribute dict at the end of its cell?
#[inline]
pub fn has_word(v: Value) -> bool {
    v.is_pointer() && gc::flags(v) & flags::ATTRS != 0
}

/// May an instance of the class have an attribute of this (interned) name of its own?
pub fn may_hold(t: TypeRef, name: Value) -> bool {
    let o = t.obj();
    o.own_any || !o.own_names.is_null() && unsafe { &*o.own_names }.contains(&name)
}

/// The object is given an attribute.
pub fn note(v: Value, name: Value) {
    if !has_word(v) || may_hold(type_of(v), name) {
        return;
    }
    let t = type_of(v);
    let o = t.obj();
    if o.own_names.is_null() {
        o.own_names = Box::into_raw(Box::default());
    }
    let names = unsafe { &mut *o.own_names };
    if names.len() == MOST {
        return expose(t);
    }
    names.push(name);
    // It may have been cached for the class.
    if type_lookup(t, name).is_some() {
        invalidate_caches();
    }
}

/// The object's dict is handed out, or the object gets another class.
pub fn note_exposed(v: Value) {
    if has_word(v) {
        expose(type_of(v));
    }
}

fn expose(t: TypeRef) {
    let o = t.obj();
    if !o.own_any {
        o.own_any = true;
        invalidate_caches();
    }
}
