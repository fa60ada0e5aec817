//! Iterators that the program makes itself (`it = iter(xs)`), and that do not leave the function, are places in what
//! they run over: `next(it)` and loops over them read an item and step on, without an object.
//!
//! ```text
//! %it = call.builtin "iter" (%xs)            i := 0
//! %x = call.builtin "next" (%it)       ⇒     i < len xs → got, else end
//!                                            got: %x = seq.get xs i;  i := i + 1
//!                                            end: (cold) i := the greatest number;  raise StopIteration()
//! ```
//! The place is a variable (`promote`). A list is asked for its length each time; once its iterator has come to the end
//! it stays there, whatever the list gets afterwards. What else is done with the iterator (passing it on, comparing
//! it, a variable that may hold another one) keeps the object.
//! Source: scalar replacement (Choi et al., "Escape Analysis for Java", OOPSLA 1999), as in `escape`.
//!
//! Requires: types of sequences, from inference. Keeps: SSA form.

use super::edit::*;
use super::promote::{end_blocks_at_stores, promote, Access, Flow, Variables};
use super::remarks::note;
use crate::analysis::cfg::Cfg;
use crate::base::options::Options;
use crate::hir::{
    BinOp, Block, CmpOp, Const, ConstId, Frequency, Func, FuncId, Inst, InstData, Loc, Op, Program, Repr,
    Term, Ty, Value,
};
use std::sync::Arc;

pub fn run(program: &mut Program, options: &Options) {
    let word = |program: &Program, text: &str| {
        let mut ids = (0..program.consts.len() as u32).map(ConstId);
        ids.find(|&id| is_word(&program.consts, id, text))
    };
    let Some(iter) = word(program, "iter") else { return };
    let names = Names {
        iter,
        next: word(program, "next"),
        stop: intern(&mut program.consts, Const::Str("StopIteration".chars().map(u32::from).collect())),
        unset: intern(&mut program.consts, Const::Unset),
    };
    for f in 0..program.funcs.len() {
        let func = &mut program.funcs[f];
        if func.frequency == Frequency::Never {
            continue;
        }
        let found = find(func, &names);
        for (loc, text) in replace(func, &found, &names) {
            note(program, options, FuncId(f as u32), loc, "iterators", || text);
        }
    }
}

/// Constants.
struct Names {
    iter: ConstId,
    next: Option<ConstId>,
    stop: ConstId,
    unset: ConstId,
}

/// An iterator that the program makes.
struct Made {
    inst: Inst,
    value: Value,
    sequence: Value,
    /// What keeps the object.
    kept: Option<&'static str>,
}

/// What is done with an iterator.
#[derive(Clone, Copy)]
enum Step {
    /// As in loops: the unset word at the end.
    Loop,
    /// `next` of it.
    Raises,
    /// `next` of it with this default.
    Default(Value),
}

fn find(func: &Func, names: &Names) -> Vec<Made> {
    let mut found = Vec::new();
    for &i in func.blocks.iter().flat_map(|b| &b.insts) {
        let inst = &func.insts[i.index()];
        let (Op::CallBuiltin { name, args }, Some(value)) = (&inst.op, inst.result) else { continue };
        let &[sequence] = &args[..] else { continue };
        let ty = func.values[sequence.index()].ty;
        if *name == names.iter && matches!(ty, Ty::List | Ty::Tuple | Ty::Str | Ty::Bytes) {
            found.push(Made { inst: i, value, sequence, kept: None });
        }
    }
    if found.is_empty() {
        return found;
    }
    let of = owners(func, &found);
    let mut keep = |v: Value, why: &'static str| {
        if let Some(k) = of[v.index()] {
            found[k].kept.get_or_insert(why);
        }
    };
    for block in &func.blocks {
        for &i in &block.insts {
            let inst = &func.insts[i.index()];
            match (step(&inst.op, names), &inst.op) {
                (Some((_, Step::Default(default))), _) => keep(default, "it is passed to a call"),
                (Some(_), _) | (None, Op::GetIter(_)) => {}
                (None, op) => op.visit_operands(|v| keep(v, "something else than next() and a loop uses it")),
            }
        }
        block.term.visit_operands(|v| keep(v, "it leaves, or meets another value in a variable"));
        block.unwind.iter().flat_map(|e| &e.args).for_each(|v| keep(*v, "a handler of exceptions sees it"));
    }
    found
}

/// Of each value: the iterator that it is. `iter` of an iterator is that iterator.
fn owners(func: &Func, found: &[Made]) -> Vec<Option<usize>> {
    let mut of = vec![None; func.values.len()];
    found.iter().enumerate().for_each(|(k, made)| of[made.value.index()] = Some(k));
    for &i in func.blocks.iter().flat_map(|b| &b.insts) {
        if let InstData { op: Op::GetIter(v), result: Some(r), .. } = func.insts[i.index()] {
            if let Some(k) = found.iter().position(|made| made.value == v) {
                of[r.index()] = Some(k);
            }
        }
    }
    of
}

/// The iterator that an operation asks for an item, and how.
fn step(op: &Op, names: &Names) -> Option<(Value, Step)> {
    match op {
        Op::IterNext(v) => Some((*v, Step::Loop)),
        Op::CallBuiltin { name, args } if Some(*name) == names.next => match args[..] {
            [v] => Some((v, Step::Raises)),
            [v, default] => Some((v, Step::Default(default))),
            _ => None,
        },
        _ => None,
    }
}

/// The places of the iterators that have no object.
struct Places {
    /// By value: number of the variable.
    number: Vec<Option<usize>>,
    count: usize,
}

impl Places {
    fn of(&self, v: Value) -> Option<usize> {
        self.number.get(v.index()).copied().flatten()
    }
}

impl Variables for Places {
    fn count(&self) -> usize {
        self.count
    }
    fn access(&self, op: &Op, result: Option<Value>) -> Option<Access> {
        match op {
            Op::CellNew(first) => self.of(result?).map(|k| Access::Store(k, *first)),
            Op::CellGet(cell) => self.of(*cell).map(Access::Read),
            Op::CellSet { cell, value } => self.of(*cell).map(|k| Access::Store(k, *value)),
            _ => None,
        }
    }
    fn repr(&self, _: usize) -> Repr {
        Repr::I64
    }
    fn name(&self, _: usize) -> Option<Arc<str>> {
        None
    }
    fn keeps_stores(&self) -> bool {
        false
    }
}

/// Makes places of the iterators; what there is to say.
fn replace(func: &mut Func, found: &[Made], names: &Names) -> Vec<(Loc, String)> {
    let place = |func: &Func, made: &Made| func.insts[made.inst.index()].loc;
    let said = found.iter().map(|made| {
        let text = match made.kept {
            None => "the iterator is a place in what it runs over: no object is made".to_string(),
            Some(why) => format!("the iterator is an object: {why}"),
        };
        (place(func, made), text)
    });
    let said: Vec<(Loc, String)> = said.collect();
    if found.iter().all(|made| made.kept.is_some()) {
        return said;
    }
    let of: Vec<Option<usize>> =
        owners(func, found).into_iter().map(|k| k.filter(|&k| found[k].kept.is_none())).collect();
    let places = Places { number: of, count: found.len() };
    let cfg = Cfg::new(func);
    // Until then a place is a cell.
    let mut map: Vec<Option<Value>> = vec![None; func.values.len()];
    let blocks = func.blocks.len();
    for b in 0..blocks {
        let mut block = Block(b as u32);
        let mut at = 0;
        while let Some(&i) = func.blocks[block.index()].insts.get(at) {
            let InstData { op, result, loc } = func.insts[i.index()].clone();
            at += 1;
            if let (Op::GetIter(v), Some(r)) = (&op, result) {
                if places.of(*v).is_some() {
                    map[r.index()] = Some(*v);
                    at -= 1;
                    func.blocks[block.index()].insts.remove(at);
                }
            } else if result.is_some_and(|r| places.of(r).is_some()) {
                let (zero, first) = make_inst(func, Op::IntConst(0), Ty::Any, loc);
                if let Some(first) = first {
                    func.insts[i.index()].op = Op::CellNew(first);
                    func.blocks[block.index()].insts.insert(at - 1, zero);
                    at += 1;
                }
            } else if let Some((v, how)) = step(&op, names) {
                let Some(k) = places.of(v) else { continue };
                let alone = |b: Block| cfg.preds[b.index()].len() == 1;
                let taken = Taken { at: at - 1, made: &found[k], how, result, loc };
                block = advance(func, block, &taken, names, &mut map, alone);
                at = 0;
            }
        }
    }
    replace_uses(func, &map);
    distinguish_names(func);
    end_blocks_at_stores(func, &places);
    let flow = Flow::new(func, &places);
    promote(func, &places, &flow);
    let order: Vec<Block> = (0..func.blocks.len() as u32).map(Block).collect();
    crate::hir::cleanup::cleanup(func, &order);
    said
}

/// An operation that asks an iterator for an item.
struct Taken<'a> {
    at: usize,
    made: &'a Made,
    how: Step,
    result: Option<Value>,
    loc: Loc,
}

/// Reads an item at the iterator's place in place of an operation; the block that goes on behind it.
fn advance(
    func: &mut Func,
    block: Block,
    taken: &Taken<'_>,
    names: &Names,
    map: &mut Vec<Option<Value>>,
    alone: impl Fn(Block) -> bool,
) -> Block {
    let &Taken { at, made, how, result, loc } = taken;
    let here = &func.blocks[block.index()];
    let (name, unwind, cold, rare) = (here.name.clone(), here.unwind.clone(), here.cold, here.rare);
    let mut rest = func.blocks[block.index()].insts.split_off(at);
    rest.remove(0);
    let (term, term_loc) = (func.blocks[block.index()].term.clone(), func.blocks[block.index()].term_loc);
    let got = new_block(func, format!("{name}.got"), None, cold);
    let end = new_block(func, format!("{name}.end"), unwind.clone(), true);
    [got, end].iter().for_each(|b| func.blocks[b.index()].rare = rare);
    let cell = made.value;
    let place = append(func, block, Op::CellGet(cell), Ty::Any, loc);
    let length = append(func, block, Op::SeqLen(made.sequence), Ty::Any, loc);
    let more = append(func, block, Op::IntCompare(CmpOp::Lt, place, length), Ty::Any, loc);
    let choose = Term::Branch { cond: more, then: edge(got, vec![]), els: edge(end, vec![]) };
    set_term(func, block, choose, loc);
    let set = |func: &mut Func, block: Block, value: Value| {
        let (inst, _) = make_inst(func, Op::CellSet { cell, value }, Ty::Any, loc);
        func.blocks[block.index()].insts.push(inst);
    };
    let ty = match (func.values[made.sequence.index()].ty, how, result) {
        (Ty::Str, ..) => Ty::Str,
        (Ty::Bytes, ..) => Ty::Smi,
        (_, Step::Raises, Some(r)) => func.values[r.index()].ty,
        _ => Ty::Any,
    };
    let item = append(func, got, Op::SeqGet { seq: made.sequence, index: place }, ty, loc);
    let one = append(func, got, Op::IntConst(1), Ty::Any, loc);
    let next = append(func, got, Op::IntBinary(BinOp::Add, place, one), Ty::Any, loc);
    set(func, got, next);
    // There it stays.
    let last = append(func, end, Op::IntConst(i64::MAX), Ty::Any, loc);
    set(func, end, last);
    map.resize(func.values.len(), None);
    if let (Step::Loop, Some(r), Some((exit, into))) = (how, result, loop_test(func, &rest, result, &term)) {
        if alone(into.block) && !exit.args.contains(&r) {
            map[r.index()] = Some(item);
            set_term(func, got, Term::Jump(into), term_loc);
            set_term(func, end, Term::Jump(exit), term_loc);
            func.blocks[end.index()].cold = cold;
            func.blocks[end.index()].unwind = None;
            return end;
        }
    }
    let behind = new_block(func, format!("{name}.behind"), unwind, cold);
    func.blocks[behind.index()].rare = rare;
    func.blocks[behind.index()].insts = rest;
    set_term(func, behind, term, term_loc);
    let mut args = [vec![item], Vec::new()];
    match how {
        Step::Loop => args[1] = vec![append(func, end, Op::Const(names.unset), Ty::Unset, loc)],
        Step::Default(default) => args[1] = vec![default],
        Step::Raises => {
            let call = Op::CallBuiltin { name: names.stop, args: Vec::new() };
            let exc = append(func, end, call, Ty::Any, loc);
            set_term(func, end, Term::Raise { exc, cause: None }, loc);
        }
    }
    if let Some(r) = result {
        let data = func.values[r.index()];
        let param = new_param(func, behind, data.repr, data.ty);
        func.value_names[param.index()] = func.value_names[r.index()].clone();
        map.resize(func.values.len(), None);
        map[r.index()] = Some(param);
    } else {
        args.iter_mut().for_each(Vec::clear);
    }
    let [item, other] = args;
    set_term(func, got, Term::Jump(edge(behind, item)), loc);
    if !matches!(how, Step::Raises) {
        set_term(func, end, Term::Jump(edge(behind, other)), loc);
    }
    behind
}

/// Where a loop's header goes at the end and with an item, if all that is left of it is that test.
fn loop_test(
    func: &Func,
    rest: &[Inst],
    item: Option<Value>,
    term: &Term,
) -> Option<(crate::hir::Edge, crate::hir::Edge)> {
    let &[test] = rest else { return None };
    let test = &func.insts[test.index()];
    let (Op::IsUnset(tested), Term::Branch { cond, then, els }) = (&test.op, term) else { return None };
    let only = !then.args.contains(cond) && !els.args.contains(cond);
    (Some(*tested) == item && test.result == Some(*cond) && only).then(|| (then.clone(), els.clone()))
}
