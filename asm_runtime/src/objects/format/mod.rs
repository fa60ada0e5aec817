//! Formatting: the mini-language, `%` formatting, `str.format`, and the entry points of
//! f-strings.

pub mod number;
pub mod percent;
mod quick;
pub mod spec;
pub mod template;

use crate::error::R;
use crate::object;
use crate::objects::{float, helpers, int, str as string};
use crate::value::Value;
use pyrl_abi::shapes::Shape;

/// `format(value, spec)`; the result is a str.
pub fn format_value(value: Value, spec: Value) -> R {
    let no_spec = spec.is_unset() || string::len(spec) == 0;
    let shape = value.shape();
    if no_spec {
        if shape == Shape::STR as u32 {
            return Ok(value);
        }
        if shape == Shape::INT as u32 {
            return int::convert::repr(value);
        }
        if shape == Shape::FLOAT as u32 {
            return Ok(float::text::with_repr(value.to_f64().unwrap_or(0.0), string::from_ascii));
        }
    } else {
        if shape == Shape::FLOAT as u32 {
            return number::format_float(value, spec);
        }
        if shape == Shape::INT as u32 {
            return number::format_int(value, spec);
        }
        if shape == Shape::STR as u32 {
            return number::format_str(value, spec);
        }
    }
    object::format(value, if spec.is_unset() { string::empty() } else { spec })
}

/// Applies `!s`, `!r` or `!a`; 0 leaves the value alone.
pub fn convert(value: Value, conversion: u8) -> R {
    match conversion {
        b's' => helpers::to_str(value),
        b'r' => object::repr(value),
        b'a' => Ok(string::repr::ascii_escaped(object::repr(value)?)),
        _ => Ok(value),
    }
}

/// One `{value!conversion:spec}` of an f-string.
#[no_mangle]
pub extern "C" fn pyrt_format_value(value: Value, conversion: u64, spec: Value) -> Value {
    convert(value, conversion as u8).and_then(|v| format_value(v, spec)).unwrap_or(Value::UNSET)
}

/// Concatenates the pieces of an f-string.
#[no_mangle]
pub unsafe extern "C" fn pyrt_build_str(parts: *const Value, count: u64) -> Value {
    let parts = core::slice::from_raw_parts(parts, count as usize);
    let bytes: usize = parts.iter().map(|&p| string::len(p) * 4).sum();
    match helpers::check_size(bytes) {
        Ok(()) => string::concat_all(parts),
        Err(_) => Value::UNSET,
    }
}
