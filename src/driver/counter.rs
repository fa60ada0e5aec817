//! The QEMU plugin that counts executed guest instructions (scripts/qemu/count.c): built with the
//! host's C compiler when it is needed; its counts are exact and the same in every run.

use std::path::{Path, PathBuf};
use std::process::Command;

const SOURCE: &str = include_str!("../../scripts/qemu/count.c");

/// Builds the plugin in `folder` and gives its path.
///
/// # Errors
/// A missing C compiler or a plugin that does not build, as text for the user.
pub fn build(folder: &Path) -> Result<PathBuf, String> {
    let source = folder.join("count.c");
    let plugin = folder.join("count.so");
    std::fs::write(&source, SOURCE).map_err(|e| e.to_string())?;
    let compiler = which::which("cc").map_err(|_| "cc is needed to build the counting plugin")?;
    let out = Command::new(compiler)
        .args(["-O2", "-shared", "-fPIC", "-o"])
        .arg(&plugin)
        .arg(&source)
        .output()
        .map_err(|e| e.to_string())?;
    if out.status.success() {
        Ok(plugin)
    } else {
        Err(format!("the counting plugin: {}", String::from_utf8_lossy(&out.stderr)))
    }
}

/// The total in what the plugin wrote.
pub fn total(counts: &str) -> Option<u64> {
    counts.lines().next()?.strip_prefix("total ")?.parse().ok()
}
