//! Compiler options that the stages see. The command line fills them (see `cli`); nothing else
//! may influence what a stage does, so output depends on source text, flags and model only.

use crate::base::profile::Profile;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// `-O0` … `-O3`, `-Os`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord, Default)]
pub enum OptLevel {
    O0,
    O1,
    #[default]
    O2,
    O3,
    Os,
}

impl OptLevel {
    /// The flag that selects it.
    pub const fn flag(self) -> &'static str {
        match self {
            OptLevel::O0 => "-O0",
            OptLevel::O1 => "-O1",
            OptLevel::O2 => "-O2",
            OptLevel::O3 => "-O3",
            OptLevel::Os => "-Os",
        }
    }
}

/// Who ranks the legal candidates of a decision.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Policy {
    /// Hand-written rules.
    Heuristic,
    /// The table shipped with the compiler.
    Learned,
    /// Any legal candidate, by a seeded generator (for tests).
    Random(u64),
    /// A table from a file.
    File(PathBuf),
}

impl Policy {
    /// The policy used when none is asked for.
    pub const fn default_for(level: OptLevel) -> Policy {
        match level {
            OptLevel::O2 | OptLevel::O3 | OptLevel::Os => Policy::Learned,
            OptLevel::O0 | OptLevel::O1 => Policy::Heuristic,
        }
    }
    /// Parses `heuristic`, `learned`, `random:SEED` or a file name.
    pub fn parse(text: &str) -> Result<Policy, String> {
        match text {
            "heuristic" => Ok(Policy::Heuristic),
            "learned" => Ok(Policy::Learned),
            "random" => Ok(Policy::Random(0)),
            _ => match text.strip_prefix("random:") {
                Some(seed) => seed
                    .parse()
                    .map(Policy::Random)
                    .map_err(|_| format!("'{seed}' is not a seed (a whole number)")),
                None if PathBuf::from(text).is_file() => Ok(Policy::File(PathBuf::from(text))),
                None => Err(format!("'{text}' is neither heuristic, learned, random:SEED nor a file")),
            },
        }
    }
}

impl std::fmt::Display for Policy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Policy::Heuristic => f.write_str("heuristic"),
            Policy::Learned => f.write_str("learned"),
            Policy::Random(seed) => write!(f, "random:{seed}"),
            Policy::File(path) => write!(f, "{}", path.display()),
        }
    }
}

/// What every stage may look at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Options {
    pub opt: OptLevel,
    pub policy: Policy,
    /// Python lines, IR operations and rule names as comments in the assembly.
    pub verbose_asm: bool,
    /// Variables in the debug information (`-g`).
    pub debug_info: bool,
    /// Allocatable registers of each class; `None` = all.
    pub max_regs: Option<u32>,
    /// `-fPASS` (true) and `-fno-PASS` (false), over what the level selects.
    pub passes: BTreeMap<String, bool>,
    /// Run the verifiers after every pass, and the allocation checker (debug builds, and test
    /// runs, which set PYRL_VERIFY).
    pub verify: bool,
    /// Threads for the back end.
    pub jobs: usize,
    /// Passes whose input or result is printed.
    pub dump_before: Vec<String>,
    pub dump_after: Vec<String>,
    /// Only this function (by qualified name) is printed.
    pub dump_func: Option<String>,
    /// Symbol of the program descriptor; another name lets several programs be linked together.
    pub program_symbol: String,
    /// Programs count their blocks and write the profile to this file when they end.
    pub profile_generate: Option<String>,
    /// What earlier runs counted.
    pub profile: Option<Profile>,
    /// Collect optimisation remarks.
    pub remarks: bool,
    /// Measure the passes.
    pub time_passes: bool,
}

/// Symbol of the program descriptor of a program that is linked alone.
pub const PROGRAM_SYMBOL: &str = "pyrl_program";

impl Default for Options {
    fn default() -> Self {
        Options {
            opt: OptLevel::O2,
            policy: Policy::default_for(OptLevel::O2),
            verbose_asm: true,
            debug_info: false,
            max_regs: None,
            passes: BTreeMap::new(),
            // Tests set the variable; what is emitted does not depend on it.
            verify: cfg!(debug_assertions) || std::env::var_os("PYRL_VERIFY").is_some(),
            jobs: 1,
            dump_before: Vec::new(),
            dump_after: Vec::new(),
            dump_func: None,
            program_symbol: PROGRAM_SYMBOL.to_string(),
            profile_generate: None,
            profile: None,
            remarks: false,
            time_passes: false,
        }
    }
}

impl Options {
    /// Defaults of an optimisation level.
    pub fn for_level(opt: OptLevel) -> Self {
        Options { opt, policy: Policy::default_for(opt), ..Options::default() }
    }
    /// Whether a pass runs: `-fPASS`/`-fno-PASS` if given, else what the level says.
    pub fn pass_enabled(&self, name: &str, by_level: bool) -> bool {
        self.passes.get(name).copied().unwrap_or(by_level)
    }
}
