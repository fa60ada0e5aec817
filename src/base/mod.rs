//! Foundations that every level may use: source positions, diagnostics, typed indices,
//! interned strings, symbol mangling, compiler options, the standard-library module table.

pub mod cpython_stdlib;
pub mod diag;
pub mod distinct;
pub mod func_pass;
pub mod hash;
pub mod index;
pub mod interner;
pub mod mangle;
pub mod options;
pub mod profile;
pub mod reflection;
pub mod span;
pub mod stdlib;
