//! The main stack: a few megabytes at first, more below them when a deep recursion asks.
//!
//! Only what is used would take memory on Linux even if all were mapped at once, but qemu-user
//! keeps a record for each mapped page (24 bytes; 25 MB for 4 GB), and so do other emulators.

use crate::context::context;
use crate::platform::{map_memory, map_memory_at};
use crate::startup;

/// Mapped at start-up, in bytes.
const FIRST: usize = 8 << 20;
/// What one growth adds at most, in bytes.
const LARGEST_STEP: usize = 512 << 20;
/// All that the stack may become, in bytes.
const LIMIT: usize = 4 << 30;
/// Where the stack may end, with room for `LIMIT` bytes below: free places under Linux and
/// qemu-user, away from the heap's (`gc::heap`).
const TOPS: [usize; 3] = [0x1f_f000_0000, 0x0f_f000_0000, 0x47_f000_0000];
/// The size when it must lie where the kernel likes and cannot grow.
const UNGROWABLE: usize = 64 << 20;

/// Maps the stack and tells the context.
pub fn start() {
    let c = context();
    for top in TOPS {
        if map_memory_at(top - FIRST, FIRST) {
            c.stack_base = top as u64;
            c.stack_low = (top - FIRST) as u64;
            c.stack_floor = (top - LIMIT) as u64;
            return;
        }
    }
    let Some(low) = map_memory(UNGROWABLE) else { startup::fatal("cannot reserve a stack") };
    c.stack_base = (low + UNGROWABLE) as u64;
    c.stack_low = low as u64;
    c.stack_floor = c.stack_low;
}

/// Maps more below the stack; false when nothing more can be had. It doubles, so that pages mapped
/// but unused are at most as many as the used ones.
#[cold]
#[inline(never)]
pub fn grow() -> bool {
    let c = context();
    let mapped = (c.stack_base - c.stack_low) as usize;
    let possible = (c.stack_low - c.stack_floor) as usize;
    let mut step = mapped.min(LARGEST_STEP).min(possible);
    while step >= FIRST {
        if map_memory_at(c.stack_low as usize - step, step) {
            c.stack_low -= step as u64;
            return true;
        }
        step /= 2;
    }
    false
}
