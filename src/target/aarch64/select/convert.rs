//! If-conversion: short ways round that only choose values become conditional selects.
//!
//! ```text
//! cmp x1, x0              cmp x1, x0
//! b.le end                csel x0, x1, x0, gt
//! mov x0, x1
//! end:
//! ```
//! A candidate is a branch whose ways (at most one block each, reached from nowhere else) compute without
//! side effects and meet again. What they compute is then done always: that pays where it is little, which
//! is the advisor's guess. (Allen, Kennedy, Porterfield, Warren, "Conversion of Control Dependence to Data
//! Dependence", POPL 1983; as a matter of cost, Mahlke et al., "Effective Compiler Support for Predicated
//! Execution Using the Hyperblock", MICRO 1992.) Done on machine instructions, because it takes their number to
//! decide: what a constant costs, what a test shares with a branch; and before registers are allocated, when
//! a value on either way has a name of its own. Operations that leave for a slow path end a block, so
//! checked sums are no candidates.

use super::Lower;
use crate::advise::{common, Kind};
use crate::analysis::cfg::Cfg;
use crate::base::func_pass::Notes;
use crate::lir::{Block, BlockData, Op};
use crate::mach::{BlockId, MInst, MachInst, Reg, RegClass, VReg};
use crate::target::aarch64::inst::{AluOp, Cc, CmpOp, FOp, FUn, Inst, Op3, Rhs, SelOp};
use crate::target::aarch64::{imm, regs};

/// Instructions on both ways at most, and values chosen.
const LONGEST: usize = 6;
const MOST: usize = 4;

/// Two ways from a branch to where they meet.
struct Fork {
    /// The blocks on the way where the condition holds and on the other; none where the edge leads straight on.
    arms: [Option<BlockId>; 2],
    join: BlockId,
    args: [Vec<VReg>; 2],
    /// First of the instructions that set the flags, and the condition; none for tests of a bit or of zero.
    flags: Option<(usize, Cc)>,
}

/// What is computed on both ways, and registers that stand for others in it.
#[derive(Default)]
struct Arms {
    insts: Vec<MInst<Inst>>,
    instead: Vec<(Reg, Reg)>,
}

/// How a value is chosen.
#[derive(Clone, Copy)]
struct Choice {
    /// Its place among the arguments.
    at: usize,
    op: Chosen,
    /// Instructions of the two arms that it takes the place of.
    folds: [Option<usize>; 2],
}

#[derive(Clone, Copy)]
enum Chosen {
    /// 1 or 0 (0 or 1 if inverted).
    Set {
        inverted: bool,
    },
    /// `cc ? rn : op(rm)`, with the condition inverted or not.
    Sel {
        op: SelOp,
        rn: Reg,
        rm: Reg,
        inverted: bool,
    },
    Float {
        rn: Reg,
        rm: Reg,
    },
}

/// What the conversion of a function keeps in mind.
#[derive(Default)]
struct State {
    /// Ways into each block.
    preds: Vec<u32>,
    /// Made when a loop has something to convert; none if constants stay where they are.
    cfg: Option<Option<Cfg>>,
    /// Constants made before loops: block, the instruction, its register.
    lifted: Vec<(BlockId, Inst, Reg)>,
}

/// Converts what the advisor thinks worth it, inner forks before outer ones.
pub(super) fn run(lower: &mut Lower, order: &[usize], notes: &mut Notes) {
    let mut preds = vec![0u32; lower.mach.blocks.len()];
    lower.mach.blocks.iter().flat_map(|b| &b.succs).for_each(|e| preds[e.block] += 1);
    let mut state = State { preds, ..State::default() };
    for &b in order.iter().rev() {
        while let Some(fork) = find(lower, b, &state.preds, true) {
            let mut choices = choices(lower, &fork);
            let before = outside(lower, b, &mut state.cfg);
            let spot = lower.mach.blocks[b].insts.last().map(|i| i.loc.spot()).unwrap_or_default();
            if choices.len() > MOST || !advised(lower, b, &fork, &choices, before, &state.preds) {
                let text = || match choices.len() {
                    n if n > MOST => format!("the branch stays: {n} values would have to be chosen"),
                    _ => "the branch stays: doing both ways always is dearer".to_string(),
                };
                notes.add("if-convert", spot, text);
                break;
            }
            notes.add("if-convert", spot, || match choices.len() {
                1 => "a value is chosen by a conditional select, without a branch".to_string(),
                n => format!("{n} values are chosen by conditional selects, without a branch"),
            });
            let arms = take_arms(lower, &fork, &choices, before, &mut state);
            convert(lower, b, fork, &mut choices, arms, &mut state);
        }
        if notes.asked() && !lower.mach.blocks[b].cold {
            hindered(lower, b, &state.preds, notes);
        }
    }
}

/// The block before all loops around `b` that leads to it, where constants can be made. Where likely loops
/// call something they stay: registers that last across calls are dearer than a constant.
fn outside(lower: &Lower, b: BlockId, cfg: &mut Option<Option<Cfg>>) -> Option<BlockId> {
    if lower.depth[b] == 0 {
        return None;
    }
    let calls = |op: &Op| matches!(op, Op::Call { .. } | Op::Yield(_));
    let likely = |(block, depth): (&BlockData, &u32)| {
        *depth > 0 && !block.cold && block.insts.iter().any(|i| calls(&i.op))
    };
    let cfg = cfg.get_or_insert_with(|| {
        let quiet = !lower.func.blocks.iter().zip(&lower.depth).any(likely);
        quiet.then(|| Cfg::new(lower.func))
    });
    let cfg = cfg.as_ref()?;
    let mut at = b;
    while lower.depth[at] > 0 {
        at = cfg.idom[at]?;
    }
    let block = &lower.mach.blocks[at];
    (!block.cold && !block.insts.is_empty()).then_some(at)
}

fn is_constant(inst: &Inst) -> bool {
    matches!(inst, Inst::MovImm { .. } | Inst::FMovImm { .. })
}

/// What is left of both arms; constants go before the loop.
fn take_arms(
    lower: &mut Lower,
    fork: &Fork,
    choices: &[Choice],
    before: Option<BlockId>,
    state: &mut State,
) -> Arms {
    let mut arms = Arms::default();
    for way in [0, 1] {
        let Some(arm) = fork.arms[way] else { continue };
        let mut insts = std::mem::take(&mut lower.mach.blocks[arm].insts);
        insts.pop();
        lower.mach.blocks[arm].succs.clear();
        state.preds[arm] = 0;
        for (i, inst) in insts.into_iter().enumerate() {
            if choices.iter().any(|c| c.folds[way] == Some(i)) {
                continue;
            }
            match before.filter(|_| is_constant(&inst.inst)) {
                Some(to) => lift(lower, to, inst, state, &mut arms.instead),
                None => arms.insts.push(inst),
            }
        }
    }
    arms
}

/// Makes a constant at the end of a block, unless it is there.
fn lift(lower: &mut Lower, to: BlockId, inst: MInst<Inst>, state: &mut State, instead: &mut Vec<(Reg, Reg)>) {
    let (same, rd) = match inst.inst {
        Inst::MovImm { rd, imm } => (Inst::MovImm { rd: regs::zero(), imm }, rd),
        Inst::FMovImm { rd, bits } => (Inst::FMovImm { rd: regs::zero(), bits }, rd),
        _ => return,
    };
    if let Some((.., made)) = state.lifted.iter().find(|(at, other, _)| *at == to && *other == same) {
        return instead.push((rd, *made));
    }
    state.lifted.push((to, same, rd));
    let insts = &mut lower.mach.blocks[to].insts;
    let last = insts.len() - 1;
    let at = flags_set(&insts[..last]).unwrap_or(last);
    insts.insert(at, MInst { rule: "if.constant", ..inst });
}

/// Notes why short ways that meet again are no candidates.
fn hindered(lower: &Lower, b: BlockId, preds: &[u32], notes: &mut Notes) {
    let Some(fork) = find(lower, b, preds, false) else { return };
    let arms = fork.arms.into_iter().flat_map(|arm| body(lower, arm));
    let Some(first) = arms.map(|i| &i.inst).find(|i| !is_harmless(i)) else { return };
    let why = match first {
        Inst::Call { .. } => "calls something",
        Inst::Str { .. } | Inst::Stp { .. } => "stores",
        Inst::Ldr { .. } | Inst::Ldp { .. } => "loads what may not be there",
        _ => "takes long or may fail",
    };
    let spot = lower.mach.blocks[b].insts.last().map(|i| i.loc.spot()).unwrap_or_default();
    notes.add("if-convert", spot, || format!("the branch stays: one of its ways {why}"));
}

/// The fork that a block ends with; what stands on its ways must be `harmless`, or may be anything.
fn find(lower: &Lower, b: BlockId, preds: &[u32], harmless: bool) -> Option<Fork> {
    let block = &lower.mach.blocks[b];
    let [yes, no] = block.succs.as_slice() else { return None };
    let last = block.insts.len().checked_sub(1)?;
    let flags = match block.insts[last].inst {
        Inst::BCond { cc } => Some((flags_set(&block.insts[..last])?, cc)),
        Inst::Cbz { .. } | Inst::Tbz { .. } => None,
        _ => return None,
    };
    let arm = |to: BlockId| {
        let arm = &lower.mach.blocks[to];
        let (end, insts) = arm.insts.split_last()?;
        let alone = preds[to] == 1 && to != b && arm.params.is_empty() && arm.cold == block.cold;
        let short = insts.len() <= LONGEST && end.inst == Inst::B {};
        (alone && short && (!harmless || insts.iter().all(|i| is_harmless(&i.inst)))).then(|| &arm.succs[0])
    };
    let (first, second) = (arm(yes.block), arm(no.block));
    let (arms, ends) = match (first, second) {
        _ if yes.block == no.block => ([None, None], [yes, no]),
        (Some(x), _) if x.block == no.block => ([Some(yes.block), None], [x, no]),
        (_, Some(y)) if y.block == yes.block => ([None, Some(no.block)], [yes, y]),
        (Some(x), Some(y)) if x.block == y.block => ([Some(yes.block), Some(no.block)], [x, y]),
        _ => return None,
    };
    let join = ends[0].block;
    if join == b || arms.contains(&Some(join)) || lower.mach.blocks[join].cold != block.cold {
        return None;
    }
    Some(Fork { arms, join, args: ends.map(|e| e.args.clone()), flags })
}

/// Where a block's last comparison begins, if nothing but that stands behind it.
fn flags_set(insts: &[MInst<Inst>]) -> Option<usize> {
    let first = insts.iter().rposition(|i| !matches!(i.inst, Inst::CCmp { .. }))?;
    matches!(insts[first].inst, Inst::Cmp { .. } | Inst::CmpSp { .. } | Inst::FCmp { .. }).then_some(first)
}

/// Whether an instruction can be executed where its result is not wanted. Divisions and roots could, but take
/// too long.
fn is_harmless(inst: &Inst) -> bool {
    match inst {
        Inst::MovImm { .. }
        | Inst::FMovImm { .. }
        | Inst::Mov { .. }
        | Inst::FMov { .. }
        | Inst::ShiftImm { .. }
        | Inst::Bfx { .. }
        | Inst::MulAdd { .. }
        | Inst::Cmp { .. }
        | Inst::CCmp { .. }
        | Inst::FCmp { .. }
        | Inst::Sel { .. }
        | Inst::CSet { .. }
        | Inst::FSel { .. }
        | Inst::Conv { .. } => true,
        Inst::Alu { op, .. } => !matches!(op, AluOp::Adds | AluOp::Subs | AluOp::Ands),
        Inst::Op3 { op, .. } => *op != Op3::Sdiv,
        Inst::FAlu { op, .. } => *op != FOp::Div,
        Inst::FUn { op, .. } => matches!(op, FUn::Neg | FUn::Abs),
        _ => false,
    }
}

/// Words of an instruction of an arm.
fn words(inst: &Inst) -> usize {
    match inst {
        Inst::MovImm { imm, .. } => imm::pieces(*imm).len().max(1),
        Inst::FMovImm { bits, .. } if *bits != 0 && !imm::fits_fmov(*bits) => 3,
        _ => 1,
    }
}

/// The instructions of an arm without its jump.
fn body<'a>(lower: &'a Lower, arm: Option<BlockId>) -> &'a [MInst<Inst>] {
    match arm {
        Some(b) => lower.mach.blocks[b].insts.split_last().map_or(&[], |(_, insts)| insts),
        None => &[],
    }
}

/// How each argument that differs is chosen.
fn choices(lower: &Lower, fork: &Fork) -> Vec<Choice> {
    let [yes, no] = &fork.args;
    let differ = (0..yes.len()).filter(|&i| yes[i] != no[i]);
    differ.map(|at| choice(lower, fork, at)).collect()
}

fn choice(lower: &Lower, fork: &Fork, at: usize) -> Choice {
    let values = [fork.args[0][at], fork.args[1][at]];
    // The instruction of an arm that computes a value for nothing else.
    let made = [0, 1].map(|way| {
        let insts = body(lower, fork.arms[way]);
        let value = Reg::V(values[way]);
        let mut found = None;
        let mut uses = fork.args[way].iter().filter(|v| **v == values[way]).count();
        for (i, inst) in insts.iter().enumerate() {
            inst.inst.clone().visit(|r, role| {
                if *r == value && role.is_def {
                    found = Some(i);
                }
                uses += usize::from(*r == value && !role.is_def);
            });
        }
        found.filter(|_| uses == 1)
    });
    let inst = |way: usize| made[way].map(|i| &body(lower, fork.arms[way])[i].inst);
    if lower.mach.class(values[0]) == RegClass::Float {
        let op = Chosen::Float { rn: Reg::V(values[0]), rm: Reg::V(values[1]) };
        return Choice { at, op, folds: [None, None] };
    }
    let constant = |way: usize| match inst(way) {
        Some(Inst::MovImm { imm, .. }) => Some(*imm),
        _ => None,
    };
    let sel = |op, rn, rm, inverted, folds| Choice { at, op: Chosen::Sel { op, rn, rm, inverted }, folds };
    let plain = |way: usize| match constant(way) {
        Some(0) => (regs::zero(), made[way]),
        _ => (Reg::V(values[way]), None),
    };
    match (constant(0), constant(1)) {
        (Some(a), Some(b)) if a <= 1 && b <= 1 && a != b => {
            return Choice { at, op: Chosen::Set { inverted: a == 0 }, folds: made };
        }
        // c and c + 1 share one constant.
        (Some(a), Some(b)) if a.wrapping_add(1) == b => {
            let (low, fold) = plain(0);
            return sel(SelOp::Csinc, low, low, false, [fold, made[1]]);
        }
        (Some(a), Some(b)) if b.wrapping_add(1) == a => {
            let (low, fold) = plain(1);
            return sel(SelOp::Csinc, low, low, true, [made[0], fold]);
        }
        _ => {}
    }
    // a : b + 1, a : -b, a : ~b
    let modified = |way: usize| match inst(way)? {
        Inst::Alu { op: AluOp::Add, rn, rhs: Rhs::Imm(1), .. } => Some((SelOp::Csinc, *rn)),
        Inst::Alu { op: AluOp::Sub, rn, rhs: Rhs::Reg(r), .. } if *rn == regs::zero() => {
            Some((SelOp::Csneg, *r))
        }
        Inst::Alu { op: AluOp::Orn, rn, rhs: Rhs::Reg(r), .. } if *rn == regs::zero() => {
            Some((SelOp::Csinv, *r))
        }
        _ => None,
    };
    let ((yes, fold_yes), (no, fold_no)) = (plain(0), plain(1));
    if let Some((op, rm)) = modified(1) {
        return sel(op, yes, rm, false, [fold_yes, made[1]]);
    }
    if let Some((op, rm)) = modified(0) {
        return sel(op, no, rm, true, [made[0], fold_no]);
    }
    sel(SelOp::Csel, yes, no, false, [fold_yes, fold_no])
}

fn advised(
    lower: &mut Lower,
    b: BlockId,
    fork: &Fork,
    choices: &[Choice],
    before: Option<BlockId>,
    preds: &[u32],
) -> bool {
    let arm = |way: usize| body(lower, fork.arms[way]);
    let length = |way: usize| arm(way).iter().map(|i| words(&i.inst)).sum::<usize>();
    let lengths = [length(0), length(1)];
    // What is not part of a select, nor made before the loop.
    let stays = |way: usize| {
        let rest = arm(way).iter().enumerate().filter(|(i, inst)| {
            let folded = choices.iter().any(|c| c.folds[way] == Some(*i));
            !(folded || before.is_some() && is_constant(&inst.inst))
        });
        rest.map(|(_, inst)| words(&inst.inst)).sum::<usize>()
    };
    // Values that are there before the branch on both ways cannot both be where they meet: one is moved.
    let is_made = |way: usize, at: usize| {
        let value = Reg::V(fork.args[way][at]);
        let mut made = false;
        for inst in arm(way) {
            inst.inst.clone().visit(|r, role| made |= *r == value && role.is_def);
        }
        made
    };
    let moves = choices.iter().filter(|c| !is_made(0, c.at) && !is_made(1, c.at)).count();
    let diamond = lengths.iter().all(|n| *n > 0);
    let test = usize::from(fork.flags.is_none());
    // What the way back of a loop saves when it is a branch: a jump.
    let back = usize::from(preds[fork.join] > 2 && lower.depth.get(fork.join) <= lower.depth.get(b));
    // Instructions beside the comparison, of both ways together.
    let branch = 2 + lengths[0] + lengths[1] + moves + usize::from(diamond);
    let size = stays(0) + stays(1) + choices.len() + test;
    let specific =
        [0, choices.len(), moves, usize::from(diamond), test, back, lengths[0].abs_diff(lengths[1])];
    let both = [branch, 2 * size];
    let sizes = [branch - 1, size];
    lower.block = Block(b as u32);
    let mut candidates = [0, 1].map(|c| lower.features(c, sizes[c as usize] as i32, 1, choices.len() as u32));
    for (f, both) in candidates.iter_mut().zip(both) {
        for (feature, value) in f[common::FIRST_SPECIFIC..].iter_mut().zip(specific) {
            *feature = value as i32;
        }
        f[common::FIRST_SPECIFIC] = both as i32;
    }
    lower.advisor.choose(Kind::Convert, &candidates) == 1
}

fn convert(
    lower: &mut Lower,
    b: BlockId,
    fork: Fork,
    choices: &mut [Choice],
    mut arms: Arms,
    state: &mut State,
) {
    let preds = &mut state.preds;
    for (from, to) in arms.instead {
        let rename = |r: &mut Reg| {
            if *r == from {
                *r = to;
            }
        };
        arms.insts.iter_mut().for_each(|i| i.inst.visit(|r, _| rename(r)));
        choices.iter_mut().for_each(|c| match &mut c.op {
            Chosen::Set { .. } => {}
            Chosen::Sel { rn, rm, .. } | Chosen::Float { rn, rm } => [rn, rm].into_iter().for_each(rename),
        });
    }
    let alone = preds[fork.join] == 2;
    let params = std::mem::take(&mut lower.mach.blocks[fork.join].params);
    // Chosen values are where they are wanted, unless others come there, too.
    let mut args = fork.args[0].clone();
    for c in choices.iter() {
        args[c.at] = match alone {
            true => params[c.at],
            false => lower.mach.new_vreg(lower.mach.vregs[fork.args[0][c.at].index()]),
        };
    }
    let block = &mut lower.mach.blocks[b];
    let Some(branch) = block.insts.pop() else { return };
    let made =
        |inst: Inst, rule: &'static str| MInst { inst, rule, runner_up: Some("branch"), ..branch.clone() };
    let (at, cc) = match fork.flags {
        Some(flags) => flags,
        None => {
            let at = block.insts.len();
            let (test, nonzero) = match branch.inst {
                Inst::Tbz { rn, bit, nonzero } => {
                    (Inst::Cmp { op: CmpOp::Tst, rn, rhs: Rhs::Imm(1 << bit) }, nonzero)
                }
                Inst::Cbz { rn, nonzero } => (Inst::Cmp { op: CmpOp::Cmp, rn, rhs: Rhs::Imm(0) }, nonzero),
                _ => (Inst::B {}, false),
            };
            block.insts.push(made(test, "if.test"));
            (at, if nonzero { Cc::Ne } else { Cc::Eq })
        }
    };
    block.insts.splice(at..at, arms.insts);
    for c in choices {
        let rd = Reg::V(args[c.at]);
        let cc_if = |inverted: bool| if inverted { cc.invert() } else { cc };
        block.insts.push(match c.op {
            Chosen::Set { inverted } => made(Inst::CSet { rd, cc: cc_if(inverted) }, "if.cset"),
            Chosen::Sel { op, rn, rm, inverted } => {
                let rule = match op {
                    SelOp::Csel => "if.csel",
                    SelOp::Csinc => "if.csinc",
                    SelOp::Csinv => "if.csinv",
                    SelOp::Csneg => "if.csneg",
                };
                made(Inst::Sel { op, rd, rn, rm, cc: cc_if(inverted) }, rule)
            }
            Chosen::Float { rn, rm } => made(Inst::FSel { rd, rn, rm, cc }, "if.fcsel"),
        });
    }
    if !alone {
        preds[fork.join] -= 1;
        lower.mach.blocks[fork.join].params = params;
        let block = &mut lower.mach.blocks[b];
        block.insts.push(MInst { inst: Inst::B {}, rule: "jump", runner_up: None, ..branch });
        block.succs = vec![crate::mach::MEdge { block: fork.join, args }];
        return;
    }
    // Nothing else comes to where they meet: that is part of the block now.
    for (i, &param) in params.iter().enumerate() {
        if args[i] != param {
            let (rd, rs) = (Reg::V(param), Reg::V(args[i]));
            let block = &mut lower.mach.blocks[b];
            block.insts.push(match lower.mach.vregs[param.index()] {
                RegClass::Int => made(Inst::Mov { rd, rs }, "if.same"),
                RegClass::Float => made(Inst::FMov { rd, rs }, "if.same"),
            });
        }
    }
    preds[fork.join] = 0;
    let insts = std::mem::take(&mut lower.mach.blocks[fork.join].insts);
    let succs = std::mem::take(&mut lower.mach.blocks[fork.join].succs);
    let block = &mut lower.mach.blocks[b];
    block.insts.extend(insts);
    block.succs = succs;
}
