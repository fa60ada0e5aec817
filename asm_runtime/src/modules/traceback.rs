//! `_traceback`: texts of exceptions as the interpreter would print them.

use super::api::*;
use crate::objects::anchors::Writer;
use crate::objects::{traceback, traceback_text as render};
use crate::prelude::*;
use crate::{error, recursion};

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module__traceback(module: Value) -> Value {
    finish(module, add_functions(module, FUNCTIONS))
}

const FUNCTIONS: &[MethodDef] = &[
    MethodDef::new("entries", entries),
    MethodDef::new("format_exception", format_exception),
    MethodDef::new("format_exception_only", format_exception_only),
    MethodDef::new("format_tb", format_tb),
    MethodDef::new("stack", stack),
];

fn lines(all: Vec<String>) -> R {
    let items: Vec<Value> = all.iter().map(|line| text(line)).collect();
    Ok(list(&items))
}

fn exception_argument(name: &str, args: &Args) -> R {
    let v = one(name, args)?;
    if !crate::objects::exception::is_exception(v) {
        return raise(Exc::TypeError, &format!("Exception expected for value, {} found", type_name(v)));
    }
    Ok(v)
}

fn format_exception(args: &Args) -> R {
    let exc = exception_argument("_traceback.format_exception", args)?;
    lines(render::format_exception(exc, Writer::Module))
}

fn format_exception_only(args: &Args) -> R {
    lines(render::format_exception_only(exception_argument("_traceback.format_exception_only", args)?))
}

fn format_tb(args: &Args) -> R {
    let tb = one("_traceback.format_tb", args)?;
    if tb.is_none() {
        return Ok(list(&[]));
    }
    lines(render::format_traceback(tb))
}

/// (file, line, function) of each entry of a traceback, outermost first.
fn entries(args: &Args) -> R {
    let tb = one("_traceback.entries", args)?;
    if tb.is_none() {
        return Ok(list(&[]));
    }
    let rows: Vec<Value> = traceback::entries(tb)
        .iter()
        .map(|e| tuple(&[text(&e.file()), int(e.line()), text(&e.name())]))
        .collect();
    Ok(list(&rows))
}

/// (file, line, function) of the running functions, innermost first.
fn stack(_: &Args) -> R {
    let mut rows = Vec::new();
    for frame in recursion::frames(usize::MAX) {
        let module = unsafe { &*(frame.function.module as *const pyrl_abi::desc::ModuleDesc) };
        let file = text(&crate::startup::shown_file(module));
        rows.push(tuple(&[file, int(frame.line()), Value(frame.function.name)]));
    }
    error::clear();
    Ok(list(&rows))
}
