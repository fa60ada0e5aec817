//! Which physical registers are taken at which position: one word of bits per position, so that
//! one walk over a live range answers for all registers. Long ranges are taken and looked through 64
//! positions at a time.
//!
//! ```text
//! position   40     41     42            first taken in [40, 43) of x0, x1, x2
//! taken      {x1}   {x1}   {x1, x2}   →  –, 40, 42
//! ```

use super::input::Pos;
use super::live::Range;
use crate::mach::{PReg, PRegSet};

const CHUNK: usize = 64;
/// Positions that are looked at together.
const GROUP: usize = 8;

/// The table of a function.
pub struct Occupied {
    /// Where a register is not taken throughout a chunk.
    taken: Vec<u64>,
    /// Per chunk, registers taken at some position of it in `taken`, and throughout the chunk.
    chunks: Vec<(u64, u64)>,
}

impl Occupied {
    /// Nothing is taken before `positions`.
    pub fn new(positions: usize) -> Self {
        Occupied { taken: vec![0; positions], chunks: vec![(0, 0); positions.div_ceil(CHUNK)] }
    }

    /// The parts of a range by chunk, and whether each is a whole chunk.
    fn parts(range: Range) -> impl Iterator<Item = (usize, std::ops::Range<usize>, bool)> {
        let (from, to) = (range.from as usize, range.to as usize);
        (from / CHUNK..to.div_ceil(CHUNK)).map(move |chunk| {
            let (begin, end) = (chunk * CHUNK, (chunk + 1) * CHUNK);
            (chunk, from.max(begin)..to.min(end), from <= begin && end <= to)
        })
    }

    /// Takes a register for a range.
    pub fn set(&mut self, range: Range, reg: PReg) {
        let bit = 1u64 << reg.0;
        let (from, to) = (range.from as usize, range.to as usize);
        // Most are short.
        if to - from < CHUNK && from / CHUNK == (to - 1) / CHUNK {
            self.taken[from..to].iter_mut().for_each(|t| *t |= bit);
            self.chunks[from / CHUNK].0 |= bit;
            return;
        }
        for (chunk, part, whole) in Self::parts(range) {
            if whole {
                self.chunks[chunk].1 |= bit;
            } else {
                self.taken[part].iter_mut().for_each(|t| *t |= bit);
                self.chunks[chunk].0 |= bit;
            }
        }
    }

    /// Frees a register for a range for which it was taken.
    pub fn clear(&mut self, range: Range, reg: PReg) {
        let bit = 1u64 << reg.0;
        for (chunk, part, whole) in Self::parts(range) {
            if whole {
                self.chunks[chunk].1 &= !bit;
            } else {
                self.taken[part].iter_mut().for_each(|t| *t &= !bit);
                let end = ((chunk + 1) * CHUNK).min(self.taken.len());
                self.chunks[chunk].0 = self.taken[chunk * CHUNK..end].iter().fold(0, |all, t| all | t);
            }
        }
    }

    /// Which of the registers in `wanted` are never taken within the ranges; for the others
    /// `first_at` gets the first position at which they are.
    pub fn first(
        &self,
        ranges: impl Iterator<Item = Range>,
        wanted: PRegSet,
        first_at: &mut [Pos; 64],
    ) -> PRegSet {
        // Registers not seen yet.
        let mut open = wanted.0;
        let mut see = |open: &mut u64, taken: u64, position: usize| {
            let mut new = taken & *open;
            *open &= !new;
            while new != 0 {
                first_at[new.trailing_zeros() as usize] = position as Pos;
                new &= new - 1;
            }
        };
        for r in ranges {
            let (mut at, to) = (r.from as usize, r.to as usize);
            while at < to {
                let chunk_end = ((at / CHUNK + 1) * CHUNK).min(to);
                let (some, all) = self.chunks[at / CHUNK];
                see(&mut open, all, at);
                if some & open != 0 {
                    for (group, first) in self.taken[at..chunk_end].chunks(GROUP).zip((at..).step_by(GROUP)) {
                        if group.iter().fold(0, |all, taken| all | taken) & open == 0 {
                            continue;
                        }
                        for (taken, position) in group.iter().zip(first..) {
                            see(&mut open, *taken, position);
                        }
                    }
                }
                if open == 0 {
                    return PRegSet::EMPTY;
                }
                at = chunk_end;
            }
        }
        PRegSet(open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_first_position() {
        let mut o = Occupied::new(500);
        let range = |from, to| Range { from, to };
        o.set(range(40, 43), PReg(1));
        o.set(range(300, 301), PReg(1));
        o.set(range(42, 200), PReg(2));
        let all = |o: &Occupied, ranges: &[Range]| {
            let mut at = [Pos::MAX; 64];
            o.first(ranges.iter().copied(), PRegSet(u64::MAX), &mut at);
            at
        };
        assert_eq!(all(&o, &[range(0, 500)])[..3], [Pos::MAX, 40, 42]);
        assert_eq!(all(&o, &[range(43, 400)])[1..3], [300, 43]);
        o.clear(range(42, 200), PReg(2));
        assert_eq!(all(&o, &[range(0, 40), range(43, 300)])[..3], [Pos::MAX; 3]);
    }
}
