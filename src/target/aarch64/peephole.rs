//! Last improvements on allocated code, within a block: copies to themselves and reloads of what
//! is in the register already vanish; neighbouring accesses become `ldp` and `stp`.
//!
//! ```text
//! ldr x1, [x0, #16]          ldp x1, x2, [x0, #16]
//! ldr x2, [x0, #24]
//! ```

use super::addr::{fits_pair, Amode};
use super::inst::{Inst, Target};
use crate::lir::Width;
use crate::mach::{MInst, MachFunc, MachInst, Reg, RegClass};

/// Improves every block.
pub fn run(mach: &mut MachFunc<Inst>) {
    for block in &mut mach.blocks {
        useless_moves(&mut block.insts);
        pairs(&mut block.insts);
    }
}

/// Keeps the instructions for which `keep` holds, given the last one kept.
fn retain(
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

/// Register, address and direction of an access that could be half of a pair.
fn half(inst: &Inst) -> Option<(bool, Reg, Amode)> {
    match inst {
        Inst::Ldr { width: Width::W64 | Width::F64, rd, mem: mem @ Amode::Imm(..) } => {
            Some((true, *rd, *mem))
        }
        Inst::Str {
            width: Width::W64 | Width::F64,
            rs: rs @ Reg::P(_),
            mem: mem @ (Amode::Imm(..) | Amode::Out(_)),
        } => Some((false, *rs, *mem)),
        _ => None,
    }
}

fn offset(mem: &Amode) -> i64 {
    match mem {
        Amode::Imm(_, o) => i64::from(*o),
        Amode::Out(o) | Amode::In(o) => i64::from(*o),
        Amode::Index(..) | Amode::Lo12(..) => 0,
    }
}

fn pairs(insts: &mut Vec<MInst<Inst>>) {
    retain(insts, |last, inst| {
        let Some(last) = last else { return true };
        let Some(pair) = merge(&last.inst, &inst.inst) else { return true };
        last.inst = pair;
        last.rule = if last.rule == inst.rule { last.rule } else { "pair" };
        false
    });
}

fn merge(first: &Inst, second: &Inst) -> Option<Inst> {
    let ((load, r1, m1), (load2, r2, m2)) = (half(first)?, half(second)?);
    let class = |r: Reg| r.preg().map(|p| if p.0 == 31 { RegClass::Int } else { p.class() });
    let same_base = match (m1, m2) {
        (Amode::Imm(a, _), Amode::Imm(b, _)) => a == b,
        (Amode::Out(_), Amode::Out(_)) => true,
        _ => false,
    };
    if load != load2 || class(r1) != class(r2) || !same_base {
        return None;
    }
    let (low, high) = (offset(&m1).min(offset(&m2)), offset(&m1).max(offset(&m2)));
    if high - low != 8 || !fits_pair(low) {
        return None;
    }
    let ((ra, mem), rb) = if offset(&m1) < offset(&m2) { ((r1, m1), r2) } else { ((r2, m2), r1) };
    if load {
        // The first load must not change the base, and a pair needs two registers.
        let base = match m1 {
            Amode::Imm(b, _) => Some(b),
            _ => None,
        };
        if r1 == r2 || base == Some(r1) {
            return None;
        }
        Some(Inst::Ldp { rd1: ra, rd2: rb, mem })
    } else {
        Some(Inst::Stp { rs1: ra, rs2: rb, mem })
    }
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
