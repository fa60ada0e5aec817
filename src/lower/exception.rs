//! Exceptions, context managers, assert, match statement.

use super::cond::BoolKind;
use super::func::Lower;
use crate::hir::{ConstId, Value};
use pyrl_abi::context;
use pyrl_abi::entries::Rt;

impl Lower<'_, '_> {
    /// Calls an entry that answers True or False.
    pub fn rt_bool(&mut self, result: Option<Value>, rt: Rt, args: Vec<crate::lir::Val>) {
        let r = self.rt(rt, args);
        self.set_bool(result, BoolKind::IsTrue(r));
    }

    pub fn exc_take(&mut self, result: Option<Value>) {
        let exc = self.b.load_context(context::EXCEPTION);
        let zero = self.b.iconst(0);
        self.b.store_context(context::EXCEPTION, zero);
        self.set(result, exc);
    }
    pub fn exc_match(&mut self, result: Option<Value>, exc: Value, class: Value) {
        let args = vec![self.v(exc), self.v(class)];
        self.rt_bool(result, Rt::ExcMatch, args);
    }
    pub fn exc_push(&mut self, result: Option<Value>, exc: Value) {
        let exc = self.v(exc);
        self.rt_to(result, Rt::ExcPush, vec![exc]);
    }
    pub fn exc_pop(&mut self, previous: Value) {
        let previous = self.v(previous);
        self.b.call_rt_raw(Rt::ExcPop, vec![previous]);
    }
    pub fn exc_group_match(&mut self, result: Option<Value>, exc: Value, class: Value) {
        let args = vec![self.v(exc), self.v(class)];
        self.rt_to(result, Rt::ExcGroupMatch, args);
    }
    pub fn exc_group_finish(&mut self, result: Option<Value>, raised: Value, original: Value) {
        let args = vec![self.v(raised), self.v(original)];
        self.rt_to(result, Rt::ExcGroupFinish, args);
    }
    /// The second result of the call just made.
    pub fn result2(&mut self, result: Option<Value>) {
        let v = self.b.load_context(context::RESULT2);
        self.set(result, v);
    }
    pub fn assert_fail(&mut self, message: Option<Value>) {
        let message = self.opt(message);
        self.rt(Rt::AssertFail, vec![message]);
    }

    pub fn with_prepare(&mut self, result: Option<Value>, manager: Value, is_async: bool) {
        let manager = self.v(manager);
        let flag = self.b.iconst(i64::from(is_async));
        self.rt_to(result, Rt::WithPrepare, vec![manager, flag]);
    }
    pub fn with_exit(&mut self, result: Option<Value>, exit: Value, exc: Option<Value>) {
        let (exit, exc) = (self.v(exit), self.opt(exc));
        self.rt_to(result, Rt::WithExit, vec![exit, exc]);
    }

    pub fn match_sequence(&mut self, result: Option<Value>, subject: Value) {
        let subject = self.v(subject);
        self.rt_bool(result, Rt::MatchSequence, vec![subject]);
    }
    pub fn match_mapping(&mut self, result: Option<Value>, subject: Value) {
        let subject = self.v(subject);
        self.rt_bool(result, Rt::MatchMapping, vec![subject]);
    }
    pub fn match_keys(&mut self, result: Option<Value>, subject: Value, keys: Value) {
        let args = vec![self.v(subject), self.v(keys)];
        self.rt_to(result, Rt::MatchKeys, args);
    }
    pub fn match_class(
        &mut self,
        result: Option<Value>,
        subject: Value,
        class: Value,
        positional: u32,
        names: ConstId,
    ) {
        let (subject, class) = (self.v(subject), self.v(class));
        let positional = self.b.iconst(i64::from(positional));
        let names = self.constant(names);
        self.rt_to(result, Rt::MatchClass, vec![subject, class, positional, names]);
    }
}
