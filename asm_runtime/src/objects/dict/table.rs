//! The hash table of dicts: insertion-ordered entries and, above eight of them, an index table
//! (Raymond Hettinger's compact dict; Fibonacci hashing and linear probing for the index).
//!
//! ```text
//! entries  (hash·2+1, key, value) (0, 0, 0) (hash·2+1, key, value) …   in insertion order
//! index    u32: 0 = free, n + 1 = entry n
//! ```
//! A deleted entry is zeroed and its index slot stays: no hash word is 0, so it matches nothing.
//! A slot may therefore outlive its entry and point to a later one; that is harmless, since a
//! slot only proposes an entry, and hash and key decide. Inserts between two rebuilds are
//! bounded by the capacity, so a free slot always ends a probe.

use crate::error::R;
use crate::gc;
use crate::object;
use crate::objects::hashing::{hash_word, same_key, str_hash_word, str_same, Quick, Same};
use crate::objects::tuple;
use crate::prelude::*;
use crate::value::Value;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

/// Tables of at most this many entries are searched without an index.
const SMALL: usize = 8;
const MIN_CAPACITY: usize = 4;

/// One entry; all zero when deleted.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Entry {
    pub hash: u64,
    pub key: Value,
    pub value: Value,
}

/// The key that was found last, a str or a tuple of strs and numbers, and where: programs that count ask for a key
/// and store under it at once. Forgotten where entries are moved or removed, and by the collector, which
/// would give the addresses to others. A str may only grow at its address while its hash is not known, so the
/// key's second word (its hash; a tuple's length) must be the same, too. asm/quick.S knows the fields.
#[repr(C)]
struct Recent {
    dict: Value,
    key: Value,
    word: u64,
    /// Behind the entry.
    end: *mut Entry,
}
#[no_mangle]
static mut PYRL_RECENT: Recent =
    Recent { dict: Value::UNSET, key: Value::UNSET, word: 0, end: core::ptr::null_mut() };

#[inline(always)]
fn recent_entry() -> &'static mut Recent {
    // The runtime has one thread.
    unsafe { &mut *core::ptr::addr_of_mut!(PYRL_RECENT) }
}

/// Forgets the key that was found last.
#[inline(always)]
pub fn forget_recent() {
    recent_entry().key = Value::UNSET;
}

/// The entry that was found last, if it was for this key in whatever dict.
#[inline(always)]
fn recent(key: Value) -> Option<*mut Entry> {
    let last = recent_entry();
    (last.key == key && last.word == key.word(8)).then(|| unsafe { last.end.sub(1) })
}

/// The hash word of a tuple, if a dict was asked for it just now.
#[inline(always)]
pub fn recent_hash(key: Value) -> Option<u64> {
    recent(key).map(|entry| unsafe { (*entry).hash })
}

/// Remembers where a key was found, if no code of the program has a say in its hash and equality.
#[inline]
fn remember(d: Value, key: Value, at: usize) {
    let plain = |&v: &Value| !v.is_pointer() || v.is_exact(Shape::STR) || v.is_exact(Shape::FLOAT);
    let known = key.is_exact(Shape::STR) || key.is_exact(Shape::TUPLE) && tuple::items(key).iter().all(plain);
    // The dict of a module changes without being told.
    if known && gc::aux(d) == 0 {
        let end = unsafe { (*raw(d)).entries.add(at + 1) };
        *recent_entry() = Recent { dict: d, key, word: key.word(8), end };
    }
}

/// The dict object as `layout::dict` describes it.
#[repr(C)]
struct Raw {
    header: u64,
    used: usize,
    filled: usize,
    entries: *mut Entry,
    index: *mut u32,
    shift: u64,
    usable: usize,
}

#[inline]
fn raw(d: Value) -> *mut Raw {
    debug_assert!(d.has_layout(Layout::Dict));
    d.addr() as *mut Raw
}

/// A new empty dict.
pub fn new() -> Value {
    gc::alloc(layout::dict::SIZE as usize, Layout::Dict, Shape::DICT as u32)
}

/// A new dict with room for `n` entries.
pub fn with_capacity(n: usize) -> Value {
    let d = new();
    if n > 0 {
        rebuild(d, n);
    }
    d
}

/// Number of live entries.
#[inline]
pub fn len(d: Value) -> usize {
    unsafe { (*raw(d)).used }
}

/// Number of entries written, deleted ones included: the end of positions for `entry_at`.
#[inline]
pub fn end(d: Value) -> usize {
    unsafe { (*raw(d)).filled }
}

/// Entry at a position below `end`; `None` when deleted.
#[inline]
pub fn entry_at(d: Value, at: usize) -> Option<Entry> {
    unsafe {
        let t = &*raw(d);
        if at >= t.filled {
            return None;
        }
        let e = *t.entries.add(at);
        (e.hash != 0).then_some(e)
    }
}

/// The entry at a position, which may be deleted (hash 0); `None` at the end. It stays where it is
/// until the dict changes.
#[inline(always)]
pub fn place(d: Value, at: usize) -> Option<&'static Entry> {
    unsafe {
        let t = &*raw(d);
        (at < t.filled).then(|| &*t.entries.add(at))
    }
}

/// The next live entry from `pos` on, which moves past it.
#[inline]
pub fn next_entry(d: Value, pos: &mut usize) -> Option<Entry> {
    unsafe {
        let t = &*raw(d);
        while *pos < t.filled {
            let e = *t.entries.add(*pos);
            *pos += 1;
            if e.hash != 0 {
                return Some(e);
            }
        }
        None
    }
}

/// Key and value of the next live entry from `pos` on (start at 0).
#[inline]
pub fn next(d: Value, pos: &mut usize) -> Option<(Value, Value)> {
    next_entry(d, pos).map(|e| (e.key, e.value))
}

/// Position of the last live entry below `end`.
pub fn previous(d: Value, end: usize) -> Option<usize> {
    unsafe {
        let t = &*raw(d);
        (0..end.min(t.filled)).rev().find(|&i| (*t.entries.add(i)).hash != 0)
    }
}

/// Moves the live entries to a new table for at least `capacity` entries.
fn rebuild(d: Value, capacity: usize) {
    forget_recent();
    let capacity = capacity.max(MIN_CAPACITY);
    let array = gc::alloc_array(capacity * 3);
    let entries = unsafe { array.addr().add(layout::ARRAY_ITEMS as usize) } as *mut Entry;
    let (index, shift) = if capacity > SMALL {
        let slots = (capacity + capacity / 2).next_power_of_two();
        let bytes = gc::alloc_raw(slots * 4);
        let shift = 64 - slots.trailing_zeros() as u64;
        (unsafe { bytes.addr().add(layout::ARRAY_ITEMS as usize) } as *mut u32, shift)
    } else {
        (core::ptr::null_mut(), 0)
    };
    unsafe {
        let t = &mut *raw(d);
        let mut n = 0;
        for i in 0..t.filled {
            let e = *t.entries.add(i);
            if e.hash != 0 {
                *entries.add(n) = e;
                if !index.is_null() {
                    add_slot(index, shift, e.hash, n);
                }
                n += 1;
            }
        }
        debug_assert_eq!(n, t.used);
        t.filled = n;
        t.entries = entries;
        t.index = index;
        t.shift = shift;
        t.usable = capacity - n;
    }
}

#[inline]
fn home(hash: u64, shift: u64) -> usize {
    (hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> shift) as usize
}

#[inline]
unsafe fn add_slot(index: *mut u32, shift: u64, hash: u64, entry: usize) {
    let mask = (1usize << (64 - shift)) - 1;
    let mut at = home(hash, shift);
    while *index.add(at) != 0 {
        at = (at + 1) & mask;
    }
    *index.add(at) = entry as u32 + 1;
}

/// Is a stored key the same as a small int or exact str with the same hash?
#[inline(always)]
fn same_word_or_str(stored: Value, key: Value) -> Same {
    if stored == key {
        return Same::Yes;
    }
    if key.is_smi() || !stored.is_exact(Shape::STR) {
        return Same::Ask;
    }
    if str_same(stored, key) {
        Same::Yes
    } else {
        Same::No
    }
}

/// Position of the entry with that very key, a small int or an exact str, or an equal str, or of none.
#[inline(always)]
pub fn quick(d: Value, key: Value, hash: u64) -> Quick<usize> {
    unsafe {
        let t = &*raw(d);
        if t.index.is_null() {
            for i in 0..t.filled {
                let e = &*t.entries.add(i);
                if e.hash == hash {
                    match same_word_or_str(e.key, key) {
                        Same::Yes => return Quick::Found(i),
                        Same::No => {}
                        Same::Ask => return Quick::Unknown,
                    }
                }
            }
            return Quick::Missing;
        }
        let mut at = home(hash, t.shift);
        let mut slot = *t.index.add(at) as usize;
        if slot == 0 {
            return Quick::Missing;
        }
        // A key that has its hash at hand is the same key wherever its word is.
        if (*t.entries.add(slot - 1)).key == key {
            return Quick::Found(slot - 1);
        }
        let mask = (1usize << (64 - t.shift)) - 1;
        loop {
            let e = &*t.entries.add(slot - 1);
            if e.hash == hash {
                match same_word_or_str(e.key, key) {
                    Same::Yes => return Quick::Found(slot - 1),
                    Same::No => {}
                    Same::Ask => return Quick::Unknown,
                }
            }
            at = (at + 1) & mask;
            slot = *t.index.add(at) as usize;
            if slot == 0 {
                return Quick::Missing;
            }
        }
    }
}

/// Position of the entry with an equal key. `__eq__` of keys may run, and may change the dict:
/// then the search starts again.
#[inline(never)]
pub fn find(d: Value, key: Value, hash: u64) -> R<Option<usize>> {
    // Other keys would be compared twice.
    let found = if key.is_smi() || key.is_exact(Shape::STR) {
        match quick(d, key, hash) {
            Quick::Found(at) => Some(at),
            Quick::Missing => None,
            Quick::Unknown => return find_equal(d, key, hash),
        }
    } else {
        match recent(key) {
            Some(entry) if recent_entry().dict == d => {
                return Ok(Some(unsafe { entry.offset_from((*raw(d)).entries) } as usize));
            }
            _ => find_equal(d, key, hash)?,
        }
    };
    if let (Some(at), false) = (found, key.is_smi()) {
        remember(d, key, at);
    }
    Ok(found)
}

#[inline(never)]
fn find_equal(d: Value, key: Value, hash: u64) -> R<Option<usize>> {
    unsafe {
        'restart: loop {
            let t = raw(d);
            let entries = (*t).entries;
            if (*t).index.is_null() {
                for i in 0..(*t).filled {
                    let e = entries.add(i);
                    if (*e).hash != hash {
                        continue;
                    }
                    match same_key((*e).key, key) {
                        Same::Yes => return Ok(Some(i)),
                        Same::No => {}
                        Same::Ask => match ask(d, entries, i, key)? {
                            Answer::Equal => return Ok(Some(i)),
                            Answer::Different => {}
                            Answer::Changed => continue 'restart,
                        },
                    }
                }
                return Ok(None);
            }
            let index = (*t).index;
            let shift = (*t).shift;
            let mask = (1usize << (64 - shift)) - 1;
            let mut at = home(hash, shift);
            loop {
                let slot = *index.add(at) as usize;
                if slot == 0 {
                    return Ok(None);
                }
                let e = entries.add(slot - 1);
                if (*e).hash == hash {
                    match same_key((*e).key, key) {
                        Same::Yes => return Ok(Some(slot - 1)),
                        Same::No => {}
                        Same::Ask => match ask(d, entries, slot - 1, key)? {
                            Answer::Equal => return Ok(Some(slot - 1)),
                            Answer::Different => {}
                            Answer::Changed => continue 'restart,
                        },
                    }
                }
                at = (at + 1) & mask;
            }
        }
    }
}

enum Answer {
    Equal,
    Different,
    Changed,
}

/// Compares a stored key by `==`, and sees whether the entry is still what it was.
#[cold]
unsafe fn ask(d: Value, entries: *mut Entry, i: usize, key: Value) -> R<Answer> {
    let stored = (*entries.add(i)).key;
    let equal = object::eq(stored, key)?;
    if (*raw(d)).entries != entries || (*entries.add(i)).key != stored {
        return Ok(Answer::Changed);
    }
    Ok(if equal { Answer::Equal } else { Answer::Different })
}

/// As `find` for an exact str, against exact str keys only: runs no Python code.
#[inline]
pub fn find_str(d: Value, key: Value, hash: u64) -> Option<usize> {
    unsafe {
        let t = &*raw(d);
        if t.index.is_null() {
            return (0..t.filled).find(|&i| {
                let e = &*t.entries.add(i);
                e.hash == hash && matches!(same_key(e.key, key), Same::Yes)
            });
        }
        let mask = (1usize << (64 - t.shift)) - 1;
        let mut at = home(hash, t.shift);
        loop {
            let slot = *t.index.add(at) as usize;
            if slot == 0 {
                return None;
            }
            let e = &*t.entries.add(slot - 1);
            if e.hash == hash && matches!(same_key(e.key, key), Same::Yes) {
                return Some(slot - 1);
            }
            at = (at + 1) & mask;
        }
    }
}

/// Value at a position that `find` returned.
#[inline]
pub fn value_at(d: Value, at: usize) -> Value {
    unsafe { (*(*raw(d)).entries.add(at)).value }
}

/// Replaces the value at a position that `find` returned.
#[inline]
pub fn set_value_at(d: Value, at: usize, value: Value) {
    unsafe { (*(*raw(d)).entries.add(at)).value = value }
}

/// Appends an entry whose key is known to be missing.
pub fn insert_new(d: Value, key: Value, hash: u64, value: Value) {
    unsafe {
        if (*raw(d)).usable == 0 {
            let used = (*raw(d)).used;
            rebuild(d, (used + used / 2 + 1).next_power_of_two());
        }
        let t = &mut *raw(d);
        let n = t.filled;
        *t.entries.add(n) = Entry { hash, key, value };
        t.filled = n + 1;
        t.used += 1;
        t.usable -= 1;
        if !t.index.is_null() {
            add_slot(t.index, t.shift, hash, n);
        }
    }
}

/// Removes the entry at a position that `find` returned.
pub fn delete_at(d: Value, at: usize) {
    forget_recent();
    unsafe {
        let t = &mut *raw(d);
        *t.entries.add(at) = Entry { hash: 0, key: Value::UNSET, value: Value::UNSET };
        t.used -= 1;
    }
}

/// Value of a key.
#[inline]
pub fn get(d: Value, key: Value) -> R<Option<Value>> {
    let hash = hash_word(key)?;
    Ok(find(d, key, hash)?.map(|at| value_at(d, at)))
}

/// Adds or replaces.
#[inline]
pub fn set(d: Value, key: Value, value: Value) -> R<()> {
    let hash = hash_word(key)?;
    set_hashed(d, key, hash, value)
}

/// As `set` with the hash word known.
#[inline]
pub fn set_hashed(d: Value, key: Value, hash: u64, value: Value) -> R<()> {
    if key.is_smi() && set_at_slot(d, key, hash, value) {
        return Ok(());
    }
    match find(d, key, hash)? {
        Some(at) => set_value_at(d, at, value),
        None => insert_new(d, key, hash, value),
    }
    Ok(())
}

/// Adds or replaces a small int in one search, where there is an index and room. Answers whether it did.
#[inline(always)]
fn set_at_slot(d: Value, key: Value, hash: u64, value: Value) -> bool {
    unsafe {
        let t = &mut *raw(d);
        if t.index.is_null() {
            return false;
        }
        let mask = (1usize << (64 - t.shift)) - 1;
        let mut at = home(hash, t.shift);
        loop {
            let slot = *t.index.add(at) as usize;
            if slot == 0 {
                break;
            }
            let e = &mut *t.entries.add(slot - 1);
            if e.hash == hash {
                if e.key != key {
                    return false;
                }
                e.value = value;
                return true;
            }
            at = (at + 1) & mask;
        }
        if t.usable == 0 {
            return false;
        }
        let n = t.filled;
        *t.entries.add(n) = Entry { hash, key, value };
        *t.index.add(at) = n as u32 + 1;
        t.filled = n + 1;
        t.used += 1;
        t.usable -= 1;
        true
    }
}

/// Removes a key; its value.
pub fn remove(d: Value, key: Value) -> R<Option<Value>> {
    let hash = hash_word(key)?;
    Ok(find(d, key, hash)?.map(|at| {
        let value = value_at(d, at);
        delete_at(d, at);
        value
    }))
}

/// Value of an exact str key; runs no Python code.
#[inline]
pub fn get_str(d: Value, key: Value) -> Option<Value> {
    find_str(d, key, str_hash_word(key)).map(|at| value_at(d, at))
}

/// Adds or replaces an exact str key; runs no Python code.
pub fn set_str(d: Value, key: Value, value: Value) {
    let hash = str_hash_word(key);
    match find_str(d, key, hash) {
        Some(at) => set_value_at(d, at, value),
        None => insert_new(d, key, hash, value),
    }
}

/// Removes an exact str key; its value.
pub fn remove_str(d: Value, key: Value) -> Option<Value> {
    find_str(d, key, str_hash_word(key)).map(|at| {
        let value = value_at(d, at);
        delete_at(d, at);
        value
    })
}

/// Removes the newest entry.
pub fn pop_last(d: Value) -> Option<(Value, Value)> {
    let at = previous(d, usize::MAX)?;
    let e = entry_at(d, at)?;
    delete_at(d, at);
    unsafe {
        // The entries behind it are dead and zero already, so the end may move down to it.
        let t = &mut *raw(d);
        if t.index.is_null() {
            // Without an index nothing else counts the writes.
            t.usable += t.filled - at;
        }
        t.filled = at;
    }
    Some((e.key, e.value))
}

/// Removes everything.
pub fn clear(d: Value) {
    forget_recent();
    unsafe {
        let t = &mut *raw(d);
        t.used = 0;
        t.filled = 0;
        t.entries = core::ptr::null_mut();
        t.index = core::ptr::null_mut();
        t.shift = 0;
        t.usable = 0;
    }
}

/// Copies the entries of `from` into the empty dict `d`.
pub fn copy_into(d: Value, from: Value) {
    let n = len(from);
    if n == 0 {
        return;
    }
    rebuild(d, n);
    let mut pos = 0;
    while let Some(e) = next_entry(from, &mut pos) {
        insert_new(d, e.key, e.hash, e.value);
    }
}

/// A new exact dict with the same entries.
pub fn copy(d: Value) -> Value {
    let new = new();
    copy_into(new, d);
    new
}

/// Puts an entry at the other end of the order (`OrderedDict.move_to_end`).
pub fn move_to_end(d: Value, at: usize, last: bool) {
    let Some(e) = entry_at(d, at) else { return };
    if last {
        if at + 1 != end(d) {
            delete_at(d, at);
            insert_new(d, e.key, e.hash, e.value);
        }
        return;
    }
    delete_at(d, at);
    let mut rest = Vec::with_capacity(len(d));
    let mut pos = 0;
    while let Some(other) = next_entry(d, &mut pos) {
        rest.push(other);
    }
    clear(d);
    rebuild(d, rest.len() + 1);
    insert_new(d, e.key, e.hash, e.value);
    for other in rest {
        insert_new(d, other.key, other.hash, other.value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Random operations against a plain list of pairs.
    #[test]
    fn keeps_insertion_order() {
        let mut seed = 7u64;
        let mut random = move |n: u64| {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            ((seed >> 33) % n) as i64
        };
        let d = new();
        let mut model: Vec<(i64, i64)> = Vec::new();
        for i in 0..20000 {
            let key = random(300) << random(40);
            let place = model.iter().position(|p| p.0 == key);
            match random(10) {
                0..=4 => {
                    set(d, Value::smi(key), Value::smi(i)).unwrap();
                    match place {
                        Some(at) => model[at].1 = i,
                        None => model.push((key, i)),
                    }
                }
                5..=7 => {
                    let removed = remove(d, Value::smi(key)).unwrap().map(Value::as_smi);
                    assert_eq!(removed, place.map(|at| model.remove(at).1));
                }
                8 => {
                    let popped = pop_last(d).map(|(k, v)| (k.as_smi(), v.as_smi()));
                    assert_eq!(popped, model.pop());
                }
                _ => {
                    let found = get(d, Value::smi(key)).unwrap().map(Value::as_smi);
                    assert_eq!(found, place.map(|at| model[at].1));
                }
            }
            assert_eq!(len(d), model.len());
        }
        let mut pos = 0;
        let pairs: Vec<_> =
            core::iter::from_fn(|| next(d, &mut pos)).map(|(k, v)| (k.as_smi(), v.as_smi())).collect();
        assert_eq!(pairs, model);
    }
}
