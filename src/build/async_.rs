//! `async` and `await`: not translated yet; refused with a diagnostic.

use crate::base::diag::{code, Diagnostic};
use crate::base::span::Span;
use crate::build::context::Cx;
use crate::hir::{Loc, Value};
use crate::syntax::ast;

const MESSAGE: &str = "async and await are not supported";
const HINT: &str = "use generators or plain calls";

/// Reports an asynchronous construct.
pub fn supported(cx: &mut Cx<'_, '_>, span: Span) {
    cx.p.diags.push(Diagnostic::error(code::ASYNC, span, MESSAGE).hint(HINT));
}

impl<'a> Cx<'_, 'a> {
    pub fn await_expr(&mut self, expr: &'a ast::ExprAwait, loc: Loc) -> Value {
        self.refuse(code::ASYNC, expr.range, MESSAGE, HINT);
        self.none(loc)
    }
    pub fn async_function_def(&mut self, stmt: &'a ast::StmtAsyncFunctionDef) {
        self.refuse(code::ASYNC, stmt.range, MESSAGE, HINT);
    }
    pub fn async_for(&mut self, stmt: &'a ast::StmtAsyncFor) {
        self.refuse(code::ASYNC, stmt.range, MESSAGE, HINT);
    }
    pub fn async_with(&mut self, stmt: &'a ast::StmtAsyncWith) {
        self.refuse(code::ASYNC, stmt.range, MESSAGE, HINT);
    }
}
