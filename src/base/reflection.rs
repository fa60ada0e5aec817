//! Names by which programs do things that their text does not say: change attributes, cells,
//! globals or the code of functions, or get at functions and classes without naming them. One
//! table for whoever relies on the text; the mere presence of such a name is taken for its use.

/// How a name is used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Use {
    /// As an attribute.
    Attribute,
    /// As a builtin function.
    Builtin,
}
use Use::{Attribute, Builtin};

/// Names whose use means that attributes, cells, globals or the code of functions may change in
/// ways that are not followed (defining methods of these names says nothing), and whether objects
/// may be had through them that are named nowhere. Sorted.
const FEATURES: &[(&str, Use, bool)] = &[
    ("__builtins__", Attribute, false),
    ("__closure__", Attribute, false),
    ("__code__", Attribute, false),
    ("__defaults__", Attribute, false),
    ("__delattr__", Attribute, false),
    ("__dict__", Attribute, true),
    ("__getattribute__", Attribute, true),
    ("__globals__", Attribute, true),
    ("__import__", Builtin, true),
    ("__kwdefaults__", Attribute, false),
    ("__setattr__", Attribute, false),
    ("_getframe", Attribute, true),
    ("attrgetter", Attribute, true),
    ("cell_contents", Attribute, false),
    ("compile", Builtin, true),
    ("delattr", Builtin, false),
    ("eval", Builtin, true),
    ("exec", Builtin, true),
    ("f_back", Attribute, true),
    ("f_builtins", Attribute, false),
    ("f_globals", Attribute, true),
    ("f_locals", Attribute, true),
    ("get_objects", Attribute, true),
    ("get_referents", Attribute, true),
    ("get_referrers", Attribute, true),
    ("globals", Builtin, true),
    ("import_module", Attribute, true),
    ("locals", Builtin, true),
    ("methodcaller", Attribute, true),
    ("modules", Attribute, true),
    ("vars", Builtin, true),
];

fn find(name: &str) -> Option<(Use, bool)> {
    let at = FEATURES.binary_search_by(|f| f.0.cmp(name)).ok()?;
    Some((FEATURES[at].1, FEATURES[at].2))
}

/// May things change unseen where this attribute is used?
pub fn is_attribute(name: &str) -> bool {
    find(name).is_some_and(|f| f.0 == Attribute)
}

/// May things change unseen where this builtin function is used?
pub fn is_builtin(name: &str) -> bool {
    find(name).is_some_and(|f| f.0 == Builtin)
}

/// May objects be had by this name that are named nowhere?
pub fn reaches_unnamed(name: &str) -> bool {
    find(name).is_some_and(|f| f.1) || name == "__subclasses__"
}

/// Methods without underscores that the runtime calls by name.
const CALLED_BY_RUNTIME: &[&str] = &[
    "close", "decode", "default", "encode", "fileno", "flush", "isatty", "items", "join", "keys", "mro",
    "read", "readable", "readinto", "readline", "seek", "seekable", "send", "tell", "throw", "writable",
    "write",
];

/// Methods that functions of native modules and exception groups call by name.
const CALLED_BY_MODULES: &[&str] = &["derive", "get", "indices", "insert", "intersection", "split", "update"];

/// May the runtime call a method of this name on any object, by itself?
pub fn is_called_by_runtime(name: &str) -> bool {
    is_dunder(name) || CALLED_BY_RUNTIME.binary_search(&name).is_ok()
}

/// May anything that is not written in Python call a method of this name?
pub fn is_called_unseen(name: &str) -> bool {
    is_called_by_runtime(name) || CALLED_BY_MODULES.binary_search(&name).is_ok()
}

/// `__name__`.
pub fn is_dunder(name: &str) -> bool {
    name.len() > 4 && name.starts_with("__") && name.ends_with("__")
}

#[cfg(test)]
mod tests {
    #[test]
    fn tables_are_sorted() {
        assert!(super::FEATURES.is_sorted_by_key(|f| f.0));
        assert!(super::CALLED_BY_RUNTIME.is_sorted());
        assert!(super::CALLED_BY_MODULES.is_sorted());
    }
}
