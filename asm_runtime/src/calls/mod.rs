//! Calls into compiled code, the argument binder, and the entry points for calls.

pub mod attributes;
pub mod bind;
pub mod entry;

use crate::context::context;
use crate::error::{Raised, R};
use crate::value::Value;
use pyrl_abi::layout::function as at;

#[cfg(target_arch = "aarch64")]
core::arch::global_asm!(include_str!("../../asm/thunks.S"));
#[cfg(target_arch = "aarch64")]
core::arch::global_asm!(include_str!("../../asm/stubs.S"));

// Numbers that stand in asm/stubs.S.
const _: () = {
    use pyrl_abi::layout::{FLOAT_VALUE, LIST_ITEMS, LIST_LEN, TUPLE_ITEMS, TUPLE_LEN};
    use pyrl_abi::shapes::Shape;
    assert!(Shape::FLOAT as u32 == 6 && Shape::LIST as u32 == 11 && Shape::TUPLE as u32 == 12);
    assert!(FLOAT_VALUE == 8 && LIST_LEN == 8 && LIST_ITEMS == 16 && TUPLE_LEN == 8 && TUPLE_ITEMS == 16);
};

#[cfg(target_arch = "aarch64")]
extern "C" {
    /// asm/thunks.S: loads the parameter slots and the context register and branches.
    fn pyrt_enter(entry: u64, function: Value, slots: *const Value, count: u64) -> Value;
}

/// Result of an entry point: the word 0 stands for a raised exception.
#[inline(always)]
pub fn entry_result(r: R) -> Value {
    match r {
        Ok(v) => v,
        Err(_) => Value::UNSET,
    }
}

/// Result of an entry point that answers a truth value.
#[inline(always)]
pub fn entry_bool(r: R<bool>) -> Value {
    match r {
        Ok(b) => Value::bool(b),
        Err(_) => Value::UNSET,
    }
}

/// Result of an entry point that answers nothing (None) or raises.
#[inline(always)]
pub fn entry_unit(r: R<()>) -> Value {
    match r {
        Ok(()) => Value::NONE,
        Err(_) => Value::UNSET,
    }
}

/// What a word from compiled code means.
#[inline(always)]
pub fn from_word(v: Value) -> R {
    if v.is_unset() {
        Err(Raised)
    } else {
        Ok(v)
    }
}

/// The stack pointer, near enough.
#[inline(always)]
pub fn stack_pointer() -> u64 {
    #[cfg(target_arch = "aarch64")]
    unsafe {
        let sp: u64;
        core::arch::asm!("mov {}, sp", out(reg) sp, options(nomem, nostack));
        sp
    }
    #[cfg(not(target_arch = "aarch64"))]
    {
        let here = 0u8;
        core::ptr::addr_of!(here) as u64
    }
}

/// Is there too little stack left for another native call?
#[inline]
pub fn stack_is_low() -> bool {
    let low = context().stack_low;
    low != 0 && stack_pointer() < low + (256 << 10) && !crate::stack::grow()
}

/// Enters a Python function with all its parameter slots.
#[inline]
pub fn enter(f: Value, slots: &[Value]) -> R {
    #[cfg(target_arch = "aarch64")]
    {
        extern "C" {
            fn pyrt_stack_check() -> u64;
        }
        if stack_pointer() < context().stack_limit && unsafe { pyrt_stack_check() } == 0 {
            return Err(Raised);
        }
        let entry = f.word(at::ENTRY);
        from_word(unsafe { pyrt_enter(entry, f, slots.as_ptr(), slots.len() as u64) })
    }
    #[cfg(not(target_arch = "aarch64"))]
    {
        let _ = (slots, f.word(at::ENTRY));
        Err(crate::system_error!("compiled code runs on AArch64 only"))
    }
}
