//! Calls.

use super::func::Lower;
use crate::hir::{ConstId, FuncId, Value};
use crate::lir::{Callee, Op, Type, Val};
use pyrl_abi::entries::Rt;

impl Lower<'_, '_> {
    pub fn call(&mut self, result: Option<Value>, callee: Value, args: &[Value], kwnames: Option<ConstId>) {
        let callee = self.v(callee);
        let args = self.vs(args);
        let r = self.call_generic(callee, args, kwnames);
        self.set(result, r);
    }

    /// A call through the runtime's binder.
    pub fn call_generic(&mut self, callee: Val, args: Vec<Val>, kwnames: Option<ConstId>) -> Val {
        let (array, count) = self.array(args);
        match kwnames {
            Some(names) => {
                let names = self.constant(names);
                self.rt(Rt::CallKw, vec![callee, array, count, names])
            }
            None => self.rt(Rt::CallPos, vec![callee, array, count]),
        }
    }

    pub fn call_method(
        &mut self,
        result: Option<Value>,
        obj: Value,
        name: ConstId,
        args: &[Value],
        kwnames: Option<ConstId>,
    ) {
        let obj = self.v(obj);
        let args = self.vs(args);
        let cache = self.cache(name);
        let r = self.call_method_slow(obj, name, args, kwnames, cache);
        self.set(result, r);
    }
    pub fn call_method_slow(
        &mut self,
        obj: Val,
        name: ConstId,
        args: Vec<Val>,
        kwnames: Option<ConstId>,
        cache: crate::lir::SymId,
    ) -> Val {
        let mut all = vec![obj];
        all.extend(args);
        let (array, count) = self.array(all);
        let name = self.constant(name);
        let names = match kwnames {
            Some(names) => self.constant(names),
            None => self.b.iconst(0),
        };
        let cache = self.b.sym_addr(cache);
        self.rt(Rt::CallMethod, vec![obj, name, array, count, names, cache])
    }

    /// Calls what `load_method` found: `this` goes first unless it is unset.
    pub fn call_loaded(
        &mut self,
        result: Option<Value>,
        callee: Value,
        this: Value,
        args: &[Value],
        kwnames: Option<ConstId>,
    ) {
        let (callee, this) = (self.v(callee), self.v(this));
        let args = self.vs(args);
        let (bound, method, join) = (self.cold(), self.hot("k"), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        self.b.br_zero(this, bound, method);
        self.b.switch_to(bound);
        let out = self.call_generic(callee, args.clone(), kwnames);
        self.b.jump(join, vec![out]);
        self.b.switch_to(method);
        let mut all = vec![this];
        all.extend(args);
        let out = self.call_function_or(callee, all, kwnames);
        self.b.jump(join, vec![out]);
        self.b.switch_to(join);
        self.set(result, r);
    }
    fn call_function_or(&mut self, callee: Val, args: Vec<Val>, kwnames: Option<ConstId>) -> Val {
        self.call_generic(callee, args, kwnames)
    }

    pub fn call_ex(&mut self, result: Option<Value>, callee: Value, args: Value, kwargs: Option<Value>) {
        let args = vec![self.v(callee), self.v(args), self.opt(kwargs)];
        self.rt_to(result, Rt::CallEx, args);
    }
    pub fn call_direct(
        &mut self,
        result: Option<Value>,
        func: FuncId,
        callee: Option<Value>,
        args: &[Value],
    ) {
        let symbol = self.program.funcs[func.index()].symbol.clone();
        let symbol = self.data.symbol(&symbol);
        let args = self.vs(args);
        let func_obj = match callee {
            Some(c) => Some(self.v(c)),
            None => None,
        };
        let op = Op::Call { callee: Callee::Sym(symbol), args, func_obj, ret: Some(Type::I64) };
        let r = self.b.ins(op, Type::I64);
        let r = self.check(r);
        self.set(result, r);
    }
    pub fn call_builtin(&mut self, result: Option<Value>, name: ConstId, args: &[Value]) {
        let callee = self.builtin(name);
        let args = self.vs(args);
        let r = self.call_generic(callee, args, None);
        self.set(result, r);
    }
    pub fn kw_merge(&mut self, callee: Value, dict: Value, mapping: Value) {
        let args = vec![self.v(callee), self.v(dict), self.v(mapping)];
        self.rt(Rt::KwMerge, args);
    }
    pub fn args_extend(&mut self, callee: Value, list: Value, iterable: Value) {
        let args = vec![self.v(callee), self.v(list), self.v(iterable)];
        self.rt(Rt::ArgsExtend, args);
    }
}
