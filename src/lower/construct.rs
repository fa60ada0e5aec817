//! Constructors of containers, strings, functions and classes.

use super::desc;
use super::func::Lower;
use crate::base::hash::Set as HashSet;
use crate::hir::{self, ConstId, FuncId, Op, Value};
use crate::lir::{Cond, IntOp, Type};
use pyrl_abi::entries::Rt;
use pyrl_abi::layout::distinct;

impl Lower<'_, '_> {
    fn build(&mut self, result: Option<Value>, rt: Rt, items: &[Value], count: usize) {
        let items = self.vs(items);
        let (array, _) = self.array(items);
        let count = self.b.iconst(count as i64);
        self.rt_to(result, rt, vec![array, count]);
    }
    pub fn build_tuple(&mut self, result: Option<Value>, items: &[Value]) {
        let entry = match items.len() {
            2 => Rt::Tuple2,
            3 => Rt::Tuple3,
            n => return self.build(result, Rt::BuildTuple, items, n),
        };
        let items = self.vs(items);
        self.rt_to(result, entry, items);
    }
    pub fn build_list(&mut self, result: Option<Value>, items: &[Value]) {
        if result.is_some_and(|list| self.sized.contains(&list)) {
            return;
        }
        self.build(result, Rt::BuildList, items, items.len());
    }
    pub fn build_set(&mut self, result: Option<Value>, items: &[Value]) {
        self.build(result, Rt::BuildSet, items, items.len());
    }
    pub fn build_dict(&mut self, result: Option<Value>, items: &[Value]) {
        self.build(result, Rt::BuildDict, items, items.len() / 2);
    }
    pub fn build_slice(&mut self, result: Option<Value>, start: Value, stop: Value, step: Value) {
        if result.is_some_and(|slice| self.slices.contains(&slice)) {
            return;
        }
        let args = vec![self.v(start), self.v(stop), self.v(step)];
        self.rt_to(result, Rt::BuildSlice, args);
    }
    pub fn build_str(&mut self, result: Option<Value>, items: &[Value]) {
        self.build(result, Rt::BuildStr, items, items.len());
    }
    pub fn format_value(&mut self, result: Option<Value>, value: Value, conversion: u8, spec: Option<Value>) {
        let v = self.v(value);
        let conversion = self.b.iconst(i64::from(conversion));
        let spec = self.opt(spec);
        self.rt_to(result, Rt::FormatValue, vec![v, conversion, spec]);
    }
    /// Makes room in a list, or the list itself if nothing has used it yet.
    pub fn list_reserve(&mut self, list: Value, count: Value) {
        if self.sized.contains(&list) {
            let args = vec![self.v(count)];
            return self.rt_to(Some(list), Rt::ListSized, args);
        }
        let args = vec![self.v(list), self.v(count)];
        self.rt(Rt::ListReserve, args);
    }
    /// The empty lists of a block that nothing uses until the same block makes room in them.
    pub fn plan_sized(&self, block: hir::Block) -> HashSet<Value> {
        let (mut empty, mut planned): (Vec<Value>, _) = (Vec::new(), HashSet::default());
        for inst in &self.func.blocks[block.index()].insts {
            let inst = &self.func.insts[inst.index()];
            match (&inst.op, inst.result) {
                (Op::BuildList(items), Some(list)) if items.is_empty() => empty.push(list),
                (Op::ListReserve { list, .. }, _) if empty.contains(list) => {
                    planned.insert(*list);
                    empty.retain(|l| l != list);
                }
                (op, _) if !empty.is_empty() => op.visit_operands(|v| empty.retain(|l| *l != v)),
                _ => {}
            }
        }
        planned
    }
    pub fn list_extend(&mut self, list: Value, iterable: Value) {
        let args = vec![self.v(list), self.v(iterable)];
        self.rt(Rt::ListExtend, args);
    }
    pub fn list_to_tuple(&mut self, result: Option<Value>, list: Value) {
        let list = self.v(list);
        self.rt_to(result, Rt::ListToTuple, vec![list]);
    }
    pub fn set_add(&mut self, set: Value, value: Value) {
        let args = vec![self.v(set), self.v(value)];
        self.rt(Rt::SetAdd, args);
    }
    /// Small ints around 0 are bits of a small int. Others need a set; what is in it stays there.
    pub fn distinct_add(&mut self, result: Option<Value>, seen: Value, value: Value) {
        let (seen, value) = (self.operand(seen), self.operand(value));
        if !self.inline || self.small {
            return self.rt_to(result, Rt::DistinctAdd, vec![seen.val, value.val]);
        }
        let (other, join) = (self.cold(), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        self.test_smis(seen, value, other);
        let place = self.b.int_imm(IntOp::Add, value.val, distinct::LEAST * -2);
        let (end, fits) = (self.b.iconst(2 * distinct::BITS + 1), self.hot("k"));
        self.b.br_cmp(Cond::Ult, place, end, fits, other);
        self.b.switch_to(fits);
        // The lowest bit is the tag.
        let (place, lowest) = (self.b.int_imm(IntOp::LShr, place, 1), self.b.iconst(2));
        let bit = self.b.int(IntOp::Shl, lowest, place);
        let more = self.b.int(IntOp::Or, seen.val, bit);
        self.b.jump(join, vec![more]);
        self.b.switch_to(other);
        let set = self.rt(Rt::DistinctAdd, vec![seen.val, value.val]);
        self.b.jump(join, vec![set]);
        self.b.switch_to(join);
        self.set(result, r);
    }
    pub fn set_update(&mut self, set: Value, iterable: Value) {
        let args = vec![self.v(set), self.v(iterable)];
        self.rt(Rt::SetUpdate, args);
    }
    pub fn dict_set(&mut self, dict: Value, key: Value, value: Value) {
        let args = vec![self.v(dict), self.v(key), self.v(value)];
        self.rt(Rt::DictSet, args);
    }
    pub fn dict_update(&mut self, dict: Value, mapping: Value) {
        let args = vec![self.v(dict), self.v(mapping)];
        self.rt(Rt::DictUpdate, args);
    }

    pub fn make_function(
        &mut self,
        result: Option<Value>,
        func: FuncId,
        defaults: Option<Value>,
        kwdefaults: Option<Value>,
        closure: &[Value],
        annotations: Option<Value>,
    ) {
        let desc = desc::func_desc(self.data, &self.program.funcs[func.index()]);
        let desc = self.b.sym_addr(desc);
        if closure.is_empty() && defaults.or(kwdefaults).or(annotations).is_none() {
            return self.rt_to(result, Rt::MakePlainFunction, vec![desc]);
        }
        let (defaults, kwdefaults) = (self.opt(defaults), self.opt(kwdefaults));
        let cells = if closure.is_empty() {
            self.b.iconst(0)
        } else {
            let cells = self.vs(closure);
            let (array, count) = self.array(cells);
            self.rt(Rt::BuildTuple, vec![array, count])
        };
        let annotations = self.opt(annotations);
        self.rt_to(result, Rt::MakeFunction, vec![desc, defaults, kwdefaults, cells, annotations]);
    }
    pub fn build_class(
        &mut self,
        result: Option<Value>,
        body: Value,
        name: ConstId,
        bases: Value,
        kwargs: Option<Value>,
    ) {
        let body = self.v(body);
        let name = self.constant(name);
        let (bases, kwargs) = (self.v(bases), self.opt(kwargs));
        self.rt_to(result, Rt::BuildClass, vec![body, name, bases, kwargs]);
    }
}
