//! Truth values and branches: comparisons stay pending until the branch that reads them, so
//! `if a < b` becomes one compare-and-branch and never a 0/1 in a register.

use super::func::Lower;
use crate::hir::{self, CmpOp, Op, Ty, Value};
use crate::lir::{Addr, Block, Cond, Edge, Op as LOp, Term, Type, Val, Width};
use pyrl_abi::entries::Rt;
use pyrl_abi::{layout, shapes::Shape, tags};

/// A truth value that is not in a register yet.
#[derive(Clone, Copy)]
pub struct BoolSource {
    pub kind: BoolKind,
    pub negated: bool,
}

#[derive(Clone, Copy)]
pub enum BoolKind {
    Words(Cond, Val, Val),
    Doubles(Cond, Val, Val),
    /// Is the word the object True?
    IsTrue(Val),
    /// Is the word 0?
    IsZero(Val),
}

/// Where a branch goes.
pub struct Targets {
    pub then: Edge,
    pub els: Edge,
}

impl Targets {
    fn swapped(self) -> Targets {
        Targets { then: self.els, els: self.then }
    }
}

/// The condition on signed words for a Python comparison.
pub fn int_cond(op: CmpOp) -> Cond {
    match op {
        CmpOp::Lt => Cond::Slt,
        CmpOp::Le => Cond::Sle,
        CmpOp::Eq => Cond::Eq,
        CmpOp::Ne => Cond::Ne,
        CmpOp::Gt => Cond::Sgt,
        CmpOp::Ge => Cond::Sge,
    }
}

/// The generic entry for a comparison.
pub fn compare_entry(op: CmpOp) -> Rt {
    match op {
        CmpOp::Lt => Rt::Lt,
        CmpOp::Le => Rt::Le,
        CmpOp::Eq => Rt::Eq,
        CmpOp::Ne => Rt::Ne,
        CmpOp::Gt => Rt::Gt,
        CmpOp::Ge => Rt::Ge,
    }
}

impl Lower<'_, '_> {
    /// Records a pending truth value.
    pub fn set_bool(&mut self, result: Option<Value>, kind: BoolKind) {
        if let Some(r) = result {
            self.bools.insert(r, BoolSource { kind, negated: false });
        }
    }

    /// Is the word anything but 0?
    pub fn set_not_zero(&mut self, result: Option<Value>, word: Val) {
        if let Some(r) = result {
            self.bools.insert(r, BoolSource { kind: BoolKind::IsZero(word), negated: true });
        }
    }

    /// 0 or 1 in a register.
    pub fn materialise(&mut self, source: BoolSource) -> Val {
        let v = match source.kind {
            BoolKind::Words(c, a, b) => self.b.icmp(c, a, b),
            BoolKind::Doubles(c, a, b) => self.b.fcmp(c, a, b),
            BoolKind::IsTrue(a) => {
                let t = self.b.iconst(tags::TRUE as i64);
                self.b.icmp(Cond::Eq, a, t)
            }
            BoolKind::IsZero(a) => {
                let z = self.b.iconst(0);
                self.b.icmp(Cond::Eq, a, z)
            }
        };
        if source.negated {
            self.b.int_imm(crate::lir::IntOp::Xor, v, 1)
        } else {
            v
        }
    }

    pub fn branch_source(&mut self, source: BoolSource, targets: Targets) {
        let Targets { then, els } = if source.negated { targets.swapped() } else { targets };
        let term = match source.kind {
            BoolKind::Words(cond, a, b) => Term::BrCmp { cond, a, b, then, els },
            BoolKind::Doubles(cond, a, b) => Term::BrFCmp { cond, a, b, then, els },
            BoolKind::IsTrue(a) => {
                let b = self.b.iconst(tags::TRUE as i64);
                Term::BrCmp { cond: Cond::Eq, a, b, then, els }
            }
            BoolKind::IsZero(value) => Term::BrZero { value, zero: then, nonzero: els },
        };
        self.b.terminate(term);
    }

    pub fn is(&mut self, result: Option<Value>, a: Value, b: Value) {
        let (a, b) = (self.v(a), self.v(b));
        self.set_bool(result, BoolKind::Words(Cond::Eq, a, b));
    }
    pub fn is_unset(&mut self, result: Option<Value>, a: Value) {
        let a = self.v(a);
        self.set_bool(result, BoolKind::IsZero(a));
    }
    pub fn not(&mut self, result: Option<Value>, a: Value) {
        let Some(r) = result else { return };
        match self.bools.get(&a).copied() {
            Some(s) => {
                self.bools.insert(r, BoolSource { kind: s.kind, negated: !s.negated });
            }
            None => {
                let v = self.v(a);
                self.bools.insert(r, BoolSource { kind: BoolKind::IsZero(v), negated: false });
            }
        }
    }
    pub fn bool_obj(&mut self, result: Option<Value>, a: Value) {
        let obj = match self.bools.get(&a).copied() {
            Some(source) => self.object_of(source),
            None => {
                let bit = self.v(a);
                self.object_of_bit(bit)
            }
        };
        self.set(result, obj);
    }

    /// True or False.
    pub fn object_of(&mut self, source: BoolSource) -> Val {
        let (t, f) = (tags::TRUE as i64, tags::FALSE as i64);
        match source {
            BoolSource { kind: BoolKind::IsTrue(v), negated: false } => v,
            BoolSource { kind: BoolKind::Words(cond, x, y), negated } => {
                let cond = if negated { cond.negate() } else { cond };
                let (a, b) = (self.b.iconst(t), self.b.iconst(f));
                self.b.ins(LOp::Select { cond, x, y, a, b }, Type::I64)
            }
            source => {
                let bit = self.materialise(source);
                self.object_of_bit(bit)
            }
        }
    }
    fn object_of_bit(&mut self, bit: Val) -> Val {
        let shifted = self.b.int_imm(crate::lir::IntOp::Shl, bit, i64::from(tags::BOOL_SHIFT));
        self.b.int_imm(crate::lir::IntOp::Add, shifted, tags::FALSE as i64)
    }
    pub fn word_compare(&mut self, result: Option<Value>, op: CmpOp, a: Value, b: Value) {
        let (a, b) = (self.v(a), self.v(b));
        self.set_bool(result, BoolKind::Words(int_cond(op), a, b));
    }
    pub fn float_compare(&mut self, result: Option<Value>, op: CmpOp, a: Value, b: Value) {
        let (a, b) = (self.v(a), self.v(b));
        self.set_bool(result, BoolKind::Doubles(int_cond(op), a, b));
    }

    /// The instructions at the end of a block that its branch lowers itself: a `truth` (and the
    /// comparison it reads) with nothing after it that could notice the delay.
    pub fn plan_branch(&mut self, block: hir::Block) -> Vec<hir::Inst> {
        let func = self.func;
        let data = &func.blocks[block.index()];
        let hir::Term::Branch { cond, .. } = &data.term else { return Vec::new() };
        let mut deferred = Vec::new();
        let mut want = *cond;
        // The delayed operation that reads `want`.
        let mut reader: Option<&Op> = None;
        for &i in data.insts.iter().rev() {
            let inst = &func.insts[i.index()];
            if inst.result != Some(want) {
                // Anything pure may stay between: it reads nothing that the delayed one makes.
                match inst.op {
                    Op::Const(_) | Op::IntConst(_) | Op::FloatConst(_) => continue,
                    _ => break,
                }
            }
            if self.uses[want.index()] != 1 {
                // Their results are also used on the good path.
                if matches!(inst.op, Op::SmiBinary(..) | Op::IterNext(_) | Op::Attempt(..))
                    && matches!(reader, Some(Op::IsUnset(_)))
                {
                    deferred.push(i);
                }
                break;
            }
            match inst.op {
                Op::Not(a) | Op::Truth(a) | Op::IsUnset(a) => {
                    deferred.push(i);
                    want = a;
                    reader = Some(&inst.op);
                }
                Op::Compare(..) if self.inline && matches!(reader, Some(Op::Truth(_))) => {
                    deferred.push(i);
                    break;
                }
                Op::SmiBinary(..) | Op::IterNext(_) | Op::Attempt(..)
                    if matches!(reader, Some(Op::IsUnset(_))) =>
                {
                    deferred.push(i);
                    break;
                }
                Op::IsType(..) => {
                    deferred.push(i);
                    break;
                }
                _ => break,
            }
        }
        deferred
    }

    /// Lowers `branch cond, then, els`.
    pub fn branch(&mut self, cond: Value, then: &hir::Edge, els: &hir::Edge) {
        if let Some(source) = self.bools.get(&cond).copied() {
            let targets = self.targets(then, els);
            return self.branch_source(source, targets);
        }
        if self.has_value(cond) {
            let value = self.v(cond);
            let Targets { then, els } = self.targets(then, els);
            return self.b.terminate(Term::BrZero { value, zero: els, nonzero: then });
        }
        let func = self.func;
        let hir::Def::Inst(i) = func.values[cond.index()].def else { return };
        let inst = &func.insts[i.index()];
        self.b.loc = inst.loc;
        self.b.note = Some(inst.op.mnemonic());
        match inst.op {
            Op::Not(a) => self.branch(a, els, then),
            Op::Truth(a) => self.branch_truth(a, then, els),
            Op::IsUnset(a) => match self.def_op(a) {
                Some(&Op::SmiBinary(op, x, y)) if !self.has_value(a) => {
                    self.branch_smi_binary(a, op, x, y, then, els)
                }
                Some(op @ (Op::IterNext(_) | Op::Attempt(..))) if !self.has_value(a) => {
                    if let hir::Def::Inst(i) = func.values[a.index()].def {
                        self.b.loc = func.insts[i.index()].loc;
                        self.b.note = Some(op.mnemonic());
                    }
                    let call = match op {
                        Op::Attempt(what, args) => self.attempted(*what, args),
                        Op::IterNext(iter) => (Rt::IterNext, vec![self.v(*iter)]),
                        _ => return,
                    };
                    self.branch_absent(a, call, then, els);
                }
                _ => {
                    let value = self.v(a);
                    let Targets { then, els } = self.targets(then, els);
                    self.b.terminate(Term::BrZero { value, zero: then, nonzero: els });
                }
            },
            Op::IsType(v, ty) => self.branch_type(v, ty, then, els),
            _ => {
                let value = self.v(cond);
                let Targets { then, els } = self.targets(then, els);
                self.b.terminate(Term::BrZero { value, zero: els, nonzero: then });
            }
        }
    }

    /// The two edges, with arguments made in the current block.
    pub fn targets(&mut self, then: &hir::Edge, els: &hir::Edge) -> Targets {
        Targets { then: self.edge(then), els: self.edge(els) }
    }

    /// Branches on the truth of an object.
    fn branch_truth(&mut self, a: Value, then: &hir::Edge, els: &hir::Edge) {
        if !self.has_value(a) && self.const_of(a).is_none() {
            if let hir::Def::Inst(i) = self.func.values[a.index()].def {
                let inst = &self.func.insts[i.index()];
                if let Op::Compare(op, x, y) = inst.op {
                    self.b.loc = inst.loc;
                    self.b.note = Some(inst.op.mnemonic());
                    return self.branch_compare(op, x, y, then, els);
                }
            }
        }
        let ty = self.ty(a);
        let value = self.v(a);
        self.branch_truth_of(value, ty, then, els);
    }

    /// Branches on the truth of an object in a register.
    pub fn branch_truth_of(&mut self, value: Val, ty: Ty, then: &hir::Edge, els: &hir::Edge) {
        match ty {
            Ty::Bool => {
                let t = self.targets(then, els);
                let source = BoolSource { kind: BoolKind::IsTrue(value), negated: false };
                self.branch_source(source, t);
            }
            Ty::None => {
                let e = self.edge(els);
                self.b.terminate(Term::Jump(e));
            }
            // Heap objects are ints too large to be zero.
            Ty::Smi | Ty::Int => {
                let zero = self.b.iconst(tags::SMI_TAG as i64);
                let t = self.targets(then, els);
                let source = BoolSource { kind: BoolKind::Words(Cond::Ne, value, zero), negated: false };
                self.branch_source(source, t);
            }
            Ty::List | Ty::Doubles | Ty::Tuple | Ty::Str => {
                let length = self.b.load_field(value, length_offset(ty));
                let t = self.targets(then, els);
                self.branch_source(BoolSource { kind: BoolKind::IsZero(length), negated: true }, t);
            }
            _ => {
                // One block for each answer, so that what the edges carry is moved once.
                let (yes, no) = (self.hot("k"), self.hot("k"));
                self.branch_any_truth(value, yes, no);
                self.end_answers(yes, no, then, els);
            }
        }
    }

    /// The blocks of a test's answers go to the targets.
    pub fn end_answers(&mut self, yes: Block, no: Block, then: &hir::Edge, els: &hir::Edge) {
        for (block, to) in [(yes, then), (no, els)] {
            self.b.switch_to(block);
            let e = self.edge(to);
            self.b.terminate(Term::Jump(e));
        }
    }

    /// Branches on the truth of an object of any type.
    pub fn branch_any_truth(&mut self, value: Val, yes: Block, no: Block) {
        if self.often() && !self.small {
            // True and False without a call; None and small ints by a short one.
            let (next, other) = (self.hot("k"), self.cold());
            let is_true = self.b.iconst(tags::TRUE as i64);
            self.b.br_cmp(Cond::Eq, value, is_true, yes, next);
            self.b.switch_to(next);
            let is_false = self.b.iconst(tags::FALSE as i64);
            self.b.br_cmp(Cond::Eq, value, is_false, no, other);
            self.b.switch_to(other);
        }
        let truth = self.rt(Rt::Truth, vec![value]);
        let is_true = self.b.iconst(tags::TRUE as i64);
        self.b.br_cmp(Cond::Eq, truth, is_true, yes, no);
    }

    /// `truth` whose result is not only branched on.
    pub fn truth(&mut self, result: Option<Value>, a: Value) {
        let ty = self.ty(a);
        let value = self.v(a);
        match ty {
            Ty::Bool => self.set_bool(result, BoolKind::IsTrue(value)),
            Ty::None => {
                let one = self.b.iconst(1);
                self.set_bool(result, BoolKind::IsZero(one));
            }
            Ty::Smi | Ty::Int => {
                let zero = self.b.iconst(tags::SMI_TAG as i64);
                self.set_bool(result, BoolKind::Words(Cond::Ne, value, zero));
            }
            Ty::List | Ty::Doubles | Ty::Tuple | Ty::Str => {
                let length = self.b.load_field(value, length_offset(ty));
                let zero = self.b.iconst(0);
                self.set_bool(result, BoolKind::Words(Cond::Ne, length, zero));
            }
            _ => {
                let truth = self.rt(Rt::Truth, vec![value]);
                self.set_bool(result, BoolKind::IsTrue(truth));
            }
        }
    }

    /// Does the tag of the object's class lie between these?
    pub fn tag_in(&mut self, result: Option<Value>, obj: Value, (first, last): (u32, u32), maybe_none: bool) {
        let obj = self.v(obj);
        if !maybe_none {
            let source = self.compare_tag(obj, first, last);
            return self.set_bool(result, source.kind);
        }
        let (heap, join) = (self.hot("k"), self.hot("k"));
        let answer = self.b.block_param(join, Type::I64);
        let zero = self.b.iconst(0);
        self.b.terminate(Term::BrMask {
            value: obj,
            mask: tags::POINTER_MASK,
            zero: Edge::to(heap),
            nonzero: Edge { block: join, args: vec![zero] },
        });
        self.b.switch_to(heap);
        let source = self.compare_tag(obj, first, last);
        let bit = self.materialise(source);
        self.b.jump(join, vec![bit]);
        self.b.switch_to(join);
        self.set(result, answer);
    }
    fn compare_tag(&mut self, obj: Val, first: u32, last: u32) -> BoolSource {
        let tag = self.b.load(Width::U16, Addr::at(obj, layout::HEADER_AUX as i32));
        let kind = if first == last {
            let want = self.b.iconst(i64::from(first));
            BoolKind::Words(Cond::Eq, tag, want)
        } else {
            let above = self.b.int_imm(crate::lir::IntOp::Sub, tag, i64::from(first));
            let most = self.b.iconst(i64::from(last - first));
            BoolKind::Words(Cond::Ule, above, most)
        };
        BoolSource { kind, negated: false }
    }

    /// Branches to `yes` when `value` is exactly of type `ty`, else to `no`. Both are LIR blocks
    /// without parameters.
    pub fn test_type(&mut self, value: Val, ty: Ty, yes: Block, no: Block) {
        match ty {
            Ty::Any => self.b.jump(yes, Vec::new()),
            Ty::Unset => self.b.br_zero(value, yes, no),
            Ty::Smi => self.b.br_mask(value, tags::SMI_TAG, no, yes),
            Ty::None => {
                let none = self.b.iconst(tags::NONE as i64);
                self.b.br_cmp(Cond::Eq, value, none, yes, no);
            }
            Ty::Bool => {
                // False and True differ in one bit after subtracting False.
                let base = self.b.int_imm(crate::lir::IntOp::Sub, value, tags::FALSE as i64);
                self.b.br_mask(base, !(1 << tags::BOOL_SHIFT), yes, no);
            }
            Ty::Int => {
                let heap = self.cold();
                self.b.br_mask(value, tags::SMI_TAG, heap, yes);
                self.b.switch_to(heap);
                self.test_shape(value, Shape::INT, yes, no);
            }
            Ty::Float => {
                let heap = self.cold();
                self.test_inline_float(value, yes, heap);
                self.b.switch_to(heap);
                self.test_shape(value, Shape::FLOAT, yes, no);
            }
            Ty::Str
            | Ty::Bytes
            | Ty::List
            | Ty::Doubles
            | Ty::Tuple
            | Ty::Dict
            | Ty::Set
            | Ty::Range
            | Ty::Function => {
                let shape = crate::types::heap_shape(ty).unwrap_or(Shape::OBJECT);
                self.test_shape(value, shape, yes, no);
            }
        }
    }

    /// Is the value a heap object of this shape?
    pub fn test_shape(&mut self, value: Val, shape: Shape, yes: Block, no: Block) {
        let heap = self.hot("k");
        self.b.br_mask(value, tags::POINTER_MASK, heap, no);
        self.b.switch_to(heap);
        let actual = self.load_shape(value);
        let want = self.b.iconst(shape as i64);
        self.b.br_cmp(Cond::Eq, actual, want, yes, no);
    }
    pub fn load_shape(&mut self, value: Val) -> Val {
        self.b.load(Width::U32, Addr::at(value, layout::HEADER_SHAPE as i32))
    }

    fn branch_type(&mut self, v: Value, ty: Ty, then: &hir::Edge, els: &hir::Edge) {
        let value = self.v(v);
        if ty == Ty::Float && self.unboxes_at_once(v, then) {
            return self.branch_float(v, value, then, els);
        }
        let (yes, no) = (self.hot("k"), self.hot("k"));
        self.test_type(value, ty, yes, no);
        self.b.switch_to(yes);
        let e = self.edge(then);
        self.b.terminate(Term::Jump(e));
        self.b.switch_to(no);
        let e = self.edge(els);
        self.b.terminate(Term::Jump(e));
    }

    /// Does the block that a successful float test leads to, and nothing else, read the double?
    fn unboxes_at_once(&self, v: Value, then: &hir::Edge) -> bool {
        let func = self.func;
        let root = self.root(v);
        self.preds[then.block.index()] == 1
            && func.blocks[then.block.index()].insts.iter().any(|i| match func.insts[i.index()].op {
                Op::UnboxFloat(x) => self.root(x) == root,
                _ => false,
            })
    }

    /// The value that `Refine`s lead back to.
    pub fn root(&self, mut v: Value) -> Value {
        while let hir::Def::Inst(i) = self.func.values[v.index()].def {
            match self.func.insts[i.index()].op {
                Op::Refine(inner, _) => v = inner,
                _ => break,
            }
        }
        v
    }

    /// A float test that leaves the double behind for the block it leads to.
    fn branch_float(&mut self, v: Value, value: Val, then: &hir::Edge, els: &hir::Edge) {
        let (inline, heap, join) = (self.hot("k"), self.cold(), self.hot("k"));
        let (boxed, other) = (self.cold(), self.hot("k"));
        let d = self.b.block_param(join, Type::F64);
        self.test_inline_float(value, inline, heap);
        self.b.switch_to(heap);
        self.test_shape(value, Shape::FLOAT, boxed, other);
        self.b.switch_to(boxed);
        let x = self.b.load(Width::F64, Addr::at(value, layout::FLOAT_VALUE as i32));
        self.b.jump(join, vec![x]);
        self.b.switch_to(inline);
        let x = self.decode_inline(value);
        self.b.jump(join, vec![x]);
        self.b.switch_to(join);
        self.doubles.insert((then.block, self.root(v)), d);
        let e = self.edge(then);
        self.b.terminate(Term::Jump(e));
        self.b.switch_to(other);
        let e = self.edge(els);
        self.b.terminate(Term::Jump(e));
    }

    /// `is_type` whose result is not only branched on.
    pub fn is_type(&mut self, result: Option<Value>, v: Value, ty: Ty) {
        let value = self.v(v);
        let (yes, no, join) = (self.hot("k"), self.hot("k"), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        self.test_type(value, ty, yes, no);
        for (block, bit) in [(yes, 1), (no, 0)] {
            self.b.switch_to(block);
            let bit = self.b.iconst(bit);
            self.b.jump(join, vec![bit]);
        }
        self.b.switch_to(join);
        self.set(result, r);
    }
}

/// Where the length of a list, tuple or str is.
pub fn length_offset(ty: Ty) -> u32 {
    match ty {
        Ty::List | Ty::Doubles => layout::LIST_LEN,
        Ty::Str => layout::STR_LEN,
        Ty::Bytes => layout::BYTES_LEN,
        _ => layout::TUPLE_LEN,
    }
}
