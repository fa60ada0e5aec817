//! The builtin functions, by topic; `print`, `input` and `open` are with the I/O module.

pub mod attributes;
mod iteration;
mod numbers;

use crate::types::MethodDef;

/// All builtin functions of this module, in the groups they are written in.
pub const FUNCTIONS: &[&[MethodDef]] = &[attributes::FUNCTIONS, iteration::FUNCTIONS, numbers::FUNCTIONS];
