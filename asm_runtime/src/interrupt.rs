//! SIGINT becomes KeyboardInterrupt without a poll in compiled code.
//!
//! Sleeps and waiting reads look at `context.PENDING`. Compiled code is reached
//! through a return address: while a runtime function or another compiled function runs, the
//! frame record that holds its return address into compiled code is redirected to
//! `pyrl_interrupted`, which sets the exception and goes on to where the call was made, with the
//! result 0 that means "raised". A timer repeats the attempt while the interrupt is pending,
//! because at the moment of the signal there may be no such frame, or one that does not return
//! soon. A loop that makes no call at all cannot raise: when nothing but one compiled function
//! has been seen for a while, the traceback is printed and the process ends by the signal, as
//! it would when nobody catches the exception.

use crate::context::{context, pending};
use crate::error::{raise, Exc};
use crate::program;
use crate::startup;
use crate::value::Value;
use pyrl_abi::desc::FuncDesc;

/// Microseconds between attempts.
const INTERVAL: i64 = 5_000;
/// Attempts that must find the same compiled frame running before the loop counts as endless.
const PATIENCE: u32 = 100;

/// The redirected frame record and its true return address (0: none).
static mut RECORD: u64 = 0;
static mut RETURN_ADDRESS: u64 = 0;
/// A redirected function has returned and `pyrt_interrupted` is not done: set by the thunk.
#[no_mangle]
static mut PYRL_INTERRUPTED: u64 = 0;
/// Where the last attempts found compiled code running, and how many did.
static mut LAST_FRAME: u64 = 0;
static mut SAME: u32 = 0;

/// Installs the handlers.
pub fn install() {
    // SIGINT stays ignored where the parent process wants so (`nohup`, background jobs).
    unsafe {
        let mut old: libc::sigaction = core::mem::zeroed();
        libc::sigaction(libc::SIGINT, core::ptr::null(), &mut old);
        if old.sa_sigaction != libc::SIG_IGN {
            handle(libc::SIGINT);
        }
    }
}

/// Without SA_RESTART, so that reads and sleeps end and look at `pending`.
unsafe fn handle(signal: i32) {
    let mut action: libc::sigaction = core::mem::zeroed();
    action.sa_sigaction = on_signal as *const () as usize;
    action.sa_flags = libc::SA_SIGINFO;
    libc::sigaction(signal, &action, core::ptr::null_mut());
}

unsafe fn set_timer(microseconds: i64) {
    let time = libc::timeval { tv_sec: 0, tv_usec: microseconds };
    let timer = libc::itimerval { it_interval: time, it_value: time };
    libc::setitimer(libc::ITIMER_REAL, &timer, core::ptr::null_mut());
}

unsafe extern "C" fn on_signal(signal: i32, _: *mut libc::siginfo_t, ucontext: *mut core::ffi::c_void) {
    if signal == libc::SIGINT {
        context().pending |= pending::INTERRUPT;
        LAST_FRAME = 0;
        SAME = 0;
        handle(libc::SIGALRM);
        set_timer(INTERVAL);
    } else if context().pending & pending::INTERRUPT == 0 {
        // It has been noticed meanwhile.
        set_timer(0);
        return;
    }
    #[cfg(target_arch = "aarch64")]
    {
        let machine = &(*(ucontext as *const libc::ucontext_t)).uc_mcontext;
        attempt(machine.pc, machine.regs[29], machine.regs[30]);
    }
    #[cfg(not(target_arch = "aarch64"))]
    let _ = ucontext;
}

/// The innermost frame record that returns to a call of compiled code which may raise.
#[cfg_attr(not(target_arch = "aarch64"), allow(dead_code))]
unsafe fn innermost(mut frame: u64) -> Option<(u64, u64)> {
    let base = context().stack_base;
    while frame >= context().stack_low && frame < base && frame % 8 == 0 {
        let record = frame as *const u64;
        let (next, mut address) = (*record, *record.add(1));
        if frame == RECORD {
            address = RETURN_ADDRESS;
        }
        if program::function_at(address).is_some_and(|f| program::site_at(f, address).is_some()) {
            return Some((frame, address));
        }
        if next <= frame {
            return None;
        }
        frame = next;
    }
    None
}

#[cfg_attr(not(target_arch = "aarch64"), allow(dead_code))]
unsafe fn attempt(pc: u64, frame: u64, link: u64) {
    extern "C" {
        #[cfg(target_arch = "aarch64")]
        fn pyrl_interrupted();
        #[cfg(target_arch = "aarch64")]
        fn pyrl_interrupted_end();
    }
    #[cfg(target_arch = "aarch64")]
    let thunk = pyrl_interrupted as *const () as u64..pyrl_interrupted_end as *const () as u64;
    #[cfg(not(target_arch = "aarch64"))]
    let thunk = 0..0;
    // Between the return of the redirected function and the end of `pyrt_interrupted` the record
    // is gone and its return address still needed.
    if PYRL_INTERRUPTED != 0 || thunk.contains(&pc) || !follow_record(frame, link, thunk.start) {
        return;
    }
    let inside = program::function_at(pc + 4);
    if inside.is_some() && frame == LAST_FRAME {
        SAME += 1;
        if SAME > PATIENCE {
            die(pc, frame, link);
        }
    } else {
        SAME = 0;
    }
    LAST_FRAME = if inside.is_some() { frame } else { 0 };
    let Some((record, address)) = innermost(frame) else { return };
    if record == RECORD {
        return;
    }
    restore_record();
    RECORD = record;
    RETURN_ADDRESS = address;
    *(record as *mut u64).add(1) = thunk.start;
}

/// Sees where the redirected record has gone since the last attempt: a function that ends by calling
/// another one hands its return address on, and one that had read it before it was redirected
/// returns without the thunk. False: it is about to return to the thunk.
#[cfg_attr(not(target_arch = "aarch64"), allow(dead_code))]
unsafe fn follow_record(mut frame: u64, link: u64, thunk: u64) -> bool {
    if RECORD == 0 {
        return true;
    }
    let (low, base) = (context().stack_low, context().stack_base);
    while frame >= low && frame < base && frame % 8 == 0 {
        let record = frame as *const u64;
        let (next, address) = (*record, *record.add(1));
        if address == thunk {
            RECORD = frame;
            return true;
        }
        if next <= frame {
            break;
        }
        frame = next;
    }
    if link == thunk {
        return false;
    }
    RECORD = 0;
    true
}

/// Puts the true return address back.
unsafe fn restore_record() {
    if RECORD != 0 {
        *(RECORD as *mut u64).add(1) = RETURN_ADDRESS;
        RECORD = 0;
    }
}

/// The return address behind a redirected one.
pub fn true_return_address(frame: u64, address: u64) -> u64 {
    unsafe {
        if RECORD == frame && frame != 0 {
            return RETURN_ADDRESS;
        }
    }
    address
}

/// A redirected function has returned `result`: what its caller gets, in place of it, and where
/// to go on.
#[no_mangle]
unsafe extern "C" fn pyrt_interrupted(result: *mut u64) -> u64 {
    RECORD = 0;
    let c = context();
    let address = RETURN_ADDRESS;
    // Zero: it raised already, or means something else; the next attempt will find another call.
    if c.pending & pending::INTERRUPT != 0 && *result != 0 && c.exception.is_unset() {
        c.pending &= !pending::INTERRUPT;
        set_timer(0);
        let _ = raise(Exc::KeyboardInterrupt, "");
        *result = Value::UNSET.0;
    }
    PYRL_INTERRUPTED = 0;
    address
}

/// Prints the traceback of a loop that cannot be interrupted and ends by the signal.
#[cfg_attr(not(target_arch = "aarch64"), allow(dead_code))]
unsafe fn die(pc: u64, frame: u64, link: u64) -> ! {
    restore_record();
    set_timer(0);
    let _ = raise(Exc::KeyboardInterrupt, "");
    // The running instruction has no site of its own: the next one of the function stands for it.
    let inside = program::function_at(pc + 4);
    if let Some(address) = inside.and_then(|f| program::site_near(f, pc)) {
        crate::objects::traceback::pyrl_traceback_add_any(address);
    }
    // A function without a frame has its return address in the link register. In others that is in a
    // record, too, or an address of their own.
    let caller = program::function_at(link).filter(|f| program::site_at(f, link).is_some());
    let start = |f: Option<&'static FuncDesc>| f.map(|f| f.start);
    if caller.is_some() && start(caller) != start(inside) && innermost(frame).map(|r| r.1) != Some(link) {
        crate::objects::traceback::pyrl_traceback_add_any(link);
    }
    let mut at = frame;
    while let Some((record, address)) = innermost(at) {
        crate::objects::traceback::pyrl_traceback_add_any(address);
        at = *(record as *const u64);
    }
    startup::die_by_interrupt(crate::error::take())
}
