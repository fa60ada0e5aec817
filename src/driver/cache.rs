//! Executables of `pyrl-asm run`, kept under the hash of everything they depend on: all source
//! texts, the compiler, the runtime and the flags; objects of modules (`library`, `units`) beside them. The oldest
//! are removed when there are many.

use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use sha2::{Digest, Sha256};

use crate::base::options::Options;
use crate::base::span::SourceMap;
use crate::driver::runtime;

/// Executables kept.
const LIMIT: usize = 200;

/// `$XDG_CACHE_HOME/pyrl-asm` (by default `~/.cache/pyrl-asm`), created when missing.
pub fn directory() -> io::Result<PathBuf> {
    let base = match std::env::var_os("XDG_CACHE_HOME") {
        Some(dir) if PathBuf::from(&dir).is_absolute() => PathBuf::from(dir),
        _ => match std::env::var_os("HOME") {
            Some(home) if !home.is_empty() => PathBuf::from(home).join(".cache"),
            _ => std::env::temp_dir(),
        },
    };
    let dir = base.join("pyrl-asm");
    if std::fs::create_dir_all(&dir).is_ok() {
        return Ok(dir);
    }
    let dir = std::env::temp_dir().join("pyrl-asm");
    std::fs::create_dir_all(&dir)?;
    Ok(dir)
}

/// Where the executable of these sources belongs.
pub fn executable(sources: &SourceMap, options: &Options) -> io::Result<PathBuf> {
    let mut hash = Sha256::new();
    let mut add = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    };
    add(compiler_identity().as_bytes());
    add(runtime::identity().as_bytes());
    add(format!("{options:?}").as_bytes());
    for variable in ["CC", "AS"] {
        add(std::env::var_os(variable).unwrap_or_default().as_encoded_bytes());
    }
    for file in sources.files() {
        add(file.name.as_bytes());
        add(file.text.as_bytes());
    }
    let dir = directory()?.join("run");
    std::fs::create_dir_all(&dir)?;
    Ok(dir.join(format!("{:x}", hash.finalize())))
}

/// Compilers whose objects are kept.
const COMPILERS: usize = 4;
/// Objects of programs' modules that are kept.
const MODULES: usize = 2000;

/// Where this compiler keeps the objects of library modules; created when missing.
pub fn library() -> io::Result<PathBuf> {
    of_this_compiler("library")
}

/// Where this compiler keeps the objects of programs' modules; created when missing.
pub fn modules() -> io::Result<PathBuf> {
    of_this_compiler("modules")
}

/// Removes the objects of modules that were used longest ago, when there are too many.
pub fn trim_modules(dir: &Path) {
    remove_oldest(dir, MODULES);
}

fn of_this_compiler(kind: &str) -> io::Result<PathBuf> {
    let mut hash = Sha256::new();
    hash.update(compiler_identity().as_bytes());
    hash.update(std::env::var_os("AS").unwrap_or_default().as_encoded_bytes());
    let all = directory()?.join(kind);
    let dir = all.join(&format!("{:x}", hash.finalize())[..16]);
    if !dir.is_dir() {
        std::fs::create_dir_all(&dir)?;
        remove_oldest(&all, COMPILERS);
    }
    Ok(dir)
}

/// Changes whenever the compiler is built anew.
fn compiler_identity() -> String {
    let exe = std::env::current_exe().unwrap_or_default();
    match std::fs::metadata(&exe) {
        Ok(meta) => format!("{} {} {:?}", env!("CARGO_PKG_VERSION"), meta.len(), meta.modified().ok()),
        Err(_) => env!("CARGO_PKG_VERSION").to_string(),
    }
}

/// Removes the executables that were made longest ago, when there are too many.
pub fn trim() {
    let Ok(dir) = directory() else { return };
    remove_oldest(&dir.join("run"), LIMIT);
}

/// Removes files and directories in `dir` but for the `limit` last made.
fn remove_oldest(dir: &Path, limit: usize) {
    let Ok(entries) = std::fs::read_dir(dir) else { return };
    let mut files: Vec<(SystemTime, PathBuf)> = entries
        .flatten()
        .filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, entry.path())))
        .collect();
    files.sort();
    let surplus = files.len().saturating_sub(limit);
    for (_, path) in files.into_iter().take(surplus) {
        // Another process may have removed it first.
        let _ = if path.is_dir() { std::fs::remove_dir_all(path) } else { std::fs::remove_file(path) };
    }
}
