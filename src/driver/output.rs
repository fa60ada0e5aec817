//! Output files appear complete or not at all: everything is written to a temporary file in the
//! same directory and renamed.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::base::diag::{code, Diagnostic};
use crate::driver::session::describe;

/// What cannot be written.
pub enum What<'a> {
    /// Something whose place the user chooses.
    Named(&'a str),
    LibraryObjects,
    ProgramObjects,
}

impl<'a> From<&'a str> for What<'a> {
    fn from(name: &'a str) -> Self {
        What::Named(name)
    }
}

impl<'a> From<&'a String> for What<'a> {
    fn from(name: &'a String) -> Self {
        What::Named(name)
    }
}

/// That something cannot be written, and why.
pub fn unwritable<'a>(what: impl Into<What<'a>>, error: &io::Error) -> Diagnostic {
    let (what, hint) = match what.into() {
        What::Named(name) => (name, "choose another place with -o, or check permissions and free space"),
        What::LibraryObjects => {
            ("the library's objects to the cache directory", "name another directory with XDG_CACHE_HOME")
        }
        What::ProgramObjects => (
            "the program's objects",
            "check the space in TMPDIR, or name another cache directory with XDG_CACHE_HOME",
        ),
    };
    Diagnostic::global(code::UNWRITABLE, format!("cannot write {what}: {}", describe(error))).hint(hint)
}

/// Writes `bytes` to `path`.
pub fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_pieces(path, |to| to.write_all(bytes))
}

/// Writes to `path` what `make` gives. Devices and pipes are written directly.
pub fn write_pieces(path: &Path, make: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    if is_special(path) {
        return make(&mut std::fs::File::create(path)?);
    }
    let mut file = temporary(path, 0o666)?;
    make(file.as_file_mut())?;
    persist(file.into_temp_path(), path)
}

/// Lets `make` create the file at the path it is given, then moves that to `path`.
pub fn write_with<E: From<io::Error>>(
    path: &Path,
    make: impl FnOnce(&Path) -> Result<(), E>,
) -> Result<(), E> {
    if is_special(path) {
        return make(path);
    }
    let file = temporary(path, 0o777)?.into_temp_path();
    make(&file)?;
    Ok(persist(file, path)?)
}

fn is_special(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|m| !m.is_file() && !m.is_dir())
}

fn temporary(path: &Path, mode: u32) -> io::Result<tempfile::NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    let dir = match path.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir.to_path_buf(),
        _ => PathBuf::from("."),
    };
    // The mode goes through the umask, as for any new file.
    let permissions = std::fs::Permissions::from_mode(mode);
    tempfile::Builder::new().prefix(".pyrl-asm-").permissions(permissions).tempfile_in(dir)
}

fn persist(file: tempfile::TempPath, path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory));
    }
    file.persist(path).map_err(|e| e.error)
}

/// Prints text; a closed pipe is no error (`… | head`).
pub fn to_stdout(text: &str) {
    let _ = io::stdout().write_all(text.as_bytes());
}
