//! Profiles: how often each block of a program ran, and of which types the operands of its arithmetic operations and
//! comparisons were (`--profile-generate`, `--profile-use`).
//!
//! ```text
//! pyrl-asm profile 2
//! prog.f 9c0e13f21b7a55d0 3 1    function, fingerprint of its blocks, how many there are; how many operations
//! prog.g 03a1b24cd02a8e17 1 0
//! counts
//! 120                            of prog.f, block by block
//! 119
//! 1
//! 119 (0 0 0 119 0, each on its line)   its operation: small ints, floats, others on the left, then on the right
//! 7                              of prog.g
//! ```
//! The compiler puts everything up to `counts` into the program as text; the runtime appends the
//! numbers when the program ends.

use std::collections::BTreeMap;

use pyrl_abi::desc::type_counters;

/// First line of a profile.
pub const HEADER: &str = "pyrl-asm profile 2";
/// The line before the numbers.
pub const COUNTS: &str = "counts";
/// Where a program writes its profile when `--profile-generate` names no file.
pub const DEFAULT_FILE: &str = "pyrl.profile";

/// What a profile says of one function.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Counts {
    /// Of the blocks when they were counted: other code, other fingerprint.
    pub fingerprint: u64,
    /// By number of the block, as the program was before all passes.
    pub blocks: Vec<u64>,
    /// Of the operations whose operands' types are counted, in the order of blocks.
    pub sites: Vec<Types>,
}

/// How often an operand was a small int, a float, anything else.
pub type Operand = [u64; type_counters::OPERAND];
/// The left and the right operand of an operation.
pub type Types = [Operand; 2];

/// Counts by a function's symbol.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Profile {
    pub functions: BTreeMap<String, Counts>,
}

impl Profile {
    /// Reads a profile; `Err` says what is wrong with it.
    pub fn parse(text: &str) -> Result<Profile, String> {
        let mut lines = text.lines().zip(1..);
        if lines.next().map(|(line, _)| line) != Some(HEADER) {
            return Err(format!("not a profile (the first line is not '{HEADER}')"));
        }
        let mut functions = Vec::new();
        loop {
            let Some((line, number)) = lines.next() else {
                return Err("it ends before the counts".to_string());
            };
            if line == COUNTS {
                break;
            }
            let mut words = line.split(' ');
            let function = (|| {
                let (symbol, fingerprint) = (words.next()?, words.next()?);
                let (blocks, sites) =
                    (words.next()?.parse::<u32>().ok()?, words.next()?.parse::<u32>().ok()?);
                Some((symbol, u64::from_str_radix(fingerprint, 16).ok()?, blocks, sites))
            })();
            let what = "no function, fingerprint and numbers of blocks and operations";
            functions.push(function.ok_or(format!("line {number}: {what}"))?);
        }
        let mut counts = lines.map(|(line, number)| {
            line.parse::<u64>().map_err(|_| format!("line {number}: '{line}' is not a count"))
        });
        let mut next = || counts.next().unwrap_or(Err("counts are missing".to_string()));
        let mut profile = Profile::default();
        for (symbol, fingerprint, blocks, sites) in functions {
            let mut counts = Counts { fingerprint, blocks: Vec::new(), sites: Vec::new() };
            for _ in 0..blocks {
                counts.blocks.push(next()?);
            }
            for _ in 0..sites {
                let mut site = Types::default();
                for count in site.iter_mut().flatten() {
                    *count = next()?;
                }
                counts.sites.push(site);
            }
            profile.functions.insert(symbol.to_string(), counts);
        }
        Ok(profile)
    }

    /// Adds the counts of another run. Of functions that differ, those of the later run stay.
    pub fn add(&mut self, other: Profile) {
        for (symbol, counts) in other.functions {
            match self.functions.get_mut(&symbol) {
                Some(have)
                    if have.fingerprint == counts.fingerprint
                        && have.blocks.len() == counts.blocks.len()
                        && have.sites.len() == counts.sites.len() =>
                {
                    let sites = have.sites.iter_mut().flatten().flatten();
                    let pairs = have.blocks.iter_mut().chain(sites);
                    let more = counts.blocks.into_iter().chain(counts.sites.into_iter().flatten().flatten());
                    pairs.zip(more).for_each(|(a, b)| *a = a.saturating_add(b));
                }
                _ => drop(self.functions.insert(symbol, counts)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "pyrl-asm profile 2\np.f 1f 2 1\np.g a0 1 0\ncounts\n10\n9\n1\n2\n3\n4\n5\n6\n7\n";

    #[test]
    fn counts_belong_to_the_functions_in_order() {
        let profile = Profile::parse(TEXT).expect("well formed");
        assert_eq!(
            profile.functions["p.f"],
            Counts { fingerprint: 0x1f, blocks: vec![10, 9], sites: vec![[[1, 2, 3], [4, 5, 6]]] }
        );
        assert_eq!(profile.functions["p.g"], Counts { fingerprint: 0xa0, blocks: vec![7], sites: vec![] });
    }

    #[test]
    fn runs_add_up_and_other_code_replaces() {
        let mut profile = Profile::parse(TEXT).expect("well formed");
        let later = "pyrl-asm profile 2\np.f 1f 2 1\np.g a1 1 0\ncounts\n1\n0\n1\n0\n0\n0\n1\n0\n5\n";
        profile.add(Profile::parse(later).expect("well formed"));
        assert_eq!(profile.functions["p.f"].blocks, [11, 9]);
        assert_eq!(profile.functions["p.f"].sites, [[[2, 2, 3], [4, 6, 6]]]);
        assert_eq!(profile.functions["p.g"], Counts { fingerprint: 0xa1, blocks: vec![5], sites: vec![] });
    }

    #[test]
    fn what_is_no_profile_is_refused_with_the_line() {
        let error = |text| Profile::parse(text).expect_err("malformed");
        assert!(error("hello").contains("not a profile"));
        assert!(error("pyrl-asm profile 2\np.f 1f 2 0\n").contains("before the counts"));
        assert!(error("pyrl-asm profile 2\np.f zz 2 0\ncounts\n").contains("line 2"));
        assert!(error("pyrl-asm profile 2\np.f 1f 2 0\ncounts\n1\n").contains("missing"));
        assert!(error("pyrl-asm profile 2\np.f 1f 1 0\ncounts\n-1\n").contains("line 4"));
        assert!(error("pyrl-asm profile 2\np.f 1f 99999999999 0\ncounts\n").contains("line 2"));
    }
}
