//! Names of module builtins: found on demand, kept in one dict from then on.

use super::FUNCTIONS;
use crate::names;
use crate::object;
use crate::objects::{descriptor, dict, exception};
use crate::value::Value;
use pyrl_abi::shapes::Shape;

/// Classes that are builtins under their own names.
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

static mut NAMESPACE: Value = Value::UNSET;

/// The dict of module builtins (names found or set so far).
pub fn namespace() -> Value {
    unsafe {
        if NAMESPACE.is_unset() {
            NAMESPACE = dict::new();
        }
        NAMESPACE
    }
}

/// The builtin of a name.
pub fn lookup(name: Value) -> Option<Value> {
    let d = namespace();
    if let Some(v) = dict::get_str(d, name) {
        return Some(v);
    }
    let v = find(&names::text(name))?;
    dict::set_str(d, names::intern_value(name), v);
    Some(v)
}

/// Fills the dict with every builtin (`dir(builtins)`, `vars(builtins)`).
pub fn complete() -> Value {
    for name in super::names() {
        lookup(names::intern(&name));
    }
    namespace()
}

fn find(name: &str) -> Option<Value> {
    let groups = FUNCTIONS.iter().copied().chain([crate::io::FUNCTIONS]);
    for group in groups {
        if let Some(def) = group.iter().find(|f| f.name == name) {
            return Some(descriptor::new_function(def, Value::UNSET));
        }
    }
    let all = Shape::ALL.iter().find(|(shape, n)| *n == name && CLASSES.contains(shape));
    if let Some(&(shape, _)) = all {
        return Some(object::builtin_type(shape).0);
    }
    match name {
        "None" => Some(Value::NONE),
        "True" | "__debug__" => Some(Value::TRUE),
        "False" => Some(Value::FALSE),
        "Ellipsis" => Some(Value::ELLIPSIS),
        "NotImplemented" => Some(Value::NOT_IMPLEMENTED),
        _ => exception::class_by_name(name).map(|t| t.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_functions_classes_and_exceptions() {
        for name in ["len", "print", "int", "KeyError", "IOError", "None", "zip"] {
            assert!(lookup(names::intern(name)).is_some(), "{name}");
        }
        assert!(lookup(names::intern("no_such_builtin")).is_none());
        assert_eq!(lookup(names::intern("len")), lookup(names::intern("len")));
    }
}
