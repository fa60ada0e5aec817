//! Comparisons and containment.

use super::cond::compare_entry;
use super::func::Lower;
use crate::hir::{self, CmpOp, Ty, Value};
use pyrl_abi::entries::Rt;

impl Lower<'_, '_> {
    pub fn compare(&mut self, result: Option<Value>, op: CmpOp, a: Value, b: Value) {
        let args = vec![self.v(a), self.v(b)];
        self.rt_to(result, compare_entry(op), args);
    }
    pub fn contains(&mut self, result: Option<Value>, item: Value, container: Value) {
        let args = vec![self.v(item), self.v(container)];
        self.rt_bool(result, Rt::Contains, args);
    }
    /// Branches on a comparison.
    pub fn branch_compare(&mut self, op: CmpOp, a: Value, b: Value, then: &hir::Edge, els: &hir::Edge) {
        let args = vec![self.v(a), self.v(b)];
        let r = self.rt(compare_entry(op), args);
        self.branch_truth_of(r, Ty::Any, then, els);
    }
}
