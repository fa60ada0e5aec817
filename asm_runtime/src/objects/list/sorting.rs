//! `list.sort` and `sorted`: keys, reverse order, detection of changes, and the choice of a
//! method: by words where the keys allow it (`words`), else timsort, which compares small ints, floats and
//! strs without dispatch.

use super::*;
use crate::calls::enter;
use crate::error::Raised;
use crate::objects::str as string;
use crate::objects::tuple;
use crate::prelude::*;
use core::cmp::Ordering;

/// What all keys have in common.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Smi,
    Float,
    Str,
    /// Tuples, not empty, whose first items have one kind of those above.
    Tuple,
    Other,
}

fn kind_of(v: Value) -> Kind {
    if v.is_smi() {
        Kind::Smi
    } else if v.is_exact(Shape::FLOAT) {
        Kind::Float
    } else if v.is_exact(Shape::STR) {
        Kind::Str
    } else if v.is_exact(Shape::TUPLE) && tuple::len(v) > 0 {
        Kind::Tuple
    } else {
        Kind::Other
    }
}

fn common_kind(keys: impl Iterator<Item = Value>) -> Kind {
    let mut keys = keys.map(kind_of);
    let first = keys.next().unwrap_or(Kind::Other);
    if first != Kind::Other && keys.all(|k| k == first) {
        first
    } else {
        Kind::Other
    }
}

fn generic_less(a: Value, b: Value) -> R<bool> {
    if a.is_smi() && b.is_smi() {
        return Ok((a.0 as i64) < (b.0 as i64));
    }
    let r = crate::object::compare(a, b, CmpOp::Lt)?;
    if r.is_bool() {
        return Ok(r == Value::TRUE);
    }
    crate::object::truth(r)
}

/// The order of two tuples where items compared without code of the program decide it, else by the
/// general comparison: the first items that differ decide (as CPython's `unsafe_tuple_compare`).
fn tuple_less(a: Value, b: Value) -> R<bool> {
    let (x, y) = (tuple::items(a), tuple::items(b));
    for (&p, &q) in x.iter().zip(y) {
        if p == q {
            continue;
        }
        if p.is_smi() && q.is_smi() {
            return Ok((p.0 as i64) < (q.0 as i64));
        }
        if p.is_exact(Shape::STR) && q.is_exact(Shape::STR) {
            match string::cmp(p, q) {
                Ordering::Equal => continue,
                order => return Ok(order == Ordering::Less),
            }
        }
        if !(p.is_exact(Shape::FLOAT) && q.is_exact(Shape::FLOAT)) {
            return generic_less(a, b);
        }
        let (p, q) = (p.to_f64().unwrap_or(f64::NAN), q.to_f64().unwrap_or(f64::NAN));
        if p != q {
            return Ok(p < q);
        }
    }
    Ok(x.len() < y.len())
}

/// Sorts by the word that `key` takes from an element.
fn sort_by_kind<T: Copy>(v: &mut [T], kind: Kind, key: impl Fn(&T) -> Value) -> R<()> {
    match kind {
        Kind::Smi => timsort::sort(v, |a, b| Ok::<_, Raised>((key(a).0 as i64) < (key(b).0 as i64))),
        Kind::Float => timsort::sort(v, |a, b| {
            let number = |v: Value| v.to_f64().unwrap_or(f64::NAN);
            Ok::<_, Raised>(number(key(a)) < number(key(b)))
        }),
        Kind::Str => timsort::sort(v, |a, b| Ok::<_, Raised>(string::cmp(key(a), key(b)) == Ordering::Less)),
        Kind::Tuple => timsort::sort(v, |a, b| tuple_less(key(a), key(b))),
        Kind::Other => timsort::sort(v, |a, b| generic_less(key(a), key(b))),
    }
}

/// Sorts values in place. `key` is a function, None or UNSET. After an exception the values
/// are a permutation of what they were.
pub fn sort_values(values: &mut [Value], key: Value, reverse: bool) -> R<()> {
    if reverse {
        // Reversing before and after keeps equal elements in their order.
        values.reverse();
    }
    let outcome = if key.is_unset() || key.is_none() {
        let kind = common_kind(values.iter().copied());
        if kind == Kind::Smi {
            words::sort_smis(values);
            Ok(())
        } else if let Some(items) = words::order(values) {
            let sorted: Vec<Value> = items.iter().map(|item| values[item.index()]).collect();
            values.copy_from_slice(&sorted);
            Ok(())
        } else {
            sort_by_kind(values, kind, |v| *v)
        }
    } else {
        sort_with_keys(values, key, reverse)
    };
    if reverse {
        values.reverse();
    }
    outcome
}

fn sort_with_keys(values: &mut [Value], key: Value, reverse: bool) -> R<()> {
    let mut keys: Vec<Value> = Vec::with_capacity(values.len());
    let n = values.len();
    let direct = key.is_exact(Shape::FUNCTION) && key.word(layout::function::FAST_ARGC) == 1;
    // Key functions run in the order of the list.
    for i in 0..n {
        let v = values[if reverse { n - 1 - i } else { i }];
        keys.push(if direct { enter(key, &[v])? } else { call(key, &[v])? });
    }
    if reverse {
        keys.reverse();
    }
    if let Some(items) = words::order(&keys) {
        keys.clear();
        keys.extend(items.iter().map(|item| values[item.index()]));
        values.copy_from_slice(&keys);
        return Ok(());
    }
    let mut pairs: Vec<(Value, Value)> = keys.iter().copied().zip(values.iter().copied()).collect();
    let kind = common_kind(pairs.iter().map(|p| p.0));
    let outcome = sort_by_kind(&mut pairs, kind, |p| p.0);
    for (v, pair) in values.iter_mut().zip(&pairs) {
        *v = pair.1;
    }
    outcome
}

/// `list.sort`: the list is empty while keys and comparisons run, and changes are noticed.
pub fn sort_list(l: Value, key: Value, reverse: bool) -> R<()> {
    let mut values = items(l).to_vec();
    let saved = unsafe { ((*raw(l)).items, (*raw(l)).cap) };
    clear(l);
    let outcome = sort_values(&mut values, key, reverse);
    let changed = unsafe { !(*raw(l)).items.is_null() };
    unsafe {
        let t = &mut *raw(l);
        (t.items, t.cap) = saved;
        t.len = values.len();
    }
    items_mut(l).copy_from_slice(&values);
    if changed && outcome.is_ok() {
        return err!(ValueError, "list modified during sort");
    }
    outcome
}

/// The `reverse` argument: any integer.
pub fn reverse_flag(v: Value) -> R<bool> {
    if v.is_unset() {
        return Ok(false);
    }
    if v.is_bool() {
        return Ok(v == Value::TRUE);
    }
    match index_opt(v)? {
        Some(i) => Ok(i != Value::smi(0)),
        None => err!(TypeError, "'{}' object cannot be interpreted as an integer", type_name(v)),
    }
}
