//! The report as text: executed instructions, time and memory by program, means by kind, and the
//! comparison with each implementation. Fixed seeds: the same numbers give the same text.

use super::report::{Measured, Program, Report, OURS};
use crate::stats::{benjamini_hochberg, median_interval, summarise, Summary};
use std::fmt::Write;

const RESAMPLES: usize = 10_000;
const SEED: u64 = 1;

/// Renders everything.
pub fn render(report: &Report) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{}", report.host);
    for implementation in &report.implementations {
        let flags = if implementation.name == OURS { report.flags.join(" ") } else { String::new() };
        let _ = writeln!(out, "  {:<9} {} {flags}", implementation.name, implementation.version);
    }
    for missing in &report.missing {
        let _ = writeln!(out, "  {:<9} not found: {}", missing.name, missing.hint);
    }
    instructions(report, &mut out);
    resources(report, &mut out);
    kinds(report, &mut out);
    comparison(report, &mut out);
    verdicts(report, &mut out);
    for program in &report.programs {
        for problem in &program.problems {
            let _ = writeln!(out, "{}: {problem}", program.name);
        }
    }
    // Empty columns at the ends of lines leave no blanks.
    let lines: Vec<&str> = out.lines().map(str::trim_end).collect();
    lines.join("\n") + "\n"
}

fn times(ratio: f64) -> String {
    match ratio {
        r if r >= 100.0 => format!("{r:.0}"),
        r if r >= 10.0 => format!("{r:.1}"),
        r if r < 0.1 => format!("{r:.3}"),
        r => format!("{r:.2}"),
    }
}

/// Does a peer stand for how slow (interpreters) or how fast (C) a program can be?
fn is_c(peer: &str) -> bool {
    peer == "gcc"
}

fn instructions(report: &Report, out: &mut String) {
    let _ = writeln!(out, "\nExecuted instructions of whole processes, in millions; times: theirs / ours, for gcc ours / theirs");
    let mut header = vec!["program".to_string(), OURS.to_string()];
    for peer in report.peers() {
        header.extend([peer.to_string(), "times".to_string()]);
        if peer == "cpython" {
            header.extend(["goal".to_string(), String::new()]);
        }
    }
    let millions = |m: Option<&Measured>| {
        m.and_then(Measured::count).map_or("-".to_string(), |n| format!("{:.2}", n / 1e6))
    };
    let rows = report.programs.iter().map(|program| {
        let mut row = vec![program.name.clone(), millions(program.results.get(OURS))];
        for peer in report.peers() {
            let ratio = program.ratio(peer, Measured::count);
            let shown = ratio.map(|r| times(if is_c(peer) { 1.0 / r } else { r }));
            row.extend([millions(program.results.get(peer)), shown.unwrap_or_default()]);
            if peer == "cpython" {
                let goal = report.goal_of(program);
                row.push(goal.map_or(String::new(), |g| g.to_string()));
                row.push(reached(ratio, goal).to_string());
            }
        }
        row
    });
    columns(header, rows.collect(), out);
}

fn reached(ratio: Option<f64>, goal: Option<f64>) -> &'static str {
    match (ratio, goal) {
        (Some(ratio), Some(goal)) if ratio >= goal => "reached",
        (Some(_), Some(_)) => "missed",
        _ => "",
    }
}

fn resources(report: &Report, out: &mut String) {
    let timed = report.programs.iter().flat_map(|p| p.results.values()).any(|m| !m.wall.is_empty());
    let _ = writeln!(
        out,
        "\nMedian seconds (95 % interval) and peak memory in MiB, both of the emulator's process where there is one"
    );
    let mut header = vec!["program".to_string()];
    for name in report.implementations.iter().map(|i| i.name.as_str()) {
        if timed {
            header.push(format!("{name} s"));
        }
        header.push(format!("{name} MiB"));
    }
    let rows = report.programs.iter().map(|program| {
        let mut row = vec![program.name.clone()];
        for implementation in &report.implementations {
            let measured = program.results.get(&implementation.name);
            if timed {
                row.push(measured.map_or("-".to_string(), seconds));
            }
            let peak = measured.and_then(Measured::peak);
            row.push(peak.map_or("-".to_string(), |kib| format!("{:.1}", kib / 1024.0)));
        }
        row
    });
    columns(header, rows.collect(), out);
}

fn seconds(measured: &Measured) -> String {
    match (measured.seconds(), median_interval(&measured.wall, 1000, SEED)) {
        (Some(median), Some((low, high))) if measured.wall.len() > 1 => {
            format!("{median:.3} ({low:.3}-{high:.3})")
        }
        (Some(only), _) => format!("{only:.3}"),
        _ => "-".to_string(),
    }
}

/// Ratios of a quantity over the programs that pass `chosen`.
fn ratios(
    report: &Report,
    peer: &str,
    quantity: fn(&Measured) -> Option<f64>,
    chosen: impl Fn(&Program) -> bool,
) -> Vec<f64> {
    report.programs.iter().filter(|p| chosen(p)).filter_map(|p| p.ratio(peer, quantity)).collect()
}

fn kinds(report: &Report, out: &mut String) {
    let any = |_: &Program| true;
    if ratios(report, "cpython", Measured::count, any).is_empty() || report.kinds.is_empty() {
        return;
    }
    let _ = writeln!(out, "\nTimes fewer instructions than CPython, geometric means");
    let header = ["kind", "programs", "mean", "least", "goal each", "reached by"].map(String::from).to_vec();
    let mut rows = Vec::new();
    for (index, kind) in report.kinds.iter().enumerate() {
        let found = ratios(report, "cpython", Measured::count, |p| p.kind == Some(index));
        let Some(summary) = summarise(&found, 1, SEED) else { continue };
        let least = found.iter().copied().fold(f64::INFINITY, f64::min);
        let mut row =
            vec![kind.name.clone(), found.len().to_string(), times(summary.factors().0), times(least)];
        if let Some(goal) = kind.goal {
            row.push(goal.to_string());
            row.push(found.iter().filter(|r| **r >= goal).count().to_string());
        }
        rows.push(row);
    }
    columns(header, rows, out);
}

/// What of a run is compared.
type Quantity = fn(&Measured) -> Option<f64>;

fn comparison(report: &Report, out: &mut String) {
    let quantities: [(&str, Quantity); 3] =
        [("instructions", Measured::count), ("time", Measured::seconds), ("peak memory", Measured::peak)];
    let mut found: Vec<(String, Summary, f64)> = Vec::new();
    for peer in report.peers() {
        for (name, quantity) in quantities {
            let values = ratios(report, peer, quantity, |_| true);
            let least = values.iter().copied().fold(f64::INFINITY, f64::min);
            if let Some(summary) = summarise(&values, RESAMPLES, SEED) {
                found.push((format!("{peer} {name}"), summary, least));
            }
        }
    }
    if found.is_empty() {
        return;
    }
    let _ = writeln!(
        out,
        "\nTheirs / ours over programs: geometric mean, 95 % bootstrap interval, effect size (mean log-ratio over its \
         standard deviation), sign-flip p adjusted by Benjamini-Hochberg"
    );
    let adjusted = benjamini_hochberg(&found.iter().map(|f| f.1.p).collect::<Vec<_>>());
    let header =
        ["quantity", "programs", "mean", "interval", "least", "effect", "p"].map(String::from).to_vec();
    let rows = found.iter().zip(adjusted).map(|((name, s, least), p)| {
        let (mean, low, high) = s.factors();
        let interval = format!("{} to {}", times(low), times(high));
        vec![
            name.clone(),
            s.n.to_string(),
            times(mean),
            interval,
            times(*least),
            format!("{:.2}", s.effect),
            format!("{p:.4}"),
        ]
    });
    columns(header, rows.collect(), out);
}

/// The goals that are about all programs.
fn verdicts(report: &Report, out: &mut String) {
    let mean = |peer: &str| {
        summarise(&ratios(report, peer, Measured::count, |_| true), 1, SEED).map(|s| (s.n, s.factors().0))
    };
    out.push('\n');
    if let (Some((n, mean)), Some(goal)) = (mean("cpython"), report.goal) {
        let _ = writeln!(
            out,
            "CPython: {} times fewer instructions over {n} programs; goal {goal}: {}",
            times(mean),
            reached(Some(mean), Some(goal))
        );
    }
    if let (Some((n, mean)), Some(goal)) = (mean("gcc"), report.c_goal) {
        let verdict = if 1.0 / mean <= goal { "reached" } else { "missed" };
        let _ = writeln!(
            out,
            "gcc -O3: ours executes {} times its instructions over {n} programs; goal within {goal}: {verdict}",
            times(1.0 / mean)
        );
    }
    behind(report, "pypy", "PyPy: behind in instructions on", Measured::count, out);
    behind(report, "cpython", "CPython: more peak memory on", Measured::peak, out);
}

/// Programs on which a peer needs less.
fn behind(report: &Report, peer: &str, what: &str, quantity: fn(&Measured) -> Option<f64>, out: &mut String) {
    let compared = ratios(report, peer, quantity, |_| true).len();
    if compared == 0 {
        return;
    }
    let worse: Vec<&str> = report
        .programs
        .iter()
        .filter(|p| p.ratio(peer, quantity).is_some_and(|r| r < 1.0))
        .map(|p| p.name.as_str())
        .collect();
    let list = if worse.is_empty() { "none".to_string() } else { worse.join(", ") };
    let _ = writeln!(out, "{what} {} of {compared}: {list}", worse.len());
}

/// A table: the first column to the left, the others to the right.
fn columns(header: Vec<String>, rows: Vec<Vec<String>>, out: &mut String) {
    let cell = |row: &[String], i: usize| row.get(i).map_or(0, |c| c.chars().count());
    let widths: Vec<usize> = (0..header.len())
        .map(|i| rows.iter().map(|r| cell(r, i)).chain([cell(&header, i)]).max().unwrap_or(0))
        .collect();
    for row in std::iter::once(&header).chain(&rows) {
        for (i, (text, width)) in row.iter().zip(&widths).enumerate() {
            let pad = " ".repeat(width - text.chars().count());
            let _ = if i == 0 { write!(out, "{text}{pad}") } else { write!(out, "  {pad}{text}") };
        }
        out.push('\n');
    }
}
