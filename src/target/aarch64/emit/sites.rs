//! Traceback sites: one record per return address that can appear in a traceback
//! (`abi::desc::Site`), in read-only data, sorted by address; behind them one record for each
//! call that was inlined.

use super::lines::{put, Put, Symbol};
use crate::lir::{Func, Program};
use crate::mach::{MBlock, MachFunc, SrcLoc};
use crate::target::aarch64::inst::Inst;
use pyrl_abi::desc::Site as Record;

/// Where a return address lies: behind a call, or where a generator goes on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Label {
    Call(u32),
    Resume(u32),
}

/// The label in the function whose labels begin with `.Lprefix`.
pub struct LabelIn<'a>(pub &'a str, pub Label);

impl Put for LabelIn<'_> {
    fn put(&self, out: &mut String) {
        match self.1 {
            Label::Call(n) => put!(out, ".L", self.0, ".site", n),
            Label::Resume(n) => put!(out, ".L", self.0, ".resume", n),
        }
    }
}

/// A return address and its place in the source.
#[derive(Clone, Copy, Debug)]
pub struct Site {
    pub label: Label,
    pub loc: SrcLoc,
}

/// Writes the table of a function.
pub fn table(prog: &Program, func: &Func, prefix: &str, sites: &[Site], out: &mut String) {
    let (table, count) = (Symbol(prog, func.labels.sites), Symbol(prog, func.labels.site_count));
    put!(out, "\t.section .rodata\n\t.p2align 2\n", table, ":\n");
    let place = |l: SrcLoc, out: &mut String| {
        // Lines are relative, so moving the function changes nothing here.
        let first = i64::from(func.first_line_of(l.frame));
        let end_line = (i64::from(l.end_line) - first).max(0) as u64;
        put!(out, ", ", i64::from(l.line) - first, ", ", Record::pack(end_line, l.frame));
        put!(out, ", ", l.col, ", ", l.end_col, "\n");
    };
    for s in sites {
        put!(out, "\t.word ", LabelIn(prefix, s.label), " - ", Symbol(prog, func.labels.start));
        place(s.loc, out);
    }
    for inlined in &func.frames {
        put!(out, "\t.word ", Symbol(prog, inlined.desc), " - .");
        place(crate::target::aarch64::select::src(inlined.call), out);
    }
    put!(out, "\t.set ", count, ", ", sites.len() as u64, "\n");
}

/// The first header of a loop in a function that makes no call of which a traceback could tell: the
/// loop's place there stands for the function when it is interrupted.
pub fn loop_without_sites(mach: &MachFunc<Inst>) -> Option<usize> {
    let calls = |block: &MBlock<Inst>| {
        block.insts.iter().any(|i| matches!(i.inst, Inst::Call { site: true, .. } | Inst::Yield { .. }))
    };
    if mach.blocks.iter().any(calls) {
        return None;
    }
    let blocks = mach.blocks.iter().enumerate();
    blocks.flat_map(|(b, block)| block.succs.iter().map(|e| e.block).filter(move |&to| to <= b)).min()
}
