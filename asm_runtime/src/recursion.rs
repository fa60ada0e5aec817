//! The recursion limit: `sys.setrecursionlimit` Python frames, counted only when the stack is
//! deep enough that there could be so many.
//!
//! Recursive functions compare sp with `context.STACK_LIMIT`. Below it `pyrt_stack_check` walks
//! the frame-pointer chain and counts the frames of Python functions. Fewer than the limit: the
//! stack limit moves down by as many smallest frames as are left, so the next check comes before
//! the limit can be passed. The count is exact and a walk is rare.
//!
//! An inlined function counts as a frame: where its body begins, sp is compared in the same way.
//! The compiler gives a function with inlined calls a stack frame as large as the smallest frames
//! of the deepest chain of them, and the limit is set `SLACK` frames early.

use crate::context::context;
use crate::error::{raise, Exc};
use crate::prelude::*;
use crate::program;
use crate::value::Value;
use pyrl_abi::layout::generator as layout;

/// No compiled frame is smaller: frame record and one pair of callee-saved registers.
const SMALLEST_FRAME: u64 = 16;
/// Functions that set up their frame late compare sp as it was before: the frame is smaller than this.
const LATE_FRAME: u64 = 512;
/// More than the inlined calls in one another that a function may have.
const SLACK: u64 = 32;
/// Stack kept free for native code below the deepest Python frame.
const RESERVE: u64 = 512 * 1024;

/// The generators that wait for the one which is continued from a frame of `pyrl_chain` (asm/thunks.S),
/// innermost last. They have no frames, but count as if they had.
fn passed_over(frame: u64, return_address: u64) -> (Value, u64) {
    #[cfg(target_arch = "aarch64")]
    {
        extern "C" {
            static pyrl_chain_site: u8;
        }
        if return_address == core::ptr::addr_of!(pyrl_chain_site) as u64 {
            let slots = (frame + 48) as *const u64;
            return unsafe { (Value(*slots), *slots.add(1)) };
        }
    }
    let _ = (frame, return_address);
    (Value::UNSET, 0)
}

/// Number of Python frames on the stack from the given frame record outwards.
fn python_frames(mut frame: u64, enough: u64) -> u64 {
    let base = context().stack_base;
    let mut count = 0;
    while frame != 0 && frame < base && count < enough {
        let record = frame as *const u64;
        let (next, return_address) = unsafe { (*record, *record.add(1)) };
        let return_address = crate::interrupt::true_return_address(frame, return_address);
        count += program::frames_at(return_address).count() as u64 + passed_over(next, return_address).1;
        if next <= frame {
            break;
        }
        frame = next;
    }
    count
}

/// The Python functions that are running, innermost first, at least `enough` of them if there are
/// so many.
#[inline(never)]
pub fn frames(enough: usize) -> Vec<program::Frame> {
    let base = context().stack_base;
    let mut found = Vec::new();
    let mut frame = frame_pointer();
    while frame != 0 && frame < base && found.len() < enough {
        let record = frame as *const u64;
        let (next, return_address) = unsafe { (*record, *record.add(1)) };
        let return_address = crate::interrupt::true_return_address(frame, return_address);
        found.extend(program::frames_at(return_address));
        let (mut generator, count) = passed_over(next, return_address);
        let inner = found.len();
        for _ in 0..count {
            found.extend(program::frames_at(generator.word(layout::LAST_SITE)));
            generator = generator.field(layout::DELEGATE);
        }
        found[inner..].reverse();
        if next <= frame {
            break;
        }
        frame = next;
    }
    found
}

#[cfg(target_arch = "aarch64")]
#[inline(always)]
fn frame_pointer() -> u64 {
    let fp: u64;
    unsafe { core::arch::asm!("mov {}, x29", out(reg) fp, options(nomem, nostack, preserves_flags)) };
    fp
}

#[cfg(not(target_arch = "aarch64"))]
fn frame_pointer() -> u64 {
    0
}

/// How many Python functions are running.
#[inline(never)]
pub fn depth() -> usize {
    python_frames(frame_pointer(), u64::MAX) as usize
}

/// The innermost Python function that is running.
pub fn caller() -> Option<&'static pyrl_abi::desc::FuncDesc> {
    let base = context().stack_base;
    let mut frame = frame_pointer();
    while frame != 0 && frame < base {
        let record = frame as *const u64;
        let (next, return_address) = unsafe { (*record, *record.add(1)) };
        let return_address = crate::interrupt::true_return_address(frame, return_address);
        if let Some(innermost) = program::frames_at(return_address).next() {
            return Some(innermost.function);
        }
        if next <= frame {
            break;
        }
        frame = next;
    }
    None
}

/// Sets where the first check happens: called at start-up and when the limit changes.
pub fn reset_limit() {
    let c = context();
    let room = c.recursion_limit.saturating_sub(SLACK).saturating_mul(SMALLEST_FRAME);
    c.stack_limit = c.stack_base.saturating_sub(room).max(c.stack_low + RESERVE);
}

/// Called by a recursive function when sp is below the limit: 1 = go on, 0 = RecursionError.
#[no_mangle]
#[inline(never)]
pub extern "C" fn pyrt_stack_check(entered: u64) -> u64 {
    // The function being entered is on the chain already.
    check(frame_pointer(), 0, entered)
}

/// Called before the body of an inlined function when sp is below the limit.
#[no_mangle]
#[inline(never)]
pub extern "C" fn pyrt_inline_check(asks: u64) -> u64 {
    check(frame_pointer(), 1, asks)
}

/// Part of its callers: `here` has to be the frame record below the function that asks.
#[inline(always)]
fn check(here: u64, more: u64, entered: u64) -> u64 {
    let c = context();
    let count = python_frames(here, c.recursion_limit + 1) + more;
    if count > c.recursion_limit || here < c.stack_low + RESERVE && !crate::stack::grow() {
        // What comes after may go down in other frames than these.
        reset_limit();
        let _ = raise(Exc::RecursionError, "maximum recursion depth exceeded");
        return 0;
    }
    let left = (c.recursion_limit - count).saturating_sub(SLACK);
    // Measured from the frame of the function being entered, not from ours below it. That
    // function's own inlined calls are checked too when none is left, and what its caller calls next.
    let entered = entered.max(here) + SMALLEST_FRAME + LATE_FRAME;
    let room = left.saturating_mul(SMALLEST_FRAME).min(entered);
    c.stack_limit = (entered - room).max(c.stack_low + RESERVE);
    1
}
