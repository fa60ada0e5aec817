//! Local type inference: a forward, optimistic propagation of `Ty` over SSA (as in Wegman and
//! Zadeck's sparse propagation, TOPLAS 1991, without the reachability part).
//!
//! Every value starts unknown ("no evidence yet"); operations give their result types from their
//! operands', block parameters meet their arguments', until nothing changes. Heights are at most
//! four (none, smi, int, any), so the work is linear in the uses.
//!
//! ```text
//! %3 = const 1.5          float
//! %4 = binary mul %3 %3   float    (float·float is a float or raises)
//! ```

use crate::base::options::Options;
use crate::hir::{BinOp, CmpOp, Const, Def, Func, Op, Program, Repr, Ty, UnOp, Value};
use crate::types::{builtin_result, const_ty, len_ty};

pub fn run(program: &mut Program, _: &Options) {
    let consts = &program.consts;
    for func in &mut program.funcs {
        infer(func, consts);
    }
}

/// Least type that covers both; `None` = no evidence yet.
fn join(a: Option<Ty>, b: Option<Ty>) -> Option<Ty> {
    match (a, b) {
        (None, t) | (t, None) => t,
        (Some(x), Some(y)) if x == y => Some(x),
        (Some(Ty::Smi | Ty::Int), Some(Ty::Smi | Ty::Int)) => Some(Ty::Int),
        _ => Some(Ty::Any),
    }
}

fn infer(func: &mut Func, consts: &[Const]) {
    let n = func.values.len();
    let mut types: Vec<Option<Ty>> = vec![None; n];
    let mut users: Vec<Vec<Value>> = vec![Vec::new(); n];
    // Block parameter ← arguments.
    let mut args: Vec<Vec<Value>> = vec![Vec::new(); n];
    let mut fixed = vec![false; n];
    for &p in &func.blocks[func.entry.index()].params {
        types[p.index()] = Some(func.values[p.index()].ty);
        fixed[p.index()] = true;
    }
    // What is known already does not follow what it is made of.
    let open = |v: Value| func.values[v.index()].ty == Ty::Any;
    for block in &func.blocks {
        for e in block.term.edges().chain(&block.unwind) {
            for (arg, param) in e.args.iter().zip(&func.blocks[e.block.index()].params) {
                if open(*param) {
                    args[param.index()].push(*arg);
                    users[arg.index()].push(*param);
                }
            }
        }
        for &i in &block.insts {
            let inst = &func.insts[i.index()];
            if let Some(r) = inst.result.filter(|r| open(*r)) {
                inst.op.visit_operands(|v| users[v.index()].push(r));
            }
        }
    }
    let mut work: Vec<Value> = Vec::new();
    for block in func.blocks.iter().rev() {
        work.extend(block.insts.iter().rev().filter_map(|i| func.insts[i.index()].result));
        work.extend(block.params.iter().rev());
    }
    let mut queued = vec![true; n];
    while let Some(v) = work.pop() {
        queued[v.index()] = false;
        if fixed[v.index()] {
            continue;
        }
        let new = match func.values[v.index()].def {
            // What is known already (from the whole program) stays.
            _ if func.values[v.index()].ty != Ty::Any => Some(func.values[v.index()].ty),
            Def::Inst(i) => result_type(&func.insts[i.index()].op, &types, consts),
            Def::Param(..) => args[v.index()].iter().fold(None, |t, a| join(t, types[a.index()])),
        };
        // Only upwards: a type once given up stays given up.
        let new = join(types[v.index()], new);
        if new != types[v.index()] {
            types[v.index()] = new;
            for &u in &users[v.index()] {
                if !std::mem::replace(&mut queued[u.index()], true) {
                    work.push(u);
                }
            }
        }
    }
    for (v, data) in func.values.iter_mut().enumerate() {
        if data.repr == Repr::Obj && data.ty == Ty::Any {
            data.ty = types[v].unwrap_or(Ty::Any);
        }
    }
}

fn is_int(t: Ty) -> bool {
    matches!(t, Ty::Smi | Ty::Int)
}
fn is_number(t: Ty) -> bool {
    matches!(t, Ty::Smi | Ty::Int | Ty::Float)
}

/// Type of a binary operation on exact builtin types (when it does not raise).
pub fn binary_type(op: BinOp, a: Ty, b: Ty) -> Ty {
    let ints = is_int(a) && is_int(b);
    let floats = is_number(a) && is_number(b) && !ints;
    match op {
        BinOp::Add | BinOp::Sub | BinOp::Mul | BinOp::FloorDiv | BinOp::Mod if floats => Ty::Float,
        BinOp::TrueDiv if ints || floats => Ty::Float,
        BinOp::And if ints && (a == Ty::Smi && b == Ty::Smi) => Ty::Smi,
        BinOp::Or | BinOp::Xor if a == Ty::Smi && b == Ty::Smi => Ty::Smi,
        BinOp::Shr | BinOp::Mod if a == Ty::Smi && b == Ty::Smi => Ty::Smi,
        BinOp::Add
        | BinOp::Sub
        | BinOp::Mul
        | BinOp::FloorDiv
        | BinOp::Mod
        | BinOp::And
        | BinOp::Or
        | BinOp::Xor
        | BinOp::Shl
        | BinOp::Shr
            if ints =>
        {
            Ty::Int
        }
        BinOp::Add if a == b && matches!(a, Ty::Str | Ty::Bytes | Ty::List | Ty::Tuple) => a,
        BinOp::Mul if matches!(a, Ty::Str | Ty::Bytes | Ty::List | Ty::Tuple) && is_int(b) => a,
        BinOp::Mul if matches!(b, Ty::Str | Ty::Bytes | Ty::List | Ty::Tuple) && is_int(a) => b,
        BinOp::Mod if a == Ty::Str && b != Ty::Any => Ty::Str,
        _ => Ty::Any,
    }
}

fn result_type(op: &Op, types: &[Option<Ty>], consts: &[Const]) -> Option<Ty> {
    let ty = |v: &Value| types[v.index()];
    Some(match op {
        Op::Const(c) => const_ty(&consts[c.0 as usize]),
        Op::Binary { op, a, b, .. } | Op::BinaryGeneric { op, a, b, .. } => match (ty(a), ty(b)) {
            (Some(a), Some(b)) => binary_type(*op, a, b),
            _ => return None,
        },
        Op::StrAppend { a, b, .. } if ty(a)? == Ty::Str && ty(b)? == Ty::Str => Ty::Str,
        Op::Unary(op, a) => match (op, ty(a)?) {
            (UnOp::Neg | UnOp::Pos, Ty::Float) => Ty::Float,
            (UnOp::Invert, Ty::Smi) => Ty::Smi,
            (_, t) if is_int(t) => Ty::Int,
            _ => Ty::Any,
        },
        Op::Compare(op, a, b) | Op::CompareGeneric(op, a, b) => match (ty(a)?, ty(b)?) {
            (Ty::Any, _) | (_, Ty::Any) => Ty::Any,
            // The order of sequences is what comparing two of their items gives.
            (Ty::List | Ty::Tuple, _) if !matches!(op, CmpOp::Eq | CmpOp::Ne) => Ty::Any,
            // Exact builtin types answer with a bool (or raise).
            _ => Ty::Bool,
        },
        Op::BoolObj(_) => Ty::Bool,
        Op::CheckLocal { value, .. } | Op::CheckFree { value, .. } => ty(value)?,
        Op::BuildTuple(_) | Op::ListToTuple(_) => Ty::Tuple,
        Op::BuildList(_) => Ty::List,
        Op::BuildDoubles(_) => Ty::Doubles,
        Op::BuildSet(_) => Ty::Set,
        Op::BuildDict(_) => Ty::Dict,
        Op::BuildStr(_) => Ty::Str,
        Op::MakeFunction { .. } => Ty::Function,
        Op::CallBuiltin { name, args } => {
            let args: Option<Vec<Ty>> = args.iter().map(ty).collect();
            builtin_result(&super::edit::const_str(consts, *name), &args?)
        }
        Op::MathCall { .. } => Ty::Float,
        Op::Refine(_, t) => *t,
        Op::Len(of) => len_ty(ty(of)?),
        Op::SmiBinary(..) | Op::SmiExact { .. } | Op::BoxSmi(_) => Ty::Smi,
        Op::DistinctCount(_) => Ty::Smi,
        Op::BoxInt(_) | Op::BoxWord(_) | Op::RangePart { .. } => Ty::Int,
        Op::BoxFloat(_) => Ty::Float,
        _ => Ty::Any,
    })
}
