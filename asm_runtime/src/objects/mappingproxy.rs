//! `mappingproxy`: a read-only view of a mapping (`cls.__dict__`, `types.MappingProxyType`).

use super::argcheck;
use super::dict;
use super::support::*;
use crate::error::R;
use crate::gc;
use crate::iter;
use crate::object;
use crate::types::{Args, BinOp, CmpOp, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

/// +8 the mapping.
const MAPPING: u32 = 8;

/// A proxy of a dict or other mapping.
pub fn new(mapping: Value) -> Value {
    let p = gc::alloc(16, Layout::Opaque, Shape::MAPPINGPROXY as u32);
    p.set_field(MAPPING, mapping);
    p
}

/// The mapping behind a proxy; any other value itself.
pub fn unwrap(v: Value) -> Value {
    if v.is_exact(Shape::MAPPINGPROXY) {
        v.field(MAPPING)
    } else {
        v
    }
}

/// Calls `f` with each key and value of a dict, proxy or other mapping.
pub fn for_each_item(mapping: Value, mut f: impl FnMut(Value, Value) -> R<()>) -> R<()> {
    let mapping = unwrap(mapping);
    if dict::is_dict(mapping) {
        let mut pos = 0;
        while let Some((k, v)) = dict::next(mapping, &mut pos) {
            f(k, v)?;
        }
        return Ok(());
    }
    let keys = call_method(mapping, "keys", &[])?;
    iter::for_each(keys, |k| f(k, object::getitem(mapping, k)?))
}

fn repr(p: Value) -> R {
    concat(&[new_str("mappingproxy("), object::repr(unwrap(p))?, new_str(")")])
}

fn compare(a: Value, b: Value, op: CmpOp) -> R {
    object::compare(unwrap(a), unwrap(b), op)
}

fn or(a: Value, b: Value) -> R {
    object::binary(BinOp::Or, unwrap(a), unwrap(b))
}

fn refuse_or(a: Value, b: Value) -> R {
    err!(
        TypeError,
        "'|=' is not supported by {}; use '|' instead",
        type_name(if a.is_exact(Shape::MAPPINGPROXY) { a } else { b })
    )
}

fn new_slot(_: Value, a: &Args) -> R {
    let [mapping] = argcheck::bind(a, "mappingproxy", ["mapping"], 0, 1, 1)?;
    let list_or_tuple = mapping.has_layout(Layout::List) || mapping.has_layout(Layout::Tuple);
    if slots_of(mapping).getitem.is_none() || list_or_tuple {
        return err!(TypeError, "mappingproxy() argument must be a mapping, not {}", type_name(mapping));
    }
    Ok(new(mapping))
}

/// Calls the method of the same name of the mapping.
fn forward(a: &Args, name: &str) -> R {
    argcheck::no_keywords(a, name)?;
    call_method(unwrap(a.pos[0]), name, &a.pos[1..])
}

pub static TYPE: TypeDef = TypeDef {
    name: "mappingproxy",
    module: "builtins",
    shape: Shape::MAPPINGPROXY,
    layout: Layout::Opaque,
    base: Shape::OBJECT,
    slots: Slots {
        repr: Some(repr),
        str: Some(|p| object::to_str(unwrap(p))),
        iter: Some(|p| object::iter(unwrap(p))),
        compare: Some(compare),
        len: Some(|p| object::len(unwrap(p))),
        contains: Some(|p, key| object::contains(unwrap(p), key)),
        getitem: Some(|p, key| object::getitem(unwrap(p), key)),
        new: Some(new_slot),
        binary: binary_table(&[(BinOp::Or, or)]),
        inplace: binary_table(&[(BinOp::Or, refuse_or)]),
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
