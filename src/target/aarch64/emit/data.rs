//! Static data: objects, descriptors, module globals, inline caches.

use super::annotate::comment_safe;
use super::debug::Quoted;
use super::lines::{put, Hex, Signed, Symbol};
use super::pieces::Pieces;
use crate::lir::{Data, Linkage, Program, Section, Word};
use pyrl_abi::context;
use std::io;

/// Writes all data, by section, in the program's order. The runtime's context stands before the
/// globals and the caches behind them, as `symbols` assumes, unless programs are linked together.
pub fn emit(prog: &Program, verbose: bool, out: &mut Pieces) -> io::Result<()> {
    let together = prog.holds_context;
    for section in [
        Section::Data,
        Section::ReadOnly,
        Section::Roots,
        Section::InlineCache,
        Section::Builtins,
        Section::Functions,
        Section::Modules,
    ] {
        if !prog.data.iter().any(|d| d.section == section) {
            continue;
        }
        out.text.push_str(match section {
            Section::Data => "\n\t.data\n",
            Section::ReadOnly => "\n\t.section .rodata\n",
            Section::Roots => "\n\t.section pyrl_roots,\"aw\",@progbits\n",
            Section::InlineCache if together => "\n\t.globl pyrl_near_ic\npyrl_near_ic:\n",
            Section::InlineCache => "\n\t.section pyrl_ic,\"aw\",@progbits\n",
            Section::Builtins => "\n\t.section pyrl_builtins,\"a\",@progbits\n",
            Section::Functions => "\n\t.section pyrl_functions,\"a\",@progbits\n",
            Section::Modules => "\n\t.section pyrl_modules,\"a\",@progbits\n",
        });
        if section == Section::Roots && together {
            out.text.push_str(
                "\t.balign 16\n\t.globl PYRL_CONTEXT\n\t.type PYRL_CONTEXT, %object\nPYRL_CONTEXT:\n",
            );
            put!(&mut out.text, "\t.zero ", context::SIZE, "\n\t.size PYRL_CONTEXT, . - PYRL_CONTEXT\n");
        }
        for d in prog.data.iter().filter(|d| d.section == section) {
            datum(prog, d, verbose, &mut out.text);
            out.ready()?;
        }
        if section == Section::InlineCache && together {
            out.text.push_str("\t.globl pyrl_near_ic_end\npyrl_near_ic_end:\n");
        }
    }
    Ok(())
}

fn datum(prog: &Program, d: &Data, verbose: bool, out: &mut String) {
    let name = Symbol(prog, d.symbol);
    if verbose && !d.comment.is_empty() {
        put!(out, "// ", comment_safe(&d.comment), "\n");
    }
    if d.align > 1 {
        put!(out, "\t.balign ", d.align, "\n");
    }
    match d.linkage {
        Linkage::Local => {}
        Linkage::Global => put!(out, "\t.globl ", name, "\n"),
        Linkage::Weak => put!(out, "\t.weak ", name, "\n"),
    }
    put!(out, "\t.type ", name, ", %object\n", name, ":\n");
    for w in &d.words {
        word(prog, w, out);
    }
    put!(out, "\t.size ", name, ", . - ", name, "\n");
}

fn word(prog: &Program, w: &Word, out: &mut String) {
    match w {
        Word::U8(v) => put!(out, "\t.byte ", v, "\n"),
        Word::U16(v) => put!(out, "\t.hword ", v, "\n"),
        Word::U32(v) => put!(out, "\t.word ", v, "\n"),
        Word::U64(v) if *v < 1 << 32 => put!(out, "\t.xword ", v, "\n"),
        Word::U64(v) => put!(out, "\t.xword ", Hex(*v), "\n"),
        Word::Sym(sym, 0) => put!(out, "\t.xword ", Symbol(prog, *sym), "\n"),
        Word::Sym(sym, offset) => {
            put!(out, "\t.xword ", Symbol(prog, *sym), Signed(*offset), "\n");
        }
        Word::AbsSym32(sym) => put!(out, "\t.word ", Symbol(prog, *sym), "\n"),
        Word::Bytes(bytes) => {
            // Long lines make diffs unreadable; lines end after each newline of the text.
            let mut rest = bytes.as_slice();
            while !rest.is_empty() {
                let n = rest.iter().take(64).position(|&b| b == b'\n').map_or(rest.len().min(64), |i| i + 1);
                put!(out, "\t.ascii ", Quoted(&rest[..n]), "\n");
                rest = &rest[n..];
            }
        }
        Word::Zero(n) => put!(out, "\t.zero ", n, "\n"),
    }
}
