//! `types.GenericAlias`: what `list[int]` gives. It calls, and answers attributes, like its origin.

use super::argcheck;
use super::list;
use super::support::*;
use super::tuple;
use super::union_type;
use crate::error::R;
use crate::gc;
use crate::object;
use crate::prelude::*;
use crate::types::{Args, BinOp, CmpOp, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

/// +8 origin, +16 tuple of arguments.
const ORIGIN: u32 = 8;
const ARGS: u32 = 16;

/// `origin[item]`; a tuple stands for several arguments.
pub fn new(origin: Value, item: Value) -> R {
    let args = if item.is_exact(Shape::TUPLE) { item } else { tuple::from_slice(&[item]) };
    let alias = gc::alloc(24, Layout::Opaque, Shape::TYPING_ALIAS as u32);
    alias.set_field(ORIGIN, origin);
    alias.set_field(ARGS, args);
    Ok(alias)
}

pub fn origin(alias: Value) -> Value {
    alias.field(ORIGIN)
}

fn args_of(alias: Value) -> &'static [Value] {
    tuple::items(alias.field(ARGS))
}

/// How annotations show a class or other argument: "int", "module.Class", "...".
pub fn argument_text(v: Value) -> R<String> {
    if v == Value::ELLIPSIS {
        return Ok("...".into());
    }
    if v.is_exact(Shape::LIST) {
        let parts = list::items(v).iter().map(|&v| argument_text(v)).collect::<R<Vec<_>>>()?;
        return Ok(format!("[{}]", parts.join(", ")));
    }
    if v.is_exact(Shape::TYPING_ALIAS) || !v.has_layout(Layout::Type) {
        return repr_text(v);
    }
    let qualname = text_of(object::getattr_str(v, "__qualname__")?);
    match get_attr_opt(v, "__module__")? {
        Some(m) if m.is_exact(Shape::STR) && text_of(m) != "builtins" => {
            Ok(format!("{}.{qualname}", text_of(m)))
        }
        _ => Ok(qualname),
    }
}

fn repr(alias: Value) -> R {
    let parts = args_of(alias).iter().map(|&v| argument_text(v)).collect::<R<Vec<_>>>()?;
    let inner = if parts.is_empty() { "()".to_string() } else { parts.join(", ") };
    Ok(new_str(&format!("{}[{inner}]", argument_text(origin(alias))?)))
}

fn hash(alias: Value) -> R<i64> {
    Ok(object::hash(origin(alias))? ^ object::hash(alias.field(ARGS))?)
}

fn compare(a: Value, b: Value, op: CmpOp) -> R {
    if !b.is_exact(Shape::TYPING_ALIAS) || !matches!(op, CmpOp::Eq | CmpOp::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let equal = same_or_eq(origin(a), origin(b))? && same_or_eq(a.field(ARGS), b.field(ARGS))?;
    Ok(Value::bool(equal == (op == CmpOp::Eq)))
}

fn call_slot(alias: Value, a: &Args) -> R {
    let made = object::call_args(origin(alias), a)?;
    if made.has_layout(Layout::Instance) {
        // Classes that cannot hold the attribute go without it.
        if object::setattr_str(made, "__orig_class__", alias).is_err() {
            crate::error::clear();
        }
    }
    Ok(made)
}

fn getattr(alias: Value, name: Value) -> R {
    let text = text_of(name);
    const OWN: [&str; 8] = [
        "__origin__",
        "__args__",
        "__parameters__",
        "__mro_entries__",
        "__reduce__",
        "__copy__",
        "__deepcopy__",
        "__class__",
    ];
    if !text.starts_with("__") && !OWN.contains(&text.as_str()) {
        return object::getattr(origin(alias), name);
    }
    if OWN.contains(&text.as_str()) {
        return object::generic_getattr(alias, name);
    }
    object::getattr(origin(alias), name)
}

fn getitem(alias: Value, item: Value) -> R {
    let inner: Vec<String> = args_of(alias).iter().map(|&v| argument_text(v)).collect::<R<Vec<_>>>()?;
    let _ = item;
    err!(TypeError, "{}[{}] is not a generic class", argument_text(origin(alias))?, inner.join(", "))
}

fn mro_entries(a: &Args) -> R {
    let (alias, _) = argcheck::unary(a, "__mro_entries__")?;
    Ok(tuple::from_slice(&[origin(alias)]))
}

fn refuse_check(a: &Args, name: &str) -> R {
    let _ = a;
    err!(TypeError, "{name}() argument 2 cannot be a parameterized generic")
}

fn new_slot(_: Value, a: &Args) -> R {
    argcheck::no_keywords(a, "GenericAlias")?;
    argcheck::count(a.pos.len(), "GenericAlias", 2, 2)?;
    new(a.pos[0], a.pos[1])
}

pub static TYPE: TypeDef = TypeDef {
    name: "GenericAlias",
    module: "types",
    shape: Shape::TYPING_ALIAS,
    layout: Layout::Opaque,
    base: Shape::OBJECT,
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        call: Some(call_slot),
        compare: Some(compare),
        getitem: Some(getitem),
        getattr: Some(getattr),
        new: Some(new_slot),
        binary: binary_table(&[(BinOp::Or, union_type::or)]),
        ..Slots::EMPTY
    },
    methods: &[
        MethodDef::new("__mro_entries__", mro_entries),
        MethodDef::new("__instancecheck__", |a| refuse_check(a, "isinstance")),
        MethodDef::new("__subclasscheck__", |a| refuse_check(a, "issubclass")),
    ],
    getset: &[
        GetSetDef { name: "__origin__", get: |v| Ok(origin(v)), set: None },
        GetSetDef { name: "__args__", get: |v| Ok(v.field(ARGS)), set: None },
        GetSetDef { name: "__parameters__", get: |_| Ok(tuple::empty()), set: None },
    ],
    subclassable: false,
    doc: "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and \
          t.__args__ is (int,).",
};
