//! Functions as values: a value knows which functions it may be (closure analysis: Shivers, "Control-flow
//! analysis in Scheme", PLDI 1988, without contexts), so that a call through it is a call of each of them.
//!
//! ```text
//! def apply(f, x): return f(x)      f: {double, half}; x flows to their parameters, their results come back
//! apply(double, 1); apply(half, 2)
//! ```
//! Functions escape, with unknown arguments from then on, where the fixpoint loses them: in containers that
//! unknown code may reach, as arguments of native functions, where any attribute of theirs is touched. Methods
//! are what `classes` says; with reflection, functions that are values escape from the start (`facts`).

use super::methods::{Named, NO_NAMES};
use super::ops::def_op;
use super::solve::Solver;
use super::value::*;
use crate::hir::{ConstId, Func, FuncId, FuncKind, Inst, Op, Value};

impl Solver<'_> {
    /// The object of a function.
    pub fn function_value(&mut self, f: FuncId) -> Val {
        // To be told when it escapes.
        self.reads_function(f);
        if self.facts.followed[f.index()] && !self.facts.escaped[f.index()] {
            self.heap.function(f.0)
        } else {
            Val::of(kind::FUNCTION)
        }
    }

    /// Takes leave of the functions that unknown code has come to reach.
    pub fn lose_functions(&mut self) {
        while let Some(f) = self.heap.escaping.pop() {
            let f = FuncId(f);
            if std::mem::replace(&mut self.facts.escaped[f.index()], true) {
                continue;
            }
            let args = self.unknown_args(&self.program.funcs[f.index()]);
            self.call(f, &args);
            self.unknown_caller(f);
            let defaults = self.funcs[f.index()].defaults;
            self.heap.escape(defaults);
            self.tell_callers(f);
        }
    }

    /// A call of a value all of whose functions are known, and which is nothing else that can be called.
    pub fn value_call(&mut self, callee: Value, args: &[Value], names: Option<ConstId>) -> Option<Val> {
        let o = self.get(callee);
        if o.has(kind::CODE & !kind::FUNCTION) {
            return None;
        }
        self.heap.functions(o.funcs)?;
        let vals: Vec<Val> = args.iter().map(|&a| self.get(a)).collect();
        if vals.iter().any(|v| v.bits == 0) {
            return Some(Val::BOTTOM);
        }
        let (vals, named) = self.by_name(&vals, names);
        self.call_each(o, vals, Named::Known(&named))
    }

    /// A call of what an attribute of an instance holds, where no class has a method of the name.
    pub fn field_call(&mut self, o: Val, name: ConstId, args: &[Val], named: Named<'_>) -> Option<Val> {
        let classes = self.receiver(o)?;
        let own = |&c: &u32| !self.wild[c as usize] && self.classes.constants(c, name).is_some();
        let open = self.is_special(name) || self.described[name.0 as usize];
        if self.facts.reflection || open || !classes.iter().all(own) {
            return None;
        }
        let held = self.fields.load(&mut self.heap, name, &classes);
        self.call_each(held, args, named)
    }

    /// `xs.sort(key=f)` of a list.
    pub fn keyed_sort(&mut self, o: Val, name: ConstId, args: &[Val], named: Named<'_>) -> Option<Val> {
        let Named::Known(named) = named else { return None };
        if o.bits != kind::LIST || !args.is_empty() || self.text(name) != "sort" {
            return None;
        }
        let key = self.key_of(named)?;
        let items = self.heap.elem(o);
        self.keys(key, items)?;
        Some(Val::of(kind::NONE))
    }

    /// `sorted(xs, key=f)`, `min` and `max`.
    pub fn keyed_call(
        &mut self,
        func: &Func,
        i: Inst,
        callee: Value,
        args: &[Value],
        names: Option<ConstId>,
    ) -> Option<Val> {
        let &Op::BuiltinGet(name) = def_op(func, callee)? else { return None };
        let text = self.text(name);
        if names.is_none() || !matches!(text.as_str(), "sorted" | "min" | "max") {
            return None;
        }
        let vals: Vec<Val> = args.iter().map(|&a| self.get(a)).collect();
        if vals.iter().any(|v| v.bits == 0) {
            return Some(Val::BOTTOM);
        }
        let (vals, named) = self.by_name(&vals, names);
        let key = self.key_of(&named)?;
        let &[of] = vals else { return None };
        let items = self.items(of);
        self.keys(key, items)?;
        Some(if text == "sorted" { self.made(i, kind::LIST, items) } else { items })
    }

    /// The function that is given as `key`, beside at most `reverse`.
    fn key_of(&self, named: &[(ConstId, Val)]) -> Option<Val> {
        let mut key = None;
        for &(name, val) in named {
            match self.text(name).as_str() {
                "key" => key = Some(val),
                "reverse" if val.within(kind::INT | kind::BOOL) => {}
                _ => return None,
            }
        }
        key.filter(|k| self.is_known(*k))
    }
    /// The keys of items are made and compared.
    fn keys(&mut self, key: Val, items: Val) -> Option<()> {
        if items.bits != 0 {
            let keys = self.call_each(key, &[items], NO_NAMES)?;
            self.compared(keys, keys);
        }
        Some(())
    }

    /// Is the value surely one of some known functions?
    pub fn is_known(&self, f: Val) -> bool {
        f.bits == kind::FUNCTION && self.heap.functions(f.funcs).is_some()
    }

    /// Calls each of the functions that a value may be; what else it may be cannot be called, but for what makes
    /// the answer `None`.
    pub fn call_each(&mut self, f: Val, args: &[Val], named: Named<'_>) -> Option<Val> {
        if f.has(kind::CODE & !kind::FUNCTION) {
            return None;
        }
        let functions = self.heap.functions(f.funcs)?.to_vec();
        let mut out = Val::BOTTOM;
        for f in functions {
            let result = self.call_known(FuncId(f), args, named);
            out = self.heap.join(out, result);
        }
        Some(out)
    }

    /// A call of one function with what arguments may come: wrong ones raise.
    fn call_known(&mut self, f: FuncId, vals: &[Val], named: Named<'_>) -> Val {
        self.reads_function(f);
        let sig = &self.program.funcs[f.index()].sig;
        if matches!(named, Named::Known([])) && sig.is_simple() {
            let (most, defaults) = (sig.positional as usize, sig.defaults as usize);
            if !(most - defaults..=most).contains(&vals.len()) {
                return Val::BOTTOM;
            }
            return self.call_filled(f, vals.to_vec());
        }
        self.call_bound(f, vals, named);
        self.result_of(f)
    }

    /// The function that a call with so many arguments surely reaches, all of whose parameters they fill; and
    /// does it look at its object?
    pub fn known_function(&mut self, callee: Value, args: usize) -> Option<(FuncId, bool)> {
        let o = self.get(callee);
        let &[f] = self.heap.functions(o.funcs).filter(|_| o.bits == kind::FUNCTION)? else { return None };
        let func = &self.program.funcs[f as usize];
        let object = func.kind != FuncKind::Function
            || func.insts.iter().any(|i| matches!(i.op, Op::SelfFunc | Op::ClosureGet(_)));
        (func.sig.is_simple() && func.sig.slots() == args).then_some((FuncId(f), object))
    }

    /// All functions that a call may reach, if they are known.
    pub fn reached_by(&mut self, callee: Value) -> Option<Vec<FuncId>> {
        let o = self.get(callee);
        let functions = self.heap.functions(o.funcs).filter(|_| o.bits == kind::FUNCTION)?;
        Some(functions.iter().map(|f| FuncId(*f)).collect())
    }
}
