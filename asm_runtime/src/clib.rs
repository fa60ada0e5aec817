//! What the runtime gives the C library instead of its own, in programs: the allocator (glibc
//! allows replacing the malloc family in static programs), the ends of processes, unwinding that
//! never happens. glibc's versions link formatted output, wide streams, locales, character set
//! conversion and through that the dynamic loader: 370 KB of an executable.
//!
//! Functions that only some modules need are referred to weakly, so that the linker leaves them
//! and what they drag in out; a program that imports such a module names them itself
//! (`pyrl_abi::clib`).

use crate::gc::raw::RawHeap;
use crate::startup::fatal;
use alloc::string::ToString;
use core::alloc::{GlobalAlloc, Layout};
use core::ffi::{c_char, c_int, c_void};

#[cfg(target_arch = "aarch64")]
core::arch::global_asm!(
    ".weak gmtime_r",
    ".weak localtime_r",
    ".weak mktime",
    ".weak realpath",
    ".weak strftime",
    ".weak sysconf",
    ".weak tzset",
    ".weak system",
    // The C locale's character classes: there when something uses them.
    ".weak _nl_C_LC_CTYPE",
    ".weak __real___ctype_init",
);

/// Room before an allocation for its size; also the alignment of allocations.
const HEAD: usize = 16;

fn layout(size: usize) -> Option<Layout> {
    Layout::from_size_align(size.checked_add(HEAD)?, HEAD).ok()
}

/// Address of `size` zeroed bytes, or null with `errno` set.
fn allocate(size: usize) -> *mut c_void {
    let at = layout(size).map_or(core::ptr::null_mut(), |layout| unsafe { RawHeap.alloc(layout) });
    if at.is_null() {
        unsafe { *libc::__errno_location() = libc::ENOMEM };
        return at.cast();
    }
    unsafe {
        at.cast::<usize>().write(size);
        at.add(HEAD).cast()
    }
}

#[no_mangle]
unsafe extern "C" fn malloc(size: usize) -> *mut c_void {
    allocate(size)
}

#[no_mangle]
unsafe extern "C" fn calloc(count: usize, size: usize) -> *mut c_void {
    // Cells of the heap are zeroed.
    allocate(count.checked_mul(size).unwrap_or(usize::MAX))
}

#[no_mangle]
unsafe extern "C" fn free(at: *mut c_void) {
    if at.is_null() {
        return;
    }
    let start = at.cast::<u8>().sub(HEAD);
    if let Some(layout) = layout(start.cast::<usize>().read()) {
        RawHeap.dealloc(start, layout);
    }
}

#[no_mangle]
unsafe extern "C" fn realloc(at: *mut c_void, size: usize) -> *mut c_void {
    let new = allocate(size);
    if !at.is_null() && !new.is_null() {
        let old = at.cast::<u8>().sub(HEAD).cast::<usize>().read();
        core::ptr::copy_nonoverlapping(at.cast::<u8>(), new.cast(), old.min(size));
        free(at);
    }
    new
}

/// Allocations are aligned to 16 bytes; nothing in these programs asks for more.
#[no_mangle]
unsafe extern "C" fn aligned_alloc(align: usize, size: usize) -> *mut c_void {
    if align > HEAD {
        *libc::__errno_location() = libc::EINVAL;
        return core::ptr::null_mut();
    }
    allocate(size)
}

#[no_mangle]
unsafe extern "C" fn memalign(align: usize, size: usize) -> *mut c_void {
    aligned_alloc(align, size)
}

#[no_mangle]
unsafe extern "C" fn posix_memalign(place: *mut *mut c_void, align: usize, size: usize) -> c_int {
    let at = aligned_alloc(align, size);
    if at.is_null() {
        return *libc::__errno_location();
    }
    place.write(at);
    0
}

/// A failed check inside the C library.
#[no_mangle]
unsafe extern "C" fn __assert_fail(
    _condition: *const c_char,
    _file: *const c_char,
    _line: u32,
    _function: *const c_char,
) -> ! {
    fatal("a check of the C library failed")
}

/// Used by the C library for messages of its dynamic loader, of which programs have none.
#[no_mangle]
unsafe extern "C" fn __strerror_r(_errno: c_int, _buffer: *mut c_char, _size: usize) -> *const c_char {
    c"error".as_ptr()
}

/// Linked with `--wrap=__ctype_init`: glibc sets up tables of character classes at start, which are
/// there in its own programs because its allocator can print.
#[no_mangle]
unsafe extern "C" fn __wrap___ctype_init() {
    extern "C" {
        static _nl_C_LC_CTYPE: u8;
        fn __real___ctype_init();
    }
    let mut tables = core::ptr::addr_of!(_nl_C_LC_CTYPE) as usize;
    // The compiler would take for granted that no address is 0.
    core::arch::asm!("/* {0} */", inout(reg) tables, options(nomem, nostack, preserves_flags));
    if tables != 0 {
        __real___ctype_init();
    }
}

/// A panic is a bug of the runtime: one line, then the end.
#[panic_handler]
fn panicked(info: &core::panic::PanicInfo) -> ! {
    let place = info.location().map(|l| format!(" at {}:{}", l.file(), l.line())).unwrap_or_default();
    fatal(&format!("internal error{place}: {}", info.message().to_string().replace('\n', " ")))
}

/// The unwind tables of `core` and `alloc` name it and the next; nothing unwinds.
#[no_mangle]
extern "C" fn rust_eh_personality() -> ! {
    fatal("unwinding is not supported")
}

#[no_mangle]
extern "C" fn _Unwind_Resume() -> ! {
    fatal("unwinding is not supported")
}
