//! The optimiser: a registry of passes over HIR, run in order.

use crate::base::options::Options;
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

/// All passes in the order they run.
pub const PASSES: &[Pass] = &[];

/// Runs the passes that the options select.
pub fn run(program: &mut hir::Program, options: &Options) {
    for pass in PASSES {
        if options.pass_enabled(pass.name, (pass.enabled)(options)) {
            (pass.run)(program, options);
        }
    }
}
