//! `Value`: a Python value in one word (see `pyrl_abi::tags`), and its cheap queries.

use pyrl_abi::{float, layout, shapes::Shape, tags};

/// A Python value; word 0 is "no value".
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[repr(transparent)]
pub struct Value(pub u64);

impl Value {
    pub const UNSET: Value = Value(tags::UNSET);
    pub const NONE: Value = Value(tags::NONE);
    pub const TRUE: Value = Value(tags::TRUE);
    pub const FALSE: Value = Value(tags::FALSE);
    pub const ELLIPSIS: Value = Value(tags::ELLIPSIS);
    pub const NOT_IMPLEMENTED: Value = Value(tags::NOT_IMPLEMENTED);

    #[inline]
    pub const fn bool(b: bool) -> Value {
        Value(tags::boolean(b))
    }
    /// A small int; the caller knows it fits 63 bits (lengths, indices, characters).
    #[inline]
    pub const fn smi(n: i64) -> Value {
        Value(((n as u64) << 1) | tags::SMI_TAG)
    }
    #[inline]
    pub const fn is_unset(self) -> bool {
        self.0 == 0
    }
    #[inline]
    pub const fn is_smi(self) -> bool {
        self.0 & 1 == 1
    }
    /// Small int's number; only after `is_smi`.
    #[inline]
    pub const fn as_smi(self) -> i64 {
        (self.0 as i64) >> 1
    }
    #[inline]
    pub const fn to_smi(self) -> Option<i64> {
        if self.is_smi() {
            Some(self.as_smi())
        } else {
            None
        }
    }
    #[inline]
    pub const fn is_inline_float(self) -> bool {
        self.0 & 3 == tags::FLOAT_TAG
    }
    #[inline]
    pub const fn is_pointer(self) -> bool {
        self.0 & tags::POINTER_MASK == 0 && self.0 != 0
    }
    #[inline]
    pub const fn is_none(self) -> bool {
        self.0 == tags::NONE
    }
    #[inline]
    pub const fn is_bool(self) -> bool {
        self.0 == tags::TRUE || self.0 == tags::FALSE
    }
    /// Address of the object; only after `is_pointer`.
    #[inline]
    pub const fn addr(self) -> *mut u8 {
        self.0 as *mut u8
    }
    /// The 64-bit word at byte `offset` of the object.
    #[inline]
    pub fn word(self, offset: u32) -> u64 {
        debug_assert!(self.is_pointer());
        unsafe { *(self.addr().add(offset as usize) as *const u64) }
    }
    #[inline]
    pub fn set_word(self, offset: u32, word: u64) {
        debug_assert!(self.is_pointer());
        unsafe { *(self.addr().add(offset as usize) as *mut u64) = word }
    }
    /// The value stored at byte `offset` of the object.
    #[inline]
    pub fn field(self, offset: u32) -> Value {
        Value(self.word(offset))
    }
    #[inline]
    pub fn set_field(self, offset: u32, v: Value) {
        self.set_word(offset, v.0)
    }
    /// Shape id of any value, immediates included.
    #[inline]
    pub fn shape(self) -> u32 {
        if self.is_smi() {
            Shape::INT as u32
        } else if self.is_inline_float() {
            Shape::FLOAT as u32
        } else if self.is_pointer() {
            self.heap_shape()
        } else {
            match self.0 {
                tags::NONE => Shape::NONETYPE as u32,
                tags::TRUE | tags::FALSE => Shape::BOOL as u32,
                tags::ELLIPSIS => Shape::ELLIPSIS_TYPE as u32,
                tags::NOT_IMPLEMENTED => Shape::NOT_IMPLEMENTED_TYPE as u32,
                _ => 0,
            }
        }
    }
    /// Shape id of a heap object.
    #[inline]
    pub fn heap_shape(self) -> u32 {
        debug_assert!(self.is_pointer());
        unsafe { *(self.addr() as *const u32) }
    }
    /// Is it exactly (not a subclass of) the builtin type?
    #[inline(always)]
    pub fn is_exact(self, shape: Shape) -> bool {
        use Shape::{BOOL, ELLIPSIS_TYPE, FLOAT, INT, NONETYPE, NOT_IMPLEMENTED_TYPE};
        match shape {
            INT | FLOAT | NONETYPE | BOOL | ELLIPSIS_TYPE | NOT_IMPLEMENTED_TYPE => {
                self.shape() == shape as u32
            }
            // These have no immediates.
            _ => self.is_pointer() && self.heap_shape() == shape as u32,
        }
    }
    /// Layout byte of a heap object; 0 for immediates.
    #[inline]
    pub fn layout(self) -> u8 {
        if self.is_pointer() {
            unsafe { *self.addr().add(layout::HEADER_LAYOUT as usize) }
        } else {
            0
        }
    }
    /// Does the object (builtin or a subclass of it) have this layout?
    #[inline]
    pub fn has_layout(self, l: layout::Layout) -> bool {
        self.layout() == l as u8
    }
    /// The double of an exact or subclassed float object (inline or boxed).
    #[inline]
    pub fn to_f64(self) -> Option<f64> {
        if self.is_inline_float() {
            Some(f64::from_bits(float::decode_inline(self.0)))
        } else if self.has_layout(layout::Layout::Float) {
            Some(f64::from_bits(self.word(layout::FLOAT_VALUE)))
        } else {
            None
        }
    }
}
