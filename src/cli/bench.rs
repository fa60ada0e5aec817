//! `pyrl-asm bench [PROGRAM…]`: measures programs against the other implementations found, prints the
//! table, and writes the numbers as JSON and a chart.

use std::ffi::OsString;
use std::path::Path;

use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressStyle};

use crate::base::diag::{code, Diagnostic};
use crate::base::options::Policy;
use crate::bench::machine::Machine;
use crate::bench::peers::{discover, Implementation, Peer};
use crate::bench::report::{self, Report};
use crate::bench::run::{measure, Settings};
use crate::bench::{chart, programs, table};
use crate::cli::args::{BenchArgs, PeerArg};
use crate::cli::{finish, say, usage_error};
use crate::driver::output;
use crate::driver::session::{describe, Color, ErrorFormat};

impl From<PeerArg> for Peer {
    fn from(arg: PeerArg) -> Peer {
        match arg {
            PeerArg::Cpython => Peer::CPython,
            PeerArg::Pypy => Peer::PyPy,
            PeerArg::Gcc => Peer::Gcc,
        }
    }
}

/// Measures and reports; exit status 1 when outputs differ.
pub fn command(args: BenchArgs) -> u8 {
    if let Some(Err(message)) = args.policy.as_deref().map(Policy::parse) {
        return usage_error(&format!("--policy: {message}"));
    }
    let outcome = match &args.from {
        Some(path) => earlier(path),
        None => measured(&args),
    };
    let sound = outcome.as_ref().is_ok_and(Report::sound);
    let mut said = crate::driver::Report::default();
    if let Err(message) = outcome.and_then(|report| show(&args, &report)) {
        said.diags.push(Diagnostic::global(code::TOOL_FAILED, message));
    }
    let status = finish(Ok(()), &said, ErrorFormat::Human, Color::Auto);
    status.max(u8::from(!sound))
}

/// The numbers of an earlier measurement.
fn earlier(path: &Path) -> Result<Report, String> {
    let text = std::fs::read_to_string(path)
        .map_err(|e| format!("cannot read {}: {}", path.display(), describe(&e)))?;
    serde_json::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))
}

fn measured(args: &BenchArgs) -> Result<Report, String> {
    let here = std::env::current_dir().map_err(|e| format!("no current directory: {}", describe(&e)))?;
    let first = args.programs.first().map(|p| here.join(p));
    let repository = programs::repository(&here).or_else(|| first.as_deref().and_then(programs::repository));
    let mut missing = Vec::new();
    let (subjects, kinds) = programs::find(&args.programs, repository.as_deref(), &mut missing)?;
    let machine = Machine::new()?;
    // Programs run in their own folder: the interpreters' names must not depend on this one.
    let packages = match &args.peers {
        Some(dir) => Some(here.join(dir)),
        None => repository.map(|root| root.join("target/peers/root")),
    };
    let flags = flags(args);
    let mut implementations = vec![Implementation::ours(flags.clone())?];
    for &peer in &args.against {
        match discover(peer.into(), packages.as_deref(), &machine) {
            Ok(found) if implementations.iter().all(|i| i.name != found.name) => implementations.push(found),
            Ok(_) => {}
            Err(absent) => missing.push(absent),
        }
    }
    let mut report = Report {
        host: machine.describe(),
        flags: flags.iter().map(|f| f.to_string_lossy().into_owned()).collect(),
        kinds: kinds.kinds,
        goal: kinds.goal,
        c_goal: kinds.c_goal,
        implementations: implementations
            .iter()
            .map(|i| report::Implementation { name: i.name.to_string(), version: i.version.clone() })
            .collect(),
        missing,
        programs: Vec::new(),
    };
    let settings = Settings { repeat: args.repeat, min_time: args.min_time };
    // Drawn on standard error, and only on a terminal.
    let bar = ProgressBar::new(subjects.len() as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {elapsed} (left {eta}) {msg}") {
        bar.set_style(style);
    }
    for subject in &subjects {
        let mut progress = |what: &str| {
            bar.set_message(what.to_string());
            bar.tick();
        };
        report.programs.push(measure(subject, &implementations, &machine, settings, &mut progress));
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(report)
}

/// The compiler's flags, as they were given.
fn flags(args: &BenchArgs) -> Vec<OsString> {
    let level = args.level.to_possible_value().map_or(String::new(), |v| v.get_name().to_string());
    let mut flags = vec![OsString::from(format!("-O{level}"))];
    flags.extend(args.policy.iter().map(|p| format!("--policy={p}").into()));
    flags.extend(args.features.iter().map(|f| format!("-f{f}").into()));
    flags
}

fn show(args: &BenchArgs, report: &Report) -> Result<(), String> {
    say(table::render(report).trim_end());
    if let Some(path) = &args.json {
        let mut text = serde_json::to_string_pretty(report).map_err(|e| e.to_string())?;
        text.push('\n');
        write(path, &text)?;
    }
    match &args.chart {
        Some(path) => write(path, &chart::render(report)?),
        None => Ok(()),
    }
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    output::write_file(path, text.as_bytes())
        .map_err(|e| format!("cannot write {}: {}", path.display(), describe(&e)))
}
