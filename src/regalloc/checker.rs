//! Proves an allocation: executes the function symbolically, where the "value" of a place is the
//! set of virtual registers whose current value it is known to hold (the method of regalloc2's
//! checker).
//!
//! The lattice per place: the set of all virtual registers is top (not yet visited), sets are
//! met by intersection at joins, the empty set is bottom (junk). Effects:
//! - a move copies the set; moves of one phase read the state before all of them;
//! - a definition removes the register from every set (an older value of it may lie around from
//!   an earlier iteration) and makes it the only member at its place;
//! - clobbered registers become junk;
//! - on an edge, a block parameter joins the sets that hold its argument, having left all others.
//!
//! A use is right if its place's set has the register. The states shrink until nothing changes;
//! sets are cut to what is live into a block, so they stay small.

use super::input::{Allocation, Edit, Input, Phase, Source};
use super::live::Liveness;
use crate::mach::{Constraint, Loc, MachFunc, MachInst, VReg};
use std::collections::{BTreeMap, BTreeSet};

/// Which registers a place holds: (place, register) pairs.
type State = BTreeSet<(Loc, VReg)>;

/// The first error, if the allocation has one. `func` is the function before rewriting.
pub fn check<I: MachInst>(
    func: &MachFunc<I>,
    input: &Input,
    live: &Liveness,
    allocation: &Allocation,
) -> Result<(), String> {
    let mut live_in: Vec<BTreeSet<VReg>> = vec![BTreeSet::new(); func.blocks.len()];
    for v in live.registers() {
        for b in live.live_in(v) {
            live_in[b].insert(v);
        }
    }
    let mut starts: Vec<Option<State>> = vec![None; func.blocks.len()];
    starts[0] = Some(State::new());
    let mut work: BTreeSet<usize> = BTreeSet::from([0]);
    while let Some(b) = work.pop_first() {
        let Some(mut state) = starts[b].clone() else { continue };
        run_block(func, input, allocation, b, &mut state)?;
        for edge in &func.blocks[b].succs {
            let target = &func.blocks[edge.block];
            let mut next: State = state
                .iter()
                .copied()
                .filter(|(_, v)| live_in[edge.block].contains(v) && !target.params.contains(v))
                .collect();
            for (&a, &p) in edge.args.iter().zip(&target.params) {
                next.extend(state.iter().filter(|(_, v)| *v == a).map(|(l, _)| (*l, p)));
            }
            let merged = match &starts[edge.block] {
                None => next,
                Some(old) => old.intersection(&next).copied().collect(),
            };
            if starts[edge.block].as_ref() != Some(&merged) {
                starts[edge.block] = Some(merged);
                work.insert(edge.block);
            }
        }
    }
    Ok(())
}

fn apply(edits: &[Edit], state: &mut State) {
    // Sources before anything is overwritten.
    let mut results: BTreeMap<Loc, Vec<VReg>> = BTreeMap::new();
    for e in edits {
        let values = match e.from {
            Source::Remat(v) => vec![v],
            Source::Loc(from) => at(state, from).collect(),
        };
        results.insert(e.to, values);
    }
    for (to, values) in results {
        clear(state, to);
        state.extend(values.into_iter().map(|v| (to, v)));
    }
}

fn at(state: &State, loc: Loc) -> impl Iterator<Item = VReg> + '_ {
    state.range((loc, VReg(0))..=(loc, VReg(u32::MAX))).map(|(_, v)| *v)
}

fn clear(state: &mut State, loc: Loc) {
    let gone: Vec<VReg> = at(state, loc).collect();
    for v in gone {
        state.remove(&(loc, v));
    }
}

fn run_block<I: MachInst>(
    func: &MachFunc<I>,
    input: &Input,
    allocation: &Allocation,
    b: usize,
    state: &mut State,
) -> Result<(), String> {
    for n in input.block_first[b] + 1..input.block_first[b + 1] {
        let here = &allocation.edits
            [allocation.edits.partition_point(|e| e.at < n)..allocation.edits.partition_point(|e| e.at <= n)];
        for phase in [Phase::Enter, Phase::Split, Phase::Operands, Phase::Leave] {
            let group: Vec<Edit> = here.iter().copied().filter(|e| e.phase == phase).collect();
            apply(&group, state);
        }
        let inst = &func.blocks[b].insts[(n - input.block_first[b] - 1) as usize].inst;
        let dropped = allocation.dropped.binary_search(&n).is_ok();
        for i in input.operand_range(n) {
            let (op, place) = (input.operands[i], allocation.places[i]);
            let fits = match (op.role.constraint, place) {
                (Constraint::Fixed(p), Loc::P(q)) => p == q,
                (Constraint::Reg, Loc::P(p)) => p.class() == func.class(op.vreg),
                (Constraint::Any, _) => true,
                (Constraint::Fixed(_) | Constraint::Reg, Loc::S(_)) => false,
            };
            if !fits && !dropped {
                return Err(format!("b{b}: {inst:?}: {:?} may not be in {place:?}", op.vreg));
            }
            if !op.role.is_def && !state.contains(&(place, op.vreg)) {
                let held: Vec<VReg> = at(state, place).collect();
                let places: Vec<Loc> = state.iter().filter(|(_, v)| *v == op.vreg).map(|(l, _)| *l).collect();
                return Err(format!(
                    "b{b} ({}), number {n}: {inst:?} reads {:?} from {place:?}, which holds {held:?}; it is in {places:?}",
                    func.names.get(func.blocks[b].name), op.vreg
                ));
            }
        }
        for p in inst.clobbers().iter() {
            clear(state, Loc::P(p));
        }
        for i in input.operand_range(n) {
            let (op, place) = (input.operands[i], allocation.places[i]);
            if op.role.is_def && !dropped {
                let old: Vec<(Loc, VReg)> = state.iter().copied().filter(|(_, v)| *v == op.vreg).collect();
                for o in old {
                    state.remove(&o);
                }
                clear(state, place);
                state.insert((place, op.vreg));
            }
        }
        let after: Vec<Edit> = here.iter().copied().filter(|e| e.phase == Phase::After).collect();
        apply(&after, state);
    }
    Ok(())
}
