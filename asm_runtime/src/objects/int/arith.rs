//! Arithmetic on ints: each operation tries small ints first and falls to magnitudes. The
//! functions without `nb_` require ints; the `nb_` ones are the type's slots.

use super::{build, from_i128, from_parts, is_int, mag, small, view, View};
use crate::error::{Exc, R};
use crate::objects::helpers::raise;
use crate::prelude::*;
use crate::types::CmpOp;
use crate::value::Value;
use core::cmp::Ordering;
use pyrl_abi::tags;

/// `a + b`.
#[inline]
pub fn add(a: Value, b: Value) -> Value {
    if a.is_smi() && b.is_smi() {
        if let Some(w) = (a.0 as i64 - 1).checked_add(b.0 as i64) {
            return Value(w as u64);
        }
    }
    add_slow(a, b, false)
}

/// `a - b`.
#[inline]
pub fn sub(a: Value, b: Value) -> Value {
    if a.is_smi() && b.is_smi() {
        if let Some(w) = (a.0 as i64).checked_sub(b.0 as i64 - 1) {
            return Value(w as u64);
        }
    }
    add_slow(a, b, true)
}

#[cold]
fn add_slow(a: Value, b: Value, negate: bool) -> Value {
    let (mut ta, mut tb) = (0, 0);
    let (a, b) = (view(a, &mut ta), view(b, &mut tb));
    let b = View { neg: b.neg != negate, mag: b.mag };
    if a.neg == b.neg {
        let (long, short) = if a.mag.len() >= b.mag.len() { (a.mag, b.mag) } else { (b.mag, a.mag) };
        return build(a.neg, long.len() + 1, |out| mag::add_to(out, long, short));
    }
    match mag::cmp(a.mag, b.mag) {
        Ordering::Less => build(b.neg, b.mag.len(), |out| mag::sub_to(out, b.mag, a.mag)),
        Ordering::Equal => Value::smi(0),
        Ordering::Greater => build(a.neg, a.mag.len(), |out| mag::sub_to(out, a.mag, b.mag)),
    }
}

/// `a * b`.
#[inline]
pub fn mul(a: Value, b: Value) -> Value {
    if a.is_smi() && b.is_smi() {
        if let Some(w) = (a.0 as i64 - 1).checked_mul(b.as_smi()) {
            return Value((w + 1) as u64);
        }
        return from_i128(a.as_smi() as i128 * b.as_smi() as i128);
    }
    mul_slow(a, b)
}

#[cold]
fn mul_slow(a: Value, b: Value) -> Value {
    let (mut ta, mut tb) = (0, 0);
    let (a, b) = (view(a, &mut ta), view(b, &mut tb));
    build(a.neg != b.neg, a.mag.len() + b.mag.len(), |out| mag::mul_to(out, a.mag, b.mag))
}

/// Floor quotient and remainder of machine words; `b` is not 0.
#[inline]
pub fn floor_divmod(a: i64, b: i64) -> (i64, i64) {
    let (q, r) = (a / b, a % b);
    if r != 0 && (r < 0) != (b < 0) {
        (q - 1, r + b)
    } else {
        (q, r)
    }
}

/// Floor quotient and remainder of any ints.
fn divmod_big(a: Value, b: Value) -> (Value, Value) {
    let (mut ta, mut tb) = (0, 0);
    let (a, b) = (view(a, &mut ta), view(b, &mut tb));
    let (mut q, mut r) = mag::divrem(a.mag, b.mag);
    let neg = a.neg != b.neg;
    if neg && !r.is_empty() {
        q = mag::add(&q, &[1]);
        r = mag::sub(b.mag, &r);
    }
    (from_parts(neg, &q), from_parts(b.neg, &r))
}

/// Floor quotient of any ints: mostly the leading digits tell it.
fn floordiv_slow(a: Value, b: Value) -> Value {
    let (mut ta, mut tb) = (0, 0);
    let (x, y) = (view(a, &mut ta), view(b, &mut tb));
    let neg = x.neg != y.neg;
    let q = match mag::cmp(x.mag, y.mag) {
        Ordering::Less if x.is_zero() => return Value::smi(0),
        Ordering::Less => 0,
        _ => match mag::quick_quotient(x.mag, y.mag) {
            Some(q) => q as i128,
            None => return divmod_big(a, b).0,
        },
    };
    from_i128(if neg { -q - 1 } else { q })
}

fn is_zero(v: Value) -> bool {
    v == Value::smi(0) || small(v) == Some(0)
}

/// `a // b`.
#[inline]
pub fn floordiv(a: Value, b: Value) -> R {
    if a.is_smi() && b.is_smi() && b != Value::smi(0) {
        // The quotient of small ints fits an i64 (SMI_MIN // -1 is 2**62).
        return Ok(super::from_i64(floor_divmod(a.as_smi(), b.as_smi()).0));
    }
    if is_zero(b) {
        return raise(Exc::ZeroDivisionError, "integer division or modulo by zero");
    }
    Ok(floordiv_slow(a, b))
}

/// `a % b`.
#[inline]
pub fn modulo(a: Value, b: Value) -> R {
    if a.is_smi() && b.is_smi() && b != Value::smi(0) {
        return Ok(Value::smi(floor_divmod(a.as_smi(), b.as_smi()).1));
    }
    if is_zero(b) {
        return raise(Exc::ZeroDivisionError, "integer modulo by zero");
    }
    Ok(divmod_big(a, b).1)
}

/// `divmod(a, b)`.
pub fn divmod(a: Value, b: Value) -> R<(Value, Value)> {
    if is_zero(b) {
        return raise(Exc::ZeroDivisionError, "integer division or modulo by zero");
    }
    if a.is_smi() && b.is_smi() {
        let (q, r) = floor_divmod(a.as_smi(), b.as_smi());
        return Ok((super::from_i64(q), Value::smi(r)));
    }
    Ok(divmod_big(a, b))
}

/// `a / b`, correctly rounded.
pub fn truediv(a: Value, b: Value) -> R {
    const EXACT: u64 = 1 << 53;
    if let (Some(x), Some(y)) = (small(a), small(b)) {
        if y == 0 {
            return raise(Exc::ZeroDivisionError, "division by zero");
        }
        if x.unsigned_abs() <= EXACT && y.unsigned_abs() <= EXACT {
            return Ok(crate::objects::float::new(x as f64 / y as f64));
        }
    }
    let (mut ta, mut tb) = (0, 0);
    let (a, b) = (view(a, &mut ta), view(b, &mut tb));
    if b.is_zero() {
        return raise(Exc::ZeroDivisionError, "division by zero");
    }
    // Scale so that the quotient has at least 64 bits; the remainder is the sticky bit.
    let (la, lb) = (mag::bit_length(a.mag) as i64, mag::bit_length(b.mag) as i64);
    let shift = (66 - (la - lb)).max(0);
    let (q, r) = mag::divrem(&mag::shl(a.mag, shift as usize), b.mag);
    let x = mag::to_f64(&q, -shift, !r.is_empty());
    if x.is_infinite() {
        return raise(Exc::OverflowError, "integer division result too large for a float");
    }
    Ok(crate::objects::float::new(if a.neg != b.neg { -x } else { x }))
}

/// `a ** b` for ints.
pub fn pow(a: Value, b: Value) -> R {
    let (mut ta, mut tb) = (0, 0);
    let (va, vb) = (view(a, &mut ta), view(b, &mut tb));
    if vb.neg {
        let (x, y) = (super::convert::to_f64(a)?, super::convert::to_f64(b)?);
        return crate::objects::float::ops::pow(x, y);
    }
    let e = match *vb.mag {
        [] => 0,
        [e] => e,
        _ if va.mag.is_empty() || va.mag == [1] => vb.mag[0] & 1 | 2,
        _ => return raise(Exc::MemoryError, ""),
    };
    let neg = va.neg && e & 1 == 1;
    // Small results without any allocation.
    if let [d] = *va.mag {
        if e < 64 {
            if let Some(r) = d.checked_pow(e as u32) {
                return Ok(from_parts(neg, &[r]));
            }
        }
    }
    if mag::bit_length(va.mag) > 1 && (mag::bit_length(va.mag) as u64 - 1).saturating_mul(e) > 1 << 38 {
        return raise(Exc::MemoryError, "");
    }
    Ok(from_parts(neg, &mag::pow(va.mag, e)))
}

/// `pow(a, e, m)` for ints.
pub fn pow_mod(a: Value, e: Value, m: Value) -> R {
    let (mut ta, mut te, mut tm) = (0, 0, 0);
    let (va, ve, vm) = (view(a, &mut ta), view(e, &mut te), view(m, &mut tm));
    if vm.is_zero() {
        return raise(Exc::ValueError, "pow() 3rd argument cannot be 0");
    }
    let mut base = mag::divrem(va.mag, vm.mag).1;
    if va.neg && !base.is_empty() {
        base = mag::sub(vm.mag, &base);
    }
    if ve.neg {
        match super::theory::inverse(&base, vm.mag) {
            Some(inverse) => base = inverse,
            None => return raise(Exc::ValueError, "base is not invertible for the given modulus"),
        }
    }
    let mut r = mag::pow_mod(&base, ve.mag, vm.mag);
    if vm.neg && !r.is_empty() {
        r = mag::sub(vm.mag, &r);
    }
    Ok(from_parts(vm.neg, &r))
}

/// `a << b`.
#[inline]
pub fn lshift(a: Value, b: Value) -> R {
    if a.is_smi() && b.is_smi() {
        let (x, n) = (a.as_smi(), b.as_smi());
        if (0..62).contains(&n) {
            let r = x << n;
            if r >> n == x {
                if let Some(w) = tags::smi(r) {
                    return Ok(Value(w));
                }
            }
        }
    }
    lshift_slow(a, b)
}

#[cold]
fn lshift_slow(a: Value, b: Value) -> R {
    let mut t = 0;
    let v = view(a, &mut t);
    let Some(n) = super::to_i64(b) else {
        let mut t = 0;
        if view(b, &mut t).neg {
            return raise(Exc::ValueError, "negative shift count");
        }
        if v.is_zero() {
            return Ok(Value::smi(0));
        }
        // Digit counts (of 30 bits) beyond a word, as CPython.
        let digits = mag::divrem(view(b, &mut t).mag, &[30]).0;
        if digits.len() > 1 || digits.first().is_some_and(|&d| d > i64::MAX as u64) {
            return raise(Exc::OverflowError, "too many digits in integer");
        }
        return raise(Exc::MemoryError, "");
    };
    if n < 0 {
        return raise(Exc::ValueError, "negative shift count");
    }
    if v.is_zero() {
        return Ok(Value::smi(0));
    }
    if n > 1 << 40 {
        return raise(Exc::MemoryError, "");
    }
    let len = v.mag.len() + n as usize / 64 + 1;
    Ok(build(v.neg, len, |out| mag::shl_to(out, v.mag, n as usize)))
}

/// `a >> b`.
#[inline]
pub fn rshift(a: Value, b: Value) -> R {
    if a.is_smi() && b.is_smi() && b.as_smi() >= 0 {
        return Ok(Value::smi(a.as_smi() >> b.as_smi().min(63)));
    }
    rshift_slow(a, b)
}

#[cold]
fn rshift_slow(a: Value, b: Value) -> R {
    let (mut ta, mut tb) = (0, 0);
    let (va, vb) = (view(a, &mut ta), view(b, &mut tb));
    if vb.neg {
        return raise(Exc::ValueError, "negative shift count");
    }
    let n = super::to_i64(b).unwrap_or(i64::MAX) as usize;
    let (mut m, lost) = mag::shr(va.mag, n);
    if va.neg && lost {
        m = mag::add(&m, &[1]);
    }
    Ok(from_parts(va.neg, &m))
}

/// `&`, `|`, `^`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Bit {
    And,
    Or,
    Xor,
}

/// Bitwise operation with two's complement semantics.
#[inline]
pub fn bitwise(a: Value, b: Value, op: Bit) -> Value {
    if a.is_smi() && b.is_smi() {
        return Value(match op {
            Bit::And => a.0 & b.0,
            Bit::Or => a.0 | b.0,
            Bit::Xor => a.0 ^ b.0 | tags::SMI_TAG,
        });
    }
    bitwise_slow(a, b, op)
}

#[cold]
fn bitwise_slow(a: Value, b: Value, op: Bit) -> Value {
    let (mut ta, mut tb) = (0, 0);
    let (a, b) = (view(a, &mut ta), view(b, &mut tb));
    if !a.neg && !b.neg {
        return bitwise_positive(a.mag, b.mag, op);
    }
    let n = a.mag.len().max(b.mag.len()) + 1;
    let mut x = twos_complement(a, n);
    let y = twos_complement(b, n);
    for (p, q) in x.iter_mut().zip(y) {
        match op {
            Bit::And => *p &= q,
            Bit::Or => *p |= q,
            Bit::Xor => *p ^= q,
        }
    }
    let neg = x[n - 1] >> 63 == 1;
    if neg {
        negate(&mut x);
    }
    from_parts(neg, &x)
}

/// Bitwise operation of numbers that are not negative.
fn bitwise_positive(a: &[u64], b: &[u64], op: Bit) -> Value {
    if a.len() <= 1 && b.len() <= 1 {
        let digit = |mag: &[u64]| mag.first().copied().unwrap_or(0);
        let (x, y) = (digit(a), digit(b));
        return super::from_u64(match op {
            Bit::And => x & y,
            Bit::Or => x | y,
            Bit::Xor => x ^ y,
        });
    }
    let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    if op == Bit::And {
        return build(false, short.len(), |out| {
            out.iter_mut().zip(long.iter().zip(short)).for_each(|(out, (x, y))| *out = x & y);
        });
    }
    build(false, long.len(), |out| {
        out.copy_from_slice(long);
        match op {
            Bit::Or => out.iter_mut().zip(short).for_each(|(out, y)| *out |= y),
            _ => out.iter_mut().zip(short).for_each(|(out, y)| *out ^= y),
        }
    })
}

/// The number in `n` digits of two's complement.
pub fn twos_complement(a: View, n: usize) -> Vec<u64> {
    let mut x = vec![0; n];
    let k = a.mag.len().min(n);
    x[..k].copy_from_slice(&a.mag[..k]);
    if a.neg {
        negate(&mut x);
    }
    x
}

/// Two's complement negation in place.
pub fn negate(x: &mut [u64]) {
    let mut carry = true;
    for d in x {
        let (v, c) = (!*d).overflowing_add(carry as u64);
        *d = v;
        carry = c;
    }
}

#[inline]
pub fn neg(a: Value) -> Value {
    if a.is_smi() && a.as_smi() != tags::SMI_MIN {
        return Value::smi(-a.as_smi());
    }
    let mut t = 0;
    let v = view(a, &mut t);
    from_parts(!v.neg, v.mag)
}

#[inline]
pub fn invert(a: Value) -> Value {
    if a.is_smi() {
        return Value::smi(!a.as_smi());
    }
    sub(neg(a), Value::smi(1))
}

pub fn abs(a: Value) -> Value {
    let mut t = 0;
    let v = view(a, &mut t);
    if v.neg {
        from_parts(false, v.mag)
    } else {
        super::exact(a)
    }
}

/// Order of two ints.
#[inline]
pub fn cmp(a: Value, b: Value) -> Ordering {
    if a.is_smi() && b.is_smi() {
        return (a.0 as i64).cmp(&(b.0 as i64));
    }
    cmp_slow(a, b)
}

#[cold]
fn cmp_slow(a: Value, b: Value) -> Ordering {
    let (mut ta, mut tb) = (0, 0);
    let (a, b) = (view(a, &mut ta), view(b, &mut tb));
    match (a.neg, b.neg) {
        (false, true) => Ordering::Greater,
        (true, false) => Ordering::Less,
        (false, false) => mag::cmp(a.mag, b.mag),
        (true, true) => mag::cmp(b.mag, a.mag),
    }
}

/// The bool that an operator makes of an order.
#[inline]
pub fn holds(order: Ordering, op: CmpOp) -> bool {
    match op {
        CmpOp::Lt => order.is_lt(),
        CmpOp::Le => order.is_le(),
        CmpOp::Eq => order.is_eq(),
        CmpOp::Ne => order.is_ne(),
        CmpOp::Gt => order.is_gt(),
        CmpOp::Ge => order.is_ge(),
    }
}

macro_rules! slots {
    ($($name:ident = |$a:ident, $b:ident| $body:expr;)*) => {$(
        pub fn $name($a: Value, $b: Value) -> R {
            if !(is_int($a) && is_int($b)) {
                return Ok(Value::NOT_IMPLEMENTED);
            }
            $body
        }
    )*};
}

slots! {
    nb_add = |a, b| Ok(add(a, b));
    nb_sub = |a, b| Ok(sub(a, b));
    nb_mul = |a, b| Ok(mul(a, b));
    nb_truediv = |a, b| truediv(a, b);
    nb_floordiv = |a, b| floordiv(a, b);
    nb_mod = |a, b| modulo(a, b);
    nb_divmod = |a, b| {
        let (q, r) = divmod(a, b)?;
        Ok(crate::objects::tuple::from_slice(&[q, r]))
    };
    nb_pow = |a, b| pow(a, b);
    nb_lshift = |a, b| lshift(a, b);
    nb_rshift = |a, b| rshift(a, b);
    nb_and = |a, b| Ok(bitwise(a, b, Bit::And));
    nb_or = |a, b| Ok(bitwise(a, b, Bit::Or));
    nb_xor = |a, b| Ok(bitwise(a, b, Bit::Xor));
}

/// `pow(a, e, m)`.
pub fn nb_pow_mod(a: Value, e: Value, m: Value) -> R {
    if !(is_int(a) && is_int(e) && is_int(m)) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    pow_mod(a, e, m)
}

pub fn compare(a: Value, b: Value, op: CmpOp) -> R {
    if !(is_int(a) && is_int(b)) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    Ok(Value::bool(holds(cmp(a, b), op)))
}
