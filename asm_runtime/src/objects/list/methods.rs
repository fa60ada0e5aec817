//! Methods of `list`.

use super::*;
use crate::objects::argcheck;
use crate::types::MethodDef;

/// `list.append(v)`
pub fn append_value(l: Value, v: Value) {
    match doubles::are_in(l) {
        true => doubles::append(l, v),
        false => push(l, v),
    }
}

fn append(a: &Args) -> R {
    let (l, v) = argcheck::unary(a, "list.append")?;
    append_value(l, v);
    Ok(Value::NONE)
}

fn extend_method(a: &Args) -> R {
    let (l, source) = argcheck::unary(a, "list.extend")?;
    extend(l, source)?;
    Ok(Value::NONE)
}

fn insert(a: &Args) -> R {
    let args = argcheck::method(a, "list.insert", 2, 2)?;
    insert_value(args[0], args[1], args[2])?;
    Ok(Value::NONE)
}

/// `list.insert(index, v)`
#[inline]
pub fn insert_value(l: Value, index: Value, v: Value) -> R<()> {
    let i = if index.is_smi() { index.as_smi() } else { int_arg(index)? };
    let n = len(l) as i64;
    let at = if i < 0 { (i + n).max(0) } else { i.min(n) };
    insert_at(l, at as usize, v);
    Ok(())
}

fn pop(a: &Args) -> R {
    let args = argcheck::method(a, "list.pop", 0, 1)?;
    pop_value(args[0], args.get(1).copied().unwrap_or(Value::smi(-1)))
}

/// `list.pop(index)`
#[inline]
pub fn pop_value(l: Value, index: Value) -> R {
    let i = if index.is_smi() { index.as_smi() } else { int_arg(index)? };
    let n = len(l) as i64;
    if n == 0 {
        return err!(IndexError, "pop from empty list");
    }
    let at = if i < 0 { i + n } else { i };
    if at < 0 || at >= n {
        return err!(IndexError, "pop index out of range");
    }
    Ok(remove_at(l, at as usize))
}

/// Where the first item is that is `item` or equals it, from `start` to before `stop`.
pub(super) fn find(l: Value, item: Value, start: usize, stop: usize) -> R<Option<usize>> {
    let now = plain_items(l).get(start..stop.min(len(l))).unwrap_or(&[]);
    let from = match sequence::find_word(now, item) {
        Ok(found) => return Ok(found.map(|i| start + i)),
        Err(from) => from,
    };
    let mut i = start + from;
    while i < stop {
        let Some(v) = get(l, i) else { break };
        if same_or_eq(v, item)? {
            return Ok(Some(i));
        }
        i += 1;
    }
    Ok(None)
}

fn remove(a: &Args) -> R {
    let (l, item) = argcheck::unary(a, "list.remove")?;
    match find(l, item, 0, usize::MAX)? {
        Some(i) => {
            if i < len(l) {
                remove_at(l, i);
            }
            Ok(Value::NONE)
        }
        None => err!(ValueError, "list.remove(x): x not in list"),
    }
}

fn index_method(a: &Args) -> R {
    let args = argcheck::method(a, "list.index", 1, 3)?;
    let bound = |i: usize| args.get(i).copied().unwrap_or(Value::UNSET);
    let (start, stop) = sequence::search_bounds(bound(2), bound(3), len(args[0]))?;
    match find(args[0], args[1], start, stop)? {
        Some(i) => Ok(Value::smi(i as i64)),
        None => err!(ValueError, "{} is not in list", repr_text(args[1])?),
    }
}

fn count(a: &Args) -> R {
    let (l, item) = argcheck::unary(a, "list.count")?;
    let mut n = 0;
    let mut i = 0;
    while let Some(v) = get(l, i) {
        n += same_or_eq(v, item)? as i64;
        i += 1;
    }
    Ok(Value::smi(n))
}

fn reverse(a: &Args) -> R {
    items_mut(argcheck::nullary(a, "list.reverse")?).reverse();
    Ok(Value::NONE)
}

fn clear_method(a: &Args) -> R {
    clear(argcheck::nullary(a, "list.clear")?);
    Ok(Value::NONE)
}

fn copy(a: &Args) -> R {
    Ok(from_slice(items(argcheck::nullary(a, "list.copy")?)))
}

fn sort(a: &Args) -> R {
    let this = Args { pos: &a.pos[1..], ..*a };
    let [key, reverse] = argcheck::bind(&this, "sort", ["key", "reverse"], 0, 0, 0)?;
    sorting::sort_list(a.pos[0], key, sorting::reverse_flag(reverse)?)?;
    Ok(Value::NONE)
}

fn reversed(a: &Args) -> R {
    let l = argcheck::nullary(a, "list.__reversed__")?;
    Ok(iter::sequences::list_reversed(l))
}

fn sizeof(a: &Args) -> R {
    let l = argcheck::nullary(a, "list.__sizeof__")?;
    Ok(Value::smi(40 + 8 * unsafe { (*raw(l)).cap } as i64))
}

fn class_getitem(a: &Args) -> R {
    let (cls, item) = argcheck::unary(a, "list.__class_getitem__")?;
    generic_alias(cls, item)
}

/// `list` in the order of `dir(list)`'s method table.
pub const METHODS: &[MethodDef] = &[
    MethodDef::new("__reversed__", reversed),
    MethodDef::new("__sizeof__", sizeof),
    MethodDef::new("clear", clear_method),
    MethodDef::new("copy", copy),
    MethodDef::new("append", append),
    MethodDef::new("insert", insert),
    MethodDef::new("extend", extend_method),
    MethodDef::new("pop", pop),
    MethodDef::new("remove", remove),
    MethodDef::new("index", index_method),
    MethodDef::new("count", count),
    MethodDef::new("reverse", reverse),
    MethodDef::new("sort", sort),
    MethodDef::class("__class_getitem__", class_getitem),
];
