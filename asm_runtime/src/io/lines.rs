//! What every stream type does alike: reading and writing lists of lines, iteration, the
//! context manager, the tests of what the stream can do.

use crate::error::{Exc, R};
use crate::object;
use crate::objects::helpers::{self, no_args, pos_args, tail};
use crate::objects::{int, list, str as string};
use crate::prelude::*;
use crate::types::Args;
use crate::value::Value;

/// A size argument: negative, None or missing mean "all".
pub fn size_arg(v: Value) -> R<Option<usize>> {
    if v.is_unset() || v.is_none() {
        return Ok(None);
    }
    if helpers::slots(v).index.is_none() {
        return helpers::raise(
            Exc::TypeError,
            &format!("argument should be integer or None, not '{}'", helpers::type_name(v)),
        );
    }
    Ok(usize::try_from(helpers::index_i64(v)?).ok())
}

/// Is it an empty str or bytes (the end of the file)?
fn is_end(line: Value) -> bool {
    if string::is_str(line) {
        string::len(line) == 0
    } else {
        crate::objects::bytes::receiver(line).is_empty()
    }
}

/// `readlines(hint=-1)` by a function that reads one line.
pub fn readlines(args: &Args, next: &mut dyn FnMut() -> R) -> R {
    let [hint] = pos_args(&tail(args), "readlines", 0)?;
    let hint = size_arg(hint)?.filter(|&n| n > 0);
    let mut items = Vec::new();
    let mut total = 0;
    loop {
        let line = next()?;
        if is_end(line) {
            break;
        }
        total += if string::is_str(line) {
            string::len(line)
        } else {
            crate::objects::bytes::receiver(line).len()
        };
        items.push(line);
        if hint.is_some_and(|h| total >= h) {
            break;
        }
    }
    Ok(list::from_slice(&items))
}

/// `__next__`: UNSET at the end.
pub fn next_line(line: Value) -> R {
    Ok(if is_end(line) { Value::UNSET } else { line })
}

/// `writelines(lines)` through the object's `write`, when it is open.
pub fn writelines(args: &Args, check_open: fn(Value) -> R<()>) -> R {
    let [lines] = pos_args(&tail(args), "writelines", 1)?;
    let file = args.pos[0];
    check_open(file)?;
    crate::iter::for_each(lines, |line| object::call_method(file, "write", &[line]).map(|_| ()))?;
    Ok(Value::NONE)
}

/// `__exit__`: closes.
pub fn exit(args: &Args) -> R {
    object::call_method(args.pos[0], "close", &[])?;
    Ok(Value::NONE)
}

/// Whence argument of `seek`.
pub fn whence_arg(v: Value) -> R<i32> {
    if v.is_unset() {
        return Ok(0);
    }
    match helpers::index_i64(v)? {
        n @ 0..=2 => Ok(n as i32),
        n => helpers::raise(Exc::ValueError, &format!("invalid whence ({n}, should be 0, 1 or 2)")),
    }
}

/// An int result.
pub fn number(n: i64) -> R {
    Ok(int::from_i64(n))
}

/// A method without arguments that answers a constant.
pub fn constant(args: &Args, name: &str, value: bool) -> R {
    no_args(args, name)?;
    Ok(Value::bool(value))
}
