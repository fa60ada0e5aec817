//! Drives a compilation: reads the input, runs the pipeline, writes the result, calls the
//! assembler, the linker and the program. The only part that touches files and processes.

pub mod build;
pub mod cache;
pub mod counter;
pub mod library;
pub mod output;
pub mod passes;
pub mod pipeline;
pub mod render;
pub mod runtime;
pub mod session;
pub mod stack;
pub mod timing;
pub mod toolchain;
pub mod units;

pub use session::{Emit, Input, Output, Session};

use crate::base::diag::{Diagnostic, Diagnostics};
use crate::base::span::SourceMap;

/// Why a command ended early; what is to be said is in the diagnostics.
#[derive(Debug)]
pub struct Stopped;

/// What a compilation has to say: the diagnostics and the files they are about.
#[derive(Default)]
pub struct Report {
    pub sources: SourceMap,
    pub diags: Diagnostics,
}

impl Report {
    /// Adds a diagnostic and stops.
    pub fn stop<T>(&mut self, diagnostic: Diagnostic) -> Result<T, Stopped> {
        self.diags.push(diagnostic);
        Err(Stopped)
    }
    /// Stops when there are errors.
    pub fn check(&self) -> Result<(), Stopped> {
        if self.diags.has_errors() {
            Err(Stopped)
        } else {
            Ok(())
        }
    }
}
