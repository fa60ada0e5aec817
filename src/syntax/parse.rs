//! Runs the parser over decoded source text. Identifiers are NFKC-normalised at token level, as
//! the language reference asks; errors are turned into CPython's messages by `errors`.

use std::ops::Range;

use rustpython_parser::{ast, lexer, Mode, Tok};
use unicode_normalization::{is_nfkc, UnicodeNormalization};

use crate::base::diag::Diagnostic;
use crate::base::span::FileId;
use crate::syntax::errors;
use crate::syntax::fixup::fix_up;

/// Parses the text of a module. Line ends must be `\n`.
pub fn parse_module(source: &str, file: FileId) -> Result<ast::ModModule, Diagnostic> {
    let mut brackets = 0usize;
    let mut deepest = 0usize;
    let tokens = lexer::lex(source, Mode::Module).map(|token| {
        token.map(|(tok, range)| {
            match tok {
                Tok::Lpar | Tok::Lsqb | Tok::Lbrace => brackets += 1,
                Tok::Rpar | Tok::Rsqb | Tok::Rbrace => brackets = brackets.saturating_sub(1),
                _ => {}
            }
            deepest = deepest.max(brackets);
            (normalised(tok), range)
        })
    });
    let parsed = rustpython_parser::parse_tokens(tokens, Mode::Module, "");
    let too_deep = (deepest > MAX_BRACKETS).then(|| errors::tokenizer_error(source, file)).flatten();
    if let Some(diagnostic) = too_deep {
        return Err(diagnostic);
    }
    match parsed {
        Ok(ast::Mod::Module(mut module)) => {
            fix_up(&mut module.body, source);
            Ok(module)
        }
        Ok(_) => Ok(empty_module()),
        Err(error) => Err(errors::explain(source, file, &error)),
    }
}

/// Parses lines of a text of the library that are the body of a function; positions are those in
/// the text.
pub fn parse_body(source: &str, lines: Range<usize>) -> Vec<ast::Stmt> {
    const AROUND: &str = "if 1:\n";
    let text = format!("{AROUND}{}", &source[lines.clone()]);
    let offset = ast::text_size::TextSize::from((lines.start - AROUND.len()) as u32);
    let tokens = lexer::lex_starts_at(&text, Mode::Module, offset)
        .map(|token| token.map(|(tok, range)| (normalised(tok), range)));
    let parsed = rustpython_parser::parse_tokens(tokens, Mode::Module, "");
    let Ok(ast::Mod::Module(mut module)) = parsed else { panic!("library text: {parsed:?}") };
    let Some(ast::Stmt::If(mut statement)) = module.body.pop() else { return Vec::new() };
    fix_up(&mut statement.body, source);
    statement.body
}

fn normalised(tok: Tok) -> Tok {
    match tok {
        Tok::Name { name } if !is_nfkc(&name) => Tok::Name { name: name.nfkc().collect() },
        tok => tok,
    }
}

/// CPython's limit on open brackets.
const MAX_BRACKETS: usize = 200;

/// A module without statements.
pub fn empty_module() -> ast::ModModule {
    ast::ModModule { range: Default::default(), body: Vec::new(), type_ignores: Vec::new() }
}
