//! The table that ties dunder names to slots, and how a class gets its slots from its
//! attributes (CPython's `slotdefs` and `update_slot` by design).

use super::generic as g;
use super::lookup::type_lookup;
use super::typeobj::TypeRef;
use super::wrap::Wrap;
use crate::names::{self, Name};
use crate::objects::descriptor;
use crate::types::{CmpOp, Slots};
use crate::value::Value;
use core::mem::offset_of;

/// One dunder method and the slot it stands for.
pub struct SlotDef {
    pub name: &'static Name,
    /// Index of the word in `Slots`.
    pub word: usize,
    /// Function for classes that define the method in Python; null when there is none.
    pub generic: *const (),
    /// How to call the slot as a method.
    pub wrap: Wrap,
}

unsafe impl Sync for SlotDef {}

macro_rules! word {
    ($field:ident) => {
        offset_of!(Slots, $field) / 8
    };
    ($field:ident, $i:expr) => {
        offset_of!(Slots, $field) / 8 + $i
    };
}

macro_rules! slotdefs {
    ($($name:ident $word:expr, $generic:expr, $wrap:expr;)*) => {
        &[$(SlotDef { name: &names::$name, word: $word, generic: $generic as *const (), wrap: $wrap }),*]
    };
}

/// Number of words in `Slots`.
pub const WORDS: usize = core::mem::size_of::<Slots>() / 8;

pub static SLOTDEFS: &[SlotDef] = slotdefs! {
    REPR word!(repr), g::slot_repr, Wrap::Unary;
    STR word!(str), g::slot_str, Wrap::Unary;
    HASH word!(hash), g::slot_hash, Wrap::Hash;
    CALL word!(call), g::slot_call, Wrap::Call;
    ITER word!(iter), g::slot_iter, Wrap::Unary;
    NEXT word!(next), g::slot_next, Wrap::Next;
    LT word!(compare), g::slot_compare, Wrap::Compare(CmpOp::Lt);
    LE word!(compare), g::slot_compare, Wrap::Compare(CmpOp::Le);
    EQ word!(compare), g::slot_compare, Wrap::Compare(CmpOp::Eq);
    NE word!(compare), g::slot_compare, Wrap::Compare(CmpOp::Ne);
    GT word!(compare), g::slot_compare, Wrap::Compare(CmpOp::Gt);
    GE word!(compare), g::slot_compare, Wrap::Compare(CmpOp::Ge);
    BOOL word!(bool), g::slot_bool, Wrap::Bool;
    LEN word!(len), g::slot_len, Wrap::Len;
    CONTAINS word!(contains), g::slot_contains, Wrap::Contains;
    GETITEM word!(getitem), g::slot_getitem, Wrap::GetItem;
    SETITEM word!(setitem), g::slot_setitem, Wrap::SetItem;
    DELITEM word!(setitem), g::slot_setitem, Wrap::DelItem;
    GETATTRIBUTE word!(getattr), g::slot_getattr, Wrap::GetAttr;
    GETATTR word!(getattr), g::slot_getattr, Wrap::Hook;
    SETATTR word!(setattr), g::slot_setattr, Wrap::SetAttr;
    DELATTR word!(setattr), g::slot_setattr, Wrap::DelAttr;
    GET word!(descr_get), g::slot_descr_get, Wrap::DescrGet;
    SET word!(descr_set), g::slot_descr_set, Wrap::DescrSet;
    DELETE word!(descr_set), g::slot_descr_set, Wrap::DescrDelete;
    NEW word!(new), g::slot_new, Wrap::Hook;
    INIT word!(init), g::slot_init, Wrap::Init;
    ADD word!(binary, 0), g::slot_binary::<0>, Wrap::Left;
    RADD word!(binary, 0), g::slot_binary::<0>, Wrap::Right;
    SUB word!(binary, 1), g::slot_binary::<1>, Wrap::Left;
    RSUB word!(binary, 1), g::slot_binary::<1>, Wrap::Right;
    MUL word!(binary, 2), g::slot_binary::<2>, Wrap::Left;
    RMUL word!(binary, 2), g::slot_binary::<2>, Wrap::Right;
    MATMUL word!(binary, 3), g::slot_binary::<3>, Wrap::Left;
    RMATMUL word!(binary, 3), g::slot_binary::<3>, Wrap::Right;
    TRUEDIV word!(binary, 4), g::slot_binary::<4>, Wrap::Left;
    RTRUEDIV word!(binary, 4), g::slot_binary::<4>, Wrap::Right;
    FLOORDIV word!(binary, 5), g::slot_binary::<5>, Wrap::Left;
    RFLOORDIV word!(binary, 5), g::slot_binary::<5>, Wrap::Right;
    MOD word!(binary, 6), g::slot_binary::<6>, Wrap::Left;
    RMOD word!(binary, 6), g::slot_binary::<6>, Wrap::Right;
    DIVMOD word!(binary, 7), g::slot_binary::<7>, Wrap::Left;
    RDIVMOD word!(binary, 7), g::slot_binary::<7>, Wrap::Right;
    POW word!(binary, 8), g::slot_binary::<8>, Wrap::Pow;
    RPOW word!(binary, 8), g::slot_binary::<8>, Wrap::RPow;
    LSHIFT word!(binary, 9), g::slot_binary::<9>, Wrap::Left;
    RLSHIFT word!(binary, 9), g::slot_binary::<9>, Wrap::Right;
    RSHIFT word!(binary, 10), g::slot_binary::<10>, Wrap::Left;
    RRSHIFT word!(binary, 10), g::slot_binary::<10>, Wrap::Right;
    AND word!(binary, 11), g::slot_binary::<11>, Wrap::Left;
    RAND word!(binary, 11), g::slot_binary::<11>, Wrap::Right;
    OR word!(binary, 12), g::slot_binary::<12>, Wrap::Left;
    ROR word!(binary, 12), g::slot_binary::<12>, Wrap::Right;
    XOR word!(binary, 13), g::slot_binary::<13>, Wrap::Left;
    RXOR word!(binary, 13), g::slot_binary::<13>, Wrap::Right;
    IADD word!(inplace, 0), g::slot_inplace::<0>, Wrap::Left;
    ISUB word!(inplace, 1), g::slot_inplace::<1>, Wrap::Left;
    IMUL word!(inplace, 2), g::slot_inplace::<2>, Wrap::Left;
    IMATMUL word!(inplace, 3), g::slot_inplace::<3>, Wrap::Left;
    ITRUEDIV word!(inplace, 4), g::slot_inplace::<4>, Wrap::Left;
    IFLOORDIV word!(inplace, 5), g::slot_inplace::<5>, Wrap::Left;
    IMOD word!(inplace, 6), g::slot_inplace::<6>, Wrap::Left;
    IPOW word!(inplace, 8), g::slot_inplace::<8>, Wrap::Left;
    ILSHIFT word!(inplace, 9), g::slot_inplace::<9>, Wrap::Left;
    IRSHIFT word!(inplace, 10), g::slot_inplace::<10>, Wrap::Left;
    IAND word!(inplace, 11), g::slot_inplace::<11>, Wrap::Left;
    IOR word!(inplace, 12), g::slot_inplace::<12>, Wrap::Left;
    IXOR word!(inplace, 13), g::slot_inplace::<13>, Wrap::Left;
    NEG word!(neg), g::slot_neg, Wrap::Unary;
    POS word!(pos), g::slot_pos, Wrap::Unary;
    INVERT word!(invert), g::slot_invert, Wrap::Unary;
    ABS word!(abs), g::slot_abs, Wrap::Unary;
    INT word!(int), g::slot_int, Wrap::Unary;
    FLOAT word!(float), g::slot_float, Wrap::Unary;
    INDEX word!(index), g::slot_index, Wrap::Unary;
    DEL word!(finalize), g::slot_finalize, Wrap::Finalize;
};

const COMPARE_WORD: usize = word!(compare);
const HASH_WORD: usize = word!(hash);
const POW3_WORD: usize = word!(pow3);
const POW_WORD: usize = word!(binary, 8);
const NEW_WORD: usize = word!(new);
const LEN_WORD: usize = word!(len);
const BOOL_WORD: usize = word!(bool);

/// The word of a slot table (0 = None).
#[inline]
pub fn get(slots: &Slots, word: usize) -> usize {
    unsafe { *(slots as *const Slots as *const usize).add(word) }
}
#[inline]
pub fn put(slots: &mut Slots, word: usize, f: usize) {
    unsafe { *(slots as *mut Slots as *mut usize).add(word) = f }
}

/// Fills the empty slots from the base type. Comparison and hash come together, so that a type
/// with its own comparison and no hash is unhashable.
pub fn inherit(slots: &mut Slots, base: &Slots) {
    let own_compare = slots.compare.is_some() || slots.hash.is_some();
    for word in 0..WORDS {
        if (word == COMPARE_WORD || word == HASH_WORD) && own_compare {
            continue;
        }
        if get(slots, word) == 0 {
            put(slots, word, get(base, word));
        }
    }
}

/// The table's function for classes that define the method in Python, by slot word.
pub fn generic_of(word: usize) -> usize {
    SLOTDEFS.iter().find(|d| d.word == word).map_or(0, |d| d.generic as usize)
}

/// Is the slot of binary operator `op` the one that calls Python methods?
pub fn is_generic_binary(t: TypeRef, op: usize) -> bool {
    let word = word!(binary, op);
    get(t.slots(), word) == generic_of(word)
}

/// Computes one slot of a class from the attributes that its MRO defines.
fn compute(t: TypeRef, word: usize) {
    let mut specific = 0;
    let mut use_generic = false;
    let mut generic = 0;
    for def in SLOTDEFS.iter().filter(|d| d.word == word) {
        let Some(attribute) = type_lookup(t, def.name.v()) else { continue };
        if def.word == HASH_WORD && attribute.is_none() {
            specific = g::unhashable as *const () as usize;
            continue;
        }
        if def.word == NEW_WORD {
            if let Some(f) = descriptor::native_new(attribute) {
                specific = f;
                continue;
            }
        }
        match descriptor::wrapped_slot(attribute) {
            Some((word, f)) if word == def.word && (specific == 0 || specific == f) => specific = f,
            _ => {
                use_generic = true;
                generic = def.generic as usize;
            }
        }
    }
    let f = if use_generic { generic } else { specific };
    let slots = &mut t.obj().slots;
    put(slots, word, f);
    // Truth is the length's where there is no `__bool__`, which builtin types know without asking.
    if word == LEN_WORD {
        compute(t, BOOL_WORD);
    }
    if word == POW_WORD {
        let pow3 = if use_generic { g::slot_pow3 as *const () as usize } else { base_pow3(t) };
        put(slots, POW3_WORD, pow3);
    }
}

fn base_pow3(t: TypeRef) -> usize {
    let base = t.obj().base;
    if base.is_unset() {
        0
    } else {
        get(TypeRef(base).slots(), POW3_WORD)
    }
}

/// The attribute `name` of a class changed: its slots and those of its subclasses follow.
pub fn update(t: TypeRef, name: Value) {
    let Some(def) = SLOTDEFS.iter().find(|d| d.name.v() == name) else { return };
    update_word(t, def.word);
}

fn update_word(t: TypeRef, word: usize) {
    compute(t, word);
    let subclasses = unsafe { (*t.obj().subclasses).clone() };
    for class in subclasses {
        update_word(TypeRef(class), word);
    }
}

/// Slots of a new class: the base's, and what its own attributes say; with several bases (or a
/// base that is not next in the MRO) every slot is computed.
pub fn ready(t: TypeRef, own_names: &[Value]) {
    let o = t.obj();
    let single = super::typeobj::tuple_items(o.bases).len() == 1;
    o.slots = *TypeRef(o.base).slots();
    let mut done = [false; WORDS];
    for def in SLOTDEFS {
        if !done[def.word] && (!single || own_names.contains(&def.name.v())) {
            done[def.word] = true;
            compute(t, def.word);
        }
    }
}

/// The slot definition of a dunder name whose slot the table fills.
pub fn find(slots: &Slots, name: &str) -> Option<&'static SlotDef> {
    SLOTDEFS.iter().find(|d| get(slots, d.word) != 0 && d.name.text() == name)
}
