//! Typed operations of the optimiser: boxing, raw integers, checked small-int arithmetic.

use super::func::Lower;
use crate::hir::{self, BinOp, Value};
use crate::lir::{Block, Cond, Edge, IntOp, Op, OvfOp, Term, Type, Val};
use pyrl_abi::entries::Rt;
use pyrl_abi::tags;

impl Lower<'_, '_> {
    pub fn refine(&mut self, result: Option<Value>, value: Value) {
        let v = self.v(value);
        self.set(result, v);
    }
    pub fn unbox_smi(&mut self, result: Option<Value>, value: Value) {
        let v = self.v(value);
        let raw = self.b.int_imm(IntOp::AShr, v, 1);
        self.set(result, raw);
    }
    pub fn box_smi(&mut self, result: Option<Value>, value: Value) {
        let v = self.v(value);
        let word = self.tag_smi(v);
        self.set(result, word);
    }
    /// `value * 2 + 1`.
    pub fn tag_smi(&mut self, raw: Val) -> Val {
        let doubled = self.b.int_imm(IntOp::Shl, raw, 1);
        let word = self.b.int_imm(IntOp::Add, doubled, 1);
        self.b.halves.insert(word, raw);
        word
    }
    pub fn box_int(&mut self, result: Option<Value>, value: Value) {
        let v = self.v(value);
        let (big, small, join) = (self.cold(), self.hot("k"), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        let doubled = self.b.ins(Op::IntOvf(OvfOp::Add, v, v), Type::I64);
        self.b.br_overflow(doubled, big, small);
        self.b.switch_to(big);
        if let Some(made) = self.b.call_rt_raw(Rt::IntFromWord, vec![v]) {
            self.b.jump(join, vec![made]);
        }
        self.b.switch_to(small);
        let word = self.b.int_imm(IntOp::Add, doubled, 1);
        self.b.jump(join, vec![word]);
        self.b.switch_to(join);
        self.set(result, r);
    }
    /// An int object of a word without sign.
    pub fn box_word(&mut self, result: Option<Value>, value: Value) {
        let v = self.v(value);
        let (big, small, join) = (self.cold(), self.hot("k"), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        let high = self.b.int_imm(IntOp::LShr, v, 62);
        self.b.br_zero(high, small, big);
        self.b.switch_to(big);
        if let Some(made) = self.b.call_rt_raw(Rt::IntFromUnsigned, vec![v]) {
            self.b.jump(join, vec![made]);
        }
        self.b.switch_to(small);
        let word = self.tag_smi(v);
        self.b.jump(join, vec![word]);
        self.b.switch_to(join);
        self.set(result, r);
    }
    /// The low 64 bits of an int object.
    pub fn unbox_word(&mut self, result: Option<Value>, value: Value) {
        if self.ty(value) == hir::Ty::Smi {
            return self.unbox_smi(result, value);
        }
        let v = self.v(value);
        let (big, small, join) = (self.cold(), self.hot("k"), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        self.b.br_mask(v, tags::SMI_TAG, big, small);
        self.b.switch_to(big);
        if let Some(low) = self.b.call_rt_raw(Rt::IntLowWord, vec![v]) {
            self.b.jump(join, vec![low]);
        }
        self.b.switch_to(small);
        let raw = self.b.int_imm(IntOp::AShr, v, 1);
        self.b.jump(join, vec![raw]);
        self.b.switch_to(join);
        self.set(result, r);
    }
    pub fn unbox_float(&mut self, result: Option<Value>, value: Value) {
        if let Some(&d) = self.doubles.get(&(self.block, self.root(value))) {
            return self.set(result, d);
        }
        let v = self.v(value);
        let d = self.decode_float(v);
        self.set(result, d);
    }
    pub fn box_float(&mut self, result: Option<Value>, value: Value) {
        let v = self.v(value);
        let word = self.encode_float(v);
        self.set(result, word);
    }

    pub fn int_binary(&mut self, result: Option<Value>, op: BinOp, a: Value, b: Value) {
        let positive = match self.def_op(b) {
            Some(crate::hir::Op::IntConst(c)) => *c > 0,
            _ => self.smi_const(b).is_some_and(|c| c > 0),
        };
        let (a, b) = (self.v(a), self.v(b));
        let v = match op {
            BinOp::Add => self.b.int(IntOp::Add, a, b),
            BinOp::Sub => self.b.int(IntOp::Sub, a, b),
            BinOp::Mul => self.b.int(IntOp::Mul, a, b),
            BinOp::And => self.b.int(IntOp::And, a, b),
            BinOp::Or => self.b.int(IntOp::Or, a, b),
            BinOp::Xor => self.b.int(IntOp::Xor, a, b),
            BinOp::Shl => self.b.int(IntOp::Shl, a, b),
            BinOp::Shr => self.b.int(IntOp::AShr, a, b),
            BinOp::FloorDiv => self.floor_div_mod(a, b, positive).0,
            // The optimiser makes no other operation on raw integers.
            BinOp::Mod | BinOp::MatMul | BinOp::TrueDiv | BinOp::Pow => self.floor_div_mod(a, b, positive).1,
        };
        self.set(result, v);
    }

    /// Python's floor quotient and remainder of raw words; the divisor is not 0, and if `positive`
    /// is set not below either.
    pub fn floor_div_mod(&mut self, x: Val, y: Val, positive: bool) -> (Val, Val) {
        let q = self.b.int(IntOp::SDiv, x, y);
        let product = self.b.int(IntOp::Mul, q, y);
        let r = self.b.int(IntOp::Sub, x, product);
        // The quotient is one too large when the remainder is not 0 and has the other sign: `fix`
        // is then -1, else 0. A positive divisor has the other sign of any negative remainder.
        let wrong = if positive {
            r
        } else {
            let (zero, signs) = (self.b.iconst(0), self.b.int(IntOp::Xor, r, y));
            self.b.ins(Op::Select { cond: Cond::Ne, x: r, y: zero, a: signs, b: zero }, Type::I64)
        };
        let fix = self.b.int_imm(IntOp::AShr, wrong, 63);
        let q2 = self.b.int(IntOp::Add, q, fix);
        let fix = self.b.int_imm(IntOp::AShr, wrong, 63);
        let one_y = self.b.int(IntOp::And, y, fix);
        let r2 = self.b.int(IntOp::Add, r, one_y);
        (q2, r2)
    }

    /// Arithmetic on two small-int words: the result word, or control goes to `fail`.
    /// Continues in a new block.
    pub fn smi_arith(&mut self, op: BinOp, a: Val, b: Val, b_const: Option<i64>, fail: Block) -> Val {
        match op {
            BinOp::Add => {
                let (a, untagged) = match b_const {
                    Some(c) => (a, self.b.iconst(c << 1)),
                    None => self.b.one_untagged(a, b),
                };
                self.overflow_op(Op::IntOvf(OvfOp::Add, a, untagged), fail)
            }
            BinOp::Sub => {
                let untagged = match b_const {
                    Some(c) => self.b.iconst(c << 1),
                    None => self.b.int_imm(IntOp::Sub, b, 1),
                };
                self.overflow_op(Op::IntOvf(OvfOp::Sub, a, untagged), fail)
            }
            BinOp::Mul => {
                let x = self.b.int_imm(IntOp::Sub, a, 1);
                let y = match b_const {
                    Some(c) => self.b.iconst(c),
                    None => self.b.int_imm(IntOp::AShr, b, 1),
                };
                let r = self.overflow_op(Op::MulOvf(x, y), fail);
                self.b.int_imm(IntOp::Add, r, 1)
            }
            BinOp::And => self.b.int(IntOp::And, a, b),
            BinOp::Or => self.b.int(IntOp::Or, a, b),
            BinOp::Xor => {
                let x = self.b.int(IntOp::Xor, a, b);
                self.b.int_imm(IntOp::Or, x, 1)
            }
            BinOp::Shl => self.smi_shl(a, b, b_const, fail),
            BinOp::Shr => {
                let count = match b_const {
                    Some(c) if c >= 0 => self.b.iconst(c.min(63)),
                    _ => {
                        let raw = self.b.int_imm(IntOp::AShr, b, 1);
                        let (limit, next) = (self.b.iconst(64), self.hot("k"));
                        self.b.br_cmp(Cond::Ult, raw, limit, next, fail);
                        self.b.switch_to(next);
                        raw
                    }
                };
                let shifted = self.b.int(IntOp::AShr, a, count);
                self.b.int_imm(IntOp::Or, shifted, 1)
            }
            BinOp::FloorDiv | BinOp::Mod => self.smi_div_mod(op, a, b, b_const, fail),
            BinOp::MatMul | BinOp::TrueDiv | BinOp::Pow => {
                // Never a small int: always generic.
                self.b.jump(fail, Vec::new());
                let next = self.hot("k");
                self.b.switch_to(next);
                a
            }
        }
    }

    fn overflow_op(&mut self, op: Op, fail: Block) -> Val {
        let next = self.hot("k");
        let r = self.b.ins(op, Type::I64);
        self.b.br_overflow(r, fail, next);
        self.b.switch_to(next);
        r
    }

    fn smi_shl(&mut self, a: Val, b: Val, b_const: Option<i64>, fail: Block) -> Val {
        let count = match b_const {
            Some(c) if (0..=61).contains(&c) => self.b.iconst(c),
            _ => {
                let raw = self.b.int_imm(IntOp::AShr, b, 1);
                let (limit, next) = (self.b.iconst(62), self.hot("k"));
                self.b.br_cmp(Cond::Ult, raw, limit, next, fail);
                self.b.switch_to(next);
                raw
            }
        };
        let x = self.b.int_imm(IntOp::Sub, a, 1);
        let shifted = self.b.int(IntOp::Shl, x, count);
        let back = self.b.int(IntOp::AShr, shifted, count);
        let next = self.hot("k");
        self.b.br_cmp(Cond::Eq, back, x, next, fail);
        self.b.switch_to(next);
        self.b.int_imm(IntOp::Add, shifted, 1)
    }

    fn smi_div_mod(&mut self, op: BinOp, a: Val, b: Val, b_const: Option<i64>, fail: Block) -> Val {
        if let Some(c) = b_const {
            if c > 0 && c.count_ones() == 1 {
                let k = i64::from(c.trailing_zeros());
                return if op == BinOp::FloorDiv {
                    let shifted = self.b.int_imm(IntOp::AShr, a, k);
                    self.b.int_imm(IntOp::Or, shifted, 1)
                } else {
                    self.b.int_imm(IntOp::And, a, ((c - 1) << 1) | 1)
                };
            }
        }
        let x = self.b.int_imm(IntOp::AShr, a, 1);
        let y = match b_const {
            Some(c) if c != 0 => self.b.iconst(c),
            _ => {
                let y = self.b.int_imm(IntOp::AShr, b, 1);
                let next = self.hot("k");
                self.b.br_zero(y, fail, next);
                self.b.switch_to(next);
                y
            }
        };
        let (q, r) = self.floor_div_mod(x, y, b_const.is_some_and(|c| c > 0));
        if op == BinOp::Mod {
            return self.tag_smi(r);
        }
        // Only the most negative smi divided by -1 leaves the range.
        let doubled = self.overflow_op(Op::IntOvf(OvfOp::Add, q, q), fail);
        self.b.int_imm(IntOp::Add, doubled, 1)
    }

    /// Arithmetic on two small-int words that gives one.
    pub fn smi_exact(&mut self, result: Option<Value>, op: BinOp, signs: [bool; 2], a: Value, b: Value) {
        let (mut left, mut right) = (a, b);
        let commutes = matches!(op, BinOp::Add | BinOp::Mul | BinOp::And | BinOp::Or | BinOp::Xor);
        if commutes && self.smi_const(a).is_some() {
            (left, right) = (b, a);
        }
        let c = self.smi_const(right);
        let (x, y) = (self.v(left), self.v(right));
        let v = match op {
            BinOp::Add => {
                let (x, y) = match c {
                    Some(c) => (x, self.b.iconst(c << 1)),
                    None => self.b.one_untagged(x, y),
                };
                self.b.int(IntOp::Add, x, y)
            }
            BinOp::Sub => {
                let y = match c {
                    Some(c) => self.b.iconst(c << 1),
                    None => self.b.int_imm(IntOp::Sub, y, 1),
                };
                self.b.int(IntOp::Sub, x, y)
            }
            BinOp::Mul => {
                let x = self.b.int_imm(IntOp::Sub, x, 1);
                let y = self.raw_smi(y, c);
                let r = self.b.int(IntOp::Mul, x, y);
                self.b.int_imm(IntOp::Add, r, 1)
            }
            BinOp::And => self.b.int(IntOp::And, x, y),
            BinOp::Or => self.b.int(IntOp::Or, x, y),
            BinOp::Xor => {
                let y = match c {
                    Some(c) => self.b.iconst(c << 1),
                    None => self.b.int_imm(IntOp::Sub, y, 1),
                };
                self.b.int(IntOp::Xor, x, y)
            }
            BinOp::Shl => {
                let x = self.b.int_imm(IntOp::Sub, x, 1);
                let y = self.raw_smi(y, c);
                let r = self.b.int(IntOp::Shl, x, y);
                self.b.int_imm(IntOp::Add, r, 1)
            }
            BinOp::Shr => {
                let y = self.raw_smi(y, c);
                let r = self.b.int(IntOp::AShr, x, y);
                self.b.int_imm(IntOp::Or, r, 1)
            }
            BinOp::FloorDiv | BinOp::Mod | BinOp::MatMul | BinOp::TrueDiv | BinOp::Pow => {
                self.smi_exact_div(op == BinOp::Mod, signs, x, y, c)
            }
        };
        self.set(result, v);
    }

    fn raw_smi(&mut self, word: Val, value: Option<i64>) -> Val {
        match value {
            Some(c) => self.b.iconst(c),
            None => self.b.int_imm(IntOp::AShr, word, 1),
        }
    }

    fn smi_exact_div(
        &mut self,
        modulo: bool,
        [positive, above]: [bool; 2],
        a: Val,
        b: Val,
        c: Option<i64>,
    ) -> Val {
        if let Some(c) = c.filter(|c| *c > 0 && c.count_ones() == 1) {
            if modulo {
                return self.b.int_imm(IntOp::And, a, ((c - 1) << 1) | 1);
            }
            let shifted = self.b.int_imm(IntOp::AShr, a, i64::from(c.trailing_zeros()));
            return self.b.int_imm(IntOp::Or, shifted, 1);
        }
        let (x, y) = (self.b.int_imm(IntOp::AShr, a, 1), self.raw_smi(b, c));
        let (q, r) = if positive {
            let q = self.b.int(IntOp::SDiv, x, y);
            let product = self.b.int(IntOp::Mul, q, y);
            (q, self.b.int(IntOp::Sub, x, product))
        } else {
            self.floor_div_mod(x, y, above || c.is_some_and(|c| c > 0))
        };
        self.tag_smi(if modulo { r } else { q })
    }

    /// `smi.binary` whose unset result is not branched on at once: 0 when it fails.
    pub fn smi_binary(&mut self, result: Option<Value>, op: BinOp, a: Value, b: Value) {
        let b_const = self.smi_const(b);
        let (x, y) = (self.v(a), self.v(b));
        let (fail, join) = (self.cold(), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        let v = self.smi_arith(op, x, y, b_const, fail);
        self.b.jump(join, vec![v]);
        self.b.switch_to(fail);
        let zero = self.b.iconst(0);
        self.b.jump(join, vec![zero]);
        self.b.switch_to(join);
        self.set(result, r);
    }

    /// `smi.binary` and the branch on its failure.
    pub fn branch_smi_binary(
        &mut self,
        result: Value,
        op: BinOp,
        a: Value,
        b: Value,
        failed: &hir::Edge,
        done: &hir::Edge,
    ) {
        let b_const = self.smi_const(b);
        let (x, y) = (self.v(a), self.v(b));
        let fail = self.cold();
        let v = self.smi_arith(op, x, y, b_const, fail);
        self.def(result, v);
        let e = self.edge(done);
        self.b.terminate(Term::Jump(e));
        self.b.switch_to(fail);
        let e: Edge = self.edge(failed);
        self.b.terminate(Term::Jump(e));
    }
}
