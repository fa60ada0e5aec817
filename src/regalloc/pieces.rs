//! Pieces of live ranges: what linear scan assigns a place to. A piece is the part of one
//! virtual register's live range between two positions; splitting cuts it in two.

use super::input::{Input, Pos, WRITE};
use super::live::{Liveness, Range, Use};
use super::occupied::Occupied;
use crate::mach::{PReg, PRegSet, VReg};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Where a piece lives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// Not decided yet.
    Open,
    Reg(PReg),
    /// In the register's spill slot, or nowhere if it is made again at each use.
    Spilled,
}

/// Index of a piece.
pub type PieceId = usize;

/// Part `[from, to)` of a live range.
#[derive(Clone, Debug)]
pub struct Piece {
    pub vreg: VReg,
    pub from: Pos,
    pub to: Pos,
    pub place: Place,
    /// Whether it may push others out of their registers (pieces that were pushed out may not:
    /// this is why allocation ends).
    pub may_evict: bool,
}

/// All pieces, and which registers they occupy when.
pub struct Pieces<'a> {
    pub live: &'a Liveness,
    pub all: Vec<Piece>,
    /// Pieces of each virtual register, by position.
    of: Vec<List>,
    /// Which registers are taken, for quick questions.
    taken: Occupied,
    /// The same with the pieces, once it matters which: by physical register, start of an
    /// occupied range → (end, piece). Only a function that runs out of registers needs it.
    owners: Option<Owners>,
    /// What each piece crosses, once asked for: a long one is asked about at every decision that might push it out.
    crossed: RefCell<Vec<Option<Crossed>>>,
}

/// The calls that the part `[from, to)` of a live range crosses.
#[derive(Clone, Copy)]
struct Crossed {
    from: Pos,
    to: Pos,
    count: usize,
    frequency: u64,
}

type Owners = Vec<BTreeMap<Pos, (Pos, PieceId)>>;

/// Pieces of one register; nearly always one.
#[derive(Clone)]
enum List {
    None,
    One([PieceId; 1]),
    Many(Vec<PieceId>),
}

impl List {
    fn as_slice(&self) -> &[PieceId] {
        match self {
            List::None => &[],
            List::One(one) => one,
            List::Many(many) => many,
        }
    }
    fn insert_after(&mut self, old: PieceId, new: PieceId) {
        let mut many = match std::mem::replace(self, List::None) {
            List::Many(many) => many,
            few => few.as_slice().to_vec(),
        };
        // The piece that is cut is one of the last, usually.
        let index = many.iter().rposition(|&p| p == old).map_or(many.len(), |i| i + 1);
        many.insert(index, new);
        *self = List::Many(many);
    }
}

impl<'a> Pieces<'a> {
    /// One piece for each live register.
    pub fn new(live: &'a Liveness, positions: usize) -> Self {
        let registers = live.registers().len();
        let mut pieces = Pieces {
            live,
            all: Vec::with_capacity(registers + registers / 4),
            of: vec![List::None; registers],
            taken: Occupied::new(positions),
            owners: None,
            crossed: RefCell::new(Vec::new()),
        };
        for vreg in live.registers().filter(|&v| !live.uses(v).is_empty()) {
            pieces.of[vreg.index()] = List::One([pieces.all.len()]);
            let (from, to) = (live.start(vreg), live.end(vreg));
            pieces.all.push(Piece { vreg, from, to, place: Place::Open, may_evict: true });
        }
        pieces
    }

    /// The pieces of a register, by position.
    pub fn of(&self, v: VReg) -> &[PieceId] {
        self.of[v.index()].as_slice()
    }

    /// The ranges of a piece, cut to its ends.
    pub fn ranges(&self, id: PieceId) -> impl Iterator<Item = Range> + 'a {
        let p = &self.all[id];
        let (from, to) = (p.from, p.to);
        let ranges = self.live.ranges(p.vreg);
        let first = match ranges.first() {
            Some(r) if r.to <= from => ranges.partition_point(|r| r.to <= from),
            _ => 0,
        };
        ranges[first..]
            .iter()
            .take_while(move |r| r.from < to)
            .map(move |r| Range { from: r.from.max(from), to: r.to.min(to) })
    }

    /// Number of calls that a piece crosses, and the sum of their frequencies.
    pub fn crossed(&self, id: PieceId, calls: &Calls) -> (usize, u64) {
        let p = &self.all[id];
        let mut known = self.crossed.borrow_mut();
        if known.len() <= id {
            known.resize(self.all.len(), None);
        }
        match known[id] {
            Some(c) if (c.from, c.to) == (p.from, p.to) => (c.count, c.frequency),
            _ => {
                let (count, frequency) = calls.crossed(self.ranges(id));
                known[id] = Some(Crossed { from: p.from, to: p.to, count, frequency });
                (count, frequency)
            }
        }
    }

    /// Uses and definitions in a piece.
    pub fn uses(&self, id: PieceId) -> &'a [Use] {
        let p = &self.all[id];
        let uses = self.live.uses(p.vreg);
        // Most pieces are whole.
        match uses {
            [first, .., last] | [first @ last] if first.pos >= p.from && last.pos < p.to => uses,
            _ => &uses[uses.partition_point(|u| u.pos < p.from)..uses.partition_point(|u| u.pos < p.to)],
        }
    }

    /// Which registers of `wanted` no other piece has; for the others `first_at` gets the first
    /// position at which one does.
    pub fn first_conflicts(&self, id: PieceId, wanted: PRegSet, first_at: &mut [Pos; 64]) -> PRegSet {
        self.taken.first(self.ranges(id), wanted, first_at)
    }

    /// Every piece in `reg` that overlaps.
    pub fn conflicts(&mut self, id: PieceId, reg: PReg) -> Vec<PieceId> {
        let mut owners = self.owners.take().unwrap_or_else(|| self.find_owners());
        let taken = &mut owners[reg.index()];
        let mut out = Vec::new();
        for r in self.ranges(id) {
            // The last one that begins before it may reach into it.
            let overlapping = taken.range(..r.to).rev().take_while(|(_, (to, _))| *to > r.from);
            out.extend(overlapping.map(|(_, &(_, other))| other));
        }
        out.sort_unstable();
        out.dedup();
        self.owners = Some(owners);
        out
    }

    fn find_owners(&self) -> Owners {
        let mut owners: Owners = vec![BTreeMap::new(); 64];
        for (id, piece) in self.all.iter().enumerate() {
            if let Place::Reg(reg) = piece.place {
                owners[reg.index()].extend(self.ranges(id).map(|r| (r.from, (r.to, id))));
            }
        }
        owners
    }

    /// Puts a piece in a register that is free for it.
    pub fn assign(&mut self, id: PieceId, reg: PReg) {
        for r in self.ranges(id) {
            if let Some(owners) = &mut self.owners {
                owners[reg.index()].insert(r.from, (r.to, id));
            }
            self.taken.set(r, reg);
        }
        self.all[id].place = Place::Reg(reg);
    }

    /// Takes a piece out of its register.
    pub fn release(&mut self, id: PieceId) {
        if let Place::Reg(reg) = self.all[id].place {
            for r in self.ranges(id) {
                if let Some(owners) = &mut self.owners {
                    owners[reg.index()].remove(&r.from);
                }
                self.taken.clear(r, reg);
            }
        }
        self.all[id].place = Place::Open;
    }

    /// Cuts a piece at `at`; the second part is new and has no place. The first keeps its own.
    pub fn split(&mut self, id: PieceId, at: Pos) -> PieceId {
        let place = self.all[id].place;
        debug_assert!(self.all[id].from < at && at < self.all[id].to);
        if let Place::Reg(_) = place {
            self.release(id);
        }
        let new = self.all.len();
        let tail = Piece { from: at, place: Place::Open, ..self.all[id].clone() };
        let vreg = tail.vreg.index();
        self.all.push(tail);
        self.all[id].to = at;
        if let Place::Reg(reg) = place {
            self.assign(id, reg);
        } else {
            self.all[id].place = place;
        }
        self.of[vreg].insert_after(id, new);
        new
    }

    /// Whether a piece covers no live position (it lies in a hole).
    pub fn is_empty(&self, id: PieceId) -> bool {
        self.ranges(id).next().is_none()
    }

    /// The piece of `v` at a position.
    #[inline]
    pub fn at(&self, v: VReg, pos: Pos) -> Option<PieceId> {
        match &self.of[v.index()] {
            List::None => None,
            List::One([p]) => (self.all[*p].from <= pos && pos < self.all[*p].to).then_some(*p),
            List::Many(list) => {
                let i = list.partition_point(|&p| self.all[p].to <= pos);
                list.get(i).copied().filter(|&p| self.all[p].from <= pos)
            }
        }
    }
}

/// Clobbering instructions, for questions about what a piece crosses.
pub struct Calls {
    /// Positions at which registers are lost, with the sum of frequencies before each.
    positions: Vec<Pos>,
    sums: Vec<u64>,
    /// How many of them are before each instruction number.
    before: Vec<u32>,
}

impl Calls {
    /// From (position, frequency) in order, of a function with so many instruction numbers. The positions are those at
    /// which instructions lose registers.
    pub fn new(calls: &[(Pos, u32)], numbers: usize) -> Self {
        let mut sums = Vec::with_capacity(calls.len() + 1);
        sums.push(0);
        let mut before: Vec<u32> = Vec::with_capacity(numbers + 2);
        let mut sum = 0;
        for (i, &(pos, freq)) in calls.iter().enumerate() {
            sum += u64::from(freq);
            sums.push(sum);
            before.resize((pos / 4) as usize + 1, i as u32);
        }
        before.resize(numbers + 2, calls.len() as u32);
        Calls { positions: calls.iter().map(|c| c.0).collect(), sums, before }
    }
    /// How many are before a position.
    fn before(&self, pos: Pos) -> usize {
        // Those of the position's own instruction are before what it writes only.
        self.before[((pos + 4 - WRITE) / 4) as usize] as usize
    }
    /// First call a range list crosses.
    pub fn first(&self, mut ranges: impl Iterator<Item = Range>) -> Option<Pos> {
        ranges.find_map(|r| self.positions.get(self.before(r.from)).copied().filter(|&p| p < r.to))
    }
    /// Number of calls crossed and the sum of their frequencies.
    fn crossed(&self, ranges: impl Iterator<Item = Range>) -> (usize, u64) {
        ranges.fold((0, 0), |(n, sum), r| {
            let (i, j) = (self.before(r.from), self.before(r.to));
            (n + (j - i), sum + self.sums[j] - self.sums[i])
        })
    }
}

/// The cheapest place to cut in `(lo, hi]`: `hi`, or a block boundary of lower frequency (the
/// latest such one). Looks back over a bounded number of blocks.
pub fn best_split(input: &Input, freq: &[u32], lo: Pos, hi: Pos) -> Pos {
    const BLOCKS: usize = 64;
    let last = input.block_at(hi);
    let first = input.block_at(lo);
    let (mut best, mut cost) = (hi, freq[last]);
    for b in (first + 1..=last).rev().take(BLOCKS) {
        let at = input.start(b);
        // The boundary belongs to the edges into the block.
        let edge = freq[b].min(freq[b - 1]);
        if at > lo && at <= hi && edge < cost {
            best = at;
            cost = edge;
        }
    }
    best
}
