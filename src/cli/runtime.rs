//! `pyrl-asm runtime -o FILE`: the embedded runtime library, for linking by hand.

use std::io::Write;
use std::path::Path;

use crate::base::diag::{code, Diagnostic};
use crate::cli::args::RuntimeArgs;
use crate::cli::finish;
use crate::driver::session::{describe, Color, ErrorFormat};
use crate::driver::{output, runtime, Report};

/// Writes the archive.
pub fn command(args: RuntimeArgs) -> u8 {
    let mut report = Report::default();
    let archive = match runtime::file().and_then(std::fs::read) {
        Ok(archive) => archive,
        Err(error) => {
            let message = format!("no runtime library: {}", describe(&error));
            report.diags.push(Diagnostic::global(code::UNREADABLE, message));
            Vec::new()
        }
    };
    if !report.diags.has_errors() {
        let written = if args.output == Path::new("-") {
            std::io::stdout().write_all(&archive)
        } else {
            output::write_file(&args.output, &archive)
        };
        if let Err(error) = written {
            let message = format!("cannot write {}: {}", args.output.display(), describe(&error));
            report.diags.push(Diagnostic::global(code::UNWRITABLE, message));
        }
    }
    finish(Ok(()), &report, ErrorFormat::Human, Color::Auto)
}
