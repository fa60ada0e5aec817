//! The module object `builtins`, whose names are the builtin functions, types and exceptions.

use super::api::*;
use crate::{builtins, module};

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module_builtins(module: Value) -> Value {
    fill(module);
    module
}

fn fill(module: Value) {
    for (name, v) in dict_items(builtins::namespace()) {
        module::set(module, name, v);
    }
}

/// The module object for `__builtins__`, whether the program imports the module or not.
pub fn builtins_module() -> Value {
    if let Some(desc) = module::by_name("builtins") {
        let m = module::object_of(desc);
        fill(m);
        return m;
    }
    let m = module::new(interned("builtins"));
    fill(m);
    m
}
