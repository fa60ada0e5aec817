//! Copies on control-flow edges that get in each other's way.
//!
//! The moves of an edge are simultaneous, so a value that sits where another one has to go costs the way more than
//! its own move: one of the two goes through a third register, and when each sits in the other's place, both do.
//!
//! ```text
//! loop(count in x19, i in x5): … count' = count + f(i)        count is still in x19
//!                                i' = i + 1                   i' goes to x5, so count' should not be there
//!                              → loop(count', i')
//! ```
//! Braun, Mallon, Hack, "Preference-Guided Register Assignment", CC 2010, let the preferences of others speak against
//! a register in the same way.

use super::input::{Input, Pos};
use super::pieces::{PieceId, Pieces, Place};
use crate::mach::{BlockId, MEdge, MachFunc, MachInst, PReg, VReg};

/// Edges and parameters beyond which nobody looks.
const MOST: usize = 16;

/// Who is handed over together with whom.
pub struct Copies<'a> {
    params: Vec<&'a [VReg]>,
    succs: Vec<&'a [MEdge]>,
    freq: &'a [u32],
    remat: &'a [bool],
    /// By register, the ways back to loops on which it is handed over: linked lists of (block, place among its
    /// successors, next).
    first: Vec<u32>,
    back: Vec<(BlockId, usize, u32)>,
}

impl<'a> Copies<'a> {
    pub fn new<I: MachInst>(func: &'a MachFunc<I>, freq: &'a [u32], remat: &'a [bool]) -> Copies<'a> {
        let mut copies = Copies {
            params: func.blocks.iter().map(|b| b.params.as_slice()).collect(),
            succs: func.blocks.iter().map(|b| b.succs.as_slice()).collect(),
            freq,
            remat,
            first: vec![u32::MAX; func.vregs.len()],
            back: Vec::new(),
        };
        for (b, block) in func.blocks.iter().enumerate() {
            for (i, edge) in block.succs.iter().enumerate().filter(|(_, edge)| edge.block <= b) {
                if edge.args.len() < 2 {
                    continue;
                }
                for a in edge.args.iter().take(MOST) {
                    let next = std::mem::replace(&mut copies.first[a.index()], copies.back.len() as u32);
                    copies.back.push((b, i, next));
                }
            }
        }
        copies
    }

    /// The registers that others on the same edges are in or go to, with the frequencies of the edges: of those into
    /// the block whose parameter the piece begins with, and of those back to a loop that hand it over. Constants are
    /// made where they are wanted, so they are in nobody's way.
    pub fn rivals(&self, input: &Input, pieces: &Pieces, id: PieceId, mut f: impl FnMut(PReg, u32)) {
        let (v, from, to) = (pieces.all[id].vreg, pieces.all[id].from, pieces.all[id].to);
        let placed = |v: VReg, at: Pos| match pieces.all[pieces.at(v, at)?].place {
            Place::Reg(reg) => Some(reg),
            Place::Open | Place::Spilled => None,
        };
        let b = input.block_at(from);
        let begins = self.params[b].len() > 1 && from == input.start(b);
        let own = if begins { self.params[b].iter().position(|&p| p == v) } else { None };
        if let Some(own) = own {
            for &p in input.preds.of(b).iter().take(MOST) {
                let freq = self.freq[p].min(self.freq[b]);
                for edge in self.succs[p].iter().filter(|e| e.block == b) {
                    let others = edge.args.iter().take(MOST).filter(|&&a| a != edge.args[own]);
                    for &a in others.filter(|a| !self.remat[a.index()]) {
                        if let Some(reg) = placed(a, input.end(p) - 1) {
                            f(reg, freq);
                        }
                    }
                }
            }
        }
        let mut next = self.first[v.index()];
        for _ in 0..MOST {
            let Some(&(p, i, after)) = self.back.get(next as usize) else { break };
            next = after;
            let edge = &self.succs[p][i];
            let end = input.end(p) - 1;
            if end < from || to <= end {
                continue;
            }
            let freq = self.freq[p].min(self.freq[edge.block]);
            let others = edge.args.iter().zip(self.params[edge.block]).take(MOST);
            for (_, &param) in others.filter(|(&a, _)| a != v && !self.remat[a.index()]) {
                if let Some(reg) = placed(param, input.start(edge.block)) {
                    f(reg, freq);
                }
            }
        }
    }
}
