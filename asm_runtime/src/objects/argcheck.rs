//! Checks of argument counts and keywords of builtin functions and methods, with CPython's
//! messages. `qual` is the name in "list.append() takes …", `name` that in "pop expected …".

use super::support::*;
use crate::error::R;
use crate::types::Args;
use crate::value::Value;

fn plural(n: usize) -> &'static str {
    if n == 1 {
        ""
    } else {
        "s"
    }
}

/// No keyword arguments.
#[inline(always)]
pub fn no_keywords(a: &Args, qual: &str) -> R<()> {
    if a.kwnames.is_empty() {
        return Ok(());
    }
    unexpected_keywords(qual)
}

#[cold]
#[inline(never)]
fn unexpected_keywords(qual: &str) -> R<()> {
    err!(TypeError, "{qual}() takes no keyword arguments")
}

/// A method without arguments; self.
#[inline]
pub fn nullary(a: &Args, qual: &str) -> R<Value> {
    no_keywords(a, qual)?;
    if a.pos.len() == 1 {
        return Ok(a.pos[0]);
    }
    err!(TypeError, "{qual}() takes no arguments ({} given)", a.pos.len().saturating_sub(1))
}

/// A method with exactly one argument; self and the argument.
#[inline]
pub fn unary(a: &Args, qual: &str) -> R<(Value, Value)> {
    no_keywords(a, qual)?;
    if let [this, arg] = a.pos {
        return Ok((*this, *arg));
    }
    err!(TypeError, "{qual}() takes exactly one argument ({} given)", a.pos.len().saturating_sub(1))
}

/// A function with exactly one argument.
#[inline]
pub fn one(a: &Args, name: &str) -> R<Value> {
    no_keywords(a, name)?;
    if let [arg] = a.pos {
        return Ok(*arg);
    }
    err!(TypeError, "{name}() takes exactly one argument ({} given)", a.pos.len())
}

/// Between `min` and `max` positional arguments: "pop expected at most 1 argument, got 2".
pub fn count(given: usize, name: &str, min: usize, max: usize) -> R<()> {
    if given >= min && given <= max {
        return Ok(());
    }
    let (how, bound) = if min == max {
        ("", min)
    } else if given < min {
        ("at least ", min)
    } else {
        ("at most ", max)
    };
    err!(TypeError, "{name} expected {how}{bound} argument{}, got {given}", plural(bound))
}

/// A method with `min` to `max` arguments; the slice starts with self.
#[inline(always)]
pub fn method<'a>(a: &Args<'a>, qual: &str, min: usize, max: usize) -> R<&'a [Value]> {
    no_keywords(a, qual)?;
    let given = a.pos.len().saturating_sub(1);
    if given < min || given > max {
        wrong_count(given, qual, min, max)?;
    }
    Ok(a.pos)
}

#[cold]
#[inline(never)]
fn wrong_count(given: usize, qual: &str, min: usize, max: usize) -> R<()> {
    count(given, qual.rsplit('.').next().unwrap_or(qual), min, max)
}

/// A function with `min` to `max` arguments.
#[inline(always)]
pub fn function<'a>(a: &Args<'a>, name: &str, min: usize, max: usize) -> R<&'a [Value]> {
    no_keywords(a, name)?;
    if a.pos.len() < min || a.pos.len() > max {
        count(a.pos.len(), name, min, max)?;
    }
    Ok(a.pos)
}

/// Binds positional and keyword arguments to named parameters, as CPython's argument clinic
/// does for builtins: the first `posonly` by position only, everything after `positional` by
/// keyword only; missing ones are UNSET. `name` as in "sorted() takes …".
pub fn bind<const N: usize>(
    a: &Args,
    name: &str,
    params: [&str; N],
    posonly: usize,
    positional: usize,
    required: usize,
) -> R<[Value; N]> {
    let mut out = [Value::UNSET; N];
    let given = a.pos.len() + a.kwnames.len();
    if a.pos.len() > positional {
        if positional == 0 {
            return err!(TypeError, "{name}() takes no positional arguments");
        }
        let how = if required < positional { "at most" } else { "exactly" };
        let what = if N > positional { "positional argument" } else { "argument" };
        return err!(
            TypeError,
            "{name}() takes {how} {positional} {what}{} ({} given)",
            plural(positional),
            if N > positional { a.pos.len() } else { given }
        );
    }
    if given > N {
        let how = if required < N { "at most" } else { "exactly" };
        return err!(
            TypeError,
            "{name}() takes {how} {N} {}argument{} ({given} given)",
            if a.pos.is_empty() { "keyword " } else { "" },
            plural(N)
        );
    }
    if a.pos.len() < required.min(posonly) {
        let how = if required < N { "at least" } else { "exactly" };
        return err!(
            TypeError,
            "{name}() takes {how} {posonly} positional argument{} ({} given)",
            plural(posonly),
            a.pos.len()
        );
    }
    out[..a.pos.len()].copy_from_slice(a.pos);
    for (&key, &value) in a.kwnames.iter().zip(a.kwvals) {
        let key = text_of(key);
        match params.iter().position(|p| *p == key).filter(|&i| i >= posonly) {
            Some(i) if i < a.pos.len() => {
                return err!(
                    TypeError,
                    "argument for {name}() given by name ('{key}') and position ({})",
                    i + 1
                );
            }
            Some(i) => out[i] = value,
            None => {
                return err!(TypeError, "'{key}' is an invalid keyword argument for {name}()");
            }
        }
    }
    for (i, param) in params.iter().enumerate().take(required) {
        if out[i].is_unset() {
            return err!(TypeError, "{name}() missing required argument '{param}' (pos {})", i + 1);
        }
    }
    Ok(out)
}
