//! Loops over calls of generator functions and over generator expressions: the generator's body stands where its
//! object was, and in place of each `yield` the body of the loop.
//!
//! ```text
//! p:  %g = call.direct <generator> (…)         p:  jump e(…)
//!     %it = iter.get %g                        e(vars): …body of the generator up to `yield v`…
//!     jump h(…)                           ⇒        jump b           with %x = v
//! h(vars): %x = iter.next %it                  b:  body of the loop; back edges ⇒ jump n(…)
//!     branch unset %x, exit, b                 n(vars): …what the generator does behind the yield…
//! b:  body of the loop; jump h(…)              `return` ⇒ h: jump exit
//! ```
//! As iterators are compiled in CLU (Atkinson, Liskov, Scheifler, "Aspects of Implementing CLU", ACM 1978), where the
//! loop's body is what a `yield` calls; here both bodies are copied together, so that nothing is called. A
//! body of the loop stands behind each `yield`; the variables that the loop carries run through the generator's blocks.
//! What the generator does belongs to its frame, what the loop does to the frame around. Abandoning the generator
//! half-way does nothing, since it has no handlers; a StopIteration that leaves it becomes a RuntimeError (PEP 479).
//!
//! Requires: loops as the builder makes them. Keeps: SSA form.

use super::edit::*;
use super::generator::Bodies;
use super::inline::{closure_of, frames_obstacle, needs_cells, splice, Site, LARGEST, TOO_LARGE};
use super::iter_loops::{for_loop, ForLoop};
use super::remarks::note;
use crate::analysis::callgraph::CallGraph;
use crate::analysis::cfg::Cfg;
use crate::base::options::Options;
use crate::hir::{
    BinOp, Block, Const, ConstId, Def, Frequency, Func, FuncId, Inst, InstData, Loc, Op, Program, Repr, Term,
    Ty, Value,
};

/// Operations in the bodies of a loop together, where a generator yields at several places.
const LARGEST_BODIES: usize = 300;

pub fn run(program: &mut Program, options: &Options) {
    fuse_all(program, options, false);
}

/// After inference, which makes more calls direct.
pub fn run_again(program: &mut Program, options: &Options) {
    fuse_all(program, options, true);
}

/// `last`: what is left is remarked on.
fn fuse_all(program: &mut Program, options: &Options, last: bool) {
    let bodies = Bodies::new(program);
    if !(0..program.funcs.len() as u32).any(|f| bodies.is_called(FuncId(f))) {
        return;
    }
    let graph = CallGraph::new(program);
    for id in (0..program.funcs.len() as u32).map(FuncId) {
        let mut ordinal = 0;
        if last && calls_generator(&program.funcs[id.index()], &bodies) {
            // `iter-loops` has provided for lists what inference found to be generators.
            super::tidy::tidy(&mut program.funcs[id.index()]);
        }
        while let Some(found) = candidates(program, id, &bodies).into_iter().find(|c| c.obstacle.is_none()) {
            let (name, loc) = (program.funcs[found.generator.index()].name.clone(), found.looping.loc);
            note(program, options, id, loc, "fuse-loops", || {
                format!("{name} runs inside the loop over its items")
            });
            ordinal += 1;
            let Ok(body) = bodies.get(found.generator) else { break };
            let label = format!("fuse.{}{ordinal}", name.trim_matches(['<', '>']));
            let checks = graph.may_recurse(found.generator.index());
            if let Some((call, start)) = found.counted {
                let first = intern(&mut program.consts, Const::Int("0".to_string()));
                let step = intern(&mut program.consts, Const::Int("1".to_string()));
                count(&mut program.funcs[id.index()], &found, call, start, [first, step]);
            }
            fuse(&mut program.funcs[id.index()], &found, body, Label { text: label, checks });
        }
        if !last {
            continue;
        }
        if options.remarks {
            for left in candidates(program, id, &bodies) {
                let (name, reason) = (program.funcs[left.generator.index()].name.clone(), left.obstacle);
                note(program, options, id, left.looping.loc, "fuse-loops", || {
                    format!("items of {name} come from its object: {}", reason.unwrap_or_default())
                });
            }
        }
        for inst in &mut program.funcs[id.index()].insts {
            if let Op::CallGenerator { obj, name, args, .. } = &mut inst.op {
                let args = std::mem::take(args);
                inst.op = Op::CallMethod { obj: *obj, name: *name, args, kwnames: None };
            }
        }
    }
}

/// A loop over the call of a generator.
struct Candidate {
    looping: ForLoop,
    /// The call and its block.
    call: (Inst, Block),
    generator: FuncId,
    cells: Vec<Value>,
    /// The blocks of the loop's body, its first one first.
    region: Vec<usize>,
    /// The call of `enumerate` around the generator, and what it counts from.
    counted: Option<(Inst, Option<Value>)>,
    obstacle: Option<&'static str>,
}

struct Label {
    text: String,
    /// Does the generator compare the stack with its limit?
    checks: bool,
}

/// The generator that a call reaches, and the function object if one is given.
fn called(op: &Op) -> Option<(FuncId, Option<Value>)> {
    match *op {
        Op::CallDirect { func, callee, .. } => Some((func, callee)),
        Op::CallGenerator { func, .. } => Some((func, None)),
        _ => None,
    }
}

fn calls_generator(func: &Func, bodies: &Bodies) -> bool {
    let mut ops = func.blocks.iter().flat_map(|b| &b.insts).map(|i| &func.insts[i.index()].op);
    ops.any(|op| called(op).is_some_and(|(f, _)| bodies.is_called(f)))
}

/// The loops over generators that nothing else uses, outer ones first.
fn candidates(program: &Program, id: FuncId, bodies: &Bodies) -> Vec<Candidate> {
    let func = &program.funcs[id.index()];
    if func.frequency == Frequency::Never || !calls_generator(func, bodies) {
        return Vec::new();
    }
    let (counts, cfg) = (func.use_counts(), Cfg::new(func));
    let headers = cfg.rpo.iter().map(|&b| Block(b as u32));
    headers
        .filter_map(|header| {
            let looping = for_loop(func, &cfg, &counts, header)?;
            let enters_plainly = func.blocks[looping.body.index()].params.is_empty();
            let (made, counted) = match enumerated(program, func, &counts, looping.iterable) {
                Some((made, call, start)) if enters_plainly => (made, Some((call, start))),
                _ => (looping.iterable, None),
            };
            let Def::Inst(call) = func.values[made.index()].def else { return None };
            let (generator, callee) = called(&func.insts[call.index()].op)?;
            if !bodies.is_called(generator) || generator == id {
                return None;
            }
            let home = func.blocks.iter().position(|b| b.insts.contains(&call))?;
            let inside = |b: &usize| cfg.dominates(looping.body.index(), *b);
            let region: Vec<usize> = cfg.rpo.iter().copied().filter(inside).collect();
            let cells = callee.and_then(|object| closure_of(func, object));
            let obstacle = match bodies.get(generator) {
                Err(reason) => Some(reason),
                Ok(_) if counts[made.index()] != 1 => Some("something else uses it"),
                Ok(_) if again(&cfg, looping.pre.index(), home) => {
                    Some("it is made outside a loop around this one")
                }
                Ok(body) if needs_cells(body) && cells.is_none() => Some("its closure is not known"),
                Ok(body) => {
                    too_large(func, body, &region).or_else(|| frames_obstacle(func, body, looping.loc))
                }
            };
            let (call, cells) = ((call, Block(home as u32)), cells.unwrap_or_default());
            Some(Candidate { looping, call, generator, cells, region, counted, obstacle })
        })
        .collect()
}

/// What `enumerate` runs over, its call and what it counts from, if nothing but the loop uses it.
fn enumerated(
    program: &Program,
    func: &Func,
    counts: &[u32],
    iterable: Value,
) -> Option<(Value, Inst, Option<Value>)> {
    let Def::Inst(call) = func.values[iterable.index()].def else { return None };
    let Op::CallBuiltin { name, args } = &func.insts[call.index()].op else { return None };
    let (of, start) = match args[..] {
        [of] => (of, None),
        [of, start] if smi_const(func, &program.consts, start).is_some() => (of, Some(start)),
        _ => return None,
    };
    let counts_items = counts[iterable.index()] == 1 && const_str(&program.consts, *name) == "enumerate";
    counts_items.then_some((of, call, start))
}

/// May a block run again without another one in between?
fn again(cfg: &Cfg, block: usize, between: usize) -> bool {
    if block == between {
        return false;
    }
    let mut seen = vec![false; cfg.preds.len()];
    let mut work: Vec<usize> = cfg.succs[block].to_vec();
    while let Some(b) = work.pop() {
        if b == block {
            return true;
        }
        if b != between && !std::mem::replace(&mut seen[b], true) {
            work.extend_from_slice(&cfg.succs[b]);
        }
    }
    false
}

fn too_large(func: &Func, body: &Func, region: &[usize]) -> Option<&'static str> {
    let is_yield = |i: &&Inst| matches!(body.insts[i.index()].op, Op::Yield(_));
    let yields = body.blocks.iter().flat_map(|b| &b.insts).filter(is_yield).count();
    let own: usize = body.blocks.iter().map(|b| b.insts.len() + 1).sum();
    let whole: usize = func.blocks.iter().map(|b| b.insts.len() + 1).sum();
    let looped: usize = region.iter().map(|&b| func.blocks[b].insts.len() + 1).sum();
    let copies = looped * yields.saturating_sub(1);
    if yields > 1 && !blocks_may_be_copied(func, region) {
        Some("it yields at several places, and the loop's body cannot be copied")
    } else if yields > 1 && looped * yields > LARGEST_BODIES {
        Some("it yields at several places, and the loop's body is large")
    } else {
        (whole + own + copies > LARGEST).then_some(TOO_LARGE)
    }
}

/// Counts the items of a loop in place of `enumerate`: the loop carries a number and makes the pairs.
fn count(func: &mut Func, found: &Candidate, call: Inst, start: Option<Value>, [zero, one]: [ConstId; 2]) {
    let ForLoop { pre, header, body, item, loc, .. } = found.looping;
    func.blocks.iter_mut().for_each(|b| b.insts.retain(|i| *i != call));
    let first = match start {
        Some(start) => start,
        None => append(func, pre, Op::Const(zero), Ty::Smi, loc),
    };
    let number = new_param(func, header, Repr::Obj, Ty::Any);
    let ops = [Op::BuildTuple(vec![number, item]), Op::Const(one)];
    let [(pair, made), (step, by)] = ops.map(|op| {
        let ty = if matches!(op, Op::Const(_)) { Ty::Smi } else { Ty::Tuple };
        make_inst(func, op, ty, loc)
    });
    let (Some(made), Some(by)) = (made, by) else { return };
    let (add, next) =
        make_inst(func, Op::Binary { op: BinOp::Add, inplace: false, a: number, b: by }, Ty::Any, loc);
    for &b in &found.region {
        rename(func, b, |v| if v == item { made } else { v });
        let to_header = func.blocks[b].term.edges_mut().filter(|e| e.block == header);
        to_header.for_each(|e| e.args.extend(next));
    }
    func.blocks[body.index()].insts.splice(0..0, [pair, step, add]);
    func.blocks[pre.index()].term.edges_mut().for_each(|e| e.args.push(first));
}

/// Puts the body of a generator around the body of its loop.
fn fuse(func: &mut Func, found: &Candidate, body: &Func, label: Label) {
    let ForLoop { pre, header, get_iter, item, loc, .. } = found.looping;
    let h = &func.blocks[header.index()];
    let Term::Branch { then: exit, els: into, .. } = h.term.clone() else { return };
    let (unwind, cold, rare, name) = (h.unwind.clone(), h.cold, h.rare, h.name.clone());
    let carried = std::mem::take(&mut func.blocks[header.index()].params);
    // The generator begins where the loop asked for its first item.
    let enter = new_block(func, format!("{name}.enter"), unwind, cold);
    func.blocks[enter.index()].rare = rare;
    let mut definitions = vec![(enter, like(func, enter, &carried))];
    let call = Inst(func.insts.len() as u32);
    let mut op = func.insts[found.call.0.index()].op.clone();
    if let Op::CallGenerator { func, obj, args, .. } = op {
        op = Op::CallDirect { func, callee: None, args: [vec![obj], args].concat() };
    }
    func.insts.push(InstData { op, result: None, loc });
    func.blocks[enter.index()].insts.push(call);
    set_term(func, enter, Term::Jump(edge(header, Vec::new())), loc);
    func.blocks[found.call.1.index()].insts.retain(|i| *i != found.call.0);
    let before = &mut func.blocks[pre.index()];
    before.insts.retain(|i| *i != get_iter);
    before.term.edges_mut().for_each(|e| e.block = enter);
    let h = &mut func.blocks[header.index()];
    (h.insts, h.unwind, h.term) = (Vec::new(), None, Term::Jump(exit));
    let first = func.blocks.len();
    let cells = found.cells.clone();
    let site = Site { block: enter, at: 0, label: label.text, cells, checks: label.checks, generator: true };
    splice(func, body, found.generator, &site, &mut Vec::new());
    let yields = resumptions(func, first, &carried, &mut definitions, loc);
    let mut map: Vec<Option<Value>> = vec![None; func.values.len()];
    for (n, &(block, value, next)) in yields.iter().enumerate() {
        map.resize(func.values.len(), None);
        map[item.index()] = Some(value);
        let mut into = into.clone();
        if n + 1 < yields.len() {
            into.block = copy_blocks(func, &found.region, header, next, &mut map)[0];
        } else {
            // The last one is the body itself.
            let back = |e: &mut crate::hir::Edge| e.block = if e.block == header { next } else { e.block };
            for &b in &found.region {
                rename(func, b, |v| if v == item { value } else { v });
                func.blocks[b].term.edges_mut().for_each(back);
            }
        }
        into.args.iter_mut().for_each(|v| *v = if *v == item { value } else { *v });
        set_term(func, block, Term::Jump(into), loc);
    }
    redefine(func, &carried, &definitions);
    distinguish_names(func);
    let order: Vec<Block> = (0..func.blocks.len() as u32).map(Block).collect();
    crate::hir::cleanup::cleanup(func, &order);
}

/// Ends blocks at each `yield` of the generator's copy, from block `first` on. For each: the block that it ends, what
/// it yields, and the block that goes on behind it, which defines what the loop carries anew.
fn resumptions(
    func: &mut Func,
    first: usize,
    carried: &[Value],
    definitions: &mut Vec<(Block, Vec<Value>)>,
    loc: Loc,
) -> Vec<(Block, Value, Block)> {
    let mut out = Vec::new();
    let mut b = first;
    while b < func.blocks.len() {
        let yielded = |i: &Inst| match func.insts[i.index()].op {
            Op::Yield(value) => Some(value),
            _ => None,
        };
        let found = func.blocks[b].insts.iter().enumerate().find_map(|(at, i)| Some((at, yielded(i)?)));
        if let Some((at, value)) = found {
            let block = &func.blocks[b];
            let (name, unwind, cold) = (format!("{}.next", block.name), block.unwind.clone(), block.cold);
            let (rare, term_loc) = (block.rare, block.term_loc);
            let next = new_block(func, name, unwind, cold);
            func.blocks[next.index()].rare = rare;
            definitions.push((next, like(func, next, carried)));
            let rest = func.blocks[b].insts.split_off(at);
            func.blocks[next.index()].insts = rest[1..].to_vec();
            let term = std::mem::replace(&mut func.blocks[b].term, Term::Unreachable);
            set_term(func, next, term, term_loc);
            func.blocks[b].term_loc = loc;
            out.push((Block(b as u32), value, next));
        }
        b += 1;
    }
    out
}

/// Gives variables that several blocks define their values: each of `old` is, at the start of the blocks in
/// `definitions`, what stands there in its place. Blocks on the way get parameters (clean-up takes those that have
/// one source).
fn redefine(func: &mut Func, old: &[Value], definitions: &[(Block, Vec<Value>)]) {
    let (blocks, n) = (func.blocks.len(), old.len());
    let mut variable: Vec<Option<usize>> = vec![None; func.values.len()];
    old.iter().enumerate().for_each(|(k, v)| variable[v.index()] = Some(k));
    let mut start: Vec<Option<Value>> = vec![None; blocks * n];
    for (block, values) in definitions {
        (0..n).for_each(|k| start[block.index() * n + k] = Some(values[k]));
    }
    // Where a variable is needed on entry.
    let cfg = Cfg::new(func);
    let mut work = Vec::new();
    for (b, block) in func.blocks.iter().enumerate() {
        let mut uses = |v: Value| work.extend(variable[v.index()].map(|k| (b, k)));
        block.insts.iter().for_each(|i| func.insts[i.index()].op.visit_operands(&mut uses));
        block.term.visit_operands(&mut uses);
        block.unwind.iter().flat_map(|e| &e.args).for_each(|v| uses(*v));
    }
    let mut passed = vec![false; blocks * n];
    while let Some((b, k)) = work.pop() {
        if start[b * n + k].is_none() && !std::mem::replace(&mut passed[b * n + k], true) {
            work.extend(cfg.preds[b].iter().map(|&p| (p, k)));
        }
    }
    for (at, _) in passed.iter().enumerate().filter(|(_, passed)| **passed) {
        start[at] = like(func, Block((at / n) as u32), &old[at % n..=at % n]).pop();
    }
    for b in 0..blocks {
        let here = &start[b * n..(b + 1) * n];
        let value = |v: Value| variable.get(v.index()).copied().flatten().and_then(|k| here[k]).unwrap_or(v);
        rename(func, b, value);
        let block = &mut func.blocks[b];
        for e in block.term.edges_mut().chain(&mut block.unwind) {
            let to = e.block.index() * n;
            e.args.extend((0..n).filter(|k| passed[to + k]).filter_map(|k| here[k]));
        }
    }
}
