//! HIR: Python operations in SSA form over a control-flow graph with block parameters.
//!
//! ```text
//! func @fib(n) "prog.fib" {
//! b0(%0: obj):
//!   %1 = const 2                      @2:8-2:9
//!   %2 = compare lt %0 %1             @2:4-2:9
//!   %3 = truth %2                     @2:4-2:9
//!   branch %3 b1() b2()               @2:4-2:9
//! ```
//! "May raise" is an effect of an operation; where control goes then is a fact of the *block*
//! (`Block::unwind`), whose arguments are values available at the block's start. The builder
//! therefore starts a new block after assigning a local inside a `try`.

pub mod builder;
pub mod cleanup;
pub mod consts;
pub mod func;
pub mod items;
pub mod op;
pub mod parse;
pub mod print;
pub mod table;
pub mod verify;

pub use func::*;
pub use op::*;
