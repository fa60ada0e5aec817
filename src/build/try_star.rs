//! `try` with `except*` (PEP 654). Each clause takes its part of what is left of the group; what
//! its body raises is collected; at the end the collection and the rest are raised as one.
//!
//! ```text
//! try: a              e := exc.take; raised := []; rest := e
//! except* E: b        part := exc.group_match rest E; rest := exc.group_rest
//!                     part is None → next; handle part: b; an exception there: raised.append
//!                     raised.append(rest); final := exc.group_finish raised e; None → end, else reraise
//! ```

use crate::build::context::Cx;
use crate::build::control::CtlKind;
use crate::hir::{Op, Term};
use crate::syntax::ast::{self, ExceptHandler, Stmt};

impl<'a> Cx<'_, 'a> {
    pub fn try_star_stmt(&mut self, stmt: &'a ast::StmtTryStar) {
        let name = self.construct("try");
        if stmt.finalbody.is_empty() {
            self.try_group(&name, &stmt.body, &stmt.handlers, &stmt.orelse);
        } else {
            self.try_finally(&name, &stmt.finalbody, |cx| {
                cx.try_group(&name, &stmt.body, &stmt.handlers, &stmt.orelse);
            });
        }
    }

    fn try_group(&mut self, name: &str, body: &'a [Stmt], handlers: &'a [ExceptHandler], orelse: &'a [Stmt]) {
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
            self.group_handlers(name, handlers, end);
            self.b.set_cold(cold);
        }
        self.b.enter(end);
    }

    fn group_handlers(&mut self, name: &str, handlers: &'a [ExceptHandler], end: crate::hir::Block) {
        let loc = match handlers.first() {
            Some(ExceptHandler::ExceptHandler(first)) => self.loc(first),
            None => Default::default(),
        };
        let exc = self.emit(Op::ExcTake, loc);
        let previous = self.emit(Op::ExcPush(exc), loc);
        let raised = self.emit(Op::BuildList(Vec::new()), loc);
        let rest = self.b.temp_var();
        self.b.write(rest, exc);
        let cleanup = self.b.block(&format!("{name}.cleanup"));
        self.enter_ctl(CtlKind::Handler(previous), Some(cleanup));
        for (i, ExceptHandler::ExceptHandler(handler)) in handlers.iter().enumerate() {
            let Some(class) = &handler.type_ else { continue };
            let ordinal = i + 1;
            let loc = self.loc(handler);
            let class_loc = self.loc(&**class);
            let found = self.b.block(&format!("{name}.except{ordinal}"));
            let next = self.b.block(&format!("{name}.next{ordinal}"));
            // Once nothing is left the other clauses are skipped.
            let left = self.b.read(rest);
            let none = self.none(loc);
            let nothing = self.emit(Op::Is(left, none), loc);
            let test = self.b.block(&format!("{name}.match{ordinal}"));
            self.b.branch(nothing, next, test, loc);
            self.b.enter(test);
            let class = self.expr(class);
            let part = self.emit(Op::ExcGroupMatch { exc: left, class }, class_loc);
            let remaining = self.emit(Op::ExcGroupRest, class_loc);
            let none = self.none(class_loc);
            let missed = self.emit(Op::Is(part, none), class_loc);
            self.b.write(rest, remaining);
            self.b.branch(missed, next, found, class_loc);
            self.b.enter(found);
            let outer = self.emit(Op::ExcPush(part), loc);
            let failed = self.b.block(&format!("{name}.raised{ordinal}"));
            self.enter_ctl(CtlKind::Handler(outer), Some(failed));
            if let Some(variable) = &handler.name {
                self.store_name(variable, part, loc);
                self.enter_plain(CtlKind::HandlerName(variable));
            }
            self.body(&handler.body);
            if let Some(variable) = &handler.name {
                self.leave_ctl();
                if self.b.alive() {
                    self.forget_name(variable, loc);
                }
            }
            self.leave_ctl();
            if self.b.alive() {
                self.b.emit_void(Op::ExcPop(outer), loc);
                self.b.jump(next, Default::default());
            }
            if self.b.enter(failed) {
                let value = self.emit(Op::ExcTake, loc);
                if let Some(variable) = &handler.name {
                    self.forget_name(variable, loc);
                }
                self.b.emit_void(Op::ExcPop(outer), loc);
                self.b.emit_void(Op::ListAppend { list: raised, value }, loc);
                // What the clause took stays taken.
                self.b.write(rest, remaining);
                self.b.jump(next, Default::default());
            }
            self.b.enter(next);
        }
        if self.b.alive() {
            let left = self.b.read(rest);
            self.b.emit_void(Op::ListAppend { list: raised, value: left }, loc);
            let result = self.emit(Op::ExcGroupFinish { raised, original: exc }, loc);
            let none = self.none(loc);
            let nothing = self.emit(Op::Is(result, none), loc);
            self.leave_ctl();
            let over = self.b.block(&format!("{name}.handled"));
            let pass_on = self.b.block(&format!("{name}.reraise"));
            self.b.branch(nothing, over, pass_on, loc);
            self.b.enter(over);
            self.b.emit_void(Op::ExcPop(previous), loc);
            self.b.jump(end, Default::default());
            self.b.enter(pass_on);
            self.b.emit_void(Op::ExcPop(previous), loc);
            self.b.finish_block(Term::Reraise(result), loc);
        } else {
            self.leave_ctl();
        }
        self.pop_and_reraise(cleanup, previous, loc);
    }
}
