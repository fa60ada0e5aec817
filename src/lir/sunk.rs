//! Words are computed where they are used: what only cold blocks read is computed there, and what only one of the
//! ways behind a branch reads, on that way.
//!
//! ```text
//! b1:  %3 = add %1, 1                      b1:  …
//!      …  br_overflow → b2 (cold), b3  ⇒   b2:  %3 = add %1, 1;  call_rt pyrt_add (%3, %2)
//! b2:  call_rt pyrt_add (%3, %2)
//! ```
//! Moved are operations on one word and a constant: afterwards the operand is kept instead of the result, so no
//! more registers are in use than before. A shift to the left that can be a part of all operations that use it is
//! copied to each of them, where selection makes it one.
//!
//! Source: partial dead code elimination (Knoop, Rüthing, Steffen, PLDI 1994); sinking to the deepest common
//! dominator of the uses as "schedule late" of Click, "Global Code Motion, Global Value Numbering", PLDI 1995.

use super::flow::Flow;
use super::func::*;
use crate::analysis::cfg::Cfg;
use crate::base::func_pass::Notes;

/// In so many blocks at most a word is computed instead of one.
const MOST: usize = 12;
/// A word used in more blocks is left alone.
const MOST_USES: usize = 12;
const NONE: u32 = u32::MAX;

/// A computation that may move.
struct Candidate {
    block: usize,
    result: Val,
    operand: Val,
    shifts: bool,
    /// The blocks that use it, with how often; in the order of blocks until something moves.
    uses: Vec<(u32, u32)>,
}

/// Moves what is computed too early.
pub fn run(func: &mut Func, flow: Option<Flow>, notes: &mut Notes) {
    if func.blocks.len() < 4 {
        return;
    }
    let constant = constants(func);
    let mut number = vec![NONE; func.types.len()];
    let mut candidates = collect(func, &constant, &mut number);
    if candidates.is_empty() {
        return;
    }
    count_uses(func, &number, &mut candidates);
    let mut flow = flow.filter(|flow| flow.holds(func));
    // What is computed last first: what it is computed from may go with it.
    for n in (0..candidates.len()).rev() {
        let Some(places) = places(func, &mut flow, &constant, &candidates[n]) else {
            let one = &candidates[n];
            // Where something cold reads it, it could have been computed there.
            if notes.asked()
                && one.uses.len() > MOST
                && one.uses.iter().any(|u| func.blocks[u.0 as usize].cold)
            {
                let loc =
                    func.blocks[one.block].insts.iter().find(|i| i.result == Some(one.result)).map(|i| i.loc);
                let text = || format!("computed at once: it is read in {} places", one.uses.len());
                notes.add("sunk", spot(loc.unwrap_or_default()), text);
            }
            continue;
        };
        let (home, result, operand) = (candidates[n].block, candidates[n].result, candidates[n].operand);
        let insts = &mut func.blocks[home].insts;
        let Some(at) = insts.iter().position(|i| i.result == Some(result)) else { continue };
        let used_here = candidates[n].uses.iter().any(|u| u.0 as usize == home);
        let inst = if used_here { insts[at].clone() } else { insts.remove(at) };
        if !places.is_empty() {
            let likely = places.iter().filter(|p| !func.blocks[p.0].cold).count();
            let text = || match (likely, used_here) {
                (0, false) => "computed only on ways that are seldom taken".to_string(),
                (_, false) => "computed only on the ways that use it".to_string(),
                (_, true) => "a shift is a part of each sum that uses it".to_string(),
            };
            notes.add("sunk", spot(inst.loc), text);
        }
        for &(block, stays) in &places {
            place(func, block, &inst, result, stays);
        }
        let from = number[operand.index()];
        if from != NONE {
            let uses = &mut candidates[from as usize].uses;
            let gone = (!used_here).then_some((home, -1));
            for (block, change) in gone.into_iter().chain(places.iter().map(|p| (p.0, 1))) {
                match uses.iter_mut().find(|u| u.0 as usize == block) {
                    Some(u) => u.1 = u.1.wrapping_add_signed(change),
                    None => uses.push((block as u32, 1)),
                }
            }
            uses.retain(|u| u.1 > 0);
        }
    }
}

/// Which values are constants.
fn constants(func: &Func) -> Vec<bool> {
    let mut constant = vec![false; func.types.len()];
    for inst in func.blocks.iter().flat_map(|b| &b.insts) {
        if let (Op::IConst(_), Some(r)) = (&inst.op, inst.result) {
            constant[r.index()] = true;
        }
    }
    constant
}

/// Operations on one word and a constant, outside of cold blocks.
fn collect(func: &Func, constant: &[bool], number: &mut [u32]) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (block, data) in func.blocks.iter().enumerate().filter(|(_, b)| !b.cold) {
        for inst in &data.insts {
            let (&Op::Int(op, a, b), Some(result)) = (&inst.op, inst.result) else { continue };
            let moves = matches!(op, IntOp::Add | IntOp::Sub | IntOp::Shl | IntOp::AShr | IntOp::LShr);
            if moves && constant[b.index()] && !constant[a.index()] {
                number[result.index()] = found.len() as u32;
                let shifts = op == IntOp::Shl;
                found.push(Candidate { block, result, operand: a, shifts, uses: Vec::new() });
            }
        }
    }
    found
}

fn count_uses(func: &Func, number: &[u32], candidates: &mut [Candidate]) {
    for (b, block) in func.blocks.iter().enumerate() {
        let mut seen = |v: Val| {
            let n = number[v.index()];
            if n == NONE {
                return;
            }
            match candidates[n as usize].uses.last_mut() {
                Some(u) if u.0 as usize == b => u.1 += 1,
                _ => candidates[n as usize].uses.push((b as u32, 1)),
            }
        };
        block.insts.iter().for_each(|i| i.op.for_each_operand(&mut seen));
        block.term.operands().into_iter().for_each(&mut seen);
        block.term.edges().flat_map(|e| &e.args).copied().for_each(&mut seen);
    }
}

/// The blocks to compute it in instead, and whether the result keeps its name there: where it does, the blocks
/// below use it, too.
fn places(
    func: &Func,
    flow: &mut Option<Flow>,
    constant: &[bool],
    one: &Candidate,
) -> Option<Vec<(usize, bool)>> {
    let own = one.block;
    let blocks = || one.uses.iter().map(|u| u.0 as usize);
    let hot = || blocks().filter(|b| !func.blocks[*b].cold);
    if one.uses.is_empty() {
        // Nothing reads it any more.
        return Some(Vec::new());
    }
    if one.uses.len() > MOST_USES {
        return None;
    }
    if blocks().any(|b| b == own) {
        // A shift that is a part of what uses it here stays, if it is one elsewhere, too, or cold there.
        let others: Vec<_> = blocks().filter(|&b| b != own).map(|b| (b, false)).collect();
        let parts = one.shifts && hot().all(|b| is_part(func, constant, b, one.result));
        return (parts && !others.is_empty() && others.len() <= MOST).then_some(others);
    }
    let each = || (one.uses.len() <= MOST).then(|| blocks().map(|b| (b, false)).collect());
    if hot().next().is_none() {
        return each();
    }
    if one.shifts && hot().all(|b| is_part(func, constant, b, one.result)) {
        return each();
    }
    let Flow { cfg, nest, .. } = flow.get_or_insert_with(|| Flow::new(func));
    let depth = &nest.as_ref()?.depth;
    // The last block on all ways to the uses that are not cold.
    let mut late = hot().next()?;
    for b in hot() {
        while !cfg.dominates(late, b) {
            late = cfg.idom[late]?;
        }
    }
    while depth[late] > depth[own] {
        late = cfg.idom[late]?;
    }
    if late == own || func.blocks[late].cold || depth[late] > depth[own] || !avoids(func, cfg, own, late) {
        return None;
    }
    let mut places = vec![(late, true)];
    places.extend(blocks().filter(|b| !cfg.dominates(late, *b)).map(|b| (b, false)));
    (places.len() <= MOST).then_some(places)
}

/// Is there a branch between two blocks that may lead elsewhere than to the second one?
fn avoids(func: &Func, cfg: &Cfg, from: usize, to: usize) -> bool {
    let mut next = to;
    while let Some(b) = cfg.idom[next] {
        let ways = func.blocks[b].term.edges().map(|e| e.block.index());
        if ways.filter(|s| !func.blocks[*s].cold && *s != next).count() > 0 {
            return true;
        }
        if b == from {
            break;
        }
        next = b;
    }
    false
}

/// Is the value used in a block once, as what can be a shifted operand?
fn is_part(func: &Func, constant: &[bool], block: usize, v: Val) -> bool {
    let block = &func.blocks[block];
    let (mut parts, mut others) = (0, 0);
    let mut read = |x: Val| others += u32::from(x == v);
    block.term.operands().into_iter().for_each(&mut read);
    block.term.edges().flat_map(|e| &e.args).copied().for_each(&mut read);
    for inst in &block.insts {
        let beside = match inst.op {
            Op::Int(IntOp::Add, a, b) | Op::IntOvf(OvfOp::Add, a, b) if b == v => Some(a),
            Op::Int(IntOp::Add, a, b) | Op::IntOvf(OvfOp::Add, a, b) if a == v => Some(b),
            Op::Int(IntOp::Sub, a, b) | Op::IntOvf(OvfOp::Sub, a, b) if b == v => Some(a),
            _ => None,
        };
        let part = beside.is_some_and(|x| x != v && !constant.get(x.index()).copied().unwrap_or(false));
        match part {
            true => parts += 1,
            false => inst.op.for_each_operand(&mut read),
        }
    }
    parts == 1 && others == 0
}

/// Computes a value in a block before its first use there, under its own name or another one.
pub(super) fn place(func: &mut Func, block: usize, inst: &Inst, result: Val, stays: bool) {
    let mut inst = inst.clone();
    let name = if stays { result } else { Val(func.types.len() as u32) };
    inst.result = Some(name);
    if !stays {
        func.types.push(func.types[result.index()]);
        if let Some(known) = func.names.get(&result).cloned() {
            func.names.insert(name, known);
        }
    }
    let data = &mut func.blocks[block];
    // Nothing stands between an operation and the branch on its overflow, nor before the address of a call.
    let last = data.insts.len() - usize::from(matches!(data.term, Term::BrOverflow { .. }));
    let reads = |i: &Inst| {
        let mut reads = false;
        i.op.for_each_operand(|v| reads |= v == result);
        reads
    };
    let at = data.insts.iter().position(reads).unwrap_or(last);
    if !stays {
        let renamed = |v: Val| if v == result { name } else { v };
        data.insts.iter_mut().for_each(|i| i.op.map_operands(renamed));
        data.term.map_operands(renamed);
    }
    data.insts.insert(at, inst);
}
