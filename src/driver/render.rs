//! Prints diagnostics: for people with the source line and carets, one line each for editors,
//! or one JSON object per line for tools.

use std::io::{IsTerminal, Write};

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};
use serde_json::json;

use crate::base::diag::{Diagnostic, Diagnostics, Severity};
use crate::base::span::{SourceFile, SourceMap, Span};
use crate::driver::session::{Color, ErrorFormat};

/// Most lines of source shown for one diagnostic.
const MAX_LINES: u32 = 4;

/// All diagnostics as text.
pub fn render(diags: &Diagnostics, sources: &SourceMap, format: ErrorFormat, color: bool) -> String {
    let mut text = String::new();
    for diagnostic in diags.sorted() {
        text.push_str(&match format {
            ErrorFormat::Human => human(diagnostic, sources, color),
            ErrorFormat::Short => short(diagnostic, sources),
            ErrorFormat::Json => json_line(diagnostic, sources),
        });
        text.push('\n');
    }
    text
}

/// Prints them on standard error.
pub fn print(diags: &Diagnostics, sources: &SourceMap, format: ErrorFormat, color: Color) {
    let text = render(diags, sources, format, use_color(color));
    // Nothing can be done when standard error is closed.
    let _ = std::io::stderr().write_all(text.as_bytes());
}

fn use_color(color: Color) -> bool {
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            let no_color = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty());
            let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
            !no_color && !dumb && std::io::stderr().is_terminal()
        }
    }
}

fn human(diagnostic: &Diagnostic, sources: &SourceMap, color: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(&diagnostic.message).id(diagnostic.code);
    let mut group = match diagnostic.span {
        None => Group::with_title(title),
        Some(span) => title.element(snippet(sources, span, None, AnnotationKind::Primary)),
    };
    for (span, text) in &diagnostic.notes {
        group = group.element(snippet(sources, *span, Some(text), AnnotationKind::Context));
    }
    for hint in &diagnostic.hints {
        group = group.element(Level::HELP.message(hint));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group]) + "\n"
}

fn snippet<'a>(
    sources: &'a SourceMap,
    span: Span,
    label: Option<&'a str>,
    kind: AnnotationKind,
) -> Snippet<'a, Annotation<'a>> {
    let file = sources.file(span.file);
    let (first, last) = (file.position(span.start).line, file.position(span.end).line);
    let text = file.lines(first, last.min(first + MAX_LINES - 1));
    let offset = file.line_start(first) as usize;
    let clamp = |at: u32| {
        let mut at = (at as usize).saturating_sub(offset).min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (start, end) = (clamp(span.start), clamp(span.end));
    let annotation = kind.span(start..end.max(start)).label(label);
    Snippet::source(text).line_start(first as usize).path(&file.path).annotation(annotation)
}

/// Line and column, both from 1, the column in characters, as editors count.
fn place(file: &SourceFile, offset: u32) -> (u32, u32) {
    let position = file.position(offset);
    let line = file.line(position.line);
    let before = line.get(..position.col as usize).unwrap_or(line);
    (position.line, before.chars().count() as u32 + 1)
}

fn short(diagnostic: &Diagnostic, sources: &SourceMap) -> String {
    let kind = diagnostic.severity.name();
    let message = diagnostic.message.replace('\n', " ");
    match diagnostic.span {
        Some(span) => {
            let file = sources.file(span.file);
            let (line, col) = place(file, span.start);
            format!("{}:{line}:{col}: {kind}[{}]: {message}", file.path, diagnostic.code)
        }
        None => format!("{kind}[{}]: {message}", diagnostic.code),
    }
}

fn json_line(diagnostic: &Diagnostic, sources: &SourceMap) -> String {
    let at = |span: Span| {
        let file = sources.file(span.file);
        let ((line, col), (end_line, end_col)) = (place(file, span.start), place(file, span.end));
        json!({ "file": file.path, "line": line, "column": col,
                "end_line": end_line, "end_column": end_col })
    };
    let note = |(span, text): &(Span, String)| json!({ "message": text, "span": at(*span) });
    json!({
        "severity": diagnostic.severity.name(),
        "code": diagnostic.code,
        "message": diagnostic.message,
        "span": diagnostic.span.map(at),
        "notes": diagnostic.notes.iter().map(note).collect::<Vec<_>>(),
        "hints": diagnostic.hints,
    })
    .to_string()
}
