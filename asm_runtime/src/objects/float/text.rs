//! Doubles to decimal text and back. The shortest digits that read back come from zmij (Schubfach; of
//! two as near, those with the even last digit, as in CPython), a given number of correctly rounded digits
//! from Rust's float printing (Grisu and Dragon); the notation is Python's.

use crate::objects::int::mag::decimal_digits_before;
use crate::prelude::*;
use core::fmt::Write;

/// Sign-free decimal digits of a finite double and the exponent of ten of the first one.
pub struct Digits {
    /// ASCII, at least one.
    pub digits: Vec<u8>,
    pub exp: i32,
}

/// More significant digits than any double has.
const MAX_DIGITS: usize = 1100;

fn split_scientific(text: &str) -> Digits {
    let bytes = text.as_bytes();
    let e = bytes.iter().position(|&c| c == b'e').unwrap_or(bytes.len());
    let mut digits = Vec::with_capacity(e);
    digits.extend(bytes[..e].iter().copied().filter(u8::is_ascii_digit));
    let mut exp = 0i32;
    let mut negative = false;
    for &c in bytes.get(e + 1..).unwrap_or(&[]) {
        match c {
            b'-' => negative = true,
            c => exp = exp * 10 + (c - b'0') as i32,
        }
    }
    Digits { digits, exp: if negative { -exp } else { exp } }
}

/// The shortest digits that read back as `x`.
pub fn shortest(x: f64) -> Digits {
    let mut buffer = zmij::Buffer::new();
    let text = buffer.format_finite(x.abs()).as_bytes();
    let (mantissa, exp) = split_exponent(text);
    let point = mantissa.iter().position(|&c| c == b'.').unwrap_or(mantissa.len());
    let mut digits: Vec<u8> = mantissa.iter().copied().filter(|&c| c != b'.').collect();
    let leading = digits.iter().take_while(|&&c| c == b'0').count();
    if leading == digits.len() {
        return Digits { digits: b"0".to_vec(), exp: 0 };
    }
    digits.drain(..leading);
    while let Some(b'0') = digits.last() {
        digits.pop();
    }
    Digits { digits, exp: exp + point as i32 - 1 - leading as i32 }
}

/// Mantissa and exponent of a text like "1.25e-7"; 0 where it has none.
fn split_exponent(text: &[u8]) -> (&[u8], i32) {
    // At most four characters follow the `e`.
    let tail = text.len().saturating_sub(5);
    let Some(e) = text[tail..].iter().position(|&c| c == b'e') else { return (text, 0) };
    let (negative, number) = match &text[tail + e + 1..] {
        [b'-', number @ ..] => (true, number),
        [b'+', number @ ..] | number => (false, number),
    };
    let exp = number.iter().fold(0, |n, &c| n * 10 + (c - b'0') as i32);
    (&text[..tail + e], if negative { -exp } else { exp })
}

/// `count` (at least 1) significant digits, correctly rounded (half to even).
pub fn significant(x: f64, count: usize) -> Digits {
    let mut s = String::with_capacity(32);
    let real = count.min(MAX_DIGITS);
    let _ = write!(s, "{:.*e}", real - 1, x.abs());
    let mut d = split_scientific(&s);
    d.digits.resize(count, b'0');
    d
}

/// A short text, at the end of the array.
pub struct Short {
    text: [u8; 40],
    start: usize,
}

impl Short {
    pub fn bytes(&self) -> &[u8] {
        &self.text[self.start..]
    }
}

/// `fixed` for numbers of everyday size: x·10^decimals is computed exactly as a fraction of a power
/// of two, which then is rounded half to even.
pub fn short_fixed(x: f64, decimals: usize) -> Option<Short> {
    const POWERS: [u64; 16] = {
        let mut powers = [1; 16];
        let mut i = 1;
        while i < 16 {
            powers[i] = powers[i - 1] * 10;
            i += 1;
        }
        powers
    };
    let bits = x.to_bits() & !(1 << 63);
    let exponent = (bits >> 52) as i32;
    // Below 2^53 in size; what is too small for 128 bits of fraction is left to the general way.
    if decimals >= POWERS.len() || !(1023 - 60..1023 + 53).contains(&exponent) && bits != 0 {
        return None;
    }
    let mantissa = if bits == 0 { 0 } else { bits & ((1 << 52) - 1) | 1 << 52 };
    // x = mantissa / 2^shift, with shift from 0 to 112.
    let shift = if bits == 0 { 0 } else { (1075 - exponent) as u32 };
    let unit = POWERS[decimals];
    let product = mantissa as u128 * unit as u128;
    let floor = product >> shift;
    let rest = product - (floor << shift);
    let half = if shift == 0 { 1 } else { 1u128 << (shift - 1) };
    let up = rest > half || shift != 0 && rest == half && floor & 1 == 1;
    let n = floor + up as u128;
    // Two parts of 15 digits: 2^53 has 16, so that the whole part fits a word.
    let (whole, fraction) = match u64::try_from(n) {
        Ok(n) => (n / unit, n % unit),
        Err(_) => ((n / unit as u128) as u64, (n % unit as u128) as u64),
    };
    let mut short = Short { text: [b'0'; 40], start: 40 };
    if decimals != 0 {
        decimal_digits_before(&mut short.text, 40, fraction);
        short.start = 39 - decimals;
        short.text[short.start] = b'.';
    }
    short.start = decimal_digits_before(&mut short.text, short.start, whole);
    Some(short)
}

/// `x` without its sign in fixed notation with `decimals` decimals.
pub fn fixed(x: f64, decimals: usize) -> Vec<u8> {
    if let Some(text) = short_fixed(x, decimals) {
        return text.bytes().to_vec();
    }
    let mut s = String::with_capacity(32);
    let real = decimals.min(MAX_DIGITS);
    let _ = write!(s, "{:.*}", real, x.abs());
    let mut out = s.into_bytes();
    out.resize(out.len() + decimals - real, b'0');
    out
}

/// How a number is laid out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `repr`: shortest digits, exponent outside 1e-4 … 1e16.
    Repr,
    Exp,
    Fixed,
    General,
    /// No type but a precision: General that always shows a decimal point.
    GeneralDot,
}

/// The text of `|x|`; `alt` keeps the decimal point and trailing zeros (`#`).
pub fn format_abs(x: f64, style: Style, precision: usize, alt: bool) -> Vec<u8> {
    if x.is_nan() {
        return b"nan".to_vec();
    }
    if x.is_infinite() {
        return b"inf".to_vec();
    }
    match style {
        Style::Repr => {
            let d = shortest(x);
            if d.exp < -4 || d.exp >= 16 {
                exponent(&d.digits, d.exp, alt)
            } else {
                positional(&d.digits, d.exp, true)
            }
        }
        Style::Fixed => {
            let mut out = fixed(x, precision);
            if alt && precision == 0 {
                out.push(b'.');
            }
            out
        }
        Style::Exp => {
            let d = significant(x, precision + 1);
            exponent(&d.digits, d.exp, alt)
        }
        Style::General | Style::GeneralDot => {
            let precision = precision.max(1);
            let dot = style == Style::GeneralDot;
            let mut d = significant(x, precision);
            let limit = precision as i64 - dot as i64;
            let use_exp = d.exp < -4 || d.exp as i64 >= limit.max(if dot { 0 } else { 1 });
            if !alt {
                while d.digits.len() > 1 && d.digits.last() == Some(&b'0') {
                    d.digits.pop();
                }
            }
            if use_exp {
                exponent(&d.digits, d.exp, alt)
            } else {
                let mut out = positional(&d.digits, d.exp, dot);
                if alt && !out.contains(&b'.') {
                    out.push(b'.');
                }
                out
            }
        }
    }
}

/// `d.ddde±XX`.
fn exponent(digits: &[u8], exp: i32, dot: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(digits.len() + 6);
    out.push(digits[0]);
    if digits.len() > 1 || dot {
        out.push(b'.');
        out.extend_from_slice(&digits[1..]);
    }
    out.push(b'e');
    out.push(if exp < 0 { b'-' } else { b'+' });
    crate::objects::int::mag::push_u64(&mut out, exp.unsigned_abs() as u64, 2);
    out
}

/// `ddd.ddd`; `dot_zero` adds ".0" to whole numbers.
fn positional(digits: &[u8], exp: i32, dot_zero: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(24);
    if exp < 0 {
        out.extend_from_slice(b"0.");
        out.resize(2 + (-exp - 1) as usize, b'0');
        out.extend_from_slice(digits);
        return out;
    }
    let whole = exp as usize + 1;
    if digits.len() > whole {
        out.extend_from_slice(&digits[..whole]);
        out.push(b'.');
        out.extend_from_slice(&digits[whole..]);
    } else {
        out.extend_from_slice(digits);
        out.resize(whole, b'0');
        if dot_zero {
            out.extend_from_slice(b".0");
        }
    }
    out
}

/// `repr(x)`.
pub fn repr(x: f64) -> Vec<u8> {
    with_repr(x, <[u8]>::to_vec)
}

/// What `f` makes of `repr(x)`.
pub fn with_repr<T>(x: f64, f: impl FnOnce(&[u8]) -> T) -> T {
    if !x.is_finite() {
        return f(match () {
            _ if x.is_nan() => b"nan",
            _ if x > 0.0 => b"inf",
            _ => b"-inf",
        });
    }
    let mut buffer = zmij::Buffer::new();
    let text = buffer.format_finite(x).as_bytes();
    // Numbers from 1e-4 to 1e16 are written as Python writes them.
    let size = x.abs();
    if (1e-4..1e16).contains(&size) || x == 0.0 {
        return f(text);
    }
    let mut body = format_abs(x, Style::Repr, 0, false);
    if x < 0.0 {
        body.insert(0, b'-');
    }
    f(&body)
}

/// Reads the text of `float(s)`: surrounding ASCII whitespace is already gone; digits are ASCII.
pub fn parse(text: &[u8]) -> Option<f64> {
    let mut clean = Vec::with_capacity(text.len());
    for (i, &c) in text.iter().enumerate() {
        if c == b'_' {
            let before = i > 0 && text[i - 1].is_ascii_digit();
            let after = text.get(i + 1).is_some_and(u8::is_ascii_digit);
            if !(before && after) {
                return None;
            }
        } else {
            clean.push(c);
        }
    }
    let text = core::str::from_utf8(&clean).ok()?;
    let x = text.parse::<f64>().ok()?;
    if x.is_nan() && text.starts_with('-') {
        return Some(-f64::NAN);
    }
    Some(x)
}

/// `round(x, ndigits)` as a double: rounds the exact decimal expansion, half to even. The result
/// is infinite when it overflows.
pub fn round(x: f64, ndigits: i64) -> f64 {
    if x == 0.0 || !x.is_finite() || ndigits > 323 {
        return x;
    }
    if ndigits < -308 {
        return 0.0f64.copysign(x);
    }
    let text = if ndigits >= 0 {
        fixed(x, ndigits as usize)
    } else {
        let exp = significant(x, MAX_DIGITS);
        let keep = exp.exp as i64 + ndigits + 1;
        if keep < 0 {
            return 0.0f64.copysign(x);
        }
        if keep == 0 {
            // Less than one unit: up only when above one half.
            let above =
                exp.digits[0] > b'5' || exp.digits[0] == b'5' && exp.digits[1..].iter().any(|&c| c != b'0');
            if !above {
                return 0.0f64.copysign(x);
            }
            let mut t = b"1e".to_vec();
            crate::objects::int::mag::push_u64(&mut t, (exp.exp + 1) as u64, 1);
            t
        } else {
            let d = significant(x, keep as usize);
            exponent(&d.digits, d.exp, false)
        }
    };
    let r = core::str::from_utf8(&text).ok().and_then(|t| t.parse::<f64>().ok());
    r.unwrap_or(x).copysign(x)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn r(x: f64) -> String {
        String::from_utf8(repr(x)).unwrap()
    }
    fn f(x: f64, s: Style, p: usize) -> String {
        String::from_utf8(format_abs(x, s, p, false)).unwrap()
    }

    #[test]
    fn repr_as_python() {
        for (x, want) in [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (1.0, "1.0"),
            (0.1, "0.1"),
            (1e16, "1e+16"),
            (123456789012345680.0, "1.2345678901234568e+17"),
            (1e15, "1000000000000000.0"),
            (0.0001, "0.0001"),
            (0.00001, "1e-05"),
            (1.5e300, "1.5e+300"),
            (5e-324, "5e-324"),
            (f64::INFINITY, "inf"),
            (f64::NEG_INFINITY, "-inf"),
            (f64::NAN, "nan"),
            (9007199254740993.0, "9007199254740992.0"),
            (1953858206910347.0 + 0.25, "1953858206910347.2"),
            (1e22, "1e+22"),
            (2.5, "2.5"),
        ] {
            assert_eq!(r(x), want);
        }
    }

    #[test]
    fn formats_round_half_even() {
        assert_eq!(f(2.5, Style::Fixed, 0), "2");
        assert_eq!(f(0.5, Style::Fixed, 0), "0");
        assert_eq!(f(1.5, Style::Fixed, 0), "2");
        assert_eq!(f(0.125, Style::Fixed, 2), "0.12");
        assert_eq!(f(0.375, Style::Fixed, 2), "0.38");
        assert_eq!(f(2.675, Style::Fixed, 2), "2.67");
        assert_eq!(f(25.0, Style::Exp, 0), "2e+01");
        assert_eq!(f(123456.0, Style::General, 3), "1.23e+05");
        assert_eq!(f(100000.0, Style::General, 6), "100000");
        assert_eq!(f(1e6, Style::General, 6), "1e+06");
        assert_eq!(f(5.0, Style::GeneralDot, 3), "5.0");
        assert_eq!(f(0.1, Style::Fixed, 30), "0.100000000000000005551115123126");
    }

    #[test]
    fn scaling_is_exact() {
        let mut state = 88172645463325252u64;
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        };
        for _ in 0..20000 {
            // Everyday sizes, with ties among them.
            let (whole, bits) = (next() >> (11 + next() % 52), next() % 60);
            let x = whole as f64 / (1u64 << bits) as f64;
            let decimals = (next() % 17) as usize;
            if let Some(text) = short_fixed(x, decimals) {
                assert_eq!(
                    core::str::from_utf8(text.bytes()).unwrap(),
                    format!("{x:.decimals$}"),
                    "{x:e} {decimals}"
                );
            }
        }
    }

    #[test]
    fn rounding() {
        assert_eq!(round(2.675, 2), 2.67);
        assert_eq!(round(15.0, -1), 20.0);
        assert_eq!(round(25.0, -1), 20.0);
        assert_eq!(round(5.0, -1), 0.0);
        assert_eq!(round(5.1, -1), 10.0);
        assert_eq!(round(1234.5678, 2), 1234.57);
        assert_eq!(round(-1e300, -299), -1e300);
        assert_eq!(round(0.5, 0), 0.0);
    }
}
