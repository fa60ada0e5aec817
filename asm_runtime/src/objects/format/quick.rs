//! `%` formatting of small ints, floats and latin-1 strs to a short text, without buffers on the heap.

use crate::objects::float::text::{short_fixed, with_repr};
use crate::objects::int::mag;
use crate::objects::str::{self as string, Chars};
use crate::value::Value;
use pyrl_abi::shapes::Shape;

const SIZE: usize = 96;

struct Line {
    text: [u8; SIZE],
    len: usize,
}

impl Line {
    #[inline]
    fn push(&mut self, c: u8) -> Option<()> {
        *self.text.get_mut(self.len)? = c;
        self.len += 1;
        Some(())
    }

    #[inline]
    fn push_all(&mut self, text: &[u8]) -> Option<()> {
        let to = self.text.get_mut(self.len..self.len + text.len())?;
        to.iter_mut().zip(text).for_each(|(to, c)| *to = *c);
        self.len += text.len();
        Some(())
    }

    fn fill(&mut self, c: u8, count: usize) -> Option<()> {
        (0..count).try_for_each(|_| self.push(c))
    }

    /// Text at the left or right end of `width` places.
    fn padded(&mut self, text: &[u8], width: usize, left: bool) -> Option<()> {
        let pad = width.saturating_sub(text.len());
        if left {
            self.push_all(text)?;
            return self.fill(b' ', pad);
        }
        self.fill(b' ', pad)?;
        self.push_all(text)
    }

    /// As `padded` for a number, with zeros between sign and digits if asked for.
    fn number(&mut self, negative: bool, digits: &[u8], width: usize, left: bool, zero: bool) -> Option<()> {
        let pad = width.saturating_sub(digits.len() + negative as usize);
        if !left && !zero {
            self.fill(b' ', pad)?;
        }
        if negative {
            self.push(b'-')?;
        }
        if !left && zero {
            self.fill(b'0', pad)?;
        }
        self.push_all(digits)?;
        if left {
            self.fill(b' ', pad)?;
        }
        Some(())
    }
}

/// `format % operands`, when it is as simple as that. None: it may still be wrong, and nothing has happened.
pub fn percent(format: &[u8], operands: &[Value]) -> Option<Value> {
    let mut line = Line { text: [0; SIZE], len: 0 };
    let mut operands = operands.iter();
    let mut rest = format.iter();
    while let Some(&c) = rest.next() {
        if c != b'%' {
            line.push(c)?;
            continue;
        }
        let mut c = *rest.next()?;
        let (mut left, mut zero) = (false, false);
        while let b'-' | b'0' = c {
            left |= c == b'-';
            zero |= c == b'0';
            c = *rest.next()?;
        }
        let mut width = 0;
        while c.is_ascii_digit() && width < SIZE {
            width = width * 10 + (c - b'0') as usize;
            c = *rest.next()?;
        }
        let mut precision = None;
        if c == b'.' {
            c = *rest.next()?;
            let mut decimals = 0;
            while c.is_ascii_digit() && decimals < SIZE {
                decimals = decimals * 10 + (c - b'0') as usize;
                c = *rest.next()?;
            }
            precision = Some(decimals);
        }
        if c == b'%' {
            if left || zero || width != 0 || precision.is_some() {
                return None;
            }
            line.push(b'%')?;
            continue;
        }
        let &v = operands.next()?;
        match c {
            b'd' | b's' if v.is_smi() && precision.is_none() => {
                let n = v.as_smi();
                let mut buffer = [0; 20];
                let at = mag::decimal_digits(&mut buffer, n.unsigned_abs());
                // Flags of numbers mean nothing for `%s`.
                line.number(n < 0, &buffer[at..], width, left, zero && c == b'd')?;
            }
            b's' if v.is_exact(Shape::STR) => {
                let Chars::One(text) = string::chars(v) else { return None };
                line.padded(&text[..precision.map_or(text.len(), |p| p.min(text.len()))], width, left)?;
            }
            b's' if v.is_exact(Shape::FLOAT) && precision.is_none() => {
                with_repr(v.to_f64()?, |text| line.padded(text, width, left))?;
            }
            b'f' if v.is_exact(Shape::FLOAT) || v.is_smi() => {
                let x = v.to_smi().map_or_else(|| v.to_f64(), |n| Some(n as f64))?;
                let text = short_fixed(x, precision.unwrap_or(6))?;
                line.number(x.is_sign_negative(), text.bytes(), width, left, zero)?;
            }
            _ => return None,
        }
    }
    if operands.next().is_some() {
        return None;
    }
    Some(string::from_latin1(&line.text[..line.len]))
}
