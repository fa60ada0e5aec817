//! Substring search on characters of any width, shared by str and bytes. Naive search from the
//! first character on, with Knuth-Morris-Pratt taking over when it degenerates.

use super::chars::Chars;
use alloc::borrow::Cow;

/// A needle made ready for one haystack: widened to its width.
pub enum Finder<'h> {
    /// The needle has a character that the haystack's width cannot hold.
    Never,
    One(&'h [u8], Cow<'h, [u8]>),
    Two(&'h [u16], Cow<'h, [u16]>),
    Four(&'h [u32], Cow<'h, [u32]>),
}

impl<'h> Finder<'h> {
    pub fn new(hay: Chars<'h>, needle: Chars<'h>) -> Finder<'h> {
        match (hay, needle) {
            (Chars::One(h), Chars::One(n)) => return Finder::One(h, Cow::Borrowed(n)),
            (Chars::Two(h), Chars::Two(n)) => return Finder::Two(h, Cow::Borrowed(n)),
            (Chars::Four(h), Chars::Four(n)) => return Finder::Four(h, Cow::Borrowed(n)),
            _ => {}
        }
        if needle.width() > hay.width() && needle.needed_width() > hay.width() {
            return Finder::Never;
        }
        match hay {
            Chars::One(h) => Finder::One(h, Cow::Owned(needle.iter().map(|c| c as u8).collect())),
            Chars::Two(h) => Finder::Two(h, Cow::Owned(needle.iter().map(|c| c as u16).collect())),
            Chars::Four(h) => Finder::Four(h, Cow::Owned(needle.to_u32s())),
        }
    }
    /// First occurrence within `[start, end)`.
    pub fn find(&self, start: usize, end: usize) -> Option<usize> {
        let at = match self {
            Finder::Never => None,
            Finder::One(h, n) => find_bytes(h.get(start..end)?, n),
            Finder::Two(h, n) => find(h.get(start..end)?, n),
            Finder::Four(h, n) => find(h.get(start..end)?, n),
        };
        at.map(|i| i + start)
    }
    /// Last occurrence within `[start, end)`.
    pub fn rfind(&self, start: usize, end: usize) -> Option<usize> {
        let at = match self {
            Finder::Never => None,
            Finder::One(h, n) => rfind(h.get(start..end)?, n),
            Finder::Two(h, n) => rfind(h.get(start..end)?, n),
            Finder::Four(h, n) => rfind(h.get(start..end)?, n),
        };
        at.map(|i| i + start)
    }
    pub fn needle_len(&self) -> usize {
        match self {
            Finder::Never => usize::MAX,
            Finder::One(_, n) => n.len(),
            Finder::Two(_, n) => n.len(),
            Finder::Four(_, n) => n.len(),
        }
    }
    /// Number of non-overlapping occurrences; an empty needle occurs between all characters.
    pub fn count(&self, start: usize, end: usize, limit: usize) -> usize {
        let n = self.needle_len();
        if n == 0 {
            return if start <= end { (end - start + 1).min(limit) } else { 0 };
        }
        let (mut count, mut at) = (0, start);
        while count < limit {
            match self.find(at, end) {
                Some(i) => at = i + n,
                None => break,
            }
            count += 1;
        }
        count
    }
}

/// First place of a byte.
#[inline]
pub fn find_byte(h: &[u8], byte: u8) -> Option<usize> {
    // A call costs more than a few comparisons.
    if h.len() <= 16 {
        return h.iter().position(|&c| c == byte);
    }
    let found = unsafe { libc::memchr(h.as_ptr().cast(), byte as i32, h.len()) };
    (!found.is_null()).then(|| found as usize - h.as_ptr() as usize)
}

fn find_bytes(h: &[u8], n: &[u8]) -> Option<usize> {
    if n.len() > h.len() {
        return None;
    }
    let found = match n {
        [] => return Some(0),
        [c] => return find_byte(h, *c),
        // The C library's memmem takes a dozen instructions a character.
        &[a, b] => return super::swar::find_pair(h, a, b),
        _ => unsafe { libc::memmem(h.as_ptr().cast(), h.len(), n.as_ptr().cast(), n.len()) },
    };
    (!found.is_null()).then(|| found as usize - h.as_ptr() as usize)
}

fn find<T: Copy + PartialEq>(h: &[T], n: &[T]) -> Option<usize> {
    let Some(&first) = n.first() else { return Some(0) };
    if n.len() > h.len() {
        return None;
    }
    let last = h.len() - n.len();
    let mut work = 0;
    let mut i = 0;
    while i <= last {
        i += h[i..=last].iter().position(|&c| c == first)?;
        let matched = h[i..].iter().zip(n).take_while(|(a, b)| a == b).count();
        if matched == n.len() {
            return Some(i);
        }
        work += matched;
        i += 1;
        if work > 4 * i + 64 {
            return kmp(&h[i..], n).map(|k| k + i);
        }
    }
    None
}

fn kmp<T: Copy + PartialEq>(h: &[T], n: &[T]) -> Option<usize> {
    let mut border = vec![0; n.len()];
    let mut k = 0;
    for i in 1..n.len() {
        while k > 0 && n[i] != n[k] {
            k = border[k - 1];
        }
        if n[i] == n[k] {
            k += 1;
        }
        border[i] = k;
    }
    k = 0;
    for (i, &c) in h.iter().enumerate() {
        while k > 0 && c != n[k] {
            k = border[k - 1];
        }
        if c == n[k] {
            k += 1;
        }
        if k == n.len() {
            return Some(i + 1 - k);
        }
    }
    None
}

fn rfind<T: Copy + PartialEq>(h: &[T], n: &[T]) -> Option<usize> {
    if n.len() > h.len() {
        return None;
    }
    (0..=h.len() - n.len()).rev().find(|&i| &h[i..i + n.len()] == n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kmp_agrees_with_naive() {
        let h: Vec<u16> = (0..2000u32).map(|i| (i * i % 7 % 2) as u16).collect();
        for n in [&h[5..9], &h[100..160], &[0, 0, 0, 0, 0, 0, 0, 1][..], &[9][..]] {
            let want = h.windows(n.len()).position(|w| w == n);
            assert_eq!(find(&h, n), want);
            assert_eq!(kmp(&h, n), want);
            assert_eq!(rfind(&h, n), h.windows(n.len()).rposition(|w| w == n));
        }
        let a = vec![1u32; 5000];
        let mut b = vec![1u32; 500];
        b.push(2);
        assert_eq!(find(&a, &b), None);
    }
}
