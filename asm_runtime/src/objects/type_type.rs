//! `type`: calling classes, attributes of classes, `type`'s methods.

use super::class;
use super::object_type;
use crate::calls::enter;
use crate::error::{self, R};
use crate::names;
use crate::object::attr;
use crate::object::call::call_unbound_args;
use crate::object::compare::{isinstance_plain, issubclass_plain};
use crate::object::lookup::{class_changed, complete_dict, type_module};
use crate::object::typeobj::{tuple_items, type_flags};
use crate::object::{self, is_subtype, type_lookup, type_name, type_of, TypeRef};
use crate::objects::{dict, exception, list, mappingproxy};
use crate::prelude::*;
use crate::type_error;
use crate::types::{Args, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use core::mem::MaybeUninit;
use pyrl_abi::layout::{function, Layout};
use pyrl_abi::shapes::Shape;

/// A new instance, initialised by an `__init__` written in Python.
#[inline]
fn construct(t: TypeRef, args: &Args) -> R {
    let v = attr::new_instance(t);
    let Some(f) = type_lookup(t, names::INIT.v()) else { return Ok(v) };
    let count = args.pos.len() + 1;
    let direct = f.is_exact(Shape::FUNCTION)
        && f.word(function::FAST_ARGC) == count as u64
        && args.kwnames.is_empty()
        && count <= 8;
    let result = if direct {
        // The words that are not written are not read: the slice ends before them.
        let mut slots = [const { MaybeUninit::<Value>::uninit() }; 8];
        slots[0].write(v);
        slots[1..].iter_mut().zip(args.pos).for_each(|(slot, &arg)| {
            slot.write(arg);
        });
        enter(f, unsafe { core::slice::from_raw_parts(slots.as_ptr() as *const Value, count) })?
    } else {
        call_unbound_args(f, v, args)?
    };
    if result.is_none() {
        return Ok(v);
    }
    Err(type_error!("__init__() should return None, not '{}'", type_name(result)))
}

/// Calling a class.
pub fn call(cls: Value, args: &Args) -> R {
    let t = TypeRef(cls);
    if object_type::has_plain_new(t) && t.obj().flags & type_flags::ABSTRACT == 0 {
        // The common case: a class written in Python with an `__init__`.
        if object_type::has_python_init(t) {
            return construct(t, args);
        }
    }
    if exception::is_plain(t) && args.kwnames.is_empty() {
        return Ok(exception::new_plain(t, args.pos));
    }
    if let ([v], []) = (args.pos, args.kwnames) {
        // What programs call most, without `__new__` and `__init__`.
        if cls == object::builtin_type(Shape::STR).0 {
            return object::to_str(*v);
        }
        if cls == object::builtin_type(Shape::TYPE).0 {
            return Ok(type_of(*v).0);
        }
        if cls == object::builtin_type(Shape::INT).0 {
            return crate::objects::int::construct::from_object(*v);
        }
    }
    let Some(new) = t.slots().new else {
        return Err(type_error!("cannot create '{}' instances", t.name()));
    };
    let v = new(cls, args)?;
    let made = type_of(v);
    if made != t && !is_subtype(made, t) {
        return Ok(v);
    }
    if let Some(init) = made.slots().init {
        init(v, args)?;
    }
    Ok(v)
}

fn type_new(meta: Value, args: &Args) -> R {
    let [name, bases, namespace] = args.pos else {
        return Err(type_error!("type() takes 1 or 3 arguments"));
    };
    if !names::is_str(*name) {
        return Err(type_error!("type.__new__() argument 1 must be str, not {}", type_name(*name)));
    }
    if !bases.has_layout(Layout::Tuple) {
        return Err(type_error!("type.__new__() argument 2 must be tuple, not {}", type_name(*bases)));
    }
    if !dict::is_dict(*namespace) {
        return Err(type_error!("type.__new__() argument 3 must be dict, not {}", type_name(*namespace)));
    }
    class::new_class(TypeRef(meta), *name, *bases, *namespace, args)
}

fn type_init(_: Value, args: &Args) -> R<()> {
    match args.pos.len() {
        1 if !args.kwnames.is_empty() => Err(type_error!("type.__init__() takes no keyword arguments")),
        1 | 3 => Ok(()),
        _ => Err(type_error!("type.__init__() takes 1 or 3 arguments")),
    }
}

fn repr(v: Value) -> R {
    let t = TypeRef(v);
    let name = names::text(t.obj().qualname);
    let text = match type_module(t) {
        Some(m) if m != "builtins" => format!("<class '{m}.{name}'>"),
        _ => format!("<class '{name}'>"),
    };
    Ok(names::str_new(&text))
}

/// Attribute of a class: metaclass data descriptors, then the class and its bases, then the
/// metaclass.
pub fn getattr(v: Value, name: Value) -> R {
    let t = TypeRef(v);
    let meta = type_of(v);
    let meta_attribute = type_lookup(meta, name);
    let mut meta_get = None;
    if let Some(f) = meta_attribute {
        let slots = type_of(f).slots();
        meta_get = slots.descr_get;
        if let (Some(get), true) = (slots.descr_get, slots.descr_set.is_some()) {
            return get(f, v, meta.0);
        }
    }
    if let Some(f) = type_lookup(t, name) {
        return match type_of(f).slots().descr_get {
            Some(get) => get(f, Value::UNSET, v),
            None => Ok(f),
        };
    }
    if let Some(f) = meta_attribute {
        return match meta_get {
            Some(get) => get(f, v, meta.0),
            None => Ok(f),
        };
    }
    Err(no_attribute(t, name))
}

fn no_attribute(t: TypeRef, name: Value) -> error::Raised {
    let text = names::text(name);
    error::attribute_error(t.0, name, &format!("type object '{}' has no attribute '{text}'", t.name()))
}

pub fn setattr(v: Value, name: Value, value: Value) -> R<()> {
    let t = TypeRef(v);
    let text = names::text(name);
    if !t.is_heap() {
        return Err(type_error!("cannot set '{text}' attribute of immutable type '{}'", t.name()));
    }
    if let Some(f) = type_lookup(type_of(v), name) {
        if let Some(set) = type_of(f).slots().descr_set {
            return set(f, v, value);
        }
    }
    let d = t.obj().dict;
    if value.is_unset() {
        if dict::remove_str(d, name).is_none() {
            return Err(no_attribute(t, name));
        }
    } else {
        dict::set_str(d, name, value);
    }
    class_changed(t, name);
    if name == names::DEL.v() {
        class::update_finalizer_flag(t);
    }
    Ok(())
}

fn mutable(t: TypeRef, name: &str) -> R<()> {
    if t.is_heap() {
        return Ok(());
    }
    Err(type_error!("cannot set '{name}' attribute of immutable type '{}'", t.name()))
}

fn set_name(v: Value, name: Value, word: fn(TypeRef, Value), what: &str) -> R<()> {
    mutable(TypeRef(v), what)?;
    if name.is_unset() {
        return Err(type_error!("cannot delete '{what}' attribute of type '{}'", TypeRef(v).name()));
    }
    if !names::is_str(name) {
        return Err(type_error!(
            "can only assign string to {}.{what}, not '{}'",
            TypeRef(v).name(),
            type_name(name)
        ));
    }
    word(TypeRef(v), name);
    Ok(())
}

/// An entry of the class's dict, or the default.
fn dict_entry(v: Value, name: &'static names::Name) -> Option<Value> {
    object::lookup::own_attribute(TypeRef(v), name.v())
}

fn get_module(v: Value) -> R {
    if let Some(def) = TypeRef(v).def() {
        return Ok(names::intern(def.module));
    }
    Ok(dict_entry(v, &names::MODULE).unwrap_or(names::BUILTINS.v()))
}

fn set_entry(v: Value, name: &'static names::Name, value: Value) -> R<()> {
    mutable(TypeRef(v), name.text())?;
    let d = TypeRef(v).obj().dict;
    if value.is_unset() {
        dict::remove_str(d, name.v());
    } else {
        dict::set_str(d, name.v(), value);
    }
    class_changed(TypeRef(v), name.v());
    Ok(())
}

fn get_doc(v: Value) -> R {
    match dict_entry(v, &names::DOC) {
        None => Ok(Value::NONE),
        Some(f) => match type_of(f).slots().descr_get {
            Some(get) => get(f, Value::UNSET, v),
            None => Ok(f),
        },
    }
}

fn get_annotations(v: Value) -> R {
    let t = TypeRef(v);
    if !t.is_heap() {
        return Err(error::attribute_error(
            v,
            names::ANNOTATIONS.v(),
            &format!("type object '{}' has no attribute '__annotations__'", t.name()),
        ));
    }
    let d = t.obj().dict;
    if let Some(a) = dict::get_str(d, names::ANNOTATIONS.v()) {
        return Ok(a);
    }
    let a = dict::new();
    dict::set_str(d, names::ANNOTATIONS.v(), a);
    Ok(a)
}

fn get_abstract(v: Value) -> R {
    match dict_entry(v, &names::ABSTRACTMETHODS) {
        Some(set) if !TypeRef(v).is(Shape::TYPE) => Ok(set),
        _ => Err(error::attribute_error(v, names::ABSTRACTMETHODS.v(), "__abstractmethods__")),
    }
}

fn set_abstract(v: Value, set: Value) -> R<()> {
    set_entry(v, &names::ABSTRACTMETHODS, set)?;
    let o = TypeRef(v).obj();
    o.flags &= !type_flags::ABSTRACT;
    if !set.is_unset() && object::truth(set)? {
        o.flags |= type_flags::ABSTRACT;
    }
    Ok(())
}

fn subclasses(a: &Args) -> R {
    let all = unsafe { &*TypeRef(a.pos[0]).obj().subclasses };
    Ok(list::from_slice(all))
}

fn mro_method(a: &Args) -> R {
    let t = TypeRef(a.pos[0]);
    Ok(list::from_slice(&class::linearise(t)?))
}

fn prepare(_: &Args) -> R {
    Ok(dict::new())
}

fn instancecheck(a: &Args) -> R {
    let [cls, v] = a.pos else {
        return Err(type_error!("type.__instancecheck__() takes exactly one argument"));
    };
    Ok(Value::bool(isinstance_plain(*v, *cls)?))
}

fn subclasscheck(a: &Args) -> R {
    let [cls, c] = a.pos else {
        return Err(type_error!("type.__subclasscheck__() takes exactly one argument"));
    };
    Ok(Value::bool(issubclass_plain(*c, *cls)?))
}

fn set_bases(v: Value, bases: Value) -> R<()> {
    mutable(TypeRef(v), "__bases__")?;
    if bases.is_unset() || !bases.has_layout(Layout::Tuple) || tuple_items(bases).is_empty() {
        return Err(type_error!(
            "can only assign non-empty tuple to {}.__bases__, not {}",
            TypeRef(v).name(),
            if bases.is_unset() { "nothing".to_string() } else { type_name(bases) }
        ));
    }
    class::set_bases(TypeRef(v), bases)
}

fn union(a: Value, b: Value) -> R {
    super::union_type::or(a, b)
}

pub static TYPE: TypeDef = TypeDef {
    name: "type",
    module: "builtins",
    shape: Shape::TYPE,
    layout: Layout::Type,
    base: Shape::OBJECT,
    slots: Slots {
        repr: Some(repr),
        call: Some(call),
        getattr: Some(getattr),
        setattr: Some(setattr),
        new: Some(type_new),
        init: Some(type_init),
        binary: {
            let mut table = [None; 14];
            table[crate::types::BinOp::Or as usize] = Some(union as crate::types::BinaryFn);
            table
        },
        ..Slots::EMPTY
    },
    methods: &[
        MethodDef::new("mro", mro_method),
        MethodDef::new("__subclasses__", subclasses),
        MethodDef::class("__prepare__", prepare),
        MethodDef::new("__instancecheck__", instancecheck),
        MethodDef::new("__subclasscheck__", subclasscheck),
        MethodDef::new("__dir__", |a| attr::default_dir(a.pos[0])),
    ],
    getset: &[
        GetSetDef {
            name: "__name__",
            get: |v| Ok(TypeRef(v).obj().name),
            set: Some(|v, n| set_name(v, n, |t, n| t.obj().name = n, "__name__")),
        },
        GetSetDef {
            name: "__qualname__",
            get: |v| Ok(TypeRef(v).obj().qualname),
            set: Some(|v, n| set_name(v, n, |t, n| t.obj().qualname = n, "__qualname__")),
        },
        GetSetDef { name: "__module__", get: get_module, set: Some(|v, m| set_entry(v, &names::MODULE, m)) },
        GetSetDef {
            name: "__base__",
            get: |v| {
                let base = TypeRef(v).obj().base;
                Ok(if base.is_unset() { Value::NONE } else { base })
            },
            set: None,
        },
        GetSetDef { name: "__bases__", get: |v| Ok(TypeRef(v).obj().bases), set: Some(set_bases) },
        GetSetDef { name: "__mro__", get: |v| Ok(TypeRef(v).obj().mro), set: None },
        GetSetDef { name: "__dict__", get: |v| Ok(mappingproxy::new(complete_dict(TypeRef(v)))), set: None },
        GetSetDef { name: "__doc__", get: get_doc, set: Some(|v, d| set_entry(v, &names::DOC, d)) },
        GetSetDef {
            name: "__annotations__",
            get: get_annotations,
            set: Some(|v, a| set_entry(v, &names::ANNOTATIONS, a)),
        },
        GetSetDef { name: "__abstractmethods__", get: get_abstract, set: Some(set_abstract) },
        GetSetDef { name: "__basicsize__", get: |v| Ok(Value::smi(TypeRef(v).obj().size as i64)), set: None },
        GetSetDef { name: "__text_signature__", get: |_| Ok(Value::NONE), set: None },
    ],
    subclassable: true,
    doc: "",
};
