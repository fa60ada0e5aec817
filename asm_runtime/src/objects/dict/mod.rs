//! `dict`: methods and protocol; the hash table is in `table`, views and iterators in `views`.

pub mod methods;
pub mod table;
pub mod views;

pub use table::{clear, copy, get, get_str, len, new, next, remove, remove_str, set, set_str, with_capacity};

use super::argcheck;
use super::hashing::hash_word;
use super::module_dict::{commit, refresh};
use super::support::*;
use crate::error::R;
use crate::iter;
use crate::names;
use crate::types::{Args, BinOp, CmpOp, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

/// Is it a dict or an instance of a subclass?
#[inline]
pub fn is_dict(v: Value) -> bool {
    v.has_layout(Layout::Dict)
}

fn repr(d: Value) -> R {
    refresh(d);
    if len(d) == 0 {
        return Ok(new_str("{}"));
    }
    let Some(_active) = ReprGuard::enter(d) else { return Ok(new_str("{...}")) };
    let (comma, colon) = (new_str(", "), new_str(": "));
    let mut parts = vec![new_str("{")];
    let mut pos = 0;
    while let Some((k, v)) = next(d, &mut pos) {
        if parts.len() > 1 {
            parts.push(comma);
        }
        parts.push(crate::object::repr(k)?);
        parts.push(colon);
        parts.push(crate::object::repr(v)?);
    }
    parts.push(new_str("}"));
    concat(&parts)
}

/// Same keys with equal values?
pub fn equal(a: Value, b: Value) -> R<bool> {
    if len(a) != len(b) {
        return Ok(false);
    }
    let mut pos = 0;
    while let Some(e) = table::next_entry(a, &mut pos) {
        match table::find(b, e.key, e.hash)? {
            Some(at) => {
                let other = table::value_at(b, at);
                if !same_or_eq(other, e.value)? {
                    return Ok(false);
                }
            }
            None => return Ok(false),
        }
    }
    Ok(true)
}

fn compare(a: Value, b: Value, op: CmpOp) -> R {
    if !is_dict(a) || !is_dict(b) || !matches!(op, CmpOp::Eq | CmpOp::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    refresh(a);
    refresh(b);
    Ok(Value::bool(equal(a, b)? == (op == CmpOp::Eq)))
}

/// `dict[key]`: `__missing__` of subclasses, KeyError.
pub fn getitem(d: Value, key: Value) -> R {
    refresh(d);
    match get(d, key)? {
        Some(v) => Ok(v),
        None => missing(d, key),
    }
}

/// `d[key]` of a key that is not there.
#[cold]
pub fn missing(d: Value, key: Value) -> R {
    if !d.is_exact(Shape::DICT) {
        if let Some(method) = special_method(d, &names::MISSING)? {
            return call(method, &[key]);
        }
    }
    Err(key_error(key))
}

/// `dict[key] = value`; `del dict[key]` when value is UNSET.
pub fn setitem(d: Value, key: Value, value: Value) -> R<()> {
    refresh(d);
    let outcome = if !value.is_unset() {
        set(d, key, value)
    } else {
        match remove(d, key) {
            Ok(Some(_)) => Ok(()),
            Ok(None) => Err(key_error(key)),
            Err(raised) => Err(raised),
        }
    };
    commit(d);
    outcome
}

/// Adds the entries of another dict (`replace`: also for keys that are there).
pub fn merge_dict(d: Value, other: Value, replace: bool) -> R<()> {
    if d == other || len(other) == 0 {
        return Ok(());
    }
    if len(d) == 0 && table::end(d) == 0 {
        table::copy_into(d, other);
        return Ok(());
    }
    let (size, end) = (len(other), table::end(other));
    let mut pos = 0;
    while let Some(e) = table::next_entry(other, &mut pos) {
        match table::find(d, e.key, e.hash)? {
            Some(at) => {
                if replace {
                    table::set_value_at(d, at, e.value);
                }
            }
            None => table::insert_new(d, e.key, e.hash, e.value),
        }
        if len(other) != size || table::end(other) != end {
            return err!(RuntimeError, "dict mutated during update");
        }
    }
    Ok(())
}

/// Is `__iter__` that of dict?
fn same_iter(v: Value) -> bool {
    slots_of(v).iter.is_some_and(|f| core::ptr::fn_addr_eq(f, views::dict_iter as crate::types::UnaryFn))
}

/// Does merging from `v` go by its entries, without asking its methods?
fn plain_dict(v: Value) -> bool {
    if is_dict(v) {
        refresh(v);
    }
    is_dict(v) && (v.is_exact(Shape::DICT) || same_iter(v))
}

/// Adds the entries of a mapping (anything with `keys`).
pub fn merge_mapping(d: Value, other: Value) -> R<()> {
    if plain_dict(other) {
        return merge_dict(d, other, true);
    }
    let keys = call_method(other, "keys", &[])?;
    iter::for_each(keys, |key| {
        let value = crate::object::getitem(other, key)?;
        set(d, key, value)
    })
}

/// Adds the pairs of an iterable.
pub fn merge_pairs(d: Value, pairs: Value) -> R<()> {
    let mut i = 0;
    iter::for_each(pairs, |pair| {
        let items = match super::sequence::to_vec(pair, "\0") {
            Ok(items) => items,
            Err(raised) => {
                if !is_iterable(pair) {
                    clear_exception();
                    return err!(
                        TypeError,
                        "cannot convert dictionary update sequence element #{i} to a sequence"
                    );
                }
                return Err(raised);
            }
        };
        let [key, value] = items[..] else {
            return err!(
                ValueError,
                "dictionary update sequence element #{i} has length {}; 2 is required",
                items.len()
            );
        };
        i += 1;
        set(d, key, value)
    })
}

/// `d.update(other)`: mapping or iterable of pairs.
pub fn update(d: Value, other: Value) -> R<()> {
    if plain_dict(other) {
        return merge_dict(d, other, true);
    }
    if get_attr_opt(other, "keys")?.is_some() {
        merge_mapping(d, other)
    } else {
        merge_pairs(d, other)
    }
}

/// `dict(...)` and `update(...)`: at most one positional argument, and keywords.
pub fn update_from_args(d: Value, a: &Args, name: &str) -> R<()> {
    argcheck::count(a.pos.len(), name, 0, 1)?;
    if let Some(&other) = a.pos.first() {
        update(d, other)?;
    }
    for (&k, &v) in a.kwnames.iter().zip(a.kwvals) {
        set(d, k, v)?;
    }
    Ok(())
}

fn or(a: Value, b: Value) -> R {
    if !is_dict(a) || !is_dict(b) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    refresh(a);
    let new = copy(a);
    update(new, b)?;
    Ok(new)
}

fn inplace_or(a: Value, b: Value) -> R {
    if !is_dict(a) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    refresh(a);
    let outcome = update(a, b);
    commit(a);
    outcome.map(|()| a)
}

fn new_slot(cls: Value, _: &Args) -> R {
    alloc_for(cls, layout::dict::SIZE as usize, Shape::DICT, Layout::Dict)
}

fn init(d: Value, a: &Args) -> R<()> {
    update_from_args(d, a, "dict")
}

fn contains(d: Value, key: Value) -> R<bool> {
    refresh(d);
    let hash = hash_word(key)?;
    Ok(table::find(d, key, hash)?.is_some())
}

pub static TYPE: TypeDef = TypeDef {
    name: "dict",
    module: "builtins",
    shape: Shape::DICT,
    layout: Layout::Dict,
    base: Shape::OBJECT,
    slots: Slots {
        repr: Some(repr),
        iter: Some(views::dict_iter),
        compare: Some(compare),
        len: Some(|d| {
            refresh(d);
            Ok(len(d))
        }),
        contains: Some(contains),
        getitem: Some(getitem),
        setitem: Some(setitem),
        new: Some(new_slot),
        init: Some(init),
        binary: binary_table(&[(BinOp::Or, or)]),
        inplace: binary_table(&[(BinOp::Or, inplace_or)]),
        ..Slots::EMPTY
    },
    methods: methods::METHODS,
    getset: &[],
    subclassable: true,
    doc: "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a \
          mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as \
          if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new \
          dictionary initialized with the name=value pairs\n    in the keyword argument list.  For \
          example:  dict(one=1, two=2)",
};
