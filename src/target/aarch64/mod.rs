//! AArch64 (Linux, AAPCS64): selection, frames, emission.
//!
//! `select` → register allocation → `peephole` → `layout` → `emit`, one function at a time;
//! functions are independent, so they can be compiled in parallel and the text is the same.

pub mod abi;
pub mod addr;
pub mod emit;
pub mod frame;
pub mod imm;
pub mod inst;
pub mod layout;
pub mod peephole;
pub mod regs;
pub mod select;
mod text_form;

use crate::advise::{self, Advisor, Decision, Experiment};
use crate::base::options::{OptLevel, Options, Policy};
use crate::lir::{Func, FuncKind, Program};
use crate::mach::{print, verify, MachInst, PRegSet, Reg};
use crate::regalloc::{self, Machine, Mode};
use emit::annotate::Sources;
use frame::Frame;
use inst::Inst;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Assembly of one function.
#[derive(Clone, Debug)]
pub struct AsmFunc {
    /// Code, sites table, symbols.
    pub text: String,
}

/// What compiling a function needs besides the function, computed once per program.
pub struct Backend<'a> {
    prog: &'a Program,
    options: &'a Options,
    aligns: Vec<u32>,
    sources: Sources<'a>,
    policy: advise::Policy,
    /// Shown in the file header.
    policy_name: String,
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
        Backend {
            prog,
            options,
            aligns: select::symbol_alignments(prog),
            sources: Sources::new(prog),
            policy,
            policy_name,
        }
    }

    /// Compiles one function; with an experiment, also returns its decisions.
    pub fn compile(&self, func: &Func, experiment: Experiment) -> (AsmFunc, Vec<Decision>) {
        let name = self.prog.symbols.get(func.symbol.0 as usize).map_or("", String::as_str);
        let mut advisor = Advisor::new(self.policy.clone(), experiment, name);
        let selected = select::select(func, &self.aligns, &mut advisor);
        let mut mach = selected.mach;
        if self.options.verify {
            if let Err(problem) = verify::verify(&mach) {
                panic!("internal error: selection of {name}: {problem}");
            }
        }
        let machine = machine(func.kind, self.options.max_regs);
        let mode = if self.options.opt == OptLevel::O0 { Mode::SpillEverything } else { Mode::LinearScan };
        let outcome = match regalloc::allocate(&mut mach, &machine, mode, &mut advisor, self.options.verify) {
            Ok(outcome) => outcome,
            Err(problem) => panic!("internal error: register allocation of {name}: {problem}"),
        };
        for block in &mut mach.blocks {
            block.insts.retain(|i| !matches!(i.inst, Inst::Params { .. }));
        }
        if self.options.opt != OptLevel::O0 {
            layout::thread_jumps(&mut mach);
            peephole::run(&mut mach);
            layout::arrange(&mut mach, &mut advisor);
        }
        let mut written = PRegSet::EMPTY;
        let calls = func.stack_check || peephole::calls(&mach);
        for inst in mach.blocks.iter_mut().flat_map(|b| &mut b.insts) {
            inst.inst.visit(&mut |r, role| {
                if let (Reg::P(p), true) = (*r, role.is_def) {
                    written.insert(p);
                }
            });
        }
        let frame = Frame::new(func.kind, func.params, selected.out_area, calls, written, outcome.slots);
        let asm =
            emit::text::function(self.prog, func, &mach, &frame, self.options.verbose_asm, &self.sources);
        (asm, advisor.log)
    }

    /// Machine code of a function on virtual registers, as text (`--emit=mach`). With `verify` on,
    /// it is read back and must print the same.
    pub fn mach_text(&self, func: &Func) -> String {
        let name = self.prog.symbols.get(func.symbol.0 as usize).map_or("", String::as_str);
        let mut advisor = Advisor::new(self.policy.clone(), Experiment::default(), name);
        let selected = select::select(func, &self.aligns, &mut advisor);
        if self.options.verify {
            let plain = print::print(&selected.mach, false);
            let again = print::parse::<Inst>(&plain).map(|f| print::print(&f, false));
            assert_eq!(again.as_ref(), Ok(&plain), "internal error: text form of {name}");
        }
        format!(
            "func {}\n{}\n",
            emit::inst::safe(name),
            print::print(&selected.mach, self.options.verbose_asm)
        )
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
        out.push_str(&emit::debug::files(self.prog));
        out
    }

    /// The lines after the last function.
    pub fn data(&self) -> String {
        let mut out = emit::data::emit(self.prog, self.options.verbose_asm);
        out.push_str("\n\t.section .note.GNU-stack,\"\",@progbits\n");
        out
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

/// Assembly of one function.
pub fn compile_function(prog: &Program, func: &Func, options: &Options) -> AsmFunc {
    Backend::new(prog, options).compile(func, Experiment::default()).0
}

/// Machine code of all functions on virtual registers, as text (`--emit=mach`).
pub fn mach_text(prog: &Program, options: &Options) -> String {
    let backend = Backend::new(prog, options);
    prog.funcs.iter().map(|f| backend.mach_text(f)).collect()
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
        let (asm, log) = backend.compile(func, experiment);
        out.push_str(&asm.text);
        if wants_log {
            logs.insert(name, log);
        }
    }
    out.push_str(&backend.data());
    (out, logs)
}

/// The whole assembly file. Functions are compiled by `options.jobs` threads; the text does not
/// depend on their number.
pub fn compile_program(prog: &Program, options: &Options) -> String {
    let backend = Backend::new(prog, options);
    let jobs = options.jobs.clamp(1, prog.funcs.len().max(1));
    let next = std::sync::atomic::AtomicUsize::new(0);
    let work = || {
        let mut done: Vec<(usize, AsmFunc)> = Vec::new();
        loop {
            let i = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            let Some(func) = prog.funcs.get(i) else { return done };
            done.push((i, backend.compile(func, Experiment::default()).0));
        }
    };
    let mut all: Vec<(usize, AsmFunc)> = if jobs == 1 {
        work()
    } else {
        std::thread::scope(|scope| {
            let handles: Vec<_> = (0..jobs).map(|_| scope.spawn(work)).collect();
            handles
                .into_iter()
                .flat_map(|h| match h.join() {
                    Ok(done) => done,
                    Err(panic) => std::panic::resume_unwind(panic),
                })
                .collect()
        })
    };
    all.sort_by_key(|(i, _)| *i);
    let mut out = backend.header();
    all.iter().for_each(|(_, f)| out.push_str(&f.text));
    out.push_str(&backend.data());
    out
}
