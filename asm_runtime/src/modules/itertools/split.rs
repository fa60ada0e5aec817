//! groupby, islice and tee: iterators that share their source with others.

use super::iterator;
use crate::modules::api::*;

pub const CLASSES: &[&Class] = &[&GROUPBY, &GROUPER, &ISLICE, &TEE];

static GROUPBY: Class = Class::new("itertools", "groupby", iterator(groupby_new, groupby_next));
static GROUPER: Class = Class::new("itertools", "_grouper", iterator(no_new, grouper_next));
static ISLICE: Class = Class::new("itertools", "islice", iterator(islice_new, islice_next));
static TEE: Class =
    Class::with("itertools", "_tee", iterator(tee_new, tee_next), &[MethodDef::new("__copy__", tee_copy)]);

fn no_new(_: Value, _: &Args) -> R {
    raise(Exc::TypeError, "cannot create 'itertools._grouper' instances")
}

// groupby: 0 = iterator, 1 = key function or None, 2 = key of the current group or unset, 3 = key
// of the item read ahead or unset, 4 = that item, 5 = the current grouper or unset.

fn groupby_new(class: Value, args: &Args) -> R {
    let a = bind("groupby", args, &["iterable", "key"], 1, 2)?;
    let it = iter(a[0])?;
    let v = object(class, 6)?;
    set(v, 0, it);
    set(v, 1, if a[1].is_unset() { Value::NONE } else { a[1] });
    Ok(v)
}

/// Reads one item and its key ahead; false at the end.
fn group_step(v: Value) -> R<bool> {
    let Some(item) = next(get(v, 0))? else { return Ok(false) };
    let key = if get(v, 1).is_none() { item } else { call(get(v, 1), &[item])? };
    set(v, 3, key);
    set(v, 4, item);
    Ok(true)
}

fn groupby_next(v: Value) -> R {
    set(v, 5, Value::UNSET);
    loop {
        let (target, current) = (get(v, 2), get(v, 3));
        if !current.is_unset() && (target.is_unset() || !eq(target, current)?) {
            break;
        }
        if !group_step(v)? {
            return Ok(Value::UNSET);
        }
    }
    let key = get(v, 3);
    set(v, 2, key);
    let group = object(GROUPER.value(), 2)?;
    set(group, 0, v);
    set(group, 1, key);
    set(v, 5, group);
    Ok(tuple(&[key, group]))
}

/// A group: 0 = its groupby, 1 = its key.
fn grouper_next(group: Value) -> R {
    let v = get(group, 0);
    if get(v, 5) != group {
        return Ok(Value::UNSET);
    }
    if get(v, 4).is_unset() && !group_step(v)? {
        return Ok(Value::UNSET);
    }
    if !eq(get(group, 1), get(v, 3))? {
        return Ok(Value::UNSET);
    }
    let item = get(v, 4);
    set(v, 4, Value::UNSET);
    Ok(item)
}

// islice: 0 = iterator or unset, 1 = next index to give, 2 = stop or None, 3 = step, 4 = count read.

fn islice_bound(v: Value, what: &str) -> R<Option<i64>> {
    if v.is_none() {
        return Ok(None);
    }
    match index(v) {
        Ok(n) if n >= 0 => Ok(Some(n)),
        Ok(_) => raise(Exc::ValueError, what),
        Err(_) => {
            clear_exception();
            raise(Exc::ValueError, what)
        }
    }
}

fn islice_new(class: Value, args: &Args) -> R {
    let a = positional("islice", args, 2, 4)?;
    let (start, stop, step) = match a.len() {
        2 => (Value::NONE, a[1], Value::NONE),
        3 => (a[1], a[2], Value::NONE),
        _ => (a[1], a[2], a[3]),
    };
    const INDICES: &str = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    const STOP: &str = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    let stop = islice_bound(stop, if a.len() == 2 { STOP } else { INDICES })?;
    let start = islice_bound(start, INDICES)?.unwrap_or(0);
    let step = match islice_bound(step, "Step for islice() must be a positive integer or None.")? {
        Some(0) => return raise(Exc::ValueError, "Step for islice() must be a positive integer or None."),
        Some(n) => n,
        None => 1,
    };
    let it = iter(a[0])?;
    let v = object(class, 5)?;
    set(v, 0, it);
    set(v, 1, int(start));
    set(v, 2, stop.map_or(Value::NONE, int));
    set(v, 3, int(step));
    set(v, 4, int(0));
    Ok(v)
}

fn islice_next(v: Value) -> R {
    let it = get(v, 0);
    if it.is_unset() {
        return Ok(Value::UNSET);
    }
    let wanted = get(v, 1).as_smi();
    let stop = get(v, 2).to_smi().unwrap_or(i64::MAX >> 1);
    let mut read = get(v, 4).as_smi();
    // The items before the next one wanted are read even when that one is beyond the stop.
    while read < wanted.min(stop) {
        if next(it)?.is_none() {
            set(v, 0, Value::UNSET);
            return Ok(Value::UNSET);
        }
        read += 1;
        set(v, 4, int(read));
    }
    if read >= stop {
        set(v, 0, Value::UNSET);
        return Ok(Value::UNSET);
    }
    let Some(item) = next(it)? else {
        set(v, 0, Value::UNSET);
        return Ok(Value::UNSET);
    };
    set(v, 4, int(read + 1));
    set(v, 1, int(wanted.saturating_add(get(v, 3).as_smi()).min(stop)));
    Ok(item)
}

// tee: a chain of links [item or unset, next link or None]; 0 = iterator, 1 = current link. The
// link at the end is empty; whoever reaches it first fills it.

fn new_link() -> Value {
    list(&[Value::ELLIPSIS, Value::NONE])
}

fn tee_of(class: Value, source: Value, link: Value) -> R {
    let v = object(class, 2)?;
    set(v, 0, source);
    set(v, 1, link);
    Ok(v)
}

fn tee_new(class: Value, args: &Args) -> R {
    let a = positional("_tee", args, 1, 1)?;
    let it = iter(a[0])?;
    if type_of(it) == TEE.value() {
        return tee_of(class, get(it, 0), get(it, 1));
    }
    tee_of(class, it, new_link())
}

pub fn tee(args: &Args) -> R {
    let a = positional("tee", args, 1, 2)?;
    let n = if a.len() == 2 { index(a[1])? } else { 2 };
    if n < 0 {
        return raise(Exc::ValueError, "n must be >= 0");
    }
    if n == 0 {
        return Ok(tuple(&[]));
    }
    let first = tee_new(TEE.value(), &Args { pos: &a[..1], kwnames: &[], kwvals: &[] })?;
    let mut all = vec![first];
    for _ in 1..n {
        all.push(tee_of(TEE.value(), get(first, 0), get(first, 1))?);
    }
    Ok(tuple(&all))
}

fn tee_copy(args: &Args) -> R {
    let v = args.pos[0];
    tee_of(type_of(v), get(v, 0), get(v, 1))
}

fn tee_next(v: Value) -> R {
    let link = get(v, 1);
    if list_items(link)[1].is_none() {
        let Some(item) = next(get(v, 0))? else { return Ok(Value::UNSET) };
        list_set(link, 0, item);
        list_set(link, 1, new_link());
    }
    let items = list_items(link);
    let (item, after) = (items[0], items[1]);
    set(v, 1, after);
    Ok(item)
}
