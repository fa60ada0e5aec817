//! Text of one function: prologue, blocks, branches in their final form, epilogues, tables.
//!
//! Branch targets farther away than an instruction reaches (`tbz` 32 KB, conditional branches
//! 1 MB) are reached through an inverted branch over a `b`. Distances are those of the shortest
//! form; growing one branch can only lengthen others, so the iteration ends (Szymanski,
//! "Assembling Code for Machines with Span-Dependent Instructions", CACM 1978).

use super::annotate::{self, Sources};
use super::debug;
use super::inst::{constant, reg, symbol, Context};
use super::sites::{self, Site};
use crate::lir::{Func, FuncKind, Program};
use crate::mach::{BlockId, MInst, MachFunc, PReg, Reg, SrcLoc};
use crate::target::aarch64::addr::fits_pair;
use crate::target::aarch64::frame::Frame;
use crate::target::aarch64::imm;
use crate::target::aarch64::inst::Inst;
use crate::target::aarch64::regs::{self, name};
use crate::target::aarch64::AsmFunc;
use pyrl_abi::{context, layout::generator};
use std::collections::{BTreeMap, BTreeSet};

enum Item {
    Label(String),
    /// One machine word and the comment behind it.
    Word(String, String),
    Directive(String),
    Comment(String),
    /// `b`
    Jump(BlockId, String),
    /// Branch text up to the target, its inverse, the target, words it reaches.
    Branch {
        text: String,
        inverse: String,
        to: BlockId,
        reach: i64,
        far: bool,
        note: String,
    },
    /// Where a block starts.
    Block(BlockId),
}

const REACH_TBZ: i64 = (1 << 13) - 64;
const REACH_COND: i64 = (1 << 18) - 64;

struct Writer<'a> {
    ctx: Context<'a>,
    func: &'a Func,
    mach: &'a MachFunc<Inst>,
    frame: &'a Frame,
    verbose: bool,
    /// Label text without `.L`.
    prefix: String,
    labels: Vec<String>,
    items: Vec<Item>,
    sites: Vec<Site>,
    loc: SrcLoc,
    line_comment: u32,
    sources: &'a Sources<'a>,
    tables: Vec<(String, Vec<String>)>,
    /// Constants in the function's pool.
    literals: BTreeSet<u64>,
    resumes: Vec<(u32, String)>,
    /// Whether `adr` may not reach across the function.
    large: bool,
}

/// Writes a function.
pub fn function(
    prog: &Program,
    func: &Func,
    mach: &MachFunc<Inst>,
    frame: &Frame,
    verbose: bool,
    sources: &Sources,
) -> AsmFunc {
    let prefix = symbol(prog, func.symbol);
    let labels = block_labels(&prefix, mach);
    let words: usize = mach.blocks.iter().map(|b| b.insts.len()).sum();
    let mut w = Writer {
        ctx: Context { prog, frame },
        func,
        mach,
        frame,
        verbose,
        prefix,
        labels,
        items: Vec::new(),
        sites: Vec::new(),
        loc: SrcLoc::default(),
        line_comment: 0,
        sources,
        tables: Vec::new(),
        literals: BTreeSet::new(),
        resumes: Vec::new(),
        large: words > 20_000,
    };
    w.body();
    w.relax();
    w.finish(prog)
}

/// Named by its bits, so that a new constant renames no other.
fn literal_label(prefix: &str, bits: u64) -> String {
    format!(".L{prefix}.k{bits:016x}")
}

/// `.Lfunction.block`, made unique by ordinals.
fn block_labels(prefix: &str, mach: &MachFunc<Inst>) -> Vec<String> {
    let mut used: BTreeMap<String, u32> = BTreeMap::new();
    mach.blocks
        .iter()
        .map(|b| {
            let name = if b.name.is_empty() { "entry".to_string() } else { super::inst::safe(&b.name) };
            let n = used.entry(name.clone()).or_insert(0);
            *n += 1;
            match *n {
                1 => format!(".L{prefix}.{name}"),
                n => format!(".L{prefix}.{name}.{n}"),
            }
        })
        .collect()
}

impl Writer<'_> {
    fn word(&mut self, text: impl Into<String>, note: &str) {
        self.items.push(Item::Word(text.into(), note.to_string()));
    }

    fn directive(&mut self, text: impl Into<String>) {
        self.items.push(Item::Directive(text.into()));
    }

    fn label(&self, what: &str) -> String {
        format!(".L{}.{what}", self.prefix)
    }

    fn body(&mut self) {
        self.prologue();
        for b in 0..self.mach.blocks.len() {
            self.items.push(Item::Block(b));
            let block = &self.mach.blocks[b];
            for (i, inst) in block.insts.iter().enumerate() {
                self.place(inst.loc);
                let note = if self.verbose { annotate::instruction(inst) } else { String::new() };
                if i + 1 == block.insts.len() && inst.inst.is_terminator() {
                    self.terminator(b, &inst.inst, note);
                } else {
                    self.instruction(inst, note);
                }
            }
        }
        self.stack_check_tail();
    }

    /// `.loc` and the Python line when they change.
    fn place(&mut self, loc: SrcLoc) {
        if loc.line == 0 || (loc.line, loc.col) == (self.loc.line, self.loc.col) {
            return;
        }
        self.loc = loc;
        if self.verbose && self.line_comment != loc.line {
            self.line_comment = loc.line;
            if let Some(text) = self.sources.line(self.func.file, loc.line) {
                self.items.push(Item::Comment(text));
            }
        }
        let relative = i64::from(loc.line) - i64::from(self.func.first_line);
        let line = debug::line_symbol(&self.prefix);
        self.directive(format!(".loc {} {line}{relative:+} {}", self.func.file + 1, loc.col + 1));
    }

    fn instruction(&mut self, inst: &MInst<Inst>, note: String) {
        if let Inst::Yield { state, .. } = inst.inst {
            return self.suspend(state, inst.loc, &note);
        }
        if let Some(line) = self.literal(&inst.inst) {
            return self.word(line, &note);
        }
        for (i, line) in self.ctx.lines(&inst.inst).into_iter().enumerate() {
            self.word(line, if i == 0 { &note } else { "" });
        }
        if let Inst::Call { site: true, .. } = inst.inst {
            self.site(inst.loc);
        }
    }

    /// A constant that takes three instructions or more comes from the pool behind the function.
    fn literal(&mut self, inst: &Inst) -> Option<String> {
        let (rd, bits) = match inst {
            Inst::MovImm { rd, imm } if imm::pieces(*imm).len() > 2 => (*rd, *imm),
            Inst::FMovImm { rd, bits } if *bits != 0 && !imm::fits_fmov(*bits) => (*rd, *bits),
            _ => return None,
        };
        if self.large {
            return None;
        }
        self.literals.insert(bits);
        Some(format!("ldr {}, {}", reg(rd), literal_label(&self.prefix, bits)))
    }

    fn site(&mut self, loc: SrcLoc) {
        if loc.line == 0 {
            return;
        }
        let label = self.label(&format!("site{}", self.sites.len() + 1));
        self.items.push(Item::Label(label.clone()));
        self.sites.push(Site { label, loc });
    }

    /// Returns from a resume function after noting where to go on.
    fn suspend(&mut self, state: u32, loc: SrcLoc, note: &str) {
        let resume = self.label(&format!("resume{state}"));
        let temp = regs::SCRATCH;
        let mut lines = Vec::new();
        constant(temp, u64::from(state), &mut lines);
        lines.push(format!("str x16, [x27, #{}]", generator::STATE));
        self.address(temp, &resume, &mut lines);
        lines.push(format!("str x16, [x27, #{}]", generator::LAST_SITE));
        for (i, line) in lines.into_iter().enumerate() {
            self.word(line, if i == 0 { note } else { "" });
        }
        self.epilogue(note);
        self.items.push(Item::Label(resume.clone()));
        if loc.line != 0 {
            self.sites.push(Site { label: resume.clone(), loc });
        }
        self.resumes.push((state, resume));
    }

    /// Address of a label of this function.
    fn address(&self, rd: PReg, label: &str, out: &mut Vec<String>) {
        let rd = name(rd);
        if self.large {
            out.push(format!("adrp {rd}, {label}"));
            out.push(format!("add {rd}, {rd}, :lo12:{label}"));
        } else {
            out.push(format!("adr {rd}, {label}"));
        }
    }

    fn lower_sp(&mut self, size: u32, op: &str) {
        let (low, high) = (size & 0xfff, size & 0x00ff_f000);
        if high != 0 {
            self.word(format!("{op} sp, sp, #{high}"), "frame");
        }
        if low != 0 {
            self.word(format!("{op} sp, sp, #{low}"), "frame");
        }
    }

    /// Stores (or loads) two adjacent frame words.
    fn frame_pair(&mut self, store: bool, a: PReg, b: Option<PReg>, at: u32, note: &str) {
        let (one, two) = if store { ("str", "stp") } else { ("ldr", "ldp") };
        let single = |w: &mut Self, r: PReg, at: u32| {
            if at < 32760 {
                w.word(format!("{one} {}, [sp, #{at}]", name(r)), note);
            } else {
                let mut lines = Vec::new();
                constant(regs::SCRATCH, u64::from(at), &mut lines);
                lines.into_iter().for_each(|l| w.word(l, ""));
                w.word(format!("{one} {}, [sp, x16]", name(r)), note);
            }
        };
        match b {
            Some(b) if fits_pair(i64::from(at)) => {
                let place = if at == 0 { "[sp]".to_string() } else { format!("[sp, #{at}]") };
                self.word(format!("{two} {}, {}, {place}", name(a), name(b)), note);
            }
            Some(b) => {
                single(self, a, at);
                single(self, b, at + 8);
            }
            None => single(self, a, at),
        }
    }

    fn prologue(&mut self) {
        let frame = self.frame;
        let size = frame.size();
        if frame.record && frame.out_area == 0 && size <= 504 {
            self.word(format!("stp x29, x30, [sp, #-{size}]!"), "frame");
            self.word("mov x29, sp", "frame");
        } else {
            self.lower_sp(size, "sub");
            if frame.record {
                let at = frame.record_offset();
                self.frame_pair(true, regs::FP, Some(regs::LR), at, "frame");
                if imm::fits_add(u64::from(at)) {
                    self.word(format!("add x29, sp, #{at}"), "frame");
                } else {
                    let mut lines = Vec::new();
                    constant(regs::SCRATCH, u64::from(at), &mut lines);
                    lines.into_iter().for_each(|l| self.word(l, "frame"));
                    self.word("add x29, sp, x16", "frame");
                }
            }
        }
        for (a, b, at) in frame.saves() {
            self.frame_pair(true, a, b, at, "save");
        }
        for line in debug::frame_cfi(frame) {
            self.directive(line);
        }
        if self.func.stack_check {
            self.word(format!("ldr x16, [x28, #{}]", context::STACK_LIMIT), "stack check");
            self.word("cmp sp, x16", "");
            let label = self.label("stack");
            if self.large {
                self.word("b.hs .+8", "");
                self.word(format!("b {label}"), "far");
            } else {
                self.word(format!("b.lo {label}"), "");
            }
            let back = self.label("stack.ok");
            self.items.push(Item::Label(back));
        }
        if frame.kind == FuncKind::Resume {
            self.word("mov x27, x0", "generator");
            self.word("mov x0, x1", "value sent");
            self.word(format!("ldr x16, [x27, #{}]", generator::STATE), "resume where it stopped");
            let has_yield =
                self.mach.blocks.iter().flat_map(|b| &b.insts).any(|i| matches!(i.inst, Inst::Yield { .. }));
            if has_yield {
                let mut lines = Vec::new();
                self.address(regs::SCRATCH2, &self.label("states"), &mut lines);
                // x30 then names the suspension for tracebacks, as after a call.
                lines.push("ldrsw x30, [x17, x16, lsl #2]".into());
                lines.push("add x30, x17, x30".into());
                lines.push("br x30".into());
                lines.into_iter().for_each(|l| self.word(l, ""));
                let start = self.label("start");
                self.items.push(Item::Label(start));
            }
        }
    }

    /// Restores and returns; the code after it has the frame again.
    fn epilogue(&mut self, note: &str) {
        let frame = self.frame;
        let size = frame.size();
        if size != 0 {
            self.directive(".cfi_remember_state");
        }
        for (a, b, at) in frame.saves() {
            self.frame_pair(false, a, b, at, "restore");
        }
        if frame.record && frame.out_area == 0 && size <= 504 {
            self.word(format!("ldp x29, x30, [sp], #{size}"), "frame");
        } else {
            if frame.record {
                self.frame_pair(false, regs::FP, Some(regs::LR), frame.record_offset(), "frame");
            }
            self.lower_sp(size, "add");
        }
        if size != 0 {
            for (a, b, _) in frame.saves() {
                for r in std::iter::once(a).chain(b) {
                    self.directive(format!(".cfi_restore {}", if r.0 < 32 { r.0 } else { r.0 + 32 }));
                }
            }
            if frame.record {
                self.directive(".cfi_restore 29");
                self.directive(".cfi_restore 30");
            }
            self.directive(".cfi_def_cfa_offset 0");
        }
        self.word("ret", note);
        if size != 0 {
            self.directive(".cfi_restore_state");
        }
    }

    /// The cold part of the stack check: keeps the arguments across the runtime call.
    fn stack_check_tail(&mut self) {
        if !self.func.stack_check {
            return;
        }
        self.items.push(Item::Label(self.label("stack")));
        self.word("sub sp, sp, #144", "stack check");
        for i in 0..4 {
            self.word(format!("stp x{}, x{}, [sp, #{}]", 2 * i, 2 * i + 1, 16 * i), "");
        }
        for i in 0..4 {
            self.word(format!("stp d{}, d{}, [sp, #{}]", 2 * i, 2 * i + 1, 64 + 16 * i), "");
        }
        self.word("str x8, [sp, #128]", "");
        self.word("bl pyrt_stack_check", "");
        self.word("mov x16, x0", "");
        for i in 0..4 {
            self.word(format!("ldp x{}, x{}, [sp, #{}]", 2 * i, 2 * i + 1, 16 * i), "");
        }
        for i in 0..4 {
            self.word(format!("ldp d{}, d{}, [sp, #{}]", 2 * i, 2 * i + 1, 64 + 16 * i), "");
        }
        self.word("ldr x8, [sp, #128]", "");
        self.word("add sp, sp, #144", "");
        self.word("cbz x16, .+8", "");
        self.word(format!("b {}", self.label("stack.ok")), "");
        self.word("mov x0, #0", "RecursionError");
        self.epilogue("return");
    }

    fn terminator(&mut self, b: BlockId, inst: &Inst, note: String) {
        let next = b + 1;
        let succs: Vec<BlockId> = self.mach.blocks[b].succs.iter().map(|e| e.block).collect();
        let target = |i: usize| succs.get(i).copied().unwrap_or(next);
        match inst {
            Inst::B {} => self.jump(target(0), next, note),
            Inst::BCond { cc } => {
                let (text, inverse) = (format!("b.{} ", cc.name()), format!("b.{} ", cc.invert().name()));
                self.branch(text, inverse, target(0), target(1), next, REACH_COND, note);
            }
            Inst::Cbz { rn, nonzero } => {
                let form = |nonzero: bool| format!("{} {}, ", if nonzero { "cbnz" } else { "cbz" }, reg(*rn));
                self.branch(form(*nonzero), form(!nonzero), target(0), target(1), next, REACH_COND, note);
            }
            Inst::Tbz { rn, bit, nonzero } => {
                let rn = if *bit < 32 { reg(*rn).replacen('x', "w", 1) } else { reg(*rn) };
                let form = |nonzero: bool| format!("{} {rn}, #{bit}, ", if nonzero { "tbnz" } else { "tbz" });
                self.branch(form(*nonzero), form(!nonzero), target(0), target(1), next, REACH_TBZ, note);
            }
            Inst::JumpTable { rn } => {
                let default = succs.len().saturating_sub(1);
                let Reg::P(index) = rn else { return };
                let table = self.label(&format!("table{}", self.tables.len() + 1));
                if default < 4096 {
                    self.word(format!("cmp {}, #{default}", name(*index)), &note);
                } else {
                    let mut lines = Vec::new();
                    constant(regs::SCRATCH, default as u64, &mut lines);
                    lines.into_iter().for_each(|l| self.word(l, &note));
                    self.word(format!("cmp {}, x16", name(*index)), "");
                }
                self.items.push(Item::Branch {
                    text: "b.hs ".into(),
                    inverse: "b.lo ".into(),
                    to: target(default),
                    reach: REACH_COND,
                    far: false,
                    note: String::new(),
                });
                let mut lines = Vec::new();
                self.address(regs::SCRATCH, &table, &mut lines);
                lines.push(format!("ldrsw x17, [x16, {}, lsl #2]", name(*index)));
                lines.push("add x16, x16, x17".into());
                lines.push("br x16".into());
                lines.into_iter().for_each(|l| self.word(l, ""));
                let labels = succs[..default].iter().map(|&s| self.labels[s].clone()).collect();
                self.tables.push((table, labels));
            }
            Inst::Ret { .. } => self.epilogue(&note),
            Inst::Brk {} => self.word("brk #1", &note),
            _ => {}
        }
    }

    fn jump(&mut self, to: BlockId, next: BlockId, note: String) {
        if to != next {
            self.items.push(Item::Jump(to, note));
        }
    }

    #[allow(clippy::too_many_arguments)]
    fn branch(
        &mut self,
        text: String,
        inverse: String,
        then: BlockId,
        els: BlockId,
        next: BlockId,
        reach: i64,
        note: String,
    ) {
        if then == els {
            return self.jump(then, next, note);
        }
        if then == next {
            self.items.push(Item::Branch { text: inverse, inverse: text, to: els, reach, far: false, note });
            return;
        }
        self.items.push(Item::Branch { text, inverse, to: then, reach, far: false, note });
        self.jump(els, next, String::new());
    }

    /// Lengthens branches until all reach their targets.
    fn relax(&mut self) {
        let mut address = vec![0i64; self.mach.blocks.len()];
        loop {
            let mut at = 0;
            for item in &self.items {
                match item {
                    Item::Block(b) => address[*b] = at,
                    Item::Word(..) | Item::Jump(..) => at += 1,
                    Item::Branch { far, .. } => at += if *far { 2 } else { 1 },
                    Item::Label(_) | Item::Directive(_) | Item::Comment(_) => {}
                }
            }
            let (mut at, mut changed) = (0i64, false);
            for item in &mut self.items {
                match item {
                    Item::Word(..) | Item::Jump(..) => at += 1,
                    Item::Branch { far, to, reach, .. } => {
                        if !*far && (address[*to] - at).abs() > *reach {
                            *far = true;
                            changed = true;
                        }
                        at += if *far { 2 } else { 1 };
                    }
                    Item::Block(_) | Item::Label(_) | Item::Directive(_) | Item::Comment(_) => {}
                }
            }
            if !changed {
                return;
            }
        }
    }

    fn finish(self, prog: &Program) -> AsmFunc {
        let mut referenced = vec![false; self.mach.blocks.len()];
        for item in &self.items {
            if let Item::Jump(to, _) | Item::Branch { to, .. } = item {
                referenced[*to] = true;
            }
        }
        for (_, labels) in &self.tables {
            for (b, label) in self.labels.iter().enumerate() {
                referenced[b] |= labels.contains(label);
            }
        }
        let func = self.func;
        let mut out = String::new();
        let title = annotate::comment_safe(&func.qualname);
        if self.verbose {
            out.push_str(&format!("\n// {title}\n"));
        } else {
            out.push('\n');
        }
        let start = symbol(prog, func.labels.start);
        let end = symbol(prog, func.labels.end);
        out.push_str("\t.text\n\t.p2align 4\n");
        out.push_str(&format!("\t.set {}, {}\n", debug::line_symbol(&self.prefix), func.first_line));
        out.push_str(&format!("\t.type {}, %function\n{}:\n", self.prefix, self.prefix));
        if start != self.prefix {
            out.push_str(&format!("{start}:\n"));
        }
        out.push_str(&format!(
            "\t.cfi_startproc\n\t.loc {} {}+0 1\n",
            func.file + 1,
            debug::line_symbol(&self.prefix)
        ));
        let line = |out: &mut String, text: &str, note: &str| {
            out.push('\t');
            out.push_str(text);
            if self.verbose && !note.is_empty() {
                for _ in text.len()..34 {
                    out.push(' ');
                }
                out.push_str(" // ");
                out.push_str(note);
            }
            out.push('\n');
        };
        for item in &self.items {
            match item {
                Item::Label(l) => out.push_str(&format!("{l}:\n")),
                Item::Block(b) if referenced[*b] => out.push_str(&format!("{}:\n", self.labels[*b])),
                Item::Block(_) => {}
                Item::Directive(d) => out.push_str(&format!("\t{d}\n")),
                Item::Comment(c) => {
                    if self.verbose {
                        out.push_str(&format!("// {c}\n"));
                    }
                }
                Item::Word(text, note) => line(&mut out, text, note),
                Item::Jump(to, note) => line(&mut out, &format!("b {}", self.labels[*to]), note),
                Item::Branch { text, inverse, to, far, note, .. } => {
                    if *far {
                        line(&mut out, &format!("{inverse}.+8"), note);
                        line(&mut out, &format!("b {}", self.labels[*to]), "far");
                    } else {
                        line(&mut out, &format!("{text}{}", self.labels[*to]), note);
                    }
                }
            }
        }
        out.push_str("\t.cfi_endproc\n");
        let mut tables = self.tables;
        if !self.resumes.is_empty() {
            let mut states = vec![format!(".L{}.start", self.prefix)];
            let mut resumes = self.resumes;
            resumes.sort();
            let last = resumes.last().map_or(0, |r| r.0);
            for state in 1..=last {
                let label =
                    resumes.iter().find(|r| r.0 == state).map_or_else(|| states[0].clone(), |r| r.1.clone());
                states.push(label);
            }
            tables.push((format!(".L{}.states", self.prefix), states));
        }
        if !self.literals.is_empty() {
            out.push_str("\t.p2align 3\n");
        }
        for bits in &self.literals {
            out.push_str(&format!("{}:\n\t.xword {bits:#x}", literal_label(&self.prefix, *bits)));
            if self.verbose {
                out.push_str(&format!(" // {} or {:?}", *bits as i64, f64::from_bits(*bits)));
            }
            out.push('\n');
        }
        for (table, labels) in &tables {
            out.push_str(&format!("{table}:\n"));
            for l in labels {
                out.push_str(&format!("\t.word {l} - {table}\n"));
            }
        }
        if end != self.prefix {
            out.push_str(&format!("{end}:\n"));
        }
        out.push_str(&format!("\t.size {0}, . - {0}\n", self.prefix));
        let mut sites = self.sites;
        // Resume labels lie between calls, but both lists are in address order already.
        sites.dedup_by(|a, b| a.label == b.label);
        out.push_str(&sites::table(
            &symbol(prog, func.labels.sites),
            &symbol(prog, func.labels.site_count),
            &start,
            func.first_line,
            &sites,
        ));
        if let Some(size) = func.labels.frame_size {
            out.push_str(&format!("\t.set {}, {}\n", symbol(prog, size), self.frame.generator_size()));
        }
        AsmFunc { text: out }
    }
}
