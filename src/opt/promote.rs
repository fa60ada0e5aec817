//! Variables in memory become values (register promotion: Cytron et al., TOPLAS 1991), all variables of a function at once.
//! `globals` and `escape` say which operations read and store them.
//!
//! A block where several edges meet gets a parameter for each variable that is read below; clean-up removes those
//! that have one source. A handler sees a variable as it was at the start of the block that raised, so
//! blocks with handlers end after a store. Only reads behind a store on every path are replaced.

use super::edit::{distinguish_names, edge, new_block, new_param, replace_uses, set_term};
use crate::analysis::cfg::Cfg;
use crate::hir::{Block, Edge, Func, Inst, Op, Repr, Term, Ty, Value};
use std::ops::Range;
use std::sync::Arc;

/// What an operation does with the variables.
pub enum Access {
    Read(usize),
    Store(usize, Value),
    /// These come into being, without a content.
    Fresh(Range<usize>),
}

/// The variables of a function.
pub trait Variables {
    fn count(&self) -> usize;
    fn access(&self, op: &Op, result: Option<Value>) -> Option<Access>;
    /// How the variable's content is represented.
    fn repr(&self, variable: usize) -> Repr;
    /// Its name in annotated assembly.
    fn name(&self, variable: usize) -> Option<Arc<str>>;
    /// Do stores stay when all reads are replaced?
    fn keeps_stores(&self) -> bool;
}

fn accesses<'a>(
    variables: &'a impl Variables,
    func: &'a Func,
    block: usize,
) -> impl Iterator<Item = Access> + 'a {
    let of = |i: &Inst| {
        let inst = &func.insts[i.index()];
        variables.access(&inst.op, inst.result)
    };
    func.blocks[block].insts.iter().filter_map(of)
}

/// Ends a block that has a handler after each store to one of the variables.
pub fn end_blocks_at_stores(func: &mut Func, variables: &impl Variables) {
    let mut b = 0;
    let before = func.blocks.len();
    while b < func.blocks.len() {
        let block = &func.blocks[b];
        let stores = |i: &Inst| {
            let inst = &func.insts[i.index()];
            matches!(variables.access(&inst.op, inst.result), Some(Access::Store(..) | Access::Fresh(_)))
        };
        let store = block.unwind.as_ref().and_then(|_| block.insts.iter().position(stores));
        let Some(at) = store.filter(|at| at + 1 < block.insts.len() || block.term.raises()) else {
            b += 1;
            continue;
        };
        let (name, unwind, cold) = (format!("{}.set", block.name), block.unwind.clone(), block.cold);
        let (loc, rare) = (block.term_loc, block.rare);
        let next = new_block(func, name, unwind, cold);
        func.blocks[next.index()].rare = rare;
        func.blocks[next.index()].insts = func.blocks[b].insts.split_off(at + 1);
        let term = std::mem::replace(&mut func.blocks[b].term, Term::Jump(edge(next, Vec::new())));
        set_term(func, next, term, loc);
        b += 1;
    }
    if func.blocks.len() > before {
        distinguish_names(func);
    }
}

/// A set of variables for each block.
struct Sets {
    words: usize,
    bits: Vec<u64>,
}

impl Sets {
    fn new(blocks: usize, variables: usize, value: u64) -> Sets {
        let words = variables.div_ceil(64);
        Sets { words, bits: vec![value; words * blocks] }
    }
    fn of(&self, b: usize) -> &[u64] {
        &self.bits[b * self.words..(b + 1) * self.words]
    }
    fn of_mut(&mut self, b: usize) -> &mut [u64] {
        &mut self.bits[b * self.words..(b + 1) * self.words]
    }
    fn has(&self, b: usize, k: usize) -> bool {
        self.of(b)[k / 64] >> (k % 64) & 1 != 0
    }
    fn set(&mut self, b: usize, k: usize, to: bool) {
        let word = &mut self.of_mut(b)[k / 64];
        *word = *word & !(1 << (k % 64)) | u64::from(to) << (k % 64);
    }
}

/// What is known of the variables at the start of each block.
pub struct Flow {
    cfg: Cfg,
    /// Stored in the block.
    touched: Sets,
    /// Bound whatever way control came.
    bound: Sets,
}

impl Flow {
    pub fn new(func: &Func, variables: &impl Variables) -> Flow {
        let (blocks, n) = (func.blocks.len(), variables.count());
        let cfg = Cfg::new(func);
        let (mut touched, mut leaves) = (Sets::new(blocks, n, 0), Sets::new(blocks, n, 0));
        for &b in &cfg.rpo {
            for access in accesses(variables, func, b) {
                match access {
                    Access::Read(_) => {}
                    Access::Store(k, _) => {
                        touched.set(b, k, true);
                        leaves.set(b, k, true);
                    }
                    Access::Fresh(range) => range.for_each(|k| {
                        touched.set(b, k, true);
                        leaves.set(b, k, false);
                    }),
                }
            }
        }
        let mut bound = Sets::new(blocks, n, u64::MAX);
        bound.of_mut(func.entry.index()).fill(0);
        let mut changed = true;
        while changed {
            changed = false;
            for &p in &cfg.rpo {
                for &b in &cfg.succs[p] {
                    for w in 0..bound.words {
                        let out = match is_handler(func, p, b) {
                            true => bound.of(p)[w],
                            false => bound.of(p)[w] & !touched.of(p)[w] | leaves.of(p)[w],
                        };
                        let here = &mut bound.of_mut(b)[w];
                        changed |= *here & !out != 0;
                        *here &= out;
                    }
                }
            }
        }
        Flow { cfg, touched, bound }
    }

    /// The variables with a read that may come before any store.
    pub fn unbound_reads(&self, func: &Func, variables: &impl Variables) -> Vec<bool> {
        let n = variables.count();
        let mut out = vec![false; n];
        for &b in &self.cfg.rpo {
            let mut bound: Vec<bool> = (0..n).map(|k| self.bound.has(b, k)).collect();
            for access in accesses(variables, func, b) {
                match access {
                    Access::Read(k) => out[k] |= !bound[k],
                    Access::Store(k, _) => bound[k] = true,
                    Access::Fresh(range) => bound[range].fill(false),
                }
            }
        }
        out
    }

    /// The variables whose content is read behind the start of each block, where they are bound.
    fn live(&self, func: &Func, variables: &impl Variables) -> Sets {
        let mut live = Sets::new(func.blocks.len(), variables.count(), 0);
        for &b in &self.cfg.rpo {
            let mut seen = vec![0u64; live.words];
            for access in accesses(variables, func, b) {
                match access {
                    Access::Read(k) if seen[k / 64] >> (k % 64) & 1 == 0 && self.bound.has(b, k) => {
                        live.set(b, k, true);
                    }
                    Access::Read(_) => {}
                    Access::Store(k, _) => seen[k / 64] |= 1 << (k % 64),
                    Access::Fresh(range) => range.for_each(|k| seen[k / 64] |= 1 << (k % 64)),
                }
            }
        }
        let mut changed = true;
        while changed {
            changed = false;
            for &b in self.cfg.rpo.iter().rev() {
                for &s in &self.cfg.succs[b] {
                    let handler = is_handler(func, b, s);
                    for w in 0..live.words {
                        let own = if handler { 0 } else { self.touched.of(b)[w] };
                        let wanted = live.of(s)[w] & self.bound.of(s)[w] & !own;
                        let here = &mut live.of_mut(b)[w];
                        changed |= wanted & !*here != 0;
                        *here |= wanted;
                    }
                }
            }
        }
        live
    }
}

/// Does block `b` handle what `p` raises?
fn is_handler(func: &Func, p: usize, b: usize) -> bool {
    func.blocks[p].unwind.as_ref().is_some_and(|e| e.block.index() == b)
}

/// Replaces the reads. Blocks with handlers end at stores.
pub fn promote(func: &mut Func, variables: &impl Variables, flow: &Flow) {
    let (blocks, n) = (func.blocks.len(), variables.count());
    let live = flow.live(func, variables);
    let cfg = &flow.cfg;
    // The content of each variable at the start of each block, and at its end.
    let mut start: Vec<Option<Value>> = vec![None; blocks * n];
    let mut end = start.clone();
    let meets = |b: usize| cfg.preds[b].len() > 1;
    for &b in cfg.rpo.iter().filter(|&&b| meets(b)) {
        for k in (0..n).filter(|&k| live.has(b, k)) {
            let param = new_param(func, Block(b as u32), variables.repr(k), Ty::Any);
            func.value_names[param.index()] = variables.name(k);
            start[b * n + k] = Some(param);
        }
    }
    let mut map: Vec<Option<Value>> = vec![None; func.values.len()];
    for &b in &cfg.rpo {
        // A block with one predecessor goes on where that has ended, or begun if it is its handler.
        if let [p] = cfg.preds[b][..] {
            let from = if is_handler(func, p, b) { &start } else { &end };
            let copy: Vec<Option<Value>> = from[p * n..(p + 1) * n].to_vec();
            start[b * n..(b + 1) * n].copy_from_slice(&copy);
        }
        let mut content: Vec<Option<Value>> = start[b * n..(b + 1) * n].to_vec();
        let mut insts = std::mem::take(&mut func.blocks[b].insts);
        insts.retain(|i| {
            let inst = &func.insts[i.index()];
            match (variables.access(&inst.op, inst.result), inst.result) {
                (Some(Access::Store(k, value)), _) => content[k] = Some(value),
                (Some(Access::Fresh(range)), _) => content[range].fill(None),
                (Some(Access::Read(k)), Some(r)) => {
                    map[r.index()] = content[k];
                    return content[k].is_none();
                }
                (Some(Access::Read(_)), None) | (None, _) => return true,
            }
            variables.keeps_stores()
        });
        func.blocks[b].insts = insts;
        end[b * n..(b + 1) * n].copy_from_slice(&content);
    }
    for &b in &cfg.rpo {
        let add = |e: &mut Edge, from: &[Option<Value>]| {
            let to = e.block.index();
            if meets(to) {
                e.args.extend((0..n).filter(|&k| live.has(to, k)).filter_map(|k| from[k]));
            }
        };
        let block = &mut func.blocks[b];
        block.term.edges_mut().for_each(|e| add(e, &end[b * n..(b + 1) * n]));
        block.unwind.iter_mut().for_each(|e| add(e, &start[b * n..(b + 1) * n]));
    }
    replace_uses(func, &map);
}
