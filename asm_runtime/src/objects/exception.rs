//! Exception classes and instances.
//!
//! Every class of `error::Exc` is made on first use. Classes with attributes of their own
//! (StopIteration.value, OSError.errno, …) keep them in extra words after the common part; a
//! table names them.

use crate::context::context;
use crate::error::{Exc, R};
use crate::gc;
use crate::names;
use crate::object::typeobj::{make_type, tuple_items, tuple_new, type_flags};
use crate::object::{self, shape, type_name, type_of, TypeRef};
use crate::objects::{list, mappingproxy, tuple};
use crate::prelude::*;
use crate::type_error;
use crate::types::{Args, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::{exception as at, Layout};
use pyrl_abi::shapes::Shape;

const COUNT: usize = Exc::ALL.len();
static mut CLASSES: [Value; COUNT] = [Value::UNSET; COUNT];

/// Byte offset of extra word `i`.
pub const fn extra(i: u32) -> u32 {
    at::EXTRA + 8 * i
}

/// The class of a builtin exception.
#[inline]
pub fn class(exc: Exc) -> TypeRef {
    let known = unsafe { CLASSES[exc as usize] };
    if known.is_unset() {
        return first_use(exc);
    }
    TypeRef(known)
}

#[cold]
#[inline(never)]
fn first_use(exc: Exc) -> TypeRef {
    let t =
        if exc == Exc::BaseException { object::builtin_type(Shape::BASE_EXCEPTION) } else { make_class(exc) };
    unsafe { CLASSES[exc as usize] = t.0 };
    t
}

/// The builtin exception class of a name.
pub fn class_by_name(name: &str) -> Option<TypeRef> {
    let name = match name {
        "EnvironmentError" | "IOError" => "OSError",
        _ => name,
    };
    Exc::ALL.iter().find(|(_, n, _)| *n == name).map(|&(exc, _, _)| class(exc))
}

fn make_class(exc: Exc) -> TypeRef {
    let (_, name, parent) = Exc::ALL[exc as usize];
    let parts = parts(exc);
    let def = Box::leak(Box::new(TypeDef {
        name,
        module: "builtins",
        shape: Shape::BASE_EXCEPTION,
        layout: Layout::Exception,
        base: Shape::BASE_EXCEPTION,
        slots: parts.slots,
        methods: parts.methods,
        getset: parts.getset,
        subclassable: true,
        doc: "",
    }));
    let base = class(parent);
    let t = make_type(def, shape::new_fixed(), Some(base));
    let o = t.obj();
    o.size = o.size.max(at::EXTRA + 8 * parts.getset.len() as u32);
    if exc == Exc::ExceptionGroup {
        let second = class(Exc::Exception);
        o.bases = tuple_new(&[base.0, second.0]);
        let rest = [t.0, base.0].into_iter().chain(second.mro().iter().copied());
        o.mro = tuple_new(&rest.collect::<Vec<_>>());
    }
    t
}

struct Parts {
    slots: Slots,
    getset: &'static [GetSetDef],
    methods: &'static [MethodDef],
}

fn get_extra<const I: u32>(v: Value) -> R {
    let value = v.field(extra(I));
    Ok(if value.is_unset() { Value::NONE } else { value })
}
fn set_extra<const I: u32>(v: Value, value: Value) -> R<()> {
    v.set_field(extra(I), value);
    Ok(())
}

macro_rules! extras {
    ($($name:literal $i:literal),*) => {
        &[$(GetSetDef { name: $name, get: get_extra::<$i>, set: Some(set_extra::<$i>) }),*]
    };
}

/// What a class adds to its parent.
fn parts(exc: Exc) -> Parts {
    let mut slots = Slots::EMPTY;
    let mut methods: &'static [MethodDef] = &[];
    let getset: &'static [GetSetDef] = match exc {
        Exc::StopIteration | Exc::StopAsyncIteration => {
            slots.init = Some(|v, a| init_fields(v, a, 1, Rule::FirstOrNone));
            extras!("value" 0)
        }
        Exc::SystemExit => {
            slots.init = Some(|v, a| init_fields(v, a, 1, Rule::AllOrOne));
            extras!("code" 0)
        }
        Exc::ImportError => {
            slots.init = Some(init_import);
            slots.str = Some(str_import);
            extras!("msg" 0, "name" 1, "path" 2)
        }
        Exc::AttributeError => {
            slots.init = Some(|v, a| init_keywords(v, a, &["name", "obj"]));
            extras!("name" 0, "obj" 1)
        }
        Exc::NameError => {
            slots.init = Some(|v, a| init_keywords(v, a, &["name"]));
            extras!("name" 0)
        }
        Exc::KeyError => {
            slots.str = Some(str_key);
            &[]
        }
        Exc::OSError => {
            slots.new = Some(new_os);
            slots.init = Some(init_os);
            slots.str = Some(str_os);
            extras!("errno" 0, "strerror" 1, "filename" 2, "filename2" 3)
        }
        Exc::SyntaxError => {
            slots.init = Some(init_syntax);
            slots.str = Some(str_syntax);
            extras!("msg" 0, "filename" 1, "lineno" 2, "offset" 3, "text" 4, "end_lineno" 5,
                "end_offset" 6, "print_file_and_line" 7)
        }
        Exc::UnicodeDecodeError | Exc::UnicodeEncodeError => {
            slots.init = Some(|v, a| init_exact(v, a, 5));
            slots.str = Some(if exc == Exc::UnicodeDecodeError { str_decode } else { str_encode });
            extras!("encoding" 0, "object" 1, "start" 2, "end" 3, "reason" 4)
        }
        Exc::UnicodeTranslateError => {
            slots.init = Some(|v, a| init_exact(v, a, 4));
            extras!("object" 0, "start" 1, "end" 2, "reason" 3)
        }
        Exc::BaseExceptionGroup => {
            slots.new = Some(super::exception_group::new);
            slots.init = Some(|_, _| Ok(()));
            slots.str = Some(super::exception_group::str);
            methods = super::exception_group::METHODS;
            extras!("message" 0, "exceptions" 1)
        }
        _ => &[],
    };
    Parts { slots, getset, methods }
}

/// A new instance of a builtin exception class, as if called with positional arguments.
pub fn make(exc: Exc, args: &[Value]) -> R {
    let cls = class(exc);
    let args = Args { pos: args, kwnames: &[], kwvals: &[] };
    instantiate(cls, &args)
}

/// `cls(*args, **kwargs)` for classes whose `__new__` and `__init__` are native.
pub fn instantiate(cls: TypeRef, args: &Args) -> R {
    if is_plain(cls) && args.kwnames.is_empty() {
        return Ok(new_plain(cls, args.pos));
    }
    let slots = cls.slots();
    let v = match slots.new {
        Some(new) => new(cls.0, args)?,
        None => base_new(cls.0, args)?,
    };
    if let Some(init) = type_of(v).slots().init {
        init(v, args)?;
    }
    Ok(v)
}

/// Is calling the class nothing but keeping the arguments?
#[inline]
pub fn is_plain(cls: TypeRef) -> bool {
    let slots = cls.slots();
    slots.new.is_some_and(|f| core::ptr::fn_addr_eq(f, base_new as fn(Value, &Args) -> R))
        && slots.init.is_some_and(|f| core::ptr::fn_addr_eq(f, base_init as fn(Value, &Args) -> R<()>))
}

/// `cls(*args)` for such a class.
pub fn new_plain(cls: TypeRef, args: &[Value]) -> Value {
    let v = object::alloc_for(cls, cls.obj().size as usize, Layout::Exception);
    let args = match *args {
        [one] => tuple::single(one),
        _ => tuple_new(args),
    };
    v.set_field(at::ARGS, args);
    v
}

/// `BaseException.__new__`.
pub fn base_new(cls: Value, args: &Args) -> R {
    Ok(new_plain(TypeRef(cls), args.pos))
}

fn base_init(v: Value, args: &Args) -> R<()> {
    no_keywords(v, args)?;
    // Mostly what `__new__` has stored already.
    let stored = v.field(at::ARGS);
    if stored.is_unset() || tuple_items(stored) != args.pos {
        v.set_field(at::ARGS, tuple_new(args.pos));
    }
    Ok(())
}

fn no_keywords(v: Value, args: &Args) -> R<()> {
    if args.kwnames.is_empty() {
        return Ok(());
    }
    Err(type_error!("{}() takes no keyword arguments", type_name(v)))
}

#[derive(Clone, Copy)]
enum Rule {
    FirstOrNone,
    AllOrOne,
}

fn init_fields(v: Value, args: &Args, _count: u32, rule: Rule) -> R<()> {
    base_init(v, args)?;
    let value = match (rule, args.pos) {
        (_, []) => Value::NONE,
        (Rule::FirstOrNone, [first, ..]) | (Rule::AllOrOne, [first]) => *first,
        (Rule::AllOrOne, all) => tuple_new(all),
    };
    v.set_field(extra(0), value);
    Ok(())
}

/// Keyword arguments that become extra words (in order), anything else is an error.
fn take_keywords(v: Value, args: &Args, names: &[&str], first: u32) -> R<()> {
    for (&name, &value) in args.kwnames.iter().zip(args.kwvals) {
        let text = names::text(name);
        match names.iter().position(|n| *n == text) {
            Some(i) => v.set_field(extra(first + i as u32), value),
            None => {
                return Err(type_error!("'{text}' is an invalid keyword argument for {}()", type_name(v)))
            }
        }
    }
    Ok(())
}

fn init_keywords(v: Value, args: &Args, names: &[&str]) -> R<()> {
    v.set_field(at::ARGS, tuple_new(args.pos));
    take_keywords(v, args, names, 0)
}

fn init_import(v: Value, args: &Args) -> R<()> {
    v.set_field(at::ARGS, tuple_new(args.pos));
    if let [message] = args.pos {
        v.set_field(extra(0), *message);
    }
    take_keywords(v, args, &["name", "path"], 1)
}

fn str_import(v: Value) -> R {
    let message = v.field(extra(0));
    if !message.is_unset() && names::is_str(message) {
        return Ok(message);
    }
    base_str(v)
}

fn str_key(v: Value) -> R {
    match tuple_items(v.field(at::ARGS)) {
        [key] => object::repr(*key),
        _ => base_str(v),
    }
}

/// Class of an errno (PEP 3151).
fn os_class(errno: i64) -> Option<Exc> {
    Some(match errno as i32 {
        libc::EAGAIN | libc::EALREADY | libc::EINPROGRESS => Exc::BlockingIOError,
        libc::EPIPE | libc::ESHUTDOWN => Exc::BrokenPipeError,
        libc::ECHILD => Exc::ChildProcessError,
        libc::ECONNABORTED => Exc::ConnectionAbortedError,
        libc::ECONNREFUSED => Exc::ConnectionRefusedError,
        libc::ECONNRESET => Exc::ConnectionResetError,
        libc::EEXIST => Exc::FileExistsError,
        libc::ENOENT => Exc::FileNotFoundError,
        libc::EISDIR => Exc::IsADirectoryError,
        libc::ENOTDIR => Exc::NotADirectoryError,
        libc::EINTR => Exc::InterruptedError,
        libc::EACCES | libc::EPERM => Exc::PermissionError,
        libc::ESRCH => Exc::ProcessLookupError,
        libc::ETIMEDOUT => Exc::TimeoutError,
        _ => return None,
    })
}

fn new_os(cls: Value, args: &Args) -> R {
    let mut cls = TypeRef(cls);
    if cls == class(Exc::OSError) && args.pos.len() >= 2 {
        if let Some(exc) = args.pos[0].to_smi().and_then(os_class) {
            cls = class(exc);
        }
    }
    base_new(cls.0, args)
}

fn init_os(v: Value, args: &Args) -> R<()> {
    no_keywords(v, args)?;
    let a = args.pos;
    v.set_field(at::ARGS, tuple_new(a));
    if (2..=5).contains(&a.len()) {
        v.set_field(extra(0), a[0]);
        v.set_field(extra(1), a[1]);
        if let Some(&file) = a.get(2) {
            v.set_field(extra(2), file);
            v.set_field(at::ARGS, tuple_new(&a[..2]));
        }
        if let Some(&file) = a.get(4) {
            v.set_field(extra(3), file);
        }
    }
    Ok(())
}

fn str_os(v: Value) -> R {
    let field = |i| {
        let f = v.field(extra(i));
        if f.is_unset() {
            Value::NONE
        } else {
            f
        }
    };
    let (errno, message, file, file2) = (field(0), field(1), field(2), field(3));
    if v.field(extra(0)).is_unset() || v.field(extra(1)).is_unset() {
        return base_str(v);
    }
    let head = format!("[Errno {}] {}", object::to_string(errno)?, object::to_string(message)?);
    if file.is_none() {
        return Ok(names::str_new(&head));
    }
    let first = object::repr_string(file)?;
    if file2.is_none() {
        return Ok(names::str_new(&format!("{head}: {first}")));
    }
    Ok(names::str_new(&format!("{head}: {first} -> {}", object::repr_string(file2)?)))
}

fn init_syntax(v: Value, args: &Args) -> R<()> {
    base_init(v, args)?;
    if let Some(&message) = args.pos.first() {
        v.set_field(extra(0), message);
    }
    if let [_, details] = args.pos {
        let mut items = Vec::new();
        object::iter_into(*details, &mut items)?;
        for (i, item) in items.into_iter().take(6).enumerate() {
            v.set_field(extra(1 + i as u32), item);
        }
    }
    Ok(())
}

fn str_syntax(v: Value) -> R {
    let message = v.field(extra(0));
    let message = object::to_string(if message.is_unset() { Value::NONE } else { message })?;
    let (file, line) = (v.field(extra(1)), v.field(extra(2)));
    let base = |f: Value| names::text(f).rsplit('/').next().unwrap_or("").to_string();
    let has_file = !file.is_unset() && names::is_str(file);
    Ok(names::str_new(&match (has_file, line.to_smi()) {
        (true, Some(n)) => format!("{message} ({}, line {n})", base(file)),
        (true, None) => format!("{message} ({})", base(file)),
        (false, Some(n)) => format!("{message} (line {n})"),
        (false, None) => message,
    }))
}

fn init_exact(v: Value, args: &Args, count: u32) -> R<()> {
    base_init(v, args)?;
    if args.pos.len() != count as usize {
        return Err(type_error!("function takes exactly {count} arguments ({} given)", args.pos.len()));
    }
    for i in 0..count {
        v.set_field(extra(i), args.pos[i as usize]);
    }
    Ok(())
}

/// (encoding, position text, first item, reason) of a Unicode error.
fn unicode_parts(v: Value) -> R<Option<(String, i64, i64, String)>> {
    if v.field(extra(1)).is_unset() {
        return Ok(None);
    }
    Ok(Some((
        object::to_string(v.field(extra(0)))?,
        object::index(v.field(extra(2)))?,
        object::index(v.field(extra(3)))?,
        object::to_string(v.field(extra(4)))?,
    )))
}

fn str_decode(v: Value) -> R {
    let Some((encoding, start, end, reason)) = unicode_parts(v)? else {
        return Ok(names::EMPTY.v());
    };
    let text = if end == start + 1 {
        let byte = object::index(object::getitem(v.field(extra(1)), Value::smi(start))?)?;
        format!("'{encoding}' codec can't decode byte {byte:#04x} in position {start}: {reason}")
    } else {
        format!("'{encoding}' codec can't decode bytes in position {start}-{}: {reason}", end - 1)
    };
    Ok(names::str_new(&text))
}

fn str_encode(v: Value) -> R {
    let Some((encoding, start, end, reason)) = unicode_parts(v)? else {
        return Ok(names::EMPTY.v());
    };
    let text = if end == start + 1 {
        let c = object::getitem(v.field(extra(1)), Value::smi(start))?;
        let width = gc::aux(c) as usize;
        let code = names::str_bytes(c)[..width].iter().rev().fold(0u32, |n, &b| n << 8 | b as u32);
        let escaped = match code {
            0..=0xff => format!("\\x{code:02x}"),
            0x100..=0xffff => format!("\\u{code:04x}"),
            _ => format!("\\U{code:08x}"),
        };
        format!("'{encoding}' codec can't encode character '{escaped}' in position {start}: {reason}")
    } else {
        format!("'{encoding}' codec can't encode characters in position {start}-{}: {reason}", end - 1)
    };
    Ok(names::str_new(&text))
}

/// `str(exception)` of the common classes.
pub fn base_str(v: Value) -> R {
    match tuple_items(v.field(at::ARGS)) {
        [] => Ok(names::EMPTY.v()),
        [one] => object::to_str(*one),
        _ => object::to_str(v.field(at::ARGS)),
    }
}

fn base_repr(v: Value) -> R {
    let name = type_name(v);
    let text = match tuple_items(v.field(at::ARGS)) {
        [one] => format!("{name}({})", object::repr_string(*one)?),
        _ => format!("{name}{}", object::repr_string(v.field(at::ARGS))?),
    };
    Ok(names::str_new(&text))
}

/// Sets `__context__`, breaking a cycle through the exception itself.
#[inline]
pub fn set_context(value: Value, handled: Value) {
    if handled.is_unset() || handled.is_none() || handled == value {
        return;
    }
    link_context(value, handled);
}

#[inline(never)]
fn link_context(value: Value, handled: Value) {
    let mut link = handled;
    loop {
        let next = link.field(at::CONTEXT);
        if next.is_unset() || next.is_none() {
            break;
        }
        if next == value {
            link.set_field(at::CONTEXT, Value::UNSET);
            break;
        }
        link = next;
    }
    value.set_field(at::CONTEXT, handled);
}

/// Is it an exception instance?
pub fn is_exception(v: Value) -> bool {
    v.has_layout(Layout::Exception)
}

/// Is it an exception class?
pub fn is_exception_class(v: Value) -> bool {
    v.has_layout(Layout::Type) && TypeRef(v).has_flag(type_flags::EXCEPTION)
}

/// The instance that `raise v` raises.
#[inline]
pub fn to_instance(v: Value, otherwise: &str) -> R {
    if is_exception(v) {
        return Ok(v);
    }
    call_class(v, otherwise)
}

#[inline(never)]
fn call_class(v: Value, otherwise: &str) -> R {
    if !is_exception_class(v) {
        return Err(type_error!("{otherwise}"));
    }
    let instance = object::call(v, &[])?;
    if is_exception(instance) {
        return Ok(instance);
    }
    Err(type_error!(
        "calling {} should have returned an instance of BaseException, not {}",
        object::repr_string(v)?,
        type_name(instance)
    ))
}

fn none_if_unset(v: Value) -> Value {
    if v.is_unset() {
        Value::NONE
    } else {
        v
    }
}

fn set_traceback(v: Value, tb: Value) -> R<()> {
    if tb.is_none() {
        v.set_field(at::TRACEBACK, Value::UNSET);
    } else if tb.is_exact(Shape::TRACEBACK) {
        v.set_field(at::TRACEBACK, tb);
    } else {
        return Err(type_error!("__traceback__ must be a traceback or None"));
    }
    Ok(())
}

fn set_link(v: Value, word: u32, link: Value, what: &str) -> R<()> {
    if link.is_none() {
        v.set_field(word, Value::UNSET);
    } else if is_exception(link) {
        v.set_field(word, link);
    } else {
        return Err(type_error!("exception {what} must be None or derive from BaseException"));
    }
    Ok(())
}

/// Sets `__cause__` (UNSET or None: none) and suppresses the context.
pub fn set_cause(v: Value, cause: Value) {
    v.set_field(at::CAUSE, if cause.is_none() { Value::UNSET } else { cause });
    v.set_word(at::SUPPRESS, 1);
}

fn with_traceback(a: &Args) -> R {
    let [me, tb] = a.pos else {
        return Err(type_error!(
            "BaseException.with_traceback() takes exactly one argument ({} given)",
            a.pos.len() - 1
        ));
    };
    set_traceback(*me, *tb)?;
    Ok(*me)
}

fn add_note(a: &Args) -> R {
    let [me, note] = a.pos else {
        return Err(type_error!(
            "BaseException.add_note() takes exactly one argument ({} given)",
            a.pos.len() - 1
        ));
    };
    if !names::is_str(*note) {
        return Err(type_error!("note must be a str, not '{}'", type_name(*note)));
    }
    let notes = match object::getattr_opt(*me, "__notes__")? {
        Some(notes) => notes,
        None => {
            let notes = list::new();
            object::setattr_str(*me, "__notes__", notes)?;
            notes
        }
    };
    if !notes.has_layout(Layout::List) {
        return Err(type_error!("Cannot add note: __notes__ is not a list"));
    }
    list::push(notes, *note);
    Ok(Value::NONE)
}

fn reduce(a: &Args) -> R {
    let me = a.pos[0];
    let mut parts = vec![type_of(me).0, me.field(at::ARGS)];
    if !me.field(at::ATTRS).is_unset() {
        parts.push(me.field(at::ATTRS));
    }
    Ok(tuple_new(&parts))
}

fn setstate(a: &Args) -> R {
    let [me, state] = a.pos else {
        return Err(type_error!("__setstate__() takes exactly one argument"));
    };
    if !state.is_none() {
        mappingproxy::for_each_item(*state, |k, v| object::setattr(*me, k, v))?;
    }
    Ok(Value::NONE)
}

pub static TYPE: TypeDef = TypeDef {
    name: "BaseException",
    module: "builtins",
    shape: Shape::BASE_EXCEPTION,
    layout: Layout::Exception,
    base: Shape::OBJECT,
    slots: Slots {
        repr: Some(base_repr),
        str: Some(base_str),
        new: Some(base_new),
        init: Some(base_init),
        ..Slots::EMPTY
    },
    methods: &[
        MethodDef::new("with_traceback", with_traceback),
        MethodDef::new("add_note", add_note),
        MethodDef::new("__reduce__", reduce),
        MethodDef::new("__setstate__", setstate),
    ],
    getset: &[
        GetSetDef {
            name: "args",
            get: |v| Ok(v.field(at::ARGS)),
            set: Some(|v, args| {
                let mut items = Vec::new();
                object::iter_into(args, &mut items)?;
                v.set_field(at::ARGS, tuple_new(&items));
                Ok(())
            }),
        },
        GetSetDef {
            name: "__traceback__",
            get: |v| Ok(none_if_unset(v.field(at::TRACEBACK))),
            set: Some(set_traceback),
        },
        GetSetDef {
            name: "__context__",
            get: |v| Ok(none_if_unset(v.field(at::CONTEXT))),
            set: Some(|v, link| set_link(v, at::CONTEXT, link, "context")),
        },
        GetSetDef {
            name: "__cause__",
            get: |v| Ok(none_if_unset(v.field(at::CAUSE))),
            set: Some(|v, link| {
                set_link(v, at::CAUSE, link, "cause")?;
                v.set_word(at::SUPPRESS, 1);
                Ok(())
            }),
        },
        GetSetDef {
            name: "__suppress_context__",
            get: |v| Ok(Value::bool(v.word(at::SUPPRESS) != 0)),
            set: Some(|v, flag| {
                v.set_word(at::SUPPRESS, object::truth(flag)? as u64);
                Ok(())
            }),
        },
        GetSetDef {
            name: "__dict__",
            get: |v| Ok(object::attributes_dict(v).unwrap_or(Value::NONE)),
            set: Some(super::object_type::set_dict),
        },
    ],
    subclassable: true,
    doc: "Common base class for all exceptions",
};

/// Raises an ImportError with its `name` set.
pub fn import_error(exc: Exc, message: &str, name: Value) -> crate::error::Raised {
    match make(exc, &[names::str_new(message)]) {
        Ok(v) => {
            v.set_field(extra(1), name);
            crate::error::raise_value(v)
        }
        Err(raised) => raised,
    }
}

/// Raises a NameError with its `name` set.
pub fn name_error(exc: Exc, message: &str, name: Value) -> crate::error::Raised {
    match make(exc, &[names::str_new(message)]) {
        Ok(v) => {
            v.set_field(extra(0), name);
            crate::error::raise_value(v)
        }
        Err(raised) => raised,
    }
}

/// The handled exception, or UNSET.
pub fn handled() -> Value {
    let v = context().handled;
    if v.is_none() {
        Value::UNSET
    } else {
        v
    }
}

/// The value of a StopIteration.
pub fn stop_value(v: Value) -> Value {
    none_if_unset(v.field(extra(0)))
}

/// The notes of an exception (`__notes__`) as text.
pub fn notes(v: Value) -> Vec<String> {
    let attrs = v.field(at::ATTRS);
    if attrs.is_unset() {
        return Vec::new();
    }
    let mut out = Vec::new();
    if let Some(all) = crate::objects::dict::get_str(attrs, names::NOTES.v()) {
        let mut items = Vec::new();
        if object::iter_into(all, &mut items).is_err() {
            crate::error::clear();
        }
        for item in items {
            match object::to_string(item) {
                Ok(text) => out.push(text),
                Err(_) => {
                    crate::error::clear();
                    out.push("<note str() failed>".to_string());
                }
            }
        }
    }
    out
}
