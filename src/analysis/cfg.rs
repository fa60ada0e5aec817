//! The control-flow graph as a petgraph graph, reverse postorder and dominators.
//!
//! Terminators own the edges; this is a view derived from them. For HIR the unwind edge of a
//! block counts as a successor, so facts that hold "on entry" hold in handlers too.

use petgraph::algo::dominators;
use petgraph::graph::{DiGraph, NodeIndex};

/// A function whose control flow can be walked.
pub trait Flow {
    fn block_count(&self) -> usize;
    fn entry_block(&self) -> usize;
    /// Successor blocks, possibly repeated.
    fn successors(&self, block: usize) -> Vec<usize>;
}

impl Flow for crate::hir::Func {
    fn block_count(&self) -> usize {
        self.blocks.len()
    }
    fn entry_block(&self) -> usize {
        self.entry.index()
    }
    fn successors(&self, block: usize) -> Vec<usize> {
        use crate::hir::Term;
        let data = &self.blocks[block];
        let mut out: Vec<usize> = match &data.term {
            Term::Jump(e) => vec![e.block.index()],
            Term::Branch { then, els, .. } => vec![then.block.index(), els.block.index()],
            Term::Return(_)
            | Term::Raise { .. }
            | Term::RaiseHandled
            | Term::Reraise(_)
            | Term::Unreachable => vec![],
        };
        out.extend(data.unwind.iter().map(|e| e.block.index()));
        out
    }
}

/// A HIR function with each block in two halves: node `2b` is its start, from which its handler is
/// reached, and node `2b + 1` its end, where everything that it defines is there. So what
/// dominates in this graph is defined: a block after a `try` is dominated by the first block
/// of the `try`, but not by that block's end.
pub struct Halves<'a>(pub &'a crate::hir::Func);

impl Flow for Halves<'_> {
    fn block_count(&self) -> usize {
        2 * self.0.blocks.len()
    }
    fn entry_block(&self) -> usize {
        2 * self.0.entry.index()
    }
    fn successors(&self, node: usize) -> Vec<usize> {
        let block = &self.0.blocks[node / 2];
        if node % 2 == 0 {
            let handler = block.unwind.as_ref().map(|e| 2 * e.block.index());
            return std::iter::once(node + 1).chain(handler).collect();
        }
        block.term.edges().map(|e| 2 * e.block.index()).collect()
    }
}

impl Flow for crate::lir::Func {
    fn block_count(&self) -> usize {
        self.blocks.len()
    }
    fn entry_block(&self) -> usize {
        self.entry.index()
    }
    fn successors(&self, block: usize) -> Vec<usize> {
        self.blocks[block].term.edges().iter().map(|e| e.block.index()).collect()
    }
}

/// Reachable blocks in reverse postorder.
pub fn reverse_postorder(flow: &impl Flow) -> Vec<usize> {
    let n = flow.block_count();
    let mut seen = vec![false; n];
    let mut post = Vec::with_capacity(n);
    // An explicit stack: functions may have tens of thousands of blocks.
    let mut stack = vec![(flow.entry_block(), flow.successors(flow.entry_block()), 0usize)];
    seen[flow.entry_block()] = true;
    while let Some((block, succs, next)) = stack.last_mut() {
        // Successors are visited last first, so the first one comes first in the result.
        if *next < succs.len() {
            let s = succs[succs.len() - 1 - *next];
            *next += 1;
            if !seen[s] {
                seen[s] = true;
                stack.push((s, flow.successors(s), 0));
            }
        } else {
            post.push(*block);
            stack.pop();
        }
    }
    post.reverse();
    post
}

/// The graph with everything the passes ask of it.
pub struct Cfg {
    pub graph: DiGraph<(), ()>,
    /// Reachable blocks in reverse postorder.
    pub rpo: Vec<usize>,
    /// Position in `rpo`; `usize::MAX` for unreachable blocks.
    pub rpo_index: Vec<usize>,
    pub preds: Vec<Vec<usize>>,
    pub succs: Vec<Vec<usize>>,
    /// Immediate dominator; the entry and unreachable blocks have none.
    pub idom: Vec<Option<usize>>,
    /// Dominator-tree intervals: `a` dominates `b` iff `enter[a] <= enter[b] && leave[b] <= leave[a]`.
    enter: Vec<u32>,
    leave: Vec<u32>,
    /// Children in the dominator tree, in reverse postorder.
    pub dom_children: Vec<Vec<usize>>,
}

impl Cfg {
    pub fn new(flow: &impl Flow) -> Cfg {
        let n = flow.block_count();
        let rpo = reverse_postorder(flow);
        let mut rpo_index = vec![usize::MAX; n];
        for (i, &b) in rpo.iter().enumerate() {
            rpo_index[b] = i;
        }
        let mut graph = DiGraph::with_capacity(n, n * 2);
        for _ in 0..n {
            graph.add_node(());
        }
        let mut preds = vec![Vec::new(); n];
        let mut succs = vec![Vec::new(); n];
        for &b in &rpo {
            for s in flow.successors(b) {
                graph.add_edge(NodeIndex::new(b), NodeIndex::new(s), ());
                preds[s].push(b);
                succs[b].push(s);
            }
        }
        let entry = flow.entry_block();
        let doms = dominators::simple_fast(&graph, NodeIndex::new(entry));
        let mut idom = vec![None; n];
        let mut dom_children = vec![Vec::new(); n];
        for &b in &rpo {
            idom[b] = doms.immediate_dominator(NodeIndex::new(b)).map(|d| d.index());
            if let Some(d) = idom[b] {
                dom_children[d].push(b);
            }
        }
        let (mut enter, mut leave) = (vec![0; n], vec![0; n]);
        let mut clock = 0;
        let mut stack = vec![(entry, 0usize)];
        enter[entry] = 0;
        while let Some((block, next)) = stack.last_mut() {
            if let Some(&child) = dom_children[*block].get(*next) {
                *next += 1;
                clock += 1;
                enter[child] = clock;
                stack.push((child, 0));
            } else {
                clock += 1;
                leave[*block] = clock;
                stack.pop();
            }
        }
        Cfg { graph, rpo, rpo_index, preds, succs, idom, enter, leave, dom_children }
    }

    pub fn reachable(&self, block: usize) -> bool {
        self.rpo_index[block] != usize::MAX
    }

    /// Does `a` dominate `b` (both reachable)?
    pub fn dominates(&self, a: usize, b: usize) -> bool {
        self.enter[a] <= self.enter[b] && self.leave[b] <= self.leave[a]
    }
}
