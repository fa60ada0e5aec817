//! Errors inside string literals and f-strings.

use rustpython_parser::lexer::LexicalErrorType;
use rustpython_parser::{FStringErrorType, ParseError, ParseErrorType};

use super::phrases;
use super::tokens::{tokenize, Class, Kind, Token};
use super::Finding;

/// The finding when the error is in a literal.
pub fn explain(source: &str, tokens: &[Token<'_>], offset: usize, error: &ParseError) -> Option<Finding> {
    let ParseErrorType::Lexical(kind) = &error.error else { return None };
    if let Some(message) = call_or_definition(kind, tokens, offset) {
        return Some(Finding { class: Class::Syntax, message, start: offset, end: offset });
    }
    let literal = tokens.iter().rev().find(|t| t.kind == Kind::Str && t.start <= offset)?;
    let at =
        |message: String| Finding { class: Class::Syntax, message, start: literal.start, end: literal.end() };
    match kind {
        LexicalErrorType::FStringError(kind) => Some(
            at(format!("f-string: {}", f_string(kind, source, literal)))
                .without_prefix_where_cpython_has_none(),
        ),
        LexicalErrorType::UnicodeError => Some(at(escape_error(literal.text)?)),
        LexicalErrorType::StringError => Some(at(escape_error(literal.text)?)),
        LexicalErrorType::OtherError(message) if message.contains("bytes and nonbytes") => {
            Some(at("cannot mix bytes and nonbytes literals".to_string()))
        }
        LexicalErrorType::OtherError(message) if message.contains("ASCII literal") => {
            Some(at("bytes can only contain ASCII literal characters".to_string()))
        }
        _ => None,
    }
}

/// Errors the parser finds in argument and parameter lists.
fn call_or_definition(kind: &LexicalErrorType, tokens: &[Token<'_>], offset: usize) -> Option<String> {
    match kind {
        LexicalErrorType::DefaultArgumentError
        | LexicalErrorType::DuplicateArgumentError(_)
        | LexicalErrorType::UnpackedArgumentError
        | LexicalErrorType::DuplicateKeywordArgumentError(_) => Some(kind.to_string()),
        LexicalErrorType::PositionalArgumentError => {
            let at = tokens.iter().position(|t| t.end() > offset)?;
            let level = tokens[at].level;
            let before = tokens[..at].iter().rev().take_while(|t| t.level >= level);
            let unpacking = before.filter(|t| t.level == level).any(|t| t.is("**"));
            let what = if unpacking { " unpacking" } else { "" };
            Some(format!("positional argument follows keyword argument{what}"))
        }
        LexicalErrorType::OtherError(message)
            if message.starts_with("named arguments") || message.starts_with("cannot use '_'") =>
        {
            Some(message.clone())
        }
        _ => None,
    }
}

impl Finding {
    fn without_prefix_where_cpython_has_none(mut self) -> Finding {
        if self.message.contains("expression part cannot") {
            self.message = self.message.replacen("f-string: ", "", 1);
        }
        self
    }
}

fn f_string(kind: &FStringErrorType, source: &str, literal: &Token<'_>) -> String {
    match kind {
        FStringErrorType::UnclosedLbrace | FStringErrorType::ExpectedRbrace => "expecting '}'".to_string(),
        FStringErrorType::UnopenedRbrace | FStringErrorType::SingleRbrace => {
            "single '}' is not allowed".to_string()
        }
        FStringErrorType::InvalidExpression(_) | FStringErrorType::UnterminatedString
            if in_braces(literal.text, '\\') =>
        {
            "f-string expression part cannot include a backslash".to_string()
        }
        FStringErrorType::InvalidExpression(_) if in_braces(literal.text, '#') => {
            "f-string expression part cannot include '#'".to_string()
        }
        FStringErrorType::InvalidExpression(_) => inner_message(&source[literal.start..literal.end()]),
        FStringErrorType::InvalidConversionFlag => {
            "invalid conversion character: expected 's', 'r', or 'a'".to_string()
        }
        FStringErrorType::EmptyExpression => "empty expression not allowed".to_string(),
        FStringErrorType::MismatchedDelimiter(open, close) => {
            format!("closing parenthesis '{close}' does not match opening parenthesis '{open}'")
        }
        FStringErrorType::ExpressionNestedTooDeeply => "expressions nested too deeply".to_string(),
        FStringErrorType::ExpressionCannotInclude('\\') => {
            "f-string expression part cannot include a backslash".to_string()
        }
        FStringErrorType::ExpressionCannotInclude(c) => {
            format!("f-string expression part cannot include '{c}'")
        }
        FStringErrorType::Unmatched(c) => format!("unmatched '{c}'"),
        FStringErrorType::UnterminatedString => "unterminated string".to_string(),
    }
}

/// Does the character stand inside braces?
fn in_braces(literal: &str, wanted: char) -> bool {
    let mut depth = 0usize;
    literal.chars().any(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > 0 && c == wanted
    })
}

/// Message for the first expression of an f-string that does not parse.
fn inner_message(literal: &str) -> String {
    for (open, _) in literal.match_indices('{') {
        let inner = &literal[open + 1..];
        let end = inner.find(['}', '!', ':']).unwrap_or(inner.len());
        let expression = format!("({})", &inner[..end]);
        if inner[..end].trim_start().starts_with('*') {
            return "cannot use starred expression here".to_string();
        }
        let Err(error) = rustpython_parser::parse(&expression, rustpython_parser::Mode::Expression, "")
        else {
            continue;
        };
        let tokens = tokenize(&expression);
        let offset = usize::from(error.offset);
        if let Some(stuck) = tokens.list.iter().position(|t| t.end() > offset || t.kind == Kind::End) {
            if let Some(finding) = phrases::explain(&tokens.list, stuck) {
                return finding.message;
            }
        }
    }
    "invalid syntax".to_string()
}

/// The message for the first bad escape of a literal.
fn escape_error(text: &str) -> Option<String> {
    let quote = text.find(['"', '\''])?;
    let is_bytes = text[..quote].contains(['b', 'B']);
    let width = if text[quote..].starts_with("\"\"\"") || text[quote..].starts_with("'''") { 3 } else { 1 };
    let body = &text[quote + width..text.len() - width];
    let bytes = body.as_bytes();
    let mut i = 0;
    while i + 1 < bytes.len() {
        if bytes[i] != b'\\' {
            i += 1;
            continue;
        }
        let digits = |n: usize| bytes[i + 2..].iter().take(n).take_while(|b| b.is_ascii_hexdigit()).count();
        let (wanted, name) = match bytes[i + 1] {
            b'x' => (2, "\\xXX"),
            b'u' if !is_bytes => (4, "\\uXXXX"),
            b'U' if !is_bytes => (8, "\\UXXXXXXXX"),
            b'N' if !is_bytes => {
                let close = body[i..].find('}').filter(|_| body[i + 2..].starts_with('{'));
                let (end, what) = match close {
                    Some(close) => (i + close, "unknown Unicode character name"),
                    None => (body.len() - 1, "malformed \\N character escape"),
                };
                return Some(unicode(i, end, what));
            }
            _ => {
                i += 2;
                continue;
            }
        };
        let found = digits(wanted);
        if found < wanted {
            return Some(if is_bytes {
                format!("(value error) invalid \\x escape at position {i}")
            } else {
                unicode(i, i + 1 + found, &format!("truncated {name} escape"))
            });
        }
        i += 2 + wanted;
    }
    None
}

fn unicode(start: usize, end: usize, what: &str) -> String {
    format!("(unicode error) 'unicodeescape' codec can't decode bytes in position {start}-{end}: {what}")
}
