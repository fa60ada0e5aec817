//! Last step of selection: splits critical edges, orders blocks (reverse postorder with loops
//! contiguous, cold ones last), estimates frequencies.

use crate::mach::{cfg, Counts, MBlock, MEdge, MInst, MachFunc, Origin, FREQ_ENTRY};
use crate::target::aarch64::inst::{AluOp, Inst, Rhs};

/// Puts the function in order; `entry` is the index of its entry block. Execution counts, if given,
/// take the place of estimates.
pub(super) fn finish(mach: &mut MachFunc<Inst>, entry: usize, counts: Option<&Counts>) {
    mach.blocks.swap(0, entry);
    if entry != 0 {
        for e in mach.blocks.iter_mut().flat_map(|b| &mut b.succs) {
            e.block = super::swap_entry(e.block, entry);
        }
    }
    split_critical_edges(mach);

    // What only cold blocks lead to is cold. Ways through cold blocks count for nothing: they enter
    // loops in the middle, which would hide the loops and spoil the order.
    let hot = reachable_hot(mach);
    mach.blocks.iter_mut().zip(&hot).for_each(|(block, hot)| block.cold = !hot);
    let mut all = mach.edges();
    let mut loops = cfg::loops(&all, 0);
    let mut among_hot = within(mach, &hot);
    if hot.contains(&false) {
        let inner = cfg::loops(&among_hot, 0);
        hot.iter().enumerate().filter(|(_, hot)| **hot).for_each(|(b, _)| loops.depth[b] = inner.depth[b]);
    }
    // Visiting exits first puts loop bodies right behind their headers; of two ways equally
    // deep the first successor (the branch taken) is laid out further away. Hot blocks depend on
    // no value from a cold one: definitions stay before their uses when these come last. A way straight back to
    // the loop's header, or one that only takes the counter's step, comes at once: there values still are where the
    // header has them, whatever a longer way does to them.
    let goes_on = |s: usize| match &mach.blocks[s] {
        MBlock { insts, succs, .. } if is_step(insts) => succs.first().map(|e| e.block),
        _ => None,
    };
    let goes_back = |s: usize| {
        let (head, next) = (Some(loops.header[s]), goes_on(s));
        next == head || mach.blocks[s].insts.len() == 1 && next.and_then(goes_on) == head
    };
    for b in 0..hot.len() {
        sort(among_hot.of_mut(b), |s| (loops.depth[s], goes_back(s)));
        sort(all.of_mut(b), |s| (hot[s], loops.depth[s]));
    }
    let mut order = cfg::reverse_postorder(&among_hot, 0, cfg::Next::Last);
    order.extend(cfg::reverse_postorder(&all, 0, cfg::Next::Last).into_iter().filter(|&b| !hot[b]));
    let mut number = vec![usize::MAX; mach.blocks.len()];
    order.iter().enumerate().for_each(|(i, &b)| number[b] = i);

    let mut freq = frequencies(mach, &order, &number, &loops.depth);
    if let Some(counts) = counts {
        let calls = counts.get(&Origin::Entry).copied().unwrap_or(0).max(1);
        for (freq, block) in freq.iter_mut().zip(&mach.blocks) {
            let count = counts.get(&block.origin).copied().unwrap_or(0);
            *freq = (count * u64::from(FREQ_ENTRY) / calls).clamp(1, 1 << 30) as u32;
        }
    }
    let mut old: Vec<Option<MBlock<Inst>>> = std::mem::take(&mut mach.blocks).into_iter().map(Some).collect();
    mach.blocks.reserve_exact(order.len());
    for &b in &order {
        let Some(mut block) = old[b].take() else { continue };
        block.loop_depth = loops.depth[b];
        block.freq = freq[b];
        block.succs.iter_mut().for_each(|e| e.block = number[e.block]);
        mach.blocks.push(block);
    }
}

/// Whether a block does no more than take a counter's step.
fn is_step(insts: &[MInst<Inst>]) -> bool {
    let step = |i: &Inst| matches!(i, Inst::Alu { op: AluOp::Add | AluOp::Sub, rhs: Rhs::Imm(_), .. });
    match insts {
        [jump] => jump.inst == Inst::B {},
        [first, jump] => step(&first.inst) && jump.inst == Inst::B {},
        _ => false,
    }
}

/// Sorts successors, of which there are two nearly always, keeping the order of equals.
fn sort<K: Ord>(successors: &mut [usize], key: impl Fn(usize) -> K) {
    match successors {
        [] | [_] => {}
        [a, b] => {
            if key(*a) > key(*b) {
                std::mem::swap(a, b);
            }
        }
        many => many.sort_by_key(|&s| key(s)),
    }
}

/// The blocks that can be reached without cold ones.
fn reachable_hot(mach: &MachFunc<Inst>) -> Vec<bool> {
    let mut hot = vec![false; mach.blocks.len()];
    let mut work = vec![0];
    hot[0] = true;
    while let Some(b) = work.pop() {
        for e in &mach.blocks[b].succs {
            if !mach.blocks[e.block].cold && !std::mem::replace(&mut hot[e.block], true) {
                work.push(e.block);
            }
        }
    }
    hot
}

/// The edges among the hot blocks.
fn within(mach: &MachFunc<Inst>, hot: &[bool]) -> cfg::Edges {
    cfg::Edges::collect(mach.blocks.len(), |b, list| {
        if hot[b] {
            list.extend(mach.blocks[b].succs.iter().map(|e| e.block).filter(|&s| hot[s]));
        }
    })
}

/// Estimated frequencies: branch probabilities by simple rules, pushed along forward edges; a
/// loop runs eight times (after Ball and Larus, "Branch Prediction for Free", PLDI 1993; Wu and
/// Larus, "Static Branch Frequency and Program Profile Analysis", MICRO 1994).
fn frequencies(mach: &MachFunc<Inst>, rpo: &[usize], number: &[usize], depth: &[u32]) -> Vec<u32> {
    const ONE: u64 = 1 << 20;
    const LOOP: u64 = 8;
    let mut flow = vec![0u64; mach.blocks.len()];
    let mut header = vec![false; mach.blocks.len()];
    for &b in rpo {
        for e in &mach.blocks[b].succs {
            let back = number[e.block] <= number[b] && mach.blocks[b].cold == mach.blocks[e.block].cold;
            header[e.block] |= back;
        }
    }
    let escape = escapes(mach, rpo, number, depth);
    flow[0] = ONE;
    let mut shares: Vec<u64> = Vec::new();
    for &b in rpo {
        if header[b] {
            flow[b] = (flow[b] * LOOP).min(ONE << 30);
        }
        let block = &mach.blocks[b];
        shares.clear();
        shares.extend((0..block.succs.len()).map(|i| share(mach, b, i, depth, &escape)));
        let total: u64 = shares.iter().sum::<u64>().max(1);
        for (e, share) in block.succs.iter().zip(&shares) {
            if number[e.block] > number[b] {
                flow[e.block] += flow[b] * share / total;
            }
        }
    }
    flow.iter().map(|f| ((f * u64::from(FREQ_ENTRY)) >> 20).clamp(1, 1 << 30) as u32).collect()
}

/// Likelihood (of 256) that control at a block leaves its loop before the next iteration.
fn escapes(mach: &MachFunc<Inst>, rpo: &[usize], number: &[usize], depth: &[u32]) -> Vec<u64> {
    let mut escape = vec![0u64; mach.blocks.len()];
    let mut shares: Vec<u64> = Vec::new();
    for &b in rpo.iter().rev() {
        let block = &mach.blocks[b];
        shares.clear();
        shares.extend((0..block.succs.len()).map(|i| share(mach, b, i, depth, &escape)));
        let total: u64 = shares.iter().sum::<u64>().max(1);
        let sum: u64 = block
            .succs
            .iter()
            .zip(&shares)
            .map(|(e, share)| match e.block {
                to if depth[to] < depth[b] => 256 * share,
                to if number[to] <= number[b] => 0,
                to => escape[to] * share,
            })
            .sum();
        // An inner loop is left into the outer one: only the exits of this block's own loop count.
        escape[b] = sum / total;
    }
    escape
}

/// Relative likelihood of successor `i`.
fn share(mach: &MachFunc<Inst>, b: usize, i: usize, depth: &[u32], escape: &[u64]) -> u64 {
    let block = &mach.blocks[b];
    let to = block.succs[i].block;
    if mach.blocks[to].cold && !block.cold {
        return 1;
    }
    let leaves_loop = depth[to] < depth[b] || (depth[to] == depth[b] && depth[b] > 0 && escape[to] > 128);
    let tag_bit = |bit: u8| bit < 2;
    let unlikely = match block.insts.last().map(|i| &i.inst) {
        // A word that is not the expected kind of value; zero is the exception.
        Some(Inst::Tbz { bit, nonzero, .. }) if tag_bit(*bit) => (i == 0) != *nonzero,
        Some(Inst::Cbz { nonzero, .. }) => (i == 0) != *nonzero,
        _ => false,
    };
    match (unlikely, leaves_loop) {
        (true, _) => 32,
        (false, true) => 48,
        (false, false) => 256,
    }
}

/// An edge from a block with several successors to one with several predecessors gets a block
/// of its own, where register allocation can put moves.
fn split_critical_edges(mach: &mut MachFunc<Inst>) {
    let mut preds = vec![0u32; mach.blocks.len()];
    mach.blocks.iter().flat_map(|b| &b.succs).for_each(|e| preds[e.block] += 1);
    for b in 0..preds.len() {
        if mach.blocks[b].succs.len() < 2 {
            continue;
        }
        for i in 0..mach.blocks[b].succs.len() {
            let block = mach.blocks.len();
            let edge = &mut mach.blocks[b].succs[i];
            // An argument needs a place for its move too, if the target keeps parameters.
            if preds[edge.block] < 2 && edge.args.is_empty() && edge.block != 0 {
                continue;
            }
            let edge = std::mem::replace(edge, MEdge { block, args: Vec::new() });
            let (from, to) = (&mach.blocks[b], &mach.blocks[edge.block]);
            let loc = from.insts.last().map(|i| i.loc).unwrap_or_default();
            let name = mach.names.edge(from.name, to.name);
            let cold = from.cold || to.cold;
            let jump = MInst { inst: Inst::B {}, loc, note: None, rule: "jump", runner_up: None };
            mach.blocks.push(MBlock {
                params: Vec::new(),
                insts: vec![jump],
                succs: vec![edge],
                name,
                origin: mach.blocks[b].origin.edge(i),
                shares_end: false,
                cold,
                loop_depth: 0,
                freq: 1,
            });
        }
    }
}
