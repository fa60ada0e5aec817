//! Counters take their step on the way back to the head of their loop.
//!
//! ```text
//! head(i): br_cmp slt i, n → body, out        head(i): br_cmp slt i, n → body, out
//! body: %1 = add i, 1                     ⇒   body: %2 = load [%items index i 3]
//!       %2 = load [%items index i 3]                br_cmp eq %2, 0 → step, more
//!       br_cmp eq %2, 0 → head(%1), more      more: …  jump step
//! more: …  jump head(%1)                      step: %1 = add i, 1
//!                                                   jump head(%1)
//! ```
//! A counter that is stepped early needs two registers, where the old value is still read behind it, and a move on
//! each way back. Ways back that pass the same values share the step, unless something is called between them:
//! then values are in other places on one than on the other. Cold blocks that read the new value compute it
//! on their own.
//!
//! Source: sinking as in partial dead code elimination (Knoop, Rüthing, Steffen, PLDI 1994), to edges.

use super::flow::Flow;
use super::func::*;
use super::settled::stretches;
use super::sunk::place;
use crate::base::func_pass::Notes;

/// In so many cold blocks at most a step is computed once more.
const MOST: usize = 16;
const NONE: u32 = u32::MAX;
const CONSTANT: u32 = u32::MAX - 1;

/// A word that is a constant more than another one.
struct Sum {
    block: usize,
    result: Val,
    operand: Val,
    by: Val,
}

/// A likely edge that passes a sum for the parameter it is a sum of: loop, source, number among the source's edges.
type Back = (usize, usize, usize);

/// Moves the steps of counters.
pub fn run(func: &mut Func, flow: &mut Option<Flow>, notes: &mut Notes) {
    let (sums, number) = sums(func);
    if sums.is_empty() {
        return;
    }
    let mut backs: Vec<Back> = Vec::new();
    let mut steps: Vec<(usize, usize)> = Vec::new();
    for (b, block) in func.blocks.iter().enumerate().filter(|(_, b)| !b.cold) {
        for (n, e) in block.term.edges().enumerate() {
            let head = e.block.index();
            for (arg, param) in e.args.iter().zip(&func.blocks[head].params) {
                let Some(sum) = sums.get(number[arg.index()] as usize) else { continue };
                if sum.operand == *param && number[sum.by.index()] == CONSTANT {
                    steps.push((head, number[arg.index()] as usize));
                    backs.push((head, b, n));
                }
            }
        }
    }
    if steps.is_empty() {
        return;
    }
    backs.sort_unstable();
    backs.dedup();
    steps.sort_unstable();
    let uses = Uses::new(func, &number, &steps, sums.len());
    let mut ends = Ends { flow, found: None };
    let heads = backs.chunk_by(|a, b| a.0 == b.0).zip(steps.chunk_by(|a, b| a.0 == b.0));
    for (ways, steps) in heads {
        // Steps that are taken on all ways back and read nowhere else where it matters.
        let mut late = Vec::new();
        for same in steps.chunk_by(|a, b| a == b) {
            let n = same[0].1;
            let missed = if same.len() != ways.len() {
                // Each way back may take a step of its own already.
                if ways.iter().any(|way| way.1 == sums[n].block) {
                    continue;
                }
                Some("not all ways back take the same step")
            } else if uses.likely[n] as usize != ways.len() {
                Some("its new value is read in the loop")
            } else if uses.cold[n].len() > MOST {
                Some("too many cold ways need its new value")
            } else {
                late.push(n);
                None
            };
            note(func, notes, &sums[n], ways.len(), missed);
        }
        if !late.is_empty() {
            step_late(func, &mut ends, &sums, &uses, ways, &late);
        }
    }
}

fn note(func: &Func, notes: &mut Notes, sum: &Sum, ways: usize, missed: Option<&str>) {
    if !notes.asked() {
        return;
    }
    let loc = func.blocks[sum.block].insts.iter().find(|i| i.result == Some(sum.result)).map(|i| i.loc);
    let text = || match (missed, ways) {
        (Some(why), _) => format!("the counter is stepped early: {why}"),
        (None, 1) => "the counter takes its step on the way back".to_string(),
        (None, ways) => format!("the counter takes its step on the {ways} ways back"),
    };
    if let Some(loc) = loc {
        notes.add("steps", spot(loc), text);
    }
}

/// Sums outside of cold blocks; which of them each value is, or a constant.
fn sums(func: &Func) -> (Vec<Sum>, Vec<u32>) {
    let mut number = Vec::new();
    let mut found = Vec::new();
    for (block, data) in func.blocks.iter().enumerate() {
        for inst in &data.insts {
            let Some(result) = inst.result else { continue };
            let what = match inst.op {
                Op::IConst(_) => CONSTANT,
                Op::Int(IntOp::Add | IntOp::Sub, operand, by) if !data.cold => {
                    found.push(Sum { block, result, operand, by });
                    found.len() as u32 - 1
                }
                _ => continue,
            };
            if number.is_empty() {
                number = vec![NONE; func.types.len()];
            }
            number[result.index()] = what;
        }
    }
    (found, number)
}

/// Who reads the sums that are steps.
struct Uses {
    /// How often likely code does.
    likely: Vec<u32>,
    /// The cold blocks that do.
    cold: Vec<Vec<u32>>,
}

impl Uses {
    fn new(func: &Func, number: &[u32], steps: &[(usize, usize)], sums: usize) -> Uses {
        let mut asked = vec![false; sums];
        steps.iter().for_each(|s| asked[s.1] = true);
        let mut uses = Uses { likely: vec![0; sums], cold: vec![Vec::new(); sums] };
        for (b, block) in func.blocks.iter().enumerate() {
            let mut read = |v: Val| {
                let n = number[v.index()] as usize;
                match asked.get(n) {
                    Some(true) if !block.cold => uses.likely[n] += 1,
                    Some(true) if uses.cold[n].last() != Some(&(b as u32)) => uses.cold[n].push(b as u32),
                    _ => {}
                }
            };
            block.insts.iter().for_each(|i| i.op.for_each_operand(&mut read));
            block.term.operands().into_iter().for_each(&mut read);
            block.term.edges().flat_map(|e| &e.args).copied().for_each(&mut read);
        }
        uses
    }
}

/// Stretches of code without calls at the end of blocks, when they are asked for.
struct Ends<'f> {
    flow: &'f mut Option<Flow>,
    found: Option<Vec<u32>>,
}

impl Ends<'_> {
    fn are_same(&mut self, func: &Func, a: usize, b: usize) -> bool {
        let ends = self.found.get_or_insert_with(|| {
            let flow = self.flow.take().filter(|flow| flow.holds(func)).unwrap_or_else(|| Flow::new(func));
            let flow = self.flow.insert(flow);
            stretches(func, &flow.cfg, flow.nest.as_ref()).1
        });
        ends[a] == ends[b]
    }
}

/// Takes the steps at the end of blocks that only go back, or in blocks on ways back.
fn step_late(func: &mut Func, ends: &mut Ends, sums: &[Sum], uses: &Uses, ways: &[Back], late: &[usize]) {
    let mut places: Vec<usize> = Vec::new();
    for group in groups(func, ends, ways) {
        let &(_, from, n) = group[0];
        let own = group.len() == 1 && matches!(func.blocks[from].term, Term::Jump(_));
        places.push(if own { from } else { join(func, &group, from, n) });
    }
    for &n in late {
        let Sum { block, result, .. } = sums[n];
        let insts = &mut func.blocks[block].insts;
        let Some(at) = insts.iter().position(|i| i.result == Some(result)) else { continue };
        let inst = insts.remove(at);
        let cold = uses.cold[n].iter().map(|b| *b as usize);
        for b in cold.chain(places.iter().copied()) {
            place(func, b, &inst, result, false);
        }
    }
}

/// Ways back that pass the same, with no call between them.
fn groups<'w>(func: &Func, ends: &mut Ends, ways: &'w [Back]) -> Vec<Vec<&'w Back>> {
    let args = |&(_, from, n): &Back| func.blocks[from].term.edges().nth(n).map(|e| &e.args);
    let mut groups: Vec<Vec<&Back>> = Vec::new();
    for way in ways {
        let mut together = |group: &Vec<&Back>| ends.are_same(func, group[0].1, way.1);
        let same = groups.iter_mut().find(|group| args(group[0]) == args(way) && together(group));
        match same {
            Some(group) => group.push(way),
            None => groups.push(vec![way]),
        }
    }
    groups
}

/// Lets edges to the head of a loop go through a block.
fn join(func: &mut Func, group: &[&Back], from: usize, n: usize) -> usize {
    let new = func.blocks.len();
    let Some(edge) = func.blocks[from].term.edges().nth(n).cloned() else { return from };
    for &&(_, from, n) in group {
        if let Some(way) = func.blocks[from].term.edges_mut().nth(n) {
            *way = Edge { block: Block(new as u32), args: Vec::new() };
        }
    }
    let head = &func.blocks[edge.block.index()];
    let (term_loc, name) = (head.term_loc, format!("{}.step", head.name));
    let term = Term::Jump(edge);
    func.blocks.push(BlockData { params: Vec::new(), insts: Vec::new(), term, term_loc, name, cold: false });
    new
}
