//! `_types`: builtin types that no expression of the language yields without a detour.

use super::api::*;
use crate::object::builtin_type;
use pyrl_abi::shapes::Shape;

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module__types(module: Value) -> Value {
    finish(module, init(module))
}

fn init(module: Value) -> R<()> {
    for (name, shape) in TYPES {
        add_value(module, name, builtin_type(*shape).0)?;
    }
    Ok(())
}

const TYPES: &[(&str, Shape)] = &[
    ("CellType", Shape::CELL),
    ("CodeType", Shape::CODE),
    ("CoroutineType", Shape::COROUTINE),
    ("FrameType", Shape::FRAME),
    ("MemberDescriptorType", Shape::MEMBER_DESCRIPTOR),
    ("ModuleType", Shape::MODULE),
    ("SimpleNamespace", Shape::NAMESPACE),
    ("TracebackType", Shape::TRACEBACK),
];
