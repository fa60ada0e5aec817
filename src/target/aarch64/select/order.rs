//! Last step of selection: splits critical edges, orders blocks (reverse postorder with loops
//! contiguous, cold ones last), estimates frequencies.

use crate::mach::{cfg, static_frequency, MBlock, MEdge, MInst, MachFunc};
use crate::target::aarch64::inst::Inst;

/// Puts the function in order; `entry` is the index of its entry block.
pub(super) fn finish(mach: &mut MachFunc<Inst>, entry: usize) {
    mach.blocks.swap(0, entry);
    if entry != 0 {
        for e in mach.blocks.iter_mut().flat_map(|b| &mut b.succs) {
            e.block = super::swap_entry(e.block, entry);
        }
    }
    split_critical_edges(mach);

    let succs: Vec<Vec<usize>> =
        mach.blocks.iter().map(|b| b.succs.iter().map(|e| e.block).collect()).collect();
    let loops = cfg::loops(&succs, &cfg::reverse_postorder(&succs));
    // Visiting exits first puts loop bodies right behind their headers; of two ways equally
    // deep the first successor (the branch taken) is laid out further away.
    let ordered: Vec<Vec<usize>> = succs
        .iter()
        .map(|s| {
            let mut s = s.clone();
            s.sort_by_key(|&b| (!mach.blocks[b].cold, loops.depth[b]));
            s
        })
        .collect();
    let rpo = cfg::reverse_postorder(&ordered);
    // What only cold blocks lead to is cold, so no hot block depends on a value from a cold one:
    // definitions stay before their uses when the cold blocks move to the end.
    let mut number = vec![usize::MAX; mach.blocks.len()];
    rpo.iter().enumerate().for_each(|(i, &b)| number[b] = i);
    let preds = mach.preds();
    for &b in rpo.iter().skip(1) {
        let mut forward = preds[b].iter().filter(|&&p| number[p] < number[b]).peekable();
        if forward.peek().is_some() && forward.all(|&p| p != 0 && mach.blocks[p].cold) {
            mach.blocks[b].cold = true;
        }
    }
    let (hot, cold): (Vec<usize>, Vec<usize>) =
        rpo.into_iter().partition(|&b| b == 0 || !mach.blocks[b].cold);
    let order: Vec<usize> = hot.into_iter().chain(cold).collect();

    let mut position = vec![usize::MAX; mach.blocks.len()];
    order.iter().enumerate().for_each(|(i, &b)| position[b] = i);
    let mut old: Vec<Option<MBlock<Inst>>> = std::mem::take(&mut mach.blocks).into_iter().map(Some).collect();
    for &b in &order {
        let Some(mut block) = old[b].take() else { continue };
        block.loop_depth = loops.depth[b];
        block.freq = static_frequency(block.loop_depth, block.cold);
        block.succs.iter_mut().for_each(|e| e.block = position[e.block]);
        mach.blocks.push(block);
    }
}

/// An edge from a block with several successors to one with several predecessors gets a block
/// of its own, where register allocation can put moves.
fn split_critical_edges(mach: &mut MachFunc<Inst>) {
    let preds: Vec<usize> = mach.preds().iter().map(Vec::len).collect();
    for b in 0..mach.blocks.len() {
        if mach.blocks[b].succs.len() < 2 {
            continue;
        }
        for i in 0..mach.blocks[b].succs.len() {
            let edge = mach.blocks[b].succs[i].clone();
            // An argument needs a place for its move too, if the target keeps parameters.
            if preds[edge.block] < 2 && edge.args.is_empty() && edge.block != 0 {
                continue;
            }
            let (from, to) = (&mach.blocks[b], &mach.blocks[edge.block]);
            let loc = from.insts.last().map(|i| i.loc).unwrap_or_default();
            let name = format!("{}{}to.{}", from.name, if from.name.is_empty() { "" } else { "." }, to.name);
            let cold = from.cold || to.cold;
            let jump = MInst { inst: Inst::B, loc, note: None, rule: "jump", runner_up: None };
            mach.blocks.push(MBlock {
                params: Vec::new(),
                insts: vec![jump],
                succs: vec![edge],
                name,
                cold,
                loop_depth: 0,
                freq: 1,
            });
            let block = mach.blocks.len() - 1;
            mach.blocks[b].succs[i] = MEdge { block, args: Vec::new() };
        }
    }
}
