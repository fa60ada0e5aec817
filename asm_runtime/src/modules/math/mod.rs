//! The `math` module. Transcendental functions are glibc's, which CPython calls too, so results
//! agree to the last bit; exact ones (fsum, comb, isqrt, gcd …) are in `exact`.

mod exact;
mod special;

use super::api::*;
use crate::names::{self, Name};
use crate::prelude::*;

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module_math(module: Value) -> Value {
    finish(module, init(module))
}

fn init(module: Value) -> R<()> {
    add_functions(module, FUNCTIONS)?;
    add_value(module, "pi", float(core::f64::consts::PI))?;
    add_value(module, "e", float(core::f64::consts::E))?;
    add_value(module, "tau", float(core::f64::consts::TAU))?;
    add_value(module, "inf", float(f64::INFINITY))?;
    add_value(module, "nan", crate::objects::float::from_double(f64::NAN))
}

mod c {
    extern "C" {
        pub fn acos(x: f64) -> f64;
        pub fn acosh(x: f64) -> f64;
        pub fn asin(x: f64) -> f64;
        pub fn asinh(x: f64) -> f64;
        pub fn atan(x: f64) -> f64;
        pub fn atan2(y: f64, x: f64) -> f64;
        pub fn atanh(x: f64) -> f64;
        // glibc's own: `cbrt` may be that of Rust's compiler library, which rounds otherwise.
        #[link_name = "__cbrt"]
        pub fn cbrt(x: f64) -> f64;
        pub fn cos(x: f64) -> f64;
        pub fn cosh(x: f64) -> f64;
        pub fn erf(x: f64) -> f64;
        pub fn erfc(x: f64) -> f64;
        pub fn exp(x: f64) -> f64;
        pub fn exp2(x: f64) -> f64;
        pub fn expm1(x: f64) -> f64;
        pub fn fmod(x: f64, y: f64) -> f64;
        pub fn frexp(x: f64, e: *mut i32) -> f64;
        pub fn ldexp(x: f64, e: i32) -> f64;
        pub fn log(x: f64) -> f64;
        pub fn log10(x: f64) -> f64;
        pub fn log1p(x: f64) -> f64;
        pub fn log2(x: f64) -> f64;
        pub fn nextafter(x: f64, y: f64) -> f64;
        pub fn pow(x: f64, y: f64) -> f64;
        pub fn remainder(x: f64, y: f64) -> f64;
        pub fn sin(x: f64) -> f64;
        pub fn sinh(x: f64) -> f64;
        pub fn tan(x: f64) -> f64;
        pub fn tanh(x: f64) -> f64;
    }
}

/// The number of an argument, without a call for floats and small ints.
#[inline]
fn real(v: Value) -> R<f64> {
    if v.is_smi() {
        return Ok(v.as_smi() as f64);
    }
    match v.to_f64() {
        Some(x) => Ok(x),
        None => to_real(v),
    }
}

fn domain_error() -> R {
    raise(Exc::ValueError, "math domain error")
}

fn range_error() -> R {
    raise(Exc::OverflowError, "math range error")
}

/// A function of one number: NaN from a number is a domain error; infinity from a finite number
/// is a range error when `can_overflow`, else a domain error.
fn unary(name: &str, args: &Args, can_overflow: bool, f: unsafe extern "C" fn(f64) -> f64) -> R {
    let x = real(one(name, args)?)?;
    let y = unsafe { f(x) };
    if y.is_nan() && !x.is_nan() {
        return domain_error();
    }
    if y.is_infinite() && x.is_finite() {
        return if can_overflow { range_error() } else { domain_error() };
    }
    Ok(float(y))
}

macro_rules! unaries {
    ($($name:ident $overflow:literal;)*) => {
        $(fn $name(args: &Args) -> R {
            unary(concat!("math.", stringify!($name)), args, $overflow, c::$name)
        })*
    };
}

unaries! {
    acos false; acosh false; asin false; asinh false; atan false; atanh false; cbrt false;
    cos false; cosh true; erf false; erfc false; exp true; exp2 true; expm1 true; log1p false;
    sin false; sinh true; tan false; tanh false;
}

fn sqrt(args: &Args) -> R {
    let x = real(one("math.sqrt", args)?)?;
    if x < 0.0 {
        return domain_error();
    }
    Ok(float(x.sqrt()))
}

fn fabs(args: &Args) -> R {
    Ok(float(real(one("math.fabs", args)?)?.abs()))
}

fn degrees(args: &Args) -> R {
    Ok(float(real(one("math.degrees", args)?)? * (180.0 / core::f64::consts::PI)))
}

fn radians(args: &Args) -> R {
    Ok(float(real(one("math.radians", args)?)? * (core::f64::consts::PI / 180.0)))
}

fn isnan(args: &Args) -> R {
    Ok(Value::bool(real(one("math.isnan", args)?)?.is_nan()))
}

fn isinf(args: &Args) -> R {
    Ok(Value::bool(real(one("math.isinf", args)?)?.is_infinite()))
}

fn isfinite(args: &Args) -> R {
    Ok(Value::bool(real(one("math.isfinite", args)?)?.is_finite()))
}

fn two(name: &str, args: &Args) -> R<(f64, f64)> {
    let a = positional(name, args, 2, 2)?;
    Ok((real(a[0])?, real(a[1])?))
}

fn atan2(args: &Args) -> R {
    let (y, x) = two("atan2", args)?;
    Ok(float(unsafe { c::atan2(y, x) }))
}

fn copysign(args: &Args) -> R {
    let (x, y) = two("copysign", args)?;
    Ok(float(x.copysign(y)))
}

fn nextafter(args: &Args) -> R {
    let (x, y) = two("nextafter", args)?;
    Ok(float(unsafe { c::nextafter(x, y) }))
}

fn ulp(args: &Args) -> R {
    let x = real(one("math.ulp", args)?)?.abs();
    if !x.is_finite() {
        return Ok(float(x));
    }
    let up = unsafe { c::nextafter(x, f64::INFINITY) };
    let step = if up.is_infinite() { x - unsafe { c::nextafter(x, 0.0) } } else { up - x };
    Ok(float(step))
}

fn fmod(args: &Args) -> R {
    let (x, y) = two("fmod", args)?;
    if y.is_infinite() && x.is_finite() {
        return Ok(float(x));
    }
    let r = unsafe { c::fmod(x, y) };
    if r.is_nan() && !x.is_nan() && !y.is_nan() {
        return domain_error();
    }
    Ok(float(r))
}

fn remainder(args: &Args) -> R {
    let (x, y) = two("remainder", args)?;
    if x.is_finite() && y.is_infinite() {
        return Ok(float(x));
    }
    let r = unsafe { c::remainder(x, y) };
    if r.is_nan() && !x.is_nan() && !y.is_nan() {
        return domain_error();
    }
    Ok(float(r))
}

fn pow(args: &Args) -> R {
    let (x, y) = two("pow", args)?;
    let r = unsafe { c::pow(x, y) };
    if x.is_finite() && y.is_finite() {
        if r.is_nan() || (r.is_infinite() && x == 0.0) {
            return domain_error();
        }
        if r.is_infinite() {
            return range_error();
        }
    }
    Ok(float(r))
}

fn frexp(args: &Args) -> R {
    let x = real(one("math.frexp", args)?)?;
    let mut e = 0;
    let m = if x == 0.0 || !x.is_finite() { x } else { unsafe { c::frexp(x, &mut e) } };
    Ok(tuple(&[float(m), int(e as i64)]))
}

fn ldexp(args: &Args) -> R {
    let a = positional("ldexp", args, 2, 2)?;
    let x = real(a[0])?;
    if !is_int(a[1]) {
        return raise(Exc::TypeError, "Expected an int as second argument to ldexp.");
    }
    let e = to_i64(a[1]).unwrap_or(if int_is_negative(a[1]) { i64::MIN } else { i64::MAX });
    if x == 0.0 || !x.is_finite() {
        return Ok(float(x));
    }
    if e > i32::MAX as i64 {
        return range_error();
    }
    if e < i32::MIN as i64 {
        return Ok(float(0.0f64.copysign(x)));
    }
    let r = unsafe { c::ldexp(x, e as i32) };
    if r.is_infinite() {
        return range_error();
    }
    Ok(float(r))
}

fn modf(args: &Args) -> R {
    let x = real(one("math.modf", args)?)?;
    let (fraction, whole) =
        if x.is_infinite() { (0.0f64.copysign(x), x) } else { (x - x.trunc(), x.trunc()) };
    Ok(tuple(&[float(fraction.copysign(x)), float(whole)]))
}

/// floor, ceil and trunc of a float, or what the object's own method says.
fn to_whole(name: &str, v: Value, method: &'static Name, whole: fn(f64) -> f64) -> R {
    if is_int(v) && !v.is_pointer() && !v.is_bool() {
        return Ok(v);
    }
    if !is_exact_float(v) {
        if let Some(found) = special_method(v, method)? {
            return call(found, &[v]);
        }
        if name == "math.trunc" {
            return raise(Exc::TypeError, &format!("type {} doesn't define __trunc__ method", type_name(v)));
        }
    }
    int_from_f64(whole(real(v)?))
}

fn floor(args: &Args) -> R {
    to_whole("math.floor", one("math.floor", args)?, &names::FLOOR, f64::floor)
}

fn ceil(args: &Args) -> R {
    to_whole("math.ceil", one("math.ceil", args)?, &names::CEIL, f64::ceil)
}

fn trunc(args: &Args) -> R {
    to_whole("math.trunc", one("math.trunc", args)?, &names::TRUNC, f64::trunc)
}

/// Logarithm of any real number or int of any size: ints beyond the doubles are scaled first.
fn log_of(v: Value, f: unsafe extern "C" fn(f64) -> f64) -> R<f64> {
    let x = if is_int(v) {
        if int_is_negative(v) || is_zero(v) {
            return domain_error().map(|_| 0.0);
        }
        match int_to_f64(v) {
            Some(x) => x,
            None => {
                let (m, e) = int_frexp(v);
                return Ok(unsafe { f(m) + f(2.0) * e as f64 });
            }
        }
    } else {
        real(v)?
    };
    if x.is_nan() || x == f64::INFINITY {
        return Ok(x);
    }
    if x <= 0.0 {
        return domain_error().map(|_| 0.0);
    }
    Ok(unsafe { f(x) })
}

fn log(args: &Args) -> R {
    no_keywords("math.log", args)?;
    let a = positional("log", args, 1, 2)?;
    let num = log_of(a[0], c::log)?;
    if a.len() == 1 {
        return Ok(float(num));
    }
    let den = log_of(a[1], c::log)?;
    if den == 0.0 {
        return raise(Exc::ZeroDivisionError, "float division by zero");
    }
    Ok(float(num / den))
}

fn log2(args: &Args) -> R {
    Ok(float(log_of(one("math.log2", args)?, c::log2)?))
}

fn log10(args: &Args) -> R {
    Ok(float(log_of(one("math.log10", args)?, c::log10)?))
}

fn isclose(args: &Args) -> R {
    let a = bind("isclose", args, &["a", "b", "rel_tol", "abs_tol"], 2, 2)?;
    let (x, y) = (real(a[0])?, real(a[1])?);
    let rel = if a[2].is_unset() { 1e-9 } else { real(a[2])? };
    let abs = if a[3].is_unset() { 0.0 } else { real(a[3])? };
    if rel < 0.0 || abs < 0.0 {
        return raise(Exc::ValueError, "tolerances must be non-negative");
    }
    if x == y {
        return Ok(Value::TRUE);
    }
    if x.is_infinite() || y.is_infinite() {
        return Ok(Value::FALSE);
    }
    let diff = (y - x).abs();
    Ok(Value::bool(diff <= (rel * y).abs() || diff <= (rel * x).abs() || diff <= abs))
}

fn gamma(args: &Args) -> R {
    let x = real(one("math.gamma", args)?)?;
    match special::gamma(x) {
        special::Answer::Value(y) => Ok(float(y)),
        special::Answer::Domain => domain_error(),
        special::Answer::Range => range_error(),
    }
}

fn lgamma(args: &Args) -> R {
    let x = real(one("math.lgamma", args)?)?;
    match special::lgamma(x) {
        special::Answer::Value(y) => Ok(float(y)),
        special::Answer::Domain => domain_error(),
        special::Answer::Range => range_error(),
    }
}

const FUNCTIONS: &[MethodDef] = &[
    MethodDef::new("acos", acos),
    MethodDef::new("acosh", acosh),
    MethodDef::new("asin", asin),
    MethodDef::new("asinh", asinh),
    MethodDef::new("atan", atan),
    MethodDef::new("atan2", atan2),
    MethodDef::new("atanh", atanh),
    MethodDef::new("cbrt", cbrt),
    MethodDef::new("ceil", ceil),
    MethodDef::new("comb", exact::comb),
    MethodDef::new("copysign", copysign),
    MethodDef::new("cos", cos),
    MethodDef::new("cosh", cosh),
    MethodDef::new("degrees", degrees),
    MethodDef::new("dist", exact::dist),
    MethodDef::new("erf", erf),
    MethodDef::new("erfc", erfc),
    MethodDef::new("exp", exp),
    MethodDef::new("exp2", exp2),
    MethodDef::new("expm1", expm1),
    MethodDef::new("fabs", fabs),
    MethodDef::new("factorial", exact::factorial),
    MethodDef::new("floor", floor),
    MethodDef::new("fmod", fmod),
    MethodDef::new("frexp", frexp),
    MethodDef::new("fsum", exact::fsum),
    MethodDef::new("gamma", gamma),
    MethodDef::new("gcd", exact::gcd),
    MethodDef::new("hypot", exact::hypot),
    MethodDef::new("isclose", isclose),
    MethodDef::new("isfinite", isfinite),
    MethodDef::new("isinf", isinf),
    MethodDef::new("isnan", isnan),
    MethodDef::new("isqrt", exact::isqrt),
    MethodDef::new("lcm", exact::lcm),
    MethodDef::new("ldexp", ldexp),
    MethodDef::new("lgamma", lgamma),
    MethodDef::new("log", log),
    MethodDef::new("log10", log10),
    MethodDef::new("log1p", log1p),
    MethodDef::new("log2", log2),
    MethodDef::new("modf", modf),
    MethodDef::new("nextafter", nextafter),
    MethodDef::new("perm", exact::perm),
    MethodDef::new("pow", pow),
    MethodDef::new("prod", exact::prod),
    MethodDef::new("radians", radians),
    MethodDef::new("remainder", remainder),
    MethodDef::new("sin", sin),
    MethodDef::new("sinh", sinh),
    MethodDef::new("sqrt", sqrt),
    MethodDef::new("tan", tan),
    MethodDef::new("tanh", tanh),
    MethodDef::new("trunc", trunc),
    MethodDef::new("ulp", ulp),
];
