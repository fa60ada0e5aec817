//! The training report: what the learned table gains or loses against the rules and against random
//! choices on programs it never saw, at several register budgets.

use super::corpus::Split;
use super::labels::Course;
use super::measure::{Laboratory, Run};
use super::subject::parallel;
use super::train::{Log, Settings};
use crate::advise::{Kind, Model, Policy};
use crate::stats::{benjamini_hochberg, percent, summarise, Summary};
use std::fmt::Write;
use std::sync::Arc;

const RESAMPLES: usize = 10_000;

/// Most that a program never seen may lose under a table that is adopted, in percent.
const LIMIT_PERCENT: f64 = 2.0;

/// What the report found.
pub struct Finding {
    /// The report, in Markdown.
    pub text: String,
    /// The table that is adopted: the one reported on, or an empty one if a program suffers.
    pub adopted: String,
}

/// Report of a table against the rules and a random policy, and what becomes of the table: it is adopted
/// whole, or (if an unseen program gets slower by more than the limit with any number of
/// registers) not at all. Nothing in it is chosen by these programs.
///
/// # Errors
/// A tool that fails, or a program that behaves differently under a policy.
pub fn report(
    laboratory: &Laboratory,
    courses: &[Course],
    text: &str,
    settings: &Settings,
    log: Option<&Log>,
) -> Result<Finding, String> {
    let model = Arc::new(Model::parse(text)?);
    let unseen: Vec<&Course> = courses.iter().filter(|c| c.subject.split == Split::Test).collect();
    let mut out = String::new();
    let _ = writeln!(
        out,
        "Table `{}`, schema {}, seed {}. Unit: program; ratio of executed guest instructions.",
        model.hash,
        crate::advise::SCHEMA,
        model.seed
    );
    log.iter().for_each(|log| training(&mut out, log));
    let _ = writeln!(out, "\n## {} programs never seen in training\n", unseen.len());
    let _ = writeln!(
        out,
        "Mean is the geometric mean change in percent (negative: fewer instructions) with its 95 % \
         bootstrap interval ({RESAMPLES} resamples); effect is the mean log-ratio over its standard \
         deviation; p is the sign-flip test, adjusted by Benjamini-Hochberg over the table. `process` counts the \
         whole process, the runtime included (run under the emulator); `own code` counts the code compiled from Python \
         alone (computed from the profile). `exact` are the rules with exact counts instead of estimated frequencies: what \
         perfect frequencies would give the same rules.\n"
    );
    let _ = writeln!(out, "| registers | counted | comparison | programs | mean % | 95 % interval | best % | worst % | worst program | effect | p |");
    let _ = writeln!(out, "|---|---|---|---|---|---|---|---|---|---|---|");
    let mut rows: Vec<(String, String, Summary)> = Vec::new();
    let mut losers: Vec<String> = Vec::new();
    let learned = Policy::Learned(model.clone());
    for &budget in &settings.budgets {
        let registers = budget.map_or("full".to_string(), |k| k.to_string());
        let run = |policy: &Policy| -> Result<Vec<Run>, String> {
            parallel(settings.threads, &unseen, |c| laboratory.run(&c.assembly(policy, budget, None)))
                .into_iter()
                .collect()
        };
        let own = |policy: &Policy, exact: bool| -> Vec<u64> {
            parallel(settings.threads, &unseen, |c| c.cost(policy, budget, exact))
        };
        let rules = run(&Policy::Heuristic)?;
        for (name, policy) in [("learned", &learned), ("random", &Policy::Random(1))] {
            let runs = run(policy)?;
            for ((a, b), c) in runs.iter().zip(&rules).zip(&unseen) {
                if a.stdout != b.stdout || a.status != b.status {
                    return Err(format!("{}: {name}: the program behaves differently", c.subject.name));
                }
            }
            let ratios: Vec<f64> =
                runs.iter().zip(&rules).map(|(a, b)| a.instructions as f64 / b.instructions as f64).collect();
            if name == "learned" {
                let slow = ratios.iter().zip(&unseen).filter(|(r, _)| percent(r.ln()) > LIMIT_PERCENT);
                losers.extend(slow.map(|(r, c)| {
                    format!("{} {:+.1} % at {registers} registers", c.subject.name, percent(r.ln()))
                }));
            }
            compare(
                &mut rows,
                &unseen,
                &format!("{registers} | process | {name} / rules"),
                &ratios,
                settings.seed,
            );
        }
        let base = own(&Policy::Heuristic, false);
        let costs = [
            ("learned", own(&learned, false)),
            ("random", own(&Policy::Random(1), false)),
            ("exact", own(&Policy::Heuristic, true)),
        ];
        for (name, costs) in costs {
            let ratios: Vec<f64> =
                costs.iter().zip(&base).map(|(a, b)| (*a).max(1) as f64 / (*b).max(1) as f64).collect();
            compare(
                &mut rows,
                &unseen,
                &format!("{registers} | own code | {name} / rules"),
                &ratios,
                settings.seed,
            );
        }
    }
    let adjusted = benjamini_hochberg(&rows.iter().map(|r| r.2.p).collect::<Vec<_>>());
    for ((name, worst, s), p) in rows.iter().zip(adjusted) {
        let _ = writeln!(
            out,
            "| {name} | {:+.3} | {:+.3} … {:+.3} | {:+.2} | {:+.2} | {worst} | {:+.2} | {p:.4} |",
            s.mean_percent, s.low_percent, s.high_percent, s.best_percent, s.worst_percent, s.effect
        );
    }
    ablation(&mut out, &unseen, text, settings)?;
    Ok(decide(out, text, &model, &losers))
}

/// Adopts the table, or an empty one in its place.
fn decide(report: String, text: &str, model: &Model, losers: &[String]) -> Finding {
    let mut out = String::from("# Training report\n\n");
    if losers.is_empty() {
        return Finding { text: out + &report, adopted: text.to_string() };
    }
    let adopted: String = text.lines().take(2).flat_map(|line| [line, "\n"]).collect();
    let hash = Model::parse(&adopted).map_or_else(|_| model.hash.clone(), |m| m.hash);
    let _ = writeln!(
        out,
        "**Table `{hash}` is empty: the rules decide, `learned` gains and loses 0 %.** The trained table `{}` is not adopted, \
         because programs never seen get slower by more than {LIMIT_PERCENT} % with it: {}. What follows is \
         the report of that table.\n",
        model.hash,
        losers.join(", ")
    );
    Finding { text: out + &report, adopted }
}

/// What training did.
fn training(out: &mut String, log: &Log) {
    let forced: usize = log.kinds.values().map(|k| k.forced).sum();
    let _ = writeln!(
        out,
        "\n{} training programs, each run once; {forced} forced decisions priced by \
         the profile. {} of them were also run: correlation of computed and counted change {:.6}, largest difference {} \
         instructions. {} validation programs, own code at all register budgets: {:+.3} %.\n",
        log.programs,
        log.confirmed,
        log.correlation,
        log.largest_error,
        log.validation,
        log.validation_percent
    );
    let _ = writeln!(
        out,
        "| kind | forced | fewer instructions | more | best change of validation % by a tree | kept |\n|---|---|---|---|---|---|"
    );
    for (kind, k) in &log.kinds {
        let validation = k.validation_percent.map_or("no tree".to_string(), |p| format!("{p:+.3}"));
        let kept = if k.kept { "yes" } else { "no" };
        let _ =
            writeln!(out, "| {kind} | {} | {} | {} | {validation} | {kept} |", k.forced, k.better, k.worse);
    }
}

/// Adds rows for generated and real programs.
fn compare(
    rows: &mut Vec<(String, String, Summary)>,
    unseen: &[&Course],
    name: &str,
    ratios: &[f64],
    seed: u64,
) {
    for (origin, real) in [("generated", false), ("real", true)] {
        let of: Vec<(f64, &str)> = ratios
            .iter()
            .zip(unseen)
            .filter(|(_, c)| c.subject.real == real)
            .map(|(r, c)| (*r, c.subject.name.as_str()))
            .collect();
        let values: Vec<f64> = of.iter().map(|r| r.0).collect();
        let Some(summary) = summarise(&values, RESAMPLES, seed) else { continue };
        let worst = of.iter().copied().reduce(|a, b| if b.0 > a.0 { b } else { a });
        let worst = worst.filter(|w| w.0 > 1.0).map_or("none", |w| w.1);
        rows.push((format!("{name} | {} {origin}", summary.n), worst.to_string(), summary));
    }
}

/// The table without each of its kinds, and with each of them alone.
fn ablation(out: &mut String, unseen: &[&Course], text: &str, settings: &Settings) -> Result<(), String> {
    let kinds: Vec<Kind> =
        Kind::ALL.into_iter().filter(|k| text.contains(&format!("tree {} ", k.name()))).collect();
    if kinds.is_empty() {
        return Ok(());
    }
    let _ = writeln!(out, "\n## What each kind contributes\n");
    let _ = writeln!(out, "Own code of the unseen programs, geometric mean over all register budgets, change against the rules in percent.\n");
    let _ = writeln!(out, "| kind | alone | the others without it |\n|---|---|---|");
    let cells: Vec<(&Course, Option<u32>)> =
        unseen.iter().flat_map(|&c| settings.budgets.iter().map(move |&b| (c, b))).collect();
    let costs = |policy: &Policy| {
        parallel(settings.threads, &cells, |(c, b)| c.cost(policy, *b, false).max(1) as f64)
    };
    let rules = costs(&Policy::Heuristic);
    for kind in kinds {
        let mut changes = Vec::new();
        for alone in [true, false] {
            let part = Model::parse(&only(text, |name| (name == kind.name()) == alone))?;
            let own = costs(&Policy::Learned(Arc::new(part)));
            let mean =
                own.iter().zip(&rules).map(|(a, b)| (a / b).ln()).sum::<f64>() / rules.len().max(1) as f64;
            changes.push(mean.exp_m1() * 100.0);
        }
        let _ = writeln!(out, "| {} | {:+.3} | {:+.3} |", kind.name(), changes[0], changes[1]);
    }
    Ok(())
}

/// The table's text with the trees of some kinds.
fn only(text: &str, keep: impl Fn(&str) -> bool) -> String {
    let mut on = true;
    let mut out = String::new();
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("tree ") {
            on = keep(rest.split(' ').next().unwrap_or(""));
        }
        if on {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}
