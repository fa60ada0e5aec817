//! `weakref.ref`. The target is stored inverted, so that the conservative collector does not
//! see it; the collector clears the reference when the target dies and queues the callback.

use super::class;
use crate::error::R;
use crate::gc;
use crate::names;
use crate::object::{self, alloc_for, type_name, TypeRef};
use crate::prelude::*;
use crate::type_error;
use crate::types::{Args, CmpOp, GetSetDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::{flags, Layout};
use pyrl_abi::shapes::Shape;

/// Target's address inverted, 0 = dead.
const TARGET: u32 = 8;
const CALLBACK: u32 = 16;
/// Cached hash (bit 0 set), 0 = not yet.
const HASH: u32 = 24;
const SIZE: usize = 32;

/// Plain references (no callback) by target, so that `ref(x) is ref(x)`. Addresses inverted.
static mut PLAIN: Vec<(u64, u64)> = Vec::new();

fn plain() -> &'static mut Vec<(u64, u64)> {
    unsafe { &mut *core::ptr::addr_of_mut!(PLAIN) }
}

/// The referent, or `None` when it is dead.
pub fn target(r: Value) -> Option<Value> {
    let word = r.word(TARGET);
    (word != 0).then_some(Value(!word))
}

/// Clears a reference (`WeakValueDictionary` and proxies use it when they drop one).
pub fn clear(r: Value) {
    r.set_word(TARGET, 0);
    r.set_word(CALLBACK, 0);
}

/// A weak reference to `v`; `callback` is called with it when `v` dies (UNSET or None: nothing).
pub fn new(v: Value, callback: Value) -> R {
    make(object::builtin_type(Shape::WEAKREF), v, callback)
}

fn make(cls: TypeRef, v: Value, callback: Value) -> R {
    if !class::allows_weakref(v) {
        return Err(type_error!("cannot create weak reference to '{}' object", type_name(v)));
    }
    let no_callback = callback.is_unset() || callback.is_none();
    let exact = cls.is(Shape::WEAKREF);
    if no_callback && exact {
        if let Some(r) = first_of(v) {
            return Ok(r);
        }
    }
    let r = alloc_for(cls, SIZE, Layout::WeakRef);
    r.set_word(TARGET, !v.0);
    if !no_callback {
        r.set_field(CALLBACK, callback);
    }
    gc::register_weakref(r, v);
    if no_callback && exact {
        let list = plain();
        list.retain(|&(_, r)| gc::weakref_is_live(!r));
        list.push((!v.0, !r.0));
    }
    Ok(r)
}

/// The existing plain reference to an object.
pub fn first_of(v: Value) -> Option<Value> {
    if !v.is_pointer() || gc::flags(v) & flags::WEAKREF == 0 {
        return None;
    }
    let found = plain().iter().find(|&&(t, r)| t == !v.0 && gc::weakref_is_live(!r))?;
    Some(Value(!found.1))
}

/// The weak references to an object, oldest first.
pub fn all_of(v: Value) -> Vec<Value> {
    gc::live_weakrefs().into_iter().filter(|&r| target(r) == Some(v)).collect()
}

fn construct(cls: Value, args: &Args) -> R {
    match args.pos {
        [v] => make(TypeRef(cls), *v, Value::UNSET),
        [v, callback, ..] => make(TypeRef(cls), *v, *callback),
        [] => Err(type_error!("__new__ expected at least 1 argument, got 0")),
    }
}

fn call(r: Value, args: &Args) -> R {
    if !args.pos.is_empty() || !args.kwnames.is_empty() {
        return Err(type_error!("weakref.__call__() takes no arguments"));
    }
    Ok(target(r).unwrap_or(Value::NONE))
}

fn repr(r: Value) -> R {
    let text = match target(r) {
        None => format!("<weakref at {:#x}; dead>", r.0),
        Some(v) => {
            format!("<weakref at {:#x}; to '{}' at {:#x}>", r.0, type_name(v), v.0)
        }
    };
    Ok(names::str_new(&text))
}

fn hash(r: Value) -> R<i64> {
    if r.word(HASH) != 0 {
        return Ok((r.word(HASH) as i64) >> 1);
    }
    let Some(v) = target(r) else { return Err(type_error!("weak object has gone away")) };
    let h = object::hash(v)?;
    r.set_word(HASH, (h as u64) << 1 | 1);
    Ok(h << 1 >> 1)
}

fn compare(a: Value, b: Value, op: CmpOp) -> R {
    if !matches!(op, CmpOp::Eq | CmpOp::Ne) || !b.has_layout(Layout::WeakRef) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    match (target(a), target(b)) {
        (Some(x), Some(y)) => object::compare(x, y, op),
        _ => Ok(Value::bool((a == b) == (op == CmpOp::Eq))),
    }
}

pub static TYPE: TypeDef = TypeDef {
    name: "weakref.ReferenceType",
    module: "builtins",
    shape: Shape::WEAKREF,
    layout: Layout::WeakRef,
    base: Shape::OBJECT,
    slots: Slots {
        new: Some(construct),
        init: Some(|_, _| Ok(())),
        call: Some(call),
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        ..Slots::EMPTY
    },
    methods: &[],
    getset: &[GetSetDef {
        name: "__callback__",
        get: |r| {
            let callback = r.field(CALLBACK);
            Ok(if callback.is_unset() { Value::NONE } else { callback })
        },
        set: None,
    }],
    subclassable: true,
    doc: "",
};
