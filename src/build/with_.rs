//! `with`: several items are nested statements.
//!
//! ```text
//! with m as x: body     exit := with.prepare m; x := call with.enter
//!                       body, exceptions → with1.except
//!                       with.exit exit
//! with1.except:         e := exc.take; with.exit exit exc=e; true → with1.end, false → reraise
//! ```

use crate::build::context::Cx;
use crate::build::control::CtlKind;
use crate::hir::{Loc, Op, Term, Value};
use crate::syntax::ast::{Stmt, WithItem};

impl<'a> Cx<'_, 'a> {
    pub fn with_stmt(&mut self, items: &'a [WithItem], body: &'a [Stmt], is_async: bool, loc: Loc) {
        let Some((item, rest)) = items.split_first() else { return self.body(body) };
        let name = self.construct("with");
        let manager = self.expr(&item.context_expr);
        let exit = self.emit(Op::WithPrepare { manager, is_async }, loc);
        let enter = self.emit(Op::WithEnter, loc);
        let value = self.emit(Op::Call { callee: enter, args: Vec::new(), kwnames: None }, loc);
        let handler = self.cold_block(&format!("{name}.except"));
        let end = self.b.block(&format!("{name}.end"));

        self.enter_ctl(CtlKind::With { exit, is_async, loc }, Some(handler));
        if let Some(target) = &item.optional_vars {
            self.store(target, value);
        }
        self.with_stmt(rest, body, is_async, loc);
        self.leave_ctl();
        if self.b.alive() {
            self.with_exit(exit, None, is_async, loc);
            self.b.jump(end, loc);
        }

        if self.b.enter(handler) {
            let cold = self.b.set_cold(true);
            let exc = self.emit(Op::ExcTake, loc);
            let previous = self.emit(Op::ExcPush(exc), loc);
            let cleanup = self.b.block(&format!("{name}.cleanup"));
            let outer = self.b.set_unwind(Some(cleanup));
            let result = self.with_exit(exit, Some(exc), is_async, loc);
            let truth = self.emit(Op::Truth(result), loc);
            self.b.set_unwind(outer);
            let swallow = self.b.block(&format!("{name}.swallow"));
            let pass_on = self.b.block(&format!("{name}.reraise"));
            self.b.branch(truth, swallow, pass_on, loc);
            self.b.enter(pass_on);
            self.b.emit_void(Op::ExcPop(previous), loc);
            self.b.finish_block(Term::Reraise(exc), loc);
            self.b.enter(swallow);
            self.b.emit_void(Op::ExcPop(previous), loc);
            self.b.jump(end, loc);
            self.pop_and_reraise(cleanup, previous, loc);
            self.b.set_cold(cold);
        }
        self.b.enter(end);
    }

    /// Calls `__exit__`.
    pub fn with_exit(&mut self, exit: Value, exc: Option<Value>, is_async: bool, loc: Loc) -> Value {
        let _ = is_async;
        self.emit(Op::WithExit { exit, exc }, loc)
    }

    /// An exception raised while another was handled: what was handled before is handled again.
    pub fn pop_and_reraise(&mut self, block: crate::hir::Block, previous: Value, loc: Loc) {
        if self.b.enter(block) {
            let exc = self.emit(Op::ExcTake, loc);
            self.b.emit_void(Op::ExcPop(previous), loc);
            self.b.finish_block(Term::Reraise(exc), loc);
        }
    }
}
