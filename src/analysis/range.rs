//! Intervals of ints: what the operators make of them, and how they grow.
//!
//! An interval has exact bounds up to 63 bits; beyond, a bound says "fits 64 bits" or nothing. Joins
//! widen (Cousot and Cousot, "Static determination of dynamic properties of programs", 1976): a bound
//! that grows moves to the next of a few thresholds, so that every chain of joins is short.
//!
//! ```text
//! [0, 255] & [0, 15] = [0, 15]      [1, 8] * [-2, 3] = [-16, 24]      join [0, 0] [1, 1] = [0, 2^16-1]
//! ```
//! Sources: Harrison, "Compiler analysis of the value ranges for variables" (1977); Rodrigues, Campos
//! and Pereira, "A fast and low-overhead technique to secure programs against integer overflows" (2013).

use crate::hir::BinOp;

/// From `lo` to `hi`, both included; empty when `lo > hi`. The outermost codes are no numbers: see
/// `low` and `high`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Range {
    lo: i64,
    hi: i64,
}

/// Farther than anything computed with.
const FAR: i128 = 1 << 100;
const BEYOND: i64 = i64::MAX;
const WITHIN_U64: i64 = i64::MAX - 1;
const WITHIN_I64: i64 = i64::MAX - 2;
const SMI_MIN: i64 = pyrl_abi::tags::SMI_MIN;
const SMI_MAX: i64 = pyrl_abi::tags::SMI_MAX;

/// Where growing bounds stop. One is above all lengths: what counts items stays far below the largest small int.
const UPPER: [i64; 6] = [u16::MAX as i64, u32::MAX as i64, 1 << 50, SMI_MAX, WITHIN_U64, BEYOND];
const LOWER: [i64; 3] = [0, SMI_MIN, -BEYOND];

fn low(code: i64) -> i128 {
    match code {
        c if c == -BEYOND || c == i64::MIN => -FAR,
        c if c == -WITHIN_I64 => i128::from(i64::MIN),
        c => i128::from(c),
    }
}

fn high(code: i64) -> i128 {
    match code {
        BEYOND => FAR,
        WITHIN_U64 => i128::from(u64::MAX),
        WITHIN_I64 => i128::from(i64::MAX),
        c => i128::from(c),
    }
}

impl Range {
    pub const EMPTY: Range = Range { lo: 1, hi: 0 };
    pub const FULL: Range = Range { lo: -BEYOND, hi: BEYOND };
    /// Small ints.
    pub const SMI: Range = Range { lo: SMI_MIN, hi: SMI_MAX };
    /// Lengths of what is in memory.
    pub const LENGTH: Range = Range { lo: 0, hi: (1 << 48) - 1 };
    pub const BYTE: Range = Range { lo: 0, hi: 255 };
    pub const BIT: Range = Range { lo: 0, hi: 1 };

    /// The interval of these bounds, or the next larger one that can be told.
    pub fn new(lo: i128, hi: i128) -> Range {
        if lo > hi {
            return Range::EMPTY;
        }
        let lo = match lo {
            l if l < i128::from(i64::MIN) => -BEYOND,
            l if l <= i128::from(-WITHIN_I64) => -WITHIN_I64,
            // A bound above all codes says as much as the highest one.
            l => l.min(i128::from(WITHIN_I64 - 1)) as i64,
        };
        let hi = match hi {
            h if h > i128::from(u64::MAX) => BEYOND,
            h if h > i128::from(i64::MAX) => WITHIN_U64,
            h if h >= i128::from(WITHIN_I64) => WITHIN_I64,
            h => h.max(i128::from(1 - WITHIN_I64)) as i64,
        };
        Range { lo, hi }
    }
    pub fn exactly(value: i128) -> Range {
        Range::new(value, value)
    }
    pub fn lo(self) -> i128 {
        low(self.lo)
    }
    pub fn hi(self) -> i128 {
        high(self.hi)
    }
    pub fn is_empty(self) -> bool {
        self.lo > self.hi
    }
    /// Is every value of it in `other`?
    pub fn within(self, other: Range) -> bool {
        self.is_empty() || self.lo >= other.lo && self.hi <= other.hi
    }
    /// Least interval that covers both.
    pub fn hull(self, other: Range) -> Range {
        if self.is_empty() {
            other
        } else if other.is_empty() {
            self
        } else {
            Range { lo: self.lo.min(other.lo), hi: self.hi.max(other.hi) }
        }
    }
    pub fn meet(self, other: Range) -> Range {
        let (lo, hi) = (self.lo.max(other.lo), self.hi.min(other.hi));
        if lo > hi {
            Range::EMPTY
        } else {
            Range { lo, hi }
        }
    }
    /// Covers both; bounds that grow beyond `self` grow far.
    pub fn widen(self, other: Range) -> Range {
        if self.is_empty() || other.within(self) {
            return if self.is_empty() { other } else { self };
        }
        let hi = if other.hi <= self.hi {
            self.hi
        } else {
            UPPER.into_iter().find(|&u| u >= other.hi).unwrap_or(BEYOND)
        };
        let lo = if other.lo >= self.lo {
            self.lo
        } else {
            LOWER.into_iter().find(|&l| l <= other.lo).unwrap_or(-BEYOND)
        };
        Range { lo, hi }
    }

    pub fn negated(self) -> Range {
        self.of_bounds(|r| Range::new(-r.hi(), -r.lo()))
    }
    pub fn invert(self) -> Range {
        self.of_bounds(|r| Range::new(-r.hi() - 1, -r.lo() - 1))
    }
    pub fn abs(self) -> Range {
        self.of_bounds(|r| {
            let least = if r.lo() > 0 { r.lo() } else { (-r.hi()).max(0) };
            Range::new(least, r.lo().abs().max(r.hi().abs()))
        })
    }
    fn of_bounds(self, f: impl FnOnce(Range) -> Range) -> Range {
        if self.is_empty() {
            self
        } else {
            f(self)
        }
    }

    /// What an operator gives where it does not raise and gives an int.
    pub fn binary(op: BinOp, a: Range, b: Range) -> Range {
        if a.is_empty() || b.is_empty() {
            return Range::EMPTY;
        }
        let corners = |f: &dyn Fn(i128, i128) -> i128| {
            let all = [f(a.lo(), b.lo()), f(a.lo(), b.hi()), f(a.hi(), b.lo()), f(a.hi(), b.hi())];
            let least = all.into_iter().fold(i128::MAX, i128::min);
            Range::new(least, all.into_iter().fold(i128::MIN, i128::max))
        };
        let not_negative = a.lo() >= 0 && b.lo() >= 0;
        match op {
            BinOp::Add => Range::new(a.lo() + b.lo(), a.hi() + b.hi()),
            BinOp::Sub => Range::new(a.lo() - b.hi(), a.hi() - b.lo()),
            BinOp::Mul => corners(&|x, y| x.saturating_mul(y)),
            // What has no bound has none when it is divided.
            BinOp::FloorDiv if b.lo() > 0 => {
                corners(&|x, y| if x.abs() >= FAR { x } else { x.div_euclid(y) })
            }
            BinOp::FloorDiv => {
                let most = a.lo().abs().max(a.hi().abs());
                Range::new(-most, most)
            }
            BinOp::Mod if b.lo() > 0 && a.lo() >= 0 => Range::new(0, a.hi().min(b.hi() - 1)),
            BinOp::Mod => Range::new((b.lo() + 1).min(0), (b.hi() - 1).max(0)),
            BinOp::And if a.lo() >= 0 || b.lo() >= 0 => {
                let most = match (a.lo() >= 0, b.lo() >= 0) {
                    (true, true) => a.hi().min(b.hi()),
                    (true, false) => a.hi(),
                    _ => b.hi(),
                };
                Range::new(0, most)
            }
            BinOp::Or | BinOp::Xor if not_negative => Range::new(0, ones(a.hi().max(b.hi()))),
            BinOp::And | BinOp::Or | BinOp::Xor => {
                let most = ones([a, b].map(|r| (-r.lo() - 1).max(r.hi())).into_iter().fold(0, i128::max));
                Range::new(-most - 1, most)
            }
            BinOp::Shl => {
                let count = |c: i128| c.clamp(0, 101) as u32;
                corners(&|x, c| x.saturating_mul(1i128 << count(c)))
            }
            BinOp::Shr => corners(&|x, c| if x.abs() >= FAR { x } else { x >> c.clamp(0, 120) }),
            BinOp::Pow if not_negative && b.hi() <= 64 => {
                let power = |x: i128, n: i128| (0..n).fold(1i128, |p, _| p.saturating_mul(x).min(FAR));
                Range::new(0, power(a.hi().max(1), b.hi()))
            }
            BinOp::Pow | BinOp::MatMul | BinOp::TrueDiv => Range::FULL,
        }
    }

    /// The values whose squares are at most `most`.
    pub fn with_square_below(most: i128) -> Range {
        if most >= FAR {
            return Range::FULL;
        }
        let root = if most < 0 { -1 } else { (most as f64).sqrt() as i128 + 1 };
        Range::new(-root, root)
    }
}

/// The least number of ones alone that is not below.
fn ones(value: i128) -> i128 {
    match value {
        v if v <= 0 => 0,
        v if v >= FAR => FAR,
        v => (1i128 << (128 - v.leading_zeros())) - 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OPS: [BinOp; 11] = [
        BinOp::Add,
        BinOp::Sub,
        BinOp::Mul,
        BinOp::FloorDiv,
        BinOp::Mod,
        BinOp::And,
        BinOp::Or,
        BinOp::Xor,
        BinOp::Shl,
        BinOp::Shr,
        BinOp::Pow,
    ];

    /// Python's result.
    fn eval(op: BinOp, x: i128, y: i128) -> Option<i128> {
        let floor = |x: i128, y: i128| x.div_euclid(y) - i128::from(y < 0 && x.rem_euclid(y) != 0);
        Some(match op {
            BinOp::Add => x + y,
            BinOp::Sub => x - y,
            BinOp::Mul => x * y,
            BinOp::FloorDiv if y != 0 => floor(x, y),
            BinOp::Mod if y != 0 => x - y * floor(x, y),
            BinOp::And => x & y,
            BinOp::Or => x | y,
            BinOp::Xor => x ^ y,
            BinOp::Shl if y >= 0 => x << y,
            BinOp::Shr if y >= 0 => x >> y,
            BinOp::Pow if y >= 0 => x.pow(y as u32),
            _ => return None,
        })
    }

    #[test]
    fn operators_cover_every_result() {
        let bounds = [-9i128, -4, -1, 0, 1, 3, 7];
        for op in OPS {
            for (&a, &b) in bounds.iter().flat_map(|a| bounds.iter().map(move |b| (a, b))) {
                for (&c, &d) in bounds.iter().flat_map(|c| bounds.iter().map(move |d| (c, d))) {
                    let all = Range::binary(op, Range::new(a, b), Range::new(c, d));
                    for (x, y) in (a..=b).flat_map(|x| (c..=d).map(move |y| (x, y))) {
                        if let Some(v) = eval(op, x, y) {
                            assert!(Range::exactly(v).within(all), "{op:?} {x} {y}: {v} not in {all:?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn bounds_beyond_words_are_kept_apart() {
        let words = Range::new(0, i128::from(u64::MAX));
        assert_eq!(words.hi(), i128::from(u64::MAX));
        assert!(!Range::binary(BinOp::Add, words, Range::BIT).within(words));
        assert!(Range::binary(BinOp::And, Range::FULL, words).within(words));
        assert_eq!(Range::new(i128::from(i64::MIN), i128::from(i64::MAX)).lo(), i128::from(i64::MIN));
        assert!(!Range::binary(BinOp::Add, Range::SMI, Range::BIT).within(Range::SMI));
        for op in [BinOp::Shr, BinOp::FloorDiv] {
            assert_eq!(Range::binary(op, Range::FULL, Range::exactly(1 << 40)), Range::FULL);
        }
        assert_eq!(Range::with_square_below(FAR), Range::FULL);
        let counted = Range::exactly(0).widen(Range::exactly(1));
        assert_eq!(counted, Range::new(0, i128::from(u16::MAX)));
        assert_eq!(counted.widen(Range::exactly(1 << 16)), Range::new(0, i128::from(u32::MAX)));
    }
}
