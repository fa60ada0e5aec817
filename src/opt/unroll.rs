//! Short loops over tuples of constant ints are written out: each item is a constant then, which decides branches
//! and bounds sums.
//!
//! ```text
//!     %it = iter.get (-1, 1)                 jump h1()
//!     jump h()                           h1: %c = const -1;  jump b1()
//! h:  %x = iter.next %it             ⇒       …body with %c…  jump h2()
//!     branch unset %x, exit, body        h2: %d = const 1;   jump b()
//! b:  …body with %x…  jump h()               …body with %d…  jump h()
//!                                        h:  jump exit
//! ```
//! Copied is all that the body dominates, what leaves the loop included, so that values made in the body are read
//! in their own copy only and merge in the parameters of blocks behind it.
//!
//! Full unrolling (Muchnick, "Advanced Compiler Design and Implementation", 1997, 17.4.3). Requires: loops as the
//! builder makes them. Keeps: SSA form.

use super::edit::*;
use super::iter_loops::{find_sequence, OverSequence};
use crate::analysis::cfg::{loop_nest, Cfg};
use crate::base::options::Options;
use crate::hir::{Block, Const, ConstId, Frequency, Func, Inst, Op, Program, Term, Ty, Value};

/// As many items at most.
const MOST_ITEMS: usize = 4;
/// As many operations at most in all copies together.
const LARGEST: usize = 180;

pub fn run(program: &mut Program, _: &Options) {
    let consts = &program.consts;
    for func in &mut program.funcs {
        while unroll_one(func, consts) {
            (0..func.blocks.len()).for_each(|b| decide(func, consts, b));
            distinguish_names(func);
            let order: Vec<Block> = (0..func.blocks.len() as u32).map(Block).collect();
            crate::hir::cleanup::cleanup(func, &order);
        }
    }
}

/// The items of a short tuple of small ints.
fn short_tuple<'a>(func: &Func, consts: &'a [Const], v: Value) -> Option<&'a [ConstId]> {
    let Const::Tuple(items) = const_of(func, consts, v)? else { return None };
    let is_int = |id: &ConstId| match &consts[id.0 as usize] {
        Const::Int(text) => text.parse().is_ok_and(|i: i64| pyrl_abi::tags::smi(i).is_some()),
        _ => false,
    };
    ((1..=MOST_ITEMS).contains(&items.len()) && items.iter().all(is_int)).then_some(items)
}

/// Writes out one loop, an inner one before those around it.
fn unroll_one(func: &mut Func, consts: &[Const]) -> bool {
    let over_tuple = |i: &Inst| match func.insts[i.index()].op {
        Op::GetIter(of) => short_tuple(func, consts, of).is_some(),
        _ => false,
    };
    if func.frequency == Frequency::Never || !func.blocks.iter().any(|b| b.insts.iter().any(over_tuple)) {
        return false;
    }
    let Some(loops) = loop_nest(func) else { return false };
    let (counts, cfg) = (func.use_counts(), Cfg::new(func));
    for &header in cfg.rpo.iter().rev() {
        if loops.header[header] != header || func.frequency == Frequency::Once && loops.depth[header] < 2 {
            continue;
        }
        let Some(found) = find_sequence(func, consts, &cfg, &counts, Block(header as u32)) else { continue };
        let Some(items) = short_tuple(func, consts, found.sequence) else { continue };
        let body: Vec<usize> =
            cfg.rpo.iter().copied().filter(|&b| cfg.dominates(found.body.index(), b)).collect();
        let size: usize = body.iter().map(|&b| func.blocks[b].insts.len() + 1).sum();
        if size * items.len() <= LARGEST && blocks_may_be_copied(func, &body) {
            write_out(func, &found, items, &body);
            return true;
        }
    }
    false
}

fn write_out(func: &mut Func, found: &OverSequence, items: &[ConstId], body: &[usize]) {
    let header = found.header;
    let Term::Branch { then: exit, els: into, .. } = func.blocks[header.index()].term.clone() else { return };
    let loc = func.blocks[header.index()].term_loc;
    let (name, cold) = (func.blocks[header.index()].name.clone(), func.blocks[header.index()].cold);
    let params = func.blocks[header.index()].params.clone();
    let starts: Vec<Block> =
        items.iter().map(|_| new_block(func, format!("{name}.item"), None, cold)).collect();
    for (n, (&start, &item)) in starts.iter().zip(items).enumerate() {
        let mut map: Vec<Option<Value>> = vec![None; func.values.len()];
        for (&p, copy) in params.iter().zip(like(func, start, &params)) {
            map[p.index()] = Some(copy);
        }
        let constant = append(func, start, Op::Const(item), Ty::Smi, found.loc);
        func.value_names[constant.index()] = func.value_names[found.item.index()].clone();
        map[found.item.index()] = Some(constant);
        let mut into = into.clone();
        match starts.get(n + 1) {
            Some(&next) => {
                let copies = copy_blocks(func, body, header, next, &mut map);
                into.block = copies[0];
            }
            // The last copy is the body itself.
            None => {
                for &b in body {
                    rename(func, b, |v| map.get(v.index()).copied().flatten().unwrap_or(v));
                }
            }
        }
        into.args.iter_mut().for_each(|v| *v = map[v.index()].unwrap_or(*v));
        set_term(func, start, Term::Jump(into), loc);
    }
    let pre = &mut func.blocks[found.pre.index()];
    pre.insts.retain(|i| *i != found.get_iter);
    pre.term.edges_mut().for_each(|e| e.block = starts[0]);
    let header = &mut func.blocks[header.index()];
    header.insts.clear();
    header.unwind = None;
    header.term = Term::Jump(exit);
}

/// A branch on a comparison of two constants becomes a jump.
fn decide(func: &mut Func, consts: &[Const], b: usize) {
    let block = &func.blocks[b];
    let (Term::Branch { cond, then, els }, [.., compared, truth]) = (&block.term, &block.insts[..]) else {
        return;
    };
    let (compared, truth) = (&func.insts[compared.index()], &func.insts[truth.index()]);
    let (Op::Compare(op, x, y), Op::Truth(of)) = (&compared.op, &truth.op) else { return };
    if truth.result != Some(*cond) || compared.result != Some(*of) {
        return;
    }
    let (Some(x), Some(y)) = (smi_const(func, consts, *x), smi_const(func, consts, *y)) else { return };
    // Values for `and` and `or` are read elsewhere, too.
    if [then, els].iter().any(|e| e.args.contains(of) || e.args.contains(cond)) {
        return;
    }
    let target = if op.holds(x, y) { then.clone() } else { els.clone() };
    let block = &mut func.blocks[b];
    block.term = Term::Jump(target);
    block.insts.truncate(block.insts.len() - 2);
}
