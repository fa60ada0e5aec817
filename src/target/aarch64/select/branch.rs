//! Terminators: fused compare-and-branch, bit tests, overflow branches, switches.

use super::Lower;
use crate::advise::Kind;
use crate::lir::{Cond, Edge, IntOp, Op, Term, Val};
use crate::mach::{MBlock, MEdge, MInst, Origin, Reg};
use crate::target::aarch64::abi;
use crate::target::aarch64::inst::{Cc, Inst};

/// Edges in the order of the machine block's successors: those left first to the depth-first
/// search first, so that the likely one directly follows.
pub(super) fn edges(term: &Term) -> impl Iterator<Item = &Edge> {
    let (two, many): ([Option<&Edge>; 2], &[Edge]) = match term {
        Term::Jump(e) => ([Some(e), None], &[]),
        Term::BrCmp { then, els, .. } | Term::BrFCmp { then, els, .. } => ([Some(then), Some(els)], &[]),
        Term::BrZero { zero, nonzero, .. } | Term::BrMask { zero, nonzero, .. } => {
            ([Some(zero), Some(nonzero)], &[])
        }
        Term::BrOverflow { overflow, ok, .. } => ([Some(overflow), Some(ok)], &[]),
        Term::Switch { targets, default, .. } => ([Some(default), None], targets),
        Term::Return(_) | Term::Unreachable => ([None, None], &[]),
    };
    many.iter().chain(two.into_iter().flatten())
}

/// Calls `f` with each value a terminator reads (the flag of `BrOverflow` is not a value).
pub(super) fn term_operands(term: &Term, mut f: impl FnMut(Val)) {
    match term {
        Term::Jump(_) | Term::BrOverflow { .. } | Term::Unreachable => {}
        Term::BrCmp { a, b, .. } | Term::BrFCmp { a, b, .. } => {
            f(*a);
            f(*b);
        }
        Term::BrZero { value, .. } | Term::BrMask { value, .. } | Term::Switch { value, .. } => f(*value),
        Term::Return(v) => v.iter().for_each(|v| f(*v)),
    }
    edges(term).flat_map(|e| &e.args).for_each(|v| f(*v));
}

impl Lower<'_> {
    pub(super) fn lower_term(&mut self, term: &Term) {
        // The tests are selected first: flags survive the moves and constants of the edges, but
        // edge blocks must not be created before this block's registers are asked for.
        let several = edges(term).nth(1).is_some();
        let succs: Vec<MEdge> =
            edges(term).enumerate().map(|(i, e)| self.lower_edge(i, e, several)).collect();
        self.mach.blocks[self.block.index()].succs = succs;
        match term {
            Term::Jump(_) => self.emit("jump", Inst::B {}),
            Term::BrCmp { cond, a, b, .. } => self.lower_compare_branch(*cond, *a, *b),
            Term::BrFCmp { cond, a, b, .. } => {
                let cc = self.compare_float(*cond, *a, *b);
                self.emit("branch.fcmp", Inst::BCond { cc });
            }
            Term::BrZero { value, .. } => self.lower_zero_branch(*value, false),
            Term::BrMask { value, mask, .. } => self.lower_mask_branch(*value, *mask, false),
            Term::BrOverflow { of, .. } => {
                let cc = match self.op(*of) {
                    Some(Op::MulOvf(a, b)) => self.mul_overflow_cc(*a, *b),
                    _ => Cc::Vs,
                };
                self.emit("branch.overflow", Inst::BCond { cc });
            }
            Term::Switch { value, targets, .. } => {
                if targets.is_empty() {
                    // Only the default is left.
                    return self.emit("jump", Inst::B {});
                }
                let rn = self.reg(*value);
                self.emit("switch", Inst::JumpTable { rn });
            }
            Term::Return(value) => {
                let value = value.map(|v| (Reg::V(self.vreg_to_copy(v)), abi::result(self.ty(v))));
                self.emit("return", Inst::Ret { value });
            }
            Term::Unreachable => self.emit("unreachable", Inst::Brk {}),
        }
    }

    /// An edge. Constant arguments of a branch are made on a block of their own, so that the
    /// other way does not pay for them.
    fn lower_edge(&mut self, number: usize, edge: &Edge, several: bool) -> MEdge {
        let is_const =
            |this: &Self, v: Val| matches!(this.op(v), Some(Op::IConst(_) | Op::FConst(_) | Op::SymAddr(_)));
        if !several || !edge.args.iter().any(|v| is_const(self, *v)) {
            let args = edge.args.iter().map(|v| self.vreg_to_copy(*v)).collect();
            return MEdge { block: edge.block.index(), args };
        }
        let saved = std::mem::take(&mut self.buf);
        let args = edge.args.iter().map(|v| self.vreg_to_copy(*v)).collect();
        let mut insts = std::mem::replace(&mut self.buf, saved);
        insts.push(MInst { inst: Inst::B {}, loc: self.loc, note: None, rule: "jump", runner_up: None });
        let (from, to) = (&self.func.blocks[self.block.index()], &self.func.blocks[edge.block.index()]);
        let block = |b: usize| self.mach.blocks[b].name;
        let name = self.mach.names.edge(block(self.block.index()), block(edge.block.index()));
        self.mach.blocks.push(MBlock {
            params: Vec::new(),
            insts,
            succs: vec![MEdge { block: edge.block.index(), args }],
            name,
            origin: Origin::Edge(self.block.0, number as u32),
            shares_end: false,
            cold: from.cold || to.cold,
            loop_depth: 0,
            freq: 1,
        });
        MEdge { block: self.mach.blocks.len() - 1, args: Vec::new() }
    }

    fn lower_compare_branch(&mut self, cond: Cond, a: Val, b: Val) {
        let (cond, a, b) = if self.constant(a).is_some() && self.constant(b).is_none() {
            (super::compare::swap(cond), b, a)
        } else {
            (cond, a, b)
        };
        // Without signs, nothing is below 0.
        let (cond, c) = match (self.constant(b), cond) {
            (Some(0), Cond::Ule) | (Some(1), Cond::Ult) => (Cond::Eq, Some(0)),
            (Some(0), Cond::Ugt) | (Some(1), Cond::Uge) => (Cond::Ne, Some(0)),
            (c, cond) => (cond, c),
        };
        match (c, cond) {
            (Some(0), Cond::Eq) => return self.lower_zero_branch(a, false),
            (Some(0), Cond::Ne) => return self.lower_zero_branch(a, true),
            // The sign bit.
            (Some(0), Cond::Slt | Cond::Sge) => {
                let rn = self.reg(a);
                return self.emit("branch.sign", Inst::Tbz { rn, bit: 63, nonzero: cond == Cond::Slt });
            }
            (Some(u64::MAX), Cond::Sgt | Cond::Sle) => {
                let rn = self.reg(a);
                return self.emit("branch.sign", Inst::Tbz { rn, bit: 63, nonzero: cond == Cond::Sle });
            }
            _ => {}
        }
        let cc = self.compare(cond, a, b);
        self.emit("branch.cmp", Inst::BCond { cc });
    }

    /// Branches to successor 0 if the value is zero (or not zero).
    fn lower_zero_branch(&mut self, value: Val, nonzero: bool) {
        let cond = if nonzero { Cond::Ne } else { Cond::Eq };
        if let Some(cc) = self.nested(cond, value, 0) {
            return self.emit("branch.cmp", Inst::BCond { cc });
        }
        if let Some(Op::Int(IntOp::And, x, y)) = self.tree(value) {
            let (x, y) = if self.constant(*x).is_some() { (*y, *x) } else { (*x, *y) };
            match self.constant(y) {
                Some(mask) => return self.lower_mask_branch(x, mask, nonzero),
                None => {
                    self.test(x, y);
                    return self
                        .emit("branch.test", Inst::BCond { cc: if nonzero { Cc::Ne } else { Cc::Eq } });
                }
            }
        }
        let rn = self.reg(value);
        self.emit("branch.zero", Inst::Cbz { rn, nonzero });
    }

    fn lower_mask_branch(&mut self, value: Val, mask: u64, nonzero: bool) {
        if mask == u64::MAX {
            let rn = self.reg(value);
            return self.emit("branch.zero", Inst::Cbz { rn, nonzero });
        }
        if mask.is_power_of_two() {
            let uses = self.uses[value.index()];
            let candidates = [self.features(0, 1, 1, uses), self.features(1, 2, 1, uses)];
            if self.advisor.choose(Kind::TestBit, &candidates) == 0 {
                self.runner_up = Some("tst");
                let rn = self.reg(value);
                return self.emit("branch.bit", Inst::Tbz { rn, bit: mask.trailing_zeros() as u8, nonzero });
            }
            self.runner_up = Some("branch.bit");
        }
        if mask == 0 {
            return self
                .emit("branch.never", Inst::Cbz { rn: crate::target::aarch64::regs::zero(), nonzero });
        }
        self.test_mask(value, mask);
        self.emit("branch.test", Inst::BCond { cc: if nonzero { Cc::Ne } else { Cc::Eq } });
    }
}
