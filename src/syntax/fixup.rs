//! Repairs what the parser gets wrong in valid programs: `match x,:` loses its tuple.

use rustpython_parser::ast::{self, text_size::TextRange, Expr, ExprContext, Ranged, Stmt};

/// Repairs all statements.
pub fn fix_up(body: &mut [Stmt], source: &str) {
    for stmt in body {
        if let Stmt::Match(statement) = stmt {
            subject_tuple(statement, source);
        }
        for_each_body(stmt, &mut |body| fix_up(body, source));
    }
}

/// `match x,:` matches the tuple `(x,)`.
fn subject_tuple(statement: &mut ast::StmtMatch, source: &str) {
    let range = statement.subject.range();
    let after = source.get(range.end().into()..).unwrap_or("");
    let after = after.trim_start_matches([' ', '\t', ')', '\\', '\n']);
    if !after.starts_with(',') || matches!(statement.subject.as_ref(), Expr::Tuple(t) if t.elts.len() > 1) {
        return;
    }
    let end = range.end() + ast::text_size::TextSize::from(1);
    let element = std::mem::replace(
        statement.subject.as_mut(),
        Expr::Tuple(ast::ExprTuple {
            range: TextRange::new(range.start(), end),
            elts: Vec::new(),
            ctx: ExprContext::Load,
        }),
    );
    if let Expr::Tuple(tuple) = statement.subject.as_mut() {
        tuple.elts.push(element);
    }
}

fn for_each_body(stmt: &mut Stmt, f: &mut dyn FnMut(&mut [Stmt])) {
    match stmt {
        Stmt::FunctionDef(s) => f(&mut s.body),
        Stmt::AsyncFunctionDef(s) => f(&mut s.body),
        Stmt::ClassDef(s) => f(&mut s.body),
        Stmt::For(s) => [&mut s.body, &mut s.orelse].into_iter().for_each(|b| f(b)),
        Stmt::AsyncFor(s) => [&mut s.body, &mut s.orelse].into_iter().for_each(|b| f(b)),
        Stmt::While(s) => [&mut s.body, &mut s.orelse].into_iter().for_each(|b| f(b)),
        Stmt::If(s) => [&mut s.body, &mut s.orelse].into_iter().for_each(|b| f(b)),
        Stmt::With(s) => f(&mut s.body),
        Stmt::AsyncWith(s) => f(&mut s.body),
        Stmt::Match(s) => s.cases.iter_mut().for_each(|c| f(&mut c.body)),
        Stmt::Try(s) => {
            f(&mut s.body);
            handlers(&mut s.handlers, f);
            f(&mut s.orelse);
            f(&mut s.finalbody);
        }
        Stmt::TryStar(s) => {
            f(&mut s.body);
            handlers(&mut s.handlers, f);
            f(&mut s.orelse);
            f(&mut s.finalbody);
        }
        _ => {}
    }
}

fn handlers(handlers: &mut [ast::ExceptHandler], f: &mut dyn FnMut(&mut [Stmt])) {
    for ast::ExceptHandler::ExceptHandler(handler) in handlers {
        f(&mut handler.body);
    }
}
