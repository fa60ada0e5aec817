//! The type `bytes` and the constructor arguments it shares with bytearray.

use super::{hash, methods, new_heap, ops, receiver, repr_text, transform};
use crate::error::{Exc, R};
use crate::names;
use crate::objects::helpers::{self, raise, type_name};
use crate::objects::str::{self as string, codec};
use crate::objects::{int, tuple};
use crate::prelude::*;
use crate::types::{Args, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

pub static TYPE: TypeDef = TypeDef {
    name: "bytes",
    module: "builtins",
    shape: Shape::BYTES,
    layout: Layout::Bytes,
    base: Shape::OBJECT,
    slots: SLOTS,
    methods: &METHODS,
    getset: &[],
    subclassable: true,
    doc: "bytes(iterable_of_ints) -> bytes",
};

const SLOTS: Slots = {
    let mut s = ops::COMMON;
    s.repr = Some(|v| Ok(string::from_ascii(&repr_text(receiver(v)))));
    s.hash = Some(|v| Ok(hash(v)));
    s.iter = Some(crate::objects::str::iterate::bytes_iter);
    s.new = Some(new);
    s
};

/// Concatenates method tables (which are not `Copy`) in a constant.
pub const fn concat_methods<const N: usize>(tables: &[&[MethodDef]]) -> [MethodDef; N] {
    let mut all = [const { MethodDef::new("", |_| Ok(Value::NONE)) }; N];
    let mut n = 0;
    let mut t = 0;
    while t < tables.len() {
        let mut i = 0;
        while i < tables[t].len() {
            let m = &tables[t][i];
            all[n] = MethodDef { name: m.name, func: m.func, kind: m.kind, doc: m.doc };
            n += 1;
            i += 1;
        }
        t += 1;
    }
    assert!(n == N);
    all
}

static METHODS: [MethodDef; 44] = concat_methods(&[
    &methods::BYTES,
    &transform::BYTES,
    &[
        MethodDef::new("__bytes__", |a| {
            helpers::no_args(a, "bytes.__bytes__")?;
            Ok(super::new(receiver(a.pos[0])))
        }),
        MethodDef::new("__getnewargs__", |a| {
            helpers::no_args(a, "bytes.__getnewargs__")?;
            Ok(tuple::from_slice(&[super::new(receiver(a.pos[0]))]))
        }),
    ],
]);

/// The content described by `(source, encoding, errors)`; `kind` is the class's name.
pub fn content(args: &Args, kind: &str) -> R<Vec<u8>> {
    let [source, encoding, errors] = helpers::kw_args(args, kind, ["source", "encoding", "errors"], 0, 3)?;
    for (name, v) in [("encoding", encoding), ("errors", errors)] {
        if !v.is_unset() && !string::is_str(v) {
            return raise(
                Exc::TypeError,
                &format!("{kind}() argument '{name}' must be str, not {}", type_name(v)),
            );
        }
    }
    if source.is_unset() {
        if !encoding.is_unset() {
            return raise(Exc::TypeError, "encoding without a string argument");
        }
        if !errors.is_unset() {
            return raise(Exc::TypeError, "errors without a string argument");
        }
        return Ok(Vec::new());
    }
    if string::is_str(source) {
        if encoding.is_unset() {
            return raise(Exc::TypeError, "string argument without an encoding");
        }
        let encoding = codec::encoding_arg(encoding, kind)?;
        return codec::encode(source, encoding, codec::errors_arg(errors, kind)?);
    }
    if !encoding.is_unset() {
        return raise(Exc::TypeError, "encoding without a string argument");
    }
    if !errors.is_unset() {
        return raise(Exc::TypeError, "errors without a string argument");
    }
    if super::buffer(source).is_some() || helpers::lookup_special(source, &names::BYTES)?.is_some() {
        return super::from_object(source);
    }
    if helpers::slots(source).index.is_some() {
        let n = helpers::index(source)?;
        let Some(n) = int::to_i64(n) else {
            return raise(
                Exc::OverflowError,
                &format!("cannot fit '{}' into an index-sized integer", type_name(source)),
            );
        };
        if n < 0 {
            return raise(Exc::ValueError, "negative count");
        }
        helpers::check_size(n as usize)?;
        return Ok(vec![0; n as usize]);
    }
    super::from_iterable(source, kind)
}

fn new(class: Value, args: &Args) -> R {
    let exact = helpers::is_exact_type(class, Shape::BYTES);
    if let (true, [x], []) = (exact, args.pos, args.kwnames) {
        if x.is_exact(Shape::BYTES) {
            return Ok(*x);
        }
    }
    let data = content(args, "bytes")?;
    if exact {
        return Ok(super::new(&data));
    }
    helpers::subclass_instance(class, |shape| new_heap(shape, &data))
}
