//! What one invocation of the compiler is asked to do.

use std::ffi::OsString;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::base::diag::{code, Diagnostic};
use crate::base::options::Options;

/// Where the program text comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    Stdin,
    File(PathBuf),
}

/// What to produce.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Emit {
    Ast,
    /// Control-flow graphs as DOT.
    Cfg,
    Hir,
    Lir,
    Mach,
    Asm,
    Obj,
    Exe,
}

/// Where to put it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    Stdout,
    File(PathBuf),
}

impl Output {
    /// What `-o` says: `-` is standard output.
    pub fn named(path: impl AsRef<Path>) -> Output {
        let path = path.as_ref();
        if path == Path::new("-") {
            Output::Stdout
        } else {
            Output::File(path.to_path_buf())
        }
    }
}

/// How diagnostics are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ErrorFormat {
    #[default]
    Human,
    Short,
    Json,
}

/// When diagnostics are coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

/// One invocation.
#[derive(Clone, Debug)]
pub struct Session {
    pub input: Input,
    pub emit: Emit,
    /// `-o`; `None` = derived from the input.
    pub output: Option<Output>,
    pub options: Options,
    /// `-v`: show the commands that are run.
    pub verbose: bool,
    /// `-###`: show them and run nothing.
    pub dry_run: bool,
    pub save_temps: bool,
    /// Print what `--dump-…` asks for and nothing else.
    pub only_dumps: bool,
    pub no_cache: bool,
    pub error_format: ErrorFormat,
    pub color: Color,
    /// `--runner`: the command that runs AArch64 programs.
    pub runner: Option<OsString>,
}

impl Session {
    /// The input's bytes.
    pub fn read_input(&self) -> Result<Vec<u8>, Diagnostic> {
        let (result, name) = match &self.input {
            Input::Stdin => {
                let mut bytes = Vec::new();
                let read = std::io::stdin().read_to_end(&mut bytes);
                (read.map(|_| bytes), "standard input".to_string())
            }
            Input::File(path) if path.is_dir() => {
                let message = format!("{} is a directory", path.display());
                let main = path.join("__main__.py");
                let hint = if main.is_file() {
                    format!("compile {}", main.display())
                } else {
                    "name the .py file to compile".to_string()
                };
                return Err(Diagnostic::global(code::UNREADABLE, message).hint(hint));
            }
            Input::File(path) => (std::fs::read(path), path.display().to_string()),
        };
        result.map_err(|error| {
            let message = format!("cannot read {name}: {}", describe(&error));
            Diagnostic::global(code::UNREADABLE, message).hint("check the file's name and permissions")
        })
    }

    /// Path shown in diagnostics.
    pub fn input_path(&self) -> &Path {
        match &self.input {
            Input::Stdin => Path::new("<stdin>"),
            Input::File(path) => path,
        }
    }

    /// Directory in which local modules are looked for.
    pub fn module_dir(&self) -> PathBuf {
        match &self.input {
            Input::Stdin => PathBuf::new(),
            Input::File(path) => path.parent().map(Path::to_path_buf).unwrap_or_default(),
        }
    }

    /// Where the result goes: `-o`, or a name made from the input's.
    pub fn output(&self) -> Output {
        if let Some(output) = &self.output {
            return output.clone();
        }
        if self.emit < Emit::Asm {
            return Output::Stdout;
        }
        let stem = match &self.input {
            Input::Stdin => None,
            Input::File(path) => path.file_stem(),
        };
        let path = PathBuf::from(stem.unwrap_or("a.out".as_ref()));
        Output::File(match (&self.input, self.emit) {
            (_, Emit::Asm) => path.with_extension("s"),
            (_, Emit::Obj) => path.with_extension("o"),
            // A source file without extension must not be overwritten.
            (Input::File(input), _) if input.file_name() == Some(path.as_os_str()) => {
                path.with_extension("out")
            }
            _ => path,
        })
    }
}

/// The system's words for an error, without the number Rust adds.
pub fn describe(error: &std::io::Error) -> String {
    let text = error.to_string();
    match text.find(" (os error") {
        Some(end) => text[..end].to_string(),
        None => text,
    }
}
