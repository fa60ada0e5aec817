//! Methods of exact strs as compiled code calls them where it knows the type: without an argument
//! list and a lookup. What is out of the ordinary goes on to the method itself.

use super::{case, chars, len, predicates, split, width, Chars};
use crate::error::R;
use crate::iter::entries::word;
use crate::types::Args;
use crate::value::Value;
use pyrl_abi::layout;
use pyrl_abi::shapes::Shape;

/// The method itself, with self and so many arguments.
#[inline(never)]
fn general(method: fn(&Args) -> R, pos: &[Value]) -> u64 {
    word(method(&Args { pos, kwnames: &[], kwvals: &[] }))
}

#[no_mangle]
pub extern "C" fn pyrt_str_isspace(v: Value) -> u64 {
    predicates::all(v, &predicates::SPACE).0
}

#[no_mangle]
pub extern "C" fn pyrt_str_isdigit(v: Value) -> u64 {
    predicates::all(v, &predicates::DIGIT).0
}

#[no_mangle]
pub extern "C" fn pyrt_str_isalpha(v: Value) -> u64 {
    predicates::all(v, &predicates::ALPHA).0
}

#[no_mangle]
pub extern "C" fn pyrt_str_isalnum(v: Value) -> u64 {
    predicates::all(v, &predicates::ALNUM).0
}

#[no_mangle]
pub extern "C" fn pyrt_str_lower(v: Value) -> u64 {
    case::to_lower(v).0
}

#[no_mangle]
pub extern "C" fn pyrt_str_upper(v: Value) -> u64 {
    case::to_upper(v).0
}

#[no_mangle]
pub extern "C" fn pyrt_str_strip(v: Value) -> u64 {
    split::strip_space(v, true, true).0
}

#[no_mangle]
pub extern "C" fn pyrt_str_split(v: Value) -> u64 {
    split::split_space(v).0
}

#[no_mangle]
pub extern "C" fn pyrt_str_split_at(v: Value, separator: Value) -> u64 {
    general(split::split_method, &[v, separator])
}

#[no_mangle]
pub extern "C" fn pyrt_str_join(v: Value, items: Value) -> u64 {
    word(split::join(v, items))
}

/// `v.startswith(what, start)`; `start` may be 0: not given.
#[no_mangle]
pub extern "C" fn pyrt_str_startswith(v: Value, what: Value, start: Value) -> u64 {
    if what.is_exact(Shape::STR) && width(v) == 1 && width(what) == 1 {
        let n = len(v);
        let from = match start.to_smi() {
            _ if start.is_unset() => Some(0),
            Some(i) if i >= 0 => Some(i as usize),
            _ => None,
        };
        if let Some(from) = from {
            let there = from <= n && n - from >= len(what);
            return Value::bool(there && same_latin1(v, from, what)).0;
        }
    }
    let all = [v, what, start];
    general(|a| split::affix(a, "str.startswith", false), &all[..if start.is_unset() { 2 } else { 3 }])
}

/// `v.endswith(what)`
#[no_mangle]
pub extern "C" fn pyrt_str_endswith(v: Value, what: Value) -> u64 {
    if what.is_exact(Shape::STR) && width(v) == 1 && width(what) == 1 {
        let (n, m) = (len(v), len(what));
        return Value::bool(n >= m && same_latin1(v, n - m, what)).0;
    }
    general(|a| split::affix(a, "str.endswith", true), &[v, what])
}

/// Do the characters of `what` stand in `v` from a place on? Both latin-1; there are so many.
#[inline(always)]
fn same_latin1(v: Value, from: usize, what: Value) -> bool {
    let m = len(what);
    let (mut a, mut b, mut left) = unsafe {
        let data = layout::STR_DATA as usize;
        (v.addr().add(data + from), what.addr().add(data), m)
    };
    unsafe {
        while left >= 8 {
            if (a as *const u64).read_unaligned() != (b as *const u64).read_unaligned() {
                return false;
            }
            (a, b, left) = (a.add(8), b.add(8), left - 8);
        }
        while left > 0 {
            if *a != *b {
                return false;
            }
            (a, b, left) = (a.add(1), b.add(1), left - 1);
        }
    }
    true
}

/// `v.find(what, start)`; `start` may be 0: not given.
#[no_mangle]
pub extern "C" fn pyrt_str_find(v: Value, what: Value, start: Value) -> u64 {
    if let (true, Chars::One(text)) = (what.is_exact(Shape::STR), chars(v)) {
        let from = if start.is_unset() { Some(0) } else { start.to_smi() };
        if let (Chars::One(&[c]), Some(from)) = (chars(what), from.and_then(|i| usize::try_from(i).ok())) {
            let found = text.get(from..).and_then(|rest| super::search::find_byte(rest, c));
            return Value::smi(found.map_or(-1, |i| (from + i) as i64)).0;
        }
    }
    let all = [v, what, start];
    general(|a| split::find(a, "str.find", false, false), &all[..if start.is_unset() { 2 } else { 3 }])
}
