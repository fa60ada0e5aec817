//! Every level prints, parses back, verifies and prints the same, for each program of
//! `tests/programs`.

mod support;

use pyrl_asm::base::options::{OptLevel, Options, Policy};
use pyrl_asm::driver::session::{Color, Emit, ErrorFormat, Input, Session};
use pyrl_asm::driver::stack::with_large_stack;
use pyrl_asm::driver::timing::Timer;
use pyrl_asm::driver::{pipeline, Report};
use pyrl_asm::{hir, lir, target};
use std::path::{Path, PathBuf};

/// The text of a program at a level.
fn text(path: &Path, emit: Emit, options: &Options) -> String {
    let session = Session {
        input: Input::File(path.to_path_buf()),
        emit,
        output: None,
        options: options.clone(),
        verbose: false,
        dry_run: false,
        save_temps: false,
        only_dumps: false,
        no_cache: true,
        error_format: ErrorFormat::default(),
        color: Color::default(),
        runner: None,
    };
    let mut timer = Timer::default();
    let compiled = pipeline::compile(&session, &mut timer, &mut Report::default());
    let compiled = compiled.unwrap_or_else(|_| panic!("{} does not compile", path.display()));
    let mut text = Vec::new();
    compiled.write(options, &mut timer, &mut text).expect("memory takes everything");
    String::from_utf8(text).expect("text is UTF-8")
}

/// The first line in which two texts differ.
fn difference(want: &str, got: &str) -> String {
    let mut lines = want.lines().zip(got.lines()).enumerate();
    match lines.find(|(_, (a, b))| a != b) {
        Some((n, (a, b))) => format!("line {}:\n  printed {a}\n  again   {b}", n + 1),
        None => "one text is longer".to_string(),
    }
}

fn check(
    paths: &[PathBuf],
    emit: Emit,
    options: &Options,
    again: impl Fn(&str) -> Result<String, String> + Sync + Send,
) {
    let problems = support::parallel(paths, |path| {
        let outcome = with_large_stack(|| {
            let printed = text(path, emit, options);
            match again(&printed) {
                Ok(same) if same == printed => None,
                Ok(other) => Some(difference(&printed, &other)),
                Err(error) => Some(error),
            }
        });
        outcome.unwrap_or_else(Some).map(|problem| format!("{}: {problem}", path.display()))
    });
    let problems: Vec<String> = problems.into_iter().flatten().collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

fn programs() -> Vec<PathBuf> {
    let root = support::root().join("tests/programs");
    let mut found = support::files_below(&root, "py");
    // Deeper files are modules of packages.
    found.retain(|path| path.strip_prefix(&root).is_ok_and(|p| p.components().count() == 2));
    assert!(found.len() > 50);
    found
}

/// Few of the programs suffice where every one holds the same library modules.
fn some_programs() -> Vec<PathBuf> {
    programs().into_iter().step_by(7).collect()
}

#[test]
fn hir() {
    check(&programs(), Emit::Hir, &Options::for_level(OptLevel::O2), |text| {
        let program = hir::parse::parse_program(text).map_err(|e| e.to_string())?;
        match hir::verify::verify_program(&program).first() {
            Some(error) => Err(format!("{error:?}")),
            None => Ok(hir::print::print_program(&program)),
        }
    });
}

#[test]
fn lir() {
    check(&programs(), Emit::Lir, &Options::for_level(OptLevel::O2), |text| {
        let program = lir::parse::parse_program(text)?;
        match lir::verify::verify_program(&program).first() {
            Some(error) => Err(format!("{error:?}")),
            None => Ok(lir::print::print_program(&program)),
        }
    });
}

#[test]
fn mach() {
    let options = Options { verbose_asm: false, ..Options::for_level(OptLevel::O2) };
    check(&programs(), Emit::Mach, &options, target::reprint_mach);
}

#[test]
fn mach_of_other_settings() {
    let unoptimised = Options { verbose_asm: false, ..Options::for_level(OptLevel::O0) };
    check(&some_programs(), Emit::Mach, &unoptimised, target::reprint_mach);
    let random = Options {
        verbose_asm: false,
        policy: Policy::Random(1),
        max_regs: Some(8),
        ..Options::for_level(OptLevel::O3)
    };
    check(&some_programs(), Emit::Mach, &random, target::reprint_mach);
}
