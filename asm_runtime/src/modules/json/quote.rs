//! Strings in JSON's quotes.

use crate::modules::api::*;
use crate::objects::str::repr::hexadecimal;
use crate::objects::str::swar::{below, copy, equal, EACH, TOP};
use crate::objects::str::{self as string, Builder, Chars};
use crate::prelude::*;
use pyrl_abi::layout;

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

/// Are all the characters of a latin-1 str plain? Whole words: cells end at a word.
#[inline(always)]
fn all_plain(v: Value, ascii: bool) -> bool {
    let test = |word: u64| {
        // 0x7f and what is above.
        let high = if ascii { (word | (word & !TOP).wrapping_add(EACH)) & TOP } else { 0 };
        special(word) | high == 0
    };
    let words = unsafe { v.addr().add(layout::STR_DATA as usize) as *const u64 };
    let n = string::len(v);
    for i in 0..n / 8 {
        if !test(unsafe { *words.add(i) }) {
            return false;
        }
    }
    if n % 8 == 0 {
        return true;
    }
    // Letters behind the last character.
    let used = (1u64 << (8 * (n % 8))) - 1;
    test(unsafe { *words.add(n / 8) } & used | (b'a' as u64 * EACH) & !used)
}

/// Appends a str in quotes; with `ascii`, other characters are escaped too.
pub fn push(out: &mut Builder, v: Value, ascii: bool) {
    let text = string::chars(v);
    if let (Some(buf), Chars::One(text)) = (out.latin1(), text) {
        if all_plain(v, ascii) {
            let n = text.len();
            buf.reserve(n + 2);
            unsafe {
                let to = buf.as_mut_ptr().add(buf.len());
                *to = b'"';
                copy(text.as_ptr(), to.add(1), n);
                *to.add(n + 1) = b'"';
                buf.set_len(buf.len() + n + 2);
            }
            return;
        }
    }
    push_slow(out, text, ascii);
}

/// As `extend_from_slice`, without a call for a few bytes.
#[inline(always)]
pub fn append_short(buf: &mut Vec<u8>, text: &[u8]) {
    buf.reserve(text.len());
    unsafe {
        copy(text.as_ptr(), buf.as_mut_ptr().add(buf.len()), text.len());
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
