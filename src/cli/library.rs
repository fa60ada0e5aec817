//! `pyrl-asm library -o FILE`: the library modules that are compiled apart from programs, for linking by hand; with
//! `-S MODULE` the assembly of one.

use crate::base::diag::{code, Diagnostic};
use crate::cli::args::LibraryArgs;
use crate::cli::{finish, write_bytes};
use crate::driver::output::unwritable;
use crate::driver::session::{Color, ErrorFormat};
use crate::driver::toolchain::Toolchain;
use crate::driver::{library, Report};

/// Writes the archive.
pub fn command(args: LibraryArgs) -> u8 {
    let mut report = Report::default();
    let bytes = match &args.module {
        Some(name) => assembly(name),
        None => archive(),
    };
    if let Err(diagnostic) = bytes.and_then(|bytes| write_bytes(&args.output, &bytes)) {
        report.diags.push(diagnostic);
    }
    finish(Ok(()), &report, ErrorFormat::Human, Color::Auto)
}

fn assembly(name: &str) -> Result<Vec<u8>, Diagnostic> {
    library::assembly(name).unwrap_or_else(|| {
        let message = format!("no module of the library that is written in Python is called '{name}'");
        Err(Diagnostic::global(code::NO_MODULE, message))
    })
}

fn archive() -> Result<Vec<u8>, Diagnostic> {
    let failed = |e: std::io::Error| unwritable("the archive", &e);
    let scratch = tempfile::tempdir().map_err(failed)?;
    let archive = scratch.path().join("library.a");
    library::archive(&Toolchain::default(), &archive)?;
    std::fs::read(&archive).map_err(failed)
}
