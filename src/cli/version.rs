//! `pyrl-asm --version [--verbose]`.

use crate::advise::Model;
use crate::cli::say;
use crate::driver::runtime;

/// Prints the version; with `verbose` also what identifies the parts.
pub fn print(verbose: bool) -> u8 {
    say(&format!("pyrl-asm {}", env!("CARGO_PKG_VERSION")));
    if verbose {
        say(&format!("runtime  {} (profile {})", runtime::SHA256, runtime::PROFILE));
        if let Some(model) = Model::shipped() {
            say(&format!("model    {}", model.hash));
        }
        say("target   aarch64-linux-gnu");
    }
    0
}
