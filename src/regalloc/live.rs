//! Live ranges of virtual registers in SSA form.
//!
//! Each use is followed backwards through the predecessors until the definition (Appel, "Modern
//! Compiler Implementation", 19.6; Boissinot et al., "Fast Liveness Checking for SSA-Form
//! Programs", CGO 2008, call it path exploration). The work is proportional to the size of the
//! result, so long functions with short live ranges cost linear time.

use super::input::{Input, Pos, BEFORE, CLOBBER, READ, WRITE};
use crate::mach::cfg::Edges;
use crate::mach::{BlockId, Constraint, MachFunc, MachInst, PReg, VReg};

/// Half-open interval of positions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Range {
    pub from: Pos,
    pub to: Pos,
}

/// What a use or definition wants.
#[derive(Clone, Copy, Debug)]
pub struct Use {
    pub pos: Pos,
    pub is_def: bool,
    /// Needs a register (Fixed uses and Any do not: a move brings the value).
    pub needs_reg: bool,
    pub fixed: Option<PReg>,
    /// Frequency of the block.
    pub freq: u32,
}

/// Live ranges of a function, those of all registers in common lists.
pub struct Liveness {
    ranges: Vec<Range>,
    uses: Vec<Use>,
    live_in: Vec<u32>,
    /// Ends of each register's parts of the lists; one more at the front.
    ends: Vec<[u32; 3]>,
}

impl Liveness {
    /// Where the value of a register is needed: sorted, disjoint, not touching.
    pub fn ranges(&self, v: VReg) -> &[Range] {
        &self.ranges[self.ends[v.index()][0] as usize..self.ends[v.index() + 1][0] as usize]
    }
    /// Its uses and definition, sorted by position.
    pub fn uses(&self, v: VReg) -> &[Use] {
        &self.uses[self.ends[v.index()][1] as usize..self.ends[v.index() + 1][1] as usize]
    }
    /// Blocks at whose start the value is live (not the defining one), sorted.
    pub fn live_in(&self, v: VReg) -> impl ExactSizeIterator<Item = BlockId> + '_ {
        let all = self.ends[v.index()][2] as usize..self.ends[v.index() + 1][2] as usize;
        self.live_in[all].iter().map(|&b| b as BlockId)
    }
    /// All registers.
    pub fn registers(&self) -> impl ExactSizeIterator<Item = VReg> {
        (0..self.ends.len() as u32 - 1).map(VReg)
    }
    /// Whether the value is live at a position.
    pub fn covers(&self, v: VReg, pos: Pos) -> bool {
        let ranges = self.ranges(v);
        let i = ranges.partition_point(|r| r.to <= pos);
        ranges.get(i).is_some_and(|r| r.from <= pos)
    }
    /// First position.
    pub fn start(&self, v: VReg) -> Pos {
        self.ranges(v).first().map_or(0, |r| r.from)
    }
    /// First position after the last range.
    pub fn end(&self, v: VReg) -> Pos {
        self.ranges(v).last().map_or(0, |r| r.to)
    }
}

/// Things of each register in one list, those of a register together.
struct Grouped<T> {
    list: Vec<T>,
    /// Where to write the next one of each register; in the end, where the next register's begin.
    next: Vec<u32>,
}

impl<T: Clone> Grouped<T> {
    /// Makes room for one thing for each time that a register occurs.
    fn new(registers: usize, occurring: impl Iterator<Item = VReg>, empty: T) -> Grouped<T> {
        let mut count = vec![0u32; registers + 1];
        occurring.for_each(|v| count[v.index() + 1] += 1);
        for v in 1..count.len() {
            count[v] += count[v - 1];
        }
        Grouped { list: vec![empty; count[registers] as usize], next: count }
    }
    fn push(&mut self, v: VReg, thing: T) {
        let next = &mut self.next[v.index()];
        self.list[*next as usize] = thing;
        *next += 1;
    }
}

/// Computes live ranges.
pub fn analyse<I: MachInst>(func: &MachFunc<I>, input: &Input, remat: &[bool]) -> Liveness {
    let n = func.vregs.len();
    let params = func.blocks.iter().flat_map(|b| &b.params).copied();
    let empty = Use { pos: 0, is_def: false, needs_reg: false, fixed: None, freq: 0 };
    let mut uses = Grouped::new(n, params.chain(input.operands.iter().map(|op| op.vreg)), empty);
    let mut def: Vec<Pos> = vec![0; n];
    // Blocks at whose ends edges hand a value on.
    let args = func.blocks.iter().flat_map(|b| &b.succs).flat_map(|e| &e.args).copied();
    let mut handed: Grouped<BlockId> = Grouped::new(n, args, 0);
    for (b, block) in func.blocks.iter().enumerate() {
        let header = input.block_first[b];
        for &p in &block.params {
            // Written on the edges, so before anything else of the block.
            let pos = header * 4 + BEFORE;
            def[p.index()] = pos;
            uses.push(p, Use { pos, is_def: true, needs_reg: false, fixed: None, freq: block.freq });
        }
        for num in header + 1..input.block_first[b + 1] {
            for op in &input.operands[input.operand_range(num)] {
                let fixed = match op.role.constraint {
                    Constraint::Fixed(p) => Some(p),
                    Constraint::Reg | Constraint::Any => None,
                };
                // What is made again has no slot to be read from.
                let needs_reg = match op.role.constraint {
                    Constraint::Reg => true,
                    Constraint::Any => remat[op.vreg.index()],
                    Constraint::Fixed(_) => false,
                };
                let pos = match (op.role.is_def, op.role.early) {
                    (true, false) => num * 4 + WRITE,
                    (true, true) | (false, _) => num * 4 + READ,
                };
                uses.push(op.vreg, Use { pos, is_def: op.role.is_def, needs_reg, fixed, freq: block.freq });
                if op.role.is_def {
                    def[op.vreg.index()] = pos;
                }
            }
        }
        block.succs.iter().flat_map(|e| &e.args).for_each(|&a| handed.push(a, b));
    }

    let mut live = Liveness {
        ranges: Vec::with_capacity(4 * n),
        uses: uses.list,
        live_in: Vec::with_capacity(4 * n),
        ends: Vec::with_capacity(n + 1),
    };
    live.ends.push([0; 3]);
    let mut handed_start = 0;
    let mut search = Search {
        preds: &input.preds,
        marks: vec![Mark::NONE; func.blocks.len()],
        work: Vec::new(),
        found: vec![0; func.blocks.len().div_ceil(64)],
        words: (usize::MAX, 0),
    };
    for (v, &def_pos) in def.iter().enumerate().take(n) {
        let start = live.ends[v];
        // Writing ended where the next register's uses begin.
        let uses_end = uses.next[v];
        let own = &mut live.uses[start[1] as usize..uses_end as usize];
        if !own.is_sorted_by_key(|u| (u.pos, u.is_def)) {
            own.sort_by_key(|u| (u.pos, u.is_def));
        }
        let def_block = input.block_at(def_pos);
        let register = v as u32;
        let mut last_use = |b: BlockId, end: Pos| {
            (search.marks[b].used, search.marks[b].end) = (register, end);
            if b != def_block || end <= def_pos {
                search.enter(b, register);
            }
        };
        for u in own.iter().filter(|u| !u.is_def) {
            last_use(input.block_at(u.pos), (u.pos & !3) + CLOBBER);
        }
        let handed_end = handed.next[v] as usize;
        handed.list[handed_start..handed_end].iter().for_each(|&b| last_use(b, input.end(b)));
        handed_start = handed_end;
        search.back_to(def_block, register);
        // In each block the value lives to the end if a successor needs it, else to its last use.
        let marks = &search.marks;
        let end_in = |b: BlockId| match marks[b] {
            mark if mark.left == register => input.end(b),
            mark if mark.used == register => mark.end,
            _ => 0,
        };
        let own_range = Range { from: def_pos, to: end_in(def_block).max(def_pos + 1) };
        // The range that may still grow, and the one around the definition until its turn comes.
        let mut open: Option<Range> = None;
        let mut own_range = Some(own_range);
        let mut add = |r: Range| match &mut open {
            Some(last) if r.from <= last.to => last.to = last.to.max(r.to),
            Some(last) => live.ranges.push(std::mem::replace(last, r)),
            None => open = Some(r),
        };
        let (low, high) = std::mem::replace(&mut search.words, (usize::MAX, 0));
        if low <= high {
            for (word, first) in search.found[low..=high].iter_mut().zip((64 * low..).step_by(64)) {
                let mut bits = std::mem::take(word);
                while bits != 0 {
                    let b = first + bits.trailing_zeros() as usize;
                    bits &= bits - 1;
                    if b >= def_block {
                        if let Some(r) = own_range.take() {
                            add(r);
                        }
                    }
                    live.live_in.push(b as u32);
                    add(Range { from: input.start(b), to: end_in(b) });
                }
            }
        }
        if let Some(r) = own_range {
            add(r);
        }
        live.ranges.extend(open);
        live.ends.push([live.ranges.len() as u32, uses_end, live.live_in.len() as u32]);
    }
    live
}

/// The walk from the uses of one register after the other back to its definition.
struct Search<'a> {
    preds: &'a Edges,
    marks: Vec<Mark>,
    work: Vec<BlockId>,
    /// The blocks that the register is live into, as bits to have them in order, and the words of them that are not 0.
    found: Vec<u64>,
    words: (usize, usize),
}

impl Search<'_> {
    /// The register is live into a block.
    fn enter(&mut self, b: BlockId, register: u32) {
        if std::mem::replace(&mut self.marks[b].entered, register) != register {
            self.found[b / 64] |= 1 << (b % 64);
            self.words = (self.words.0.min(b / 64), self.words.1.max(b / 64));
            self.work.push(b);
        }
    }
    /// So it is out of what leads there.
    fn back_to(&mut self, def_block: BlockId, register: u32) {
        let (marks, found) = (self.marks.as_mut_slice(), self.found.as_mut_slice());
        let (mut low, mut high) = self.words;
        while let Some(b) = self.work.pop() {
            for &p in self.preds.of(b) {
                let mark = &mut marks[p];
                mark.left = register;
                if p == def_block || mark.entered == register {
                    continue;
                }
                mark.entered = register;
                found[p / 64] |= 1 << (p % 64);
                (low, high) = (low.min(p / 64), high.max(p / 64));
                self.work.push(p);
            }
        }
        self.words = (low, high);
    }
}

/// What is known of a block while one register after the other is looked at: each field names the last register of
/// which it is true, so that nothing has to be cleared.
#[derive(Clone, Copy)]
struct Mark {
    /// Live into the block.
    entered: u32,
    /// Live out of it.
    left: u32,
    /// Used in it, up to the position `end`.
    used: u32,
    end: Pos,
}

impl Mark {
    const NONE: Mark = Mark { entered: u32::MAX, left: u32::MAX, used: u32::MAX, end: 0 };
}

/// Registers whose definition can be repeated, and that definition's (block, index).
pub fn rematerialisable<I: MachInst>(func: &mut MachFunc<I>) -> (Vec<bool>, Vec<Option<(BlockId, usize)>>) {
    let mut can = vec![false; func.vregs.len()];
    let mut at = vec![None; func.vregs.len()];
    for (b, block) in func.blocks.iter_mut().enumerate() {
        for (i, inst) in block.insts.iter_mut().enumerate() {
            if !inst.inst.can_rematerialise() {
                continue;
            }
            let mut target: Option<VReg> = None;
            inst.inst.visit(|r, role| {
                if role.is_def {
                    target = r.vreg();
                }
            });
            if let Some(v) = target {
                can[v.index()] = true;
                at[v.index()] = Some((b, i));
            }
        }
    }
    (can, at)
}
