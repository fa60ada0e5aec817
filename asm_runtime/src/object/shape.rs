//! Hidden classes: a shape says what class an instance has and in which slot each attribute is.
//!
//! Adding an attribute moves the instance along a transition keyed by (shape, name). A class's
//! root shape fixes how many slots are inline; the rest are in the `ext` array. Deleting an
//! attribute or asking for `__dict__` turns the instance to dict mode (one shape per class).
//! After Self's maps (Chambers, Ungar, Lee: "An Efficient Implementation of Self", 1989).

use super::attr::PLANNED;
use super::typeobj::TypeRef;
use crate::context::context;
use crate::prelude::*;
use crate::value::Value;
use pyrl_abi::shapes::FIRST_DYNAMIC;

/// How instances with a shape keep their attributes.
pub mod mode {
    /// Not in slots (builtin layouts).
    pub const FIXED: u8 = 0;
    pub const SLOTS: u8 = 1;
    pub const DICT: u8 = 2;
}

/// One row of the shape table; compiled code reads `type_object`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ShapeInfo {
    pub type_object: Value,
    /// Name of the attribute added last (UNSET at a root).
    pub name: Value,
    /// Shape before that.
    pub parent: u32,
    /// Slots in use, `__slots__` included.
    pub count: u16,
    /// Slots inside the cell.
    pub inline_cap: u8,
    pub mode: u8,
    /// `*mut Vec<(Value, u32)>`: transitions by name; 0 = none.
    pub transitions: u64,
}

const _: () = assert!(core::mem::size_of::<ShapeInfo>() == pyrl_abi::context::shape_info::SIZE as usize);

const EMPTY: ShapeInfo = ShapeInfo {
    type_object: Value::UNSET,
    name: Value::UNSET,
    parent: 0,
    count: 0,
    inline_cap: 0,
    mode: 0,
    transitions: 0,
};

/// Rows for the builtin types and small programs; copied to a bigger one when full.
const FIRST: usize = 512;
static mut FIRST_TABLE: [ShapeInfo; FIRST] = [EMPTY; FIRST];
static mut USED: usize = FIRST_DYNAMIC as usize;
static mut CAPACITY: usize = FIRST;

/// More shapes than this: new attributes go to dict mode.
const MAX_SHAPES: usize = 1 << 20;
/// An instance with more attributes than this goes to dict mode.
pub const MAX_SLOTS: u16 = 256;

#[inline(always)]
fn table() -> *mut ShapeInfo {
    let shapes = &mut context().shapes;
    if *shapes == 0 {
        *shapes = core::ptr::addr_of_mut!(FIRST_TABLE) as u64;
    }
    *shapes as *mut ShapeInfo
}

/// Row of a shape.
#[inline(always)]
pub fn info(shape: u32) -> &'static mut ShapeInfo {
    unsafe { &mut *table().add(shape as usize) }
}

pub fn set_type(shape: u32, t: Value) {
    info(shape).type_object = t;
}

fn new_row(row: ShapeInfo) -> u32 {
    unsafe {
        let used = core::ptr::addr_of_mut!(USED);
        let capacity = core::ptr::addr_of_mut!(CAPACITY);
        if *used == *capacity {
            let mut bigger = vec![EMPTY; *capacity * 2];
            core::ptr::copy_nonoverlapping(table(), bigger.as_mut_ptr(), *used);
            *capacity *= 2;
            // The old table stays: it is small next to what replaces it.
            context().shapes = Box::leak(bigger.into_boxed_slice()).as_mut_ptr() as u64;
        }
        let id = *used;
        *used += 1;
        *table().add(id) = row;
        id as u32
    }
}

/// A shape for a builtin layout (native types, subclasses of builtins).
pub fn new_fixed() -> u32 {
    new_row(EMPTY)
}

/// A root shape of a class: `fixed` slots reserved, `cap` inline.
pub fn new_root(t: Value, fixed: u32, cap: u8) -> u32 {
    new_row(ShapeInfo { type_object: t, count: fixed as u16, inline_cap: cap, mode: mode::SLOTS, ..EMPTY })
}

/// The dict-mode shape of a class.
pub fn new_dict_mode(t: Value, cap: u8) -> u32 {
    new_row(ShapeInfo { type_object: t, inline_cap: cap, mode: mode::DICT, ..EMPTY })
}

/// Direct-mapped cache of (shape, name) → slot + 1 (0: known to be absent).
const CACHE: usize = 1024;
static mut SLOT_CACHE: [(u32, u32, u64); CACHE] = [(0, 0, 0); CACHE];

/// Slot of an interned name in a shape.
pub fn find(shape: u32, name: Value) -> Option<u32> {
    let key = ((name.0 >> 3) ^ (shape as u64) << 9).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 54;
    let entry = unsafe {
        &mut *(core::ptr::addr_of_mut!(SLOT_CACHE) as *mut (u32, u32, u64)).add(key as usize % CACHE)
    };
    if entry.0 == shape && entry.2 == name.0 {
        return entry.1.checked_sub(1);
    }
    let mut at = shape;
    let found = loop {
        let row = info(at);
        if row.name.is_unset() {
            break 0;
        }
        if row.name == name {
            break row.count as u32;
        }
        at = row.parent;
    };
    *entry = (shape, found, name.0);
    found.checked_sub(1)
}

/// The shape after adding an attribute; `None`: use dict mode.
pub fn transition(shape: u32, name: Value) -> Option<u32> {
    let row = *info(shape);
    if row.transitions != 0 {
        let list = unsafe { &*(row.transitions as *const Vec<(Value, u32)>) };
        if let Some(&(_, next)) = list.iter().find(|(n, _)| *n == name) {
            return Some(next);
        }
        // Instances of planned classes keep their slots whatever comes.
        if list.len() >= 64 && TypeRef(row.type_object).obj().sampled != PLANNED {
            return None;
        }
    }
    if row.count >= MAX_SLOTS || unsafe { USED } >= MAX_SHAPES {
        return None;
    }
    let next = new_row(ShapeInfo { name, parent: shape, count: row.count + 1, transitions: 0, ..row });
    let row = info(shape);
    if row.transitions == 0 {
        row.transitions = Box::into_raw(Box::new(Vec::<(Value, u32)>::new())) as u64;
    }
    unsafe { (*(row.transitions as *mut Vec<(Value, u32)>)).push((name, next)) };
    Some(next)
}

/// Names of the attributes in slot order, with their slots.
pub fn attributes(shape: u32) -> Vec<(Value, u32)> {
    let mut list = Vec::new();
    let mut at = shape;
    loop {
        let row = info(at);
        if row.name.is_unset() {
            break;
        }
        list.push((row.name, row.count as u32 - 1));
        at = row.parent;
    }
    list.reverse();
    list
}
