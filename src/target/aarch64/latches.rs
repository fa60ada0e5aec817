//! Tests of loops are repeated where control jumps to them: each way back ends in a branch of its own.
//!
//! ```text
//! a: add x5, x5, #1           a: add x5, x5, #1
//!    b head                      cmp x5, x6
//! …                       ⇒      b.lt body
//! head: cmp x5, x6               b out
//!    b.lt body                …
//!    b out                    head: cmp x5, x6
//!                                b.lt body
//!                                b out
//! ```
//! Layout lets one way back fall through to the test; the others jumped there first. So does the way into the loop,
//! which stays: a body that nothing falls through to can be aligned (`align-loops`). Blocks are in their final
//! order, so it is known which jumps there are.
//!
//! Source: loop inversion (Muchnick, "Advanced Compiler Design and Implementation", 1997, 18.5), as replication of
//! code in place of jumps (Mueller and Whalley, "Avoiding Unconditional Jumps by Code Replication", PLDI 1992).

use super::inst::Inst;
use crate::base::func_pass::Notes;
use crate::mach::{BlockId, MBlock, MachFunc};

/// Instructions of a test, the branch among them.
const SHORT: usize = 3;

/// Copies short tests to where likely code jumps to them. Which blocks have one now, and from which block: what executes
/// the copy does not execute the original.
pub fn run(mach: &mut MachFunc<Inst>, notes: &mut Notes) -> Vec<(BlockId, BlockId)> {
    let mut repeated = Vec::new();
    for b in 0..mach.blocks.len() {
        let block = &mach.blocks[b];
        let Some(Inst::B {}) = block.insts.last().map(|i| &i.inst) else { continue };
        let head = block.succs[0].block;
        // Where the loop is entered is outside of it.
        if block.cold || head == b + 1 || block.loop_depth < mach.blocks[head].loop_depth {
            continue;
        }
        let Some(test) = mach.blocks[head].insts.last().map(|i| i.loc.spot()) else { continue };
        if !is_test(&mach.blocks[head]) {
            let length = mach.blocks[head].insts.len();
            if head <= b && is_branch(&mach.blocks[head]) && length > SHORT {
                let text = || {
                    format!(
                        "the loop's test is not repeated on a way back to it: it has {length} instructions"
                    )
                };
                notes.add("latches", test, text);
            }
            continue;
        }
        notes.add("latches", test, || "the loop's test is repeated on a way back to it".to_string());
        let (insts, succs) = (mach.blocks[head].insts.clone(), mach.blocks[head].succs.clone());
        let block = &mut mach.blocks[b];
        block.insts.pop();
        block.insts.extend(insts);
        block.succs = succs;
        repeated.push((b, head));
    }
    repeated
}

fn is_branch(block: &MBlock<Inst>) -> bool {
    let last = block.insts.last().map(|i| &i.inst);
    matches!(last, Some(Inst::BCond { .. } | Inst::Cbz { .. } | Inst::Tbz { .. }))
}

/// Whether a block of a loop decides by little where to go on.
fn is_test(block: &MBlock<Inst>) -> bool {
    let Some((_, insts)) = block.insts.split_last() else { return false };
    let simple = |i: &Inst| {
        matches!(
            i,
            Inst::Cmp { .. } | Inst::CCmp { .. } | Inst::FCmp { .. } | Inst::Alu { .. } | Inst::Ldr { .. }
        ) || matches!(i, Inst::Mov { .. } | Inst::MovImm { .. } | Inst::ShiftImm { .. } | Inst::Reload { .. })
    };
    is_branch(block)
        && block.loop_depth > 0
        && !block.cold
        && block.insts.len() <= SHORT
        && insts.iter().all(|i| simple(&i.inst))
}
