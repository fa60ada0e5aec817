//! Generators that a builtin consumes at once (`sum`, `any`, `all`, `min`, `max`,
//! `list`, `tuple`, `set`, `len` of `set`, `sorted`, `bytes`, `str.join`) become loops: the generator's body is inlined, and
//! in place of each `yield` stands what the builtin does with an item.
//!
//! ```text
//! %g = call.direct <genexpr> (%it)         acc := 0
//! %s = call.builtin "sum" (%g)       ⇒     …body of the generator, `yield v` ⇒ acc := acc + v…
//!                                          %s = acc
//! ```
//! Deforestation (Wadler 1990) of the one pair where producer and consumer are both known. The
//! running result lives in a cell that the `cells` pass turns into a value. Consumer operations
//! belong to the frame of the call, the body to the generator's; a StopIteration that leaves the
//! body becomes a RuntimeError (PEP 479) in a handler of its own.

use super::edit::{append, const_str, edge, intern, new_block, set_term};
use super::generator::Bodies;
use super::inline::{closure_of, frames_obstacle, needs_cells, splice, Site, LARGEST};
use super::remarks::note;
use crate::analysis::callgraph::CallGraph;
use crate::base::options::Options;
use crate::hir::{
    BinOp, Block, CmpOp, Const, ConstId, Func, FuncId, Inst, InstData, Loc, Op, Program, Term, Ty, Value,
};

/// `Loc::frame` of operations of the consumer, before the body is put in place.
pub(super) const CONSUMER: u32 = u32::MAX;

pub fn run(program: &mut Program, options: &Options) {
    let bodies = Bodies::new(program);
    let graph = CallGraph::new(program);
    let checks: Vec<bool> = (0..program.funcs.len()).map(|f| graph.may_recurse(f)).collect();
    let unset = intern(&mut program.consts, Const::Unset);
    let name = |text: &str| Const::Str(text.chars().map(u32::from).collect());
    let pool = Pool {
        unset,
        zero: intern(&mut program.consts, Const::Int("0".to_string())),
        empty: intern(&mut program.consts, Const::Tuple(Vec::new())),
        no: intern(&mut program.consts, Const::Bool(false)),
        yes: intern(&mut program.consts, Const::Bool(true)),
        min: intern(&mut program.consts, name("min")),
        max: intern(&mut program.consts, name("max")),
        bytes: intern(&mut program.consts, name("bytes")),
    };
    for f in 0..program.funcs.len() {
        let id = FuncId(f as u32);
        let mut results = Vec::new();
        let mut fused = 0;
        while let Some(found) = find(program, id, &bodies) {
            let body = consumer(&found, &pool);
            let (name, loc) = (program.funcs[found.generator.index()].name.clone(), found.loc);
            note(program, options, id, loc, "fuse", || {
                format!("{name} consumed by {} in a loop", found.what.name())
            });
            fused += 1;
            let site = Site {
                block: found.block,
                at: found.at,
                label: format!("fuse.{}{fused}", found.what.name()),
                cells: found.cells,
                checks: checks[found.generator.index()],
                generator: true,
            };
            let func = &mut program.funcs[f];
            // The frame around the generator is in the consumer's call while the body runs.
            let call = func.blocks[found.block.index()].insts[found.at];
            func.insts[call.index()].loc = found.loc;
            let behind = splice(func, &body, found.generator, &site, &mut results);
            // The call of the consumer stands first behind the body.
            let made = func.blocks[behind.index()].params[0];
            for _ in 0..found.what.calls() {
                let call = func.blocks[behind.index()].insts.remove(0);
                if let Some(r) = func.insts[call.index()].result {
                    results.resize(func.values.len().max(results.len()), None);
                    results[r.index()] = Some(made);
                }
            }
            super::edit::replace_uses(func, &results);
            results.clear();
        }
        if fused > 0 {
            let func = &mut program.funcs[f];
            super::edit::distinguish_names(func);
            let order: Vec<Block> = (0..func.blocks.len() as u32).map(Block).collect();
            crate::hir::cleanup::cleanup(func, &order);
        }
    }
}

struct Pool {
    unset: ConstId,
    zero: ConstId,
    empty: ConstId,
    no: ConstId,
    yes: ConstId,
    /// Names of `min` and `max`.
    min: ConstId,
    max: ConstId,
    bytes: ConstId,
}

/// What is done with the items.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Sum,
    Any,
    All,
    Min,
    Max,
    List,
    Tuple,
    Set,
    /// `len` of the set.
    Distinct,
    /// Collected in a list that the call then gets in place of the generator.
    Sorted,
    /// Likewise, as ints of which each was looked at when it came.
    Bytes,
    Join,
}

impl What {
    fn of_builtin(name: &str) -> Option<What> {
        Some(match name {
            "sum" => What::Sum,
            "any" => What::Any,
            "all" => What::All,
            "min" => What::Min,
            "max" => What::Max,
            "list" => What::List,
            "tuple" => What::Tuple,
            "set" => What::Set,
            "sorted" => What::Sorted,
            "bytes" => What::Bytes,
            _ => return None,
        })
    }
    fn name(self) -> &'static str {
        match self {
            What::Sum => "sum",
            What::Any => "any",
            What::All => "all",
            What::Min => "min",
            What::Max => "max",
            What::List => "list",
            What::Tuple => "tuple",
            What::Set => "set",
            What::Distinct => "distinct",
            What::Sorted => "sorted",
            What::Bytes => "bytes",
            What::Join => "join",
        }
    }
    /// How many calls the loop stands for: none when the call is still to be made, of a list.
    fn calls(self) -> usize {
        match self {
            What::Sorted | What::Bytes | What::Join => 0,
            What::Distinct => 2,
            _ => 1,
        }
    }
}

struct Found<'a> {
    block: Block,
    at: usize,
    generator: FuncId,
    body: &'a Func,
    cells: Vec<Value>,
    what: What,
    loc: Loc,
}

/// The next generator whose only use is the call right behind it.
fn find<'a>(program: &Program, id: FuncId, bodies: &'a Bodies) -> Option<Found<'a>> {
    let func = &program.funcs[id.index()];
    let direct = |i: &InstData| matches!(i.op, Op::CallDirect { func, .. } if bodies.contains(func));
    if !func.insts.iter().any(direct) || func.insts.len() > LARGEST {
        return None;
    }
    let counts = func.use_counts();
    for (b, block) in func.blocks.iter().enumerate() {
        for (at, pair) in block.insts.windows(2).enumerate() {
            let (made, user) = (&func.insts[pair[0].index()], &func.insts[pair[1].index()]);
            let (Op::CallDirect { func: generator, callee, .. }, Some(g)) = (&made.op, made.result) else {
                continue;
            };
            let Ok(body) = bodies.get(*generator) else { continue };
            if counts[g.index()] != 1 || *generator == id || user.loc.line == 0 {
                continue;
            }
            let Some(what) = consumed(program, func, g, &user.op) else { continue };
            let cells = callee.and_then(|object| closure_of(func, object));
            if cells.is_none() && needs_cells(body) || frames_obstacle(func, body, user.loc).is_some() {
                continue;
            }
            let what = match (what, user.result, block.insts.get(at + 2)) {
                (What::Set, Some(set), Some(next))
                    if counts[set.index()] == 1 && is_len(program, &func.insts[next.index()].op, set) =>
                {
                    What::Distinct
                }
                _ => what,
            };
            let (block, cells) = (Block(b as u32), cells.unwrap_or_default());
            return Some(Found { block, at, generator: *generator, body, cells, what, loc: user.loc });
        }
    }
    None
}

/// Is the operation `len(of)`?
fn is_len(program: &Program, op: &Op, of: Value) -> bool {
    matches!(op, Op::CallBuiltin { name, args }
        if args[..] == [of] && const_str(&program.consts, *name) == "len")
}

/// How the operation consumes the generator, if it does.
fn consumed(program: &Program, func: &Func, g: Value, op: &Op) -> Option<What> {
    let is_str = |v: Value| matches!(super::edit::const_of(func, &program.consts, v), Some(Const::Str(_)));
    let is_join = |name: ConstId| const_str(&program.consts, name) == "join";
    match op {
        Op::CallBuiltin { name, args } if args[..] == [g] => {
            What::of_builtin(&const_str(&program.consts, *name))
        }
        Op::CallMethod { obj, name, args, kwnames: None } if args[..] == [g] => {
            (is_str(*obj) && is_join(*name)).then_some(What::Join)
        }
        Op::CallLoaded { callee, args, kwnames: None, .. } if args[..] == [g] => {
            match super::edit::def_op(func, *callee)? {
                Op::LoadMethod { obj, name } => (is_str(*obj) && is_join(*name)).then_some(What::Join),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The generator's body as a function that returns what the consumer makes of the items.
fn consumer(found: &Found, pool: &Pool) -> Func {
    let (mut body, what) = (found.body.clone(), found.what);
    let loc = Loc { frame: CONSUMER, ..found.loc };
    // The running result, in a block before the body.
    let start = new_block(&mut body, "start".to_string(), None, false);
    let entry = body.entry;
    let params = body.blocks[entry.index()].params.clone();
    let outer: Vec<Value> = params
        .iter()
        .map(|_| super::edit::new_param(&mut body, start, crate::hir::Repr::Obj, Ty::Any))
        .collect();
    let state = match what {
        What::Any | What::All => None,
        What::List | What::Tuple | What::Sorted | What::Bytes | What::Join => {
            Some(append(&mut body, start, Op::BuildList(Vec::new()), Ty::List, loc))
        }
        What::Set => Some(append(&mut body, start, Op::BuildSet(Vec::new()), Ty::Set, loc)),
        What::Sum | What::Distinct | What::Min | What::Max => {
            let numeric = matches!(what, What::Sum | What::Distinct);
            let (first, ty) = if numeric { (pool.zero, Ty::Smi) } else { (pool.unset, Ty::Unset) };
            let first = append(&mut body, start, Op::Const(first), ty, loc);
            Some(append(&mut body, start, Op::CellNew(first), Ty::Any, loc))
        }
    };
    set_term(&mut body, start, Term::Jump(edge(entry, outer)), loc);
    body.entry = start;
    let mut b = 0;
    while b < body.blocks.len() {
        returns(&mut body, Block(b as u32), what, state, pool, loc);
        yields(&mut body, Block(b as u32), what, state, pool, loc);
        b += 1;
    }
    super::edit::distinguish_names(&mut body);
    body
}

/// `return` becomes the end of the loop.
fn returns(body: &mut Func, block: Block, what: What, state: Option<Value>, pool: &Pool, loc: Loc) {
    if !matches!(body.blocks[block.index()].term, Term::Return(_))
        || body.blocks[block.index()].term_loc == loc
    {
        return;
    }
    let result = match (what, state) {
        (What::Any, _) | (_, None) => {
            let answer = if what == What::Any { pool.no } else { pool.yes };
            append(body, block, Op::Const(answer), Ty::Bool, loc)
        }
        (What::Tuple, Some(list)) => append(body, block, Op::ListToTuple(list), Ty::Tuple, loc),
        (What::Sum, Some(cell)) => append(body, block, Op::CellGet(cell), Ty::Any, loc),
        (What::Distinct, Some(cell)) => {
            let seen = append(body, block, Op::CellGet(cell), Ty::Any, loc);
            append(body, block, Op::DistinctCount(seen), Ty::Smi, loc)
        }
        (What::Min | What::Max, Some(cell)) => {
            let best = append(body, block, Op::CellGet(cell), Ty::Any, loc);
            let none = append(body, block, Op::IsUnset(best), Ty::Any, loc);
            let empty = new_block(body, format!("{}.empty", what.name()), None, true);
            let done = new_block(body, format!("{}.done", what.name()), None, false);
            let term = Term::Branch { cond: none, then: edge(empty, vec![]), els: edge(done, vec![]) };
            set_term(body, block, term, loc);
            set_term(body, done, Term::Return(best), loc);
            // Raises what the builtin raises for nothing.
            let nothing = append(body, empty, Op::Const(pool.empty), Ty::Tuple, loc);
            let name = if what == What::Min { pool.min } else { pool.max };
            let args = vec![nothing];
            let raised = append(body, empty, Op::CallBuiltin { name, args }, Ty::Any, loc);
            set_term(body, empty, Term::Return(raised), loc);
            return;
        }
        (_, Some(made)) => made,
    };
    set_term(body, block, Term::Return(result), loc);
}

/// The first `yield` of a block becomes what the consumer does with an item, and ends it.
fn yields(body: &mut Func, block: Block, what: What, state: Option<Value>, pool: &Pool, loc: Loc) {
    let is_yield = |i: &Inst| matches!(body.insts[i.index()].op, Op::Yield(_));
    let Some(at) = body.blocks[block.index()].insts.iter().position(is_yield) else { return };
    let i = body.blocks[block.index()].insts[at];
    let Op::Yield(item) = body.insts[i.index()].op else { return };
    // What the consumer raises is raised outside the generator, so it has blocks of its own.
    let base = body.blocks[block.index()].name.clone();
    let item_block = new_block(body, format!("{base}.item"), None, false);
    let next = new_block(body, format!("{base}.next"), None, false);
    let mut rest = body.blocks[block.index()].insts.split_off(at);
    rest.remove(0);
    let term_loc = body.blocks[block.index()].term_loc;
    let enter = Term::Jump(edge(item_block, vec![]));
    let term = std::mem::replace(&mut body.blocks[block.index()].term, enter);
    body.blocks[next.index()].insts = rest;
    set_term(body, next, term, term_loc);
    body.blocks[block.index()].term_loc = loc;
    let push = |body: &mut Func, block: Block, op: Op| {
        let (inst, _) = super::edit::make_inst(body, op, Ty::Any, loc);
        body.blocks[block.index()].insts.push(inst);
    };
    match (what, state) {
        (What::Any | What::All, _) | (_, None) => {
            let truth = append(body, item_block, Op::Truth(item), Ty::Any, loc);
            let stop = new_block(body, format!("{}.stop", what.name()), None, false);
            let (answer, then, els) =
                if what == What::Any { (pool.yes, stop, next) } else { (pool.no, next, stop) };
            let term = Term::Branch { cond: truth, then: edge(then, vec![]), els: edge(els, vec![]) };
            set_term(body, item_block, term, loc);
            let answer = append(body, stop, Op::Const(answer), Ty::Bool, loc);
            set_term(body, stop, Term::Return(answer), loc);
            return;
        }
        (What::List | What::Tuple | What::Sorted | What::Join, Some(list)) => {
            push(body, item_block, Op::ListAppend { list, value: item });
        }
        (What::Bytes, Some(list)) => return byte(body, [item_block, next], list, item, pool, loc),
        (What::Set, Some(set)) => push(body, item_block, Op::SetAdd { set, value: item }),
        (What::Distinct, Some(cell)) => {
            let seen = append(body, item_block, Op::CellGet(cell), Ty::Any, loc);
            let value = append(body, item_block, Op::DistinctAdd { seen, value: item }, Ty::Any, loc);
            push(body, item_block, Op::CellSet { cell, value });
        }
        (What::Sum, Some(cell)) => {
            let so_far = append(body, item_block, Op::CellGet(cell), Ty::Any, loc);
            let add = Op::Binary { op: BinOp::Add, inplace: false, a: so_far, b: item };
            let value = append(body, item_block, add, Ty::Any, loc);
            push(body, item_block, Op::CellSet { cell, value });
        }
        (What::Min | What::Max, Some(cell)) => {
            let best = append(body, item_block, Op::CellGet(cell), Ty::Any, loc);
            let none = append(body, item_block, Op::IsUnset(best), Ty::Any, loc);
            let test = new_block(body, format!("{base}.test"), None, false);
            let take = new_block(body, format!("{base}.take"), None, false);
            let term = Term::Branch { cond: none, then: edge(take, vec![]), els: edge(test, vec![]) };
            set_term(body, item_block, term, loc);
            let op = if what == What::Min { CmpOp::Lt } else { CmpOp::Gt };
            let better = append(body, test, Op::Compare(op, item, best), Ty::Any, loc);
            let truth = append(body, test, Op::Truth(better), Ty::Any, loc);
            let term = Term::Branch { cond: truth, then: edge(take, vec![]), els: edge(next, vec![]) };
            set_term(body, test, term, loc);
            push(body, take, Op::CellSet { cell, value: item });
            set_term(body, take, Term::Jump(edge(next, vec![])), loc);
            return;
        }
    }
    set_term(body, item_block, Term::Jump(edge(next, vec![])), loc);
}

/// Appends an item to the list that `bytes` gets, after its check: an item that is no small int below 256 goes
/// through `bytes` itself, which raises or calls `__index__`.
fn byte(body: &mut Func, [block, next]: [Block; 2], list: Value, item: Value, pool: &Pool, loc: Loc) {
    let block_of = |body: &mut Func, name: &str, cold| new_block(body, format!("bytes.{name}"), None, cold);
    let (small, below) = (block_of(body, "small", false), block_of(body, "below", false));
    let (fits, other) = (block_of(body, "fits", false), block_of(body, "other", true));
    let branch = |body: &mut Func, block: Block, cond: Value, then: Block| {
        let term = Term::Branch { cond, then: edge(then, vec![]), els: edge(other, vec![]) };
        set_term(body, block, term, loc);
    };
    let push = |body: &mut Func, block: Block, value: Value| {
        let (inst, _) = super::edit::make_inst(body, Op::ListAppend { list, value }, Ty::Any, loc);
        body.blocks[block.index()].insts.push(inst);
        set_term(body, block, Term::Jump(edge(next, vec![])), loc);
    };
    let is_small = append(body, block, Op::IsType(item, Ty::Smi), Ty::Any, loc);
    branch(body, block, is_small, small);
    let value = append(body, small, Op::Refine(item, Ty::Smi), Ty::Smi, loc);
    let raw = append(body, small, Op::UnboxSmi(value), Ty::Any, loc);
    let limit = append(body, small, Op::IntConst(256), Ty::Any, loc);
    let less = append(body, small, Op::IntCompare(CmpOp::Lt, raw, limit), Ty::Any, loc);
    branch(body, small, less, below);
    let zero = append(body, below, Op::IntConst(0), Ty::Any, loc);
    let not_less = append(body, below, Op::IntCompare(CmpOp::Ge, raw, zero), Ty::Any, loc);
    branch(body, below, not_less, fits);
    push(body, fits, value);
    let one = append(body, other, Op::BuildTuple(vec![item]), Ty::Tuple, loc);
    let call = Op::CallBuiltin { name: pool.bytes, args: vec![one] };
    let made = append(body, other, call, Ty::Any, loc);
    let zero = append(body, other, Op::Const(pool.zero), Ty::Smi, loc);
    let value = append(body, other, Op::GetItem { obj: made, index: zero }, Ty::Any, loc);
    push(body, other, value);
}
