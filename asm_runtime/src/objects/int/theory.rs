//! Number theory on ints: greatest common divisor, integer square root, modular inverse.

use super::{from_parts, mag, view};
use crate::error::{Exc, R};
use crate::objects::helpers::raise;
use crate::prelude::*;
use crate::value::Value;

/// Greatest common divisor of two ints, not negative.
pub fn gcd(a: Value, b: Value) -> Value {
    if let (Some(x), Some(y)) = (super::small(a), super::small(b)) {
        let (mut x, mut y) = (x.unsigned_abs(), y.unsigned_abs());
        while y != 0 {
            (x, y) = (y, x % y);
        }
        return super::from_u64(x);
    }
    let (mut ta, mut tb) = (0, 0);
    let (a, b) = (view(a, &mut ta), view(b, &mut tb));
    from_parts(false, &mag::gcd(a.mag, b.mag))
}

/// Floor of the square root of an int.
pub fn isqrt(a: Value) -> R {
    let mut t = 0;
    let v = view(a, &mut t);
    if v.neg {
        return raise(Exc::ValueError, "isqrt() argument must be nonnegative");
    }
    Ok(from_parts(false, &mag::isqrt(v.mag)))
}

/// The inverse of `a` modulo `m` (extended Euclid); `None` when they are not coprime.
pub fn inverse(a: &[u64], m: &[u64]) -> Option<Vec<u64>> {
    if m == [1] {
        return Some(Vec::new());
    }
    // Invariant: r_i = s_i * a (mod m), the s kept in 0 … m-1.
    let (mut r0, mut r1) = (m.to_vec(), mag::divrem(a, m).1);
    let (mut s0, mut s1) = (Vec::new(), vec![1]);
    while !r1.is_empty() {
        let (q, r) = mag::divrem(&r0, &r1);
        let t = mag::divrem(&mag::mul(&q, &s1), m).1;
        let next =
            if mag::cmp(&s0, &t).is_ge() { mag::sub(&s0, &t) } else { mag::sub(&mag::add(&s0, m), &t) };
        (r0, r1) = (r1, r);
        (s0, s1) = (s1, next);
    }
    (r0 == [1]).then_some(s0)
}

#[cfg(test)]
mod tests {
    #[test]
    fn inverses() {
        assert_eq!(super::inverse(&[3], &[11]), Some(vec![4]));
        assert_eq!(super::inverse(&[2], &[4]), None);
        assert_eq!(super::inverse(&[38], &[97]), Some(vec![23]));
    }
}
