//! Eight latin-1 characters at a time, in a word (Mycroft's tests; Hacker's Delight, chapter 6).

/// A one in every byte.
pub const EACH: u64 = 0x0101_0101_0101_0101;
/// The top bit of every byte.
pub const TOP: u64 = 0x80 * EACH;

/// Eight bytes as a word, the first one lowest.
#[inline(always)]
pub fn load(bytes: &[u8]) -> u64 {
    u64::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7]])
}

/// The top bit of the first byte that is below `bound` (at most 0x80), and perhaps of some after it; 0 if
/// there is none.
#[inline(always)]
pub const fn below(word: u64, bound: u64) -> u64 {
    word.wrapping_sub(bound * EACH) & !word & TOP
}

/// As `below` for the bytes that are `byte`.
#[inline(always)]
pub const fn equal(word: u64, byte: u8) -> u64 {
    below(word ^ (byte as u64 * EACH), 1)
}

/// Bit 5 of the bytes between `first` and `last`, ASCII letters, of a word of ASCII.
#[inline(always)]
const fn case_bits(word: u64, first: u8, last: u8) -> u64 {
    let from = word.wrapping_add((0x80 - first as u64) * EACH);
    let after = word.wrapping_add((0x7f - last as u64) * EACH);
    (from & !after & TOP) >> 2
}

/// A word of ASCII in lower case.
#[inline(always)]
pub const fn lower(word: u64) -> u64 {
    word | case_bits(word, b'A', b'Z')
}

/// A word of ASCII in upper case.
#[inline(always)]
pub const fn upper(word: u64) -> u64 {
    word & !case_bits(word, b'a', b'z')
}

/// Copies bytes; up to 32 without a call, by pieces that overlap.
///
/// # Safety
/// As `copy_nonoverlapping`.
#[inline(always)]
pub unsafe fn copy(from: *const u8, to: *mut u8, n: usize) {
    macro_rules! both_ends {
        ($word:ty) => {{
            let last = n - core::mem::size_of::<$word>();
            let head = (from as *const $word).read_unaligned();
            let tail = (from.add(last) as *const $word).read_unaligned();
            (to as *mut $word).write_unaligned(head);
            (to.add(last) as *mut $word).write_unaligned(tail);
        }};
    }
    match n {
        0 => {}
        1..=3 => {
            let (head, middle, tail) = (*from, *from.add(n / 2), *from.add(n - 1));
            *to = head;
            *to.add(n / 2) = middle;
            *to.add(n - 1) = tail;
        }
        4..=7 => both_ends!(u32),
        8..=15 => both_ends!(u64),
        16..=32 => both_ends!(u128),
        _ => core::ptr::copy_nonoverlapping(from, to, n),
    }
}

/// Writes a byte so many times, which are few; where it ends.
///
/// # Safety
/// There is room.
#[inline(always)]
pub unsafe fn fill(to: *mut u8, byte: u8, count: usize) -> *mut u8 {
    for i in 0..count {
        // Volatile: not to become a call of memset.
        to.add(i).write_volatile(byte);
    }
    to.add(count)
}

/// First place of two bytes that follow one another.
pub fn find_pair(h: &[u8], a: u8, b: u8) -> Option<usize> {
    let mut at = 0;
    #[cfg(target_arch = "aarch64")]
    unsafe {
        use core::arch::aarch64::*;
        let (first, second) = (vdupq_n_u8(a), vdupq_n_u8(b));
        while at + 17 <= h.len() {
            let here = vceqq_u8(vld1q_u8(h.as_ptr().add(at)), first);
            let next = vceqq_u8(vld1q_u8(h.as_ptr().add(at + 1)), second);
            // Four bits a place.
            let found = vshrn_n_u16::<4>(vreinterpretq_u16_u8(vandq_u8(here, next)));
            let found = vget_lane_u64::<0>(vreinterpret_u64_u8(found));
            if found != 0 {
                return Some(at + found.trailing_zeros() as usize / 4);
            }
            at += 16;
        }
    }
    while at + 9 <= h.len() {
        let (first, second) = (load(&h[at..at + 8]), load(&h[at + 1..at + 9]));
        let found = below((first ^ (a as u64 * EACH)) | (second ^ (b as u64 * EACH)), 1);
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    h[at..].windows(2).position(|pair| pair == [a, b]).map(|i| at + i)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character() {
        for c in 0..=255u8 {
            let word = u64::from_le_bytes([b'q', c, b'Z', 0, 0x7f, b'@', b'[', b'`']);
            assert_ne!(below(word, 0x20), 0);
            assert_eq!(equal(word | TOP, c) != 0, c >= 0x80);
            if c < 128 {
                let want = |f: fn(&u8) -> u8| u64::from_le_bytes(word.to_le_bytes().map(|c| f(&c)));
                assert_eq!(lower(word), want(u8::to_ascii_lowercase));
                assert_eq!(upper(word), want(u8::to_ascii_uppercase));
            }
        }
    }

    #[test]
    fn copies() {
        let from: Vec<u8> = (1..=40).collect();
        for n in 0..=40 {
            let mut to = [0; 42];
            unsafe { copy(from.as_ptr(), to.as_mut_ptr().add(1), n) };
            assert_eq!(to[1..=n], from[..n]);
            assert!(to[0] == 0 && to[n + 1..].iter().all(|&c| c == 0));
        }
    }

    #[test]
    fn pairs() {
        let text = b"abababbbaaabab--abacab-babbbbababaab";
        for from in 0..text.len() {
            for to in from..text.len() {
                for (a, b) in [(b'a', b'a'), (b'b', b'a'), (b'c', b'a'), (b'-', b'-'), (b'b', b'b')] {
                    let h = &text[from..to];
                    assert_eq!(find_pair(h, a, b), h.windows(2).position(|p| p == [a, b]));
                }
            }
        }
    }
}
