//! Static data: symbols, constants as static objects, inline caches.
//!
//! Names are derived from content (`str$hello.1f3a…`) or from the function and an ordinal
//! within it, never from a global counter, so editing one function renames nothing elsewhere.
//! Every name holds a single `$`, which no mangled Python name does.

use crate::base::hash::Map as HashMap;
use crate::hir::{self, Const, ConstId};
use crate::lir::{Data, Linkage, Section, SymId, Word};
use pyrl_abi::float::encode_inline;
use pyrl_abi::layout::{flags, Layout};
use pyrl_abi::shapes::Shape;
use pyrl_abi::tags;
use std::collections::BTreeMap;

/// How code refers to a constant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ConstRef {
    /// The word itself.
    Imm(u64),
    /// Address of a static object.
    Static(SymId),
    /// Root slot, 0 until the object has been built at run time (frozensets and what holds them).
    Lazy(SymId),
}

/// Collects symbols and data of a program.
#[derive(Default)]
pub struct DataBuilder {
    pub symbols: Vec<String>,
    index: HashMap<String, SymId>,
    /// Constants and slots by name: emitted in name order.
    items: BTreeMap<String, Data>,
    /// Function and module data in program order, after the constants.
    pub ordered: Vec<Data>,
    consts: HashMap<u32, ConstRef>,
    /// Of each function: lines that its inlined copies lie on (`desc::inlined_lines`).
    pub inlined_lines: Vec<Vec<u32>>,
    /// Where the lines of each module begin.
    lines: HashMap<u32, std::rc::Rc<[usize]>>,
    /// Strs made by `str`.
    strs: HashMap<String, SymId>,
}

/// FNV-1a, 64 bits: stable over builds and hosts.
struct ContentHash(u64);

impl ContentHash {
    fn new() -> Self {
        ContentHash(0xcbf2_9ce4_8422_2325)
    }
    fn bytes(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |h, &b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    }
    /// A number's digits.
    fn decimal(&mut self, value: u64) {
        let (mut digits, mut rest, mut start) = ([0; 20], value, 20);
        loop {
            start -= 1;
            digits[start] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                return self.bytes(&digits[start..]);
            }
        }
    }
    /// A number as the formatter shows the word that it is.
    fn number(&mut self, kind: &str, value: u64) {
        self.bytes(kind.as_bytes());
        self.decimal(value);
        self.bytes(b"),");
    }
}

/// Up to 24 characters of a text that a symbol may hold.
fn readable(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars().take(24) {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '_' => out.push(c),
            _ if out.ends_with('_') => {}
            _ => out.push('_'),
        }
    }
    out
}

/// The text with escapes, for comments.
fn quoted(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars().take(40) {
        match c {
            ' '..='~' if c != '\\' => out.push(c),
            _ => out.extend(c.escape_unicode()),
        }
    }
    if text.chars().count() > 40 {
        out.push_str("...");
    }
    out
}

/// The header word of a static object.
pub fn header(shape: Shape, layout: Layout, aux: u16) -> Vec<Word> {
    vec![Word::U32(shape as u32), Word::U8(layout as u8), Word::U8(flags::STATIC), Word::U16(aux)]
}

impl DataBuilder {
    /// Nothing yet; with the lines of [`super::desc::inlined_lines`].
    pub fn new(inlined_lines: Vec<Vec<u32>>) -> DataBuilder {
        DataBuilder { inlined_lines, ..DataBuilder::default() }
    }
    /// The symbol of a name, made on first use.
    pub fn symbol(&mut self, name: &str) -> SymId {
        if let Some(&id) = self.index.get(name) {
            return id;
        }
        let id = SymId(self.symbols.len() as u32);
        self.symbols.push(name.to_string());
        self.index.insert(name.to_string(), id);
        id
    }

    /// Where the lines of a module's text begin.
    pub fn line_starts(&mut self, module: hir::ModuleId, text: &str) -> std::rc::Rc<[usize]> {
        let find = || {
            text.split_inclusive('\n').scan(0, |end, line| Some(std::mem::replace(end, *end + line.len())))
        };
        self.lines.entry(module.0).or_insert_with(|| find().collect()).clone()
    }

    pub fn name(&self, sym: SymId) -> &str {
        &self.symbols[sym.0 as usize]
    }

    /// Adds a datum under a unique name (once).
    fn add(&mut self, name: String, section: Section, words: Vec<Word>, comment: String) -> SymId {
        let symbol = self.symbol(&name);
        self.items.entry(name).or_insert(Data {
            symbol,
            section,
            align: 8,
            words,
            comment,
            linkage: Linkage::Local,
        });
        symbol
    }

    /// A static object named after its content; equal objects are shared.
    fn object(&mut self, kind: &str, hint: &str, words: Vec<Word>, comment: String) -> SymId {
        // Words as the formatter shows them, which is slow for so many.
        let mut hash = ContentHash::new();
        for w in &words {
            match w {
                Word::Sym(s, off) => {
                    hash.bytes(self.name(*s).as_bytes());
                    hash.bytes(&off.to_le_bytes());
                }
                Word::Bytes(bytes) => {
                    hash.bytes(b"Bytes([");
                    for (i, &b) in bytes.iter().enumerate() {
                        if i > 0 {
                            hash.bytes(b", ");
                        }
                        hash.decimal(u64::from(b));
                    }
                    hash.bytes(b"]),");
                }
                Word::U8(v) => hash.number("U8(", u64::from(*v)),
                Word::U16(v) => hash.number("U16(", u64::from(*v)),
                Word::U32(v) => hash.number("U32(", u64::from(*v)),
                Word::U64(v) => hash.number("U64(", *v),
                Word::AbsSym32(_) | Word::Zero(_) => hash.bytes(format!("{w:?},").as_bytes()),
            }
        }
        let hash = hash.0;
        let mut name = format!("{kind}${hint}.{:08x}", hash as u32);
        // Two contents with the same short hash: the longer one is used for the second.
        if let Some(old) = self.items.get(&name) {
            if old.words != words {
                name = format!("{kind}${hint}.{hash:016x}");
            }
        }
        self.add(name, Section::Data, words, comment)
    }

    /// A str object. The text is code points, so lone surrogates are representable.
    pub fn str_points(&mut self, points: &[u32]) -> SymId {
        let widest = points.iter().copied().max().unwrap_or(0);
        let width = match widest {
            0..=0xff => 1u16,
            0x100..=0xffff => 2,
            _ => 4,
        };
        let mut bytes = Vec::with_capacity(points.len() * width as usize + 1);
        for &p in points {
            bytes.extend_from_slice(&p.to_le_bytes()[..width as usize]);
        }
        let text: String = points.iter().map(|&p| char::from_u32(p).unwrap_or('\u{fffd}')).collect();
        let mut words = header(Shape::STR, Layout::Str, width);
        words.push(Word::U64(0));
        words.push(Word::U64(points.len() as u64));
        words.push(Word::Bytes(bytes));
        let comment = format!("str '{}'", quoted(&text));
        self.object("str", &readable(&text), words, comment)
    }

    pub fn str(&mut self, text: &str) -> SymId {
        if let Some(&known) = self.strs.get(text) {
            return known;
        }
        let points: Vec<u32> = text.chars().map(|c| c as u32).collect();
        let symbol = self.str_points(&points);
        self.strs.insert(text.to_string(), symbol);
        symbol
    }

    fn bytes(&mut self, bytes: &[u8]) -> SymId {
        let mut words = header(Shape::BYTES, Layout::Bytes, 0);
        words.push(Word::U64(0));
        words.push(Word::U64(bytes.len() as u64));
        words.push(Word::Bytes(bytes.to_vec()));
        let text: String = bytes.iter().map(|&b| b as char).collect();
        self.object("bytes", &readable(&text), words, format!("bytes b'{}'", quoted(&text)))
    }

    /// A tuple of words (immediates or static objects).
    pub fn tuple(&mut self, items: Vec<Word>) -> SymId {
        let mut words = header(Shape::TUPLE, Layout::Tuple, 0);
        words.push(Word::U64(items.len() as u64));
        let comment = format!("tuple of {}", items.len());
        let hint = items.len().to_string();
        words.extend(items);
        self.object("tuple", &hint, words, comment)
    }

    /// A tuple of strs.
    pub fn names(&mut self, names: &[String]) -> SymId {
        let items = names.iter().map(|n| Word::Sym(self.str(n), 0)).collect();
        self.tuple(items)
    }

    fn float(&mut self, bits: u64) -> ConstRef {
        if let Some(word) = encode_inline(bits) {
            return ConstRef::Imm(word);
        }
        let mut words = header(Shape::FLOAT, Layout::Float, 0);
        words.push(Word::U64(bits));
        let comment = format!("float {:?}", f64::from_bits(bits));
        ConstRef::Static(self.object("float", &format!("{bits:x}"), words, comment))
    }

    fn int(&mut self, text: &str) -> ConstRef {
        if let Some(word) = text.parse::<i64>().ok().and_then(tags::smi) {
            return ConstRef::Imm(word);
        }
        let negative = text.starts_with('-');
        let magnitude: malachite_bigint::BigUint = text.trim_start_matches('-').parse().unwrap_or_default();
        let digits = magnitude.to_u64_digits();
        let mut words = header(Shape::INT, Layout::Int, u16::from(negative));
        words.push(Word::U64(digits.len() as u64));
        words.extend(digits.into_iter().map(Word::U64));
        let hint: String = text.replace('-', "m").chars().take(20).collect();
        let shown: String = text.chars().take(40).collect();
        ConstRef::Static(self.object("int", &hint, words, format!("int {shown}")))
    }

    /// A slot in the roots, 0 at the start.
    pub fn root(&mut self, name: String, comment: String) -> SymId {
        self.add(name, Section::Roots, vec![Word::U64(0)], comment)
    }

    /// The slot of a builtin; the runtime fills it when the program starts.
    pub fn builtin(&mut self, text: &str) -> SymId {
        let slot = self.root(format!("builtin${text}"), format!("builtin {text}"));
        let words = vec![Word::Sym(self.str(text), 0), Word::Sym(slot, 0)];
        self.add(format!("builtin${text}$entry"), Section::Builtins, words, String::new());
        slot
    }

    /// An empty inline cache of an attribute.
    pub fn inline_cache(&mut self, symbol: String, name: ConstRef, comment: String) -> SymId {
        let symbol = self.symbol(&symbol);
        let name = match name {
            ConstRef::Static(sym) => Word::Sym(sym, 0),
            ConstRef::Imm(_) | ConstRef::Lazy(_) => Word::U64(0),
        };
        self.ordered.push(Data {
            symbol,
            section: Section::InlineCache,
            align: 8,
            words: vec![Word::Zero(pyrl_abi::desc::AttrCache::NAME), name],
            comment,
            linkage: Linkage::Local,
        });
        symbol
    }

    /// Leaves room behind the globals (`Section::Roots`) or caches (`Section::InlineCache`) of a module, so that those
    /// of the modules behind it stay where they are when it gets a few more: their places stand in code.
    pub fn room(&mut self, module: &str, section: Section) {
        let what = if section == Section::Roots { "vars" } else { "caches" };
        let symbol = self.symbol(&format!("{module}$room.{what}"));
        let own = self.ordered.iter().rev().filter(|d| d.section == section);
        let used = own.take_while(|d| !matches!(d.words[..], [Word::Zero(_)])).map(Data::size).sum();
        self.ordered.extend(room(symbol, section, used));
    }

    /// How to refer to a constant of the program.
    pub fn constant(&mut self, program: &hir::Program, id: ConstId) -> ConstRef {
        if let Some(&known) = self.consts.get(&id.0) {
            return known;
        }
        let made = match &program.consts[id.0 as usize] {
            Const::Unset => ConstRef::Imm(tags::UNSET),
            Const::None => ConstRef::Imm(tags::NONE),
            Const::Ellipsis => ConstRef::Imm(tags::ELLIPSIS),
            Const::NotImplemented => ConstRef::Imm(tags::NOT_IMPLEMENTED),
            Const::Bool(b) => ConstRef::Imm(tags::boolean(*b)),
            Const::Int(text) => self.int(text),
            Const::Float(bits) => self.float(*bits),
            Const::Complex(re, im) => {
                let mut words = header(Shape::COMPLEX, Layout::Complex, 0);
                words.push(Word::U64(*re));
                words.push(Word::U64(*im));
                let comment = format!("complex {:?} {:?}", f64::from_bits(*re), f64::from_bits(*im));
                ConstRef::Static(self.object("complex", "c", words, comment))
            }
            Const::Str(points) => ConstRef::Static(self.str_points(points)),
            Const::Bytes(bytes) => ConstRef::Static(self.bytes(bytes)),
            Const::Tuple(items) => {
                let refs: Vec<ConstRef> = items.iter().map(|&c| self.constant(program, c)).collect();
                let words: Option<Vec<Word>> = refs
                    .iter()
                    .map(|r| match r {
                        ConstRef::Imm(w) => Some(Word::U64(*w)),
                        ConstRef::Static(s) => Some(Word::Sym(*s, 0)),
                        ConstRef::Lazy(_) => None,
                    })
                    .collect();
                match words {
                    Some(words) => ConstRef::Static(self.tuple(words)),
                    None => self.lazy(program, id),
                }
            }
            Const::FrozenSet(_) => self.lazy(program, id),
        };
        self.consts.insert(id.0, made);
        made
    }

    fn lazy(&mut self, program: &hir::Program, id: ConstId) -> ConstRef {
        let mut text = String::new();
        describe(program, id, &mut text);
        let mut hash = ContentHash::new();
        hash.bytes(text.as_bytes());
        let name = format!("lazy$const.{:016x}", hash.0);
        ConstRef::Lazy(self.root(name, "constant built at first use".to_string()))
    }

    /// The word of a constant that is static.
    pub fn constant_word(&mut self, program: &hir::Program, id: Option<ConstId>) -> Word {
        match id.map(|id| self.constant(program, id)) {
            Some(ConstRef::Imm(word)) => Word::U64(word),
            Some(ConstRef::Static(sym)) => Word::Sym(sym, 0),
            Some(ConstRef::Lazy(_)) | None => Word::U64(tags::NONE),
        }
    }

    /// All data: constants in name order, then the ordered ones. With `rooms`, slots that modules share are in the
    /// order of their first use, with room behind them: a new one moves few others.
    pub fn finish(mut self, rooms: bool) -> (Vec<String>, Vec<Data>) {
        let behind = self.symbol("pyrl$room.shared");
        let mut data: Vec<Data> = self.items.into_values().collect();
        if rooms {
            data.sort_by_key(|d| (d.section == Section::Roots).then_some(d.symbol));
            let used = data.iter().filter(|d| d.section == Section::Roots).map(Data::size).sum();
            data.extend(room(behind, Section::Roots, used));
        }
        data.extend(self.ordered);
        (self.symbols, data)
    }
}

/// Zeros behind `used` bytes: a sixth of them, on average; `None` when they end at a round number.
fn room(symbol: SymId, section: Section, used: u32) -> Option<Data> {
    let step = (used.next_power_of_two() / 4).max(8 * pyrl_abi::desc::AttrCache::SIZE);
    let words = vec![Word::Zero(used.next_multiple_of(step) - used)];
    let linkage = Linkage::Local;
    (words != [Word::Zero(0)]).then_some(Data {
        symbol,
        section,
        align: 8,
        words,
        comment: String::new(),
        linkage,
    })
}

/// Canonical text of a constant, for naming lazily built ones.
fn describe(program: &hir::Program, id: ConstId, out: &mut String) {
    match &program.consts[id.0 as usize] {
        Const::Tuple(items) | Const::FrozenSet(items) => {
            out.push('(');
            for &item in items {
                describe(program, item, out);
                out.push(',');
            }
            out.push(')');
        }
        other => out.push_str(&format!("{other:?}")),
    }
}
