//! `pyrl-asm run FILE ARGS…`: compiles, or takes the executable from the cache, and becomes the
//! program: this process is replaced, so standard streams, signals and the exit status are the
//! program's own.

use std::ffi::OsString;

use crate::base::diag::{code, Diagnostic};
use crate::cli::args::RunArgs;
use crate::cli::{finish, usage_error};
use crate::driver::session::{describe, Input};
use crate::driver::timing::Timer;
use crate::driver::{build, passes, toolchain, Emit, Report, Session, Stopped};

/// Runs the program.
pub fn command(args: RunArgs) -> u8 {
    let mut program = args.program.into_iter();
    let Some(file) = program.next() else { return usage_error("no input file") };
    let arguments: Vec<OsString> = program.collect();
    let session = match args.compile.session(file.clone(), Emit::Exe) {
        Ok(session) => session,
        Err(message) => return usage_error(&message),
    };
    if let Err(message) = passes::check_names(&session.options) {
        return usage_error(&message);
    }
    let mut report = Report::default();
    let outcome = start(&session, file, arguments, &mut report);
    finish(outcome, &report, session.error_format, session.color)
}

/// Compiles and replaces this process; returns only with a diagnostic, or after a dry run.
fn start(
    session: &Session,
    file: OsString,
    arguments: Vec<OsString>,
    report: &mut Report,
) -> Result<(), Stopped> {
    let mut timer = Timer::default();
    let executable = build::to_cache(session, &mut timer, report)?;
    if session.options.time_passes {
        eprint!("{}", timer.table());
    }
    let name = if session.input == Input::Stdin { "-".into() } else { file };
    let mut command = match toolchain::run_command(session, &executable, &name) {
        Ok(command) => command,
        Err(diagnostic) => return report.stop(diagnostic),
    };
    command.args(arguments);
    if session.verbose || session.dry_run {
        eprintln!("{}", toolchain::command_line(&command));
    }
    if session.dry_run {
        return Ok(());
    }
    let error = toolchain::exec(command);
    let message = format!("cannot run {}: {}", executable.display(), describe(&error));
    report.stop(Diagnostic::global(code::TOOL_FAILED, message))
}
