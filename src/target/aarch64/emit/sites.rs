//! Traceback sites: one record per return address that can appear in a traceback
//! (`abi::desc::Site`), in read-only data, sorted by address.

use super::lines::{put, Put, Symbol};
use crate::lir::{Func, Program};
use crate::mach::SrcLoc;

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
    for s in sites {
        // Lines are relative, so moving the function changes nothing here.
        let line = i64::from(s.loc.line) - i64::from(func.first_line);
        let end_line = i64::from(s.loc.end_line) - i64::from(func.first_line);
        put!(out, "\t.word ", LabelIn(prefix, s.label), " - ", Symbol(prog, func.labels.start), ", ", line);
        put!(out, ", ", end_line, ", ", s.loc.col, ", ", s.loc.end_col, "\n");
    }
    put!(out, "\t.set ", count, ", ", sites.len() as u64, "\n");
}
