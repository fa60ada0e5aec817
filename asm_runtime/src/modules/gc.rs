//! The `gc` module over the collector. Generations do not exist here: every collection is a full
//! one, and the counters that programs may read are fixed.

use super::api::*;
use crate::gc as heap;

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module_gc(module: Value) -> Value {
    finish(module, init(module))
}

fn init(module: Value) -> R<()> {
    add_functions(module, FUNCTIONS)?;
    add_value(module, "garbage", list(&[]))?;
    add_value(module, "callbacks", list(&[]))?;
    let flags = [("STATS", 1), ("COLLECTABLE", 2), ("UNCOLLECTABLE", 4), ("SAVEALL", 32), ("LEAK", 38)];
    for (name, bits) in flags {
        add_value(module, &format!("DEBUG_{name}"), int(bits))?;
    }
    Ok(())
}

const FUNCTIONS: &[MethodDef] = &[
    MethodDef::new("collect", collect),
    MethodDef::new("disable", |_| set_enabled(false)),
    MethodDef::new("enable", |_| set_enabled(true)),
    MethodDef::new("freeze", |_| Ok(Value::NONE)),
    MethodDef::new("get_count", |_| Ok(tuple(&[int(0); 3]))),
    MethodDef::new("get_debug", |_| Ok(int(0))),
    MethodDef::new("get_freeze_count", |_| Ok(int(0))),
    MethodDef::new("get_threshold", |_| Ok(tuple(&[int(700), int(10), int(10)]))),
    MethodDef::new("is_tracked", is_tracked),
    MethodDef::new("isenabled", is_enabled),
    MethodDef::new("set_debug", |_| Ok(Value::NONE)),
    MethodDef::new("set_threshold", |_| Ok(Value::NONE)),
    MethodDef::new("unfreeze", |_| Ok(Value::NONE)),
];

/// Collects, and runs the finalisers that became due; the number of objects freed.
fn collect(args: &Args) -> R {
    let a = bind("collect", args, &["generation"], 0, 1)?;
    if !a[0].is_unset() && !(0..=2).contains(&index(a[0])?) {
        return raise(Exc::ValueError, "invalid generation");
    }
    let freed = heap::collect_full();
    Ok(int(freed as i64))
}

fn set_enabled(on: bool) -> R {
    heap::set_enabled(on);
    Ok(Value::NONE)
}

fn is_enabled(_: &Args) -> R {
    // Setting tells what it was before.
    let was = heap::set_enabled(true);
    heap::set_enabled(was);
    Ok(Value::bool(was))
}

/// Containers are tracked; numbers, strings and constants are not.
fn is_tracked(args: &Args) -> R {
    let v = one("gc.is_tracked", args)?;
    let plain =
        !v.is_pointer() || is_int(v) || str_of(v).is_some() || bytes_of(v).is_some() || v.to_f64().is_some();
    Ok(Value::bool(!plain))
}
