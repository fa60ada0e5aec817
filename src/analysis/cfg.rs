//! The control-flow graph, reverse postorder, dominators, which blocks are in loops.
//!
//! Terminators own the edges; this is a view derived from them. For HIR the unwind edge of a
//! block counts as a successor, so facts that hold "on entry" hold in handlers too.

use crate::mach::cfg::{self as graph, dominators, Edges};
use petgraph::graph::{DiGraph, NodeIndex};

/// A function whose control flow can be walked.
pub trait Flow {
    fn block_count(&self) -> usize;
    fn entry_block(&self) -> usize;
    /// Calls `f` with each successor block, possibly repeated.
    fn each_successor(&self, block: usize, f: impl FnMut(usize));
}

/// Successors of every block.
pub fn successors(flow: &impl Flow) -> Edges {
    Edges::collect(flow.block_count(), |b, list| flow.each_successor(b, |s| list.push(s)))
}

impl Flow for crate::hir::Func {
    fn block_count(&self) -> usize {
        self.blocks.len()
    }
    fn entry_block(&self) -> usize {
        self.entry.index()
    }
    fn each_successor(&self, block: usize, mut f: impl FnMut(usize)) {
        use crate::hir::Term;
        let data = &self.blocks[block];
        match &data.term {
            Term::Jump(e) => f(e.block.index()),
            Term::Branch { then, els, .. } => {
                f(then.block.index());
                f(els.block.index());
            }
            Term::Return(_)
            | Term::Raise { .. }
            | Term::RaiseHandled
            | Term::Reraise(_)
            | Term::Unreachable => {}
        }
        data.unwind.iter().for_each(|e| f(e.block.index()));
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
    fn each_successor(&self, node: usize, mut f: impl FnMut(usize)) {
        let block = &self.0.blocks[node / 2];
        if node % 2 == 0 {
            f(node + 1);
            block.unwind.iter().for_each(|e| f(2 * e.block.index()));
        } else {
            block.term.edges().for_each(|e| f(2 * e.block.index()));
        }
    }
}

impl Flow for crate::lir::Func {
    fn block_count(&self) -> usize {
        self.blocks.len()
    }
    fn entry_block(&self) -> usize {
        self.entry.index()
    }
    fn each_successor(&self, block: usize, mut f: impl FnMut(usize)) {
        self.blocks[block].term.edges().for_each(|e| f(e.block.index()));
    }
}

/// Reachable blocks in reverse postorder.
pub fn reverse_postorder(flow: &impl Flow) -> Vec<usize> {
    order(&successors(flow), flow.entry_block())
}

fn order(succs: &Edges, entry: usize) -> Vec<usize> {
    graph::reverse_postorder(succs, entry, graph::Next::First)
}

/// The graph with everything the passes ask of it.
pub struct Cfg {
    /// Reachable blocks in reverse postorder.
    pub rpo: Vec<usize>,
    /// Position in `rpo`; `usize::MAX` for unreachable blocks.
    pub rpo_index: Vec<usize>,
    /// Edges between reachable blocks.
    pub preds: Edges,
    pub succs: Edges,
    /// Immediate dominator; the entry and unreachable blocks have none.
    pub idom: Vec<Option<usize>>,
    /// Dominator-tree intervals: `a` dominates `b` iff `enter[a] <= enter[b] && leave[b] <= leave[a]`.
    enter: Vec<u32>,
    leave: Vec<u32>,
    /// Children in the dominator tree, in reverse postorder.
    pub dom_children: Edges,
}

impl Cfg {
    pub fn new(flow: &impl Flow) -> Cfg {
        let n = flow.block_count();
        let entry = flow.entry_block();
        let all = successors(flow);
        let rpo = order(&all, entry);
        let mut rpo_index = vec![usize::MAX; n];
        for (i, &b) in rpo.iter().enumerate() {
            rpo_index[b] = i;
        }
        let succs = if rpo.len() == n {
            all
        } else {
            Edges::collect(n, |b, list| {
                if rpo_index[b] != usize::MAX {
                    list.extend_from_slice(&all[b]);
                }
            })
        };
        let preds = succs.reversed_in(rpo.iter().copied());
        let doms = dominators(&succs, &preds, entry);
        let idom: Vec<Option<usize>> =
            (0..n).map(|b| (b != entry && doms[b] != usize::MAX).then_some(doms[b])).collect();
        let dom_children = Edges::collect(n, |b, list| list.extend(idom[b])).reversed_in(rpo.iter().copied());
        let (mut enter, mut leave) = (vec![0; n], vec![0; n]);
        let mut clock = 0;
        let mut stack = vec![(entry, 0usize)];
        enter[entry] = 0;
        while let Some((block, next)) = stack.last_mut() {
            if let Some(&child) = dom_children.of(*block).get(*next) {
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
        Cfg { rpo, rpo_index, preds, succs, idom, enter, leave, dom_children }
    }

    pub fn reachable(&self, block: usize) -> bool {
        self.rpo_index[block] != usize::MAX
    }

    /// Does `a` dominate `b` (both reachable)?
    pub fn dominates(&self, a: usize, b: usize) -> bool {
        self.enter[a] <= self.enter[b] && self.leave[b] <= self.leave[a]
    }

    /// In a graph of [`Halves`]: has the instruction at `s` (block, place in it) been done whenever control comes to
    /// `at`?
    pub fn done_before(&self, s: (usize, usize), at: (usize, usize)) -> bool {
        if s.0 == at.0 {
            return s.1 < at.1;
        }
        let (end, start) = (2 * s.0 + 1, 2 * at.0);
        self.reachable(end) && self.reachable(start) && self.dominates(end, start)
    }
}

/// Depth and innermost header of every block.
pub use crate::mach::cfg::Loops as LoopNest;

/// The loops where each is entered at its header alone; `None` otherwise.
pub fn loop_nest(flow: &impl Flow) -> Option<LoopNest> {
    graph::reducible_loops(&successors(flow), flow.entry_block())
}

/// As `loop_nest`, or the loops among the blocks that are not cold where ways through cold ones enter loops in
/// the middle. Cold blocks are in no loop then.
pub fn hot_loop_nest(flow: &impl Flow, cold: impl Fn(usize) -> bool) -> Option<LoopNest> {
    let all = successors(flow);
    graph::reducible_loops(&all, flow.entry_block()).or_else(|| {
        let hot = Edges::collect(flow.block_count(), |b, list| {
            if !cold(b) {
                list.extend(all.of(b).iter().filter(|s| !cold(**s)));
            }
        });
        graph::reducible_loops(&hot, flow.entry_block())
    })
}

/// The header of the innermost loop that each block is in; a header's own is itself.
pub fn innermost_loops(flow: &impl Flow) -> Vec<Option<usize>> {
    let loops = graph::loops(&successors(flow), flow.entry_block());
    loops.header.iter().map(|&h| (h != usize::MAX).then_some(h)).collect()
}

/// Which blocks are in loops, reducible or not.
pub struct Loops {
    /// On some cycle.
    pub inside: Vec<bool>,
    /// Reached by an edge that goes back in reverse postorder.
    pub header: Vec<bool>,
    /// Which loop is in which, where each is entered at its header alone.
    pub nest: Option<LoopNest>,
}

impl Loops {
    pub fn new(flow: &impl Flow) -> Loops {
        let n = flow.block_count();
        let succs = successors(flow);
        if let Some(loops) = graph::reducible_loops(&succs, flow.entry_block()) {
            let header = loops.header.iter().enumerate().map(|(b, h)| *h == b).collect();
            let inside = loops.depth.iter().map(|d| *d > 0).collect();
            return Loops { inside, header, nest: Some(loops) };
        }
        let rpo = order(&succs, flow.entry_block());
        let mut index = vec![usize::MAX; n];
        for (i, &b) in rpo.iter().enumerate() {
            index[b] = i;
        }
        let (mut inside, mut header) = (vec![false; n], vec![false; n]);
        for &b in &rpo {
            for &s in &succs[b] {
                inside[s] |= s == b;
                header[s] |= index[s] <= index[b];
            }
        }
        let mut graph = DiGraph::<(), ()>::with_capacity(n, n * 2);
        for _ in 0..n {
            graph.add_node(());
        }
        for &b in &rpo {
            for &s in &succs[b] {
                graph.add_edge(NodeIndex::new(b), NodeIndex::new(s), ());
            }
        }
        for component in petgraph::algo::tarjan_scc(&graph) {
            if component.len() > 1 {
                component.iter().for_each(|b| inside[b.index()] = true);
            }
        }
        Loops { inside, header, nest: None }
    }
}
