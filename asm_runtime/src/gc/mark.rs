//! Marking: conservative roots, tracing by layout.
//!
//! Every word is validated (does it point into a cell?), so a stale word can keep garbage alive
//! but never corrupt the heap. The mark stack lives in its own mapping.

use super::block::*;
use super::heap::{heap, Heap};
#[cfg(target_arch = "aarch64")]
use crate::context::context;
use crate::platform::map_memory;
use crate::value::Value;
use pyrl_abi::layout::{self, flags, Layout};

pub struct Marker {
    heap: &'static mut Heap,
    stack: *mut usize,
    len: usize,
    cap: usize,
    pub live: usize,
}

fn map_words(words: usize) -> *mut usize {
    let Some(at) = map_memory(words * 8) else { unsafe { libc::abort() } };
    at as *mut usize
}

extern "C" {
    #[cfg(target_arch = "aarch64")]
    fn pyrl_spill_and_call(f: extern "C" fn(*mut u8, usize), data: *mut u8);
}

#[cfg(target_arch = "aarch64")]
extern "C" fn scan_stack(marker: *mut u8, sp: usize) {
    unsafe { (*(marker as *mut Marker)).range(sp, context().stack_base as usize) }
}

impl Marker {
    pub fn new() -> Marker {
        let cap = 64 * 1024;
        Marker { heap: heap(), stack: map_words(cap), len: 0, cap, live: 0 }
    }

    /// Marks everything reachable from the stack, registers, program data and the Rust heap.
    pub fn roots(&mut self) {
        #[cfg(target_arch = "aarch64")]
        unsafe {
            pyrl_spill_and_call(scan_stack, self as *mut Marker as *mut u8);
            extern "C" {
                static __data_start: u8;
                static _end: u8;
            }
            let from = core::ptr::addr_of!(__data_start) as usize;
            self.range(from, core::ptr::addr_of!(_end) as usize);
        }
        self.drain();
        let mut block = 0;
        while block < self.heap.blocks {
            let at = self.heap.block_addr(block);
            match self.heap.entry(block) {
                kind::RAW => {
                    let head = self.heap.head(block);
                    let end = at + HEAD + head.cells as usize * head.cell_size as usize;
                    let end = super::raw::never_used(head.class as usize, at + HEAD, end).unwrap_or(end);
                    self.range(at + HEAD, end);
                    self.live += BLOCK;
                }
                kind::RAW_LARGE => {
                    let bytes = self.heap.head(block).bytes as usize;
                    self.range(at + HEAD, at + HEAD + (bytes & !7));
                    self.live += bytes;
                }
                _ => {}
            }
            self.drain();
            block += 1;
        }
    }

    /// Marks from every word of `[from, to)`.
    #[inline(never)]
    fn range(&mut self, from: usize, to: usize) {
        let (base, bytes) = (self.heap.base, self.heap.blocks * BLOCK);
        let is_heap = |word: usize| word.wrapping_sub(base) < bytes;
        let mut p = (from + 7) & !7;
        // Two at a time: most words are no addresses.
        while p + 16 <= to {
            let [a, b] = unsafe { core::ptr::read(p as *const [usize; 2]) };
            p += 16;
            if is_heap(a) | is_heap(b) {
                self.word(a);
                self.word(b);
            }
        }
        if p + 8 <= to {
            self.word(unsafe { core::ptr::read(p as *const usize) });
        }
    }

    pub fn mark(&mut self, v: Value) {
        self.word(v.0 as usize);
    }

    pub fn is_marked(&self, addr: usize) -> bool {
        match self.heap.find_cell(addr) {
            Some(c) => self.heap.head(c.block).marks[c.index / 64] >> (c.index % 64) & 1 == 1,
            None => true,
        }
    }

    #[inline]
    fn word(&mut self, word: usize) {
        if word.wrapping_sub(self.heap.base) < self.heap.blocks * BLOCK {
            self.heap_word(word);
        }
    }

    /// Marks the cell that an address in the region lies in.
    #[inline]
    fn heap_word(&mut self, word: usize) {
        let Some(cell) = self.heap.find_cell(word) else { return };
        let bits = &mut self.heap.head(cell.block).marks[cell.index / 64 % MARK_WORDS];
        let bit = 1u64 << (cell.index % 64);
        if *bits & bit != 0 {
            return;
        }
        *bits |= bit;
        self.live += cell.size;
        match unsafe { *((cell.start + layout::HEADER_LAYOUT as usize) as *const u8) } {
            // No pointers and no attribute word: nothing to trace later.
            l if is_leaf(l)
                && unsafe { *((cell.start + layout::HEADER_FLAGS as usize) as *const u8) } & flags::ATTRS
                    == 0 => {}
            _ => self.push(cell.start),
        }
    }

    #[inline]
    fn push(&mut self, start: usize) {
        if self.len == self.cap {
            self.enlarge();
        }
        unsafe { *self.stack.add(self.len) = start };
        self.len += 1;
    }

    #[cold]
    #[inline(never)]
    fn enlarge(&mut self) {
        let bigger = map_words(self.cap * 2);
        unsafe {
            core::ptr::copy_nonoverlapping(self.stack, bigger, self.len);
            libc::munmap(self.stack as *mut _, self.cap * 8);
        }
        self.stack = bigger;
        self.cap *= 2;
    }

    /// Traces until nothing is left to trace.
    pub fn drain(&mut self) {
        while self.len > 0 {
            self.len -= 1;
            let start = unsafe { *self.stack.add(self.len) };
            self.trace(start);
        }
    }

    fn trace(&mut self, start: usize) {
        let Some(cell) = self.heap.find_cell(start) else { return };
        let end = start + cell.size;
        let v = Value(start as u64);
        let kind = v.layout();
        if is_leaf(kind) {
            self.word(unsafe { *((end - 8) as *const usize) });
        } else if kind == Layout::Array as u8 {
            let count = v.word(layout::ARRAY_CAP) as usize;
            self.range(start + 16, end.min(start + 16 + count.saturating_mul(8)));
        } else {
            self.range(start + 8, end);
        }
    }
}

impl Drop for Marker {
    fn drop(&mut self) {
        unsafe { libc::munmap(self.stack as *mut _, self.cap * 8) };
    }
}

/// Layouts without pointers. Layout 0 is a free cell or one whose header is not written yet: it
/// is zeroed, and its stack frame still refers to whatever will be stored in it.
pub fn is_leaf(kind: u8) -> bool {
    const LEAVES: [Layout; 6] =
        [Layout::Bytes0, Layout::Float, Layout::Int, Layout::Str, Layout::Bytes, Layout::Complex];
    kind == 0 || LEAVES.iter().any(|&l| l as u8 == kind)
}
