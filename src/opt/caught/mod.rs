//! Exceptions that are raised and caught in one function, and that nobody looks at, are jumps.
//!
//! ```text
//!     %1 = call.builtin "ValueError" (%x)                   jump h'(…)
//!     raise %1                 unwind h(…)
//! h:  %2 = exc.take;  %3 = exc.push %2                  ⇒
//!     %4 = builtin.get "ValueError"
//!     %5 = exc.match %2 %4;  branch %5 body() next()
//! body: …;  exc.pop %3;  jump end(…)                    h': …;  jump end(…)
//! ```
//! The way of the exception is followed from where it is raised: which class it has is known, so each `exc.match` is decided, and
//! where none of a `try` fits, the next `try` around it is looked at. The blocks on the way are copied without whatever has to do
//! with the exception. As long as it is being handled, everything that raises or runs code of the program could get at it (as
//! `__context__`, by `sys.exc_info()`), so there must be nothing but operations that do neither (`quiet`); the original is left to
//! exceptions that come from elsewhere. A handler may raise another exception: that is followed just so, the first one being its
//! context, and `raise` alone raises the one that is handled.
//!
//! Just so the usual exceptions of builtin operations are followed: no such key, no such index, no next item, division by zero
//! (`implicit`). What such an operation would raise is known beforehand, or another one gives unset instead.
//!
//! Copied is all that the handlers dominate, so that values made there are read in their own copy only and merge in the
//! parameters of blocks behind them.
//!
//! Source: exceptions as control flow between a throw and its handler once they are in one function (Ogasawara, Komatsu and
//! Nakatani, "EDO: Exception-Directed Optimization in Java", TOPLAS 28(1), 2006).
//!
//! Requires: types, inlining done. Keeps: SSA form.

mod classes;
mod implicit;
mod quiet;
mod way;

use super::edit::*;
use super::remarks::note;
use crate::analysis::cfg::Cfg;
use crate::base::options::Options;
use crate::hir::{Block, BlockData, Const, Frequency, Func, FuncId, Loc, Program, Term};
use classes::Classes;
use way::Copier;

/// So often at most is a function gone through: copies hold exceptions that are raised, too.
const ROUNDS: usize = 3;

pub fn run(program: &mut Program, options: &Options) {
    let raises = |f: &Func, b: &BlockData| {
        b.unwind.is_some() && (raises_in_try(b) || implicit::holds_one(f, &program.consts, &b.insts))
    };
    let candidate = |f: &Func| f.frequency != Frequency::Never && f.blocks.iter().any(|b| raises(f, b));
    let candidates: Vec<usize> = (0..program.funcs.len()).filter(|&f| candidate(&program.funcs[f])).collect();
    if candidates.is_empty() {
        return;
    }
    let classes = Classes::find(program);
    for f in candidates {
        let mut said: Vec<(Loc, String)> = Vec::new();
        for round in 0..ROUNDS {
            let func = &mut program.funcs[f];
            let last = round + 1 == ROUNDS;
            if !once(func, &program.consts, &classes, &mut said, last) {
                break;
            }
            distinguish_names(func);
            let order: Vec<Block> = (0..func.blocks.len() as u32).map(Block).collect();
            crate::hir::cleanup::cleanup(func, &order);
        }
        said.sort();
        said.dedup();
        for (loc, text) in said {
            note(program, options, FuncId(f as u32), loc, "caught", || text);
        }
    }
}

fn raises_in_try(block: &BlockData) -> bool {
    matches!(block.term, Term::Raise { .. }) && block.unwind.is_some()
}

/// Goes through a function once. Whether anything was changed.
fn once(
    func: &mut Func,
    consts: &[Const],
    classes: &Classes,
    said: &mut Vec<(Loc, String)>,
    last: bool,
) -> bool {
    let cfg = Cfg::new(func);
    let copier = Copier::new(func, consts, classes, &cfg);
    let mut found = Vec::new();
    let mut missed = Vec::new();
    for &b in &cfg.rpo {
        if func.blocks[b].unwind.is_none() {
            continue;
        }
        let loc = func.blocks[b].term_loc;
        if raises_in_try(&func.blocks[b]) {
            match copier.follow_raise(func, b) {
                Ok(way) => {
                    found.push(way);
                    continue;
                }
                Err(why) => missed.push((loc, format!("the exception is made: {why}"))),
            }
        }
        found.extend(implicit::first(func, consts, b, |site| copier.follow_site(func, b, site).ok()));
    }
    // What is left in the end is said once.
    if found.is_empty() || last {
        said.append(&mut missed);
    }
    said.extend(found.iter().map(|way| (way.loc, way.remark())));
    copier.copy(func, &found);
    !found.is_empty()
}
