//! Items of containers, lengths, list append.

use super::cond::length_offset;
use super::func::Lower;
use crate::hir::{Ty, Value};
use crate::lir::Addr;
use crate::lir::Width;
use pyrl_abi::entries::Rt;
use pyrl_abi::layout;

impl Lower<'_, '_> {
    pub fn get_item(&mut self, result: Option<Value>, obj: Value, index: Value) {
        let args = vec![self.v(obj), self.v(index)];
        self.rt_to(result, Rt::GetItem, args);
    }
    pub fn set_item(&mut self, obj: Value, index: Value, value: Value) {
        let args = vec![self.v(obj), self.v(index), self.v(value)];
        self.rt(Rt::SetItem, args);
    }
    pub fn del_item(&mut self, obj: Value, index: Value) {
        let args = vec![self.v(obj), self.v(index)];
        self.rt(Rt::DelItem, args);
    }
    pub fn list_append(&mut self, list: Value, value: Value) {
        let args = vec![self.v(list), self.v(value)];
        self.rt(Rt::ListAppend, args);
    }
    pub fn len(&mut self, result: Option<Value>, value: Value) {
        let v = self.v(value);
        self.rt_to(result, Rt::Len, vec![v]);
    }

    pub fn seq_len(&mut self, result: Option<Value>, seq: Value) {
        let offset = length_offset(self.ty(seq));
        let seq = self.v(seq);
        let n = self.b.load_field(seq, offset);
        self.set(result, n);
    }
    pub fn seq_get(&mut self, result: Option<Value>, seq: Value, index: Value) {
        let ty = self.ty(seq);
        let (seq, index) = (self.v(seq), self.v(index));
        let v = if ty == Ty::List {
            let items = self.b.load_field(seq, layout::LIST_ITEMS);
            self.b.load(Width::W64, Addr::indexed(items, index, 3, 0))
        } else {
            self.b.load(Width::W64, Addr::indexed(seq, index, 3, layout::TUPLE_ITEMS as i32))
        };
        self.set(result, v);
    }
    pub fn seq_set(&mut self, seq: Value, index: Value, value: Value) {
        let (seq, index, value) = (self.v(seq), self.v(index), self.v(value));
        let items = self.b.load_field(seq, layout::LIST_ITEMS);
        self.b.store(Width::W64, Addr::indexed(items, index, 3, 0), value);
    }
}
