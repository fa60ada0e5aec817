//! Machine functions and what register allocation may ask of an instruction.

use super::cfg::Edges;
use super::names::{NameId, Names};
use super::reg::{PReg, PRegSet, Reg, RegClass, Slot, VReg};
use std::fmt::Debug;

/// Where an operand must be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Constraint {
    /// In some register of its class.
    Reg,
    /// In a register or a spill slot.
    Any,
    /// In exactly this register, for this instruction only.
    Fixed(PReg),
}

/// How an operand is used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Role {
    pub is_def: bool,
    /// A definition written before all uses are read (must not share a register with one).
    pub early: bool,
    pub constraint: Constraint,
}

impl Role {
    /// A register that is read.
    pub const USE: Role = Role { is_def: false, early: false, constraint: Constraint::Reg };
    /// A register or slot that is read.
    pub const USE_ANY: Role = Role { is_def: false, early: false, constraint: Constraint::Any };
    /// A register that is written after all reads.
    pub const DEF: Role = Role { is_def: true, early: false, constraint: Constraint::Reg };
    /// A register that is written before the last read.
    pub const DEF_EARLY: Role = Role { is_def: true, early: true, constraint: Constraint::Reg };
    /// Read in a given register.
    pub const fn use_in(r: PReg) -> Role {
        Role { is_def: false, early: false, constraint: Constraint::Fixed(r) }
    }
    /// Written in a given register.
    pub const fn def_in(r: PReg) -> Role {
        Role { is_def: true, early: false, constraint: Constraint::Fixed(r) }
    }
}

/// A place a value can be in between instructions.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Loc {
    P(PReg),
    S(Slot),
}

impl Debug for Loc {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Loc::P(p) => p.fmt(f),
            Loc::S(s) => s.fmt(f),
        }
    }
}

/// What the allocator needs to know about instructions of a target.
pub trait MachInst: Clone + Debug {
    /// Shows each register operand (virtual or not) in a fixed order, for reading or replacing.
    fn visit(&mut self, f: impl FnMut(&mut Reg, Role));
    /// Registers whose contents are lost (after uses are read, before definitions are written).
    fn clobbers(&self) -> PRegSet;
    /// (to, from) when it only copies a register.
    fn as_move(&self) -> Option<(Reg, Reg)>;
    /// Whether it ends a block.
    fn is_terminator(&self) -> bool;
    /// Whether the single definition can be repeated anywhere (constants, symbol addresses).
    fn can_rematerialise(&self) -> bool;
    /// Instructions that copy between two places, at least one of them a register.
    fn copy(class: RegClass, to: Loc, from: Loc) -> Self;
}

/// Place in the source (as in HIR); line 0 = none.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct SrcLoc {
    pub line: u32,
    pub col: u32,
    pub end_line: u32,
    pub end_col: u32,
    /// The inlined call it belongs to (1-based; 0 = the function itself).
    pub frame: u32,
}

impl SrcLoc {
    /// Where a remark on code of this place stands.
    pub fn spot(self) -> [u32; 3] {
        [self.line, self.col, self.frame]
    }
}

/// An instruction and why it is there.
#[derive(Clone, Debug)]
pub struct MInst<I> {
    pub inst: I,
    pub loc: SrcLoc,
    /// LIR note (`py.add int fast path`).
    pub note: Option<&'static str>,
    /// Selection rule, or the reason of a move made by register allocation.
    pub rule: &'static str,
    /// The candidate that came second, if there was a choice.
    pub runner_up: Option<&'static str>,
}

/// Index of a block.
pub type BlockId = usize;

/// A control-flow edge.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MEdge {
    pub block: BlockId,
    pub args: Vec<VReg>,
}

/// What a block was made from. Unlike its number, it stays the same whatever is decided about the
/// function, so execution counts of one compilation can be used for another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Origin {
    /// The function itself: what is executed once per call.
    Entry,
    /// A LIR block.
    Block(u32),
    /// A LIR block's edge, by position: the block holds what is done on that edge.
    Edge(u32, u32),
    /// A copy, on such an edge, of what was made from the LIR block that stands last.
    Copy(u32, u32, u32),
    /// Two things that have become one, by number in [`MachFunc::joined`].
    Joined(u32),
    /// Nothing but an end that blocks share ([`MBlock::shares_end`]).
    End,
}

impl Origin {
    /// Of a block put on edge `i` out of a block of this origin.
    pub fn edge(self, i: usize) -> Origin {
        match self {
            Origin::Block(b) => Origin::Edge(b, i as u32),
            other => other,
        }
    }
    /// Of a copy, put on edge `i` out of a block of this origin, of a block of origin `of`.
    pub fn copy(self, i: usize, of: Origin) -> Origin {
        match (self.edge(i), of) {
            (Origin::Edge(b, i), Origin::Block(of)) => Origin::Copy(b, i, of),
            (other, _) => other,
        }
    }
}

/// Exact execution counts of one function.
pub type Counts = std::collections::BTreeMap<Origin, u64>;

/// A basic block; its last instruction is the terminator, which refers to `succs` by position.
#[derive(Clone, Debug)]
pub struct MBlock<I> {
    pub params: Vec<VReg>,
    pub insts: Vec<MInst<I>>,
    pub succs: Vec<MEdge>,
    /// Stable label within the function; "" for the entry.
    pub name: NameId,
    pub origin: Origin,
    /// Whether its end has become that of the block it goes on to, which therefore is executed when this one is, beside
    /// what its origin says.
    pub shares_end: bool,
    pub cold: bool,
    pub loop_depth: u32,
    /// Estimated executions, relative to [`FREQ_ENTRY`] for the entry.
    pub freq: u32,
}

/// Frequency of a function's entry block.
pub const FREQ_ENTRY: u32 = 1024;

/// Estimated frequency of a block: eight iterations per loop level, cold ones a 256th of that.
pub fn static_frequency(loop_depth: u32, cold: bool) -> u32 {
    let hot = FREQ_ENTRY << (3 * loop_depth.min(5));
    if cold {
        (hot / 256).max(1)
    } else {
        hot
    }
}

/// A machine function. Blocks are in the order in which they are numbered and, by default,
/// laid out: reverse postorder, cold ones last; block 0 is the entry.
#[derive(Clone, Debug)]
pub struct MachFunc<I> {
    pub blocks: Vec<MBlock<I>>,
    /// Class of each virtual register.
    pub vregs: Vec<RegClass>,
    pub names: Names,
    /// What blocks were made from that stand for two.
    pub joined: Vec<[Origin; 2]>,
}

impl<I> MachFunc<I> {
    /// A new virtual register.
    pub fn new_vreg(&mut self, class: RegClass) -> VReg {
        self.vregs.push(class);
        VReg(self.vregs.len() as u32 - 1)
    }
    /// Lets block `a` be executed when what has been made from `origin` would have been.
    pub fn join(&mut self, a: usize, origin: Origin) {
        self.joined.push([self.blocks[a].origin, origin]);
        self.blocks[a].origin = Origin::Joined(self.joined.len() as u32 - 1);
    }
    /// Predecessors of each block, with repetitions for parallel edges.
    pub fn preds(&self) -> Edges {
        self.edges().reversed()
    }
    /// Successors of each block.
    pub fn edges(&self) -> Edges {
        Edges::collect(self.blocks.len(), |b, list| list.extend(self.blocks[b].succs.iter().map(|e| e.block)))
    }
    /// Class of a register.
    pub fn class(&self, v: VReg) -> RegClass {
        self.vregs[v.index()]
    }
}
