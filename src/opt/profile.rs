//! What a profile says (`--profile-use`), put into the program before all passes: which blocks are
//! rarely executed, which functions run never, about once, or often, and of which types operands were (for `split`).
//!
//! ```text
//! a loop's header ran 5000 times, block b3 in the loop 3 times       ⇒ b3 is cold
//! an except clause is cold by itself; in the loop it ran 2000 times ⇒ it is not
//! ```
//! A block counts as rare when it never ran, or when the header of the innermost loop around it (outside loops: the
//! function's entry) ran 1000 times as often. It becomes cold when versions of blocks have been made: lowering
//! makes it calls, layout puts it out of line.
//!
//! Source: profile-guided code positioning, Pettis and Hansen (PLDI 1990).

use crate::analysis::cfg::innermost_loops;
use crate::base::options::Options;
use crate::base::profile::{Counts, Profile};
use crate::hir::{Frequency, Func, Loc, Program};

/// How many times as often control passes by at least when the block is rare.
const RARE: u64 = 1000;
/// A block marked as rare by the builder is not when it runs at least once in so many times.
const NOT_RARE: u64 = 8;
/// A function that was entered no more often runs about once.
const ABOUT_ONCE: u64 = 2;

/// The pass `rare`: what hardly ran is cold. Before `split` that would cost versions of what follows,
/// since cold blocks have none.
pub fn run(program: &mut Program, _: &Options) {
    for func in &mut program.funcs {
        func.blocks.iter_mut().for_each(|b| b.cold |= b.rare);
    }
}

/// How the profile fits the program.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Fit {
    /// Functions that it speaks of.
    pub used: usize,
    /// Qualified names of functions that were other code when the profile was made.
    pub changed: Vec<String>,
}

/// Marks blocks and functions of the program.
pub fn apply(program: &mut Program, profile: &Profile) -> Fit {
    let mut fit = Fit::default();
    for func in program.funcs.iter_mut().filter(|f| !f.is_unreached()) {
        let Some(counts) = profile.functions.get(&func.symbol) else { continue };
        let same =
            counts.blocks.len() == func.blocks.len() && counts.fingerprint == super::count::fingerprint(func);
        let places: Vec<Loc> = super::count::sites(func).collect();
        if same && places.len() == counts.sites.len() {
            fit.used += 1;
            mark(func, counts);
            for (loc, types) in places.into_iter().zip(&counts.sites) {
                // Both comparisons of `a < b < c` have one place.
                let all = program.observed.entry((func.module, loc)).or_default();
                all.iter_mut().flatten().zip(types.iter().flatten()).for_each(|(sum, n)| *sum += n);
            }
        } else {
            fit.changed.push(func.qualname.clone());
        }
    }
    fit
}

fn mark(func: &mut Func, counts: &Counts) {
    let entered = counts.blocks[func.entry.index()];
    func.measured = true;
    func.frequency = match entered {
        0 => Frequency::Never,
        1..=ABOUT_ONCE => Frequency::Once,
        _ => Frequency::Often,
    };
    if entered == 0 {
        return;
    }
    let around = innermost_loops(&*func);
    for (b, &count) in counts.blocks.iter().enumerate() {
        // How often control passed by that could have come here.
        let passed = match around[b] {
            Some(header) if header != b => counts.blocks[header],
            Some(_) => count,
            None => entered,
        };
        let block = &mut func.blocks[b];
        if count == 0 || count.saturating_mul(RARE) < passed {
            block.rare = true;
        } else if count.saturating_mul(NOT_RARE) >= passed {
            block.cold = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hir::parse::parse_program;

    const LOOP: &str = r#"
func f0 @p.f kind=function module=m0 lines=1-4
  name "f" "f"
  sig posonly=0 positional=1 kwonly=0 defaults=0 ("n")
b0 ""(%0: obj "n"):
  jump b1()
b1 "while1.cond"():
  %1 = truth %0
  branch %1 b2() b5()
b2 "if1"():
  %2 = truth %0
  branch %2 b3() b4()
b3 "if1.then"():
  jump b1()
b4 "if1.else"() cold:
  jump b1()
b5 "end"():
  return %0
"#;

    fn with(counts: &[u64]) -> (Program, Fit) {
        let mut program = parse_program(LOOP).expect("well formed");
        let fingerprint = crate::opt::count::fingerprint(&program.funcs[0]);
        let mut profile = Profile::default();
        profile
            .functions
            .insert("p.f".to_string(), Counts { fingerprint, blocks: counts.to_vec(), sites: Vec::new() });
        let fit = apply(&mut program, &profile);
        (program, fit)
    }

    #[test]
    fn rare_is_relative_to_the_loop_and_not_to_what_came_before_it() {
        let (program, fit) = with(&[1, 90_001, 90_000, 20, 89_980, 1]);
        let rare: Vec<bool> = program.funcs[0].blocks.iter().map(|b| b.rare).collect();
        assert_eq!(
            rare,
            [false, false, false, true, false, false],
            "the loop's exit is as frequent as its entry"
        );
        assert!(!program.funcs[0].blocks[4].cold, "it ran often, whatever the builder thought");
        assert_eq!(program.funcs[0].frequency, Frequency::Once);
        assert_eq!(fit, Fit { used: 1, changed: Vec::new() });
    }

    #[test]
    fn functions_that_never_ran_keep_their_blocks() {
        let (program, _) = with(&[0; 6]);
        assert_eq!(program.funcs[0].frequency, Frequency::Never);
        assert!(program.funcs[0].blocks.iter().all(|b| !b.rare));
    }

    #[test]
    fn counts_of_other_code_are_not_used() {
        let (program, fit) = with(&[5; 7]);
        assert!(!program.funcs[0].measured);
        assert_eq!(fit, Fit { used: 0, changed: vec!["f".to_string()] });
    }
}
