//! repr, str, truth, formatting; the guard for native recursion.

use super::lookup::type_lookup;
use super::typeobj::{type_name, type_of};
use super::{call, number};
use crate::context::context;
use crate::error::{raise, Exc, R};
use crate::names;
use crate::objects::int;
use crate::prelude::*;
use crate::type_error;
use crate::value::Value;
use pyrl_abi::layout::{self, Layout};
use pyrl_abi::shapes::Shape;

/// Counts a level of native recursion while it lives.
pub struct NativeGuard(());

impl Drop for NativeGuard {
    #[inline]
    fn drop(&mut self) {
        context().native_depth -= 1;
    }
}

/// RecursionError ("maximum recursion depth exceeded" + `what`) when native code is nested too
/// deeply: the guard is held for as long as the nested call runs.
#[inline]
pub fn enter_native(what: &str) -> R<NativeGuard> {
    let c = context();
    c.native_depth += 1;
    if c.native_depth < c.recursion_limit && !crate::calls::stack_is_low() {
        return Ok(NativeGuard(()));
    }
    c.native_depth -= 1;
    Err(too_deep(what))
}

#[cold]
fn too_deep(what: &str) -> crate::error::Raised {
    raise(Exc::RecursionError, format!("maximum recursion depth exceeded{what}"))
}

/// Truth value.
#[inline]
pub fn truth(v: Value) -> R<bool> {
    match v {
        Value::TRUE => Ok(true),
        Value::FALSE | Value::NONE => Ok(false),
        _ if v.is_smi() => Ok(v != Value::smi(0)),
        // Zeros are boxed.
        _ if v.is_inline_float() => Ok(true),
        _ => truth_slot(v),
    }
}

fn truth_slot(v: Value) -> R<bool> {
    let slots = type_of(v).slots();
    if let Some(f) = slots.bool {
        return f(v);
    }
    match slots.len {
        Some(f) => Ok(f(v)? != 0),
        None => Ok(true),
    }
}

fn check_str(result: Value, method: &str) -> R {
    if names::is_str(result) {
        return Ok(result);
    }
    Err(type_error!("{method} returned non-string (type {})", type_name(result)))
}

/// `repr(v)`.
pub fn repr(v: Value) -> R {
    let _guard = enter_native(" while getting the repr of an object")?;
    match type_of(v).slots().repr {
        Some(f) => check_str(f(v)?, "__repr__"),
        None => Ok(names::str_new(&format!("<{} object at {:#x}>", type_name(v), v.0))),
    }
}

/// `repr(v)` as Rust text.
pub fn repr_string(v: Value) -> R<String> {
    Ok(names::text(repr(v)?))
}

/// `str(v)`.
pub fn to_str(v: Value) -> R {
    if v.is_exact(Shape::STR) {
        return Ok(v);
    }
    if v.is_smi() {
        return int::convert::repr(v);
    }
    match type_of(v).slots().str {
        Some(f) => {
            let _guard = enter_native(" while getting the str of an object")?;
            check_str(f(v)?, "__str__")
        }
        None => repr(v),
    }
}

/// `str(v)` as Rust text.
pub fn to_string(v: Value) -> R<String> {
    Ok(names::text(to_str(v)?))
}

/// `ascii(v)`: repr with non-ASCII characters escaped.
pub fn ascii(v: Value) -> R {
    let s = repr(v)?;
    let width = crate::gc::aux(s);
    let bytes = names::str_bytes(s);
    if width == 1 && bytes.is_ascii() {
        return Ok(s);
    }
    let mut out = String::new();
    for c in bytes.chunks_exact(width as usize) {
        let mut code = 0u32;
        for (i, &b) in c.iter().enumerate() {
            code |= (b as u32) << (8 * i);
        }
        match code {
            0..=0x7f => out.push(code as u8 as char),
            0x80..=0xff => out.push_str(&format!("\\x{code:02x}")),
            0x100..=0xffff => out.push_str(&format!("\\u{code:04x}")),
            _ => out.push_str(&format!("\\U{code:08x}")),
        }
    }
    Ok(names::str_new(&out))
}

/// `format(v, spec)`; the spec is a str.
pub fn format(v: Value, spec: Value) -> R {
    let Some(f) = type_lookup(type_of(v), names::FORMAT.v()) else {
        return Err(type_error!("Type {} doesn't define __format__", type_name(v)));
    };
    let result = call::call_unbound(f, v, &[spec])?;
    if names::is_str(result) {
        return Ok(result);
    }
    Err(type_error!("__format__ must return a str, not {}", type_name(result)))
}

/// `operator.length_hint(v, default)`.
pub fn length_hint(v: Value, default: usize) -> R<usize> {
    if type_of(v).slots().len.is_some() {
        return super::len(v);
    }
    let Some(f) = type_lookup(type_of(v), names::LENGTH_HINT.v()) else { return Ok(default) };
    let hint = call::call_unbound(f, v, &[])?;
    if hint == Value::NOT_IMPLEMENTED {
        return Ok(default);
    }
    if !super::is_instance(hint, Shape::INT) {
        return Err(type_error!("__length_hint__ must be an integer, not {}", type_name(hint)));
    }
    let n = number::index(hint)?;
    if n < 0 {
        return Err(crate::value_error!("__length_hint__() should return >= 0"));
    }
    Ok(n as usize)
}

/// How messages name a callable: `f()`, `C.m()`, or the type's name and "object".
pub fn function_name(f: Value) -> String {
    let f = if f.has_layout(Layout::BoundMethod) { f.field(layout::METHOD_FUNC) } else { f };
    if f.has_layout(Layout::Function) {
        let module = match super::getattr_opt(f, "__module__") {
            Ok(Some(m)) if names::is_str(m) => names::text(m),
            _ => String::new(),
        };
        let qualname = names::text(f.field(layout::function::QUALNAME));
        return match module.as_str() {
            "" | "builtins" => format!("{qualname}()"),
            _ => format!("{module}.{qualname}()"),
        };
    }
    match super::getattr_opt(f, "__qualname__") {
        Ok(Some(q)) if names::is_str(q) => match super::getattr_opt(f, "__module__") {
            Ok(Some(m)) if names::is_str(m) && names::text(m) != "builtins" => {
                format!("{}.{}()", names::text(m), names::text(q))
            }
            _ => format!("{}()", names::text(q)),
        },
        _ => {
            crate::error::clear();
            format!("{} object", type_name(f))
        }
    }
}
