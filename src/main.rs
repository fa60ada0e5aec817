//! `pyrl-asm`: the command line; everything is in the library.

mod heap;

#[global_allocator]
static ALLOCATOR: heap::Heap = heap::Heap;

fn main() -> std::process::ExitCode {
    pyrl_asm::cli::main()
}
