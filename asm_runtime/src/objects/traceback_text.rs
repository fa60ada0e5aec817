//! The text of an uncaught exception, as CPython 3.11 prints it: chained exceptions, frames with
//! source lines and carets, repeated frames, notes, suggestions.

use super::anchors::anchors;
use super::traceback::{entries, Entry};
use crate::error::{self, Exc};
use crate::names;
use crate::object;
use crate::objects::{exception, suggestions};
use crate::prelude::*;
use crate::value::Value;
use pyrl_abi::layout::exception as at;

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";
/// Equal consecutive entries shown before they are counted instead.
const REPEATS_SHOWN: usize = 3;

/// Lines (each with its newline) of an exception with everything it is chained to.
pub fn format_exception(exc: Value) -> Vec<String> {
    let mut out = Vec::new();
    chain(exc, &mut Vec::new(), &mut out);
    out
}

/// Lines of a traceback's entries, without heading.
pub fn format_traceback(traceback: Value) -> Vec<String> {
    let mut out = Vec::new();
    push_entries(&entries(traceback), &mut out);
    out
}

fn chain(exc: Value, seen: &mut Vec<u64>, out: &mut Vec<String>) {
    seen.push(exc.0);
    let cause = exc.field(at::CAUSE);
    let context = exc.field(at::CONTEXT);
    if cause.is_pointer() {
        if !seen.contains(&cause.0) {
            chain(cause, seen, out);
            out.push(CAUSE.to_string());
        }
    } else if context.is_pointer() && exc.word(at::SUPPRESS) == 0 && !seen.contains(&context.0) {
        chain(context, seen, out);
        out.push(CONTEXT.to_string());
    }
    let frames = entries(exc.field(at::TRACEBACK));
    if !frames.is_empty() {
        out.push("Traceback (most recent call last):\n".to_string());
        push_entries(&frames, out);
    }
    out.extend(format_exception_only(exc));
}

/// The last lines: class, message, suggestion, notes.
pub fn format_exception_only(exc: Value) -> Vec<String> {
    let class = class_name(exc);
    let text = object::to_string(exc).unwrap_or_else(|_| {
        error::clear();
        "<exception str() failed>".to_string()
    });
    let mut first = if text.is_empty() { class } else { format!("{class}: {text}") };
    if let Some(suggestion) = suggestions::suggestion(exc) {
        first.push_str(&format!(". Did you mean: '{suggestion}'?"));
    }
    first.push('\n');
    let mut lines = vec![first];
    for note in exception::notes(exc) {
        for line in note.split('\n') {
            lines.push(format!("{line}\n"));
        }
    }
    lines
}

/// `module.qualname`, without the module for builtins and `__main__`.
fn class_name(exc: Value) -> String {
    let class = object::type_of(exc);
    let qualname = names::text(class.obj().qualname);
    match object::type_module(class) {
        Some(module) if module != "builtins" && module != "__main__" => format!("{module}.{qualname}"),
        _ => qualname,
    }
}

fn push_entries(frames: &[Entry], out: &mut Vec<String>) {
    let mut i = 0;
    while i < frames.len() {
        let entry = &frames[i];
        let same =
            |other: &Entry| core::ptr::eq(other.function, entry.function) && other.line() == entry.line();
        let count = frames[i..].iter().take_while(|e| same(e)).count();
        for shown in &frames[i..i + count.min(REPEATS_SHOWN)] {
            out.push(format_entry(shown));
        }
        if count > REPEATS_SHOWN {
            let more = count - REPEATS_SHOWN;
            let plural = if more == 1 { "" } else { "s" };
            out.push(format!("  [Previous line repeated {more} more time{plural}]\n"));
        }
        i += count;
    }
}

/// One frame: place, source line, carets.
pub fn format_entry(entry: &Entry) -> String {
    let line = entry.line();
    let mut text = format!("  File \"{}\", line {line}, in {}\n", entry.file(), entry.name());
    let Some(source) = crate::program::source_line(entry.function, line) else { return text };
    let stripped = source.trim();
    if stripped.is_empty() {
        return text;
    }
    text.push_str(&format!("    {stripped}\n"));
    if let Some(carets) = entry.site.and_then(|site| carets(source, site)) {
        text.push_str(&format!("    {carets}\n"));
    }
    text
}

/// The line under the source line; `None` when the marked range is the whole line.
fn carets(source: &str, site: &pyrl_abi::desc::Site) -> Option<String> {
    if site.end_col == 0 && site.col == 0 && site.is_one_line() {
        return None;
    }
    let characters: Vec<char> = source.chars().collect();
    let to_characters = |bytes: u32| source.get(..bytes as usize).map(|s| s.chars().count());
    let start = to_characters(site.col)?;
    let end = if site.is_one_line() { to_characters(site.end_col)? } else { characters.len() };
    let end = end.min(characters.len());
    if start >= end {
        return None;
    }
    let indent = characters.iter().take_while(|c| c.is_whitespace()).count();
    let marks = if site.is_one_line() { anchors(&characters[start..end]) } else { None };
    let length = source.trim().chars().count();
    if marks.is_none() && end - start == length {
        return None;
    }
    let mut line = " ".repeat(start.saturating_sub(indent));
    for i in 0..end - start {
        let secondary = marks.is_some_and(|m| i < m.left || i >= m.right);
        line.push(if secondary { '~' } else { '^' });
    }
    Some(line)
}

/// Prints an uncaught exception (not SystemExit) on standard error.
pub fn print_uncaught(exc: Value) {
    let text = format_exception(exc).concat();
    crate::startup::write_stderr(&text);
}

/// Is it an instance of SystemExit?
pub fn is_system_exit(exc: Value) -> bool {
    error::is_a(exc, Exc::SystemExit)
}
