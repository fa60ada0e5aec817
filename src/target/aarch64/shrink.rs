//! Shrink wrapping: a path that returns early, calls nothing and needs no saved register runs
//! before the frame is set up.
//!
//! ```text
//! fib:  stp x29, x30, …          fib:  cmp x0, #5
//!       cmp x0, #5                     b.lt early
//!       b.lt early                     stp x29, x30, …
//! ```
//! The blocks without frame are those that control reaches from the entry through such blocks
//! only, and from which it can return through such blocks (a case of Chow, "Minimizing Register
//! Usage Penalty at Procedure Calls", PLDI 1988). Where they are left, the frame is set up. A
//! short return that is shared with the rest gets a copy.

use super::addr::Amode;
use super::frame::Frame;
use super::inst::Inst;
use super::regs;
use crate::lir::FuncKind;
use crate::mach::{BlockId, MBlock, MEdge, MInst, MachFunc, MachInst, Reg, FREQ_ENTRY};

/// Instructions of a return that may be copied.
const SHORT: usize = 4;
/// Places at most where the frame is set up.
const ENTRIES: usize = 4;

struct Plan {
    /// Blocks that run without the frame.
    early: Vec<bool>,
    /// Edges (block, successor number) to returns that must be copied.
    returns: Vec<(BlockId, usize)>,
    /// Edges on which a block must be inserted to set up the frame.
    entries: Vec<(BlockId, usize)>,
}

/// Copies returns and splits edges so that [`early`] finds the blocks that need no frame. Whether
/// there can be such blocks.
pub fn prepare(mach: &mut MachFunc<Inst>, frame: &Frame) -> bool {
    if !fits(frame) {
        return false;
    }
    let Some(plan) = plan(mach) else { return false };
    for (b, i) in plan.returns {
        let mut copy = mach.blocks[mach.blocks[b].succs[i].block].clone();
        copy.name = mach.names.with(copy.name, ".early");
        copy.origin = mach.blocks[b].origin.copy(i, copy.origin);
        copy.freq = copy.freq.min(mach.blocks[b].freq);
        redirect(mach, b, i, copy);
    }
    for (b, i) in plan.entries {
        let to = mach.blocks[b].succs[i].block;
        let (from, target) = (&mach.blocks[b], &mach.blocks[to]);
        let loc = from.insts.last().map(|i| i.loc).unwrap_or_default();
        let jump = MInst { inst: Inst::B {}, loc, note: None, rule: "jump", runner_up: None };
        let block = MBlock {
            params: Vec::new(),
            insts: vec![jump],
            succs: vec![MEdge { block: to, args: Vec::new() }],
            name: mach.names.with(target.name, ".frame"),
            origin: from.origin.edge(i),
            shares_end: false,
            cold: from.cold || target.cold,
            loop_depth: 0,
            freq: from.freq.min(target.freq),
        };
        redirect(mach, b, i, block);
    }
    true
}

/// The blocks that run without the frame; empty if it is set up at once.
pub fn early(mach: &MachFunc<Inst>, frame: &Frame) -> Vec<bool> {
    match plan(mach) {
        Some(plan) if fits(frame) && plan.returns.is_empty() && plan.entries.is_empty() => plan.early,
        _ => Vec::new(),
    }
}

/// Sets up and takes down without scratch registers.
fn fits(frame: &Frame) -> bool {
    frame.kind == FuncKind::Normal && frame.record && frame.size() <= 504
}

fn redirect(mach: &mut MachFunc<Inst>, b: BlockId, i: usize, block: MBlock<Inst>) {
    let new = mach.blocks.len();
    mach.blocks.push(block);
    mach.blocks[b].succs[i].block = new;
}

/// Whether an instruction works without the frame.
fn frameless(inst: &Inst) -> bool {
    let memory = |mem: &Amode| !matches!(mem, Amode::In(_) | Amode::Out(_) | Amode::Slots(_));
    let simple = match inst {
        Inst::Call { .. }
        | Inst::Yield { .. }
        | Inst::Params { .. }
        | Inst::Reload { .. }
        | Inst::Spill { .. }
        | Inst::LeaOut { .. }
        | Inst::ReadLr { .. }
        | Inst::ReadSp { .. }
        | Inst::CmpSp { .. }
        | Inst::JumpTable { .. }
        | Inst::Brk {} => false,
        Inst::Ldr { mem, .. } | Inst::Str { mem, .. } | Inst::Ldp { mem, .. } | Inst::Stp { mem, .. } => {
            memory(mem)
        }
        _ => true,
    };
    let saved = regs::callee_saved();
    if !simple {
        return false;
    }
    let mut free = true;
    inst.clone().visit(|r, _| {
        free &= matches!(*r, Reg::P(p) if !saved.contains(p) && p != regs::FP && p != regs::LR);
    });
    free
}

fn plan(mach: &MachFunc<Inst>) -> Option<Plan> {
    let n = mach.blocks.len();
    let free = |b: BlockId| mach.blocks[b].insts.iter().all(|i| frameless(&i.inst));
    let returns = |b: BlockId| matches!(mach.blocks[b].insts.last().map(|i| &i.inst), Some(Inst::Ret { .. }));
    if !free(0) || returns(0) {
        return None;
    }
    let preds = mach.preds();
    if !preds.of(0).is_empty() {
        return None;
    }
    // Forward: blocks that only such blocks lead to. Their number is small, so each is looked at
    // again when another predecessor has joined.
    let mut inside = vec![false; n];
    inside[0] = true;
    let mut order = vec![0];
    let mut next = 0;
    while let Some(&b) = order.get(next) {
        next += 1;
        for e in &mach.blocks[b].succs {
            let s = e.block;
            if !inside[s] && preds.of(s).iter().all(|&p| inside[p]) && free(s) {
                inside[s] = true;
                order.push(s);
            }
        }
    }
    let short = |b: BlockId| returns(b) && mach.blocks[b].insts.len() <= SHORT && free(b);
    // Backward: those from which a return is reached.
    let mut early = vec![false; n];
    let mut weight = 0u64;
    for &b in order.iter().rev() {
        let block = &mach.blocks[b];
        if returns(b) {
            early[b] = true;
            weight += u64::from(block.freq);
        }
        for e in &block.succs {
            let copied = !inside[e.block] && short(e.block);
            if copied {
                weight += u64::from(block.freq.min(mach.blocks[e.block].freq)) / 2;
            }
            early[b] |= copied || early[e.block];
        }
    }
    if !early[0] || weight < u64::from(FREQ_ENTRY) / 8 {
        return None;
    }
    let mut plan = Plan { early, returns: Vec::new(), entries: Vec::new() };
    let mut frames: Vec<BlockId> = Vec::new();
    for &b in order.iter().filter(|&&b| plan.early[b]) {
        for (i, e) in mach.blocks[b].succs.iter().enumerate() {
            let s = e.block;
            if plan.early[s] {
                continue;
            }
            if short(s) && !inside[s] {
                plan.returns.push((b, i));
            } else if preds.of(s).iter().any(|&p| !plan.early[p]) {
                plan.entries.push((b, i));
            } else if !frames.contains(&s) {
                frames.push(s);
            }
        }
    }
    (plan.returns.len() <= ENTRIES && frames.len() + plan.entries.len() <= ENTRIES).then_some(plan)
}
