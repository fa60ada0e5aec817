//! The namespace of `builtins`: one dict, made when it is first asked for.

use super::FUNCTIONS;
use crate::error::Exc;
use crate::names;
use crate::object;
use crate::objects::{descriptor, dict, exception};
use crate::prelude::*;
use crate::value::Value;
use pyrl_abi::shapes::Shape;

/// Classes that are builtins, by shape (their names are in `Shape::ALL`).
const CLASSES: &[Shape] = &[
    Shape::OBJECT,
    Shape::TYPE,
    Shape::BOOL,
    Shape::INT,
    Shape::FLOAT,
    Shape::COMPLEX,
    Shape::STR,
    Shape::BYTES,
    Shape::BYTEARRAY,
    Shape::MEMORYVIEW,
    Shape::LIST,
    Shape::TUPLE,
    Shape::DICT,
    Shape::SET,
    Shape::FROZENSET,
    Shape::RANGE,
    Shape::SLICE,
    Shape::PROPERTY,
    Shape::STATICMETHOD,
    Shape::CLASSMETHOD,
    Shape::SUPER,
    Shape::ENUMERATE,
    Shape::ZIP,
    Shape::MAP,
    Shape::FILTER,
    Shape::REVERSED,
];

/// Other names of builtin exceptions.
const ALIASES: &[(&str, Exc)] = &[("EnvironmentError", Exc::OSError), ("IOError", Exc::OSError)];

/// Constants under their names.
const CONSTANTS: &[(&str, Value)] = &[
    ("__debug__", Value::TRUE),
    ("Ellipsis", Value::ELLIPSIS),
    ("NotImplemented", Value::NOT_IMPLEMENTED),
    ("None", Value::NONE),
    ("True", Value::TRUE),
    ("False", Value::FALSE),
];

/// Builtins that have been asked for. (The runtime has one thread, and the collector scans its
/// static data.)
static mut FOUND: Value = Value::UNSET;
/// Every builtin, in order; made for `dir(builtins)` and the like only.
static mut ALL: Value = Value::UNSET;

/// The dict of all builtins.
pub fn namespace() -> Value {
    unsafe {
        if ALL.is_unset() {
            ALL = dict::with_capacity(160);
            for name in all_names() {
                let name = names::intern(name);
                if let Some(v) = lookup(name) {
                    dict::set_str(ALL, name, v);
                }
            }
        }
        ALL
    }
}

fn all_names() -> impl Iterator<Item = &'static str> {
    let functions = FUNCTIONS.iter().flat_map(|group| group.iter()).map(|def| def.name);
    let classes = Shape::ALL.iter().filter(|(shape, _)| CLASSES.contains(shape)).map(|c| c.1);
    ["__name__"]
        .into_iter()
        .chain(CONSTANTS.iter().map(|c| c.0))
        .chain(functions)
        .chain(classes)
        .chain(Exc::ALL.iter().map(|e| e.1))
        .chain(ALIASES.iter().map(|a| a.0))
}

/// The builtin of a name (an exact str). Type and function objects are made when first asked
/// for, so a program starts without most of them.
pub fn lookup(name: Value) -> Option<Value> {
    let name = names::intern_value(name);
    let found = unsafe {
        if FOUND.is_unset() {
            FOUND = dict::new();
        }
        FOUND
    };
    if let Some(v) = dict::get_str(found, name) {
        return Some(v);
    }
    let v = make(&names::text(name))?;
    dict::set_str(found, name, v);
    Some(v)
}

fn make(name: &str) -> Option<Value> {
    if name == "__name__" {
        return Some(names::BUILTINS.v());
    }
    if let Some(&(_, v)) = CONSTANTS.iter().find(|(n, _)| *n == name) {
        return Some(v);
    }
    for def in FUNCTIONS.iter().flat_map(|group| group.iter()) {
        if def.name == name {
            return Some(descriptor::new_module_function(def, names::BUILTINS.v()));
        }
    }
    let class = Shape::ALL.iter().find(|(shape, n)| *n == name && CLASSES.contains(shape));
    if let Some(&(shape, _)) = class {
        return Some(object::builtin_type(shape).0);
    }
    if let Some(&(_, exc)) = ALIASES.iter().find(|(n, _)| *n == name) {
        return Some(exception::class(exc).0);
    }
    Exc::ALL.iter().find(|e| e.1 == name).map(|e| exception::class(e.0).0)
}

/// The names of all builtins, for suggestions ("Did you mean …?").
pub fn names() -> Vec<String> {
    all_names().map(str::to_string).collect()
}
