//! The namespace of `builtins`: one dict, made when it is first asked for.

use super::FUNCTIONS;
use crate::error::Exc;
use crate::names;
use crate::object;
use crate::objects::{descriptor, dict, exception};
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

/// The dict of all builtins.
pub fn namespace() -> Value {
    static mut DICT: Value = Value::UNSET;
    // The runtime has one thread, and the collector scans its static data.
    unsafe {
        if DICT.is_unset() {
            DICT = make();
        }
        DICT
    }
}

fn make() -> Value {
    let d = dict::with_capacity(160);
    let add = |name: &str, v: Value| dict::set_str(d, names::intern(name), v);
    let module = names::intern("builtins");
    add("__name__", module);
    for (name, value) in [
        ("__debug__", Value::TRUE),
        ("Ellipsis", Value::ELLIPSIS),
        ("NotImplemented", Value::NOT_IMPLEMENTED),
        ("None", Value::NONE),
        ("True", Value::TRUE),
        ("False", Value::FALSE),
    ] {
        add(name, value);
    }
    for def in FUNCTIONS.iter().flat_map(|group| group.iter()) {
        add(def.name, descriptor::new_module_function(def, module));
    }
    for (shape, name) in Shape::ALL {
        if CLASSES.contains(shape) {
            add(name, object::builtin_type(*shape).0);
        }
    }
    for &(exc, name, _) in Exc::ALL {
        add(name, exception::class(exc).0);
    }
    for &(name, exc) in ALIASES {
        add(name, exception::class(exc).0);
    }
    d
}

/// The builtin of a name (an exact str).
pub fn lookup(name: Value) -> Option<Value> {
    dict::get_str(namespace(), name)
}

/// The names of all builtins, for suggestions ("Did you mean …?").
pub fn names() -> Vec<String> {
    let mut all = Vec::new();
    let mut pos = 0;
    while let Some((name, _)) = dict::next(namespace(), &mut pos) {
        all.push(names::text(name));
    }
    all
}
