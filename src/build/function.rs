//! `def` and `lambda`: the function object is made where the definition stands; the body becomes
//! a function of its own.
//!
//! ```text
//! @d                     %1 = d
//! def f(a, b=x): …       %2 = x;  %3 = build.tuple (%2);  %4 = make_function f7 defaults=%3 ()
//!                        %5 = call %1 (%4);  f := %5
//! ```

use crate::build::context::Cx;
use crate::build::program::ProgramBuilder;
use crate::hir::{
    Const, ConstId, Frequency, Func, FuncId, FuncKind, Loc, ModuleId, Op, Signature, Term, Value,
};
use crate::syntax::ast::{self, Arguments, Constant, Expr, Ranged, Stmt};
use crate::syntax::{self, Scope};

/// The text of a docstring.
pub fn docstring(body: &[Stmt]) -> Option<&str> {
    match body.first() {
        Some(Stmt::Expr(stmt)) => match &*stmt.value {
            Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) => Some(text),
            _ => None,
        },
        _ => None,
    }
}

/// The parameter slots of a function.
pub fn signature(args: &Arguments, params: &[String]) -> Signature {
    let positional = args.posonlyargs.iter().chain(&args.args);
    Signature {
        names: params.to_vec(),
        posonly: args.posonlyargs.len() as u32,
        positional: (args.posonlyargs.len() + args.args.len()) as u32,
        kwonly: args.kwonlyargs.len() as u32,
        varargs: args.vararg.is_some(),
        varkw: args.kwarg.is_some(),
        defaults: positional.filter(|a| a.default.is_some()).count() as u32,
    }
}

/// What a function's body is.
#[derive(Clone, Copy)]
pub enum Body<'a> {
    Stmts(&'a [Stmt]),
    Expr(&'a Expr),
}

/// A function without blocks.
pub fn empty_func(
    p: &mut ProgramBuilder<'_>,
    module: &syntax::Module,
    scope: &Scope,
    kind: FuncKind,
    sig: Signature,
    lines: (u32, u32),
) -> Func {
    let qualname = if scope.qualname.is_empty() { &scope.name } else { &scope.qualname };
    Func {
        symbol: p.symbol(module, qualname),
        name: scope.name.clone(),
        qualname: qualname.clone(),
        module: ModuleId(module.id.index() as u32),
        kind,
        sig,
        doc: None,
        free_names: scope.frees.clone(),
        first_line: lines.0,
        last_line: lines.1,
        frames: Vec::new(),
        frequency: Frequency::of_kind(kind),
        measured: false,
        keeps_lengths: false,
        blocks: Vec::new(),
        insts: Vec::new(),
        values: Vec::new(),
        entry: crate::hir::Block(0),
        value_names: Vec::new(),
    }
}

/// Kind of a function by its scope.
pub fn func_kind(scope: &Scope) -> FuncKind {
    match (scope.is_coroutine, scope.is_generator) {
        (false, false) => FuncKind::Function,
        (false, true) => FuncKind::Generator,
        (true, false) => FuncKind::Coroutine,
        (true, true) => FuncKind::AsyncGenerator,
    }
}

impl<'b, 'a> Cx<'b, 'a> {
    /// Starts a function inside this one, with its parameters and cells in place.
    pub fn inner<'c>(&'c mut self, scope: &'a Scope, func: Func) -> Cx<'c, 'a> {
        let mut cx = Cx::new(&mut *self.p, self.module, self.scopes, scope, func);
        cx.parameters();
        cx
    }

    /// Binds the parameter slots to variables or cells, and makes the other cells.
    pub fn parameters(&mut self) {
        let names = self.b.func.sig.names.clone();
        let mut captured = Vec::new();
        for name in &names {
            if self.scope.cells.contains(name) {
                let value = self.b.param(None);
                captured.push((name.clone(), value));
            } else {
                let var = self.b.named_var(name);
                self.vars.insert(name.clone(), var);
                self.b.param(Some(var));
            }
        }
        for (name, value) in captured {
            let cell = self.emit(Op::CellNew(value), Loc::default());
            self.cells.insert(name, cell);
        }
        for name in &self.scope.cells {
            if !self.cells.contains_key(name) {
                let unset = self.b.unset();
                let cell = self.emit(Op::CellNew(unset), Loc::default());
                self.cells.insert(name.clone(), cell);
            }
        }
    }

    /// Translates a function's body unless that was done before, or nothing reaches it.
    pub fn build_func(
        &mut self,
        address: usize,
        scope: &'a Scope,
        args: &'a Arguments,
        body: Body<'a>,
        lines: (u32, u32),
    ) -> FuncId {
        let id = self.p.func_id(address);
        if self.p.is_built(id) {
            return id;
        }
        let sig = signature(args, &scope.params);
        let mut func = empty_func(self.p, self.module, scope, func_kind(scope), sig, lines);
        let last = Loc { line: lines.1, end_line: lines.1, ..Loc::default() };
        if let Body::Stmts(stmts) = body {
            func.doc = docstring(stmts).map(|text| self.p.consts.str(text));
        }
        let reached = self.p.program.is_reached(address);
        let mut cx = self.inner(scope, func);
        match body {
            Body::Stmts(_) if !reached => {
                cx.b.emit_void(Op::Unreached, last);
                cx.b.finish_block(Term::Unreachable, last);
            }
            Body::Stmts(stmts) => {
                let skip = usize::from(docstring(stmts).is_some());
                cx.body(&stmts[skip..]);
                if cx.b.alive() {
                    let end = stmts.last().map_or(last, |s| cx.loc(s));
                    let none = cx.none(end);
                    cx.b.finish_block(Term::Return(none), end);
                }
            }
            Body::Expr(expr) => {
                let loc = cx.loc(expr);
                let value = cx.expr(expr);
                cx.b.finish_block(Term::Return(value), loc);
            }
        }
        let func = cx.b.finish();
        self.p.define(id, func);
        id
    }

    pub fn function_def(&mut self, stmt: &'a ast::StmtFunctionDef) {
        let scope = self.scopes.of(stmt);
        let address = std::ptr::from_ref(stmt) as usize;
        let def = Definition {
            scope,
            address,
            name: &stmt.name,
            args: &stmt.args,
            body: &stmt.body,
            decorators: &stmt.decorator_list,
            returns: stmt.returns.as_deref(),
            range: stmt.range(),
        };
        self.define_function(def);
    }

    /// Everything `def` and `async def` share.
    pub fn define_function(&mut self, def: Definition<'a>) {
        let loc = self.def_loc(def.range, def.decorators, &["def", "async"]);
        let decorators: Vec<(Value, Loc)> =
            def.decorators.iter().map(|d| (self.expr(d), self.loc(d))).collect();
        let defaults = self.defaults(def.args, loc);
        let annotations = self.function_annotations(def.args, def.returns, loc);
        let first = decorators.iter().map(|(_, l)| l.line).min().unwrap_or(loc.line).min(loc.line);
        let lines = (first, loc.end_line);
        let id = self.build_func(def.address, def.scope, def.args, Body::Stmts(def.body), lines);
        let mut value = self.make_function(id, def.scope, defaults, annotations, loc);
        for (decorator, loc) in decorators.into_iter().rev() {
            value = self.emit(Op::Call { callee: decorator, args: vec![value], kwnames: None }, loc);
        }
        self.store_name(def.name, value, loc);
    }

    pub fn lambda(&mut self, expr: &'a ast::ExprLambda, loc: Loc) -> Value {
        let scope = self.scopes.of(expr);
        let defaults = self.defaults(&expr.args, loc);
        let address = std::ptr::from_ref(expr) as usize;
        let body = Body::Expr(&expr.body);
        let id = self.build_func(address, scope, &expr.args, body, (loc.line, loc.end_line));
        self.make_function(id, scope, defaults, None, loc)
    }

    /// Place of a definition without its decorators.
    pub fn def_loc(&self, range: ast::text_size::TextRange, decorators: &[Expr], keywords: &[&str]) -> Loc {
        let Some(last) = decorators.last() else { return self.loc_of(range) };
        let mut start = last.range().end();
        let rest = ast::text_size::TextRange::new(start, range.end());
        let mut offset = 0;
        for line in self.source(rest).split_inclusive('\n') {
            let text = line.trim_start();
            if keywords
                .iter()
                .any(|k| text.strip_prefix(k).is_some_and(|t| t.starts_with(char::is_whitespace)))
            {
                offset += line.len() - text.len();
                break;
            }
            offset += line.len();
        }
        start += ast::text_size::TextSize::from(offset as u32);
        if start >= range.end() {
            return self.loc_of(range);
        }
        self.loc_of(ast::text_size::TextRange::new(start, range.end()))
    }

    /// Default values: a tuple for positional parameters, a dict for keyword-only ones.
    fn defaults(&mut self, args: &'a Arguments, loc: Loc) -> (Option<Value>, Option<Value>) {
        let exprs: Vec<&'a Expr> =
            args.posonlyargs.iter().chain(&args.args).filter_map(|a| a.default.as_deref()).collect();
        let positional = if exprs.is_empty() {
            None
        } else {
            let constants: Option<Vec<ConstId>> = exprs.iter().map(|e| self.const_of(e)).collect();
            Some(match constants {
                Some(items) => self.constant(Const::Tuple(items), loc),
                None => {
                    let items = exprs.into_iter().map(|e| self.expr(e)).collect();
                    self.emit(Op::BuildTuple(items), loc)
                }
            })
        };
        let mut items = Vec::new();
        for arg in &args.kwonlyargs {
            if let Some(default) = &arg.default {
                let name = self.scope.mangle(&arg.def.arg).into_owned();
                items.push(self.str_value(&name, loc));
                items.push(self.expr(default));
            }
        }
        let kwonly = if items.is_empty() { None } else { Some(self.emit(Op::BuildDict(items), loc)) };
        (positional, kwonly)
    }

    /// The function object.
    pub fn make_function(
        &mut self,
        func: FuncId,
        scope: &Scope,
        (defaults, kwdefaults): (Option<Value>, Option<Value>),
        annotations: Option<Value>,
        loc: Loc,
    ) -> Value {
        let closure = scope.frees.iter().map(|name| self.captured_cell(name, loc)).collect();
        self.emit(Op::MakeFunction { func, defaults, kwdefaults, closure, annotations }, loc)
    }
}

/// A `def` or `async def` statement.
pub struct Definition<'a> {
    pub scope: &'a Scope,
    pub address: usize,
    pub name: &'a str,
    pub args: &'a Arguments,
    pub body: &'a [Stmt],
    pub decorators: &'a [Expr],
    pub returns: Option<&'a Expr>,
    pub range: ast::text_size::TextRange,
}
