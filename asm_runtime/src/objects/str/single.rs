//! The empty string and the 256 one-character latin-1 strings: static objects, shared.

use crate::value::Value;
use core::cell::UnsafeCell;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

#[repr(C, align(8))]
struct Object {
    shape: u32,
    layout: u8,
    flags: u8,
    width: u16,
    /// Filled by the first `hash()`.
    hash: UnsafeCell<u64>,
    len: u64,
    data: [u8; 8],
}

const _: () = assert!(core::mem::size_of::<Object>() == 32);

// The runtime is single-threaded.
unsafe impl Sync for Object {}

const fn object(len: u64, c: u8) -> Object {
    Object {
        shape: Shape::STR as u32,
        layout: Layout::Str as u8,
        flags: layout::flags::STATIC,
        width: 1,
        hash: UnsafeCell::new(0),
        len,
        data: [c, 0, 0, 0, 0, 0, 0, 0],
    }
}

static EMPTY: Object = object(0, 0);

/// Also read by asm/stubs.S, which knows the size of an entry.
#[no_mangle]
static PYRL_LATIN1: [Object; 256] = {
    #[allow(clippy::declare_interior_mutable_const)]
    const FIRST: Object = object(1, 0);
    let mut table = [FIRST; 256];
    let mut c = 0;
    while c < 256 {
        table[c].data[0] = c as u8;
        c += 1;
    }
    table
};

#[inline]
pub fn empty() -> Value {
    Value(&EMPTY as *const Object as u64)
}

#[inline]
pub fn latin1(c: u8) -> Value {
    Value(&PYRL_LATIN1[c as usize] as *const Object as u64)
}
