//! `pyrl-asm`: the command line; everything is in the library.

/// A compiler makes many small, short-lived objects on one worker thread, which the C library's allocator serves from a heap
/// that it grows and trims a page at a time: a third of the time of `-S` went there.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    pyrl_asm::cli::main()
}
