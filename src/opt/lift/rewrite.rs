//! Changes what `lift` has decided: calls become direct and pass what the functions need; the functions take it as
//! parameters.

use super::{Body, Plan, Target};
use crate::base::hash::Map;
use crate::hir::{Const, ConstId, Func, FuncId, Inst, InstData, Loc, Op, Program, Repr, Ty, Value};
use crate::opt::edit::*;

/// What a call passes to each parameter: the operand of this number, or a constant.
pub fn arguments(
    program: &Program,
    to: usize,
    call: &Op,
    defaults: Option<ConstId>,
) -> Option<Vec<Result<usize, ConstId>>> {
    let Op::Call { args, kwnames, .. } = call else { return None };
    let sig = &program.funcs[to].sig;
    let names: &[ConstId] = match kwnames.map(|k| &program.consts[k.0 as usize]) {
        Some(Const::Tuple(names)) => names,
        None => &[],
        Some(_) => return None,
    };
    let first = args.len() - names.len();
    let mut slots: Vec<Option<Result<usize, ConstId>>> = vec![None; sig.slots()];
    for n in 0..args.len() {
        let slot = match n.checked_sub(first) {
            None => n,
            Some(k) => {
                let name = const_str(&program.consts, names[k]);
                sig.names.iter().position(|s| *s == name).filter(|s| *s >= sig.posonly as usize)?
            }
        };
        if slots.get_mut(slot)?.replace(Ok(n)).is_some() {
            return None;
        }
    }
    let defaults: &[ConstId] = match defaults.map(|d| &program.consts[d.0 as usize]) {
        Some(Const::Tuple(values)) => values,
        _ => &[],
    };
    let without = slots.len().checked_sub(defaults.len())?;
    for (n, slot) in slots.iter_mut().enumerate().filter(|(_, s)| s.is_none()) {
        *slot = Some(Err(*defaults.get(n.checked_sub(without)?)?));
    }
    slots.into_iter().collect()
}

/// What calls in a function become.
pub fn direct_calls(
    program: &Program,
    f: usize,
    body: &Body,
    plans: &[Option<Plan>],
    defaults: &[Option<ConstId>],
) -> Map<Inst, Direct> {
    let mut out: Map<Inst, Direct> = Map::default();
    for call in &body.calls {
        let to = match call.to {
            Target::Site(s) => Some(body.sites[s].func),
            Target::Free(k) => plans[f].as_ref().and_then(|p| p.functions[k].as_ref()).map(|p| p.0),
        };
        let Some(g) = to.filter(|g| plans[*g].is_some()) else { continue };
        let op = &program.funcs[f].insts[call.inst.index()].op;
        if let (Some(slots), Op::Call { args, .. }) = (arguments(program, g, op, defaults[g]), op) {
            let slots = slots.into_iter().map(|s| s.map(|n| args[n])).collect();
            out.insert(call.inst, Direct { func: g, slots, to: call.to });
        }
    }
    out
}

/// Rewrites a function: as one that is lifted (`own`), and as one that makes such functions.
pub fn rewrite(
    func: &mut Func,
    own: Option<&Plan>,
    body: &Body,
    plans: &[Option<Plan>],
    mut calls: Map<Inst, Direct>,
    none: ConstId,
) {
    let params: Vec<Value> = own.map_or(Vec::new(), |plan| add_parameters(func, plan));
    let lifted = |made: Value| body.sites.iter().any(|s| s.made == made && plans[s.func].is_some());
    // Of a cell of the closure: its number, and the parameter that it has become, unless it holds a function.
    let parameter = |func: &Func, c: Value| match (def_op(func, c), own) {
        (Some(Op::ClosureGet(k)), Some(plan)) => {
            Some(plan.vars.iter().position(|v| v.own == Some(*k as usize)))
        }
        _ => None,
    };
    let names_function = |func: &Func, v: Value| match def_op(func, v) {
        Some(Op::CellGet(c)) => parameter(func, *c) == Some(None),
        _ => false,
    };
    // What is passed is certainly set.
    let content = |func: &Func, v: Value| match (def_op(func, v), own) {
        (Some(Op::CellGet(c)), Some(plan)) => {
            parameter(func, *c).flatten().filter(|n| !plan.vars[*n].as_cell).map(|n| params[n])
        }
        _ => None,
    };
    let mut map: Vec<Option<Value>> = vec![None; func.values.len()];
    for b in 0..func.blocks.len() {
        let insts = std::mem::take(&mut func.blocks[b].insts);
        let mut kept = Vec::with_capacity(insts.len());
        for i in insts {
            let InstData { ref op, result, loc } = func.insts[i.index()];
            match op {
                Op::MakeFunction { func: made, .. } if plans[made.index()].is_some() => continue,
                &Op::CellSet { cell, value } if lifted(value) => {
                    let value = constant(func, &mut kept, none, loc);
                    func.insts[i.index()].op = Op::CellSet { cell, value };
                }
                Op::ClosureGet(_) if own.is_some() => continue,
                Op::CellGet(c) => match (parameter(func, *c), own, result) {
                    (Some(Some(n)), Some(plan), Some(r)) if !plan.vars[n].as_cell => {
                        map[r.index()] = Some(params[n]);
                        continue;
                    }
                    (Some(None), ..) => continue,
                    _ => {}
                },
                Op::CheckFree { value, .. } if names_function(func, *value) => continue,
                Op::CheckFree { value, .. } if content(func, *value).is_some() => {
                    if let Some(r) = result {
                        map[r.index()] = content(func, *value);
                    }
                    continue;
                }
                Op::Call { .. } => {
                    if let Some(call) = calls.remove(&i) {
                        let mut args = Vec::new();
                        for slot in call.slots {
                            args.push(slot.unwrap_or_else(|c| constant(func, &mut kept, c, loc)));
                        }
                        match (call.to, own) {
                            (Target::Free(k), plan) => {
                                let needs = plan.and_then(|p| p.functions[k].as_ref());
                                args.extend(needs.iter().flat_map(|f| &f.1).map(|n| params[*n]));
                            }
                            (Target::Site(s), _) => {
                                let vars = plans[call.func].iter().flat_map(|p| &p.vars);
                                for (&cell, var) in body.sites[s].needs.iter().zip(vars) {
                                    let cell = match (parameter(func, cell), def_op(func, cell)) {
                                        (Some(Some(n)), _) => params[n],
                                        (_, Some(&Op::ClosureGet(k))) => {
                                            place(func, &mut kept, Op::ClosureGet(k), loc)
                                        }
                                        _ => cell,
                                    };
                                    args.push(match var.as_cell {
                                        true => cell,
                                        false => place(func, &mut kept, Op::CellGet(cell), loc),
                                    });
                                }
                            }
                        }
                        let func_id = FuncId(call.func as u32);
                        func.insts[i.index()].op = Op::CallDirect { func: func_id, callee: None, args };
                    }
                }
                _ => {}
            }
            kept.push(i);
        }
        func.blocks[b].insts = kept;
    }
    if own.is_some() {
        // What is left of the closure are cells that are parameters.
        for n in 0..func.insts.len() {
            if let (Op::ClosureGet(_), Some(r)) = (&func.insts[n].op, func.insts[n].result) {
                map.resize(func.values.len(), None);
                map[r.index()] = parameter(func, r).flatten().map(|n| params[n]);
            }
        }
        for inst in func.insts.iter_mut().filter(|i| matches!(i.op, Op::ClosureGet(_))) {
            inst.op = Op::IntConst(0);
        }
        func.free_names.clear();
    }
    replace_uses(func, &map);
}

/// A call that becomes direct.
pub struct Direct {
    func: usize,
    slots: Vec<Result<Value, ConstId>>,
    to: Target,
}

fn constant(func: &mut Func, to: &mut Vec<Inst>, c: ConstId, loc: Loc) -> Value {
    place(func, to, Op::Const(c), loc)
}

fn place(func: &mut Func, to: &mut Vec<Inst>, op: Op, loc: Loc) -> Value {
    let (inst, value) = make_inst(func, op, Ty::Any, loc);
    to.push(inst);
    // All of them have results.
    value.unwrap_or(Value(0))
}

/// Adds the parameters at the end.
fn add_parameters(func: &mut Func, plan: &Plan) -> Vec<Value> {
    let entry = func.entry;
    let params: Vec<Value> = plan.vars.iter().map(|_| new_param(func, entry, Repr::Obj, Ty::Any)).collect();
    for (var, &p) in plan.vars.iter().zip(&params) {
        func.value_names[p.index()] = Some(var.name.as_str().into());
        func.sig.names.push(var.name.clone());
    }
    func.sig.positional += params.len() as u32;
    // Defaults are filled in by the callers.
    func.sig.defaults = 0;
    let back = |e: &mut crate::hir::Edge| {
        if e.block == entry {
            e.args.extend(&params);
        }
    };
    for block in &mut func.blocks {
        block.term.edges_mut().for_each(back);
        block.unwind.iter_mut().for_each(back);
    }
    params
}
