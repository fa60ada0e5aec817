//! Operators that bytes and bytearray share: concatenation, repetition, items, comparison.

use super::{as_slice, byte, is_bytearray, is_bytes, like, receiver};
use crate::error::{Exc, R};
use crate::objects::helpers::{self, raise, type_name};
use crate::objects::int::arith::holds;
use crate::objects::str::{search::Finder, Chars};
use crate::objects::{int, slice};
use crate::prelude::*;
use crate::types::{BinOp, CmpOp, Slots};
use crate::value::Value;
use pyrl_abi::layout::Layout;

/// Slots of both types.
pub const COMMON: Slots = {
    let mut s = Slots::EMPTY;
    s.compare = Some(compare);
    s.bool = Some(|v| Ok(!receiver(v).is_empty()));
    s.len = Some(|v| Ok(receiver(v).len()));
    s.contains = Some(contains);
    s.getitem = Some(getitem);
    s.binary[BinOp::Add as usize] = Some(add);
    s.binary[BinOp::Mul as usize] = Some(mul);
    s.binary[BinOp::Mod as usize] = Some(crate::objects::format::percent::bytes_mod);
    s
};

fn kind(v: Value) -> &'static str {
    if is_bytearray(v) {
        "bytearray"
    } else {
        "byte"
    }
}

pub fn add(a: Value, b: Value) -> R {
    if !is_bytes(a) && !is_bytearray(a) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let x = receiver(a);
    let Some(y) = as_slice(b) else { return Ok(Value::NOT_IMPLEMENTED) };
    if is_bytes(a) && x.is_empty() && is_bytes(b) {
        return Ok(super::itself(b));
    }
    helpers::check_size(x.len() + y.len())?;
    Ok(like(a, &[x, y].concat()))
}

fn mul(a: Value, b: Value) -> R {
    let (s, n) = if as_slice(a).is_some() { (a, b) } else { (b, a) };
    let Some(x) = as_slice(s) else { return Ok(Value::NOT_IMPLEMENTED) };
    if let Some(product) = helpers::other_multiplies(n, a, b)? {
        return Ok(product);
    }
    let Some(n) = helpers::repeat_count(n)? else { return Ok(Value::NOT_IMPLEMENTED) };
    let n = usize::try_from(n).unwrap_or(0);
    if n == 1 {
        return Ok(super::itself(s));
    }
    helpers::check_size(x.len().saturating_mul(n))?;
    Ok(like(s, &x.repeat(n)))
}

fn compare(a: Value, b: Value, op: CmpOp) -> R {
    match (as_slice(a), as_slice(b)) {
        (Some(x), Some(y)) => Ok(Value::bool(holds(x.cmp(y), op))),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn contains(v: Value, item: Value) -> R<bool> {
    let x = receiver(v);
    if let Some(sub) = as_slice(item) {
        return Ok(Finder::new(Chars::One(x), Chars::One(sub)).find(0, x.len()).is_some());
    }
    if helpers::slots(item).index.is_none() {
        return raise(Exc::TypeError, &format!("a bytes-like object is required, not '{}'", type_name(item)));
    }
    let b = byte(item, "byte must be in range(0, 256)")?;
    Ok(x.contains(&b))
}

/// An index key resolved against a length.
pub fn position(v: Value, key: Value, n: usize) -> R<usize> {
    if helpers::slots(key).index.is_none() {
        return raise(
            Exc::TypeError,
            &format!("{} indices must be integers or slices, not {}", kind(v), type_name(key)),
        );
    }
    let out_of_range = if is_bytearray(v) { "bytearray index out of range" } else { "index out of range" };
    let Some(i) = int::to_i64(helpers::index(key)?) else {
        return raise(
            Exc::IndexError,
            &format!("cannot fit '{}' into an index-sized integer", type_name(key)),
        );
    };
    let j = if i < 0 { i + n as i64 } else { i };
    if j < 0 || j >= n as i64 {
        return raise(Exc::IndexError, out_of_range);
    }
    Ok(j as usize)
}

fn getitem(v: Value, key: Value) -> R {
    let x = receiver(v);
    if key.has_layout(Layout::Slice) {
        let r = slice::resolve(key, || receiver(v).len())?;
        let x = receiver(v);
        if r.step == 1 {
            let start = r.start as usize;
            if r.count == x.len() {
                return Ok(super::itself(v));
            }
            return Ok(like(v, &x[start..start + r.count]));
        }
        let out: Vec<u8> = r.positions().map(|i| x[i]).collect();
        return Ok(like(v, &out));
    }
    let i = position(v, key, x.len())?;
    Ok(Value::smi(x[i] as i64))
}
