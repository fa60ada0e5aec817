//! `str.format` and `str.format_map`: templates with `{field!conversion:spec}`, where a field is
//! a number or name followed by `.attribute` and `[index]`, and specs may contain fields.

use super::{convert, format_value};
use crate::error::{self, Exc, R};
use crate::object;
use crate::objects::helpers::{self, one_arg, raise};
use crate::objects::int;
use crate::objects::str::{self as string, Builder, Chars};
use crate::prelude::*;
use crate::types::Args;
use crate::value::Value;

/// Where fields get their values.
struct Source<'a> {
    pos: &'a [Value],
    kwnames: &'a [Value],
    kwvals: &'a [Value],
    /// `format_map`'s mapping, or UNSET.
    mapping: Value,
    numbering: Numbering,
}

/// Automatic (`{}`) and manual (`{0}`) numbering must not mix.
#[derive(Clone, Copy, PartialEq)]
enum Numbering {
    Unknown,
    Automatic(usize),
    Manual,
}

/// `str.format(*args, **kwargs)`.
pub fn format_method(args: &Args) -> R {
    let mut source = Source {
        pos: &args.pos[1..],
        kwnames: args.kwnames,
        kwvals: args.kwvals,
        mapping: Value::UNSET,
        numbering: Numbering::Unknown,
    };
    let mut out = Builder::with_capacity(string::len(args.pos[0]) + 16);
    source.expand(string::chars(args.pos[0]), 2, &mut out)?;
    Ok(out.finish())
}

/// `str.format_map(mapping)`.
pub fn format_map_method(args: &Args) -> R {
    let mapping = one_arg(args, "str.format_map")?;
    let mut source = Source { pos: &[], kwnames: &[], kwvals: &[], mapping, numbering: Numbering::Unknown };
    let mut out = Builder::new();
    source.expand(string::chars(args.pos[0]), 2, &mut out)?;
    Ok(out.finish())
}

const OPEN: u32 = b'{' as u32;
const CLOSE: u32 = b'}' as u32;

impl Source<'_> {
    /// Appends a template's text with its fields replaced.
    fn expand(&mut self, t: Chars, depth: u32, out: &mut Builder) -> R<()> {
        if depth == 0 {
            return raise(Exc::ValueError, "Max string recursion exceeded");
        }
        let n = t.len();
        let mut i = 0;
        while i < n {
            let c = t.get(i);
            i += 1;
            if c != OPEN && c != CLOSE {
                out.push(c);
                continue;
            }
            if i < n && t.get(i) == c {
                out.push(c);
                i += 1;
                continue;
            }
            if c == CLOSE {
                return raise(Exc::ValueError, "Single '}' encountered in format string");
            }
            if i == n {
                return raise(Exc::ValueError, "Single '{' encountered in format string");
            }
            // The field ends at the brace that balances; brackets hide braces in the name.
            let start = i;
            let mut nesting = 1;
            let mut bracket = false;
            let mut name_end = None;
            while i < n {
                let c = t.get(i);
                if name_end.is_none() {
                    match c {
                        0x5b => bracket = true,
                        0x5d => bracket = false,
                        OPEN if !bracket => return raise(Exc::ValueError, "unexpected '{' in field name"),
                        _ => {}
                    }
                    if !bracket && (c == b'!' as u32 || c == b':' as u32) {
                        name_end = Some(i);
                    }
                    if !bracket && c == CLOSE {
                        nesting = 0;
                        break;
                    }
                } else if c == OPEN {
                    nesting += 1;
                } else if c == CLOSE {
                    nesting -= 1;
                    if nesting == 0 {
                        break;
                    }
                }
                i += 1;
            }
            if nesting != 0 {
                return raise(Exc::ValueError, unterminated(t, name_end));
            }
            let body = t.slice(start, i);
            i += 1;
            let name_len = name_end.map_or(body.len(), |e| e - start);
            self.field(body, name_len, depth, out)?;
        }
        Ok(())
    }

    fn field(&mut self, body: Chars, name_len: usize, depth: u32, out: &mut Builder) -> R<()> {
        let mut at = name_len;
        let mut conversion = 0;
        if at < body.len() && body.get(at) == b'!' as u32 {
            if at + 1 >= body.len() {
                return raise(Exc::ValueError, "unmatched '{' in format spec");
            }
            let c = body.get(at + 1);
            at += 2;
            if at < body.len() && body.get(at) != b':' as u32 {
                return raise(Exc::ValueError, "expected ':' after conversion specifier");
            }
            conversion = match u8::try_from(c) {
                Ok(c @ (b's' | b'r' | b'a')) => c,
                _ => {
                    let shown = match char::from_u32(c) {
                        Some(ch) if (33..127).contains(&c) => ch.to_string(),
                        _ => format!("\\x{c:x}"),
                    };
                    return raise(Exc::ValueError, &format!("Unknown conversion specifier {shown}"));
                }
            };
        }
        let spec = if at < body.len() { body.slice(at + 1, body.len()) } else { Chars::One(b"") };
        let value = self.lookup(body.slice(0, name_len))?;
        let value = convert(value, conversion)?;
        let spec = if spec.iter().any(|c| c == OPEN || c == CLOSE) {
            let mut text = Builder::new();
            self.expand(spec, depth - 1, &mut text)?;
            text.finish()
        } else {
            string::from_chars(spec)
        };
        out.push_str(format_value(value, spec)?);
        Ok(())
    }

    /// The value of `first.attr[index]…`.
    fn lookup(&mut self, name: Chars) -> R {
        let first_len = name.iter().take_while(|&c| c != 0x2e && c != 0x5b).count();
        let mut value = self.first(name.slice(0, first_len))?;
        let mut i = first_len;
        while i < name.len() {
            let attribute = name.get(i) == 0x2e;
            let start = i + 1;
            let mut end = start;
            if attribute {
                while end < name.len() && name.get(end) != 0x2e && name.get(end) != 0x5b {
                    end += 1;
                }
            } else {
                while end < name.len() && name.get(end) != 0x5d {
                    end += 1;
                }
                if end == name.len() {
                    return raise(Exc::ValueError, "Missing ']' in format string");
                }
            }
            let part = name.slice(start, end);
            if part.is_empty() {
                return raise(Exc::ValueError, "Empty attribute in format string");
            }
            if attribute {
                value = object::getattr(value, string::from_chars(part))?;
                i = end;
            } else {
                let key = match number(part)? {
                    Some(n) => int::from_usize(n),
                    None => string::from_chars(part),
                };
                value = helpers::getitem(value, key)?;
                i = end + 1;
                if i < name.len() && name.get(i) != 0x2e && name.get(i) != 0x5b {
                    return raise(
                        Exc::ValueError,
                        "Only '.' or '[' may follow ']' in format field specifier",
                    );
                }
            }
        }
        Ok(value)
    }

    fn first(&mut self, name: Chars) -> R {
        let index = if name.is_empty() {
            match self.numbering {
                Numbering::Manual => {
                    return raise(
                        Exc::ValueError,
                        "cannot switch from manual field specification to automatic field numbering",
                    )
                }
                Numbering::Automatic(n) => {
                    self.numbering = Numbering::Automatic(n + 1);
                    Some(n)
                }
                Numbering::Unknown => {
                    self.numbering = Numbering::Automatic(1);
                    Some(0)
                }
            }
        } else {
            let n = number(name)?;
            if n.is_some() {
                if matches!(self.numbering, Numbering::Automatic(_)) {
                    return raise(
                        Exc::ValueError,
                        "cannot switch from automatic field numbering to manual field specification",
                    );
                }
                self.numbering = Numbering::Manual;
            }
            n
        };
        if let Some(i) = index {
            if !self.mapping.is_unset() {
                return raise(Exc::ValueError, "Format string contains positional fields");
            }
            return match self.pos.get(i) {
                Some(&v) => Ok(v),
                None => raise(
                    Exc::IndexError,
                    &format!("Replacement index {i} out of range for positional args tuple"),
                ),
            };
        }
        let key = string::from_chars(name);
        if !self.mapping.is_unset() {
            return helpers::getitem(self.mapping, key);
        }
        match self.kwnames.iter().position(|&k| string::equal(k, key)) {
            Some(i) => Ok(self.kwvals[i]),
            None => Err(error::key_error(key)),
        }
    }
}

/// What is wrong with a field that the template's end cuts off.
fn unterminated(t: Chars, name_end: Option<usize>) -> &'static str {
    const UNMATCHED: &str = "unmatched '{' in format spec";
    match name_end {
        None => "expected '}' before end of string",
        Some(e) if t.get(e) == b':' as u32 => UNMATCHED,
        Some(e) => match t.len() - e - 1 {
            0 => "end of string while looking for conversion specifier",
            1 => UNMATCHED,
            _ if t.get(e + 2) == b':' as u32 => UNMATCHED,
            _ => "expected ':' after conversion specifier",
        },
    }
}

/// The number a name is, if it is one.
fn number(name: Chars) -> R<Option<usize>> {
    let mut n = 0usize;
    for c in name.iter() {
        if !(48..58).contains(&c) {
            return Ok(None);
        }
        n = match n.checked_mul(10).and_then(|n| n.checked_add((c - 48) as usize)) {
            Some(n) if n <= i64::MAX as usize => n,
            _ => return raise(Exc::ValueError, "Too many decimal digits in format string"),
        };
    }
    Ok((!name.is_empty()).then_some(n))
}
