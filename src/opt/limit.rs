//! Comparisons of the stack with its limit for inlined calls, once instead of each time round.
//!
//! Where the body of an inlined function begins, `recursion.check` raises RecursionError when there would be too
//! many frames. As long as no code of the program runs in between, a second one of no more frames says what the
//! first one said. So it goes where another one was passed on every path to it, and at the start of a loop's body
//! it is done on the way into the loop, in the same place of the program's order: after the loop's first test.
//!
//! ```text
//! p:  jump h(%a)                           p:  %t = int.compare lt %a %n;  branch %t → c, j
//!                                          c:  recursion.check;  jump j
//! h(%i):  int.compare lt %i %n → b, out    j:  jump h(%a)
//! b:  recursion.check                 ⇒    h(%i):  int.compare lt %i %n → b, out
//!     …;  jump h(%k)                       b:  …;  jump h(%k)
//! ```
//! Which operations may run code of the program is `memory`'s question: those that may change a list's length.
//!
//! Source: loop inversion for invariant code that may raise (Muchnick, "Advanced Compiler Design and
//! Implementation", 1997, 13.2 and 18.5). Stands before `checks`, which copies the start of bodies. Keeps: SSA form.

use super::edit::*;
use super::gvn::pure;
use super::memory::{changes_lengths, Known, Memory, State};
use crate::analysis::cfg::{Cfg, Halves};
use crate::base::hash::Map;
use crate::base::options::Options;
use crate::hir::{Block, Const, Func, FuncId, Inst, InstData, Loc, Module, Op, Program, Term, Ty, Value};

/// So many operations of a loop's first test are copied.
const MOST_COPIED: usize = 4;

pub fn run(program: &mut Program, options: &Options) {
    for f in 0..program.funcs.len() {
        let func = &mut program.funcs[f];
        let holds = |func: &Func| func.blocks.iter().any(|b| b.insts.iter().any(|i| is_check(func, *i)));
        if !holds(func) {
            continue;
        }
        repeated(func, &program.consts);
        let (moved, left) = before_loops(func, &program.modules, &program.consts);
        if !moved.is_empty() {
            distinguish_names(func);
        }
        let moved = moved.into_iter().map(|loc| (loc, "once, before the loop"));
        let left = left.into_iter().map(|loc| (loc, "each time round: the loop may run other code"));
        for (loc, when) in moved.chain(left) {
            let text = || format!("recursion check of the inlined call is done {when}");
            super::remarks::note(program, options, FuncId(f as u32), loc, "limit", text);
        }
    }
}

fn is_check(func: &Func, inst: Inst) -> bool {
    matches!(func.insts[inst.index()].op, Op::RecursionCheck)
}

/// How many inlined calls there are around a place.
fn depth(func: &Func, mut loc: Loc) -> usize {
    let mut depth = 0;
    while let Some(frame) = (loc.frame as usize).checked_sub(1).and_then(|f| func.frames.get(f)) {
        loc = frame.call;
        depth += 1;
    }
    depth
}

/// Drops the checks that come after others.
fn repeated(func: &mut Func, consts: &[Const]) {
    let cfg = Cfg::new(func);
    let memory = Memory::new(func, &cfg, Known::calls_change(consts));
    // Place, depth and state of the checks so far: dominating blocks come first.
    let mut passed: Vec<((usize, usize), usize, State)> = Vec::new();
    let mut gone = Vec::new();
    let halves = Cfg::new(&Halves(func));
    for &b in &cfg.rpo {
        let mut state = memory.start[b];
        for (n, &i) in func.blocks[b].insts.iter().enumerate() {
            let inst = &func.insts[i.index()];
            if changes_lengths(func, Known::calls_change(consts), &inst.op) {
                state = State::After(b as u32, n as u32);
            } else if is_check(func, i) {
                let depth = depth(func, inst.loc);
                let covers = |&(at, deep, when): &((usize, usize), usize, State)| {
                    when == state && deep >= depth && halves.done_before(at, (b, n))
                };
                if passed.iter().any(covers) {
                    gone.push(i);
                } else {
                    passed.push(((b, n), depth, state));
                }
            }
        }
    }
    if !gone.is_empty() {
        func.blocks.iter_mut().for_each(|b| b.insts.retain(|i| !gone.contains(i)));
    }
}

/// A check at the start of a loop.
struct Leading {
    header: usize,
    /// The header, or the block that its test leads to.
    block: usize,
    check: Inst,
    /// The blocks from which the loop is entered.
    entries: Vec<usize>,
}

/// Moves checks out of loops; returns the places of those that went, and of those in loops that stayed.
fn before_loops(func: &mut Func, modules: &[Module], consts: &[Const]) -> (Vec<Loc>, Vec<Loc>) {
    let mut moved = Vec::new();
    // A check that has left one loop may be at the start of the next one's body.
    loop {
        let (cfg, mut left) = (Cfg::new(func), Vec::new());
        let leading = cfg.rpo.iter().rev().filter_map(|&h| leading(func, modules, &cfg, h));
        let found = leading.into_iter().find(|found| {
            let fits = can_leave(func, consts, &cfg, found);
            if !fits {
                left.push(func.insts[found.check.index()].loc);
            }
            fits
        });
        let Some(found) = found else { return (moved, left) };
        let loc = func.insts[found.check.index()].loc;
        func.blocks[found.block].insts.retain(|i| *i != found.check);
        for (n, &entry) in found.entries.iter().enumerate() {
            // Each way in has a check of its own.
            let check = match n {
                0 => found.check,
                _ => make_inst(func, Op::RecursionCheck, Ty::Any, loc).0,
            };
            check_on_entry(func, &found, entry, check);
        }
        moved.push(loc);
    }
}

/// The loop of a header, if a check is the first thing that its body does.
fn leading(func: &Func, modules: &[Module], cfg: &Cfg, header: usize) -> Option<Leading> {
    let (back, entries): (Vec<usize>, Vec<usize>) =
        cfg.preds[header].iter().copied().partition(|&p| cfg.dominates(header, p));
    if back.is_empty() || entries.is_empty() || header == func.entry.index() || func.blocks[header].cold {
        return None;
    }
    let first = |b: usize| {
        let insts = func.blocks[b].insts.iter();
        let mut rest = insts.skip_while(|i| is_harmless(&func.insts[i.index()].op, modules));
        rest.next().copied()
    };
    let leads = |b: usize| first(b).filter(|i| is_check(func, *i));
    if let Some(check) = leads(header) {
        return Some(Leading { header, block: header, check, entries });
    }
    let Term::Branch { then, .. } = &func.blocks[header].term else { return None };
    let block = then.block.index();
    if first(header).is_some() || cfg.preds[block].len() != 1 || func.blocks[block].cold {
        return None;
    }
    leads(block).map(|check| Leading { header, block, check, entries })
}

/// Operations that nobody notices before the check, or again.
fn is_harmless(op: &Op, modules: &[Module]) -> bool {
    pure(op, modules)
        || matches!(op, Op::Const(_) | Op::IntConst(_) | Op::FloatConst(_))
        || matches!(op, Op::ItemLoad { .. } | Op::DoubleLoad { .. })
}

/// Does the loop run no code of the program, and can the check be done where it is entered?
fn can_leave(func: &Func, consts: &[Const], cfg: &Cfg, found: &Leading) -> bool {
    let here = &func.blocks[found.block].unwind;
    let copied = if found.block == found.header { 0 } else { func.blocks[found.header].insts.len() };
    let fits = |&p: &usize| matches!(&func.blocks[p].term, Term::Jump(_)) && func.blocks[p].unwind == *here;
    copied <= MOST_COPIED
        && here.as_ref().is_none_or(|e| e.args.is_empty())
        && found.entries.iter().all(fits)
        && members(cfg, found.header).is_some_and(|blocks| {
            let mut insts = blocks.iter().flat_map(|&b| &func.blocks[b].insts);
            !insts.any(|i| changes_lengths(func, Known::calls_change(consts), &func.insts[i.index()].op))
        })
}

/// The blocks of a loop; `None` where it has another way in.
fn members(cfg: &Cfg, header: usize) -> Option<Vec<usize>> {
    let (mut blocks, mut next) = (vec![header], 0);
    while let Some(&b) = blocks.get(next) {
        next += 1;
        for &p in &cfg.preds[b] {
            // Into the header only edges from inside count.
            let inside = cfg.dominates(header, p);
            if !inside && b != header {
                return None;
            }
            if inside && !blocks.contains(&p) {
                blocks.push(p);
            }
        }
    }
    Some(blocks)
}

/// Does the check between a block and the loop that it enters: at once where it is the header's, else if the
/// header's test would lead to it.
fn check_on_entry(func: &mut Func, found: &Leading, entry: usize, check: Inst) {
    if found.block == found.header {
        func.blocks[entry].insts.push(check);
        return;
    }
    let header = &func.blocks[found.header];
    let (Term::Branch { cond, .. }, Term::Jump(into)) =
        (header.term.clone(), func.blocks[entry].term.clone())
    else {
        return;
    };
    let loc = header.term_loc;
    let mut map: Map<Value, Value> = header.params.iter().copied().zip(into.args.iter().copied()).collect();
    for i in header.insts.clone() {
        let InstData { mut op, result, loc } = func.insts[i.index()].clone();
        op.map_operands(|v| map.get(&v).copied().unwrap_or(v));
        let ty = result.map_or(Ty::Any, |r| func.values[r.index()].ty);
        let (copy, made) = make_inst(func, op, ty, loc);
        func.blocks[entry].insts.push(copy);
        if let (Some(r), Some(made)) = (result, made) {
            map.insert(r, made);
        }
    }
    let (name, unwind) = (func.blocks[found.header].name.clone(), func.blocks[entry].unwind.clone());
    let cold = func.blocks[entry].cold;
    let checks = new_block(func, format!("{name}.limit"), unwind.clone(), cold);
    let enters = new_block(func, format!("{name}.enter"), unwind, cold);
    func.blocks[checks.index()].insts.push(check);
    set_term(func, checks, Term::Jump(edge(enters, Vec::new())), loc);
    set_term(func, enters, Term::Jump(into), loc);
    let cond = map.get(&cond).copied().unwrap_or(cond);
    let then = edge(checks, Vec::new());
    set_term(func, Block(entry as u32), Term::Branch { cond, then, els: edge(enters, Vec::new()) }, loc);
}
