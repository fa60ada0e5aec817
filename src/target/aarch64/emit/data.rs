//! Static data: objects, descriptors, module globals, inline caches.

use super::annotate::comment_safe;
use super::inst::symbol;
use crate::lir::{Data, Program, Section, Word};

/// Text of all data, by section, in the program's order.
pub fn emit(prog: &Program, verbose: bool) -> String {
    let mut out = String::new();
    for section in [Section::Data, Section::ReadOnly, Section::Roots, Section::InlineCache] {
        let mut items = prog.data.iter().filter(|d| d.section == section).peekable();
        if items.peek().is_none() {
            continue;
        }
        out.push_str(match section {
            Section::Data => "\n\t.data\n",
            Section::ReadOnly => "\n\t.section .rodata\n",
            Section::Roots => "\n\t.section pyrl_roots,\"aw\",@progbits\n",
            Section::InlineCache => "\n\t.section pyrl_ic,\"aw\",@progbits\n",
        });
        for d in items {
            datum(prog, d, verbose, &mut out);
        }
    }
    out
}

fn datum(prog: &Program, d: &Data, verbose: bool, out: &mut String) {
    let name = symbol(prog, d.symbol);
    if verbose && !d.comment.is_empty() {
        out.push_str(&format!("// {}\n", comment_safe(&d.comment)));
    }
    if d.align > 1 {
        out.push_str(&format!("\t.balign {}\n", d.align));
    }
    if d.global {
        out.push_str(&format!("\t.globl {name}\n"));
    }
    out.push_str(&format!("\t.type {name}, %object\n{name}:\n"));
    for w in &d.words {
        word(prog, w, out);
    }
    out.push_str(&format!("\t.size {name}, . - {name}\n"));
}

fn word(prog: &Program, w: &Word, out: &mut String) {
    match w {
        Word::U8(v) => out.push_str(&format!("\t.byte {v}\n")),
        Word::U16(v) => out.push_str(&format!("\t.hword {v}\n")),
        Word::U32(v) => out.push_str(&format!("\t.word {v}\n")),
        Word::U64(v) if *v < 1 << 32 => out.push_str(&format!("\t.xword {v}\n")),
        Word::U64(v) => out.push_str(&format!("\t.xword {v:#x}\n")),
        Word::Sym(sym, 0) => out.push_str(&format!("\t.xword {}\n", symbol(prog, *sym))),
        Word::Sym(sym, offset) => out.push_str(&format!("\t.xword {}{offset:+}\n", symbol(prog, *sym))),
        Word::AbsSym32(sym) => out.push_str(&format!("\t.word {}\n", symbol(prog, *sym))),
        Word::Bytes(bytes) => {
            // Long lines make diffs unreadable; lines end after each newline of the text.
            let mut rest = bytes.as_slice();
            while !rest.is_empty() {
                let n = rest.iter().take(64).position(|&b| b == b'\n').map_or(rest.len().min(64), |i| i + 1);
                out.push_str(&format!("\t.ascii {}\n", super::debug::quoted(&rest[..n])));
                rest = &rest[n..];
            }
        }
        Word::Zero(n) => out.push_str(&format!("\t.zero {n}\n")),
    }
}
