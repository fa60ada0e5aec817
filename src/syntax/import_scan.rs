//! Finds the import statements of a module that can run. Blocks that a constant condition
//! excludes (`if TYPE_CHECKING:`, `if sys.version_info < (3,):`, `if sys.platform == "win32":`)
//! are skipped; imports under `try: … except ImportError` are marked as allowed to fail.

use std::collections::HashSet;

use crate::base::span::{FileId, Span};
use crate::syntax::ast::{self, CmpOp, Constant, Expr, Stmt, UnaryOp};
use crate::syntax::{span_of, walk};

/// One thing to import.
#[derive(Debug)]
pub struct Request {
    /// Dots in front of the name.
    pub level: usize,
    pub module: String,
    /// Names after `from module import`.
    pub names: Vec<(String, Span)>,
    /// May fail at run time: a handler for ImportError is around it.
    pub guarded: bool,
    pub span: Span,
}

/// All imports of some statements in source order, but for those in functions at the addresses
/// `without`.
pub fn scan(body: &[Stmt], file: FileId, without: &HashSet<usize>) -> Vec<Request> {
    let mut scanner = Scanner { file, without, guarded: false, found: Vec::new() };
    scanner.body(body);
    scanner.found
}

struct Scanner<'w> {
    file: FileId,
    without: &'w HashSet<usize>,
    guarded: bool,
    found: Vec<Request>,
}

impl Scanner<'_> {
    fn body(&mut self, body: &[Stmt]) {
        for stmt in body {
            self.stmt(stmt);
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::Import(s) => {
                for alias in &s.names {
                    self.found.push(Request {
                        level: 0,
                        module: alias.name.to_string(),
                        names: Vec::new(),
                        guarded: self.guarded,
                        span: span_of(self.file, alias),
                    });
                }
            }
            Stmt::ImportFrom(s) => {
                self.found.push(Request {
                    level: s.level.map_or(0, |l| l.to_usize()),
                    module: s.module.as_ref().map(|m| m.to_string()).unwrap_or_default(),
                    names: s.names.iter().map(|a| (a.name.to_string(), span_of(self.file, a))).collect(),
                    guarded: self.guarded,
                    span: span_of(self.file, s),
                });
            }
            Stmt::If(s) => match static_truth(&s.test) {
                Some(true) => self.body(&s.body),
                Some(false) => self.body(&s.orelse),
                None => {
                    self.body(&s.body);
                    self.body(&s.orelse);
                }
            },
            Stmt::Try(s) => {
                let outer = self.guarded;
                self.guarded = outer || s.handlers.iter().any(catches_import_error);
                self.body(&s.body);
                self.guarded = outer;
                for body in walk::bodies(stmt).into_iter().skip(1) {
                    self.body(body);
                }
            }
            Stmt::FunctionDef(s) if self.without.contains(&(std::ptr::from_ref(s) as usize)) => {}
            Stmt::AsyncFunctionDef(s) if self.without.contains(&(std::ptr::from_ref(s) as usize)) => {}
            _ => {
                for body in walk::bodies(stmt) {
                    self.body(body);
                }
            }
        }
    }
}

fn catches_import_error(handler: &ast::ExceptHandler) -> bool {
    let ast::ExceptHandler::ExceptHandler(handler) = handler;
    match handler.type_.as_deref() {
        None => true,
        Some(Expr::Tuple(classes)) => classes.elts.iter().any(names_import_error),
        Some(class) => names_import_error(class),
    }
}

fn names_import_error(class: &Expr) -> bool {
    matches!(class, Expr::Name(n) if matches!(
        n.id.as_str(),
        "ImportError" | "ModuleNotFoundError" | "Exception" | "BaseException"
    ))
}

/// The value of a condition that is the same in every run.
pub fn static_truth(test: &Expr) -> Option<bool> {
    match test {
        Expr::Name(name) if &name.id == "TYPE_CHECKING" => Some(false),
        Expr::Attribute(a) if &a.attr == "TYPE_CHECKING" => Some(false),
        Expr::Constant(c) => match &c.value {
            Constant::Bool(b) => Some(*b),
            Constant::None => Some(false),
            Constant::Int(i) => Some(i != &0.into()),
            _ => None,
        },
        Expr::UnaryOp(e) if e.op == UnaryOp::Not => static_truth(&e.operand).map(|b| !b),
        Expr::Compare(e) => match (e.ops.as_slice(), e.comparators.as_slice()) {
            ([op], [right]) => compare(&e.left, *op, right),
            _ => None,
        },
        _ => None,
    }
}

fn compare(left: &Expr, op: CmpOp, right: &Expr) -> Option<bool> {
    if is_attribute(left, "sys", "platform") || is_attribute(left, "os", "name") {
        let actual = if is_attribute(left, "os", "name") { "posix" } else { "linux" };
        let Expr::Constant(c) = right else { return None };
        let Constant::Str(wanted) = &c.value else { return None };
        return match op {
            CmpOp::Eq => Some(wanted == actual),
            CmpOp::NotEq => Some(wanted != actual),
            _ => None,
        };
    }
    let version: Vec<i64> = match left {
        e if is_attribute(e, "sys", "version_info") => vec![3, 11, i64::MAX],
        Expr::Subscript(s) if is_attribute(&s.value, "sys", "version_info") => match small_int(&s.slice)? {
            0 => vec![3],
            1 => vec![11],
            _ => return None,
        },
        _ => return None,
    };
    let wanted: Vec<i64> = match right {
        Expr::Tuple(t) => t.elts.iter().map(small_int).collect::<Option<_>>()?,
        e => vec![small_int(e)?],
    };
    let order = version.cmp(&wanted);
    match op {
        CmpOp::Lt => Some(order.is_lt()),
        CmpOp::LtE => Some(order.is_le()),
        CmpOp::Gt => Some(order.is_gt()),
        CmpOp::GtE => Some(order.is_ge()),
        CmpOp::Eq => Some(order.is_eq()),
        CmpOp::NotEq => Some(order.is_ne()),
        _ => None,
    }
}

fn is_attribute(expr: &Expr, object: &str, attribute: &str) -> bool {
    matches!(expr, Expr::Attribute(a) if &a.attr == attribute
        && matches!(a.value.as_ref(), Expr::Name(n) if &n.id == object))
}

fn small_int(expr: &Expr) -> Option<i64> {
    match expr {
        Expr::Constant(c) => match &c.value {
            Constant::Int(i) => i64::try_from(i).ok(),
            _ => None,
        },
        _ => None,
    }
}
