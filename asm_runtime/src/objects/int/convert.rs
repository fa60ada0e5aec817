//! Conversions of ints: to and from decimal text (with the digit limit), doubles, hashes.

use super::{from_parts, mag, small, view, View};
use crate::error::{Exc, R};
use crate::objects::helpers::raise;
use crate::objects::{bytes, float, str as string};
use crate::prelude::*;
use crate::types::CmpOp;
use crate::value::Value;
use core::cmp::Ordering;
use core::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// `sys.get_int_max_str_digits()`; 0 = no limit.
pub static MAX_STR_DIGITS: AtomicUsize = AtomicUsize::new(4300);

const LIMIT_HINT: &str = "use sys.set_int_max_str_digits() to increase the limit";
/// Conversions up to this many digits are never refused.
const LIMIT_THRESHOLD: usize = 640;
/// Modulus of numeric hashes: the Mersenne prime 2**61 - 1.
pub const HASH_MODULUS: u64 = (1 << 61) - 1;

/// Decimal text of an int, without the digit limit.
pub fn decimal_text(v: Value) -> Vec<u8> {
    let mut t = 0;
    let w = view(v, &mut t);
    let mut out = Vec::with_capacity(24);
    if w.neg {
        out.push(b'-');
    }
    match w.mag {
        [d] => mag::push_u64(&mut out, *d, 1),
        m => out.extend_from_slice(&mag::to_decimal(m)),
    }
    out
}

/// Decimal text of an int; ValueError beyond the digit limit.
pub fn decimal(v: Value) -> R<Vec<u8>> {
    let limit = MAX_STR_DIGITS.load(Relaxed);
    let mut t = 0;
    let w = view(v, &mut t);
    let too_long = || {
        raise(
            Exc::ValueError,
            &format!("Exceeds the limit ({limit} digits) for integer string conversion; {LIMIT_HINT}"),
        )
    };
    // 10**k has more than 3.32 k bits: refuse giants before spending time on them.
    let bits = mag::bit_length(w.mag);
    if limit != 0 && bits > 2000 && bits > limit.saturating_mul(4) {
        return too_long();
    }
    let text = decimal_text(v);
    if limit != 0 && text.len() - w.neg as usize > limit.max(LIMIT_THRESHOLD) {
        return too_long();
    }
    Ok(text)
}

/// `repr` and `str` of ints.
pub fn repr(v: Value) -> R {
    if let Some(n) = v.to_smi() {
        let digit @ 0..=9 = n else {
            let len = (n < 0) as usize + mag::decimal_len(n.unsigned_abs());
            return Ok(string::build_latin1(len, |to| unsafe {
                *to = b'-';
                mag::write_decimal(to.add(len), n.unsigned_abs());
            }));
        };
        return Ok(string::from_char('0' as u32 + digit as u32));
    }
    Ok(string::from_ascii(&decimal(v)?))
}

/// Text in a power-of-two radix with sign and optional prefix (`hex`, `oct`, `bin`).
pub fn radix_text(w: View, bits: usize, prefix: bool) -> Vec<u8> {
    let mut out = Vec::new();
    if w.neg {
        out.push(b'-');
    }
    if prefix {
        out.extend_from_slice(match bits {
            1 => b"0b",
            3 => b"0o",
            _ => b"0x",
        });
    }
    out.extend_from_slice(&mag::to_power_of_two(w.mag, bits));
    out
}

/// Why a literal is refused.
pub enum LiteralError {
    Malformed,
    TooManyDigits(usize),
}

/// A sign and up to 18 ASCII digits, and nothing else.
fn short_decimal(c: string::Chars) -> Option<i64> {
    let string::Chars::One(text) = c else { return None };
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    if digits.is_empty() || digits.len() > 18 {
        return None;
    }
    let mut n = 0;
    for &c in digits {
        if !c.is_ascii_digit() {
            return None;
        }
        n = n * 10 + i64::from(c - b'0');
    }
    Some(if negative { -n } else { n })
}

/// Reads an int literal in a base of 0 or 2 … 36; the text is ASCII without outer whitespace.
pub fn parse(text: &[u8], base: u32) -> Result<Value, LiteralError> {
    let (neg, mut s) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let prefix = match s {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => 0,
    };
    let mut base = base;
    let mut zero_only = false;
    let mut underscore_ok = false;
    if prefix != 0 && (base == 0 || base == prefix) {
        base = prefix;
        s = &s[2..];
        underscore_ok = true;
    } else if base == 0 {
        base = 10;
        zero_only = s.first() == Some(&b'0');
    }
    if underscore_ok && s.first() == Some(&b'_') {
        s = &s[1..];
    }
    let mut digits = Vec::with_capacity(s.len());
    let mut after_digit = false;
    for &c in s {
        if c == b'_' {
            if !after_digit {
                return Err(LiteralError::Malformed);
            }
            after_digit = false;
        } else {
            match mag::digit_value(c) {
                Some(d) if d < base => digits.push(c),
                _ => return Err(LiteralError::Malformed),
            }
            after_digit = true;
        }
    }
    if !after_digit {
        return Err(LiteralError::Malformed);
    }
    if zero_only && digits.iter().any(|&c| c != b'0') {
        return Err(LiteralError::Malformed);
    }
    let limit = MAX_STR_DIGITS.load(Relaxed);
    if !base.is_power_of_two() && limit != 0 && digits.len() > limit.max(LIMIT_THRESHOLD) {
        return Err(LiteralError::TooManyDigits(digits.len()));
    }
    Ok(from_parts(neg, &mag::parse(&digits, base)))
}

/// `int(text, base)` of a str, bytes or bytearray value.
pub fn from_text(v: Value, base: u32) -> R {
    if let (10, true) = (base, string::is_str(v)) {
        if let Some(n) = short_decimal(string::chars(v)) {
            return Ok(Value::smi(n));
        }
    }
    let text = if string::is_str(v) {
        string::number_text(v)
    } else {
        bytes::as_slice(v).map(|b| b.trim_ascii().to_vec())
    };
    let result = match &text {
        Some(t) => parse(t, base),
        None => Err(LiteralError::Malformed),
    };
    match result {
        Ok(v) => Ok(v),
        Err(LiteralError::TooManyDigits(n)) => {
            let limit = MAX_STR_DIGITS.load(Relaxed);
            raise(
                Exc::ValueError,
                &format!(
                    "Exceeds the limit ({limit} digits) for integer string conversion: value has {n} digits; {LIMIT_HINT}"
                ),
            )
        }
        Err(LiteralError::Malformed) => {
            let shown = if string::is_str(v) {
                string::repr_text(v)
            } else {
                let b = bytes::as_slice(v).unwrap_or(&[]);
                String::from_utf8_lossy(&bytes::repr_text(b)).into_owned()
            };
            let shown: String = shown.chars().take(200).collect();
            raise(Exc::ValueError, &format!("invalid literal for int() with base {base}: {shown}"))
        }
    }
}

/// The nearest double; OverflowError beyond the range.
#[inline]
pub fn to_f64(v: Value) -> R<f64> {
    if v.is_smi() {
        return Ok(v.as_smi() as f64);
    }
    to_f64_slow(v)
}

#[cold]
fn to_f64_slow(v: Value) -> R<f64> {
    let x = to_f64_lossy(v);
    if x.is_infinite() {
        return raise(Exc::OverflowError, "int too large to convert to float");
    }
    Ok(x)
}

/// The nearest double, infinite beyond the range.
pub fn to_f64_lossy(v: Value) -> f64 {
    let mut t = 0;
    let w = view(v, &mut t);
    let x = mag::to_f64(w.mag, 0, false);
    if w.neg {
        -x
    } else {
        x
    }
}

/// The int of a whole double (fraction dropped); the double is finite.
pub fn from_f64_trunc(x: f64) -> Value {
    if x.abs() < 4611686018427387904.0 {
        return Value::smi(x as i64);
    }
    let (m, e) = float::ops::decompose(x);
    // |x| >= 2**62, so the exponent is positive.
    from_parts(x < 0.0, &mag::shl(&[m], e.max(0) as usize))
}

/// `int(x)`: ValueError for NaN, OverflowError for infinities.
pub fn from_f64(x: f64) -> R {
    if x.is_nan() {
        return raise(Exc::ValueError, "cannot convert float NaN to integer");
    }
    if x.is_infinite() {
        return raise(Exc::OverflowError, "cannot convert float infinity to integer");
    }
    Ok(from_f64_trunc(x))
}

/// Exact order of an int and a double; `None` for NaN.
pub fn cmp_f64(v: Value, x: f64) -> Option<Ordering> {
    if x.is_nan() {
        return None;
    }
    if let Some(n) = small(v) {
        if n.unsigned_abs() <= 1 << 53 {
            return (n as f64).partial_cmp(&x);
        }
    }
    if x.is_infinite() {
        return Some(if x > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    let whole = from_f64_trunc(x);
    let order = super::arith::cmp(v, whole);
    if order.is_ne() {
        return Some(order);
    }
    // Same whole part: the fraction decides.
    0.0f64.partial_cmp(&(x - x.trunc()))
}

/// Comparison of an int with a double by an operator.
pub fn compare_f64(v: Value, x: f64, op: CmpOp) -> bool {
    match cmp_f64(v, x) {
        Some(order) => super::arith::holds(order, op),
        None => op == CmpOp::Ne,
    }
}

/// `hash(int)`: the value modulo 2**61 - 1 with the sign; -2 for -1.
#[inline]
pub fn hash(v: Value) -> i64 {
    if let Some(n) = v.to_smi() {
        let m = n.unsigned_abs();
        let h = (if m >= HASH_MODULUS { m - HASH_MODULUS } else { m }) as i64;
        let h = if h as u64 >= HASH_MODULUS { h - HASH_MODULUS as i64 } else { h };
        let h = if n < 0 { -h } else { h };
        return if h == -1 { -2 } else { h };
    }
    hash_slow(v)
}

#[cold]
fn hash_slow(v: Value) -> i64 {
    let mut t = 0;
    let w = view(v, &mut t);
    let h = w.mag.iter().rev().fold(0u128, |h, &d| {
        // 2**64 = 8 (mod 2**61 - 1)
        (h * 8 + d as u128) % HASH_MODULUS as u128
    }) as i64;
    let h = if w.neg { -h } else { h };
    if h == -1 {
        -2
    } else {
        h
    }
}
