//! Entry points for attributes, with inline caches (`pyrl_abi::desc::AttrCache`).
//!
//! A cache holds, for one shape: the byte offset of an inline slot (loads and stores), or, for
//! stores that add the attribute, the shape to write as well. Methods are cached by
//! `entry::pyrt_call_method`. For a class object a cache holds what reading the attribute gives, which
//! depends on the attributes of classes alone. Changing a class empties every cache.

use super::{entry_result, entry_unit};
use crate::gc;
use crate::module;
use crate::names;
use crate::object::attr::generic_setattr;
use crate::object::attr::holds_doubles;
use crate::object::shape::{self, mode};
use crate::object::stub;
use crate::object::{self, type_lookup, type_of, TypeRef};
use crate::objects::{descriptor, method, type_type};
use crate::value::Value;
use pyrl_abi::desc::AttrCache;
use pyrl_abi::layout::{self, function, Layout};
use pyrl_abi::shapes::Shape;

/// Offsets in objects are below this; larger numbers in `AttrCache::slot` mean something else.
const LIMIT: u32 = 1 << 30;

#[no_mangle]
pub extern "C" fn pyrt_getattr(v: Value, name: Value) -> Value {
    entry_result(object::getattr(v, name))
}

#[no_mangle]
pub extern "C" fn pyrt_setattr(v: Value, name: Value, value: Value) -> Value {
    entry_unit(object::setattr(v, name, value))
}

#[no_mangle]
pub extern "C" fn pyrt_delattr(v: Value, name: Value) -> Value {
    entry_unit(object::delattr(v, name))
}

/// Is the attribute of the class a data descriptor (which comes before instance attributes)?
fn hides_instance(t: TypeRef, name: Value) -> bool {
    type_lookup(t, name).is_some_and(|f| type_of(f).slots().descr_set.is_some())
}

/// # Safety
/// `cache` points to an inline cache.
#[no_mangle]
pub unsafe extern "C" fn pyrt_getattr_cached(v: Value, cache: *mut AttrCache) -> Value {
    let name = Value((*cache).name);
    if (*cache).shape == AttrCache::CLASS && (*cache).next_shape == v.0 {
        return Value((*cache).value);
    }
    // A site that sees several shapes: no frame, no calls.
    if let Some(stub) = stub::known(v, name) {
        if stub.kind == stub::Kind::Slot {
            let value = v.field(stub.offset);
            if !value.is_unset() {
                (*cache).shape = stub.shape;
                (*cache).slot = stub.offset;
                return value;
            }
        }
        if stub.kind == stub::Kind::Double {
            return stub::double(v, stub);
        }
        if stub.kind == stub::Kind::Method {
            return entry_result(stub::load(v, stub));
        }
        let getter = stub.kind == stub::Kind::Getter && stub.value.is_exact(Shape::FUNCTION);
        if getter && stub.value.word(function::FAST_ARGC) == 1 {
            return entry_result(super::enter(stub.value, &[v]));
        }
    }
    getattr_miss(v, name, cache)
}

#[inline(never)]
unsafe fn getattr_miss(v: Value, name: Value, cache: *mut AttrCache) -> Value {
    let cached = &mut *cache;
    let name = names::intern_value(name);
    if let Some(value) = module::public(v, name) {
        return value;
    }
    if let Some(stub) = stub::find(v, name) {
        match stub::load(v, &stub) {
            Ok(value) if !value.is_unset() => {
                if stub.kind == stub::Kind::Slot {
                    cached.shape = v.shape();
                    cached.slot = stub.offset;
                    cached.value = 0;
                }
                return value;
            }
            Ok(_) => {}
            Err(_) => return Value::UNSET,
        }
    }
    if v.has_layout(Layout::Type) {
        if let Some(value) = class_attribute(v, name).and_then(unbound) {
            cached.shape = AttrCache::CLASS;
            cached.value = value.0;
            cached.next_shape = v.0;
            return value;
        }
    }
    entry_result(object::getattr(v, name))
}

/// What a class object or its bases hold under a name, where reading it asks no metaclass.
pub fn class_attribute(class: Value, name: Value) -> Option<Value> {
    let meta = type_of(class);
    let plain = meta.slots().getattr.is_some_and(|f| f as usize == type_type::getattr as *const () as usize);
    (plain && type_lookup(meta, name).is_none()).then(|| type_lookup(TypeRef(class), name)).flatten()
}

/// What reading an attribute of a class object gives that depends on nothing else.
fn unbound(f: Value) -> Option<Value> {
    if f.is_exact(Shape::STATICMETHOD) {
        return Some(method::wrapped(f));
    }
    (f.is_exact(Shape::FUNCTION) || type_of(f).slots().descr_get.is_none()).then_some(f)
}

/// # Safety
/// `cache` points to an inline cache.
#[no_mangle]
pub unsafe extern "C" fn pyrt_setattr_cached(v: Value, value: Value, cache: *mut AttrCache) -> Value {
    let name = Value((*cache).name);
    if let Some(stub) = stub::known(v, name) {
        if stub.kind == stub::Kind::Slot && stub.plain_store {
            v.set_field(stub.offset, value);
            (*cache).shape = stub.shape;
            (*cache).slot = stub.offset;
            (*cache).next_shape = stub.shape as u64;
            return Value::NONE;
        }
    }
    setattr_miss(v, name, value, cache)
}

#[inline(never)]
unsafe fn setattr_miss(v: Value, name: Value, value: Value, cache: *mut AttrCache) -> Value {
    if !v.has_layout(Layout::Instance) {
        return entry_unit(object::setattr(v, name, value));
    }
    let cached = &mut *cache;
    if cached.shape == v.shape() && cached.slot < LIMIT {
        v.set_field(cached.slot, value);
        gc::set_shape(v, cached.next_shape as u32);
        return Value::NONE;
    }
    let name = names::intern_value(name);
    let before = v.shape();
    let t = type_of(v);
    let generic = t.slots().setattr.is_none_or(|f| f as usize == generic_setattr as *const () as usize);
    if generic {
        if let Some(known) = stub::find(v, name) {
            match known.kind {
                stub::Kind::Slot => {
                    v.set_field(known.offset, value);
                    cached.shape = before;
                    cached.slot = known.offset;
                    cached.next_shape = before as u64;
                    return Value::NONE;
                }
                stub::Kind::Ext => {
                    v.field(layout::INSTANCE_EXT).set_field(known.offset, value);
                    return Value::NONE;
                }
                _ => {}
            }
        }
    }
    let member = type_lookup(t, name).and_then(descriptor::member_offset);
    let cacheable = generic && member.is_none() && !hides_instance(t, name);
    let result = object::setattr(v, name, value);
    if result.is_ok() && generic {
        let (old, new) = (shape::info(before), shape::info(v.shape()));
        let mut fill = |slot: u32, next: u32| {
            cached.shape = before;
            cached.slot = slot;
            cached.next_shape = next as u64;
        };
        if let Some(offset) = member {
            fill(offset, before);
        } else if cacheable && old.mode == mode::SLOTS && new.mode == mode::SLOTS {
            if let Some(slot) = shape::find(v.shape(), name) {
                if slot < new.inline_cap as u32 && !holds_doubles(t, slot) {
                    fill(layout::INSTANCE_SLOTS + 8 * slot, v.shape());
                }
            }
        }
    }
    entry_unit(result)
}
