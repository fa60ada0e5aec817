//! `object`: construction, default methods, `__class__` and `__dict__`.

use crate::error::{Raised, R};
use crate::gc;
use crate::names;
use crate::object::attr::{self, set_attributes_dict};
use crate::object::generic;
use crate::object::own;
use crate::object::typeobj::{tuple_new, type_flags};
use crate::object::{self, shape, type_lookup, type_name, type_of, TypeRef};
use crate::objects::{dict, list};
use crate::prelude::*;
use crate::type_error;
use crate::types::{Args, CmpOp, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

fn same(f: usize, g: *const ()) -> bool {
    f == g as usize
}

fn new_slot(t: TypeRef) -> usize {
    t.slots().new.map_or(0, |f| f as usize)
}
fn init_slot(t: TypeRef) -> usize {
    t.slots().init.map_or(0, |f| f as usize)
}

/// `object.__new__`.
pub fn new(cls: Value, args: &Args) -> R {
    let t = TypeRef(cls);
    if !args.pos.is_empty() || !args.kwnames.is_empty() {
        if !same(new_slot(t), new as *const ()) {
            return Err(type_error!("object.__new__() takes exactly one argument (the type to instantiate)"));
        }
        if same(init_slot(t), init as *const ()) {
            return Err(type_error!("{}() takes no arguments", t.name()));
        }
    }
    if t.has_flag(type_flags::ABSTRACT) {
        return Err(abstract_class(t));
    }
    Ok(attr::new_instance(t))
}

#[cold]
fn abstract_class(t: TypeRef) -> Raised {
    let mut methods = Vec::new();
    if let Some(set) = dict::get_str(t.obj().dict, names::ABSTRACTMETHODS.v()) {
        if object::iter_into(set, &mut methods).is_err() {
            return Raised;
        }
    }
    let mut methods: Vec<String> =
        methods.into_iter().filter(|&m| names::is_str(m)).map(names::text).collect();
    methods.sort();
    type_error!(
        "Can't instantiate abstract class {} with abstract method{} {}",
        t.name(),
        if methods.len() == 1 { "" } else { "s" },
        methods.join(", ")
    )
}

/// `object.__init__`.
pub fn init(v: Value, args: &Args) -> R<()> {
    if args.pos.is_empty() && args.kwnames.is_empty() {
        return Ok(());
    }
    let t = type_of(v);
    if !same(init_slot(t), init as *const ()) {
        return Err(type_error!("object.__init__() takes exactly one argument (the instance to initialize)"));
    }
    if same(new_slot(t), new as *const ()) {
        return Err(type_error!(
            "{}.__init__() takes exactly one argument (the instance to initialize)",
            t.name()
        ));
    }
    Ok(())
}

fn repr(v: Value) -> R {
    let name = type_of(v).full_name();
    Ok(names::str_new(&format!("<{name} object at {:#x}>", v.0)))
}

fn str(v: Value) -> R {
    match type_of(v).slots().repr {
        Some(f) => f(v),
        None => repr(v),
    }
}

fn hash(v: Value) -> R<i64> {
    Ok((v.0 >> 4) as i64)
}

fn compare(a: Value, b: Value, op: CmpOp) -> R {
    Ok(match op {
        CmpOp::Eq if a == b => Value::TRUE,
        CmpOp::Ne => {
            // The opposite of what the class's own == says.
            let Some(f) = type_of(a).slots().compare else { return Ok(Value::NOT_IMPLEMENTED) };
            let equal = f(a, b, CmpOp::Eq)?;
            if equal == Value::NOT_IMPLEMENTED {
                equal
            } else {
                Value::bool(!object::truth(equal)?)
            }
        }
        _ => Value::NOT_IMPLEMENTED,
    })
}

/// Setter of `__dict__` attributes.
pub fn set_dict(v: Value, d: Value) -> R<()> {
    if d.is_unset() {
        return Err(type_error!("cannot delete __dict__"));
    }
    set_attributes_dict(v, d)
}

/// Getter and setter of the `__dict__` descriptor of classes written in Python.
pub static DICT_GETSET: GetSetDef = GetSetDef {
    name: "__dict__",
    get: |v| match object::attributes_dict(v) {
        Some(d) => Ok(d),
        None => Err(object::attr_error(v, names::DICT.v())),
    },
    set: Some(set_dict),
};

/// The `__weakref__` descriptor of classes written in Python.
pub static WEAKREF_GETSET: GetSetDef = GetSetDef {
    name: "__weakref__",
    get: |v| Ok(super::weakref::first_of(v).unwrap_or(Value::NONE)),
    set: None,
};

fn set_class(v: Value, cls: Value) -> R<()> {
    if cls.is_unset() {
        return Err(type_error!("can't delete __class__ attribute"));
    }
    if !cls.has_layout(Layout::Type) {
        return Err(type_error!("__class__ must be set to a class, not '{}' object", type_name(cls)));
    }
    let (old, new) = (type_of(v), TypeRef(cls));
    if v.has_layout(Layout::Module) {
        gc::set_shape(v, new.shape());
        return Ok(());
    }
    if !old.is_heap() || !new.is_heap() {
        return Err(type_error!(
            "__class__ assignment only supported for mutable types or ModuleType subclasses"
        ));
    }
    let (o, n) = (old.obj(), new.obj());
    let has_dict = |t: TypeRef| t.has_flag(type_flags::HAS_DICT);
    if o.layout != n.layout || o.fixed_slots != n.fixed_slots || has_dict(old) != has_dict(new) {
        return Err(type_error!(
            "__class__ assignment: '{}' object layout differs from '{}'",
            new.name(),
            old.name()
        ));
    }
    if !v.has_layout(Layout::Instance) {
        gc::set_shape(v, n.root_shape);
        own::note_exposed(v);
        return Ok(());
    }
    if !has_dict(old) {
        // Only fixed slots: the same places under another root.
        let cap = shape::info(v.shape()).inline_cap;
        gc::set_shape(v, shape::new_root(cls, n.fixed_slots, cap));
        return Ok(());
    }
    object::attributes_dict(v);
    gc::set_shape(v, attr::dict_shape(new));
    Ok(())
}

fn format(a: &Args) -> R {
    let [me, spec] = a.pos else {
        return Err(type_error!(
            "object.__format__() takes exactly one argument ({} given)",
            a.pos.len() - 1
        ));
    };
    if !names::is_str(*spec) {
        return Err(type_error!("__format__() argument must be str, not {}", type_name(*spec)));
    }
    if !names::text(*spec).is_empty() {
        return Err(type_error!("unsupported format string passed to {}.__format__", type_name(*me)));
    }
    object::to_str(*me)
}

fn init_subclass(a: &Args) -> R {
    if a.pos.len() > 1 || !a.kwnames.is_empty() {
        let name = TypeRef(a.pos[0]).name();
        return Err(if a.pos.len() == 1 {
            type_error!("{name}.__init_subclass__() takes no keyword arguments")
        } else {
            type_error!("{name}.__init_subclass__() takes no arguments ({} given)", a.pos.len() - 1)
        });
    }
    Ok(Value::NONE)
}

/// Attributes that pickling and copying keep: the dict, and `__slots__` members.
pub fn state_of(v: Value) -> R {
    let state = match object::attr::attributes_snapshot(v) {
        Some(d) if dict::len(d) > 0 => dict::copy(d),
        _ => Value::NONE,
    };
    let slots = dict::new();
    for &class in type_of(v).mro() {
        let d = TypeRef(class).obj().dict;
        if d.is_unset() || !TypeRef(class).is_heap() {
            continue;
        }
        let mut pos = 0;
        while let Some((name, member)) = dict::next(d, &mut pos) {
            if member.is_exact(Shape::MEMBER_DESCRIPTOR) {
                let text = names::text(name);
                if let Some(value) = object::getattr_opt(v, &text)? {
                    dict::set_str(slots, name, value);
                }
            }
        }
    }
    if dict::len(slots) == 0 {
        return Ok(state);
    }
    Ok(tuple_new(&[state, slots]))
}

fn getstate(a: &Args) -> R {
    state_of(a.pos[0])
}

/// `__reduce_ex__(protocol)`: what copy needs (`copyreg.__newobj__` form).
fn reduce_ex(a: &Args) -> R {
    let me = a.pos[0];
    let t = type_of(me);
    if let Some(f) = type_lookup(t, names::REDUCE.v()) {
        if !f.is_exact(Shape::METHOD_DESCRIPTOR) || object::TypeRef(t.0).0 == Value::UNSET {
            return object::call(f, &[me]);
        }
        if type_lookup(object::builtin_type(Shape::OBJECT), names::REDUCE.v()) != Some(f) {
            return object::call(f, &[me]);
        }
    }
    reduce_object(me)
}

fn reduce_object(me: Value) -> R {
    let t = type_of(me);
    let mut base = t;
    while base.is_heap() {
        base = TypeRef(base.obj().base);
    }
    let copyable = base.is(Shape::OBJECT)
        || [Shape::LIST, Shape::DICT, Shape::SET, Shape::TUPLE, Shape::STR, Shape::INT]
            .iter()
            .any(|&s| base.is(s));
    if !copyable {
        return Err(type_error!("cannot pickle '{}' object", t.name()));
    }
    let mut args = vec![t.0];
    match object::getattr_opt(me, "__getnewargs__")? {
        Some(f) => object::iter_into(object::call(f, &[])?, &mut args)?,
        None if base.is(Shape::TUPLE) => {
            args.push(tuple_new(object::typeobj::tuple_items(me)));
        }
        None => {}
    }
    let state = object::call_method(me, "__getstate__", &[])?;
    let newobj = object::getattr_str(t.0, "__new__")?;
    let items = if base.is(Shape::LIST) { object::iter(me)? } else { Value::NONE };
    let pairs = if base.is(Shape::DICT) {
        object::iter(object::call_method(me, "items", &[])?)?
    } else {
        Value::NONE
    };
    Ok(tuple_new(&[newobj, tuple_new(&args), state, items, pairs]))
}

fn sizeof(a: &Args) -> R {
    let v = a.pos[0];
    let bytes = match (v.is_pointer(), gc::cell_end(v.0)) {
        (true, Some(end)) => end - v.0,
        _ => 8,
    };
    Ok(Value::smi(bytes as i64))
}

fn subclasshook(_: &Args) -> R {
    Ok(Value::NOT_IMPLEMENTED)
}

fn dir(a: &Args) -> R {
    object::attr::default_dir(a.pos[0]).map(
        |names| {
            if names.has_layout(Layout::List) {
                names
            } else {
                list::new()
            }
        },
    )
}

pub static TYPE: TypeDef = TypeDef {
    name: "object",
    module: "builtins",
    shape: Shape::OBJECT,
    layout: Layout::Instance,
    base: Shape::OBJECT,
    slots: Slots {
        repr: Some(repr),
        str: Some(str),
        hash: Some(hash),
        compare: Some(compare),
        getattr: Some(object::generic_getattr),
        setattr: Some(object::generic_setattr),
        new: Some(new),
        init: Some(init),
        ..Slots::EMPTY
    },
    methods: &[
        MethodDef::new("__format__", format),
        MethodDef::class("__init_subclass__", init_subclass),
        MethodDef::class("__subclasshook__", subclasshook),
        MethodDef::new("__getstate__", getstate),
        MethodDef::new("__reduce__", |a| reduce_object(a.pos[0])),
        MethodDef::new("__reduce_ex__", reduce_ex),
        MethodDef::new("__sizeof__", sizeof),
        MethodDef::new("__dir__", dir),
    ],
    getset: &[GetSetDef { name: "__class__", get: |v| Ok(type_of(v).0), set: Some(set_class) }],
    subclassable: true,
    doc: "The base class of the class hierarchy.",
};

/// Is the class's constructor plain `object.__new__` (so that calling it only runs `__init__`)?
#[inline]
pub fn has_plain_new(t: TypeRef) -> bool {
    same(new_slot(t), new as *const ())
}
#[inline]
pub fn has_plain_init(t: TypeRef) -> bool {
    same(init_slot(t), init as *const ())
}
/// Are instances compared by `object` alone?
#[inline]
pub fn has_plain_compare(t: TypeRef) -> bool {
    t.slots().compare.is_some_and(|f| same(f as usize, compare as *const ()))
}
/// Is `__init__` written in Python?
#[inline]
pub fn has_python_init(t: TypeRef) -> bool {
    same(init_slot(t), generic::slot_init as *const ())
}
