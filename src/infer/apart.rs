//! What library modules that are compiled apart may do to the objects of a program, beyond what the runtime does:
//! their code is not here to be looked at. They call functions that they are given, and special methods; the tables
//! name what else there is. (Classes that inherit from their classes, have their metaclasses or decorators are no
//! known classes.)

use super::facts::{is_word, Facts};
use crate::hir::Program;

/// Modules that set attributes by computed names on instances of the program's classes, and the name by which a
/// program gets at the function that does, if it is one.
const SETS_ATTRIBUTES: &[(&str, Option<&str>)] =
    &[("copy", None), ("functools", Some("cached_property")), ("weakref", Some("proxy"))];

/// Modules that apply arithmetic operators to whatever they are given.
const APPLIES_OPERATORS: &[&str] = &["collections", "fractions", "functools", "random", "statistics"];

/// Methods without underscores that modules call on objects which they are given.
const CALLS: &[(&str, &[&str])] = &[
    (
        "collections",
        &[
            "add",
            "append",
            "clear",
            "copy",
            "extend",
            "get",
            "insert",
            "pop",
            "popitem",
            "setdefault",
            "update",
            "values",
        ],
    ),
    ("fractions", &["as_integer_ratio"]),
    ("pprint", &["values"]),
    ("random", &["index"]),
    ("statistics", &["as_integer_ratio"]),
    ("string", &["get"]),
];

/// Takes into account which modules the program imports that are compiled apart.
pub fn add(facts: &mut Facts, program: &Program) {
    let names = |word: &str| program.consts.iter().any(|c| is_word(c, word));
    for module in program.modules.iter().filter(|m| m.is_apart()) {
        let sets = SETS_ATTRIBUTES.iter().find(|(name, _)| *name == module.name);
        facts.reflection |= sets.is_some_and(|(_, word)| word.is_none_or(names));
        facts.native_arithmetic |= APPLIES_OPERATORS.contains(&module.name.as_str());
        for (_, called) in CALLS.iter().filter(|(name, _)| *name == module.name) {
            for (c, constant) in program.consts.iter().enumerate() {
                facts.attribute_loads[c] |= called.iter().any(|word| is_word(constant, word));
            }
        }
    }
}
