//! Wall time and effect of each stage and pass, for `--time-passes`.

use crate::base::func_pass::Spent;
use std::time::{Duration, Instant};

/// How much there is of a program after a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Operations of HIR.
    Hir(usize),
    /// Operations of LIR.
    Lir(usize),
    /// Instructions of the assembly.
    Machine(usize),
}

impl Size {
    /// The number, and what is counted.
    fn parts(self) -> (usize, &'static str) {
        match self {
            Size::Hir(n) => (n, "HIR operations"),
            Size::Lir(n) => (n, "LIR operations"),
            Size::Machine(n) => (n, "instructions"),
        }
    }
}

#[derive(Debug)]
struct Entry {
    name: String,
    time: Duration,
    size: Option<Size>,
    /// What it consists of, function by function.
    parts: Vec<Spent>,
}

/// Collects times in the order stages run.
#[derive(Debug, Default)]
pub struct Timer {
    entries: Vec<Entry>,
}

impl Timer {
    /// Runs `work` and notes how long it took.
    pub fn stage<T>(&mut self, name: &str, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = work();
        self.entries.push(Entry {
            name: name.to_string(),
            time: start.elapsed(),
            size: None,
            parts: Vec::new(),
        });
        result
    }

    /// Notes what the last stage has left.
    pub fn left(&mut self, size: Size) {
        if let Some(entry) = self.entries.last_mut() {
            entry.size = Some(size);
        }
    }

    /// Notes what the last stage consisted of. Several threads may have spent this time.
    pub fn consisted_of(&mut self, parts: Vec<Spent>) {
        if let Some(entry) = self.entries.last_mut() {
            entry.parts = parts;
        }
    }

    /// The table, one line per stage, with the total: time, its share, what the stage left, and how
    /// much more or less that is than before it where the same is counted.
    pub fn table(&self) -> String {
        let total: Duration = self.entries.iter().map(|e| e.time).sum();
        let mut text = String::new();
        let mut before = None;
        let mut line = |name: &str, time: Duration, effect: &str| {
            let share = 100.0 * time.as_secs_f64() / total.as_secs_f64().max(f64::MIN_POSITIVE);
            let ms = time.as_secs_f64() * 1e3;
            let line = format!("{ms:>10.3} ms {share:>5.1} %  {name:<12}{effect}");
            text.push_str(line.trim_end());
            text.push('\n');
        };
        for entry in &self.entries {
            let effect = entry.size.map_or(String::new(), |size| effect(before, size));
            before = entry.size.or(before);
            line(&entry.name, entry.time, &effect);
            for part in &entry.parts {
                let effect = part.sizes.map_or(String::new(), |(before, after)| change(before, after));
                line(&format!("  {}", part.name), part.time, &effect);
            }
        }
        line("total", total, "");
        text
    }
}

/// `12345 HIR operations (+2.5 %)`.
fn effect(before: Option<Size>, after: Size) -> String {
    let (n, what) = after.parts();
    let change = match before.map(Size::parts) {
        Some((m, same)) if same == what && m == n => " (the same number)".to_string(),
        Some((m, same)) if same == what && m != 0 => format!(" ({})", percent(m as u64, n as u64)),
        _ => String::new(),
    };
    format!("{n:>9} {what}{change}")
}

/// `12345 (-2.5 %)`, of a part of a stage.
fn change(before: u64, after: u64) -> String {
    let change = if before == after { "the same number".to_string() } else { percent(before, after) };
    format!("{after:>9} ({change})")
}

fn percent(before: u64, after: u64) -> String {
    format!("{:+.1} %", (after as f64 / before as f64 - 1.0) * 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_is_compared_with_the_one_before_where_the_same_is_counted() {
        assert_eq!(effect(None, Size::Hir(100)), "      100 HIR operations");
        assert_eq!(effect(Some(Size::Hir(100)), Size::Hir(75)), "       75 HIR operations (-25.0 %)");
        assert_eq!(effect(Some(Size::Hir(75)), Size::Hir(75)), "       75 HIR operations (the same number)");
        assert_eq!(effect(Some(Size::Hir(75)), Size::Lir(300)), "      300 LIR operations");
    }
}
