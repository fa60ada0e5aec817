//! `memoryview`: a strided window of bytes on a bytes or bytearray object (format `B`, one
//! dimension). The bounds are checked against the object at each access, so a bytearray may be
//! resized while a view exists (CPython refuses that with BufferError).

use super::{as_slice, byte, is_bytearray, is_bytes};
use crate::error::{Exc, R};
use crate::objects::helpers::{self, kw_args, no_args, pos_args, raise, tail, type_name};
use crate::objects::{int, list, slice, str as string, tuple};
use crate::prelude::*;
use crate::types::{Args, CmpOp, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

/// The object with the bytes; UNSET after `release`.
const OBJECT: u32 = 8;
const START: u32 = 16;
const COUNT: u32 = 24;
const STEP: u32 = 32;
/// 1 = a read-only view of a mutable object.
const READ_ONLY: u32 = 40;
const SIZE: usize = 48;

pub static TYPE: TypeDef = TypeDef {
    name: "memoryview",
    module: "builtins",
    shape: Shape::MEMORYVIEW,
    layout: Layout::Opaque,
    base: Shape::OBJECT,
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        len: Some(|v| Ok(window(v)?.count)),
        getitem: Some(getitem),
        setitem: Some(setitem),
        new: Some(new),
        ..Slots::EMPTY
    },
    methods: &[
        MethodDef::new("tobytes", |a| {
            kw_args(&tail(a), "tobytes", ["order"], 0, 1)?;
            Ok(super::new(&collect(a.pos[0])?))
        }),
        MethodDef::new("tolist", |a| {
            no_args(a, "memoryview.tolist")?;
            let items: Vec<Value> = collect(a.pos[0])?.iter().map(|&b| Value::smi(b as i64)).collect();
            Ok(list::from_slice(&items))
        }),
        MethodDef::new("hex", |a| {
            let copy = super::new(&collect(a.pos[0])?);
            let mut pos = a.pos.to_vec();
            pos[0] = copy;
            super::hexadecimal::hex(&Args { pos: &pos, ..*a })
        }),
        MethodDef::new("release", |a| {
            no_args(a, "memoryview.release")?;
            a.pos[0].set_field(OBJECT, Value::UNSET);
            Ok(Value::NONE)
        }),
        MethodDef::new("toreadonly", |a| {
            no_args(a, "memoryview.toreadonly")?;
            let w = window(a.pos[0])?;
            Ok(make(w.object, w.start, w.count as i64, w.step, true))
        }),
        MethodDef::new("cast", cast),
        MethodDef::new("__enter__", |a| window(a.pos[0]).map(|_| a.pos[0])),
        MethodDef::new("__exit__", |a| {
            a.pos[0].set_field(OBJECT, Value::UNSET);
            Ok(Value::NONE)
        }),
    ],
    getset: &[
        GetSetDef { name: "obj", get: |v| Ok(window(v)?.object), set: None },
        GetSetDef { name: "nbytes", get: |v| Ok(int::from_usize(window(v)?.count)), set: None },
        GetSetDef { name: "itemsize", get: |v| window(v).map(|_| Value::smi(1)), set: None },
        GetSetDef { name: "ndim", get: |v| window(v).map(|_| Value::smi(1)), set: None },
        GetSetDef { name: "format", get: |v| window(v).map(|_| string::from_ascii(b"B")), set: None },
        GetSetDef {
            name: "shape",
            get: |v| Ok(tuple::from_slice(&[int::from_usize(window(v)?.count)])),
            set: None,
        },
        GetSetDef {
            name: "strides",
            get: |v| Ok(tuple::from_slice(&[int::from_i64(window(v)?.step)])),
            set: None,
        },
        GetSetDef { name: "suboffsets", get: |v| window(v).map(|_| tuple::from_slice(&[])), set: None },
        GetSetDef { name: "readonly", get: |v| Ok(Value::bool(window(v)?.read_only)), set: None },
        GetSetDef { name: "contiguous", get: |v| Ok(Value::bool(window(v)?.step == 1)), set: None },
        GetSetDef { name: "c_contiguous", get: |v| Ok(Value::bool(window(v)?.step == 1)), set: None },
        GetSetDef { name: "f_contiguous", get: |v| Ok(Value::bool(window(v)?.step == 1)), set: None },
    ],
    subclassable: false,
    doc: "Create a new memoryview object which references the given object.",
};

/// What a view shows.
struct Window {
    object: Value,
    start: i64,
    count: usize,
    step: i64,
    read_only: bool,
}

fn make(object: Value, start: i64, count: i64, step: i64, read_only: bool) -> Value {
    let v = helpers::alloc(SIZE, Shape::MEMORYVIEW as u32, Layout::Opaque, 0);
    v.set_field(OBJECT, object);
    v.set_word(START, start as u64);
    v.set_word(COUNT, count as u64);
    v.set_word(STEP, step as u64);
    v.set_word(READ_ONLY, read_only as u64);
    v
}

fn window(v: Value) -> R<Window> {
    let object = v.field(OBJECT);
    if object.is_unset() {
        return raise(Exc::ValueError, "operation forbidden on released memoryview object");
    }
    Ok(Window {
        object,
        start: v.word(START) as i64,
        count: v.word(COUNT) as usize,
        step: v.word(STEP) as i64,
        read_only: v.word(READ_ONLY) != 0 || is_bytes(object),
    })
}

/// The bytes of a contiguous view; `None` for other values.
pub fn contiguous<'a>(v: Value) -> Option<&'a [u8]> {
    if !v.is_exact(Shape::MEMORYVIEW) {
        return None;
    }
    let object = v.field(OBJECT);
    if object.is_unset() || v.word(STEP) != 1 {
        return None;
    }
    let start = v.word(START) as usize;
    as_slice(object)?.get(start..start + v.word(COUNT) as usize)
}

/// Index of an item in the object's bytes.
fn offset(w: &Window, i: usize) -> R<usize> {
    let at = (w.start + i as i64 * w.step) as usize;
    if at < super::receiver(w.object).len() {
        return Ok(at);
    }
    raise(Exc::IndexError, "index out of bounds on dimension 1")
}

fn collect(v: Value) -> R<Vec<u8>> {
    let w = window(v)?;
    (0..w.count).map(|i| Ok(super::receiver(w.object)[offset(&w, i)?])).collect()
}

fn new(_class: Value, args: &Args) -> R {
    let [x] = kw_args(args, "memoryview", ["object"], 1, 1)?;
    if x.is_exact(Shape::MEMORYVIEW) {
        let w = window(x)?;
        return Ok(make(w.object, w.start, w.count as i64, w.step, w.read_only));
    }
    if !is_bytes(x) && !is_bytearray(x) {
        return raise(
            Exc::TypeError,
            &format!("memoryview: a bytes-like object is required, not '{}'", type_name(x)),
        );
    }
    Ok(make(x, 0, super::receiver(x).len() as i64, 1, false))
}

fn repr(v: Value) -> R {
    let state = if v.field(OBJECT).is_unset() { "released memory" } else { "memory" };
    Ok(string::from_utf8(&format!("<{state} at {:#x}>", v.0)))
}

fn hash(v: Value) -> R<i64> {
    if !window(v)?.read_only {
        return raise(Exc::ValueError, "cannot hash writable memoryview object");
    }
    Ok(super::hash(super::new(&collect(v)?)))
}

fn compare(a: Value, b: Value, op: CmpOp) -> R {
    let content = |v: Value| -> Option<Vec<u8>> {
        if v.is_exact(Shape::MEMORYVIEW) {
            let released = v.field(OBJECT).is_unset();
            return if released { None } else { collect(v).ok() };
        }
        as_slice(v).map(<[u8]>::to_vec)
    };
    let equal = match (content(a), content(b)) {
        (Some(x), Some(y)) => x == y,
        _ if a == b => true,
        _ => return Ok(Value::NOT_IMPLEMENTED),
    };
    Ok(match op {
        CmpOp::Eq => Value::bool(equal),
        CmpOp::Ne => Value::bool(!equal),
        _ => Value::NOT_IMPLEMENTED,
    })
}

/// The position of an index key.
fn position(w: &Window, key: Value) -> R<usize> {
    if helpers::slots(key).index.is_none() {
        return raise(Exc::TypeError, "memoryview: invalid slice key");
    }
    let i = helpers::index_i64(key)?;
    let i = if i < 0 { i + w.count as i64 } else { i };
    if i < 0 || i >= w.count as i64 {
        return raise(Exc::IndexError, "index out of bounds on dimension 1");
    }
    offset(w, i as usize)
}

/// The view that a slice selects.
fn narrow(w: &Window, key: Value) -> R {
    let r = slice::resolve(key, || w.count)?;
    Ok(make(w.object, w.start + r.start * w.step, r.count as i64, w.step * r.step, w.read_only))
}

fn getitem(v: Value, key: Value) -> R {
    let w = window(v)?;
    if key.has_layout(Layout::Slice) {
        return narrow(&w, key);
    }
    let at = position(&w, key)?;
    Ok(Value::smi(super::receiver(w.object)[at] as i64))
}

fn setitem(v: Value, key: Value, value: Value) -> R<()> {
    let w = window(v)?;
    if w.read_only {
        return raise(Exc::TypeError, "cannot modify read-only memory");
    }
    if value.is_unset() {
        return raise(Exc::TypeError, "cannot delete memory");
    }
    if !key.has_layout(Layout::Slice) {
        let at = position(&w, key)?;
        if helpers::slots(value).index.is_none() {
            return raise(Exc::TypeError, "memoryview: invalid type for format 'B'");
        }
        let b = byte(value, "memoryview: invalid value for format 'B'")?;
        super::array::content(w.object)[at] = b;
        return Ok(());
    }
    let target = window(narrow(&w, key)?)?;
    let data = if value.is_exact(Shape::MEMORYVIEW) {
        collect(value)?
    } else {
        super::methods::bytes_like(value)?.to_vec()
    };
    if data.len() != target.count {
        return raise(Exc::ValueError, "memoryview assignment: lvalue and rvalue have different structures");
    }
    for (i, b) in data.into_iter().enumerate() {
        let at = offset(&target, i)?;
        super::array::content(w.object)[at] = b;
    }
    Ok(())
}

fn cast(args: &Args) -> R {
    let [format] = pos_args(&tail(args), "cast", 1)?;
    let w = window(args.pos[0])?;
    if string::is_str(format) && (string::equals(format, "B") || string::equals(format, "@B")) {
        return Ok(make(w.object, w.start, w.count as i64, w.step, w.read_only));
    }
    raise(Exc::NotImplementedError, "memoryview: casts to formats other than 'B' are not supported")
}
