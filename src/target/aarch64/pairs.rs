//! Accesses of neighbouring words become `ldp` and `stp`, within a block of allocated code.
//!
//! ```text
//! ldr x1, [x0, #16]          ldp x1, x2, [x0, #16]
//! ldr x2, [x0, #24]
//! ```

use super::addr::{fits_pair, Amode};
use super::inst::Inst;
use super::peephole::retain;
use crate::lir::Width;
use crate::mach::{MInst, MachFunc, Reg, RegClass};

/// Pairs accesses in every block.
pub fn run(mach: &mut MachFunc<Inst>) {
    for block in &mut mach.blocks {
        slot_pairs(&mut block.insts);
        pairs(&mut block.insts);
    }
}

/// Joins accesses of neighbouring spill slots. What is moved around a slow path comes in groups, in
/// no order, with copies and constants between them.
fn slot_pairs(insts: &mut Vec<MInst<Inst>>) {
    // An access moves up to its neighbour over this many instructions at most.
    const FARTHEST: usize = 10;
    let mut gone: Vec<usize> = Vec::new();
    for i in 1..insts.len() {
        let Some((load, reg, slot)) = slot_access(&insts[i].inst) else { continue };
        for j in (i.saturating_sub(FARTHEST)..i).rev() {
            if gone.last() == Some(&j) || gone.contains(&j) {
                continue;
            }
            if let Some((load2, reg2, slot2)) = slot_access(&insts[j].inst) {
                if load2 != load || load && reg2 == reg || !load && slot2 == slot {
                    break;
                }
                let class = |r: Reg| r.preg().map(|p| (p.0 == 31, p.class()));
                if slot.abs_diff(slot2) != 1 || class(reg) != class(reg2) {
                    continue;
                }
                let (a, b) = if slot < slot2 { (reg, reg2) } else { (reg2, reg) };
                let mem = Amode::Slots(slot.min(slot2));
                let pair = match load {
                    true => Inst::Ldp { rd1: a, rd2: b, mem },
                    false => Inst::Stp { rs1: a, rs2: b, mem },
                };
                let rule = if insts[j].rule == insts[i].rule { insts[i].rule } else { "pair" };
                insts[j].inst = pair;
                insts[j].rule = rule;
                gone.push(i);
                break;
            }
            if !goes_over(&insts[j].inst, load, reg, slot) {
                break;
            }
        }
    }
    let mut gone = gone.into_iter().peekable();
    if gone.peek().is_some() {
        let mut at = 0;
        insts.retain(|_| {
            at += 1;
            gone.next_if_eq(&(at - 1)).is_none()
        });
    }
}

/// Whether it loads, the register and the slot of an access made by register allocation.
fn slot_access(inst: &Inst) -> Option<(bool, Reg, u32)> {
    match inst {
        Inst::Reload { rd, slot: Reg::S(slot) } => Some((true, *rd, slot.0)),
        Inst::Spill { rs, slot: Reg::S(slot) } => Some((false, *rs, slot.0)),
        _ => None,
    }
}

/// Whether an access of a slot may as well come before `inst`.
fn goes_over(inst: &Inst, load: bool, reg: Reg, slot: u32) -> bool {
    match inst {
        Inst::Mov { rd, rs } | Inst::FMov { rd, rs } => *rd != reg && !(load && *rs == reg),
        Inst::MovImm { rd, .. } | Inst::FMovImm { rd, .. } | Inst::Adr { rd, .. } => *rd != reg,
        Inst::Ldp { rd1, rd2, mem: Amode::Slots(_) } => load && *rd1 != reg && *rd2 != reg,
        Inst::Stp { mem: Amode::Slots(first), .. } => !load && !(*first..=first + 1).contains(&slot),
        _ => false,
    }
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
        Amode::Index(..) | Amode::Lo12(..) | Amode::Near(..) | Amode::Slots(_) => 0,
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
