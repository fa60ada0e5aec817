//! Case conversions of strings, and `translate`.

use super::{chars, len, map_ascii, swar, unicode, Builder, Chars};
use crate::error::{Exc, R};
use crate::objects::helpers::{self, no_args, one_arg, raise};
use crate::objects::{dict, int};
use crate::types::{Args, MethodDef};
use crate::value::Value;

pub const METHODS: [MethodDef; 8] = [
    MethodDef::new("capitalize", capitalize),
    MethodDef::new("casefold", casefold),
    MethodDef::new("lower", lower),
    MethodDef::new("swapcase", swapcase),
    MethodDef::new("title", title),
    MethodDef::new("translate", translate),
    MethodDef::new("upper", upper),
    MethodDef::stat("maketrans", maketrans),
];

fn lower(args: &Args) -> R {
    if let ([v], []) = (args.pos, args.kwnames) {
        return Ok(to_lower(*v));
    }
    no_args(args, "str.lower")?;
    Ok(to_lower(args.pos[0]))
}

/// `v.lower()`
#[inline]
pub fn to_lower(v: Value) -> Value {
    if let Some(v) = map_ascii(v, swar::lower) {
        return v;
    }
    lower_any(v)
}

#[inline(never)]
fn lower_any(v: Value) -> Value {
    let c = chars(v);
    let mut out = Builder::with_capacity(c.len());
    c.for_each_indexed(|i, ch| push_lower(&mut out, &c, i, ch));
    out.finish()
}

/// Lower case in context: a capital sigma at the end of a word becomes the final form.
fn push_lower(out: &mut Builder, c: &Chars, i: usize, ch: u32) {
    if ch == 0x3a3 {
        let mut before = (0..i).rev().map(|j| c.get(j)).skip_while(|&x| unicode::is_case_ignorable(x));
        let mut after = (i + 1..c.len()).map(|j| c.get(j)).skip_while(|&x| unicode::is_case_ignorable(x));
        let last =
            before.next().is_some_and(unicode::is_cased) && !after.next().is_some_and(unicode::is_cased);
        out.push(if last { 0x3c2 } else { 0x3c3 });
    } else {
        unicode::lower(ch, &mut |x| out.push(x));
    }
}

fn upper(args: &Args) -> R {
    no_args(args, "str.upper")?;
    Ok(to_upper(args.pos[0]))
}

/// `v.upper()`
pub fn to_upper(v: Value) -> Value {
    if let Some(v) = map_ascii(v, swar::upper) {
        return v;
    }
    let mut out = Builder::with_capacity(len(v));
    chars(v).iter().for_each(|ch| unicode::upper(ch, &mut |x| out.push(x)));
    out.finish()
}

fn casefold(args: &Args) -> R {
    no_args(args, "str.casefold")?;
    if let Some(v) = map_ascii(args.pos[0], swar::lower) {
        return Ok(v);
    }
    let mut out = Builder::with_capacity(len(args.pos[0]));
    chars(args.pos[0]).iter().for_each(|ch| unicode::fold(ch, &mut |x| out.push(x)));
    Ok(out.finish())
}

fn capitalize(args: &Args) -> R {
    no_args(args, "str.capitalize")?;
    let c = chars(args.pos[0]);
    let mut out = Builder::with_capacity(c.len());
    c.for_each_indexed(|i, ch| {
        if i == 0 {
            unicode::title(ch, &mut |x| out.push(x));
        } else {
            push_lower(&mut out, &c, i, ch);
        }
    });
    Ok(out.finish())
}

fn swapcase(args: &Args) -> R {
    no_args(args, "str.swapcase")?;
    let c = chars(args.pos[0]);
    let mut out = Builder::with_capacity(c.len());
    c.for_each_indexed(|i, ch| {
        if unicode::is_upper(ch) {
            push_lower(&mut out, &c, i, ch);
        } else if unicode::is_lower(ch) {
            unicode::upper(ch, &mut |x| out.push(x));
        } else {
            out.push(ch);
        }
    });
    Ok(out.finish())
}

fn title(args: &Args) -> R {
    no_args(args, "str.title")?;
    let c = chars(args.pos[0]);
    let mut out = Builder::with_capacity(c.len());
    let mut after_cased = false;
    c.for_each_indexed(|i, ch| {
        if after_cased {
            push_lower(&mut out, &c, i, ch);
        } else {
            unicode::title(ch, &mut |x| out.push(x));
        }
        after_cased = unicode::is_cased(ch);
    });
    Ok(out.finish())
}

fn translate(args: &Args) -> R {
    let table = one_arg(args, "str.translate")?;
    let c = chars(args.pos[0]);
    let mut out = Builder::with_capacity(c.len());
    for ch in c.iter() {
        let to = match helpers::getitem(table, Value::smi(ch as i64)) {
            Ok(to) => to,
            Err(raised) => {
                if !helpers::pending_is(Exc::LookupError) {
                    return Err(raised);
                }
                helpers::clear_pending();
                out.push(ch);
                continue;
            }
        };
        if to.is_none() {
            continue;
        }
        if super::is_str(to) {
            out.push_str(to);
        } else if int::is_int(to) {
            match int::to_i64(to) {
                Some(n @ 0..=0x10ffff) => out.push(n as u32),
                _ => return raise(Exc::ValueError, "character mapping must be in range(0x110000)"),
            }
        } else {
            return raise(Exc::TypeError, "character mapping must return integer, None or str");
        }
    }
    Ok(out.finish())
}

fn maketrans(args: &Args) -> R {
    let [x, y, z] = helpers::pos_args(args, "maketrans", 1)?;
    let result = dict::new();
    if y.is_unset() {
        if !helpers::is_dict(x) {
            return raise(Exc::TypeError, "if you give only one argument to maketrans it must be a dict");
        }
        let mut at = 0;
        while let Some((key, value)) = dict::next(x, &mut at) {
            let key = if super::is_str(key) {
                if len(key) != 1 {
                    return raise(Exc::ValueError, "string keys in translate table must be of length 1");
                }
                Value::smi(chars(key).get(0) as i64)
            } else if int::is_int(key) {
                key
            } else {
                return raise(Exc::TypeError, "keys in translate table must be strings or integers");
            };
            dict::set(result, key, value)?;
        }
        return Ok(result);
    }
    for (i, v) in [x, y, z].into_iter().enumerate().filter(|(_, v)| !v.is_unset()) {
        if !super::is_str(v) {
            if i == 0 {
                return raise(
                    Exc::TypeError,
                    "first maketrans argument must be a string if there is a second argument",
                );
            }
            return raise(
                Exc::TypeError,
                &format!("maketrans() argument {} must be str, not {}", i + 1, helpers::type_name(v)),
            );
        }
    }
    if len(x) != len(y) {
        return raise(Exc::ValueError, "the first two maketrans arguments must have equal length");
    }
    for (a, b) in chars(x).iter().zip(chars(y).iter()) {
        dict::set(result, Value::smi(a as i64), Value::smi(b as i64))?;
    }
    if !z.is_unset() {
        for c in chars(z).iter() {
            dict::set(result, Value::smi(c as i64), Value::NONE)?;
        }
    }
    Ok(result)
}
