//! Random programs against CPython: the same output, messages and status, at every level and under every
//! policy in turn. `PYRL_RANDOM=FIRST:COUNT` runs others than the usual ones.
//!
//! A program that differs is kept in `target/random`, with what both printed.

mod support;

use libtest_mimic::{Arguments, Failed, Trial};
use std::path::Path;
use support::batch::Job;
use support::{random_nested, random_program};

/// One for each program in turn.
const CONFIGURATIONS: &[&[&str]] = &[
    &["-O2"],
    &["-O0"],
    &["-O3"],
    &["-O2", "--policy=heuristic"],
    &["-O1"],
    &["-O2", "--policy=random:1"],
    &["-Os"],
    &["-O3", "--policy=random:2", "--max-regs=8"],
];
const FIRST: u64 = 1;
const COUNT: u64 = 500;
/// Of programs of generators, nested functions and exceptions.
const COUNT_NESTED: u64 = 150;
/// Programs linked into one executable.
const BATCH: usize = 125;

fn main() {
    let arguments = Arguments::from_args();
    support::require_tools("random_programs");
    let trial = |kind: &str, count: u64, program: fn(u64) -> String| {
        let (first, count) = range(count);
        let (name, kind) = (format!("{kind} programs {first} to {}", first + count - 1), kind.to_string());
        Trial::test(name, move || run(&kind, first, count, program).map_err(Failed::from))
    };
    let mixed = trial("mixed", COUNT, random_program::program);
    let nested = trial("nested", COUNT_NESTED, random_nested::program);
    libtest_mimic::run(&arguments, vec![mixed, nested]).exit();
}

/// The first program, and how many.
fn range(usual: u64) -> (u64, u64) {
    let text = std::env::var("PYRL_RANDOM").unwrap_or_default();
    let mut parts = text.split(':').filter_map(|p| p.parse().ok());
    (parts.next().unwrap_or(FIRST), parts.next().unwrap_or(usual))
}

fn run(kind: &str, first: u64, count: u64, program: fn(u64) -> String) -> Result<(), String> {
    let work = tempfile::tempdir().map_err(|e| e.to_string())?;
    let archives = support::batch::archives(work.path())?;
    let seeds: Vec<u64> = (first..first + count).collect();
    let mut differing = Vec::new();
    for (n, chunk) in seeds.chunks(BATCH).enumerate() {
        let dir = work.path().join(format!("batch{n}"));
        std::fs::create_dir(&dir).map_err(|e| e.to_string())?;
        let mut jobs = Vec::new();
        for &seed in chunk {
            // A folder each: programs may not see one another as modules.
            let folder = dir.join(format!("p{seed}"));
            std::fs::create_dir(&folder).map_err(|e| e.to_string())?;
            let file = folder.join(format!("{kind}{seed}.py"));
            std::fs::write(&file, program(seed)).map_err(|e| e.to_string())?;
            let flags = CONFIGURATIONS[seed as usize % CONFIGURATIONS.len()];
            jobs.push(Job {
                program: file,
                flags: flags.iter().map(|f| f.to_string()).collect(),
                timeout: 60,
            });
        }
        let oracle = support::parallel(&jobs, |job| support::oracle::cpython(&job.program));
        let answers = support::batch::run(&jobs, &dir, &archives);
        for ((&seed, job), (answer, want)) in chunk.iter().zip(&jobs).zip(answers.into_iter().zip(oracle)) {
            let difference = match answer {
                Err(text) => text,
                Ok(answer) if answer == want => continue,
                Ok(answer) => {
                    pretty_assertions::StrComparison::new(&want.as_text(), &answer.as_text()).to_string()
                }
            };
            keep(&job.program, kind, seed, &difference);
            differing.push(format!("program {seed} ({}):\n{difference}", job.flags.join(" ")));
        }
    }
    if differing.is_empty() {
        return Ok(());
    }
    let shown = differing.iter().take(5).cloned().collect::<Vec<_>>().join("\n");
    Err(format!("{} of {count} programs differ (kept in target/random)\n{shown}", differing.len()))
}

fn keep(program: &Path, kind: &str, seed: u64, difference: &str) {
    let folder = support::root().join("target/random");
    if std::fs::create_dir_all(&folder).is_ok() {
        let _ = std::fs::copy(program, folder.join(format!("{kind}{seed}.py")));
        let _ = std::fs::write(folder.join(format!("{kind}{seed}.diff")), difference);
    }
}
