//! Lists whose items are doubles as such, not values. Compiled code makes them where inference has followed a list to all
//! its ends: nothing but floats is ever stored in it, and what changes it are stores by index and appends. So what is here
//! serves operations that are not done in place, such as an access through a variable that may be None, or printing.
//!
//! To programs they are lists: their shape leads to the same type. Code that wants to know whether something is an exact
//! list of values compares shapes and finds that it is not.

use super::{len, plain_items, raw};
use crate::gc;
use crate::objects::float;
use crate::value::Value;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

/// A list of `count` doubles, which are 0.0 at first.
pub fn new(count: usize) -> Value {
    let l = with_capacity(count);
    unsafe { (*raw(l)).len = count };
    l
}

/// A new empty list with room for `cap` doubles.
pub fn with_capacity(cap: usize) -> Value {
    let l = gc::alloc(layout::LIST_SIZE as usize, Layout::List, Shape::DOUBLES as u32);
    if cap > 0 {
        let cell = alloc(cap);
        unsafe {
            let t = &mut *raw(l);
            t.cap = cap;
            t.items = cell.addr().add(layout::ARRAY_ITEMS as usize) as *mut Value;
        }
    }
    l
}

/// A cell with room for so many doubles, in the form of an Array's.
pub fn alloc(cap: usize) -> Value {
    gc::alloc_raw(cap * 8)
}

/// `list.append(v)`
#[cold]
pub fn append(l: Value, v: Value) {
    match v.to_f64() {
        Some(x) => push(l, x),
        None => unforeseen(),
    }
}

/// Appends an item.
pub fn push(l: Value, x: f64) {
    super::push(l, Value(x.to_bits()));
}

/// Is it a list of doubles?
#[inline(always)]
pub fn are_in(l: Value) -> bool {
    l.heap_shape() == Shape::DOUBLES as u32
}

fn words(l: Value) -> &'static [Value] {
    plain_items(l)
}

/// The item at an index, if there is one.
#[cold]
pub fn get(l: Value, i: usize) -> Option<Value> {
    words(l).get(i).map(|bits| float::from_double(f64::from_bits(bits.0)))
}

/// Stores a float at an index inside.
#[cold]
pub fn set(l: Value, i: usize, v: Value) {
    match v.to_f64() {
        Some(x) if i < len(l) => unsafe { *(*raw(l)).items.add(i) = Value(x.to_bits()) },
        _ => unforeseen(),
    }
}

/// The items as values, which are kept where the collector finds them.
#[cold]
pub fn boxed(l: Value) -> &'static [Value] {
    let all = words(l);
    if all.is_empty() {
        return &[];
    }
    let array = gc::alloc_array(all.len());
    let to = unsafe { array.addr().add(layout::ARRAY_ITEMS as usize) as *mut Value };
    for (i, bits) in all.iter().enumerate() {
        unsafe { *to.add(i) = float::from_double(f64::from_bits(bits.0)) };
    }
    unsafe { core::slice::from_raw_parts(to, all.len()) }
}

/// The list, or one with the values of its doubles: what iterates over these runs no code of the program meanwhile.
pub fn as_values(l: Value) -> Value {
    match are_in(l) {
        true => super::from_slice(boxed(l)),
        false => l,
    }
}

/// The items of a list of doubles as values; `None` for anything else.
pub fn all(v: Value) -> Option<&'static [Value]> {
    v.is_exact(Shape::DOUBLES).then(|| boxed(v))
}

/// Something changes the list that inference has not seen.
#[cold]
#[inline(never)]
pub fn unforeseen() -> ! {
    panic!("a list of doubles is changed where the compiler has not foreseen it; -fno-doubles makes none")
}
