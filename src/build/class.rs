//! `class`: the body becomes a function that fills the namespace it is given.
//!
//! ```text
//! class C(B, metaclass=M): x = 1     %1 = make_function f3 ();  %2 = build.tuple (%B)
//!                                    %3 = build.class %1 "C" %2 kwargs=%d;  C := %3
//! f3(ns): namespace.set %ns "x" 1
//! ```

use crate::build::context::Cx;
use crate::build::function::{docstring, empty_func};
use crate::hir::{Const, FuncId, FuncKind, Loc, Op, Signature, Term, Value};
use crate::syntax::ast::{self, Expr, Keyword, Ranged};
use crate::syntax::Scope;

impl<'a> Cx<'_, 'a> {
    pub fn class_def(&mut self, stmt: &'a ast::StmtClassDef) {
        let loc = self.def_loc(stmt.range(), &stmt.decorator_list, &["class"]);
        let decorators: Vec<(Value, Loc)> =
            stmt.decorator_list.iter().map(|d| (self.expr(d), self.loc(d))).collect();
        let scope = self.scopes.of(stmt);
        let id = self.p.func_id(std::ptr::from_ref(stmt) as usize);
        let first = decorators.iter().map(|(_, l)| l.line).min().unwrap_or(loc.line).min(loc.line);
        self.class_body(id, scope, stmt, (first, loc.end_line));
        let body = self.make_function(id, scope, (None, None), None, loc);
        let bases = match self.bases(&stmt.bases, loc) {
            Some(constant) => constant,
            None => self.tuple_display(&stmt.bases, loc),
        };
        let kwargs = self.class_keywords(&stmt.keywords, body, loc);
        let name = self.str_const(&stmt.name);
        let mut value = self.emit(Op::BuildClass { body, name, bases, kwargs }, loc);
        for (decorator, loc) in decorators.into_iter().rev() {
            value = self.emit(Op::Call { callee: decorator, args: vec![value], kwnames: None }, loc);
        }
        self.store_name(&stmt.name, value, loc);
    }

    fn bases(&mut self, bases: &[Expr], loc: Loc) -> Option<Value> {
        bases.is_empty().then(|| self.constant(Const::Tuple(Vec::new()), loc))
    }
    fn class_keywords(&mut self, keywords: &'a [Keyword], callee: Value, loc: Loc) -> Option<Value> {
        if keywords.is_empty() {
            return None;
        }
        Some(self.keyword_dict(keywords, callee, loc))
    }

    fn class_body(&mut self, id: FuncId, scope: &'a Scope, stmt: &'a ast::StmtClassDef, lines: (u32, u32)) {
        if self.p.is_built(id) {
            return;
        }
        let sig =
            Signature { names: vec![".ns".to_string()], posonly: 1, positional: 1, ..Signature::default() };
        let mut func = empty_func(self.p, self.module, scope, FuncKind::Class, sig, lines);
        func.doc = docstring(&stmt.body).map(|text| self.p.consts.str(text));
        let mut cx = Cx::new(&mut *self.p, self.module, self.scopes, scope, func);
        let ns = cx.b.param(None);
        cx.ns = Some(ns);
        // A metaclass may prepare names; those of the library prepare none.
        let prepared = !stmt.bases.is_empty() || !stmt.keywords.is_empty();
        cx.plain_namespace =
            (self.module.is_stdlib || !prepared) && !cx.p.facts.is_dynamic(self.module.id.index());
        if scope.needs_class_cell {
            let unset = cx.b.unset();
            let cell = cx.emit(Op::CellNew(unset), Loc::default());
            cx.cells.insert("__class__".to_string(), cell);
        }
        let loc = Loc { line: lines.0, end_line: lines.0, ..Loc::default() };
        let module_name = cx.load_name("__name__", loc);
        cx.set_in_namespace("__module__", module_name, loc);
        let qualname = cx.str_value(&scope.qualname, loc);
        cx.set_in_namespace("__qualname__", qualname, loc);
        let mut body = &stmt.body[..];
        if let Some(text) = docstring(body) {
            let doc = cx.str_value(text, loc);
            cx.set_in_namespace("__doc__", doc, loc);
            body = &body[1..];
        }
        cx.setup_annotations(body);
        cx.body(body);
        if cx.b.alive() {
            let end = stmt.body.last().map_or(loc, |s| cx.loc(s));
            if let Some(&cell) = cx.cells.get("__class__") {
                cx.set_in_namespace("__classcell__", cell, end);
            }
            let none = cx.none(end);
            cx.b.finish_block(Term::Return(none), end);
        }
        let func = cx.b.finish();
        self.p.define(id, func);
    }

    fn set_in_namespace(&mut self, name: &str, value: Value, loc: Loc) {
        let ns = self.namespace(loc);
        let name = self.str_const(name);
        self.b.emit_void(Op::NamespaceSet { ns, name, value }, loc);
    }
}
