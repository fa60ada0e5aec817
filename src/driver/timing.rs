//! Wall time of each stage and pass, for `--time-passes`.

use std::time::{Duration, Instant};

/// Collects times in the order stages run.
#[derive(Debug, Default)]
pub struct Timer {
    entries: Vec<(String, Duration)>,
}

impl Timer {
    /// Runs `work` and notes how long it took.
    pub fn stage<T>(&mut self, name: &str, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = work();
        self.entries.push((name.to_string(), start.elapsed()));
        result
    }

    /// The table, one line per stage, with the total.
    pub fn table(&self) -> String {
        let total: Duration = self.entries.iter().map(|(_, time)| *time).sum();
        let mut text = String::new();
        let mut line = |name: &str, time: Duration| {
            let share = 100.0 * time.as_secs_f64() / total.as_secs_f64().max(f64::MIN_POSITIVE);
            text.push_str(&format!("{:>10.3} ms {share:>5.1} %  {name}\n", time.as_secs_f64() * 1e3));
        };
        for (name, time) in &self.entries {
            line(name, *time);
        }
        line("total", total);
        text
    }
}
