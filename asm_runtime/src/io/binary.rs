//! Binary files: BufferedReader, BufferedWriter, BufferedRandom.

use super::buffer::Buffered;
use super::lines::{self, size_arg, whence_arg};
use super::{closed_error, state, unsupported};
use crate::error::{self, R};
use crate::objects::bytes::{self, methods::bytes_like};
use crate::objects::helpers::{self, no_args, one_arg, pos_args, tail};
use crate::objects::{int, str as string};
use crate::types::{Args, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

const fn type_def(name: &'static str) -> TypeDef {
    TypeDef {
        name,
        module: "_io",
        shape: Shape::NONE_SHAPE,
        layout: Layout::OpaqueFinal,
        base: Shape::OBJECT,
        slots: SLOTS,
        methods: METHODS,
        getset: GETSET,
        subclassable: false,
        doc: "",
    }
}

pub static READER: TypeDef = type_def("BufferedReader");
pub static WRITER: TypeDef = type_def("BufferedWriter");
pub static RANDOM: TypeDef = type_def("BufferedRandom");

const SLOTS: Slots = {
    let mut s = Slots::EMPTY;
    s.repr = Some(repr);
    s.iter = Some(|v| {
        file(v)?.check_open()?;
        Ok(v)
    });
    s.next = Some(|v| lines::next_line(readline(file(v)?, None)?));
    s.finalize = Some(finalize);
    s
};

const METHODS: &[MethodDef] = &[
    MethodDef::new("read", read),
    MethodDef::new("read1", read1),
    MethodDef::new("readinto", readinto),
    MethodDef::new("peek", peek),
    MethodDef::new("readline", |a| {
        let [size] = pos_args(&tail(a), "readline", 0)?;
        let size = size_arg(size)?;
        readline(file(a.pos[0])?, size)
    }),
    MethodDef::new("readlines", |a| {
        let f = open_file(a.pos[0])?;
        lines::readlines(a, &mut || readline(f, None))
    }),
    MethodDef::new("write", write),
    MethodDef::new("writelines", |a| lines::writelines(a, |v| open_file(v).map(drop))),
    MethodDef::new("seek", seek),
    MethodDef::new("tell", |a| {
        no_args(a, "tell")?;
        let f = open_raw(a.pos[0])?;
        lines::number(f.tell()?)
    }),
    MethodDef::new("truncate", truncate),
    MethodDef::new("flush", |a| {
        no_args(a, "flush")?;
        let f = file(a.pos[0])?;
        match f.writable {
            true => f.check_open_to("flush of")?,
            false => f.check_open()?,
        }
        f.flush()?;
        Ok(Value::NONE)
    }),
    MethodDef::new("close", |a| {
        no_args(a, "close")?;
        file(a.pos[0])?.close()?;
        Ok(Value::NONE)
    }),
    MethodDef::new("fileno", |a| {
        no_args(a, "fileno")?;
        lines::number(open_raw(a.pos[0])?.fd as i64)
    }),
    MethodDef::new("isatty", |a| {
        no_args(a, "isatty")?;
        Ok(Value::bool(open_raw(a.pos[0])?.is_tty()))
    }),
    MethodDef::new("readable", |a| able(file(a.pos[0])?, |f| f.readable)),
    MethodDef::new("writable", |a| able(file(a.pos[0])?, |f| f.writable)),
    MethodDef::new("seekable", |a| Ok(Value::bool(open_raw(a.pos[0])?.seekable()))),
    MethodDef::new("__enter__", |a| {
        open_file(a.pos[0])?;
        Ok(a.pos[0])
    }),
    MethodDef::new("__exit__", lines::exit),
];

const GETSET: &[GetSetDef] = &[
    GetSetDef { name: "closed", get: |v| Ok(Value::bool(file(v)?.is_closed())), set: None },
    GetSetDef { name: "name", get: |v| Ok(file(v)?.name), set: None },
    GetSetDef { name: "mode", get: |v| Ok(string::from_utf8(file(v)?.mode)), set: None },
];

/// The state of a binary file object.
pub fn file<'a>(v: Value) -> R<&'a mut Buffered> {
    match state(v) {
        Some(f) => Ok(f),
        None => closed_error(),
    }
}

fn open_file<'a>(v: Value) -> R<&'a mut Buffered> {
    let f = file(v)?;
    f.check_open()?;
    Ok(f)
}

/// For what the layer of the descriptor answers.
fn open_raw<'a>(v: Value) -> R<&'a mut Buffered> {
    let f = file(v)?;
    f.check_open_raw()?;
    Ok(f)
}

/// Can it be read, or written? A closed file that never could be is not asked whether it is open.
pub fn able(f: &mut Buffered, can: fn(&Buffered) -> bool) -> R {
    let can = can(f);
    if can {
        f.check_open_raw()?;
    }
    Ok(Value::bool(can))
}

/// A file that can be read, and is open: `name` and `what` are what the messages call the operation.
fn readable(f: &mut Buffered, name: &str, what: &str) -> R<()> {
    if !f.readable {
        return unsupported(name);
    }
    f.check_open_for(what)
}

fn writable(f: &mut Buffered, name: &str, what: &str) -> R<()> {
    if !f.writable {
        return unsupported(name);
    }
    f.check_open_for(what)
}

fn repr(v: Value) -> R {
    let f = file(v)?;
    let class = helpers::type_name(v);
    let class = class.rsplit('.').next().unwrap_or("");
    let name = helpers::repr_lossy(f.name)?;
    Ok(string::from_utf8(&format!("<_io.{class} name={name}>")))
}

fn finalize(v: Value) {
    if let Some(f) = state::<Buffered>(v) {
        if f.close().is_err() {
            error::clear();
        }
    }
    super::drop_state::<Buffered>(v);
}

fn read(args: &Args) -> R {
    let [size] = pos_args(&tail(args), "read", 0)?;
    let f = file(args.pos[0])?;
    readable(f, "read", "read of")?;
    let data = match size_arg(size)? {
        Some(n) => f.read_n(n)?,
        None => f.read_all()?,
    };
    Ok(bytes::new(&data))
}

fn read1(args: &Args) -> R {
    let [size] = pos_args(&tail(args), "read1", 0)?;
    let f = file(args.pos[0])?;
    readable(f, "read1", "read of")?;
    if f.ahead().is_empty() {
        f.fill()?;
    }
    let n = size_arg(size)?.unwrap_or(usize::MAX).min(f.ahead().len());
    let data = f.read_n(n)?;
    Ok(bytes::new(&data))
}

fn readinto(args: &Args) -> R {
    let target = one_arg(args, "readinto")?;
    let f = file(args.pos[0])?;
    readable(f, "read", "readinto of")?;
    if !bytes::is_bytearray(target) {
        return helpers::raise(
            error::Exc::TypeError,
            &format!(
                "readinto() argument must be read-write bytes-like object, not {}",
                helpers::type_name(target)
            ),
        );
    }
    let data = f.read_n(bytes::array::content(target).len())?;
    bytes::array::content(target)[..data.len()].copy_from_slice(&data);
    Ok(int::from_usize(data.len()))
}

fn peek(args: &Args) -> R {
    let f = file(args.pos[0])?;
    readable(f, "peek", "peek of")?;
    if f.ahead().is_empty() {
        f.fill()?;
    }
    Ok(bytes::new(f.ahead()))
}

/// One line with its "\n"; empty at the end.
pub fn readline(f: &mut Buffered, limit: Option<usize>) -> R {
    readable(f, "read", "readline of")?;
    let limit = limit.unwrap_or(usize::MAX);
    let mut seen = 0;
    let n = loop {
        if let Some(i) = f.ahead()[seen..].iter().position(|&c| c == b'\n') {
            break (seen + i + 1).min(limit);
        }
        seen = f.ahead().len();
        if seen >= limit || !f.fill()? {
            break seen.min(limit);
        }
    };
    let line = bytes::new(&f.ahead()[..n]);
    f.consume(n);
    Ok(line)
}

fn write(args: &Args) -> R {
    let data = bytes_like(one_arg(args, "write")?)?;
    let f = file(args.pos[0])?;
    writable(f, "write", "write to")?;
    f.write(data)?;
    Ok(int::from_usize(data.len()))
}

fn seek(args: &Args) -> R {
    let [offset, whence] = pos_args(&tail(args), "seek", 1)?;
    let f = file(args.pos[0])?;
    f.check_open_for("seek of")?;
    lines::number(f.seek(helpers::index_i64(offset)?, whence_arg(whence)?)?)
}

fn truncate(args: &Args) -> R {
    let [size] = pos_args(&tail(args), "truncate", 0)?;
    let f = file(args.pos[0])?;
    f.check_open_for("truncate of")?;
    if !f.writable {
        return unsupported("truncate");
    }
    let size = if size.is_unset() || size.is_none() { f.tell()? } else { helpers::index_i64(size)? };
    f.truncate(size)?;
    lines::number(size)
}
