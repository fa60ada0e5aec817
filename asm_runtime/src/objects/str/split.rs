//! Methods of str that search, split, join, strip, pad and replace.

use super::{chars, concat_all, exact, is_str, len, ranges, repeat, slice, unicode, Builder};
use super::{from_chars, search::Finder, swar, Chars};
use crate::error::{Exc, R};
use crate::objects::helpers::{self, no_args, one_arg, pos_args, raise, tail, tuple_args, type_name};
use crate::objects::{int, list, tuple};
use crate::prelude::*;
use crate::types::{Args, MethodDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

pub const METHODS: [MethodDef; 30] = [
    MethodDef::new("center", |a| pad(a, "str.center", Pad::Both)),
    MethodDef::new("count", count),
    MethodDef::new("endswith", |a| affix(a, "str.endswith", true)),
    MethodDef::new("expandtabs", expandtabs),
    MethodDef::new("find", |a| find(a, "str.find", false, false)),
    MethodDef::new("index", |a| find(a, "str.index", false, true)),
    MethodDef::new("join", |a| {
        let items = one_arg(a, "str.join")?;
        join(a.pos[0], items)
    }),
    MethodDef::new("ljust", |a| pad(a, "str.ljust", Pad::Right)),
    MethodDef::new("lstrip", |a| strip(a, "str.lstrip", true, false)),
    MethodDef::new("partition", |a| partition(a, "str.partition", false)),
    MethodDef::new("removeprefix", |a| remove(a, "removeprefix", true)),
    MethodDef::new("removesuffix", |a| remove(a, "removesuffix", false)),
    MethodDef::new("replace", replace_method),
    MethodDef::new("rfind", |a| find(a, "str.rfind", true, false)),
    MethodDef::new("rindex", |a| find(a, "str.rindex", true, true)),
    MethodDef::new("rjust", |a| pad(a, "str.rjust", Pad::Left)),
    MethodDef::new("rpartition", |a| partition(a, "str.rpartition", true)),
    MethodDef::new("rsplit", |a| split(a, "rsplit", true)),
    MethodDef::new("rstrip", |a| strip(a, "str.rstrip", false, true)),
    MethodDef::new("split", split_method),
    MethodDef::new("splitlines", splitlines),
    MethodDef::new("startswith", |a| affix(a, "str.startswith", false)),
    MethodDef::new("strip", |a| strip(a, "str.strip", true, true)),
    MethodDef::new("zfill", zfill),
    MethodDef::new("encode", encode),
    MethodDef::new("format", crate::objects::format::template::format_method),
    MethodDef::new("format_map", crate::objects::format::template::format_map_method),
    MethodDef::new("__format__", format_dunder),
    MethodDef::new("__getnewargs__", getnewargs),
    MethodDef::new("__sizeof__", sizeof),
];

/// A str argument, or "find() argument 1 must be str, not int" style TypeError.
fn must_be_str(v: Value, message: impl FnOnce() -> String) -> R<()> {
    if is_str(v) {
        return Ok(());
    }
    raise(Exc::TypeError, &message())
}

/// (start, end) arguments resolved against a length.
pub fn bounds(start: Value, end: Value, n: usize) -> R<(usize, usize)> {
    let get = |v: Value| -> R<Option<i64>> {
        if v.is_unset() || v.is_none() {
            Ok(None)
        } else {
            helpers::slice_index(v).map(Some)
        }
    };
    Ok(ranges::clamp(get(start)?, get(end)?, n))
}

pub fn find(args: &Args, name: &str, last: bool, must: bool) -> R {
    let c = chars(args.pos[0]);
    let (sub, start, end) = match (args.pos, args.kwnames) {
        (&[_, sub], []) if is_str(sub) => (sub, 0, c.len()),
        _ => {
            let [sub, start, end] = tuple_args(&tail(args), name, 1)?;
            must_be_str(sub, || format!("must be str, not {}", type_name(sub)))?;
            let (start, end) = bounds(start, end, c.len())?;
            (sub, start, end)
        }
    };
    let finder = Finder::new(c, chars(sub));
    let at = if start > end {
        None
    } else if last {
        finder.rfind(start, end)
    } else {
        finder.find(start, end)
    };
    match at {
        Some(i) => Ok(int::from_usize(i)),
        None if must => raise(Exc::ValueError, "substring not found"),
        None => Ok(Value::smi(-1)),
    }
}

fn count(args: &Args) -> R {
    let [sub, start, end] = tuple_args(&tail(args), "str.count", 1)?;
    must_be_str(sub, || format!("must be str, not {}", type_name(sub)))?;
    let c = chars(args.pos[0]);
    let (start, end) = bounds(start, end, c.len())?;
    if start > end {
        return Ok(Value::smi(0));
    }
    Ok(int::from_usize(Finder::new(c, chars(sub)).count(start, end, usize::MAX)))
}

pub fn affix(args: &Args, name: &str, end_side: bool) -> R {
    let c = chars(args.pos[0]);
    if let (&[_, what], []) = (args.pos, args.kwnames) {
        if is_str(what) {
            let what = chars(what);
            return Ok(Value::bool(if end_side { c.ends_with(&what) } else { c.starts_with(&what) }));
        }
    }
    let [what, start, end] = tuple_args(&tail(args), name, 1)?;
    let name = helpers::short_name(name);
    let (start, end) = bounds(start, end, c.len())?;
    let check = |x: Value| {
        if start > end {
            return false;
        }
        let part = c.slice(start, end);
        if end_side {
            part.ends_with(&chars(x))
        } else {
            part.starts_with(&chars(x))
        }
    };
    if is_str(what) {
        return Ok(Value::bool(check(what)));
    }
    if what.has_layout(Layout::Tuple) {
        for &x in tuple::items(what) {
            must_be_str(x, || format!("tuple for {name} must only contain str, not {}", type_name(x)))?;
            if check(x) {
                return Ok(Value::TRUE);
            }
        }
        return Ok(Value::FALSE);
    }
    raise(Exc::TypeError, &format!("{name} first arg must be str or a tuple of str, not {}", type_name(what)))
}

fn remove(args: &Args, name: &str, prefix: bool) -> R {
    let what = one_arg(args, &format!("str.{name}"))?;
    must_be_str(what, || format!("{name}() argument must be str, not {}", type_name(what)))?;
    let v = args.pos[0];
    let (c, w) = (chars(v), chars(what));
    if prefix && c.starts_with(&w) {
        return Ok(slice(v, w.len(), c.len()));
    }
    if !prefix && !w.is_empty() && c.ends_with(&w) {
        return Ok(slice(v, 0, c.len() - w.len()));
    }
    Ok(exact(v))
}

/// `v` without whitespace at its ends.
pub fn strip_space(v: Value, left: bool, right: bool) -> Value {
    if let Chars::One(text) = chars(v) {
        let space = |&&c: &&u8| unicode::LATIN1_SPACE[c as usize];
        let a = if left { text.iter().take_while(space).count() } else { 0 };
        let b = if right { text[a..].iter().rev().take_while(space).count() } else { 0 };
        return slice(v, a, text.len() - b);
    }
    let (a, b) = ranges::strip(&chars(v), left, right, &unicode::is_space);
    slice(v, a, b)
}

fn strip(args: &Args, name: &str, left: bool, right: bool) -> R {
    let v = args.pos[0];
    if let ([_], []) = (args.pos, args.kwnames) {
        return Ok(strip_space(v, left, right));
    }
    let c = chars(v);
    let [set] = pos_args(&tail(args), name, 0)?;
    if set.is_unset() || set.is_none() {
        return Ok(strip_space(v, left, right));
    }
    must_be_str(set, || format!("{} arg must be None or str", helpers::short_name(name)))?;
    let set = chars(set);
    let (a, b) = ranges::strip(&c, left, right, &|ch| set.iter().any(|x| x == ch));
    Ok(slice(v, a, b))
}

/// Strs of ranges as a list.
fn pieces(v: Value, parts: &[ranges::Range]) -> Value {
    let c = chars(v);
    let items: Vec<Value> = parts
        .iter()
        .map(|&(a, b)| if b - a == c.len() { exact(v) } else { from_chars(c.slice(a, b)) })
        .collect();
    list::from_slice(&items)
}

/// The words of latin-1 characters as a list.
fn words(v: Value, text: &[u8]) -> Value {
    let out = list::with_capacity(4);
    let mut rest = 0;
    let space = |c: &u8| unicode::LATIN1_SPACE[*c as usize];
    while let Some(skipped) = text[rest..].iter().position(|c| !space(c)) {
        let start = rest + skipped;
        let mut end = start + 1;
        // Most words have no space, nor anything near it.
        while let Some(word) = text.get(end..end + 8) {
            let word = swar::load(word);
            let near = swar::below(word, 0x21) | swar::equal(word, 0x85) | swar::equal(word, 0xa0);
            end += near.trailing_zeros() as usize / 8;
            if near != 0 {
                break;
            }
        }
        end = text[end..].iter().position(space).map_or(text.len(), |n| end + n);
        let whole = start == 0 && end == text.len();
        list::push(out, if whole { exact(v) } else { super::from_latin1(&text[start..end]) });
        rest = end;
    }
    out
}

/// The pieces of latin-1 characters between separators of one character, as a list.
fn fields(v: Value, text: &[u8], separator: u8) -> Value {
    let out = list::with_capacity(4);
    let mut start = 0;
    while let Some(n) = super::search::find_byte(&text[start..], separator) {
        list::push(out, super::from_latin1(&text[start..start + n]));
        start += n + 1;
    }
    list::push(out, if start == 0 { exact(v) } else { super::from_latin1(&text[start..]) });
    out
}

/// The `maxsplit` argument: negative means no limit.
pub fn split_limit(v: Value) -> R<usize> {
    if v.is_unset() {
        return Ok(usize::MAX);
    }
    Ok(usize::try_from(helpers::index_i64(v)?).unwrap_or(usize::MAX))
}

/// `v.split()`
pub fn split_space(v: Value) -> Value {
    match chars(v) {
        Chars::One(text) => words(v, text),
        c => pieces(v, &ranges::split_space(&c, usize::MAX, &unicode::is_space)),
    }
}

/// `str.split`
pub fn split_method(args: &Args) -> R {
    split(args, "split", false)
}

fn split(args: &Args, name: &str, from_right: bool) -> R {
    // Without a limit, the direction does not matter.
    if let ([v, separator @ ..], []) = (args.pos, args.kwnames) {
        if let Chars::One(text) = chars(*v) {
            match separator {
                [] => return Ok(words(*v, text)),
                [s] if is_str(*s) => {
                    if let Chars::One(&[c]) = chars(*s) {
                        return Ok(fields(*v, text, c));
                    }
                }
                _ => {}
            }
        }
    }
    let [sep, limit] = helpers::kw_args(&tail(args), name, ["sep", "maxsplit"], 0, 2)?;
    let limit = split_limit(limit)?;
    let v = args.pos[0];
    let c = chars(v);
    if sep.is_unset() || sep.is_none() {
        let parts = if from_right {
            ranges::rsplit_space(&c, limit, &unicode::is_space)
        } else {
            ranges::split_space(&c, limit, &unicode::is_space)
        };
        return Ok(pieces(v, &parts));
    }
    must_be_str(sep, || format!("must be str or None, not {}", type_name(sep)))?;
    let s = chars(sep);
    if s.is_empty() {
        return raise(Exc::ValueError, "empty separator");
    }
    let parts = if from_right { ranges::rsplit(&c, s, limit) } else { ranges::split(&c, s, limit) };
    Ok(pieces(v, &parts))
}

fn splitlines(args: &Args) -> R {
    let [keep] = helpers::kw_args(&tail(args), "splitlines", ["keepends"], 0, 1)?;
    let keep = !keep.is_unset() && helpers::truth(keep)?;
    let v = args.pos[0];
    Ok(pieces(v, &ranges::split_lines(&chars(v), keep, &unicode::is_line_break)))
}

fn partition(args: &Args, name: &str, from_right: bool) -> R {
    let sep = one_arg(args, name)?;
    must_be_str(sep, || format!("must be str, not {}", type_name(sep)))?;
    let v = args.pos[0];
    let (c, s) = (chars(v), chars(sep));
    if s.is_empty() {
        return raise(Exc::ValueError, "empty separator");
    }
    let finder = Finder::new(c, s);
    let at = if from_right { finder.rfind(0, c.len()) } else { finder.find(0, c.len()) };
    let e = super::empty();
    Ok(tuple::from_slice(&match at {
        Some(i) => [slice(v, 0, i), exact(sep), slice(v, i + s.len(), c.len())],
        None if from_right => [e, e, exact(v)],
        None => [exact(v), e, e],
    }))
}

/// `sep.join(items)`.
pub fn join(sep: Value, items: Value) -> R {
    // Nothing below runs code of the program, so that a list stays as it is.
    if items.is_exact(Shape::LIST) {
        return join_slice(sep, list::plain_items(items));
    }
    if items.is_exact(Shape::TUPLE) {
        return join_slice(sep, tuple::items(items));
    }
    let mut all = Vec::new();
    helpers::for_each_or(items, "can only join an iterable", &mut |x| {
        all.push(x);
        Ok(())
    })?;
    join_slice(sep, &all)
}

fn join_slice(sep: Value, items: &[Value]) -> R {
    let mut width = 1;
    let mut total = 0usize;
    for (i, &x) in items.iter().enumerate() {
        if !is_str(x) {
            return raise(
                Exc::TypeError,
                &format!("sequence item {i}: expected str instance, {} found", type_name(x)),
            );
        }
        width = width.max(super::width(x));
        total += len(x);
    }
    match items {
        [] => return Ok(super::empty()),
        [one] => return Ok(exact(*one)),
        _ => {}
    }
    let s = chars(sep);
    if s.is_empty() {
        return Ok(concat_all(items));
    }
    width = width.max(s.width());
    total += s.len() * (items.len() - 1);
    helpers::check_size(total.saturating_mul(width as usize))?;
    let out = super::alloc(Shape::STR as u32, width, total);
    let mut at = super::data(out);
    if width == 1 {
        let (from, n) = (super::data(sep), s.len());
        unsafe {
            swar::copy(super::data(items[0]), at, len(items[0]));
            at = at.add(len(items[0]));
            for &x in &items[1..] {
                swar::copy(from, at, n);
                swar::copy(super::data(x), at.add(n), len(x));
                at = at.add(n + len(x));
            }
        }
        return Ok(out);
    }
    for (i, &x) in items.iter().enumerate() {
        unsafe {
            if i != 0 {
                s.write_widened(at, width);
                at = at.add(s.len() * width as usize);
            }
            chars(x).write_widened(at, width);
            at = at.add(len(x) * width as usize);
        }
    }
    Ok(out)
}

/// `v.replace(old, new, limit)`.
pub fn replace(v: Value, old: Value, new: Value, limit: usize) -> R {
    let (c, o, n) = (chars(v), chars(old), chars(new));
    if o.is_empty() {
        if limit == 0 {
            return Ok(exact(v));
        }
        let mut out = Builder::with_capacity(c.len() * (n.len() + 1));
        let mut done = 0;
        for i in 0..=c.len() {
            if done < limit {
                out.push_chars(n);
                done += 1;
            }
            if i < c.len() {
                out.push(c.get(i));
            }
        }
        return Ok(out.finish());
    }
    let finder = Finder::new(c, o);
    let Some(mut at) = finder.find(0, c.len()).filter(|_| limit > 0) else { return Ok(exact(v)) };
    let mut out = Builder::with_capacity(c.len());
    let (mut start, mut done) = (0, 0);
    loop {
        out.push_chars(c.slice(start, at));
        out.push_chars(n);
        start = at + o.len();
        done += 1;
        match finder.find(start, c.len()) {
            Some(i) if done < limit => at = i,
            _ => break,
        }
    }
    out.push_chars(c.slice(start, c.len()));
    Ok(out.finish())
}

fn replace_method(args: &Args) -> R {
    let [old, new, limit] = pos_args(&tail(args), "str.replace", 2)?;
    for (i, v) in [old, new].into_iter().enumerate() {
        must_be_str(v, || format!("replace() argument {} must be str, not {}", i + 1, type_name(v)))?;
    }
    replace(args.pos[0], old, new, split_limit(limit)?)
}

#[derive(Clone, Copy, PartialEq)]
enum Pad {
    Left,
    Right,
    Both,
}

fn pad(args: &Args, name: &str, side: Pad) -> R {
    let [width, fill] = pos_args(&tail(args), name, 1)?;
    let width = helpers::index_i64(width)?;
    let fill = if fill.is_unset() {
        b' ' as u32
    } else {
        must_be_str(fill, || {
            format!("The fill character must be a unicode character, not {}", type_name(fill))
        })?;
        if len(fill) != 1 {
            return raise(Exc::TypeError, "The fill character must be exactly one character long");
        }
        chars(fill).get(0)
    };
    let v = args.pos[0];
    let c = chars(v);
    if width <= c.len() as i64 {
        return Ok(exact(v));
    }
    let width = width as usize;
    helpers::check_size(width.saturating_mul(4))?;
    let total = width - c.len();
    let left = match side {
        Pad::Left => total,
        Pad::Right => 0,
        Pad::Both => total / 2 + (total & width & 1),
    };
    let mut out = Builder::with_capacity(width);
    out.push_n(fill, left);
    out.push_chars(c);
    out.push_n(fill, total - left);
    Ok(out.finish())
}

fn zfill(args: &Args) -> R {
    let width = helpers::index_i64(one_arg(args, "str.zfill")?)?;
    let v = args.pos[0];
    let c = chars(v);
    if width <= c.len() as i64 {
        return Ok(exact(v));
    }
    helpers::check_size((width as usize).saturating_mul(4))?;
    let sign = !c.is_empty() && matches!(c.get(0), 43 | 45);
    let mut out = Builder::with_capacity(width as usize);
    out.push_chars(c.slice(0, sign as usize));
    out.push_n(b'0' as u32, width as usize - c.len());
    out.push_chars(c.slice(sign as usize, c.len()));
    Ok(out.finish())
}

fn expandtabs(args: &Args) -> R {
    let [size] = helpers::kw_args(&tail(args), "expandtabs", ["tabsize"], 0, 1)?;
    let size = if size.is_unset() { 8 } else { helpers::index_i64(size)? };
    let c = chars(args.pos[0]);
    let mut out = Builder::with_capacity(c.len());
    ranges::expand_tabs(&c, size, &mut |ch, n| out.push_n(ch, n));
    Ok(out.finish())
}

fn encode(args: &Args) -> R {
    let [encoding, errors] = helpers::kw_args(&tail(args), "encode", ["encoding", "errors"], 0, 2)?;
    let encoding = super::codec::encoding_arg(encoding, "encode")?;
    let errors = super::codec::errors_arg(errors, "encode")?;
    Ok(crate::objects::bytes::new(&super::codec::encode(args.pos[0], encoding, errors)?))
}

fn format_dunder(args: &Args) -> R {
    let spec = helpers::format_spec_arg(args)?;
    crate::objects::format::number::format_str(args.pos[0], spec)
}

fn getnewargs(args: &Args) -> R {
    no_args(args, "str.__getnewargs__")?;
    Ok(tuple::from_slice(&[exact(args.pos[0])]))
}

fn sizeof(args: &Args) -> R {
    no_args(args, "str.__sizeof__")?;
    let v = args.pos[0];
    // As CPython: 49 + n for ASCII, 73 + n latin-1, 74 + 2n, 76 + 4n.
    let n = len(v);
    let c = chars(v);
    Ok(int::from_usize(match c {
        Chars::One(b) if b.is_ascii() => 49 + n,
        Chars::One(_) => 73 + n,
        Chars::Two(_) => 74 + 2 * n,
        Chars::Four(_) => 76 + 4 * n,
    }))
}

/// `v * n` with Python's checks.
pub fn repeat_checked(v: Value, n: i64) -> R {
    let n = usize::try_from(n).unwrap_or(0);
    let bytes = (len(v) * super::width(v) as usize).saturating_mul(n);
    helpers::check_size(bytes)?;
    Ok(repeat(v, n))
}
