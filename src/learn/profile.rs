//! Exact execution counts of a program's blocks and edges: the program is compiled so that every
//! block and every edge has an instruction of its own, run once under the emulator, and the counts
//! of addresses are brought back to LIR blocks and edges. They hold for any other compilation of
//! the same LIR, which is what lets decisions be priced without running anything (Knuth,
//! Stevenson, "Optimal Measurement Points for Program Frequency Counts", BIT 13, 1973: what has no
//! counter follows from what flows in and out).

use super::measure::Laboratory;
use super::subject::{options, Subject};
use crate::base::options::Policy;
use crate::mach::{Counts, Origin};
use crate::target::aarch64::{successors, Backend, BlockWords, Layout};
use std::collections::BTreeMap;

/// Counts of one program.
pub struct Profile {
    /// By position of the function.
    pub functions: Vec<Counts>,
    /// Instructions executed outside the program's own code, in the runtime.
    pub runtime: u64,
    /// What the program does, whatever is decided.
    pub stdout: Vec<u8>,
    pub status: Option<i32>,
}

/// Runs a program once and counts.
///
/// # Errors
/// A tool that fails.
pub fn profile(laboratory: &Laboratory, subject: &Subject) -> Result<Profile, String> {
    let options = options(Policy::Heuristic, None);
    let backend = Backend::new(&subject.program, &options);
    let mut text = backend.header();
    let mut layouts: Vec<Layout> = Vec::new();
    for func in &subject.program.funcs {
        layouts.push(backend.counted(func, &mut text));
    }
    backend.data(&mut text);
    let (run, addresses, symbols) = laboratory.run_counting(&text)?;
    let functions = subject
        .program
        .funcs
        .iter()
        .zip(&layouts)
        .map(|(func, layout)| {
            let start = symbols.get(&backend.symbol(func)).copied();
            let start = start.ok_or_else(|| format!("{}: {} has no address", subject.name, func.qualname))?;
            Ok(counts(layout, start, &addresses, &successors(func)))
        })
        .collect::<Result<Vec<Counts>, String>>()?;
    let own: u64 = layouts.iter().zip(&functions).filter_map(|(layout, counts)| cost(layout, counts)).sum();
    let runtime = run.instructions.saturating_sub(own);
    Ok(Profile { functions, runtime, stdout: run.stdout, status: run.status })
}

/// Counts of blocks and edges from those of addresses.
fn counts(layout: &Layout, start: u64, addresses: &BTreeMap<u64, u64>, succs: &[Vec<usize>]) -> Counts {
    let at = |words: u32| addresses.get(&(start + 4 * u64::from(words))).copied().unwrap_or(0);
    let mut counts: Counts = layout.blocks.iter().map(|b| (b.origin, at(b.at))).collect();
    let block = |counts: &Counts, b: usize| counts.get(&Origin::Block(b as u32)).copied();
    let mut ways = vec![0; succs.len()];
    for (b, targets) in succs.iter().enumerate() {
        if block(&counts, b).is_some() {
            targets.iter().for_each(|&t| ways[t] += 1);
        }
    }
    for (b, targets) in succs.iter().enumerate() {
        let Some(own) = block(&counts, b) else { continue };
        for (i, &target) in targets.iter().enumerate() {
            let edge = Origin::Edge(b as u32, i as u32);
            if !counts.contains_key(&edge) {
                // An edge without a block of its own is the only way out or the only way in.
                let count = if targets.len() == 1 {
                    Some(own)
                } else if ways[target] == 1 {
                    block(&counts, target)
                } else {
                    None
                };
                counts.extend(count.map(|c| (edge, c)));
            }
        }
    }
    counts.insert(Origin::Entry, at(0));
    counts
}

/// Instructions that a function executes; `None` when a count is missing.
pub fn cost(layout: &Layout, counts: &Counts) -> Option<u64> {
    let blocks = &layout.blocks;
    let times: Vec<u64> = blocks.iter().map(|b| times(layout, counts, b.origin)).collect::<Option<_>>()?;
    let mut executed = times.clone();
    for (b, &times) in times.iter().enumerate() {
        let mut at = b;
        while let Some(end) = blocks[at].shares {
            executed[end] += times;
            at = end;
        }
    }
    // What a copy executes, the original does not.
    for (b, words) in blocks.iter().enumerate() {
        let original = match words.origin {
            Origin::Copy(_, _, of) => blocks.iter().position(|o| {
                !matches!(o.origin, Origin::Copy(..)) && leaves(layout, o.origin).contains(&of)
            }),
            _ => words.repeats,
        };
        if let Some(of) = original {
            executed[of] = executed[of].saturating_sub(times[b]);
        }
    }
    let mut sum = u64::from(layout.prologue) * counts.get(&Origin::Entry)?;
    for (b, words) in blocks.iter().enumerate() {
        sum += u64::from(words.always) * executed[b];
        if words.jump {
            let [taken, all] = jumps(layout, counts, b)?;
            sum += (u128::from(taken) * u128::from(executed[b])).div_ceil(u128::from(all.max(1))) as u64;
        }
    }
    Some(sum)
}

/// How often what has been made from an origin is executed.
fn times(layout: &Layout, counts: &Counts, origin: Origin) -> Option<u64> {
    match origin {
        Origin::End => Some(0),
        Origin::Joined(n) => {
            let [a, b] = layout.joined[n as usize].map(|o| times(layout, counts, o));
            Some(a? + b?)
        }
        Origin::Copy(from, edge, _) => counts.get(&Origin::Edge(from, edge)).copied(),
        origin => counts.get(&origin).copied(),
    }
}

/// The LIR blocks that a block was made from.
fn leaves(layout: &Layout, origin: Origin) -> Vec<u32> {
    match origin {
        Origin::Block(b) | Origin::Copy(_, _, b) => vec![b],
        Origin::Joined(n) => layout.joined[n as usize].iter().flat_map(|&o| leaves(layout, o)).collect(),
        _ => Vec::new(),
    }
}

/// How often the branch at the end of a block goes the second way, and how often it is executed, copies of it
/// included: all of them are supposed to go the same ways.
fn jumps(layout: &Layout, counts: &Counts, b: usize) -> Option<[u64; 2]> {
    let follow = |next: fn(&BlockWords) -> Option<usize>, mut at: usize| {
        while let Some(to) = next(&layout.blocks[at]) {
            at = to;
        }
        at
    };
    let end = follow(|b| b.repeats, b);
    let mut sum = [0; 2];
    for (other, words) in layout.blocks.iter().enumerate() {
        if follow(|b| b.shares, other) == end {
            for from in leaves(layout, words.origin) {
                sum[0] += counts.get(&Origin::Edge(from, 1))?;
                sum[1] += counts.get(&Origin::Block(from))?;
            }
        }
    }
    Some(sum)
}
