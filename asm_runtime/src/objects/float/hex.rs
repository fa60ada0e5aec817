//! Hexadecimal text of doubles: `float.hex` and `float.fromhex`.

use super::ops::decompose;
use crate::objects::int::mag;
use crate::prelude::*;

/// `x.hex()`.
pub fn to_hex(x: f64) -> Vec<u8> {
    if !x.is_finite() {
        return super::text::repr(x);
    }
    let mut out = Vec::with_capacity(26);
    if x.is_sign_negative() {
        out.push(b'-');
    }
    if x == 0.0 {
        out.extend_from_slice(b"0x0.0p+0");
        return out;
    }
    let (m, e) = decompose(x);
    out.extend_from_slice(if m >> 52 == 1 { b"0x1." } else { b"0x0." });
    for i in (0..13).rev() {
        let d = (m >> (i * 4) & 15) as u8;
        out.push(if d < 10 { b'0' + d } else { b'a' + d - 10 });
    }
    let e = e + 52;
    out.push(b'p');
    out.push(if e < 0 { b'-' } else { b'+' });
    mag::push_u64(&mut out, e.unsigned_abs(), 1);
    out
}

/// Why a text is refused.
#[derive(Debug, PartialEq)]
pub enum HexError {
    Invalid,
    TooLarge,
}

/// Reads hexadecimal float text (outer whitespace removed).
pub fn from_hex(text: &[u8]) -> Result<f64, HexError> {
    let (neg, s) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let sign = if neg { -1.0 } else { 1.0 };
    if s.eq_ignore_ascii_case(b"inf") || s.eq_ignore_ascii_case(b"infinity") {
        return Ok(sign * f64::INFINITY);
    }
    if s.eq_ignore_ascii_case(b"nan") {
        return Ok(f64::NAN.copysign(sign));
    }
    let s = match s {
        [b'0', b'x' | b'X', rest @ ..] => rest,
        _ => s,
    };
    let mut digits = Vec::new();
    let mut point = None;
    let mut i = 0;
    while i < s.len() {
        match s[i] {
            b'.' if point.is_none() => point = Some(digits.len()),
            c if c.is_ascii_hexdigit() => digits.push(c),
            _ => break,
        }
        i += 1;
    }
    if digits.is_empty() {
        return Err(HexError::Invalid);
    }
    let mut exp = 0i64;
    if let Some(b'p' | b'P') = s.get(i) {
        let mut t = &s[i + 1..];
        let mut negative = false;
        if let [c @ (b'+' | b'-'), rest @ ..] = t {
            negative = *c == b'-';
            t = rest;
        }
        if t.is_empty() || !t.iter().all(u8::is_ascii_digit) {
            return Err(HexError::Invalid);
        }
        for &c in t {
            exp = (exp * 10 + (c - b'0') as i64).min(1 << 40);
        }
        if negative {
            exp = -exp;
        }
        i = s.len();
    }
    if i != s.len() {
        return Err(HexError::Invalid);
    }
    let decimals = point.map_or(0, |p| digits.len() - p) as i64;
    let m = mag::parse(&digits, 16);
    if m.is_empty() {
        return Ok(0.0f64.copysign(sign));
    }
    let x = mag::to_f64(&m, exp - 4 * decimals, false);
    if x.is_infinite() {
        return Err(HexError::TooLarge);
    }
    Ok(sign * x)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_trip() {
        for x in [0.1, -1.0, 5e-324, 1.7976931348623157e308, 3.5, 0.0] {
            assert_eq!(from_hex(&to_hex(x)), Ok(x));
        }
        assert_eq!(to_hex(0.1), b"0x1.999999999999ap-4");
        assert_eq!(to_hex(5e-324), b"0x0.0000000000001p-1022");
        assert_eq!(from_hex(b"0x.8p1"), Ok(1.0));
        assert_eq!(from_hex(b"zz"), Err(HexError::Invalid));
        assert_eq!(from_hex(b"0x1p5000"), Err(HexError::TooLarge));
    }
}
