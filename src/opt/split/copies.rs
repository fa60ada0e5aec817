//! Block parameters that are only copies go.
//!
//! Every version of a block takes all live values as parameters. Two versions of a loop's blocks
//! lead to one another in circles that no block dominates, and parameters in such a circle are each
//! other's arguments: none is trivial by itself, though all of them are one value that came in
//! from outside. And a test gives its operand another name (`refine`) on the way. So the circles are
//! solved at once: a parameter is supposed to be a copy until two different values meet in it. What
//! is left over would be moves and spills on every edge.
//!
//! Source: copy propagation over SSA by an optimistic fixpoint (Wegman and Zadeck, "Constant
//! Propagation with Conditional Branches", TOPLAS 1991, with values in place of constants).

use crate::analysis::cfg::reverse_postorder;
use crate::hir::{Def, Edge, Func, Inst, InstData, Loc, Op, Repr, Ty, Value};

/// No argument has been seen yet.
const NOTHING: Value = Value(u32::MAX);

/// Replaces parameters by the values they are copies of. A parameter that is known more exactly than
/// the value becomes a `refine` of it.
pub fn propagate(func: &mut Func) {
    let order = reverse_postorder(func);
    let base = bases(func);
    let copied = copied_values(func, &order, &base);
    let is_copy = |p: Value| copied[p.index()] != p && copied[p.index()] != NOTHING;
    // What stands for a parameter that goes: the value, or a `refine` of it in the parameter's block.
    let mut forward: Vec<Option<Value>> = vec![None; func.values.len()];
    let mut kept: Vec<Vec<bool>> = Vec::with_capacity(func.blocks.len());
    for b in 0..func.blocks.len() {
        let params = std::mem::take(&mut func.blocks[b].params);
        kept.push(params.iter().map(|p| !is_copy(*p)).collect());
        let (mut left, mut refined) = (Vec::new(), Vec::new());
        for p in params {
            if !is_copy(p) {
                left.push(p);
                continue;
            }
            let of = copied[p.index()];
            let ty = func.values[p.index()].ty;
            if ty == Ty::Any || func.values[of.index()].ty == ty || func.values[p.index()].repr != Repr::Obj {
                forward[p.index()] = Some(of);
            } else {
                let inst = Inst(func.insts.len() as u32);
                func.insts.push(InstData { op: Op::Refine(of, ty), result: Some(p), loc: Loc::default() });
                func.values[p.index()].def = Def::Inst(inst);
                refined.push(inst);
            }
            if func.value_names[of.index()].is_none() {
                func.value_names[of.index()] = func.value_names[p.index()].clone();
            }
        }
        let block = &mut func.blocks[b];
        block.params = left;
        block.insts.splice(0..0, refined);
    }
    let keep_args = |edge: &mut Edge| {
        let mut kept = kept[edge.block.index()].iter();
        edge.args.retain(|_| kept.next().is_none_or(|kept| *kept));
    };
    for block in &mut func.blocks {
        block.term.edges_mut().for_each(keep_args);
        block.unwind.iter_mut().for_each(keep_args);
    }
    crate::opt::edit::replace_uses(func, &forward);
}

/// For each value what its `refine`s lead back to.
fn bases(func: &Func) -> Vec<Value> {
    let back = |mut v: Value| {
        while let Def::Inst(i) = func.values[v.index()].def {
            match func.insts[i.index()].op {
                Op::Refine(inner, _) => v = inner,
                _ => break,
            }
        }
        v
    };
    (0..func.values.len() as u32).map(|v| back(Value(v))).collect()
}

/// For each parameter the value it is a copy of: itself when it is none.
fn copied_values(func: &Func, order: &[usize], base: &[Value]) -> Vec<Value> {
    let mut copied = base.to_vec();
    for block in &func.blocks {
        block.params.iter().for_each(|p| copied[p.index()] = NOTHING);
    }
    func.blocks[func.entry.index()].params.iter().for_each(|p| copied[p.index()] = *p);
    for block in &func.blocks {
        // A handler's arguments must be there at the block's start, where a `refine` would not be.
        for arg in block.unwind.iter().flat_map(|e| &e.args) {
            if block.params.contains(arg) && func.values[arg.index()].ty != Ty::Any {
                copied[arg.index()] = *arg;
            }
        }
    }
    let sources = arguments(func, order);
    let is_param = |v: Value| matches!(func.values[v.index()].def, Def::Param(..));
    // A parameter that is itself stays so, and others change only when one more has become itself, so
    // this ends; two or three rounds are usual.
    let mut changed = true;
    while changed {
        changed = false;
        for &p in order.iter().flat_map(|&b| &func.blocks[b].params) {
            if copied[p.index()] == p {
                continue;
            }
            let mut met = NOTHING;
            for &arg in sources.of(p) {
                let of = base[arg.index()];
                let of = if is_param(of) { copied[of.index()] } else { of };
                if of == NOTHING || of == met || of == p {
                    continue;
                }
                met = if met == NOTHING { of } else { p };
                if met == p {
                    break;
                }
            }
            changed |= met != copied[p.index()];
            copied[p.index()] = met;
        }
    }
    copied
}

/// The arguments of every parameter, one after the other.
struct Arguments {
    start: Vec<u32>,
    all: Vec<Value>,
}

impl Arguments {
    fn of(&self, p: Value) -> &[Value] {
        &self.all[self.start[p.index()] as usize..self.start[p.index() + 1] as usize]
    }
}

fn arguments(func: &Func, order: &[usize]) -> Arguments {
    let pairs = || {
        let edges = order.iter().map(|&b| &func.blocks[b]).flat_map(|b| b.term.edges().chain(&b.unwind));
        edges.flat_map(|e| func.blocks[e.block.index()].params.iter().zip(&e.args))
    };
    let mut start = vec![0u32; func.values.len() + 1];
    pairs().for_each(|(p, _)| start[p.index() + 1] += 1);
    for v in 1..start.len() {
        start[v] += start[v - 1];
    }
    let mut all = vec![NOTHING; start[func.values.len()] as usize];
    let mut next = start.clone();
    for (p, arg) in pairs() {
        all[next[p.index()] as usize] = *arg;
        next[p.index()] += 1;
    }
    Arguments { start, all }
}
