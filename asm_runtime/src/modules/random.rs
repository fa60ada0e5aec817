//! `_random.Random`: the Mersenne Twister MT19937 of Matsumoto and Nishimura (1998), seeded and read
//! as CPython does, so that a seed gives the same sequence. The distributions are in Python.

use super::api::*;
use crate::prelude::*;

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module__random(module: Value) -> Value {
    finish(module, init(module))
}

fn init(module: Value) -> R<()> {
    add_class(module, &RANDOM)?;
    add_functions(module, FUNCTIONS)
}

const FUNCTIONS: &[MethodDef] = &[MethodDef::new("sha512", sha512_function)];

const N: usize = 624;
const M: usize = 397;

/// The generator: state words and the index of the next one.
pub struct Twister<'a> {
    pub state: &'a mut [u32],
    pub index: &'a mut usize,
}

impl Twister<'_> {
    /// Seeds from one word.
    fn init_genrand(&mut self, seed: u32) {
        self.state[0] = seed;
        for i in 1..N {
            let before = self.state[i - 1];
            self.state[i] = 1812433253u32.wrapping_mul(before ^ (before >> 30)).wrapping_add(i as u32);
        }
        *self.index = N;
    }

    /// Seeds from the words of a number, least significant first.
    pub fn init_by_array(&mut self, key: &[u32]) {
        self.init_genrand(19650218);
        let (mut i, mut j) = (1, 0);
        for _ in 0..N.max(key.len()) {
            let before = self.state[i - 1];
            self.state[i] = (self.state[i] ^ (before ^ (before >> 30)).wrapping_mul(1664525))
                .wrapping_add(key[j])
                .wrapping_add(j as u32);
            i += 1;
            j += 1;
            if i >= N {
                self.state[0] = self.state[N - 1];
                i = 1;
            }
            if j >= key.len() {
                j = 0;
            }
        }
        for _ in 0..N - 1 {
            let before = self.state[i - 1];
            self.state[i] =
                (self.state[i] ^ (before ^ (before >> 30)).wrapping_mul(1566083941)).wrapping_sub(i as u32);
            i += 1;
            if i >= N {
                self.state[0] = self.state[N - 1];
                i = 1;
            }
        }
        self.state[0] = 0x8000_0000;
    }

    fn refill(&mut self) {
        let mix = |high: u32, low: u32| {
            let y = (high & 0x8000_0000) | (low & 0x7fff_ffff);
            (y >> 1) ^ if y & 1 == 1 { 0x9908_b0df } else { 0 }
        };
        let s = &mut *self.state;
        for k in 0..N {
            s[k] = s[(k + M) % N] ^ mix(s[k], s[(k + 1) % N]);
        }
        *self.index = 0;
    }

    /// The next 32 random bits.
    pub fn next_u32(&mut self) -> u32 {
        if *self.index >= N {
            self.refill();
        }
        let mut y = self.state[*self.index];
        *self.index += 1;
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c_5680;
        y ^= (y << 15) & 0xefc6_0000;
        y ^ (y >> 18)
    }

    /// A double in [0, 1) of 53 random bits.
    pub fn next_f64(&mut self) -> f64 {
        let (a, b) = ((self.next_u32() >> 5) as f64, (self.next_u32() >> 6) as f64);
        (a * 67108864.0 + b) * (1.0 / 9007199254740992.0)
    }
}

static RANDOM: Class = Class::with(
    "_random",
    "Random",
    Slots { new: Some(random_new), init: Some(random_init), ..Slots::EMPTY },
    &[
        MethodDef::new("getrandbits", getrandbits),
        MethodDef::new("getstate", getstate),
        MethodDef::new("random", random),
        MethodDef::new("seed", seed),
        MethodDef::new("setstate", setstate),
    ],
)
.subclassable();

// Fields: 0 = words: 624 state words and the index, two to a machine word.

const WORDS: usize = N / 2 + 1;

fn twister(v: Value) -> Twister<'static> {
    let words = words_of(get(v, 0));
    let (state, index) = words.split_at_mut(N / 2);
    // The state words are pairs of u32 in one array of u64.
    let state = unsafe { core::slice::from_raw_parts_mut(state.as_mut_ptr() as *mut u32, N) };
    let index = unsafe { &mut *(index.as_mut_ptr() as *mut usize) };
    Twister { state, index }
}

fn random_new(class: Value, args: &Args) -> R {
    let state = words(&[0; WORDS])?;
    let v = object(class, 1)?;
    set(v, 0, state);
    reseed(v, args.pos.first().copied().unwrap_or(Value::NONE))?;
    Ok(v)
}

fn random_init(_v: Value, _args: &Args) -> R<()> {
    Ok(())
}

/// Seeds from an int (its absolute value), from the hash of another object, or from the system.
fn reseed(v: Value, seed: Value) -> R<()> {
    if seed.is_none() {
        let mut key = [0u32; N];
        let bytes = unsafe { core::slice::from_raw_parts_mut(key.as_mut_ptr() as *mut u8, N * 4) };
        super::os::random_bytes(bytes)?;
        twister(v).init_by_array(&key);
        return Ok(());
    }
    let digits = if is_int(seed) { int_magnitude(seed) } else { vec![hash(seed)? as u64] };
    let mut key: Vec<u32> = digits.iter().flat_map(|&d| [d as u32, (d >> 32) as u32]).collect();
    while key.len() > 1 && key.last() == Some(&0) {
        key.pop();
    }
    if key.is_empty() {
        key.push(0);
    }
    twister(v).init_by_array(&key);
    Ok(())
}

fn seed(args: &Args) -> R {
    let a = positional("seed", &args.without_self(), 0, 1)?;
    reseed(args.pos[0], a.first().copied().unwrap_or(Value::NONE))?;
    Ok(Value::NONE)
}

fn random(args: &Args) -> R {
    Ok(float(twister(args.pos[0]).next_f64()))
}

fn getrandbits(args: &Args) -> R {
    let k = index(one("Random.getrandbits", &args.without_self())?)?;
    if k < 0 {
        return raise(Exc::ValueError, "number of bits must be non-negative");
    }
    if k == 0 {
        return Ok(int(0));
    }
    let mut t = twister(args.pos[0]);
    if k <= 32 {
        return Ok(int((t.next_u32() >> (32 - k)) as i64));
    }
    let count = ((k - 1) / 32 + 1) as usize;
    let mut digits = vec![0u64; count.div_ceil(2)];
    let mut left = k;
    for i in 0..count {
        let mut r = t.next_u32();
        if left < 32 {
            r >>= 32 - left;
        }
        digits[i / 2] |= (r as u64) << (32 * (i % 2));
        left -= 32;
    }
    Ok(int_from_magnitude(false, &digits))
}

fn getstate(args: &Args) -> R {
    let t = twister(args.pos[0]);
    let mut all: Vec<Value> = t.state.iter().map(|&w| int(w as i64)).collect();
    all.push(int(*t.index as i64));
    Ok(tuple(&all))
}

fn setstate(args: &Args) -> R {
    let state = one("Random.setstate", &args.without_self())?;
    if !is_tuple(state) {
        return raise(Exc::TypeError, "state vector must be a tuple");
    }
    let state = tuple_items(state).to_vec();
    if state.len() != N + 1 {
        return raise(Exc::ValueError, "state vector is the wrong size");
    }
    let numbers = state.iter().map(|&w| index(w)).collect::<R<Vec<_>>>()?;
    if !(0..=N as i64).contains(&numbers[N]) {
        return raise(Exc::ValueError, "invalid state");
    }
    let t = twister(args.pos[0]);
    for (word, &number) in t.state.iter_mut().zip(&numbers) {
        *word = number as u32;
    }
    *t.index = numbers[N] as usize;
    Ok(Value::NONE)
}

/// SHA-512 (FIPS 180-4), needed to seed from strings.
pub fn sha512(message: &[u8]) -> [u8; 64] {
    let (primes, mut h) = constants();
    let mut data = message.to_vec();
    data.push(0x80);
    while data.len() % 128 != 112 {
        data.push(0);
    }
    data.extend_from_slice(&((message.len() as u128) * 8).to_be_bytes());
    for block in data.chunks_exact(128) {
        let mut w = [0u64; 80];
        for (word, bytes) in w.iter_mut().zip(block.chunks_exact(8)) {
            *word = bytes.iter().fold(0, |n, &b| n << 8 | b as u64);
        }
        for i in 16..80 {
            let s0 = w[i - 15].rotate_right(1) ^ w[i - 15].rotate_right(8) ^ (w[i - 15] >> 7);
            let s1 = w[i - 2].rotate_right(19) ^ w[i - 2].rotate_right(61) ^ (w[i - 2] >> 6);
            w[i] = w[i - 16].wrapping_add(s0).wrapping_add(w[i - 7]).wrapping_add(s1);
        }
        let mut s = h;
        for i in 0..80 {
            let s1 = s[4].rotate_right(14) ^ s[4].rotate_right(18) ^ s[4].rotate_right(41);
            let choice = (s[4] & s[5]) ^ (!s[4] & s[6]);
            let t1 = s[7].wrapping_add(s1).wrapping_add(choice).wrapping_add(primes[i]).wrapping_add(w[i]);
            let s0 = s[0].rotate_right(28) ^ s[0].rotate_right(34) ^ s[0].rotate_right(39);
            let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
            s = [
                t1.wrapping_add(s0).wrapping_add(majority),
                s[0],
                s[1],
                s[2],
                s[3].wrapping_add(t1),
                s[4],
                s[5],
                s[6],
            ];
        }
        for (sum, add) in h.iter_mut().zip(s) {
            *sum = sum.wrapping_add(add);
        }
    }
    let mut out = [0; 64];
    for (bytes, word) in out.chunks_exact_mut(8).zip(h) {
        bytes.copy_from_slice(&word.to_be_bytes());
    }
    out
}

/// The first 64 fractional bits of the cube roots of the first 80 primes, and of the square roots
/// of the first 8, found by integer bisection instead of a table.
fn constants() -> ([u64; 80], [u64; 8]) {
    let primes = (2u64..).filter(|&n| (2..n).take_while(|d| d * d <= n).all(|d| n % d != 0));
    let (mut cubes, mut squares) = ([0; 80], [0; 8]);
    for (i, p) in primes.take(80).enumerate() {
        cubes[i] = root_fraction(p, 3);
        if i < 8 {
            squares[i] = root_fraction(p, 2);
        }
    }
    (cubes, squares)
}

/// floor(p^(1/k) · 2^64) mod 2^64: the largest r with r^k <= p · 2^(64 k).
fn root_fraction(p: u64, k: usize) -> u64 {
    let power = |r: u128| -> [u64; 6] {
        let mut product = [0u64; 6];
        product[0] = 1;
        for _ in 0..k {
            let mut next = [0u64; 6];
            for (shift, factor) in [(0, r as u64), (1, (r >> 64) as u64)] {
                let mut carry = 0u128;
                for i in shift..6 {
                    let t = product[i - shift] as u128 * factor as u128 + next[i] as u128 + carry;
                    next[i] = t as u64;
                    carry = t >> 64;
                }
            }
            product = next;
        }
        product
    };
    let mut limit = [0u64; 6];
    limit[k] = p;
    let mut root = 0u128;
    for bit in (0..70).rev() {
        let candidate = root | 1 << bit;
        if power(candidate).iter().rev().le(limit.iter().rev()) {
            root = candidate;
        }
    }
    root as u64
}

fn sha512_function(args: &Args) -> R {
    let data = one("_random.sha512", args)?;
    match bytes_of(data) {
        Some(b) => Ok(bytes(&sha512(b))),
        None => raise(Exc::TypeError, "a bytes-like object is required"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sha512_of_abc() {
        let hex: String = sha512(b"abc").iter().map(|b| format!("{b:02x}")).collect();
        assert!(hex.starts_with("ddaf35a193617abacc417349ae204131"));
        assert!(hex.ends_with("2a9ac94fa54ca49f"));
    }

    #[test]
    fn twister_matches_the_published_sequence() {
        let (mut state, mut index) = ([0; N], 0);
        let mut t = Twister { state: &mut state, index: &mut index };
        t.init_by_array(&[0x123, 0x234, 0x345, 0x456]);
        assert_eq!([t.next_u32(), t.next_u32(), t.next_u32()], [1067595299, 955945823, 477289528]);
    }
}
