//! Operations in a version: plain copies, and operations specialised by type tests.

use super::context::{Entry, Env, Splitter};
use super::observed::Seen;
use crate::hir::{BinOp, Block, CmpOp, Const, InstData, MathFn, Op, Repr, Term, Ty, UnOp, Value};
use crate::opt::edit;

/// One way out of a testable operation.
pub struct Exit {
    pub block: Block,
    pub env: Env,
    /// The operation's result there.
    pub result: Entry,
    /// Comes from the generic form: what is known is not passed on, so that versions meet again.
    pub failed: bool,
    /// A number's type was not what was tested for: testing again is not worth the code.
    pub surprised: bool,
}

/// What is known of a number operand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Num {
    Smi,
    Float,
    /// One of them, in all likelihood: inference found nothing else.
    Either,
    /// May be anything.
    Unknown,
    /// An exact int that may be big.
    Int,
    /// Neither.
    Other,
}

/// The operation being specialised.
pub struct Job<'o> {
    op: &'o Op,
    exits: Vec<Exit>,
    /// Knowledge before any test: what the generic form starts from.
    before: Env,
    generic: Option<Block>,
    /// Some test has been made.
    tested: bool,
    /// An operand is known to be a number, so that no result of the tests is a surprise.
    numbers: bool,
}

fn smi_op(op: BinOp) -> bool {
    !matches!(op, BinOp::MatMul | BinOp::TrueDiv | BinOp::Pow)
}
fn float_op(op: BinOp) -> bool {
    matches!(op, BinOp::Add | BinOp::Sub | BinOp::Mul | BinOp::TrueDiv)
}

impl Splitter<'_> {
    fn num(&mut self, v: Value) -> Num {
        match self.ty(v) {
            Ty::Smi => Num::Smi,
            Ty::Float => Num::Float,
            // A constant that is no small int never becomes one.
            Ty::Int | Ty::Any if edit::const_of(self.old, self.consts, v).is_some() => Num::Other,
            Ty::Int => Num::Int,
            Ty::Any if self.old.values[v.index()].number => Num::Either,
            Ty::Any => Num::Unknown,
            _ => Num::Other,
        }
    }

    fn is_int_const(&self, v: Value) -> bool {
        matches!(edit::const_of(self.old, self.consts, v), Some(Const::Int(_)))
    }

    /// Does anything point to numbers? In straight code, where nothing does, the operation is left as it
    /// is: that has the inline case of small ints and a call.
    pub fn promising(&mut self, op: &Op) -> bool {
        let number = |n: Num| matches!(n, Num::Smi | Num::Float | Num::Either | Num::Int);
        match *op {
            Op::Binary { op: BinOp::Mul | BinOp::TrueDiv, .. } | Op::MathCall { .. } => true,
            Op::Binary { a, b, .. } | Op::Compare(_, a, b) => {
                let (x, y) = (self.num(a), self.num(b));
                self.useful.floats || number(x) || number(y) || x != Num::Unknown && y != Num::Unknown
            }
            Op::Unary(_, a) => self.useful.floats || self.num(a) != Num::Unknown,
            _ => true,
        }
    }

    /// Are two operands of unknown type tested for small ints? Not where they are rather doubles: then
    /// the runtime's entries, which begin with small ints, do for these.
    fn guess_ints(&self) -> bool {
        self.limits.eager || !self.useful.floats && self.in_loop()
    }
    /// Is an operand of unknown type tested for a double, though the other one is none for all that is known?
    fn guess_floats(&self) -> bool {
        self.limits.eager || self.useful.floats
    }

    /// Copies an operation, with what is known used where it costs nothing.
    pub fn plain(&mut self, inst: &InstData) {
        let Some(r) = inst.result else {
            let op = self.mapped(&inst.op);
            let (i, _) = edit::make_inst(&mut self.new, op, Ty::Any, inst.loc);
            self.new.blocks[self.cur.index()].insts.push(i);
            return;
        };
        match inst.op {
            Op::Const(_) => return,
            Op::Refine(v, ty) => {
                let mut e = self.entry(v);
                if e.ty.is_none_or(|t| t == Ty::Any) || e.obj.is_none() && e.f64.is_none() {
                    // A value of its own, which carries the type wherever it goes.
                    let o = self.obj(v);
                    e.obj = Some(self.emit(Op::Refine(o, ty), ty));
                    e.ty = Some(ty);
                    // The original is known from here on, too.
                    self.set(v, e);
                }
                return self.set(r, e);
            }
            Op::IsType(v, ty) => {
                let known = self.ty(v);
                let answer = match known {
                    Ty::Any | Ty::Int => None,
                    k => Some(k == ty || (ty == Ty::Int && k == Ty::Smi)),
                };
                if answer.is_some() {
                    return self.set(r, Entry { known: answer, ..Entry::default() });
                }
            }
            Op::IsUnset(v) if self.entry(v).ty == Some(Ty::Unset) => {
                return self.set(r, Entry { known: Some(true), ..Entry::default() });
            }
            Op::Truth(v) => {
                let e = self.entry(v);
                if self.old.values[v.index()].repr == Repr::Obj && (e.bit.is_some() || e.known.is_some()) {
                    return self.set(r, Entry { bit: e.bit, known: e.known, ..Entry::default() });
                }
            }
            Op::Not(v) => {
                if let Some(known) = self.entry(v).known {
                    return self.set(r, Entry { known: Some(!known), ..Entry::default() });
                }
            }
            Op::UnboxFloat(v) => {
                let d = self.f64(v);
                return self.set(r, Entry { obj: Some(d), ..Entry::default() });
            }
            Op::BoxFloat(v) => {
                let d = self.obj(v);
                return self.set(r, Entry { ty: Some(Ty::Float), f64: Some(d), ..Entry::default() });
            }
            _ => {}
        }
        let op = self.mapped(&inst.op);
        let data = self.old.values[r.index()];
        let v = self.emit(op, data.ty);
        self.new.value_names[v.index()] = self.old.value_names[r.index()].clone();
        self.new.values[v.index()].number = data.number;
        let mut e = Entry { ty: Some(data.ty), ..Entry::default() };
        match data.repr {
            Repr::Bool => e.bit = Some(v),
            _ => e.obj = Some(v),
        }
        self.set(r, e);
    }

    /// The operation on the new values.
    fn mapped(&mut self, op: &Op) -> Op {
        let mut op = op.clone();
        op.map_operands(|v| match self.old.values[v.index()].repr {
            Repr::Bool => self.bit(v),
            _ => self.obj(v),
        });
        op
    }

    /// Specialises a testable operation; the ways on.
    pub fn test_op(&mut self, op: &Op) -> Vec<Exit> {
        let mut numbers = false;
        op.visit_operands(|v| numbers |= self.num(v) == Num::Either);
        let (exits, before) = (Vec::new(), self.env.clone());
        let mut job = Job { op, exits, before, generic: None, tested: false, numbers };
        match *op {
            Op::Binary { op, a, b, .. } => self.binary(&mut job, op, a, b),
            Op::Compare(op, a, b) => self.compare(&mut job, op, a, b),
            Op::Unary(op, a) => self.unary(&mut job, op, a),
            Op::MathCall { f, arg, .. } => self.math(&mut job, f, arg),
            _ => self.end_generic(&mut job),
        }
        self.finish_generic(&mut job);
        job.exits
    }

    fn exit(&mut self, job: &mut Job, result: Entry) {
        // Where nothing was tested nothing has failed.
        let failed = job.tested && job.generic == Some(self.cur);
        let surprised = failed && job.tested;
        // In straight code doubles are worth a copy; what follows a small int is generic, and small.
        let surprised =
            surprised || result.ty == Some(Ty::Smi) && !self.loops.inside[self.block.index()] && !job.numbers;
        job.exits.push(Exit { block: self.cur, env: self.env.clone(), result, failed, surprised });
    }
    pub fn exit_f64(&mut self, job: &mut Job, d: Value) {
        self.exit(job, Entry { ty: Some(Ty::Float), f64: Some(d), ..Entry::default() });
    }
    fn exit_bit(&mut self, job: &mut Job, b: Value) {
        self.exit(job, Entry { ty: Some(Ty::Bool), bit: Some(b), ..Entry::default() });
    }

    /// The block of the generic form.
    fn generic(&mut self, job: &mut Job) -> Block {
        match job.generic {
            Some(b) => b,
            None => {
                let b = self.part("generic", true);
                job.generic = Some(b);
                b
            }
        }
    }
    /// The current block goes to the generic form.
    fn end_generic(&mut self, job: &mut Job) {
        let block = self.generic(job);
        edit::set_term(&mut self.new, self.cur, Term::Jump(edit::edge(block, vec![])), self.loc);
    }

    /// Is it a surprise when the tests fail? Not where nothing points to numbers and other objects
    /// are as likely.
    fn surprising(&mut self, op: &Op) -> bool {
        match *op {
            Op::Binary { op, a, b, .. } if self.num(a) == Num::Unknown && self.num(b) == Num::Unknown => {
                matches!(op, BinOp::Mul | BinOp::TrueDiv)
            }
            Op::Compare(_, a, b) => self.num(a) != Num::Unknown || self.num(b) != Num::Unknown,
            _ => true,
        }
    }

    /// Fills the generic form: the operation itself on objects.
    fn finish_generic(&mut self, job: &mut Job) {
        let Some(block) = job.generic else { return };
        let hot = !self.old.blocks[self.block.index()].cold;
        if !job.tested && hot {
            self.new.blocks[block.index()].cold = false;
        } else if hot && !self.surprising(job.op) {
            self.likely.push(block);
        }
        self.cur = block;
        self.env = std::mem::take(&mut job.before);
        let ty = self.result_type(job.op);
        let op = match self.mapped(job.op) {
            // The tests before have ruled the inline cases out, or are worth no second look.
            Op::Binary { op, inplace, a, b } if job.tested => Op::BinaryGeneric { op, inplace, a, b },
            Op::Compare(op, a, b) if job.tested => Op::CompareGeneric(op, a, b),
            op => op,
        };
        let v = self.emit(op, ty);
        self.exit(job, Entry { ty: Some(ty), obj: Some(v), ..Entry::default() });
    }

    /// Type of the generic form's result, from what is known of the operands.
    fn result_type(&mut self, op: &Op) -> Ty {
        match *op {
            Op::Binary { op, a, b, .. } => {
                let (a, b) = (self.ty(a), self.ty(b));
                crate::opt::types::binary_type(op, a, b)
            }
            // The order of sequences is what comparing two of their items gives.
            Op::Compare(op, a, _)
                if matches!(self.ty(a), Ty::List | Ty::Tuple) && !matches!(op, CmpOp::Eq | CmpOp::Ne) =>
            {
                Ty::Any
            }
            Op::Compare(_, a, b) if self.ty(a) != Ty::Any && self.ty(b) != Ty::Any => Ty::Bool,
            Op::MathCall { .. } => Ty::Float,
            _ => Ty::Any,
        }
    }

    /// Tests a value's type: on success `yes` runs in a new block with the type known; the
    /// current block afterwards is where the test failed.
    fn test(&mut self, job: &mut Job, v: Value, ty: Ty, yes: impl FnOnce(&mut Self, &mut Job)) {
        job.tested = true;
        let o = self.obj(v);
        let cond = self.emit(Op::IsType(o, ty), Ty::Any);
        let (then, els) = (self.part("", false), self.part("", false));
        let term = Term::Branch { cond, then: edit::edge(then, vec![]), els: edit::edge(els, vec![]) };
        edit::set_term(&mut self.new, self.cur, term, self.loc);
        let env = self.env.clone();
        self.cur = then;
        let mut e = self.entry(v);
        e.ty = Some(ty);
        e.obj = Some(self.emit(Op::Refine(o, ty), ty));
        self.set(v, e);
        yes(self, job);
        self.cur = els;
        self.env = env;
    }

    fn binary(&mut self, job: &mut Job, op: BinOp, a: Value, b: Value) {
        let (x, y) = (self.num(a), self.num(b));
        if op == BinOp::Pow {
            return self.pow(job, (a, x), (b, y));
        }
        match (x, y) {
            (Num::Smi, Num::Smi) if smi_op(op) => self.smi_binary(job, op, a, b),
            (Num::Smi | Num::Float, Num::Smi | Num::Float)
                if float_op(op) && (x == Num::Float || y == Num::Float) =>
            {
                self.float_binary(job, op, a, b)
            }
            (Num::Other, _) | (_, Num::Other) => self.end_generic(job),
            (Num::Unknown | Num::Either | Num::Int, _) if smi_op(op) || float_op(op) => {
                self.test_num(job, op, a, x, y, a, b)
            }
            (_, Num::Unknown | Num::Either | Num::Int) if smi_op(op) || float_op(op) => {
                self.test_num(job, op, b, y, x, a, b)
            }
            _ => self.end_generic(job),
        }
    }

    /// Tests `v` (of which `own` is known, and `other` of the other operand) and goes on.
    #[allow(clippy::too_many_arguments)]
    fn test_num(&mut self, job: &mut Job, op: BinOp, v: Value, own: Num, other: Num, a: Value, b: Value) {
        let again = |s: &mut Self, job: &mut Job| s.binary(job, op, a, b);
        if let Some(seen) = self.seen(v, a) {
            let float = seen.floats && float_op(op) && own != Num::Int;
            let smi = seen.ints && if other == Num::Float { float_op(op) } else { smi_op(op) || float };
            return self.test_seen(job, v, smi, float, seen.float_first, again);
        }
        if own == Num::Either {
            // Ints among floats are mostly where something starts.
            if float_op(op) {
                self.test(job, v, Ty::Float, again);
            }
            if smi_op(op) || matches!(other, Num::Float | Num::Either) {
                self.test(job, v, Ty::Smi, again);
            }
            return self.end_generic(job);
        }
        let float_first = other == Num::Float && own != Num::Int;
        let unknown = own == Num::Unknown && other == Num::Unknown;
        let smi = match other {
            Num::Float => float_op(op),
            _ => smi_op(op) && (!unknown || !float_op(op) || self.guess_ints()),
        };
        // What is added to an int constant, or compared with one, is rarely a float.
        let partner = if v == a { b } else { a };
        let counting = matches!(op, BinOp::Add | BinOp::Sub) && self.is_int_const(partner);
        let guessed = matches!(other, Num::Float | Num::Either)
            || matches!(op, BinOp::Mul | BinOp::TrueDiv)
            || self.guess_floats();
        let float = float_op(op) && own == Num::Unknown && other != Num::Int && !counting && guessed;
        // An int and a float, of which neither was known before: hardly worth code.
        let mixed = !job.tested || self.mixes();
        if float && float_first {
            self.test(job, v, Ty::Float, again);
        }
        if smi && !float_first || float && float_first && mixed {
            self.test(job, v, Ty::Smi, again);
        }
        if float && !float_first && (mixed || other != Num::Smi) {
            self.test(job, v, Ty::Float, again);
        }
        self.end_generic(job);
    }

    /// What a profile says of the operand `v` of this operation, the left one of which is `left`.
    fn seen(&self, v: Value, left: Value) -> Option<Seen> {
        self.observed.operand(self.old, self.loc, usize::from(v != left))
    }

    /// Tests `v` for the types that it had when the program ran.
    fn test_seen(
        &mut self,
        job: &mut Job,
        v: Value,
        smi: bool,
        float: bool,
        float_first: bool,
        again: impl Fn(&mut Self, &mut Job),
    ) {
        let types = if float_first {
            [(Ty::Float, float), (Ty::Smi, smi)]
        } else {
            [(Ty::Smi, smi), (Ty::Float, float)]
        };
        for (ty, _) in types.into_iter().filter(|t| t.1) {
            self.test(job, v, ty, &again);
        }
        self.end_generic(job);
    }

    /// Is an int with a float tested for where nothing points to it?
    fn mixes(&self) -> bool {
        self.limits.mixed && self.loops.inside[self.block.index()]
    }

    fn smi_binary(&mut self, job: &mut Job, op: BinOp, a: Value, b: Value) {
        let (x, y) = (self.obj(a), self.obj(b));
        let r = self.emit(Op::SmiBinary(op, x, y), Ty::Smi);
        job.tested = true;
        if !matches!(op, BinOp::And | BinOp::Or | BinOp::Xor) {
            let failed = self.emit(Op::IsUnset(r), Ty::Any);
            let (generic, next) = (self.generic(job), self.part("", false));
            let term = Term::Branch {
                cond: failed,
                then: edit::edge(generic, vec![]),
                els: edit::edge(next, vec![]),
            };
            edit::set_term(&mut self.new, self.cur, term, self.loc);
            self.cur = next;
        }
        self.exit(job, Entry { ty: Some(Ty::Smi), obj: Some(r), ..Entry::default() });
    }

    fn float_binary(&mut self, job: &mut Job, op: BinOp, a: Value, b: Value) {
        let (x, y) = (self.f64(a), self.f64(b));
        if op == BinOp::TrueDiv {
            let nonzero = self.float_const(b).is_some_and(|bits| f64::from_bits(bits) != 0.0);
            if !nonzero {
                let zero = self.emit(Op::FloatConst(0), Ty::Any);
                let cond = self.emit(Op::FloatCompare(CmpOp::Eq, y, zero), Ty::Any);
                let (generic, next) = (self.generic(job), self.part("", false));
                let term =
                    Term::Branch { cond, then: edit::edge(generic, vec![]), els: edit::edge(next, vec![]) };
                edit::set_term(&mut self.new, self.cur, term, self.loc);
                self.cur = next;
            }
        }
        let d = self.emit(Op::FloatBinary(op, x, y), Ty::Any);
        self.exit_f64(job, d);
    }

    /// A power of a double, as the C library has it where Python does nothing else: of what is above 0, or of
    /// anything with a constant exponent that is an int above 0; and where the result is a number.
    fn pow(&mut self, job: &mut Job, (a, x): (Value, Num), (b, y): (Value, Num)) {
        let exponent = self.float_const(b).map(f64::from_bits);
        let (base, power) = match (x, y) {
            (Num::Float, Num::Smi) if exponent.is_some() => (a, b),
            (Num::Float | Num::Smi, Num::Float) => (a, b),
            (Num::Unknown | Num::Either, _) if exponent.is_some() => {
                if x == Num::Either || y == Num::Float || self.guess_floats() {
                    self.test(job, a, Ty::Float, |s, job| s.binary(job, BinOp::Pow, a, b));
                }
                return self.end_generic(job);
            }
            _ => return self.end_generic(job),
        };
        job.tested = true;
        let (x, y) = (self.f64(base), self.f64(power));
        self.power_here(job, x, exponent);
        if !exponent.is_some_and(|e| e > 0.0 && e == e.floor()) {
            let zero = self.emit(Op::FloatConst(0), Ty::Any);
            let above = self.emit(Op::FloatCompare(CmpOp::Lt, zero, x), Ty::Any);
            self.go_on_if(job, above);
        }
        let d = self.emit(Op::FloatBinary(BinOp::Pow, x, y), Ty::Any);
        let size = self.emit(Op::FloatAbs(d), Ty::Any);
        let most = self.emit(Op::FloatConst(f64::MAX.to_bits()), Ty::Any);
        let fine = self.emit(Op::FloatCompare(CmpOp::Le, size, most), Ty::Any);
        self.go_on_if(job, fine);
        self.exit_f64(job, d);
    }

    /// Goes on in a new block where the condition holds, else to the generic form.
    pub fn go_on_if(&mut self, job: &mut Job, cond: Value) {
        let (generic, next) = (self.generic(job), self.part("", false));
        let term = Term::Branch { cond, then: edit::edge(next, vec![]), els: edit::edge(generic, vec![]) };
        edit::set_term(&mut self.new, self.cur, term, self.loc);
        self.cur = next;
    }

    fn compare(&mut self, job: &mut Job, op: CmpOp, a: Value, b: Value) {
        let (x, y) = (self.num(a), self.num(b));
        // An int constant is as good as a double when the other side is one.
        let exact = |s: &Self, v, n| n == Num::Float || n == Num::Smi && s.float_const(v).is_some();
        match (x, y) {
            (Num::Smi, Num::Smi) => {
                let (p, q) = (self.obj(a), self.obj(b));
                let r = self.emit(Op::SmiCompare(op, p, q), Ty::Any);
                self.exit_bit(job, r);
            }
            _ if (x == Num::Float || y == Num::Float) && exact(self, a, x) && exact(self, b, y) => {
                let (p, q) = (self.f64(a), self.f64(b));
                let r = self.emit(Op::FloatCompare(op, p, q), Ty::Any);
                self.exit_bit(job, r);
            }
            (Num::Float, Num::Smi) => self.compare_mixed(job, op, a, b, a),
            (Num::Smi, Num::Float) => self.compare_mixed(job, op, a, b, b),
            (Num::Other, _) | (_, Num::Other) => self.end_generic(job),
            (Num::Unknown | Num::Either | Num::Int, _) => self.test_compare(job, op, a, x, y, (a, b)),
            (_, Num::Unknown | Num::Either | Num::Int) => self.test_compare(job, op, b, y, x, (a, b)),
            _ => self.end_generic(job),
        }
    }

    /// A double with a small int: as doubles, while the double is below 2^53. An int beyond that may be rounded, but
    /// stays beyond.
    fn compare_mixed(&mut self, job: &mut Job, op: CmpOp, a: Value, b: Value, double: Value) {
        job.tested = true;
        let d = self.f64(double);
        let size = self.emit(Op::FloatAbs(d), Ty::Any);
        let bound = self.emit(Op::FloatConst(9_007_199_254_740_992f64.to_bits()), Ty::Any);
        let fine = self.emit(Op::FloatCompare(CmpOp::Lt, size, bound), Ty::Any);
        self.go_on_if(job, fine);
        let (p, q) = (self.f64(a), self.f64(b));
        let r = self.emit(Op::FloatCompare(op, p, q), Ty::Any);
        self.exit_bit(job, r);
    }

    fn test_compare(
        &mut self,
        job: &mut Job,
        op: CmpOp,
        v: Value,
        own: Num,
        other: Num,
        (a, b): (Value, Value),
    ) {
        let again = |s: &mut Self, job: &mut Job| s.compare(job, op, a, b);
        if let Some(seen) = self.seen(v, a) {
            let (smi, float) = (seen.ints && other != Num::Float, seen.floats && own != Num::Int);
            return self.test_seen(job, v, smi, float && other != Num::Int, seen.float_first, again);
        }
        if own == Num::Either {
            // A big int is not compared with a double here.
            if other != Num::Int {
                self.test(job, v, Ty::Float, again);
            }
            self.test(job, v, Ty::Smi, again);
            return self.end_generic(job);
        }
        let mixed = job.tested && other == Num::Smi && !self.mixes();
        // Equality is asked of anything; order of numbers mostly.
        let equality = matches!(op, CmpOp::Eq | CmpOp::Ne);
        let unknown = own == Num::Unknown && other == Num::Unknown;
        if other != Num::Float && (!unknown || equality || self.guess_ints()) {
            self.test(job, v, Ty::Smi, again);
        }
        let partner = if v == a { b } else { a };
        let ordered = !equality && !self.is_int_const(partner) && self.guess_floats();
        if !mixed && own == Num::Unknown && (other == Num::Float || ordered && other != Num::Int) {
            self.test(job, v, Ty::Float, again);
        }
        self.end_generic(job);
    }

    fn unary(&mut self, job: &mut Job, op: UnOp, a: Value) {
        match (self.num(a), op) {
            (Num::Float, UnOp::Neg) => {
                let x = self.f64(a);
                let d = self.emit(Op::FloatNeg(x), Ty::Any);
                self.exit_f64(job, d);
            }
            (Num::Float, UnOp::Pos) => {
                let x = self.f64(a);
                self.exit_f64(job, x);
            }
            (Num::Smi, UnOp::Neg) => {
                let zero = edit::intern(self.consts, Const::Int("0".to_string()));
                let (zero, x) = (self.constant(zero), self.obj(a));
                let r = self.emit(Op::SmiBinary(BinOp::Sub, zero, x), Ty::Smi);
                let failed = self.emit(Op::IsUnset(r), Ty::Any);
                let (generic, next) = (self.generic(job), self.part("", false));
                let term = Term::Branch {
                    cond: failed,
                    then: edit::edge(generic, vec![]),
                    els: edit::edge(next, vec![]),
                };
                edit::set_term(&mut self.new, self.cur, term, self.loc);
                self.cur = next;
                self.exit(job, Entry { ty: Some(Ty::Smi), obj: Some(r), ..Entry::default() });
            }
            (own @ (Num::Unknown | Num::Either), UnOp::Neg) => {
                let again = |s: &mut Self, job: &mut Job| s.unary(job, op, a);
                self.test(job, a, Ty::Float, again);
                if own == Num::Either || self.limits.eager || self.in_loop() {
                    self.test(job, a, Ty::Smi, again);
                }
                self.end_generic(job);
            }
            _ => self.end_generic(job),
        }
    }

    /// A function of `math`: on a double, where it gives a number.
    fn math(&mut self, job: &mut Job, f: MathFn, arg: Value) {
        match self.num(arg) {
            Num::Float | Num::Smi => {}
            Num::Unknown | Num::Either => {
                self.test(job, arg, Ty::Float, |s, job| s.math(job, f, arg));
                self.test(job, arg, Ty::Smi, |s, job| s.math(job, f, arg));
                return self.end_generic(job);
            }
            Num::Int => {
                self.test(job, arg, Ty::Smi, |s, job| s.math(job, f, arg));
                return self.end_generic(job);
            }
            Num::Other => return self.end_generic(job),
        }
        job.tested = true;
        let x = self.f64(arg);
        // What is no number, or too large, the function itself decides.
        let (d, below, above) = match f {
            MathFn::Fabs => {
                let d = self.emit(Op::FloatAbs(x), Ty::Any);
                return self.exit_f64(job, d);
            }
            MathFn::Sqrt => (None, self.emit(Op::FloatConst(0), Ty::Any), x),
            f => {
                let d = self.emit(Op::FloatMath(f, x), Ty::Any);
                let size = self.emit(Op::FloatAbs(d), Ty::Any);
                (Some(d), size, self.emit(Op::FloatConst(f64::MAX.to_bits()), Ty::Any))
            }
        };
        let fine = self.emit(Op::FloatCompare(CmpOp::Le, below, above), Ty::Any);
        self.go_on_if(job, fine);
        let d = match d {
            Some(d) => d,
            None => self.emit(Op::FloatSqrt(x), Ty::Any),
        };
        self.exit_f64(job, d);
    }
}
