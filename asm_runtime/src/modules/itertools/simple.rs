//! count, cycle, repeat, accumulate, chain, compress, dropwhile, takewhile, filterfalse, starmap,
//! pairwise, zip_longest.

use super::iterator;
use crate::modules::api::*;
use crate::prelude::*;

pub const CLASSES: &[&Class] = &[
    &COUNT,
    &CYCLE,
    &REPEAT,
    &ACCUMULATE,
    &CHAIN,
    &COMPRESS,
    &DROPWHILE,
    &TAKEWHILE,
    &FILTERFALSE,
    &STARMAP,
    &PAIRWISE,
    &ZIP_LONGEST,
];

static COUNT: Class =
    Class::new("itertools", "count", Slots { repr: Some(count_repr), ..iterator(count_new, count_next) });
static CYCLE: Class = Class::new("itertools", "cycle", iterator(cycle_new, cycle_next));
static REPEAT: Class = Class::with(
    "itertools",
    "repeat",
    Slots { repr: Some(repeat_repr), ..iterator(repeat_new, repeat_next) },
    &[MethodDef::new("__length_hint__", repeat_hint)],
);
static ACCUMULATE: Class = Class::new("itertools", "accumulate", iterator(accumulate_new, accumulate_next));
static CHAIN: Class = Class::with(
    "itertools",
    "chain",
    iterator(chain_new, chain_next),
    &[
        MethodDef::class("from_iterable", chain_from_iterable),
        MethodDef::class("__class_getitem__", class_getitem),
    ],
);
static COMPRESS: Class = Class::new("itertools", "compress", iterator(compress_new, compress_next));
static DROPWHILE: Class = Class::new("itertools", "dropwhile", iterator(dropwhile_new, dropwhile_next));
static TAKEWHILE: Class = Class::new("itertools", "takewhile", iterator(takewhile_new, takewhile_next));
static FILTERFALSE: Class =
    Class::new("itertools", "filterfalse", iterator(filterfalse_new, filterfalse_next));
static STARMAP: Class = Class::new("itertools", "starmap", iterator(starmap_new, starmap_next));
static PAIRWISE: Class = Class::new("itertools", "pairwise", iterator(pairwise_new, pairwise_next));
static ZIP_LONGEST: Class = Class::new("itertools", "zip_longest", iterator(longest_new, longest_next));

/// A pair of arguments, a function and an iterable: (class, name) share one constructor.
fn new_pair(class: Value, name: &str, args: &Args) -> R {
    let a = positional(name, args, 2, 2)?;
    let it = iter(a[1])?;
    let v = object(class, 3)?;
    set(v, 0, a[0]);
    set(v, 1, it);
    set(v, 2, Value::FALSE);
    Ok(v)
}

// count(start, step): 0 = next number, 1 = step.

fn count_new(class: Value, args: &Args) -> R {
    let a = bind("count", args, &["start", "step"], 0, 2)?;
    for v in [a[0], a[1]] {
        if !v.is_unset() && !is_number(v) {
            return raise(Exc::TypeError, "a number is required");
        }
    }
    let v = object(class, 2)?;
    set(v, 0, if a[0].is_unset() { int(0) } else { a[0] });
    set(v, 1, if a[1].is_unset() { int(1) } else { a[1] });
    Ok(v)
}

fn count_next(v: Value) -> R {
    let now = get(v, 0);
    set(v, 0, binary(BinOp::Add, now, get(v, 1))?);
    Ok(now)
}

fn count_repr(v: Value) -> R {
    let start = repr(get(v, 0))?;
    if get(v, 1) == int(1) {
        return Ok(text(&format!("count({start})")));
    }
    Ok(text(&format!("count({start}, {})", repr(get(v, 1))?)))
}

// cycle(iterable): 0 = iterator or unset, 1 = list of items seen, 2 = index.

fn cycle_new(class: Value, args: &Args) -> R {
    let a = positional("cycle", args, 1, 1)?;
    let it = iter(a[0])?;
    let v = object(class, 3)?;
    set(v, 0, it);
    set(v, 1, list(&[]));
    set(v, 2, int(0));
    Ok(v)
}

fn cycle_next(v: Value) -> R {
    let saved = get(v, 1);
    if !get(v, 0).is_unset() {
        if let Some(item) = next(get(v, 0))? {
            list_push(saved, item);
            return Ok(item);
        }
        set(v, 0, Value::UNSET);
    }
    let items = list_items(saved);
    if items.is_empty() {
        return Ok(Value::UNSET);
    }
    let k = get(v, 2).as_smi() as usize;
    set(v, 2, int(if k + 1 == items.len() { 0 } else { k as i64 + 1 }));
    Ok(items[k])
}

// repeat(object, times): 0 = object, 1 = times left or None.

fn repeat_new(class: Value, args: &Args) -> R {
    let a = bind("repeat", args, &["object", "times"], 1, 2)?;
    let times = if a[1].is_unset() { Value::NONE } else { int(index(a[1])?.max(0)) };
    let v = object(class, 2)?;
    set(v, 0, a[0]);
    set(v, 1, times);
    Ok(v)
}

fn repeat_next(v: Value) -> R {
    if let Some(left) = get(v, 1).to_smi() {
        if left == 0 {
            return Ok(Value::UNSET);
        }
        set(v, 1, int(left - 1));
    }
    Ok(get(v, 0))
}

fn repeat_repr(v: Value) -> R {
    let what = repr(get(v, 0))?;
    match get(v, 1).to_smi() {
        Some(left) => Ok(text(&format!("repeat({what}, {left})"))),
        None => Ok(text(&format!("repeat({what})"))),
    }
}

fn repeat_hint(args: &Args) -> R {
    let left = get(args.pos[0], 1);
    if left.is_none() {
        return raise(Exc::TypeError, "len() of unsized object");
    }
    Ok(left)
}

// accumulate(iterable, func, *, initial): 0 = iterator, 1 = function or None, 2 = total or unset,
// 3 = initial value not yet given, or unset.

fn accumulate_new(class: Value, args: &Args) -> R {
    let a = bind("accumulate", args, &["iterable", "func", "initial"], 1, 2)?;
    let it = iter(a[0])?;
    let v = object(class, 4)?;
    set(v, 0, it);
    set(v, 1, if a[1].is_unset() { Value::NONE } else { a[1] });
    set(v, 3, if a[2].is_none() { Value::UNSET } else { a[2] });
    Ok(v)
}

fn accumulate_next(v: Value) -> R {
    let initial = get(v, 3);
    if !initial.is_unset() {
        set(v, 3, Value::UNSET);
        set(v, 2, initial);
        return Ok(initial);
    }
    let Some(item) = next(get(v, 0))? else {
        return Ok(Value::UNSET);
    };
    let total = get(v, 2);
    let total = if total.is_unset() {
        item
    } else if get(v, 1).is_none() {
        binary(BinOp::Add, total, item)?
    } else {
        call(get(v, 1), &[total, item])?
    };
    set(v, 2, total);
    Ok(total)
}

// chain(*iterables): 0 = iterator over the iterables or unset, 1 = current iterator or unset.

fn chain_new(class: Value, args: &Args) -> R {
    no_keywords("chain", args)?;
    chain_over(class, tuple(args.pos))
}

fn chain_over(class: Value, iterables: Value) -> R {
    let source = iter(iterables)?;
    let v = object(class, 2)?;
    set(v, 0, source);
    Ok(v)
}

fn chain_from_iterable(args: &Args) -> R {
    let a = positional("from_iterable", &args.without_self(), 1, 1)?;
    chain_over(args.pos[0], a[0])
}

fn chain_next(v: Value) -> R {
    loop {
        let current = get(v, 1);
        if !current.is_unset() {
            if let Some(item) = next(current)? {
                return Ok(item);
            }
            set(v, 1, Value::UNSET);
        }
        let source = get(v, 0);
        if source.is_unset() {
            return Ok(Value::UNSET);
        }
        match next(source) {
            Ok(Some(iterable)) => match iter(iterable) {
                Ok(it) => set(v, 1, it),
                Err(e) => {
                    set(v, 0, Value::UNSET);
                    return Err(e);
                }
            },
            Ok(None) => {
                set(v, 0, Value::UNSET);
                return Ok(Value::UNSET);
            }
            Err(e) => {
                set(v, 0, Value::UNSET);
                return Err(e);
            }
        }
    }
}

// compress(data, selectors).

fn compress_new(class: Value, args: &Args) -> R {
    let a = bind("compress", args, &["data", "selectors"], 2, 2)?;
    let (data, selectors) = (iter(a[0])?, iter(a[1])?);
    let v = object(class, 2)?;
    set(v, 0, data);
    set(v, 1, selectors);
    Ok(v)
}

fn compress_next(v: Value) -> R {
    loop {
        let Some(item) = next(get(v, 0))? else { return Ok(Value::UNSET) };
        let Some(selector) = next(get(v, 1))? else { return Ok(Value::UNSET) };
        if truth(selector)? {
            return Ok(item);
        }
    }
}

// Functions with a predicate: 0 = predicate, 1 = iterator, 2 = state.

fn dropwhile_new(class: Value, args: &Args) -> R {
    new_pair(class, "dropwhile", args)
}

fn dropwhile_next(v: Value) -> R {
    loop {
        let Some(item) = next(get(v, 1))? else { return Ok(Value::UNSET) };
        if get(v, 2) == Value::TRUE {
            return Ok(item);
        }
        if !truth(call(get(v, 0), &[item])?)? {
            set(v, 2, Value::TRUE);
            return Ok(item);
        }
    }
}

fn takewhile_new(class: Value, args: &Args) -> R {
    new_pair(class, "takewhile", args)
}

fn takewhile_next(v: Value) -> R {
    if get(v, 2) == Value::TRUE {
        return Ok(Value::UNSET);
    }
    let Some(item) = next(get(v, 1))? else { return Ok(Value::UNSET) };
    if truth(call(get(v, 0), &[item])?)? {
        return Ok(item);
    }
    set(v, 2, Value::TRUE);
    Ok(Value::UNSET)
}

fn filterfalse_new(class: Value, args: &Args) -> R {
    new_pair(class, "filterfalse", args)
}

fn filterfalse_next(v: Value) -> R {
    loop {
        let Some(item) = next(get(v, 1))? else { return Ok(Value::UNSET) };
        let predicate = get(v, 0);
        let kept = if predicate.is_none() { truth(item)? } else { truth(call(predicate, &[item])?)? };
        if !kept {
            return Ok(item);
        }
    }
}

fn starmap_new(class: Value, args: &Args) -> R {
    new_pair(class, "starmap", args)
}

fn starmap_next(v: Value) -> R {
    let Some(item) = next(get(v, 1))? else { return Ok(Value::UNSET) };
    call(get(v, 0), &sequence(item)?)
}

// pairwise(iterable): 0 = iterator, 1 = previous item or unset.

fn pairwise_new(class: Value, args: &Args) -> R {
    let a = positional("pairwise", args, 1, 1)?;
    let it = iter(a[0])?;
    let v = object(class, 2)?;
    set(v, 0, it);
    Ok(v)
}

fn pairwise_next(v: Value) -> R {
    let mut before = get(v, 1);
    if before.is_unset() {
        match next(get(v, 0))? {
            Some(item) => before = item,
            None => return Ok(Value::UNSET),
        }
        set(v, 1, before);
    }
    let Some(item) = next(get(v, 0))? else { return Ok(Value::UNSET) };
    set(v, 1, item);
    Ok(tuple(&[before, item]))
}

// zip_longest(*iterables, fillvalue): 0 = list of iterators (None = exhausted), 1 = fill value,
// 2 = number of iterators that still give items.

fn longest_new(class: Value, args: &Args) -> R {
    let mut fill = Value::NONE;
    for (name, &value) in args.kwnames.iter().zip(args.kwvals) {
        if str_of(*name).as_deref() != Some("fillvalue") {
            return raise(Exc::TypeError, "zip_longest() got an unexpected keyword argument");
        }
        fill = value;
    }
    let its = args.pos.iter().map(|&v| iter(v)).collect::<R<Vec<_>>>()?;
    let v = object(class, 3)?;
    set(v, 0, list(&its));
    set(v, 1, fill);
    set(v, 2, int(its.len() as i64));
    Ok(v)
}

fn longest_next(v: Value) -> R {
    let its = get(v, 0);
    let count = list_items(its).len();
    if get(v, 2) == int(0) {
        return Ok(Value::UNSET);
    }
    let mut row = Vec::with_capacity(count);
    for k in 0..count {
        let it = list_items(its)[k];
        if it.is_none() {
            row.push(get(v, 1));
            continue;
        }
        match next(it) {
            Ok(Some(item)) => row.push(item),
            Ok(None) => {
                let left = get(v, 2).as_smi() - 1;
                set(v, 2, int(left));
                if left == 0 {
                    return Ok(Value::UNSET);
                }
                list_set(its, k, Value::NONE);
                row.push(get(v, 1));
            }
            Err(e) => {
                set(v, 2, int(0));
                return Err(e);
            }
        }
    }
    Ok(tuple(&row))
}
