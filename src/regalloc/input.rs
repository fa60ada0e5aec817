//! The allocator's view of a function: instructions numbered through all blocks, operands in
//! one flat list.
//!
//! Every block takes one number for its parameters, then one per instruction. Number `n` spans
//! the positions `4n … 4n+3`: moves before it, reading, clobbering, writing.

use crate::mach::cfg::Edges;
use crate::mach::{BlockId, MachFunc, MachInst, Reg, Role, VReg};

/// A place in time; see the module comment.
pub type Pos = u32;

/// Positions within an instruction.
pub const BEFORE: Pos = 0;
pub const READ: Pos = 1;
pub const CLOBBER: Pos = 2;
pub const WRITE: Pos = 3;

/// A virtual-register operand.
#[derive(Clone, Copy, Debug)]
pub struct Operand {
    pub vreg: VReg,
    pub role: Role,
}

/// Numbered instructions and their operands.
pub struct Input {
    pub operands: Vec<Operand>,
    /// First operand of each number; one more entry at the end.
    pub first_operand: Vec<u32>,
    /// Number of each block's parameter point; one more entry at the end.
    pub block_first: Vec<u32>,
    /// Block of each number.
    pub block_of: Vec<u32>,
    /// Predecessors of each block.
    pub preds: Edges,
}

impl Input {
    /// Numbers the instructions of `func`.
    pub fn new<I: MachInst>(func: &mut MachFunc<I>) -> Input {
        let blocks = func.blocks.len();
        let numbers = blocks + func.blocks.iter().map(|b| b.insts.len()).sum::<usize>();
        let mut input = Input {
            operands: Vec::with_capacity(2 * numbers),
            first_operand: Vec::with_capacity(numbers + 1),
            block_first: Vec::with_capacity(blocks + 1),
            block_of: Vec::with_capacity(numbers),
            preds: func.preds(),
        };
        for (b, block) in func.blocks.iter_mut().enumerate() {
            input.block_first.push(input.block_of.len() as u32);
            input.first_operand.push(input.operands.len() as u32);
            input.block_of.push(b as u32);
            for inst in &mut block.insts {
                input.first_operand.push(input.operands.len() as u32);
                input.block_of.push(b as u32);
                inst.inst.visit(|r, role| {
                    if let Reg::V(vreg) = *r {
                        input.operands.push(Operand { vreg, role });
                    }
                });
            }
        }
        input.block_first.push(input.block_of.len() as u32);
        input.first_operand.push(input.operands.len() as u32);
        input
    }

    /// Operand indices of number `n`.
    pub fn operand_range(&self, n: u32) -> std::ops::Range<usize> {
        self.first_operand[n as usize] as usize..self.first_operand[n as usize + 1] as usize
    }

    /// Number of the last instruction (terminator) of a block.
    pub fn last(&self, b: BlockId) -> u32 {
        self.block_first[b + 1] - 1
    }

    /// First position of a block.
    pub fn start(&self, b: BlockId) -> Pos {
        self.block_first[b] * 4
    }

    /// First position after a block.
    pub fn end(&self, b: BlockId) -> Pos {
        self.block_first[b + 1] * 4
    }

    /// The block at a position.
    pub fn block_at(&self, pos: Pos) -> BlockId {
        self.block_of[(pos / 4) as usize] as usize
    }
}

/// When an inserted move happens, relative to its instruction. Moves of one phase at one
/// instruction are simultaneous.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Phase {
    /// Start of a block: what the edge into it requires.
    Enter,
    /// A value changes its place.
    Split,
    /// Operands to the registers the instruction demands.
    Operands,
    /// End of a block: what the edge out of it requires.
    Leave,
    /// After the instruction.
    After,
}

/// Where a moved value comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    Loc(crate::mach::Loc),
    /// Computed again.
    Remat(VReg),
}

/// A move to be inserted.
#[derive(Clone, Copy, Debug)]
pub struct Edit {
    pub at: u32,
    pub phase: Phase,
    pub vreg: VReg,
    pub to: crate::mach::Loc,
    pub from: Source,
    /// Shown in annotated assembly.
    pub why: &'static str,
}

/// Result of allocation.
pub struct Allocation {
    /// Place of each operand of `Input::operands`.
    pub places: Vec<crate::mach::Loc>,
    /// Sorted by (at, phase).
    pub edits: Vec<Edit>,
    /// Numbers of instructions that became useless (constants always made elsewhere).
    pub dropped: Vec<u32>,
    /// Spill slots used.
    pub slots: u32,
}
