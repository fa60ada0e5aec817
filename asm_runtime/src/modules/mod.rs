//! Standard-library modules in Rust: those that need the system (`posix`, `_time`, `sys`), exact
//! arithmetic (`math`, `_random`) or speed (`itertools`, `_collections`, `_functools`, `_heapq`,
//! `operator`). Modules written in Python are in `asm_runtime/stdlib`.

pub mod api;
pub mod deque;
pub mod functools;
pub mod heap;
pub mod itertools;
pub mod math;
pub mod operator;
pub mod os;
pub mod random;
pub mod time;
