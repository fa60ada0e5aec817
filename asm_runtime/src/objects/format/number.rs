//! `__format__` of int, bool, float, complex and str.

use super::spec::{lay_out, pads, Number, Piece, Spec, SpecError, ZERO_ALIGN};
use crate::error::{Exc, R};
use crate::objects::float::text::{format_abs, short_fixed, Style};
use crate::objects::helpers::{raise, to_str, type_name};
use crate::objects::int::{self, convert, mag};
use crate::objects::str::{self as string, swar, Builder};
use crate::objects::{complex, float};
use crate::prelude::*;
use crate::value::Value;

/// Parses a specification for a value; the messages name its type. The one used last is remembered:
/// most are constants.
fn parse(spec: Value, value: Value, default_kind: u8) -> R<Spec> {
    static mut LAST: (Value, u8, Spec) = (Value::UNSET, 0, Spec::DEFAULT);
    // The runtime has one thread, and the collector scans its static data.
    let last = unsafe { &mut *core::ptr::addr_of_mut!(LAST) };
    if last.0 == spec && last.1 == default_kind {
        return Ok(last.2);
    }
    let parsed = parse_new(spec, value, default_kind)?;
    *last = (spec, default_kind, parsed);
    Ok(parsed)
}

fn parse_new(spec: Value, value: Value, default_kind: u8) -> R<Spec> {
    let text = string::chars(spec);
    let mut short = [0; 16];
    let parsed = match short.get_mut(..text.len()) {
        Some(short) => {
            text.for_each_indexed(|i, c| short[i] = c);
            Spec::parse(short, default_kind)
        }
        None => Spec::parse(&text.to_u32s(), default_kind),
    };
    match parsed {
        Ok(s) => Ok(s),
        Err(e) => spec_error(e, spec, value),
    }
}

#[cold]
fn spec_error<T>(e: SpecError, spec: Value, value: Value) -> R<T> {
    let message = match e {
        SpecError::Invalid => format!(
            "Invalid format specifier '{}' for object of type '{}'",
            string::to_string(spec),
            type_name(value)
        ),
        SpecError::TooManyDigits => "Too many decimal digits in format string".into(),
        SpecError::MissingPrecision => "Format specifier missing precision".into(),
        SpecError::BothCommaAndUnderscore => "Cannot specify both ',' and '_'.".into(),
        SpecError::CannotSpecify(group, kind) => {
            format!("Cannot specify '{}' with '{}'.", group as char, show(kind))
        }
    };
    raise(Exc::ValueError, &message)
}

/// A type character as messages show it.
fn show(kind: u32) -> String {
    match char::from_u32(kind) {
        Some(c) if (33..128).contains(&kind) => c.to_string(),
        _ => format!("\\x{kind:x}"),
    }
}

#[cold]
fn unknown_code<T>(kind: u32, value: Value) -> R<T> {
    raise(
        Exc::ValueError,
        &format!("Unknown format code '{}' for object of type '{}'", show(kind), type_name(value)),
    )
}

/// `str.__format__`.
pub fn format_str(value: Value, spec: Value) -> R {
    if string::len(spec) == 0 {
        return to_str(value);
    }
    let s = parse(spec, value, b's')?;
    if s.kind != b's' as u32 {
        return unknown_code(s.kind, value);
    }
    let refuse =
        |what: &str| raise(Exc::ValueError, &format!("{what} not allowed in string format specifier"));
    match s.sign {
        0 => {}
        b' ' => return refuse("Space"),
        _ => return refuse("Sign"),
    }
    if s.no_neg_zero {
        return refuse("Negative zero coercion (z)");
    }
    if s.alt {
        return refuse("Alternate form (#)");
    }
    if s.align == b'=' {
        return refuse("'=' alignment");
    }
    if s.width == 0 && s.precision.is_none() {
        return Ok(value);
    }
    let mut c = string::chars(value);
    if let Some(p) = s.precision {
        c = c.slice(0, c.len().min(p));
    }
    let pad = s.width.saturating_sub(c.len());
    crate::objects::helpers::check_size(pad.saturating_mul(4))?;
    let left = match s.align {
        b'>' => pad,
        b'^' => pad / 2,
        _ => 0,
    };
    let mut out = Builder::with_capacity(c.len() + pad);
    out.push_n(s.fill, left);
    out.push_chars(c);
    out.push_n(s.fill, pad - left);
    Ok(out.finish())
}

fn sign_text(negative: bool, sign: u8) -> &'static [u8] {
    match (negative, sign) {
        (true, _) => b"-",
        (_, b'+') => b"+",
        (_, b' ') => b" ",
        _ => b"",
    }
}

fn finish(n: &Number, s: &Spec) -> R {
    if let Some(short) = finish_short(n, s) {
        return Ok(short);
    }
    crate::objects::helpers::check_size(s.width.saturating_mul(4))?;
    let mut out = Builder::with_capacity(s.width.max(n.whole.len() + n.rest.len() + 4));
    lay_out(n, s, b'>', &mut |piece| match piece {
        Piece::Fill(c, count) => out.push_n(c, count),
        Piece::Text(text) => out.push_latin1(text),
    });
    Ok(out.finish())
}

/// `finish` without a buffer, for at least two latin-1 characters and no zeros among the grouped digits.
fn finish_short(n: &Number, s: &Spec) -> Option<Value> {
    let pads = pads(n, s, b'>')?;
    let len = pads.left + pads.len + pads.middle + pads.right;
    if s.fill > 0xff || !(2..1000).contains(&len) {
        return None;
    }
    Some(string::build_latin1(len, |to| unsafe {
        let put = |at: *mut u8, text: &[u8]| {
            swar::copy(text.as_ptr(), at, text.len());
            at.add(text.len())
        };
        let mut at = swar::fill(to, s.fill as u8, pads.left);
        at = put(at, n.sign);
        at = put(at, n.prefix);
        at = swar::fill(at, s.fill as u8, pads.middle);
        let (first, rest) = n.whole.split_at(n.whole.len() - pads.separators * n.group);
        at = put(at, first);
        for digits in rest.chunks_exact(n.group) {
            *at = s.grouping;
            at = put(at.add(1), digits);
        }
        at = put(at, n.rest);
        swar::fill(at, s.fill as u8, pads.right);
    }))
}

/// `int.__format__` (also of bools with a non-empty specification).
pub fn format_int(value: Value, spec: Value) -> R {
    if string::len(spec) == 0 {
        return to_str(value);
    }
    let s = parse(spec, value, b'd')?;
    match u8::try_from(s.kind).unwrap_or(0) {
        b'b' | b'c' | b'd' | b'o' | b'x' | b'X' | b'n' => {}
        b'e' | b'E' | b'f' | b'F' | b'g' | b'G' | b'%' => {
            return layout_float(convert::to_f64(value)?, &s, value)
        }
        _ => return unknown_code(s.kind, value),
    }
    if s.precision.is_some() {
        return raise(Exc::ValueError, "Precision not allowed in integer format specifier");
    }
    if s.no_neg_zero {
        return raise(Exc::ValueError, "Negative zero coercion (z) not allowed in integer format specifier");
    }
    if s.kind == b'c' as u32 {
        return format_char(value, &s);
    }
    if let (Some(n), b'd' | b'n') = (value.to_smi(), s.kind as u8) {
        let mut buffer = [0; 20];
        let at = mag::decimal_digits(&mut buffer, n.unsigned_abs());
        let sign = sign_text(n < 0, s.sign);
        return finish(&Number { sign, prefix: b"", whole: &buffer[at..], rest: b"", group: 3 }, &s);
    }
    let mut t = 0;
    let w = int::view(value, &mut t);
    let (digits, prefix, group): (Vec<u8>, &[u8], usize) = match s.kind as u8 {
        b'b' => (mag::to_power_of_two(w.mag, 1), b"0b", 4),
        b'o' => (mag::to_power_of_two(w.mag, 3), b"0o", 4),
        b'x' => (mag::to_power_of_two(w.mag, 4), b"0x", 4),
        b'X' => (mag::to_power_of_two(w.mag, 4).to_ascii_uppercase(), b"0X", 4),
        _ => {
            let mut text = convert::decimal(value)?;
            if w.neg {
                text.remove(0);
            }
            (text, b"", 3)
        }
    };
    let n = Number {
        sign: sign_text(w.neg, s.sign),
        prefix: if s.alt { prefix } else { b"" },
        whole: &digits,
        rest: b"",
        group,
    };
    finish(&n, &s)
}

/// Type `c`: the character of a code point.
fn format_char(value: Value, s: &Spec) -> R {
    if s.sign != 0 {
        return raise(Exc::ValueError, "Sign not allowed with integer format specifier 'c'");
    }
    if s.alt {
        return raise(Exc::ValueError, "Alternate form (#) not allowed with integer format specifier 'c'");
    }
    let Some(code) = int::to_i64(value) else {
        return raise(Exc::OverflowError, "Python int too large to convert to C long");
    };
    let 0..=0x10ffff = code else {
        return raise(Exc::OverflowError, "%c arg not in range(0x110000)");
    };
    let align = match s.align {
        0 => b'>',
        ZERO_ALIGN => b'=',
        a => a,
    };
    let pad = s.width.saturating_sub(1);
    let left = match align {
        b'<' => 0,
        b'^' => pad / 2,
        _ => pad,
    };
    let mut out = Builder::new();
    out.push_n(s.fill, left);
    out.push(code as u32);
    out.push_n(s.fill, pad - left);
    Ok(out.finish())
}

/// The digits of a double by type: (negative, text without sign, uppercase applied).
fn float_text(x: f64, s: &Spec, default: Style, default_precision: usize) -> (bool, Vec<u8>) {
    let kind = u8::try_from(s.kind).unwrap_or(0);
    let (style, x) = match kind {
        b'e' | b'E' => (Style::Exp, x),
        b'f' | b'F' => (Style::Fixed, x),
        b'%' => (Style::Fixed, x * 100.0),
        b'g' | b'G' | b'n' => (Style::General, x),
        _ => (default, x),
    };
    let precision = s.precision.unwrap_or(default_precision);
    let mut text = format_abs(x, style, precision, s.alt);
    if kind.is_ascii_uppercase() {
        text.make_ascii_uppercase();
    }
    if kind == b'%' {
        text.push(b'%');
    }
    let mut negative = x.is_sign_negative() && !x.is_nan();
    if s.no_neg_zero && negative && x.is_finite() {
        let zero = text
            .iter()
            .take_while(|&&c| !matches!(c, b'e' | b'E'))
            .all(|c| !c.is_ascii_digit() || *c == b'0');
        negative = !zero;
    }
    (negative, text)
}

/// Splits the text of a double into whole digits and the rest.
fn split_whole(text: &[u8]) -> (&[u8], &[u8]) {
    let n = text.iter().take_while(|c| c.is_ascii_digit()).count();
    text.split_at(n)
}

fn layout_float(x: f64, s: &Spec, value: Value) -> R {
    let kind = u8::try_from(s.kind).unwrap_or(255);
    if !matches!(kind, 0 | b'e' | b'E' | b'f' | b'F' | b'g' | b'G' | b'n' | b'%') {
        return unknown_code(s.kind, value);
    }
    if s.precision.is_some_and(|p| p > i32::MAX as usize) {
        return raise(Exc::ValueError, "precision too big");
    }
    crate::objects::helpers::check_size(s.precision.unwrap_or(0))?;
    if let (b'f', false, false) = (kind, s.alt, s.no_neg_zero) {
        if let Some(text) = short_fixed(x, s.precision.unwrap_or(6)) {
            let (whole, rest) = split_whole(text.bytes());
            let sign = sign_text(x.is_sign_negative(), s.sign);
            return finish(&Number { sign, prefix: b"", whole, rest, group: 3 }, s);
        }
    }
    let style = if s.precision.is_some() { Style::GeneralDot } else { Style::Repr };
    let (negative, text) = float_text(x, s, style, 6);
    let (whole, rest) = split_whole(&text);
    let n = Number { sign: sign_text(negative, s.sign), prefix: b"", whole, rest, group: 3 };
    finish(&n, s)
}

/// `float.__format__`.
pub fn format_float(value: Value, spec: Value) -> R {
    let x = float::construct::receiver(value);
    if string::len(spec) == 0 {
        return to_str(value);
    }
    let s = parse(spec, value, 0)?;
    layout_float(x, &s, value)
}

/// `complex.__format__`.
pub fn format_complex(value: Value, spec: Value) -> R {
    let c = complex::parts(value);
    if string::len(spec) == 0 {
        return to_str(value);
    }
    let s = parse(spec, value, 0)?;
    let kind = u8::try_from(s.kind).unwrap_or(255);
    if !matches!(kind, 0 | b'e' | b'E' | b'f' | b'F' | b'g' | b'G' | b'n') {
        return unknown_code(s.kind, value);
    }
    if s.fill == b'0' as u32 {
        return raise(Exc::ValueError, "Zero padding is not allowed in complex format specifier");
    }
    if s.align == b'=' {
        return raise(Exc::ValueError, "'=' alignment flag is not allowed in complex format specifier");
    }
    // Without a type, as repr: parentheses, no real part when it is zero.
    let plain = s.kind == 0;
    let style = if s.precision.is_some() { Style::General } else { Style::Repr };
    let part = |x: f64, sign: u8| {
        let (negative, mut text) = float_text(x, &s, style, 6);
        if plain && text.ends_with(b".0") && s.precision.is_none() {
            // "1.0" shows as "1", or "1." in the alternate form.
            text.truncate(text.len() - 2 + s.alt as usize);
        }
        let n = Spec { fill: b' ' as u32, width: 0, ..s };
        let (whole, rest) = split_whole(&text);
        let number = Number { sign: sign_text(negative, sign), prefix: b"", whole, rest, group: 3 };
        let mut out = Vec::new();
        lay_out(&number, &n, b'>', &mut |piece| match piece {
            Piece::Fill(c, count) => out.extend(core::iter::repeat_n(c, count)),
            Piece::Text(text) => out.extend(text.iter().map(|&c| u32::from(c))),
        });
        out
    };
    let skip_real = plain && c.0 == 0.0 && c.0.is_sign_positive();
    let mut body = Vec::new();
    if plain && !skip_real {
        body.push(b'(' as u32);
    }
    if !skip_real {
        body.extend(part(c.0, s.sign));
    }
    body.extend(part(c.1, if skip_real { s.sign } else { b'+' }));
    body.push(b'j' as u32);
    if plain && !skip_real {
        body.push(b')' as u32);
    }
    let pad = s.width.saturating_sub(body.len());
    let left = match s.align {
        b'<' => 0,
        b'^' => pad / 2,
        _ => pad,
    };
    let mut out = Builder::new();
    out.push_n(s.fill, left);
    body.into_iter().for_each(|ch| out.push(ch));
    out.push_n(s.fill, pad - left);
    Ok(out.finish())
}
