//! Decisions of the back end: a caller lists legal candidates with integer features, an advisor
//! ranks them. A model only ranks, so no model can miscompile.
//!
//! ```text
//! let chosen = advisor.choose(Kind::Multiply, &[features of mul, features of shift-add]);
//! ```
//! Every decision has a number within its function. The log records kind, features and choice,
//! and the trainer can force the choice of decision `n`, which is all it needs to learn costs.

pub mod heuristic;
pub mod model;

pub use model::Model;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Number of features of a candidate. Fewer are padded with 0.
pub const FEATURES: usize = 16;
/// Changes whenever the meaning of a feature or a kind changes; a table with another schema is
/// not used.
pub const SCHEMA: u32 = 2;

/// A candidate's features. The first ones mean the same for all kinds (see [`common`]).
pub type Features = [i32; FEATURES];

/// Positions in [`Features`].
pub mod common {
    /// Which candidate this is, in the kind's own numbering.
    pub const CANDIDATE: usize = 0;
    /// log2 × 4 of the block's estimated frequency.
    pub const FREQ: usize = 1;
    pub const LOOP_DEPTH: usize = 2;
    pub const COLD: usize = 3;
    /// Instructions the candidate needs.
    pub const SIZE: usize = 4;
    /// Its latency in cycles on a typical core.
    pub const LATENCY: usize = 5;
    /// Uses of the value decided about.
    pub const USES: usize = 6;
    /// Kind-specific features start here.
    pub const FIRST_SPECIFIC: usize = 7;
}

/// What is being decided. The documentation of each kind numbers its candidates.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Kind {
    /// 0 `mul`, 1 shift and add chain. Specific: constant's population count, bit length.
    Multiply,
    /// 0 `tbz`, 1 `tst` and branch.
    TestBit,
    /// 0 once where LIR has it, 1 again before each use. Specific: depth of the definition,
    /// instructions of the constant, 1 for a symbol, 1 when the use is a call argument.
    Constant,
    /// Who loses at a point of pressure: the candidate with the highest score is spilled. 0 the
    /// value that asks for a register, 1 one that has it (the dearest in that register). Specific: frequency-weighted uses (log2 × 4), distance to the next
    /// use (log2 × 4), length (log2 × 4), calls crossed (log2 × 4), 1 when it can be
    /// rematerialised, uses ahead, block of next use is in a deeper loop.
    Spill,
    /// 0 caller-saved, 1 callee-saved. Specific: cost of saving around calls (log2 × 4), cost of
    /// the prologue's save (log2 × 4, 0 when already paid), calls crossed, length (log2 × 4).
    Saved,
    /// 0 keep the order, 1 rotate the loop so that its test is at the bottom. Specific: blocks of
    /// the loop.
    Rotate,
    /// Which of two successors is laid out behind a block: 0 the more frequent one, 1 the other.
    /// Specific: log2 × 4 by which the block is more frequent, ways into the successor, depth of its
    /// loops minus the block's, ways out of it, 1 when one leads back.
    Follow,
    /// 0 two comparisons with a branch each, 1 `ccmp` and one branch. Specific: depth of the loops where both
    /// leave to and where they go on minus the block's, 1 for each of the two when it is cold, 1 when the first comparison
    /// has to be equal (unequal) to come to the second.
    Conjunction,
    /// 0 two ways that choose values, 1 conditional selects. Specific: instructions beside the comparison, of
    /// both ways together; values chosen, those of them that are there before the branch on both ways, 1 when both ways have
    /// instructions, 1 for a test that branches by itself, 1 when the ways meet at a loop's header, difference of their lengths.
    Convert,
}

impl Kind {
    /// Every kind, in schema order.
    pub const ALL: [Kind; 9] = [
        Kind::Multiply,
        Kind::TestBit,
        Kind::Constant,
        Kind::Spill,
        Kind::Saved,
        Kind::Rotate,
        Kind::Follow,
        Kind::Conjunction,
        Kind::Convert,
    ];
    /// Name in logs and tables.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Multiply => "multiply",
            Kind::TestBit => "test-bit",
            Kind::Constant => "constant",
            Kind::Spill => "spill",
            Kind::Saved => "saved",
            Kind::Rotate => "rotate",
            Kind::Follow => "follow",
            Kind::Conjunction => "conjunction",
            Kind::Convert => "if-convert",
        }
    }
}

/// One logged decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub kind: Kind,
    pub candidates: Vec<Features>,
    pub chosen: usize,
}

/// Who decides.
#[derive(Clone, Debug)]
pub enum Policy {
    Heuristic,
    Learned(Arc<Model>),
    Random(u64),
}

/// What the trainer wants from a compilation: a log, and choices forced by decision number.
#[derive(Clone, Debug, Default)]
pub struct Experiment {
    /// Record every decision.
    pub log: bool,
    /// Decision number within the function → candidate (ignored when out of range).
    pub force: BTreeMap<u32, usize>,
}

/// Decides for one function. Decisions are numbered from 0 in the order they are asked.
#[derive(Clone, Debug)]
pub struct Advisor {
    policy: Policy,
    experiment: Experiment,
    random: u64,
    next: u32,
    pub log: Vec<Decision>,
}

impl Advisor {
    /// An advisor for the function called `function` (its name seeds the random policy, so
    /// that the choice does not depend on the order in which functions are compiled).
    pub fn new(policy: Policy, experiment: Experiment, function: &str) -> Self {
        let mut random = 0xcbf2_9ce4_8422_2325u64;
        for b in function.bytes() {
            random = (random ^ u64::from(b)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        if let Policy::Random(seed) = policy {
            random ^= seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
        Advisor { policy, experiment, random, next: 0, log: Vec::new() }
    }

    /// An advisor that follows the rules and logs nothing.
    pub fn heuristic() -> Self {
        Advisor::new(Policy::Heuristic, Experiment::default(), "")
    }

    /// xorshift64*
    fn draw(&mut self) -> u64 {
        self.random |= u64::from(self.random == 0);
        self.random ^= self.random >> 12;
        self.random ^= self.random << 25;
        self.random ^= self.random >> 27;
        self.random.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33
    }

    /// The chosen candidate's index.
    pub fn choose(&mut self, kind: Kind, candidates: &[Features]) -> usize {
        self.rank(kind, candidates).0
    }

    /// The chosen candidate and the one that came second (if there were two).
    pub fn rank(&mut self, kind: Kind, candidates: &[Features]) -> (usize, Option<usize>) {
        if candidates.len() < 2 {
            return (0, None);
        }
        let number = self.next;
        self.next += 1;
        let forced = self.experiment.force.get(&number).copied().filter(|&c| c < candidates.len());
        let best_of = |score: &dyn Fn(&Features) -> i32, except: Option<usize>| -> usize {
            let mut best: Option<(usize, i32)> = None;
            for (i, c) in candidates.iter().enumerate() {
                if Some(i) == except {
                    continue;
                }
                let s = score(c);
                // Ties go to the first candidate.
                if best.is_none_or(|(_, b)| s > b) {
                    best = Some((i, s));
                }
            }
            best.map_or(0, |(i, _)| i)
        };
        let rules = |c: &Features| heuristic::score(kind, c);
        let (chosen, second) = match (&self.policy, forced) {
            (_, Some(c)) => (c, best_of(&rules, Some(c))),
            (Policy::Heuristic, None) => {
                let first = best_of(&rules, None);
                (first, best_of(&rules, Some(first)))
            }
            (Policy::Learned(model), None) => {
                // Residual form: the rules decide unless the table expects another candidate to
                // gain on theirs.
                let first = best_of(&rules, None);
                let gain = |c: &Features| model.gain(kind, c, &candidates[first]);
                match model.covers(kind).then(|| best_of(&gain, Some(first))) {
                    Some(other) if gain(&candidates[other]) > 0 => (other, first),
                    _ => (first, best_of(&rules, Some(first))),
                }
            }
            (Policy::Random(_), None) => {
                let first = (self.draw() % candidates.len() as u64) as usize;
                (first, best_of(&rules, Some(first)))
            }
        };
        if self.experiment.log {
            self.log.push(Decision { kind, candidates: candidates.to_vec(), chosen });
        }
        (chosen, Some(second))
    }
}

/// log2(x + 1) × 4, rounded down, by integer arithmetic only.
pub fn log2x4(x: u64) -> i32 {
    let x = x.saturating_add(1);
    let whole = 63 - x.leading_zeros();
    // The two bits after the leading one approximate the fraction well enough.
    let fraction = if whole >= 2 { (x >> (whole - 2)) & 3 } else { (x << (2 - whole)) & 3 };
    (whole * 4) as i32 + fraction as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_deterministic_and_can_be_forced() {
        let candidates = [[0; FEATURES], [1; FEATURES], [2; FEATURES]];
        let run = |force: BTreeMap<u32, usize>| {
            let mut a = Advisor::new(Policy::Random(7), Experiment { log: true, force }, "f");
            (0..20).map(|_| a.choose(Kind::Multiply, &candidates)).collect::<Vec<_>>()
        };
        assert_eq!(run(BTreeMap::new()), run(BTreeMap::new()));
        assert_eq!(run(BTreeMap::from([(3, 2)]))[3], 2);
        assert!((0..3).all(|c| run(BTreeMap::new()).contains(&c)));
    }

    #[test]
    fn logarithms_grow() {
        assert_eq!((log2x4(0), log2x4(1), log2x4(3), log2x4(255)), (0, 4, 8, 32));
        assert!((0..1000).all(|x| log2x4(x) <= log2x4(x + 1)));
    }
}
