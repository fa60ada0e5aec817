//! HIR → LIR: every Python operation becomes words, loads, stores and runtime calls.
//!
//! Here values get their machine form (tags, boxes), exceptions become explicit edges (a
//! `br_zero` after each call that may raise, one landing block per handler) and hot operations
//! get inline fast paths whose slow sides are cold blocks `<block>.slow<n>`.
//!
//! ```text
//! %2 = py.add %0, %1      and t, %0, %1        both small ints?
//!                         br_mask t, 1 → slow1
//!                         sub u, %1, 1
//!                         add_ovf r, %0, u     br_overflow → slow1
//! ```

mod arith;
mod attr;
mod call;
mod compare;
mod cond;
mod construct;
mod data;
mod define;
mod desc;
mod doubles;
mod exception;
mod float;
mod func;
mod generator;
mod inst;
mod item;
mod iter;
mod names;
mod profile;
mod typed;

#[cfg(test)]
mod tests;

use crate::analysis::callgraph::CallGraph;
use crate::base::func_pass::{Code, FuncPass, FuncPasses};
use crate::base::mangle::mangle;
use crate::base::options::{OptLevel, Options, PROGRAM_SYMBOL};
use crate::hir::{self, FuncKind};
use crate::lir::{self, Section};
use data::{ConstRef, DataBuilder};

/// The passes over lowered functions.
pub const PASSES: &[FuncPass] = &[
    FuncPass {
        name: "settled",
        about:
            "words that were computed and tests that were made on every path to here, where functions are lowered",
        enabled: |o| !matches!(o.opt, OptLevel::O0 | OptLevel::O1),
    },
    FuncPass {
        name: "steps",
        about: "counters step on the way back to the head of their loop, which is one; where functions are lowered",
        enabled: |o| !matches!(o.opt, OptLevel::O0 | OptLevel::O1),
    },
    FuncPass {
        name: "sunk",
        about: "words computed where they are used: in cold blocks, behind branches; where functions are lowered",
        enabled: |o| !matches!(o.opt, OptLevel::O0 | OptLevel::O1),
    },
];
/// The numbers of passes in [`PASSES`].
const SETTLED: usize = 0;
const STEPS: usize = 1;
const SUNK: usize = 2;

impl Code for lir::Func {
    fn size(&self) -> usize {
        self.blocks.iter().map(|b| b.insts.len()).sum()
    }
    fn text(&self) -> String {
        // Symbols stand as their numbers: the program that names them is being made.
        lir::print::print_func(&lir::Program::default(), self)
    }
}

/// Lowers the whole program. The memory of a function that is done serves the next one.
pub fn lower_program(program: hir::Program, options: &Options) -> lir::Program {
    lower_with(program, options, &FuncPasses::new(PASSES, options))
}

/// Lowers the whole program and runs those of [`PASSES`] that `passes` selects, which notes what they do.
pub fn lower_with(mut program: hir::Program, options: &Options, passes: &FuncPasses) -> lir::Program {
    let mut data = DataBuilder::new(desc::inlined_lines(&program));
    let graph = CallGraph::new(&program);
    // The runtime walks both sections by their ends, which exist only when there is something in
    // them.
    data.inline_cache("pyrl$ic".to_string(), ConstRef::Imm(0), "none".to_string());
    data.root("pyrl$root".to_string(), "none".to_string());
    // Functions' symbols first: their numbers follow program order.
    for f in program.funcs.iter().filter(|f| !f.is_unreached()) {
        data.symbol(&f.symbol);
    }
    let mut funcs = Vec::new();
    let rooms = program.has_imported_code();
    let mut last = None;
    for id in program.code_order() {
        let index = id.index();
        let f = &program.funcs[index];
        if let Some(last) = last.replace(f.module).filter(|last| rooms && *last != f.module) {
            data.room(&mangle(&program.modules[last.index()].name), Section::InlineCache);
        }
        let setup = func::Setup {
            program: &program,
            func: f,
            stack_check: graph.may_recurse(index),
            inline: options.opt != OptLevel::O0,
            small: options.opt == OptLevel::Os,
            passes,
        };
        if f.is_unreached() {
            desc::emit_unreached(&mut data, &program, f);
            continue;
        }
        let entry = data.symbol(&f.symbol);
        match f.kind {
            FuncKind::Function | FuncKind::Module | FuncKind::Class => {
                let lowered = func::lower(&setup, &mut data, entry, lir::FuncKind::Normal);
                desc::emit_func(&mut data, &program, id, entry, None, &lowered.labels);
                funcs.push(lowered);
            }
            FuncKind::Generator | FuncKind::Coroutine | FuncKind::AsyncGenerator => {
                let resume = data.symbol(&format!("{}$resume", f.symbol));
                funcs.push(generator::stub(&setup, &mut data, entry));
                let lowered = func::lower(&setup, &mut data, resume, lir::FuncKind::Resume);
                desc::emit_func(&mut data, &program, id, entry, Some(resume), &lowered.labels);
                funcs.push(lowered);
            }
        }
        program.funcs[index].drop_body();
    }
    // The main module, which changes most often, moves nothing when it comes last.
    let mut modules: Vec<u32> = (0..program.modules.len() as u32).collect();
    modules.rotate_left(usize::from(rooms));
    for id in modules {
        desc::emit_module(&mut data, &program, hir::ModuleId(id));
        if rooms {
            data.room(&mangle(&program.modules[id as usize].name), Section::Roots);
        }
    }
    if program.is_library() {
        desc::emit_library(&mut data, &program);
    } else {
        let profile = profile::emit(&mut data, &program, options);
        desc::emit_program(&mut data, &program, &options.program_symbol, profile);
    }
    let (symbols, data) = data.finish(rooms);
    let files =
        program.modules.iter().map(|m| (m.file.clone().unwrap_or_default(), m.source.clone())).collect();
    let holds_context = options.program_symbol == PROGRAM_SYMBOL && !program.is_library();
    let library = program.modules.iter().filter(|m| m.is_apart()).map(|m| m.name.clone()).collect();
    lir::Program {
        symbols,
        plain_symbols: Vec::new(),
        funcs,
        data,
        files,
        holds_context,
        library,
        remarks: None,
    }
}
