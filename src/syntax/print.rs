//! Prints syntax trees and symbol tables, for `--emit=ast`.

use std::fmt::Write;

use crate::syntax::imports::{ModuleKind, Program};
use crate::syntax::scope::{Scope, Scopes};

/// All modules: the tree of each, then its scopes.
pub fn print_program(program: &Program) -> String {
    let mut text = String::new();
    for module in &program.modules {
        let _ = writeln!(text, "module {} {}", module.id, module.name);
        match &module.kind {
            ModuleKind::Native { names } => {
                let _ = writeln!(text, "  native: {}", names.join(" "));
            }
            ModuleKind::Apart => text.push_str("  compiled apart\n"),
            ModuleKind::Python { ast, scopes } => {
                for stmt in &ast.body {
                    let _ = writeln!(text, "{stmt:#?}");
                }
                print_scope(scopes, scopes.module(), 1, &mut text);
            }
        }
    }
    text
}

fn print_scope(scopes: &Scopes, scope: &Scope, depth: usize, text: &mut String) {
    let indent = "  ".repeat(depth);
    let _ = writeln!(text, "{indent}scope {} {:?}", scope.name, scope.kind);
    for name in &scope.order {
        let _ = writeln!(text, "{indent}  {name}: {:?}", scope.resolve(name));
    }
    for child in &scope.children {
        print_scope(scopes, scopes.get(*child), depth + 1, text);
    }
}
