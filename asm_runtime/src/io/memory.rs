//! `io.StringIO` and `io.BytesIO`: streams in memory.

use super::lines::{self, size_arg, whence_arg};
use super::text::Newline;
use super::{drop_state, new_object, state};
use crate::error::{Exc, R};
use crate::objects::bytes::{self, methods::bytes_like};
use crate::objects::helpers::{self, no_args, one_arg, pos_args, raise, tail, type_name};
use crate::objects::{int, str as string};
use crate::prelude::*;
use crate::types::{Args, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

/// Content and position; `T` is a code point or a byte.
pub struct Memory<T> {
    data: Vec<T>,
    at: usize,
    closed: bool,
    newline: Newline,
}

pub static STRING_IO: TypeDef = TypeDef {
    name: "StringIO",
    module: "_io",
    shape: Shape::NONE_SHAPE,
    layout: Layout::OpaqueFinal,
    base: Shape::OBJECT,
    slots: Slots {
        new: Some(new_string_io),
        init: Some(|_, _| Ok(())),
        iter: Some(|v| strings(v).map(|_| v)),
        next: Some(|v| lines::next_line(read_text_line(strings(v)?, None))),
        finalize: Some(drop_state::<Memory<u32>>),
        ..Slots::EMPTY
    },
    methods: STRING_METHODS,
    getset: &[
        GetSetDef { name: "closed", get: |v| Ok(Value::bool(is_closed::<u32>(v))), set: None },
        GetSetDef { name: "newlines", get: |_| Ok(Value::NONE), set: None },
        GetSetDef { name: "line_buffering", get: |_| Ok(Value::FALSE), set: None },
    ],
    subclassable: true,
    doc: "Text I/O implementation using an in-memory buffer.",
};

pub static BYTES_IO: TypeDef = TypeDef {
    name: "BytesIO",
    module: "_io",
    shape: Shape::NONE_SHAPE,
    layout: Layout::OpaqueFinal,
    base: Shape::OBJECT,
    slots: Slots {
        new: Some(new_bytes_io),
        init: Some(|_, _| Ok(())),
        iter: Some(|v| raw(v).map(|_| v)),
        next: Some(|v| lines::next_line(read_byte_line(raw(v)?, None))),
        finalize: Some(drop_state::<Memory<u8>>),
        ..Slots::EMPTY
    },
    methods: BYTES_METHODS,
    getset: &[GetSetDef { name: "closed", get: |v| Ok(Value::bool(is_closed::<u8>(v))), set: None }],
    subclassable: true,
    doc: "Buffered I/O implementation using an in-memory bytes buffer.",
};

/// Methods that do not depend on the element; `$get` checks for closed streams.
macro_rules! methods {
    ($get:ident, $unit:ty; $($extra:expr),* $(,)?) => {
        &[
            MethodDef::new("tell", |a| {
                no_args(a, "tell")?;
                Ok(int::from_usize($get(a.pos[0])?.at))
            }),
            MethodDef::new("truncate", |a| {
                let [size] = pos_args(&tail(a), "truncate", 0)?;
                let m = $get(a.pos[0])?;
                let n = match size_arg(size)? {
                    Some(n) => n,
                    None if size.is_unset() || size.is_none() => m.at,
                    None => return raise(
                        Exc::ValueError,
                        &format!("Negative size value {}", helpers::index_i64(size)?),
                    ),
                };
                m.data.truncate(n);
                Ok(int::from_usize(n))
            }),
            MethodDef::new("flush", |a| {
                $get(a.pos[0])?;
                Ok(Value::NONE)
            }),
            MethodDef::new("close", |a| {
                no_args(a, "close")?;
                if let Some(m) = state::<Memory<$unit>>(a.pos[0]) {
                    m.closed = true;
                    m.data = Vec::new();
                }
                Ok(Value::NONE)
            }),
            MethodDef::new("isatty", |a| $get(a.pos[0]).map(|_| Value::FALSE)),
            MethodDef::new("readable", |a| $get(a.pos[0]).map(|_| Value::TRUE)),
            MethodDef::new("writable", |a| $get(a.pos[0]).map(|_| Value::TRUE)),
            MethodDef::new("seekable", |a| $get(a.pos[0]).map(|_| Value::TRUE)),
            MethodDef::new("fileno", |_| super::unsupported("fileno")),
            MethodDef::new("writelines", |a| lines::writelines(a, |v| get::<$unit>(v).map(drop))),
            MethodDef::new("__enter__", |a| $get(a.pos[0]).map(|_| a.pos[0])),
            MethodDef::new("__exit__", lines::exit),
            $($extra),*
        ]
    };
}

const STRING_METHODS: &[MethodDef] = methods! { strings, u32;
    MethodDef::new("getvalue", |a| {
        no_args(a, "getvalue")?;
        Ok(string::from_u32s(&strings(a.pos[0])?.data))
    }),
    MethodDef::new("read", |a| {
        let [size] = pos_args(&tail(a), "read", 0)?;
        let size = size_arg(size)?;
        Ok(string::from_u32s(strings(a.pos[0])?.take(size)))
    }),
    MethodDef::new("readline", |a| {
        let [size] = pos_args(&tail(a), "readline", 0)?;
        let size = size_arg(size)?;
        Ok(read_text_line(strings(a.pos[0])?, size))
    }),
    MethodDef::new("readlines", |a| {
        let m = strings(a.pos[0])?;
        lines::readlines(a, &mut || Ok(read_text_line(m, None)))
    }),
    MethodDef::new("write", |a| {
        let s = one_arg(a, "StringIO.write")?;
        if !string::is_str(s) {
            return raise(
                Exc::TypeError,
                &format!("string argument expected, got '{}'", type_name(s)),
            );
        }
        let m = strings(a.pos[0])?;
        m.write_text(s);
        Ok(int::from_usize(string::len(s)))
    }),
    MethodDef::new("seek", |a| {
        let [offset, whence] = pos_args(&tail(a), "seek", 1)?;
        let m = strings(a.pos[0])?;
        let (offset, whence) = (helpers::index_i64(offset)?, whence_arg(whence)?);
        if whence != 0 && offset != 0 {
            return raise(Exc::OSError, "Can't do nonzero cur-relative seeks");
        }
        if offset < 0 {
            return raise(Exc::ValueError, &format!("Negative seek position {offset}"));
        }
        m.at = match whence {
            0 => offset as usize,
            1 => m.at,
            _ => m.data.len(),
        };
        Ok(int::from_usize(m.at))
    }),
};

const BYTES_METHODS: &[MethodDef] = methods! { raw, u8;
    MethodDef::new("getvalue", |a| {
        no_args(a, "getvalue")?;
        Ok(bytes::new(&raw(a.pos[0])?.data))
    }),
    MethodDef::new("read", |a| {
        let [size] = pos_args(&tail(a), "read", 0)?;
        let size = size_arg(size)?;
        Ok(bytes::new(raw(a.pos[0])?.take(size)))
    }),
    MethodDef::new("read1", |a| {
        let [size] = pos_args(&tail(a), "read1", 0)?;
        let size = size_arg(size)?;
        Ok(bytes::new(raw(a.pos[0])?.take(size)))
    }),
    MethodDef::new("readinto", |a| {
        let target = one_arg(a, "readinto")?;
        if !bytes::is_bytearray(target) {
            return raise(
                Exc::TypeError,
                &format!(
                    "readinto() argument must be read-write bytes-like object, not {}",
                    type_name(target)
                ),
            );
        }
        let to = bytes::array::content(target);
        let from = raw(a.pos[0])?.take(Some(to.len()));
        to[..from.len()].copy_from_slice(from);
        Ok(int::from_usize(from.len()))
    }),
    MethodDef::new("readline", |a| {
        let [size] = pos_args(&tail(a), "readline", 0)?;
        let size = size_arg(size)?;
        Ok(read_byte_line(raw(a.pos[0])?, size))
    }),
    MethodDef::new("readlines", |a| {
        let m = raw(a.pos[0])?;
        lines::readlines(a, &mut || Ok(read_byte_line(m, None)))
    }),
    MethodDef::new("write", |a| {
        let data = bytes_like(one_arg(a, "BytesIO.write")?)?;
        raw(a.pos[0])?.write(data);
        Ok(int::from_usize(data.len()))
    }),
    MethodDef::new("seek", |a| {
        let [offset, whence] = pos_args(&tail(a), "seek", 1)?;
        let m = raw(a.pos[0])?;
        let (offset, whence) = (helpers::index_i64(offset)?, whence_arg(whence)?);
        if whence == 0 && offset < 0 {
            return raise(Exc::ValueError, &format!("negative seek value {offset}"));
        }
        let base = [0, m.at, m.data.len()][whence as usize] as i64;
        m.at = base.saturating_add(offset).max(0) as usize;
        Ok(int::from_usize(m.at))
    }),
};

fn get<'a, T>(v: Value) -> R<&'a mut Memory<T>> {
    match state::<Memory<T>>(v) {
        Some(m) if !m.closed => Ok(m),
        _ => raise(Exc::ValueError, "I/O operation on closed file."),
    }
}

fn strings<'a>(v: Value) -> R<&'a mut Memory<u32>> {
    get(v).or_else(|_| {
        crate::error::clear();
        raise(Exc::ValueError, "I/O operation on closed file")
    })
}

fn raw<'a>(v: Value) -> R<&'a mut Memory<u8>> {
    get(v)
}

fn is_closed<T>(v: Value) -> bool {
    state::<Memory<T>>(v).is_none_or(|m| m.closed)
}

impl<T: Copy + Default> Memory<T> {
    fn new(newline: Newline) -> Memory<T> {
        Memory { data: Vec::new(), at: 0, closed: false, newline }
    }
    /// Reads up to `size` elements.
    fn take(&mut self, size: Option<usize>) -> &[T] {
        let start = self.at.min(self.data.len());
        let end = size.map_or(self.data.len(), |n| start.saturating_add(n).min(self.data.len()));
        self.at = end.max(self.at);
        &self.data[start..end]
    }
    /// Overwrites from the position on; a gap is filled with zeros.
    fn write(&mut self, items: &[T]) {
        if items.is_empty() {
            return;
        }
        let end = self.at + items.len();
        if self.data.len() < end {
            self.data.resize(end, T::default());
        }
        self.data[self.at..end].copy_from_slice(items);
        self.at = end;
    }
}

impl Memory<u32> {
    /// Writes a str with newline translation.
    fn write_text(&mut self, s: Value) {
        let c = string::chars(s);
        let mut items = Vec::with_capacity(c.len());
        let mut after_cr = false;
        for ch in c.iter() {
            match (self.newline, ch) {
                (Newline::Universal, 13) => items.push(10),
                (Newline::Universal, 10) if after_cr => {}
                (Newline::Cr, 10) => items.push(13),
                (Newline::CrLf, 10) => items.extend([13, 10]),
                _ => items.push(ch),
            }
            after_cr = ch == 13;
        }
        self.write(&items);
    }
}

fn read_text_line(m: &mut Memory<u32>, limit: Option<usize>) -> Value {
    let rest = &m.data[m.at.min(m.data.len())..];
    let mut n = rest.len();
    for (i, &c) in rest.iter().enumerate() {
        let next = rest.get(i + 1).copied();
        let end = match (m.newline, c) {
            (Newline::Cr, 13) => i + 1,
            (Newline::CrLf, 13) if next == Some(10) => i + 2,
            (Newline::Keep, 13) => i + 1 + (next == Some(10)) as usize,
            (Newline::Universal | Newline::Keep | Newline::Lf, 10) => i + 1,
            _ => continue,
        };
        n = end;
        break;
    }
    let n = n.min(limit.unwrap_or(usize::MAX));
    string::from_u32s(m.take(Some(n)))
}

fn read_byte_line(m: &mut Memory<u8>, limit: Option<usize>) -> Value {
    let rest = &m.data[m.at.min(m.data.len())..];
    let n = rest.iter().position(|&c| c == b'\n').map_or(rest.len(), |i| i + 1);
    let n = n.min(limit.unwrap_or(usize::MAX));
    bytes::new(m.take(Some(n)))
}

fn new_string_io(class: Value, args: &Args) -> R {
    let [initial, newline] = helpers::kw_args(args, "StringIO", ["initial_value", "newline"], 0, 2)?;
    let newline = if newline.is_unset() { Newline::Lf } else { super::open::newline_arg(newline)? };
    let mut m = Memory::new(newline);
    if !initial.is_unset() && !initial.is_none() {
        if !string::is_str(initial) {
            return raise(
                Exc::TypeError,
                &format!("initial_value must be str or None, not {}", type_name(initial)),
            );
        }
        m.write_text(initial);
        m.at = 0;
    }
    Ok(new_object(class, m))
}

fn new_bytes_io(class: Value, args: &Args) -> R {
    let [initial] = helpers::kw_args(args, "BytesIO", ["initial_bytes"], 0, 1)?;
    let mut m = Memory::new(Newline::Lf);
    if !initial.is_unset() && !initial.is_none() {
        m.data = bytes_like(initial)?.to_vec();
    }
    Ok(new_object(class, m))
}
