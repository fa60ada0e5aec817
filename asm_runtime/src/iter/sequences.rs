//! Iterators by index: over lists (both directions), tuples, and anything with `__getitem__`.

use super::{itself, new_object};
use crate::error::{self, Exc, R};
use crate::names;
use crate::object;
use crate::objects::argcheck;
use crate::objects::support::*;
use crate::objects::{list, range, tuple};
use crate::types::{Args, MethodDef, Slots, TypeDef, UnaryFn};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

/// +8 sequence (0 = exhausted), +16 index.
pub const SEQ: u32 = 8;
pub const INDEX: u32 = 16;

fn new(shape: Shape, seq: Value, index: u64) -> Value {
    let it = new_object(shape, 2);
    it.set_field(SEQ, seq);
    it.set_word(INDEX, index);
    it
}

fn finish(it: Value) -> R {
    it.set_field(SEQ, Value::UNSET);
    Ok(Value::UNSET)
}

pub fn list_iter(l: Value) -> R {
    Ok(new(Shape::LIST_ITERATOR, list::doubles::as_values(l), 0))
}

pub fn tuple_iter(t: Value) -> R {
    Ok(new(Shape::TUPLE_ITERATOR, t, 0))
}

/// `reversed(list)`
pub fn list_reversed(l: Value) -> Value {
    new(Shape::LIST_REVERSEITERATOR, list::doubles::as_values(l), list::len(l) as u64)
}

/// Iterator that calls `seq[0]`, `seq[1]`, … until IndexError or StopIteration.
pub fn seq_iter(v: Value) -> Value {
    new(Shape::SEQ_ITERATOR, v, 0)
}

#[inline]
pub fn list_next(it: Value) -> R {
    let l = it.field(SEQ);
    if l.is_unset() {
        return Ok(Value::UNSET);
    }
    let i = it.word(INDEX);
    match list::get(l, i as usize) {
        Some(v) => {
            it.set_word(INDEX, i + 1);
            Ok(v)
        }
        None => finish(it),
    }
}

pub fn tuple_next(it: Value) -> R {
    let t = it.field(SEQ);
    if t.is_unset() {
        return Ok(Value::UNSET);
    }
    let i = it.word(INDEX);
    match tuple::get(t, i as usize) {
        Some(v) => {
            it.set_word(INDEX, i + 1);
            Ok(v)
        }
        None => finish(it),
    }
}

fn list_previous(it: Value) -> R {
    let l = it.field(SEQ);
    let i = it.word(INDEX);
    if l.is_unset() || i == 0 {
        return finish(it);
    }
    match list::get(l, i as usize - 1) {
        Some(v) => {
            it.set_word(INDEX, i - 1);
            Ok(v)
        }
        None => finish(it),
    }
}

fn ended() -> bool {
    let over = error::matches(Exc::IndexError) || error::matches(Exc::StopIteration);
    if over {
        error::clear();
    }
    over
}

fn seq_next(it: Value) -> R {
    let seq = it.field(SEQ);
    if seq.is_unset() {
        return Ok(Value::UNSET);
    }
    let i = it.word(INDEX);
    match object::getitem(seq, Value::smi(i as i64)) {
        Ok(v) => {
            it.set_word(INDEX, i + 1);
            Ok(v)
        }
        Err(_) if ended() => finish(it),
        Err(raised) => Err(raised),
    }
}

/// `reversed(sequence)` with `__len__` and `__getitem__`: the index counts down.
fn reversed_next(it: Value) -> R {
    let seq = it.field(SEQ);
    let i = it.word(INDEX);
    if seq.is_unset() || i == 0 {
        return finish(it);
    }
    match object::getitem(seq, Value::smi(i as i64 - 1)) {
        Ok(v) => {
            it.set_word(INDEX, i - 1);
            Ok(v)
        }
        Err(_) if ended() => finish(it),
        Err(raised) => Err(raised),
    }
}

/// `reversed(v)`: `__reversed__`, or the sequence protocol.
pub fn reversed(cls: Value, v: Value) -> R {
    if v.is_exact(Shape::LIST) && is_exact_class(cls, Shape::REVERSED) {
        return Ok(list_reversed(v));
    }
    if v.is_exact(Shape::RANGE) {
        return super::ranges::range_iter(range::backwards(v)?);
    }
    match object::lookup_special(v, &names::REVERSED)? {
        Some(Value::NONE) => {
            return err!(TypeError, "'{}' object is not reversible", type_name(v));
        }
        Some(method) => return call(method, &[]),
        None => {}
    }
    let slots = slots_of(v);
    if slots.getitem.is_none() || v.has_layout(Layout::Dict) {
        return err!(TypeError, "'{}' object is not reversible", type_name(v));
    }
    let n = object::len(v)?;
    let it = alloc_for(cls, 24, Shape::REVERSED, Layout::Opaque)?;
    it.set_field(SEQ, v);
    it.set_word(INDEX, n as u64);
    Ok(it)
}

fn reversed_new(cls: Value, a: &Args) -> R {
    argcheck::no_keywords(a, "reversed")?;
    argcheck::count(a.pos.len(), "reversed", 1, 1)?;
    reversed(cls, a.pos[0])
}

fn forward_hint(a: &Args) -> R {
    let it = argcheck::nullary(a, "__length_hint__")?;
    let seq = it.field(SEQ);
    if seq.is_unset() {
        return Ok(Value::smi(0));
    }
    if slots_of(seq).len.is_none() {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let left = object::len(seq)? as i64 - it.word(INDEX) as i64;
    Ok(Value::smi(left.max(0)))
}

fn backward_hint(a: &Args) -> R {
    let it = argcheck::nullary(a, "__length_hint__")?;
    let seq = it.field(SEQ);
    if seq.is_unset() {
        return Ok(Value::smi(0));
    }
    let index = it.word(INDEX);
    let n = object::len(seq)? as u64;
    Ok(Value::smi(if index > n { 0 } else { index as i64 }))
}

const FORWARD: &[MethodDef] = &[MethodDef::new("__length_hint__", forward_hint)];
const BACKWARD: &[MethodDef] = &[MethodDef::new("__length_hint__", backward_hint)];

const fn iterator(name: &'static str, shape: Shape, next: UnaryFn, methods: &'static [MethodDef]) -> TypeDef {
    TypeDef {
        name,
        module: "builtins",
        shape,
        layout: Layout::Opaque,
        base: Shape::OBJECT,
        slots: Slots { iter: Some(itself), next: Some(next), ..Slots::EMPTY },
        methods,
        getset: &[],
        subclassable: false,
        doc: "",
    }
}

pub static LIST: TypeDef = iterator("list_iterator", Shape::LIST_ITERATOR, list_next, FORWARD);
pub static LIST_REVERSE: TypeDef =
    iterator("list_reverseiterator", Shape::LIST_REVERSEITERATOR, list_previous, BACKWARD);
pub static TUPLE: TypeDef = iterator("tuple_iterator", Shape::TUPLE_ITERATOR, tuple_next, FORWARD);
pub static SEQUENCE: TypeDef = iterator("iterator", Shape::SEQ_ITERATOR, seq_next, FORWARD);
pub static REVERSED: TypeDef = TypeDef {
    name: "reversed",
    module: "builtins",
    shape: Shape::REVERSED,
    layout: Layout::Opaque,
    base: Shape::OBJECT,
    slots: Slots { iter: Some(itself), next: Some(reversed_next), new: Some(reversed_new), ..Slots::EMPTY },
    methods: BACKWARD,
    getset: &[],
    subclassable: true,
    doc: "Return a reverse iterator over the values of the given sequence.",
};
