//! `complex`: two doubles (layout `Complex`: +8 real, +16 imaginary).

use crate::error::{Exc, R};
use crate::names;
use crate::objects::float::{self, text};
use crate::objects::helpers::{self, no_args, raise, type_name};
use crate::objects::int::{self, convert};
use crate::objects::{format, str as string, tuple};
use crate::prelude::*;
use crate::types::{Args, BinOp, CmpOp, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

const REAL: u32 = 8;
const IMAG: u32 = 16;

/// Real and imaginary part.
pub type C = (f64, f64);

pub static TYPE: TypeDef = TypeDef {
    name: "complex",
    module: "builtins",
    shape: Shape::COMPLEX,
    layout: Layout::Complex,
    base: Shape::OBJECT,
    slots: SLOTS,
    methods: &[
        MethodDef::new("conjugate", conjugate),
        MethodDef::new("__complex__", dunder_complex),
        MethodDef::new("__format__", format_method),
        MethodDef::new("__getnewargs__", getnewargs),
    ],
    getset: &[
        GetSetDef { name: "real", get: |v| Ok(float::new(parts(v).0)), set: None },
        GetSetDef { name: "imag", get: |v| Ok(float::new(parts(v).1)), set: None },
    ],
    subclassable: true,
    doc: "Create a complex number from a real part and an optional imaginary part.",
};

const SLOTS: Slots = {
    let mut s = Slots::EMPTY;
    s.repr = Some(|v| Ok(string::from_ascii(&repr(parts(v)))));
    s.hash = Some(|v| Ok(hash(parts(v))));
    s.compare = Some(compare);
    s.bool = Some(|v| Ok(parts(v) != (0.0, 0.0)));
    s.new = Some(construct);
    s.binary[BinOp::Add as usize] = Some(nb_add);
    s.binary[BinOp::Sub as usize] = Some(nb_sub);
    s.binary[BinOp::Mul as usize] = Some(nb_mul);
    s.binary[BinOp::TrueDiv as usize] = Some(nb_truediv);
    s.binary[BinOp::Pow as usize] = Some(nb_pow);
    s.neg = Some(|v| {
        let (re, im) = parts(v);
        Ok(new((-re, -im)))
    });
    s.pos = Some(|v| Ok(new(parts(v))));
    s.abs = Some(|v| {
        let (re, im) = parts(v);
        let r = re.hypot(im);
        if r.is_infinite() && re.is_finite() && im.is_finite() {
            return raise(Exc::OverflowError, "absolute value too large");
        }
        Ok(float::new(r))
    });
    s
};

/// A complex object.
pub fn new(c: C) -> Value {
    new_heap(Shape::COMPLEX as u32, c)
}

fn new_heap(shape: u32, c: C) -> Value {
    let v = helpers::alloc(24, shape, Layout::Complex, 0);
    v.set_word(REAL, c.0.to_bits());
    v.set_word(IMAG, c.1.to_bits());
    v
}

pub fn is_complex(v: Value) -> bool {
    v.has_layout(Layout::Complex)
}

/// The parts of a complex object.
pub fn parts(v: Value) -> C {
    (f64::from_bits(v.word(REAL)), f64::from_bits(v.word(IMAG)))
}

/// Operand of an operator: complex, float or int.
fn operand(v: Value) -> R<Option<C>> {
    if is_complex(v) {
        return Ok(Some(parts(v)));
    }
    Ok(float::ops::number(v)?.map(|x| (x, 0.0)))
}

macro_rules! slots {
    ($($name:ident = |$a:ident, $b:ident| $body:expr;)*) => {$(
        fn $name(x: Value, y: Value) -> R {
            let Some($a) = operand(x)? else { return Ok(Value::NOT_IMPLEMENTED) };
            let Some($b) = operand(y)? else { return Ok(Value::NOT_IMPLEMENTED) };
            $body
        }
    )*};
}

slots! {
    nb_add = |a, b| Ok(new((a.0 + b.0, a.1 + b.1)));
    nb_sub = |a, b| Ok(new((a.0 - b.0, a.1 - b.1)));
    nb_mul = |a, b| Ok(new(mul(a, b)));
    nb_truediv = |a, b| match div(a, b) {
        Some(c) => Ok(new(c)),
        None => raise(Exc::ZeroDivisionError, "complex division by zero"),
    };
    nb_pow = |a, b| pow(a, b);
}

fn mul(a: C, b: C) -> C {
    (a.0 * b.0 - a.1 * b.1, a.0 * b.1 + a.1 * b.0)
}

/// Smith's division (scales by the larger part of the divisor); `None` for a zero divisor.
fn div(a: C, b: C) -> Option<C> {
    let (re, im) = (b.0.abs(), b.1.abs());
    if re >= im {
        if re == 0.0 {
            return None;
        }
        let ratio = b.1 / b.0;
        let denom = b.0 + b.1 * ratio;
        Some(((a.0 + a.1 * ratio) / denom, (a.1 - a.0 * ratio) / denom))
    } else if im >= re {
        let ratio = b.0 / b.1;
        let denom = b.0 * ratio + b.1;
        Some(((a.0 * ratio + a.1) / denom, (a.1 * ratio - a.0) / denom))
    } else {
        Some((f64::NAN, f64::NAN))
    }
}

fn int_pow(a: C, n: u32) -> C {
    let (mut r, mut p) = ((1.0, 0.0), a);
    let mut mask = 1;
    while mask <= n {
        if n & mask != 0 {
            r = mul(r, p);
        }
        mask <<= 1;
        p = mul(p, p);
    }
    r
}

/// `a ** b`; small whole exponents multiply, others go through polar form.
pub fn pow(a: C, b: C) -> R {
    let zero_error = || raise(Exc::ZeroDivisionError, "0.0 to a negative or complex power");
    let r = if b.1 == 0.0 && b.0 == b.0.floor() && b.0.abs() <= 100.0 {
        let n = b.0.abs() as u32;
        let p = int_pow(a, n);
        if b.0 >= 0.0 {
            p
        } else {
            match div((1.0, 0.0), p) {
                Some(c) => c,
                None => return zero_error(),
            }
        }
    } else if a == (0.0, 0.0) {
        if b.1 != 0.0 || b.0 < 0.0 {
            return zero_error();
        }
        (0.0, 0.0)
    } else {
        let size = a.0.hypot(a.1);
        let angle = a.1.atan2(a.0);
        let mut len = size.powf(b.0);
        let mut phase = angle * b.0;
        if b.1 != 0.0 {
            len /= (angle * b.1).exp();
            phase += b.1 * size.ln();
        }
        (len * phase.cos(), len * phase.sin())
    };
    if (r.0.is_infinite() || r.1.is_infinite()) && a.0.is_finite() && a.1.is_finite() {
        return raise(Exc::OverflowError, "complex exponentiation");
    }
    Ok(new(r))
}

fn compare(a: Value, b: Value, op: CmpOp) -> R {
    let want = match op {
        CmpOp::Eq => true,
        CmpOp::Ne => false,
        _ => return Ok(Value::NOT_IMPLEMENTED),
    };
    let (c, other) = if is_complex(a) { (parts(a), b) } else { (parts(b), a) };
    let equal = if is_complex(other) {
        c == parts(other)
    } else if let Some(x) = other.to_f64() {
        c == (x, 0.0)
    } else if int::is_int(other) {
        c.1 == 0.0 && convert::compare_f64(other, c.0, CmpOp::Eq)
    } else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    Ok(Value::bool(equal == want))
}

fn hash(c: C) -> i64 {
    let h = float::ops::hash(c.0, 0).wrapping_add(float::ops::hash(c.1, 0).wrapping_mul(1000003));
    if h == -1 {
        -2
    } else {
        h
    }
}

/// One part as `repr` shows it: no ".0".
fn part(x: f64) -> Vec<u8> {
    let mut t = text::repr(x);
    if t.ends_with(b".0") {
        t.truncate(t.len() - 2);
    }
    t
}

/// `repr(c)`.
pub fn repr(c: C) -> Vec<u8> {
    let mut out = Vec::new();
    let bare = c.0 == 0.0 && c.0.is_sign_positive();
    if !bare {
        out.push(b'(');
        out.extend(part(c.0));
        if c.1.is_nan() || c.1.is_sign_positive() {
            out.push(b'+');
        }
    }
    out.extend(part(c.1));
    out.push(b'j');
    if !bare {
        out.push(b')');
    }
    out
}

fn conjugate(args: &Args) -> R {
    no_args(args, "complex.conjugate")?;
    let (re, im) = parts(args.pos[0]);
    Ok(new((re, -im)))
}

fn dunder_complex(args: &Args) -> R {
    no_args(args, "complex.__complex__")?;
    Ok(new(parts(args.pos[0])))
}

fn getnewargs(args: &Args) -> R {
    no_args(args, "complex.__getnewargs__")?;
    let (re, im) = parts(args.pos[0]);
    Ok(tuple::from_slice(&[float::new(re), float::new(im)]))
}

fn format_method(args: &Args) -> R {
    let spec = helpers::format_spec_arg(args)?;
    format::number::format_complex(args.pos[0], spec)
}

/// Reads `1+2j`, `j`, `(3)`, …; ASCII without outer whitespace.
fn parse(text_in: &[u8]) -> Option<C> {
    let mut s = text_in;
    if let [b'(', inner @ .., b')'] = s {
        s = inner.trim_ascii();
    }
    let imaginary = |s: &[u8]| match s {
        b"" | b"+" => Some(1.0),
        b"-" => Some(-1.0),
        s => text::parse(s),
    };
    let Some((b'j' | b'J', body)) = s.split_last() else {
        return text::parse(s).map(|re| (re, 0.0));
    };
    // The sign that separates the parts: the last one not behind an exponent letter.
    let split = (1..body.len())
        .rev()
        .find(|&i| matches!(body[i], b'+' | b'-') && !matches!(body[i - 1], b'e' | b'E'));
    match split {
        Some(i) => Some((text::parse(&body[..i])?, imaginary(&body[i..])?)),
        None => imaginary(body).map(|im| (0.0, im)),
    }
}

/// A number argument: `__complex__`, complex, or a real number.
fn argument(x: Value, which: &str) -> R<C> {
    if is_complex(x) {
        return Ok(parts(x));
    }
    if !int::is_int(x) && !float::is_float(x) {
        if let Some(method) = helpers::lookup_special(x, &names::COMPLEX)? {
            let r = helpers::call(method, &[])?;
            if is_complex(r) {
                return Ok(parts(r));
            }
            return raise(
                Exc::TypeError,
                &format!("__complex__ returned non-complex (type {})", type_name(r)),
            );
        }
    }
    match float::construct::from_number(x)? {
        Some(f) => Ok((f, 0.0)),
        None => {
            let kind = if which == "first" { "string or a number" } else { "number" };
            raise(
                Exc::TypeError,
                &format!("complex() {which} argument must be a {kind}, not '{}'", type_name(x)),
            )
        }
    }
}

fn construct(class: Value, args: &Args) -> R {
    let [re, im] = helpers::kw_args(args, "complex", ["real", "imag"], 0, 2)?;
    let c = if re.is_unset() && im.is_unset() {
        (0.0, 0.0)
    } else if !re.is_unset() && string::is_str(re) {
        if !im.is_unset() {
            return raise(Exc::TypeError, "complex() can't take second arg if first is a string");
        }
        match string::number_text(re).and_then(|t| parse(&t)) {
            Some(c) => c,
            None => return raise(Exc::ValueError, "complex() arg is a malformed string"),
        }
    } else if !im.is_unset() && string::is_str(im) {
        return raise(Exc::TypeError, "complex() second arg can't be a string");
    } else {
        let a = if re.is_unset() { (0.0, 0.0) } else { argument(re, "first")? };
        if im.is_unset() {
            a
        } else {
            let b = argument(im, "second")?;
            // re + im * 1j, keeping signed zeros when the parts are real.
            let real = if is_complex(im) { a.0 - b.1 } else { a.0 };
            let imag = if !re.is_unset() && is_complex(re) { b.0 + a.1 } else { b.0 };
            (real, imag)
        }
    };
    if helpers::is_exact_type(class, Shape::COMPLEX) {
        return Ok(new(c));
    }
    helpers::subclass_instance(class, |shape| new_heap(shape, c))
}
