//! The text of an exception, as CPython 3.11 prints it: chained exceptions, frames with source lines
//! and carets, repeated frames, notes, suggestions, and exception groups with what they hold behind a
//! margin.

use super::anchors::{anchors, callee_end, Writer};
use super::traceback::{entries, Entry};
use super::width::columns;
use crate::error::{self, Exc};
use crate::names;
use crate::object;
use crate::objects::{exception, exception_group, suggestions};
use crate::prelude::*;
use crate::value::Value;
use core::iter::repeat_n;
use pyrl_abi::desc::Site;
use pyrl_abi::layout::exception as at;

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";
/// Equal consecutive entries shown before they are counted instead.
const REPEATS_SHOWN: usize = 3;

/// Exceptions of a group that are shown, and groups within groups.
const GROUP_WIDTH: usize = 15;
const GROUP_DEPTH: usize = 10;

/// Pieces (each ends in a newline) of an exception with everything it is chained to.
pub fn format_exception(exc: Value, by: Writer) -> Vec<String> {
    let mut text = Text { pieces: Vec::new(), depth: 0, needs_end: false, by };
    chain(exc, &mut Vec::new(), &mut text);
    text.pieces
}

/// What has been written, and where the margin is.
struct Text {
    pieces: Vec<String>,
    /// Groups around.
    depth: usize,
    /// The last exception of a group has not been closed by one within it.
    needs_end: bool,
    by: Writer,
}

impl Text {
    fn indent(&self) -> String {
        " ".repeat(2 * self.depth)
    }

    fn push(&mut self, piece: &str) {
        self.push_with(piece, '|');
    }

    /// A piece, each line of it behind the margin.
    fn push_with(&mut self, piece: &str, margin: char) {
        let prefix = if self.depth > 0 { format!("{}{margin} ", self.indent()) } else { String::new() };
        let lines: Vec<String> = piece.split_inclusive('\n').map(|line| format!("{prefix}{line}")).collect();
        self.pieces.push(lines.concat());
    }

    /// A heading and the traceback's entries, if there are any.
    fn push_traceback(&mut self, heading: &str, margin: char, exc: Value) {
        let frames = entries(exc.field(at::TRACEBACK));
        if frames.is_empty() {
            return;
        }
        self.push_with(heading, margin);
        let mut pieces = Vec::new();
        push_entries(&frames, self.by, &mut pieces);
        pieces.iter().for_each(|piece| self.push(piece));
    }

    /// Class, message, notes.
    fn push_exception_only(&mut self, exc: Value) {
        let pieces = format_exception_only(exc);
        let (message, notes) = pieces.split_first().expect("the message");
        // All lines of a message stand behind the margin: not so where the interpreter prints it.
        if self.by == Writer::Module || self.depth == 0 {
            self.push(message);
        } else {
            self.pieces.push(format!("{}| {message}", self.indent()));
        }
        notes.iter().for_each(|note| self.push(note));
    }
}

/// Lines of a traceback's entries as the module `traceback` makes them, without heading.
pub fn format_traceback(traceback: Value) -> Vec<String> {
    let mut out = Vec::new();
    push_entries(&entries(traceback), Writer::Module, &mut out);
    out
}

fn chain(exc: Value, seen: &mut Vec<u64>, text: &mut Text) {
    seen.push(exc.0);
    let cause = exc.field(at::CAUSE);
    let context = exc.field(at::CONTEXT);
    if cause.is_pointer() {
        if !seen.contains(&cause.0) {
            chain(cause, seen, text);
            text.push(CAUSE);
        }
    } else if context.is_pointer() && exc.word(at::SUPPRESS) == 0 && !seen.contains(&context.0) {
        chain(context, seen, text);
        text.push(CONTEXT);
    }
    if exception_group::is_group(exc) {
        group(exc, seen, text);
    } else {
        text.push_traceback("Traceback (most recent call last):\n", '|', exc);
        text.push_exception_only(exc);
    }
}

/// An exception group, and what it holds.
fn group(exc: Value, seen: &mut Vec<u64>, text: &mut Text) {
    if text.depth > GROUP_DEPTH {
        return text.push(&format!("... (max_group_depth is {GROUP_DEPTH})\n"));
    }
    let outermost = text.depth == 0;
    text.depth += usize::from(outermost);
    let margin = if outermost { '+' } else { '|' };
    text.push_traceback("Exception Group Traceback (most recent call last):\n", margin, exc);
    text.push_exception_only(exc);
    let held = exception_group::exceptions(exc);
    let shown = held.len().min(GROUP_WIDTH + 1);
    text.needs_end = false;
    for i in 0..shown {
        let last = i + 1 == shown;
        text.needs_end |= last;
        let title = if i < GROUP_WIDTH { format!("{}", i + 1) } else { "...".to_string() };
        let branch = if i == 0 { "+-" } else { "  " };
        text.pieces.push(format!("{}{branch}+---------------- {title} ----------------\n", text.indent()));
        text.depth += 1;
        if i < GROUP_WIDTH {
            chain(held[i], seen, text);
        } else {
            let more = held.len() - GROUP_WIDTH;
            let plural = if more > 1 { "s" } else { "" };
            text.push(&format!("and {more} more exception{plural}\n"));
        }
        if last && text.needs_end {
            text.pieces.push(format!("{}+------------------------------------\n", text.indent()));
            text.needs_end = false;
        }
        text.depth -= 1;
    }
    text.depth -= usize::from(outermost);
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

fn push_entries(frames: &[Entry], by: Writer, out: &mut Vec<String>) {
    let mut i = 0;
    while i < frames.len() {
        let entry = &frames[i];
        let same =
            |other: &Entry| core::ptr::eq(other.function, entry.function) && other.line() == entry.line();
        let count = frames[i..].iter().take_while(|e| same(e)).count();
        for shown in &frames[i..i + count.min(REPEATS_SHOWN)] {
            out.push(format_entry(shown, by));
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
fn format_entry(entry: &Entry, by: Writer) -> String {
    let line = entry.line();
    let mut text = format!("  File \"{}\", line {line}, in {}\n", entry.file(), entry.name());
    let Some(source) = crate::program::source_line(entry.function, line) else { return text };
    let stripped = source.trim();
    if stripped.is_empty() {
        return text;
    }
    text.push_str(&format!("    {stripped}\n"));
    if let Some(carets) = entry.site.and_then(|site| carets(source, site, entry, by)) {
        text.push_str(&format!("    {carets}\n"));
    }
    text
}

/// The text from a site's first column to its last, over all its lines.
fn site_text(source: &str, site: &Site, entry: &Entry) -> Option<Vec<char>> {
    if site.is_one_line() {
        return Some(source.get(site.col as usize..site.end_col as usize)?.chars().collect());
    }
    let first = entry.function.first_line as i64;
    let mut text: Vec<char> = source.get(site.col as usize..)?.chars().collect();
    for line in entry.line() + 1..=first + site.end_line as i64 {
        let next = crate::program::source_line(entry.function, line)?;
        let end = if line == first + site.end_line as i64 { site.end_col as usize } else { next.len() };
        text.push('\n');
        text.extend(next.get(..end)?.chars());
    }
    Some(text)
}

/// The line under the source line; `None` when the marked range is the whole line.
fn carets(source: &str, site: &Site, entry: &Entry, by: Writer) -> Option<String> {
    if site.end_col == 0 && site.col == 0 && site.is_one_line() {
        return None;
    }
    let characters: Vec<char> = source.chars().collect();
    let to_characters = |bytes: u32| source.get(..bytes as usize).map(|s| s.chars().count());
    let start = to_characters(site.col)?;
    let end = if site.is_one_line() { to_characters(site.end_col)? } else { characters.len() };
    let method =
        if entry.lookup { site_text(source, site, entry).and_then(|t| callee_end(&t)) } else { None };
    let end = method.map_or(end, |length| start + length).min(characters.len());
    if start >= end {
        return None;
    }
    let indent = characters.iter().take_while(|c| c.is_whitespace()).count();
    let marks = match method.is_none() && site.is_one_line() {
        true => anchors(&characters[start..end], by),
        false => None,
    };
    let length = source.trim().chars().count();
    if marks.is_none() && end - start == length {
        return None;
    }
    let mut line: String =
        characters[indent.min(start)..start].iter().flat_map(|&c| repeat_n(' ', columns(c))).collect();
    for i in 0..end - start {
        let secondary = marks.is_some_and(|m| i < m.left || i >= m.right);
        line.extend(repeat_n(if secondary { '~' } else { '^' }, columns(characters[start + i])));
    }
    Some(line)
}

/// Prints an uncaught exception (not SystemExit) on standard error.
pub fn print_uncaught(exc: Value) {
    let text = format_exception(exc, Writer::Interpreter).concat();
    crate::startup::write_stderr(&text);
}

/// Is it an instance of SystemExit?
pub fn is_system_exit(exc: Value) -> bool {
    error::is_a(exc, Exc::SystemExit)
}
