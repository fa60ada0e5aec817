//! What a sweep of one function still has to look at: a set of blocks, and which blocks have read each value, so that
//! a block is looked at again only when something that it has read has changed.
//!
//! ```text
//! b1(%i): … %x = add %i 1; jump b7(%x)      b1 is looked at again when %i changes,
//! b7(%y): … add %y %n                       b7 when %y or %n (of another block) does
//! ```
//! Blocks are known by their positions in the order of sweeps.

use crate::hir::{Def, Func, Value};

/// No position, no link.
pub const NOWHERE: u32 = u32::MAX;
/// Readers of a value among which one is looked for before it is noted again.
const LOOKED_AT: usize = 4;

pub struct Pending {
    /// A bit for each position.
    bits: Vec<u64>,
    /// Where each value is defined.
    defined: Vec<u32>,
    /// The last reader of each value, in `readers`: its position, and the reader before it.
    last: Vec<u32>,
    readers: Vec<(u32, u32)>,
}

impl Pending {
    /// `position`: of each block.
    pub fn new(func: &Func, position: &[u32], blocks: usize) -> Pending {
        let mut block_of = vec![NOWHERE; func.insts.len()];
        for (block, &at) in func.blocks.iter().zip(position) {
            block.insts.iter().for_each(|i| block_of[i.index()] = at);
        }
        let defined = func.values.iter().map(|data| match data.def {
            Def::Inst(i) => block_of[i.index()],
            Def::Param(b, _) => position[b.index()],
        });
        Pending {
            bits: vec![0; blocks.div_ceil(64)],
            defined: defined.collect(),
            last: vec![NOWHERE; func.values.len()],
            readers: Vec::new(),
        }
    }

    pub fn add(&mut self, at: u32) {
        if let Some(word) = self.bits.get_mut(at as usize / 64) {
            *word |= 1 << (at % 64);
        }
    }
    pub fn add_all(&mut self) {
        self.bits.fill(u64::MAX);
    }
    /// Takes the first position from `from` on.
    pub fn take(&mut self, from: u32) -> Option<u32> {
        let mut n = from as usize / 64;
        let mut word = self.bits.get(n)? & (u64::MAX << (from % 64));
        while word == 0 {
            n += 1;
            word = *self.bits.get(n)?;
        }
        let bit = word.trailing_zeros();
        self.bits[n] &= !(1 << bit);
        Some(n as u32 * 64 + bit)
    }

    /// The block at a position reads a value.
    #[inline]
    pub fn read(&mut self, v: Value, at: u32) {
        if self.defined[v.index()] != at {
            self.note(v, at);
        }
    }
    fn note(&mut self, v: Value, at: u32) {
        let mut link = self.last[v.index()];
        for _ in 0..LOOKED_AT {
            let Some(&(reader, before)) = self.readers.get(link as usize) else { break };
            if reader == at {
                return;
            }
            link = before;
        }
        self.readers.push((at, self.last[v.index()]));
        self.last[v.index()] = self.readers.len() as u32 - 1;
    }
    /// A value has changed: those who have read it will look again, and read it again. The block of a parameter reads
    /// it without being noted.
    pub fn changed(&mut self, v: Value, parameter: bool) {
        if parameter {
            self.add(self.defined[v.index()]);
        }
        let mut link = std::mem::replace(&mut self.last[v.index()], NOWHERE);
        while let Some(&(reader, before)) = self.readers.get(link as usize) {
            self.add(reader);
            link = before;
        }
    }
}
