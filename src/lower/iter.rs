//! Iteration and unpacking.

use super::func::Lower;
use crate::hir::{self, Attempted, Op, Ty, Value};
use crate::lir::{Cond, IntOp, Term, Type, Val};
use pyrl_abi::entries::Rt;
use pyrl_abi::shapes::Shape;
use pyrl_abi::{context, layout, tags};

impl Lower<'_, '_> {
    pub fn get_iter(&mut self, result: Option<Value>, value: Value) {
        let v = self.v(value);
        self.rt_to(result, Rt::GetIter, vec![v]);
    }
    pub fn iter_next(&mut self, result: Option<Value>, iter: Value) {
        let v = self.v(iter);
        let r = self.rt_absent(Rt::IterNext, vec![v]);
        self.set(result, r);
    }
    /// An operation that gives unset instead of an exception.
    pub fn attempt(&mut self, result: Option<Value>, what: Attempted, args: &[Value]) {
        let (rt, args) = self.attempted(what, args);
        let r = self.rt_absent(rt, args);
        self.set(result, r);
    }
    /// What an attempt calls.
    pub fn attempted(&mut self, what: Attempted, args: &[Value]) -> (Rt, Vec<Val>) {
        let mut args: Vec<Val> = args.iter().map(|&v| self.v(v)).collect();
        // What is given where there is nothing.
        args.push(self.b.iconst(0));
        match what {
            Attempted::Item => (Rt::DictGet, args),
            Attempted::Next => (Rt::BuiltinNextDefault, args),
        }
    }
    /// `iter.next` or another operation that may give unset, and the branch on it.
    pub fn branch_absent(
        &mut self,
        result: Value,
        (rt, args): (Rt, Vec<Val>),
        ended: &hir::Edge,
        item: &hir::Edge,
    ) {
        let Some(r) = self.b.call_rt_raw(rt, args) else { return };
        self.def(result, r);
        let (absent, end, next) = (self.hot("k"), self.hot("k"), self.hot("k"));
        self.b.br_zero(r, absent, next);
        self.b.switch_to(absent);
        let exc = self.b.load_context(context::EXCEPTION);
        let landing = self.landing();
        self.b.br_zero(exc, end, landing);
        for (block, to) in [(end, ended), (next, item)] {
            self.b.switch_to(block);
            let e = self.edge(to);
            self.b.terminate(Term::Jump(e));
        }
    }
    /// Exactly `count` values: tuples and lists of that length are read in place.
    pub fn unpack(&mut self, result: Option<Value>, value: Value, count: u32) {
        let ty = self.ty(value);
        let v = self.v(value);
        let n = self.b.iconst(i64::from(count));
        if !self.inline || self.small || !matches!(ty, Ty::Any | Ty::Tuple | Ty::List) {
            return self.rt_to(result, Rt::Unpack, vec![v, n]);
        }
        let (generic, join) = (self.cold(), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        let mut shape = None;
        if ty == Ty::Any {
            let heap = self.hot("k");
            self.b.br_mask(v, tags::POINTER_MASK, heap, generic);
            self.b.switch_to(heap);
            shape = Some(self.load_shape(v));
        }
        if ty != Ty::List {
            let not_tuple = if ty == Ty::Any { self.hot("k") } else { generic };
            if let Some(shape) = shape {
                let (tuple, want) = (self.hot("k"), self.b.iconst(Shape::TUPLE as i64));
                self.b.br_cmp(Cond::Eq, shape, want, tuple, not_tuple);
                self.b.switch_to(tuple);
            }
            let fits = self.hot("k");
            let len = self.b.load_field(v, layout::TUPLE_LEN);
            self.b.br_cmp(Cond::Eq, len, n, fits, generic);
            self.b.switch_to(fits);
            let items = self.b.int_imm(IntOp::Add, v, i64::from(layout::TUPLE_ITEMS));
            self.b.jump(join, vec![items]);
            if ty == Ty::Any {
                self.b.switch_to(not_tuple);
            }
        }
        if ty != Ty::Tuple {
            if let Some(shape) = shape {
                let (list, want) = (self.hot("k"), self.b.iconst(Shape::LIST as i64));
                self.b.br_cmp(Cond::Eq, shape, want, list, generic);
                self.b.switch_to(list);
            }
            let fits = self.hot("k");
            let len = self.b.load_field(v, layout::LIST_LEN);
            // Both at once.
            let items = self.b.load_field(v, layout::LIST_ITEMS);
            self.b.br_cmp(Cond::Eq, len, n, fits, generic);
            self.b.switch_to(fits);
            self.b.jump(join, vec![items]);
        }
        self.b.switch_to(generic);
        let n = self.b.iconst(i64::from(count));
        let items = self.rt(Rt::Unpack, vec![v, n]);
        self.b.jump(join, vec![items]);
        self.b.switch_to(join);
        self.set(result, r);
    }
    pub fn unpack_ex(&mut self, result: Option<Value>, value: Value, before: u32, after: u32) {
        let v = self.v(value);
        let before = self.b.iconst(i64::from(before));
        let after = self.b.iconst(i64::from(after));
        self.rt_to(result, Rt::UnpackEx, vec![v, before, after]);
    }
    pub fn tuple_items(&mut self, result: Option<Value>, tuple: Value) {
        let tuple = self.v(tuple);
        let items = self.b.int_imm(IntOp::Add, tuple, i64::from(layout::TUPLE_ITEMS));
        self.set(result, items);
    }
    pub fn unpack_item(&mut self, result: Option<Value>, ptr: Value, index: u32) {
        let v = match self.def_op(ptr) {
            // Of the tuple itself: one address less.
            Some(&Op::TupleItems(tuple)) => {
                let tuple = self.v(tuple);
                self.b.load_field(tuple, layout::TUPLE_ITEMS + 8 * index)
            }
            _ => {
                let ptr = self.v(ptr);
                self.b.load_field(ptr, 8 * index)
            }
        };
        self.set(result, v);
    }
}
