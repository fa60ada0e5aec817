//! Rewrites a function with the result of allocation: operands become places, edits become
//! instructions, block parameters and virtual registers disappear.

use super::input::{Allocation, Edit, Input, Source};
use super::moves::{sequentialise, Scratch};
use crate::mach::{BlockId, Loc, MInst, MachFunc, MachInst, Reg, SrcLoc, VReg};

/// Instructions that can be repeated.
struct Constants<I> {
    insts: Vec<I>,
    /// Position of each register's instruction.
    of: Vec<u32>,
}

impl<I: MachInst> Constants<I> {
    fn new(func: &MachFunc<I>, at: &[Option<(BlockId, usize)>]) -> Self {
        let mut constants = Constants { insts: Vec::new(), of: Vec::with_capacity(at.len()) };
        for at in at {
            constants.of.push(at.map_or(u32::MAX, |_| constants.insts.len() as u32));
            constants.insts.extend(at.map(|(b, i)| func.blocks[b].insts[i].inst.clone()));
        }
        constants
    }
    fn of(&self, v: VReg) -> Option<I> {
        self.insts.get(self.of[v.index()] as usize).cloned()
    }
}

/// Applies `allocation` to `func`.
pub fn apply<I: MachInst>(
    func: &mut MachFunc<I>,
    input: &Input,
    allocation: &Allocation,
    scratch: Scratch,
    remat_at: &[Option<(BlockId, usize)>],
) {
    let constants = Constants::new(func, remat_at);
    let mut edits = allocation.edits.as_slice();
    let mut dropped = allocation.dropped.as_slice();
    let classes = std::mem::take(&mut func.vregs);
    for (b, block) in func.blocks.iter_mut().enumerate() {
        block.params.clear();
        block.succs.iter_mut().for_each(|e| e.args.clear());
        let last = input.last(b);
        if edits.first().is_none_or(|e| e.at > last) && dropped.first().is_none_or(|&n| n > last) {
            for (inst, n) in block.insts.iter_mut().zip(input.block_first[b] + 1..) {
                place(&mut inst.inst, &allocation.places[input.operand_range(n)]);
            }
            continue;
        }
        let added = edits.iter().take_while(|e| e.at <= last).count();
        let mut out = Vec::with_capacity(block.insts.len() + added);
        for (i, mut inst) in std::mem::take(&mut block.insts).into_iter().enumerate() {
            let n = input.block_first[b] + 1 + i as u32;
            let count = edits.iter().take_while(|e| e.at <= n).count();
            let (here, rest) = edits.split_at(count);
            edits = rest;
            let before = here.partition_point(|e| e.phase < super::input::Phase::After);
            insert(&here[..before], &mut out, inst.loc, &classes, &constants, scratch);
            place(&mut inst.inst, &allocation.places[input.operand_range(n)]);
            let loc = inst.loc;
            if dropped.first() == Some(&n) {
                dropped = &dropped[1..];
            } else {
                out.push(inst);
            }
            insert(&here[before..], &mut out, loc, &classes, &constants, scratch);
        }
        block.insts = out;
    }
}

/// Puts operands in their places.
fn place<I: MachInst>(inst: &mut I, places: &[Loc]) {
    let mut places = places.iter();
    inst.visit(|r, _| {
        if let Reg::V(_) = r {
            match places.next() {
                Some(Loc::P(p)) => *r = Reg::P(*p),
                Some(Loc::S(s)) => *r = Reg::S(*s),
                None => unreachable!("operand without a place"),
            }
        }
    });
}

fn insert<I: MachInst>(
    edits: &[Edit],
    out: &mut Vec<MInst<I>>,
    loc: SrcLoc,
    classes: &[crate::mach::RegClass],
    constants: &Constants<I>,
    scratch: Scratch,
) {
    let mut rest = edits;
    while let Some(first) = rest.first() {
        let count = rest.partition_point(|e| e.phase == first.phase);
        let (group, tail) = rest.split_at(count);
        rest = tail;
        if let [Edit { to, from: Source::Loc(from), .. }] = group {
            if !matches!((to, from), (Loc::S(_), Loc::S(_))) {
                if to != from {
                    let inst = I::copy(classes[first.vreg.index()], *to, *from);
                    out.push(MInst { inst, loc, note: None, rule: first.why, runner_up: None });
                }
                continue;
            }
        }
        let moves: Vec<(Loc, Loc)> = group
            .iter()
            .filter_map(|e| match e.from {
                Source::Loc(from) => Some((e.to, from)),
                Source::Remat(_) => None,
            })
            .collect();
        let class_of = |v: VReg| classes[v.index()];
        for (to, from) in sequentialise(&moves, scratch) {
            let edit = group.iter().find(|e| e.to == to).unwrap_or(first);
            out.push(MInst {
                inst: I::copy(class_of(edit.vreg), to, from),
                loc,
                note: None,
                rule: edit.why,
                runner_up: None,
            });
        }
        // Constants read no place, so they come last.
        for e in group {
            let Source::Remat(v) = e.from else { continue };
            let Some(mut inst) = constants.of(v) else { unreachable!("{v:?} cannot be made again") };
            let register = match e.to {
                Loc::P(p) => p,
                Loc::S(_) => scratch.memory,
            };
            inst.visit(|r, role| {
                if role.is_def {
                    *r = Reg::P(register);
                }
            });
            out.push(MInst { inst, loc, note: None, rule: e.why, runner_up: None });
            if let Loc::S(_) = e.to {
                out.push(MInst {
                    inst: I::copy(class_of(v), e.to, Loc::P(register)),
                    loc,
                    note: None,
                    rule: e.why,
                    runner_up: None,
                });
            }
        }
    }
}
