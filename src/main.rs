//! `pyrl-asm`: the command line; everything is in the library.

fn main() -> std::process::ExitCode {
    pyrl_asm::cli::main()
}
