//! Value numbering of words and doubles along dominators, with what branches have settled.
//!
//! A computation that has been done on every path to here is not repeated, and a branch whose
//! outcome follows from one before it becomes a jump: index checks of the same index, overflow of
//! the same sum, tag tests of the same word. (Click, "Global Code Motion, Global Value Numbering",
//! PLDI 1995; conditions by dominating branches as in Briggs, Cooper, Simpson, "Value
//! Numbering", SPE 1997.) It stands here and not on HIR because tags, bounds and overflow are only
//! words from here on.
//!
//! ```text
//! %3 = add_ovf %1, %2 → slow, ok        %3 = add_ovf %1, %2 → slow, ok
//! ok: …                                 ok: …
//! %7 = add_ovf %1, %2 → slow2, ok2      (nothing: %7 is %3, and it goes on to ok2)
//! ```
//!
//! A value is not kept across a call for later use, since it would have to be saved and loaded, which
//! costs what computing it again does; nor does cold code take values from hot code, whose registers
//! it would occupy. What is known of a value holds all the same.

use super::flow::Flow;
use super::func::*;
use crate::analysis::cfg::{self, Cfg, LoopNest};
use crate::base::func_pass::Notes;
use crate::base::hash::Map;

/// A computation or a question, on numbers of values.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Key {
    op: u32,
    a: u32,
    b: u32,
}

/// What stands in the table: a value and where it was computed, or what is known.
#[derive(Clone, Copy)]
struct Entry {
    /// The value; for questions the answer.
    val: u32,
    /// Stretch of code between calls, see [`Numbering::stretches`].
    stretch: u32,
    cold: bool,
}

/// Questions; operations have smaller codes.
const COMPARED: u32 = 0x800;
const MASKED: u32 = 0x801;
const FITS: u32 = 0x900;

const NONE: u32 = u32::MAX;
/// Numbers of constants start here, those of other values are their own.
const CONSTANTS: u32 = 1 << 30;
/// Computations at most that a loop is relieved of: each occupies a register in it.
const LIFTED: u32 = 6;

/// Lowest bit of a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Low {
    Unknown,
    Zero,
    One,
}

struct Numbering<'a> {
    func: &'a mut Func,
    notes: &'a mut Notes,
    cfg: &'a Cfg,
    table: Map<Key, Entry>,
    /// What stood in the table before, to be put back at the end of a block's dominance.
    undo: Vec<(Key, Option<Entry>)>,
    /// Values of the same number are equal.
    number: Vec<u32>,
    /// The value that stands for another one from now on.
    instead: Vec<u32>,
    low: Vec<Low>,
    /// Number of each constant.
    constants: Map<(Type, i64), u32>,
    /// Operands of comparisons and of `and`, by number.
    comparisons: Map<u32, (Cond, u32, u32)>,
    ands: Map<u32, (u32, u32)>,
    /// Stretch at the start of each block.
    start: Vec<u32>,
    /// The constants that have numbers, in their order.
    known: Vec<i64>,
    /// Number of the next stretch that nobody else hears of.
    stretch: u32,
    /// Blocks whose branch has become a jump.
    decided: Vec<usize>,
    /// The block outside of all loops that dominates each block.
    outside: Vec<usize>,
    /// Constants that loops use, which are made there.
    made: Map<(usize, i64), Val>,
    /// Sums of an address and an offset, which are made there.
    addresses: Map<(usize, u32, i32), Val>,
    /// What is put at the start and at the end of blocks.
    moved: Vec<(usize, Inst)>,
    lifted: Vec<(usize, Inst)>,
    /// How many computations each block has got that way.
    gained: Vec<u32>,
    /// Block that each value is defined in.
    place: Vec<u32>,
    /// Stretch at the end of each block.
    end: Vec<u32>,
}

enum Step {
    Enter(usize),
    Leave(usize),
}

/// Numbers a function's values and removes what is known. The blocks' order, if all of them are reached and it is the
/// same afterwards.
pub fn run(func: &mut Func, notes: &mut Notes) -> Option<Flow> {
    // Less than a branch behind a branch.
    if func.blocks.len() < 4 {
        return None;
    }
    let flow = Flow::new(func);
    let (cfg, nest) = (&flow.cfg, flow.nest.as_ref());
    let (start, end) = stretches(func, cfg, nest);
    let mut outside: Vec<usize> = (0..func.blocks.len()).collect();
    for &b in &cfg.rpo {
        if let (Some(d), true) = (cfg.idom[b], nest.is_some_and(|n| n.depth[b] > 0)) {
            outside[b] = outside[d];
        }
    }
    let values = func.types.len();
    let mut numbering = Numbering {
        table: Map::default(),
        undo: Vec::new(),
        number: (0..values as u32).collect(),
        instead: vec![NONE; values],
        low: vec![Low::Unknown; values],
        constants: Map::default(),
        comparisons: Map::default(),
        ands: Map::default(),
        start,
        known: Vec::new(),
        stretch: 2 * func.blocks.len() as u32,
        decided: Vec::new(),
        outside,
        made: Map::default(),
        addresses: Map::default(),
        moved: Vec::new(),
        lifted: Vec::new(),
        gained: vec![0; func.blocks.len()],
        place: vec![0; values],
        end,
        func,
        notes,
        cfg,
    };
    let mut steps = vec![Step::Enter(numbering.func.entry.index())];
    while let Some(step) = steps.pop() {
        match step {
            Step::Leave(mark) => numbering.forget(mark),
            Step::Enter(b) => {
                let mark = numbering.undo.len();
                numbering.block(b);
                steps.push(Step::Leave(mark));
                steps.extend(numbering.cfg.dom_children.of(b).iter().rev().map(|&c| Step::Enter(c)));
            }
        }
    }
    let Numbering { decided, moved, lifted, .. } = numbering;
    for (b, inst) in lifted {
        let block = &mut func.blocks[b];
        let last = usize::from(matches!(block.term, Term::BrOverflow { .. }));
        block.insts.insert(block.insts.len() - last, inst);
    }
    for (b, inst) in moved.into_iter().rev() {
        let insts = &mut func.blocks[b].insts;
        let first = usize::from(matches!(insts.first(), Some(Inst { op: Op::ReadLr, .. })));
        insts.insert(first, inst);
    }
    join(func, &decided);
    (decided.is_empty() && flow.reaches_all()).then_some(flow)
}

/// Whether a call leaves values in memory only.
fn loses(op: &Op, cold: bool) -> bool {
    match op {
        Op::Yield(_) => true,
        Op::Call { callee: Callee::Rt(rt), .. } => rt.keeping().is_none_or(|k| !k.hot && !cold),
        Op::Call { .. } => true,
        _ => false,
    }
}

/// Numbers the stretches of hot code between calls: at the start and end of each block. Blocks in the same
/// stretch have no call on the hot ways between them.
pub(super) fn stretches(func: &Func, cfg: &Cfg, nest: Option<&LoopNest>) -> (Vec<u32>, Vec<u32>) {
    let n = func.blocks.len();
    let calls: Vec<bool> = func.blocks.iter().map(|b| b.insts.iter().any(|i| loses(&i.op, b.cold))).collect();
    // Loops in which something is called, by header.
    let mut calling = vec![false; n];
    if let Some(nest) = nest {
        for b in (0..n).filter(|&b| calls[b] && !func.blocks[b].cold && cfg.reachable(b)) {
            let mut header = nest.header[b];
            while header != usize::MAX && !std::mem::replace(&mut calling[header], true) {
                header = cfg.idom[header].map_or(usize::MAX, |outer| nest.header[outer]);
            }
        }
    }
    let mut start = vec![0; n];
    let mut end = vec![0; n];
    for (at, &b) in cfg.rpo.iter().enumerate() {
        let cold = func.blocks[b].cold;
        let preds = cfg.preds.of(b);
        let back = |p: &usize| cfg.rpo_index[*p] >= at;
        let in_nest = nest.is_some_and(|n| n.header[b] == b);
        let cut = calling[b] || !in_nest && preds.iter().any(back);
        let mut before =
            preds.iter().filter(|p| !back(p) && (cold || !func.blocks[**p].cold)).map(|&p| end[p]);
        start[b] = match before.next() {
            Some(first) if !cut && before.all(|s| s == first) => first,
            _ => b as u32,
        };
        end[b] = if calls[b] { (n + b) as u32 } else { start[b] };
    }
    (start, end)
}

impl Numbering<'_> {
    fn set(&mut self, key: Key, entry: Entry) {
        let before = self.table.insert(key, entry);
        self.undo.push((key, before));
    }

    fn forget(&mut self, mark: usize) {
        for (key, before) in self.undo.drain(mark..).rev() {
            match before {
                Some(entry) => self.table.insert(key, entry),
                None => self.table.remove(&key),
            };
        }
    }

    fn constant(&mut self, ty: Type, c: i64) -> u32 {
        let known = &mut self.known;
        *self.constants.entry((ty, c)).or_insert_with(|| {
            known.push(c);
            CONSTANTS + known.len() as u32 - 1
        })
    }

    fn num(&self, v: Val) -> u32 {
        self.number[v.index()]
    }

    fn block(&mut self, b: usize) {
        if let (Some(p), 1) = (self.cfg.idom[b], self.cfg.preds.of(b).len()) {
            self.learn(p, b);
        }
        for &p in &self.func.blocks[b].params {
            self.place[p.index()] = b as u32;
        }
        let cold = self.func.blocks[b].cold;
        let mut insts = std::mem::take(&mut self.func.blocks[b].insts);
        let mut calls = insts.iter().filter(|i| loses(&i.op, cold)).count() as u32;
        let mut stretch = self.start[b];
        let blocks = self.func.blocks.len() as u32;
        insts.retain_mut(|inst| {
            let instead = &self.instead;
            inst.op.map_operands(|v| replaced(instead, v));
            if loses(&inst.op, cold) {
                calls -= 1;
                stretch = if calls == 0 { blocks + b as u32 } else { self.stretch };
                self.stretch += u32::from(calls != 0);
            }
            let lifts = !cold && self.outside[b] != b && self.end[self.outside[b]] == stretch;
            if lifts {
                self.address(b, inst);
            }
            let Some(r) = inst.result else { return true };
            self.place[r.index()] = b as u32;
            self.inst(&mut inst.op, r, stretch, cold)
                && !self.moves(b, cold, inst)
                && !(lifts && self.lifts(b, inst))
        });
        let mut term = std::mem::replace(&mut self.func.blocks[b].term, Term::Unreachable);
        let instead = &self.instead;
        term.map_operands(|v| replaced(instead, v));
        if let Some(edge) = self.outcome(&term, insts.last().map(|i| &i.op)) {
            if let (Term::BrOverflow { .. }, Some(inst)) = (&term, insts.last_mut()) {
                if let (Some(r), Some((_, plain, x, y))) = (inst.result, self.overflow(&inst.op)) {
                    inst.op = Op::Int(plain, x, y);
                    if !self.inst(&mut inst.op, r, stretch, cold) {
                        insts.pop();
                    }
                }
            }
            // The arguments may have been what has just been replaced.
            let instead = &self.instead;
            let args = edge.args.iter().map(|&v| replaced(instead, v)).collect();
            let checks = matches!(term, Term::BrOverflow { .. });
            term = Term::Jump(Edge { block: edge.block, args });
            self.decided.push(b);
            if !cold {
                let what = if checks { "the check for overflow" } else { "a test" };
                let text = || format!("{what} is left out: its outcome follows from one before it");
                self.notes.add("settled", spot(self.func.blocks[b].term_loc), text);
            }
        }
        self.func.blocks[b].insts = insts;
        self.func.blocks[b].term = term;
    }

    /// Numbers a result. Whether the instruction is still needed.
    fn inst(&mut self, op: &mut Op, result: Val, stretch: u32, cold: bool) -> bool {
        let r = result.index();
        match *op {
            Op::IConst(c) => {
                self.number[r] = self.constant(Type::I64, c);
                self.low[r] = if c & 1 == 1 { Low::One } else { Low::Zero };
                return true;
            }
            Op::FConst(bits) => {
                self.number[r] = self.constant(Type::F64, bits as i64);
                return true;
            }
            Op::IntOvf(OvfOp::Add | OvfOp::Sub, a, b) => {
                self.low[r] = self.sum(a, b);
                return true;
            }
            Op::ICmp(cond, a, b) => {
                if let Some(known) = self.compared(cond, self.num(a), self.num(b)) {
                    *op = Op::IConst(i64::from(known));
                    self.number[r] = self.constant(Type::I64, i64::from(known));
                    return true;
                }
            }
            _ => {}
        }
        if let Some(same) = self.identity(op) {
            self.instead[r] = same.0;
            return false;
        }
        let Some(key) = self.key(op) else { return true };
        let here = Entry { val: result.0, stretch, cold };
        if let Some(&known) = self.table.get(&key) {
            self.number[r] = self.number[known.val as usize];
            self.low[r] = self.low[known.val as usize];
            if known.stretch == stretch && known.cold == cold {
                self.instead[r] = known.val;
                if let Some(name) = self.func.names.remove(&result) {
                    self.func.names.entry(Val(known.val)).or_insert(name);
                }
                return false;
            }
            self.set(key, here);
            return true;
        }
        self.set(key, here);
        match *op {
            Op::ICmp(cond, a, b) => {
                self.comparisons.insert(result.0, (cond, self.num(a), self.num(b)));
            }
            Op::Int(int, a, b) => {
                self.low[r] = self.lowest(int, a, b);
                if int == IntOp::And {
                    self.ands.insert(result.0, (self.num(a), self.num(b)));
                }
            }
            _ => {}
        }
        true
    }

    /// Whether a constant is made outside of loops instead; selection decides at each use whether it stays in a
    /// register from there.
    fn moves(&mut self, b: usize, cold: bool, inst: &Inst) -> bool {
        let (Op::IConst(c), Some(r), false) = (&inst.op, inst.result, cold || self.outside[b] == b) else {
            return false;
        };
        let to = self.outside[b];
        match self.made.get(&(to, *c)) {
            Some(made) => self.instead[r.index()] = made.0,
            None => {
                self.made.insert((to, *c), r);
                self.place[r.index()] = to as u32;
                self.moved.push((to, inst.clone()));
            }
        }
        true
    }

    /// Whether a value is there before the loops that a block is in.
    fn before(&self, b: usize, v: Val) -> bool {
        let to = self.outside[b];
        // The last operation of a block has nothing behind it but the branch on its overflow.
        let last = matches!(self.func.blocks[to].term, Term::BrOverflow { of, .. } if of == v);
        !last && self.cfg.dominates(self.place[v.index()] as usize, to)
    }

    /// Whether a computation is the same each time round and made before the loops instead.
    fn lifts(&mut self, b: usize, inst: &Inst) -> bool {
        let (&Op::Int(op, x, y), Some(r)) = (&inst.op, inst.result) else { return false };
        // Shifts to the left are part of what uses them.
        let simple = !matches!(op, IntOp::SDiv | IntOp::Shl);
        let to = self.outside[b];
        if !simple || !self.before(b, x) || !self.before(b, y) {
            return false;
        }
        if self.gained[to] == LIFTED {
            self.notes.add("settled", spot(inst.loc), full);
            return false;
        }
        let text = || "computed before the loop: it is the same each time round".to_string();
        self.notes.add("settled", spot(inst.loc), text);
        self.gained[to] += 1;
        self.place[r.index()] = to as u32;
        self.lifted.push((to, inst.clone()));
        true
    }

    /// An access with index and offset has no addressing mode: the sum of base and offset is made before the loops,
    /// if the base is there.
    fn address(&mut self, b: usize, inst: &mut Inst) {
        let (Op::Load(_, addr) | Op::Store(_, addr, _)) = &mut inst.op else { return };
        let (Base::Val(base), Some(_), offset) = (addr.base, addr.index, addr.offset) else { return };
        if offset == 0 || !self.before(b, base) {
            return;
        }
        let to = self.outside[b];
        let key = (to, self.num(base), offset);
        let sum = match self.addresses.get(&key) {
            Some(sum) => *sum,
            None if self.gained[to] == LIFTED => return self.notes.add("settled", spot(inst.loc), full),
            None => {
                let text = || "an address is computed before the loop".to_string();
                self.notes.add("settled", spot(inst.loc), text);
                self.gained[to] += 1;
                let by = self.value(to);
                let sum = self.value(to);
                let at = |op, v| Inst { op, result: Some(v), loc: inst.loc, note: inst.note };
                self.lifted.push((to, at(Op::IConst(i64::from(offset)), by)));
                self.lifted.push((to, at(Op::Int(IntOp::Add, base, by), sum)));
                self.addresses.insert(key, sum);
                sum
            }
        };
        addr.base = Base::Val(sum);
        addr.offset = 0;
    }

    /// A new word.
    fn value(&mut self, block: usize) -> Val {
        let v = Val(self.func.types.len() as u32);
        self.func.types.push(Type::I64);
        self.number.push(v.0);
        self.instead.push(NONE);
        self.low.push(Low::Unknown);
        self.place.push(block as u32);
        v
    }

    /// The lowest bit of a value, by what it is computed from and what has been tested.
    fn low(&self, v: Val) -> Low {
        match self.table.get(&Key { op: MASKED, a: self.num(v), b: 1 }) {
            Some(Entry { val: 0, .. }) => Low::Zero,
            Some(_) => Low::One,
            None => self.low[v.index()],
        }
    }

    fn sum(&self, a: Val, b: Val) -> Low {
        match (self.low(a), self.low(b)) {
            (Low::Unknown, _) | (_, Low::Unknown) => Low::Unknown,
            (x, y) if x == y => Low::Zero,
            _ => Low::One,
        }
    }

    fn lowest(&self, op: IntOp, a: Val, b: Val) -> Low {
        let (x, y) = (self.low(a), self.low(b));
        match op {
            IntOp::Add | IntOp::Sub | IntOp::Xor => self.sum(a, b),
            IntOp::And | IntOp::Mul if x == Low::Zero || y == Low::Zero => Low::Zero,
            IntOp::And | IntOp::Mul if x == Low::One && y == Low::One => Low::One,
            IntOp::Or if x == Low::One || y == Low::One => Low::One,
            IntOp::Or if x == Low::Zero && y == Low::Zero => Low::Zero,
            IntOp::Shl if self.constant_of(b).is_some_and(|k| k & 63 != 0) => Low::Zero,
            _ => Low::Unknown,
        }
    }

    /// The operand that an operation does not change.
    fn identity(&self, op: &Op) -> Option<Val> {
        let Op::Int(op, a, b) = *op else { return None };
        let neutral = match op {
            IntOp::And => -1,
            IntOp::Mul => 1,
            IntOp::SDiv | IntOp::MulHigh => return None,
            IntOp::Add | IntOp::Sub | IntOp::Or | IntOp::Xor => 0,
            IntOp::Shl | IntOp::LShr | IntOp::AShr | IntOp::Ror => 0,
        };
        (self.constant_of(b) == Some(neutral)).then_some(a)
    }

    fn constant_of(&self, v: Val) -> Option<i64> {
        self.known.get(self.num(v).wrapping_sub(CONSTANTS) as usize).copied()
    }

    /// A computation that depends on its operands alone.
    fn key(&self, op: &Op) -> Option<Key> {
        let two = |op: u32, a: Val, b: Val, commutes: bool| {
            let (a, b) = (self.num(a), self.num(b));
            let (a, b) = if commutes && a > b { (b, a) } else { (a, b) };
            Key { op, a, b }
        };
        let one = |op: u32, a: Val| Key { op, a: self.num(a), b: NONE };
        Some(match *op {
            Op::Int(op, a, b) => {
                let commutes = matches!(op, IntOp::Add | IntOp::Mul | IntOp::And | IntOp::Or | IntOp::Xor);
                two(0x100 + op as u32, a, b, commutes)
            }
            Op::ICmp(cond, a, b) => two(0x200 + cond as u32, a, b, false),
            Op::FCmp(cond, a, b) => two(0x300 + cond as u32, a, b, false),
            Op::Float(op, a, b) => two(0x400 + op as u32, a, b, false),
            Op::FloatUn(op, a) => one(0x500 + op as u32, a),
            Op::IntToFloat(a) => one(0x600, a),
            Op::FloatToInt(a) => one(0x601, a),
            Op::BitsToFloat(a) => one(0x602, a),
            Op::FloatToBits(a) => one(0x603, a),
            _ => return None,
        })
    }

    /// The question whether a sum or product fits, and what it is if so.
    fn overflow(&self, op: &Op) -> Option<(Key, IntOp, Val, Val)> {
        let (code, plain, a, b, commutes) = match *op {
            Op::IntOvf(OvfOp::Add, a, b) => (FITS, IntOp::Add, a, b, true),
            Op::IntOvf(OvfOp::Sub, a, b) => (FITS + 1, IntOp::Sub, a, b, false),
            Op::MulOvf(a, b) => (FITS + 2, IntOp::Mul, a, b, true),
            _ => return None,
        };
        let (x, y) = (self.num(a), self.num(b));
        let (x, y) = if commutes && x > y { (y, x) } else { (x, y) };
        Some((Key { op: code, a: x, b: y }, plain, a, b))
    }

    /// The edge that a branch behind the block's last operation takes, if that is known.
    fn outcome(&mut self, term: &Term, last: Option<&Op>) -> Option<Edge> {
        let (known, yes, no) = match term {
            Term::BrCmp { cond, a, b, then, els } => {
                (self.compared(*cond, self.num(*a), self.num(*b))?, then, els)
            }
            Term::BrZero { value, zero, nonzero } => {
                let null = self.constant(Type::I64, 0);
                let n = self.num(*value);
                let known = match self.comparisons.get(&n) {
                    Some(&(cond, a, b)) => !self.compared(cond, a, b)?,
                    None => self.compared(Cond::Eq, n, null)?,
                };
                (known, zero, nonzero)
            }
            Term::BrMask { value, mask, zero, nonzero } => (self.masked(*value, *mask)?, zero, nonzero),
            Term::BrOverflow { ok, .. } => {
                let (key, ..) = self.overflow(last?)?;
                self.table.get(&key)?;
                (true, ok, ok)
            }
            _ => return None,
        };
        Some(if known { yes } else { no }.clone())
    }

    /// Whether `a cond b`, if that is known.
    fn compared(&self, cond: Cond, a: u32, b: u32) -> Option<bool> {
        if a == b {
            return Some(implied(Cond::Eq) & bit(cond) != 0);
        }
        let (cond, a, b) = if a > b { (cond.swap(), b, a) } else { (cond, a, b) };
        let known = self.table.get(&Key { op: COMPARED, a, b })?.val;
        if known & bit(cond) != 0 {
            Some(true)
        } else if known & bit(cond.negate()) != 0 {
            Some(false)
        } else {
            None
        }
    }

    /// Whether `value & mask` is zero, if that is known.
    fn masked(&self, value: Val, mask: u64) -> Option<bool> {
        let n = self.num(value);
        let known = |n: u32| {
            let b = u32::try_from(mask).ok()?;
            Some(self.table.get(&Key { op: MASKED, a: n, b })?.val == 0)
        };
        if mask == 1 && self.low(value) != Low::Unknown {
            return Some(self.low(value) == Low::Zero);
        }
        known(n).or_else(|| {
            let &(x, y) = self.ands.get(&n)?;
            match (known(x), known(y)) {
                (Some(true), _) | (_, Some(true)) => Some(true),
                (Some(false), Some(false)) if mask.is_power_of_two() => Some(false),
                _ => None,
            }
        })
    }

    /// What holds in a block because its only predecessor branches to it.
    fn learn(&mut self, from: usize, to: usize) {
        let term = std::mem::replace(&mut self.func.blocks[from].term, Term::Unreachable);
        let here = |e: &Edge| e.block.index() == to;
        match &term {
            Term::BrCmp { cond, a, b, then, .. } => {
                let cond = if here(then) { *cond } else { cond.negate() };
                self.note(cond, self.num(*a), self.num(*b));
            }
            Term::BrZero { value, zero, .. } => {
                let n = self.num(*value);
                let null = self.constant(Type::I64, 0);
                self.note(if here(zero) { Cond::Eq } else { Cond::Ne }, n, null);
                if let Some(&(cond, a, b)) = self.comparisons.get(&n) {
                    self.note(if here(zero) { cond.negate() } else { cond }, a, b);
                }
            }
            Term::BrMask { value, mask, zero, .. } => {
                if let Ok(b) = u32::try_from(*mask) {
                    let n = self.num(*value);
                    let answer = Entry { val: u32::from(!here(zero)), stretch: 0, cold: false };
                    self.set(Key { op: MASKED, a: n, b }, answer);
                    // A bit of `x & y` is one in both.
                    if let (1, true, Some(&(x, y))) = (mask.count_ones(), !here(zero), self.ands.get(&n)) {
                        self.set(Key { op: MASKED, a: x, b }, answer);
                        self.set(Key { op: MASKED, a: y, b }, answer);
                    }
                }
            }
            Term::BrOverflow { of, ok, .. } if here(ok) => {
                let last = self.func.blocks[from].insts.last().map(|i| i.op.clone());
                if let Some((key, plain, x, y)) = last.and_then(|op| self.overflow(&op)) {
                    let entry =
                        Entry { val: of.0, stretch: self.start[to], cold: self.func.blocks[from].cold };
                    self.set(key, entry);
                    if let Some(key) = self.key(&Op::Int(plain, x, y)) {
                        self.set(key, entry);
                    }
                }
            }
            _ => {}
        }
        self.func.blocks[from].term = term;
    }

    /// `a cond b` holds.
    fn note(&mut self, cond: Cond, a: u32, b: u32) {
        let (cond, a, b) = if a > b { (cond.swap(), b, a) } else { (cond, a, b) };
        let key = Key { op: COMPARED, a, b };
        let mut known = self.table.get(&key).map_or(0, |e| e.val) | implied(cond);
        for (one, other, both) in [
            (Cond::Sle, Cond::Ne, Cond::Slt),
            (Cond::Sge, Cond::Ne, Cond::Sgt),
            (Cond::Ule, Cond::Ne, Cond::Ult),
            (Cond::Uge, Cond::Ne, Cond::Ugt),
            (Cond::Sle, Cond::Sge, Cond::Eq),
            (Cond::Ule, Cond::Uge, Cond::Eq),
        ] {
            if known & bit(one) != 0 && known & bit(other) != 0 {
                known |= implied(both);
            }
        }
        self.set(key, Entry { val: known, stretch: 0, cold: false });
    }
}

/// Why something stays in a loop.
fn full() -> String {
    format!("computed each time round: {LIFTED} values are kept for the loop already")
}

fn replaced(instead: &[u32], v: Val) -> Val {
    match instead[v.index()] {
        NONE => v,
        other => Val(other),
    }
}

fn bit(cond: Cond) -> u32 {
    1 << cond as u32
}

/// All conditions that hold when one does.
fn implied(cond: Cond) -> u32 {
    let more: &[Cond] = match cond {
        Cond::Eq => &[Cond::Sle, Cond::Sge, Cond::Ule, Cond::Uge],
        Cond::Slt => &[Cond::Sle, Cond::Ne],
        Cond::Sgt => &[Cond::Sge, Cond::Ne],
        Cond::Ult => &[Cond::Ule, Cond::Ne],
        Cond::Ugt => &[Cond::Uge, Cond::Ne],
        Cond::Ne | Cond::Sle | Cond::Sge | Cond::Ule | Cond::Uge => &[],
    };
    more.iter().fold(bit(cond), |all, c| all | bit(*c))
}

/// Joins blocks with the only block they jump to now, so that selection sees both at once.
fn join(func: &mut Func, decided: &[usize]) {
    if decided.is_empty() {
        return;
    }
    let mut reached = vec![0u32; func.blocks.len()];
    reached[func.entry.index()] = 1;
    for b in cfg::reverse_postorder(func) {
        func.blocks[b].term.edges().for_each(|e| reached[e.block.index()] += 1);
    }
    // Nothing comes any more to some that were decided behind others: what they lead to belongs to those.
    let live: Vec<usize> = decided.iter().copied().filter(|&b| reached[b] > 0).collect();
    for b in live {
        while let Term::Jump(e) = &func.blocks[b].term {
            let next = e.block.index();
            let target = &func.blocks[next];
            let alone = reached[next] == 1 && next != b && target.params.is_empty();
            let landing = matches!(target.insts.first(), Some(Inst { op: Op::ReadLr, .. }));
            if !alone || landing || target.cold != func.blocks[b].cold {
                break;
            }
            let target = &mut func.blocks[next];
            let insts = std::mem::take(&mut target.insts);
            let term = std::mem::replace(&mut target.term, Term::Unreachable);
            let loc = target.term_loc;
            let block = &mut func.blocks[b];
            block.insts.extend(insts);
            (block.term, block.term_loc) = (term, loc);
        }
    }
}
