//! `try` with `except`, `else` and `finally`. A `finally` body is translated once for each way
//! out: normal, by an exception, and once for each jump (see `control`).
//!
//! ```text
//! try: a               a, exceptions → try1.handler; else: b
//! except E as x: c     try1.handler: e := exc.take; p := exc.push e; exc.match e E → try1.except1
//! else: b              try1.except1: x := e; c (exceptions → try1.cleanup1); exc.pop p; x unbound
//! finally: d           d;  try1.finally: e := exc.take; …; d; reraise e
//! ```

use crate::build::context::Cx;
use crate::build::control::CtlKind;
use crate::hir::{Op, Term};
use crate::syntax::ast::{self, ExceptHandler, Stmt};

impl<'a> Cx<'_, 'a> {
    pub fn try_stmt(&mut self, stmt: &'a ast::StmtTry) {
        let name = self.construct("try");
        if stmt.finalbody.is_empty() {
            self.try_except(&name, &stmt.body, &stmt.handlers, &stmt.orelse);
        } else {
            self.try_finally(&name, &stmt.finalbody, |cx| {
                if stmt.handlers.is_empty() {
                    cx.body(&stmt.body);
                    cx.body(&stmt.orelse);
                } else {
                    cx.try_except(&name, &stmt.body, &stmt.handlers, &stmt.orelse);
                }
            });
        }
    }

    /// Runs `inner` with a `finally` body around it.
    pub fn try_finally(&mut self, name: &str, finalbody: &'a [Stmt], inner: impl FnOnce(&mut Self)) {
        let loc = finalbody.first().map_or_else(Default::default, |s| self.loc(s));
        let handler = self.cold_block(&format!("{name}.finally"));
        let end = self.b.block(&format!("{name}.end"));
        self.enter_ctl(CtlKind::Finally(finalbody), Some(handler));
        inner(self);
        self.leave_ctl();
        if self.b.alive() {
            self.body(finalbody);
            self.b.jump(end, Default::default());
        }
        if self.b.enter(handler) {
            let cold = self.b.set_cold(true);
            let exc = self.emit(Op::ExcTake, loc);
            let previous = self.emit(Op::ExcPush(exc), loc);
            let cleanup = self.b.block(&format!("{name}.cleanup"));
            self.enter_ctl(CtlKind::Handler(previous), Some(cleanup));
            self.body(finalbody);
            self.leave_ctl();
            if self.b.alive() {
                self.b.emit_void(Op::ExcPop(previous), loc);
                self.b.finish_block(Term::Reraise(exc), loc);
            }
            self.pop_and_reraise(cleanup, previous, loc);
            self.b.set_cold(cold);
        }
        self.b.enter(end);
    }

    fn try_except(
        &mut self,
        name: &str,
        body: &'a [Stmt],
        handlers: &'a [ExceptHandler],
        orelse: &'a [Stmt],
    ) {
        let handler = self.cold_block(&format!("{name}.handler"));
        let end = self.b.block(&format!("{name}.end"));
        self.enter_ctl(CtlKind::Region, Some(handler));
        self.body(body);
        self.leave_ctl();
        if self.b.alive() {
            self.body(orelse);
            self.b.jump(end, Default::default());
        }
        if self.b.enter(handler) {
            let cold = self.b.set_cold(true);
            self.handlers(name, handlers, end);
            self.b.set_cold(cold);
        }
        self.b.enter(end);
    }

    fn handlers(&mut self, name: &str, handlers: &'a [ExceptHandler], end: crate::hir::Block) {
        let loc = match handlers.first() {
            Some(ExceptHandler::ExceptHandler(first)) => self.loc(first),
            None => Default::default(),
        };
        let exc = self.emit(Op::ExcTake, loc);
        let previous = self.emit(Op::ExcPush(exc), loc);
        let cleanup = self.b.block(&format!("{name}.cleanup"));
        self.enter_ctl(CtlKind::Handler(previous), Some(cleanup));
        for (i, ExceptHandler::ExceptHandler(handler)) in handlers.iter().enumerate() {
            let ordinal = i + 1;
            let loc = self.loc(handler);
            let next = self.b.block(&format!("{name}.next{ordinal}"));
            if let Some(class) = &handler.type_ {
                let class = self.expr(class);
                let matches = self.emit(Op::ExcMatch { exc, class }, loc);
                let found = self.b.block(&format!("{name}.except{ordinal}"));
                self.b.branch(matches, found, next, loc);
                self.b.enter(found);
            }
            match &handler.name {
                Some(variable) => {
                    let unbind = self.b.block(&format!("{name}.unbind{ordinal}"));
                    self.store_name(variable, exc, loc);
                    self.enter_ctl(CtlKind::HandlerName(variable), Some(unbind));
                    self.body(&handler.body);
                    self.leave_ctl();
                    if self.b.alive() {
                        self.forget_name(variable, loc);
                    }
                    let after = self.b.alive().then(|| self.b.block(&format!("{name}.after{ordinal}")));
                    if let Some(after) = after {
                        self.b.jump(after, Default::default());
                    }
                    if self.b.enter(unbind) {
                        let raised = self.emit(Op::ExcTake, loc);
                        self.forget_name(variable, loc);
                        self.b.finish_block(Term::Reraise(raised), loc);
                    }
                    if let Some(after) = after {
                        self.b.enter(after);
                    }
                }
                None => self.body(&handler.body),
            }
            if self.b.alive() {
                let handled = self.ctl.last().and_then(|c| c.outer);
                let inner = self.b.set_unwind(handled);
                self.b.emit_void(Op::ExcPop(previous), loc);
                self.b.jump(end, Default::default());
                self.b.set_unwind(inner);
            }
            if !self.b.enter(next) {
                break;
            }
        }
        self.leave_ctl();
        if self.b.alive() {
            self.b.emit_void(Op::ExcPop(previous), loc);
            self.b.finish_block(Term::Reraise(exc), loc);
        }
        self.pop_and_reraise(cleanup, previous, loc);
    }
}
