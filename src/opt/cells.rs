//! Cells that no function object holds become values: what a nested function shared with its
//! surroundings is a plain local again once the nested function has been inlined.
//!
//! ```text
//! %1 = cell.new %0                     j(%4): …%4…
//! j: %2 = cell.get %1  …%2…       ⇒    jump j(%3)
//!    cell.set %1 %3; jump j
//! ```
//! Register promotion of a variable whose address does not escape (Cytron et al., TOPLAS 1991):
//! every block where the content is live gets a parameter for it, and clean-up removes the
//! parameters that have one source. A handler sees the content as it was at the start of the block
//! that raised, so blocks with handlers end after a store.
//!
//! A cell that nested functions hold but only read keeps its stores, and is not read here: what
//! it holds is known.

use super::edit::{new_block, new_param, replace_uses, set_term};
use crate::analysis::cfg::Cfg;
use crate::base::options::Options;
use crate::hir::{Block, Func, Inst, Op, Program, Repr, Term, Ty, Value};

pub fn run(program: &mut Program, _: &Options) {
    let writes = closure_writes(program);
    for func in &mut program.funcs {
        let cells = own_cells(func, &writes);
        if cells.is_empty() {
            continue;
        }
        end_blocks_at_stores(func, &cells);
        let mut map: Vec<Option<Value>> = Vec::new();
        for (cell, shared) in cells {
            promote(func, cell, shared, &mut map);
        }
        replace_uses(func, &map);
        let order: Vec<Block> = (0..func.blocks.len() as u32).map(Block).collect();
        crate::hir::cleanup::cleanup(func, &order);
    }
}

/// May a function, or one made in it, store to the cells of its closure?
pub(super) fn closure_writes(program: &Program) -> Vec<Vec<bool>> {
    let mut writes: Vec<Vec<bool>> = program.funcs.iter().map(|f| vec![false; f.free_names.len()]).collect();
    // Functions are numbered before those that make them or after: until nothing changes.
    let mut changed = true;
    while changed {
        changed = false;
        for (f, func) in program.funcs.iter().enumerate() {
            let closure = |v: Value| match super::edit::def_op(func, v) {
                Some(Op::ClosureGet(n)) => Some(*n as usize),
                _ => None,
            };
            if writes[f].iter().all(|w| *w) {
                continue;
            }
            let mut found = Vec::new();
            for &i in func.blocks.iter().flat_map(|b| &b.insts) {
                match &func.insts[i.index()].op {
                    Op::CellGet(_) | Op::ClassDerefGet { .. } => {}
                    Op::MakeFunction { func: made, closure: cells, .. } => {
                        for (n, cell) in cells.iter().enumerate() {
                            // Unknown positions count as stores.
                            if writes[made.index()].get(n).copied().unwrap_or(true) {
                                found.extend(closure(*cell));
                            }
                        }
                    }
                    op => op.visit_operands(|v| found.extend(closure(v))),
                }
            }
            for block in &func.blocks {
                block.term.visit_operands(|v| found.extend(closure(v)));
                block.unwind.iter().flat_map(|e| &e.args).for_each(|v| found.extend(closure(*v)));
            }
            for n in found {
                if let Some(w) = writes[f].get_mut(n).filter(|w| !**w) {
                    *w = true;
                    changed = true;
                }
            }
        }
    }
    writes
}

/// Cells that nobody else writes, in order; and whether someone else reads them.
fn own_cells(func: &mut Func, writes: &[Vec<bool>]) -> Vec<(Value, bool)> {
    let is_cell = |op: &Op| matches!(op, Op::CellNew(_));
    if !func.insts.iter().any(|i| is_cell(&i.op)) {
        return Vec::new();
    }
    // Function objects that nobody uses hold nothing.
    let counts = func.use_counts();
    for block in &mut func.blocks {
        block.insts.retain(|i| {
            let inst = &func.insts[i.index()];
            let made = matches!(inst.op, Op::MakeFunction { .. });
            !made || inst.result.is_none_or(|r| counts[r.index()] > 0)
        });
    }
    let mut cell = vec![false; func.values.len()];
    let (mut shared, mut read) = (cell.clone(), cell.clone());
    let placed: Vec<Inst> = func.blocks.iter().flat_map(|b| b.insts.iter().copied()).collect();
    for i in &placed {
        let inst = &func.insts[i.index()];
        if let (true, Some(r)) = (is_cell(&inst.op), inst.result) {
            cell[r.index()] = true;
        }
    }
    for i in &placed {
        match &func.insts[i.index()].op {
            Op::CellGet(c) => read[c.index()] = true,
            Op::CellSet { value, .. } => cell[value.index()] = false,
            Op::MakeFunction { func: made, defaults, kwdefaults, closure, annotations } => {
                for (n, c) in closure.iter().enumerate() {
                    shared[c.index()] = true;
                    if writes[made.index()].get(n).copied().unwrap_or(true) {
                        cell[c.index()] = false;
                    }
                }
                for v in [defaults, kwdefaults, annotations].into_iter().flatten() {
                    cell[v.index()] = false;
                }
            }
            op => op.visit_operands(|v| cell[v.index()] = false),
        }
    }
    for block in &func.blocks {
        block.term.visit_operands(|v| cell[v.index()] = false);
        block.unwind.iter().flat_map(|e| &e.args).for_each(|v| cell[v.index()] = false);
    }
    let all = (0..cell.len()).filter(|&v| cell[v] && (read[v] || !shared[v]));
    all.map(|v| (Value(v as u32), shared[v])).collect()
}

fn stored_cell(op: &Op) -> Option<Value> {
    match op {
        Op::CellSet { cell, .. } => Some(*cell),
        _ => None,
    }
}

/// Ends a block that has a handler after each store to one of the cells.
fn end_blocks_at_stores(func: &mut Func, cells: &[(Value, bool)]) {
    let mut b = 0;
    while b < func.blocks.len() {
        let block = &func.blocks[b];
        let last = block.insts.len();
        let store = block.insts.iter().position(|i| {
            stored_cell(&func.insts[i.index()].op)
                .is_some_and(|c| cells.binary_search_by_key(&c, |(cell, _)| *cell).is_ok())
        });
        let at = match store {
            Some(at) if block.unwind.is_some() && (at + 1 < last || block.term.raises()) => at + 1,
            _ => {
                b += 1;
                continue;
            }
        };
        let (name, unwind, cold) = (format!("{}.set", block.name), block.unwind.clone(), block.cold);
        let loc = block.term_loc;
        let next = new_block(func, name, unwind, cold);
        func.blocks[next.index()].insts = func.blocks[b].insts.split_off(at);
        let jump = Term::Jump(super::edit::edge(next, Vec::new()));
        let term = std::mem::replace(&mut func.blocks[b].term, jump);
        set_term(func, next, term, loc);
        b += 1;
    }
    super::edit::distinguish_names(func);
}

/// Replaces reads of a cell; the cell itself goes unless it is `shared`.
fn promote(func: &mut Func, cell: Value, shared: bool, map: &mut Vec<Option<Value>>) {
    let cfg = Cfg::new(func);
    let makes = |func: &Func, i: &Inst| func.insts[i.index()].result == Some(cell);
    let Some(home) = cfg.rpo.iter().copied().find(|&b| func.blocks[b].insts.iter().any(|i| makes(func, i)))
    else {
        return;
    };
    // Where the content is wanted on entry.
    let mut live = vec![false; func.blocks.len()];
    let mut work = Vec::new();
    for &b in &cfg.rpo {
        let first = func.blocks[b].insts.iter().find_map(|i| match &func.insts[i.index()].op {
            Op::CellGet(c) if *c == cell => Some(true),
            Op::CellSet { cell: c, .. } if *c == cell => Some(false),
            _ => None,
        });
        if b != home && first == Some(true) {
            live[b] = true;
            work.push(b);
        }
    }
    while let Some(b) = work.pop() {
        for &p in &cfg.preds[b] {
            let stores =
                func.blocks[p].insts.iter().any(|i| stored_cell(&func.insts[i.index()].op) == Some(cell));
            // A handler is reached from the start of a block too.
            let handler = func.blocks[p].unwind.as_ref().is_some_and(|e| e.block.index() == b);
            if p != home && !live[p] && (!stores || handler) {
                live[p] = true;
                work.push(p);
            }
        }
    }
    let mut params: Vec<Option<Value>> = vec![None; func.blocks.len()];
    for &b in cfg.rpo.iter().filter(|&&b| live[b]) {
        params[b] = Some(new_param(func, Block(b as u32), Repr::Obj, Ty::Any));
    }
    for &b in &cfg.rpo {
        let start = params[b];
        let mut content = start;
        let insts = std::mem::take(&mut func.blocks[b].insts);
        let mut kept = Vec::with_capacity(insts.len());
        for i in insts {
            let inst = &func.insts[i.index()];
            let keep = match (&inst.op, inst.result) {
                (Op::CellNew(value), Some(r)) if r == cell => {
                    content = Some(*value);
                    shared
                }
                (Op::CellGet(c), Some(r)) if *c == cell => {
                    map.resize(func.values.len().max(map.len()), None);
                    map[r.index()] = content;
                    false
                }
                (Op::CellSet { cell: c, value }, _) if *c == cell => {
                    content = Some(*value);
                    shared
                }
                _ => true,
            };
            if keep {
                kept.push(i);
            }
        }
        let block = &mut func.blocks[b];
        block.insts = kept;
        let add = |e: &mut crate::hir::Edge, value: Option<Value>| {
            if live[e.block.index()] {
                e.args.extend(value);
            }
        };
        block.term.edges_mut().for_each(|e| add(e, content));
        if let Some(e) = &mut block.unwind {
            add(e, start);
        }
    }
}
