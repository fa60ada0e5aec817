//! Exceptions in compiled code: raising, catching, the handled exception, `with`, `assert`.

use crate::calls::{entry_bool, entry_result};
use crate::context::context;
use crate::error::{self, raise, raise_args, raise_value, restore, Exc, Raised, R};
use crate::names;
use crate::object;
use crate::objects::{exception, list, tuple};
use crate::prelude::*;
use crate::type_error;
use crate::value::Value;
use pyrl_abi::layout::{exception as at, Layout};

/// `raise exc [from cause]`.
#[no_mangle]
#[cold]
pub extern "C" fn pyrt_raise(exc: Value, cause: Value) -> Value {
    // Only for its effect: the exception is set either way.
    let _ = raise_statement(exc, cause);
    Value::UNSET
}

fn raise_statement(exc: Value, cause: Value) -> R {
    let value = exception::to_instance(exc, "exceptions must derive from BaseException")?;
    if cause.is_none() {
        exception::set_cause(value, Value::NONE);
    } else if !cause.is_unset() {
        let cause = exception::to_instance(cause, "exception causes must derive from BaseException")?;
        exception::set_cause(value, cause);
    }
    Err(raise_value(value))
}

/// `raise` alone.
#[no_mangle]
#[cold]
pub extern "C" fn pyrt_raise_handled() -> Value {
    let handled = exception::handled();
    if handled.is_unset() {
        let _ = raise(Exc::RuntimeError, "No active exception to reraise");
        return Value::UNSET;
    }
    let _ = restore(handled);
    Value::TRUE
}

/// Continues propagating an exception.
#[no_mangle]
#[cold]
pub extern "C" fn pyrt_reraise(exc: Value) -> Value {
    let _ = restore(exc);
    Value::UNSET
}

#[no_mangle]
pub extern "C" fn pyrt_exc_take() -> Value {
    error::take()
}

/// `except class:`, after asm/quick.S.
#[no_mangle]
extern "C" fn pyrl_exc_match_any(exc: Value, class: Value) -> Value {
    entry_bool(matches(exc, class))
}

const NOT_A_CLASS: &str = "catching classes that do not inherit from BaseException is not allowed";

fn matches(exc: Value, class: Value) -> R<bool> {
    let of = object::type_of(exc);
    if of.0 == class {
        return Ok(true);
    }
    if class.has_layout(Layout::Tuple) {
        for &c in tuple::items(class) {
            if !exception::is_exception_class(c) {
                return Err(type_error!("{NOT_A_CLASS}"));
            }
        }
        for &c in tuple::items(class) {
            if matches(exc, c)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    if !exception::is_exception_class(class) {
        return Err(type_error!("{NOT_A_CLASS}"));
    }
    Ok(object::is_subtype(of, object::TypeRef(class)))
}

/// `assert test, message` that failed.
#[no_mangle]
#[cold]
pub extern "C" fn pyrt_assert_fail(message: Value) -> Value {
    let _: Raised = if message.is_unset() {
        raise_args(Exc::AssertionError, &[])
    } else {
        raise_args(Exc::AssertionError, &[message])
    };
    Value::UNSET
}

/// Bound `__exit__`; RESULT2 = bound `__enter__`.
#[no_mangle]
pub extern "C" fn pyrt_with_prepare(manager: Value, is_async: u64) -> Value {
    entry_result(with_prepare(manager, is_async != 0))
}

fn with_prepare(manager: Value, is_async: bool) -> R {
    let (enter_name, exit_name, kind) = if is_async {
        (&names::AENTER, &names::AEXIT, "asynchronous context manager")
    } else {
        (&names::ENTER, &names::EXIT, "context manager")
    };
    let type_name = || object::type_name(manager);
    let Some(enter) = object::lookup_special(manager, enter_name)? else {
        return Err(type_error!("'{}' object does not support the {kind} protocol", type_name()));
    };
    let Some(exit) = object::lookup_special(manager, exit_name)? else {
        return Err(type_error!(
            "'{}' object does not support the {kind} protocol (missed {} method)",
            type_name(),
            exit_name.text()
        ));
    };
    context().result2 = enter;
    Ok(exit)
}

/// Calls a bound `__exit__`: for an exception with its type, itself and its traceback.
#[no_mangle]
pub extern "C" fn pyrt_with_exit(exit: Value, exc: Value) -> Value {
    if exc.is_unset() || exc.is_none() {
        return entry_result(object::call(exit, &[Value::NONE, Value::NONE, Value::NONE]));
    }
    let traceback = exc.field(at::TRACEBACK);
    let traceback = if traceback.is_unset() { Value::NONE } else { traceback };
    entry_result(object::call(exit, &[object::type_of(exc).0, exc, traceback]))
}

/// `except* class:`: the part of a group that matches, or None; RESULT2 = the rest or None.
#[no_mangle]
pub extern "C" fn pyrt_exc_group_match(exc: Value, class: Value) -> Value {
    entry_result(group_match(exc, class))
}

fn group_match(exc: Value, class: Value) -> R {
    let classes: Vec<Value> =
        if class.has_layout(Layout::Tuple) { tuple::items(class).to_vec() } else { vec![class] };
    for &c in &classes {
        if !exception::is_exception_class(c) {
            return Err(type_error!("{NOT_A_CLASS}"));
        }
        if object::is_subtype(object::TypeRef(c), exception::class(Exc::BaseExceptionGroup)) {
            return Err(type_error!(
                "catching ExceptionGroup with except* is not allowed. Use except instead."
            ));
        }
    }
    context().result2 = Value::NONE;
    if exc.is_none() {
        return Ok(Value::NONE);
    }
    if !error::is_a(exc, Exc::BaseExceptionGroup) {
        if matches(exc, class)? {
            let group =
                exception::make(Exc::ExceptionGroup, &[names::str_new(""), list::from_slice(&[exc])])?;
            return Ok(group);
        }
        context().result2 = exc;
        return Ok(Value::NONE);
    }
    let pair = object::call_method(exc, "split", &[class])?;
    let parts = tuple::items(pair);
    let (matched, rest) = (parts[0], parts[1]);
    context().result2 = rest;
    Ok(matched)
}

/// End of `except*` clauses: what is to be raised (or None) from the exceptions that the clauses
/// raised and the unmatched rest, which are the items of `raised`.
#[no_mangle]
pub extern "C" fn pyrt_exc_group_finish(raised: Value, original: Value) -> Value {
    entry_result(group_finish(raised, original))
}

fn group_finish(raised: Value, original: Value) -> R {
    let items: Vec<Value> = list::items(raised).iter().copied().filter(|v| !v.is_none()).collect();
    match items.as_slice() {
        [] => Ok(Value::NONE),
        [one] if *one == original || error::is_a(*one, Exc::BaseExceptionGroup) => Ok(*one),
        many => {
            let group =
                exception::make(Exc::BaseExceptionGroup, &[names::str_new(""), list::from_slice(many)])?;
            Ok(group)
        }
    }
}

/// Slow path of loop back edges and other polls: runs finalizers, raises KeyboardInterrupt.
#[no_mangle]
#[cold]
pub extern "C" fn pyrt_check_signals() -> u64 {
    use crate::context::pending;
    let bits = context().pending;
    if bits & pending::FINALIZERS != 0 {
        crate::gc::run_pending_finalizers();
    }
    if bits & pending::INTERRUPT != 0 {
        context().pending &= !pending::INTERRUPT;
        let _ = raise_args(Exc::KeyboardInterrupt, &[]);
        return 0;
    }
    1
}
