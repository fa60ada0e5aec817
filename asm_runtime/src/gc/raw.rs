//! The Rust heap: `GlobalAlloc` over uncollectable blocks of the same region, so that values
//! held in `Vec`, `Box` or `HashMap` are roots wherever they are.
//!
//! Freed cells are zeroed (they are scanned) and kept in one free list per class.

use super::block::*;
use super::heap::heap;
use std::alloc::{GlobalAlloc, Layout};

pub struct RawHeap;

static mut FREE: [usize; CLASSES] = [0; CLASSES];

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
        let free = core::ptr::addr_of_mut!(FREE) as *mut usize;
        let list = free.add(class);
        if *list == 0 && !refill(class, list) {
            return core::ptr::null_mut();
        }
        let cell = *list;
        // Links are stored inverted: the scan must not follow them.
        *list = !*(cell as *const usize);
        *(cell as *mut usize) = 0;
        cell as *mut u8
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        let size = layout.size().max(layout.align());
        let h = heap();
        h.since = h.since.saturating_sub(size);
        let block = (at as usize - h.base) / BLOCK;
        if h.entry(block) & 0xff == kind::RAW_LARGE {
            let count = h.large_blocks(block);
            h.free_blocks(block, count);
            libc::madvise(h.block_addr(block) as *mut _, count * BLOCK, libc::MADV_DONTNEED);
            return;
        }
        let class = class_of(size);
        core::ptr::write_bytes(at, 0, class_size(class));
        let free = core::ptr::addr_of_mut!(FREE) as *mut usize;
        *(at as *mut usize) = !*free.add(class);
        *free.add(class) = at as usize;
    }
}

/// Cuts a new block into free cells, linked in address order.
unsafe fn refill(class: usize, list: *mut usize) -> bool {
    let h = heap();
    let Some(block) = h.new_small(class, kind::RAW) else { return false };
    let size = class_size(class);
    let start = h.block_addr(block) + HEAD;
    let cells = h.head(block).cells as usize;
    core::ptr::write_bytes(start as *mut u8, 0, cells * size);
    let mut next = 0usize;
    for i in (0..cells).rev() {
        let cell = start + i * size;
        *(cell as *mut usize) = !next;
        next = cell;
    }
    *list = next;
    true
}
