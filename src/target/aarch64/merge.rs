//! Tail merging: blocks that end alike and go on to the same place share one copy of that end.
//!
//! ```text
//! a: mov x1, x8               a: mov x1, x8
//!    mov x0, x19              t: mov x0, x19
//!    bl f                        bl f
//!    b out                       b out
//! b: mov x1, x9               b: mov x1, x9
//!    mov x0, x19                 b t
//!    bl f
//!    b out
//! ```
//! (Cross-jumping: Wulf et al., "The Design of an Optimizing Compiler", 1975.) The way that gives its end away
//! executes a jump more, so only cold code does at -O2; at -Os all of it. A call whose return
//! address names a place in the source is the same only as another one of that place. Ends are compared after
//! registers are allocated, since those are most of what differs.

use super::inst::Inst;
use super::layout;
use crate::base::func_pass::Notes;
use crate::mach::{BlockId, MBlock, MEdge, MInst, MachFunc, Origin};

/// Instructions that must be shared for a block that keeps a beginning of its own, and for two that do.
const ONE: usize = 2;
const BOTH: usize = 3;
/// Blocks that each is compared with.
const WINDOW: usize = 16;
/// What has been merged makes what leads to it alike.
const ROUNDS: usize = 4;

/// Merges ends of cold blocks, or of all.
pub fn run(mach: &mut MachFunc<Inst>, all: bool, notes: &mut Notes) {
    let mut merged = Merged { stands: Vec::new(), touched: vec![true; mach.blocks.len()] };
    for _ in 0..ROUNDS {
        if !round(mach, all, &mut merged, notes) {
            break;
        }
    }
    if !merged.stands.is_empty() {
        layout::drop_unreachable(mach);
    }
}

/// What has happened to blocks.
struct Merged {
    /// The block that stands for each one, by number, as far as any has vanished.
    stands: Vec<BlockId>,
    /// Do they end otherwise, or go on to elsewhere, than in the round before?
    touched: Vec<bool>,
}

impl Merged {
    fn has_vanished(&self, b: BlockId) -> bool {
        self.stands.get(b).is_some_and(|a| *a != BlockId::MAX)
    }
    fn touch(&mut self, b: BlockId) {
        if self.touched.len() <= b {
            self.touched.resize(b + 1, false);
        }
        self.touched[b] = true;
    }
}

/// Where a block goes on to: at most two blocks, as one number.
fn ways(block: &MBlock<Inst>) -> u64 {
    let to = |i: usize| block.succs.get(i).map_or(u64::from(u32::MAX), |e| e.block as u64);
    to(0) << 32 | to(1)
}

/// Merges once; was there anything to merge? Blocks that go on to the same places are looked at together, if any of them
/// has been touched since they were last.
fn round(mach: &mut MachFunc<Inst>, all: bool, merged: &mut Merged, notes: &mut Notes) -> bool {
    let candidate = |b: &BlockId| {
        let block = &mach.blocks[*b];
        let end = block.insts.last().map(|i| &i.inst);
        (block.cold || all) && block.insts.len() > 1 && !matches!(end, Some(Inst::JumpTable { .. }))
    };
    let candidates = (1..mach.blocks.len()).filter(|b| !merged.has_vanished(*b)).filter(candidate);
    let mut blocks: Vec<(u64, BlockId)> = candidates.map(|b| (ways(&mach.blocks[b]), b)).collect();
    let mut touched: Vec<u64> =
        blocks.iter().filter(|(_, b)| merged.touched[*b]).map(|(ways, _)| *ways).collect();
    if touched.len() < blocks.len() {
        touched.sort_unstable();
        blocks.retain(|(ways, _)| touched.binary_search(ways).is_ok());
    }
    blocks.sort_unstable();
    let blocks: Vec<BlockId> = blocks.into_iter().map(|(_, b)| b).collect();
    merged.touched.fill(false);
    let (mut changed, mut vanished, mut done) = (false, false, 0);
    for n in 1..blocks.len() {
        let b = blocks[n];
        // Blocks that go on to the same place stand side by side.
        if ways(&mach.blocks[blocks[n - 1]]) != ways(&mach.blocks[b]) {
            done = n;
        }
        let before = &blocks[done.max(n.saturating_sub(WINDOW))..n];
        let shared = |&a: &BlockId| (common(&mach.blocks[a], &mach.blocks[b]), a);
        // The longest common end; of equals the first.
        let found = before.iter().filter(|a| !merged.has_vanished(**a)).map(shared);
        let Some((length, a)) = found.fold(None, longer) else { continue };
        let rest = [a, b].map(|x| mach.blocks[x].insts.len() - length);
        if notes.asked() {
            note(mach, [a, b], length, rest, notes);
        }
        let merges = match rest {
            [0, 0] => true,
            [0, _] | [_, 0] => length > ONE,
            _ => length > BOTH,
        };
        if !merges {
            continue;
        }
        if mach.blocks[a].shares_end != mach.blocks[b].shares_end {
            [a, b].into_iter().for_each(|x| end_sharing(mach, x));
        }
        match rest {
            [0, 0] => {
                vanished = true;
                mach.join(a, mach.blocks[b].origin);
                merged.stands.resize(mach.blocks.len().max(merged.stands.len()), BlockId::MAX);
                merged.stands[b] = a;
                mach.blocks[a].freq = mach.blocks[a].freq.saturating_add(mach.blocks[b].freq);
            }
            [0, _] => cut(mach, b, length, a),
            [_, 0] => cut(mach, a, length, b),
            [_, _] => {
                let tail = split(mach, a, length);
                cut(mach, b, length, tail);
                merged.touch(tail);
            }
        }
        changed = true;
        merged.touch(a);
        merged.touch(b);
        // What ends otherwise now is compared in the next round.
        if rest != [0, 0] {
            done = n + 1;
        }
    }
    if vanished {
        merged.touched.resize(mach.blocks.len(), false);
        for (from, block) in mach.blocks.iter_mut().enumerate() {
            for e in &mut block.succs {
                if let Some(&a) = merged.stands.get(e.block).filter(|a| **a != BlockId::MAX) {
                    e.block = a;
                    merged.touched[from] = true;
                }
            }
        }
    }
    changed
}

/// Remarks on two blocks that go on to the same place.
fn note(mach: &MachFunc<Inst>, [a, b]: [BlockId; 2], length: usize, rest: [usize; 2], notes: &mut Notes) {
    let [one, other] = [a, b].map(|x| mach.blocks[x].insts.as_slice());
    let shared = match rest {
        [0, 0] => true,
        [0, _] | [_, 0] => length > ONE,
        _ => length > BOTH,
    };
    if shared {
        let text = || format!("a cold path shares its last {length} instructions with another one");
        let loc = other[rest[1]..].iter().map(|i| i.loc).find(|loc| loc.line != 0).unwrap_or_default();
        notes.add("merge-tails", loc.spot(), text);
    }
    if let [Some(x), Some(y)] = [one, other].map(|i| i.len().checked_sub(length + 1).map(|n| &i[n])) {
        if x.inst == y.inst && !same(x, y) {
            let text =
                || "a cold path ends like another one, but tracebacks tell their calls apart".to_string();
            notes.add("merge-tails", y.loc.spot(), text);
        }
    }
}

fn longer(best: Option<(usize, BlockId)>, next: (usize, BlockId)) -> Option<(usize, BlockId)> {
    match best {
        Some(best) if best.0 >= next.0 => Some(best),
        _ if next.0 > 1 => Some(next),
        _ => best,
    }
}

/// How many instructions at the end of two blocks are the same, the terminator among them.
fn common(a: &MBlock<Inst>, b: &MBlock<Inst>) -> usize {
    a.insts.iter().rev().zip(b.insts.iter().rev()).take_while(|(x, y)| same(x, y)).count()
}

fn same(a: &MInst<Inst>, b: &MInst<Inst>) -> bool {
    match (&a.inst, &b.inst) {
        (Inst::Call { site: true, .. }, Inst::Call { site: true, .. }) => a.loc == b.loc && a.inst == b.inst,
        (x, y) => x == y,
    }
}

/// Says of the block to which one goes on in what it shares with others that it is executed when that one is.
fn end_sharing(mach: &mut MachFunc<Inst>, b: BlockId) {
    if std::mem::take(&mut mach.blocks[b].shares_end) {
        mach.join(mach.blocks[b].succs[0].block, mach.blocks[b].origin);
    }
}

/// Leaves the last instructions of a block to another one.
fn cut(mach: &mut MachFunc<Inst>, b: BlockId, length: usize, to: BlockId) {
    let freq = mach.blocks[b].freq;
    mach.blocks[to].freq = mach.blocks[to].freq.saturating_add(freq);
    let block = &mut mach.blocks[b];
    let rest = block.insts.len() - length;
    let loc = block.insts[rest].loc;
    block.insts.truncate(rest);
    block.insts.push(MInst { inst: Inst::B {}, loc, note: None, rule: "jump.shared", runner_up: None });
    block.succs = vec![MEdge { block: to, args: Vec::new() }];
    block.shares_end = true;
}

/// Makes a block of the last instructions of one.
fn split(mach: &mut MachFunc<Inst>, a: BlockId, length: usize) -> BlockId {
    let name = mach.names.with(mach.blocks[a].name, ".tail");
    let block = &mut mach.blocks[a];
    let rest = block.insts.len() - length;
    let insts = block.insts.split_off(rest);
    let loc = insts.first().map(|i| i.loc).unwrap_or_default();
    let succs = std::mem::take(&mut block.succs);
    let (cold, loop_depth, freq) = (block.cold, block.loop_depth, block.freq);
    let shares_end = std::mem::replace(&mut block.shares_end, true);
    let tail = mach.blocks.len();
    let block = &mut mach.blocks[a];
    block.insts.push(MInst { inst: Inst::B {}, loc, note: None, rule: "jump", runner_up: None });
    block.succs = vec![MEdge { block: tail, args: Vec::new() }];
    let (params, origin) = (Vec::new(), Origin::End);
    mach.blocks.push(MBlock { params, insts, succs, name, origin, shares_end, cold, loop_depth, freq });
    tail
}
