//! The Rust heap: `GlobalAlloc` over uncollectable blocks of the same region, so that values
//! held in `Vec`, `Box` or `HashMap` are roots wherever they are.
//!
//! Freed cells are zeroed (they are scanned) and kept in one free list per class; fresh blocks
//! are cut by bumping a pointer.

use super::block::*;
use super::heap::heap;
use core::alloc::{GlobalAlloc, Layout};

/// Cells up to this size are zeroed word by word.
const SHORT: usize = 64;

pub struct RawHeap;

/// Free cells of one class.
#[derive(Clone, Copy)]
struct Class {
    /// First of the freed cells, linked through their first words.
    list: usize,
    /// Cells of the newest block never handed out: `[next, end)`.
    next: usize,
    end: usize,
}

static mut FREE: [Class; CLASSES] = [Class { list: 0, next: 0, end: 0 }; CLASSES];

#[inline(always)]
fn free_cells(class: usize) -> &'static mut Class {
    unsafe { &mut *(core::ptr::addr_of_mut!(FREE) as *mut Class).add(class) }
}

unsafe impl GlobalAlloc for RawHeap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let size = layout.size().max(layout.align());
        heap().since += size;
        if size > MAX_SMALL || layout.align() > 16 {
            return match heap().new_large(size.max(layout.align()), kind::RAW_LARGE) {
                Some(at) => at as *mut u8,
                None => core::ptr::null_mut(),
            };
        }
        let class = class_of(size);
        let free = free_cells(class);
        if free.list != 0 {
            let cell = free.list;
            // Links are stored inverted: the scan must not follow them.
            free.list = !*(cell as *const usize);
            *(cell as *mut usize) = 0;
            return cell as *mut u8;
        }
        if free.next == free.end && !refill(class, free) {
            return core::ptr::null_mut();
        }
        let cell = free.next;
        free.next += class_size(class);
        cell as *mut u8
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        let size = layout.size().max(layout.align());
        let h = heap();
        h.since = h.since.saturating_sub(size);
        if size > MAX_SMALL || layout.align() > 16 {
            let block = (at as usize - h.base) / BLOCK;
            let count = h.large_blocks(block);
            h.free_blocks(block, count);
            libc::madvise(h.block_addr(block) as *mut _, count * BLOCK, libc::MADV_DONTNEED);
            return;
        }
        let class = class_of(size);
        let size = class_size(class);
        if size <= SHORT {
            // Volatile, so that it does not become a call.
            (0..size / 8).for_each(|i| (at as *mut u64).add(i).write_volatile(0));
        } else {
            core::ptr::write_bytes(at, 0, size);
        }
        let free = free_cells(class);
        *(at as *mut usize) = !free.list;
        free.list = at as usize;
    }
}

/// Where the cells of `[from, to)` start that were never handed out, if there are any.
pub fn never_used(class: usize, from: usize, to: usize) -> Option<usize> {
    let next = free_cells(class).next;
    (from..to).contains(&next).then_some(next)
}

/// Opens a new block for a class.
#[cold]
unsafe fn refill(class: usize, free: &mut Class) -> bool {
    let h = heap();
    let Some(block) = h.new_small(class, kind::RAW) else { return false };
    let start = h.block_addr(block) + HEAD;
    free.next = start;
    free.end = start + h.head(block).cells as usize * class_size(class);
    h.clear_used(block);
    true
}
