//! Special phrases for common mistakes, from the tokens around the place where the parser got
//! stuck. Each rule is one function; the first that answers wins.

use super::tokens::{Class, Kind, Token};
use super::Finding;

const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def",
    "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// What surrounds the place.
struct Context<'t, 's> {
    tokens: &'t [Token<'s>],
    /// Index of the token the parser rejected.
    stuck: usize,
    /// Index of the first token of its statement.
    first: usize,
}

/// The phrase for the token at `stuck`, if one fits.
pub fn explain<'s>(tokens: &[Token<'s>], stuck: usize) -> Option<Finding> {
    let first = statement_start(tokens, stuck);
    let context = Context { tokens, stuck, first };
    let rules: [fn(&Context<'_, '_>) -> Option<Finding>; 15] = [
        |c| c.indented_block(),
        |c| c.walrus_target(),
        |c| c.case_clause(),
        |c| c.try_without_handler(),
        |c| c.legacy_statement(),
        |c| c.parameters(),
        |c| c.arguments(),
        |c| c.except_clause(),
        |c| c.import_from(),
        |c| c.dict_display(),
        |c| c.conditional_expression(),
        |c| c.assignment_in_expression(),
        |c| c.forgotten_comma(),
        |c| c.missing_colon(),
        |c| c.generator_argument(),
    ];
    rules.iter().find_map(|rule| rule(&context))
}

/// First token of the simple statement or header that holds token `at`.
fn statement_start(tokens: &[Token<'_>], at: usize) -> usize {
    let mut i = at;
    while i > 0 {
        let before = &tokens[i - 1];
        let line_break = matches!(before.kind, Kind::Newline | Kind::Indent | Kind::Dedent);
        if line_break || (before.is(";") && before.level == 0) {
            break;
        }
        i -= 1;
    }
    i
}

fn is_keyword(token: &Token<'_>) -> bool {
    token.kind == Kind::Name && KEYWORDS.contains(&token.text)
}

/// Can the token start an operand?
fn starts_operand(token: &Token<'_>) -> bool {
    match token.kind {
        Kind::Name => {
            !is_keyword(token) || matches!(token.text, "None" | "True" | "False" | "lambda" | "await")
        }
        Kind::Number | Kind::Str => true,
        Kind::Op => matches!(token.text, "(" | "[" | "{" | "..." | "~"),
        _ => false,
    }
}

/// Can the token end an operand?
fn ends_operand(token: &Token<'_>) -> bool {
    match token.kind {
        Kind::Name => !is_keyword(token) || matches!(token.text, "None" | "True" | "False"),
        Kind::Number | Kind::Str => true,
        Kind::Op => matches!(token.text, ")" | "]" | "}" | "..."),
        _ => false,
    }
}

fn syntax(message: impl Into<String>, start: usize, end: usize) -> Option<Finding> {
    Some(Finding { class: Class::Syntax, message: message.into(), start, end })
}

impl Context<'_, '_> {
    fn token(&self) -> &Token<'_> {
        self.get(self.stuck)
    }

    /// The token at an index; past the end, the last one.
    fn get(&self, i: usize) -> &Token<'_> {
        &self.tokens[i.min(self.tokens.len() - 1)]
    }

    fn before(&self) -> Option<&Token<'_>> {
        self.stuck.checked_sub(1).map(|i| self.get(i))
    }

    /// The word that starts the statement (after `async`).
    fn header(&self) -> &str {
        let mut first = self.first;
        if self.get(first).is("async") {
            first += 1;
        }
        self.tokens.get(first).map_or("", |t| t.text)
    }

    fn indented_block(&self) -> Option<Finding> {
        let newline = self.tokens[..self.stuck].iter().rposition(|t| t.kind != Kind::Dedent)?;
        if self.get(newline).kind != Kind::Newline || self.token().kind == Kind::Indent {
            return None;
        }
        if !self.get(newline.checked_sub(1)?).is(":") {
            return None;
        }
        let start = statement_start(self.tokens, newline - 1);
        let line = self.get(start).line;
        let words = &self.tokens[start..];
        let word = if words[0].is("async") { words[1].text } else { words[0].text };
        let what = match word {
            "def" => "function definition".to_string(),
            "class" => "class definition".to_string(),
            "except" if words[1].is("*") => "'except*' statement".to_string(),
            "if" | "elif" | "else" | "for" | "while" | "with" | "try" | "except" | "finally" | "match"
            | "case" => {
                format!("'{word}' statement")
            }
            _ => return None,
        };
        let token = self.tokens[newline + 1..].iter().find(|t| t.kind != Kind::Dedent)?;
        let message = format!("expected an indented block after {what} on line {line}");
        Some(Finding { class: Class::Indentation, message, start: token.start, end: token.end() })
    }

    /// The block that ended just before is a `try` without `except` and `finally`.
    fn try_without_handler(&self) -> Option<Finding> {
        let before = self.before()?;
        if !matches!(before.kind, Kind::Newline | Kind::Dedent) {
            return None;
        }
        // Walk back over the block to the header in the same column.
        let mut depth = 0usize;
        for i in (0..self.stuck).rev() {
            match self.get(i).kind {
                Kind::Dedent => depth += 1,
                Kind::Indent => depth = depth.saturating_sub(1),
                Kind::Newline if depth == 0 => {
                    let start = statement_start(self.tokens, i);
                    if start < i && self.get(start).is("try") {
                        let newline =
                            self.tokens[..self.stuck].iter().rev().find(|t| t.kind == Kind::Newline)?;
                        let at = if self.token().kind == Kind::End { newline } else { self.token() };
                        return syntax("expected 'except' or 'finally' block", at.start, at.end());
                    }
                    if self.stuck - i > 1 && !self.get(start).is("try") && i + 1 < self.stuck {
                        return None;
                    }
                }
                _ => {}
            }
        }
        None
    }

    fn legacy_statement(&self) -> Option<Finding> {
        let word = *self.get(self.first);
        if self.stuck != self.first + 1 || !matches!(word.text, "print" | "exec") {
            return None;
        }
        if !starts_operand(self.token()) || self.token().is("(") {
            return None;
        }
        let end = self.logical_end();
        let message = format!("Missing parentheses in call to '{0}'. Did you mean {0}(...)?", word.text);
        syntax(message, word.start, end)
    }

    /// End of the last token of the line.
    fn logical_end(&self) -> usize {
        let rest = &self.tokens[self.stuck..];
        let count = rest.iter().take_while(|t| !matches!(t.kind, Kind::Newline | Kind::End)).count();
        rest[count.saturating_sub(1)].end()
    }

    /// Index of the bracket that is open at the stuck token.
    fn open_bracket(&self) -> Option<usize> {
        let level = self.token().level;
        if level == 0 {
            return None;
        }
        (self.first..self.stuck).rev().find(|&i| {
            let t = self.get(i);
            t.level == level - 1 && t.kind == Kind::Op && matches!(t.text, "(" | "[" | "{")
        })
    }

    /// `f() := 1`.
    fn walrus_target(&self) -> Option<Finding> {
        let (at, before) = (self.token(), self.before()?);
        if !at.is(":=") || !ends_operand(before) {
            return None;
        }
        let start = self.disjunction_start(self.stuck - 1, self.first);
        let what = match before.text {
            ")" if start + 1 < self.stuck => "function call",
            "]" if start + 1 < self.stuck => "subscript",
            _ if start + 1 == self.stuck && before.kind != Kind::Name => "literal",
            _ if self.stuck >= 2 && self.get(self.stuck - 2).is(".") => "attribute",
            _ => return None,
        };
        let message = format!("cannot use assignment expressions with {what}");
        syntax(message, self.get(start).start, before.end())
    }

    /// `case` and `match` are ordinary names to the parser when their line has no colon.
    fn case_clause(&self) -> Option<Finding> {
        let (at, before) = (self.token(), self.before()?);
        if self.header() == "case" && before.is("as") && at.is("_") {
            return syntax("cannot use '_' as a target", at.start, at.end());
        }
        let operand = self.get(self.first + 1);
        if !matches!(self.header(), "case" | "match")
            || self.stuck > self.first + 1
            || !starts_operand(operand)
        {
            return None;
        }
        let end = self.stuck + self.tokens[self.stuck..].iter().position(|t| t.kind == Kind::Newline)?;
        let last = self.get(end - 1);
        if last.is(":") || !ends_operand(last) {
            return None;
        }
        syntax("expected ':'", self.get(end).start, self.get(end).start)
    }

    fn parameters(&self) -> Option<Finding> {
        let at = self.token();
        let parenthesised = at.is("(") && self.before().is_some_and(|t| t.is("(") || t.is(","));
        if parenthesised && self.open_bracket().is_some_and(|o| o >= 2 && self.get(o - 2).is("def")) {
            let end = self.get(self.value_end(self.stuck)).end();
            return syntax("Function parameters cannot be parenthesized", at.start, end);
        }
        let (params_start, level, lambda) = match self.open_bracket() {
            Some(open) if open >= 2 && self.get(open - 2).is("def") => (open + 1, at.level, false),
            Some(open) if open >= 3 && self.in_parameter_list(open) => {
                let what = if self.get(open).is("(") {
                    "Function parameters cannot be parenthesized"
                } else {
                    return None;
                };
                return syntax(what, self.get(open).start, at.end());
            }
            _ => {
                let lambda = (self.first..self.stuck).rev().find(|&i| self.get(i).is("lambda"))?;
                if self.tokens[lambda + 1..self.stuck]
                    .iter()
                    .any(|t| t.is(":") || t.level < self.get(lambda).level)
                {
                    return None;
                }
                (lambda + 1, self.get(lambda).level, true)
            }
        };
        let own: Vec<&Token> =
            self.tokens[params_start..=self.stuck].iter().filter(|t| t.level == level).collect();
        let seen = &own[..own.len().saturating_sub(1)];
        let stars = seen.iter().filter(|t| t.is("*")).count();
        let kwargs = seen.iter().any(|t| t.is("**"));
        let slashes = seen.iter().filter(|t| t.is("/")).count();
        let last = seen.last();
        let closes = if lambda { at.is(":") } else { at.is(")") };
        if kwargs {
            return match last {
                Some(t)
                    if t.is(",") && (at.kind == Kind::Name || at.is("*") || at.is("**") || at.is("/")) =>
                {
                    syntax("arguments cannot follow var-keyword argument", at.start, at.end())
                }
                _ => None,
            };
        }
        if at.is("*") && stars == 1 {
            return syntax("* argument may appear only once", at.start, at.end());
        }
        if at.is("/") {
            return match (slashes, stars) {
                (1.., _) => syntax("/ may appear only once", at.start, at.end()),
                (_, 1..) => syntax("/ must be ahead of *", at.start, at.end()),
                _ if seen.is_empty() => syntax("at least one argument must precede /", at.start, at.end()),
                _ => None,
            };
        }
        let bare_star = |t: &&&Token| t.is("*");
        if closes && (last.filter(bare_star).is_some() || ends_with_star_comma(seen)) {
            let star = seen.iter().rev().find(|t| t.is("*"))?;
            return syntax("named arguments must follow bare *", star.start, star.end());
        }
        if at.is("**") && ends_with_star_comma(seen) {
            let star = seen.iter().rev().find(|t| t.is("*"))?;
            return syntax("named arguments must follow bare *", star.start, star.end());
        }
        None
    }

    /// Is the bracket at `open` directly inside the parentheses of a `def`?
    fn in_parameter_list(&self, open: usize) -> bool {
        let level = self.get(open).level;
        let outer = (self.first..open).rev().find(|&i| {
            let t = self.get(i);
            t.level + 1 == level && matches!(t.text, "(" | "[" | "{")
        });
        outer.is_some_and(|o| o >= 2 && self.get(o - 2).is("def"))
            && matches!(self.get(open - 1).text, "(" | ",")
    }

    /// Is the open bracket that of a call?
    fn call(&self) -> Option<usize> {
        let open = self.open_bracket()?;
        let callee = open.checked_sub(1).map(|i| self.get(i))?;
        let called = open > self.first && ends_operand(callee) && self.get(open).is("(");
        let definition = open >= 2 && (self.get(open - 2).is("def") || self.get(open - 2).is("class"));
        (called && !definition).then_some(open)
    }

    fn arguments(&self) -> Option<Finding> {
        let open = self.call()?;
        let at = self.token();
        let argument = self.item_start(open);
        if at.is("=") && self.stuck > argument + 1 {
            let message = "expression cannot contain assignment, perhaps you meant \"==\"?";
            return syntax(message, self.get(argument).start, at.end());
        }
        if at.is("=") && self.stuck == argument + 1 {
            let name = self.get(argument);
            if matches!(name.text, "True" | "False" | "None") {
                return syntax(format!("cannot assign to {}", name.text), name.start, at.end());
            }
            if name.kind != Kind::Name {
                let message = "expression cannot contain assignment, perhaps you meant \"==\"?";
                return syntax(message, name.start, at.end());
            }
        }
        None
    }

    /// First token of the list item that holds the stuck token.
    fn item_start(&self, open: usize) -> usize {
        let level = self.token().level;
        let comma = (open + 1..self.stuck).rev().find(|&i| self.get(i).level == level && self.get(i).is(","));
        comma.unwrap_or(open) + 1
    }

    fn except_clause(&self) -> Option<Finding> {
        let at = self.token();
        if self.header() != "except" {
            return None;
        }
        let star = self.get(self.first + 1).is("*");
        if self.stuck == self.first + 1 && self.earlier_handler_has_star().is_some_and(|other| other != star)
        {
            let message = "cannot have both 'except' and 'except*' on the same 'try'";
            return syntax(message, at.start, at.end());
        }
        if at.is(",") && at.level == 0 {
            let start = self.get(self.first + 1 + usize::from(star)).start;
            return syntax("multiple exception types must be parenthesized", start, self.logical_end());
        }
        None
    }

    fn earlier_handler_has_star(&self) -> Option<bool> {
        let i = self.tokens[..self.first].iter().rposition(|t| t.is("except"))?;
        Some(self.get(i + 1).is("*"))
    }

    fn import_from(&self) -> Option<Finding> {
        let before = self.before()?;
        let is_from = self.get(self.first).is("from");
        if is_from && before.is(",") && self.token().kind == Kind::Newline && before.level == 0 {
            let message = "trailing comma not allowed without surrounding parentheses";
            return syntax(message, before.start, before.end());
        }
        None
    }

    fn dict_display(&self) -> Option<Finding> {
        let open = self.open_bracket()?;
        if !self.get(open).is("{") {
            return None;
        }
        let (at, before) = (self.token(), self.before()?);
        let level = at.level;
        if at.is("for") && self.get(open + 1).is("**") {
            let star = self.get(open + 1);
            let message = "dict unpacking cannot be used in dict comprehension";
            return syntax(message, star.start, star.end());
        }
        let has_colon = self.tokens[open + 1..self.stuck].iter().any(|t| t.level == level && t.is(":"));
        let item = self.item_start(open);
        let item_colon = self.tokens[item..self.stuck].iter().any(|t| t.level == level && t.is(":"));
        if before.is(":") && before.level == level && (at.is("}") || at.is(",")) {
            return syntax("expression expected after dictionary key and ':'", before.start, before.end());
        }
        if before.is(":") && before.level == level && at.is("*") {
            return syntax("cannot use a starred expression in a dictionary value", at.start, at.end());
        }
        if has_colon && !item_colon && item > open + 1 && (at.is("}") || at.is(",")) && ends_operand(before) {
            return syntax("':' expected after dictionary key", before.start, before.end());
        }
        None
    }

    /// First token of the disjunction that ends before `end`, not going below `from`.
    fn disjunction_start(&self, end: usize, from: usize) -> usize {
        let closed = matches!(self.get(end).text, ")" | "]" | "}");
        let level = self.get(end).level - usize::from(closed);
        let mut i = end;
        while i > from {
            let t = self.get(i - 1);
            let boundary = t.level < level
                || (t.level == level
                    && (matches!(t.text, "," | ":" | "=" | ":=" | "->" | ";")
                        || (t.kind == Kind::Op
                            && t.text.ends_with('=')
                            && !matches!(t.text, "==" | "<=" | ">=" | "!="))
                        || matches!(
                            t.text,
                            "if" | "else"
                                | "for"
                                | "lambda"
                                | "return"
                                | "yield"
                                | "assert"
                                | "while"
                                | "elif"
                                | "del"
                                | "raise"
                                | "from"
                                | "import"
                                | "with"
                                | "as"
                                | "case"
                                | "match"
                        ) && is_keyword(t)));
            if boundary {
                break;
            }
            i -= 1;
        }
        i
    }

    fn conditional_expression(&self) -> Option<Finding> {
        let at = self.token();
        if at.is(":") || at.is("else") {
            return None;
        }
        let level = at.level;
        let condition = (self.first + 1..self.stuck).rev().find(|&i| {
            let t = self.get(i);
            t.level == level && t.is("if")
        })?;
        let rest = &self.tokens[condition + 1..self.stuck];
        let complete = rest.last().is_some_and(ends_operand)
            && !rest.iter().any(|t| t.level == level && (t.is("else") || t.is(",") || t.is("for")));
        if !complete || !ends_operand(self.get(condition - 1)) || starts_operand(at) {
            return None;
        }
        let start = self.disjunction_start(condition - 1, self.first);
        if self.tokens[start..condition].iter().any(|t| t.level == level && t.is("for"))
            || self.inside_comprehension(condition)
        {
            return None;
        }
        syntax("expected 'else' after 'if' expression", self.get(start).start, self.before()?.end())
    }

    fn inside_comprehension(&self, at: usize) -> bool {
        let level = self.get(at).level;
        level > 0
            && self.tokens[self.first..at]
                .iter()
                .rev()
                .take_while(|t| t.level >= level)
                .any(|t| t.level == level && t.is("for"))
    }

    fn assignment_in_expression(&self) -> Option<Finding> {
        let at = self.token();
        if !at.is("=") {
            return None;
        }
        let before = self.before()?;
        let start = self.disjunction_start(self.stuck - 1, self.first);
        let target = self.get(start);
        let condition = matches!(self.header(), "if" | "elif" | "while");
        if at.level == 0 && !condition {
            return None;
        }
        let value = self.get(self.stuck + 1);
        if !starts_operand(value) && !matches!(value.text, "-" | "+" | "not") {
            return None;
        }
        let end = self.value_end(self.stuck + 1);
        if start + 1 == self.stuck && target.kind == Kind::Name && !is_keyword(target) {
            let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            return syntax(message, target.start, self.get(end).end());
        }
        if !ends_operand(before) {
            return None;
        }
        if self.tokens[start..self.stuck].iter().any(|t| t.level == at.level && is_boolean(t)) {
            return None;
        }
        let what = match (target.kind, before.text) {
            (_, ")") if start + 1 < self.stuck => "function call",
            (_, "]") if ends_operand(target) && start + 1 < self.stuck => "subscript",
            (Kind::Number | Kind::Str, _) if start + 1 == self.stuck => "literal",
            (Kind::Name, _) if matches!(target.text, "None" | "True" | "False") => target.text,
            _ if self.tokens[start..self.stuck].iter().any(|t| t.is(".")) => "attribute",
            _ => "expression",
        };
        let message = format!("cannot assign to {what} here. Maybe you meant '==' instead of '='?");
        syntax(message, target.start, before.end())
    }

    /// Last token of the operand and trailers that start at `from`.
    fn value_end(&self, from: usize) -> usize {
        let level = self.get(from).level;
        let mut i = from;
        while i + 1 < self.tokens.len() {
            let t = self.get(i + 1);
            let ends = matches!(t.kind, Kind::Newline | Kind::End)
                || t.level < level
                || (t.level == level
                    && (matches!(t.text, "," | ":" | ")" | "]" | "}" | "=") || is_keyword(t)));
            if ends {
                break;
            }
            i += 1;
        }
        i
    }

    fn forgotten_comma(&self) -> Option<Finding> {
        let (at, before) = (self.token(), self.before()?);
        let closed = matches!(before.text, ")" | "]" | "}");
        let before_level = if closed { before.level - 1 } else { before.level };
        if at.level == 0 || before_level != at.level || !ends_operand(before) || !starts_operand(at) {
            return None;
        }
        if before.kind == Kind::Str && at.kind == Kind::Str {
            return None;
        }
        let open = self.open_bracket()?;
        let start = self.operand_group_start(open);
        let first = self.get(start);
        if matches!(first.text, "print" | "exec") && start + 1 == self.stuck {
            return None;
        }
        let end = self.value_end(self.stuck);
        let message = "invalid syntax. Perhaps you forgot a comma?";
        syntax(message, first.start, self.get(end).end())
    }

    fn operand_group_start(&self, open: usize) -> usize {
        let level = self.token().level;
        let mut i = self.stuck - 1;
        while i > open + 1 {
            let t = self.get(i - 1);
            let stop = t.level == level
                && (matches!(t.text, "," | ":" | "=" | ":=" | "*" | "**")
                    && !(matches!(t.text, "*" | "**") && i >= 2 && ends_operand(self.get(i - 2)))
                    || matches!(t.text, "if" | "else" | "for" | "in" | "lambda" | "await") && is_keyword(t));
            if stop {
                break;
            }
            i -= 1;
        }
        i
    }

    fn missing_colon(&self) -> Option<Finding> {
        let at = self.token();
        let bare = matches!(self.header(), "else" | "try" | "finally");
        let header = match self.header() {
            "else" | "try" | "finally" | "if" | "elif" | "while" | "for" | "with" | "def" | "class"
            | "except" | "case" | "match" => self.header(),
            _ => return None,
        };
        if at.level > 0 || self.tokens[self.first..self.stuck].iter().any(|t| t.level == 0 && t.is(":")) {
            return None;
        }
        let before = self.before()?;
        let word = self.first + usize::from(self.get(self.first).is("async"));
        let found = || {
            syntax(
                "expected ':'",
                at.start,
                at.end().min(at.start + at.text.trim_end_matches('\n').len().max(1)),
            )
        };
        if bare {
            return if self.stuck == word + 1 { found() } else { None };
        }
        if header == "def" {
            return match self.stuck - word {
                2 => syntax("expected '('", at.start, at.end()),
                3.. if before.is(")")
                    || self.tokens[word..self.stuck].iter().any(|t| t.is("->")) && ends_operand(before) =>
                {
                    found()
                }
                _ => None,
            };
        }
        if at.kind != Kind::Newline {
            return None;
        }
        let complete = match header {
            "except" => self.stuck == word + 1 || ends_operand(before),
            "class" => self.stuck > word + 1 && ends_operand(before),
            "for" => ends_operand(before) && self.tokens[word..self.stuck].iter().any(|t| t.is("in")),
            _ => self.stuck > word + 1 && ends_operand(before),
        };
        if complete {
            found()
        } else {
            None
        }
    }

    fn generator_argument(&self) -> Option<Finding> {
        let at = self.token();
        let open = self.call()?;
        if !at.is("for") {
            return None;
        }
        let item = self.item_start(open);
        if item == open + 1 {
            return None;
        }
        syntax(
            "Generator expression must be parenthesized",
            self.get(item).start,
            self.get(self.value_end(self.stuck)).end(),
        )
    }
}

fn is_boolean(token: &Token<'_>) -> bool {
    matches!(token.text, "and" | "or" | "not" | "==" | "!=" | "<" | ">" | "<=" | ">=" | "in" | "is")
}

fn ends_with_star_comma(seen: &[&Token<'_>]) -> bool {
    matches!(seen, [.., star, comma] if star.is("*") && comma.is(","))
}
