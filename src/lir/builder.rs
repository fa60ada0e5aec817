//! Building LIR functions: a cursor (block, source place, note) and one method per kind of
//! instruction. The builder checks nothing; `verify` does.

use super::func::*;
use crate::base::hash::Map;
use pyrl_abi::entries::{Kind, Rt};
use std::sync::Arc;

/// A function under construction.
pub struct FuncBuilder {
    pub func: Func,
    /// Where instructions go.
    pub cur: Block,
    pub loc: Loc,
    pub note: Option<Note>,
    /// The value that 1 was added to, and the number of a small-int word made here.
    pred: Map<Val, Val>,
    pub halves: Map<Val, Val>,
}

impl FuncBuilder {
    pub fn new(func: Func) -> Self {
        let cur = func.entry;
        FuncBuilder {
            func,
            cur,
            loc: Loc::default(),
            note: None,
            pred: Map::default(),
            halves: Map::default(),
        }
    }

    /// A new block without parameters, not yet terminated.
    pub fn block(&mut self, name: String, cold: bool) -> Block {
        let block = Block(self.func.blocks.len() as u32);
        self.func.blocks.push(BlockData {
            params: Vec::new(),
            insts: Vec::new(),
            term: Term::Unreachable,
            term_loc: self.loc,
            name,
            cold,
        });
        block
    }

    /// Gives a value the name of a Python variable, if it has none.
    pub fn name_val(&mut self, val: Val, name: Option<&Arc<str>>) {
        if let Some(name) = name {
            self.func.names.entry(val).or_insert_with(|| name.clone());
        }
    }

    pub fn new_val(&mut self, ty: Type) -> Val {
        let val = Val(self.func.types.len() as u32);
        self.func.types.push(ty);
        val
    }

    pub fn block_param(&mut self, block: Block, ty: Type) -> Val {
        let val = self.new_val(ty);
        self.func.blocks[block.index()].params.push(val);
        val
    }

    pub fn switch_to(&mut self, block: Block) {
        self.cur = block;
    }

    fn push(&mut self, op: Op, result: Option<Val>) {
        let (loc, note) = (self.loc, self.note);
        self.func.blocks[self.cur.index()].insts.push(Inst { op, result, loc, note });
    }

    /// Appends an operation with a result.
    pub fn ins(&mut self, op: Op, ty: Type) -> Val {
        let val = self.new_val(ty);
        self.push(op, Some(val));
        val
    }

    /// Appends an operation without a result.
    pub fn ins0(&mut self, op: Op) {
        self.push(op, None);
    }

    pub fn terminate(&mut self, term: Term) {
        let loc = self.loc;
        let block = &mut self.func.blocks[self.cur.index()];
        block.term = term;
        block.term_loc = loc;
    }

    pub fn iconst(&mut self, value: i64) -> Val {
        self.ins(Op::IConst(value), Type::I64)
    }
    pub fn fconst(&mut self, bits: u64) -> Val {
        self.ins(Op::FConst(bits), Type::F64)
    }
    pub fn sym_addr(&mut self, sym: SymId) -> Val {
        self.ins(Op::SymAddr(sym), Type::I64)
    }
    pub fn int(&mut self, op: IntOp, a: Val, b: Val) -> Val {
        self.ins(Op::Int(op, a, b), Type::I64)
    }
    /// Integer operation with a constant right operand.
    pub fn int_imm(&mut self, op: IntOp, a: Val, imm: i64) -> Val {
        // What was just added to tag a word is not taken away again.
        let known = match (op, imm) {
            (IntOp::Sub, 1) => self.pred.get(&a),
            (IntOp::AShr, 1) => self.halves.get(&a),
            _ => None,
        };
        if let Some(known) = known {
            return *known;
        }
        // Words that are shifted by constants are tagged: what the tag was just added to has a 0 in its place.
        if let (IntOp::AShr, 1..=61, Some(&untagged)) = (op, imm, self.pred.get(&a)) {
            return self.int_imm(op, untagged, imm);
        }
        let b = self.iconst(imm);
        let v = self.int(op, a, b);
        if (op, imm) == (IntOp::Add, 1) {
            self.pred.insert(v, a);
        }
        v
    }
    /// Two words that are to be added, the tag taken off the one of which that is known already, else the second.
    pub fn one_untagged(&mut self, a: Val, b: Val) -> (Val, Val) {
        match self.pred.get(&a) {
            Some(&untagged) if !self.pred.contains_key(&b) => (b, untagged),
            _ => (a, self.int_imm(IntOp::Sub, b, 1)),
        }
    }
    pub fn icmp(&mut self, cond: Cond, a: Val, b: Val) -> Val {
        self.ins(Op::ICmp(cond, a, b), Type::I64)
    }
    pub fn fcmp(&mut self, cond: Cond, a: Val, b: Val) -> Val {
        self.ins(Op::FCmp(cond, a, b), Type::I64)
    }
    pub fn float(&mut self, op: FloatOp, a: Val, b: Val) -> Val {
        self.ins(Op::Float(op, a, b), Type::F64)
    }
    pub fn load(&mut self, width: Width, addr: Addr) -> Val {
        let ty = if width == Width::F64 { Type::F64 } else { Type::I64 };
        self.ins(Op::Load(width, addr), ty)
    }
    pub fn store(&mut self, width: Width, addr: Addr, value: Val) {
        self.ins0(Op::Store(width, addr, value));
    }
    /// Loads the word at `base + offset`.
    pub fn load_field(&mut self, base: Val, offset: u32) -> Val {
        self.load(Width::W64, Addr::at(base, offset as i32))
    }
    pub fn store_field(&mut self, base: Val, offset: u32, value: Val) {
        self.store(Width::W64, Addr::at(base, offset as i32), value);
    }
    /// Loads a word of the runtime context.
    pub fn load_context(&mut self, offset: u32) -> Val {
        self.load(Width::W64, Addr::context(offset as i32))
    }
    pub fn store_context(&mut self, offset: u32, value: Val) {
        self.store(Width::W64, Addr::context(offset as i32), value);
    }

    /// Calls a runtime entry without looking at its result.
    pub fn call_rt_raw(&mut self, rt: Rt, args: Vec<Val>) -> Option<Val> {
        let ret = match rt.entry().ret {
            Kind::V | Kind::W => Some(Type::I64),
            Kind::D => Some(Type::F64),
            Kind::N => None,
        };
        let op = Op::Call { callee: Callee::Rt(rt), args, func_obj: None, ret };
        match ret {
            Some(ty) => Some(self.ins(op, ty)),
            None => {
                self.ins0(op);
                None
            }
        }
    }

    pub fn jump(&mut self, block: Block, args: Vec<Val>) {
        self.terminate(Term::Jump(Edge { block, args }));
    }
    pub fn br_zero(&mut self, value: Val, zero: Block, nonzero: Block) {
        self.terminate(Term::BrZero { value, zero: Edge::to(zero), nonzero: Edge::to(nonzero) });
    }
    pub fn br_mask(&mut self, value: Val, mask: u64, zero: Block, nonzero: Block) {
        self.terminate(Term::BrMask { value, mask, zero: Edge::to(zero), nonzero: Edge::to(nonzero) });
    }
    pub fn br_cmp(&mut self, cond: Cond, a: Val, b: Val, then: Block, els: Block) {
        self.terminate(Term::BrCmp { cond, a, b, then: Edge::to(then), els: Edge::to(els) });
    }
    pub fn br_overflow(&mut self, of: Val, overflow: Block, ok: Block) {
        self.terminate(Term::BrOverflow { of, overflow: Edge::to(overflow), ok: Edge::to(ok) });
    }
}
