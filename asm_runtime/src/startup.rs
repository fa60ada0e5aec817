//! From `main` to exit: stack, context, the main module, uncaught exceptions, exit status.

use crate::context::{context, RECURSION_LIMIT};
use crate::error::{self, R};
use crate::names;
use crate::object;
use crate::objects::{exception, traceback_text};
use crate::platform;
use crate::prelude::*;
use crate::value::Value;
use pyrl_abi::desc::{ModuleDesc, ProgramDesc};

static mut ARGUMENTS: Vec<Vec<u8>> = Vec::new();
static mut SCRIPT: Option<Script> = None;

/// Where the `.py` file lies, when the program was started under its name.
struct Script {
    /// As CPython shows it: the working directory joined with the argument.
    shown: String,
    /// Its directory with a final slash, for the other modules of the program.
    directory: String,
}

extern "C" {
    #[cfg(target_arch = "aarch64")]
    fn pyrl_on_stack(top: u64, f: extern "C" fn(u64) -> u64, data: u64) -> u64;
}

/// Command-line arguments as bytes; `sys.argv`.
pub fn arguments() -> &'static [Vec<u8>] {
    unsafe { &*core::ptr::addr_of!(ARGUMENTS) }
}

/// Runs a program; returns its exit status. `main` calls this; so do drivers that link several
/// programs into one executable, in one process each.
///
/// # Safety
/// `argv` points to `argc` C strings; `program` to a compiled program's descriptor.
#[no_mangle]
pub unsafe extern "C" fn pyrt_start(argc: i32, argv: *const *const i8, program: *const ProgramDesc) -> i32 {
    crate::stack::start();
    let c = context();
    c.program = program as u64;
    c.recursion_limit = RECURSION_LIMIT;
    crate::gc::start();
    crate::recursion::reset_limit();
    let mut arguments = Vec::new();
    for i in 0..argc as usize {
        arguments.push(core::ffi::CStr::from_ptr((*argv.add(i)).cast()).to_bytes().to_vec());
    }
    *core::ptr::addr_of_mut!(ARGUMENTS) = arguments;
    libc::signal(libc::SIGPIPE, libc::SIG_IGN);
    crate::interrupt::install();
    #[cfg(target_arch = "aarch64")]
    return pyrl_on_stack(c.stack_base, run, 0) as i32;
    #[cfg(not(target_arch = "aarch64"))]
    return run(0) as i32;
}

/// Ends the process for a reason outside Python's exceptions.
pub fn fatal(message: &str) -> ! {
    write_stderr(&format!("pyrl-asm runtime: {message}\n"));
    unsafe { libc::_exit(134) }
}

/// The code of library functions that the compiler took for unreachable (`syntax/reach`).
#[no_mangle]
pub extern "C" fn pyrt_unreached() {
    fatal("internal error: a library function was called that the compiler had left out as unreachable; -fno-prune keeps all")
}

/// Writes to file descriptor 2, whatever `sys.stderr` is.
pub fn write_stderr(text: &str) {
    platform::write_all(2, text.as_bytes());
}

extern "C" fn run(_: u64) -> u64 {
    find_script();
    crate::program::bind_builtins();
    let mut status = match run_main() {
        Ok(()) => 0,
        Err(_) => finish_exception(error::take()),
    };
    crate::gc::exit_finalizers();
    crate::profile::write();
    if crate::io::flush_standard_streams().is_err() {
        error::clear();
        if status == 0 {
            status = 120;
        }
    }
    status as u64
}

fn run_main() -> R<()> {
    let Some(main) = crate::program::modules().first() else { fatal("no program is linked in") };
    crate::module::import(main)?;
    crate::modules::atexit::run_registered();
    Ok(())
}

/// Prints what must be printed about an uncaught exception; the exit status.
fn finish_exception(exc: Value) -> i32 {
    if traceback_text::is_system_exit(exc) {
        return system_exit_status(exc);
    }
    crate::modules::atexit::run_registered();
    let interrupt = error::is_a(exc, error::Exc::KeyboardInterrupt);
    let _ = crate::io::flush_standard_streams();
    traceback_text::print_uncaught(exc);
    if interrupt {
        return end_by_interrupt();
    }
    1
}

/// Dies by the signal, so that the shell knows (as CPython does); the status if that fails.
fn end_by_interrupt() -> i32 {
    unsafe {
        let mut set = core::mem::zeroed();
        libc::sigemptyset(&mut set);
        libc::sigprocmask(libc::SIG_SETMASK, &set, core::ptr::null_mut());
        libc::signal(libc::SIGINT, libc::SIG_DFL);
        libc::kill(libc::getpid(), libc::SIGINT);
    }
    130
}

/// Prints a KeyboardInterrupt that nothing can catch any more and ends the process.
pub fn die_by_interrupt(exc: Value) -> ! {
    let _ = crate::io::flush_standard_streams();
    traceback_text::print_uncaught(exc);
    crate::profile::write();
    let status = end_by_interrupt();
    unsafe { libc::_exit(status) }
}

/// SystemExit: None is 0, an int is the status, anything else is printed and is 1.
fn system_exit_status(exc: Value) -> i32 {
    crate::modules::atexit::run_registered();
    let code = exc.field(exception::extra(0));
    if code.is_unset() || code.is_none() {
        return 0;
    }
    if code.is_bool() {
        return (code == Value::TRUE) as i32;
    }
    if let Some(n) = code.to_smi() {
        return (n & 0xff) as i32;
    }
    let _ = crate::io::flush_standard_streams();
    match object::to_string(code) {
        Ok(text) => write_stderr(&format!("{text}\n")),
        Err(_) => error::clear(),
    }
    1
}

/// When `argv[0]` is the path of the main module's file, tracebacks and `__file__` name it there.
fn find_script() {
    let Some(first) = arguments().first() else { return };
    let Some(program) = crate::program::program() else { return };
    let file = names::text(Value(program.file));
    let path = String::from_utf8_lossy(first);
    let start = path.rfind('/').map_or(0, |slash| slash + 1);
    if path[start..] != file {
        return;
    }
    let shown = if path.starts_with('/') {
        path.into_owned()
    } else {
        let cwd = platform::current_dir().unwrap_or_default();
        format!("{}/{path}", String::from_utf8_lossy(&cwd).trim_end_matches('/'))
    };
    let directory = shown[..shown.rfind('/').map_or(0, |slash| slash + 1)].to_string();
    unsafe { *core::ptr::addr_of_mut!(SCRIPT) = Some(Script { shown, directory }) };
}

/// A module's file name as tracebacks and `__file__` show it.
pub fn shown_file(module: &ModuleDesc) -> String {
    let file = Value(module.file);
    if !names::is_str(file) {
        return format!("<{}>", names::text(Value(module.name)));
    }
    let file = names::text(file);
    let script = unsafe { (*core::ptr::addr_of!(SCRIPT)).as_ref() };
    match script {
        None => file,
        Some(s) if names::text(Value(module.name)) == "__main__" => s.shown.clone(),
        Some(s) => format!("{}{file}", s.directory),
    }
}

/// The directory that `sys.path[0]` names.
pub fn script_directory() -> String {
    let script = unsafe { (*core::ptr::addr_of!(SCRIPT)).as_ref() };
    script.map_or(String::new(), |s| s.directory.trim_end_matches('/').to_string())
}
