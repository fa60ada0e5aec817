//! Powers of doubles whose exponent is a constant half or whole number up to 4: a few products, a root, a quotient in place
//! of the C library's `pow`, wherever these give what it gives.
//!
//! Python's `**` on floats is the C library's `pow`, and its last bit can be seen. glibc's (`sysdeps/ieee754/dbl-64/e_pow.c`) is
//! not always the correctly rounded power, but nearly: it computes `exp(y * log x)` with some 15 bits more than a double has
//! and rounds once. By its documentation the error in ulps of the result is at most `0.509 + |y ln x| * 1.3 * 2^-68 * 2^53`, and
//! without fused multiply-add `0.511 + |y ln x| * 1.5 * 2^-15`, of which 0.5 are the last rounding. So where the exact power is
//! farther than the rest of it from the middle between two doubles, `pow` can only give the double that is nearest.
//!
//! ```text
//! %d = float.binary pow %x, -1.5        %s = sqrt %x          %r = %x - %s*%s        the root and what it lacks, exactly
//!                                       %t = %x*%s            %u = %x*%s - %t        x^1.5 = t + u + r*s/2 …
//!                                       %l = (0.5*%s)*%r + %u
//!                                       %q = 1 / %t           %e = (1 - %q*%t) - %q*%l    1/(t+l) = q + q*e …
//!                                       %a = %q*(%e + K) + %q    %b = %q*(%e - K) + %q
//!                                       LO <= x <= HI and a = b → a, else pow as before
//! ```
//!
//! - Every step keeps what its rounding lost in a second double (Dekker, "A floating-point technique for extending the
//!   available precision", 1971). Lost parts of products, quotients and roots are doubles and one fused operation gives them
//!   exactly (Markstein, "Computation of elementary functions on the IBM RISC System/6000 processor", 1990). What is left out
//!   are products of two lost parts and roundings of lost parts: less than 2^-100 of the value, for all exponents here.
//! - The sum is rounded with a bound added and subtracted (Ziv, "Fast evaluation of elementary mathematical functions with
//!   correctly rounded last bit", 1991). The bound is `K = 2^-58` of the value: 2^-6 = 0.0156 ulp where the mantissa is 1, more
//!   elsewhere. If both come out equal, so does everything between, and no middle of two doubles lies as near as that.
//! - `|y ln x|` is kept below 116 ln 2 = 80.4 by the range of x, so `pow` is off by 0.511 + 0.0037 ulp, 0.0147 without its last
//!   rounding, which is below 0.0156. (The largest distance from a middle at which `pow` chose the wrong side was 0.0053 in 10^9
//!   random powers, on AArch64, and on x86-64 with and without fused operations.)
//! - The range excludes zeros, infinities, NaNs, subnormals and all that could overflow or lose bits in between, and for halves
//!   negative numbers, whose powers are complex. It holds for about 95 % of what is in range; the rest goes the old way, with the old tests.
//!
//! The user's own `a * b + c` stays two operations with two roundings.

use super::context::Splitter;
use super::ops::Job;
use crate::hir::{BinOp, CmpOp, Fused, Op, Term, Ty, Value};
use crate::opt::edit;

/// Bound of `pow`'s error before its last rounding, relative to the result: 2^-58.
const BOUND: u64 = power_of_two(-58);

/// The exponent may be this many halves.
const MOST: i32 = 8;

const fn power_of_two(e: i64) -> u64 {
    ((1023 + e) as u64) << 52
}

/// A number as the sum of two doubles, the second of which is less than the last digit of the first.
#[derive(Clone, Copy)]
struct Sum {
    high: Value,
    low: Option<Value>,
}

/// How many halves an exponent is, if it is one for which there is code: not 0 and 1, which cost nothing.
fn halves(exponent: f64) -> Option<i32> {
    let twice = exponent * 2.0;
    (twice == twice.trunc() && twice.abs() <= f64::from(MOST) && twice != 0.0 && twice != 2.0)
        .then_some(twice as i32)
}

impl Splitter<'_> {
    /// Makes the power of `x` where that is certain to be what the C library gives: a way out of the operation. The
    /// current block afterwards is where it is not.
    pub(super) fn power_here(&mut self, job: &mut Job, x: Value, exponent: Option<f64>) {
        if !self.limits.powers {
            return;
        }
        let Some(exponent) = exponent else {
            return self
                .powers
                .push((self.loc, "the C library's pow: the exponent is no constant".to_string()));
        };
        let Some(n) = halves(exponent) else {
            let text =
                format!("the C library's pow: {exponent} is no half or whole number up to {}", MOST / 2);
            return self.powers.push((self.loc, text));
        };
        self.powers.push((
            self.loc,
            format!("power {exponent} in place, the C library's pow where it could differ"),
        ));
        let (a, b, measured) = self.bounds_of_power(x, n);
        // |exponent| times this is at most 116, twice that for squares.
        let reach = if n.abs() <= 4 { 58 } else { 29 } * if measured == x || n == -2 { 1 } else { 2 };
        let (least, most) = (power_of_two(-reach), power_of_two(reach));
        let slow = self.part("pow", true);
        for (op, a, b) in [
            (CmpOp::Le, self.double(least), measured),
            (CmpOp::Le, measured, self.double(most)),
            (CmpOp::Eq, a, b),
        ] {
            let cond = self.emit(Op::FloatCompare(op, a, b), Ty::Any);
            let next = self.part("", false);
            let term = Term::Branch { cond, then: edit::edge(next, vec![]), els: edit::edge(slow, vec![]) };
            edit::set_term(&mut self.new, self.cur, term, self.loc);
            self.cur = next;
        }
        let env = self.env.clone();
        self.exit_f64(job, a);
        self.cur = slow;
        self.env = env;
    }

    /// The power as the sum with the bound added, and subtracted; and what is to be in range: the base, or the square of one
    /// that may be negative.
    fn bounds_of_power(&mut self, x: Value, n: i32) -> (Value, Value, Value) {
        let whole = Sum { high: x, low: None };
        let (mut measured, mut power) = (x, None);
        if n % 2 == 0 {
            let square = if n == -2 { None } else { Some(self.product(whole, whole)) };
            measured = match square {
                Some(square) => square.high,
                None => self.emit(Op::FloatAbs(x), Ty::Any),
            };
            power = Some(match (n.abs(), square) {
                (4, Some(square)) => square,
                (6, Some(square)) => self.product(square, whole),
                (8, Some(square)) => self.product(square, square),
                _ => whole,
            });
        } else {
            for _ in 0..n.abs() / 2 {
                power = Some(match power {
                    Some(power) => self.product(power, whole),
                    None => whole,
                });
            }
        }
        let root = (n % 2 != 0).then(|| {
            let root = self.emit(Op::FloatSqrt(x), Ty::Any);
            (root, self.fused(Fused::From, root, root, x))
        });
        let (high, low) = match (power, root) {
            (None, Some((root, rest))) if n < 0 => {
                // 1 / (s + r/2s) = q + q * ((1 - q*s) - q*q*r/2), q = 1/s.
                let (q, lacks) = self.reciprocal(root);
                let half = self.double(0.5f64.to_bits());
                let half = self.float(BinOp::Mul, q, half);
                let part = self.float(BinOp::Mul, half, rest);
                let e = self.fused(Fused::From, part, q, lacks);
                return self.relative_bounds(q, e, measured);
            }
            (Some(power), None) => (power.high, power.low),
            (power, Some((root, rest))) => match power {
                Some(Sum { high, low: None }) => {
                    // x*s with x*r/2s, which is s*r/2.
                    let half = self.double(0.5f64.to_bits());
                    let half = self.float(BinOp::Mul, half, root);
                    let product = self.product(Sum { high, low: None }, Sum { high: root, low: None });
                    let low = product.low.map(|low| self.fused(Fused::Add, half, rest, low));
                    (product.high, low)
                }
                power => {
                    let twice = self.float(BinOp::Add, root, root);
                    let low = self.float(BinOp::TrueDiv, rest, twice);
                    let root = Sum { high: root, low: Some(low) };
                    let sum = power.map_or(root, |power| self.product(power, root));
                    (sum.high, sum.low)
                }
            },
            (None, None) => (x, None),
        };
        if n < 0 {
            let (q, lacks) = self.reciprocal(high);
            let e = low.map_or(lacks, |low| self.fused(Fused::From, q, low, lacks));
            return self.relative_bounds(q, e, measured);
        }
        let bound = self.double(BOUND);
        let low = low.unwrap_or(high);
        let above = self.fused(Fused::Add, high, bound, low);
        let below = self.fused(Fused::From, high, bound, low);
        (self.float(BinOp::Add, high, above), self.float(BinOp::Add, high, below), measured)
    }

    /// `q + q * (e ± K)`.
    fn relative_bounds(&mut self, q: Value, e: Value, measured: Value) -> (Value, Value, Value) {
        let bound = self.double(BOUND);
        let above = self.float(BinOp::Add, e, bound);
        let below = self.float(BinOp::Sub, e, bound);
        (self.fused(Fused::Add, q, above, q), self.fused(Fused::Add, q, below, q), measured)
    }

    /// `1/v` rounded, and how much `v` times that lacks to 1.
    fn reciprocal(&mut self, v: Value) -> (Value, Value) {
        let one = self.double(1f64.to_bits());
        let q = self.float(BinOp::TrueDiv, one, v);
        (q, self.fused(Fused::From, q, v, one))
    }

    fn product(&mut self, a: Sum, b: Sum) -> Sum {
        let high = self.float(BinOp::Mul, a.high, b.high);
        let mut low = self.fused(Fused::Sub, a.high, b.high, high);
        for (high, part) in [(a.high, b.low), (b.high, a.low)] {
            if let Some(part) = part {
                low = self.fused(Fused::Add, high, part, low);
            }
        }
        Sum { high, low: Some(low) }
    }

    fn double(&mut self, bits: u64) -> Value {
        self.emit(Op::FloatConst(bits), Ty::Any)
    }
    fn float(&mut self, op: BinOp, a: Value, b: Value) -> Value {
        self.emit(Op::FloatBinary(op, a, b), Ty::Any)
    }
    fn fused(&mut self, op: Fused, a: Value, b: Value, c: Value) -> Value {
        self.emit(Op::FloatFused(op, a, b, c), Ty::Any)
    }
}
