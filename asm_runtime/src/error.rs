//! Raising exceptions from runtime code.
//!
//! A Rust function that may raise returns `R<T>`; `Err(Raised)` means "the exception is set in
//! the context". Entry points turn that into the word 0.

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
