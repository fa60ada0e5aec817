//! Strings the runtime itself needs: creation from Rust text, hashing, interning, and the static
//! names of dunder methods.
//!
//! Attribute names are compared by pointer after interning; the flag INTERNED marks the
//! canonical object, so interning a name that came from the program is one test.

use crate::gc;
use crate::prelude::*;
use crate::value::Value;
use pyrl_abi::layout::{self, flags, Layout};
use pyrl_abi::shapes::Shape;

/// Bytes of a static name.
const NAME_MAX: usize = 32;

/// A static, already interned str object.
#[repr(C, align(8))]
pub struct Name {
    header: u64,
    hash: u64,
    len: u64,
    data: [u8; NAME_MAX],
}

impl Name {
    pub const fn new(text: &str) -> Name {
        let bytes = text.as_bytes();
        assert!(bytes.len() < NAME_MAX);
        let mut data = [0; NAME_MAX];
        let mut i = 0;
        while i < bytes.len() {
            data[i] = bytes[i];
            i += 1;
        }
        Name {
            header: gc::header(Shape::STR as u32, Layout::Str, flags::STATIC | flags::INTERNED, 1),
            hash: hash_bytes(bytes),
            len: bytes.len() as u64,
            data,
        }
    }
    /// The str object.
    #[inline(always)]
    pub fn v(&'static self) -> Value {
        Value(self as *const Name as u64)
    }
    /// The text.
    pub fn text(&'static self) -> &'static str {
        // `new` has copied it from a str.
        unsafe { core::str::from_utf8_unchecked(&self.data[..self.len as usize]) }
    }
}

/// Hash of a string's character bytes; never 0. Eight bytes a step, multiply and fold
/// (after Fx), finished with MurmurHash3's 64-bit mixer.
pub const fn hash_bytes(bytes: &[u8]) -> u64 {
    let mut h = hash_start(bytes.len());
    let mut i = 0;
    while i + 8 <= bytes.len() {
        let word = u64::from_le_bytes([
            bytes[i],
            bytes[i + 1],
            bytes[i + 2],
            bytes[i + 3],
            bytes[i + 4],
            bytes[i + 5],
            bytes[i + 6],
            bytes[i + 7],
        ]);
        h = hash_word(h, word);
        i += 8;
    }
    let mut tail = 0u64;
    let mut shift = 0;
    while i < bytes.len() {
        tail |= (bytes[i] as u64) << shift;
        shift += 8;
        i += 1;
    }
    hash_end(hash_word(h, tail))
}

const HASH_FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

#[inline(always)]
const fn hash_start(len: usize) -> u64 {
    len as u64 ^ HASH_FACTOR
}

#[inline(always)]
const fn hash_word(h: u64, word: u64) -> u64 {
    (h.rotate_left(5) ^ word).wrapping_mul(HASH_FACTOR)
}

#[inline(always)]
const fn hash_end(mut h: u64) -> u64 {
    h ^= h >> 33;
    h = h.wrapping_mul(0xff51_afd7_ed55_8ccd);
    h ^= h >> 33;
    if h == 0 {
        1
    } else {
        h
    }
}

/// Bytes of the characters of a str object.
pub fn str_bytes(v: Value) -> &'static [u8] {
    let width = gc::aux(v) as usize;
    let len = v.word(layout::STR_LEN) as usize * width;
    unsafe { core::slice::from_raw_parts(v.addr().add(layout::STR_DATA as usize), len) }
}

/// Hash of a str object, cached in it; never 0. `hash(s)` is this word as a signed number.
pub fn str_hash(v: Value) -> u64 {
    let cached = v.word(layout::STR_HASH);
    if cached != 0 {
        return cached;
    }
    let h = hash_str(v);
    v.set_word(layout::STR_HASH, h);
    h
}

/// `hash_bytes` of the characters of a str object, by whole words: a cell ends at a word.
fn hash_str(v: Value) -> u64 {
    let mut words = unsafe { v.addr().add(layout::STR_DATA as usize) as *const u64 };
    let mut left = v.word(layout::STR_LEN) as usize * gc::aux(v) as usize;
    let mut h = hash_start(left);
    while left >= 8 {
        unsafe {
            h = hash_word(h, *words);
            words = words.add(1);
        }
        left -= 8;
    }
    let unused = 64 - 8 * left as u32;
    let tail = if left == 0 { 0 } else { (unsafe { *words } << unused) >> unused };
    hash_end(hash_word(h, tail))
}

/// Equality of two str objects.
pub fn str_eq(a: Value, b: Value) -> bool {
    a == b
        || (a.word(layout::STR_LEN) == b.word(layout::STR_LEN)
            && gc::aux(a) == gc::aux(b)
            && str_bytes(a) == str_bytes(b))
}

/// A new str object with the text (one, two or four bytes a character by content).
pub fn str_new(text: &str) -> Value {
    if text.is_ascii() {
        return str_raw(text.as_bytes(), text.len(), 1);
    }
    let widest = text.chars().map(|c| c as u32).max().unwrap_or(0);
    let count = text.chars().count();
    let mut data = Vec::with_capacity(count * 4);
    let width = match widest {
        0..=0xff => 1,
        0x100..=0xffff => 2,
        _ => 4,
    };
    for c in text.chars() {
        data.extend_from_slice(&(c as u32).to_le_bytes()[..width]);
    }
    str_raw(&data, count, width)
}

/// A new str object of `count` characters of `width` bytes each.
pub fn str_raw(data: &[u8], count: usize, width: usize) -> Value {
    let size = layout::STR_DATA as usize + data.len();
    let v = gc::alloc(size, Layout::Str, Shape::STR as u32);
    gc::set_aux(v, width as u16);
    v.set_word(layout::STR_LEN, count as u64);
    unsafe {
        let to = v.addr().add(layout::STR_DATA as usize);
        core::ptr::copy_nonoverlapping(data.as_ptr(), to, data.len());
    }
    v
}

/// Text of a str object; surrogates become U+FFFD.
pub fn text(v: Value) -> String {
    let bytes = str_bytes(v);
    match gc::aux(v) {
        1 if bytes.is_ascii() => String::from_utf8_lossy(bytes).into_owned(),
        1 => bytes.iter().map(|&b| b as char).collect(),
        2 => bytes
            .chunks_exact(2)
            .map(|c| u16::from_le_bytes([c[0], c[1]]) as u32)
            .map(|c| char::from_u32(c).unwrap_or('\u{fffd}'))
            .collect(),
        _ => bytes
            .chunks_exact(4)
            .map(|c| u32::from_le_bytes([c[0], c[1], c[2], c[3]]))
            .map(|c| char::from_u32(c).unwrap_or('\u{fffd}'))
            .collect(),
    }
}

/// Is it a str (or an instance of a subclass)?
#[inline]
pub fn is_str(v: Value) -> bool {
    v.has_layout(Layout::Str)
}

/// The intern table: open addressing, linear probing, never shrinks.
struct Table {
    slots: Vec<Value>,
    used: usize,
}

static mut TABLE: Table = Table { slots: Vec::new(), used: 0 };

fn table() -> &'static mut Table {
    let table = unsafe { &mut *core::ptr::addr_of_mut!(TABLE) };
    if table.slots.is_empty() {
        table.slots = vec![Value::UNSET; 1024];
        for name in STATIC_NAMES {
            let v = name.v();
            let at = table.find(name.hash, |other| str_eq(other, v));
            if table.slots[at].is_unset() {
                table.slots[at] = v;
                table.used += 1;
            }
        }
    }
    table
}

impl Table {
    /// Place of the string, or the free place where it belongs.
    fn find(&self, hash: u64, same: impl Fn(Value) -> bool) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let v = self.slots[at];
            if v.is_unset() || (v.word(layout::STR_HASH) == hash && same(v)) {
                return at;
            }
            at = (at + 1) & mask;
        }
    }

    fn insert(&mut self, at: usize, v: Value) {
        gc::set_flags(v, flags::INTERNED);
        self.slots[at] = v;
        self.used += 1;
        if self.used * 2 > self.slots.len() {
            let bigger = vec![Value::UNSET; self.slots.len() * 2];
            let old = core::mem::replace(&mut self.slots, bigger);
            for v in old.into_iter().filter(|v| !v.is_unset()) {
                let at = self.find(v.word(layout::STR_HASH), |_| false);
                self.slots[at] = v;
            }
        }
    }
}

/// The canonical str object equal to `v` (instances of str subclasses are copied).
#[inline]
pub fn intern_value(v: Value) -> Value {
    if gc::flags(v) & flags::INTERNED != 0 {
        return v;
    }
    intern_slow(v)
}

fn intern_slow(v: Value) -> Value {
    let hash = str_hash(v);
    let table = table();
    let at = table.find(hash, |other| str_eq(other, v));
    if !table.slots[at].is_unset() {
        return table.slots[at];
    }
    let v = if v.is_exact(Shape::STR) {
        v
    } else {
        let copy = str_raw(str_bytes(v), v.word(layout::STR_LEN) as usize, gc::aux(v) as usize);
        str_hash(copy);
        copy
    };
    table.insert(at, v);
    v
}

/// The canonical str object with this text.
pub fn intern(text: &str) -> Value {
    if !text.is_ascii() {
        return intern_slow(str_new(text));
    }
    let hash = hash_bytes(text.as_bytes());
    let table = table();
    let at = table.find(hash, |other| gc::aux(other) == 1 && str_bytes(other) == text.as_bytes());
    if !table.slots[at].is_unset() {
        return table.slots[at];
    }
    let v = str_new(text);
    str_hash(v);
    table.insert(at, v);
    v
}

/// The canonical object of a name if it is interned at all (no name that is in use is missing).
pub fn find_interned(text: &str) -> Option<Value> {
    let hash = hash_bytes(text.as_bytes());
    let table = table();
    let at = table.find(hash, |other| gc::aux(other) == 1 && str_bytes(other) == text.as_bytes());
    let v = table.slots[at];
    (!v.is_unset()).then_some(v)
}

macro_rules! names {
    ($($id:ident = $text:literal),* $(,)?) => {
        $(pub static $id: Name = Name::new($text);)*
        static STATIC_NAMES: &[&Name] = &[$(&$id),*];
    };
}

names! {
    EMPTY = "",
    ABS = "__abs__", ABSTRACTMETHODS = "__abstractmethods__", ADD = "__add__",
    AENTER = "__aenter__", AEXIT = "__aexit__", AITER = "__aiter__", AND = "__and__",
    ANEXT = "__anext__", ANNOTATIONS = "__annotations__", AWAIT = "__await__",
    BASES = "__bases__", BASE = "__base__", BOOL = "__bool__", BUILTINS = "builtins",
    CALL = "__call__", CAUSE = "__cause__", CLASS = "__class__", CLASSCELL = "__classcell__",
    CLASS_GETITEM = "__class_getitem__", CLOSE = "close", CODE = "__code__",
    CLOSURE = "__closure__", COMPLEX = "__complex__", CONTAINS = "__contains__",
    CONTEXT = "__context__", DEFAULTS = "__defaults__", DEL = "__del__",
    DELATTR = "__delattr__", DELETE = "__delete__", DELITEM = "__delitem__", DICT = "__dict__",
    DIR = "__dir__", DIVMOD = "__divmod__", DOC = "__doc__", ENTER = "__enter__", EQ = "__eq__",
    EXIT = "__exit__", FILE = "__file__", FLOAT = "__float__", FLOORDIV = "__floordiv__",
    FORMAT = "__format__", FSPATH = "__fspath__", GE = "__ge__", GET = "__get__",
    GETATTR = "__getattr__", GETATTRIBUTE = "__getattribute__", GETITEM = "__getitem__",
    GETSTATE = "__getstate__", GLOBALS = "__globals__", GT = "__gt__", HASH = "__hash__",
    IADD = "__iadd__", IAND = "__iand__", IFLOORDIV = "__ifloordiv__", ILSHIFT = "__ilshift__",
    IMATMUL = "__imatmul__", IMOD = "__imod__", IMUL = "__imul__", INDEX = "__index__",
    INIT = "__init__", INIT_SUBCLASS = "__init_subclass__", INSTANCECHECK = "__instancecheck__",
    INT = "__int__", INVERT = "__invert__", IOR = "__ior__", IPOW = "__ipow__",
    IRSHIFT = "__irshift__", ISABSTRACTMETHOD = "__isabstractmethod__", ISUB = "__isub__",
    ITER = "__iter__", ITRUEDIV = "__itruediv__", IXOR = "__ixor__",
    KEYS = "keys", KWDEFAULTS = "__kwdefaults__", LE = "__le__", LEN = "__len__",
    LENGTH_HINT = "__length_hint__", LSHIFT = "__lshift__", LT = "__lt__", MAIN = "__main__",
    MATCH_ARGS = "__match_args__", MATMUL = "__matmul__", METACLASS = "metaclass",
    MISSING = "__missing__", MOD = "__mod__", MODULE = "__module__", MRO = "__mro__",
    MRO_ENTRIES = "__mro_entries__", MUL = "__mul__", NAME = "__name__", NE = "__ne__",
    NEG = "__neg__", NEW = "__new__", NEXT = "__next__", NOTES = "__notes__", OR = "__or__",
    ORIG_BASES = "__orig_bases__", PACKAGE = "__package__", PATH = "__path__", POS = "__pos__",
    POW = "__pow__", PREPARE = "__prepare__", QUALNAME = "__qualname__", RADD = "__radd__",
    RAND = "__rand__", RDIVMOD = "__rdivmod__", REDUCE = "__reduce__",
    REDUCE_EX = "__reduce_ex__", REPR = "__repr__", REVERSED = "__reversed__",
    RFLOORDIV = "__rfloordiv__", RLSHIFT = "__rlshift__", RMATMUL = "__rmatmul__",
    RMOD = "__rmod__", RMUL = "__rmul__", ROR = "__ror__", ROUND = "__round__", RPOW = "__rpow__",
    RRSHIFT = "__rrshift__", RSHIFT = "__rshift__", RSUB = "__rsub__", RTRUEDIV = "__rtruediv__",
    RXOR = "__rxor__", SELF = "self", SEND = "send", SET = "__set__", SETATTR = "__setattr__",
    SETITEM = "__setitem__", SET_NAME = "__set_name__", SIZEOF = "__sizeof__", SLOTS = "__slots__",
    STR = "__str__", SUB = "__sub__", SUBCLASSCHECK = "__subclasscheck__",
    SUBCLASSES = "__subclasses__", SUBCLASSHOOK = "__subclasshook__",
    SUPPRESS_CONTEXT = "__suppress_context__", THROW = "throw", TRACEBACK = "__traceback__",
    TRUEDIV = "__truediv__", TRUNC = "__trunc__", VALUE = "value", WEAKREF = "__weakref__",
    WRAPPED = "__wrapped__", XOR = "__xor__", CEIL = "__ceil__", FLOOR = "__floor__",
    BYTES = "__bytes__", ARGS = "args", ALL = "__all__", FUNC = "__func__",
    WITH_TRACEBACK = "with_traceback", ADD_NOTE = "add_note", OBJCLASS = "__objclass__",
    TEXT_SIGNATURE = "__text_signature__", OBJECT = "object", TYPE = "type", SPEC = "__spec__",
    LOADER = "__loader__", STDOUT = "stdout", FLUSH = "flush", WRITE = "write", KEY = "key",
    DEFAULT = "default", REVERSE = "reverse", COPY = "copy", APPEND = "append", POP = "pop",
    ITEMS = "items", VALUES = "values", UPDATE = "update",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn interning_is_canonical() {
        assert_eq!(intern("__init__"), INIT.v());
        assert_eq!(intern_value(str_new("__init__")), INIT.v());
        let a = intern("a name of no importance");
        assert_eq!(a, intern_value(str_new("a name of no importance")));
        assert_eq!(text(intern("naïve Ω 🐍")), "naïve Ω 🐍");
    }
}
