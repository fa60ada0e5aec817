//! `bytearray`: mutable bytes in a raw cell that grows by an eighth.

use super::{byte, construct, itself, methods, ops, receiver, repr_text, transform};
use crate::error::{Exc, R};
use crate::gc;
use crate::object::{self, TypeRef};
use crate::objects::helpers::{self, no_args, one_arg, pos_args, raise, tail, type_name};
use crate::objects::{int, slice, str as string};
use crate::prelude::*;
use crate::types::{Args, BinOp, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

pub const LEN: u32 = 8;
/// Pointer to the first byte, inside a raw cell (0 when nothing was stored yet).
pub const DATA: u32 = 16;
const CAP: u32 = 24;
const SIZE: usize = 32;

pub static TYPE: TypeDef = TypeDef {
    name: "bytearray",
    module: "builtins",
    shape: Shape::BYTEARRAY,
    layout: Layout::ByteArray,
    base: Shape::OBJECT,
    slots: SLOTS,
    methods: &METHODS,
    getset: &[],
    subclassable: true,
    doc: "bytearray(iterable_of_ints) -> bytearray",
};

const SLOTS: Slots = {
    let mut s = ops::COMMON;
    s.repr = Some(repr);
    s.iter = Some(crate::objects::str::iterate::bytearray_iter);
    s.setitem = Some(setitem);
    s.new = Some(|class, _| Ok(object::alloc_for(TypeRef(class), SIZE, Layout::ByteArray)));
    s.init = Some(|v, args| {
        let data = construct::content(args, "bytearray")?;
        set_content(v, &data);
        Ok(())
    });
    s.inplace[BinOp::Add as usize] = Some(inplace_add);
    s.inplace[BinOp::Mul as usize] = Some(inplace_mul);
    s
};

static METHODS: [MethodDef; 51] = construct::concat_methods(&[
    &methods::BYTEARRAY,
    &transform::BYTEARRAY,
    &[
        MethodDef::new("append", append),
        MethodDef::new("clear", clear),
        MethodDef::new("copy", copy),
        MethodDef::new("extend", extend),
        MethodDef::new("insert", insert),
        MethodDef::new("pop", pop),
        MethodDef::new("remove", remove),
        MethodDef::new("reverse", reverse),
        MethodDef::new("__alloc__", |a| {
            no_args(a, "bytearray.__alloc__")?;
            Ok(int::from_u64(a.pos[0].word(CAP)))
        }),
    ],
]);

/// The bytes of a bytearray object.
pub fn content<'a>(v: Value) -> &'a mut [u8] {
    let data = v.word(DATA) as *mut u8;
    if data.is_null() {
        return &mut [];
    }
    unsafe { core::slice::from_raw_parts_mut(data, v.word(LEN) as usize) }
}

/// A new bytearray.
pub fn new(data: &[u8]) -> Value {
    let v = helpers::alloc(SIZE, Shape::BYTEARRAY as u32, Layout::ByteArray, 0);
    set_content(v, data);
    v
}

/// Sets the length, with room for it; the new bytes are 0.
fn resize(v: Value, n: usize) {
    let old = v.word(LEN) as usize;
    if n > v.word(CAP) as usize {
        let cap = n + n / 8 + 8;
        let cell = gc::alloc_raw(cap);
        let to = unsafe { cell.addr().add(16) };
        unsafe { core::ptr::copy_nonoverlapping(content(v).as_ptr(), to, old) };
        v.set_word(DATA, to as u64);
        v.set_word(CAP, cap as u64);
    } else if n > old {
        let data = v.word(DATA) as *mut u8;
        unsafe { core::ptr::write_bytes(data.add(old), 0, n - old) };
    }
    v.set_word(LEN, n as u64);
}

fn set_content(v: Value, data: &[u8]) {
    resize(v, data.len());
    content(v).copy_from_slice(data);
}

/// Replaces `[start, end)` by other bytes.
pub fn splice(v: Value, start: usize, end: usize, with: &[u8]) {
    let n = content(v).len();
    let tail_len = n - end;
    let new_len = start + with.len() + tail_len;
    if new_len > n {
        resize(v, new_len);
    }
    let data = content(v);
    data.copy_within(end..end + tail_len, start + with.len());
    data[start..start + with.len()].copy_from_slice(with);
    v.set_word(LEN, new_len as u64);
}

fn repr(v: Value) -> R {
    let class = type_name(v);
    let mut out = class.into_bytes();
    out.push(b'(');
    out.extend(repr_text(receiver(v)));
    out.push(b')');
    Ok(string::from_utf8(&String::from_utf8_lossy(&out)))
}

const RANGE: &str = "byte must be in range(0, 256)";

fn setitem(v: Value, key: Value, value: Value) -> R<()> {
    if !key.has_layout(Layout::Slice) {
        let i = ops::position(v, key, content(v).len())?;
        if value.is_unset() {
            splice(v, i, i + 1, &[]);
            return Ok(());
        }
        let b = byte(value, RANGE)?;
        if let Some(x) = content(v).get_mut(i) {
            *x = b;
        }
        return Ok(());
    }
    let with = if value.is_unset() {
        Vec::new()
    } else if string::is_str(value)
        || super::as_slice(value).is_none() && helpers::slots(value).index.is_some()
    {
        return raise(
            Exc::TypeError,
            "can assign only bytes, buffers, or iterables of ints in range(0, 256)",
        );
    } else {
        super::from_object(value)?
    };
    let r = slice::resolve(key, || content(v).len())?;
    if r.step == 1 {
        let start = r.start as usize;
        splice(v, start, start + r.count, &with);
        return Ok(());
    }
    if value.is_unset() {
        let drop: Vec<usize> = r.positions().collect();
        let kept: Vec<u8> =
            content(v).iter().enumerate().filter(|(i, _)| !drop.contains(i)).map(|(_, &b)| b).collect();
        set_content(v, &kept);
        return Ok(());
    }
    if with.len() != r.count {
        return raise(
            Exc::ValueError,
            &format!("attempt to assign bytes of size {} to extended slice of size {}", with.len(), r.count),
        );
    }
    for (i, b) in r.positions().zip(with) {
        content(v)[i] = b;
    }
    Ok(())
}

fn inplace_add(v: Value, other: Value) -> R {
    let Some(data) = super::as_slice(other) else {
        return raise(Exc::TypeError, &format!("can't concat {} to {}", type_name(other), type_name(v)));
    };
    let data = data.to_vec();
    let n = content(v).len();
    splice(v, n, n, &data);
    Ok(v)
}

fn inplace_mul(v: Value, n: Value) -> R {
    let Some(n) = helpers::repeat_count(n)? else { return Ok(Value::NOT_IMPLEMENTED) };
    let n = usize::try_from(n).unwrap_or(0);
    helpers::check_size(content(v).len().saturating_mul(n))?;
    let data = content(v).repeat(n);
    set_content(v, &data);
    Ok(v)
}

fn append(args: &Args) -> R {
    let b = byte(one_arg(args, "bytearray.append")?, RANGE)?;
    let n = content(args.pos[0]).len();
    splice(args.pos[0], n, n, &[b]);
    Ok(Value::NONE)
}

fn clear(args: &Args) -> R {
    no_args(args, "bytearray.clear")?;
    set_content(args.pos[0], &[]);
    Ok(Value::NONE)
}

fn copy(args: &Args) -> R {
    no_args(args, "bytearray.copy")?;
    Ok(itself(args.pos[0]))
}

fn extend(args: &Args) -> R {
    let x = one_arg(args, "bytearray.extend")?;
    let data = if let Some(b) = super::as_slice(x) {
        b.to_vec()
    } else if string::is_str(x) {
        return raise(Exc::TypeError, "expected iterable of integers; got: 'str'");
    } else {
        let message = format!("can't extend bytearray with {}", type_name(x));
        let mut out = Vec::new();
        helpers::for_each_or(x, &message, &mut |item| {
            out.push(byte(item, RANGE)?);
            Ok(())
        })?;
        out
    };
    let n = content(args.pos[0]).len();
    splice(args.pos[0], n, n, &data);
    Ok(Value::NONE)
}

fn insert(args: &Args) -> R {
    let [at, item] = pos_args(&tail(args), "insert", 2)?;
    let at = helpers::index_i64(at)?;
    let b = byte(item, RANGE)?;
    let n = content(args.pos[0]).len() as i64;
    let at = if at < 0 { (at + n).max(0) } else { at.min(n) } as usize;
    splice(args.pos[0], at, at, &[b]);
    Ok(Value::NONE)
}

fn pop(args: &Args) -> R {
    let [at] = pos_args(&tail(args), "pop", 0)?;
    let at = if at.is_unset() { -1 } else { helpers::index_i64(at)? };
    let n = content(args.pos[0]).len() as i64;
    if n == 0 {
        return raise(Exc::IndexError, "pop from empty bytearray");
    }
    let at = if at < 0 { at + n } else { at };
    if at < 0 || at >= n {
        return raise(Exc::IndexError, "pop index out of range");
    }
    let b = content(args.pos[0])[at as usize];
    splice(args.pos[0], at as usize, at as usize + 1, &[]);
    Ok(Value::smi(b as i64))
}

fn remove(args: &Args) -> R {
    let b = byte(one_arg(args, "bytearray.remove")?, RANGE)?;
    match content(args.pos[0]).iter().position(|&x| x == b) {
        Some(i) => {
            splice(args.pos[0], i, i + 1, &[]);
            Ok(Value::NONE)
        }
        None => raise(Exc::ValueError, "value not found in bytearray"),
    }
}

fn reverse(args: &Args) -> R {
    no_args(args, "bytearray.reverse")?;
    content(args.pos[0]).reverse();
    Ok(Value::NONE)
}
