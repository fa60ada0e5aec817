//! Sparse conditional constant propagation: what is computed of constants alone is a constant, and branches on it are
//! jumps.
//!
//! ```text
//! b0: %1 = const 2; jump b1(%1)            b0: jump b1
//! b1(%2): %3 = compare gt %2 %0'           b1: jump b2
//!     branch (truth %3) b2 b3       ⇒
//! ```
//! Source: Wegman and Zadeck, "Constant Propagation with Conditional Branches" (TOPLAS 1991). Every value starts
//! without evidence and every block unreached; only arguments of edges that may be taken meet in a block's
//! parameters, so that a constant and the branches that depend on it are found together. Blocks are visited in reverse
//! postorder; after what goes round a loop has changed, again from its header on.
//!
//! Inlining makes most of what there is to do: arguments and defaults that are constants, `None` above all. Small ints are
//! folded as long as the result is one; doubles are left, since nothing is gained but rounding that would have to be the
//! machine's.

use super::edit::{decide, def_op, intern, make_inst, replace_uses};
use super::remarks::note;
use crate::analysis::cfg::reverse_postorder;
use crate::base::options::Options;
use crate::hir::{
    BinOp, Block, CmpOp, Const, ConstId, Def, Func, FuncId, Loc, Op, Program, Repr, Term, Ty, UnOp, Value,
};
use crate::types::const_ty;
use pyrl_abi::tags;

pub fn run(program: &mut Program, options: &Options) {
    for f in 0..program.funcs.len() {
        let func = &program.funcs[f];
        if !may_fold(func) {
            continue;
        }
        let order = reverse_postorder(func);
        let mut solver = Solver::new(func, &program.consts, &order);
        let mut from = Some(0);
        while let Some(first) = from {
            from = solver.round(&order, first);
        }
        let facts = solver.facts;
        let places = rewrite(&mut program.funcs[f], &mut program.consts, &order, &facts);
        for loc in places {
            note(program, options, FuncId(f as u32), loc, "sccp", || "the branch is known".to_string());
        }
    }
}

/// Is there anything to begin with: a parameter that nothing but constants and other parameters get to, or an operation
/// on constants alone? Most functions have neither.
fn may_fold(func: &Func) -> bool {
    if !func.blocks.iter().any(|b| matches!(b.term, Term::Branch { .. })) {
        return false;
    }
    let constant =
        |v: Value| matches!(def_op(func, v), Some(Op::Const(_) | Op::IntConst(_) | Op::FloatConst(_)));
    let mut params: Vec<(bool, bool)> = vec![(false, false); func.values.len()];
    for e in func.blocks.iter().flat_map(|b| b.term.edges().chain(&b.unwind)) {
        for (&arg, param) in e.args.iter().zip(&func.blocks[e.block.index()].params) {
            let (fed, other) = &mut params[param.index()];
            *fed |= constant(arg);
            *other |= !constant(arg) && matches!(func.values[arg.index()].def, Def::Inst(_));
        }
    }
    if params.iter().any(|&(fed, other)| fed && !other) {
        return true;
    }
    func.blocks.iter().flat_map(|b| &b.insts).any(|i| {
        let op = &func.insts[i.index()].op;
        let mut all = folds(op);
        if all {
            op.visit_operands(|v| all &= constant(v));
        }
        all
    })
}

/// Is it an operation that `Solver::fold` looks at, other than a constant?
fn folds(op: &Op) -> bool {
    matches!(
        op,
        Op::Is(..)
            | Op::IsUnset(_)
            | Op::IsType(..)
            | Op::Truth(_)
            | Op::Not(_)
            | Op::BoolObj(_)
            | Op::CheckLocal { .. }
            | Op::Refine(..)
            | Op::Binary { .. }
            | Op::SmiBinary(..)
            | Op::SmiExact { .. }
            | Op::Unary(..)
            | Op::Compare(..)
            | Op::SmiCompare(..)
            | Op::IntCompare(..)
            | Op::IntBinary(..)
            | Op::UnboxSmi(_)
            | Op::BoxSmi(_)
            | Op::UnboxFloat(_)
            | Op::IntToFloat(_)
    )
}

/// A constant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Known {
    /// An object: a small int, a bool, any other constant.
    Smi(i64),
    Bool(bool),
    Object(ConstId),
    /// Machine values.
    Int(i64),
    Double(u64),
    Bit(bool),
}

/// What is known of a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Fact {
    /// Nothing has arrived yet.
    Open,
    Known(Known),
    Varies,
}
use Fact::{Open, Varies};

struct Solver<'a> {
    func: &'a Func,
    consts: &'a [Const],
    facts: Vec<Fact>,
    reached: Vec<bool>,
    /// Where each block stands in the order of visits.
    position: Vec<u32>,
    /// The position of the block that is visited, and the first to which a changed edge has gone back.
    at: u32,
    again: Option<u32>,
}

impl<'a> Solver<'a> {
    fn new(func: &'a Func, consts: &'a [Const], order: &[usize]) -> Solver<'a> {
        let mut facts = vec![Open; func.values.len()];
        for p in &func.blocks[func.entry.index()].params {
            facts[p.index()] = Varies;
        }
        let mut reached = vec![false; func.blocks.len()];
        reached[func.entry.index()] = true;
        let mut position = vec![u32::MAX; func.blocks.len()];
        order.iter().zip(0..).for_each(|(&b, at)| position[b] = at);
        Solver { func, consts, facts, reached, position, at: 0, again: None }
    }

    fn known(&self, v: Value) -> Option<Known> {
        match self.facts[v.index()] {
            Fact::Known(k) => Some(k),
            Open | Varies => None,
        }
    }

    /// Visits every block that is reached, from a position on. A value is defined before it is read in this order but for
    /// what goes round a loop: from where is there something to look at again?
    fn round(&mut self, order: &[usize], first: u32) -> Option<u32> {
        self.again = None;
        let func = self.func;
        for (at, &b) in (first..).zip(&order[first as usize..]) {
            if !self.reached[b] {
                continue;
            }
            self.at = at;
            let block = &func.blocks[b];
            for &i in &block.insts {
                let inst = &func.insts[i.index()];
                if let Some(r) = inst.result.filter(|r| self.facts[r.index()] != Varies) {
                    let fact = self.evaluate(&inst.op);
                    self.meet(r, fact);
                }
            }
            if let Some(e) = &block.unwind {
                self.enter(e);
            }
            match &block.term {
                Term::Branch { cond, then, els } => match self.facts[cond.index()] {
                    Open => {}
                    Fact::Known(Known::Bit(true)) => self.enter(then),
                    Fact::Known(Known::Bit(false)) => self.enter(els),
                    _ => {
                        self.enter(then);
                        self.enter(els);
                    }
                },
                term => term.edges().for_each(|e| self.enter(e)),
            }
        }
        self.again
    }

    fn enter(&mut self, edge: &crate::hir::Edge) {
        let mut changed = !std::mem::replace(&mut self.reached[edge.block.index()], true);
        for (&arg, &param) in edge.args.iter().zip(&self.func.blocks[edge.block.index()].params) {
            changed |= self.meet(param, self.facts[arg.index()]);
        }
        let to = self.position[edge.block.index()];
        if changed && to <= self.at {
            self.again = Some(self.again.map_or(to, |again| again.min(to)));
        }
    }

    /// Facts only get weaker; did this one?
    fn meet(&mut self, v: Value, fact: Fact) -> bool {
        let old = self.facts[v.index()];
        let new = match (old, fact) {
            (Open, new) => new,
            (old, Open) => old,
            (a, b) if a == b => a,
            _ => Varies,
        };
        self.facts[v.index()] = new;
        new != old
    }

    fn evaluate(&self, op: &Op) -> Fact {
        // Without evidence for an operand there is none for the result.
        let mut open = false;
        match op {
            Op::Const(_) | Op::IntConst(_) | Op::FloatConst(_) => {}
            op if folds(op) => op.visit_operands(|v| open |= self.facts[v.index()] == Open),
            _ => return Varies,
        }
        match self.fold(op) {
            _ if open => Open,
            Some(k) => Fact::Known(k),
            None => Varies,
        }
    }

    fn fold(&self, op: &Op) -> Option<Known> {
        let smi = |v: &Value| match self.known(*v)? {
            Known::Smi(i) => Some(i),
            _ => None,
        };
        let int = |v: &Value| match self.known(*v)? {
            Known::Int(i) => Some(i),
            _ => None,
        };
        Some(match op {
            Op::Const(c) => of_const(self.consts, *c),
            Op::IntConst(i) => Known::Int(*i),
            Op::FloatConst(bits) => Known::Double(*bits),
            Op::Is(a, b) => Known::Bit(self.same(*a, *b)?),
            Op::IsUnset(v) => Known::Bit(self.is_const(self.known(*v)?, &Const::Unset)),
            Op::IsType(v, ty) => Known::Bit(self.has_type(self.known(*v)?, *ty)?),
            Op::Truth(v) => Known::Bit(self.truth(self.known(*v)?)?),
            Op::Not(v) => match self.known(*v)? {
                Known::Bit(bit) => Known::Bit(!bit),
                _ => return None,
            },
            Op::BoolObj(v) => match self.known(*v)? {
                Known::Bit(bit) => Known::Bool(bit),
                _ => return None,
            },
            Op::CheckLocal { value, .. } => {
                self.known(*value).filter(|k| !self.is_const(*k, &Const::Unset))?
            }
            Op::Refine(v, ty) => self.known(*v).filter(|k| self.has_type(*k, *ty) == Some(true))?,
            Op::Binary { op, a, b, .. } | Op::SmiBinary(op, a, b) | Op::SmiExact { op, a, b, .. } => {
                small(arithmetic(*op, smi(a)?, smi(b)?)?)?
            }
            Op::Unary(UnOp::Neg, v) => small(smi(v)?.checked_neg()?)?,
            Op::Compare(op, a, b) => match (self.known(*a)?, self.known(*b)?) {
                (Known::Smi(a), Known::Smi(b)) => Known::Bool(op.holds(a, b)),
                (Known::Object(a), Known::Object(b)) if self.is_str(a) && self.is_str(b) => match op {
                    CmpOp::Eq => Known::Bool(a == b),
                    CmpOp::Ne => Known::Bool(a != b),
                    _ => return None,
                },
                _ => return None,
            },
            Op::SmiCompare(op, a, b) => Known::Bit(op.holds(smi(a)?, smi(b)?)),
            Op::IntCompare(op, a, b) => Known::Bit(op.holds(int(a)?, int(b)?)),
            Op::IntBinary(op @ (BinOp::Add | BinOp::Sub | BinOp::Mul), a, b) => {
                Known::Int(arithmetic(*op, int(a)?, int(b)?)?)
            }
            Op::UnboxSmi(v) => Known::Int(smi(v)?),
            Op::BoxSmi(v) => small(int(v)?)?,
            Op::UnboxFloat(v) => match self.known(*v)? {
                Known::Object(c) => match self.consts[c.0 as usize] {
                    Const::Float(bits) => Known::Double(bits),
                    _ => return None,
                },
                _ => return None,
            },
            Op::IntToFloat(v) => Known::Double((int(v)? as f64).to_bits()),
            _ => return None,
        })
    }

    fn is_const(&self, k: Known, c: &Const) -> bool {
        matches!(k, Known::Object(id) if self.consts[id.0 as usize] == *c)
    }

    fn is_str(&self, c: ConstId) -> bool {
        matches!(self.consts[c.0 as usize], Const::Str(_))
    }

    /// Are they the same object? Only where one is an object of which there is one.
    fn same(&self, a: Value, b: Value) -> Option<bool> {
        let single = |k: Known| match k {
            Known::Bool(_) => true,
            Known::Object(c) => {
                matches!(self.consts[c.0 as usize], Const::None | Const::Ellipsis | Const::NotImplemented)
            }
            _ => false,
        };
        match (self.known(a), self.known(b)) {
            (Some(x), Some(y)) if single(x) || single(y) => Some(x == y),
            (Some(k), None) if self.is_const(k, &Const::None) => self.not_none(b),
            (None, Some(k)) if self.is_const(k, &Const::None) => self.not_none(a),
            _ => None,
        }
    }

    /// `Some(false)`: by its type it is not None.
    fn not_none(&self, v: Value) -> Option<bool> {
        let ty = self.func.values[v.index()].ty;
        (!matches!(ty, Ty::Any | Ty::None | Ty::Unset)).then_some(false)
    }

    fn has_type(&self, k: Known, ty: Ty) -> Option<bool> {
        let own = match k {
            Known::Smi(_) => return Some(matches!(ty, Ty::Smi | Ty::Int)),
            Known::Bool(_) => Ty::Bool,
            Known::Object(c) => const_ty(&self.consts[c.0 as usize]),
            Known::Int(_) | Known::Double(_) | Known::Bit(_) => return None,
        };
        (own != Ty::Any && own != Ty::Unset).then_some(own == ty)
    }

    fn truth(&self, k: Known) -> Option<bool> {
        Some(match k {
            Known::Smi(i) => i != 0,
            Known::Bool(b) => b,
            Known::Object(c) => match &self.consts[c.0 as usize] {
                Const::None => false,
                Const::Str(points) => !points.is_empty(),
                Const::Bytes(bytes) => !bytes.is_empty(),
                Const::Tuple(items) => !items.is_empty(),
                Const::Float(bits) => f64::from_bits(*bits) != 0.0,
                _ => return None,
            },
            Known::Int(_) | Known::Double(_) | Known::Bit(_) => return None,
        })
    }
}

fn of_const(consts: &[Const], id: ConstId) -> Known {
    match &consts[id.0 as usize] {
        Const::Bool(b) => Known::Bool(*b),
        Const::Int(text) => match text.parse().ok().and_then(small) {
            Some(smi) => smi,
            None => Known::Object(id),
        },
        _ => Known::Object(id),
    }
}

fn small(i: i64) -> Option<Known> {
    tags::smi(i).map(|_| Known::Smi(i))
}

/// Python's arithmetic on ints, where the result is small enough and there is one.
fn arithmetic(op: BinOp, a: i64, b: i64) -> Option<i64> {
    match op {
        BinOp::Add => a.checked_add(b),
        BinOp::Sub => a.checked_sub(b),
        BinOp::Mul => a.checked_mul(b),
        BinOp::And => Some(a & b),
        BinOp::Or => Some(a | b),
        BinOp::Xor => Some(a ^ b),
        // Rounded down, and the remainder has the divisor's sign.
        BinOp::FloorDiv => {
            let quotient = a.checked_div(b)?;
            Some(quotient - i64::from(a % b != 0 && (a < 0) != (b < 0)))
        }
        BinOp::Mod => {
            let rest = a.checked_rem(b)?;
            Some(if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest })
        }
        BinOp::Shr if (0..64).contains(&b) => Some(a >> b),
        _ => None,
    }
}

/// Puts the constants in; the places of the branches that are jumps now.
fn rewrite(func: &mut Func, consts: &mut Vec<Const>, order: &[usize], facts: &[Fact]) -> Vec<Loc> {
    let mut places = Vec::new();
    let mut map: Vec<Option<Value>> = Vec::new();
    // Constants in place of parameters stand in the entry, so that handlers have them as they had the parameters:
    // what a block defines its handler does not see.
    let mut made = Vec::new();
    let handled = func.blocks[func.entry.index()].unwind.is_some();
    for &b in order {
        for n in 0..func.blocks[b].params.len() {
            let param = func.blocks[b].params[n];
            let Fact::Known(k) = facts[param.index()] else { continue };
            if handled {
                continue;
            }
            if let Some((op, ty)) = constant(consts, k, func.values[param.index()].repr) {
                let (inst, result) = make_inst(func, op, ty, Loc::default());
                made.push(inst);
                map.resize(func.values.len(), None);
                map[param.index()] = result;
            }
        }
        for n in 0..func.blocks[b].insts.len() {
            let i = func.blocks[b].insts[n];
            let inst = &func.insts[i.index()];
            let Some(r) = inst.result else { continue };
            let Some(Fact::Known(k)) = facts.get(r.index()) else { continue };
            if matches!(inst.op, Op::Const(_) | Op::IntConst(_) | Op::FloatConst(_)) {
                continue;
            }
            if let Some((op, ty)) = constant(consts, *k, func.values[r.index()].repr) {
                func.insts[i.index()].op = op;
                func.values[r.index()].ty = ty;
            }
        }
        let outcome = |_: &Func, cond: Value| match facts[cond.index()] {
            Fact::Known(Known::Bit(bit)) => Some(bit),
            _ => None,
        };
        if decide(func, b, outcome) {
            places.push(func.blocks[b].term_loc);
        }
    }
    func.blocks[func.entry.index()].insts.splice(0..0, made);
    if !map.is_empty() {
        replace_uses(func, &map);
    }
    if !places.is_empty() {
        let all: Vec<Block> = (0..func.blocks.len() as u32).map(Block).collect();
        crate::hir::cleanup::cleanup(func, &all);
    }
    places
}

/// The operation that makes a constant, and its type. Truth values have none: they are where branches are.
fn constant(consts: &mut Vec<Const>, k: Known, repr: Repr) -> Option<(Op, Ty)> {
    Some(match (k, repr) {
        (Known::Smi(i), Repr::Obj) => (Op::Const(intern(consts, Const::Int(i.to_string()))), Ty::Smi),
        (Known::Bool(b), Repr::Obj) => (Op::Const(intern(consts, Const::Bool(b))), Ty::Bool),
        (Known::Object(c), Repr::Obj) => (Op::Const(c), const_ty(&consts[c.0 as usize])),
        (Known::Int(i), Repr::I64) => (Op::IntConst(i), Ty::Any),
        (Known::Double(bits), Repr::F64) => (Op::FloatConst(bits), Ty::Any),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{arithmetic, small};
    use crate::hir::BinOp;

    #[test]
    fn division_rounds_down() {
        for (a, b) in [(7, 2), (-7, 2), (7, -2), (-7, -2), (6, 3), (-6, 3), (0, -5)] {
            let (q, r) = (arithmetic(BinOp::FloorDiv, a, b), arithmetic(BinOp::Mod, a, b));
            let (q, r) = (q.expect("a quotient"), r.expect("a remainder"));
            assert_eq!(q * b + r, a);
            assert!(r == 0 || (r < 0) == (b < 0));
            assert!(r.abs() < b.abs());
        }
        assert_eq!(arithmetic(BinOp::FloorDiv, 1, 0), None);
        assert_eq!(arithmetic(BinOp::Mod, i64::MIN, -1), None);
    }

    #[test]
    fn results_stay_small() {
        assert_eq!(arithmetic(BinOp::Mul, 1 << 40, 1 << 40), None);
        assert_eq!(small(1 << 62), None);
        assert!(small((1 << 62) - 1).is_some() && small(-(1 << 62)).is_some());
    }
}
