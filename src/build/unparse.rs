//! Annotations as text (`from __future__ import annotations`): the expression written out again
//! in one canonical form, with the parentheses that precedence asks for and no others.
//!
//! Forms that do not occur in annotations (comprehensions, lambdas, f-strings) keep their
//! source text.

use crate::build::context::Cx;
use crate::syntax::ast::{self, Constant, Expr, Ranged};

/// Binding strength, weakest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Tuple,
    Test,
    Or,
    And,
    Not,
    Compare,
    BitOr,
    BitXor,
    BitAnd,
    Shift,
    Sum,
    Term,
    Factor,
    Power,
    Atom,
}

/// The text of an expression.
pub fn unparse(cx: &Cx<'_, '_>, expr: &Expr) -> String {
    let mut text = String::new();
    write(cx, expr, Level::Test, &mut text);
    text
}

fn write(cx: &Cx<'_, '_>, expr: &Expr, level: Level, out: &mut String) {
    let own = level_of(expr);
    let parens = own < level;
    if parens {
        out.push('(');
    }
    match expr {
        Expr::Name(e) => out.push_str(&e.id),
        Expr::Constant(e) => constant(cx, expr, &e.value, out),
        Expr::Attribute(e) => {
            write(cx, &e.value, Level::Atom, out);
            if matches!(&*e.value, Expr::Constant(c) if matches!(c.value, Constant::Int(_))) {
                out.push(' ');
            }
            out.push('.');
            out.push_str(&e.attr);
        }
        Expr::Subscript(e) => {
            write(cx, &e.value, Level::Atom, out);
            out.push('[');
            match &*e.slice {
                Expr::Tuple(t)
                    if !t.elts.is_empty() && !t.elts.iter().any(|e| matches!(e, Expr::Starred(_))) =>
                {
                    list(cx, &t.elts, out);
                    if t.elts.len() == 1 {
                        out.push(',');
                    }
                }
                slice => write(cx, slice, Level::Tuple, out),
            }
            out.push(']');
        }
        Expr::Tuple(e) => {
            out.push('(');
            list(cx, &e.elts, out);
            if e.elts.len() == 1 {
                out.push(',');
            }
            out.push(')');
        }
        Expr::List(e) => {
            out.push('[');
            list(cx, &e.elts, out);
            out.push(']');
        }
        Expr::Set(e) => {
            out.push('{');
            list(cx, &e.elts, out);
            out.push('}');
        }
        Expr::Dict(e) => {
            out.push('{');
            for (i, (key, value)) in e.keys.iter().zip(&e.values).enumerate() {
                if i > 0 {
                    out.push_str(", ");
                }
                match key {
                    Some(key) => {
                        write(cx, key, Level::Test, out);
                        out.push_str(": ");
                        write(cx, value, Level::Test, out);
                    }
                    None => {
                        out.push_str("**");
                        write(cx, value, Level::BitOr, out);
                    }
                }
            }
            out.push('}');
        }
        Expr::Call(e) => {
            write(cx, &e.func, Level::Atom, out);
            out.push('(');
            list(cx, &e.args, out);
            for (i, keyword) in e.keywords.iter().enumerate() {
                if i > 0 || !e.args.is_empty() {
                    out.push_str(", ");
                }
                match &keyword.arg {
                    Some(name) => {
                        out.push_str(name);
                        out.push('=');
                    }
                    None => out.push_str("**"),
                }
                write(cx, &keyword.value, Level::Test, out);
            }
            out.push(')');
        }
        Expr::BinOp(e) => {
            let right_first = e.op == ast::Operator::Pow;
            write(cx, &e.left, if right_first { above(own) } else { own }, out);
            out.push_str(operator(e.op));
            write(cx, &e.right, if right_first { own } else { above(own) }, out);
        }
        Expr::UnaryOp(e) => {
            out.push_str(match e.op {
                ast::UnaryOp::Invert => "~",
                ast::UnaryOp::Not => "not ",
                ast::UnaryOp::UAdd => "+",
                ast::UnaryOp::USub => "-",
            });
            write(cx, &e.operand, own, out);
        }
        Expr::BoolOp(e) => {
            let word = if e.op == ast::BoolOp::And { " and " } else { " or " };
            for (i, operand) in e.values.iter().enumerate() {
                if i > 0 {
                    out.push_str(word);
                }
                write(cx, operand, above(own), out);
            }
        }
        Expr::Compare(e) => {
            write(cx, &e.left, above(own), out);
            for (op, right) in e.ops.iter().zip(&e.comparators) {
                out.push(' ');
                out.push_str(op.as_str());
                out.push(' ');
                write(cx, right, above(own), out);
            }
        }
        Expr::IfExp(e) => {
            write(cx, &e.body, Level::Or, out);
            out.push_str(" if ");
            write(cx, &e.test, Level::Or, out);
            out.push_str(" else ");
            write(cx, &e.orelse, Level::Test, out);
        }
        Expr::Starred(e) => {
            out.push('*');
            write(cx, &e.value, Level::BitOr, out);
        }
        Expr::Slice(e) => {
            if let Some(lower) = &e.lower {
                write(cx, lower, Level::Test, out);
            }
            out.push(':');
            if let Some(upper) = &e.upper {
                write(cx, upper, Level::Test, out);
            }
            if let Some(step) = &e.step {
                out.push(':');
                write(cx, step, Level::Test, out);
            }
        }
        Expr::NamedExpr(_)
        | Expr::Lambda(_)
        | Expr::ListComp(_)
        | Expr::SetComp(_)
        | Expr::DictComp(_)
        | Expr::GeneratorExp(_)
        | Expr::Await(_)
        | Expr::Yield(_)
        | Expr::YieldFrom(_)
        | Expr::FormattedValue(_)
        | Expr::JoinedStr(_) => out.push_str(cx.source(expr.range())),
    }
    if parens {
        out.push(')');
    }
}

fn list(cx: &Cx<'_, '_>, elts: &[Expr], out: &mut String) {
    for (i, elt) in elts.iter().enumerate() {
        if i > 0 {
            out.push_str(", ");
        }
        write(cx, elt, Level::Test, out);
    }
}

fn constant(cx: &Cx<'_, '_>, expr: &Expr, value: &Constant, out: &mut String) {
    match value {
        Constant::None => out.push_str("None"),
        Constant::Bool(true) => out.push_str("True"),
        Constant::Bool(false) => out.push_str("False"),
        Constant::Ellipsis => out.push_str("..."),
        Constant::Int(i) => out.push_str(&i.to_string()),
        Constant::Str(text) => repr(text, out),
        Constant::Bytes(_) | Constant::Float(_) | Constant::Complex { .. } | Constant::Tuple(_) => {
            out.push_str(cx.source(expr.range()));
        }
    }
}

/// A str as `repr` writes it.
fn repr(text: &str, out: &mut String) {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    out.push(quote);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => out.extend(['\\', c]),
            c if (c as u32) < 0x20 || c as u32 == 0x7f => out.push_str(&format!("\\x{:02x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push(quote);
}

fn level_of(expr: &Expr) -> Level {
    match expr {
        Expr::BoolOp(e) if e.op == ast::BoolOp::Or => Level::Or,
        Expr::BoolOp(_) => Level::And,
        Expr::IfExp(_) | Expr::Lambda(_) => Level::Test,
        Expr::NamedExpr(_) => Level::Tuple,
        Expr::Compare(_) => Level::Compare,
        Expr::UnaryOp(e) if e.op == ast::UnaryOp::Not => Level::Not,
        Expr::UnaryOp(_) => Level::Factor,
        Expr::BinOp(e) => match e.op {
            ast::Operator::Add | ast::Operator::Sub => Level::Sum,
            ast::Operator::Mult
            | ast::Operator::MatMult
            | ast::Operator::Div
            | ast::Operator::Mod
            | ast::Operator::FloorDiv => Level::Term,
            ast::Operator::Pow => Level::Power,
            ast::Operator::LShift | ast::Operator::RShift => Level::Shift,
            ast::Operator::BitOr => Level::BitOr,
            ast::Operator::BitXor => Level::BitXor,
            ast::Operator::BitAnd => Level::BitAnd,
        },
        _ => Level::Atom,
    }
}

fn above(level: Level) -> Level {
    match level {
        Level::Tuple => Level::Test,
        Level::Test => Level::Or,
        Level::Or => Level::And,
        Level::And => Level::Not,
        Level::Not => Level::Compare,
        Level::Compare => Level::BitOr,
        Level::BitOr => Level::BitXor,
        Level::BitXor => Level::BitAnd,
        Level::BitAnd => Level::Shift,
        Level::Shift => Level::Sum,
        Level::Sum => Level::Term,
        Level::Term => Level::Factor,
        Level::Factor => Level::Power,
        Level::Power | Level::Atom => Level::Atom,
    }
}

fn operator(op: ast::Operator) -> &'static str {
    match op {
        ast::Operator::Add => " + ",
        ast::Operator::Sub => " - ",
        ast::Operator::Mult => " * ",
        ast::Operator::MatMult => " @ ",
        ast::Operator::Div => " / ",
        ast::Operator::Mod => " % ",
        ast::Operator::Pow => " ** ",
        ast::Operator::LShift => " << ",
        ast::Operator::RShift => " >> ",
        ast::Operator::BitOr => " | ",
        ast::Operator::BitXor => " ^ ",
        ast::Operator::BitAnd => " & ",
        ast::Operator::FloorDiv => " // ",
    }
}
