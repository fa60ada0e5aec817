//! Bodies of library functions are parsed when they are reached. Before a library module is
//! parsed, the bodies of its functions are blanked in the text, so that all positions stay; what is
//! reached gets its body afterwards. Most of a module's text is bodies that nothing reaches, and
//! parsing is what importing a module costs first.
//!
//! ```text
//! def shuffle(self, x):             def shuffle(self, x):
//!     for i in reversed(…):   ⇒         0
//!         …
//! ```
//! Functions are found by their lines: `def` at the start of a line, a header that ends with a
//! colon, and what is indented deeper. A test parses every module of the library both ways.

use std::ops::Range;

use crate::base::hash::Map;
use crate::syntax::ast::text_size::{TextRange, TextSize};
use crate::syntax::ast::{self, Ranged, Stmt};
use crate::syntax::parse::parse_body;

/// The bodies blanked in a module's text.
#[derive(Default)]
pub struct Blanked {
    /// Offset of a body's first statement, and the lines of the body.
    bodies: Map<u32, Range<usize>>,
}

impl Blanked {
    /// The text without the bodies of its functions.
    pub fn of(text: &str) -> (String, Blanked) {
        let mut out = String::with_capacity(text.len());
        let mut blanked = Blanked::default();
        let mut at = 0;
        while at < text.len() {
            let end = line_end(text, at);
            let line = &text[at..end];
            let indent = indent_of(line);
            let code = &line[indent..];
            let body = (code.starts_with("def ") || code.starts_with("async def "))
                .then(|| header_end(text, at))
                .flatten()
                .map(|start| start..body_end(text, start, indent))
                .filter(|body| !text[body.clone()].trim().is_empty());
            match body {
                Some(lines) => {
                    let body = &text[lines.clone()];
                    let first = lines.start + (body.len() - body.trim_start().len());
                    out.push_str(&text[at..first]);
                    out.push('0');
                    // The last line keeps its end.
                    out.extend(std::iter::repeat_n(' ', lines.end - first - 2));
                    out.push('\n');
                    at = lines.end;
                    blanked.bodies.insert(first as u32, lines);
                }
                None => {
                    out.push_str(line);
                    at = end;
                }
            }
        }
        (out, blanked)
    }

    /// The lines of a function's body, if they were blanked.
    pub fn lines(&self, body: &[Stmt]) -> Option<Range<usize>> {
        self.bodies.get(&body.first()?.range().start().into()).cloned()
    }

    /// Parses the bodies of functions that `is_put_off` does not name, in place.
    pub fn fill_at_once(&self, module: &mut ast::ModModule, text: &str, is_put_off: IsPutOff) {
        self.fill(&mut module.body, text, Some(false), is_put_off);
    }

    /// `in_class`: at the level of a module or a class, whose functions may be put off.
    fn fill(&self, body: &mut [Stmt], text: &str, in_class: Option<bool>, is_put_off: IsPutOff) {
        for stmt in body.iter_mut() {
            let put_off = in_class.is_some_and(|in_class| match &*stmt {
                Stmt::FunctionDef(s) => is_put_off(&s.name, &s.decorator_list, in_class),
                Stmt::AsyncFunctionDef(s) => is_put_off(&s.name, &s.decorator_list, in_class),
                _ => false,
            });
            let inner = match &*stmt {
                Stmt::ClassDef(_) => in_class.map(|_| true),
                Stmt::If(_) | Stmt::Try(_) => in_class,
                _ => None,
            };
            if let (false, Some(body)) = (put_off, function_body(stmt)) {
                if let Some(lines) = self.lines(body) {
                    *body = parse_body(text, lines);
                }
            }
            each_body(stmt, &mut |body| self.fill(body, text, inner, is_put_off));
            set_end(stmt);
        }
    }
}

/// Can a function with this name and these decorators wait until it is reached?
pub type IsPutOff = fn(&str, &[ast::Expr], bool) -> bool;

/// Gives the functions whose nodes are at these addresses their bodies.
pub fn fill_reached(body: &mut [Stmt], bodies: &mut Map<usize, Vec<Stmt>>) {
    for stmt in body {
        let address = match &*stmt {
            Stmt::FunctionDef(s) => std::ptr::from_ref(s) as usize,
            Stmt::AsyncFunctionDef(s) => std::ptr::from_ref(s) as usize,
            _ => 0,
        };
        match (function_body(stmt), bodies.remove(&address)) {
            (Some(body), Some(parsed)) => *body = parsed,
            (Some(_), None) => {}
            _ => each_body(stmt, &mut |body| fill_reached(body, bodies)),
        }
        set_end(stmt);
    }
}

fn function_body(stmt: &mut Stmt) -> Option<&mut Vec<Stmt>> {
    match stmt {
        Stmt::FunctionDef(s) => Some(&mut s.body),
        Stmt::AsyncFunctionDef(s) => Some(&mut s.body),
        _ => None,
    }
}

/// The bodies in statements that may hold functions of a module or class.
fn each_body(stmt: &mut Stmt, f: &mut dyn FnMut(&mut [Stmt])) {
    match stmt {
        Stmt::ClassDef(s) => f(&mut s.body),
        Stmt::For(s) => [&mut s.body, &mut s.orelse].into_iter().for_each(|b| f(b)),
        Stmt::While(s) => [&mut s.body, &mut s.orelse].into_iter().for_each(|b| f(b)),
        Stmt::If(s) => [&mut s.body, &mut s.orelse].into_iter().for_each(|b| f(b)),
        Stmt::With(s) => f(&mut s.body),
        Stmt::Try(s) => {
            f(&mut s.body);
            for ast::ExceptHandler::ExceptHandler(handler) in &mut s.handlers {
                f(&mut handler.body);
            }
            f(&mut s.orelse);
            f(&mut s.finalbody);
        }
        _ => {}
    }
}

/// A function or class ends where its last statement does, and so does what ends with it.
fn set_end(stmt: &mut Stmt) {
    let end = |body: &[Stmt], range: &mut TextRange| {
        if let Some(last) = body.last() {
            *range = TextRange::new(range.start(), last.range().end().max(range.start() + TextSize::from(1)));
        }
    };
    match stmt {
        Stmt::FunctionDef(s) => end(&s.body, &mut s.range),
        Stmt::AsyncFunctionDef(s) => end(&s.body, &mut s.range),
        Stmt::ClassDef(s) => end(&s.body, &mut s.range),
        Stmt::For(s) => end(if s.orelse.is_empty() { &s.body } else { &s.orelse }, &mut s.range),
        Stmt::While(s) => end(if s.orelse.is_empty() { &s.body } else { &s.orelse }, &mut s.range),
        Stmt::If(s) => end(if s.orelse.is_empty() { &s.body } else { &s.orelse }, &mut s.range),
        Stmt::With(s) => end(&s.body, &mut s.range),
        _ => {}
    }
}

fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |n| at + n + 1)
}

fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Where the line behind a function's header starts; nothing if the body begins on it.
fn header_end(text: &str, at: usize) -> Option<usize> {
    let (mut depth, mut last, mut quote) = (0usize, 0u8, 0u8);
    let bytes = text.as_bytes();
    let mut i = at;
    while i < bytes.len() {
        let b = bytes[i];
        i += 1;
        if quote != 0 {
            match b {
                b'\\' => i += 1,
                _ if b == quote => quote = 0,
                _ => {}
            }
            continue;
        }
        match b {
            b'"' | b'\'' => quote = b,
            b'#' => i = line_end(text, i) - 1,
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth -= 1,
            b'\n' if depth == 0 => return (last == b':').then_some(i),
            _ => {}
        }
        if !b.is_ascii_whitespace() && b != b'#' {
            last = b;
        }
    }
    None
}

/// Where the lines end that are indented deeper than `indent`, without blank lines behind them.
fn body_end(text: &str, start: usize, indent: usize) -> usize {
    let (mut at, mut end) = (start, start);
    while at < text.len() {
        let next = line_end(text, at);
        let line = &text[at..next];
        if !line.trim().is_empty() {
            if indent_of(line) <= indent {
                break;
            }
            end = next;
        }
        at = next;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::span::FileId;
    use crate::base::stdlib::{Body, MODULES};
    use crate::syntax::parse::parse_module;

    #[test]
    fn library_modules_parse_alike_in_parts() {
        for module in MODULES {
            let Body::Python(text) = module.body else { continue };
            let whole = parse_module(text, FileId::new(0)).expect("valid Python");
            let (blank, blanked) = Blanked::of(text);
            assert_eq!(blank.len(), text.len(), "{}", module.name);
            let mut parts = parse_module(&blank, FileId::new(0)).expect("valid Python");
            blanked.fill_at_once(&mut parts, text, |_, _, _| false);
            assert_eq!(format!("{:#?}", whole.body), format!("{:#?}", parts.body), "{}", module.name);
        }
    }

    #[test]
    fn bodies_are_blanked() {
        let text = "def f(\n    a=')',  # :\n):\n    # what\n    return 1\n\n\ndef g(): pass\nx = 1\n";
        let (blank, blanked) = Blanked::of(text);
        assert_eq!(blank, "def f(\n    a=')',  # :\n):\n    0                  \n\n\ndef g(): pass\nx = 1\n");
        assert_eq!(blanked.bodies.len(), 1);
    }
}
