//! `Builder`: collects characters, widening its buffer when a character needs it.

use super::chars::{width_for, Chars};
use crate::prelude::*;
use crate::value::Value;

pub struct Builder {
    buf: Buf,
}

enum Buf {
    One(Vec<u8>),
    Two(Vec<u16>),
    Four(Vec<u32>),
}

impl Default for Builder {
    fn default() -> Builder {
        Builder::new()
    }
}

impl Builder {
    pub fn new() -> Builder {
        Builder { buf: Buf::One(Vec::new()) }
    }
    pub fn with_capacity(n: usize) -> Builder {
        Builder { buf: Buf::One(Vec::with_capacity(n)) }
    }
    pub fn len(&self) -> usize {
        self.chars().len()
    }
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    pub fn chars(&self) -> Chars<'_> {
        match &self.buf {
            Buf::One(b) => Chars::One(b),
            Buf::Two(b) => Chars::Two(b),
            Buf::Four(b) => Chars::Four(b),
        }
    }
    /// The characters as bytes, to append latin-1 ones, as long as all are.
    #[inline]
    pub fn latin1(&mut self) -> Option<&mut Vec<u8>> {
        match &mut self.buf {
            Buf::One(b) => Some(b),
            _ => None,
        }
    }
    pub fn clear(&mut self) {
        self.buf = Buf::One(Vec::new());
    }

    /// Makes room for characters of a width.
    fn widen(&mut self, width: u8) {
        let wide = match (&self.buf, width) {
            (Buf::One(b), 2) => Buf::Two(b.iter().map(|&c| c as u16).collect()),
            (Buf::One(b), 4) => Buf::Four(b.iter().map(|&c| c as u32).collect()),
            (Buf::Two(b), 4) => Buf::Four(b.iter().map(|&c| c as u32).collect()),
            _ => return,
        };
        self.buf = wide;
    }

    #[inline]
    pub fn push(&mut self, c: u32) {
        match &mut self.buf {
            Buf::One(b) if c <= 0xff => b.push(c as u8),
            Buf::Two(b) if c <= 0xffff => b.push(c as u16),
            Buf::Four(b) => b.push(c),
            _ => {
                self.widen(width_for(c));
                self.push(c);
            }
        }
    }
    pub fn push_n(&mut self, c: u32, n: usize) {
        if n == 0 {
            return;
        }
        self.widen(width_for(c));
        match &mut self.buf {
            Buf::One(b) => b.resize(b.len() + n, c as u8),
            Buf::Two(b) => b.resize(b.len() + n, c as u16),
            Buf::Four(b) => b.resize(b.len() + n, c),
        }
    }
    /// Appends latin-1 or ASCII characters.
    #[inline]
    pub fn push_latin1(&mut self, s: &[u8]) {
        match &mut self.buf {
            Buf::One(b) => b.extend_from_slice(s),
            _ => self.push_wide(Chars::One(s)),
        }
    }
    pub fn push_utf8(&mut self, s: &str) {
        if s.is_ascii() {
            self.push_latin1(s.as_bytes());
        } else {
            s.chars().for_each(|c| self.push(c as u32));
        }
    }
    #[inline]
    pub fn push_chars(&mut self, c: Chars) {
        match (&mut self.buf, c) {
            (Buf::One(b), Chars::One(s)) => b.extend_from_slice(s),
            _ => self.push_wide(c),
        }
    }
    /// Appends characters where they or those before are not latin-1.
    #[inline(never)]
    fn push_wide(&mut self, c: Chars) {
        self.widen(c.needed_width());
        match (&mut self.buf, c) {
            (Buf::One(b), Chars::One(s)) => b.extend_from_slice(s),
            (Buf::Two(b), Chars::Two(s)) => b.extend_from_slice(s),
            (Buf::Four(b), Chars::Four(s)) => b.extend_from_slice(s),
            (Buf::One(b), c) => b.extend(c.iter().map(|c| c as u8)),
            (Buf::Two(b), c) => b.extend(c.iter().map(|c| c as u16)),
            (Buf::Four(b), c) => b.extend(c.iter()),
        }
    }
    /// Appends a str.
    pub fn push_str(&mut self, v: Value) {
        self.push_chars(super::chars(v));
    }
    /// Removes and returns the last character.
    pub fn pop(&mut self) -> Option<u32> {
        match &mut self.buf {
            Buf::One(b) => b.pop().map(u32::from),
            Buf::Two(b) => b.pop().map(u32::from),
            Buf::Four(b) => b.pop(),
        }
    }
    pub fn finish(self) -> Value {
        super::from_chars(self.chars())
    }
}
