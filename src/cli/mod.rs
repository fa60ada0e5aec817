//! The command line: one file per command. Exit status: 0, 1 for diagnostics, 2 for wrong usage,
//! 101 for an internal error; `run` passes the program's on.

mod args;
mod bench;
mod build;
mod check;
mod completions;
mod doctor;
mod library;
mod run;
mod runtime;
mod train;
mod version;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;

use crate::base::diag::Diagnostic;
use crate::driver::build::write_output;
use crate::driver::session::{Color, ErrorFormat, Output};
use crate::driver::stack::with_large_stack;
use crate::driver::{render, Report, Stopped};
use args::{Cli, Commands};

/// Runs the compiler with this process's arguments.
pub fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|_| {}));
    // All on the compiler's thread: each thread that uses memory has some of its own.
    match with_large_stack(run_command) {
        Ok(status) => ExitCode::from(status),
        Err(panic) => {
            let message = format!(
                "internal compiler error: {panic}\nThis is a bug in pyrl-asm {}; please report it with the program \
                 that shows it.\n",
                env!("CARGO_PKG_VERSION")
            );
            let _ = std::io::stderr().write_all(message.as_bytes());
            ExitCode::from(101)
        }
    }
}

fn run_command() -> u8 {
    match Cli::try_parse() {
        Ok(cli) => dispatch(cli),
        Err(error) => {
            // Help asked for goes to standard output, the rest to standard error.
            let _ = error.print();
            if error.use_stderr() {
                2
            } else {
                0
            }
        }
    }
}

fn dispatch(cli: Cli) -> u8 {
    if cli.version {
        return version::print(cli.build.compile.verbose);
    }
    match cli.command {
        None => build::command(cli.build),
        Some(Commands::Run(args)) => run::command(args),
        Some(Commands::Check(args)) => check::command(args),
        Some(Commands::Doctor) => doctor::command(),
        Some(Commands::Completions(args)) => completions::command(args),
        Some(Commands::Runtime(args)) => runtime::command(args),
        Some(Commands::Library(args)) => library::command(args),
        Some(Commands::Bench(args)) => bench::command(args),
        Some(Commands::Train(args)) => train::command(args),
    }
}

/// Prints what a command has to say and gives its exit status.
fn finish(outcome: Result<(), Stopped>, report: &Report, format: ErrorFormat, color: Color) -> u8 {
    render::print(&report.diags, &report.sources, format, color);
    match outcome {
        Ok(()) if !report.diags.has_errors() => 0,
        _ => 1,
    }
}

/// Writes to a file, or to standard output for `-`.
fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), Diagnostic> {
    write_output(&Output::named(path), |to| to.write_all(bytes))
}

/// Prints a message about wrong usage.
fn usage_error(message: &str) -> u8 {
    let text = format!("error: {message}\n\nFor more information, try '--help'.\n");
    let _ = std::io::stderr().write_all(text.as_bytes());
    2
}

/// Prints a line on standard output; a closed pipe is no error.
fn say(line: &str) {
    let _ = std::io::stdout().write_all(format!("{line}\n").as_bytes());
}
