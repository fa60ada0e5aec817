//! `Chars`: the characters of a str (or the bytes of a bytes object) as a slice of their width,
//! so that algorithms are written once.

use crate::prelude::*;
use core::cmp::Ordering;

#[derive(Clone, Copy)]
pub enum Chars<'a> {
    One(&'a [u8]),
    Two(&'a [u16]),
    Four(&'a [u32]),
}

use Chars::{Four, One, Two};

/// Runs `$body` with `$s` bound to the slice, whatever its width.
macro_rules! each_width {
    ($chars:expr, $s:ident => $body:expr) => {
        match $chars {
            $crate::objects::str::Chars::One($s) => $body,
            $crate::objects::str::Chars::Two($s) => $body,
            $crate::objects::str::Chars::Four($s) => $body,
        }
    };
}

impl<'a> Chars<'a> {
    #[inline]
    pub fn len(&self) -> usize {
        each_width!(self, s => s.len())
    }
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// Bytes per character.
    #[inline]
    pub fn width(&self) -> u8 {
        match self {
            One(_) => 1,
            Two(_) => 2,
            Four(_) => 4,
        }
    }
    #[inline]
    pub fn get(&self, i: usize) -> u32 {
        match self {
            One(s) => s[i] as u32,
            Two(s) => s[i] as u32,
            Four(s) => s[i],
        }
    }
    #[inline]
    pub fn slice(&self, start: usize, end: usize) -> Chars<'a> {
        match *self {
            One(s) => One(&s[start..end]),
            Two(s) => Two(&s[start..end]),
            Four(s) => Four(&s[start..end]),
        }
    }
    pub fn iter(&self) -> Iter<'a> {
        Iter { chars: *self, at: 0, end: self.len() }
    }
    pub fn for_each_indexed(&self, mut f: impl FnMut(usize, u32)) {
        match self {
            One(s) => s.iter().enumerate().for_each(|(i, &c)| f(i, c as u32)),
            Two(s) => s.iter().enumerate().for_each(|(i, &c)| f(i, c as u32)),
            Four(s) => s.iter().enumerate().for_each(|(i, &c)| f(i, c)),
        }
    }
    pub fn max(&self) -> u32 {
        match self {
            One(s) => s.iter().copied().max().unwrap_or(0) as u32,
            Two(s) => s.iter().copied().max().unwrap_or(0) as u32,
            Four(s) => s.iter().copied().max().unwrap_or(0),
        }
    }
    /// The smallest width that holds every character.
    pub fn needed_width(&self) -> u8 {
        if self.width() == 1 {
            return 1;
        }
        width_for(self.max())
    }
    pub fn is_ascii(&self) -> bool {
        match self {
            One(s) => s.is_ascii(),
            Two(s) => s.iter().all(|&c| c < 128),
            Four(s) => s.iter().all(|&c| c < 128),
        }
    }
    /// The memory of the characters.
    pub fn as_bytes(&self) -> &'a [u8] {
        match self {
            One(s) => s,
            Two(s) => unsafe { core::slice::from_raw_parts(s.as_ptr() as *const u8, s.len() * 2) },
            Four(s) => unsafe { core::slice::from_raw_parts(s.as_ptr() as *const u8, s.len() * 4) },
        }
    }
    /// Copies to `to` with a width not smaller than their own.
    ///
    /// # Safety
    /// `to` has room for `len() * width` bytes and is aligned for the width.
    pub unsafe fn write_widened(&self, to: *mut u8, width: u8) {
        if self.width() == width {
            let bytes = self.as_bytes();
            core::ptr::copy_nonoverlapping(bytes.as_ptr(), to, bytes.len());
        } else if width == 2 {
            self.for_each_indexed(|i, c| *(to as *mut u16).add(i) = c as u16);
        } else {
            self.for_each_indexed(|i, c| *(to as *mut u32).add(i) = c);
        }
    }
    pub fn to_u32s(&self) -> Vec<u32> {
        self.iter().collect()
    }
    /// Order by code points.
    pub fn order(&self, other: &Chars) -> Ordering {
        match (self, other) {
            (One(a), One(b)) => a.cmp(b),
            (Two(a), Two(b)) => a.cmp(b),
            (Four(a), Four(b)) => a.cmp(b),
            _ => self.iter().cmp(other.iter()),
        }
    }
    pub fn same(&self, other: &Chars) -> bool {
        self.len() == other.len() && self.order(other).is_eq()
    }
    pub fn starts_with(&self, other: &Chars) -> bool {
        self.len() >= other.len() && self.slice(0, other.len()).same(other)
    }
    pub fn ends_with(&self, other: &Chars) -> bool {
        let n = self.len();
        n >= other.len() && self.slice(n - other.len(), n).same(other)
    }
}

/// The smallest width for a largest character.
pub fn width_for(max: u32) -> u8 {
    match max {
        0..=0xff => 1,
        0x100..=0xffff => 2,
        _ => 4,
    }
}

/// Iterator over code points.
pub struct Iter<'a> {
    chars: Chars<'a>,
    at: usize,
    end: usize,
}

impl Iterator for Iter<'_> {
    type Item = u32;
    #[inline]
    fn next(&mut self) -> Option<u32> {
        if self.at == self.end {
            return None;
        }
        let c = self.chars.get(self.at);
        self.at += 1;
        Some(c)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.end - self.at, Some(self.end - self.at))
    }
}

impl DoubleEndedIterator for Iter<'_> {
    fn next_back(&mut self) -> Option<u32> {
        if self.at == self.end {
            return None;
        }
        self.end -= 1;
        Some(self.chars.get(self.end))
    }
}

impl ExactSizeIterator for Iter<'_> {}
