//! Bound methods: a function (or any callable) with its first argument.

use crate::error::R;
use crate::gc;
use crate::names;
use crate::object::{self, call};
use crate::type_error;
use crate::types::{Args, CmpOp, GetSetDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

/// Binds `function` to `me`.
pub fn new(function: Value, me: Value) -> Value {
    let m = gc::alloc(24, Layout::BoundMethod, Shape::METHOD as u32);
    m.set_field(layout::METHOD_FUNC, function);
    m.set_field(layout::METHOD_SELF, me);
    m
}

fn function(m: Value) -> Value {
    m.field(layout::METHOD_FUNC)
}
fn me(m: Value) -> Value {
    m.field(layout::METHOD_SELF)
}

fn slot_call(m: Value, args: &Args) -> R {
    call::with_self(me(m), args, |a| object::call_args(function(m), a))
}

fn slot_new(_cls: Value, args: &Args) -> R {
    match args.pos {
        [f, obj] => {
            if !object::callable(*f) {
                return Err(type_error!("first argument must be callable"));
            }
            if obj.is_none() {
                return Err(type_error!("self must not be None"));
            }
            Ok(new(*f, *obj))
        }
        _ => Err(type_error!("method expected 2 arguments, got {}", args.pos.len())),
    }
}

fn repr(m: Value) -> R {
    let name = match object::getattr_opt(function(m), "__qualname__")? {
        Some(v) if names::is_str(v) => names::text(v),
        _ => "?".to_string(),
    };
    Ok(names::str_new(&format!("<bound method {name} of {}>", object::repr_string(me(m))?)))
}

fn compare(a: Value, b: Value, op: CmpOp) -> R {
    if !b.is_exact(Shape::METHOD) || !matches!(op, CmpOp::Eq | CmpOp::Ne) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let same = me(a) == me(b) && object::eq(function(a), function(b))?;
    Ok(Value::bool(same == (op == CmpOp::Eq)))
}

fn hash(m: Value) -> R<i64> {
    let address = (me(m).0 >> 4) as i64;
    Ok(address ^ object::hash(function(m))?)
}

/// Attributes that a method does not have itself are the function's.
fn getattr(m: Value, name: Value) -> R {
    if object::type_lookup(object::type_of(m), name).is_some() {
        return object::generic_getattr(m, name);
    }
    object::getattr(function(m), name)
}

fn get_function(m: Value) -> R {
    Ok(function(m))
}
fn get_self(m: Value) -> R {
    Ok(me(m))
}
fn get_doc(m: Value) -> R {
    object::getattr_str(function(m), "__doc__")
}

pub static METHOD_TYPE: TypeDef = TypeDef {
    name: "method",
    module: "builtins",
    shape: Shape::METHOD,
    layout: Layout::BoundMethod,
    base: Shape::OBJECT,
    slots: Slots {
        repr: Some(repr),
        call: Some(slot_call),
        compare: Some(compare),
        hash: Some(hash),
        getattr: Some(getattr),
        new: Some(slot_new),
        ..Slots::EMPTY
    },
    methods: &[],
    getset: &[
        GetSetDef { name: "__func__", get: get_function, set: None },
        GetSetDef { name: "__self__", get: get_self, set: None },
        GetSetDef { name: "__doc__", get: get_doc, set: None },
    ],
    subclassable: false,
    doc: "",
};
