//! Assembler, linker and emulator: found through `which`, run with their messages shown, and a
//! diagnostic with what to install when one is missing.

use std::ffi::{OsStr, OsString};
use std::io;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::base::diag::{code, Diagnostic};
use crate::driver::runtime;
use crate::driver::session::{describe, Session};

/// True when this machine runs AArch64 programs itself.
pub const NATIVE: bool = cfg!(all(target_arch = "aarch64", target_os = "linux"));

/// One program of the toolchain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    Assembler,
    Linker,
    Archiver,
    Emulator,
}

impl Tool {
    /// What it is for.
    pub const fn purpose(self) -> &'static str {
        match self {
            Tool::Assembler => "assembles the generated code",
            Tool::Linker => "links programs with the runtime and the C library",
            Tool::Archiver => "puts the library's objects into an archive",
            Tool::Emulator => "runs AArch64 programs on this machine",
        }
    }
    /// Its usual name here.
    pub const fn program(self) -> &'static str {
        match (self, NATIVE) {
            (Tool::Assembler, true) => "as",
            (Tool::Assembler, false) => "aarch64-linux-gnu-as",
            (Tool::Linker, true) => "gcc",
            (Tool::Linker, false) => "aarch64-linux-gnu-gcc",
            (Tool::Archiver, true) => "ar",
            (Tool::Archiver, false) => "aarch64-linux-gnu-ar",
            (Tool::Emulator, _) => "qemu-aarch64",
        }
    }
    /// Debian and Ubuntu packages that bring it.
    pub const fn packages(self) -> &'static str {
        match (self, NATIVE) {
            (Tool::Assembler | Tool::Archiver, true) => "binutils",
            (Tool::Linker, true) => "gcc libc6-dev",
            (Tool::Assembler | Tool::Linker | Tool::Archiver, false) => {
                "gcc-aarch64-linux-gnu libc6-dev-arm64-cross"
            }
            (Tool::Emulator, _) => "qemu-user",
        }
    }
    /// The environment variable that overrides it.
    pub const fn variable(self) -> Option<&'static str> {
        match self {
            Tool::Assembler => Some("AS"),
            Tool::Linker => Some("CC"),
            Tool::Archiver => Some("AR"),
            Tool::Emulator => None,
        }
    }
    /// The command in use: the override's words, or the usual name.
    fn words(self) -> Vec<OsString> {
        let set = self.variable().and_then(std::env::var_os).filter(|v| !v.is_empty());
        match set {
            Some(text) => match text.to_str() {
                Some(text) => text.split_whitespace().map(OsString::from).collect(),
                None => vec![text],
            },
            None => vec![self.program().into()],
        }
    }
    /// Full path and further arguments.
    pub fn find(self) -> Result<(PathBuf, Vec<OsString>), Diagnostic> {
        let words = self.words();
        match words.first().and_then(|program| which::which(program).ok()) {
            Some(path) => Ok((path, words[1..].to_vec())),
            None => Err(self.missing(words.first().map_or(OsStr::new(""), |w| w))),
        }
    }
    fn missing(self, program: &OsStr) -> Diagnostic {
        let message = format!("{} not found: it {}", program.to_string_lossy(), self.purpose());
        let install = format!("on Debian or Ubuntu: sudo apt-get install {}", self.packages());
        let diagnostic = Diagnostic::global(code::TOOL_MISSING, message).hint(install);
        match self {
            Tool::Assembler | Tool::Linker | Tool::Archiver => {
                diagnostic.hint("`pyrl-asm -S` needs no toolchain; `pyrl-asm doctor` shows what was found")
            }
            Tool::Emulator => diagnostic.hint("or name another emulator with --runner=COMMAND"),
        }
    }
}

/// How programs are linked with the runtime: it replaces functions of the C library
/// (asm_runtime/src/clib.rs).
const RUNTIME_FLAGS: &str = "-Wl,--gc-sections,-z,muldefs,--wrap=__ctype_init";

/// Runs the assembler and the linker.
#[derive(Clone, Copy, Debug, Default)]
pub struct Toolchain {
    /// Show each command.
    pub verbose: bool,
    /// Run nothing.
    pub dry_run: bool,
    /// Keep symbols and debug information in executables.
    pub keep_symbols: bool,
}

impl Toolchain {
    /// As the session asks.
    pub fn new(session: &Session) -> Self {
        Toolchain {
            verbose: session.verbose,
            dry_run: session.dry_run,
            keep_symbols: session.options.debug_info,
        }
    }

    /// Assembles `source` to `object`.
    pub fn assemble(&self, source: &Path, object: &Path) -> Result<(), Diagnostic> {
        let (program, arguments) = Tool::Assembler.find()?;
        let mut command = Command::new(program);
        command.args(arguments).arg("-o").arg(object).arg(source);
        self.run(command)
    }

    /// Puts `objects` into an archive.
    pub fn archive(&self, objects: &[PathBuf], archive: &Path) -> Result<(), Diagnostic> {
        let (program, arguments) = Tool::Archiver.find()?;
        let mut command = Command::new(program);
        command.args(arguments).arg("rcsD").arg(archive).args(objects);
        self.run(command)
    }

    /// Links `objects` and the runtime archive to `executable`.
    pub fn link(&self, objects: &[PathBuf], executable: &Path) -> Result<(), Diagnostic> {
        let (program, arguments) = Tool::Linker.find()?;
        let archive = runtime::file().map_err(|e| {
            let message = format!("no runtime library: {}", describe(&e));
            Diagnostic::global(code::TOOL_MISSING, message)
        })?;
        let mut command = Command::new(&program);
        command.args(arguments).arg("-static");
        if !self.keep_symbols && has_gnu_ld() {
            let script = runtime::link_script().map_err(|e| {
                Diagnostic::global(code::TOOL_FAILED, format!("no linker script: {}", describe(&e)))
            })?;
            command.args(["-fuse-ld=bfd", "-Wl,--build-id=none,-z,norelro", "-T"]).arg(script);
        }
        command.arg(RUNTIME_FLAGS);
        if !self.keep_symbols {
            command.arg("-s");
        }
        command.arg("-o").arg(executable).args(objects).arg(archive);
        command.arg("-lm");
        self.run(command)
    }

    fn run(&self, mut command: Command) -> Result<(), Diagnostic> {
        if self.verbose || self.dry_run {
            eprintln!("{}", command_line(&command));
        }
        if self.dry_run {
            return Ok(());
        }
        let name = command.get_program().to_string_lossy().into_owned();
        let failed = |message: String| Diagnostic::global(code::TOOL_FAILED, message);
        let output = command.output().map_err(|e| failed(format!("cannot run {name}: {}", describe(&e))))?;
        if output.status.success() {
            return Ok(());
        }
        let how = match (output.status.code(), output.status.signal()) {
            (Some(status), _) => format!("failed with exit status {status}"),
            (None, Some(signal)) => format!("was killed by signal {signal}"),
            (None, None) => "failed".to_string(),
        };
        let text = String::from_utf8_lossy(&output.stderr);
        let text: Vec<&str> = text.lines().take(12).collect();
        Err(failed(format!("{name} {how}: {}", text.join("\n")))
            .hint(format!("the command was: {}", command_line(&command))))
    }
}

/// Is GNU ld there, and the compiler driver the usual one? Others may not know its scripts.
fn has_gnu_ld() -> bool {
    let name = if NATIVE { "ld.bfd" } else { "aarch64-linux-gnu-ld.bfd" };
    std::env::var_os("CC").is_none() && which::which(name).is_ok()
}

/// A command as it would be typed.
pub fn command_line(command: &Command) -> String {
    let quote = |word: &OsStr| {
        let word = word.to_string_lossy();
        let plain = |c: char| c.is_ascii_alphanumeric() || "-_=+./,:@%^".contains(c);
        if !word.is_empty() && word.chars().all(plain) {
            word.into_owned()
        } else {
            format!("'{}'", word.replace('\'', r"'\''"))
        }
    };
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(quote).collect::<Vec<_>>().join(" ")
}

/// The command that runs an AArch64 executable with `argv[0]` = `name`.
pub fn run_command(session: &Session, executable: &Path, name: &OsStr) -> Result<Command, Diagnostic> {
    if let Some(runner) = &session.runner {
        let words: Vec<OsString> = match runner.to_str() {
            Some(text) => text.split_whitespace().map(OsString::from).collect(),
            None => vec![runner.clone()],
        };
        let program = words.first().cloned().unwrap_or_default();
        let Ok(path) = which::which(&program) else {
            let message = format!("runner {} not found", program.to_string_lossy());
            return Err(Diagnostic::global(code::TOOL_MISSING, message).hint("check --runner=COMMAND"));
        };
        let mut command = Command::new(&path);
        command.args(&words[1..]);
        if path.file_name().is_some_and(|n| n.to_string_lossy().starts_with("qemu-aarch64")) {
            command.arg("-0").arg(name);
        }
        command.arg(executable);
        return Ok(command);
    }
    if NATIVE {
        let mut command = Command::new(executable);
        command.arg0(name);
        return Ok(command);
    }
    let (emulator, _) = Tool::Emulator.find()?;
    let mut command = Command::new(emulator);
    command.arg("-0").arg(name).arg(executable);
    Ok(command)
}

/// Replaces this process by the command; returns only on failure.
pub fn exec(mut command: Command) -> io::Error {
    command.exec()
}
