//! Attributes that every instance has before anything but its `__init__` sees it: reading one needs no
//! test.
//!
//! ```text
//! def __init__(self, x, parent):
//!     self.x = x                      x is sure
//!     parent.append(self)             from here on others see the object
//!     self.y = 0                      y is not
//! ```
//! A forward analysis of what has been stored on all paths (definite assignment, after Gosling et al., "The Java
//! Language Specification", chapter 16), through methods of the object that are called on the way. Objects made
//! without `__init__`, deleted attributes and finalizers leave nothing sure.

use super::classes::{def, Attr};
use super::solve::Solver;
use crate::analysis::cfg::Cfg;
use crate::hir::{ConstId, Func, FuncId, FuncKind, Op, Term, Value};

/// Functions looked into for one class.
const MOST: usize = 24;

/// By class: the slots, as bits, whose attributes every instance has.
pub fn find(solver: &mut Solver<'_>, slots: &[Vec<ConstId>]) -> Vec<u64> {
    let made_otherwise = ["__new__", "__reduce_ex__", "__reduce__", "__setstate__"];
    if solver.finalizers
        || solver.facts.reflection
        || made_otherwise.iter().any(|n| solver.named(n).is_some())
    {
        return vec![0; slots.len()];
    }
    let mut deleted: Vec<ConstId> = Vec::new();
    for inst in solver.program.funcs.iter().flat_map(|f| &f.insts) {
        if let Op::DelAttr { name, .. } = inst.op {
            deleted.push(name);
        }
    }
    (0..slots.len())
        .map(|c| {
            let names = &slots[c];
            let Some(Some(init)) = solver.init_of(c as u32).filter(|_| !names.is_empty()) else { return 0 };
            let all = u64::MAX >> (64 - names.len());
            let mut walk =
                Walk { solver, class: c as u32, names, all, lost: 0, active: Vec::new(), visits: 0 };
            let stored = walk.function(init, 0);
            let kept = stored & !walk.lost;
            let is_deleted = |n: &usize| deleted.contains(&names[*n]);
            (0..names.len()).filter(is_deleted).fold(kept, |kept, n| kept & !(1 << n))
        })
        .collect()
}

struct Walk<'s, 'p> {
    solver: &'s mut Solver<'p>,
    class: u32,
    /// The attributes in slot order, and a bit for each.
    names: &'s [ConstId],
    all: u64,
    /// Attributes that something may have seen missing.
    lost: u64,
    active: Vec<FuncId>,
    visits: usize,
}

/// What a call on the object runs.
enum Target {
    Function(FuncId),
    Nothing,
    Unknown,
}

impl Walk<'_, '_> {
    /// What is stored when a method that starts with `stored` returns.
    fn function(&mut self, f: FuncId, stored: u64) -> u64 {
        let program = self.solver.program;
        let func = &program.funcs[f.index()];
        self.visits += 1;
        let known = func.kind == FuncKind::Function && func.sig.positional > 0;
        if !known || self.active.contains(&f) || self.visits > MOST {
            self.lost |= self.all & !stored;
            return stored;
        }
        self.active.push(f);
        let cfg = Cfg::new(func);
        let mut start = vec![self.all; func.blocks.len()];
        start[func.entry.index()] = stored;
        // What is lost is collected from the last round, when the states are final.
        let lost = self.lost;
        loop {
            let before = start.clone();
            let mut returned = self.all;
            self.lost = lost;
            for &b in &cfg.rpo {
                if !self.solver.funcs[f.index()].reached[b] {
                    continue;
                }
                let block = &func.blocks[b];
                let end = self.block(f, func, b, start[b]);
                for edge in block.term.edges() {
                    start[edge.block.index()] &= end;
                }
                if let Some(edge) = &block.unwind {
                    start[edge.block.index()] &= start[b];
                }
                if matches!(block.term, Term::Return(_)) {
                    returned &= end;
                }
            }
            if start == before {
                self.active.pop();
                return returned;
            }
        }
    }

    fn block(&mut self, f: FuncId, func: &Func, b: usize, mut stored: u64) -> u64 {
        let this = func.blocks[func.entry.index()].params[0];
        let block = &func.blocks[b];
        for &i in &block.insts {
            let op = &func.insts[i.index()].op;
            match op {
                Op::SetAttr { obj, name, value } if *obj == this && *value != this => {
                    match self.slot(*name) {
                        Some(bit) => stored |= bit,
                        None => self.seen(stored),
                    }
                }
                Op::GetAttr { obj, name } if *obj == this => match self.slot(*name) {
                    Some(bit) => self.lost |= bit & !stored,
                    None if self.is_constant(*name) => {}
                    None => self.seen(stored),
                },
                Op::Is(..) => {}
                // The call says what happens.
                Op::LoadMethod { obj, .. } if *obj == this || is_super(self.solver, func, *obj, this) => {}
                Op::CallBuiltin { .. } if inst_is_super(self.solver, op, this) => {}
                Op::CallMethod { obj, name, args, .. } => {
                    stored = self.call(f, func, (*obj, *name), args, stored);
                }
                Op::CallLoaded { callee, args, .. } => match def(func, *callee) {
                    Some(&Op::LoadMethod { obj, name }) => {
                        stored = self.call(f, func, (obj, name), args, stored);
                    }
                    _ => self.operands(func, op, this, stored),
                },
                _ => self.operands(func, op, this, stored),
            }
        }
        let mut leaves = false;
        let mut look = |v: Value| leaves |= v == this || is_super(self.solver, func, v, this);
        block.term.visit_operands(&mut look);
        block.unwind.iter().flat_map(|e| &e.args).for_each(|&v| look(v));
        if leaves {
            self.seen(stored);
        }
        stored
    }

    /// Others see the object from here on.
    fn seen(&mut self, stored: u64) {
        self.lost |= self.all & !stored;
    }

    fn operands(&mut self, func: &Func, op: &Op, this: Value, stored: u64) {
        let mut leaves = false;
        op.visit_operands(|v| leaves |= v == this || is_super(self.solver, func, v, this));
        if leaves {
            self.seen(stored);
        }
    }

    fn call(&mut self, f: FuncId, func: &Func, on: (Value, ConstId), args: &[Value], stored: u64) -> u64 {
        let this = func.blocks[func.entry.index()].params[0];
        let ours = |v: &Value| *v == this || is_super(self.solver, func, *v, this);
        let (obj, name) = on;
        let others = if ours(&obj) { args } else { args.get(1..).unwrap_or_default() };
        let passed = others.iter().any(ours);
        let by_class = !ours(&obj) && args.first() == Some(&this);
        if !ours(&obj) && !by_class && !passed {
            return stored;
        }
        let target = if passed { Target::Unknown } else { self.target(f, func, (obj, name), this, by_class) };
        match target {
            Target::Function(callee) => self.function(callee, stored),
            Target::Nothing => stored,
            Target::Unknown => {
                self.seen(stored);
                stored
            }
        }
    }

    fn target(
        &mut self,
        f: FuncId,
        func: &Func,
        (obj, name): (Value, ConstId),
        this: Value,
        by_class: bool,
    ) -> Target {
        self.solver.f = f.index();
        self.solver.enter(None);
        let found = if by_class {
            self.solver.class_target(func, obj, name).map(Some)
        } else if obj == this {
            match self.solver.classes.resolve(self.class, name) {
                Some(Attr::Method(g))
                    if !self.solver.facts.attribute_stores[name.0 as usize] && self.slot(name).is_none() =>
                {
                    Some(Some(g))
                }
                _ => None,
            }
        } else {
            self.solver.super_target(func, obj, name).map(|t| t.0)
        };
        match found {
            Some(Some(g)) => Target::Function(g),
            // `object.__init__` looks at nothing.
            Some(None) if self.solver.init_name == Some(name) => Target::Nothing,
            _ => Target::Unknown,
        }
    }

    /// The bit of an attribute.
    fn slot(&self, name: ConstId) -> Option<u64> {
        self.names.iter().position(|n| *n == name).map(|n| 1 << n)
    }

    /// Does reading the attribute only read a constant of the class?
    fn is_constant(&self, name: ConstId) -> bool {
        let class = &self.solver.classes;
        matches!(class.resolve(self.class, name), Some(Attr::Plain(_)))
            && !self.solver.described[name.0 as usize]
            && !self.solver.wild[self.class as usize]
    }
}

/// Is the value `super()` of the object?
fn is_super(solver: &Solver<'_>, func: &Func, v: Value, this: Value) -> bool {
    def(func, v).is_some_and(|op| inst_is_super(solver, op, this))
}

fn inst_is_super(solver: &Solver<'_>, op: &Op, this: Value) -> bool {
    match op {
        Op::CallBuiltin { name, args } => {
            matches!(args[..], [_, object] if object == this) && solver.text(*name) == "super"
        }
        _ => false,
    }
}
