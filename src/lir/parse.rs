//! Reads the text form of LIR (see `print`).

use super::func::*;
use super::print::*;
use crate::base::hash::Map;
use pyrl_abi::entries::Rt;
use std::collections::HashMap;

/// What is wrong, with the line.
pub type Result<T> = std::result::Result<T, String>;

#[derive(Clone, PartialEq, Debug)]
enum Tok {
    Word(String),
    Str(String),
    Punct(char),
}

fn tokens(line: &str) -> Result<Vec<Tok>> {
    let mut out = Vec::new();
    let mut chars = line.chars().peekable();
    while let Some(&c) = chars.peek() {
        match c {
            ' ' => {
                chars.next();
            }
            '(' | ')' | '[' | ']' | '=' | '!' => {
                chars.next();
                out.push(Tok::Punct(c));
            }
            '"' => {
                chars.next();
                out.push(Tok::Str(string(&mut chars)?));
            }
            _ => {
                let mut word = String::new();
                while let Some(&c) = chars.peek() {
                    if " ()[]=!\"".contains(c) {
                        break;
                    }
                    word.push(c);
                    chars.next();
                }
                out.push(Tok::Word(word));
            }
        }
    }
    Ok(out)
}

fn string(chars: &mut std::iter::Peekable<std::str::Chars>) -> Result<String> {
    let mut out = String::new();
    loop {
        match chars.next() {
            Some('"') => return Ok(out),
            Some('\\') => match chars.next() {
                Some('{') => {
                    let hex: String = chars.by_ref().take_while(|&c| c != '}').collect();
                    let code = u32::from_str_radix(&hex, 16).map_err(|e| e.to_string())?;
                    out.push(char::from_u32(code).ok_or("bad escape")?);
                }
                Some(c) => out.push(c),
                None => return Err("unterminated string".to_string()),
            },
            Some(c) => out.push(c),
            None => return Err("unterminated string".to_string()),
        }
    }
}

struct Line {
    toks: Vec<Tok>,
    at: usize,
}

impl Line {
    fn peek(&self) -> Option<&Tok> {
        self.toks.get(self.at)
    }
    fn done(&self) -> bool {
        self.at >= self.toks.len()
    }
    fn eat_word(&mut self, word: &str) -> bool {
        let hit = matches!(self.peek(), Some(Tok::Word(w)) if w == word);
        self.at += usize::from(hit);
        hit
    }
    fn eat(&mut self, c: char) -> bool {
        let hit = self.peek() == Some(&Tok::Punct(c));
        self.at += usize::from(hit);
        hit
    }
    fn expect(&mut self, c: char) -> Result<()> {
        if self.eat(c) {
            return Ok(());
        }
        Err(format!("expected '{c}'"))
    }
    fn expect_word(&mut self, word: &str) -> Result<()> {
        if self.eat_word(word) {
            return Ok(());
        }
        Err(format!("expected '{word}'"))
    }
    fn word(&mut self) -> Result<String> {
        match self.toks.get(self.at) {
            Some(Tok::Word(w)) => {
                self.at += 1;
                Ok(w.clone())
            }
            _ => Err("expected a word".to_string()),
        }
    }
    fn string(&mut self) -> Result<String> {
        match self.toks.get(self.at) {
            Some(Tok::Str(s)) => {
                self.at += 1;
                Ok(s.clone())
            }
            _ => Err("expected a string".to_string()),
        }
    }
    fn num<T: std::str::FromStr>(&mut self) -> Result<T> {
        let w = self.word()?;
        w.parse().map_err(|_| format!("'{w}' is not a number"))
    }
    fn pick<T>(&mut self, from: fn(&str) -> Option<T>) -> Result<T> {
        let w = self.word()?;
        from(&w).ok_or_else(|| format!("'{w}' is unknown here"))
    }
    fn prefixed(&mut self, prefix: char) -> Result<u32> {
        let w = self.word()?;
        w.strip_prefix(prefix)
            .and_then(|n| n.trim_end_matches(':').parse().ok())
            .ok_or_else(|| format!("'{w}' does not start with {prefix}"))
    }
    fn val(&mut self) -> Result<Val> {
        self.prefixed('%').map(Val)
    }
    fn is_val(&self) -> bool {
        matches!(self.peek(), Some(Tok::Word(w)) if w.starts_with('%'))
    }
    fn vals(&mut self) -> Result<Vec<Val>> {
        self.expect('(')?;
        let mut out = Vec::new();
        while !self.eat(')') {
            out.push(self.val()?);
        }
        Ok(out)
    }
    fn edge(&mut self) -> Result<Edge> {
        Ok(Edge { block: Block(self.prefixed('b')?), args: self.vals()? })
    }
    fn ty(&mut self) -> Result<Type> {
        match self.word()?.as_str() {
            "i64" => Ok(Type::I64),
            "f64" => Ok(Type::F64),
            w => Err(format!("'{w}' is no type")),
        }
    }
}

struct Reader {
    program: Program,
    index: HashMap<String, SymId>,
}

/// Parses a program.
pub fn parse_program(text: &str) -> Result<Program> {
    let mut r = Reader { program: Program::default(), index: HashMap::new() };
    let mut func: Option<Func> = None;
    for (n, line) in text.lines().enumerate() {
        // `;` at the start of a line begins a comment.
        if line.starts_with(';') {
            continue;
        }
        r.line(line, &mut func).map_err(|e| format!("line {}: {e}: {line}", n + 1))?;
    }
    Ok(r.program)
}

impl Reader {
    fn sym(&mut self, l: &mut Line) -> Result<SymId> {
        let w = l.word()?;
        let name = w.strip_prefix('@').ok_or("expected a symbol")?;
        if let Some(&id) = self.index.get(name) {
            return Ok(id);
        }
        Ok(self.add_symbol(name.to_string()))
    }
    fn add_symbol(&mut self, name: String) -> SymId {
        let id = SymId(self.program.symbols.len() as u32);
        self.index.insert(name.clone(), id);
        self.program.symbols.push(name);
        id
    }

    fn line(&mut self, text: &str, func: &mut Option<Func>) -> Result<()> {
        let mut l = Line { toks: tokens(text)?, at: 0 };
        if l.done() {
            return Ok(());
        }
        if let Some(f) = func {
            if l.eat_word("end") {
                self.program.funcs.extend(func.take());
                return Ok(());
            }
            return self.func_line(f, &mut l, text.starts_with(' '));
        }
        match l.word()?.as_str() {
            "symbol" => {
                let name = l.string()?;
                self.add_symbol(name);
            }
            "file" => {
                let file = (l.string()?, l.string()?);
                self.program.files.push(file);
            }
            "library" => {
                let module = l.string()?;
                self.program.library.push(module);
            }
            "func" => *func = Some(self.func(&mut l)?),
            "data" => {
                let d = self.data(&mut l)?;
                self.program.data.push(d);
            }
            w => return Err(format!("unknown item '{w}'")),
        }
        Ok(())
    }

    fn func(&mut self, l: &mut Line) -> Result<Func> {
        let symbol = self.sym(l)?;
        let kind = match l.word()?.as_str() {
            "resume" => FuncKind::Resume,
            _ => FuncKind::Normal,
        };
        l.expect_word("params")?;
        let params = l.num()?;
        let stack_check = l.eat_word("stack_check");
        l.expect_word("file")?;
        let file = l.num()?;
        l.expect_word("line")?;
        let first_line = l.num()?;
        let qualname = l.string()?;
        l.expect_word("labels")?;
        let mut labels = FuncLabels {
            start: self.sym(l)?,
            end: self.sym(l)?,
            sites: self.sym(l)?,
            site_count: self.sym(l)?,
            frame_size: None,
        };
        if !l.eat_word("entry") {
            labels.frame_size = Some(self.sym(l)?);
            l.expect_word("entry")?;
        }
        let entry = Block(l.prefixed('b')?);
        l.expect_word("values")?;
        let values: usize = l.num()?;
        Ok(Func {
            symbol,
            kind,
            qualname,
            file,
            first_line,
            params,
            frames: Vec::new(),
            stack_check,
            blocks: Vec::new(),
            entry,
            types: vec![Type::I64; values],
            names: Map::default(),
            labels,
        })
    }

    fn set_type(f: &mut Func, v: Val, ty: Type) -> Result<()> {
        *f.types.get_mut(v.index()).ok_or("value out of range")? = ty;
        Ok(())
    }

    fn func_line(&mut self, f: &mut Func, l: &mut Line, indented: bool) -> Result<()> {
        if !indented {
            if l.eat_word("name") {
                let v = l.val()?;
                f.types.get(v.index()).ok_or("value out of range")?;
                f.names.insert(v, l.string()?.into());
                return Ok(());
            }
            if l.eat_word("inlined") {
                let (func, desc) = (self.sym(l)?, self.sym(l)?);
                l.expect_word("file")?;
                let file = l.num()?;
                l.expect_word("line")?;
                let first_line = l.num()?;
                f.frames.push(InlineFrame { func, desc, file, first_line, call: place(l)?.0 });
                return Ok(());
            }
            l.prefixed('b')?;
            let name = l.string()?;
            let cold = l.eat_word("cold");
            l.expect('(')?;
            let mut params = Vec::new();
            while !l.eat(')') {
                let v = l.val()?;
                let ty = l.ty()?;
                Self::set_type(f, v, ty)?;
                params.push(v);
            }
            f.blocks.push(BlockData {
                params,
                insts: Vec::new(),
                term: Term::Unreachable,
                term_loc: Loc::default(),
                name,
                cold,
            });
            return Ok(());
        }
        let result = if l.is_val() {
            let v = l.val()?;
            let ty = l.ty()?;
            Self::set_type(f, v, ty)?;
            l.expect('=')?;
            Some(v)
        } else {
            None
        };
        let word = l.word()?;
        let block = f.blocks.len();
        if result.is_none() {
            if let Some(term) = self.term(&word, l)? {
                let (loc, _) = place(l)?;
                let b = f.blocks.get_mut(block.wrapping_sub(1)).ok_or("no block")?;
                b.term = term;
                b.term_loc = loc;
                return Ok(());
            }
        }
        let op = self.op(&word, l)?;
        let (loc, note) = place(l)?;
        let b = f.blocks.get_mut(block.wrapping_sub(1)).ok_or("no block")?;
        b.insts.push(Inst { op, result, loc, note });
        Ok(())
    }

    fn addr(&mut self, l: &mut Line) -> Result<Addr> {
        l.expect('[')?;
        let base = if l.is_val() {
            Base::Val(l.val()?)
        } else if l.eat_word("ctx") {
            Base::Context
        } else {
            Base::Sym(self.sym(l)?)
        };
        let index = if l.eat_word("index") { Some((l.val()?, l.num()?)) } else { None };
        let offset = l.num()?;
        l.expect(']')?;
        Ok(Addr { base, index, offset })
    }

    fn op(&mut self, word: &str, l: &mut Line) -> Result<Op> {
        if let Some(o) = int_from(word) {
            return Ok(Op::Int(o, l.val()?, l.val()?));
        }
        if let Some(o) = ovf_from(word) {
            return Ok(Op::IntOvf(o, l.val()?, l.val()?));
        }
        if let Some(o) = float_from(word) {
            return Ok(Op::Float(o, l.val()?, l.val()?));
        }
        if let Some(o) = fused_from(word) {
            return Ok(Op::Fused(o, l.val()?, l.val()?, l.val()?));
        }
        if let Some(o) = float_un_from(word) {
            return Ok(Op::FloatUn(o, l.val()?));
        }
        Ok(match word {
            "iconst" => Op::IConst(l.num()?),
            "fconst" => Op::FConst(l.num()?),
            "sym_addr" => Op::SymAddr(self.sym(l)?),
            "mul_ovf" => Op::MulOvf(l.val()?, l.val()?),
            "icmp" => Op::ICmp(l.pick(cond_from)?, l.val()?, l.val()?),
            "fcmp" => Op::FCmp(l.pick(cond_from)?, l.val()?, l.val()?),
            "select" => {
                Op::Select { cond: l.pick(cond_from)?, x: l.val()?, y: l.val()?, a: l.val()?, b: l.val()? }
            }
            "int_to_float" => Op::IntToFloat(l.val()?),
            "float_to_int" => Op::FloatToInt(l.val()?),
            "bits_to_float" => Op::BitsToFloat(l.val()?),
            "float_to_bits" => Op::FloatToBits(l.val()?),
            "load" => Op::Load(l.pick(width_from)?, self.addr(l)?),
            "store" => Op::Store(l.pick(width_from)?, self.addr(l)?, l.val()?),
            "call_rt" | "call" | "call_ptr" => {
                let callee = match word {
                    "call_rt" => Callee::Rt(l.pick(Rt::from_symbol)?),
                    "call" => Callee::Sym(self.sym(l)?),
                    _ => Callee::Ptr(l.val()?),
                };
                let args = l.vals()?;
                let func_obj = if l.eat_word("func") { Some(l.val()?) } else { None };
                let ret = if l.eat_word("ret") { Some(l.ty()?) } else { None };
                Op::Call { callee, args, func_obj, ret }
            }
            "arg_array" => Op::ArgArray(l.vals()?),
            "read_lr" => Op::ReadLr,
            "param" => Op::Param(l.num()?),
            "param_func" => Op::ParamFunc,
            "param_float" => Op::ParamFloat(l.num()?),
            "yield" => Op::Yield(l.val()?),
            "generator_self" => Op::GeneratorSelf,
            "stack_pointer" => Op::StackPointer,
            w => return Err(format!("unknown operation '{w}'")),
        })
    }

    fn term(&mut self, word: &str, l: &mut Line) -> Result<Option<Term>> {
        Ok(Some(match word {
            "jump" => Term::Jump(l.edge()?),
            "br_cmp" => Term::BrCmp {
                cond: l.pick(cond_from)?,
                a: l.val()?,
                b: l.val()?,
                then: l.edge()?,
                els: l.edge()?,
            },
            "br_fcmp" => Term::BrFCmp {
                cond: l.pick(cond_from)?,
                a: l.val()?,
                b: l.val()?,
                then: l.edge()?,
                els: l.edge()?,
            },
            "br_zero" => Term::BrZero { value: l.val()?, zero: l.edge()?, nonzero: l.edge()? },
            "br_mask" => {
                Term::BrMask { value: l.val()?, mask: l.num()?, zero: l.edge()?, nonzero: l.edge()? }
            }
            "br_overflow" => Term::BrOverflow { of: l.val()?, overflow: l.edge()?, ok: l.edge()? },
            "switch" => {
                let value = l.val()?;
                let mut targets = Vec::new();
                while !l.eat_word("default") {
                    targets.push(l.edge()?);
                }
                Term::Switch { value, targets, default: l.edge()? }
            }
            "return" => Term::Return(if l.is_val() { Some(l.val()?) } else { None }),
            "unreachable" => Term::Unreachable,
            _ => return Ok(None),
        }))
    }

    fn data(&mut self, l: &mut Line) -> Result<Data> {
        let symbol = self.sym(l)?;
        let section = l.pick(section_from)?;
        l.expect_word("align")?;
        let align = l.num()?;
        let linkage = match () {
            () if l.eat_word("global") => Linkage::Global,
            () if l.eat_word("weak") => Linkage::Weak,
            () => Linkage::Local,
        };
        let comment = l.string()?;
        let mut words = Vec::new();
        while !l.done() {
            if matches!(l.peek(), Some(Tok::Word(w)) if w.starts_with('@')) {
                let s = self.sym(l)?;
                words.push(Word::Sym(s, l.num()?));
                continue;
            }
            let w = l.word()?;
            let number = |w: &str| w[1..].parse::<u64>().map_err(|_| format!("bad word '{w}'"));
            words.push(match w.as_str() {
                "abs" => Word::AbsSym32(self.sym(l)?),
                "zero" => Word::Zero(l.num()?),
                "hex" => {
                    let hex = l.string()?;
                    let bytes: Option<Vec<u8>> = (0..hex.len() / 2)
                        .map(|i| u8::from_str_radix(hex.get(2 * i..2 * i + 2)?, 16).ok())
                        .collect();
                    Word::Bytes(bytes.ok_or("bad hex")?)
                }
                w if w.starts_with('b') => Word::U8(number(w)? as u8),
                w if w.starts_with('h') => Word::U16(number(w)? as u16),
                w if w.starts_with('w') => Word::U32(number(w)? as u32),
                w if w.starts_with('x') => Word::U64(number(w)?),
                w => return Err(format!("unknown word '{w}'")),
            });
        }
        Ok(Data { symbol, section, align, words, comment, linkage })
    }
}

fn place(l: &mut Line) -> Result<(Loc, Option<Note>)> {
    let mut loc = Loc::default();
    if l.eat('!') {
        let word = l.word()?;
        let (text, frame) = match word.split_once('#') {
            Some((text, n)) => (text, n.parse().map_err(|_| format!("'{word}' is no place"))?),
            None => (word.as_str(), 0),
        };
        let numbers: Vec<u32> = text.split([':', '-']).filter_map(|n| n.parse().ok()).collect();
        match numbers[..] {
            [line, col, end_line, end_col] => loc = Loc { line, col, end_line, end_col, frame },
            _ => return Err(format!("'{text}' is no place")),
        }
    }
    // Notes are static strings; text that is read back lives as long as the process.
    let note = if l.done() { None } else { Some(&*Box::leak(l.string()?.into_boxed_str())) };
    Ok((loc, note))
}
