//! Algebraic simplification of typed operations and branches whose condition is known. Only what
//! is exact for Python: integers do not wrap where they are combined, and doubles are never
//! reassociated.
//!
//! ```text
//! unbox.float (box.float %1)   %1             is_unset (const unset)      true
//! unbox.smi (box.smi %1)       %1             int.binary add %1 0         %1
//! is_type %1:smi smi           true           branch true b1 b2           jump b1
//! ```

use super::edit::{const_of, decide, def_op, replace_uses, smi_const};
use crate::base::options::Options;
use crate::hir::{BinOp, Const, Func, Op, Program, Ty, Value};

pub fn run(program: &mut Program, _: &Options) {
    let consts = &program.consts;
    for func in &mut program.funcs {
        // Each round exposes the next; two see nearly everything.
        for _ in 0..2 {
            values(func, consts);
            branches(func, consts);
        }
    }
}

/// What an operation becomes.
enum Simpler {
    Value(Value),
    Op(Op),
}

fn int_const(func: &Func, v: Value) -> Option<i64> {
    match def_op(func, v)? {
        Op::IntConst(c) => Some(*c),
        _ => None,
    }
}

fn simplify(func: &Func, consts: &[Const], op: &Op) -> Option<Simpler> {
    let def = |v: &Value| def_op(func, *v);
    Some(match op {
        Op::UnboxFloat(v) => match (def(v), const_of(func, consts, *v)) {
            (_, Some(Const::Float(bits))) => Simpler::Op(Op::FloatConst(*bits)),
            (Some(Op::BoxFloat(d)), _) => Simpler::Value(*d),
            (Some(Op::Refine(inner, _)), _) => Simpler::Op(Op::UnboxFloat(*inner)),
            _ => return None,
        },
        // The object that the double was read from is as good as a new one.
        Op::BoxFloat(d) => match def(d)? {
            Op::UnboxFloat(o) if func.values[o.index()].ty == Ty::Float => Simpler::Value(*o),
            Op::UnboxFloat(o) => Simpler::Op(Op::Refine(*o, Ty::Float)),
            _ => return None,
        },
        Op::UnboxWord(v) => match def(v)? {
            Op::BoxWord(w) => Simpler::Value(*w),
            _ => return None,
        },
        Op::UnboxSmi(v) => match (def(v), super::edit::smi_const(func, consts, *v)) {
            (_, Some(c)) => Simpler::Op(Op::IntConst(c)),
            (Some(Op::BoxSmi(i)), _) => Simpler::Value(*i),
            (Some(Op::Refine(inner, Ty::Smi)), _) if matches!(def(inner), Some(Op::BoxSmi(_))) => {
                Simpler::Op(Op::UnboxSmi(*inner))
            }
            _ => return None,
        },
        Op::Refine(v, ty) if func.values[v.index()].ty == *ty => Simpler::Value(*v),
        Op::IntBinary(BinOp::Add | BinOp::Sub, a, b) if int_const(func, *b) == Some(0) => Simpler::Value(*a),
        Op::IntBinary(BinOp::Sub, a, b) => match def(a)? {
            Op::IntBinary(BinOp::Add, x, c)
                if int_const(func, *b).is_some_and(|b| int_const(func, *c) == Some(b)) =>
            {
                Simpler::Value(*x)
            }
            _ => return None,
        },
        Op::IntBinary(BinOp::Add, a, b) => match int_const(func, *a)?.checked_add(int_const(func, *b)?) {
            Some(sum) => Simpler::Op(Op::IntConst(sum)),
            None => return None,
        },
        Op::SmiExact { op: BinOp::Add, a, b, .. } => {
            match (func.values[a.index()].ty, func.values[b.index()].ty) {
                (Ty::Smi, Ty::Smi) if smi_const(func, consts, *b) == Some(0) => Simpler::Value(*a),
                (Ty::Smi, Ty::Smi) if smi_const(func, consts, *a) == Some(0) => Simpler::Value(*b),
                _ => return None,
            }
        }
        Op::IntToFloat(v) => {
            let c = int_const(func, *v)?;
            Simpler::Op(Op::FloatConst((c as f64).to_bits()))
        }
        Op::SeqLen(v) => match const_of(func, consts, *v) {
            Some(Const::Tuple(items)) => Simpler::Op(Op::IntConst(items.len() as i64)),
            _ => return None,
        },
        Op::Not(v) => match def(v)? {
            Op::Not(inner) => Simpler::Value(*inner),
            _ => return None,
        },
        Op::Truth(v) => match def(v)? {
            Op::BoolObj(inner) => Simpler::Value(*inner),
            _ => return None,
        },
        // A value of its own for a weaker type.
        Op::Refine(v, Ty::Int) if func.values[v.index()].ty == Ty::Smi => Simpler::Value(*v),
        _ => return None,
    })
}

fn values(func: &mut Func, consts: &[Const]) {
    let mut map: Vec<Option<Value>> = vec![None; func.values.len()];
    let mut any = false;
    for b in 0..func.blocks.len() {
        for n in 0..func.blocks[b].insts.len() {
            let i = func.blocks[b].insts[n];
            let Some(r) = func.insts[i.index()].result else { continue };
            match simplify(func, consts, &func.insts[i.index()].op) {
                Some(Simpler::Value(v)) if func.values[v.index()].repr == func.values[r.index()].repr => {
                    map[r.index()] = Some(v);
                    any = true;
                }
                Some(Simpler::Op(op)) => func.insts[i.index()].op = op,
                _ => {}
            }
        }
    }
    if any {
        for block in &mut func.blocks {
            block.insts.retain(|i| func.insts[i.index()].result.is_none_or(|r| map[r.index()].is_none()));
        }
        replace_uses(func, &map);
    }
}

/// The truth value that a condition is known to have.
fn known(func: &Func, consts: &[Const], cond: Value) -> Option<bool> {
    match def_op(func, cond)? {
        Op::IsUnset(v) => {
            if let Some(c) = const_of(func, consts, *v) {
                return Some(*c == Const::Unset);
            }
            match (func.values[v.index()].ty, def_op(func, *v)) {
                // Its result may be unset whatever its type says.
                (_, Some(Op::SmiBinary(..) | Op::IterNext(_) | Op::Attempt(..))) => None,
                (Ty::Any, _) => None,
                (Ty::Unset, _) => Some(true),
                _ => Some(false),
            }
        }
        Op::IsType(v, ty) => match func.values[v.index()].ty {
            Ty::Any => None,
            Ty::Int if matches!(ty, Ty::Smi | Ty::Int) => (*ty == Ty::Int).then_some(true),
            t => Some(t == *ty || (*ty == Ty::Int && t == Ty::Smi)),
        },
        Op::Not(v) => known(func, consts, *v).map(|k| !k),
        Op::IntCompare(op, a, b) => Some(op.holds(int_const(func, *a)?, int_const(func, *b)?)),
        _ => None,
    }
}

fn branches(func: &mut Func, consts: &[Const]) {
    for b in 0..func.blocks.len() {
        decide(func, b, |func, cond| known(func, consts, cond));
    }
}
