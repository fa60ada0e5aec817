//! `bool`: the constants True and False; a subclass of int.

use crate::error::R;
use crate::objects::helpers;
use crate::objects::int::arith;
use crate::objects::{format, str as string};
use crate::types::{Args, BinOp, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

pub static TYPE: TypeDef = TypeDef {
    name: "bool",
    module: "builtins",
    shape: Shape::BOOL,
    layout: Layout::Int,
    base: Shape::INT,
    slots: SLOTS,
    methods: &[MethodDef::new("__format__", format_method)],
    getset: &[],
    subclassable: false,
    doc: "bool(x) -> bool",
};

const SLOTS: Slots = {
    let mut s = Slots::EMPTY;
    s.repr = Some(repr);
    s.bool = Some(|v| Ok(v == Value::TRUE));
    s.new = Some(new);
    s.binary[BinOp::And as usize] =
        Some(
            |a, b| if both(a, b) { Ok(Value::bool(a == b && a == Value::TRUE)) } else { arith::nb_and(a, b) },
        );
    s.binary[BinOp::Or as usize] = Some(|a, b| {
        if both(a, b) {
            Ok(Value::bool(a == Value::TRUE || b == Value::TRUE))
        } else {
            arith::nb_or(a, b)
        }
    });
    s.binary[BinOp::Xor as usize] =
        Some(|a, b| if both(a, b) { Ok(Value::bool(a != b)) } else { arith::nb_xor(a, b) });
    s
};

#[inline]
fn both(a: Value, b: Value) -> bool {
    a.is_bool() && b.is_bool()
}

fn repr(v: Value) -> R {
    Ok(string::from_ascii(if v == Value::TRUE { b"True" } else { b"False" }))
}

fn new(_class: Value, args: &Args) -> R {
    helpers::no_keywords(args, "bool")?;
    let [x] = helpers::pos_args(args, "bool", 0)?;
    Ok(Value::bool(!x.is_unset() && helpers::truth(x)?))
}

fn format_method(args: &Args) -> R {
    let spec = helpers::format_spec_arg(args)?;
    if string::len(spec) == 0 {
        return repr(args.pos[0]);
    }
    format::number::format_int(args.pos[0], spec)
}
