//! Arithmetic on objects: small ints first, then floats, then the runtime's generic entry.
//!
//! ```text
//! py.add a, b      both smi?  ── yes → adds, no overflow → done
//!                     │ no                 └ overflow ─┐
//!                  both floats in the word? → fadd → encode → done
//!                     │ no (cold)                      │
//!                  numbers in boxes, int with float    │
//!                     └─────────→ pyrt_add ←───────────┘
//! ```
//! What is known of the operands (constants, `Ty`) removes tests, and orders them: with a float
//! operand the float path comes first.

use super::func::Lower;
use crate::hir::{BinOp, Ty, UnOp, Value};
use crate::lir::{Block, Cond, Edge, FloatOp, FloatUn, IntOp, Op, OvfOp, Term, Type, Val};
use pyrl_abi::entries::Rt;
use pyrl_abi::layout;
use pyrl_abi::shapes::Shape;
use pyrl_abi::tags;

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

/// Has the operator an inline path for small ints?
fn smi_path(op: BinOp) -> bool {
    !matches!(op, BinOp::MatMul | BinOp::TrueDiv | BinOp::Pow)
}

/// The machine operation on doubles, for those that have one.
pub fn float_path(op: BinOp) -> Option<FloatOp> {
    match op {
        BinOp::Add => Some(FloatOp::Add),
        BinOp::Sub => Some(FloatOp::Sub),
        BinOp::Mul => Some(FloatOp::Mul),
        BinOp::TrueDiv => Some(FloatOp::Div),
        BinOp::MatMul
        | BinOp::FloorDiv
        | BinOp::Mod
        | BinOp::Pow
        | BinOp::Shl
        | BinOp::Shr
        | BinOp::And
        | BinOp::Or
        | BinOp::Xor => None,
    }
}

/// May a value of this type be a small int / a float?
fn may_smi(ty: Ty) -> bool {
    matches!(ty, Ty::Any | Ty::Smi | Ty::Int)
}
fn may_float(ty: Ty) -> bool {
    matches!(ty, Ty::Any | Ty::Float)
}

/// One operand of an inline path.
#[derive(Clone, Copy)]
pub struct Operand {
    pub val: Val,
    pub ty: Ty,
}

impl Lower<'_, '_> {
    pub fn operand(&mut self, v: Value) -> Operand {
        Operand { ty: self.ty(v), val: self.v(v) }
    }

    /// Goes on when both operands are small ints, else to `no`.
    pub fn test_smis(&mut self, a: Operand, b: Operand, no: Block) {
        let value = match (a.ty == Ty::Smi, b.ty == Ty::Smi) {
            (true, true) => return,
            (true, false) => b.val,
            (false, true) => a.val,
            (false, false) => self.b.int(IntOp::And, a.val, b.val),
        };
        let next = self.hot("k");
        self.b.br_mask(value, tags::SMI_TAG, no, next);
        self.b.switch_to(next);
    }

    pub fn binary(&mut self, result: Option<Value>, op: BinOp, inplace: bool, a: Value, b: Value) {
        let rt = binary_entry(op, inplace);
        let b_const = self.smi_const(b);
        // Constants go to the right where order does not matter.
        let commutes = matches!(op, BinOp::Add | BinOp::Mul | BinOp::And | BinOp::Or | BinOp::Xor);
        let (x, y) = (self.operand(a), self.operand(b));
        let (fx, fy, c) = match self.smi_const(a) {
            Some(c) if commutes && b_const.is_none() => (y, x, Some(c)),
            _ => (x, y, b_const),
        };
        let ints = smi_path(op) && may_smi(x.ty) && may_smi(y.ty);
        let number = |t| may_smi(t) || may_float(t);
        // Floats that the optimiser knows nothing of are the runtime's: its entry begins with them.
        let float = |t| matches!(t, Ty::Float | Ty::Smi);
        let known = float(x.ty) && float(y.ty);
        let floats = float_path(op).filter(|_| known && number(x.ty) && number(y.ty));
        // Both proven small ints: only the overflow path is left. Truediv has its own int path.
        let floats = floats.filter(|&f| {
            let proven = x.ty == Ty::Smi && y.ty == Ty::Smi;
            !proven || f == FloatOp::Div
        });
        if (op, inplace, x.ty, y.ty) == (BinOp::Add, false, Ty::List, Ty::List) {
            return self.rt_to(result, Rt::ListConcat, vec![x.val, y.val]);
        }
        if !self.inline || self.small && !ints || !ints && floats.is_none() {
            return self.rt_to(result, rt, vec![x.val, y.val]);
        }
        let (generic, join) = (self.cold(), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        let floats = floats.filter(|_| !self.small);
        let mut float_first = None;
        if ints {
            let not_ints = match floats {
                Some(_) => {
                    let block = self.hot("k");
                    float_first = Some(block);
                    block
                }
                None => generic,
            };
            self.test_smis(x, y, not_ints);
            let v = self.smi_arith(op, fx.val, fy.val, c, generic);
            self.b.jump(join, vec![v]);
        }
        if let Some(fop) = floats {
            if let Some(block) = float_first {
                self.b.switch_to(block);
            }
            self.float_arith(fop, x, y, generic, join);
        }
        self.b.switch_to(generic);
        let v = self.rt(rt, vec![x.val, y.val]);
        self.b.jump(join, vec![v]);
        self.b.switch_to(join);
        self.set(result, r);
    }

    /// Arithmetic on two operands at least one of which should be a float; jumps to `join` with
    /// the encoded result, or to `generic`.
    fn float_arith(&mut self, op: FloatOp, a: Operand, b: Operand, generic: Block, join: Block) {
        if op == FloatOp::Div && a.ty == Ty::Smi && b.ty == Ty::Smi {
            return self.smi_truediv(a, b, generic, join);
        }
        let x = self.double_of(a, generic);
        let y = self.double_of(b, generic);
        if op == FloatOp::Div {
            let (zero, next) = (self.b.fconst(0), self.hot("k"));
            self.b.terminate(Term::BrFCmp {
                cond: Cond::Ne,
                a: y,
                b: zero,
                then: Edge::to(next),
                els: Edge::to(generic),
            });
            self.b.switch_to(next);
        }
        let r = self.b.float(op, x, y);
        let word = self.encode_float(r);
        self.b.jump(join, vec![word]);
    }

    /// int / int: exact when both fit 53 bits, so that rounding happens once.
    fn smi_truediv(&mut self, a: Operand, b: Operand, generic: Block, join: Block) {
        let x = self.exact_double(a.val, generic);
        let y = self.exact_double(b.val, generic);
        let (zero, next) = (self.b.fconst(0), self.hot("k"));
        self.b.terminate(Term::BrFCmp {
            cond: Cond::Ne,
            a: y,
            b: zero,
            then: Edge::to(next),
            els: Edge::to(generic),
        });
        self.b.switch_to(next);
        let r = self.b.float(FloatOp::Div, x, y);
        let word = self.encode_float(r);
        self.b.jump(join, vec![word]);
    }

    /// The double equal to a small int, when there is one within 53 bits.
    pub fn exact_double(&mut self, smi: Val, fail: Block) -> Val {
        let raw = self.b.int_imm(IntOp::AShr, smi, 1);
        // raw + 2^53 as unsigned is at most 2^54.
        let shifted = self.b.int_imm(IntOp::Add, raw, 1 << 53);
        let (limit, next) = (self.b.iconst(1 << 54), self.hot("k"));
        self.b.br_cmp(Cond::Ule, shifted, limit, next, fail);
        self.b.switch_to(next);
        self.b.ins(Op::IntToFloat(raw), Type::F64)
    }

    /// The double of a number: inline floats on the hot path; boxed floats and small ints in
    /// cold code; anything else goes to `fail`. Small ints must be within 53 bits.
    pub fn double_of(&mut self, a: Operand, fail: Block) -> Val {
        match a.ty {
            Ty::Smi => return self.exact_double(a.val, fail),
            Ty::Float => return self.decode_float(a.val),
            _ => {}
        }
        let (inline, even, join) = (self.hot("k"), self.hot("k"), self.hot("k"));
        let r = self.b.block_param(join, Type::F64);
        let (heap, int) = (self.cold(), self.cold());
        self.b.br_mask(a.val, tags::SMI_TAG, even, int);
        self.b.switch_to(even);
        self.b.br_mask(a.val, tags::FLOAT_TAG, heap, inline);
        self.b.switch_to(int);
        let v = self.exact_double(a.val, fail);
        self.b.jump(join, vec![v]);
        self.b.switch_to(heap);
        let boxed = self.cold();
        self.test_shape(a.val, Shape::FLOAT, boxed, fail);
        self.b.switch_to(boxed);
        let at = crate::lir::Addr::at(a.val, layout::FLOAT_VALUE as i32);
        let v = self.b.load(crate::lir::Width::F64, at);
        self.b.jump(join, vec![v]);
        self.b.switch_to(inline);
        let v = self.decode_inline(a.val);
        self.b.jump(join, vec![v]);
        self.b.switch_to(join);
        r
    }

    pub fn unary(&mut self, result: Option<Value>, op: UnOp, a: Value) {
        let rt = match op {
            UnOp::Neg => Rt::Neg,
            UnOp::Pos => Rt::Pos,
            UnOp::Invert => Rt::Invert,
        };
        let x = self.operand(a);
        let number = may_smi(x.ty) || op == UnOp::Neg && x.ty == Ty::Float && !self.small;
        if !self.inline || !number {
            return self.rt_to(result, rt, vec![x.val]);
        }
        let (generic, join) = (self.cold(), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        let floats = op == UnOp::Neg && x.ty == Ty::Float && !self.small;
        if may_smi(x.ty) {
            if x.ty != Ty::Smi {
                let int = self.hot("k");
                let other = if floats { self.hot("k") } else { generic };
                self.b.br_mask(x.val, tags::SMI_TAG, other, int);
                if floats {
                    self.b.switch_to(other);
                    self.float_neg(x, generic, join);
                }
                self.b.switch_to(int);
            }
            let v = match op {
                UnOp::Neg => {
                    let two = self.b.iconst(2);
                    let next = self.hot("k");
                    let v = self.b.ins(Op::IntOvf(OvfOp::Sub, two, x.val), Type::I64);
                    self.b.br_overflow(v, generic, next);
                    self.b.switch_to(next);
                    v
                }
                UnOp::Pos => x.val,
                UnOp::Invert => self.b.int_imm(IntOp::Xor, x.val, !1),
            };
            self.b.jump(join, vec![v]);
        } else {
            self.float_neg(x, generic, join);
        }
        self.b.switch_to(generic);
        let v = self.rt(rt, vec![x.val]);
        self.b.jump(join, vec![v]);
        self.b.switch_to(join);
        self.set(result, r);
    }

    fn float_neg(&mut self, x: Operand, generic: Block, join: Block) {
        let inline = self.hot("k");
        self.test_inline_float(x.val, inline, generic);
        self.b.switch_to(inline);
        let d = self.decode_inline(x.val);
        let v = self.b.ins(Op::FloatUn(FloatUn::Neg, d), Type::F64);
        let word = self.encode_float(v);
        self.b.jump(join, vec![word]);
    }
}
