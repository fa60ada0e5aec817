//! Files and streams: `open`, the text and binary file types, StringIO and BytesIO, the standard
//! streams, `print` and `input`.
//!
//! A file object is an `OpaqueFinal` cell whose word +8 points to a boxed Rust state; the Rust
//! heap is a root of the collector, so a state may hold values.

pub mod binary;
pub mod buffer;
pub mod lines;
pub mod memory;
pub mod open;
pub mod print;
pub mod text;

use crate::error::{self, Exc, R};
use crate::gc;
use crate::object::{self, NativeFlags, TypeRef};
use crate::objects::helpers::raise;
use crate::objects::{dict, exception, str as string, tuple};
use crate::prelude::*;
use crate::types::{MethodDef, TypeDef};
use crate::value::Value;
use core::ptr::addr_of_mut;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

/// Builtin functions of this area.
pub static FUNCTIONS: &[MethodDef] = &[
    MethodDef::new("print", print::print),
    MethodDef::new("input", print::input),
    MethodDef::new("open", open::open),
];

const STATE: u32 = 8;
const OBJECT_SIZE: usize = 16;

/// What is made once per process. The runtime has one thread.
struct Globals {
    /// Type objects in `Kind` order; UNSET until first used.
    types: [Value; 6],
    /// stdin, stdout, stderr.
    streams: [Value; 3],
    /// The module `sys`, once it exists: its `stdout` may be rebound.
    sys: Value,
    unsupported: Value,
}

static mut GLOBALS: Globals = Globals {
    types: [Value::UNSET; 6],
    streams: [Value::UNSET; 3],
    sys: Value::UNSET,
    unsupported: Value::UNSET,
};

fn globals() -> &'static mut Globals {
    unsafe { &mut *addr_of_mut!(GLOBALS) }
}

/// The types of this area.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Text,
    Reader,
    Writer,
    Random,
    StringIO,
    BytesIO,
}

impl Kind {
    fn def(self) -> &'static TypeDef {
        match self {
            Kind::Text => &text::TYPE,
            Kind::Reader => &binary::READER,
            Kind::Writer => &binary::WRITER,
            Kind::Random => &binary::RANDOM,
            Kind::StringIO => &memory::STRING_IO,
            Kind::BytesIO => &memory::BYTES_IO,
        }
    }
    /// The type object (made on first use).
    pub fn class(self) -> Value {
        let slot = &mut globals().types[self as usize];
        if slot.is_unset() {
            *slot = object::new_type(self.def(), NativeFlags { dict: true, weakref: true });
        }
        *slot
    }
}

/// A new object of a class with its state, which is dropped with the object.
fn new_object<T>(class: Value, state: T) -> Value {
    let v = new_permanent(class, state);
    gc::register_finalizable(v);
    v
}

/// A new object that lives as long as the process (the standard streams, which finalisers may
/// still write to at exit).
fn new_permanent<T>(class: Value, state: T) -> Value {
    let v = object::alloc_for(TypeRef(class), OBJECT_SIZE, Layout::OpaqueFinal);
    v.set_word(STATE, Box::into_raw(Box::new(state)) as u64);
    v
}

/// The state of an object made with the same `T`; `None` before `__init__` or after death.
fn state<'a, T>(v: Value) -> Option<&'a mut T> {
    let p = v.word(STATE) as *mut T;
    if p.is_null() {
        None
    } else {
        Some(unsafe { &mut *p })
    }
}

/// Frees the state (finaliser).
fn drop_state<T>(v: Value) {
    let p = v.word(STATE) as *mut T;
    if !p.is_null() {
        v.set_word(STATE, 0);
        drop(unsafe { Box::from_raw(p) });
    }
}

/// ValueError of operations on closed files, as the text and base layers say it.
fn closed_error<T>() -> R<T> {
    raise(Exc::ValueError, "I/O operation on closed file.")
}

/// As the layer of bytes says it: `what` is "read of", "write to" …
fn closed_bytes_error<T>(what: &str) -> R<T> {
    raise(Exc::ValueError, &format!("{what} closed file"))
}

/// The class `io.UnsupportedOperation`, which is both an OSError and a ValueError.
pub fn unsupported_class() -> R {
    if globals().unsupported.is_unset() {
        let bases =
            tuple::from_slice(&[exception::class(Exc::OSError).0, exception::class(Exc::ValueError).0]);
        let namespace = dict::new();
        dict::set(namespace, string::from_ascii(b"__module__"), string::from_ascii(b"io"))?;
        let name = string::from_ascii(b"UnsupportedOperation");
        let class = object::call(object::builtin_type(Shape::TYPE).0, &[name, bases, namespace])?;
        globals().unsupported = class;
    }
    Ok(globals().unsupported)
}

/// Raises `io.UnsupportedOperation`.
fn unsupported<T>(message: &str) -> R<T> {
    let class = unsupported_class()?;
    let exc = object::call(class, &[string::from_utf8(message)])?;
    Err(error::raise_value(exc))
}

/// OSError of the last failed system call.
fn last_os_error<T>(filename: Value) -> R<T> {
    let errno = crate::platform::errno();
    Err(error::os_error(errno, filename))
}

/// `sys.stdin`, `sys.stdout`, `sys.stderr` as the process starts with them (0, 1, 2).
pub fn standard_stream(fd: usize) -> Value {
    if globals().streams[fd].is_unset() {
        globals().streams[fd] = open::standard(fd as i32);
    }
    globals().streams[fd]
}

/// Tells where `sys.stdout` and its companions can be rebound.
pub fn set_sys_module(module: Value) {
    globals().sys = module;
}

/// What `sys.stdin`, `sys.stdout` or `sys.stderr` is now; None when it was deleted.
fn current_stream(fd: usize) -> R {
    let sys = globals().sys;
    if sys.is_unset() {
        return Ok(standard_stream(fd));
    }
    let name = ["stdin", "stdout", "stderr"][fd];
    Ok(object::getattr_opt(sys, name)?.unwrap_or(Value::NONE))
}

/// Writes out what standard output and standard error hold back; errors are dropped.
pub fn flush_standard() {
    if flush_standard_streams().is_err() {
        error::clear();
    }
}

/// Writes out what standard output and standard error hold back.
pub fn flush_standard_streams() -> R<()> {
    for fd in [1, 2] {
        let stream = globals().streams[fd];
        if let Some(t) = (!stream.is_unset()).then(|| state::<text::Text>(stream)).flatten() {
            t.flush()?;
        }
    }
    Ok(())
}
