//! Standard-library modules in Rust: those that need the system (`posix`, `_time`, `sys`), exact
//! arithmetic (`math`, `_random`) or speed (`itertools`, `_collections`, `_functools`, `_heapq`,
//! `operator`). Modules written in Python are in `asm_runtime/stdlib`.

pub mod api;
pub mod array;
pub mod atexit;
pub mod builtins;
pub mod deque;
pub mod functools;
pub mod gc;
pub mod heap;
pub mod io;
pub mod itertools;
pub mod json;
pub mod math;
pub mod operator;
pub mod os;
pub mod random;
pub mod structseq;
pub mod sys;
pub mod time;
pub mod traceback;
pub mod types;
pub mod warnings;
pub mod weakref;

pub use builtins::builtins_module;
