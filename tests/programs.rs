//! Differential tests: every program under tests/programs, and the benchmarks of the installed
//! pyperformance package, must do the same under CPython 3.11 and under pyrl-asm at several
//! levels and policies: stdout, stderr (tracebacks included) and exit status.
//!
//! A program that is known to differ is listed in `tests/programs/expected_failures.txt` with a
//! reason; the entry must be removed once the program passes.

mod support;

use libtest_mimic::{Arguments, Failed, Trial};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use support::batch::Job;

/// Compiler flags under which every program is run.
const CONFIGURATIONS: &[&[&str]] = &[
    &["-O0"],
    &["-O2"],
    &["-O3", "-fno-apart"],
    &["-O2", "--policy=heuristic"],
    &["-O2", "--policy=random:1"],
    &["-O3", "--policy=random:2"],
];

/// Programs linked into one executable.
const BATCH: usize = 60;

fn main() {
    let arguments = Arguments::from_args();
    support::require_tools("programs");
    let mut programs: BTreeMap<String, PathBuf> = BTreeMap::new();
    let own = support::root().join("tests/programs");
    for path in support::files_below(&own, "py") {
        if support::is_program(&path) {
            programs.insert(path.strip_prefix(&own).unwrap_or(&path).display().to_string(), path);
        }
    }
    for path in support::files_below(&support::root().join("tests/bench"), "py") {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        programs.insert(format!("bench/{name}"), path);
    }
    for (name, path) in pyperformance() {
        programs.insert(format!("pyperformance/{name}"), path);
    }
    if let Some(filter) = &arguments.filter {
        programs.retain(|name, _| name.contains(filter.as_str()));
    }
    let expected = expected_failures(&own);
    let programs: Vec<(String, PathBuf)> = programs.into_iter().collect();
    let failures = if arguments.list { Vec::new() } else { run(&programs) };
    let trials = programs
        .iter()
        .enumerate()
        .map(|(i, (name, _))| {
            let failure = failures.get(i).cloned().flatten();
            let known = expected.contains(name);
            Trial::test(name.clone(), move || match (failure, known) {
                (None, false) | (Some(_), true) => Ok(()),
                (Some(text), false) => Err(Failed::from(text)),
                (None, true) => Err(Failed::from("passes now: remove it from expected_failures.txt")),
            })
        })
        .collect();
    let all = Arguments { filter: None, ..arguments };
    libtest_mimic::run(&all, trials).exit();
}

fn expected_failures(dir: &Path) -> BTreeSet<String> {
    let text = std::fs::read_to_string(dir.join("expected_failures.txt")).unwrap_or_default();
    text.lines()
        .filter(|l| !l.starts_with('#') && !l.trim().is_empty())
        .filter_map(|l| l.split_whitespace().next())
        .map(str::to_string)
        .collect()
}

/// The benchmarks used, copied from the installed package beside our small `pyperf` module.
fn pyperformance() -> Vec<(String, PathBuf)> {
    let list = support::root().join("tests/pyperf/benchmarks.txt");
    let target = support::root().join("target/pyperformance");
    let script = support::root().join("scripts/pyperformance");
    let (ok, text) =
        support::run_captured(std::process::Command::new("sh").arg(script).arg(&list).arg(&target));
    if !ok {
        eprintln!("tests/programs: pyperformance is not available: {text}");
        std::process::exit(1);
    }
    support::files_below(&target, "py")
        .into_iter()
        .filter(|p| p.file_name().is_some_and(|n| n.to_string_lossy().starts_with("bm_")))
        .map(|p| (p.file_name().unwrap_or_default().to_string_lossy().into_owned(), p))
        .collect()
}

/// For each program the first disagreement, if any.
fn run(programs: &[(String, PathBuf)]) -> Vec<Option<String>> {
    let work = tempfile::tempdir().expect("a temporary folder");
    let archives = support::batch::archives(work.path()).expect("the libraries");
    let oracle = support::parallel(programs, |(_, path)| support::oracle::cpython(path));
    let mut failures: Vec<Option<String>> = vec![None; programs.len()];
    let all: Vec<(usize, usize)> =
        (0..CONFIGURATIONS.len()).flat_map(|c| (0..programs.len()).map(move |p| (p, c))).collect();
    for (n, chunk) in all.chunks(BATCH).enumerate() {
        eprintln!("tests/programs: {} of {} runs", n * BATCH, all.len());
        let dir = work.path().join(format!("batch{n}"));
        std::fs::create_dir(&dir).expect("a temporary folder");
        let jobs: Vec<Job> = chunk
            .iter()
            .map(|&(p, c)| Job {
                program: programs[p].1.clone(),
                flags: CONFIGURATIONS[c].iter().map(|s| s.to_string()).collect(),
                timeout: 120,
            })
            .collect();
        for (&(p, c), answer) in chunk.iter().zip(support::batch::run(&jobs, &dir, &archives)) {
            if failures[p].is_some() {
                continue;
            }
            let failure = match answer {
                Err(text) => Some(text),
                Ok(answer) if answer == oracle[p] => None,
                Ok(answer) => {
                    let (want, got) = (oracle[p].as_text(), answer.as_text());
                    Some(pretty_assertions::StrComparison::new(&want, &got).to_string())
                }
            };
            failures[p] = failure.map(|f| format!("{}\n{f}", CONFIGURATIONS[c].join(" ")));
        }
        std::fs::remove_dir_all(&dir).ok();
    }
    failures
}
