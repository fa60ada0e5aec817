//! Module bodies.

use crate::build::context::Cx;
use crate::build::function::{docstring, empty_func};
use crate::build::program::ProgramBuilder;
use crate::build::units;
use crate::hir::{ConstId, FuncId, FuncKind, Loc, Signature, Term};
use crate::syntax::{self, ast, Scopes};

/// Builds a module's body.
pub fn build<'a>(
    p: &mut ProgramBuilder<'a>,
    module: &'a syntax::Module,
    ast: &'a ast::ModModule,
    scopes: &'a Scopes,
    doc: Option<ConstId>,
) -> FuncId {
    let lines = module.file.map_or(1, |file| p.program.sources.file(file).line_count().max(1));
    let id = p.func_id(std::ptr::from_ref(ast) as usize);
    let mut func = empty_func(p, module, scopes.module(), FuncKind::Module, Signature::default(), (1, lines));
    func.doc = doc;
    let mut cx = Cx::new(p, module, scopes, scopes.module(), func);
    let mut body = &ast.body[..];
    if docstring(body).is_some() {
        body = &body[1..];
    }
    cx.setup_annotations(body);
    let plan = cx.p.program.is_library().then(|| units::plan(cx.p, module, body));
    match &plan {
        Some(plan) => plan.at_once.iter().for_each(|stmt| cx.body(std::slice::from_ref(*stmt))),
        None => cx.body(body),
    }
    if cx.b.alive() {
        let end = body.last().map_or(Loc::default(), |s| cx.loc(s));
        let none = cx.none(end);
        cx.b.finish_block(Term::Return(none), end);
    }
    let func = cx.b.finish();
    p.define(id, func);
    if let Some(plan) = plan {
        p.definers = units::build(p, module, scopes, &plan);
    }
    id
}
