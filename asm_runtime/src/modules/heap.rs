//! `_heapq` (binary heaps in lists) and `bisect` (search in sorted lists).

use super::api::*;

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module__heapq(module: Value) -> Value {
    finish(module, add_functions(module, HEAP))
}

#[no_mangle]
pub extern "C" fn pyrt_module_bisect(module: Value) -> Value {
    finish(module, add_functions(module, BISECT))
}

const HEAP: &[MethodDef] = &[
    MethodDef::new("heapify", heapify),
    MethodDef::new("heappop", heappop),
    MethodDef::new("heappush", heappush),
    MethodDef::new("heappushpop", heappushpop),
    MethodDef::new("heapreplace", heapreplace),
];

/// The list argument; comparisons may run code that changes the list, so items are fetched anew.
fn heap_of(name: &str, only: bool, v: Value) -> R {
    if !is_list(v) {
        return raise(
            Exc::TypeError,
            &format!("{name}() argument{} must be list, not {}", if only { "" } else { " 1" }, type_name(v)),
        );
    }
    Ok(v)
}

fn at(heap: Value, k: usize, size: usize) -> R {
    let items = list_items(heap);
    if items.len() != size {
        return raise(Exc::RuntimeError, "list changed size during iteration");
    }
    Ok(items[k])
}

/// Moves the item at `pos` towards the root, not beyond `start`.
fn sift_down(heap: Value, start: usize, mut pos: usize) -> R<()> {
    let size = list_items(heap).len();
    let item = at(heap, pos, size)?;
    while pos > start {
        let parent = (pos - 1) / 2;
        let above = at(heap, parent, size)?;
        if !lt(item, above)? {
            break;
        }
        at(heap, pos, size)?;
        list_set(heap, pos, above);
        list_set(heap, parent, item);
        pos = parent;
    }
    Ok(())
}

/// Moves the item at `pos` to a leaf along the smaller children, then up again to its place.
fn sift_up(heap: Value, mut pos: usize) -> R<()> {
    let size = list_items(heap).len();
    let start = pos;
    while 2 * pos + 1 < size {
        let mut child = 2 * pos + 1;
        if child + 1 < size && !lt(at(heap, child, size)?, at(heap, child + 1, size)?)? {
            child += 1;
        }
        let (a, b) = (at(heap, child, size)?, at(heap, pos, size)?);
        list_set(heap, pos, a);
        list_set(heap, child, b);
        pos = child;
    }
    sift_down(heap, start, pos)
}

fn heappush(args: &Args) -> R {
    let a = positional("heappush", args, 2, 2)?;
    let heap = heap_of("heappush", false, a[0])?;
    list_push(heap, a[1]);
    sift_down(heap, 0, list_items(heap).len() - 1)?;
    Ok(Value::NONE)
}

fn heappop(args: &Args) -> R {
    let heap = heap_of("heappop", true, one("_heapq.heappop", args)?)?;
    let Some(last) = list_pop(heap) else {
        return raise(Exc::IndexError, "index out of range");
    };
    if list_items(heap).is_empty() {
        return Ok(last);
    }
    let least = list_items(heap)[0];
    list_set(heap, 0, last);
    sift_up(heap, 0)?;
    Ok(least)
}

fn heapreplace(args: &Args) -> R {
    let a = positional("heapreplace", args, 2, 2)?;
    let heap = heap_of("heapreplace", false, a[0])?;
    let Some(&least) = list_items(heap).first() else {
        return raise(Exc::IndexError, "index out of range");
    };
    list_set(heap, 0, a[1]);
    sift_up(heap, 0)?;
    Ok(least)
}

fn heappushpop(args: &Args) -> R {
    let a = positional("heappushpop", args, 2, 2)?;
    let heap = heap_of("heappushpop", false, a[0])?;
    let Some(&least) = list_items(heap).first() else {
        return Ok(a[1]);
    };
    if !lt(least, a[1])? {
        return Ok(a[1]);
    }
    let Some(&least) = list_items(heap).first() else {
        return raise(Exc::IndexError, "index out of range");
    };
    list_set(heap, 0, a[1]);
    sift_up(heap, 0)?;
    Ok(least)
}

fn heapify(args: &Args) -> R {
    let heap = heap_of("heapify", true, one("_heapq.heapify", args)?)?;
    for pos in (0..list_items(heap).len() / 2).rev() {
        sift_up(heap, pos)?;
    }
    Ok(Value::NONE)
}

const BISECT: &[MethodDef] = &[
    MethodDef::new("bisect", bisect_right),
    MethodDef::new("bisect_left", bisect_left),
    MethodDef::new("bisect_right", bisect_right),
    MethodDef::new("insort", insort_right),
    MethodDef::new("insort_left", insort_left),
    MethodDef::new("insort_right", insort_right),
];

/// (sequence, x, place where x belongs); `insert`: x itself is passed through the key function.
fn search(name: &str, args: &Args, left: bool, insert: bool) -> R<(Value, Value, i64)> {
    let a = bind(name, args, &["a", "x", "lo", "hi", "key"], 2, 4)?;
    let (seq, x) = (a[0], a[1]);
    let key = if a[4].is_unset() || a[4].is_none() { None } else { Some(a[4]) };
    let mut lo = if a[2].is_unset() { 0 } else { index(a[2])? };
    if lo < 0 {
        return raise(Exc::ValueError, "lo must be non-negative");
    }
    let mut hi = if a[3].is_unset() || a[3].is_none() { length(seq)? as i64 } else { index(a[3])? };
    let wanted = match key {
        Some(key) if insert => call(key, &[x])?,
        _ => x,
    };
    while lo < hi {
        let middle = lo + (hi - lo) / 2;
        let mut item = if is_exact_list(seq) {
            match list_items(seq).get(middle as usize) {
                Some(&item) => item,
                None => getitem(seq, int(middle))?,
            }
        } else {
            getitem(seq, int(middle))?
        };
        if let Some(key) = key {
            item = call(key, &[item])?;
        }
        let go_right = if left { lt(item, wanted)? } else { !lt(wanted, item)? };
        if go_right {
            lo = middle + 1;
        } else {
            hi = middle;
        }
    }
    Ok((seq, x, lo))
}

fn bisect_left(args: &Args) -> R {
    Ok(int(search("bisect_left", args, true, false)?.2))
}

fn bisect_right(args: &Args) -> R {
    Ok(int(search("bisect_right", args, false, false)?.2))
}

fn insert((seq, x, place): (Value, Value, i64)) -> R {
    call_method(seq, "insert", &[int(place), x])?;
    Ok(Value::NONE)
}

fn insort_left(args: &Args) -> R {
    insert(search("insort_left", args, true, true)?)
}

fn insort_right(args: &Args) -> R {
    insert(search("insort_right", args, false, true)?)
}
