//! Doubles. Products are never fused with sums: the result would differ from CPython's in the
//! last digits. (`Op::Fused` is what the compiler itself asks for, where it knows what comes out.)

use super::Lower;
use crate::lir::{FloatOp, FloatUn, FusedOp, Op, Val};
use crate::mach::Reg;
use crate::target::aarch64::inst::{Conv, FOp, FUn, Inst};

impl Lower<'_> {
    pub(super) fn lower_float(&mut self, op: FloatOp, a: Val, b: Val, rd: Reg) {
        let (rn, rm) = (self.reg(a), self.reg(b));
        let (rule, op) = match op {
            FloatOp::Add => ("fadd", FOp::Add),
            FloatOp::Sub => ("fsub", FOp::Sub),
            FloatOp::Mul => ("fmul", FOp::Mul),
            FloatOp::Div => ("fdiv", FOp::Div),
        };
        self.emit(rule, Inst::FAlu { op, rd, rn, rm });
    }

    pub(super) fn lower_fused(&mut self, op: FusedOp, [a, b, c]: [Val; 3], rd: Reg) {
        let (rn, rm, ra) = (self.reg(a), self.reg(b), self.reg(c));
        self.emit("fused", Inst::FMulAdd { op, rd, rn, rm, ra });
    }

    pub(super) fn lower_float_unary(&mut self, op: FloatUn, a: Val, rd: Reg) {
        // -(x * y): only the sign differs, so this is exact.
        if let (FloatUn::Neg, Some(Op::Float(FloatOp::Mul, x, y))) = (op, self.tree(a)) {
            let (rn, rm) = (self.reg(*x), self.reg(*y));
            return self.emit("fnmul", Inst::FAlu { op: FOp::Nmul, rd, rn, rm });
        }
        let rn = self.reg(a);
        let (rule, op) = match op {
            FloatUn::Neg => ("fneg", FUn::Neg),
            FloatUn::Abs => ("fabs", FUn::Abs),
            FloatUn::Sqrt => ("fsqrt", FUn::Sqrt),
            FloatUn::Floor => ("frintm", FUn::Floor),
        };
        self.emit(rule, Inst::FUn { op, rd, rn });
    }

    pub(super) fn lower_conversion(&mut self, rule: &'static str, op: Conv, a: Val, rd: Reg) {
        let rn = match op {
            Conv::Scvtf | Conv::FmovToD => self.zero_or(a),
            Conv::Fcvtzs | Conv::FmovToX => self.reg(a),
        };
        self.emit(rule, Inst::Conv { op, rd, rn });
    }
}
