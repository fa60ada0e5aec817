//! `_json`: the core of `json`. Texts are read by `scan` and written by `write`; which types and
//! options are wanted is told by decoders and encoders, which are classes in Python.

mod quote;
mod scan;
mod write;

use core::sync::atomic::{AtomicU64, Ordering};

use super::api::*;
use crate::objects::str::{self as string, Builder, Chars};
use crate::objects::{argcheck, exception};
use pyrl_abi::shapes::Shape;
use scan::{Failure, Hooks, Scanner};
use write::{Options, Writer};

#[no_mangle]
pub extern "C" fn pyrt_module__json(module: Value) -> Value {
    finish(module, add_class(module, &SCANNER).and_then(|()| add_functions(module, FUNCTIONS)))
}

const FUNCTIONS: &[MethodDef] = &[
    MethodDef::new("decode", decode),
    MethodDef::new("encode", encode),
    MethodDef::new("encode_basestring", |a| quoted(a, "encode_basestring", false)),
    MethodDef::new("encode_basestring_ascii", |a| quoted(a, "encode_basestring_ascii", true)),
    MethodDef::new("error_class", error_class),
    MethodDef::new("scanstring", scanstring),
    MethodDef::new("skip", skip),
];

/// JSONDecodeError, once `json.decoder` has made it.
static ERROR: AtomicU64 = AtomicU64::new(0);

/// `error_class(JSONDecodeError)`.
fn error_class(args: &Args) -> R {
    let class = argcheck::one(args, "error_class")?;
    ERROR.store(class.0, Ordering::Relaxed);
    Ok(class)
}

#[cold]
fn decode_error<T>(message: &str, s: Value, at: usize) -> R<T> {
    Err(crate::error::raise_value(new_error(message, s, at)?))
}

fn new_error(message: &str, s: Value, at: usize) -> R {
    let class = Value(ERROR.load(Ordering::Relaxed));
    call(class, &[text(message), s, int(at as i64)])
}

/// Raises what stopped a scanner; where there is no value, StopIteration if `stop` (which a decoder
/// turns into JSONDecodeError).
#[cold]
fn fail<T>(failure: Failure, s: Value, stop: bool) -> R<T> {
    match failure {
        Failure::Raised => Err(crate::error::Raised),
        Failure::Wrong(message, at) => decode_error(message, s, at),
        Failure::NoValue(at) if stop => Err(crate::error::stop_iteration(int(at as i64))),
        Failure::NoValue(at) => {
            // As if `from None` in a handler of the other.
            let stop = exception::make(Exc::StopIteration, &[int(at as i64)])?;
            let error = new_error("Expecting value", s, at)?;
            let raised = crate::error::raise_value(error);
            exception::set_context(error, stop);
            exception::set_cause(error, Value::NONE);
            Err(raised)
        }
    }
}

/// Runs `$body` with `$scanner` over the characters of `$s`, whatever their width.
macro_rules! with_scanner {
    ($s:expr, $at:expr, $hooks:expr, $missing:expr, $scanner:ident => $body:expr) => {
        match string::chars($s) {
            Chars::One(s) => with_scanner!(@ s, $at, $hooks, $missing, $scanner => $body),
            Chars::Two(s) => with_scanner!(@ s, $at, $hooks, $missing, $scanner => $body),
            Chars::Four(s) => with_scanner!(@ s, $at, $hooks, $missing, $scanner => $body),
        }
    };
    (@ $chars:expr, $at:expr, $hooks:expr, $missing:expr, $scanner:ident => $body:expr) => {{
        #[allow(unused_mut)]
        let mut $scanner = Scanner::new($chars, $at, $hooks, $missing);
        $body
    }};
}

// Scanner: 0 = strict, then the functions in the order of `HOOKS`.

static SCANNER: Class = Class::with_getset(
    "_json",
    "Scanner",
    Slots { new: Some(scanner_new), call: Some(scanner_call), ..Slots::EMPTY },
    &[],
    &[
        GetSetDef { name: "strict", get: |v| Ok(get(v, 0)), set: None },
        GetSetDef { name: "object_hook", get: |v| Ok(get(v, 1)), set: None },
        GetSetDef { name: "object_pairs_hook", get: |v| Ok(get(v, 2)), set: None },
        GetSetDef { name: "parse_float", get: |v| Ok(get(v, 3)), set: None },
        GetSetDef { name: "parse_int", get: |v| Ok(get(v, 4)), set: None },
        GetSetDef { name: "parse_constant", get: |v| Ok(get(v, 5)), set: None },
    ],
);

const HOOKS: [&str; 5] = ["object_hook", "object_pairs_hook", "parse_float", "parse_int", "parse_constant"];

/// `Scanner(decoder)`.
fn scanner_new(_: Value, args: &Args) -> R {
    let [decoder] = bind("make_scanner", args, &["context"], 1, 1)?;
    let v = object(SCANNER.value(), 1 + HOOKS.len())?;
    set(v, 0, Value::bool(truth(getattr(decoder, "strict")?)?));
    for (k, name) in HOOKS.iter().enumerate() {
        set(v, 1 + k as u32, getattr(decoder, name)?);
    }
    Ok(v)
}

fn hooks_of(scanner: Value) -> Hooks {
    // The types that numbers have anyway.
    let plain = |v: Value, shape| v.is_none() || v == crate::object::builtin_type(shape).0;
    let hook = |k, shape| Some(get(scanner, k)).filter(|&v| !plain(v, shape)).unwrap_or(Value::UNSET);
    Hooks {
        strict: get(scanner, 0) == Value::TRUE,
        object: hook(1, Shape::NONETYPE),
        pairs: hook(2, Shape::NONETYPE),
        float: hook(3, Shape::FLOAT),
        int: hook(4, Shape::INT),
        constant: hook(5, Shape::NONETYPE),
    }
}

/// A str argument and a position in it.
fn text_and_place(s: Value, at: Value) -> R<usize> {
    if !string::is_str(s) {
        return raise(Exc::TypeError, &format!("first argument must be a string, not {}", type_name(s)));
    }
    match to_i64(to_index(at)?) {
        Some(at) if at >= 0 => Ok(at as usize),
        _ => raise(Exc::ValueError, "idx cannot be negative"),
    }
}

/// `scanner(string, idx)`: the value at a position, and the position behind it.
fn scanner_call(v: Value, args: &Args) -> R {
    let [s, at] = bind("scan_once", args, &["string", "idx"], 2, 2)?;
    let at = text_and_place(s, at)?;
    let hooks = hooks_of(v);
    with_scanner!(s, at, &hooks, 1, scanner => match scanner.value() {
        Ok(found) => Ok(tuple(&[found, int(scanner.at as i64)])),
        Err(_) => fail(scanner.failure(), s, true),
    })
}

/// `decode(s, scanner)`: the value of a text that holds nothing else.
fn decode(args: &Args) -> R {
    let &[s, v] = positional("decode", args, 2, 2)? else { return Ok(Value::NONE) };
    text_and_place(s, int(0))?;
    let hooks = hooks_of(v);
    with_scanner!(s, 0, &hooks, 2, scanner => {
        scanner.skip_space();
        let Ok(found) = scanner.value() else { return fail(scanner.failure(), s, false) };
        scanner.skip_space();
        if scanner.at != string::len(s) {
            return decode_error("Extra data", s, scanner.at);
        }
        Ok(found)
    })
}

const NO_HOOKS: Hooks = Hooks {
    strict: true,
    object: Value::UNSET,
    pairs: Value::UNSET,
    float: Value::UNSET,
    int: Value::UNSET,
    constant: Value::UNSET,
};

/// `skip(s, at)`: where white space from a position on ends.
fn skip(args: &Args) -> R {
    let &[s, at] = positional("skip", args, 2, 2)? else { return Ok(Value::NONE) };
    let at = text_and_place(s, at)?;
    with_scanner!(s, at, &NO_HOOKS, 0, scanner => {
        scanner.skip_space();
        Ok(int(scanner.at as i64))
    })
}

/// `scanstring(s, end, strict=True)`: the text of the string whose opening quote is just before `end`,
/// and the position behind it.
fn scanstring(args: &Args) -> R {
    let a = positional("scanstring", args, 2, 3)?;
    let s = a[0];
    if !string::is_str(s) {
        return raise(Exc::TypeError, &format!("first argument must be a string, not {}", type_name(s)));
    }
    let at = to_i64(to_index(a[1])?).and_then(|n| usize::try_from(n).ok());
    let Some(at) = at.filter(|&at| at <= string::len(s)) else {
        return raise(Exc::ValueError, "end is out of bounds");
    };
    let hooks = Hooks { strict: a.get(2).map_or(Ok(true), |&v| truth(v))?, ..NO_HOOKS };
    with_scanner!(s, at, &hooks, 0, scanner => match scanner.string() {
        Ok(found) => Ok(tuple(&[found, int(scanner.at as i64)])),
        Err(_) => fail(scanner.failure(), s, false),
    })
}

/// `encode(o, encoder, pieces)`: the text of a value. `pieces` is None for an encoder that has no
/// options, False for one that may, or a list that the pieces of the text are appended to.
fn encode(args: &Args) -> R {
    let &[v, encoder, pieces] = positional("encode", args, 3, 3)? else { return Ok(Value::NONE) };
    let options = if pieces.is_none() { Options::DEFAULT } else { Options::of(encoder)? };
    let missing_frames = match pieces {
        Value::NONE => 2,
        _ if options.indent.is_unset() => 1,
        _ => 0,
    };
    let pieces = if is_list(pieces) { pieces } else { Value::UNSET };
    let mut writer = Writer::new(encoder, &options, pieces, missing_frames);
    writer.value(v, 0)?;
    Ok(writer.finish())
}

/// The string in quotes; with `ascii`, other characters are escaped too.
fn quoted(args: &Args, name: &str, ascii: bool) -> R {
    let v = argcheck::one(args, name)?;
    if !string::is_str(v) {
        return raise(Exc::TypeError, &format!("first argument must be a string, not {}", type_name(v)));
    }
    let mut out = Builder::with_capacity(string::len(v) + 2);
    quote::push(&mut out, v, ascii);
    Ok(out.finish())
}
