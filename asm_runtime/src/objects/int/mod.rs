//! `int`: small ints in the word, larger ones as sign and magnitude on the heap (layout `Int`,
//! sign in `aux`). A heap int never holds a value that fits a small int, except in instances of
//! subclasses, which always are heap objects. bool counts as an int everywhere here.

pub mod arith;
pub mod construct;
pub mod convert;
pub mod kernels;
pub mod mag;
pub mod methods;
pub mod theory;

use crate::value::Value;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;
use pyrl_abi::tags;

pub use methods::TYPE;

/// Sign and magnitude of an int, borrowed from the object or from a local digit.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub neg: bool,
    pub mag: &'a [u64],
}

impl View<'_> {
    pub fn is_zero(&self) -> bool {
        self.mag.is_empty()
    }
}

/// Is it an int, a bool, or an instance of a subclass of int?
#[inline]
pub fn is_int(v: Value) -> bool {
    v.is_smi() || v.has_layout(Layout::Int) || v.is_bool()
}

/// The number when it is small: small ints, bools, and small instances of subclasses.
#[inline]
pub fn small(v: Value) -> Option<i64> {
    if v.is_smi() {
        Some(v.as_smi())
    } else {
        small_slow(v)
    }
}

#[cold]
fn small_slow(v: Value) -> Option<i64> {
    match v {
        Value::TRUE => return Some(1),
        Value::FALSE => return Some(0),
        _ => {}
    }
    if !v.has_layout(Layout::Int) {
        return None;
    }
    let w = heap_view(v);
    match *w.mag {
        [] => Some(0),
        [d] if d <= i64::MAX as u64 => Some(if w.neg { -(d as i64) } else { d as i64 }),
        _ => None,
    }
}

/// The number when it fits an `i64` (one bit more than small ints).
pub fn to_i64(v: Value) -> Option<i64> {
    if let Some(n) = small(v) {
        return Some(n);
    }
    let mut t = 0;
    let w = view(v, &mut t);
    match *w.mag {
        [d] if w.neg && d == 1 << 63 => Some(i64::MIN),
        _ => None,
    }
}

fn heap_view<'a>(v: Value) -> View<'a> {
    unsafe {
        let neg = *(v.addr().add(layout::HEADER_AUX as usize) as *const u16) != 0;
        let n = v.word(layout::INT_COUNT) as usize;
        let digits = v.addr().add(layout::INT_DIGITS as usize) as *const u64;
        View { neg, mag: core::slice::from_raw_parts(digits, n) }
    }
}

/// Sign and magnitude of any int; a small one's digit is put in `buf`.
#[inline]
pub fn view(v: Value, buf: &mut u64) -> View<'_> {
    if v.has_layout(Layout::Int) {
        return heap_view(v);
    }
    let n = if v.is_smi() { v.as_smi() } else { (v == Value::TRUE) as i64 };
    *buf = n.unsigned_abs();
    View { neg: n < 0, mag: if n == 0 { &[] } else { core::slice::from_ref(buf) } }
}

/// An int of any sign and magnitude (need not be trimmed).
pub fn from_parts(neg: bool, mag: &[u64]) -> Value {
    let mag = mag::trimmed(mag);
    match *mag {
        [] => return Value::smi(0),
        [d] if d <= tags::SMI_MAX as u64 => return Value::smi(if neg { -(d as i64) } else { d as i64 }),
        [d] if neg && d == tags::SMI_MIN.unsigned_abs() => return Value::smi(tags::SMI_MIN),
        _ => {}
    }
    new_heap(Shape::INT as u32, neg, mag)
}

/// An int of `len` digits, low first, which `fill` is given as zeros; it need not be trimmed.
pub fn build(neg: bool, len: usize, fill: impl FnOnce(&mut [u64])) -> Value {
    if len <= 4 {
        let mut digits = [0; 4];
        fill(&mut digits[..len]);
        return from_parts(neg, &digits[..len]);
    }
    let size = layout::INT_DIGITS as usize + len * 8;
    let v = crate::objects::helpers::alloc(size, Shape::INT as u32, Layout::Int, neg as u16);
    let digits = unsafe {
        let first = v.addr().add(layout::INT_DIGITS as usize) as *mut u64;
        core::slice::from_raw_parts_mut(first, len)
    };
    fill(digits);
    let count = mag::trimmed(digits).len();
    if count <= 1 {
        return from_parts(neg, &digits[..count]);
    }
    v.set_word(layout::INT_COUNT, count as u64);
    v
}

/// A heap int of a given class (for subclasses, whatever the size).
pub fn new_heap(shape: u32, neg: bool, mag: &[u64]) -> Value {
    let size = layout::INT_DIGITS as usize + mag.len() * 8;
    let v = crate::objects::helpers::alloc(size, shape, Layout::Int, neg as u16);
    v.set_word(layout::INT_COUNT, mag.len() as u64);
    unsafe {
        let digits = v.addr().add(layout::INT_DIGITS as usize) as *mut u64;
        core::ptr::copy_nonoverlapping(mag.as_ptr(), digits, mag.len());
    }
    v
}

#[inline]
pub fn from_i64(n: i64) -> Value {
    match tags::smi(n) {
        Some(w) => Value(w),
        None => from_parts(n < 0, &[n.unsigned_abs()]),
    }
}

#[inline]
pub fn from_u64(n: u64) -> Value {
    if n <= tags::SMI_MAX as u64 {
        Value::smi(n as i64)
    } else {
        from_parts(false, &[n])
    }
}

#[inline]
pub fn from_usize(n: usize) -> Value {
    from_u64(n as u64)
}

pub fn from_i128(n: i128) -> Value {
    let m = n.unsigned_abs();
    from_parts(n < 0, &[m as u64, (m >> 64) as u64])
}

/// The same number as an exact int (drops the subclass; bool becomes 0 or 1).
pub fn exact(v: Value) -> Value {
    if v.is_smi() || v.is_exact(Shape::INT) {
        return v;
    }
    let mut t = 0;
    let w = view(v, &mut t);
    from_parts(w.neg, w.mag)
}

#[no_mangle]
pub extern "C" fn pyrt_int_from_word(n: i64) -> Value {
    from_i64(n)
}

#[no_mangle]
pub extern "C" fn pyrt_int_from_unsigned(n: u64) -> Value {
    from_u64(n)
}

#[no_mangle]
pub extern "C" fn pyrt_int_low_word(v: Value) -> u64 {
    let mut t = 0;
    let w = view(v, &mut t);
    let low = w.mag.first().copied().unwrap_or(0);
    if w.neg {
        low.wrapping_neg()
    } else {
        low
    }
}
