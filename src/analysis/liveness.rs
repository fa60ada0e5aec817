//! Liveness of HIR values: backward data flow over bit sets, by block.
//!
//! A block's unwind arguments and what its handler needs count as live at the block's start,
//! because control may leave for the handler at any operation.

use super::cfg::reverse_postorder;
use crate::hir::{Func, Value};

/// Values live at the start of each block, parameters of the block included, in value order.
pub fn live_in(func: &Func) -> Vec<Vec<Value>> {
    let words = func.values.len().div_ceil(64);
    let n = func.blocks.len();
    let mut sets: Vec<Vec<u64>> = vec![vec![0; words]; n];
    let order = reverse_postorder(func);
    let mut changed = true;
    while changed {
        changed = false;
        for &b in order.iter().rev() {
            let block = &func.blocks[b];
            let mut live = vec![0u64; words];
            // What successors need, except their own parameters, which the arguments supply.
            for e in block.term.edges().chain(&block.unwind) {
                let target = &func.blocks[e.block.index()];
                for (w, s) in live.iter_mut().zip(&sets[e.block.index()]) {
                    *w |= s;
                }
                for p in &target.params {
                    clear(&mut live, *p);
                }
            }
            let mut add = live;
            block.term.visit_operands(|v| set(&mut add, v));
            for &i in block.insts.iter().rev() {
                let inst = &func.insts[i.index()];
                if let Some(r) = inst.result {
                    clear(&mut add, r);
                }
                inst.op.visit_operands(|v| set(&mut add, v));
            }
            block.unwind.iter().flat_map(|e| &e.args).for_each(|v| set(&mut add, *v));
            block.params.iter().for_each(|v| set(&mut add, *v));
            if add != sets[b] {
                sets[b] = add;
                changed = true;
            }
        }
    }
    sets.iter()
        .map(|s| {
            let bits = s.iter().enumerate().flat_map(|(w, bits)| {
                (0..64).filter(move |i| bits >> i & 1 == 1).map(move |i| Value((w * 64 + i) as u32))
            });
            bits.collect()
        })
        .collect()
}

fn set(bits: &mut [u64], v: Value) {
    bits[v.index() / 64] |= 1 << (v.index() % 64);
}
fn clear(bits: &mut [u64], v: Value) {
    bits[v.index() / 64] &= !(1 << (v.index() % 64));
}
