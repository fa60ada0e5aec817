//! Profiling (`--profile-generate`): a counter at the start of each block, numbered as the blocks
//! are before all passes. Copies that passes make of a block count for the block.
//!
//! ```text
//! b3 "if1.then"():          b3 "if1.then"():
//!   %5 = …              ⇒     count 3
//!                             %5 = …
//! ```
//! A counter for every block is more than a spanning tree needs (Knuth and Stevenson, "Optimal
//! measurement points for program frequency counts", BIT 1973), and needs no solver to read it.

use std::fmt::Write;

use crate::base::options::Options;
use crate::base::profile;
use crate::hir::{Counters, Func, Inst, InstData, Loc, Op, Program, Term};

pub fn run(program: &mut Program, _: &Options) {
    let mut text = format!("{}\n", profile::HEADER);
    let mut next = 0;
    for func in program.funcs.iter_mut().filter(|f| !f.is_unreached()) {
        let _ = writeln!(text, "{} {:016x} {}", func.symbol, fingerprint(func), func.blocks.len());
        for b in 0..func.blocks.len() {
            let inst = Inst(func.insts.len() as u32);
            func.insts.push(InstData { op: Op::Count(next), result: None, loc: Loc::default() });
            func.blocks[b].insts.insert(0, inst);
            next += 1;
        }
    }
    let _ = writeln!(text, "{}", profile::COUNTS);
    program.profile = Some(Counters { number: next, header: text });
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
