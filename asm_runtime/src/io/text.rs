//! Text files: TextIOWrapper, a codec and newline translation around a binary file.

use super::buffer::Buffered;
use super::lines::{self, size_arg, whence_arg};
use super::{binary, closed_error, state, unsupported};
use crate::error::{self, Exc, R};
use crate::objects::helpers::{self, no_args, one_arg, pos_args, raise, tail, type_name};
use crate::objects::int;
use crate::objects::str::{self as string, codec, codec::Encoding, codec::Handler, Builder, Chars};
use crate::prelude::*;
use crate::types::{Args, GetSetDef, MethodDef, Slots, TypeDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

/// The `newline` argument.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Newline {
    /// None: any line end is read as "\n".
    Universal,
    /// "": any line end ends a line, untranslated.
    Keep,
    Lf,
    Cr,
    CrLf,
}

pub struct Text {
    /// The binary file object.
    pub buffer: Value,
    pub encoding: Encoding,
    /// As given, for the attribute.
    pub encoding_name: Value,
    pub errors_name: Value,
    pub handler: Handler,
    pub newline: Newline,
    pub line_buffering: bool,
    pub mode: Value,
    /// Text that was decoded ahead (encodings that are not read byte-wise).
    decoded: Option<Decoded>,
    /// `tell` is refused between `next` calls.
    iterating: bool,
}

/// The whole rest of a file in a wide encoding.
struct Decoded {
    text: Vec<u32>,
    at: usize,
}

pub static TYPE: TypeDef = TypeDef {
    name: "TextIOWrapper",
    module: "_io",
    shape: Shape::NONE_SHAPE,
    layout: Layout::OpaqueFinal,
    base: Shape::OBJECT,
    slots: SLOTS,
    methods: METHODS,
    getset: GETSET,
    subclassable: false,
    doc: "",
};

const SLOTS: Slots = {
    let mut s = Slots::EMPTY;
    s.repr = Some(repr);
    s.iter = Some(|v| {
        text(v)?.file()?.check_open()?;
        Ok(v)
    });
    s.next = Some(|v| {
        let t = text(v)?;
        t.iterating = true;
        let line = lines::next_line(t.readline(None)?)?;
        if line.is_unset() {
            t.iterating = false;
        }
        Ok(line)
    });
    s.finalize = Some(finalize);
    s
};

const METHODS: &[MethodDef] = &[
    MethodDef::new("read", |a| {
        let [size] = pos_args(&tail(a), "read", 0)?;
        let size = size_arg(size)?;
        text(a.pos[0])?.read(size)
    }),
    MethodDef::new("readline", |a| {
        let [size] = pos_args(&tail(a), "readline", 0)?;
        let size = size_arg(size)?;
        text(a.pos[0])?.readline(size)
    }),
    MethodDef::new("readlines", |a| {
        let t = text(a.pos[0])?;
        lines::readlines(a, &mut || t.readline(None))
    }),
    MethodDef::new("write", |a| {
        let s = one_arg(a, "TextIOWrapper.write")?;
        if !string::is_str(s) {
            return raise(Exc::TypeError, &format!("write() argument must be str, not {}", type_name(s)));
        }
        text(a.pos[0])?.write(s)?;
        Ok(int::from_usize(string::len(s)))
    }),
    MethodDef::new("writelines", |a| lines::writelines(a, |v| open_text(v).map(drop))),
    MethodDef::new("seek", seek),
    MethodDef::new("tell", tell),
    MethodDef::new("truncate", |a| {
        let [size] = pos_args(&tail(a), "truncate", 0)?;
        let f = open_text(a.pos[0])?.file()?;
        f.check_writable()?;
        let size = if size.is_unset() || size.is_none() { f.tell()? } else { helpers::index_i64(size)? };
        f.truncate(size)?;
        lines::number(size)
    }),
    MethodDef::new("flush", |a| {
        no_args(a, "flush")?;
        open_text(a.pos[0])?.flush()?;
        Ok(Value::NONE)
    }),
    MethodDef::new("close", |a| {
        no_args(a, "close")?;
        text(a.pos[0])?.file()?.close()?;
        Ok(Value::NONE)
    }),
    MethodDef::new("fileno", |a| {
        no_args(a, "fileno")?;
        lines::number(bytes_of(a.pos[0])?.fd as i64)
    }),
    MethodDef::new("isatty", |a| {
        no_args(a, "isatty")?;
        Ok(Value::bool(bytes_of(a.pos[0])?.is_tty()))
    }),
    MethodDef::new("readable", |a| binary::able(text(a.pos[0])?.file()?, |f| f.readable)),
    MethodDef::new("writable", |a| binary::able(text(a.pos[0])?.file()?, |f| f.writable)),
    MethodDef::new("seekable", |a| Ok(Value::bool(bytes_of(a.pos[0])?.seekable()))),
    MethodDef::new("reconfigure", reconfigure),
    MethodDef::new("__enter__", |a| {
        open_text(a.pos[0])?;
        Ok(a.pos[0])
    }),
    MethodDef::new("__exit__", lines::exit),
];

const GETSET: &[GetSetDef] = &[
    GetSetDef { name: "closed", get: |v| Ok(Value::bool(text(v)?.file()?.is_closed())), set: None },
    GetSetDef { name: "name", get: |v| Ok(text(v)?.file()?.name), set: None },
    GetSetDef {
        name: "mode",
        get: |v| Ok(text(v)?.mode),
        set: Some(|v, mode| {
            text(v)?.mode = mode;
            Ok(())
        }),
    },
    GetSetDef { name: "encoding", get: |v| Ok(text(v)?.encoding_name), set: None },
    GetSetDef { name: "errors", get: |v| Ok(text(v)?.errors_name), set: None },
    GetSetDef { name: "buffer", get: |v| Ok(text(v)?.buffer), set: None },
    GetSetDef { name: "newlines", get: |_| Ok(Value::NONE), set: None },
    GetSetDef { name: "line_buffering", get: |v| Ok(Value::bool(text(v)?.line_buffering)), set: None },
];

/// The state of a text file object.
pub fn text<'a>(v: Value) -> R<&'a mut Text> {
    match state(v) {
        Some(t) => Ok(t),
        None => closed_error(),
    }
}

/// The layer below, which says itself when it is closed.
fn bytes_of<'a>(v: Value) -> R<&'a mut Buffered> {
    let f = text(v)?.file()?;
    f.check_open_raw()?;
    Ok(f)
}

fn open_text<'a>(v: Value) -> R<&'a mut Text> {
    let t = text(v)?;
    t.file()?.check_open()?;
    Ok(t)
}

fn repr(v: Value) -> R {
    let t = text(v)?;
    let name = helpers::repr_lossy(t.file()?.name)?;
    let mode = helpers::repr_lossy(t.mode)?;
    let encoding = helpers::repr_lossy(t.encoding_name)?;
    Ok(string::from_utf8(&format!("<_io.TextIOWrapper name={name} mode={mode} encoding={encoding}>")))
}

fn finalize(v: Value) {
    if let Some(t) = state::<Text>(v) {
        let closed = t.file().and_then(Buffered::close);
        if closed.is_err() {
            error::clear();
        }
    }
    super::drop_state::<Text>(v);
}

impl Text {
    pub fn new(buffer: Value, encoding: Encoding, encoding_name: Value, mode: Value) -> Text {
        Text {
            buffer,
            encoding,
            encoding_name,
            errors_name: string::from_ascii(b"strict"),
            handler: Handler::STRICT,
            newline: Newline::Universal,
            line_buffering: false,
            mode,
            decoded: None,
            iterating: false,
        }
    }

    pub fn file<'a>(&self) -> R<&'a mut Buffered> {
        binary::file(self.buffer)
    }

    pub fn flush(&mut self) -> R<()> {
        self.file()?.flush()
    }

    /// Writes a str.
    pub fn write(&mut self, s: Value) -> R<()> {
        let f = self.file()?;
        f.check_writable()?;
        let c = string::chars(s);
        let translate = match self.newline {
            Newline::Cr => Some(&b"\r"[..]),
            Newline::CrLf => Some(&b"\r\n"[..]),
            _ => None,
        };
        match (c, translate) {
            (Chars::One(b), None)
                if b.is_ascii() && !matches!(self.encoding, Encoding::Wide(..) | Encoding::Utf8Sig) =>
            {
                f.write(b)?;
            }
            (c, translate) => {
                let s = match translate {
                    Some(end) if c.iter().any(|ch| ch == 10) => {
                        let mut out = Builder::with_capacity(c.len() + 8);
                        for ch in c.iter() {
                            if ch == 10 {
                                out.push_latin1(end);
                            } else {
                                out.push(ch);
                            }
                        }
                        out.finish()
                    }
                    _ => s,
                };
                let encoding = self.mark_once(f)?;
                f.write(&codec::encode(s, encoding, self.handler)?)?;
            }
        }
        if self.line_buffering && c.iter().any(|ch| ch == 10 || ch == 13) {
            f.flush()?;
        }
        Ok(())
    }

    /// The encoding for the next write: a byte order mark only at the start of the file.
    fn mark_once(&mut self, f: &mut Buffered) -> R<Encoding> {
        let marked = match self.encoding {
            Encoding::Utf8Sig => Encoding::Utf8,
            Encoding::Wide(unit, big, true) => Encoding::Wide(unit, big, false),
            other => return Ok(other),
        };
        if f.seekable() && f.tell()? != 0 {
            return Ok(marked);
        }
        Ok(self.encoding)
    }

    /// Can lines be found in the undecoded bytes?
    fn byte_wise(&self) -> bool {
        matches!(self.encoding, Encoding::Utf8 | Encoding::Ascii | Encoding::Latin1) && self.decoded.is_none()
    }

    fn decode(&self, data: &[u8]) -> R {
        codec::decode(data, self.encoding, self.handler)
    }

    /// Translates line ends as `newline` says.
    fn translate(&self, v: Value) -> Value {
        let c = string::chars(v);
        if self.newline != Newline::Universal || !c.iter().any(|ch| ch == 13) {
            return v;
        }
        let mut out = Builder::with_capacity(c.len());
        let mut after_cr = false;
        for ch in c.iter() {
            if ch == 13 {
                out.push(10);
            } else if !(ch == 10 && after_cr) {
                out.push(ch);
            }
            after_cr = ch == 13;
        }
        out.finish()
    }

    /// Decodes the whole rest of a file whose encoding is not byte-wise.
    fn decode_ahead(&mut self) -> R<&mut Decoded> {
        if self.decoded.is_none() {
            let data = self.file()?.read_all()?;
            let text = self.translate(self.decode(&data)?);
            self.decoded = Some(Decoded { text: string::chars(text).to_u32s(), at: 0 });
        }
        match &mut self.decoded {
            Some(d) => Ok(d),
            None => closed_error(),
        }
    }

    /// Up to `size` characters.
    pub fn read(&mut self, size: Option<usize>) -> R {
        let f = self.file()?;
        f.check_readable()?;
        if !self.byte_wise() {
            let d = self.decode_ahead()?;
            let end = size.map_or(d.text.len(), |n| d.at.saturating_add(n).min(d.text.len()));
            let part = string::from_u32s(&d.text[d.at..end]);
            d.at = end;
            return Ok(part);
        }
        let Some(n) = size else {
            let data = f.read_all()?;
            return Ok(self.translate(self.decode(&data)?));
        };
        let mut out = Builder::new();
        while out.len() < n {
            let want = n - out.len();
            // A character has at most four bytes; one byte more decides about "\r\n".
            while f.ahead().len() < want + 4 && f.fill()? {}
            let ahead = f.ahead();
            if ahead.is_empty() {
                break;
            }
            let take = self.prefix(ahead, want);
            let part = self.translate(self.decode(&ahead[..take])?);
            f.consume(take);
            out.push_str(part);
        }
        Ok(out.finish())
    }

    /// Number of bytes that hold at most `want` characters, at least one, without cutting a
    /// character or "\r\n".
    fn prefix(&self, data: &[u8], want: usize) -> usize {
        let mut i = 0;
        let mut count = 0;
        while i < data.len() && count < want {
            let b = data[i];
            i += 1;
            if self.encoding == Encoding::Utf8 {
                while i < data.len() && data[i] & 0xc0 == 0x80 && b >= 0xc0 {
                    i += 1;
                }
            }
            let universal = self.newline == Newline::Universal;
            if b == b'\r' && universal && data.get(i) == Some(&b'\n') {
                i += 1;
            }
            count += 1;
        }
        i
    }

    /// One line with its end; empty at the end of the file.
    pub fn readline(&mut self, limit: Option<usize>) -> R {
        let f = self.file()?;
        f.check_readable()?;
        let newline = self.newline;
        if !self.byte_wise() {
            let d = self.decode_ahead()?;
            let rest = &d.text[d.at..];
            let n = line_length(rest.iter().copied(), newline).unwrap_or(rest.len());
            let n = n.min(limit.unwrap_or(usize::MAX));
            let line = string::from_u32s(&rest[..n]);
            d.at += n;
            return Ok(line);
        }
        let n = loop {
            let ahead = f.ahead();
            let found = match newline {
                Newline::Lf => ahead.iter().position(|&c| c == b'\n').map(|i| i + 1),
                _ => line_length(ahead.iter().map(|&b| b as u32), newline),
            };
            match found {
                // A "\r" at the end of the buffer may be half of "\r\n".
                Some(n) if n < ahead.len() || ahead[n - 1] != b'\r' => break n,
                _ => {}
            }
            if !f.fill()? {
                break found.unwrap_or(f.ahead().len());
            }
        };
        let n = match limit {
            Some(limit) => self.prefix(&f.ahead()[..n], limit),
            None => n,
        };
        let line = self.translate(self.decode(&f.ahead()[..n])?);
        f.consume(n);
        Ok(line)
    }
}

/// Length of the first line with its end; `None` when there is no line end.
fn line_length(text: impl Iterator<Item = u32>, newline: Newline) -> Option<usize> {
    let mut text = text.enumerate().peekable();
    while let Some((i, c)) = text.next() {
        let next_lf = matches!(text.peek(), Some((_, 10)));
        match (newline, c) {
            (Newline::Universal | Newline::Keep, 10) | (Newline::Lf, 10) | (Newline::Cr, 13) => {
                return Some(i + 1)
            }
            (Newline::Universal | Newline::Keep, 13) => return Some(i + 1 + next_lf as usize),
            (Newline::CrLf, 13) if next_lf => return Some(i + 2),
            _ => {}
        }
    }
    None
}

fn seek(args: &Args) -> R {
    let [offset, whence] = pos_args(&tail(args), "seek", 1)?;
    let t = open_text(args.pos[0])?;
    let (offset, whence) = (helpers::index_i64(offset)?, whence_arg(whence)?);
    if whence == 1 && offset != 0 {
        return unsupported("can't do nonzero cur-relative seeks");
    }
    if whence == 2 && offset != 0 {
        return unsupported("can't do nonzero end-relative seeks");
    }
    if whence == 0 && offset < 0 {
        return raise(Exc::ValueError, &format!("negative seek position {offset}"));
    }
    t.decoded = None;
    t.iterating = false;
    let f = t.file()?;
    if whence == 1 {
        return lines::number(f.tell()?);
    }
    lines::number(f.seek(offset, whence)?)
}

fn tell(args: &Args) -> R {
    no_args(args, "tell")?;
    let t = open_text(args.pos[0])?;
    if t.iterating {
        return raise(Exc::OSError, "telling position disabled by next() call");
    }
    if t.decoded.is_some() {
        return unsupported("tell() while reading this encoding");
    }
    lines::number(t.file()?.tell()?)
}

fn reconfigure(args: &Args) -> R {
    let [encoding, errors, newline, line_buffering, write_through] = helpers::kw_args(
        &tail(args),
        "reconfigure",
        ["encoding", "errors", "newline", "line_buffering", "write_through"],
        0,
        0,
    )?;
    let t = open_text(args.pos[0])?;
    t.flush()?;
    if !encoding.is_unset() && !encoding.is_none() {
        t.encoding = codec::encoding_arg(encoding, "reconfigure")?;
        t.encoding_name = encoding;
        t.handler = Handler::STRICT;
    }
    if !errors.is_unset() && !errors.is_none() {
        t.handler = codec::errors_arg(errors, "reconfigure")?;
        t.errors_name = errors;
    }
    if !newline.is_unset() {
        t.newline = super::open::newline_arg(newline)?;
    }
    if !line_buffering.is_unset() && !line_buffering.is_none() {
        t.line_buffering = helpers::truth(line_buffering)?;
    }
    if !write_through.is_unset() && !write_through.is_none() {
        t.file()?.unbuffered = helpers::truth(write_through)?;
    }
    Ok(Value::NONE)
}
