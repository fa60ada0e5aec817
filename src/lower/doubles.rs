//! Lists whose items are doubles as such.

use super::func::Lower;
use crate::hir::{Ty, Value};
use crate::lir::{Addr, Block, Term, Type, Val, Width};
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

    pub fn double_append(&mut self, list: Value, value: Value) {
        let (list, value) = (self.v(list), self.v(value));
        self.append_item(list, value, Width::F64, Rt::DoublesAppend);
    }

    /// Any index: what is no small int inside goes through objects.
    pub fn get_double(&mut self, result: Option<Value>, list: Value, index: Value) {
        let (constant, ty) = (self.smi_const(index), self.ty(index));
        let (list, index) = (self.v(list), self.v(index));
        let (generic, join) = (self.cold(), self.hot("k"));
        let r = self.b.block_param(join, Type::F64);
        let place = self.place_of_double(list, (index, constant, ty), generic);
        let value = self.b.load(Width::F64, place);
        self.b.jump(join, vec![value]);
        self.b.switch_to(generic);
        let word = self.rt(Rt::GetItem, vec![list, index]);
        let value = self.decode_float(word);
        self.b.jump(join, vec![value]);
        self.b.switch_to(join);
        self.set(result, r);
    }
    pub fn set_double(&mut self, list: Value, index: Value, value: Value) {
        let (constant, ty) = (self.smi_const(index), self.ty(index));
        let (list, index, value) = (self.v(list), self.v(index), self.v(value));
        let (generic, join) = (self.cold(), self.hot("k"));
        let place = self.place_of_double(list, (index, constant, ty), generic);
        self.b.store(Width::F64, place, value);
        self.b.jump(join, Vec::new());
        self.b.switch_to(generic);
        let word = self.encode_float(value);
        self.rt(Rt::SetItem, vec![list, index, word]);
        self.b.jump(join, Vec::new());
        self.b.switch_to(join);
    }
    fn place_of_double(
        &mut self,
        list: Val,
        (index, constant, ty): (Val, Option<i64>, Ty),
        generic: Block,
    ) -> Addr {
        self.test_index(index, ty, generic);
        let len = self.b.load_field(list, layout::LIST_LEN);
        let at = self.position(index, constant, len, generic);
        let items = self.b.load_field(list, layout::LIST_ITEMS);
        Addr::indexed(items, at, 3, 0)
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
