//! The laboratory: assembles, links and runs programs under the emulator, counting executed
//! guest instructions with the plugin of scripts/qemu (exact and repeatable).

use crate::driver::counter;
use crate::driver::toolchain::Toolchain;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Mutex;

/// A folder to work in and the tools.
pub struct Laboratory {
    folder: tempfile::TempDir,
    plugin: PathBuf,
    toolchain: Toolchain,
    next: AtomicUsize,
    /// Results by digest of the assembly: policies that decide alike are run once.
    known: Mutex<BTreeMap<[u8; 32], Run>>,
}

/// What one run gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub instructions: u64,
    pub stdout: Vec<u8>,
    pub status: Option<i32>,
}

impl Laboratory {
    /// Finds the tools and builds the plugin.
    ///
    /// # Errors
    /// A missing tool or a plugin that does not build, as text for the user.
    pub fn new(toolchain: Toolchain) -> Result<Laboratory, String> {
        let folder = tempfile::tempdir().map_err(|e| e.to_string())?;
        let plugin = counter::build(folder.path())?;
        Ok(Laboratory { folder, plugin, toolchain, next: AtomicUsize::new(0), known: Mutex::default() })
    }

    /// Builds and runs an assembly text.
    ///
    /// # Errors
    /// What failed: assembler, linker, or the emulator's plugin.
    pub fn run(&self, assembly: &str) -> Result<Run, String> {
        let key = digest(assembly);
        if let Some(run) = self.known.lock().ok().and_then(|known| known.get(&key).cloned()) {
            return Ok(run);
        }
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        let dir = self.folder.path().join(format!("run{id}"));
        std::fs::create_dir(&dir).map_err(|e| e.to_string())?;
        let result = self.run_in(&dir, assembly, false).map(|(run, _)| run);
        // The folder is temporary; a leftover only costs space.
        let _ = std::fs::remove_dir_all(&dir);
        if let (Ok(run), Ok(mut known)) = (&result, self.known.lock()) {
            known.insert(key, run.clone());
        }
        result
    }

    /// Builds and runs an assembly text, counting each address: also the counts by address, and the
    /// addresses of the program's symbols.
    ///
    /// # Errors
    /// As [`Laboratory::run`].
    pub fn run_counting(&self, assembly: &str) -> Result<(Run, Addresses, Symbols), String> {
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        let dir = self.folder.path().join(format!("run{id}"));
        std::fs::create_dir(&dir).map_err(|e| e.to_string())?;
        let result = self.run_in(&dir, assembly, true).and_then(|(run, text)| {
            let addresses = text
                .lines()
                .filter_map(|l| l.split_once(' '))
                .filter_map(|(a, n)| Some((u64::from_str_radix(a, 16).ok()?, n.parse().ok()?)))
                .collect();
            let executable = std::fs::read(dir.join("p")).map_err(|e| e.to_string())?;
            let symbols = symbols(&executable).ok_or("the executable has no symbols")?;
            Ok((run, addresses, symbols))
        });
        let _ = std::fs::remove_dir_all(&dir);
        result
    }

    /// Writes a table where a compilation can read it.
    ///
    /// # Errors
    /// The folder cannot be written to.
    pub fn table(&self, text: &str) -> Result<PathBuf, String> {
        let path = self.folder.path().join("table.txt");
        std::fs::write(&path, text).map_err(|e| e.to_string())?;
        Ok(path)
    }

    /// The run, and what the plugin wrote.
    fn run_in(&self, dir: &Path, assembly: &str, by_address: bool) -> Result<(Run, String), String> {
        let (source, object, exe) = (dir.join("p.s"), dir.join("p.o"), dir.join("p"));
        std::fs::write(&source, assembly).map_err(|e| e.to_string())?;
        self.toolchain.assemble(&source, &object).map_err(|d| d.message)?;
        let toolchain = Toolchain { keep_symbols: by_address, ..self.toolchain };
        toolchain.link(&[object], &exe).map_err(|d| d.message)?;
        let counts = dir.join("count");
        let qemu = which::which("qemu-aarch64").map_err(|_| "qemu-aarch64 is needed to count")?;
        let out = Command::new(qemu)
            .arg("-plugin")
            .arg(format!(
                "{},out={}{}",
                self.plugin.display(),
                counts.display(),
                if by_address { ",blocks=on" } else { "" }
            ))
            // A relative name, so that the length of the folder's name changes nothing.
            .arg("./p")
            .current_dir(dir)
            .stdin(Stdio::null())
            .env_clear()
            .output()
            .map_err(|e| e.to_string())?;
        let text = std::fs::read_to_string(&counts).map_err(|e| format!("no counts: {e}"))?;
        let instructions = counter::total(&text).ok_or("the plugin wrote no total")?;
        Ok((Run { instructions, stdout: out.stdout, status: out.status.code() }, text))
    }
}

/// Executions by address.
pub type Addresses = BTreeMap<u64, u64>;
/// Addresses by name.
pub type Symbols = BTreeMap<String, u64>;

/// The symbols of a 64-bit little-endian ELF file (System V ABI, chapter 4).
fn symbols(elf: &[u8]) -> Option<Symbols> {
    let word = |at: usize, bytes: usize| -> Option<u64> {
        let slice = elf.get(at..at.checked_add(bytes)?)?;
        Some(slice.iter().rev().fold(0, |n, &b| n << 8 | u64::from(b)))
    };
    let (table, size, count) = (word(0x28, 8)? as usize, word(0x3a, 2)? as usize, word(0x3c, 2)? as usize);
    let section = |i: usize, field: usize, bytes: usize| word(table + i * size + field, bytes);
    const SYMTAB: u64 = 2;
    let symtab = (0..count).find(|&i| section(i, 4, 4) == Some(SYMTAB))?;
    let strings = section(symtab, 0x28, 4)? as usize;
    let names = section(strings, 0x18, 8)? as usize;
    let (start, length) = (section(symtab, 0x18, 8)? as usize, section(symtab, 0x20, 8)? as usize);
    let mut symbols = Symbols::new();
    for at in (start..start.checked_add(length)?).step_by(24) {
        let name = elf.get(names + word(at, 4)? as usize..)?;
        let end = name.iter().position(|&b| b == 0)?;
        symbols.insert(String::from_utf8_lossy(&name[..end]).into_owned(), word(at + 8, 8)?);
    }
    Some(symbols)
}

/// Digest of the instructions and data: comments (the header names the policy) do not count.
fn digest(assembly: &str) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for line in assembly.lines().filter(|l| !l.trim_start().starts_with("//")) {
        hasher.update(line.as_bytes());
        hasher.update(b"\n");
    }
    hasher.finalize().into()
}
