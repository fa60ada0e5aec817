//! Reading JSON: recursive descent over the characters of a str, whatever their width. Values of
//! open lists and objects wait on one stack, so that a list or dict is made with its final size.
//! Names of objects come from a table of recent ones: they repeat, and so need no new str and no hash.

use crate::context::context;
use crate::modules::api::*;
use crate::objects::hashing::str_hash_word;
use crate::objects::int::{convert, mag};
use crate::objects::str::{self as string, Builder, Chars};
use crate::objects::{dict as dicts, float, list as lists};
use crate::prelude::*;
use crate::{calls, recursion};

/// A character of the text.
pub trait Unit: Copy + Into<u32> {
    fn chars(s: &[Self]) -> Chars<'_>;

    /// Length of a run without quotes, backslashes and control characters, and more than a few
    /// characters only if that is quick.
    fn plain_run(_: &[Self]) -> usize {
        0
    }

    /// The str of an object's name.
    fn name(s: &[Self]) -> Value {
        string::from_chars(Self::chars(s))
    }
}

impl Unit for u8 {
    fn chars(s: &[u8]) -> Chars<'_> {
        Chars::One(s)
    }

    #[inline(always)]
    fn plain_run(s: &[u8]) -> usize {
        let words = s.chunks_exact(8).map(string::swar::load);
        words.take_while(|&word| super::quote::special(word) == 0).count() * 8
    }

    fn name(s: &[u8]) -> Value {
        recent_name(s)
    }
}

impl Unit for u16 {
    fn chars(s: &[u16]) -> Chars<'_> {
        Chars::Two(s)
    }
}

impl Unit for u32 {
    fn chars(s: &[u32]) -> Chars<'_> {
        Chars::Four(s)
    }
}

const NAMES: usize = 256;
const LONGEST_NAME: usize = 48;

/// Names met lately, by a hash of their characters. The runtime has one thread.
static mut RECENT: [Value; NAMES] = [Value::UNSET; NAMES];

fn recent_name(s: &[u8]) -> Value {
    let n = s.len();
    if !(2..=LONGEST_NAME).contains(&n) {
        return string::from_latin1(s);
    }
    let half = |at: usize| u32::from_le_bytes([s[at], s[at + 1], s[at + 2], s[at + 3]]) as u64;
    let ends = if n >= 8 {
        (half(0) | half(4) << 32) ^ (half(n - 8) | half(n - 4) << 32).rotate_left(21)
    } else if n >= 4 {
        half(0) | half(n - 4) << 32
    } else {
        s[0] as u64 | (s[1] as u64) << 8 | (s[n - 1] as u64) << 16
    };
    let place = (ends.wrapping_add(n as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as usize;
    let slot = unsafe { &mut *(&raw mut RECENT).cast::<Value>().add(place) };
    if !slot.is_unset() && string::len(*slot) == n {
        if let Chars::One(known) = string::chars(*slot) {
            if known == s {
                return *slot;
            }
        }
    }
    *slot = string::from_latin1(s);
    *slot
}

/// What a decoder has been told; unset where JSON's own types are wanted.
pub struct Hooks {
    pub strict: bool,
    pub object: Value,
    pub pairs: Value,
    pub float: Value,
    pub int: Value,
    pub constant: Value,
}

/// Why there is no value.
pub enum Failure {
    Raised,
    /// No value begins at this position.
    NoValue(usize),
    Wrong(&'static str, usize),
}

/// The failure, when it is not an exception that is set, is in `Scanner::failure`.
type Found<T = Value> = R<T>;

pub struct Scanner<'a, U> {
    s: &'a [U],
    pub at: usize,
    hooks: &'a Hooks,
    failure: Failure,
    stack: Vec<Value>,
    depth: Depth,
}

/// Counts levels of nesting, as CPython counts them together with Python's frames.
pub struct Depth {
    now: usize,
    /// Levels that need no question.
    free: usize,
    /// Python frames that CPython would have and we have not.
    missing: usize,
}

impl Depth {
    /// So few levels are not worth counting frames.
    const FREE: usize = 16;

    pub fn new(missing: usize) -> Depth {
        Depth { now: 0, free: Depth::FREE, missing }
    }

    /// One level deeper: RecursionError ("maximum recursion depth exceeded" + `what`) beyond the limit.
    #[inline]
    pub fn enter(&mut self, what: &str) -> R<()> {
        self.now += 1;
        if self.now < self.free && !calls::stack_is_low() {
            return Ok(());
        }
        self.enter_slowly(what)
    }

    #[inline]
    pub fn leave(&mut self) {
        self.now -= 1;
    }

    #[cold]
    fn enter_slowly(&mut self, what: &str) -> R<()> {
        let frames = recursion::depth() + self.missing;
        self.free = (context().recursion_limit as usize).saturating_sub(frames);
        if self.now < self.free && !calls::stack_is_low() {
            return Ok(());
        }
        raise(Exc::RecursionError, &format!("maximum recursion depth exceeded{what}"))
    }
}

impl<'a, U: Unit> Scanner<'a, U> {
    pub fn new(s: &'a [U], at: usize, hooks: &'a Hooks, missing_frames: usize) -> Scanner<'a, U> {
        let depth = Depth::new(missing_frames);
        Scanner { s, at, hooks, failure: Failure::Raised, stack: Vec::new(), depth }
    }

    /// Why `value` or `string` found nothing.
    pub fn failure(self) -> Failure {
        self.failure
    }

    #[cold]
    fn wrong<T>(&mut self, message: &'static str, at: usize) -> Found<T> {
        self.failure = Failure::Wrong(message, at);
        Err(crate::error::Raised)
    }

    #[cold]
    fn no_value<T>(&mut self, at: usize) -> Found<T> {
        self.failure = Failure::NoValue(at);
        Err(crate::error::Raised)
    }

    /// The character at a position; 0 behind the end, which no place expects.
    #[inline(always)]
    fn char(&self, at: usize) -> u32 {
        self.s.get(at).map_or(0, |&c| c.into())
    }

    #[inline]
    pub fn skip_space(&mut self) {
        while matches!(self.char(self.at), 0x20 | 0x09 | 0x0a | 0x0d) {
            self.at += 1;
        }
    }

    fn is_digit(&self, at: usize) -> bool {
        matches!(self.char(at), 0x30..=0x39)
    }

    /// Is the word at the current position? Moves past it.
    fn word(&mut self, word: &str) -> bool {
        let end = self.at + word.len();
        let there = self.s.get(self.at..end);
        let same = there.is_some_and(|s| s.iter().zip(word.bytes()).all(|(&c, w)| c.into() == w as u32));
        if same {
            self.at = end;
        }
        same
    }

    /// The value at the current position, which moves past it.
    pub fn value(&mut self) -> Found {
        match char::from_u32(self.char(self.at)) {
            Some('"') => {
                self.at += 1;
                self.string()
            }
            Some('{') => {
                self.depth.enter(" while decoding a JSON object from a unicode string")?;
                self.at += 1;
                let v = self.object();
                self.depth.leave();
                v
            }
            Some('[') => {
                self.depth.enter(" while decoding a JSON array from a unicode string")?;
                self.at += 1;
                let v = self.array();
                self.depth.leave();
                v
            }
            Some('n') if self.word("null") => Ok(Value::NONE),
            Some('t') if self.word("true") => Ok(Value::TRUE),
            Some('f') if self.word("false") => Ok(Value::FALSE),
            Some('N') if self.word("NaN") => self.constant("NaN", f64::NAN),
            Some('I') if self.word("Infinity") => self.constant("Infinity", f64::INFINITY),
            Some('-') if self.word("-Infinity") => self.constant("-Infinity", f64::NEG_INFINITY),
            Some('-' | '0'..='9') => self.number(),
            _ => self.no_value(self.at),
        }
    }

    fn constant(&mut self, name: &str, x: f64) -> Found {
        match self.hooks.constant {
            Value::UNSET => Ok(float::new(x)),
            hook => call(hook, &[text(name)]),
        }
    }

    fn number(&mut self) -> Found {
        let start = self.at;
        let negative = self.char(start) == '-' as u32;
        let first = start + negative as usize;
        let mut at = first;
        let mut n = 0u64;
        if self.char(at) == '0' as u32 {
            at += 1;
        } else {
            while let c @ 0x30..=0x39 = self.char(at) {
                n = n.wrapping_mul(10).wrapping_add(c as u64 - 0x30);
                at += 1;
            }
            if at == first {
                return self.no_value(start);
            }
        }
        let whole_end = at;
        if self.char(at) == '.' as u32 && self.is_digit(at + 1) {
            at += 2;
            while self.is_digit(at) {
                at += 1;
            }
        }
        let decimals_end = at;
        if matches!(self.char(at), 0x65 | 0x45) {
            let mut after = at + 1;
            after += matches!(self.char(after), 0x2b | 0x2d) as usize;
            if self.is_digit(after) {
                while self.is_digit(after) {
                    after += 1;
                }
                at = after;
            }
        }
        self.at = at;
        let (is_int, s) = (at == whole_end, &self.s[start..at]);
        let hook = if is_int { self.hooks.int } else { self.hooks.float };
        if !hook.is_unset() {
            return call(hook, &[string::from_chars(U::chars(s))]);
        }
        // Up to 18 digits fit a word.
        if is_int && whole_end - first <= 18 {
            return Ok(int(if negative { -(n as i64) } else { n as i64 }));
        }
        if is_int {
            return convert::from_text(string::from_chars(U::chars(s)), 10);
        }
        if at == decimals_end {
            let digits = whole_end - first;
            if let Some(x) = self.short_decimal(n, digits, &s[s.len() + whole_end + 1 - at..]) {
                return Ok(float::new(if negative { -x } else { x }));
            }
        }
        let ascii: Vec<u8> = s.iter().map(|&c| c.into() as u8).collect();
        Ok(float::new(float::text::parse(&ascii).unwrap_or(f64::NAN)))
    }

    /// A number with decimals whose digits and power of ten are doubles: their quotient is rounded once
    /// (Clinger 1990).
    fn short_decimal(&self, whole: u64, digits: usize, decimals: &[U]) -> Option<f64> {
        const POWERS: [f64; 16] =
            [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
        if digits + decimals.len() > 18 || decimals.len() >= POWERS.len() {
            return None;
        }
        let n = decimals.iter().fold(whole, |n, &c| n * 10 + (c.into() as u64 - 0x30));
        (n <= 1 << 53).then(|| n as f64 / POWERS[decimals.len()])
    }

    fn array(&mut self) -> Found {
        let base = self.stack.len();
        self.skip_space();
        if self.char(self.at) != ']' as u32 {
            loop {
                let v = self.value()?;
                self.stack.push(v);
                self.skip_space();
                match char::from_u32(self.char(self.at)) {
                    Some(']') => break,
                    Some(',') => {}
                    _ => return self.wrong("Expecting ',' delimiter", self.at),
                }
                self.at += 1;
                self.skip_space();
            }
        }
        self.at += 1;
        let list = lists::from_slice(&self.stack[base..]);
        self.stack.truncate(base);
        Ok(list)
    }

    fn object(&mut self) -> Found {
        const NAME: &str = "Expecting property name enclosed in double quotes";
        let base = self.stack.len();
        self.skip_space();
        if self.char(self.at) != '}' as u32 {
            loop {
                if self.char(self.at) != '"' as u32 {
                    return self.wrong(NAME, self.at);
                }
                self.at += 1;
                let name = self.name()?;
                self.skip_space();
                if self.char(self.at) != ':' as u32 {
                    return self.wrong("Expecting ':' delimiter", self.at);
                }
                self.at += 1;
                self.skip_space();
                self.stack.push(name);
                let v = self.value()?;
                self.stack.push(v);
                self.skip_space();
                match char::from_u32(self.char(self.at)) {
                    Some('}') => break,
                    Some(',') => {}
                    _ => return self.wrong("Expecting ',' delimiter", self.at),
                }
                self.at += 1;
                self.skip_space();
            }
        }
        self.at += 1;
        let pairs = self.stack[base..].chunks_exact(2);
        if !self.hooks.pairs.is_unset() {
            let pairs: Vec<Value> = pairs.map(tuple).collect();
            self.stack.truncate(base);
            return call(self.hooks.pairs, &[list(&pairs)]);
        }
        let d = dicts::with_capacity(pairs.len());
        for pair in pairs {
            dicts::table::set_hashed(d, pair[0], str_hash_word(pair[0]), pair[1])?;
        }
        self.stack.truncate(base);
        match self.hooks.object {
            Value::UNSET => Ok(d),
            hook => call(hook, &[d]),
        }
    }

    fn name(&mut self) -> Found {
        let start = self.at;
        let end = self.run_end();
        if self.char(end) == '"' as u32 {
            self.at = end + 1;
            return Ok(U::name(&self.s[start..end]));
        }
        self.string()
    }

    /// End of the run of characters from the current position that stand for themselves.
    #[inline]
    fn run_end(&self) -> usize {
        let mut at = self.at + U::plain_run(&self.s[self.at..]);
        while let Some(&c) = self.s.get(at) {
            let c = c.into();
            if c == '"' as u32 || c == '\\' as u32 || c < 0x20 {
                break;
            }
            at += 1;
        }
        at
    }

    /// The string whose opening quote is before the current position.
    pub fn string(&mut self) -> Found {
        let begin = self.at - 1;
        let end = self.run_end();
        if self.char(end) == '"' as u32 {
            let v = string::from_chars(U::chars(&self.s[self.at..end]));
            self.at = end + 1;
            return Ok(v);
        }
        let mut out = Builder::new();
        loop {
            let start = self.at;
            self.at = self.run_end();
            out.push_chars(U::chars(&self.s[start..self.at]));
            match self.s.get(self.at).map(|&c| c.into()) {
                Some(0x22) => {
                    self.at += 1;
                    return Ok(out.finish());
                }
                Some(0x5c) => {
                    let Some(&c) = self.s.get(self.at + 1) else {
                        return self.wrong("Unterminated string starting at", begin);
                    };
                    let c = match char::from_u32(c.into()) {
                        Some('b') => 0x08,
                        Some('f') => 0x0c,
                        Some('n') => 0x0a,
                        Some('r') => 0x0d,
                        Some('t') => 0x09,
                        Some(c @ ('"' | '\\' | '/')) => c as u32,
                        Some('u') => self.code_point()?,
                        _ => return self.wrong("Invalid \\escape", self.at),
                    };
                    out.push(c);
                    self.at += 2;
                }
                Some(c) if !self.hooks.strict => {
                    out.push(c);
                    self.at += 1;
                }
                Some(_) => return self.wrong("Invalid control character at", self.at),
                None => return self.wrong("Unterminated string starting at", begin),
            }
        }
    }

    /// The character that `\uXXXX` at the current position stands for; with a surrogate pair two of
    /// them. The position moves so that two characters remain of what was read.
    fn code_point(&mut self) -> Found<u32> {
        let high = self.hex4()?;
        let end = self.at + 6;
        let pair = (0xd800..0xdc00).contains(&high)
            && end + 6 < self.s.len()
            && self.char(end) == '\\' as u32
            && self.char(end + 1) == 'u' as u32;
        if pair {
            self.at = end;
            let low = self.hex4()?;
            if (0xdc00..0xe000).contains(&low) {
                self.at = end + 4;
                return Ok(0x10000 + ((high - 0xd800) << 10 | (low - 0xdc00)));
            }
        }
        self.at = end - 2;
        Ok(high)
    }

    /// The number of the four digits after `\u`, behind which the text must go on.
    fn hex4(&mut self) -> Found<u32> {
        let mut n = 0;
        for at in self.at + 2..self.at + 6 {
            let digit = u8::try_from(self.char(at)).ok().and_then(mag::digit_value).filter(|&d| d < 16);
            match digit {
                Some(digit) if self.at + 6 < self.s.len() => n = n << 4 | digit,
                _ => return self.wrong("Invalid \\uXXXX escape", self.at + 1),
            }
        }
        Ok(n)
    }
}
