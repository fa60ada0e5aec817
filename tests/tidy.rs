//! Rules of the tree that no compiler checks: file sizes, headers, who may import whom.

use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(dir: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(dir) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, extension, found);
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
    found.sort();
}

fn sources() -> Vec<(String, String)> {
    let mut paths = Vec::new();
    for dir in ["src", "asm_runtime", "tests"] {
        files(&root().join(dir), "rs", &mut paths);
    }
    paths
        .into_iter()
        .filter(|p| !p.components().any(|c| c.as_os_str() == "target"))
        .map(|p| {
            let name = p.strip_prefix(root()).unwrap_or(&p).display().to_string();
            let text = std::fs::read_to_string(&p).expect("readable source");
            (name, text)
        })
        .collect()
}

#[test]
fn files_are_at_most_800_lines() {
    let mut long: Vec<String> = sources()
        .into_iter()
        .filter(|(_, text)| text.lines().count() > 800)
        .map(|(name, text)| format!("{name}: {} lines", text.lines().count()))
        .collect();
    let mut others = Vec::new();
    files(&root().join("asm_runtime/stdlib"), "py", &mut others);
    files(&root().join("asm_runtime/asm"), "S", &mut others);
    for path in others {
        let lines = std::fs::read_to_string(&path).expect("readable source").lines().count();
        if lines > 800 {
            long.push(format!("{}: {lines} lines", path.display()));
        }
    }
    assert!(long.is_empty(), "files over 800 lines:\n{}", long.join("\n"));
}

#[test]
fn every_file_has_a_header() {
    let without: Vec<String> =
        sources().into_iter().filter(|(_, text)| !text.starts_with("//!")).map(|(name, _)| name).collect();
    assert!(without.is_empty(), "files without a //! header:\n{}", without.join("\n"));
}

/// Which top-level modules of `src/` each may import (DESIGN: "who may import whom").
const ALLOWED: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("stats", &[]),
    // Runs the compiler as a process, so it knows none of its parts.
    ("bench", &["base", "stats", "driver"]),
    ("syntax", &["base"]),
    ("types", &["base", "hir"]),
    ("hir", &["base", "types"]),
    // `analysis` only for dominators, in the verifier.
    ("lir", &["base", "types", "hir", "analysis"]),
    ("build", &["base", "syntax", "hir", "types"]),
    ("analysis", &["base", "hir", "lir", "mach"]),
    ("infer", &["base", "hir", "lir", "analysis", "types", "advise"]),
    ("opt", &["base", "hir", "lir", "analysis", "types", "advise", "infer"]),
    ("lower", &["base", "hir", "lir", "analysis", "types"]),
    ("mach", &["base"]),
    ("advise", &["base"]),
    ("regalloc", &["base", "mach", "analysis", "advise"]),
    ("target", &["base", "lir", "hir", "mach", "advise", "regalloc", "analysis"]),
    ("explain", &["base", "hir", "lir", "mach", "analysis", "advise", "target", "regalloc"]),
];

#[test]
fn imports_follow_the_layers() {
    let mut bad = Vec::new();
    for (name, text) in sources() {
        let Some(rest) = name.strip_prefix("src/") else { continue };
        if rest.ends_with("/tests.rs") {
            continue;
        }
        let module = rest.split('/').next().unwrap_or("");
        let Some((_, allowed)) = ALLOWED.iter().find(|(m, _)| *m == module) else { continue };
        for (number, line) in text.lines().enumerate() {
            if line.contains("#[cfg(test)]") {
                break;
            }
            if line.trim_start().starts_with("//") {
                continue;
            }
            for part in line.split("crate::").skip(1) {
                let target: String = part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let is_module = ALLOWED.iter().any(|(m, _)| *m == target)
                    || ["driver", "cli", "learn"].contains(&target.as_str());
                if is_module && target != module && !allowed.contains(&target.as_str()) {
                    bad.push(format!("{name}:{}: {module} imports {target}", number + 1));
                }
            }
        }
    }
    assert!(bad.is_empty(), "imports against the layers:\n{}", bad.join("\n"));
}

#[test]
fn libraries_stay_behind_their_walls() {
    let mut bad = Vec::new();
    for (name, text) in sources() {
        for (library, home) in [("rustpython", "src/syntax/"), ("smartcore", "src/learn/")] {
            let uses = text.lines().any(|l| !l.trim_start().starts_with("//") && l.contains(library));
            if uses && name.starts_with("src/") && !name.starts_with(home) {
                bad.push(format!("{name} uses {library}, which belongs to {home}"));
            }
        }
    }
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

#[test]
fn no_test_is_ignored_and_no_stub_is_left() {
    let marks = [
        concat!("#[", "ignore"),
        concat!("todo", "!("),
        concat!("unimplemented", "!("),
        concat!("FIX", "ME"),
    ];
    let mut bad = Vec::new();
    for (name, text) in sources() {
        for mark in marks {
            if text.contains(mark) {
                bad.push(format!("{name}: {mark}"));
            }
        }
    }
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}
