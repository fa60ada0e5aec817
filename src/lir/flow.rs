//! Order, dominators and loops of a function, which passes hand on as long as its blocks stay as they are.

use super::func::Func;
use crate::analysis::cfg::{self, Cfg, LoopNest};

pub struct Flow {
    pub cfg: Cfg,
    /// Loops, where each is entered at its header alone.
    pub nest: Option<LoopNest>,
    blocks: usize,
}

impl Flow {
    pub fn new(func: &Func) -> Flow {
        let nest = cfg::hot_loop_nest(func, |b| func.blocks[b].cold);
        Flow { cfg: Cfg::new(func), nest, blocks: func.blocks.len() }
    }
    /// Whether no block has been added.
    pub fn holds(&self, func: &Func) -> bool {
        self.blocks == func.blocks.len()
    }
    /// Whether all blocks are reached.
    pub fn reaches_all(&self) -> bool {
        self.cfg.rpo.len() == self.blocks
    }
}
