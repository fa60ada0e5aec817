//! Arithmetic: the generic entries.

use super::func::Lower;
use crate::hir::{BinOp, UnOp, Value};
use pyrl_abi::entries::Rt;

/// The generic entry for an operator.
pub fn binary_entry(op: BinOp, inplace: bool) -> Rt {
    match (op, inplace) {
        (BinOp::Add, false) => Rt::Add,
        (BinOp::Sub, false) => Rt::Sub,
        (BinOp::Mul, false) => Rt::Mul,
        (BinOp::MatMul, false) => Rt::MatMul,
        (BinOp::TrueDiv, false) => Rt::TrueDiv,
        (BinOp::FloorDiv, false) => Rt::FloorDiv,
        (BinOp::Mod, false) => Rt::Mod,
        (BinOp::Pow, false) => Rt::Pow,
        (BinOp::Shl, false) => Rt::Shl,
        (BinOp::Shr, false) => Rt::Shr,
        (BinOp::And, false) => Rt::And,
        (BinOp::Or, false) => Rt::Or,
        (BinOp::Xor, false) => Rt::Xor,
        (BinOp::Add, true) => Rt::IAdd,
        (BinOp::Sub, true) => Rt::ISub,
        (BinOp::Mul, true) => Rt::IMul,
        (BinOp::MatMul, true) => Rt::IMatMul,
        (BinOp::TrueDiv, true) => Rt::ITrueDiv,
        (BinOp::FloorDiv, true) => Rt::IFloorDiv,
        (BinOp::Mod, true) => Rt::IMod,
        (BinOp::Pow, true) => Rt::IPow,
        (BinOp::Shl, true) => Rt::IShl,
        (BinOp::Shr, true) => Rt::IShr,
        (BinOp::And, true) => Rt::IAnd,
        (BinOp::Or, true) => Rt::IOr,
        (BinOp::Xor, true) => Rt::IXor,
    }
}

impl Lower<'_, '_> {
    pub fn binary(&mut self, result: Option<Value>, op: BinOp, inplace: bool, a: Value, b: Value) {
        let args = vec![self.v(a), self.v(b)];
        self.rt_to(result, binary_entry(op, inplace), args);
    }
    pub fn unary(&mut self, result: Option<Value>, op: UnOp, a: Value) {
        let a = self.v(a);
        let rt = match op {
            UnOp::Neg => Rt::Neg,
            UnOp::Pos => Rt::Pos,
            UnOp::Invert => Rt::Invert,
        };
        self.rt_to(result, rt, vec![a]);
    }
}
