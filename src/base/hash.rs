//! Hash maps for the compiler's own keys. The standard ones resist chosen keys, which costs more
//! than the rest of a lookup; keys here are small numbers and names, and nothing that is emitted
//! depends on the order of a map.
//!
//! Multiply and rotate, word by word (the scheme of Firefox's and rustc's FxHash).

use std::hash::{BuildHasherDefault, Hasher};

/// A map with the fast hash.
pub type Map<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<WordHasher>>;
/// A set with the fast hash.
pub type Set<K> = std::collections::HashSet<K, BuildHasherDefault<WordHasher>>;

/// State of the hash.
#[derive(Clone, Copy, Default)]
pub struct WordHasher(u64);

impl WordHasher {
    fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        let mut words = bytes.chunks_exact(8);
        for w in &mut words {
            self.mix(u64::from_le_bytes([w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7]]));
        }
        let rest = words.remainder();
        if !rest.is_empty() {
            self.mix(rest.iter().fold(0, |word, b| word << 8 | u64::from(*b)));
        }
    }
    fn write_u8(&mut self, n: u8) {
        self.mix(u64::from(n));
    }
    fn write_u32(&mut self, n: u32) {
        self.mix(u64::from(n));
    }
    fn write_u64(&mut self, n: u64) {
        self.mix(n);
    }
    fn write_usize(&mut self, n: usize) {
        self.mix(n as u64);
    }
    fn finish(&self) -> u64 {
        // The map takes its bucket from the low bits, which a product fills last.
        self.0.rotate_left(26)
    }
}
