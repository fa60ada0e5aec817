//! Type-based splitting: blocks are copied for what is known of the types of the values that reach
//! them, so a type is tested once and the code after the test is specialised. Doubles then stay
//! in d registers from operation to operation and around loops.
//!
//! Source: Chevalier-Boisvert and Feeley, "Simple and Effective Type Check Removal through Lazy
//! Basic Block Versioning" (ECOOP 2015), done ahead of time: both sides of each test are made,
//! the number of versions of a block is bounded, and the generic one always exists.
//!
//! ```text
//! b(x, s):                       b(x, s: f64):
//!   s2 = binary add s x            is_type float x → f, else g
//!   jump b(x2, s2)          ⇒    f: s2 = float.binary add s (unbox x);  jump b(x2, s2)
//!                                g: s3 = binary add (box s) x;          jump b'(x2, s3)
//! ```
//! In straight code, doubles are worth a version of what follows, small ints hardly: they are tested
//! again where they are used, and mixed operands are left to the runtime's entries. Operands of which
//! nothing is known are tested for one type, which the function's other code suggests, or not at all (`ops`).
//! Every version takes all values live at the block's start as parameters; `hir::cleanup` then
//! removes those that turn out to be one value. Cold blocks exist in the generic version only. Versions
//! that only surprises lead to (failed tests of what should be numbers) are cold: lowered without
//! inline paths.
//!
//! Requires: SSA, unwind arguments available at the block's start. Keeps both.

mod context;
mod copies;
mod observed;
mod ops;
mod power;
mod useful;

use crate::analysis::cfg::Loops;
use crate::analysis::liveness::live_in;
use crate::base::options::{OptLevel, Options};
use crate::hir::{Block, Const, Frequency, Func, FuncId, FuncKind, Loc, ModuleId, Op, Program, Term, Value};
use crate::opt::edit;
use crate::opt::remarks::note;
use context::Splitter;
use observed::Observed;

/// How far splitting goes.
#[derive(Clone, Copy)]
pub struct Limits {
    /// Functions with more instructions than this are left alone.
    insts: usize,
    /// Versions of a block in loops, and of others. More of them pay little: with two, code for
    /// doubles and code for the rest.
    pub in_loops: usize,
    pub straight: usize,
    /// In functions with more instructions than this there is one version beside the generic one.
    small: usize,
    /// The function is one of these.
    pub few: bool,
    /// Ints with floats are specialised, in loops.
    pub mixed: bool,
    /// Operands of which nothing is known are tested for small ints and for doubles, wherever they are.
    pub eager: bool,
    /// Results may grow to this many times the function's instructions and this many more before
    /// only generic versions are made.
    growth: usize,
    allowance: usize,
    /// Powers are computed in place (`power`).
    powers: bool,
}

const O2: Limits = Limits {
    insts: 3000,
    in_loops: 2,
    straight: 2,
    small: 60,
    few: false,
    mixed: false,
    eager: false,
    growth: 6,
    allowance: 300,
    powers: true,
};
const O3: Limits = Limits {
    insts: 9000,
    in_loops: 6,
    straight: 3,
    small: usize::MAX,
    few: false,
    mixed: true,
    eager: true,
    growth: 10,
    allowance: 1000,
    powers: true,
};

pub fn run(program: &mut Program, options: &Options) {
    let level = if options.opt == OptLevel::O3 { O3 } else { O2 };
    let limits = Limits { powers: options.pass_enabled("powers", true), ..level };
    let modules: Vec<ModuleId> = program.funcs.iter().map(|f| f.module).collect();
    let observed = Observed { types: &program.observed, modules: &modules };
    let consts = &mut program.consts;
    let mut powers = Vec::new();
    for (f, func) in program.funcs.iter_mut().enumerate() {
        let size = instructions(func);
        let splits = func.blocks.iter().any(|b| b.insts.iter().any(|i| testable(&func.insts[i.index()].op)));
        if !splits
            || size > limits.insts
            || func.kind == FuncKind::Class
            || func.frequency == Frequency::Never
        {
            continue;
        }
        let max = size * limits.growth + limits.allowance;
        let limits = Limits { few: size > limits.small, ..limits };
        let seen = split_function(func, consts, &observed, &limits, max);
        powers.extend(seen.into_iter().map(|(loc, text)| (FuncId(f as u32), loc, text)));
    }
    for (func, loc, text) in powers {
        note(program, options, func, loc, "powers", || text);
    }
}

/// Operations that test types and go on differently for each.
fn testable(op: &Op) -> bool {
    matches!(op, Op::Binary { .. } | Op::Unary(..) | Op::Compare(..) | Op::MathCall { .. })
}

fn instructions(func: &Func) -> usize {
    func.blocks.iter().map(|b| b.insts.len()).sum()
}

fn split_function(
    func: &mut Func,
    consts: &mut Vec<Const>,
    observed: &Observed,
    limits: &Limits,
    max_size: usize,
) -> Vec<(Loc, String)> {
    let size = instructions(func);
    cut_blocks(func);
    let mut live = live_in(func);
    // Constants are available everywhere.
    let is_const = |v: &Value| matches!(edit::def_op(func, *v), Some(Op::Const(_)));
    live.iter_mut().for_each(|values| values.retain(|v| !is_const(v)));
    let loops = Loops::new(func);
    let mut splitter = Splitter::new(func, consts, observed, (&live, &loops), limits, max_size);
    splitter.run();
    let powers = std::mem::take(&mut splitter.powers);
    *func = splitter.finish();
    // In small functions registers suffice, and long lives only keep early returns from going without a frame.
    if size > O2.small {
        copies::propagate(func);
    }
    edit::distinguish_names(func);
    let order: Vec<Block> = (0..func.blocks.len() as u32).map(Block).collect();
    crate::hir::cleanup::cleanup(func, &order);
    powers
}

/// Ends a block after each testable operation, unless only its test follows: then the rest is
/// copied with it, which lets a comparison meet its branch.
fn cut_blocks(func: &mut Func) {
    let mut b = 0;
    while b < func.blocks.len() {
        let insts = &func.blocks[b].insts;
        let cut = insts.iter().position(|i| testable(&func.insts[i.index()].op)).map(|n| n + 1);
        let Some(at) = cut.filter(|&at| {
            !insts[at..].iter().all(|i| {
                matches!(func.insts[i.index()].op, Op::Truth(_) | Op::Not(_) | Op::IsUnset(_) | Op::Const(_))
            })
        }) else {
            b += 1;
            continue;
        };
        let rest = func.blocks[b].insts.split_off(at);
        let name = format!("{}.k", func.blocks[b].name);
        let (unwind, cold) = (func.blocks[b].unwind.clone(), func.blocks[b].cold);
        let next = edit::new_block(func, name, unwind, cold);
        func.blocks[next.index()].rare = func.blocks[b].rare;
        let loc = func.blocks[b].term_loc;
        let term = std::mem::replace(&mut func.blocks[b].term, Term::Jump(edit::edge(next, vec![])));
        func.blocks[next.index()].insts = rest;
        edit::set_term(func, next, term, loc);
        // The rest is looked at when its turn comes.
        b += 1;
    }
}
