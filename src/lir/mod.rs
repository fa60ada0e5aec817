//! LIR: SSA over machine-sized values: words, doubles, loads and stores, overflow operations,
//! runtime calls, and explicit exception edges (a `br_zero` after each call that may raise).
//!
//! ```text
//! func @fib {
//! b0(%0: i64):
//!   %1 = iconst 5
//!   br_cmp.slt %0, %1, b2(), b1()     ; tagged compare: both small ints
//! ```

pub mod builder;
pub mod flow;
pub mod func;
pub mod parse;
pub mod print;
pub mod settled;
pub mod steps;
pub mod sunk;
pub mod verify;

pub use func::*;

#[cfg(test)]
mod tests;
