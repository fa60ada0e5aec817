//! Bound methods, staticmethod, classmethod, property.

use crate::error::{self, Exc, R};
use crate::gc;
use crate::names;
use crate::object::attr::is_abstract;
use crate::object::call::with_self;
use crate::object::{self, alloc_for, type_of, TypeRef};
use crate::prelude::*;
use crate::type_error;
use crate::types::{Args, CmpOp, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

/// A method bound to its instance.
pub fn new_bound(f: Value, me: Value) -> Value {
    let v = gc::alloc(24, Layout::BoundMethod, Shape::METHOD);
    v.set_field(layout::METHOD_FUNC, f);
    v.set_field(layout::METHOD_SELF, me);
    v
}

fn bound_call(v: Value, args: &Args) -> R {
    let f = v.field(layout::METHOD_FUNC);
    with_self(v.field(layout::METHOD_SELF), args, |a| object::call_args(f, a))
}

fn bound_getattr(v: Value, name: Value) -> R {
    if object::type_lookup(type_of(v), name).is_some() {
        return object::generic_getattr(v, name);
    }
    object::getattr(v.field(layout::METHOD_FUNC), name)
}

fn bound_repr(v: Value) -> R {
    let f = v.field(layout::METHOD_FUNC);
    let name = match object::getattr_opt(f, "__qualname__")? {
        Some(n) if names::is_str(n) => names::text(n),
        _ => match object::getattr_opt(f, "__name__")? {
            Some(n) if names::is_str(n) => names::text(n),
            _ => "?".to_string(),
        },
    };
    let me = object::repr_string(v.field(layout::METHOD_SELF))?;
    Ok(names::str_new(&format!("<bound method {name} of {me}>")))
}

fn bound_compare(a: Value, b: Value, op: CmpOp) -> R {
    if !matches!(op, CmpOp::Eq | CmpOp::Ne) || !b.is_exact(Shape::METHOD) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let same = a.field(layout::METHOD_SELF) == b.field(layout::METHOD_SELF)
        && object::eq(a.field(layout::METHOD_FUNC), b.field(layout::METHOD_FUNC))?;
    Ok(Value::bool(same == (op == CmpOp::Eq)))
}

fn bound_hash(v: Value) -> R<i64> {
    let f = object::hash(v.field(layout::METHOD_FUNC))?;
    let h = (v.word(layout::METHOD_SELF) >> 4) as i64 ^ f;
    Ok(if h == -1 { -2 } else { h })
}

fn bound_new(_: Value, args: &Args) -> R {
    let [f, me] = args.pos else {
        return Err(type_error!("method expected 2 arguments, got {}", args.pos.len()));
    };
    if !object::callable(*f) {
        return Err(type_error!("first argument must be callable"));
    }
    if me.is_none() {
        return Err(type_error!("instance must not be None"));
    }
    Ok(new_bound(*f, *me))
}

fn bound_doc(v: Value) -> R {
    Ok(object::getattr_opt(v.field(layout::METHOD_FUNC), "__doc__")?.unwrap_or(Value::NONE))
}

pub static BOUND: TypeDef = TypeDef {
    name: "method",
    module: "builtins",
    shape: Shape::METHOD,
    layout: Layout::BoundMethod,
    base: Shape::OBJECT,
    slots: Slots {
        repr: Some(bound_repr),
        call: Some(bound_call),
        getattr: Some(bound_getattr),
        compare: Some(bound_compare),
        hash: Some(bound_hash),
        new: Some(bound_new),
        descr_get: Some(|v, _, _| Ok(v)),
        ..Slots::EMPTY
    },
    methods: &[],
    getset: &[
        GetSetDef { name: "__func__", get: |v| Ok(v.field(layout::METHOD_FUNC)), set: None },
        GetSetDef { name: "__self__", get: |v| Ok(v.field(layout::METHOD_SELF)), set: None },
        GetSetDef { name: "__doc__", get: bound_doc, set: None },
    ],
    subclassable: false,
    doc: "",
};

/// staticmethod, classmethod: +8 function, +16 `__dict__` of copied attributes (or 0).
const CALLABLE: u32 = 8;

fn new_wrapped(cls: TypeRef, f: Value) -> Value {
    let v = alloc_for(cls, 24, Layout::Opaque);
    v.set_field(CALLABLE, f);
    v
}

pub fn new_staticmethod(f: Value) -> Value {
    new_wrapped(object::builtin_type(Shape::STATICMETHOD), f)
}
pub fn new_classmethod(f: Value) -> Value {
    new_wrapped(object::builtin_type(Shape::CLASSMETHOD), f)
}

/// The function inside a staticmethod or classmethod.
pub fn wrapped(v: Value) -> Value {
    v.field(CALLABLE)
}

fn wrapped_new(cls: Value, _: &Args) -> R {
    Ok(new_wrapped(TypeRef(cls), Value::NONE))
}

fn wrapped_init(v: Value, args: &Args) -> R<()> {
    let [f] = args.pos else {
        return Err(type_error!("{} expected 1 argument, got {}", object::type_name(v), args.pos.len()));
    };
    v.set_field(CALLABLE, *f);
    Ok(())
}

fn wrapped_getattr(v: Value, name: Value) -> R {
    let own = object::type_lookup(type_of(v), name).is_some();
    let text = names::text(name);
    let copied = ["__name__", "__qualname__", "__module__", "__doc__", "__annotations__"];
    if !own || copied.contains(&text.as_str()) {
        if let Some(value) = object::getattr_opt(v.field(CALLABLE), &text)? {
            if copied.contains(&text.as_str()) {
                return Ok(value);
            }
        }
    }
    object::generic_getattr(v, name)
}

fn wrapped_repr(v: Value) -> R {
    let inner = object::repr_string(v.field(CALLABLE))?;
    Ok(names::str_new(&format!("<{}({inner})>", object::type_name(v))))
}

fn classmethod_get(v: Value, obj: Value, cls: Value) -> R {
    let cls = if cls.is_unset() { type_of(obj).0 } else { cls };
    let f = v.field(CALLABLE);
    // A descriptor inside a class method is bound to the class (as since 3.9).
    if !f.is_exact(Shape::FUNCTION) {
        if let Some(get) = type_of(f).slots().descr_get {
            return get(f, cls, type_of(cls).0);
        }
    }
    Ok(new_bound(f, cls))
}

const WRAPPED_GETSET: &[GetSetDef] = &[
    GetSetDef { name: "__func__", get: |v| Ok(v.field(CALLABLE)), set: None },
    GetSetDef { name: "__wrapped__", get: |v| Ok(v.field(CALLABLE)), set: None },
    GetSetDef {
        name: "__isabstractmethod__",
        get: |v| Ok(Value::bool(is_abstract(v.field(CALLABLE))?)),
        set: None,
    },
];

const WRAPPED: Slots = Slots {
    new: Some(wrapped_new),
    init: Some(wrapped_init),
    repr: Some(wrapped_repr),
    getattr: Some(wrapped_getattr),
    ..Slots::EMPTY
};

pub static STATICMETHOD: TypeDef = TypeDef {
    name: "staticmethod",
    module: "builtins",
    shape: Shape::STATICMETHOD,
    layout: Layout::Opaque,
    base: Shape::OBJECT,
    slots: Slots {
        descr_get: Some(|v, _, _| Ok(v.field(CALLABLE))),
        call: Some(|v, args| object::call_args(v.field(CALLABLE), args)),
        ..WRAPPED
    },
    methods: &[],
    getset: WRAPPED_GETSET,
    subclassable: true,
    doc: "",
};

pub static CLASSMETHOD: TypeDef = TypeDef {
    name: "classmethod",
    module: "builtins",
    shape: Shape::CLASSMETHOD,
    layout: Layout::Opaque,
    base: Shape::OBJECT,
    slots: Slots { descr_get: Some(classmethod_get), ..WRAPPED },
    methods: &[],
    getset: WRAPPED_GETSET,
    subclassable: true,
    doc: "",
};

/// Properties: +8 fget, +16 fset, +24 fdel, +32 doc, +40 name (0 = unknown), +48 getter_doc.
const FGET: u32 = 8;
const FSET: u32 = 16;
const FDEL: u32 = 24;
const DOC: u32 = 32;
const NAME: u32 = 40;
/// 1: the doc came from the getter.
const GETTER_DOC: u32 = 48;

fn property_new(cls: Value, _: &Args) -> R {
    Ok(alloc_for(TypeRef(cls), 56, Layout::Opaque))
}

fn property_init(v: Value, args: &Args) -> R<()> {
    let mut parts = [Value::NONE; 4];
    if args.pos.len() > 4 {
        return Err(type_error!("property expected at most 4 arguments, got {}", args.pos.len()));
    }
    parts[..args.pos.len()].copy_from_slice(args.pos);
    for (&name, &value) in args.kwnames.iter().zip(args.kwvals) {
        let text = names::text(name);
        match ["fget", "fset", "fdel", "doc"].iter().position(|n| *n == text) {
            Some(i) => parts[i] = value,
            None => return Err(type_error!("'{text}' is an invalid keyword argument for property()")),
        }
    }
    for (i, &part) in parts[..3].iter().enumerate() {
        v.set_field(FGET + 8 * i as u32, part);
    }
    v.set_field(DOC, parts[3]);
    if parts[3].is_none() && !parts[0].is_none() {
        if let Some(doc) = object::getattr_opt(parts[0], "__doc__")? {
            v.set_field(DOC, doc);
            v.set_word(GETTER_DOC, 1);
        }
    }
    if !type_of(v).is(Shape::PROPERTY) && !v.field(DOC).is_none() && object::has_attributes(v) {
        object::setattr_str(v, "__doc__", v.field(DOC))?;
    }
    Ok(())
}

fn property_get(v: Value, obj: Value, _: Value) -> R {
    if obj.is_unset() {
        return Ok(v);
    }
    let f = v.field(FGET);
    if f.is_none() || f.is_unset() {
        return Err(missing_accessor(v, obj, "getter"));
    }
    object::call(f, &[obj])
}

fn property_set(v: Value, obj: Value, value: Value) -> R<()> {
    let f = v.field(if value.is_unset() { FDEL } else { FSET });
    if f.is_none() || f.is_unset() {
        let what = if value.is_unset() { "deleter" } else { "setter" };
        return Err(missing_accessor(v, obj, what));
    }
    if value.is_unset() {
        object::call(f, &[obj])?;
    } else {
        object::call(f, &[obj, value])?;
    }
    Ok(())
}

fn missing_accessor(v: Value, obj: Value, what: &str) -> error::Raised {
    let owner = names::text(type_of(obj).obj().qualname);
    let name = v.field(NAME);
    let text = if name.is_unset() {
        format!("property of '{owner}' object has no {what}")
    } else {
        match object::repr_string(name) {
            Ok(name) => format!("property {name} of '{owner}' object has no {what}"),
            Err(raised) => return raised,
        }
    };
    error::raise(Exc::AttributeError, text)
}

/// `getter`, `setter`, `deleter`: a copy with one accessor replaced.
fn property_copy(a: &Args, which: usize) -> R {
    let [me, f] = a.pos else {
        return Err(type_error!("expected 1 argument, got {}", a.pos.len() - 1));
    };
    let mut parts = [me.field(FGET), me.field(FSET), me.field(FDEL), me.field(DOC)];
    if !f.is_none() {
        parts[which] = *f;
    }
    if me.word(GETTER_DOC) == 1 && !parts[0].is_none() {
        parts[3] = Value::NONE;
    }
    let copy = object::call(type_of(*me).0, &parts)?;
    if copy.layout() == me.layout() {
        copy.set_field(NAME, me.field(NAME));
    }
    Ok(copy)
}

fn property_set_name(a: &Args) -> R {
    let [me, _, name] = a.pos else {
        return Err(type_error!(
            "__set_name__() takes 2 positional arguments but {} were given",
            a.pos.len() - 1
        ));
    };
    me.set_field(NAME, *name);
    Ok(Value::NONE)
}

fn property_abstract(v: Value) -> R {
    for word in [FGET, FSET, FDEL] {
        let f = v.field(word);
        if !f.is_none() && !f.is_unset() && is_abstract(f)? {
            return Ok(Value::TRUE);
        }
    }
    Ok(Value::FALSE)
}

fn or_none(v: Value) -> R {
    Ok(if v.is_unset() { Value::NONE } else { v })
}

pub static PROPERTY: TypeDef = TypeDef {
    name: "property",
    module: "builtins",
    shape: Shape::PROPERTY,
    layout: Layout::Opaque,
    base: Shape::OBJECT,
    slots: Slots {
        new: Some(property_new),
        init: Some(property_init),
        descr_get: Some(property_get),
        descr_set: Some(property_set),
        ..Slots::EMPTY
    },
    methods: &[
        MethodDef::new("getter", |a| property_copy(a, 0)),
        MethodDef::new("setter", |a| property_copy(a, 1)),
        MethodDef::new("deleter", |a| property_copy(a, 2)),
        MethodDef::new("__set_name__", property_set_name),
    ],
    getset: &[
        GetSetDef { name: "fget", get: |v| or_none(v.field(FGET)), set: None },
        GetSetDef { name: "fset", get: |v| or_none(v.field(FSET)), set: None },
        GetSetDef { name: "fdel", get: |v| or_none(v.field(FDEL)), set: None },
        GetSetDef {
            name: "__doc__",
            get: |v| or_none(v.field(DOC)),
            set: Some(|v, doc| {
                v.set_field(DOC, doc);
                Ok(())
            }),
        },
        GetSetDef { name: "__isabstractmethod__", get: property_abstract, set: None },
    ],
    subclassable: true,
    doc: "",
};

/// The getter of a property (inline caches of known classes).
pub fn property_getter(v: Value) -> Option<Value> {
    let f = v.is_exact(Shape::PROPERTY).then(|| v.field(FGET))?;
    (!f.is_none() && !f.is_unset()).then_some(f)
}

/// Types of this file.
pub static TYPES: &[&TypeDef] = &[&BOUND, &STATICMETHOD, &CLASSMETHOD, &PROPERTY];
