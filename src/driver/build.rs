//! From a session to a file: runs the pipeline as far as asked and writes what comes out.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::base::diag::Diagnostic;
use crate::driver::output::unwritable;
use crate::driver::pipeline::Compiled;
use crate::driver::session::{Emit, Output, Session};
use crate::driver::timing::Timer;
use crate::driver::toolchain::Toolchain;
use crate::driver::{cache, library, output, pipeline, units, Report, Stopped};

/// Compiles to the session's output.
pub fn to_output(session: &Session, timer: &mut Timer, report: &mut Report) -> Result<(), Stopped> {
    let compiled = pipeline::compile(session, timer, report)?;
    if session.only_dumps {
        // What machine passes do is seen where code is made.
        return compiled
            .write(&session.options, timer, &mut io::sink())
            .or_else(|e| report.stop(unwritable("nothing", &e)));
    }
    let target = session.output();
    if session.emit <= Emit::Asm {
        let write = |to: &mut dyn Write| compiled.write(&session.options, timer, to);
        return write_output(&target, write).or_else(|d| report.stop(d));
    }
    let bytes_wanted = target == Output::Stdout;
    let scratch = scratch_dir(report)?;
    let result = match &target {
        Output::File(path) => path.clone(),
        Output::Stdout => scratch.path().join("result"),
    };
    produce(session, compiled, scratch.path(), &result, timer).or_else(|d| report.stop(d))?;
    if session.save_temps {
        save_temps(session, scratch.path(), &target).or_else(|d| report.stop(d))?;
    }
    if bytes_wanted && !session.dry_run {
        let bytes = std::fs::read(&result).map_err(|e| unwritable("the result", &e));
        return bytes.and_then(|b| write_output(&target, |to| to.write_all(&b))).or_else(|d| report.stop(d));
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
    let compiled = pipeline::assembly(&program, &session.options, timer, report)?;
    let scratch = scratch_dir(report)?;
    produce(session, compiled, scratch.path(), &path, timer).or_else(|d| report.stop(d))?;
    cache::trim();
    Ok(path)
}

/// Assembles, and links when an executable is wanted.
fn produce(
    session: &Session,
    compiled: Compiled,
    scratch: &Path,
    result: &Path,
    timer: &mut Timer,
) -> Result<(), Diagnostic> {
    let library = compiled.library().to_vec();
    let tools = Toolchain::new(session);
    let finished = if session.emit == Emit::Obj {
        one_object(session, compiled, scratch, &tools, timer)?
    } else {
        let mut objects = objects(session, compiled, scratch, &tools, timer)?;
        let executable = scratch.join("program");
        objects.extend(timer.stage("library", || library::objects(&library, &tools))?);
        timer.stage("link", || tools.link(&objects, &executable))?;
        executable
    };
    if session.dry_run {
        return Ok(());
    }
    let shown = result.display().to_string();
    let write = |path: &Path| std::fs::copy(&finished, path).map(drop);
    output::write_with(result, write).map_err(|e| unwritable(&shown, &e))
}

/// Assembles the program as one file.
fn one_object(
    session: &Session,
    compiled: Compiled,
    scratch: &Path,
    tools: &Toolchain,
    timer: &mut Timer,
) -> Result<PathBuf, Diagnostic> {
    let (source, object) = (scratch.join("program.s"), scratch.join("program.o"));
    let written = std::fs::File::create(&source)
        .and_then(|mut file| compiled.write(&session.options, timer, &mut file));
    written.map_err(|e| unwritable(&source.display().to_string(), &e))?;
    timer.stage("assemble", || tools.assemble(&source, &object))?;
    Ok(object)
}

/// Assembles the modules of a program each by itself, unless the files or the symbols of the whole are wanted.
fn objects(
    session: &Session,
    compiled: Compiled,
    scratch: &Path,
    tools: &Toolchain,
    timer: &mut Timer,
) -> Result<Vec<PathBuf>, Diagnostic> {
    // Remarks are made with the code, not kept with it.
    let whole = session.save_temps || session.dry_run || session.no_cache || tools.keep_symbols;
    let whole = whole || session.options.remarks;
    match compiled {
        Compiled::Code(mut program) if !whole && units::several(&program) => {
            timer.stage("modules", || units::objects(&mut program, &session.options, tools, scratch))
        }
        compiled => Ok(vec![one_object(session, compiled, scratch, tools, timer)?]),
    }
}

fn save_temps(session: &Session, scratch: &Path, target: &Output) -> Result<(), Diagnostic> {
    let base = match target {
        Output::File(path) => path.clone(),
        Output::Stdout => PathBuf::from("a.out"),
    };
    let save = |name: &str, extension: &str| {
        let bytes = std::fs::read(scratch.join(name)).map_err(|e| unwritable(name, &e))?;
        write_output(&Output::File(base.with_extension(extension)), |to| to.write_all(&bytes))
    };
    save("program.s", "s")?;
    if session.emit == Emit::Exe && !session.dry_run {
        save("program.o", "o")?;
    }
    Ok(())
}

/// Writes to the target what `make` gives.
pub fn write_output(
    target: &Output,
    make: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Diagnostic> {
    match target {
        Output::Stdout => match make(&mut io::stdout().lock()) {
            // The reader has seen enough (`… | head`).
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            result => result.map_err(|e| unwritable("standard output", &e)),
        },
        Output::File(path) => {
            output::write_pieces(path, make).map_err(|e| unwritable(&path.display().to_string(), &e))
        }
    }
}

fn scratch_dir(report: &mut Report) -> Result<tempfile::TempDir, Stopped> {
    tempfile::Builder::new()
        .prefix("pyrl-asm-")
        .tempdir()
        .or_else(|error| report.stop(unwritable("the directory for temporary files (TMPDIR)", &error)))
}
