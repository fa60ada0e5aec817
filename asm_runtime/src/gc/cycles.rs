//! What `gc.collect()` returns: the number of objects that reference counting alone would not
//! have freed. Of the cells found dead, those that no dead cell refers to are taken away, then
//! those that only these referred to, and so on (Kahn, "Topological sorting of large networks",
//! CACM 1962); what is left lies on cycles or is reachable from one, as in CPython.

use super::block::*;
use super::heap::{heap, Cell};
use super::mark::is_leaf;
use crate::context::context;
use crate::prelude::*;
use pyrl_abi::layout::{self, flags, Layout};

/// Cells of one block, as bits, and how many dead cells refer to each.
struct Block {
    number: usize,
    cells: [u64; MARK_WORDS],
    referrers: Vec<u32>,
}

/// The cells in use when a collection begins.
pub struct Census {
    blocks: Vec<Block>,
    /// Index in `blocks` by block number, or `NONE`.
    index: Vec<u32>,
}

const NONE: u32 = u32::MAX;

impl Census {
    /// Counts before marks and allocation runs are reset: cells before a block's cursor were live
    /// at the last collection or have been handed out, those after it are free unless marked.
    pub fn take() -> Census {
        let h = heap();
        let mut blocks = Vec::new();
        let mut index = vec![NONE; h.blocks];
        let mut number = 0;
        while number < index.len() {
            let mut step = 1;
            let mut cells = [0; MARK_WORDS];
            match h.entry(number) {
                kind::SMALL => {
                    let head = h.head(number);
                    cells = head.marks;
                    (0..head.cursor as usize).for_each(|i| cells[i / 64] |= 1 << (i % 64));
                }
                kind::LARGE => {
                    step = h.large_blocks(number);
                    cells[0] = 1;
                }
                _ => {}
            }
            if cells.iter().any(|&w| w != 0) {
                index[number] = blocks.len() as u32;
                blocks.push(Block { number, cells, referrers: Vec::new() });
            }
            number += step;
        }
        let mut census = Census { blocks, index };
        // The rests of the runs being allocated from are free.
        for run in context().runs.iter().chain(h.medium()) {
            let mut at = run.ptr as usize;
            while at < run.end as usize {
                let Some(cell) = h.find_cell(at) else { break };
                if let Some(b) = census.slot(cell.block) {
                    census.blocks[b].cells[cell.index / 64] &= !(1 << (cell.index % 64));
                }
                at = cell.start + cell.size;
            }
        }
        census
    }

    fn slot(&self, block: usize) -> Option<usize> {
        self.index.get(block).copied().filter(|&i| i != NONE).map(|i| i as usize)
    }

    /// After marking: the number of dead objects on cycles or reachable from one.
    pub fn garbage(mut self) -> usize {
        let h = heap();
        for block in &mut self.blocks {
            let marks = &h.head(block.number).marks;
            block.cells.iter_mut().zip(marks).for_each(|(cells, live)| *cells &= !live);
            if block.cells.iter().any(|&w| w != 0) {
                block.referrers = vec![0; h.head(block.number).cells as usize];
            }
        }
        let dead = self.cells();
        for &cell in &dead {
            self.edges(cell, |census, to| {
                if let Some(b) = census.dead(to) {
                    census.blocks[b].referrers[to.index] += 1;
                }
            });
        }
        let count = |c: &Cell| counted(c.start) as usize;
        let mut left: usize = dead.iter().map(count).sum();
        let mut free: Vec<Cell> = dead.into_iter().filter(|c| self.referrers(c) == 0).collect();
        while let Some(cell) = free.pop() {
            left -= count(&cell);
            self.edges(cell, |census, to| {
                let Some(b) = census.dead(to) else { return };
                census.blocks[b].referrers[to.index] -= 1;
                if census.blocks[b].referrers[to.index] == 0 {
                    free.push(to);
                }
            });
        }
        left
    }

    /// All cells whose bits are set.
    fn cells(&self) -> Vec<Cell> {
        let h = heap();
        let mut out = Vec::new();
        for block in &self.blocks {
            let first = h.block_addr(block.number) + HEAD;
            let size = h.head(block.number).cell_size as usize;
            for index in 0..block.referrers.len() {
                if block.cells[index / 64] >> (index % 64) & 1 == 1 {
                    out.extend(h.find_cell(first + index * size));
                }
            }
        }
        out
    }

    /// The block of a cell that is among the dead.
    fn dead(&self, cell: Cell) -> Option<usize> {
        let b = self.slot(cell.block)?;
        (self.blocks[b].cells[cell.index / 64] >> (cell.index % 64) & 1 == 1).then_some(b)
    }

    fn referrers(&self, cell: &Cell) -> u32 {
        self.slot(cell.block).map_or(0, |b| self.blocks[b].referrers[cell.index])
    }

    /// Every cell that a cell refers to, as marking would find them.
    fn edges(&mut self, cell: Cell, mut visit: impl FnMut(&mut Census, Cell)) {
        let (start, end) = (cell.start, cell.start + cell.size);
        let kind = unsafe { *((start + layout::HEADER_LAYOUT as usize) as *const u8) };
        let (from, to) = if is_leaf(kind) {
            let bits = unsafe { *((start + layout::HEADER_FLAGS as usize) as *const u8) };
            if bits & flags::ATTRS == 0 {
                return;
            }
            (end - 8, end)
        } else if kind == Layout::Array as u8 {
            let count = unsafe { *((start + layout::ARRAY_CAP as usize) as *const usize) };
            (start + 16, end.min(start.saturating_add(16 + count.saturating_mul(8))))
        } else {
            (start + 8, end)
        };
        for at in (from..to).step_by(8) {
            let word = unsafe { *(at as *const usize) };
            if let Some(target) = heap().find_cell(word) {
                visit(self, target);
            }
        }
    }
}

/// Is it an object that CPython's collector would track, not a buffer or a leaf?
fn counted(start: usize) -> bool {
    let kind = unsafe { *((start + layout::HEADER_LAYOUT as usize) as *const u8) };
    !is_leaf(kind) && kind != Layout::Array as u8 && kind != Layout::Range as u8
}
