//! Methods of `dict`.

use super::*;
use crate::objects::{module_dict, set as sets, tuple};
use crate::types::MethodDef;

fn get_method(a: &Args) -> R {
    let args = argcheck::method(a, "dict.get", 1, 2)?;
    Ok(get(args[0], args[1])?.unwrap_or_else(|| args.get(2).copied().unwrap_or(Value::NONE)))
}

fn setdefault(a: &Args) -> R {
    let args = argcheck::method(a, "dict.setdefault", 1, 2)?;
    let (d, key) = (args[0], args[1]);
    let default = args.get(2).copied().unwrap_or(Value::NONE);
    let hash = hash_word(key)?;
    match table::find(d, key, hash)? {
        Some(at) => Ok(table::value_at(d, at)),
        None => {
            table::insert_new(d, key, hash, default);
            Ok(default)
        }
    }
}

fn pop(a: &Args) -> R {
    let args = argcheck::method(a, "dict.pop", 1, 2)?;
    match remove(args[0], args[1])? {
        Some(v) => Ok(v),
        None => match args.get(2) {
            Some(&default) => Ok(default),
            None => Err(key_error(args[1])),
        },
    }
}

fn popitem(a: &Args) -> R {
    let d = argcheck::nullary(a, "dict.popitem")?;
    match table::pop_last(d) {
        Some((k, v)) => Ok(tuple::from_slice(&[k, v])),
        None => Err(key_error(new_str("popitem(): dictionary is empty"))),
    }
}

fn keys(a: &Args) -> R {
    let d = argcheck::nullary(a, "dict.keys")?;
    Ok(views::new_view(d, Shape::DICT_KEYS))
}

fn values(a: &Args) -> R {
    let d = argcheck::nullary(a, "dict.values")?;
    Ok(views::new_view(d, Shape::DICT_VALUES))
}

fn items(a: &Args) -> R {
    let d = argcheck::nullary(a, "dict.items")?;
    Ok(views::new_view(d, Shape::DICT_ITEMS))
}

fn update_method(a: &Args) -> R {
    let (d, rest) = (a.pos[0], Args { pos: &a.pos[1..], ..*a });
    update_from_args(d, &rest, "update")?;
    Ok(Value::NONE)
}

fn clear_method(a: &Args) -> R {
    clear(argcheck::nullary(a, "dict.clear")?);
    Ok(Value::NONE)
}

fn copy_method(a: &Args) -> R {
    Ok(copy(argcheck::nullary(a, "dict.copy")?))
}

fn fromkeys(a: &Args) -> R {
    let args = argcheck::method(a, "dict.fromkeys", 1, 2)?;
    let (cls, source) = (args[0], args[1]);
    let value = args.get(2).copied().unwrap_or(Value::NONE);
    let d = call(cls, &[])?;
    if !d.is_exact(Shape::DICT) {
        iter::for_each(source, |k| crate::object::setitem(d, k, value))?;
        return Ok(d);
    }
    if source.is_exact(Shape::SET) || source.is_exact(Shape::FROZENSET) {
        let mut pos = 0;
        while let Some((k, hash)) = sets::table::next_entry(source, &mut pos) {
            table::set_hashed(d, k, hash, value)?;
        }
        return Ok(d);
    }
    iter::for_each(source, |k| set(d, k, value))?;
    Ok(d)
}

fn reversed(a: &Args) -> R {
    let d = argcheck::nullary(a, "dict.__reversed__")?;
    Ok(views::new_iterator(d, Shape::DICT_REVERSEKEYITERATOR))
}

fn sizeof(a: &Args) -> R {
    let d = argcheck::nullary(a, "dict.__sizeof__")?;
    Ok(Value::smi(64 + 40 * table::end(d) as i64))
}

fn class_getitem(a: &Args) -> R {
    let (cls, item) = argcheck::unary(a, "dict.__class_getitem__")?;
    generic_alias(cls, item)
}

/// Runs a method; the dict of a module is brought up to date before and written back after.
fn on_live(a: &Args, f: crate::types::NativeFn) -> R {
    let d = a.pos[0];
    module_dict::refresh(d);
    let result = f(a);
    module_dict::commit(d);
    result
}

macro_rules! live {
    ($name:literal, $f:ident) => {
        MethodDef::new($name, |a| on_live(a, $f))
    };
}

pub const METHODS: &[MethodDef] = &[
    live!("__reversed__", reversed),
    MethodDef::new("__sizeof__", sizeof),
    live!("get", get_method),
    live!("setdefault", setdefault),
    live!("pop", pop),
    live!("popitem", popitem),
    live!("keys", keys),
    live!("items", items),
    live!("values", values),
    live!("update", update_method),
    MethodDef::class("fromkeys", fromkeys),
    live!("clear", clear_method),
    live!("copy", copy_method),
    MethodDef::class("__class_getitem__", class_getitem),
];
