//! A tokenizer for explaining errors: it reports what CPython's tokenizer reports, with its
//! texts and places, and knows the nesting of brackets. The parser's own lexer is used for
//! valid programs; this one runs only after an error.

use unicode_ident::{is_xid_continue, is_xid_start};
use unicode_normalization::UnicodeNormalization;

/// Kinds of tokens, as far as explanations need them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Name,
    Number,
    Str,
    Op,
    Newline,
    Indent,
    Dedent,
    End,
    /// A character that starts no token: `$`, `?`, `!`.
    Bad,
}

/// One token.
#[derive(Clone, Copy, Debug)]
pub struct Token<'s> {
    pub kind: Kind,
    pub text: &'s str,
    pub start: usize,
    pub line: u32,
    /// Open brackets before the token (a closing bracket counts as inside).
    pub level: usize,
}

impl Token<'_> {
    /// Byte offset after the token.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }
    /// Is it this operator or word?
    pub fn is(&self, text: &str) -> bool {
        self.text == text && matches!(self.kind, Kind::Op | Kind::Name)
    }
}

/// Which exception CPython raises.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    Syntax,
    Indentation,
    Tab,
}

/// A tokenizer error.
#[derive(Clone, Debug)]
pub struct TokenError {
    pub class: Class,
    pub message: String,
    pub at: usize,
}

/// An opening bracket.
#[derive(Clone, Copy, Debug)]
pub struct Bracket {
    pub open: char,
    pub at: usize,
    pub line: u32,
}

/// The tokens up to the end or the first error.
pub struct Tokens<'s> {
    pub list: Vec<Token<'s>>,
    pub error: Option<TokenError>,
    /// Brackets still open at the end.
    pub open: Vec<Bracket>,
}

const MAX_BRACKETS: usize = 200;
const MAX_INDENTS: usize = 100;

/// Splits source text into tokens.
pub fn tokenize(source: &str) -> Tokens<'_> {
    let mut lexer =
        Lexer { source, at: 0, line: 1, open: Vec::new(), indents: vec![(0, 0)], list: Vec::new() };
    let error = lexer.run().err();
    Tokens { list: lexer.list, error, open: lexer.open }
}

struct Lexer<'s> {
    source: &'s str,
    at: usize,
    line: u32,
    open: Vec<Bracket>,
    /// Columns of the open blocks: with tabs to multiples of 8, and with tabs as one column.
    indents: Vec<(usize, usize)>,
    list: Vec<Token<'s>>,
}

fn syntax<T>(at: usize, message: impl Into<String>) -> Result<T, TokenError> {
    Err(TokenError { class: Class::Syntax, message: message.into(), at })
}

impl<'s> Lexer<'s> {
    fn rest(&self) -> &'s str {
        &self.source[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn push(&mut self, kind: Kind, start: usize, line: u32, level: usize) {
        let text = &self.source[start..self.at];
        self.list.push(Token { kind, text, start, line, level });
    }

    fn run(&mut self) -> Result<(), TokenError> {
        let mut line_start = true;
        loop {
            if line_start && self.open.is_empty() {
                self.indentation()?;
            }
            line_start = false;
            while self.rest().starts_with([' ', '\t', '\x0c']) {
                self.at += 1;
            }
            let Some(c) = self.peek() else { break };
            let start = self.at;
            match c {
                '#' => self.at += self.rest().find('\n').unwrap_or(self.rest().len()),
                '\n' => {
                    self.at += 1;
                    let blank = matches!(
                        self.list.last().map(|t| t.kind),
                        None | Some(Kind::Newline | Kind::Indent | Kind::Dedent)
                    );
                    if self.open.is_empty() && !blank {
                        self.push(Kind::Newline, start, self.line, 0);
                    }
                    self.line += 1;
                    line_start = true;
                }
                '\\' => self.continuation()?,
                '0'..='9' => self.number()?,
                '.' if self.rest()[1..].starts_with(|c: char| c.is_ascii_digit()) => self.number()?,
                '"' | '\'' => self.string(start)?,
                c if c == '_' || is_xid_start(c) || !c.is_ascii() => self.name(c)?,
                _ => self.operator(c)?,
            }
        }
        self.finish();
        Ok(())
    }

    fn finish(&mut self) {
        if self.open.is_empty() {
            if !matches!(self.list.last().map(|t| t.kind), None | Some(Kind::Newline | Kind::Dedent)) {
                self.push(Kind::Newline, self.at, self.line, 0);
            }
            for _ in 1..self.indents.len() {
                self.push(Kind::Dedent, self.at, self.line, 0);
            }
        }
        let level = self.open.len();
        self.push(Kind::End, self.at, self.line, level);
    }

    fn indentation(&mut self) -> Result<(), TokenError> {
        let start = self.at;
        let (mut column, mut alternative) = (0, 0);
        loop {
            match self.peek() {
                Some(' ') => {
                    column += 1;
                    alternative += 1;
                }
                Some('\t') => {
                    column = (column / 8 + 1) * 8;
                    alternative += 1;
                }
                Some('\x0c') => (column, alternative) = (0, 0),
                _ => break,
            }
            self.at += 1;
        }
        if matches!(self.peek(), None | Some('#' | '\n')) {
            return Ok(());
        }
        let (current, current_alternative) = self.indents[self.indents.len() - 1];
        let tabs = || {
            let message = "inconsistent use of tabs and spaces in indentation".to_string();
            Err(TokenError { class: Class::Tab, message, at: start })
        };
        if column == current {
            return if alternative == current_alternative { Ok(()) } else { tabs() };
        }
        if column > current {
            if self.indents.len() >= MAX_INDENTS {
                let message = "too many levels of indentation".to_string();
                return Err(TokenError { class: Class::Indentation, message, at: start });
            }
            if alternative <= current_alternative {
                return tabs();
            }
            self.indents.push((column, alternative));
            self.push(Kind::Indent, start, self.line, 0);
            return Ok(());
        }
        while self.indents.last().is_some_and(|(c, _)| *c > column) {
            self.indents.pop();
            self.push(Kind::Dedent, self.at, self.line, 0);
        }
        let (current, current_alternative) = self.indents[self.indents.len() - 1];
        if column != current {
            let message = "unindent does not match any outer indentation level".to_string();
            return Err(TokenError { class: Class::Indentation, message, at: self.at });
        }
        if alternative != current_alternative {
            return tabs();
        }
        Ok(())
    }

    fn continuation(&mut self) -> Result<(), TokenError> {
        let start = self.at;
        self.at += 1;
        match self.peek() {
            Some('\n') => {
                self.at += 1;
                self.line += 1;
                if self.rest().is_empty() {
                    return syntax(start, "unexpected EOF while parsing");
                }
                Ok(())
            }
            None => syntax(start, "unexpected EOF while parsing"),
            Some(_) => syntax(start + 1, "unexpected character after line continuation character"),
        }
    }

    fn name(&mut self, first: char) -> Result<(), TokenError> {
        let start = self.at;
        let word: &str = {
            let rest = self.rest();
            let end = rest.find(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric() && c != '_');
            &rest[..end.unwrap_or(rest.len())]
        };
        if word.is_ascii() && word.len() <= 2 && self.rest()[word.len()..].starts_with(['"', '\'']) {
            let prefix = word.to_ascii_lowercase();
            if matches!(prefix.as_str(), "r" | "b" | "u" | "f" | "rb" | "br" | "rf" | "fr") {
                self.at += word.len();
                return self.string(start);
            }
        }
        self.at += word.len();
        let normal: String = word.nfkc().collect();
        let mut chars = normal.chars();
        let starts = chars.next().is_some_and(|c| c == '_' || is_xid_start(c));
        if starts && chars.all(is_xid_continue) {
            self.push(Kind::Name, start, self.line, self.open.len());
            return Ok(());
        }
        let bad = word.char_indices().find(|(i, c)| {
            let fine = if *i == 0 { *c == '_' || is_xid_start(*c) } else { is_xid_continue(*c) };
            !fine
        });
        let (offset, bad) = bad.unwrap_or((0, first));
        let code = bad as u32;
        if bad.is_control() || (bad.is_whitespace() && bad != '\u{3000}') || (0x200b..=0x200f).contains(&code)
        {
            return syntax(start + offset, format!("invalid non-printable character U+{code:04X}"));
        }
        syntax(start + offset, format!("invalid character '{bad}' (U+{code:04X})"))
    }

    fn operator(&mut self, c: char) -> Result<(), TokenError> {
        const LONG: [&str; 24] = [
            "**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "<=", ">=", "==", "!=", "->", "+=",
            "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@=", ":=",
        ];
        let start = self.at;
        let level = self.open.len();
        let long = LONG.iter().find(|op| self.rest().starts_with(**op));
        self.at += long.map_or(c.len_utf8(), |op| op.len());
        if self.source[start..].starts_with("<>") {
            self.at = start + 2;
        }
        if long.is_none() {
            match c {
                '(' | '[' | '{' => {
                    if level >= MAX_BRACKETS {
                        return syntax(start, "too many nested parentheses");
                    }
                    self.open.push(Bracket { open: c, at: start, line: self.line });
                }
                ')' | ']' | '}' => self.close(c, start)?,
                _ => {}
            }
        }
        let known = long.is_some() || "()[]{}<>+-*/%&|^~=,:;.@".contains(c);
        let kind = if known { Kind::Op } else { Kind::Bad };
        self.push(kind, start, self.line, level);
        Ok(())
    }

    fn close(&mut self, c: char, at: usize) -> Result<(), TokenError> {
        let Some(bracket) = self.open.pop() else {
            return syntax(at, format!("unmatched '{c}'"));
        };
        if matches!((bracket.open, c), ('(', ')') | ('[', ']') | ('{', '}')) {
            return Ok(());
        }
        let open = bracket.open;
        let mut message = format!("closing parenthesis '{c}' does not match opening parenthesis '{open}'");
        if bracket.line != self.line {
            message.push_str(&format!(" on line {}", bracket.line));
        }
        syntax(at, message)
    }

    /// A string whose prefix starts at `start` and whose quote is next.
    fn string(&mut self, start: usize) -> Result<(), TokenError> {
        let (first_line, level) = (self.line, self.open.len());
        let quote = self.peek().unwrap_or('"');
        let triple = self.rest().starts_with(&quote.to_string().repeat(3));
        self.at += if triple { 3 } else { 1 };
        loop {
            let Some(c) = self.peek() else {
                let lines = self.line - u32::from(self.source.ends_with('\n') && triple);
                let what = if triple { "triple-quoted string" } else { "string" };
                return syntax(start, format!("unterminated {what} literal (detected at line {lines})"));
            };
            match c {
                '\\' => {
                    self.at += 1;
                    if let Some(next) = self.peek() {
                        self.line += u32::from(next == '\n');
                        self.at += next.len_utf8();
                    }
                }
                '\n' if !triple => {
                    let line = self.line;
                    return syntax(start, format!("unterminated string literal (detected at line {line})"));
                }
                c if c == quote && (!triple || self.rest().starts_with(&quote.to_string().repeat(3))) => {
                    self.at += if triple { 3 } else { 1 };
                    break;
                }
                c => {
                    self.line += u32::from(c == '\n');
                    self.at += c.len_utf8();
                }
            }
        }
        self.push(Kind::Str, start, first_line, level);
        Ok(())
    }

    fn digits(&mut self, is_digit: impl Fn(char) -> bool) -> bool {
        let mut any = false;
        loop {
            match self.peek() {
                Some(c) if is_digit(c) => self.at += 1,
                Some('_') if any && self.rest()[1..].starts_with(&is_digit) => self.at += 1,
                _ => return any,
            }
            any = true;
        }
    }

    fn radix(&mut self, name: &str, is_digit: impl Fn(char) -> bool) -> Result<(), TokenError> {
        self.at += 2;
        if self.rest().starts_with('_') {
            self.at += 1;
        }
        let any = self.digits(is_digit);
        match self.peek() {
            Some(c) if c.is_ascii_digit() => {
                syntax(self.at, format!("invalid digit '{c}' in {name} literal"))
            }
            Some('_') => syntax(self.at, format!("invalid {name} literal")),
            _ if !any => syntax(self.at.saturating_sub(1), format!("invalid {name} literal")),
            _ => self.after_number(name),
        }
    }

    fn number(&mut self) -> Result<(), TokenError> {
        let (start, level) = (self.at, self.open.len());
        let lower = self.rest().get(..2).unwrap_or("").to_ascii_lowercase();
        match lower.as_str() {
            "0x" => self.radix("hexadecimal", |c| c.is_ascii_hexdigit())?,
            "0o" => self.radix("octal", |c| ('0'..='7').contains(&c))?,
            "0b" => self.radix("binary", |c| c == '0' || c == '1')?,
            _ => self.decimal(start)?,
        }
        self.push(Kind::Number, start, self.line, level);
        Ok(())
    }

    fn decimal(&mut self, start: usize) -> Result<(), TokenError> {
        let digit = |c: char| c.is_ascii_digit();
        self.digits(digit);
        let whole = &self.source[start..self.at];
        if self.rest().starts_with('_') {
            return syntax(self.at, "invalid decimal literal");
        }
        let mut float = false;
        if self.rest().starts_with('.') {
            self.at += 1;
            float = true;
            self.digits(digit);
            if self.rest().starts_with('_') {
                return syntax(self.at, "invalid decimal literal");
            }
        }
        let exponent = self.rest().strip_prefix(['e', 'E']);
        if let Some(rest) = exponent {
            if rest.strip_prefix(['+', '-']).unwrap_or(rest).starts_with(digit) {
                self.at += 1 + rest.len() - rest.strip_prefix(['+', '-']).unwrap_or(rest).len();
                float = true;
                self.digits(digit);
            } else if !rest.starts_with("lse") {
                return syntax(self.at.saturating_sub(1), "invalid decimal literal");
            }
        }
        if self.rest().starts_with(['j', 'J']) {
            self.at += 1;
            return self.after_number("imaginary");
        }
        if !float && whole.starts_with('0') && whole.bytes().any(|b| !matches!(b, b'0' | b'_')) {
            return syntax(
                start,
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
            );
        }
        self.after_number("decimal")
    }

    /// A name directly after a number is an error, except for some keywords.
    fn after_number(&mut self, name: &str) -> Result<(), TokenError> {
        let keywords = ["and", "else", "for", "if", "in", "is", "not", "or"];
        match self.peek() {
            Some(c) if c == '_' || is_xid_start(c) => {
                if keywords.iter().any(|k| self.rest().starts_with(k)) {
                    return Ok(());
                }
                syntax(self.at.saturating_sub(1), format!("invalid {name} literal"))
            }
            _ => Ok(()),
        }
    }
}
