//! `pyrl-asm`: the command line; everything is in the library. Here is what belongs to the process: its allocator.

use std::alloc::{GlobalAlloc, Layout};
use std::ffi::{c_int, c_long};

use libmimalloc_sys::{
    mi_free, mi_malloc, mi_malloc_aligned, mi_realloc, mi_realloc_aligned, mi_zalloc, mi_zalloc_aligned,
};

/// A compiler makes many small, short-lived objects on one worker thread, which the C library's allocator serves from a heap
/// that it grows and trims a page at a time: a third of the time of `-S` went there. The crate `mimalloc` would ask for
/// aligned memory always, which is twice the instructions of what mimalloc does for ordinary memory.
struct MiMalloc;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Whether all memory of this size has the alignment.
fn ordinary(size: usize, align: usize) -> bool {
    align <= 16 && align <= size
}

/// What to ask for where memory of this size is wanted. mimalloc keeps a block of 64 KB for each of its sizes up to 8 KB
/// and one of 512 KB for each up to 64 KB, eight sizes between powers of two, and the system clears it all, so fewer
/// different sizes take less memory and less time.
fn rounded(size: usize) -> usize {
    match size {
        ..=1024 | 65_537.. => size,
        _ => {
            let power = size.next_power_of_two();
            let between = power / 4 * 3;
            if size <= between && power <= 8192 {
                between
            } else {
                power
            }
        }
    }
}

// SAFETY: mimalloc gives memory of the size and alignment asked for or null, aligns what has 16 bytes or more to 16 bytes
// and smaller memory to its size, and frees and enlarges memory from each of these functions.
unsafe impl GlobalAlloc for MiMalloc {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let (size, align) = (layout.size(), layout.align());
        if ordinary(size, align) {
            return mi_malloc(rounded(size)).cast();
        }
        mi_malloc_aligned(size, align).cast()
    }
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        let (size, align) = (layout.size(), layout.align());
        if ordinary(size, align) {
            return mi_zalloc(rounded(size)).cast();
        }
        mi_zalloc_aligned(size, align).cast()
    }
    unsafe fn dealloc(&self, memory: *mut u8, _: Layout) {
        mi_free(memory.cast());
    }
    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if ordinary(size, layout.align()) {
            return mi_realloc(memory.cast(), rounded(size)).cast();
        }
        mi_realloc_aligned(memory.cast(), size, layout.align()).cast()
    }
}

extern "C" {
    /// mimalloc's function for its settings, which its crate declares with all others only.
    fn mi_option_set(option: c_int, value: c_long);
}

/// Number of mimalloc's setting `purge_delay`: milliseconds after which free memory goes back to the system, -1 = never.
const PURGE_DELAY: c_int = 15;

fn main() -> std::process::ExitCode {
    // Each pass frees what the next one allocates. After 10 ms, the usual delay, that would be memory which the system has
    // taken, and has to clear and map again: 800 page faults of 1,000 on 3,600 lines.
    // SAFETY: may be called at any time; an unknown number is ignored.
    unsafe { mi_option_set(PURGE_DELAY, -1) };
    pyrl_asm::cli::main()
}
