//! `_weakref`: the type of weak references.

use super::api::*;
use crate::object::builtin_type;
use pyrl_abi::shapes::Shape;

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module__weakref(module: Value) -> Value {
    finish(module, init(module))
}

fn init(module: Value) -> R<()> {
    let class = builtin_type(Shape::WEAKREF).0;
    add_value(module, "ref", class)?;
    add_value(module, "ReferenceType", class)
}
