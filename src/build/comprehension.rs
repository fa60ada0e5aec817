//! Comprehensions and generator expressions: functions of their own with the one parameter `.0`,
//! the iterator over the outermost iterable, which is evaluated outside.
//!
//! ```text
//! [f(x) for x in a if x]   %1 = iter.get %a;  %2 = call.direct <listcomp> callee=… (%1)
//! <listcomp>(.0): result := []; for x in .0: if x: result.append(f(x)); return result
//! ```

use crate::build::async_::supported;
use crate::build::context::Cx;
use crate::build::control::CtlKind;
use crate::build::function::{empty_func, func_kind};
use crate::hir::{FuncKind, Loc, Op, Signature, Term, Value};
use crate::syntax::ast::{self, Comprehension, Expr};
use crate::syntax::Scope;

/// What is done with each element.
#[derive(Clone, Copy)]
enum Element<'a> {
    List(&'a Expr),
    Set(&'a Expr),
    Dict(&'a Expr, &'a Expr),
    Yield(&'a Expr),
}

impl<'a> Cx<'_, 'a> {
    pub fn list_comp(&mut self, e: &'a ast::ExprListComp, loc: Loc) -> Value {
        let (scope, address) = (self.scopes.of(e), std::ptr::from_ref(e) as usize);
        self.comprehension(scope, address, &e.generators, Element::List(&e.elt), loc)
    }
    pub fn set_comp(&mut self, e: &'a ast::ExprSetComp, loc: Loc) -> Value {
        let (scope, address) = (self.scopes.of(e), std::ptr::from_ref(e) as usize);
        self.comprehension(scope, address, &e.generators, Element::Set(&e.elt), loc)
    }
    pub fn dict_comp(&mut self, e: &'a ast::ExprDictComp, loc: Loc) -> Value {
        let (scope, address) = (self.scopes.of(e), std::ptr::from_ref(e) as usize);
        self.comprehension(scope, address, &e.generators, Element::Dict(&e.key, &e.value), loc)
    }
    pub fn generator_exp(&mut self, e: &'a ast::ExprGeneratorExp, loc: Loc) -> Value {
        let (scope, address) = (self.scopes.of(e), std::ptr::from_ref(e) as usize);
        self.comprehension(scope, address, &e.generators, Element::Yield(&e.elt), loc)
    }

    fn comprehension(
        &mut self,
        scope: &'a Scope,
        address: usize,
        generators: &'a [Comprehension],
        element: Element<'a>,
        loc: Loc,
    ) -> Value {
        if scope.is_coroutine || generators.iter().any(|g| g.is_async) {
            supported(self, scope.span);
            return self.none(loc);
        }
        let id = self.p.func_id(address);
        if !self.p.is_built(id) {
            let sig = Signature {
                names: vec![".0".to_string()],
                positional: 1,
                posonly: 1,
                ..Signature::default()
            };
            let lines = (loc.line, loc.end_line);
            let func = empty_func(self.p, self.module, scope, func_kind(scope), sig, lines);
            let mut cx = self.inner(scope, func);
            cx.comprehension_body(generators, element, loc);
            let func = cx.b.finish();
            self.p.define(id, func);
        }
        let function = self.make_function(id, scope, (None, None), None, loc);
        let is_generator = func_kind(scope) == FuncKind::Generator;
        let callee = (is_generator || !scope.frees.is_empty()).then_some(function);
        let iterable = self.expr(&generators[0].iter);
        let iter = self.emit(Op::GetIter(iterable), loc);
        self.emit(Op::CallDirect { func: id, callee, args: vec![iter] }, loc)
    }

    fn comprehension_body(&mut self, generators: &'a [Comprehension], element: Element<'a>, loc: Loc) {
        let result = match element {
            Element::List(_) => Some(self.emit(Op::BuildList(Vec::new()), loc)),
            Element::Set(_) => Some(self.emit(Op::BuildSet(Vec::new()), loc)),
            Element::Dict(..) => Some(self.emit(Op::BuildDict(Vec::new()), loc)),
            Element::Yield(_) => None,
        };
        let iter = self.load_name(".0", loc);
        self.comprehension_loop(generators, iter, element, result, loc);
        let value = match result {
            Some(value) => value,
            None => self.none(loc),
        };
        self.b.finish_block(Term::Return(value), loc);
    }

    fn comprehension_loop(
        &mut self,
        generators: &'a [Comprehension],
        iter: Value,
        element: Element<'a>,
        result: Option<Value>,
        loc: Loc,
    ) {
        let Some((generator, inner)) = generators.split_first() else {
            return self.element(element, result, loc);
        };
        let name = self.construct("for");
        let head = self.b.block(&format!("{name}.cond"));
        let body = self.b.block(&format!("{name}.body"));
        let end = self.b.block(&format!("{name}.end"));
        self.b.jump(head, loc);
        self.b.switch_to(head);
        let item = self.emit(Op::IterNext(iter), loc);
        let done = self.emit(Op::IsUnset(item), loc);
        self.b.branch(done, end, body, loc);
        self.b.enter(body);
        self.enter_plain(CtlKind::Loop { on_break: end, on_continue: head });
        self.store(&generator.target, item);
        for condition in &generator.ifs {
            let name = self.construct("if");
            let next = self.b.block(&format!("{name}.then"));
            self.cond(condition, next, head, &mut { loc });
            self.b.enter(next);
        }
        if self.b.alive() {
            let iter = match inner.first() {
                Some(next) => {
                    let iterable = self.expr(&next.iter);
                    self.emit(Op::GetIter(iterable), loc)
                }
                None => iter,
            };
            self.comprehension_loop(inner, iter, element, result, loc);
        }
        self.leave_ctl();
        self.b.jump(head, loc);
        self.b.seal(head);
        self.b.enter(end);
    }

    fn element(&mut self, element: Element<'a>, result: Option<Value>, loc: Loc) {
        match (element, result) {
            (Element::List(elt), Some(list)) => {
                let value = self.expr(elt);
                self.b.emit_void(Op::ListAppend { list, value }, loc);
            }
            (Element::Set(elt), Some(set)) => {
                let value = self.expr(elt);
                self.b.emit_void(Op::SetAdd { set, value }, loc);
            }
            (Element::Dict(key, value), Some(dict)) => {
                let key = self.expr(key);
                let value = self.expr(value);
                self.b.emit_void(Op::DictSet { dict, key, value }, loc);
            }
            (Element::Yield(elt), _) | (Element::List(elt) | Element::Set(elt), None) => {
                let value = self.expr(elt);
                self.emit(Op::Yield(value), loc);
            }
            (Element::Dict(..), None) => {}
        }
    }
}
