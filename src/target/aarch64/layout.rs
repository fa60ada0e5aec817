//! Block order after register allocation: blocks that only jump vanish, equal cold ones become one,
//! unreachable ones are dropped, hot paths fall through, cold blocks lie at the end.
//!
//! Traces are grown from the entry along the most frequent successor (top-down positioning of
//! Pettis and Hansen, "Profile Guided Code Positioning", PLDI 1990). Then loops that are tested at
//! the top are rotated: the header moves behind the block that jumps back to it, which saves a
//! jump per iteration.

use super::inst::Inst;
use crate::advise::{common, log2x4, Advisor, Features, Kind, FEATURES};
use crate::mach::{cfg, BlockId, MBlock, MachFunc};

/// Redirects edges through blocks that only jump and to one of blocks that are equal, then removes what
/// is unreachable.
pub fn thread_jumps(mach: &mut MachFunc<Inst>) {
    let n = mach.blocks.len();
    let only_jumps = |b: BlockId| matches!(mach.blocks[b].insts.as_slice(), [i] if i.inst == Inst::B {});
    let mut target: Vec<BlockId> = (0..n)
        .map(|b| {
            let mut at = b;
            // An endless loop of jumps ends the walk.
            for _ in 0..n.min(64) {
                if !only_jumps(at) || mach.blocks[at].succs[0].block == at {
                    break;
                }
                at = mach.blocks[at].succs[0].block;
            }
            at
        })
        .collect();
    share_equal(mach, &mut target);
    for e in mach.blocks.iter_mut().flat_map(|b| &mut b.succs) {
        e.block = target[e.block];
    }
    drop_unreachable(mach);
}

/// Removes blocks that nothing leads to.
pub fn drop_unreachable(mach: &mut MachFunc<Inst>) {
    let n = mach.blocks.len();
    let mut reachable = vec![false; n];
    let mut work = vec![0];
    while let Some(b) = work.pop() {
        if !std::mem::replace(&mut reachable[b], true) {
            work.extend(mach.blocks[b].succs.iter().map(|e| e.block));
        }
    }
    let mut position = vec![0; n];
    let mut next = 0;
    for b in 0..n {
        position[b] = next;
        next += usize::from(reachable[b]);
    }
    let mut b = 0;
    mach.blocks.retain(|_| {
        b += 1;
        reachable[b - 1]
    });
    for e in mach.blocks.iter_mut().flat_map(|b| &mut b.succs) {
        e.block = position[e.block];
    }
}

/// Lets the first of several equal blocks stand for all. These are stores, loads and moves on the edges that
/// lead to one slow path or back from it; hot ones stay, which mostly fall through. Calls would tell two
/// places of the program apart by their return addresses.
fn share_equal(mach: &mut MachFunc<Inst>, target: &mut [BlockId]) {
    let alike = |b: BlockId| (target[mach.blocks[b].succs[0].block], mach.blocks[b].insts.len());
    let mut moving: Vec<BlockId> = (1..mach.blocks.len()).filter(|&b| only_moves(&mach.blocks[b])).collect();
    moving.sort_by_key(|&b| alike(b));
    let mut stands: Vec<BlockId> = (0..mach.blocks.len()).collect();
    for group in moving.chunk_by(|&a, &b| alike(a) == alike(b)).filter(|group| group.len() > 1) {
        for (n, &b) in group.iter().enumerate() {
            let insts = |b: BlockId| mach.blocks[b].insts.iter().map(|i| &i.inst);
            if let Some(&first) = group[..n].iter().find(|&&a| insts(a).eq(insts(b))) {
                stands[b] = first;
            }
        }
    }
    for (b, &first) in stands.iter().enumerate().filter(|(b, first)| *b != **first) {
        mach.join(first, mach.blocks[b].origin);
    }
    target.iter_mut().for_each(|b| *b = stands[*b]);
}

fn only_moves(block: &MBlock<Inst>) -> bool {
    let Some((last, insts)) = block.insts.split_last() else { return false };
    let moves = |i: &Inst| {
        matches!(i, Inst::Mov { .. } | Inst::FMov { .. } | Inst::MovImm { .. } | Inst::Adr { .. })
            || matches!(i, Inst::Reload { .. } | Inst::Spill { .. })
    };
    block.cold && last.inst == Inst::B {} && !insts.is_empty() && insts.iter().all(|i| moves(&i.inst))
}

/// Puts the blocks in their final order.
pub fn arrange(mach: &mut MachFunc<Inst>, advisor: &mut Advisor) {
    let order = rotate(mach, traces(mach, advisor), advisor);
    let mut position = vec![0; order.len()];
    order.iter().enumerate().for_each(|(i, &b)| position[b] = i);
    let mut old: Vec<Option<_>> = std::mem::take(&mut mach.blocks).into_iter().map(Some).collect();
    mach.blocks.reserve_exact(order.len());
    for b in order {
        if let Some(mut block) = old[b].take() {
            block.succs.iter_mut().for_each(|e| e.block = position[e.block]);
            mach.blocks.push(block);
        }
    }
}

fn traces(mach: &MachFunc<Inst>, advisor: &mut Advisor) -> Vec<BlockId> {
    let n = mach.blocks.len();
    let mut ways = vec![0u32; n];
    mach.blocks.iter().flat_map(|b| &b.succs).for_each(|e| ways[e.block] += 1);
    let mut open: Vec<BlockId> = Vec::new();
    let mut placed = vec![false; n];
    let mut order = Vec::with_capacity(n);
    for cold in [false, true] {
        for start in 0..n {
            if (mach.blocks[start].cold && start != 0) != cold {
                continue;
            }
            let mut at = start;
            while !placed[at] {
                placed[at] = true;
                order.push(at);
                // The likelier one; of equals the last, which a branch falls through to.
                let succs = mach.blocks[at].succs.iter().map(|e| e.block);
                open.clear();
                open.extend(succs.filter(|&s| !placed[s] && mach.blocks[s].cold == cold));
                let Some(next) = open.iter().copied().max_by_key(|&s| mach.blocks[s].freq) else { break };
                at = match open.as_slice() {
                    [a, b] if a != b && !cold => {
                        let other = if next == *a { *b } else { *a };
                        let features =
                            [follows(mach, at, next, &ways, 0), follows(mach, at, other, &ways, 1)];
                        [next, other][advisor.choose(Kind::Follow, &features)]
                    }
                    _ => next,
                };
            }
        }
    }
    order
}

/// Features of laying out `next` behind `at`.
fn follows(mach: &MachFunc<Inst>, at: BlockId, next: BlockId, ways: &[u32], candidate: i32) -> Features {
    let (block, from) = (&mach.blocks[next], &mach.blocks[at]);
    let mut f: Features = [0; FEATURES];
    f[common::CANDIDATE] = candidate;
    f[common::FREQ] = log2x4(u64::from(block.freq));
    f[common::LOOP_DEPTH] = from.loop_depth as i32;
    f[common::SIZE] = block.insts.len().min(40) as i32;
    let specific = [
        log2x4(u64::from(from.freq)) - log2x4(u64::from(block.freq)),
        ways[next].min(8) as i32,
        block.loop_depth as i32 - from.loop_depth as i32,
        block.succs.len().min(4) as i32,
        i32::from(block.succs.iter().any(|e| e.block <= at)),
    ];
    f[common::FIRST_SPECIFIC..common::FIRST_SPECIFIC + specific.len()].copy_from_slice(&specific);
    f
}

fn rotate(mach: &MachFunc<Inst>, mut order: Vec<BlockId>, advisor: &mut Advisor) -> Vec<BlockId> {
    // Blocks are numbered so that only loops have edges back.
    let forward = |(b, block): (usize, &MBlock<Inst>)| block.succs.iter().all(|e| e.block > b);
    if mach.blocks.iter().enumerate().all(forward) {
        return order;
    }
    let loops = cfg::loops(&mach.edges(), 0);
    let mut headers: Vec<BlockId> =
        order.iter().copied().filter(|&b| b != 0 && loops.header[b] == b).collect();
    headers.sort_by_key(|&h| std::cmp::Reverse(loops.depth[h]));
    let mut position = vec![0; order.len()];
    order.iter().enumerate().for_each(|(i, &b)| position[b] = i);
    for h in headers {
        let at = position[h];
        let inside = |b: BlockId| {
            loops.depth[b] > loops.depth[h] || (loops.depth[b] == loops.depth[h] && loops.header[b] == h)
        };
        // The header decides between the block behind it and something else.
        let decides = match mach.blocks[h].succs.as_slice() {
            [a, b] => a.block != b.block && [a.block, b.block].contains(order.get(at + 1).unwrap_or(&h)),
            _ => false,
        };
        if !decides || mach.blocks[h].cold {
            continue;
        }
        // The loop's blocks that follow without a gap, up to the first that only jumps back.
        let jumps_back = |b: BlockId| matches!(mach.blocks[b].succs.as_slice(), [only] if only.block == h);
        let chain = order[at + 1..].iter().take_while(|&&b| inside(b) && !mach.blocks[b].cold);
        let Some(length) = chain.into_iter().position(|&b| jumps_back(b)).map(|i| i + 1) else { continue };
        let mut keep: Features = [0; FEATURES];
        keep[common::FREQ] = log2x4(u64::from(mach.blocks[h].freq));
        keep[common::LOOP_DEPTH] = loops.depth[h] as i32;
        keep[common::FIRST_SPECIFIC] = length as i32;
        let mut rotated = keep;
        rotated[common::CANDIDATE] = 1;
        if advisor.choose(Kind::Rotate, &[keep, rotated]) == 1 {
            order[at..=at + length].rotate_left(1);
            for (i, &b) in order.iter().enumerate().skip(at).take(length + 1) {
                position[b] = i;
            }
        }
    }
    order
}
