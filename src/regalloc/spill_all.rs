//! Allocation of `-O0`: every value lives in a stack slot; each instruction loads its operands
//! into temporaries and stores its results. Simple enough to be right by inspection, and what a
//! debugger wants.

use super::input::{Allocation, Edit, Input, Phase, Source};
use super::slots::share_slots;
use super::Machine;
use crate::mach::{Constraint, Loc, MachFunc, MachInst, RegClass, VReg};

/// Allocates every virtual register to memory.
pub fn allocate<I: MachInst>(
    func: &MachFunc<I>,
    input: &Input,
    live: &super::live::Liveness,
    machine: &Machine,
    remat: &[bool],
) -> Allocation {
    let everything: Vec<bool> = (0..func.vregs.len()).map(|v| !remat[v]).collect();
    let (slot_of, slots) = share_slots(live, &everything, &[]);
    let place = |v: VReg| slot_of[v.index()].map(Loc::S);
    let source = |v: VReg| place(v).map_or(Source::Remat(v), Source::Loc);

    let mut allocation = Allocation {
        places: Vec::with_capacity(input.operands.len()),
        edits: Vec::new(),
        dropped: Vec::new(),
        slots,
    };
    for n in 0..input.block_of.len() as u32 {
        let operands = &input.operands[input.operand_range(n)];
        if let [only] = operands {
            if only.role.is_def && remat[only.vreg.index()] {
                allocation.dropped.push(n);
            }
        }
        let (mut ints, mut floats) = (machine.temps_int.iter(), machine.temps_float.iter());
        let mut loaded: Vec<(VReg, Loc)> = Vec::new();
        let mut written: Vec<(VReg, Loc)> = Vec::new();
        for op in operands {
            let v = op.vreg;
            let at = match (op.role.constraint, place(v)) {
                (Constraint::Any, Some(slot)) => slot,
                (Constraint::Fixed(p), _) => Loc::P(p),
                (Constraint::Reg | Constraint::Any, _) => match loaded.iter().find(|(w, _)| *w == v) {
                    Some((_, at)) if !op.role.is_def => *at,
                    _ => {
                        let next = match func.class(v) {
                            RegClass::Int => ints.next(),
                            RegClass::Float => floats.next(),
                        };
                        let Some(p) = next else {
                            unreachable!("an instruction with more operands than temporaries")
                        };
                        Loc::P(*p)
                    }
                },
            };
            allocation.places.push(at);
            if op.role.is_def {
                written.push((v, at));
            } else if !loaded.contains(&(v, at)) && place(v) != Some(at) {
                loaded.push((v, at));
                allocation.edits.push(Edit {
                    at: n,
                    phase: Phase::Operands,
                    vreg: v,
                    to: at,
                    from: source(v),
                    why: "load",
                });
            }
        }
        for (v, at) in written {
            if let Some(slot) = place(v) {
                allocation.edits.push(Edit {
                    at: n,
                    phase: Phase::After,
                    vreg: v,
                    to: slot,
                    from: Source::Loc(at),
                    why: "store",
                });
            }
        }
    }
    for (b, block) in func.blocks.iter().enumerate() {
        for edge in &block.succs {
            let (at, phase) = if block.succs.len() == 1 {
                (input.last(b), Phase::Leave)
            } else {
                (input.block_first[edge.block] + 1, Phase::Enter)
            };
            for (&arg, &param) in edge.args.iter().zip(&func.blocks[edge.block].params) {
                if let Some(to) = place(param) {
                    allocation.edits.push(Edit {
                        at,
                        phase,
                        vreg: param,
                        to,
                        from: source(arg),
                        why: "edge",
                    });
                }
            }
        }
    }
    allocation.edits.sort_by_key(|e| (e.at, e.phase));
    allocation
}
