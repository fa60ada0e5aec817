//! Programs of several modules: each module's functions, and the data, become objects of their own, which are kept in
//! the cache directory and serve again while nothing changes that the code depends on (`aarch64::units` says what that
//! is). Parts are compiled and assembled at the same time by `options.jobs` threads.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Mutex;
use std::time::SystemTime;

use sha2::{Digest, Sha256};

use crate::base::diag::Diagnostic;
use crate::base::options::Options;
use crate::driver::cache;
use crate::driver::output::{self, What};
use crate::driver::toolchain::Toolchain;
use crate::lir;
use crate::target::aarch64::units::Units;

/// Whether code of several modules is in the program: one alone is one file.
pub fn several(program: &lir::Program) -> bool {
    let mut files = program.funcs.iter().map(|f| f.file);
    let first = files.next();
    files.any(|file| Some(file) != first)
}

/// The objects of a program, in `scratch`.
pub fn objects(
    program: &mut lir::Program,
    options: &Options,
    tools: &Toolchain,
    scratch: &Path,
) -> Result<Vec<PathBuf>, Diagnostic> {
    Units::prepare(program);
    let units = Units::new(program, options);
    let kept = cache::modules().map_err(|e| unwritable(&e))?;
    let maker = Maker { units: &units, tools, scratch, kept: &kept };
    let next = AtomicUsize::new(0);
    let failed = Mutex::new(None);
    std::thread::scope(|scope| {
        for _ in 0..options.jobs.clamp(1, units.count()) {
            scope.spawn(|| loop {
                let unit = next.fetch_add(1, Ordering::Relaxed);
                if unit >= units.count() {
                    return;
                }
                if let Err(error) = maker.object(unit) {
                    next.store(units.count(), Ordering::Relaxed);
                    failed.lock().unwrap_or_else(|e| e.into_inner()).get_or_insert(error);
                    return;
                }
            });
        }
    });
    if let Some(error) = failed.into_inner().unwrap_or_else(|e| e.into_inner()) {
        return Err(error);
    }
    cache::trim_modules(&kept);
    Ok((0..units.count()).map(|unit| maker.place(unit)).collect())
}

struct Maker<'a> {
    units: &'a Units<'a>,
    tools: &'a Toolchain,
    scratch: &'a Path,
    /// Where objects are kept, by their keys' hash.
    kept: &'a Path,
}

impl Maker<'_> {
    /// Where the linker finds a part.
    fn place(&self, unit: usize) -> PathBuf {
        self.scratch.join(format!("unit{unit}.o"))
    }

    /// Puts a part's object to its place: one that is kept, or a new one, which is kept then.
    fn object(&self, unit: usize) -> Result<(), Diagnostic> {
        let (source, place) = (self.scratch.join(format!("unit{unit}.s")), self.place(unit));
        let mut hash = Sha256::new();
        match self.units.key(unit) {
            Some(key) => hash.update(key),
            // Data is all text: writing it costs less than describing it.
            None => {
                self.write(unit, &source)?;
                hash.update(fs::read(&source).map_err(|e| unwritable(&e))?);
            }
        }
        let kept = self.kept.join(format!("{:x}.o", hash.finalize()));
        // A link of its own: another process may remove what is kept.
        if fs::hard_link(&kept, &place).or_else(|_| fs::copy(&kept, &place).map(drop)).is_ok() {
            // Those not used for long are removed first.
            let _ = File::open(&kept).and_then(|file| file.set_modified(SystemTime::now()));
            return Ok(());
        }
        if !source.is_file() {
            self.write(unit, &source)?;
        }
        self.tools.assemble(&source, &place)?;
        // Never there in part. That it cannot be kept costs time later, nothing else.
        if let Ok(new) = tempfile::NamedTempFile::new_in(self.kept) {
            if fs::copy(&place, new.path()).is_ok() {
                let _ = new.persist(&kept);
            }
        }
        Ok(())
    }

    fn write(&self, unit: usize, to: &Path) -> Result<(), Diagnostic> {
        File::create(to).and_then(|mut file| self.units.write(unit, &mut file)).map_err(|e| unwritable(&e))
    }
}

fn unwritable(error: &io::Error) -> Diagnostic {
    output::unwritable(What::ProgramObjects, error)
}
