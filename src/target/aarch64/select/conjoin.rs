//! Two comparisons behind one another that leave for the same place become one branch: `ccmp`.
//!
//! ```text
//! cmp x0, #0          cmp x0, #0
//! b.lt out            ccmp x0, x1, #8, ge     ; or "less", if x0 is below zero
//! cmp x0, x1          b.ge out
//! b.ge out
//! ```
//! Saves a branch where the second comparison is made, costs an instruction where it is not: which is
//! more often is the advisor's guess. Done before critical edges are split, when both still lead to
//! the same block.

use super::Lower;
use crate::advise::{common, Kind};
use crate::lir::Block;
use crate::mach::{BlockId, MInst};
use crate::target::aarch64::inst::{Cc, CmpOp, Inst, Rhs};

/// The second comparison's block, the successor of the first that is left to, of the second that is the same.
struct Pair {
    second: BlockId,
    out: usize,
    again: usize,
    /// When the first goes on to the second.
    on: Cc,
    cc: Cc,
}

/// Joins comparisons of all blocks.
pub(super) fn run(lower: &mut Lower) {
    let mut preds = vec![0u32; lower.mach.blocks.len()];
    lower.mach.blocks.iter().flat_map(|b| &b.succs).for_each(|e| preds[e.block] += 1);
    for b in 0..lower.func.blocks.len() {
        while let Some(pair) = find(lower, b, &preds) {
            if !advised(lower, b, &pair) {
                break;
            }
            preds[lower.mach.blocks[b].succs[pair.out].block] -= 1;
            join(lower, b, &pair);
        }
    }
}

fn find(lower: &Lower, b: BlockId, preds: &[u32]) -> Option<Pair> {
    let block = &lower.mach.blocks[b];
    let (Some(MInst { inst: Inst::BCond { cc: first }, .. }), [_, _]) =
        (block.insts.last(), block.succs.as_slice())
    else {
        return None;
    };
    [1, 0].into_iter().find_map(|to| {
        let second = block.succs[to].block;
        let next = &lower.mach.blocks[second];
        let [compare, MInst { inst: Inst::BCond { cc }, .. }] = next.insts.as_slice() else { return None };
        let fits = match compare.inst {
            Inst::Cmp { op: CmpOp::Cmp, rhs: Rhs::Imm(n), .. } => n < 32,
            Inst::Cmp { op: CmpOp::Cmp, rhs: Rhs::Reg(_), .. } => true,
            Inst::FCmp { rm: Some(_), .. } => true,
            _ => false,
        };
        let alone = preds[second] == 1 && second != b && next.params.is_empty() && next.cold == block.cold;
        let out = &block.succs[1 - to];
        let again = next.succs.iter().position(|e| e.block == out.block && e.args == out.args)?;
        let on = if to == 0 { *first } else { first.invert() };
        (fits && alone).then_some(Pair { second, out: 1 - to, again, on, cc: *cc })
    })
}

fn advised(lower: &mut Lower, b: BlockId, pair: &Pair) -> bool {
    lower.block = Block(b as u32);
    let depth = |block: BlockId| {
        // Blocks on edges have no place of their own yet.
        let real = match lower.depth.get(block) {
            Some(_) => block,
            None => lower.mach.blocks[block].succs.first().map_or(b, |e| e.block),
        };
        lower.depth[real] as i32 - lower.depth[b] as i32
    };
    let out = lower.mach.blocks[b].succs[pair.out].block;
    let on = lower.mach.blocks[pair.second].succs[1 - pair.again].block;
    let cold = |block: BlockId| i32::from(lower.mach.blocks[block].cold);
    let specific = [
        depth(out),
        depth(on),
        cold(out),
        cold(on),
        i32::from(pair.on == Cc::Eq),
        i32::from(pair.on == Cc::Ne),
    ];
    let mut candidates = [lower.features(0, 3, 2, 1), lower.features(1, 2, 2, 1)];
    for f in &mut candidates {
        f[common::FIRST_SPECIFIC..common::FIRST_SPECIFIC + 6].copy_from_slice(&specific);
    }
    lower.advisor.choose(Kind::Conjunction, &candidates) == 1
}

fn join(lower: &mut Lower, b: BlockId, pair: &Pair) {
    let succs = std::mem::take(&mut lower.mach.blocks[pair.second].succs);
    let insts = std::mem::take(&mut lower.mach.blocks[pair.second].insts);
    let block = &mut lower.mach.blocks[b];
    block.insts.pop();
    let leave = if pair.again == 0 { pair.cc } else { pair.cc.invert() };
    for mut inst in insts {
        let (nzcv, cc) = (flags(leave), pair.on);
        let joined = match inst.inst {
            Inst::Cmp { rn, rhs, .. } => Some(Inst::CCmp { rn, rhs, nzcv, cc }),
            Inst::FCmp { rn, rm: Some(rm) } => Some(Inst::FCCmp { rn, rm, nzcv, cc }),
            _ => None,
        };
        if let Some(joined) = joined {
            inst.inst = joined;
            inst.rule = "cmp.conjunction";
            inst.runner_up = Some("branch.cmp");
        }
        block.insts.push(inst);
    }
    block.succs = succs;
}

/// Flags (N, Z, C, V from 8 down) under which a condition holds.
const fn flags(cc: Cc) -> u8 {
    match cc {
        Cc::Eq | Cc::Le => 4,
        Cc::Hs | Cc::Hi => 2,
        Cc::Mi | Cc::Lt => 8,
        Cc::Vs => 1,
        Cc::Ne | Cc::Lo | Cc::Pl | Cc::Vc | Cc::Ls | Cc::Ge | Cc::Gt => 0,
    }
}
