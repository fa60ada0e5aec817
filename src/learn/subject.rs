//! Programs ready for experiments: compiled down to LIR, which is where the decisions begin.

use super::corpus::{Sample, Split};
use crate::base::diag::Diagnostics;
use crate::base::options::{OptLevel, Options, Policy};
use crate::syntax::{self, MainSource};
use crate::{build, lir, lower, opt};
use std::path::Path;

/// A program ready for experiments.
pub struct Subject {
    pub name: String,
    pub split: Split,
    pub real: bool,
    pub program: lir::Program,
}

/// Options for compiling in the laboratory.
pub fn options(policy: Policy, max_regs: Option<u32>) -> Options {
    Options { policy, max_regs, verbose_asm: false, ..Options::for_level(OptLevel::O2) }
}

/// Compiles a sample down to LIR.
///
/// # Errors
/// The program's diagnostics (generated programs have none).
pub fn subject(sample: &Sample) -> Result<Subject, String> {
    let mut diags = Diagnostics::new();
    let path = Path::new("sample.py");
    let main = MainSource { path, bytes: sample.source.as_bytes(), dir: None, prune: true, apart: false };
    let program = syntax::load_program(&main, &mut diags);
    let complain = |diags: &Diagnostics| -> Result<(), String> {
        match diags.sorted().first() {
            Some(d) if diags.has_errors() => Err(format!("{}: {}", sample.name, d.message)),
            _ => Ok(()),
        }
    };
    complain(&diags)?;
    let mut program = build::build_program(&program, &mut diags);
    complain(&diags)?;
    let options = options(Policy::Heuristic, None);
    opt::run(&mut program, &options);
    Ok(Subject {
        name: sample.name.clone(),
        split: sample.split,
        real: sample.real,
        program: lower::lower_program(program, &options),
    })
}

/// Calls `work` on each item from several threads; results in order.
pub fn parallel<'a, T: Sync, U: Send>(
    threads: usize,
    items: &'a [T],
    work: impl Fn(&'a T) -> U + Sync,
) -> Vec<U> {
    let next = std::sync::atomic::AtomicUsize::new(0);
    let mut results: Vec<(usize, U)> = std::thread::scope(|scope| {
        let handles: Vec<_> = (0..threads.max(1))
            .map(|_| {
                scope.spawn(|| {
                    let mut mine = Vec::new();
                    loop {
                        let i = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                        let Some(item) = items.get(i) else { break mine };
                        mine.push((i, work(item)));
                    }
                })
            })
            .collect();
        let joined = handles.into_iter().map(|h| h.join());
        // A panic is a bug that a forced decision has found: it must not look like fewer results.
        joined.flat_map(|r| r.unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    results.sort_by_key(|(i, _)| *i);
    results.into_iter().map(|(_, r)| r).collect()
}
