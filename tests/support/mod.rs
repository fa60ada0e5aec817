//! What the data-driven tests share: finding cases, running the compiler, many programs in one
//! executable, and CPython's answers.
#![allow(dead_code)]

pub mod batch;
pub mod oracle;
pub mod random_nested;
pub mod random_program;

use std::path::{Path, PathBuf};
use std::process::Command;

/// The repository's root.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The compiler under test.
pub fn compiler() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_pyrl-asm"))
}

/// Files below `dir` with the extension, sorted by path; empty when there is no such folder.
pub fn files_below(dir: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut pending = vec![dir.to_path_buf()];
    while let Some(dir) = pending.pop() {
        let Ok(entries) = std::fs::read_dir(&dir) else { continue };
        for entry in entries.flatten() {
            let path = entry.path();
            if path.is_dir() {
                pending.push(path);
            } else if path.extension().is_some_and(|e| e == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Modules that programs import are not programs: packages, `lib_*.py`.
pub fn is_program(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let dir = path.parent().unwrap_or(Path::new("."));
    !name.starts_with("lib_") && !dir.join("__init__.py").exists()
}

/// Is the program there (on PATH)?
pub fn have(program: &str) -> bool {
    which::which(program).is_ok()
}

/// Ends the test called `name` when something that it runs is not installed.
pub fn require_tools(name: &str) {
    for tool in ["aarch64-linux-gnu-gcc", "qemu-aarch64", "python3"] {
        if !have(tool) {
            eprintln!("tests/{name}: {tool} is missing: run scripts/setup");
            std::process::exit(1);
        }
    }
}

/// Number of worker threads for tests: `PYRL_TEST_JOBS` or the machine's cores.
pub fn jobs() -> usize {
    std::env::var("PYRL_TEST_JOBS")
        .ok()
        .and_then(|s| s.parse().ok())
        .or_else(|| std::thread::available_parallelism().ok().map(|n| n.get()))
        .unwrap_or(2)
}

/// Calls `work` for each item on several threads; results in the items' order.
pub fn parallel<T: Sync, U: Send>(items: &[T], work: impl Fn(&T) -> U + Sync) -> Vec<U> {
    let next = std::sync::atomic::AtomicUsize::new(0);
    let results = std::sync::Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..jobs().min(items.len()) {
            scope.spawn(|| loop {
                let i = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                let Some(item) = items.get(i) else { break };
                let result = work(item);
                results.lock().expect("a worker panicked").push((i, result));
            });
        }
    });
    let mut results = results.into_inner().expect("a worker panicked");
    results.sort_by_key(|(i, _)| *i);
    results.into_iter().map(|(_, r)| r).collect()
}

/// Runs a command to its end; (status success, stdout + stderr).
pub fn run_captured(command: &mut Command) -> (bool, String) {
    match command.output() {
        Ok(out) => (
            out.status.success(),
            format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr)),
        ),
        Err(e) => (false, format!("cannot start {:?}: {e}", command.get_program())),
    }
}
