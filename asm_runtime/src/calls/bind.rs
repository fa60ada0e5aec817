//! The argument binder: from positional and keyword arguments to a function's parameter slots,
//! with CPython's TypeErrors.

use super::enter;
use crate::error::{Raised, R};
use crate::names;
use crate::object::typeobj::{tuple_items, tuple_new};
use crate::objects::dict;
use crate::objects::function::{desc, slot_count};
use crate::prelude::*;
use crate::type_error;
use crate::types::Args;
use crate::value::Value;
use core::mem::MaybeUninit;
use pyrl_abi::desc::{func_flags, FuncDesc};
use pyrl_abi::layout::function as at;

/// Binds the arguments and calls the function.
pub fn bind_and_enter(f: Value, args: &Args) -> R {
    let d = desc(f);
    let n = d.positional as usize;
    let plain = d.flags & (func_flags::VARARGS | func_flags::VARKW) == 0 && d.kwonly == 0;
    if plain && args.kwnames.is_empty() && args.pos.len() <= n && n <= 8 {
        if let Some(defaults) = last_defaults(f, n - args.pos.len()) {
            // The words that are not written are not read: the slice ends before them.
            let mut slots = [const { MaybeUninit::<Value>::uninit() }; 8];
            for (slot, &v) in slots.iter_mut().zip(args.pos.iter().chain(defaults)) {
                slot.write(v);
            }
            return enter(f, unsafe { core::slice::from_raw_parts(slots.as_ptr() as *const Value, n) });
        }
    }
    bind_any(f, args)
}

/// The defaults of the last `count` positional parameters, if there are that many.
#[inline]
fn last_defaults(f: Value, count: usize) -> Option<&'static [Value]> {
    let defaults = f.field(at::DEFAULTS);
    let defaults = if defaults.is_unset() { &[] } else { tuple_items(defaults) };
    defaults.get(defaults.len().checked_sub(count)?..)
}

#[inline(never)]
fn bind_any(f: Value, args: &Args) -> R {
    let n = slot_count(desc(f));
    if n <= 16 {
        let mut slots = [Value::UNSET; 16];
        bind(f, args, &mut slots[..n])?;
        return enter(f, &slots[..n]);
    }
    let mut slots = vec![Value::UNSET; n];
    bind(f, args, &mut slots)?;
    enter(f, &slots)
}

/// Keyword names and values of a dict; TypeError for keys that are no strings.
pub fn keywords_of_dict(kwargs: Value) -> R<(Vec<Value>, Vec<Value>)> {
    let (mut kwnames, mut kwvals) = (Vec::new(), Vec::new());
    let mut pos = 0;
    while let Some((k, v)) = dict::next(kwargs, &mut pos) {
        if !names::is_str(k) {
            return Err(type_error!("keywords must be strings"));
        }
        kwnames.push(k);
        kwvals.push(v);
    }
    Ok((kwnames, kwvals))
}

/// Fills the parameter slots of `f`.
pub fn bind(f: Value, args: &Args, slots: &mut [Value]) -> R<()> {
    let d = desc(f);
    let positional = d.positional as usize;
    let named = positional + d.kwonly as usize;
    let given = args.pos.len();
    let direct = given.min(positional);
    slots[..direct].copy_from_slice(&args.pos[..direct]);
    let mut next = named;
    let varargs = d.flags & func_flags::VARARGS != 0;
    if varargs {
        slots[next] = tuple_new(&args.pos[direct..]);
        next += 1;
    }
    let varkw = d.flags & func_flags::VARKW != 0;
    if varkw {
        slots[next] = dict::new();
    }
    if !args.kwnames.is_empty() {
        bind_keywords(f, d, args, slots, varkw.then_some(next))?;
    }
    if given > positional && !varargs {
        return Err(too_many(f, d, given, slots));
    }
    if given < positional {
        let defaults = f.field(at::DEFAULTS);
        let defaults = if defaults.is_unset() { &[] } else { tuple_items(defaults) };
        let first_default = positional - defaults.len().min(positional);
        for i in given..positional {
            if slots[i].is_unset() && i >= first_default {
                slots[i] = defaults[defaults.len() - (positional - i)];
            }
        }
        let missing: Vec<usize> = (given..positional).filter(|&i| slots[i].is_unset()).collect();
        if !missing.is_empty() {
            return Err(missing_arguments(f, d, &missing, "positional"));
        }
    }
    if d.kwonly > 0 {
        let defaults = f.field(at::KWDEFAULTS);
        let mut missing = Vec::new();
        for (i, slot) in slots.iter_mut().enumerate().take(named).skip(positional) {
            if !slot.is_unset() {
                continue;
            }
            let name = param(d, i);
            match (!defaults.is_unset()).then(|| dict::get_str(defaults, name)).flatten() {
                Some(v) => *slot = v,
                None => missing.push(i),
            }
        }
        if !missing.is_empty() {
            return Err(missing_arguments(f, d, &missing, "keyword-only"));
        }
    }
    Ok(())
}

fn param(d: &FuncDesc, i: usize) -> Value {
    tuple_items(Value(d.param_names))[i]
}

fn function_name(f: Value) -> String {
    names::text(f.field(at::QUALNAME))
}

fn bind_keywords(f: Value, d: &FuncDesc, args: &Args, slots: &mut [Value], varkw: Option<usize>) -> R<()> {
    let params = tuple_items(Value(d.param_names));
    let named = (d.positional + d.kwonly) as usize;
    let posonly = d.posonly as usize;
    for (&name, &value) in args.kwnames.iter().zip(args.kwvals) {
        if !names::is_str(name) {
            return Err(type_error!("{}() keywords must be strings", function_name(f)));
        }
        let found = params[posonly..named]
            .iter()
            .position(|&p| p == name)
            .or_else(|| params[posonly..named].iter().position(|&p| names::str_eq(p, name)));
        match found.map(|i| i + posonly) {
            Some(i) => {
                if !slots[i].is_unset() {
                    return Err(type_error!(
                        "{}() got multiple values for argument '{}'",
                        function_name(f),
                        names::text(name)
                    ));
                }
                slots[i] = value;
            }
            None => match varkw {
                Some(at) => dict::set(slots[at], name, value)?,
                None => return Err(unexpected(f, d, args, name)),
            },
        }
    }
    Ok(())
}

#[cold]
fn unexpected(f: Value, d: &FuncDesc, args: &Args, name: Value) -> Raised {
    let params = tuple_items(Value(d.param_names));
    let wrong: Vec<String> = params[..d.posonly as usize]
        .iter()
        .filter(|p| args.kwnames.iter().any(|k| names::is_str(*k) && names::str_eq(*k, **p)))
        .map(|&p| names::text(p))
        .collect();
    let f = function_name(f);
    if !wrong.is_empty() {
        return type_error!(
            "{f}() got some positional-only arguments passed as keyword arguments: '{}'",
            wrong.join(", ")
        );
    }
    type_error!("{f}() got an unexpected keyword argument '{}'", names::text(name))
}

#[cold]
fn too_many(f: Value, d: &FuncDesc, given: usize, slots: &[Value]) -> Raised {
    let positional = d.positional as usize;
    let defaults = f.field(at::DEFAULTS);
    let defaults = if defaults.is_unset() { 0 } else { tuple_items(defaults).len() };
    let named = positional + d.kwonly as usize;
    let kwonly_given = (positional..named).filter(|&i| !slots[i].is_unset()).count();
    let (takes, plural) = if defaults > 0 {
        (format!("from {} to {positional}", positional - defaults), true)
    } else {
        (format!("{positional}"), positional != 1)
    };
    let s = |p: bool| if p { "s" } else { "" };
    let keyword = if kwonly_given > 0 {
        format!(
            " positional argument{} (and {kwonly_given} keyword-only argument{})",
            s(given != 1),
            s(kwonly_given != 1)
        )
    } else {
        String::new()
    };
    let verb = if given == 1 && kwonly_given == 0 { "was" } else { "were" };
    type_error!(
        "{}() takes {takes} positional argument{} but {given}{keyword} {verb} given",
        function_name(f),
        s(plural)
    )
}

#[cold]
fn missing_arguments(f: Value, d: &FuncDesc, missing: &[usize], kind: &str) -> Raised {
    let quoted: Vec<String> = missing.iter().map(|&i| format!("'{}'", names::text(param(d, i)))).collect();
    let list = match quoted.as_slice() {
        [one] => one.clone(),
        [a, b] => format!("{a} and {b}"),
        [rest @ .., last] => format!("{}, and {last}", rest.join(", ")),
        [] => String::new(),
    };
    type_error!(
        "{}() missing {} required {kind} argument{}: {list}",
        function_name(f),
        missing.len(),
        if missing.len() == 1 { "" } else { "s" }
    )
}
