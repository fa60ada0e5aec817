//! Boxes are made where they are used: one that a loop makes each time round, but that is used only
//! after the loop or in cold blocks, moves there.
//!
//! ```text
//! loop:  %3 = box.smi %2               loop:  …
//!        branch %4 out, loop       ⇒   out:   %3 = box.smi %2
//! out:   return %3                            return %3
//! ```
//! A special case of partial dead code elimination (Knoop, Rüthing, Steffen, PLDI 1994): assignments
//! sink to the only places that read them, which must run less often.
//!
//! Requires: nothing. Keeps: SSA form.

use super::edit::new_value;
use super::licm::room;
use crate::analysis::cfg::loop_nest;
use crate::base::options::Options;
use crate::hir::{Def, Func, Inst, InstData, Op, Program, Value};

/// A box is made in at most so many places instead.
const MOST: usize = 2;

pub fn run(program: &mut Program, _: &Options) {
    for func in &mut program.funcs {
        if func.blocks.iter().any(|b| b.insts.iter().any(|i| is_box(&func.insts[i.index()].op))) {
            if let Some(loops) = loop_nest(func) {
                if loops.depth.iter().any(|d| *d > 0) {
                    sink(func, &loops.depth);
                }
            }
        }
    }
}

fn is_box(op: &Op) -> bool {
    matches!(op, Op::BoxSmi(_) | Op::BoxFloat(_))
}

/// The blocks that use a value.
#[derive(Clone, Default)]
struct Uses {
    blocks: Vec<usize>,
    /// Too many, or in an unwind edge, whose values must be there from the start of the block.
    fixed: bool,
}

impl Uses {
    fn add(&mut self, block: usize) {
        if !self.blocks.contains(&block) {
            self.fixed |= self.blocks.len() == MOST;
            self.blocks.push(block);
        }
    }
}

fn sink(func: &mut Func, depth: &[u32]) {
    let mut number: Vec<Option<usize>> = vec![None; func.values.len()];
    let mut boxes: Vec<(usize, Inst, Value)> = Vec::new();
    for (b, block) in func.blocks.iter().enumerate().filter(|(b, block)| depth[*b] > 0 && !block.cold) {
        for &i in &block.insts {
            if let (true, Some(r)) = (is_box(&func.insts[i.index()].op), func.insts[i.index()].result) {
                number[r.index()] = Some(boxes.len());
                boxes.push((b, i, r));
            }
        }
    }
    let mut uses = vec![Uses::default(); boxes.len()];
    for (b, block) in func.blocks.iter().enumerate() {
        let mut seen = |v: Value| {
            if let Some(n) = number[v.index()] {
                uses[n].add(b);
            }
        };
        block.insts.iter().for_each(|i| func.insts[i.index()].op.visit_operands(&mut seen));
        block.term.visit_operands(&mut seen);
        for v in block.unwind.iter().flat_map(|e| &e.args) {
            if let Some(n) = number[v.index()] {
                uses[n].fixed = true;
            }
        }
    }
    for ((home, inst, value), uses) in boxes.into_iter().zip(uses) {
        let rarer = |u: &usize| *u != home && (func.blocks[*u].cold || depth[*u] < depth[home]);
        if uses.fixed || uses.blocks.is_empty() || !uses.blocks.iter().all(rarer) {
            continue;
        }
        func.blocks[home].insts.retain(|i| *i != inst);
        for (n, &block) in uses.blocks.iter().enumerate() {
            let (inst, value) = if n == 0 { (inst, value) } else { copy(func, block, inst, value) };
            let first = |i: &Inst| {
                let mut reads = false;
                func.insts[i.index()].op.visit_operands(|v| reads |= v == value);
                reads
            };
            let at = func.blocks[block].insts.iter().position(first).unwrap_or_else(|| room(func, block));
            func.blocks[block].insts.insert(at, inst);
        }
    }
}

/// A second box for the uses in a block.
fn copy(func: &mut Func, block: usize, inst: Inst, value: Value) -> (Inst, Value) {
    let InstData { op, loc, .. } = func.insts[inst.index()].clone();
    let made = Inst(func.insts.len() as u32);
    let data = func.values[value.index()];
    let new = new_value(func, data.repr, data.ty, Def::Inst(made));
    func.value_names[new.index()] = func.value_names[value.index()].clone();
    func.insts.push(InstData { op, result: Some(new), loc });
    let renamed = |v: Value| if v == value { new } else { v };
    for i in func.blocks[block].insts.clone() {
        func.insts[i.index()].op.map_operands(renamed);
    }
    func.blocks[block].term.map_operands(renamed);
    (made, new)
}
