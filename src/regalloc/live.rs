//! Live ranges of virtual registers in SSA form.
//!
//! Each use is followed backwards through the predecessors until the definition (Appel, "Modern
//! Compiler Implementation", 19.6; Boissinot et al., "Fast Liveness Checking for SSA-Form
//! Programs", CGO 2008, call it path exploration). The work is proportional to the size of the
//! result, so long functions with short live ranges cost linear time.

use super::input::{Input, Pos, BEFORE, CLOBBER, READ, WRITE};
use crate::mach::{BlockId, Constraint, MachFunc, MachInst, PReg, VReg};

/// Half-open interval of positions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Range {
    pub from: Pos,
    pub to: Pos,
}

/// What a use or definition wants.
#[derive(Clone, Copy, Debug)]
pub struct Use {
    pub pos: Pos,
    pub is_def: bool,
    /// Needs a register (Fixed uses and Any do not: a move brings the value).
    pub needs_reg: bool,
    pub fixed: Option<PReg>,
    /// Frequency of the block.
    pub freq: u32,
}

/// Live range of one virtual register.
#[derive(Clone, Default, Debug)]
pub struct LiveRange {
    /// Sorted, disjoint, not touching.
    pub ranges: Vec<Range>,
    /// Sorted by position.
    pub uses: Vec<Use>,
    /// Blocks at whose start the value is live (not the defining one), sorted.
    pub live_in: Vec<BlockId>,
}

/// Live ranges of a function, by virtual register.
pub struct Liveness {
    pub of: Vec<LiveRange>,
}

/// Computes live ranges.
pub fn analyse<I: MachInst>(func: &MachFunc<I>, input: &Input, remat: &[bool]) -> Liveness {
    let n = func.vregs.len();
    let mut of: Vec<LiveRange> = vec![LiveRange::default(); n];
    // Position of definition and, per register, the last use in each block it is used in.
    let mut def: Vec<Pos> = vec![0; n];
    let mut last_uses: Vec<Vec<(BlockId, Pos)>> = vec![Vec::new(); n];
    let note = |uses: &mut Vec<(BlockId, Pos)>, b: BlockId, pos: Pos| match uses.last_mut() {
        Some((last, p)) if *last == b => *p = (*p).max(pos),
        _ => uses.push((b, pos)),
    };
    for (b, block) in func.blocks.iter().enumerate() {
        let header = input.block_first[b];
        for &p in &block.params {
            // Written on the edges, so before anything else of the block.
            def[p.index()] = header * 4 + BEFORE;
            of[p.index()].uses.push(Use {
                pos: header * 4 + BEFORE,
                is_def: true,
                needs_reg: false,
                fixed: None,
                freq: block.freq,
            });
        }
        for num in header + 1..input.block_first[b + 1] {
            for op in &input.operands[input.operand_range(num)] {
                let v = op.vreg.index();
                let fixed = match op.role.constraint {
                    Constraint::Fixed(p) => Some(p),
                    Constraint::Reg | Constraint::Any => None,
                };
                // What is made again has no slot to be read from.
                let needs_reg = match op.role.constraint {
                    Constraint::Reg => true,
                    Constraint::Any => remat[v],
                    Constraint::Fixed(_) => false,
                };
                let pos = match (op.role.is_def, op.role.early) {
                    (true, false) => num * 4 + WRITE,
                    (true, true) | (false, _) => num * 4 + READ,
                };
                of[v].uses.push(Use { pos, is_def: op.role.is_def, needs_reg, fixed, freq: block.freq });
                if op.role.is_def {
                    def[v] = pos;
                } else {
                    note(&mut last_uses[v], b, num * 4 + CLOBBER);
                }
            }
        }
        for edge in &block.succs {
            for &a in &edge.args {
                note(&mut last_uses[a.index()], b, input.end(b));
            }
        }
    }

    let preds = func.preds();
    let mut work: Vec<BlockId> = Vec::new();
    // Per block: the register last seen live into it, so that no set has to be cleared.
    let mut seen = vec![u32::MAX; func.blocks.len()];
    for v in 0..n {
        let range = &mut of[v];
        let def_pos = def[v];
        let def_block = input.block_at(def_pos);
        let mut ranges: Vec<Range> = vec![Range { from: def_pos, to: def_pos + 1 }];
        for &(b, end) in &last_uses[v] {
            if b == def_block && end > def_pos {
                ranges.push(Range { from: def_pos, to: end });
            } else {
                ranges.push(Range { from: input.start(b) + BEFORE, to: end });
                work.push(b);
            }
        }
        while let Some(b) = work.pop() {
            if seen[b] == v as u32 {
                continue;
            }
            seen[b] = v as u32;
            range.live_in.push(b);
            for &p in &preds[b] {
                if p == def_block {
                    ranges.push(Range { from: def_pos, to: input.end(p) });
                } else {
                    if seen[p] != v as u32 {
                        ranges.push(Range { from: input.start(p), to: input.end(p) });
                    }
                    work.push(p);
                }
            }
        }
        // A use block that is also passed through was entered twice: merging unites them.
        for &b in &range.live_in {
            let through = preds_live(func, b, &seen, v as u32, def_block);
            if through {
                ranges.push(Range { from: input.start(b), to: input.end(b) });
            }
        }
        ranges.sort_by_key(|r| (r.from, r.to));
        let mut merged: Vec<Range> = Vec::with_capacity(ranges.len());
        for r in ranges {
            match merged.last_mut() {
                Some(last) if r.from <= last.to => last.to = last.to.max(r.to),
                _ => merged.push(r),
            }
        }
        range.ranges = merged;
        range.live_in.sort_unstable();
        range.uses.sort_by_key(|u| (u.pos, u.is_def));
    }
    Liveness { of }
}

/// Whether the value is live into a successor of `b`, so lives through `b`'s end.
fn preds_live<I>(func: &MachFunc<I>, b: BlockId, seen: &[u32], v: u32, def_block: BlockId) -> bool {
    b != def_block && func.blocks[b].succs.iter().any(|e| seen[e.block] == v)
}

impl LiveRange {
    /// Whether the value is live at a position.
    pub fn covers(&self, pos: Pos) -> bool {
        let i = self.ranges.partition_point(|r| r.to <= pos);
        self.ranges.get(i).is_some_and(|r| r.from <= pos)
    }
    /// First position.
    pub fn start(&self) -> Pos {
        self.ranges.first().map_or(0, |r| r.from)
    }
    /// First position after the last range.
    pub fn end(&self) -> Pos {
        self.ranges.last().map_or(0, |r| r.to)
    }
}

/// Registers whose definition can be repeated, and that definition's (block, index).
pub fn rematerialisable<I: MachInst>(func: &mut MachFunc<I>) -> (Vec<bool>, Vec<Option<(BlockId, usize)>>) {
    let mut can = vec![false; func.vregs.len()];
    let mut at = vec![None; func.vregs.len()];
    for (b, block) in func.blocks.iter_mut().enumerate() {
        for (i, inst) in block.insts.iter_mut().enumerate() {
            if !inst.inst.can_rematerialise() {
                continue;
            }
            let mut target: Option<VReg> = None;
            inst.inst.visit(&mut |r, role| {
                if role.is_def {
                    target = r.vreg();
                }
            });
            if let Some(v) = target {
                can[v.index()] = true;
                at[v.index()] = Some((b, i));
            }
        }
    }
    (can, at)
}
