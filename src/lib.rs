//! pyrl-asm: compiles ordinary Python 3.11 to readable AArch64 assembly.

pub mod hir;
pub mod lir;
