//! `set` and `frozenset`: protocol and algebra; the hash table is in `table`, the methods in
//! `methods`. The order in which results are filled is CPython's, since it shows.

pub mod methods;
pub mod table;

use crate::prelude::*;
pub use table::{add, clear, contains, discard, len, next};

use super::argcheck;
use super::hashing::{self, hash_of};
use super::support::*;
use super::{dict, list};
use crate::error::R;
use crate::gc;
use crate::iter;
use crate::types::{Args, BinOp, CmpOp, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::set::{ITER_CHANGES, ITER_LEFT, ITER_POS, ITER_SET, ITER_SIZE};
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

/// A new empty set.
pub fn new() -> Value {
    table::new(Shape::SET)
}

/// A new empty frozenset.
pub fn new_frozen() -> Value {
    table::new(Shape::FROZENSET)
}

/// Set, frozenset or an instance of a subclass?
#[inline]
pub fn is_set(v: Value) -> bool {
    v.has_layout(Layout::Set)
}

fn is_frozen(v: Value) -> bool {
    v.is_exact(Shape::FROZENSET) || is_subtype_of(v, Shape::FROZENSET)
}

/// The exact shape of results like `v`.
fn shape_like(v: Value) -> Shape {
    if is_frozen(v) {
        Shape::FROZENSET
    } else {
        Shape::SET
    }
}

/// An empty exact set or frozenset, like `v`.
fn empty_like(v: Value) -> Value {
    table::new(shape_like(v))
}

/// The elements of two sets of ints below 64, as bits.
#[inline]
fn both_small(a: Value, b: Value) -> Option<(u64, u64)> {
    Some((table::small(a)?, table::small(b)?))
}

/// Adds the items of any iterable.
pub fn update(s: Value, source: Value) -> R<()> {
    if is_set(source) {
        return table::merge(s, source);
    }
    if source.is_exact(Shape::DICT) {
        table::reserve_for_merge(s, dict::len(source));
        let mut pos = 0;
        while let Some(e) = dict::table::next_entry(source, &mut pos) {
            table::add_hashed(s, e.key, e.hash)?;
        }
        return Ok(());
    }
    iter::for_each(source, |item| add(s, item).map(drop))
}

/// A new set of the items of any iterable.
pub fn from_iterable(source: Value) -> R {
    let s = new();
    update(s, source)?;
    Ok(s)
}

/// A copy of the same kind (exact).
pub fn copy(s: Value) -> R {
    let new = empty_like(s);
    table::merge(new, s)?;
    Ok(new)
}

/// Removes the items of any iterable.
pub fn difference_update(s: Value, other: Value) -> R<()> {
    if s == other {
        clear(s);
        return Ok(());
    }
    if is_set(other) {
        let mut pos = 0;
        while let Some((key, hash)) = table::next_entry(other, &mut pos) {
            table::discard_hashed(s, key, hash)?;
        }
    } else {
        iter::for_each(other, |item| discard(s, item).map(drop))?;
    }
    table::sweep(s);
    Ok(())
}

/// A new set of the elements that are not in `other`.
pub fn difference(s: Value, other: Value) -> R {
    let other_len = if is_set(other) {
        len(other)
    } else if other.is_exact(Shape::DICT) {
        dict::len(other)
    } else {
        return copy_and_difference(s, other);
    };
    // Much smaller other side: copying and removing is faster.
    if len(s) >> 2 > other_len {
        return copy_and_difference(s, other);
    }
    if is_set(other) {
        let bits = both_small(s, other).map(|(mine, others)| mine & !others);
        if let Some(result) = bits.and_then(|bits| table::of_small(shape_like(s), bits)) {
            return Ok(result);
        }
    }
    let result = empty_like(s);
    let mut pos = 0;
    if is_set(other) {
        for _ in 0..len(s) {
            let Some((key, hash)) = table::next_entry(s, &mut pos) else { break };
            if !table::contains_hashed(other, key, hash)? {
                table::add_new(result, key, hash);
            }
        }
        return Ok(result);
    }
    while let Some((key, hash)) = table::next_entry(s, &mut pos) {
        if dict::table::find(other, key, hash)?.is_none() {
            table::add_new(result, key, hash);
        }
    }
    Ok(result)
}

fn copy_and_difference(s: Value, other: Value) -> R {
    let result = copy(s)?;
    difference_update(result, other)?;
    Ok(result)
}

/// A new set of the elements that are also in `other`.
pub fn intersection(s: Value, other: Value) -> R {
    if s == other {
        return copy(s);
    }
    let result = empty_like(s);
    if is_set(other) {
        if !table::may_meet(s, other) {
            return Ok(result);
        }
        let bits = both_small(s, other).map(|(mine, others)| mine & others);
        if let Some(result) = bits.and_then(|bits| table::of_small(shape_like(s), bits)) {
            return Ok(result);
        }
        let (small, large) = if len(other) > len(s) { (s, other) } else { (other, s) };
        let mut pos = 0;
        while let Some((key, hash)) = table::next_entry(small, &mut pos) {
            if table::contains_hashed(large, key, hash)? {
                table::add_new(result, key, hash);
            }
        }
        return Ok(result);
    }
    iter::for_each(other, |item| {
        let hash = hashing::hash_word(item)?;
        if table::contains_hashed(s, item, hash)? {
            table::add_hashed(result, item, hash)?;
        }
        Ok(())
    })?;
    Ok(result)
}

/// Keeps what is in exactly one of the two.
pub fn symmetric_difference_update(s: Value, other: Value) -> R<()> {
    if s == other {
        clear(s);
        return Ok(());
    }
    if other.is_exact(Shape::DICT) {
        let mut pos = 0;
        while let Some(e) = dict::table::next_entry(other, &mut pos) {
            toggle(s, e.key, e.hash)?;
        }
        return Ok(());
    }
    let other = if is_set(other) { other } else { from_iterable(other)? };
    let mut pos = 0;
    while let Some((key, hash)) = table::next_entry(other, &mut pos) {
        toggle(s, key, hash)?;
    }
    Ok(())
}

fn toggle(s: Value, key: Value, hash: u64) -> R<()> {
    if !table::discard_hashed(s, key, hash)? {
        table::add_hashed(s, key, hash)?;
    }
    Ok(())
}

/// Is every element of `a` in `b` (both sets)?
pub fn is_subset(a: Value, b: Value) -> R<bool> {
    if len(a) > len(b) || !table::may_be_subset(a, b) {
        return Ok(false);
    }
    if table::small(a).is_some() && table::small(b).is_some() {
        return Ok(true);
    }
    let mut pos = 0;
    // Not to the end of the table: the last elements may be far before it.
    for _ in 0..len(a) {
        let Some((key, hash)) = table::next_entry(a, &mut pos) else { break };
        if !table::contains_hashed(b, key, hash)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn repr(s: Value) -> R {
    let name = type_name(s);
    if len(s) == 0 {
        return Ok(new_str(&format!("{name}()")));
    }
    let Some(_active) = ReprGuard::enter(s) else {
        return Ok(new_str(&format!("{name}(...)")));
    };
    let (open, close) =
        if s.is_exact(Shape::SET) { ("{".to_string(), "}") } else { (format!("{name}({{"), "})") };
    let comma = new_str(", ");
    let mut parts = vec![new_str(&open)];
    let keys = list::from_iterable(s)?;
    for (i, &key) in list::items(keys).iter().enumerate() {
        if i > 0 {
            parts.push(comma);
        }
        parts.push(crate::object::repr(key)?);
    }
    parts.push(new_str(close));
    concat(&parts)
}

/// Set or frozenset, and no instance of a subclass?
#[inline]
pub fn is_exact_set(v: Value) -> bool {
    v.is_exact(Shape::SET) || v.is_exact(Shape::FROZENSET)
}

/// Comparison of sets.
pub fn compare(a: Value, b: Value, op: CmpOp) -> R {
    if !is_set(b) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (n, m) = (len(a), len(b));
    Ok(Value::bool(match op {
        CmpOp::Eq => n == m && is_subset(a, b)?,
        CmpOp::Ne => !(n == m && is_subset(a, b)?),
        CmpOp::Le => is_subset(a, b)?,
        CmpOp::Lt => n < m && is_subset(a, b)?,
        CmpOp::Ge => is_subset(b, a)?,
        CmpOp::Gt => m < n && is_subset(b, a)?,
    }))
}

fn frozen_hash(s: Value) -> R<i64> {
    let cached = table::cached_hash(s);
    if cached != 0 {
        return Ok(cached);
    }
    let mut hashes = Vec::with_capacity(len(s));
    let mut pos = 0;
    while let Some((key, word)) = table::next_entry(s, &mut pos) {
        // Words lose the top bit of a hash; tuples and the like are asked again.
        let plain = key.is_smi() || key.has_layout(Layout::Instance);
        hashes.push(if plain { Ok(hash_of(word)) } else { crate::object::hash(key) });
    }
    let hash = hashing::hash_frozenset(hashes.into_iter(), len(s))?;
    table::set_cached_hash(s, hash);
    Ok(hash)
}

/// A key for a search: a set stands for the frozenset with the same elements.
pub fn search_key(key: Value) -> R {
    if is_set(key) && !is_frozen(key) {
        let frozen = new_frozen();
        table::merge(frozen, key)?;
        return Ok(frozen);
    }
    Ok(key)
}

fn contains_slot(s: Value, key: Value) -> R<bool> {
    contains(s, search_key(key)?)
}

fn sub(a: Value, b: Value) -> R {
    if !is_set(a) || !is_set(b) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    difference(a, b)
}
fn and(a: Value, b: Value) -> R {
    if !is_set(a) || !is_set(b) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    intersection(a, b)
}
fn or(a: Value, b: Value) -> R {
    if !is_set(a) || !is_set(b) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let result = copy(a)?;
    update(result, b)?;
    Ok(result)
}
fn xor(a: Value, b: Value) -> R {
    if !is_set(a) || !is_set(b) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    symmetric_difference(a, b)
}

/// A new set of what is in exactly one of the two.
pub fn symmetric_difference(s: Value, other: Value) -> R {
    let result = empty_like(s);
    update(result, other)?;
    symmetric_difference_update(result, s)?;
    Ok(result)
}

/// Replaces the elements by those also in `other`.
pub fn intersection_update(s: Value, other: Value) -> R<()> {
    let kept = intersection(s, other)?;
    table::swap_contents(s, kept);
    Ok(())
}

fn inplace_sub(a: Value, b: Value) -> R {
    if !is_set(b) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    difference_update(a, b)?;
    Ok(a)
}
fn inplace_and(a: Value, b: Value) -> R {
    if !is_set(b) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    intersection_update(a, b)?;
    Ok(a)
}
fn inplace_or(a: Value, b: Value) -> R {
    if !is_set(b) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    update(a, b)?;
    Ok(a)
}
fn inplace_xor(a: Value, b: Value) -> R {
    if !is_set(b) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    symmetric_difference_update(a, b)?;
    Ok(a)
}

fn new_set(cls: Value, _: &Args) -> R {
    alloc_for(cls, layout::set::SIZE as usize, Shape::SET, Layout::Set)
}

fn init_set(s: Value, a: &Args) -> R<()> {
    if s.is_exact(Shape::SET) {
        argcheck::no_keywords(a, "set")?;
    }
    argcheck::count(a.pos.len(), "set", 0, 1)?;
    clear(s);
    match a.pos.first() {
        Some(&source) => update(s, source),
        None => Ok(()),
    }
}

fn new_frozenset(cls: Value, a: &Args) -> R {
    let exact = is_exact_class(cls, Shape::FROZENSET);
    if exact {
        argcheck::no_keywords(a, "frozenset")?;
    }
    argcheck::count(a.pos.len(), "frozenset", 0, 1)?;
    if let (true, Some(&source)) = (exact, a.pos.first()) {
        if source.is_exact(Shape::FROZENSET) {
            return Ok(source);
        }
    }
    let s = alloc_for(cls, layout::set::SIZE as usize, Shape::FROZENSET, Layout::Set)?;
    if let Some(&source) = a.pos.first() {
        update(s, source)?;
    }
    Ok(s)
}

/// A new iterator over a set.
pub fn set_iter(s: Value) -> R {
    let it = gc::alloc(48, Layout::Opaque, Shape::SET_ITERATOR as u32);
    it.set_field(ITER_SET, s);
    it.set_word(ITER_SIZE, len(s) as u64);
    it.set_word(ITER_LEFT, len(s) as u64);
    it.set_word(ITER_CHANGES, table::changes(s));
    Ok(it)
}

/// The next element of a set iterator as long as nothing special happens, unset at the end; `None`
/// when the set has changed, which `set_iter_next` looks into.
#[inline(always)]
pub fn step(it: Value) -> Option<Value> {
    let s = it.field(ITER_SET);
    if s.is_unset() || len(s) as u64 != it.word(ITER_SIZE) {
        return None;
    }
    let mut pos = it.word(ITER_POS) as usize;
    let Some(key) = next(s, &mut pos) else {
        it.set_field(ITER_SET, Value::UNSET);
        return Some(Value::UNSET);
    };
    it.set_word(ITER_POS, pos as u64);
    it.set_word(ITER_LEFT, it.word(ITER_LEFT).wrapping_sub(1));
    Some(key)
}

/// Next element of a set iterator.
pub fn set_iter_next(it: Value) -> R {
    let s = it.field(ITER_SET);
    if s.is_unset() {
        return Ok(Value::UNSET);
    }
    if len(s) as u64 != it.word(ITER_SIZE) {
        it.set_word(ITER_SIZE, u64::MAX);
        return err!(RuntimeError, "Set changed size during iteration");
    }
    let mut pos = it.word(ITER_POS) as usize;
    let found = next(s, &mut pos);
    it.set_word(ITER_POS, pos as u64);
    match found {
        Some(key) => {
            it.set_word(ITER_LEFT, it.word(ITER_LEFT).wrapping_sub(1));
            Ok(key)
        }
        None => {
            it.set_field(ITER_SET, Value::UNSET);
            Ok(Value::UNSET)
        }
    }
}

fn iter_length_hint(a: &Args) -> R {
    let it = argcheck::nullary(a, "set_iterator.__length_hint__")?;
    let s = it.field(ITER_SET);
    if s.is_unset() || len(s) as u64 != it.word(ITER_SIZE) {
        return Ok(Value::smi(0));
    }
    Ok(Value::smi(it.word(ITER_LEFT) as i64))
}

const SHARED: Slots = Slots {
    repr: Some(repr),
    iter: Some(set_iter),
    compare: Some(compare),
    len: Some(|s| Ok(len(s))),
    contains: Some(contains_slot),
    binary: binary_table(&[(BinOp::Sub, sub), (BinOp::And, and), (BinOp::Or, or), (BinOp::Xor, xor)]),
    ..Slots::EMPTY
};

pub static SET: TypeDef = TypeDef {
    name: "set",
    module: "builtins",
    shape: Shape::SET,
    layout: Layout::Set,
    base: Shape::OBJECT,
    slots: Slots {
        new: Some(new_set),
        init: Some(init_set),
        inplace: binary_table(&[
            (BinOp::Sub, inplace_sub),
            (BinOp::And, inplace_and),
            (BinOp::Or, inplace_or),
            (BinOp::Xor, inplace_xor),
        ]),
        ..SHARED
    },
    methods: methods::SET_METHODS,
    getset: &[],
    subclassable: true,
    doc: "set() -> new empty set object\nset(iterable) -> new set object\n\nBuild an unordered \
          collection of unique elements.",
};

pub static FROZENSET: TypeDef = TypeDef {
    name: "frozenset",
    module: "builtins",
    shape: Shape::FROZENSET,
    layout: Layout::Set,
    base: Shape::OBJECT,
    slots: Slots { hash: Some(frozen_hash), new: Some(new_frozenset), ..SHARED },
    methods: methods::FROZENSET_METHODS,
    getset: &[],
    subclassable: true,
    doc: "frozenset() -> empty frozenset object\nfrozenset(iterable) -> frozenset object\n\nBuild \
          an immutable unordered collection of unique elements.",
};

pub static ITERATOR: TypeDef = TypeDef {
    name: "set_iterator",
    module: "builtins",
    shape: Shape::SET_ITERATOR,
    layout: Layout::Opaque,
    base: Shape::OBJECT,
    slots: Slots { iter: Some(iter::itself), next: Some(set_iter_next), ..Slots::EMPTY },
    methods: &[crate::types::MethodDef::new("__length_hint__", iter_length_hint)],
    getset: &[],
    subclassable: false,
    doc: "",
};
