//! `tuple`: an immutable row of values stored in the object itself.

use super::argcheck;
use super::hashing;
use super::sequence;
use super::slice;
use super::support::*;
use crate::error::R;
use crate::gc;
use crate::iter;
use crate::prelude::*;
use crate::types::{Args, BinOp, CmpOp, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

/// A new exact tuple of `n` items, to be filled through `items_mut` at once.
#[inline]
pub fn uninit(n: usize) -> Value {
    let size = layout::TUPLE_ITEMS as usize + n * 8;
    let t = gc::alloc(size, Layout::Tuple, Shape::TUPLE as u32);
    t.set_word(layout::TUPLE_LEN, n as u64);
    t
}

/// A new tuple with these items.
pub fn from_slice(items: &[Value]) -> Value {
    if items.is_empty() {
        return empty();
    }
    if let [one] = *items {
        // A call of memcpy costs more.
        return single(one);
    }
    let t = uninit(items.len());
    items_mut(t).copy_from_slice(items);
    t
}

/// `(a,)`
#[inline]
pub fn single(a: Value) -> Value {
    let t = uninit(1);
    t.set_field(layout::TUPLE_ITEMS, a);
    t
}

/// `(a, b)`
#[inline]
pub fn pair(a: Value, b: Value) -> Value {
    let t = uninit(2);
    items_mut(t)[0] = a;
    items_mut(t)[1] = b;
    t
}

/// `()`: one object, made when it is first asked for.
pub fn empty() -> Value {
    static mut EMPTY: Value = Value::UNSET;
    // The runtime has one thread, and the collector scans its static data.
    unsafe {
        if EMPTY.is_unset() {
            EMPTY = uninit(0);
        }
        EMPTY
    }
}

#[inline]
pub fn len(t: Value) -> usize {
    t.word(layout::TUPLE_LEN) as usize
}

#[inline]
pub fn items<'a>(t: Value) -> &'a [Value] {
    debug_assert!(t.has_layout(Layout::Tuple));
    let first = unsafe { t.addr().add(layout::TUPLE_ITEMS as usize) } as *const Value;
    unsafe { core::slice::from_raw_parts(first, len(t)) }
}

/// The items of a tuple that nobody else has seen yet.
#[inline]
pub fn items_mut<'a>(t: Value) -> &'a mut [Value] {
    let first = unsafe { t.addr().add(layout::TUPLE_ITEMS as usize) } as *mut Value;
    unsafe { core::slice::from_raw_parts_mut(first, len(t)) }
}

#[inline]
pub fn get(t: Value, i: usize) -> Option<Value> {
    items(t).get(i).copied()
}

/// An exact tuple of the items of any iterable (the tuple itself if it is one).
pub fn from_iterable(source: Value) -> R {
    if source.is_exact(Shape::TUPLE) {
        return Ok(source);
    }
    if source.is_exact(Shape::LIST) {
        return Ok(from_slice(super::list::plain_items(source)));
    }
    let mut all = Vec::new();
    iter::for_each(source, |v| {
        all.push(v);
        Ok(())
    })?;
    Ok(from_slice(&all))
}

fn repr(t: Value) -> R {
    match len(t) {
        0 => Ok(new_str("()")),
        n => {
            let close = if n == 1 { ",)" } else { ")" };
            sequence::repr_items(t, "(", close, "(...)", |i| get(t, i))
        }
    }
}

/// `hash(t)`
#[inline]
pub fn hash(t: Value) -> R<i64> {
    let items = items(t);
    hashing::hash_tuple(
        items.iter().map(|&v| hashing::hash_at_hand(v).map_or_else(|| hash_item(v), Ok)),
        items.len(),
    )
}

/// `hash(t)` as tables store it.
#[inline(never)]
pub fn hash_word(t: Value) -> R<u64> {
    if let Some(hash) = super::dict::table::recent_hash(t) {
        return Ok(hash);
    }
    hash(t).map(hashing::word_of)
}

/// As deep as the stack allows: CPython has no limit here.
#[inline(never)]
fn hash_item(v: Value) -> R<i64> {
    if crate::calls::stack_is_low() {
        return err!(RecursionError, "maximum recursion depth exceeded");
    }
    crate::object::hash(v)
}

fn compare(a: Value, b: Value, op: CmpOp) -> R {
    if !a.has_layout(Layout::Tuple) || !b.has_layout(Layout::Tuple) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (x, y) = (items(a), items(b));
    for (&p, &q) in x.iter().zip(y) {
        if !same_or_eq(p, q)? {
            return match op {
                CmpOp::Eq => Ok(Value::FALSE),
                CmpOp::Ne => Ok(Value::TRUE),
                _ => crate::object::compare(p, q, op),
            };
        }
    }
    Ok(Value::bool(sequence::cmp_lengths(x.len(), y.len(), op)))
}

fn contains(t: Value, item: Value) -> R<bool> {
    let all = items(t);
    let from = match sequence::find_word(all, item) {
        Ok(found) => return Ok(found.is_some()),
        Err(from) => from,
    };
    for &v in &all[from..] {
        if same_or_eq(v, item)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// `tuple[index]`
pub fn getitem(t: Value, index: Value) -> R {
    if index.is_exact(Shape::SLICE) {
        let r = slice::resolve(index, || len(t))?;
        if r.count == len(t) && r.step == 1 && t.is_exact(Shape::TUPLE) {
            return Ok(t);
        }
        let picked: Vec<Value> = r.positions().map(|i| items(t)[i]).collect();
        return Ok(from_slice(&picked));
    }
    let i = match sequence::index_of(index, "tuple")? {
        Some(i) => i,
        None => return sequence::bad_index(index, "tuple"),
    };
    let at = if i < 0 { i + len(t) as i64 } else { i };
    match get(t, at as usize) {
        Some(v) => Ok(v),
        None => err!(IndexError, "tuple index out of range"),
    }
}

fn add(a: Value, b: Value) -> R {
    if !a.has_layout(Layout::Tuple) || !b.has_layout(Layout::Tuple) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    if len(a) == 0 && b.is_exact(Shape::TUPLE) {
        return Ok(b);
    }
    if len(b) == 0 && a.is_exact(Shape::TUPLE) {
        return Ok(a);
    }
    let t = uninit(len(a) + len(b));
    let all = items_mut(t);
    all[..len(a)].copy_from_slice(items(a));
    all[len(a)..].copy_from_slice(items(b));
    Ok(t)
}

fn mul(a: Value, b: Value) -> R {
    let (t, times) = if a.has_layout(Layout::Tuple) { (a, b) } else { (b, a) };
    let Some(times) = sequence::repeat_count(times)? else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    if t.is_exact(Shape::TUPLE) && (times == 1 || len(t) == 0) {
        return Ok(t);
    }
    let total = sequence::repeated_len(len(t), times)?;
    if total == 0 {
        return Ok(empty());
    }
    let new = uninit(total);
    for part in items_mut(new).chunks_exact_mut(len(t)) {
        part.copy_from_slice(items(t));
    }
    Ok(new)
}

fn new_slot(cls: Value, a: &Args) -> R {
    if is_exact_class(cls, Shape::TUPLE) {
        argcheck::no_keywords(a, "tuple")?;
    }
    argcheck::count(a.pos.len(), "tuple", 0, 1)?;
    let plain = match a.pos.first() {
        Some(&source) => from_iterable(source)?,
        None => empty(),
    };
    if is_exact_class(cls, Shape::TUPLE) {
        return Ok(plain);
    }
    let n = len(plain);
    let size = layout::TUPLE_ITEMS as usize + n * 8;
    let t = alloc_for(cls, size, Shape::TUPLE, Layout::Tuple)?;
    t.set_word(layout::TUPLE_LEN, n as u64);
    items_mut(t).copy_from_slice(items(plain));
    Ok(t)
}

fn index_method(a: &Args) -> R {
    let args = argcheck::method(a, "tuple.index", 1, 3)?;
    let bound = |i: usize| args.get(i).copied().unwrap_or(Value::UNSET);
    let all = items(args[0]);
    let (start, stop) = sequence::search_bounds(bound(2), bound(3), all.len())?;
    for (i, &v) in all.iter().enumerate().take(stop).skip(start) {
        if same_or_eq(v, args[1])? {
            return Ok(Value::smi(i as i64));
        }
    }
    err!(ValueError, "tuple.index(x): x not in tuple")
}

fn count(a: &Args) -> R {
    let (t, item) = argcheck::unary(a, "tuple.count")?;
    let mut n = 0;
    for &v in items(t) {
        n += same_or_eq(v, item)? as i64;
    }
    Ok(Value::smi(n))
}

fn getnewargs(a: &Args) -> R {
    let t = argcheck::nullary(a, "tuple.__getnewargs__")?;
    Ok(from_slice(&[from_slice(items(t))]))
}

fn class_getitem(a: &Args) -> R {
    let (cls, item) = argcheck::unary(a, "tuple.__class_getitem__")?;
    generic_alias(cls, item)
}

pub static TYPE: TypeDef = TypeDef {
    name: "tuple",
    module: "builtins",
    shape: Shape::TUPLE,
    layout: Layout::Tuple,
    base: Shape::OBJECT,
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        iter: Some(iter::sequences::tuple_iter),
        compare: Some(compare),
        len: Some(|t| Ok(len(t))),
        contains: Some(contains),
        getitem: Some(getitem),
        new: Some(new_slot),
        binary: binary_table(&[(BinOp::Add, add), (BinOp::Mul, mul)]),
        ..Slots::EMPTY
    },
    methods: &[
        MethodDef::new("__getnewargs__", getnewargs),
        MethodDef::new("index", index_method),
        MethodDef::new("count", count),
        MethodDef::class("__class_getitem__", class_getitem),
    ],
    getset: &[],
    subclassable: true,
    doc: "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an \
          empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\
          \nIf the argument is a tuple, the return value is the same object.",
};
