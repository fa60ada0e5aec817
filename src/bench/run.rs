//! The measurement: for each program, first one run by every implementation, whose outputs and
//! exit statuses must agree; then the counted run and the timed ones.

use super::machine::{Machine, Outcome, Process};
use super::peers::Implementation;
use super::programs::Subject;
use super::report::{Measured, Program, OURS};
use crate::stats::median;
use std::path::Path;

/// How often runs are timed.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    pub repeat: usize,
    /// Seconds of timed runs at least.
    pub min_time: f64,
}

/// Measures one program; `progress` is told what is being done.
pub fn measure(
    subject: &Subject,
    implementations: &[Implementation],
    machine: &Machine,
    settings: Settings,
    progress: &mut dyn FnMut(&str),
) -> Program {
    let mut program = Program { name: subject.name.clone(), kind: subject.kind, ..Program::default() };
    let directory = match subject.path.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir,
        _ => Path::new("."),
    };
    let mut checked: Vec<(&str, Process, Outcome)> = Vec::new();
    for implementation in implementations {
        let name = implementation.name;
        progress(&format!("{} {name}: check", subject.name));
        let run = implementation
            .process(subject, machine.folder())
            .and_then(|process| process.map(|p| Ok((machine.run(&p, directory, false)?, p))).transpose());
        match run {
            Ok(Some((outcome, process))) => checked.push((name, process, outcome)),
            Ok(None) => {}
            Err(message) => program.problems.push(format!("{name}: {message}")),
        }
    }
    // CPython is right by definition; without it the first other implementation is.
    let reference = checked.iter().find(|(name, ..)| *name != OURS).or(checked.first());
    let Some((reference, _, expected)) = reference.cloned() else { return program };
    checked.retain(|(name, _, outcome)| match difference(expected_of(&expected), expected_of(outcome)) {
        Some(difference) => {
            program.problems.push(format!("{name} differs from {reference}: {difference}"));
            false
        }
        None => true,
    });
    for (name, process, first) in &checked {
        let mut measured = Measured::default();
        let mut peaks = vec![first.peak_kib as f64];
        let mut run = |counted: bool| -> Result<(), String> {
            let outcome = machine.run(process, directory, counted)?;
            if let Some(difference) = difference(expected_of(&expected), expected_of(&outcome)) {
                return Err(format!("differs from run to run: {difference}"));
            }
            if counted {
                measured.instructions = outcome.instructions;
            } else {
                measured.wall.push(outcome.seconds);
                peaks.push(outcome.peak_kib as f64);
            }
            Ok(())
        };
        progress(&format!("{} {name}: count", subject.name));
        let mut result = if machine.counts() { run(true) } else { Ok(()) };
        let start = std::time::Instant::now();
        let mut times = 0;
        while result.is_ok()
            && (times < settings.repeat || times > 0 && start.elapsed().as_secs_f64() < settings.min_time)
        {
            times += 1;
            progress(&format!("{} {name}: run {times}", subject.name));
            result = run(false);
        }
        measured.peak_kib = median(&peaks).unwrap_or(0.0) as u64;
        match result {
            Ok(()) => {
                program.results.insert((*name).to_string(), measured);
            }
            Err(message) => program.problems.push(format!("{name}: {message}")),
        }
    }
    program
}

fn expected_of(outcome: &Outcome) -> (&[u8], Option<i32>) {
    (&outcome.stdout, outcome.status)
}

/// How a program's output and status differ from the ones expected.
fn difference(expected: (&[u8], Option<i32>), got: (&[u8], Option<i32>)) -> Option<String> {
    if expected.0 != got.0 {
        let (a, b) = (String::from_utf8_lossy(expected.0), String::from_utf8_lossy(got.0));
        let (mut a, mut b) = (a.split('\n'), b.split('\n'));
        let mut number = 1;
        loop {
            match (a.next(), b.next()) {
                (Some(x), Some(y)) if x == y => number += 1,
                (None, None) => break,
                (x, y) => {
                    return Some(format!("line {number}: expected {}, got {}", quoted(x), quoted(y)));
                }
            }
        }
        return Some("bytes that are not text".to_string());
    }
    let word = |status: Option<i32>| status.map_or("a signal".to_string(), |n| n.to_string());
    (expected.1 != got.1).then(|| format!("exit status: expected {}, got {}", word(expected.1), word(got.1)))
}

fn quoted(line: Option<&str>) -> String {
    match line {
        None => "the end".to_string(),
        Some(text) if text.chars().count() > 60 => {
            format!("{:?}…", text.chars().take(60).collect::<String>())
        }
        Some(text) => format!("{text:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_name_the_first_line() {
        assert_eq!(difference((b"a\nb\n", Some(0)), (b"a\nb\n", Some(0))), None);
        let found = difference((b"a\nb\n", Some(0)), (b"a\nc\n", Some(1))).unwrap();
        assert_eq!(found, r#"line 2: expected "b", got "c""#);
        let found = difference((b"a\nb\n", Some(0)), (b"a", Some(0))).unwrap();
        assert_eq!(found, r#"line 2: expected "b", got the end"#);
        let found = difference((b"", Some(0)), (b"", None)).unwrap();
        assert_eq!(found, "exit status: expected 0, got a signal");
    }
}
