//! What std would do, through the C library and instructions: memory, working directory, environment,
//! `errno`, rounding of doubles, and the end of a process after a panic.

use alloc::string::String;
use alloc::vec::Vec;
use core::ffi::{c_char, CStr};

/// `errno`.
pub fn errno() -> i32 {
    unsafe { *libc::__errno_location() }
}

/// What an error number means, in the C library's words.
pub fn error_text(errno: i32) -> String {
    extern "C" {
        // Unlike strerror it does not translate, which would link locales and the dynamic loader.
        fn strerrordesc_np(errno: i32) -> *const c_char;
    }
    let text = unsafe { strerrordesc_np(errno) };
    if text.is_null() {
        return format!("Unknown error {errno}");
    }
    unsafe { CStr::from_ptr(text) }.to_string_lossy().into_owned()
}

/// Writes everything to a file descriptor, again after signals; false with `errno` set.
pub fn write_all(fd: i32, mut data: &[u8]) -> bool {
    while !data.is_empty() {
        match unsafe { libc::write(fd, data.as_ptr().cast(), data.len()) } {
            n if n >= 0 => data = &data[n as usize..],
            _ if errno() == libc::EINTR => {}
            _ => return false,
        }
    }
    true
}

/// `bytes` of zeroed memory that takes room only where it is touched: its address.
pub fn map_memory(bytes: usize) -> Option<usize> {
    map(0, bytes, 0)
}

/// The same at an address, where nothing may be mapped yet.
pub fn map_memory_at(at: usize, bytes: usize) -> bool {
    match map(at, bytes, libc::MAP_FIXED_NOREPLACE) {
        Some(got) if got == at => true,
        // Kernels before 4.17 take the address as a hint only.
        Some(got) => {
            unsafe { libc::munmap(got as *mut _, bytes) };
            false
        }
        None => false,
    }
}

fn map(at: usize, bytes: usize, more: i32) -> Option<usize> {
    let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE | more;
    let got = unsafe { libc::mmap(at as *mut _, bytes, libc::PROT_READ | libc::PROT_WRITE, flags, -1, 0) };
    (got != libc::MAP_FAILED).then_some(got as usize)
}

/// The working directory; `None` with `errno` set.
pub fn current_dir() -> Option<Vec<u8>> {
    owned(unsafe { libc::getcwd(core::ptr::null_mut(), 0) })
}

/// The path without links, `.` and `..`; `None` when a part does not exist.
pub fn canonical(path: &CStr) -> Option<Vec<u8>> {
    owned(unsafe { libc::realpath(path.as_ptr(), core::ptr::null_mut()) })
}

/// Takes over a string that the C library allocated.
fn owned(text: *mut c_char) -> Option<Vec<u8>> {
    if text.is_null() {
        return None;
    }
    let bytes = unsafe { CStr::from_ptr(text) }.to_bytes().to_vec();
    unsafe { libc::free(text.cast()) };
    Some(bytes)
}

/// Names and values of the environment; entries without a name are left out.
pub fn environment() -> impl Iterator<Item = (&'static [u8], &'static [u8])> {
    extern "C" {
        static environ: *const *const c_char;
    }
    let mut at = unsafe { environ };
    let entries = core::iter::from_fn(move || unsafe {
        if at.is_null() || (*at).is_null() {
            return None;
        }
        let entry = CStr::from_ptr(*at).to_bytes();
        at = at.add(1);
        Some(entry)
    });
    entries.filter_map(|entry| {
        let equals = entry.iter().skip(1).position(|&b| b == b'=')? + 1;
        Some((&entry[..equals], &entry[equals + 1..]))
    })
}

/// The methods of `f64` that std has and core has not. With std its own take precedence.
pub trait FloatMath: Sized {
    fn floor(self) -> Self;
    fn ceil(self) -> Self;
    fn trunc(self) -> Self;
    fn fract(self) -> Self;
    fn round(self) -> Self;
    fn round_ties_even(self) -> Self;
    fn sqrt(self) -> Self;
    fn powf(self, exponent: Self) -> Self;
    fn hypot(self, other: Self) -> Self;
    fn atan2(self, other: Self) -> Self;
    fn exp(self) -> Self;
    fn ln(self) -> Self;
    fn sin(self) -> Self;
    fn cos(self) -> Self;
}

extern "C" {
    fn pow(x: f64, y: f64) -> f64;
    fn hypot(x: f64, y: f64) -> f64;
    fn atan2(y: f64, x: f64) -> f64;
    fn exp(x: f64) -> f64;
    fn log(x: f64) -> f64;
    fn sin(x: f64) -> f64;
    fn cos(x: f64) -> f64;
    #[cfg(not(target_arch = "aarch64"))]
    fn floor(x: f64) -> f64;
    #[cfg(not(target_arch = "aarch64"))]
    fn ceil(x: f64) -> f64;
    #[cfg(not(target_arch = "aarch64"))]
    fn trunc(x: f64) -> f64;
    #[cfg(not(target_arch = "aarch64"))]
    fn round(x: f64) -> f64;
    #[cfg(not(target_arch = "aarch64"))]
    fn rint(x: f64) -> f64;
    #[cfg(not(target_arch = "aarch64"))]
    fn sqrt(x: f64) -> f64;
}

/// One instruction, or the C library's function on other machines.
macro_rules! one_instruction {
    ($name:ident, $instruction:literal, $function:ident) => {
        #[inline]
        fn $name(self) -> f64 {
            #[cfg(target_arch = "aarch64")]
            unsafe {
                let result: f64;
                core::arch::asm!(
                    concat!($instruction, " {0:d}, {1:d}"),
                    out(vreg) result,
                    in(vreg) self,
                    options(pure, nomem, nostack, preserves_flags)
                );
                result
            }
            #[cfg(not(target_arch = "aarch64"))]
            unsafe {
                $function(self)
            }
        }
    };
}

impl FloatMath for f64 {
    one_instruction!(floor, "frintm", floor);
    one_instruction!(ceil, "frintp", ceil);
    one_instruction!(trunc, "frintz", trunc);
    one_instruction!(round, "frinta", round);
    one_instruction!(round_ties_even, "frintn", rint);
    one_instruction!(sqrt, "fsqrt", sqrt);
    #[inline]
    fn fract(self) -> f64 {
        self - FloatMath::trunc(self)
    }
    fn powf(self, exponent: f64) -> f64 {
        unsafe { pow(self, exponent) }
    }
    fn hypot(self, other: f64) -> f64 {
        unsafe { hypot(self, other) }
    }
    fn atan2(self, other: f64) -> f64 {
        unsafe { atan2(self, other) }
    }
    fn exp(self) -> f64 {
        unsafe { exp(self) }
    }
    fn ln(self) -> f64 {
        unsafe { log(self) }
    }
    fn sin(self) -> f64 {
        unsafe { sin(self) }
    }
    fn cos(self) -> f64 {
        unsafe { cos(self) }
    }
}
