//! CPython's answers: each program is run once by `python3` (3.11) and the answer kept under
//! `target/oracle`, keyed by the text of the program's folder and the interpreter's version.

use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a program did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    pub stdout: String,
    pub stderr: String,
    /// Exit status; 128 + n for signal n.
    pub status: i32,
}

impl Answer {
    /// One text in which two answers can be compared by a diff.
    pub fn as_text(&self) -> String {
        format!("{}\n--- stderr\n{}\n--- status {}\n", self.stdout, self.stderr, self.status)
    }
}

fn version() -> &'static str {
    static VERSION: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    VERSION.get_or_init(|| {
        let out = Command::new("python3").arg("--version").output();
        out.map(|o| String::from_utf8_lossy(&o.stdout).into_owned()).unwrap_or_default()
    })
}

/// Text of all Python files beside the program (it may import them).
fn key(program: &Path) -> String {
    let mut hash = Sha256::new();
    hash.update(version());
    hash.update(program.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default());
    hash.update(std::fs::read(program).unwrap_or_default());
    let dir = program.parent().unwrap_or(Path::new("."));
    for file in super::files_below(dir, "py") {
        if is_support_module(&file, program) {
            hash.update(std::fs::read(&file).unwrap_or_default());
        }
    }
    hash.finalize().iter().map(|b| format!("{b:02x}")).collect()
}

/// Modules that programs import: in packages (folders with `__init__.py`) or named `lib_*`, `pyperf`.
fn is_support_module(file: &Path, program: &Path) -> bool {
    file != program
        && (file.parent() != program.parent()
            || file.file_name().is_some_and(|n| {
                let n = n.to_string_lossy();
                n.starts_with("lib_") || n.starts_with("pyperf")
            }))
}

/// Input given to a program: the file `NAME.stdin` beside it, or nothing.
pub fn stdin_of(program: &Path) -> Option<PathBuf> {
    let path = program.with_extension("stdin");
    path.exists().then_some(path)
}

/// The program's answer under CPython, with its folder removed from file names.
pub fn cpython(program: &Path) -> Answer {
    let cache = super::root().join("target/oracle");
    let file = cache.join(key(program));
    if let Ok(text) = std::fs::read_to_string(&file) {
        let parts: Vec<&str> = text.split('\u{1}').collect();
        if let [stdout, stderr, status] = parts[..] {
            let status = status.parse().unwrap_or(-1);
            return Answer { stdout: stdout.into(), stderr: stderr.into(), status };
        }
    }
    let mut command = Command::new("python3");
    command.arg(program.file_name().unwrap_or_default());
    command.env("PYTHONDONTWRITEBYTECODE", "1").env("PYTHONHASHSEED", "0").env("PYTHONIOENCODING", "utf-8");
    let answer = answer(&mut command, program);
    let text = format!("{}\u{1}{}\u{1}{}", answer.stdout, answer.stderr, answer.status);
    if std::fs::create_dir_all(&cache).is_ok() {
        // Only a cache: when it cannot be written the next run asks CPython again.
        let _ = std::fs::write(file, text);
    }
    answer
}

/// What a command does that runs the program, in the program's folder, with its input.
pub fn answer(command: &mut Command, program: &Path) -> Answer {
    let dir = program.parent().unwrap_or(Path::new("."));
    command.current_dir(dir).stdin(match stdin_of(program).and_then(|p| std::fs::File::open(p).ok()) {
        Some(f) => Stdio::from(f),
        None => Stdio::null(),
    });
    match command.output() {
        Ok(out) => Answer {
            stdout: normalise(&String::from_utf8_lossy(&out.stdout), dir),
            stderr: normalise(&String::from_utf8_lossy(&out.stderr), dir),
            status: exit_status(out.status),
        },
        Err(e) => {
            let program = command.get_program().to_string_lossy();
            Answer { stdout: String::new(), stderr: format!("{program}: {e}"), status: -1 }
        }
    }
}

/// Removes the folder of the program from file names in tracebacks.
pub fn normalise(text: &str, dir: &Path) -> String {
    text.replace(&format!("{}/", dir.display()), "")
}

/// Exit status as a shell shows it.
fn exit_status(status: std::process::ExitStatus) -> i32 {
    use std::os::unix::process::ExitStatusExt;
    status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or(0))
}
