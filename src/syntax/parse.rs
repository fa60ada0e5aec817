//! Runs the parser over decoded source text. Identifiers are NFKC-normalised at token level, as
//! the language reference asks; errors are turned into CPython's messages by `errors`.

use rustpython_parser::{ast, lexer, Mode, ParseError, Tok};
use unicode_normalization::{is_nfkc, UnicodeNormalization};

use crate::base::diag::{code, Diagnostic};
use crate::base::span::{FileId, Span};

/// Parses the text of a module. Line ends must be `\n`.
pub fn parse_module(source: &str, file: FileId) -> Result<ast::ModModule, Diagnostic> {
    let tokens = lexer::lex(source, Mode::Module).map(|token| {
        token.map(|(tok, range)| match tok {
            Tok::Name { name } if !is_nfkc(&name) => (Tok::Name { name: name.nfkc().collect() }, range),
            tok => (tok, range),
        })
    });
    match rustpython_parser::parse_tokens(tokens, Mode::Module, "") {
        Ok(ast::Mod::Module(module)) => Ok(module),
        Ok(_) => Ok(ast::ModModule { range: Default::default(), body: Vec::new(), type_ignores: Vec::new() }),
        Err(error) => Err(explain(source, file, &error)),
    }
}

fn explain(source: &str, file: FileId, error: &ParseError) -> Diagnostic {
    let at = u32::from(error.offset).min(source.len() as u32);
    Diagnostic::error(code::SYNTAX, Span::new(file, at, at), "invalid syntax")
}
