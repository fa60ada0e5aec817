//! Comparisons and containment: small ints as tagged words, floats as doubles, identical words
//! for equality, else the runtime.

use super::arith::Operand;
use super::cond::{compare_entry, int_cond, BoolKind, BoolSource};
use super::func::Lower;
use crate::hir::{self, CmpOp, Ty, Value};
use crate::lir::{Edge, Term, Type, Val};
use pyrl_abi::entries::Rt;
use pyrl_abi::tags;

/// The outcome of a comparison: a truth value, or an object whose truth is not known.
enum Answer {
    Bool(BoolSource),
    Object(Val),
}

/// Which inline tests make sense for a pair of operands.
struct Plan {
    ints: bool,
    floats: bool,
}

fn plan(a: Ty, b: Ty) -> Plan {
    let int = |t| matches!(t, Ty::Any | Ty::Smi | Ty::Int);
    let number = |t| matches!(t, Ty::Any | Ty::Smi | Ty::Int | Ty::Float);
    let both_int = matches!(a, Ty::Smi) && matches!(b, Ty::Smi);
    Plan {
        ints: int(a) && int(b),
        floats: !both_int
            && (a == Ty::Float || b == Ty::Float)
            && number(a)
            && number(b)
            && a != Ty::Int
            && b != Ty::Int,
    }
}

impl Lower<'_, '_> {
    pub fn compare(&mut self, result: Option<Value>, op: CmpOp, a: Value, b: Value) {
        let (x, y) = (self.operand(a), self.operand(b));
        let Plan { ints, floats } = plan(x.ty, y.ty);
        if !self.inline || self.small || !ints && !floats {
            return self.compare_generic(result, op, a, b);
        }
        let (yes, no, join) = (self.hot("k"), self.hot("k"), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        let (then, els) = (Edge::to(yes), Edge::to(no));
        let generic = self.cold();
        let both = (|_: &mut Self| then.clone(), |_: &mut Self| els.clone());
        self.compare_inline(op, x, y, (ints, floats), generic, both);
        self.b.switch_to(generic);
        let v = self.rt(compare_entry(op), vec![x.val, y.val]);
        self.b.jump(join, vec![v]);
        for (block, word) in [(yes, tags::TRUE), (no, tags::FALSE)] {
            self.b.switch_to(block);
            let v = self.b.iconst(word as i64);
            self.b.jump(join, vec![v]);
        }
        self.b.switch_to(join);
        self.set(result, r);
    }

    /// A comparison by the runtime.
    pub fn compare_generic(&mut self, result: Option<Value>, op: CmpOp, a: Value, b: Value) {
        let (x, y) = (self.operand(a), self.operand(b));
        let answer = match self.compare_strs(op, x, y) {
            Some(Answer::Bool(source)) => self.object_of(source),
            Some(Answer::Object(v)) => v,
            None => return self.rt_to(result, compare_entry(op), vec![x.val, y.val]),
        };
        self.set(result, answer);
    }

    /// The inline tests of a comparison, from the current block: small ints and floats branch to
    /// the targets, everything else ends in `generic`.
    fn compare_inline(
        &mut self,
        op: CmpOp,
        x: Operand,
        y: Operand,
        (ints, floats): (bool, bool),
        generic: crate::lir::Block,
        (then, els): (impl Fn(&mut Self) -> Edge, impl Fn(&mut Self) -> Edge),
    ) {
        let cond = int_cond(op);
        let mut other = generic;
        if ints {
            if floats {
                other = self.hot("k");
            }
            self.test_smis(x, y, other);
            let (then, els) = (then(self), els(self));
            self.b.terminate(Term::BrCmp { cond, a: x.val, b: y.val, then, els });
        }
        if floats {
            if ints {
                self.b.switch_to(other);
            }
            let a = self.double_of(x, generic);
            let b = self.double_of(y, generic);
            let (then, els) = (then(self), els(self));
            self.b.terminate(Term::BrFCmp { cond, a, b, then, els });
        }
    }

    /// A comparison with an exact str.
    fn compare_strs(&mut self, op: CmpOp, x: Operand, y: Operand) -> Option<Answer> {
        if !self.inline || x.ty != Ty::Str && y.ty != Ty::Str {
            return None;
        }
        let args = vec![x.val, y.val];
        if x.ty != y.ty {
            return (op == CmpOp::Eq).then(|| Answer::Object(self.rt(Rt::EqStr, args)));
        }
        let (kind, negated) = if matches!(op, CmpOp::Eq | CmpOp::Ne) {
            (BoolKind::IsTrue(self.rt(Rt::StrEq, args)), op == CmpOp::Ne)
        } else {
            let (order, zero) = (self.rt(Rt::StrOrder, args), self.b.iconst(0));
            (BoolKind::Words(int_cond(op), order, zero), false)
        };
        Some(Answer::Bool(BoolSource { kind, negated }))
    }

    /// Branches on a comparison.
    pub fn branch_compare(&mut self, op: CmpOp, a: Value, b: Value, then: &hir::Edge, els: &hir::Edge) {
        let (x, y) = (self.operand(a), self.operand(b));
        match self.compare_strs(op, x, y) {
            Some(Answer::Bool(source)) => {
                let targets = self.targets(then, els);
                return self.branch_source(source, targets);
            }
            Some(Answer::Object(v)) => return self.branch_truth_of(v, Ty::Any, then, els),
            None => {}
        }
        let Plan { ints, floats } = plan(x.ty, y.ty);
        let floats = floats && !self.small;
        if !self.inline || !ints && !floats {
            let r = self.rt(compare_entry(op), vec![x.val, y.val]);
            return self.branch_truth_of(r, Ty::Any, then, els);
        }
        let (generic, yes, no) = (self.cold(), self.hot("k"), self.hot("k"));
        let both = (|_: &mut Self| Edge::to(yes), |_: &mut Self| Edge::to(no));
        self.compare_inline(op, x, y, (ints, floats), generic, both);
        self.b.switch_to(generic);
        let r = self.rt(compare_entry(op), vec![x.val, y.val]);
        self.branch_any_truth(r, yes, no);
        self.end_answers(yes, no, then, els);
    }

    pub fn contains(&mut self, result: Option<Value>, item: Value, container: Value) {
        let strs = self.ty(item) == Ty::Str && self.ty(container) == Ty::Str;
        let entry = if strs { Rt::StrContains } else { Rt::Contains };
        let args = vec![self.v(item), self.v(container)];
        let r = self.rt(entry, args);
        self.set_bool(result, BoolKind::IsTrue(r));
    }
}
