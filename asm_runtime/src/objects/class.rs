//! Making classes: the class statement, `type.__new__`, C3 linearisation, layouts, `__slots__`.

use super::{descriptor, method, object_type};
use crate::calls;
use crate::error::{self, R};
use crate::gc;
use crate::names;
use crate::object::lookup::invalidate_caches;
use crate::object::typeobj::{tuple_items, tuple_new, type_flags, TypeObj};
use crate::object::{self, is_subtype, shape, slots, type_lookup, type_name, type_of, TypeRef};
use crate::objects::{dict, function};
use crate::prelude::*;
use crate::types::Args;
use crate::value::Value;
use crate::{runtime_error, type_error, value_error};
use pyrl_abi::desc::ModuleDesc;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

/// The class statement: (body function, name, bases, keyword dict or 0) → class.
#[no_mangle]
pub extern "C" fn pyrt_build_class(body: Value, name: Value, bases: Value, kwargs: Value) -> Value {
    calls::entry_result(build_class(body, name, bases, kwargs))
}

/// An instance of a plain class, before its `__init__`.
#[no_mangle]
pub extern "C" fn pyrt_new_object(class: Value) -> Value {
    object::attr::new_instance(TypeRef(class))
}

/// Slots for attributes that compiled code reaches by their place. The class is plain, was just
/// made, and has a dict and no `__slots__`. Its instances carry the tag.
#[no_mangle]
pub extern "C" fn pyrt_plan_slots(class: Value, names: Value, tag: u64) -> Value {
    object::attr::plan_slots(TypeRef(class), tuple_items(names), tag as u16);
    Value::NONE
}

/// The planned slots whose bits are set hold doubles without a tag.
#[no_mangle]
pub extern "C" fn pyrt_plan_doubles(class: Value, slots: u64) -> Value {
    TypeRef(class).obj().double_slots = slots;
    Value::NONE
}

fn build_class(body: Value, name: Value, orig_bases: Value, kwargs: Value) -> R {
    let bases = resolve_bases(orig_bases)?;
    let mut kwnames = Vec::new();
    let mut kwvals = Vec::new();
    let mut explicit = Value::UNSET;
    if !kwargs.is_unset() {
        let mut pos = 0;
        while let Some((k, v)) = dict::next(kwargs, &mut pos) {
            if names::text(k) == "metaclass" {
                explicit = v;
            } else {
                kwnames.push(k);
                kwvals.push(v);
            }
        }
    }
    let type_type = object::builtin_type(Shape::TYPE);
    let mut meta = explicit;
    if meta.is_unset() {
        meta = tuple_items(bases).first().map_or(type_type.0, |&b| type_of(b).0);
    }
    if meta.has_layout(Layout::Type) {
        meta = calculate_metaclass(TypeRef(meta), bases)?.0;
    }
    let namespace = if meta == type_type.0 {
        dict::new()
    } else {
        match object::getattr_opt(meta, "__prepare__")? {
            None => dict::new(),
            Some(prepare) => {
                let pos = [name, bases];
                let args = Args { pos: &pos, kwnames: &kwnames, kwvals: &kwvals };
                let ns = object::call_args(prepare, &args)?;
                if type_of(ns).slots().getitem.is_none() {
                    let who = if meta.has_layout(Layout::Type) {
                        TypeRef(meta).name()
                    } else {
                        "<metaclass>".to_string()
                    };
                    return Err(type_error!(
                        "{who}.__prepare__() must return a mapping, not {}",
                        type_name(ns)
                    ));
                }
                ns
            }
        }
    };
    let cell = function::call_body(body, &[namespace])?;
    if bases != orig_bases {
        object::setitem(namespace, names::ORIG_BASES.v(), orig_bases)?;
    }
    let pos = [name, bases, namespace];
    let cls = object::call_args(meta, &Args { pos: &pos, kwnames: &kwnames, kwvals: &kwvals })?;
    if cell.has_layout(Layout::Cell) && cls.has_layout(Layout::Type) {
        let content = cell.field(layout::CELL_VALUE);
        if content.is_unset() {
            if dict::get_str(TypeRef(cls).obj().dict, names::CLASSCELL.v()).is_some() {
                return Err(runtime_error!(
                    "__class__ not set defining {} as {}. Was __classcell__ propagated to \
                     type.__new__?",
                    object::repr_string(name)?,
                    object::repr_string(cls)?
                ));
            }
            cell.set_field(layout::CELL_VALUE, cls);
        } else if content != cls {
            return Err(type_error!(
                "__class__ set to {} defining {} as {}",
                object::repr_string(content)?,
                object::repr_string(name)?,
                object::repr_string(cls)?
            ));
        }
    }
    Ok(cls)
}

/// Replaces bases that are not classes by what their `__mro_entries__` says (PEP 560).
fn resolve_bases(bases: Value) -> R {
    let mut out = Vec::new();
    let mut changed = false;
    for &base in tuple_items(bases) {
        if base.has_layout(Layout::Type) {
            out.push(base);
            continue;
        }
        match object::getattr_opt(base, "__mro_entries__")? {
            None => out.push(base),
            Some(f) => {
                let entries = object::call(f, &[bases])?;
                if !entries.has_layout(Layout::Tuple) {
                    return Err(type_error!("__mro_entries__ must return a tuple"));
                }
                changed = true;
                out.extend_from_slice(tuple_items(entries));
            }
        }
    }
    Ok(if changed { tuple_new(&out) } else { bases })
}

/// The most derived of the metaclass and the metaclasses of the bases.
fn calculate_metaclass(meta: TypeRef, bases: Value) -> R<TypeRef> {
    let mut winner = meta;
    for &base in tuple_items(bases) {
        let t = type_of(base);
        if is_subtype(winner, t) {
            continue;
        }
        if is_subtype(t, winner) {
            winner = t;
            continue;
        }
        return Err(type_error!(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) \
             subclass of the metaclasses of all its bases"
        ));
    }
    Ok(winner)
}

/// `type.__new__(meta, name, bases, namespace, **kwargs)`.
pub fn new_class(meta: TypeRef, name: Value, bases: Value, ns: Value, args: &Args) -> R {
    let winner = calculate_metaclass(meta, bases)?;
    if winner != meta {
        let same = winner.slots().new.map(|f| f as usize) == meta.slots().new.map(|f| f as usize);
        if !same {
            if let Some(new) = winner.slots().new {
                return new(winner.0, args);
            }
        }
    }
    let object_type = object::builtin_type(Shape::OBJECT);
    let bases = if tuple_items(bases).is_empty() { tuple_new(&[object_type.0]) } else { bases };
    let base = best_base(bases)?;
    if names::str_bytes(name).contains(&0) {
        return Err(value_error!("type name must not contain null characters"));
    }

    let cell = gc::alloc(core::mem::size_of::<TypeObj>(), Layout::Type, winner.shape());
    if winner.has_flag(type_flags::HAS_DEL) {
        gc::register_finalizable(cell);
    }
    let t = TypeRef(cell);
    let d = dict::copy(ns);
    let o = t.obj();
    o.name = names::intern_value(name);
    o.qualname = o.name;
    o.base = base.0;
    o.bases = bases;
    o.dict = d;
    o.subclasses = Box::into_raw(Box::default());
    o.layout = base.obj().layout;
    o.size = base.obj().size;
    o.fixed_slots = base.obj().fixed_slots;
    o.flags = type_flags::HEAP | type_flags::SUBCLASSABLE | type_flags::COMPLETE;
    for &b in tuple_items(bases) {
        use type_flags::*;
        let f = TypeRef(b).obj().flags;
        o.flags |= f & (HAS_DICT | HAS_WEAKREF | HAS_DEL | METACLASS | EXCEPTION | SEQUENCE | MAPPING);
    }
    if let Some(q) = dict::get_str(d, names::QUALNAME.v()) {
        if !names::is_str(q) {
            return Err(type_error!("type __qualname__ must be a str, not {}", type_name(q)));
        }
        o.qualname = q;
        dict::remove_str(d, names::QUALNAME.v());
    }
    o.mro = tuple_new(&compute_mro(t, winner)?);
    set_slots(t, base)?;
    prepare_attributes(t);
    let classcell = dict::remove_str(d, names::CLASSCELL.v());
    if type_lookup(t, names::DEL.v()).is_some() {
        o.flags |= type_flags::HAS_DEL;
    }
    let mut own = Vec::new();
    let mut pos = 0;
    while let Some((k, _)) = dict::next(d, &mut pos) {
        if names::is_str(k) {
            own.push(names::intern_value(k));
        }
    }
    slots::ready(t, &own);
    make_root_shape(t);
    for &b in tuple_items(bases) {
        unsafe { (*TypeRef(b).obj().subclasses).push(cell) };
    }
    if let Some(c) = classcell {
        if !c.has_layout(Layout::Cell) {
            return Err(type_error!(
                "type.__new__(): __classcell__ must be a nonlocal cell, not <class '{}'>",
                type_name(c)
            ));
        }
        c.set_field(layout::CELL_VALUE, cell);
    }
    set_names(t)?;
    init_subclass(t, args)?;
    Ok(cell)
}

/// Shape of new instances: slots for plain objects, a fixed one for builtin layouts.
fn make_root_shape(t: TypeRef) {
    let o = t.obj();
    let id = if o.layout == Layout::Instance {
        let base_wanted = TypeRef(o.base).obj().wanted_slots;
        let has_dict = o.flags & type_flags::HAS_DICT != 0;
        // Roomy for the first instances, which show how many slots are needed (`new_instance`).
        let spare = if has_dict { 12 } else { 0 };
        let cap = (o.fixed_slots + spare).max(base_wanted).min(200);
        shape::new_root(t.0, o.fixed_slots, cap as u8)
    } else {
        shape::new_fixed()
    };
    o.root_shape = id;
    o.made_header = 0;
    shape::set_type(id, t.0);
}

/// `__new__` becomes a static method, `__init_subclass__` and `__class_getitem__` class methods;
/// `__doc__`, `__module__` and `__hash__` get their defaults.
fn prepare_attributes(t: TypeRef) {
    let d = t.obj().dict;
    let wrap = |name: &'static names::Name, make: fn(Value) -> Value| {
        if let Some(f) = dict::get_str(d, name.v()) {
            if f.is_exact(Shape::FUNCTION) {
                dict::set_str(d, name.v(), make(f));
            }
        }
    };
    wrap(&names::NEW, method::new_staticmethod);
    wrap(&names::INIT_SUBCLASS, method::new_classmethod);
    wrap(&names::CLASS_GETITEM, method::new_classmethod);
    if dict::get_str(d, names::MODULE.v()).is_none() {
        dict::set_str(d, names::MODULE.v(), calling_module());
    }
    if dict::get_str(d, names::DOC.v()).is_none() {
        dict::set_str(d, names::DOC.v(), Value::NONE);
    }
    let own_eq = dict::get_str(d, names::EQ.v()).is_some();
    if own_eq && dict::get_str(d, names::HASH.v()).is_none() {
        dict::set_str(d, names::HASH.v(), Value::NONE);
    }
}

/// `__module__` of a class made by the running code.
fn calling_module() -> Value {
    match crate::recursion::caller() {
        Some(d) => Value(unsafe { (*(d.module as *const ModuleDesc)).name }),
        None => names::BUILTINS.v(),
    }
}

/// The class in whose layout instances are made: walks past classes that add nothing to it.
fn solid_base(t: TypeRef) -> TypeRef {
    let o = t.obj();
    if o.base.is_unset() {
        return t;
    }
    let base = TypeRef(o.base);
    let b = base.obj();
    let adds = o.layout != b.layout || o.size != b.size || o.fixed_slots != b.fixed_slots;
    if adds || (o.def.is_null() != b.def.is_null() && !t.is_heap()) {
        t
    } else {
        solid_base(base)
    }
}

fn best_base(bases: Value) -> R<TypeRef> {
    let mut best: Option<(TypeRef, TypeRef)> = None;
    for &b in tuple_items(bases) {
        if !b.has_layout(Layout::Type) {
            return Err(type_error!("bases must be types"));
        }
        let base = TypeRef(b);
        if !base.has_flag(type_flags::SUBCLASSABLE) {
            return Err(type_error!("type '{}' is not an acceptable base type", base.name()));
        }
        let solid = solid_base(base);
        best = match best {
            None => Some((base, solid)),
            Some((old, old_solid)) => {
                if is_subtype(old_solid, solid) {
                    Some((old, old_solid))
                } else if is_subtype(solid, old_solid) {
                    Some((base, solid))
                } else {
                    return Err(type_error!("multiple bases have instance lay-out conflict"));
                }
            }
        };
    }
    match best {
        Some((base, _)) => Ok(base),
        None => Ok(object::builtin_type(Shape::OBJECT)),
    }
}

/// The MRO: by C3, unless the metaclass overrides `mro()`.
fn compute_mro(t: TypeRef, meta: TypeRef) -> R<Vec<Value>> {
    if !meta.is(Shape::TYPE) {
        let mro = names::intern("mro");
        let own = type_lookup(meta, mro);
        if own != type_lookup(object::builtin_type(Shape::TYPE), mro) {
            t.obj().mro = tuple_new(&linearise(t)?);
            let mut list = Vec::new();
            object::iter_into(object::call_method(t.0, "mro", &[])?, &mut list)?;
            for &c in &list {
                if !c.has_layout(Layout::Type) {
                    return Err(type_error!("mro() returned a non-class ('{}')", type_name(c)));
                }
            }
            return Ok(list);
        }
    }
    linearise(t)
}

/// C3 linearisation (Barrett et al., "A Monotonic Superclass Linearization for Dylan").
pub fn linearise(t: TypeRef) -> R<Vec<Value>> {
    let bases = tuple_items(t.obj().bases);
    for (i, b) in bases.iter().enumerate() {
        if bases[..i].contains(b) {
            return Err(type_error!("duplicate base class {}", TypeRef(*b).name()));
        }
    }
    let mut out = vec![t.0];
    if let [only] = bases {
        out.extend_from_slice(TypeRef(*only).mro());
        return Ok(out);
    }
    let mut sequences: Vec<&[Value]> = bases.iter().map(|&b| TypeRef(b).mro()).collect();
    sequences.push(bases);
    loop {
        sequences.retain(|s| !s.is_empty());
        if sequences.is_empty() {
            return Ok(out);
        }
        let candidate =
            sequences.iter().map(|s| s[0]).find(|c| !sequences.iter().any(|s| s[1..].contains(c)));
        let Some(next) = candidate else {
            let mut heads: Vec<Value> = Vec::new();
            for s in &sequences {
                if !heads.contains(&s[0]) {
                    heads.push(s[0]);
                }
            }
            let list: Vec<String> = heads.iter().map(|&h| TypeRef(h).name()).collect();
            return Err(type_error!(
                "Cannot create a consistent method resolution\norder (MRO) for bases {}",
                list.join(", ")
            ));
        };
        out.push(next);
        for s in &mut sequences {
            if s[0] == next {
                *s = &s[1..];
            }
        }
    }
}

/// Member descriptors for `__slots__`, or `__dict__` and `__weakref__` without it.
fn set_slots(t: TypeRef, base: TypeRef) -> R<()> {
    let o = t.obj();
    let d = o.dict;
    let had_dict = o.flags & type_flags::HAS_DICT != 0;
    let had_weakref = o.flags & type_flags::HAS_WEAKREF != 0;
    let mut add_dict = !had_dict;
    let mut add_weakref = !had_weakref;
    if let Some(declared) = dict::get_str(d, names::SLOTS.v()) {
        add_dict = false;
        add_weakref = false;
        let mut list = Vec::new();
        if names::is_str(declared) {
            list.push(declared);
        } else {
            object::iter_into(declared, &mut list)?;
        }
        let variable = matches!(o.layout, Layout::Int | Layout::Tuple | Layout::Bytes);
        if !list.is_empty() && variable {
            return Err(type_error!("nonempty __slots__ not supported for subtype of '{}'", base.name()));
        }
        let mut members = Vec::new();
        for &slot in &list {
            if !names::is_str(slot) {
                return Err(type_error!("__slots__ items must be strings, not '{}'", type_name(slot)));
            }
            let text = names::text(slot);
            if !is_identifier(&text) {
                return Err(type_error!("__slots__ must be identifiers"));
            }
            match text.as_str() {
                "__dict__" if had_dict || add_dict => {
                    return Err(type_error!("__dict__ slot disallowed: we already got one"))
                }
                "__dict__" => add_dict = true,
                "__weakref__" if had_weakref || add_weakref => {
                    return Err(type_error!("__weakref__ slot disallowed: we already got one"))
                }
                "__weakref__" => add_weakref = true,
                _ => members.push(names::intern(&mangle(&names::text(o.name), &text))),
            }
        }
        for &name in &members {
            if dict::get_str(d, name).is_some() && name != names::QUALNAME.v() {
                return Err(value_error!(
                    "'{}' in __slots__ conflicts with class variable",
                    names::text(name)
                ));
            }
        }
        members.sort_by_key(|&m| names::text(m));
        for name in members {
            let offset = if o.layout == Layout::Instance {
                o.fixed_slots += 1;
                layout::INSTANCE_SLOTS + 8 * (o.fixed_slots - 1)
            } else {
                // Builtin layouts keep members in the attribute dict.
                o.flags |= type_flags::HAS_DICT;
                0
            };
            dict::set_str(d, name, descriptor::new_member(name, t, offset));
        }
    }
    if add_dict {
        o.flags |= type_flags::HAS_DICT;
        if o.layout != Layout::Type {
            let getset = descriptor::new_getset(&object_type::DICT_GETSET, t);
            if dict::get_str(d, names::DICT.v()).is_none() {
                dict::set_str(d, names::DICT.v(), getset);
            }
        }
    }
    if add_weakref {
        o.flags |= type_flags::HAS_WEAKREF;
        if dict::get_str(d, names::WEAKREF.v()).is_none() {
            let getset = descriptor::new_getset(&object_type::WEAKREF_GETSET, t);
            dict::set_str(d, names::WEAKREF.v(), getset);
        }
    }
    Ok(())
}

fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c == '_' || c.is_alphabetic())
        && chars.all(|c| c == '_' || c.is_alphanumeric())
}

/// Private name mangling.
fn mangle(class: &str, name: &str) -> String {
    let class = class.trim_start_matches('_');
    if !name.starts_with("__") || name.ends_with("__") || class.is_empty() || name.contains('.') {
        return name.to_string();
    }
    format!("_{class}{name}")
}

/// Calls `__set_name__` of the attributes that have it.
fn set_names(t: TypeRef) -> R<()> {
    let mut entries = Vec::new();
    let mut pos = 0;
    while let Some(entry) = dict::next(t.obj().dict, &mut pos) {
        entries.push(entry);
    }
    for (name, v) in entries {
        if v.is_exact(Shape::FUNCTION) {
            continue;
        }
        let Some(f) = object::lookup_special(v, &names::SET_NAME)? else { continue };
        if object::call(f, &[t.0, name]).is_err() {
            let cause = error::take();
            let raised = runtime_error!(
                "Error calling __set_name__ on '{}' instance {} in '{}'",
                type_name(v),
                object::repr_string(name)?,
                t.name()
            );
            let new = error::peek();
            super::exception::set_cause(new, cause);
            super::exception::set_context(new, cause);
            return Err(raised);
        }
    }
    Ok(())
}

/// Calls the parent's `__init_subclass__` with the class keywords.
fn init_subclass(t: TypeRef, args: &Args) -> R<()> {
    let name = names::INIT_SUBCLASS.v();
    for &class in &t.mro()[1..] {
        let Some(f) = object::lookup::own_attribute(TypeRef(class), name) else { continue };
        if class == object::builtin_type(Shape::OBJECT).0 && args.kwnames.is_empty() {
            return Ok(());
        }
        let f = match type_of(f).slots().descr_get {
            Some(get) => get(f, Value::UNSET, t.0)?,
            None => f,
        };
        let none = Args { pos: &[], ..*args };
        object::call_args(f, &none)?;
        return Ok(());
    }
    Ok(())
}

/// `__del__` was set or deleted on a class.
pub fn update_finalizer_flag(t: TypeRef) {
    let o = t.obj();
    o.flags &= !type_flags::HAS_DEL;
    o.made_header = 0;
    if type_lookup(t, names::DEL.v()).is_some() {
        o.flags |= type_flags::HAS_DEL;
    }
    let subclasses = unsafe { (*o.subclasses).clone() };
    for class in subclasses {
        update_finalizer_flag(TypeRef(class));
    }
}

/// Assignment to `__bases__`.
pub fn set_bases(t: TypeRef, bases: Value) -> R<()> {
    for &b in tuple_items(bases) {
        if !b.has_layout(Layout::Type) {
            return Err(type_error!(
                "{}.__bases__ must be tuple of classes, not '{}'",
                t.name(),
                type_name(b)
            ));
        }
        if is_subtype(TypeRef(b), t) {
            return Err(type_error!("a __bases__ item causes an inheritance cycle"));
        }
    }
    let base = best_base(bases)?;
    let o = t.obj();
    let (old, new) = (TypeRef(o.base).obj(), base.obj());
    if old.layout != new.layout || old.fixed_slots != new.fixed_slots || old.size != new.size {
        return Err(type_error!(
            "__bases__ assignment: '{}' object layout differs from '{}'",
            base.name(),
            TypeRef(o.base).name()
        ));
    }
    let (old_bases, old_base) = (o.bases, o.base);
    o.bases = bases;
    o.base = base.0;
    if let Err(raised) = refresh_mro(t) {
        o.bases = old_bases;
        o.base = old_base;
        return Err(raised);
    }
    for &b in tuple_items(old_bases) {
        unsafe { (*TypeRef(b).obj().subclasses).retain(|&c| c != t.0) };
    }
    for &b in tuple_items(bases) {
        unsafe { (*TypeRef(b).obj().subclasses).push(t.0) };
    }
    Ok(())
}

fn refresh_mro(t: TypeRef) -> R<()> {
    let o = t.obj();
    o.mro = tuple_new(&linearise(t)?);
    invalidate_caches();
    for def in slots::SLOTDEFS {
        slots::update(t, def.name.v());
    }
    let subclasses = unsafe { (*o.subclasses).clone() };
    for class in subclasses {
        refresh_mro(TypeRef(class))?;
    }
    Ok(())
}

/// Can instances be weakly referenced?
pub fn allows_weakref(v: Value) -> bool {
    v.is_pointer() && (type_of(v).has_flag(type_flags::HAS_WEAKREF) || v.has_layout(Layout::Type))
}
