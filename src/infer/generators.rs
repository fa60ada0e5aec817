//! What generators yield: the generators of one function are iterators that share a node, whose items are what
//! its `yield`s hand out.
//!
//! ```text
//! def pairs(n):                 the node of pairs: (small int, small int)
//!     for i in range(n):
//!         yield i, i * i
//! for a, b in pairs(9): …       a, b: small ints
//! yield from pairs(9)           what this one yields, too
//! ```
//! Whoever steps such a generator by `for`, `next`, `list` and the like sends it None. Everything else that can be
//! done to it (`send`, `throw`, handing it to unknown code) makes its node escape: then anything may be sent.

use super::solve::Solver;
use super::value::*;
use crate::hir::{FuncId, FuncKind};

impl Solver<'_> {
    /// May unknown code call the generator function, and so step its generators?
    fn steps_unknown(&self, f: usize) -> bool {
        self.facts.escaped[f] || self.loose[f]
    }

    /// A generator that a call of the function makes.
    pub fn generator(&mut self, f: FuncId) -> Val {
        if self.steps_unknown(f.index()) {
            return Val::of(kind::OTHER);
        }
        if self.funcs[f.index()].yields == NO_NODE {
            self.funcs[f.index()].yields = self.heap.node(Val::BOTTOM, Val::BOTTOM, None);
        }
        Val::with(kind::ITER, self.funcs[f.index()].yields)
    }

    /// `yield` of a value: what is sent.
    pub fn yielded(&mut self, val: Val) -> Val {
        let f = self.f;
        if self.program.funcs[f].kind != FuncKind::Generator || self.steps_unknown(f) {
            self.heap.escape(val);
            return Val::ANY;
        }
        let made = self.generator(FuncId(f as u32));
        self.heap.store(made, val);
        // Reads the node, to be told when it escapes.
        self.heap.elem(made);
        match self.heap.find(made.node) {
            ESC => Val::ANY,
            _ => Val::of(kind::NONE),
        }
    }

    /// A step of what `yield from` runs over, with what was sent or thrown: an item, or none at the end. Does a
    /// known generator expect that?
    pub fn delegated(&mut self, of: Val, val: Val, expected: bool) -> Val {
        if of.bits == 0 || val.bits == 0 {
            return Val::BOTTOM;
        }
        self.heap.escape(val);
        if !of.within(kind::ITER) || !expected {
            self.heap.escape(of);
            return Val::ANY;
        }
        let item = self.heap.elem(of);
        self.heap.join(item, Val::of(kind::UNSET))
    }
}
