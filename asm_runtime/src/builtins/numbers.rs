//! Builtins about numbers and characters.

use crate::error::R;
use crate::names;
use crate::object;
use crate::objects::argcheck;
use crate::objects::float;
use crate::objects::int::{self, convert};
use crate::objects::str as strings;
use crate::objects::support::*;
use crate::types::{Args, BinOp, MethodDef};
use crate::value::Value;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

fn abs(a: &Args) -> R {
    let v = argcheck::one(a, "abs")?;
    match slots_of(v).abs {
        Some(abs) => abs(v),
        None => err!(TypeError, "bad operand type for abs(): '{}'", type_name(v)),
    }
}

fn radix(a: &Args, name: &str, bits: usize) -> R {
    let v = index(argcheck::one(a, name)?)?;
    let mut small = 0;
    let text = convert::radix_text(int::view(v, &mut small), bits, true);
    Ok(strings::from_ascii(&text))
}

fn bin(a: &Args) -> R {
    radix(a, "bin", 1)
}
fn oct(a: &Args) -> R {
    radix(a, "oct", 3)
}
fn hex(a: &Args) -> R {
    radix(a, "hex", 4)
}

/// `chr(code)`
pub fn chr(code: Value) -> R {
    let v = index(code)?;
    match int_to_i64(v) {
        Some(n @ 0..=0x10ffff) => Ok(strings::from_char(n as u32)),
        Some(n) if i32::try_from(n).is_ok() => {
            err!(ValueError, "chr() arg not in range(0x110000)")
        }
        _ => err!(OverflowError, "Python int too large to convert to C int"),
    }
}

/// `ord(v)`
pub fn ord(v: Value) -> R {
    let n = if v.has_layout(Layout::Str) {
        let n = strings::len(v);
        if n == 1 {
            return Ok(Value::smi(strings::chars(v).get(0) as i64));
        }
        n
    } else if v.has_layout(Layout::Bytes) {
        let n = v.word(layout::BYTES_LEN) as usize;
        if n == 1 {
            let byte = unsafe { *v.addr().add(layout::BYTES_DATA as usize) };
            return Ok(Value::smi(byte as i64));
        }
        n
    } else if v.has_layout(Layout::ByteArray) {
        let n = object::len(v)?;
        if n == 1 {
            return object::getitem(v, Value::smi(0));
        }
        n
    } else {
        return err!(TypeError, "ord() expected string of length 1, but {} found", type_name(v));
    };
    err!(TypeError, "ord() expected a character, but string of length {n} found")
}

/// `divmod(a, b)`
pub fn divmod(a: Value, b: Value) -> R {
    object::binary(BinOp::DivMod, a, b)
}

fn pow(a: &Args) -> R {
    let [base, exp, modulus] = argcheck::bind(a, "pow", ["base", "exp", "mod"], 0, 3, 2)?;
    if modulus.is_unset() || modulus.is_none() {
        return object::binary(BinOp::Pow, base, exp);
    }
    object::pow3(base, exp, modulus)
}

fn round(a: &Args) -> R {
    let [number, ndigits] = argcheck::bind(a, "round", ["number", "ndigits"], 0, 2, 1)?;
    round_to(number, ndigits)
}

/// `round(number, ndigits)`; without digits when they are unset or None.
pub fn round_to(number: Value, ndigits: Value) -> R {
    if let (true, Some(x)) = (number.is_exact(Shape::FLOAT), number.to_f64()) {
        return float::construct::round(x, ndigits);
    }
    let Some(method) = special_method(number, &names::ROUND)? else {
        return err!(TypeError, "type {} doesn't define __round__ method", type_name(number));
    };
    if ndigits.is_unset() || ndigits.is_none() {
        return call(method, &[]);
    }
    call(method, &[ndigits])
}

pub const FUNCTIONS: &[MethodDef] = &[
    MethodDef::new("abs", abs),
    MethodDef::new("bin", bin),
    MethodDef::new("chr", |a| chr(argcheck::one(a, "chr")?)),
    MethodDef::new("divmod", |a| {
        let args = argcheck::function(a, "divmod", 2, 2)?;
        divmod(args[0], args[1])
    }),
    MethodDef::new("hex", hex),
    MethodDef::new("oct", oct),
    MethodDef::new("ord", |a| ord(argcheck::one(a, "ord")?)),
    MethodDef::new("pow", pow),
    MethodDef::new("round", round),
];
