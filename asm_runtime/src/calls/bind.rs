//! The argument binder: positional and keyword arguments to the parameter slots of a compiled
//! function, with CPython 3.11's checks in its order and with its messages.

use crate::error::{self, R};
use crate::names;
use crate::object;
use crate::objects::{dict, tuple};
use crate::type_error;
use crate::types::Args;
use crate::value::Value;
use pyrl_abi::desc::{func_flags, FuncDesc};
use pyrl_abi::layout::function as at;

/// Parameter slots of one call, on the stack for most functions.
pub struct Slots {
    small: [Value; 16],
    large: Vec<Value>,
    count: usize,
}

impl Slots {
    fn new(count: usize) -> Slots {
        let large = if count > 16 { vec![Value::UNSET; count] } else { Vec::new() };
        Slots { small: [Value::UNSET; 16], large, count }
    }
    #[inline]
    pub fn values(&self) -> &[Value] {
        if self.count <= 16 {
            &self.small[..self.count]
        } else {
            &self.large
        }
    }
    #[inline]
    fn values_mut(&mut self) -> &mut [Value] {
        if self.count <= 16 {
            &mut self.small[..self.count]
        } else {
            &mut self.large
        }
    }
}

fn qualname(f: Value) -> String {
    names::text(f.field(at::QUALNAME))
}

/// Items of a tuple that may be absent.
fn items(t: Value) -> &'static [Value] {
    if t.is_pointer() {
        tuple::items(t)
    } else {
        &[]
    }
}

/// Binds the arguments of a call of function object `f`.
pub fn bind(f: Value, d: &FuncDesc, args: &Args) -> R<Slots> {
    let names = items(Value(d.param_names));
    let positional = d.positional as usize;
    let keyword_end = positional + d.kwonly as usize;
    let varargs = d.flags & func_flags::VARARGS != 0;
    let varkw = d.flags & func_flags::VARKW != 0;
    let mut slots = Slots::new(names.len());
    let given = args.pos.len();
    let copied = given.min(positional);
    slots.values_mut()[..copied].copy_from_slice(&args.pos[..copied]);
    if varargs {
        slots.values_mut()[keyword_end] = tuple::from_slice(&args.pos[copied..]);
    }
    let extra = if varkw { dict::new() } else { Value::UNSET };
    if varkw {
        slots.values_mut()[names.len() - 1] = extra;
    }
    if !args.kwnames.is_empty() {
        bind_keywords(f, d, args, &names[..keyword_end], extra, slots.values_mut())?;
    }
    if given > positional && !varargs {
        return Err(too_many(f, d, given, slots.values()));
    }
    if copied < positional {
        fill_defaults(f, d, names, slots.values_mut())?;
    }
    if d.kwonly > 0 {
        fill_keyword_defaults(f, d, names, slots.values_mut())?;
    }
    Ok(slots)
}

fn bind_keywords(
    f: Value,
    d: &FuncDesc,
    args: &Args,
    names: &[Value],
    extra: Value,
    slots: &mut [Value],
) -> R<()> {
    let posonly = d.posonly as usize;
    for (&name, &value) in args.kwnames.iter().zip(args.kwvals) {
        if !names::is_str(name) {
            return Err(type_error!("{}() keywords must be strings", qualname(f)));
        }
        let found = names
            .iter()
            .enumerate()
            .skip(posonly)
            .find(|(_, p)| **p == name || names::str_eq(**p, name))
            .map(|(i, _)| i);
        match found {
            Some(i) if !slots[i].is_unset() => {
                return Err(type_error!(
                    "{}() got multiple values for argument '{}'",
                    qualname(f),
                    names::text(name)
                ));
            }
            Some(i) => slots[i] = value,
            None if !extra.is_unset() => dict::set(extra, name, value)?,
            None => return Err(unexpected_keyword(f, args, &names[..posonly], name)),
        }
    }
    Ok(())
}

#[cold]
fn unexpected_keyword(f: Value, args: &Args, posonly: &[Value], name: Value) -> error::Raised {
    let passed: Vec<String> = posonly
        .iter()
        .filter(|p| args.kwnames.iter().any(|k| names::is_str(*k) && names::str_eq(**p, *k)))
        .map(|p| names::text(*p))
        .collect();
    if passed.is_empty() {
        return type_error!("{}() got an unexpected keyword argument '{}'", qualname(f), names::text(name));
    }
    type_error!(
        "{}() got some positional-only arguments passed as keyword arguments: '{}'",
        qualname(f),
        passed.join(", ")
    )
}

#[cold]
fn too_many(f: Value, d: &FuncDesc, given: usize, slots: &[Value]) -> error::Raised {
    let positional = d.positional as usize;
    let keyword_given =
        slots[positional..positional + d.kwonly as usize].iter().filter(|v| !v.is_unset()).count();
    let defaults = items(f.field(at::DEFAULTS)).len();
    let plural = |n: usize| if n == 1 { "" } else { "s" };
    let takes = if defaults > 0 {
        format!("from {} to {positional} positional arguments", positional - defaults)
    } else {
        format!("{positional} positional argument{}", plural(positional))
    };
    let keywords = if keyword_given > 0 {
        format!(
            " positional argument{} (and {keyword_given} keyword-only argument{})",
            plural(given),
            plural(keyword_given)
        )
    } else {
        String::new()
    };
    let verb = if given == 1 && keyword_given == 0 { "was" } else { "were" };
    type_error!("{}() takes {takes} but {given}{keywords} {verb} given", qualname(f))
}

fn fill_defaults(f: Value, d: &FuncDesc, names: &[Value], slots: &mut [Value]) -> R<()> {
    let positional = d.positional as usize;
    let defaults = items(f.field(at::DEFAULTS));
    let first = positional.saturating_sub(defaults.len());
    let mut missing = Vec::new();
    for i in 0..positional {
        if !slots[i].is_unset() {
            continue;
        }
        if i >= first {
            slots[i] = defaults[i - first];
        } else {
            missing.push(names[i]);
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    Err(missing_arguments(f, "positional", &missing))
}

fn fill_keyword_defaults(f: Value, d: &FuncDesc, names: &[Value], slots: &mut [Value]) -> R<()> {
    let defaults = f.field(at::KWDEFAULTS);
    let mut missing = Vec::new();
    let start = d.positional as usize;
    for i in start..start + d.kwonly as usize {
        if !slots[i].is_unset() {
            continue;
        }
        let default = if defaults.is_pointer() { dict::get(defaults, names[i])? } else { None };
        match default {
            Some(v) => slots[i] = v,
            None => missing.push(names[i]),
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    Err(missing_arguments(f, "keyword-only", &missing))
}

#[cold]
fn missing_arguments(f: Value, kind: &str, missing: &[Value]) -> error::Raised {
    let quoted: Vec<String> = missing.iter().map(|n| format!("'{}'", names::text(*n))).collect();
    let list = match quoted.as_slice() {
        [one] => one.clone(),
        [a, b] => format!("{a} and {b}"),
        [first @ .., last] => format!("{}, and {last}", first.join(", ")),
        [] => String::new(),
    };
    let plural = if missing.len() == 1 { "" } else { "s" };
    type_error!("{}() missing {} required {kind} argument{plural}: {list}", qualname(f), missing.len())
}

/// Names and values of a mapping passed with `**`; TypeError for keys that are not strings.
pub fn keywords_of_dict(callable: Value, d: Value) -> R<(Vec<Value>, Vec<Value>)> {
    let (mut keys, mut values) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some((next, key, value)) = dict::next(d, at) {
        if !names::is_str(key) {
            return Err(type_error!("{}() keywords must be strings", object::function_name(callable)));
        }
        keys.push(names::intern_value(key));
        values.push(value);
        at = next;
    }
    Ok((keys, values))
}
