//! Dead code elimination and control-flow clean-up: pure instructions nobody reads, block
//! parameters that are always the same value, blocks nobody reaches, jumps to the next block.
//!
//! Mark and sweep over SSA (Cytron et al., TOPLAS 1991): whatever has an effect is live, and so is
//! what live instructions read. The rest is `hir::cleanup`.

use crate::base::options::Options;
use crate::hir::{Block, Def, Func, Op, Program, Value};

pub fn run(program: &mut Program, _: &Options) {
    for func in &mut program.funcs {
        dead_code(func);
        let order: Vec<Block> = (0..func.blocks.len() as u32).map(Block).collect();
        crate::hir::cleanup::cleanup(func, &order);
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
            | Op::GlobalSet { .. }
            | Op::CellSet { .. }
            | Op::ExcTake
            | Op::ExcPush(_)
            | Op::ExcPop(_)
            | Op::SeqSet { .. }
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
    // Where each block's parameters get their arguments.
    let mut incoming: Vec<Vec<(usize, usize)>> = vec![Vec::new(); func.blocks.len()];
    for (b, block) in func.blocks.iter().enumerate() {
        for (n, e) in block.term.edges().chain(&block.unwind).enumerate() {
            incoming[e.block.index()].push((b, n));
        }
    }
    while let Some(v) = work.pop() {
        match func.values[v.index()].def {
            Def::Inst(i) => func.insts[i.index()].op.visit_operands(|v| mark(v, &mut work, &mut live)),
            Def::Param(block, n) => {
                for &(from, which) in &incoming[block.index()] {
                    let data = &func.blocks[from];
                    let edge = data.term.edges().chain(&data.unwind).nth(which);
                    if let Some(&arg) = edge.and_then(|e| e.args.get(n as usize)) {
                        mark(arg, &mut work, &mut live);
                    }
                }
            }
        }
    }
    // Sweep instructions and parameters (the entry's are the function's own).
    let keep: Vec<Vec<bool>> = func
        .blocks
        .iter()
        .enumerate()
        .map(|(b, block)| {
            let all = b == func.entry.index();
            block.params.iter().map(|p| all || live[p.index()]).collect()
        })
        .collect();
    for (b, block) in func.blocks.iter_mut().enumerate() {
        block.insts.retain(|i| {
            let inst = &func.insts[i.index()];
            !removable(&inst.op) || inst.result.is_some_and(|r| live[r.index()])
        });
        filter(&mut block.params, &keep[b]);
        for (n, p) in block.params.iter().enumerate() {
            func.values[p.index()].def = Def::Param(Block(b as u32), n as u32);
        }
        for e in block.term.edges_mut().chain(&mut block.unwind) {
            filter(&mut e.args, &keep[e.block.index()]);
        }
    }
}

fn filter(list: &mut Vec<Value>, keep: &[bool]) {
    let mut n = 0;
    list.retain(|_| {
        n += 1;
        keep.get(n - 1).copied().unwrap_or(true)
    });
}
