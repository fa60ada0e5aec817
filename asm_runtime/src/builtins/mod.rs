//! The builtin functions, by topic; `print`, `input` and `open` are with the I/O module.

pub mod attributes;
mod iteration;
mod lookup;
mod numbers;

pub use lookup::{complete, lookup, namespace};

use crate::error::Exc;
use crate::types::MethodDef;

/// All builtin functions of this module, in the groups they are written in.
pub const FUNCTIONS: &[&[MethodDef]] = &[attributes::FUNCTIONS, iteration::FUNCTIONS, numbers::FUNCTIONS];

/// Builtin names that are not functions of this module: classes, constants, functions for I/O.
const OTHERS: &[&str] = &[
    "Ellipsis",
    "False",
    "None",
    "NotImplemented",
    "True",
    "__debug__",
    "__import__",
    "bool",
    "bytearray",
    "bytes",
    "classmethod",
    "complex",
    "dict",
    "enumerate",
    "filter",
    "float",
    "frozenset",
    "input",
    "int",
    "list",
    "locals",
    "map",
    "memoryview",
    "object",
    "open",
    "print",
    "property",
    "range",
    "reversed",
    "set",
    "slice",
    "staticmethod",
    "str",
    "super",
    "tuple",
    "type",
    "zip",
];

/// The names of all builtins, for suggestions ("Did you mean …?").
pub fn names() -> Vec<String> {
    let functions = FUNCTIONS.iter().flat_map(|group| group.iter()).map(|f| f.name);
    let exceptions = Exc::ALL.iter().map(|e| e.1);
    functions.chain(exceptions).chain(OTHERS.iter().copied()).map(str::to_string).collect()
}
