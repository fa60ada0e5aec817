//! Targets. One so far: AArch64 Linux.

pub mod aarch64;

pub use aarch64::{compile_experiment, compile_program, mach_text, reprint_mach};
