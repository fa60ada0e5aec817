//! The runtime context that compiled code reaches through x28 (offsets: `pyrl_abi::context`).

use crate::value::Value;
use pyrl_abi::context as abi;

/// One allocation run: free zeroed cells in `[ptr, end)`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Run {
    pub ptr: u64,
    pub end: u64,
}

/// The context; field order is the contract of `pyrl_abi::context`.
#[repr(C)]
pub struct Context {
    pub runs: [Run; abi::INLINE_CLASSES as usize],
    pub stack_limit: u64,
    pub exception: Value,
    pub handled: Value,
    pub gen_return: Value,
    pub result2: Value,
    pub pending: u64,
    pub shapes: u64,
    /// Where the conservative scan of the stack ends (0: collector disabled).
    pub stack_base: u64,
    /// Lowest mapped address of the main stack.
    pub stack_low: u64,
    /// Lowest address that the main stack may grow down to (`crate::stack`).
    pub stack_floor: u64,
    pub recursion_limit: u64,
    /// Native calls nested in one another (repr of nested lists, comparisons).
    pub native_depth: u64,
    /// `*const ProgramDesc`.
    pub program: u64,
    pub delegated: [Value; 2],
    reserved: u64,
}

const _: () = assert!(core::mem::offset_of!(Context, stack_limit) == abi::STACK_LIMIT as usize);
const _: () = assert!(core::mem::offset_of!(Context, delegated) == abi::DELEGATED as usize);
const _: () = assert!(core::mem::offset_of!(Context, shapes) == abi::SHAPES as usize);
const _: () = assert!(core::mem::size_of::<Context>() == abi::SIZE as usize);

/// Bits of `Context::pending`.
pub mod pending {
    pub const INTERRUPT: u64 = 1;
    pub const FINALIZERS: u64 = 2;
}

#[cfg(target_arch = "aarch64")]
extern "C" {
    /// The one context: in the program, or below where there are several. Zero at first.
    pub static mut PYRL_CONTEXT: Context;
}
// A program that is linked alone holds the context, with its globals and inline caches behind it, so
// that x28 reaches them. For programs that are linked together it is here, and there are no such caches.
#[cfg(target_arch = "aarch64")]
core::arch::global_asm!(
    ".section .bss.PYRL_CONTEXT, \"aw\", %nobits",
    ".p2align 4",
    ".weak PYRL_CONTEXT",
    ".type PYRL_CONTEXT, %object",
    "PYRL_CONTEXT:",
    ".zero {size}",
    ".size PYRL_CONTEXT, {size}",
    ".weak pyrl_near_ic",
    ".weak pyrl_near_ic_end",
    "pyrl_near_ic:",
    "pyrl_near_ic_end:",
    ".text",
    size = const abi::SIZE,
);
/// The one context, without compiled code.
#[cfg(not(target_arch = "aarch64"))]
static mut PYRL_CONTEXT: Context = unsafe { core::mem::zeroed() };

/// CPython's `sys.getrecursionlimit()` at the start.
pub const RECURSION_LIMIT: u64 = 1000;

/// The context. The runtime is single-threaded; callers keep the borrow short.
#[inline(always)]
pub fn context() -> &'static mut Context {
    unsafe { &mut *core::ptr::addr_of_mut!(PYRL_CONTEXT) }
}
