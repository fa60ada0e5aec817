//! Direct calls without their function object: a known function that never looks at its own
//! object (no closure, not a generator) need not be given it, and inside a function its own
//! global name is certainly bound.
//!
//! ```text
//! %5 = global.get m0 3            (in the function that slot 3 holds)
//! %6 = call.direct f1 callee=%5 (%4)      ⇒   %6 = call.direct f1 (%4)
//! ```

use crate::base::options::Options;
use crate::hir::{Func, FuncId, FuncKind, Module, Op, Program};

pub fn run(program: &mut Program, _: &Options) {
    let needs_object: Vec<bool> = program
        .funcs
        .iter()
        .enumerate()
        .map(|(n, f)| {
            !matches!(f.kind, FuncKind::Function)
                || f.insts.iter().any(|i| matches!(i.op, Op::SelfFunc | Op::ClosureGet(_)))
                || uses_itself(f, FuncId(n as u32), &program.modules)
        })
        .collect();
    let modules = &program.modules;
    for (n, func) in program.funcs.iter_mut().enumerate() {
        for block in &func.blocks {
            for &i in &block.insts {
                match &mut func.insts[i.index()].op {
                    Op::CallDirect { func, callee, .. } if !needs_object[func.index()] => *callee = None,
                    op @ Op::GlobalGet { .. } => {
                        let &mut Op::GlobalGet { module, slot, .. } = op else { continue };
                        let known = modules[module.index()].globals[slot as usize].known_func;
                        if known == Some(FuncId(n as u32)) {
                            *op = Op::SelfFunc;
                        }
                    }
                    _ => {}
                }
            }
        }
    }
}

/// Does the function use its own object other than to call it?
fn uses_itself(func: &Func, id: FuncId, modules: &[Module]) -> bool {
    let mut own = vec![false; func.values.len()];
    let mut any = false;
    for block in &func.blocks {
        for &i in &block.insts {
            let inst = &func.insts[i.index()];
            if let Op::GlobalGet { module, slot, .. } = inst.op {
                if modules[module.index()].globals[slot as usize].known_func == Some(id) {
                    if let Some(r) = inst.result {
                        own[r.index()] = true;
                        any = true;
                    }
                }
            }
        }
    }
    if !any {
        return false;
    }
    let mut used = false;
    for block in &func.blocks {
        for &i in &block.insts {
            match &func.insts[i.index()].op {
                Op::CallDirect { args, .. } => used |= args.iter().any(|a| own[a.index()]),
                op => op.visit_operands(|v| used |= own[v.index()]),
            }
        }
        block.term.visit_operands(|v| used |= own[v.index()]);
        used |= block.unwind.iter().flat_map(|u| &u.args).any(|v| own[v.index()]);
    }
    used
}
