//! Types of operands as a profile saw them (`opt/profile`), in place of guesses: which tests are made, and in which
//! order.

use crate::base::profile::Types;
use crate::hir::{Func, Loc, ModuleId};
use pyrl_abi::desc::type_counters::{FLOAT, INT};
use std::collections::BTreeMap;

/// A type that one of so many operands has is tested for.
const WORTH: u64 = 16;

/// What runs of the program have seen.
pub struct Observed<'a> {
    pub types: &'a BTreeMap<(ModuleId, Loc), Types>,
    /// Of each function.
    pub modules: &'a [ModuleId],
}

/// What an operand mostly is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Seen {
    pub ints: bool,
    pub floats: bool,
    /// More often a float than an int?
    pub float_first: bool,
}

impl Observed<'_> {
    /// The left (0) or right (1) operand of the operation at `loc` in `func`; `None` when there is no profile of it.
    pub fn operand(&self, func: &Func, loc: Loc, operand: usize) -> Option<Seen> {
        if self.types.is_empty() {
            return None;
        }
        let module = match (loc.frame as usize).checked_sub(1) {
            Some(frame) => self.modules[func.frames.get(frame)?.func.index()],
            None => func.module,
        };
        let counts = self.types.get(&(module, Loc { frame: 0, ..loc }))?[operand];
        let worth = counts.iter().sum::<u64>() / WORTH;
        Some(Seen {
            ints: counts[INT] > worth,
            floats: counts[FLOAT] > worth,
            float_first: counts[FLOAT] > counts[INT],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hir::parse::parse_program;

    #[test]
    fn a_type_that_hardly_comes_is_not_tested_for() {
        let text = "func f0 @p.f kind=function module=m0 lines=1-4\n  name \"f\" \"f\"\n  sig posonly=0 positional=0 kwonly=0 defaults=0 ()\nb0 \"\"():\n  unreachable\n";
        let program = parse_program(text).expect("well formed");
        let loc = Loc { line: 2, col: 3, end_line: 2, end_col: 8, frame: 0 };
        let types = BTreeMap::from([((ModuleId(0), loc), [[1, 99, 0], [50, 30, 20]])]);
        let observed = Observed { types: &types, modules: &[ModuleId(0)] };
        let seen = |ints, floats, float_first| Some(Seen { ints, floats, float_first });
        assert_eq!(observed.operand(&program.funcs[0], loc, 0), seen(false, true, true));
        assert_eq!(observed.operand(&program.funcs[0], loc, 1), seen(true, true, false));
        assert_eq!(observed.operand(&program.funcs[0], Loc::default(), 1), None);
    }
}
