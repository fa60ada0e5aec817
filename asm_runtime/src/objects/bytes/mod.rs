//! `bytes` (immutable, layout `Bytes`) and `bytearray` (layout `ByteArray`: +8 length, +16 pointer
//! to the first byte inside a raw cell, +24 capacity). Their methods are shared.

pub mod array;
pub mod construct;
pub mod hexadecimal;
pub mod methods;
pub mod ops;
pub mod transform;
pub mod view;

use crate::error::{Exc, R};
use crate::names;
use crate::objects::helpers::{self, raise, type_name};
use crate::objects::{int, str::Chars};
use crate::prelude::*;
use crate::value::Value;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

pub use construct::TYPE;

/// Is it a bytes object or an instance of a subclass?
#[inline]
pub fn is_bytes(v: Value) -> bool {
    v.has_layout(Layout::Bytes)
}

#[inline]
pub fn is_bytearray(v: Value) -> bool {
    v.has_layout(Layout::ByteArray)
}

/// The content of a bytes or bytearray object or of a contiguous memoryview; `None` for other types. Not to be kept across
/// changes of a bytearray.
#[inline]
pub fn as_slice<'a>(v: Value) -> Option<&'a [u8]> {
    if is_bytes(v) {
        let n = v.word(layout::BYTES_LEN) as usize;
        return Some(unsafe { core::slice::from_raw_parts(v.addr().add(layout::BYTES_DATA as usize), n) });
    }
    if is_bytearray(v) {
        return Some(array::content(v));
    }
    view::contiguous(v)
}

/// As `as_slice`, for objects that can lend their bytes.
pub fn buffer<'a>(v: Value) -> Option<&'a [u8]> {
    as_slice(v)
}

/// The content of a receiver.
pub fn receiver<'a>(v: Value) -> &'a [u8] {
    as_slice(v).unwrap_or(&[])
}

/// The bytes as characters, for the algorithms shared with str.
pub fn chars<'a>(v: Value) -> Chars<'a> {
    Chars::One(receiver(v))
}

/// A bytes object of a class.
pub fn new_heap(shape: u32, data: &[u8]) -> Value {
    let v = helpers::alloc(layout::BYTES_DATA as usize + data.len(), shape, Layout::Bytes, 0);
    v.set_word(layout::BYTES_LEN, data.len() as u64);
    unsafe {
        let to = v.addr().add(layout::BYTES_DATA as usize);
        core::ptr::copy_nonoverlapping(data.as_ptr(), to, data.len());
    }
    v
}

/// A bytes object.
pub fn new(data: &[u8]) -> Value {
    new_heap(Shape::BYTES as u32, data)
}

/// An object of the same kind as `model` (bytes or bytearray).
pub fn like(model: Value, data: &[u8]) -> Value {
    if is_bytearray(model) {
        array::new(data)
    } else {
        new(data)
    }
}

/// The object itself when it is an exact bytes, else a copy of its kind.
pub fn itself(v: Value) -> Value {
    if v.is_exact(Shape::BYTES) {
        v
    } else {
        like(v, receiver(v))
    }
}

/// `hash(v)`, cached.
pub fn hash(v: Value) -> i64 {
    match v.word(layout::BYTES_HASH) {
        0 => {
            let h = crate::names::hash_bytes(receiver(v));
            v.set_word(layout::BYTES_HASH, h);
            h as i64
        }
        h => h as i64,
    }
}

/// The byte that a small int from 0 to 255 is.
#[inline(always)]
fn small_byte(v: Value) -> Option<u8> {
    if !v.is_smi() {
        return None;
    }
    u8::try_from(v.as_smi()).ok()
}

/// A byte value: ValueError outside 0 … 255.
pub fn byte(v: Value, message: &str) -> R<u8> {
    if let Some(byte) = small_byte(v) {
        return Ok(byte);
    }
    match int::to_i64(helpers::index(v)?) {
        Some(n @ 0..=255) => Ok(n as u8),
        _ => raise(Exc::ValueError, message),
    }
}

/// The bytes that `bytes(x)` holds for a buffer or an iterable of ints.
pub fn from_object(x: Value) -> R<Vec<u8>> {
    if let Some(data) = buffer(x) {
        return Ok(data.to_vec());
    }
    if let Some(method) = helpers::lookup_special(x, &names::BYTES)? {
        let r = helpers::call(method, &[])?;
        return match as_slice(r) {
            Some(data) if is_bytes(r) => Ok(data.to_vec()),
            _ => raise(Exc::TypeError, &format!("__bytes__ returned non-bytes (type {})", type_name(r))),
        };
    }
    from_iterable(x, "bytes")
}

/// The ints of an iterable as bytes.
pub fn from_iterable(x: Value, kind: &str) -> R<Vec<u8>> {
    let mut out = Vec::new();
    if x.is_exact(Shape::LIST) {
        // As far as nothing can run code of the program, which might change the list.
        let items = crate::objects::list::items(x);
        out.reserve_exact(items.len());
        out.extend(items.iter().map_while(|&v| small_byte(v)));
        if out.len() == items.len() {
            return Ok(out);
        }
        out.clear();
    }
    let range =
        if kind == "bytes" { "bytes must be in range(0, 256)" } else { "byte must be in range(0, 256)" };
    let convert = format!("cannot convert '{}' object to {kind}", type_name(x));
    helpers::for_each_or(x, &convert, &mut |item| {
        out.push(byte(item, range)?);
        Ok(())
    })?;
    Ok(out)
}

/// Appends the `b'…'` literal.
pub fn repr_text(data: &[u8]) -> Vec<u8> {
    let quote = if data.contains(&b'\'') && !data.contains(&b'"') { b'"' } else { b'\'' };
    let mut out = Vec::with_capacity(data.len() + 3);
    out.push(b'b');
    out.push(quote);
    for &c in data {
        match c {
            b'\\' => out.extend_from_slice(b"\\\\"),
            9 => out.extend_from_slice(b"\\t"),
            10 => out.extend_from_slice(b"\\n"),
            13 => out.extend_from_slice(b"\\r"),
            c if c == quote => out.extend_from_slice(&[b'\\', c]),
            0x20..=0x7e => out.push(c),
            c => {
                let hex = b"0123456789abcdef";
                out.extend_from_slice(&[b'\\', b'x', hex[(c >> 4) as usize], hex[(c & 15) as usize]]);
            }
        }
    }
    out.push(quote);
    out
}
