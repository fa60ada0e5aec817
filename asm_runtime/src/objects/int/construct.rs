//! `int.__new__` and the conversion protocol behind it (`__int__`, `__index__`, `__trunc__`,
//! text), plus rounding to powers of ten.

use super::{arith, convert, exact, is_int, new_heap, view};
use crate::error::{Exc, R};
use crate::names;
use crate::objects::helpers::{self, raise, type_name};
use crate::objects::{bytes, str as string};
use crate::types::Args;
use crate::value::Value;
use pyrl_abi::shapes::Shape;

/// `int(x)` without a base.
pub fn from_object(x: Value) -> R {
    if is_int(x) && (x.is_smi() || x.is_bool() || x.is_exact(Shape::INT)) {
        return Ok(exact(x));
    }
    if let (Some(f), true) = (x.to_f64(), x.is_exact(Shape::FLOAT)) {
        return convert::from_f64(f);
    }
    if x.is_exact(Shape::STR) {
        return convert::from_text(x, 10);
    }
    if let Some(slot) = helpers::slots(x).int {
        let r = slot(x)?;
        if !is_int(r) {
            return raise(Exc::TypeError, &format!("__int__ returned non-int (type {})", type_name(r)));
        }
        return Ok(exact(r));
    }
    if helpers::slots(x).index.is_some() {
        return Ok(exact(helpers::index(x)?));
    }
    if let Some(method) = helpers::lookup_special(x, &names::TRUNC)? {
        let r = helpers::call(method, &[])?;
        if is_int(r) {
            return Ok(exact(r));
        }
        if helpers::slots(r).index.is_some() {
            return Ok(exact(helpers::index(r)?));
        }
        return raise(Exc::TypeError, &format!("__trunc__ returned non-Integral (type {})", type_name(r)));
    }
    if string::is_str(x) || bytes::as_slice(x).is_some() {
        return convert::from_text(x, 10);
    }
    raise(
        Exc::TypeError,
        &format!(
            "int() argument must be a string, a bytes-like object or a real number, not '{}'",
            type_name(x)
        ),
    )
}

/// `int.__new__(cls, x=0, base=10)`.
pub fn new(class: Value, args: &Args) -> R {
    let n = number(args)?;
    if helpers::is_exact_type(class, Shape::INT) {
        return Ok(n);
    }
    // Instances of subclasses are heap objects whatever their size.
    let mut t = 0;
    let w = view(n, &mut t);
    let (neg, digits) = (w.neg, w.mag.to_vec());
    helpers::subclass_instance(class, |shape| new_heap(shape, neg, &digits))
}

fn number(args: &Args) -> R {
    let total = args.pos.len() + args.kwvals.len();
    if total > 2 {
        return raise(Exc::TypeError, &format!("int() takes at most 2 arguments ({total} given)"));
    }
    let mut base = args.pos.get(1).copied();
    for (name, value) in args.kwnames.iter().zip(args.kwvals) {
        if string::equals(*name, "base") && base.is_none() {
            base = Some(*value);
        } else {
            let name = string::to_string(*name);
            return raise(Exc::TypeError, &format!("'{name}' is an invalid keyword argument for int()"));
        }
    }
    let Some(base) = base else {
        return match args.pos.first() {
            Some(&x) => from_object(x),
            None => Ok(Value::smi(0)),
        };
    };
    let Some(&x) = args.pos.first() else {
        return raise(Exc::TypeError, "int() missing string argument");
    };
    let base = super::to_i64(helpers::index(base)?).unwrap_or(-1);
    if base != 0 && !(2..=36).contains(&base) {
        return raise(Exc::ValueError, "int() base must be >= 2 and <= 36, or 0");
    }
    if !string::is_str(x) && bytes::as_slice(x).is_none() {
        return raise(Exc::TypeError, "int() can't convert non-string with explicit base");
    }
    convert::from_text(x, base as u32)
}

/// `round(n, ndigits)` of an int: half to even for negative `ndigits`.
pub fn round(n: Value, ndigits: Value) -> R {
    let nd = helpers::index(ndigits)?;
    let mut t = 0;
    if !view(nd, &mut t).neg {
        return Ok(exact(n));
    }
    let Some(k) = super::to_i64(nd) else { return Ok(Value::smi(0)) };
    let mut t = 0;
    // |n| < 10**k / 2 rounds to 0; 3.33 bits a decimal digit.
    let bits = super::mag::bit_length(view(n, &mut t).mag) as i64;
    if k < -(bits + 2) {
        return Ok(Value::smi(0));
    }
    let ten = arith::pow(Value::smi(10), Value::smi(-k))?;
    let (q, r) = arith::divmod(n, ten)?;
    let twice = arith::mul(r, Value::smi(2));
    let order = arith::cmp(twice, ten);
    let odd = arith::bitwise(q, Value::smi(1), arith::Bit::And) == Value::smi(1);
    let up = order.is_gt() || order.is_eq() && odd;
    let q = if up { arith::add(q, Value::smi(1)) } else { q };
    Ok(arith::mul(q, ten))
}
