//! What valid programs may contain but the compiler does not support: refused with a code and a
//! hint, so that nothing is silently wrong.

use crate::base::diag::{code, Diagnostic, Diagnostics};
use crate::base::span::FileId;
use crate::base::stdlib;
use crate::syntax::ast::{self, Constant, Expr, ExprContext, Ranged, Stmt};
use crate::syntax::scope::Scopes;
use crate::syntax::{span_of, walk};
use unicode_normalization::is_nfkc;

/// Builtins that need the compiler or the names of locals at run time.
const DYNAMIC: &[(&str, &str)] = &[
    ("eval", "write the expression in the program, or use int(), float() or a dict of functions"),
    ("exec", "put the code in a function or a module"),
    ("compile", "put the code in a function or a module"),
    ("__import__", "use an import statement"),
    ("locals", "call it as locals(): only then is it known whose variables are meant"),
];

/// Reports everything unsupported in a module.
pub fn refuse_module(
    module: &ast::ModModule,
    scopes: &Scopes,
    file: FileId,
    source: &str,
    diags: &mut Diagnostics,
) {
    let module_scope = scopes.module();
    let rebound: Vec<&str> = scopes
        .iter()
        .flat_map(|s| s.names.iter())
        .filter(|(_, info)| info.is_bound)
        .map(|(name, _)| name.as_str())
        .filter(|name| DYNAMIC.iter().any(|(d, _)| d == name))
        .collect();
    let star = module_scope.has_star_import;
    let mut builtins = vec!["__builtins__".to_string()];
    builtins_module_names(&module.body, &mut builtins);
    let mut refuser = Refuser { file, source, rebound, builtins, star, diags };
    refuser.body(&module.body);
}

struct Refuser<'a> {
    file: FileId,
    source: &'a str,
    /// Dynamic builtins that the module defines itself.
    rebound: Vec<&'a str>,
    /// What the module calls the module `builtins`.
    builtins: Vec<String>,
    star: bool,
    diags: &'a mut Diagnostics,
}

impl Refuser<'_> {
    fn refuse<N: Ranged>(&mut self, node: &N, code: &'static str, message: impl Into<String>, hint: &str) {
        self.diags.push(Diagnostic::error(code, span_of(self.file, node), message).hint(hint));
    }

    fn asynchronous<N: Ranged>(&mut self, node: &N, what: &str) {
        let message = format!("{what} is not supported yet");
        self.refuse(node, code::ASYNC, message, "write it with ordinary functions or generators");
    }

    fn body(&mut self, body: &[Stmt]) {
        for stmt in body {
            self.stmt(stmt);
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::AsyncFunctionDef(s) => return self.asynchronous(s, "'async def'"),
            Stmt::AsyncFor(s) => return self.asynchronous(s, "'async for'"),
            Stmt::AsyncWith(s) => return self.asynchronous(s, "'async with'"),
            _ => {}
        }
        walk::each_expr(stmt, &mut |e| self.expr(e));
        for body in walk::bodies(stmt) {
            self.body(body);
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::Await(e) => self.asynchronous(e, "'await'"),
            Expr::ListComp(ast::ExprListComp { generators, .. })
            | Expr::SetComp(ast::ExprSetComp { generators, .. })
            | Expr::DictComp(ast::ExprDictComp { generators, .. })
            | Expr::GeneratorExp(ast::ExprGeneratorExp { generators, .. })
                if generators.iter().any(|g| g.is_async) =>
            {
                self.asynchronous(expr, "an asynchronous comprehension");
            }
            Expr::Name(name) => self.name(name),
            Expr::Call(call) if is_scope_names(call) => return,
            Expr::Attribute(a) if a.ctx != ExprContext::Load => self.changed(a, &a.value, Some(&a.attr)),
            Expr::Call(call) if is_call_of(call, &["setattr", "delattr"]) => {
                if let [of, name, ..] = call.args.as_slice() {
                    self.changed(call, of, str_constant(name));
                }
            }
            Expr::Constant(c) => self.constant(c),
            Expr::JoinedStr(s) if self.has_surrogate_escape(s) => self.surrogate(s),
            _ => {}
        }
        walk::each_child(expr, &mut |child| self.expr(child));
    }

    /// A builtin function or class that is replaced (`None`: its name is computed).
    fn changed<N: Ranged>(&mut self, node: &N, of: &Expr, name: Option<&str>) {
        let known = |name: &str| match stdlib::find("builtins").map(|m| m.body) {
            Some(stdlib::Body::Native(names)) => names.contains(&name),
            _ => false,
        };
        let is_builtins = matches!(of, Expr::Name(n) if self.builtins.iter().any(|b| b == n.id.as_str()));
        if is_builtins && name.is_none_or(known) {
            let message = format!(
                "changing builtins.{} is not supported: what it means is known when the program is compiled",
                name.unwrap_or("…")
            );
            self.refuse(
                node,
                code::DYNAMIC,
                message,
                "give the replacement a name of its own, and call that",
            );
        }
    }

    fn name(&mut self, name: &ast::ExprName) {
        if !is_nfkc(&name.id) {
            let message = format!("identifier '{}' in an f-string is not in normal form", name.id);
            self.refuse(
                name,
                code::UNSUPPORTED,
                message,
                "assign the value to another name before the f-string",
            );
        }
        if name.ctx != ExprContext::Load || self.star {
            return;
        }
        for (builtin, hint) in DYNAMIC {
            if &name.id == *builtin && !self.rebound.contains(builtin) {
                let message = format!("{builtin}() is not supported: the program is compiled ahead of time");
                self.refuse(name, code::DYNAMIC, message, hint);
            }
        }
    }

    fn constant(&mut self, constant: &ast::ExprConstant) {
        if let Constant::Str(text) = &constant.value {
            if text.contains('\u{fffd}') && self.has_surrogate_escape(constant) {
                self.surrogate(constant);
            }
        }
    }

    fn surrogate<N: Ranged>(&mut self, node: &N) {
        let message = "a lone surrogate in a string literal is not supported yet";
        self.refuse(node, code::LITERAL, message, "build it with chr()");
    }

    /// `\ud800` … `\udfff` in the literal's text: the parser would turn it into U+FFFD.
    fn has_surrogate_escape<N: Ranged>(&self, node: &N) -> bool {
        let range = node.range();
        let text =
            self.source.get(range.start().into()..range.end().into()).unwrap_or("").to_ascii_lowercase();
        ["\\ud8", "\\ud9", "\\uda", "\\udb", "\\udc", "\\udd", "\\ude", "\\udf", "\\u0000d8", "\\u0000d9"]
            .iter()
            .chain(&["\\u0000da", "\\u0000db", "\\u0000dc", "\\u0000dd", "\\u0000de", "\\u0000df"])
            .any(|escape| text.contains(escape))
    }
}

/// Names that `import builtins` binds, in functions and classes too.
fn builtins_module_names(body: &[Stmt], out: &mut Vec<String>) {
    for stmt in body {
        if let Stmt::Import(import) = stmt {
            for alias in import.names.iter().filter(|a| a.name.as_str() == "builtins") {
                out.push(alias.asname.as_ref().unwrap_or(&alias.name).to_string());
            }
        }
        for inner in walk::bodies(stmt) {
            builtins_module_names(inner, out);
        }
    }
}

fn is_call_of(call: &ast::ExprCall, names: &[&str]) -> bool {
    matches!(call.func.as_ref(), Expr::Name(n) if names.contains(&n.id.as_str()))
}

fn str_constant(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) => Some(text),
        _ => None,
    }
}

/// `locals()`, `vars()`, `dir()`: the compiler knows the names of the scope they stand in.
fn is_scope_names(call: &ast::ExprCall) -> bool {
    let bare = call.args.is_empty() && call.keywords.is_empty();
    bare && matches!(call.func.as_ref(), Expr::Name(n) if matches!(n.id.as_str(), "locals" | "vars" | "dir"))
}
