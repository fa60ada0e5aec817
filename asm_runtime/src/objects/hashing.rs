//! Hash words and key comparison shared by dicts and sets, with fast paths for str and small
//! ints; also the hash formulas of containers (tuple: xxHash as CPython uses it).

use crate::error::R;
use crate::object;
use crate::objects::tuple;
use crate::value::Value;
use pyrl_abi::layout;
use pyrl_abi::shapes::Shape;

/// Ints and floats hash modulo this prime.
const MODULUS: i64 = (1 << 61) - 1;

/// A hash as tables store it: never 0, and to the collector a small int.
#[inline]
pub const fn word_of(hash: i64) -> u64 {
    ((hash as u64) << 1) | 1
}

/// The hash back from its word (the top bit of the hash is lost).
#[inline]
pub const fn hash_of(word: u64) -> i64 {
    (word as i64) >> 1
}

/// Hash of a small int.
#[inline]
pub const fn hash_smi(n: i64) -> i64 {
    if n > -MODULUS && n < MODULUS && n != -1 {
        return n;
    }
    hash_rare(n)
}

#[cold]
#[inline(never)]
const fn hash_rare(n: i64) -> i64 {
    let h = n % MODULUS;
    if h == -1 {
        -2
    } else {
        h
    }
}

/// The hash of a value that has it at hand: a small int, or a str that was hashed before.
#[inline(always)]
pub fn hash_at_hand(v: Value) -> Option<i64> {
    if v.is_smi() {
        return Some(hash_smi(v.as_smi()));
    }
    if v.is_pointer() && v.is_exact(Shape::STR) {
        let cached = v.word(layout::STR_HASH);
        return (cached != 0).then_some(cached as i64);
    }
    None
}

/// As `hash_at_hand`, as a word.
#[inline(always)]
pub fn ready_hash(key: Value) -> Option<u64> {
    if key.is_smi() {
        // The word of a small int is the word of its hash.
        let plain = key.0.wrapping_add(1 << 61) >> 62 == 0 && key != Value::smi(-1);
        return Some(if plain { key.0 } else { word_of(hash_rare(key.as_smi())) });
    }
    if key.is_pointer() && key.is_exact(Shape::STR) {
        let cached = key.word(layout::STR_HASH);
        return (cached != 0).then_some(word_of(cached as i64));
    }
    None
}

/// What a search that only compares words finds.
#[derive(Clone, Copy)]
pub enum Quick<T> {
    Found(T),
    Missing,
    /// Keys have to be compared by `==`, or it is a long way.
    Unknown,
}

/// Hash word of a key; TypeError when unhashable.
#[inline]
pub fn hash_word(key: Value) -> R<u64> {
    match ready_hash(key) {
        Some(hash) => Ok(hash),
        None => hash_other(key),
    }
}

#[inline(never)]
fn hash_other(key: Value) -> R<u64> {
    if key.is_exact(Shape::TUPLE) {
        return tuple::hash_word(key);
    }
    if key.is_exact(Shape::STR) {
        return Ok(word_of(crate::names::str_hash(key) as i64));
    }
    Ok(word_of(object::hash(key)?))
}

/// `hash(v)`, quickly for small ints and strs hashed before.
#[inline]
pub fn hash(v: Value) -> R<i64> {
    match hash_at_hand(v) {
        Some(hash) => Ok(hash),
        None => object::hash(v),
    }
}

/// Hash word of an exact str.
#[inline]
pub fn str_hash_word(key: Value) -> u64 {
    let cached = key.word(layout::STR_HASH);
    if cached != 0 {
        return word_of(cached as i64);
    }
    word_of(object::hash(key).unwrap_or(0))
}

/// What a look at two words says about the equality of two keys with the same hash.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Same {
    Yes,
    No,
    /// Only `==` knows.
    Ask,
}

#[inline(always)]
pub fn same_key(a: Value, b: Value) -> Same {
    if a == b {
        return Same::Yes;
    }
    if a.is_smi() && b.is_smi() {
        return Same::No;
    }
    if a.is_pointer() && b.is_pointer() && a.shape() == b.shape() {
        return same_objects(a, b);
    }
    Same::Ask
}

#[inline(never)]
fn same_objects(a: Value, b: Value) -> Same {
    if a.is_exact(Shape::STR) {
        return if str_same(a, b) { Same::Yes } else { Same::No };
    }
    if a.is_exact(Shape::TUPLE) {
        return same_tuples(a, b);
    }
    Same::Ask
}

/// `same_key` of exact tuples by their items alone: tuples inside have to be asked.
fn same_tuples(a: Value, b: Value) -> Same {
    let (a, b) = (tuple::items(a), tuple::items(b));
    if a.len() != b.len() {
        return Same::No;
    }
    for (&x, &y) in a.iter().zip(b) {
        if x == y {
            continue;
        }
        if x.is_smi() && y.is_smi() {
            return Same::No;
        }
        if !x.is_exact(Shape::STR) || !y.is_exact(Shape::STR) {
            // In order: what comes later must not be looked at before.
            return Same::Ask;
        }
        if !str_same(x, y) {
            return Same::No;
        }
    }
    Same::Yes
}

/// Equality of two exact strs (their characters are stored in the narrowest form).
#[inline(always)]
pub fn str_same(a: Value, b: Value) -> bool {
    let n = a.word(layout::STR_LEN);
    if n != b.word(layout::STR_LEN) || str_kind(a) != str_kind(b) {
        return false;
    }
    let words = |v: Value| unsafe { v.addr().add(layout::STR_DATA as usize) as *const u64 };
    let (mut x, mut y, mut left) = (words(a), words(b), n as usize * str_kind(a));
    // Whole words: a cell ends at a word. What follows the last character may be anything.
    unsafe {
        while left >= 8 {
            if *x != *y {
                return false;
            }
            (x, y) = (x.add(1), y.add(1));
            left -= 8;
        }
        left == 0 || (*x ^ *y) << (64 - 8 * left) == 0
    }
}

/// Bytes per character.
#[inline]
pub fn str_kind(s: Value) -> usize {
    unsafe { *(s.addr().add(layout::HEADER_AUX as usize) as *const u16) as usize }
}

/// The raw characters of a str.
#[inline]
pub fn str_bytes<'a>(s: Value) -> &'a [u8] {
    let n = s.word(layout::STR_LEN) as usize * str_kind(s);
    unsafe { core::slice::from_raw_parts(s.addr().add(layout::STR_DATA as usize), n) }
}

const XX_PRIME_1: u64 = 11400714785074694791;
const XX_PRIME_2: u64 = 14029467366897019727;
const XX_PRIME_5: u64 = 2870177450012600261;

/// Hash of a tuple of `count` values from the hashes of its items.
pub fn hash_tuple(hashes: impl Iterator<Item = R<i64>>, count: usize) -> R<i64> {
    let mut acc = XX_PRIME_5;
    for h in hashes {
        acc = acc.wrapping_add((h? as u64).wrapping_mul(XX_PRIME_2));
        acc = acc.rotate_left(31).wrapping_mul(XX_PRIME_1);
    }
    acc = acc.wrapping_add(count as u64 ^ (XX_PRIME_5 ^ 3527539));
    Ok(if acc == u64::MAX { 1546275796 } else { acc as i64 })
}

fn shuffle(h: i64) -> u64 {
    let h = h as u64;
    ((h ^ 89869747) ^ (h << 16)).wrapping_mul(3644798167)
}

/// Hash of a frozenset of `count` elements: does not depend on their order.
pub fn hash_frozenset(hashes: impl Iterator<Item = R<i64>>, count: usize) -> R<i64> {
    let mut hash = 0u64;
    for h in hashes {
        hash ^= shuffle(h?);
    }
    hash ^= (count as u64 + 1).wrapping_mul(1927868237);
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash.wrapping_mul(69069).wrapping_add(907133923);
    Ok(if hash == u64::MAX { 590923713 } else { hash as i64 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tuple_and_frozenset_hashes_are_cpythons() {
        let hashes = |v: &[i64]| v.iter().map(|&h| Ok(h)).collect::<Vec<_>>().into_iter();
        assert_eq!(hash_tuple(hashes(&[1, 2, 3]), 3).unwrap(), 529344067295497451);
        assert_eq!(hash_tuple(hashes(&[]), 0).unwrap(), 5740354900026072187);
        assert_eq!(hash_frozenset(hashes(&[1, 2, 3]), 3).unwrap(), -272375401224217160);
        assert_eq!(hash_frozenset(hashes(&[]), 0).unwrap(), 133146708735736);
    }

    #[test]
    fn small_int_hashes() {
        assert_eq!(hash_smi(-1), -2);
        assert_eq!(hash_smi(MODULUS), 0);
        assert_eq!(hash_smi(MODULUS + 5), 5);
        assert_eq!(hash_smi(-MODULUS - 1), -2);
    }
}
