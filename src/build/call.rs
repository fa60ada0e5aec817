//! Calls. A call of a known function gives all its parameter slots directly; a method call
//! avoids the bound method; `*` and `**` go through a list and a dict.
//!
//! ```text
//! f(1, b=2)       def f(a, b, c=3):   %1 = global.get f; call.direct f4 callee=%1 (1, 2, 3)
//! o.m(x)          call.method %o "m" (%x)
//! o.m(g())        load_method %o "m"; method_self; …; call.loaded   (lookup comes before g())
//! f(*a, **k)      list := []; args_extend f list a; dict := {}; kw_merge f dict k; call.ex f list dict
//! ```

use crate::build::context::Cx;
use crate::build::facts::{Known, Slot};
use crate::build::names::Place;
use crate::hir::{Const, ConstId, Loc, Op, Value};
use crate::syntax::ast::{self, Expr, Keyword};

impl<'a> Cx<'_, 'a> {
    pub fn call(&mut self, expr: &'a ast::ExprCall, loc: Loc) -> Value {
        let starred = expr.args.iter().any(|e| matches!(e, Expr::Starred(_)));
        if starred || expr.keywords.iter().any(|k| k.arg.is_none()) {
            let callee = self.expr(&expr.func);
            return self.call_ex(callee, expr, loc);
        }
        match &*expr.func {
            Expr::Attribute(attr) => self.call_method(attr, expr, loc),
            Expr::Name(name) => self.call_name(name, expr, loc),
            func => {
                let callee = self.expr(func);
                self.call_plain(callee, expr, loc)
            }
        }
    }

    fn call_plain(&mut self, callee: Value, expr: &'a ast::ExprCall, loc: Loc) -> Value {
        let (args, kwnames) = self.arguments(expr);
        self.emit(Op::Call { callee, args, kwnames }, loc)
    }

    /// Arguments in order, and the names of the last ones.
    fn arguments(&mut self, expr: &'a ast::ExprCall) -> (Vec<Value>, Option<ConstId>) {
        let mut args: Vec<Value> = expr.args.iter().map(|e| self.expr(e)).collect();
        args.extend(expr.keywords.iter().map(|k| self.expr(&k.value)));
        if expr.keywords.is_empty() {
            return (args, None);
        }
        let names: Vec<&str> = expr.keywords.iter().filter_map(|k| k.arg.as_deref()).collect();
        (args, Some(self.p.consts.names(&names)))
    }

    fn call_name(&mut self, name: &'a ast::ExprName, expr: &'a ast::ExprCall, loc: Loc) -> Value {
        if expr.args.is_empty() && expr.keywords.is_empty() {
            if let Some(names) = self.scope_names_call(&name.id, loc) {
                return names;
            }
        }
        let place = self.place(&name.id);
        let fixed = matches!(place, Place::Builtin);
        if &name.id == "super" && !fixed && expr.args.is_empty() && expr.keywords.is_empty() {
            return self.maybe_super(expr, loc);
        }
        match place {
            Place::Builtin if expr.keywords.is_empty() => {
                let id = self.str_const(&name.id);
                let mut args: Vec<Value> = expr.args.iter().map(|e| self.expr(e)).collect();
                if &name.id == "super" && args.is_empty() {
                    args = self.super_arguments(loc);
                }
                self.emit(Op::CallBuiltin { name: id, args }, loc)
            }
            Place::Global(slot) => {
                let callee = self.expr(&expr.func);
                self.call_global(self.module.id.index(), slot, callee, expr, loc)
            }
            _ => {
                let callee = self.expr(&expr.func);
                self.call_plain(callee, expr, loc)
            }
        }
    }

    /// Calls what a module's global holds.
    fn call_global(
        &mut self,
        module: usize,
        slot: u32,
        callee: Value,
        expr: &'a ast::ExprCall,
        loc: Loc,
    ) -> Value {
        let Some(known) = self.p.facts.known(module, slot).cloned() else {
            return self.call_plain(callee, expr, loc);
        };
        let keywords: Vec<&str> = expr.keywords.iter().filter_map(|k| k.arg.as_deref()).collect();
        match known.bind(expr.args.len(), &keywords) {
            Some(slots) => {
                let (args, _) = self.arguments(expr);
                self.call_direct(&known, callee, &slots, &args, loc)
            }
            None => self.call_plain(callee, expr, loc),
        }
    }

    fn call_direct(
        &mut self,
        known: &Known,
        callee: Value,
        slots: &[Slot],
        args: &[Value],
        loc: Loc,
    ) -> Value {
        let args = slots
            .iter()
            .map(|slot| match slot {
                Slot::Arg(i) => args[*i],
                Slot::Default(id) => self.const_value(*id, loc),
                Slot::Rest(list) if list.is_empty() => self.constant(Const::Tuple(Vec::new()), loc),
                Slot::Rest(list) => {
                    let items = list.iter().map(|i| args[*i]).collect();
                    self.emit(Op::BuildTuple(items), loc)
                }
                Slot::Keywords(list) => {
                    let mut items = Vec::new();
                    for (name, i) in list {
                        items.push(self.str_value(name, loc));
                        items.push(args[*i]);
                    }
                    self.emit(Op::BuildDict(items), loc)
                }
            })
            .collect();
        self.emit(Op::CallDirect { func: known.id, callee: Some(callee), args }, loc)
    }

    /// `super()` in a method: the class and the first argument.
    fn super_arguments(&mut self, loc: Loc) -> Vec<Value> {
        let has_class = self.scope.free_index("__class__").is_some();
        let first = self.scope.params.first().cloned();
        match (has_class, first) {
            (true, Some(first)) => {
                let class = self.load_name("__class__", loc);
                vec![class, self.load_name(&first, loc)]
            }
            _ => Vec::new(),
        }
    }

    /// `super()` where the name may have been bound to something else.
    fn maybe_super(&mut self, expr: &'a ast::ExprCall, loc: Loc) -> Value {
        let callee = self.expr(&expr.func);
        let args = self.super_arguments(loc);
        if args.is_empty() {
            return self.emit(Op::Call { callee, args, kwnames: None }, loc);
        }
        let name = self.construct("super");
        let result = self.b.temp_var();
        let builtin = self.b.block(&format!("{name}.builtin"));
        let other = self.cold_block(&format!("{name}.other"));
        let end = self.b.block(&format!("{name}.end"));
        let id = self.str_const("super");
        let class = self.emit(Op::BuiltinGet(id), loc);
        let same = self.emit(Op::Is(callee, class), loc);
        self.b.branch(same, builtin, other, loc);
        for (block, args) in [(builtin, args), (other, Vec::new())] {
            self.b.enter(block);
            let value = self.emit(Op::Call { callee, args, kwnames: None }, loc);
            self.b.write(result, value);
            self.b.jump(end, loc);
        }
        self.b.enter(end);
        self.b.read(result)
    }

    fn call_method(&mut self, attr: &'a ast::ExprAttribute, expr: &'a ast::ExprCall, loc: Loc) -> Value {
        let global = self.module_global(attr);
        let obj = self.expr(&attr.value);
        let whole = self.loc(attr);
        let lookup = self.attr_loc(attr, whole);
        let loc = self.attr_loc(attr, loc);
        if let Some((module, slot)) = global {
            let callee = self.emit(Op::GlobalGet { module, slot, of: Some(obj) }, lookup);
            return self.call_global(module.index(), slot, callee, expr, loc);
        }
        let name = self.attr_name(&attr.attr);
        let mut args = expr.args.iter().chain(expr.keywords.iter().map(|k| &k.value));
        if args.all(|e| self.is_quiet(e)) {
            let (args, kwnames) = self.arguments(expr);
            let result = self.emit(Op::CallMethod { obj, name, args, kwnames }, loc);
            if attr.attr.as_str() == "collect" {
                self.keep_locals(loc);
            }
            return result;
        }
        let callee = self.emit(Op::LoadMethod { obj, name }, lookup);
        let this = self.emit(Op::MethodSelf, lookup);
        let (args, kwnames) = self.arguments(expr);
        self.emit(Op::CallLoaded { callee, this, args, kwnames }, loc)
    }

    /// Can the argument not tell whether a method was looked up before or after it was evaluated?
    fn is_quiet(&mut self, expr: &Expr) -> bool {
        match expr {
            Expr::Constant(_) => true,
            Expr::Name(name) => match self.place(&name.id) {
                Place::Local(var) => {
                    let value = self.b.read(var);
                    self.b.is_surely_set(value)
                }
                _ => false,
            },
            _ => false,
        }
    }

    fn call_ex(&mut self, callee: Value, expr: &'a ast::ExprCall, loc: Loc) -> Value {
        let plain = expr.args.iter().take_while(|e| !matches!(e, Expr::Starred(_))).count();
        let items: Vec<Value> = expr.args[..plain].iter().map(|e| self.expr(e)).collect();
        let args = if plain == expr.args.len() {
            self.emit(Op::BuildTuple(items), loc)
        } else {
            let list = self.emit(Op::BuildList(items), loc);
            for arg in &expr.args[plain..] {
                match arg {
                    Expr::Starred(star) => {
                        let iterable = self.expr(&star.value);
                        self.b.emit_void(Op::ArgsExtend { callee, list, iterable }, loc);
                    }
                    _ => {
                        let value = self.expr(arg);
                        self.b.emit_void(Op::ListAppend { list, value }, loc);
                    }
                }
            }
            list
        };
        let kwargs = if expr.keywords.is_empty() {
            None
        } else {
            Some(self.keyword_dict(&expr.keywords, callee, loc))
        };
        self.emit(Op::CallEx { callee, args, kwargs }, loc)
    }

    /// Keyword arguments as a dict; a name given twice raises.
    pub fn keyword_dict(&mut self, keywords: &'a [Keyword], callee: Value, loc: Loc) -> Value {
        let mut dict = None;
        let mut rest = keywords;
        while !rest.is_empty() {
            let run = rest.iter().take_while(|k| k.arg.is_some()).count();
            let part = if run == 0 {
                let mapping = self.expr(&rest[0].value);
                rest = &rest[1..];
                mapping
            } else {
                let mut items = Vec::new();
                for keyword in &rest[..run] {
                    if let Some(name) = &keyword.arg {
                        items.push(self.str_value(name, loc));
                        items.push(self.expr(&keyword.value));
                    }
                }
                rest = &rest[run..];
                let part = self.emit(Op::BuildDict(items), loc);
                if dict.is_none() {
                    dict = Some(part);
                    continue;
                }
                part
            };
            let into = match dict {
                Some(dict) => dict,
                None => self.emit(Op::BuildDict(Vec::new()), loc),
            };
            self.b.emit_void(Op::KwMerge { callee, dict: into, mapping: part }, loc);
            dict = Some(into);
        }
        match dict {
            Some(dict) => dict,
            None => self.emit(Op::BuildDict(Vec::new()), loc),
        }
    }
}
