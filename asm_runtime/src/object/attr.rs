//! Attribute access: the generic algorithm of `object.__getattribute__` and `__setattr__`, and
//! where instances keep their attributes.

use super::lookup::{self, type_lookup};
use super::own;
use super::shape::{self, mode};
use super::typeobj::{type_flags, type_name, type_of, TypeRef};
use super::{call, truth};
use crate::error::{self, Exc, R};
use crate::gc;
use crate::names;
use crate::objects::{dict, float, list};
use crate::prelude::*;
use crate::type_error;
use crate::value::Value;
use pyrl_abi::context;
use pyrl_abi::layout::{self, flags, Layout};
use pyrl_abi::shapes::Shape;

/// `getattr(v, name)`; the name may be any value (TypeError unless a str).
pub fn getattr_value(v: Value, name: Value) -> R {
    if !names::is_str(name) {
        return Err(type_error!("attribute name must be string, not '{}'", type_name(name)));
    }
    getattr(v, name)
}

/// `v.name` for a str name.
#[inline]
pub fn getattr(v: Value, name: Value) -> R {
    let name = names::intern_value(name);
    let result = match type_of(v).slots().getattr {
        Some(f) => f(v, name),
        None => generic_getattr(v, name),
    };
    result.map_err(|raised| error::add_attribute(raised, v, name))
}

pub fn getattr_str(v: Value, name: &str) -> R {
    getattr(v, names::intern(name))
}

/// The attribute, or `None` when looking it up raises AttributeError.
pub fn getattr_opt(v: Value, name: &str) -> R<Option<Value>> {
    match getattr(v, names::intern(name)) {
        Ok(value) => Ok(Some(value)),
        Err(_) if error::matches(Exc::AttributeError) => {
            error::clear();
            Ok(None)
        }
        Err(raised) => Err(raised),
    }
}

pub fn setattr(v: Value, name: Value, value: Value) -> R<()> {
    if !names::is_str(name) {
        return Err(type_error!("attribute name must be string, not '{}'", type_name(name)));
    }
    let name = names::intern_value(name);
    match type_of(v).slots().setattr {
        Some(f) => f(v, name, value),
        None => generic_setattr(v, name, value),
    }
}

pub fn setattr_str(v: Value, name: &str, value: Value) -> R<()> {
    setattr(v, names::intern(name), value)
}

pub fn delattr(v: Value, name: Value) -> R<()> {
    setattr(v, name, Value::UNSET)
}

/// Address of the word that holds the instance's attribute Dict (0 in it: none yet).
fn dict_word(v: Value) -> Option<u32> {
    if !v.is_pointer() {
        return None;
    }
    if gc::flags(v) & flags::ATTRS != 0 {
        return gc::cell_end(v.0).map(|end| (end - 8 - v.0) as u32);
    }
    match v.layout() {
        l if l == Layout::Exception as u8 => Some(layout::exception::ATTRS),
        l if l == Layout::Function as u8 => Some(layout::function::DICT),
        l if l == Layout::Module as u8 => Some(layout::module::EXTRA),
        _ => None,
    }
}

/// Does the object keep attributes of its own?
pub fn has_attributes(v: Value) -> bool {
    (v.has_layout(Layout::Instance) && type_of(v).has_flag(type_flags::HAS_DICT)) || dict_word(v).is_some()
}

/// Does the slot of the class's instances hold doubles without a tag?
#[inline]
pub fn holds_doubles(t: TypeRef, slot: u32) -> bool {
    slot < 64 && t.obj().double_slots >> slot & 1 != 0
}

#[inline]
fn slot_value(v: Value, info: &shape::ShapeInfo, slot: u32) -> Value {
    let inline = info.inline_cap as u32;
    if slot < inline {
        if holds_doubles(TypeRef(info.type_object), slot) {
            return float::from_double(f64::from_bits(v.word(layout::INSTANCE_SLOTS + 8 * slot)));
        }
        v.field(layout::INSTANCE_SLOTS + 8 * slot)
    } else {
        v.field(layout::INSTANCE_EXT).field(layout::ARRAY_ITEMS + 8 * (slot - inline))
    }
}

fn store_slot(v: Value, cap: u32, slot: u32, value: Value) {
    if slot < cap {
        let word = match holds_doubles(type_of(v), slot) {
            true => value.to_f64().unwrap_or_default().to_bits(),
            false => value.0,
        };
        v.set_word(layout::INSTANCE_SLOTS + 8 * slot, word);
        return;
    }
    let at = slot - cap;
    let ext = v.field(layout::INSTANCE_EXT);
    let room = if ext.is_unset() { 0 } else { ext.word(layout::ARRAY_CAP) as u32 };
    let ext = if at < room {
        ext
    } else {
        let bigger = gc::alloc_array((room * 2).max(at + 4) as usize);
        for i in 0..room {
            bigger.set_field(layout::ARRAY_ITEMS + 8 * i, ext.field(layout::ARRAY_ITEMS + 8 * i));
        }
        v.set_field(layout::INSTANCE_EXT, bigger);
        bigger
    };
    ext.set_field(layout::ARRAY_ITEMS + 8 * at, value);
}

/// The instance's own attribute (interned name).
#[inline]
pub fn own_get(v: Value, name: Value) -> Option<Value> {
    if v.has_layout(Layout::Instance) {
        let info = shape::info(v.shape());
        if info.mode == mode::SLOTS {
            // A planned slot may be unset.
            let slot = shape::find(v.shape(), name);
            return slot.map(|slot| slot_value(v, info, slot)).filter(|value| !value.is_unset());
        }
        // Instances of `object` itself have neither slots nor a dict.
        let own = v.field(layout::INSTANCE_EXT);
        return if own.is_unset() { None } else { dict::get_str(own, name) };
    }
    let d = v.field(dict_word(v)?);
    if d.is_unset() {
        return None;
    }
    dict::get_str(d, name)
}

/// Sets the instance's own attribute; false when the object keeps none.
fn own_set(v: Value, t: TypeRef, name: Value, value: Value) -> bool {
    if v.has_layout(Layout::Instance) {
        let info = shape::info(v.shape());
        if info.mode == mode::DICT {
            let own = v.field(layout::INSTANCE_EXT);
            if own.is_unset() {
                return false;
            }
            dict::set_str(own, name, value);
            return true;
        }
        let cap = info.inline_cap as u32;
        if let Some(slot) = shape::find(v.shape(), name) {
            store_slot(v, cap, slot, value);
            return true;
        }
        if !t.has_flag(type_flags::HAS_DICT) {
            return false;
        }
        match shape::transition(v.shape(), name) {
            Some(next) => {
                let slot = shape::info(next).count as u32 - 1;
                store_slot(v, cap, slot, value);
                gc::set_shape(v, next);
                let o = t.obj();
                if slot >= o.wanted_slots {
                    o.wanted_slots = slot + 1;
                    o.made_header = 0;
                }
            }
            None => dict::set_str(to_dict_mode(v), name, value),
        }
        return true;
    }
    let Some(word) = dict_word(v) else { return false };
    own::note(v, name);
    if v.field(word).is_unset() {
        v.set_field(word, dict::new());
    }
    dict::set_str(v.field(word), name, value);
    true
}

/// Removes the instance's own attribute; false when it has none of that name.
fn own_delete(v: Value, name: Value) -> bool {
    if own_get(v, name).is_none() {
        return false;
    }
    if v.has_layout(Layout::Instance) && type_of(v).obj().sampled == PLANNED {
        // Compiled code relies on the slots of planned classes.
        let info = *shape::info(v.shape());
        if let (mode::SLOTS, Some(slot)) = (info.mode, shape::find(v.shape(), name)) {
            store_slot(v, info.inline_cap as u32, slot, Value::UNSET);
            return true;
        }
    }
    if own::has_word(v) {
        return dict_word(v).is_some_and(|word| dict::remove_str(v.field(word), name).is_some());
    }
    attributes_dict(v).is_some_and(|d| dict::remove_str(d, name).is_some())
}

/// A dict of the attributes in slots.
fn dict_of_slots(v: Value, info: &shape::ShapeInfo) -> Value {
    let d = dict::new();
    for (name, slot) in shape::attributes(v.shape()) {
        let value = slot_value(v, info, slot);
        if !value.is_unset() {
            dict::set_str(d, name, value);
        }
    }
    d
}

/// Moves the attributes of an instance to a dict, which it keeps from then on.
fn to_dict_mode(v: Value) -> Value {
    let info = *shape::info(v.shape());
    if info.mode == mode::DICT {
        return v.field(layout::INSTANCE_EXT);
    }
    let d = dict_of_slots(v, &info);
    v.set_field(layout::INSTANCE_EXT, d);
    gc::set_shape(v, dict_shape(type_of(v)));
    d
}

/// The dict-mode shape of a class.
pub fn dict_shape(t: TypeRef) -> u32 {
    let o = t.obj();
    if o.dict_shape == 0 {
        o.dict_shape = shape::new_dict_mode(t.0, 0);
    }
    o.dict_shape
}

/// `v.__dict__` of objects that have one (instances turn to dict mode).
pub fn attributes_dict(v: Value) -> Option<Value> {
    if v.has_layout(Layout::Instance) {
        return type_of(v).has_flag(type_flags::HAS_DICT).then(|| to_dict_mode(v));
    }
    let word = dict_word(v)?;
    own::note_exposed(v);
    if v.field(word).is_unset() {
        v.set_field(word, dict::new());
    }
    Some(v.field(word))
}

/// Replaces `v.__dict__`.
pub fn set_attributes_dict(v: Value, d: Value) -> R<()> {
    if !dict::is_dict(d) {
        return Err(type_error!("__dict__ must be set to a dictionary, not a '{}'", type_name(d)));
    }
    if v.has_layout(Layout::Instance) {
        to_dict_mode(v);
        v.set_field(layout::INSTANCE_EXT, d);
    } else if let Some(word) = dict_word(v) {
        own::note_exposed(v);
        v.set_field(word, d);
    }
    Ok(())
}

/// Is attribute access of the type's instances not customised?
#[inline]
pub fn has_generic_getattr(t: TypeRef) -> bool {
    t.slots().getattr.is_none_or(|f| f as usize == generic_getattr as *const () as usize)
}

/// `object.__getattribute__`.
pub fn generic_getattr(v: Value, name: Value) -> R {
    let t = type_of(v);
    let attribute = type_lookup(t, name);
    if let Some(f) = attribute {
        let slots = type_of(f).slots();
        if let (Some(get), true) = (slots.descr_get, slots.descr_set.is_some()) {
            return get(f, v, t.0);
        }
    }
    if let Some(value) = own_get(v, name) {
        return Ok(value);
    }
    match attribute {
        Some(f) => match type_of(f).slots().descr_get {
            Some(get) => get(f, v, t.0),
            None => Ok(f),
        },
        None => Err(no_attribute(v, name)),
    }
}

/// AttributeError: "'X' object has no attribute 'y'".
#[cold]
pub fn no_attribute(v: Value, name: Value) -> error::Raised {
    let message = format!("'{}' object has no attribute '{}'", type_name(v), names::text(name));
    error::attribute_error(v, name, &message)
}

/// `object.__setattr__` and `object.__delattr__` (value UNSET).
pub fn generic_setattr(v: Value, name: Value, value: Value) -> R<()> {
    let t = type_of(v);
    let attribute = type_lookup(t, name);
    if let Some(f) = attribute {
        if let Some(set) = type_of(f).slots().descr_set {
            return set(f, v, value);
        }
    }
    let done = if value.is_unset() { own_delete(v, name) } else { own_set(v, t, name, value) };
    if done {
        return Ok(());
    }
    if attribute.is_some() && !has_attributes(v) {
        let message = format!("'{}' object attribute '{}' is read-only", type_name(v), names::text(name));
        return Err(error::attribute_error(v, name, &message));
    }
    Err(no_attribute(v, name))
}

/// Names for `dir(v)`, unsorted, without duplicates: own attributes, class and bases.
pub fn dir_names(v: Value) -> R {
    if let Some(f) = super::lookup_special(v, &names::DIR)? {
        return call(f, &[]);
    }
    default_dir(v)
}

/// `object.__dir__` (also for types and modules).
pub fn default_dir(v: Value) -> R {
    let all = dict::new();
    let add = |d: Value| {
        let mut pos = 0;
        while let Some((k, _)) = dict::next(d, &mut pos) {
            if names::is_str(k) {
                dict::set_str(all, k, Value::NONE);
            }
        }
    };
    if v.has_layout(Layout::Type) {
        for &class in TypeRef(v).mro() {
            add(lookup::complete_dict(TypeRef(class)));
        }
    } else if v.has_layout(Layout::Module) {
        add(crate::module::namespace_snapshot(v));
    } else {
        if let Some(d) = attributes_snapshot(v) {
            add(d);
        }
        for &class in type_of(v).mro() {
            add(lookup::complete_dict(TypeRef(class)));
        }
    }
    let out = list::new();
    let mut pos = 0;
    while let Some((k, _)) = dict::next(all, &mut pos) {
        list::push(out, k);
    }
    Ok(out)
}

/// The own attributes as a dict, without turning the instance to dict mode.
pub fn attributes_snapshot(v: Value) -> Option<Value> {
    if v.has_layout(Layout::Instance) {
        let info = *shape::info(v.shape());
        if info.mode == mode::DICT {
            return Some(v.field(layout::INSTANCE_EXT));
        }
        return Some(dict_of_slots(v, &info));
    }
    let d = v.field(dict_word(v)?);
    (!d.is_unset()).then_some(d)
}

/// Is an attribute of a class abstract (`__isabstractmethod__` true)?
pub fn is_abstract(v: Value) -> R<bool> {
    match getattr_opt(v, "__isabstractmethod__")? {
        Some(flag) => truth(flag),
        None => Ok(false),
    }
}

/// Instances that are made roomy before a class settles on a size.
const SAMPLE: u32 = 4;
/// `sampled` of classes whose slots were planned by the compiler.
pub const PLANNED: u32 = u32::MAX;

/// Gives instances of a class that was just made slots for these attributes, unset at first.
pub fn plan_slots(t: TypeRef, names: &[Value], tag: u16) {
    let o = t.obj();
    o.tag = tag;
    o.sampled = PLANNED;
    o.wanted_slots = names.len() as u32;
    planned_root(t, names);
}

/// A root shape with all planned slots, and room for as many as instances were seen to want.
fn planned_root(t: TypeRef, names: &[Value]) {
    let o = t.obj();
    let mut root = shape::new_root(t.0, o.fixed_slots, o.wanted_slots.min(200) as u8);
    for &name in names {
        if let Some(next) = shape::transition(root, names::intern_value(name)) {
            root = next;
        }
    }
    o.root_shape = root;
    o.made_header = 0;
}

/// A new instance of a class whose layout is `Instance`, at its root shape.
#[inline]
pub fn new_instance(t: TypeRef) -> Value {
    let o = t.obj();
    let room = shape::info(o.root_shape).inline_cap as u32;
    // Settled, and no instance wanted more.
    let settled = o.sampled > SAMPLE || o.flags & type_flags::HAS_DICT == 0;
    if settled && o.wanted_slots <= room && o.flags & type_flags::HAS_DEL == 0 {
        let size = (16 + 8 * room).next_multiple_of(context::CELL_GRAIN);
        let v = Value(gc::alloc_cell(size as usize));
        let header = gc::header(o.root_shape, Layout::Instance, 0, o.tag);
        v.set_word(layout::HEADER_SHAPE, header);
        if size <= context::MAX_INLINE_SIZE {
            (o.made_header, o.made_size) = (header, u64::from(size));
        }
        return v;
    }
    new_sample(t, room)
}

#[inline(never)]
fn new_sample(t: TypeRef, room: u32) -> Value {
    let o = t.obj();
    if o.sampled == PLANNED {
        // Attributes beyond the plan get room in the instances to come.
        if o.wanted_slots > room && room < 200 {
            let names: Vec<Value> =
                shape::attributes(o.root_shape).into_iter().map(|(name, _)| name).collect();
            planned_root(t, &names);
        }
    } else if o.sampled < SAMPLE {
        o.sampled += 1;
    } else if o.sampled == SAMPLE && o.wanted_slots > o.fixed_slots || o.wanted_slots > room {
        // From here on instances are as large as the largest one so far.
        o.sampled = SAMPLE + 1;
        let wanted = o.wanted_slots.min(48);
        if o.flags & type_flags::HAS_DICT != 0 && wanted != room && wanted >= o.fixed_slots {
            o.root_shape = shape::new_root(t.0, o.fixed_slots, wanted as u8);
            o.made_header = 0;
        }
    }
    let cap = shape::info(o.root_shape).inline_cap as usize;
    let v = gc::alloc(16 + 8 * cap, Layout::Instance, o.root_shape);
    gc::set_aux(v, o.tag);
    if o.flags & type_flags::HAS_DEL != 0 {
        gc::register_finalizable(v);
    }
    v
}

/// Is it a plain `object()`-like type without own layout?
pub fn is_plain(t: TypeRef) -> bool {
    t.obj().layout == Layout::Instance && !t.is(Shape::OBJECT)
}
