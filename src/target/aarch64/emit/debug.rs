//! Line numbers and call-frame information. GNU as makes the compile unit and line table from
//! `.file` and `.loc` itself.

use super::lines::{put, Put, Symbol};
use crate::lir::Program;
use crate::mach::PReg;
use crate::target::aarch64::frame::Frame;
use crate::target::aarch64::regs;

/// A string as the assembler reads it back: everything unusual in octal.
pub struct Quoted<'a>(pub &'a [u8]);

impl Put for Quoted<'_> {
    fn put(&self, out: &mut String) {
        let plain = |b: &u8| matches!(b, 0x20..=0x7e) && *b != b'"' && *b != b'\\';
        out.push('"');
        for part in self.0.chunk_by(|a, b| plain(a) && plain(b)) {
            match (part, std::str::from_utf8(part)) {
                ([b], _) if !plain(b) => {
                    out.push('\\');
                    if matches!(b, b'"' | b'\\') {
                        out.push(*b as char);
                    } else {
                        [6, 3, 0].iter().for_each(|shift| out.push((b'0' + (b >> shift & 7)) as char));
                    }
                }
                (_, Ok(text)) => out.push_str(text),
                // What is plain is ASCII.
                (_, Err(_)) => {}
            }
        }
        out.push('"');
    }
}

/// `.file` directives of the program's sources.
pub fn files(prog: &Program, out: &mut String) {
    for (i, (name, _)) in prog.files.iter().enumerate() {
        put!(out, "\t.file ", i as u64 + 1, " ", Quoted(name.as_bytes()), "\n");
    }
}

/// Name of the symbol that holds a function's first line: only it changes when the function moves.
pub struct LineSymbol<'a>(pub &'a str);

impl Put for LineSymbol<'_> {
    fn put(&self, out: &mut String) {
        put!(out, ".L", self.0, ".line");
    }
}

/// Name of the symbol that holds the first line of a function inlined into another.
pub struct InlinedLine<'a>(pub &'a str, pub Symbol<'a>);

impl Put for InlinedLine<'_> {
    fn put(&self, out: &mut String) {
        put!(out, ".L", self.0, ".line.", self.1);
    }
}

/// DWARF number of a register: d registers are v registers, 64 + n.
pub fn dwarf(r: PReg) -> u32 {
    if r.0 < 32 {
        u32::from(r.0)
    } else {
        u32::from(r.0) + 32
    }
}

/// CFI after the prologue: where the caller's frame and the saved registers are.
pub fn frame_cfi(frame: &Frame, out: &mut String) {
    let size = frame.size();
    if size == 0 {
        return;
    }
    put!(out, "\t.cfi_def_cfa_offset ", size, "\n");
    let mut saved = |r: PReg, at: u32| {
        put!(out, "\t.cfi_offset ", dwarf(r), ", ", i64::from(at) - i64::from(size), "\n");
    };
    if frame.record {
        saved(regs::FP, frame.record_offset());
        saved(regs::LR, frame.record_offset() + 8);
    }
    for (a, b, at) in frame.saves() {
        saved(a, at);
        if let Some(b) = b {
            saved(b, at + 8);
        }
    }
}
