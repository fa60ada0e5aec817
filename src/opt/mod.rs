//! The optimiser: a registry of passes over HIR, run in order. Each pass is one file with one
//! public function.

mod bound;
mod caught;
mod cells;
mod checks;
mod count;
mod dse;
pub mod edit;
mod effects;
mod escape;
mod fuse;
mod fuse_loops;
mod generator;
mod globals;
mod grow;
mod gvn;
mod inline;
mod iter_loops;
mod iterators;
mod known_calls;
mod licm;
mod lift;
mod limit;
mod lists;
mod memory;
mod moves;
pub mod outcome;
mod places;
mod points;
pub mod profile;
mod promote;
mod prune;
pub mod remarks;
mod sccp;
mod seldom;
mod simplify;
mod sink;
mod slices;
mod split;
mod strengthen;
mod tidy;
pub mod types;
mod unroll;
mod views;

#[cfg(test)]
mod tests;

use crate::base::options::{OptLevel, Options};
use crate::hir;

/// One pass of the optimiser.
pub struct Pass {
    /// As in `-fno-NAME` and `--dump-after=NAME`.
    pub name: &'static str,
    /// One line for `--print-passes`.
    pub about: &'static str,
    /// Does this level run it?
    pub enabled: fn(&Options) -> bool,
    pub run: fn(&mut hir::Program, &Options),
}

fn infer(program: &mut hir::Program, options: &Options) {
    for (func, loc, text) in crate::infer::run(program, options) {
        remarks::note(program, options, func, loc, "doubles", || text);
    }
}

fn from_o1(o: &Options) -> bool {
    o.opt != OptLevel::O0
}
fn for_speed(o: &Options) -> bool {
    !matches!(o.opt, OptLevel::O0 | OptLevel::Os)
}

fn from_o2(o: &Options) -> bool {
    matches!(o.opt, OptLevel::O2 | OptLevel::O3)
}

/// All passes in the order they run.
pub const PASSES: &[Pass] = &[
    Pass {
        name: "count",
        about: "counters in all blocks (--profile-generate)",
        enabled: |o| o.profile_generate.is_some(),
        run: count::run,
    },
    Pass {
        name: "apart",
        about: "library modules that only set things up are compiled once and linked; done when modules are loaded",
        enabled: |_| true,
        run: |_, _| {},
    },
    Pass {
        name: "known-calls",
        about: "direct calls without function objects",
        enabled: from_o1,
        run: known_calls::run,
    },
    Pass {
        name: "seldom",
        about: "functions that run about once, by who names them; their code outside loops is small",
        enabled: from_o1,
        run: seldom::run,
    },
    Pass {
        name: "fuse",
        about: "generators consumed by a builtin as loops",
        enabled: from_o2,
        run: fuse::run,
    },
    Pass {
        name: "inline",
        about: "bodies of small functions and of comprehensions in place of calls",
        enabled: from_o2,
        run: inline::run,
    },
    Pass {
        name: "fuse-loops",
        about: "bodies of generators around the bodies of the loops over their items",
        enabled: from_o2,
        run: fuse_loops::run,
    },
    Pass {
        name: "prune",
        about: "functions of library modules that nothing reaches are left out, most of them when modules are loaded",
        enabled: |_| true,
        run: prune::run,
    },
    Pass {
        name: "lift",
        about: "nested functions that do not leave their surroundings: what they share as parameters, no function objects",
        enabled: from_o1,
        run: lift::run,
    },
    Pass {
        name: "cells",
        about: "variables of inlined functions back in values",
        enabled: from_o1,
        run: cells::run,
    },
    Pass {
        name: "globals",
        about: "variables of a module that its body's loops touch as values of the body",
        enabled: from_o2,
        run: globals::run,
    },
    Pass {
        name: "bound",
        about: "methods of lists looked up before they are called",
        enabled: from_o1,
        run: bound::run,
    },
    Pass {
        name: "unroll",
        about: "short loops over tuples of constant ints written out",
        enabled: from_o2,
        run: unroll::run,
    },
    Pass {
        name: "iter-loops",
        about: "loops over ranges, lists, strs, and enumerate, zip and reversed of them without iterator objects",
        enabled: for_speed,
        run: iter_loops::run,
    },
    Pass {
        name: "infer",
        about: "types over the whole program: calls, globals, cells, items; globals that are bound",
        enabled: from_o1,
        run: infer,
    },
    Pass {
        name: "doubles",
        about: "lists of floats that no operation sees as a whole hold doubles as such; done by infer",
        enabled: from_o2,
        run: |_, _| {},
    },
    Pass {
        name: "inline2",
        about: "bodies of small methods and constructors in place of calls that infer made direct",
        enabled: from_o2,
        run: inline::run_again,
    },
    Pass {
        name: "fuse-loops2",
        about: "the same for calls that infer made direct",
        enabled: from_o2,
        run: fuse_loops::run_again,
    },
    Pass {
        name: "escape",
        about: "instances that do not leave the function as values of their attributes; items of tuples made here",
        enabled: from_o2,
        run: escape::run,
    },
    Pass {
        name: "types",
        about: "types of values from constants, operations and block parameters",
        enabled: from_o1,
        run: types::run,
    },
    Pass {
        name: "caught",
        about: "exceptions that are raised and caught in one function, and that nobody looks at, are jumps",
        enabled: from_o2,
        run: caught::run,
    },
    Pass {
        name: "tidy",
        about: "dead code, trivial block parameters, blocks joined",
        enabled: from_o1,
        run: tidy::run,
    },
    Pass {
        name: "dse",
        about: "stores that nothing reads before the next one",
        enabled: from_o2,
        run: dse::run,
    },
    Pass {
        name: "iter-loops2",
        about: "loops over what inference found to be strs or bytes",
        enabled: from_o2,
        run: iter_loops::run_texts,
    },
    Pass {
        name: "iterators",
        about: "iterators that the program makes and that stay in the function as places in what they run over",
        enabled: from_o2,
        run: iterators::run,
    },
    Pass {
        name: "sccp",
        about: "what is computed of constants alone, and the branches that depend on it",
        enabled: from_o2,
        run: sccp::run,
    },
    Pass {
        name: "grow",
        about: "strs that loops build with + grow in place",
        enabled: from_o1,
        run: grow::run,
    },
    Pass {
        name: "views",
        about: "loops over slices of lists run over the lists, where nothing changes these meanwhile",
        enabled: from_o2,
        run: views::run,
    },
    Pass {
        name: "slices",
        about: "slices of lists stored in slices of lists without a list in between",
        enabled: from_o2,
        run: slices::run,
    },
    Pass {
        name: "moves",
        about: "items that change places inside a list do so in it: heads turned round, popped items put back",
        enabled: from_o2,
        run: moves::run,
    },
    Pass {
        name: "split",
        about: "blocks copied by the types that reach them; doubles stay in registers",
        enabled: from_o2,
        run: split::run,
    },
    Pass {
        name: "powers",
        about: "halves and small ints as exponents of doubles in place, where they must give what the C library gives; done by split",
        enabled: from_o2,
        run: |_, _| {},
    },
    Pass {
        name: "rare",
        about: "blocks that hardly ran are cold (--profile-use)",
        enabled: |o| o.profile.is_some(),
        run: profile::run,
    },
    Pass { name: "types2", about: "types once more, after splitting", enabled: from_o2, run: types::run },
    Pass {
        name: "points",
        about: "characters that are only compared are code points",
        enabled: from_o2,
        run: points::run,
    },
    Pass {
        name: "lists",
        about: "lengths and addresses of lists read apart from their items, in loops",
        enabled: from_o2,
        run: lists::run,
    },
    Pass {
        name: "effects",
        about: "functions that change the length of no list, for gvn and licm",
        enabled: from_o2,
        run: effects::run,
    },
    Pass {
        name: "gvn",
        about: "computations done on every path to here are not repeated",
        enabled: from_o1,
        run: gvn::run,
    },
    Pass {
        name: "simplify",
        about: "algebraic simplification; branches whose condition is known",
        enabled: from_o1,
        run: simplify::run,
    },
    Pass {
        name: "licm",
        about: "what a loop computes the same each time round, before the loop",
        enabled: from_o2,
        run: licm::run,
    },
    Pass {
        name: "limit",
        about: "recursion checks of inlined calls once, before loops that run no code of the program",
        enabled: from_o2,
        run: limit::run,
    },
    Pass {
        name: "checks",
        about: "index checks of counting loops as one check of the counter",
        enabled: from_o2,
        run: checks::run,
    },
    Pass {
        name: "strengthen",
        about: "index checks at constant places of one list as one check of the greatest",
        enabled: from_o2,
        run: strengthen::run,
    },
    Pass {
        name: "places",
        about: "an index that was inside a list is not compared with the same length again",
        enabled: from_o2,
        run: places::run,
    },
    Pass {
        name: "sink",
        about: "boxes that a loop makes for others to use, where they are used",
        enabled: from_o2,
        run: sink::run,
    },
    Pass {
        name: "tidy2",
        about: "dead code once more, after splitting; jumps to jumps",
        enabled: from_o1,
        run: tidy::run_last,
    },
];

/// Runs the passes that the options select. Returns the text of `--dump-…` requests.
pub fn run(program: &mut hir::Program, options: &Options) -> String {
    PASSES.iter().map(|pass| run_pass(pass, program, options)).collect()
}

/// Runs one pass if the options select it. Returns the text of `--dump-…` requests.
pub fn run_pass(pass: &Pass, program: &mut hir::Program, options: &Options) -> String {
    let mut dumps = String::new();
    if !options.pass_enabled(pass.name, (pass.enabled)(options)) {
        return dumps;
    }
    let mut dump = |program: &hir::Program, when: &str, names: &[String]| {
        if names.iter().any(|n| n == pass.name) {
            let text = match &options.dump_func {
                Some(name) => hir::print::print_named(program, name),
                None => hir::print::print_program(program),
            };
            dumps.push_str(&format!("; {when} {}\n{text}\n", pass.name));
        }
    };
    dump(program, "before", &options.dump_before);
    (pass.run)(program, options);
    dump(program, "after", &options.dump_after);
    if options.verify {
        let errors = hir::verify::verify_program(program);
        // A broken pass is a bug of the compiler: stop with the pass's name.
        assert!(errors.is_empty(), "pass {} broke the program: {errors:#?}", pass.name);
    }
    dumps
}
