//! Loops over ranges, lists, strs and bytes, and over `enumerate`, `zip` and `reversed` of them, without
//! iterator objects. It runs twice: what is a str, bytes or a range made elsewhere inference has to find out.
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
//! does, so lists that change during the loop behave the same. What `enumerate` and `zip` would put
//! in a tuple goes to the loop's targets directly.
//!
//! Requires: loops as the builder makes them. Keeps: SSA form.

use super::edit::*;
use crate::analysis::cfg::Cfg;
use crate::base::options::Options;
use crate::hir::{
    BinOp, Block, CmpOp, Const, ConstId, Def, Edge, Frequency, Func, Inst, Loc, Op, Program, Repr, Term, Ty,
    Value,
};

pub fn run(program: &mut Program, _: &Options) {
    convert(program, |func, found| {
        func.frequency != Frequency::Never && !matches!(found.source, Source::Object(_))
    });
}

/// Loops over what is known to be a str, bytes or a range alone.
pub fn run_texts(program: &mut Program, _: &Options) {
    convert(program, |func, found| match &found.source {
        Source::Indexed { seqs, .. } => {
            seqs.iter().all(|v| matches!(func.values[v.index()].ty, Ty::Str | Ty::Bytes))
        }
        Source::Range { .. } => false,
        Source::Object(_) => true,
    });
}

fn convert(program: &mut Program, wanted: fn(&Func, &Found) -> bool) {
    let unset = intern(&mut program.consts, Const::Unset);
    let consts = &program.consts;
    for func in &mut program.funcs {
        if !func.insts.iter().any(|i| matches!(i.op, Op::IterNext(_))) {
            continue;
        }
        let (counts, cfg) = (func.use_counts(), Cfg::new(func));
        // Outer loops come before inner ones, whose exits may lead to the outer's header.
        let headers = cfg.rpo.iter().map(|&b| Block(b as u32));
        let found: Vec<Found> = headers
            .filter_map(|h| find(func, consts, &cfg, &counts, h))
            .filter(|f| wanted(func, f))
            .collect();
        let mut map = Vec::new();
        for one in &found {
            rewrite(func, consts, unset, one, &mut map);
        }
        if !found.is_empty() {
            replace_uses(func, &map);
            distinguish_names(func);
        }
    }
}

/// What the loop runs over.
enum Source {
    /// start (0 when absent), stop, step; from the last item to the first?
    Range { start: Option<Value>, stop: Value, step: Step, backwards: bool },
    /// A range that comes from elsewhere.
    Object(Value),
    /// Iterables that may all be exact lists or tuples, read at one index.
    Indexed { seqs: Vec<Value>, how: How },
}

/// By how much a counter advances.
#[derive(Clone, Copy)]
enum Step {
    Const(i64),
    /// The fast form is for small ints above 0.
    Var(Value),
}

/// What the loop makes of the items.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    Plain,
    /// With the index, counted from a start.
    Enumerate(i64),
    /// A tuple of one item each.
    Zip,
    /// From the end.
    Reversed,
}

/// The unpacking of the item at the start of the body.
struct Unpacked {
    block: Block,
    inst: Inst,
    /// Results of `unpack.item` by position.
    items: Vec<(Inst, u32, Value)>,
    count: u32,
}

struct Found {
    source: Source,
    /// The block with the `iter.get`, which ends in a jump to the header.
    pre: Block,
    header: Block,
    get_iter: Inst,
    /// The calls of `range`, `enumerate`, …, just before.
    calls: Vec<Inst>,
    item: Value,
    unpacked: Option<Unpacked>,
    /// Back edges' sources.
    latches: Vec<Block>,
    /// Empty lists to which each time round something is appended.
    filled: Vec<Value>,
    loc: Loc,
}

/// A `for` as the builder makes it, whose iterator nothing else uses.
pub(super) struct ForLoop {
    /// The block with the `iter.get`, which ends in a jump to the header.
    pub pre: Block,
    pub header: Block,
    /// Where the loop's body begins; the header alone leads to it.
    pub body: Block,
    pub get_iter: Inst,
    pub iterable: Value,
    pub item: Value,
    /// Back edges' sources.
    latches: Vec<Block>,
    pub loc: Loc,
}

/// The `for` with this header.
pub(super) fn for_loop(func: &Func, cfg: &Cfg, counts: &[u32], header: Block) -> Option<ForLoop> {
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
    if counts[iter.index()] != 1 {
        return None;
    }
    let pre = (0..func.blocks.len()).find(|&b| func.blocks[b].insts.contains(&get_iter))?;
    let pre = Block(pre as u32);
    if !matches!(&func.blocks[pre.index()].term, Term::Jump(e) if e.block == header) {
        return None;
    }
    let body = els.block;
    if !cfg.reachable(header.index()) || cfg.preds[body.index()] != [header.index()] {
        return None;
    }
    let mut latches = Vec::new();
    for &pred in &cfg.preds[header.index()] {
        if pred == pre.index() {
            continue;
        }
        // Entered from elsewhere, or as an exception handler: not a loop of the builder's.
        let normal = func.blocks[pred].unwind.as_ref().is_none_or(|e| e.block != header);
        if !normal || !cfg.dominates(body.index(), pred) {
            return None;
        }
        latches.push(Block(pred as u32));
    }
    latches.sort();
    latches.dedup();
    Some(ForLoop { pre, header, body, get_iter, iterable, item, latches, loc: next.loc })
}

fn find(func: &Func, consts: &[Const], cfg: &Cfg, counts: &[u32], header: Block) -> Option<Found> {
    let ForLoop { pre, body, get_iter, iterable, item, latches, loc, .. } =
        for_loop(func, cfg, counts, header)?;
    let p = &func.blocks[pre.index()];
    // What comes behind it must not mind coming before it.
    let at = p.insts.iter().position(|i| *i == get_iter)?;
    let passive = |i: &Inst| match &func.insts[i.index()].op {
        Op::BuildSet(items) | Op::BuildDict(items) => items.is_empty(),
        Op::Const(_)
        | Op::IntConst(_)
        | Op::FloatConst(_)
        | Op::BuildList(_)
        | Op::BuildTuple(_)
        | Op::MakeFunction { .. } => true,
        Op::CellNew(_) | Op::ClosureGet(_) | Op::SelfFunc | Op::RecursionCheck => true,
        _ => false,
    };
    if !p.insts[at + 1..].iter().all(passive) {
        return None;
    }
    let (source, calls) = match called(func, consts, counts, iterable, &p.insts[..at]) {
        Some((source, calls)) => (source, calls.to_vec()),
        None if may_be_indexed(func, iterable) => {
            (Source::Indexed { seqs: vec![iterable], how: How::Plain }, Vec::new())
        }
        None if func.values[iterable.index()].ty == Ty::Range => (Source::Object(iterable), Vec::new()),
        None => return None,
    };
    let Term::Branch { els, .. } = &func.blocks[header.index()].term else { return None };
    let unpacked = match &source {
        Source::Indexed { how: How::Enumerate(_), .. } => unpacking(func, counts, els, item, 2),
        Source::Indexed { how: How::Zip, seqs } => unpacking(func, counts, els, item, seqs.len() as u32),
        _ => None,
    };
    let filled = filled(func, consts, cfg, p, body, &latches);
    Some(Found { source, pre, header, get_iter, calls, item, unpacked, latches, filled, loc })
}

/// Lists that `pre` makes and that get an item each time round the loop.
fn filled(
    func: &Func,
    consts: &[Const],
    cfg: &Cfg,
    pre: &crate::hir::BlockData,
    body: Block,
    latches: &[Block],
) -> Vec<Value> {
    let made = |i: &Inst| match &func.insts[i.index()].op {
        Op::BuildList(items) if items.is_empty() => func.insts[i.index()].result,
        _ => None,
    };
    if latches.is_empty() {
        return Vec::new();
    }
    let mut lists: Vec<Value> = pre.insts.iter().filter_map(made).collect();
    lists.retain(|list| {
        let appends = |i: &Inst| match &func.insts[i.index()].op {
            Op::ListAppend { list: to, .. } => to == list,
            Op::CallMethod { obj, name, args, kwnames: None } => {
                obj == list && args.len() == 1 && const_str(consts, *name) == "append"
            }
            _ => false,
        };
        let always =
            |b: usize| cfg.dominates(body.index(), b) && latches.iter().all(|l| cfg.dominates(b, l.index()));
        (0..func.blocks.len()).any(|b| func.blocks[b].insts.iter().any(appends) && always(b))
    });
    lists
}

/// A loop over one sequence, as it comes.
pub(super) struct OverSequence {
    pub sequence: Value,
    pub pre: Block,
    pub header: Block,
    pub body: Block,
    pub get_iter: Inst,
    pub item: Value,
    pub loc: Loc,
}

/// The loop with this header, if it is one over a sequence.
pub(super) fn find_sequence(
    func: &Func,
    consts: &[Const],
    cfg: &Cfg,
    counts: &[u32],
    header: Block,
) -> Option<OverSequence> {
    let found = find(func, consts, cfg, counts, header)?;
    let Source::Indexed { seqs, how: How::Plain } = &found.source else { return None };
    let Term::Branch { els, .. } = &func.blocks[header.index()].term else { return None };
    let Found { pre, header, get_iter, item, loc, .. } = found;
    Some(OverSequence { sequence: seqs[0], pre, header, body: els.block, get_iter, item, loc })
}

fn may_be_indexed(func: &Func, v: Value) -> bool {
    matches!(func.values[v.index()].ty, Ty::Any | Ty::List | Ty::Tuple | Ty::Str | Ty::Bytes)
}

/// Calls of builtins that make an iterable, just before: one, or one and `reversed` of it.
fn called<'a>(
    func: &Func,
    consts: &[Const],
    counts: &[u32],
    iterable: Value,
    before: &'a [Inst],
) -> Option<(Source, &'a [Inst])> {
    let Def::Inst(call) = func.values[iterable.index()].def else { return None };
    let Op::CallBuiltin { name, args } = &func.insts[call.index()].op else { return None };
    if counts[iterable.index()] != 1 || before.last() != Some(&call) {
        return None;
    }
    let indexed = |seqs: &[Value], how| {
        let fits = seqs.iter().all(|&v| may_be_indexed(func, v));
        fits.then(|| Source::Indexed { seqs: seqs.to_vec(), how })
    };
    let source = match (const_str(consts, *name).as_str(), &args[..]) {
        ("range", &[stop]) => Source::Range { start: None, stop, step: Step::Const(1), backwards: false },
        ("range", &[start, stop]) => {
            Source::Range { start: Some(start), stop, step: Step::Const(1), backwards: false }
        }
        ("range", &[start, stop, step]) => {
            let step = match smi_const(func, consts, step) {
                Some(s) if s != 0 && s.abs() < 1 << 32 => Step::Const(s),
                Some(_) => return None,
                None => Step::Var(step),
            };
            Source::Range { start: Some(start), stop, step, backwards: false }
        }
        ("enumerate", &[seq]) => indexed(&[seq], How::Enumerate(0))?,
        ("enumerate", &[seq, start]) => {
            let start = smi_const(func, consts, start).filter(|s| s.abs() < 1 << 32)?;
            indexed(&[seq], How::Enumerate(start))?
        }
        ("zip", seqs) if (2..=4).contains(&seqs.len()) => indexed(seqs, How::Zip)?,
        ("reversed", &[of]) => match called(func, consts, counts, of, &before[..before.len() - 1]) {
            Some((Source::Range { start, stop, step: Step::Const(1), .. }, _)) => {
                let source = Source::Range { start, stop, step: Step::Const(-1), backwards: true };
                return Some((source, &before[before.len() - 2..]));
            }
            _ => indexed(&[of], How::Reversed)?,
        },
        _ => return None,
    };
    Some((source, &before[before.len() - 1..]))
}

/// The unpacking into `count` values that is the item's only use.
fn unpacking(func: &Func, counts: &[u32], body: &Edge, item: Value, count: u32) -> Option<Unpacked> {
    let block = &func.blocks[body.block.index()];
    let unpacks = |i: &Inst| match func.insts[i.index()].op {
        Op::Unpack { value, count: n } => value == item && n == count,
        // Where inference knows the tuples, which have one item of each.
        Op::TupleItems(value) => value == item,
        _ => false,
    };
    let inst = *block.insts.iter().find(|i| unpacks(i))?;
    let ptr = func.insts[inst.index()].result?;
    let at_start = block.insts.first() == Some(&inst) && block.params.is_empty();
    // Besides its test by the header.
    if !at_start || counts[item.index()] != 2 {
        return None;
    }
    let item_of = |i: &Inst| match func.insts[i.index()] {
        crate::hir::InstData { op: Op::UnpackItem { ptr: p, index }, result: Some(r), .. } if p == ptr => {
            Some((*i, index, r))
        }
        _ => None,
    };
    let items: Vec<_> = block.insts.iter().filter_map(item_of).collect();
    let all = items.len() == counts[ptr.index()] as usize;
    all.then_some(Unpacked { block: body.block, inst, items, count })
}

/// Rewrites one loop; `map` gets what replaces its item.
fn rewrite(func: &mut Func, consts: &[Const], unset: ConstId, found: &Found, map: &mut Vec<Option<Value>>) {
    let loc = found.loc;
    let Term::Branch { then: exit, els: into_body, .. } = func.blocks[found.header.index()].term.clone()
    else {
        return;
    };
    let name = func.blocks[found.header.index()].name.clone();
    let unwind_pre = func.blocks[found.pre.index()].unwind.clone();
    let unwind_next = func.blocks[found.header.index()].unwind.clone();
    let cold = func.blocks[found.header.index()].cold;
    // Everything the preheader still does stays; the iterator is made in the slow block.
    let enter = func.blocks[found.pre.index()].term.clone();
    func.blocks[found.pre.index()].insts.retain(|i| *i != found.get_iter && !found.calls.contains(i));
    let made;
    let source = match found.source {
        Source::Object(range) => {
            made = parts(func, found.pre, range, loc);
            &made
        }
        _ => &found.source,
    };

    let join = new_block(func, format!("{name}.enter"), None, cold);
    let is_range = matches!(source, Source::Range { .. });
    let cur0 = new_param(func, join, Repr::I64, Ty::Any);
    let stop = is_range.then(|| new_param(func, join, Repr::I64, Ty::Any));
    let by = match *source {
        Source::Range { step: Step::Var(step), .. } => {
            Some((step, new_param(func, join, Repr::I64, Ty::Any)))
        }
        _ => None,
    };
    // What `enumerate` and `zip` go through, where the loop takes their tuples apart at once.
    // Texts have no form of their own yet: `zip` of them, which may be what unknown objects are, stays together.
    let made = |v: &Value| matches!(def_op(func, *v), Some(Op::CallBuiltin { .. }));
    let parts: &[Value] = match source {
        Source::Indexed { seqs, how: How::Enumerate(_) } if found.unpacked.is_some() => seqs,
        Source::Indexed { seqs, how: How::Zip } if found.unpacked.is_some() && seqs.iter().any(made) => seqs,
        _ => &[],
    };
    let iters: Vec<Value> =
        (0..parts.len().max(1)).map(|_| new_param(func, join, Repr::Obj, Ty::Any)).collect();
    let iter = iters[0];

    // The tests that select the fast form, each in a block of its own.
    let tests: Vec<(Value, Ty)> = match *source {
        Source::Object(_) => Vec::new(),
        Source::Range { start, stop, .. } => start
            .into_iter()
            .chain([stop])
            .chain(by.map(|(step, _)| step))
            .filter(|v| smi_const(func, consts, *v).is_none() && func.values[v.index()].ty != Ty::Smi)
            .map(|v| (v, Ty::Smi))
            .collect(),
        Source::Indexed { ref seqs, .. } => seqs
            .iter()
            .filter(|v| !matches!(func.values[v.index()].ty, Ty::List | Ty::Tuple | Ty::Str | Ty::Bytes))
            .map(|&v| (v, Ty::List))
            .collect(),
    };
    let proven = tests.is_empty() && by.is_none();
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
    let args = match *source {
        Source::Object(_) => Vec::new(),
        Source::Range { start, stop, backwards, .. } => {
            let mut args = vec![raw(func, start), raw(func, Some(stop))];
            if backwards {
                // From the last item to before the first.
                let one = append(func, at, Op::IntConst(1), Ty::Any, loc);
                let before = |v| Op::IntBinary(BinOp::Sub, v, one);
                args = [args[1], args[0]].map(|v| append(func, at, before(v), Ty::Any, loc)).to_vec();
            }
            if let Some((step, _)) = by {
                args.push(raw(func, Some(step)));
            }
            args.push(none);
            args
        }
        Source::Indexed { ref seqs, how } => {
            let first = match how {
                How::Reversed => {
                    let (_, len) = length(func, at, seqs[0], loc);
                    let one = append(func, at, Op::IntConst(1), Ty::Any, loc);
                    append(func, at, Op::IntBinary(BinOp::Sub, len, one), Ty::Any, loc)
                }
                _ => raw(func, None),
            };
            let mut args = vec![none; 1 + iters.len()];
            args[0] = first;
            args
        }
    };
    if by.is_some() {
        // Neither 0, which raises, nor backwards.
        let up = new_block(func, format!("{name}.up"), None, cold);
        let zero = append(func, at, Op::IntConst(0), Ty::Any, loc);
        let above = append(func, at, Op::IntCompare(CmpOp::Gt, args[2], zero), Ty::Any, loc);
        let term = Term::Branch { cond: above, then: edge(up, vec![]), els: edge(slow, vec![]) };
        set_term(func, at, term, loc);
        at = up;
    }
    reserve(func, at, source, &args, &found.filled, loc);
    set_term(func, at, Term::Jump(edge(join, args)), loc);

    // The generic form.
    let made: Vec<Value> = if let (Some(call), false) = (found.calls.last(), parts.is_empty()) {
        // They ask for the iterators of all they are given.
        let place = func.insts[call.index()].loc;
        parts.iter().map(|&v| append(func, slow, Op::GetIter(v), Ty::Any, place)).collect()
    } else {
        func.blocks[slow.index()].insts.extend(&found.calls);
        func.blocks[slow.index()].insts.push(found.get_iter);
        func.insts[found.get_iter.index()].result.into_iter().collect()
    };
    let zero = append(func, slow, Op::IntConst(0), Ty::Any, loc);
    let mut args = vec![zero; func.blocks[join.index()].params.len() - made.len()];
    args.extend(made);
    set_term(func, slow, Term::Jump(edge(join, args)), loc);

    // Into the loop.
    let Term::Jump(mut into) = enter else { return };
    into.args.push(cur0);
    set_term(func, join, Term::Jump(into), loc);

    // The header.
    let counter = match source {
        Source::Indexed { how: How::Plain, .. } => counter(func, found),
        _ => None,
    };
    let cur = new_param(func, found.header, Repr::I64, Ty::Any);
    let body = new_block(func, format!("{name}.next"), None, cold);
    // The values that the loop's targets get.
    let count = found.unpacked.as_ref().map_or(1, |u| u.count);
    let item_ty = |func: &Func, n: usize| match source {
        _ if !proven => Ty::Any,
        Source::Range { .. } | Source::Object(_) => Ty::Smi,
        Source::Indexed { seqs, how: How::Plain | How::Reversed } => text_item(func, seqs[0]),
        Source::Indexed { seqs, how: How::Zip } if count as usize == seqs.len() => text_item(func, seqs[n]),
        Source::Indexed { seqs, how: How::Enumerate(_) } if count == 2 => match n {
            0 => Ty::Smi,
            _ => text_item(func, seqs[0]),
        },
        Source::Indexed { .. } => Ty::Any,
    };
    let mut items: Vec<Value> = Vec::new();
    for n in 0..count as usize {
        let ty = item_ty(func, n);
        items.push(new_param(func, body, Repr::Obj, ty));
    }
    let next = new_param(func, body, Repr::I64, Ty::Any);
    func.blocks[found.header.index()].insts.clear();
    func.blocks[found.header.index()].unwind = None;
    let generic = new_block(func, format!("{name}.step"), unwind_next, true);
    let mut late = None;
    match source {
        Source::Object(_) => {}
        Source::Range { step, .. } => {
            let stop = stop.unwrap_or(cur0);
            let op = if matches!(step, Step::Const(c) if *c < 0) { CmpOp::Gt } else { CmpOp::Lt };
            let more = append(func, found.header, Op::IntCompare(op, cur, stop), Ty::Any, loc);
            let advance = new_block(func, format!("{name}.fast"), None, cold);
            let check = new_block(func, format!("{name}.done"), None, cold);
            let done = if proven { exit.clone() } else { edge(check, vec![]) };
            let term = Term::Branch { cond: more, then: edge(advance, vec![]), els: done };
            set_term(func, found.header, term, loc);
            let value = append(func, advance, Op::BoxSmi(cur), Ty::Smi, loc);
            let by = match (by, *step) {
                (None, Step::Const(c)) => append(func, advance, Op::IntConst(c), Ty::Any, loc),
                (Some((_, raw)), _) | (None, Step::Var(raw)) => raw,
            };
            let after = append(func, advance, Op::IntBinary(BinOp::Add, cur, by), Ty::Any, loc);
            set_term(func, advance, Term::Jump(edge(body, vec![value, after])), loc);
            let no_iter = append(func, check, Op::IsUnset(iter), Ty::Any, loc);
            let term = Term::Branch { cond: no_iter, then: exit.clone(), els: edge(generic, vec![]) };
            set_term(func, check, term, loc);
        }
        Source::Indexed { seqs, how } => {
            let mut list = new_block(func, format!("{name}.index"), None, cold);
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
            if *how == How::Reversed {
                let zero = append(func, list, Op::IntConst(0), Ty::Any, loc);
                let more = append(func, list, Op::IntCompare(CmpOp::Ge, cur, zero), Ty::Any, loc);
                let inside = new_block(func, format!("{name}.inside"), None, cold);
                let term = Term::Branch { cond: more, then: edge(inside, vec![]), els: exit.clone() };
                set_term(func, list, term, loc);
                list = inside;
            }
            let mut refined = Vec::new();
            for &x in seqs {
                let (seq, len) = length(func, list, x, loc);
                let more = append(func, list, Op::IntCompare(CmpOp::Lt, cur, len), Ty::Any, loc);
                let advance = new_block(func, format!("{name}.fast"), None, cold);
                let term = Term::Branch { cond: more, then: edge(advance, vec![]), els: exit.clone() };
                set_term(func, list, term, loc);
                refined.push(seq);
                list = advance;
            }
            let mut values: Vec<Value> = number(func, list, *how, cur, loc).into_iter().collect();
            let get = |seq: Value| {
                let ty = text_item(func, seq);
                append(func, list, Op::SeqGet { seq, index: cur }, ty, loc)
            };
            values.extend(refined.into_iter().map(get));
            if let (Some(_), true) = (counter, proven && !into_body.args.contains(&found.item)) {
                // Behind the number, as in loops that were known for what they are from the start.
                late = func.blocks[list.index()].insts.pop().map(|i| (i, values[0]));
                values = vec![seqs[0]];
            }
            if values.len() > items.len() {
                values = vec![append(func, list, Op::BuildTuple(values), Ty::Tuple, loc)];
            }
            let one = append(func, list, Op::IntConst(1), Ty::Any, loc);
            let step = if *how == How::Reversed { BinOp::Sub } else { BinOp::Add };
            values.push(append(func, list, Op::IntBinary(step, cur, one), Ty::Any, loc));
            set_term(func, list, Term::Jump(edge(body, values)), loc);
        }
    }
    let unwind_next = func.blocks[generic.index()].unwind.clone();
    let mut at = generic;
    let mut got: Vec<Value> = Vec::new();
    for (n, &iter) in iters.iter().enumerate() {
        let item = append(func, at, Op::IterNext(iter), Ty::Any, loc);
        let ended = append(func, at, Op::IsUnset(item), Ty::Any, loc);
        got.push(item);
        let els = if n + 1 < iters.len() {
            let unwind = unwind_next.clone();
            edge(new_block(func, format!("{name}.step"), unwind, cold), vec![])
        } else if let (Source::Indexed { how, .. }, false) = (source, parts.is_empty()) {
            // The values that a tuple would bring to the loop.
            let one_more = new_block(func, format!("{name}.count"), None, cold);
            let mut values: Vec<Value> = number(func, one_more, *how, cur, loc).into_iter().collect();
            values.append(&mut got);
            let one = append(func, one_more, Op::IntConst(1), Ty::Any, loc);
            values.push(append(func, one_more, Op::IntBinary(BinOp::Add, cur, one), Ty::Any, loc));
            set_term(func, one_more, Term::Jump(edge(body, values)), loc);
            edge(one_more, vec![])
        } else if let Some(u) = &found.unpacked {
            let unwind = func.blocks[u.block.index()].unwind.clone();
            let apart = new_block(func, format!("{name}.unpack"), unwind, cold);
            let place = func.insts[u.inst.index()].loc;
            let ptr = append(func, apart, Op::Unpack { value: item, count }, Ty::Any, place);
            let item = |index| append(func, apart, Op::UnpackItem { ptr, index }, Ty::Any, place);
            let values: Vec<Value> = (0..count).map(item).chain([cur]).collect();
            set_term(func, apart, Term::Jump(edge(body, values)), place);
            edge(apart, vec![])
        } else {
            edge(body, vec![item, cur])
        };
        let next = els.block;
        set_term(func, at, Term::Branch { cond: ended, then: exit.clone(), els }, loc);
        at = next;
    }

    // The body sees the new items; back edges carry the counter on.
    let target = into_body.block;
    set_term(func, body, Term::Jump(into_body), loc);
    map.resize(func.values.len(), None);
    map[found.item.index()] = Some(items[0]);
    map[cur.index()] = counter;
    if let Some((inst, value)) = late {
        let into = &mut func.blocks[target.index()].insts;
        let number = into.iter().take(3).position(|i| matches!(func.insts[i.index()].op, Op::BoxSmi(_)));
        into.insert(number.map_or(0, |n| n + 1), inst);
        map[found.item.index()] = Some(value);
        func.value_names[value.index()] = func.value_names[found.item.index()].clone();
    }
    func.value_names[items[0].index()] = func.value_names[found.item.index()].clone();
    if let Some(u) = &found.unpacked {
        let gone = |i: &Inst| *i == u.inst || u.items.iter().any(|(item, ..)| item == i);
        func.blocks[u.block.index()].insts.retain(|i| !gone(i));
        for &(_, index, result) in &u.items {
            let item = items[index as usize];
            map[result.index()] = Some(item);
            func.value_names[item.index()] = func.value_names[result.index()].clone();
        }
    }
    for &latch in &found.latches {
        let term = &mut func.blocks[latch.index()].term;
        for e in term.edges_mut().filter(|e| e.block == found.header) {
            e.args.push(next);
        }
    }
}

/// A counter from 0 that the loop has already, of an `enumerate` that was taken apart.
fn counter(func: &Func, found: &Found) -> Option<Value> {
    let int = |v: Value, n: i64| matches!(def_op(func, v), Some(Op::IntConst(c)) if *c == n);
    let header = &func.blocks[found.header.index()];
    let counts = |(n, p): (usize, &Value)| {
        let next = |v: Value| match def_op(func, v) {
            Some(&Op::IntBinary(BinOp::Add, a, b)) => a == *p && int(b, 1),
            _ => false,
        };
        let passes = |b: Block, test: &dyn Fn(Value) -> bool| {
            let mut edges = func.blocks[b.index()].term.edges().filter(|e| e.block == found.header);
            edges.all(|e| e.args.get(n).is_some_and(|v| test(*v)))
        };
        let starts = passes(found.pre, &|v| int(v, 0));
        (starts && found.latches.iter().all(|l| passes(*l, &next))).then_some(*p)
    };
    header.params.iter().enumerate().find_map(counts)
}

/// The number that `enumerate` gives to the item at `cur`.
fn number(func: &mut Func, at: Block, how: How, cur: Value, loc: Loc) -> Option<Value> {
    let How::Enumerate(start) = how else { return None };
    let start = append(func, at, Op::IntConst(start), Ty::Any, loc);
    let count = append(func, at, Op::IntBinary(BinOp::Add, cur, start), Ty::Any, loc);
    Some(append(func, at, Op::BoxSmi(count), Ty::Smi, loc))
}

/// Makes room in the lists that the loop fills, before it is entered with `args`.
fn reserve(func: &mut Func, at: Block, source: &Source, args: &[Value], lists: &[Value], loc: Loc) {
    if lists.is_empty() {
        return;
    }
    let count = match source {
        Source::Range { step: Step::Const(1), .. } => Op::IntBinary(BinOp::Sub, args[1], args[0]),
        Source::Range { step: Step::Const(-1), .. } => Op::IntBinary(BinOp::Sub, args[0], args[1]),
        Source::Range { .. } | Source::Object(_) => return,
        Source::Indexed { seqs, .. } => {
            let (_, len) = length(func, at, seqs[0], loc);
            return reserve_count(func, at, lists, len, loc);
        }
    };
    let count = append(func, at, count, Ty::Any, loc);
    reserve_count(func, at, lists, count, loc);
}

fn reserve_count(func: &mut Func, at: Block, lists: &[Value], count: Value, loc: Loc) {
    for &list in lists {
        let (inst, _) = make_inst(func, Op::ListReserve { list, count }, Ty::Any, loc);
        func.blocks[at.index()].insts.push(inst);
    }
}

/// A range object taken apart.
fn parts(func: &mut Func, block: Block, range: Value, loc: Loc) -> Source {
    let [start, stop, step] =
        [0, 1, 2].map(|index| append(func, block, Op::RangePart { range, index }, Ty::Int, loc));
    Source::Range { start: Some(start), stop, step: Step::Var(step), backwards: false }
}

/// The type of the items of bytes and strs.
fn text_item(func: &Func, seq: Value) -> Ty {
    match func.values[seq.index()].ty {
        Ty::Bytes => Ty::Smi,
        Ty::Str => Ty::Str,
        _ => Ty::Any,
    }
}

/// A sequence and its length.
fn length(func: &mut Func, block: Block, x: Value, loc: Loc) -> (Value, Value) {
    let ty = match func.values[x.index()].ty {
        ty @ (Ty::Tuple | Ty::Str | Ty::Bytes) => ty,
        _ => Ty::List,
    };
    let seq = append(func, block, Op::Refine(x, ty), ty, loc);
    (seq, append(func, block, Op::SeqLen(seq), Ty::Any, loc))
}
