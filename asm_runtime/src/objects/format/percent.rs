//! `%` formatting of str and bytes: `%[(key)][flags][width][.precision][length]type`.

use super::convert as convert_value;
use crate::error::{Exc, R};
use crate::names;
use crate::objects::float::text::{format_abs, Style};
use crate::objects::helpers::{self, raise, type_name};
use crate::objects::str::search::find_byte;
use crate::objects::str::{self as string, Builder, Chars};
use crate::objects::{bytes, float, int, tuple};
use crate::prelude::*;
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

/// The arguments of one formatting: a tuple's items, or one value that may be a mapping.
struct Operands<'a> {
    items: &'a [Value],
    /// The value of the last `%(key)`, which stands for the items.
    keyed: Option<Value>,
    next: usize,
    mapping: Value,
    /// The single operand was not a tuple.
    single: bool,
}

impl<'a> Operands<'a> {
    fn new(v: &'a Value) -> Operands<'a> {
        let one = core::slice::from_ref(v);
        let v = *v;
        if v.has_layout(Layout::Tuple) {
            return Operands {
                items: tuple::items(v),
                keyed: None,
                next: 0,
                mapping: Value::UNSET,
                single: false,
            };
        }
        let is_mapping =
            helpers::slots(v).getitem.is_some() && !string::is_str(v) && bytes::as_slice(v).is_none();
        Operands {
            items: one,
            keyed: None,
            next: 0,
            mapping: if is_mapping { v } else { Value::UNSET },
            single: true,
        }
    }
    fn next(&mut self) -> R {
        let items = self.keyed.as_ref().map_or(self.items, core::slice::from_ref);
        match items.get(self.next) {
            Some(&v) => {
                self.next += 1;
                Ok(v)
            }
            None => raise(Exc::TypeError, "not enough arguments for format string"),
        }
    }
    /// An int for `*`.
    fn star(&mut self) -> R<i64> {
        let v = self.next()?;
        if !int::is_int(v) {
            return raise(Exc::TypeError, "* wants int");
        }
        match int::to_i64(v) {
            Some(n) => Ok(n),
            None => raise(Exc::OverflowError, "Python int too large to convert to C ssize_t"),
        }
    }
}

#[derive(Default)]
struct Directive {
    left: bool,
    plus: bool,
    space: bool,
    zero: bool,
    alt: bool,
    width: usize,
    precision: Option<usize>,
    kind: u32,
    /// Index of the type character, for messages.
    at: usize,
}

/// `str % operands`.
pub fn str_mod(a: Value, b: Value) -> R {
    if !string::is_str(a) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let operands = if b.is_exact(Shape::TUPLE) { tuple::items(b) } else { core::slice::from_ref(&b) };
    if let Some(text) = super::quick::percent(a, operands) {
        return Ok(text);
    }
    Ok(run(string::chars(a), b, false)?.finish())
}

/// `bytes % operands`.
pub fn bytes_mod(a: Value, b: Value) -> R {
    let Some(data) = bytes::as_slice(a) else { return Ok(Value::NOT_IMPLEMENTED) };
    let out = run(Chars::One(data), b, true)?;
    let result: Vec<u8> = out.chars().iter().map(|c| c as u8).collect();
    Ok(bytes::like(a, &result))
}

fn run(format: Chars, operand: Value, as_bytes: bool) -> R<Builder> {
    let mut operands = Operands::new(&operand);
    let mut used_mapping = false;
    let mut out = Builder::with_capacity(format.len() + 16);
    let mut i = 0;
    let n = format.len();
    while i < n {
        let start = i;
        i = match format {
            Chars::One(text) => find_byte(&text[i..], b'%').map_or(n, |skipped| i + skipped),
            _ => (i..n).find(|&i| format.get(i) == b'%' as u32).unwrap_or(n),
        };
        out.push_chars(format.slice(start, i));
        if i == n {
            break;
        }
        i += 1;
        if i < n && format.get(i) == b'%' as u32 {
            out.push(b'%' as u32);
            i += 1;
            continue;
        }
        let mut keyed = None;
        if i < n && format.get(i) == b'(' as u32 {
            if operands.mapping.is_unset() {
                return raise(Exc::TypeError, "format requires a mapping");
            }
            let (key, end) = read_key(format, i + 1)?;
            let key = if as_bytes {
                let raw: Vec<u8> = key.iter().map(|c| c as u8).collect();
                bytes::new(&raw)
            } else {
                string::from_chars(key)
            };
            keyed = Some(helpers::getitem(operands.mapping, key)?);
            used_mapping = true;
            i = end;
        }
        if keyed.is_some() {
            operands.keyed = keyed;
            operands.next = 0;
        }
        let (d, end) = read_directive(format, i, &mut operands)?;
        i = end;
        let v = operands.next()?;
        convert(&mut out, v, &d, as_bytes)?;
    }
    let all_used = operands.next >= operands.keyed.map_or(operands.items.len(), |_| 1);
    let excused = operands.single && !operands.mapping.is_unset() || used_mapping;
    if !all_used && !excused {
        let kind = if as_bytes { "bytes" } else { "string" };
        return raise(Exc::TypeError, &format!("not all arguments converted during {kind} formatting"));
    }
    Ok(out)
}

/// The key between balanced parentheses, and the index behind them.
fn read_key(format: Chars, start: usize) -> R<(Chars, usize)> {
    let mut depth = 1;
    for i in start..format.len() {
        match format.get(i) {
            40 => depth += 1,
            41 => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Ok((format.slice(start, i), i + 1));
        }
    }
    raise(Exc::ValueError, "incomplete format key")
}

fn read_directive(format: Chars, mut i: usize, operands: &mut Operands) -> R<(Directive, usize)> {
    let at = |i: usize| if i < format.len() { format.get(i) } else { 0 };
    let mut d = Directive::default();
    loop {
        match at(i) {
            0x2d => d.left = true,
            0x2b => d.plus = true,
            0x20 => d.space = true,
            0x23 => d.alt = true,
            0x30 => d.zero = true,
            _ => break,
        }
        i += 1;
    }
    if at(i) == b'*' as u32 {
        let w = operands.star()?;
        d.left |= w < 0;
        d.width = w.unsigned_abs() as usize;
        i += 1;
    } else {
        (d.width, i) = read_number(&at, i, "width too big")?;
    }
    if at(i) == b'.' as u32 {
        i += 1;
        if at(i) == b'*' as u32 {
            d.precision = Some(operands.star()?.max(0) as usize);
            i += 1;
        } else {
            let (p, end) = read_number(&at, i, "precision too big")?;
            d.precision = Some(p);
            i = end;
        }
    }
    if matches!(at(i), 0x68 | 0x6c | 0x4c) {
        i += 1;
    }
    if i >= format.len() {
        return raise(Exc::ValueError, "incomplete format");
    }
    d.kind = at(i);
    d.at = i;
    Ok((d, i + 1))
}

fn read_number(at: &dyn Fn(usize) -> u32, mut i: usize, too_big: &str) -> R<(usize, usize)> {
    let mut n = 0usize;
    while (48..58).contains(&at(i)) {
        n = n.saturating_mul(10).saturating_add((at(i) - 48) as usize);
        if n > i32::MAX as usize {
            return raise(Exc::ValueError, too_big);
        }
        i += 1;
    }
    Ok((n, i))
}

fn convert(out: &mut Builder, v: Value, d: &Directive, as_bytes: bool) -> R<()> {
    helpers::check_size(d.width.max(d.precision.unwrap_or(0)))?;
    let kind = u8::try_from(d.kind).unwrap_or(0);
    match kind {
        b's' | b'b' if as_bytes => {
            let data = match bytes::as_slice(v) {
                Some(data) => data.to_vec(),
                None => match helpers::lookup_special(v, &names::BYTES)? {
                    Some(_) => bytes::from_object(v)?,
                    None => {
                        return raise(
                            Exc::TypeError,
                            &format!(
                                "%b requires a bytes-like object, or an object that implements __bytes__, not '{}'",
                                type_name(v)
                            ),
                        )
                    }
                },
            };
            pad_text(out, Chars::One(&data), d);
        }
        b's' | b'r' | b'a' => {
            // In bytes, %r and %a are the ASCII representation.
            let how = if as_bytes { b'a' } else { kind };
            let text = convert_value(v, how)?;
            pad_text(out, string::chars(text), d);
        }
        b'c' => {
            let c = character(v, as_bytes)?;
            let d = Directive { left: d.left, width: d.width, ..Directive::default() };
            pad_text(out, Chars::Four(&[c]), &d);
        }
        b'd' | b'i' | b'u' | b'o' | b'x' | b'X' => integer(out, v, d, kind)?,
        b'e' | b'E' | b'f' | b'F' | b'g' | b'G' => {
            let x = match float::construct::from_number(v)? {
                Some(x) => x,
                None if as_bytes => {
                    return raise(Exc::TypeError, &format!("float argument required, not {}", type_name(v)))
                }
                None => return raise(Exc::TypeError, &format!("must be real number, not {}", type_name(v))),
            };
            let style = match kind.to_ascii_lowercase() {
                b'e' => Style::Exp,
                b'f' => Style::Fixed,
                _ => Style::General,
            };
            let mut text = format_abs(x, style, d.precision.unwrap_or(6), d.alt);
            if kind.is_ascii_uppercase() {
                text.make_ascii_uppercase();
            }
            pad_number(out, x.is_sign_negative() && !x.is_nan(), b"", &text, d);
        }
        _ => {
            let shown = match char::from_u32(d.kind) {
                Some(c) if (32..128).contains(&d.kind) => c,
                _ => '?',
            };
            let at = d.at;
            return raise(
                Exc::ValueError,
                &format!("unsupported format character '{shown}' ({:#x}) at index {at}", d.kind),
            );
        }
    }
    Ok(())
}

fn character(v: Value, as_bytes: bool) -> R<u32> {
    if as_bytes {
        if let Some(&[c]) = bytes::as_slice(v) {
            return Ok(c as u32);
        }
        if !int::is_int(v) {
            return raise(Exc::TypeError, "%c requires an integer in range(256) or a single byte");
        }
        return match int::to_i64(v) {
            Some(n @ 0..=255) => Ok(n as u32),
            _ => raise(Exc::OverflowError, "%c arg not in range(256)"),
        };
    }
    if string::is_str(v) && string::len(v) == 1 {
        return Ok(string::chars(v).get(0));
    }
    if string::is_str(v) || helpers::slots(v).index.is_none() {
        return raise(Exc::TypeError, "%c requires int or char");
    }
    match int::to_i64(helpers::index(v)?) {
        Some(n @ 0..=0x10ffff) => Ok(n as u32),
        _ => raise(Exc::OverflowError, "%c arg not in range(0x110000)"),
    }
}

fn integer(out: &mut Builder, v: Value, d: &Directive, kind: u8) -> R<()> {
    let n = if int::is_int(v) {
        v
    } else if matches!(kind, b'o' | b'x' | b'X') {
        if helpers::slots(v).index.is_none() {
            return raise(
                Exc::TypeError,
                &format!("%{} format: an integer is required, not {}", kind as char, type_name(v)),
            );
        }
        helpers::index(v)?
    } else {
        let s = helpers::slots(v);
        if string::is_str(v) || s.int.is_none() && s.index.is_none() && s.float.is_none() {
            return raise(
                Exc::TypeError,
                &format!("%{} format: a real number is required, not {}", kind as char, type_name(v)),
            );
        }
        int::construct::from_object(v)?
    };
    if let (Some(n), b'd' | b'i' | b'u', None) = (n.to_smi(), kind, d.precision) {
        let mut buffer = [0; 20];
        let at = int::mag::decimal_digits(&mut buffer, n.unsigned_abs());
        pad_number(out, n < 0, b"", &buffer[at..], d);
        return Ok(());
    }
    let mut t = 0;
    let w = int::view(n, &mut t);
    let (mut digits, prefix): (Vec<u8>, &[u8]) = match kind {
        b'o' => (int::mag::to_power_of_two(w.mag, 3), b"0o"),
        b'x' => (int::mag::to_power_of_two(w.mag, 4), b"0x"),
        b'X' => (int::mag::to_power_of_two(w.mag, 4).to_ascii_uppercase(), b"0X"),
        _ => {
            let mut text = int::convert::decimal(n)?;
            if w.neg {
                text.remove(0);
            }
            (text, b"")
        }
    };
    // Precision is the least number of digits.
    if let Some(p) = d.precision.filter(|&p| p > digits.len()) {
        let mut padded = vec![b'0'; p - digits.len()];
        padded.append(&mut digits);
        digits = padded;
    }
    pad_number(out, w.neg, if d.alt { prefix } else { b"" }, &digits, d);
    Ok(())
}

fn pad_text(out: &mut Builder, c: Chars, d: &Directive) {
    let c = match d.precision {
        Some(p) if p < c.len() => c.slice(0, p),
        _ => c,
    };
    let pad = d.width.saturating_sub(c.len());
    if !d.left {
        out.push_n(b' ' as u32, pad);
    }
    out.push_chars(c);
    if d.left {
        out.push_n(b' ' as u32, pad);
    }
}

fn pad_number(out: &mut Builder, negative: bool, prefix: &[u8], digits: &[u8], d: &Directive) {
    let sign: &[u8] = match (negative, d.plus, d.space) {
        (true, ..) => b"-",
        (_, true, _) => b"+",
        (_, _, true) => b" ",
        _ => b"",
    };
    let pad = d.width.saturating_sub(sign.len() + prefix.len() + digits.len());
    let zeros = d.zero && !d.left;
    if !d.left && !zeros {
        out.push_n(b' ' as u32, pad);
    }
    out.push_latin1(sign);
    out.push_latin1(prefix);
    if zeros {
        out.push_n(b'0' as u32, pad);
    }
    out.push_latin1(digits);
    if d.left {
        out.push_n(b' ' as u32, pad);
    }
}
