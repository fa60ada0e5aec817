//! Integer arithmetic: immediates, shifted operands, madd/msub, bit fields, overflow.

use super::Lower;
use crate::advise::{common, Kind};
use crate::lir::{IntOp, Op, OvfOp, Val};
use crate::mach::{Reg, RegClass};
use crate::target::aarch64::imm;
use crate::target::aarch64::inst::{AluOp, Cc, CmpOp, Inst, Op3, Rhs, Shift};
use crate::target::aarch64::regs::zero;

impl Lower<'_> {
    pub(super) fn lower_int(&mut self, op: IntOp, a: Val, b: Val, rd: Reg) {
        match op {
            IntOp::Add => self.lower_add(a, b, rd),
            IntOp::Sub => self.lower_sub(a, b, rd),
            IntOp::Mul => self.lower_mul(a, b, rd),
            IntOp::MulHigh => self.op3("smulh", Op3::Smulh, a, b, rd),
            IntOp::SDiv => self.op3("sdiv", Op3::Sdiv, a, b, rd),
            IntOp::And => self.lower_and(a, b, rd),
            IntOp::Or => self.lower_logical("orr", AluOp::Orr, AluOp::Orn, a, b, rd),
            IntOp::Xor => self.lower_logical("eor", AluOp::Eor, AluOp::Eon, a, b, rd),
            IntOp::Shl => self.lower_shift("lsl", Shift::Lsl, Op3::Lslv, a, b, rd),
            IntOp::LShr => self.lower_shift("lsr", Shift::Lsr, Op3::Lsrv, a, b, rd),
            IntOp::AShr => self.lower_shift("asr", Shift::Asr, Op3::Asrv, a, b, rd),
            IntOp::Ror => self.lower_shift("ror", Shift::Ror, Op3::Rorv, a, b, rd),
        }
    }

    fn op3(&mut self, rule: &'static str, op: Op3, a: Val, b: Val, rd: Reg) {
        let (rn, rm) = (self.reg(a), self.reg(b));
        self.emit(rule, Inst::Op3 { op, rd, rn, rm });
    }

    /// `x << k`, `x >> k` behind `v`, to be used as a shifted operand.
    pub(super) fn shifted(&self, v: Val, rotate: bool) -> Option<(Val, Shift, u8)> {
        let Op::Int(op, x, k) = self.tree(v)? else { return None };
        let k = self.constant(*k).filter(|k| *k < 64)? as u8;
        let shift = match op {
            IntOp::Shl => Shift::Lsl,
            IntOp::LShr => Shift::Lsr,
            IntOp::AShr => Shift::Asr,
            IntOp::Ror if rotate => Shift::Ror,
            _ => return None,
        };
        Some((*x, shift, k))
    }

    /// Second operand of add and sub (not immediate): a register or a shifted one.
    pub(super) fn rhs(&mut self, v: Val, rotate: bool) -> (bool, Rhs) {
        match self.shifted(v, rotate) {
            Some((x, shift, k)) => (true, Rhs::Shifted(self.reg(x), shift, k)),
            None => (false, Rhs::Reg(self.reg(v))),
        }
    }

    fn lower_add(&mut self, a: Val, b: Val, rd: Reg) {
        // Constants to the right.
        let (a, b) = if self.constant(a).is_some() { (b, a) } else { (a, b) };
        if let Some(c) = self.constant(b) {
            if let Some(inst) = add_imm(c) {
                let rn = self.reg(a);
                let (op, c) = inst;
                return self.emit("add.imm", Inst::Alu { op, rd, rn, rhs: Rhs::Imm(c) });
            }
        }
        for (x, y) in [(a, b), (b, a)] {
            if let Some(Op::Int(IntOp::Mul, m, n)) = self.tree(y) {
                let worth = self.constant(*m).or(self.constant(*n)).is_none_or(|c| !c.is_power_of_two());
                if worth {
                    let (rn, rm, ra) = (self.reg(*m), self.reg(*n), self.reg(x));
                    return self.emit("add.mul", Inst::MulAdd { sub: false, rd, rn, rm, ra });
                }
            }
        }
        let (a, b) = if self.shifted(a, false).is_some() && self.shifted(b, false).is_none() {
            (b, a)
        } else {
            (a, b)
        };
        let rn = self.reg(a);
        let (folded, rhs) = self.rhs(b, false);
        self.emit(if folded { "add.shifted" } else { "add" }, Inst::Alu { op: AluOp::Add, rd, rn, rhs });
    }

    fn lower_sub(&mut self, a: Val, b: Val, rd: Reg) {
        if let Some(c) = self.constant(b) {
            if let Some((op, c)) = add_imm(c.wrapping_neg()) {
                let rn = self.reg(a);
                return self.emit("sub.imm", Inst::Alu { op, rd, rn, rhs: Rhs::Imm(c) });
            }
        }
        if let Some(Op::Int(IntOp::Mul, m, n)) = self.tree(b) {
            let (rn, rm, ra) = (self.reg(*m), self.reg(*n), self.reg_or_zero(a));
            return self.emit("sub.mul", Inst::MulAdd { sub: true, rd, rn, rm, ra });
        }
        let rn = self.reg_or_zero(a);
        let (folded, rhs) = self.rhs(b, false);
        self.emit(if folded { "sub.shifted" } else { "sub" }, Inst::Alu { op: AluOp::Sub, rd, rn, rhs });
    }

    fn lower_mul(&mut self, a: Val, b: Val, rd: Reg) {
        let (a, b) = if self.constant(a).is_some() { (b, a) } else { (a, b) };
        let Some(c) = self.constant(b) else { return self.op3("mul", Op3::Mul, a, b, rd) };
        let uses = self.uses[b.index()];
        let make = imm::pieces(c).len() as i32;
        // Shift and add sequences of at most two instructions.
        let shift = (c.count_ones() == 1).then(|| c.trailing_zeros() as u8);
        let plus_one =
            c.checked_sub(1).filter(|m| m.is_power_of_two() && *m > 1).map(|m| m.trailing_zeros() as u8);
        let minus_one =
            c.checked_add(1).filter(|m| m.is_power_of_two() && *m > 2).map(|m| m.trailing_zeros() as u8);
        let chain = match (shift, plus_one, minus_one) {
            (Some(_), _, _) | (_, Some(_), _) => 1,
            (_, _, Some(_)) => 2,
            _ => return self.op3("mul", Op3::Mul, a, b, rd),
        };
        let mut candidates = [self.features(0, 1 + make, 4, uses), self.features(1, chain, chain, uses)];
        for f in &mut candidates {
            f[common::FIRST_SPECIFIC] = c.count_ones() as i32;
            f[common::FIRST_SPECIFIC + 1] = 64 - c.leading_zeros() as i32;
        }
        if self.advisor.choose(Kind::Multiply, &candidates) == 0 {
            self.runner_up = Some("mul.chain");
            return self.op3("mul", Op3::Mul, a, b, rd);
        }
        self.runner_up = Some("mul");
        let rn = self.reg(a);
        if let Some(k) = shift {
            self.emit("mul.shift", Inst::ShiftImm { op: Shift::Lsl, rd, rn, amount: k });
        } else if let Some(k) = plus_one {
            self.emit(
                "mul.chain",
                Inst::Alu { op: AluOp::Add, rd, rn, rhs: Rhs::Shifted(rn, Shift::Lsl, k) },
            );
        } else if let Some(k) = minus_one {
            let t = self.temp(RegClass::Int);
            self.emit("mul.chain", Inst::ShiftImm { op: Shift::Lsl, rd: t, rn, amount: k });
            self.emit("mul.chain", Inst::Alu { op: AluOp::Sub, rd, rn: t, rhs: Rhs::Reg(rn) });
        }
    }

    fn lower_and(&mut self, a: Val, b: Val, rd: Reg) {
        let (a, b) = if self.constant(a).is_some() { (b, a) } else { (a, b) };
        if let Some(mask) = self.constant(b) {
            // (x >> k) & (2^w - 1)
            if mask != 0 && mask.wrapping_add(1) & mask == 0 {
                if let Some((x, Shift::Lsr | Shift::Asr, k)) = self.shifted(a, false) {
                    let width = mask.count_ones() as u8;
                    if k + width <= 64 {
                        let rn = self.reg(x);
                        return self.emit("and.bits", Inst::Bfx { signed: false, rd, rn, lsb: k, width });
                    }
                }
            }
        }
        self.lower_logical("and", AluOp::And, AluOp::Bic, a, b, rd);
    }

    /// `not` is the operation with an inverted second operand.
    fn lower_logical(&mut self, rule: &'static str, op: AluOp, not: AluOp, a: Val, b: Val, rd: Reg) {
        let (a, b) = if self.constant(a).is_some() { (b, a) } else { (a, b) };
        if let Some(c) = self.constant(b) {
            if c == u64::MAX && op == AluOp::Eor {
                let (_, rhs) = self.rhs(a, true);
                return self.emit("not", Inst::Alu { op: AluOp::Orn, rd, rn: zero(), rhs });
            }
            if imm::fits_logical(c) {
                let rn = self.reg(a);
                return self.emit(imm_rule(op), Inst::Alu { op, rd, rn, rhs: Rhs::Imm(c) });
            }
        }
        for (x, y) in [(a, b), (b, a)] {
            if let Some(Op::Int(IntOp::Xor, z, m)) = self.tree(y) {
                if self.constant(*m) == Some(u64::MAX) {
                    let rn = self.reg(x);
                    let rm = self.reg(*z);
                    return self.emit(not.name(), Inst::Alu { op: not, rd, rn, rhs: Rhs::Reg(rm) });
                }
            }
        }
        let (a, b) =
            if self.shifted(a, true).is_some() && self.shifted(b, true).is_none() { (b, a) } else { (a, b) };
        let rn = self.reg(a);
        let (_, rhs) = self.rhs(b, true);
        self.emit(rule, Inst::Alu { op, rd, rn, rhs });
    }

    fn lower_shift(&mut self, rule: &'static str, shift: Shift, op: Op3, a: Val, b: Val, rd: Reg) {
        match self.constant(b) {
            Some(k) => {
                let amount = (k & 63) as u8;
                // Sign-extending field: (x << i) >> k
                if let (Shift::Asr, Some((x, Shift::Lsl, i))) = (shift, self.shifted(a, false)) {
                    if i <= amount && i > 0 {
                        let rn = self.reg(x);
                        return self.emit(
                            "shift.field",
                            Inst::Bfx { signed: true, rd, rn, lsb: amount - i, width: 64 - amount },
                        );
                    }
                }
                let rn = self.reg(a);
                self.emit(rule, Inst::ShiftImm { op: shift, rd, rn, amount });
            }
            None => self.op3(rule, op, a, b, rd),
        }
    }

    pub(super) fn lower_overflow(&mut self, op: OvfOp, a: Val, b: Val, rd: Reg) {
        match op {
            OvfOp::Neg => {
                let rm = self.reg(a);
                self.emit("negs", Inst::Alu { op: AluOp::Subs, rd, rn: zero(), rhs: Rhs::Reg(rm) });
            }
            OvfOp::Add => {
                let (a, b) = if self.constant(a).is_some() { (b, a) } else { (a, b) };
                // x - (-c) overflows exactly when x + c does, except for the smallest word.
                if let Some((op, c)) = self.constant(b).and_then(add_imm) {
                    let rn = self.reg(a);
                    let op = if op == AluOp::Add { AluOp::Adds } else { AluOp::Subs };
                    return self.emit("adds.imm", Inst::Alu { op, rd, rn, rhs: Rhs::Imm(c) });
                }
                let (a, b) = if self.shifted(a, false).is_some() && self.shifted(b, false).is_none() {
                    (b, a)
                } else {
                    (a, b)
                };
                let rn = self.reg(a);
                let (_, rhs) = self.rhs(b, false);
                self.emit("adds", Inst::Alu { op: AluOp::Adds, rd, rn, rhs });
            }
            OvfOp::Sub => {
                if let Some((op, c)) = self.constant(b).map(u64::wrapping_neg).and_then(add_imm) {
                    let rn = self.reg(a);
                    let op = if op == AluOp::Add { AluOp::Adds } else { AluOp::Subs };
                    return self.emit("subs.imm", Inst::Alu { op, rd, rn, rhs: Rhs::Imm(c) });
                }
                let rn = self.reg_or_zero(a);
                let (_, rhs) = self.rhs(b, false);
                self.emit("subs", Inst::Alu { op: AluOp::Subs, rd, rn, rhs });
            }
        }
    }

    /// Product in `rd`; flags as [`Lower::mul_overflow_cc`] says.
    pub(super) fn lower_mul_overflow(&mut self, a: Val, b: Val, rd: Reg) {
        match self.mul_shift(a, b) {
            Some((x, 1)) => {
                let rn = self.reg(x);
                return self.emit("mul.double", Inst::Alu { op: AluOp::Adds, rd, rn, rhs: Rhs::Reg(rn) });
            }
            Some((x, amount)) => {
                // Nothing was shifted out if shifting back gives the operand.
                let rn = self.reg(x);
                self.emit("mul.shift", Inst::ShiftImm { op: Shift::Lsl, rd, rn, amount });
                let rhs = Rhs::Shifted(rd, Shift::Asr, amount);
                return self.emit("mul.shift", Inst::Cmp { op: CmpOp::Cmp, rn, rhs });
            }
            None => {}
        }
        let (rn, rm) = (self.reg(a), self.reg(b));
        let high = self.temp(RegClass::Int);
        self.emit("mul.overflow", Inst::Op3 { op: Op3::Mul, rd, rn, rm });
        self.emit("mul.overflow", Inst::Op3 { op: Op3::Smulh, rd: high, rn, rm });
        self.emit(
            "mul.overflow",
            Inst::Cmp { op: CmpOp::Cmp, rn: high, rhs: Rhs::Shifted(rd, Shift::Asr, 63) },
        );
    }

    /// The shift of one factor that a multiplication is, if the other one is a power of two.
    fn mul_shift(&self, a: Val, b: Val) -> Option<(Val, u8)> {
        let powers = 2..1u64 << 63;
        let shift = |v: Val| self.constant(v).filter(|c| c.is_power_of_two() && powers.contains(c));
        let by = |x: Val, v: Val| shift(v).map(|c| (x, c.trailing_zeros() as u8));
        by(a, b).or_else(|| by(b, a))
    }

    /// Condition of an overflow after a multiplication: doubling is an addition.
    pub(super) fn mul_overflow_cc(&self, a: Val, b: Val) -> Cc {
        if matches!(self.mul_shift(a, b), Some((_, 1))) {
            Cc::Vs
        } else {
            Cc::Ne
        }
    }
}

fn imm_rule(op: AluOp) -> &'static str {
    match op {
        AluOp::And => "and.imm",
        AluOp::Orr => "orr.imm",
        _ => "eor.imm",
    }
}

/// `+ c` as an instruction with immediate.
pub(super) fn add_imm(c: u64) -> Option<(AluOp, u64)> {
    if imm::fits_add(c) {
        Some((AluOp::Add, c))
    } else {
        imm::fits_add_negated(c).map(|c| (AluOp::Sub, c))
    }
}
