//! `hex()` and `fromhex()` of bytes and bytearray.

use super::{array, receiver};
use crate::error::{Exc, R};
use crate::objects::helpers::{self, one_arg, raise, tail, type_name};
use crate::objects::int::mag::digit_value;
use crate::objects::str as string;
use crate::prelude::*;
use crate::types::Args;
use pyrl_abi::shapes::Shape;

/// `hex(sep, bytes_per_sep=1)`.
pub fn hex(args: &Args) -> R {
    let [sep, group] = helpers::kw_args(&tail(args), "hex", ["sep", "bytes_per_sep"], 0, 2)?;
    let x = receiver(args.pos[0]);
    let sep = if sep.is_unset() {
        None
    } else {
        let code = if string::is_str(sep) {
            let c = string::chars(sep);
            (c.len() == 1).then(|| c.get(0))
        } else {
            match super::as_slice(sep) {
                Some(&[c]) => Some(c as u32),
                Some(_) => None,
                None => {
                    // CPython takes the length first.
                    crate::object::len(sep)?;
                    return raise(Exc::TypeError, "sep must be str or bytes.");
                }
            }
        };
        match code {
            Some(c) if c < 128 => Some(c as u8),
            Some(_) => return raise(Exc::ValueError, "sep must be ASCII."),
            None => return raise(Exc::ValueError, "sep must be length 1."),
        }
    };
    let group = if group.is_unset() { 1 } else { helpers::index_i64(group)? };
    let size = group.unsigned_abs() as usize;
    let mut out = Vec::with_capacity(x.len() * 3);
    for (i, b) in x.iter().enumerate() {
        // Positive counts group from the right, negative ones from the left.
        let at = if group > 0 { x.len() - i } else { i };
        if let (Some(s), true) = (sep, i != 0 && size != 0 && at % size.max(1) == 0) {
            out.push(s);
        }
        let digits = b"0123456789abcdef";
        out.push(digits[(b >> 4) as usize]);
        out.push(digits[(b & 15) as usize]);
    }
    Ok(string::from_ascii(&out))
}

/// `fromhex(text)`.
pub fn fromhex(args: &Args) -> R {
    let text = one_arg(args, "fromhex")?;
    if !string::is_str(text) {
        return raise(Exc::TypeError, &format!("fromhex() argument must be str, not {}", type_name(text)));
    }
    let c = string::chars(text);
    let digit = |i: usize| {
        let ch = if i < c.len() { c.get(i) } else { 0 };
        u8::try_from(ch).ok().and_then(digit_value).filter(|&d| d < 16)
    };
    let mut out = Vec::with_capacity(c.len() / 2);
    let mut i = 0;
    while i < c.len() {
        if matches!(c.get(i), 9..=13 | 32) {
            i += 1;
            continue;
        }
        let bad = match (digit(i), digit(i + 1)) {
            (Some(h), Some(l)) => {
                out.push((h << 4 | l) as u8);
                i += 2;
                continue;
            }
            (None, _) => i,
            _ => i + 1,
        };
        return raise(
            Exc::ValueError,
            &format!("non-hexadecimal number found in fromhex() arg at position {bad}"),
        );
    }
    let class = args.pos[0];
    if helpers::is_exact_type(class, Shape::BYTES) {
        return Ok(super::new(&out));
    }
    if helpers::is_exact_type(class, Shape::BYTEARRAY) {
        return Ok(array::new(&out));
    }
    helpers::call(class, &[super::new(&out)])
}
