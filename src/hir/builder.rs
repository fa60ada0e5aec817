//! Makes SSA form while statements are translated, one function at a time: Braun, Buchwald, Hack,
//! Leißa, Mallon, Zwinkau, "Simple and Efficient Construction of Static Single Assignment Form"
//! (CC 2013), with block parameters instead of phis. A block is *sealed* when all its
//! predecessors are known; reading a variable in an unsealed block makes a parameter whose
//! arguments are filled in when it is sealed. Redundant parameters go in `cleanup`.
//!
//! Exception edges: a block gets its unwind edge when its first raising operation is added, and
//! the handler sees the values that variables have at the block's *start*. So a raising operation
//! begins a new block when the current one already holds instructions and no edge yet, or an
//! assignment came since, or the edge leads elsewhere.
//!
//! ```text
//! try:            b1 "try1.body"() unwind b3(%x0):   %1 = call …          x0: x before
//!     x = f()     b2 "try1.body.2"() unwind b3(%1):  %2 = call …          %1: x after f()
//!     g()
//! ```

use crate::base::hash::Map as HashMap;

use super::func::*;
use super::op::{ConstId, Op};
use std::sync::Arc;

/// A variable of the function being built; SSA values stand for it once built.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct Var(u32);

impl Var {
    /// Its number: variables are numbered as they are made.
    pub const fn number(self) -> u32 {
        self.0
    }
}

/// Which edge of a predecessor leads to a block.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum EdgeKind {
    Jump,
    Then,
    Else,
    Unwind,
}

#[derive(Default)]
struct State {
    /// Name asked for; the block's own name has an ordinal when that was taken.
    base: String,
    preds: Vec<(Block, EdgeKind)>,
    sealed: bool,
    /// Variables of the block's parameters, in order (explicit function parameters first).
    param_vars: Vec<Option<Var>>,
    at_start: HashMap<Var, Value>,
    at_end: HashMap<Var, Value>,
    /// A raising operation is in the block: its unwind edge is final.
    raises: bool,
    /// A named variable was assigned since the block began.
    assigned: bool,
}

struct VarData {
    name: Option<Arc<str>>,
}

/// Builds one function.
pub struct Builder {
    pub func: Func,
    states: Vec<State>,
    vars: Vec<VarData>,
    /// Blocks in the order they were started.
    placed: Vec<Block>,
    names: HashMap<String, u32>,
    current: Block,
    terminated: bool,
    unwind: Option<Block>,
    unset: ConstId,
    unset_value: Option<Value>,
    cold: bool,
}

impl Builder {
    /// Starts a function: the current block is the first one after the entry block, whose
    /// parameters follow with `param`. `unset` is the
    /// constant for unbound variables.
    pub fn new(func: Func, unset: ConstId) -> Self {
        let mut builder = Builder {
            func,
            states: Vec::new(),
            vars: Vec::new(),
            placed: Vec::new(),
            names: HashMap::default(),
            current: Block(0),
            terminated: false,
            unwind: None,
            unset,
            unset_value: None,
            cold: false,
        };
        let entry = builder.block("");
        builder.func.entry = entry;
        builder.seal(entry);
        builder.switch_to(entry);
        // The entry block holds the parameters and the unset word only, so that a handler of the
        // first statement sees them.
        let start = builder.block("start");
        builder.jump(start, Loc::default());
        builder.seal(start);
        builder.switch_to(start);
        builder
    }

    // --- variables ---

    /// A new variable with a Python name.
    pub fn named_var(&mut self, name: &str) -> Var {
        self.vars.push(VarData { name: Some(name.into()) });
        Var(self.vars.len() as u32 - 1)
    }
    /// A new variable for the builder's own use; exception handlers never read it.
    pub fn temp_var(&mut self) -> Var {
        self.vars.push(VarData { name: None });
        Var(self.vars.len() as u32 - 1)
    }
    /// Adds a parameter to the entry block.
    pub fn param(&mut self, var: Option<Var>) -> Value {
        let entry = self.func.entry;
        let value = self.add_param(entry, var);
        if let Some(var) = var {
            self.states[entry.index()].at_start.insert(var, value);
            self.name_value(var, value);
        }
        value
    }
    /// Assigns a variable in the current block.
    pub fn write(&mut self, var: Var, value: Value) {
        self.start_dead_block();
        let named = self.vars[var.0 as usize].name.is_some();
        let state = &mut self.states[self.current.index()];
        state.at_end.insert(var, value);
        state.assigned |= named;
        self.name_value(var, value);
    }
    /// Notes that a value that was checked stands for the variable from here on.
    pub fn refine(&mut self, var: Var, value: Value) {
        self.start_dead_block();
        self.states[self.current.index()].at_end.insert(var, value);
    }
    /// Value of a variable here (may be unset).
    pub fn read(&mut self, var: Var) -> Value {
        self.start_dead_block();
        self.read_end(var, self.current)
    }
    /// Is the value certainly not the unset word? (A quick answer; `cleanup` finds the rest.)
    pub fn is_surely_set(&self, value: Value) -> bool {
        match self.func.values[value.index()].def {
            Def::Param(block, _) => block == self.func.entry,
            Def::Inst(inst) => match &self.func.insts[inst.index()].op {
                Op::Const(id) => *id != self.unset,
                Op::CellGet(_) | Op::MethodSelf => false,
                _ => true,
            },
        }
    }
    fn name_value(&mut self, var: Var, value: Value) {
        if let Some(name) = &self.vars[var.0 as usize].name {
            let slot = &mut self.func.value_names[value.index()];
            if slot.is_none() {
                *slot = Some(name.clone());
            }
        }
    }
    fn read_end(&mut self, var: Var, block: Block) -> Value {
        match self.states[block.index()].at_end.get(&var) {
            Some(&value) => value,
            None => self.read_start(var, block),
        }
    }
    fn read_start(&mut self, var: Var, block: Block) -> Value {
        // Chains of blocks with one predecessor are walked without recursion.
        let mut path = Vec::new();
        let mut at = block;
        let value = loop {
            let state = &self.states[at.index()];
            if let Some(&value) = state.at_start.get(&var) {
                break value;
            }
            if !state.sealed {
                let value = self.add_param(at, Some(var));
                break value;
            }
            match state.preds[..] {
                [] => break self.unset(),
                [(pred, kind)] => {
                    path.push(at);
                    if kind != EdgeKind::Unwind {
                        if let Some(&value) = self.states[pred.index()].at_end.get(&var) {
                            break value;
                        }
                    }
                    at = pred;
                }
                _ => {
                    let value = self.add_param(at, Some(var));
                    self.states[at.index()].at_start.insert(var, value);
                    self.fill_args(at, var);
                    break value;
                }
            }
        };
        self.states[at.index()].at_start.entry(var).or_insert(value);
        for block in path {
            self.states[block.index()].at_start.insert(var, value);
        }
        value
    }
    fn add_param(&mut self, block: Block, var: Option<Var>) -> Value {
        let position = self.func.blocks[block.index()].params.len() as u32;
        let value = self.new_value(Repr::Obj, Def::Param(block, position));
        self.func.blocks[block.index()].params.push(value);
        self.states[block.index()].param_vars.push(var);
        if let Some(name) = var.and_then(|v| self.vars[v.0 as usize].name.clone()) {
            self.func.value_names[value.index()] = Some(name);
        }
        value
    }
    /// Appends the argument for `var` to every edge that leads to `block`.
    fn fill_args(&mut self, block: Block, var: Var) {
        for i in 0..self.states[block.index()].preds.len() {
            let (pred, kind) = self.states[block.index()].preds[i];
            let value = match kind {
                EdgeKind::Unwind => self.read_start(var, pred),
                EdgeKind::Jump | EdgeKind::Then | EdgeKind::Else => self.read_end(var, pred),
            };
            let data = &mut self.func.blocks[pred.index()];
            let edge = match (kind, &mut data.term) {
                (EdgeKind::Unwind, _) => data.unwind.as_mut(),
                (EdgeKind::Jump, Term::Jump(edge)) => Some(edge),
                (EdgeKind::Then, Term::Branch { then, .. }) => Some(then),
                (EdgeKind::Else, Term::Branch { els, .. }) => Some(els),
                _ => None,
            };
            if let Some(edge) = edge {
                edge.args.push(value);
            }
        }
    }
    /// The unset word, defined at the very start of the function.
    pub fn unset(&mut self) -> Value {
        if let Some(value) = self.unset_value {
            return value;
        }
        let inst = Inst(self.func.insts.len() as u32);
        let value = self.new_value(Repr::Obj, Def::Inst(inst));
        self.func.values[value.index()].ty = Ty::Unset;
        self.func.insts.push(InstData {
            op: Op::Const(self.unset),
            result: Some(value),
            loc: Loc::default(),
        });
        self.unset_value = Some(value);
        value
    }
    fn new_value(&mut self, repr: Repr, def: Def) -> Value {
        self.func.values.push(ValueData::new(repr, Ty::Any, def));
        self.func.value_names.push(None);
        Value(self.func.values.len() as u32 - 1)
    }

    // --- blocks ---

    /// A new block, not yet placed. A name used before gets an ordinal.
    pub fn block(&mut self, name: &str) -> Block {
        let base = if name.is_empty() { "entry" } else { name }.to_string();
        let count = self.names.entry(base.clone()).or_insert(0);
        *count += 1;
        let name = if *count == 1 { name.to_string() } else { format!("{base}.{count}") };
        self.func.blocks.push(BlockData {
            params: Vec::new(),
            insts: Vec::new(),
            term: Term::Unreachable,
            term_loc: Loc::default(),
            unwind: None,
            name,
            cold: self.cold,
            rare: false,
        });
        self.states.push(State { base, ..State::default() });
        Block(self.func.blocks.len() as u32 - 1)
    }
    /// Marks blocks made from now on as rarely executed; returns what was set before.
    pub fn set_cold(&mut self, cold: bool) -> bool {
        std::mem::replace(&mut self.cold, cold)
    }
    /// All predecessors of the block are known now.
    pub fn seal(&mut self, block: Block) {
        let state = &mut self.states[block.index()];
        if state.sealed {
            return;
        }
        state.sealed = true;
        for var in state.param_vars.clone().into_iter().flatten() {
            self.fill_args(block, var);
        }
    }
    /// Has the block a predecessor?
    pub fn is_target(&self, block: Block) -> bool {
        !self.states[block.index()].preds.is_empty()
    }
    /// Continues at the start of `block`.
    pub fn switch_to(&mut self, block: Block) {
        self.placed.push(block);
        self.current = block;
        // A sealed block that nothing leads to holds code that never runs.
        self.terminated = false;
    }
    /// Seals the block and continues there; false when nothing leads to it.
    pub fn enter(&mut self, block: Block) -> bool {
        self.seal(block);
        if !self.is_target(block) {
            self.terminated = true;
            return false;
        }
        self.switch_to(block);
        true
    }
    /// Can control reach the current point?
    pub fn alive(&self) -> bool {
        !self.terminated
    }
    /// Where exceptions go from here on; returns the handler set before.
    pub fn set_unwind(&mut self, handler: Option<Block>) -> Option<Block> {
        std::mem::replace(&mut self.unwind, handler)
    }
    /// The handler that is set.
    pub fn unwind(&self) -> Option<Block> {
        self.unwind
    }
    fn start_dead_block(&mut self) {
        if self.terminated {
            let block = self.block("dead");
            self.seal(block);
            self.switch_to(block);
        }
    }
    /// Makes sure that the current block's unwind edge suits an operation that may raise.
    fn before_raise(&mut self) {
        let handler = self.unwind;
        let state = &self.states[self.current.index()];
        let block = &self.func.blocks[self.current.index()];
        let fits = if state.raises {
            block.unwind.as_ref().map(|e| e.block) == handler && (handler.is_none() || !state.assigned)
        } else {
            handler.is_none() || (!state.assigned && block.insts.iter().all(|i| self.is_const(*i)))
        };
        if !fits {
            let name = state.base.clone();
            let next = self.block(&name);
            self.jump(next, Loc::default());
            self.seal(next);
            self.switch_to(next);
        }
        let current = self.current;
        if !self.states[current.index()].raises {
            self.states[current.index()].raises = true;
            if let Some(handler) = handler {
                self.func.blocks[current.index()].unwind = Some(Edge { block: handler, args: Vec::new() });
                self.add_pred(handler, current, EdgeKind::Unwind);
            }
        }
    }
    /// Constants never reach the handler: they are made where they are used.
    fn is_const(&self, inst: Inst) -> bool {
        matches!(self.func.insts[inst.index()].op, Op::Const(_))
    }
    fn add_pred(&mut self, block: Block, pred: Block, kind: EdgeKind) {
        debug_assert!(!self.states[block.index()].sealed, "edge to a sealed block");
        self.states[block.index()].preds.push((pred, kind));
    }

    // --- instructions ---

    /// Adds an operation with a result.
    pub fn emit(&mut self, op: Op, loc: Loc) -> Value {
        let repr = op.result_repr().unwrap_or(Repr::Obj);
        let inst = self.add(op, loc);
        let value = self.new_value(repr, Def::Inst(inst));
        self.func.insts[inst.index()].result = Some(value);
        value
    }
    /// Adds an operation without result.
    pub fn emit_void(&mut self, op: Op, loc: Loc) {
        self.add(op, loc);
    }
    fn add(&mut self, op: Op, loc: Loc) -> Inst {
        self.start_dead_block();
        if op.may_raise() {
            self.before_raise();
        }
        let inst = Inst(self.func.insts.len() as u32);
        self.func.insts.push(InstData { op, result: None, loc });
        self.func.blocks[self.current.index()].insts.push(inst);
        inst
    }
    /// Notes the type of a value.
    pub fn set_type(&mut self, value: Value, ty: Ty) {
        self.func.values[value.index()].ty = ty;
    }

    // --- terminators ---

    fn terminate(&mut self, term: Term, loc: Loc) -> bool {
        if self.terminated {
            return false;
        }
        if term.raises() {
            self.before_raise();
        }
        let block = &mut self.func.blocks[self.current.index()];
        block.term = term;
        block.term_loc = loc;
        self.terminated = true;
        true
    }
    /// Continues in `block`.
    pub fn jump(&mut self, block: Block, loc: Loc) {
        if self.terminate(Term::Jump(Edge { block, args: Vec::new() }), loc) {
            self.add_pred(block, self.current, EdgeKind::Jump);
        }
    }
    /// Continues in `then` or `els`.
    pub fn branch(&mut self, cond: Value, then: Block, els: Block, loc: Loc) {
        let term = Term::Branch {
            cond,
            then: Edge { block: then, args: Vec::new() },
            els: Edge { block: els, args: Vec::new() },
        };
        if self.terminate(term, loc) {
            self.add_pred(then, self.current, EdgeKind::Then);
            self.add_pred(els, self.current, EdgeKind::Else);
        }
    }
    /// Ends the block with a return or an exception.
    pub fn finish_block(&mut self, term: Term, loc: Loc) {
        self.terminate(term, loc);
    }

    /// Ends the function: returns it cleaned up (see `cleanup`).
    pub fn finish(mut self) -> Func {
        if let Some(value) = self.unset_value {
            if let Def::Inst(inst) = self.func.values[value.index()].def {
                let entry = self.func.entry;
                self.func.blocks[entry.index()].insts.push(inst);
            }
        }
        super::cleanup::cleanup(&mut self.func, &self.placed);
        self.func
    }
}
