//! Register facts of AArch64 as this compiler uses them: names, who saves what, which may be
//! allocated.

use crate::mach::{PReg, PRegSet, Reg};

/// Word register `n`.
pub const fn x(n: u8) -> PReg {
    PReg(n)
}
/// Double register `n`.
pub const fn d(n: u8) -> PReg {
    PReg(32 + n)
}

/// First scratch register of the emitter (moves between slots, large offsets, far branches).
pub const SCRATCH: PReg = x(16);
/// Second scratch register.
pub const SCRATCH2: PReg = x(17);
/// The generator object in a resume function.
pub const GENERATOR: PReg = x(27);
/// The runtime context.
pub const CONTEXT: PReg = x(28);
pub const FP: PReg = x(29);
pub const LR: PReg = x(30);
/// Number 31: the zero register. The stack pointer has its own addressing modes.
pub const ZR: PReg = x(31);
/// Number of argument registers of each class.
pub const ARG_REGS: u32 = 8;

/// The zero register as an operand.
pub const fn zero() -> Reg {
    Reg::P(ZR)
}

/// Names in assembly, by number.
const NAMES: [&str; 64] = [
    "x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9", "x10", "x11", "x12", "x13", "x14", "x15",
    "x16", "x17", "x18", "x19", "x20", "x21", "x22", "x23", "x24", "x25", "x26", "x27", "x28", "x29", "x30",
    "xzr", "d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", "d9", "d10", "d11", "d12", "d13", "d14",
    "d15", "d16", "d17", "d18", "d19", "d20", "d21", "d22", "d23", "d24", "d25", "d26", "d27", "d28", "d29",
    "d30", "d31",
];
const NAMES_32: [&str; 32] = [
    "w0", "w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8", "w9", "w10", "w11", "w12", "w13", "w14", "w15",
    "w16", "w17", "w18", "w19", "w20", "w21", "w22", "w23", "w24", "w25", "w26", "w27", "w28", "w29", "w30",
    "wzr",
];

/// The name in assembly.
pub fn name(r: PReg) -> &'static str {
    NAMES[r.index() & 63]
}

/// The 32-bit name of a word register.
pub fn name32(r: PReg) -> &'static str {
    NAMES_32[r.index() & 31]
}

/// x19–x27 and d8–d15: their contents survive a call (of d8–d15 the low 64 bits, which is all
/// a double needs).
pub fn callee_saved() -> PRegSet {
    (19..=27).map(x).chain((8..=15).map(d)).collect()
}

/// What a call destroys.
pub fn call_clobbers() -> PRegSet {
    (0..=17).map(x).chain((0..=7).chain(16..=31).map(d)).collect()
}

/// What a call of an entry that keeps registers destroys, the registers of its arguments included.
pub fn keeping_clobbers(doubles: bool) -> PRegSet {
    let words = (0..=7).chain([16, 17]).map(x);
    match doubles {
        true => words.chain([d(0)]).collect(),
        false => words.chain((0..=7).chain(16..=31).map(d)).collect(),
    }
}

/// What a suspension destroys: everything.
pub fn yield_clobbers() -> PRegSet {
    (0..=26).map(x).chain((0..=31).map(d)).collect()
}

/// Allocatable word registers in order of preference: caller-saved from the top of the
/// temporaries down to the argument registers, then callee-saved. `max` limits the budget of
/// word registers: half stays caller-saved so that calls keep working.
pub fn allocatable_int(resume: bool, max: Option<u32>) -> Vec<PReg> {
    let mut caller: Vec<PReg> = (8..=15).chain((0..=7).rev()).map(x).collect();
    let mut callee: Vec<PReg> = (19..=26).map(x).collect();
    if !resume {
        callee.push(x(27));
    }
    if let Some(max) = max {
        let max = max.max(6) as usize;
        let saved = (max / 2).min(callee.len());
        callee.truncate(saved);
        caller = (0..=15).map(x).take(max - saved).collect();
    }
    caller.into_iter().chain(callee).collect()
}

/// Allocatable double registers in order of preference.
pub fn allocatable_float() -> Vec<PReg> {
    (16..=31).chain((0..=7).rev()).chain(8..=15).map(d).collect()
}
