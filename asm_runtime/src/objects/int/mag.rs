//! Magnitudes: arithmetic on little-endian slices of 64-bit digits, without signs and without
//! Python objects. Small operands use the schoolbook methods here (Knuth, TAOCP 2, 4.3.1); large
//! ones go to dashu-int, which is subquadratic throughout (Karatsuba, Toom-3, divide and conquer).
//!
//! A magnitude is *trimmed*: its last digit is not 0; zero is the empty slice.

use crate::prelude::*;
use core::cmp::Ordering;
use dashu_int::ops::{DivRem, Gcd, SquareRoot};
use dashu_int::UBig;

/// From this many digits in the shorter operand on, multiplication is dashu's.
const MUL_LARGE: usize = 32;
/// From this many digits in divisor and quotient on, division is dashu's.
const DIV_LARGE: usize = 32;
/// From this many digits on, conversion to decimal is dashu's.
const DECIMAL_LARGE: usize = 24;
/// Largest power of ten in a digit.
const TEN19: u64 = 10_000_000_000_000_000_000;

/// Removes leading zero digits.
pub fn trim(v: &mut Vec<u64>) {
    while v.last() == Some(&0) {
        v.pop();
    }
}

/// The slice without its leading zero digits.
pub fn trimmed(mut a: &[u64]) -> &[u64] {
    while let [rest @ .., 0] = a {
        a = rest;
    }
    a
}

pub fn cmp(a: &[u64], b: &[u64]) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| a.iter().rev().cmp(b.iter().rev()))
}

/// `a + b`.
pub fn add(a: &[u64], b: &[u64]) -> Vec<u64> {
    let (a, b) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    let mut out = vec![0; a.len() + 1];
    add_to(&mut out, a, b);
    trim(&mut out);
    out
}

/// `out = a + b`; `b` is not longer than `a`, and `out` one digit longer.
pub fn add_to(out: &mut [u64], a: &[u64], b: &[u64]) {
    let mut carry = super::kernels::add_n(&mut out[..b.len()], &a[..b.len()], b);
    let mut i = b.len();
    while carry != 0 && i < a.len() {
        let (d, c) = a[i].overflowing_add(carry);
        out[i] = d;
        carry = c as u64;
        i += 1;
    }
    out[i..a.len()].copy_from_slice(&a[i..]);
    out[a.len()] = carry;
}

/// `a - b`; requires `a >= b`.
pub fn sub(a: &[u64], b: &[u64]) -> Vec<u64> {
    let mut out = vec![0; a.len()];
    sub_to(&mut out, a, b);
    trim(&mut out);
    out
}

/// `out = a - b`; requires `a >= b`, and `out` is as long as `a`.
pub fn sub_to(out: &mut [u64], a: &[u64], b: &[u64]) {
    let mut borrow = super::kernels::sub_n(&mut out[..b.len()], &a[..b.len()], b);
    let mut i = b.len();
    while borrow != 0 && i < a.len() {
        let (d, c) = a[i].overflowing_sub(borrow);
        out[i] = d;
        borrow = c as u64;
        i += 1;
    }
    out[i..].copy_from_slice(&a[i..]);
}

/// `a * b`.
pub fn mul(a: &[u64], b: &[u64]) -> Vec<u64> {
    let mut out = vec![0; a.len() + b.len()];
    mul_to(&mut out, a, b);
    trim(&mut out);
    out
}

/// `out = a * b`; `out` has as many digits as both together, all 0.
pub fn mul_to(out: &mut [u64], a: &[u64], b: &[u64]) {
    let (a, b) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    if b.len() >= MUL_LARGE {
        let product = UBig::from_words(a) * UBig::from_words(b);
        let words = product.as_words();
        out[..words.len()].copy_from_slice(words);
        return;
    }
    let Some((&low, rest)) = b.split_first() else { return };
    out[a.len()] = super::kernels::mul_1(&mut out[..a.len()], a, low);
    for (i, &d) in rest.iter().enumerate() {
        out[i + 1 + a.len()] = super::kernels::addmul_1(&mut out[i + 1..i + 1 + a.len()], a, d);
    }
}

/// `v = v * m + add` in place.
pub fn mul_add_small(v: &mut Vec<u64>, m: u64, add: u64) {
    let mut carry = add;
    for d in v.iter_mut() {
        let t = *d as u128 * m as u128 + carry as u128;
        *d = t as u64;
        carry = (t >> 64) as u64;
    }
    if carry != 0 {
        v.push(carry);
    }
}

/// Divides in place by one digit; the remainder.
pub fn divrem_small(v: &mut [u64], d: u64) -> u64 {
    let mut rem = 0u64;
    if d >> 32 == 0 {
        // Two 32-bit steps: plain 64-bit divisions instead of 128-bit ones.
        for x in v.iter_mut().rev() {
            let hi = (rem << 32) | (*x >> 32);
            let lo = ((hi % d) << 32) | (*x & 0xffff_ffff);
            *x = ((hi / d) << 32) | (lo / d);
            rem = lo % d;
        }
        return rem;
    }
    // Dividend and divisor times 2**shift have the same quotient; each step divides two digits
    // by one.
    let shift = d.leading_zeros();
    let divisor = Divisor::new(d << shift);
    let mut low = 0;
    if shift != 0 {
        rem = v.last().map_or(0, |&top| top >> (64 - shift));
    }
    for i in (0..v.len()).rev() {
        if shift != 0 {
            low = if i > 0 { v[i - 1] >> (64 - shift) } else { 0 };
        }
        (v[i], rem) = divisor.divide(rem, v[i] << shift | low);
    }
    rem >> shift
}

/// A divisor with its top bit set and its reciprocal, to divide by multiplying.
///
/// Möller, Granlund, "Improved Division by Invariant Integers", IEEE Transactions on Computers
/// 60 (2011), algorithm 4.
#[derive(Clone, Copy)]
struct Divisor {
    divisor: u64,
    /// `(2**128 - 1) / divisor - 2**64`.
    reciprocal: u64,
}

impl Divisor {
    fn new(divisor: u64) -> Divisor {
        debug_assert!(divisor >> 63 == 1);
        Divisor { divisor, reciprocal: (u128::MAX / divisor as u128) as u64 }
    }

    /// Quotient and remainder of `high * 2**64 + low`; `high` is less than the divisor.
    #[inline]
    fn divide(self, high: u64, low: u64) -> (u64, u64) {
        let product = self.reciprocal as u128 * high as u128;
        let sum = product.wrapping_add((high as u128) << 64 | low as u128);
        let mut quotient = ((sum >> 64) as u64).wrapping_add(1);
        let mut rem = low.wrapping_sub(quotient.wrapping_mul(self.divisor));
        if rem > sum as u64 {
            quotient = quotient.wrapping_sub(1);
            rem = rem.wrapping_add(self.divisor);
        }
        if rem >= self.divisor {
            quotient = quotient.wrapping_add(1);
            rem -= self.divisor;
        }
        (quotient, rem)
    }
}

/// `a / b` rounded down, where the leading digits tell that it is one digit, not 0, and that something remains:
/// with A = a / 2^k and B = b / 2^k rounded down, so that B has 64 bits, q = A / B is not too small,
/// and q (B + 1) <= A says that it is not too large, since b < (B + 1) 2^k.
pub fn quick_quotient(a: &[u64], b: &[u64]) -> Option<u64> {
    let n = b.len();
    if n < 2 || a.len() < n || a.len() > n + 1 {
        return None;
    }
    let shift = b[n - 1].leading_zeros();
    let (low, high) = if shift == 0 { (n - 1, 0) } else { (n - 2, 64 - shift) };
    let part = |v: &[u64], i: usize| {
        let digit = |i: usize| v.get(i).map_or(0, |&d| d as u128);
        ((digit(i) | digit(i + 1) << 64) >> high) as u64
    };
    if part(a, low + 2) != 0 {
        return None;
    }
    let (a, b) = (part(a, low) as u128 | (part(a, low + 1) as u128) << 64, part(b, low));
    let q = match u64::try_from(a) {
        Ok(a) => a / b,
        Err(_) => u64::try_from(a / b as u128).ok()?,
    };
    (q != 0 && q as u128 * (b as u128 + 1) <= a).then_some(q)
}

/// Quotient and remainder, truncated; `b` is not zero.
pub fn divrem(a: &[u64], b: &[u64]) -> (Vec<u64>, Vec<u64>) {
    if cmp(a, b) == Ordering::Less {
        return (Vec::new(), a.to_vec());
    }
    if b.len() == 1 {
        let mut q = a.to_vec();
        let r = divrem_small(&mut q, b[0]);
        trim(&mut q);
        return (q, if r == 0 { Vec::new() } else { vec![r] });
    }
    if b.len() >= DIV_LARGE && a.len() - b.len() >= DIV_LARGE {
        let (q, r) = UBig::from_words(a).div_rem(UBig::from_words(b));
        return (q.as_words().to_vec(), r.as_words().to_vec());
    }
    if let Some(q) = quick_quotient(a, b) {
        let n = b.len();
        let mut r = a.to_vec();
        let borrow = super::kernels::submul_1(&mut r[..n], b, q);
        if let Some(top) = r.get_mut(n) {
            *top -= borrow;
        }
        trim(&mut r);
        return (vec![q], r);
    }
    // Knuth's algorithm D.
    let shift = b[b.len() - 1].leading_zeros();
    let mut shifted = Vec::new();
    let b = if shift == 0 {
        b
    } else {
        shifted.resize(b.len() + 1, 0);
        shl_to(&mut shifted, b, shift as usize);
        &shifted[..b.len()]
    };
    let n = b.len();
    let m = a.len() - n;
    let mut top_up = vec![0; a.len() + 1];
    shl_to(&mut top_up, a, shift as usize);
    let mut a = top_up;
    let divisor = Divisor::new(b[n - 1]);
    let mut q = vec![0u64; m + 1];
    let (top, second) = (b[n - 1], b[n - 2]);
    for j in (0..=m).rev() {
        let (mut qhat, mut rhat) = if a[j + n] >= top {
            let num = ((a[j + n] as u128) << 64) | a[j + n - 1] as u128;
            (u64::MAX as u128, num - u64::MAX as u128 * top as u128)
        } else {
            let (q, r) = divisor.divide(a[j + n], a[j + n - 1]);
            (q as u128, r as u128)
        };
        while rhat >> 64 == 0 && qhat * second as u128 > ((rhat << 64) | a[j + n - 2] as u128) {
            qhat -= 1;
            rhat += top as u128;
        }
        let borrow = super::kernels::submul_1(&mut a[j..j + n], b, qhat as u64);
        let (t, under) = a[j + n].overflowing_sub(borrow);
        a[j + n] = t;
        if under {
            qhat -= 1;
            let mut carry = 0u64;
            for i in 0..n {
                let s = a[i + j] as u128 + b[i] as u128 + carry as u128;
                a[i + j] = s as u64;
                carry = (s >> 64) as u64;
            }
            a[j + n] = a[j + n].wrapping_add(carry);
        }
        q[j] = qhat as u64;
    }
    trim(&mut q);
    a.truncate(n);
    shift_right(&mut a, shift as usize);
    trim(&mut a);
    (q, a)
}

/// `a << bits`.
pub fn shl(a: &[u64], bits: usize) -> Vec<u64> {
    if a.is_empty() {
        return Vec::new();
    }
    let mut out = vec![0; a.len() + bits / 64 + 1];
    shl_to(&mut out, a, bits);
    trim(&mut out);
    out
}

/// `out = a << bits`; `out` has `bits / 64 + 1` digits more than `a`, all 0.
pub fn shl_to(out: &mut [u64], a: &[u64], bits: usize) {
    let out = &mut out[bits / 64..];
    let bits = bits % 64;
    let (Some(&first), Some(&last)) = (a.first(), a.last()) else { return };
    if bits == 0 {
        out[..a.len()].copy_from_slice(a);
        return;
    }
    out[0] = first << bits;
    for (out, pair) in out[1..].iter_mut().zip(a.windows(2)) {
        *out = pair[1] << bits | pair[0] >> (64 - bits);
    }
    out[a.len()] = last >> (64 - bits);
}

/// `a >>= bits` for fewer than 64 bits.
fn shift_right(a: &mut [u64], bits: usize) {
    if bits == 0 {
        return;
    }
    for i in 0..a.len().saturating_sub(1) {
        a[i] = a[i] >> bits | a[i + 1] << (64 - bits);
    }
    if let Some(last) = a.last_mut() {
        *last >>= bits;
    }
}

/// `a >> bits` (truncated), and whether a one bit was shifted out.
pub fn shr(a: &[u64], bits: usize) -> (Vec<u64>, bool) {
    let (digits, bits) = (bits / 64, bits % 64);
    if digits >= a.len() {
        return (Vec::new(), !a.is_empty());
    }
    let mut lost = a[..digits].iter().any(|&d| d != 0);
    let a = &a[digits..];
    let mut out = a.to_vec();
    if bits != 0 {
        lost |= a[0] << (64 - bits) != 0;
        shift_right(&mut out, bits);
        trim(&mut out);
    }
    (out, lost)
}

/// Number of bits; 0 for zero.
pub fn bit_length(a: &[u64]) -> usize {
    match a.last() {
        Some(&d) => a.len() * 64 - d.leading_zeros() as usize,
        None => 0,
    }
}

/// Number of trailing zero bits; 0 for zero.
pub fn trailing_zeros(a: &[u64]) -> usize {
    match a.iter().position(|&d| d != 0) {
        Some(i) => i * 64 + a[i].trailing_zeros() as usize,
        None => 0,
    }
}

pub fn gcd(a: &[u64], b: &[u64]) -> Vec<u64> {
    if a.is_empty() {
        return b.to_vec();
    }
    if b.is_empty() {
        return a.to_vec();
    }
    UBig::from_words(a).gcd(UBig::from_words(b)).as_words().to_vec()
}

/// Floor of the square root.
pub fn isqrt(a: &[u64]) -> Vec<u64> {
    UBig::from_words(a).sqrt().as_words().to_vec()
}

/// Decimal digits (ASCII), "0" for zero.
pub fn to_decimal(a: &[u64]) -> Vec<u8> {
    match a {
        [] => return b"0".to_vec(),
        [d] => {
            let mut out = Vec::with_capacity(20);
            push_u64(&mut out, *d, 0);
            return out;
        }
        _ => {}
    }
    if a.len() >= DECIMAL_LARGE {
        return UBig::from_words(a).to_string().into_bytes();
    }
    let mut v = a.to_vec();
    let mut chunks = Vec::new();
    while !v.is_empty() {
        chunks.push(divrem_small(&mut v, TEN19));
        trim(&mut v);
    }
    let mut out = Vec::with_capacity(chunks.len() * 19);
    for (i, &c) in chunks.iter().rev().enumerate() {
        push_u64(&mut out, c, if i == 0 { 0 } else { 19 });
    }
    out
}

/// Appends a number in decimal with at least `width` digits.
pub fn push_u64(out: &mut Vec<u8>, n: u64, width: usize) {
    let mut buf = [b'0'; 20];
    let i = decimal_digits(&mut buf, n).min(20 - width.max(1));
    out.extend_from_slice(&buf[i..]);
}

/// Writes the decimal digits of a number, at least one, at the end of `out`: where they start.
pub fn decimal_digits(out: &mut [u8; 20], n: u64) -> usize {
    decimal_digits_before(out, 20, n)
}

/// Writes the decimal digits of a number, at least one, before position `end`: where they start.
#[inline(always)]
pub fn decimal_digits_before<const N: usize>(out: &mut [u8; N], end: usize, n: u64) -> usize {
    let count = decimal_len(n);
    assert!(count <= end && end <= N);
    unsafe { write_decimal(out.as_mut_ptr().add(end), n) };
    end - count
}

/// Number of decimal digits, at least one.
#[inline(always)]
pub fn decimal_len(n: u64) -> usize {
    const POWERS: [u64; 20] = {
        let mut powers = [1; 20];
        let mut i = 1;
        while i < 20 {
            powers[i] = powers[i - 1] * 10;
            i += 1;
        }
        // One digit is the least.
        powers[0] = 0;
        powers
    };
    // 1233 / 4096 is a little more than the logarithm of 2 to base 10.
    let guess = (((64 - (n | 1).leading_zeros()) * 1233) >> 12) as usize;
    guess + (n >= POWERS[guess]) as usize
}

/// Writes the decimal digits of a number before an address, two at a time, which halves the divisions.
///
/// # Safety
/// There is room for `decimal_len(n)` bytes.
#[inline(always)]
pub unsafe fn write_decimal(end: *mut u8, mut n: u64) {
    static PAIRS: [[u8; 2]; 100] = {
        let mut pairs = [[b'0'; 2]; 100];
        let mut i = 0;
        while i < 100 {
            pairs[i] = [b'0' + i as u8 / 10, b'0' + i as u8 % 10];
            i += 1;
        }
        pairs
    };
    let mut at = end;
    while n >= 100 {
        at = at.sub(2);
        (at as *mut [u8; 2]).write(PAIRS[(n % 100) as usize]);
        n /= 100;
    }
    if n >= 10 {
        (at.sub(2) as *mut [u8; 2]).write(PAIRS[n as usize]);
    } else {
        *at.sub(1) = b'0' + n as u8;
    }
}

/// Digits in a radix of `1 << bits` (1, 3 or 4 bits), "0" for zero.
pub fn to_power_of_two(a: &[u64], bits: usize) -> Vec<u8> {
    let len = bit_length(a);
    if len == 0 {
        return b"0".to_vec();
    }
    let count = len.div_ceil(bits);
    let mut out = Vec::with_capacity(count);
    for i in (0..count).rev() {
        let at = i * bits;
        let (d, off) = (at / 64, at % 64);
        let mut x = a[d] >> off;
        if off + bits > 64 && d + 1 < a.len() {
            x |= a[d + 1] << (64 - off);
        }
        let x = (x & ((1 << bits) - 1)) as u8;
        out.push(if x < 10 { b'0' + x } else { b'a' + x - 10 });
    }
    out
}

/// Reads ASCII digits (checked by the caller) in a radix of 2 … 36.
pub fn parse(digits: &[u8], radix: u32) -> Vec<u64> {
    if digits.len() > 400 {
        if let Ok(text) = core::str::from_utf8(digits) {
            if let Ok(n) = UBig::from_str_radix(text, radix) {
                return n.as_words().to_vec();
            }
        }
    }
    // As many digits at a time as fit a machine word.
    let mut per = 1;
    let mut power = radix as u64;
    while let Some(next) = power.checked_mul(radix as u64) {
        power = next;
        per += 1;
    }
    let mut out = Vec::new();
    let head = digits.len() % per;
    let mut start = 0;
    let mut end = if head == 0 { per } else { head };
    while start < digits.len() {
        let chunk = digits[start..end]
            .iter()
            .fold(0u64, |n, &c| n * radix as u64 + digit_value(c).unwrap_or(0) as u64);
        if out.is_empty() {
            if chunk != 0 {
                out.push(chunk);
            }
        } else {
            mul_add_small(&mut out, power, chunk);
        }
        start = end;
        end += per;
    }
    out
}

/// The value of an ASCII digit or letter.
pub fn digit_value(c: u8) -> Option<u32> {
    match c {
        b'0'..=b'9' => Some((c - b'0') as u32),
        b'a'..=b'z' => Some((c - b'a') as u32 + 10),
        b'A'..=b'Z' => Some((c - b'A') as u32 + 10),
        _ => None,
    }
}

/// `a ** e` by repeated squaring.
pub fn pow(a: &[u64], mut e: u64) -> Vec<u64> {
    if e == 0 {
        return vec![1];
    }
    if a.is_empty() || a == [1] {
        return a.to_vec();
    }
    // Powers of two are taken out: they are shifts.
    let zeros = trailing_zeros(a);
    let mut base = shr(a, zeros).0;
    let shift = zeros * e as usize;
    let mut out = vec![1];
    if base != [1] {
        loop {
            if e & 1 == 1 {
                out = mul(&out, &base);
            }
            e >>= 1;
            if e == 0 {
                break;
            }
            base = mul(&base, &base);
        }
    }
    shl(&out, shift)
}

/// `a ** e % m` with a 4-bit window; `m` is not zero.
pub fn pow_mod(a: &[u64], e: &[u64], m: &[u64]) -> Vec<u64> {
    if m == [1] {
        return Vec::new();
    }
    let base = divrem(a, m).1;
    if let ([m], true) = (m, base.len() <= 1) {
        let m = *m as u128;
        let b = base.first().copied().unwrap_or(0) as u128;
        let mut out = 1u128;
        for i in (0..bit_length(e)).rev() {
            out = out * out % m;
            if e[i / 64] >> (i % 64) & 1 == 1 {
                out = out * b % m;
            }
        }
        return if out == 0 { Vec::new() } else { vec![out as u64] };
    }
    let mulmod = |x: &[u64], y: &[u64]| divrem(&mul(x, y), m).1;
    let mut table = vec![vec![1], base.clone()];
    let windows = bit_length(e).div_ceil(4);
    if windows > 1 {
        for i in 2..16 {
            let next = mulmod(&table[i - 1], &base);
            table.push(next);
        }
    }
    let mut out = vec![1];
    for w in (0..windows).rev() {
        let nibble = (e[w / 16] >> (w % 16 * 4) & 15) as usize;
        if windows == 1 {
            for _ in 0..nibble {
                out = mulmod(&out, &base);
            }
            break;
        }
        if out != [1] {
            for _ in 0..4 {
                out = mulmod(&out, &out);
            }
        }
        if nibble != 0 {
            out = mulmod(&out, &table[nibble]);
        }
    }
    out
}

/// The double nearest to `a * 2**exp` (half to even); infinite when out of range. `sticky` says
/// that the true value is a little larger.
pub fn to_f64(a: &[u64], exp: i64, sticky: bool) -> f64 {
    let len = bit_length(a) as i64;
    if len == 0 {
        return 0.0;
    }
    // Bits to keep: 53, fewer for subnormal results.
    let top = len + exp;
    if top > 1024 {
        return f64::INFINITY;
    }
    let keep = if top >= -1021 { 53 } else { 53 - (-1021 - top) };
    if keep < 0 {
        return 0.0;
    }
    let drop = len - keep;
    if drop <= 0 {
        let m = a[0];
        return m as f64 * pow2(exp);
    }
    let (kept, lost_below) = shr(a, drop as usize - 1);
    let bits = kept.first().copied().unwrap_or(0);
    let (mut m, half) = (bits >> 1, bits & 1 == 1);
    if half && (lost_below || sticky || m & 1 == 1) {
        m += 1;
    }
    // The power may be subnormal; the product is exact all the same.
    m as f64 * pow2(exp + drop)
}

/// `2.0 ** e` for any `e` (0 or infinity out of range).
pub fn pow2(e: i64) -> f64 {
    if e > 1023 {
        f64::INFINITY
    } else if e >= -1022 {
        f64::from_bits(((e + 1023) as u64) << 52)
    } else if e >= -1074 {
        f64::from_bits(1 << (e + 1074))
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quick_quotients_are_right() {
        let mut seed = 3u64;
        let mut random = move || {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (seed ^ seed >> 29) >> (seed % 5 * 13)
        };
        let mut known = 0;
        for i in 0..4000 {
            let n = 2 + i % 4;
            let mut b: Vec<u64> = (0..n).map(|_| random()).collect();
            b[n - 1] |= 1;
            let q = random() >> (i % 60);
            // Between two multiples; just below, at and above one, where the leading digits do not tell.
            let product = mul(&b, &[q]);
            let (half, above) = (add(&product, &shr(&b, 1).0), add(&product, &[1]));
            for a in [half, sub(&add(&product, &b), &[1]), product.clone(), above] {
                if let Some(got) = quick_quotient(&a, &b) {
                    let want = UBig::from_words(&a) / UBig::from_words(&b);
                    assert_eq!(UBig::from(got), want);
                    assert!(UBig::from_words(&a) % UBig::from_words(&b) != UBig::ZERO);
                    known += 1;
                }
            }
        }
        assert!(known > 1000, "{known}");
    }

    fn pseudo(n: usize, mut seed: u64) -> Vec<u64> {
        let mut v = Vec::new();
        for _ in 0..n {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            v.push(seed ^ (seed >> 29));
        }
        if let Some(x) = v.last_mut() {
            *x |= 1;
        }
        v
    }

    #[test]
    fn division_undoes_multiplication() {
        for n in 1..70 {
            for m in [1, 2, 3, 5, 33, 40] {
                let (a, b, r) = (pseudo(n, 7), pseudo(m, 99), pseudo(m, 1234));
                let r = divrem(&r, &b).1;
                let p = add(&mul(&a, &b), &r);
                assert_eq!(divrem(&p, &b), (a, r), "{n} {m}");
            }
        }
    }

    #[test]
    fn schoolbook_agrees_with_dashu() {
        for n in 1..32 {
            let (a, b) = (pseudo(n + 5, 3), pseudo(n, 4));
            let want = UBig::from_words(&a) * UBig::from_words(&b);
            assert_eq!(mul(&a, &b), want.as_words());
        }
    }

    #[test]
    fn decimal_round_trip() {
        for n in 0..60 {
            let a = pseudo(n, 42);
            let text = to_decimal(&a);
            assert_eq!(parse(&text, 10), a);
            assert_eq!(parse(&to_power_of_two(&a, 4), 16), a);
            assert_eq!(parse(&to_power_of_two(&a, 3), 8), a);
            assert_eq!(parse(&to_power_of_two(&a, 1), 2), a);
        }
    }

    #[test]
    fn doubles() {
        assert_eq!(to_f64(&[1], 0, false), 1.0);
        assert_eq!(to_f64(&[u64::MAX], 0, false), 18446744073709551616.0);
        assert_eq!(to_f64(&[(1 << 53) + 1], 0, false), 9007199254740992.0);
        assert_eq!(to_f64(&[(1 << 53) + 1], 0, true), 9007199254740994.0);
        assert_eq!(to_f64(&[1], -1074, false), 5e-324);
        assert_eq!(to_f64(&[3], -1075, false), 1e-323);
        assert_eq!(to_f64(&[1], 1023, false), 8.98846567431158e307);
        assert_eq!(to_f64(&[u64::MAX], 960, false), f64::INFINITY);
    }

    #[test]
    fn modular_power() {
        assert_eq!(pow_mod(&[3], &[1000], &[1_000_000_007]), vec![56888193]);
        let m = pseudo(3, 5);
        let big = pow(&[12345], 77);
        assert_eq!(pow_mod(&[12345], &[77], &m), divrem(&big, &m).1);
    }
}
