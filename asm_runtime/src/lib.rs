//! The runtime library linked into every compiled program: object model, collector, builtin
//! types, exceptions, native standard-library modules.
//!
//! The model is CPython's: every type has a table of *slots* (`types::Slots`); builtin types
//! fill it with Rust functions, classes written in Python get slots that call their dunder
//! methods, and dunder attributes of builtin types are wrappers around slots.
//!
//! Memory: values are plain words. The collector scans the stack, registers and the Rust heap
//! (`Vec<Value>` and friends) conservatively, so Rust code may hold values anywhere.
//!
//! Programs link `core` and `alloc` only: std's panic machinery alone would be 150 KB of each.
#![cfg_attr(all(panic = "abort", not(test)), no_std)]
// The prelude repeats std's where std is there.
#![cfg_attr(any(test, not(panic = "abort")), allow(unused_imports))]
#![allow(clippy::missing_safety_doc)]

#[macro_use]
extern crate alloc;

pub mod builtins;
pub mod calls;
#[cfg(all(target_arch = "aarch64", panic = "abort", not(test)))]
mod clib;
pub mod context;
pub mod entry;
pub mod error;
pub mod gc;
pub mod interrupt;
pub mod io;
pub mod iter;
pub mod module;
pub mod modules;
pub mod names;
pub mod object;
pub mod objects;
pub mod platform;
pub mod prelude;
mod profile;
pub mod program;
pub mod recursion;
pub mod stack;
pub mod startup;
pub mod types;
pub mod value;

pub use object as ops;
