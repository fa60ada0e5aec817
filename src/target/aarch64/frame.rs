//! Stack frames.
//!
//! ```text
//! caller's sp → incoming stack arguments
//!               spill slots              (in a resume function: in the generator object)
//!               callee-saved registers, by pairs
//!               x29, x30                 ← x29 (unless the function is a leaf)
//! sp          → outgoing arguments and argument arrays
//! ```
//! Leaf functions without slots and saved registers have no frame at all. Everything is
//! addressed from sp, which does not move after the prologue.

use super::regs;
use crate::lir::{Func, FuncKind};
use crate::mach::{PReg, PRegSet, RegClass};
use pyrl_abi::layout::generator;

/// Layout of a frame.
#[derive(Clone, Debug)]
pub struct Frame {
    pub kind: FuncKind,
    /// Parameters of a resume function (they come first in the generator's frame).
    pub params: u32,
    /// Bytes at the bottom for outgoing arguments.
    pub out_area: u32,
    /// Whether x29 and x30 are saved.
    pub record: bool,
    /// Callee-saved registers to be kept, in order.
    pub saved: Vec<PReg>,
    pub slots: u32,
    /// The frame is at least this large.
    pub least: u32,
    /// Blocks that run before the frame is set up; empty if that happens on entry.
    pub early: Vec<bool>,
}

/// Bytes that the recursion limit counts on for each Python frame.
const SMALLEST_FRAME: u32 = 16;

/// The least size of a function's frame: one smallest frame for itself and for each call in the
/// deepest chain of inlined calls (see the runtime's `recursion`).
pub fn least_size(func: &Func) -> u32 {
    let mut depths: Vec<u32> = Vec::new();
    for frame in &func.frames {
        // Callers come before callees.
        let outer = (frame.call.frame as usize).checked_sub(1).and_then(|i| depths.get(i));
        depths.push(outer.map_or(1, |d| d + 1));
    }
    match depths.iter().max() {
        Some(deepest) => SMALLEST_FRAME * (1 + deepest),
        None => 0,
    }
}

impl Frame {
    /// Chooses the layout.
    pub fn new(
        kind: FuncKind,
        params: u32,
        out_area: u32,
        calls: bool,
        written: PRegSet,
        slots: u32,
    ) -> Frame {
        let callee = regs::callee_saved();
        let mut saved: Vec<PReg> = written.iter().filter(|r| callee.contains(*r)).collect();
        if kind == FuncKind::Resume && !saved.contains(&regs::GENERATOR) {
            saved.push(regs::GENERATOR);
            saved.sort();
        }
        let record = calls || kind == FuncKind::Resume;
        Frame {
            kind,
            params,
            out_area: out_area.next_multiple_of(16),
            record,
            saved,
            slots,
            least: 0,
            early: Vec::new(),
        }
    }

    /// Offset of x29/x30 from sp.
    pub fn record_offset(&self) -> u32 {
        self.out_area
    }

    /// (first register, second register of a pair, offset from sp) of the saved registers.
    pub fn saves(&self) -> Vec<(PReg, Option<PReg>, u32)> {
        let mut offset = self.out_area + if self.record { 16 } else { 0 };
        let mut out = Vec::new();
        for class in [RegClass::Int, RegClass::Float] {
            let of_class: Vec<PReg> = self.saved.iter().copied().filter(|r| r.class() == class).collect();
            for pair in of_class.chunks(2) {
                out.push((pair[0], pair.get(1).copied(), offset));
                offset += 8 * pair.len() as u32;
            }
        }
        out
    }

    fn slots_offset(&self) -> u32 {
        self.out_area + if self.record { 16 } else { 0 } + 8 * self.saved.len() as u32
    }

    /// Bytes by which sp is lowered.
    pub fn size(&self) -> u32 {
        let slots = if self.kind == FuncKind::Resume { 0 } else { 8 * self.slots };
        (self.slots_offset() + slots).next_multiple_of(16).max(self.least)
    }

    /// Base register (None = sp) and offset of a spill slot.
    pub fn slot(&self, slot: u32) -> (Option<PReg>, u32) {
        match self.kind {
            FuncKind::Normal => (None, self.slots_offset() + 8 * slot),
            FuncKind::Resume => (Some(regs::GENERATOR), generator::FRAME + 8 * (self.params + slot)),
        }
    }

    /// Offset from sp of an incoming stack argument.
    pub fn incoming(&self, offset: u32) -> u32 {
        self.size() + offset
    }

    /// Bytes of the generator object.
    pub fn generator_size(&self) -> u32 {
        (generator::FRAME + 8 * (self.params + self.slots)).next_multiple_of(16)
    }
}
