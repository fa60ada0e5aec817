//! The training report: what the learned table gains or loses against the rules and against random
//! choices on programs it never saw, at several register budgets.

use super::corpus::Split;
use super::measure::Laboratory;
use super::train::{measure, options, Log, Settings, Subject};
use crate::advise::Model;
use crate::base::options::Policy;
use crate::stats::{benjamini_hochberg, summarise, Summary};
use std::fmt::Write;
use std::path::Path;

const RESAMPLES: usize = 10_000;

/// Markdown report of a table (a file) against the rules and a random policy.
///
/// # Errors
/// A tool that fails, or a program that behaves differently under a policy.
pub fn report(
    laboratory: &Laboratory,
    subjects: &[Subject],
    table: &Path,
    settings: &Settings,
    log: Option<&Log>,
) -> Result<String, String> {
    let text = std::fs::read_to_string(table).map_err(|e| e.to_string())?;
    let model = Model::parse(&text)?;
    let unseen: Vec<&Subject> = subjects.iter().filter(|s| s.split == Split::Test).collect();
    let mut out = String::new();
    let _ = writeln!(out, "# Training report\n");
    let _ = writeln!(
        out,
        "Table `{}`, schema {}, seed {}. Unit: program; ratio of executed guest instructions, whole process.",
        model.hash,
        crate::advise::SCHEMA,
        model.seed
    );
    if let Some(log) = log {
        let _ = writeln!(out, "\n{} emulator runs. Forced decisions by kind:\n", log.runs);
        let _ = writeln!(
            out,
            "| kind | forced | fewer instructions | more | validation % with its tree | kept |\n|---|---|---|---|---|---|"
        );
        for (kind, k) in &log.kinds {
            let validation = k.validation_percent.map_or("no tree".to_string(), |p| format!("{p:+.3}"));
            let kept = if k.kept { "yes" } else { "no" };
            let _ = writeln!(
                out,
                "| {kind} | {} | {} | {} | {validation} | {kept} |",
                k.forced, k.better, k.worse
            );
        }
    }
    let _ = writeln!(out, "\n## {} programs never seen in training\n", unseen.len());
    let _ = writeln!(
        out,
        "Mean is the geometric mean change in percent (negative: fewer instructions) with its 95 % \
         bootstrap interval ({RESAMPLES} resamples); effect is the mean log-ratio over its standard \
         deviation; p is the sign-flip test, adjusted by Benjamini-Hochberg over the table.\n"
    );
    let _ =
        writeln!(out, "| registers | comparison | programs | mean % | 95 % interval | best % | worst % | worst program | effect | p |");
    let _ = writeln!(out, "|---|---|---|---|---|---|---|---|---|---|");
    let mut rows: Vec<(String, String, String, Summary)> = Vec::new();
    for budget in [None, Some(12), Some(8)] {
        let run = |policy| measure(laboratory, &unseen, &options(policy, budget), settings.threads);
        let rules = run(Policy::Heuristic)?;
        for (name, policy) in
            [("learned / rules", Policy::File(table.to_path_buf())), ("random / rules", Policy::Random(1))]
        {
            let runs = run(policy)?;
            for ((a, b), s) in runs.iter().zip(&rules).zip(&unseen) {
                if a.stdout != b.stdout || a.status != b.status {
                    return Err(format!("{}: {name}: the program behaves differently", s.name));
                }
            }
            for (origin, real) in [("generated", false), ("real", true)] {
                let ratios: Vec<(f64, &str)> = runs
                    .iter()
                    .zip(&rules)
                    .zip(&unseen)
                    .filter(|(_, s)| s.real == real)
                    .map(|((a, b), s)| (a.instructions as f64 / b.instructions as f64, s.name.as_str()))
                    .collect();
                let values: Vec<f64> = ratios.iter().map(|r| r.0).collect();
                let Some(summary) = summarise(&values, RESAMPLES, settings.seed) else { continue };
                let worst = ratios.iter().copied().reduce(|a, b| if b.0 > a.0 { b } else { a });
                let worst = worst.filter(|w| w.0 > 1.0).map_or("none", |w| w.1);
                let registers = budget.map_or("full".to_string(), |k| k.to_string());
                let programs = format!("{} {origin}", summary.n);
                rows.push((registers, format!("{name} | {programs}"), worst.to_string(), summary));
            }
        }
    }
    let adjusted = benjamini_hochberg(&rows.iter().map(|r| r.3.p).collect::<Vec<_>>());
    for ((registers, name, worst, s), p) in rows.iter().zip(adjusted) {
        let _ = writeln!(
            out,
            "| {registers} | {name} | {:+.3} | {:+.3} … {:+.3} | {:+.2} | {:+.2} | {worst} | {:+.2} | {p:.4} |",
            s.mean_percent, s.low_percent, s.high_percent, s.best_percent, s.worst_percent, s.effect
        );
    }
    Ok(out)
}
