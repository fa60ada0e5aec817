//! AST → HIR, one file per language feature. Works on one function at a time (`context`), over
//! facts about the whole program's names (`globals`).
//!
//! ```text
//! x = a + b      %3 = binary add %1 %2        expr.rs
//!                x := %3                      assign.rs, names.rs
//! ```
//! Statements after a point that control cannot reach are left out, as CPython does.

mod annotations;
mod assign;
mod async_;
mod builtins;
mod call;
mod class;
mod comprehension;
mod consts;
mod context;
mod control;
mod delete;
mod display;
mod expr;
mod facts;
mod fstring;
mod function;
mod generator;
mod globals;
mod import_;
mod locals;
mod loop_;
mod match_;
mod module;
mod names;
mod program;
mod stmt;
mod try_;
mod try_star;
mod units;
mod unparse;
mod with_;

#[cfg(test)]
mod tests;

use crate::base::diag::Diagnostics;
use crate::{hir, syntax};

/// Translates a checked program. Constructs that HIR cannot express are reported in `diags`; the
/// program is then not to be used.
pub fn build_program(program: &syntax::Program, diags: &mut Diagnostics) -> hir::Program {
    program::ProgramBuilder::new(program, diags).build()
}

/// Source text of one module to HIR (its imports are not looked for beside it): for tests.
pub fn build_source(name: &str, source: &str, diags: &mut Diagnostics) -> hir::Program {
    let main = syntax::load::MainSource {
        path: std::path::Path::new(name),
        bytes: source.as_bytes(),
        dir: None,
        prune: true,
        apart: false,
    };
    let program = syntax::load::load_program(&main, diags);
    if diags.has_errors() {
        return hir::Program::default();
    }
    build_program(&program, diags)
}

/// Source text to HIR text; diagnostics instead when there are errors. For golden files.
pub fn hir_text(name: &str, source: &str) -> Result<String, Diagnostics> {
    let mut diags = Diagnostics::new();
    let program = build_source(name, source, &mut diags);
    if diags.has_errors() {
        return Err(diags);
    }
    Ok(hir::print::print_program(&program))
}
