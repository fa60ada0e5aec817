//! Raising exceptions from runtime code.
//!
//! A Rust function that may raise returns `R<T>`; `Err(Raised)` means "the exception is set in
//! the context". Entry points turn that into the word 0.

use crate::context::context;
use crate::names;
use crate::object;
use crate::objects::exception;
use crate::value::Value;

/// Proof that an exception has been set in the context.
#[derive(Debug, Clone, Copy)]
#[must_use]
pub struct Raised;

/// Result of runtime code that may raise.
pub type R<T = Value> = Result<T, Raised>;

/// The builtin exception classes, in the order of CPython's documentation; `parent` gives the tree.
macro_rules! exceptions {
    ($($name:ident : $parent:ident),* $(,)?) => {
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(usize)]
        pub enum Exc { $($name),* }
        impl Exc {
            pub const ALL: &'static [(Exc, &'static str, Exc)] =
                &[$((Exc::$name, stringify!($name), Exc::$parent)),*];
        }
    };
}

exceptions! {
    BaseException: BaseException, SystemExit: BaseException, KeyboardInterrupt: BaseException,
    GeneratorExit: BaseException, BaseExceptionGroup: BaseException, Exception: BaseException,
    ExceptionGroup: BaseExceptionGroup, StopIteration: Exception,
    StopAsyncIteration: Exception, ArithmeticError: Exception,
    FloatingPointError: ArithmeticError, OverflowError: ArithmeticError,
    ZeroDivisionError: ArithmeticError, AssertionError: Exception, AttributeError: Exception,
    BufferError: Exception, EOFError: Exception, ImportError: Exception,
    ModuleNotFoundError: ImportError, LookupError: Exception, IndexError: LookupError,
    KeyError: LookupError, MemoryError: Exception, NameError: Exception,
    UnboundLocalError: NameError, OSError: Exception, BlockingIOError: OSError,
    ChildProcessError: OSError, ConnectionError: OSError, BrokenPipeError: ConnectionError,
    ConnectionAbortedError: ConnectionError, ConnectionRefusedError: ConnectionError,
    ConnectionResetError: ConnectionError, FileExistsError: OSError, FileNotFoundError: OSError,
    InterruptedError: OSError, IsADirectoryError: OSError, NotADirectoryError: OSError,
    PermissionError: OSError, ProcessLookupError: OSError, TimeoutError: OSError,
    ReferenceError: Exception, RuntimeError: Exception, NotImplementedError: RuntimeError,
    RecursionError: RuntimeError, SyntaxError: Exception, IndentationError: SyntaxError,
    TabError: IndentationError, SystemError: Exception, TypeError: Exception,
    ValueError: Exception, UnicodeError: ValueError, UnicodeDecodeError: UnicodeError,
    UnicodeEncodeError: UnicodeError, UnicodeTranslateError: UnicodeError, Warning: Exception,
    DeprecationWarning: Warning, PendingDeprecationWarning: Warning, RuntimeWarning: Warning,
    SyntaxWarning: Warning, UserWarning: Warning, FutureWarning: Warning,
    ImportWarning: Warning, UnicodeWarning: Warning, BytesWarning: Warning,
    ResourceWarning: Warning, EncodingWarning: Warning,
}

/// Raises a builtin exception with a message (no message: no arguments).
#[cold]
pub fn raise(exc: Exc, message: impl AsRef<str>) -> Raised {
    let message = message.as_ref();
    if message.is_empty() {
        return raise_args(exc, &[]);
    }
    raise_args(exc, &[names::str_new(message)])
}

/// Raises a builtin exception with these arguments.
#[cold]
pub fn raise_args(exc: Exc, args: &[Value]) -> Raised {
    match exception::make(exc, args) {
        Ok(value) => raise_value(value),
        Err(raised) => raised,
    }
}

/// Raises an exception instance; its `__context__` becomes the exception being handled.
#[cold]
pub fn raise_value(value: Value) -> Raised {
    exception::set_context(value, context().handled);
    context().exception = value;
    Raised
}

/// Sets an exception again, leaving its context alone.
pub fn restore(value: Value) -> Raised {
    context().exception = value;
    Raised
}

/// KeyError whose argument is the key itself.
#[cold]
pub fn key_error(key: Value) -> Raised {
    raise_value(exception::new_plain(exception::class(Exc::KeyError), &[key]))
}

/// StopIteration with a value (`NONE` or UNSET: none).
#[cold]
pub fn stop_iteration(value: Value) -> Raised {
    if value.is_unset() || value.is_none() {
        raise_args(Exc::StopIteration, &[])
    } else {
        raise_args(Exc::StopIteration, &[value])
    }
}

/// OSError of an errno (as the subclass that belongs to it), with a file name unless UNSET.
#[cold]
pub fn os_error(errno: i32, filename: Value) -> Raised {
    let message = crate::platform::error_text(errno);
    let args = [Value::smi(errno as i64), names::str_new(&message), filename];
    let count = if filename.is_unset() { 2 } else { 3 };
    raise_args(Exc::OSError, &args[..count])
}

/// AttributeError with `name` and `obj` set.
#[cold]
pub fn attribute_error(obj: Value, name: Value, message: &str) -> Raised {
    match exception::make(Exc::AttributeError, &[names::str_new(message)]) {
        Ok(value) => {
            value.set_field(exception::extra(0), name);
            value.set_field(exception::extra(1), obj);
            raise_value(value)
        }
        Err(raised) => raised,
    }
}

/// An AttributeError that the program's own code has raised gets to know what was looked up.
#[cold]
pub fn add_attribute(raised: Raised, obj: Value, name: Value) -> Raised {
    if matches(Exc::AttributeError) {
        let value = peek();
        let unknown = |v: Value| v.is_unset() || v.is_none();
        if unknown(value.field(exception::extra(0))) && unknown(value.field(exception::extra(1))) {
            value.set_field(exception::extra(0), name);
            value.set_field(exception::extra(1), obj);
        }
    }
    raised
}

/// The pending exception (UNSET: none).
#[inline]
pub fn peek() -> Value {
    context().exception
}

/// Takes the pending exception and clears it.
#[inline]
pub fn take() -> Value {
    core::mem::replace(&mut context().exception, Value::UNSET)
}

/// Forgets the pending exception.
#[inline]
pub fn clear() {
    context().exception = Value::UNSET;
}

/// Is the pending exception an instance of the builtin class?
pub fn matches(exc: Exc) -> bool {
    let value = peek();
    !value.is_unset() && is_a(value, exc)
}

/// Is the exception instance one of the builtin class (or a subclass)?
pub fn is_a(value: Value, exc: Exc) -> bool {
    object::is_subtype(object::type_of(value), exception::class(exc))
}

/// An exception in a place that cannot raise (`__del__`, callbacks): reported on stderr.
pub fn unraisable(origin: Value) {
    crate::objects::traceback::print_unraisable(origin)
}

/// Raises TypeError with a formatted message; a `Raised`.
#[macro_export]
macro_rules! type_error {
    ($($arg:tt)*) => {
        $crate::error::raise($crate::error::Exc::TypeError, alloc::format!($($arg)*))
    };
}

/// Raises ValueError with a formatted message; a `Raised`.
#[macro_export]
macro_rules! value_error {
    ($($arg:tt)*) => {
        $crate::error::raise($crate::error::Exc::ValueError, alloc::format!($($arg)*))
    };
}

/// Raises IndexError with a formatted message; a `Raised`.
#[macro_export]
macro_rules! index_error {
    ($($arg:tt)*) => {
        $crate::error::raise($crate::error::Exc::IndexError, alloc::format!($($arg)*))
    };
}

/// Raises OverflowError with a formatted message; a `Raised`.
#[macro_export]
macro_rules! overflow_error {
    ($($arg:tt)*) => {
        $crate::error::raise($crate::error::Exc::OverflowError, alloc::format!($($arg)*))
    };
}

/// Raises RuntimeError with a formatted message; a `Raised`.
#[macro_export]
macro_rules! runtime_error {
    ($($arg:tt)*) => {
        $crate::error::raise($crate::error::Exc::RuntimeError, alloc::format!($($arg)*))
    };
}

/// Raises ZeroDivisionError with a formatted message; a `Raised`.
#[macro_export]
macro_rules! zero_division {
    ($($arg:tt)*) => {
        $crate::error::raise($crate::error::Exc::ZeroDivisionError, alloc::format!($($arg)*))
    };
}

/// Raises AttributeError with a formatted message; a `Raised`.
#[macro_export]
macro_rules! attribute_error {
    ($($arg:tt)*) => {
        $crate::error::raise($crate::error::Exc::AttributeError, alloc::format!($($arg)*))
    };
}

/// Raises NameError with a formatted message; a `Raised`.
#[macro_export]
macro_rules! name_error {
    ($($arg:tt)*) => {
        $crate::error::raise($crate::error::Exc::NameError, alloc::format!($($arg)*))
    };
}

/// Raises ImportError with a formatted message; a `Raised`.
#[macro_export]
macro_rules! import_error {
    ($($arg:tt)*) => {
        $crate::error::raise($crate::error::Exc::ImportError, alloc::format!($($arg)*))
    };
}

/// Raises SystemError with a formatted message; a `Raised`.
#[macro_export]
macro_rules! system_error {
    ($($arg:tt)*) => {
        $crate::error::raise($crate::error::Exc::SystemError, alloc::format!($($arg)*))
    };
}

/// Raises MemoryError with a formatted message; a `Raised`.
#[macro_export]
macro_rules! memory_error {
    ($($arg:tt)*) => {
        $crate::error::raise($crate::error::Exc::MemoryError, alloc::format!($($arg)*))
    };
}

/// Raises LookupError with a formatted message; a `Raised`.
#[macro_export]
macro_rules! lookup_error {
    ($($arg:tt)*) => {
        $crate::error::raise($crate::error::Exc::LookupError, alloc::format!($($arg)*))
    };
}
