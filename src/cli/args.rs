//! Arguments, and how they become a [`Session`].

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use crate::base::options::{OptLevel, Options, Policy};
use crate::base::profile;
use crate::driver::session::{describe, Color, Emit, ErrorFormat, Input, Output, Session};

/// Compiles ordinary Python 3.11 to readable AArch64 assembly and native executables.
#[derive(Parser, Debug)]
#[command(
    name = "pyrl-asm",
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    disable_version_flag = true,
    max_term_width = 100
)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Option<Commands>,
    /// Print the version; with --verbose the hashes of model and runtime
    #[arg(long, short = 'V')]
    pub version: bool,
    #[command(flatten)]
    pub build: BuildArgs,
}

/// Commands besides compiling.
#[derive(Subcommand, Debug)]
pub enum Commands {
    /// Compile a program (or take it from the cache) and run it
    Run(RunArgs),
    /// Report errors without producing anything
    Check(CheckArgs),
    /// Show the tools found on this machine and what to install
    Doctor,
    /// Print a completion script for a shell
    Completions(CompletionArgs),
    /// Write the runtime library, for linking objects made with -c by hand
    #[command(
        after_help = "Link with: aarch64-linux-gnu-gcc -static -Wl,--gc-sections,-z,muldefs,--wrap=__ctype_init prog.o LIBRARY FILE -lm -o prog, where LIBRARY is what `pyrl-asm library -o LIBRARY` writes"
    )]
    Runtime(RuntimeArgs),
    /// Write the library modules that are compiled apart from programs, for linking by hand
    #[command(after_help = "An archive: it stands between the program's object and the runtime library.")]
    Library(LibraryArgs),
    /// Compare instructions, time and memory of programs with CPython, PyPy and gcc
    Bench(BenchArgs),
    /// Learn the table that ranks code-generation decisions, and report what it gains
    Train(TrainArgs),
}

/// Comparing.
#[derive(Args, Debug)]
#[command(
    after_help = "Without PROGRAM the repository's set is measured: tests/bench and the benchmarks of pyperformance in \
                        target/pyperformance. A translation to C is the .c file beside a program.\n\
                        Exit status: 1 when outputs differ or a program does not compile."
)]
pub struct BenchArgs {
    /// Python files, or folders of them
    #[arg(value_name = "PROGRAM")]
    pub programs: Vec<PathBuf>,
    /// What to compare with
    #[arg(long, value_name = "LIST", value_delimiter = ',', default_value = "cpython,pypy,gcc")]
    pub against: Vec<PeerArg>,
    /// Folder that CPython and PyPy for AArch64 were unpacked to; usually the repository's target/peers/root
    #[arg(long, value_name = "DIR")]
    pub peers: Option<PathBuf>,
    /// Timed runs of each program by each implementation; instructions are exact and counted once
    #[arg(long, value_name = "N", default_value_t = 3)]
    pub repeat: usize,
    /// Go on with timed runs until they took this long together
    #[arg(long, value_name = "SECONDS", default_value_t = 0.0)]
    pub min_time: f64,
    /// Optimisation level: 0, 1, 2, 3 or s
    #[arg(short = 'O', value_name = "LEVEL", default_value = "2")]
    pub level: LevelArg,
    /// Who ranks candidates: heuristic, learned, random:SEED or a table's FILE
    #[arg(long, value_name = "POLICY")]
    pub policy: Option<String>,
    /// Switch a pass on or off: -fPASS, -fno-PASS
    #[arg(short = 'f', value_name = "[no-]PASS", allow_hyphen_values = true)]
    pub features: Vec<String>,
    /// Also write all numbers to a file
    #[arg(long, value_name = "FILE")]
    pub json: Option<PathBuf>,
    /// Also draw a chart
    #[arg(long, value_name = "FILE.svg")]
    pub chart: Option<PathBuf>,
    /// Measure nothing: show the numbers of an earlier --json
    #[arg(long, value_name = "FILE", conflicts_with_all = ["programs", "json"])]
    pub from: Option<PathBuf>,
}

/// `--against`.
#[derive(ValueEnum, Clone, Copy, Debug)]
pub enum PeerArg {
    Cpython,
    Pypy,
    Gcc,
}

/// Training.
#[derive(Args, Debug)]
pub struct TrainArgs {
    /// Folder for model.txt and model.report.md
    #[arg(short = 'o', value_name = "DIR", default_value = ".")]
    pub output: std::path::PathBuf,
    /// Seed of programs, choices and trees
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Programs to learn from, per template
    #[arg(long, default_value_t = 4)]
    pub programs: u64,
    /// Forced decisions per program, register budget and round
    #[arg(long)]
    pub experiments: Option<usize>,
    /// Folder of programs written by hand (with its subfolders), to learn from and to validate on
    #[arg(long, value_name = "DIR")]
    pub learn: Vec<std::path::PathBuf>,
    /// Folder of programs written by hand, added to the test set
    #[arg(long, value_name = "DIR")]
    pub real: Option<std::path::PathBuf>,
    /// Only evaluate the table in the output folder
    #[arg(long)]
    pub evaluate: bool,
    /// Threads
    #[arg(short = 'j', value_name = "N")]
    pub jobs: Option<usize>,
}

/// Compiling to a file.
#[derive(Args, Debug)]
pub struct BuildArgs {
    /// Python source file, or - for standard input
    #[arg(
        value_name = "FILE",
        required_unless_present = "print_passes",
        required_unless_present = "version"
    )]
    pub input: Option<OsString>,
    /// Write assembly (same as --emit=asm)
    #[arg(short = 'S', conflicts_with_all = ["object", "emit"])]
    pub assembly: bool,
    /// Write an object file (same as --emit=obj)
    #[arg(short = 'c', conflicts_with = "emit")]
    pub object: bool,
    /// What to write
    #[arg(long, value_name = "KIND")]
    pub emit: Option<EmitArg>,
    /// Output file, or - for standard output
    #[arg(short = 'o', value_name = "FILE", allow_hyphen_values = true)]
    pub output: Option<OsString>,
    /// Keep the assembly and object files beside the output
    #[arg(long)]
    pub save_temps: bool,
    /// List the passes and the levels they run at
    #[arg(long)]
    pub print_passes: bool,
    #[command(flatten)]
    pub compile: CompileArgs,
}

/// Options of every command that compiles.
#[derive(Args, Debug, Clone)]
pub struct CompileArgs {
    /// Optimisation level: 0, 1, 2, 3 or s
    #[arg(short = 'O', value_name = "LEVEL", default_value = "2")]
    pub level: LevelArg,
    /// Describe variables for debuggers, keep symbols
    #[arg(short = 'g')]
    pub debug_info: bool,
    /// Show the commands that are run
    #[arg(short = 'v', long)]
    pub verbose: bool,
    /// Show the commands without running them (-###)
    #[arg(short = '#', action = ArgAction::Count)]
    pub dry_run: u8,
    /// Switch a pass on or off: -fPASS, -fno-PASS; -fverbose-asm for comments in assembly
    #[arg(short = 'f', value_name = "[no-]PASS", allow_hyphen_values = true)]
    pub features: Vec<String>,
    /// Who ranks candidates: heuristic, learned, random:SEED or a table's FILE
    #[arg(long, value_name = "POLICY")]
    pub policy: Option<String>,
    /// Registers of each class that may be used
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u32).range(4..=32))]
    pub max_regs: Option<u32>,
    /// Target triple
    #[arg(long, value_name = "TRIPLE", value_parser = ["aarch64-linux-gnu", "aarch64-unknown-linux-gnu"],
          default_value = "aarch64-linux-gnu")]
    pub target: String,
    /// Command that runs AArch64 programs
    #[arg(long, value_name = "COMMAND")]
    pub runner: Option<OsString>,
    /// Threads
    #[arg(short = 'j', value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub jobs: Option<u32>,
    /// Compile even when the result is in the cache
    #[arg(long)]
    pub no_cache: bool,
    /// Print the program before PASS
    #[arg(long, value_name = "PASS")]
    pub dump_before: Vec<String>,
    /// Print the program after PASS
    #[arg(long, value_name = "PASS")]
    pub dump_after: Vec<String>,
    /// Of the dumps, print only functions of this qualified name
    #[arg(long, value_name = "NAME")]
    pub dump_func: Option<String>,
    /// Make a program that counts its blocks and writes FILE (pyrl.profile) when it ends
    #[arg(long, value_name = "FILE", num_args = 0..=1, require_equals = true,
          default_missing_value = profile::DEFAULT_FILE)]
    pub profile_generate: Option<String>,
    /// Optimise for what runs counted (repeatable: counts add up)
    #[arg(long, value_name = "FILE", conflicts_with = "profile_generate")]
    pub profile_use: Vec<PathBuf>,
    /// Print what was optimised, and what was not and why
    #[arg(long)]
    pub remarks: bool,
    /// Print how long each stage takes
    #[arg(long)]
    pub time_passes: bool,
    /// Symbol of the program descriptor, for linking several programs together
    #[arg(long, value_name = "NAME", default_value = "pyrl_program", hide_short_help = true)]
    pub program_symbol: String,
    /// How diagnostics are printed
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub error_format: FormatArg,
    /// When diagnostics are coloured
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub color: ColorArg,
}

/// `run`.
#[derive(Args, Debug)]
pub struct RunArgs {
    #[command(flatten)]
    pub compile: CompileArgs,
    /// Python source file and the program's arguments
    #[arg(value_name = "FILE [ARGS]", required = true, trailing_var_arg = true,
          num_args = 1..)]
    pub program: Vec<OsString>,
}

/// `check`.
#[derive(Args, Debug)]
pub struct CheckArgs {
    /// Python source files, or - for standard input
    #[arg(value_name = "FILE", required = true)]
    pub inputs: Vec<OsString>,
    #[command(flatten)]
    pub compile: CompileArgs,
}

/// `completions`.
#[derive(Args, Debug)]
pub struct CompletionArgs {
    /// bash, elvish, fish, powershell or zsh
    pub shell: clap_complete::Shell,
}

/// `library`.
#[derive(Args, Debug)]
pub struct LibraryArgs {
    /// File to write, or - for standard output
    #[arg(short = 'o', value_name = "FILE", required = true)]
    pub output: PathBuf,
    /// Write the assembly of this module instead of the archive
    #[arg(short = 'S', value_name = "MODULE")]
    pub module: Option<String>,
}

/// `runtime`.
#[derive(Args, Debug)]
pub struct RuntimeArgs {
    /// Archive to write, or - for standard output
    #[arg(short = 'o', value_name = "FILE", required = true)]
    pub output: PathBuf,
}

/// `--emit`.
#[derive(ValueEnum, Clone, Copy, Debug)]
pub enum EmitArg {
    Ast,
    Cfg,
    Hir,
    Lir,
    Mach,
    Asm,
    Obj,
    Exe,
}

impl From<EmitArg> for Emit {
    fn from(arg: EmitArg) -> Emit {
        match arg {
            EmitArg::Ast => Emit::Ast,
            EmitArg::Cfg => Emit::Cfg,
            EmitArg::Hir => Emit::Hir,
            EmitArg::Lir => Emit::Lir,
            EmitArg::Mach => Emit::Mach,
            EmitArg::Asm => Emit::Asm,
            EmitArg::Obj => Emit::Obj,
            EmitArg::Exe => Emit::Exe,
        }
    }
}

/// `-O`.
#[derive(ValueEnum, Clone, Copy, Debug)]
pub enum LevelArg {
    #[value(name = "0")]
    O0,
    #[value(name = "1")]
    O1,
    #[value(name = "2")]
    O2,
    #[value(name = "3")]
    O3,
    #[value(name = "s")]
    Os,
}

impl From<LevelArg> for OptLevel {
    fn from(arg: LevelArg) -> OptLevel {
        match arg {
            LevelArg::O0 => OptLevel::O0,
            LevelArg::O1 => OptLevel::O1,
            LevelArg::O2 => OptLevel::O2,
            LevelArg::O3 => OptLevel::O3,
            LevelArg::Os => OptLevel::Os,
        }
    }
}

/// `--error-format`.
#[derive(ValueEnum, Clone, Copy, Debug)]
pub enum FormatArg {
    Human,
    Short,
    Json,
}

/// `--color`.
#[derive(ValueEnum, Clone, Copy, Debug)]
pub enum ColorArg {
    Auto,
    Always,
    Never,
}

impl CompileArgs {
    /// How diagnostics are printed.
    pub fn format(&self) -> (ErrorFormat, Color) {
        let format = match self.error_format {
            FormatArg::Human => ErrorFormat::Human,
            FormatArg::Short => ErrorFormat::Short,
            FormatArg::Json => ErrorFormat::Json,
        };
        let color = match self.color {
            ColorArg::Auto => Color::Auto,
            ColorArg::Always => Color::Always,
            ColorArg::Never => Color::Never,
        };
        (format, color)
    }

    /// The compiler options; `Err` is a message about wrong usage. `comments`: whether assembly
    /// has comments when the flags say nothing.
    pub fn options(&self, comments: bool) -> Result<Options, String> {
        let mut options = Options::for_level(self.level.into());
        if let Some(policy) = &self.policy {
            options.policy = Policy::parse(policy).map_err(|e| format!("--policy: {e}"))?;
            if let Policy::File(path) = &options.policy {
                check_model(path)?;
            }
        }
        options.verbose_asm = comments;
        for feature in &self.features {
            let (name, on) = match feature.strip_prefix("no-") {
                Some(name) => (name, false),
                None => (feature.as_str(), true),
            };
            if name == "verbose-asm" {
                options.verbose_asm = on;
            } else {
                options.passes.insert(name.to_string(), on);
            }
        }
        if !is_symbol(&self.program_symbol) {
            return Err(format!("--program-symbol: '{}' is not a symbol", self.program_symbol));
        }
        options.program_symbol = self.program_symbol.clone();
        options.debug_info = self.debug_info;
        options.max_regs = self.max_regs;
        options.dump_before = self.dump_before.clone();
        options.dump_after = self.dump_after.clone();
        options.dump_func = self.dump_func.clone();
        options.profile_generate = self.profile_generate.clone();
        for path in &self.profile_use {
            let profile = read_profile(path)?;
            options.profile.get_or_insert_default().add(profile);
        }
        options.remarks = self.remarks;
        options.time_passes = self.time_passes;
        options.jobs = match self.jobs {
            Some(jobs) => jobs as usize,
            None => std::thread::available_parallelism().map_or(1, |n| n.get()),
        };
        Ok(options)
    }

    /// A session that reads `input`.
    pub fn session(&self, input: OsString, emit: Emit) -> Result<Session, String> {
        let (error_format, color) = self.format();
        Ok(Session {
            input: if input == "-" { Input::Stdin } else { Input::File(input.into()) },
            emit,
            output: None,
            options: self.options(emit == Emit::Asm)?,
            verbose: self.verbose,
            dry_run: self.dry_run >= 3,
            save_temps: false,
            only_dumps: false,
            no_cache: self.no_cache,
            error_format,
            color,
            runner: self.runner.clone(),
        })
    }
}

impl BuildArgs {
    /// The session these arguments describe.
    pub fn session(self) -> Result<Session, String> {
        let emit = match self.emit {
            Some(kind) => kind.into(),
            None if self.assembly => Emit::Asm,
            None if self.object => Emit::Obj,
            None => Emit::Exe,
        };
        let plain = self.emit.is_none() && !self.assembly && !self.object && self.output.is_none();
        let input = self.input.ok_or("no input file")?;
        let mut session = self.compile.session(input, emit)?;
        session.save_temps = self.save_temps;
        let dumps = !session.options.dump_before.is_empty() || !session.options.dump_after.is_empty();
        session.only_dumps = plain && dumps;
        session.output = self.output.map(|name| Output::named(&name));
        Ok(session)
    }
}

/// A model file that cannot be used is wrong usage, not a reason to fall back on the rules.
fn check_model(path: &std::path::Path) -> Result<(), String> {
    let shown = path.display();
    let text = std::fs::read_to_string(path)
        .map_err(|e| format!("--policy: cannot read {shown}: {}", describe(&e)))?;
    crate::advise::Model::parse(&text).map(drop).map_err(|e| format!("--policy: {shown}: {e}"))
}

fn read_profile(path: &std::path::Path) -> Result<profile::Profile, String> {
    let shown = path.display();
    let text = std::fs::read_to_string(path)
        .map_err(|e| format!("--profile-use: cannot read {shown}: {}", describe(&e)))?;
    profile::Profile::parse(&text).map_err(|e| format!("--profile-use: {shown}: {e}"))
}

fn is_symbol(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    !name.is_empty() && name.chars().all(plain) && !name.starts_with(|c: char| c.is_ascii_digit())
}
