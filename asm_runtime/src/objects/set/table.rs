//! The hash table of sets: CPython's algorithm, so that sets whose hashes agree with CPython's
//! (ints, floats, tuples of them) iterate in the same order. Open addressing; a probe looks at
//! up to ten neighbours, then jumps by `i·5 + 1 + perturb`; a deleted element leaves a dummy,
//! which a new element may take; the table grows when it is three fifths full.
//!
//! A word holds one bit of every element's hash (Bloom, CACM 1970): most sets that have nothing in
//! common, or are no subsets, are known by it at once. Of a set of ints below 64 it tells everything, so
//! that differences and intersections of such sets are made from it, if no two elements want one place.
//!
//! As long as all elements are small ints the table is no array of values to the collector but plain bytes.

use crate::error::R;
use crate::gc;
use crate::object;
use crate::objects::hashing::{hash_of, hash_word, same_key, Quick, Same};
use crate::value::Value;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

const MIN_SIZE: usize = 8;
const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;
/// Key word of a deleted pair: an immediate that no value uses.
const DUMMY: Value = Value(0x34);

/// One place of the table. Free: both words 0; deleted: key `DUMMY`, hash 0.
#[derive(Clone, Copy)]
#[repr(C)]
struct Pair {
    hash: u64,
    key: Value,
}

/// The set object as `layout::set` describes it.
#[repr(C)]
struct Raw {
    header: u64,
    fill: usize,
    used: usize,
    table: *mut Pair,
    mask: usize,
    hash: u64,
    /// A table with more places would not fit in memory.
    finger: u32,
    changes: u32,
    /// `layout::set::BITS`.
    bits: u64,
}

/// Nothing is known of the hashes.
const UNKNOWN: u64 = u64::MAX;

/// The bit of a hash word.
#[inline(always)]
const fn bit(hash: u64) -> u64 {
    1 << (hash >> 1 & 63)
}

/// Notes the bit of a new element. Nothing is known where comparing it may run code of the program,
/// which must not be left out.
#[inline(always)]
fn note(s: Value, key: Value, hash: u64) {
    let mut bits = bit(hash);
    if !key.is_smi() || key.0 >= Value::smi(64).0 {
        gc::set_aux(s, 1);
        if !key.is_smi() {
            unsafe { *layout_of((*raw(s)).table) = Layout::Array as u8 };
            if !key.is_exact(Shape::STR) {
                bits = UNKNOWN;
            }
        }
    }
    unsafe { (*raw(s)).bits |= bits };
}

/// The layout byte of the cell that a table lies in.
#[inline(always)]
unsafe fn layout_of(table: *mut Pair) -> *mut u8 {
    (table as *mut u8).sub((layout::ARRAY_ITEMS - layout::HEADER_LAYOUT) as usize)
}

/// A free table, for small ints at first.
fn new_table(places: usize) -> *mut Pair {
    let array = gc::alloc_array(places * 2);
    unsafe {
        let table = array.addr().add(layout::ARRAY_ITEMS as usize) as *mut Pair;
        *layout_of(table) = Layout::Bytes0 as u8;
        table
    }
}

/// A bit for every element, if all are ints from 0 to 63.
#[inline(always)]
pub fn small(s: Value) -> Option<u64> {
    (gc::aux(s) == 0).then(|| unsafe { (*raw(s)).bits })
}

/// May the sets have an element in common?
#[inline(always)]
pub fn may_meet(a: Value, b: Value) -> bool {
    unsafe { (*raw(a)).bits & (*raw(b)).bits != 0 }
}

/// May every element of `a` be in `b`?
#[inline(always)]
pub fn may_be_subset(a: Value, b: Value) -> bool {
    let (bits, others) = unsafe { ((*raw(a)).bits, (*raw(b)).bits) };
    bits & !others == 0 || bits == UNKNOWN
}

#[inline]
fn raw(s: Value) -> *mut Raw {
    debug_assert!(s.has_layout(Layout::Set));
    s.addr() as *mut Raw
}

/// A new empty set or frozenset.
pub fn new(shape: Shape) -> Value {
    gc::alloc(layout::set::SIZE as usize, Layout::Set, shape as u32)
}

/// Number of elements.
#[inline]
pub fn len(s: Value) -> usize {
    unsafe { (*raw(s)).used }
}

/// Elements and dummies.
fn fill(s: Value) -> usize {
    unsafe { (*raw(s)).fill }
}

/// `layout::set::CHANGES`.
pub fn changes(s: Value) -> u64 {
    unsafe { (*raw(s)).changes.into() }
}

fn mask(s: Value) -> usize {
    unsafe {
        if (*raw(s)).table.is_null() {
            MIN_SIZE - 1
        } else {
            (*raw(s)).mask
        }
    }
}

/// Number of places in the table: the end of positions for `next_from`.
#[inline]
pub fn end(s: Value) -> usize {
    unsafe {
        if (*raw(s)).table.is_null() {
            0
        } else {
            (*raw(s)).mask + 1
        }
    }
}

/// The next element from place `pos` on, which moves past it; with its hash word.
#[inline]
pub fn next_entry(s: Value, pos: &mut usize) -> Option<(Value, u64)> {
    unsafe {
        let t = &*raw(s);
        if t.table.is_null() {
            return None;
        }
        while *pos <= t.mask {
            let p = *t.table.add(*pos);
            *pos += 1;
            if p.hash != 0 {
                return Some((p.key, p.hash));
            }
        }
        None
    }
}

/// The next element from place `pos` on (start at 0).
#[inline]
pub fn next(s: Value, pos: &mut usize) -> Option<Value> {
    next_entry(s, pos).map(|(key, _)| key)
}

/// The order in which places are looked at.
struct Probe {
    at: usize,
    perturb: u64,
    near: usize,
}

impl Probe {
    #[inline]
    fn new(hash: u64, mask: usize) -> Probe {
        let hash = hash_of(hash) as u64;
        let at = hash as usize & mask;
        Probe { at, perturb: hash, near: Probe::neighbours(at, mask) }
    }

    #[inline]
    fn neighbours(at: usize, mask: usize) -> usize {
        if at + LINEAR_PROBES <= mask {
            LINEAR_PROBES
        } else {
            0
        }
    }

    /// Moves from the first place of a group to the first place of the next.
    #[inline]
    fn jump(&mut self, mask: usize) {
        self.perturb >>= PERTURB_SHIFT;
        let at = self.at.wrapping_mul(5).wrapping_add(1).wrapping_add(self.perturb as usize);
        self.at = at & mask;
        self.near = Probe::neighbours(self.at, mask);
    }
}

enum Place {
    Found(usize),
    Free(usize),
    /// A comparison changed the set: look again.
    Changed,
}

#[inline]
fn look(s: Value, key: Value, hash: u64) -> R<Place> {
    unsafe {
        let t = raw(s);
        let (table, mask) = ((*t).table, (*t).mask);
        let mut probe = Probe::new(hash, mask);
        // A new element takes the last dummy that the search met.
        let mut dummy = None;
        loop {
            for at in probe.at..=probe.at + probe.near {
                let p = table.add(at);
                if (*p).hash == hash {
                    match same_key((*p).key, key) {
                        Same::Yes => return Ok(Place::Found(at)),
                        Same::No => {}
                        Same::Ask => {
                            let stored = (*p).key;
                            let equal = object::eq(stored, key)?;
                            if (*raw(s)).table != table || (*p).key != stored {
                                return Ok(Place::Changed);
                            }
                            if equal {
                                return Ok(Place::Found(at));
                            }
                        }
                    }
                } else if (*p).hash == 0 {
                    if (*p).key.is_unset() {
                        return Ok(Place::Free(dummy.unwrap_or(at)));
                    }
                    dummy = Some(at);
                }
            }
            probe.jump(mask);
        }
    }
}

fn find(s: Value, key: Value, hash: u64) -> R<Option<usize>> {
    loop {
        if unsafe { (*raw(s)).table.is_null() } {
            return Ok(None);
        }
        match look(s, key, hash)? {
            Place::Found(at) => return Ok(Some(at)),
            Place::Free(_) => return Ok(None),
            Place::Changed => {}
        }
    }
}

/// Looks at the first group of places, where most keys are.
#[inline(always)]
pub fn quick(s: Value, key: Value, hash: u64) -> Quick<()> {
    unsafe {
        let t = &*raw(s);
        if t.table.is_null() {
            return Quick::Missing;
        }
        let at = hash_of(hash) as usize & t.mask;
        let mut near = Probe::neighbours(at, t.mask);
        let mut p = t.table.add(at);
        loop {
            if (*p).key == key {
                return Quick::Found(());
            }
            if (*p).key.is_unset() {
                return Quick::Missing;
            }
            if (*p).hash == hash || near == 0 {
                return Quick::Unknown;
            }
            near -= 1;
            p = p.add(1);
        }
    }
}

/// Is the key an element?
#[inline]
pub fn contains(s: Value, key: Value) -> R<bool> {
    let hash = hash_word(key)?;
    contains_hashed(s, key, hash)
}

#[inline]
pub fn contains_hashed(s: Value, key: Value, hash: u64) -> R<bool> {
    if unsafe { (*raw(s)).bits } & bit(hash) == 0 {
        return Ok(false);
    }
    match quick(s, key, hash) {
        Quick::Found(()) => Ok(true),
        Quick::Missing => Ok(false),
        Quick::Unknown => Ok(find(s, key, hash)?.is_some()),
    }
}

/// Adds an element; says whether it is new.
#[inline]
pub fn add(s: Value, key: Value) -> R<bool> {
    let hash = hash_word(key)?;
    add_hashed(s, key, hash)
}

#[inline]
pub fn add_hashed(s: Value, key: Value, hash: u64) -> R<bool> {
    unsafe {
        let t = &mut *raw(s);
        if !t.table.is_null() {
            let p = &mut *t.table.add(hash_of(hash) as usize & t.mask);
            if p.key == key {
                return Ok(false);
            }
            if p.key.is_unset() {
                *p = Pair { hash, key };
                return Ok(added(s, key, hash));
            }
        }
    }
    add_slowly(s, key, hash)
}

/// Makes the table larger after the element that fills three fifths of it.
fn grow(s: Value) {
    let used = len(s);
    resize(s, if used > 50000 { used * 2 } else { used * 4 });
}

/// asm/quick.S: as `grow`, for an entry that answers None.
#[no_mangle]
extern "C" fn pyrl_set_grow(s: Value) -> Value {
    grow(s);
    Value::NONE
}

/// Counts an element that took a free place.
#[inline(always)]
fn added(s: Value, key: Value, hash: u64) -> bool {
    let t = unsafe { &mut *raw(s) };
    t.used += 1;
    t.fill += 1;
    note(s, key, hash);
    if t.fill * 5 >= t.mask * 3 {
        grow(s);
    }
    true
}

#[inline(never)]
fn add_slowly(s: Value, key: Value, hash: u64) -> R<bool> {
    loop {
        if unsafe { (*raw(s)).table.is_null() } {
            resize(s, 0);
        }
        match look(s, key, hash)? {
            Place::Found(_) => return Ok(false),
            Place::Changed => {}
            Place::Free(at) => unsafe {
                let t = &mut *raw(s);
                let reused = !(*t.table.add(at)).key.is_unset();
                *t.table.add(at) = Pair { hash, key };
                if reused {
                    t.used += 1;
                    note(s, key, hash);
                    return Ok(true);
                }
                return Ok(added(s, key, hash));
            },
        }
    }
}

/// Adds an element that is known to be new to a set from which none was removed.
#[inline]
pub fn add_new(s: Value, key: Value, hash: u64) {
    unsafe {
        if (*raw(s)).table.is_null() {
            resize(s, 0);
        }
        let t = &*raw(s);
        let home = t.table.add(hash_of(hash) as usize & t.mask);
        if (*home).key.is_unset() {
            *home = Pair { hash, key };
        } else {
            insert_clean(t.table, t.mask, Pair { hash, key });
        }
    }
    added(s, key, hash);
}

#[inline]
unsafe fn insert_clean(table: *mut Pair, mask: usize, pair: Pair) {
    let mut probe = Probe::new(pair.hash, mask);
    loop {
        for at in probe.at..=probe.at + probe.near {
            if (*table.add(at)).key.is_unset() {
                *table.add(at) = pair;
                return;
            }
        }
        probe.jump(mask);
    }
}

/// Moves the elements to a table of the smallest power of two above `at_least`.
fn resize(s: Value, at_least: usize) {
    let mut size = MIN_SIZE;
    while size <= at_least {
        size *= 2;
    }
    let table = new_table(size);
    unsafe {
        let old = (*raw(s)).table;
        if !old.is_null() {
            *layout_of(table) = *layout_of(old);
        }
        (*raw(s)).bits = 0;
        let mut pos = 0;
        while let Some((key, hash)) = next_entry(s, &mut pos) {
            insert_clean(table, size - 1, Pair { hash, key });
            note(s, key, hash);
        }
        let t = &mut *raw(s);
        t.table = table;
        t.mask = size - 1;
        t.fill = t.used;
        t.changes = t.changes.wrapping_add(1);
    }
}

/// Has each of the small ints a place of its own in a table?
#[inline]
fn spread(bits: u64, mask: usize) -> bool {
    match mask {
        7 => {
            let places = bits | bits >> 32;
            let places = places | places >> 16;
            ((places | places >> 8) & 0xff).count_ones() == bits.count_ones()
        }
        15 => {
            let places = bits | bits >> 32;
            ((places | places >> 16) & 0xffff).count_ones() == bits.count_ones()
        }
        31 => bits & bits >> 32 == 0,
        _ => true,
    }
}

/// Fills an empty set with small ints, each of which has a place of its own: wherever they come from,
/// they are there.
fn fill_small(s: Value, bits: u64, places: usize) {
    unsafe {
        let t = &mut *raw(s);
        if t.table.is_null() || t.mask != places - 1 {
            t.table = new_table(places);
            t.mask = places - 1;
            t.changes = t.changes.wrapping_add(1);
        }
        let mut rest = bits;
        while rest != 0 {
            let n = rest.trailing_zeros() as usize;
            let key = Value::smi(n as i64);
            *t.table.add(n & t.mask) = Pair { hash: key.0, key };
            rest &= rest - 1;
        }
        t.used = bits.count_ones() as usize;
        t.fill = t.used;
        t.bits = bits;
    }
}

/// A set of small ints as it is when they are added one by one to an empty set; `None` if some want the
/// same place.
#[inline]
pub fn of_small(shape: Shape, bits: u64) -> Option<Value> {
    // Where `grow` ends up after so many.
    let places = match bits.count_ones() {
        0..=4 => 8,
        5..=18 => 32,
        _ => 128,
    };
    if !spread(bits, places - 1) {
        return None;
    }
    let s = new(shape);
    if bits != 0 {
        fill_small(s, bits, places);
    }
    Some(s)
}

/// Takes dummies away when they are more than a fourth of the table, as CPython does after a difference (it
/// decides the order).
pub fn sweep(s: Value) {
    if fill(s) - len(s) > mask(s) / 4 {
        grow(s);
    }
}

/// Makes room before `extra` elements are merged in, as CPython does (it decides the order).
pub fn reserve_for_merge(s: Value, extra: usize) {
    if (fill(s) + extra) * 5 >= mask(s) * 3 {
        resize(s, (len(s) + extra) * 2);
    }
}

/// Adds the elements of another set.
pub fn merge(s: Value, other: Value) -> R<()> {
    if s == other || len(other) == 0 {
        return Ok(());
    }
    reserve_for_merge(s, len(other));
    if fill(s) == 0 {
        unsafe {
            if mask(s) == mask(other) && fill(other) == len(other) {
                if (*raw(s)).table.is_null() {
                    resize(s, 0);
                }
                let (t, o) = (&mut *raw(s), &*raw(other));
                core::ptr::copy_nonoverlapping(o.table, t.table, o.mask + 1);
                t.fill = o.fill;
                t.used = o.used;
                t.bits = o.bits;
                *layout_of(t.table) = *layout_of(o.table);
                gc::set_aux(s, gc::aux(other));
                return Ok(());
            }
            if let Some(bits) = small(other).filter(|&bits| spread(bits, mask(s))) {
                fill_small(s, bits, mask(s) + 1);
                return Ok(());
            }
            if (*raw(s)).table.is_null() {
                resize(s, 0);
            }
            let t = &mut *raw(s);
            let mut pos = 0;
            while let Some((key, hash)) = next_entry(other, &mut pos) {
                insert_clean(t.table, t.mask, Pair { hash, key });
                note(s, key, hash);
            }
            t.used = len(other);
            t.fill = t.used;
            return Ok(());
        }
    }
    let mut pos = 0;
    while let Some((key, hash)) = next_entry(other, &mut pos) {
        add_hashed(s, key, hash)?;
    }
    Ok(())
}

/// The least or greatest element of a set of small ints; `None` if there are others or none.
pub fn extreme_small(s: Value, least: bool) -> Option<Value> {
    if let Some(bits) = small(s).filter(|&bits| bits != 0) {
        let n = if least { bits.trailing_zeros() } else { 63 - bits.leading_zeros() };
        return Some(Value::smi(n as i64));
    }
    let mut best = None;
    let mut pos = 0;
    for _ in 0..len(s) {
        let (key, _) = next_entry(s, &mut pos)?;
        if !key.is_smi() {
            return None;
        }
        best = better_small(best, key, least);
    }
    best
}

/// The better of two small ints, of which there may not be one yet; of equal ones the first.
#[inline(always)]
pub fn better_small(best: Option<Value>, v: Value, least: bool) -> Option<Value> {
    match best {
        Some(b) if (v.0 as i64) < b.0 as i64 => Some(if least { v } else { b }),
        Some(b) if least => Some(b),
        _ => Some(v),
    }
}

fn delete_at(s: Value, at: usize) {
    unsafe {
        let t = &mut *raw(s);
        // As many bits as elements: none has its bit in common with another.
        t.bits = if t.bits != UNKNOWN && t.bits.count_ones() as usize == t.used {
            t.bits & !bit((*t.table.add(at)).hash)
        } else {
            UNKNOWN
        };
        *t.table.add(at) = Pair { hash: 0, key: DUMMY };
        t.used -= 1;
        t.changes = t.changes.wrapping_add(1);
    }
}

/// Removes an element; says whether it was there.
pub fn discard(s: Value, key: Value) -> R<bool> {
    let hash = hash_word(key)?;
    discard_hashed(s, key, hash)
}

pub fn discard_hashed(s: Value, key: Value, hash: u64) -> R<bool> {
    Ok(match find(s, key, hash)? {
        Some(at) => {
            delete_at(s, at);
            true
        }
        None => false,
    })
}

/// Removes and returns some element: the next one in table order after the last popped.
pub fn pop(s: Value) -> Option<Value> {
    unsafe {
        let t = &mut *raw(s);
        if t.used == 0 {
            return None;
        }
        let mut at = t.finger as usize & t.mask;
        while (*t.table.add(at)).hash == 0 {
            at = if at == t.mask { 0 } else { at + 1 };
        }
        let key = (*t.table.add(at)).key;
        t.finger = at as u32 + 1;
        delete_at(s, at);
        Some(key)
    }
}

/// Removes everything.
pub fn clear(s: Value) {
    unsafe {
        let t = &mut *raw(s);
        t.fill = 0;
        t.used = 0;
        t.table = core::ptr::null_mut();
        t.mask = 0;
        t.finger = 0;
        t.changes = t.changes.wrapping_add(1);
        t.bits = 0;
    }
    gc::set_aux(s, 0);
}

/// Exchanges the contents of two sets.
pub fn swap_contents(a: Value, b: Value) {
    let aux = gc::aux(a);
    gc::set_aux(a, gc::aux(b));
    gc::set_aux(b, aux);
    unsafe {
        let (a, b) = (&mut *raw(a), &mut *raw(b));
        a.changes = a.changes.wrapping_add(1);
        b.changes = b.changes.wrapping_add(1);
        core::mem::swap(&mut a.fill, &mut b.fill);
        core::mem::swap(&mut a.used, &mut b.used);
        core::mem::swap(&mut a.table, &mut b.table);
        core::mem::swap(&mut a.mask, &mut b.mask);
        core::mem::swap(&mut a.bits, &mut b.bits);
    }
}

/// A frozenset's cached hash (0 = not yet).
pub fn cached_hash(s: Value) -> i64 {
    s.word(layout::set::HASH) as i64
}

pub fn set_cached_hash(s: Value, hash: i64) {
    s.set_word(layout::set::HASH, hash as u64);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(s: Value) -> Vec<i64> {
        let mut pos = 0;
        core::iter::from_fn(|| next(s, &mut pos)).map(Value::as_smi).collect()
    }

    #[test]
    fn small_ints_come_in_cpythons_order() {
        let s = new(Shape::SET);
        for n in [-1, -2, 7, 40, 8, 16, 24, 1 << 40] {
            assert!(add(s, Value::smi(n)).unwrap());
        }
        assert_eq!(order(s), [1099511627776, 7, 40, 8, 16, -2, 24, -1]);

        let mut seed = 1u64;
        let mut random = || {
            seed = (seed * 1103515245 + 12345) % 2147483648;
            seed >> 8
        };
        let s = new(Shape::SET);
        for _ in 0..60 {
            let v = Value::smi((random() % 97) as i64);
            if random() % 3 != 0 {
                add(s, v).unwrap();
            } else {
                discard(s, v).unwrap();
            }
        }
        let expect =
            [7, 9, 11, 17, 20, 23, 25, 28, 31, 32, 35, 36, 43, 47, 48, 53, 54, 61, 64, 69, 74, 75, 78];
        assert_eq!(order(s), expect);
        assert_eq!(len(s), expect.len());
    }

    #[test]
    fn pop_empties_a_set() {
        let s = new(Shape::SET);
        for n in 0..100 {
            add(s, Value::smi(n)).unwrap();
        }
        let mut popped: Vec<i64> = core::iter::from_fn(|| pop(s)).map(Value::as_smi).collect();
        popped.sort_unstable();
        assert_eq!(popped, (0..100).collect::<Vec<_>>());
        assert_eq!(len(s), 0);
    }
}
