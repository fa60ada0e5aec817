//! Source text to AST and symbol tables. The only part that knows the parser.
//!
//! ```text
//! source bytes ─ decode ─ parse ─ check ─ scope ─▶ Module { ast, scopes }
//!                             imports ─ every module the program reaches ─▶ Program
//! ```

pub mod imports;
pub mod parse;
pub mod scope;

pub use imports::{ImportTarget, Module, ModuleId, ModuleKind, Program};
pub use parse::parse_module;
pub use rustpython_parser::ast;
pub use scope::{Resolution, Scope, ScopeId, ScopeKind, Scopes};
