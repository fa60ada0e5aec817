//! Where the carets of a traceback line are `~` and where `^`: CPython parses the marked part of
//! the source line, and when it is a binary operation points at the operator, when it is a
//! subscript at the brackets. A tokenizer and operator precedence are all that takes.

use crate::prelude::*;

/// Marks of a segment in characters from its start: `[0, left)` and `[right, end)` are `~`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Anchors {
    pub left: usize,
    pub right: usize,
}

/// Who writes the traceback: they differ where an operand stands in brackets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Writer {
    Interpreter,
    /// The module `traceback`.
    Module,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    /// Name, number, string, or a bracketed part.
    Operand,
    Bracket,
    Operator,
}

#[derive(Clone, Copy, Debug)]
struct Token {
    kind: Kind,
    start: usize,
    end: usize,
    /// Binding strength of a binary operator; 0 = weaker than any arithmetic operator.
    level: u8,
}

const UNARY: u8 = 7;
const POWER: u8 = 8;

/// Anchors of a source segment, `None` when it is neither a binary operation nor a subscript.
pub fn anchors(segment: &[char], by: Writer) -> Option<Anchors> {
    let tokens = tokenize(segment)?;
    // The operator applied last: the weakest; of equals the last one (`**`: the first).
    let mut root: Option<(usize, u8, bool)> = None;
    let mut expects_operand = true;
    for (i, token) in tokens.iter().enumerate() {
        if token.kind != Kind::Operator {
            expects_operand = false;
            continue;
        }
        let binary = !expects_operand;
        let level = if binary { token.level } else { unary_level(segment, token)? };
        expects_operand = true;
        // A prefix operator behind another operator belongs to that one's operand: `a ** -b`.
        if !binary && i > 0 {
            continue;
        }
        let stronger = match root {
            None => true,
            Some((_, weakest, _)) => level < weakest || (level == weakest && level != POWER && binary),
        };
        if stronger {
            root = Some((i, level, binary));
        }
    }
    match root {
        Some((_, 0, _)) | Some((_, _, false)) => None,
        Some((i, _, true)) => {
            let left = tokens[i].start;
            Some(Anchors { left, right: left + operator_width(segment, &tokens, i, by) })
        }
        None => subscript(segment, &tokens),
    }
}

/// How many characters are marked for the operator `tokens[i]`: two when something stands right behind the first one,
/// seen between the operands as the syntax tree has them, without brackets around. The module looks behind the first
/// character there is, which may be such a bracket.
fn operator_width(segment: &[char], tokens: &[Token], i: usize, by: Writer) -> usize {
    let left = match tokens[..i] {
        [operand] => inner(segment, operand.start, operand.end).1,
        _ => tokens[i].start,
    };
    let right = match tokens[i + 1..] {
        [operand] => inner(segment, operand.start, operand.end).0,
        _ => tokens.get(i + 1).map_or(segment.len(), |t| t.start),
    };
    let first = match by {
        Writer::Interpreter => tokens[i].start,
        Writer::Module => (left..right).find(|&k| !segment[k].is_whitespace()).unwrap_or(right),
    };
    1 + usize::from(first + 1 < right && !segment[first + 1].is_whitespace())
}

/// The part of an operand within its round brackets, if they only group.
fn inner(s: &[char], start: usize, end: usize) -> (usize, usize) {
    let mut part = (start, end);
    while s[part.0] == '(' && closing(s, part.0) == Some(part.1) {
        let from = (part.0 + 1..part.1).find(|&k| !s[k].is_whitespace());
        let to = (part.0..part.1 - 1).rfind(|&k| !s[k].is_whitespace());
        match (from, to) {
            (Some(from), Some(to)) if from <= to && groups(&s[from..=to]) => part = (from, to + 1),
            _ => break,
        }
    }
    part
}

/// Is what stands in brackets one expression: no tuple and no generator?
fn groups(s: &[char]) -> bool {
    let (mut i, mut word) = (0, String::new());
    while i < s.len() {
        match s[i] {
            ',' => return false,
            '(' | '[' | '{' => {
                let Some(end) = closing(s, i) else { return false };
                i = end;
                word.clear();
                continue;
            }
            '"' | '\'' => {
                let Some(end) = string_end(s, i) else { return false };
                i = end;
                word.clear();
                continue;
            }
            c if c.is_alphanumeric() || c == '_' => word.push(c),
            _ if word == "for" => return false,
            _ => word.clear(),
        }
        i += 1;
    }
    true
}

/// Level of a prefix operator; `None` for text that is no expression here.
fn unary_level(segment: &[char], token: &Token) -> Option<u8> {
    match segment[token.start] {
        '+' | '-' | '~' => Some(UNARY),
        _ => None,
    }
}

/// `value[index]` with nothing after it.
fn subscript(segment: &[char], tokens: &[Token]) -> Option<Anchors> {
    let last = tokens.last()?;
    if tokens.len() < 2 || last.kind != Kind::Bracket || segment[last.start] != '[' {
        return None;
    }
    let left = tokens[tokens.len() - 2].end;
    // Up to one past the index expression: spaces before the bracket are not part of it.
    let mut right = last.end - 1;
    while right > last.start + 1 && segment[right - 1] == ' ' {
        right -= 1;
    }
    Some(Anchors { left, right: right + 1 })
}

fn tokenize(s: &[char]) -> Option<Vec<Token>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut i = 0;
    while i < s.len() {
        let c = s[i];
        let start = i;
        let (kind, level) = match c {
            ' ' | '\t' => {
                i += 1;
                continue;
            }
            '(' | '[' | '{' => {
                i = closing(s, i)?;
                (Kind::Bracket, 0)
            }
            '"' | '\'' => {
                i = string_end(s, i)?;
                (Kind::Operand, 0)
            }
            _ if c.is_alphanumeric() || c == '_' || c == '.' => {
                while i < s.len() && in_word(s, start, i) {
                    i += 1;
                }
                if matches!(s.get(i), Some('"') | Some('\'')) {
                    i = string_end(s, i)?;
                }
                let word: String = s[start..i].iter().collect();
                let keyword = matches!(
                    word.as_str(),
                    "and" | "or" | "not" | "in" | "is" | "if" | "else" | "lambda" | "for" | "await" | "yield"
                );
                if keyword {
                    return None;
                }
                (Kind::Operand, 0)
            }
            _ => {
                let two: String = s[i..s.len().min(i + 2)].iter().collect();
                let double =
                    matches!(two.as_str(), "//" | "**" | "<<" | ">>" | "==" | "!=" | "<=" | ">=" | ":=");
                i += if double { 2 } else { 1 };
                (Kind::Operator, level_of(if double { &two } else { &two[..c.len_utf8()] }))
            }
        };
        tokens.push(Token { kind, start, end: i, level });
    }
    Some(tokens)
}

/// Continues a name, a number (`1e-5` included) or an attribute path?
fn in_word(s: &[char], start: usize, i: usize) -> bool {
    let c = s[i];
    if c.is_alphanumeric() || c == '_' || c == '.' {
        return true;
    }
    let exponent = i > start && matches!(s[i - 1], 'e' | 'E') && s[start].is_ascii_digit();
    exponent
        && (c == '+' || c == '-')
        && !(s[start] == '0' && matches!(s.get(start + 1), Some('x') | Some('X')))
}

fn level_of(operator: &str) -> u8 {
    match operator {
        "|" => 1,
        "^" => 2,
        "&" => 3,
        "<<" | ">>" => 4,
        "+" | "-" => 5,
        "*" | "/" | "//" | "%" | "@" => 6,
        "**" => POWER,
        _ => 0,
    }
}

/// Where the callee of a call ends: before the brackets of the arguments. `call` is the call's text,
/// over all its lines.
pub fn callee_end(call: &[char]) -> Option<usize> {
    let (mut i, mut arguments) = (0, None);
    while i < call.len() {
        match call[i] {
            '(' | '[' | '{' => {
                if call[i] == '(' {
                    arguments = Some(i);
                }
                i = closing(call, i)?;
            }
            '"' | '\'' => i = string_end(call, i)?,
            _ => i += 1,
        }
    }
    let callee = &call[..arguments?];
    Some(callee.iter().rposition(|c| !c.is_whitespace() && *c != '\\')? + 1)
}

fn string_end(s: &[char], quote: usize) -> Option<usize> {
    let q = s[quote];
    let triple = s.len() >= quote + 3 && s[quote + 1] == q && s[quote + 2] == q;
    let mut i = quote + if triple { 3 } else { 1 };
    while i < s.len() {
        if s[i] == '\\' {
            i += 2;
            continue;
        }
        if s[i] == q && !triple {
            return Some(i + 1);
        }
        if s[i] == q && i + 2 < s.len() && s[i + 1] == q && s[i + 2] == q {
            return Some(i + 3);
        }
        i += 1;
    }
    None
}

/// One past the bracket that closes the one at `open`.
fn closing(s: &[char], open: usize) -> Option<usize> {
    let mut depth = 0usize;
    let mut i = open;
    while i < s.len() {
        match s[i] {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(i + 1);
                }
            }
            '"' | '\'' => {
                i = string_end(s, i)?;
                continue;
            }
            _ => {}
        }
        i += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(text: &str) -> String {
        marked(text, Writer::Interpreter)
    }

    fn marked(text: &str, by: Writer) -> String {
        let chars: Vec<char> = text.chars().collect();
        match anchors(&chars, by) {
            None => "^".repeat(chars.len()),
            Some(a) => {
                let mut line = "~".repeat(a.left);
                line.push_str(&"^".repeat(a.right - a.left));
                line.push_str(&"~".repeat(chars.len() - a.right));
                line
            }
        }
    }

    #[test]
    fn callees() {
        for (text, callee) in [
            ("o.foo(1)", "o.foo"),
            ("o.foo(1).foo(2)", "o.foo(1).foo"),
            ("(a + b).foo ((1), ')')", "(a + b).foo"),
            ("f(')(')['('].x(\n  1)", "f(')(')['('].x"),
        ] {
            let chars: Vec<char> = text.chars().collect();
            assert_eq!(callee_end(&chars), Some(callee.chars().count()), "{text}");
        }
        assert_eq!(callee_end(&['x']), None);
    }

    #[test]
    fn operators_and_subscripts() {
        for (text, want) in [
            ("1/0", "~^~"),
            ("a + b * c", "~~^~~~~~~"),
            ("a * b + c", "~~~~~~^~~"),
            ("a - b - c", "~~~~~~^~~"),
            ("a // b", "~~^^~~"),
            ("x[0]", "~^^^"),
            ("f(x)[i + 1]", "~~~~^^^^^^^"),
            ("f(a + b)", "^^^^^^^^"),
            ("-a", "^^"),
            ("-a ** b", "^^^^^^^"),
            ("-a + b", "~~~^~~"),
            ("a**-b", "~^^~~"),
            ("a * -b", "~~^~~~"),
            ("a ** -b ** c", "~~^^~~~~~~~~"),
            ("a - -b - c", "~~~~~~~^~~"),
            ("--a", "^^^"),
            ("a < b", "^^^^^"),
            ("a.b[c]", "~~~^^^"),
            ("a[0].b", "^^^^^^"),
            ("'a' + 1", "~~~~^~~"),
            ("1e-5 + x", "~~~~~^~~"),
        ] {
            assert_eq!(marks(text), want, "{text}");
        }
    }

    #[test]
    fn operands_in_brackets() {
        for (text, interpreter, module) in [
            ("a/(b)", "~^^~~", "~^^~~"),
            ("a /(b, 1)", "~~^~~~~~~", "~~^~~~~~~"),
            ("(a)/b", "~~~^~", "~~~^^"),
            ("(a) /b", "~~~~^~", "~~~~^~"),
            ("(a) // b", "~~~~^^~~", "~~~~^~~~"),
            ("((a)) / b", "~~~~~~^~~", "~~~~~~^^~"),
            ("( (a) )  // b", "~~~~~~~~~^^~~", "~~~~~~~~~^~~~"),
            ("(a, 1) // b", "~~~~~~~^^~~", "~~~~~~~^^~~"),
            ("(a for a in b) // c", "~~~~~~~~~~~~~~~^^~~", "~~~~~~~~~~~~~~~^^~~"),
            ("3 * (a) // b", "~~~~~~~~^^~~", "~~~~~~~~^^~~"),
            ("(a) // b // c", "~~~~~~~~~^^~~", "~~~~~~~~~^^~~"),
        ] {
            assert_eq!(marked(text, Writer::Interpreter), interpreter, "{text}");
            assert_eq!(marked(text, Writer::Module), module, "{text}");
        }
    }
}
