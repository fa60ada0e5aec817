//! `repr` and `ascii` of strings: quotes, escapes, printability.

use super::{chars, is_str, unicode, Builder, Chars};
use crate::prelude::*;
use crate::value::Value;

/// Appends the literal of some characters; `ascii_only` escapes everything beyond ASCII.
pub fn push_repr(out: &mut Builder, c: Chars, ascii_only: bool) {
    let (mut single, mut double) = (false, false);
    for ch in c.iter() {
        single |= ch == b'\'' as u32;
        double |= ch == b'"' as u32;
    }
    let quote = if single && !double { b'"' } else { b'\'' } as u32;
    out.push(quote);
    for ch in c.iter() {
        match ch {
            _ if ch == quote || ch == b'\\' as u32 => {
                out.push(b'\\' as u32);
                out.push(ch);
            }
            9 => out.push_latin1(b"\\t"),
            10 => out.push_latin1(b"\\n"),
            13 => out.push_latin1(b"\\r"),
            0x20..=0x7e => out.push(ch),
            _ if ch >= 128 && !ascii_only && unicode::is_printable(ch) => out.push(ch),
            _ => push_escape(out, ch),
        }
    }
    out.push(quote);
}

/// Appends `\xhh`, `\uhhhh` or `\Uhhhhhhhh`.
pub fn push_escape(out: &mut Builder, c: u32) {
    let mut text = [0; 10];
    let n = escape(&mut text, c);
    out.push_latin1(&text[..n]);
}

/// Writes the escape of a character; its length.
pub fn escape(to: &mut [u8; 10], c: u32) -> usize {
    let (letter, digits) = match c {
        0..=0xff => (b'x', 2),
        0x100..=0xffff => (b'u', 4),
        _ => (b'U', 8),
    };
    to[0] = b'\\';
    to[1] = letter;
    hexadecimal(&mut to[2..2 + digits], c);
    2 + digits
}

/// Fills the bytes with the last digits of a number.
pub fn hexadecimal(to: &mut [u8], mut n: u32) {
    for digit in to.iter_mut().rev() {
        *digit = b"0123456789abcdef"[(n & 15) as usize];
        n >>= 4;
    }
}

/// `repr(v)` of a str as a str.
pub fn repr(v: Value) -> Value {
    let mut out = Builder::with_capacity(super::len(v) + 2);
    push_repr(&mut out, chars(v), false);
    out.finish()
}

/// Replaces everything beyond ASCII in a str by escapes (`ascii(x)` of `repr(x)`).
pub fn ascii_escaped(v: Value) -> Value {
    if chars(v).is_ascii() {
        return v;
    }
    let mut out = Builder::with_capacity(super::len(v) + 8);
    for c in chars(v).iter() {
        if c < 128 {
            out.push(c);
        } else {
            push_escape(&mut out, c);
        }
    }
    out.finish()
}

/// `repr(v)` as Rust text (lone surrogates are escaped in it anyway).
pub fn repr_text(v: Value) -> String {
    debug_assert!(is_str(v));
    super::to_string(repr(v))
}
