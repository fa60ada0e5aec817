//! Liveness of HIR values: backward data flow over bit sets, by block.
//!
//! A block's unwind arguments and what its handler needs count as live at the block's start,
//! because control may leave for the handler at any operation.

use super::cfg::reverse_postorder;
use crate::hir::{Func, Value};

/// Values live at the start of each block, parameters of the block included, in value order.
pub fn live_in(func: &Func) -> Vec<Vec<Value>> {
    let words = func.values.len().div_ceil(64);
    // The sets of all blocks, one after another.
    let mut sets = vec![0u64; words * func.blocks.len()];
    let set_of = |b: usize| b * words..(b + 1) * words;
    let order = reverse_postorder(func);
    let mut live = vec![0u64; words];
    let mut changed = true;
    while changed {
        changed = false;
        for &b in order.iter().rev() {
            let block = &func.blocks[b];
            live.fill(0);
            // What successors need, except their own parameters, which the arguments supply.
            for e in block.term.edges().chain(&block.unwind) {
                for (w, s) in live.iter_mut().zip(&sets[set_of(e.block.index())]) {
                    *w |= s;
                }
                for p in &func.blocks[e.block.index()].params {
                    clear(&mut live, *p);
                }
            }
            block.term.visit_operands(|v| set(&mut live, v));
            for &i in block.insts.iter().rev() {
                let inst = &func.insts[i.index()];
                if let Some(r) = inst.result {
                    clear(&mut live, r);
                }
                inst.op.visit_operands(|v| set(&mut live, v));
            }
            block.unwind.iter().flat_map(|e| &e.args).for_each(|v| set(&mut live, *v));
            block.params.iter().for_each(|v| set(&mut live, *v));
            let old = &mut sets[set_of(b)];
            if *old != *live {
                old.copy_from_slice(&live);
                changed = true;
            }
        }
    }
    (0..func.blocks.len()).map(|b| members(&sets[set_of(b)])).collect()
}

/// The values of a set, in order.
fn members(set: &[u64]) -> Vec<Value> {
    let mut out = Vec::with_capacity(set.iter().map(|w| w.count_ones() as usize).sum());
    for (w, &word) in set.iter().enumerate() {
        let mut bits = word;
        while bits != 0 {
            out.push(Value(w as u32 * 64 + bits.trailing_zeros()));
            bits &= bits - 1;
        }
    }
    out
}

fn set(bits: &mut [u64], v: Value) {
    bits[v.index() / 64] |= 1 << (v.index() % 64);
}
fn clear(bits: &mut [u64], v: Value) {
    bits[v.index() / 64] &= !(1 << (v.index() % 64));
}
