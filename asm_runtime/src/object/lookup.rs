//! Finding attributes on types: the method resolution order, with a global cache.
//!
//! The cache is direct-mapped on (type, name); changing any class bumps the epoch, which empties
//! it. Dicts of builtin types are filled one name at a time from the static tables.

use super::typeobj::{type_flags, type_of, TypeRef};
use super::{slots, wrap};
use crate::error::R;
use crate::names::{self, Name};
use crate::objects::dict;
use crate::prelude::*;
use crate::value::Value;
use pyrl_abi::desc::AttrCache;
use pyrl_abi::shapes::Shape;

#[derive(Clone, Copy)]
struct Entry {
    class: u64,
    name: u64,
    found: Value,
    epoch: u64,
}

const SIZE: usize = 4096;
static mut CACHE: [Entry; SIZE] = [Entry { class: 0, name: 0, found: Value::UNSET, epoch: 0 }; SIZE];
#[no_mangle]
static mut PYRL_EPOCH: u64 = 1;

/// The attribute of a class or its bases (no binding); `name` must be interned.
#[inline]
pub fn type_lookup(t: TypeRef, name: Value) -> Option<Value> {
    let key = ((t.0 .0 >> 4) ^ (name.0 >> 3).rotate_left(20)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 52;
    let entry = unsafe { &mut *(core::ptr::addr_of_mut!(CACHE) as *mut Entry).add(key as usize % SIZE) };
    let epoch = unsafe { PYRL_EPOCH };
    if entry.class == t.0 .0 && entry.name == name.0 && entry.epoch == epoch {
        return (!entry.found.is_unset()).then_some(entry.found);
    }
    let found = lookup_mro(t, name);
    *entry = Entry {
        class: t.0 .0,
        name: name.0,
        found: found.unwrap_or(Value::UNSET),
        epoch: unsafe { PYRL_EPOCH },
    };
    found
}

fn lookup_mro(t: TypeRef, name: Value) -> Option<Value> {
    if t.obj().mro.is_unset() {
        return own_attribute(t, name);
    }
    t.mro().iter().find_map(|&class| own_attribute(TypeRef(class), name))
}

/// The attribute in the type's own dict (made on demand for builtin types).
pub fn own_attribute(t: TypeRef, name: Value) -> Option<Value> {
    let o = t.obj();
    if !o.dict.is_unset() {
        if let Some(v) = dict::get_str(o.dict, name) {
            return Some(v);
        }
    }
    if o.flags & type_flags::COMPLETE != 0 || o.def.is_null() {
        return None;
    }
    if !names::str_bytes(name).starts_with(b"__") && t.is(Shape::OBJECT) {
        // All of object's attributes are dunder names.
        return None;
    }
    let v = wrap::make_attribute(t, &names::text(name))?;
    if o.dict.is_unset() {
        o.dict = dict::new();
    }
    dict::set_str(o.dict, name, v);
    Some(v)
}

/// The type's dict with every attribute in it.
pub fn complete_dict(t: TypeRef) -> Value {
    let o = t.obj();
    if o.dict.is_unset() {
        o.dict = dict::new();
    }
    if o.flags & type_flags::COMPLETE == 0 {
        for name in wrap::attribute_names(t) {
            own_attribute(t, names::intern(name));
        }
        o.flags |= type_flags::COMPLETE;
    }
    o.dict
}

/// `__module__` of a class.
pub fn type_module(t: TypeRef) -> Option<String> {
    if let Some(def) = t.def() {
        return Some(def.module.to_string());
    }
    let v = dict::get_str(t.obj().dict, names::MODULE.v())?;
    names::is_str(v).then(|| names::text(v))
}

/// Looks a dunder method up on the value's type (never the instance) and binds it.
pub fn lookup_special(v: Value, name: &'static Name) -> R<Option<Value>> {
    let t = type_of(v);
    match type_lookup(t, name.v()) {
        None => Ok(None),
        Some(f) => match type_of(f).slots().descr_get {
            Some(get) => get(f, v, t.0).map(Some),
            None => Ok(Some(f)),
        },
    }
}

/// Changes whenever an attribute of any class does.
#[inline(always)]
pub fn epoch() -> u64 {
    unsafe { PYRL_EPOCH }
}

/// Forgets everything that depended on the attributes of classes.
pub fn invalidate_caches() {
    unsafe { PYRL_EPOCH += 1 };
    flush_inline_caches();
}

/// Empties the inline caches of compiled code.
pub fn flush_inline_caches() {
    for (start, end) in crate::program::inline_caches() {
        let mut at = start;
        while at < end {
            unsafe { *((at + AttrCache::SHAPE as usize) as *mut u32) = 0 };
            at += AttrCache::SIZE as usize;
        }
    }
}

/// A class attribute was set or deleted: caches, slots and flags follow.
pub fn class_changed(t: TypeRef, name: Value) {
    invalidate_caches();
    slots::update(t, name);
}
