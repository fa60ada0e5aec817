//! `array`: sequences of machine numbers. An array keeps its items in a bytearray, so growing,
//! splicing and collecting memory are that type's; this file converts items and knows positions
//! in items instead of bytes.
// Copies before changing: the source may be the array itself.
#![allow(clippy::unnecessary_to_owned)]

use super::api::*;
use crate::objects::bytes::array as store;
use crate::objects::{bytes as buffers, slice, str as strings};
use crate::prelude::*;
use pyrl_abi::shapes::Shape;
use pyrl_abi::{layout, tags};

/// Names that the module defines are listed for the compiler in `src/base/stdlib.rs`.
#[no_mangle]
pub extern "C" fn pyrt_module_array(module: Value) -> Value {
    finish(module, init(module))
}

fn init(module: Value) -> R<()> {
    add_class(module, &ARRAY)?;
    add_value(module, "ArrayType", ARRAY.value())?;
    add_value(module, "typecodes", text(CODES))
}

/// Type codes, in the order of `typecodes`.
const CODES: &str = "bBuhHiIlLqQfd";

// Fields of an array.
/// Bytearray of the items.
const ITEMS: u32 = 0;
/// Type code (small int).
const CODE: u32 = 1;

// What asm/stubs.S knows of arrays.
/// Offset of the bytearray; the word behind it is `word_of_code` of the type code.
pub const ITEMS_OFFSET: u32 = layout::HEADER_SIZE + 8 * ITEMS;
/// The word that says of what type the items are.
pub const fn word_of_code(code: u8) -> u64 {
    (code as u64) << 1 | tags::SMI_TAG
}
const _: () = assert!(CODE == ITEMS + 1 && store::DATA == store::LEN + 8);

static ARRAY: Class = Class::with_getset(
    "array",
    "array",
    Slots {
        new: Some(array_new),
        repr: Some(array_repr),
        compare: Some(array_compare),
        len: Some(|v| Ok(count_of(v))),
        contains: Some(|v, x| Ok(find(v, x, 0, usize::MAX)?.is_some())),
        getitem: Some(array_getitem),
        setitem: Some(array_setitem),
        iter: Some(array_iter),
        hash: Some(unhashable),
        binary: binary_slots(&[(BinOp::Add, array_add), (BinOp::Mul, array_mul)]),
        inplace: binary_slots(&[(BinOp::Add, array_iadd), (BinOp::Mul, array_imul)]),
        ..Slots::EMPTY
    },
    &[
        MethodDef::new("__bytes__", tobytes),
        MethodDef::new("__copy__", copy),
        MethodDef::new("__deepcopy__", copy),
        MethodDef::new("append", append),
        MethodDef::new("buffer_info", buffer_info),
        MethodDef::new("byteswap", byteswap),
        MethodDef::new("count", count),
        MethodDef::new("extend", extend),
        MethodDef::new("frombytes", frombytes),
        MethodDef::new("fromfile", fromfile),
        MethodDef::new("fromlist", fromlist),
        MethodDef::new("fromunicode", fromunicode),
        MethodDef::new("index", index_of),
        MethodDef::new("insert", insert),
        MethodDef::new("pop", pop),
        MethodDef::new("remove", remove),
        MethodDef::new("reverse", reverse),
        MethodDef::new("tobytes", tobytes),
        MethodDef::new("tofile", tofile),
        MethodDef::new("tolist", tolist),
        MethodDef::new("tounicode", tounicode),
    ],
    &[
        GetSetDef { name: "itemsize", get: |v| Ok(int(size_of(v) as i64)), set: None },
        GetSetDef { name: "typecode", get: |v| Ok(code_text(v)), set: None },
    ],
)
.subclassable()
.with_shape(Shape::NUMBER_ARRAY);

static ITERATOR: Class = Class::with(
    "array",
    "arrayiterator",
    Slots { iter: Some(Ok), next: Some(iterator_next), ..Slots::EMPTY },
    &[],
);

fn unhashable(v: Value) -> R<i64> {
    raise(Exc::TypeError, &format!("unhashable type: '{}'", qualified_type_name(v)))
}

fn is_array(v: Value) -> bool {
    is_instance(v, ARRAY.value())
}

// Items.

fn code_of(v: Value) -> u8 {
    get(v, CODE).as_smi() as u8
}

fn code_text(v: Value) -> Value {
    text(&(code_of(v) as char).to_string())
}

fn item_size(code: u8) -> usize {
    match code {
        b'b' | b'B' => 1,
        b'h' | b'H' => 2,
        b'u' | b'i' | b'I' | b'f' => 4,
        _ => 8,
    }
}

fn size_of(v: Value) -> usize {
    item_size(code_of(v))
}

fn data<'a>(v: Value) -> &'a mut [u8] {
    store::content(get(v, ITEMS))
}

fn count_of(v: Value) -> usize {
    data(v).len() / size_of(v)
}

/// The item in these bytes.
fn decode(code: u8, from: &[u8]) -> Value {
    fn fixed<const N: usize>(from: &[u8]) -> [u8; N] {
        let mut out = [0; N];
        out.copy_from_slice(from);
        out
    }
    match code {
        b'b' => int(from[0] as i8 as i64),
        b'B' => int(from[0] as i64),
        b'h' => int(i16::from_ne_bytes(fixed(from)) as i64),
        b'H' => int(u16::from_ne_bytes(fixed(from)) as i64),
        b'i' => int(i32::from_ne_bytes(fixed(from)) as i64),
        b'I' => int(u32::from_ne_bytes(fixed(from)) as i64),
        b'l' | b'q' => int(i64::from_ne_bytes(fixed(from))),
        b'L' | b'Q' => int_from_u128(u64::from_ne_bytes(fixed(from)) as u128),
        b'f' => float(f32::from_ne_bytes(fixed(from)) as f64),
        b'd' => float(f64::from_ne_bytes(fixed(from))),
        _ => strings::from_char(u32::from_ne_bytes(fixed(from))),
    }
}

/// An int between bounds, with the messages of CPython's argument parser for the C type.
fn bounded(n: i64, low: i64, high: i64, what: &str) -> R<i64> {
    if n < low {
        return raise(Exc::OverflowError, &format!("{what} is less than minimum"));
    }
    if n > high {
        return raise(Exc::OverflowError, &format!("{what} is greater than maximum"));
    }
    Ok(n)
}

fn signed(v: Value, code: u8) -> R<i64> {
    let v = to_index(v)?;
    let n = match to_i64(v) {
        Some(n) => n,
        None if code == b'q' => return raise(Exc::OverflowError, "int too big to convert"),
        None => return raise(Exc::OverflowError, "Python int too large to convert to C long"),
    };
    match code {
        b'b' => {
            bounded(n, i16::MIN as i64, i16::MAX as i64, "signed short integer")?;
            bounded(n, i8::MIN as i64, i8::MAX as i64, "signed char")
        }
        b'B' => bounded(n, 0, u8::MAX as i64, "unsigned byte integer"),
        b'h' => bounded(n, i16::MIN as i64, i16::MAX as i64, "signed short integer"),
        b'H' => {
            bounded(n, i32::MIN as i64, i32::MAX as i64, "signed integer")?;
            bounded(n, 0, u16::MAX as i64, "unsigned short")
        }
        b'i' => bounded(n, i32::MIN as i64, i32::MAX as i64, "signed integer"),
        _ => Ok(n),
    }
}

fn unsigned(v: Value, code: u8) -> R<u64> {
    let v = to_index(v)?;
    let (what, too_big) = match code {
        b'Q' => ("int to unsigned", "int too big to convert"),
        b'L' => ("value to unsigned int", "Python int too large to convert to C unsigned long"),
        _ => ("value to unsigned int", "Python int too large to convert to C unsigned long"),
    };
    if int_is_negative(v) {
        return raise(Exc::OverflowError, &format!("can't convert negative {what}"));
    }
    let n = match int_magnitude(v)[..] {
        [] => 0,
        [n] => n,
        _ => return raise(Exc::OverflowError, too_big),
    };
    if code == b'I' && n > u32::MAX as u64 {
        return raise(Exc::OverflowError, "unsigned int is greater than maximum");
    }
    Ok(n)
}

/// The bytes of an item; the first `item_size` ones count.
fn encode(code: u8, x: Value) -> R<[u8; 8]> {
    let mut out = [0; 8];
    match code {
        b'd' => out = to_real(x)?.to_ne_bytes(),
        b'f' => out[..4].copy_from_slice(&(to_real(x)? as f32).to_ne_bytes()),
        b'I' | b'L' | b'Q' => out = unsigned(x, code)?.to_le_bytes(),
        b'u' => {
            if !strings::is_str(x) || strings::len(x) != 1 {
                return raise(Exc::TypeError, "array item must be unicode character");
            }
            out[..4].copy_from_slice(&code_points(x)[..4]);
        }
        // The low bytes come first on the machines that programs are compiled for.
        _ => out = signed(x, code)?.to_le_bytes(),
    }
    Ok(out)
}

/// The characters of a str, four bytes each.
fn code_points(v: Value) -> Vec<u8> {
    let chars = strings::chars(v);
    (0..strings::len(v)).flat_map(|i| chars.get(i).to_ne_bytes()).collect()
}

fn item(v: Value, k: usize) -> Option<Value> {
    let (code, size) = (code_of(v), size_of(v));
    data(v).get(k * size..(k + 1) * size).map(|from| decode(code, from))
}

fn put(v: Value, k: usize, x: Value) -> R<()> {
    let (bytes, size) = (encode(code_of(v), x)?, size_of(v));
    // Converting the value may have run code that made the array shorter.
    match data(v).get_mut(k * size..(k + 1) * size) {
        Some(to) => {
            to.copy_from_slice(&bytes[..size]);
            Ok(())
        }
        None => raise(Exc::IndexError, "array assignment index out of range"),
    }
}

/// Replaces items `from..to` by others, given as bytes.
fn splice(v: Value, from: usize, to: usize, with: &[u8]) {
    let size = size_of(v);
    store::splice(get(v, ITEMS), from * size, to * size, with);
}

fn push(v: Value, x: Value) -> R<()> {
    let bytes = encode(code_of(v), x)?;
    let n = count_of(v);
    splice(v, n, n, &bytes[..size_of(v)]);
    Ok(())
}

// Construction.

fn with_items(class: Value, code: u8, items: &[u8]) -> R {
    let v = object(class, 2)?;
    set(v, CODE, int(code as i64));
    set(v, ITEMS, store::new(items));
    Ok(v)
}

/// An array of the same kind.
fn like(v: Value, items: &[u8]) -> R {
    with_items(ARRAY.value(), code_of(v), items)
}

fn array_new(class: Value, args: &Args) -> R {
    if class == ARRAY.value() && !args.kwnames.is_empty() {
        return raise(Exc::TypeError, "array.array() takes no keyword arguments");
    }
    let given = args.pos.len();
    if !(1..=2).contains(&given) {
        let bound = if given < 1 { "at least 1 argument" } else { "at most 2 arguments" };
        return raise(Exc::TypeError, &format!("array() takes {bound} ({given} given)"));
    }
    let code = match str_of(args.pos[0]) {
        Some(code) if code.chars().count() == 1 => code,
        _ => {
            let message =
                format!("array() argument 1 must be a unicode character, not {}", type_name(args.pos[0]));
            return raise(Exc::TypeError, &message);
        }
    };
    if !CODES.contains(&code) {
        let message = "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)";
        return raise(Exc::ValueError, message);
    }
    let v = with_items(class, code.as_bytes()[0], &[])?;
    let Some(&source) = args.pos.get(1) else { return Ok(v) };
    let is_text = strings::is_str(source) || is_array(source) && code_of(source) == b'u';
    if is_text && code_of(v) != b'u' {
        let what = if strings::is_str(source) { "str" } else { "unicode array" };
        let message = format!("cannot use a {what} to initialize an array with typecode '{code}'");
        return raise(Exc::TypeError, &message);
    }
    if let Some(bytes) = buffers::as_slice(source) {
        append_bytes(v, bytes)?;
    } else if strings::is_str(source) {
        splice(v, 0, 0, &code_points(source));
    } else if is_array(source) && code_of(source) == code_of(v) {
        splice(v, 0, 0, &data(source).to_vec());
    } else {
        each(source, |x| push(v, x))?;
    }
    Ok(v)
}

// Operators.

fn array_repr(v: Value) -> R {
    let name = type_name(v);
    let name = name.rsplit('.').next().unwrap_or(&name);
    let code = code_of(v) as char;
    if count_of(v) == 0 {
        return Ok(text(&format!("{name}('{code}')")));
    }
    if code == 'u' {
        return Ok(text(&format!("{name}('u', {})", repr(as_text(v))?)));
    }
    let mut out = format!("{name}('{code}', [");
    let mut k = 0;
    while let Some(x) = item(v, k) {
        if k > 0 {
            out.push_str(", ");
        }
        out.push_str(&repr(x)?);
        k += 1;
    }
    out.push_str("])");
    Ok(text(&out))
}

fn array_compare(a: Value, b: Value, op: CmpOp) -> R {
    if !is_array(a) || !is_array(b) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (n, m) = (count_of(a), count_of(b));
    if n != m && matches!(op, CmpOp::Eq | CmpOp::Ne) {
        return Ok(Value::bool(op == CmpOp::Ne));
    }
    let mut k = 0;
    while let (Some(x), Some(y)) = (item(a, k), item(b, k)) {
        if !eq(x, y)? {
            return match op {
                CmpOp::Eq => Ok(Value::FALSE),
                CmpOp::Ne => Ok(Value::TRUE),
                _ => compare(x, y, op),
            };
        }
        k += 1;
    }
    compare(int(n as i64), int(m as i64), op)
}

/// The position that an index means; `None` for a slice.
#[inline]
fn place(v: Value, key: Value, message: &str) -> R<Option<usize>> {
    let k = match key.to_smi() {
        Some(k) => k,
        None if key.is_exact(Shape::SLICE) => return Ok(None),
        None => match crate::objects::sequence::index_of(key, "array")? {
            Some(k) => k,
            None => return raise(Exc::TypeError, "array indices must be integers"),
        },
    };
    let n = count_of(v) as i64;
    let at = if k < 0 { k + n } else { k };
    if (0..n).contains(&at) {
        return Ok(Some(at as usize));
    }
    raise(Exc::IndexError, message)
}

/// The bytes of a double by its index from the start, the usual access of numeric programs.
#[inline(always)]
fn double_at<'a>(v: Value, key: Value) -> Option<&'a mut [u8; 8]> {
    if code_of(v) != b'd' || !key.is_smi() {
        return None;
    }
    let at = usize::try_from(key.as_smi()).ok()?.checked_mul(8)?;
    data(v).get_mut(at..)?.first_chunk_mut()
}

fn array_getitem(v: Value, key: Value) -> R {
    if let Some(bytes) = double_at(v, key) {
        return Ok(float(f64::from_ne_bytes(*bytes)));
    }
    if let Some(k) = place(v, key, "array index out of range")? {
        return Ok(item(v, k).unwrap_or(Value::NONE));
    }
    let r = slice::resolve(key, || count_of(v))?;
    let (size, from) = (size_of(v), data(v));
    let mut out = Vec::with_capacity(r.count * size);
    for k in r.positions() {
        out.extend_from_slice(&from[k * size..(k + 1) * size]);
    }
    like(v, &out)
}

fn array_setitem(v: Value, key: Value, x: Value) -> R<()> {
    if let (true, Some(x)) = (x.is_exact(Shape::FLOAT), x.to_f64()) {
        if let Some(bytes) = double_at(v, key) {
            *bytes = x.to_ne_bytes();
            return Ok(());
        }
    }
    if let Some(k) = place(v, key, "array assignment index out of range")? {
        if x.is_unset() {
            splice(v, k, k + 1, &[]);
            return Ok(());
        }
        return put(v, k, x);
    }
    if x.is_unset() {
        let r = slice::resolve(key, || count_of(v))?.ascending();
        for k in r.positions().collect::<Vec<_>>().into_iter().rev() {
            splice(v, k, k + 1, &[]);
        }
        return Ok(());
    }
    if !is_array(x) {
        let message = format!("can only assign array (not \"{}\") to array slice", type_name(x));
        return raise(Exc::TypeError, &message);
    }
    if code_of(x) != code_of(v) {
        return bad_kind();
    }
    let new = data(x).to_vec();
    let r = slice::resolve(key, || count_of(v))?;
    let start = r.start as usize;
    if r.step == 1 {
        splice(v, start, start + r.count, &new);
        return Ok(());
    }
    let size = size_of(v);
    if new.len() / size != r.count {
        let message = format!(
            "attempt to assign array of size {} to extended slice of size {}",
            new.len() / size,
            r.count
        );
        return raise(Exc::ValueError, &message);
    }
    for (k, bytes) in r.positions().zip(new.chunks_exact(size)) {
        data(v)[k * size..(k + 1) * size].copy_from_slice(bytes);
    }
    Ok(())
}

fn bad_kind<T>() -> R<T> {
    raise(Exc::TypeError, "bad argument type for built-in operation")
}

fn array_add(a: Value, b: Value) -> R {
    if !is_array(a) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    if !is_array(b) {
        let message = format!("can only append array (not \"{}\") to array", type_name(b));
        return raise(Exc::TypeError, &message);
    }
    if code_of(a) != code_of(b) {
        return bad_kind();
    }
    like(a, &[&*data(a), &*data(b)].concat())
}

fn array_mul(a: Value, b: Value) -> R {
    let (v, times) = if is_array(a) { (a, b) } else { (b, a) };
    match crate::objects::sequence::repeat_count(times)? {
        Some(times) => {
            crate::objects::sequence::repeated_len(data(v).len(), times)?;
            like(v, &data(v).repeat(times))
        }
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn array_iadd(a: Value, b: Value) -> R {
    if !is_array(b) {
        let message = format!("can only extend array with array (not \"{}\")", type_name(b));
        return raise(Exc::TypeError, &message);
    }
    extend_with(a, b)?;
    Ok(a)
}

fn array_imul(a: Value, b: Value) -> R {
    let Some(times) = crate::objects::sequence::repeat_count(b)? else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    crate::objects::sequence::repeated_len(data(a).len(), times)?;
    let new = data(a).repeat(times);
    splice(a, 0, count_of(a), &new);
    Ok(a)
}

// Iterators: 0 = array (unset at the end), 1 = items given.

fn array_iter(v: Value) -> R {
    let it = object(ITERATOR.value(), 2)?;
    set(it, 0, v);
    set(it, 1, int(0));
    Ok(it)
}

fn iterator_next(it: Value) -> R {
    let (v, k) = (get(it, 0), get(it, 1).as_smi());
    if v.is_unset() {
        return Ok(Value::UNSET);
    }
    match item(v, k as usize) {
        Some(x) => {
            set(it, 1, int(k + 1));
            Ok(x)
        }
        None => {
            set(it, 0, Value::UNSET);
            Ok(Value::UNSET)
        }
    }
}

// Methods.

/// The only argument of a method.
fn argument(name: &str, args: &Args) -> R {
    one(name, &args.without_self())
}

fn no_arguments(name: &str, args: &Args) -> R {
    let given = args.pos.len() - 1;
    no_keywords(name, args)?;
    if given > 0 {
        return raise(Exc::TypeError, &format!("{name}() takes no arguments ({given} given)"));
    }
    Ok(args.pos[0])
}

fn append(args: &Args) -> R {
    push(args.pos[0], argument("array.append", args)?)?;
    Ok(Value::NONE)
}

fn extend_with(v: Value, source: Value) -> R<()> {
    if !is_array(source) {
        return each(source, |x| push(v, x));
    }
    if code_of(source) != code_of(v) {
        return raise(Exc::TypeError, "can only extend with array of same kind");
    }
    let n = count_of(v);
    splice(v, n, n, &data(source).to_vec());
    Ok(())
}

fn extend(args: &Args) -> R {
    extend_with(args.pos[0], argument("array.extend", args)?)?;
    Ok(Value::NONE)
}

fn insert(args: &Args) -> R {
    let a = positional("insert", &args.without_self(), 2, 2)?;
    let v = args.pos[0];
    let k = index(a[0])?;
    let bytes = encode(code_of(v), a[1])?;
    let n = count_of(v) as i64;
    let k = if k < 0 { (k + n).max(0) } else { k.min(n) } as usize;
    splice(v, k, k, &bytes[..size_of(v)]);
    Ok(Value::NONE)
}

fn pop(args: &Args) -> R {
    let a = positional("pop", &args.without_self(), 0, 1)?;
    let v = args.pos[0];
    let k = match a.first() {
        Some(&k) => index(k)?,
        None => -1,
    };
    let n = count_of(v) as i64;
    if n == 0 {
        return raise(Exc::IndexError, "pop from empty array");
    }
    let at = if k < 0 { k + n } else { k };
    if !(0..n).contains(&at) {
        return raise(Exc::IndexError, "pop index out of range");
    }
    let at = at as usize;
    let x = item(v, at).unwrap_or(Value::NONE);
    splice(v, at, at + 1, &[]);
    Ok(x)
}

/// The first position in `start..stop` of an item equal to `x`.
fn find(v: Value, x: Value, start: usize, stop: usize) -> R<Option<usize>> {
    let mut k = start;
    while let (true, Some(y)) = (k < stop, item(v, k)) {
        if eq(y, x)? {
            return Ok(Some(k));
        }
        k += 1;
    }
    Ok(None)
}

fn index_of(args: &Args) -> R {
    let v = args.pos[0];
    let a = positional("index", &args.without_self(), 1, 3)?;
    let bound = |k: usize| a.get(k).copied().unwrap_or(Value::UNSET);
    let (start, stop) = crate::objects::sequence::search_bounds(bound(1), bound(2), count_of(v))?;
    match find(v, a[0], start, stop)? {
        Some(k) => Ok(int(k as i64)),
        None => raise(Exc::ValueError, "array.index(x): x not in array"),
    }
}

fn remove(args: &Args) -> R {
    let v = args.pos[0];
    match find(v, argument("array.remove", args)?, 0, usize::MAX)? {
        Some(k) => {
            splice(v, k, k + 1, &[]);
            Ok(Value::NONE)
        }
        None => raise(Exc::ValueError, "array.remove(x): x not in array"),
    }
}

fn count(args: &Args) -> R {
    let (v, x) = (args.pos[0], argument("array.count", args)?);
    let (mut found, mut k) = (0, 0);
    while let Some(y) = item(v, k) {
        found += eq(y, x)? as i64;
        k += 1;
    }
    Ok(int(found))
}

fn reverse(args: &Args) -> R {
    let v = no_arguments("array.reverse", args)?;
    data(v).reverse();
    swap_bytes(v);
    Ok(Value::NONE)
}

fn swap_bytes(v: Value) {
    for bytes in data(v).chunks_exact_mut(size_of(v)) {
        bytes.reverse();
    }
}

fn byteswap(args: &Args) -> R {
    swap_bytes(no_arguments("array.byteswap", args)?);
    Ok(Value::NONE)
}

fn buffer_info(args: &Args) -> R {
    let v = no_arguments("array.array.buffer_info", args)?;
    Ok(tuple(&[int(data(v).as_ptr() as i64), int(count_of(v) as i64)]))
}

/// A copy; copying deeply is the same, for items are numbers.
fn copy(args: &Args) -> R {
    let v = args.pos[0];
    like(v, &data(v).to_vec())
}

fn append_bytes(v: Value, bytes: &[u8]) -> R<()> {
    if bytes.len() % size_of(v) != 0 {
        return raise(Exc::ValueError, "bytes length not a multiple of item size");
    }
    let n = count_of(v);
    splice(v, n, n, &bytes.to_vec());
    Ok(())
}

fn frombytes(args: &Args) -> R {
    let source = argument("array.frombytes", args)?;
    let Some(bytes) = buffers::as_slice(source) else {
        let message = format!("a bytes-like object is required, not '{}'", type_name(source));
        return raise(Exc::TypeError, &message);
    };
    append_bytes(args.pos[0], bytes)?;
    Ok(Value::NONE)
}

fn tobytes(args: &Args) -> R {
    Ok(bytes(data(no_arguments("array.tobytes", args)?)))
}

fn fromfile(args: &Args) -> R {
    let a = positional("fromfile", &args.without_self(), 2, 2)?;
    let (v, wanted) = (args.pos[0], index(a[1])?);
    if wanted < 0 {
        return raise(Exc::ValueError, "negative count");
    }
    let size = size_of(v) as i64;
    let read = call_method(a[0], "read", &[int(wanted.saturating_mul(size))])?;
    let Some(bytes) = bytes_of(read) else {
        return raise(Exc::TypeError, "read() didn't return bytes");
    };
    append_bytes(v, bytes)?;
    if (bytes.len() as i64) < wanted * size {
        return raise(Exc::EOFError, "read() didn't return enough bytes");
    }
    Ok(Value::NONE)
}

fn tofile(args: &Args) -> R {
    let file = argument("array.tofile", args)?;
    call_method(file, "write", &[bytes(data(args.pos[0]))])?;
    Ok(Value::NONE)
}

fn fromlist(args: &Args) -> R {
    let (v, source) = (args.pos[0], argument("array.fromlist", args)?);
    if !is_list(source) {
        return raise(Exc::TypeError, "arg must be list");
    }
    let before = count_of(v);
    let added = each(source, |x| push(v, x));
    if added.is_err() {
        splice(v, before, count_of(v), &[]);
    }
    added?;
    Ok(Value::NONE)
}

fn tolist(args: &Args) -> R {
    let v = no_arguments("array.tolist", args)?;
    let (code, size) = (code_of(v), size_of(v));
    let out = list(&[]);
    for from in data(v).chunks_exact(size) {
        list_push(out, decode(code, from));
    }
    Ok(out)
}

fn fromunicode(args: &Args) -> R {
    let (v, source) = (args.pos[0], argument("array.fromunicode", args)?);
    if !strings::is_str(source) {
        let message = format!("fromunicode() argument must be str, not {}", type_name(source));
        return raise(Exc::TypeError, &message);
    }
    if code_of(v) != b'u' {
        return raise(Exc::ValueError, "fromunicode() may only be called on unicode type arrays");
    }
    let n = count_of(v);
    splice(v, n, n, &code_points(source));
    Ok(Value::NONE)
}

fn as_text(v: Value) -> Value {
    let codes: Vec<u32> =
        data(v).chunks_exact(4).map(|c| u32::from_ne_bytes([c[0], c[1], c[2], c[3]])).collect();
    strings::from_u32s(&codes)
}

fn tounicode(args: &Args) -> R {
    let v = no_arguments("array.tounicode", args)?;
    if code_of(v) != b'u' {
        return raise(Exc::ValueError, "tounicode() may only be called on unicode type arrays");
    }
    Ok(as_text(v))
}
