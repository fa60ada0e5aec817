//! The trainer: a contextual bandit over forced decisions.
//!
//! Each training program is run once, which gives exact counts of its blocks ([`super::profile`]).
//! Single decisions are forced to another candidate and priced with them ([`super::labels`]), from
//! which a tree per kind learns what deviating from the rules gains. In further rounds decisions
//! are priced again under the policy of the last, so that a tree sees what it causes (Ross,
//! Gordon, Bagnell, "A Reduction of Imitation Learning and Structured Prediction to No-Regret Online
//! Learning", AISTATS 2011). A tree, or leaf, stays only where it helps programs that it was not fitted
//! on.

use super::corpus::Split;
use super::fit::{fit, leaf, simplify, to_text, Node, Rows, Shape};
use super::labels::{labels, Course, Label};
use super::measure::Laboratory;
use super::subject::parallel;
use crate::advise::{Kind, Model, Policy, SCHEMA};
use crate::stats::percent;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Settings of a training run; the defaults are what made the committed table.
#[derive(Clone, Debug)]
pub struct Settings {
    pub seed: u64,
    /// Decisions forced per program, register budget and round.
    pub experiments: usize,
    pub rounds: u64,
    /// Register budgets trained on (`None` = all).
    pub budgets: Vec<Option<u32>>,
    /// Depth of the trees.
    pub depth: u16,
    /// Leaves of a tree that are tried one by one.
    pub leaves: usize,
    /// Fewest rows for a kind to get a tree.
    pub min_rows: usize,
    /// Largest accepted slowdown of a validation program, in percent.
    pub worst_percent: f64,
    pub threads: usize,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            seed: 1,
            experiments: 150,
            rounds: 1,
            budgets: vec![None, Some(12), Some(8)],
            depth: 6,
            leaves: 8,
            min_rows: 60,
            worst_percent: 1.0,
            threads: 2,
        }
    }
}

/// Forced decisions of one kind.
#[derive(Clone, Copy, Debug, Default)]
pub struct KindLog {
    pub forced: usize,
    /// Fewer and more executed instructions than the rules' choice.
    pub better: usize,
    pub worse: usize,
    /// Best geometric mean change of the validation programs with a tree of this kind, in percent.
    pub validation_percent: Option<f64>,
    pub kept: bool,
}

/// What the training run did, for the report.
#[derive(Clone, Debug, Default)]
pub struct Log {
    pub programs: usize,
    pub validation: usize,
    pub kinds: BTreeMap<&'static str, KindLog>,
    /// Validation change of the whole table, in percent.
    pub validation_percent: f64,
    /// Sample of forced decisions that were really run: number, and correlation of the computed
    /// change with the one counted.
    pub confirmed: usize,
    pub correlation: f64,
    pub largest_error: i64,
}

/// A table being put together: a tree's text for some kinds.
#[derive(Clone, Default)]
struct Table {
    seed: u64,
    trees: BTreeMap<Kind, String>,
}

impl Table {
    fn text(&self) -> String {
        let mut text = format!("pyrl-asm-model {SCHEMA}\nseed {}\n", self.seed);
        self.trees.values().for_each(|tree| text.push_str(tree));
        text
    }

    fn model(&self) -> Result<Arc<Model>, String> {
        Model::parse(&self.text()).map(Arc::new)
    }

    fn with(&self, kind: Kind, tree: Vec<Node>) -> Table {
        let mut table = self.clone();
        table.trees.insert(kind, to_text(kind.name(), &tree));
        table
    }

    fn without(&self, kind: Kind) -> Table {
        let mut table = self.clone();
        table.trees.remove(&kind);
        table
    }
}

/// Programs to decide on, and what they cost under the rules: the validation programs, and those
/// trained on, which must not suffer either.
struct Validation<'a> {
    courses: Vec<&'a Course<'a>>,
    rules: Vec<f64>,
    settings: &'a Settings,
}

impl<'a> Validation<'a> {
    fn new(courses: &'a [Course<'a>], settings: &'a Settings) -> Validation<'a> {
        let courses = courses.iter().filter(|c| c.subject.split != Split::Test).collect();
        let mut validation = Validation { courses, rules: Vec::new(), settings };
        validation.rules = validation.costs(&Policy::Heuristic);
        validation
    }

    fn costs(&self, policy: &Policy) -> Vec<f64> {
        let cells: Vec<(&Course, Option<u32>)> =
            self.courses.iter().flat_map(|&c| self.settings.budgets.iter().map(move |&b| (c, b))).collect();
        parallel(self.settings.threads, &cells, |(c, b)| c.cost(policy, *b, false).max(1) as f64)
    }

    /// Mean log-ratio of a table against the rules in own code of the validation programs, and the
    /// largest slowdown of a whole program, those trained on included.
    fn judge(&self, table: &Table) -> Result<Verdict<'_>, String> {
        let costs = self.costs(&Policy::Learned(table.model()?));
        let mut verdict = Verdict { programs: Vec::new(), worst: f64::MIN, who: "" };
        let budgets = self.settings.budgets.len();
        for ((a, b), c) in costs.chunks(budgets).zip(self.rules.chunks(budgets)).zip(&self.courses) {
            let logs = || a.iter().zip(b);
            if c.subject.split == Split::Validation {
                verdict.programs.push(logs().map(|(a, b)| (a / b).ln()).sum::<f64>() / budgets as f64);
            }
            let runtime = c.profile.runtime as f64;
            let changes = logs().map(|(a, b)| ((a + runtime) / (b + runtime)).ln());
            let change = changes.fold(f64::MIN, f64::max);
            if change > verdict.worst {
                (verdict.worst, verdict.who) = (change, &c.subject.name);
            }
        }
        Ok(verdict)
    }
}

/// What validation says of a table.
struct Verdict<'a> {
    /// Log-ratios against the rules, one a validation program: the mean over the register budgets.
    programs: Vec<f64>,
    worst: f64,
    who: &'a str,
}

impl Verdict<'_> {
    fn mean(&self) -> f64 {
        mean(&self.programs)
    }
    /// Is it better than `other` by more than programs differ by chance? One-sided t statistic of the
    /// paired differences beyond 1.67, the 5 % point for some 60 programs. What a few programs
    /// owe to one lucky leaf does not carry over to others.
    fn better_than(&self, other: &[f64]) -> bool {
        let gains: Vec<f64> = self.programs.iter().zip(other).map(|(new, old)| old - new).collect();
        let (n, gain) = (gains.len() as f64, mean(&gains));
        let variance = gains.iter().map(|g| (g - gain).powi(2)).sum::<f64>() / (n - 1.0).max(1.0);
        gain > LEAST && gain > 1.67 * (variance / n.max(1.0)).sqrt()
    }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

/// Makes the table. Every text it returns is determined by the programs and settings.
///
/// # Errors
/// A tool that fails, or a program whose output changes with a decision (a miscompilation).
pub fn train(
    laboratory: &Laboratory,
    courses: &[Course],
    settings: &Settings,
) -> Result<(String, Log), String> {
    let training: Vec<&Course> = courses.iter().filter(|c| c.subject.split == Split::Train).collect();
    let validation = Validation::new(courses, settings);
    let mut log = Log {
        programs: training.len(),
        validation: validation.courses.len() - training.len(),
        ..Log::default()
    };
    let mut table = Table { seed: settings.seed, ..Table::default() };
    let mut best = vec![0.0; validation.courses.len() - training.len()];

    let mut rows: BTreeMap<Kind, Rows> = BTreeMap::new();
    for round in 0..settings.rounds {
        let model = table.model()?;
        let cells: Vec<(&Course, Option<u32>)> =
            training.iter().flat_map(|&c| settings.budgets.iter().map(move |&b| (c, b))).collect();
        let priced = parallel(settings.threads, &cells, |(course, budget)| {
            let name = format!("{}/{budget:?}/{round}", course.subject.name);
            labels(course, &model, *budget, settings.experiments, settings.seed ^ hash(&name))
        });
        if round == 0 {
            confirm(laboratory, &model, &cells, &priced, settings, &mut log)?;
        }
        for label in priced.into_iter().flatten() {
            let entry = log.kinds.entry(label.kind.name()).or_default();
            entry.forced += 1;
            entry.better += usize::from(label.gain > 0);
            entry.worse += usize::from(label.gain < 0);
            rows.entry(label.kind).or_default().push(&label.features, label.target);
        }
        improve(&mut table, &mut best, &rows, &validation, &mut log)?;
    }
    log.validation_percent = percent(mean(&best));
    Ok((table.text(), log))
}

/// For each kind in turn: fits a tree and takes over what helps the validation programs, first the
/// whole tree, else leaf by leaf, those first that promise most. A leaf that is left out leaves
/// its cases to the rules.
fn improve(
    table: &mut Table,
    best: &mut Vec<f64>,
    rows: &BTreeMap<Kind, Rows>,
    validation: &Validation,
    log: &mut Log,
) -> Result<(), String> {
    let settings = validation.settings;
    for (&kind, rows) in rows {
        if rows.len() < settings.min_rows {
            continue;
        }
        let min_leaf = (rows.len() / 150).clamp(8, 80);
        let tree = fit(rows, Shape { depth: settings.depth, min_leaf, seed: settings.seed })?;
        let leaves = promising(&tree, rows);
        let entry = log.kinds.entry(kind.name()).or_default();
        let mut judge = |on: &[usize]| -> Result<(Table, Verdict), String> {
            let table = table.with(kind, simplify(&switch(&tree, on)));
            let verdict = validation.judge(&table)?;
            eprintln!(
                "{}: {} rows, {} leaves, validation {:+.3} %, worst {:+.2} % ({})",
                kind.name(),
                rows.len(),
                on.len(),
                percent(verdict.mean()),
                percent(verdict.worst),
                verdict.who
            );
            let seen = entry.validation_percent.unwrap_or(f64::MAX);
            entry.validation_percent = Some(seen.min(percent(verdict.mean() - mean(best))));
            Ok((table, verdict))
        };
        let sound = |v: &Verdict| percent(v.worst) <= settings.worst_percent;
        let mut found: Option<(Table, Vec<f64>)> = None;
        if !leaves.is_empty() {
            let (whole, verdict) = judge(&leaves)?;
            if sound(&verdict) && verdict.better_than(best) {
                found = Some((whole, verdict.programs));
            } else {
                let mut so_far = validation.judge(&table.without(kind))?.programs;
                let mut on: Vec<usize> = Vec::new();
                for &leaf in leaves.iter().take(settings.leaves) {
                    on.push(leaf);
                    let (part, verdict) = judge(&on)?;
                    if sound(&verdict) && verdict.better_than(&so_far) {
                        so_far = verdict.programs;
                        found = Some((part, so_far.clone()));
                    } else {
                        on.pop();
                    }
                }
            }
        }
        if let Some((better, programs)) = found.filter(|f| mean(&f.1) < mean(best) - LEAST) {
            (*table, *best) = (better, programs);
        }
        entry.kept = table.trees.contains_key(&kind);
    }
    Ok(())
}

/// Least mean log-ratio that counts as a gain.
const LEAST: f64 = 5e-4;

/// Leaves that change something, by what they promise over all rows.
fn promising(tree: &[Node], rows: &Rows) -> Vec<usize> {
    let mut sums = vec![0.0f64; tree.len()];
    for (features, target) in rows.features.iter().zip(&rows.targets) {
        sums[leaf(tree, features)] += target;
    }
    let mut leaves: Vec<usize> = (0..tree.len())
        .filter(|&i| match tree[i] {
            Node::Leaf(value) => value > 0 && sums[i] > 0.0,
            Node::Split { .. } => false,
        })
        .collect();
    leaves.sort_by(|&a, &b| sums[b].total_cmp(&sums[a]).then(a.cmp(&b)));
    leaves
}

/// The tree with the given leaves, the others 0.
fn switch(tree: &[Node], on: &[usize]) -> Vec<Node> {
    let keep = |(i, n): (usize, &Node)| match n {
        Node::Leaf(_) if !on.contains(&i) => Node::Leaf(0),
        n => n.clone(),
    };
    tree.iter().enumerate().map(keep).collect()
}

/// Runs some of the forced decisions and compares with what was computed.
fn confirm(
    laboratory: &Laboratory,
    model: &Arc<Model>,
    cells: &[(&Course, Option<u32>)],
    priced: &[Vec<Label>],
    settings: &Settings,
    log: &mut Log,
) -> Result<(), String> {
    const SAMPLE: usize = 24;
    let policy = Policy::Learned(model.clone());
    let step = (cells.len() / SAMPLE).max(1);
    let sample: Vec<(&Course, Option<u32>, &Label)> = cells
        .iter()
        .zip(priced)
        .step_by(step)
        .filter_map(|((c, b), labels)| Some((*c, *b, labels.iter().max_by_key(|l| l.gain.abs())?)))
        .collect();
    let results = parallel(settings.threads, &sample, |(course, budget, label)| {
        let (function, number, other) = label.place;
        let force = BTreeMap::from([(number, other)]);
        let base = laboratory.run(&course.assembly(&policy, *budget, None))?;
        let run = laboratory.run(&course.assembly(&policy, *budget, Some((function, &force))))?;
        if run.stdout != base.stdout || run.status != base.status {
            let name = &course.subject.program.funcs[function].qualname;
            return Err(format!(
                "{}: behaves differently when decision {number} of {name} is {other}",
                course.subject.name
            ));
        }
        Ok((label.gain, base.instructions as i64 - run.instructions as i64))
    });
    let pairs: Vec<(i64, i64)> = results.into_iter().collect::<Result<_, String>>()?;
    log.confirmed = pairs.len();
    log.correlation = correlation(&pairs);
    log.largest_error = pairs.iter().map(|(a, b)| (a - b).abs()).max().unwrap_or(0);
    eprintln!(
        "prices: {} decisions run, correlation {:.4}, largest difference {}",
        log.confirmed, log.correlation, log.largest_error
    );
    Ok(())
}

/// Pearson's correlation.
fn correlation(pairs: &[(i64, i64)]) -> f64 {
    let n = pairs.len().max(1) as f64;
    let mean = |f: fn(&(i64, i64)) -> i64| pairs.iter().map(|p| f(p) as f64).sum::<f64>() / n;
    let (a, b) = (mean(|p| p.0), mean(|p| p.1));
    let sum = |f: &dyn Fn(f64, f64) -> f64| -> f64 {
        pairs.iter().map(|p| f(p.0 as f64 - a, p.1 as f64 - b)).sum()
    };
    sum(&|x, y| x * y) / (sum(&|x, _| x * x) * sum(&|_, y| y * y)).sqrt().max(f64::MIN_POSITIVE)
}

/// FNV-1a of a name, for seeds.
fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3))
}
