//! Annotations: evaluated where they stand, or kept as source text under
//! `from __future__ import annotations`.

use crate::build::context::Cx;
use crate::build::unparse::unparse;
use crate::hir::{Loc, Op, Value};
use crate::syntax::ast::{Arguments, Expr, Stmt};

impl<'a> Cx<'_, 'a> {
    /// The value of one annotation.
    pub fn annotation(&mut self, expr: &'a Expr) -> Value {
        if self.scopes.future_annotations {
            let loc = self.loc(expr);
            return self.str_value(&unparse(self, expr), loc);
        }
        match expr {
            // `*args: *Ts`
            Expr::Starred(star) => {
                let loc = self.loc(expr);
                let value = self.expr(&star.value);
                let ptr = self.emit(Op::Unpack { value, count: 1 }, loc);
                self.emit(Op::UnpackItem { ptr, index: 0 }, loc)
            }
            _ => self.expr(expr),
        }
    }
    /// `__annotations__` of a function, in CPython's order; `None` without any.
    pub fn function_annotations(
        &mut self,
        args: &'a Arguments,
        returns: Option<&'a Expr>,
        loc: Loc,
    ) -> Option<Value> {
        let vararg = args.vararg.iter().map(|a| &**a);
        let kwarg = args.kwarg.iter().map(|a| &**a);
        let all = args
            .posonlyargs
            .iter()
            .chain(&args.args)
            .map(|a| &a.def)
            .chain(vararg)
            .chain(args.kwonlyargs.iter().map(|a| &a.def))
            .chain(kwarg);
        let mut items = Vec::new();
        for arg in all {
            if let Some(annotation) = &arg.annotation {
                let name = self.scope.mangle(&arg.arg).into_owned();
                items.push(self.str_value(&name, loc));
                items.push(self.annotation(annotation));
            }
        }
        if let Some(annotation) = returns {
            items.push(self.str_value("return", loc));
            items.push(self.annotation(annotation));
        }
        if items.is_empty() {
            return None;
        }
        Some(self.emit(Op::BuildDict(items), loc))
    }
    /// Makes `__annotations__` of a module or class body that annotates variables.
    pub fn setup_annotations(&mut self, body: &[Stmt]) {
        if has_annotation(body) {
            let loc = Loc::default();
            let dict = self.emit(Op::BuildDict(Vec::new()), loc);
            self.store_name("__annotations__", dict, loc);
        }
    }
}

/// Does a body annotate variables (not looking into functions and classes)?
fn has_annotation(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| match stmt {
        Stmt::AnnAssign(_) => true,
        Stmt::FunctionDef(_) | Stmt::AsyncFunctionDef(_) | Stmt::ClassDef(_) => false,
        _ => crate::syntax::walk::bodies(stmt).into_iter().any(has_annotation),
    })
}
