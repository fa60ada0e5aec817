//! The types of None, Ellipsis and NotImplemented.

use crate::error::{Exc, R};
use crate::objects::helpers::raise;
use crate::objects::str as string;
use crate::types::{Args, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

/// A type with one instance.
const fn singleton(name: &'static str, shape: Shape, slots: Slots, methods: &'static [MethodDef]) -> TypeDef {
    TypeDef {
        name,
        module: "builtins",
        shape,
        layout: Layout::Opaque,
        base: Shape::OBJECT,
        slots,
        methods,
        getset: &[],
        subclassable: false,
        doc: "",
    }
}

pub static NONE_TYPE: TypeDef = singleton(
    "NoneType",
    Shape::NONETYPE,
    Slots {
        repr: Some(|_| Ok(string::from_ascii(b"None"))),
        bool: Some(|_| Ok(false)),
        hash: Some(|_| Ok(0x0d15ea5e)),
        new: Some(|_, args| only(args, "NoneType", Value::NONE)),
        ..Slots::EMPTY
    },
    &[],
);

pub static ELLIPSIS_TYPE: TypeDef = singleton(
    "ellipsis",
    Shape::ELLIPSIS_TYPE,
    Slots {
        repr: Some(|_| Ok(string::from_ascii(b"Ellipsis"))),
        hash: Some(|_| Ok(0x0e111951)),
        new: Some(|_, args| only(args, "EllipsisType", Value::ELLIPSIS)),
        ..Slots::EMPTY
    },
    &[MethodDef::new("__reduce__", |_| Ok(string::from_ascii(b"Ellipsis")))],
);

pub static NOT_IMPLEMENTED_TYPE: TypeDef = singleton(
    "NotImplementedType",
    Shape::NOT_IMPLEMENTED_TYPE,
    Slots {
        repr: Some(|_| Ok(string::from_ascii(b"NotImplemented"))),
        hash: Some(|_| Ok(0x0707_1a9d)),
        new: Some(|_, args| only(args, "NotImplementedType", Value::NOT_IMPLEMENTED)),
        ..Slots::EMPTY
    },
    &[MethodDef::new("__reduce__", |_| Ok(string::from_ascii(b"NotImplemented")))],
);

fn only(args: &Args, name: &str, value: Value) -> R {
    if !args.pos.is_empty() || !args.kwvals.is_empty() {
        return raise(Exc::TypeError, &format!("{name} takes no arguments"));
    }
    Ok(value)
}
