//! Addressing modes of loads and stores.

use crate::lir::SymId;
use crate::mach::Reg;

/// Operand of a load or store.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Amode {
    /// `[base, #offset]`
    Imm(Reg, i32),
    /// `[base, index, lsl #shift]`
    Index(Reg, Reg, u8),
    /// `[base, :lo12:sym + offset]`; base holds the page (`adrp`).
    Lo12(Reg, SymId, i64),
    /// `[x28, #sym + offset - PYRL_CONTEXT]`: globals and caches behind the context.
    Near(SymId, i64),
    /// `[sp, #offset]` in the outgoing area.
    Out(u32),
    /// Two neighbouring spill slots, the first of this number.
    Slots(u32),
    /// Incoming stack argument at this offset above the caller's sp.
    In(u32),
}

/// Whether `offset` fits an access of `size` bytes: 12 bits scaled, or 9 bits signed.
pub fn fits_offset(offset: i64, size: i64) -> bool {
    (offset >= 0 && offset % size == 0 && offset / size < 4096) || (-256..256).contains(&offset)
}

/// Whether `offset` fits a pair access of 8-byte registers.
pub fn fits_pair(offset: i64) -> bool {
    offset % 8 == 0 && (-512..=504).contains(&offset)
}
