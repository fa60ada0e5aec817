//! Python names as assembler symbols: reversible, readable, and safe (nothing from the source can
//! leave the symbol and become a directive).
//!
//! ```text
//! mod.Class.method           mod.Class.method
//! f.<locals>.g               f.$locals$.g
//! größe                      gr$_f6$$_df$e
//! ```
//! ASCII letters, digits, `_` and `.` stand for themselves; `<word>` becomes `$word$`; every
//! other character is `$_HEX$`.

/// The assembler symbol of a dotted Python name.
pub fn mangle(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut chars = name.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '_' | '.' => out.push(c),
            '<' => {
                let mut word = String::new();
                let mut rest = chars.clone();
                while let Some(&w) = rest.peek() {
                    if !w.is_ascii_alphabetic() {
                        break;
                    }
                    word.push(w);
                    rest.next();
                }
                if !word.is_empty() && rest.next() == Some('>') {
                    out.push('$');
                    out.push_str(&word);
                    out.push('$');
                    chars = rest;
                } else {
                    out.push_str("$_3c$");
                }
            }
            c => out.push_str(&format!("$_{:x}$", c as u32)),
        }
    }
    out
}

/// The Python name of a symbol made by [`mangle`]; `None` for any other text.
pub fn demangle(symbol: &str) -> Option<String> {
    let mut out = String::with_capacity(symbol.len());
    let mut rest = symbol;
    while let Some(at) = rest.find('$') {
        out.push_str(&rest[..at]);
        let tail = &rest[at + 1..];
        let end = tail.find('$')?;
        let escape = &tail[..end];
        match escape.strip_prefix('_') {
            Some(hex) => out.push(char::from_u32(u32::from_str_radix(hex, 16).ok()?)?),
            None => {
                out.push('<');
                out.push_str(escape);
                out.push('>');
            }
        }
        rest = &tail[end + 1..];
    }
    out.push_str(rest);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_are_plain_and_reversible() {
        for name in ["fib", "m.C.f", "f.<locals>.<lambda>", "größe", "a<b", "x\n.globl y", "<", "名前"] {
            let symbol = mangle(name);
            assert!(symbol.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.$".contains(&b)), "{symbol}");
            assert_eq!(demangle(&symbol).as_deref(), Some(name));
        }
    }
}
