//! The dict of a module (`globals()`, `module.__dict__`). The names themselves live in the
//! module's slots, which compiled code reads and writes directly, so the dict is a copy that is
//! brought up to date before each operation on it (`pull`) and written back after (`push`).
//! Such a dict has a shape of its own, which keeps it off the fast paths for exact dicts.

use super::dict::{self, table};
use crate::gc;
use crate::module;
use crate::names;
use crate::object::{self, shape};
use crate::prelude::*;
use crate::value::Value;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

/// Header's aux half-word of such a dict (0 in all others).
const LIVE: u16 = 1;
/// The module, after the dict's own words.
const MODULE: u32 = layout::dict::SIZE;

/// The namespace of a module as a dict: always the same one.
pub fn of(m: Value) -> Value {
    static mut KNOWN: Vec<Value> = Vec::new();
    static mut SHAPE: u32 = 0;
    // The runtime has one thread.
    let known = unsafe { &mut *core::ptr::addr_of_mut!(KNOWN) };
    let d = match known.iter().find(|d| d.field(MODULE) == m) {
        Some(&d) => d,
        None => unsafe {
            if SHAPE == 0 {
                SHAPE = shape::new_fixed();
                shape::set_type(SHAPE, object::builtin_type(Shape::DICT).0);
            }
            let d = gc::alloc(MODULE as usize + 8, Layout::Dict, SHAPE);
            gc::set_aux(d, LIVE);
            d.set_field(MODULE, m);
            known.push(d);
            d
        },
    };
    pull(d);
    d
}

/// Is it the dict of a module?
#[inline]
pub fn is_live(d: Value) -> bool {
    gc::aux(d) == LIVE
}

/// Before an operation on any dict: a module's dict takes over the module's names.
#[inline]
pub fn refresh(d: Value) {
    if gc::aux(d) == LIVE {
        pull(d);
    }
}

/// After an operation that may have changed a dict: writes a module's dict to the module.
#[inline]
pub fn commit(d: Value) {
    if gc::aux(d) == LIVE {
        push(d);
    }
}

#[cold]
fn pull(d: Value) {
    let now = module::namespace_snapshot(d.field(MODULE));
    let mut pos = 0;
    while let Some((name, v)) = dict::next(now, &mut pos) {
        dict::set_str(d, name, v);
    }
    if dict::len(d) == dict::len(now) {
        return;
    }
    for at in 0..table::end(d) {
        let Some(e) = table::entry_at(d, at) else { continue };
        // Keys that are no names have no other place than the dict.
        if e.key.is_exact(Shape::STR) && dict::get_str(now, e.key).is_none() {
            table::delete_at(d, at);
        }
    }
}

#[cold]
fn push(d: Value) {
    let m = d.field(MODULE);
    let before = module::namespace_snapshot(m);
    let mut pos = 0;
    while let Some((name, v)) = dict::next(d, &mut pos) {
        if name.is_exact(Shape::STR) && dict::get_str(before, name) != Some(v) {
            module::set(m, names::intern_value(name), v);
        }
    }
    let mut pos = 0;
    while let Some((name, _)) = dict::next(before, &mut pos) {
        // Names that every module has cannot be unbound: that is no error here.
        if dict::get_str(d, name).is_none() && object::delattr(m, name).is_err() {
            crate::error::clear();
        }
    }
}
