//! `pyrl-asm completions SHELL`.

use std::io::Write;

use clap::CommandFactory;

use crate::cli::args::{Cli, CompletionArgs};

/// Prints the script.
pub fn command(args: CompletionArgs) -> u8 {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "pyrl-asm", &mut script);
    match std::io::stdout().write_all(&script) {
        Ok(()) => 0,
        Err(_) => 1,
    }
}
