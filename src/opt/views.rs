//! Slices of lists that a loop only runs over are not taken: the loop runs over the list, from one bound to the other.
//!
//! ```text
//! %s = getitem %xs (build.slice %i %j none)      %b = slice.bound %xs %i;  %e = slice.bound %xs %j
//! seq.len %s                                 ⇒   int.binary sub %e %b
//! seq.get %s %k                                  seq.get %xs (%k + %b)
//! ```
//! The items must be those that the list had when the slice was taken, so between there and the last look at the slice
//! nothing may change a list, but for lists that are made in between and filled: those are others.
//!
//! Requires: types; loops as `iter-loops` makes them. Keeps: SSA form.

use super::edit::{make_inst, replace_uses};
use super::memory::{changes_lengths, stores_item, Known};
use super::remarks::note;
use super::slices::{bounds, is_none};
use crate::analysis::cfg::Cfg;
use crate::base::options::Options;
use crate::hir::{BinOp, Const, Def, Func, FuncId, Inst, Loc, Op, Program, Ty, Value};

pub fn run(program: &mut Program, options: &Options) {
    for f in 0..program.funcs.len() {
        let (func, consts) = (&mut program.funcs[f], &program.consts);
        let slices = func.insts.iter().any(|i| matches!(i.op, Op::BuildSlice { .. }));
        if !slices || !func.insts.iter().any(|i| matches!(i.op, Op::SeqGet { .. })) {
            continue;
        }
        let mut noted: Vec<(Loc, bool)> = Vec::new();
        let mut cfg = None;
        for b in 0..func.blocks.len() {
            for i in func.blocks[b].insts.clone() {
                let Some(view) = find(func, consts, b, i) else { continue };
                let cfg = cfg.get_or_insert_with(|| Cfg::new(func));
                let still = is_still(func, consts, cfg, &view);
                noted.push((func.insts[i.index()].loc, still));
                if still {
                    rewrite(func, &view);
                }
            }
        }
        for (loc, still) in noted {
            note(program, options, FuncId(f as u32), loc, "views", || {
                match still {
                    true => "the loop runs over the list itself: its slice is not taken",
                    false => "the slice is taken before the loop: something in the loop may change the list",
                }
                .to_string()
            });
        }
    }
}

/// A slice of which only the length and items are read.
struct View {
    block: usize,
    taken: Inst,
    list: Value,
    /// None when it is the list's own.
    start: Option<Value>,
    stop: Option<Value>,
    /// The slice under all its names.
    names: Vec<Value>,
    /// What reads it.
    lengths: Vec<Inst>,
    items: Vec<Inst>,
    /// Blocks of those.
    used: Vec<usize>,
}

fn find(func: &Func, consts: &[Const], block: usize, taken: Inst) -> Option<View> {
    let &Op::GetItem { obj: list, index } = &func.insts[taken.index()].op else { return None };
    let slice = func.insts[taken.index()].result?;
    let ty = |v: Value| func.values[v.index()].ty;
    if ty(list) != Ty::List || ty(slice) != Ty::List {
        return None;
    }
    let [start, stop, step] = bounds(func, index)?;
    let given = |v: Value| (!is_none(func, consts, v)).then_some(v);
    let (start, stop) = (given(start), given(stop));
    if !is_none(func, consts, step) || ![start, stop].into_iter().flatten().all(|v| ty(v) == Ty::Smi) {
        return None;
    }
    let (names, lengths, items, used) = (vec![slice], Vec::new(), Vec::new(), Vec::new());
    let mut view = View { block, taken, list, start, stop, names, lengths, items, used };
    // Names for names stand behind them in order of dominance, not of numbers.
    let mut more = true;
    while more {
        more = false;
        for inst in &func.insts {
            let (Op::Refine(of, Ty::List), Some(name)) = (&inst.op, inst.result) else { continue };
            if view.names.contains(of) && !view.names.contains(&name) {
                view.names.push(name);
                more = true;
            }
        }
    }
    for (b, data) in func.blocks.iter().enumerate() {
        let mut other = false;
        let mut look = |v: Value| other |= view.names.contains(&v);
        data.term.visit_operands(&mut look);
        data.unwind.iter().flat_map(|e| &e.args).for_each(|&v| look(v));
        for &i in &data.insts {
            let op = &func.insts[i.index()].op;
            let mut reads = false;
            op.visit_operands(|v| reads |= view.names.contains(&v));
            if !reads {
                continue;
            }
            match op {
                Op::Refine(_, Ty::List) => {}
                Op::SeqLen(_) => view.lengths.push(i),
                Op::SeqGet { .. } => view.items.push(i),
                _ => other = true,
            }
            view.used.push(b);
        }
        if other {
            return None;
        }
    }
    (!view.items.is_empty()).then_some(view)
}

/// Does no list change on the way from the slice to what reads it?
fn is_still(func: &Func, consts: &[Const], cfg: &Cfg, view: &View) -> bool {
    // The definition dominates the uses: all of the way lies behind it.
    let mut on_way = vec![false; func.blocks.len()];
    let mut work: Vec<usize> = view.used.iter().copied().filter(|&b| b != view.block).collect();
    while let Some(b) = work.pop() {
        if std::mem::replace(&mut on_way[b], true) {
            continue;
        }
        work.extend(cfg.preds[b].iter().copied().filter(|&p| p != view.block && !on_way[p]));
    }
    let own = &func.blocks[view.block].insts;
    let Some(at) = own.iter().position(|&i| i == view.taken) else { return false };
    let others = func.blocks.iter().zip(&on_way).filter(|(_, on)| **on).flat_map(|(b, _)| &b.insts);
    let way: Vec<Inst> = own[at + 1..].iter().chain(others).copied().collect();
    let fresh = |list: Value| match func.values[list.index()].def {
        Def::Inst(made) => matches!(func.insts[made.index()].op, Op::BuildList(_)) && way.contains(&made),
        Def::Param(..) => false,
    };
    way.iter().all(|i| match &func.insts[i.index()].op {
        Op::ListAppend { list, .. } | Op::ListReserve { list, .. } => fresh(*list),
        op => !stores_item(op) && !changes_lengths(func, Known::calls_change(consts), op),
    })
}

fn rewrite(func: &mut Func, view: &View) {
    let loc = func.insts[view.taken.index()].loc;
    let mut made: Vec<Inst> = Vec::new();
    let mut make = |func: &mut Func, op: Op| {
        let (i, v) = make_inst(func, op, Ty::Any, loc);
        made.push(i);
        v.unwrap_or(view.list)
    };
    let end = match view.stop {
        Some(bound) => make(func, Op::SliceBound { list: view.list, bound }),
        None => make(func, Op::SeqLen(view.list)),
    };
    let start = view.start.map(|bound| make(func, Op::SliceBound { list: view.list, bound }));
    // Below 0 where the slice is empty: no index is less.
    let count = match start {
        Some(start) => make(func, Op::IntBinary(BinOp::Sub, end, start)),
        None => end,
    };
    let place = &mut func.blocks[view.block].insts;
    if let Some(at) = place.iter().position(|&i| i == view.taken) {
        place.splice(at..=at, made);
    }
    for &i in &view.items {
        let Op::SeqGet { index, .. } = func.insts[i.index()].op else { continue };
        let mut at = index;
        if let Some(start) = start {
            let loc = func.insts[i.index()].loc;
            let (sum, v) = make_inst(func, Op::IntBinary(BinOp::Add, index, start), Ty::Any, loc);
            at = v.unwrap_or(index);
            for b in &mut func.blocks {
                if let Some(n) = b.insts.iter().position(|&j| j == i) {
                    b.insts.insert(n, sum);
                    break;
                }
            }
        }
        func.insts[i.index()].op = Op::SeqGet { seq: view.list, index: at };
    }
    let mut map = vec![None; func.values.len()];
    for &i in &view.lengths {
        if let Some(r) = func.insts[i.index()].result {
            map[r.index()] = Some(count);
        }
    }
    let names = &view.names;
    let insts = &func.insts;
    let gone = |i: &Inst| {
        view.lengths.contains(i) || matches!(&insts[i.index()].op, Op::Refine(of, _) if names.contains(of))
    };
    for b in &mut func.blocks {
        b.insts.retain(|i| !gone(i));
    }
    replace_uses(func, &map);
}
