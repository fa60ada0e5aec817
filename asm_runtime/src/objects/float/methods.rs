//! The type `float`: slots, methods, attributes.

use super::{construct, hex, new, ops, text};
use crate::error::{Exc, R};
use crate::objects::helpers::{self, no_args, one_arg, pos_args, raise, tail};
use crate::objects::int::{self, convert, mag};
use crate::objects::{format, str as string, tuple};
use crate::prelude::*;
use crate::types::{Args, BinOp, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use construct::receiver;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

pub static TYPE: TypeDef = TypeDef {
    name: "float",
    module: "builtins",
    shape: Shape::FLOAT,
    layout: Layout::Float,
    base: Shape::OBJECT,
    slots: SLOTS,
    methods: &[
        MethodDef::new("as_integer_ratio", as_integer_ratio),
        MethodDef::new("conjugate", conjugate),
        MethodDef::class("fromhex", fromhex),
        MethodDef::new("hex", to_hex),
        MethodDef::new("is_integer", is_integer),
        MethodDef::new("__trunc__", trunc),
        MethodDef::new("__floor__", floor),
        MethodDef::new("__ceil__", ceil),
        MethodDef::new("__round__", round),
        MethodDef::new("__format__", format_method),
        MethodDef::new("__getnewargs__", getnewargs),
        MethodDef::class("__getformat__", getformat),
    ],
    getset: &[
        GetSetDef { name: "real", get: |v| Ok(new(receiver(v))), set: None },
        GetSetDef { name: "imag", get: |_| Ok(new(0.0)), set: None },
    ],
    subclassable: true,
    doc: "Convert a string or number to a floating point number, if possible.",
};

const SLOTS: Slots = {
    let mut s = Slots::EMPTY;
    s.repr = Some(|v| Ok(text::with_repr(receiver(v), string::from_ascii)));
    s.hash = Some(|v| Ok(ops::hash(receiver(v), (v.0 >> 4) as i64 & 0xffff_ffff)));
    s.compare = Some(ops::compare);
    s.bool = Some(|v| Ok(receiver(v) != 0.0));
    s.new = Some(construct::new);
    s.binary[BinOp::Add as usize] = Some(ops::nb_add);
    s.binary[BinOp::Sub as usize] = Some(ops::nb_sub);
    s.binary[BinOp::Mul as usize] = Some(ops::nb_mul);
    s.binary[BinOp::TrueDiv as usize] = Some(ops::nb_truediv);
    s.binary[BinOp::FloorDiv as usize] = Some(ops::nb_floordiv);
    s.binary[BinOp::Mod as usize] = Some(ops::nb_mod);
    s.binary[BinOp::DivMod as usize] = Some(ops::nb_divmod);
    s.binary[BinOp::Pow as usize] = Some(ops::nb_pow);
    s.pow3 = Some(|_, _, _| {
        raise(Exc::TypeError, "pow() 3rd argument not allowed unless all arguments are integers")
    });
    s.neg = Some(|v| Ok(new(-receiver(v))));
    s.pos = Some(|v| Ok(new(receiver(v))));
    s.abs = Some(|v| Ok(new(receiver(v).abs())));
    s.int = Some(|v| convert::from_f64(receiver(v)));
    s.float = Some(|v| Ok(new(receiver(v))));
    s
};

fn as_integer_ratio(args: &Args) -> R {
    no_args(args, "float.as_integer_ratio")?;
    let x = receiver(args.pos[0]);
    if x.is_nan() {
        return raise(Exc::ValueError, "cannot convert NaN to integer ratio");
    }
    if x.is_infinite() {
        return raise(Exc::OverflowError, "cannot convert Infinity to integer ratio");
    }
    let (m, e) = ops::decompose(x);
    if m == 0 {
        return Ok(tuple::from_slice(&[Value::smi(0), Value::smi(1)]));
    }
    let zeros = (m.trailing_zeros() as i64).min((-e).max(0));
    let (m, e) = (m >> zeros, e + zeros);
    let numerator = mag::shl(&[m], e.max(0) as usize);
    let denominator = mag::shl(&[1], (-e).max(0) as usize);
    Ok(tuple::from_slice(&[int::from_parts(x < 0.0, &numerator), int::from_parts(false, &denominator)]))
}

fn conjugate(args: &Args) -> R {
    no_args(args, "float.conjugate")?;
    Ok(new(receiver(args.pos[0])))
}

fn getnewargs(args: &Args) -> R {
    no_args(args, "float.__getnewargs__")?;
    Ok(tuple::from_slice(&[new(receiver(args.pos[0]))]))
}

fn getformat(args: &Args) -> R {
    let kind = one_arg(args, "float.__getformat__")?;
    match string::is_str(kind).then(|| string::to_string(kind)).as_deref() {
        Some("double" | "float") => Ok(string::from_ascii(b"IEEE, little-endian")),
        _ => raise(Exc::ValueError, "__getformat__() argument 1 must be 'double' or 'float'"),
    }
}

fn fromhex(args: &Args) -> R {
    let s = one_arg(args, "float.fromhex")?;
    if !string::is_str(s) {
        return raise(Exc::TypeError, "bad argument type for built-in operation");
    }
    let content = string::number_text(s).unwrap_or_default();
    let x = match hex::from_hex(&content) {
        Ok(x) => new(x),
        Err(hex::HexError::Invalid) => {
            return raise(Exc::ValueError, "invalid hexadecimal floating-point string")
        }
        Err(hex::HexError::TooLarge) => {
            return raise(Exc::OverflowError, "hexadecimal value too large to represent as a float")
        }
    };
    let class = args.pos[0];
    if helpers::is_exact_type(class, Shape::FLOAT) {
        return Ok(x);
    }
    helpers::call(class, &[x])
}

fn to_hex(args: &Args) -> R {
    no_args(args, "float.hex")?;
    Ok(string::from_ascii(&hex::to_hex(receiver(args.pos[0]))))
}

fn is_integer(args: &Args) -> R {
    no_args(args, "float.is_integer")?;
    let x = receiver(args.pos[0]);
    Ok(Value::bool(x.is_finite() && x.floor() == x))
}

fn trunc(args: &Args) -> R {
    no_args(args, "float.__trunc__")?;
    convert::from_f64(receiver(args.pos[0]))
}

fn floor(args: &Args) -> R {
    no_args(args, "float.__floor__")?;
    convert::from_f64(receiver(args.pos[0]).floor())
}

fn ceil(args: &Args) -> R {
    no_args(args, "float.__ceil__")?;
    convert::from_f64(receiver(args.pos[0]).ceil())
}

fn round(args: &Args) -> R {
    let [nd] = pos_args(&tail(args), "__round__", 0)?;
    construct::round(receiver(args.pos[0]), nd)
}

fn format_method(args: &Args) -> R {
    let spec = helpers::format_spec_arg(args)?;
    format::number::format_float(args.pos[0], spec)
}
