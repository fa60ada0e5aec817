//! Passes that run on one function at a time, where it is lowered or becomes machine code: whether the options
//! select them, and what `--time-passes` and `--dump-…` want to know of them.
//!
//! Functions are compiled by several threads, so what is noted is added up atomically: time is the threads'
//! together, and sizes do not depend on the order of functions.

use super::options::Options;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A pass over one function.
pub struct FuncPass {
    /// As in `-fno-NAME` and `--dump-after=NAME`.
    pub name: &'static str,
    /// One line for `--print-passes`; empty for a stage that always runs.
    pub about: &'static str,
    /// Does this level run it?
    pub enabled: fn(&Options) -> bool,
}

impl FuncPass {
    /// A stage without which there is no code: it is timed, but nobody can switch it off.
    pub const fn stage(name: &'static str) -> FuncPass {
        FuncPass { name, about: "", enabled: |_| true }
    }

    /// Whether it can be named in `-f…` and `--dump-…`.
    pub fn is_pass(&self) -> bool {
        !self.about.is_empty()
    }
}

/// Code of a function, as a pass is watched by what it does to it.
pub trait Code {
    /// How many operations or instructions there are.
    fn size(&self) -> usize;
    /// What `--dump-…` shows.
    fn text(&self) -> String;
}

/// What a pass has done to all functions together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spent {
    /// As in [`FuncPass::name`].
    pub name: &'static str,
    pub time: Duration,
    /// Operations or instructions before and after it.
    pub sizes: Option<(u64, u64)>,
}

#[derive(Default)]
struct Meter {
    nanoseconds: AtomicU64,
    before: AtomicU64,
    after: AtomicU64,
}

/// A remark on code at a place in the source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Noted {
    /// Number of the source file.
    pub file: u32,
    pub line: u32,
    pub col: u32,
    pub pass: &'static str,
    pub text: String,
}

/// What the passes over one function have to say for `--remarks`.
#[derive(Default)]
pub struct Notes {
    /// The function's file and those of calls that were inlined there, if remarks are asked for.
    files: Vec<u32>,
    list: Vec<Noted>,
}

impl Notes {
    /// Whether anybody asks.
    pub fn asked(&self) -> bool {
        !self.files.is_empty()
    }

    /// Notes what happened to the code at a line and column, of an inlined call (1-based; 0 is the function
    /// itself). The text is made only when it is asked for.
    pub fn add(&mut self, pass: &'static str, [line, col, frame]: [u32; 3], text: impl FnOnce() -> String) {
        if line == 0 {
            return;
        }
        if let Some(&file) = self.files.get(frame as usize) {
            self.list.push(Noted { file, line, col, pass, text: text() });
        }
    }
}

/// All remarks on a program on its way through the levels.
#[derive(Clone, Default, Debug)]
pub struct Remarks {
    /// Which files are the user's.
    pub own: Vec<bool>,
    pub list: Vec<Noted>,
}

impl Remarks {
    /// As `file:line:col: pass: text` lines by place.
    pub fn text<'a>(mut self, file: impl Fn(u32) -> &'a str) -> String {
        self.list.retain(|r| self.own.get(r.file as usize).is_some_and(|own| *own));
        self.list.sort_by_key(|r| (r.file, r.line, r.col));
        let mut out = String::new();
        for here in self.list.chunk_by(|a, b| (a.file, a.line, a.col) == (b.file, b.line, b.col)) {
            // Copies of code say the same.
            for (_, r) in here.iter().enumerate().filter(|(n, r)| !here[..*n].contains(r)) {
                out += &format!("{}:{}:{}: {}: {}\n", file(r.file), r.line, r.col + 1, r.pass, r.text);
            }
        }
        out
    }
}

/// Runs a list of passes.
pub struct FuncPasses {
    passes: &'static [FuncPass],
    enabled: Vec<bool>,
    /// For `--time-passes`.
    meters: Option<Vec<Meter>>,
    /// Which of them to show before and after they have run.
    dumped: Vec<(bool, bool)>,
    /// The only function to show, as it is called in Python.
    only: Option<String>,
    dumps: Mutex<String>,
    /// Which files are the user's, if remarks are asked for.
    own: Option<Vec<bool>>,
    /// Remarks on functions, with the symbols of these: threads are done in any order.
    noted: Mutex<Vec<(String, Vec<Noted>)>>,
}

impl FuncPasses {
    /// Those of `passes` that `options` select.
    pub fn new(passes: &'static [FuncPass], options: &Options) -> FuncPasses {
        let is_on = |p: &FuncPass| !p.is_pass() || options.pass_enabled(p.name, (p.enabled)(options));
        let named = |names: &[String], p: &FuncPass| p.is_pass() && names.iter().any(|n| n == p.name);
        FuncPasses {
            passes,
            enabled: passes.iter().map(is_on).collect(),
            meters: options.time_passes.then(|| passes.iter().map(|_| Meter::default()).collect()),
            dumped: passes
                .iter()
                .map(|p| (named(&options.dump_before, p), named(&options.dump_after, p)))
                .collect(),
            only: options.dump_func.clone(),
            dumps: Mutex::default(),
            own: None,
            noted: Mutex::default(),
        }
    }

    /// Asks for remarks on functions of these files.
    pub fn remark_on(&mut self, own: Option<&[bool]>) {
        self.own = own.map(<[bool]>::to_vec);
    }

    /// To note remarks in on a function of a file, in which calls of functions of other files are inlined.
    pub fn notes(&self, file: u32, inlined: impl Iterator<Item = u32>) -> Notes {
        match &self.own {
            Some(own) if own.get(file as usize).is_some_and(|own| *own) => {
                Notes { files: std::iter::once(file).chain(inlined).collect(), list: Vec::new() }
            }
            _ => Notes::default(),
        }
    }

    /// Takes the remarks on the function `name`.
    pub fn keep(&self, name: &str, notes: Notes) {
        if !notes.list.is_empty() {
            let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
            noted.push((name.to_string(), notes.list));
        }
    }

    /// All remarks; those on one place in the order of passes.
    pub fn noted(&self) -> Vec<Noted> {
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        noted.sort_by(|a, b| a.0.cmp(&b.0));
        std::mem::take(&mut *noted).into_iter().flat_map(|(_, list)| list).collect()
    }

    /// Whether a pass runs.
    pub fn is_on(&self, pass: usize) -> bool {
        self.enabled[pass]
    }

    /// Runs a pass on the code of the function `name`, if it is on.
    pub fn run<C: Code>(&self, pass: usize, name: &str, code: &mut C, work: impl FnOnce(&mut C)) {
        if !self.enabled[pass] {
            return;
        }
        let (before, after) = self.dumped[pass];
        if before {
            self.dump("before", pass, name, code);
        }
        if let Some(meters) = &self.meters {
            let size = code.size() as u64;
            self.timed(pass, || work(code));
            meters[pass].before.fetch_add(size, Ordering::Relaxed);
            meters[pass].after.fetch_add(code.size() as u64, Ordering::Relaxed);
        } else {
            work(code);
        }
        if after {
            self.dump("after", pass, name, code);
        }
    }

    /// Runs a stage, or a part of a pass.
    pub fn timed<T>(&self, pass: usize, work: impl FnOnce() -> T) -> T {
        let Some(meters) = &self.meters else { return work() };
        let start = Instant::now();
        let result = work();
        let spent = start.elapsed().as_nanos().try_into().unwrap_or(u64::MAX);
        meters[pass].nanoseconds.fetch_add(spent, Ordering::Relaxed);
        result
    }

    fn dump<C: Code>(&self, when: &str, pass: usize, name: &str, code: &C) {
        if self.only.as_ref().is_some_and(|only| !is_called(name, only)) {
            return;
        }
        let text = format!("; {when} {}: {name}\n{}\n", self.passes[pass].name, code.text());
        *self.dumps.lock().unwrap_or_else(PoisonError::into_inner) += &text;
    }

    /// What `--dump-…` asked for: in the order of functions where one thread compiles them.
    pub fn dumps(self) -> String {
        self.dumps.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    /// What each pass that ran has done, for `--time-passes`.
    pub fn spent(&self) -> Vec<Spent> {
        let meters = self.meters.iter().flatten();
        let ran = self.passes.iter().zip(meters).zip(&self.enabled).filter(|(_, on)| **on);
        ran.map(|((pass, meter), _)| {
            let (before, after) = (meter.before.load(Ordering::Relaxed), meter.after.load(Ordering::Relaxed));
            Spent {
                name: pass.name,
                time: Duration::from_nanos(meter.nanoseconds.load(Ordering::Relaxed)),
                sizes: (before != 0).then_some((before, after)),
            }
        })
        .collect()
    }
}

/// Whether a symbol (`module.Class.f`, `module.f$resume`) is that of the function Python calls `qualname`.
fn is_called(symbol: &str, qualname: &str) -> bool {
    let name = symbol.strip_suffix("$resume").unwrap_or(symbol);
    name.strip_suffix(qualname).is_some_and(|module| module.is_empty() || module.ends_with('.'))
}

/// Whether `--dump-…` names one of `passes`: then one thread compiles, so that functions come in their order.
pub fn any_dumped(passes: &[FuncPass], options: &Options) -> bool {
    let mut names = options.dump_before.iter().chain(&options.dump_after);
    names.any(|name| passes.iter().any(|p| p.is_pass() && p.name == name))
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Code for Vec<u8> {
        fn size(&self) -> usize {
            self.len()
        }
        fn text(&self) -> String {
            format!("{self:?}")
        }
    }

    const PASSES: &[FuncPass] = &[
        FuncPass::stage("make"),
        FuncPass { name: "halve", about: "drops every second", enabled: |_| true },
        FuncPass { name: "clear", about: "drops all", enabled: |_| false },
    ];

    #[test]
    fn passes_that_are_off_do_nothing_and_those_that_ran_are_measured() {
        let mut options = Options { time_passes: true, ..Options::default() };
        options.dump_after.push("halve".to_string());
        let passes = FuncPasses::new(PASSES, &options);
        let mut code = passes.timed(0, || vec![1, 2, 3, 4]);
        passes.run(1, "f", &mut code, |c| c.truncate(2));
        passes.run(2, "f", &mut code, Vec::clear);
        assert_eq!(code, [1, 2]);
        let spent: Vec<_> = passes.spent().iter().map(|s| (s.name, s.sizes)).collect();
        assert_eq!(spent, [("make", None), ("halve", Some((4, 2)))]);
        assert!(any_dumped(PASSES, &options));
        assert_eq!(passes.dumps(), "; after halve: f\n[1, 2]\n");
    }

    #[test]
    fn functions_are_named_as_in_python() {
        assert!(is_called("m.f", "f") && is_called("m.C.f$resume", "C.f") && !is_called("m.cf", "f"));
    }

    #[test]
    fn a_switch_outweighs_the_level_but_not_for_stages() {
        let mut options = Options::default();
        options.passes.insert("clear".to_string(), true);
        options.passes.insert("make".to_string(), false);
        let passes = FuncPasses::new(PASSES, &options);
        assert!(passes.is_on(2) && passes.is_on(0));
        assert_eq!(passes.spent(), []);
    }
}
