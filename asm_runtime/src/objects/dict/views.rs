//! `dict.keys()`, `.values()`, `.items()`: live views, with set operations for keys and items;
//! and the iterators over dicts and views, forwards and backwards.

use super::table;
use crate::error::R;
use crate::gc;
use crate::iter;
use crate::objects::argcheck;
use crate::objects::support::*;
use crate::objects::{sequence, set, tuple};
use crate::types::{Args, BinOp, CmpOp, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

// Views: +8 dict.
const VIEW_DICT: u32 = 8;
// Iterators: +8 dict (0 = exhausted), +16 next position, +24 size expected (-1: it changed),
// +32 items left.
const ITER_DICT: u32 = 8;
const ITER_POS: u32 = 16;
const ITER_SIZE: u32 = 24;
const ITER_LEFT: u32 = 32;

pub fn new_view(d: Value, shape: Shape) -> Value {
    let v = gc::alloc(16, Layout::Opaque, shape as u32);
    v.set_field(VIEW_DICT, d);
    v
}

/// A new iterator over a dict; the shape says what it yields and in which direction.
pub fn new_iterator(d: Value, shape: Shape) -> Value {
    let it = gc::alloc(40, Layout::Opaque, shape as u32);
    it.set_field(ITER_DICT, d);
    let backwards = REVERSED.contains(&shape);
    it.set_word(ITER_POS, if backwards { table::end(d) as u64 } else { 0 });
    it.set_word(ITER_SIZE, table::len(d) as u64);
    it.set_word(ITER_LEFT, table::len(d) as u64);
    it
}

const REVERSED: [Shape; 3] =
    [Shape::DICT_REVERSEKEYITERATOR, Shape::DICT_REVERSEVALUEITERATOR, Shape::DICT_REVERSEITEMITERATOR];

pub fn dict_iter(d: Value) -> R {
    crate::objects::module_dict::refresh(d);
    Ok(new_iterator(d, Shape::DICT_KEYITERATOR))
}

fn dict_of(view: Value) -> Value {
    view.field(VIEW_DICT)
}

/// The next entry of a forward iterator as long as nothing special happens: `None` when the dict
/// has changed, no entries are left or the next place is empty, which `advance` looks into.
#[inline(always)]
pub fn step(it: Value) -> Option<&'static table::Entry> {
    let d = it.field(ITER_DICT);
    if d.is_unset() || table::len(d) as u64 != it.word(ITER_SIZE) {
        return None;
    }
    let (pos, left) = (it.word(ITER_POS), it.word(ITER_LEFT));
    let entry = table::place(d, pos as usize)?;
    if left == 0 || entry.hash == 0 {
        return None;
    }
    it.set_word(ITER_POS, pos + 1);
    it.set_word(ITER_LEFT, left - 1);
    Some(entry)
}

/// The next entry of a dict iterator; `None` when exhausted.
#[inline]
fn advance(it: Value, backwards: bool) -> R<Option<table::Entry>> {
    let d = it.field(ITER_DICT);
    if d.is_unset() {
        return Ok(None);
    }
    if table::len(d) as u64 != it.word(ITER_SIZE) {
        it.set_word(ITER_SIZE, u64::MAX);
        return err!(RuntimeError, "dictionary changed size during iteration");
    }
    let mut pos = it.word(ITER_POS) as usize;
    let found = if backwards {
        let at = table::previous(d, pos);
        pos = at.unwrap_or(0);
        at.and_then(|at| table::entry_at(d, at))
    } else {
        table::next_entry(d, &mut pos)
    };
    it.set_word(ITER_POS, pos as u64);
    match found {
        Some(e) => {
            let left = it.word(ITER_LEFT);
            if left == 0 {
                return err!(RuntimeError, "dictionary keys changed during iteration");
            }
            it.set_word(ITER_LEFT, left - 1);
            Ok(Some(e))
        }
        None => {
            it.set_field(ITER_DICT, Value::UNSET);
            Ok(None)
        }
    }
}

fn pair(e: table::Entry) -> Value {
    tuple::from_slice(&[e.key, e.value])
}

pub fn next_key(it: Value) -> R {
    Ok(advance(it, false)?.map_or(Value::UNSET, |e| e.key))
}
pub fn next_value(it: Value) -> R {
    Ok(advance(it, false)?.map_or(Value::UNSET, |e| e.value))
}
pub fn next_item(it: Value) -> R {
    Ok(advance(it, false)?.map_or(Value::UNSET, pair))
}
fn previous_key(it: Value) -> R {
    Ok(advance(it, true)?.map_or(Value::UNSET, |e| e.key))
}
fn previous_value(it: Value) -> R {
    Ok(advance(it, true)?.map_or(Value::UNSET, |e| e.value))
}
fn previous_item(it: Value) -> R {
    Ok(advance(it, true)?.map_or(Value::UNSET, pair))
}

fn length_hint(a: &Args) -> R {
    let it = argcheck::nullary(a, "__length_hint__")?;
    let d = it.field(ITER_DICT);
    if d.is_unset() || table::len(d) as u64 != it.word(ITER_SIZE) {
        return Ok(Value::smi(0));
    }
    Ok(Value::smi(it.word(ITER_LEFT) as i64))
}

fn view_len(v: Value) -> R<usize> {
    Ok(table::len(dict_of(v)))
}

fn view_repr(v: Value) -> R {
    let name = type_name(v);
    let Some(_active) = ReprGuard::enter(v) else { return Ok(new_str("...")) };
    let items = crate::objects::list::from_iterable(v)?;
    concat(&[new_str(&format!("{name}(")), crate::object::repr(items)?, new_str(")")])
}

fn keys_iter(v: Value) -> R {
    Ok(new_iterator(dict_of(v), Shape::DICT_KEYITERATOR))
}
fn values_iter(v: Value) -> R {
    Ok(new_iterator(dict_of(v), Shape::DICT_VALUEITERATOR))
}
fn items_iter(v: Value) -> R {
    Ok(new_iterator(dict_of(v), Shape::DICT_ITEMITERATOR))
}

fn keys_contain(v: Value, key: Value) -> R<bool> {
    Ok(table::get(dict_of(v), key)?.is_some())
}

fn items_contain(v: Value, item: Value) -> R<bool> {
    if !item.has_layout(Layout::Tuple) {
        return Ok(false);
    }
    let [key, value] = *tuple::items(item) else { return Ok(false) };
    match table::get(dict_of(v), key)? {
        Some(found) => same_or_eq(found, value),
        None => Ok(false),
    }
}

fn reversed_keys(a: &Args) -> R {
    let v = argcheck::nullary(a, "dict_keys.__reversed__")?;
    Ok(new_iterator(dict_of(v), Shape::DICT_REVERSEKEYITERATOR))
}
fn reversed_values(a: &Args) -> R {
    let v = argcheck::nullary(a, "dict_values.__reversed__")?;
    Ok(new_iterator(dict_of(v), Shape::DICT_REVERSEVALUEITERATOR))
}
fn reversed_items(a: &Args) -> R {
    let v = argcheck::nullary(a, "dict_items.__reversed__")?;
    Ok(new_iterator(dict_of(v), Shape::DICT_REVERSEITEMITERATOR))
}

/// keys() or items(): the views that behave like sets.
pub fn is_set_view(v: Value) -> bool {
    v.is_exact(Shape::DICT_KEYS) || v.is_exact(Shape::DICT_ITEMS)
}

fn all_contained(a: Value, b: Value) -> R<bool> {
    let mut all = true;
    iter::walk(a, &mut |item| {
        all = crate::object::contains(b, item)?;
        Ok(all)
    })?;
    Ok(all)
}

fn compare(a: Value, b: Value, op: CmpOp) -> R {
    if !is_set_view(b) && !b.has_layout(Layout::Set) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (n, m) = (view_len(a)?, crate::object::len(b)?);
    let sizes_allow = sequence::cmp_lengths(n, m, if op == CmpOp::Ne { CmpOp::Eq } else { op });
    let holds = sizes_allow
        && match op {
            CmpOp::Gt | CmpOp::Ge => all_contained(b, a)?,
            _ => all_contained(a, b)?,
        };
    Ok(Value::bool(holds != (op == CmpOp::Ne)))
}

/// A new set of the view's items.
fn to_set(v: Value) -> R {
    let s = set::new();
    set::update(s, v)?;
    Ok(s)
}

fn sub(a: Value, b: Value) -> R {
    let s = to_set(a)?;
    set::difference_update(s, b)?;
    Ok(s)
}

fn and(a: Value, b: Value) -> R {
    // Either side may be the view; the other is any iterable. The larger view is asked.
    let (mut view, mut other) = if is_set_view(a) { (a, b) } else { (b, a) };
    if is_set_view(other) && view_len(other)? > view_len(view)? {
        core::mem::swap(&mut view, &mut other);
    }
    if (other.is_exact(Shape::SET) || other.is_exact(Shape::FROZENSET)) && view_len(view)? <= set::len(other)
    {
        return crate::object::call_method(other, "intersection", &[view]);
    }
    let s = set::new();
    iter::for_each(other, |item| {
        if crate::object::contains(view, item)? {
            set::add(s, item)?;
        }
        Ok(())
    })?;
    Ok(s)
}

fn or(a: Value, b: Value) -> R {
    let s = to_set(a)?;
    set::update(s, b)?;
    Ok(s)
}

fn xor(a: Value, b: Value) -> R {
    let s = to_set(a)?;
    set::symmetric_difference_update(s, b)?;
    Ok(s)
}

fn isdisjoint(a: &Args) -> R {
    let (v, other) = argcheck::unary(a, "dict_keys.isdisjoint")?;
    let mut disjoint = true;
    iter::walk(other, &mut |item| {
        disjoint = !crate::object::contains(v, item)?;
        Ok(disjoint)
    })?;
    Ok(Value::bool(disjoint))
}

fn mapping(v: Value) -> R {
    mapping_proxy(dict_of(v))
}

const MAPPING: &[GetSetDef] = &[GetSetDef { name: "mapping", get: mapping, set: None }];

const SET_OPERATORS: &[(BinOp, crate::types::BinaryFn)] =
    &[(BinOp::Sub, sub), (BinOp::And, and), (BinOp::Or, or), (BinOp::Xor, xor)];

const VIEW_SLOTS: Slots = Slots { repr: Some(view_repr), len: Some(view_len), ..Slots::EMPTY };

const fn view(name: &'static str, shape: Shape, slots: Slots, methods: &'static [MethodDef]) -> TypeDef {
    TypeDef {
        name,
        module: "builtins",
        shape,
        layout: Layout::Opaque,
        base: Shape::OBJECT,
        slots,
        methods,
        getset: MAPPING,
        subclassable: false,
        doc: "",
    }
}

pub static KEYS: TypeDef = view(
    "dict_keys",
    Shape::DICT_KEYS,
    Slots {
        iter: Some(keys_iter),
        contains: Some(keys_contain),
        compare: Some(compare),
        binary: binary_table(SET_OPERATORS),
        ..VIEW_SLOTS
    },
    &[MethodDef::new("__reversed__", reversed_keys), MethodDef::new("isdisjoint", isdisjoint)],
);

pub static ITEMS: TypeDef = view(
    "dict_items",
    Shape::DICT_ITEMS,
    Slots {
        iter: Some(items_iter),
        contains: Some(items_contain),
        compare: Some(compare),
        binary: binary_table(SET_OPERATORS),
        ..VIEW_SLOTS
    },
    &[MethodDef::new("__reversed__", reversed_items), MethodDef::new("isdisjoint", isdisjoint)],
);

pub static VALUES: TypeDef = view(
    "dict_values",
    Shape::DICT_VALUES,
    Slots { iter: Some(values_iter), ..VIEW_SLOTS },
    &[MethodDef::new("__reversed__", reversed_values)],
);

const ITERATOR_METHODS: &[MethodDef] = &[MethodDef::new("__length_hint__", length_hint)];

const fn iterator(name: &'static str, shape: Shape, next: crate::types::UnaryFn) -> TypeDef {
    TypeDef {
        name,
        module: "builtins",
        shape,
        layout: Layout::Opaque,
        base: Shape::OBJECT,
        slots: Slots { iter: Some(iter::itself), next: Some(next), ..Slots::EMPTY },
        methods: ITERATOR_METHODS,
        getset: &[],
        subclassable: false,
        doc: "",
    }
}

pub static KEY_ITERATOR: TypeDef = iterator("dict_keyiterator", Shape::DICT_KEYITERATOR, next_key);
pub static VALUE_ITERATOR: TypeDef = iterator("dict_valueiterator", Shape::DICT_VALUEITERATOR, next_value);
pub static ITEM_ITERATOR: TypeDef = iterator("dict_itemiterator", Shape::DICT_ITEMITERATOR, next_item);
pub static REVERSE_KEY_ITERATOR: TypeDef =
    iterator("dict_reversekeyiterator", Shape::DICT_REVERSEKEYITERATOR, previous_key);
pub static REVERSE_VALUE_ITERATOR: TypeDef =
    iterator("dict_reversevalueiterator", Shape::DICT_REVERSEVALUEITERATOR, previous_value);
pub static REVERSE_ITEM_ITERATOR: TypeDef =
    iterator("dict_reverseitemiterator", Shape::DICT_REVERSEITEMITERATOR, previous_item);
