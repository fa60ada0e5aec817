//! How many instructions each block of an emitted function has: with execution counts, what the
//! function costs. For the trainer, which prices decisions without running them.

use crate::mach::{BlockId, Origin};

/// How many instructions a function executes, by what executes them (see [`Origin`]).
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// Instructions before the first block: once per call.
    pub prologue: u32,
    pub blocks: Vec<BlockWords>,
    /// What [`Origin::Joined`] means.
    pub joined: Vec<[Origin; 2]>,
}

/// Instructions of one block.
#[derive(Clone, Copy, Debug)]
pub struct BlockWords {
    pub origin: Origin,
    /// Distance from the function's first instruction.
    pub at: u32,
    /// Executed whenever the block is.
    pub always: u32,
    /// Whether a jump follows that is only executed when the second edge is taken.
    pub jump: bool,
    /// The block, by position, that it ends in a copy of: whenever it is executed, that one is not.
    pub repeats: Option<BlockId>,
    /// The block, by position, that holds its end, too: whenever it is executed, that one is, as well.
    pub shares: Option<BlockId>,
}

/// Wishes for a function's text beside the text.
#[derive(Default)]
pub struct Counting<'c> {
    pub layout: Option<&'c mut Layout>,
    /// Jumps to the next block are written too, so that every block has an instruction to count.
    pub all_jumps: bool,
}

impl Layout {
    /// From the addresses (in words) of the blocks with all branches short, the end, the addresses of
    /// lengthened branches, and the blocks that end with a jump behind a branch, in order.
    pub(super) fn fill(
        &mut self,
        origins: impl Iterator<Item = Origin>,
        address: &[i64],
        end: i64,
        far: &[i64],
        jumps: &[BlockId],
    ) {
        let (mut far, mut jumps) = (far.iter().peekable(), jumps.iter().peekable());
        let mut at = address.first().copied().unwrap_or(end);
        self.prologue = at as u32;
        for ((b, &start), origin) in address.iter().enumerate().zip(origins) {
            let end = address.get(b + 1).copied().unwrap_or(end);
            let mut words = end - start;
            let first = at;
            while far.next_if(|&&x| x < end).is_some() {
                words += 1;
            }
            at += words;
            let jump = jumps.next_if_eq(&&b).is_some();
            let always = (words - i64::from(jump)) as u32;
            self.blocks.push(BlockWords {
                origin,
                at: first as u32,
                always,
                jump,
                repeats: None,
                shares: None,
            });
        }
    }
}
