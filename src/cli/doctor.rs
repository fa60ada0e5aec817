//! `pyrl-asm doctor`: what was found on this machine, and what to install for the rest.

use std::process::Command;

use crate::advise::Model;
use crate::cli::say;
use crate::driver::toolchain::{Tool, NATIVE};
use crate::driver::{cache, runtime};

/// Prints the report; exit status 1 when something is missing.
pub fn command() -> u8 {
    say(&format!("pyrl-asm {}", env!("CARGO_PKG_VERSION")));
    let mut missing = Vec::new();
    let mut tools = vec![(Tool::Assembler, "assembler"), (Tool::Linker, "linker")];
    if !NATIVE {
        tools.push((Tool::Emulator, "emulator"));
    }
    for (tool, role) in tools {
        match tool.find() {
            Ok((path, arguments)) => {
                let version = first_line(Command::new(&path).args(arguments).arg("--version"));
                say(&format!("  {role:<10} {} ({version})", path.display()));
            }
            Err(_) => {
                say(&format!("  {role:<10} missing: {} {}", tool.program(), tool.purpose()));
                missing.push(tool.packages());
            }
        }
        if let Some(variable) = tool.variable() {
            if let Some(value) = std::env::var_os(variable).filter(|v| !v.is_empty()) {
                say(&format!("  {:<10} {variable}={}", "", value.to_string_lossy()));
            }
        }
    }
    if let Some(prefix) = std::env::var_os("QEMU_LD_PREFIX") {
        say(&format!("  {:<10} QEMU_LD_PREFIX={}", "", prefix.to_string_lossy()));
    }
    if let Some(model) = Model::shipped() {
        say(&format!("  {:<10} {}", "model", model.hash));
    }
    match runtime::file() {
        Ok(path) => say(&format!(
            "  {:<10} {} (SHA-256 {}, profile {})",
            "runtime",
            path.display(),
            runtime::SHA256,
            runtime::PROFILE
        )),
        Err(error) => say(&format!("  {:<10} missing: {error}", "runtime")),
    }
    match cache::directory() {
        Ok(path) => say(&format!("  {:<10} {}", "cache", path.display())),
        Err(error) => say(&format!("  {:<10} none: {error}", "cache")),
    }
    if missing.is_empty() {
        say("Everything needed to compile and run programs is there.");
        return 0;
    }
    missing.dedup();
    say(&format!(
        "To install what is missing on Debian or Ubuntu: sudo apt-get install {}",
        missing.join(" ")
    ));
    1
}

fn first_line(command: &mut Command) -> String {
    match command.output() {
        Ok(output) => String::from_utf8_lossy(&output.stdout).lines().next().unwrap_or("").to_string(),
        Err(error) => error.to_string(),
    }
}
