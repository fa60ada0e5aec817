//! Parallel moves in sequence: a move whose target nobody still reads goes first; what is left
//! are cycles, each opened through a scratch register. (Rideau, Serpette, Leroy, "Tilting at
//! Windmills with Coq", 2008, proves this algorithm.)

use crate::mach::{Loc, PReg};

/// Scratch registers: `cycle` holds a value while a cycle is rotated, `memory` carries slot to
/// slot copies.
#[derive(Clone, Copy)]
pub struct Scratch {
    pub cycle: PReg,
    pub memory: PReg,
}

/// Orders simultaneous moves (to, from); the targets are distinct. Every resulting move has a
/// register on at least one side.
pub fn sequentialise(moves: &[(Loc, Loc)], scratch: Scratch) -> Vec<(Loc, Loc)> {
    let mut pending: Vec<(Loc, Loc)> = moves.iter().copied().filter(|(to, from)| to != from).collect();
    let mut out = Vec::with_capacity(pending.len());
    let push = |out: &mut Vec<(Loc, Loc)>, to: Loc, from: Loc| {
        if let (Loc::S(_), Loc::S(_)) = (to, from) {
            out.push((Loc::P(scratch.memory), from));
            out.push((to, Loc::P(scratch.memory)));
        } else {
            out.push((to, from));
        }
    };
    while !pending.is_empty() {
        let ready = pending.iter().position(|(to, _)| !pending.iter().any(|(_, from)| from == to));
        match ready {
            Some(i) => {
                let (to, from) = pending.remove(i);
                push(&mut out, to, from);
            }
            None => {
                // Only cycles are left: free the first target by saving what it holds.
                let held = pending[0].0;
                push(&mut out, Loc::P(scratch.cycle), held);
                for (_, from) in &mut pending {
                    if *from == held {
                        *from = Loc::P(scratch.cycle);
                    }
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mach::Slot;
    use std::collections::BTreeMap;

    #[test]
    fn all_small_move_sets_are_simultaneous() {
        let places = [Loc::P(PReg(0)), Loc::P(PReg(1)), Loc::S(Slot(0)), Loc::P(PReg(40)), Loc::S(Slot(1))];
        let scratch = Scratch { cycle: PReg(16), memory: PReg(17) };
        // Every assignment of a source to each place.
        for code in 0..5usize.pow(5) {
            let mut c = code;
            let moves: Vec<(Loc, Loc)> = places
                .iter()
                .map(|&to| {
                    let from = places[c % 5];
                    c /= 5;
                    (to, from)
                })
                .collect();
            let mut state: BTreeMap<Loc, Loc> = places.iter().map(|&p| (p, p)).collect();
            for (to, from) in sequentialise(&moves, scratch) {
                assert!(!matches!((to, from), (Loc::S(_), Loc::S(_))));
                let value = state[&from];
                state.insert(to, value);
            }
            for (to, from) in moves {
                assert_eq!(state[&to], from);
            }
        }
    }
}
