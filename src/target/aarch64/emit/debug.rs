//! Line numbers and call-frame information. GNU as makes the compile unit and line table from
//! `.file` and `.loc` itself.

use super::inst::safe;
use crate::lir::Program;
use crate::mach::PReg;
use crate::target::aarch64::frame::Frame;
use crate::target::aarch64::regs;

/// A string as the assembler reads it back: everything unusual in octal.
pub fn quoted(text: &[u8]) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for &b in text {
        match b {
            b'"' | b'\\' => {
                out.push('\\');
                out.push(b as char);
            }
            0x20..=0x7e => out.push(b as char),
            _ => out.push_str(&format!("\\{b:03o}")),
        }
    }
    out.push('"');
    out
}

/// `.file` directives of the program's sources.
pub fn files(prog: &Program) -> String {
    let mut out = String::new();
    for (i, (name, _)) in prog.files.iter().enumerate() {
        out.push_str(&format!("\t.file {} {}\n", i + 1, quoted(name.as_bytes())));
    }
    out
}

/// Name of the symbol that holds a function's first line: only it changes when the function moves.
pub fn line_symbol(function: &str) -> String {
    format!(".L{}.line", safe(function))
}

fn dwarf(r: PReg) -> u32 {
    // d registers are v registers: 64 + n.
    if r.0 < 32 {
        u32::from(r.0)
    } else {
        u32::from(r.0) + 32
    }
}

/// CFI after the prologue: where the caller's frame and the saved registers are.
pub fn frame_cfi(frame: &Frame) -> Vec<String> {
    let size = frame.size();
    let mut out = Vec::new();
    if size == 0 {
        return out;
    }
    let offset = |at: u32| i64::from(at) - i64::from(size);
    out.push(format!(".cfi_def_cfa_offset {size}"));
    if frame.record {
        out.push(format!(".cfi_offset {}, {}", dwarf(regs::FP), offset(frame.record_offset())));
        out.push(format!(".cfi_offset {}, {}", dwarf(regs::LR), offset(frame.record_offset() + 8)));
    }
    for (a, b, at) in frame.saves() {
        out.push(format!(".cfi_offset {}, {}", dwarf(a), offset(at)));
        if let Some(b) = b {
            out.push(format!(".cfi_offset {}, {}", dwarf(b), offset(at + 8)));
        }
    }
    out
}
