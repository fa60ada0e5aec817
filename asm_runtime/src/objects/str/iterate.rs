//! Iterators over the characters of a string and the bytes of bytes and bytearray.

use super::{char_at, chars, is_str, len};
use crate::error::R;
use crate::objects::helpers::{self, no_args};
use crate::objects::{bytes, int};
use crate::types::{Args, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

/// Iterator objects: +8 the sequence (UNSET when exhausted), +16 the next index.
const SEQUENCE: u32 = 8;
const INDEX: u32 = 16;

const METHODS: &[MethodDef] = &[MethodDef::new("__length_hint__", length_hint)];

const fn iterator_type(name: &'static str, shape: Shape) -> TypeDef {
    TypeDef {
        name,
        module: "builtins",
        shape,
        layout: Layout::Opaque,
        base: Shape::OBJECT,
        slots: Slots { iter: Some(Ok), next: Some(next), ..Slots::EMPTY },
        methods: METHODS,
        getset: &[],
        subclassable: false,
        doc: "",
    }
}

pub static STR_ITERATOR: TypeDef = iterator_type("str_iterator", Shape::STR_ITERATOR);
pub static STR_ASCII_ITERATOR: TypeDef = iterator_type("str_ascii_iterator", Shape::STR_ASCII_ITERATOR);
pub static BYTES_ITERATOR: TypeDef = iterator_type("bytes_iterator", Shape::BYTES_ITERATOR);
pub static BYTEARRAY_ITERATOR: TypeDef = iterator_type("bytearray_iterator", Shape::BYTEARRAY_ITERATOR);

fn make(shape: Shape, sequence: Value) -> Value {
    let it = helpers::alloc(24, shape as u32, Layout::Opaque, 0);
    it.set_field(SEQUENCE, sequence);
    it
}

/// `iter(v)` of a str.
pub fn str_iter(v: Value) -> R {
    let shape = if chars(v).is_ascii() { Shape::STR_ASCII_ITERATOR } else { Shape::STR_ITERATOR };
    Ok(make(shape, v))
}

pub fn bytes_iter(v: Value) -> R {
    Ok(make(Shape::BYTES_ITERATOR, v))
}

pub fn bytearray_iter(v: Value) -> R {
    Ok(make(Shape::BYTEARRAY_ITERATOR, v))
}

fn remaining(it: Value) -> usize {
    let s = it.field(SEQUENCE);
    if s.is_unset() {
        return 0;
    }
    let n = if is_str(s) { len(s) } else { bytes::receiver(s).len() };
    n.saturating_sub(it.word(INDEX) as usize)
}

/// The next item; UNSET at the end.
pub fn next(it: Value) -> R {
    let s = it.field(SEQUENCE);
    if s.is_unset() {
        return Ok(Value::UNSET);
    }
    let i = it.word(INDEX) as usize;
    if is_str(s) {
        if i < len(s) {
            it.set_word(INDEX, i as u64 + 1);
            return Ok(char_at(s, i));
        }
    } else if let Some(&b) = bytes::receiver(s).get(i) {
        it.set_word(INDEX, i as u64 + 1);
        return Ok(Value::smi(b as i64));
    }
    it.set_field(SEQUENCE, Value::UNSET);
    Ok(Value::UNSET)
}

/// The word of `next` for an iterator over an ASCII str; 0 at the end.
#[inline(always)]
pub fn ascii_next(it: Value) -> u64 {
    let s = it.field(SEQUENCE);
    let i = it.word(INDEX);
    if s.is_unset() || i >= len(s) as u64 {
        it.set_field(SEQUENCE, Value::UNSET);
        return 0;
    }
    it.set_word(INDEX, i + 1);
    let byte = unsafe { *super::data(s).add(i as usize) };
    super::single::latin1(byte).0
}

fn length_hint(args: &Args) -> R {
    no_args(args, "__length_hint__")?;
    Ok(int::from_usize(remaining(args.pos[0])))
}
