//! Slots of `str`: concatenation, repetition, items, comparison, containment.

use super::search::{find_byte, Finder};
use super::{char_at, chars, cmp, concat, equal, from_chars, hash, is_str, len, width};
use super::{slice as substring, swar, Builder, Chars};
use crate::error::{Exc, R};
use crate::objects::helpers::{self, raise, type_name};
use crate::objects::int::arith::holds;
use crate::objects::slice;
use crate::types::{BinOp, CmpOp, Slots};
use crate::value::Value;
use pyrl_abi::layout::{self, Layout};

pub const SLOTS: Slots = {
    let mut s = Slots::EMPTY;
    s.repr = Some(|v| Ok(super::repr::repr(v)));
    s.str = Some(|v| Ok(super::exact(v)));
    s.hash = Some(|v| Ok(hash(v)));
    s.iter = Some(crate::objects::str::iterate::str_iter);
    s.compare = Some(compare);
    s.bool = Some(|v| Ok(len(v) != 0));
    s.len = Some(|v| Ok(len(v)));
    s.contains = Some(contains);
    s.getitem = Some(getitem);
    s.new = Some(super::construct::new);
    s.binary[BinOp::Add as usize] = Some(add);
    s.binary[BinOp::Mul as usize] = Some(mul);
    s.binary[BinOp::Mod as usize] = Some(crate::objects::format::percent::str_mod);
    s
};

/// `a + b` of strs.
pub fn add(a: Value, b: Value) -> R {
    if is_str(a) && is_str(b) {
        helpers::check_size((len(a) + len(b)).saturating_mul(4))?;
        return Ok(concat(a, b));
    }
    Ok(Value::NOT_IMPLEMENTED)
}

fn mul(a: Value, b: Value) -> R {
    let (s, n) = if is_str(a) { (a, b) } else { (b, a) };
    if !is_str(s) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    if let Some(product) = helpers::other_multiplies(n, a, b)? {
        return Ok(product);
    }
    match helpers::repeat_count(n)? {
        Some(n) => super::split::repeat_checked(s, n),
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

pub fn compare(a: Value, b: Value, op: CmpOp) -> R {
    if !(is_str(a) && is_str(b)) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    Ok(Value::bool(match op {
        CmpOp::Eq => equal(a, b),
        CmpOp::Ne => !equal(a, b),
        op => holds(cmp(a, b), op),
    }))
}

/// `item in v`.
pub fn contains(v: Value, item: Value) -> R<bool> {
    if !is_str(item) {
        return raise(
            Exc::TypeError,
            &format!("'in <string>' requires string as left operand, not {}", type_name(item)),
        );
    }
    Ok(contains_str(v, item))
}

/// `item in v` for strs.
#[inline]
pub fn contains_str(v: Value, item: Value) -> bool {
    if len(item) == 1 && width(item) == 1 && width(v) == 1 && len(v) <= 32 {
        return has_byte(v, item.word(layout::STR_DATA) as u8);
    }
    contains_any(v, item)
}

#[inline(never)]
fn contains_any(v: Value, item: Value) -> bool {
    let c = chars(v);
    if let (Chars::One(text), Chars::One(&[byte])) = (c, chars(item)) {
        return find_byte(text, byte).is_some();
    }
    Finder::new(c, chars(item)).find(0, c.len()).is_some()
}

/// Is a character in a latin-1 str? Whole words: cells end at a word.
#[inline(always)]
fn has_byte(v: Value, byte: u8) -> bool {
    let words = unsafe { v.addr().add(layout::STR_DATA as usize) as *const u64 };
    let n = len(v);
    for i in 0..n / 8 {
        if swar::equal(unsafe { *words.add(i) }, byte) != 0 {
            return true;
        }
    }
    // The lowest bit found is exact.
    n % 8 != 0 && {
        let found = swar::equal(unsafe { *words.add(n / 8) }, byte);
        (found.trailing_zeros() as usize) < 8 * (n % 8)
    }
}

/// `v[key]`.
pub fn getitem(v: Value, key: Value) -> R {
    let n = len(v);
    if let Some(i) = key.to_smi() {
        let j = if i < 0 { i + n as i64 } else { i };
        if (j as u64) < n as u64 {
            return Ok(char_at(v, j as usize));
        }
        return raise(Exc::IndexError, "string index out of range");
    }
    if key.has_layout(Layout::Slice) {
        let r = slice::resolve(key, || n)?;
        if r.step == 1 {
            return Ok(substring(v, r.start as usize, r.start as usize + r.count));
        }
        let c = chars(v);
        let mut out = Builder::with_capacity(r.count);
        for i in r.positions() {
            out.push(c.get(i));
        }
        return Ok(from_chars(out.chars()));
    }
    if helpers::slots(key).index.is_none() {
        return raise(Exc::TypeError, &format!("string indices must be integers, not '{}'", type_name(key)));
    }
    let Some(i) = crate::objects::int::to_i64(helpers::index(key)?) else {
        return raise(
            Exc::IndexError,
            &format!("cannot fit '{}' into an index-sized integer", type_name(key)),
        );
    };
    match crate::objects::int::from_i64(i).to_smi() {
        Some(_) => getitem(v, Value::smi(i)),
        None => raise(Exc::IndexError, "string index out of range"),
    }
}
