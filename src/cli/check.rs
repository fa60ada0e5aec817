//! `pyrl-asm check FILE…`: all diagnostics, no output.

use crate::cli::args::CheckArgs;
use crate::cli::{finish, usage_error};
use crate::driver::timing::Timer;
use crate::driver::{pipeline, Emit, Report};

/// Checks each file.
pub fn command(args: CheckArgs) -> u8 {
    let mut status = 0;
    for input in args.inputs {
        let session = match args.compile.session(input, Emit::Hir) {
            Ok(session) => session,
            Err(message) => return usage_error(&message),
        };
        let mut report = Report::default();
        let outcome = pipeline::check(&session, &mut Timer::default(), &mut report);
        status = status.max(finish(outcome, &report, session.error_format, session.color));
    }
    status
}
