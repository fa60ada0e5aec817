//! Attributes of builtin types, made on demand from their static tables: methods, computed
//! attributes, and wrappers that make a slot callable as a dunder method.

use super::slots::{self, SlotDef};
use super::typeobj::{type_name, type_of, TypeRef};
use super::{convert, number};
use crate::error::R;
use crate::names;
use crate::objects::descriptor;
use crate::prelude::*;
use crate::type_error;
use crate::types::{Args, BinOp, CmpOp, MethodKind, TypeDef};
use crate::value::Value;
use pyrl_abi::shapes::Shape;

/// How a slot is called as a method.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Wrap {
    Unary,
    Hash,
    Call,
    Next,
    Compare(CmpOp),
    Bool,
    Len,
    Contains,
    GetAttr,
    GetItem,
    SetItem,
    DelItem,
    SetAttr,
    DelAttr,
    DescrGet,
    DescrSet,
    DescrDelete,
    Init,
    Left,
    Right,
    Pow,
    RPow,
    Finalize,
    /// Only for classes written in Python: no wrapper exists.
    Hook,
}

/// The name that an attribute is looked up by; a TypeError unless it is a str.
fn attribute_name(name: Value) -> R {
    if !names::is_str(name) {
        return Err(type_error!("attribute name must be string, not '{}'", type_name(name)));
    }
    Ok(names::intern_value(name))
}

/// The attribute `name` of a builtin type's own tables.
pub fn make_attribute(t: TypeRef, name: &str) -> Option<Value> {
    let def = t.def()?;
    if let Some(m) = def.methods.iter().find(|m| m.name == name) {
        return Some(match m.kind {
            MethodKind::Instance => descriptor::new_method(m, t),
            MethodKind::Class => descriptor::new_classmethod(m, t),
            MethodKind::Static => crate::objects::method::new_staticmethod(descriptor::new_function(m, t.0)),
        });
    }
    if let Some(g) = def.getset.iter().find(|g| g.name == name) {
        return Some(descriptor::new_getset(g, t));
    }
    match name {
        "__doc__" => return Some(if def.doc.is_empty() { Value::NONE } else { names::str_new(def.doc) }),
        "__new__" => return def.slots.new.map(|_| descriptor::new_new(t)),
        "__hash__" if def.slots.hash.is_none() && def.slots.compare.is_some() => return Some(Value::NONE),
        _ => {}
    }
    if !name.starts_with("__") {
        return None;
    }
    let slot = slots::find(&def.slots, name)?;
    is_method(def, slot).then(|| descriptor::new_wrapper(slot, t))
}

/// Does the slot show as a method? Sequences concatenate by `+`, which has no reflected form, and have
/// their truth from their length (but range), however their slots do it.
fn is_method(def: &TypeDef, slot: &SlotDef) -> bool {
    match slot.wrap {
        Wrap::Hook => false,
        Wrap::Bool => def.slots.len.is_none() || def.shape == Shape::RANGE,
        Wrap::Right if slot.name.text() == "__radd__" => def.slots.binary[BinOp::Sub as usize].is_some(),
        _ => true,
    }
}

/// Names of all attributes a builtin type defines itself.
pub fn attribute_names(t: TypeRef) -> Vec<&'static str> {
    let Some(def) = t.def() else { return Vec::new() };
    let mut list = Vec::new();
    if def.slots.new.is_some() {
        list.push("__new__");
    }
    for slot in slots::SLOTDEFS {
        let null = slots::get(&def.slots, slot.word) == 0;
        if !null && is_method(def, slot) {
            list.push(slot.name.text());
        }
    }
    if def.slots.hash.is_none() && def.slots.compare.is_some() {
        list.push("__hash__");
    }
    list.extend(def.methods.iter().map(|m| m.name));
    list.extend(def.getset.iter().map(|g| g.name));
    list.push("__doc__");
    list
}

fn count(args: &[Value], min: usize, max: usize) -> R<()> {
    let n = args.len();
    if n >= min && n <= max {
        return Ok(());
    }
    let plural = if min == 1 { "" } else { "s" };
    if min == max {
        return Err(type_error!("expected {min} argument{plural}, got {n}"));
    }
    let (bound, limit) = if n < min { ("least", min) } else { ("most", max) };
    let plural = if limit == 1 { "" } else { "s" };
    Err(type_error!("expected at {bound} {limit} argument{plural}, got {n}"))
}

/// Calls the slot function `f` of `def` with `self` and arguments.
pub fn call_slot(def: &SlotDef, f: usize, me: Value, args: &Args) -> R {
    macro_rules! as_fn {
        ($t:ty) => {
            unsafe { core::mem::transmute::<usize, $t>(f) }
        };
    }
    let name = def.name.text();
    let a = args.pos;
    if !args.kwnames.is_empty() && !matches!(def.wrap, Wrap::Call | Wrap::Init) {
        return Err(type_error!("wrapper {name}() takes no keyword arguments"));
    }
    match def.wrap {
        Wrap::Unary => {
            count(a, 0, 0)?;
            as_fn!(fn(Value) -> R)(me)
        }
        Wrap::Next => {
            count(a, 0, 0)?;
            let v = as_fn!(fn(Value) -> R)(me)?;
            if v.is_unset() {
                return Err(crate::error::stop_iteration(Value::UNSET));
            }
            Ok(v)
        }
        Wrap::Hash => {
            count(a, 0, 0)?;
            Ok(number::from_i64(as_fn!(fn(Value) -> R<i64>)(me)?))
        }
        Wrap::Call => as_fn!(fn(Value, &Args) -> R)(me, args),
        Wrap::Init => {
            as_fn!(fn(Value, &Args) -> R<()>)(me, args)?;
            Ok(Value::NONE)
        }
        Wrap::Compare(op) => {
            count(a, 1, 1)?;
            as_fn!(fn(Value, Value, CmpOp) -> R)(me, a[0], op)
        }
        Wrap::Bool => {
            count(a, 0, 0)?;
            Ok(Value::bool(as_fn!(fn(Value) -> R<bool>)(me)?))
        }
        Wrap::Len => {
            count(a, 0, 0)?;
            Ok(Value::smi(as_fn!(fn(Value) -> R<usize>)(me)? as i64))
        }
        Wrap::Contains => {
            count(a, 1, 1)?;
            Ok(Value::bool(as_fn!(fn(Value, Value) -> R<bool>)(me, a[0])?))
        }
        Wrap::GetItem | Wrap::Left => {
            count(a, 1, 1)?;
            as_fn!(fn(Value, Value) -> R)(me, a[0])
        }
        Wrap::Right => {
            count(a, 1, 1)?;
            as_fn!(fn(Value, Value) -> R)(a[0], me)
        }
        Wrap::Pow | Wrap::RPow => {
            count(a, 1, 2)?;
            let (x, y) = if def.wrap == Wrap::Pow { (me, a[0]) } else { (a[0], me) };
            match (a.get(1).filter(|v| !v.is_none()), type_of(me).slots().pow3) {
                (Some(&modulus), Some(pow3)) => pow3(x, y, modulus),
                _ => as_fn!(fn(Value, Value) -> R)(x, y),
            }
        }
        Wrap::SetItem | Wrap::DescrSet => {
            count(a, 2, 2)?;
            as_fn!(fn(Value, Value, Value) -> R<()>)(me, a[0], a[1])?;
            Ok(Value::NONE)
        }
        Wrap::DelItem | Wrap::DescrDelete => {
            count(a, 1, 1)?;
            as_fn!(fn(Value, Value, Value) -> R<()>)(me, a[0], Value::UNSET)?;
            Ok(Value::NONE)
        }
        Wrap::GetAttr => {
            count(a, 1, 1)?;
            as_fn!(fn(Value, Value) -> R)(me, attribute_name(a[0])?)
        }
        Wrap::SetAttr | Wrap::DelAttr => {
            let n = 1 + (def.wrap == Wrap::SetAttr) as usize;
            count(a, n, n)?;
            check_bypass(me, f, def)?;
            let (name, value) = (attribute_name(a[0])?, a.get(1).copied().unwrap_or(Value::UNSET));
            as_fn!(fn(Value, Value, Value) -> R<()>)(me, name, value)?;
            Ok(Value::NONE)
        }
        Wrap::DescrGet => {
            count(a, 1, 2)?;
            let unset = |v: Value| if v.is_none() { Value::UNSET } else { v };
            let (obj, owner) = (unset(a[0]), a.get(1).map_or(Value::UNSET, |&v| unset(v)));
            if obj.is_unset() && owner.is_unset() {
                return Err(type_error!("__get__(None, None) is invalid"));
            }
            as_fn!(fn(Value, Value, Value) -> R)(me, obj, owner)
        }
        Wrap::Finalize => {
            count(a, 0, 0)?;
            as_fn!(fn(Value))(me);
            Ok(Value::NONE)
        }
        Wrap::Hook => Err(type_error!("{} is not callable", convert::repr_string(me)?)),
    }
}

/// `object.__setattr__(SomeClass, …)` must not bypass the metatype's own rules.
fn check_bypass(me: Value, f: usize, def: &SlotDef) -> R<()> {
    let mut t = type_of(me);
    while t.is_heap() {
        t = TypeRef(t.obj().base);
    }
    let own = slots::get(t.slots(), def.word);
    if own != f && own != def.generic as usize {
        let name = def.name.text();
        return Err(type_error!("can't apply this {name} to {} object", type_name(me)));
    }
    Ok(())
}
