//! Runs one process: natively or under the emulator, with the counting plugin or the clock.

use crate::driver::counter;
use crate::driver::toolchain::{Tool, NATIVE};
use std::ffi::OsString;
use std::io::Read;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;
use wait4::Wait4;

/// A process to run.
#[derive(Clone, Debug)]
pub struct Process {
    pub executable: PathBuf,
    pub argv0: OsString,
    pub arguments: Vec<OsString>,
    /// Where the shared libraries of an AArch64 system lie.
    pub libraries: Option<PathBuf>,
}

/// What a run gave.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub stdout: Vec<u8>,
    /// `None`: killed by a signal.
    pub status: Option<i32>,
    pub instructions: Option<u64>,
    pub seconds: f64,
    pub peak_kib: u64,
}

/// The tools to run with.
pub struct Machine {
    emulator: Option<PathBuf>,
    plugin: Option<PathBuf>,
    folder: tempfile::TempDir,
}

impl Machine {
    /// Finds the emulator and builds the plugin. Without them only time and memory are measured, on AArch64.
    ///
    /// # Errors
    /// Programs for AArch64 cannot be run here, or there is no place for temporary files.
    pub fn new() -> Result<Machine, String> {
        let folder =
            tempfile::Builder::new().prefix("pyrl-asm-bench-").tempdir().map_err(|e| e.to_string())?;
        let (emulator, plugin) = match Tool::Emulator.find() {
            Ok((path, _)) => match counter::build(folder.path()) {
                Ok(plugin) => (Some(path), Some(plugin)),
                Err(_) if NATIVE => (Some(path), None),
                Err(message) => return Err(message),
            },
            Err(_) if NATIVE => (None, None),
            Err(diagnostic) => {
                let packages = Tool::Emulator.packages();
                return Err(format!("{}; sudo apt-get install {packages}", diagnostic.message));
            }
        };
        Ok(Machine { emulator, plugin, folder })
    }

    /// Can instructions be counted?
    pub fn counts(&self) -> bool {
        self.plugin.is_some()
    }

    /// How programs are run, for the report.
    pub fn describe(&self) -> String {
        let version = self.emulator.as_ref().and_then(|e| Command::new(e).arg("--version").output().ok());
        let version =
            version.map(|o| String::from_utf8_lossy(&o.stdout).lines().next().unwrap_or("").to_string());
        match (NATIVE, version) {
            (true, Some(emulator)) => format!("native AArch64; instructions under {emulator}"),
            (true, None) => "native AArch64".to_string(),
            (false, emulator) => emulator.unwrap_or_default(),
        }
    }

    /// A folder for executables.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Runs a process in `directory`; `counted`: under the plugin.
    ///
    /// # Errors
    /// It cannot be started, or the plugin gave no count.
    pub fn run(&self, process: &Process, directory: &Path, counted: bool) -> Result<Outcome, String> {
        let counts = self.folder.path().join("counts");
        let mut command = match &self.emulator {
            Some(emulator) if counted || !NATIVE => {
                let mut command = Command::new(emulator);
                if let Some(libraries) = &process.libraries {
                    command.arg("-L").arg(libraries);
                }
                if let (true, Some(plugin)) = (counted, &self.plugin) {
                    command.arg("-plugin").arg(format!("{},out={}", plugin.display(), counts.display()));
                }
                command.arg("-0").arg(&process.argv0).arg(&process.executable);
                command
            }
            _ => {
                let mut command = Command::new(&process.executable);
                command.arg0(&process.argv0);
                command
            }
        };
        // The same environment for all, and hashes that do not change from run to run.
        command.args(&process.arguments).current_dir(directory).env_clear().env("PYTHONHASHSEED", "0");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let failed = |e: std::io::Error| format!("cannot run {}: {e}", process.executable.display());
        let start = Instant::now();
        let mut child = command.spawn().map_err(failed)?;
        let mut stdout = Vec::new();
        if let Some(mut pipe) = child.stdout.take() {
            pipe.read_to_end(&mut stdout).map_err(failed)?;
        }
        let used = child.wait4().map_err(failed)?;
        let seconds = start.elapsed().as_secs_f64();
        let instructions = if counted && self.counts() {
            let text = std::fs::read_to_string(&counts).map_err(|e| format!("no counts: {e}"))?;
            Some(counter::total(&text).ok_or("the plugin wrote no total")?)
        } else {
            None
        };
        let status = used.status.code();
        Ok(Outcome { stdout, status, instructions, seconds, peak_kib: used.rusage.maxrss / 1024 })
    }
}
