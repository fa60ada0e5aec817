//! `atexit`: functions to call when the program ends.

use super::api::*;
use crate::prelude::*;

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module_atexit(module: Value) -> Value {
    finish(module, add_functions(module, FUNCTIONS))
}

const FUNCTIONS: &[MethodDef] = &[
    MethodDef::new("_clear", clear),
    MethodDef::new("_ncallbacks", count),
    MethodDef::new("_run_exitfuncs", run),
    MethodDef::new("register", register),
    MethodDef::new("unregister", unregister),
];

/// A registered call.
struct Callback {
    function: Value,
    pos: Vec<Value>,
    kwnames: Vec<Value>,
    kwvals: Vec<Value>,
}

static mut CALLBACKS: Vec<Callback> = Vec::new();

#[allow(static_mut_refs)]
fn callbacks() -> &'static mut Vec<Callback> {
    // The program has one thread.
    unsafe { &mut CALLBACKS }
}

/// Runs what was registered, last first; exceptions are printed and the rest still runs.
pub fn run_registered() {
    while let Some(c) = callbacks().pop() {
        let args = Args { pos: &c.pos, kwnames: &c.kwnames, kwvals: &c.kwvals };
        if call_full(c.function, &args).is_err() {
            crate::error::unraisable(c.function);
        }
    }
}

fn register(args: &Args) -> R {
    let Some((&function, rest)) = args.pos.split_first() else {
        return raise(Exc::TypeError, "register() takes at least 1 argument (0 given)");
    };
    if !is_callable(function) {
        return raise(Exc::TypeError, "the first argument must be callable");
    }
    callbacks().push(Callback {
        function,
        pos: rest.to_vec(),
        kwnames: args.kwnames.to_vec(),
        kwvals: args.kwvals.to_vec(),
    });
    Ok(function)
}

fn unregister(args: &Args) -> R {
    let function = one("atexit.unregister", args)?;
    let mut kept = Vec::new();
    for c in callbacks().drain(..) {
        if !eq(c.function, function)? {
            kept.push(c);
        }
    }
    *callbacks() = kept;
    Ok(Value::NONE)
}

fn clear(_: &Args) -> R {
    callbacks().clear();
    Ok(Value::NONE)
}

fn count(_: &Args) -> R {
    Ok(int(callbacks().len() as i64))
}

fn run(_: &Args) -> R {
    run_registered();
    Ok(Value::NONE)
}
