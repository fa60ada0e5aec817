//! The allocator of the command line. A compiler makes hundreds of thousands of small objects and
//! ends soon: what counts is how few instructions an allocation takes and how little memory is
//! touched, for the system clears every page first (with a general allocator that was a tenth to a
//! third of the time of `-S`).
//!
//! Objects come from lists of free ones by size, else from the front of untouched memory. Sizes are
//! sixteen bytes apart at first, then there are four to each power of two. Rust tells the size when
//! memory is freed, so objects have no headers. Each thread has lists of its own, which another
//! thread takes over when it ends. Very large objects are the C library's, which grows them by moving
//! pages.
//!
//! Segregated free lists: Wilson, Johnstone, Neely, Boles, "Dynamic Storage Allocation: A Survey
//! and Critical Review", IWMM 1995, section 3.6.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::ptr::null_mut;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Objects of more bytes are the C library's.
const LARGE: usize = 32 << 20;
/// Objects up to this size are sixteen bytes apart.
const FINE: usize = 1 << 10;
const FINE_CLASSES: usize = FINE / 16;
/// Number of sizes.
const CLASSES: usize = FINE_CLASSES + 4 * (LARGE / FINE).ilog2() as usize + 1;
/// What a thread takes from the common memory at once.
const PART: usize = 512 << 10;
/// Sizes of the common memory to try: some systems limit the address space.
const REGIONS: [usize; 4] = [1 << 30, 256 << 20, 64 << 20, 4 << 20];
const HUGE_PAGE: usize = 2 << 20;

/// The allocator.
pub struct Heap;

/// The number of a size; 0 is none.
const fn class_of(size: usize) -> usize {
    if size <= FINE {
        return size.div_ceil(16);
    }
    let top = (size - 1).ilog2() as usize;
    FINE_CLASSES + 1 + 4 * (top - FINE.ilog2() as usize) + ((size - 1) >> (top - 2) & 3)
}

/// The bytes of the objects of a class.
const fn class_size(class: usize) -> usize {
    if class <= FINE_CLASSES {
        return 16 * class;
    }
    let k = class - FINE_CLASSES - 1;
    (5 + k % 4) << (FINE.ilog2() as usize + k / 4 - 2)
}

/// The memory of a thread.
struct Local {
    /// Untouched memory.
    next: usize,
    end: usize,
    /// First free object of each class; each holds the address of the next one.
    free: [*mut u8; CLASSES],
    /// In the list of those that no thread has.
    other: *mut Local,
}

/// What threads share: untouched memory, and the memory of threads that ended.
struct Common {
    next: usize,
    end: usize,
    unused: *mut Local,
}

// SAFETY: the list is only touched by the thread that holds the lock.
unsafe impl Send for Common {}

static COMMON: Mutex<Common> = Mutex::new(Common { next: 0, end: 0, unused: null_mut() });

thread_local! {
    static LOCAL: Cell<*mut Local> = const { Cell::new(null_mut()) };
    static OWNER: Owner = const { Owner };
}

/// Hands a thread's memory on when the thread ends.
struct Owner;

impl Drop for Owner {
    fn drop(&mut self) {
        let local = LOCAL.replace(null_mut());
        if !local.is_null() {
            common().give(local);
        }
    }
}

fn common() -> MutexGuard<'static, Common> {
    COMMON.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Common {
    /// The address of so much untouched memory, or 0.
    fn part(&mut self, size: usize) -> usize {
        if self.end - self.next < size {
            let mut enough = REGIONS.into_iter().filter(|region| *region >= size + HUGE_PAGE);
            let Some((start, region)) = enough.find_map(map) else { return 0 };
            (self.next, self.end) = (start, start + region);
        }
        self.next += size;
        self.next - size
    }
    /// Memory for a thread; null if there is none.
    fn take(&mut self) -> *mut Local {
        let local = self.unused;
        if local.is_null() {
            // Fresh memory is zero: lists without objects.
            return self.part(size_of::<Local>().next_multiple_of(64)) as *mut Local;
        }
        // SAFETY: what is in the list was made below, and no thread has it.
        self.unused = unsafe { (*local).other };
        local
    }
    fn give(&mut self, local: *mut Local) {
        // SAFETY: as in `take`; the thread that had it has let go.
        unsafe { (*local).other = self.unused };
        self.unused = local;
    }
}

/// Reserves address space.
fn map(size: usize) -> Option<(usize, usize)> {
    let protection = libc::PROT_READ | libc::PROT_WRITE;
    let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
    // SAFETY: a new mapping touches no other memory; advice changes nothing that can be seen.
    unsafe {
        let start = libc::mmap(null_mut(), size, protection, flags, -1, 0);
        if start == libc::MAP_FAILED {
            return None;
        }
        #[cfg(target_os = "linux")]
        libc::madvise(start, size, libc::MADV_HUGEPAGE);
        let aligned = (start as usize).next_multiple_of(HUGE_PAGE);
        Some((aligned, size - (aligned - start as usize)))
    }
}

/// Calls `f` with the thread's memory; gives `none` if there is none.
fn with_local<T>(f: impl FnOnce(&mut Local) -> T, none: T) -> T {
    let local = LOCAL.get();
    if local.is_null() {
        return first(f, none);
    }
    // SAFETY: only this thread has it, and `f` calls nothing that comes here again.
    f(unsafe { &mut *local })
}

/// The same for a thread that has no memory yet, or is about to end.
#[cold]
fn first<T>(f: impl FnOnce(&mut Local) -> T, none: T) -> T {
    let local = common().take();
    if local.is_null() {
        return none;
    }
    LOCAL.set(local);
    let stays = OWNER.try_with(|_| ()).is_ok();
    // SAFETY: as above.
    let result = f(unsafe { &mut *local });
    if !stays {
        LOCAL.set(null_mut());
        common().give(local);
    }
    result
}

impl Local {
    #[inline]
    fn alloc(&mut self, class: usize) -> *mut u8 {
        let object = self.free[class];
        if object.is_null() {
            return self.fresh(class);
        }
        // SAFETY: a free object of a class holds the next one.
        self.free[class] = unsafe { object.cast::<*mut u8>().read() };
        object
    }
    #[inline]
    fn fresh(&mut self, class: usize) -> *mut u8 {
        let size = class_size(class);
        if self.end - self.next < size && !self.extend(size) {
            return null_mut();
        }
        self.next += size;
        (self.next - size) as *mut u8
    }
    #[cold]
    fn extend(&mut self, size: usize) -> bool {
        let part = size.next_multiple_of(PART);
        let start = common().part(part);
        if start == 0 {
            return false;
        }
        // Usually the part that follows.
        if start != self.end {
            self.next = start;
        }
        self.end = start + part;
        true
    }
    #[inline]
    fn free(&mut self, object: *mut u8, class: usize) {
        // SAFETY: the object is this class's and free, and at least sixteen bytes.
        unsafe { object.cast::<*mut u8>().write(self.free[class]) };
        self.free[class] = object;
    }
}

fn is_small(layout: Layout) -> bool {
    layout.size() <= LARGE && layout.align() <= 16
}

// SAFETY: objects of a class do not overlap and are aligned to sixteen bytes, as all sizes are
// multiples of it; which allocator an object is from depends on its layout alone.
unsafe impl GlobalAlloc for Heap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if !is_small(layout) {
            return System.alloc(layout);
        }
        with_local(|l| l.alloc(class_of(layout.size())), null_mut())
    }

    unsafe fn dealloc(&self, object: *mut u8, layout: Layout) {
        if !is_small(layout) {
            return System.dealloc(object, layout);
        }
        with_local(|l| l.free(object, class_of(layout.size())), ());
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if !is_small(layout) {
            return System.alloc_zeroed(layout);
        }
        let class = class_of(layout.size());
        let make = |l: &mut Local| {
            // Untouched memory is zero.
            let fresh = l.free[class].is_null();
            (l.alloc(class), fresh)
        };
        let (object, fresh) = with_local(make, (null_mut(), true));
        if !fresh {
            object.write_bytes(0, layout.size());
        }
        object
    }

    unsafe fn realloc(&self, object: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let new = Layout::from_size_align_unchecked(size, layout.align());
        match (is_small(layout), is_small(new)) {
            (false, false) => return System.realloc(object, layout, size),
            (true, true) if class_of(layout.size()) == class_of(size) => return object,
            _ => {}
        }
        let moved = self.alloc(new);
        if !moved.is_null() {
            moved.copy_from_nonoverlapping(object, size.min(layout.size()));
            self.dealloc(object, layout);
        }
        moved
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_the_least_that_fit() {
        for size in (1..5000).chain([LARGE - 1, LARGE]) {
            let class = class_of(size);
            assert!(class < CLASSES && class_size(class) >= size && class_size(class - 1) < size);
            assert_eq!(class_size(class) % 16, 0);
        }
    }

    #[test]
    fn objects_keep_their_bytes() {
        let work = |seed: u8| {
            let mut all: Vec<(Vec<u8>, u8)> = Vec::new();
            let mut state = u64::from(seed);
            for n in 0..20_000u32 {
                state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                let (size, at) = ((state >> 33) as usize % 3000, (state >> 50) as usize % 500);
                if at < all.len() && n % 3 != 0 {
                    let (bytes, mark) = all.swap_remove(at);
                    assert!(bytes.iter().all(|b| *b == mark));
                    continue;
                }
                let mut bytes = vec![0; size];
                assert!(bytes.iter().all(|b| *b == 0));
                bytes.fill(n as u8);
                bytes.resize(2 * size, n as u8);
                all.push((bytes, n as u8));
            }
        };
        for _ in 0..3 {
            std::thread::scope(|scope| {
                for seed in 0..4 {
                    scope.spawn(move || work(seed));
                }
            });
        }
    }
}
