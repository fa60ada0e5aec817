//! Statements: where each kind is translated.

use crate::build::consts::truth_of;
use crate::build::context::Cx;
use crate::hir::{Op, Term};
use crate::syntax::ast::{self, Expr, Stmt};

impl<'a> Cx<'_, 'a> {
    /// Translates one statement.
    pub fn stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(s) => self.function_def(s),
            Stmt::AsyncFunctionDef(s) => self.async_function_def(s),
            Stmt::ClassDef(s) => self.class_def(s),
            Stmt::Return(s) => self.return_stmt(s),
            Stmt::Delete(s) => s.targets.iter().for_each(|t| self.delete(t)),
            Stmt::Assign(s) => self.assign(s),
            Stmt::TypeAlias(s) => self.refuse(
                crate::base::diag::code::UNSUPPORTED,
                s.range,
                "type statements are not part of Python 3.11",
                "assign the type to a name instead",
            ),
            Stmt::AugAssign(s) => self.aug_assign(s),
            Stmt::AnnAssign(s) => self.ann_assign(s),
            Stmt::For(s) => self.for_stmt(s),
            Stmt::AsyncFor(s) => self.async_for(s),
            Stmt::While(s) => self.while_stmt(s),
            Stmt::If(s) => self.if_stmt(s),
            Stmt::With(s) => {
                let loc = self.loc(s);
                self.with_stmt(&s.items, &s.body, false, loc);
            }
            Stmt::AsyncWith(s) => self.async_with(s),
            Stmt::Match(s) => self.match_stmt(s),
            Stmt::Raise(s) => self.raise_stmt(s),
            Stmt::Try(s) => self.try_stmt(s),
            Stmt::TryStar(s) => self.try_star_stmt(s),
            Stmt::Assert(s) => self.assert_stmt(s),
            Stmt::Import(s) => self.import_stmt(s),
            Stmt::ImportFrom(s) => self.import_from(s),
            Stmt::Global(_) | Stmt::Nonlocal(_) | Stmt::Pass(_) => {}
            Stmt::Expr(s) => {
                if !matches!(&*s.value, Expr::Constant(_)) {
                    self.expr(&s.value);
                }
            }
            Stmt::Break(s) => {
                let loc = self.loc(s);
                self.break_stmt(loc);
            }
            Stmt::Continue(s) => {
                let loc = self.loc(s);
                self.continue_stmt(loc);
            }
        }
    }

    /// A chain of `elif` is as deep as it is long: it is walked in a loop.
    fn if_stmt(&mut self, stmt: &'a ast::StmtIf) {
        let mut ends = Vec::new();
        let mut stmt = stmt;
        loop {
            let name = self.construct("if");
            let loc = self.loc(&*stmt.test);
            let then = self.b.block(&format!("{name}.then"));
            let els = self.b.block(&format!("{name}.else"));
            let end = self.b.block(&format!("{name}.end"));
            ends.push(end);
            match truth_of(&stmt.test) {
                Some(truth) => self.b.jump(if truth { then } else { els }, loc),
                None => {
                    let mut at = self.loc(stmt);
                    self.cond(&stmt.test, then, els, &mut at);
                }
            }
            if self.b.enter(then) {
                self.body(&stmt.body);
                self.b.jump(end, Default::default());
            }
            if !self.b.enter(els) {
                break;
            }
            match &stmt.orelse[..] {
                [Stmt::If(next)] => stmt = next,
                orelse => {
                    self.body(orelse);
                    self.b.jump(end, Default::default());
                    break;
                }
            }
        }
        while let Some(end) = ends.pop() {
            self.b.enter(end);
            if let Some(&outer) = ends.last() {
                self.b.jump(outer, Default::default());
            }
        }
    }

    fn raise_stmt(&mut self, stmt: &'a ast::StmtRaise) {
        let loc = self.loc(stmt);
        let term = match &stmt.exc {
            None => Term::RaiseHandled,
            Some(exc) => {
                let exc = self.expr(exc);
                let cause = stmt.cause.as_ref().map(|cause| self.expr(cause));
                Term::Raise { exc, cause }
            }
        };
        self.b.finish_block(term, loc);
    }

    fn assert_stmt(&mut self, stmt: &'a ast::StmtAssert) {
        let name = self.construct("assert");
        let mut loc = self.loc(stmt);
        let fail = self.cold_block(&format!("{name}.fail"));
        let end = self.b.block(&format!("{name}.end"));
        self.cond(&stmt.test, end, fail, &mut loc);
        if self.b.enter(fail) {
            let message = stmt.msg.as_ref().map(|msg| self.expr(msg));
            self.b.emit_void(Op::AssertFail(message), loc);
            self.b.finish_block(Term::Unreachable, loc);
        }
        self.b.enter(end);
    }
}
