//! Generators: the entry stub, suspension, delegation.

use super::data::DataBuilder;
use super::desc;
use super::func::{new_func, Lower, Setup};
use crate::hir::Value;
use crate::lir::builder::FuncBuilder;
use crate::lir::{self, Op, SymId, Term, Type, Val};
use pyrl_abi::context;
use pyrl_abi::entries::Rt;

/// The entry of a generator function: packs its arguments into a suspended generator.
pub fn stub(setup: &Setup, data: &mut DataBuilder, symbol: SymId) -> lir::Func {
    let func = setup.func;
    let params = func.blocks[func.entry.index()].params.len() as u32;
    let mut shape = new_func(setup, data, symbol, lir::FuncKind::Normal, params);
    shape.stack_check = false;
    let mut b = FuncBuilder::new(shape);
    let args: Vec<Val> = (0..params).map(|i| b.ins(Op::Param(i), Type::I64)).collect();
    let object = b.ins(Op::ParamFunc, Type::I64);
    let desc = desc::func_desc(data, func);
    let desc = b.sym_addr(desc);
    let array = if args.is_empty() { b.iconst(0) } else { b.ins(Op::ArgArray(args), Type::I64) };
    let count = b.iconst(i64::from(params));
    let made = b.call_rt_raw(Rt::MakeGenerator, vec![desc, object, array, count]);
    b.terminate(Term::Return(made));
    b.func
}

impl Lower<'_, '_> {
    pub fn yield_value(&mut self, result: Option<Value>, value: Value) {
        let v = self.v(value);
        let sent = self.b.ins(Op::Yield(v), Type::I64);
        let sent = self.check(sent);
        self.set(result, sent);
    }
    pub fn yield_from_iter(&mut self, result: Option<Value>, value: Value) {
        let v = self.v(value);
        self.rt_to(result, Rt::YieldFromIter, vec![v]);
    }
    pub fn await_iter(&mut self, result: Option<Value>, value: Value) {
        let v = self.v(value);
        self.rt_to(result, Rt::AwaitIter, vec![v]);
    }
    pub fn gen_send(&mut self, result: Option<Value>, delegate: Value, value: Value) {
        let args = vec![self.v(delegate), self.v(value)];
        let r = self.rt_absent(Rt::GenSend, args);
        self.set(result, r);
    }
    pub fn gen_throw(&mut self, result: Option<Value>, delegate: Value, exc: Value) {
        let args = vec![self.v(delegate), self.v(exc)];
        let r = self.rt_absent(Rt::GenThrow, args);
        self.set(result, r);
    }
    pub fn gen_leave(&mut self, result: Option<Value>, exc: Value) {
        // Traceback entries of this function and the functions inlined around the generator.
        let mut depth = 1;
        let mut frame = self.b.loc.frame as usize;
        while let Some(inlined) = self.func.frames.get(frame.wrapping_sub(1)) {
            depth += 1;
            frame = inlined.call.frame as usize;
        }
        let args = vec![self.v(exc), self.b.iconst(depth)];
        self.rt_to(result, Rt::GenLeave, args);
    }
    pub fn gen_result(&mut self, result: Option<Value>) {
        let v = self.b.load_context(context::GEN_RETURN);
        self.set(result, v);
    }

    /// Calls an entry whose 0 means "nothing" unless an exception is set.
    pub fn rt_absent(&mut self, rt: Rt, args: Vec<Val>) -> Val {
        let Some(r) = self.b.call_rt_raw(rt, args) else {
            return self.b.iconst(0);
        };
        let (absent, next) = (self.cold(), self.hot("k"));
        self.b.br_zero(r, absent, next);
        self.b.switch_to(absent);
        let exc = self.b.load_context(context::EXCEPTION);
        let landing = self.landing();
        self.b.br_zero(exc, next, landing);
        self.b.switch_to(next);
        r
    }
}
