//! What a measurement found: the data behind the table and the chart, and the JSON file.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Name of this compiler among the implementations.
pub const OURS: &str = "pyrl-asm";

/// One measurement of all programs.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Report {
    /// How programs were run.
    pub host: String,
    /// Flags given to the compiler.
    pub flags: Vec<String>,
    pub kinds: Vec<Kind>,
    /// Goal of the geometric mean over all programs.
    pub goal: Option<f64>,
    /// Goal of the geometric mean against C.
    pub c_goal: Option<f64>,
    /// This compiler first.
    pub implementations: Vec<Implementation>,
    pub missing: Vec<Missing>,
    pub programs: Vec<Program>,
}

/// Programs of one kind share a goal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kind {
    pub name: String,
    /// Times fewer instructions than CPython.
    pub goal: Option<f64>,
}

/// An implementation that was measured.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Implementation {
    pub name: String,
    pub version: String,
}

/// Something that was not found, and how to get it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Missing {
    pub name: String,
    pub hint: String,
}

/// One program.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Program {
    pub name: String,
    /// Index into `Report::kinds`.
    pub kind: Option<usize>,
    /// By implementation.
    pub results: BTreeMap<String, Measured>,
    /// Why an implementation is not among the results although it was there.
    pub problems: Vec<String>,
}

/// One implementation on one program.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Measured {
    /// Executed guest instructions of the whole process.
    pub instructions: Option<u64>,
    /// Seconds of each timed run.
    pub wall: Vec<f64>,
    /// Largest resident set in KiB, the emulator's own included when there is one.
    pub peak_kib: u64,
}

impl Report {
    /// Did every program behave the same everywhere?
    pub fn sound(&self) -> bool {
        self.programs.iter().all(|p| p.problems.is_empty())
    }

    /// Goal of a program.
    pub fn goal_of(&self, program: &Program) -> Option<f64> {
        program.kind.and_then(|k| self.kinds.get(k)).and_then(|k| k.goal)
    }

    /// Names of the implementations compared with.
    pub fn peers(&self) -> impl Iterator<Item = &str> {
        self.implementations.iter().map(|i| i.name.as_str()).filter(|n| *n != OURS)
    }
}

impl Program {
    /// A quantity of `peer` divided by ours.
    pub fn ratio(&self, peer: &str, quantity: impl Fn(&Measured) -> Option<f64>) -> Option<f64> {
        let ours = quantity(self.results.get(OURS)?)?;
        let theirs = quantity(self.results.get(peer)?)?;
        (ours > 0.0 && theirs > 0.0).then(|| theirs / ours)
    }
}

impl Measured {
    /// Executed instructions as a number to divide.
    pub fn count(&self) -> Option<f64> {
        self.instructions.map(|n| n as f64)
    }
    /// Median seconds.
    pub fn seconds(&self) -> Option<f64> {
        crate::stats::median(&self.wall)
    }
    /// Peak memory.
    pub fn peak(&self) -> Option<f64> {
        (self.peak_kib > 0).then_some(self.peak_kib as f64)
    }
}
