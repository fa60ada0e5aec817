//! Dispatch: one line per HIR operation, to the file of its topic.

use super::func::Lower;
use crate::hir::{InstData, Op};
use crate::lir::Width;
use pyrl_abi::entries::Rt;

impl Lower<'_, '_> {
    pub fn lower_inst(&mut self, inst: &InstData) {
        let result = inst.result;
        match &inst.op {
            // Made at each use.
            Op::Const(_) | Op::IntConst(_) | Op::FloatConst(_) => {}
            Op::Binary { op, inplace, a, b } => self.binary(result, *op, *inplace, *a, *b),
            Op::Unary(op, a) => self.unary(result, *op, *a),
            Op::Compare(op, a, b) => self.compare(result, *op, *a, *b),
            Op::BinaryGeneric { op, inplace, a, b } => {
                let args = vec![self.v(*a), self.v(*b)];
                self.rt_to(result, super::arith::binary_entry(*op, *inplace), args);
            }
            Op::StrAppend { inplace, a, b } => {
                let args = vec![self.v(*a), self.v(*b), self.b.iconst(i64::from(*inplace))];
                self.rt_to(result, Rt::StrAppend, args);
            }
            Op::CompareGeneric(op, a, b) => self.compare_generic(result, *op, *a, *b),
            Op::Is(a, b) => self.is(result, *a, *b),
            Op::IsUnset(a) => self.is_unset(result, *a),
            Op::Contains(item, container) => self.contains(result, *item, *container),
            Op::Truth(a) => self.truth(result, *a),
            Op::Not(a) => self.not(result, *a),
            Op::BoolObj(a) => self.bool_obj(result, *a),
            Op::CheckLocal { value, name } => self.check_local(result, *value, *name),
            Op::CheckFree { value, name } => self.check_free(result, *value, *name),
            Op::GlobalGet { module, slot, of } => self.global_get(result, *module, *slot, *of),
            Op::GlobalBound { module, slot, .. } => self.global_bound(result, *module, *slot),
            Op::GlobalSet { module, slot, value } => self.global_set(*module, *slot, *value),
            Op::GlobalDel { module, slot } => self.global_del(*module, *slot),
            Op::BuiltinGet(name) => self.builtin_get(result, *name),
            Op::CellNew(value) => self.cell_new(result, *value),
            Op::CellGet(cell) => self.cell_get(result, *cell),
            Op::CellSet { cell, value } => self.cell_set(*cell, *value),
            Op::ClosureGet(n) => self.closure_get(result, *n),
            Op::SelfFunc => {
                let f = self.self_func();
                self.set(result, f);
            }
            Op::Count(n) => self.count(*n),
            Op::CountTypes { counter, a, b } => self.count_types(*counter, *a, *b),
            Op::RecursionCheck => self.recursion_check(),
            Op::Unreached => {
                self.rt(pyrl_abi::entries::Rt::Unreached, Vec::new());
            }
            Op::ClassNameGet { ns, name, module, slot } => {
                self.class_name_get(result, *ns, *name, *module, *slot)
            }
            Op::ClassDerefGet { ns, name, cell } => self.class_deref_get(result, *ns, *name, *cell),
            Op::NamespaceSet { ns, name, value } => self.namespace_set(*ns, *name, *value),
            Op::NamespaceDel { ns, name } => self.namespace_del(*ns, *name),
            Op::GetAttr { obj, name } => self.get_attr(result, *obj, *name),
            Op::SetAttr { obj, name, value } => self.set_attr(*obj, *name, *value),
            Op::GetSlot { obj, name, slot, maybe_none } => {
                self.get_slot(result, *obj, *name, *slot, *maybe_none);
            }
            Op::SetSlot { obj, name, slot, maybe_none, value } => {
                self.set_slot((*obj, *name), *slot, *maybe_none, *value);
            }
            Op::DelAttr { obj, name } => self.del_attr(*obj, *name),
            Op::GetItem { obj, index } => self.get_item(result, *obj, *index),
            Op::SliceMove { to, start, stop, from, first, last, by } => {
                self.slice_move([*to, *start, *stop, *from, *first, *last, *by])
            }
            Op::SliceJoin { to, start, stop, from, first, last, next, end } => {
                self.slice_join([*to, *start, *stop, *from, *first, *last, *next, *end])
            }
            Op::ListFlip { list, last } => self.if_done(result, Rt::ListFlip, &[*list, *last]),
            Op::ListShift { list, from, to } => self.if_done(result, Rt::ListShift, &[*list, *from, *to]),
            Op::SetItem { obj, index, value } => self.set_item(*obj, *index, *value),
            Op::DelItem { obj, index } => self.del_item(*obj, *index),
            Op::Call { callee, args, kwnames } => self.call(result, *callee, args, *kwnames),
            Op::CallTagged { obj, name, args, cases, total } => {
                self.call_tagged(result, (*obj, *name), args, cases, *total)
            }
            Op::TagIn { obj, first, last, maybe_none } => {
                self.tag_in(result, *obj, (*first, *last), *maybe_none)
            }
            Op::CheckMethod { obj, name } => self.check_method(*obj, *name),
            Op::CallGenerator { obj, name, args, .. } => self.call_method(result, *obj, *name, args, None),
            Op::CallMethod { obj, name, args, kwnames } => {
                self.call_method(result, *obj, *name, args, *kwnames)
            }
            Op::LoadMethod { obj, name } => self.load_method(result, *obj, *name),
            Op::MethodSelf => self.method_self(result),
            Op::CallLoaded { callee, this, args, kwnames } => {
                self.call_loaded(result, *callee, *this, args, *kwnames)
            }
            Op::CallEx { callee, args, kwargs } => self.call_ex(result, *callee, *args, *kwargs),
            Op::CallDirect { func, callee, args } => self.call_direct(result, *func, *callee, args),
            Op::CallBuiltin { name, args } => self.call_builtin(result, *name, args),
            Op::MathCall { obj, name, arg, .. } => self.math_call(result, *obj, *name, *arg),
            Op::KwMerge { callee, dict, mapping } => self.kw_merge(*callee, *dict, *mapping),
            Op::ArgsExtend { callee, list, iterable } => self.args_extend(*callee, *list, *iterable),
            Op::BuildTuple(items) => self.build_tuple(result, items),
            Op::BuildList(items) => self.build_list(result, items),
            Op::BuildDoubles(items) => self.build_doubles(result, items),
            Op::BuildSet(items) => self.build_set(result, items),
            Op::BuildDict(items) => self.build_dict(result, items),
            Op::BuildSlice { start, stop, step } => self.build_slice(result, *start, *stop, *step),
            Op::BuildStr(items) => self.build_str(result, items),
            Op::FormatValue { value, conversion, spec } => {
                self.format_value(result, *value, *conversion, *spec)
            }
            Op::ListAppend { list, value } => self.list_append(*list, *value),
            Op::ListReserve { list, count } => self.list_reserve(*list, *count),
            Op::ListExtend { list, iterable } => self.list_extend(*list, *iterable),
            Op::ListToTuple(list) => self.list_to_tuple(result, *list),
            Op::SetAdd { set, value } => self.set_add(*set, *value),
            Op::DistinctAdd { seen, value } => self.distinct_add(result, *seen, *value),
            Op::DistinctCount(seen) => {
                let seen = self.v(*seen);
                self.rt_to(result, Rt::DistinctCount, vec![seen]);
            }
            Op::SetUpdate { set, iterable } => self.set_update(*set, *iterable),
            Op::DictSet { dict, key, value } => self.dict_set(*dict, *key, *value),
            Op::DictUpdate { dict, mapping } => self.dict_update(*dict, *mapping),
            Op::GetIter(value) => self.get_iter(result, *value),
            Op::IterNext(iter) => self.iter_next(result, *iter),
            Op::Attempt(what, args) => self.attempt(result, *what, args),
            Op::Unpack { value, count } => self.unpack(result, *value, *count),
            Op::UnpackEx { value, before, after } => self.unpack_ex(result, *value, *before, *after),
            Op::TupleItems(tuple) => self.tuple_items(result, *tuple),
            Op::UnpackItem { ptr, index } => self.unpack_item(result, *ptr, *index),
            Op::MakeFunction { func, defaults, kwdefaults, closure, annotations } => {
                self.make_function(result, *func, *defaults, *kwdefaults, closure, *annotations)
            }
            Op::SlotLoad { obj, slot, .. } => self.slot_load(result, *obj, *slot),
            Op::SlotDouble { obj, slot, .. } => self.slot_double(result, *obj, *slot),
            Op::SlotPutDouble { obj, slot, value, .. } => self.slot_put_double(*obj, *slot, *value),
            Op::PlanSlots { class, names, tag, doubles } => {
                let (class, names) = (self.v(*class), self.constant(*names));
                let tag = self.b.iconst(i64::from(*tag));
                self.rt(pyrl_abi::entries::Rt::PlanSlots, vec![class, names, tag]);
                if *doubles != 0 {
                    let doubles = self.b.iconst(*doubles as i64);
                    self.rt(pyrl_abi::entries::Rt::PlanDoubles, vec![class, doubles]);
                }
            }
            Op::NewObject(class) => {
                let class = self.v(*class);
                self.rt_to(result, pyrl_abi::entries::Rt::NewObject, vec![class]);
            }
            Op::BuildClass { body, name, bases, kwargs } => {
                self.build_class(result, *body, *name, *bases, *kwargs)
            }
            Op::Yield(value) => self.yield_value(result, *value),
            Op::YieldFromIter(value) => self.yield_from_iter(result, *value),
            Op::AwaitIter(value) => self.await_iter(result, *value),
            Op::GenSend { delegate, value } => self.gen_send(result, *delegate, *value),
            Op::GenThrow { delegate, exc } => self.gen_throw(result, *delegate, *exc),
            Op::GenLeave(exc) => self.gen_leave(result, *exc),
            Op::GenResult => self.gen_result(result),
            Op::ExcTake => self.exc_take(result),
            Op::ExcMatch { exc, class } => self.exc_match(result, *exc, *class),
            Op::ExcPush(exc) => self.exc_push(result, *exc),
            Op::ExcPop(previous) => self.exc_pop(*previous),
            Op::ExcGroupMatch { exc, class } => self.exc_group_match(result, *exc, *class),
            Op::ExcGroupRest => self.result2(result),
            Op::ExcGroupFinish { raised, original } => self.exc_group_finish(result, *raised, *original),
            Op::AssertFail(message) => self.assert_fail(*message),
            Op::WithPrepare { manager, is_async } => self.with_prepare(result, *manager, *is_async),
            Op::WithEnter => self.result2(result),
            Op::WithExit { exit, exc } => self.with_exit(result, *exit, *exc),
            Op::ImportModule(module) => self.import_module(result, *module),
            Op::ImportFrom { module, name } => self.import_from(result, *module, *name),
            Op::ImportStar { source, target } => self.import_star(*source, *target),
            Op::ImportMissing(name) => self.import_missing(result, *name),
            Op::MatchSequence(subject) => self.match_sequence(result, *subject),
            Op::MatchMapping(subject) => self.match_mapping(result, *subject),
            Op::MatchKeys { subject, keys } => self.match_keys(result, *subject, *keys),
            Op::MatchClass { subject, class, positional, names } => {
                self.match_class(result, *subject, *class, *positional, *names)
            }
            Op::Len(value) => self.len(result, *value),
            Op::Refine(value, _) => self.refine(result, *value),
            Op::SmiBinary(op, a, b) => self.smi_binary(result, *op, *a, *b),
            Op::SmiExact { op, positive, above, a, b } => {
                self.smi_exact(result, *op, [*positive, *above], *a, *b)
            }
            Op::SmiCompare(op, a, b) => self.word_compare(result, *op, *a, *b),
            Op::SliceBound { list, bound } => self.slice_bound(result, *list, *bound),
            Op::SeqLen(seq) => self.seq_len(result, *seq),
            Op::RangePart { range, index } => self.range_part(result, *range, *index),
            Op::SeqPoint { seq, index } => self.seq_point(result, *seq, *index),
            Op::SeqGet { seq, index } => self.seq_get(result, *seq, *index),
            Op::SeqSet { seq, index, value } => self.seq_set(*seq, *index, *value),
            Op::ListItems(list) => self.list_items(result, *list),
            Op::GetDouble { list, index } => self.get_double(result, *list, *index),
            Op::SetDouble { list, index, value } => self.set_double(*list, *index, *value),
            Op::DoubleAppend { list, value } => self.double_append(*list, *value),
            Op::DoubleLoad { items, at } => self.item_load(result, *items, *at, Width::F64),
            Op::DoubleStore { items, at, value } => self.item_store(*items, *at, *value, Width::F64),
            Op::DoubleAt { items, list, len, at } => self.double_at(result, *items, *list, [*len, *at]),
            Op::DoublePut { items, list, len, at, value } => {
                self.double_put(*items, *list, [*len, *at], *value);
            }
            Op::ItemStore { items, at, value } => self.item_store(*items, *at, *value, Width::W64),
            Op::LoopLimit { start, stop, len } => self.loop_limit(result, [*start, *stop, *len]),
            Op::ItemLoad { items, at } => self.item_load(result, *items, *at, Width::W64),
            Op::ItemAt { items, list, len, at } => self.item_at(result, *items, *list, [*len, *at]),
            Op::ItemPut { items, list, len, at, value } => self.item_put(*items, *list, [*len, *at], *value),
            Op::ItemPlace { put, list, len, at } => self.item_place(result, *put, *list, [*len, *at]),
            Op::FloatAbs(a) => self.float_unary(result, crate::lir::FloatUn::Abs, *a),
            Op::FloatSqrt(a) => self.float_unary(result, crate::lir::FloatUn::Sqrt, *a),
            Op::FloatMath(f, a) => self.float_math(result, *f, *a),
            Op::IsType(value, ty) => self.is_type(result, *value, *ty),
            Op::UnboxSmi(value) => self.unbox_smi(result, *value),
            Op::UnboxFloat(value) => self.unbox_float(result, *value),
            Op::BoxInt(value) => self.box_int(result, *value),
            Op::BoxWord(value) => self.box_word(result, *value),
            Op::UnboxWord(value) => self.unbox_word(result, *value),
            Op::WordShr(a, b) => {
                let (a, b) = (self.v(*a), self.v(*b));
                let v = self.b.int(crate::lir::IntOp::LShr, a, b);
                self.set(result, v);
            }
            Op::BoxSmi(value) => self.box_smi(result, *value),
            Op::BoxFloat(value) => self.box_float(result, *value),
            Op::FloatBinary(op, a, b) => self.float_binary(result, *op, *a, *b),
            Op::FloatNeg(a) => self.float_unary(result, crate::lir::FloatUn::Neg, *a),
            Op::FloatFused(op, a, b, c) => self.float_fused(result, *op, [*a, *b, *c]),
            Op::FloatCompare(op, a, b) => self.float_compare(result, *op, *a, *b),
            Op::IntToFloat(a) => self.int_to_float(result, *a),
            Op::IntBinary(op, a, b) => self.int_binary(result, *op, *a, *b),
            Op::IntCompare(op, a, b) => self.word_compare(result, *op, *a, *b),
        }
    }
}
