//! The hand-written rules: the score of a candidate, higher is better. Baseline and fallback of
//! every other policy.

use super::{common, Features, Kind};

/// Score of one candidate. Costs are in sixteenths of an instruction, negated.
pub fn score(kind: Kind, f: &Features) -> i32 {
    let size_and_latency = -(f[common::SIZE] * 16 + f[common::LATENCY] * 8);
    let specific = |i: usize| f[common::FIRST_SPECIFIC + i];
    match kind {
        Kind::Multiply | Kind::TestBit => size_and_latency,
        Kind::Constant => match f[common::CANDIDATE] {
            // Keep it in a register only where that takes it out of a loop.
            0 if f[common::LOOP_DEPTH] > specific(0) => 16,
            0 => -16,
            _ => 0,
        },
        // Weighted uses per length, as in every linear scan since Poletto and Sarkar; a value
        // that can be recomputed is cheap to lose, one used soon is dear.
        Kind::Spill => specific(2) * 2 + specific(1) * 2 + specific(4) * 24 - specific(0) * 8 - specific(3),
        Kind::Saved => match f[common::CANDIDATE] {
            0 => -specific(0) * 16,
            _ => -specific(1) * 16,
        },
        // The second comparison is made mostly: the way out is rare, or nothing speaks against it.
        Kind::Conjunction => match f[common::CANDIDATE] {
            0 if specific(4) == 1 && specific(2) == 0 && specific(0) >= 0 || specific(1) < specific(0) => 16,
            0 => 0,
            _ => 8,
        },
        // As long as either way is equally likely; a branch that is no longer stays.
        Kind::Convert => -specific(0) * 16,
        Kind::Rotate => f[common::CANDIDATE],
        // The likeliest successor comes first.
        Kind::Follow => -f[common::CANDIDATE],
    }
}
