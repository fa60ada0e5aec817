//! The trainer: a contextual bandit over forced decisions.
//!
//! Each training program is compiled by the rules with the decision log on and run once. Then
//! single decisions are forced to another legal candidate, the program is run again, and the
//! difference in executed instructions is the label of that candidate at that point. A tree per
//! kind of decision predicts by how much the rules' score must be corrected for the better
//! candidate to win (residual form: no evidence, no correction). Kinds whose corrections do not
//! help on validation programs, or slow any of them down by more than the margin, are dropped.

use super::corpus::{Sample, Split};
use super::fit::{fit, simplify, to_text, Rows, Shape};
use super::measure::{Laboratory, Run};
use crate::advise::{heuristic, Decision, Experiment, Kind, Model, SCHEMA};
use crate::base::diag::Diagnostics;
use crate::base::options::{OptLevel, Options, Policy};
use crate::stats::random::Random;
use crate::syntax::{self, MainSource};
use crate::target::aarch64::Backend;
use crate::{build, lir, lower, opt};
use std::collections::BTreeMap;
use std::path::Path;

/// Settings of a training run; the defaults are what made the committed table.
#[derive(Clone, Debug)]
pub struct Settings {
    pub seed: u64,
    /// Decisions forced per program and register budget.
    pub experiments: usize,
    /// Register budgets trained on (`None` = all).
    pub budgets: Vec<Option<u32>>,
    pub shape: Shape,
    /// Fewest rows for a kind to get a tree.
    pub min_rows: usize,
    /// Largest accepted slowdown of a validation program, in percent.
    pub margin_percent: f64,
    pub threads: usize,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            seed: 1,
            experiments: 10,
            budgets: vec![Some(8), Some(12), None],
            shape: Shape { depth: 5, min_leaf: 10, seed: 1 },
            min_rows: 60,
            margin_percent: 1.0,
            threads: 2,
        }
    }
}

/// Options for compiling in the laboratory.
pub fn options(policy: Policy, max_regs: Option<u32>) -> Options {
    Options { policy, max_regs, verbose_asm: false, ..Options::for_level(OptLevel::O2) }
}

/// Compiles a sample down to LIR, which is where the decisions begin.
///
/// # Errors
/// The program's diagnostics (generated programs have none).
pub fn subject(sample: &Sample) -> Result<Subject, String> {
    let mut diags = Diagnostics::new();
    let path = Path::new("sample.py");
    let main = MainSource { path, bytes: sample.source.as_bytes(), dir: None };
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
        program: lower::lower_program(&program, &options),
    })
}

/// A program ready for experiments.
pub struct Subject {
    pub name: String,
    pub split: Split,
    pub real: bool,
    pub program: lir::Program,
}

/// One labelled candidate.
struct Row {
    kind: Kind,
    features: Vec<i32>,
    target: f64,
}

/// What the experiments on one program gave.
struct Measured {
    rows: Vec<Row>,
    /// Kind and change in executed instructions of each forced decision.
    outcomes: Vec<(Kind, f64)>,
    runs: usize,
}

/// Forced decisions of one kind.
#[derive(Clone, Copy, Debug, Default)]
pub struct KindLog {
    pub forced: usize,
    /// Fewer and more executed instructions than the rules' choice.
    pub better: usize,
    pub worse: usize,
    /// Geometric mean change of the validation programs with this kind's tree, in percent.
    pub validation_percent: Option<f64>,
    pub kept: bool,
}

/// What the training run did, for the report.
#[derive(Clone, Debug, Default)]
pub struct Log {
    pub runs: usize,
    pub kinds: BTreeMap<&'static str, KindLog>,
}

/// Calls `work` on each item from several threads; results in order.
pub fn parallel<T: Sync, U: Send>(threads: usize, items: &[T], work: impl Fn(&T) -> U + Sync) -> Vec<U> {
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

/// Compiles with some decisions forced; assembly and the decisions of each function.
fn compile(
    subject: &Subject,
    options: &Options,
    experiments: &BTreeMap<String, Experiment>,
) -> (String, BTreeMap<String, Vec<Decision>>) {
    let backend = Backend::new(&subject.program, options);
    let mut text = backend.header();
    let mut decisions = BTreeMap::new();
    for func in &subject.program.funcs {
        let symbol = &subject.program.symbols[func.symbol.0 as usize];
        let experiment = experiments.get(symbol).cloned().unwrap_or_default();
        let log = backend.compile(func, experiment, &mut text);
        decisions.insert(symbol.clone(), log);
    }
    backend.data(&mut text);
    (text, decisions)
}

/// Makes the table. Every text it returns is determined by the subjects and settings.
///
/// # Errors
/// A tool that fails, or a program whose output changes with a decision (a miscompilation).
pub fn train(
    laboratory: &Laboratory,
    subjects: &[Subject],
    settings: &Settings,
) -> Result<(String, Log), String> {
    let training: Vec<(&Subject, Option<u32>)> = subjects
        .iter()
        .filter(|s| s.split == Split::Train)
        .flat_map(|s| settings.budgets.iter().map(move |&b| (s, b)))
        .collect();
    let measured =
        parallel(settings.threads, &training, |(s, budget)| experiment(laboratory, s, *budget, settings));
    let mut log = Log::default();
    let mut rows: BTreeMap<Kind, Rows> = BTreeMap::new();
    for result in measured {
        let measured = result?;
        log.runs += measured.runs;
        for (kind, difference) in measured.outcomes {
            let entry = log.kinds.entry(kind.name()).or_default();
            entry.forced += 1;
            entry.better += usize::from(difference < 0.0);
            entry.worse += usize::from(difference > 0.0);
        }
        for row in measured.rows {
            rows.entry(row.kind).or_default().push(&row.features, row.target);
        }
    }
    let mut trees: Vec<(Kind, String)> = Vec::new();
    for (&kind, rows) in &rows {
        let better = log.kinds.get(kind.name()).map_or(0, |k| k.better);
        if rows.len() < settings.min_rows || better == 0 {
            continue;
        }
        let tree = simplify(&fit(rows, settings.shape)?);
        if tree.len() > 1 {
            trees.push((kind, to_text(kind.name(), &tree)));
        }
    }
    let kept = choose_kinds(laboratory, subjects, settings, &trees, &mut log)?;
    Ok((table(settings.seed, &kept), log))
}

/// The table's text.
fn table(seed: u64, trees: &[&(Kind, String)]) -> String {
    let mut text = format!("pyrl-asm-model {SCHEMA}\nseed {seed}\n");
    for (_, tree) in trees {
        text.push_str(tree);
    }
    text
}

/// Rows of one program at one register budget.
fn experiment(
    laboratory: &Laboratory,
    subject: &Subject,
    budget: Option<u32>,
    settings: &Settings,
) -> Result<Measured, String> {
    let options = options(Policy::Heuristic, budget);
    let logging: BTreeMap<String, Experiment> = subject
        .program
        .funcs
        .iter()
        .map(|f| {
            let name = subject.program.symbols[f.symbol.0 as usize].clone();
            (name, Experiment { log: true, force: BTreeMap::new() })
        })
        .collect();
    let (assembly, decisions) = compile(subject, &options, &logging);
    let base = laboratory.run(&assembly)?;
    let mut points: Vec<(&String, u32, &Decision)> = decisions
        .iter()
        .flat_map(|(f, ds)| ds.iter().enumerate().map(move |(n, d)| (f, n as u32, d)))
        .filter(|(_, _, d)| d.candidates.len() > 1)
        .collect();
    let mut random = Random::new(settings.seed ^ hash(&subject.name) ^ u64::from(budget.unwrap_or(0)));
    let mut rows = Vec::new();
    let mut outcomes = Vec::new();
    let mut runs = 1;
    for _ in 0..settings.experiments {
        if points.is_empty() {
            break;
        }
        let (function, number, decision) = draw(&mut points, &mut random);
        let other =
            (decision.chosen + 1 + random.below(decision.candidates.len() - 1)) % decision.candidates.len();
        let place = |number: u32, other: usize| {
            format!(
                "{} with {} registers: decision {number} ({}) of {function} forced to {other}",
                subject.name,
                budget.map_or("all".to_string(), |k| k.to_string()),
                decision.kind.name()
            )
        };
        let force = Experiment { log: false, force: BTreeMap::from([(number, other)]) };
        let (changed, _) = compile(subject, &options, &BTreeMap::from([(function.clone(), force)]));
        let difference = if changed == assembly {
            0.0
        } else {
            let run = laboratory.run(&changed).map_err(|e| format!("{}: {e}", place(number, other)))?;
            runs += 1;
            if run.stdout != base.stdout || run.status != base.status {
                return Err(format!("{} changes what the program does", place(number, other)));
            }
            run.instructions as f64 - base.instructions as f64
        };
        let features = &decision.candidates[other];
        let chosen = &decision.candidates[decision.chosen];
        let gap =
            f64::from(heuristic::score(decision.kind, chosen) - heuristic::score(decision.kind, features));
        let gain = -difference.signum() * 16.0 * (1.0 + difference.abs()).log2();
        // How far the pair must move for the alternative to win by its gain; where it does not
        // win, only its loss counts, so a gap the rules are sure of is not argued away.
        let shift = if difference < 0.0 { gap + gain } else { gain }.clamp(-4096.0, 4096.0);
        rows.push(Row { kind: decision.kind, features: features.to_vec(), target: shift / 2.0 });
        rows.push(Row { kind: decision.kind, features: chosen.to_vec(), target: -shift / 2.0 });
        outcomes.push((decision.kind, difference));
    }
    Ok(Measured { rows, outcomes, runs })
}

/// Takes a point out of the list: first a kind, so that frequent kinds do not crowd out the
/// others, then of two points of that kind the one in the hotter block.
fn draw<'a>(
    points: &mut Vec<(&'a String, u32, &'a Decision)>,
    random: &mut Random,
) -> (&'a String, u32, &'a Decision) {
    let heat = |d: &Decision| d.candidates[0][crate::advise::common::FREQ];
    let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|&k| points.iter().any(|p| p.2.kind == k)).collect();
    let kind = *random.pick(&kinds);
    let of_kind: Vec<usize> = (0..points.len()).filter(|&i| points[i].2.kind == kind).collect();
    let (a, b) = (*random.pick(&of_kind), *random.pick(&of_kind));
    let taken = if heat(points[a].2) >= heat(points[b].2) { a } else { b };
    points.swap_remove(taken)
}

/// FNV-1a of a name, for seeds.
fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3))
}

/// Executed instructions of each subject under a policy.
///
/// # Errors
/// A tool that fails.
pub fn measure(
    laboratory: &Laboratory,
    subjects: &[&Subject],
    options: &Options,
    threads: usize,
) -> Result<Vec<Run>, String> {
    parallel(threads, subjects, |s| {
        let (assembly, _) = compile(s, options, &BTreeMap::new());
        laboratory.run(&assembly)
    })
    .into_iter()
    .collect()
}

/// Greedy forward selection: a kind stays when the table with it executes fewer instructions on the
/// validation programs and slows none by more than the margin.
fn choose_kinds<'a>(
    laboratory: &Laboratory,
    subjects: &[Subject],
    settings: &Settings,
    trees: &'a [(Kind, String)],
    log: &mut Log,
) -> Result<Vec<&'a (Kind, String)>, String> {
    let validation: Vec<&Subject> = subjects.iter().filter(|s| s.split == Split::Validation).collect();
    let mut kept: Vec<&(Kind, String)> = Vec::new();
    let total = |table: Option<&str>| -> Result<Vec<u64>, String> {
        let mut counts = Vec::new();
        for &budget in &settings.budgets {
            let policy = match table {
                None => Policy::Heuristic,
                Some(text) => {
                    Model::parse(text)?;
                    Policy::File(laboratory.table(text)?)
                }
            };
            let runs = measure(laboratory, &validation, &options(policy, budget), settings.threads)?;
            counts.extend(runs.iter().map(|r| r.instructions));
        }
        Ok(counts)
    };
    let rules = total(None)?;
    let mut best = 0.0f64;
    for tree in trees {
        let mut candidate = kept.clone();
        candidate.push(tree);
        let counts = total(Some(&table(settings.seed, &candidate)))?;
        let logs: Vec<f64> = counts.iter().zip(&rules).map(|(a, b)| (*a as f64 / *b as f64).ln()).collect();
        let mean = logs.iter().sum::<f64>() / logs.len().max(1) as f64;
        let worst = logs.iter().copied().fold(f64::MIN, f64::max);
        if mean < best - 1e-9 && worst <= (settings.margin_percent / 100.0).ln_1p() {
            best = mean;
            kept = candidate;
            if let Some(entry) = log.kinds.get_mut(tree.0.name()) {
                entry.kept = true;
            }
        }
        if let Some(entry) = log.kinds.get_mut(tree.0.name()) {
            entry.validation_percent = Some((mean.exp() - 1.0) * 100.0);
        }
    }
    Ok(kept)
}
