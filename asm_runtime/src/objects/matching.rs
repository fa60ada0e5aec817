//! Entry points of the `match` statement: what counts as a sequence or mapping, keys, classes.

use super::support::*;
use super::{dict, tuple};
use crate::error::R;
use crate::iter::entries::word;
use crate::names;
use crate::object::{self, TypeRef};
use crate::prelude::*;
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

/// `__abc_tpflags__` of collections.abc.Sequence and Mapping, inherited by what derives from them.
const SEQUENCE_FLAG: i64 = 1 << 5;
const MAPPING_FLAG: i64 = 1 << 6;

fn has_abc_flag(v: Value, flag: i64) -> bool {
    object::type_lookup(object::type_of(v), names::intern("__abc_tpflags__"))
        .and_then(Value::to_smi)
        .is_some_and(|flags| flags & flag != 0)
}

/// Is it an instance of a native sequence type that is not among the builtins (deque)?
fn is_native_sequence(v: Value) -> bool {
    object::type_of(v).mro().iter().any(|&t| {
        TypeRef(t)
            .def()
            .is_some_and(|d| matches!((d.module, d.name), ("collections", "deque") | ("array", "array")))
    })
}

#[no_mangle]
pub extern "C" fn pyrt_match_sequence(v: Value) -> u64 {
    let builtin = [Layout::List, Layout::Tuple, Layout::Range].iter().any(|&l| v.has_layout(l));
    Value::bool(builtin || is_native_sequence(v) || has_abc_flag(v, SEQUENCE_FLAG)).0
}

#[no_mangle]
pub extern "C" fn pyrt_match_mapping(v: Value) -> u64 {
    let builtin = dict::is_dict(v) || v.is_exact(Shape::MAPPINGPROXY);
    Value::bool(builtin || has_abc_flag(v, MAPPING_FLAG)).0
}

#[no_mangle]
pub extern "C" fn pyrt_match_keys(subject: Value, keys: Value) -> u64 {
    word(match_keys(subject, keys))
}

fn match_keys(subject: Value, keys: Value) -> R {
    let keys = tuple::items(keys);
    let seen = super::set::new();
    let mut values = Vec::with_capacity(keys.len());
    // A fresh object: no mapping can hold it.
    let missing = super::list::new();
    let get = if subject.is_exact(Shape::DICT) { Value::UNSET } else { object::getattr_str(subject, "get")? };
    for &key in keys {
        if !super::set::add(seen, key)? {
            return err!(ValueError, "mapping pattern checks duplicate key ({})", repr_text(key)?);
        }
        let value = if get.is_unset() {
            dict::get(subject, key)?.unwrap_or(missing)
        } else {
            call(get, &[key, missing])?
        };
        if value == missing {
            return Ok(Value::NONE);
        }
        values.push(value);
    }
    Ok(tuple::from_slice(&values))
}

#[no_mangle]
pub extern "C" fn pyrt_match_class(v: Value, cls: Value, count: usize, names: Value) -> u64 {
    word(match_class(v, cls, count, names))
}

/// Does a class pattern with one positional sub-pattern stand for the subject itself?
fn matches_itself(cls: TypeRef) -> bool {
    const SELF: [Shape; 11] = [
        Shape::BOOL,
        Shape::BYTEARRAY,
        Shape::BYTES,
        Shape::DICT,
        Shape::FLOAT,
        Shape::FROZENSET,
        Shape::INT,
        Shape::LIST,
        Shape::SET,
        Shape::STR,
        Shape::TUPLE,
    ];
    SELF.iter().any(|&s| object::is_subtype(cls, object::builtin_type(s)))
}

fn match_class(subject: Value, cls: Value, count: usize, keywords: Value) -> R {
    if !cls.has_layout(Layout::Type) {
        return err!(TypeError, "called match pattern must be a type");
    }
    if !object::isinstance(subject, cls)? {
        return Ok(Value::NONE);
    }
    let class = TypeRef(cls);
    let mut seen: Vec<Value> = Vec::new();
    let mut values = Vec::new();
    if count > 0 {
        let declared = match get_attr_opt(cls, "__match_args__")? {
            Some(declared) => {
                if !declared.has_layout(Layout::Tuple) {
                    return err!(
                        TypeError,
                        "{}.__match_args__ must be a tuple (got {})",
                        class.name(),
                        type_name(declared)
                    );
                }
                Some(tuple::items(declared))
            }
            None => None,
        };
        let itself = declared.is_none() && matches_itself(class);
        let allowed = if itself { 1 } else { declared.map_or(0, <[Value]>::len) };
        if allowed < count {
            let s = if allowed == 1 { "" } else { "s" };
            return err!(
                TypeError,
                "{}() accepts {allowed} positional sub-pattern{s} ({count} given)",
                class.name()
            );
        }
        if itself {
            values.push(subject);
        }
        for &name in declared.unwrap_or(&[]).iter().take(count) {
            if !name.is_exact(Shape::STR) {
                return err!(TypeError, "__match_args__ elements must be strings (got {})", type_name(name));
            }
            match attribute(subject, name, &mut seen, class)? {
                Some(v) => values.push(v),
                None => return Ok(Value::NONE),
            }
        }
    }
    for &name in tuple::items(keywords) {
        match attribute(subject, name, &mut seen, class)? {
            Some(v) => values.push(v),
            None => return Ok(Value::NONE),
        }
    }
    Ok(tuple::from_slice(&values))
}

/// One attribute of the subject, each name once; `None` when it is missing.
fn attribute(subject: Value, name: Value, seen: &mut Vec<Value>, cls: TypeRef) -> R<Option<Value>> {
    if seen.iter().any(|&s| super::hashing::str_same(s, name)) {
        return err!(
            TypeError,
            "{}() got multiple sub-patterns for attribute '{}'",
            cls.name(),
            text_of(name)
        );
    }
    seen.push(name);
    get_attr_opt(subject, &text_of(name))
}
