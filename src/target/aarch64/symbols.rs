//! What selection knows of a symbol: how it is aligned, and how far behind the runtime's context it
//! lies.
//!
//! The program's globals and inline caches follow the context in one section, so that x28 reaches
//! the first 32 KB of them: one instruction instead of two.

use crate::lir::{Data, Program, Section, SymId};
use pyrl_abi::context;

/// Alignments and places of all symbols.
pub struct Symbols {
    /// Of each symbol's datum (1 for other symbols).
    aligns: Vec<u32>,
    /// Bytes from the context, 0 when unknown.
    near: Vec<u32>,
}

/// What stands behind the context, in order.
pub fn behind_context(prog: &Program) -> impl Iterator<Item = &Data> {
    let of = |section| prog.data.iter().filter(move |d| d.section == section);
    of(Section::Roots).chain(of(Section::InlineCache))
}

impl Symbols {
    /// Lays the data of `prog` out.
    pub fn new(prog: &Program) -> Self {
        let mut aligns = vec![1; prog.symbols.len()];
        for d in &prog.data {
            if let Some(a) = aligns.get_mut(d.symbol.0 as usize) {
                *a = d.align;
            }
        }
        let mut near = Vec::new();
        if prog.holds_context {
            near = vec![0; prog.symbols.len()];
            let mut at = context::SIZE;
            for d in behind_context(prog) {
                at = at.next_multiple_of(d.align.max(1));
                if let Some(place) = near.get_mut(d.symbol.0 as usize) {
                    *place = at;
                }
                at += d.size();
            }
        }
        Symbols { aligns, near }
    }

    /// Alignment of a symbol's datum.
    pub fn align_of(&self, sym: SymId) -> u32 {
        self.aligns.get(sym.0 as usize).copied().unwrap_or(1)
    }

    /// How far behind the context it lies.
    pub fn near(&self, sym: SymId) -> Option<i64> {
        self.near.get(sym.0 as usize).filter(|at| **at > 0).map(|at| i64::from(*at))
    }
}
