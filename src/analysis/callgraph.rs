//! The call graph (petgraph) and which functions may be on the stack more than once.
//!
//! An operation that may run arbitrary Python code may reach any function, so a function holding
//! one counts as recursive; functions that only make direct calls are recursive when their
//! strongly connected component (Tarjan) has a cycle or they reach such a function's component.

use crate::hir::{Op, Program};
use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};

/// Direct calls between the functions of a program.
pub struct CallGraph {
    pub graph: DiGraph<(), ()>,
    recursive: Vec<bool>,
}

impl CallGraph {
    pub fn new(program: &Program) -> CallGraph {
        let n = program.funcs.len();
        let mut graph = DiGraph::with_capacity(n, n);
        for _ in 0..n {
            graph.add_node(());
        }
        let mut recursive = vec![false; n];
        for (i, f) in program.funcs.iter().enumerate() {
            for block in &f.blocks {
                for &inst in &block.insts {
                    match &f.insts[inst.index()].op {
                        Op::CallDirect { func, .. } => {
                            graph.add_edge(NodeIndex::new(i), NodeIndex::new(func.index()), ());
                        }
                        // Whatever may raise may, with few exceptions, call __methods__.
                        Op::CheckLocal { .. }
                        | Op::CheckFree { .. }
                        | Op::GlobalGet { .. }
                        | Op::GlobalDel { .. }
                        | Op::RecursionCheck
                        | Op::CheckMethod { .. }
                        | Op::GetSlot { .. }
                        | Op::SetSlot { .. }
                        | Op::TagIn { .. }
                        | Op::BuiltinGet(_) => {}
                        op => recursive[i] |= op.may_raise(),
                    }
                }
            }
        }
        // A direct caller of such a function may be re-entered through it.
        for component in tarjan_scc(&graph) {
            let cyclic = component.len() > 1 || component.iter().any(|&c| graph.contains_edge(c, c));
            let reaches = component
                .iter()
                .any(|&c| recursive[c.index()] || graph.neighbors(c).any(|s| recursive[s.index()]));
            if cyclic || reaches {
                for c in component {
                    recursive[c.index()] = true;
                }
            }
        }
        CallGraph { graph, recursive }
    }

    /// May a call of this function lead to another call of it before it returns?
    pub fn may_recurse(&self, func: usize) -> bool {
        self.recursive[func]
    }
}
