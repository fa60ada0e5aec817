//! `enumerate`, `zip`, `map`, `filter`, and the iterator of `iter(callable, sentinel)`.

use super::{itself, new_object, next};
use crate::error::{self, Exc, R};
use crate::object;
use crate::objects::argcheck;
use crate::objects::support::*;
use crate::objects::tuple;
use crate::prelude::*;
use crate::types::{Args, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

const A: u32 = 8;
const B: u32 = 16;

// enumerate: +8 iterator, +16 next number.

fn enumerate_new(cls: Value, a: &Args) -> R {
    if a.pos.len() + a.kwnames.len() > 2 {
        let given = a.pos.len() + a.kwnames.len();
        return err!(TypeError, "enumerate() takes at most 2 arguments ({given} given)");
    }
    if a.pos.is_empty() && a.kwnames.is_empty() {
        return err!(TypeError, "enumerate() missing required argument 'iterable'");
    }
    let [iterable, start] = argcheck::bind(a, "enumerate", ["iterable", "start"], 0, 2, 1)?;
    let start = if start.is_unset() { Value::smi(0) } else { index(start)? };
    let inner = object::iter(iterable)?;
    let it = alloc_for(cls, 24, Shape::ENUMERATE, Layout::Opaque)?;
    it.set_field(A, inner);
    it.set_field(B, start);
    Ok(it)
}

pub fn enumerate_next(it: Value) -> R {
    let v = next(it.field(A))?;
    if v.is_unset() {
        return Ok(v);
    }
    let n = it.field(B);
    it.set_field(B, int_add(n, Value::smi(1))?);
    Ok(tuple::from_slice(&[n, v]))
}

fn class_getitem(a: &Args) -> R {
    let (cls, item) = argcheck::unary(a, "__class_getitem__")?;
    generic_alias(cls, item)
}

// zip: +8 tuple of iterators (0 = exhausted), +16 strict flag.

fn zip_new(cls: Value, a: &Args) -> R {
    let mut strict = false;
    if a.kwnames.len() > 1 {
        return err!(TypeError, "zip() takes at most 1 keyword argument ({} given)", a.kwnames.len());
    }
    if let (Some(&name), Some(&value)) = (a.kwnames.first(), a.kwvals.first()) {
        let name = text_of(name);
        if name != "strict" {
            return err!(TypeError, "'{name}' is an invalid keyword argument for zip()");
        }
        strict = object::truth(value)?;
    }
    let mut iterators = Vec::with_capacity(a.pos.len());
    for &v in a.pos {
        iterators.push(object::iter(v)?);
    }
    let it = alloc_for(cls, 24, Shape::ZIP, Layout::Opaque)?;
    it.set_field(A, tuple::from_slice(&iterators));
    it.set_field(B, Value::bool(strict));
    Ok(it)
}

pub fn zip_next(it: Value) -> R {
    let iterators = it.field(A);
    if iterators.is_unset() || tuple::len(iterators) == 0 {
        return Ok(Value::UNSET);
    }
    let n = tuple::len(iterators);
    // Filled at once with NONE: the collector may run while items are fetched.
    let row = tuple::uninit(n);
    tuple::items_mut(row).fill(Value::NONE);
    for i in 0..n {
        let v = next(tuple::items(iterators)[i])?;
        if v.is_unset() {
            it.set_field(A, Value::UNSET);
            if it.field(B) == Value::TRUE {
                zip_uneven(iterators, i)?;
            }
            return Ok(Value::UNSET);
        }
        tuple::items_mut(row)[i] = v;
    }
    Ok(row)
}

/// `strict=True`: the error when iterator `at` ended and another did not.
fn zip_uneven(iterators: Value, at: usize) -> R<()> {
    let others = |i: usize| if i == 1 { " ".to_string() } else { "s 1-".to_string() };
    if at > 0 {
        return err!(ValueError, "zip() argument {} is shorter than argument{}{at}", at + 1, others(at));
    }
    for i in 1..tuple::len(iterators) {
        if !next(tuple::items(iterators)[i])?.is_unset() {
            return err!(ValueError, "zip() argument {} is longer than argument{}{i}", i + 1, others(i));
        }
    }
    Ok(())
}

// map: +8 function, +16 tuple of iterators.

fn map_new(cls: Value, a: &Args) -> R {
    if is_exact_class(cls, Shape::MAP) {
        argcheck::no_keywords(a, "map")?;
    }
    if a.pos.len() < 2 {
        return err!(TypeError, "map() must have at least two arguments.");
    }
    let mut iterators = Vec::with_capacity(a.pos.len() - 1);
    for &v in &a.pos[1..] {
        iterators.push(object::iter(v)?);
    }
    let it = alloc_for(cls, 24, Shape::MAP, Layout::Opaque)?;
    it.set_field(A, a.pos[0]);
    it.set_field(B, tuple::from_slice(&iterators));
    Ok(it)
}

pub fn map_next(it: Value) -> R {
    let iterators = tuple::items(it.field(B));
    if let [one] = iterators {
        let v = next(*one)?;
        if v.is_unset() {
            return Ok(v);
        }
        return call(it.field(A), &[v]);
    }
    let mut args = Vec::with_capacity(iterators.len());
    for &one in iterators {
        let v = next(one)?;
        if v.is_unset() {
            return Ok(v);
        }
        args.push(v);
    }
    call(it.field(A), &args)
}

// filter: +8 function or None, +16 iterator.

fn filter_new(cls: Value, a: &Args) -> R {
    if is_exact_class(cls, Shape::FILTER) {
        argcheck::no_keywords(a, "filter")?;
    }
    argcheck::count(a.pos.len(), "filter", 2, 2)?;
    let inner = object::iter(a.pos[1])?;
    let it = alloc_for(cls, 24, Shape::FILTER, Layout::Opaque)?;
    it.set_field(A, a.pos[0]);
    it.set_field(B, inner);
    Ok(it)
}

pub fn filter_next(it: Value) -> R {
    let (f, inner) = (it.field(A), it.field(B));
    let by_truth = f.is_none() || f == builtin_class(Shape::BOOL);
    loop {
        let v = next(inner)?;
        if v.is_unset() {
            return Ok(v);
        }
        let keep = if by_truth { object::truth(v)? } else { object::truth(call(f, &[v])?)? };
        if keep {
            return Ok(v);
        }
    }
}

// callable_iterator: +8 callable (0 = exhausted), +16 sentinel.

/// `iter(callable, sentinel)`
pub fn callable_iter(callable: Value, sentinel: Value) -> Value {
    let it = new_object(Shape::CALLABLE_ITERATOR, 2);
    it.set_field(A, callable);
    it.set_field(B, sentinel);
    it
}

fn callable_next(it: Value) -> R {
    let f = it.field(A);
    if f.is_unset() {
        return Ok(f);
    }
    let v = match call(f, &[]) {
        Ok(v) => v,
        Err(raised) => {
            if !error::matches(Exc::StopIteration) {
                return Err(raised);
            }
            error::clear();
            it.set_field(A, Value::UNSET);
            return Ok(Value::UNSET);
        }
    };
    if same_or_eq(it.field(B), v)? {
        it.set_field(A, Value::UNSET);
        return Ok(Value::UNSET);
    }
    Ok(v)
}

const fn lazy(
    name: &'static str,
    shape: Shape,
    slots: Slots,
    methods: &'static [MethodDef],
    doc: &'static str,
) -> TypeDef {
    TypeDef {
        name,
        module: "builtins",
        shape,
        layout: Layout::Opaque,
        base: Shape::OBJECT,
        slots,
        methods,
        getset: &[],
        subclassable: true,
        doc,
    }
}

pub static ENUMERATE: TypeDef = lazy(
    "enumerate",
    Shape::ENUMERATE,
    Slots { iter: Some(itself), next: Some(enumerate_next), new: Some(enumerate_new), ..Slots::EMPTY },
    &[MethodDef::class("__class_getitem__", class_getitem)],
    "Return an enumerate object.",
);
pub static ZIP: TypeDef = lazy(
    "zip",
    Shape::ZIP,
    Slots { iter: Some(itself), next: Some(zip_next), new: Some(zip_new), ..Slots::EMPTY },
    &[],
    "zip(*iterables, strict=False) --> Yield tuples until an input is exhausted.",
);
pub static MAP: TypeDef = lazy(
    "map",
    Shape::MAP,
    Slots { iter: Some(itself), next: Some(map_next), new: Some(map_new), ..Slots::EMPTY },
    &[],
    "map(func, *iterables) --> map object",
);
pub static FILTER: TypeDef = lazy(
    "filter",
    Shape::FILTER,
    Slots { iter: Some(itself), next: Some(filter_next), new: Some(filter_new), ..Slots::EMPTY },
    &[],
    "filter(function or None, iterable) --> filter object",
);
pub static CALLABLE: TypeDef = TypeDef {
    subclassable: false,
    ..lazy(
        "callable_iterator",
        Shape::CALLABLE_ITERATOR,
        Slots { iter: Some(itself), next: Some(callable_next), ..Slots::EMPTY },
        &[],
        "",
    )
};
