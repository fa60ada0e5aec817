//! CPython's SyntaxWarnings, in its words: valid code that can hardly be meant. Warnings that CPython
//! does not show unless asked (DeprecationWarning for `"\d"`) are not given.

use crate::base::diag::{code, Diagnostic, Diagnostics, Severity};
use crate::base::span::FileId;
use crate::syntax::ast::{self, CmpOp, Constant, Expr, ExprContext, Operator, Ranged, Stmt, UnaryOp};
use crate::syntax::{span_of, walk};

/// Warns of everything doubtful in a module of the user.
pub fn warn_module(module: &ast::ModModule, file: FileId, diags: &mut Diagnostics) {
    Warner { file, diags }.body(&module.body);
}

struct Warner<'a> {
    file: FileId,
    diags: &'a mut Diagnostics,
}

impl Warner<'_> {
    fn warn<N: Ranged>(&mut self, node: &N, message: String) {
        let found = Diagnostic::error(code::DOUBTFUL, span_of(self.file, node), message);
        self.diags.push(Diagnostic { severity: Severity::Warning, ..found });
    }

    fn body(&mut self, body: &[Stmt]) {
        for stmt in body {
            if let Stmt::Assert(s) = stmt {
                if matches!(s.test.as_ref(), Expr::Tuple(t) if !t.elts.is_empty()) {
                    self.warn(stmt, "assertion is always true, perhaps remove parentheses?".to_string());
                }
            }
            walk::each_expr(stmt, &mut |e| self.expr(e));
            walk::bodies(stmt).into_iter().for_each(|body| self.body(body));
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::Compare(e) => self.identity(e),
            Expr::Call(e) => self.call(e),
            Expr::Subscript(e) if e.ctx == ExprContext::Load => self.subscript(e),
            _ => {}
        }
        walk::each_child(expr, &mut |child| self.expr(child));
    }

    /// `x is 1`.
    fn identity(&mut self, e: &ast::ExprCompare) {
        let literal = |e: &Expr| constant(e).is_some_and(|kind| !SINGLETONS.contains(&kind));
        let mut left = literal(&e.left);
        for (op, right) in e.ops.iter().zip(&e.comparators) {
            let right = literal(right);
            let advice = match op {
                CmpOp::Is => "\"is\" with a literal. Did you mean \"==\"?",
                CmpOp::IsNot => "\"is not\" with a literal. Did you mean \"!=\"?",
                _ => "",
            };
            if !advice.is_empty() && (left || right) {
                self.warn(e, advice.to_string());
            }
            left = right;
        }
    }

    /// `(1, 2) (3, 4)`.
    fn call(&mut self, e: &ast::ExprCall) {
        if let Some(kind) = kind(&e.func).filter(|kind| *kind != "function") {
            self.warn(e, format!("'{kind}' object is not callable; perhaps you missed a comma?"));
        }
    }

    /// `[1, 2] [3, 4]`.
    fn subscript(&mut self, e: &ast::ExprSubscript) {
        let Some(of) = kind(&e.value) else { return };
        match of {
            "tuple" | "list" | "str" | "bytes" => {
                let index = kind(&e.slice).filter(|kind| !matches!(*kind, "int" | "bool"));
                if let Some(index) = index {
                    self.warn(
                        e,
                        format!(
                            "{of} indices must be integers or slices, not {index}; perhaps you missed a comma?"
                        ),
                    );
                }
            }
            "dict" => {}
            _ => self.warn(e, format!("'{of}' object is not subscriptable; perhaps you missed a comma?")),
        }
    }
}

/// Constants that are compared by identity.
const SINGLETONS: [&str; 3] = ["NoneType", "bool", "ellipsis"];

/// The type of what is a constant when constants are folded.
fn constant(expr: &Expr) -> Option<&'static str> {
    match expr {
        Expr::Constant(e) => Some(match &e.value {
            Constant::None => "NoneType",
            Constant::Bool(_) => "bool",
            Constant::Str(_) => "str",
            Constant::Bytes(_) => "bytes",
            Constant::Int(_) => "int",
            Constant::Tuple(_) => "tuple",
            Constant::Float(_) => "float",
            Constant::Complex { .. } => "complex",
            Constant::Ellipsis => "ellipsis",
        }),
        Expr::Tuple(e) => e.elts.iter().all(|e| constant(e).is_some()).then_some("tuple"),
        Expr::UnaryOp(e) => match (e.op, constant(&e.operand)?) {
            (UnaryOp::Not, _) => Some("bool"),
            (_, "int" | "bool") => Some("int"),
            (UnaryOp::USub | UnaryOp::UAdd, kind @ ("float" | "complex")) => Some(kind),
            _ => None,
        },
        Expr::BinOp(e) => folded(e.op, constant(&e.left)?, constant(&e.right)?, is_zero(&e.right)),
        _ => None,
    }
}

/// Type of an operation on constants that surely has a result.
fn folded(op: Operator, left: &'static str, right: &'static str, by_zero: bool) -> Option<&'static str> {
    use Operator::*;
    let whole = |kind: &str| matches!(kind, "int" | "bool");
    let number = |kind: &str| whole(kind) || matches!(kind, "float" | "complex");
    let sequence = |kind: &str| matches!(kind, "str" | "bytes" | "tuple");
    match op {
        Add if sequence(left) && left == right => Some(left),
        Mult if sequence(left) && whole(right) => Some(left),
        Mult if whole(left) && sequence(right) => Some(right),
        BitAnd | BitOr | BitXor if left == "bool" && right == "bool" => Some("bool"),
        BitAnd | BitOr | BitXor if whole(left) && whole(right) => Some("int"),
        Add | Sub | Mult | Div | FloorDiv | Mod if number(left) && number(right) => {
            let divides = matches!(op, Div | FloorDiv | Mod);
            let complex = left == "complex" || right == "complex";
            if divides && by_zero || complex && matches!(op, FloorDiv | Mod) {
                return None;
            }
            let real = op == Div || left == "float" || right == "float";
            Some(if complex {
                "complex"
            } else if real {
                "float"
            } else {
                "int"
            })
        }
        _ => None,
    }
}

/// Is it a literal zero, or no literal?
fn is_zero(e: &Expr) -> bool {
    match e {
        Expr::Constant(c) => match &c.value {
            Constant::Int(n) => n.to_string() == "0",
            Constant::Float(x) => *x == 0.0,
            Constant::Complex { real, imag } => *real == 0.0 && *imag == 0.0,
            Constant::Bool(b) => !b,
            _ => false,
        },
        _ => true,
    }
}

/// The type of a display, literal, comprehension or lambda.
fn kind(expr: &Expr) -> Option<&'static str> {
    match expr {
        Expr::Tuple(_) => Some("tuple"),
        Expr::List(_) | Expr::ListComp(_) => Some("list"),
        Expr::Dict(_) | Expr::DictComp(_) => Some("dict"),
        Expr::Set(_) | Expr::SetComp(_) => Some("set"),
        Expr::GeneratorExp(_) => Some("generator"),
        Expr::Lambda(_) => Some("function"),
        Expr::JoinedStr(_) | Expr::FormattedValue(_) => Some("str"),
        _ => constant(expr),
    }
}
