//! Golden files: each case under golden/ is a source file whose first line says what to run,
//!
//! ```text
//! # golden: -S -O1 -o -
//! ```
//!
//! (`;` instead of `#` in IR files) and the expected output is the file beside it with the
//! extension of what is printed: `.s` for -S, `.hir`, `.lir`, `.mach`, `.dot`, … for --emit, `.hir`
//! for --dump-before and --dump-after (the function before and after a pass; `.mach` for a pass over machine
//! code), `.remarks` for
//! --remarks, `.err` for diagnostics. `scripts/bless` rewrites the expected files; a mismatch shows
//! a diff.
//!
//! Under golden/bench/ lie the numbers of measurements (`.json`) with their table and chart.
//!
//! Cases under golden/stability/ prove that an edit changes only the function it touches: the
//! lines between `#@ begin` and `#@ end` are what the edit inserts.

mod support;

use libtest_mimic::{Arguments, Failed, Trial};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

const BLESS: &str = "PYRL_BLESS";

fn main() {
    let arguments = Arguments::from_args();
    let root = support::root().join("golden");
    let mut trials = Vec::new();
    let mut sources = support::files_below(&root, "py");
    for extension in ["hir", "lir", "mach"] {
        sources.extend(support::files_below(&root, extension));
    }
    for path in sources {
        let name = path.strip_prefix(&root).unwrap_or(&path).display().to_string();
        if name.starts_with("stability/") {
            trials.push(Trial::test(name, move || stability(&path)));
        } else if let Some(line) = directive(&path) {
            trials.push(Trial::test(name, move || golden(&path, &line)));
        }
    }
    for path in support::files_below(&root.join("bench"), "json") {
        let name = path.strip_prefix(&root).unwrap_or(&path).display().to_string();
        trials.push(Trial::test(name, move || measurement(&path)));
    }
    libtest_mimic::run(&arguments, trials).exit();
}

/// The arguments after `golden:` in the first line.
fn directive(path: &Path) -> Option<Vec<String>> {
    let text = std::fs::read(path).ok()?;
    let first = text.split(|&b| b == b'\n').next()?;
    let first = String::from_utf8_lossy(first);
    let rest = first.trim_start_matches(['#', ';', ' ']).strip_prefix("golden:")?;
    Some(rest.split_whitespace().map(str::to_string).collect())
}

/// Where the expected output of a case lies.
fn expected_path(path: &Path, arguments: &[String]) -> PathBuf {
    let extension = if arguments.iter().any(|a| a == "--remarks") {
        "remarks".to_string()
    } else if arguments.iter().any(|a| a == "-S") {
        "s".to_string()
    } else if let Some(kind) = arguments.iter().find_map(|a| a.strip_prefix("--emit=")) {
        kind.to_string()
    } else if let Some((_, pass)) = arguments.iter().find_map(|a| a.strip_prefix("--dump-")?.split_once('='))
    {
        let of_machine = pyrl_asm::target::aarch64::passes::PASSES.iter().any(|p| p.name == pass);
        if of_machine { "mach" } else { "hir" }.to_string()
    } else {
        "err".to_string()
    };
    path.with_extension(extension)
}

/// Table (`.txt`) and chart (`.svg`) of the numbers of a measurement.
fn measurement(path: &Path) -> Result<(), Failed> {
    let dir = tempfile::tempdir().map_err(|e| Failed::from(e.to_string()))?;
    let chart = dir.path().join("chart.svg");
    let mut command = Command::new(support::compiler());
    command.args(["bench", "--from"]).arg(path).arg("--chart").arg(&chart);
    let out = command.output().map_err(|e| Failed::from(e.to_string()))?;
    compare(&path.with_extension("txt"), &String::from_utf8_lossy(&out.stdout))?;
    let drawn = std::fs::read_to_string(&chart).map_err(|e| Failed::from(e.to_string()))?;
    compare(&path.with_extension("svg"), &drawn)
}

fn golden(path: &Path, arguments: &[String]) -> Result<(), Failed> {
    let dir = path.parent().unwrap_or(Path::new("."));
    let mut command = Command::new(support::compiler());
    command.args(arguments).arg(path.file_name().unwrap_or_default()).current_dir(dir);
    command.env("NO_COLOR", "1");
    let out = command.output().map_err(|e| Failed::from(e.to_string()))?;
    let expected = expected_path(path, arguments);
    let is = |kind: &str| expected.extension().is_some_and(|e| e == kind);
    let wants_error = is("err");
    if out.status.success() == wants_error {
        return Err(Failed::from(format!(
            "exit status {}:\n{}",
            out.status,
            String::from_utf8_lossy(&out.stderr)
        )));
    }
    let bytes = if wants_error || is("remarks") { out.stderr } else { out.stdout };
    compare(&expected, &String::from_utf8_lossy(&bytes))
}

/// Compares with the expected file, or rewrites it when blessing.
fn compare(expected: &Path, got: &str) -> Result<(), Failed> {
    if std::env::var_os(BLESS).is_some() {
        return std::fs::write(expected, got).map_err(|e| Failed::from(e.to_string()));
    }
    let want = std::fs::read_to_string(expected).unwrap_or_default();
    if want == got {
        return Ok(());
    }
    let diff = pretty_assertions::StrComparison::new(&want, got);
    Err(Failed::from(format!("{} differs; after review run scripts/bless\n{diff}", expected.display())))
}

fn stability(path: &Path) -> Result<(), Failed> {
    let text = std::fs::read_to_string(path)?;
    let mut before = String::new();
    let mut after = String::new();
    let mut inserting = false;
    for line in text.lines() {
        match line.trim() {
            "#@ begin" => inserting = true,
            "#@ end" => inserting = false,
            _ => {
                after.push_str(line);
                after.push('\n');
                if !inserting {
                    before.push_str(line);
                    before.push('\n');
                }
            }
        }
    }
    let allowed: Vec<String> = text
        .lines()
        .find_map(|l| l.strip_prefix("# changes:"))
        .unwrap_or("")
        .split_whitespace()
        .map(str::to_string)
        .collect();
    let (before, after) = (functions(&assembly(&before)?), functions(&assembly(&after)?));
    let names: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for name in names {
        if before.get(name) != after.get(name) && !allowed.contains(name) {
            let (old, new) = (before.get(name), after.get(name));
            let empty = String::new();
            let diff = pretty_assertions::StrComparison::new(old.unwrap_or(&empty), new.unwrap_or(&empty));
            return Err(Failed::from(format!("the edit changes {name} too:\n{diff}")));
        }
    }
    Ok(())
}

fn assembly(source: &str) -> Result<String, Failed> {
    let dir = tempfile::tempdir()?;
    std::fs::write(dir.path().join("case.py"), source)?;
    let mut command = Command::new(support::compiler());
    command.args(["-S", "-O2", "-o", "-", "case.py"]).current_dir(dir.path());
    let (ok, text) = support::run_captured(&mut command);
    if ok {
        Ok(text)
    } else {
        Err(Failed::from(text))
    }
}

/// Text of each function by symbol (between its `.type` line and its `.size` line), without the
/// one line that gives its first source line.
fn functions(assembly: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut current: Option<(String, String)> = None;
    for line in assembly.lines() {
        let trimmed = line.trim_start();
        if let Some(rest) = trimmed.strip_prefix(".type") {
            if rest.contains("%function") || rest.contains("@function") {
                let symbol = rest.trim().split(',').next().unwrap_or("").to_string();
                current = Some((symbol, String::new()));
            }
        }
        if let Some((symbol, text)) = &mut current {
            // A module's body is one function from the file's first line to its last: an inserted
            // line moves the statements after it, and only their line numbers.
            let moved = trimmed.starts_with(".set") && trimmed.contains(".line")
                || symbol.ends_with("$module$") && trimmed.starts_with(".loc");
            if !moved {
                text.push_str(line);
                text.push('\n');
            }
            if trimmed.starts_with(".size") {
                found.insert(std::mem::take(symbol), std::mem::take(text));
                current = None;
            }
        }
    }
    found
}
