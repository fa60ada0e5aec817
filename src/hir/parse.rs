//! Reads HIR text back (see `print` for the form). Used by tests and by tools that replay one
//! pass; errors name the line.

use std::str::FromStr;

use super::consts::ConstPool;
use super::func::*;
use super::op::{ConstId, Op};

/// What went wrong, with the line (from 1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseError {
    pub line: usize,
    pub message: String,
}

impl std::fmt::Display for ParseError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

pub(super) type Result<T> = std::result::Result<T, ParseError>;

/// Reads a program.
pub fn parse_program(text: &str) -> Result<Program> {
    let mut parser = Parser { text, pos: 0, consts: ConstPool::default() };
    let mut program = Program::default();
    loop {
        if parser.eat_word("module") {
            let module = parser.module()?;
            program.modules.push(module);
        } else if parser.eat_word("func") {
            let func = parser.func()?;
            program.funcs.push(func);
        } else if parser.eat_word("profile") {
            let (number, header) = (parser.number()?, parser.quoted()?);
            program.profile = Some(Counters { number, header });
        } else if parser.at_end() {
            break;
        } else {
            return parser.fail("'module' or 'func' expected");
        }
    }
    program.consts = parser.consts.into_list();
    Ok(program)
}

/// A position in HIR text.
pub(super) struct Parser<'a> {
    text: &'a str,
    pos: usize,
    consts: ConstPool,
}

impl<'a> Parser<'a> {
    pub(super) fn fail<T>(&self, message: &str) -> Result<T> {
        let line = self.text[..self.pos].matches('\n').count() + 1;
        Err(ParseError { line, message: message.to_string() })
    }
    fn skip(&mut self) {
        loop {
            let rest = &self.text[self.pos..];
            self.pos += rest.len() - rest.trim_start().len();
            // `;` begins a comment.
            if !self.text[self.pos..].starts_with(';') {
                break;
            }
            self.pos += self.text[self.pos..].find('\n').unwrap_or(self.text.len() - self.pos);
        }
    }
    fn at_end(&mut self) -> bool {
        self.skip();
        self.pos == self.text.len()
    }
    fn rest(&mut self) -> &'a str {
        self.skip();
        &self.text[self.pos..]
    }
    fn eat(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        if found {
            self.pos += token.len();
        }
        found
    }
    pub(super) fn expect(&mut self, token: &str) -> Result<()> {
        if self.eat(token) {
            Ok(())
        } else {
            self.fail(&format!("'{token}' expected"))
        }
    }
    fn peek_word(&mut self) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c: char| !(c.is_alphanumeric() || "_.#$".contains(c))).unwrap_or(rest.len());
        &rest[..end]
    }
    fn word(&mut self) -> Result<&'a str> {
        let word = self.peek_word();
        if word.is_empty() {
            return self.fail("a word expected");
        }
        self.pos += word.len();
        Ok(word)
    }
    pub(super) fn eat_word(&mut self, word: &str) -> bool {
        let found = self.peek_word() == word;
        if found {
            self.pos += word.len();
        }
        found
    }
    /// `key=`
    pub(super) fn eat_key(&mut self, key: &str) -> bool {
        if self.peek_word() == key && self.rest()[key.len()..].starts_with('=') {
            self.pos += key.len() + 1;
            return true;
        }
        false
    }
    pub(super) fn key<T>(&mut self, key: &str, read: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        if self.eat_key(key) {
            read(self)
        } else {
            self.fail(&format!("'{key}=' expected"))
        }
    }
    pub(super) fn keyword<T>(&mut self, what: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T> {
        let word = self.word()?;
        match read(word) {
            Some(value) => Ok(value),
            None => self.fail(&format!("{what} expected, not '{word}'")),
        }
    }
    pub(super) fn number<T: FromStr>(&mut self) -> Result<T> {
        let rest = self.rest();
        let end = rest.find(|c: char| !(c.is_ascii_digit() || c == '-')).unwrap_or(rest.len());
        let digits = match rest[..end].get(1..).and_then(|tail| tail.find('-')) {
            Some(dash) => &rest[..dash + 1],
            None => &rest[..end],
        };
        match digits.parse() {
            Ok(value) => {
                self.pos += digits.len();
                Ok(value)
            }
            Err(_) => self.fail("a number expected"),
        }
    }
    pub(super) fn prefixed(&mut self, prefix: &str) -> Result<u32> {
        self.expect(prefix)?;
        self.number()
    }
    pub(super) fn value(&mut self) -> Result<Value> {
        self.prefixed("%").map(Value)
    }
    pub(super) fn list<T>(&mut self, mut item: impl FnMut(&mut Self) -> Result<T>) -> Result<Vec<T>> {
        self.expect("(")?;
        let mut items = Vec::new();
        while !self.eat(")") {
            if !items.is_empty() {
                self.expect(",")?;
            }
            items.push(item(self)?);
        }
        Ok(items)
    }
    pub(super) fn value_list(&mut self) -> Result<Vec<Value>> {
        self.list(Self::value)
    }

    fn points(&mut self) -> Result<Vec<u32>> {
        self.expect("\"")?;
        let mut points = Vec::new();
        let mut chars = self.text[self.pos..].char_indices();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => {
                    self.pos += at + 1;
                    return Ok(points);
                }
                '\\' => match chars.next() {
                    Some((_, 'n')) => points.push('\n' as u32),
                    Some((_, 'u')) => {
                        let hex: String =
                            chars.by_ref().map(|(_, c)| c).skip(1).take_while(|c| *c != '}').collect();
                        match u32::from_str_radix(&hex, 16) {
                            Ok(point) => points.push(point),
                            Err(_) => return self.fail("bad escape"),
                        }
                    }
                    Some((_, c)) => points.push(c as u32),
                    None => break,
                },
                c => points.push(c as u32),
            }
        }
        self.fail("unterminated string")
    }
    fn quoted(&mut self) -> Result<String> {
        Ok(self.points()?.into_iter().filter_map(char::from_u32).collect())
    }
    fn float_bits(&mut self) -> Result<u64> {
        if self.eat("float#") {
            let word = self.word()?;
            return u64::from_str_radix(word, 16).or_else(|_| self.fail("float bits expected"));
        }
        let rest = self.rest();
        let end = rest.find(|c: char| !(c.is_ascii_digit() || "+-.e".contains(c))).unwrap_or(rest.len());
        match rest[..end].parse::<f64>() {
            Ok(value) => {
                self.pos += end;
                Ok(value.to_bits())
            }
            Err(_) => self.fail("a float expected"),
        }
    }
    pub(super) fn constant(&mut self) -> Result<ConstId> {
        let rest = self.rest();
        let value = if rest.starts_with('"') {
            Const::Str(self.points()?)
        } else if rest.starts_with("b\"") {
            self.pos += 1;
            Const::Bytes(self.points()?.into_iter().map(|p| p as u8).collect())
        } else if rest.starts_with('(') {
            Const::Tuple(self.list(Self::constant)?)
        } else if rest.starts_with("float#") {
            Const::Float(self.float_bits()?)
        } else if rest.starts_with(|c: char| c.is_ascii_digit() || c == '-') {
            let end = rest.find(|c: char| !(c.is_ascii_digit() || "+-.e".contains(c))).unwrap_or(rest.len());
            if rest[..end].contains(['.', 'e']) {
                Const::Float(self.float_bits()?)
            } else {
                self.pos += end;
                Const::Int(rest[..end].to_string())
            }
        } else {
            match self.word()? {
                "unset" => Const::Unset,
                "none" => Const::None,
                "ellipsis" => Const::Ellipsis,
                "notimplemented" => Const::NotImplemented,
                "true" => Const::Bool(true),
                "false" => Const::Bool(false),
                "frozenset" => Const::FrozenSet(self.list(Self::constant)?),
                "complex" => {
                    let parts = self.list(Self::float_bits)?;
                    match parts[..] {
                        [re, im] => Const::Complex(re, im),
                        _ => return self.fail("two parts expected"),
                    }
                }
                word => return self.fail(&format!("a constant expected, not '{word}'")),
            }
        };
        Ok(self.consts.intern(value))
    }

    fn module(&mut self) -> Result<Module> {
        self.prefixed("m")?;
        let name = self.quoted()?;
        let file = if self.eat_key("file") { Some(self.quoted()?) } else { None };
        let doc = if self.eat_key("doc") { Some(self.constant()?) } else { None };
        let body = if self.eat_key("body") { Some(FuncId(self.prefixed("f")?)) } else { None };
        let is_package = self.eat_word("package");
        let is_stdlib = self.eat_word("stdlib");
        let mut globals = Vec::new();
        while self.eat_word("global") {
            let name = self.quoted()?;
            let stores = self.key("stores", Self::number)?;
            let known_func = if self.eat_key("known") { Some(FuncId(self.prefixed("f")?)) } else { None };
            let private = self.eat_word("private");
            let definer = if self.eat_key("definer") { Some(FuncId(self.prefixed("f")?)) } else { None };
            globals.push(Global { name, known_func, stores, private, definer });
        }
        Ok(Module { name, file, source: String::new(), doc, body, globals, is_package, is_stdlib })
    }

    fn func(&mut self) -> Result<Func> {
        self.prefixed("f")?;
        self.expect("@")?;
        let symbol = self.word()?.to_string();
        let kind = self.key("kind", |p| {
            p.keyword("a function kind", |word| {
                Some(match word {
                    "function" => FuncKind::Function,
                    "generator" => FuncKind::Generator,
                    "coroutine" => FuncKind::Coroutine,
                    "async_generator" => FuncKind::AsyncGenerator,
                    "module" => FuncKind::Module,
                    "class" => FuncKind::Class,
                    _ => return None,
                })
            })
        })?;
        let module = self.key("module", |p| p.prefixed("m").map(ModuleId))?;
        let first_line = self.key("lines", Self::number)?;
        self.expect("-")?;
        let last_line = self.number()?;
        let entry = if self.eat_key("entry") { Block(self.prefixed("b")?) } else { Block(0) };
        self.expect("name")?;
        let (name, qualname) = (self.quoted()?, self.quoted()?);
        self.expect("sig")?;
        let mut sig = Signature {
            posonly: self.key("posonly", Self::number)?,
            positional: self.key("positional", Self::number)?,
            kwonly: self.key("kwonly", Self::number)?,
            defaults: self.key("defaults", Self::number)?,
            ..Signature::default()
        };
        sig.varargs = self.eat_word("varargs");
        sig.varkw = self.eat_word("varkw");
        sig.names = self.list(Self::quoted)?;
        let free_names = if self.eat_word("free") { self.list(Self::quoted)? } else { Vec::new() };
        let doc = if self.eat_word("doc") { Some(self.constant()?) } else { None };
        let frequency = match () {
            () if self.eat_word("never") => Frequency::Never,
            () if self.eat_word("once") => Frequency::Once,
            () if self.eat_word("often") => Frequency::Often,
            () => Frequency::of_kind(kind),
        };
        let measured = self.eat_word("measured");
        let keeps_lengths = self.eat_word("keeps_lengths");
        let mut frames = Vec::new();
        while self.eat_word("inlined") {
            let func = FuncId(self.prefixed("f")?);
            frames.push(InlineFrame { func, call: self.loc()? });
        }
        let mut func = Func {
            symbol,
            name,
            qualname,
            module,
            kind,
            sig,
            doc,
            free_names,
            first_line,
            last_line,
            frames,
            frequency,
            measured,
            keeps_lengths,
            blocks: Vec::new(),
            insts: Vec::new(),
            values: Vec::new(),
            entry,
            value_names: Vec::new(),
        };
        while self.peek_block() {
            self.block(&mut func)?;
        }
        Ok(func)
    }
    fn peek_block(&mut self) -> bool {
        let word = self.peek_word();
        word.strip_prefix('b')
            .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
    }
    fn block(&mut self, func: &mut Func) -> Result<()> {
        let id = Block(self.prefixed("b")?);
        if id.index() != func.blocks.len() {
            return self.fail("blocks must be numbered in order");
        }
        let name = self.quoted()?;
        let mut position = 0;
        let params = self.list(|p| {
            let value = p.value()?;
            p.expect(":")?;
            let repr = p.keyword("a representation", Repr::from_word)?;
            let number = p.eat_word(NUMBER_WORD);
            let ty = p.ty();
            p.define(func, value, ValueData { repr, ty, def: Def::Param(id, position), number })?;
            position += 1;
            Ok(value)
        })?;
        let unwind = if self.eat_word("unwind") { Some(self.edge()?) } else { None };
        let cold = self.eat_word("cold");
        let rare = self.eat_word("rare");
        self.expect(":")?;
        let mut insts = Vec::new();
        loop {
            if self.rest().starts_with('%') {
                let value = self.value()?;
                let typed = self.eat(":");
                let number = typed && self.eat_word(NUMBER_WORD);
                let ty = if typed { self.ty() } else { Ty::Any };
                let inst = Inst(func.insts.len() as u32);
                self.define(func, value, ValueData { repr: Repr::Obj, ty, def: Def::Inst(inst), number })?;
                self.expect("=")?;
                let mnemonic = self.word()?;
                let op = Op::parse(mnemonic, self)?;
                match op.result_repr() {
                    Some(repr) => func.values[value.index()].repr = repr,
                    None => return self.fail("this operation has no result"),
                }
                let loc = self.loc()?;
                func.insts.push(InstData { op, result: Some(value), loc });
                insts.push(inst);
                continue;
            }
            let word = self.word()?;
            if let Some(term) = self.term(word)? {
                let term_loc = self.loc()?;
                func.blocks.push(BlockData { params, insts, term, term_loc, unwind, name, cold, rare });
                return Ok(());
            }
            let op = Op::parse(word, self)?;
            let loc = self.loc()?;
            insts.push(Inst(func.insts.len() as u32));
            func.insts.push(InstData { op, result: None, loc });
        }
    }
    fn ty(&mut self) -> Ty {
        match Ty::from_word(self.peek_word()) {
            Some(ty) => {
                self.pos += ty.word().len();
                ty
            }
            None => Ty::Any,
        }
    }
    /// Enters a value, with its Python name if one follows.
    fn define(&mut self, func: &mut Func, value: Value, data: ValueData) -> Result<()> {
        if value.index() > self.text.len() {
            return self.fail("value number too large");
        }
        if func.values.len() <= value.index() {
            let filler = ValueData::new(Repr::Obj, Ty::Any, Def::Param(Block(0), u32::MAX));
            func.values.resize(value.index() + 1, filler);
            func.value_names.resize(value.index() + 1, None);
        }
        func.values[value.index()] = data;
        if self.rest().starts_with('"') {
            func.value_names[value.index()] = Some(self.quoted()?.into());
        }
        Ok(())
    }
    fn edge(&mut self) -> Result<Edge> {
        Ok(Edge { block: Block(self.prefixed("b")?), args: self.value_list()? })
    }
    fn term(&mut self, word: &str) -> Result<Option<Term>> {
        Ok(Some(match word {
            "jump" => Term::Jump(self.edge()?),
            "branch" => Term::Branch { cond: self.value()?, then: self.edge()?, els: self.edge()? },
            "return" => Term::Return(self.value()?),
            "raise" => {
                let exc = self.value()?;
                let cause = if self.eat_word("from") { Some(self.value()?) } else { None };
                Term::Raise { exc, cause }
            }
            "raise_handled" => Term::RaiseHandled,
            "reraise" => Term::Reraise(self.value()?),
            "unreachable" => Term::Unreachable,
            _ => return Ok(None),
        }))
    }
    fn loc(&mut self) -> Result<Loc> {
        if !self.eat("@") {
            return Ok(Loc::default());
        }
        let line = self.number()?;
        self.expect(":")?;
        let col = self.number()?;
        self.expect("-")?;
        let end_line = self.number()?;
        self.expect(":")?;
        let end_col = self.number()?;
        let frame = if self.text[self.pos..].starts_with('#') { self.prefixed("#")? } else { 0 };
        Ok(Loc { line, col, end_line, end_col, frame })
    }
}
