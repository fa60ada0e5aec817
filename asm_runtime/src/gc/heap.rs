//! Blocks: growth of the region, allocation slow path, lazy sweeping, when to collect.

use super::block::*;
use super::{cycles, finalize, mark};
use crate::context::{context, Run};
use crate::platform::{map_memory, map_memory_at};

/// State of the heap. Plain words only: it must not allocate from itself.
pub struct Heap {
    pub base: usize,
    /// Block table: base of an array of u32, one entry per block.
    pub table: *mut u32,
    /// Blocks mapped so far.
    pub blocks: usize,
    /// Blocks from here on were never used: their memory is still zero.
    unused: usize,
    /// Lowest block that may be free.
    first_free: usize,
    /// Runs of the medium classes.
    medium: [Run; MEDIUM.len()],
    /// Per class: next block number to sweep for free cells.
    sweep: [usize; CLASSES],
    /// Bytes handed out since the last collection, and how many start the next.
    pub since: usize,
    pub threshold: usize,
    /// Bytes found live by the last collection.
    pub live: usize,
    pub enabled: bool,
    pub collecting: bool,
    stress: usize,
    stress_count: usize,
    pub collections: usize,
}

static mut HEAP: Heap = Heap {
    base: 0,
    table: core::ptr::null_mut(),
    blocks: 0,
    unused: 0,
    first_free: 0,
    medium: [Run { ptr: 0, end: 0 }; MEDIUM.len()],
    sweep: [0; CLASSES],
    since: 0,
    threshold: FIRST_THRESHOLD,
    live: 0,
    enabled: true,
    collecting: false,
    stress: 0,
    stress_count: 0,
    collections: 0,
};

const FIRST_THRESHOLD: usize = 16 << 20;

#[inline(always)]
pub fn heap() -> &'static mut Heap {
    unsafe { &mut *core::ptr::addr_of_mut!(HEAP) }
}

impl Heap {
    #[inline]
    pub fn block_addr(&self, block: usize) -> usize {
        self.base + block * BLOCK
    }
    #[inline]
    pub fn head(&self, block: usize) -> &'static mut BlockHead {
        unsafe { &mut *(self.block_addr(block) as *mut BlockHead) }
    }
    #[inline]
    pub fn entry(&self, block: usize) -> u32 {
        unsafe { *self.table.add(block) }
    }
    #[inline]
    fn set_entry(&self, block: usize, entry: u32) {
        unsafe { *self.table.add(block) = entry }
    }

    fn start(&mut self) {
        let table = map_memory(MAX_BLOCKS * 4).unwrap_or_else(|| out_of_memory());
        self.table = table as *mut u32;
        // Any free place will do; the first hint is free under Linux and qemu-user.
        for hint in [0x20_0000_0000usize, 0x30_0000_0000, 0x10_0000_0000, 0x48_0000_0000] {
            if map_memory_at(hint, 16 * BLOCK) {
                self.base = hint;
                self.blocks = 16;
                return;
            }
        }
        out_of_memory()
    }

    /// Maps at least `need` more blocks at the end of the region.
    fn grow(&mut self, need: usize) -> bool {
        let step = (self.blocks / 4).clamp(16, 512).max(need);
        for blocks in [step, need] {
            if self.blocks + blocks > MAX_BLOCKS {
                continue;
            }
            if map_memory_at(self.block_addr(self.blocks), blocks * BLOCK) {
                self.blocks += blocks;
                return true;
            }
        }
        false
    }

    /// First of `count` adjacent free blocks.
    fn take_blocks(&mut self, count: usize) -> Option<usize> {
        if self.base == 0 {
            self.start();
        }
        loop {
            let mut run = 0;
            let mut seen_free = false;
            for block in self.first_free..self.blocks {
                if self.entry(block) == kind::FREE {
                    if !seen_free {
                        self.first_free = block;
                        seen_free = true;
                    }
                    run += 1;
                    if run == count {
                        let first = block + 1 - count;
                        if first == self.first_free {
                            self.first_free = block + 1;
                        }
                        return Some(first);
                    }
                } else {
                    run = 0;
                }
            }
            if !seen_free {
                self.first_free = self.blocks;
            }
            if !self.grow(count - run) {
                return None;
            }
        }
    }

    pub fn free_blocks(&mut self, first: usize, count: usize) {
        for block in first..first + count {
            self.set_entry(block, kind::FREE);
        }
        self.first_free = self.first_free.min(first);
    }

    /// Gives the pages of free blocks back, so that they read as zero and cost nothing.
    fn release(&self, first: usize, count: usize) {
        unsafe { libc::madvise(self.block_addr(first) as *mut _, count * BLOCK, libc::MADV_DONTNEED) };
    }

    /// Zeroes the cells of a block that was used before.
    pub fn clear_used(&mut self, block: usize) {
        if block < self.unused {
            let start = self.block_addr(block) + HEAD;
            unsafe { core::ptr::write_bytes(start as *mut u8, 0, BLOCK - HEAD) };
        } else {
            self.unused = block + 1;
        }
    }

    /// A block prepared for cells of `class`.
    pub fn new_small(&mut self, class: usize, kind: u32) -> Option<usize> {
        let block = self.take_blocks(1)?;
        self.set_entry(block, kind);
        let head = self.head(block);
        let size = class_size(class);
        head.marks = [0; MARK_WORDS];
        head.cell_size = size as u32;
        head.reciprocal = ((1u64 << 32) / size as u64 + 1).min(u32::MAX as u64) as u32;
        head.cells = ((BLOCK - HEAD) / size) as u32;
        head.class = class as u32;
        head.cursor = 0;
        Some(block)
    }

    /// A run of zeroed blocks for one object of `bytes` bytes; its address.
    pub fn new_large(&mut self, bytes: usize, kind: u32) -> Option<usize> {
        let count = bytes.checked_add(HEAD + BLOCK - 1)? / BLOCK;
        if count >= 1 << 20 {
            return None;
        }
        let first = self.take_blocks(count)?;
        self.set_entry(first, kind);
        for i in 1..count {
            self.set_entry(first + i, kind::LARGE_MORE | (i as u32) << 8);
        }
        if first < self.unused {
            self.release(first, count);
        }
        self.unused = self.unused.max(first + count);
        let head = self.head(first);
        head.bytes = bytes as u64;
        head.cells = 1;
        head.cell_size = 0;
        Some(self.block_addr(first) + HEAD)
    }

    pub fn large_blocks(&self, first: usize) -> usize {
        (self.head(first).bytes as usize + HEAD).div_ceil(BLOCK)
    }

    /// The next run of free cells of `class`: from swept blocks, or a fresh block.
    fn next_run(&mut self, class: usize) -> Option<Run> {
        let size = class_size(class);
        let mut block = self.sweep[class];
        while block < self.blocks {
            let entry = self.entry(block);
            if entry == kind::SMALL && self.head(block).class as usize == class {
                let head = self.head(block);
                if let Some((from, to)) = free_cells(head) {
                    head.cursor = to;
                    self.sweep[class] = block;
                    let start = self.block_addr(block) + HEAD;
                    return Some(self.open(start + from as usize * size, start + to as usize * size));
                }
            }
            block += 1;
        }
        self.sweep[class] = self.blocks;
        let block = self.new_small(class, kind::SMALL)?;
        let head = self.head(block);
        head.cursor = head.cells;
        let start = self.block_addr(block) + HEAD;
        let end = start + head.cells as usize * size;
        self.clear_used(block);
        self.since += end - start;
        Some(Run { ptr: start as u64, end: end as u64 })
    }

    fn open(&mut self, from: usize, to: usize) -> Run {
        if to - from > 128 {
            unsafe { core::ptr::write_bytes(from as *mut u8, 0, to - from) };
        } else {
            // Cells are multiples of 16 bytes. Volatile: not to become a call of memset.
            (from..to).step_by(16).for_each(|at| unsafe { (at as *mut u128).write_volatile(0) });
        }
        self.since += to - from;
        Run { ptr: from as u64, end: to as u64 }
    }

    /// The runs of the classes above the inline ones.
    pub fn medium(&self) -> &[Run] {
        &self.medium
    }

    /// Start of the live-or-dead cell containing `addr`; its size. `None` outside cells.
    #[inline]
    pub fn find_cell(&self, addr: usize) -> Option<Cell> {
        let offset = addr.wrapping_sub(self.base);
        let block = offset / BLOCK;
        if block >= self.blocks {
            return None;
        }
        let entry = self.entry(block);
        match entry & 0xff {
            kind::SMALL => {
                let within = (offset % BLOCK).checked_sub(HEAD)?;
                let head = self.head(block);
                let index = cell_index(within, head.reciprocal);
                if index >= head.cells as usize {
                    return None;
                }
                let size = head.cell_size as usize;
                Some(Cell { start: self.block_addr(block) + HEAD + index * size, size, block, index })
            }
            kind::LARGE | kind::LARGE_MORE => {
                let first = block - (entry >> 8) as usize;
                if self.entry(first) & 0xff != kind::LARGE {
                    return None;
                }
                let start = self.block_addr(first) + HEAD;
                let size = self.head(first).bytes as usize;
                if addr < start || addr >= start + size {
                    return None;
                }
                Some(Cell { start, size, block: first, index: 0 })
            }
            _ => None,
        }
    }
}

/// A cell found by address.
#[derive(Clone, Copy)]
pub struct Cell {
    pub start: usize,
    pub size: usize,
    pub block: usize,
    pub index: usize,
}

/// The first run of unmarked cells at or after the block's cursor.
#[inline]
fn free_cells(head: &BlockHead) -> Option<(u32, u32)> {
    let from = next_cell(head, head.cursor, false);
    (from < head.cells).then(|| (from, next_cell(head, from + 1, true)))
}

/// The first cell from `from` on that is marked, or is not; the number of cells if there is none.
#[inline(always)]
fn next_cell(head: &BlockHead, from: u32, marked: bool) -> u32 {
    let flip = if marked { 0 } else { u64::MAX };
    let mut first = from & !63;
    let mut ignored = (1u64 << (from % 64)) - 1;
    while first < head.cells {
        let bits = (head.marks[(first / 64) as usize % MARK_WORDS] ^ flip) & !ignored;
        if bits != 0 {
            return (first + bits.trailing_zeros()).min(head.cells);
        }
        (first, ignored) = (first + 64, 0);
    }
    head.cells
}

fn out_of_memory() -> ! {
    let text = b"MemoryError: out of memory\n";
    unsafe {
        libc::write(2, text.as_ptr() as *const _, text.len());
        libc::_exit(1)
    }
}

/// A zeroed cell when the inline run is exhausted.
#[cold]
#[inline(never)]
pub fn alloc_slow(size: usize) -> u64 {
    if size > class_size(INLINE - 1) && size <= MAX_SMALL {
        let class = class_of(size);
        let run = &mut heap().medium[class - INLINE];
        let next = run.ptr + class_size(class) as u64;
        if next <= run.end {
            return core::mem::replace(&mut run.ptr, next);
        }
    }
    alloc_from_new_run(size)
}

#[inline(never)]
fn alloc_from_new_run(size: usize) -> u64 {
    let h = heap();
    if (h.since > h.threshold || h.stress != 0) && h.enabled && !h.collecting {
        h.stress_count += 1;
        if h.stress == 0 || h.stress_count % h.stress == 0 {
            collect();
        }
    }
    if size > MAX_SMALL {
        let count = (size + HEAD).div_ceil(BLOCK);
        h.since += count * BLOCK;
        let addr = h.new_large(size, kind::LARGE).or_else(|| {
            collect();
            heap().new_large(size, kind::LARGE)
        });
        return addr.unwrap_or_else(|| out_of_memory()) as u64;
    }
    let class = class_of(size);
    let cell = class_size(class) as u64;
    let run = h.next_run(class).or_else(|| {
        collect();
        heap().next_run(class)
    });
    let mut run = run.unwrap_or_else(|| out_of_memory());
    let at = run.ptr;
    run.ptr += cell;
    if h.stress != 0 {
        // One cell at a time, so that every allocation comes here.
        run.end = run.ptr;
    }
    if class < INLINE {
        context().runs[class] = run;
    } else {
        heap().medium[class - INLINE] = run;
    }
    at
}

/// Would `bytes` more fit (region limit, address space)?
pub fn can_grow(bytes: usize) -> bool {
    let blocks = bytes / BLOCK + 2;
    let h = heap();
    if blocks >= MAX_BLOCKS - h.blocks.min(MAX_BLOCKS) {
        return false;
    }
    // More than the machine has would only be killed later.
    let memory = unsafe {
        let mut info: libc::sysinfo = core::mem::zeroed();
        libc::sysinfo(&mut info);
        info.totalram.saturating_mul(info.mem_unit.into())
    };
    memory == 0 || bytes as u64 <= memory
}

/// One collection. Finalizers and weak reference callbacks are queued, not run.
#[inline(never)]
pub fn collect() {
    collection(false);
}

/// A collection; when asked for, the number of objects on dead cycles (`cycles.rs`).
fn collection(count: bool) -> usize {
    let h = heap();
    if context().stack_base == 0 || h.collecting || h.base == 0 {
        return 0;
    }
    h.collecting = true;
    crate::objects::dict::table::forget_recent();
    let census = count.then(cycles::Census::take);
    h.collections += 1;
    for run in context().runs.iter_mut().chain(h.medium.iter_mut()) {
        *run = Run { ptr: 0, end: 0 };
    }
    for block in 0..h.blocks {
        if matches!(h.entry(block) & 0xff, kind::SMALL | kind::LARGE) {
            let head = h.head(block);
            head.marks().fill(0);
            head.cursor = 0;
        }
    }
    let mut marker = mark::Marker::new();
    marker.roots();
    finalize::after_mark(&mut marker);
    let garbage = census.map_or(0, cycles::Census::garbage);
    h.live = marker.live;
    let mut block = 0;
    while block < h.blocks {
        let entry = h.entry(block);
        let mut step = 1;
        if entry == kind::SMALL && h.head(block).marks().iter().all(|&w| w == 0) {
            h.free_blocks(block, 1);
        } else if entry == kind::LARGE {
            step = h.large_blocks(block);
            if h.head(block).marks[0] == 0 {
                h.release(block, step);
                h.free_blocks(block, step);
            }
        }
        block += step;
    }
    h.sweep = [0; CLASSES];
    h.since = 0;
    h.threshold = FIRST_THRESHOLD.max(h.live / 10 * 9);
    h.collecting = false;
    garbage
}

/// `gc.collect()`: collects, runs finalizers and callbacks; the number of objects found that
/// reference counting would not have freed. Objects whose finalizers have run are freed, too,
/// unless these made them reachable again.
pub fn collect_full() -> usize {
    // Results of earlier calls, which nobody will ask for any more.
    context().result2 = crate::value::Value::UNSET;
    context().gen_return = crate::value::Value::UNSET;
    let mut found = collection(true);
    if finalize::run_pending() {
        #[cfg(target_arch = "aarch64")]
        unsafe {
            extern "C" {
                fn pyrl_clear_below();
            }
            pyrl_clear_below();
        }
        found += collection(true);
    }
    found
}

/// Bytes in use: live at the last collection plus handed out since.
pub fn heap_bytes() -> usize {
    heap().live + heap().since
}

/// `gc.enable()`, `gc.disable()`; the former setting.
pub fn set_enabled(on: bool) -> bool {
    core::mem::replace(&mut heap().enabled, on)
}

/// Reads `PYRL_GC_STRESS` (tests): collect at every n-th allocation.
pub fn start() {
    let value = unsafe { libc::getenv(c"PYRL_GC_STRESS".as_ptr()) };
    if !value.is_null() {
        let digits = unsafe { core::ffi::CStr::from_ptr(value) }.to_bytes();
        let digits = digits.iter().take_while(|b| b.is_ascii_digit());
        heap().stress = digits.fold(0usize, |n, b| n.saturating_mul(10).saturating_add((b - b'0') as usize));
    }
}

/// End of the cell of a heap object (static objects have none).
pub fn cell_end(addr: u64) -> Option<u64> {
    heap().find_cell(addr as usize).map(|c| (c.start + c.size) as u64)
}

/// Start of the cell an address points into.
pub fn cell_start(addr: u64) -> Option<u64> {
    heap().find_cell(addr as usize).map(|c| c.start as u64)
}
