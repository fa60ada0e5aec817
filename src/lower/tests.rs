//! Every Python program of the repository through build, optimiser and lowering at each level;
//! what comes out must verify.

use crate::base::diag::Diagnostics;
use crate::base::options::{OptLevel, Options};
use crate::{build, hir, lir, lower, opt, syntax};
use std::path::{Path, PathBuf};

fn programs(dir: &Path, out: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(dir) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            programs(&path, out);
        } else if path.extension().is_some_and(|e| e == "py") {
            out.push(path);
        }
    }
}

#[test]
fn every_program_lowers() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    programs(&root.join("tests"), &mut files);
    programs(&root.join("golden"), &mut files);
    if let Ok(more) = std::env::var("PYRL_TEST_PROGRAMS") {
        programs(Path::new(&more), &mut files);
    }
    files.sort();
    let mut failures = Vec::new();
    let mut lowered_count = 0;
    for path in files {
        let Ok(bytes) = std::fs::read(&path) else { continue };
        let mut diags = Diagnostics::default();
        let main =
            syntax::MainSource { path: &path, bytes: &bytes, dir: path.parent(), prune: true, apart: false };
        let program = syntax::load_program(&main, &mut diags);
        if diags.has_errors() {
            continue;
        }
        let program = build::build_program(&program, &mut diags);
        if diags.has_errors() {
            continue;
        }
        lowered_count += 1;
        // Programs that import much of the standard library take long at every level.
        let small = path.starts_with(root.join("golden"));
        let levels: &[OptLevel] = match small {
            true => &[OptLevel::O0, OptLevel::O1, OptLevel::O2, OptLevel::O3, OptLevel::Os],
            false => &[OptLevel::O2],
        };
        for &level in levels {
            let mut program: hir::Program = program.clone();
            let mut options = Options::for_level(level);
            options.verify = true;
            let lowered = std::panic::catch_unwind(move || {
                opt::run(&mut program, &options);
                let lowered = lower::lower_program(program, &options);
                let mut errors = lir::verify::verify_program(&lowered);
                for f in &lowered.funcs {
                    let mut names = std::collections::BTreeSet::new();
                    let twice = f.blocks.iter().filter(|b| !names.insert(&b.name));
                    errors.extend(twice.map(|b| format!("{}: two blocks {:?}", f.qualname, b.name)));
                }
                errors
            });
            match lowered {
                Ok(errors) if errors.is_empty() => {}
                Ok(errors) => failures.push(format!(
                    "{} {level:?}: {:?}",
                    path.display(),
                    &errors[..errors.len().min(3)]
                )),
                Err(_) => failures.push(format!("{} {level:?}: panic", path.display())),
            }
        }
    }
    assert!(lowered_count > 20, "only {lowered_count} programs");
    assert!(failures.is_empty(), "{failures:#?}");
}
