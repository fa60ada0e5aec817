//! Builtins as compiled code calls them with their usual arguments: entry points without argument
//! lists.

use super::{iteration, numbers};
use crate::iter::entries::word;
use crate::object;
use crate::objects::support::*;
use crate::objects::{float, int};
use crate::value::Value;
use pyrl_abi::shapes::Shape;

#[no_mangle]
pub extern "C" fn pyrt_builtin_str(v: Value) -> u64 {
    if v.is_smi() {
        return word(int::convert::repr(v));
    }
    word(object::to_str(v))
}

#[no_mangle]
pub extern "C" fn pyrt_builtin_repr(v: Value) -> u64 {
    word(object::repr(v))
}

#[no_mangle]
pub extern "C" fn pyrt_builtin_int(v: Value) -> u64 {
    word(int::construct::from_object(v))
}

#[no_mangle]
pub extern "C" fn pyrt_builtin_float(v: Value) -> u64 {
    if v.is_exact(Shape::FLOAT) {
        return v.0;
    }
    word(float::construct::from_object(v).map(float::new))
}

#[no_mangle]
pub extern "C" fn pyrt_builtin_ord(v: Value) -> u64 {
    word(numbers::ord(v))
}

#[no_mangle]
pub extern "C" fn pyrt_builtin_chr(v: Value) -> u64 {
    word(numbers::chr(v))
}

#[no_mangle]
pub extern "C" fn pyrt_builtin_hash(v: Value) -> u64 {
    word(object::hash(v).map(int_from_i64))
}

#[no_mangle]
pub extern "C" fn pyrt_builtin_isinstance(v: Value, class: Value) -> u64 {
    match object::isinstance_known(v, class) {
        Some(known) => Value::bool(known).0,
        None => isinstance_slow(v, class),
    }
}

#[cold]
#[inline(never)]
fn isinstance_slow(v: Value, class: Value) -> u64 {
    word(object::isinstance(v, class).map(Value::bool))
}

#[no_mangle]
pub extern "C" fn pyrt_builtin_next(it: Value) -> u64 {
    word(iteration::next_or_stop(it))
}

#[no_mangle]
pub extern "C" fn pyrt_builtin_next_default(it: Value, default: Value) -> u64 {
    word(iteration::next_or(it, default))
}

#[no_mangle]
pub extern "C" fn pyrt_builtin_sum(iterable: Value) -> u64 {
    word(iteration::sum_from(iterable, Value::smi(0)))
}

/// `ndigits` may be 0: not given.
#[no_mangle]
pub extern "C" fn pyrt_builtin_round(number: Value, ndigits: Value) -> u64 {
    word(numbers::round_to(number, ndigits))
}

#[no_mangle]
pub extern "C" fn pyrt_builtin_divmod(a: Value, b: Value) -> u64 {
    word(numbers::divmod(a, b))
}
