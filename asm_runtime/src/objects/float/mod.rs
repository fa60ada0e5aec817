//! `float`: doubles inline in the word where the exponent allows (see `abi::float`), boxed
//! otherwise; ±0.0 have static boxes, so that storing a zero allocates nothing.

pub mod construct;
pub mod hex;
pub mod methods;
pub mod ops;
pub mod text;

use crate::value::Value;
use pyrl_abi::float;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

pub use methods::TYPE;

/// A boxed double in static memory.
#[repr(C, align(8))]
pub struct StaticFloat {
    shape: u32,
    layout: u8,
    flags: u8,
    aux: u16,
    value: f64,
}

const fn static_float(value: f64) -> StaticFloat {
    StaticFloat {
        shape: Shape::FLOAT as u32,
        layout: Layout::Float as u8,
        flags: layout::flags::STATIC,
        aux: 0,
        value,
    }
}

pub static ZERO: StaticFloat = static_float(0.0);
static NEGATIVE_ZERO: StaticFloat = static_float(-0.0);

/// What doubles become that are NaN: the same one each time, since lists and dicts ask for identity first.
static NANS: [StaticFloat; 2] = [static_float(f64::NAN), static_float(-f64::NAN)];

/// The NaN that a double is, if it is one that arithmetic gives.
fn nan(x: f64) -> Option<Value> {
    let same = |nan: &&StaticFloat| nan.value.to_bits() == x.to_bits();
    NANS.iter().find(same).map(|nan| Value(nan as *const StaticFloat as u64))
}

/// A float value.
#[inline]
pub fn new(x: f64) -> Value {
    match float::encode_inline(x.to_bits()) {
        Some(word) => Value(word),
        None => boxed(x),
    }
}

#[cold]
fn boxed(x: f64) -> Value {
    if x == 0.0 {
        let zero = if x.is_sign_negative() { &NEGATIVE_ZERO } else { &ZERO };
        return Value(zero as *const StaticFloat as u64);
    }
    new_heap(Shape::FLOAT as u32, x)
}

/// A heap float of a given class.
pub fn new_heap(shape: u32, x: f64) -> Value {
    let v = crate::objects::helpers::alloc(16, shape, Layout::Float, 0);
    v.set_word(layout::FLOAT_VALUE, x.to_bits());
    v
}

/// Is it a float or an instance of a subclass?
#[inline]
pub fn is_float(v: Value) -> bool {
    v.is_inline_float() || v.has_layout(Layout::Float)
}

#[no_mangle]
pub extern "C" fn pyrt_float_box(x: f64) -> Value {
    from_double(x)
}

/// The float of a double that was no object for some time.
pub fn from_double(x: f64) -> Value {
    match nan(x) {
        Some(nan) => nan,
        None => new(x),
    }
}

#[no_mangle]
pub extern "C" fn pyrt_float_floordiv(x: f64, y: f64) -> f64 {
    ops::floordiv(x, y)
}

#[no_mangle]
pub extern "C" fn pyrt_float_mod(x: f64, y: f64) -> f64 {
    ops::modulo(x, y)
}

#[no_mangle]
pub extern "C" fn pyrt_float_pow(x: f64, y: f64) -> Value {
    ops::pow(x, y).unwrap_or(Value::UNSET)
}
