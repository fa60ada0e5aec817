//! How a type is described: slots, methods, attributes. Builtin types are static `TypeDef`s, one
//! per file under `objects/`; the object model turns them into type objects at start-up.

use crate::error::R;
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

/// Arguments of a call to native code: `pos` then `kwvals[i]` for keyword `kwnames[i]` (strs).
/// For methods `pos[0]` is self.
#[derive(Clone, Copy)]
pub struct Args<'a> {
    pub pos: &'a [Value],
    pub kwnames: &'a [Value],
    pub kwvals: &'a [Value],
}

/// Rich comparison operators, in CPython's order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum CmpOp {
    Lt,
    Le,
    Eq,
    Ne,
    Gt,
    Ge,
}

/// Binary operators with their dunder names; index of `Slots::binary`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum BinOp {
    Add,
    Sub,
    Mul,
    MatMul,
    TrueDiv,
    FloorDiv,
    Mod,
    DivMod,
    Pow,
    LShift,
    RShift,
    And,
    Or,
    Xor,
}

pub type UnaryFn = fn(Value) -> R;
/// As CPython's nb_ slots: called with the operands in source order whichever of the two has the
/// slot; answers NotImplemented for types it does not know.
pub type BinaryFn = fn(Value, Value) -> R;
/// (object, key or name, value); value UNSET = delete.
pub type StoreFn = fn(Value, Value, Value) -> R<()>;

/// The protocol table of a type; `None` is inherited from the base when the type is readied.
/// `repr(C)`: every field is one word, so that `object::slots` can treat the table as an array.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Slots {
    pub repr: Option<UnaryFn>,
    pub str: Option<UnaryFn>,
    pub hash: Option<fn(Value) -> R<i64>>,
    pub call: Option<fn(Value, &Args) -> R>,
    pub iter: Option<UnaryFn>,
    /// `Ok(UNSET)` = exhausted (no exception set).
    pub next: Option<UnaryFn>,
    pub compare: Option<fn(Value, Value, CmpOp) -> R>,
    pub bool: Option<fn(Value) -> R<bool>>,
    pub len: Option<fn(Value) -> R<usize>>,
    pub contains: Option<fn(Value, Value) -> R<bool>>,
    pub getitem: Option<BinaryFn>,
    /// Value UNSET = delete.
    pub setitem: Option<StoreFn>,
    /// (object, name)
    pub getattr: Option<BinaryFn>,
    /// (object, name, value); UNSET = delete.
    pub setattr: Option<StoreFn>,
    /// (descriptor, instance or UNSET, owner type)
    pub descr_get: Option<fn(Value, Value, Value) -> R>,
    /// (descriptor, instance, value); UNSET = delete.
    pub descr_set: Option<StoreFn>,
    /// (type, args without the type)
    pub new: Option<fn(Value, &Args) -> R>,
    /// (self, args without self)
    pub init: Option<fn(Value, &Args) -> R<()>>,
    pub binary: [Option<BinaryFn>; 14],
    pub inplace: [Option<BinaryFn>; 14],
    pub neg: Option<UnaryFn>,
    pub pos: Option<UnaryFn>,
    pub invert: Option<UnaryFn>,
    pub abs: Option<UnaryFn>,
    pub int: Option<UnaryFn>,
    pub float: Option<UnaryFn>,
    pub index: Option<UnaryFn>,
    /// `__del__`
    pub finalize: Option<fn(Value)>,
    /// `__pow__` with a modulus: pow(a, b, c).
    pub pow3: Option<fn(Value, Value, Value) -> R>,
}

impl Slots {
    pub const EMPTY: Slots = Slots {
        repr: None,
        str: None,
        hash: None,
        call: None,
        iter: None,
        next: None,
        compare: None,
        bool: None,
        len: None,
        contains: None,
        getitem: None,
        setitem: None,
        getattr: None,
        setattr: None,
        descr_get: None,
        descr_set: None,
        new: None,
        init: None,
        binary: [None; 14],
        inplace: [None; 14],
        neg: None,
        pos: None,
        invert: None,
        abs: None,
        int: None,
        float: None,
        index: None,
        finalize: None,
        pow3: None,
    };
}

/// Native code of a method or builtin function.
pub type NativeFn = fn(&Args) -> R;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum MethodKind {
    /// `pos[0]` is self.
    Instance,
    /// `pos[0]` is the class.
    Class,
    Static,
}

/// One method of a builtin type, or one function of a native module.
pub struct MethodDef {
    pub name: &'static str,
    pub func: NativeFn,
    pub kind: MethodKind,
    pub doc: &'static str,
}

impl MethodDef {
    pub const fn new(name: &'static str, func: NativeFn) -> MethodDef {
        MethodDef { name, func, kind: MethodKind::Instance, doc: "" }
    }
    pub const fn class(name: &'static str, func: NativeFn) -> MethodDef {
        MethodDef { name, func, kind: MethodKind::Class, doc: "" }
    }
    pub const fn stat(name: &'static str, func: NativeFn) -> MethodDef {
        MethodDef { name, func, kind: MethodKind::Static, doc: "" }
    }
}

/// A computed attribute of a builtin type.
pub struct GetSetDef {
    pub name: &'static str,
    pub get: fn(Value) -> R,
    pub set: Option<fn(Value, Value) -> R<()>>,
}

/// A builtin type.
pub struct TypeDef {
    pub name: &'static str,
    /// `__module__`: "builtins", "collections", …
    pub module: &'static str,
    pub shape: Shape,
    pub layout: Layout,
    pub base: Shape,
    pub slots: Slots,
    pub methods: &'static [MethodDef],
    pub getset: &'static [GetSetDef],
    /// May Python classes derive from it?
    pub subclassable: bool,
    pub doc: &'static str,
}
