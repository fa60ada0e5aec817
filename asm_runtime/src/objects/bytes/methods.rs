//! Methods of bytes and bytearray that search, split, join, strip and pad.

use super::transform::ascii_case;
use super::{as_slice, byte, chars, itself, like, receiver};
use crate::error::{Exc, R};
use crate::objects::helpers::{self, one_arg, pos_args, raise, tail, tuple_args, type_name};
use crate::objects::str::split::{bounds, split_limit};
use crate::objects::str::{ranges, search::Finder, unicode, Chars};
use crate::objects::{int, list, tuple};
use crate::prelude::*;
use crate::types::{Args, MethodDef};
use crate::value::Value;
use pyrl_abi::layout::Layout;

/// The methods of one type; `$t` is its name in messages.
macro_rules! shared_methods {
    ($t:literal) => {
        [
            MethodDef::new("center", |a| pad(a, "center", true, true)),
            MethodDef::new("count", count),
            MethodDef::new("endswith", |a| affix(a, "endswith", true)),
            MethodDef::new("find", |a| find(a, "find", false, false)),
            MethodDef::new("index", |a| find(a, "index", false, true)),
            MethodDef::new("join", |a| join(a, concat!($t, ".join"))),
            MethodDef::new("ljust", |a| pad(a, "ljust", false, true)),
            MethodDef::new("lstrip", |a| strip(a, "lstrip", true, false)),
            MethodDef::new("partition", |a| partition(a, concat!($t, ".partition"), false)),
            MethodDef::new("removeprefix", |a| remove(a, concat!($t, ".removeprefix"), true)),
            MethodDef::new("removesuffix", |a| remove(a, concat!($t, ".removesuffix"), false)),
            MethodDef::new("replace", replace),
            MethodDef::new("rfind", |a| find(a, "rfind", true, false)),
            MethodDef::new("rindex", |a| find(a, "rindex", true, true)),
            MethodDef::new("rjust", |a| pad(a, "rjust", true, false)),
            MethodDef::new("rpartition", |a| partition(a, concat!($t, ".rpartition"), true)),
            MethodDef::new("rsplit", |a| split(a, "rsplit", true)),
            MethodDef::new("rstrip", |a| strip(a, "rstrip", false, true)),
            MethodDef::new("split", |a| split(a, "split", false)),
            MethodDef::new("splitlines", splitlines),
            MethodDef::new("startswith", |a| affix(a, "startswith", false)),
            MethodDef::new("strip", |a| strip(a, "strip", true, true)),
            MethodDef::new("zfill", |a| zfill(a, concat!($t, ".zfill"))),
            MethodDef::new("expandtabs", expandtabs),
            MethodDef::new("capitalize", |a| ascii_case(a, concat!($t, ".capitalize"))),
            MethodDef::new("lower", |a| ascii_case(a, concat!($t, ".lower"))),
            MethodDef::new("upper", |a| ascii_case(a, concat!($t, ".upper"))),
            MethodDef::new("swapcase", |a| ascii_case(a, concat!($t, ".swapcase"))),
            MethodDef::new("title", |a| ascii_case(a, concat!($t, ".title"))),
        ]
    };
}

pub const BYTES: [MethodDef; 29] = shared_methods!("bytes");
pub const BYTEARRAY: [MethodDef; 29] = shared_methods!("bytearray");

/// A bytes-like argument.
pub fn bytes_like<'a>(v: Value) -> R<&'a [u8]> {
    match as_slice(v) {
        Some(b) => Ok(b),
        None => raise(Exc::TypeError, &format!("a bytes-like object is required, not '{}'", type_name(v))),
    }
}

/// What to search for: bytes or one byte given as an int.
fn needle(v: Value) -> R<Vec<u8>> {
    if let Some(b) = as_slice(v) {
        return Ok(b.to_vec());
    }
    if helpers::slots(v).index.is_some() {
        return Ok(vec![byte(v, "byte must be in range(0, 256)")?]);
    }
    raise(Exc::TypeError, &format!("argument should be integer or bytes-like object, not '{}'", type_name(v)))
}

fn find(args: &Args, name: &str, last: bool, must: bool) -> R {
    let [sub, start, end] = tuple_args(&tail(args), name, 1)?;
    let sub = needle(sub)?;
    let c = chars(args.pos[0]);
    let (start, end) = bounds(start, end, c.len())?;
    let finder = Finder::new(c, Chars::One(&sub));
    let at = if start > end {
        None
    } else if last {
        finder.rfind(start, end)
    } else {
        finder.find(start, end)
    };
    match at {
        Some(i) => Ok(int::from_usize(i)),
        None if must => raise(Exc::ValueError, "subsection not found"),
        None => Ok(Value::smi(-1)),
    }
}

fn count(args: &Args) -> R {
    let [sub, start, end] = tuple_args(&tail(args), "count", 1)?;
    let sub = needle(sub)?;
    let c = chars(args.pos[0]);
    let (start, end) = bounds(start, end, c.len())?;
    if start > end {
        return Ok(Value::smi(0));
    }
    Ok(int::from_usize(Finder::new(c, Chars::One(&sub)).count(start, end, usize::MAX)))
}

fn affix(args: &Args, name: &str, end_side: bool) -> R {
    let [what, start, end] = tuple_args(&tail(args), name, 1)?;
    let x = receiver(args.pos[0]);
    let (start, end) = bounds(start, end, x.len())?;
    let part = x.get(start..end);
    let check = |w: &[u8]| part.is_some_and(|p| if end_side { p.ends_with(w) } else { p.starts_with(w) });
    if what.has_layout(Layout::Tuple) {
        for &w in tuple::items(what) {
            if check(bytes_like(w)?) {
                return Ok(Value::TRUE);
            }
        }
        return Ok(Value::FALSE);
    }
    match as_slice(what) {
        Some(w) => Ok(Value::bool(check(w))),
        None => raise(
            Exc::TypeError,
            &format!("{name} first arg must be bytes or a tuple of bytes, not {}", type_name(what)),
        ),
    }
}

fn join(args: &Args, name: &str) -> R {
    let items = one_arg(args, name)?;
    let mut parts = Vec::new();
    helpers::for_each_or(items, "can only join an iterable", &mut |x| {
        parts.push(x);
        Ok(())
    })?;
    let sep = receiver(args.pos[0]);
    let mut out = Vec::new();
    for (i, &p) in parts.iter().enumerate() {
        let Some(data) = as_slice(p) else {
            return raise(
                Exc::TypeError,
                &format!("sequence item {i}: expected a bytes-like object, {} found", type_name(p)),
            );
        };
        if i != 0 {
            out.extend_from_slice(sep);
        }
        out.extend_from_slice(data);
    }
    Ok(like(args.pos[0], &out))
}

fn pad(args: &Args, name: &str, left: bool, right: bool) -> R {
    let [width, fill] = pos_args(&tail(args), name, 1)?;
    let width = helpers::index_i64(width)?;
    let fill = if fill.is_unset() {
        b' '
    } else {
        match as_slice(fill) {
            Some(&[c]) => c,
            _ => {
                return raise(
                    Exc::TypeError,
                    &format!(
                        "{name}() argument 2 must be a byte string of length 1, not {}",
                        type_name(fill)
                    ),
                )
            }
        }
    };
    let v = args.pos[0];
    let x = receiver(v);
    if width <= x.len() as i64 {
        return Ok(itself(v));
    }
    let width = width as usize;
    helpers::check_size(width)?;
    let total = width - x.len();
    let before = match (left, right) {
        (true, true) => total / 2 + (total & width & 1),
        (true, false) => total,
        _ => 0,
    };
    let mut out = vec![fill; before];
    out.extend_from_slice(x);
    out.resize(width, fill);
    Ok(like(v, &out))
}

fn strip(args: &Args, name: &str, left: bool, right: bool) -> R {
    let [set] = pos_args(&tail(args), name, 0)?;
    let v = args.pos[0];
    let c = chars(v);
    let (a, b) = if set.is_unset() || set.is_none() {
        ranges::strip(&c, left, right, &unicode::is_ascii_space)
    } else {
        let set = bytes_like(set)?;
        ranges::strip(&c, left, right, &|ch| set.contains(&(ch as u8)))
    };
    if b - a == c.len() {
        return Ok(itself(v));
    }
    Ok(like(v, &receiver(v)[a..b]))
}

fn partition(args: &Args, name: &str, from_right: bool) -> R {
    let sep = bytes_like(one_arg(args, name)?)?;
    if sep.is_empty() {
        return raise(Exc::ValueError, "empty separator");
    }
    let v = args.pos[0];
    let x = receiver(v);
    let finder = Finder::new(chars(v), Chars::One(sep));
    let at = if from_right { finder.rfind(0, x.len()) } else { finder.find(0, x.len()) };
    Ok(tuple::from_slice(&match at {
        Some(i) => [like(v, &x[..i]), like(v, sep), like(v, &x[i + sep.len()..])],
        None if from_right => [like(v, b""), like(v, b""), itself(v)],
        None => [itself(v), like(v, b""), like(v, b"")],
    }))
}

fn remove(args: &Args, name: &str, prefix: bool) -> R {
    let what = bytes_like(one_arg(args, name)?)?;
    let v = args.pos[0];
    let x = receiver(v);
    let rest = if prefix { x.strip_prefix(what) } else { x.strip_suffix(what) };
    Ok(match rest {
        Some(rest) if !what.is_empty() => like(v, rest),
        _ => itself(v),
    })
}

fn replace(args: &Args) -> R {
    let [old, new, limit] = pos_args(&tail(args), "replace", 2)?;
    let (old, new) = (bytes_like(old)?, bytes_like(new)?);
    let limit = split_limit(limit)?;
    let v = args.pos[0];
    let x = receiver(v);
    let mut out = Vec::with_capacity(x.len());
    if old.is_empty() {
        let mut done = 0;
        for i in 0..=x.len() {
            if done < limit {
                out.extend_from_slice(new);
                done += 1;
            }
            out.extend(x.get(i));
        }
        return Ok(like(v, &out));
    }
    let mut parts = ranges::split(&chars(v), Chars::One(old), limit).into_iter();
    if let Some((a, b)) = parts.next() {
        out.extend_from_slice(&x[a..b]);
    }
    for (a, b) in parts {
        out.extend_from_slice(new);
        out.extend_from_slice(&x[a..b]);
    }
    Ok(like(v, &out))
}

fn pieces(v: Value, parts: &[ranges::Range]) -> Value {
    let x = receiver(v);
    let items: Vec<Value> = parts.iter().map(|&(a, b)| like(v, &x[a..b])).collect();
    list::from_slice(&items)
}

fn split(args: &Args, name: &str, from_right: bool) -> R {
    let [sep, limit] = helpers::kw_args(&tail(args), name, ["sep", "maxsplit"], 0, 2)?;
    let limit = split_limit(limit)?;
    let v = args.pos[0];
    let c = chars(v);
    let parts = if sep.is_unset() || sep.is_none() {
        if from_right {
            ranges::rsplit_space(&c, limit, &unicode::is_ascii_space)
        } else {
            ranges::split_space(&c, limit, &unicode::is_ascii_space)
        }
    } else {
        let s = bytes_like(sep)?;
        if s.is_empty() {
            return raise(Exc::ValueError, "empty separator");
        }
        let s = Chars::One(s);
        if from_right {
            ranges::rsplit(&c, s, limit)
        } else {
            ranges::split(&c, s, limit)
        }
    };
    Ok(pieces(v, &parts))
}

fn splitlines(args: &Args) -> R {
    let [keep] = helpers::kw_args(&tail(args), "splitlines", ["keepends"], 0, 1)?;
    let keep = !keep.is_unset() && helpers::truth(keep)?;
    let v = args.pos[0];
    Ok(pieces(v, &ranges::split_lines(&chars(v), keep, &|c| c == 10 || c == 13)))
}

fn zfill(args: &Args, name: &str) -> R {
    let width = helpers::index_i64(one_arg(args, name)?)?;
    let v = args.pos[0];
    let x = receiver(v);
    if width <= x.len() as i64 {
        return Ok(itself(v));
    }
    helpers::check_size(width as usize)?;
    let sign = matches!(x.first(), Some(b'+' | b'-')) as usize;
    let mut out = x[..sign].to_vec();
    out.resize(sign + width as usize - x.len(), b'0');
    out.extend_from_slice(&x[sign..]);
    Ok(like(v, &out))
}

fn expandtabs(args: &Args) -> R {
    let [size] = helpers::kw_args(&tail(args), "expandtabs", ["tabsize"], 0, 1)?;
    let size = if size.is_unset() { 8 } else { helpers::index_i64(size)? };
    let mut out = Vec::new();
    ranges::expand_tabs(&chars(args.pos[0]), size, &mut |c, n| out.resize(out.len() + n, c as u8));
    Ok(like(args.pos[0], &out))
}
