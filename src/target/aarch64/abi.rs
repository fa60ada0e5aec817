//! The calling convention of compiled code (AAPCS64 with x8 = function object).

use super::regs;
use crate::lir::Type;
use crate::mach::PReg;

/// Register that holds the address of an indirect call. Not an argument register and not x8.
pub const CALL_PTR: PReg = regs::x(9);
/// Register of the function object.
pub const FUNC_OBJ: PReg = regs::x(8);

/// Where an argument goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ArgPlace {
    Reg(PReg),
    /// Byte offset above the callee's incoming sp.
    Stack(u32),
}

/// Places of arguments of the given types.
pub fn arguments(types: &[Type]) -> Vec<ArgPlace> {
    let (mut ints, mut floats, mut stack) = (0, 0, 0);
    let mut on_stack = || {
        stack += 8;
        ArgPlace::Stack(stack - 8)
    };
    types
        .iter()
        .map(|t| match t {
            Type::I64 if ints < 8 => {
                ints += 1;
                ArgPlace::Reg(regs::x(ints - 1))
            }
            Type::F64 if floats < 8 => {
                floats += 1;
                ArgPlace::Reg(regs::d(floats - 1))
            }
            Type::I64 | Type::F64 => on_stack(),
        })
        .collect()
}

/// Register of a result.
pub fn result(ty: Type) -> PReg {
    match ty {
        Type::I64 => regs::x(0),
        Type::F64 => regs::d(0),
    }
}
