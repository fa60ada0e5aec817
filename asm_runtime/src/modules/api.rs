//! What native modules are written with: the object model's operations under short names, argument
//! checks with CPython's messages, and classes whose instances are a few words.
//!
//! A module's class is registered when its module is initialised, so a program pays for neither
//! the code nor the type object of a module it does not import.

use crate::prelude::*;
use core::sync::atomic::{AtomicU64, Ordering};

use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

use crate::names::{self, Name};
use crate::object;
use crate::objects::{self, dict as dicts, int as ints, list as lists, tuple as tuples};
use crate::types::TypeDef;
use crate::{error, gc};

pub use crate::error::{Exc, Raised, R};
pub use crate::types::{Args, BinOp, BinaryFn, CmpOp, GetSetDef, MethodDef, Slots};
pub use crate::value::Value;

pub use object::{
    compare, contains, delitem, eq, getattr_value, getitem, hash, index, inplace, iter, length, setitem,
    truth,
};
pub use object::{unary_abs as abs, unary_invert as invert, unary_neg as neg, unary_pos as pos};

// Errors.

/// Raises a builtin exception with a message.
#[cold]
pub fn raise<T>(exc: Exc, message: &str) -> R<T> {
    Err(error::raise(exc, message))
}

/// Forgets the exception that is set.
pub fn clear_exception() {
    error::clear();
}

/// Is the exception that is set an instance of the builtin class?
pub fn current_exception_is(exc: Exc) -> bool {
    error::matches(exc)
}

fn errno() -> i32 {
    crate::platform::errno()
}

/// The OSError of `errno`, with the file it is about.
#[cold]
pub fn os_error(file: Option<Value>) -> R {
    raise_os_error(errno(), file)
}

/// The OSError of a code.
#[cold]
pub fn raise_os_error(code: i32, file: Option<Value>) -> R {
    Err(error::os_error(code, file.unwrap_or(Value::UNSET)))
}

/// The OSError of `errno` for an operation on two files.
#[cold]
pub fn os_error2(from: Value, to: Value) -> R {
    let code = errno();
    let message = text(&crate::platform::error_text(code));
    Err(error::raise_args(Exc::OSError, &[int(code as i64), message, from, Value::NONE, to]))
}

/// Runs handlers of signals that have arrived.
pub fn check_signals() -> R<()> {
    if crate::entry::exceptions::pyrt_check_signals() == 0 {
        return Err(Raised);
    }
    Ok(())
}

// Making and reading values.

#[inline]
pub fn float(x: f64) -> Value {
    objects::float::new(x)
}

#[inline]
pub fn int(n: i64) -> Value {
    ints::from_i64(n)
}

pub fn int_from_u128(n: u128) -> Value {
    ints::from_parts(false, &[n as u64, (n >> 64) as u64])
}

pub fn int_from_magnitude(negative: bool, digits: &[u64]) -> Value {
    ints::from_parts(negative, digits)
}

/// Digits of the absolute value, least significant first.
pub fn int_magnitude(v: Value) -> Vec<u64> {
    let mut small = 0;
    ints::view(v, &mut small).mag.to_vec()
}

pub fn text(s: &str) -> Value {
    names::str_new(s)
}

/// The canonical str of an attribute name.
pub fn interned(s: &str) -> Value {
    names::intern(s)
}

/// Text from a C string that libc owns.
#[allow(clippy::not_unsafe_ptr_arg_deref)]
pub fn c_text(p: *const libc::c_char) -> Value {
    text(&unsafe { core::ffi::CStr::from_ptr(p) }.to_string_lossy())
}

/// Text from a file name: UTF-8, other bytes as lone surrogates (`surrogateescape`).
pub fn text_from_bytes(bytes: &[u8]) -> Value {
    if let Ok(s) = core::str::from_utf8(bytes) {
        return text(s);
    }
    let mut codes = Vec::new();
    for chunk in bytes.utf8_chunks() {
        codes.extend(chunk.valid().chars().map(|c| c as u32));
        codes.extend(chunk.invalid().iter().map(|&b| 0xdc00 + b as u32));
    }
    objects::str::from_u32s(&codes)
}

/// Text of a str, or none when it is something else.
pub fn str_of(v: Value) -> Option<String> {
    names::is_str(v).then(|| names::text(v))
}

/// Bytes of a file name given as str (`surrogateescape`).
pub fn str_bytes(v: Value) -> Option<Vec<u8>> {
    if !names::is_str(v) {
        return None;
    }
    let mut out = Vec::new();
    let width = gc::aux(v) as usize;
    for c in names::str_bytes(v).chunks_exact(width) {
        let code = c.iter().rev().fold(0u32, |n, &b| n << 8 | b as u32);
        match char::from_u32(code) {
            Some(c) => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
            None => out.push(code as u8),
        }
    }
    Some(out)
}

pub fn bytes(data: &[u8]) -> Value {
    objects::bytes::new(data)
}

/// Contents of a bytes object.
pub fn bytes_of<'a>(v: Value) -> Option<&'a [u8]> {
    if !v.has_layout(Layout::Bytes) {
        return None;
    }
    let len = v.word(layout::BYTES_LEN) as usize;
    Some(unsafe { core::slice::from_raw_parts(v.addr().add(layout::BYTES_DATA as usize), len) })
}

pub fn tuple(items: &[Value]) -> Value {
    tuples::from_slice(items)
}

pub fn tuple_items<'a>(v: Value) -> &'a [Value] {
    tuples::items(v)
}

pub fn list(items: &[Value]) -> Value {
    lists::from_slice(items)
}

pub fn list_items<'a>(v: Value) -> &'a [Value] {
    lists::items(v)
}

pub fn list_push(v: Value, item: Value) {
    lists::push(v, item);
}

pub fn list_set(v: Value, k: usize, item: Value) {
    lists::items_mut(v)[k] = item;
}

pub fn list_pop(v: Value) -> Option<Value> {
    let n = lists::len(v);
    if n == 0 {
        return None;
    }
    Some(lists::remove_at(v, n - 1))
}

pub fn dict() -> Value {
    dicts::new()
}

pub fn dict_len(d: Value) -> usize {
    dicts::len(d)
}

pub fn dict_get(d: Value, key: Value) -> R<Option<Value>> {
    dicts::get(d, key)
}

pub fn dict_set(d: Value, key: Value, value: Value) -> R<()> {
    dicts::set(d, key, value)
}

pub fn dict_remove(d: Value, key: Value) -> R<Option<Value>> {
    dicts::remove(d, key)
}

pub fn dict_update(d: Value, other: Value) -> R<()> {
    dicts::update(d, other)
}

pub fn dict_items(d: Value) -> Vec<(Value, Value)> {
    let mut at = 0;
    core::iter::from_fn(|| dicts::next(d, &mut at)).collect()
}

/// Position of a key.
pub fn dict_find(d: Value, key: Value) -> R<Option<usize>> {
    let hash = objects::hashing::hash_word(key)?;
    dicts::table::find(d, key, hash)
}

pub fn dict_move_to_end(d: Value, at: usize, last: bool) {
    dicts::table::move_to_end(d, at, last);
}

pub fn dict_first_key(d: Value) -> Option<Value> {
    dicts::next(d, &mut 0).map(|(key, _)| key)
}

/// A collected array of values, all unset; `array_len` is a power of two when `n` is.
pub fn array(n: usize) -> Value {
    gc::alloc_array(n)
}

/// Capacity rounded down to a power of two (cells may be larger than asked for).
pub fn array_len(a: Value) -> usize {
    let cap = a.word(layout::ARRAY_CAP) as usize;
    1 << cap.ilog2()
}

pub fn array_get(a: Value, k: usize) -> Value {
    a.field(layout::ARRAY_ITEMS + 8 * k as u32)
}

pub fn array_set(a: Value, k: usize, v: Value) {
    a.set_field(layout::ARRAY_ITEMS + 8 * k as u32, v);
}

/// Collected words that are not values.
pub fn words(init: &[u64]) -> R {
    let v = gc::alloc_raw(8 * (init.len() + 1));
    v.set_word(RAW_DATA, init.len() as u64);
    words_of(v).copy_from_slice(init);
    Ok(v)
}

/// First byte of the contents of a raw cell.
const RAW_DATA: u32 = 16;

pub fn words_of<'a>(v: Value) -> &'a mut [u64] {
    let count = v.word(RAW_DATA) as usize;
    unsafe { core::slice::from_raw_parts_mut(v.addr().add(RAW_DATA as usize + 8) as *mut u64, count) }
}

// Questions about values.

pub fn is_int(v: Value) -> bool {
    ints::is_int(v)
}

pub fn is_exact_int(v: Value) -> bool {
    v.is_smi() || v.is_exact(Shape::INT)
}

pub fn is_exact_str(v: Value) -> bool {
    v.is_exact(Shape::STR)
}

pub fn is_exact_float(v: Value) -> bool {
    v.is_exact(Shape::FLOAT)
}

pub fn is_exact_list(v: Value) -> bool {
    v.is_exact(Shape::LIST)
}

pub fn is_list(v: Value) -> bool {
    v.has_layout(Layout::List)
}

pub fn is_tuple(v: Value) -> bool {
    v.has_layout(Layout::Tuple)
}

pub fn is_dict(v: Value) -> bool {
    dicts::is_dict(v)
}

/// Does the class of a dict change how items are read or written?
pub fn overrides_items(v: Value) -> bool {
    let base = object::builtin_type(Shape::DICT);
    let own = object::type_of(v);
    ["get", "__setitem__"]
        .map(names::intern)
        .iter()
        .any(|&name| object::type_lookup(own, name) != object::type_lookup(base, name))
}

/// int, float, complex, or something with `__index__`, `__float__` or `__complex__`.
pub fn is_number(v: Value) -> bool {
    let slots = object::type_of(v).slots();
    slots.int.is_some() || slots.float.is_some() || slots.index.is_some() || v.has_layout(Layout::Complex)
}

pub fn has_index(v: Value) -> bool {
    object::is_index(v)
}

pub fn has_length(v: Value) -> bool {
    object::type_of(v).slots().len.is_some()
}

pub fn is_sequence(v: Value) -> bool {
    object::type_of(v).slots().getitem.is_some() && !is_dict(v)
}

pub fn is_callable(v: Value) -> bool {
    object::callable(v)
}

/// `a is b`: equal numbers in the word are the same object.
pub fn same_object(a: Value, b: Value) -> bool {
    a == b
}

pub fn type_of(v: Value) -> Value {
    object::type_of(v).0
}

pub fn type_name(v: Value) -> String {
    object::type_name(v)
}

/// `module.qualname` of the value's type.
pub fn qualified_type_name(v: Value) -> String {
    object::type_of(v).full_name()
}

/// Is the value an instance of the class or a class derived from it?
pub fn is_instance(v: Value, class: Value) -> bool {
    object::is_subtype(object::type_of(v), object::TypeRef(class))
}

// Numbers.

/// The double of a number: "must be real number, not str".
pub fn to_real(v: Value) -> R<f64> {
    objects::float::construct::real_number(v)
}

/// The int that a value stands for (`__index__`).
pub fn to_index(v: Value) -> R {
    object::index_value(v)
}

pub fn to_i64(v: Value) -> Option<i64> {
    ints::to_i64(v)
}

pub fn int_to_f64(v: Value) -> Option<f64> {
    let x = ints::convert::to_f64_lossy(v);
    x.is_finite().then_some(x)
}

pub fn int_from_f64(x: f64) -> R {
    ints::convert::from_f64(x)
}

pub fn int_is_negative(v: Value) -> bool {
    let mut small = 0;
    ints::view(v, &mut small).neg
}

pub fn is_zero(v: Value) -> bool {
    let mut small = 0;
    ints::view(v, &mut small).is_zero()
}

pub fn int_less(a: Value, b: Value) -> bool {
    ints::arith::cmp(a, b).is_lt()
}

pub fn int_gcd(a: Value, b: Value) -> Value {
    ints::theory::gcd(a, b)
}

pub fn int_abs(v: Value) -> Value {
    ints::arith::abs(v)
}

pub fn int_isqrt(v: Value) -> R {
    ints::theory::isqrt(v)
}

/// (m, e) with v = m · 2^e and 0.5 <= m < 1, for a positive int of any size.
pub fn int_frexp(v: Value) -> (f64, i64) {
    let digits = int_magnitude(v);
    let bits = ints::mag::bit_length(&digits);
    let m = ints::mag::to_f64(&digits, -(bits as i64), false);
    (m, bits as i64)
}

// Operations.

pub fn binary(op: BinOp, a: Value, b: Value) -> R {
    object::binary(op, a, b)
}

pub fn lt(a: Value, b: Value) -> R<bool> {
    object::compare_bool(a, b, CmpOp::Lt)
}

/// `repr(v)` as Rust text.
pub fn repr(v: Value) -> R<String> {
    object::repr_string(v)
}

/// Marks a container as being printed; false when it is already (it contains itself).
pub fn repr_enter(v: Value) -> bool {
    match objects::support::ReprGuard::enter(v) {
        Some(guard) => {
            core::mem::forget(guard);
            true
        }
        None => false,
    }
}

pub fn repr_leave(v: Value) {
    objects::support::ReprGuard::leave(v);
}

pub fn getattr(v: Value, name: &str) -> R {
    object::getattr_str(v, name)
}

/// A method found on the type, to be called with the value as its first argument.
pub fn special_method(v: Value, name: &'static Name) -> R<Option<Value>> {
    Ok(object::type_lookup(object::type_of(v), name.v()))
}

#[inline]
pub fn call(f: Value, pos: &[Value]) -> R {
    object::call(f, pos)
}

pub fn call_full(f: Value, args: &Args) -> R {
    object::call_args(f, args)
}

pub fn call_method(v: Value, name: &str, pos: &[Value]) -> R {
    object::call_method(v, name, pos)
}

/// The next item of an iterator.
#[inline]
pub fn next(it: Value) -> R<Option<Value>> {
    let v = object::next(it)?;
    Ok(if v.is_unset() { None } else { Some(v) })
}

/// Calls `f` with each item of an iterable.
pub fn each(iterable: Value, f: impl FnMut(Value) -> R<()>) -> R<()> {
    crate::iter::for_each(iterable, f)
}

/// The items of an iterable.
pub fn sequence(v: Value) -> R<Vec<Value>> {
    crate::iter::collect(v)
}

/// `__get__` of function-like objects: a bound method for an instance, else the object itself.
pub fn bind_to_instance(f: Value, instance: Value, _owner: Value) -> R {
    if instance.is_unset() || instance.is_none() {
        return Ok(f);
    }
    Ok(objects::method::new_bound(f, instance))
}

/// `__dict__` of classes made `with_dict`.
pub const DICT_ATTRIBUTE: GetSetDef = GetSetDef {
    name: "__dict__",
    get: |v| match object::attributes_dict(v) {
        Some(d) => Ok(d),
        None => raise(Exc::AttributeError, "__dict__"),
    },
    set: None,
};

/// `__class_getitem__` of generic classes.
pub fn class_getitem(args: &Args) -> R {
    let a = positional("__class_getitem__", &args.without_self(), 1, 1)?;
    objects::generic_alias::new(args.pos[0], a[0])
}

/// Writes out what standard output holds back.
pub fn flush_files() {
    crate::io::flush_standard();
}

/// Slot table of binary operators.
pub const fn binary_slots(entries: &[(BinOp, BinaryFn)]) -> [Option<BinaryFn>; 14] {
    let mut table: [Option<BinaryFn>; 14] = [None; 14];
    let mut i = 0;
    while i < entries.len() {
        table[entries[i].0 as usize] = Some(entries[i].1);
        i += 1;
    }
    table
}

// Arguments.

fn plural(n: usize) -> &'static str {
    if n == 1 {
        ""
    } else {
        "s"
    }
}

impl<'a> Args<'a> {
    /// The arguments of a method after self.
    pub fn without_self(&self) -> Args<'a> {
        Args { pos: &self.pos[1..], kwnames: self.kwnames, kwvals: self.kwvals }
    }
}

pub fn no_keywords(name: &str, args: &Args) -> R<()> {
    if args.kwnames.is_empty() {
        Ok(())
    } else {
        raise(Exc::TypeError, &format!("{name}() takes no keyword arguments"))
    }
}

/// The only argument; `name` with its module, as in "math.sqrt".
#[inline]
pub fn one(name: &str, args: &Args) -> R {
    match (args.pos, args.kwnames) {
        (&[v], []) => Ok(v),
        _ => not_one(name, args),
    }
}

#[cold]
#[inline(never)]
fn not_one(name: &str, args: &Args) -> R {
    no_keywords(name, args)?;
    raise(Exc::TypeError, &format!("{name}() takes exactly one argument ({} given)", args.pos.len()))
}

/// Between `min` and `max` positional arguments, no keywords; `name` without module.
#[inline]
pub fn positional<'a>(name: &str, args: &Args<'a>, min: usize, max: usize) -> R<&'a [Value]> {
    no_keywords(name, args)?;
    let given = args.pos.len();
    if (min..=max).contains(&given) {
        return Ok(args.pos);
    }
    let bound = if given < min { min } else { max };
    let how = match () {
        _ if min == max => "",
        _ if given < min => "at least ",
        _ => "at most ",
    };
    raise(Exc::TypeError, &format!("{name} expected {how}{bound} argument{}, got {given}", plural(bound)))
}

/// Positional or keyword arguments: `required` of them must be given, at most `positional` by
/// position; those missing are unset.
pub fn bind<const N: usize>(
    name: &str,
    args: &Args,
    params: &[&str; N],
    required: usize,
    positional: usize,
) -> R<[Value; N]> {
    let mut out = [Value::UNSET; N];
    let given = args.pos.len() + args.kwnames.len();
    if args.pos.len() > positional || given > N {
        let how = if required < N { "at most" } else { "exactly" };
        let (what, count) = if given > N || positional == N { ("", N) } else { ("positional ", positional) };
        let message = format!("{name}() takes {how} {count} {what}argument{} ({given} given)", plural(count));
        return raise(Exc::TypeError, &message);
    }
    out[..args.pos.len()].copy_from_slice(args.pos);
    for (&key, &value) in args.kwnames.iter().zip(args.kwvals) {
        let key = names::text(key);
        let Some(k) = params.iter().position(|&p| p == key) else {
            return raise(Exc::TypeError, &format!("'{key}' is an invalid keyword argument for {name}()"));
        };
        if k < args.pos.len() {
            let message = format!("argument for {name}() given by name ('{key}') and position ({})", k + 1);
            return raise(Exc::TypeError, &message);
        }
        out[k] = value;
    }
    for (k, param) in params.iter().enumerate().take(required) {
        if out[k].is_unset() {
            let message = format!("{name}() missing required argument '{param}' (pos {})", k + 1);
            return raise(Exc::TypeError, &message);
        }
    }
    Ok(out)
}

// Classes and modules.

/// A class of a native module: instances are opaque objects of a few words.
pub struct Class {
    pub def: TypeDef,
    pub has_dict: bool,
    /// The type object, once the module is initialised.
    pub cell: AtomicU64,
}

impl Class {
    pub const fn new(module: &'static str, name: &'static str, slots: Slots) -> Class {
        Class::with_getset(module, name, slots, &[], &[])
    }

    pub const fn with(
        module: &'static str,
        name: &'static str,
        slots: Slots,
        methods: &'static [MethodDef],
    ) -> Class {
        Class::with_getset(module, name, slots, methods, &[])
    }

    pub const fn with_getset(
        module: &'static str,
        name: &'static str,
        slots: Slots,
        methods: &'static [MethodDef],
        getset: &'static [GetSetDef],
    ) -> Class {
        Class {
            def: TypeDef {
                name,
                module,
                shape: Shape::NONE_SHAPE,
                layout: Layout::Opaque,
                base: Shape::OBJECT,
                slots,
                methods,
                getset,
                subclassable: false,
                doc: "",
            },
            has_dict: false,
            cell: AtomicU64::new(0),
        }
    }

    /// May be derived from.
    pub const fn subclassable(mut self) -> Class {
        self.def.subclassable = true;
        self
    }

    /// Exact instances have a shape that compiled code or assembly knows.
    pub const fn with_shape(mut self, shape: Shape) -> Class {
        self.def.shape = shape;
        self
    }

    /// Instances have a `__dict__`.
    pub const fn with_dict(mut self) -> Class {
        self.has_dict = true;
        self
    }

    /// The type object.
    pub fn value(&'static self) -> Value {
        let known = self.cell.load(Ordering::Relaxed);
        if known != 0 {
            return Value(known);
        }
        let flags = object::NativeFlags { dict: self.has_dict, weakref: true };
        let class = object::new_type(&self.def, flags);
        self.cell.store(class.0, Ordering::Relaxed);
        class
    }
}

/// Adds the class to a module under its name.
pub fn add_class(module: Value, class: &'static Class) -> R<()> {
    add_value(module, class.def.name, class.value())
}

pub fn add_value(module: Value, name: &str, value: Value) -> R<()> {
    crate::module::add(module, name, value);
    Ok(())
}

pub fn add_functions(module: Value, functions: &'static [MethodDef]) -> R<()> {
    crate::module::add_functions(module, functions);
    Ok(())
}

/// Result of a module's initialiser: the module, or 0 with an exception set.
pub fn finish(module: Value, result: R<()>) -> Value {
    match result {
        Ok(()) => module,
        Err(_) => Value::UNSET,
    }
}

/// A new instance with `fields` words, all unset.
pub fn object(class: Value, fields: usize) -> R {
    let size = layout::HEADER_SIZE as usize + 8 * fields;
    Ok(object::alloc_for(object::TypeRef(class), size, Layout::Opaque))
}

#[inline]
pub fn get(v: Value, field: u32) -> Value {
    v.field(layout::HEADER_SIZE + 8 * field)
}

#[inline]
pub fn set(v: Value, field: u32, x: Value) {
    v.set_field(layout::HEADER_SIZE + 8 * field, x);
}
