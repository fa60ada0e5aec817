//! Spill slots: values that are never live at the same time share one (interval colouring with
//! holes, first fit per slot; related values are tried in each other's slot first so that
//! moves between memory places vanish).

use super::input::Pos;
use super::live::Liveness;
use crate::mach::{Slot, VReg};
use std::collections::BTreeMap;

/// Gives a slot to each register for which `wanted` holds; `related` pairs would like to share.
pub fn share_slots(live: &Liveness, wanted: &[bool], related: &[(VReg, VReg)]) -> (Vec<Option<Slot>>, u32) {
    if !wanted.contains(&true) {
        return (vec![None; live.len()], 0);
    }
    let mut order: Vec<usize> = (0..live.len()).filter(|&v| wanted[v]).collect();
    order.sort_by_key(|&v| (live.of(v).start(), v));
    let mut friends: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (a, b) in related {
        friends.entry(a.index()).or_default().push(b.index());
        friends.entry(b.index()).or_default().push(a.index());
    }
    let mut slot_of: Vec<Option<Slot>> = vec![None; live.len()];
    // Occupied ranges of each slot: from → to.
    let mut slots: Vec<BTreeMap<Pos, Pos>> = Vec::new();
    let fits = |taken: &BTreeMap<Pos, Pos>, v: usize| {
        live.of(v).ranges.iter().all(|r| taken.range(..r.to).next_back().is_none_or(|(_, &to)| to <= r.from))
    };
    // Slots by the position at which their last value ends; a bounded number of them is tried.
    const TRIES: usize = 16;
    let mut recent: BTreeMap<(Pos, usize), ()> = BTreeMap::new();
    let mut end_of: Vec<Pos> = Vec::new();
    for v in order {
        let wish = friends
            .get(&v)
            .into_iter()
            .flatten()
            .filter_map(|&f| slot_of[f])
            .map(|s| s.0 as usize)
            .find(|&s| fits(&slots[s], v));
        let start = live.of(v).start();
        let chosen = wish.or_else(|| {
            recent
                .range(..=(start, usize::MAX))
                .rev()
                .take(TRIES)
                .map(|((_, s), ())| *s)
                .find(|&s| fits(&slots[s], v))
        });
        let s = chosen.unwrap_or_else(|| {
            slots.push(BTreeMap::new());
            end_of.push(0);
            slots.len() - 1
        });
        for r in live.of(v).ranges {
            slots[s].insert(r.from, r.to);
        }
        recent.remove(&(end_of[s], s));
        end_of[s] = end_of[s].max(live.of(v).end());
        recent.insert((end_of[s], s), ());
        slot_of[v] = Some(Slot(s as u32));
    }
    (slot_of, slots.len() as u32)
}
