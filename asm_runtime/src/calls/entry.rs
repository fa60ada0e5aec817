//! Entry points of call instructions in compiled code.

use super::bind::keywords_of_dict;
use crate::context::context;
use crate::error::R;
use crate::object::{self, stub, TypeRef};
use crate::objects::{descriptor, exception, function, list, method, traceback, tuple, type_type};
use crate::prelude::*;
use crate::type_error;
use crate::types::Args;
use crate::value::Value;
use pyrl_abi::desc::AttrCache;
use pyrl_abi::layout::{function as at, Layout};
use pyrl_abi::shapes::Shape;

#[inline]
fn word(result: R) -> Value {
    result.unwrap_or(Value::UNSET)
}

#[inline]
unsafe fn slice<'a>(args: *const Value, count: u64) -> &'a [Value] {
    if count == 0 {
        &[]
    } else {
        core::slice::from_raw_parts(args, count as usize)
    }
}

/// `f(a, b)`.
///
/// # Safety
/// `args` points to `count` values.
#[no_mangle]
pub unsafe extern "C" fn pyrt_call_pos(callable: Value, args: *const Value, count: u64) -> Value {
    let args = Args { pos: slice(args, count), kwnames: &[], kwvals: &[] };
    if callable.is_exact(Shape::FUNCTION) {
        return word(function::call(callable, &args));
    }
    if callable.is_exact(Shape::BUILTIN_FUNCTION) {
        return word(descriptor::call_function(callable, &args));
    }
    if callable.is_exact(Shape::TYPE) {
        return word(type_type::call(callable, &args));
    }
    if let Some(native) = args.pos.first().and_then(|&me| descriptor::native_method(callable, me)) {
        return word(native(&args));
    }
    word(object::call_args(callable, &args))
}

/// `f()`, after asm/quick.S.
#[no_mangle]
extern "C" fn pyrl_call_none_any(callable: Value) -> Value {
    unsafe { pyrt_call_pos(callable, core::ptr::null(), 0) }
}

/// `f(a)`, after asm/quick.S.
#[no_mangle]
extern "C" fn pyrl_call_one_any(callable: Value, a: Value) -> Value {
    if callable.is_exact(Shape::TYPE) && exception::is_plain(TypeRef(callable)) {
        return exception::new_plain(TypeRef(callable), &[a]);
    }
    unsafe { pyrt_call_pos(callable, &a, 1) }
}

/// `f(a, b)`, after asm/quick.S.
#[no_mangle]
extern "C" fn pyrl_call_two_any(callable: Value, a: Value, b: Value) -> Value {
    unsafe { pyrt_call_pos(callable, [a, b].as_ptr(), 2) }
}

/// `f(a, b, c)`, after asm/quick.S.
#[no_mangle]
extern "C" fn pyrl_call_three_any(callable: Value, a: Value, b: Value, c: Value) -> Value {
    unsafe { pyrt_call_pos(callable, [a, b, c].as_ptr(), 3) }
}

/// Splits values whose last ones are keyword values.
unsafe fn with_names<'a>(args: *const Value, count: u64, kwnames: Value) -> Args<'a> {
    let all = slice(args, count);
    if kwnames.is_unset() {
        return Args { pos: all, kwnames: &[], kwvals: &[] };
    }
    let kwnames = tuple::items(kwnames);
    let (pos, kwvals) = all.split_at(all.len() - kwnames.len());
    Args { pos, kwnames, kwvals }
}

/// `f(a, k=b)`: the values of the names are the last arguments.
///
/// # Safety
/// `args` points to `count` values.
#[no_mangle]
pub unsafe extern "C" fn pyrt_call_kw(
    callable: Value,
    args: *const Value,
    count: u64,
    kwnames: Value,
) -> Value {
    word(object::call_args(callable, &with_names(args, count, kwnames)))
}

/// `f(*args, **kwargs)`.
#[no_mangle]
pub extern "C" fn pyrt_call_ex(callable: Value, args: Value, kwargs: Value) -> Value {
    word(call_ex(callable, args, kwargs))
}

fn call_ex(callable: Value, args: Value, kwargs: Value) -> R {
    // A copy: the callee may change the list.
    let pos: Vec<Value> = if args.has_layout(Layout::Tuple) {
        tuple::items(args).to_vec()
    } else if args.has_layout(Layout::List) {
        list::items(args).to_vec()
    } else {
        return Err(type_error!("argument after * must be an iterable, not {}", object::type_name(args)));
    };
    if kwargs.is_unset() {
        return object::call(callable, &pos);
    }
    let (kwnames, kwvals) = keywords_of_dict(kwargs)?;
    object::call_args(callable, &Args { pos: &pos, kwnames: &kwnames, kwvals: &kwvals })
}

/// What an inline cache holds of a method of the object's class.
#[inline(always)]
fn describe_method(obj: Value, f: Value) -> AttrCache {
    let (slot, next_shape) =
        if f.is_exact(Shape::FUNCTION) && f.word(at::FAST_ARGC) <= AttrCache::MAX_ARGC as u64 {
            (AttrCache::FUNCTION + f.word(at::FAST_ARGC) as u32, 0)
        } else if let Some(native) = descriptor::native_method(f, obj) {
            (AttrCache::NATIVE, native as usize as u64)
        } else {
            (AttrCache::METHOD, 0)
        };
    AttrCache { slot, shape: obj.shape(), value: f.0, next_shape, name: 0 }
}

/// Writes a method of the class into the inline cache.
#[inline]
unsafe fn remember_method(obj: Value, f: Value, cache: *mut AttrCache) {
    *cache = AttrCache { name: (*cache).name, ..describe_method(obj, f) };
}

/// Calls a described method with self and positional arguments, unless it takes binding.
#[inline(always)]
unsafe fn call_described(method: &AttrCache, pos: &[Value]) -> Option<Value> {
    if method.slot == AttrCache::NATIVE {
        return Some(call_native(method.next_shape as usize, pos));
    }
    (u64::from(method.slot.wrapping_sub(AttrCache::FUNCTION)) == pos.len() as u64)
        .then(|| word(super::enter(Value(method.value), pos)))
}

/// The method of the class that the inline cache or the global one knows.
#[inline(always)]
unsafe fn known_method(obj: Value, name: Value, cache: *mut AttrCache) -> Option<Value> {
    if (*cache).shape == obj.shape() && AttrCache::is_method((*cache).slot) {
        return Some(Value((*cache).value));
    }
    let stub = stub::known(obj, name).filter(|stub| stub.kind == stub::Kind::Method)?;
    // Sites that see one shape after another would write their cache all the time; those that have
    // changed for good need not know at once.
    static mut TURN: u32 = 0;
    TURN = TURN.wrapping_add(1);
    if TURN % 8 == 0 || (*cache).shape == 0 {
        remember_method(obj, stub.value, cache);
    }
    Some(stub.value)
}

/// What a method call should call, and whether self comes first.
unsafe fn load_method(obj: Value, name: Value, cache: *mut AttrCache) -> R<(Value, bool)> {
    // Attributes of instances are found by the canonical name only; the site need not look for it again.
    let name = crate::names::intern_value(name);
    (*cache).name = name.0;
    if let Some(value) = crate::module::public(obj, name) {
        return Ok((value, false));
    }
    if let Some(found) = stub::find(obj, name) {
        if found.kind == stub::Kind::Method {
            remember_method(obj, found.value, cache);
            return Ok((found.value, true));
        }
        let value = stub::load(obj, &found)?;
        if !value.is_unset() {
            return Ok((value, false));
        }
    }
    Ok((object::getattr(obj, name)?, false))
}

/// Callable of `obj.name`, with RESULT2 = obj when it must be passed first (else 0).
///
/// # Safety
/// `cache` points to an inline cache.
#[no_mangle]
pub unsafe extern "C" fn pyrt_load_method(obj: Value, cache: *mut AttrCache) -> Value {
    let name = Value((*cache).name);
    if let Some(f) = known_method(obj, name, cache) {
        context().result2 = obj;
        return f;
    }
    match load_method(obj, name, cache) {
        Ok((f, with_self)) => {
            context().result2 = if with_self { obj } else { Value::UNSET };
            f
        }
        Err(_) => Value::UNSET,
    }
}

/// `obj.name(...)`: word 0 of the argument array is for self.
///
/// # Safety
/// `args` points to `count` words, the first of which may be overwritten; `cache` points to an
/// inline cache.
#[no_mangle]
pub unsafe extern "C" fn pyrt_call_method(
    obj: Value,
    cache: *mut AttrCache,
    args: *mut Value,
    count: u64,
    kwnames: Value,
) -> Value {
    *args = obj;
    if obj.is_pointer() && kwnames.is_unset() && (*cache).shape == obj.heap_shape() {
        if let Some(result) = call_described(&*cache, slice(args, count)) {
            return result;
        }
    }
    call_method_general(obj, Value((*cache).name), args, count, kwnames, cache)
}

/// `o.name()`, after asm/quick.S.
#[no_mangle]
unsafe extern "C" fn pyrl_method_none_any(obj: Value, cache: *mut AttrCache) -> Value {
    let mut args = obj;
    pyrt_call_method(obj, cache, &mut args, 1, Value::UNSET)
}

/// `o.name(a)`, after asm/quick.S.
#[no_mangle]
unsafe extern "C" fn pyrl_method_one_any(obj: Value, cache: *mut AttrCache, a: Value) -> Value {
    let mut args = [obj, a];
    pyrt_call_method(obj, cache, args.as_mut_ptr(), 2, Value::UNSET)
}

/// `o.name(a, b)`, after asm/quick.S.
#[no_mangle]
unsafe extern "C" fn pyrl_method_two_any(obj: Value, cache: *mut AttrCache, a: Value, b: Value) -> Value {
    let mut args = [obj, a, b];
    pyrt_call_method(obj, cache, args.as_mut_ptr(), 3, Value::UNSET)
}

/// Calls a native function at an address that an inline cache holds.
#[inline(always)]
unsafe fn call_native(native: usize, pos: &[Value]) -> Value {
    let native: fn(&Args) -> R = core::mem::transmute(native);
    word(native(&Args { pos, kwnames: &[], kwvals: &[] }))
}

/// `o.name()` where the method is native (asm/quick.S).
#[no_mangle]
unsafe extern "C" fn pyrl_method_none_native(obj: Value, native: usize) -> Value {
    call_native(native, &[obj])
}

/// `o.name(a)` likewise.
#[no_mangle]
unsafe extern "C" fn pyrl_method_one_native(obj: Value, native: usize, a: Value) -> Value {
    call_native(native, &[obj, a])
}

/// `o.name(a, b)` likewise.
#[no_mangle]
unsafe extern "C" fn pyrl_method_two_native(obj: Value, native: usize, a: Value, b: Value) -> Value {
    call_native(native, &[obj, a, b])
}

#[inline(never)]
unsafe fn call_method_general(
    obj: Value,
    name: Value,
    args: *mut Value,
    count: u64,
    kwnames: Value,
    cache: *mut AttrCache,
) -> Value {
    let Some(f) = known_method(obj, name, cache) else {
        if obj.has_layout(Layout::Type) {
            return call_of_class(obj, name, args, count, kwnames, cache);
        }
        return call_method_miss(obj, name, args, count, kwnames, cache);
    };
    if kwnames.is_unset() {
        if let Some(result) = call_described(&describe_method(obj, f), slice(args, count)) {
            return result;
        }
    }
    call_method_found(f, args, count, kwnames)
}

/// Calls a function or method descriptor with self and the arguments.
#[inline(never)]
unsafe fn call_method_found(f: Value, args: *mut Value, count: u64, kwnames: Value) -> Value {
    let all = with_names(args, count, kwnames);
    if f.is_exact(Shape::FUNCTION) {
        return word(function::call(f, &all));
    }
    word(descriptor::call_method_descriptor(f, &all))
}

/// Describes a Python function that `class.name(…)` calls in the inline cache.
#[inline(never)]
unsafe fn remember_of_class(class: Value, name: Value, cache: *mut AttrCache) {
    let name = crate::names::intern_value(name);
    let Some(found) = super::attributes::class_attribute(class, name) else { return };
    let (f, with_class) = if found.is_exact(Shape::CLASSMETHOD) {
        (method::wrapped(found), AttrCache::WITH_CLASS)
    } else if found.is_exact(Shape::STATICMETHOD) {
        (method::wrapped(found), 0)
    } else {
        (found, 0)
    };
    if f.is_exact(Shape::FUNCTION) && f.word(at::FAST_ARGC) <= AttrCache::MAX_ARGC as u64 {
        let slot = AttrCache::FUNCTION + f.word(at::FAST_ARGC) as u32 + with_class;
        let name = (*cache).name;
        *cache = AttrCache { slot, shape: AttrCache::CLASS, value: f.0, next_shape: class.0, name };
    }
}

/// `class.name(…)`: the cache says what to call, or is told.
#[inline(never)]
unsafe fn call_of_class(
    class: Value,
    name: Value,
    args: *mut Value,
    count: u64,
    kwnames: Value,
    cache: *mut AttrCache,
) -> Value {
    let method = &*cache;
    if method.shape != AttrCache::CLASS || method.next_shape != class.0 {
        remember_of_class(class, name, cache);
    } else if kwnames.is_unset() {
        let with_class = method.slot & AttrCache::WITH_CLASS != 0;
        let pos = &slice(args, count)[usize::from(!with_class)..];
        let argc = (method.slot & !AttrCache::WITH_CLASS) - AttrCache::FUNCTION;
        if argc as usize == pos.len() {
            return word(super::enter(Value(method.value), pos));
        }
    }
    call_method_miss(class, name, args, count, kwnames, cache)
}

#[inline(never)]
unsafe fn call_method_miss(
    obj: Value,
    name: Value,
    args: *mut Value,
    count: u64,
    kwnames: Value,
    cache: *mut AttrCache,
) -> Value {
    match load_method(obj, name, cache) {
        Ok((f, true)) => call_method_found(f, args, count, kwnames),
        Ok((f, false)) => {
            let all = with_names(args, count, kwnames);
            word(object::call_args(f, &Args { pos: &all.pos[1..], ..all }))
        }
        Err(_) => {
            traceback::lookup_failed();
            Value::UNSET
        }
    }
}
