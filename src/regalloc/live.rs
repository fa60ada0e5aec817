//! Live ranges of virtual registers in SSA form.
//!
//! Each use is followed backwards through the predecessors until the definition (Appel, "Modern
//! Compiler Implementation", 19.6; Boissinot et al., "Fast Liveness Checking for SSA-Form
//! Programs", CGO 2008, call it path exploration). The work is proportional to the size of the
//! result, so long functions with short live ranges cost linear time.

use super::input::{Input, Pos, BEFORE, CLOBBER, READ, WRITE};
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

/// Live range of one virtual register.
#[derive(Clone, Copy, Debug)]
pub struct LiveRange<'a> {
    /// Sorted, disjoint, not touching.
    pub ranges: &'a [Range],
    /// Sorted by position.
    pub uses: &'a [Use],
    /// Blocks at whose start the value is live (not the defining one), sorted.
    pub live_in: &'a [BlockId],
}

/// Live ranges of a function, those of all registers in common lists.
pub struct Liveness {
    ranges: Vec<Range>,
    uses: Vec<Use>,
    live_in: Vec<BlockId>,
    /// Ends of each register's parts of the lists; one more at the front.
    ends: Vec<[u32; 3]>,
}

impl Liveness {
    /// The live range of a register.
    pub fn of(&self, v: usize) -> LiveRange<'_> {
        let (start, end) = (self.ends[v], self.ends[v + 1]);
        LiveRange {
            ranges: &self.ranges[start[0] as usize..end[0] as usize],
            uses: &self.uses[start[1] as usize..end[1] as usize],
            live_in: &self.live_in[start[2] as usize..end[2] as usize],
        }
    }
    /// Number of registers.
    pub fn len(&self) -> usize {
        self.ends.len() - 1
    }
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Where to write the next use of each register, while the common list is filled.
struct Uses {
    list: Vec<Use>,
    next: Vec<u32>,
}

impl Uses {
    /// Makes room for the uses of each register.
    fn new<I>(func: &MachFunc<I>, input: &Input) -> Uses {
        let mut count = vec![0u32; func.vregs.len() + 1];
        let params = func.blocks.iter().flat_map(|b| &b.params);
        params.chain(input.operands.iter().map(|op| &op.vreg)).for_each(|v| count[v.index() + 1] += 1);
        for v in 1..count.len() {
            count[v] += count[v - 1];
        }
        let empty = Use { pos: 0, is_def: false, needs_reg: false, fixed: None, freq: 0 };
        Uses { list: vec![empty; count[func.vregs.len()] as usize], next: count }
    }
    fn push(&mut self, v: VReg, u: Use) {
        let next = &mut self.next[v.index()];
        self.list[*next as usize] = u;
        *next += 1;
    }
}

/// Computes live ranges.
pub fn analyse<I: MachInst>(func: &MachFunc<I>, input: &Input, remat: &[bool]) -> Liveness {
    let n = func.vregs.len();
    let mut uses = Uses::new(func, input);
    let mut def: Vec<Pos> = vec![0; n];
    // Values at the ends of blocks that edges hand on: (register, block).
    let mut handed: Vec<(VReg, BlockId)> = Vec::new();
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
        handed.extend(block.succs.iter().flat_map(|e| &e.args).map(|&a| (a, b)));
    }
    handed.sort_unstable();

    let preds = func.preds();
    let mut live = Liveness {
        ranges: Vec::with_capacity(2 * n),
        uses: uses.list,
        live_in: Vec::new(),
        ends: vec![[0; 3]],
    };
    live.ends.reserve(n);
    let mut handed = handed.as_slice();
    let mut work: Vec<BlockId> = Vec::new();
    // Per block: the register last seen live into it, so that no set has to be cleared, and the
    // position after the last use of a register in it.
    let mut seen = vec![u32::MAX; func.blocks.len()];
    let mut last: Vec<(u32, Pos)> = vec![(u32::MAX, 0); func.blocks.len()];
    for (v, &def_pos) in def.iter().enumerate().take(n) {
        let start = live.ends[v];
        // Writing ended where the next register's uses begin.
        let uses_end = uses.next[v];
        let own = &mut live.uses[start[1] as usize..uses_end as usize];
        if !own.is_sorted_by_key(|u| (u.pos, u.is_def)) {
            own.sort_by_key(|u| (u.pos, u.is_def));
        }
        let def_block = input.block_at(def_pos);
        let mut last_use = |b: BlockId, end: Pos| {
            last[b] = (v as u32, end);
            if b != def_block || end <= def_pos {
                work.push(b);
            }
        };
        for u in own.iter().filter(|u| !u.is_def) {
            last_use(input.block_at(u.pos), (u.pos & !3) + CLOBBER);
        }
        while let Some(&(_, b)) = handed.first().filter(|(w, _)| w.index() == v) {
            handed = &handed[1..];
            last_use(b, input.end(b));
        }
        let first_in = start[2] as usize;
        while let Some(b) = work.pop() {
            if seen[b] == v as u32 {
                continue;
            }
            seen[b] = v as u32;
            live.live_in.push(b);
            work.extend(preds.of(b).iter().copied().filter(|&p| p != def_block && seen[p] != v as u32));
        }
        live.live_in[first_in..].sort_unstable();
        // In each block the value lives to the end if a successor needs it, else to its last use.
        let end_in = |b: BlockId| {
            if func.blocks[b].succs.iter().any(|e| seen[e.block] == v as u32) {
                input.end(b)
            } else if last[b].0 == v as u32 {
                last[b].1
            } else {
                0
            }
        };
        let own_range = Range { from: def_pos, to: end_in(def_block).max(def_pos + 1) };
        let first_range = live.ranges.len();
        let add = |ranges: &mut Vec<Range>, r: Range| match ranges[first_range..].last_mut() {
            Some(last) if r.from <= last.to => last.to = last.to.max(r.to),
            _ => ranges.push(r),
        };
        let mut own_range = Some(own_range);
        for &b in &live.live_in[first_in..] {
            if b >= def_block {
                own_range.take().into_iter().for_each(|r| add(&mut live.ranges, r));
            }
            let r = Range { from: input.start(b), to: end_in(b) };
            add(&mut live.ranges, r);
        }
        own_range.into_iter().for_each(|r| add(&mut live.ranges, r));
        live.ends.push([live.ranges.len() as u32, uses_end, live.live_in.len() as u32]);
    }
    live
}

impl LiveRange<'_> {
    /// Whether the value is live at a position.
    pub fn covers(&self, pos: Pos) -> bool {
        let i = self.ranges.partition_point(|r| r.to <= pos);
        self.ranges.get(i).is_some_and(|r| r.from <= pos)
    }
    /// First position.
    pub fn start(&self) -> Pos {
        self.ranges.first().map_or(0, |r| r.from)
    }
    /// First position after the last range.
    pub fn end(&self) -> Pos {
        self.ranges.last().map_or(0, |r| r.to)
    }
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
            inst.inst.visit(&mut |r, role| {
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
