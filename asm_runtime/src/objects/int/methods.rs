//! The type `int`: slots, methods, attributes.

use super::{arith, construct, convert, exact, from_i64, from_parts, from_usize, mag, view};
use crate::error::{Exc, R};
use crate::objects::helpers::{self, no_args, pos_args, raise, tail};
use crate::objects::{bytes, format, str as string, tuple};
use crate::prelude::*;
use crate::types::{Args, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

pub static TYPE: TypeDef = TypeDef {
    name: "int",
    module: "builtins",
    shape: Shape::INT,
    layout: Layout::Int,
    base: Shape::OBJECT,
    slots: SLOTS,
    methods: &[
        MethodDef::new("as_integer_ratio", as_integer_ratio),
        MethodDef::new("bit_count", bit_count),
        MethodDef::new("bit_length", bit_length),
        MethodDef::new("conjugate", conjugate),
        MethodDef::class("from_bytes", from_bytes),
        MethodDef::new("to_bytes", to_bytes),
        MethodDef::new("__ceil__", conjugate),
        MethodDef::new("__floor__", conjugate),
        MethodDef::new("__trunc__", conjugate),
        MethodDef::new("__round__", round),
        MethodDef::new("__format__", format_method),
        MethodDef::new("__getnewargs__", getnewargs),
    ],
    getset: &[
        GetSetDef { name: "real", get: |v| Ok(exact(v)), set: None },
        GetSetDef { name: "imag", get: |_| Ok(Value::smi(0)), set: None },
        GetSetDef { name: "numerator", get: |v| Ok(exact(v)), set: None },
        GetSetDef { name: "denominator", get: |_| Ok(Value::smi(1)), set: None },
    ],
    subclassable: true,
    doc: "int([x]) -> integer\nint(x, base=10) -> integer",
};

const SLOTS: Slots = Slots {
    repr: Some(convert::repr),
    hash: Some(|v| Ok(convert::hash(v))),
    compare: Some(arith::compare),
    bool: Some(|v| Ok(!is_zero(v))),
    new: Some(construct::new),
    binary: [
        Some(arith::nb_add),
        Some(arith::nb_sub),
        Some(arith::nb_mul),
        None,
        Some(arith::nb_truediv),
        Some(arith::nb_floordiv),
        Some(arith::nb_mod),
        Some(arith::nb_divmod),
        Some(arith::nb_pow),
        Some(arith::nb_lshift),
        Some(arith::nb_rshift),
        Some(arith::nb_and),
        Some(arith::nb_or),
        Some(arith::nb_xor),
    ],
    neg: Some(|v| Ok(arith::neg(v))),
    pos: Some(|v| Ok(exact(v))),
    invert: Some(|v| Ok(arith::invert(v))),
    abs: Some(|v| Ok(arith::abs(v))),
    int: Some(|v| Ok(exact(v))),
    float: Some(|v| Ok(crate::objects::float::new(convert::to_f64(v)?))),
    index: Some(|v| Ok(exact(v))),
    pow3: Some(arith::nb_pow_mod),
    ..Slots::EMPTY
};

fn is_zero(v: Value) -> bool {
    let mut t = 0;
    view(v, &mut t).is_zero()
}

fn as_integer_ratio(args: &Args) -> R {
    no_args(args, "int.as_integer_ratio")?;
    Ok(tuple::from_slice(&[exact(args.pos[0]), Value::smi(1)]))
}

fn bit_length(args: &Args) -> R {
    no_args(args, "int.bit_length")?;
    let mut t = 0;
    Ok(from_usize(mag::bit_length(view(args.pos[0], &mut t).mag)))
}

fn bit_count(args: &Args) -> R {
    no_args(args, "int.bit_count")?;
    let mut t = 0;
    let ones: u64 = view(args.pos[0], &mut t).mag.iter().map(|d| d.count_ones() as u64).sum();
    Ok(from_i64(ones as i64))
}

fn conjugate(args: &Args) -> R {
    no_args(args, "int.conjugate")?;
    Ok(exact(args.pos[0]))
}

fn getnewargs(args: &Args) -> R {
    no_args(args, "int.__getnewargs__")?;
    Ok(tuple::from_slice(&[exact(args.pos[0])]))
}

fn round(args: &Args) -> R {
    let [nd] = pos_args(&tail(args), "__round__", 0)?;
    if nd.is_unset() || nd.is_none() {
        return Ok(exact(args.pos[0]));
    }
    construct::round(args.pos[0], nd)
}

fn format_method(args: &Args) -> R {
    let spec = helpers::format_spec_arg(args)?;
    format::number::format_int(args.pos[0], spec)
}

/// `byteorder` argument: true = little.
fn little_endian(v: Value) -> R<bool> {
    if v.is_unset() {
        return Ok(false);
    }
    if !string::is_str(v) {
        return raise(
            Exc::TypeError,
            &format!("argument 'byteorder' must be str, not {}", helpers::type_name(v)),
        );
    }
    match string::to_string(v).as_str() {
        "little" => Ok(true),
        "big" => Ok(false),
        _ => raise(Exc::ValueError, "byteorder must be either 'little' or 'big'"),
    }
}

fn to_bytes(args: &Args) -> R {
    let [length, order, signed] =
        helpers::kw_args(&tail(args), "to_bytes", ["length", "byteorder", "signed"], 0, 2)?;
    let length = if length.is_unset() { 1 } else { helpers::index_i64(length)? };
    let little = little_endian(order)?;
    let signed = !signed.is_unset() && helpers::truth(signed)?;
    if length < 0 {
        return raise(Exc::ValueError, "length argument must be non-negative");
    }
    let length = length as usize;
    let mut t = 0;
    let w = view(args.pos[0], &mut t);
    if w.neg && !signed {
        return raise(Exc::OverflowError, "can't convert negative int to unsigned");
    }
    // Two's complement needs a sign bit, but -2**k needs no more bits than its magnitude.
    let bits = mag::bit_length(w.mag);
    let power = w.neg && mag::trailing_zeros(w.mag) + 1 == bits;
    let need = bits + (signed && !power && bits != 0) as usize;
    if need > length * 8 {
        return raise(Exc::OverflowError, "int too big to convert");
    }
    let digits = arith::twos_complement(w, length.div_ceil(8).max(1));
    let mut out: Vec<u8> = digits.iter().flat_map(|d| d.to_le_bytes()).collect();
    out.truncate(length);
    if !little {
        out.reverse();
    }
    Ok(bytes::new(&out))
}

fn from_bytes(args: &Args) -> R {
    let [data, order, signed] =
        helpers::kw_args(&tail(args), "from_bytes", ["bytes", "byteorder", "signed"], 1, 2)?;
    let little = little_endian(order)?;
    let signed = !signed.is_unset() && helpers::truth(signed)?;
    if string::is_str(data) {
        return raise(Exc::TypeError, "cannot convert 'str' object to bytes");
    }
    let mut raw = bytes::from_object(data)?;
    if !little {
        raw.reverse();
    }
    let neg = signed && raw.last().is_some_and(|b| b & 0x80 != 0);
    let mut digits: Vec<u64> = raw
        .chunks(8)
        .map(|c| {
            let mut word = if neg { [0xff; 8] } else { [0; 8] };
            word[..c.len()].copy_from_slice(c);
            u64::from_le_bytes(word)
        })
        .collect();
    if neg {
        arith::negate(&mut digits);
    }
    let n = from_parts(neg, &digits);
    let class = args.pos[0];
    if helpers::is_exact_type(class, Shape::INT) {
        return Ok(n);
    }
    helpers::call(class, &[n])
}
