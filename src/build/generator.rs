//! `yield` and `yield from`. Delegation follows PEP 380: what is sent goes to the delegate, what
//! is thrown goes to its `throw` (or `close`), its return value is the value of the expression.
//!
//! ```text
//! yield_from1.send:   y := gen.send it s       unset → yield_from1.done
//! yield_from1.yield:  s := yield y             raises → yield_from1.throw
//! yield_from1.throw:  y := gen.throw it (exc.take)      unset → done, else yield_from1.yield
//! yield_from1.done:   gen.result
//! ```

use crate::build::context::Cx;
use crate::hir::{Loc, Op, Value};
use crate::syntax::ast;

impl<'a> Cx<'_, 'a> {
    pub fn yield_expr(&mut self, expr: &'a ast::ExprYield, loc: Loc) -> Value {
        let value = match &expr.value {
            Some(value) => self.expr(value),
            None => self.none(loc),
        };
        self.emit(Op::Yield(value), loc)
    }

    pub fn yield_from(&mut self, expr: &'a ast::ExprYieldFrom, loc: Loc) -> Value {
        let iterable = self.expr(&expr.value);
        let delegate = self.emit(Op::YieldFromIter(iterable), loc);
        self.delegate(delegate, "yield_from", loc)
    }

    /// Runs a delegate to its end.
    pub fn delegate(&mut self, delegate: Value, kind: &'static str, loc: Loc) -> Value {
        let name = self.construct(kind);
        let (sent, yielded) = (self.b.temp_var(), self.b.temp_var());
        let send = self.b.block(&format!("{name}.send"));
        let suspend = self.b.block(&format!("{name}.yield"));
        let throw = self.cold_block(&format!("{name}.throw"));
        let done = self.b.block(&format!("{name}.done"));
        let none = self.none(loc);
        self.b.write(sent, none);
        self.b.jump(send, loc);

        self.b.switch_to(send);
        let value = self.b.read(sent);
        let item = self.emit(Op::GenSend { delegate, value }, loc);
        self.b.write(yielded, item);
        let finished = self.emit(Op::IsUnset(item), loc);
        self.b.branch(finished, done, suspend, loc);

        self.b.switch_to(suspend);
        let outer = self.b.set_unwind(Some(throw));
        let value = self.b.read(yielded);
        let answer = self.emit(Op::Yield(value), loc);
        self.b.set_unwind(outer);
        self.b.write(sent, answer);
        self.b.jump(send, loc);
        self.b.seal(send);

        self.b.enter(throw);
        let exc = self.emit(Op::ExcTake, loc);
        let item = self.emit(Op::GenThrow { delegate, exc }, loc);
        self.b.write(yielded, item);
        let finished = self.emit(Op::IsUnset(item), loc);
        self.b.branch(finished, done, suspend, loc);
        self.b.seal(suspend);

        self.b.enter(done);
        self.emit(Op::GenResult, loc)
    }
}
