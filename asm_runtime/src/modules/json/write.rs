//! Writing JSON: one walk over the value, into one buffer of characters. In pieces (`iterencode`),
//! the buffer is cut where CPython's encoder yields.

use super::quote;
use super::scan::Depth;
use crate::modules::api::*;
use crate::objects::dict as dicts;
use crate::objects::int::{convert, mag};
use crate::objects::list::sorting;
use crate::objects::module_dict;
use crate::objects::str::{self as string, Builder};
use crate::objects::{float as floats, list as lists, tuple as tuples};
use crate::prelude::*;
use pyrl_abi::layout::Layout;
use pyrl_abi::shapes::Shape;

pub struct Options {
    pub skipkeys: bool,
    pub ensure_ascii: bool,
    pub check_circular: bool,
    pub allow_nan: bool,
    pub sort_keys: bool,
    /// A str, or unset: all in one line.
    pub indent: Value,
    /// Strs; unset: ", " and ": ".
    pub item_separator: Value,
    pub key_separator: Value,
}

impl Options {
    pub const DEFAULT: Options = Options {
        skipkeys: false,
        ensure_ascii: true,
        check_circular: true,
        allow_nan: true,
        sort_keys: false,
        indent: Value::UNSET,
        item_separator: Value::UNSET,
        key_separator: Value::UNSET,
    };

    /// The attributes of an encoder.
    pub fn of(encoder: Value) -> R<Options> {
        let flag = |name| getattr(encoder, name).and_then(truth);
        let separator = |name, place: u32| {
            let v = getattr(encoder, name)?;
            if string::is_str(v) {
                return Ok(v);
            }
            let message = format!("make_encoder() argument {place} must be str, not {}", type_name(v));
            raise(Exc::TypeError, &message)
        };
        let indent = match getattr(encoder, "indent")? {
            Value::NONE => Value::UNSET,
            v if string::is_str(v) => v,
            v => binary(BinOp::Mul, string::from_char(' ' as u32), v)?,
        };
        Ok(Options {
            skipkeys: flag("skipkeys")?,
            ensure_ascii: flag("ensure_ascii")?,
            check_circular: flag("check_circular")?,
            allow_nan: flag("allow_nan")?,
            sort_keys: flag("sort_keys")?,
            indent,
            key_separator: separator("key_separator", 5)?,
            item_separator: separator("item_separator", 6)?,
        })
    }
}

const CALLING: &str = " while calling a Python object";

pub struct Writer<'a> {
    out: Builder,
    options: &'a Options,
    encoder: Value,
    /// Gets the pieces; unset: all stays in `out`.
    pieces: Value,
    /// Containers being written, outermost first, to see those that contain themselves.
    open: Vec<Value>,
    depth: Depth,
}

impl<'a> Writer<'a> {
    /// `missing_frames`: Python frames that CPython would have and we have not.
    pub fn new(encoder: Value, options: &'a Options, pieces: Value, missing_frames: usize) -> Writer<'a> {
        let out = Builder::with_capacity(if pieces.is_unset() { 256 } else { 0 });
        Writer { out, options, encoder, pieces, open: Vec::new(), depth: Depth::new(missing_frames) }
    }

    pub fn finish(self) -> Value {
        self.out.finish()
    }

    /// Does CPython write this with its encoder in Python, whose messages are others?
    fn in_python(&self) -> bool {
        !self.pieces.is_unset() || !self.options.indent.is_unset()
    }

    #[inline(always)]
    fn push_ascii(&mut self, s: &[u8]) {
        match self.out.latin1() {
            Some(buf) => quote::append_short(buf, s),
            None => self.out.push_latin1(s),
        }
    }

    #[inline(always)]
    fn push_separator(&mut self, separator: Value, default: &[u8]) {
        match separator {
            Value::UNSET => self.push_ascii(default),
            v => self.out.push_str(v),
        }
    }

    /// A piece ends here.
    #[inline]
    fn cut(&mut self) {
        if !self.pieces.is_unset() {
            list_push(self.pieces, core::mem::take(&mut self.out).finish());
        }
    }

    /// A new line and as much indentation as the level needs.
    #[inline]
    fn new_line(&mut self, level: usize) {
        if !self.options.indent.is_unset() {
            self.indentation(level);
        }
    }
    #[inline(never)]
    fn indentation(&mut self, level: usize) {
        self.out.push('\n' as u32);
        (0..level).for_each(|_| self.out.push_str(self.options.indent));
    }

    fn item_separator(&mut self, level: usize) {
        self.push_separator(self.options.item_separator, b", ");
        self.new_line(level);
    }

    /// One level deeper.
    fn descend(&mut self) -> R<()> {
        self.depth.enter(if self.in_python() { CALLING } else { " while encoding a JSON object" })
    }

    /// Marks a container as being written: ValueError when it is already.
    fn mark(&mut self, v: Value) -> R<()> {
        if self.options.check_circular {
            if self.open.contains(&v) {
                return raise(Exc::ValueError, "Circular reference detected");
            }
            self.open.push(v);
        }
        Ok(())
    }

    /// Writes a container without items.
    fn empty(&mut self, brackets: &[u8]) -> R<()> {
        self.push_ascii(brackets);
        self.cut();
        self.depth.leave();
        Ok(())
    }

    fn leave(&mut self) {
        self.open.pop();
        self.depth.leave();
    }

    /// Writes a value; what is put before it belongs to the same piece.
    pub fn value(&mut self, v: Value, level: usize) -> R<()> {
        if self.scalar(v)? {
            self.cut();
            return Ok(());
        }
        self.container(v, level)
    }

    fn container(&mut self, v: Value, level: usize) -> R<()> {
        if v.has_layout(Layout::List) || v.has_layout(Layout::Tuple) {
            return self.list(v, level);
        }
        if v.has_layout(Layout::Dict) {
            return self.dict(v, level);
        }
        self.depth.enter(CALLING)?;
        self.mark(v)?;
        let default = getattr(self.encoder, "default")?;
        let replacement = call(default, &[v])?;
        self.value(replacement, level)?;
        self.leave();
        Ok(())
    }

    /// Writes a str, a number or a constant; says whether it was one.
    #[inline]
    fn scalar(&mut self, v: Value) -> R<bool> {
        if v.is_exact(Shape::STR) {
            quote::push(&mut self.out, v, self.options.ensure_ascii);
        } else if v.is_smi() {
            self.small_int(v.as_smi());
        } else {
            return self.other_scalar(v);
        }
        Ok(true)
    }

    fn small_int(&mut self, n: i64) {
        let mut buf = [0; 20];
        let mut at = mag::decimal_digits(&mut buf, n.unsigned_abs());
        if n < 0 {
            at -= 1;
            buf[at] = b'-';
        }
        self.push_ascii(&buf[at..]);
    }

    fn other_scalar(&mut self, v: Value) -> R<bool> {
        match v {
            Value::NONE => self.push_ascii(b"null"),
            Value::TRUE => self.push_ascii(b"true"),
            Value::FALSE => self.push_ascii(b"false"),
            _ if string::is_str(v) => quote::push(&mut self.out, v, self.options.ensure_ascii),
            _ if is_int(v) => self.push_ascii(&convert::decimal(v)?),
            _ if floats::is_float(v) => self.float(v)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn float(&mut self, v: Value) -> R<()> {
        let x = floats::construct::receiver(v);
        if x.is_finite() {
            floats::text::with_repr(x, |text| self.push_ascii(text));
            return Ok(());
        }
        if !self.options.allow_nan {
            let mut message = String::from("Out of range float values are not JSON compliant");
            if self.in_python() {
                message += ": ";
                message += &repr(v)?;
            }
            return raise(Exc::ValueError, &message);
        }
        self.push_ascii(match () {
            _ if x.is_nan() => b"NaN",
            _ if x > 0.0 => b"Infinity",
            _ => b"-Infinity",
        });
        Ok(())
    }

    fn list(&mut self, v: Value, level: usize) -> R<()> {
        self.descend()?;
        let exact = v.is_exact(Shape::LIST) || v.is_exact(Shape::TUPLE);
        if !exact && self.in_python() && !truth(v)? {
            return self.empty(b"[]");
        }
        // Classes of lists may iterate in their own way.
        let source = if exact { v } else { list(&sequence(v)?) };
        let items =
            || if source.has_layout(Layout::List) { lists::items(source) } else { tuples::items(source) };
        if items().is_empty() {
            return self.empty(b"[]");
        }
        self.mark(v)?;
        self.push_ascii(b"[");
        self.new_line(level + 1);
        let mut i = 0;
        while let Some(&item) = items().get(i) {
            if i > 0 {
                self.item_separator(level + 1);
            }
            if self.scalar(item)? {
                self.cut();
            } else {
                self.cut();
                self.container(item, level + 1)?;
            }
            i += 1;
        }
        self.close(b"]", level);
        Ok(())
    }

    /// The end of a container.
    fn close(&mut self, bracket: &[u8], level: usize) {
        if !self.options.indent.is_unset() {
            self.new_line(level);
            self.cut();
        }
        self.push_ascii(bracket);
        self.cut();
        self.leave();
    }

    fn dict(&mut self, d: Value, level: usize) -> R<()> {
        self.descend()?;
        module_dict::refresh(d);
        if dicts::len(d) == 0 {
            return self.empty(b"{}");
        }
        self.mark(d)?;
        self.push_ascii(b"{");
        self.cut();
        if !self.options.indent.is_unset() {
            self.new_line(level + 1);
            self.cut();
        }
        let mut first = true;
        if !self.options.sort_keys && (d.is_exact(Shape::DICT) || !own_items(d)) {
            let (size, end) = (dicts::len(d), dicts::table::end(d));
            let mut at = 0;
            while let Some((key, v)) = dicts::next(d, &mut at) {
                self.pair(key, v, &mut first, level)?;
                if dicts::len(d) != size || dicts::table::end(d) != end {
                    return raise(Exc::RuntimeError, "dictionary changed size during iteration");
                }
            }
        } else {
            for item in self.items(d)? {
                let [key, v] = pair_of(item)[..] else {
                    return raise(Exc::ValueError, "items must return 2-tuples");
                };
                self.pair(key, v, &mut first, level)?;
            }
        }
        self.close(b"}", level);
        Ok(())
    }

    /// What `items()` returns, sorted if asked for.
    fn items(&self, d: Value) -> R<Vec<Value>> {
        let mut items = match d.is_exact(Shape::DICT) || !own_items(d) {
            true => dict_items(d).into_iter().map(|(key, v)| tuple(&[key, v])).collect(),
            false => sequence(call_method(d, "items", &[])?)?,
        };
        if self.options.sort_keys {
            sorting::sort_values(&mut items, Value::UNSET, false)?;
        }
        Ok(items)
    }

    fn pair(&mut self, key: Value, v: Value, first: &mut bool, level: usize) -> R<()> {
        let ascii = self.options.ensure_ascii;
        let text = key.is_exact(Shape::STR);
        let known = text
            || string::is_str(key)
            || key.is_none()
            || key.is_bool()
            || is_int(key)
            || floats::is_float(key);
        if !known {
            if self.options.skipkeys {
                return Ok(());
            }
            let message = format!("keys must be str, int, float, bool or None, not {}", type_name(key));
            return raise(Exc::TypeError, &message);
        }
        if !core::mem::take(first) {
            self.item_separator(level + 1);
            self.cut();
        }
        if text || string::is_str(key) {
            quote::push(&mut self.out, key, ascii);
        } else {
            self.push_ascii(b"\"");
            self.other_key(key)?;
            self.push_ascii(b"\"");
        }
        self.cut();
        self.push_separator(self.options.key_separator, b": ");
        self.cut();
        self.value(v, level + 1)
    }

    /// A key that is no str, without quotes.
    fn other_key(&mut self, key: Value) -> R<()> {
        match key.to_smi() {
            Some(n) => self.small_int(n),
            None => {
                self.other_scalar(key)?;
            }
        }
        Ok(())
    }
}

/// The items of a tuple.
fn pair_of<'a>(v: Value) -> &'a [Value] {
    if v.has_layout(Layout::Tuple) {
        tuples::items(v)
    } else {
        &[]
    }
}

/// Does the class of a dict have an `items` of its own?
fn own_items(d: Value) -> bool {
    let name = interned("items");
    let of = |class| crate::object::type_lookup(class, name);
    of(crate::object::type_of(d)) != of(crate::object::builtin_type(Shape::DICT))
}
