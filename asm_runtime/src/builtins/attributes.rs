//! Builtins about objects: attributes, classes, text forms, leaving the program.

use crate::error::{self, Exc, R};
use crate::names;
use crate::object;
use crate::objects::argcheck;
use crate::objects::support::*;
use crate::objects::{dict, list};
use crate::prelude::*;
use crate::types::{Args, MethodDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

fn name_arg(v: Value) -> R {
    if v.has_layout(Layout::Str) {
        return Ok(v);
    }
    err!(TypeError, "attribute name must be string, not '{}'", type_name(v))
}

fn getattr(a: &Args) -> R {
    let args = argcheck::function(a, "getattr", 2, 3)?;
    let name = name_arg(args[1])?;
    match object::getattr(args[0], name) {
        Err(_) if args.len() == 3 && error::matches(Exc::AttributeError) => {
            error::clear();
            Ok(args[2])
        }
        outcome => outcome,
    }
}

fn hasattr(a: &Args) -> R {
    let args = argcheck::function(a, "hasattr", 2, 2)?;
    let name = name_arg(args[1])?;
    match object::getattr(args[0], name) {
        Ok(_) => Ok(Value::TRUE),
        Err(_) if error::matches(Exc::AttributeError) => {
            error::clear();
            Ok(Value::FALSE)
        }
        Err(raised) => Err(raised),
    }
}

fn setattr(a: &Args) -> R {
    let args = argcheck::function(a, "setattr", 3, 3)?;
    object::setattr(args[0], name_arg(args[1])?, args[2])?;
    Ok(Value::NONE)
}

fn delattr(a: &Args) -> R {
    let args = argcheck::function(a, "delattr", 2, 2)?;
    object::delattr(args[0], name_arg(args[1])?)?;
    Ok(Value::NONE)
}

fn isinstance(a: &Args) -> R {
    let args = argcheck::function(a, "isinstance", 2, 2)?;
    Ok(Value::bool(object::isinstance(args[0], args[1])?))
}

fn issubclass(a: &Args) -> R {
    let args = argcheck::function(a, "issubclass", 2, 2)?;
    Ok(Value::bool(object::issubclass(args[0], args[1])?))
}

fn callable(a: &Args) -> R {
    Ok(Value::bool(object::callable(argcheck::one(a, "callable")?)))
}

fn repr(a: &Args) -> R {
    object::repr(argcheck::one(a, "repr")?)
}

fn ascii(a: &Args) -> R {
    object::ascii(argcheck::one(a, "ascii")?)
}

fn format(a: &Args) -> R {
    let args = argcheck::function(a, "format", 1, 2)?;
    let spec = args.get(1).copied().unwrap_or_else(|| new_str(""));
    if !spec.has_layout(Layout::Str) {
        return err!(TypeError, "format() argument 2 must be str, not {}", type_name(spec));
    }
    if args[0].is_smi() || args[0].is_exact(Shape::FLOAT) || args[0].is_exact(Shape::STR) {
        return crate::objects::format::format_value(args[0], spec);
    }
    let Some(method) = special_method(args[0], &names::FORMAT)? else {
        return err!(TypeError, "Type {} doesn't define __format__", type_name(args[0]));
    };
    let text = call(method, &[spec])?;
    if !text.has_layout(Layout::Str) {
        return err!(TypeError, "__format__ must return a str, not {}", type_name(text));
    }
    Ok(text)
}

fn hash(a: &Args) -> R {
    let h = object::hash(argcheck::one(a, "hash")?)?;
    Ok(int_from_i64(h))
}

fn id(a: &Args) -> R {
    let v = argcheck::one(a, "id")?;
    // Words of immediates may have the top bit set; an identity is never negative.
    Ok(crate::objects::int::from_u64(v.0))
}

/// The dict of the globals of the calling module.
fn globals(a: &Args) -> R {
    argcheck::no_keywords(a, "globals")?;
    if !a.pos.is_empty() {
        return err!(TypeError, "globals() takes no arguments ({} given)", a.pos.len());
    }
    caller_globals()
}

fn caller_globals() -> R {
    match crate::recursion::caller() {
        Some(function) => {
            let module = unsafe { &*(function.module as *const pyrl_abi::desc::ModuleDesc) };
            object::getattr_str(Value(module.object.get()), "__dict__")
        }
        None => err!(SystemError, "no module is running"),
    }
}

fn vars(a: &Args) -> R {
    let args = argcheck::function(a, "vars", 0, 1)?;
    let Some(&v) = args.first() else { return caller_globals() };
    match get_attr_opt(v, "__dict__")? {
        Some(d) => Ok(d),
        None => err!(TypeError, "vars() argument must have __dict__ attribute"),
    }
}

fn dir(a: &Args) -> R {
    let args = argcheck::function(a, "dir", 0, 1)?;
    let names = match args.first() {
        None => list::from_iterable(caller_globals()?)?,
        Some(&v) => match special_method(v, &names::DIR)? {
            Some(method) => list::from_iterable(call(method, &[])?)?,
            None => return err!(TypeError, "object does not provide __dir__"),
        },
    };
    list::sorting::sort_list(names, Value::UNSET, false)?;
    Ok(names)
}

fn exit(a: &Args) -> R {
    let args = argcheck::function(a, "exit", 0, 1)?;
    let code = args.first().copied().unwrap_or(Value::NONE);
    Err(error::raise_args(Exc::SystemExit, &[code]))
}

/// The attributes by which a str names a function: for messages.
pub fn function_text(f: Value) -> R<String> {
    let Some(qualname) = get_attr_opt(f, "__qualname__")? else {
        return Ok(text_of(object::to_str(f)?));
    };
    let qualname = text_of(object::to_str(qualname)?);
    let module = get_attr_opt(f, "__module__")?.filter(|m| m.is_exact(Shape::STR)).map(text_of);
    Ok(match module {
        Some(m) if m != "builtins" => format!("{m}.{qualname}()"),
        _ => format!("{qualname}()"),
    })
}

/// `f(**a, **b)`: adds a mapping's entries, each key once.
pub fn merge_keywords(f: Value, into: Value, more: Value) -> R<()> {
    let add = |key: Value, value: Value| -> R<()> {
        if dict::get(into, key)?.is_some() {
            if !key.has_layout(Layout::Str) {
                return err!(TypeError, "keywords must be strings");
            }
            return err!(
                TypeError,
                "{} got multiple values for keyword argument '{}'",
                function_text(f)?,
                text_of(key)
            );
        }
        dict::set(into, key, value)
    };
    if more.is_exact(Shape::DICT) {
        let mut pos = 0;
        while let Some((key, value)) = dict::next(more, &mut pos) {
            add(key, value)?;
        }
        return Ok(());
    }
    let Some(keys) = get_attr_opt(more, "keys")? else {
        return err!(
            TypeError,
            "{} argument after ** must be a mapping, not {}",
            function_text(f)?,
            type_name(more)
        );
    };
    crate::iter::for_each(call(keys, &[])?, |key| add(key, object::getitem(more, key)?))
}

pub const FUNCTIONS: &[MethodDef] = &[
    MethodDef::new("ascii", ascii),
    MethodDef::new("callable", callable),
    MethodDef::new("delattr", delattr),
    MethodDef::new("dir", dir),
    MethodDef::new("exit", exit),
    MethodDef::new("format", format),
    MethodDef::new("getattr", getattr),
    MethodDef::new("globals", globals),
    MethodDef::new("hasattr", hasattr),
    MethodDef::new("hash", hash),
    MethodDef::new("id", id),
    MethodDef::new("isinstance", isinstance),
    MethodDef::new("issubclass", issubclass),
    MethodDef::new("quit", exit),
    MethodDef::new("repr", repr),
    MethodDef::new("setattr", setattr),
    MethodDef::new("vars", vars),
];
