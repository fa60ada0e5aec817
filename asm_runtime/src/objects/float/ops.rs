//! Float arithmetic with Python's rules: floor division and modulo take the divisor's sign,
//! powers may be complex, division by zero raises.

use super::new;
use crate::error::{Exc, R};
use crate::objects::helpers::{raise, raise_args};
use crate::objects::int::{self, convert};
use crate::objects::{complex, str as string, tuple};
use crate::prelude::*;
use crate::types::CmpOp;
use crate::value::Value;

/// `x = ±m * 2**e` for a finite double.
pub fn decompose(x: f64) -> (u64, i64) {
    let bits = x.to_bits();
    let exp = (bits >> 52 & 0x7ff) as i64;
    let frac = bits & ((1 << 52) - 1);
    if exp == 0 {
        (frac, -1074)
    } else {
        (frac | 1 << 52, exp - 1075)
    }
}

/// `x % y`; `y` is not 0.
#[inline]
pub fn modulo(x: f64, y: f64) -> f64 {
    let m = x % y;
    if m == 0.0 {
        0.0f64.copysign(y)
    } else if (y < 0.0) != (m < 0.0) {
        m + y
    } else {
        m
    }
}

/// `x // y`; `y` is not 0.
#[inline]
pub fn floordiv(x: f64, y: f64) -> f64 {
    let m = x % y;
    let mut div = (x - m) / y;
    if m != 0.0 && (y < 0.0) != (m < 0.0) {
        div -= 1.0;
    }
    if div == 0.0 {
        return 0.0f64.copysign(x / y);
    }
    let floor = div.floor();
    if div - floor > 0.5 {
        floor + 1.0
    } else {
        floor
    }
}

/// `x ** y`.
pub fn pow(x: f64, y: f64) -> R {
    if x == 0.0 && y < 0.0 && y.is_finite() {
        return raise(Exc::ZeroDivisionError, "0.0 cannot be raised to a negative power");
    }
    if x < 0.0 && x.is_finite() && y.is_finite() && y != y.floor() {
        return complex::pow((x, 0.0), (y, 0.0));
    }
    let r = x.powf(y);
    if r.is_infinite() && x.is_finite() && y.is_finite() {
        return range_error();
    }
    Ok(new(r))
}

/// `OverflowError(34, 'Numerical result out of range')`.
#[cold]
pub fn range_error<T>() -> R<T> {
    let text = string::from_ascii(b"Numerical result out of range");
    raise_args(Exc::OverflowError, &[Value::smi(34), text])
}

/// A double from a float or an int; `None` for other types.
#[inline]
pub fn number(v: Value) -> R<Option<f64>> {
    if let Some(x) = v.to_f64() {
        return Ok(Some(x));
    }
    if int::is_int(v) {
        return convert::to_f64(v).map(Some);
    }
    Ok(None)
}

macro_rules! slots {
    ($($name:ident = |$x:ident, $y:ident| $body:expr;)*) => {$(
        pub fn $name(a: Value, b: Value) -> R {
            let Some($x) = number(a)? else { return Ok(Value::NOT_IMPLEMENTED) };
            let Some($y) = number(b)? else { return Ok(Value::NOT_IMPLEMENTED) };
            $body
        }
    )*};
}

slots! {
    nb_add = |x, y| Ok(new(x + y));
    nb_sub = |x, y| Ok(new(x - y));
    nb_mul = |x, y| Ok(new(x * y));
    nb_truediv = |x, y| {
        if y == 0.0 {
            return raise(Exc::ZeroDivisionError, "float division by zero");
        }
        Ok(new(x / y))
    };
    nb_floordiv = |x, y| {
        if y == 0.0 {
            return raise(Exc::ZeroDivisionError, "float floor division by zero");
        }
        Ok(new(floordiv(x, y)))
    };
    nb_mod = |x, y| {
        if y == 0.0 {
            return raise(Exc::ZeroDivisionError, "float modulo");
        }
        Ok(new(modulo(x, y)))
    };
    nb_divmod = |x, y| {
        if y == 0.0 {
            return raise(Exc::ZeroDivisionError, "float divmod()");
        }
        Ok(tuple::from_slice(&[new(floordiv(x, y)), new(modulo(x, y))]))
    };
    nb_pow = |x, y| pow(x, y);
}

/// The bool of an operator on two doubles.
#[inline]
pub fn holds(x: f64, y: f64, op: CmpOp) -> bool {
    match op {
        CmpOp::Lt => x < y,
        CmpOp::Le => x <= y,
        CmpOp::Eq => x == y,
        CmpOp::Ne => x != y,
        CmpOp::Gt => x > y,
        CmpOp::Ge => x >= y,
    }
}

/// The operator with its operands exchanged.
pub fn mirrored(op: CmpOp) -> CmpOp {
    match op {
        CmpOp::Lt => CmpOp::Gt,
        CmpOp::Le => CmpOp::Ge,
        CmpOp::Gt => CmpOp::Lt,
        CmpOp::Ge => CmpOp::Le,
        same => same,
    }
}

pub fn compare(a: Value, b: Value, op: CmpOp) -> R {
    Ok(Value::bool(match (a.to_f64(), b.to_f64()) {
        (Some(x), Some(y)) => holds(x, y, op),
        (Some(x), None) if int::is_int(b) => convert::compare_f64(b, x, mirrored(op)),
        (None, Some(y)) if int::is_int(a) => convert::compare_f64(a, y, op),
        _ => return Ok(Value::NOT_IMPLEMENTED),
    }))
}

/// `hash(x)`: equal numbers of different types hash alike.
pub fn hash(x: f64, nan_hash: i64) -> i64 {
    if x.is_nan() {
        return nan_hash;
    }
    if x.is_infinite() {
        return if x > 0.0 { 314159 } else { -314159 };
    }
    let (m, e) = decompose(x);
    let p = convert::HASH_MODULUS;
    // Multiplying by 2**k modulo 2**61 - 1 rotates 61 bits.
    let r = e.rem_euclid(61) as u32;
    let m = m % p;
    let h = ((m << r) & p) | (m >> (61 - r));
    let h = (h % p) as i64;
    let h = if x < 0.0 { -h } else { h };
    if h == -1 {
        -2
    } else {
        h
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floor_division_as_python() {
        assert_eq!(floordiv(7.0, 2.0), 3.0);
        assert_eq!(floordiv(-7.0, 2.0), -4.0);
        assert_eq!(floordiv(1.0, 0.1), 9.0);
        assert_eq!(modulo(-7.5, 2.0), 0.5);
        assert_eq!(modulo(7.5, -2.0), -0.5);
        assert!(modulo(-4.0, 2.0).is_sign_positive());
        assert!(floordiv(1.0, f64::NEG_INFINITY) == -1.0);
    }

    #[test]
    fn hashes_as_python() {
        assert_eq!(hash(1.0, 0), 1);
        assert_eq!(hash(-1.0, 0), -2);
        assert_eq!(hash(0.5, 0), 1152921504606846976);
        assert_eq!(hash(0.1, 0), 230584300921369408);
        assert_eq!(hash(1e300, 0), 1224995262755759164);
        assert_eq!(hash(2f64.powi(61), 0), 1);
    }
}
