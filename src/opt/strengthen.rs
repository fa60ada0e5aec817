//! Index checks of a list at several constant places, one behind the other: the greatest place is checked first, and the others
//! with it.
//!
//! ```text
//! b:  %1 = item.at %items %list %len 0       b:  int.compare lt 2 %len → f, t
//!     …                                  ⇒   f:  %1 = item.load %items 0;  …;  %3 = item.load %items 2
//!     %3 = item.at %items %list %len 2       t:  (cold) %4 = item.at %items %list %len 0;  …;  %5 = item.at %items %list %len 2
//! ```
//! What is between must still happen where the list is too short, and may raise itself. So the cold copy does everything as it
//! was written, and ends with the access that cannot succeed: nothing comes back from it. All accesses compare with one value of
//! the length, so nothing has changed that in between (`lists`, `gvn`).
//!
//! Source: check strengthening (Gupta, "A Fresh Look at Optimizing Array Bound Checking", PLDI 1990), with the weaker checks
//! kept in a copy, since it is seen in Python which of them fails.
//!
//! Requires: `gvn`, `checks`. Keeps: SSA form.

use super::edit::*;
use super::remarks::note;
use crate::base::hash::Map;
use crate::base::options::Options;
use crate::hir::{Block, CmpOp, Def, Edge, Frequency, Func, FuncId, Loc, Op, Program, Term, Ty, Value};

/// So many operations at most are copied for the case that the list is too short.
const LARGEST: usize = 40;

pub fn run(program: &mut Program, options: &Options) {
    for f in 0..program.funcs.len() {
        let func = &mut program.funcs[f];
        if func.frequency == Frequency::Never {
            continue;
        }
        let mut done = Vec::new();
        // Blocks that are made on the way are looked at, too.
        let mut b = 0;
        while b < func.blocks.len() {
            if let Some(group) = (!func.blocks[b].cold).then(|| find(func, b)).flatten() {
                done.push((func.insts[func.blocks[b].insts[group.first].index()].loc, group.checks));
                rewrite(func, b, &group);
            }
            b += 1;
        }
        if !done.is_empty() {
            distinguish_names(func);
        }
        for (loc, checks) in done {
            let text = || format!("{checks} index checks of one list as one");
            note(program, options, FuncId(f as u32), loc, "strengthen", text);
        }
    }
}

/// Accesses of a block that compare with one length.
struct Group {
    len: Value,
    /// The first of them, and the one at the greatest place.
    first: usize,
    last: usize,
    most: i64,
    checks: usize,
}

/// An access that compares a constant place with a length, and what it is without comparing.
fn checked(func: &Func, op: &Op) -> Option<(Value, i64, Op)> {
    let access = op.checked_access()?;
    let (len, at, inside) = (access.len()?, access.at, access.inside(access.at));
    match def_op(func, at) {
        Some(Op::IntConst(c)) if *c >= 0 => Some((len, *c, inside)),
        _ => None,
    }
}

/// The first group of a block that is worth it.
fn find(func: &Func, b: usize) -> Option<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (n, i) in func.blocks[b].insts.iter().enumerate() {
        let Some((len, at, _)) = checked(func, &func.insts[i.index()].op) else { continue };
        match groups.iter_mut().find(|g| g.len == len) {
            None => groups.push(Group { len, first: n, last: n, most: at, checks: 1 }),
            Some(group) if at > group.most && n - group.first < LARGEST => {
                (group.last, group.most) = (n, at);
                group.checks += 1;
            }
            // It knows that already, or it is too far.
            Some(_) => {}
        }
    }
    groups.into_iter().find(|g| g.checks > 1)
}

fn rewrite(func: &mut Func, b: usize, group: &Group) {
    let loc = func.insts[func.blocks[b].insts[group.first].index()].loc;
    let rest = func.blocks[b].insts.split_off(group.first);
    let data = &func.blocks[b];
    let (unwind, name, term_loc) = (data.unwind.clone(), data.name.clone(), data.term_loc);
    let term = std::mem::replace(&mut func.blocks[b].term, Term::Unreachable);
    let fast = new_block(func, format!("{name}.long"), unwind.clone(), false);
    func.blocks[fast.index()].rare = func.blocks[b].rare;
    let slow = new_block(func, format!("{name}.short"), unwind, true);
    let place = Block(b as u32);
    let most = append(func, place, Op::IntConst(group.most), Ty::Any, loc);
    let cond = append(func, place, Op::IntCompare(CmpOp::Lt, most, group.len), Ty::Any, loc);
    let to = |block| Edge { block, args: Vec::new() };
    set_term(func, place, Term::Branch { cond, then: to(fast), els: to(slow) }, loc);
    // The copy, up to the access that raises.
    let mut map: Map<Value, Value> = Map::default();
    for &i in &rest[..=group.last - group.first] {
        let inst = &func.insts[i.index()];
        let (mut op, loc, result) = (inst.op.clone(), inst.loc, inst.result);
        op.map_operands(|v| map.get(&v).copied().unwrap_or(v));
        let ty = result.map_or(Ty::Any, |r| func.values[r.index()].ty);
        let (copy, made) = make_inst(func, op, ty, loc);
        if let (Some(r), Some(made)) = (result, made) {
            func.values[made.index()] =
                crate::hir::ValueData { def: Def::Inst(copy), ..func.values[r.index()] };
            func.value_names[made.index()] = func.value_names[r.index()].clone();
            map.insert(r, made);
        }
        func.blocks[slow.index()].insts.push(copy);
    }
    set_term(func, slow, Term::Unreachable, Loc::default());
    for i in &rest {
        if let Some((len, at, inside)) = checked(func, &func.insts[i.index()].op) {
            if len == group.len && at <= group.most {
                func.insts[i.index()].op = inside;
            }
        }
    }
    func.blocks[fast.index()].insts = rest;
    set_term(func, fast, term, term_loc);
}
