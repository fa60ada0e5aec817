//! Builds the runtime library for AArch64 and puts the archive where `driver::runtime` embeds it.
//!
//! The profile is `rt` for release builds of the compiler and `rt-dev` otherwise; the environment
//! variable `PYRL_RUNTIME_PROFILE` names another one (`none` embeds nothing: then the compiler
//! needs `PYRL_RUNTIME=ARCHIVE` to link programs).

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

const TARGET: &str = "aarch64-unknown-linux-gnu";

fn main() {
    for path in ["asm_runtime", "build.rs", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={path}");
    }
    println!("cargo::rerun-if-env-changed=PYRL_RUNTIME_PROFILE");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let archive = out.join("runtime.a");
    // Profiles that inherit from release have PROFILE=release too; the directory tells them apart.
    let release =
        out.components().any(|part| part.as_os_str() == "release" || part.as_os_str() == "release-tests");
    let by_build = if release { "rt" } else { "rt-dev" };
    let profile = env::var("PYRL_RUNTIME_PROFILE").unwrap_or_else(|_| by_build.to_string());
    let bytes = if profile == "none" { Vec::new() } else { build(&profile, &out) };
    std::fs::write(&archive, &bytes).expect("OUT_DIR is writable");
    println!("cargo::rustc-env=PYRL_RUNTIME_ARCHIVE={}", archive.display());
    println!("cargo::rustc-env=PYRL_RUNTIME_SHA256={:x}", Sha256::digest(&bytes));
    println!("cargo::rustc-env=PYRL_RUNTIME_BUILT_WITH={profile}");
}

/// Runs cargo for the runtime in a target directory of its own (the outer one is locked).
fn build(profile: &str, out: &Path) -> Vec<u8> {
    let target_dir = out.join("runtime");
    let manifest = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let mut cargo = Command::new(env::var_os("CARGO").expect("cargo sets CARGO"));
    // One crate type: beside an rlib, cargo would leave link-time optimization out.
    cargo.args(["rustc", "--quiet", "--package", "asm_runtime", "--lib", "--crate-type", "staticlib"]);
    cargo.args(["--target", TARGET, "--profile", profile, "--target-dir"]).arg(&target_dir);
    cargo.arg("--manifest-path").arg(manifest.join("Cargo.toml"));
    for variable in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "RUSTC_WORKSPACE_WRAPPER"] {
        cargo.env_remove(variable);
    }
    let status = cargo.status().expect("cargo can be started");
    if !status.success() {
        println!(
            "cargo::error=the runtime library does not build for {TARGET}; if the target is \
             missing: rustup target add {TARGET}"
        );
        std::process::exit(1);
    }
    let folder = if profile == "dev" { "debug" } else { profile };
    let archive = target_dir.join(TARGET).join(folder).join("libasm_runtime.a");
    std::fs::read(&archive).unwrap_or_else(|e| panic!("{}: {e}", archive.display()))
}
