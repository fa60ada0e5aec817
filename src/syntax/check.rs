//! Finds the errors that the parser lets through: bad assignment targets, statements in the
//! wrong place, misplaced stars, and what the compiler refuses (see `refuse`). Texts are
//! CPython's.

use std::collections::BTreeSet;

use crate::base::diag::{code, Diagnostic, Diagnostics};
use crate::base::span::{FileId, Span};
use crate::syntax::ast::{self, Constant, Expr, Ranged, Stmt};
use crate::syntax::check_pattern::check_match;
use crate::syntax::refuse::refuse_module;
use crate::syntax::scope::Scopes;
use crate::syntax::warn::warn_module;
use crate::syntax::{span_of, walk};

/// Checks a parsed module.
pub fn check_module(
    module: &ast::ModModule,
    scopes: &Scopes,
    file: FileId,
    source: &str,
    is_stdlib: bool,
    diags: &mut Diagnostics,
) {
    let mut checker = Checker { file, source, place: Place::default(), diags };
    checker.future_imports(&module.body);
    checker.body(&module.body);
    if !is_stdlib {
        refuse_module(module, scopes, file, source, diags);
        // Doubts are for programs that compile.
        if !diags.has_errors() {
            warn_module(module, file, diags);
        }
    }
}

/// What surrounds a statement.
#[derive(Clone, Copy, Default)]
struct Place {
    in_function: bool,
    in_async: bool,
    in_loop: bool,
    /// Inside `except*`.
    in_except_star: bool,
}

struct Checker<'a> {
    file: FileId,
    source: &'a str,
    place: Place,
    diags: &'a mut Diagnostics,
}

impl Checker<'_> {
    fn error(&mut self, span: Span, message: impl Into<String>, hint: &str) {
        self.diags.push(Diagnostic::error(code::SYNTAX, span, message).hint(hint));
    }

    fn span<N: Ranged>(&self, node: &N) -> Span {
        span_of(self.file, node)
    }

    fn future_imports(&mut self, body: &[Stmt]) {
        const FEATURES: [&str; 10] = [
            "nested_scopes",
            "generators",
            "division",
            "absolute_import",
            "with_statement",
            "print_function",
            "unicode_literals",
            "barry_as_FLUFL",
            "generator_stop",
            "annotations",
        ];
        let mut allowed = true;
        for (i, stmt) in body.iter().enumerate() {
            let docstring = i == 0
                && matches!(stmt, Stmt::Expr(e) if matches!(e.value.as_ref(), Expr::Constant(c) if c.value.is_str()));
            let Stmt::ImportFrom(from) = stmt else {
                allowed &= docstring;
                continue;
            };
            if from.module.as_deref() != Some("__future__") || from.level.is_some_and(|l| l.to_u32() > 0) {
                allowed = false;
                continue;
            }
            let span = self.span(from);
            if !allowed {
                let message = "from __future__ imports must occur at the beginning of the file";
                self.error(span, message, "move the import to the first line");
            }
            for alias in &from.names {
                let name = alias.name.as_str();
                if name == "braces" {
                    self.error(span, "not a chance", "blocks are made by indentation");
                } else if name != "*" && !FEATURES.contains(&name) {
                    self.error(span, format!("future feature {name} is not defined"), "remove the import");
                }
            }
        }
    }

    fn body(&mut self, body: &[Stmt]) {
        for stmt in body {
            self.stmt(stmt);
        }
    }

    fn inside(&mut self, place: Place, body: &[Stmt]) {
        let outer = std::mem::replace(&mut self.place, place);
        self.body(body);
        self.place = outer;
    }

    fn stmt(&mut self, stmt: &Stmt) {
        self.stmt_itself(stmt);
        let place = self.place;
        let function = Place { in_function: true, ..Place::default() };
        match stmt {
            Stmt::FunctionDef(s) => {
                self.no_type_params(&s.type_params);
                self.params(&s.args);
                self.outer_exprs(stmt);
                self.inside(function, &s.body);
            }
            Stmt::AsyncFunctionDef(s) => {
                self.no_type_params(&s.type_params);
                self.params(&s.args);
                self.outer_exprs(stmt);
                self.inside(Place { in_async: true, ..function }, &s.body);
            }
            Stmt::ClassDef(s) => {
                self.no_type_params(&s.type_params);
                self.outer_exprs(stmt);
                self.inside(Place::default(), &s.body);
            }
            Stmt::For(ast::StmtFor { body, orelse, .. })
            | Stmt::AsyncFor(ast::StmtAsyncFor { body, orelse, .. })
            | Stmt::While(ast::StmtWhile { body, orelse, .. }) => {
                self.outer_exprs(stmt);
                self.inside(Place { in_loop: true, ..place }, body);
                self.inside(place, orelse);
            }
            Stmt::TryStar(s) => {
                self.outer_exprs(stmt);
                self.body(&s.body);
                for ast::ExceptHandler::ExceptHandler(handler) in &s.handlers {
                    self.inside(Place { in_except_star: true, ..place }, &handler.body);
                }
                self.body(&s.orelse);
                self.body(&s.finalbody);
            }
            _ => {
                self.outer_exprs(stmt);
                for body in walk::bodies(stmt) {
                    self.body(body);
                }
            }
        }
    }

    fn outer_exprs(&mut self, stmt: &Stmt) {
        let mut exprs = Vec::new();
        walk::each_expr(stmt, &mut |e| exprs.push(e));
        for expr in exprs {
            self.expr(expr);
        }
    }

    fn stmt_itself(&mut self, stmt: &Stmt) {
        let span = self.span(stmt);
        match stmt {
            Stmt::Assign(s) => {
                let single = s.targets.len() == 1;
                for target in &s.targets {
                    self.assigned(target, single);
                }
                self.no_bare_star(&s.value);
            }
            Stmt::AugAssign(s) => match s.target.as_ref() {
                Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) => {
                    self.name_target(&s.target, "assign to")
                }
                target => {
                    let message =
                        format!("'{}' is an illegal expression for augmented assignment", describe(target));
                    self.error(self.span(target), message, "assign to a name, an attribute or an item");
                }
            },
            Stmt::AnnAssign(s) => {
                let what = match s.target.as_ref() {
                    Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) => {
                        return self.name_target(&s.target, "assign to")
                    }
                    Expr::List(_) => "only single target (not list) can be annotated",
                    Expr::Tuple(_) => "only single target (not tuple) can be annotated",
                    _ => "illegal target for annotation",
                };
                self.error(self.span(s.target.as_ref()), what, "annotate one name at a time");
            }
            Stmt::For(ast::StmtFor { target, iter, .. })
            | Stmt::AsyncFor(ast::StmtAsyncFor { target, iter, .. }) => {
                self.target(target, "assign to", true);
                self.no_bare_star(iter);
            }
            Stmt::With(ast::StmtWith { items, .. }) | Stmt::AsyncWith(ast::StmtAsyncWith { items, .. }) => {
                for vars in items.iter().filter_map(|i| i.optional_vars.as_deref()) {
                    self.target(vars, "assign to", true);
                }
            }
            Stmt::Delete(s) => s.targets.iter().for_each(|t| self.target(t, "delete", false)),
            Stmt::Return(s) => {
                if !self.place.in_function {
                    self.error(span, "'return' outside function", "use sys.exit() to end the program");
                } else if self.place.in_except_star {
                    self.star_block(span);
                }
                if let Some(value) = s.value.as_deref() {
                    self.no_bare_star(value);
                }
            }
            Stmt::Break(_) if !self.place.in_loop => {
                self.error(span, "'break' outside loop", "break belongs in a for or while loop");
            }
            Stmt::Continue(_) if !self.place.in_loop => {
                self.error(
                    span,
                    "'continue' not properly in loop",
                    "continue belongs in a for or while loop",
                );
            }
            Stmt::Expr(s) => self.no_bare_star(&s.value),
            Stmt::Try(s) => self.bare_except_last(&s.handlers),
            Stmt::Match(s) => check_match(s, self.file, self.diags),
            Stmt::TypeAlias(_) => {
                self.error(
                    span,
                    "invalid syntax",
                    "type statements are Python 3.12; assign the type to a name",
                );
            }
            Stmt::Import(s) => {
                for name in s.names.iter().filter_map(|a| a.asname.as_ref()) {
                    self.debug_name(name, span, "assign to");
                }
            }
            _ => {}
        }
        if let (false, Stmt::AsyncFor(_) | Stmt::AsyncWith(_)) = (self.place.in_async, stmt) {
            let what = if matches!(stmt, Stmt::AsyncFor(_)) { "for" } else { "with" };
            self.error(span, format!("'async {what}' outside async function"), "use it in an async def");
        }
    }

    fn star_block(&mut self, span: Span) {
        let message = "'break', 'continue' and 'return' cannot appear in an except* block";
        self.error(span, message, "set a variable and leave after the try statement");
    }

    fn bare_except_last(&mut self, handlers: &[ast::ExceptHandler]) {
        for (i, ast::ExceptHandler::ExceptHandler(handler)) in handlers.iter().enumerate() {
            if handler.type_.is_none() && i + 1 < handlers.len() {
                let span = self.span(handler);
                self.error(span, "default 'except:' must be last", "move the bare except to the end");
            }
            if let Some(name) = &handler.name {
                self.debug_name(name, self.span(handler), "assign to");
            }
        }
    }

    fn no_type_params(&mut self, params: &[ast::TypeParam]) {
        if let Some(first) = params.first() {
            self.error(
                self.span(first),
                "expected '('",
                "type parameters are Python 3.12; use typing.TypeVar",
            );
        }
    }

    fn params(&mut self, args: &ast::Arguments) {
        let all = args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs).map(|a| &a.def);
        let all: Vec<&ast::Arg> = all.chain(args.vararg.as_deref()).chain(args.kwarg.as_deref()).collect();
        for arg in all {
            self.debug_name(&arg.arg, self.span(arg), "assign to");
        }
        if let (Some(kwarg), None, true) = (&args.kwarg, &args.vararg, args.kwonlyargs.is_empty()) {
            let before = self.source[..kwarg.range.start().into()].trim_end();
            let before = before.strip_suffix("**").unwrap_or(before).trim_end();
            if before.strip_suffix(',').is_some_and(|text| text.trim_end().ends_with('*')) {
                let span = self.span(kwarg.as_ref());
                let message = "named arguments must follow bare *";
                self.error(span, message, "leave the * out");
            }
        }
    }

    // Targets.

    fn assigned(&mut self, target: &Expr, single: bool) {
        if single && may_be_comparison(target) {
            let what = describe(target);
            let message = format!("cannot assign to {what} here. Maybe you meant '==' instead of '='?");
            return self.error(
                self.span(target),
                message,
                "only names, attributes and items can be assigned to",
            );
        }
        if let Expr::Yield(_) | Expr::YieldFrom(_) = target {
            let span = self.span(target);
            if self.source[..span.start as usize].trim_end().ends_with('(') && single {
                let message = "cannot assign to yield expression here. Maybe you meant '==' instead of '='?";
                return self.error(span, message, "put the yield on the right side");
            }
            return self.error(
                span,
                "assignment to yield expression not possible",
                "put the yield on the right side",
            );
        }
        self.target(target, "assign to", true);
    }

    /// `verb`: "assign to" or "delete".
    fn target(&mut self, target: &Expr, verb: &str, star_allowed: bool) {
        if let (Expr::Starred(star), true) = (target, star_allowed) {
            let message = "starred assignment target must be in a list or tuple";
            self.error(self.span(star), message, "write `*x, = …` to collect everything in a list");
        }
        self.target_part(target, verb);
    }

    fn target_part(&mut self, target: &Expr, verb: &str) {
        match target {
            Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) => self.name_target(target, verb),
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                let mut stars = 0;
                for part in elts {
                    if let Expr::Starred(star) = part {
                        stars += 1;
                        if verb == "delete" {
                            self.error(self.span(star), "cannot delete starred", "name what to delete");
                            continue;
                        }
                        self.target_part(&star.value, verb);
                    } else {
                        self.target_part(part, verb);
                    }
                }
                if stars > 1 {
                    let message = "multiple starred expressions in assignment";
                    self.error(self.span(target), message, "only one target can take the rest");
                }
            }
            Expr::Starred(star) if verb != "delete" => self.target_part(&star.value, verb),
            other => {
                let message = format!("cannot {verb} {}", describe(other));
                self.error(self.span(other), message, "only names, attributes and items are possible here");
            }
        }
    }

    fn name_target(&mut self, target: &Expr, verb: &str) {
        match target {
            Expr::Name(n) => self.debug_name(&n.id, self.span(n), verb),
            Expr::Attribute(a) => self.debug_name(&a.attr, self.span(a), verb),
            _ => {}
        }
    }

    fn debug_name(&mut self, name: &str, span: Span, verb: &str) {
        if name == "__debug__" {
            self.error(span, format!("cannot {verb} __debug__"), "__debug__ is a constant");
        }
    }

    fn no_bare_star(&mut self, value: &Expr) {
        if let Expr::Starred(star) = value {
            self.error(
                self.span(star),
                "can't use starred expression here",
                "put it in a list, tuple, set or call",
            );
        }
    }

    // Expressions.

    fn expr(&mut self, expr: &Expr) {
        let span = self.span(expr);
        match expr {
            Expr::Yield(_) | Expr::YieldFrom(_) if !self.place.in_function => {
                self.error(span, "'yield' outside function", "yield makes a function a generator");
            }
            Expr::YieldFrom(_) if self.place.in_async => {
                self.error(span, "'yield from' inside async function", "use `async for … yield`");
            }
            Expr::Await(_) if !self.place.in_function => {
                self.error(span, "'await' outside function", "use asyncio.run() with an async def");
            }
            Expr::Await(_) if !self.place.in_async => {
                self.error(span, "'await' outside async function", "declare the function with async def");
            }
            Expr::Lambda(lambda) => {
                self.params(&lambda.args);
                let mut exprs = Vec::new();
                walk::each_in_arguments(&lambda.args, &mut |e| exprs.push(e));
                exprs.into_iter().for_each(|e| self.expr(e));
                let outer = self.place;
                self.place = Place { in_function: true, ..Place::default() };
                self.expr(&lambda.body);
                self.place = outer;
                return;
            }
            Expr::ListComp(ast::ExprListComp { generators, elt, .. })
            | Expr::SetComp(ast::ExprSetComp { generators, elt, .. })
            | Expr::GeneratorExp(ast::ExprGeneratorExp { generators, elt, .. }) => {
                self.generators(generators);
                if let Expr::Starred(star) = elt.as_ref() {
                    let message = "iterable unpacking cannot be used in comprehension";
                    self.error(self.span(star), message, "add a second `for` instead");
                }
            }
            Expr::DictComp(comp) => self.generators(&comp.generators),
            Expr::NamedExpr(walrus) => match walrus.target.as_ref() {
                Expr::Name(name) => self.debug_name(&name.id, span, "assign to"),
                target => {
                    let message = format!("cannot use assignment expressions with {}", describe(target));
                    self.error(self.span(target), message, "the target of := is a plain name");
                }
            },
            Expr::Call(call) => self.call(call),
            Expr::Constant(c) => self.constant(c),
            _ => {}
        }
        let mut children = Vec::new();
        walk::each_child(expr, &mut |e| children.push(e));
        for child in children {
            let star_allowed = matches!(
                expr,
                Expr::Call(_)
                    | Expr::List(_)
                    | Expr::Tuple(_)
                    | Expr::Set(_)
                    | Expr::Subscript(_)
                    | Expr::ListComp(_)
                    | Expr::SetComp(_)
                    | Expr::GeneratorExp(_)
            );
            if !star_allowed {
                self.no_bare_star(child);
            }
            self.expr(child);
        }
    }

    fn generators(&mut self, generators: &[ast::Comprehension]) {
        for generator in generators {
            self.target(&generator.target, "assign to", true);
            if generator.is_async && !self.place.in_async {
                let span = self.span(&generator.target);
                let message = "asynchronous comprehension outside of an asynchronous function";
                self.error(span, message, "use it in an async def");
            }
        }
    }

    fn call(&mut self, call: &ast::ExprCall) {
        if call.args.len() + call.keywords.len() > 1 {
            for arg in &call.args {
                if matches!(arg, Expr::GeneratorExp(_)) && !self.is_parenthesised(arg) {
                    let span = self.span(arg);
                    let message = "Generator expression must be parenthesized";
                    self.error(span, message, "put parentheses around the generator expression");
                }
            }
        }
        let mut seen = BTreeSet::new();
        for keyword in &call.keywords {
            let Some(name) = &keyword.arg else { continue };
            self.debug_name(name, self.span(keyword), "assign to");
            if !seen.insert(name.as_str()) {
                let message = format!("keyword argument repeated: {name}");
                self.error(self.span(keyword), message, "pass it once");
            }
        }
    }

    fn is_parenthesised(&self, expr: &Expr) -> bool {
        let start = usize::from(expr.range().start());
        self.source.get(start..).is_some_and(|text| text.starts_with('('))
    }

    fn constant(&mut self, constant: &ast::ExprConstant) {
        if let Constant::Int(_) = &constant.value {
            let text = &self.source[constant.range.start().into()..constant.range.end().into()];
            let digits = text.bytes().filter(u8::is_ascii_digit).count();
            if digits > 4300 && text.bytes().all(|b| b.is_ascii_digit() || b == b'_') {
                let message = format!(
                    "Exceeds the limit (4300 digits) for integer string conversion: value has {digits} digits; use \
                     sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer \
                     literals to avoid decimal conversion limits."
                );
                self.error(self.span(constant), message, "write the number in hexadecimal");
            }
        }
    }
}

/// May `target = value` have been meant as a comparison?
fn may_be_comparison(target: &Expr) -> bool {
    match target {
        Expr::Constant(c) => !matches!(c.value, Constant::None | Constant::Bool(_)),
        Expr::Call(_)
        | Expr::BinOp(_)
        | Expr::UnaryOp(_)
        | Expr::JoinedStr(_)
        | Expr::Dict(_)
        | Expr::Set(_) => !matches!(target, Expr::UnaryOp(u) if u.op == ast::UnaryOp::Not),
        Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Await(_) => true,
        _ => false,
    }
}

/// CPython's words for a kind of expression.
pub fn describe(expr: &Expr) -> &'static str {
    match expr {
        Expr::Attribute(_) => "attribute",
        Expr::Subscript(_) => "subscript",
        Expr::Starred(_) => "starred",
        Expr::Name(_) => "name",
        Expr::List(_) => "list",
        Expr::Tuple(_) => "tuple",
        Expr::Lambda(_) => "lambda",
        Expr::Call(_) => "function call",
        Expr::BoolOp(_) | Expr::BinOp(_) | Expr::UnaryOp(_) => "expression",
        Expr::GeneratorExp(_) => "generator expression",
        Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        Expr::Await(_) => "await expression",
        Expr::ListComp(_) => "list comprehension",
        Expr::SetComp(_) => "set comprehension",
        Expr::DictComp(_) => "dict comprehension",
        Expr::Dict(_) => "dict literal",
        Expr::Set(_) => "set display",
        Expr::JoinedStr(_) | Expr::FormattedValue(_) => "f-string expression",
        Expr::Constant(c) => match c.value {
            Constant::None => "None",
            Constant::Bool(true) => "True",
            Constant::Bool(false) => "False",
            Constant::Ellipsis => "ellipsis",
            _ => "literal",
        },
        Expr::Compare(_) => "comparison",
        Expr::IfExp(_) => "conditional expression",
        Expr::NamedExpr(_) => "named expression",
        Expr::Slice(_) => "slice",
    }
}
