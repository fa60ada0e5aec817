//! Dead code elimination and control-flow clean-up: pure instructions nobody reads, block
//! parameters that are always the same value, blocks nobody reaches, jumps to the next block. At the end of all passes
//! blocks that only jump on go as well: the ways back to a loop's header stay apart, so that what one of them moves
//! and reloads (behind a call) does not cost the others anything.
//!
//! Mark and sweep over SSA (Cytron et al., TOPLAS 1991): whatever has an effect is live, and so is
//! what live instructions read. The rest is `hir::cleanup`.

use crate::base::options::Options;
use crate::hir::{Block, Def, Edge, Func, Op, Program, Term, Value};

pub fn run(program: &mut Program, _: &Options) {
    program.funcs.iter_mut().for_each(tidy);
}

/// Tidies one function.
pub fn tidy(func: &mut Func) {
    dead_code(func);
    clean(func);
}

/// The last time: with blocks that only jump on.
pub fn run_last(program: &mut Program, _: &Options) {
    for func in &mut program.funcs {
        dead_code(func);
        thread_jumps(func);
        clean(func);
    }
}

fn clean(func: &mut Func) {
    let order: Vec<Block> = (0..func.blocks.len() as u32).map(Block).collect();
    crate::hir::cleanup::cleanup(func, &order);
}

/// Edges to blocks that only jump on lead to where these jump.
fn thread_jumps(func: &mut Func) {
    let empty = |b: usize| {
        let block = &func.blocks[b];
        match &block.term {
            Term::Jump(e) if block.insts.is_empty() && e.block.index() != b => Some(e),
            _ => None,
        }
    };
    if !(0..func.blocks.len()).any(|b| empty(b).is_some()) {
        return;
    }
    let counts = func.use_counts();
    // What the block takes goes nowhere but on. A cold block says that the way through it is rare.
    let on = |b: usize| -> Option<&Edge> {
        let e = empty(b)?;
        let own = |p: &Value| e.args.iter().filter(|a| *a == p).count() == counts[p.index()] as usize;
        let rare = func.blocks[b].cold && !func.blocks[e.block.index()].cold;
        (Block(b as u32) != func.entry && !rare && func.blocks[b].params.iter().all(own)).then_some(e)
    };
    let threaded = |e: &Edge| -> Option<Edge> {
        let mut e = e.clone();
        // Blocks that jump in a circle do so for ever.
        for steps in 0..8 {
            let Some(next) = on(e.block.index()) else { return (steps > 0).then_some(e) };
            let params = &func.blocks[e.block.index()].params;
            let arg = |v: &Value| params.iter().position(|p| p == v).map_or(*v, |n| e.args[n]);
            e = Edge { block: next.block, args: next.args.iter().map(arg).collect() };
        }
        Some(e)
    };
    let mut new: Vec<(usize, Term)> = Vec::new();
    for (b, block) in func.blocks.iter().enumerate() {
        if !block.term.edges().any(|e| empty(e.block.index()).is_some()) {
            continue;
        }
        let mut term = block.term.clone();
        let mut changed = false;
        for e in term.edges_mut() {
            if let Some(to) = threaded(e) {
                (*e, changed) = (to, true);
            }
        }
        // A branch does not lead to one block on both ways with different values.
        let apart = match &term {
            Term::Branch { then, els, .. } => then.block != els.block,
            _ => true,
        };
        if changed && apart {
            new.push((b, term));
        }
    }
    for (b, term) in new {
        func.blocks[b].term = term;
    }
}

/// May the instruction go when nobody reads its result?
fn removable(op: &Op) -> bool {
    if op.may_raise() {
        // Reading a builtin that exists never fails.
        return matches!(op, Op::BuiltinGet(_));
    }
    // Effects without exceptions.
    !matches!(
        op,
        Op::Count(_)
            | Op::CountTypes { .. }
            | Op::GlobalSet { .. }
            | Op::CellSet { .. }
            | Op::ExcTake
            | Op::ExcPush(_)
            | Op::ExcPop(_)
            | Op::SeqSet { .. }
            | Op::SlotPutDouble { .. }
            | Op::ItemStore { .. }
            | Op::DoubleStore { .. }
            | Op::ListReserve { .. }
            | Op::ListFlip { .. }
            | Op::ListShift { .. }
    )
}

fn dead_code(func: &mut Func) {
    let mut live = vec![false; func.values.len()];
    let mut work: Vec<Value> = Vec::new();
    let mark = |v: Value, work: &mut Vec<Value>, live: &mut Vec<bool>| {
        if !std::mem::replace(&mut live[v.index()], true) {
            work.push(v);
        }
    };
    for block in &func.blocks {
        for &i in &block.insts {
            let op = &func.insts[i.index()].op;
            if !removable(op) {
                op.visit_operands(|v| mark(v, &mut work, &mut live));
            }
        }
        match &block.term {
            // Arguments of edges are live when the parameter is.
            crate::hir::Term::Jump(_) => {}
            crate::hir::Term::Branch { cond, .. } => mark(*cond, &mut work, &mut live),
            term => term.visit_operands(|v| mark(v, &mut work, &mut live)),
        }
    }
    // Where each block's parameters get their arguments: the edges of one block after the other, into each target.
    let mut ends = vec![0u32; func.blocks.len() + 1];
    let edges = |b: usize| func.blocks[b].term.edges().chain(&func.blocks[b].unwind);
    (0..func.blocks.len()).flat_map(edges).for_each(|e| ends[e.block.index() + 1] += 1);
    for b in 1..ends.len() {
        ends[b] += ends[b - 1];
    }
    let mut incoming: Vec<(u32, u32)> = vec![(0, 0); ends[func.blocks.len()] as usize];
    for b in 0..func.blocks.len() {
        for (n, e) in edges(b).enumerate() {
            let next = &mut ends[e.block.index()];
            incoming[*next as usize] = (b as u32, n as u32);
            *next += 1;
        }
    }
    // Each block's now end where the next one's began.
    let into = |block: Block| {
        let start = block.index().checked_sub(1).map_or(0, |b| ends[b]);
        &incoming[start as usize..ends[block.index()] as usize]
    };
    while let Some(v) = work.pop() {
        match func.values[v.index()].def {
            Def::Inst(i) => func.insts[i.index()].op.visit_operands(|v| mark(v, &mut work, &mut live)),
            Def::Param(block, n) => {
                for &(from, which) in into(block) {
                    let edge = edges(from as usize).nth(which as usize);
                    if let Some(&arg) = edge.and_then(|e| e.args.get(n as usize)) {
                        mark(arg, &mut work, &mut live);
                    }
                }
            }
        }
    }
    // Sweep instructions and parameters (the entry's are the function's own).
    let all: Vec<Vec<Value>> = func.blocks.iter_mut().map(|b| std::mem::take(&mut b.params)).collect();
    let keep = |b: usize, n: usize| b == func.entry.index() || all[b].get(n).is_none_or(|p| live[p.index()]);
    for block in &mut func.blocks {
        block.insts.retain(|i| {
            let inst = &func.insts[i.index()];
            !removable(&inst.op) || inst.result.is_some_and(|r| live[r.index()])
        });
        for e in block.term.edges_mut().chain(&mut block.unwind) {
            let to = e.block.index();
            filter(&mut e.args, |n| keep(to, n));
        }
    }
    for (b, mut params) in all.into_iter().enumerate() {
        if b != func.entry.index() {
            params.retain(|p| live[p.index()]);
        }
        for (n, p) in params.iter().enumerate() {
            func.values[p.index()].def = Def::Param(Block(b as u32), n as u32);
        }
        func.blocks[b].params = params;
    }
}

fn filter(list: &mut Vec<Value>, keep: impl Fn(usize) -> bool) {
    let mut n = 0;
    list.retain(|_| {
        n += 1;
        keep(n - 1)
    });
}
