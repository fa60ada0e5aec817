//! Iterators over `range`: one for machine words, one for ints of any size.

use super::{itself, new_object};
use crate::error::R;
use crate::objects::argcheck;
use crate::objects::range;
use crate::objects::support::*;
use crate::types::{Args, MethodDef, Slots, TypeDef, UnaryFn};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

/// Small: +8 next number, +16 step, +24 numbers left (words).
const NEXT: u32 = 8;
const STEP: u32 = 16;
const LEFT: u32 = 24;

pub fn range_iter(r: Value) -> R {
    if let Some((start, stop, step)) = range::small(r) {
        let it = new_object(Shape::RANGE_ITERATOR, 3);
        it.set_word(NEXT, start as u64);
        it.set_word(STEP, step as u64);
        it.set_word(LEFT, range::count(start, stop, step) as u64);
        return Ok(it);
    }
    // Big: the same fields hold int values.
    let it = new_object(Shape::LONG_RANGE_ITERATOR, 3);
    it.set_field(NEXT, range::start(r));
    it.set_field(STEP, range::step(r));
    it.set_field(LEFT, range::length(r));
    Ok(it)
}

#[inline]
pub fn range_next(it: Value) -> R {
    let left = it.word(LEFT);
    if left == 0 {
        return Ok(Value::UNSET);
    }
    let n = it.word(NEXT) as i64;
    it.set_word(LEFT, left - 1);
    it.set_word(NEXT, n.wrapping_add(it.word(STEP) as i64) as u64);
    Ok(Value::smi(n))
}

fn long_next(it: Value) -> R {
    let left = it.field(LEFT);
    if left == Value::smi(0) {
        return Ok(Value::UNSET);
    }
    let n = it.field(NEXT);
    it.set_field(LEFT, int_sub(left, Value::smi(1))?);
    it.set_field(NEXT, int_add(n, it.field(STEP))?);
    Ok(n)
}

fn small_hint(a: &Args) -> R {
    let it = argcheck::nullary(a, "__length_hint__")?;
    Ok(int_from_i64(it.word(LEFT) as i64))
}

fn long_hint(a: &Args) -> R {
    Ok(argcheck::nullary(a, "__length_hint__")?.field(LEFT))
}

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

pub static SMALL: TypeDef = iterator(
    "range_iterator",
    Shape::RANGE_ITERATOR,
    range_next,
    &[MethodDef::new("__length_hint__", small_hint)],
);
pub static LONG: TypeDef = iterator(
    "longrange_iterator",
    Shape::LONG_RANGE_ITERATOR,
    long_next,
    &[MethodDef::new("__length_hint__", long_hint)],
);
