//! Items of containers, lengths, list append.
//!
//! ```text
//! getitem o, i      i smi? o heap? shape LIST (or TUPLE)? i < len (unsigned)?  load
//!                   negative index: cold, i + len; everything else: pyrt_getitem (cold)
//! ```

use super::cond::length_offset;
use super::func::Lower;
use crate::base::hash::Set as HashSet;
use crate::hir::{self, Def, Op, Ty, Value};
use crate::lir::{Addr, Block, Cond, Edge, IntOp, Op as LOp, Term, Type, Val, Width};
use pyrl_abi::entries::Rt;
use pyrl_abi::layout;
use pyrl_abi::shapes::Shape;
use pyrl_abi::tags;

impl Lower<'_, '_> {
    /// The position that a small-int word means in a sequence of `len` items, or to `fail`.
    pub fn position(&mut self, index: Val, constant: Option<i64>, len: Val, fail: Block) -> Val {
        if let Some(c) = constant {
            let at = match c >= 0 {
                true => self.b.iconst(c),
                false => self.b.int_imm(IntOp::Add, len, c),
            };
            let next = self.hot("k");
            self.b.br_cmp(Cond::Ult, at, len, next, fail);
            self.b.switch_to(next);
            return at;
        }
        let raw = self.b.int_imm(IntOp::AShr, index, 1);
        let (outside, inside) = (self.cold(), self.hot("k"));
        let at = self.b.block_param(inside, Type::I64);
        self.b.terminate(Term::BrCmp {
            cond: Cond::Ult,
            a: raw,
            b: len,
            then: Edge { block: inside, args: vec![raw] },
            els: Edge::to(outside),
        });
        self.b.switch_to(outside);
        let from_end = self.b.int(IntOp::Add, raw, len);
        self.b.terminate(Term::BrCmp {
            cond: Cond::Ult,
            a: from_end,
            b: len,
            then: Edge { block: inside, args: vec![from_end] },
            els: Edge::to(fail),
        });
        self.b.switch_to(inside);
        at
    }

    pub fn test_index(&mut self, index: Val, ty: Ty, fail: Block) {
        if ty == Ty::Smi {
            return;
        }
        let next = self.hot("k");
        self.b.br_mask(index, tags::SMI_TAG, fail, next);
        self.b.switch_to(next);
    }

    /// The slices of a block that are made only to be the index of an item operation of the same
    /// block: they are not built, the operation takes their parts.
    pub fn plan_slices(&self, block: hir::Block) -> HashSet<Value> {
        let mut planned = HashSet::default();
        if !self.inline {
            return planned;
        }
        let mut built = HashSet::default();
        for inst in &self.func.blocks[block.index()].insts {
            let inst = &self.func.insts[inst.index()];
            match (&inst.op, inst.result) {
                (Op::BuildSlice { .. }, Some(slice)) if self.uses[slice.index()] == 1 => {
                    built.insert(slice);
                }
                (Op::GetItem { index, .. } | Op::SetItem { index, .. }, _) if built.contains(index) => {
                    planned.insert(*index);
                }
                _ => {}
            }
        }
        planned
    }

    /// Is it `[:]`?
    fn slice_is_whole(&self, index: Value) -> bool {
        let Some(Op::BuildSlice { start, stop, step }) = self.def_op(index) else { return false };
        [start, stop, step].iter().all(|v| self.ty(**v) == Ty::None)
    }

    /// Start, stop and step of an index that is a slice not built.
    fn slice_parts(&mut self, index: Value) -> Option<[Val; 3]> {
        if !self.slices.contains(&index) {
            return None;
        }
        let Def::Inst(inst) = self.func.values[index.index()].def else { return None };
        let Op::BuildSlice { start, stop, step } = self.func.insts[inst.index()].op else { return None };
        Some([self.v(start), self.v(stop), self.v(step)])
    }

    pub fn get_item(&mut self, result: Option<Value>, obj: Value, index: Value) {
        if let Some([start, stop, step]) = self.slice_parts(index) {
            let whole = self.ty(obj) == Ty::List && self.slice_is_whole(index);
            let obj = self.v(obj);
            if whole {
                return self.rt_to(result, Rt::ListCopy, vec![obj]);
            }
            return self.rt_to(result, Rt::GetSlice, vec![obj, start, stop, step]);
        }
        let constant = self.smi_const(index);
        let (ty, ity) = (self.ty(obj), self.ty(index));
        let (obj, index) = (self.v(obj), self.v(index));
        if self.inline && ty == Ty::Str {
            return self.rt_to(result, Rt::StrItem, vec![obj, index]);
        }
        let sequence = matches!(ty, Ty::Any | Ty::List | Ty::Tuple);
        if !self.inline || self.small || !sequence || !matches!(ity, Ty::Any | Ty::Smi | Ty::Int) {
            return self.rt_to(result, Rt::GetItem, vec![obj, index]);
        }
        let (generic, join) = (self.cold(), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        self.test_index(index, ity, generic);
        let (list, tuple) = (self.hot("k"), self.hot("k"));
        match ty {
            Ty::List => self.b.jump(list, Vec::new()),
            Ty::Tuple => self.b.jump(tuple, Vec::new()),
            _ => {
                let heap = self.hot("k");
                self.b.br_mask(obj, tags::POINTER_MASK, heap, generic);
                self.b.switch_to(heap);
                let shape = self.load_shape(obj);
                let (want, other) = (self.b.iconst(Shape::LIST as i64), self.hot("k"));
                self.b.br_cmp(Cond::Eq, shape, want, list, other);
                self.b.switch_to(other);
                let want = self.b.iconst(Shape::TUPLE as i64);
                self.b.br_cmp(Cond::Eq, shape, want, tuple, generic);
            }
        }
        if ty != Ty::Tuple {
            self.b.switch_to(list);
            let len = self.b.load_field(obj, layout::LIST_LEN);
            let at = self.position(index, constant, len, generic);
            let items = self.b.load_field(obj, layout::LIST_ITEMS);
            let v = self.b.load(Width::W64, Addr::indexed(items, at, 3, 0));
            self.b.jump(join, vec![v]);
        }
        if ty != Ty::List {
            self.b.switch_to(tuple);
            let len = self.b.load_field(obj, layout::TUPLE_LEN);
            let at = self.position(index, constant, len, generic);
            let v = self.b.load(Width::W64, Addr::indexed(obj, at, 3, layout::TUPLE_ITEMS as i32));
            self.b.jump(join, vec![v]);
        }
        self.b.switch_to(generic);
        let v = self.rt(Rt::GetItem, vec![obj, index]);
        self.b.jump(join, vec![v]);
        self.b.switch_to(join);
        self.set(result, r);
    }

    pub fn set_item(&mut self, obj: Value, index: Value, value: Value) {
        if let Some([start, stop, step]) = self.slice_parts(index) {
            let (obj, value) = (self.v(obj), self.v(value));
            self.rt(Rt::SetSlice, vec![obj, start, stop, step, value]);
            return;
        }
        let constant = self.smi_const(index);
        let (ty, ity) = (self.ty(obj), self.ty(index));
        let (obj, index, value) = (self.v(obj), self.v(index), self.v(value));
        let list = matches!(ty, Ty::Any | Ty::List);
        if !self.inline || self.small || !list || !matches!(ity, Ty::Any | Ty::Smi | Ty::Int) {
            self.rt(Rt::SetItem, vec![obj, index, value]);
            return;
        }
        let (generic, join) = (self.cold(), self.hot("k"));
        self.test_index(index, ity, generic);
        if ty != Ty::List {
            let list = self.hot("k");
            self.test_shape(obj, Shape::LIST, list, generic);
            self.b.switch_to(list);
        }
        let len = self.b.load_field(obj, layout::LIST_LEN);
        let at = self.position(index, constant, len, generic);
        let items = self.b.load_field(obj, layout::LIST_ITEMS);
        self.b.store(Width::W64, Addr::indexed(items, at, 3, 0), value);
        self.b.jump(join, Vec::new());
        self.b.switch_to(generic);
        self.rt(Rt::SetItem, vec![obj, index, value]);
        self.b.jump(join, Vec::new());
        self.b.switch_to(join);
    }
    pub fn slice_move(&mut self, parts: [Value; 7]) {
        let args = self.vs(&parts);
        self.rt(Rt::SliceMove, args);
    }
    pub fn slice_join(&mut self, parts: [Value; 8]) {
        let args = self.vs(&parts);
        self.rt(Rt::SliceJoin, args);
    }
    /// Calls an entry that does something in its usual case only, and tells whether it has.
    pub fn if_done(&mut self, result: Option<Value>, rt: Rt, args: &[Value]) {
        let args = self.vs(args);
        let done = self.rt(rt, args);
        self.set_not_zero(result, done);
    }
    /// Negative bounds count from the end; none lies outside the list.
    pub fn slice_bound(&mut self, result: Option<Value>, list: Value, bound: Value) {
        let (list, bound) = (self.v(list), self.v(bound));
        let len = self.b.load_field(list, layout::LIST_LEN);
        let at = self.b.int_imm(IntOp::AShr, bound, 1);
        let from_end = self.b.int(IntOp::Add, at, len);
        let zero = self.b.iconst(0);
        let mut pick = |cond, x, y, a, b| self.b.ins(LOp::Select { cond, x, y, a, b }, Type::I64);
        let at = pick(Cond::Slt, at, zero, from_end, at);
        let at = pick(Cond::Slt, at, zero, zero, at);
        let at = pick(Cond::Slt, at, len, at, len);
        self.set(result, at);
    }
    pub fn del_item(&mut self, obj: Value, index: Value) {
        let args = vec![self.v(obj), self.v(index)];
        self.rt(Rt::DelItem, args);
    }
    pub fn list_append(&mut self, list: Value, value: Value) {
        let (list, value) = (self.v(list), self.v(value));
        if self.inline && !self.small {
            return self.append(list, value);
        }
        self.rt(Rt::ListAppend, vec![list, value]);
    }

    pub fn len(&mut self, result: Option<Value>, value: Value) {
        let ty = self.ty(value);
        let v = self.v(value);
        match ty {
            Ty::List | Ty::Doubles | Ty::Tuple | Ty::Str if self.inline => {
                let n = self.b.load_field(v, length_offset(ty));
                let word = self.tag_smi(n);
                self.set(result, word);
            }
            Ty::Any if self.inline && !self.small => {
                let (list, generic, join) = (self.hot("k"), self.cold(), self.hot("k"));
                let r = self.b.block_param(join, Type::I64);
                self.test_shape(v, Shape::LIST, list, generic);
                self.b.switch_to(list);
                let n = self.b.load_field(v, layout::LIST_LEN);
                let word = self.tag_smi(n);
                self.b.jump(join, vec![word]);
                self.b.switch_to(generic);
                let n = self.rt(Rt::Len, vec![v]);
                self.b.jump(join, vec![n]);
                self.b.switch_to(join);
                self.set(result, r);
            }
            _ => self.rt_to(result, Rt::Len, vec![v]),
        }
    }

    pub fn seq_len(&mut self, result: Option<Value>, seq: Value) {
        let offset = length_offset(self.ty(seq));
        let seq = self.v(seq);
        let n = self.b.load_field(seq, offset);
        self.set(result, n);
    }
    /// Start, stop or step of a range.
    pub fn range_part(&mut self, result: Option<Value>, range: Value, index: u32) {
        let range = self.v(range);
        let part = self.b.load_field(range, layout::RANGE_START + 8 * index);
        self.set(result, part);
    }
    pub fn seq_get(&mut self, result: Option<Value>, seq: Value, index: Value) {
        let ty = self.ty(seq);
        let (seq, index) = (self.v(seq), self.v(index));
        let v = if ty == Ty::Str {
            self.character(seq, index)
        } else if ty == Ty::Bytes {
            let at = Addr::indexed(seq, index, 0, layout::BYTES_DATA as i32);
            let byte = self.b.load(Width::U8, at);
            self.tag_smi(byte)
        } else if ty == Ty::List {
            let items = self.b.load_field(seq, layout::LIST_ITEMS);
            self.b.load(Width::W64, Addr::indexed(items, index, 3, 0))
        } else {
            self.b.load(Width::W64, Addr::indexed(seq, index, 3, layout::TUPLE_ITEMS as i32))
        };
        self.set(result, v);
    }
    /// The code point at an index inside a str.
    pub fn seq_point(&mut self, result: Option<Value>, seq: Value, index: Value) {
        let (text, index) = (self.v(seq), self.v(index));
        let (latin, other, join) = (self.hot("k"), self.cold(), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        let width = self.b.load(Width::U16, Addr::at(text, layout::HEADER_AUX as i32));
        let one = self.b.iconst(1);
        self.b.br_cmp(Cond::Eq, width, one, latin, other);
        self.b.switch_to(latin);
        let point = self.b.load(Width::U8, Addr::indexed(text, index, 0, layout::STR_DATA as i32));
        self.b.jump(join, vec![point]);
        self.b.switch_to(other);
        if let Some(point) = self.b.call_rt_raw(Rt::StrPoint, vec![text, index]) {
            self.b.jump(join, vec![point]);
        }
        self.b.switch_to(join);
        self.set(result, r);
    }
    /// The character at an index inside a str, as a str: those of latin-1 strs stand in a table.
    fn character(&mut self, text: Val, index: Val) -> Val {
        let (latin, other, join) = (self.hot("k"), self.cold(), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        let width = self.b.load(Width::U16, Addr::at(text, layout::HEADER_AUX as i32));
        let one = self.b.iconst(1);
        self.b.br_cmp(Cond::Eq, width, one, latin, other);
        self.b.switch_to(latin);
        let point = self.b.load(Width::U8, Addr::indexed(text, index, 0, layout::STR_DATA as i32));
        let table = self.data.symbol("PYRL_LATIN1");
        let table = self.b.sym_addr(table);
        let offset = self.b.int_imm(IntOp::Shl, point, 5);
        let v = self.b.int(IntOp::Add, table, offset);
        self.b.jump(join, vec![v]);
        self.b.switch_to(other);
        let index = self.tag_smi(index);
        if let Some(v) = self.b.call_rt_raw(Rt::StrItem, vec![text, index]) {
            self.b.jump(join, vec![v]);
        }
        self.b.switch_to(join);
        r
    }
    pub fn seq_set(&mut self, seq: Value, index: Value, value: Value) {
        let (seq, index, value) = (self.v(seq), self.v(index), self.v(value));
        let items = self.b.load_field(seq, layout::LIST_ITEMS);
        self.b.store(Width::W64, Addr::indexed(items, index, 3, 0), value);
    }

    pub fn list_items(&mut self, result: Option<Value>, list: Value) {
        let ty = self.ty(list);
        let list = self.v(list);
        let items = match ty {
            Ty::Tuple => self.b.int_imm(IntOp::Add, list, i64::from(layout::TUPLE_ITEMS)),
            _ => self.b.load_field(list, layout::LIST_ITEMS),
        };
        self.set(result, items);
    }
    pub fn item_load(&mut self, result: Option<Value>, items: Value, at: Value, width: Width) {
        let (items, at) = (self.v(items), self.v(at));
        let v = self.b.load(width, Addr::indexed(items, at, 3, 0));
        self.set(result, v);
    }

    pub fn item_store(&mut self, items: Value, at: Value, value: Value, width: Width) {
        let (items, at, value) = (self.v(items), self.v(at), self.v(value));
        self.b.store(width, Addr::indexed(items, at, 3, 0), value);
    }
    pub fn loop_limit(&mut self, result: Option<Value>, [start, stop, len]: [Value; 3]) {
        let not_negative = matches!(self.def_op(start), Some(Op::IntConst(c)) if *c >= 0);
        let (start, stop, len) = (self.v(start), self.v(stop), self.v(len));
        let least = LOp::Select { cond: Cond::Slt, x: stop, y: len, a: stop, b: len };
        let mut limit = self.b.ins(least, Type::I64);
        if !not_negative {
            let zero = self.b.iconst(0);
            let inside = LOp::Select { cond: Cond::Slt, x: start, y: zero, a: start, b: limit };
            limit = self.b.ins(inside, Type::I64);
        }
        self.set(result, limit);
    }

    /// An index as it is first compared with the length: from the start, or where it is a negative
    /// constant, counted from the end. And whether it may still count from the end.
    fn place(&mut self, at: Value, len: Val) -> (Val, bool) {
        let constant = match self.def_op(at) {
            Some(Op::IntConst(c)) => Some(*c),
            _ => None,
        };
        let raw = self.v(at);
        match constant {
            Some(c) if c < 0 => (self.b.int_imm(IntOp::Add, len, c), false),
            Some(_) => (raw, false),
            None => (raw, true),
        }
    }
    /// Does `access` at the place that an index means; where there is none, control goes on in the
    /// block returned.
    pub fn access(
        &mut self,
        [len, at]: [Value; 2],
        join: Block,
        access: impl Fn(&mut Self, Val) -> Vec<Val>,
    ) {
        let len = self.v(len);
        let (place, from_end) = self.place(at, len);
        let (inside, generic) = (self.hot("k"), self.cold());
        let outside = if from_end { self.cold() } else { generic };
        self.b.br_cmp(Cond::Ult, place, len, inside, outside);
        self.b.switch_to(inside);
        let results = access(self, place);
        self.b.jump(join, results);
        if from_end {
            self.b.switch_to(outside);
            let place = self.b.int(IntOp::Add, place, len);
            let inside = self.cold();
            self.b.br_cmp(Cond::Ult, place, len, inside, generic);
            self.b.switch_to(inside);
            let results = access(self, place);
            self.b.jump(join, results);
        }
        self.b.switch_to(generic);
    }
    pub fn item_at(&mut self, result: Option<Value>, items: Value, list: Value, place: [Value; 2]) {
        let join = self.hot("k");
        let r = self.b.block_param(join, Type::I64);
        let (items, list, at) = (self.v(items), self.v(list), self.v(place[1]));
        self.access(place, join, |lower, place| {
            vec![lower.b.load(Width::W64, Addr::indexed(items, place, 3, 0))]
        });
        let index = self.tag_smi(at);
        let v = self.rt(Rt::GetItem, vec![list, index]);
        self.b.jump(join, vec![v]);
        self.b.switch_to(join);
        self.set(result, r);
    }
    pub fn item_place(&mut self, result: Option<Value>, put: bool, list: Value, place: [Value; 2]) {
        let join = self.hot("k");
        let r = self.b.block_param(join, Type::I64);
        let (list, at) = (self.v(list), self.v(place[1]));
        self.access(place, join, |_, place| vec![place]);
        let index = self.tag_smi(at);
        // What is outside raises.
        match put {
            true => self.rt(Rt::SetItem, vec![list, index, list]),
            false => self.rt(Rt::GetItem, vec![list, index]),
        };
        self.b.terminate(Term::Unreachable);
        self.b.switch_to(join);
        self.set(result, r);
    }
    pub fn item_put(&mut self, items: Value, list: Value, place: [Value; 2], value: Value) {
        let join = self.hot("k");
        let (items, list, at) = (self.v(items), self.v(list), self.v(place[1]));
        let value = self.v(value);
        self.access(place, join, |lower, place| {
            lower.b.store(Width::W64, Addr::indexed(items, place, 3, 0), value);
            Vec::new()
        });
        let index = self.tag_smi(at);
        self.rt(Rt::SetItem, vec![list, index, value]);
        self.b.jump(join, Vec::new());
        self.b.switch_to(join);
    }
}
