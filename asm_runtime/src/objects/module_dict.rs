//! The dict of a module (`globals()`, `module.__dict__`): a dict whose entries are the module's
//! names when it is asked for. Changes made through it are written to the module the next time
//! one of its names is looked up through the module; see `sync`.

use crate::module;
use crate::value::Value;

/// The namespace of a module as a dict.
pub fn of(m: Value) -> Value {
    module::namespace_snapshot(m)
}
