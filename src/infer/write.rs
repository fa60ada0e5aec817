//! Writes what was found into the HIR: types of values, checks that cannot fail, globals that are
//! bound, branches that go one way.

use super::bound::Bound;
use super::ops::def_op;
use super::solve::{Solver, Truth};
use super::value::kind;
use crate::hir::{Block, Def, Func, Inst, Op, Program, Repr, Term, Ty, Value};

/// A change of one function.
enum Change {
    Ty(Value, Ty),
    Op(Inst, Op),
    /// The instruction goes.
    Drop(Inst),
    /// The value is another one; its instruction goes.
    Same(Value, Value),
    Jump(Block, bool),
}

/// The changes of all functions.
pub struct Changes(Vec<Vec<Change>>);

/// Collects the changes.
pub fn collect(solver: &mut Solver<'_>, bound: &Bound) -> Changes {
    Changes((0..solver.program.funcs.len()).map(|f| function(solver, bound, f)).collect())
}

fn function(solver: &mut Solver<'_>, bound: &Bound, f: usize) -> Vec<Change> {
    let program = solver.program;
    let func = &program.funcs[f];
    let mut out = Vec::new();
    if !solver.funcs[f].called {
        return out;
    }
    solver.f = f;
    for (v, data) in func.values.iter().enumerate() {
        let v = Value(v as u32);
        if data.repr != Repr::Obj || !matches!(data.ty, Ty::Any | Ty::Int) {
            continue;
        }
        let val = solver.get(v);
        let ty = val.ty();
        // `smi.binary` is unset where it fails, which its type does not say.
        if ty != Ty::Any && ty != data.ty {
            out.push(Change::Ty(v, ty));
        }
    }
    for (b, block) in func.blocks.iter().enumerate() {
        if !solver.funcs[f].reached[b] {
            continue;
        }
        for (pos, &i) in block.insts.iter().enumerate() {
            let inst = &func.insts[i.index()];
            match inst.op {
                Op::CheckLocal { value, .. } | Op::CheckFree { value, .. } => {
                    let val = solver.get(value);
                    if let (Some(r), true) = (inst.result, val.bits != 0 && !val.has(kind::UNSET)) {
                        out.push(Change::Same(r, value));
                    }
                }
                // A method of a builtin type is there: nothing happens before the arguments.
                Op::CallLoaded { callee, ref args, kwnames: None, .. } => {
                    if let Some(&Op::LoadMethod { obj, name }) = def_op(func, callee) {
                        let lookup = lookup(func, b, callee).filter(|_| solver.known_method(obj, name));
                        if let Some(lookup) = lookup {
                            let call = Op::CallMethod { obj, name, args: args.clone(), kwnames: None };
                            out.push(Change::Op(i, call));
                            out.extend(lookup.map(Change::Drop));
                        }
                    }
                }
                Op::GlobalGet { module, slot } => {
                    let g = solver.facts.global(module, slot);
                    if bound.is_bound(solver, f, (b, pos), g) {
                        let fixed = bound.is_fixed(g)
                            && program.modules[module.index()].body != Some(crate::hir::FuncId(f as u32));
                        out.push(Change::Op(i, Op::GlobalBound { module, slot, fixed }));
                    }
                }
                _ => {}
            }
        }
        if let Term::Branch { cond, .. } = block.term {
            match solver.condition(func, cond) {
                Truth::Yes => out.push(Change::Jump(Block(b as u32), true)),
                Truth::No => out.push(Change::Jump(Block(b as u32), false)),
                Truth::Wait | Truth::Both => {}
            }
        }
    }
    out
}

/// The lookup of a method and the `method_self` after it, when both are in this block and only one
/// call reads them.
fn lookup(func: &Func, block: usize, callee: Value) -> Option<[Inst; 2]> {
    let Def::Inst(load) = func.values[callee.index()].def else { return None };
    let insts = &func.blocks[block].insts;
    let at = insts.iter().position(|&i| i == load)?;
    let &[load, this] = insts.get(at..at + 2)? else { return None };
    if !matches!(func.insts[this.index()].op, Op::MethodSelf) {
        return None;
    }
    let mut uses = 0;
    for block in &func.blocks {
        for &i in &block.insts {
            func.insts[i.index()].op.visit_operands(|v| uses += u32::from(v == callee));
        }
        block.term.visit_operands(|v| uses += u32::from(v == callee));
        block.unwind.iter().flat_map(|e| &e.args).for_each(|&v| uses += u32::from(v == callee));
    }
    (uses == 1).then_some([load, this])
}

/// Makes the changes.
pub fn apply(program: &mut Program, changes: Changes) {
    for (func, list) in program.funcs.iter_mut().zip(changes.0) {
        let mut map: Vec<Option<Value>> = vec![None; func.values.len()];
        let mut same = false;
        let mut drop = vec![false; func.insts.len()];
        for change in list {
            match change {
                Change::Ty(v, ty) => func.values[v.index()].ty = ty,
                Change::Op(i, op) => func.insts[i.index()].op = op,
                Change::Drop(i) => {
                    drop[i.index()] = true;
                    same = true;
                }
                Change::Same(v, other) => {
                    map[v.index()] = Some(other);
                    same = true;
                }
                Change::Jump(b, then) => {
                    let block = &mut func.blocks[b.index()];
                    if let Term::Branch { then: yes, els: no, .. } = &block.term {
                        block.term = Term::Jump(if then { yes.clone() } else { no.clone() });
                    }
                }
            }
        }
        if same {
            for block in &mut func.blocks {
                block.insts.retain(|i| {
                    let gone = func.insts[i.index()].result.is_some_and(|r| map[r.index()].is_some());
                    !gone && !drop[i.index()]
                });
            }
            let resolve = |mut v: Value| {
                while let Some(next) = map[v.index()] {
                    v = next;
                }
                v
            };
            for block in &mut func.blocks {
                for &i in &block.insts {
                    func.insts[i.index()].op.map_operands(resolve);
                }
                block.term.map_operands(resolve);
                block.unwind.iter_mut().flat_map(|e| &mut e.args).for_each(|v| *v = resolve(*v));
            }
        }
    }
}
