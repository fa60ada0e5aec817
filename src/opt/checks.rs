//! One check of the counter for all lists that a counting loop goes through: the loop runs up to the smallest of
//! its end and their lengths, where its counter is inside all of them, and what is left goes through a copy of
//! the start of the body that checks.
//!
//! ```text
//! h(i):  int.compare lt i stop → b, out         h(i, m):  int.compare lt i m → f, t
//! b:     %1 = item.at %items %list %len i       f:  %1 = item.load %items i;  jump s(%1)
//!        …                                  ⇒   t:  int.compare lt i stop → c, out
//!                                               c:  (cold) %2 = item.at %items %list %len i;  jump s(%2)
//!                                               s(%3):  …
//! ```
//! `m` is `loop.limit i0 stop %len`, made where the loop is entered: the smaller one, or what the counter never
//! is below where it starts outside. Where the counter cannot be below 0, `c` raises and ends there. Lengths that are read in the loop may change in it; those that `licm` moved in
//! front of it do not.
//!
//! Source: index-set splitting for range checks (Gupta, "Optimizing Array Bound Checks Using Flow Analysis", 1993;
//! Midkiff et al., "Optimizing Array Reference Checking in Java Programs", 1998), with the rest taken item by item.
//!
//! Requires: `lists`, `licm`; loops entered at their headers. Keeps: SSA form.

use super::edit::*;
use crate::analysis::cfg::Cfg;
use crate::base::hash::Map;
use crate::base::options::Options;
use crate::hir::{BinOp, Block, CmpOp, Def, Edge, Func, Inst, InstData, Op, Program, Repr, Term, Ty, Value};

/// So many operations at most are copied with the checks.
const LARGEST: usize = 24;
/// Steps of counters from `range`, which stay far from the end of the words.
const MOST_STEP: i64 = 1 << 32;
/// So many values are looked at to see where a counter starts.
const MOST_SEEN: usize = 16;
/// More lengths than this are no longer one check instead of several.
const MOST_LENGTHS: usize = 4;

pub fn run(program: &mut Program, _: &Options) {
    for func in &mut program.funcs {
        if !(0..func.blocks.len()).any(|b| may_count(func, b)) {
            continue;
        }
        let cfg = Cfg::new(func);
        let home = homes(func);
        let headers = cfg.rpo.iter().map(|&b| Block(b as u32));
        let found: Vec<Counting> = headers.filter_map(|h| find(func, &cfg, &home, h)).collect();
        for one in &found {
            rewrite(func, one, &cfg);
        }
        if !found.is_empty() {
            distinguish_names(func);
        }
    }
}

/// Does the block look like the header of a loop that counts through a list?
fn may_count(func: &Func, b: usize) -> bool {
    let (Term::Branch { then, .. }, &[test]) = (&func.blocks[b].term, func.blocks[b].insts.as_slice()) else {
        return false;
    };
    let Op::IntCompare(CmpOp::Lt, counter, _) = func.insts[test.index()].op else { return false };
    let accesses = |i: &Inst| func.insts[i.index()].op.checked_access();
    func.blocks[then.block.index()].insts.iter().any(|i| accesses(i).is_some_and(|a| a.at == counter))
}

/// A loop that counts up to an end.
struct Counting {
    header: Block,
    body: Block,
    /// Position of the counter among the header's parameters.
    at: usize,
    counter: Value,
    stop: Value,
    /// What is added each time, if it is no constant above 0: a parameter of the header, or from outside.
    by: Option<Value>,
    /// Blocks that enter the loop, or come back with any counter.
    entries: Vec<Block>,
    lengths: Vec<Value>,
    /// So many operations of the body are done in two versions.
    split: usize,
    /// The counter is never below 0: what is left over after the limit raises.
    raises: bool,
}

/// The block that computes each value.
fn homes(func: &Func) -> Vec<u32> {
    let mut home = vec![0; func.values.len()];
    for (b, block) in func.blocks.iter().enumerate() {
        block.params.iter().for_each(|p| home[p.index()] = b as u32);
        for i in &block.insts {
            if let Some(r) = func.insts[i.index()].result {
                home[r.index()] = b as u32;
            }
        }
    }
    home
}

fn find(func: &Func, cfg: &Cfg, home: &[u32], header: Block) -> Option<Counting> {
    let h = &func.blocks[header.index()];
    if h.cold || h.params.is_empty() {
        return None;
    }
    let (Term::Branch { cond, then, .. }, &[test]) = (&h.term, h.insts.as_slice()) else { return None };
    let InstData { op: Op::IntCompare(CmpOp::Lt, counter, stop), result, .. } = func.insts[test.index()]
    else {
        return None;
    };
    let Def::Param(of, at) = func.values[counter.index()].def else { return None };
    let body = then.block;
    let b = &func.blocks[body.index()];
    if result != Some(*cond) || of != header || !then.args.is_empty() || !b.params.is_empty() || b.cold {
        return None;
    }
    // The checks to be done by the counter's.
    let mut lengths = Vec::new();
    let mut split = 0;
    for (n, i) in b.insts.iter().enumerate().take(LARGEST) {
        let Some(access) = func.insts[i.index()].op.checked_access() else { continue };
        let Some(len) = access.len() else { continue };
        if access.at != counter || !is_outside(cfg, home, header, len) {
            continue;
        }
        if !lengths.contains(&len) {
            if lengths.len() == MOST_LENGTHS {
                break;
            }
            lengths.push(len);
        }
        split = n + 1;
    }
    if lengths.is_empty() {
        return None;
    }
    // The end: from outside, or a parameter that stays what it is.
    let kept = match func.values[stop.index()].def {
        Def::Param(of, n) if of == header => Some(n as usize),
        _ if is_outside(cfg, home, header, stop) => None,
        _ => return None,
    };
    let (mut entries, mut by) = (Vec::new(), None);
    for (p, block) in func.blocks.iter().enumerate().filter(|(p, _)| cfg.reachable(*p)) {
        if block.unwind.as_ref().is_some_and(|e| e.block == header) {
            return None;
        }
        for e in block.term.edges() {
            if e.block == body && p != header.index() {
                return None;
            }
            if e.block != header {
                continue;
            }
            let stays = |n: usize| e.args[n] == h.params[n];
            let stepped = match stays(at as usize) {
                true => Some(None),
                false => step_of(func, counter, e.args[at as usize]),
            };
            // The end and what is added stay the same on the way back.
            let same = |step: Value| match func.values[step.index()].def {
                Def::Param(of, n) if of == header => stays(n as usize),
                _ => is_outside(cfg, home, header, step),
            };
            let steady = |step: &Option<Value>| {
                kept.is_none_or(stays) && step.is_none_or(|v| same(v) && by.is_none_or(|by| by == v))
            };
            let back = cfg.dominates(header.index(), p);
            match stepped.filter(|step| back && steady(step)) {
                Some(step) => by = by.or(step),
                // Versions of the body for other types come back with a counter of their own.
                None if (!back || block.cold) && matches!(block.term, Term::Jump(_)) => {
                    entries.push(Block(p as u32));
                }
                None => return None,
            }
        }
    }
    let first = |p: &Block| match &func.blocks[p.index()].term {
        Term::Jump(e) => Some(e.args[at as usize]),
        _ => None,
    };
    let mut seen = Vec::new();
    let raises =
        by.is_none() && entries.iter().all(|p| first(p).is_some_and(|v| not_negative(func, v, &mut seen)));
    (!entries.is_empty()).then_some(Counting {
        header,
        body,
        at: at as usize,
        counter,
        stop,
        by,
        entries,
        lengths,
        split,
        raises,
    })
}

/// Is a counter never below 0? It is a constant to start with, or another counter, and grows.
pub(super) fn not_negative(func: &Func, v: Value, seen: &mut Vec<Value>) -> bool {
    if seen.contains(&v) {
        return true;
    }
    seen.push(v);
    match func.values[v.index()].def {
        Def::Inst(i) => match func.insts[i.index()].op {
            Op::IntConst(c) => c >= 0,
            Op::IntBinary(BinOp::Add, from, by) => {
                matches!(def_op(func, by), Some(Op::IntConst(0..=MOST_STEP)))
                    && not_negative(func, from, seen)
            }
            _ => false,
        },
        Def::Param(..) if seen.len() > MOST_SEEN => false,
        Def::Param(block, n) => {
            let into = |e: &&Edge| e.block == block;
            block != func.entry
                && func.blocks.iter().all(|b| {
                    b.unwind.iter().filter(into).count() == 0
                        && b.term.edges().filter(into).all(|e| not_negative(func, e.args[n as usize], seen))
                })
        }
    }
}

/// What a back edge's counter adds to the old one: `Some(None)` for a constant above 0.
fn step_of(func: &Func, counter: Value, next: Value) -> Option<Option<Value>> {
    let Some(&Op::IntBinary(BinOp::Add, from, by)) = def_op(func, next) else { return None };
    if from != counter {
        return None;
    }
    match def_op(func, by) {
        Some(Op::IntConst(c)) => (*c > 0).then_some(None),
        _ => Some(Some(by)),
    }
}

/// Was the value computed before the loop?
fn is_outside(cfg: &Cfg, home: &[u32], header: Block, v: Value) -> bool {
    let block = home[v.index()] as usize;
    block != header.index() && cfg.dominates(block, header.index())
}

fn rewrite(func: &mut Func, found: &Counting, cfg: &Cfg) {
    let Counting { header, body, counter, stop, .. } = *found;
    let loc = func.blocks[header.index()].term_loc;
    let limit = new_param(func, header, Repr::I64, Ty::Any);
    for &p in &found.entries {
        let Term::Jump(enter) = func.blocks[p.index()].term.clone() else { return };
        let start = enter.args[found.at];
        let entering = |v: Value| match func.values[v.index()].def {
            Def::Param(of, n) if of == header => enter.args[n as usize],
            _ => v,
        };
        let mut least = entering(stop);
        let by = found.by.map(|by| (entering(by), found.lengths[0]));
        for (start, len) in by.into_iter().chain(found.lengths.iter().map(|len| (start, *len))) {
            least = append(func, p, Op::LoopLimit { start, stop: least, len }, Ty::Any, loc);
        }
        func.blocks[p.index()].term.edges_mut().for_each(|e| e.args.push(least));
    }
    for b in 0..func.blocks.len() {
        if !found.entries.contains(&Block(b as u32)) {
            let back = func.blocks[b].term.edges_mut().filter(|e| e.block == header);
            back.for_each(|e| e.args.push(limit));
        }
    }
    // What the limit leaves over.
    let name = func.blocks[header.index()].name.clone();
    let left = new_block(func, format!("{name}.left"), None, false);
    let careful = new_block(func, format!("{name}.checked"), func.blocks[body.index()].unwind.clone(), true);
    let term = std::mem::replace(&mut func.blocks[header.index()].term, Term::Unreachable);
    let Term::Branch { cond, then, els } = term else { return };
    if let Def::Inst(test) = func.values[cond.index()].def {
        func.insts[test.index()].op = Op::IntCompare(CmpOp::Lt, counter, limit);
    }
    set_term(func, header, Term::Branch { cond, then, els: edge(left, vec![]) }, loc);
    let more = append(func, left, Op::IntCompare(CmpOp::Lt, counter, stop), Ty::Any, loc);
    set_term(func, left, Term::Branch { cond: more, then: edge(careful, vec![]), els }, loc);
    split_body(func, found, cfg, careful);
}

/// Takes the start of the body apart: the version without checks, the careful one, and what both go on to.
fn split_body(func: &mut Func, found: &Counting, cfg: &Cfg, careful: Block) {
    let body = found.body;
    if found.raises {
        let prefix = func.blocks[body.index()].insts[..found.split].to_vec();
        let loc = func.blocks[body.index()].term_loc;
        copy_prefix(func, found, &prefix, careful, false);
        set_term(func, careful, Term::Unreachable, loc);
        // The counter is inside all over the body, to which nothing comes but below the limit.
        let inside = (0..func.blocks.len()).filter(|&b| b < cfg.idom.len() && cfg.reachable(b));
        for b in inside.filter(|&b| cfg.dominates(body.index(), b)) {
            for i in func.blocks[b].insts.clone() {
                if let Some(inside) = without_check(&func.insts[i.index()].op, found) {
                    func.insts[i.index()].op = inside;
                }
            }
        }
        return;
    }
    let unwind = func.blocks[body.index()].unwind.clone();
    let rest = new_block(func, format!("{}.rest", func.blocks[body.index()].name), unwind, false);
    let mut insts = std::mem::take(&mut func.blocks[body.index()].insts);
    let behind = insts.split_off(found.split);
    let term = std::mem::replace(&mut func.blocks[body.index()].term, Term::Unreachable);
    let loc = func.blocks[body.index()].term_loc;
    let mut results = Vec::new();
    for &i in &insts {
        let InstData { op, result, .. } = &func.insts[i.index()];
        let Some(r) = *result else { continue };
        if is_cheap(op) {
            func.blocks[rest.index()].insts.push(i);
        } else {
            func.values[r.index()].def = Def::Param(rest, results.len() as u32);
            results.push(r);
        }
    }
    func.blocks[rest.index()].params.clone_from(&results);
    func.blocks[rest.index()].insts.extend(behind);
    set_term(func, rest, term, loc);
    for (block, unchecked) in [(body, true), (careful, false)] {
        let map = copy_prefix(func, found, &insts, block, unchecked);
        let args = results.iter().map(|r| map[r]).collect();
        set_term(func, block, Term::Jump(edge(rest, args)), loc);
    }
}

/// Appends copies of operations to a block; what their results are there.
fn copy_prefix(
    func: &mut Func,
    found: &Counting,
    insts: &[Inst],
    block: Block,
    unchecked: bool,
) -> Map<Value, Value> {
    let mut map: Map<Value, Value> = Map::default();
    for &i in insts {
        let InstData { mut op, result, loc } = func.insts[i.index()].clone();
        op.map_operands(|v| map.get(&v).copied().unwrap_or(v));
        if let Some(inside) = without_check(&op, found).filter(|_| unchecked) {
            op = inside;
        }
        let ty = result.map_or(Ty::Any, |r| func.values[r.index()].ty);
        let (copy, made) = make_inst(func, op, ty, loc);
        func.blocks[block.index()].insts.push(copy);
        if let (Some(r), Some(made)) = (result, made) {
            func.value_names[made.index()] = func.value_names[r.index()].clone();
            map.insert(r, made);
        }
    }
    map
}

/// Is it as cheap to compute again as to hand on?
fn is_cheap(op: &Op) -> bool {
    matches!(
        op,
        Op::Const(_)
            | Op::IntConst(_)
            | Op::BoxSmi(_)
            | Op::UnboxSmi(_)
            | Op::IntBinary(BinOp::Add | BinOp::Sub, ..)
            | Op::Refine(..)
    )
}

/// The access at the counter, to a list of one of the lengths, without its comparison.
fn without_check(op: &Op, found: &Counting) -> Option<Op> {
    let access = op.checked_access()?;
    let inside = access.at == found.counter && access.len().is_some_and(|len| found.lengths.contains(&len));
    inside.then(|| access.inside(access.at))
}
