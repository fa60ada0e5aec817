//! Value tags: how a Python value is packed in one 64-bit word.

/// The word that is no value: an exception is set, a local is unbound, a slot is empty.
pub const UNSET: u64 = 0;
/// Small ints have bit 0 set: the word is `value * 2 + 1`.
pub const SMI_TAG: u64 = 1;
/// Inline floats have the low two bits `10`.
pub const FLOAT_TAG: u64 = 2;
/// `word & POINTER_MASK == 0` (and the word is not 0) for heap pointers.
pub const POINTER_MASK: u64 = 7;
pub const NONE: u64 = 0x04;
pub const FALSE: u64 = 0x0c;
pub const TRUE: u64 = 0x14;
pub const ELLIPSIS: u64 = 0x1c;
pub const NOT_IMPLEMENTED: u64 = 0x24;
/// `TRUE == FALSE + (1 << BOOL_SHIFT)`.
pub const BOOL_SHIFT: u32 = 3;
/// Smallest and largest small int (63 bits).
pub const SMI_MIN: i64 = -(1 << 62);
pub const SMI_MAX: i64 = (1 << 62) - 1;

/// Packs a small int; `None` when it does not fit 63 bits.
pub const fn smi(value: i64) -> Option<u64> {
    if value >= SMI_MIN && value <= SMI_MAX {
        Some(((value as u64) << 1) | SMI_TAG)
    } else {
        None
    }
}

/// The constant for a bool.
pub const fn boolean(b: bool) -> u64 {
    if b {
        TRUE
    } else {
        FALSE
    }
}
