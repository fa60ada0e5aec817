//! Jumps that leave statements: `return`, `break` and `continue` run what each statement around
//! them does on its way out (`finally` bodies, `__exit__`, the end of a handler), innermost
//! first, each outside the statement it belongs to.
//!
//! ```text
//! for …:                Loop
//!     try:              Finally(body)
//!         with a:       With(exit)
//!             break     → with.exit; body of finally; jump for1.end
//! ```

use crate::build::context::Cx;
use crate::hir::{Block, Loc, Op, Term, Value};
use crate::syntax::ast::{self, Stmt};

/// A statement around the current point.
#[derive(Clone, Copy)]
pub struct Ctl<'a> {
    pub kind: CtlKind<'a>,
    /// Where exceptions go outside the statement.
    pub outer: Option<Block>,
}

/// What leaving it asks for.
#[derive(Clone, Copy)]
pub enum CtlKind<'a> {
    Loop {
        on_break: Block,
        on_continue: Block,
    },
    /// The body of a `try` without `finally`.
    Region,
    /// A `try` with `finally`: its body runs.
    Finally(&'a [Stmt]),
    /// An exception is being handled; what was handled before.
    Handler(Value),
    /// `except … as name`: the name is unbound.
    HandlerName(&'a str),
    With {
        exit: Value,
        is_async: bool,
        loc: Loc,
    },
}

/// Where a jump goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Jump {
    Break,
    Continue,
}

impl<'a> Cx<'_, 'a> {
    /// Enters a statement whose exceptions go to `handler`.
    pub fn enter_ctl(&mut self, kind: CtlKind<'a>, handler: Option<Block>) {
        let outer = self.b.set_unwind(handler);
        self.ctl.push(Ctl { kind, outer });
    }
    /// Enters a statement that leaves exceptions alone.
    pub fn enter_plain(&mut self, kind: CtlKind<'a>) {
        let handler = self.b.unwind();
        self.enter_ctl(kind, handler);
    }
    /// Leaves the innermost statement in the normal way (what it asks for is up to the caller).
    pub fn leave_ctl(&mut self) {
        if let Some(ctl) = self.ctl.pop() {
            self.b.set_unwind(ctl.outer);
        }
    }

    /// Leaves all statements from the innermost to number `depth`; then `finish` jumps.
    fn unwind_to(&mut self, depth: usize, loc: Loc, finish: impl FnOnce(&mut Self)) {
        let saved = self.ctl.clone();
        let handler = self.b.unwind();
        while self.ctl.len() > depth && self.b.alive() {
            let Some(ctl) = self.ctl.pop() else { break };
            self.b.set_unwind(ctl.outer);
            match ctl.kind {
                CtlKind::Loop { .. } | CtlKind::Region => {}
                CtlKind::Finally(body) => self.body(body),
                CtlKind::Handler(previous) => self.b.emit_void(Op::ExcPop(previous), loc),
                CtlKind::HandlerName(name) => self.forget_name(name, loc),
                CtlKind::With { exit, is_async, loc } => {
                    self.with_exit(exit, None, is_async, loc);
                }
            }
        }
        if self.b.alive() {
            finish(self);
        }
        self.ctl = saved;
        self.b.set_unwind(handler);
    }

    pub fn return_stmt(&mut self, stmt: &'a ast::StmtReturn) {
        let loc = self.loc(stmt);
        let value = match &stmt.value {
            Some(value) => self.expr(value),
            None => self.none(loc),
        };
        self.unwind_to(0, loc, |cx| cx.b.finish_block(Term::Return(value), loc));
    }
    pub fn break_stmt(&mut self, loc: Loc) {
        self.jump_out(Jump::Break, loc);
    }
    pub fn continue_stmt(&mut self, loc: Loc) {
        self.jump_out(Jump::Continue, loc);
    }
    fn jump_out(&mut self, jump: Jump, loc: Loc) {
        let innermost = self.ctl.iter().rposition(|c| matches!(c.kind, CtlKind::Loop { .. }));
        let Some(depth) = innermost else { return };
        let CtlKind::Loop { on_break, on_continue } = self.ctl[depth].kind else { return };
        let target = if jump == Jump::Break { on_break } else { on_continue };
        self.unwind_to(depth + 1, loc, |cx| cx.b.jump(target, loc));
    }
}
