//! Calls: known functions directly, function objects through their entry when the argument count
//! fits, hot builtins through their own entries, everything else through the runtime's binder.

use super::func::Lower;
use crate::hir::{Case, ConstId, FuncId, Ty, Value};
use crate::lir::{Addr, Callee, Cond, Op, Type, Val, Width};
use pyrl_abi::entries::Rt;
use pyrl_abi::layout::{self, function};
use pyrl_abi::shapes::Shape;
use pyrl_abi::tags;

/// `min` and `max` of more arguments than this are calls.
const MAX_SELECTS: usize = 4;

impl Lower<'_, '_> {
    /// Before an inlined body: what a function does at its entry.
    pub fn recursion_check(&mut self) {
        let sp = self.b.ins(Op::StackPointer, Type::I64);
        let limit = self.b.load_context(pyrl_abi::context::STACK_LIMIT);
        let (slow, next) = (self.cold(), self.hot("k"));
        self.b.br_cmp(Cond::Ult, sp, limit, slow, next);
        self.b.switch_to(slow);
        let landing = self.landing();
        if let Some(ok) = self.b.call_rt_raw(Rt::InlineCheck, Vec::new()) {
            self.b.br_zero(ok, landing, next);
        }
        self.b.switch_to(next);
    }

    pub fn call(&mut self, result: Option<Value>, callee: Value, args: &[Value], kwnames: Option<ConstId>) {
        let callee = self.v(callee);
        let args = self.vs(args);
        let r = self.call_function_or(callee, args, kwnames);
        self.set(result, r);
    }

    /// A call through the runtime's binder.
    pub fn call_generic(&mut self, callee: Val, args: Vec<Val>, kwnames: Option<ConstId>) -> Val {
        const FEW: [Rt; 4] = [Rt::CallNone, Rt::CallOne, Rt::CallTwo, Rt::CallThree];
        if let (None, Some(&entry)) = (kwnames, FEW.get(args.len())) {
            return self.rt(entry, [vec![callee], args].concat());
        }
        let (array, count) = self.array(args);
        match kwnames {
            Some(names) => {
                let names = self.constant(names);
                self.rt(Rt::CallKw, vec![callee, array, count, names])
            }
            None => self.rt(Rt::CallPos, vec![callee, array, count]),
        }
    }

    /// Calls a function object's entry when the count fits, anything else generically.
    pub fn call_function_or(&mut self, callee: Val, args: Vec<Val>, kwnames: Option<ConstId>) -> Val {
        if !self.inline || self.small || kwnames.is_some() {
            return self.call_generic(callee, args, kwnames);
        }
        let (other, func, join) = (self.cold(), self.hot("k"), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        self.test_shape(callee, Shape::FUNCTION, func, other);
        self.b.switch_to(func);
        let argc = self.b.load_field(callee, function::FAST_ARGC);
        let (want, direct) = (self.b.iconst(args.len() as i64), self.hot("k"));
        self.b.br_cmp(Cond::Eq, argc, want, direct, other);
        self.b.switch_to(direct);
        let out = self.call_entry(callee, args.clone());
        self.b.jump(join, vec![out]);
        self.b.switch_to(other);
        let out = self.call_generic(callee, args, None);
        self.b.jump(join, vec![out]);
        self.b.switch_to(join);
        r
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
        let func_obj = callee.map(|c| self.v(c));
        let op = Op::Call { callee: Callee::Sym(symbol), args, func_obj, ret: Some(Type::I64) };
        let r = self.b.ins(op, Type::I64);
        let r = self.check(r);
        self.set(result, r);
    }

    /// A method call that chooses among functions by the tag of the object's class.
    pub fn call_tagged(
        &mut self,
        result: Option<Value>,
        (obj, name): (Value, ConstId),
        args: &[Value],
        cases: &[Case],
        total: bool,
    ) {
        let obj = self.v(obj);
        let args = self.vs(args);
        let join = self.hot("k");
        let r = self.b.block_param(join, Type::I64);
        let miss = if total { None } else { Some(self.cold()) };
        if let Some(miss) = miss {
            let heap = self.hot("k");
            self.b.br_mask(obj, tags::POINTER_MASK, heap, miss);
            self.b.switch_to(heap);
        }
        let all = [vec![obj], args.clone()].concat();
        let tag = self.b.load(Width::U16, Addr::at(obj, layout::HEADER_AUX as i32));
        // Cases of one function follow each other; the last function is what is left.
        let mut left = cases;
        while let Some(first) = left.first() {
            let same = left.iter().take_while(|c| c.func == first.func).count();
            let (here, rest) = left.split_at(same);
            left = rest;
            let next = if rest.is_empty() { None } else { Some(self.hot("k")) };
            if let Some(next) = next {
                let call = self.hot("k");
                for (n, case) in here.iter().enumerate() {
                    let other = if n + 1 < here.len() { self.hot("k") } else { next };
                    let want = self.b.iconst(i64::from(case.tag));
                    self.b.br_cmp(Cond::Eq, tag, want, call, other);
                    self.b.switch_to(if n + 1 < here.len() { other } else { call });
                }
            }
            let symbol = self.program.funcs[first.func.index()].symbol.clone();
            let symbol = self.data.symbol(&symbol);
            let callee = Callee::Sym(symbol);
            let op = Op::Call { callee, args: all.clone(), func_obj: None, ret: Some(Type::I64) };
            let out = self.b.ins(op, Type::I64);
            let out = self.check(out);
            self.b.jump(join, vec![out]);
            if let Some(next) = next {
                self.b.switch_to(next);
            }
        }
        if let Some(miss) = miss {
            self.b.switch_to(miss);
            let cache = self.cache(name);
            let out = self.call_method_slow(obj, args, None, cache);
            self.b.jump(join, vec![out]);
        }
        self.b.switch_to(join);
        self.set(result, r);
    }

    pub fn call_builtin(&mut self, result: Option<Value>, name: ConstId, args: &[Value]) {
        if self.inline && self.inline_builtin(result, name, args) {
            return;
        }
        if let (true, Some(entry)) = (self.seldom(), direct_builtin(&self.const_text(name), args.len())) {
            self.builtin_entry(result, entry, args);
            return;
        }
        let callee = self.builtin(name);
        let args = self.vs(args);
        let r = self.call_generic(callee, args, None);
        self.set(result, r);
    }

    /// Builtins with code of their own. Answers whether it did anything.
    fn inline_builtin(&mut self, result: Option<Value>, name: ConstId, args: &[Value]) -> bool {
        let text = self.const_text(name);
        match (text.as_str(), args) {
            ("len", &[x]) => self.len(result, x),
            ("abs", &[x]) => self.abs(result, name, x),
            ("min", &[_, _, ..]) if args.len() <= MAX_SELECTS => self.min_max(result, name, args, Cond::Sle),
            ("max", &[_, _, ..]) if args.len() <= MAX_SELECTS => self.min_max(result, name, args, Cond::Sge),
            (name, args) => {
                let Some(entry) = direct_builtin(name, args.len()) else { return false };
                self.builtin_entry(result, entry, args);
            }
        }
        true
    }

    /// Calls the entry of a builtin.
    fn builtin_entry(&mut self, result: Option<Value>, entry: Rt, args: &[Value]) {
        let mut args = self.vs(args);
        while args.len() < entry.entry().args.len() {
            args.push(self.b.iconst(0));
        }
        self.rt_to(result, entry, args);
    }

    /// The builtin called with values, for the cold side of an inline path.
    fn builtin_call(&mut self, name: ConstId, args: Vec<Val>) -> Val {
        let callee = self.builtin(name);
        self.call_generic(callee, args, None)
    }

    /// abs of a small int inline.
    fn abs(&mut self, result: Option<Value>, name: ConstId, x: Value) {
        let x = self.operand(x);
        let (generic, join) = (self.cold(), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        if x.ty != Ty::Smi {
            let int = self.hot("k");
            self.b.br_mask(x.val, tags::SMI_TAG, generic, int);
            self.b.switch_to(int);
        }
        let (zero, negative) = (self.b.iconst(0), self.hot("k"));
        self.b.terminate(crate::lir::Term::BrCmp {
            cond: Cond::Sge,
            a: x.val,
            b: zero,
            then: crate::lir::Edge { block: join, args: vec![x.val] },
            els: crate::lir::Edge::to(negative),
        });
        self.b.switch_to(negative);
        let (two, done) = (self.b.iconst(2), self.hot("k"));
        let v = self.b.ins(Op::IntOvf(crate::lir::OvfOp::Sub, two, x.val), Type::I64);
        self.b.br_overflow(v, generic, done);
        self.b.switch_to(done);
        self.b.jump(join, vec![v]);
        self.b.switch_to(generic);
        let v = self.builtin_call(name, vec![x.val]);
        self.b.jump(join, vec![v]);
        self.b.switch_to(join);
        self.set(result, r);
    }

    /// min and max of a few small ints inline.
    fn min_max(&mut self, result: Option<Value>, name: ConstId, args: &[Value], cond: Cond) {
        let xs: Vec<_> = args.iter().map(|&a| self.operand(a)).collect();
        let (generic, join) = (self.cold(), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        for pair in xs.chunks(2) {
            self.test_smis(pair[0], pair[pair.len() - 1], generic);
        }
        let mut best = xs[0].val;
        for x in &xs[1..] {
            best = self.b.ins(Op::Select { cond, x: best, y: x.val, a: best, b: x.val }, Type::I64);
        }
        self.b.jump(join, vec![best]);
        self.b.switch_to(generic);
        let v = self.builtin_call(name, xs.iter().map(|x| x.val).collect());
        self.b.jump(join, vec![v]);
        self.b.switch_to(join);
        self.set(result, r);
    }

    /// Methods of builtin containers that have inline code. Answers whether it did anything.
    pub fn call_known_method(
        &mut self,
        result: Option<Value>,
        obj: Value,
        name: ConstId,
        args: &[Value],
    ) -> bool {
        let ty = self.ty(obj);
        let text = self.const_text(name);
        if let (Ty::List, "pop", 0, true) = (ty, text.as_str(), args.len(), self.inline && !self.small) {
            let list = self.v(obj);
            let last = self.pop_last(list);
            self.set(result, last);
            return true;
        }
        let direct = direct_method(ty, &text, args.len()).filter(|_| self.inline || self.seldom());
        if let Some((entry, missing)) = direct {
            let mut operands = vec![self.v(obj)];
            operands.extend(args.iter().map(|&a| self.v(a)));
            if operands.len() < entry.entry().args.len() {
                operands.push(self.b.iconst(missing as i64));
            }
            self.rt_to(result, entry, operands);
            return true;
        }
        let append = matches!((ty, text.as_str(), args.len()), (Ty::Any | Ty::List, "append", 1));
        if !append || !self.inline || self.small {
            return false;
        }
        let &[item] = args else { return false };
        let (obj, item) = (self.v(obj), self.v(item));
        let (list, other, join) = (self.hot("k"), self.hot("k"), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        if ty == Ty::List {
            self.b.jump(list, Vec::new());
        } else {
            self.test_shape(obj, Shape::LIST, list, other);
            self.b.switch_to(other);
            let cache = self.cache(name);
            let out = self.call_method_cached(obj, vec![item], cache);
            self.b.jump(join, vec![out]);
        }
        self.b.switch_to(list);
        self.append(obj, item);
        let none = self.b.iconst(tags::NONE as i64);
        self.b.jump(join, vec![none]);
        self.b.switch_to(join);
        self.set(result, r);
        true
    }

    /// The last item of an exact list, taken off it. The place that becomes free is cleared.
    fn pop_last(&mut self, list: Val) -> Val {
        let (some, none, join) = (self.hot("k"), self.cold(), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        let len = self.b.load_field(list, layout::LIST_LEN);
        self.b.br_zero(len, none, some);
        self.b.switch_to(some);
        let left = self.b.int_imm(crate::lir::IntOp::Sub, len, 1);
        let items = self.b.load_field(list, layout::LIST_ITEMS);
        let place = crate::lir::Addr::indexed(items, left, 3, 0);
        let item = self.b.load(crate::lir::Width::W64, place);
        let zero = self.b.iconst(0);
        self.b.store(crate::lir::Width::W64, place, zero);
        self.b.store_field(list, layout::LIST_LEN, left);
        self.b.jump(join, vec![item]);
        self.b.switch_to(none);
        let last = self.b.iconst(tags::smi(-1).unwrap_or_default() as i64);
        let raised = self.rt(Rt::ListPop, vec![list, last]);
        self.b.jump(join, vec![raised]);
        self.b.switch_to(join);
        r
    }

    /// Appends to an exact list: inline when there is room.
    pub fn append(&mut self, list: Val, item: Val) {
        self.append_item(list, item, crate::lir::Width::W64, Rt::ListAppend);
    }
    /// Appends an item of a width: inline when there is room, else by an entry.
    pub fn append_item(&mut self, list: Val, item: Val, width: crate::lir::Width, full_entry: Rt) {
        let len = self.b.load_field(list, layout::LIST_LEN);
        let cap = self.b.load_field(list, layout::LIST_CAP);
        let (room, full, join) = (self.hot("k"), self.cold(), self.hot("k"));
        self.b.br_cmp(Cond::Ult, len, cap, room, full);
        self.b.switch_to(full);
        self.rt(full_entry, vec![list, item]);
        self.b.jump(join, Vec::new());
        self.b.switch_to(room);
        let items = self.b.load_field(list, layout::LIST_ITEMS);
        self.b.store(width, crate::lir::Addr::indexed(items, len, 3, 0), item);
        let more = self.b.int_imm(crate::lir::IntOp::Add, len, 1);
        self.b.store_field(list, layout::LIST_LEN, more);
        self.b.jump(join, Vec::new());
        self.b.switch_to(join);
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

/// The entry of a builtin that is called with so many positional arguments.
fn direct_builtin(name: &str, count: usize) -> Option<Rt> {
    Some(match (name, count) {
        ("str", 1) => Rt::BuiltinStr,
        ("repr", 1) => Rt::BuiltinRepr,
        ("int", 1) => Rt::BuiltinInt,
        ("float", 1) => Rt::BuiltinFloat,
        ("ord", 1) => Rt::BuiltinOrd,
        ("chr", 1) => Rt::BuiltinChr,
        ("hash", 1) => Rt::BuiltinHash,
        ("isinstance", 2) => Rt::BuiltinIsInstance,
        ("iter", 1) => Rt::GetIter,
        ("next", 1) => Rt::BuiltinNext,
        ("next", 2) => Rt::BuiltinNextDefault,
        ("sum", 1) => Rt::BuiltinSum,
        ("round", 1 | 2) => Rt::BuiltinRound,
        ("divmod", 2) => Rt::BuiltinDivMod,
        _ => return None,
    })
}

/// The entry of a method of an exact builtin type that is called with so many positional arguments, and what
/// it gets for one that is not given.
fn direct_method(ty: Ty, name: &str, count: usize) -> Option<(Rt, u64)> {
    let entry = match (ty, name, count) {
        (Ty::Set, "add", 1) => Rt::SetAdd,
        (Ty::Dict, "get", 1 | 2) => return Some((Rt::DictGet, tags::NONE)),
        (Ty::List, "insert", 2) => Rt::ListInsert,
        (Ty::List, "pop", 0) => return Some((Rt::ListPop, tags::smi(-1)?)),
        (Ty::List, "pop", 1) => Rt::ListPop,
        (Ty::Str, "isspace", 0) => Rt::StrIsSpace,
        (Ty::Str, "isdigit", 0) => Rt::StrIsDigit,
        (Ty::Str, "isalpha", 0) => Rt::StrIsAlpha,
        (Ty::Str, "isalnum", 0) => Rt::StrIsAlnum,
        (Ty::Str, "lower", 0) => Rt::StrLower,
        (Ty::Str, "upper", 0) => Rt::StrUpper,
        (Ty::Str, "strip", 0) => Rt::StrStrip,
        (Ty::Str, "split", 0) => Rt::StrSplit,
        (Ty::Str, "split", 1) => Rt::StrSplitAt,
        (Ty::Str, "join", 1) => Rt::StrJoin,
        (Ty::Str, "startswith", 1 | 2) => Rt::StrStartsWith,
        (Ty::Str, "endswith", 1) => Rt::StrEndsWith,
        (Ty::Str, "find", 1 | 2) => Rt::StrFind,
        _ => return None,
    };
    Some((entry, 0))
}
