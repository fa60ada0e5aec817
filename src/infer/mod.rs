//! Whole-program type inference: what every value of the program may be, over all calls, globals,
//! cells and containers, written to the HIR for the passes that follow.
//!
//! ```text
//! def norm(v):              v: list of floats (all calls are known)
//!     s = 0.0
//!     for x in v: s += x    x: float, s: float
//!     return s              result: float
//! ```
//! `facts` says what unknown code may reach, `solve` and `ops` run the fixpoint over the lattice of
//! `value`, `functions` follows functions that are values, `bound` finds the globals that are certainly bound, `write` changes the program. The
//! absence of knowledge is always correct: dynamic features cost the facts they touch.

mod apart;
mod bound;
mod bounds;
mod builtins;
mod classes;
mod decorates;
mod doubles;
mod facts;
mod fields;
mod functions;
mod generators;
mod items;
mod kinds;
mod leaks;
mod methods;
mod numbers;
mod operators;
mod ops;
mod pending;
mod slots;
mod solve;
mod sure;
mod value;
mod words;
mod write;

#[cfg(test)]
mod tests;

use crate::base::options::Options;
use crate::hir::{FuncId, Loc, Program};
use std::collections::BTreeMap;

/// Infers types and writes them into the program; gives the remarks on lists, if remarks are asked for. Verifying looks at
/// everything once more, and panics if that changes anything.
pub fn run(program: &mut Program, options: &Options) -> Vec<(FuncId, Loc, String)> {
    let (remarks, verify) = (options.remarks, options.verify);
    let (changes, reached, noted) = {
        let mut solver = solve::Solver::new(program, false);
        if !solver.solve() {
            // Attributes by computed names on unknown objects: without the facts they touch.
            solver = solve::Solver::new(program, true);
            if !solver.solve() {
                return Vec::new();
            }
        }
        assert!(!verify || solver.is_settled(), "inference has ended before its fixpoint");
        let bound = bound::find(&mut solver);
        let plan = slots::Plan::new(&mut solver);
        let lists = doubles::choose(&mut solver, options.pass_enabled("doubles", doubles::by_level(options)));
        let reached = if remarks { write::reached(&mut solver) } else { BTreeMap::new() };
        let noted = if remarks { lists.remarks(solver.program) } else { Vec::new() };
        (write::collect(&mut solver, &bound, &plan, &lists), reached, noted)
    };
    write::apply(program, changes);
    program.reached = reached;
    noted
}
