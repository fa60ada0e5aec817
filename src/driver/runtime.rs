//! The runtime library embedded in the compiler. The linker needs it as a file: it is unpacked
//! once into the cache directory, under its hash.

use std::io;
use std::path::PathBuf;

use crate::driver::{cache, output};

static ARCHIVE: &[u8] = include_bytes!(env!("PYRL_RUNTIME_ARCHIVE"));

/// SHA-256 of the embedded archive, in hexadecimal.
pub const SHA256: &str = env!("PYRL_RUNTIME_SHA256");
/// Cargo profile it was built with.
pub const PROFILE: &str = env!("PYRL_RUNTIME_BUILT_WITH");

/// The embedded archive; empty when the compiler was built without one.
pub fn archive() -> &'static [u8] {
    ARCHIVE
}

/// What identifies the runtime in use: the hash, or the override's path and time.
pub fn identity() -> String {
    match std::env::var_os("PYRL_RUNTIME") {
        Some(path) => {
            let path = PathBuf::from(path);
            let changed = std::fs::metadata(&path).and_then(|m| m.modified()).ok();
            format!("{} {changed:?}", path.display())
        }
        None => SHA256.to_string(),
    }
}

/// Path of the archive for the linker. `PYRL_RUNTIME` names another archive.
pub fn file() -> io::Result<PathBuf> {
    if let Some(path) = std::env::var_os("PYRL_RUNTIME") {
        return Ok(PathBuf::from(path));
    }
    if ARCHIVE.is_empty() {
        let message = "this compiler was built without a runtime library; set PYRL_RUNTIME=ARCHIVE";
        return Err(io::Error::new(io::ErrorKind::NotFound, message));
    }
    let path = cache::directory()?.join(format!("runtime-{}.a", &SHA256[..16]));
    let complete = std::fs::metadata(&path).is_ok_and(|m| m.len() == ARCHIVE.len() as u64);
    if !complete {
        output::write_file(&path, ARCHIVE)?;
    }
    Ok(path)
}

/// Leaves the unwind tables of libraries out of executables: programs and the runtime abort on
/// a panic and find handlers through tables of their own (120 KB of hello world).
const LINK_SCRIPT: &[u8] =
    b"SECTIONS { /DISCARD/ : { *.a:*(.eh_frame .gcc_except_table .gcc_except_table.*) } } INSERT AFTER .text;\n";

/// Path of the script given to GNU ld beside its own.
pub fn link_script() -> io::Result<PathBuf> {
    let path = cache::directory()?.join("link-1.ld");
    let complete = std::fs::metadata(&path).is_ok_and(|m| m.len() == LINK_SCRIPT.len() as u64);
    if !complete {
        output::write_file(&path, LINK_SCRIPT)?;
    }
    Ok(path)
}
