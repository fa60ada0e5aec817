//! Calling any object from runtime code.

use super::attr;
use super::lookup::type_lookup;
use super::typeobj::{type_name, type_of};
use crate::calls::enter;
use crate::error::R;
use crate::names;
use crate::objects::{descriptor, function};
use crate::prelude::*;
use crate::type_error;
use crate::types::Args;
use crate::value::Value;
use pyrl_abi::layout;
use pyrl_abi::shapes::Shape;

/// Arguments that own their storage.
#[derive(Default, Clone)]
pub struct OwnedArgs {
    pub pos: Vec<Value>,
    pub kwnames: Vec<Value>,
    pub kwvals: Vec<Value>,
}

impl OwnedArgs {
    pub fn args(&self) -> Args<'_> {
        Args { pos: &self.pos, kwnames: &self.kwnames, kwvals: &self.kwvals }
    }
}

/// Calls with positional arguments.
#[inline]
pub fn call(f: Value, pos: &[Value]) -> R {
    call_args(f, &Args { pos, kwnames: &[], kwvals: &[] })
}

/// `call` under the name that other layers use for slices.
pub fn call_values(f: Value, pos: &[Value]) -> R {
    call(f, pos)
}

/// Calls with one argument.
pub fn call_one(f: Value, arg: Value) -> R {
    call(f, &[arg])
}

/// Calls with positional and keyword arguments.
pub fn call_args(f: Value, args: &Args) -> R {
    let shape = f.shape();
    if shape == Shape::FUNCTION as u32 {
        return function::call(f, args);
    }
    if shape == Shape::METHOD as u32 {
        return call_bound(f, args);
    }
    if shape == Shape::BUILTIN_FUNCTION as u32 {
        return descriptor::call_function(f, args);
    }
    match type_of(f).slots().call {
        Some(slot) => slot(f, args),
        None => Err(type_error!("'{}' object is not callable", type_name(f))),
    }
}

/// Calls a bound method.
#[inline(never)]
fn call_bound(f: Value, args: &Args) -> R {
    let (func, me) = (f.field(layout::METHOD_FUNC), f.field(layout::METHOD_SELF));
    with_self(me, args, |a| call_args(func, a))
}

/// Calls `f` with `me` in front of the positional arguments.
#[inline]
pub fn with_self(me: Value, args: &Args, f: impl FnOnce(&Args) -> R) -> R {
    match *args.pos {
        [] => return f(&Args { pos: &[me], ..*args }),
        [a] => return f(&Args { pos: &[me, a], ..*args }),
        [a, b] => return f(&Args { pos: &[me, a, b], ..*args }),
        _ => {}
    }
    let n = args.pos.len() + 1;
    if n <= 8 {
        // The words that are not written are not read: the slice ends before them.
        let mut pos = [const { core::mem::MaybeUninit::<Value>::uninit() }; 8];
        pos[0].write(me);
        for (to, &v) in pos[1..].iter_mut().zip(args.pos) {
            to.write(v);
        }
        let pos = unsafe { core::slice::from_raw_parts(pos.as_ptr() as *const Value, n) };
        return f(&Args { pos, ..*args });
    }
    let mut pos = Vec::with_capacity(n);
    pos.push(me);
    pos.extend_from_slice(args.pos);
    f(&Args { pos: &pos, ..*args })
}

/// Calls an attribute found on a type as a method of `me`, without making a bound method.
pub fn call_unbound_args(f: Value, me: Value, args: &Args) -> R {
    let shape = f.shape();
    if shape == Shape::FUNCTION as u32 {
        return with_self(me, args, |a| function::call(f, a));
    }
    if shape == Shape::METHOD_DESCRIPTOR as u32 {
        return with_self(me, args, |a| descriptor::call_method_descriptor(f, a));
    }
    let t = type_of(me);
    match type_of(f).slots().descr_get {
        Some(get) => call_args(get(f, me, t.0)?, args),
        None => call_args(f, args),
    }
}

/// As `call_unbound` with one argument: most special methods are functions of two parameters.
#[inline]
pub fn call_unbound_one(f: Value, me: Value, arg: Value) -> R {
    if f.is_exact(Shape::FUNCTION) && f.word(layout::function::FAST_ARGC) == 2 {
        return enter(f, &[me, arg]);
    }
    call_unbound(f, me, &[arg])
}

pub fn call_unbound(f: Value, me: Value, pos: &[Value]) -> R {
    call_unbound_args(f, me, &Args { pos, kwnames: &[], kwvals: &[] })
}

/// `v.name(*args)`.
pub fn call_method(v: Value, name: &str, pos: &[Value]) -> R {
    call_method_value(v, names::intern(name), &Args { pos, kwnames: &[], kwvals: &[] })
}

/// `v.name(...)` for an interned name; methods are called without being bound first.
pub fn call_method_value(v: Value, name: Value, args: &Args) -> R {
    let t = type_of(v);
    if t.slots().getattr.is_none_or(|f| f as usize == attr::generic_getattr as *const () as usize) {
        if let Some(f) = type_lookup(t, name) {
            let shape = f.shape();
            if (shape == Shape::FUNCTION as u32 || shape == Shape::METHOD_DESCRIPTOR as u32)
                && attr::own_get(v, name).is_none()
            {
                return call_unbound_args(f, v, args);
            }
        }
    }
    call_args(attr::getattr(v, name)?, args)
}

/// `callable(v)`.
pub fn callable(v: Value) -> bool {
    type_of(v).slots().call.is_some()
}
