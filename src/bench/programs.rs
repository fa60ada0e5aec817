//! Which programs are measured, and of what kind they are: files and folders named on the command
//! line, or the set of the repository one is in (tests/bench and pyperformance's benchmarks).

use super::report::{Kind, Missing};
use crate::driver::session::describe;
use std::path::{Path, PathBuf};

/// The set that is measured when no program is named.
const KINDS: &str = "tests/bench/kinds.txt";
const PYPERFORMANCE: &str = "target/pyperformance";

/// One program to measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    /// File name without extension.
    pub name: String,
    pub path: PathBuf,
    /// Index into the kinds.
    pub kind: Option<usize>,
}

impl Subject {
    /// The translation to C beside the program.
    pub fn translation(&self) -> Option<PathBuf> {
        Some(self.path.with_extension("c")).filter(|p| p.is_file())
    }
}

/// The table of kinds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kinds {
    pub kinds: Vec<Kind>,
    /// Program names and the kinds they are of.
    pub members: Vec<(String, usize)>,
    pub goal: Option<f64>,
    pub c_goal: Option<f64>,
}

impl Kinds {
    /// Reads `KIND | GOAL | PROGRAMS` lines.
    ///
    /// # Errors
    /// The line that is wrong.
    pub fn parse(text: &str) -> Result<Kinds, String> {
        let mut found = Kinds::default();
        for line in text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
            let mut parts = line.split('|').map(str::trim);
            let (Some(name), Some(goal), Some(programs), None) =
                (parts.next(), parts.next(), parts.next(), parts.next())
            else {
                return Err(format!("expected 'KIND | GOAL | PROGRAMS': {line}"));
            };
            let goal = match goal {
                "" => None,
                number => Some(number.parse::<f64>().map_err(|_| format!("not a number: {number}"))?),
            };
            match name {
                "all" => found.goal = goal,
                "C" => found.c_goal = goal,
                _ => {
                    let index = found.kinds.len();
                    found.kinds.push(Kind { name: name.to_string(), goal });
                    found.members.extend(programs.split_whitespace().map(|p| (p.to_string(), index)));
                }
            }
        }
        Ok(found)
    }

    /// The kind of a program.
    fn of(&self, name: &str) -> Option<usize> {
        self.members.iter().find(|(n, _)| n == name).map(|(_, kind)| *kind)
    }
}

/// The repository `start` is in: the nearest folder upwards that has the table of kinds.
pub fn repository(start: &Path) -> Option<PathBuf> {
    start.ancestors().find(|dir| dir.join(KINDS).is_file()).map(Path::to_path_buf)
}

/// The programs to measure; what of the usual set is missing is added to `missing`.
///
/// # Errors
/// A file or folder that cannot be read, or no program at all.
pub fn find(
    named: &[PathBuf],
    repository: Option<&Path>,
    missing: &mut Vec<Missing>,
) -> Result<(Vec<Subject>, Kinds), String> {
    let kinds = match repository.map(|r| r.join(KINDS)) {
        Some(path) => Kinds::parse(&read(&path)?).map_err(|e| format!("{}: {e}", path.display()))?,
        None => Kinds::default(),
    };
    let mut paths = Vec::new();
    for path in named {
        if path.is_dir() {
            paths.extend(folder(path)?);
        } else {
            // Better now than after an hour of measuring.
            read(path)?;
            paths.push(path.clone());
        }
    }
    if named.is_empty() {
        let Some(root) = repository else {
            return Err("no programs: name files or folders, or run it inside the repository".to_string());
        };
        paths = folder(&root.join("tests/bench"))?;
        let benchmarks = root.join(PYPERFORMANCE);
        let listed = kinds.members.iter().filter(|(name, _)| name.starts_with("bm_"));
        let (there, absent): (Vec<PathBuf>, Vec<PathBuf>) =
            listed.map(|(name, _)| benchmarks.join(format!("{name}.py"))).partition(|p| p.is_file());
        paths.extend(there);
        if !absent.is_empty() {
            missing.push(Missing {
                name: format!("{} benchmarks of pyperformance", absent.len()),
                hint: format!("scripts/pyperformance tests/pyperf/benchmarks.txt {PYPERFORMANCE}"),
            });
        }
    }
    let subjects: Vec<Subject> = paths
        .into_iter()
        .map(|path| {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            Subject { kind: kinds.of(&name), name, path }
        })
        .collect();
    if subjects.is_empty() {
        return Err("no programs in the folders named".to_string());
    }
    Ok((subjects, kinds))
}

/// Python files of a folder, by name. Beside benchmarks of pyperformance lie modules they import.
fn folder(path: &Path) -> Result<Vec<PathBuf>, String> {
    let failed = |e: std::io::Error| format!("cannot read {}: {}", path.display(), describe(&e));
    let mut found = Vec::new();
    for entry in std::fs::read_dir(path).map_err(failed)? {
        let file = entry.map_err(failed)?.path();
        if file.extension().is_some_and(|e| e == "py") {
            found.push(file);
        }
    }
    found.sort();
    let benchmark = |p: &PathBuf| p.file_name().is_some_and(|n| n.to_string_lossy().starts_with("bm_"));
    if found.iter().any(benchmark) {
        found.retain(benchmark);
    }
    Ok(found)
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|e| format!("cannot read {}: {}", path.display(), describe(&e)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_read() {
        let kinds =
            Kinds::parse("# c\nall | 20 |\nC | 2.5 |\nloops | 35 | fib sieve\nothers | | x\n").unwrap();
        assert_eq!((kinds.goal, kinds.c_goal), (Some(20.0), Some(2.5)));
        assert_eq!(kinds.kinds[0], Kind { name: "loops".into(), goal: Some(35.0) });
        assert_eq!((kinds.of("sieve"), kinds.of("x"), kinds.of("y")), (Some(0), Some(1), None));
        assert!(Kinds::parse("loops | many | fib").is_err() && Kinds::parse("loops 35 fib").is_err());
    }

    #[test]
    fn every_program_of_the_set_has_a_kind() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let (subjects, kinds) = find(&[], Some(root), &mut Vec::new()).unwrap();
        let without: Vec<&str> =
            subjects.iter().filter(|s| s.kind.is_none()).map(|s| s.name.as_str()).collect();
        assert!(without.is_empty(), "not in {KINDS}: {without:?}");
        assert!(kinds.members.len() >= 30);
    }
}
