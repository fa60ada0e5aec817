//! `_json`: strings in JSON's quotes, which an encoder spends most of its time on.

use super::api::*;
use crate::objects::argcheck;
use crate::objects::str::{self as string, Builder};

#[no_mangle]
pub extern "C" fn pyrt_module__json(module: Value) -> Value {
    finish(module, add_functions(module, FUNCTIONS))
}

const FUNCTIONS: &[MethodDef] = &[
    MethodDef::new("encode_basestring", |a| encode(a, "encode_basestring", false)),
    MethodDef::new("encode_basestring_ascii", |a| encode(a, "encode_basestring_ascii", true)),
];

/// The string in quotes; with `ascii`, other characters are escaped too.
fn encode(args: &Args, name: &str, ascii: bool) -> R {
    let v = argcheck::one(args, name)?;
    if !string::is_str(v) {
        return raise(Exc::TypeError, &format!("first argument must be a string, not {}", type_name(v)));
    }
    let text = string::chars(v);
    let mut out = Builder::with_capacity(text.len() + 2);
    out.push('"' as u32);
    let mut written = 0;
    for i in 0..text.len() {
        let c = text.get(i);
        let plain = c >= 0x20 && c != '"' as u32 && c != '\\' as u32 && (!ascii || c <= '~' as u32);
        if !plain {
            out.push_chars(text.slice(written, i));
            escape(&mut out, c);
            written = i + 1;
        }
    }
    out.push_chars(text.slice(written, text.len()));
    out.push('"' as u32);
    Ok(out.finish())
}

fn escape(out: &mut Builder, c: u32) {
    let short = match c {
        0x22 | 0x5c => c,
        0x08 => 'b' as u32,
        0x09 => 't' as u32,
        0x0a => 'n' as u32,
        0x0c => 'f' as u32,
        0x0d => 'r' as u32,
        0x10000.. => {
            // A surrogate pair.
            unit(out, 0xd800 | (c - 0x10000) >> 10);
            return unit(out, 0xdc00 | (c - 0x10000) & 0x3ff);
        }
        _ => return unit(out, c),
    };
    out.push('\\' as u32);
    out.push(short);
}

/// A UTF-16 code unit as `\uXXXX`.
fn unit(out: &mut Builder, c: u32) {
    out.push_utf8(&format!("\\u{c:04x}"));
}
