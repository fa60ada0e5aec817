//! pyrl-asm: compiles ordinary Python 3.11 to readable AArch64 assembly.
//! ARCHITECTURE.md describes the levels; `driver::pipeline` is the list of stages.

pub mod advise;
pub mod analysis;
pub mod base;
pub mod bench;
pub mod build;
pub mod cli;
pub mod driver;
pub mod explain;
pub mod hir;
pub mod infer;
pub mod learn;
pub mod lir;
pub mod lower;
pub mod mach;
pub mod opt;
pub mod regalloc;
pub mod stats;
pub mod syntax;
pub mod target;
pub mod types;
