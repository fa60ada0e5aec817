//! `float.__new__` and the conversion protocol behind it.

use super::{is_float, new as new_float, new_heap, text};
use crate::error::{Exc, R};
use crate::objects::helpers::{self, raise, type_name};
use crate::objects::int::{self, convert};
use crate::objects::{bytes, str as string};
use crate::prelude::*;
use crate::types::Args;
use crate::value::Value;
use pyrl_abi::shapes::Shape;

/// The double of a number object, as `float(x)` without text: floats, ints, `__float__`,
/// `__index__`. `None` when the type has none of them.
pub fn from_number(x: Value) -> R<Option<f64>> {
    if let (Some(f), true) = (x.to_f64(), x.is_exact(Shape::FLOAT)) {
        return Ok(Some(f));
    }
    if x.is_smi() || x.is_exact(Shape::INT) {
        return convert::to_f64(x).map(Some);
    }
    if let Some(slot) = helpers::slots(x).float {
        let r = slot(x)?;
        return match r.to_f64() {
            Some(f) => Ok(Some(f)),
            None => raise(
                Exc::TypeError,
                &format!("{}.__float__ returned non-float (type {})", type_name(x), type_name(r)),
            ),
        };
    }
    if helpers::slots(x).index.is_some() {
        return convert::to_f64(helpers::index(x)?).map(Some);
    }
    Ok(None)
}

/// The double an argument of a function like `math.sin` stands for: "must be real number, not str".
pub fn real_number(x: Value) -> R<f64> {
    match from_number(x)? {
        Some(f) => Ok(f),
        None => raise(Exc::TypeError, &format!("must be real number, not {}", type_name(x))),
    }
}

/// `float(text)`.
pub fn from_text(x: Value) -> R<f64> {
    let content = if string::is_str(x) {
        string::number_text(x)
    } else {
        bytes::as_slice(x).map(|b| b.trim_ascii().to_vec())
    };
    if let Some(f) = content.and_then(|t| text::parse(&t)) {
        return Ok(f);
    }
    let shown = helpers::repr_lossy(x)?;
    raise(Exc::ValueError, &format!("could not convert string to float: {shown}"))
}

/// `float(x)` as a double.
pub fn from_object(x: Value) -> R<f64> {
    if let Some(f) = from_number(x)? {
        return Ok(f);
    }
    if string::is_str(x) || bytes::as_slice(x).is_some() {
        return from_text(x);
    }
    raise(
        Exc::TypeError,
        &format!("float() argument must be a string or a real number, not '{}'", type_name(x)),
    )
}

/// `float.__new__(cls, x=0.0)`.
pub fn new(class: Value, args: &Args) -> R {
    let exact = helpers::is_exact_type(class, Shape::FLOAT);
    if exact {
        helpers::no_keywords(args, "float")?;
    }
    let [x] = helpers::pos_args(args, "float", 0)?;
    if exact && !x.is_unset() && x.is_exact(Shape::FLOAT) {
        return Ok(x);
    }
    let f = if x.is_unset() { 0.0 } else { from_object(x)? };
    if exact {
        return Ok(new_float(f));
    }
    helpers::subclass_instance(class, |shape| new_heap(shape, f))
}

/// `round(x)` and `round(x, ndigits)`.
pub fn round(x: f64, ndigits: Value) -> R {
    if ndigits.is_unset() || ndigits.is_none() {
        return convert::from_f64(x.round_ties_even());
    }
    let nd = helpers::index(ndigits)?;
    let nd = match int::to_i64(nd) {
        Some(n) => n,
        None if int::arith::cmp(nd, Value::smi(0)).is_lt() => i64::MIN,
        None => i64::MAX,
    };
    let r = text::round(x, nd);
    if r.is_infinite() && x.is_finite() {
        return raise(Exc::OverflowError, "rounded value too large to represent");
    }
    Ok(new_float(r))
}

/// The double of an exact or subclassed float (receiver of a method).
pub fn receiver(v: Value) -> f64 {
    debug_assert!(is_float(v));
    v.to_f64().unwrap_or(0.0)
}
