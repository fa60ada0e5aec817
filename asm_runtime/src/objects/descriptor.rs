//! Builtin functions and the descriptors that builtin types are made of: methods, class methods,
//! computed attributes, slot wrappers, and members for `__slots__`.

use crate::error::{self, R};
use crate::gc;
use crate::names;
use crate::object::call::with_self;
use crate::object::slots::SlotDef;
use crate::object::{self, is_subtype, type_name, type_of, wrap, TypeRef};
use crate::objects::dict;
use crate::prelude::*;
use crate::type_error;
use crate::types::{Args, GetSetDef, MethodDef, MethodKind, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

/// Word with the static definition (`MethodDef`, `GetSetDef`, `SlotDef`); members: the name.
const DEF: u32 = 8;
/// Owner type (descriptors), self (functions, method wrappers).
const OWNER: u32 = 16;
/// Builtin functions: module name or UNSET. Wrappers: the slot function.
/// Members: byte offset, 0 = kept in the attribute dict.
const THIRD: u32 = 24;

fn opaque(shape: Shape, layout: Layout, def: u64, owner: Value, third: u64) -> Value {
    let v = gc::alloc(32, layout, shape);
    v.set_word(DEF, def);
    v.set_field(OWNER, owner);
    v.set_word(THIRD, third);
    v
}

fn address<T>(def: &'static T) -> u64 {
    def as *const T as u64
}

/// A builtin function; `me` is what it is bound to (UNSET: nothing).
pub fn new_function(def: &'static MethodDef, me: Value) -> Value {
    opaque(Shape::BUILTIN_FUNCTION, Layout::BuiltinFunction, address(def), me, 0)
}

/// A function of a native module.
pub fn new_module_function(def: &'static MethodDef, module_name: Value) -> Value {
    let layout = Layout::BuiltinFunction;
    opaque(Shape::BUILTIN_FUNCTION, layout, address(def), Value::UNSET, module_name.0)
}

pub fn new_method(def: &'static MethodDef, owner: TypeRef) -> Value {
    opaque(Shape::METHOD_DESCRIPTOR, Layout::Opaque, address(def), owner.0, 0)
}
pub fn new_classmethod(def: &'static MethodDef, owner: TypeRef) -> Value {
    opaque(Shape::CLASSMETHOD_DESCRIPTOR, Layout::Opaque, address(def), owner.0, 0)
}
pub fn new_getset(def: &'static GetSetDef, owner: TypeRef) -> Value {
    opaque(Shape::GETSET_DESCRIPTOR, Layout::Opaque, address(def), owner.0, 0)
}
pub fn new_wrapper(def: &'static SlotDef, owner: TypeRef) -> Value {
    let f = object::slots::get(owner.slots(), def.word);
    opaque(Shape::WRAPPER_DESCRIPTOR, Layout::Opaque, address(def), owner.0, f as u64)
}
/// A member descriptor of `__slots__`.
pub fn new_member(name: Value, owner: TypeRef, offset: u32) -> Value {
    opaque(Shape::MEMBER_DESCRIPTOR, Layout::Opaque, name.0, owner.0, offset as u64)
}

/// `T.__new__`: a builtin function that checks its first argument.
pub fn new_new(t: TypeRef) -> Value {
    static NEW: MethodDef = MethodDef { name: "__new__", func: call_new, kind: MethodKind::Static, doc: "" };
    opaque(Shape::BUILTIN_FUNCTION, Layout::BuiltinFunction, address(&NEW), t.0, 1)
}

fn call_new(_: &Args) -> R {
    Err(type_error!("__new__ needs its type"))
}

/// The native `__new__` slot behind a `T.__new__` attribute.
pub fn native_new(v: Value) -> Option<usize> {
    if !v.is_exact(Shape::BUILTIN_FUNCTION) || v.word(THIRD) != 1 {
        return None;
    }
    TypeRef(v.field(OWNER)).slots().new.map(|f| f as usize)
}

/// (slot word, function) of a wrapper descriptor.
pub fn wrapped_slot(v: Value) -> Option<(usize, usize)> {
    if !v.is_exact(Shape::WRAPPER_DESCRIPTOR) {
        return None;
    }
    Some((slot_def(v).word, v.word(THIRD) as usize))
}

fn method_def(v: Value) -> &'static MethodDef {
    unsafe { &*(v.word(DEF) as *const MethodDef) }
}
fn getset_def(v: Value) -> &'static GetSetDef {
    unsafe { &*(v.word(DEF) as *const GetSetDef) }
}
fn slot_def(v: Value) -> &'static SlotDef {
    unsafe { &*(v.word(DEF) as *const SlotDef) }
}
fn owner(v: Value) -> TypeRef {
    TypeRef(v.field(OWNER))
}

/// The static definition of a builtin function, and what it is bound to.
pub fn builtin_function(v: Value) -> Option<(&'static MethodDef, Value)> {
    v.is_exact(Shape::BUILTIN_FUNCTION).then(|| (method_def(v), v.field(OWNER)))
}

/// Calls a builtin function.
pub fn call_function(f: Value, args: &Args) -> R {
    if f.word(THIRD) == 1 {
        return checked_new(owner(f), args);
    }
    let def = method_def(f);
    let me = f.field(OWNER);
    if me.is_unset() || def.kind == MethodKind::Static {
        return (def.func)(args);
    }
    with_self(me, args, def.func)
}

/// `T.__new__(cls, …)`: cls must be a subclass whose instances are laid out like T's.
fn checked_new(t: TypeRef, args: &Args) -> R {
    let name = t.name();
    let Some((&cls, rest)) = args.pos.split_first() else {
        return Err(type_error!("{name}.__new__(): not enough arguments"));
    };
    if !cls.has_layout(Layout::Type) {
        return Err(type_error!("{name}.__new__(X): X is not a type object ({})", type_name(cls)));
    }
    let cls = TypeRef(cls);
    if !is_subtype(cls, t) {
        let sub = cls.name();
        return Err(type_error!("{name}.__new__({sub}): {sub} is not a subtype of {name}"));
    }
    let mut base = cls;
    while base.is_heap() {
        base = TypeRef(base.obj().base);
    }
    let (f, safe) = (t.slots().new, base.slots().new);
    if f.map(|f| f as usize) != safe.map(|f| f as usize) {
        return Err(type_error!("{name}.__new__({}) is not safe, use {}.__new__()", cls.name(), base.name()));
    }
    match f {
        Some(new) => new(cls.0, &Args { pos: rest, ..*args }),
        None => Err(type_error!("cannot create '{}' instances", cls.name())),
    }
}

fn check_self(v: Value, f: Value, what: &str) -> R<()> {
    let t = owner(f);
    if is_subtype(type_of(v), t) {
        return Ok(());
    }
    Err(type_error!(
        "descriptor '{what}' for '{}' objects doesn't apply to a '{}' object",
        t.name(),
        type_name(v)
    ))
}

pub fn call_method_descriptor(f: Value, args: &Args) -> R {
    let def = method_def(f);
    let Some(&me) = args.pos.first() else {
        return Err(type_error!("unbound method {}.{}() needs an argument", owner(f).name(), def.name));
    };
    if type_of(me) != owner(f) {
        check_self(me, f, def.name)?;
    }
    (def.func)(args)
}

/// The native function behind a method descriptor of exactly the class of `me`.
#[inline(always)]
pub fn native_method(f: Value, me: Value) -> Option<fn(&Args) -> R> {
    (f.is_exact(Shape::METHOD_DESCRIPTOR) && type_of(me) == owner(f)).then(|| method_def(f).func)
}

fn call_classmethod(f: Value, args: &Args) -> R {
    match args.pos.first() {
        Some(&cls) if cls.has_layout(Layout::Type) => (method_def(f).func)(args),
        _ => Err(type_error!("descriptor '{}' needs a type", method_def(f).name)),
    }
}

fn call_wrapper(f: Value, args: &Args) -> R {
    let def = slot_def(f);
    let Some((&me, rest)) = args.pos.split_first() else {
        return Err(type_error!(
            "descriptor '{}' of '{}' object needs an argument",
            def.name.text(),
            owner(f).name()
        ));
    };
    if !is_subtype(type_of(me), owner(f)) {
        return Err(type_error!(
            "descriptor '{}' requires a '{}' object but received a '{}'",
            def.name.text(),
            owner(f).name(),
            type_name(me)
        ));
    }
    wrap::call_slot(def, f.word(THIRD) as usize, me, &Args { pos: rest, ..*args })
}

fn call_method_wrapper(f: Value, args: &Args) -> R {
    let descriptor = f.field(DEF);
    let (def, slot) = (slot_def(descriptor), descriptor.word(THIRD) as usize);
    wrap::call_slot(def, slot, f.field(OWNER), args)
}

fn get_method(f: Value, obj: Value, _: Value) -> R {
    if obj.is_unset() {
        return Ok(f);
    }
    check_self(obj, f, method_def(f).name)?;
    Ok(new_function(method_def(f), obj))
}

fn get_classmethod(f: Value, obj: Value, cls: Value) -> R {
    let cls = if cls.is_unset() { type_of(obj).0 } else { cls };
    Ok(new_function(method_def(f), cls))
}

fn get_wrapper(f: Value, obj: Value, _: Value) -> R {
    if obj.is_unset() {
        return Ok(f);
    }
    check_self(obj, f, slot_def(f).name.text())?;
    Ok(opaque(Shape::METHOD_WRAPPER, Layout::Opaque, f.0, obj, 0))
}

fn get_getset(f: Value, obj: Value, _: Value) -> R {
    if obj.is_unset() {
        return Ok(f);
    }
    check_self(obj, f, getset_def(f).name)?;
    (getset_def(f).get)(obj)
}

fn set_getset(f: Value, obj: Value, value: Value) -> R<()> {
    let def = getset_def(f);
    check_self(obj, f, def.name)?;
    match def.set {
        Some(set) if !value.is_unset() || def.name.starts_with("__") => set(obj, value),
        _ => Err(error::raise(
            error::Exc::AttributeError,
            format!("attribute '{}' of '{}' objects is not writable", def.name, owner(f).name()),
        )),
    }
}

fn get_member(f: Value, obj: Value, _: Value) -> R {
    if obj.is_unset() {
        return Ok(f);
    }
    let name = f.field(DEF);
    check_self(obj, f, &names::text(name))?;
    let value = match f.word(THIRD) as u32 {
        0 => object::attributes_dict(obj).and_then(|d| dict::get_str(d, name)).unwrap_or(Value::UNSET),
        offset => obj.field(offset),
    };
    if value.is_unset() {
        return Err(object::attr_error(obj, name));
    }
    Ok(value)
}

fn set_member(f: Value, obj: Value, value: Value) -> R<()> {
    let name = f.field(DEF);
    check_self(obj, f, &names::text(name))?;
    let offset = f.word(THIRD) as u32;
    if value.is_unset() && get_member(f, obj, Value::UNSET).is_err() {
        error::clear();
        return Err(error::attribute_error(obj, name, &names::text(name)));
    }
    if offset != 0 {
        obj.set_field(offset, value);
    } else if let Some(d) = object::attributes_dict(obj) {
        if value.is_unset() {
            dict::remove_str(d, name);
        } else {
            dict::set_str(d, name, value);
        }
    }
    Ok(())
}

/// Byte offset of a `__slots__` member inside instances, if it is one.
pub fn member_offset(v: Value) -> Option<u32> {
    let offset = if v.is_exact(Shape::MEMBER_DESCRIPTOR) { v.word(THIRD) as u32 } else { 0 };
    (offset != 0).then_some(offset)
}

fn descriptor_name(v: Value) -> String {
    match v.shape() {
        s if s == Shape::GETSET_DESCRIPTOR as u32 => getset_def(v).name.to_string(),
        s if s == Shape::WRAPPER_DESCRIPTOR as u32 => slot_def(v).name.text().to_string(),
        s if s == Shape::MEMBER_DESCRIPTOR as u32 => names::text(v.field(DEF)),
        s if s == Shape::METHOD_WRAPPER as u32 => slot_def(v.field(DEF)).name.text().to_string(),
        _ => method_def(v).name.to_string(),
    }
}

fn repr(v: Value) -> R {
    let (what, name) = (type_of(v), descriptor_name(v));
    let t = if v.is_exact(Shape::METHOD_WRAPPER) {
        let me = v.field(OWNER);
        let text = format!("<method-wrapper '{name}' of {} object at {:#x}>", type_name(me), me.0);
        return Ok(names::str_new(&text));
    } else {
        owner(v).name()
    };
    let what = match what.name().as_str() {
        "getset_descriptor" => "attribute",
        "member_descriptor" => "member",
        "wrapper_descriptor" => "slot wrapper",
        _ => "method",
    };
    Ok(names::str_new(&format!("<{what} '{name}' of '{t}' objects>")))
}

fn function_repr(v: Value) -> R {
    let name = method_def(v).name;
    let me = v.field(OWNER);
    if me.is_unset() {
        return Ok(names::str_new(&format!("<built-in function {name}>")));
    }
    let text = format!("<built-in method {name} of {} object at {:#x}>", type_name(me), me.0);
    Ok(names::str_new(&text))
}

fn doc(v: Value) -> R {
    let text = if v.is_exact(Shape::METHOD_DESCRIPTOR) || v.is_exact(Shape::BUILTIN_FUNCTION) {
        method_def(v).doc
    } else {
        ""
    };
    Ok(if text.is_empty() { Value::NONE } else { names::str_new(text) })
}

fn qualname(v: Value) -> R {
    let name = descriptor_name(v);
    let me = v.field(OWNER);
    let of_module = v.is_exact(Shape::BUILTIN_FUNCTION) && me.has_layout(Layout::Module);
    let prefix = if me.is_unset() || of_module {
        return Ok(names::str_new(&name));
    } else if me.has_layout(Layout::Type) {
        TypeRef(me).name()
    } else {
        type_name(me)
    };
    Ok(names::str_new(&format!("{prefix}.{name}")))
}

fn same_function(a: Value, b: Value, op: crate::types::CmpOp) -> R {
    use crate::types::CmpOp;
    if !matches!(op, CmpOp::Eq | CmpOp::Ne) || a.shape() != b.shape() {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let same = a.word(DEF) == b.word(DEF) && a.word(OWNER) == b.word(OWNER);
    Ok(Value::bool(same == (op == CmpOp::Eq)))
}

fn function_hash(v: Value) -> R<i64> {
    Ok(((v.word(DEF) >> 4) ^ v.word(OWNER).rotate_left(9)) as i64 & i64::MAX)
}

const GETSET: &[GetSetDef] = &[
    GetSetDef { name: "__name__", get: |v| Ok(names::intern(&descriptor_name(v))), set: None },
    GetSetDef { name: "__qualname__", get: qualname, set: None },
    GetSetDef { name: "__doc__", get: doc, set: None },
    GetSetDef { name: "__objclass__", get: |v| Ok(v.field(OWNER)), set: None },
];

const FUNCTION_GETSET: &[GetSetDef] = &[
    GetSetDef { name: "__name__", get: |v| Ok(names::intern(method_def(v).name)), set: None },
    GetSetDef { name: "__qualname__", get: qualname, set: None },
    GetSetDef { name: "__doc__", get: doc, set: None },
    GetSetDef {
        name: "__self__",
        get: |v| {
            let me = v.field(OWNER);
            Ok(if me.is_unset() { Value::NONE } else { me })
        },
        set: None,
    },
    GetSetDef {
        name: "__module__",
        get: |v| {
            let module = v.field(THIRD);
            Ok(match module.0 {
                0 if v.field(OWNER).is_unset() => names::BUILTINS.v(),
                0 | 1 => Value::NONE,
                _ => module,
            })
        },
        set: None,
    },
    GetSetDef { name: "__text_signature__", get: |_| Ok(Value::NONE), set: None },
];

const fn descriptor(name: &'static str, shape: Shape, slots: Slots) -> TypeDef {
    TypeDef {
        name,
        module: "builtins",
        shape,
        layout: Layout::Opaque,
        base: Shape::OBJECT,
        slots,
        methods: &[],
        getset: GETSET,
        subclassable: false,
        doc: "",
    }
}

const BASE: Slots = Slots { repr: Some(repr), ..Slots::EMPTY };

pub static METHOD: TypeDef = descriptor(
    "method_descriptor",
    Shape::METHOD_DESCRIPTOR,
    Slots { call: Some(call_method_descriptor), descr_get: Some(get_method), ..BASE },
);
pub static CLASSMETHOD: TypeDef = descriptor(
    "classmethod_descriptor",
    Shape::CLASSMETHOD_DESCRIPTOR,
    Slots { call: Some(call_classmethod), descr_get: Some(get_classmethod), ..BASE },
);
pub static WRAPPER: TypeDef = descriptor(
    "wrapper_descriptor",
    Shape::WRAPPER_DESCRIPTOR,
    Slots { call: Some(call_wrapper), descr_get: Some(get_wrapper), ..BASE },
);
pub static METHOD_WRAPPER: TypeDef = descriptor(
    "method-wrapper",
    Shape::METHOD_WRAPPER,
    Slots {
        call: Some(call_method_wrapper),
        compare: Some(same_function),
        hash: Some(function_hash),
        ..BASE
    },
);
pub static GETSET_TYPE: TypeDef = descriptor(
    "getset_descriptor",
    Shape::GETSET_DESCRIPTOR,
    Slots { descr_get: Some(get_getset), descr_set: Some(set_getset), ..BASE },
);
pub static MEMBER: TypeDef = descriptor(
    "member_descriptor",
    Shape::MEMBER_DESCRIPTOR,
    Slots { descr_get: Some(get_member), descr_set: Some(set_member), ..BASE },
);
pub static FUNCTION: TypeDef = TypeDef {
    layout: Layout::BuiltinFunction,
    getset: FUNCTION_GETSET,
    ..descriptor(
        "builtin_function_or_method",
        Shape::BUILTIN_FUNCTION,
        Slots {
            repr: Some(function_repr),
            call: Some(call_function),
            compare: Some(same_function),
            hash: Some(function_hash),
            ..Slots::EMPTY
        },
    )
};

/// Types of this file.
pub static TYPES: &[&TypeDef] =
    &[&METHOD, &CLASSMETHOD, &WRAPPER, &METHOD_WRAPPER, &GETSET_TYPE, &MEMBER, &FUNCTION];
