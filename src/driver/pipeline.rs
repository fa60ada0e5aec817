//! The whole pipeline as one list.
//!
//! ```text
//! parse  check  build  (HIR passes)  lower  select  regalloc  emit  ─▶ text ─ as ─ link ─▶ executable
//! ```

use std::io;

use crate::base::diag::{code as diag, Diagnostic, Diagnostics, Severity};
use crate::base::func_pass::FuncPasses;
use crate::base::options::Options;
use crate::base::stdlib::StdModule;
use crate::driver::session::{Emit, Input, Session};
use crate::driver::timing::{Size, Timer};
use crate::driver::{Report, Stopped};
use crate::syntax::{self, MainSource};
use crate::target::aarch64;
use crate::{build, explain, hir, lir, lower, opt};

/// A program in which no error can be found any more, on its way to text.
pub enum Compiled {
    /// The level that `--emit` asks for.
    Text(String),
    /// What is to become assembly.
    Code(lir::Program),
}

impl Compiled {
    /// Writes the text. Assembly is made while it is written, so that it is never in memory as a whole.
    pub fn write(self, options: &Options, timer: &mut Timer, to: &mut dyn io::Write) -> io::Result<()> {
        match self {
            Compiled::Text(text) => to.write_all(text.as_bytes()),
            Compiled::Code(program) if options.time_passes => {
                let mut counted = Counted { to, instructions: 0 };
                let written =
                    timer.stage("code", || aarch64::write_program(program, options, &mut counted))?;
                timer.left(Size::Machine(counted.instructions));
                timer.consisted_of(written.spent);
                show(&written.dumps);
                eprint!("{}", written.remarks);
                Ok(())
            }
            Compiled::Code(program) => {
                let written = timer.stage("code", || aarch64::write_program(program, options, to))?;
                show(&written.dumps);
                eprint!("{}", written.remarks);
                Ok(())
            }
        }
    }
}

impl Compiled {
    /// The library modules that must be linked.
    pub fn library(&self) -> &[String] {
        match self {
            Compiled::Text(_) => &[],
            Compiled::Code(program) => &program.library,
        }
    }
}

/// Compiles a module of the library that is linked with the programs that import it.
pub fn library(module: &'static StdModule, options: &Options) -> Result<Compiled, Diagnostic> {
    let (mut timer, mut diags) = (Timer::default(), Diagnostics::new());
    let tree = syntax::load_library(module, &mut diags);
    let program = build::build_program(&tree, &mut diags);
    if let Some(&error) = diags.sorted().iter().find(|d| d.severity == Severity::Error) {
        return Err(error.clone());
    }
    drop(tree);
    Ok(middle(program, Emit::Asm, options, &mut timer))
}

/// Compiles the session's input as far as errors can be found, and to the text of the level that `--emit` asks for.
pub fn compile(session: &Session, timer: &mut Timer, report: &mut Report) -> Result<Compiled, Stopped> {
    let (emit, options) = (session.emit, &session.options);
    match ir_extension(session) {
        Some("lir") => {
            let program = read_ir(session, report, lir::parse::parse_program)?;
            return Ok(code(program, emit, options, timer));
        }
        Some(_) => {
            let program =
                read_ir(session, report, |text| hir::parse::parse_program(text).map_err(|e| e.to_string()))?;
            return Ok(middle(program, emit, options, timer));
        }
        None => {}
    }
    let tree = front(session, timer, report)?;
    if emit == Emit::Ast {
        return Ok(Compiled::Text(syntax::print::print_program(&tree)));
    }
    let program = to_hir(&tree, options, timer, report)?;
    // The memory of a level that is done serves the next one.
    drop(tree);
    Ok(middle(program, emit, options, timer))
}

/// Compiles a loaded program to assembly.
pub fn assembly(
    program: &syntax::Program,
    options: &Options,
    timer: &mut Timer,
    report: &mut Report,
) -> Result<Compiled, Stopped> {
    let program = to_hir(program, options, timer, report)?;
    Ok(middle(program, Emit::Asm, options, timer))
}

/// Everything that can find an error in the user's program.
pub fn check(session: &Session, timer: &mut Timer, report: &mut Report) -> Result<(), Stopped> {
    let program = front(session, timer, report)?;
    to_hir(&program, &session.options, timer, report).map(drop)
}

/// Reads, parses, checks and resolves the program and all modules it imports.
pub fn front(session: &Session, timer: &mut Timer, report: &mut Report) -> Result<syntax::Program, Stopped> {
    let bytes = session.read_input().or_else(|d| report.stop(d))?;
    let dir = session.module_dir();
    let prune = session.options.pass_enabled("prune", true);
    let apart = session.options.pass_enabled("apart", true) && session.emit >= Emit::Hir;
    let main = MainSource { path: session.input_path(), bytes: &bytes, dir: Some(&dir), prune, apart };
    let program = timer.stage("parse", || syntax::load_program(&main, &mut report.diags));
    report.sources = program.sources.clone();
    report.check()?;
    Ok(program)
}

fn to_hir(
    program: &syntax::Program,
    options: &Options,
    timer: &mut Timer,
    report: &mut Report,
) -> Result<hir::Program, Stopped> {
    let mut program = timer.stage("build", || build::build_program(program, &mut report.diags));
    report.check()?;
    if options.time_passes {
        timer.left(Size::Hir(hir_operations(&program)));
    }
    if let Some(profile) = &options.profile {
        let fit = timer.stage("profile", || opt::profile::apply(&mut program, profile));
        if let Some(warning) = misfit(&fit) {
            report.diags.push(warning);
        }
    }
    if options.verify {
        let errors = hir::verify::verify_program(&program);
        assert!(errors.is_empty(), "build made a broken program: {errors:#?}");
    }
    Ok(program)
}

/// From HIR to the level asked for.
fn middle(mut program: hir::Program, emit: Emit, options: &Options, timer: &mut Timer) -> Compiled {
    let mut dumps = String::new();
    for pass in opt::PASSES {
        if !options.pass_enabled(pass.name, (pass.enabled)(options)) {
            continue;
        }
        dumps += &timer.stage(pass.name, || opt::run_pass(pass, &mut program, options));
        if options.time_passes {
            timer.left(Size::Hir(hir_operations(&program)));
        }
    }
    show(&dumps);
    let mut remarks = options.remarks.then(|| {
        opt::outcome::run(&mut program, options);
        opt::remarks::collected(&mut program)
    });
    if let Emit::Ast | Emit::Hir | Emit::Cfg = emit {
        if let Some(remarks) = remarks {
            let file = |m: u32| program.modules[m as usize].file.as_deref().unwrap_or("?");
            eprint!("{}", remarks.text(file));
        }
        return Compiled::Text(match emit {
            Emit::Cfg => explain::dot::program(&program),
            _ => hir::print::print_program(&program),
        });
    }
    let mut passes = FuncPasses::new(lower::PASSES, options);
    passes.remark_on(remarks.as_ref().map(|r| r.own.as_slice()));
    let mut lowered = timer.stage("lower", || lower::lower_with(program, options, &passes));
    if options.time_passes {
        let blocks = lowered.funcs.iter().flat_map(|f| &f.blocks);
        timer.left(Size::Lir(blocks.map(|b| b.insts.len()).sum()));
        timer.consisted_of(passes.spent());
    }
    if let Some(remarks) = &mut remarks {
        remarks.list.extend(passes.noted());
    }
    lowered.remarks = remarks;
    show(&passes.dumps());
    if options.verify {
        let errors = lir::verify::verify_program(&lowered);
        assert!(errors.is_empty(), "lower made a broken program: {errors:#?}");
    }
    code(lowered, emit, options, timer)
}

/// Selection, register allocation and emission, function by function.
fn code(program: lir::Program, emit: Emit, options: &Options, timer: &mut Timer) -> Compiled {
    match emit {
        Emit::Ast | Emit::Cfg | Emit::Hir | Emit::Lir => {
            eprint!("{}", program.remarks_with(Vec::new()));
            Compiled::Text(lir::print::print_program(&program))
        }
        Emit::Mach => {
            eprint!("{}", program.remarks_with(Vec::new()));
            Compiled::Text(timer.stage("code", || aarch64::mach_text(&program, options)))
        }
        Emit::Asm | Emit::Obj | Emit::Exe => Compiled::Code(program),
    }
}

/// What to say when a profile was made of other code.
fn misfit(fit: &opt::profile::Fit) -> Option<Diagnostic> {
    let message = match &fit.changed[..] {
        [] if fit.used > 0 => return None,
        [] => "the profile speaks of none of the program's functions".to_string(),
        [one] => format!("the profile was made when {one} was other code; it is not used there"),
        [first, rest @ ..] => format!(
            "the profile was made when {first} and {} others were other code; it is not used there",
            rest.len()
        ),
    };
    Some(
        Diagnostic::warning(diag::PROFILE, message)
            .hint("build with --profile-generate and run the program again"),
    )
}

/// What `--dump-…` asked for.
fn show(dumps: &str) {
    if !dumps.is_empty() {
        super::output::to_stdout(dumps);
    }
}

fn hir_operations(program: &hir::Program) -> usize {
    program.funcs.iter().flat_map(|f| &f.blocks).map(|b| b.insts.len()).sum()
}

/// Counts the instructions in pieces of an assembly text, each of them whole lines: indented ones that are no
/// directives.
struct Counted<'a> {
    to: &'a mut dyn io::Write,
    instructions: usize,
}

impl io::Write for Counted<'_> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        let code = piece.split(|&b| b == b'\n').filter_map(|line| line.strip_prefix(b"\t"));
        self.instructions += code.filter(|line| !matches!(line.first(), Some(b'.' | b'/'))).count();
        self.to.write_all(piece)?;
        Ok(piece.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

fn ir_extension(session: &Session) -> Option<&str> {
    let Input::File(path) = &session.input else { return None };
    path.extension()?.to_str().filter(|e| matches!(*e, "hir" | "lir"))
}

fn read_ir<P>(
    session: &Session,
    report: &mut Report,
    parse: impl Fn(&str) -> Result<P, String>,
) -> Result<P, Stopped> {
    let bytes = session.read_input().or_else(|d| report.stop(d))?;
    let path = session.input_path().display();
    parse(&String::from_utf8_lossy(&bytes))
        .or_else(|e| report.stop(Diagnostic::global(diag::SYNTAX, format!("{path}: {e}"))))
}
