//! Names at run time: unbound locals and globals, builtins, class-body namespaces.

use crate::calls::entry_result;
use crate::error::{Exc, Raised, R};
use crate::names;
use crate::object;
use crate::objects::{dict, exception};
use crate::value::Value;
use pyrl_abi::desc::ModuleDesc;
use pyrl_abi::layout;
use pyrl_abi::shapes::Shape;

#[cold]
fn not_defined(name: Value) -> Raised {
    exception::name_error(Exc::NameError, &format!("name '{}' is not defined", names::text(name)), name)
}

/// A builtin, or NameError.
fn builtin_or_error(name: Value) -> R {
    match crate::builtins::lookup(name) {
        Some(v) => Ok(v),
        None => Err(not_defined(name)),
    }
}

/// A global that is not bound: the builtin of that name or NameError.
///
/// # Safety
/// `module` points to a module descriptor.
#[no_mangle]
#[cold]
pub unsafe extern "C" fn pyrt_global_missing(module: *const ModuleDesc, name: Value) -> Value {
    entry_result(global_missing(&*module, name))
}

fn global_missing(module: &ModuleDesc, name: Value) -> R {
    if let Some(v) = crate::module::define_name(module, name)? {
        return Ok(v);
    }
    if let Some(v) = crate::module::extra_global(module, name) {
        return Ok(v);
    }
    builtin_or_error(name)
}

/// NameError: `del x` of an unbound global.
#[no_mangle]
#[cold]
pub extern "C" fn pyrt_name_error(name: Value) -> Value {
    let _ = not_defined(name);
    Value::UNSET
}

#[no_mangle]
#[cold]
pub extern "C" fn pyrt_unbound_local(name: Value) -> Value {
    let message = format!(
        "cannot access local variable '{}' where it is not associated with a value",
        names::text(name)
    );
    let _ = exception::name_error(Exc::UnboundLocalError, &message, name);
    Value::UNSET
}

#[no_mangle]
#[cold]
pub extern "C" fn pyrt_unbound_free(name: Value) -> Value {
    let message = format!(
        "cannot access free variable '{}' where it is not associated with a value in enclosing scope",
        names::text(name)
    );
    let _ = exception::name_error(Exc::NameError, &message, name);
    Value::UNSET
}

/// A name in a class-body namespace (a dict or what `__prepare__` returned).
fn namespace_get(namespace: Value, name: Value) -> R<Option<Value>> {
    if namespace.is_exact(Shape::DICT) {
        return Ok(dict::get_str(namespace, name));
    }
    match object::getitem(namespace, name) {
        Ok(v) => Ok(Some(v)),
        Err(_) if crate::error::matches(Exc::KeyError) => {
            crate::error::clear();
            Ok(None)
        }
        Err(raised) => Err(raised),
    }
}

/// A name read in a class body: namespace, then global slot, then builtin.
///
/// # Safety
/// `module` points to a module descriptor; `slot` is the address of one of its slots or null.
#[no_mangle]
pub unsafe extern "C" fn pyrt_class_name_get(
    namespace: Value,
    name: Value,
    module: *const ModuleDesc,
    slot: *const Value,
) -> Value {
    entry_result(class_name_get(namespace, name, &*module, slot.as_ref()))
}

fn class_name_get(namespace: Value, name: Value, module: &ModuleDesc, slot: Option<&Value>) -> R {
    if let Some(v) = namespace_get(namespace, name)? {
        return Ok(v);
    }
    if let Some(&v) = slot.filter(|v| !v.is_unset()) {
        return Ok(v);
    }
    global_missing(module, name)
}

/// A free variable read in a class body: the namespace comes first.
#[no_mangle]
pub extern "C" fn pyrt_class_deref_get(namespace: Value, name: Value, cell: Value) -> Value {
    match namespace_get(namespace, name) {
        Ok(Some(v)) => v,
        Err(_) => Value::UNSET,
        Ok(None) => {
            let v = cell.field(layout::CELL_VALUE);
            if v.is_unset() {
                return pyrt_unbound_free(name);
            }
            v
        }
    }
}
