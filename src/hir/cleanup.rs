//! Tidies a function right after it was built: what the builder could not know while it was
//! still translating statements.
//!
//! 1. Checks for unset variables go where no path brings the unset word.
//! 2. Blocks without raising operation lose their unwind edge; unreachable blocks go.
//! 3. Block parameters whose arguments are all the same value (or the parameter itself) are
//!    replaced by that value (Braun et al., CC 2013, algorithm 3, as a worklist).
//! 4. A block is joined to its only predecessor where exception edges permit.
//! 5. Blocks, instructions and values are numbered in the order of the source.
//!
//! Requires: terminated blocks. Keeps: SSA form.

use super::func::*;
use super::op::Op;

/// Cleans `func`; `placed` is the order in which blocks were begun.
pub fn cleanup(func: &mut Func, placed: &[Block]) {
    drop_checks(func);
    drop_unwind(func);
    let order = reachable(func, placed);
    drop_edges_from_dead(func, &order);
    drop_params(func, &order);
    drop_unset(func, &order);
    let (order, mut forward) = join_blocks(func, order);
    renumber(func, &order, &mut forward);
}

/// Follows replacements to their end, shortening the path.
fn resolve(forward: &mut [Option<Value>], value: Value) -> Value {
    let mut end = value;
    while let Some(next) = forward[end.index()] {
        end = next;
    }
    let mut at = value;
    while let Some(next) = forward[at.index()] {
        if next != end {
            forward[at.index()] = Some(end);
        }
        at = next;
    }
    end
}

fn replace_values(func: &mut Func, forward: &mut [Option<Value>]) {
    if forward.iter().all(Option::is_none) {
        return;
    }
    for inst in &mut func.insts {
        inst.op.map_operands(|v| resolve(forward, v));
    }
    for block in &mut func.blocks {
        block.term.map_operands(|v| resolve(forward, v));
        if let Some(edge) = &mut block.unwind {
            edge.args.iter_mut().for_each(|v| *v = resolve(forward, *v));
        }
    }
}

/// Every edge of a function (normal and unwind), for the given blocks.
fn each_edge(func: &Func, blocks: &[Block], mut f: impl FnMut(&Edge)) {
    for &block in blocks {
        let data = &func.blocks[block.index()];
        data.term.edges().for_each(&mut f);
        data.unwind.iter().for_each(&mut f);
    }
}

fn drop_checks(func: &mut Func) {
    if !func.insts.iter().any(|i| matches!(i.op, Op::CheckLocal { .. } | Op::CheckFree { .. })) {
        return;
    }
    // Forward: which values may be the unset word.
    let all: Vec<Block> = (0..func.blocks.len() as u32).map(Block).collect();
    let live = reachable(func, &all);
    let mut users: Vec<Vec<Value>> = vec![Vec::new(); func.values.len()];
    each_edge(func, &live, |edge| {
        for (arg, param) in edge.args.iter().zip(&func.blocks[edge.block.index()].params) {
            users[arg.index()].push(*param);
        }
    });
    let mut maybe = vec![false; func.values.len()];
    let mut work = Vec::new();
    for inst in &func.insts {
        let source = matches!(inst.op, Op::CellGet(_)) || is_unset_const(func, inst);
        if let (true, Some(result)) = (source, inst.result) {
            maybe[result.index()] = true;
            work.push(result);
        }
    }
    while let Some(value) = work.pop() {
        for &param in &users[value.index()] {
            if !std::mem::replace(&mut maybe[param.index()], true) {
                work.push(param);
            }
        }
    }
    let mut forward: Vec<Option<Value>> = vec![None; func.values.len()];
    for block in &mut func.blocks {
        block.insts.retain(|&inst| {
            let data = &func.insts[inst.index()];
            let (Op::CheckLocal { value, .. } | Op::CheckFree { value, .. }) = data.op else { return true };
            if maybe[value.index()] {
                return true;
            }
            if let Some(result) = data.result {
                forward[result.index()] = Some(value);
            }
            false
        });
    }
    replace_values(func, &mut forward);
}

fn is_unset_const(func: &Func, inst: &InstData) -> bool {
    matches!(inst.op, Op::Const(_)) && inst.result.is_some_and(|r| func.values[r.index()].ty == Ty::Unset)
}

fn drop_unwind(func: &mut Func) {
    for block in &mut func.blocks {
        if block.unwind.is_some()
            && !block.term.raises()
            && !block.insts.iter().any(|i| func.insts[i.index()].op.may_raise())
        {
            block.unwind = None;
        }
    }
}

/// The blocks of `order` that control can reach, in that order.
fn reachable(func: &Func, order: &[Block]) -> Vec<Block> {
    let mut seen = vec![false; func.blocks.len()];
    let mut work = vec![func.entry];
    seen[func.entry.index()] = true;
    while let Some(block) = work.pop() {
        each_edge(func, &[block], |edge| {
            if !std::mem::replace(&mut seen[edge.block.index()], true) {
                work.push(edge.block);
            }
        });
    }
    order.iter().copied().filter(|b| seen[b.index()]).collect()
}

/// Blocks that are gone must not feed parameters of those that stay.
fn drop_edges_from_dead(func: &mut Func, live: &[Block]) {
    let mut keep = vec![false; func.blocks.len()];
    live.iter().for_each(|b| keep[b.index()] = true);
    for (block, keep) in func.blocks.iter_mut().zip(keep) {
        if !keep {
            block.term = Term::Unreachable;
            block.unwind = None;
            block.insts.clear();
        }
    }
}

fn drop_params(func: &mut Func, live: &[Block]) {
    if live.iter().all(|&b| b == func.entry || func.blocks[b.index()].params.is_empty()) {
        return;
    }
    // The arguments of each parameter, in one list.
    let mut start = vec![0u32; func.values.len() + 1];
    each_edge(func, live, |edge| {
        let params = &func.blocks[edge.block.index()].params;
        params.iter().zip(&edge.args).for_each(|(param, _)| start[param.index() + 1] += 1);
    });
    for v in 1..start.len() {
        start[v] += start[v - 1];
    }
    let mut args = vec![Value(0); start[func.values.len()] as usize];
    let mut next = start.clone();
    each_edge(func, live, |edge| {
        for (arg, param) in edge.args.iter().zip(&func.blocks[edge.block.index()].params) {
            args[next[param.index()] as usize] = *arg;
            next[param.index()] += 1;
        }
    });
    let args = |param: Value| &args[start[param.index()] as usize..start[param.index() + 1] as usize];
    let mut users = Users::new(func.values.len());
    let mut work: Vec<Value> = Vec::new();
    for &block in live.iter().rev() {
        if block == func.entry {
            continue;
        }
        for &param in func.blocks[block.index()].params.iter().rev() {
            work.push(param);
            args(param).iter().for_each(|&arg| users.add(arg, param));
        }
    }
    let mut forward: Vec<Option<Value>> = vec![None; func.values.len()];
    while let Some(param) = work.pop() {
        if forward[param.index()].is_some() {
            continue;
        }
        let mut same = None;
        let mut trivial = true;
        for &arg in args(param) {
            let arg = resolve(&mut forward, arg);
            if arg == param || Some(arg) == same {
                continue;
            }
            if same.is_some() {
                trivial = false;
                break;
            }
            same = Some(arg);
        }
        let (true, Some(same)) = (trivial, same) else { continue };
        // The result of `iter.next` is nothing at the end of the loop, that of an attempt where it failed; behind the test
        // it has a type.
        if func.values[param.index()].ty != func.values[same.index()].ty && is_item(func, same) {
            continue;
        }
        forward[param.index()] = Some(same);
        if func.value_names[same.index()].is_none() {
            func.value_names[same.index()] = func.value_names[param.index()].clone();
        }
        // Parameters that took this one as an argument may be trivial now.
        users.each(param, |user| work.push(user));
        users.give(param, same);
    }
    if forward.iter().all(Option::is_none) {
        return;
    }
    // Take the replaced parameters and their arguments out.
    let params: Vec<Vec<Value>> = func.blocks.iter_mut().map(|b| std::mem::take(&mut b.params)).collect();
    let keep_args = |edge: &mut Edge| {
        let mut params = params[edge.block.index()].iter();
        edge.args.retain(|_| params.next().is_none_or(|p| forward[p.index()].is_none()));
    };
    for block in &mut func.blocks {
        block.term.edges_mut().for_each(keep_args);
        block.unwind.iter_mut().for_each(keep_args);
    }
    for (block, mut params) in func.blocks.iter_mut().zip(params) {
        params.retain(|p| forward[p.index()].is_none());
        block.params = params;
    }
    replace_values(func, &mut forward);
}

fn is_item(func: &Func, v: Value) -> bool {
    match func.values[v.index()].def {
        Def::Inst(i) => matches!(func.insts[i.index()].op, Op::IterNext(_) | Op::Attempt(..)),
        Def::Param(..) => false,
    }
}

/// The parameters that take each value as an argument: linked lists, which can be joined.
struct Users {
    /// First and last of each value's list.
    ends: Vec<(u32, u32)>,
    /// A parameter and what follows it in the list.
    all: Vec<(Value, u32)>,
}

impl Users {
    const NONE: u32 = u32::MAX;

    fn new(values: usize) -> Users {
        Users { ends: vec![(Users::NONE, Users::NONE); values], all: Vec::new() }
    }
    fn add(&mut self, value: Value, user: Value) {
        let new = self.all.len() as u32;
        self.all.push((user, Users::NONE));
        self.append(value, (new, new));
    }
    fn each(&self, value: Value, mut f: impl FnMut(Value)) {
        let mut at = self.ends[value.index()].0;
        while at != Users::NONE {
            let (user, next) = self.all[at as usize];
            f(user);
            at = next;
        }
    }
    /// Appends one value's list to another's.
    fn give(&mut self, from: Value, to: Value) {
        let list = std::mem::replace(&mut self.ends[from.index()], (Users::NONE, Users::NONE));
        if list.0 != Users::NONE {
            self.append(to, list);
        }
    }
    fn append(&mut self, value: Value, list: (u32, u32)) {
        let (first, last) = &mut self.ends[value.index()];
        match *last {
            Users::NONE => *first = list.0,
            last => self.all[last as usize].1 = list.0,
        }
        *last = list.1;
    }
}

/// Joins `a: … jump b` with `b` when nothing else leads to `b`. The blocks that are left, and the
/// values that stand for parameters that are gone.
fn join_blocks(func: &mut Func, order: Vec<Block>) -> (Vec<Block>, Vec<Option<Value>>) {
    let mut preds = vec![0u32; func.blocks.len()];
    preds[func.entry.index()] = 1;
    each_edge(func, &order, |edge| preds[edge.block.index()] += 1);
    let mut gone = vec![false; func.blocks.len()];
    let mut forward: Vec<Option<Value>> = vec![None; func.values.len()];
    for &block in &order {
        if gone[block.index()] {
            continue;
        }
        while let Term::Jump(edge) = &func.blocks[block.index()].term {
            let next = edge.block;
            let (first, second) = (&func.blocks[block.index()], &func.blocks[next.index()]);
            let unwind_fits = first.unwind == second.unwind
                || second.unwind.is_none() && !raises(func, next)
                || first.insts.is_empty();
            if next == block
                || next == func.entry
                || preds[next.index()] != 1
                || !unwind_fits
                || first.cold != second.cold
            {
                break;
            }
            for (param, arg) in second.params.iter().zip(&edge.args) {
                forward[param.index()] = Some(*arg);
            }
            let second = &mut func.blocks[next.index()];
            let (insts, term, term_loc, unwind, name) = (
                std::mem::take(&mut second.insts),
                std::mem::replace(&mut second.term, Term::Unreachable),
                second.term_loc,
                second.unwind.take(),
                std::mem::take(&mut second.name),
            );
            let first = &mut func.blocks[block.index()];
            if first.insts.is_empty() && block != func.entry {
                first.name = name;
            }
            if first.insts.is_empty() || first.unwind.is_none() {
                first.unwind = unwind.or(first.unwind.take());
            }
            first.insts.extend(insts);
            first.term = term;
            first.term_loc = term_loc;
            gone[next.index()] = true;
        }
    }
    (order.into_iter().filter(|b| !gone[b.index()]).collect(), forward)
}

/// The unset word at the entry goes when nothing uses it.
fn drop_unset(func: &mut Func, order: &[Block]) {
    let entry = func.entry;
    let Some(&first) = func.blocks[entry.index()].insts.first() else { return };
    let data = &func.insts[first.index()];
    let (true, Some(unset)) = (is_unset_const(func, data), data.result) else { return };
    let mut used = false;
    for &block in order {
        let block = &func.blocks[block.index()];
        let mut note = |v: Value| used |= v == unset;
        block.insts.iter().for_each(|i| func.insts[i.index()].op.visit_operands(&mut note));
        block.term.visit_operands(&mut note);
        block.unwind.iter().flat_map(|e| &e.args).for_each(|v| note(*v));
    }
    if !used {
        func.blocks[entry.index()].insts.remove(0);
    }
}

fn raises(func: &Func, block: Block) -> bool {
    let data = &func.blocks[block.index()];
    data.term.raises() || data.insts.iter().any(|i| func.insts[i.index()].op.may_raise())
}

/// Numbers blocks in `order`, values and instructions as they come; drops what is unused. Puts the
/// values that stand for others in their places.
fn renumber(func: &mut Func, order: &[Block], forward: &mut [Option<Value>]) {
    let mut block_ids = vec![Block(u32::MAX); func.blocks.len()];
    for (i, block) in order.iter().enumerate() {
        block_ids[block.index()] = Block(i as u32);
    }
    let mut value_ids = vec![Value(u32::MAX); func.values.len()];
    let mut values = Vec::with_capacity(func.values.len());
    let mut names = Vec::with_capacity(func.values.len());
    let mut insts = Vec::with_capacity(func.insts.len());
    let mut blocks = Vec::with_capacity(order.len());
    let mut old_blocks: Vec<Option<BlockData>> =
        std::mem::take(&mut func.blocks).into_iter().map(Some).collect();
    let mut old_insts: Vec<Option<InstData>> =
        std::mem::take(&mut func.insts).into_iter().map(Some).collect();
    for &old in order {
        let Some(mut block) = old_blocks[old.index()].take() else { continue };
        let id = block_ids[old.index()];
        for (position, param) in block.params.iter_mut().enumerate() {
            let mut data = func.values[param.index()];
            data.def = Def::Param(id, position as u32);
            value_ids[param.index()] = Value(values.len() as u32);
            names.push(func.value_names[param.index()].take());
            *param = Value(values.len() as u32);
            values.push(data);
        }
        for inst in &mut block.insts {
            let new = Inst(insts.len() as u32);
            let Some(mut data) = old_insts[inst.index()].take() else { continue };
            if let Some(result) = &mut data.result {
                let mut facts = func.values[result.index()];
                facts.def = Def::Inst(new);
                value_ids[result.index()] = Value(values.len() as u32);
                names.push(func.value_names[result.index()].take());
                *result = Value(values.len() as u32);
                values.push(facts);
            }
            insts.push(data);
            *inst = new;
        }
        blocks.push(block);
    }
    for v in 0..forward.len() {
        if forward[v].is_some() {
            value_ids[v] = value_ids[resolve(forward, Value(v as u32)).index()];
        }
    }
    for inst in &mut insts {
        inst.op.map_operands(|v| value_ids[v.index()]);
    }
    for block in &mut blocks {
        block.term.map_operands(|v| value_ids[v.index()]);
        block.term.edges_mut().for_each(|e| e.block = block_ids[e.block.index()]);
        if let Some(edge) = &mut block.unwind {
            edge.args.iter_mut().for_each(|v| *v = value_ids[v.index()]);
            edge.block = block_ids[edge.block.index()];
        }
    }
    func.blocks = blocks;
    func.insts = insts;
    func.values = values;
    func.value_names = names;
    func.entry = block_ids[func.entry.index()];
}
