//! Strings in JSON's quotes.

use crate::modules::api::*;
use crate::objects::str::repr::hexadecimal;
use crate::objects::str::swar::{below, equal, load, EACH, TOP};
use crate::objects::str::{self as string, Builder, Chars};
use crate::prelude::*;

/// Nonzero if a byte of the word is a quote, a backslash or a control character.
#[inline(always)]
pub const fn special(word: u64) -> u64 {
    below(word, 0x20) | equal(word, b'"') | equal(word, b'\\')
}

/// Does a character stand for itself in a string?
#[inline(always)]
fn is_plain(c: u32, ascii: bool) -> bool {
    c >= 0x20 && c != '"' as u32 && c != '\\' as u32 && (!ascii || c <= '~' as u32)
}

/// Are all the characters plain? Words of eight; the last one overlaps the one before.
fn all_plain(text: &[u8], ascii: bool) -> bool {
    let test = |bytes: &[u8]| {
        let word = load(bytes);
        // 0x7f and what is above.
        let high = if ascii { (word | (word & !TOP).wrapping_add(EACH)) & TOP } else { 0 };
        special(word) | high == 0
    };
    if text.len() < 8 {
        return text.iter().all(|&c| is_plain(c as u32, ascii));
    }
    text.chunks_exact(8).all(test) && test(&text[text.len() - 8..])
}

/// Appends a str in quotes; with `ascii`, other characters are escaped too.
pub fn push(out: &mut Builder, v: Value, ascii: bool) {
    let text = string::chars(v);
    if let (Some(buf), Chars::One(text)) = (out.latin1(), text) {
        if all_plain(text, ascii) {
            buf.reserve(text.len() + 2);
            buf.push(b'"');
            append_short(buf, text);
            buf.push(b'"');
            return;
        }
    }
    push_slow(out, text, ascii);
}

/// As `extend_from_slice`, without a call for a few bytes.
#[inline]
pub fn append_short(buf: &mut Vec<u8>, text: &[u8]) {
    if text.len() > 16 {
        return buf.extend_from_slice(text);
    }
    buf.reserve(text.len());
    unsafe {
        let to = buf.as_mut_ptr().add(buf.len());
        for (i, &c) in text.iter().enumerate() {
            // Volatile: not to become a call of memcpy.
            to.add(i).write_volatile(c);
        }
        buf.set_len(buf.len() + text.len());
    }
}

#[inline(never)]
fn push_slow(out: &mut Builder, text: Chars, ascii: bool) {
    out.push('"' as u32);
    let mut written = 0;
    for i in 0..text.len() {
        let c = text.get(i);
        if !is_plain(c, ascii) {
            out.push_chars(text.slice(written, i));
            escape(out, c);
            written = i + 1;
        }
    }
    out.push_chars(text.slice(written, text.len()));
    out.push('"' as u32);
}

fn escape(out: &mut Builder, c: u32) {
    let short = match c {
        0x22 | 0x5c => c,
        0x08 => 'b' as u32,
        0x09 => 't' as u32,
        0x0a => 'n' as u32,
        0x0c => 'f' as u32,
        0x0d => 'r' as u32,
        0x10000.. => {
            // A surrogate pair.
            unit(out, 0xd800 | (c - 0x10000) >> 10);
            return unit(out, 0xdc00 | (c - 0x10000) & 0x3ff);
        }
        _ => return unit(out, c),
    };
    out.push('\\' as u32);
    out.push(short);
}

/// A UTF-16 code unit as `\uXXXX`.
fn unit(out: &mut Builder, c: u32) {
    let mut text = *b"\\u0000";
    hexadecimal(&mut text[2..], c);
    out.push_latin1(&text);
}
