//! Register allocation. Works on any [`MachInst`]; the target describes its registers in a
//! [`Machine`].
//!
//! Order: number instructions (`input`), live ranges (`live`), assign (`linear`, or `spill_all`
//! for -O0), share spill slots (`slots`), prove (`checker`), rewrite (`apply`, with parallel
//! moves put in sequence by `moves`).

pub mod apply;
pub mod checker;
mod copies;
pub mod input;
mod linear;
pub mod live;
pub mod moves;
mod occupied;
mod pieces;
mod resolve;
pub mod slots;
pub mod spill_all;

use crate::advise::Advisor;
use crate::mach::{MachFunc, MachInst, PReg, PRegSet};
use moves::Scratch;

/// Registers of a target as the allocator sees them.
#[derive(Clone, Debug)]
pub struct Machine {
    /// Allocatable registers in order of preference.
    pub int: Vec<PReg>,
    pub float: Vec<PReg>,
    /// Registers a function must preserve.
    pub callee_saved: PRegSet,
    /// Temporaries of the spill-everything mode.
    pub temps_int: Vec<PReg>,
    pub temps_float: Vec<PReg>,
    pub scratch_cycle: PReg,
    pub scratch_memory: PReg,
}

/// What a frame needs.
#[derive(Clone, Copy, Debug)]
pub struct Outcome {
    /// Spill slots.
    pub slots: u32,
}

/// How to allocate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// Everything in memory (`-O0`).
    SpillEverything,
    LinearScan,
}

/// Allocates the registers of `func` and rewrites it. With `prove`, the checker runs first; its
/// complaint is an internal error.
pub fn allocate<I: MachInst>(
    func: &mut MachFunc<I>,
    machine: &Machine,
    mode: Mode,
    advisor: &mut Advisor,
    prove: bool,
) -> Result<Outcome, String> {
    let input = input::Input::new(func);
    let (remat, remat_at) = live::rematerialisable(func);
    let live = live::analyse(func, &input, &remat);
    let allocation = match mode {
        Mode::SpillEverything => spill_all::allocate(func, &input, &live, machine, &remat),
        Mode::LinearScan => {
            let freq: Vec<u32> = func.blocks.iter().map(|b| b.freq).collect();
            let pieces = linear::allocate(func, &input, &live, machine, &remat, &freq, advisor);
            resolve::resolve(func, &input, &live, &pieces, &remat)
        }
    };
    if prove {
        checker::check(func, &input, &live, &allocation)?;
    }
    let scratch = Scratch { cycle: machine.scratch_cycle, memory: machine.scratch_memory };
    apply::apply(func, &input, &allocation, scratch, &remat_at);
    Ok(Outcome { slots: allocation.slots })
}
