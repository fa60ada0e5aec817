//! What branches and counting say of the intervals of ints, and what tests say of kinds and classes.
//!
//! A block that only one side of a branch leads to knows the comparison to hold, and so do the blocks
//! that it dominates:
//!
//! ```text
//! branch (compare lt i n) b1 b2       in b1: i <= n.hi - 1, n >= i.lo + 1;  in b2: i >= n.lo, …
//! ```
//! A variable that a loop changes only by adding small constants starts from what the others bring in
//! and never gets far: a machine takes years to get to `2^60` in steps of at most 16. So `i += 1` stays a
//! small int without any bound on `i`.

use super::kinds::{isinstance, Kept};
use super::ops::def_op;
use super::value::kind;
use super::value::Val;
use crate::analysis::cfg::Cfg;
use crate::analysis::range::Range;
use crate::hir::{BinOp, Block, CmpOp, Const, Def, Func, FuncId, Op, Program, Repr, Term, Value};

/// A test holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Holds {
    pub test: Test,
    a: Value,
    b: Value,
    /// What `a` is the square of.
    root: Option<Value>,
}

/// What is known of `a` and `b`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Test {
    /// `a op b`
    Compare(CmpOp),
    /// `a is b`, or not.
    Same(bool),
    /// `a` is true, or not.
    True(bool),
    /// `isinstance(a, b)`, or not.
    Instance(bool),
}

/// What a test says.
#[derive(Clone, Copy, Debug)]
pub enum Narrowed {
    /// Intervals of the two sides of a comparison, and of what the left side is the square of.
    Ranges { left: Range, right: Range, root: Range },
    /// What is left of the left side.
    Kept(Kept),
}

/// No counter.
pub const NONE: u32 = u32::MAX;
/// Comparisons that are kept for a block: the innermost ones.
const MOST: usize = 8;
/// Largest constant whose additions cannot add up to `COUNTED`.
const SMALL_STEP: i64 = 16;
const COUNTED: i128 = 1 << 60;

/// A variable that a loop counts with.
#[derive(Clone, Debug)]
pub struct Counter {
    up: bool,
    down: bool,
    /// What comes from elsewhere.
    pub start: Range,
    /// Positions of the blocks that have handed it on since that changed.
    pub readers: Vec<u32>,
}

impl Counter {
    pub fn new(up: bool, down: bool) -> Counter {
        Counter { up, down, start: Range::EMPTY, readers: Vec::new() }
    }
    /// All that it may be.
    pub fn reach(&self) -> Range {
        if self.start.is_empty() {
            return Range::EMPTY;
        }
        let (down, up) = (i128::from(self.down) * COUNTED, i128::from(self.up) * COUNTED);
        Range::new(self.start.lo() - down, self.start.hi() + up)
    }
}

/// The facts of one function.
pub struct Bounds {
    /// By block.
    pub holds: Vec<Vec<Holds>>,
    pub counters: Vec<Counter>,
    /// The counter that a block parameter is, and that a value is or is counted from.
    pub counter: Vec<u32>,
    pub counted: Vec<u32>,
}

impl Bounds {
    pub fn new(program: &Program, func: &Func) -> Bounds {
        let mut bounds =
            Bounds { holds: Vec::new(), counters: Vec::new(), counter: Vec::new(), counted: Vec::new() };
        let tests = |op: &Op| {
            matches!(op, Op::Compare(..) | Op::IntCompare(..) | Op::SmiCompare(..) | Op::Is(..))
                || isinstance(program, op).is_some()
        };
        if func.insts.iter().any(|i| tests(&i.op)) {
            bounds.holds = comparisons(program, func);
            only_what_is_read(func, &mut bounds.holds);
        }
        counters(program, func, &mut bounds);
        bounds
    }
}

/// What a condition tests.
pub fn holds(program: &Program, func: &Func, cond: Value, is: bool) -> Option<Holds> {
    let test = |test: Test, a: Value, b: Value| Some(Holds { test, a, b, root: None });
    match *def_op(func, cond)? {
        Op::Not(v) => holds(program, func, v, !is),
        Op::Truth(v) => match def_op(func, v) {
            Some(Op::Compare(..)) => holds(program, func, v, is),
            Some(op) => match isinstance(program, op) {
                Some((x, class)) => test(Test::Instance(is), x, class),
                None => test(Test::True(is), v, v),
            },
            None => test(Test::True(is), v, v),
        },
        Op::Is(a, b) => test(Test::Same(is), a, b),
        Op::Compare(op, a, b) | Op::IntCompare(op, a, b) | Op::SmiCompare(op, a, b) => {
            let op = match (is, op) {
                (true, op) => op,
                (false, CmpOp::Lt) => CmpOp::Ge,
                (false, CmpOp::Le) => CmpOp::Gt,
                (false, CmpOp::Eq) => CmpOp::Ne,
                (false, CmpOp::Ne) => CmpOp::Eq,
                (false, CmpOp::Gt) => CmpOp::Le,
                (false, CmpOp::Ge) => CmpOp::Lt,
            };
            let root = match def_op(func, a) {
                Some(&Op::Binary { op: BinOp::Mul, a, b, .. }) if a == b => Some(a),
                _ => None,
            };
            Some(Holds { test: Test::Compare(op), a, b, root })
        }
        _ => None,
    }
}

/// The tests known to hold in each block.
fn comparisons(program: &Program, func: &Func) -> Vec<Vec<Holds>> {
    let cfg = Cfg::new(func);
    let mut out: Vec<Vec<Holds>> = vec![Vec::new(); func.blocks.len()];
    for &b in &cfg.rpo {
        let mut list = cfg.idom[b].map(|d| out[d].clone()).unwrap_or_default();
        if let [pred] = cfg.preds[b] {
            if let Term::Branch { cond, then, els } = &func.blocks[pred].term {
                if then.block != els.block && [then.block, els.block].contains(&Block(b as u32)) {
                    list.extend(holds(program, func, *cond, then.block.index() == b));
                }
            }
        }
        if list.len() > MOST {
            list.remove(0);
        }
        out[b] = list;
    }
    out
}

/// Leaves out of each block's list what narrows nothing that the block reads.
fn only_what_is_read(func: &Func, holds: &mut [Vec<Holds>]) {
    // The last block that has been found to read each value; 0 = none.
    let mut reader = vec![0u32; func.values.len()];
    for (b, (block, list)) in
        func.blocks.iter().zip(holds).enumerate().filter(|(_, (_, list))| !list.is_empty())
    {
        let this = b as u32 + 1;
        // Of an operand what it was made of is read, too: operations look through the one that tests, loads or names.
        let mut read = |v: Value| {
            reader[v.index()] = this;
            if let Some(op) = def_op(func, v) {
                op.visit_operands(|v| reader[v.index()] = this);
            }
        };
        block.insts.iter().for_each(|i| func.insts[i.index()].op.visit_operands(&mut read));
        block.term.visit_operands(&mut read);
        block.unwind.iter().flat_map(|e| &e.args).for_each(|&v| read(v));
        if let Term::Branch { cond, .. } = block.term {
            let mut cond = cond;
            while let Some(Op::Not(v) | Op::Truth(v)) = def_op(func, cond) {
                cond = *v;
                read(cond);
            }
        }
        let mut kept = list.len();
        for i in (0..list.len()).rev() {
            let Holds { a, b, root, .. } = list[i];
            if [Some(a), Some(b), root].into_iter().flatten().any(|v| reader[v.index()] == this) {
                (reader[a.index()], reader[b.index()]) = (this, this);
                kept -= 1;
                list.swap(i, kept);
            }
        }
        list.drain(..kept);
    }
}

impl Holds {
    /// Does it say anything of the value?
    pub fn mentions(self, v: Value) -> bool {
        self.a == v || self.b == v || self.root == Some(v)
    }
    pub fn sides(self) -> (Value, Value) {
        (self.a, self.b)
    }
    /// What a comparison says of the sides, given what they are otherwise.
    /// Nothing when either may be no int.
    pub fn narrow(self, op: CmpOp, x: Val, y: Val) -> Option<Narrowed> {
        let ints = |v: Val| v.bits != 0 && v.within(kind::INT | kind::BOOL) && !v.ints().is_empty();
        // An int is compared with an int, or the comparison says nothing.
        if !ints(x) || !ints(y) {
            return None;
        }
        let (x, y) = (x.ints(), y.ints());
        let up_to = |hi: i128| Range::new(Range::FULL.lo(), hi);
        let from = |lo: i128| Range::new(lo, Range::FULL.hi());
        let (left, right) = match op {
            CmpOp::Lt => (up_to(y.hi() - 1), from(x.lo() + 1)),
            CmpOp::Le => (up_to(y.hi()), from(x.lo())),
            CmpOp::Gt => (from(y.lo() + 1), up_to(x.hi() - 1)),
            CmpOp::Ge => (from(y.lo()), up_to(x.hi())),
            CmpOp::Eq => (y, x),
            CmpOp::Ne => return None,
        };
        let root = match self.root {
            Some(_) => Range::with_square_below(x.meet(left).hi()),
            None => Range::FULL,
        };
        Some(Narrowed::Ranges { left, right, root })
    }
    /// What is left of `v`.
    pub fn apply(self, narrowed: Narrowed, v: Value, mut val: Val) -> Val {
        let (left, right, root) = match narrowed {
            Narrowed::Ranges { left, right, root } => (left, right, root),
            Narrowed::Kept(kept) if self.a == v => return kept.apply(val),
            Narrowed::Kept(_) => return val,
        };
        if self.a == v {
            val = val.within_range(left);
        }
        if self.b == v {
            val = val.within_range(right);
        }
        if self.root == Some(v) {
            val = val.within_range(root);
        }
        val
    }
}

/// Through operations that give their operand.
fn source(func: &Func, mut v: Value) -> Value {
    while let Some(Op::CheckLocal { value, .. } | Op::Refine(value, _)) = def_op(func, v) {
        v = *value;
    }
    v
}

/// What a value is counted from, and whether up or down.
fn step(program: &Program, func: &Func, v: Value) -> Option<(Value, bool)> {
    let constant = |v: Value| match def_op(func, v)? {
        Op::IntConst(c) => Some(*c),
        Op::Const(c) => match &program.consts[c.0 as usize] {
            Const::Int(text) => text.parse().ok(),
            _ => None,
        },
        _ => None,
    };
    let small = |v: Value| constant(v).filter(|c: &i64| (-SMALL_STEP..=SMALL_STEP).contains(c));
    match *def_op(func, v)? {
        Op::Binary { op: BinOp::Add, a, b, .. } | Op::IntBinary(BinOp::Add, a, b) => match small(b) {
            Some(c) => Some((a, c > 0)),
            None => small(a).map(|c| (b, c > 0)),
        },
        Op::Binary { op: BinOp::Sub, a, b, .. } | Op::IntBinary(BinOp::Sub, a, b) => {
            small(b).map(|c| (a, c < 0))
        }
        _ => None,
    }
}

/// Additions of constants that follow each other.
const MOST_STEPS: usize = 4;

/// Whether a function that calls itself hands the parameter at a place on as itself and small constants, and whether up or
/// down. It takes as long as a round of a loop, so such parameters are counters, too.
pub fn recursive_step(program: &Program, func: &Func, place: usize, arg: Value) -> Option<(bool, bool)> {
    let param = *func.blocks[func.entry.index()].params.get(place)?;
    let (mut v, mut up, mut down) = (source(func, arg), false, false);
    for _ in 0..MOST_STEPS {
        let Some((from, upwards)) = step(program, func, v) else { break };
        (up, down) = (up || upwards, down || !upwards);
        v = source(func, from);
    }
    (v == param && (up || down)).then_some((up, down))
}

/// The counters among the parameters of a function; empty without any.
pub fn recursive_counters(program: &Program, f: FuncId) -> Vec<Option<Counter>> {
    let func = &program.funcs[f.index()];
    let mut found: Vec<Option<Counter>> = Vec::new();
    for inst in &func.insts {
        let Op::CallDirect { func: callee, args, .. } = &inst.op else { continue };
        for (i, &arg) in args.iter().enumerate().filter(|_| *callee == f) {
            let Some((up, down)) = recursive_step(program, func, i, arg) else { continue };
            found.resize_with(found.len().max(i + 1), || None);
            let counter = found[i].get_or_insert_with(|| Counter::new(false, false));
            (counter.up, counter.down) = (counter.up || up, counter.down || down);
        }
    }
    found
}

/// Finds the counters: parameters that pass values to each other, of which some are counted.
fn counters(program: &Program, func: &Func, bounds: &mut Bounds) {
    let steps: Vec<_> =
        func.insts.iter().filter_map(|i| i.result).filter(|&r| step(program, func, r).is_some()).collect();
    if steps.is_empty() {
        return;
    }
    let n = func.values.len();
    let mut parent: Vec<u32> = (0..n as u32).collect();
    fn find(parent: &mut [u32], mut v: u32) -> u32 {
        while parent[v as usize] != v {
            parent[v as usize] = parent[parent[v as usize] as usize];
            v = parent[v as usize];
        }
        v
    }
    let is_param = |v: Value| match func.values[v.index()] {
        d if !matches!(d.repr, Repr::Obj | Repr::I64) => false,
        d => matches!(d.def, Def::Param(b, _) if b != func.entry),
    };
    let edges = || func.blocks.iter().flat_map(|b| b.term.edges().chain(&b.unwind));
    let passed = || edges().flat_map(|e| e.args.iter().zip(&func.blocks[e.block.index()].params));
    for (&arg, &param) in passed() {
        let arg = source(func, arg);
        if is_param(arg) && is_param(param) {
            let (a, p) = (find(&mut parent, arg.0), find(&mut parent, param.0));
            parent[a as usize] = p;
        }
    }
    // What is passed round after counting.
    let mut ids = vec![NONE; n];
    for (&arg, &param) in passed() {
        let (mut v, mut up, mut down) = (source(func, arg), false, false);
        for _ in 0..MOST_STEPS {
            let Some((from, upwards)) = step(program, func, v) else { break };
            (up, down) = (up || upwards, down || !upwards);
            v = source(func, from);
        }
        if !(up || down) || !is_param(v) || !is_param(param) {
            continue;
        }
        let root = find(&mut parent, v.0);
        if root != find(&mut parent, param.0) {
            continue;
        }
        let id = &mut ids[root as usize];
        if *id == NONE {
            *id = bounds.counters.len() as u32;
            bounds.counters.push(Counter {
                up: false,
                down: false,
                start: Range::EMPTY,
                readers: Vec::new(),
            });
        }
        let counter = &mut bounds.counters[*id as usize];
        (counter.up, counter.down) = (counter.up || up, counter.down || down);
    }
    if bounds.counters.is_empty() {
        return;
    }
    bounds.counter = vec![NONE; n];
    for v in (0..n as u32).map(Value) {
        if is_param(v) {
            bounds.counter[v.index()] = ids[find(&mut parent, v.0) as usize];
        }
    }
    // Copies and sums of counters.
    bounds.counted = bounds.counter.clone();
    for (&arg, _) in passed() {
        let mut v = source(func, arg);
        for _ in 0..=MOST_STEPS {
            if bounds.counter[v.index()] != NONE {
                bounds.counted[arg.index()] = bounds.counter[v.index()];
                break;
            }
            let Some((from, _)) = step(program, func, v) else { break };
            v = source(func, from);
        }
    }
}

/// Results of `iter.next` whose uses, other than the test itself, all lie behind the test.
pub fn always_set(func: &Func) -> Vec<bool> {
    let mut out = vec![false; func.values.len()];
    let mut found: Vec<(Value, Block)> = Vec::new();
    for block in &func.blocks {
        let Term::Branch { cond, then, els } = &block.term else { continue };
        let Def::Inst(test) = func.values[cond.index()].def else { continue };
        let Op::IsUnset(v) = func.insts[test.index()].op else { continue };
        let Def::Inst(next) = func.values[v.index()].def else { continue };
        if matches!(func.insts[next.index()].op, Op::IterNext(_))
            && then.block != els.block
            && !then.args.contains(&v)
        {
            found.push((v, els.block));
        }
    }
    if found.is_empty() {
        return out;
    }
    let cfg = Cfg::new(func);
    for &(v, body) in &found {
        out[v.index()] = cfg.reachable(body.index()) && cfg.preds[body.index()].len() == 1;
    }
    let body_of = |v: Value| found.iter().find(|(w, _)| *w == v).map(|(_, b)| *b);
    let use_in = |b: usize, v: Value, out: &mut Vec<bool>| {
        if out[v.index()] && !body_of(v).is_some_and(|body| cfg.dominates(body.index(), b)) {
            out[v.index()] = false;
        }
    };
    for (b, block) in func.blocks.iter().enumerate() {
        if !cfg.reachable(b) {
            continue;
        }
        for &i in &block.insts {
            let op = &func.insts[i.index()].op;
            if !matches!(op, Op::IsUnset(_)) {
                op.visit_operands(|v| use_in(b, v, &mut out));
            }
        }
        // The edge into the body itself carries the value that the test has found set.
        let into: Vec<Value> = match &block.term {
            Term::Branch { els, .. } => els.args.clone(),
            _ => Vec::new(),
        };
        block.term.visit_operands(|v| {
            let edge_of_test = into.contains(&v) && found.iter().any(|(w, body)| {
                *w == v && matches!(&block.term, Term::Branch { els, then, .. } if els.block == *body && !then.args.contains(&v))
            });
            if !edge_of_test {
                use_in(b, v, &mut out);
            }
        });
        block.unwind.iter().flat_map(|e| &e.args).for_each(|&v| use_in(b, v, &mut out));
    }
    out
}
