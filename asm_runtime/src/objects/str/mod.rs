//! `str`: immutable sequences of code points, stored with 1, 2 or 4 bytes each, always the
//! smallest width that holds every one of them (so equal strings have equal bytes). Lone
//! surrogates are ordinary code points.

pub mod case;
pub mod codec;
pub mod construct;
pub mod direct;
pub mod iterate;
pub mod methods;
pub mod predicates;
pub mod ranges;
pub mod repr;
pub mod search;
pub mod split;
pub mod swar;
pub mod unicode;

mod builder;
mod chars;
mod single;

use crate::prelude::*;
pub use builder::Builder;
pub use chars::Chars;
pub use construct::TYPE;
pub use repr::repr_text;

use crate::error::R;
use crate::gc;
use crate::objects::helpers;
use crate::value::Value;
use core::cmp::Ordering;
use pyrl_abi::layout::{self, flags, Layout};
use pyrl_abi::shapes::Shape;

/// Is it a str or an instance of a subclass?
#[inline]
pub fn is_str(v: Value) -> bool {
    v.has_layout(Layout::Str)
}

/// Length in code points; only for strs.
#[inline]
pub fn len(v: Value) -> usize {
    v.word(layout::STR_LEN) as usize
}

/// Bytes per code point.
#[inline]
pub fn width(v: Value) -> u8 {
    unsafe { *(v.addr().add(layout::HEADER_AUX as usize) as *const u16) as u8 }
}

/// The characters of a str. The object is immutable and stays alive while it is reachable; the
/// slice itself (an interior pointer on the stack) keeps it so.
#[inline]
pub fn chars<'a>(v: Value) -> Chars<'a> {
    debug_assert!(is_str(v));
    unsafe {
        let data = v.addr().add(layout::STR_DATA as usize);
        let n = len(v);
        match width(v) {
            1 => Chars::One(core::slice::from_raw_parts(data, n)),
            2 => Chars::Two(core::slice::from_raw_parts(data as *const u16, n)),
            _ => Chars::Four(core::slice::from_raw_parts(data as *const u32, n)),
        }
    }
}

/// An uninitialised str object of a class (the caller fills the characters).
fn alloc(shape: u32, width: u8, n: usize) -> Value {
    let size = layout::STR_DATA as usize + n * width as usize;
    // Zeroed: so is the hash.
    let v = Value(gc::alloc_cell(size));
    v.set_word(layout::HEADER_SHAPE, gc::header(shape, Layout::Str, 0, width as u16));
    v.set_word(layout::STR_LEN, n as u64);
    v
}

/// A str of so many latin-1 characters, two or more, which `fill` writes.
#[inline]
pub fn build_latin1(n: usize, fill: impl FnOnce(*mut u8)) -> Value {
    debug_assert!(n >= 2);
    let v = alloc(Shape::STR as u32, 1, n);
    fill(data(v));
    v
}

#[inline]
fn data(v: Value) -> *mut u8 {
    unsafe { v.addr().add(layout::STR_DATA as usize) }
}

/// A heap str of a class with the given characters, which need every byte of their width.
fn new_heap(shape: u32, c: Chars) -> Value {
    let v = alloc(shape, c.width(), c.len());
    let bytes = c.as_bytes();
    unsafe { swar::copy(bytes.as_ptr(), data(v), bytes.len()) };
    v
}

/// The empty string.
#[inline]
pub fn empty() -> Value {
    single::empty()
}

/// A string of latin-1 (or ASCII) characters.
#[inline]
pub fn from_latin1(bytes: &[u8]) -> Value {
    match *bytes {
        [] => single::empty(),
        [c] => single::latin1(c),
        _ => new_heap(Shape::STR as u32, Chars::One(bytes)),
    }
}

/// A string of the ASCII characters that `f` makes of a string of ASCII characters, eight at a time: it is
/// given words whose bytes behind the last character may be anything. `None`: not ASCII.
#[inline]
pub fn map_ascii(v: Value, f: impl Fn(u64) -> u64) -> Option<Value> {
    let n = len(v);
    if n <= 1 || width(v) != 1 {
        let c = v.word(layout::STR_DATA);
        return match n {
            0 => Some(single::empty()),
            1 => is_ascii(v).then(|| single::latin1(f(c) as u8)),
            _ => None,
        };
    }
    let new = alloc(Shape::STR as u32, 1, n);
    let (from, to) = (data(v) as *const u64, data(new) as *mut u64);
    // Cells end at a word.
    let last = (n - 1) / 8;
    let mut seen = 0;
    unsafe {
        for i in 0..last {
            let word = *from.add(i);
            seen |= word;
            *to.add(i) = f(word);
        }
        let word = *from.add(last);
        seen |= word << (8 * (8 * (last + 1) - n));
        *to.add(last) = f(word);
    }
    (seen & swar::TOP == 0).then_some(new)
}

/// Are the characters of a str ASCII? Eight at a time.
pub fn is_ascii(v: Value) -> bool {
    let n = len(v);
    if width(v) != 1 {
        return false;
    }
    let words = data(v) as *const u64;
    let mut seen = 0;
    for i in 0..n / 8 {
        seen |= unsafe { *words.add(i) };
    }
    if n % 8 != 0 {
        seen |= unsafe { *words.add(n / 8) } << (64 - 8 * (n % 8));
    }
    seen & swar::TOP == 0
}

/// A string of ASCII characters.
#[inline]
pub fn from_ascii(bytes: &[u8]) -> Value {
    debug_assert!(bytes.is_ascii());
    from_latin1(bytes)
}

/// A string of one code point.
#[inline]
pub fn from_char(c: u32) -> Value {
    match c {
        0..=0xff => single::latin1(c as u8),
        0x100..=0xffff => new_heap(Shape::STR as u32, Chars::Two(&[c as u16])),
        _ => new_heap(Shape::STR as u32, Chars::Four(&[c])),
    }
}

/// A string of any characters, narrowed to the smallest width.
pub fn from_chars(c: Chars) -> Value {
    match c {
        Chars::One(b) => return from_latin1(b),
        _ if c.is_empty() => return single::empty(),
        _ => {}
    }
    let needed = c.needed_width();
    if needed == c.width() {
        return new_heap(Shape::STR as u32, c);
    }
    if c.len() == 1 {
        return from_char(c.get(0));
    }
    let v = alloc(Shape::STR as u32, needed, c.len());
    match needed {
        1 => c.for_each_indexed(|i, ch| unsafe { *data(v).add(i) = ch as u8 }),
        _ => c.for_each_indexed(|i, ch| unsafe { *(data(v) as *mut u16).add(i) = ch as u16 }),
    }
    v
}

/// A string of code points.
pub fn from_u32s(c: &[u32]) -> Value {
    from_chars(Chars::Four(c))
}

/// A string from Rust text.
pub fn from_utf8(s: &str) -> Value {
    if s.is_ascii() {
        return from_latin1(s.as_bytes());
    }
    let mut b = Builder::with_capacity(s.len());
    b.push_utf8(s);
    b.finish()
}

/// The part `[start, end)`; the whole object itself when it is an exact str.
pub fn slice(v: Value, start: usize, end: usize) -> Value {
    if start == 0 && end == len(v) && v.is_exact(Shape::STR) {
        return v;
    }
    from_chars(chars(v).slice(start, end))
}

/// The same text as an exact str.
#[inline]
pub fn exact(v: Value) -> Value {
    if v.is_exact(Shape::STR) {
        return v;
    }
    slice(v, 0, len(v))
}

/// The code point at an index as a string.
#[inline]
pub fn char_at(v: Value, i: usize) -> Value {
    match chars(v) {
        Chars::One(b) => single::latin1(b[i]),
        c => from_char(c.get(i)),
    }
}

/// `a + b`.
#[inline]
pub fn concat(a: Value, b: Value) -> Value {
    let (n, m) = (len(a), len(b));
    if m == 0 {
        return exact(a);
    }
    if n == 0 {
        return exact(b);
    }
    if width(a) != 1 || width(b) != 1 {
        return concat_wide(a, b);
    }
    let v = alloc(Shape::STR as u32, 1, n + m);
    unsafe {
        swar::copy(data(a), data(v), n);
        swar::copy(data(b), data(v).add(n), m);
    }
    v
}

#[inline(never)]
fn concat_wide(a: Value, b: Value) -> Value {
    let (x, y) = (chars(a), chars(b));
    let w = x.width().max(y.width());
    let v = alloc(Shape::STR as u32, w, x.len() + y.len());
    unsafe {
        x.write_widened(data(v), w);
        y.write_widened(data(v).add(x.len() * w as usize), w);
    }
    v
}

/// `a + b` of exact strs. The result has room at its end; if `a` has, because it was made here, and
/// nobody but the caller knows it, the characters of `b` go there.
pub fn append(a: Value, b: Value) -> R {
    let (x, y) = (chars(a), chars(b));
    let total = x.len() + y.len();
    if y.is_empty() {
        return Ok(a);
    }
    let w = x.width().max(y.width());
    let at = x.len() * w as usize;
    if w == x.width() && gc::flags(a) & flags::GROWN != 0 {
        let end = data(a) as usize + total * w as usize;
        if gc::cell_end(a.0).is_some_and(|cell| end <= cell as usize) {
            unsafe {
                if w == 1 {
                    swar::copy(data(b), data(a).add(at), y.len());
                } else {
                    y.write_widened(data(a).add(at), w);
                }
            }
            a.set_word(layout::STR_LEN, total as u64);
            a.set_word(layout::STR_HASH, 0);
            return Ok(a);
        }
    }
    helpers::check_size(2 * total * w as usize)?;
    // Also where `a` is empty: `b` may have other names.
    let v = alloc(Shape::STR as u32, w, 2 * total);
    v.set_word(layout::STR_LEN, total as u64);
    gc::set_flags(v, flags::GROWN);
    unsafe {
        x.write_widened(data(v), w);
        y.write_widened(data(v).add(at), w);
    }
    Ok(v)
}

/// Concatenation of strs (all must be strs); one exact str stays itself.
pub fn concat_all(parts: &[Value]) -> Value {
    let (mut n, mut w) = (0, 1);
    for &p in parts {
        let count = len(p);
        n += count;
        w = w.max(width(p));
    }
    if n == 0 {
        return single::empty();
    }
    if let Some(&p) = parts.iter().find(|&&p| len(p) == n) {
        return exact(p);
    }
    let v = alloc(Shape::STR as u32, w, n);
    let mut at = data(v);
    for &p in parts {
        unsafe {
            if w == 1 {
                swar::copy(data(p), at, len(p));
            } else {
                chars(p).write_widened(at, w);
            }
            at = at.add(len(p) * w as usize);
        }
    }
    v
}

/// `v * n`.
pub fn repeat(v: Value, n: usize) -> Value {
    let c = chars(v);
    if n == 0 || c.is_empty() {
        return single::empty();
    }
    if n == 1 {
        return exact(v);
    }
    let out = alloc(Shape::STR as u32, c.width(), c.len() * n);
    let bytes = c.as_bytes();
    unsafe {
        let to = data(out);
        if let [b] = *bytes {
            core::ptr::write_bytes(to, b, n);
        } else {
            // Doubling copies.
            let total = bytes.len() * n;
            core::ptr::copy_nonoverlapping(bytes.as_ptr(), to, bytes.len());
            let mut done = bytes.len();
            while done < total {
                let k = done.min(total - done);
                core::ptr::copy_nonoverlapping(to, to.add(done), k);
                done += k;
            }
        }
    }
    out
}

/// Are two strs equal?
#[inline]
pub fn equal(a: Value, b: Value) -> bool {
    if a == b {
        return true;
    }
    len(a) == len(b) && width(a) == width(b) && {
        let (h, k) = (a.word(layout::STR_HASH), b.word(layout::STR_HASH));
        (h == 0 || k == 0 || h == k) && chars(a).as_bytes() == chars(b).as_bytes()
    }
}

/// Order of two strs by code points.
#[inline]
pub fn cmp(a: Value, b: Value) -> Ordering {
    if width(a) == 1 && width(b) == 1 {
        let (n, m) = (len(a), len(b));
        let (x, y) = (data(a) as *const u64, data(b) as *const u64);
        // Whole words as far as both go: cells end at a word, and what follows the shorter one is not looked at.
        let mut i = 0;
        let mut left = n.min(m);
        while left > 0 {
            let (p, q) = unsafe { ((*x.add(i)).swap_bytes(), (*y.add(i)).swap_bytes()) };
            let unused = if left < 8 { 64 - 8 * left as u32 } else { 0 };
            let (p, q) = (p >> unused, q >> unused);
            if p != q {
                return p.cmp(&q);
            }
            i += 1;
            left = left.saturating_sub(8);
        }
        return n.cmp(&m);
    }
    cmp_any(a, b)
}

#[inline(never)]
fn cmp_any(a: Value, b: Value) -> Ordering {
    chars(a).order(&chars(b))
}

/// Does a str have this text?
pub fn equals(v: Value, text: &str) -> bool {
    match chars(v) {
        Chars::One(b) if text.is_ascii() => b == text.as_bytes(),
        c => c.len() == text.chars().count() && c.iter().eq(text.chars().map(|c| c as u32)),
    }
}

/// The hash of a str, cached in the object.
#[inline]
pub fn hash(v: Value) -> i64 {
    crate::names::str_hash(v) as i64
}

/// Rust text of a str; lone surrogates become U+FFFD.
pub fn to_string(v: Value) -> String {
    let mut s = String::with_capacity(len(v));
    for c in chars(v).iter() {
        s.push(char::from_u32(c).unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    s
}

/// The text of a number: outer whitespace removed, Unicode decimal digits as ASCII ones. `None`
/// when another character outside ASCII is in it.
pub fn number_text(v: Value) -> Option<Vec<u8>> {
    let c = chars(v);
    let (a, b) = ranges::strip(&c, true, true, &unicode::is_space);
    let mut out = Vec::with_capacity(b - a);
    for ch in c.slice(a, b).iter() {
        if ch < 128 {
            out.push(ch as u8);
        } else {
            out.push(b'0' + unicode::decimal_value(ch)? as u8);
        }
    }
    Some(out)
}
