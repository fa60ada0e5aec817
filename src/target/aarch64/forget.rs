//! Forgetting dead values before a call that may ask for a collection: the collector scans stack
//! and registers conservatively, so a value that is dead to the program but still in a
//! callee-saved register or a spill slot would keep an object alive that `gc.collect()` must free.
//!
//! ```text
//! bl pyrt_forget_stale       mov x19, #0                // x19 is not read again
//!                            str xzr, [sp, #32]         // nor is the slot
//!                            bl pyrt_forget_stale       // clears what lies below the frame
//! ```
//!
//! Backward liveness of physical places (Aho et al., "Compilers", 9.2.5) on allocated code. Only
//! functions with such a call pay for it. Registers the function has not written belong to its
//! callers and are left alone.

use super::inst::{Inst, Target};
use super::regs;
use crate::mach::{MInst, MachFunc, MachInst, Reg, RegClass};
use pyrl_abi::entries::Rt;
use std::collections::BTreeSet;

/// Clears dead places before each call of `Rt::ForgetStale`.
pub fn run(mach: &mut MachFunc<Inst>) {
    let is_mark = |i: &MInst<Inst>| matches!(&i.inst, Inst::Call { target: Target::Rt(symbol), .. } if *symbol == Rt::ForgetStale.entry().symbol);
    if !mach.blocks.iter().flat_map(|b| &b.insts).any(is_mark) {
        return;
    }
    let mut places = BTreeSet::new();
    for inst in mach.blocks.iter_mut().flat_map(|b| &mut b.insts) {
        for (place, is_def) in accesses(&mut inst.inst) {
            if is_def && kept(place) {
                places.insert(place);
            }
        }
    }
    let live_in = liveness(mach);
    for b in 0..mach.blocks.len() {
        let mut live = live_out(mach, &live_in, b);
        let block = &mut mach.blocks[b];
        let mut out: Vec<MInst<Inst>> = Vec::with_capacity(block.insts.len() + places.len());
        for mut inst in std::mem::take(&mut block.insts).into_iter().rev() {
            let mark = is_mark(&inst);
            step(&mut live, &mut inst.inst);
            let loc = inst.loc;
            out.push(inst);
            if mark {
                let dead: Vec<Reg> = places.difference(&live).copied().collect();
                for place in dead.into_iter().rev() {
                    let clear = match place {
                        Reg::S(_) => Inst::Spill { rs: regs::zero(), slot: place },
                        _ => Inst::MovImm { rd: place, imm: 0 },
                    };
                    out.push(MInst { inst: clear, loc, note: None, rule: "forget", runner_up: None });
                }
            }
        }
        out.reverse();
        block.insts = out;
    }
}

/// Places that outlive calls and may hold values: word registers and spill slots. (The register of
/// the generator is written by no instruction of a resume function.)
fn kept(place: Reg) -> bool {
    match place {
        Reg::P(p) => p.class() == RegClass::Int && regs::callee_saved().contains(p),
        Reg::S(_) => true,
        Reg::V(_) => false,
    }
}

/// What an instruction reads and writes.
fn accesses(inst: &mut Inst) -> Vec<(Reg, bool)> {
    let mut out = Vec::new();
    match inst {
        Inst::Reload { slot, .. } => out.push((*slot, false)),
        Inst::Spill { slot, .. } => out.push((*slot, true)),
        _ => {}
    }
    inst.visit(|r, role| out.push((*r, role.is_def)));
    out
}

/// Live places before an instruction from those after it.
fn step(live: &mut BTreeSet<Reg>, inst: &mut Inst) {
    let accesses = accesses(inst);
    for (place, is_def) in &accesses {
        if *is_def {
            live.remove(place);
        }
    }
    live.extend(accesses.iter().filter(|(place, is_def)| !is_def && kept(*place)).map(|(place, _)| *place));
}

fn live_out(mach: &MachFunc<Inst>, live_in: &[BTreeSet<Reg>], b: usize) -> BTreeSet<Reg> {
    mach.blocks[b].succs.iter().flat_map(|e| live_in[e.block].iter().copied()).collect()
}

/// Live places at the start of each block, to the fixed point.
fn liveness(mach: &mut MachFunc<Inst>) -> Vec<BTreeSet<Reg>> {
    let mut live_in = vec![BTreeSet::new(); mach.blocks.len()];
    let mut changed = true;
    while changed {
        changed = false;
        for b in (0..mach.blocks.len()).rev() {
            let mut live = live_out(mach, &live_in, b);
            for inst in mach.blocks[b].insts.iter_mut().rev() {
                step(&mut live, &mut inst.inst);
            }
            if live != live_in[b] {
                live_in[b] = live;
                changed = true;
            }
        }
    }
    live_in
}
