//! `str.isalpha` and its relatives.

use super::{chars, len, unicode, width};
use crate::error::R;
use crate::objects::helpers::no_args;
use crate::types::{Args, MethodDef};
use crate::value::Value;
use pyrl_abi::layout;

pub const METHODS: [MethodDef; 12] = [
    MethodDef::new("isalnum", |a| every(a, "str.isalnum", &ALNUM)),
    MethodDef::new("isalpha", |a| every(a, "str.isalpha", &ALPHA)),
    MethodDef::new("isascii", isascii),
    MethodDef::new("isdecimal", |a| every(a, "str.isdecimal", &DECIMAL)),
    MethodDef::new("isdigit", |a| every(a, "str.isdigit", &DIGIT)),
    MethodDef::new("isidentifier", isidentifier),
    MethodDef::new("islower", |a| cased(a, "str.islower", unicode::is_lower, unicode::is_upper)),
    MethodDef::new("isnumeric", |a| every(a, "str.isnumeric", &NUMERIC)),
    MethodDef::new("isprintable", isprintable),
    MethodDef::new("isspace", |a| every(a, "str.isspace", &SPACE)),
    MethodDef::new("istitle", istitle),
    MethodDef::new("isupper", |a| cased(a, "str.isupper", unicode::is_upper, unicode::is_lower)),
];

/// A property of characters: that of the ASCII ones as two words of bits, and of all.
pub struct Property {
    ascii: [u64; 2],
    of: fn(u32) -> bool,
}

const fn bits(first: u8, last: u8) -> [u64; 2] {
    let all = (1u128 << (last + 1)) - (1u128 << first);
    [all as u64, (all >> 64) as u64]
}
const fn both(a: [u64; 2], b: [u64; 2]) -> [u64; 2] {
    [a[0] | b[0], a[1] | b[1]]
}
const DIGITS: [u64; 2] = bits(b'0', b'9');
const LETTERS: [u64; 2] = both(bits(b'A', b'Z'), bits(b'a', b'z'));
const SPACES: [u64; 2] = both(bits(b' ', b' '), both(bits(9, 13), bits(0x1c, 0x1f)));

pub static SPACE: Property = Property { ascii: SPACES, of: unicode::is_space };
pub static DIGIT: Property = Property { ascii: DIGITS, of: unicode::is_digit };
pub static ALPHA: Property = Property { ascii: LETTERS, of: unicode::is_alpha };
pub static ALNUM: Property = Property {
    ascii: both(LETTERS, DIGITS),
    of: |c| unicode::is_alpha(c) || unicode::is_numeric(c) || unicode::is_digit(c),
};
static DECIMAL: Property = Property { ascii: DIGITS, of: unicode::is_decimal };
static NUMERIC: Property = Property { ascii: DIGITS, of: unicode::is_numeric };

impl Property {
    #[inline(always)]
    fn has(&self, c: u32) -> bool {
        if c < 128 {
            return self.ascii[c as usize / 64] >> (c % 64) & 1 != 0;
        }
        (self.of)(c)
    }
}

/// Not empty and every character has the property?
#[inline(always)]
pub fn all(v: Value, property: &Property) -> Value {
    // One character is what programs ask about most.
    let c = v.word(layout::STR_DATA) as u8;
    if len(v) == 1 && width(v) == 1 && c < 128 {
        return Value::bool(property.has(c as u32));
    }
    all_of(v, property)
}

#[inline(never)]
fn all_of(v: Value, property: &Property) -> Value {
    let c = chars(v);
    Value::bool(!c.is_empty() && c.iter().all(|c| property.has(c)))
}

fn every(args: &Args, name: &str, property: &Property) -> R {
    no_args(args, name)?;
    Ok(all(args.pos[0], property))
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
