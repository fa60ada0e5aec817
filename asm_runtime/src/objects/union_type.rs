//! `types.UnionType`: `int | str`.

use super::argcheck;
use super::generic_alias::argument_text;
use super::set;
use super::support::*;
use super::tuple;
use crate::error::R;
use crate::gc;
use crate::object;
use crate::prelude::*;
use crate::types::{Args, BinOp, CmpOp, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

/// +8 tuple of the alternatives.
const ARGS: u32 = 8;

fn args_of(union: Value) -> &'static [Value] {
    tuple::items(union.field(ARGS))
}

fn can_join(v: Value) -> bool {
    v.is_none()
        || v.has_layout(Layout::Type)
        || v.is_exact(Shape::TYPING_ALIAS)
        || v.is_exact(Shape::UNION_TYPE)
}

/// `a | b` of classes, generic aliases, unions and None.
pub fn or(a: Value, b: Value) -> R {
    if !can_join(a) || !can_join(b) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let mut all: Vec<Value> = Vec::new();
    for side in [a, b] {
        let one = [if side.is_none() { builtin_class(Shape::NONETYPE) } else { side }];
        let parts = if side.is_exact(Shape::UNION_TYPE) { args_of(side) } else { &one };
        'parts: for &part in parts {
            for &seen in &all {
                if same_or_eq(seen, part)? {
                    continue 'parts;
                }
            }
            all.push(part);
        }
    }
    if let [only] = all[..] {
        return Ok(only);
    }
    let union = gc::alloc(16, Layout::Opaque, Shape::UNION_TYPE as u32);
    union.set_field(ARGS, tuple::from_slice(&all));
    Ok(union)
}

fn repr(union: Value) -> R {
    let none = builtin_class(Shape::NONETYPE);
    let text = |&v: &Value| if v == none { Ok("None".to_string()) } else { argument_text(v) };
    let parts = args_of(union).iter().map(text).collect::<R<Vec<_>>>()?;
    Ok(new_str(&parts.join(" | ")))
}

fn as_frozenset(union: Value) -> R {
    let s = set::new_frozen();
    set::update(s, union.field(ARGS))?;
    Ok(s)
}

fn hash(union: Value) -> R<i64> {
    object::hash(as_frozenset(union)?)
}

fn compare(a: Value, b: Value, op: CmpOp) -> R {
    if !b.is_exact(Shape::UNION_TYPE) || !matches!(op, CmpOp::Eq | CmpOp::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    object::compare(as_frozenset(a)?, as_frozenset(b)?, op)
}

fn check(a: &Args, what: &str, test: fn(Value, Value) -> R<bool>) -> R {
    let (union, v) = argcheck::unary(a, "__instancecheck__")?;
    for &part in args_of(union) {
        if part.is_exact(Shape::TYPING_ALIAS) {
            return err!(TypeError, "{what}() argument 2 cannot be a parameterized generic");
        }
    }
    for &part in args_of(union) {
        if test(v, part)? {
            return Ok(Value::TRUE);
        }
    }
    Ok(Value::FALSE)
}

pub static TYPE: TypeDef = TypeDef {
    name: "UnionType",
    module: "types",
    shape: Shape::UNION_TYPE,
    layout: Layout::Opaque,
    base: Shape::OBJECT,
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        binary: binary_table(&[(BinOp::Or, or)]),
        ..Slots::EMPTY
    },
    methods: &[
        MethodDef::new("__instancecheck__", |a| check(a, "isinstance", object::isinstance)),
        MethodDef::new("__subclasscheck__", |a| check(a, "issubclass", object::issubclass)),
    ],
    getset: &[
        GetSetDef { name: "__args__", get: |v| Ok(v.field(ARGS)), set: None },
        GetSetDef { name: "__parameters__", get: |_| Ok(tuple::empty()), set: None },
    ],
    subclassable: false,
    doc: "Represent a PEP 604 union type\n\nE.g. for int | str",
};
