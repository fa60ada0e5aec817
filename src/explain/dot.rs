//! Control-flow graphs as DOT, one `digraph` for the whole program with a cluster per function.
//!
//! ```text
//! pyrl-asm --emit=cfg prog.py | dot -Tsvg > prog.svg
//! ```
//! Solid edges are jumps (`T` and `F` on branches), dashed ones lead to exception handlers.

use std::fmt::Write;

use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;

use crate::hir::{Func, Program, Term};

/// What an edge of the picture means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Flow {
    Jump,
    Then,
    Else,
    Unwind,
}

/// The whole program.
pub fn program(program: &Program) -> String {
    let mut text = String::from("digraph cfg {\n  node [shape=box, fontname=monospace];\n");
    for (number, func) in program.funcs.iter().enumerate() {
        let _ = writeln!(text, "  subgraph cluster_{number} {{\n    label={:?};", func.qualname);
        let graph = graph(func);
        for node in graph.node_indices() {
            let label = graph[node].replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\l");
            let _ = writeln!(text, "    f{number}_{} [label=\"{label}\"];", node.index());
        }
        for edge in graph.edge_references() {
            let style = match edge.weight() {
                Flow::Jump => "",
                Flow::Then => " [label=T]",
                Flow::Else => " [label=F]",
                Flow::Unwind => " [style=dashed]",
            };
            let (from, to) = (edge.source().index(), edge.target().index());
            let _ = writeln!(text, "    f{number}_{from} -> f{number}_{to}{style};");
        }
        text.push_str("  }\n");
    }
    text.push_str("}\n");
    text
}

/// Blocks (their label and size) and the edges between them.
fn graph(func: &Func) -> DiGraph<String, Flow> {
    let mut graph = DiGraph::new();
    for (i, block) in func.blocks.iter().enumerate() {
        let name = if block.name.is_empty() { "entry" } else { &block.name };
        graph.add_node(format!("b{i} {name}\n{} instructions\n", block.insts.len()));
    }
    for (i, block) in func.blocks.iter().enumerate() {
        let mut edge = |to: crate::hir::Block, flow| {
            graph.add_edge(NodeIndex::new(i), NodeIndex::new(to.index()), flow);
        };
        match &block.term {
            Term::Jump(target) => edge(target.block, Flow::Jump),
            Term::Branch { then, els, .. } => {
                edge(then.block, Flow::Then);
                edge(els.block, Flow::Else);
            }
            Term::Return(_)
            | Term::Raise { .. }
            | Term::RaiseHandled
            | Term::Reraise(_)
            | Term::Unreachable => {}
        }
        if let Some(unwind) = &block.unwind {
            edge(unwind.block, Flow::Unwind);
        }
    }
    graph
}
