//! Text of one function: prologue, blocks, branches in their final form, epilogues, tables.
//!
//! Branch targets farther away than an instruction reaches (`tbz` 32 KB, conditional branches
//! 1 MB) are reached through an inverted branch over a `b`. Distances are those of the shortest
//! form; growing one branch can only lengthen others, so the iteration ends (Szymanski,
//! "Assembling Code for Machines with Span-Dependent Instructions", CACM 1978). The text is
//! written once, with short branches; the few functions that need long ones are spliced.

use super::annotate::{self, Sources};
use super::counting::{Counting, Layout};
use super::debug;
use super::inst::{constant, Context};
use super::labels::{block_labels, Labels};
use super::lines::{put, word, Half, Hex, Lines, Note, Pool, Put, Signed, Symbol};
use super::sites::{self, Label, LabelIn, Site};
use crate::lir::{Func, FuncKind, Program, SymId};
use crate::mach::{BlockId, MInst, MachFunc, MachInst, PReg, Reg, SrcLoc};
use crate::target::aarch64::addr::fits_pair;
use crate::target::aarch64::frame::Frame;
use crate::target::aarch64::imm;
use crate::target::aarch64::inst::{Cc, Inst};
use crate::target::aarch64::regs;
use crate::target::aarch64::symbols::Symbols;
use pyrl_abi::{context, layout::generator};
use std::collections::{BTreeMap, BTreeSet};

/// A conditional branch up to its target.
#[derive(Clone, Copy)]
enum Test {
    Cond(Cc),
    Zero { rn: Reg, nonzero: bool },
    Bit { rn: Reg, bit: u8, nonzero: bool },
}

impl Test {
    fn inverse(self) -> Test {
        match self {
            Test::Cond(cc) => Test::Cond(cc.invert()),
            Test::Zero { rn, nonzero } => Test::Zero { rn, nonzero: !nonzero },
            Test::Bit { rn, bit, nonzero } => Test::Bit { rn, bit, nonzero: !nonzero },
        }
    }
    /// Words it reaches.
    fn reach(self) -> i64 {
        match self {
            Test::Cond(_) | Test::Zero { .. } => REACH_COND,
            Test::Bit { .. } => REACH_TBZ,
        }
    }
}

impl Put for Test {
    fn put(&self, out: &mut String) {
        match self {
            Test::Cond(cc) => put!(out, "b.", cc.name(), " "),
            Test::Zero { rn, nonzero } => put!(out, if *nonzero { "cbnz " } else { "cbz " }, rn, ", "),
            Test::Bit { rn, bit, nonzero } => {
                out.push_str(if *nonzero { "tbnz " } else { "tbz " });
                if *bit < 32 {
                    Half(*rn).put(out);
                } else {
                    rn.put(out);
                }
                put!(out, ", #", bit, ", ");
            }
        }
    }
}

/// A branch that was written, in case it must be lengthened.
struct Branch<'a> {
    test: Test,
    to: BlockId,
    note: Note<'a>,
    /// Words before it, and its line in the text.
    at: i64,
    line: std::ops::Range<usize>,
    far: bool,
}

struct JumpTable {
    targets: Vec<BlockId>,
}

const REACH_TBZ: i64 = (1 << 13) - 64;
const REACH_COND: i64 = (1 << 18) - 64;

struct Writer<'a, 'o> {
    ctx: Context<'a>,
    func: &'a Func,
    mach: &'a MachFunc<Inst>,
    frame: &'a Frame,
    lines: Lines<'a, 'o>,
    /// Label text without `.L`.
    prefix: String,
    labels: Labels,
    branches: Vec<Branch<'a>>,
    /// Words before each block.
    address: Vec<i64>,
    sites: Vec<Site>,
    loc: SrcLoc,
    /// Line and file of the comment written last.
    line_comment: (u32, u32),
    /// Whether the frame is set up at this place of the text.
    framed: bool,
    /// `.loc` up to the line.
    loc_text: String,
    sources: &'a Sources<'a>,
    tables: Vec<JumpTable>,
    /// Constants in the function's pool.
    literals: BTreeSet<u64>,
    resumes: Vec<u32>,
    /// Whether `adr` may not reach across the function.
    large: bool,
    /// Is the block being written cold?
    in_cold: bool,
    /// Has a way out been written?
    leaves: bool,
    all_jumps: bool,
    /// Blocks that end with a jump behind a branch, in order.
    jumps: Vec<BlockId>,
    /// Words of the function proper; what follows is reached in exceptional cases only.
    proper: i64,
}

/// What all functions' text depends on.
pub struct Style<'a> {
    pub prog: &'a Program,
    /// Whether there are comments.
    pub verbose: bool,
    pub sources: &'a Sources<'a>,
    /// With them, addresses behind the context are numbers.
    pub places: Option<&'a Symbols>,
    /// Blocks that begin at a multiple of 16 bytes; may be empty.
    pub aligned: &'a [bool],
}

/// Writes a function.
pub fn function(
    style: Style,
    func: &Func,
    mach: &MachFunc<Inst>,
    frame: &Frame,
    out: &mut String,
    counting: Counting,
) {
    let Style { prog, verbose, sources, places, aligned } = style;
    let mut prefix = String::new();
    Symbol(prog, func.symbol).put(&mut prefix);
    let labels = block_labels(&prefix, mach);
    let words: usize = mach.blocks.iter().map(|b| b.insts.len()).sum();
    let mut loc_text = String::new();
    put!(&mut loc_text, "\t.loc ", func.file + 1, " .L", prefix, ".line");
    let mut w = Writer {
        ctx: Context { prog, frame, places },
        func,
        mach,
        frame,
        lines: Lines::new(out, verbose),
        prefix,
        labels,
        branches: Vec::with_capacity(mach.blocks.len()),
        address: Vec::with_capacity(mach.blocks.len()),
        sites: Vec::new(),
        loc: SrcLoc::default(),
        line_comment: (0, 0),
        framed: false,
        loc_text,
        sources,
        tables: Vec::new(),
        literals: BTreeSet::new(),
        resumes: Vec::new(),
        large: words > 20_000,
        in_cold: false,
        leaves: false,
        all_jumps: counting.all_jumps,
        jumps: Vec::new(),
        proper: 0,
    };
    w.head(prog);
    w.body(aligned);
    w.relax();
    if let Some(layout) = counting.layout {
        w.layout(layout);
    }
    w.tail(prog);
}

/// Label of a constant in the pool: named by its bits, so that a new constant renames no other.
struct Literal<'a>(&'a str, u64);

impl Put for Literal<'_> {
    fn put(&self, out: &mut String) {
        put!(out, ".L", self.0, ".k");
        for i in (0..16).rev() {
            out.push(b"0123456789abcdef"[(self.1 >> (4 * i)) as usize & 15] as char);
        }
    }
}

/// Which blocks something jumps to.
fn referenced(mach: &MachFunc<Inst>) -> Vec<bool> {
    let mut out = vec![false; mach.blocks.len()];
    for (b, block) in mach.blocks.iter().enumerate() {
        let next = b + 1;
        match (block.insts.last().map(|i| &i.inst), block.succs.as_slice()) {
            (Some(Inst::JumpTable { .. }), succs) => succs.iter().for_each(|e| out[e.block] = true),
            (_, [then, els]) if then.block != els.block => {
                for to in [then.block, els.block] {
                    out[to] |= to != next;
                }
            }
            (_, succs) => succs.iter().take(1).for_each(|e| out[e.block] |= e.block != next),
        }
    }
    out
}

impl<'a> Writer<'a, '_> {
    /// A line of code made of parts.
    fn word(&mut self, text: &str, note: Note<'a>) {
        self.lines.note = note;
        word!(self.lines, text);
    }

    /// A label of this function on a line.
    fn label(&mut self, what: &str) {
        put!(self.lines.out, ".L", self.prefix, ".", what, ":\n");
    }

    fn body(&mut self, aligned: &[bool]) {
        let referenced =
            if self.all_jumps { vec![true; self.mach.blocks.len()] } else { referenced(self.mach) };
        let (mach, frame) = (self.mach, self.frame);
        let is_early = |b: BlockId| frame.early.get(b).is_some_and(|early| *early);
        // Where control comes from early blocks only, and goes on with the frame.
        let mut enters = vec![false; mach.blocks.len()];
        for block in mach.blocks.iter().enumerate().filter(|(b, _)| is_early(*b)).map(|(_, block)| block) {
            block.succs.iter().for_each(|e| enters[e.block] = !is_early(e.block));
        }
        self.prologue();
        let mut unplaced = sites::loop_without_sites(mach);
        for (b, block) in mach.blocks.iter().enumerate() {
            if aligned.get(b).is_some_and(|aligned| *aligned) {
                self.lines.directive(".p2align 4");
                // Rather too many: distances must not come out too short.
                self.lines.words += 3;
            }
            self.address.push(self.lines.words);
            self.in_cold = block.cold;
            if referenced[b] {
                put!(self.lines.out, self.labels.of(b), ":\n");
            }
            if enters[b] {
                self.no_frame_here();
                self.enter_frame();
            } else if is_early(b) {
                self.no_frame_here();
            } else {
                self.frame_here();
            }
            for (i, inst) in block.insts.iter().enumerate() {
                self.place(inst.loc);
                let note = Note::Of(inst);
                if i + 1 == block.insts.len() && inst.inst.is_terminator() {
                    self.terminator(b, &inst.inst, note);
                } else {
                    self.instruction(inst, note);
                }
                if unplaced == Some(b) && inst.loc.line != 0 {
                    self.site(inst.loc);
                    unplaced = None;
                }
            }
        }
        self.proper = self.lines.words;
        self.stack_check_tail();
    }

    /// Words by block.
    fn layout(&self, layout: &mut Layout) {
        let far: Vec<i64> = self.branches.iter().filter(|x| x.far).map(|x| x.at).collect();
        let origins = self.mach.blocks.iter().map(|b| b.origin);
        layout.fill(origins, &self.address, self.proper, &far, &self.jumps);
    }

    /// `.loc` and the Python line when they change.
    fn place(&mut self, loc: SrcLoc) {
        let at = |loc: SrcLoc| (loc.line, loc.col, loc.frame);
        if loc.line == 0 || at(loc) == at(self.loc) {
            return;
        }
        self.loc = loc;
        let inlined = self.func.inlined(loc.frame);
        let file = inlined.map_or(self.func.file, |f| f.file);
        if self.lines.verbose && self.line_comment != (loc.line, file) {
            self.line_comment = (loc.line, file);
            if let Some(text) = self.sources.line(file, loc.line) {
                put!(self.lines.out, "// ", text, "\n");
            }
        }
        let relative = i64::from(loc.line) - i64::from(self.func.first_line_of(loc.frame));
        match inlined {
            Some(frame) => {
                let line = debug::InlinedLine(&self.prefix, Symbol(self.ctx.prog, frame.func));
                put!(self.lines.out, "\t.loc ", file + 1, " ", line);
            }
            None => self.loc_text.put(self.lines.out),
        }
        put!(self.lines.out, Signed(relative), " ", loc.col + 1, "\n");
    }

    fn instruction(&mut self, inst: &'a MInst<Inst>, note: Note<'a>) {
        if let Inst::Yield { state, .. } = inst.inst {
            return self.suspend(state, inst.loc, note);
        }
        if self.lines.pool.is_due(self.lines.words) {
            self.pool();
        }
        self.lines.note = note;
        if !self.literal(&inst.inst) {
            self.ctx.write(&inst.inst, &mut self.lines);
            if let Inst::Call { site: true, .. } = inst.inst {
                self.site(inst.loc);
            }
        }
        self.lines.note = Note::None;
    }

    /// The assembler's pool, in the middle of a very long function.
    fn pool(&mut self) {
        let words = self.lines.words;
        self.lines.note = Note::Text("over a pool of addresses");
        word!(self.lines, "b .L", self.prefix, ".pool", words);
        self.lines.directive(".ltorg");
        put!(self.lines.out, ".L", self.prefix, ".pool", words, ":\n");
        self.lines.words += 2 * i64::from(self.lines.pool.pending) + 1;
        self.lines.pool = Pool::default();
    }

    /// A constant that takes three instructions or more comes from the pool behind the function.
    fn literal(&mut self, inst: &Inst) -> bool {
        let (rd, bits) = match inst {
            Inst::MovImm { rd, imm } if imm::pieces(*imm).len() > 2 => (*rd, *imm),
            Inst::FMovImm { rd, bits } if *bits != 0 && !imm::fits_fmov(*bits) => (*rd, *bits),
            _ => return false,
        };
        if self.large {
            return false;
        }
        self.literals.insert(bits);
        word!(self.lines, "ldr ", rd, ", ", Literal(&self.prefix, bits));
        true
    }

    fn site(&mut self, loc: SrcLoc) {
        if loc.line == 0 {
            return;
        }
        let label = Label::Call(self.sites.len() as u32 + 1);
        put!(self.lines.out, LabelIn(&self.prefix, label), ":\n");
        self.sites.push(Site { label, loc });
    }

    /// Returns from a resume function after noting where to go on.
    fn suspend(&mut self, state: u32, loc: SrcLoc, note: Note<'a>) {
        let resume = Label::Resume(state);
        let temp = regs::SCRATCH;
        self.lines.note = note;
        constant(temp, u64::from(state), &mut self.lines);
        word!(self.lines, "str x16, [x27, #", generator::STATE as u64, "]");
        address(temp, LabelIn(&self.prefix, resume), self.large, &mut self.lines);
        word!(self.lines, "str x16, [x27, #", generator::LAST_SITE as u64, "]");
        self.epilogue(note);
        put!(self.lines.out, LabelIn(&self.prefix, resume), ":\n");
        if loc.line != 0 {
            self.sites.push(Site { label: resume, loc });
        }
        self.resumes.push(state);
    }

    fn lower_sp(&mut self, size: u32, op: &str) {
        let (low, high) = (size & 0xfff, size & 0x00ff_f000);
        for part in [high, low] {
            if part != 0 {
                self.lines.note = Note::Text("frame");
                word!(self.lines, op, " sp, sp, #", part);
            }
        }
    }

    /// Stores (or loads) two adjacent frame words.
    fn frame_pair(&mut self, store: bool, a: PReg, b: Option<PReg>, at: u32, note: &'static str) {
        let (one, two) = if store { ("str ", "stp ") } else { ("ldr ", "ldp ") };
        let single = |lines: &mut Lines<'a, '_>, r: PReg, at: u32| {
            if at < 32760 {
                lines.note = Note::Text(note);
                word!(lines, one, r, ", [sp, #", at, "]");
            } else {
                constant(regs::SCRATCH, u64::from(at), lines);
                lines.note = Note::Text(note);
                word!(lines, one, r, ", [sp, x16]");
            }
        };
        match b {
            Some(b) if fits_pair(i64::from(at)) => {
                self.lines.note = Note::Text(note);
                if at == 0 {
                    word!(self.lines, two, a, ", ", b, ", [sp]");
                } else {
                    word!(self.lines, two, a, ", ", b, ", [sp, #", at, "]");
                }
            }
            Some(b) => {
                single(&mut self.lines, a, at);
                single(&mut self.lines, b, at + 8);
            }
            None => single(&mut self.lines, a, at),
        }
    }

    /// Says, where a block begins, that the frame is set up.
    fn frame_here(&mut self) {
        if !std::mem::replace(&mut self.framed, true) {
            debug::frame_cfi(self.frame, self.lines.out);
        }
    }

    /// Says, where a block begins, that the frame is not set up.
    fn no_frame_here(&mut self) {
        if std::mem::replace(&mut self.framed, false) {
            self.restored();
        }
    }

    /// Sets up the frame.
    fn enter_frame(&mut self) {
        let frame = self.frame;
        let size = frame.size();
        if frame.record && frame.out_area == 0 && size <= 504 {
            self.lines.note = Note::Text("frame");
            word!(self.lines, "stp x29, x30, [sp, #-", size, "]!");
            self.word("mov x29, sp", Note::Text("frame"));
        } else {
            self.lower_sp(size, "sub");
            if frame.record {
                let at = frame.record_offset();
                self.frame_pair(true, regs::FP, Some(regs::LR), at, "frame");
                self.lines.note = Note::Text("frame");
                if imm::fits_add(u64::from(at)) {
                    word!(self.lines, "add x29, sp, #", at);
                } else {
                    constant(regs::SCRATCH, u64::from(at), &mut self.lines);
                    self.word("add x29, sp, x16", Note::Text("frame"));
                }
            }
        }
        for (a, b, at) in frame.saves() {
            self.frame_pair(true, a, b, at, "save");
        }
        self.frame_here();
    }

    fn prologue(&mut self) {
        let frame = self.frame;
        let late = !frame.early.is_empty();
        if !late {
            self.enter_frame();
        }
        if self.func.stack_check {
            self.lines.note = Note::Text("stack check");
            word!(self.lines, "ldr x16, [x28, #", context::STACK_LIMIT as u64, "]");
            // Without the frame that is set up late, for which the limit makes allowance.
            self.word("cmp sp, x16", Note::None);
            if self.large {
                self.word("b.hs .+8", Note::None);
                self.lines.note = Note::Text("far");
                word!(self.lines, "b .L", self.prefix, ".stack");
            } else {
                word!(self.lines, "b.lo .L", self.prefix, ".stack");
            }
            self.label("stack.ok");
        }
        if frame.kind == FuncKind::Resume {
            self.word("mov x27, x0", Note::Text("generator"));
            self.word("mov x0, x1", Note::Text("value sent"));
            self.lines.note = Note::Text("resume where it stopped");
            word!(self.lines, "ldr x16, [x27, #", generator::STATE as u64, "]");
            let has_yield =
                self.mach.blocks.iter().flat_map(|b| &b.insts).any(|i| matches!(i.inst, Inst::Yield { .. }));
            if has_yield {
                let states = format!(".L{}.states", self.prefix);
                address(regs::SCRATCH2, states, self.large, &mut self.lines);
                // x30 then names the suspension for tracebacks, as after a call.
                self.word("ldrsw x30, [x17, x16, lsl #2]", Note::None);
                self.word("add x30, x17, x30", Note::None);
                self.word("br x30", Note::None);
                self.label("state0");
            }
        }
    }

    /// Restores and returns; the code after it has the frame again.
    fn epilogue(&mut self, note: Note<'a>) {
        let size = self.frame.size();
        if size == 0 || !self.framed {
            return self.word("ret", note);
        }
        // Cold code shares the first way out.
        if self.leaves && self.in_cold {
            self.lines.note = note;
            word!(self.lines, "b .L", self.prefix, ".leave");
            return;
        }
        if !std::mem::replace(&mut self.leaves, true) {
            self.label("leave");
        }
        self.lines.directive(".cfi_remember_state");
        self.leave_frame();
        self.word("ret", note);
        self.lines.directive(".cfi_restore_state");
    }

    /// Takes down the frame.
    fn leave_frame(&mut self) {
        let frame = self.frame;
        let size = frame.size();
        for (a, b, at) in frame.saves() {
            self.frame_pair(false, a, b, at, "restore");
        }
        if frame.record && frame.out_area == 0 && size <= 504 {
            self.lines.note = Note::Text("frame");
            word!(self.lines, "ldp x29, x30, [sp], #", size);
        } else {
            if frame.record {
                self.frame_pair(false, regs::FP, Some(regs::LR), frame.record_offset(), "frame");
            }
            self.lower_sp(size, "add");
        }
        self.restored();
    }

    /// The frame is gone.
    fn restored(&mut self) {
        for (a, b, _) in self.frame.saves() {
            for r in std::iter::once(a).chain(b) {
                put!(self.lines.out, "\t.cfi_restore ", debug::dwarf(r), "\n");
            }
        }
        if self.frame.record {
            self.lines.directive(".cfi_restore 29");
            self.lines.directive(".cfi_restore 30");
        }
        self.lines.directive(".cfi_def_cfa_offset 0");
    }

    /// The cold part of the stack check; the entry keeps the arguments.
    fn stack_check_tail(&mut self) {
        if !self.func.stack_check {
            return;
        }
        self.label("stack");
        self.in_cold = true;
        let late = !self.frame.early.is_empty();
        if late {
            // The walk over the frames counts this one too.
            self.no_frame_here();
            self.enter_frame();
        } else {
            self.frame_here();
        }
        self.word("bl pyrk_stack_check", Note::Text("stack check"));
        if late {
            self.leave_frame();
            self.framed = false;
        }
        if self.large {
            self.word("cbz x16, .+8", Note::None);
            word!(self.lines, "b .L", self.prefix, ".stack.ok");
        } else {
            word!(self.lines, "cbnz x16, .L", self.prefix, ".stack.ok");
        }
        self.epilogue(Note::Text("RecursionError"));
    }

    fn terminator(&mut self, b: BlockId, inst: &Inst, note: Note<'a>) {
        let next = b + 1;
        let succs = &self.mach.blocks[b].succs;
        let target = |i: usize| succs.get(i).map_or(next, |e| e.block);
        match inst {
            Inst::B {} => self.jump(target(0), next, note),
            Inst::BCond { cc } => self.branch(Test::Cond(*cc), target(0), target(1), next, note),
            Inst::Cbz { rn, nonzero } => {
                let test = Test::Zero { rn: *rn, nonzero: *nonzero };
                self.branch(test, target(0), target(1), next, note);
            }
            Inst::Tbz { rn, bit, nonzero } => {
                let test = Test::Bit { rn: *rn, bit: *bit, nonzero: *nonzero };
                self.branch(test, target(0), target(1), next, note);
            }
            Inst::JumpTable { rn } => {
                let default = succs.len().saturating_sub(1);
                let Reg::P(index) = rn else { return };
                let table = format!(".L{}.table{}", self.prefix, self.tables.len() + 1);
                self.lines.note = note;
                if default < 4096 {
                    word!(self.lines, "cmp ", index, ", #", default as u64);
                } else {
                    constant(regs::SCRATCH, default as u64, &mut self.lines);
                    word!(self.lines, "cmp ", index, ", x16");
                }
                self.write_branch(Test::Cond(Cc::Hs), target(default), Note::None);
                address(regs::SCRATCH, table, self.large, &mut self.lines);
                word!(self.lines, "ldrsw x17, [x16, ", index, ", lsl #2]");
                self.word("add x16, x16, x17", Note::None);
                self.word("br x16", Note::None);
                let targets = succs[..default].iter().map(|e| e.block).collect();
                self.tables.push(JumpTable { targets });
            }
            Inst::Ret { .. } => self.epilogue(note),
            Inst::Brk {} => self.word("brk #1", note),
            _ => {}
        }
    }

    fn jump(&mut self, to: BlockId, next: BlockId, note: Note<'a>) {
        if to != next || self.all_jumps {
            self.lines.note = note;
            word!(self.lines, "b ", self.labels.of(to));
        }
    }

    fn branch(&mut self, test: Test, then: BlockId, els: BlockId, next: BlockId, note: Note<'a>) {
        if then == els {
            return self.jump(then, next, note);
        }
        if then == next {
            return self.write_branch(test.inverse(), els, note);
        }
        self.write_branch(test, then, note);
        if els != next || self.all_jumps {
            self.jumps.push(next - 1);
        }
        self.jump(els, next, Note::None);
    }

    fn write_branch(&mut self, test: Test, to: BlockId, note: Note<'a>) {
        let (at, start) = (self.lines.words, self.lines.out.len());
        self.lines.note = note;
        word!(self.lines, test, self.labels.of(to));
        let line = start..self.lines.out.len();
        self.branches.push(Branch { test, to, note, at, line, far: false });
    }

    /// Lengthens branches until all reach their targets.
    fn relax(&mut self) {
        if self.lines.words <= REACH_TBZ {
            return;
        }
        let mut address = self.address.clone();
        loop {
            // Blocks and branches are in the order of their addresses.
            let (mut before, mut longer) = (self.branches.iter().peekable(), 0);
            for (new, &short) in address.iter_mut().zip(&self.address) {
                while let Some(branch) = before.next_if(|x| x.at < short) {
                    longer += i64::from(branch.far);
                }
                *new = short + longer;
            }
            let (mut longer, mut changed) = (0, false);
            for branch in &mut self.branches {
                let distance = address[branch.to] - (branch.at + longer);
                if !branch.far && distance.abs() > branch.test.reach() {
                    branch.far = true;
                    changed = true;
                }
                longer += i64::from(branch.far);
            }
            if !changed {
                break;
            }
        }
        let Some(first) = self.branches.iter().find(|x| x.far).map(|x| x.line.start) else { return };
        let short = self.lines.out.split_off(first);
        let mut copied = first;
        for branch in self.branches.iter().filter(|x| x.far) {
            self.lines.out.push_str(&short[copied - first..branch.line.start - first]);
            copied = branch.line.end;
            self.lines.note = branch.note;
            word!(self.lines, branch.test.inverse(), ".+8");
            self.lines.note = Note::Text("far");
            word!(self.lines, "b ", self.labels.of(branch.to));
        }
        self.lines.out.push_str(&short[copied - first..]);
    }

    /// What stands before the code.
    fn head(&mut self, prog: &Program) {
        let (func, out) = (self.func, &mut *self.lines.out);
        if self.lines.verbose {
            put!(out, "\n// ", annotate::comment_safe(&func.qualname), "\n");
        } else {
            out.push('\n');
        }
        let prefix = self.prefix.as_str();
        put!(out, "\t.text\n\t.p2align 4\n\t.set ", debug::LineSymbol(prefix), ", ", func.first_line, "\n");
        let inlined: BTreeMap<SymId, u32> = func.frames.iter().map(|f| (f.func, f.first_line)).collect();
        for (callee, line) in inlined {
            put!(out, "\t.set ", debug::InlinedLine(prefix, Symbol(prog, callee)), ", ", line, "\n");
        }
        put!(out, "\t.type ", prefix, ", %function\n", prefix, ":\n");
        if func.labels.start != func.symbol {
            put!(out, Symbol(prog, func.labels.start), ":\n");
        }
        put!(out, "\t.cfi_startproc\n", self.loc_text, "+0 1\n");
    }

    /// What stands behind the code: constants, tables, sites.
    fn tail(self, prog: &Program) {
        let (func, out, prefix) = (self.func, self.lines.out, self.prefix.as_str());
        out.push_str("\t.cfi_endproc\n");
        if self.lines.pool.pending > 0 {
            out.push_str("\t.ltorg\n");
        }
        if !self.literals.is_empty() {
            out.push_str("\t.p2align 3\n");
        }
        for bits in &self.literals {
            put!(out, Literal(prefix, *bits), ":\n\t.xword ", Hex(*bits));
            if self.lines.verbose {
                put!(out, " // ", *bits as i64, format!(" or {:?}", f64::from_bits(*bits)));
            }
            out.push('\n');
        }
        for (i, table) in self.tables.iter().enumerate() {
            let name = format!(".L{prefix}.table{}", i + 1);
            put!(out, name, ":\n");
            for &b in &table.targets {
                put!(out, "\t.word ", self.labels.of(b), " - ", name, "\n");
            }
        }
        if !self.resumes.is_empty() {
            let name = format!(".L{prefix}.states");
            put!(out, name, ":\n\t.word .L", prefix, ".state0 - ", name, "\n");
            let mut resumes = self.resumes;
            resumes.sort_unstable();
            for state in 1..=resumes.last().map_or(0, |last| *last) {
                out.push_str("\t.word ");
                if resumes.binary_search(&state).is_ok() {
                    LabelIn(prefix, Label::Resume(state)).put(out);
                } else {
                    put!(out, ".L", prefix, ".state0");
                }
                put!(out, " - ", name, "\n");
            }
        }
        if func.labels.end != func.symbol {
            put!(out, Symbol(prog, func.labels.end), ":\n");
        }
        put!(out, "\t.size ", prefix, ", . - ", prefix, "\n");
        sites::table(prog, func, prefix, &self.sites, out);
        if let Some(size) = func.labels.frame_size {
            put!(out, "\t.set ", Symbol(prog, size), ", ", self.frame.generator_size(), "\n");
        }
    }
}

/// Address of a label of this function.
fn address(rd: PReg, label: impl Put, large: bool, lines: &mut Lines) {
    if large {
        word!(lines, "adrp ", rd, ", ", label);
        word!(lines, "add ", rd, ", ", rd, ", :lo12:", label);
    } else {
        word!(lines, "adr ", rd, ", ", label);
    }
}
