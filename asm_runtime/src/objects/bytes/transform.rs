//! Methods of bytes and bytearray that map or test single bytes, and decoding.

use super::{as_slice, itself, like, methods::bytes_like, receiver};
use crate::error::{Exc, R};
use crate::objects::helpers::{self, no_args, pos_args, raise, tail, type_name};
use crate::objects::str::codec;
use crate::prelude::*;
use crate::types::{Args, MethodDef};
use crate::value::Value;

/// The methods of one type; `$t` is its name in messages.
macro_rules! shared_methods {
    ($t:literal) => {
        [
            MethodDef::new("decode", decode),
            MethodDef::new("translate", translate),
            MethodDef::stat("maketrans", maketrans),
            MethodDef::new("isalnum", |a| all(a, concat!($t, ".isalnum"), u8::is_ascii_alphanumeric)),
            MethodDef::new("isalpha", |a| all(a, concat!($t, ".isalpha"), u8::is_ascii_alphabetic)),
            MethodDef::new("isdigit", |a| all(a, concat!($t, ".isdigit"), u8::is_ascii_digit)),
            MethodDef::new("isspace", |a| all(a, concat!($t, ".isspace"), |c| matches!(c, 9..=13 | 32))),
            MethodDef::new("isascii", |a| {
                no_args(a, concat!($t, ".isascii"))?;
                Ok(Value::bool(receiver(a.pos[0]).is_ascii()))
            }),
            MethodDef::new("islower", |a| cased(a, concat!($t, ".islower"), true)),
            MethodDef::new("isupper", |a| cased(a, concat!($t, ".isupper"), false)),
            MethodDef::new("istitle", |a| istitle(a, concat!($t, ".istitle"))),
            MethodDef::new("hex", super::hexadecimal::hex),
            MethodDef::class("fromhex", super::hexadecimal::fromhex),
        ]
    };
}

pub const BYTES: [MethodDef; 13] = shared_methods!("bytes");
pub const BYTEARRAY: [MethodDef; 13] = shared_methods!("bytearray");

fn all(args: &Args, name: &str, f: fn(&u8) -> bool) -> R {
    no_args(args, name)?;
    let x = receiver(args.pos[0]);
    Ok(Value::bool(!x.is_empty() && x.iter().all(f)))
}

fn cased(args: &Args, name: &str, lower: bool) -> R {
    no_args(args, name)?;
    let x = receiver(args.pos[0]);
    let (l, u) = (x.iter().any(u8::is_ascii_lowercase), x.iter().any(u8::is_ascii_uppercase));
    Ok(Value::bool(if lower { l && !u } else { u && !l }))
}

fn istitle(args: &Args, name: &str) -> R {
    no_args(args, name)?;
    let (mut found, mut inside) = (false, false);
    for c in receiver(args.pos[0]) {
        if c.is_ascii_uppercase() && inside || c.is_ascii_lowercase() && !inside {
            return Ok(Value::FALSE);
        }
        inside = c.is_ascii_alphabetic();
        found |= inside;
    }
    Ok(Value::bool(found))
}

/// The case methods; `name` ends with the method's name.
pub fn ascii_case(args: &Args, name: &str) -> R {
    no_args(args, name)?;
    let v = args.pos[0];
    let x = receiver(v);
    let mut inside = false;
    let out: Vec<u8> = match name.rsplit('.').next().unwrap_or("") {
        "lower" => x.to_ascii_lowercase(),
        "upper" => x.to_ascii_uppercase(),
        "swapcase" => x.iter().map(|c| if c.is_ascii_alphabetic() { c ^ 0x20 } else { *c }).collect(),
        kind => x
            .iter()
            .map(|c| {
                let r = if inside { c.to_ascii_lowercase() } else { c.to_ascii_uppercase() };
                inside = kind == "capitalize" || c.is_ascii_alphabetic();
                r
            })
            .collect(),
    };
    Ok(like(v, &out))
}

fn decode(args: &Args) -> R {
    let [encoding, errors] = helpers::kw_args(&tail(args), "decode", ["encoding", "errors"], 0, 2)?;
    let encoding = codec::encoding_arg(encoding, "decode")?;
    let errors = codec::errors_arg(errors, "decode")?;
    codec::decode(receiver(args.pos[0]), encoding, errors)
}

fn translate(args: &Args) -> R {
    let [table, delete] = helpers::kw_args(&tail(args), "translate", ["table", "delete"], 1, 2)?;
    let table = if table.is_none() { None } else { Some(bytes_like(table)?) };
    if table.is_some_and(|t| t.len() != 256) {
        return raise(Exc::ValueError, "translation table must be 256 characters long");
    }
    let delete = if delete.is_unset() { &[][..] } else { bytes_like(delete)? };
    let v = args.pos[0];
    if table.is_none() && delete.is_empty() {
        return Ok(itself(v));
    }
    let out: Vec<u8> = receiver(v)
        .iter()
        .filter(|c| !delete.contains(c))
        .map(|&c| table.map_or(c, |t| t[c as usize]))
        .collect();
    Ok(like(v, &out))
}

fn maketrans(args: &Args) -> R {
    let [from, to] = pos_args(args, "maketrans", 2)?;
    let get = |v: Value| match as_slice(v) {
        Some(b) => Ok(b),
        None => raise(Exc::TypeError, &format!("a bytes-like object is required, not '{}'", type_name(v))),
    };
    let (from, to) = (get(from)?, get(to)?);
    if from.len() != to.len() {
        return raise(Exc::ValueError, "maketrans arguments must have same length");
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (&a, &b) in from.iter().zip(to) {
        table[a as usize] = b;
    }
    Ok(super::new(&table))
}
