//! Entry points of compiled code for containers: building, items, membership, length.

use super::hashing::{ready_hash, Quick};
use super::str as string;
use super::{dict, list, range, sequence, set, slice, tuple};
use crate::builtins::attributes::merge_keywords;
use crate::error::{Exc, R};
use crate::iter::entries::{done, word};
use crate::object;
use crate::objects::support::*;
use crate::value::Value;
use pyrl_abi::layout::{self, distinct, Layout};
use pyrl_abi::shapes::Shape;

unsafe fn values<'a>(first: *const Value, count: usize) -> &'a [Value] {
    if count == 0 {
        return &[];
    }
    core::slice::from_raw_parts(first, count)
}

#[no_mangle]
pub unsafe extern "C" fn pyrt_build_tuple(first: *const Value, count: usize) -> u64 {
    tuple::from_slice(values(first, count)).0
}

/// `(a, b)` where no cell is at hand (asm/stubs.S).
#[no_mangle]
pub extern "C" fn pyrt_tuple2(a: Value, b: Value) -> u64 {
    tuple::from_slice(&[a, b]).0
}

/// `(a, b, c)` where no cell is at hand.
#[no_mangle]
pub extern "C" fn pyrt_tuple3(a: Value, b: Value, c: Value) -> u64 {
    tuple::from_slice(&[a, b, c]).0
}

#[no_mangle]
pub unsafe extern "C" fn pyrt_build_list(first: *const Value, count: usize) -> u64 {
    list::from_slice(values(first, count)).0
}

#[no_mangle]
pub extern "C" fn pyrt_build_doubles(count: usize) -> u64 {
    list::doubles::new(count).0
}

#[no_mangle]
pub extern "C" fn pyrt_doubles_append(l: Value, item: f64) -> u64 {
    list::doubles::push(l, item);
    Value::NONE.0
}

#[no_mangle]
pub unsafe extern "C" fn pyrt_build_set(first: *const Value, count: usize) -> u64 {
    let s = set::new();
    for &v in values(first, count) {
        if set::add(s, v).is_err() {
            return 0;
        }
    }
    s.0
}

/// A frozenset of constants, which are hashable. CPython's compiler fills it a second time, in
/// the order of the first, when it merges equal constants; the order of set displays shows it.
#[no_mangle]
pub unsafe extern "C" fn pyrt_build_frozenset(first: *const Value, count: usize) -> u64 {
    let s = set::new_frozen();
    for &v in values(first, count) {
        if set::add(s, v).is_err() {
            return 0;
        }
    }
    let merged = set::new_frozen();
    let mut pos = 0;
    while let Some(v) = set::next(s, &mut pos) {
        if set::add(merged, v).is_err() {
            return 0;
        }
    }
    merged.0
}

#[no_mangle]
pub unsafe extern "C" fn pyrt_build_dict(first: *const Value, pairs: usize) -> u64 {
    let d = dict::with_capacity(pairs);
    for pair in values(first, pairs * 2).chunks_exact(2) {
        if dict::set(d, pair[0], pair[1]).is_err() {
            return 0;
        }
    }
    d.0
}

#[no_mangle]
pub extern "C" fn pyrt_build_slice(start: Value, stop: Value, step: Value) -> u64 {
    slice::new(start, stop, step).0
}

#[no_mangle]
pub extern "C" fn pyrt_list_append(l: Value, v: Value) -> u64 {
    list::push(l, v);
    Value::NONE.0
}

/// `to[start:stop] = from[first:last:by]` of exact lists, after asm/lists.S.
#[no_mangle]
extern "C" fn pyrl_slice_move_any(
    to: Value,
    start: Value,
    stop: Value,
    from: Value,
    first: Value,
    last: Value,
    by: Value,
) -> u64 {
    if let (Some(put), Some(get)) = (slice::plain(start, stop, Value::NONE), slice::plain(first, last, by)) {
        if list::move_slice(to, put, from, get) {
            return Value::NONE.0;
        }
    }
    match pyrl_get_slice_any(from, first, last, by) {
        0 => 0,
        taken => pyrt_set_slice(to, start, stop, Value::NONE, Value(taken)),
    }
}

/// `to[start:stop] = from[first:last] + from[next:end]` of exact lists, after asm/lists.S.
#[no_mangle]
extern "C" fn pyrl_slice_join_any(
    to: Value,
    start: Value,
    stop: Value,
    from: Value,
    first: Value,
    last: Value,
    next: Value,
    end: Value,
) -> u64 {
    let plain = |start, stop| slice::plain(start, stop, Value::NONE);
    if let (Some(put), Some(a), Some(b)) = (plain(start, stop), plain(first, last), plain(next, end)) {
        if list::join_slices(to, put, from, a, b) {
            return Value::NONE.0;
        }
    }
    let parts = [(first, last), (next, end)].map(|(a, b)| pyrl_get_slice_any(from, a, b, Value::NONE));
    if parts.contains(&0) {
        return 0;
    }
    let joined = list::concat(Value(parts[0]), Value(parts[1]));
    pyrt_set_slice(to, start, stop, Value::NONE, joined)
}

/// Makes room in an exact list.
#[no_mangle]
pub extern "C" fn pyrt_list_reserve(l: Value, more: i64) -> u64 {
    list::reserve(l, more);
    Value::NONE.0
}

/// A new list for so many items, as far as is known.
#[no_mangle]
pub extern "C" fn pyrt_list_sized(count: i64) -> u64 {
    list::sized(count).0
}

/// `a + b` of exact lists.
#[no_mangle]
pub extern "C" fn pyrt_list_concat(a: Value, b: Value) -> u64 {
    list::concat(a, b).0
}

/// `l.insert(index, v)` of an exact list, after asm/lists.S.
#[no_mangle]
extern "C" fn pyrl_list_insert_any(l: Value, index: Value, v: Value) -> u64 {
    done(list::methods::insert_value(l, index, v))
}

/// `l.pop(index)` of an exact list, after asm/lists.S.
#[no_mangle]
extern "C" fn pyrl_list_pop_any(l: Value, index: Value) -> u64 {
    word(list::methods::pop_value(l, index))
}

/// The list is not used any more.
#[no_mangle]
pub extern "C" fn pyrt_list_to_tuple(l: Value) -> u64 {
    list::into_tuple(l).0
}

/// Adds to an exact set, after asm/quick.S.
#[no_mangle]
extern "C" fn pyrl_set_add_any(s: Value, v: Value) -> u64 {
    done(set::add(s, v).map(drop))
}

/// Adds a value to those of which only the number will be asked (see `layout::distinct`). What is no small int, or
/// none of those that have bits, goes to a set, with all that came before.
#[no_mangle]
pub extern "C" fn pyrt_distinct_add(seen: Value, v: Value) -> u64 {
    let mut into = seen;
    if seen.is_smi() {
        if let Some(bit) = distinct_bit(v) {
            return seen.0 | bit;
        }
        into = set::new();
        for i in (0..distinct::BITS).filter(|i| seen.0 & (2 << i) != 0) {
            if set::add(into, Value::smi(i + distinct::LEAST)).is_err() {
                return 0;
            }
        }
    }
    set::add(into, v).map_or(0, |_| into.0)
}

/// The bit of a small int that has one.
fn distinct_bit(v: Value) -> Option<u64> {
    let place = v.is_smi().then(|| v.as_smi() - distinct::LEAST)?;
    (0..distinct::BITS).contains(&place).then(|| 2 << place)
}

#[no_mangle]
pub extern "C" fn pyrt_distinct_count(seen: Value) -> u64 {
    match seen.is_smi() {
        true => Value::smi(i64::from((seen.0 >> 1).count_ones())).0,
        false => Value::smi(set::len(seen) as i64).0,
    }
}

#[no_mangle]
pub extern "C" fn pyrt_set_update(s: Value, source: Value) -> u64 {
    done(set::update(s, source))
}

#[no_mangle]
pub extern "C" fn pyrt_dict_set(d: Value, key: Value, value: Value) -> u64 {
    done(dict::set(d, key, value))
}

#[no_mangle]
pub extern "C" fn pyrt_dict_update(d: Value, other: Value) -> u64 {
    if !dict::is_dict(other) {
        match get_attr_opt(other, "keys") {
            Ok(Some(_)) => {}
            Ok(None) => {
                let _ = raised!(TypeError, "'{}' object is not a mapping", type_name(other));
                return 0;
            }
            Err(_) => return 0,
        }
    }
    done(dict::merge_mapping(d, other))
}

#[no_mangle]
pub extern "C" fn pyrt_kw_merge(f: Value, into: Value, more: Value) -> u64 {
    done(merge_keywords(f, into, more))
}

/// Item `i` of a list or tuple by a small int; `None` when out of range.
#[inline(always)]
fn sequence_item(items: &[Value], i: i64) -> Option<Value> {
    let at = if i < 0 { i + items.len() as i64 } else { i };
    items.get(at as usize).copied()
}

/// `v[key]`, after asm/quick.S.
#[no_mangle]
extern "C" fn pyrl_getitem_any(v: Value, key: Value) -> u64 {
    if v.is_pointer() {
        let shape = v.shape();
        if shape == Shape::DICT as u32 {
            return match quick_find(v, key) {
                Quick::Found(at) => dict::table::value_at(v, at).0,
                Quick::Missing => word(dict::missing(v, key)),
                Quick::Unknown => dict_getitem(v, key),
            };
        }
        if key.is_smi() {
            if shape == Shape::LIST as u32 {
                if let Some(item) = sequence_item(list::plain_items(v), key.as_smi()) {
                    return item.0;
                }
            } else if shape == Shape::TUPLE as u32 {
                if let Some(item) = sequence_item(tuple::items(v), key.as_smi()) {
                    return item.0;
                }
            } else if shape == Shape::STR as u32 {
                let (n, i) = (string::len(v) as i64, key.as_smi());
                let at = if i < 0 { i + n } else { i };
                if (at as u64) < n as u64 {
                    return string::char_at(v, at as usize).0;
                }
            } else if shape == Shape::RANGE as u32 {
                if let Some(item) = range::small_item(v, key.as_smi()) {
                    return item.0;
                }
            }
        }
    }
    getitem_slow(v, key)
}

/// Position of a key in an exact dict, when a look at words tells it.
#[inline(always)]
fn quick_find(d: Value, key: Value) -> Quick<usize> {
    // The dict of a module is brought up to date before.
    match ready_hash(key) {
        Some(hash) if !super::module_dict::is_live(d) => dict::table::quick(d, key, hash),
        _ => Quick::Unknown,
    }
}

#[inline(never)]
fn dict_getitem(d: Value, key: Value) -> u64 {
    word(dict::getitem(d, key))
}

#[cold]
#[inline(never)]
fn getitem_slow(v: Value, key: Value) -> u64 {
    word(object::getitem(v, key))
}

/// `v[start:stop:step]`, after asm/lists.S: exact lists and strs need no slice object.
#[no_mangle]
extern "C" fn pyrl_get_slice_any(v: Value, start: Value, stop: Value, step: Value) -> u64 {
    // Each is a function of its own: none needs a stack frame here.
    if v.is_pointer() {
        match v.heap_shape() {
            LIST => return list_slice(v, start, stop, step),
            STR if step.is_none() => return str_slice(v, start, stop),
            RANGE if step.is_none() => return range_slice(v, start, stop),
            _ => {}
        }
    }
    slice_slow(v, start, stop, step)
}

const LIST: u32 = Shape::LIST as u32;
const STR: u32 = Shape::STR as u32;
const RANGE: u32 = Shape::RANGE as u32;

#[inline(never)]
fn slice_slow(v: Value, start: Value, stop: Value, step: Value) -> u64 {
    getitem_slow(v, slice::new(start, stop, step))
}

#[inline(never)]
fn list_slice(v: Value, start: Value, stop: Value, step: Value) -> u64 {
    // The two common forms, each made for its step.
    let reverse = Value::smi(-1);
    if step.is_none() {
        if let Some(parts) = slice::plain(start, stop, Value::NONE) {
            return list::get_slice(v, slice::Parts { step: 1, ..parts }).0;
        }
    } else if step == reverse {
        if let Some(parts) = slice::plain(start, stop, reverse) {
            return list::get_slice(v, slice::Parts { step: -1, ..parts }).0;
        }
    }
    slice_slow(v, start, stop, step)
}

#[inline(never)]
fn str_slice(v: Value, start: Value, stop: Value) -> u64 {
    match slice::plain(start, stop, Value::NONE) {
        Some(parts) => {
            let r = parts.adjust(string::len(v));
            string::slice(v, r.start as usize, r.start as usize + r.count).0
        }
        None => slice_slow(v, start, stop, Value::NONE),
    }
}

#[inline(never)]
fn range_slice(v: Value, start: Value, stop: Value) -> u64 {
    match range::small_slice(v, start, stop) {
        Some(part) => part.0,
        None => slice_slow(v, start, stop, Value::NONE),
    }
}

/// `v[start:stop:step] = value`.
#[no_mangle]
pub extern "C" fn pyrt_set_slice(v: Value, start: Value, stop: Value, step: Value, value: Value) -> u64 {
    if v.is_exact(Shape::LIST) && (value.is_exact(Shape::LIST) || value.is_exact(Shape::TUPLE)) {
        if let Some(parts) = slice::plain(start, stop, Value::NONE).filter(|_| step.is_none()) {
            list::set_slice(v, parts, value);
            return Value::NONE.0;
        }
    }
    setitem_slow(v, slice::new(start, stop, step), value)
}

/// `v[key] = value`, after asm/quick.S.
#[no_mangle]
pub extern "C" fn pyrl_setitem_any(v: Value, key: Value, value: Value) -> u64 {
    if v.is_pointer() {
        let shape = v.shape();
        if shape == Shape::DICT as u32 {
            if let Quick::Found(at) = quick_find(v, key) {
                dict::table::set_value_at(v, at, value);
                return Value::NONE.0;
            }
            return dict_setitem(v, key, value);
        }
        if shape == Shape::LIST as u32 && key.is_smi() {
            let items = list::items_mut(v);
            let i = key.as_smi();
            let at = if i < 0 { i + items.len() as i64 } else { i };
            if let Some(place) = items.get_mut(at as usize) {
                *place = value;
                return Value::NONE.0;
            }
        }
    }
    setitem_slow(v, key, value)
}

/// `d.get(key, default)` of an exact dict, after asm/quick.S.
#[no_mangle]
extern "C" fn pyrl_dict_get_any(d: Value, key: Value, default: Value) -> u64 {
    super::module_dict::refresh(d);
    word(dict::table::get(d, key).map(|found| found.unwrap_or(default)))
}

#[inline(never)]
fn dict_setitem(d: Value, key: Value, value: Value) -> u64 {
    done(dict::setitem(d, key, value))
}

#[cold]
#[inline(never)]
fn setitem_slow(v: Value, key: Value, value: Value) -> u64 {
    done(object::setitem(v, key, value))
}

#[no_mangle]
pub extern "C" fn pyrt_delitem(v: Value, key: Value) -> u64 {
    if v.is_exact(Shape::DICT) {
        return done(dict::setitem(v, key, Value::UNSET));
    }
    done(object::delitem(v, key))
}

/// `item in container`, after asm/quick.S.
#[no_mangle]
extern "C" fn pyrl_contains_any(item: Value, container: Value) -> u64 {
    if container.is_pointer() {
        let shape = container.heap_shape();
        if shape == Shape::LIST as u32 || shape == Shape::TUPLE as u32 {
            return contains_item(item, container);
        }
        if let Some(hash) = ready_hash(item) {
            let known = if shape == Shape::SET as u32 || shape == Shape::FROZENSET as u32 {
                there(set::table::quick(container, item, hash))
            } else if shape == Shape::DICT as u32 && !super::module_dict::is_live(container) {
                there(dict::table::quick(container, item, hash))
            } else {
                None
            };
            if let Some(known) = known {
                return Value::bool(known).0;
            }
        }
    }
    contains_slow(item, container)
}

#[inline(always)]
fn there<T>(found: Quick<T>) -> Option<bool> {
    match found {
        Quick::Found(_) => Some(true),
        Quick::Missing => Some(false),
        Quick::Unknown => None,
    }
}

/// Is the item in the list or tuple?
fn contains_item(item: Value, container: Value) -> u64 {
    let all = if container.has_layout(Layout::List) {
        list::plain_items(container)
    } else {
        tuple::items(container)
    };
    match sequence::find_word(all, item) {
        Ok(found) => Value::bool(found.is_some()).0,
        Err(_) => contains_slow(item, container),
    }
}

#[inline(never)]
fn contains_slow(item: Value, container: Value) -> u64 {
    word(contains(container, item).map(Value::bool))
}

fn contains(container: Value, item: Value) -> R<bool> {
    if container.is_exact(Shape::STR) && item.is_exact(Shape::STR) {
        return Ok(string::methods::contains_str(container, item));
    }
    object::contains(container, item)
}

#[no_mangle]
pub extern "C" fn pyrt_len(v: Value) -> u64 {
    let n = match v.shape() {
        s if s == Shape::LIST as u32 => list::len(v),
        s if s == Shape::TUPLE as u32 => tuple::len(v),
        s if s == Shape::DICT as u32 => dict::len(v),
        s if s == Shape::STR as u32 => v.word(layout::STR_LEN) as usize,
        s if s == Shape::RANGE as u32 && range::length(v).is_smi() => return range::length(v).0,
        _ => match object::len(v) {
            // Of a range or a class of the program it may be any machine integer.
            Ok(n) => return object::number::from_i64(n as i64).0,
            Err(_) => return 0,
        },
    };
    Value::smi(n as i64).0
}

/// Stores a name in a class body's namespace (a dict, or what `__prepare__` returned).
#[no_mangle]
pub extern "C" fn pyrt_namespace_set(namespace: Value, name: Value, value: Value) -> u64 {
    pyrl_setitem_any(namespace, name, value)
}

/// `del name` in a class body.
#[no_mangle]
pub extern "C" fn pyrt_namespace_del(namespace: Value, name: Value) -> u64 {
    match object::delitem(namespace, name) {
        Ok(()) => Value::NONE.0,
        Err(_) => {
            if crate::error::matches(Exc::KeyError) {
                crate::error::clear();
                let _ = raised!(NameError, "name '{}' is not defined", text_of(name));
            }
            0
        }
    }
}
