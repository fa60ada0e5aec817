//! `pyrl-asm`: the command line; everything is in the library.

/// A compiler makes many small, short-lived objects on one worker thread, which the C library's allocator serves from a heap
/// that it grows and trims a page at a time: a third of the time of `-S` went there.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

extern "C" {
    /// mimalloc's own function for its settings, which its crate declares with all others only.
    fn mi_option_set(option: std::ffi::c_int, value: std::ffi::c_long);
}

/// Number of mimalloc's setting `purge_delay`: milliseconds after which free memory goes back to the system, -1 = never.
const PURGE_DELAY: std::ffi::c_int = 15;

fn main() -> std::process::ExitCode {
    // Each pass frees what the next one allocates. After 10 ms, the usual delay, that would be memory which the system has
    // taken, and has to clear and map again: 800 page faults of 1,000 on 3,600 lines.
    // SAFETY: may be called at any time; an unknown number is ignored.
    unsafe { mi_option_set(PURGE_DELAY, -1) };
    pyrl_asm::cli::main()
}
