//! `mappingproxy`: the read-only view of a mapping that `cls.__dict__` is.

use crate::error::R;
use crate::gc;
use crate::names;
use crate::object::{self, type_name};
use crate::objects::dict;
use crate::type_error;
use crate::types::{Args, BinOp, BinaryFn, CmpOp, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

const MAPPING: u32 = 8;

pub fn new(mapping: Value) -> Value {
    let v = gc::alloc(16, Layout::Opaque, Shape::MAPPINGPROXY);
    v.set_field(MAPPING, mapping);
    v
}

/// The mapping behind a proxy; other values as they are.
pub fn target(v: Value) -> Value {
    if v.is_exact(Shape::MAPPINGPROXY) {
        v.field(MAPPING)
    } else {
        v
    }
}

/// Calls `f` with the items of a dict or mapping.
pub fn for_each_item(mapping: Value, mut f: impl FnMut(Value, Value) -> R<()>) -> R<()> {
    let mapping = target(mapping);
    if dict::is_dict(mapping) {
        let mut pos = 0;
        while let Some((k, v)) = dict::next(mapping, &mut pos) {
            f(k, v)?;
        }
        return Ok(());
    }
    let mut keys = Vec::new();
    object::iter_into(object::call_method(mapping, "keys", &[])?, &mut keys)?;
    for k in keys {
        f(k, object::getitem(mapping, k)?)?;
    }
    Ok(())
}

fn construct(_: Value, args: &Args) -> R {
    let [mapping] = args.pos else {
        return Err(type_error!(
            "mappingproxy() missing required argument 'mapping' (pos 1)"
        ));
    };
    let sequence = mapping.has_layout(Layout::List) || mapping.has_layout(Layout::Tuple);
    if sequence || object::type_of(*mapping).slots().getitem.is_none() {
        return Err(type_error!(
            "mappingproxy() argument must be a mapping, not {}",
            type_name(*mapping)
        ));
    }
    Ok(new(*mapping))
}

fn forward(a: &Args, name: &str) -> R {
    object::call_method(target(a.pos[0]), name, &a.pos[1..])
}

fn merge(a: Value, b: Value) -> R {
    object::binary(BinOp::Or, target(a), target(b))
}

fn repr(v: Value) -> R {
    let inner = object::repr_string(v.field(MAPPING))?;
    Ok(names::str_new(&format!("mappingproxy({inner})")))
}

fn compare(a: Value, b: Value, op: CmpOp) -> R {
    object::compare(target(a), target(b), op)
}

pub static TYPE: TypeDef = TypeDef {
    name: "mappingproxy",
    module: "builtins",
    shape: Shape::MAPPINGPROXY,
    layout: Layout::Opaque,
    base: Shape::OBJECT,
    slots: Slots {
        new: Some(construct),
        repr: Some(repr),
        str: Some(|v| object::to_str(v.field(MAPPING))),
        len: Some(|v| object::len(v.field(MAPPING))),
        iter: Some(|v| object::iter(v.field(MAPPING))),
        getitem: Some(|v, k| object::getitem(v.field(MAPPING), k)),
        contains: Some(|v, k| object::contains(v.field(MAPPING), k)),
        compare: Some(compare),
        hash: Some(|v| object::hash(v.field(MAPPING))),
        binary: {
            let mut table = [None; 14];
            table[BinOp::Or as usize] = Some(merge as BinaryFn);
            table
        },
        ..Slots::EMPTY
    },
    methods: &[
        MethodDef::new("get", |a| forward(a, "get")),
        MethodDef::new("keys", |a| forward(a, "keys")),
        MethodDef::new("values", |a| forward(a, "values")),
        MethodDef::new("items", |a| forward(a, "items")),
        MethodDef::new("copy", |a| forward(a, "copy")),
        MethodDef::new("__reversed__", |a| forward(a, "__reversed__")),
    ],
    getset: &[],
    subclassable: false,
    doc: "",
};
