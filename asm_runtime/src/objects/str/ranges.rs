//! Splitting and stripping as index ranges, shared by str, bytes and bytearray.

use super::chars::Chars;
use super::search::Finder;
use super::swar;
use crate::prelude::*;

pub type Range = (usize, usize);

/// What remains after stripping characters that satisfy `drop` from the ends.
pub fn strip(c: &Chars, left: bool, right: bool, drop: &dyn Fn(u32) -> bool) -> Range {
    let (mut a, mut b) = (0, c.len());
    while left && a < b && drop(c.get(a)) {
        a += 1;
    }
    while right && b > a && drop(c.get(b - 1)) {
        b -= 1;
    }
    (a, b)
}

/// Pieces between runs of whitespace, at most `limit` splits (from the left).
pub fn split_space(c: &Chars, limit: usize, space: &dyn Fn(u32) -> bool) -> Vec<Range> {
    let mut out = Vec::new();
    let n = c.len();
    let mut i = 0;
    loop {
        while i < n && space(c.get(i)) {
            i += 1;
        }
        if i == n {
            return out;
        }
        if out.len() == limit {
            out.push((i, n));
            return out;
        }
        let start = i;
        while i < n && !space(c.get(i)) {
            i += 1;
        }
        out.push((start, i));
    }
}

/// As `split_space` from the right; the pieces are in order.
pub fn rsplit_space(c: &Chars, limit: usize, space: &dyn Fn(u32) -> bool) -> Vec<Range> {
    let mut out = Vec::new();
    let mut i = c.len();
    loop {
        while i > 0 && space(c.get(i - 1)) {
            i -= 1;
        }
        if i == 0 {
            break;
        }
        if out.len() == limit {
            out.push((0, i));
            break;
        }
        let end = i;
        while i > 0 && !space(c.get(i - 1)) {
            i -= 1;
        }
        out.push((i, end));
    }
    out.reverse();
    out
}

/// Pieces between occurrences of a separator, at most `limit` splits.
pub fn split<'a>(c: &Chars<'a>, sep: Chars<'a>, limit: usize) -> Vec<Range> {
    let finder = Finder::new(*c, sep);
    let mut out = Vec::new();
    let mut start = 0;
    while out.len() < limit {
        match finder.find(start, c.len()) {
            Some(i) => {
                out.push((start, i));
                start = i + sep.len();
            }
            None => break,
        }
    }
    out.push((start, c.len()));
    out
}

/// As `split` from the right; the pieces are in order.
pub fn rsplit<'a>(c: &Chars<'a>, sep: Chars<'a>, limit: usize) -> Vec<Range> {
    let finder = Finder::new(*c, sep);
    let mut out = Vec::new();
    let mut end = c.len();
    while out.len() < limit {
        match finder.rfind(0, end) {
            Some(i) => {
                out.push((i + sep.len(), end));
                end = i;
            }
            None => break,
        }
    }
    out.push((0, end));
    out.reverse();
    out
}

/// Lines, with or without their ends; "\r\n" is one end.
pub fn split_lines(c: &Chars, keep: bool, is_break: &dyn Fn(u32) -> bool) -> Vec<Range> {
    let mut out = Vec::new();
    let n = c.len();
    let mut start = 0;
    let mut i = 0;
    while i < n {
        if let Chars::One(text) = c {
            // Most words have no line break, nor anything near it.
            let near = |w: u64| swar::below(w, 0x20) | swar::equal(w, 0x85);
            while let Some(word) = text.get(i..i + 8) {
                let near = near(swar::load(word));
                i += near.trailing_zeros() as usize / 8;
                if near != 0 {
                    break;
                }
            }
            if i == n {
                break;
            }
        }
        let ch = c.get(i);
        if !is_break(ch) {
            i += 1;
            continue;
        }
        let end = i;
        i += 1;
        if ch == 13 && i < n && c.get(i) == 10 {
            i += 1;
        }
        out.push((start, if keep { i } else { end }));
        start = i;
    }
    if start < n {
        out.push((start, n));
    }
    out
}

/// Python's clamping of slice-like `start` and `end` arguments: (start, end) with end ≤ n; start
/// may be beyond end.
pub fn clamp(start: Option<i64>, end: Option<i64>, n: usize) -> (usize, usize) {
    let n = n as i64;
    let fix = |v: i64| if v < 0 { (v + n).max(0) } else { v };
    let end = fix(end.unwrap_or(n)).min(n);
    let start = fix(start.unwrap_or(0));
    (start as usize, end as usize)
}

/// `expandtabs`: calls `push(char, count)`.
pub fn expand_tabs(c: &Chars, size: i64, push: &mut dyn FnMut(u32, usize)) {
    let mut column = 0;
    for ch in c.iter() {
        match ch {
            9 => {
                if size > 0 {
                    let n = size as usize - column % size as usize;
                    push(b' ' as u32, n);
                    column += n;
                }
            }
            _ => {
                push(ch, 1);
                column = if ch == 10 || ch == 13 { 0 } else { column + 1 };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(s: &str, r: Vec<Range>) -> Vec<&str> {
        r.into_iter().map(|(a, b)| &s[a..b]).collect()
    }
    fn c(s: &str) -> Chars<'_> {
        Chars::One(s.as_bytes())
    }

    #[test]
    fn splitting() {
        let sp = |ch: u32| ch == 32;
        assert_eq!(show(" a b  c ", split_space(&c(" a b  c "), usize::MAX, &sp)), ["a", "b", "c"]);
        assert_eq!(show(" a b  c ", split_space(&c(" a b  c "), 1, &sp)), ["a", "b  c "]);
        assert_eq!(show(" a b  c ", rsplit_space(&c(" a b  c "), 1, &sp)), [" a b", "c"]);
        assert_eq!(show("a,b,,c", split(&c("a,b,,c"), c(","), usize::MAX)), ["a", "b", "", "c"]);
        assert_eq!(show("a,b,,c", rsplit(&c("a,b,,c"), c(","), 1)), ["a,b,", "c"]);
        let br = |ch: u32| ch == 10 || ch == 13;
        assert_eq!(show("a\r\nb\n\nc", split_lines(&c("a\r\nb\n\nc"), false, &br)), ["a", "b", "", "c"]);
        assert_eq!(show("a\r\nb\n", split_lines(&c("a\r\nb\n"), true, &br)), ["a\r\n", "b\n"]);
    }
}
