//! Source text to AST and symbol tables. The only part that knows the parser.
//!
//! ```text
//! source bytes ─ decode ─ parse ─ check ─ scope ─▶ Module { ast, scopes }
//!                             imports ─ every module the program reaches ─▶ Program
//! ```

pub mod check;
mod check_pattern;
pub mod errors;
mod fixup;
mod import_scan;
pub mod imports;
pub mod load;
pub mod parse;
pub mod print;
mod reach;
mod refuse;
mod resolve;
pub mod scope;
pub mod source;
pub mod symtable;
pub mod walk;
mod warn;

pub use imports::{ImportTarget, Module, ModuleId, ModuleKind, Program};
pub use load::{load_library, load_program, MainSource};
pub use parse::parse_module;
pub use rustpython_parser::ast;
pub use scope::{Resolution, Scope, ScopeId, ScopeKind, Scopes};

use crate::base::span::{FileId, Span};

/// The span of a node.
pub fn span_of<N: ast::Ranged>(file: FileId, node: &N) -> Span {
    let range = node.range();
    Span::new(file, range.start().into(), range.end().into())
}
