//! Sorting by words: keys whose order no code of the program has a say in (small ints, floats without
//! NaN, latin-1 strs, and tuples of these) are sorted by unsigned words in the same order. Any
//! stable method then gives what CPython's gives: a radix sort, least significant digit first
//! (Knuth, TAOCP 3, 5.2.5), or timsort where that takes less.
//!
//! ```text
//! small int   its value                      7        0x8000000000000007
//! float       its bits, ordered              -0.5     0x401fffffffffffff
//! str         the first eight characters     "beta"   0x6265746100000000, ties compared further
//! tuple       its items, one after the other
//! ```

use super::timsort;
use crate::error::Raised;
use crate::objects::str as string;
use crate::objects::tuple;
use crate::prelude::*;
use crate::value::Value;
use core::cmp::Ordering;
use pyrl_abi::layout;
use pyrl_abi::shapes::Shape;

/// What stands for an element while it is sorted.
#[derive(Clone, Copy)]
pub struct Item {
    word: u64,
    key: Value,
    /// Index of the element.
    at: u64,
}

/// Fewer elements than this are compared.
const FEW: usize = 64;
const TOP: u64 = 1 << 63;

/// A kind of keys, or of items at one place of tuples.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Smi,
    Float,
    Str,
}

/// The kind of a value, if it has a word.
fn kind_of(v: Value) -> Option<Kind> {
    if v.is_smi() {
        Some(Kind::Smi)
    } else if v.is_exact(Shape::FLOAT) {
        v.to_f64().filter(|x| !x.is_nan()).map(|_| Kind::Float)
    } else if v.is_exact(Shape::STR) && string::width(v) == 1 {
        Some(Kind::Str)
    } else {
        None
    }
}

/// The word of a value of a kind.
fn word_of(v: Value, kind: Kind) -> u64 {
    match kind {
        Kind::Smi => v.as_smi() as u64 ^ TOP,
        Kind::Float => {
            // Adding makes both zeros one.
            let bits = (v.to_f64().unwrap_or(0.0) + 0.0).to_bits();
            if bits & TOP != 0 {
                !bits
            } else {
                bits | TOP
            }
        }
        Kind::Str => {
            let (word, n) = (v.word(layout::STR_DATA).swap_bytes(), string::len(v));
            match n {
                0 => 0,
                1..=7 => word & !(u64::MAX >> (8 * n)),
                _ => word,
            }
        }
    }
}

/// The kinds of the items of tuples that are all of one length, or of the keys themselves.
fn kinds(keys: &[Value]) -> Option<Vec<Kind>> {
    let first = *keys.first()?;
    if !first.is_exact(Shape::TUPLE) {
        let kind = kind_of(first)?;
        return keys.iter().all(|&k| kind_of(k) == Some(kind)).then(|| vec![kind]);
    }
    let kinds: Option<Vec<Kind>> = tuple::items(first).iter().map(|&v| kind_of(v)).collect();
    let kinds = kinds.filter(|kinds| !kinds.is_empty())?;
    let same = |&k: &Value| {
        k.is_exact(Shape::TUPLE)
            && tuple::len(k) == kinds.len()
            && tuple::items(k).iter().zip(&kinds).all(|(&v, &kind)| kind_of(v) == Some(kind))
    };
    keys.iter().all(same).then_some(kinds)
}

/// Small ints, which need not be told apart when they are equal.
pub fn sort_smis(values: &mut [Value]) {
    by_word(values, |v| v.as_smi() as u64 ^ TOP);
}

/// The order of keys, as the indices of the elements: `None` where they have to be compared. Sorted
/// keys are left to timsort, which sees that at once.
pub fn order(keys: &[Value]) -> Option<Vec<Item>> {
    if keys.len() < FEW {
        return None;
    }
    let kinds = kinds(keys)?;
    let mut items: Vec<Item> =
        keys.iter().enumerate().map(|(at, &key)| Item { word: 0, key, at: at as u64 }).collect();
    sort_from(&mut items, &kinds, 0);
    Some(items)
}

impl Item {
    #[inline]
    pub fn index(&self) -> usize {
        self.at as usize
    }
}

/// Sorts by the items of the keys from place `at` on.
fn sort_from(items: &mut [Item], kinds: &[Kind], at: usize) {
    let Some(&kind) = kinds.get(at) else { return };
    let part = |key: Value| if key.is_exact(Shape::TUPLE) { tuple::items(key)[at] } else { key };
    for item in items.iter_mut() {
        item.word = word_of(part(item.key), kind);
    }
    by_word(items, |item| item.word);
    if kind != Kind::Str && at + 1 == kinds.len() {
        return;
    }
    // What is equal so far.
    let mut start = 0;
    while start < items.len() {
        let word = items[start].word;
        let mut end = start + 1;
        while end < items.len() && items[end].word == word {
            end += 1;
        }
        if end - start > 1 {
            let group = &mut items[start..end];
            if kind == Kind::Str {
                sort_strs(group, &part, kinds, at);
            } else {
                sort_from(group, kinds, at + 1);
            }
        }
        start = end;
    }
}

/// Sorts elements whose strs at one place begin alike.
fn sort_strs(items: &mut [Item], part: &dyn Fn(Value) -> Value, kinds: &[Kind], at: usize) {
    let order = |a: &Item, b: &Item| string::cmp(part(a.key), part(b.key));
    // Up to eight characters, none of them a zero at the end, the words have told all.
    let n = string::len(part(items[0].key));
    if n > 8 || items.iter().any(|item| string::len(part(item.key)) != n) {
        let _ = timsort::sort(items, |a, b| Ok::<_, Raised>(order(a, b) == Ordering::Less));
    }
    if at + 1 == kinds.len() {
        return;
    }
    let mut start = 0;
    while start < items.len() {
        let mut end = start + 1;
        while end < items.len() && order(&items[start], &items[end]) == Ordering::Equal {
            end += 1;
        }
        if end - start > 1 {
            sort_from(&mut items[start..end], kinds, at + 1);
        }
        start = end;
    }
}

/// Sorts stably by words.
fn by_word<T: Copy>(v: &mut [T], word: impl Fn(&T) -> u64) {
    let compare = |v: &mut [T]| {
        let _ = timsort::sort(v, |a, b| Ok::<_, Raised>(word(a) < word(b)));
    };
    let n = v.len();
    if n < FEW {
        return compare(v);
    }
    let (mut least, mut most, mut sorted) = (word(&v[0]), word(&v[0]), true);
    let mut last = least;
    for item in v.iter() {
        let word = word(item);
        sorted &= last <= word;
        last = word;
        least = least.min(word);
        most = most.max(word);
    }
    if sorted {
        return;
    }
    let bits = 64 - (most - least).leading_zeros();
    // A pass takes about as long as a comparison of each element, and three steps a bucket.
    let widest = if n < 4096 { 8 } else { 11 };
    let passes = bits.div_ceil(widest);
    if passes as usize * (n + (1 << widest) / 4) > n * n.ilog2() as usize {
        return compare(v);
    }
    let digit = bits.div_ceil(passes);
    let mut other = v.to_vec();
    let mut ends = vec![0u32; 1 << digit];
    let mask = (1u64 << digit) - 1;
    for pass in 0..passes {
        let bucket = |item: &T| ((word(item) - least) >> (pass * digit) & mask) as usize;
        let (from, to): (&[T], &mut [T]) = if pass % 2 == 0 { (v, &mut other) } else { (&other, v) };
        ends.fill(0);
        for item in from {
            ends[bucket(item)] += 1;
        }
        let mut start = 0;
        for end in ends.iter_mut() {
            start += core::mem::replace(end, start);
        }
        for item in from {
            let place = &mut ends[bucket(item)];
            to[*place as usize] = *item;
            *place += 1;
        }
    }
    if passes % 2 == 1 {
        v.copy_from_slice(&other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_word_is_stable_and_sorted() {
        let mut seed = 5u64;
        let mut random = move || {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            seed >> 11
        };
        for n in [0, 1, 2, 63, 64, 65, 300, 5000] {
            for limit in [1, 2, 60, 1000, 1 << 20, u64::MAX] {
                let v: Vec<(u64, usize)> = (0..n).map(|i| (random() % limit, i)).collect();
                let (mut want, mut got) = (v.clone(), v);
                want.sort_by_key(|p| p.0);
                by_word(&mut got, |p| p.0);
                assert_eq!(got, want);
            }
        }
    }
}
