//! `pyrl-asm FILE`: compiles to the file that `-S`, `-c`, `--emit` and `-o` ask for.

use crate::cli::args::BuildArgs;
use crate::cli::{finish, say, usage_error};
use crate::driver::timing::Timer;
use crate::driver::{build, passes, Report};

/// Compiles.
pub fn command(args: BuildArgs) -> u8 {
    if args.print_passes {
        say(passes::describe().trim_end());
        return 0;
    }
    let session = match args.session() {
        Ok(session) => session,
        Err(message) => return usage_error(&message),
    };
    if let Err(message) = passes::check_names(&session.options) {
        return usage_error(&message);
    }
    let mut report = Report::default();
    let mut timer = Timer::default();
    let outcome = build::to_output(&session, &mut timer, &mut report);
    if session.options.time_passes {
        eprint!("{}", timer.table());
    }
    finish(outcome, &report, session.error_format, session.color)
}
