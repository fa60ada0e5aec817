//! `str.isalpha` and its relatives.

use super::{chars, unicode};
use crate::error::R;
use crate::objects::helpers::no_args;
use crate::types::{Args, MethodDef};
use crate::value::Value;

pub const METHODS: [MethodDef; 12] = [
    MethodDef::new("isalnum", |a| {
        all(a, "str.isalnum", |c| unicode::is_alpha(c) || unicode::is_numeric(c) || unicode::is_digit(c))
    }),
    MethodDef::new("isalpha", |a| all(a, "str.isalpha", unicode::is_alpha)),
    MethodDef::new("isascii", isascii),
    MethodDef::new("isdecimal", |a| all(a, "str.isdecimal", unicode::is_decimal)),
    MethodDef::new("isdigit", |a| all(a, "str.isdigit", unicode::is_digit)),
    MethodDef::new("isidentifier", isidentifier),
    MethodDef::new("islower", |a| cased(a, "str.islower", unicode::is_lower, unicode::is_upper)),
    MethodDef::new("isnumeric", |a| all(a, "str.isnumeric", unicode::is_numeric)),
    MethodDef::new("isprintable", isprintable),
    MethodDef::new("isspace", |a| all(a, "str.isspace", unicode::is_space)),
    MethodDef::new("istitle", istitle),
    MethodDef::new("isupper", |a| cased(a, "str.isupper", unicode::is_upper, unicode::is_lower)),
];

/// Not empty and every character satisfies the predicate.
fn all(args: &Args, name: &str, f: fn(u32) -> bool) -> R {
    no_args(args, name)?;
    let c = chars(args.pos[0]);
    Ok(Value::bool(!c.is_empty() && c.iter().all(f)))
}

/// Some character of the wanted case, none of the opposite one or title case.
fn cased(args: &Args, name: &str, want: fn(u32) -> bool, against: fn(u32) -> bool) -> R {
    no_args(args, name)?;
    let mut found = false;
    for c in chars(args.pos[0]).iter() {
        if against(c) || unicode::is_title(c) {
            return Ok(Value::FALSE);
        }
        found = found || want(c);
    }
    Ok(Value::bool(found))
}

fn isascii(args: &Args) -> R {
    no_args(args, "str.isascii")?;
    Ok(Value::bool(chars(args.pos[0]).is_ascii()))
}

fn isprintable(args: &Args) -> R {
    no_args(args, "str.isprintable")?;
    Ok(Value::bool(chars(args.pos[0]).iter().all(unicode::is_printable)))
}

/// Is the text an identifier (keywords included)?
pub fn is_identifier(v: Value) -> bool {
    let mut it = chars(v).iter();
    it.next().is_some_and(unicode::is_identifier_start) && it.all(unicode::is_identifier_part)
}

fn isidentifier(args: &Args) -> R {
    no_args(args, "str.isidentifier")?;
    Ok(Value::bool(is_identifier(args.pos[0])))
}

fn istitle(args: &Args) -> R {
    no_args(args, "str.istitle")?;
    let (mut found, mut after_cased) = (false, false);
    for c in chars(args.pos[0]).iter() {
        if unicode::is_upper(c) || unicode::is_title(c) {
            if after_cased {
                return Ok(Value::FALSE);
            }
            (found, after_cased) = (true, true);
        } else if unicode::is_lower(c) {
            if !after_cased {
                return Ok(Value::FALSE);
            }
            found = true;
        } else {
            after_cased = false;
        }
    }
    Ok(Value::bool(found))
}
