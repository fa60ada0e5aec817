//! `list`: a growable array of values. The items lie in an Array cell of the collector's heap;
//! the list holds a pointer to the first item, so compiled code indexes without an extra load.

pub mod doubles;
pub mod methods;
pub mod sorting;
pub mod timsort;
mod words;

use super::sequence;
use super::slice;
use super::support::*;
use crate::error::R;
use crate::gc;
use crate::iter;
use crate::types::{Args, BinOp, CmpOp, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

/// The list object as `layout` describes it.
#[repr(C)]
struct Raw {
    header: u64,
    len: usize,
    items: *mut Value,
    cap: usize,
}

#[inline]
fn raw(l: Value) -> *mut Raw {
    debug_assert!(l.has_layout(Layout::List));
    l.addr() as *mut Raw
}

/// A new empty list.
pub fn new() -> Value {
    gc::alloc(layout::LIST_SIZE as usize, Layout::List, Shape::LIST as u32)
}

/// A new empty list with room for `n` items.
#[inline]
pub fn with_capacity(n: usize) -> Value {
    let l = new();
    if n > 0 {
        let cap = (n + 1) & !1;
        let array = gc::alloc_array(cap);
        unsafe {
            (*raw(l)).items = array.addr().add(layout::ARRAY_ITEMS as usize) as *mut Value;
            (*raw(l)).cap = cap;
        }
    }
    l
}

/// Copied by twos, without a call.
const SHORT: usize = 16;

/// A new list with these items.
pub fn from_slice(items: &[Value]) -> Value {
    let l = with_capacity(items.len());
    unsafe {
        copy_new(items, (*raw(l)).items);
        (*raw(l)).len = items.len();
    }
    l
}

/// Copies items to where there is room for them, at the beginning of an Array's.
#[inline(always)]
unsafe fn copy_new(items: &[Value], to: *mut Value) {
    if items.len() > SHORT {
        core::ptr::copy_nonoverlapping(items.as_ptr(), to, items.len());
        return;
    }
    // Volatile: not to become a call of memcpy, which takes longer.
    let (from, pairs) = (items.as_ptr() as *const u128, to as *mut u128);
    for i in 0..items.len() / 2 {
        pairs.add(i).write_volatile(from.add(i).read_unaligned());
    }
    if let (1, Some(last)) = (items.len() % 2, items.last()) {
        to.add(items.len() - 1).write_volatile(*last);
    }
}

#[inline]
pub fn len(l: Value) -> usize {
    unsafe { (*raw(l)).len }
}

/// The items. The slice is good until the list changes: copy it before running Python code.
#[inline]
pub fn items<'a>(l: Value) -> &'a [Value] {
    if doubles::are_in(l) {
        return doubles::boxed(l);
    }
    plain_items(l)
}

/// The items of what is no list of doubles, such as a list that was asked for its shape.
#[inline]
pub fn plain_items<'a>(l: Value) -> &'a [Value] {
    unsafe {
        let t = &*raw(l);
        if t.len == 0 {
            return &[];
        }
        core::slice::from_raw_parts(t.items, t.len)
    }
}

#[inline]
pub fn items_mut<'a>(l: Value) -> &'a mut [Value] {
    if doubles::are_in(l) {
        doubles::unforeseen();
    }
    plain_items_mut(l)
}

#[inline]
fn plain_items_mut<'a>(l: Value) -> &'a mut [Value] {
    unsafe {
        let t = &*raw(l);
        if t.len == 0 {
            return &mut [];
        }
        core::slice::from_raw_parts_mut(t.items, t.len)
    }
}

/// The item at an index that may have become too large meanwhile, of what is no list of doubles.
#[inline]
pub fn get(l: Value, i: usize) -> Option<Value> {
    plain_items(l).get(i).copied()
}

/// The same of any list.
#[inline]
fn item(l: Value, i: usize) -> Option<Value> {
    match doubles::are_in(l) {
        true => doubles::get(l, i),
        false => get(l, i),
    }
}

#[inline(always)]
fn reserve_exact(l: Value, cap: usize) {
    // An Array cell is 16 bytes of header and a multiple of 16 in all.
    let cap = (cap + 1) & !1;
    let array = if doubles::are_in(l) { doubles::alloc(cap) } else { gc::alloc_array(cap) };
    unsafe {
        let t = &mut *raw(l);
        let new = array.addr().add(layout::ARRAY_ITEMS as usize) as *mut Value;
        if t.len > 0 {
            core::ptr::copy_nonoverlapping(t.items, new, t.len);
        }
        t.items = new;
        t.cap = cap;
    }
}

/// More room than for so many items is not made beforehand: growing costs little by then, and the guess may be wrong.
const MOST_RESERVED: usize = 62;

/// A new empty list that so many items are about to be appended to.
pub fn sized(count: i64) -> Value {
    with_capacity(count.clamp(0, MOST_RESERVED as i64) as usize)
}

/// The items of a list that is not used any more as a tuple. Where the list is full, the cell with its items becomes
/// the tuple: an Array cell has the same form.
pub fn into_tuple(l: Value) -> Value {
    const _: () =
        assert!(layout::ARRAY_ITEMS == layout::TUPLE_ITEMS && layout::ARRAY_CAP == layout::TUPLE_LEN);
    let t = unsafe { &mut *raw(l) };
    // An odd number of items takes the room of the next even one in either.
    if t.len == 0 || t.len + 1 < t.cap {
        return crate::objects::tuple::from_slice(items(l));
    }
    let cell = Value(t.items as u64 - layout::ARRAY_ITEMS as u64);
    debug_assert!(cell.has_layout(Layout::Array));
    cell.set_word(0, gc::header(Shape::TUPLE as u32, Layout::Tuple, 0, 0));
    cell.set_word(layout::TUPLE_LEN, t.len as u64);
    (t.len, t.items, t.cap) = (0, core::ptr::null_mut(), 0);
    cell
}

/// Makes room for items that are about to be appended.
pub fn reserve(l: Value, more: i64) {
    let more = more.clamp(0, MOST_RESERVED as i64) as usize;
    let (len, cap) = unsafe { ((*raw(l)).len, (*raw(l)).cap) };
    // An empty list has no room at all and gets just enough.
    if cap < len + more {
        match len {
            0 => reserve_exact(l, more),
            _ => grow(l, len + more),
        }
    }
}

#[cold]
#[inline(never)]
fn grow(l: Value, needed: usize) {
    reserve_exact(l, needed.max(4).max(needed + needed / 2 - needed / 8));
}

/// Appends an item.
#[inline]
pub fn push(l: Value, v: Value) {
    unsafe {
        let n = (*raw(l)).len;
        if n == (*raw(l)).cap {
            grow(l, n + 1);
        }
        *(*raw(l)).items.add(n) = v;
        (*raw(l)).len = n + 1;
    }
}

/// Appends items (which may be those of the list itself).
pub fn extend_from_slice(l: Value, more: &[Value]) {
    if more.is_empty() {
        return;
    }
    unsafe {
        let n = (*raw(l)).len;
        if n + more.len() > (*raw(l)).cap {
            if n == 0 {
                reserve_exact(l, more.len());
            } else {
                grow(l, n + more.len());
            }
        }
        core::ptr::copy(more.as_ptr(), (*raw(l)).items.add(n), more.len());
        (*raw(l)).len = n + more.len();
    }
}

/// Removes and returns the item at a valid index.
pub fn remove_at(l: Value, i: usize) -> Value {
    let all = items_mut(l);
    let v = all[i];
    let last = all.len() - 1;
    shift(&mut all[i..], false);
    all[last] = Value::UNSET;
    unsafe { (*raw(l)).len = last };
    v
}

/// Inserts before index `i` (at most the length).
pub fn insert_at(l: Value, i: usize, v: Value) {
    push(l, v);
    let all = items_mut(l);
    shift(&mut all[i..], true);
    all[i] = v;
}

/// Moves all items but one by a place, to the right or to the left.
#[inline]
fn shift(all: &mut [Value], right: bool) {
    let (n, p) = (all.len() - 1, all.as_mut_ptr());
    unsafe {
        if n > SHORT {
            let (from, to) = if right { (p, p.add(1)) } else { (p.add(1), p) };
            core::ptr::copy(from, to, n);
        } else if right {
            // Volatile: not to become a call of memmove, which takes longer.
            (0..n).rev().for_each(|i| p.add(i + 1).write_volatile(*p.add(i)));
        } else {
            (0..n).for_each(|i| p.add(i).write_volatile(*p.add(i + 1)));
        }
    }
}

/// Removes everything.
pub fn clear(l: Value) {
    unsafe {
        let t = &mut *raw(l);
        t.len = 0;
        t.items = core::ptr::null_mut();
        t.cap = 0;
    }
}

/// Gives the list other items.
pub fn replace(l: Value, new: &[Value]) {
    clear(l);
    extend_from_slice(l, new);
}

/// Cuts the list to `n` items.
pub fn truncate(l: Value, n: usize) {
    let all = items_mut(l);
    if n < all.len() {
        all[n..].fill(Value::UNSET);
        unsafe { (*raw(l)).len = n };
    }
}

/// Replaces the items `start..stop` by others, which are not those of the list itself.
pub fn splice(l: Value, start: usize, stop: usize, new: &[Value]) {
    let old = len(l);
    let total = old - (stop - start) + new.len();
    if total > unsafe { (*raw(l)).cap } {
        grow(l, total);
    }
    if total > old {
        unsafe { (*raw(l)).len = total };
    }
    let all = items_mut(l);
    if stop - start != new.len() {
        all.copy_within(stop..old, start + new.len());
    }
    all[start..start + new.len()].copy_from_slice(new);
    truncate(l, total);
}

/// Appends the items of any iterable.
pub fn extend(l: Value, source: Value) -> R<()> {
    if source.is_exact(Shape::LIST) {
        extend_from_slice(l, plain_items(source));
        return Ok(());
    }
    if source.is_exact(Shape::TUPLE) {
        extend_from_slice(l, super::tuple::items(source));
        return Ok(());
    }
    iter::for_each(source, |v| {
        push(l, v);
        Ok(())
    })
}

/// A new list of the items of any iterable.
pub fn from_iterable(source: Value) -> R {
    let l = new();
    extend(l, source)?;
    Ok(l)
}

fn repr(l: Value) -> R {
    if len(l) == 0 {
        return Ok(new_str("[]"));
    }
    // Nothing stores to a list of doubles while its items are written.
    let of = doubles::as_values(l);
    sequence::repr_items(l, "[", "]", "[...]", |i| get(of, i))
}

fn compare(a: Value, b: Value, op: CmpOp) -> R {
    if !a.has_layout(Layout::List) || !b.has_layout(Layout::List) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (a, b) = (doubles::as_values(a), doubles::as_values(b));
    sequence::compare_items((|i| get(a, i), || len(a)), (|i| get(b, i), || len(b)), op)
}

fn contains(l: Value, item: Value) -> R<bool> {
    Ok(methods::find(l, item, 0, usize::MAX)?.is_some())
}

/// `list[index]`
pub fn getitem(l: Value, index: Value) -> R {
    if index.is_smi() {
        return item_at(l, index.as_smi());
    }
    if index.is_exact(Shape::SLICE) {
        let r = slice::resolve(index, || len(l))?;
        return Ok(select(items(l), r));
    }
    match sequence::index_of(index, "list")? {
        Some(i) => item_at(l, i),
        None => sequence::bad_index(index, "list"),
    }
}

fn item_at(l: Value, i: i64) -> R {
    let at = if i < 0 { i + len(l) as i64 } else { i };
    match item(l, at as usize) {
        Some(v) => Ok(v),
        None => err!(IndexError, "list index out of range"),
    }
}

#[inline(always)]
fn select(all: &[Value], r: slice::Resolved) -> Value {
    let start = r.start as usize;
    if r.step == 1 {
        return from_slice(&all[start..start + r.count]);
    }
    let new = with_capacity(r.count);
    if r.count == 0 {
        return new;
    }
    let to = unsafe {
        let t = &mut *raw(new);
        t.len = r.count;
        core::slice::from_raw_parts_mut(t.items, r.count)
    };
    if r.step == -1 {
        let last = unsafe { all.as_ptr().add(start) };
        for (i, to) in to.iter_mut().enumerate() {
            // `adjust` leaves start - count + 1 >= 0.
            *to = unsafe { *last.sub(i) };
        }
    } else {
        for (to, i) in to.iter_mut().zip(r.positions()) {
            *to = all[i];
        }
    }
    new
}

/// `list[start:stop:step]` for plain bounds (see `slice::plain`).
#[inline(always)]
pub fn get_slice(l: Value, parts: slice::Parts) -> Value {
    let all = plain_items(l);
    select(all, parts.adjust(all.len()))
}

/// `list[start:stop] = value` for an exact list or tuple.
#[inline(always)]
pub fn set_slice(l: Value, parts: slice::Parts, value: Value) {
    let new = if value.is_exact(Shape::LIST) { plain_items(value) } else { super::tuple::items(value) };
    let all = plain_items_mut(l);
    let r = parts.adjust(all.len());
    let start = r.start as usize;
    if new.len() == r.count {
        // The items may be those of the list itself: then they move.
        if r.count > 0 {
            unsafe { core::ptr::copy(new.as_ptr(), all.as_mut_ptr().add(start), r.count) };
        }
    } else if value == l {
        let copy = new.to_vec();
        splice(l, start, start + r.count, &copy);
    } else {
        splice(l, start, start + r.count, new);
    }
}

/// `to[put] = from[get]` in place, if as many items come as go and none is written before it is read.
#[inline(always)]
pub fn move_slice(to: Value, put: slice::Parts, from: Value, get: slice::Parts) -> bool {
    let (source, target) = (plain_items(from), plain_items_mut(to));
    let (get, put) = (get.adjust(source.len()), put.adjust(target.len()));
    let n = get.count;
    if n != put.count {
        return false;
    }
    if n == 0 {
        return true;
    }
    let (first, start) = (get.start as usize, put.start as usize);
    let target = unsafe { target.as_mut_ptr().add(start) };
    if get.step == 1 {
        unsafe { core::ptr::copy(source.as_ptr().add(first), target, n) };
        return true;
    }
    // Backwards: the items of `from` end at the first one taken.
    let low = first + 1 - n;
    let source = unsafe { source.as_ptr().add(low) };
    if core::ptr::eq(source, target) {
        for i in 0..n / 2 {
            unsafe { core::ptr::swap(target.add(i), target.add(n - 1 - i)) };
        }
        return true;
    }
    if to == from && low < start + n && start < low + n {
        return false;
    }
    for i in 0..n {
        unsafe { *target.add(i) = *source.add(n - 1 - i) };
    }
    true
}

/// `to[put] = from[a] + from[b]` in place, if as many items come as go: where the second part is what lies before the
/// first in the same place, the items rotate; otherwise few of them are held meanwhile.
#[inline(always)]
pub fn join_slices(to: Value, put: slice::Parts, from: Value, a: slice::Parts, b: slice::Parts) -> bool {
    const MOST: usize = 32;
    let (source, target) = (plain_items(from), plain_items_mut(to));
    let (put, a, b) = (put.adjust(target.len()), a.adjust(source.len()), b.adjust(source.len()));
    let n = put.count;
    if n != a.count + b.count {
        return false;
    }
    let target = unsafe { target.as_mut_ptr().add(put.start as usize) };
    let (from_a, from_b) =
        unsafe { (source.as_ptr().add(a.start as usize), source.as_ptr().add(b.start as usize)) };
    let in_place = core::ptr::eq(from_b, target) && core::ptr::eq(from_a, unsafe { from_b.add(b.count) });
    if in_place && b.count == 1 {
        unsafe {
            let first = *target;
            for i in 1..n {
                // One after the other: few of them, and no call.
                core::ptr::write_volatile(target.add(i - 1), *target.add(i));
            }
            *target.add(n - 1) = first;
        }
        return true;
    }
    if in_place {
        unsafe { core::slice::from_raw_parts_mut(target, n) }.rotate_left(b.count);
        return true;
    }
    if n > MOST {
        return false;
    }
    let mut held = [Value::NONE; MOST];
    unsafe {
        core::ptr::copy_nonoverlapping(from_a, held.as_mut_ptr(), a.count);
        core::ptr::copy_nonoverlapping(from_b, held.as_mut_ptr().add(a.count), b.count);
        core::ptr::copy_nonoverlapping(held.as_ptr(), target, n);
    }
    true
}

/// `list[index] = value`; `del list[index]` when value is UNSET.
pub fn setitem(l: Value, index: Value, value: Value) -> R<()> {
    if index.is_exact(Shape::SLICE) {
        return if value.is_unset() { delete_slice(l, index) } else { assign_slice(l, index, value) };
    }
    let i = match sequence::index_of(index, "list")? {
        Some(i) => i,
        None => return sequence::bad_index(index, "list"),
    };
    let n = len(l) as i64;
    let at = if i < 0 { i + n } else { i };
    if at < 0 || at >= n {
        return err!(IndexError, "list assignment index out of range");
    }
    if value.is_unset() {
        remove_at(l, at as usize);
    } else if doubles::are_in(l) {
        doubles::set(l, at as usize, value);
    } else {
        items_mut(l)[at as usize] = value;
    }
    Ok(())
}

fn delete_slice(l: Value, index: Value) -> R<()> {
    let r = slice::resolve(index, || len(l))?.ascending();
    if r.count == 0 {
        return Ok(());
    }
    if r.step == 1 {
        splice(l, r.start as usize, r.start as usize + r.count, &[]);
        return Ok(());
    }
    let all = items_mut(l);
    let mut doomed = r.positions().peekable();
    let mut to = r.start as usize;
    for from in r.start as usize..all.len() {
        if doomed.peek() == Some(&from) {
            doomed.next();
        } else {
            all[to] = all[from];
            to += 1;
        }
    }
    truncate(l, to);
    Ok(())
}

fn assign_slice(l: Value, index: Value, value: Value) -> R<()> {
    // Steps other than 1 need the exact number of values, so indices are taken first.
    let parts = slice::unpack(index)?;
    if parts.step == 1 && (value.is_exact(Shape::LIST) || value.is_exact(Shape::TUPLE)) {
        set_slice(l, parts, value);
        return Ok(());
    }
    if parts.step == 1 {
        let new = sequence::to_vec(value, "can only assign an iterable")?;
        let r = parts.adjust(len(l));
        splice(l, r.start as usize, r.start as usize + r.count, &new);
        return Ok(());
    }
    let new = sequence::to_vec(value, "must assign iterable to extended slice")?;
    let r = parts.adjust(len(l));
    if new.len() != r.count {
        return err!(
            ValueError,
            "attempt to assign sequence of size {} to extended slice of size {}",
            new.len(),
            r.count
        );
    }
    let all = items_mut(l);
    for (at, v) in r.positions().zip(new) {
        all[at] = v;
    }
    Ok(())
}

fn add(a: Value, b: Value) -> R {
    if !a.has_layout(Layout::List) || !b.has_layout(Layout::List) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    Ok(concat(a, b))
}

/// A new list of the items of two.
pub fn concat(a: Value, b: Value) -> Value {
    let (a, b) = (items(a), items(b));
    let new = with_capacity(a.len() + b.len());
    unsafe {
        let t = &mut *raw(new);
        copy_new(a, t.items);
        match a.len() % 2 {
            0 => copy_new(b, t.items.add(a.len())),
            _ => core::ptr::copy_nonoverlapping(b.as_ptr(), t.items.add(a.len()), b.len()),
        }
        t.len = a.len() + b.len();
    }
    new
}

fn mul(a: Value, b: Value) -> R {
    let (l, times) = if a.has_layout(Layout::List) { (a, b) } else { (b, a) };
    let Some(times) = sequence::repeat_count(times)? else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let all = plain_items(l);
    let total = sequence::repeated_len(all.len(), times)?;
    let new = if doubles::are_in(l) { doubles::with_capacity(total) } else { with_capacity(total) };
    fill_repeated(new, all, times);
    Ok(new)
}

/// Appends `all`, which are not items of `l`, `times` times; the room is there.
fn fill_repeated(l: Value, all: &[Value], times: usize) {
    if times == 0 {
        return;
    }
    if let [one] = all {
        unsafe {
            let t = &mut *raw(l);
            core::slice::from_raw_parts_mut(t.items.add(t.len), times).fill(*one);
            t.len += times;
        }
        return;
    }
    if !all.is_empty() {
        for _ in 0..times {
            extend_from_slice(l, all);
        }
    }
}

fn inplace_add(a: Value, b: Value) -> R {
    if !a.has_layout(Layout::List) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    extend(a, b)?;
    Ok(a)
}

fn inplace_mul(a: Value, b: Value) -> R {
    if !a.has_layout(Layout::List) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let Some(times) = sequence::repeat_count(b)? else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let all = items(a).to_vec();
    if times == 0 {
        clear(a);
        return Ok(a);
    }
    let total = sequence::repeated_len(all.len(), times)?;
    if total > all.len() {
        reserve_exact(a, total);
        fill_repeated(a, &all, times - 1);
    }
    Ok(a)
}

fn new_slot(cls: Value, _: &Args) -> R {
    alloc_for(cls, layout::LIST_SIZE as usize, Shape::LIST, Layout::List)
}

fn init(l: Value, a: &Args) -> R<()> {
    if l.is_exact(Shape::LIST) {
        super::argcheck::no_keywords(a, "list")?;
    }
    super::argcheck::count(a.pos.len(), "list", 0, 1)?;
    clear(l);
    if let Some(&source) = a.pos.first() {
        extend(l, source)?;
    }
    Ok(())
}

pub static TYPE: TypeDef = TypeDef {
    name: "list",
    module: "builtins",
    shape: Shape::LIST,
    layout: Layout::List,
    base: Shape::OBJECT,
    slots: Slots {
        repr: Some(repr),
        iter: Some(iter::sequences::list_iter),
        compare: Some(compare),
        len: Some(|l| Ok(len(l))),
        contains: Some(contains),
        getitem: Some(getitem),
        setitem: Some(setitem),
        new: Some(new_slot),
        init: Some(init),
        binary: binary_table(&[(BinOp::Add, add), (BinOp::Mul, mul)]),
        inplace: binary_table(&[(BinOp::Add, inplace_add), (BinOp::Mul, inplace_mul)]),
        ..Slots::EMPTY
    },
    methods: methods::METHODS,
    getset: &[],
    subclassable: true,
    doc: "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new \
          empty list.\nThe argument must be an iterable if specified.",
};
