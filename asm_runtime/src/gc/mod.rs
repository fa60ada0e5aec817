//! The collector: non-moving mark-region in size classes, conservative roots.
//!
//! One address region holds 64 KB blocks. A *small* block is cut into equal cells, its mark bits
//! are in its header; a *large* object owns a run of blocks; *raw* blocks are the Rust heap
//! (`raw.rs`), never collected and scanned as roots. Allocation bumps a pointer through runs of
//! free, zeroed cells; a collection marks from the roots (`mark.rs`) and leaves the sweeping to
//! the allocations that follow, which look for runs of unmarked cells.
//!
//! Design after Immix (Blackburn and McKinley, PLDI 2008), with cells instead of lines.

mod block;
mod cycles;
mod finalize;
mod heap;
mod mark;
#[cfg_attr(any(not(target_arch = "aarch64"), test), allow(dead_code))]
pub mod raw;

pub use finalize::{
    exit_finalizers, live_weakrefs, register_finalizable, register_weakref,
    run_pending as run_pending_finalizers, weakref_is_live,
};
pub use heap::{cell_end, cell_start, collect, collect_full, heap_bytes, set_enabled, start};

use crate::context::context;
use crate::error::{raise, Exc, R};
use crate::value::Value;
use pyrl_abi::context as abi;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

#[cfg(all(target_arch = "aarch64", not(test)))]
#[global_allocator]
static ALLOCATOR: raw::RawHeap = raw::RawHeap;

/// Header word of an object.
#[inline]
pub const fn header(shape: u32, layout: Layout, flags: u8, aux: u16) -> u64 {
    shape as u64 | (layout as u64) << 32 | (flags as u64) << 40 | (aux as u64) << 48
}

/// A zeroed cell of at least `size` bytes (header included) with its header set.
#[inline]
pub fn alloc(size: usize, layout: Layout, shape: impl Into<u32>) -> Value {
    let cell = alloc_cell(size);
    unsafe { *(cell as *mut u64) = header(shape.into(), layout, 0, 0) };
    Value(cell)
}

/// A zeroed cell without header; the caller writes one before the next allocation.
#[inline]
pub fn alloc_cell(size: usize) -> u64 {
    if size <= abi::MAX_INLINE_SIZE as usize {
        let class = size.div_ceil(16) - 1;
        let run = &mut context().runs[class];
        let cell = run.ptr;
        let next = cell + (class as u64 + 1) * 16;
        if next <= run.end {
            run.ptr = next;
            return cell;
        }
    }
    heap::alloc_slow(size)
}

/// An Array of `cap` empty values (layout `Array`: +8 capacity, +16 values).
pub fn alloc_array(cap: usize) -> Value {
    let v = alloc(16 + cap * 8, Layout::Array, Shape::ARRAY as u32);
    v.set_word(layout::ARRAY_CAP, cap as u64);
    v
}

/// A Bytes0 cell with room for `bytes` bytes after its 16-byte head.
pub fn alloc_raw(bytes: usize) -> Value {
    let v = alloc(16 + bytes, Layout::Bytes0, Shape::RAW as u32);
    v.set_word(8, bytes as u64);
    v
}

/// MemoryError when an object of `bytes` bytes cannot be had; call before `alloc` whenever the
/// user controls the size.
pub fn check_size(bytes: usize) -> R<()> {
    if bytes < 1 << 20 || heap::can_grow(bytes) {
        return Ok(());
    }
    Err(raise(Exc::MemoryError, ""))
}

/// Flag bits of a heap object's header.
#[inline]
pub fn flags(v: Value) -> u8 {
    unsafe { *v.addr().add(layout::HEADER_FLAGS as usize) }
}
/// Sets flag bits.
#[inline]
pub fn set_flags(v: Value, bits: u8) {
    unsafe { *v.addr().add(layout::HEADER_FLAGS as usize) |= bits }
}
/// Clears flag bits.
#[inline]
pub fn clear_flags(v: Value, bits: u8) {
    unsafe { *v.addr().add(layout::HEADER_FLAGS as usize) &= !bits }
}
/// The aux half-word of the header.
#[inline]
pub fn aux(v: Value) -> u16 {
    unsafe { *(v.addr().add(layout::HEADER_AUX as usize) as *const u16) }
}
#[inline]
pub fn set_aux(v: Value, aux: u16) {
    unsafe { *(v.addr().add(layout::HEADER_AUX as usize) as *mut u16) = aux }
}
/// Changes the shape id (class assignment, dict mode, attribute transitions).
#[inline]
pub fn set_shape(v: Value, shape: u32) {
    unsafe { *(v.addr() as *mut u32) = shape }
}

/// Slow path of inline allocation in compiled code.
#[no_mangle]
pub extern "C" fn pyrt_alloc(size: u64) -> u64 {
    alloc_cell(size as usize)
}
