//! Which values' types are worth carrying from block to block: those that some later operation
//! asks for, directly or through block parameters.

use crate::analysis::cfg::Loops;
use crate::hir::{BinOp, CmpOp, Const, Def, Func, Op, Repr, Term, Ty, Value};
use crate::opt::edit;

/// By value: is its type ever asked for? Is it worth knowing that it is a small int?
pub struct Useful {
    /// Does anything in the function show that it computes with doubles?
    pub floats: bool,
    pub any: Vec<bool>,
    pub ints: Vec<bool>,
    /// Is it the iterator object of a small loop, which hardly ever has one?
    pub unset: Vec<bool>,
}

impl Useful {
    pub fn new(func: &Func, consts: &[Const], loops: &Loops) -> Useful {
        // Where there are floats, numbers of unknown type are mostly floats.
        let (floats, divided) = doubles(func, consts);
        let constant = |v: &Value| edit::const_of(func, consts, *v).is_some();
        // Without such a loop it is not worth looking where values come from.
        let iterates = may_iterate(func);
        let (mut any, mut ints, mut unset) = (Vec::new(), Vec::new(), Vec::new());
        for (b, block) in func.blocks.iter().enumerate() {
            for inst in block.insts.iter().map(|i| &func.insts[i.index()]) {
                visit_all(&inst.op, &mut |v| any.push(v));
                match (loops.inside[b], floats) {
                    (true, false) => visit_all(&inst.op, &mut |v| ints.push(v)),
                    (true, true) | (false, false) => match (&inst.op, inst.result) {
                        // A difference that is divided is of floats, rather.
                        (Op::Binary { op: BinOp::Sub, a, b, .. }, Some(r))
                            if divided[r.index()] && !constant(a) && !constant(b) => {}
                        _ => visit_ints(func, consts, &inst.op, &mut |v| ints.push(v)),
                    },
                    (false, true) => {}
                }
                match inst.op {
                    Op::IsUnset(v) if iterates && loops.inside[b] && without_iterator(func, loops, b, v) => {
                        unset.push(v);
                    }
                    _ => {}
                }
            }
        }
        let sources = Sources::new(func);
        let [any, ints, unset] = [any, ints, unset].map(|asked| sources.all(func, asked));
        Useful { floats, any, ints, unset }
    }
}

/// Loops with more operations than this are not copied to be without iterator.
const LARGEST_LOOP: usize = 60;

/// Is there a loop that may have an iterator object, but hardly ever has?
fn may_iterate(func: &Func) -> bool {
    func.blocks.iter().any(|b| match (&b.term, b.insts.as_slice()) {
        (Term::Branch { els, .. }, &[test]) => {
            matches!(func.insts[test.index()].op, Op::IsUnset(v) if matches!(func.values[v.index()].def, Def::Param(..)))
                && func.blocks[els.block.index()].cold
        }
        _ => false,
    })
}

/// Does block `b` ask whether a small innermost loop has an iterator object, which it hardly ever has?
fn without_iterator(func: &Func, loops: &Loops, b: usize, iter: Value) -> bool {
    let Term::Branch { els, .. } = &func.blocks[b].term else { return false };
    if !matches!(func.values[iter.index()].def, Def::Param(..)) || !func.blocks[els.block.index()].cold {
        return false;
    }
    let Some(nest) = &loops.nest else { return false };
    let mut size = 0;
    for (at, block) in func.blocks.iter().enumerate().filter(|(at, _)| nest.header[*at] == nest.header[b]) {
        // Into a loop inside this one.
        if block.term.edges().any(|e| nest.depth[e.block.index()] > nest.depth[at]) {
            return false;
        }
        size += block.insts.len();
    }
    size <= LARGEST_LOOP
}

/// Are there doubles in the function? By value: is it an operand of `/`?
fn doubles(func: &Func, consts: &[Const]) -> (bool, Vec<bool>) {
    let (mut floats, mut divided) = (false, vec![false; func.values.len()]);
    for i in func.blocks.iter().flat_map(|b| &b.insts) {
        let inst = &func.insts[i.index()];
        floats |= match &inst.op {
            Op::Const(c) => matches!(consts[c.0 as usize], Const::Float(_)),
            Op::Binary { op: BinOp::TrueDiv, a, b, .. } => {
                divided[a.index()] = true;
                divided[b.index()] = true;
                true
            }
            _ => inst.result.is_some_and(|r| {
                let data = &func.values[r.index()];
                data.repr == Repr::F64 || data.ty == Ty::Float
            }),
        };
    }
    (floats, divided)
}

/// Operands whose type the operation asks for.
fn visit_all(op: &Op, ask: &mut dyn FnMut(Value)) {
    match op {
        Op::Binary { a, b, .. } | Op::Compare(_, a, b) => {
            ask(*a);
            ask(*b);
        }
        Op::GetItem { obj, index } | Op::SetItem { obj, index, .. } => {
            ask(*obj);
            ask(*index);
        }
        Op::Unary(_, a) | Op::Truth(a) | Op::UnboxSmi(a) | Op::UnboxFloat(a) => ask(*a),
        Op::IsType(a, _) | Op::Refine(a, _) => ask(*a),
        Op::MathCall { arg, .. } => ask(*arg),
        _ => {}
    }
}

/// Operands that are ints by the way they are used.
fn visit_ints(func: &Func, consts: &[Const], op: &Op, ask: &mut dyn FnMut(Value)) {
    let int = |v: Value| {
        func.values[v.index()].ty == Ty::Smi || matches!(edit::const_of(func, consts, v), Some(Const::Int(_)))
    };
    // A proven int, though perhaps a big one.
    visit_all(op, &mut |v| {
        if func.values[v.index()].ty == Ty::Int {
            ask(v);
        }
    });
    match op {
        Op::Binary { op: BinOp::Add | BinOp::Sub, a, b, .. } if !int(*a) && !int(*b) => {}
        Op::Binary { op: BinOp::Mul | BinOp::TrueDiv | BinOp::Pow | BinOp::MatMul, .. } => {}
        Op::Compare(CmpOp::Lt | CmpOp::Le | CmpOp::Gt | CmpOp::Ge, a, b) if !int(*a) && !int(*b) => {}
        Op::Binary { .. } | Op::Compare(..) | Op::UnboxSmi(_) => visit_all(op, ask),
        Op::GetItem { .. } | Op::SetItem { .. } | Op::Truth(_) => visit_all(op, ask),
        Op::IsType(a, Ty::Smi | Ty::List) | Op::Refine(a, Ty::Smi | Ty::List) => ask(*a),
        _ => {}
    }
}

/// Which arguments each block parameter gets.
struct Sources {
    /// By value: its last argument, as a position in `args`.
    last: Vec<u32>,
    /// Arguments, each with the position of the one before it.
    args: Vec<(Value, u32)>,
}

const NONE: u32 = u32::MAX;

impl Sources {
    fn new(func: &Func) -> Sources {
        let mut sources = Sources { last: vec![NONE; func.values.len()], args: Vec::new() };
        for e in func.blocks.iter().flat_map(|b| b.term.edges()) {
            for (arg, p) in e.args.iter().zip(&func.blocks[e.block.index()].params) {
                let before = std::mem::replace(&mut sources.last[p.index()], sources.args.len() as u32);
                sources.args.push((*arg, before));
            }
        }
        sources
    }

    /// Values, and where they come from.
    fn all(&self, func: &Func, mut work: Vec<Value>) -> Vec<bool> {
        let mut out = vec![false; func.values.len()];
        while let Some(v) = work.pop() {
            if std::mem::replace(&mut out[v.index()], true) {
                continue;
            }
            match func.values[v.index()].def {
                Def::Param(..) => {
                    let mut at = self.last[v.index()];
                    while let Some(&(arg, before)) = self.args.get(at as usize) {
                        work.push(arg);
                        at = before;
                    }
                }
                // What it is computed from is of its kind.
                Def::Inst(i) => {
                    if let Op::Binary { op: BinOp::Add | BinOp::Sub | BinOp::Mul, a, b, .. } =
                        func.insts[i.index()].op
                    {
                        work.extend([a, b]);
                    }
                }
            }
        }
        out
    }
}
