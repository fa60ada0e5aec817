//! `open` and the standard streams.

use super::buffer::Buffered;
use super::text::{Newline, Text};
use super::{last_os_error, new_object, new_permanent, Kind};
use crate::error::{self, Exc, R};
use crate::names;
use crate::objects::helpers::{self, raise, type_name};
use crate::objects::str::{self as string, codec};
use crate::objects::{bytes, int};
use crate::prelude::*;
use crate::types::Args;
use crate::value::Value;

/// A parsed mode.
struct Mode {
    /// `r`, `w`, `a` or `x`.
    action: u8,
    update: bool,
    binary: bool,
}

fn parse_mode(v: Value) -> R<Mode> {
    let text = string::to_string(v);
    let invalid = || raise(Exc::ValueError, &format!("invalid mode: '{text}'"));
    let mut m = Mode { action: 0, update: false, binary: false };
    let (mut actions, mut is_text) = (0, false);
    for (i, c) in text.char_indices() {
        if text[..i].contains(c) {
            return invalid();
        }
        match c {
            'r' | 'w' | 'a' | 'x' => {
                m.action = c as u8;
                actions += 1;
            }
            '+' => m.update = true,
            'b' => m.binary = true,
            't' => is_text = true,
            _ => return invalid(),
        }
    }
    if is_text && m.binary {
        return raise(Exc::ValueError, "can't have text and binary mode at once");
    }
    if actions != 1 {
        let message = if actions > 1 {
            "must have exactly one of create/read/write/append mode"
        } else {
            "Must have exactly one of create/read/write/append mode and at most one plus"
        };
        return raise(Exc::ValueError, message);
    }
    Ok(m)
}

/// The mode that the binary file underneath shows.
fn binary_mode(m: &Mode) -> &'static str {
    match (m.action, m.update) {
        (b'r', false) => "rb",
        (b'a', false) => "ab",
        (b'x', false) => "xb",
        (b'a', true) => "ab+",
        (b'x', true) => "xb+",
        (_, false) => "wb",
        (_, true) => "rb+",
    }
}

/// The path of a str, bytes or path object.
pub fn path_bytes(v: Value) -> R<Vec<u8>> {
    let v = match helpers::lookup_special(v, &names::FSPATH)? {
        Some(method) => helpers::call(method, &[])?,
        None => v,
    };
    let raw = if string::is_str(v) {
        codec::encode(v, codec::Encoding::Utf8, codec::Handler::of(codec::Errors::SurrogateEscape))?
    } else if bytes::is_bytes(v) {
        bytes::receiver(v).to_vec()
    } else {
        return raise(
            Exc::TypeError,
            &format!("expected str, bytes or os.PathLike object, not {}", type_name(v)),
        );
    };
    if raw.contains(&0) {
        return raise(Exc::ValueError, "embedded null byte");
    }
    Ok(raw)
}

/// The `newline` argument.
pub fn newline_arg(v: Value) -> R<Newline> {
    if v.is_unset() || v.is_none() {
        return Ok(Newline::Universal);
    }
    if !string::is_str(v) {
        return raise(
            Exc::TypeError,
            &format!("open() argument 'newline' must be str or None, not {}", type_name(v)),
        );
    }
    match string::to_string(v).as_str() {
        "" => Ok(Newline::Keep),
        "\n" => Ok(Newline::Lf),
        "\r" => Ok(Newline::Cr),
        "\r\n" => Ok(Newline::CrLf),
        _ => raise(Exc::ValueError, &format!("illegal newline value: {}", string::repr_text(v))),
    }
}

fn given(v: Value) -> Value {
    if v.is_none() {
        Value::UNSET
    } else {
        v
    }
}

/// `open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True)`.
pub fn open(args: &Args) -> R {
    let [name, mode, buffering, encoding, errors, newline, closefd, opener] = helpers::kw_args(
        args,
        "open",
        ["file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"],
        1,
        8,
    )?;
    let mode = if mode.is_unset() { string::from_ascii(b"r") } else { mode };
    if !string::is_str(mode) {
        return raise(
            Exc::TypeError,
            &format!("open() argument 'mode' must be str, not {}", type_name(mode)),
        );
    }
    let (encoding, errors) = (given(encoding), given(errors));
    let m = parse_mode(mode)?;
    let newline_given = !newline.is_unset() && !newline.is_none();
    for (what, bad) in [
        ("an encoding", !encoding.is_unset()),
        ("an errors", !errors.is_unset()),
        ("a newline", newline_given),
    ] {
        if m.binary && bad {
            return raise(Exc::ValueError, &format!("binary mode doesn't take {what} argument"));
        }
    }
    let buffering = if buffering.is_unset() { -1 } else { helpers::index_i64(buffering)? };
    let newline = newline_arg(newline)?;
    let close_fd = closefd.is_unset() || helpers::truth(closefd)?;
    let codec_encoding = codec::encoding_arg(encoding, "open")?;
    let handler = codec::errors_arg(errors, "open")?;
    if buffering == 0 && !m.binary {
        return raise(Exc::ValueError, "can't have unbuffered text I/O");
    }
    let fd = open_fd(name, &m, close_fd, given(opener))?;
    let readable = m.action == b'r' || m.update;
    let writable = m.action != b'r' || m.update;
    let mut raw = Buffered::new(fd, name, binary_mode(&m), readable, writable);
    raw.close_fd = close_fd;
    raw.unbuffered = buffering == 0;
    if m.action == b'a' {
        // Pipes and terminals have no position; that is no error.
        unsafe { libc::lseek(fd, 0, libc::SEEK_END) };
    }
    let is_tty = raw.is_tty();
    let kind = match (readable, writable) {
        (true, true) => Kind::Random,
        (true, false) => Kind::Reader,
        _ => Kind::Writer,
    };
    let buffer = new_object(kind.class(), raw);
    if m.binary {
        return Ok(buffer);
    }
    let encoding_name = if encoding.is_unset() { string::from_ascii(b"UTF-8") } else { encoding };
    let mut t = Text::new(buffer, codec_encoding, encoding_name, mode);
    t.handler = handler;
    if !errors.is_unset() {
        t.errors_name = errors;
    }
    t.newline = newline;
    t.line_buffering = buffering == 1 || buffering < 0 && is_tty;
    Ok(new_object(Kind::Text.class(), t))
}

fn open_fd(name: Value, m: &Mode, close_fd: bool, opener: Value) -> R<i32> {
    if int::is_int(name) {
        let fd = int::to_i64(name).unwrap_or(-1);
        if fd < 0 {
            return raise(Exc::ValueError, "negative file descriptor");
        }
        if unsafe { libc::fcntl(fd as i32, libc::F_GETFD) } < 0 {
            return last_os_error(name);
        }
        return Ok(fd as i32);
    }
    if !close_fd {
        return raise(Exc::ValueError, "Cannot use closefd=False with file name");
    }
    let mut path = path_bytes(name)?;
    path.push(0);
    let access = match (m.action, m.update) {
        (_, true) => libc::O_RDWR,
        (b'r', _) => libc::O_RDONLY,
        _ => libc::O_WRONLY,
    };
    let extra = match m.action {
        b'w' => libc::O_CREAT | libc::O_TRUNC,
        b'a' => libc::O_CREAT | libc::O_APPEND,
        b'x' => libc::O_CREAT | libc::O_EXCL,
        _ => 0,
    };
    let flags = access | extra | libc::O_CLOEXEC;
    if !opener.is_unset() {
        let r = helpers::call(opener, &[name, Value::smi(flags as i64)])?;
        return match int::to_i64(helpers::index(r)?) {
            Some(fd) if fd >= 0 => Ok(fd as i32),
            _ => raise(Exc::ValueError, "opener returned -1"),
        };
    }
    let fd = unsafe { libc::open(path.as_ptr().cast(), flags, 0o666) };
    if fd < 0 {
        return last_os_error(name);
    }
    // A directory can be opened for reading, but is no file.
    let mut info = unsafe { core::mem::zeroed::<libc::stat>() };
    if unsafe { libc::fstat(fd, &mut info) } == 0 && info.st_mode & libc::S_IFMT == libc::S_IFDIR {
        unsafe { libc::close(fd) };
        return Err(error::os_error(libc::EISDIR, name));
    }
    Ok(fd)
}

/// The object of a standard stream.
pub fn standard(fd: i32) -> Value {
    let names: [&[u8]; 3] = [b"<stdin>", b"<stdout>", b"<stderr>"];
    let name = string::from_ascii(names[fd as usize]);
    let mut raw = Buffered::new(fd, name, if fd == 0 { "rb" } else { "wb" }, fd == 0, fd != 0);
    // Closing the object leaves the descriptor to the system.
    raw.close_fd = false;
    let is_tty = raw.is_tty();
    let kind = if fd == 0 { Kind::Reader } else { Kind::Writer };
    let buffer = new_permanent(kind.class(), raw);
    let mode = string::from_ascii(if fd == 0 { b"r" } else { b"w" });
    let encoding = codec::Encoding::Utf8;
    let mut t = Text::new(buffer, encoding, string::from_ascii(b"utf-8"), mode);
    t.newline = Newline::Lf;
    t.line_buffering = fd == 2 || is_tty;
    if fd == 2 {
        t.handler = codec::Handler::of(codec::Errors::BackslashReplace);
        t.errors_name = string::from_ascii(b"backslashreplace");
    }
    new_permanent(Kind::Text.class(), t)
}
