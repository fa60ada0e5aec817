//! The global attribute cache: (shape, name) → where attribute access ends.
//!
//! Call sites that see several classes miss their inline cache; this cache answers them without
//! walking the method resolution order. One entry says all that `object.__getattribute__` would
//! find out, for shapes whose attribute access is not customised.

use super::attr::{generic_setattr, has_generic_getattr, holds_doubles};
use super::lookup::{epoch, type_lookup};
use super::own;
use super::shape::{self, mode};
use super::typeobj::type_of;
use super::{call, has_attributes};
use crate::error::R;
use crate::objects::{descriptor, float, method};
use crate::value::Value;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

/// What an attribute is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Kind {
    /// A slot in the object: byte offset. (0 in it: a `__slots__` member that is not set.)
    Slot,
    /// A slot in the `ext` array: byte offset in it.
    Ext,
    /// A Python function or method descriptor of the class.
    Method,
    /// Any other attribute of the class that is no descriptor.
    Constant,
    /// A property: its getter.
    Getter,
    /// A slot in the object that holds a double without a tag: byte offset.
    Double,
}

/// Also read by asm/stubs.S.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Stub {
    name: u64,
    pub value: Value,
    pub shape: u32,
    pub offset: u32,
    epoch: u32,
    pub kind: Kind,
    /// Storing into a slot is all that setting the attribute does.
    pub plain_store: bool,
}

const _: () = {
    assert!(size_of::<Stub>() == 32);
    assert!(core::mem::offset_of!(Stub, shape) == 16 && core::mem::offset_of!(Stub, offset) == 20);
    assert!(core::mem::offset_of!(Stub, epoch) == 24 && core::mem::offset_of!(Stub, kind) == 28);
    assert!(core::mem::offset_of!(Stub, plain_store) == 29 && Kind::Slot as u8 == 0);
    assert!(Kind::Ext as u8 == 1 && Kind::Constant as u8 == 3 && layout::INSTANCE_EXT == 8);
    assert!(Kind::Double as u8 == 5);
};

const SIZE: usize = 2048;
const EMPTY: Stub = Stub {
    name: 0,
    shape: 0,
    kind: Kind::Slot,
    plain_store: false,
    value: Value::UNSET,
    offset: 0,
    epoch: 0,
};
#[no_mangle]
static mut PYRL_STUBS: [Stub; SIZE] = [EMPTY; SIZE];

/// The place of a shape and name in the table.
#[inline(always)]
fn place(shape: u32, name: Value) -> *mut Stub {
    let key = ((name.0 >> 3) as u32 ^ shape << 7).wrapping_mul(0x9e37_79b1) >> 21;
    unsafe { (core::ptr::addr_of_mut!(PYRL_STUBS) as *mut Stub).add(key as usize % SIZE) }
}

/// What is known already about `v.name` of a heap object. (A name that is not interned is not
/// found.)
#[inline(always)]
pub fn known(v: Value, name: Value) -> Option<&'static Stub> {
    if v.is_pointer() {
        known_of_shape(unsafe { *(v.addr() as *const u32) }, name)
    } else {
        None
    }
}

#[inline(always)]
fn known_of_shape(shape: u32, name: Value) -> Option<&'static Stub> {
    let stub = unsafe { &*place(shape, name) };
    (stub.shape == shape && stub.name == name.0 && stub.epoch == epoch() as u32).then_some(stub)
}

/// What `v.name` is (interned name), when it can be said for all objects of the shape.
#[inline]
pub fn find(v: Value, name: Value) -> Option<Stub> {
    match known_of_shape(v.shape(), name) {
        Some(stub) => Some(*stub),
        None => fill(v, name),
    }
}

#[cold]
#[inline(never)]
fn fill(v: Value, name: Value) -> Option<Stub> {
    let (kind, value, offset) = resolve(v, name)?;
    let setattr = type_of(v).slots().setattr;
    let plain_store = v.has_layout(Layout::Instance)
        && setattr.is_none_or(|f| f as usize == generic_setattr as *const () as usize);
    let shape = v.shape();
    let stub = Stub { name: name.0, shape, kind, plain_store, value, offset, epoch: epoch() as u32 };
    unsafe { *place(shape, name) = stub };
    Some(stub)
}

fn resolve(v: Value, name: Value) -> Option<(Kind, Value, u32)> {
    let t = type_of(v);
    if !has_generic_getattr(t) {
        return None;
    }
    let attribute = type_lookup(t, name);
    if let Some(f) = attribute {
        if type_of(f).slots().descr_set.is_some() {
            if let Some(offset) = descriptor::member_offset(f) {
                return Some((Kind::Slot, Value::UNSET, offset));
            }
            return method::property_getter(f).map(|getter| (Kind::Getter, getter, 0));
        }
    }
    let info = shape::info(v.shape());
    match info.mode {
        mode::SLOTS => {
            if let Some(slot) = shape::find(v.shape(), name) {
                let cap = info.inline_cap as u32;
                if holds_doubles(t, slot) {
                    let place = (Kind::Double, Value::UNSET, layout::INSTANCE_SLOTS + 8 * slot);
                    return (slot < cap).then_some(place);
                }
                return Some(if slot < cap {
                    (Kind::Slot, Value::UNSET, layout::INSTANCE_SLOTS + 8 * slot)
                } else {
                    (Kind::Ext, Value::UNSET, layout::ARRAY_ITEMS + 8 * (slot - cap))
                });
            }
        }
        mode::FIXED if !has_attributes(v) => {}
        mode::FIXED if own::has_word(v) && !own::may_hold(t, name) => {}
        _ => return None,
    }
    let f = attribute?;
    if f.is_exact(Shape::FUNCTION) || f.is_exact(Shape::METHOD_DESCRIPTOR) {
        return Some((Kind::Method, f, 0));
    }
    if f.is_exact(Shape::STATICMETHOD) {
        return Some((Kind::Constant, method::wrapped(f), 0));
    }
    type_of(f).slots().descr_get.is_none().then_some((Kind::Constant, f, 0))
}

/// The float in a slot of `Kind::Double`.
#[inline]
pub fn double(v: Value, stub: &Stub) -> Value {
    float::from_double(f64::from_bits(v.word(stub.offset)))
}

/// The attribute that a stub describes; UNSET: a member that is not set.
#[inline]
pub fn load(v: Value, stub: &Stub) -> R {
    match stub.kind {
        Kind::Slot => Ok(v.field(stub.offset)),
        Kind::Ext => Ok(v.field(layout::INSTANCE_EXT).field(stub.offset)),
        Kind::Constant => Ok(stub.value),
        Kind::Getter => call::call(stub.value, &[v]),
        Kind::Double => Ok(double(v, stub)),
        Kind::Method if stub.value.is_exact(Shape::FUNCTION) => Ok(method::new_bound(stub.value, v)),
        Kind::Method => match type_of(stub.value).slots().descr_get {
            Some(get) => get(stub.value, v, type_of(v).0),
            None => Ok(stub.value),
        },
    }
}
