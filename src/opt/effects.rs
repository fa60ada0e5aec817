//! What calls leave as it was: functions that change the length of no list that is older than the call, so that
//! `gvn` and `licm` keep what was read of a list before calling them.
//!
//! ```text
//! f:  item.put %1 %2 %3 %4 %5;  call.direct f (…)       f keeps lengths
//! g:  %1 = call.direct f (%2);  call.method %2 "append"  g does not
//! ```
//! A function keeps lengths if none of its operations may change one (`memory`), and all functions that it calls
//! do. Those that call each other are taken to keep them until one is found that does not: the greatest fixpoint,
//! which holds for what each of them does in a finite number of calls. What a function does on the way to an
//! exception that leaves it is not looked at, since `memory` takes the way an exception goes for one that changes
//! lengths. Calling a generator function runs none of it, but makes an object.
//!
//! Source: interprocedural side effects as summaries of procedures (Banning, "An Efficient Way to Find the Side
//! Effects of Procedure Calls and the Aliases of Variables", POPL 1979; Cooper and Kennedy, "Interprocedural
//! Side-Effect Analysis in Linear Time", PLDI 1988), for one variable, "the lengths of all lists".
//!
//! Requires: types. Holds for the passes behind it, which add no operations that change lengths.

use super::memory::{appended_to, changes_lengths, Known};
use crate::base::options::Options;
use crate::hir::{Const, Func, FuncId, FuncKind, Op, Program, Term};

pub fn run(program: &mut Program, options: &Options) {
    let called: Vec<usize> = program.funcs.iter().filter(|f| reads_lengths(f)).flat_map(callees).collect();
    if called.is_empty() {
        return;
    }
    let keeps = keepers(program, &called);
    for (f, keeps) in keeps.iter().enumerate().filter(|(_, keeps)| **keeps) {
        program.funcs[f].keeps_lengths = *keeps;
    }
    for f in 0..if options.remarks { program.funcs.len() } else { 0 } {
        let func = &program.funcs[f];
        if !reads_lengths(func) {
            continue;
        }
        let calls = func.blocks.iter().filter(|b| !b.cold).flat_map(|b| &b.insts);
        let calls: Vec<_> = calls
            .filter_map(|i| match &func.insts[i.index()] {
                data if matches!(data.op, Op::CallDirect { .. }) => callee(&data.op).map(|to| (to, data.loc)),
                _ => None,
            })
            .collect();
        for (to, loc) in calls {
            let name = program.funcs[to].qualname.clone();
            let text = || match keeps[to] {
                true => format!("lengths of lists stay known: {name}() changes none"),
                false => format!("lengths of lists are read again: {name}() may change them"),
            };
            super::remarks::note(program, options, FuncId(f as u32), loc, "effects", text);
        }
    }
}

fn callee(op: &Op) -> Option<usize> {
    match op {
        Op::CallDirect { func, .. } => Some(func.index()),
        _ => None,
    }
}

fn callees(func: &Func) -> impl Iterator<Item = usize> + '_ {
    func.blocks.iter().flat_map(|b| &b.insts).filter_map(|i| callee(&func.insts[i.index()].op))
}

/// Does the function read lengths or addresses of lists apart from items?
fn reads_lengths(func: &Func) -> bool {
    func.insts.iter().any(|i| matches!(i.op, Op::SeqLen(_) | Op::ListItems(_)))
}

/// Which functions keep lengths, of those that are called and what they call.
fn keepers(program: &Program, called: &[usize]) -> Vec<bool> {
    let n = program.funcs.len();
    // The functions that each one is called by, for those that may still keep lengths.
    let mut callers: Vec<Vec<usize>> = vec![Vec::new(); n];
    let (mut keeps, mut seen) = (vec![false; n], vec![false; n]);
    let (mut next, mut changing) = (called.to_vec(), Vec::new());
    while let Some(f) = next.pop() {
        if std::mem::replace(&mut seen[f], true) {
            continue;
        }
        match calls_if_quiet(&program.funcs[f], &program.consts) {
            Some(calls) => {
                keeps[f] = true;
                calls.iter().for_each(|&to| callers[to].push(f));
                next.extend(calls);
            }
            None => changing.push(f),
        }
    }
    while let Some(f) = changing.pop() {
        keeps[f] = false;
        let through = std::mem::take(&mut callers[f]);
        changing.extend(through.into_iter().filter(|&c| keeps[c]));
    }
    keeps
}

/// The functions that a function calls, if nothing else in it may change the length of a list that it has not made.
fn calls_if_quiet(func: &Func, consts: &[Const]) -> Option<Vec<usize>> {
    if func.kind != FuncKind::Function {
        return None;
    }
    let returns = leading_to_return(func);
    let known = Known::calls_change(consts);
    let mut calls = Vec::new();
    for block in func.blocks.iter().enumerate().filter(|(b, _)| returns[*b]).map(|(_, block)| block) {
        // Raising may make the exception, which runs the program's code.
        if raises(&block.term) {
            return None;
        }
        for i in &block.insts {
            let op = &func.insts[i.index()].op;
            match callee(op) {
                // What is called may have changed lengths when it raises.
                Some(_) if block.unwind.is_some() => return None,
                Some(to) => calls.push(to),
                None if changes_lengths(func, known, op) && appended_to(func, consts, op).is_none() => {
                    return None
                }
                None => {}
            }
        }
    }
    Some(calls)
}

pub(super) fn raises(term: &Term) -> bool {
    matches!(term, Term::Raise { .. } | Term::RaiseHandled | Term::Reraise(_))
}

/// The blocks from which the function may get to a `return`.
fn leading_to_return(func: &Func) -> Vec<bool> {
    let mut leads: Vec<bool> = func.blocks.iter().map(|b| matches!(b.term, Term::Return(_))).collect();
    let mut again = true;
    while again {
        again = false;
        for (b, block) in func.blocks.iter().enumerate().rev() {
            if !leads[b] && block.term.edges().chain(&block.unwind).any(|e| leads[e.block.index()]) {
                (leads[b], again) = (true, true);
            }
        }
    }
    leads
}
