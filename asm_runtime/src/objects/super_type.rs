//! `super`: attribute access that starts after a class in the instance's MRO.
//!
//! `super()` without arguments is `super(__class__, first argument)`: the compiler passes both.

use crate::error::R;
use crate::names;
use crate::object::lookup::own_attribute;
use crate::object::{self, alloc_for, is_subtype, type_name, type_of, TypeRef};
use crate::types::{Args, GetSetDef, Slots, TypeDef};
use crate::value::Value;
use crate::{runtime_error, type_error};
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

/// The class after which the search starts; the object (or class), 0 = unbound; its type.
const THIS: u32 = 8;
const OBJ: u32 = 16;
const OBJ_TYPE: u32 = 24;

fn new(cls: Value, _: &Args) -> R {
    Ok(alloc_for(TypeRef(cls), 32, Layout::Opaque))
}

fn init(v: Value, args: &Args) -> R<()> {
    if !args.kwnames.is_empty() {
        return Err(type_error!("super() takes no keyword arguments"));
    }
    let (this, obj) = match args.pos {
        [] => return Err(runtime_error!("super(): no arguments")),
        [this] => (*this, Value::UNSET),
        [this, obj] => (*this, if obj.is_none() { Value::UNSET } else { *obj }),
        _ => return Err(type_error!("super() expected at most 2 arguments, got {}", args.pos.len())),
    };
    if !this.has_layout(Layout::Type) {
        return Err(type_error!("super() argument 1 must be a type, not {}", type_name(this)));
    }
    v.set_field(THIS, this);
    if !obj.is_unset() {
        v.set_field(OBJ_TYPE, check(this, obj)?.0);
        v.set_field(OBJ, obj);
    }
    Ok(())
}

/// The type whose MRO is searched: of the instance, or the class itself.
fn check(this: Value, obj: Value) -> R<TypeRef> {
    let t = TypeRef(this);
    if obj.has_layout(Layout::Type) && is_subtype(TypeRef(obj), t) {
        return Ok(TypeRef(obj));
    }
    if is_subtype(type_of(obj), t) {
        return Ok(type_of(obj));
    }
    if let Some(c) = object::getattr_opt(obj, "__class__")? {
        if c.has_layout(Layout::Type) && c != type_of(obj).0 && is_subtype(TypeRef(c), t) {
            return Ok(TypeRef(c));
        }
    }
    Err(type_error!("super(type, obj): obj must be an instance or subtype of type"))
}

/// What `super(this, obj).name` finds on the classes after `this`, unbound.
pub fn find(this: Value, obj_type: TypeRef, name: Value) -> Option<Value> {
    let mro = obj_type.mro();
    let start = mro.iter().position(|&c| c == this)? + 1;
    mro[start..].iter().find_map(|&class| own_attribute(TypeRef(class), name))
}

fn getattr(v: Value, name: Value) -> R {
    let (this, obj, obj_type) = (v.field(THIS), v.field(OBJ), v.field(OBJ_TYPE));
    if !obj.is_unset() && name != names::CLASS.v() {
        if let Some(f) = find(this, TypeRef(obj_type), name) {
            return match type_of(f).slots().descr_get {
                Some(get) => {
                    let instance = if obj == obj_type { Value::UNSET } else { obj };
                    get(f, instance, obj_type)
                }
                None => Ok(f),
            };
        }
    }
    object::generic_getattr(v, name)
}

fn descr_get(v: Value, obj: Value, _: Value) -> R {
    if obj.is_unset() || obj.is_none() || !v.field(OBJ).is_unset() {
        return Ok(v);
    }
    object::call(type_of(v).0, &[v.field(THIS), obj])
}

fn repr(v: Value) -> R {
    let name = TypeRef(v.field(THIS)).name();
    let text = if v.field(OBJ).is_unset() {
        format!("<super: <class '{name}'>, NULL>")
    } else {
        let obj = TypeRef(v.field(OBJ_TYPE)).name();
        format!("<super: <class '{name}'>, <{obj} object>>")
    };
    Ok(names::str_new(&text))
}

fn or_none(v: Value) -> R {
    Ok(if v.is_unset() { Value::NONE } else { v })
}

pub static TYPE: TypeDef = TypeDef {
    name: "super",
    module: "builtins",
    shape: Shape::SUPER,
    layout: Layout::Opaque,
    base: Shape::OBJECT,
    slots: Slots {
        new: Some(new),
        init: Some(init),
        getattr: Some(getattr),
        descr_get: Some(descr_get),
        repr: Some(repr),
        ..Slots::EMPTY
    },
    methods: &[],
    getset: &[
        GetSetDef { name: "__thisclass__", get: |v| or_none(v.field(THIS)), set: None },
        GetSetDef { name: "__self__", get: |v| or_none(v.field(OBJ)), set: None },
        GetSetDef { name: "__self_class__", get: |v| or_none(v.field(OBJ_TYPE)), set: None },
    ],
    subclassable: true,
    doc: "",
};
