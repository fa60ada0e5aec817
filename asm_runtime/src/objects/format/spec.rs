//! The format mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`,
//! and the layout of numbers by it (padding, grouping of thousands).

use crate::prelude::*;
use alloc::borrow::Cow;

/// A parsed specification.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    pub fill: u32,
    pub fill_given: bool,
    /// `<`, `>`, `=`, `^`, or 0.
    pub align: u8,
    /// `+`, `-`, space, or 0.
    pub sign: u8,
    /// `z`: no negative zero.
    pub no_neg_zero: bool,
    pub alt: bool,
    pub width: usize,
    /// `,`, `_`, or 0.
    pub grouping: u8,
    pub precision: Option<usize>,
    /// The type character, or 0.
    pub kind: u32,
}

/// Why a specification is refused (before the type is looked at).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SpecError {
    /// Not of the grammar at all.
    Invalid,
    TooManyDigits,
    MissingPrecision,
    BothCommaAndUnderscore,
    /// `,,` → "Cannot specify ',' with ','." style messages: (group, second).
    CannotSpecify(u8, u32),
}

fn is_align(c: u32) -> bool {
    matches!(u8::try_from(c), Ok(b'<' | b'>' | b'=' | b'^'))
}

impl Spec {
    pub const DEFAULT: Spec = Spec {
        fill: b' ' as u32,
        fill_given: false,
        align: 0,
        sign: 0,
        no_neg_zero: false,
        alt: false,
        width: 0,
        grouping: 0,
        precision: None,
        kind: 0,
    };

    /// Parses code points; `default_kind` is the type when none is given (`s`, `d`, or 0).
    pub fn parse(text: &[u32], default_kind: u8) -> Result<Spec, SpecError> {
        let mut s = Spec { kind: default_kind as u32, ..Spec::DEFAULT };
        let mut i = 0;
        let at = |i: usize| text.get(i).copied().unwrap_or(0);
        let mut align_given = false;
        if text.len() >= 2 && is_align(text[1]) {
            s.fill = text[0];
            s.fill_given = true;
            s.align = text[1] as u8;
            align_given = true;
            i = 2;
        } else if !text.is_empty() && is_align(text[0]) {
            s.align = text[0] as u8;
            align_given = true;
            i = 1;
        }
        if let Ok(c @ (b'+' | b'-' | b' ')) = u8::try_from(at(i)) {
            s.sign = c;
            i += 1;
        }
        if at(i) == b'z' as u32 {
            s.no_neg_zero = true;
            i += 1;
        }
        if at(i) == b'#' as u32 {
            s.alt = true;
            i += 1;
        }
        if !s.fill_given && at(i) == b'0' as u32 {
            s.fill = b'0' as u32;
            s.fill_given = true;
            if !align_given {
                // Strings ignore it (they align left); numbers pad after the sign.
                s.align = ZERO_ALIGN;
            }
            i += 1;
        }
        let (width, n) = digits(&text[i..])?;
        s.width = width;
        i += n;
        if at(i) == b',' as u32 {
            s.grouping = b',';
            i += 1;
        }
        if at(i) == b'_' as u32 {
            if s.grouping != 0 {
                return Err(SpecError::BothCommaAndUnderscore);
            }
            s.grouping = b'_';
            i += 1;
        }
        if at(i) == b',' as u32 && s.grouping == b'_' {
            return Err(SpecError::BothCommaAndUnderscore);
        }
        if at(i) == b'.' as u32 {
            let (precision, n) = digits(&text[i + 1..])?;
            if n == 0 {
                return Err(SpecError::MissingPrecision);
            }
            s.precision = Some(precision);
            i += 1 + n;
        }
        if text.len() - i > 1 {
            return Err(SpecError::Invalid);
        }
        if text.len() - i == 1 {
            s.kind = text[i];
        }
        if s.grouping != 0 {
            let ok = match u8::try_from(s.kind).unwrap_or(255) {
                0 | b'd' | b'e' | b'f' | b'g' | b'E' | b'F' | b'G' | b'%' => true,
                b'b' | b'o' | b'x' | b'X' => s.grouping == b'_',
                _ => false,
            };
            if !ok {
                return Err(SpecError::CannotSpecify(s.grouping, s.kind));
            }
        }
        Ok(s)
    }
}

/// `align` when only a `0` flag was given: `=` for numbers, the default for strings.
pub const ZERO_ALIGN: u8 = b'0';

fn digits(text: &[u32]) -> Result<(usize, usize), SpecError> {
    let mut n = 0usize;
    let mut count = 0;
    for &c in text {
        let Some(d) = char::from_u32(c).and_then(|c| c.to_digit(10)) else { break };
        n = n.checked_mul(10).and_then(|n| n.checked_add(d as usize)).ok_or(SpecError::TooManyDigits)?;
        if n > i64::MAX as usize {
            return Err(SpecError::TooManyDigits);
        }
        count += 1;
    }
    Ok((n, count))
}

/// The parts of a formatted number.
pub struct Number<'a> {
    /// `-`, `+`, space or empty.
    pub sign: &'a [u8],
    /// `0x` and friends.
    pub prefix: &'a [u8],
    /// Whole digits (grouped here).
    pub whole: &'a [u8],
    /// Decimal point, decimals, exponent, percent sign.
    pub rest: &'a [u8],
    /// Digits per group.
    pub group: usize,
}

/// How a number without zeros among its grouped digits is padded.
pub struct Pads {
    pub left: usize,
    pub middle: usize,
    pub right: usize,
    /// Separators among the digits.
    pub separators: usize,
    /// Characters of the number, separators included.
    pub len: usize,
}

/// The pads of a number; `None` when zeros that fill it are grouped, too.
pub fn pads(n: &Number, s: &Spec, default_align: u8) -> Option<Pads> {
    let align = alignment(s, default_align);
    if align == b'=' && s.fill == b'0' as u32 && s.grouping != 0 {
        return None;
    }
    let separators = if s.grouping == 0 { 0 } else { n.whole.len().saturating_sub(1) / n.group };
    let len = n.sign.len() + n.prefix.len() + n.whole.len() + n.rest.len() + separators;
    let (left, middle, right) = distribute(s.width.saturating_sub(len), align);
    Some(Pads { left, middle, right, separators, len })
}

fn alignment(s: &Spec, default: u8) -> u8 {
    match s.align {
        0 => default,
        ZERO_ALIGN => b'=',
        a => a,
    }
}

/// Padding on the left, after the sign, and on the right.
fn distribute(pad: usize, align: u8) -> (usize, usize, usize) {
    match align {
        b'<' => (0, 0, pad),
        b'^' => (pad / 2, 0, pad - pad / 2),
        b'=' => (0, pad, 0),
        _ => (pad, 0, 0),
    }
}

/// Lays a number out; appends code points through `push`.
pub fn lay_out(n: &Number, s: &Spec, default_align: u8, push: &mut dyn FnMut(Piece)) {
    let align = alignment(s, default_align);
    let fixed = n.sign.len() + n.prefix.len() + n.rest.len();
    // With `0` fill after the sign, the zeros are grouped too.
    let zero_width = if align == b'=' && s.fill == b'0' as u32 && s.grouping != 0 {
        s.width.saturating_sub(fixed)
    } else {
        0
    };
    let whole = group(n.whole, s.grouping, n.group, zero_width);
    let len = fixed + whole.len();
    let (left, middle, right) = distribute(s.width.saturating_sub(len), align);
    push(Piece::Fill(s.fill, left));
    push(Piece::Text(n.sign));
    push(Piece::Text(n.prefix));
    push(Piece::Fill(s.fill, middle));
    push(Piece::Text(&whole));
    push(Piece::Text(n.rest));
    push(Piece::Fill(s.fill, right));
}

/// A part of a formatted number.
pub enum Piece<'a> {
    /// A character so many times, perhaps 0.
    Fill(u32, usize),
    /// ASCII characters.
    Text(&'a [u8]),
}

/// Inserts separators every `size` digits from the right, padding with zeros to at least
/// `min_width` characters.
fn group(digits: &[u8], separator: u8, size: usize, min_width: usize) -> Cow<'_, [u8]> {
    if separator == 0 || digits.is_empty() {
        return Cow::Borrowed(digits);
    }
    let mut out = Vec::with_capacity(digits.len() * 4 / 3 + 1);
    let mut left = digits.iter().rev();
    let mut count = 0;
    loop {
        let next = left.next();
        if next.is_none() && out.len() >= min_width {
            break;
        }
        if count == size {
            out.push(separator);
            count = 0;
        }
        out.push(next.copied().unwrap_or(b'0'));
        count += 1;
    }
    out.reverse();
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec(s: &str) -> Result<Spec, SpecError> {
        Spec::parse(&s.chars().map(|c| c as u32).collect::<Vec<_>>(), 0)
    }

    #[test]
    fn parses() {
        let s = spec("*^+#12_.3f").unwrap();
        assert_eq!((s.fill, s.align, s.sign, s.alt), ('*' as u32, b'^', b'+', true));
        assert_eq!((s.width, s.grouping, s.precision, s.kind), (12, b'_', Some(3), 'f' as u32));
        assert_eq!(spec(".f").unwrap_err(), SpecError::MissingPrecision);
        assert_eq!(spec("dd").unwrap_err(), SpecError::Invalid);
        assert_eq!(spec("010").unwrap().width, 10);
    }

    #[test]
    fn groups() {
        assert_eq!(*group(b"1234567", b',', 3, 0), *b"1,234,567");
        assert_eq!(*group(b"12", b',', 3, 6), *b"00,012");
        assert_eq!(*group(b"12", b',', 3, 7), *b"000,012");
        assert_eq!(*group(b"12", b',', 3, 8), *b"0,000,012");
        assert_eq!(*group(b"12345", b'_', 4, 0), *b"1_2345");
    }
}
