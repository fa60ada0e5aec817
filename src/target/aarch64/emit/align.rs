//! Which loops begin at a multiple of 16 bytes: the fetch unit of most cores reads aligned groups of instructions, so
//! a short loop that begins in the middle of one needs a group more each time round.
//!
//! ```text
//! b cond
//! .p2align 4
//! body: …
//! cond: cmp x1, x2
//! b.lt body
//! ```
//! Only innermost loops of likely code, and only where nothing falls through to the first instruction: what
//! fills the gap is never executed.

use crate::base::func_pass::Notes;
use crate::mach::MachFunc;
use crate::target::aarch64::inst::Inst;

/// Blocks that begin at a multiple of 16 bytes; blocks are in their final order.
pub fn headers(mach: &MachFunc<Inst>, notes: &mut Notes) -> Vec<bool> {
    let blocks = &mach.blocks;
    let mut aligned = vec![false; blocks.len()];
    // The last jump back to each block.
    let mut back = Vec::new();
    for (b, block) in blocks.iter().enumerate().filter(|(_, block)| block.loop_depth > 0 && !block.cold) {
        let to = block.succs.iter().map(|e| e.block).filter(|&to| to <= b && to > 0);
        back.extend(to.filter(|&to| !blocks[to].cold && blocks[to].loop_depth > 0).map(|to| (to, b)));
    }
    back.sort_unstable();
    for (i, &(to, from)) in back.iter().enumerate() {
        // Loops inside of this one begin behind it.
        let inner = back[i + 1..].iter().take_while(|(other, _)| *other <= from);
        if !inner.into_iter().all(|(other, _)| *other == to) {
            aligned[to] = false;
            continue;
        }
        aligned[to] = !falls(mach, to);
        let loc = blocks[to].insts.iter().map(|i| i.loc).find(|loc| loc.line != 0).unwrap_or_default();
        let text = || match aligned[to] {
            true => "the loop begins at a multiple of 16 bytes".to_string(),
            false => "the loop's begin is not aligned: control falls through to it".to_string(),
        };
        notes.add("align-loops", loc.spot(), text);
    }
    aligned
}

/// Whether control comes to a block without a jump.
fn falls(mach: &MachFunc<Inst>, b: usize) -> bool {
    let before = &mach.blocks[b - 1];
    match before.insts.last().map(|i| &i.inst) {
        Some(Inst::Ret { .. } | Inst::Brk {} | Inst::JumpTable { .. }) => false,
        Some(Inst::B {} | Inst::BCond { .. } | Inst::Cbz { .. } | Inst::Tbz { .. }) => {
            before.succs.iter().any(|e| e.block == b)
        }
        _ => true,
    }
}
