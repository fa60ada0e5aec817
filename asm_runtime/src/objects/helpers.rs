//! What the scalar and text types need from the rest of the runtime in the form they need it:
//! raising as a result, allocation, argument binding for methods, subclass instances.

use crate::error::{self, Exc, R};
use crate::gc;
use crate::names::Name;
use crate::object::{self, TypeRef};
use crate::objects::{argcheck, int, list, str as string, tuple};
use crate::prelude::*;
use crate::types::{Args, Slots};
use crate::value::Value;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

pub use crate::object::{getitem, to_str, truth, type_name};
pub use argcheck::no_keywords;
pub use gc::check_size;

/// Raises; the `Err` of any result.
#[cold]
pub fn raise<T>(exc: Exc, message: &str) -> R<T> {
    Err(error::raise(exc, message))
}

/// Raises with these exception arguments.
#[cold]
pub fn raise_args<T>(exc: Exc, args: &[Value]) -> R<T> {
    Err(error::raise_args(exc, args))
}

/// A zeroed object with its header.
#[inline]
pub fn alloc(size: usize, shape: u32, layout: Layout, aux: u16) -> Value {
    let v = gc::alloc(size, layout, shape);
    if aux != 0 {
        gc::set_aux(v, aux);
    }
    v
}

/// The protocol table of a value's class.
pub fn slots(v: Value) -> &'static Slots {
    object::type_of(v).slots()
}

/// Is the class object exactly that builtin?
pub fn is_exact_type(class: Value, shape: Shape) -> bool {
    object::builtin_type(shape).0 == class
}

/// An instance of a subclass of int, float, complex, str or bytes with the content of a heap
/// object that `make` builds (for the builtin's own shape).
pub fn subclass_instance(class: Value, make: impl FnOnce(u32) -> Value) -> R {
    let model = make(TypeRef(class).shape());
    let (size, kind) = match model.layout() {
        k if k == Layout::Int as u8 => {
            (layout::INT_DIGITS as usize + model.word(layout::INT_COUNT) as usize * 8, Layout::Int)
        }
        k if k == Layout::Float as u8 => (16, Layout::Float),
        k if k == Layout::Complex as u8 => (24, Layout::Complex),
        k if k == Layout::Str as u8 => {
            (layout::STR_DATA as usize + string::len(model) * gc::aux(model) as usize, Layout::Str)
        }
        _ => (layout::BYTES_DATA as usize + model.word(layout::BYTES_LEN) as usize, Layout::Bytes),
    };
    // The attribute word lies at the end of the cell, so the content is padded to words.
    let v = object::alloc_for(TypeRef(class), size.next_multiple_of(8), kind);
    gc::set_aux(v, gc::aux(model));
    unsafe {
        core::ptr::copy_nonoverlapping(model.addr().add(8), v.addr().add(8), size - 8);
    }
    Ok(v)
}

/// The arguments behind self.
#[inline]
pub fn tail<'a>(args: &Args<'a>) -> Args<'a> {
    Args { pos: args.pos.get(1..).unwrap_or(&[]), ..*args }
}

/// A method without arguments.
#[inline]
pub fn no_args(args: &Args, qualified: &str) -> R<()> {
    argcheck::nullary(args, qualified).map(|_| ())
}

/// The only argument of a method.
#[inline]
pub fn one_arg(args: &Args, qualified: &str) -> R<Value> {
    argcheck::unary(args, qualified).map(|(_, x)| x)
}

/// "find" of "str.find".
pub fn short_name(qualified: &str) -> &str {
    qualified.rsplit('.').next().unwrap_or(qualified)
}

/// `min` to `N` positional arguments; missing ones are UNSET. The name may be qualified.
pub fn pos_args<const N: usize>(args: &Args, name: &str, min: usize) -> R<[Value; N]> {
    no_keywords(args, name)?;
    if args.pos.len() < min || args.pos.len() > N {
        argcheck::count(args.pos.len(), short_name(name), min, N)?;
    }
    fill(args)
}

/// As `pos_args`, with the messages of CPython's older argument parser:
/// "find() takes at least 1 argument (0 given)".
pub fn tuple_args<const N: usize>(args: &Args, name: &str, min: usize) -> R<[Value; N]> {
    no_keywords(args, name)?;
    let given = args.pos.len();
    if given < min || given > N {
        let (how, bound) = if given < min { ("at least", min) } else { ("at most", N) };
        let plural = if bound == 1 { "" } else { "s" };
        let name = short_name(name);
        return raise(
            Exc::TypeError,
            &format!("{name}() takes {how} {bound} argument{plural} ({given} given)"),
        );
    }
    fill(args)
}

fn fill<const N: usize>(args: &Args) -> R<[Value; N]> {
    let mut out = [Value::UNSET; N];
    out[..args.pos.len()].copy_from_slice(args.pos);
    Ok(out)
}

/// Positional or keyword arguments: the first `required` must be there, at most `positional` may
/// be given by position; missing ones are UNSET.
pub fn kw_args<const N: usize>(
    args: &Args,
    name: &str,
    params: [&str; N],
    required: usize,
    positional: usize,
) -> R<[Value; N]> {
    argcheck::bind(args, name, params, 0, positional, required)
}

/// The specification argument of `__format__`.
pub fn format_spec_arg(args: &Args) -> R<Value> {
    let spec = match tail(args).pos {
        [spec] => *spec,
        given => {
            return raise(
                Exc::TypeError,
                &format!("__format__() takes exactly one argument ({} given)", given.len()),
            )
        }
    };
    if string::is_str(spec) {
        return Ok(spec);
    }
    raise(Exc::TypeError, &format!("__format__() argument must be str, not {}", type_name(spec)))
}

/// `operator.index(v)` as an exact int.
#[inline]
pub fn index(v: Value) -> R {
    if v.is_smi() {
        return Ok(v);
    }
    object::index_value(v).map(int::exact)
}

/// An index argument as a word; OverflowError beyond.
#[inline]
pub fn index_i64(v: Value) -> R<i64> {
    match int::to_i64(index(v)?) {
        Some(n) => Ok(n),
        None => raise(Exc::OverflowError, "Python int too large to convert to C ssize_t"),
    }
}

/// A `start` or `end` argument (not None), clamped to a word.
pub fn slice_index(v: Value) -> R<i64> {
    if slots(v).index.is_none() {
        return raise(Exc::TypeError, "slice indices must be integers or None or have an __index__ method");
    }
    let n = index(v)?;
    Ok(match int::to_i64(n) {
        Some(n) => n,
        None if int::arith::cmp(n, Value::smi(0)).is_lt() => i64::MIN / 2,
        None => i64::MAX / 2,
    })
}

/// What the other operand's own multiplication makes of `a * b`, before the sequence is
/// repeated: numbers' slots come before sequences' (`"ab" * v` asks `v.__rmul__` first).
pub fn other_multiplies(other: Value, a: Value, b: Value) -> R<Option<Value>> {
    if int::is_int(other) {
        return Ok(None);
    }
    let Some(slot) = slots(other).binary[crate::types::BinOp::Mul as usize] else { return Ok(None) };
    let is_sequence = string::is_str(other) || crate::objects::bytes::as_slice(other).is_some();
    if is_sequence || other.has_layout(Layout::List) || other.has_layout(Layout::Tuple) {
        return Ok(None);
    }
    Ok(Some(slot(a, b)?).filter(|&v| v != Value::NOT_IMPLEMENTED))
}

/// The count of a repetition; `None` for a type that is no integer.
pub fn repeat_count(v: Value) -> R<Option<i64>> {
    if let Some(n) = v.to_smi() {
        return Ok(Some(n));
    }
    if slots(v).index.is_none() {
        return Ok(None);
    }
    match int::to_i64(index(v)?) {
        Some(n) => Ok(Some(n)),
        None => {
            raise(Exc::OverflowError, &format!("cannot fit '{}' into an index-sized integer", type_name(v)))
        }
    }
}

/// Calls with positional arguments.
pub fn call(f: Value, args: &[Value]) -> R {
    object::call(f, args)
}

/// A special method of the class, bound.
pub fn lookup_special(v: Value, name: &'static Name) -> R<Option<Value>> {
    object::lookup_special(v, name)
}

/// Is the pending exception of this class?
pub fn pending_is(exc: Exc) -> bool {
    error::matches(exc)
}

pub fn clear_pending() {
    error::clear();
}

pub fn is_dict(v: Value) -> bool {
    v.has_layout(Layout::Dict)
}

/// The items of an exact list or tuple.
pub fn fast_items(v: Value) -> Option<Vec<Value>> {
    if v.is_exact(Shape::LIST) {
        return Some(list::plain_items(v).to_vec());
    }
    if v.is_exact(Shape::TUPLE) {
        return Some(tuple::items(v).to_vec());
    }
    None
}

/// Runs over an iterable; TypeError with `message` when it is none.
pub fn for_each_or(v: Value, message: &str, f: &mut dyn FnMut(Value) -> R<()>) -> R<()> {
    let s = slots(v);
    if s.iter.is_none() && s.getitem.is_none() {
        return raise(Exc::TypeError, message);
    }
    crate::iter::for_each(v, f)
}

/// `repr(v)` as Rust text for messages.
pub fn repr_lossy(v: Value) -> R<String> {
    Ok(string::to_string(object::repr(v)?))
}
