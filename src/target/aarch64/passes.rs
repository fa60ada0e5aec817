//! The passes over machine code, in the order they run on each function.

use crate::base::func_pass::{Code, FuncPass};
use crate::base::options::{OptLevel, Options};
use crate::mach::{print, MachFunc};

use super::inst::Inst;

/// Numbers of passes and stages in [`PASSES`].
pub const SELECT: usize = 0;
pub const CONVERT: usize = 1;
pub const ALLOCATE: usize = 2;
pub const JUMPS: usize = 3;
pub const PEEPHOLE: usize = 4;
pub const PAIRS: usize = 5;
pub const MERGE: usize = 6;
pub const SHRINK: usize = 7;
pub const LAYOUT: usize = 8;
pub const LATCHES: usize = 9;
pub const ALIGN: usize = 10;
pub const EMIT: usize = 11;

fn from_o1(o: &Options) -> bool {
    o.opt != OptLevel::O0
}

fn for_speed(o: &Options) -> bool {
    matches!(o.opt, OptLevel::O2 | OptLevel::O3)
}

/// Selection, register allocation and emission among them, without which there is no code.
pub const PASSES: &[FuncPass] = &[
    FuncPass::stage("select"),
    FuncPass {
        name: "if-convert",
        about: "machine code: short ways that only choose values as conditional selects, before registers are allocated",
        enabled: from_o1,
    },
    FuncPass::stage("allocate"),
    FuncPass {
        name: "jumps",
        about: "machine code: jumps to jumps, and equal cold blocks as one",
        enabled: from_o1,
    },
    FuncPass {
        name: "peephole",
        about: "machine code: copies and reloads of what the register holds already",
        enabled: from_o1,
    },
    FuncPass {
        name: "pairs",
        about: "machine code: neighbouring loads and stores as ldp and stp",
        enabled: from_o1,
    },
    FuncPass {
        name: "merge-tails",
        about: "machine code: cold blocks that end alike share their end, at -Os all blocks",
        enabled: |o| for_speed(o) || o.opt == OptLevel::Os,
    },
    FuncPass {
        name: "shrink",
        about: "machine code: paths that return early run before the frame is set up",
        enabled: from_o1,
    },
    FuncPass {
        name: "layout",
        about: "machine code: likely paths fall through, loops are tested at their end, cold blocks lie last",
        enabled: from_o1,
    },
    FuncPass {
        name: "latches",
        about: "machine code: short tests of loops are repeated on each likely way back to them",
        enabled: for_speed,
    },
    FuncPass {
        name: "align-loops",
        about: "machine code: innermost loops to which nothing falls through begin at multiples of 16 bytes",
        enabled: for_speed,
    },
    FuncPass::stage("emit"),
];

impl Code for MachFunc<Inst> {
    fn size(&self) -> usize {
        self.blocks.iter().map(|b| b.insts.len()).sum()
    }
    fn text(&self) -> String {
        print::print(self, true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_their_rows() {
        let rows = [
            (SELECT, "select"),
            (CONVERT, "if-convert"),
            (ALLOCATE, "allocate"),
            (JUMPS, "jumps"),
            (PEEPHOLE, "peephole"),
            (PAIRS, "pairs"),
            (MERGE, "merge-tails"),
            (SHRINK, "shrink"),
            (LAYOUT, "layout"),
            (LATCHES, "latches"),
            (ALIGN, "align-loops"),
            (EMIT, "emit"),
        ];
        assert_eq!(rows.len(), PASSES.len());
        assert!(rows.iter().all(|(n, name)| PASSES[*n].name == *name));
    }
}
