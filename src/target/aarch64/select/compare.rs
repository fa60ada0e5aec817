//! Comparisons: choice of flag-setting instruction and condition; conditional selects.

use super::arith::add_imm;
use super::Lower;
use crate::lir::{Cond, IntOp, Op, Val};
use crate::mach::{Reg, RegClass};
use crate::target::aarch64::imm;
use crate::target::aarch64::inst::{AluOp, Cc, CmpOp, Inst, Rhs, SelOp};
use crate::target::aarch64::regs::zero;

/// Condition after an integer `cmp`.
pub(super) fn int_cc(cond: Cond) -> Cc {
    match cond {
        Cond::Eq => Cc::Eq,
        Cond::Ne => Cc::Ne,
        Cond::Slt => Cc::Lt,
        Cond::Sle => Cc::Le,
        Cond::Sgt => Cc::Gt,
        Cond::Sge => Cc::Ge,
        Cond::Ult => Cc::Lo,
        Cond::Ule => Cc::Ls,
        Cond::Ugt => Cc::Hi,
        Cond::Uge => Cc::Hs,
    }
}

/// Condition after `fcmp`, false for NaN except `Ne`.
pub(super) fn float_cc(cond: Cond) -> Cc {
    match cond {
        Cond::Eq => Cc::Eq,
        Cond::Ne => Cc::Ne,
        Cond::Slt | Cond::Ult => Cc::Mi,
        Cond::Sle | Cond::Ule => Cc::Ls,
        Cond::Sgt | Cond::Ugt => Cc::Gt,
        Cond::Sge | Cond::Uge => Cc::Ge,
    }
}

/// `a cond b` is `b swap(cond) a`.
pub(super) fn swap(cond: Cond) -> Cond {
    match cond {
        Cond::Eq | Cond::Ne => cond,
        Cond::Slt => Cond::Sgt,
        Cond::Sle => Cond::Sge,
        Cond::Sgt => Cond::Slt,
        Cond::Sge => Cond::Sle,
        Cond::Ult => Cond::Ugt,
        Cond::Ule => Cond::Uge,
        Cond::Ugt => Cond::Ult,
        Cond::Uge => Cond::Ule,
    }
}

impl Lower<'_> {
    /// Sets flags for an integer comparison.
    pub(super) fn compare(&mut self, cond: Cond, a: Val, b: Val) -> Cc {
        let (cond, a, b) = if self.constant(a).is_some() && self.constant(b).is_none() {
            (swap(cond), b, a)
        } else {
            (cond, a, b)
        };
        if let Some(c) = self.constant(b) {
            // A comparison of a comparison: reuse its flags.
            if let Some(cc) = self.nested(cond, a, c) {
                return cc;
            }
            // (x & y) == 0
            if c == 0 && matches!(cond, Cond::Eq | Cond::Ne) {
                if let Some(Op::Int(IntOp::And, x, y)) = self.tree(a) {
                    self.test(*x, *y);
                    return int_cc(cond);
                }
            }
            if let Some((op, c)) = add_imm(c.wrapping_neg()) {
                let rn = self.reg(a);
                // Subtracting c is adding -c, so `sub` here is `cmp`. Carry agrees: c != 0 in cmn.
                let op = if op == AluOp::Sub || c == 0 { CmpOp::Cmp } else { CmpOp::Cmn };
                self.emit("cmp.imm", Inst::Cmp { op, rn, rhs: Rhs::Imm(c) });
                return int_cc(cond);
            }
        }
        if matches!(self.tree(a), Some(Op::StackPointer)) {
            let rm = self.reg(b);
            self.emit("cmp.sp", Inst::CmpSp { rm });
            return int_cc(cond);
        }
        let (cond, a, b) = if self.shifted(a, false).is_some() && self.shifted(b, false).is_none() {
            (swap(cond), b, a)
        } else {
            (cond, a, b)
        };
        let rn = self.reg_or_zero(a);
        let (folded, rhs) = self.rhs(b, false);
        self.emit(if folded { "cmp.shifted" } else { "cmp" }, Inst::Cmp { op: CmpOp::Cmp, rn, rhs });
        int_cc(cond)
    }

    /// `icmp(...) != 0`, `icmp(...) == 0` and the same for floats, without materialising 0 or 1.
    pub(super) fn nested(&mut self, cond: Cond, a: Val, c: u64) -> Option<Cc> {
        let negate = match (cond, c) {
            (Cond::Ne, 0) | (Cond::Eq, 1) => false,
            (Cond::Eq, 0) | (Cond::Ne, 1) => true,
            _ => return None,
        };
        let cc = match self.tree(a)? {
            Op::ICmp(inner, x, y) => self.compare(*inner, *x, *y),
            Op::FCmp(inner, x, y) => self.compare_float(*inner, *x, *y),
            _ => return None,
        };
        Some(if negate { cc.invert() } else { cc })
    }

    /// Flags of `x & y`: use conditions eq, ne only.
    pub(super) fn test(&mut self, x: Val, y: Val) {
        let (x, y) = if self.constant(x).is_some() { (y, x) } else { (x, y) };
        match self.constant(y) {
            Some(m) => self.test_mask(x, m),
            None => {
                let rn = self.reg(x);
                let (_, rhs) = self.rhs(y, true);
                self.emit("tst", Inst::Cmp { op: CmpOp::Tst, rn, rhs });
            }
        }
    }

    /// Flags of `x & mask`.
    pub(super) fn test_mask(&mut self, x: Val, mask: u64) {
        let rn = self.reg(x);
        let rhs = if imm::fits_logical(mask) {
            Rhs::Imm(mask)
        } else {
            let t = self.temp(RegClass::Int);
            self.emit("tst.const", Inst::MovImm { rd: t, imm: mask });
            Rhs::Reg(t)
        };
        self.emit("tst", Inst::Cmp { op: CmpOp::Tst, rn, rhs });
    }

    /// Sets flags for a comparison of doubles.
    pub(super) fn compare_float(&mut self, cond: Cond, a: Val, b: Val) -> Cc {
        let is_zero = |v: Option<&Op>| matches!(v, Some(Op::FConst(0)));
        let (cond, a, b) = if is_zero(self.op(a)) { (swap(cond), b, a) } else { (cond, a, b) };
        let rn = self.reg(a);
        let rm = if is_zero(self.op(b)) { None } else { Some(self.reg(b)) };
        self.emit("fcmp", Inst::FCmp { rn, rm });
        float_cc(cond)
    }

    pub(super) fn lower_select(&mut self, cond: Cond, (x, y): (Val, Val), (a, b): (Val, Val), rd: Reg) {
        if self.ty(a) == crate::lir::Type::F64 {
            let (rn, rm) = (self.reg(a), self.reg(b));
            let cc = self.compare(cond, x, y);
            return self.emit("fcsel", Inst::FSel { rd, rn, rm, cc });
        }
        match (self.constant(a), self.constant(b)) {
            (Some(1), Some(0)) => {
                let cc = self.compare(cond, x, y);
                return self.emit("select.set", Inst::CSet { rd, cc });
            }
            (Some(0), Some(1)) => {
                let cc = self.compare(cond, x, y).invert();
                return self.emit("select.set", Inst::CSet { rd, cc });
            }
            // c and c + 1, c and ~c share one constant.
            (Some(p), Some(q)) if p.wrapping_add(1) == q || q.wrapping_add(1) == p => {
                let (low, swapped) = if p.wrapping_add(1) == q { (a, false) } else { (b, true) };
                let r = self.reg_or_zero(low);
                let cc = self.compare(cond, x, y);
                let cc = if swapped { cc.invert() } else { cc };
                return self.emit("select.increment", Inst::Sel { op: SelOp::Csinc, rd, rn: r, rm: r, cc });
            }
            _ => {}
        }
        // a : b + 1, a : -b, a : ~b
        if let Some((op, m)) = self.select_operand(b) {
            let (rn, rm) = (self.reg_or_zero(a), self.reg(m));
            let cc = self.compare(cond, x, y);
            return self.emit("select.modified", Inst::Sel { op, rd, rn, rm, cc });
        }
        if let Some((op, m)) = self.select_operand(a) {
            let (rn, rm) = (self.reg_or_zero(b), self.reg(m));
            let cc = self.compare(cond, x, y).invert();
            return self.emit("select.modified", Inst::Sel { op, rd, rn, rm, cc });
        }
        let (rn, rm) = (self.reg_or_zero(a), self.reg_or_zero(b));
        let cc = self.compare(cond, x, y);
        self.emit("csel", Inst::Sel { op: SelOp::Csel, rd, rn, rm, cc });
    }

    /// What csinc, csneg, csinv compute on their second operand.
    fn select_operand(&self, v: Val) -> Option<(SelOp, Val)> {
        match self.tree(v)? {
            Op::Int(IntOp::Add, x, c) if self.constant(*c) == Some(1) => Some((SelOp::Csinc, *x)),
            Op::Int(IntOp::Sub, z, x) if self.constant(*z) == Some(0) => Some((SelOp::Csneg, *x)),
            Op::Int(IntOp::Xor, x, c) if self.constant(*c) == Some(u64::MAX) => Some((SelOp::Csinv, *x)),
            _ => None,
        }
    }

    /// Whether a value is the constant 0 (readable as xzr).
    pub(super) fn is_zero(&self, v: Val) -> bool {
        self.constant(v) == Some(0)
    }

    /// A register operand that is xzr for 0.
    pub(super) fn zero_or(&mut self, v: Val) -> Reg {
        if self.is_zero(v) {
            zero()
        } else {
            self.reg(v)
        }
    }
}
