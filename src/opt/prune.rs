//! Functions of library modules that nothing makes or calls any more, because every call of them
//! was inlined: their bodies are left out. Most of the library a program does not use never gets
//! this far (`syntax/reach`, which `-fno-prune` switches off, too). What the user wrote stays in the assembly.
//!
//! ```text
//! f7 = make_function …; call.direct f7      inlined: nothing makes f7   ⇒   f7: unreached
//! ```

use crate::base::options::Options;
use crate::hir::{Op, Program};

pub fn run(program: &mut Program, _: &Options) {
    let of_library = |f: usize| program.modules[program.funcs[f].module.index()].is_stdlib;
    let mut work: Vec<usize> = (0..program.funcs.len()).filter(|&f| !of_library(f)).collect();
    work.extend(program.modules.iter().filter_map(|m| m.body).map(|f| f.index()));
    work.extend(program.modules.iter().flat_map(|m| &m.globals).filter_map(|g| g.definer).map(|f| f.index()));
    let mut reached = vec![false; program.funcs.len()];
    while let Some(f) = work.pop() {
        if std::mem::replace(&mut reached[f], true) {
            continue;
        }
        let func = &program.funcs[f];
        for &i in func.blocks.iter().flat_map(|b| &b.insts) {
            match &func.insts[i.index()].op {
                Op::MakeFunction { func, .. } | Op::CallDirect { func, .. } => work.push(func.index()),
                Op::CallTagged { cases, .. } => work.extend(cases.iter().map(|c| c.func.index())),
                _ => {}
            }
        }
    }
    for (func, reached) in program.funcs.iter_mut().zip(reached) {
        if !reached {
            func.leave_out();
        }
    }
}
