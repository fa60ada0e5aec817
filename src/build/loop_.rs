//! `while` and `for`, with `else`.
//!
//! ```text
//! for x in a: body       iter := iter.get a
//! else: orelse           for1.cond: x := iter.next; unset → for1.else, else for1.body
//! ```

use crate::build::consts::truth_of;
use crate::build::context::Cx;
use crate::build::control::CtlKind;
use crate::hir::{Block, Op};
use crate::syntax::ast::{self, Stmt};

impl<'a> Cx<'_, 'a> {
    pub fn while_stmt(&mut self, stmt: &'a ast::StmtWhile) {
        let name = self.construct("while");
        let loc = self.loc(&*stmt.test);
        let head = self.b.block(&format!("{name}.cond"));
        let body = self.b.block(&format!("{name}.body"));
        let (orelse, end) = self.loop_ends(&name, &stmt.orelse);
        self.b.jump(head, loc);
        self.b.switch_to(head);
        if truth_of(&stmt.test) == Some(true) {
            self.b.jump(body, loc);
        } else {
            let mut at = self.loc(stmt);
            self.cond(&stmt.test, body, orelse, &mut at);
        }
        self.loop_body(body, head, end, &stmt.body);
        self.b.seal(head);
        self.loop_else(orelse, end, &stmt.orelse);
    }

    pub fn for_stmt(&mut self, stmt: &'a ast::StmtFor) {
        let name = self.construct("for");
        let loc = self.loc(stmt);
        let iterable = self.expr(&stmt.iter);
        let iter = self.emit(Op::GetIter(iterable), loc);
        let head = self.b.block(&format!("{name}.cond"));
        let body = self.b.block(&format!("{name}.body"));
        let (orelse, end) = self.loop_ends(&name, &stmt.orelse);
        self.b.jump(head, loc);
        self.b.switch_to(head);
        let item = self.emit(Op::IterNext(iter), loc);
        let done = self.emit(Op::IsUnset(item), loc);
        let item_block = self.b.block(&format!("{name}.item"));
        self.b.branch(done, orelse, item_block, loc);
        self.b.enter(item_block);
        self.store(&stmt.target, item);
        self.b.jump(body, loc);
        self.loop_body(body, head, end, &stmt.body);
        self.b.seal(head);
        self.loop_else(orelse, end, &stmt.orelse);
    }

    /// The blocks for exhaustion and for what follows; the same without `else`.
    pub fn loop_ends(&mut self, name: &str, orelse: &[Stmt]) -> (Block, Block) {
        let end = self.b.block(&format!("{name}.end"));
        if orelse.is_empty() {
            return (end, end);
        }
        (self.b.block(&format!("{name}.else")), end)
    }
    pub fn loop_body(&mut self, body: Block, head: Block, end: Block, stmts: &'a [Stmt]) {
        if self.b.enter(body) {
            self.enter_plain(CtlKind::Loop { on_break: end, on_continue: head });
            self.body(stmts);
            self.leave_ctl();
            self.b.jump(head, Default::default());
        }
    }
    pub fn loop_else(&mut self, orelse: Block, end: Block, stmts: &'a [Stmt]) {
        if orelse != end && self.b.enter(orelse) {
            self.body(stmts);
            self.b.jump(end, Default::default());
        }
        self.b.enter(end);
    }
}
