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
        return (vec![None; wanted.len()], 0);
    }
    let mut order: Vec<VReg> = live.registers().filter(|v| wanted[v.index()]).collect();
    order.sort_by_key(|&v| (live.start(v), v));
    let mut friends: BTreeMap<VReg, Vec<VReg>> = BTreeMap::new();
    for &(a, b) in related {
        friends.entry(a).or_default().push(b);
        friends.entry(b).or_default().push(a);
    }
    let mut slot_of: Vec<Option<Slot>> = vec![None; wanted.len()];
    // Occupied ranges of each slot: from → to.
    let mut slots: Vec<BTreeMap<Pos, Pos>> = Vec::new();
    let fits = |taken: &BTreeMap<Pos, Pos>, v: VReg| {
        live.ranges(v).iter().all(|r| taken.range(..r.to).next_back().is_none_or(|(_, &to)| to <= r.from))
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
            .filter_map(|&f| slot_of[f.index()])
            .map(|s| s.0 as usize)
            .find(|&s| fits(&slots[s], v));
        let start = live.start(v);
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
        for r in live.ranges(v) {
            slots[s].insert(r.from, r.to);
        }
        recent.remove(&(end_of[s], s));
        end_of[s] = end_of[s].max(live.end(v));
        recent.insert((end_of[s], s), ());
        slot_of[v.index()] = Some(Slot(s as u32));
    }
    (slot_of, slots.len() as u32)
}
