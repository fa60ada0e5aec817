//! HIR as text. What is printed is read back by `parse` into the same program (module source
//! text apart, which the text form leaves out).
//!
//! ```text
//! func f1 @prog.fib kind=function module=m0 lines=1-4
//!   name "fib" "fib"
//!   sig posonly=0 positional=1 kwonly=0 defaults=0 ("n")
//! b0 ""(%0: obj "n"):
//!   %1 = const 2                      @2:11-2:12
//!   %2 = compare lt %0 %1             @2:7-2:12
//!   %3 = truth %2                     @2:7-2:12
//!   branch %3 b1() b2()               @2:4-2:12
//! ```
//! Constants stand where they are used, so a changed constant changes one line.

use super::func::{
    Block, BlockData, Const, Edge, Frequency, Func, FuncId, FuncKind, Inst, Loc, Module, Program, Term, Value,
};
use super::op::ConstId;

/// The whole program.
pub fn print_program(program: &Program) -> String {
    let mut out = Printer::new(&program.consts);
    for (i, module) in program.modules.iter().enumerate() {
        out.module(i, module);
    }
    if let Some(profile) = &program.profile {
        out.text.push_str(&format!("profile {} ", profile.number));
        out.quoted(&profile.header);
        out.text.push('\n');
    }
    for (i, func) in program.funcs.iter().enumerate() {
        if i > 0 || !program.modules.is_empty() {
            out.text.push('\n');
        }
        out.func(FuncId(i as u32), func);
    }
    out.text
}

/// The functions of this qualified name.
pub fn print_named(program: &Program, qualname: &str) -> String {
    let ids = (0..program.funcs.len() as u32).map(FuncId);
    let named = ids.filter(|id| program.funcs[id.index()].qualname == qualname);
    named.map(|id| print_func(program, id)).collect()
}

/// One function.
pub fn print_func(program: &Program, id: FuncId) -> String {
    let mut out = Printer::new(&program.consts);
    out.func(id, &program.funcs[id.index()]);
    out.text
}

/// A constant as it stands in dumps.
pub fn print_const(consts: &[Const], id: ConstId) -> String {
    let mut out = Printer::new(consts);
    out.constant(id);
    out.text
}

/// Appends HIR text.
pub(super) struct Printer<'a> {
    consts: &'a [Const],
    text: String,
    /// The next word follows without a space.
    tight: bool,
}

impl<'a> Printer<'a> {
    fn new(consts: &'a [Const]) -> Self {
        Printer { consts, text: String::new(), tight: false }
    }
    /// A space unless something has just been glued.
    pub(super) fn space(&mut self) {
        if !self.tight {
            self.text.push(' ');
        }
        self.tight = false;
    }
    pub(super) fn word(&mut self, word: &str) {
        self.space();
        self.text.push_str(word);
    }
    /// Text without a space before it; after `=` none after it either.
    pub(super) fn glue(&mut self, text: &str) {
        self.text.push_str(text);
        self.tight = text == "=";
    }
    pub(super) fn value_list(&mut self, values: &[Value]) {
        self.text.push('(');
        for (i, value) in values.iter().enumerate() {
            if i > 0 {
                self.text.push_str(", ");
            }
            self.text.push_str(&value.to_string());
        }
        self.text.push(')');
    }
    pub(super) fn constant(&mut self, id: ConstId) {
        let consts = self.consts;
        match consts.get(id.0 as usize) {
            None => self.text.push_str("unset"),
            Some(Const::Unset) => self.text.push_str("unset"),
            Some(Const::None) => self.text.push_str("none"),
            Some(Const::Ellipsis) => self.text.push_str("ellipsis"),
            Some(Const::NotImplemented) => self.text.push_str("notimplemented"),
            Some(Const::Bool(true)) => self.text.push_str("true"),
            Some(Const::Bool(false)) => self.text.push_str("false"),
            Some(Const::Int(digits)) => self.text.push_str(digits),
            Some(Const::Float(bits)) => self.text.push_str(&float_text(*bits)),
            Some(Const::Complex(re, im)) => {
                self.text.push_str(&format!("complex({}, {})", float_text(*re), float_text(*im)));
            }
            Some(Const::Str(points)) => {
                self.text.push('"');
                points.iter().for_each(|c| escape(*c, &mut self.text));
                self.text.push('"');
            }
            Some(Const::Bytes(bytes)) => {
                self.text.push_str("b\"");
                for byte in bytes {
                    match byte {
                        b'"' | b'\\' => self.text.extend(['\\', *byte as char]),
                        0x20..=0x7e => self.text.push(*byte as char),
                        _ => self.text.push_str(&format!("\\u{{{byte:x}}}")),
                    }
                }
                self.text.push('"');
            }
            Some(Const::Tuple(items)) => self.const_list("", items),
            Some(Const::FrozenSet(items)) => self.const_list("frozenset", items),
        }
    }
    fn const_list(&mut self, word: &str, items: &[ConstId]) {
        self.text.push_str(word);
        self.text.push('(');
        for (i, item) in items.iter().enumerate() {
            if i > 0 {
                self.text.push_str(", ");
            }
            self.constant(*item);
        }
        self.text.push(')');
    }
    fn quoted(&mut self, text: &str) {
        self.space();
        self.text.push('"');
        text.chars().for_each(|c| escape(c as u32, &mut self.text));
        self.text.push('"');
    }
    fn quoted_list(&mut self, names: &[String]) {
        self.text.push_str(" (");
        for (i, name) in names.iter().enumerate() {
            if i > 0 {
                self.text.push(',');
            }
            self.tight = i == 0;
            self.quoted(name);
        }
        self.text.push(')');
    }
    fn key_const(&mut self, key: &str, id: Option<ConstId>) {
        if let Some(id) = id {
            self.word(key);
            self.glue("=");
            self.space();
            self.constant(id);
        }
    }

    fn module(&mut self, index: usize, module: &Module) {
        self.text.push_str(&format!("module m{index}"));
        self.quoted(&module.name);
        if let Some(file) = &module.file {
            self.word("file");
            self.glue("=");
            self.quoted(file);
        }
        self.key_const("doc", module.doc);
        if let Some(body) = module.body {
            self.word(&format!("body={body}"));
        }
        if module.is_package {
            self.word("package");
        }
        if module.is_stdlib {
            self.word("stdlib");
        }
        self.text.push('\n');
        for global in &module.globals {
            self.text.push_str("  global");
            self.quoted(&global.name);
            self.word(&format!("stores={}", global.stores));
            if let Some(func) = global.known_func {
                self.word(&format!("known={func}"));
            }
            if global.private {
                self.word("private");
            }
            if let Some(func) = global.definer {
                self.word(&format!("definer={func}"));
            }
            self.text.push('\n');
        }
    }

    fn func(&mut self, id: FuncId, func: &Func) {
        self.text.push_str(&format!("func {id} @{}", func.symbol));
        self.word(&format!("kind={}", kind_word(func.kind)));
        self.word(&format!("module={}", func.module));
        self.word(&format!("lines={}-{}", func.first_line, func.last_line));
        if func.entry != Block(0) {
            self.word(&format!("entry={}", func.entry));
        }
        self.text.push_str("\n  name");
        self.quoted(&func.name);
        self.quoted(&func.qualname);
        let sig = &func.sig;
        self.text.push_str(&format!(
            "\n  sig posonly={} positional={} kwonly={} defaults={}",
            sig.posonly, sig.positional, sig.kwonly, sig.defaults
        ));
        if sig.varargs {
            self.word("varargs");
        }
        if sig.varkw {
            self.word("varkw");
        }
        self.quoted_list(&sig.names);
        if !func.free_names.is_empty() {
            self.text.push_str("\n  free");
            self.quoted_list(&func.free_names);
        }
        if let Some(doc) = func.doc {
            self.text.push_str("\n  doc ");
            self.constant(doc);
        }
        if func.frequency != Frequency::of_kind(func.kind) {
            self.text.push_str(match func.frequency {
                Frequency::Never => "\n  never",
                Frequency::Once => "\n  once",
                Frequency::Often => "\n  often",
            });
        }
        if func.measured {
            self.text.push_str("\n  measured");
        }
        if func.keeps_lengths {
            self.text.push_str("\n  keeps_lengths");
        }
        self.text.push('\n');
        for frame in &func.frames {
            let start = self.text.len() + 2;
            self.text.push_str(&format!("  inlined {}", frame.func));
            self.loc(start, frame.call);
        }
        for (i, block) in func.blocks.iter().enumerate() {
            self.block(func, Block(i as u32), block);
        }
    }

    fn block(&mut self, func: &Func, id: Block, block: &BlockData) {
        self.text.push_str(&id.to_string());
        self.quoted(&block.name);
        self.text.push('(');
        for (i, &param) in block.params.iter().enumerate() {
            if i > 0 {
                self.text.push_str(", ");
            }
            let data = &func.values[param.index()];
            self.text.push_str(&format!("{param}: {}", data.repr.word()));
            if let Some(known) = data.type_word() {
                self.word(known);
            }
            self.value_name(func, param);
        }
        self.text.push(')');
        if let Some(edge) = &block.unwind {
            self.word("unwind");
            self.edge(edge);
        }
        if block.cold {
            self.word("cold");
        }
        if block.rare {
            self.word("rare");
        }
        self.text.push_str(":\n");
        for &inst in &block.insts {
            self.inst(func, inst);
        }
        self.text.push_str("  ");
        let start = self.text.len();
        self.term(&block.term);
        self.loc(start, block.term_loc);
    }

    fn value_name(&mut self, func: &Func, value: Value) {
        if let Some(Some(name)) = func.value_names.get(value.index()) {
            self.quoted(name);
        }
    }

    fn inst(&mut self, func: &Func, inst: Inst) {
        let data = &func.insts[inst.index()];
        self.text.push_str("  ");
        let start = self.text.len();
        if let Some(result) = data.result {
            self.text.push_str(&result.to_string());
            let facts = &func.values[result.index()];
            if let Some(known) = facts.type_word() {
                self.text.push_str(&format!(": {known}"));
            }
            self.value_name(func, result);
            self.text.push_str(" = ");
        }
        self.tight = false;
        data.op.print(self);
        self.loc(start, data.loc);
    }

    fn edge(&mut self, edge: &Edge) {
        self.word(&edge.block.to_string());
        self.value_list(&edge.args);
    }

    fn term(&mut self, term: &Term) {
        match term {
            Term::Jump(edge) => {
                self.text.push_str("jump");
                self.edge(edge);
            }
            Term::Branch { cond, then, els } => {
                self.text.push_str(&format!("branch {cond}"));
                self.edge(then);
                self.edge(els);
            }
            Term::Return(value) => self.text.push_str(&format!("return {value}")),
            Term::Raise { exc, cause: None } => self.text.push_str(&format!("raise {exc}")),
            Term::Raise { exc, cause: Some(cause) } => {
                self.text.push_str(&format!("raise {exc} from {cause}"))
            }
            Term::RaiseHandled => self.text.push_str("raise_handled"),
            Term::Reraise(value) => self.text.push_str(&format!("reraise {value}")),
            Term::Unreachable => self.text.push_str("unreachable"),
        }
    }

    /// The location, in a column of its own.
    fn loc(&mut self, start: usize, loc: Loc) {
        if loc.line > 0 {
            let width = self.text[start..].chars().count();
            for _ in width.min(33)..34 {
                self.text.push(' ');
            }
            self.text.push_str(&format!("@{}:{}-{}:{}", loc.line, loc.col, loc.end_line, loc.end_col));
            if loc.frame > 0 {
                self.text.push_str(&format!("#{}", loc.frame));
            }
        }
        self.text.push('\n');
    }
}

/// The word for a kind of function.
pub(super) fn kind_word(kind: FuncKind) -> &'static str {
    match kind {
        FuncKind::Function => "function",
        FuncKind::Generator => "generator",
        FuncKind::Coroutine => "coroutine",
        FuncKind::AsyncGenerator => "async_generator",
        FuncKind::Module => "module",
        FuncKind::Class => "class",
    }
}

fn float_text(bits: u64) -> String {
    let value = f64::from_bits(bits);
    if value.is_finite() {
        format!("{value:?}")
    } else {
        format!("float#{bits:016x}")
    }
}

fn escape(point: u32, out: &mut String) {
    match char::from_u32(point) {
        Some(c @ ('"' | '\\')) => out.extend(['\\', c]),
        Some('\n') => out.push_str("\\n"),
        Some(c) if !c.is_control() && c != '\u{2028}' && c != '\u{2029}' => out.push(c),
        _ => out.push_str(&format!("\\u{{{point:x}}}")),
    }
}
