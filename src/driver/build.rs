//! From a session to a file: runs the pipeline as far as asked and writes what comes out.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::base::diag::{code, Diagnostic};
use crate::driver::session::{describe, Emit, Output, Session};
use crate::driver::timing::Timer;
use crate::driver::toolchain::Toolchain;
use crate::driver::{cache, output, pipeline, Report, Stopped};

/// Compiles to the session's output.
pub fn to_output(session: &Session, timer: &mut Timer, report: &mut Report) -> Result<(), Stopped> {
    let text = pipeline::compile(session, timer, report)?;
    if session.only_dumps {
        return Ok(());
    }
    let target = session.output();
    if session.emit <= Emit::Asm {
        return write_text(&target, text.as_bytes()).or_else(|d| report.stop(d));
    }
    let bytes_wanted = target == Output::Stdout;
    let scratch = scratch_dir(report)?;
    let result = match &target {
        Output::File(path) => path.clone(),
        Output::Stdout => scratch.path().join("result"),
    };
    produce(session, &text, scratch.path(), &result, timer).or_else(|d| report.stop(d))?;
    if session.save_temps {
        save_temps(session, &text, scratch.path(), &target).or_else(|d| report.stop(d))?;
    }
    if bytes_wanted && !session.dry_run {
        let bytes = std::fs::read(&result).map_err(|e| unwritable("the result", &e));
        return bytes.and_then(|b| write_text(&target, &b)).or_else(|d| report.stop(d));
    }
    Ok(())
}

/// Compiles to an executable in the cache, or finds it there.
pub fn to_cache(session: &Session, timer: &mut Timer, report: &mut Report) -> Result<PathBuf, Stopped> {
    let program = pipeline::front(session, timer, report)?;
    let path = match cache::executable(&program.sources, &session.options) {
        Ok(path) => path,
        Err(error) => return report.stop(unwritable("the cache directory", &error)),
    };
    if path.is_file() && !session.no_cache {
        return Ok(path);
    }
    let text = pipeline::assembly(&program, &session.options, timer, report)?;
    let scratch = scratch_dir(report)?;
    produce(session, &text, scratch.path(), &path, timer).or_else(|d| report.stop(d))?;
    cache::trim();
    Ok(path)
}

/// Assembles, and links when an executable is wanted.
fn produce(
    session: &Session,
    assembly: &str,
    scratch: &Path,
    result: &Path,
    timer: &mut Timer,
) -> Result<(), Diagnostic> {
    let source = scratch.join("program.s");
    std::fs::write(&source, assembly).map_err(|e| unwritable(&source.display().to_string(), &e))?;
    let object = scratch.join("program.o");
    let tools = Toolchain::new(session);
    timer.stage("assemble", || tools.assemble(&source, &object))?;
    let finished = if session.emit == Emit::Obj {
        object
    } else {
        let executable = scratch.join("program");
        timer.stage("link", || tools.link(&[object], &executable))?;
        executable
    };
    if session.dry_run {
        return Ok(());
    }
    let shown = result.display().to_string();
    let write = |path: &Path| std::fs::copy(&finished, path).map(drop);
    output::write_with(result, write).map_err(|e| unwritable(&shown, &e))
}

fn save_temps(session: &Session, text: &str, scratch: &Path, target: &Output) -> Result<(), Diagnostic> {
    let base = match target {
        Output::File(path) => path.clone(),
        Output::Stdout => PathBuf::from("a.out"),
    };
    write_text(&Output::File(base.with_extension("s")), text.as_bytes())?;
    if session.emit == Emit::Exe && !session.dry_run {
        let object = base.with_extension("o");
        let bytes = std::fs::read(scratch.join("program.o")).map_err(|e| unwritable("the object", &e))?;
        write_text(&Output::File(object), &bytes)?;
    }
    Ok(())
}

fn write_text(target: &Output, bytes: &[u8]) -> Result<(), Diagnostic> {
    match target {
        Output::Stdout => match std::io::stdout().write_all(bytes) {
            // The reader has seen enough (`… | head`).
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            result => result.map_err(|e| unwritable("standard output", &e)),
        },
        Output::File(path) => {
            output::write_file(path, bytes).map_err(|e| unwritable(&path.display().to_string(), &e))
        }
    }
}

fn scratch_dir(report: &mut Report) -> Result<tempfile::TempDir, Stopped> {
    tempfile::Builder::new()
        .prefix("pyrl-asm-")
        .tempdir()
        .or_else(|error| report.stop(unwritable("the directory for temporary files (TMPDIR)", &error)))
}

fn unwritable(what: &str, error: &std::io::Error) -> Diagnostic {
    Diagnostic::global(code::UNWRITABLE, format!("cannot write {what}: {}", describe(error)))
        .hint("choose another place with -o, or check permissions and free space")
}
