//! AArch64 (Linux, AAPCS64): selection, frames, emission.
//!
//! `select` → register allocation → the passes of `passes` → `emit`, one function at a time;
//! functions are independent, so they can be compiled in parallel and the text is the same.

pub mod abi;
pub mod addr;
pub mod emit;
pub mod forget;
pub mod frame;
pub mod imm;
pub mod inst;
pub mod latches;
pub mod layout;
pub mod merge;
pub mod pairs;
pub mod passes;
pub mod peephole;
pub mod regs;
pub mod select;
pub mod shrink;
pub mod symbols;
mod text_form;
pub mod units;

use crate::advise::{self, Advisor, Decision, Experiment};
use crate::base::func_pass::{any_dumped, FuncPasses, Notes, Spent};
use crate::base::options::{OptLevel, Options, Policy};
use crate::lir::{Func, FuncKind, Program};
use crate::mach::{print, verify, BlockId, Counts, MachFunc, MachInst, PRegSet, Reg};
use crate::regalloc::{self, Machine, Mode};
use emit::annotate::Sources;
use emit::counting::Counting;
pub use emit::counting::{BlockWords, Layout};
use emit::pieces::Pieces;
use frame::Frame;
use inst::Inst;
pub use select::successors;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;
use symbols::Symbols;

/// Says to the linker that the file's code needs no stack that can be executed.
const NO_EXECUTABLE_STACK: &str = "\n\t.section .note.GNU-stack,\"\",@progbits\n";

/// Which blocks of a function are kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Blocks {
    /// Those that do more than jump.
    Threaded,
    /// All, to count them.
    All,
}

/// Machine code of a function, ready to be written.
struct Code {
    mach: MachFunc<Inst>,
    frame: Frame,
    /// Blocks that end in a copy of another one.
    repeated: Vec<(BlockId, BlockId)>,
}

/// What compiling a function needs besides the function, computed once per program.
pub struct Backend<'a> {
    prog: &'a Program,
    options: &'a Options,
    symbols: Symbols,
    sources: Sources<'a>,
    policy: advise::Policy,
    /// Shown in the file header.
    policy_name: String,
    /// Whether the program is assembled in parts (`units`).
    in_units: bool,
    passes: FuncPasses,
}

/// What is known when a file has been written.
pub struct Written {
    /// What the stages and passes have done, for `--time-passes`.
    pub spent: Vec<Spent>,
    /// What `--dump-…` asked for.
    pub dumps: String,
    /// What `--remarks` asked for.
    pub remarks: String,
}

/// Bytes of an access (for the emitter).
pub(crate) fn select_bytes(width: crate::lir::Width) -> i64 {
    match width {
        crate::lir::Width::U8 => 1,
        crate::lir::Width::U16 => 2,
        crate::lir::Width::U32 | crate::lir::Width::S32 => 4,
        crate::lir::Width::W64 | crate::lir::Width::F64 => 8,
    }
}

impl<'a> Backend<'a> {
    /// As [`Backend::new`], under a policy that is at hand.
    pub fn with_policy(prog: &'a Program, options: &'a Options, policy: advise::Policy) -> Self {
        Backend { policy, ..Backend::new(prog, options) }
    }

    /// Prepares for the functions of `prog`. A model file that cannot be used is as good as none.
    pub fn new(prog: &'a Program, options: &'a Options) -> Self {
        let (policy, policy_name) = match &options.policy {
            Policy::Heuristic => (advise::Policy::Heuristic, "heuristic".to_string()),
            Policy::Random(seed) => (advise::Policy::Random(*seed), format!("random:{seed}")),
            Policy::Learned => learned(advise::Model::shipped()),
            Policy::File(path) => {
                let parsed =
                    std::fs::read_to_string(path).ok().and_then(|text| advise::Model::parse(&text).ok());
                learned(parsed.map(Arc::new))
            }
        };
        let mut passes = FuncPasses::new(passes::PASSES, options);
        passes.remark_on(prog.remarks.as_ref().map(|r| r.own.as_slice()));
        Backend {
            prog,
            options,
            symbols: Symbols::new(prog),
            sources: Sources::new(prog),
            policy,
            policy_name,
            in_units: false,
            passes,
        }
    }

    /// Compiles one function: appends code, sites table and symbols to `out`. With an experiment,
    /// returns its decisions.
    pub fn compile(&self, func: &Func, experiment: Experiment, out: &mut String) -> Vec<Decision> {
        let mut advisor = Advisor::new(self.policy.clone(), experiment, self.name(func));
        let code = self.machine_code(func, &mut advisor, Blocks::Threaded, None, |_, _| {});
        self.emit(func, &code, out, Counting::default());
        advisor.log
    }

    /// Compiles one function for its instructions only: how many there are in each block. With
    /// execution counts that is what the function costs. `counts` take the place of estimated
    /// frequencies.
    pub fn layout(
        &self,
        func: &Func,
        experiment: Experiment,
        counts: Option<&Counts>,
    ) -> (Layout, Vec<Decision>) {
        let mut advisor = Advisor::new(self.policy.clone(), experiment, self.name(func));
        let code = self.machine_code(func, &mut advisor, Blocks::Threaded, counts, |_, _| {});
        let mut layout = Layout::default();
        let counting = Counting { layout: Some(&mut layout), all_jumps: false };
        self.emit(func, &code, &mut String::new(), counting);
        code.repeated.iter().for_each(|&(b, of)| layout.blocks[b].repeats = Some(of));
        for (words, block) in layout.blocks.iter_mut().zip(&code.mach.blocks) {
            words.shares = block.shares_end.then(|| block.succs[0].block);
        }
        layout.joined = code.mach.joined;
        (layout, advisor.log)
    }

    /// Compiles one function for counting: every block, and every edge that matters, has an
    /// instruction of its own.
    pub fn counted(&self, func: &Func, out: &mut String) -> Layout {
        let mut advisor = Advisor::new(self.policy.clone(), Experiment::default(), self.name(func));
        let code = self.machine_code(func, &mut advisor, Blocks::All, None, |_, _| {});
        let mut layout = Layout::default();
        self.emit(func, &code, out, Counting { layout: Some(&mut layout), all_jumps: true });
        layout
    }

    /// The function's symbol as it stands in the assembly.
    pub fn symbol(&self, func: &Func) -> String {
        let mut out = String::new();
        emit::lines::safe_into(self.name(func), &mut out);
        out
    }

    fn emit(&self, func: &Func, code: &Code, out: &mut String, counting: Counting) {
        let (mach, frame) = (&code.mach, &code.frame);
        // What is counted is not aligned: the gaps are no instructions of any block.
        let mut notes = self.notes(func);
        let aligns = counting.layout.is_none() && self.passes.is_on(passes::ALIGN);
        let aligned = match aligns {
            true => self.passes.timed(passes::ALIGN, || emit::align::headers(mach, &mut notes)),
            false => Vec::new(),
        };
        self.passes.keep(self.name(func), notes);
        let style = emit::text::Style {
            prog: self.prog,
            verbose: self.options.verbose_asm,
            sources: &self.sources,
            places: self.in_units.then_some(&self.symbols),
            aligned: &aligned,
        };
        self.passes.timed(passes::EMIT, || emit::text::function(style, func, mach, frame, out, counting));
    }

    fn notes(&self, func: &Func) -> Notes {
        self.passes.notes(func.file, func.frames.iter().map(|f| f.file))
    }

    fn name(&self, func: &Func) -> &str {
        self.prog.symbols.get(func.symbol.0 as usize).map_or("", String::as_str)
    }

    /// Selection, register allocation, layout. `show` is called with what stands after a stage.
    fn machine_code(
        &self,
        func: &Func,
        advisor: &mut Advisor,
        blocks: Blocks,
        counts: Option<&Counts>,
        mut show: impl FnMut(&str, &MachFunc<Inst>),
    ) -> Code {
        let (passes, name) = (&self.passes, self.name(func));
        let mut notes = self.notes(func);
        let every_jump = blocks == Blocks::All || self.options.opt == OptLevel::O0;
        let selected = passes.timed(passes::SELECT, || {
            let branches = (!every_jump).then_some((passes, name, &mut notes));
            select::select(func, &self.symbols, advisor, counts, branches)
        });
        let mut mach = selected.mach;
        if self.options.verify {
            if let Err(problem) = verify::verify(&mach) {
                panic!("internal error: selection of {name}: {problem}");
            }
        }
        show("virtual", &mach);
        let machine = machine(func.kind, self.options.max_regs);
        let mode = if self.options.opt == OptLevel::O0 { Mode::SpillEverything } else { Mode::LinearScan };
        let allocated = passes.timed(passes::ALLOCATE, || {
            regalloc::allocate(&mut mach, &machine, mode, advisor, self.options.verify)
        });
        let outcome = match allocated {
            Ok(outcome) => outcome,
            Err(problem) => panic!("internal error: register allocation of {name}: {problem}"),
        };
        // Incoming arguments are the entry's first instruction.
        mach.blocks[0].insts.retain(|i| !matches!(i.inst, Inst::Params { .. }));
        forget::run(&mut mach);
        if blocks != Blocks::All {
            passes.run(passes::JUMPS, name, &mut mach, layout::thread_jumps);
        }
        passes.run(passes::PEEPHOLE, name, &mut mach, peephole::run);
        passes.run(passes::PAIRS, name, &mut mach, pairs::run);
        if blocks != Blocks::All {
            let small = self.options.opt == OptLevel::Os;
            passes.run(passes::MERGE, name, &mut mach, |mach| merge::run(mach, small, &mut notes));
        }
        let mut written = PRegSet::EMPTY;
        let calls = func.stack_check || peephole::calls(&mach);
        for inst in mach.blocks.iter_mut().flat_map(|b| &mut b.insts) {
            inst.inst.visit(|r, role| {
                if let (Reg::P(p), true) = (*r, role.is_def) {
                    written.insert(p);
                }
            });
        }
        let mut frame = Frame::new(func.kind, func.params, selected.out_area, calls, written, outcome.slots);
        if calls {
            frame.least = frame::least_size(func);
        }
        let mut early = false;
        if blocks != Blocks::All {
            passes.run(passes::SHRINK, name, &mut mach, |mach| early = shrink::prepare(mach, &frame));
        }
        passes.run(passes::LAYOUT, name, &mut mach, |mach| layout::arrange(mach, advisor));
        let mut repeated = Vec::new();
        if blocks != Blocks::All {
            passes.run(passes::LATCHES, name, &mut mach, |mach| repeated = latches::run(mach, &mut notes));
        }
        if early {
            frame.early = passes.timed(passes::SHRINK, || shrink::early(&mach, &frame));
        }
        if self.options.verify {
            if let Err(problem) = verify::verify_allocated(&mach) {
                panic!("internal error: code of {name}: {problem}");
            }
        }
        show("allocated", &mach);
        passes.keep(name, notes);
        Code { mach, frame, repeated }
    }

    /// Appends the machine code of a function as text: on virtual registers, then as it is
    /// emitted.
    fn mach_text(&self, func: &Func, out: &mut String) {
        let mut advisor = Advisor::new(self.policy.clone(), Experiment::default(), self.name(func));
        self.machine_code(func, &mut advisor, Blocks::Threaded, None, |stage, mach| {
            out.push_str("func ");
            emit::lines::safe_into(self.name(func), out);
            *out += &format!(" {stage}\n{}\n", print::print(mach, self.options.verbose_asm));
        });
    }

    /// The lines before the first function.
    pub fn header(&self) -> String {
        let mut out = format!(
            "// pyrl-asm {}, {}, policy {}",
            env!("CARGO_PKG_VERSION"),
            self.options.opt.flag(),
            self.policy_name
        );
        if let Some(k) = self.options.max_regs {
            out.push_str(&format!(", --max-regs={k}"));
        }
        for (pass, on) in &self.options.passes {
            out.push_str(&format!(", -f{}{pass}", if *on { "" } else { "no-" }));
        }
        out.push('\n');
        emit::debug::files(self.prog, &mut out);
        out
    }

    /// Appends the lines after the last function.
    pub fn data(&self, out: &mut String) {
        let mut bytes = Vec::new();
        let mut pieces = Pieces::new(&mut bytes);
        // Memory takes everything.
        let _ = self.write_data(&mut pieces).and_then(|()| pieces.finish());
        out.push_str(&String::from_utf8_lossy(&bytes));
    }

    /// Writes the lines after the last function.
    fn write_data(&self, out: &mut Pieces) -> io::Result<()> {
        emit::data::emit(self.prog, self.options.verbose_asm, out)?;
        out.text.push_str(NO_EXECUTABLE_STACK);
        Ok(())
    }
}

fn learned(model: Option<Arc<advise::Model>>) -> (advise::Policy, String) {
    match model {
        Some(model) => {
            let name = format!("learned {}", model.hash);
            (advise::Policy::Learned(model), name)
        }
        None => (advise::Policy::Heuristic, "heuristic".to_string()),
    }
}

/// The registers register allocation may use.
fn machine(kind: FuncKind, max_regs: Option<u32>) -> Machine {
    Machine {
        int: regs::allocatable_int(kind == FuncKind::Resume, max_regs),
        float: regs::allocatable_float(),
        callee_saved: regs::callee_saved(),
        temps_int: (9..=15).map(regs::x).collect(),
        temps_float: (16..=23).map(regs::d).collect(),
        scratch_cycle: regs::SCRATCH,
        scratch_memory: regs::SCRATCH2,
    }
}

/// Machine code of all functions, before and after register allocation, as text (`--emit=mach`).
pub fn mach_text(prog: &Program, options: &Options) -> String {
    let backend = Backend::new(prog, options);
    let mut out = String::new();
    prog.funcs.iter().for_each(|f| backend.mach_text(f, &mut out));
    out
}

/// Reads what [`mach_text`] wrote, verifies it and writes it again (without comments).
///
/// # Errors
/// The first line that cannot be read, or what is wrong with a function.
pub fn reprint_mach(text: &str) -> Result<String, String> {
    let mut out = String::new();
    let text = text.strip_prefix("func ").ok_or("no function")?;
    for part in text.split("\nfunc ") {
        let (title, body) = part.split_once('\n').ok_or("a function without a body")?;
        let mach = print::parse::<Inst>(body).map_err(|e| format!("{title}: {e}"))?;
        let verify =
            if title.ends_with(" allocated") { verify::verify_allocated } else { verify::verify::<Inst> };
        verify(&mach).map_err(|e| format!("{title}: {e}"))?;
        out += &format!("func {title}\n{}\n", print::print(&mach, false));
    }
    Ok(out)
}

/// The assembly file when the named functions (by symbol) are compiled under experiments, and
/// the decisions of every function whose experiment asks for a log.
pub fn compile_experiment(
    prog: &Program,
    options: &Options,
    experiments: &BTreeMap<String, Experiment>,
) -> (String, BTreeMap<String, Vec<Decision>>) {
    let backend = Backend::new(prog, options);
    let mut out = backend.header();
    let mut logs = BTreeMap::new();
    for func in &prog.funcs {
        let name = prog.symbols.get(func.symbol.0 as usize).cloned().unwrap_or_default();
        let experiment = experiments.get(&name).cloned().unwrap_or_default();
        let wants_log = experiment.log;
        let log = backend.compile(func, experiment, &mut out);
        if wants_log {
            logs.insert(name, log);
        }
    }
    backend.data(&mut out);
    (out, logs)
}

/// LIR instructions of a program from which on several threads compile it: for fewer, starting
/// them and joining their texts costs more time than it saves.
const PARALLEL: usize = 150_000;
/// Bytes of text for each of them, rather too many: memory that is not touched costs nothing, and
/// text that has to move does.
const TEXT: usize = 400;

/// Notes which symbols need no escapes: each is written a few times.
fn find_plain_symbols(prog: &mut Program) {
    prog.plain_symbols = prog.symbols.iter().map(|name| emit::lines::is_plain(name)).collect();
}

/// Writes the whole assembly file, a piece at a time. Functions of a large program are compiled by `options.jobs`
/// threads; the text does not depend on their number.
pub fn write_program(mut prog: Program, options: &Options, to: &mut dyn Write) -> io::Result<Written> {
    let funcs = std::mem::take(&mut prog.funcs);
    find_plain_symbols(&mut prog);
    let backend = Backend::new(&prog, options);
    let mut out = Pieces::new(to);
    out.text.push_str(&backend.header());
    let size: usize = funcs.iter().flat_map(|f| &f.blocks).map(|b| b.insts.len()).sum();
    let alone = size < PARALLEL || any_dumped(passes::PASSES, options);
    let jobs = if alone { 1 } else { options.jobs.clamp(1, funcs.len().max(1)) };
    if jobs == 1 {
        // The memory of a function that is done serves the next one.
        for func in funcs {
            backend.compile(&func, Experiment::default(), &mut out.text);
            out.ready()?;
        }
    } else {
        parallel(&backend, &funcs, jobs, size * TEXT, &mut out)?;
    }
    backend.write_data(&mut out)?;
    out.finish()?;
    let remarks = prog.remarks_with(backend.passes.noted());
    Ok(Written { spent: backend.passes.spent(), dumps: backend.passes.dumps(), remarks })
}

/// The whole assembly file.
pub fn compile_program(prog: Program, options: &Options) -> String {
    let mut bytes = Vec::new();
    // Memory takes everything.
    let _ = write_program(prog, options, &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Text of functions, and where in it each (by number) stands.
type Part = (String, Vec<(usize, std::ops::Range<usize>)>);

/// Compiles the functions on several threads. Each appends to a text of its own; their parts are
/// then put in the program's order. There are about `size` bytes in all.
fn parallel(backend: &Backend, funcs: &[Func], jobs: usize, size: usize, out: &mut Pieces) -> io::Result<()> {
    let next = std::sync::atomic::AtomicUsize::new(0);
    let work = || {
        let (mut text, mut parts) = (String::with_capacity(size / jobs), Vec::new());
        loop {
            let i = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            let Some(func) = funcs.get(i) else { return (text, parts) };
            let start = text.len();
            backend.compile(func, Experiment::default(), &mut text);
            parts.push((i, start..text.len()));
        }
    };
    let done: Vec<Part> = std::thread::scope(|scope| {
        let handles: Vec<_> = (0..jobs).map(|_| scope.spawn(work)).collect();
        let join = |h: std::thread::ScopedJoinHandle<'_, _>| match h.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        };
        handles.into_iter().map(join).collect()
    });
    let mut all: Vec<(usize, &str)> =
        done.iter().flat_map(|(text, parts)| parts.iter().map(|(i, r)| (*i, &text[r.clone()]))).collect();
    all.sort_unstable_by_key(|(i, _)| *i);
    all.iter().try_for_each(|(_, text)| out.pass(text))
}
