//! Literals: constant expressions that become one constant of the pool. Arithmetic on numbers is done here, as
//! CPython's compiler does it, where the result is exact and small.

use crate::build::context::Cx;
use crate::hir::consts::ConstPool;
use crate::hir::{BinOp, Const, ConstId, Loc, Op, Ty, Value};
use crate::syntax::ast::{self, Constant, Expr};

impl<'a> Cx<'_, 'a> {
    /// A constant as a value.
    pub fn constant(&mut self, value: Const, loc: Loc) -> Value {
        let id = self.p.consts.intern(value);
        self.const_value(id, loc)
    }
    /// A constant of the pool as a value, with its type.
    pub fn const_value(&mut self, id: ConstId, loc: Loc) -> Value {
        let ty = const_type(self.p.consts.get(id));
        let value = self.b.emit(Op::Const(id), loc);
        self.b.set_type(value, ty);
        value
    }
    pub fn none(&mut self, loc: Loc) -> Value {
        self.constant(Const::None, loc)
    }
    pub fn str_const(&mut self, text: &str) -> ConstId {
        self.p.consts.str(text)
    }
    pub fn str_value(&mut self, text: &str, loc: Loc) -> Value {
        let id = self.str_const(text);
        self.const_value(id, loc)
    }
    pub fn int_value(&mut self, value: i64, loc: Loc) -> Value {
        self.constant(Const::Int(value.to_string()), loc)
    }
    /// The constant an expression is, if it is a literal (tuples of literals and negative numbers
    /// included).
    pub fn const_of(&mut self, expr: &Expr) -> Option<ConstId> {
        const_of(&mut self.p.consts, expr)
    }
    /// A literal of the parser as a constant.
    pub fn literal(&mut self, value: &Constant) -> Const {
        literal(&mut self.p.consts, value)
    }
}

/// The constant an expression is, if it is a literal.
pub fn const_of(consts: &mut ConstPool, expr: &Expr) -> Option<ConstId> {
    let value = const_expr(consts, expr)?;
    Some(consts.intern(value))
}

fn const_expr(consts: &mut ConstPool, expr: &Expr) -> Option<Const> {
    match expr {
        Expr::Constant(c) => Some(literal(consts, &c.value)),
        Expr::Tuple(t) => {
            // Cheap refusal first: a long tuple with one variable must not be built twice.
            if !t.elts.iter().all(is_literal) {
                return None;
            }
            let items = t.elts.iter().map(|e| const_of(consts, e)).collect::<Option<Vec<_>>>()?;
            Some(Const::Tuple(items))
        }
        Expr::UnaryOp(u) if u.op == ast::UnaryOp::USub => {
            let Expr::Constant(c) = &*u.operand else { return None };
            match &c.value {
                Constant::Int(digits) => Some(negative(&digits.to_string())),
                Constant::Float(f) => Some(Const::Float((-f).to_bits())),
                Constant::Complex { real, imag } => {
                    Some(Const::Complex((-real).to_bits(), (-imag).to_bits()))
                }
                _ => None,
            }
        }
        Expr::Name(n) if &n.id == "__debug__" => Some(Const::Bool(true)),
        _ => None,
    }
}

fn literal(consts: &mut ConstPool, value: &Constant) -> Const {
    match value {
        Constant::None => Const::None,
        Constant::Bool(b) => Const::Bool(*b),
        Constant::Str(s) => Const::Str(s.chars().map(u32::from).collect()),
        Constant::Bytes(b) => Const::Bytes(b.clone()),
        Constant::Int(i) => Const::Int(i.to_string()),
        Constant::Tuple(items) => {
            let items = items
                .iter()
                .map(|item| {
                    let value = literal(consts, item);
                    consts.intern(value)
                })
                .collect();
            Const::Tuple(items)
        }
        Constant::Float(f) => Const::Float(f.to_bits()),
        Constant::Complex { real, imag } => Const::Complex(real.to_bits(), imag.to_bits()),
        Constant::Ellipsis => Const::Ellipsis,
    }
}

fn negative(digits: &str) -> Const {
    Const::Int(if digits == "0" { digits.to_string() } else { format!("-{digits}") })
}

/// The number that an operation on two numbers gives, if it is a small int or a finite double: what raises or
/// grows is left to run time.
pub fn fold(op: BinOp, a: &Const, b: &Const) -> Option<Const> {
    if let (Const::Int(a), Const::Int(b)) = (a, b) {
        let (a, b): (i64, i64) = (a.parse().ok()?, b.parse().ok()?);
        let shift = || u32::try_from(b).ok().filter(|b| *b < 63);
        let int = match op {
            BinOp::Add => a.checked_add(b)?,
            BinOp::Sub => a.checked_sub(b)?,
            BinOp::Mul => a.checked_mul(b)?,
            BinOp::FloorDiv if b > 0 => a.div_euclid(b),
            BinOp::Mod if b > 0 => a.rem_euclid(b),
            BinOp::Shl => a.checked_mul(1 << shift()?)?,
            BinOp::Shr => a >> shift()?,
            BinOp::Pow => a.checked_pow(shift()?)?,
            BinOp::And => a & b,
            BinOp::Or => a | b,
            BinOp::Xor => a ^ b,
            BinOp::TrueDiv => return fold(op, &Const::Float(double(a)?), &Const::Float(double(b)?)),
            _ => return None,
        };
        return Some(Const::Int(int.to_string()));
    }
    let float = |c: &Const| match c {
        Const::Float(bits) => Some(f64::from_bits(*bits)),
        Const::Int(text) => text.parse().ok().and_then(double).map(f64::from_bits),
        _ => None,
    };
    let (a, b) = (float(a)?, float(b)?);
    let result = match op {
        BinOp::Add => a + b,
        BinOp::Sub => a - b,
        BinOp::Mul => a * b,
        BinOp::TrueDiv => a / b,
        _ => return None,
    };
    result.is_finite().then(|| Const::Float(result.to_bits()))
}

/// The bits of the double that is exactly this int.
fn double(i: i64) -> Option<u64> {
    (i.unsigned_abs() <= 1 << 53).then(|| (i as f64).to_bits())
}

fn is_literal(expr: &Expr) -> bool {
    match expr {
        Expr::Constant(_) => true,
        Expr::Tuple(t) => t.elts.iter().all(is_literal),
        Expr::UnaryOp(u) => u.op == ast::UnaryOp::USub && matches!(&*u.operand, Expr::Constant(_)),
        _ => false,
    }
}

/// Truth of a literal used as a condition.
pub fn truth_of(expr: &Expr) -> Option<bool> {
    match expr {
        Expr::Constant(c) => Some(match &c.value {
            Constant::None => false,
            Constant::Bool(b) => *b,
            Constant::Str(s) => !s.is_empty(),
            Constant::Bytes(b) => !b.is_empty(),
            Constant::Int(i) => i.to_string() != "0",
            Constant::Tuple(items) => !items.is_empty(),
            Constant::Float(f) => *f != 0.0,
            Constant::Complex { real, imag } => *real != 0.0 || *imag != 0.0,
            Constant::Ellipsis => true,
        }),
        Expr::Name(n) if &n.id == "__debug__" => Some(true),
        _ => None,
    }
}

/// The type of a constant.
pub fn const_type(value: &Const) -> Ty {
    match value {
        Const::Unset => Ty::Unset,
        Const::None => Ty::None,
        Const::Bool(_) => Ty::Bool,
        Const::Int(digits) => match digits.parse::<i64>() {
            Ok(n) if (-(1 << 62)..1 << 62).contains(&n) => Ty::Smi,
            _ => Ty::Int,
        },
        Const::Float(_) => Ty::Float,
        Const::Str(_) => Ty::Str,
        Const::Bytes(_) => Ty::Bytes,
        Const::Tuple(_) => Ty::Tuple,
        Const::Ellipsis | Const::NotImplemented | Const::Complex(..) | Const::FrozenSet(_) => Ty::Any,
    }
}
