//! Floats in the machine: decoding tagged words to doubles and back, arithmetic on doubles.

use super::func::Lower;
use crate::hir::{BinOp, ConstId, Fused, MathFn, Value};
use crate::lir::{Edge, FloatOp, FloatUn, FusedOp, IntOp, Op, Term, Type, Val};
use pyrl_abi::entries::Rt;
use pyrl_abi::float::{FLOAT_BIAS, FLOAT_ROTATE};
use pyrl_abi::{layout, tags};

impl Lower<'_, '_> {
    /// The constant between doubles and inline float words; one for the whole function, so that it can
    /// stay in a register.
    fn float_bias(&mut self) -> Val {
        if let Some(bias) = self.bias {
            return bias;
        }
        let bias = self.at_start(|lower| lower.b.iconst(FLOAT_BIAS as i64));
        self.bias = Some(bias);
        bias
    }
    /// A double that is a constant, likewise.
    pub fn float_const(&mut self, bits: u64) -> Val {
        if let Some((_, v)) = self.float_consts.iter().find(|c| c.0 == bits) {
            return *v;
        }
        let v = self.at_start(|lower| lower.b.fconst(bits));
        self.float_consts.push((bits, v));
        v
    }
    /// Makes a constant at the start of the function.
    fn at_start(&mut self, make: impl FnOnce(&mut Self) -> Val) -> Val {
        let here = self.b.cur;
        let entry = &mut self.b.func.blocks[self.b.func.entry.index()];
        let at = entry
            .insts
            .iter()
            .take_while(|i| matches!(i.op, Op::Param(_) | Op::ParamFunc | Op::ParamFloat(_)));
        let rest = entry.insts.split_off(at.count());
        self.b.switch_to(self.b.func.entry);
        let v = make(self);
        self.b.func.blocks[self.b.func.entry.index()].insts.extend(rest);
        self.b.switch_to(here);
        v
    }

    /// Is the word an inline float? The tag is two bits, the lower one 0; testing each takes an instruction.
    pub fn test_inline_float(&mut self, word: Val, inline: crate::lir::Block, other: crate::lir::Block) {
        let even = self.hot("k");
        self.b.br_mask(word, tags::FLOAT_TAG >> 1, even, other);
        self.b.switch_to(even);
        self.b.br_mask(word, tags::FLOAT_TAG, other, inline);
    }

    /// The double in an inline float word.
    pub fn decode_inline(&mut self, word: Val) -> Val {
        let rotated = self.b.int_imm(IntOp::Ror, word, i64::from(FLOAT_ROTATE));
        let bias = self.float_bias();
        let bits = self.b.int(IntOp::Sub, rotated, bias);
        self.b.ins(Op::BitsToFloat(bits), Type::F64)
    }

    /// The double of a value known to be a float (in the word or in a box).
    pub fn decode_float(&mut self, word: Val) -> Val {
        let (boxed, inline, join) = (self.cold(), self.hot("k"), self.hot("k"));
        let r = self.b.block_param(join, Type::F64);
        self.b.br_mask(word, tags::FLOAT_TAG, boxed, inline);
        self.b.switch_to(boxed);
        let v = self.b.load(crate::lir::Width::F64, crate::lir::Addr::at(word, layout::FLOAT_VALUE as i32));
        self.b.jump(join, vec![v]);
        self.b.switch_to(inline);
        let v = self.decode_inline(word);
        self.b.jump(join, vec![v]);
        self.b.switch_to(join);
        r
    }

    /// The word of a double: in the word itself when the exponent is a common one, else boxed.
    pub fn encode_float(&mut self, value: Val) -> Val {
        if !self.inline {
            return self.rt(Rt::FloatBox, vec![value]);
        }
        let bits = self.b.ins(Op::FloatToBits(value), Type::I64);
        let bias = self.float_bias();
        let biased = self.b.int(IntOp::Add, bits, bias);
        let word = self.b.int_imm(IntOp::Ror, biased, i64::from(64 - FLOAT_ROTATE));
        // As `test_inline_float` does.
        let (boxed, even, join) = (self.cold(), self.hot("k"), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        self.b.br_mask(word, tags::FLOAT_TAG >> 1, even, boxed);
        self.b.switch_to(even);
        self.b.terminate(Term::BrMask {
            value: word,
            mask: tags::FLOAT_TAG,
            zero: Edge::to(boxed),
            nonzero: Edge { block: join, args: vec![word] },
        });
        self.b.switch_to(boxed);
        if let Some(made) = self.b.call_rt_raw(Rt::FloatBox, vec![value]) {
            self.b.jump(join, vec![made]);
        }
        self.b.switch_to(join);
        r
    }

    pub fn float_unary(&mut self, result: Option<Value>, op: FloatUn, a: Value) {
        let a = self.v(a);
        let v = self.b.ins(Op::FloatUn(op, a), Type::F64);
        self.set(result, v);
    }
    pub fn float_binary(&mut self, result: Option<Value>, op: BinOp, a: Value, b: Value) {
        let (a, b) = (self.v(a), self.v(b));
        let v = match op {
            BinOp::Add => self.b.float(FloatOp::Add, a, b),
            BinOp::Sub => self.b.float(FloatOp::Sub, a, b),
            BinOp::Mul => self.b.float(FloatOp::Mul, a, b),
            BinOp::TrueDiv => self.b.float(FloatOp::Div, a, b),
            BinOp::FloorDiv => self.rt(Rt::FloatFloorDiv, vec![a, b]),
            BinOp::Pow => self.rt(Rt::LibmPow, vec![a, b]),
            // The optimiser makes no other operation on doubles.
            BinOp::Mod | BinOp::MatMul | BinOp::Shl | BinOp::Shr | BinOp::And | BinOp::Or | BinOp::Xor => {
                self.rt(Rt::FloatMod, vec![a, b])
            }
        };
        self.set(result, v);
    }
    pub fn float_fused(&mut self, result: Option<Value>, op: Fused, [a, b, c]: [Value; 3]) {
        let op = match op {
            Fused::Add => FusedOp::Madd,
            Fused::Sub => FusedOp::Nmsub,
            Fused::From => FusedOp::Msub,
        };
        let (a, b, c) = (self.v(a), self.v(b), self.v(c));
        let v = self.b.ins(Op::Fused(op, a, b, c), Type::F64);
        self.set(result, v);
    }
    /// A function of the C library.
    pub fn float_math(&mut self, result: Option<Value>, f: MathFn, a: Value) {
        let rt = match f {
            MathFn::Sqrt => return self.float_unary(result, FloatUn::Sqrt, a),
            MathFn::Fabs => return self.float_unary(result, FloatUn::Abs, a),
            MathFn::Acos => Rt::LibmAcos,
            MathFn::Asin => Rt::LibmAsin,
            MathFn::Atan => Rt::LibmAtan,
            MathFn::Cos => Rt::LibmCos,
            MathFn::Exp => Rt::LibmExp,
            MathFn::Log => Rt::LibmLog,
            MathFn::Sin => Rt::LibmSin,
            MathFn::Tan => Rt::LibmTan,
        };
        let a = self.v(a);
        let v = self.rt(rt, vec![a]);
        self.set(result, v);
    }
    /// A function of `math` on any object: an ordinary call.
    pub fn math_call(&mut self, result: Option<Value>, obj: Value, name: Option<ConstId>, arg: Value) {
        let (callee, arg) = (self.v(obj), self.v(arg));
        let r = match name {
            Some(name) => {
                let cache = self.cache(name);
                self.call_method_slow(callee, vec![arg], None, cache)
            }
            None => self.call_generic(callee, vec![arg], None),
        };
        self.set(result, r);
    }
    pub fn int_to_float(&mut self, result: Option<Value>, a: Value) {
        let a = self.v(a);
        let v = self.b.ins(Op::IntToFloat(a), Type::F64);
        self.set(result, v);
    }
}
