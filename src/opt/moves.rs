//! Items that only change places inside one list: the first ones turned round, one popped and put back.
//!
//! ```text
//! %2 = binary add %k 1                                   %5 = list.flip %xs %k
//! slice.move %xs %none %2 %xs %k %none -1          ⇒     branch %5 rest other
//!                                                 other: (cold) what stands on the left;  jump rest
//!
//! %3 = call.method %xs "pop" (%i)                        %6 = list.shift %xs %i %j
//! %4 = call.method %xs "insert" (%j, %3)           ⇒     branch %6 rest other
//! ```
//! So it is with `pop()`, which takes the last item, and with `append`, which puts it last. Neither operation changes
//! the list's length. Both do what they are for and tell it, or do nothing: where an index is no small int or lies
//! outside, the cold block does what the program says, and raises what that raises.
//!
//! Requires: types; `slices`. Stands before `split`, which would copy the operations. Keeps: SSA form.

use super::edit::*;
use super::remarks::note;
use super::slices::is_none;
use crate::base::options::Options;
use crate::hir::{BinOp, Block, Const, Func, FuncId, Inst, Op, Program, Term, Ty, Value};
use pyrl_abi::tags;

pub fn run(program: &mut Program, options: &Options) {
    for f in 0..program.funcs.len() {
        let (func, consts) = (&mut program.funcs[f], &mut program.consts);
        if !func.insts.iter().any(|i| may_move(&i.op)) {
            continue;
        }
        let counts = func.use_counts();
        let mut notes = Vec::new();
        for b in 0..func.blocks.len() {
            if func.blocks[b].cold {
                continue;
            }
            let (found, missed) = find(func, consts, &counts, b);
            notes.extend(missed.into_iter().map(|i| (i, MISSED)));
            // From the last one on: places before it stay what they are.
            for one in found.iter().rev() {
                notes.push((func.blocks[b].insts[one.at], one.kind.text()));
                rewrite(func, consts, b, one);
            }
        }
        if notes.is_empty() {
            continue;
        }
        distinguish_names(func);
        for (i, text) in notes {
            let loc = program.funcs[f].insts[i.index()].loc;
            note(program, options, FuncId(f as u32), loc, "moves", || text.to_string());
        }
    }
}

const MISSED: &str = "item popped and put back in two steps: it is used elsewhere, too";

/// What happens to the items of a list.
struct Move {
    list: Value,
    kind: Kind,
    /// Position in the block of the operation that it takes the place of, and of those before it.
    at: usize,
    with: Option<usize>,
}

#[derive(Clone, Copy)]
enum Kind {
    /// Those up to the one at this index.
    Flip(Value),
    /// From where, if not the end, to where, if not the end.
    Shift(Option<Value>, Option<Value>),
}

impl Kind {
    fn text(self) -> &'static str {
        match self {
            Kind::Flip(_) => "first items turned round in place",
            Kind::Shift(..) => "item popped and put back in one step",
        }
    }
}

fn may_move(op: &Op) -> bool {
    match op {
        Op::SliceMove { .. } => true,
        Op::CallMethod { args, .. } => matches!(args.len(), 1 | 2),
        _ => false,
    }
}

/// The moves of a block in their order, and puts of popped items that are none.
fn find(func: &Func, consts: &[Const], counts: &[u32], b: usize) -> (Vec<Move>, Vec<Inst>) {
    let insts = &func.blocks[b].insts;
    let (mut found, mut missed): (Vec<Move>, Vec<Inst>) = (Vec::new(), Vec::new());
    for (n, i) in insts.iter().enumerate() {
        let data = &func.insts[i.index()];
        if !may_move(&data.op) {
            continue;
        }
        let since = found.last().map_or(0, |one| one.at + 1);
        if let Some((list, last)) = flipped(func, consts, &data.op) {
            let with = bound_alone(func, counts, &data.op, &insts[since..n]).map(|k| since + k);
            found.push(Move { list, kind: Kind::Flip(last), at: n, with });
        }
        if let Some((list, item, to)) = put(func, consts, &data.op) {
            let is_pop = |k: &usize| func.insts[insts[*k].index()].result == Some(item);
            let Some(pop) = (since..n).rev().find(is_pop) else { continue };
            let Some(from) = popped(func, consts, list, &func.insts[insts[pop].index()].op) else { continue };
            let unread = data.result.is_none_or(|r| counts[r.index()] == 0);
            let apart = insts[pop + 1..n].iter().all(|i| is_apart(func, &func.insts[i.index()].op));
            if !unread || !apart {
                continue;
            }
            if counts[item.index()] != 1 {
                missed.push(*i);
                continue;
            }
            found.push(Move { list, kind: Kind::Shift(from, to), at: n, with: Some(pop) });
        }
    }
    (found, missed)
}

fn is_int(func: &Func, v: Value) -> bool {
    matches!(func.values[v.index()].ty, Ty::Smi | Ty::Int)
}

/// The list of which the items up to one are turned round, and the index of that one.
fn flipped(func: &Func, consts: &[Const], op: &Op) -> Option<(Value, Value)> {
    let &Op::SliceMove { to, start, stop, from, first, last, by } = op else { return None };
    let whole = is_none(func, consts, start) || smi_const(func, consts, start) == Some(0);
    let back = is_none(func, consts, last) && smi_const(func, consts, by) == Some(-1);
    let next =
        is_next(func, consts, first, stop, BinOp::Add) || is_next(func, consts, stop, first, BinOp::Sub);
    (to == from && whole && back && is_int(func, first) && next).then_some((to, first))
}

/// Is one value the other and 1, or the other less 1?
fn is_next(func: &Func, consts: &[Const], of: Value, v: Value, with: BinOp) -> bool {
    match def_op(func, v) {
        Some(&(Op::Binary { op, a, b, .. } | Op::SmiExact { op, a, b, .. })) => {
            op == with && a == of && is_int(func, a) && smi_const(func, consts, b) == Some(1)
        }
        _ => false,
    }
}

/// Where the end of the slice that is stored to is computed for that alone.
fn bound_alone(func: &Func, counts: &[u32], op: &Op, before: &[Inst]) -> Option<usize> {
    let &Op::SliceMove { stop, first, .. } = op else { return None };
    let adds = matches!(def_op(func, stop), Some(Op::Binary { op: BinOp::Add, a, .. }) if *a == first);
    let alone = adds && counts[stop.index()] == 1;
    before.iter().rposition(|i| alone && func.insts[i.index()].result == Some(stop))
}

/// The list that an item is put into, the item, and the index unless it is the end.
fn put(func: &Func, consts: &[Const], op: &Op) -> Option<(Value, Value, Option<Value>)> {
    let Op::CallMethod { obj, name, args, kwnames: None } = op else { return None };
    let exact = func.values[obj.index()].ty == Ty::List;
    match *args.as_slice() {
        [item] if exact && const_str(consts, *name) == "append" => Some((*obj, item, None)),
        [to, item] if exact && const_str(consts, *name) == "insert" => Some((*obj, item, Some(to))),
        _ => None,
    }
}

/// The index of the item that is popped off the list, if it is not the last one.
fn popped(func: &Func, consts: &[Const], list: Value, op: &Op) -> Option<Option<Value>> {
    let Op::CallMethod { obj, name, args, kwnames: None } = op else { return None };
    let exact = *obj == list && func.values[obj.index()].ty == Ty::List;
    let index = match args.as_slice() {
        [] => None,
        &[index] => Some(index),
        _ => return None,
    };
    (exact && const_str(consts, *name) == "pop").then_some(index)
}

/// Can the operation as well be done before an item is popped?
fn is_apart(func: &Func, op: &Op) -> bool {
    match op {
        Op::Const(_) | Op::Refine(..) | Op::SmiExact { .. } => true,
        Op::Binary { op, a, b, .. } => {
            matches!(op, BinOp::Add | BinOp::Sub | BinOp::Mul) && is_int(func, *a) && is_int(func, *b)
        }
        _ => false,
    }
}

fn rewrite(func: &mut Func, consts: &mut Vec<Const>, b: usize, one: &Move) {
    let at = func.blocks[b].insts[one.at];
    let loc = func.insts[at.index()].loc;
    let (name, unwind) = (func.blocks[b].name.clone(), func.blocks[b].unwind.clone());
    let rest = new_block(func, format!("{name}.moved"), unwind.clone(), false);
    let other = new_block(func, format!("{name}.apart"), unwind, true);
    let behind = func.blocks[b].insts.split_off(one.at + 1);
    func.blocks[rest.index()].insts = behind;
    let term = std::mem::replace(&mut func.blocks[b].term, Term::Unreachable);
    let term_loc = func.blocks[b].term_loc;
    set_term(func, rest, term, term_loc);
    func.blocks[b].insts.pop();
    let before = one.with.map(|k| func.blocks[b].insts.remove(k));
    func.blocks[other.index()].insts = before.into_iter().chain([at]).collect();
    set_term(func, other, Term::Jump(edge(rest, vec![])), loc);
    let block = Block(b as u32);
    let mut index = |func: &mut Func, v: Option<Value>, end: i64| match v {
        Some(v) => v,
        None => {
            let id = intern(consts, Const::Int(end.to_string()));
            append(func, block, Op::Const(id), Ty::Smi, loc)
        }
    };
    let op = match one.kind {
        Kind::Flip(last) => Op::ListFlip { list: one.list, last },
        Kind::Shift(from, to) => {
            let (from, to) = (index(func, from, -1), index(func, to, tags::SMI_MAX));
            Op::ListShift { list: one.list, from, to }
        }
    };
    let done = append(func, block, op, Ty::Any, loc);
    set_term(
        func,
        block,
        Term::Branch { cond: done, then: edge(rest, vec![]), els: edge(other, vec![]) },
        loc,
    );
}
