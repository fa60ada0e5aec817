//! `_weakref`: the type of weak references, and the references to an object.

use super::api::*;
use crate::gc;
use crate::object::builtin_type;
use crate::objects::weakref;
use pyrl_abi::shapes::Shape;

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module__weakref(module: Value) -> Value {
    finish(module, init(module))
}

fn init(module: Value) -> R<()> {
    let class = builtin_type(Shape::WEAKREF).0;
    add_value(module, "ref", class)?;
    add_value(module, "ReferenceType", class)?;
    add_functions(module, FUNCTIONS)
}

const FUNCTIONS: &[MethodDef] = &[MethodDef::new("references", references)];

/// `references(object, exact)`: the weak references to an object in CPython's order, the plain one first,
/// then the newest. Those that nothing holds count until the next collection; `exact` makes one.
fn references(args: &Args) -> R {
    let [object, exact] = args.pos else { return raise(Exc::TypeError, "references() takes 2 arguments") };
    if *exact == Value::TRUE {
        gc::collect_full();
        gc::run_pending_finalizers();
    }
    let mut found = weakref::all_of(*object);
    found.reverse();
    if let Some(plain) = weakref::first_of(*object) {
        found.retain(|&r| r != plain);
        found.insert(0, plain);
    }
    Ok(list(&found))
}
