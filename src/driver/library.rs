//! Objects of the library modules that are compiled apart from programs: made when a program first needs them, and
//! kept in the cache directory of the compiler that made them. They do not depend on the programs, nor on the
//! flags with which these are compiled.

use std::io;
use std::path::{Path, PathBuf};

use crate::base::diag::Diagnostic;
use crate::base::options::Options;
use crate::base::stdlib::{self, StdModule};
use crate::driver::output::{self, What};
use crate::driver::timing::Timer;
use crate::driver::toolchain::Toolchain;
use crate::driver::{cache, pipeline};

/// The objects that a program needs which imports `modules`, by name.
pub fn objects(modules: &[String], tools: &Toolchain) -> Result<Vec<PathBuf>, Diagnostic> {
    let mut needed: Vec<&'static StdModule> = Vec::new();
    for name in modules {
        stdlib::add_with_imported(&mut needed, name);
    }
    needed.sort_by_key(|m| m.name);
    made(&needed, tools)
}

/// Writes an archive of the objects of all modules that can be compiled apart.
pub fn archive(tools: &Toolchain, archive: &Path) -> Result<(), Diagnostic> {
    let modules: Vec<&'static StdModule> = stdlib::MODULES.iter().filter(|m| m.text().is_some()).collect();
    let objects = made(&modules, tools)?;
    tools.archive(&objects, archive)
}

fn made(modules: &[&'static StdModule], tools: &Toolchain) -> Result<Vec<PathBuf>, Diagnostic> {
    if modules.is_empty() {
        return Ok(Vec::new());
    }
    let dir = cache::library().map_err(|e| unwritable(&e))?;
    let mut objects = Vec::new();
    for module in modules {
        let object = dir.join(format!("{}.o", module.name));
        if !object.is_file() && !tools.dry_run {
            make(module, &dir, &object, tools)?;
        }
        objects.push(object);
    }
    Ok(objects)
}

fn make(module: &'static StdModule, dir: &Path, object: &Path, tools: &Toolchain) -> Result<(), Diagnostic> {
    // Others may make the same one at the same time.
    let scratch = tempfile::Builder::new().prefix("new-").tempdir_in(dir).map_err(|e| unwritable(&e))?;
    let (source, assembled) = (scratch.path().join("module.s"), scratch.path().join("module.o"));
    let options = options();
    let compiled = pipeline::library(module, &options)?;
    std::fs::File::create(&source)
        .and_then(|mut file| compiled.write(&options, &mut Timer::default(), &mut file))
        .map_err(|e| unwritable(&e))?;
    tools.assemble(&source, &assembled)?;
    std::fs::rename(&assembled, object).map_err(|e| unwritable(&e))
}

/// Writes the assembly of a module, with comments; `None` when there is no such module written in Python.
pub fn assembly(name: &str) -> Option<Result<Vec<u8>, Diagnostic>> {
    let module = stdlib::find(name).filter(|m| m.text().is_some())?;
    let options = Options { verbose_asm: true, ..options() };
    let mut text = Vec::new();
    let compiled = pipeline::library(module, &options);
    Some(compiled.and_then(|compiled| {
        compiled.write(&options, &mut Timer::default(), &mut text).map_err(|e| unwritable(&e))?;
        Ok(text)
    }))
}

/// How the library is compiled: what it is given is not known.
fn options() -> Options {
    let mut options = Options { verbose_asm: false, ..Options::default() };
    options.passes.insert("infer".to_string(), false);
    options
}

fn unwritable(error: &io::Error) -> Diagnostic {
    output::unwritable(What::LibraryObjects, error)
}
