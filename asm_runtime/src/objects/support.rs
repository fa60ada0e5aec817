//! Small helpers that the container types and builtins share: raising, int arithmetic on
//! values, class queries, marks of containers being printed. `use super::support::*` brings them all.

use crate::error::{self, Exc, Raised, R};
use crate::names;
use crate::names::Name;
use crate::object::{self, TypeRef};
use crate::objects::int::{self, arith};
use crate::prelude::*;
use crate::types::{BinOp, BinaryFn, Slots};
use crate::value::Value;
use core::cmp::Ordering;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

pub use crate::error::key_error;
pub use crate::object::{call, call_method, type_name};
pub use crate::{err, raised};

/// `raised!(TypeError, "…")`: raises, and is the `Raised`.
#[macro_export]
macro_rules! raised {
    ($exc:ident, $($arg:tt)*) => {
        $crate::error::raise($crate::error::Exc::$exc, alloc::format!($($arg)*))
    };
}

/// `err!(TypeError, "…")`: as `raised!`, as an `Err`.
#[macro_export]
macro_rules! err {
    ($($arg:tt)*) => { Err($crate::raised!($($arg)*)) };
}

pub fn memory_error() -> Raised {
    error::raise(Exc::MemoryError, "")
}

pub fn clear_exception() {
    error::clear();
}

/// A str from Rust text.
pub fn new_str(s: &str) -> Value {
    names::str_new(s)
}

/// Concatenation of strs.
pub fn concat(parts: &[Value]) -> R {
    Ok(crate::objects::str::concat_all(parts))
}

/// Text of a str for messages.
pub fn text_of(v: Value) -> String {
    names::text(v)
}

/// Text of `repr(v)` for messages.
pub fn repr_text(v: Value) -> R<String> {
    Ok(names::text(object::repr(v)?))
}

pub fn slots_of(v: Value) -> &'static Slots {
    object::type_of(v).slots()
}

pub fn type_of(v: Value) -> Value {
    object::type_of(v).0
}

pub fn builtin_class(shape: Shape) -> Value {
    object::builtin_type(shape).0
}

/// Is the class exactly that builtin?
pub fn is_exact_class(cls: Value, shape: Shape) -> bool {
    cls == builtin_class(shape)
}

/// Is the value's class the builtin or derived from it?
pub fn is_subtype_of(v: Value, shape: Shape) -> bool {
    object::is_instance(v, shape)
}

/// A zeroed instance of a builtin type or of a class derived from it.
pub fn alloc_for(cls: Value, size: usize, _base: Shape, layout: Layout) -> R {
    Ok(object::alloc_for(TypeRef(cls), size, layout))
}

/// A special method of the class, bound; `None` when missing or None.
pub fn special_method(v: Value, name: &'static Name) -> R<Option<Value>> {
    Ok(object::lookup_special(v, name)?.filter(|m| !m.is_none()))
}

/// An attribute; `None` when there is none.
pub fn get_attr_opt(v: Value, name: &str) -> R<Option<Value>> {
    object::getattr_opt(v, name)
}

/// Would `iter(v)` find something to call?
pub fn is_iterable(v: Value) -> bool {
    let slots = slots_of(v);
    slots.iter.is_some() || (slots.getitem.is_some() && !v.has_layout(Layout::Dict))
}

/// Identical, or equal by `==`: the comparison of containers.
#[inline]
pub fn same_or_eq(a: Value, b: Value) -> R<bool> {
    use super::hashing::{same_key, Same};
    match same_key(a, b) {
        Same::Yes => Ok(true),
        Same::No => Ok(false),
        Same::Ask => object::eq(a, b),
    }
}

/// The exact int of a bool or of an int subclass.
pub fn int_value(v: Value) -> Value {
    if v.is_bool() {
        return Value::smi((v == Value::TRUE) as i64);
    }
    int::exact(v)
}

/// `operator.index(v)`: an exact int; TypeError when `v` is no integer.
pub fn index(v: Value) -> R {
    if v.is_smi() {
        return Ok(v);
    }
    object::index_value(v).map(int_value)
}

/// As `index`; `None` when the type has no `__index__`.
pub fn index_opt(v: Value) -> R<Option<Value>> {
    if v.is_smi() {
        return Ok(Some(v));
    }
    if v.is_bool() || v.has_layout(Layout::Int) {
        return Ok(Some(int_value(v)));
    }
    if slots_of(v).index.is_none() {
        return Ok(None);
    }
    index(v).map(Some)
}

/// An int's value if it fits a word.
pub fn int_to_i64(v: Value) -> Option<i64> {
    int::to_i64(v)
}

/// As `index_opt`, clamped to a word.
pub fn index_saturating(v: Value) -> R<Option<i64>> {
    let Some(i) = index_opt(v)? else { return Ok(None) };
    Ok(Some(int_to_i64(i).unwrap_or_else(|| {
        if arith::cmp(i, Value::smi(0)) == Ordering::Less {
            i64::MIN
        } else {
            i64::MAX
        }
    })))
}

/// An index argument of a method: "'str' object cannot be interpreted as an integer", and
/// OverflowError beyond a word.
#[inline]
pub fn int_arg(v: Value) -> R<i64> {
    if v.is_smi() {
        return Ok(v.as_smi());
    }
    int_arg_slow(v)
}

#[inline(never)]
fn int_arg_slow(v: Value) -> R<i64> {
    let i = index(v)?;
    match int_to_i64(i) {
        Some(i) => Ok(i),
        None => err!(OverflowError, "Python int too large to convert to C ssize_t"),
    }
}

pub fn int_from_i64(n: i64) -> Value {
    int::from_i64(n)
}

pub fn int_add(a: Value, b: Value) -> R {
    Ok(arith::add(a, b))
}
pub fn int_sub(a: Value, b: Value) -> R {
    Ok(arith::sub(a, b))
}
pub fn int_mul(a: Value, b: Value) -> R {
    Ok(arith::mul(a, b))
}
pub fn int_floordiv(a: Value, b: Value) -> R {
    arith::floordiv(a, b)
}
pub fn int_mod(a: Value, b: Value) -> R {
    arith::modulo(a, b)
}
pub fn int_neg(a: Value) -> R {
    Ok(arith::neg(a))
}
pub fn int_lt(a: Value, b: Value) -> R<bool> {
    Ok(arith::cmp(a, b) == Ordering::Less)
}

/// `Slots::binary` with these operators.
pub const fn binary_table(entries: &[(BinOp, BinaryFn)]) -> [Option<BinaryFn>; 14] {
    let mut table: [Option<BinaryFn>; 14] = [None; 14];
    let mut i = 0;
    while i < entries.len() {
        table[entries[i].0 as usize] = Some(entries[i].1);
        i += 1;
    }
    table
}

/// `list[int]`, `dict[str, int]` …: a types.GenericAlias.
pub fn generic_alias(cls: Value, item: Value) -> R {
    super::generic_alias::new(cls, item)
}

/// A read-only view of a dict.
pub fn mapping_proxy(dict: Value) -> R {
    Ok(super::mappingproxy::new(dict))
}

/// Marks a container as being printed, so that a container inside itself prints as dots.
pub struct ReprGuard;

/// Containers being printed, innermost last.
static mut ACTIVE: Vec<Value> = Vec::new();

fn active() -> &'static mut Vec<Value> {
    // The runtime has one thread.
    unsafe { &mut *core::ptr::addr_of_mut!(ACTIVE) }
}

impl ReprGuard {
    /// `None` when the container is being printed already.
    pub fn enter(v: Value) -> Option<ReprGuard> {
        if active().contains(&v) {
            return None;
        }
        active().push(v);
        Some(ReprGuard)
    }

    /// Ends what an `enter` whose guard was forgotten began.
    pub fn leave(v: Value) {
        active().retain(|&a| a != v);
    }
}

impl Drop for ReprGuard {
    fn drop(&mut self) {
        active().pop();
    }
}
