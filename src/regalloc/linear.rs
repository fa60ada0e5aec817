//! Linear scan on SSA form with holes, splitting and second chances.
//!
//! Wimmer, Mössenböck, "Optimized Interval Splitting in a Linear Scan Register Allocator", VEE
//! 2005; Wimmer, Franz, "Linear Scan Register Allocation on SSA Form", CGO 2010. Pieces are
//! visited by start. What differs: occupied ranges lie in one ordered map per register, so a
//! query costs a logarithm instead of a walk over inactive intervals; cold blocks are numbered
//! last, so a value that crosses only cold calls is split there and its hot part stays in a
//! caller-saved register; and who loses a register is ranked by the advisor.
//!
//! ```text
//! v1 live [8,40) with a call at 22: caller-saved until 22, spilled, reloaded before its next use
//! ```

use super::copies::Copies;
use super::input::{Input, Pos};
use super::live::Liveness;
use super::pieces::{best_split, Calls, PieceId, Pieces, Place};
use super::Machine;
use crate::advise::{common, log2x4, Advisor, Features, Kind, FEATURES};
use crate::mach::{MachFunc, MachInst, PReg, PRegSet, RegClass, FREQ_ENTRY};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

pub(super) struct Scan<'a> {
    pub pieces: Pieces<'a>,
    input: &'a Input,
    machine: &'a Machine,
    advisor: &'a mut Advisor,
    classes: &'a [RegClass],
    freq: &'a [u32],
    depth: Vec<u32>,
    /// Where most registers of a class are lost that are not callee-saved.
    calls: [Calls; 2],
    /// Where registers are lost, by the set that is.
    losses: Vec<(PRegSet, Calls)>,
    remat: &'a [bool],
    queue: Queue,
    /// Callee-saved registers in use, so already paid for.
    paid: PRegSet,
    copies: Copies<'a>,
    /// Class of registers connected by block parameters, and where its members were put.
    family: Vec<u32>,
    family_hints: Hints,
    /// Registers as sets, for the table of occupied ones.
    int: PRegSet,
    float: PRegSet,
    /// Frequency of the calls that members of a family cross.
    family_calls: Vec<u64>,
    /// How many instructions before each number lose registers.
    lossy: Vec<u32>,
    /// Memory of the piece placed last, for the next one.
    tables: Option<Box<Tables>>,
}

/// Pieces to be placed, by start: those known from the beginning in a sorted list, others in a heap.
struct Queue {
    /// Last first.
    known: Vec<(Pos, PieceId)>,
    added: BinaryHeap<Reverse<(Pos, PieceId)>>,
}

impl Queue {
    /// With pieces in the order of their numbers, of a function with so many instruction numbers.
    fn new(pieces: impl Iterator<Item = (Pos, PieceId)> + Clone, numbers: usize) -> Queue {
        // Counted by instruction; the few that start in the same one are sorted.
        let mut ends = vec![0u32; numbers];
        pieces.clone().for_each(|(from, _)| ends[(from / 4) as usize] += 1);
        for i in (1..numbers).rev() {
            ends[i - 1] += ends[i];
        }
        let mut known = vec![(0, 0); ends.first().map_or(0, |all| *all as usize)];
        for piece in pieces {
            let end = &mut ends[(piece.0 / 4) as usize];
            *end -= 1;
            known[*end as usize] = piece;
        }
        for group in known.chunk_by_mut(|a, b| a.0 / 4 == b.0 / 4).filter(|group| group.len() > 1) {
            group.sort_unstable_by_key(|&piece| Reverse(piece));
        }
        Queue { known, added: BinaryHeap::new() }
    }
    fn push(&mut self, from: Pos, id: PieceId) {
        self.added.push(Reverse((from, id)));
    }
    fn pop(&mut self) -> Option<(Pos, PieceId)> {
        match (self.known.last(), self.added.peek()) {
            (Some(known), Some(Reverse(added))) if added < known => self.added.pop().map(|piece| piece.0),
            (None, _) => self.added.pop().map(|piece| piece.0),
            (Some(_), _) => self.known.pop(),
        }
    }
}

/// Assigns every piece a place.
pub(super) fn allocate<'a, I: MachInst>(
    func: &'a MachFunc<I>,
    input: &'a Input,
    live: &'a Liveness,
    machine: &'a Machine,
    remat: &'a [bool],
    freq: &'a [u32],
    advisor: &'a mut Advisor,
) -> Pieces<'a> {
    // Positions by what is lost there; few different sets occur.
    let mut losses: Vec<(PRegSet, Vec<(Pos, u32)>)> = Vec::new();
    let mut lossy = Vec::with_capacity(input.block_of.len() + 1);
    let mut count = 0;
    for (b, block) in func.blocks.iter().enumerate() {
        lossy.push(count);
        for (i, inst) in block.insts.iter().enumerate() {
            lossy.push(count);
            let lost = inst.inst.clobbers();
            if !lost.is_empty() {
                count += 1;
                let pos = (input.block_first[b] + 1 + i as u32) * 4 + super::input::CLOBBER;
                match losses.iter_mut().find(|l| l.0 == lost) {
                    Some(known) => known.1.push((pos, block.freq)),
                    None => losses.push((lost, vec![(pos, block.freq)])),
                }
            }
        }
    }
    lossy.push(count);
    let numbers = input.block_of.len();
    // What a class calls a call: most registers that are not callee-saved are lost.
    let calls_of = |registers: &[PReg]| {
        let mut calls: Vec<(Pos, u32)> = Vec::new();
        for (lost, at) in &losses {
            let saved = |r: &&PReg| !machine.callee_saved.contains(**r);
            let (all, gone) = registers
                .iter()
                .filter(saved)
                .fold((0, 0), |(all, gone), r| (all + 1, gone + usize::from(lost.contains(*r))));
            if 2 * gone > all {
                calls.extend(at);
            }
        }
        calls.sort_unstable();
        Calls::new(&calls, numbers)
    };
    let family = families(func);
    let pieces = Pieces::new(live, input.block_of.len() * 4);
    let queue = Queue::new(pieces.all.iter().enumerate().map(|(id, p)| (p.from, id)), numbers);
    let mut scan = Scan {
        pieces,
        input,
        machine,
        advisor,
        classes: &func.vregs,
        freq,
        depth: func.blocks.iter().map(|b| b.loop_depth).collect(),
        calls: [calls_of(&machine.int), calls_of(&machine.float)],
        losses: losses.iter().map(|(lost, at)| (*lost, Calls::new(at, numbers))).collect(),
        remat,
        copies: Copies::new(func, freq, remat),
        queue,
        paid: PRegSet::EMPTY,
        family_hints: Hints { first: vec![u32::MAX; func.vregs.len()], all: Vec::new() },
        int: machine.int.iter().copied().collect(),
        float: machine.float.iter().copied().collect(),
        family_calls: vec![0; func.vregs.len()],
        family,
        lossy,
        tables: None,
    };
    for id in 0..scan.pieces.all.len() {
        if scan.crosses_loss(id) {
            let family = scan.family[scan.pieces.all[id].vreg.index()] as usize;
            scan.family_calls[family] += scan.pieces.crossed(id, scan.calls(id)).1;
        }
    }
    while let Some((from, id)) = scan.queue.pop() {
        // Pieces that were cut or moved meanwhile are queued again under their new start.
        if scan.pieces.all[id].place == Place::Open && scan.pieces.all[id].from == from {
            scan.place(id);
        }
    }
    scan.pieces
}

/// Registers connected by block parameters or copies, by representative (union-find).
fn families<I: MachInst>(func: &MachFunc<I>) -> Vec<u32> {
    let mut parent: Vec<u32> = (0..func.vregs.len() as u32).collect();
    fn find(parent: &mut [u32], mut v: u32) -> u32 {
        while parent[v as usize] != v {
            parent[v as usize] = parent[parent[v as usize] as usize];
            v = parent[v as usize];
        }
        v
    }
    for block in &func.blocks {
        for edge in &block.succs {
            for (a, p) in edge.args.iter().zip(&func.blocks[edge.block].params) {
                let (a, p) = (find(&mut parent, a.0), find(&mut parent, p.0));
                parent[a.max(p) as usize] = a.min(p);
            }
        }
        for inst in &block.insts {
            if let Some((to, from)) = inst.inst.as_move() {
                if let (Some(to), Some(from)) = (to.vreg(), from.vreg()) {
                    let (a, p) = (find(&mut parent, to.0), find(&mut parent, from.0));
                    parent[a.max(p) as usize] = a.min(p);
                }
            }
        }
    }
    (0..func.vregs.len() as u32).map(|v| find(&mut parent, v)).collect()
}

/// Registers that members of each family were put in, with the frequency there: linked lists.
struct Hints {
    first: Vec<u32>,
    all: Vec<(PReg, u64, u32)>,
}

impl Hints {
    fn each(&self, family: usize, mut f: impl FnMut(PReg, u64)) {
        let mut at = self.first[family];
        while let Some(&(reg, freq, next)) = self.all.get(at as usize) {
            f(reg, freq);
            at = next;
        }
    }
    fn add(&mut self, family: usize, reg: PReg, freq: u64) {
        let mut at = self.first[family];
        while let Some(hint) = self.all.get_mut(at as usize) {
            if hint.0 == reg {
                hint.1 += freq;
                return;
            }
            at = hint.2;
        }
        self.all.push((reg, freq, self.first[family]));
        self.first[family] = self.all.len() as u32 - 1;
    }
}

/// The registers of a piece's class: how long they are free for it, what they would save.
struct Choice<'a> {
    /// In order of preference.
    registers: &'a [PReg],
    set: PRegSet,
    /// First call in the piece; else its end.
    call: Pos,
    /// End of the piece.
    to: Pos,
    /// Free to the end of the piece.
    free: PRegSet,
    /// Those that would save copies.
    hinted: PRegSet,
    /// Those where others have to go, or come from.
    avoided: PRegSet,
    tables: Box<Tables>,
}

/// What is known of each register, as far as the sets of a [`Choice`] say that it is.
struct Tables {
    /// Where those that are not free are taken or lost.
    until: [Pos; 64],
    /// Frequency of the copies that those hinted at or avoided would save, less those that they would cost.
    hints: [i64; 64],
}

impl Choice<'_> {
    fn hint(&mut self, reg: PReg, freq: i64) {
        if freq == 0 {
            return;
        }
        let known = if self.hinted.contains(reg) { self.tables.hints[reg.index()] } else { 0 };
        self.tables.hints[reg.index()] = known + freq;
        self.hinted.insert(reg);
    }
    /// How long a register is free: to where it is taken or lost, else to the end of the piece.
    fn until(&self, reg: PReg) -> Pos {
        if self.free.contains(reg) {
            self.to
        } else {
            self.tables.until[reg.index()]
        }
    }
    /// Some registers are lost at a position.
    fn lose(&mut self, set: PRegSet, at: Pos) {
        let lost = set.and(self.set);
        for reg in lost.iter() {
            self.tables.until[reg.index()] = self.until(reg).min(at);
        }
        self.free = self.free.without(lost);
    }
    /// The register of a set that saves most; of equals the first.
    fn best(&self, set: PRegSet) -> Option<PReg> {
        let hinted = set.and(self.hinted);
        let mut registers = self.registers.iter().copied();
        if hinted.is_empty() {
            let plain = set.without(self.avoided);
            let set = if plain.is_empty() { set } else { plain };
            return if set.is_empty() { None } else { registers.find(|r| set.contains(*r)) };
        }
        let hints = &self.tables.hints;
        let most = hinted.iter().map(|r| hints[r.index()]).max()?;
        registers.find(|r| hinted.contains(*r) && hints[r.index()] == most)
    }
}

impl<'a> Scan<'a> {
    fn enqueue(&mut self, id: PieceId) {
        if self.pieces.is_empty(id) {
            self.pieces.all[id].place = Place::Spilled;
            return;
        }
        self.queue.push(self.pieces.all[id].from, id);
    }

    /// Whether registers are lost between the ends of a piece.
    fn crosses_loss(&self, id: PieceId) -> bool {
        let p = &self.pieces.all[id];
        self.lossy[(p.from / 4) as usize] != self.lossy[p.to.div_ceil(4) as usize]
    }

    /// The calls that matter to a piece's class.
    fn calls(&self, id: PieceId) -> &Calls {
        match self.classes[self.pieces.all[id].vreg.index()] {
            RegClass::Int => &self.calls[0],
            RegClass::Float => &self.calls[1],
        }
    }

    /// Where a piece would first be lost in a register.
    fn first_loss(&self, id: PieceId, reg: PReg) -> Option<Pos> {
        let concerned = self.losses.iter().filter(|(set, _)| set.contains(reg));
        concerned.filter_map(|(_, at)| at.first(self.pieces.ranges(id))).min()
    }

    /// The registers of a piece's class, in order of preference and as a set.
    fn registers(&self, id: PieceId) -> (&'a [PReg], PRegSet) {
        match self.classes[self.pieces.all[id].vreg.index()] {
            RegClass::Int => (&self.machine.int, self.int),
            RegClass::Float => (&self.machine.float, self.float),
        }
    }

    fn place(&mut self, id: PieceId) {
        let from = self.pieces.all[id].from;
        let is_def = self.pieces.uses(id).first().is_some_and(|u| u.is_def);
        let need = self.next_need(id);
        // Nothing in it wants a register, and it comes from memory: leave it there.
        if need.is_none() && !is_def {
            self.pieces.all[id].place = Place::Spilled;
            return;
        }
        // A piece that starts within an instruction follows a call: first to memory.
        if from % 4 != 0 && !is_def {
            return self.spill(id);
        }
        let tables =
            self.tables.take().unwrap_or_else(|| Box::new(Tables { until: [0; 64], hints: [0; 64] }));
        let choice = self.candidates(id, tables);
        self.choose(id, need, &choice);
        self.tables = Some(choice.tables);
    }

    /// Places a piece whose choice is known.
    fn choose(&mut self, id: PieceId, need: Option<Pos>, choice: &Choice) {
        let (from, to) = (self.pieces.all[id].from, choice.to);
        let callee = self.machine.callee_saved;
        let free_caller = choice.best(choice.free.without(callee));
        let paid = self.paid;
        let free_callee = |choice: &Choice| {
            choice.best(choice.free.and(callee).and(paid)).or_else(|| choice.best(choice.free.and(callee)))
        };
        if let Some(reg) = free_caller {
            // A callee-saved register in use anyway may save a copy.
            let cheap = PRegSet(!callee.0 | self.paid.0);
            let hinted = choice.best(choice.free.and(choice.hinted).and(cheap));
            // Relatives that live across calls will want a callee-saved register: start there, unless that
            // costs copies as often.
            let v = self.pieces.all[id].vreg.index();
            let calls = self.family_calls[self.family[v] as usize];
            let here = self.freq[self.input.block_at(from)];
            let saves = hinted.map_or(0, |reg| choice.tables.hints[reg.index()]);
            if here > FREQ_ENTRY
                && calls > 2 * u64::from(FREQ_ENTRY)
                && calls > self.pieces.crossed(id, self.calls(id)).1
                && saves < i64::from(here)
            {
                if let Some(reg) = free_callee(choice) {
                    return self.assign(id, reg);
                }
            }
            if let Some(reg) = hinted {
                return self.assign(id, reg);
            }
            return self.assign(id, reg);
        }
        let free_callee = free_callee(choice);
        let first_need = need.unwrap_or(from);
        // The caller-saved register that lasts longest (to the first call, usually).
        let longest = choice.registers.iter().map(|&r| choice.until(r)).max().unwrap_or(from);
        let lasting = |wanted: &dyn Fn(PReg) -> bool| -> PRegSet {
            choice.registers.iter().copied().filter(|&r| wanted(r)).collect()
        };
        let partial =
            if longest > first_need { choice.best(lasting(&|r| choice.until(r) == longest)) } else { None };
        let crosses = choice.call < to;
        if crosses {
            let caller = choice.best(lasting(&|r| !callee.contains(r) && choice.until(r) > first_need));
            match (free_callee, caller) {
                (Some(reg), None) => return self.assign(id, reg),
                (Some(reg), Some(saver)) => {
                    if self.saved_choice(id, reg) {
                        return self.assign(id, reg);
                    }
                    return self.assign_until(id, saver, choice.until(saver));
                }
                (None, _) => {
                    if self.pieces.all[id].may_evict && self.evict(id, true) {
                        return;
                    }
                }
            }
        } else if let Some(reg) = free_callee {
            return self.assign(id, reg);
        }
        if let Some(reg) = partial {
            return self.assign_until(id, reg, choice.until(reg));
        }
        if !self.evict(id, false) {
            self.spill(id);
        }
    }

    /// Position of the first use that needs a register.
    fn next_need(&self, id: PieceId) -> Option<Pos> {
        self.pieces.uses(id).iter().find(|u| u.needs_reg).map(|u| u.pos)
    }

    /// What is known about the registers of a piece's class.
    fn candidates(&self, id: PieceId, mut tables: Box<Tables>) -> Choice<'a> {
        let to = self.pieces.all[id].to;
        let (registers, set) = self.registers(id);
        let free = self.pieces.first_conflicts(id, set, &mut tables.until);
        let none = PRegSet::EMPTY;
        let mut choice = Choice { registers, set, call: to, to, free, hinted: none, avoided: none, tables };
        if self.crosses_loss(id) {
            if let Some(call) = self.calls(id).first(self.pieces.ranges(id)) {
                choice.call = call;
            }
            // The first position of each loss, and of each register the first of those that concern it.
            for (set, at) in &self.losses {
                if let Some(first) = at.first(self.pieces.ranges(id)) {
                    choice.lose(*set, first);
                }
            }
        }
        self.hints(id, &mut choice);
        choice
    }

    /// For each register the frequency of the copies it would save, less those that it would cost others.
    fn hints(&self, id: PieceId, choice: &mut Choice) {
        let vreg = self.pieces.all[id].vreg;
        for u in self.pieces.uses(id).iter().take(16) {
            // Beyond a call an argument register is lost; the call itself reads before.
            if u.pos > choice.call {
                break;
            }
            if let Some(p) = u.fixed {
                choice.hint(p, i64::from(u.freq) * 2);
            }
        }
        self.family_hints.each(self.family[vreg.index()] as usize, |reg, freq| choice.hint(reg, freq as i64));
        for &other in self.pieces.of(vreg) {
            if let (Place::Reg(p), true) = (self.pieces.all[other].place, other != id) {
                choice.hint(p, i64::from(FREQ_ENTRY));
            }
        }
        self.copies.rivals(self.input, &self.pieces, id, |reg, freq| choice.hint(reg, -i64::from(freq)));
        choice.avoided = choice.hinted.iter().filter(|r| choice.tables.hints[r.index()] <= 0).collect();
        choice.hinted = choice.hinted.without(choice.avoided);
    }

    fn assign(&mut self, id: PieceId, reg: PReg) {
        self.pieces.assign(id, reg);
        if self.machine.callee_saved.contains(reg) {
            self.paid.insert(reg);
        }
        let v = self.pieces.all[id].vreg;
        // A constant is made where it is wanted.
        if self.remat[v.index()] {
            return;
        }
        let freq = u64::from(self.freq[self.input.block_at(self.pieces.all[id].from)]);
        self.family_hints.add(self.family[v.index()] as usize, reg, freq);
    }

    /// Uses a register that is free until `until` only; the rest is placed later.
    fn assign_until(&mut self, id: PieceId, reg: PReg, until: Pos) {
        let from = self.pieces.all[id].from;
        // At a call the value stays where the call's operands are read. Elsewhere a register
        // taken within an instruction is given up before it.
        let at_call = until % 4 == super::input::CLOBBER || (until & !3) <= from;
        let until = if at_call { until } else { until & !3 };
        let used = self.pieces.uses(id).iter().rev().find(|u| u.pos < until);
        let last = used.map_or(from, |u| u.pos);
        let cut = if at_call {
            // Further back where that is a cheaper block without a use in between, or behind the last use:
            // from there on what the call is given can have the register.
            let call = until & !3;
            let best = best_split(self.input, self.freq, last.max(from), call);
            let start = self.input.start(self.input.block_at(call));
            let behind = used.map(|u| (u.pos & !3) + if u.is_def { 4 } else { super::input::CLOBBER });
            match behind.map(|b| b.max(start)).filter(|&b| b > from && b < until) {
                _ if best != call => best,
                Some(behind) => behind,
                None => until,
            }
        } else {
            best_split(self.input, self.freq, last.max(from), until)
        };
        let tail = self.pieces.split(id, cut);
        self.assign(id, reg);
        self.enqueue(tail);
    }

    /// Puts a piece in memory until its next need of a register.
    fn spill(&mut self, id: PieceId) {
        let from = self.pieces.all[id].from;
        let start =
            self.pieces.uses(id).iter().find(|u| u.needs_reg && u.pos / 4 > from / 4).map(|u| u.pos & !3);
        if let Some(need) = start {
            let at = best_split(self.input, self.freq, from.max(from | 3), need);
            if at > from && at < self.pieces.all[id].to {
                let tail = self.pieces.split(id, at);
                self.pieces.all[tail].may_evict = true;
                self.enqueue(tail);
            }
        }
        self.pieces.all[id].place = Place::Spilled;
    }

    /// Whether a piece must be in a register in the instruction at `pos`.
    fn needed_at(&self, id: PieceId, pos: Pos) -> bool {
        self.pieces.uses(id).iter().any(|u| u.needs_reg && u.pos / 4 == pos / 4 && u.pos >= pos)
    }

    /// Tries to get a register by pushing others out. With `across_calls` only registers that
    /// survive calls help and losing is allowed (the caller then splits around the calls).
    fn evict(&mut self, id: PieceId, across_calls: bool) -> bool {
        let from = self.pieces.all[id].from;
        let must = self.needed_at(id, from);
        if !must && !self.pieces.all[id].may_evict {
            return false;
        }
        let mut victims: Vec<(Option<PReg>, Features)> = Vec::new();
        if !must || across_calls {
            victims.push((None, self.keep_features(id, from, 0)));
        }
        for &reg in self.registers(id).0 {
            if across_calls && !self.machine.callee_saved.contains(reg) {
                continue;
            }
            let conflicts = self.pieces.conflicts(id, reg);
            if conflicts.is_empty() {
                if across_calls {
                    continue;
                }
                // Only calls limit it; it is needed before the first one at least.
                if let Some(call) = self.first_loss(id, reg) {
                    if call > from && (must || self.next_need(id).is_some_and(|n| n < call)) {
                        self.assign_until(id, reg, call);
                        return true;
                    }
                }
                continue;
            }
            let fixed =
                conflicts.iter().any(|&c| self.pieces.all[c].from <= from && self.needed_at(c, from & !3));
            let later = conflicts.iter().any(|&c| self.pieces.all[c].from > from && self.tiny(c));
            if fixed || later {
                continue;
            }
            let dearest = conflicts
                .iter()
                .map(|&c| self.keep_features(c, from, 1))
                .max_by_key(|f| -crate::advise::heuristic::score(Kind::Spill, f));
            if let Some(f) = dearest {
                victims.push((Some(reg), f));
            }
        }
        if victims.is_empty() {
            assert!(
                !must || across_calls || self.shorten(id),
                "no register can be freed for {:?}",
                self.pieces.all[id]
            );
            if must && !across_calls {
                self.place(id);
                return true;
            }
            return false;
        }
        let features: Vec<Features> = victims.iter().map(|v| v.1).collect();
        let chosen = self.advisor.choose(Kind::Spill, &features);
        let Some(reg) = victims[chosen].0 else { return false };
        if must && !across_calls {
            // Cheaper than the one pushed out: take the register for this instruction only.
            let own = crate::advise::heuristic::score(Kind::Spill, &self.keep_features(id, from, 0));
            if own > crate::advise::heuristic::score(Kind::Spill, &features[chosen]) {
                self.shorten(id);
            }
        }
        for other in self.pieces.conflicts(id, reg) {
            self.push_out(other, from);
        }
        match self.first_loss(id, reg) {
            Some(call) => self.assign_until(id, reg, call),
            None => self.assign(id, reg),
        }
        true
    }

    /// Cuts a piece to the instruction it starts in; false if it is that short.
    fn shorten(&mut self, id: PieceId) -> bool {
        let (from, to) = (self.pieces.all[id].from, self.pieces.all[id].to);
        let read_only = self.pieces.uses(id).iter().all(|u| u.pos / 4 != from / 4 || !u.is_def);
        let end = (from & !3) + if read_only { super::input::CLOBBER } else { 4 };
        if end >= to {
            return false;
        }
        let tail = self.pieces.split(id, end);
        self.pieces.all[tail].may_evict = false;
        self.enqueue(tail);
        true
    }

    /// A piece that exists for one instruction only: its register cannot be taken away.
    fn tiny(&self, id: PieceId) -> bool {
        let p = &self.pieces.all[id];
        self.needed_at(id, p.from)
    }

    /// Takes the register from a piece from `pos` on.
    fn push_out(&mut self, id: PieceId, pos: Pos) {
        let from = self.pieces.all[id].from;
        if from >= pos {
            self.pieces.release(id);
            self.pieces.all[id].may_evict = false;
            return self.enqueue(id);
        }
        // Back to the last use, where that lies in a colder block.
        let last = self.pieces.uses(id).iter().rev().find(|u| u.pos < pos).map_or(from, |u| u.pos);
        let boundary = pos & !3;
        let at = if boundary > last.max(from) {
            best_split(self.input, self.freq, last.max(from), boundary)
        } else {
            pos
        };
        let tail = self.pieces.split(id, at);
        self.pieces.all[tail].may_evict = false;
        self.enqueue(tail);
    }

    /// Caller-saved with saves around calls, or callee-saved `reg`? True for the latter.
    fn saved_choice(&mut self, id: PieceId, reg: PReg) -> bool {
        let (count, calls) = self.pieces.crossed(id, self.calls(id));
        let (from, to) = (self.pieces.all[id].from, self.pieces.all[id].to);
        let block = self.input.block_at(from);
        // One store, and a reload per use in a block after a call, at most one per call.
        let paid = self.paid.contains(reg);
        let prologue = if paid { 0 } else { 2 * u64::from(FREQ_ENTRY) };
        let mut f: Features = [0; FEATURES];
        f[common::FREQ] = log2x4(u64::from(self.freq[block]));
        f[common::LOOP_DEPTH] = self.depth[block] as i32;
        f[common::USES] = self.pieces.uses(id).len() as i32;
        let around = if self.remat[self.pieces.all[id].vreg.index()] { calls } else { 2 * calls };
        f[common::FIRST_SPECIFIC] = log2x4(around);
        f[common::FIRST_SPECIFIC + 1] = log2x4(prologue);
        f[common::FIRST_SPECIFIC + 2] = count.min(1000) as i32;
        f[common::FIRST_SPECIFIC + 3] = log2x4(u64::from(to - from));
        let mut callee = f;
        callee[common::CANDIDATE] = 1;
        self.advisor.choose(Kind::Saved, &[f, callee]) == 1
    }

    /// Features of losing the register of a piece from `pos` on.
    fn keep_features(&self, id: PieceId, pos: Pos, candidate: i32) -> Features {
        let p = &self.pieces.all[id];
        let uses = self.pieces.uses(id);
        let ahead = &uses[uses.partition_point(|u| u.pos < pos)..];
        // In a loop, uses behind are uses ahead.
        let here = self.freq[self.input.block_at(pos)];
        let looping = self.depth[self.input.block_at(pos)] > 0;
        let weight: u64 = uses
            .iter()
            .filter(|u| u.pos >= pos || (looping && u.freq >= here))
            .map(|u| u64::from(u.freq))
            .sum();
        let (_, calls) = self.pieces.crossed(id, self.calls(id));
        let next = ahead.iter().find(|u| u.needs_reg).map_or(p.to, |u| u.pos);
        let block = self.input.block_at(pos);
        let next_block = self.input.block_at(next.min(p.to - 1));
        let mut f: Features = [0; FEATURES];
        f[common::CANDIDATE] = candidate;
        f[common::FREQ] = log2x4(u64::from(self.freq[block]));
        f[common::LOOP_DEPTH] = self.depth[block] as i32;
        f[common::USES] = ahead.len() as i32;
        let specific = &mut f[common::FIRST_SPECIFIC..];
        specific[0] = log2x4(weight);
        specific[1] = log2x4(u64::from(next.saturating_sub(pos)) / 4);
        specific[2] = log2x4(u64::from(p.to.saturating_sub(pos)) / 4);
        specific[3] = log2x4(calls);
        specific[4] = i32::from(self.remat[p.vreg.index()]);
        specific[5] = ahead.len() as i32;
        specific[6] = i32::from(self.depth[next_block] > self.depth[block]);
        f
    }
}
