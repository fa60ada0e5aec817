//! Iteration and unpacking.

use super::func::Lower;
use crate::hir::Value;
use pyrl_abi::entries::Rt;

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
    pub fn unpack(&mut self, result: Option<Value>, value: Value, count: u32) {
        let v = self.v(value);
        let n = self.b.iconst(i64::from(count));
        self.rt_to(result, Rt::Unpack, vec![v, n]);
    }
    pub fn unpack_ex(&mut self, result: Option<Value>, value: Value, before: u32, after: u32) {
        let v = self.v(value);
        let before = self.b.iconst(i64::from(before));
        let after = self.b.iconst(i64::from(after));
        self.rt_to(result, Rt::UnpackEx, vec![v, before, after]);
    }
    pub fn unpack_item(&mut self, result: Option<Value>, ptr: Value, index: u32) {
        let ptr = self.v(ptr);
        let v = self.b.load_field(ptr, 8 * index);
        self.set(result, v);
    }
}
