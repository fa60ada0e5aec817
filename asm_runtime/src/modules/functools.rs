//! `_functools`: reduce, partial, cmp_to_key and the lru_cache wrapper. The rest of `functools`
//! is written in Python.

use super::api::*;
use crate::prelude::*;

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module__functools(module: Value) -> Value {
    finish(module, init(module))
}

fn init(module: Value) -> R<()> {
    for class in [&PARTIAL, &CACHE, &KEY] {
        add_class(module, class)?;
    }
    add_functions(module, FUNCTIONS)
}

const FUNCTIONS: &[MethodDef] = &[MethodDef::new("cmp_to_key", cmp_to_key), MethodDef::new("reduce", reduce)];

fn reduce(args: &Args) -> R {
    let a = positional("reduce", args, 2, 3)?;
    let it = match iter(a[1]) {
        Ok(it) => it,
        Err(_) if current_exception_is(Exc::TypeError) => {
            clear_exception();
            return raise(Exc::TypeError, "reduce() arg 2 must support iteration");
        }
        Err(e) => return Err(e),
    };
    let mut total = match a.get(2) {
        Some(&v) => v,
        None => match next(it)? {
            Some(v) => v,
            None => return raise(Exc::TypeError, "reduce() of empty iterable with no initial value"),
        },
    };
    while let Some(item) = next(it)? {
        total = call(a[0], &[total, item])?;
    }
    Ok(total)
}

// cmp_to_key: K(obj) compares by calling the function. 0 = function, 1 = obj or unset.

static KEY: Class = Class::with_getset(
    "functools",
    "KeyWrapper",
    Slots { call: Some(key_call), compare: Some(key_compare), ..Slots::EMPTY },
    &[],
    &[GetSetDef { name: "obj", get: key_obj, set: None }],
);

fn cmp_to_key(args: &Args) -> R {
    let a = bind("cmp_to_key", args, &["mycmp"], 1, 1)?;
    let v = object(KEY.value(), 2)?;
    set(v, 0, a[0]);
    Ok(v)
}

fn key_obj(v: Value) -> R {
    Ok(get(v, 1))
}

fn key_call(v: Value, args: &Args) -> R {
    let a = bind("K", args, &["obj"], 1, 1)?;
    let k = object(KEY.value(), 2)?;
    set(k, 0, get(v, 0));
    set(k, 1, a[0]);
    Ok(k)
}

fn key_compare(a: Value, b: Value, op: CmpOp) -> R {
    if type_of(b) != type_of(a) {
        return raise(Exc::TypeError, "other argument must be K instance");
    }
    let order = call(get(a, 0), &[get(a, 1), get(b, 1)])?;
    compare(order, int(0), op)
}

// partial: 0 = function, 1 = tuple of arguments, 2 = dict of keywords.

static PARTIAL: Class = Class::with_getset(
    "functools",
    "partial",
    Slots { new: Some(partial_new), call: Some(partial_call), repr: Some(partial_repr), ..Slots::EMPTY },
    &[
        MethodDef::new("__reduce__", partial_reduce),
        MethodDef::new("__setstate__", partial_setstate),
        MethodDef::class("__class_getitem__", class_getitem),
    ],
    &[
        DICT_ATTRIBUTE,
        GetSetDef { name: "func", get: partial_func, set: None },
        GetSetDef { name: "args", get: partial_args, set: None },
        GetSetDef { name: "keywords", get: partial_keywords, set: None },
    ],
)
.subclassable()
.with_dict();

fn partial_func(v: Value) -> R {
    Ok(get(v, 0))
}

fn partial_args(v: Value) -> R {
    Ok(get(v, 1))
}

fn partial_keywords(v: Value) -> R {
    Ok(get(v, 2))
}

fn partial_new(class: Value, args: &Args) -> R {
    let Some(&func) = args.pos.first() else {
        return raise(Exc::TypeError, "type 'partial' takes at least one argument");
    };
    if !is_callable(func) {
        return raise(Exc::TypeError, "the first argument must be callable");
    }
    let (mut func, mut pos, keywords) = (func, Vec::new(), dict());
    if type_of(func) == PARTIAL.value() && class == PARTIAL.value() {
        // A partial of a partial is flattened.
        pos.extend_from_slice(tuple_items(get(func, 1)));
        dict_update(keywords, get(func, 2))?;
        func = get(func, 0);
    }
    pos.extend_from_slice(&args.pos[1..]);
    for (&name, &value) in args.kwnames.iter().zip(args.kwvals) {
        dict_set(keywords, name, value)?;
    }
    let v = object(class, 3)?;
    set(v, 0, func);
    set(v, 1, tuple(&pos));
    set(v, 2, keywords);
    Ok(v)
}

fn partial_call(v: Value, args: &Args) -> R {
    let stored = tuple_items(get(v, 1));
    let keywords = get(v, 2);
    let mut pos = Vec::with_capacity(stored.len() + args.pos.len());
    pos.extend_from_slice(stored);
    pos.extend_from_slice(args.pos);
    if dict_len(keywords) == 0 {
        return call_full(get(v, 0), &Args { pos: &pos, kwnames: args.kwnames, kwvals: args.kwvals });
    }
    let merged = dict();
    dict_update(merged, keywords)?;
    for (&name, &value) in args.kwnames.iter().zip(args.kwvals) {
        dict_set(merged, name, value)?;
    }
    let (names, values): (Vec<_>, Vec<_>) = dict_items(merged).into_iter().unzip();
    call_full(get(v, 0), &Args { pos: &pos, kwnames: &names, kwvals: &values })
}

fn partial_repr(v: Value) -> R {
    let class = type_of(v);
    let name =
        if class == PARTIAL.value() { "functools.partial".to_string() } else { qualified_type_name(v) };
    if !repr_enter(v) {
        return Ok(text("..."));
    }
    let inside = || -> R<String> {
        let mut out = format!("{name}({}", repr(get(v, 0))?);
        for &item in tuple_items(get(v, 1)) {
            out.push_str(&format!(", {}", repr(item)?));
        }
        for (key, value) in dict_items(get(v, 2)) {
            out.push_str(&format!(", {}={}", str_of(key).unwrap_or_default(), repr(value)?));
        }
        out.push(')');
        Ok(out)
    };
    let out = inside();
    repr_leave(v);
    Ok(text(&out?))
}

fn partial_reduce(args: &Args) -> R {
    let v = args.pos[0];
    let state = tuple(&[get(v, 0), get(v, 1), get(v, 2), getattr(v, "__dict__")?]);
    Ok(tuple(&[type_of(v), tuple(&[get(v, 0)]), state]))
}

fn partial_setstate(args: &Args) -> R {
    let a = positional("__setstate__", &args.without_self(), 1, 1)?;
    let state = sequence(a[0])?;
    if state.len() != 4 || !is_callable(state[0]) || !is_tuple(state[1]) {
        return raise(Exc::TypeError, "invalid partial state");
    }
    let v = args.pos[0];
    set(v, 0, state[0]);
    set(v, 1, state[1]);
    set(v, 2, state[2]);
    if !state[3].is_none() {
        call_method(getattr(v, "__dict__")?, "update", &[state[3]])?;
    }
    Ok(Value::NONE)
}

// lru_cache wrapper: 0 = function, 1 = maxsize or None, 2 = typed?, 3 = CacheInfo class, 4 = dict
// from key to result (unbounded) or to a list [result] kept in the order of use (bounded), 5 = hits,
// 6 = misses.
//
// The dict keeps insertion order, so "least recently used" is its first entry: a hit on a bounded
// cache takes the entry out and puts it back at the end.

static CACHE: Class = Class::with_getset(
    "functools",
    "_lru_cache_wrapper",
    Slots { new: Some(cache_new), call: Some(cache_call), descr_get: Some(bind_to_instance), ..Slots::EMPTY },
    &[
        MethodDef::new("cache_info", cache_info),
        MethodDef::new("cache_clear", cache_clear),
        MethodDef::new("__copy__", cache_itself),
        MethodDef::new("__deepcopy__", cache_itself),
    ],
    &[DICT_ATTRIBUTE],
)
.with_dict();

fn cache_new(class: Value, args: &Args) -> R {
    let a = positional("_lru_cache_wrapper", args, 4, 4)?;
    if !is_callable(a[0]) {
        return raise(Exc::TypeError, "the first argument must be callable");
    }
    let v = object(class, 7)?;
    set(v, 0, a[0]);
    set(v, 1, a[1]);
    set(v, 2, Value::bool(truth(a[2])?));
    set(v, 3, a[3]);
    set(v, 4, dict());
    set(v, 5, int(0));
    set(v, 6, int(0));
    Ok(v)
}

fn count_up(v: Value, field: u32) {
    set(v, field, int(get(v, field).as_smi() + 1));
}

/// The key of a call: a single int or str argument is its own key, everything else is a tuple of
/// arguments, a marker, keyword names and values, and the types when the cache is typed.
fn cache_key(args: &Args, typed: bool) -> Value {
    if args.kwnames.is_empty() && !typed {
        if let [only] = args.pos {
            if is_exact_int(*only) || is_exact_str(*only) {
                return *only;
            }
        }
    }
    let mut parts = args.pos.to_vec();
    if !args.kwnames.is_empty() {
        parts.push(Value::ELLIPSIS);
        for (&name, &value) in args.kwnames.iter().zip(args.kwvals) {
            parts.push(name);
            parts.push(value);
        }
    }
    if typed {
        parts.push(Value::ELLIPSIS);
        parts.extend(args.pos.iter().chain(args.kwvals).map(|&x| type_of(x)));
    }
    tuple(&parts)
}

fn cache_call(v: Value, args: &Args) -> R {
    let maxsize = get(v, 1).to_smi();
    if maxsize == Some(0) {
        count_up(v, 6);
        return call_full(get(v, 0), args);
    }
    let key = cache_key(args, get(v, 2) == Value::TRUE);
    let table = get(v, 4);
    if let Some(found) = dict_get(table, key)? {
        count_up(v, 5);
        if maxsize.is_some() && dict_len(table) > 1 {
            dict_remove(table, key)?;
            dict_set(table, key, found)?;
        }
        return Ok(found);
    }
    count_up(v, 6);
    let result = call_full(get(v, 0), args)?;
    // The function may have called the cache again, or cleared it.
    let table = get(v, 4);
    if let Some(maxsize) = maxsize {
        if dict_get(table, key)?.is_none() && dict_len(table) as i64 >= maxsize {
            if let Some(oldest) = dict_first_key(table) {
                dict_remove(table, oldest)?;
            }
        }
    }
    dict_set(table, key, result)?;
    Ok(result)
}

fn cache_info(args: &Args) -> R {
    let v = args.pos[0];
    call(get(v, 3), &[get(v, 5), get(v, 6), get(v, 1), int(dict_len(get(v, 4)) as i64)])
}

fn cache_clear(args: &Args) -> R {
    let v = args.pos[0];
    set(v, 4, dict());
    set(v, 5, int(0));
    set(v, 6, int(0));
    Ok(Value::NONE)
}

fn cache_itself(args: &Args) -> R {
    Ok(args.pos[0])
}
