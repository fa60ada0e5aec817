//! An index that was inside a list is not compared with the same length again.
//!
//! ```text
//! %4 = item.at %items %list %len %1              %5 = item.place %list %len %1
//! …                                              %4 = item.load %items %5
//! item.put %items %list %len %1 %3         ⇒     …
//!                                                item.store %items %5 %3
//! ```
//! Lengths are values, so equal ones are lengths of the same state of a list (`gvn`). The place is the index counted
//! from the start, or the access raises. Where the index cannot be below 0 it is the place itself, and the
//! first access stays as it is. Accesses at constant indexes are the business of `gvn`, those at counters up to
//! their limit that of `checks`.
//!
//! Source: elimination of redundant range checks (Gupta, "Optimizing Array Bound Checks Using Flow Analysis", 1993).
//!
//! Requires: `lists`, `gvn`, `checks`. Keeps: SSA form.

use super::checks::not_negative;
use super::edit::{def_op, make_inst};
use super::remarks::note;
use crate::analysis::cfg::{Cfg, Halves};
use crate::base::options::Options;
use crate::hir::{Func, FuncId, Inst, InstData, Loc, Op, Program, Ty, Value};

/// Before so many accesses at most at the same index one is looked for that has done the check.
const MOST: usize = 16;

pub fn run(program: &mut Program, options: &Options) {
    for f in 0..program.funcs.len() {
        // Most functions have none.
        if program.funcs[f].insts.iter().filter_map(|i| i.op.checked_access()).nth(1).is_none() {
            continue;
        }
        let found = accesses(&program.funcs[f]);
        if !found.windows(2).any(|two| two[0].what == two[1].what) {
            continue;
        }
        for loc in once(&mut program.funcs[f], found) {
            let text = || "the index was inside the list before: it is not compared again".to_string();
            note(program, options, FuncId(f as u32), loc, "places", text);
        }
    }
}

/// An access that compares its index with the length.
struct Access {
    /// List, length and index.
    what: [Value; 3],
    block: usize,
    at: usize,
    inst: Inst,
    cold: bool,
}

/// All accesses, those at the same index of the same list side by side.
fn accesses(func: &Func) -> Vec<Access> {
    let mut found = Vec::new();
    for (block, data) in func.blocks.iter().enumerate() {
        for (at, &inst) in data.insts.iter().enumerate() {
            let Some(access) = func.insts[inst.index()].op.item_access() else { continue };
            let Some((list, len)) = access.check else { continue };
            let what = [list, len, access.at];
            if !matches!(def_op(func, what[2]), Some(Op::IntConst(_))) {
                found.push(Access { what, block, at, inst, cold: data.cold });
            }
        }
    }
    found.sort_by_key(|a| a.what);
    found
}

/// Lets the first of several accesses check for the others. Where those stand.
fn once(func: &mut Func, found: Vec<Access>) -> Vec<Loc> {
    let mut cfg = None;
    let mut relieved = Vec::new();
    for group in found.chunk_by(|a, b| a.what == b.what).filter(|group| group.len() > 1) {
        let cfg = cfg.get_or_insert_with(|| Cfg::new(&Halves(func)));
        let mut sorted: Vec<&Access> = group.iter().filter(|a| cfg.reachable(2 * a.block)).collect();
        sorted.sort_by_key(|a| (cfg.rpo_index[2 * a.block], a.at));
        // Which access has checked for each one.
        let mut firsts: Vec<&Access> = Vec::new();
        let mut later: Vec<(usize, Inst)> = Vec::new();
        for access in sorted {
            let before =
                |first: &&Access| cfg.done_before((first.block, first.at), (access.block, access.at));
            match firsts.iter().take(MOST).position(before) {
                Some(n) => later.push((n, access.inst)),
                None if !access.cold => firsts.push(access),
                None => {}
            }
        }
        let sure = !later.is_empty() && not_negative(func, group[0].what[2], &mut Vec::new());
        let mut places: Vec<Option<Value>> = vec![None; firsts.len()];
        for (n, inst) in later {
            let place = match places[n] {
                Some(place) => place,
                None if sure => firsts[n].what[2],
                None => checked(func, firsts[n]),
            };
            places[n] = Some(place);
            unchecked(func, inst, place);
            relieved.push(func.insts[inst.index()].loc);
        }
    }
    relieved
}

/// Takes the check of an access apart from it: the place that its index means.
fn checked(func: &mut Func, first: &Access) -> Value {
    let [list, len, at] = first.what;
    let InstData { ref op, loc, .. } = func.insts[first.inst.index()];
    let put = op.item_access().is_some_and(|access| access.stored.is_some());
    let (check, place) = make_inst(func, Op::ItemPlace { put, list, len, at }, Ty::Any, loc);
    let insts = &mut func.blocks[first.block].insts;
    if let Some(n) = insts.iter().position(|i| *i == first.inst) {
        insts.insert(n, check);
    }
    let place = place.unwrap_or(at);
    unchecked(func, first.inst, place);
    place
}

fn unchecked(func: &mut Func, inst: Inst, at: Value) {
    let op = &mut func.insts[inst.index()].op;
    if let Some(access) = op.item_access() {
        *op = access.inside(at);
    }
}
