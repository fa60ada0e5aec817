//! `_warnings_caller`: where a warning was issued, found by walking the frames of compiled code.

use super::api::*;
use crate::{program, recursion, startup};
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
    let addresses = recursion::return_addresses(level + 2);
    let found = addresses.get(level + 1).and_then(|&pc| Some((pc, program::function_at(pc)?)));
    let Some((pc, function)) = found else {
        return Ok(tuple(&[text("sys"), int(1), text("sys")]));
    };
    let line = program::site_at(function, pc).map_or(0, |site| site.line as i64) + function.first_line as i64;
    let module = unsafe { &*(function.module as *const ModuleDesc) };
    Ok(tuple(&[text(&startup::shown_file(module)), int(line), Value(module.name)]))
}
