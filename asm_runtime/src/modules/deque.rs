//! `_collections`: deque (a ring buffer in a collected array), the field getters of namedtuple,
//! and the counting loop of Counter.

use super::api::*;
use crate::prelude::*;

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module__collections(module: Value) -> Value {
    finish(module, init(module))
}

fn init(module: Value) -> R<()> {
    for class in [&DEQUE, &ITERATOR, &REVERSE_ITERATOR, &GETTER] {
        add_class(module, class)?;
    }
    add_functions(module, FUNCTIONS)
}

const FUNCTIONS: &[MethodDef] =
    &[MethodDef::new("_count_elements", count_elements), MethodDef::new("move_to_end", move_to_end)];

// Fields of a deque.
/// Array of values; its capacity is a power of two.
const BUFFER: u32 = 0;
/// Index of the first item, and number of items (small ints).
const HEAD: u32 = 1;
const LEN: u32 = 2;
/// Small int or None.
const MAXLEN: u32 = 3;
/// Counts changes, so that iterators notice them.
const VERSION: u32 = 4;

static DEQUE: Class = Class::with_getset(
    "collections",
    "deque",
    Slots {
        new: Some(deque_new),
        init: Some(deque_init),
        repr: Some(deque_repr),
        compare: Some(deque_compare),
        len: Some(deque_len),
        bool: Some(deque_bool),
        contains: Some(deque_contains),
        getitem: Some(deque_getitem),
        setitem: Some(deque_setitem),
        iter: Some(deque_iter),
        hash: Some(unhashable),
        binary: binary_slots(&[(BinOp::Add, deque_add), (BinOp::Mul, deque_mul)]),
        inplace: binary_slots(&[(BinOp::Add, deque_iadd), (BinOp::Mul, deque_imul)]),
        ..Slots::EMPTY
    },
    &[
        MethodDef::new("append", append),
        MethodDef::new("appendleft", appendleft),
        MethodDef::new("clear", clear),
        MethodDef::new("copy", copy),
        MethodDef::new("__copy__", copy),
        MethodDef::new("count", count),
        MethodDef::new("extend", extend),
        MethodDef::new("extendleft", extendleft),
        MethodDef::new("index", index_of),
        MethodDef::new("insert", insert),
        MethodDef::new("pop", pop),
        MethodDef::new("popleft", popleft),
        MethodDef::new("remove", remove),
        MethodDef::new("reverse", reverse),
        MethodDef::new("rotate", rotate),
        MethodDef::new("__reversed__", reversed),
        MethodDef::new("__reduce__", reduce),
        MethodDef::class("__class_getitem__", class_getitem),
    ],
    &[GetSetDef { name: "maxlen", get: maxlen, set: None }],
)
.subclassable();

fn unhashable(v: Value) -> R<i64> {
    raise(Exc::TypeError, &format!("unhashable type: '{}'", qualified_type_name(v)))
}

fn count_of(v: Value) -> usize {
    get(v, LEN).as_smi() as usize
}

fn slot(v: Value, k: usize) -> usize {
    let cap = array_len(get(v, BUFFER));
    (get(v, HEAD).as_smi() as usize + k) & (cap - 1)
}

fn item(v: Value, k: usize) -> Value {
    array_get(get(v, BUFFER), slot(v, k))
}

fn put(v: Value, k: usize, x: Value) {
    array_set(get(v, BUFFER), slot(v, k), x);
}

fn items(v: Value) -> Vec<Value> {
    (0..count_of(v)).map(|k| item(v, k)).collect()
}

fn touch(v: Value) {
    set(v, VERSION, int(get(v, VERSION).as_smi() + 1));
}

fn grow(v: Value) {
    let count = count_of(v);
    if count < array_len(get(v, BUFFER)) {
        return;
    }
    let buffer = array(count * 2);
    for k in 0..count {
        array_set(buffer, k, item(v, k));
    }
    set(v, BUFFER, buffer);
    set(v, HEAD, int(0));
}

fn push_back(v: Value, x: Value) {
    touch(v);
    if get(v, MAXLEN) == int(0) {
        return;
    }
    if get(v, MAXLEN) == get(v, LEN) {
        take_front(v);
    }
    grow(v);
    let count = count_of(v);
    put(v, count, x);
    set(v, LEN, int(count as i64 + 1));
}

fn push_front(v: Value, x: Value) {
    touch(v);
    if get(v, MAXLEN) == int(0) {
        return;
    }
    if get(v, MAXLEN) == get(v, LEN) {
        take_back(v);
    }
    grow(v);
    let cap = array_len(get(v, BUFFER)) as i64;
    set(v, HEAD, int((get(v, HEAD).as_smi() - 1) & (cap - 1)));
    set(v, LEN, int(count_of(v) as i64 + 1));
    put(v, 0, x);
}

fn take_front(v: Value) -> Option<Value> {
    let count = count_of(v);
    if count == 0 {
        return None;
    }
    touch(v);
    let x = item(v, 0);
    put(v, 0, Value::UNSET);
    let cap = array_len(get(v, BUFFER)) as i64;
    set(v, HEAD, int((get(v, HEAD).as_smi() + 1) & (cap - 1)));
    set(v, LEN, int(count as i64 - 1));
    Some(x)
}

fn take_back(v: Value) -> Option<Value> {
    let count = count_of(v);
    if count == 0 {
        return None;
    }
    touch(v);
    let x = item(v, count - 1);
    put(v, count - 1, Value::UNSET);
    set(v, LEN, int(count as i64 - 1));
    Some(x)
}

fn reset(v: Value) {
    set(v, BUFFER, array(8));
    set(v, HEAD, int(0));
    set(v, LEN, int(0));
    touch(v);
}

fn deque_new(class: Value, _args: &Args) -> R {
    let v = object(class, 5)?;
    set(v, MAXLEN, Value::NONE);
    set(v, VERSION, int(0));
    reset(v);
    Ok(v)
}

fn deque_init(v: Value, args: &Args) -> R<()> {
    let a = bind("deque", args, &["iterable", "maxlen"], 0, 2)?;
    let mut limit = Value::NONE;
    if !a[1].is_unset() && !a[1].is_none() {
        if !is_int(a[1]) {
            return raise(Exc::TypeError, "an integer is required");
        }
        let n = index(a[1])?;
        if n < 0 {
            return raise(Exc::ValueError, "maxlen must be non-negative");
        }
        limit = int(n);
    }
    reset(v);
    set(v, MAXLEN, limit);
    if !a[0].is_unset() {
        each(a[0], |x| {
            push_back(v, x);
            Ok(())
        })?;
    }
    Ok(())
}

fn maxlen(v: Value) -> R {
    Ok(get(v, MAXLEN))
}

fn deque_repr(v: Value) -> R {
    if !repr_enter(v) {
        return Ok(text("[...]"));
    }
    let inside = || -> R<String> {
        let mut out = format!("{}([", type_name(v));
        for (k, x) in items(v).into_iter().enumerate() {
            if k > 0 {
                out.push_str(", ");
            }
            out.push_str(&repr(x)?);
        }
        out.push(']');
        if let Some(n) = get(v, MAXLEN).to_smi() {
            out.push_str(&format!(", maxlen={n}"));
        }
        out.push(')');
        Ok(out)
    };
    let out = inside();
    repr_leave(v);
    Ok(text(&out?))
}

fn is_deque(v: Value) -> bool {
    is_instance(v, DEQUE.value())
}

fn deque_compare(a: Value, b: Value, op: CmpOp) -> R {
    if !is_deque(a) || !is_deque(b) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (n, m) = (count_of(a), count_of(b));
    if n != m && matches!(op, CmpOp::Eq | CmpOp::Ne) {
        return Ok(Value::bool(op == CmpOp::Ne));
    }
    let (xs, ys) = (items(a), items(b));
    for (&x, &y) in xs.iter().zip(&ys) {
        if !eq(x, y)? {
            return match op {
                CmpOp::Eq => Ok(Value::FALSE),
                CmpOp::Ne => Ok(Value::TRUE),
                _ => compare(x, y, op),
            };
        }
    }
    compare(int(n as i64), int(m as i64), op)
}

fn deque_len(v: Value) -> R<usize> {
    Ok(count_of(v))
}

fn deque_bool(v: Value) -> R<bool> {
    Ok(count_of(v) != 0)
}

const MUTATED: &str = "deque mutated during iteration";

/// The first position in `start..stop` of an item equal to `x`.
fn find(v: Value, x: Value, start: usize, stop: usize) -> R<Option<usize>> {
    let version = get(v, VERSION);
    for k in start..stop {
        let same = eq(item(v, k), x)?;
        if get(v, VERSION) != version {
            return raise(Exc::RuntimeError, MUTATED);
        }
        if same {
            return Ok(Some(k));
        }
    }
    Ok(None)
}

fn deque_contains(v: Value, x: Value) -> R<bool> {
    Ok(find(v, x, 0, count_of(v))?.is_some())
}

fn place(v: Value, key: Value) -> R<usize> {
    if let Some(k) = key.to_smi() {
        let n = count_of(v) as i64;
        let at = if k < 0 { k + n } else { k };
        if (0..n).contains(&at) {
            return Ok(at as usize);
        }
        return raise(Exc::IndexError, "deque index out of range");
    }
    if !has_index(key) {
        return raise(Exc::TypeError, &format!("sequence index must be integer, not '{}'", type_name(key)));
    }
    place(v, int(index(key)?))
}

fn deque_getitem(v: Value, key: Value) -> R {
    Ok(item(v, place(v, key)?))
}

fn deque_setitem(v: Value, key: Value, x: Value) -> R<()> {
    let k = place(v, key)?;
    if x.is_unset() {
        delete(v, k);
    } else {
        put(v, k, x);
    }
    Ok(())
}

fn delete(v: Value, k: usize) {
    for j in k + 1..count_of(v) {
        put(v, j - 1, item(v, j));
    }
    take_back(v);
}

fn like(v: Value) -> R {
    let fresh = deque_new(DEQUE.value(), &Args { pos: &[], kwnames: &[], kwvals: &[] })?;
    set(fresh, MAXLEN, get(v, MAXLEN));
    for x in items(v) {
        push_back(fresh, x);
    }
    Ok(fresh)
}

fn deque_add(a: Value, b: Value) -> R {
    if !is_deque(a) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    if !is_deque(b) {
        return raise(
            Exc::TypeError,
            &format!("can only concatenate deque (not \"{}\") to deque", type_name(b)),
        );
    }
    let result = copy_of(a)?;
    for x in items(b) {
        push_back(result, x);
    }
    Ok(result)
}

fn deque_iadd(a: Value, b: Value) -> R {
    extend_with(a, b)?;
    Ok(a)
}

fn repeat_in_place(v: Value, n: i64) {
    let once = items(v);
    if n <= 0 {
        reset(v);
        return;
    }
    for _ in 1..n {
        for &x in &once {
            push_back(v, x);
        }
    }
}

fn deque_mul(a: Value, b: Value) -> R {
    let (v, n) = if is_deque(a) { (a, b) } else { (b, a) };
    if !has_index(n) {
        return raise(
            Exc::TypeError,
            &format!("can't multiply sequence by non-int of type '{}'", type_name(n)),
        );
    }
    let n = index(n)?;
    let result = copy_of(v)?;
    repeat_in_place(result, n);
    Ok(result)
}

fn deque_imul(a: Value, b: Value) -> R {
    if !has_index(b) {
        return raise(
            Exc::TypeError,
            &format!("can't multiply sequence by non-int of type '{}'", type_name(b)),
        );
    }
    repeat_in_place(a, index(b)?);
    Ok(a)
}

/// The arguments of a method without self.
fn rest<'a>(name: &str, args: &Args<'a>, min: usize, max: usize) -> R<&'a [Value]> {
    positional(name, &args.without_self(), min, max)
}

fn append(args: &Args) -> R {
    let x = one("deque.append", &args.without_self())?;
    push_back(args.pos[0], x);
    Ok(Value::NONE)
}

fn appendleft(args: &Args) -> R {
    let x = one("deque.appendleft", &args.without_self())?;
    push_front(args.pos[0], x);
    Ok(Value::NONE)
}

fn clear(args: &Args) -> R {
    rest("clear", args, 0, 0)?;
    reset(args.pos[0]);
    Ok(Value::NONE)
}

fn copy_of(v: Value) -> R {
    if type_of(v) == DEQUE.value() {
        return like(v);
    }
    if get(v, MAXLEN).is_none() {
        return call(type_of(v), &[v]);
    }
    call(type_of(v), &[v, get(v, MAXLEN)])
}

fn copy(args: &Args) -> R {
    rest("copy", args, 0, 0)?;
    copy_of(args.pos[0])
}

fn count(args: &Args) -> R {
    let (v, x) = (args.pos[0], one("deque.count", &args.without_self())?);
    let version = get(v, VERSION);
    let mut found = 0;
    for k in 0..count_of(v) {
        if eq(item(v, k), x)? {
            found += 1;
        }
        if get(v, VERSION) != version {
            return raise(Exc::RuntimeError, MUTATED);
        }
    }
    Ok(int(found))
}

fn extend_with(v: Value, source: Value) -> R<()> {
    let source = if source == v { list(&items(v)) } else { source };
    each(source, |x| {
        push_back(v, x);
        Ok(())
    })
}

fn extend(args: &Args) -> R {
    extend_with(args.pos[0], one("deque.extend", &args.without_self())?)?;
    Ok(Value::NONE)
}

fn extendleft(args: &Args) -> R {
    let v = args.pos[0];
    let source = one("deque.extendleft", &args.without_self())?;
    let source = if source == v { list(&items(v)) } else { source };
    each(source, |x| {
        push_front(v, x);
        Ok(())
    })?;
    Ok(Value::NONE)
}

fn index_of(args: &Args) -> R {
    let v = args.pos[0];
    let a = rest("index", args, 1, 3)?;
    let n = count_of(v) as i64;
    let bound = |k: usize, default: i64| -> R<usize> {
        let Some(&b) = a.get(k) else { return Ok(default as usize) };
        let b = index(b)?;
        Ok(if b < 0 { (b + n).max(0) } else { b.min(n) } as usize)
    };
    let (start, stop) = (bound(1, 0)?, bound(2, n)?);
    match find(v, a[0], start, stop)? {
        Some(k) => Ok(int(k as i64)),
        None => raise(Exc::ValueError, &format!("{} is not in deque", repr(a[0])?)),
    }
}

fn insert(args: &Args) -> R {
    let v = args.pos[0];
    let a = rest("insert", args, 2, 2)?;
    let n = count_of(v) as i64;
    if get(v, MAXLEN) == int(n) {
        return raise(Exc::IndexError, "deque already at its maximum size");
    }
    let k = index(a[0])?;
    let k = if k < 0 { (k + n).max(0) } else { k.min(n) } as usize;
    push_back(v, a[1]);
    for j in (k..n as usize).rev() {
        put(v, j + 1, item(v, j));
    }
    put(v, k, a[1]);
    Ok(Value::NONE)
}

fn pop(args: &Args) -> R {
    rest("pop", args, 0, 0)?;
    match take_back(args.pos[0]) {
        Some(x) => Ok(x),
        None => raise(Exc::IndexError, "pop from an empty deque"),
    }
}

fn popleft(args: &Args) -> R {
    rest("popleft", args, 0, 0)?;
    match take_front(args.pos[0]) {
        Some(x) => Ok(x),
        None => raise(Exc::IndexError, "pop from an empty deque"),
    }
}

fn remove(args: &Args) -> R {
    let v = args.pos[0];
    let x = one("deque.remove", &args.without_self())?;
    let n = count_of(v);
    match find(v, x, 0, n)? {
        Some(k) => {
            delete(v, k);
            Ok(Value::NONE)
        }
        None => raise(Exc::ValueError, &format!("{} is not in deque", repr(x)?)),
    }
}

fn reverse(args: &Args) -> R {
    rest("reverse", args, 0, 0)?;
    let v = args.pos[0];
    let n = count_of(v);
    for (k, x) in items(v).into_iter().enumerate() {
        put(v, n - 1 - k, x);
    }
    touch(v);
    Ok(Value::NONE)
}

fn rotate(args: &Args) -> R {
    let v = args.pos[0];
    let a = rest("rotate", args, 0, 1)?;
    let n = count_of(v) as i64;
    let mut by = match a.first() {
        Some(&k) => index(k)?,
        None => 1,
    };
    if n <= 1 {
        return Ok(Value::NONE);
    }
    by = by.rem_euclid(n);
    if by > n / 2 {
        by -= n;
    }
    for _ in 0..by {
        let x = item(v, n as usize - 1);
        take_back(v);
        push_front(v, x);
    }
    for _ in by..0 {
        let x = item(v, 0);
        take_front(v);
        push_back(v, x);
    }
    Ok(Value::NONE)
}

fn reduce(args: &Args) -> R {
    let v = args.pos[0];
    let arguments = if get(v, MAXLEN).is_none() {
        tuple(&[list(&items(v))])
    } else {
        tuple(&[list(&items(v)), get(v, MAXLEN)])
    };
    Ok(tuple(&[type_of(v), arguments]))
}

// Iterators: 0 = deque, 1 = items given, 2 = version when made.

static ITERATOR: Class = Class::with(
    "collections",
    "_deque_iterator",
    Slots { iter: Some(itself), next: Some(iterator_next), ..Slots::EMPTY },
    &[MethodDef::new("__length_hint__", iterator_hint)],
);
static REVERSE_ITERATOR: Class = Class::with(
    "collections",
    "_deque_reverse_iterator",
    Slots { iter: Some(itself), next: Some(reverse_next), ..Slots::EMPTY },
    &[MethodDef::new("__length_hint__", iterator_hint)],
);

fn itself(v: Value) -> R {
    Ok(v)
}

fn new_iterator(class: &'static Class, v: Value) -> R {
    let it = object(class.value(), 3)?;
    set(it, 0, v);
    set(it, 1, int(0));
    set(it, 2, get(v, VERSION));
    Ok(it)
}

fn deque_iter(v: Value) -> R {
    new_iterator(&ITERATOR, v)
}

fn reversed(args: &Args) -> R {
    rest("__reversed__", args, 0, 0)?;
    new_iterator(&REVERSE_ITERATOR, args.pos[0])
}

/// Position of the next item, or none at the end.
fn advance(it: Value) -> R<Option<usize>> {
    let v = get(it, 0);
    let k = get(it, 1).as_smi() as usize;
    if k >= count_of(v) && get(it, 2) == get(v, VERSION) {
        return Ok(None);
    }
    if get(it, 2) != get(v, VERSION) {
        set(it, 1, int(i64::MAX >> 2));
        return raise(Exc::RuntimeError, MUTATED);
    }
    set(it, 1, int(k as i64 + 1));
    Ok(Some(k))
}

fn iterator_next(it: Value) -> R {
    Ok(advance(it)?.map_or(Value::UNSET, |k| item(get(it, 0), k)))
}

fn reverse_next(it: Value) -> R {
    let v = get(it, 0);
    Ok(advance(it)?.map_or(Value::UNSET, |k| item(v, count_of(v) - 1 - k)))
}

fn iterator_hint(args: &Args) -> R {
    let it = args.pos[0];
    let left = count_of(get(it, 0)) as i64 - get(it, 1).as_smi();
    Ok(int(left.max(0)))
}

// Field getters of namedtuple: 0 = index, 1 = doc.

static GETTER: Class = Class::with_getset(
    "collections",
    "_tuplegetter",
    Slots {
        new: Some(getter_new),
        descr_get: Some(getter_get),
        descr_set: Some(getter_set),
        repr: Some(getter_repr),
        ..Slots::EMPTY
    },
    &[],
    &[GetSetDef { name: "__doc__", get: getter_doc, set: Some(getter_set_doc) }],
);

fn getter_new(class: Value, args: &Args) -> R {
    let a = positional("_tuplegetter", args, 2, 2)?;
    let v = object(class, 2)?;
    set(v, 0, int(index(a[0])?));
    set(v, 1, a[1]);
    Ok(v)
}

fn getter_get(v: Value, instance: Value, _owner: Value) -> R {
    if instance.is_unset() || instance.is_none() {
        return Ok(v);
    }
    let k = get(v, 0).as_smi() as usize;
    if !is_tuple(instance) {
        return raise(
            Exc::TypeError,
            &format!(
                "descriptor for index '{k}' for tuple subclasses doesn't apply to '{}' object",
                type_name(instance)
            ),
        );
    }
    match tuple_items(instance).get(k) {
        Some(&x) => Ok(x),
        None => raise(Exc::IndexError, "tuple index out of range"),
    }
}

fn getter_set(_v: Value, _instance: Value, x: Value) -> R<()> {
    raise(Exc::AttributeError, if x.is_unset() { "can't delete attribute" } else { "can't set attribute" })
}

fn getter_repr(v: Value) -> R {
    Ok(text(&format!("_tuplegetter({}, {})", repr(get(v, 0))?, repr(get(v, 1))?)))
}

fn getter_doc(v: Value) -> R {
    Ok(get(v, 1))
}

fn getter_set_doc(v: Value, doc: Value) -> R<()> {
    set(v, 1, doc);
    Ok(())
}

/// `_count_elements(mapping, iterable)`: mapping[x] += 1 for each x. A mapping that is a dict
/// (or inherits its item access) is counted directly.
fn count_elements(args: &Args) -> R {
    let a = positional("_count_elements", args, 2, 2)?;
    let mapping = a[0];
    let direct = is_dict(mapping) && !overrides_items(mapping);
    let getter = if direct { Value::NONE } else { getattr(mapping, "get")? };
    each(a[1], |x| {
        if direct {
            let now = dict_get(mapping, x)?.unwrap_or(int(0));
            let more = match now.to_smi() {
                Some(n) => int(n + 1),
                None => binary(BinOp::Add, now, int(1))?,
            };
            return dict_set(mapping, x, more);
        }
        let now = call(getter, &[x, int(0)])?;
        setitem(mapping, x, binary(BinOp::Add, now, int(1))?)
    })?;
    Ok(Value::NONE)
}

/// `move_to_end(dict, key, last)`: puts an entry of a dict at either end of its order.
fn move_to_end(args: &Args) -> R {
    let a = positional("move_to_end", args, 3, 3)?;
    let (d, key) = (a[0], a[1]);
    match dict_find(d, key)? {
        Some(at) => {
            dict_move_to_end(d, at, truth(a[2])?);
            Ok(Value::NONE)
        }
        None => Err(crate::error::key_error(key)),
    }
}
