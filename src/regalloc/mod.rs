//! Register allocation. Works on any [`MachInst`]; the target describes its registers in a
//! [`Machine`].
//!
//! Order: number instructions (`input`), live ranges (`live`), assign (`linear`, or `spill_all`
//! for -O0), share spill slots (`slots`), prove (`checker`), rewrite (`apply`, with parallel
//! moves put in sequence by `moves`).

pub mod apply;
pub mod input;
pub mod live;
pub mod moves;
pub mod slots;
pub mod spill_all;

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

/// Allocates every register of `func` to memory (`-O0`).
pub fn spill_everything<I: MachInst>(func: &mut MachFunc<I>, machine: &Machine) -> Outcome {
    let input = input::Input::new(func);
    let live = live::analyse(func, &input);
    let (remat, remat_at) = live::rematerialisable(func);
    let allocation = spill_all::allocate(func, &input, &live, machine, &remat);
    let scratch = Scratch { cycle: machine.scratch_cycle, memory: machine.scratch_memory };
    apply::apply(func, &input, &allocation, scratch, &remat_at);
    Outcome { slots: allocation.slots }
}
