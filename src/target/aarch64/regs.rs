//! Register facts of AArch64 as this compiler uses them: names, who saves what, which may be
//! allocated.

use crate::mach::{PReg, PRegSet, Reg, RegClass};

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

/// The name in assembly.
pub fn name(r: PReg) -> String {
    match (r.class(), r.0) {
        (RegClass::Int, 31) => "xzr".into(),
        (RegClass::Int, n) => format!("x{n}"),
        (RegClass::Float, n) => format!("d{}", n - 32),
    }
}

/// The 32-bit name of a word register.
pub fn name32(r: PReg) -> String {
    match r.0 {
        31 => "wzr".into(),
        n => format!("w{n}"),
    }
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
