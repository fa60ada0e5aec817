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
//! The step of a loop's counter moves to the ends of the loop's body: there the old count is dead, so that both
//! live in one register.
//!
//! Requires: nothing. Keeps: SSA form.

use super::edit::{distinguish_names, new_block, new_value, set_term};
use super::licm::room;
use crate::analysis::cfg::loop_nest;
use crate::base::options::Options;
use crate::hir::{BinOp, Block, BlockData, Def, Edge, Func, Inst, InstData, Op, Program, Term, Value};

/// A box is made in at most so many places instead.
const MOST: usize = 2;
/// So is a step, which then takes the place of a move.
const MOST_STEPS: usize = 4;

pub fn run(program: &mut Program, _: &Options) {
    for func in &mut program.funcs {
        if func.blocks.iter().any(|b| b.insts.iter().any(|i| moves(&func.insts[i.index()].op))) {
            if let Some(loops) = loop_nest(func) {
                if loops.depth.iter().any(|d| *d > 0) {
                    sink(func, &loops.depth);
                }
            }
        }
    }
}

fn moves(op: &Op) -> bool {
    is_box(op) || matches!(op, Op::IntBinary(BinOp::Add | BinOp::Sub, ..))
}

fn is_box(op: &Op) -> bool {
    matches!(op, Op::BoxSmi(_) | Op::BoxFloat(_))
}

/// The header of the loop whose counter the operation steps.
fn stepped(func: &Func, op: &Op) -> Option<Block> {
    let Op::IntBinary(BinOp::Add | BinOp::Sub, counter, by) = op else { return None };
    let Def::Param(header, _) = func.values[counter.index()].def else { return None };
    let steady = match func.values[by.index()].def {
        Def::Inst(i) => matches!(func.insts[i.index()].op, Op::IntConst(_)),
        Def::Param(block, _) => block == header,
    };
    steady.then_some(header)
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
            self.fixed |= self.blocks.len() == MOST_STEPS;
            self.blocks.push(block);
        }
    }
}

fn sink(func: &mut Func, depth: &[u32]) {
    let blocks = func.blocks.len();
    let mut number: Vec<Option<usize>> = vec![None; func.values.len()];
    let mut boxes: Vec<(usize, Inst, Value)> = Vec::new();
    for (b, block) in func.blocks.iter().enumerate().filter(|(b, block)| depth[*b] > 0 && !block.cold) {
        for &i in &block.insts {
            let InstData { op, result, .. } = &func.insts[i.index()];
            if let (true, Some(r)) = (is_box(op) || stepped(func, op).is_some(), *result) {
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
        let fits = match stepped(func, &func.insts[inst.index()].op) {
            Some(header) => {
                let back = |u: &&usize| steps_back(func, **u, header, value);
                let (back, other): (Vec<&usize>, Vec<&usize>) = uses.blocks.iter().partition(back);
                !back.is_empty() && other.into_iter().all(|u| *u != home && func.blocks[*u].cold)
            }
            None => uses.blocks.len() <= MOST && uses.blocks.iter().all(rarer),
        };
        if uses.fixed || uses.blocks.is_empty() || !fits {
            continue;
        }
        func.blocks[home].insts.retain(|i| *i != inst);
        let (header, value) = (stepped(func, &func.insts[inst.index()].op), value);
        for (n, &block) in uses.blocks.iter().enumerate() {
            let back = header.filter(|header| steps_back(func, block, *header, value));
            let block = back.map_or(block, |header| end_of_body(func, block, header));
            let (inst, value) = if n == 0 { (inst, value) } else { copy(func, block, inst, value) };
            let first = |i: &Inst| {
                let mut reads = false;
                func.insts[i.index()].op.visit_operands(|v| reads |= v == value);
                reads
            };
            let insts = &func.blocks[block].insts;
            let at = insts.iter().position(first).unwrap_or_else(|| room(func, block));
            func.blocks[block].insts.insert(at, inst);
        }
    }
    if func.blocks.len() > blocks {
        distinguish_names(func);
    }
}

/// Does the block read a counter's next value only to hand it to the loop's header?
fn steps_back(func: &Func, block: usize, header: Block, next: Value) -> bool {
    let block = &func.blocks[block];
    let mut reads = 0;
    let mut read = |v: Value| reads += u32::from(v == next);
    block.insts.iter().for_each(|i| func.insts[i.index()].op.visit_operands(&mut read));
    block.term.visit_operands(&mut read);
    reads == 1 && block.term.edges().any(|e| e.block == header && e.args.contains(&next))
}

/// The block that jumps to the header: a new one where a block branches there.
fn end_of_body(func: &mut Func, block: usize, header: Block) -> usize {
    if !matches!(func.blocks[block].term, Term::Branch { .. }) {
        return block;
    }
    let BlockData { name, cold, term_loc, .. } = &func.blocks[block];
    let (name, cold, loc) = (format!("{name}.next"), *cold, *term_loc);
    let between = new_block(func, name, None, cold);
    let back = func.blocks[block].term.edges_mut().find(|e| e.block == header);
    let Some(back) = back else { return block };
    let edge = std::mem::replace(back, Edge { block: between, args: Vec::new() });
    set_term(func, between, Term::Jump(edge), loc);
    between.index()
}

/// A second one for the uses in a block.
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
