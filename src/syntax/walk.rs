//! Visits the direct children of AST nodes, in evaluation order. Passes that treat a few node
//! kinds specially use it for all the others.

use crate::syntax::ast::{self, Expr, Pattern, Stmt};

/// Calls `f` for each direct subexpression (inside lambdas and comprehensions too).
pub fn each_child<'a>(expr: &'a Expr, f: &mut dyn FnMut(&'a Expr)) {
    match expr {
        Expr::BoolOp(e) => e.values.iter().for_each(f),
        Expr::NamedExpr(e) => {
            f(&e.target);
            f(&e.value);
        }
        Expr::BinOp(e) => {
            f(&e.left);
            f(&e.right);
        }
        Expr::UnaryOp(e) => f(&e.operand),
        Expr::Lambda(e) => {
            each_in_arguments(&e.args, f);
            f(&e.body);
        }
        Expr::IfExp(e) => {
            f(&e.test);
            f(&e.body);
            f(&e.orelse);
        }
        Expr::Dict(e) => {
            for (key, value) in e.keys.iter().zip(&e.values) {
                if let Some(key) = key {
                    f(key);
                }
                f(value);
            }
        }
        Expr::Set(e) => e.elts.iter().for_each(f),
        Expr::ListComp(e) => {
            each_in_generators(&e.generators, f);
            f(&e.elt);
        }
        Expr::SetComp(e) => {
            each_in_generators(&e.generators, f);
            f(&e.elt);
        }
        Expr::DictComp(e) => {
            each_in_generators(&e.generators, f);
            f(&e.key);
            f(&e.value);
        }
        Expr::GeneratorExp(e) => {
            each_in_generators(&e.generators, f);
            f(&e.elt);
        }
        Expr::Await(e) => f(&e.value),
        Expr::Yield(e) => e.value.iter().for_each(|e| f(e)),
        Expr::YieldFrom(e) => f(&e.value),
        Expr::Compare(e) => {
            f(&e.left);
            e.comparators.iter().for_each(f);
        }
        Expr::Call(e) => {
            f(&e.func);
            e.args.iter().for_each(&mut *f);
            e.keywords.iter().for_each(|k| f(&k.value));
        }
        Expr::FormattedValue(e) => {
            f(&e.value);
            e.format_spec.iter().for_each(|e| f(e));
        }
        Expr::JoinedStr(e) => e.values.iter().for_each(f),
        Expr::Constant(_) | Expr::Name(_) => {}
        Expr::Attribute(e) => f(&e.value),
        Expr::Subscript(e) => {
            f(&e.value);
            f(&e.slice);
        }
        Expr::Starred(e) => f(&e.value),
        Expr::List(e) => e.elts.iter().for_each(f),
        Expr::Tuple(e) => e.elts.iter().for_each(f),
        Expr::Slice(e) => e.lower.iter().chain(&e.upper).chain(&e.step).for_each(|e| f(e)),
    }
}

fn each_in_generators<'a>(generators: &'a [ast::Comprehension], f: &mut dyn FnMut(&'a Expr)) {
    for generator in generators {
        f(&generator.iter);
        f(&generator.target);
        generator.ifs.iter().for_each(&mut *f);
    }
}

/// Defaults and annotations of parameters.
pub fn each_in_arguments<'a>(args: &'a ast::Arguments, f: &mut dyn FnMut(&'a Expr)) {
    for arg in args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs) {
        arg.default.iter().for_each(|e| f(e));
        arg.def.annotation.iter().for_each(|e| f(e));
    }
    for arg in args.vararg.iter().chain(&args.kwarg) {
        arg.annotation.iter().for_each(|e| f(e));
    }
}

/// Calls `f` for each expression that stands directly in a statement (not in nested
/// statements).
pub fn each_expr<'a>(stmt: &'a Stmt, f: &mut dyn FnMut(&'a Expr)) {
    match stmt {
        Stmt::FunctionDef(s) => {
            s.decorator_list.iter().for_each(&mut *f);
            each_in_arguments(&s.args, f);
            s.returns.iter().for_each(|e| f(e));
        }
        Stmt::AsyncFunctionDef(s) => {
            s.decorator_list.iter().for_each(&mut *f);
            each_in_arguments(&s.args, f);
            s.returns.iter().for_each(|e| f(e));
        }
        Stmt::ClassDef(s) => {
            s.decorator_list.iter().for_each(&mut *f);
            s.bases.iter().for_each(&mut *f);
            s.keywords.iter().for_each(|k| f(&k.value));
        }
        Stmt::Return(s) => s.value.iter().for_each(|e| f(e)),
        Stmt::Delete(s) => s.targets.iter().for_each(f),
        Stmt::Assign(s) => {
            f(&s.value);
            s.targets.iter().for_each(f);
        }
        Stmt::TypeAlias(s) => {
            f(&s.name);
            f(&s.value);
        }
        Stmt::AugAssign(s) => {
            f(&s.target);
            f(&s.value);
        }
        Stmt::AnnAssign(s) => {
            s.value.iter().for_each(|e| f(e));
            f(&s.target);
            f(&s.annotation);
        }
        Stmt::For(s) => {
            f(&s.iter);
            f(&s.target);
        }
        Stmt::AsyncFor(s) => {
            f(&s.iter);
            f(&s.target);
        }
        Stmt::While(s) => f(&s.test),
        Stmt::If(s) => f(&s.test),
        Stmt::With(s) => each_in_items(&s.items, f),
        Stmt::AsyncWith(s) => each_in_items(&s.items, f),
        Stmt::Match(s) => {
            f(&s.subject);
            for case in &s.cases {
                each_in_pattern(&case.pattern, f);
                case.guard.iter().for_each(|e| f(e));
            }
        }
        Stmt::Raise(s) => s.exc.iter().chain(&s.cause).for_each(|e| f(e)),
        Stmt::Try(s) => each_in_handlers(&s.handlers, f),
        Stmt::TryStar(s) => each_in_handlers(&s.handlers, f),
        Stmt::Assert(s) => {
            f(&s.test);
            s.msg.iter().for_each(|e| f(e));
        }
        Stmt::Expr(s) => f(&s.value),
        Stmt::Import(_)
        | Stmt::ImportFrom(_)
        | Stmt::Global(_)
        | Stmt::Nonlocal(_)
        | Stmt::Pass(_)
        | Stmt::Break(_)
        | Stmt::Continue(_) => {}
    }
}

fn each_in_items<'a>(items: &'a [ast::WithItem], f: &mut dyn FnMut(&'a Expr)) {
    for item in items {
        f(&item.context_expr);
        item.optional_vars.iter().for_each(|e| f(e));
    }
}

fn each_in_handlers<'a>(handlers: &'a [ast::ExceptHandler], f: &mut dyn FnMut(&'a Expr)) {
    for ast::ExceptHandler::ExceptHandler(handler) in handlers {
        handler.type_.iter().for_each(|e| f(e));
    }
}

fn each_in_pattern<'a>(pattern: &'a Pattern, f: &mut dyn FnMut(&'a Expr)) {
    match pattern {
        Pattern::MatchValue(p) => f(&p.value),
        Pattern::MatchMapping(p) => p.keys.iter().for_each(&mut *f),
        Pattern::MatchClass(p) => f(&p.cls),
        Pattern::MatchSingleton(_)
        | Pattern::MatchSequence(_)
        | Pattern::MatchStar(_)
        | Pattern::MatchAs(_)
        | Pattern::MatchOr(_) => {}
    }
    each_subpattern(pattern, &mut |p| each_in_pattern(p, f));
}

/// Calls `f` for each direct subpattern.
pub fn each_subpattern<'a>(pattern: &'a Pattern, f: &mut dyn FnMut(&'a Pattern)) {
    match pattern {
        Pattern::MatchSequence(p) => p.patterns.iter().for_each(f),
        Pattern::MatchMapping(p) => p.patterns.iter().for_each(f),
        Pattern::MatchClass(p) => p.patterns.iter().chain(&p.kwd_patterns).for_each(f),
        Pattern::MatchAs(p) => p.pattern.iter().for_each(|p| f(p)),
        Pattern::MatchOr(p) => p.patterns.iter().for_each(f),
        Pattern::MatchValue(_) | Pattern::MatchSingleton(_) | Pattern::MatchStar(_) => {}
    }
}

/// The statement lists inside a statement, in source order.
pub fn bodies(stmt: &Stmt) -> Vec<&[Stmt]> {
    match stmt {
        Stmt::FunctionDef(s) => vec![&s.body],
        Stmt::AsyncFunctionDef(s) => vec![&s.body],
        Stmt::ClassDef(s) => vec![&s.body],
        Stmt::For(s) => vec![&s.body, &s.orelse],
        Stmt::AsyncFor(s) => vec![&s.body, &s.orelse],
        Stmt::While(s) => vec![&s.body, &s.orelse],
        Stmt::If(s) => vec![&s.body, &s.orelse],
        Stmt::With(s) => vec![&s.body],
        Stmt::AsyncWith(s) => vec![&s.body],
        Stmt::Match(s) => s.cases.iter().map(|c| c.body.as_slice()).collect(),
        Stmt::Try(s) => try_bodies(&s.body, &s.handlers, &s.orelse, &s.finalbody),
        Stmt::TryStar(s) => try_bodies(&s.body, &s.handlers, &s.orelse, &s.finalbody),
        Stmt::Return(_)
        | Stmt::Delete(_)
        | Stmt::Assign(_)
        | Stmt::TypeAlias(_)
        | Stmt::AugAssign(_)
        | Stmt::AnnAssign(_)
        | Stmt::Raise(_)
        | Stmt::Assert(_)
        | Stmt::Import(_)
        | Stmt::ImportFrom(_)
        | Stmt::Global(_)
        | Stmt::Nonlocal(_)
        | Stmt::Expr(_)
        | Stmt::Pass(_)
        | Stmt::Break(_)
        | Stmt::Continue(_) => Vec::new(),
    }
}

fn try_bodies<'a>(
    body: &'a [Stmt],
    handlers: &'a [ast::ExceptHandler],
    orelse: &'a [Stmt],
    finalbody: &'a [Stmt],
) -> Vec<&'a [Stmt]> {
    let mut all = vec![body];
    all.extend(handlers.iter().map(|ast::ExceptHandler::ExceptHandler(h)| h.body.as_slice()));
    all.push(orelse);
    all.push(finalbody);
    all
}
