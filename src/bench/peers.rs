//! The implementations compared: this compiler, CPython and PyPy for AArch64, and gcc on
//! translations to C. What is not there is named with the way to get it.

use super::machine::{Machine, Process};
use super::programs::Subject;
use super::report::{Missing, OURS};
use crate::driver::toolchain::{Tool, NATIVE};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Floats must not be fused, or the last digits differ from Python's.
const C_FLAGS: [&str; 3] = ["-O3", "-static", "-ffp-contract=off"];

/// What a program can be compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peer {
    CPython,
    PyPy,
    Gcc,
}

impl Peer {
    /// As in options, tables and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Peer::CPython => "cpython",
            Peer::PyPy => "pypy",
            Peer::Gcc => "gcc",
        }
    }
}

/// How an implementation runs a program.
#[derive(Clone, Debug)]
pub enum Way {
    /// This compiler with these flags.
    Compiled { compiler: PathBuf, flags: Vec<OsString> },
    /// An interpreter, and where its shared libraries lie.
    Interpreted { interpreter: PathBuf, libraries: Option<PathBuf> },
    /// A C compiler on the translation.
    Translated { compiler: PathBuf, arguments: Vec<OsString> },
}

/// An implementation that was found.
#[derive(Clone, Debug)]
pub struct Implementation {
    pub name: &'static str,
    pub version: String,
    pub way: Way,
}

impl Implementation {
    /// This compiler.
    ///
    /// # Errors
    /// Its own executable cannot be found.
    pub fn ours(flags: Vec<OsString>) -> Result<Implementation, String> {
        let compiler = std::env::current_exe().map_err(|e| format!("cannot find this compiler: {e}"))?;
        let version = env!("CARGO_PKG_VERSION").to_string();
        Ok(Implementation { name: OURS, version, way: Way::Compiled { compiler, flags } })
    }

    /// The process that runs a program; `None` when there is no translation of it.
    ///
    /// # Errors
    /// The program does not compile.
    pub fn process(&self, subject: &Subject, folder: &Path) -> Result<Option<Process>, String> {
        let script = subject.path.file_name().unwrap_or_default().to_os_string();
        let executable = folder.join(format!("{}-{}", subject.name, self.name));
        match &self.way {
            Way::Interpreted { interpreter, libraries } => Ok(Some(Process {
                argv0: interpreter.clone().into(),
                executable: interpreter.clone(),
                arguments: vec![script],
                libraries: libraries.clone(),
            })),
            // A process of its own: a child starts with its parent's memory in its peak.
            Way::Compiled { compiler, flags } => {
                let mut command = Command::new(compiler);
                command.args(flags).arg("-o").arg(&executable).arg(&subject.path);
                build(command)?;
                Ok(Some(Process { executable, argv0: script, arguments: Vec::new(), libraries: None }))
            }
            Way::Translated { compiler, arguments } => {
                let Some(source) = subject.translation() else { return Ok(None) };
                let mut command = Command::new(compiler);
                command.args(arguments).args(C_FLAGS).arg("-o").arg(&executable).arg(source).arg("-lm");
                build(command)?;
                Ok(Some(Process { executable, argv0: script, arguments: Vec::new(), libraries: None }))
            }
        }
    }
}

fn build(mut command: Command) -> Result<(), String> {
    let out = command.output().map_err(|e| e.to_string())?;
    if out.status.success() {
        return Ok(());
    }
    let text = String::from_utf8_lossy(&out.stderr);
    let line = text.lines().find(|l| l.contains("error")).or(text.lines().next()).unwrap_or("no message");
    Err(format!("does not compile: {}", line.trim()))
}

/// Finds a peer. `packages` is a folder that packages for AArch64 were unpacked to.
///
/// # Errors
/// What is missing and how to get it.
pub fn discover(peer: Peer, packages: Option<&Path>, machine: &Machine) -> Result<Implementation, Missing> {
    match peer {
        Peer::CPython => interpreter(peer, "python3.11", packages, machine),
        Peer::PyPy => interpreter(peer, "pypy3", packages, machine),
        Peer::Gcc => match Tool::Linker.find() {
            Ok((compiler, arguments)) => {
                let out = Command::new(&compiler).args(&arguments).arg("--version").output();
                let version = out.map(|o| first_line(&o.stdout)).unwrap_or_default();
                let version = format!("{version}, {}", C_FLAGS.join(" "));
                Ok(Implementation {
                    name: peer.name(),
                    version,
                    way: Way::Translated { compiler, arguments },
                })
            }
            Err(_) => Err(Missing {
                name: peer.name().to_string(),
                hint: format!("sudo apt-get install {}", Tool::Linker.packages()),
            }),
        },
    }
}

fn interpreter(
    peer: Peer,
    program: &str,
    packages: Option<&Path>,
    machine: &Machine,
) -> Result<Implementation, Missing> {
    let unpacked = packages.map(|root| (root.join("usr/bin").join(program), Some(root.to_path_buf())));
    let installed = if NATIVE { which::which(program).ok().map(|path| (path, None)) } else { None };
    for (path, libraries) in installed.into_iter().chain(unpacked.filter(|(path, _)| path.is_file())) {
        let process = Process {
            argv0: path.clone().into(),
            executable: path.clone(),
            arguments: vec!["-c".into(), "import sys; print(sys.version)".into()],
            libraries: libraries.clone(),
        };
        if let Ok(outcome) = machine.run(&process, Path::new("/"), false) {
            if outcome.status == Some(0) {
                let text = String::from_utf8_lossy(&outcome.stdout);
                let version = text.split_whitespace().collect::<Vec<_>>().join(" ");
                let way = Way::Interpreted { interpreter: path, libraries };
                return Ok(Implementation { name: peer.name(), version, way });
            }
        }
    }
    Err(Missing {
        name: peer.name().to_string(),
        hint: "scripts/peers fetches it for AArch64; --peers=DIR names the folder it was unpacked to"
            .to_string(),
    })
}

fn first_line(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).lines().next().unwrap_or("").to_string()
}
