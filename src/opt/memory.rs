//! Where the lengths of lists may have changed: a numbering of the program's points such that between
//! two points of one number, on whatever path, no list grows, shrinks or gets other memory.
//!
//! It is the numbering of memory states of SSA form for one variable, "the lengths of all lists"
//! (Chow et al., "Effective Representation of Aliases and Indirect Memory Operations in SSA Form",
//! CC 1996): an operation that may change a length starts a state, so does a block that is reached
//! in different ones.

use super::edit::def_op;
use crate::analysis::cfg::Cfg;
use crate::hir::{BlockData, Const, ConstId, Def, Func, Inst, Op, Program, Ty, Value};

/// What tells whether an operation changes lengths.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// What names are.
    pub consts: &'a [Const],
    /// The functions that change none (`effects`); those behind the end may.
    pub keeps: &'a [bool],
}

impl<'a> Known<'a> {
    /// What is called may do anything: where it matters that items stay, or that no code of the program runs,
    /// functions that keep lengths are as bad as others.
    pub fn calls_change(consts: &'a [Const]) -> Self {
        Known { consts, keeps: &[] }
    }
}

/// The functions of a program that change no lengths.
pub fn keepers(program: &Program) -> Vec<bool> {
    let keeps = program.funcs.iter().rposition(|f| f.keeps_lengths).map_or(0, |last| last + 1);
    program.funcs[..keeps].iter().map(|f| f.keeps_lengths).collect()
}

/// A state; states are compared, nothing else.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum State {
    /// Not reached yet.
    Unknown,
    Entry,
    /// That of a block's start.
    Block(u32),
    /// After an operation: block and position.
    After(u32, u32),
}

/// The states at the starts and ends of blocks.
pub struct Memory {
    pub start: Vec<State>,
    pub end: Vec<State>,
    /// That of a block's end, if anything in the block changes lengths.
    after: Vec<Option<State>>,
    what: What,
}

/// What the states are of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Lengths,
    /// Those of lists that are older than the ones that the function makes and appends to.
    OldLengths,
    Items,
}

impl Memory {
    pub fn new(func: &Func, cfg: &Cfg, known: Known) -> Memory {
        Memory::numbered(func, cfg, known, What::Lengths)
    }

    /// The states of the items of lists, lengths included.
    pub fn of_items(func: &Func, cfg: &Cfg, consts: &[Const]) -> Memory {
        Memory::numbered(func, cfg, Known::calls_change(consts), What::Items)
    }

    /// The states of lists that are older than those that the function makes and appends to (`new_lists`).
    pub fn of_older(func: &Func, cfg: &Cfg, known: Known) -> Memory {
        Memory::numbered(func, cfg, known, What::OldLengths)
    }

    fn numbered(func: &Func, cfg: &Cfg, known: Known, what: What) -> Memory {
        let n = func.blocks.len();
        let after: Vec<Option<State>> = (0..n).map(|b| last_change(func, b, known, what)).collect();
        let raises_changed: Vec<bool> =
            func.blocks.iter().map(|b| b.unwind.is_some() && raises_changed(func, b)).collect();
        let mut start = vec![State::Unknown; n];
        let mut end = vec![State::Unknown; n];
        start[func.entry.index()] = State::Entry;
        let mut again = true;
        while again {
            again = false;
            for &b in &cfg.rpo {
                if b != func.entry.index() {
                    let mut now = State::Unknown;
                    for &p in &cfg.preds[b] {
                        let from = arriving(func, p, b, &start, &after, &raises_changed);
                        now = meet(now, from, b);
                    }
                    // Once its own, always.
                    if start[b] != State::Block(b as u32) && start[b] != now {
                        start[b] = now;
                        again = true;
                    }
                }
                end[b] = after[b].unwrap_or(start[b]);
            }
        }
        Memory { start, end, after, what }
    }

    /// May an operation before the one at a position of a block change a length?
    pub fn changed_before(&self, func: &Func, known: Known, block: usize, position: usize) -> bool {
        let before = &func.blocks[block].insts[..position];
        self.after[block].is_some()
            && before.iter().any(|i| self.changed_by(func, known, &func.insts[i.index()].op))
    }

    /// May the operation change a length, or whatever the states are of?
    pub fn changed_by(&self, func: &Func, known: Known, op: &Op) -> bool {
        changes(func, known, op, self.what)
    }
}

fn changes(func: &Func, known: Known, op: &Op, what: What) -> bool {
    match what {
        What::Lengths => changes_lengths(func, known, op),
        What::OldLengths => changes_lengths(func, known, op) && appended_to(func, known.consts, op).is_none(),
        What::Items => stores_item(op) || changes_lengths(func, known, op),
    }
}

/// Does the operation store to an item of a list, if it stores to anything?
pub fn stores_item(op: &Op) -> bool {
    matches!(
        op,
        Op::SetItem { .. }
            | Op::SeqSet { .. }
            | Op::ItemPut { .. }
            | Op::ItemStore { .. }
            | Op::SetDouble { .. }
            | Op::DoublePut { .. }
            | Op::DoubleStore { .. }
            | Op::ListFlip { .. }
            | Op::ListShift { .. }
    )
}

/// The list made in the function that an operation appends to. It is none of the lists that were there before.
pub(super) fn appended_to(func: &Func, consts: &[Const], op: &Op) -> Option<Value> {
    let list = match op {
        Op::ListAppend { list, .. } | Op::DoubleAppend { list, .. } | Op::ListReserve { list, .. } => *list,
        Op::CallMethod { obj, name, args, kwnames: None }
            if args.len() == 1
                && func.values[obj.index()].ty == Ty::List
                && is_named(consts, *name, &["append"]) =>
        {
            *obj
        }
        _ => return None,
    };
    matches!(def_op(func, list), Some(Op::BuildList(_) | Op::BuildDoubles(_))).then_some(list)
}

/// The lists that a function makes and appends to.
pub fn new_lists(func: &Func, consts: &[Const]) -> Vec<Value> {
    let ops = func.blocks.iter().flat_map(|b| &b.insts).map(|i| &func.insts[i.index()].op);
    let mut lists: Vec<Value> = ops.filter_map(|op| appended_to(func, consts, op)).collect();
    lists.sort();
    lists.dedup();
    lists
}

/// The state in which an edge arrives.
fn arriving(
    func: &Func,
    from: usize,
    to: usize,
    start: &[State],
    after: &[Option<State>],
    raises_changed: &[bool],
) -> State {
    let block = &func.blocks[from];
    let normal = block.term.edges().any(|e| e.block.index() == to);
    let raised = block.unwind.as_ref().is_some_and(|e| e.block.index() == to);
    match after[from] {
        // What is called may have changed lengths before it raised, and so may what makes an exception.
        None if raised && raises_changed[from] => State::Block(to as u32),
        None => start[from],
        // An exception leaves before or after any change.
        Some(_) if raised => State::Block(to as u32),
        Some(state) if normal => state,
        Some(_) => State::Block(to as u32),
    }
}

/// May lengths have changed where the block raises, though they have not where it ends?
fn raises_changed(func: &Func, block: &BlockData) -> bool {
    let calls = |i: &Inst| matches!(func.insts[i.index()].op, Op::CallDirect { .. });
    super::effects::raises(&block.term) || block.insts.iter().any(calls)
}

fn meet(a: State, b: State, block: usize) -> State {
    match (a, b) {
        (State::Unknown, s) | (s, State::Unknown) => s,
        (a, b) if a == b => a,
        _ => State::Block(block as u32),
    }
}

fn last_change(func: &Func, b: usize, known: Known, what: What) -> Option<State> {
    let insts = &func.blocks[b].insts;
    let at = insts.iter().rposition(|i| changes(func, known, &func.insts[i.index()].op, what))?;
    Some(State::After(b as u32, at as u32))
}

/// Builtins that run no code of the program for numbers and strs.
const QUIET: [&str; 11] =
    ["abs", "bool", "chr", "divmod", "float", "int", "max", "min", "ord", "range", "round"];
/// Those that run none for sequences either.
const COUNTS: [&str; 2] = ["bool", "len"];

/// May the operation change the length of a list that was made before it?
pub fn changes_lengths(func: &Func, known: Known, op: &Op) -> bool {
    // Finalizers of other objects may run when one is made. Room for more items is elsewhere.
    if matches!(op, Op::NewObject(_) | Op::ListReserve { .. }) {
        return true;
    }
    if !op.may_raise() {
        return false;
    }
    let ty = |v: &Value| func.values[v.index()].ty;
    let number = |v: &Value| {
        matches!(ty(v), Ty::Smi | Ty::Int | Ty::Float | Ty::Bool) || func.values[v.index()].number
    };
    let plain = |v: &Value| number(v) || matches!(ty(v), Ty::Str | Ty::Bytes | Ty::None);
    let sequence =
        |v: &Value| matches!(ty(v), Ty::List | Ty::Doubles | Ty::Tuple | Ty::Str | Ty::Bytes | Ty::Range);
    match op {
        Op::CallDirect { func: callee, .. } => !known.keeps.get(callee.index()).copied().unwrap_or(false),
        Op::ItemAt { .. }
        | Op::ItemPut { .. }
        | Op::ItemPlace { .. }
        | Op::DoubleAt { .. }
        | Op::DoublePut { .. }
        | Op::CheckLocal { .. }
        | Op::CheckFree { .. }
        | Op::RecursionCheck
        | Op::CheckMethod { .. }
        | Op::GetSlot { .. }
        | Op::SetSlot { .. }
        | Op::TagIn { .. }
        | Op::Unreached
        | Op::BuiltinGet(_)
        | Op::GlobalGet { .. } => false,
        Op::GetItem { obj, index } => !(sequence(obj) && number(index)),
        Op::GetDouble { index, .. } | Op::SetDouble { index, .. } => !number(index),
        Op::SetItem { obj, index, .. } => !(ty(obj) == Ty::List && number(index)),
        Op::Binary { a, b, .. }
        | Op::BinaryGeneric { a, b, .. }
        | Op::Compare(_, a, b)
        | Op::CompareGeneric(_, a, b)
        | Op::StrAppend { a, b, .. } => !(plain(a) && plain(b)),
        Op::Unary(_, a) => !plain(a),
        Op::Truth(a) | Op::Len(a) | Op::GetIter(a) => !(plain(a) || sequence(a)),
        Op::Unpack { value, .. } => !sequence(value),
        Op::MathCall { arg, .. } => !number(arg),
        Op::CallBuiltin { name, args } => {
            !(args.iter().all(plain) && is_named(known.consts, *name, &QUIET)
                || args.iter().all(sequence) && is_named(known.consts, *name, &COUNTS))
        }
        Op::IterNext(iter) => !is_range_iterator(func, known.consts, *iter),
        _ => true,
    }
}

fn is_named(consts: &[Const], name: ConstId, names: &[&str]) -> bool {
    let Const::Str(points) = &consts[name.0 as usize] else { return false };
    names.iter().any(|n| points.iter().copied().eq(n.bytes().map(u32::from)))
}

/// Is the value the iterator of a `range`, or none at all?
fn is_range_iterator(func: &Func, consts: &[Const], iter: Value) -> bool {
    let mut seen = vec![iter];
    let mut next = 0;
    while let Some(&v) = seen.get(next) {
        next += 1;
        match func.values[v.index()].def {
            Def::Inst(i) => match func.insts[i.index()].op {
                Op::Const(_) => {}
                Op::GetIter(of) => match def_op(func, of) {
                    Some(Op::CallBuiltin { name, .. }) if is_named(consts, *name, &["range"]) => {}
                    _ => return false,
                },
                _ => return false,
            },
            // Where there are many copies of the loop, nothing is known.
            Def::Param(..) if seen.len() > 12 => return false,
            Def::Param(block, n) => {
                for e in func.blocks.iter().flat_map(|b| b.term.edges().chain(&b.unwind)) {
                    if e.block == block && !seen.contains(&e.args[n as usize]) {
                        seen.push(e.args[n as usize]);
                    }
                }
            }
        }
    }
    true
}
