//! Programs linked as a user links them, one to an executable, against CPython: they hold the runtime's context, and
//! reach what lies behind it in one instruction, which programs that are linked together (tests/programs.rs) do not.

mod support;

use libtest_mimic::{Arguments, Failed, Trial};
use std::path::{Path, PathBuf};
use std::process::Command;
use support::oracle::{self, Answer};

/// Of the programs under tests/programs every so many, beside all benchmarks.
const STEP: usize = 4;

fn main() {
    let arguments = Arguments::from_args();
    support::require_tools("programs_alone");
    let root = support::root().join("tests");
    let mut programs = support::files_below(&root.join("bench"), "py");
    let own = support::files_below(&root.join("programs"), "py");
    programs.extend(own.into_iter().filter(|path| support::is_program(path)).step_by(STEP));
    let trials = programs.into_iter().map(|path| {
        let name = path.strip_prefix(&root).unwrap_or(&path).display().to_string();
        Trial::test(name, move || agrees(&path).map_err(Failed::from))
    });
    libtest_mimic::run(&arguments, trials.collect()).exit();
}

fn agrees(program: &Path) -> Result<(), String> {
    let (want, got) = (oracle::cpython(program), answer(program)?);
    if want == got {
        return Ok(());
    }
    Err(pretty_assertions::StrComparison::new(&want.as_text(), &got.as_text()).to_string())
}

fn answer(program: &Path) -> Result<Answer, String> {
    let work = tempfile::tempdir().map_err(|e| e.to_string())?;
    let executable: PathBuf = work.path().join("program");
    let (ok, text) =
        support::run_captured(Command::new(support::compiler()).arg("-o").arg(&executable).arg(program));
    if !ok {
        return Err(format!("does not compile: {text}"));
    }
    let mut command = Command::new("qemu-aarch64");
    command.arg("-0").arg(program.file_name().unwrap_or_default()).arg(&executable);
    Ok(oracle::answer(&mut command, program))
}
