//! Entry points for attributes, with inline caches (`pyrl_abi::desc::AttrCache`).
//!
//! A cache holds, for one shape: the byte offset of an inline slot (loads and stores), or, for
//! stores that add the attribute, the shape to write as well. Methods are cached by
//! `entry::pyrt_call_method`. Changing a class empties every cache.

use super::{entry_result, entry_unit};
use crate::gc;
use crate::names;
use crate::object::attr::generic_setattr;
use crate::object::shape::{self, mode};
use crate::object::{self, type_lookup, type_of, TypeRef};
use crate::objects::descriptor;
use crate::value::Value;
use pyrl_abi::desc::AttrCache;
use pyrl_abi::layout::{self, Layout};

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
pub unsafe extern "C" fn pyrt_getattr_cached(v: Value, name: Value, cache: *mut AttrCache) -> Value {
    if v.is_pointer() {
        let cached = &mut *cache;
        if cached.shape == v.shape() {
            let value = v.field(cached.slot);
            if !value.is_unset() {
                return value;
            }
        }
        if v.has_layout(Layout::Instance) {
            fill_load(v, names::intern_value(name), cached);
        }
    }
    entry_result(object::getattr(v, name))
}

fn fill_load(v: Value, name: Value, cache: &mut AttrCache) {
    let t = type_of(v);
    if !object::has_generic_getattr(t) {
        return;
    }
    let info = shape::info(v.shape());
    if info.mode != mode::SLOTS {
        return;
    }
    let attribute = type_lookup(t, name);
    let offset = match attribute.and_then(descriptor::member_offset) {
        Some(offset) => offset,
        None if attribute.is_some_and(|f| type_of(f).slots().descr_set.is_some()) => return,
        None => match shape::find(v.shape(), name) {
            Some(slot) if slot < info.inline_cap as u32 => layout::INSTANCE_SLOTS + 8 * slot,
            _ => return,
        },
    };
    cache.shape = v.shape();
    cache.slot = offset;
    cache.value = 0;
}

/// # Safety
/// `cache` points to an inline cache.
#[no_mangle]
pub unsafe extern "C" fn pyrt_setattr_cached(
    v: Value,
    name: Value,
    value: Value,
    cache: *mut AttrCache,
) -> Value {
    if !v.has_layout(Layout::Instance) {
        return entry_unit(object::setattr(v, name, value));
    }
    let cached = &mut *cache;
    if cached.shape == v.shape() {
        v.set_field(cached.slot, value);
        if cached.next_shape != 0 {
            gc::set_shape(v, cached.next_shape as u32);
        }
        return Value::NONE;
    }
    let name = names::intern_value(name);
    let before = v.shape();
    let t = type_of(v);
    let generic = t.slots().setattr.is_none_or(|f| f as usize == generic_setattr as *const () as usize);
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
            fill(offset, 0);
        } else if cacheable && old.mode == mode::SLOTS && new.mode == mode::SLOTS {
            if let Some(slot) = shape::find(v.shape(), name) {
                if slot < new.inline_cap as u32 {
                    let next = if v.shape() == before { 0 } else { v.shape() };
                    fill(layout::INSTANCE_SLOTS + 8 * slot, next);
                }
            }
        }
    }
    entry_unit(result)
}
