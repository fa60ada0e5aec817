//! Methods of lists that are looked up once and called later, `add = xs.append … add(x)`, are called as methods.
//!
//! ```text
//! %1 = build.list ()                    %1 = build.list ()
//! %2 = getattr %1 "append"       ⇒
//! %3 = call %2 (%0)                     %3 = call.method %1 "append" (%0)
//! ```
//! Nothing can change the methods of the type `list`, so it does not matter when they are looked up. As method
//! calls they have types and inline code, and the list does not get out of sight.
//!
//! Requires: nothing; stands before `infer`. Keeps: SSA form.

use super::edit::{const_str, def_op};
use crate::base::options::Options;
use crate::hir::{Const, Func, Op, Program, Value};

/// What lists have.
const METHODS: [&str; 11] =
    ["append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort"];

pub fn run(program: &mut Program, _: &Options) {
    let consts = &program.consts;
    for func in &mut program.funcs {
        let bound: Vec<Value> =
            func.insts.iter().filter_map(|i| is_bound(func, consts, &i.op, i.result)).collect();
        if !bound.is_empty() {
            call_methods(func, bound);
        }
    }
}

/// The result of looking up a method of what is surely a list.
fn is_bound(func: &Func, consts: &[Const], op: &Op, result: Option<Value>) -> Option<Value> {
    let Op::GetAttr { obj, name } = op else { return None };
    let is_list = match def_op(func, *obj)? {
        Op::BuildList(_) => true,
        Op::CallBuiltin { name, .. } => matches!(const_str(consts, *name).as_str(), "list" | "sorted"),
        _ => false,
    };
    (is_list && METHODS.contains(&const_str(consts, *name).as_str())).then_some(result?)
}

fn call_methods(func: &mut Func, mut bound: Vec<Value>) {
    // Those that are only called.
    let other_use = |op: &Op, v: Value| match op {
        Op::Call { callee, args, .. } if *callee == v => args.contains(&v),
        op => {
            let mut used = false;
            op.visit_operands(|x| used |= x == v);
            used
        }
    };
    for block in &func.blocks {
        for i in &block.insts {
            bound.retain(|v| !other_use(&func.insts[i.index()].op, *v));
        }
        block.term.visit_operands(|x| bound.retain(|v| *v != x));
        block.unwind.iter().flat_map(|e| &e.args).for_each(|x| bound.retain(|v| v != x));
    }
    for block in 0..func.blocks.len() {
        for i in func.blocks[block].insts.clone() {
            let Op::Call { callee, args, kwnames } = &func.insts[i.index()].op else { continue };
            let Some(&Op::GetAttr { obj, name }) = def_op(func, *callee) else { continue };
            if bound.contains(callee) {
                let (args, kwnames) = (args.clone(), *kwnames);
                func.insts[i.index()].op = Op::CallMethod { obj, name, args, kwnames };
            }
        }
    }
    for block in &mut func.blocks {
        block.insts.retain(|i| func.insts[i.index()].result.is_none_or(|r| !bound.contains(&r)));
    }
}
