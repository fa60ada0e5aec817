//! pyrl-asm: compiles ordinary Python 3.11 to readable AArch64 assembly.
//! ARCHITECTURE.md describes the levels; `driver::pipeline` is the list of stages.

pub mod analysis;
pub mod base;
pub mod cli;
pub mod driver;
pub mod hir;
pub mod learn;
pub mod lir;
pub mod lower;
pub mod opt;
pub mod syntax;
pub mod types;
