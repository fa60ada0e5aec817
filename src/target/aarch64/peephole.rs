//! Last improvements on allocated code, within a block: copies to themselves and reloads of what
//! is in the register already vanish.
//!
//! ```text
//! mov x1, x2                 mov x1, x2
//! mov x2, x1
//! ```

use super::inst::{Inst, Target};
use crate::mach::{MInst, MachFunc, MachInst};

/// Improves every block.
pub fn run(mach: &mut MachFunc<Inst>) {
    for block in &mut mach.blocks {
        useless_moves(&mut block.insts);
    }
}

/// Keeps the instructions for which `keep` holds, given the last one kept.
pub fn retain(
    insts: &mut Vec<MInst<Inst>>,
    mut keep: impl FnMut(Option<&mut MInst<Inst>>, &MInst<Inst>) -> bool,
) {
    let mut kept = 0;
    for i in 0..insts.len() {
        let (before, rest) = insts.split_at_mut(i);
        if keep(before[..kept].last_mut(), &rest[0]) {
            if kept != i {
                insts.swap(kept, i);
            }
            kept += 1;
        }
    }
    insts.truncate(kept);
}

fn useless_moves(insts: &mut Vec<MInst<Inst>>) {
    retain(insts, |last, inst| {
        if let Some((to, from)) = inst.inst.as_move() {
            // mov b, a; mov a, b
            return to != from && last.and_then(|l| l.inst.as_move()) != Some((from, to));
        }
        // str r, slot; ldr r, slot
        match (&inst.inst, last.map(|l| &l.inst)) {
            (Inst::Reload { rd, slot }, Some(Inst::Spill { rs, slot: stored })) => slot != stored || rd != rs,
            _ => true,
        }
    });
}

/// Whether a function calls anything.
pub fn calls(mach: &MachFunc<Inst>) -> bool {
    let is_call = |i: &MInst<Inst>| {
        matches!(
            i.inst,
            Inst::Call { target: Target::Rt(_) | Target::Keeping(_) | Target::Sym(_) | Target::Ptr, .. }
                | Inst::Yield { .. }
        )
    };
    mach.blocks.iter().flat_map(|b| &b.insts).any(is_call)
}
