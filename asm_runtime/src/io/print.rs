//! `print` and `input`.

use super::{current_stream, globals, state, text::Text};
use crate::error::{Exc, R};
use crate::object;
use crate::objects::helpers::{self, raise, type_name};
use crate::objects::int;
use crate::objects::str as string;
use crate::types::Args;
use crate::value::Value;
use pyrl_abi::shapes::Shape;

/// Where the output goes.
enum Sink<'a> {
    /// The standard output the process started with.
    Native(&'a mut Text),
    /// Any object with a `write` method.
    Object(Value),
}

impl Sink<'_> {
    fn write(&mut self, s: Value) -> R<()> {
        match self {
            Sink::Native(t) => t.write(s),
            Sink::Object(f) => object::call_method(*f, "write", &[s]).map(|_| ()),
        }
    }
}

/// A `sep` or `end` argument.
fn text_arg(v: Value, name: &str) -> R<Option<Value>> {
    if v.is_unset() || v.is_none() {
        return Ok(None);
    }
    if !string::is_str(v) {
        return raise(Exc::TypeError, &format!("{name} must be None or a string, not {}", type_name(v)));
    }
    Ok(Some(v))
}

/// `print(*values, sep=' ', end='\n', file=None, flush=False)`.
pub fn print(args: &Args) -> R {
    let (mut sep, mut end, mut file, mut flush) = (Value::UNSET, Value::UNSET, Value::UNSET, Value::UNSET);
    for (name, value) in args.kwnames.iter().zip(args.kwvals) {
        match string::to_string(*name).as_str() {
            "sep" => sep = *value,
            "end" => end = *value,
            "file" => file = *value,
            "flush" => flush = *value,
            other => {
                return raise(
                    Exc::TypeError,
                    &format!("'{other}' is an invalid keyword argument for print()"),
                )
            }
        }
    }
    if file.is_unset() || file.is_none() {
        file = current_stream(1)?;
        if file.is_none() {
            return Ok(Value::NONE);
        }
    }
    let (sep, end) = (text_arg(sep, "sep")?, text_arg(end, "end")?);
    let native = file == globals().streams[1] || file == globals().streams[2];
    let mut sink = match native.then(|| state::<Text>(file)).flatten() {
        Some(t) => Sink::Native(t),
        None => Sink::Object(file),
    };
    for (i, &v) in args.pos.iter().enumerate() {
        if i != 0 {
            sink.write(sep.unwrap_or_else(|| string::from_latin1(b" ")))?;
        }
        sink.write(text_of(v)?)?;
    }
    sink.write(end.unwrap_or_else(|| string::from_latin1(b"\n")))?;
    if !flush.is_unset() && helpers::truth(flush)? {
        object::call_method(file, "flush", &[])?;
    }
    Ok(Value::NONE)
}

/// `str(v)` with the common types first.
fn text_of(v: Value) -> R {
    if v.is_exact(Shape::STR) {
        return Ok(v);
    }
    if v.is_smi() {
        return int::convert::repr(v);
    }
    helpers::to_str(v)
}

/// `input(prompt='')`.
pub fn input(args: &Args) -> R {
    helpers::no_keywords(args, "input")?;
    let [prompt] = helpers::pos_args(args, "input", 0)?;
    let stdin = current_stream(0)?;
    let stdout = current_stream(1)?;
    for (stream, name) in [(stdin, "stdin"), (stdout, "stdout")] {
        if stream.is_none() {
            return raise(Exc::RuntimeError, &format!("input(): lost sys.{name}"));
        }
    }
    if !prompt.is_unset() {
        let text = helpers::to_str(prompt)?;
        object::call_method(stdout, "write", &[text])?;
    }
    object::call_method(stdout, "flush", &[])?;
    let line = object::call_method(stdin, "readline", &[])?;
    if !string::is_str(line) {
        return raise(Exc::TypeError, "object.readline() returned non-string");
    }
    let n = string::len(line);
    if n == 0 {
        return raise(Exc::EOFError, "EOF when reading a line");
    }
    if string::chars(line).get(n - 1) == 10 {
        return Ok(string::slice(line, 0, n - 1));
    }
    Ok(line)
}
