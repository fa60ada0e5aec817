//! Global value numbering: an operation that was computed on every path to here is not computed
//! again. Dominator-tree walk with scoped tables (Briggs, Cooper, Simpson, "Value Numbering",
//! 1997), over operations that depend on their operands alone, plus loads of globals that hold a
//! known function (nothing rebinds those, so a bound one stays bound) and of the lengths and
//! addresses of lists, as long as nothing can have changed them (`memory`). A branch on a condition that one
//! before has decided is a jump. An item of a list that was read or stored before is not read again, as long as nothing
//! can have stored to any list. Where a constant index was inside a list, it and smaller ones are not compared
//! with the same length again, nor is another that is known not to count from the end.
//!
//! ```text
//! %3 = unbox.float %1
//! %7 = unbox.float %1               ⇒  %3
//! %4 = item.at %items %list %len 1
//! item.put %items %list %len 1 %5   ⇒  item.store %items 1 %5
//! %6 = item.at %items %list %len 1  ⇒  %5
//! ```

use super::edit::{def_op, replace_uses};
use super::memory::{changes_lengths, keepers, Known, Memory, State};
use crate::analysis::cfg::{Cfg, Halves};
use crate::base::hash::Map as HashMap;
use crate::base::options::Options;
use crate::hir::{CmpOp, Func, Module, Op, Program, Term, Ty, Value};

pub fn run(program: &mut Program, _: &Options) {
    let keeps = keepers(program);
    let known = Known { consts: &program.consts, keeps: &keeps };
    for func in &mut program.funcs {
        number(func, &program.modules, known);
    }
}

/// Does the result depend on the operands alone?
pub(super) fn pure(op: &Op, modules: &[Module]) -> bool {
    match op {
        Op::GlobalGet { module, slot, .. } => {
            modules[module.index()].globals[*slot as usize].known_func.is_some()
        }
        Op::GlobalBound { fixed, .. } => *fixed,
        Op::Is(..)
        | Op::IsUnset(_)
        | Op::Not(_)
        | Op::BoolObj(_)
        | Op::BuiltinGet(_)
        | Op::ClosureGet(_)
        | Op::SelfFunc
        | Op::SmiBinary(..)
        | Op::SmiCompare(..)
        | Op::SmiExact { .. }
        | Op::FloatAbs(_)
        | Op::FloatSqrt(_)
        | Op::FloatMath(..)
        | Op::IsType(..)
        | Op::UnboxSmi(_)
        | Op::UnboxFloat(_)
        | Op::BoxInt(_)
        | Op::BoxSmi(_)
        | Op::BoxWord(_)
        | Op::UnboxWord(_)
        | Op::WordShr(..)
        | Op::BoxFloat(_)
        | Op::FloatBinary(..)
        | Op::FloatNeg(_)
        | Op::FloatFused(..)
        | Op::FloatCompare(..)
        | Op::IntToFloat(_)
        | Op::IntBinary(..)
        | Op::IntCompare(..)
        | Op::SeqLen(_)
        | Op::ListItems(_)
        | Op::TupleItems(_)
        | Op::Refine(..) => true,
        _ => false,
    }
}

/// Does the result depend on the lengths of lists?
pub(super) fn reads_lengths(func: &Func, op: &Op) -> bool {
    match op {
        Op::ListItems(v) | Op::SeqLen(v) => matches!(func.values[v.index()].ty, Ty::List | Ty::Doubles),
        _ => false,
    }
}

/// For each block that only one edge leads to, a branch's: the condition, and whether it holds there.
fn only_ways(func: &Func) -> Vec<Option<(Value, bool)>> {
    let mut ways = vec![0u32; func.blocks.len()];
    let mut told = vec![None; func.blocks.len()];
    for block in &func.blocks {
        block.term.edges().chain(&block.unwind).for_each(|e| ways[e.block.index()] += 1);
        if let Term::Branch { cond, then, els } = &block.term {
            told[then.block.index()] = Some((*cond, true));
            told[els.block.index()] = Some((*cond, false));
        }
    }
    told.into_iter().zip(ways).map(|(told, ways)| told.filter(|_| ways == 1)).collect()
}

/// The length that an access at an index compares with, with the index if that is no constant but one of those that are
/// `not_negative`; what the length is above where the access is inside; and the access without comparison.
fn index_from_start(
    func: &Func,
    inst: usize,
    not_negative: &[Value],
) -> Option<((Value, Option<Value>), i64, Op)> {
    let access = func.insts[inst].op.checked_access()?;
    let (len, at, inside) = (access.len()?, access.at, access.inside(access.at));
    match def_op(func, at) {
        Some(Op::IntConst(c)) if *c >= 0 => Some(((len, None), *c, inside)),
        _ if not_negative.contains(&at) => Some(((len, Some(at)), 0, inside)),
        _ => None,
    }
}

/// The value that a condition shows not to be below 0 where it holds.
fn not_negative(func: &Func, cond: Value) -> Option<Value> {
    let Some(Op::IntCompare(op, v, least)) = def_op(func, cond) else { return None };
    match (op, def_op(func, *least)) {
        (CmpOp::Gt, Some(Op::IntConst(-1..))) | (CmpOp::Ge, Some(Op::IntConst(0..))) => Some(*v),
        _ => None,
    }
}

/// The item that an operation reads or stores to, as what reads it, and what it stores.
fn item(op: &Op) -> Option<(Op, Option<Value>)> {
    op.item_access().map(|access| (access.reading(), access.stored))
}

/// Is as much known of the type of one value as of that of another?
fn no_less_known(func: &Func, v: Value, of: Value) -> bool {
    let (v, of) = (&func.values[v.index()], &func.values[of.index()]);
    match (v.ty, of.ty) {
        (Ty::Any, Ty::Any) => v.number || !of.number,
        (a, b) => a == b || b == Ty::Any || (a, b) == (Ty::Smi, Ty::Int),
    }
}

fn number(func: &mut Func, modules: &[Module], known: Known) {
    if !func.insts.iter().any(|i| pure(&i.op, modules)) {
        return;
    }
    let cfg = Cfg::new(&Halves(func));
    let mut map: Vec<Option<Value>> = vec![None; func.values.len()];
    let lengths = func.insts.iter().any(|i| matches!(i.op, Op::SeqLen(_) | Op::ListItems(_)));
    // Items are looked at where there are two that could be the same.
    let items = lengths && func.insts.iter().filter(|i| item(&i.op).is_some()).nth(1).is_some();
    let whole = lengths.then(|| Cfg::new(func));
    let memory = whole.as_ref().map(|cfg| Memory::new(func, cfg, known));
    let contents = whole.as_ref().filter(|_| items).map(|cfg| Memory::of_items(func, cfg, known.consts));
    let unknown = Known::calls_change(known.consts);
    let mut table: HashMap<(Op, State), Vec<Value>> = HashMap::default();
    // What the only way to a block says of a condition.
    let told = only_ways(func);
    let mut truths: HashMap<Value, bool> = HashMap::default();
    // Halves of blocks to enter (only the second has instructions), and what to forget when a subtree is done.
    enum Step {
        Enter(usize),
        /// And lengths with one thing less known of them, and how many values were known not to be negative.
        Leave(Vec<(Op, State)>, Option<Value>, Vec<(Value, Option<Value>)>, usize),
    }
    // What lengths are at least; those above an index have it beside them.
    let mut least: HashMap<(Value, Option<Value>), Vec<i64>> = HashMap::default();
    let mut above: Vec<Value> = Vec::new();
    let mut stack = vec![Step::Enter(2 * func.entry.index())];
    while let Some(step) = stack.pop() {
        match step {
            Step::Leave(keys, truth, lengths, below) => {
                above.truncate(below);
                if let Some(cond) = truth {
                    truths.remove(&cond);
                }
                for k in keys {
                    if let Some(list) = table.get_mut(&k) {
                        list.pop();
                    }
                }
                for len in lengths {
                    if let Some(known) = least.get_mut(&len) {
                        known.pop();
                    }
                }
            }
            Step::Enter(node) => {
                let b = node / 2;
                let (mut keys, mut lengths) = (Vec::new(), Vec::new());
                let mut state = memory.as_ref().map_or(State::Entry, |m| m.start[b]);
                let mut content = contents.as_ref().map_or(State::Entry, |m| m.start[b]);
                let at_end = node % 2 == 1;
                let told =
                    told[b].filter(|_| !at_end).map(|(cond, yes)| (map[cond.index()].unwrap_or(cond), yes));
                let truth = told.filter(|(cond, _)| !truths.contains_key(cond)).map(|(cond, yes)| {
                    truths.insert(cond, yes);
                    cond
                });
                let below = above.len();
                if let Some((cond, true)) = told {
                    above.extend(not_negative(func, cond));
                }
                for n in 0..if at_end { func.blocks[b].insts.len() } else { 0 } {
                    let i = func.blocks[b].insts[n];
                    let inst = &mut func.insts[i.index()];
                    inst.op.map_operands(|v| map[v.index()].unwrap_or(v));
                    let (true, Some(r)) = (pure(&inst.op, modules), inst.result) else {
                        let read = contents.as_ref().and_then(|_| item(&inst.op));
                        if let (Some((op, None)), Some(r)) = (&read, inst.result) {
                            let key = (op.clone(), content);
                            let known = table.get(&key).and_then(|list| list.last().copied());
                            match known.filter(|&v| no_less_known(func, v, r)) {
                                Some(v) => {
                                    map[r.index()] = Some(v);
                                    continue;
                                }
                                None => {
                                    table.entry(key.clone()).or_default().push(r);
                                    keys.push(key);
                                }
                            }
                        }
                        if let Some((len, at, inside)) = index_from_start(func, i.index(), &above) {
                            let known = least.entry(len).or_default();
                            if known.last().is_some_and(|n| *n > at) {
                                func.insts[i.index()].op = inside;
                            } else {
                                known.push(at + 1);
                                lengths.push(len);
                            }
                        }
                        let op = &func.insts[i.index()].op;
                        if memory.is_some() && changes_lengths(func, known, op) {
                            state = State::After(b as u32, n as u32);
                        }
                        if contents.as_ref().is_some_and(|m| m.changed_by(func, unknown, op)) {
                            content = State::After(b as u32, n as u32);
                        }
                        if let Some((op, Some(stored))) = read {
                            table.entry((op.clone(), content)).or_default().push(stored);
                            keys.push((op, content));
                        }
                        continue;
                    };
                    let op = inst.op.clone();
                    let key = if reads_lengths(func, &op) { (op, state) } else { (op, State::Entry) };
                    let list = table.entry(key.clone()).or_default();
                    match list.last().copied() {
                        Some(known) => map[r.index()] = Some(known),
                        None => {
                            list.push(r);
                            keys.push(key);
                        }
                    }
                }
                if let (true, Term::Branch { cond, then, els }) = (at_end, &func.blocks[b].term) {
                    if let Some(&yes) = truths.get(&map[cond.index()].unwrap_or(*cond)) {
                        func.blocks[b].term = Term::Jump(if yes { then.clone() } else { els.clone() });
                    }
                }
                stack.push(Step::Leave(keys, truth, lengths, below));
                stack.extend(cfg.dom_children[node].iter().rev().map(|&c| Step::Enter(c)));
            }
        }
    }
    // Replaced instructions are left for dead-code elimination, those that may raise are not.
    for block in &mut func.blocks {
        block.insts.retain(|i| func.insts[i.index()].result.is_none_or(|r| map[r.index()].is_none()));
    }
    replace_uses(func, &map);
}
