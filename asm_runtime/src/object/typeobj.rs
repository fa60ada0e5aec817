//! Type objects and the way from a value to its type.
//!
//! A type object is a collector cell of layout `Type` holding a `TypeObj`. Builtin types are made
//! on first use from their static `TypeDef`, so a program pays for the types it touches only.
//! Types are immortal: shapes and method caches may name them without keeping them alive.

use super::{lookup, shape, slots};
use crate::gc;
use crate::names;
use crate::objects;
use crate::prelude::*;
use crate::types::{Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

/// Bits of `TypeObj::flags`.
pub mod type_flags {
    /// Made by a class statement or `type(...)`: attributes can be changed.
    pub const HEAP: u32 = 1;
    /// Instances have a `__dict__`.
    pub const HAS_DICT: u32 = 2;
    /// May be derived from.
    pub const SUBCLASSABLE: u32 = 4;
    /// The dict holds every attribute (builtin types fill it on demand).
    pub const COMPLETE: u32 = 8;
    /// `__abstractmethods__` is set and not empty.
    pub const ABSTRACT: u32 = 16;
    /// Instances can be weakly referenced.
    pub const HAS_WEAKREF: u32 = 32;
    /// A class written in Python defines `__del__` (itself or a base).
    pub const HAS_DEL: u32 = 64;
    /// Subclass of `type`.
    pub const METACLASS: u32 = 128;
    /// Subclass of `BaseException`.
    pub const EXCEPTION: u32 = 256;
    /// Matches sequence patterns (list, tuple, range, …), or mapping patterns.
    pub const SEQUENCE: u32 = 512;
    pub const MAPPING: u32 = 1024;
}

/// A type object.
#[repr(C)]
pub struct TypeObj {
    header: u64,
    /// `__name__`, `__qualname__`: str.
    pub name: Value,
    pub qualname: Value,
    /// `__base__`: the class whose layout instances have; UNSET for object.
    pub base: Value,
    /// Tuples.
    pub bases: Value,
    pub mro: Value,
    /// Attributes: Dict.
    pub dict: Value,
    /// Static description; null for classes written in Python.
    pub def: *const TypeDef,
    /// Direct subclasses.
    pub subclasses: *mut Vec<Value>,
    /// Shape of new instances.
    pub root_shape: u32,
    /// Shape of instances whose attributes live in a dict; 0 = not made yet.
    pub dict_shape: u32,
    pub flags: u32,
    /// Bytes of an instance without attribute word (fixed-size layouts).
    pub size: u32,
    /// Inline slots taken by `__slots__`, bases included.
    pub fixed_slots: u32,
    /// Most slots an instance was seen to need.
    pub wanted_slots: u32,
    /// Instances made while the class still learns how many slots they need.
    pub sampled: u32,
    /// Slots of instances that hold doubles without a tag, as bits. Compiled code relies on every instance having
    /// such an attribute, and stores nothing else in it.
    pub double_slots: u64,
    /// What compiled code tells instances by: the aux of their header.
    pub tag: u16,
    pub layout: Layout,
    /// Header and bytes of a new instance where nothing else is to be done (read by asm/stubs.S); header
    /// 0 = something is.
    pub made_header: u64,
    pub made_size: u64,
    pub slots: Slots,
    /// Names that instances with an attribute word have been seen to keep in their dicts; null = none (object/own.rs).
    pub own_names: *mut Vec<Value>,
    /// Their dicts were in other hands, or held too many names: they may hold any.
    pub own_any: bool,
}

/// A type object's value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(transparent)]
pub struct TypeRef(pub Value);

impl TypeRef {
    #[inline(always)]
    pub fn obj(self) -> &'static mut TypeObj {
        unsafe { &mut *(self.0.addr() as *mut TypeObj) }
    }
    #[inline(always)]
    pub fn slots(self) -> &'static Slots {
        &self.obj().slots
    }
    pub fn name(self) -> String {
        names::text(self.obj().name)
    }
    pub fn has_flag(self, flag: u32) -> bool {
        self.obj().flags & flag != 0
    }
    /// Made by a class statement?
    pub fn is_heap(self) -> bool {
        self.has_flag(type_flags::HEAP)
    }
    /// Shape id of new instances.
    pub fn shape(self) -> u32 {
        self.obj().root_shape
    }
    /// The static description, of a builtin type.
    pub fn def(self) -> Option<&'static TypeDef> {
        unsafe { self.obj().def.as_ref() }
    }
    pub fn mro(self) -> &'static [Value] {
        tuple_items(self.obj().mro)
    }
    pub fn is(self, shape: Shape) -> bool {
        self == builtin_type(shape)
    }
    /// `module.qualname`, without the module for builtins (as tracebacks and reprs show classes).
    pub fn full_name(self) -> String {
        let qualname = names::text(self.obj().qualname);
        match lookup::type_module(self) {
            Some(module) if module != "builtins" => format!("{module}.{qualname}"),
            _ => qualname,
        }
    }
}

/// Items of a tuple object.
#[inline]
pub fn tuple_items(t: Value) -> &'static [Value] {
    let len = t.word(layout::TUPLE_LEN) as usize;
    unsafe { core::slice::from_raw_parts(t.addr().add(layout::TUPLE_ITEMS as usize) as *const Value, len) }
}

/// A new tuple object.
pub fn tuple_new(items: &[Value]) -> Value {
    objects::tuple::from_slice(items)
}

/// The type of any value.
#[inline]
pub fn type_of(v: Value) -> TypeRef {
    let info = shape::info(v.shape());
    if info.type_object.is_unset() {
        return builtin_type_by_id(v.shape());
    }
    TypeRef(info.type_object)
}

/// Name of the value's type, as in messages (`'int'`).
pub fn type_name(v: Value) -> String {
    type_of(v).name()
}

/// The type object of a builtin type.
#[inline]
pub fn builtin_type(shape: Shape) -> TypeRef {
    let info = shape::info(shape as u32);
    if info.type_object.is_unset() {
        return builtin_type_by_id(shape as u32);
    }
    TypeRef(info.type_object)
}

#[cold]
fn builtin_type_by_id(id: u32) -> TypeRef {
    // What is in a list is nothing that a program sees of its type.
    if id == Shape::DOUBLES as u32 {
        let list = builtin_type(Shape::LIST);
        shape::info(id).type_object = list.0;
        return list;
    }
    for list in objects::BUILTIN_TYPES {
        for def in list.iter() {
            if def.shape as u32 == id {
                return make_type(def, id, None);
            }
        }
    }
    // Every shape that values can have is registered; this is a bug in the registry.
    panic!("no type registered for shape {id}")
}

/// Makes the type object of a static definition. `base`: instead of `def.base`.
pub fn make_type(def: &'static TypeDef, id: u32, base: Option<TypeRef>) -> TypeRef {
    let cell = gc::alloc(core::mem::size_of::<TypeObj>(), Layout::Type, Shape::TYPE);
    let t = TypeRef(cell);
    let is_object = id == Shape::OBJECT as u32;
    let o = t.obj();
    o.name = names::intern(def.name.rsplit('.').next().unwrap_or(def.name));
    o.qualname = o.name;
    o.def = def;
    o.subclasses = Box::into_raw(Box::default());
    o.root_shape = id;
    o.layout = def.layout;
    o.slots = def.slots;
    o.flags = type_flags::HAS_WEAKREF * (def.layout == Layout::Set) as u32;
    if def.subclassable {
        o.flags |= type_flags::SUBCLASSABLE;
    }
    shape::set_type(id, cell);
    if is_object {
        o.bases = tuple_new(&[]);
        o.mro = tuple_new(&[cell]);
        o.size = 16;
    } else {
        let base = base.unwrap_or_else(|| builtin_type(def.base));
        let b = base.obj();
        o.base = base.0;
        o.bases = tuple_new(&[base.0]);
        let mut mro = vec![cell];
        mro.extend_from_slice(base.mro());
        o.mro = tuple_new(&mro);
        o.size = b.size;
        use type_flags::*;
        o.flags |= b.flags & (HAS_DICT | EXCEPTION | METACLASS | SEQUENCE | MAPPING);
        unsafe { (*b.subclasses).push(cell) };
        slots::inherit(&mut o.slots, &b.slots);
    }
    match id {
        _ if id == Shape::TYPE as u32 => o.flags |= type_flags::METACLASS | type_flags::HAS_WEAKREF,
        _ if id == Shape::BASE_EXCEPTION as u32 => {
            o.flags |= type_flags::EXCEPTION | type_flags::HAS_DICT;
            o.size = 64;
        }
        _ if [Shape::LIST, Shape::TUPLE, Shape::RANGE, Shape::MEMORYVIEW].iter().any(|&s| s as u32 == id) => {
            o.flags |= type_flags::SEQUENCE
        }
        _ if [Shape::DICT, Shape::MAPPINGPROXY].iter().any(|&s| s as u32 == id) => {
            o.flags |= type_flags::MAPPING
        }
        _ if [Shape::FUNCTION, Shape::MODULE, Shape::NAMESPACE].iter().any(|&s| s as u32 == id) => {
            o.flags |= type_flags::HAS_DICT | type_flags::HAS_WEAKREF
        }
        _ if [Shape::GENERATOR, Shape::COROUTINE, Shape::METHOD].iter().any(|&s| s as u32 == id) => {
            o.flags |= type_flags::HAS_WEAKREF
        }
        _ => {}
    }
    t
}

/// What instances of a native module's type can do.
#[derive(Clone, Copy, Default)]
pub struct NativeFlags {
    /// Instances have a `__dict__`.
    pub dict: bool,
    /// Instances can be weakly referenced.
    pub weakref: bool,
}

/// Makes a type for a native module; its shape is new, if the definition names none. Keep the value in a static.
pub fn new_type(def: &'static TypeDef, flags: NativeFlags) -> Value {
    let id = match def.shape {
        Shape::NONE_SHAPE => shape::new_fixed(),
        known => known as u32,
    };
    let base = builtin_type(def.base);
    let t = make_type(def, id, Some(base));
    if flags.dict {
        t.obj().flags |= type_flags::HAS_DICT;
    }
    if flags.weakref {
        t.obj().flags |= type_flags::HAS_WEAKREF;
    }
    t.0
}

/// Is `a` the class `b` or derived from it?
#[inline]
pub fn is_subtype(a: TypeRef, b: TypeRef) -> bool {
    a == b || a.mro().contains(&b.0)
}

/// Is the value an instance of the builtin type or of a subclass?
#[inline]
pub fn is_instance(v: Value, shape: Shape) -> bool {
    v.shape() == shape as u32 || is_subtype(type_of(v), builtin_type(shape))
}

/// A zeroed object of class `cls` with a layout whose size the caller knows. Instances of
/// classes with a `__dict__` get an attribute word at the end of their cell.
pub fn alloc_for(cls: TypeRef, size: usize, layout: Layout) -> Value {
    let o = cls.obj();
    let has_word = o.flags & type_flags::HAS_DICT != 0
        && !matches!(
            layout,
            Layout::Instance | Layout::Exception | Layout::Function | Layout::Module | Layout::Type
        );
    let v = gc::alloc(size + 8 * has_word as usize, layout, o.root_shape);
    if has_word {
        gc::set_flags(v, layout::flags::ATTRS);
    }
    if o.flags & type_flags::HAS_DEL != 0 {
        gc::register_finalizable(v);
    }
    v
}
