//! Text encodings: utf-8, ascii, latin-1, utf-16, utf-32 and their error handlers.

use super::{chars, from_ascii, repr, Builder, Chars};
use crate::error::{Exc, R};
use crate::objects::helpers::{self, raise, raise_args};
use crate::objects::{bytes, int};
use crate::prelude::*;
use crate::value::Value;

/// The encodings, with the names that error messages show.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    Utf8,
    /// UTF-8 with a byte order mark.
    Utf8Sig,
    Ascii,
    Latin1,
    /// (bytes per unit: 2 or 4, big endian, byte order mark)
    Wide(u8, bool, bool),
}

/// What to do with what cannot be converted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Errors {
    Strict,
    Ignore,
    Replace,
    BackslashReplace,
    XmlCharRefReplace,
    SurrogateEscape,
    SurrogatePass,
}

impl Encoding {
    /// Looks a name up, in any of its spellings.
    pub fn from_name(name: &str) -> Option<Encoding> {
        let key: String =
            name.chars().map(|c| if c == '_' || c == ' ' { '-' } else { c.to_ascii_lowercase() }).collect();
        Some(match key.as_str() {
            "utf-8" | "utf8" | "u8" | "utf" | "cp65001" | "utf8-ucs2" | "utf8-ucs4" => Encoding::Utf8,
            "utf-8-sig" | "utf8-sig" => Encoding::Utf8Sig,
            "ascii" | "us-ascii" | "646" | "ansi-x3.4-1968" | "iso646-us" | "us" => Encoding::Ascii,
            "latin-1" | "latin1" | "latin" | "l1" | "iso-8859-1" | "iso8859-1" | "iso8859" | "8859"
            | "cp819" => Encoding::Latin1,
            "utf-16" | "utf16" | "u16" => Encoding::Wide(2, false, true),
            "utf-16-le" | "utf-16le" => Encoding::Wide(2, false, false),
            "utf-16-be" | "utf-16be" => Encoding::Wide(2, true, false),
            "utf-32" | "utf32" | "u32" => Encoding::Wide(4, false, true),
            "utf-32-le" | "utf-32le" => Encoding::Wide(4, false, false),
            "utf-32-be" | "utf-32be" => Encoding::Wide(4, true, false),
            _ => return None,
        })
    }
    /// The name in error messages.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Utf8Sig => "utf-8",
            Encoding::Ascii => "ascii",
            Encoding::Latin1 => "latin-1",
            Encoding::Wide(2, _, true) => "utf-16",
            Encoding::Wide(2, false, _) => "utf-16-le",
            Encoding::Wide(2, true, _) => "utf-16-be",
            Encoding::Wide(_, _, true) => "utf-32",
            Encoding::Wide(_, false, _) => "utf-32-le",
            Encoding::Wide(_, true, _) => "utf-32-be",
        }
    }
}

impl Errors {
    pub fn from_name(name: &str) -> Option<Errors> {
        Some(match name {
            "strict" => Errors::Strict,
            "ignore" => Errors::Ignore,
            "replace" => Errors::Replace,
            "backslashreplace" => Errors::BackslashReplace,
            "xmlcharrefreplace" => Errors::XmlCharRefReplace,
            "surrogateescape" => Errors::SurrogateEscape,
            "surrogatepass" => Errors::SurrogatePass,
            _ => return None,
        })
    }
}

/// The encoding of an argument (UNSET: utf-8).
pub fn encoding_arg(v: Value, what: &str) -> R<Encoding> {
    if v.is_unset() {
        return Ok(Encoding::Utf8);
    }
    let name = str_arg(v, what, "encoding")?;
    match Encoding::from_name(&name) {
        Some(e) => Ok(e),
        None => raise(Exc::LookupError, &format!("unknown encoding: {name}")),
    }
}

/// The error handler of an argument (UNSET: strict). Unknown names count only when an error
/// happens, as in CPython, so they are kept by name.
pub fn errors_arg(v: Value, what: &str) -> R<Handler> {
    if v.is_unset() {
        return Ok(Handler::STRICT);
    }
    let name = str_arg(v, what, "errors")?;
    Ok(Handler { errors: Errors::from_name(&name), name: Some(v) })
}

fn str_arg(v: Value, what: &str, name: &str) -> R<String> {
    if super::is_str(v) {
        return Ok(super::to_string(v));
    }
    raise(Exc::TypeError, &format!("{what}() argument '{name}' must be str, not {}", helpers::type_name(v)))
}

/// An error handler as given.
#[derive(Clone, Copy)]
pub struct Handler {
    errors: Option<Errors>,
    name: Option<Value>,
}

impl Handler {
    pub const STRICT: Handler = Handler { errors: Some(Errors::Strict), name: None };
    pub const fn of(errors: Errors) -> Handler {
        Handler { errors: Some(errors), name: None }
    }
    fn get(self) -> R<Errors> {
        match (self.errors, self.name) {
            (Some(e), _) => Ok(e),
            (None, name) => {
                let name = name.map(super::to_string).unwrap_or_default();
                raise(Exc::LookupError, &format!("unknown error handler name '{name}'"))
            }
        }
    }
}

/// Encodes a str.
pub fn encode(v: Value, encoding: Encoding, handler: Handler) -> R<Vec<u8>> {
    let c = chars(v);
    let mut out = Vec::with_capacity(c.len() + 4);
    match encoding {
        Encoding::Utf8Sig => out.extend_from_slice(b"\xef\xbb\xbf"),
        Encoding::Wide(unit, big, true) => push_unit(&mut out, 0xfeff, unit, big),
        _ => {}
    }
    if let Chars::One(b) = c {
        let plain = encoding == Encoding::Latin1
            || matches!(encoding, Encoding::Utf8 | Encoding::Utf8Sig | Encoding::Ascii) && b.is_ascii();
        if plain {
            out.extend_from_slice(b);
            return Ok(out);
        }
    }
    let mut i = 0;
    while i < c.len() {
        let ch = c.get(i);
        if push_encoded(&mut out, ch, encoding) {
            i += 1;
            continue;
        }
        let mut end = i + 1;
        let mut scratch = Vec::new();
        while end < c.len() && !push_encoded(&mut scratch, c.get(end), encoding) {
            end += 1;
        }
        encode_error(&mut out, v, i, end, encoding, handler)?;
        i = end;
    }
    Ok(out)
}

fn push_unit(out: &mut Vec<u8>, x: u32, unit: u8, big: bool) {
    match (unit, big) {
        (2, false) => out.extend_from_slice(&(x as u16).to_le_bytes()),
        (2, true) => out.extend_from_slice(&(x as u16).to_be_bytes()),
        (_, false) => out.extend_from_slice(&x.to_le_bytes()),
        (_, true) => out.extend_from_slice(&x.to_be_bytes()),
    }
}

/// Appends one character; false when the encoding has no form for it.
fn push_encoded(out: &mut Vec<u8>, c: u32, encoding: Encoding) -> bool {
    match encoding {
        Encoding::Ascii if c < 128 => out.push(c as u8),
        Encoding::Latin1 if c < 256 => out.push(c as u8),
        Encoding::Ascii | Encoding::Latin1 => return false,
        Encoding::Utf8 | Encoding::Utf8Sig => match char::from_u32(c) {
            Some(ch) => {
                out.extend_from_slice(ch.encode_utf8(&mut [0; 4]).as_bytes());
            }
            None => return false,
        },
        Encoding::Wide(unit, big, _) => {
            if (0xd800..0xe000).contains(&c) {
                return false;
            }
            if unit == 2 && c > 0xffff {
                push_unit(out, 0xd800 + ((c - 0x10000) >> 10), 2, big);
                push_unit(out, 0xdc00 + (c & 0x3ff), 2, big);
            } else {
                push_unit(out, c, unit, big);
            }
        }
    }
    true
}

#[cold]
fn encode_error(
    out: &mut Vec<u8>,
    v: Value,
    start: usize,
    end: usize,
    encoding: Encoding,
    handler: Handler,
) -> R<()> {
    let push_text = |out: &mut Vec<u8>, text: &[u8]| {
        for &b in text {
            push_encoded(out, b as u32, encoding);
        }
    };
    let strict = || {
        let reason: &[u8] = match encoding {
            Encoding::Ascii => b"ordinal not in range(128)",
            Encoding::Latin1 => b"ordinal not in range(256)",
            _ => b"surrogates not allowed",
        };
        raise_args(
            Exc::UnicodeEncodeError,
            &[
                from_ascii(encoding.name().as_bytes()),
                v,
                int::from_usize(start),
                int::from_usize(end),
                from_ascii(reason),
            ],
        )
    };
    let errors = handler.get()?;
    for i in start..end {
        let c = chars(v).get(i);
        match errors {
            Errors::Strict => return strict(),
            Errors::Ignore => {}
            Errors::Replace => push_text(out, b"?"),
            Errors::BackslashReplace => {
                let mut text = [0; 10];
                let n = repr::escape(&mut text, c);
                push_text(out, &text[..n]);
            }
            Errors::XmlCharRefReplace => push_text(out, format!("&#{c};").as_bytes()),
            Errors::SurrogateEscape => {
                if !(0xdc80..=0xdcff).contains(&c) || matches!(encoding, Encoding::Wide(..)) {
                    return strict();
                }
                out.push(c as u8);
            }
            Errors::SurrogatePass => match encoding {
                Encoding::Utf8 | Encoding::Utf8Sig if (0xd800..0xe000).contains(&c) => {
                    let units = [0xe0 | c >> 12, 0x80 | c >> 6 & 0x3f, 0x80 | c & 0x3f];
                    out.extend(units.map(|u| u as u8));
                }
                Encoding::Wide(unit, big, _) => push_unit(out, c, unit, big),
                _ => return strict(),
            },
        }
    }
    Ok(())
}

/// Decodes bytes to a str.
pub fn decode(data: &[u8], encoding: Encoding, handler: Handler) -> R {
    let mut d = Decoder { out: Builder::with_capacity(data.len()), data, encoding, handler };
    match encoding {
        Encoding::Latin1 => return Ok(super::from_latin1(data)),
        _ if data.is_ascii() && !matches!(encoding, Encoding::Wide(..)) => {
            return Ok(super::from_latin1(data))
        }
        Encoding::Utf8 => d.utf8(0)?,
        Encoding::Utf8Sig => d.utf8(if data.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 })?,
        Encoding::Ascii => d.ascii()?,
        Encoding::Wide(unit, big, mark) => d.wide(unit as usize, big, mark)?,
    }
    Ok(d.out.finish())
}

/// Number of leading bytes that form complete characters (for incremental reading of UTF-8).
pub fn complete_utf8(data: &[u8]) -> usize {
    // Look at the last three bytes for the start of an unfinished sequence.
    for back in 1..=data.len().min(3) {
        let b = data[data.len() - back];
        let need = match b {
            0xc2..=0xdf => 2,
            0xe0..=0xef => 3,
            0xf0..=0xf4 => 4,
            0x80..=0xbf => continue,
            _ => return data.len(),
        };
        return if need > back { data.len() - back } else { data.len() };
    }
    data.len()
}

struct Decoder<'a> {
    out: Builder,
    data: &'a [u8],
    encoding: Encoding,
    handler: Handler,
}

impl Decoder<'_> {
    fn utf8(&mut self, from: usize) -> R<()> {
        let mut at = from;
        loop {
            let rest = &self.data[at..];
            match core::str::from_utf8(rest) {
                Ok(text) => {
                    self.out.push_utf8(text);
                    return Ok(());
                }
                Err(e) => {
                    let good = e.valid_up_to();
                    if let Ok(text) = core::str::from_utf8(&rest[..good]) {
                        self.out.push_utf8(text);
                    }
                    let start = at + good;
                    let (end, reason) = match e.error_len() {
                        None => (self.data.len(), "unexpected end of data"),
                        Some(n) if matches!(self.data[start], 0x80..=0xc1 | 0xf5..) => {
                            (start + n, "invalid start byte")
                        }
                        Some(n) => (start + n, "invalid continuation byte"),
                    };
                    at = self.error(start, end, reason)?;
                }
            }
        }
    }

    fn ascii(&mut self) -> R<()> {
        let mut at = 0;
        while at < self.data.len() {
            if self.data[at] < 128 {
                self.out.push(self.data[at] as u32);
                at += 1;
            } else {
                at = self.error(at, at + 1, "ordinal not in range(128)")?;
            }
        }
        Ok(())
    }

    fn unit(&self, at: usize, unit: usize, big: bool) -> u32 {
        let b = &self.data[at..at + unit];
        b.iter().enumerate().fold(0, |x, (i, &b)| x | (b as u32) << (8 * if big { unit - 1 - i } else { i }))
    }

    fn wide(&mut self, unit: usize, mut big: bool, mark: bool) -> R<()> {
        let mut at = 0;
        if mark {
            self.encoding = Encoding::Wide(unit as u8, big, false);
        }
        if mark && self.data.len() >= unit {
            let swapped = if unit == 2 { 0xfffe } else { 0xfffe_0000 };
            match self.unit(0, unit, big) {
                0xfeff => at = unit,
                x if x == swapped => {
                    big = !big;
                    at = unit;
                }
                _ => {}
            }
            // Errors name the byte order that was found.
            self.encoding = Encoding::Wide(unit as u8, big, false);
        }
        let n = self.data.len();
        while at < n {
            if at + unit > n {
                at = self.error(at, n, "truncated data")?;
                continue;
            }
            let c = self.unit(at, unit, big);
            if unit == 4 {
                at = match c {
                    0xd800..=0xdfff => {
                        self.error(at, at + 4, "code point in surrogate code point range(0xd800, 0xe000)")?
                    }
                    0x110000.. => self.error(at, at + 4, "code point not in range(0x110000)")?,
                    _ => {
                        self.out.push(c);
                        at + 4
                    }
                };
                continue;
            }
            at = match c {
                0xd800..=0xdbff if at + 4 > n => self.error(at, n, "unexpected end of data")?,
                0xd800..=0xdbff => match self.unit(at + 2, 2, big) {
                    low @ 0xdc00..=0xdfff => {
                        self.out.push(0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00));
                        at + 4
                    }
                    _ => self.error(at, at + 2, "illegal UTF-16 surrogate")?,
                },
                0xdc00..=0xdfff => self.error(at, at + 2, "illegal encoding")?,
                _ => {
                    self.out.push(c);
                    at + 2
                }
            };
        }
        Ok(())
    }

    /// Handles undecodable bytes `[start, end)`; where to go on.
    #[cold]
    fn error(&mut self, start: usize, end: usize, reason: &str) -> R<usize> {
        match self.handler.get()? {
            Errors::Ignore => {}
            Errors::Replace => self.out.push(0xfffd),
            Errors::BackslashReplace => {
                for &b in &self.data[start..end] {
                    repr::push_escape(&mut self.out, b as u32);
                }
            }
            Errors::SurrogateEscape if self.data[start..end].iter().all(|&b| b >= 128) => {
                for &b in &self.data[start..end] {
                    self.out.push(0xdc00 + b as u32);
                }
            }
            Errors::SurrogatePass if self.surrogate(start) => {
                let b = &self.data[start..start + 3];
                self.out.push(0xd000 | (b[1] as u32 & 0x3f) << 6 | b[2] as u32 & 0x3f);
                return Ok(start + 3);
            }
            _ => {
                return raise_args(
                    Exc::UnicodeDecodeError,
                    &[
                        from_ascii(self.encoding.name().as_bytes()),
                        bytes::new(self.data),
                        int::from_usize(start),
                        int::from_usize(end),
                        from_ascii(reason.as_bytes()),
                    ],
                )
            }
        }
        Ok(end)
    }

    /// Is there the three-byte form of a surrogate?
    fn surrogate(&self, at: usize) -> bool {
        self.encoding == Encoding::Utf8
            && matches!(self.data.get(at..at + 3), Some([0xed, 0xa0..=0xbf, 0x80..=0xbf]))
    }
}
