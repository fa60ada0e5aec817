//! Analyses over HIR and LIR functions. None of them changes the function.

pub mod callgraph;
pub mod cfg;
pub mod liveness;
pub mod range;
