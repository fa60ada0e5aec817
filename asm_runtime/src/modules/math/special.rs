//! gamma and lgamma by the Lanczos approximation that CPython documents (g = 6.02468…, N = 13,
//! coefficients of boost::math::lanczos::lanczos13m53), so that results agree in the last digits.

use crate::prelude::*;
use core::f64::consts::PI;

/// A number, or which of the two errors it is.
pub enum Answer {
    Value(f64),
    Domain,
    Range,
}

#[allow(clippy::excessive_precision)]
const G: f64 = 6.024680040776729583740234375;
#[allow(clippy::excessive_precision)]
const G_MINUS_HALF: f64 = 5.524680040776729583740234375;
// The published digits.
#[allow(clippy::excessive_precision)]
const NUM: [f64; 13] = [
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
];
const DEN: [f64; 13] = [
    0.0,
    39916800.0,
    120543840.0,
    150917976.0,
    105258076.0,
    45995730.0,
    13339535.0,
    2637558.0,
    357423.0,
    32670.0,
    1925.0,
    66.0,
    1.0,
];

fn lanczos_sum(x: f64) -> f64 {
    let (mut num, mut den) = (0.0, 0.0);
    if x < 5.0 {
        for i in (0..13).rev() {
            num = num * x + NUM[i];
            den = den * x + DEN[i];
        }
    } else {
        for i in 0..13 {
            num = num / x + NUM[i];
            den = den / x + DEN[i];
        }
    }
    num / den
}

/// sin(pi x), exact at multiples of a half.
fn sinpi(x: f64) -> f64 {
    let y = x.abs() % 2.0;
    let r = unsafe {
        match (2.0 * y).round() as i32 {
            0 => super::c::sin(PI * y),
            1 => super::c::cos(PI * (y - 0.5)),
            2 => super::c::sin(PI * (1.0 - y)),
            3 => -super::c::cos(PI * (y - 1.5)),
            _ => super::c::sin(PI * (y - 2.0)),
        }
    };
    1.0f64.copysign(x) * r
}

/// gamma(n) for n = 1 … 23 is exact.
fn small_factorial(n: usize) -> f64 {
    (1..n).fold(1.0, |product, k| product * k as f64)
}

pub fn gamma(x: f64) -> Answer {
    if !x.is_finite() {
        return if x == f64::NEG_INFINITY { Answer::Domain } else { Answer::Value(x) };
    }
    if x == 0.0 {
        return Answer::Domain;
    }
    if x == x.floor() {
        if x < 0.0 {
            return Answer::Domain;
        }
        if x <= 23.0 {
            return Answer::Value(small_factorial(x as usize));
        }
    }
    let absx = x.abs();
    if absx < 1e-20 {
        let r = 1.0 / x;
        return if r.is_infinite() { Answer::Range } else { Answer::Value(r) };
    }
    if absx > 200.0 {
        return if x < 0.0 { Answer::Value(0.0 / sinpi(x)) } else { Answer::Range };
    }
    let y = absx + G_MINUS_HALF;
    let mut z = if absx > G_MINUS_HALF { y - absx - G_MINUS_HALF } else { y - G_MINUS_HALF - absx };
    z = z * G / y;
    let (exp, pow) = (|v: f64| unsafe { super::c::exp(v) }, |a: f64, b: f64| unsafe { super::c::pow(a, b) });
    let r = if x < 0.0 {
        let mut r = -PI / sinpi(absx) / absx * exp(y) / lanczos_sum(absx);
        r -= z * r;
        if absx < 140.0 {
            r / pow(y, absx - 0.5)
        } else {
            let root = pow(y, absx / 2.0 - 0.25);
            r / root / root
        }
    } else {
        let mut r = lanczos_sum(absx) / exp(y);
        r += z * r;
        if absx < 140.0 {
            r * pow(y, absx - 0.5)
        } else {
            let root = pow(y, absx / 2.0 - 0.25);
            r * root * root
        }
    };
    if r.is_infinite() {
        Answer::Range
    } else {
        Answer::Value(r)
    }
}

pub fn lgamma(x: f64) -> Answer {
    if !x.is_finite() {
        return Answer::Value(if x.is_nan() { x } else { f64::INFINITY });
    }
    if x == x.floor() && x <= 2.0 {
        return if x <= 0.0 { Answer::Domain } else { Answer::Value(0.0) };
    }
    let log = |v: f64| unsafe { super::c::log(v) };
    let absx = x.abs();
    if absx < 1e-20 {
        return Answer::Value(-log(absx));
    }
    let mut r = log(lanczos_sum(absx)) - G;
    r += (absx - 0.5) * (log(absx + G - 0.5) - 1.0);
    if x < 0.0 {
        r = log(PI) - log(sinpi(absx).abs()) - log(absx) - r;
    }
    if r.is_infinite() {
        Answer::Range
    } else {
        Answer::Value(r)
    }
}
