//! Lists whose items are doubles as such.

use super::func::Lower;
use crate::hir::Value;
use crate::lir::{Addr, Cond, IntOp, Term, Type, Width};
use pyrl_abi::entries::Rt;
use pyrl_abi::layout;

impl Lower<'_, '_> {
    pub fn build_doubles(&mut self, result: Option<Value>, items: &[Value]) {
        let count = self.b.iconst(items.len() as i64);
        let list = self.rt(Rt::BuildDoubles, vec![count]);
        if !items.is_empty() {
            let place = self.b.load_field(list, layout::LIST_ITEMS);
            for (n, &item) in items.iter().enumerate() {
                let item = self.v(item);
                self.b.store(Width::F64, Addr::at(place, 8 * n as i32), item);
            }
        }
        self.set(result, list);
    }

    /// As `append` does.
    pub fn double_append(&mut self, list: Value, value: Value) {
        let (list, value) = (self.v(list), self.v(value));
        let len = self.b.load_field(list, layout::LIST_LEN);
        let cap = self.b.load_field(list, layout::LIST_CAP);
        let (room, full, join) = (self.hot("k"), self.cold(), self.hot("k"));
        self.b.br_cmp(Cond::Ult, len, cap, room, full);
        self.b.switch_to(full);
        self.rt(Rt::DoublesAppend, vec![list, value]);
        self.b.jump(join, Vec::new());
        self.b.switch_to(room);
        let items = self.b.load_field(list, layout::LIST_ITEMS);
        self.b.store(Width::F64, Addr::indexed(items, len, 3, 0), value);
        let more = self.b.int_imm(IntOp::Add, len, 1);
        self.b.store_field(list, layout::LIST_LEN, more);
        self.b.jump(join, Vec::new());
        self.b.switch_to(join);
    }

    /// Through an object: the index is no small int, or nothing is optimised.
    pub fn get_double(&mut self, result: Option<Value>, list: Value, index: Value) {
        let args = vec![self.v(list), self.v(index)];
        let word = self.rt(Rt::GetItem, args);
        let value = self.decode_float(word);
        self.set(result, value);
    }
    pub fn set_double(&mut self, list: Value, index: Value, value: Value) {
        let (list, index, value) = (self.v(list), self.v(index), self.v(value));
        let word = self.encode_float(value);
        self.rt(Rt::SetItem, vec![list, index, word]);
    }

    pub fn double_load(&mut self, result: Option<Value>, items: Value, at: Value) {
        let (items, at) = (self.v(items), self.v(at));
        let value = self.b.load(Width::F64, Addr::indexed(items, at, 3, 0));
        self.set(result, value);
    }
    pub fn double_store(&mut self, items: Value, at: Value, value: Value) {
        let (items, at, value) = (self.v(items), self.v(at), self.v(value));
        self.b.store(Width::F64, Addr::indexed(items, at, 3, 0), value);
    }
    pub fn double_at(&mut self, result: Option<Value>, items: Value, list: Value, place: [Value; 2]) {
        let join = self.hot("k");
        let r = self.b.block_param(join, Type::F64);
        let (items, list, at) = (self.v(items), self.v(list), self.v(place[1]));
        self.access(place, join, |lower, place| {
            vec![lower.b.load(Width::F64, Addr::indexed(items, place, 3, 0))]
        });
        // What is outside raises.
        let index = self.tag_smi(at);
        self.rt(Rt::GetItem, vec![list, index]);
        self.b.terminate(Term::Unreachable);
        self.b.switch_to(join);
        self.set(result, r);
    }
    pub fn double_put(&mut self, items: Value, list: Value, place: [Value; 2], value: Value) {
        let join = self.hot("k");
        let (items, list, at, value) = (self.v(items), self.v(list), self.v(place[1]), self.v(value));
        self.access(place, join, |lower, place| {
            lower.b.store(Width::F64, Addr::indexed(items, place, 3, 0), value);
            Vec::new()
        });
        let index = self.tag_smi(at);
        self.rt(Rt::SetItem, vec![list, index, list]);
        self.b.terminate(Term::Unreachable);
        self.b.switch_to(join);
    }
}
