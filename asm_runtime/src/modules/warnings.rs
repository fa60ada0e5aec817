//! `_warnings_caller`: where a warning was issued, found by walking the frames of compiled code.

use super::api::*;
use crate::{recursion, startup};
use pyrl_abi::desc::ModuleDesc;

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module__warnings_caller(module: Value) -> Value {
    finish(module, add_functions(module, FUNCTIONS))
}

const FUNCTIONS: &[MethodDef] = &[MethodDef::new("caller", caller)];

/// (file, line, module) of the `stacklevel`-th caller of the function that called `_caller`.
fn caller(args: &Args) -> R {
    let level = index(one("_warnings_caller.caller", args)?)?.max(1) as usize;
    // The frames of `_caller` and `warn` come first.
    let frames = recursion::frames(level + 2);
    let Some(frame) = frames.get(level + 1) else {
        return Ok(tuple(&[text("sys"), int(1), text("sys")]));
    };
    let module = unsafe { &*(frame.function.module as *const ModuleDesc) };
    Ok(tuple(&[text(&startup::shown_file(module)), int(frame.line()), Value(module.name)]))
}
