//! What each operation makes of the values it is given.
//!
//! Whatever may run code that is not followed here (operators and attributes of objects that are
//! not of builtin types, unknown callees) is handed its operands to keep: they escape, and the
//! result is anything.

use super::builtins::length;
use super::classes;
use super::facts::called_with_defaults;
use super::methods::{Named, NO_NAMES};
use super::numbers::{not_negative, numbers, unary};
use super::solve::Solver;
use super::value::*;
use crate::analysis::range::Range;
use crate::hir::{BinOp, CmpOp, Const, ConstId, Def, Func, FuncId, Inst, Op, Value};

impl Solver<'_> {
    /// The result of an operation (and its effects on what others read).
    pub fn op(&mut self, func: &Func, i: Inst, op: &Op) -> Val {
        match op {
            Op::Const(c) => self.consts[c.0 as usize],
            Op::Binary { op, inplace, a, b } | Op::BinaryGeneric { op, inplace, a, b } => {
                let (x, y) = (self.get(*a), self.get(*b));
                let out = self.binary(i, *op, *inplace, x, y);
                if *op == BinOp::Pow
                    && x.within(kind::FLOAT)
                    && y.within(kind::NUMBER)
                    && not_negative(func, *a)
                {
                    return out.only(kind::FLOAT);
                }
                out
            }
            Op::StrAppend { inplace, a, b } => {
                let (x, y) = (self.get(*a), self.get(*b));
                self.binary(i, BinOp::Add, *inplace, x, y)
            }
            Op::Unary(op, a) => {
                let x = self.get(*a);
                if x.has(kind::INST | kind::CLASS | kind::SUPER | kind::OTHER) {
                    return self.overloaded_unary(*op, x);
                }
                unary(*op, x)
            }
            Op::Compare(cmp, a, b) | Op::CompareGeneric(cmp, a, b) => {
                let (x, y) = (self.get(*a), self.get(*b));
                if x.bits == 0 || y.bits == 0 {
                    return Val::BOTTOM;
                }
                if matches!(cmp, CmpOp::Eq | CmpOp::Ne) && self.by_identity(x, y) {
                    return Val::of(kind::BOOL);
                }
                self.compared(x, y);
                // The order of sequences is what comparing two of their items gives.
                let exact = self.plain(x) && self.plain(y) || matches!(cmp, CmpOp::Eq | CmpOp::Ne);
                if exact && (x.bits | y.bits) & (kind::INST | kind::OTHER) == 0 {
                    Val::of(kind::BOOL)
                } else {
                    Val::ANY.without(kind::UNSET)
                }
            }
            Op::Contains(item, container) => {
                let (x, c) = (self.get(*item), self.get(*container));
                self.compared(x, c);
                Val::of(kind::BOOL)
            }
            Op::BoolObj(_) => Val::of(kind::BOOL),
            Op::CheckLocal { value, .. } | Op::CheckFree { value, .. } => {
                self.get(*value).without(kind::UNSET)
            }
            Op::GlobalGet { module, slot, .. } => {
                let g = self.facts.global(*module, *slot);
                let known = self.program.modules[module.index()].globals[*slot as usize].known_func;
                match known {
                    Some(f) => self.function_value(f),
                    None => self.load_global(g).without(kind::UNSET),
                }
            }
            Op::GlobalSet { module, slot, value } => {
                let (g, val) = (self.facts.global(*module, *slot), self.get(*value));
                // Who reads the name of a function has it by name.
                let known = self.program.modules[module.index()].globals[*slot as usize].known_func;
                if known.is_none() || self.facts.private[g] {
                    self.store_global(g, val);
                }
                Val::BOTTOM
            }
            Op::CellNew(value) => {
                let cell = Val::with(kind::CELL, self.site(i, None));
                let val = self.get(*value);
                self.heap.store(cell, val);
                if self.facts.reflection {
                    self.heap.escape(cell);
                }
                cell
            }
            Op::CellGet(cell) => {
                let cell = self.get(*cell);
                self.heap.elem(cell)
            }
            Op::CellSet { cell, value } => {
                let (cell, val) = (self.get(*cell), self.get(*value));
                self.heap.store(cell, val);
                Val::BOTTOM
            }
            Op::ClosureGet(n) => {
                let f = self.f;
                self.funcs[f].closure.get(*n as usize).copied().unwrap_or(Val::ANY)
            }
            Op::SelfFunc | Op::MethodSelf => match op {
                Op::SelfFunc => self.function_value(FuncId(self.f as u32)),
                _ => Val::ANY,
            },
            Op::ClassNameGet { module, slot, .. } => {
                if let Some(slot) = slot {
                    let val = self.load_global(self.facts.global(*module, *slot));
                    self.heap.escape(val);
                }
                Val::ANY.without(kind::UNSET)
            }
            Op::GetAttr { obj, name } => {
                let known = self.native_attribute(func, *obj, *name);
                if let Some(val) = known.or_else(|| self.class_attribute(func, *obj, *name)) {
                    return val;
                }
                let o = self.get(*obj);
                self.get_attr(o, *name)
            }
            Op::CallEx { callee, args, kwargs } => {
                let Some((f, items)) = self.called_with_list(func, *callee, *args) else {
                    op.visit_operands(|v| self.escape_value(v));
                    return Val::ANY;
                };
                let vals: Vec<Val> = items.iter().map(|&v| self.get(v)).collect();
                if vals.iter().any(|v| v.bits == 0) {
                    return Val::BOTTOM;
                }
                // What is passed by names that are not known here.
                let named = match kwargs.map(|k| self.get(k)) {
                    None => NO_NAMES,
                    Some(more) if more.within(kind::DICT) => Named::Any(self.heap.elem(more)),
                    Some(_) => Named::Any(Val::ANY.without(kind::UNSET)),
                };
                self.call_bound(f, &vals, named);
                self.result_of(f)
            }
            Op::KwMerge { dict, mapping, .. } => {
                let (to, from) = (self.get(*dict), self.get(*mapping));
                if from.within(kind::DICT) {
                    let (key, val) = (self.heap.key(from), self.heap.elem(from));
                    self.heap.store_key(to, key);
                    self.heap.store(to, val);
                } else {
                    self.heap.escape(to);
                    self.heap.escape(from);
                }
                Val::BOTTOM
            }
            Op::SetAttr { obj, name, value } => {
                let (o, val) = (self.get(*obj), self.get(*value));
                self.set_attr(o, *name, val);
                Val::BOTTOM
            }
            Op::GetItem { obj, index } => {
                let (o, x) = (self.get(*obj), self.get(*index));
                self.get_item(func, o, *index, x)
            }
            Op::SetItem { obj, index, value } => {
                let (o, x, val) = (self.get(*obj), self.get(*index), self.get(*value));
                self.set_item(o, x, val);
                Val::BOTTOM
            }
            Op::DictSet { dict, key, value } => {
                let (o, x, val) = (self.get(*dict), self.get(*key), self.get(*value));
                self.set_item(o, x, val);
                Val::BOTTOM
            }
            Op::ListAppend { list, value } | Op::SetAdd { set: list, value } => {
                let (o, val) = (self.get(*list), self.get(*value));
                if o.has(kind::SET) {
                    self.hashed(val);
                }
                self.heap.store(o, val);
                Val::BOTTOM
            }
            Op::ListReserve { .. } => Val::BOTTOM,
            Op::DistinctAdd { value, .. } => {
                let val = self.get(*value);
                self.hashed(val);
                Val::ANY.without(kind::UNSET)
            }
            Op::DistinctCount(_) => Val::int(Range::LENGTH),
            // A loop needs them before it is known where a range came from, not after.
            Op::RangePart { .. } => Val::of(kind::INT),
            Op::ListExtend { list, iterable } | Op::SetUpdate { set: list, iterable } => {
                let (o, it) = (self.get(*list), self.get(*iterable));
                let val = self.items(it);
                if o.has(kind::SET) {
                    self.hashed(val);
                }
                self.heap.store(o, val);
                Val::BOTTOM
            }
            Op::ListToTuple(list) => {
                let l = self.get(*list);
                Val::with(kind::TUPLE, l.node)
            }
            Op::BuildTuple(items) => {
                let tuple = Val::with(kind::TUPLE, self.site(i, Some(items.len())));
                for (n, v) in items.iter().enumerate() {
                    let val = self.get(*v);
                    self.heap.store_field(tuple, n, val);
                }
                tuple
            }
            Op::BuildList(items) => {
                let list = Val::with(kind::LIST, self.site(i, None));
                for v in items {
                    let val = self.get(*v);
                    self.heap.store(list, val);
                }
                list
            }
            Op::BuildSet(items) => {
                let set = Val::with(kind::SET, self.site(i, None));
                for v in items {
                    let val = self.get(*v);
                    self.hashed(val);
                    self.heap.store(set, val);
                }
                set
            }
            Op::BuildDict(items) => {
                let dict = Val::with(kind::DICT, self.site(i, None));
                for pair in items.chunks(2) {
                    if let &[k, v] = pair {
                        let (k, v) = (self.get(k), self.get(v));
                        self.set_item(dict, k, v);
                    }
                }
                dict
            }
            Op::BuildSlice { start, stop, step } => {
                for v in [start, stop, step] {
                    let val = self.get(*v);
                    self.heap.escape(val);
                }
                Val::of(kind::SLICE)
            }
            Op::BuildStr(_) => Val::of(kind::STR),
            Op::FormatValue { value, .. } => {
                // `__format__` may return an instance of a subclass of str.
                let val = self.get(*value);
                if val.has(kind::CODE) {
                    Val::ANY.without(kind::UNSET)
                } else {
                    Val::of(kind::STR)
                }
            }
            Op::GetIter(v) => {
                let val = self.get(*v);
                self.iterator(i, val)
            }
            Op::IterNext(v) => {
                // "No iterator" is what a loop without one holds in its place, and never steps.
                let val = self.get(*v).without(kind::UNSET);
                if val.bits == 0 {
                    return Val::BOTTOM;
                }
                if !val.within(kind::ITER) {
                    self.heap.escape(val);
                    return Val::ANY;
                }
                let item = self.heap.elem(val);
                self.heap.join(item, Val::of(kind::UNSET))
            }
            Op::Yield(v) => {
                let val = self.get(*v);
                self.yielded(val)
            }
            Op::YieldFromIter(v) => {
                let val = self.get(*v);
                self.iterator(i, val)
            }
            Op::GenSend { delegate, value } => {
                let (of, val) = (self.get(*delegate), self.get(*value));
                self.delegated(of, val, val.within(kind::NONE))
            }
            Op::GenThrow { delegate, exc } => {
                let (of, val) = (self.get(*delegate), self.get(*exc));
                // What catches an exception finds anything.
                self.delegated(of, val, true)
            }
            // The container itself stands for the address of its items.
            Op::Unpack { value, .. } | Op::UnpackEx { value, .. } | Op::TupleItems(value) => self.get(*value),
            Op::UnpackItem { ptr, index } => {
                let val = self.get(*ptr);
                self.unpacked(func, *ptr, val, *index)
            }
            Op::MakeFunction { func: made, defaults, kwdefaults, closure, annotations } => {
                let cells: Vec<Val> = closure.iter().map(|&c| self.get(c)).collect();
                self.closure(*made, &cells);
                for v in [kwdefaults, annotations].into_iter().flatten() {
                    let val = self.get(*v);
                    self.heap.escape(val);
                }
                if let Some(defaults) = defaults {
                    let val = self.get(*defaults);
                    self.default_values(*made, val);
                }
                self.function_value(*made)
            }
            Op::CallDirect { func: callee, args, .. } => {
                let vals: Vec<Val> = args.iter().map(|&a| self.get(a)).collect();
                // A call whose arguments have not arrived cannot happen yet.
                if vals.iter().any(|a| a.bits == 0) {
                    return Val::BOTTOM;
                }
                match callee.index() == self.f {
                    true => self.call_itself(func, args, &vals),
                    false => self.call(*callee, &vals),
                }
                self.result_of(*callee)
            }
            Op::CallBuiltin { name, args } => {
                let vals: Vec<Val> = args.iter().map(|&a| self.get(a)).collect();
                if vals.iter().any(|v| v.bits == 0) {
                    return Val::BOTTOM;
                }
                self.builtin(func, i, *name, args, &vals)
            }
            Op::Call { callee, args, kwnames } => {
                if let Some(class) = self.class_of(func, *callee) {
                    let vals: Vec<Val> = args.iter().map(|&a| self.get(a)).collect();
                    if vals.iter().any(|v| v.bits == 0) {
                        return Val::BOTTOM;
                    }
                    let (vals, named) = self.by_name(&vals, *kwnames);
                    return self.create(class, vals, Named::Known(&named));
                }
                let known =
                    kwnames.is_none().then(|| called_with_defaults(self.program, func, *callee, args.len()));
                if let Some(f) = known.flatten() {
                    return self.call_with_defaults(f, args);
                }
                if let Some(result) = self.instance_call(*callee, args, *kwnames) {
                    return result;
                }
                let known = self.value_call(*callee, args, *kwnames);
                if let Some(result) = known.or_else(|| self.keyed_call(func, i, *callee, args, *kwnames)) {
                    return result;
                }
                let native = self.native_call(func, *callee);
                self.unknown(args);
                self.escape_value(*callee);
                native.unwrap_or(Val::ANY.without(kind::UNSET))
            }
            Op::CallMethod { obj, name, args, kwnames } => {
                let o = self.get(*obj);
                let vals: Vec<Val> = args.iter().map(|&a| self.get(a)).collect();
                if o.bits == 0 || vals.iter().any(|v| v.bits == 0) {
                    return Val::BOTTOM;
                }
                if let Some(val) = self.native_method(func, *obj, *name) {
                    self.unknown(args);
                    return val;
                }
                if kwnames.is_none() {
                    if let Some(val) = self.builtin_method(i, o, *name, &vals) {
                        return val;
                    }
                }
                let (vals, named) = self.by_name(&vals, *kwnames);
                if let Some((f, this)) = self.super_target(func, *obj, *name) {
                    return self.super_call(f, this, vals, Named::Known(&named));
                }
                if let Some(f) = self.class_target(func, *obj, *name) {
                    return self.class_call(f, vals, Named::Known(&named));
                }
                self.method_call(o, *name, vals, Named::Known(&named))
            }
            Op::LoadMethod { obj, .. } => {
                // The call itself decides about receivers of builtin types.
                let o = self.get(*obj);
                if !has_builtin_methods(o) && self.receiver(o).is_none() {
                    self.heap.escape(o);
                }
                Val::ANY.without(kind::UNSET)
            }
            Op::CallLoaded { callee, args, kwnames, .. } => {
                let vals: Vec<Val> = args.iter().map(|&a| self.get(a)).collect();
                if vals.iter().any(|v| v.bits == 0) {
                    return Val::BOTTOM;
                }
                if let Some(&Op::LoadMethod { obj, name }) = def_op(func, *callee) {
                    let o = self.get(obj);
                    if o.bits == 0 {
                        return Val::BOTTOM;
                    }
                    if kwnames.is_none() && has_builtin_methods(o) {
                        if let Some(val) = self.builtin_method(i, o, name, &vals) {
                            return val;
                        }
                    }
                    if let Some(val) = self.native_loaded(func, *callee) {
                        self.unknown(args);
                        return val;
                    }
                    let (vals, named) = self.by_name(&vals, *kwnames);
                    if let Some((f, this)) = self.super_target(func, obj, name) {
                        return self.super_call(f, this, vals, Named::Known(&named));
                    }
                    if let Some(f) = self.class_target(func, obj, name) {
                        return self.class_call(f, vals, Named::Known(&named));
                    }
                    return self.method_call(o, name, vals, Named::Known(&named));
                }
                // The callable comes through a block parameter: methods of any name.
                self.given_up = true;
                self.unknown(args);
                Val::ANY.without(kind::UNSET)
            }
            Op::Len(of) => length(self.get(*of)),
            // Unset when the operation must be done generically.
            Op::SmiBinary(..) => Val::of(kind::SMI | kind::UNSET),
            Op::SmiExact { .. } => Val::of(kind::SMI),
            Op::UnboxSmi(v) | Op::BoxSmi(v) => Val::int(self.get(*v).range.meet(Range::SMI)),
            Op::BoxInt(v) => Val::int(self.get(*v).range),
            Op::BoxWord(_) => Val::of(kind::INT),
            Op::UnboxWord(_) | Op::WordShr(..) => Val::int(Range::FULL),
            Op::SeqLen(_) | Op::SliceBound { .. } => Val::int(Range::LENGTH),
            Op::SeqPoint { .. } => Val::int(Range::LENGTH),
            Op::IntConst(c) => Val::int(Range::exactly((*c).into())),
            Op::IntBinary(op, a, b) => {
                let (x, y) = (self.get(*a).range, self.get(*b).range);
                Val::int(Range::binary(*op, x, y))
            }
            Op::BoxFloat(_) => Val::of(kind::FLOAT),
            Op::Refine(v, ty) => {
                let val = self.get(*v);
                val.only(ty_bits(*ty))
            }
            Op::SeqGet { seq, .. } => {
                let seq = self.get(*seq);
                let elem = self.heap.elem(seq);
                let elem = elem.or(Val::of(seq.bits & kind::STR));
                if seq.has(kind::BYTES) {
                    elem.or(Val::int(Range::BYTE))
                } else {
                    elem
                }
            }
            Op::SeqSet { seq, value, .. } => {
                let (seq, val) = (self.get(*seq), self.get(*value));
                self.heap.store(seq, val);
                Val::BOTTOM
            }
            // They read their operands and give truth values or raw numbers.
            Op::Is(..)
            | Op::IsUnset(_)
            | Op::Truth(_)
            | Op::Not(_)
            | Op::SmiCompare(..)
            | Op::FloatAbs(_)
            | Op::FloatSqrt(_)
            | Op::FloatMath(..)
            | Op::IsType(..)
            | Op::UnboxFloat(_)
            | Op::FloatBinary(..)
            | Op::FloatNeg(_)
            | Op::FloatFused(..)
            | Op::FloatCompare(..)
            | Op::IntToFloat(_)
            | Op::IntCompare(..)
            | Op::FloatConst(_) => Val::BOTTOM,
            Op::GlobalBound { module, slot, .. } => {
                let g = self.facts.global(*module, *slot);
                self.load_global(g).without(kind::UNSET)
            }
            Op::MathCall { .. } => Val::of(kind::FLOAT),
            Op::NewObject(_) => Val::ANY.without(kind::UNSET),
            Op::ImportFrom { module, name } => match self.native_import(func, *module, *name) {
                Some(val) => val,
                None => {
                    self.escape_value(*module);
                    Val::ANY
                }
            },
            // Everything else is unknown code or touches what is not followed.
            Op::GlobalDel { .. }
            | Op::Count(_)
            | Op::CountTypes { .. }
            | Op::RecursionCheck
            | Op::CheckMethod { .. }
            | Op::CallTagged { .. }
            | Op::CallGenerator { .. }
            | Op::TagIn { .. }
            | Op::Unreached
            | Op::BuiltinGet(_)
            | Op::ClassDerefGet { .. }
            | Op::NamespaceSet { .. }
            | Op::NamespaceDel { .. }
            | Op::DelAttr { .. }
            | Op::GetSlot { .. }
            | Op::SetSlot { .. }
            | Op::SlotLoad { .. }
            | Op::SlotDouble { .. }
            | Op::SlotPutDouble { .. }
            | Op::ListItems(_)
            | Op::ItemLoad { .. }
            | Op::BuildDoubles(_)
            | Op::DoubleAppend { .. }
            | Op::GetDouble { .. }
            | Op::SetDouble { .. }
            | Op::DoubleLoad { .. }
            | Op::DoubleStore { .. }
            | Op::DoubleAt { .. }
            | Op::DoublePut { .. }
            | Op::ItemStore { .. }
            | Op::LoopLimit { .. }
            | Op::ItemAt { .. }
            | Op::ItemPut { .. }
            | Op::ItemPlace { .. }
            | Op::PlanSlots { .. }
            | Op::DelItem { .. }
            | Op::SliceMove { .. }
            | Op::SliceJoin { .. }
            | Op::ListFlip { .. }
            | Op::ListShift { .. }
            | Op::ArgsExtend { .. }
            | Op::DictUpdate { .. }
            | Op::BuildClass { .. }
            | Op::AwaitIter(_)
            | Op::GenLeave(_)
            | Op::GenResult
            | Op::ExcTake
            | Op::Attempt(..)
            | Op::ExcMatch { .. }
            | Op::ExcPush(_)
            | Op::ExcPop(_)
            | Op::ExcGroupMatch { .. }
            | Op::ExcGroupRest
            | Op::ExcGroupFinish { .. }
            | Op::AssertFail(_)
            | Op::WithPrepare { .. }
            | Op::WithEnter
            | Op::WithExit { .. }
            | Op::ImportModule(_)
            | Op::ImportStar { .. }
            | Op::ImportMissing(_)
            | Op::MatchSequence(_)
            | Op::MatchMapping(_)
            | Op::MatchKeys { .. }
            | Op::MatchClass { .. } => {
                op.visit_operands(|v| self.escape_value(v));
                Val::ANY
            }
        }
    }

    fn escape_value(&mut self, v: Value) {
        let val = self.get(v);
        self.heap.escape(val);
    }
    /// The values are passed to unknown code.
    fn unknown(&mut self, args: &[Value]) {
        for &a in args {
            self.escape_value(a);
        }
    }

    /// Does comparing, hashing or printing the value run no code of the program?
    fn plain(&mut self, v: Val) -> bool {
        if v.within(kind::PLAIN | kind::FUNCTION | kind::CLASS) {
            return true;
        }
        if !v.within(kind::PLAIN | kind::LIST | kind::TUPLE | kind::DICT | kind::SET) {
            return false;
        }
        let (elem, key) = (self.heap.elem(v), self.heap.key(v));
        if elem.within(kind::PLAIN) && key.within(kind::PLAIN) {
            return true;
        }
        // One level of containers in containers.
        if !elem.within(kind::PLAIN | kind::LIST | kind::TUPLE) || !key.within(kind::PLAIN) {
            return false;
        }
        self.heap.elem(elem).within(kind::PLAIN) && self.heap.key(elem).within(kind::PLAIN)
    }
    /// Two values are compared: their methods, if they have any, see the other.
    pub fn compared(&mut self, x: Val, y: Val) {
        if !self.plain(x) || !self.plain(y) {
            self.heap.escape(x);
            self.heap.escape(y);
        }
    }
    /// A value becomes a key: it is compared with others.
    pub fn hashed(&mut self, key: Val) {
        if !self.plain(key) {
            self.heap.escape(key);
        }
    }

    // --- numbers ---

    pub fn binary(&mut self, i: Inst, op: BinOp, inplace: bool, x: Val, y: Val) -> Val {
        if x.bits == 0 || y.bits == 0 {
            return Val::BOTTOM;
        }
        if (x.bits | y.bits) & kind::CODE & !kind::FUNCTION != 0 {
            // A list times what no class of the program multiplies with is a list of its items.
            let repeated = op == BinOp::Mul && x.bits == kind::LIST && !inplace && self.rmul_name.is_none();
            if !repeated {
                return self.overloaded(i, op, inplace, x, y);
            }
            return self.binary(i, op, inplace, x, Val::of(kind::INT));
        }
        let mut out = numbers(op, x, y);
        let text = kind::STR | kind::BYTES;
        match op {
            BinOp::Add => {
                out.bits |= x.bits & y.bits & text;
                if x.has(kind::LIST) && y.has(kind::LIST) || inplace && x.has(kind::LIST) {
                    let list =
                        if inplace { x.only(kind::LIST) } else { Val::with(kind::LIST, self.site(i, None)) };
                    if !inplace {
                        let items = self.heap.elem(x.only(kind::LIST));
                        self.heap.store(list, items);
                    }
                    let items = self.items(y);
                    self.heap.store(list, items);
                    out = self.heap.join(out, list);
                }
                if x.has(kind::TUPLE) && y.has(kind::TUPLE) {
                    let tuple = Val::with(kind::TUPLE, self.site(i, None));
                    for t in [x, y] {
                        let items = self.heap.elem(t.only(kind::TUPLE));
                        self.heap.store(tuple, items);
                    }
                    out = self.heap.join(out, tuple);
                }
            }
            BinOp::Mul => {
                for (seq, count) in [(x, y), (y, x)] {
                    if count.has(kind::INT | kind::BOOL) && seq.has(text | kind::LIST | kind::TUPLE) {
                        out.bits |= seq.bits & text;
                        // A tuple of another length, a list with the same items.
                        let repeated = seq.only(kind::LIST | kind::TUPLE);
                        if repeated.bits != 0 {
                            let items = self.heap.elem(repeated);
                            let site = self.site(i, None);
                            let mut made = Val::with(repeated.bits, site);
                            self.heap.store(made, items);
                            if inplace {
                                made = self.heap.join(made, repeated);
                            }
                            out = self.heap.join(out, made);
                        }
                    }
                }
            }
            BinOp::Mod => {
                // Formatting calls methods of what is formatted, but hands nothing on.
                out.bits |= x.bits & text;
            }
            BinOp::Sub | BinOp::And | BinOp::Or | BinOp::Xor => {
                let sets = kind::SET | kind::DICT | kind::ITER;
                if x.has(sets) || y.has(sets) {
                    self.heap.escape(x);
                    self.heap.escape(y);
                    return Val::ANY.without(kind::UNSET);
                }
            }
            BinOp::MatMul | BinOp::TrueDiv | BinOp::FloorDiv | BinOp::Pow | BinOp::Shl | BinOp::Shr => {}
        }
        out
    }

    /// Positional arguments, and those that go by the names of a constant tuple.
    pub fn by_name<'v>(&self, vals: &'v [Val], names: Option<ConstId>) -> (&'v [Val], Vec<(ConstId, Val)>) {
        let names = self.names_of(names);
        let (positional, named) = vals.split_at(vals.len().saturating_sub(names.len()));
        (positional, names.iter().copied().zip(named.iter().copied()).collect())
    }
    /// The names of arguments by keyword.
    pub fn names_of(&self, kwnames: Option<ConstId>) -> &[ConstId] {
        match kwnames.map(|k| &self.program.consts[k.0 as usize]) {
            Some(Const::Tuple(items)) => items,
            _ => &[],
        }
    }

    /// The function that `C.name` is, where `C` is a known class and what is read is only called with a
    /// list of arguments that starts with these.
    fn called_with_list<'f>(
        &self,
        func: &'f Func,
        callee: Value,
        args: Value,
    ) -> Option<(FuncId, &'f [Value])> {
        let &Op::GetAttr { obj, name } = def_op(func, callee)? else { return None };
        let items = classes::listed(func, callee, args)?;
        Some((self.class_target(func, obj, name)?, items))
    }

    /// Text of a str constant.
    pub fn text(&self, name: ConstId) -> String {
        self.program.consts[name.0 as usize].text()
    }
}

/// Is the receiver of a builtin type whose methods are known (or None, which has none of them)?
fn has_builtin_methods(o: Val) -> bool {
    matches!(o.bits & !(kind::NONE | kind::UNSET), kind::LIST | kind::DICT | kind::SET | kind::STR)
}

/// The operation that defines a value.
pub fn def_op(func: &Func, v: Value) -> Option<&Op> {
    match func.values[v.index()].def {
        Def::Inst(i) => Some(&func.insts[i.index()].op),
        Def::Param(..) => None,
    }
}
