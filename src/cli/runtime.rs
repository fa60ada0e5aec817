//! `pyrl-asm runtime -o FILE`: the embedded runtime library, for linking by hand.

use crate::base::diag::{code, Diagnostic};
use crate::cli::args::RuntimeArgs;
use crate::cli::{finish, write_bytes};
use crate::driver::session::{describe, Color, ErrorFormat};
use crate::driver::{runtime, Report};

/// Writes the archive.
pub fn command(args: RuntimeArgs) -> u8 {
    let mut report = Report::default();
    let archive = runtime::file().and_then(std::fs::read).map_err(|error| {
        Diagnostic::global(code::UNREADABLE, format!("no runtime library: {}", describe(&error)))
    });
    if let Err(diagnostic) = archive.and_then(|archive| write_bytes(&args.output, &archive)) {
        report.diags.push(diagnostic);
    }
    finish(Ok(()), &report, ErrorFormat::Human, Color::Auto)
}
