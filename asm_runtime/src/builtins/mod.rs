//! The builtin functions, by topic, and the namespace of all builtins; `print`, `input` and
//! `open` are with the I/O module.

pub mod attributes;
mod direct;
mod iteration;
mod namespace;
mod numbers;

pub use iteration::next_or_stop;
pub use namespace::{lookup, names, namespace};

use crate::types::MethodDef;

/// All builtin functions, in the groups they are written in.
pub const FUNCTIONS: &[&[MethodDef]] =
    &[attributes::FUNCTIONS, iteration::FUNCTIONS, numbers::FUNCTIONS, crate::io::FUNCTIONS];
