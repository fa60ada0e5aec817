//! Loops over ranges and lists without iterator objects.
//!
//! ```text
//! p:  %r = call.builtin "range" (%n)      p:  is_type smi %n → j(0, n, unset), else s
//!     %it = iter.get %r                   s:  (cold) range object and iterator → j(0, 0, it)
//!     jump h                              j(cur0, stop, it): jump h(cur0)
//! h:  %x = iter.next %it            ⇒     h(cur): cur < stop → n, else x
//!     branch unset %x, exit, body         n:  b(box cur, cur + 1)
//!                                         x:  it unset → exit, else g
//!                                         g:  (cold) iter.next → exit or b(item, cur)
//!                                         b(x, next): jump body; back edges pass next
//! ```
//! The counter is private, so rebinding the loop variable changes nothing; the generic iterator
//! stays for ints beyond 62 bits and objects with `__index__`. For lists the counter is an index
//! that is compared with the list's current length each time round, as CPython's list iterator
//! does, so lists that change during the loop behave the same.
//!
//! Requires: loops as the builder makes them. Keeps: SSA form.

use super::edit::*;
use crate::analysis::cfg::Cfg;
use crate::base::options::Options;
use crate::hir::{
    BinOp, Block, CmpOp, Const, Def, Edge, Func, Inst, Loc, Op, Program, Repr, Term, Ty, Value,
};

pub fn run(program: &mut Program, _: &Options) {
    let unset = intern(&mut program.consts, Const::Unset);
    let consts = &program.consts;
    for func in &mut program.funcs {
        for h in 0..func.blocks.len() {
            if let Some(found) = find(func, consts, Block(h as u32)) {
                rewrite(func, consts, unset, &found);
            }
        }
        distinguish_names(func);
    }
}

/// What the loop runs over.
enum Source {
    /// start (0 when absent), stop, step.
    Range { start: Option<Value>, stop: Value, step: i64 },
    /// An iterable that may be an exact list or tuple.
    Sequence(Value),
}

struct Found {
    source: Source,
    /// The block with the `iter.get`, which ends in a jump to the header.
    pre: Block,
    header: Block,
    get_iter: Inst,
    range_call: Option<Inst>,
    item: Value,
    exit: Edge,
    body: Edge,
    /// Back edges' sources.
    latches: Vec<Block>,
    loc: Loc,
}

fn find(func: &Func, consts: &[Const], header: Block) -> Option<Found> {
    let h = &func.blocks[header.index()];
    let &[next, test] = h.insts.as_slice() else { return None };
    let next = &func.insts[next.index()];
    let Op::IterNext(iter) = next.op else { return None };
    let item = next.result?;
    let test = &func.insts[test.index()];
    let (Op::IsUnset(tested), Term::Branch { cond, then, els }) = (&test.op, &h.term) else { return None };
    if *tested != item || Some(*cond) != test.result || then.args.contains(&item) {
        return None;
    }
    let Def::Inst(get_iter) = func.values[iter.index()].def else { return None };
    let Op::GetIter(iterable) = func.insts[get_iter.index()].op else { return None };
    // The iterator belongs to this loop alone.
    if use_counts(func)[iter.index()] != 1 {
        return None;
    }
    let pre = (0..func.blocks.len()).find(|&b| func.blocks[b].insts.contains(&get_iter))?;
    let pre = Block(pre as u32);
    let p = &func.blocks[pre.index()];
    // What comes behind it must not mind coming before it.
    let at = p.insts.iter().position(|i| *i == get_iter)?;
    let passive = |i: &Inst| match &func.insts[i.index()].op {
        Op::BuildSet(items) | Op::BuildDict(items) => items.is_empty(),
        Op::Const(_) | Op::BuildList(_) | Op::BuildTuple(_) | Op::MakeFunction { .. } => true,
        Op::CellNew(_) | Op::ClosureGet(_) | Op::SelfFunc | Op::RecursionCheck => true,
        _ => false,
    };
    if !p.insts[at + 1..].iter().all(passive) {
        return None;
    }
    if !matches!(&p.term, Term::Jump(e) if e.block == header) {
        return None;
    }
    let cfg = Cfg::new(func);
    let target = els.block.index();
    if !cfg.reachable(header.index()) || cfg.preds[target] != [header.index()] {
        return None;
    }
    let mut latches = Vec::new();
    for &pred in &cfg.preds[header.index()] {
        if pred == pre.index() {
            continue;
        }
        // Entered from elsewhere, or as an exception handler: not a loop of the builder's.
        let normal = func.blocks[pred].unwind.as_ref().is_none_or(|e| e.block != header);
        if !normal || !cfg.dominates(target, pred) {
            return None;
        }
        latches.push(Block(pred as u32));
    }
    latches.sort();
    latches.dedup();
    let (source, range_call) = match range_source(func, consts, iterable, &p.insts[..at]) {
        Some((source, call)) => (source, Some(call)),
        None => match func.values[iterable.index()].ty {
            Ty::Any | Ty::List | Ty::Tuple => (Source::Sequence(iterable), None),
            _ => return None,
        },
    };
    Some(Found {
        source,
        pre,
        header,
        get_iter,
        range_call,
        item,
        exit: then.clone(),
        body: els.clone(),
        latches,
        loc: next.loc,
    })
}

/// A call of the builtin `range` just before, with a constant step.
fn range_source(func: &Func, consts: &[Const], iterable: Value, before: &[Inst]) -> Option<(Source, Inst)> {
    let Def::Inst(call) = func.values[iterable.index()].def else { return None };
    let Op::CallBuiltin { name, args } = &func.insts[call.index()].op else { return None };
    if const_str(consts, *name) != "range" || use_counts(func)[iterable.index()] != 1 {
        return None;
    }
    if before.last() != Some(&call) {
        return None;
    }
    let source = match args[..] {
        [stop] => Source::Range { start: None, stop, step: 1 },
        [start, stop] => Source::Range { start: Some(start), stop, step: 1 },
        [start, stop, step] => {
            let step = smi_const(func, consts, step).filter(|s| *s != 0 && s.abs() < 1 << 32)?;
            Source::Range { start: Some(start), stop, step }
        }
        _ => return None,
    };
    Some((source, call))
}

fn rewrite(func: &mut Func, consts: &[Const], unset: crate::hir::ConstId, found: &Found) {
    let loc = found.loc;
    let name = func.blocks[found.header.index()].name.clone();
    let unwind_pre = func.blocks[found.pre.index()].unwind.clone();
    let unwind_next = func.blocks[found.header.index()].unwind.clone();
    let cold = func.blocks[found.header.index()].cold;
    // Everything the preheader still does stays; the iterator is made in the slow block.
    let drop = [Some(found.get_iter), found.range_call];
    let enter = func.blocks[found.pre.index()].term.clone();
    func.blocks[found.pre.index()].insts.retain(|i| !drop.contains(&Some(*i)));

    let join = new_block(func, format!("{name}.enter"), None, cold);
    let is_range = matches!(found.source, Source::Range { .. });
    let cur0 = new_param(func, join, Repr::I64, Ty::Any);
    let stop = is_range.then(|| new_param(func, join, Repr::I64, Ty::Any));
    let iter = new_param(func, join, Repr::Obj, Ty::Any);

    // The tests that select the fast form, each in a block of its own.
    let tests: Vec<(Value, Ty)> = match found.source {
        Source::Range { start, stop, .. } => start
            .into_iter()
            .chain([stop])
            .filter(|v| smi_const(func, consts, *v).is_none() && func.values[v.index()].ty != Ty::Smi)
            .map(|v| (v, Ty::Smi))
            .collect(),
        Source::Sequence(x) => match func.values[x.index()].ty {
            Ty::List | Ty::Tuple => Vec::new(),
            _ => vec![(x, Ty::List)],
        },
    };
    let proven = tests.is_empty();
    let slow = new_block(func, format!("{name}.generic"), unwind_pre, true);
    let mut at = found.pre;
    for (value, ty) in tests {
        let ok = new_block(func, format!("{name}.{}", if is_range { "smi" } else { "list" }), None, cold);
        let test = append(func, at, Op::IsType(value, ty), Ty::Any, loc);
        let term = Term::Branch { cond: test, then: edge(ok, vec![]), els: edge(slow, vec![]) };
        set_term(func, at, term, loc);
        at = ok;
    }
    let none = append(func, at, Op::Const(unset), Ty::Unset, loc);
    let raw = |func: &mut Func, v: Option<Value>| match v {
        None => append(func, at, Op::IntConst(0), Ty::Any, loc),
        Some(v) => match smi_const(func, consts, v) {
            Some(c) => append(func, at, Op::IntConst(c), Ty::Any, loc),
            None => {
                let smi = append(func, at, Op::Refine(v, Ty::Smi), Ty::Smi, loc);
                append(func, at, Op::UnboxSmi(smi), Ty::Any, loc)
            }
        },
    };
    let args = match found.source {
        Source::Range { start, stop, .. } => vec![raw(func, start), raw(func, Some(stop)), none],
        Source::Sequence(_) => vec![raw(func, None), none],
    };
    set_term(func, at, Term::Jump(edge(join, args)), loc);

    // The generic form.
    if let (Source::Range { .. }, Some(call)) = (&found.source, found.range_call) {
        func.blocks[slow.index()].insts.push(call);
    }
    func.blocks[slow.index()].insts.push(found.get_iter);
    let made = func.insts[found.get_iter.index()].result.unwrap_or(iter);
    let zero = append(func, slow, Op::IntConst(0), Ty::Any, loc);
    let args = if is_range { vec![zero, zero, made] } else { vec![zero, made] };
    set_term(func, slow, Term::Jump(edge(join, args)), loc);

    // Into the loop.
    let Term::Jump(mut into) = enter else { return };
    into.args.push(cur0);
    set_term(func, join, Term::Jump(into), loc);

    // The header.
    let cur = new_param(func, found.header, Repr::I64, Ty::Any);
    let body = new_block(func, format!("{name}.next"), None, cold);
    let item = new_param(func, body, Repr::Obj, if proven && is_range { Ty::Smi } else { Ty::Any });
    let next = new_param(func, body, Repr::I64, Ty::Any);
    func.blocks[found.header.index()].insts.clear();
    func.blocks[found.header.index()].unwind = None;
    let generic = new_block(func, format!("{name}.step"), unwind_next, true);
    match &found.source {
        Source::Range { step, .. } => {
            let stop = stop.unwrap_or(cur0);
            let op = if *step > 0 { CmpOp::Lt } else { CmpOp::Gt };
            let more = append(func, found.header, Op::IntCompare(op, cur, stop), Ty::Any, loc);
            let advance = new_block(func, format!("{name}.fast"), None, cold);
            let check = new_block(func, format!("{name}.done"), None, cold);
            let done = if proven { found.exit.clone() } else { edge(check, vec![]) };
            let term = Term::Branch { cond: more, then: edge(advance, vec![]), els: done };
            set_term(func, found.header, term, loc);
            let value = append(func, advance, Op::BoxSmi(cur), Ty::Smi, loc);
            let by = append(func, advance, Op::IntConst(*step), Ty::Any, loc);
            let after = append(func, advance, Op::IntBinary(BinOp::Add, cur, by), Ty::Any, loc);
            set_term(func, advance, Term::Jump(edge(body, vec![value, after])), loc);
            let no_iter = append(func, check, Op::IsUnset(iter), Ty::Any, loc);
            let term = Term::Branch { cond: no_iter, then: found.exit.clone(), els: edge(generic, vec![]) };
            set_term(func, check, term, loc);
        }
        Source::Sequence(x) => {
            let list = new_block(func, format!("{name}.index"), None, cold);
            if proven {
                set_term(func, found.header, Term::Jump(edge(list, vec![])), loc);
            } else {
                let no_iter = append(func, found.header, Op::IsUnset(iter), Ty::Any, loc);
                let term =
                    Term::Branch { cond: no_iter, then: edge(list, vec![]), els: edge(generic, vec![]) };
                set_term(func, found.header, term, loc);
                func.blocks[generic.index()].cold = cold;
                func.blocks[slow.index()].cold = cold;
            }
            let ty = match func.values[x.index()].ty {
                Ty::Tuple => Ty::Tuple,
                _ => Ty::List,
            };
            let seq = append(func, list, Op::Refine(*x, ty), ty, loc);
            let len = append(func, list, Op::SeqLen(seq), Ty::Any, loc);
            let more = append(func, list, Op::IntCompare(CmpOp::Lt, cur, len), Ty::Any, loc);
            let advance = new_block(func, format!("{name}.fast"), None, cold);
            let term = Term::Branch { cond: more, then: edge(advance, vec![]), els: found.exit.clone() };
            set_term(func, list, term, loc);
            let value = append(func, advance, Op::SeqGet { seq, index: cur }, Ty::Any, loc);
            let one = append(func, advance, Op::IntConst(1), Ty::Any, loc);
            let after = append(func, advance, Op::IntBinary(BinOp::Add, cur, one), Ty::Any, loc);
            set_term(func, advance, Term::Jump(edge(body, vec![value, after])), loc);
        }
    }
    let got = append(func, generic, Op::IterNext(iter), Ty::Any, loc);
    let ended = append(func, generic, Op::IsUnset(got), Ty::Any, loc);
    let term = Term::Branch { cond: ended, then: found.exit.clone(), els: edge(body, vec![got, cur]) };
    set_term(func, generic, term, loc);

    // The body sees the new item; back edges carry the counter on.
    set_term(func, body, Term::Jump(found.body.clone()), loc);
    let mut map = vec![None; found.item.index() + 1];
    map[found.item.index()] = Some(item);
    func.value_names[item.index()] = func.value_names[found.item.index()].clone();
    replace_uses(func, &map);
    for &latch in &found.latches {
        let term = &mut func.blocks[latch.index()].term;
        for e in term.edges_mut().filter(|e| e.block == found.header) {
            e.args.push(next);
        }
    }
}
