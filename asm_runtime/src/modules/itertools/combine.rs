//! product, permutations, combinations, combinations_with_replacement.
//!
//! Each keeps its pool (a tuple) and an array of machine-word indices; the first call gives the
//! first arrangement, each later one advances the indices as an odometer.

use super::iterator;
use crate::modules::api::*;
use crate::prelude::*;

pub const CLASSES: &[&Class] = &[&PRODUCT, &PERMUTATIONS, &COMBINATIONS, &REPLACEMENT];

static PRODUCT: Class = Class::new("itertools", "product", iterator(product_new, product_next));
static PERMUTATIONS: Class =
    Class::new("itertools", "permutations", iterator(permutations_new, permutations_next));
static COMBINATIONS: Class =
    Class::new("itertools", "combinations", iterator(combinations_new, combinations_next));
static REPLACEMENT: Class =
    Class::new("itertools", "combinations_with_replacement", iterator(replacement_new, replacement_next));

/// States of an odometer, field `STATE`.
const FRESH: Value = Value::NONE;
const RUNNING: Value = Value::TRUE;
const DONE: Value = Value::FALSE;

const POOL: u32 = 0;
const INDICES: u32 = 1;
const STATE: u32 = 2;
const CYCLES: u32 = 3;

fn start(class: Value, pool: Value, indices: &[u64], done: bool) -> R {
    let array = words(indices)?;
    let v = object(class, 4)?;
    set(v, POOL, pool);
    set(v, INDICES, array);
    set(v, STATE, if done { DONE } else { FRESH });
    Ok(v)
}

fn pick(pool: &[Value], indices: &[u64]) -> R {
    let row: Vec<Value> = indices.iter().map(|&k| pool[k as usize]).collect();
    Ok(tuple(&row))
}

// product(*iterables, repeat=1): the pool is a tuple of tuples.

fn product_new(class: Value, args: &Args) -> R {
    let mut repeat = 1;
    for (name, &value) in args.kwnames.iter().zip(args.kwvals) {
        if str_of(*name).as_deref() != Some("repeat") {
            let name = str_of(*name).unwrap_or_default();
            return raise(Exc::TypeError, &format!("'{name}' is an invalid keyword argument for product()"));
        }
        repeat = index(value)?;
        if repeat < 0 {
            return raise(Exc::ValueError, "repeat argument cannot be negative");
        }
    }
    let mut one = Vec::new();
    for &v in args.pos {
        one.push(tuple(&sequence(v)?));
    }
    let pools = one.repeat(repeat as usize);
    let empty = pools.iter().any(|&p| tuple_items(p).is_empty());
    start(class, tuple(&pools), &vec![0; pools.len()], empty)
}

fn product_next(v: Value) -> R {
    let pools = tuple_items(get(v, POOL));
    let indices = words_of(get(v, INDICES));
    if get(v, STATE) == DONE {
        return Ok(Value::UNSET);
    }
    if get(v, STATE) == FRESH {
        set(v, STATE, RUNNING);
    } else {
        let mut k = pools.len();
        loop {
            if k == 0 {
                set(v, STATE, DONE);
                return Ok(Value::UNSET);
            }
            k -= 1;
            indices[k] += 1;
            if (indices[k] as usize) < tuple_items(pools[k]).len() {
                break;
            }
            indices[k] = 0;
        }
    }
    let row: Vec<Value> =
        pools.iter().zip(indices.iter()).map(|(&p, &k)| tuple_items(p)[k as usize]).collect();
    Ok(tuple(&row))
}

/// The pool and the length of the arrangements.
fn pool_and_length(name: &str, args: &Args) -> R<(Vec<Value>, i64)> {
    let a = bind(name, args, &["iterable", "r"], 2, 2)?;
    let pool = sequence(a[0])?;
    let r = index(a[1])?;
    if r < 0 {
        return raise(Exc::ValueError, "r must be non-negative");
    }
    Ok((pool, r))
}

fn permutations_new(class: Value, args: &Args) -> R {
    let a = bind("permutations", args, &["iterable", "r"], 1, 2)?;
    let pool = sequence(a[0])?;
    let n = pool.len() as i64;
    let r = if a[1].is_unset() || a[1].is_none() {
        n
    } else if is_int(a[1]) {
        index(a[1])?
    } else {
        return raise(Exc::TypeError, "Expected int as r");
    };
    if r < 0 {
        return raise(Exc::ValueError, "r must be non-negative");
    }
    let indices: Vec<u64> = (0..n as u64).collect();
    let v = start(class, tuple(&pool), &indices, r > n)?;
    let cycles: Vec<u64> = (0..r.min(n)).map(|i| (n - i) as u64).collect();
    set(v, CYCLES, words(&cycles)?);
    Ok(v)
}

fn permutations_next(v: Value) -> R {
    let pool = tuple_items(get(v, POOL));
    let indices = words_of(get(v, INDICES));
    let cycles = words_of(get(v, CYCLES));
    let (n, r) = (pool.len(), cycles.len());
    if get(v, STATE) == DONE {
        return Ok(Value::UNSET);
    }
    if get(v, STATE) == FRESH {
        set(v, STATE, RUNNING);
        return pick(pool, &indices[..r]);
    }
    for i in (0..r).rev() {
        cycles[i] -= 1;
        if cycles[i] == 0 {
            indices[i..n].rotate_left(1);
            cycles[i] = (n - i) as u64;
        } else {
            indices.swap(i, n - cycles[i] as usize);
            return pick(pool, &indices[..r]);
        }
    }
    set(v, STATE, DONE);
    Ok(Value::UNSET)
}

fn combinations_new(class: Value, args: &Args) -> R {
    let (pool, r) = pool_and_length("combinations", args)?;
    let n = pool.len() as i64;
    let indices: Vec<u64> = (0..r.min(n) as u64).collect();
    start(class, tuple(&pool), &indices, r > n)
}

fn combinations_next(v: Value) -> R {
    let pool = tuple_items(get(v, POOL));
    let indices = words_of(get(v, INDICES));
    let (n, r) = (pool.len(), indices.len());
    if get(v, STATE) == DONE {
        return Ok(Value::UNSET);
    }
    if get(v, STATE) == FRESH {
        set(v, STATE, RUNNING);
        return pick(pool, indices);
    }
    let Some(i) = (0..r).rev().find(|&i| indices[i] as usize != i + n - r) else {
        set(v, STATE, DONE);
        return Ok(Value::UNSET);
    };
    indices[i] += 1;
    for j in i + 1..r {
        indices[j] = indices[j - 1] + 1;
    }
    pick(pool, indices)
}

fn replacement_new(class: Value, args: &Args) -> R {
    let (pool, r) = pool_and_length("combinations_with_replacement", args)?;
    let empty = pool.is_empty() && r > 0;
    let length = if empty { 0 } else { r as usize };
    start(class, tuple(&pool), &vec![0; length], empty)
}

fn replacement_next(v: Value) -> R {
    let pool = tuple_items(get(v, POOL));
    let indices = words_of(get(v, INDICES));
    if get(v, STATE) == DONE {
        return Ok(Value::UNSET);
    }
    if get(v, STATE) == FRESH {
        set(v, STATE, RUNNING);
        return pick(pool, indices);
    }
    let last = pool.len() as u64 - u64::from(!pool.is_empty());
    let Some(i) = (0..indices.len()).rev().find(|&i| indices[i] != last) else {
        set(v, STATE, DONE);
        return Ok(Value::UNSET);
    };
    let value = indices[i] + 1;
    indices[i..].fill(value);
    pick(pool, indices)
}
