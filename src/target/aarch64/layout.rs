//! Block order after register allocation: blocks that only jump vanish, unreachable ones are
//! dropped. Hot blocks stay in reverse postorder, cold ones at the end.

use super::inst::Inst;
use crate::mach::{BlockId, MachFunc};

/// Redirects edges through blocks that only jump, then removes what is unreachable.
pub fn thread_jumps(mach: &mut MachFunc<Inst>) {
    let n = mach.blocks.len();
    let only_jumps = |b: BlockId| matches!(mach.blocks[b].insts.as_slice(), [i] if i.inst == Inst::B);
    let target: Vec<BlockId> = (0..n)
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
    for e in mach.blocks.iter_mut().flat_map(|b| &mut b.succs) {
        e.block = target[e.block];
    }
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
