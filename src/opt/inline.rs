//! Inlining of direct calls: the callee's blocks are copied in place of the call. Comprehensions
//! are functions that are called where they are made, so they become loops of the function they
//! stand in.
//!
//! ```text
//! %3 = call.direct f1 (%2)        jump g(…)        g: copies of f1's blocks, `return v` ⇒ jump k(v)
//! …uses of %3…                 ⇒  k(%3'): …uses of %3'…
//! ```
//! Bottom-up over the call graph (strongly connected components in reverse topological order, as
//! Tarjan's algorithm gives them), so a callee has taken in its own callees before it is copied.
//! An inlined call stays a frame: `Func::frames` has an entry for it, the places of copied
//! instructions refer to that, and the runtime makes traceback entries and counts frames by it.
//! Where the callee would have compared the stack with its limit, a `recursion.check` does.
//!
//! Once inference has made calls of methods, constructors and operators direct, -O2 copies those, too, that are
//! hardly larger than the call and have no slow paths: attributes with places of their own are one instruction each, and
//! doubles need no boxes on the way.
//!
//! Not inlined: recursive functions, generators, functions with handlers of their own (a handler
//! would have to know how many of the frames an exception has left; those of `fuse` do), and large
//! ones.

use super::edit::*;
use super::fuse::CONSUMER;
use super::remarks::note;
use crate::analysis::callgraph::CallGraph;
use crate::analysis::cfg::Loops;
use crate::base::options::{OptLevel, Options};
use crate::hir::{
    BinOp, Block, Def, Edge, Frequency, Func, FuncId, FuncKind, InlineFrame, Inst, InstData, Loc, Op,
    Program, Repr, Term, Ty, Value,
};
use petgraph::algo::tarjan_scc;
use petgraph::graph::NodeIndex;
use std::collections::HashMap;

/// Callees up to this many operations are worth copying to every call.
const SMALL: usize = 14;
const SMALL_O3: usize = 40;
/// After inference -O2 copies callees of at most about so many machine instructions: in loops, and elsewhere beyond
/// one for each argument.
const LIKE_A_CALL: usize = 30;
const LIKE_A_CALL_ONCE: usize = 9;
/// The same where the call is the only use of the function, as it is for comprehensions.
const ONLY_USE: usize = 150;
/// A function grows no further than this.
pub(super) const LARGEST: usize = 2500;
/// Inlined calls in one another; the runtime allows for fewer than 32.
const DEEPEST: u32 = 12;
pub(super) const TOO_LARGE: &str = "the caller has become too large";
/// Frames of one function (the site table counts them in 16 bits).
const MOST_FRAMES: usize = 4000;

pub fn run(program: &mut Program, options: &Options) {
    inline(program, options, false);
}

/// After inference.
pub fn run_again(program: &mut Program, options: &Options) {
    inline(program, options, options.opt != OptLevel::O3);
}

/// `tiny`: only what is as small as a call.
fn inline(program: &mut Program, options: &Options, tiny: bool) {
    let graph = CallGraph::new(program);
    let callees: Vec<Callee> =
        (0..program.funcs.len()).map(|f| Callee::new(program, &graph, FuncId(f as u32))).collect();
    let mut only_use = only_uses(program);
    for component in tarjan_scc(&graph.graph) {
        let [single] = component[..] else { continue };
        let caller = single.index();
        if program.funcs[caller].insts.iter().any(|i| matches!(i.op, Op::CallDirect { .. })) {
            inline_into(program, FuncId(caller as u32), &callees, &mut only_use, tiny, options);
        }
    }
}

/// What is known of a function as a callee.
struct Callee {
    /// Why it can never be inlined.
    obstacle: Option<&'static str>,
    /// Compares the stack with its limit on entry.
    checks: bool,
    /// Has loops.
    loops: bool,
}

impl Callee {
    fn new(program: &Program, graph: &CallGraph, id: FuncId) -> Callee {
        let func = &program.funcs[id.index()];
        let node = NodeIndex::new(id.index());
        let obstacle = if func.kind != FuncKind::Function {
            Some("it is a generator")
        } else if graph.graph.contains_edge(node, node) {
            Some("it is recursive")
        } else if func.blocks.iter().flat_map(|b| &b.unwind).any(|e| !leaves_generator(func, e.block)) {
            Some("it handles exceptions")
        } else if (0..func.blocks.len() as u32).map(Block).any(|b| reraises(func, b)) {
            Some("it raises again what is being handled")
        } else {
            None
        };
        let loops = obstacle.is_none() && Loops::new(func).inside.contains(&true);
        Callee { obstacle, checks: graph.may_recurse(id.index()), loops }
    }
}

/// Operations in a function; constants cost nothing.
fn size(func: &Func) -> usize {
    let free = |i: &Inst| matches!(func.insts[i.index()].op, Op::Const(_) | Op::ClosureGet(_) | Op::SelfFunc);
    func.blocks.iter().map(|b| 1 + b.insts.iter().filter(|i| !free(i)).count()).sum()
}

/// Is the callee hardly larger than the call of it? What has a slow path is better kept in one place.
fn is_tiny(callee: &Func, in_loop: bool) -> bool {
    let mut room = if in_loop { LIKE_A_CALL } else { LIKE_A_CALL_ONCE + callee.sig.slots() };
    let mut take = |weight: Option<usize>| match weight.and_then(|w| room.checked_sub(w)) {
        Some(rest) => {
            room = rest;
            true
        }
        None => false,
    };
    callee.blocks.iter().all(|b| {
        let end = match b.term {
            Term::Jump(_) | Term::Return(_) | Term::Unreachable => Some(0),
            Term::Branch { .. } => Some(1),
            Term::Raise { .. } | Term::RaiseHandled | Term::Reraise(_) => None,
        };
        take(end) && b.insts.iter().all(|i| take(weight(callee, &callee.insts[i.index()].op)))
    })
}

/// About how many machine instructions an operation becomes once types are known; `None` with a slow path.
fn weight(func: &Func, op: &Op) -> Option<usize> {
    let known = |v: Value| {
        let data = func.values[v.index()];
        data.repr != Repr::Obj || matches!(data.ty, Ty::Float | Ty::Smi | Ty::Bool)
    };
    Some(match op {
        Op::Const(_) | Op::IntConst(_) | Op::FloatConst(_) | Op::ClosureGet(_) | Op::SelfFunc => 0,
        Op::SlotLoad { .. }
        | Op::SlotDouble { .. }
        | Op::SlotPutDouble { .. }
        | Op::DoubleLoad { .. }
        | Op::DoubleStore { .. }
        | Op::SetSlot { maybe_none: false, .. }
        | Op::GlobalBound { .. }
        | Op::Is(..)
        | Op::IsUnset(_)
        | Op::Not(_)
        | Op::BoolObj(_)
        | Op::BoxFloat(_)
        | Op::UnboxFloat(_)
        | Op::FloatBinary(..) => 1,
        Op::Truth(v) if known(*v) => 1,
        Op::Binary { op: BinOp::Add | BinOp::Sub | BinOp::Mul, a, b, .. } | Op::Compare(_, a, b)
            if known(*a) && known(*b) =>
        {
            2
        }
        Op::GetSlot { maybe_none: false, .. } => 3,
        Op::NewObject(_) => 4,
        _ => return None,
    })
}

/// Functions that one call is the only use of: their object, if any, is made for it alone.
fn only_uses(program: &Program) -> Vec<bool> {
    let mut uses = vec![0u32; program.funcs.len()];
    for func in &program.funcs {
        let mut counts = func.use_counts();
        for inst in func.blocks.iter().flat_map(|b| &b.insts).map(|i| &func.insts[i.index()]) {
            if let Op::CallDirect { func: callee, callee: object, .. } = &inst.op {
                uses[callee.index()] += 1;
                object.iter().for_each(|o| counts[o.index()] -= 1);
            }
        }
        for inst in func.blocks.iter().flat_map(|b| &b.insts).map(|i| &func.insts[i.index()]) {
            if let (Op::MakeFunction { func, .. }, Some(r)) = (&inst.op, inst.result) {
                uses[func.index()] += counts[r.index()];
            }
        }
    }
    for global in program.modules.iter().flat_map(|m| &m.globals) {
        if let Some(func) = global.known_func {
            uses[func.index()] += 1;
        }
    }
    uses.into_iter().map(|n| n == 1).collect()
}

fn inline_into(
    program: &mut Program,
    caller: FuncId,
    callees: &[Callee],
    only_use: &mut [bool],
    tiny: bool,
    options: &Options,
) {
    let looping = Loops::new(&program.funcs[caller.index()]).inside;
    let other_loops = looping.contains(&true);
    let straight = matches!(program.funcs[caller.index()].kind, FuncKind::Module | FuncKind::Class);
    let never = program.funcs[caller.index()].frequency == Frequency::Never;
    let small = if options.opt == OptLevel::O3 || tiny { SMALL_O3 } else { SMALL };
    let mut total = size(&program.funcs[caller.index()]);
    let mut ordinals: HashMap<FuncId, u32> = HashMap::new();
    // Result of an inlined call → parameter of the block behind it.
    let mut results: Vec<Option<Value>> = Vec::new();
    let mut changed = false;
    for (b, &in_loop) in looping.iter().enumerate() {
        let mut block = Block(b as u32);
        let mut at = 0;
        loop {
            let func = &program.funcs[caller.index()];
            let Some(&i) = func.blocks[block.index()].insts.get(at) else { break };
            at += 1;
            let Op::CallDirect { func: callee, callee: object, .. } = &func.insts[i.index()].op else {
                continue;
            };
            let (id, loc) = (*callee, func.insts[i.index()].loc);
            let body = &program.funcs[id.index()];
            let cost = size(body);
            let limit = match only_use[id.index()] {
                _ if tiny && !is_tiny(body, in_loop) => 0,
                true if !tiny => ONLY_USE,
                _ => small,
            };
            let cells = object.and_then(|o| closure_of(func, o));
            let reason = if let Some(reason) = callees[id.index()].obstacle {
                Some(reason)
            } else if func.blocks[block.index()].cold
                || func.blocks[block.index()].rare
                || never
                || straight && !in_loop
            {
                Some("it is called too rarely")
            } else if !in_loop && other_loops && callees[id.index()].loops && !body.name.starts_with('<') {
                // More code around the caller's loops costs them more than one call.
                Some("it runs once beside loops")
            } else if cost > limit {
                Some("it is too large")
            } else if total + cost > LARGEST {
                Some(TOO_LARGE)
            } else if let Some(reason) = frames_obstacle(func, body, loc) {
                Some(reason)
            } else if needs_cells(body) && cells.is_none() {
                Some("its closure is not known")
            } else if needs_object(body) && object.is_none() {
                Some("it needs its function object")
            } else {
                None
            };
            let name = body.name.clone();
            if let Some(reason) = reason {
                note(program, options, caller, loc, "inline", || {
                    format!("call of {name} not inlined: {reason}")
                });
                continue;
            }
            note(program, options, caller, loc, "inline", || format!("call of {name} inlined"));
            let ordinal = ordinals.entry(id).or_insert(0);
            *ordinal += 1;
            let site = Site {
                block,
                at: at - 1,
                label: format!("inline.{}{ordinal}", name.trim_matches(['<', '>'])),
                cells: cells.unwrap_or_default(),
                checks: callees[id.index()].checks,
                generator: false,
            };
            let body = program.funcs[id.index()].clone();
            block = splice(&mut program.funcs[caller.index()], &body, id, &site, &mut results);
            at = 0;
            total += cost;
            only_use[id.index()] = false;
            changed = true;
        }
    }
    if changed {
        let func = &mut program.funcs[caller.index()];
        replace_uses(func, &results);
        distinguish_names(func);
        let order: Vec<Block> = (0..func.blocks.len() as u32).map(Block).collect();
        crate::hir::cleanup::cleanup(func, &order);
    }
}

/// Why the frames of an inlined body would be too many for a call at this place.
pub(super) fn frames_obstacle(caller: &Func, body: &Func, call: Loc) -> Option<&'static str> {
    if caller.frames.len() + body.frames.len() >= MOST_FRAMES {
        return Some(TOO_LARGE);
    }
    let depth = depth_of(caller, call.frame) + 1 + deepest(body);
    (depth > DEEPEST).then_some("too many inlined calls in one another")
}

/// How many inlined calls lie around a frame of a function (the frame's own included).
fn depth_of(func: &Func, mut frame: u32) -> u32 {
    let mut depth = 0;
    while let Some(inlined) = (frame as usize).checked_sub(1).and_then(|f| func.frames.get(f)) {
        depth += 1;
        frame = inlined.call.frame;
    }
    depth
}
fn deepest(func: &Func) -> u32 {
    (1..=func.frames.len() as u32).map(|f| depth_of(func, f)).max().unwrap_or(0)
}

/// The cells of a function object that is made in this function.
pub(super) fn closure_of(func: &Func, object: Value) -> Option<Vec<Value>> {
    match super::edit::def_op(func, object)? {
        Op::MakeFunction { closure, .. } => Some(closure.clone()),
        _ => None,
    }
}
pub(super) fn needs_cells(func: &Func) -> bool {
    func.insts.iter().any(|i| matches!(i.op, Op::ClosureGet(_)))
}
fn needs_object(func: &Func) -> bool {
    func.insts.iter().any(|i| matches!(i.op, Op::SelfFunc))
}

/// The call to replace.
pub(super) struct Site {
    pub block: Block,
    pub at: usize,
    pub label: String,
    /// Values of the callee's cells.
    pub cells: Vec<Value>,
    /// Does the callee compare the stack with its limit?
    pub checks: bool,
    /// The body of a generator with its consumer's operations (see `fuse`).
    pub generator: bool,
}

/// Replaces the call by a body; returns the block that goes on behind it, whose parameter is the
/// result.
pub(super) fn splice(
    func: &mut Func,
    body: &Func,
    id: FuncId,
    site: &Site,
    results: &mut Vec<Option<Value>>,
) -> Block {
    let call = func.blocks[site.block.index()].insts[site.at];
    let InstData { op, result, loc } = func.insts[call.index()].clone();
    let Op::CallDirect { args, callee: object, .. } = op else { return site.block };
    let here = &func.blocks[site.block.index()];
    let (unwind, cold, rare) = (here.unwind.clone(), here.cold, here.rare);
    // The rest of the block.
    let behind = new_block(func, format!("{}.end", site.label), unwind.clone(), cold);
    func.blocks[behind.index()].rare = rare;
    let mut rest = func.blocks[site.block.index()].insts.split_off(site.at);
    rest.remove(0);
    if site.checks {
        let check = Inst(func.insts.len() as u32);
        func.insts.push(InstData { op: Op::RecursionCheck, result: None, loc });
        func.blocks[site.block.index()].insts.push(check);
    }
    let leave = site.generator.then(|| leave_generator(func, site, loc, unwind.clone()));
    let start = Block(func.blocks.len() as u32 + body.entry.0);
    let direct = !body.blocks.iter().any(|b| b.term.edges().chain(&b.unwind).any(|e| e.block == body.entry));
    let enter = Term::Jump(edge(start, if direct { Vec::new() } else { args.clone() }));
    let (term, term_loc) = {
        let b = &mut func.blocks[site.block.index()];
        (std::mem::replace(&mut b.term, enter), std::mem::replace(&mut b.term_loc, loc))
    };
    func.blocks[behind.index()].insts = rest;
    func.blocks[behind.index()].term = term;
    func.blocks[behind.index()].term_loc = term_loc;
    let returned = result.map(|r| {
        let data = func.values[r.index()];
        let p = new_param(func, behind, data.repr, data.ty);
        func.value_names[p.index()] = func.value_names[r.index()].clone();
        results.resize(func.values.len().max(results.len()), None);
        results[r.index()] = Some(p);
        p
    });
    // Frames.
    let base = func.frames.len() as u32 + 1;
    func.frames.push(InlineFrame { func: id, call: loc });
    let place = |l: Loc| match l.frame {
        CONSUMER => Loc { frame: loc.frame, ..l },
        _ if l.line == 0 => l,
        frame => Loc { frame: base + frame, ..l },
    };
    func.frames.extend(body.frames.iter().map(|f| InlineFrame { func: f.func, call: place(f.call) }));
    // Copies of blocks and values, then of operands.
    let first = func.blocks.len();
    let mut map: Vec<Option<Value>> = vec![None; body.values.len()];
    for (n, block) in body.blocks.iter().enumerate() {
        let name = match block.name.as_str() {
            "" => site.label.clone(),
            name => format!("{}.{name}", site.label),
        };
        // A block of the consumer holds nothing of the generator.
        let consumes =
            !block.term.raises() && block.insts.iter().all(|i| body.insts[i.index()].loc.frame == CONSUMER);
        let own = block.unwind.as_ref().map(|e| edge(Block(first as u32 + e.block.0), e.args.clone()));
        let around = || leave.filter(|_| !consumes).map(|b| edge(b, Vec::new())).or_else(|| unwind.clone());
        let handler = own.or_else(around);
        let copy = new_block(func, name, handler, cold || block.cold);
        func.blocks[copy.index()].rare = rare || block.rare;
        func.blocks[copy.index()].term_loc = place(block.term_loc);
        if direct && n == body.entry.index() {
            for (p, arg) in block.params.iter().zip(&args) {
                map[p.index()] = Some(*arg);
            }
            continue;
        }
        for &p in &block.params {
            let data = body.values[p.index()];
            let made = new_param(func, copy, data.repr, data.ty);
            func.value_names[made.index()] = body.value_names[p.index()].clone();
            map[p.index()] = Some(made);
        }
    }
    for (n, block) in body.blocks.iter().enumerate() {
        for &i in &block.insts {
            let inst = &body.insts[i.index()];
            let known = match inst.op {
                Op::ClosureGet(cell) => site.cells.get(cell as usize).copied(),
                Op::SelfFunc => object,
                _ => None,
            };
            if let (Some(r), Some(known)) = (inst.result, known) {
                map[r.index()] = Some(known);
                continue;
            }
            let copy = Inst(func.insts.len() as u32);
            let result = inst.result.map(|r| {
                let data = body.values[r.index()];
                let made = new_value(func, data.repr, data.ty, Def::Inst(copy));
                func.value_names[made.index()] = body.value_names[r.index()].clone();
                map[r.index()] = Some(made);
                made
            });
            func.insts.push(InstData { op: inst.op.clone(), result, loc: place(inst.loc) });
            func.blocks[first + n].insts.push(copy);
        }
    }
    let mapped = |v: Value| map[v.index()].unwrap_or(v);
    for (n, block) in body.blocks.iter().enumerate() {
        for k in 0..func.blocks[first + n].insts.len() {
            let i = func.blocks[first + n].insts[k];
            func.insts[i.index()].op.map_operands(mapped);
        }
        let mut term = match &block.term {
            Term::Return(v) => Term::Jump(edge(behind, returned.map(|_| *v).into_iter().collect())),
            term => term.clone(),
        };
        term.map_operands(mapped);
        if !matches!(block.term, Term::Return(_)) {
            for e in term.edges_mut() {
                e.block = Block(e.block.0 + first as u32);
            }
        }
        func.blocks[first + n].term = term;
        if block.unwind.is_some() {
            let handler = func.blocks[first + n].unwind.iter_mut();
            handler.flat_map(|e| &mut e.args).for_each(|v| *v = mapped(*v));
        }
    }
    behind
}

/// Is it a block that `leave_generator` made? It knows how many frames are around it from its
/// place, so it may get further ones.
pub(super) fn leaves_generator(func: &Func, block: Block) -> bool {
    let b = &func.blocks[block.index()];
    let ops: Vec<&Op> = b.insts.iter().map(|i| &func.insts[i.index()].op).collect();
    matches!(ops[..], [Op::ExcTake, Op::GenLeave(_)]) && matches!(b.term, Term::Reraise(_))
}
fn reraises(func: &Func, block: Block) -> bool {
    let term = &func.blocks[block.index()].term;
    matches!(term, Term::RaiseHandled | Term::Reraise(_)) && !leaves_generator(func, block)
}

/// The handler around a generator's body: a StopIteration must not leave it.
fn leave_generator(func: &mut Func, site: &Site, loc: Loc, unwind: Option<Edge>) -> Block {
    let handler = new_block(func, format!("{}.leave", site.label), unwind, true);
    let exc = append(func, handler, Op::ExcTake, Ty::Any, loc);
    let same = append(func, handler, Op::GenLeave(exc), Ty::Any, loc);
    set_term(func, handler, Term::Reraise(same), loc);
    handler
}
