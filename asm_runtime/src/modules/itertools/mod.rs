//! The `itertools` module: every iterator is an opaque object whose fields are values or plain
//! words, so nothing of it lives outside the collected heap.

mod combine;
mod simple;
mod split;

use super::api::*;

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module_itertools(module: Value) -> Value {
    finish(module, init(module))
}

fn init(module: Value) -> R<()> {
    for class in [simple::CLASSES, split::CLASSES, combine::CLASSES] {
        for c in class {
            add_class(module, c)?;
        }
    }
    add_functions(module, FUNCTIONS)
}

const FUNCTIONS: &[MethodDef] = &[MethodDef::new("tee", split::tee)];

/// An iterator is its own iterator.
fn itself(v: Value) -> R {
    Ok(v)
}

/// Slots of an iterator class.
const fn iterator(new: fn(Value, &Args) -> R, next: fn(Value) -> R) -> Slots {
    Slots { new: Some(new), iter: Some(itself), next: Some(next), ..Slots::EMPTY }
}
