//! CPython's words for programs that do not parse. The parser says only where it got stuck; what
//! is wrong is worked out here from the tokens around that place, in CPython's order of
//! precedence: tokenizer errors before the place, then special phrases, then "invalid syntax";
//! tokenizer errors and unclosed brackets further on replace the last two.

mod literals;
mod phrases;
mod tokens;

use rustpython_parser::ParseError;

use crate::base::diag::{code, Diagnostic};
use crate::base::span::{FileId, Span};
use tokens::{tokenize, Bracket, Class, Kind, TokenError, Tokens};

/// What CPython would report.
struct Finding {
    class: Class,
    message: String,
    start: usize,
    end: usize,
}

/// The diagnostic for a parser error.
pub fn explain(source: &str, file: FileId, error: &ParseError) -> Diagnostic {
    let tokens = tokenize(source);
    let offset = usize::from(error.offset).min(source.len());
    let mut finding = find(source, &tokens, offset, error);
    finding.end = finding.end.max(finding.start).min(source.len());
    let span = Span::new(file, finding.start as u32, finding.end as u32);
    let code = match finding.class {
        Class::Syntax => code::SYNTAX,
        Class::Indentation => code::INDENTATION,
        Class::Tab => code::TAB,
    };
    let hint = hint(&finding.message);
    Diagnostic::error(code, span, finding.message).hint(hint)
}

/// An error that the tokenizer alone finds in a program that parses; `None` for valid ones.
pub fn tokenizer_error(source: &str, file: FileId) -> Option<Diagnostic> {
    let error = tokenize(source).error?;
    let span = Span::new(file, error.at as u32, error.at as u32);
    let hint = hint(&error.message);
    Some(Diagnostic::error(code::SYNTAX, span, error.message).hint(hint))
}

fn from_tokenizer(error: &TokenError) -> Finding {
    let message = error.message.clone();
    Finding { class: error.class, message, start: error.at, end: error.at }
}

fn never_closed(bracket: Bracket) -> Finding {
    let message = format!("'{}' was never closed", bracket.open);
    Finding { class: Class::Syntax, message, start: bracket.at, end: bracket.at + 1 }
}

fn find(source: &str, tokens: &Tokens<'_>, offset: usize, error: &ParseError) -> Finding {
    let list = &tokens.list;
    let stuck = list.iter().position(|t| t.end() > offset || t.kind == Kind::End);
    // Blocks are closed and opened at the place where the next statement starts.
    let stuck = stuck.map(|i| match list[..i].iter().rposition(|t| t.start < offset) {
        Some(before) if list[before + 1].kind == Kind::Indent => before + 1,
        _ => i,
    });
    if let (Some(error), None) = (&tokens.error, stuck) {
        return from_tokenizer(error);
    }
    let literal = literals::explain(source, list, offset, error);
    let Some(stuck) = stuck else {
        return literal.unwrap_or_else(|| generic(source, offset, source.len()));
    };
    if let Some(finding) = literal {
        return finding;
    }
    let token = list[stuck];
    if let (Kind::End, Some(bracket)) = (token.kind, tokens.open.last()) {
        return never_closed(*bracket);
    }
    let finding = phrases::explain(list, stuck).unwrap_or_else(|| match token.kind {
        Kind::Indent => Finding {
            class: Class::Indentation,
            message: "unexpected indent".to_string(),
            start: token.end(),
            end: token.end(),
        },
        _ => generic(source, token.start, token.end()),
    });
    // The rest of the file may show the real cause.
    if let Some(error) = &tokens.error {
        return from_tokenizer(error);
    }
    match tokens.open.last() {
        Some(bracket) if token.line > bracket.line => never_closed(*bracket),
        _ => finding,
    }
}

fn generic(source: &str, start: usize, end: usize) -> Finding {
    let end = end.min(source.len());
    let end = source[start..end].find('\n').map_or(end, |i| start + i);
    Finding { class: Class::Syntax, message: "invalid syntax".to_string(), start, end }
}

/// What to do about a message.
fn hint(message: &str) -> &'static str {
    const HINTS: &[(&str, &str)] = &[
        ("was never closed", "add the closing bracket"),
        ("unmatched", "remove it, or add the opening bracket"),
        ("does not match", "close the brackets in the order they were opened"),
        ("unterminated", "add the closing quote"),
        ("expected ':'", "the line that starts a block ends with a colon"),
        ("expected an indented block", "indent the block's lines; `pass` is an empty block"),
        ("unexpected indent", "start the line in the column of the line above"),
        ("unindent", "use a column in which a block around it started"),
        ("tabs and spaces", "indent with spaces only"),
        ("forgot a comma", "separate the expressions with a comma or an operator"),
        ("Missing parentheses", "print is a function since Python 3"),
        ("'==' or ':='", "`=` is a statement; compare with `==`"),
        ("'=='", "compare with `==`"),
        ("expected 'else'", "a conditional expression is `a if condition else b`"),
        ("'except' or 'finally'", "a try block needs at least one of them"),
        ("f-string", "f-strings follow Python 3.11: no backslash, comment or same quote inside the braces"),
        ("unicode error", "double the backslash, or use a raw string r\"…\""),
        ("invalid character", "replace it by the ASCII character it looks like"),
        ("leading zeros", "write 0o for octal, or drop the zeros"),
        ("too many nested parentheses", "Python allows 200 levels; name the inner expressions"),
    ];
    HINTS
        .iter()
        .find(|(part, _)| message.contains(part))
        .map_or("check this line and the one before", |h| h.1)
}
