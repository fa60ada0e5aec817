//! Profiling (`--profile-generate`): a counter at the start of each block, numbered as the blocks
//! are before all passes, and counters of operands' types before arithmetic operations and comparisons. Copies that
//! passes make of a block count for the block.
//!
//! ```text
//! b3 "if1.then"():          b3 "if1.then"():
//!   %5 = …              ⇒     count 3
//!                             %5 = …
//! ```
//! A counter for every block is more than a spanning tree needs (Knuth and Stevenson, "Optimal
//! measurement points for program frequency counts", BIT 1973), and needs no solver to read it.

use std::fmt::Write;

use pyrl_abi::desc::type_counters;

use crate::base::options::Options;
use crate::base::profile;
use crate::hir::{Counters, Func, Inst, InstData, Loc, Op, Program, Term, Value};

pub fn run(program: &mut Program, _: &Options) {
    let mut text = format!("{}\n", profile::HEADER);
    let mut next = 0;
    for func in program.funcs.iter_mut().filter(|f| !f.is_unreached()) {
        let (blocks, sites) = (func.blocks.len(), sites(func).count());
        let _ = writeln!(text, "{} {:016x} {blocks} {sites}", func.symbol, fingerprint(func));
        let mut site = next + blocks as u32;
        for b in 0..func.blocks.len() {
            let mut insts = vec![add(func, Op::Count(next))];
            next += 1;
            for i in std::mem::take(&mut func.blocks[b].insts) {
                if let Some((a, b)) = operands(&func.insts[i.index()].op) {
                    insts.push(add(func, Op::CountTypes { counter: site, a, b }));
                    site += type_counters::SITE as u32;
                }
                insts.push(i);
            }
            func.blocks[b].insts = insts;
        }
        next = site;
    }
    let _ = writeln!(text, "{}", profile::COUNTS);
    program.profile = Some(Counters { number: next, header: text });
}

fn add(func: &mut Func, op: Op) -> Inst {
    func.insts.push(InstData { op, result: None, loc: Loc::default() });
    Inst(func.insts.len() as u32 - 1)
}

/// The operands whose types are counted.
fn operands(op: &Op) -> Option<(Value, Value)> {
    match *op {
        Op::Binary { a, b, .. } | Op::Compare(_, a, b) => Some((a, b)),
        _ => None,
    }
}

/// The places of the operations whose operands' types are counted, in the order of blocks.
pub fn sites(func: &Func) -> impl Iterator<Item = Loc> + '_ {
    let insts = func.blocks.iter().flat_map(|b| &b.insts).map(|i| &func.insts[i.index()]);
    insts.filter(|inst| operands(&inst.op).is_some()).map(|inst| inst.loc)
}

/// A number that is another one when the function's blocks or operations are others; names,
/// constants and places do not count (FNV-1a).
pub fn fingerprint(func: &Func) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |bytes: &[u8]| {
        for &b in bytes {
            hash = (hash ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    for block in &func.blocks {
        for &i in &block.insts {
            add(func.insts[i.index()].op.mnemonic().as_bytes());
            add(b";");
        }
        add(match &block.term {
            Term::Jump(_) => b"jump",
            Term::Branch { .. } => b"branch",
            Term::Return(_) => b"return",
            Term::Raise { .. } | Term::RaiseHandled | Term::Reraise(_) => b"raise",
            Term::Unreachable => b"unreachable",
        });
        block.term.edges().chain(&block.unwind).for_each(|e| add(&e.block.0.to_le_bytes()));
    }
    hash
}
