//! Loop-invariant code motion: what gives the same value each time round is computed before the
//! loop, if computing it there is harmless though the loop may not get to it.
//!
//! ```text
//! loop:  %4 = seq.len %1:list          %4 = seq.len %1:list
//!        %5 = unbox.float %2       ⇒   %5 = unbox.float %2
//!        …                             loop: …
//! ```
//! Types are facts about values, not about places, so lengths and addresses of what is a list
//! anywhere can be read anywhere. They are invariant if no operation in the loop can change them
//! (`memory`). Moved are only operations that cost something: loads and conversions.
//!
//! Source: Aho, Lam, Sethi, Ullman, "Compilers" (2nd ed., 2006), 9.5; loops of Wei et al. 2007.
//! Requires: dominators exist for the header of each loop. Keeps: SSA form.

use super::gvn::reads_lengths;
use super::memory::{keepers, new_lists, Known, Memory};
use crate::analysis::cfg::{hot_loop_nest, Cfg, Halves, LoopNest};
use crate::base::options::Options;
use crate::hir::{Def, Func, Inst, Op, Program, Term, Ty, Value};

/// More than this in one loop would only be kept in memory.
const MOST: usize = 10;

pub fn run(program: &mut Program, _: &Options) {
    let keeps = keepers(program);
    let known = Known { consts: &program.consts, keeps: &keeps };
    for func in &mut program.funcs {
        if func.blocks.iter().any(|b| b.insts.iter().any(|i| movable(func, &func.insts[i.index()].op))) {
            if let Some(loops) = hot_loop_nest(func, |b| func.blocks[b].cold) {
                if loops.depth.iter().any(|d| *d > 0) {
                    Motion::new(func, known, loops).run(func, known);
                }
            }
        }
    }
}

/// Operations that are harmless anywhere their operands are there, and worth moving.
fn movable(func: &Func, op: &Op) -> bool {
    let ty = |v: &Value| func.values[v.index()].ty;
    match op {
        // On paths that are never taken, what is tested for a list may be known to be something else.
        Op::SeqLen(v) | Op::ListItems(v) => {
            matches!(ty(v), Ty::List | Ty::Doubles | Ty::Tuple | Ty::Str | Ty::Bytes)
        }
        Op::IntToFloat(_) => true,
        Op::GlobalBound { fixed, .. } => *fixed,
        Op::UnboxFloat(v) => ty(v) == Ty::Float,
        Op::UnboxSmi(v) => ty(v) == Ty::Smi,
        _ => false,
    }
}

struct Motion {
    loops: LoopNest,
    halves: Cfg,
    memory: Memory,
    /// Lists that the function makes and appends to, and the states of those that are older than all of them.
    new: Vec<Value>,
    older: Option<Memory>,
    /// Block that computes each value, and whether it is there from the block's start.
    home: Vec<(u32, bool)>,
    /// Values moved out of each loop, by header.
    moved: Vec<usize>,
}

impl Motion {
    fn new(func: &Func, known: Known, loops: LoopNest) -> Motion {
        let mut home = vec![(0, true); func.values.len()];
        for (b, block) in func.blocks.iter().enumerate() {
            for i in &block.insts {
                if let Some(r) = func.insts[i.index()].result {
                    home[r.index()] = (b as u32, false);
                }
            }
            block.params.iter().for_each(|p| home[p.index()] = (b as u32, true));
        }
        let cfg = Cfg::new(func);
        let reads = func.insts.iter().any(|i| reads_lengths(func, &i.op));
        let new = if reads { new_lists(func, known.consts) } else { Vec::new() };
        let older = (!new.is_empty()).then(|| Memory::of_older(func, &cfg, known));
        Motion {
            loops,
            halves: Cfg::new(&Halves(func)),
            memory: Memory::new(func, &cfg, known),
            new,
            older,
            home,
            moved: vec![0; func.blocks.len()],
        }
    }

    fn run(&mut self, func: &mut Func, known: Known) {
        let order: Vec<usize> = self.halves.rpo.iter().filter(|n| *n % 2 == 1).map(|n| n / 2).collect();
        for b in order {
            if self.loops.depth[b] == 0 || func.blocks[b].cold {
                continue;
            }
            let mut n = 0;
            while n < func.blocks[b].insts.len() {
                let i = func.blocks[b].insts[n];
                match self.target(func, known, (b, n), i) {
                    Some(to) => {
                        func.blocks[b].insts.remove(n);
                        let at = room(func, to);
                        func.blocks[to].insts.insert(at, i);
                        if let Some(r) = func.insts[i.index()].result {
                            self.home[r.index()] = (to as u32, false);
                        }
                    }
                    None => n += 1,
                }
            }
        }
    }

    /// The block before the outermost loop around `b` in which the instruction is invariant.
    fn target(&mut self, func: &Func, known: Known, (b, n): (usize, usize), i: Inst) -> Option<usize> {
        let op = &func.insts[i.index()].op;
        if !movable(func, op) {
            return None;
        }
        let reads = reads_lengths(func, op);
        let old = match op {
            Op::SeqLen(list) | Op::ListItems(list) => self.older.is_some() && self.is_older(func, *list),
            _ => false,
        };
        if reads && self.memory(old).changed_before(func, known, b, n) {
            return None;
        }
        let mut found = None;
        let mut header = self.loops.header[b];
        while header != usize::MAX {
            let Some(before) = self.before(func, header) else { break };
            let mut operands = Vec::new();
            op.visit_operands(|v| operands.push(v));
            let there = operands.iter().all(|v| self.is_there(func, *v, before));
            let same = !reads
                || self.memory(old).start[b] == self.memory(old).end[before] && {
                    let tests = &func.blocks[before].insts[room(func, before)..];
                    !tests.iter().any(|i| self.memory(old).changed_by(func, known, &func.insts[i.index()].op))
                };
            if !there || !same || self.moved[header] >= MOST {
                break;
            }
            self.moved[header] += 1;
            found = Some(before);
            header = match self.loops.depth[before] {
                0 => usize::MAX,
                _ => self.loops.header[before],
            };
        }
        found
    }

    /// The states of old lists, or of all.
    fn memory(&self, old: bool) -> &Memory {
        self.older.as_ref().filter(|_| old).unwrap_or(&self.memory)
    }

    /// Was the list there before each of those that the function makes and appends to?
    fn is_older(&self, func: &Func, list: Value) -> bool {
        let node = |v: Value| {
            let (home, at_start) = self.home[v.index()];
            2 * home as usize + usize::from(!at_start)
        };
        let place = |v: Value| {
            let made = |i: &Inst| func.insts[i.index()].result == Some(v);
            func.blocks[self.home[v.index()].0 as usize].insts.iter().position(made)
        };
        self.new.iter().all(|v| match node(list) == node(*v) {
            true => place(list) < place(*v),
            false => self.halves.dominates(node(list), node(*v)),
        })
    }

    /// The block outside a loop that dominates its header and is in the loop around it, if in any.
    fn before(&self, func: &Func, header: usize) -> Option<usize> {
        let node = self.halves.idom[2 * header]?;
        let block = node / 2;
        let fits = node % 2 == 1
            && self.loops.depth[block] + 1 == self.loops.depth[header]
            && !func.blocks[block].cold
            && matches!(func.blocks[block].term, Term::Jump(_) | Term::Branch { .. });
        fits.then_some(block)
    }

    /// Can the value be used in a block, before the tests at its end?
    fn is_there(&self, func: &Func, v: Value, block: usize) -> bool {
        let (home, at_start) = self.home[v.index()];
        let node = 2 * home as usize + usize::from(!at_start);
        if home as usize == block && !at_start {
            let Def::Inst(i) = func.values[v.index()].def else { return false };
            let at = func.blocks[block].insts.iter().position(|x| *x == i);
            return at.is_some_and(|at| at < room(func, block));
        }
        self.halves.dominates(node, 2 * block + 1)
    }
}

/// Where in a block there is room for more: before what the branch at its end tests.
pub(super) fn room(func: &Func, block: usize) -> usize {
    let insts = &func.blocks[block].insts;
    if !matches!(func.blocks[block].term, Term::Branch { .. }) {
        return insts.len();
    }
    let tests = |i: &&Inst| {
        matches!(
            func.insts[i.index()].op,
            Op::Is(..)
                | Op::IsUnset(_)
                | Op::IsType(..)
                | Op::Not(_)
                | Op::Truth(_)
                | Op::Compare(..)
                | Op::CompareGeneric(..)
                | Op::SmiBinary(..)
                | Op::SmiCompare(..)
                | Op::FloatCompare(..)
                | Op::IntCompare(..)
        )
    };
    insts.len() - insts.iter().rev().take_while(tests).count()
}
