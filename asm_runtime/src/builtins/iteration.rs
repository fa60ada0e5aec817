//! Builtins that go through iterables.

use crate::error::{self, R};
use crate::iter;
use crate::names;
use crate::object;
use crate::objects::argcheck;
use crate::objects::support::*;
use crate::objects::{generator, list, set, tuple};
use crate::types::{Args, BinOp, CmpOp, MethodDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

fn all(a: &Args) -> R {
    let mut every = true;
    iter::walk(argcheck::one(a, "all")?, &mut |v| {
        every = object::truth(v)?;
        Ok(every)
    })?;
    Ok(Value::bool(every))
}

fn any(a: &Args) -> R {
    let mut some = false;
    iter::walk(argcheck::one(a, "any")?, &mut |v| {
        some = object::truth(v)?;
        Ok(!some)
    })?;
    Ok(Value::bool(some))
}

fn len(a: &Args) -> R {
    Ok(object::number::from_i64(object::len(argcheck::one(a, "len")?)? as i64))
}

fn iter(a: &Args) -> R {
    let args = argcheck::function(a, "iter", 1, 2)?;
    match *args {
        [v] => object::iter(v),
        [f, sentinel, ..] => {
            if !object::callable(f) {
                return err!(TypeError, "iter(v, w): v must be callable");
            }
            Ok(iter::lazy::callable_iter(f, sentinel))
        }
        [] => Ok(Value::NONE),
    }
}

/// The next item, or StopIteration with the value a generator returned.
pub fn next_or_stop(it: Value) -> R {
    if it.has_layout(Layout::Instance) {
        // A `__next__` written in Python raises its own StopIteration.
        if let Some(method) = special_method(it, &names::NEXT)? {
            return call(method, &[]);
        }
    }
    let v = iter::next(it)?;
    if !v.is_unset() {
        return Ok(v);
    }
    Err(error::stop_iteration(generator::stop_value(it)))
}

/// `next(it, default)`
pub fn next_or(it: Value, default: Value) -> R {
    let v = iter::next(it)?;
    Ok(if v.is_unset() { default } else { v })
}

fn next(a: &Args) -> R {
    let args = argcheck::function(a, "next", 1, 2)?;
    match *args {
        [it, default, ..] => next_or(it, default),
        [it] => next_or_stop(it),
        [] => Ok(Value::NONE),
    }
}

/// min and max: `op` says when a candidate beats the best so far.
fn extreme(a: &Args, name: &str, op: CmpOp) -> R {
    if a.kwnames.len() > 2 {
        return err!(TypeError, "{name}() takes at most 2 keyword arguments ({} given)", a.kwnames.len());
    }
    if let ([source], []) = (a.pos, a.kwnames) {
        if let Some(v) = small_extreme(*source, op == CmpOp::Lt) {
            return Ok(v);
        }
    }
    let (mut key, mut default) = (Value::NONE, Value::UNSET);
    for (&k, &v) in a.kwnames.iter().zip(a.kwvals) {
        match text_of(k).as_str() {
            "key" => key = v,
            "default" => default = v,
            other => {
                return err!(TypeError, "'{other}' is an invalid keyword argument for {name}()");
            }
        }
    }
    if a.pos.is_empty() {
        return err!(TypeError, "{name} expected at least 1 argument, got 0");
    }
    let mut best: Option<(Value, Value)> = None;
    let mut step = |v: Value| -> R<()> {
        let k = if key.is_none() { v } else { call(key, &[v])? };
        let better = match best {
            None => true,
            Some((b, _)) => beats(k, b, op)?,
        };
        if better {
            best = Some((k, v));
        }
        Ok(())
    };
    if a.pos.len() > 1 {
        if !default.is_unset() {
            return err!(
                TypeError,
                "Cannot specify a default for {name}() with multiple positional arguments"
            );
        }
        for &v in a.pos {
            step(v)?;
        }
    } else {
        iter::for_each(a.pos[0], step)?;
    }
    match best {
        Some((_, v)) => Ok(v),
        None if !default.is_unset() => Ok(default),
        None => err!(ValueError, "{name}() arg is an empty sequence"),
    }
}

/// The least or greatest item of a list, tuple or set of small ints; `None` for anything else.
fn small_extreme(source: Value, least: bool) -> Option<Value> {
    let items = match source.shape() {
        shape if shape == Shape::LIST as u32 => list::plain_items(source),
        shape if shape == Shape::TUPLE as u32 => tuple::items(source),
        _ if set::is_exact_set(source) => return set::table::extreme_small(source, least),
        _ => return None,
    };
    let mut best = None;
    for &v in items {
        if !v.is_smi() {
            return None;
        }
        best = set::table::better_small(best, v, least);
    }
    best
}

#[inline]
fn beats(a: Value, b: Value, op: CmpOp) -> R<bool> {
    if a.is_smi() && b.is_smi() {
        let (a, b) = (a.as_smi(), b.as_smi());
        return Ok(if op == CmpOp::Lt { a < b } else { a > b });
    }
    object::compare_bool(a, b, op)
}

fn max(a: &Args) -> R {
    extreme(a, "max", CmpOp::Gt)
}

fn min(a: &Args) -> R {
    extreme(a, "min", CmpOp::Lt)
}

fn sorted(a: &Args) -> R {
    argcheck::count(a.pos.len(), "sorted", 1, 1)?;
    let l = list::from_iterable(a.pos[0])?;
    let options = Args { pos: &[], ..*a };
    let [key, reverse] = argcheck::bind(&options, "sort", ["key", "reverse"], 0, 0, 0)?;
    list::sorting::sort_list(l, key, list::sorting::reverse_flag(reverse)?)?;
    Ok(l)
}

fn sum(a: &Args) -> R {
    let [iterable, start] = argcheck::bind(a, "sum", ["iterable", "start"], 1, 2, 1)?;
    sum_from(iterable, if start.is_unset() { Value::smi(0) } else { start })
}

/// `sum(iterable, start)`
pub fn sum_from(iterable: Value, start: Value) -> R {
    let mut total = start;
    let kind = match total.layout() {
        l if l == Layout::Str as u8 => Some(("strings", "''")),
        l if l == Layout::Bytes as u8 => Some(("bytes", "b''")),
        l if l == Layout::ByteArray as u8 => Some(("bytearray", "b''")),
        _ => None,
    };
    if let Some((what, empty)) = kind {
        return err!(TypeError, "sum() can't sum {what} [use {empty}.join(seq) instead]");
    }
    if let Some(items) = list::doubles::all(iterable) {
        return sum_items(items, total);
    }
    let first = match plain_items(iterable) {
        Some(items) => sum_numbers(items, &mut total),
        None => 0,
    };
    from(iterable, first, |v| {
        total = add(total, v)?;
        Ok(())
    })?;
    Ok(total)
}

/// The sum of items that nothing changes meanwhile.
#[cold]
fn sum_items(items: &[Value], mut total: Value) -> R {
    let first = sum_numbers(items, &mut total);
    for &v in &items[first..] {
        total = add(total, v)?;
    }
    Ok(total)
}

/// The items of an exact list or tuple.
fn plain_items<'a>(v: Value) -> Option<&'a [Value]> {
    if v.is_exact(Shape::LIST) {
        return Some(list::plain_items(v));
    }
    v.is_exact(Shape::TUPLE).then(|| tuple::items(v))
}

/// `for_each` from a position on; positions above 0 are of lists and tuples.
fn from(iterable: Value, first: usize, mut f: impl FnMut(Value) -> R<()>) -> R<()> {
    if first == 0 {
        return iter::for_each(iterable, f);
    }
    let mut i = first;
    // The list may change.
    while let Some(&v) = plain_items(iterable).and_then(|items| items.get(i)) {
        f(v)?;
        i += 1;
    }
    Ok(())
}

/// Adds small ints to a small int, then inline floats to an inline float: how many items.
#[inline(always)]
fn sum_numbers(items: &[Value], total: &mut Value) -> usize {
    let mut done = 0;
    while let (Some(t), Some(n)) = (total.to_smi(), items.get(done).and_then(|v| v.to_smi())) {
        // Two 63-bit numbers: the sum fits a word.
        *total = int_from_i64(t + n);
        done += 1;
    }
    if done == 0 && *total == Value::smi(0) && items.first().is_some_and(|v| v.is_inline_float()) {
        // 0 + x is x, except for -0.0, which is not inline.
        *total = items[0];
        done = 1;
    }
    if total.is_inline_float() {
        let mut sum = total.to_f64().unwrap_or(0.0);
        let start = done;
        while let Some(v) = items.get(done).filter(|v| v.is_inline_float()) {
            sum += v.to_f64().unwrap_or(0.0);
            done += 1;
        }
        if done > start {
            *total = crate::objects::float::new(sum);
        }
    }
    done
}

#[inline]
fn add(total: Value, v: Value) -> R {
    if total.is_smi() && v.is_smi() {
        // Two 63-bit numbers: the sum fits a word.
        return Ok(int_from_i64(total.as_smi() + v.as_smi()));
    }
    if total.is_inline_float() && v.is_inline_float() {
        if let (Some(x), Some(y)) = (total.to_f64(), v.to_f64()) {
            return Ok(crate::objects::float::new(x + y));
        }
    }
    object::binary(BinOp::Add, total, v)
}

pub const FUNCTIONS: &[MethodDef] = &[
    MethodDef::new("all", all),
    MethodDef::new("any", any),
    MethodDef::new("iter", iter),
    MethodDef::new("len", len),
    MethodDef::new("max", max),
    MethodDef::new("min", min),
    MethodDef::new("next", next),
    MethodDef::new("sorted", sorted),
    MethodDef::new("sum", sum),
];
