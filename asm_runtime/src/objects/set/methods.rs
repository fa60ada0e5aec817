//! Methods of `set` and `frozenset`.

use super::*;
use crate::objects::tuple;
use crate::types::MethodDef;

fn add_method(a: &Args) -> R {
    let (s, v) = argcheck::unary(a, "set.add")?;
    add(s, v)?;
    Ok(Value::NONE)
}

fn remove(a: &Args) -> R {
    let (s, v) = argcheck::unary(a, "set.remove")?;
    if discard(s, search_key(v)?)? {
        return Ok(Value::NONE);
    }
    Err(key_error(v))
}

fn discard_method(a: &Args) -> R {
    let (s, v) = argcheck::unary(a, "set.discard")?;
    discard(s, search_key(v)?)?;
    Ok(Value::NONE)
}

fn pop(a: &Args) -> R {
    let s = argcheck::nullary(a, "set.pop")?;
    match table::pop(s) {
        Some(v) => Ok(v),
        None => Err(key_error(new_str("pop from an empty set"))),
    }
}

fn clear_method(a: &Args) -> R {
    clear(argcheck::nullary(a, "set.clear")?);
    Ok(Value::NONE)
}

fn copy_method(a: &Args) -> R {
    let s = argcheck::nullary(a, "set.copy")?;
    if s.is_exact(Shape::FROZENSET) {
        return Ok(s);
    }
    copy(s)
}

/// self and the other iterables of a method that takes any number.
fn many<'a>(a: &Args<'a>, qual: &str) -> R<(Value, &'a [Value])> {
    argcheck::no_keywords(a, qual)?;
    Ok((a.pos[0], &a.pos[1..]))
}

fn update_method(a: &Args) -> R {
    let (s, others) = many(a, "set.update")?;
    for &other in others {
        update(s, other)?;
    }
    Ok(Value::NONE)
}

fn union(a: &Args) -> R {
    let (s, others) = many(a, "set.union")?;
    let result = copy(s)?;
    for &other in others {
        update(result, other)?;
    }
    Ok(result)
}

fn intersection_all(s: Value, others: &[Value]) -> R {
    if others.is_empty() {
        return copy(s);
    }
    let mut result = s;
    for &other in others {
        result = intersection(result, other)?;
    }
    Ok(result)
}

fn intersection_method(a: &Args) -> R {
    let (s, others) = many(a, "set.intersection")?;
    intersection_all(s, others)
}

fn intersection_update_method(a: &Args) -> R {
    let (s, others) = many(a, "set.intersection_update")?;
    let kept = intersection_all(s, others)?;
    table::swap_contents(s, kept);
    Ok(Value::NONE)
}

fn difference_method(a: &Args) -> R {
    let (s, others) = many(a, "set.difference")?;
    let Some((&first, rest)) = others.split_first() else { return copy(s) };
    let result = difference(s, first)?;
    for &other in rest {
        difference_update(result, other)?;
    }
    Ok(result)
}

fn difference_update_method(a: &Args) -> R {
    let (s, others) = many(a, "set.difference_update")?;
    for &other in others {
        difference_update(s, other)?;
    }
    Ok(Value::NONE)
}

fn symmetric_difference_method(a: &Args) -> R {
    let (s, other) = argcheck::unary(a, "set.symmetric_difference")?;
    symmetric_difference(s, other)
}

fn symmetric_difference_update_method(a: &Args) -> R {
    let (s, other) = argcheck::unary(a, "set.symmetric_difference_update")?;
    symmetric_difference_update(s, other)?;
    Ok(Value::NONE)
}

fn isdisjoint(a: &Args) -> R {
    let (s, other) = argcheck::unary(a, "set.isdisjoint")?;
    if is_set(other) {
        if s == other {
            return Ok(Value::bool(len(s) == 0));
        }
        let (small, large) = if len(other) > len(s) { (s, other) } else { (other, s) };
        let mut pos = 0;
        while let Some((key, hash)) = table::next_entry(small, &mut pos) {
            if table::contains_hashed(large, key, hash)? {
                return Ok(Value::FALSE);
            }
        }
        return Ok(Value::TRUE);
    }
    let mut disjoint = true;
    iter::walk(other, &mut |item| {
        disjoint = !contains(s, item)?;
        Ok(disjoint)
    })?;
    Ok(Value::bool(disjoint))
}

fn issubset(a: &Args) -> R {
    let (s, other) = argcheck::unary(a, "set.issubset")?;
    let other = if is_set(other) { other } else { from_iterable(other)? };
    Ok(Value::bool(is_subset(s, other)?))
}

fn issuperset(a: &Args) -> R {
    let (s, other) = argcheck::unary(a, "set.issuperset")?;
    if is_set(other) {
        return Ok(Value::bool(is_subset(other, s)?));
    }
    let mut all = true;
    iter::walk(other, &mut |item| {
        all = contains(s, item)?;
        Ok(all)
    })?;
    Ok(Value::bool(all))
}

fn reduce(a: &Args) -> R {
    let s = argcheck::nullary(a, "set.__reduce__")?;
    let items = list::from_iterable(s)?;
    Ok(tuple::from_slice(&[type_of(s), tuple::from_slice(&[items]), Value::NONE]))
}

fn sizeof(a: &Args) -> R {
    let s = argcheck::nullary(a, "set.__sizeof__")?;
    Ok(Value::smi(200 + 16 * table::end(s) as i64))
}

fn class_getitem(a: &Args) -> R {
    let (cls, item) = argcheck::unary(a, "set.__class_getitem__")?;
    generic_alias(cls, item)
}

pub const SET_METHODS: &[MethodDef] = &[
    MethodDef::new("add", add_method),
    MethodDef::new("clear", clear_method),
    MethodDef::new("copy", copy_method),
    MethodDef::new("discard", discard_method),
    MethodDef::new("difference", difference_method),
    MethodDef::new("difference_update", difference_update_method),
    MethodDef::new("intersection", intersection_method),
    MethodDef::new("intersection_update", intersection_update_method),
    MethodDef::new("isdisjoint", isdisjoint),
    MethodDef::new("issubset", issubset),
    MethodDef::new("issuperset", issuperset),
    MethodDef::new("pop", pop),
    MethodDef::new("__reduce__", reduce),
    MethodDef::new("remove", remove),
    MethodDef::new("__sizeof__", sizeof),
    MethodDef::new("symmetric_difference", symmetric_difference_method),
    MethodDef::new("symmetric_difference_update", symmetric_difference_update_method),
    MethodDef::new("union", union),
    MethodDef::new("update", update_method),
    MethodDef::class("__class_getitem__", class_getitem),
];

pub const FROZENSET_METHODS: &[MethodDef] = &[
    MethodDef::new("copy", copy_method),
    MethodDef::new("difference", difference_method),
    MethodDef::new("intersection", intersection_method),
    MethodDef::new("isdisjoint", isdisjoint),
    MethodDef::new("issubset", issubset),
    MethodDef::new("issuperset", issuperset),
    MethodDef::new("__reduce__", reduce),
    MethodDef::new("__sizeof__", sizeof),
    MethodDef::new("symmetric_difference", symmetric_difference_method),
    MethodDef::new("union", union),
    MethodDef::class("__class_getitem__", class_getitem),
];
