//! Functions of `math` whose results are exact: sums without rounding error (Shewchuk, "Adaptive
//! Precision Floating-Point Arithmetic", 1997), vector norms in double-double arithmetic, and
//! integer functions on ints of any size.

use super::super::api::*;
use super::real;
use crate::prelude::*;

/// Non-overlapping partial sums, in increasing magnitude.
fn add_partial(partials: &mut Vec<f64>, mut x: f64) {
    let mut kept = 0;
    for j in 0..partials.len() {
        let mut y = partials[j];
        if x.abs() < y.abs() {
            core::mem::swap(&mut x, &mut y);
        }
        let hi = x + y;
        let lo = y - (hi - x);
        if lo != 0.0 {
            partials[kept] = lo;
            kept += 1;
        }
        x = hi;
    }
    partials.truncate(kept);
    if x != 0.0 {
        partials.push(x);
    }
}

/// The partial sums rounded once, half to even.
fn round_partials(partials: &[f64]) -> f64 {
    let mut n = partials.len();
    if n == 0 {
        return 0.0;
    }
    n -= 1;
    let mut hi = partials[n];
    let mut lo = 0.0;
    while n > 0 {
        let x = hi;
        n -= 1;
        let y = partials[n];
        hi = x + y;
        lo = y - (hi - x);
        if lo != 0.0 {
            break;
        }
    }
    // A half way case is decided by the sign of what follows.
    if n > 0 && ((lo < 0.0 && partials[n - 1] < 0.0) || (lo > 0.0 && partials[n - 1] > 0.0)) {
        let y = lo * 2.0;
        let x = hi + y;
        if y == x - hi {
            hi = x;
        }
    }
    hi
}

pub fn fsum(args: &Args) -> R {
    let seq = one("math.fsum", args)?;
    let mut partials = Vec::new();
    let (mut special, mut infinite) = (0.0, 0.0);
    each(seq, |item| {
        let x = real(item)?;
        if !x.is_finite() {
            if x.is_infinite() {
                infinite += x;
            }
            special += x;
            return Ok(());
        }
        add_partial(&mut partials, x);
        if partials.last().is_some_and(|p| !p.is_finite()) {
            return raise(Exc::OverflowError, "intermediate overflow in fsum");
        }
        Ok(())
    })?;
    if special != 0.0 {
        if infinite.is_nan() {
            return raise(Exc::ValueError, "-inf + inf in fsum");
        }
        return Ok(float(special));
    }
    Ok(float(round_partials(&partials)))
}

/// Euclidean norm, scaled by a power of two, squares summed with their rounding errors
/// (double-double), and the square root corrected by one Newton step.
fn norm(values: &mut [f64], max: f64, found_nan: bool) -> f64 {
    if max.is_infinite() {
        return max;
    }
    if found_nan {
        return f64::NAN;
    }
    if max == 0.0 || values.len() <= 1 {
        return max;
    }
    let (_, max_e) = frexp(max);
    if max_e < -1023 {
        // Subnormal: bring everything into the normal range first.
        for x in values.iter_mut() {
            *x /= f64::MIN_POSITIVE;
        }
        return f64::MIN_POSITIVE * norm(values, max / f64::MIN_POSITIVE, found_nan);
    }
    let scale = ldexp(1.0, -max_e);
    let (mut csum, mut frac1, mut frac2) = (1.0, 0.0, 0.0);
    for &x in values.iter() {
        let x = x * scale;
        let (hi, lo) = two_product(x, x);
        let (sum, error) = fast_two_sum(csum, hi);
        csum = sum;
        frac1 += lo;
        frac2 += error;
    }
    let h = (csum - 1.0 + (frac1 + frac2)).sqrt();
    let (hi, lo) = two_product(-h, h);
    let (sum, error) = fast_two_sum(csum, hi);
    csum = sum;
    frac1 += lo;
    frac2 += error;
    let rest = csum - 1.0 + (frac1 + frac2);
    (h + rest / (2.0 * h)) / scale
}

fn frexp(x: f64) -> (f64, i32) {
    let mut e = 0;
    let m = unsafe { super::c::frexp(x, &mut e) };
    (m, e)
}

fn ldexp(x: f64, e: i32) -> f64 {
    unsafe { super::c::ldexp(x, e) }
}

/// Exact sum of |a| >= |b|.
fn fast_two_sum(a: f64, b: f64) -> (f64, f64) {
    let x = a + b;
    (x, (a - x) + b)
}

/// Exact product by Veltkamp-Dekker splitting.
fn two_product(x: f64, y: f64) -> (f64, f64) {
    let split = |v: f64| {
        let t = v * 134217729.0;
        let hi = t - (t - v);
        (hi, v - hi)
    };
    let (xh, xl) = split(x);
    let (yh, yl) = split(y);
    let z = x * y;
    let error = xh * yh - z + xh * yl + xl * yh + xl * yl;
    (z, error)
}

fn norm_of(mut values: Vec<f64>) -> R {
    let mut max = 0.0;
    let mut found_nan = false;
    for x in values.iter_mut() {
        *x = x.abs();
        found_nan |= x.is_nan();
        if *x > max {
            max = *x;
        }
    }
    Ok(float(norm(&mut values, max, found_nan)))
}

pub fn hypot(args: &Args) -> R {
    no_keywords("math.hypot", args)?;
    norm_of(args.pos.iter().map(|&v| real(v)).collect::<R<_>>()?)
}

pub fn dist(args: &Args) -> R {
    let a = positional("dist", args, 2, 2)?;
    let (p, q) = (sequence(a[0])?, sequence(a[1])?);
    if p.len() != q.len() {
        return raise(Exc::ValueError, "both points must have the same number of dimensions");
    }
    norm_of(p.iter().zip(&q).map(|(&x, &y)| Ok(real(x)? - real(y)?)).collect::<R<_>>()?)
}

pub fn prod(args: &Args) -> R {
    let a = bind("prod", args, &["iterable", "start"], 1, 1)?;
    let mut result = if a[1].is_unset() { int(1) } else { a[1] };
    each(a[0], |item| {
        result = binary(BinOp::Mul, result, item)?;
        Ok(())
    })?;
    Ok(result)
}

pub fn gcd(args: &Args) -> R {
    no_keywords("math.gcd", args)?;
    let mut result = int(0);
    for &v in args.pos {
        result = int_gcd(result, to_index(v)?);
    }
    Ok(result)
}

pub fn lcm(args: &Args) -> R {
    no_keywords("math.lcm", args)?;
    let mut result = int(1);
    for &v in args.pos {
        let v = to_index(v)?;
        if is_zero(v) {
            result = int(0);
            continue;
        }
        if !is_zero(result) {
            let part = binary(BinOp::FloorDiv, result, int_gcd(result, v))?;
            result = int_abs(binary(BinOp::Mul, part, v)?);
        }
    }
    Ok(result)
}

pub fn isqrt(args: &Args) -> R {
    let n = to_index(one("math.isqrt", args)?)?;
    if int_is_negative(n) {
        return raise(Exc::ValueError, "isqrt() argument must be nonnegative");
    }
    int_isqrt(n)
}

/// Product of lo..=hi, by halves, so that the big multiplications are balanced.
fn range_product(lo: i64, hi: i64) -> R {
    if hi < lo {
        return Ok(int(1));
    }
    if hi - lo < 8 {
        let mut result = int(lo);
        for k in lo + 1..=hi {
            result = binary(BinOp::Mul, result, int(k))?;
        }
        return Ok(result);
    }
    let middle = lo + (hi - lo) / 2;
    binary(BinOp::Mul, range_product(lo, middle)?, range_product(middle + 1, hi)?)
}

pub fn factorial(args: &Args) -> R {
    let n = to_index(one("math.factorial", args)?)?;
    if int_is_negative(n) {
        return raise(Exc::ValueError, "factorial() not defined for negative values");
    }
    match to_i64(n) {
        Some(n) => range_product(2, n.max(1)).map(|v| if n < 2 { int(1) } else { v }),
        None => raise(Exc::OverflowError, &format!("factorial() argument should not exceed {}", i64::MAX)),
    }
}

/// n · (n-1) · … · (n-k+1) for an int n of any size.
fn falling(n: Value, k: i64) -> R {
    match to_i64(n) {
        Some(n) => range_product(n - k + 1, n).map(|v| if k == 0 { int(1) } else { v }),
        None => {
            let mut result = int(1);
            for i in 0..k {
                result = binary(BinOp::Mul, result, binary(BinOp::Sub, n, int(i))?)?;
            }
            Ok(result)
        }
    }
}

fn counted(n: Value, k: Value) -> R<Option<Value>> {
    for (v, name) in [(n, "n"), (k, "k")] {
        if int_is_negative(v) {
            return raise(Exc::ValueError, &format!("{name} must be a non-negative integer"));
        }
    }
    if int_less(n, k) {
        return Ok(Some(int(0)));
    }
    Ok(None)
}

pub fn perm(args: &Args) -> R {
    let a = positional("perm", args, 1, 2)?;
    if a.len() == 1 || a[1].is_none() {
        return factorial(&Args { pos: &a[..1], kwnames: &[], kwvals: &[] });
    }
    let (n, k) = (to_index(a[0])?, to_index(a[1])?);
    if let Some(zero) = counted(n, k)? {
        return Ok(zero);
    }
    match to_i64(k) {
        Some(k) => falling(n, k),
        None => raise(Exc::OverflowError, &format!("k must not exceed {}", i64::MAX)),
    }
}

pub fn comb(args: &Args) -> R {
    let a = positional("comb", args, 2, 2)?;
    let (n, k) = (to_index(a[0])?, to_index(a[1])?);
    if let Some(zero) = counted(n, k)? {
        return Ok(zero);
    }
    let other = binary(BinOp::Sub, n, k)?;
    let k = if int_less(other, k) { other } else { k };
    let Some(k) = to_i64(k) else {
        return raise(Exc::OverflowError, &format!("min(n - k, k) must not exceed {}", i64::MAX));
    };
    if let Some(n) = to_i64(n).filter(|&n| n <= 64 && k <= n) {
        let mut result: u128 = 1;
        for i in 0..k {
            result = result * (n - i) as u128 / (i + 1) as u128;
        }
        return Ok(int_from_u128(result));
    }
    binary(BinOp::FloorDiv, falling(n, k)?, range_product(1, k)?)
}
