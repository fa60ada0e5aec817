//! First pass over a module for its symbol tables: notes what each scope defines and uses; then
//! `resolve` decides what every name means. The rules, and the texts of the errors, are those of
//! the language reference, section 4.2, and of CPython's symbol-table pass.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::base::diag::{code, Diagnostic, Diagnostics};
use crate::base::span::{FileId, Span};
use crate::syntax::ast::{self, Expr, ExprContext, Pattern, Ranged, Stmt};
use crate::syntax::resolve::{resolve, Flags};
use crate::syntax::scope::{mangle_private, Scope, ScopeId, ScopeKind, Scopes};
use crate::syntax::span_of;

/// The symbol tables of a module; errors go to `diags`.
pub fn build_scopes(module: &ast::ModModule, file: FileId, diags: &mut Diagnostics) -> Scopes {
    let mut collector = Collector {
        scopes: Scopes::default(),
        flags: Vec::new(),
        current: Scopes::MODULE,
        private: None,
        iterable_depth: 0,
        file,
        diags,
    };
    collector.scopes.future_annotations = imports_annotations(&module.body);
    let whole = Span::new(file, 0, 0);
    collector.push_scope(ScopeKind::Module, "<module>", whole);
    collector.body(&module.body);
    let Collector { mut scopes, flags, diags, .. } = collector;
    resolve(&mut scopes, &flags, diags);
    scopes
}

fn imports_annotations(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| match stmt {
        Stmt::ImportFrom(from) => {
            from.module.as_deref() == Some("__future__")
                && from.names.iter().any(|a| &a.name == "annotations")
        }
        _ => false,
    })
}

struct Collector<'d> {
    scopes: Scopes,
    flags: Vec<BTreeMap<String, Flags>>,
    current: ScopeId,
    private: Option<String>,
    /// Depth of comprehension iterables around the expression being visited.
    iterable_depth: u32,
    file: FileId,
    diags: &'d mut Diagnostics,
}

impl Collector<'_> {
    fn push_scope(&mut self, kind: ScopeKind, name: &str, span: Span) -> ScopeId {
        let id = self.scopes.list.next_index();
        let parent = (id != Scopes::MODULE).then_some(self.current);
        let is_nested = parent.is_some_and(|p| {
            let parent = &self.scopes.list[p];
            parent.is_nested || parent.kind.is_function_like()
        });
        if let Some(parent) = parent {
            self.scopes.list[parent].children.push(id);
        }
        self.scopes.list.push(Scope {
            id,
            kind,
            name: name.to_string(),
            qualname: String::new(),
            parent,
            children: Vec::new(),
            names: BTreeMap::new(),
            order: Vec::new(),
            params: Vec::new(),
            cells: Vec::new(),
            frees: Vec::new(),
            is_generator: kind == ScopeKind::GeneratorExp,
            is_coroutine: false,
            needs_class_cell: false,
            uses_super: false,
            has_star_import: false,
            private: self.private.clone(),
            is_nested,
            span,
        });
        self.flags.push(BTreeMap::new());
        self.current = id;
        id
    }

    /// Runs `inside` in a new scope for `node`.
    fn in_scope<N: Ranged>(&mut self, node: &N, kind: ScopeKind, name: &str, inside: impl FnOnce(&mut Self)) {
        let (outer, outer_private, outer_depth) = (self.current, self.private.clone(), self.iterable_depth);
        if kind == ScopeKind::Class {
            self.private = Some(name.to_string());
        }
        if !kind.is_comprehension() {
            self.iterable_depth = 0;
        }
        let id = self.push_scope(kind, name, span_of(self.file, node));
        self.scopes.by_node.insert(std::ptr::from_ref(node) as usize, id);
        inside(self);
        self.current = outer;
        self.private = outer_private;
        self.iterable_depth = outer_depth;
    }

    fn scope(&mut self) -> &mut Scope {
        &mut self.scopes.list[self.current]
    }

    fn flags_in(&mut self, scope: ScopeId, name: &str) -> &mut Flags {
        let flags = &mut self.flags[scope.index()];
        if !flags.contains_key(name) {
            self.scopes.list[scope].order.push(name.to_string());
            flags.insert(name.to_string(), Flags::default());
        }
        match flags.get_mut(name) {
            Some(flags) => flags,
            None => unreachable!("{name} was put there"),
        }
    }

    fn flags(&mut self, name: &str) -> &mut Flags {
        match mangle_private(self.private.as_deref(), name) {
            Cow::Borrowed(name) => self.flags_in(self.current, name),
            Cow::Owned(name) => self.flags_in(self.current, &name),
        }
    }

    fn known(&self, name: &str) -> Flags {
        let name = mangle_private(self.private.as_deref(), name);
        self.flags[self.current.index()].get(name.as_ref()).copied().unwrap_or_default()
    }

    fn error(&mut self, span: Span, message: String, hint: &str) {
        self.diags.push(Diagnostic::error(code::SCOPE, span, message).hint(hint));
    }

    fn bind(&mut self, name: &str, span: Span) {
        let current = self.current;
        let comprehension = self.scopes.list[current].kind.is_comprehension();
        let flags = self.flags(name);
        flags.bound = true;
        flags.stores += 1;
        if comprehension {
            flags.comp_iter = true;
            if flags.walrus {
                let message =
                    format!("comprehension inner loop cannot rebind assignment expression target '{name}'");
                self.error(span, message, "give the loop variable another name");
            }
        }
    }

    fn bind_param(&mut self, name: &str, span: Span) {
        if self.known(name).param {
            let message = format!("duplicate argument '{name}' in function definition");
            self.error(span, message, "give each parameter its own name");
        }
        let flags = self.flags(name);
        flags.param = true;
        flags.bound = true;
        let name = mangle_private(self.private.as_deref(), name).into_owned();
        self.scope().params.push(name);
    }

    fn use_name(&mut self, name: &str) {
        self.flags(name).used = true;
        if name == "super" && self.scope().kind.is_function_like() {
            self.scope().uses_super = true;
            self.flags("__class__").used = true;
        }
    }

    // Statements.

    fn body(&mut self, body: &[Stmt]) {
        for stmt in body {
            self.stmt(stmt);
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::FunctionDef(f) => {
                self.bind(&f.name, span_of(self.file, f));
                self.function_outside(&f.args, f.returns.as_deref(), &f.decorator_list);
                self.in_scope(f, ScopeKind::Function, &f.name, |c| {
                    c.params(&f.args);
                    c.body(&f.body);
                });
            }
            Stmt::AsyncFunctionDef(f) => {
                self.bind(&f.name, span_of(self.file, f));
                self.function_outside(&f.args, f.returns.as_deref(), &f.decorator_list);
                self.in_scope(f, ScopeKind::Function, &f.name, |c| {
                    c.scope().is_coroutine = true;
                    c.params(&f.args);
                    c.body(&f.body);
                });
            }
            Stmt::ClassDef(class) => {
                self.bind(&class.name, span_of(self.file, class));
                self.exprs(&class.bases);
                for keyword in &class.keywords {
                    self.expr(&keyword.value);
                }
                self.exprs(&class.decorator_list);
                self.in_scope(class, ScopeKind::Class, &class.name, |c| c.body(&class.body));
            }
            Stmt::Return(s) => self.expr_opt(s.value.as_deref()),
            Stmt::Delete(s) => self.exprs(&s.targets),
            Stmt::Assign(s) => {
                self.exprs(&s.targets);
                self.expr(&s.value);
            }
            Stmt::TypeAlias(_) => {}
            Stmt::AugAssign(s) => {
                if let Expr::Name(name) = s.target.as_ref() {
                    self.use_name(&name.id);
                }
                self.expr(&s.target);
                self.expr(&s.value);
            }
            Stmt::AnnAssign(s) => self.annotated_assignment(s),
            Stmt::For(s) => {
                self.expr(&s.target);
                self.expr(&s.iter);
                self.body(&s.body);
                self.body(&s.orelse);
            }
            Stmt::AsyncFor(s) => {
                self.expr(&s.target);
                self.expr(&s.iter);
                self.body(&s.body);
                self.body(&s.orelse);
            }
            Stmt::While(s) => {
                self.expr(&s.test);
                self.body(&s.body);
                self.body(&s.orelse);
            }
            Stmt::If(s) => {
                self.expr(&s.test);
                self.body(&s.body);
                self.body(&s.orelse);
            }
            Stmt::With(s) => self.with(&s.items, &s.body),
            Stmt::AsyncWith(s) => self.with(&s.items, &s.body),
            Stmt::Match(s) => {
                self.expr(&s.subject);
                for case in &s.cases {
                    self.pattern(&case.pattern);
                    self.expr_opt(case.guard.as_deref());
                    self.body(&case.body);
                }
            }
            Stmt::Raise(s) => {
                self.expr_opt(s.exc.as_deref());
                self.expr_opt(s.cause.as_deref());
            }
            Stmt::Try(s) => self.try_(&s.body, &s.orelse, &s.handlers, &s.finalbody),
            Stmt::TryStar(s) => self.try_(&s.body, &s.orelse, &s.handlers, &s.finalbody),
            Stmt::Assert(s) => {
                self.expr(&s.test);
                self.expr_opt(s.msg.as_deref());
            }
            Stmt::Import(s) => {
                for alias in &s.names {
                    self.import_alias(alias, true);
                }
            }
            Stmt::ImportFrom(s) => {
                for alias in &s.names {
                    if &alias.name == "*" {
                        if self.scope().kind != ScopeKind::Module {
                            let span = span_of(self.file, s);
                            self.error(
                                span,
                                "import * only allowed at module level".into(),
                                "name what you import",
                            );
                        }
                        self.scope().has_star_import = true;
                    } else {
                        self.import_alias(alias, false);
                    }
                }
            }
            Stmt::Global(s) => {
                for name in &s.names {
                    self.declare(name, span_of(self.file, s), true);
                }
            }
            Stmt::Nonlocal(s) => {
                for name in &s.names {
                    self.declare(name, span_of(self.file, s), false);
                }
            }
            Stmt::Expr(s) => self.expr(&s.value),
            Stmt::Pass(_) | Stmt::Break(_) | Stmt::Continue(_) => {}
        }
    }

    fn with(&mut self, items: &[ast::WithItem], body: &[Stmt]) {
        for item in items {
            self.expr(&item.context_expr);
            self.expr_opt(item.optional_vars.as_deref());
        }
        self.body(body);
    }

    fn try_(&mut self, body: &[Stmt], orelse: &[Stmt], handlers: &[ast::ExceptHandler], finalbody: &[Stmt]) {
        self.body(body);
        self.body(orelse);
        for handler in handlers {
            let ast::ExceptHandler::ExceptHandler(handler) = handler;
            self.expr_opt(handler.type_.as_deref());
            if let Some(name) = &handler.name {
                self.bind(name, span_of(self.file, handler));
            }
            self.body(&handler.body);
        }
        self.body(finalbody);
    }

    fn import_alias(&mut self, alias: &ast::Alias, first_part: bool) {
        let name = match &alias.asname {
            Some(name) => name.as_str(),
            None if first_part => alias.name.split('.').next().unwrap_or_default(),
            None => alias.name.as_str(),
        };
        self.bind(name, span_of(self.file, alias));
    }

    fn declare(&mut self, name: &str, span: Span, global: bool) {
        let word = if global { "global" } else { "nonlocal" };
        let known = self.known(name);
        let message = if known.param {
            Some(format!("name '{name}' is parameter and {word}"))
        } else if known.used {
            Some(format!("name '{name}' is used prior to {word} declaration"))
        } else if known.annotated {
            Some(format!("annotated name '{name}' can't be {word}"))
        } else if known.bound {
            Some(format!("name '{name}' is assigned to before {word} declaration"))
        } else {
            None
        };
        if let Some(message) = message {
            self.error(span, message, &format!("put the {word} statement first in the function"));
            return;
        }
        let flags = self.flags(name);
        flags.declared = flags.declared.or(Some(span));
        if global {
            flags.global = true;
        } else {
            flags.nonlocal = true;
        }
    }

    fn annotated_assignment(&mut self, s: &ast::StmtAnnAssign) {
        match s.target.as_ref() {
            Expr::Name(name) => {
                let known = self.known(&name.id);
                let in_module = self.scope().kind == ScopeKind::Module;
                if (known.global || known.nonlocal) && s.simple && !in_module {
                    let word = if known.global { "global" } else { "nonlocal" };
                    let message = format!("annotated name '{}' can't be {word}", name.id);
                    self.error(span_of(self.file, s), message, "leave the annotation out");
                }
                if s.simple || s.value.is_some() {
                    let stores = u32::from(s.value.is_some());
                    let flags = self.flags(&name.id);
                    flags.bound = true;
                    flags.annotated |= s.simple;
                    flags.stores += stores;
                }
            }
            target => self.expr(target),
        }
        self.annotation(Some(&s.annotation));
        self.expr_opt(s.value.as_deref());
    }

    // Functions.

    fn annotation(&mut self, annotation: Option<&Expr>) {
        if !self.scopes.future_annotations {
            self.expr_opt(annotation);
        }
    }

    /// The parts of a definition that are evaluated in the enclosing scope.
    fn function_outside(&mut self, args: &ast::Arguments, returns: Option<&Expr>, decorators: &[Expr]) {
        self.defaults(args);
        for arg in args.posonlyargs.iter().chain(&args.args) {
            self.annotation(arg.def.annotation.as_deref());
        }
        self.annotation(args.vararg.as_ref().and_then(|a| a.annotation.as_deref()));
        self.annotation(args.kwarg.as_ref().and_then(|a| a.annotation.as_deref()));
        for arg in &args.kwonlyargs {
            self.annotation(arg.def.annotation.as_deref());
        }
        self.annotation(returns);
        self.exprs(decorators);
    }

    fn defaults(&mut self, args: &ast::Arguments) {
        for arg in args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs) {
            self.expr_opt(arg.default.as_deref());
        }
    }

    fn params(&mut self, args: &ast::Arguments) {
        for arg in args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs) {
            self.bind_param(&arg.def.arg, span_of(self.file, &arg.def));
        }
        for arg in args.vararg.iter().chain(&args.kwarg) {
            self.bind_param(&arg.arg, span_of(self.file, arg.as_ref()));
        }
    }

    // Expressions.

    fn exprs(&mut self, exprs: &[Expr]) {
        for expr in exprs {
            self.expr(expr);
        }
    }

    fn expr_opt(&mut self, expr: Option<&Expr>) {
        if let Some(expr) = expr {
            self.expr(expr);
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::Name(name) => match name.ctx {
                ExprContext::Load => self.use_name(&name.id),
                ExprContext::Store | ExprContext::Del => self.bind(&name.id, span_of(self.file, name)),
            },
            Expr::NamedExpr(walrus) => self.walrus(walrus),
            Expr::Lambda(lambda) => {
                self.defaults(&lambda.args);
                self.in_scope(lambda, ScopeKind::Lambda, "<lambda>", |c| {
                    c.params(&lambda.args);
                    c.expr(&lambda.body);
                });
            }
            Expr::ListComp(comp) => {
                self.comprehension(comp, ScopeKind::ListComp, "<listcomp>", &comp.generators, &[&comp.elt]);
            }
            Expr::SetComp(comp) => {
                self.comprehension(comp, ScopeKind::SetComp, "<setcomp>", &comp.generators, &[&comp.elt]);
            }
            Expr::DictComp(comp) => {
                let parts: [&Expr; 2] = [&comp.key, &comp.value];
                self.comprehension(comp, ScopeKind::DictComp, "<dictcomp>", &comp.generators, &parts);
            }
            Expr::GeneratorExp(comp) => {
                self.comprehension(
                    comp,
                    ScopeKind::GeneratorExp,
                    "<genexpr>",
                    &comp.generators,
                    &[&comp.elt],
                );
            }
            Expr::Yield(e) => {
                self.expr_opt(e.value.as_deref());
                self.yields(span_of(self.file, e));
            }
            Expr::YieldFrom(e) => {
                self.expr(&e.value);
                self.yields(span_of(self.file, e));
            }
            Expr::Await(e) => self.expr(&e.value),
            Expr::BoolOp(_)
            | Expr::BinOp(_)
            | Expr::UnaryOp(_)
            | Expr::IfExp(_)
            | Expr::Dict(_)
            | Expr::Set(_)
            | Expr::Compare(_)
            | Expr::Call(_)
            | Expr::FormattedValue(_)
            | Expr::JoinedStr(_)
            | Expr::Constant(_)
            | Expr::Attribute(_)
            | Expr::Subscript(_)
            | Expr::Starred(_)
            | Expr::List(_)
            | Expr::Tuple(_)
            | Expr::Slice(_) => crate::syntax::walk::each_child(expr, &mut |child| self.expr(child)),
        }
    }

    fn yields(&mut self, span: Span) {
        let what = match self.scope().kind {
            ScopeKind::ListComp => "list comprehension",
            ScopeKind::SetComp => "set comprehension",
            ScopeKind::DictComp => "dict comprehension",
            ScopeKind::GeneratorExp => "generator expression",
            ScopeKind::Module | ScopeKind::Class => return,
            ScopeKind::Function | ScopeKind::Lambda => {
                self.scope().is_generator = true;
                return;
            }
        };
        self.error(span, format!("'yield' inside {what}"), "use a loop instead of the comprehension");
    }

    fn comprehension<N: Ranged>(
        &mut self,
        node: &N,
        kind: ScopeKind,
        name: &str,
        generators: &[ast::Comprehension],
        elements: &[&Expr],
    ) {
        let Some((first, rest)) = generators.split_first() else {
            return;
        };
        self.iterable_depth += 1;
        self.expr(&first.iter);
        self.iterable_depth -= 1;
        self.in_scope(node, kind, name, |c| {
            let flags = c.flags(".0");
            flags.param = true;
            flags.bound = true;
            c.scope().params.push(".0".to_string());
            c.scope().is_coroutine = generators.iter().any(|g| g.is_async);
            c.expr(&first.target);
            c.exprs(&first.ifs);
            for generator in rest {
                c.expr(&generator.target);
                c.iterable_depth += 1;
                c.expr(&generator.iter);
                c.iterable_depth -= 1;
                c.exprs(&generator.ifs);
            }
            for element in elements {
                c.expr(element);
            }
        });
    }

    /// `:=` in a comprehension binds in the function or module around it.
    fn walrus(&mut self, walrus: &ast::ExprNamedExpr) {
        let Expr::Name(target) = walrus.target.as_ref() else {
            self.expr(&walrus.value);
            return;
        };
        let span = span_of(self.file, walrus);
        if self.iterable_depth > 0 {
            let message = "assignment expression cannot be used in a comprehension iterable expression";
            self.error(span, message.into(), "assign before the comprehension");
            return;
        }
        self.expr(&walrus.value);
        if !self.scope().kind.is_comprehension() {
            self.bind(&target.id, span);
            return;
        }
        let name = mangle_private(self.private.as_deref(), &target.id).into_owned();
        let mut scope = self.current;
        while self.scopes.list[scope].kind.is_comprehension() {
            if self.flags[scope.index()].get(&name).is_some_and(|f| f.comp_iter) {
                let message = format!(
                    "assignment expression cannot rebind comprehension iteration variable '{}'",
                    target.id
                );
                self.error(span, message, "give the target another name");
                return;
            }
            match self.scopes.list[scope].parent {
                Some(parent) => scope = parent,
                None => break,
            }
        }
        let owner_kind = self.scopes.list[scope].kind;
        if owner_kind == ScopeKind::Class {
            let message = "assignment expression within a comprehension cannot be used in a class body";
            self.error(span, message.into(), "use a loop in the class body");
            return;
        }
        let owner = self.flags_in(scope, &name);
        let global = owner_kind == ScopeKind::Module || owner.global;
        owner.bound = true;
        owner.stores += 1;
        let mut inner = self.current;
        while inner != scope {
            let flags = self.flags_in(inner, &name);
            flags.walrus = true;
            flags.global |= global;
            flags.nonlocal |= !global;
            match self.scopes.list[inner].parent {
                Some(parent) => inner = parent,
                None => break,
            }
        }
    }

    // Patterns.

    fn pattern(&mut self, pattern: &Pattern) {
        match pattern {
            Pattern::MatchValue(p) => self.expr(&p.value),
            Pattern::MatchSingleton(_) => {}
            Pattern::MatchSequence(p) => p.patterns.iter().for_each(|p| self.pattern(p)),
            Pattern::MatchMapping(p) => {
                self.exprs(&p.keys);
                p.patterns.iter().for_each(|p| self.pattern(p));
                if let Some(rest) = &p.rest {
                    self.bind(rest, span_of(self.file, p));
                }
            }
            Pattern::MatchClass(p) => {
                self.expr(&p.cls);
                p.patterns.iter().for_each(|p| self.pattern(p));
                p.kwd_patterns.iter().for_each(|p| self.pattern(p));
            }
            Pattern::MatchStar(p) => {
                if let Some(name) = &p.name {
                    self.bind(name, span_of(self.file, p));
                }
            }
            Pattern::MatchAs(p) => {
                if let Some(inner) = &p.pattern {
                    self.pattern(inner);
                }
                if let Some(name) = &p.name {
                    self.bind(name, span_of(self.file, p));
                }
            }
            Pattern::MatchOr(p) => p.patterns.iter().for_each(|p| self.pattern(p)),
        }
    }
}
