//! Dead store elimination: stores that nothing reads before the next one.
//!
//! ```text
//! slot.put_double %0 "x" 0 %1          global.set total %2       (before the loop; nothing reads it)
//! slot.put_double %0 "x" 0 %2    ⇒     global.set total %5       (in the loop) goes
//! ```
//! In a block a store to the same attribute, item, cell or global that follows makes one dead, unless something in between
//! may read it: the same kind of load, or whatever may raise or run other code. A global that no code reads any more, since
//! `globals` has made it a value, keeps the first store, so that its name is bound, and none of those
//! behind it: numbers and strs do not tell how long they lived. Globals that may be had by name (`globals()`, `sys.modules`: base/reflection.rs)
//! or that other modules import are read, as far as this pass knows.
//!
//! Source: the backward walk of Muchnick, "Advanced Compiler Design and Implementation" (1997), 18.10, within blocks.
//!
//! Requires: types of values. Keeps: SSA form.

use super::remarks::note;
use crate::analysis::cfg::{Cfg, Halves};
use crate::base::hash::Map;
use crate::base::options::Options;
use crate::base::reflection;
use crate::hir::{Const, Func, FuncId, FuncKind, ModuleId, Op, Program, Ty, Value};

/// Is it a name by which a program reads globals that its text does not name?
fn reads_by_name(name: &str) -> bool {
    reflection::reaches_unnamed(name) || matches!(name, "__main__" | "get_type_hints")
}

pub fn run(program: &mut Program, options: &Options) {
    let unread = unread_globals(program);
    for f in 0..program.funcs.len() {
        let func = &program.funcs[f];
        let mut dead = overwritten(func);
        if func.kind == FuncKind::Module && unread[func.module.index()].contains(&true) {
            dead.extend(never_read(func, &unread[func.module.index()]));
        }
        if dead.is_empty() {
            continue;
        }
        dead.sort_unstable();
        let func = &mut program.funcs[f];
        let mut places = Vec::new();
        for (b, block) in func.blocks.iter_mut().enumerate() {
            let mut n = 0;
            block.insts.retain(|i| {
                n += 1;
                let goes = dead.binary_search(&(b, n - 1)).is_ok();
                if goes {
                    places.push(func.insts[i.index()].loc);
                }
                !goes
            });
        }
        for loc in places {
            note(program, options, FuncId(f as u32), loc, "dse", || {
                "store left out: nothing reads it".to_string()
            });
        }
    }
}

/// Where a store goes.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Place {
    Slot(Value, u32),
    Item(Value, Value),
    Cell(Value),
    Global(ModuleId, u32),
}

/// What a store stores to, when it does nothing else.
fn stored(op: &Op) -> Option<Place> {
    Some(match op {
        Op::SlotPutDouble { obj, slot, .. } | Op::SetSlot { obj, slot, maybe_none: false, .. } => {
            Place::Slot(*obj, *slot)
        }
        Op::ItemStore { items, at, .. } | Op::DoubleStore { items, at, .. } => Place::Item(*items, *at),
        Op::SeqSet { seq, index, .. } => Place::Item(*seq, *index),
        Op::CellSet { cell, .. } => Place::Cell(*cell),
        Op::GlobalSet { module, slot, .. } => Place::Global(*module, *slot),
        _ => return None,
    })
}

/// May the operation read what a store to a place of this kind has stored?
fn may_read(op: &Op, place: Place) -> bool {
    match op {
        Op::SetSlot { maybe_none: false, .. } => false,
        op if op.may_raise() => true,
        Op::SlotLoad { slot, .. } | Op::SlotDouble { slot, .. } => {
            matches!(place, Place::Slot(_, s) if s == *slot)
        }
        Op::SeqGet { .. }
        | Op::ItemLoad { .. }
        | Op::DoubleLoad { .. }
        | Op::ListToTuple(_)
        | Op::ListReserve { .. }
        | Op::ListFlip { .. }
        | Op::ListShift { .. } => matches!(place, Place::Item(..)),
        Op::CellGet(_) => matches!(place, Place::Cell(_)),
        Op::GlobalBound { module, slot, .. } => place == Place::Global(*module, *slot),
        _ => false,
    }
}

/// Stores that another one in the same block follows, as (block, position).
fn overwritten(func: &Func) -> Vec<(usize, usize)> {
    let mut dead = Vec::new();
    let mut later: Vec<Place> = Vec::new();
    for (b, block) in func.blocks.iter().enumerate() {
        later.clear();
        for (n, i) in block.insts.iter().enumerate().rev() {
            let op = &func.insts[i.index()].op;
            let place = stored(op);
            match place {
                Some(place) if later.contains(&place) => {
                    dead.push((b, n));
                    continue;
                }
                _ => {}
            }
            if !later.is_empty() {
                later.retain(|&p| !may_read(op, p));
            }
            later.extend(place);
        }
    }
    dead
}

/// Of each module and slot: does no code read the global, and do only plain values get into it?
fn unread_globals(program: &Program) -> Vec<Vec<bool>> {
    let mut unread: Vec<Vec<bool>> =
        program.modules.iter().map(|m| m.globals.iter().map(|g| g.private).collect()).collect();
    let by_name = program.consts.iter().any(|c| matches!(c, Const::Str(_)) && reads_by_name(&c.text()));
    if by_name {
        unread.iter_mut().for_each(|m| m.fill(false));
        return unread;
    }
    for func in &program.funcs {
        for &i in func.blocks.iter().flat_map(|b| &b.insts) {
            match &func.insts[i.index()].op {
                Op::GlobalGet { module, slot, .. }
                | Op::GlobalBound { module, slot, .. }
                | Op::GlobalDel { module, slot }
                | Op::ClassNameGet { module, slot: Some(slot), .. } => {
                    unread[module.index()][*slot as usize] = false;
                }
                Op::GlobalSet { module, slot, value } => {
                    let ty = func.values[value.index()].ty;
                    let plain = matches!(
                        ty,
                        Ty::Smi | Ty::Int | Ty::Float | Ty::Bool | Ty::None | Ty::Str | Ty::Bytes
                    );
                    unread[module.index()][*slot as usize] &= plain;
                }
                Op::ImportModule(module) => unread[module.index()].fill(false),
                Op::ImportStar { target, .. } => unread[target.index()].fill(false),
                _ => {}
            }
        }
    }
    unread
}

/// Stores of a module's body to globals that nothing reads, behind another one.
fn never_read(func: &Func, unread: &[bool]) -> Vec<(usize, usize)> {
    let mut stores: Map<u32, Vec<(usize, usize)>> = Map::default();
    for (b, block) in func.blocks.iter().enumerate() {
        for (n, i) in block.insts.iter().enumerate() {
            match func.insts[i.index()].op {
                Op::GlobalSet { module, slot, .. } if module == func.module && unread[slot as usize] => {
                    stores.entry(slot).or_default().push((b, n));
                }
                _ => {}
            }
        }
    }
    if stores.values().all(|list| list.len() == 1) {
        return Vec::new();
    }
    let cfg = Cfg::new(&Halves(func));
    let mut dead = Vec::new();
    for list in stores.values() {
        dead.extend(list.iter().filter(|&at| list.iter().any(|&s| cfg.done_before(s, *at))).copied());
    }
    // In whatever order the table has them.
    dead.sort_unstable();
    dead
}
