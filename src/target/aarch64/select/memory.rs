//! Addresses: folds additions, scaled indices and symbols into the access.

use super::Lower;
use crate::lir::{Addr, Base, IntOp, Op, SymId, Val, Width};
use crate::mach::{Reg, RegClass};
use crate::target::aarch64::addr::{fits_offset, Amode};
use crate::target::aarch64::imm;
use crate::target::aarch64::inst::{AluOp, Inst, Rhs, Shift};
use crate::target::aarch64::regs::CONTEXT;

/// Bytes of an access.
pub(in crate::target::aarch64) fn bytes(width: Width) -> i64 {
    match width {
        Width::U8 => 1,
        Width::U16 => 2,
        Width::U32 | Width::S32 => 4,
        Width::W64 | Width::F64 => 8,
    }
}

impl Lower<'_> {
    /// The addressing mode of an access, and the rule that chose it.
    pub(super) fn amode(&mut self, addr: &Addr, width: Width) -> (&'static str, Amode) {
        let size = bytes(width);
        let mut offset = i64::from(addr.offset);
        let mut index = addr.index;
        // A constant index is an offset.
        if let Some((i, shift)) = index {
            if let Some(c) = self.constant(i) {
                let scaled = (c as i64).checked_shl(u32::from(shift)).filter(|s| s.unsigned_abs() < 1 << 30);
                if let Some(total) = scaled.and_then(|s| offset.checked_add(s)) {
                    offset = total;
                    index = None;
                }
            }
        }
        let base = match addr.base {
            Base::Context => Reg::P(CONTEXT),
            Base::Sym(sym) if index.is_none() => return self.symbol_mode(sym, offset, size),
            Base::Sym(sym) => {
                let rd = self.temp(RegClass::Int);
                self.emit("symbol", Inst::Adr { rd, sym, offset });
                offset = 0;
                rd
            }
            Base::Val(mut v) => {
                // base + constant, also when others use the sum: the base is often live anyway.
                while let Some(Op::Int(op @ (IntOp::Add | IntOp::Sub), x, c)) = self.op(v) {
                    let Some(c) = self.constant(*c).map(|c| c as i64) else { break };
                    let c = if *op == IntOp::Add { c } else { c.wrapping_neg() };
                    match offset.checked_add(c) {
                        Some(total)
                            if index.is_none() && fits_offset(total, size) && self.tree(v).is_some() =>
                        {
                            offset = total;
                            v = *x;
                        }
                        _ => break,
                    }
                }
                if let (None, Some(Op::SymAddr(sym))) = (index, self.op(v)) {
                    if self.depth[self.block.index()] == 0 || self.tree(v).is_some() {
                        return self.symbol_mode(*sym, offset, size);
                    }
                }
                if index.is_none() && offset == 0 {
                    if let Some(mode) = self.sum_mode(v, size) {
                        return mode;
                    }
                }
                self.reg(v)
            }
        };
        match index {
            Some((i, shift)) if shift == 0 || 1 << shift == size => {
                let base = self.add_offset(base, offset);
                let i = self.reg(i);
                ("mem.index", Amode::Index(base, i, shift))
            }
            Some((i, shift)) => {
                let i = self.reg(i);
                let t = self.temp(RegClass::Int);
                self.emit(
                    "mem.scale",
                    Inst::Alu { op: AluOp::Add, rd: t, rn: base, rhs: Rhs::Shifted(i, Shift::Lsl, shift) },
                );
                let t = if fits_offset(offset, size) {
                    t
                } else {
                    self.add_offset(t, std::mem::take(&mut offset))
                };
                ("mem.offset", Amode::Imm(t, offset as i32))
            }
            None if fits_offset(offset, size) => ("mem.offset", Amode::Imm(base, offset as i32)),
            None => {
                let base = self.add_offset(base, offset);
                ("mem.far", Amode::Imm(base, 0))
            }
        }
    }

    /// `[x + (y << k)]` from a sum that only this access uses.
    fn sum_mode(&mut self, v: Val, size: i64) -> Option<(&'static str, Amode)> {
        let Op::Int(IntOp::Add, x, y) = self.tree(v)? else { return None };
        if self.constant(*x).is_some() || self.constant(*y).is_some() {
            return None;
        }
        for (base, i) in [(*x, *y), (*y, *x)] {
            if let Some((i, Shift::Lsl, k)) = self.shifted(i, false) {
                if 1 << k == size && size > 1 {
                    let (base, i) = (self.reg(base), self.reg(i));
                    return Some(("mem.scaled", Amode::Index(base, i, k)));
                }
            }
        }
        let (base, i) = (self.reg(*x), self.reg(*y));
        Some(("mem.index", Amode::Index(base, i, 0)))
    }

    fn symbol_mode(&mut self, sym: SymId, offset: i64, size: i64) -> (&'static str, Amode) {
        if self.symbols.near(sym).is_some_and(|at| fits_offset(at + offset, size)) {
            return ("mem.near", Amode::Near(sym, offset));
        }
        let base = self.temp(RegClass::Int);
        if i64::from(self.symbols.align_of(sym)) >= size && offset % size == 0 {
            self.emit("symbol.page", Inst::Adrp { rd: base, sym, offset });
            ("mem.symbol", Amode::Lo12(base, sym, offset))
        } else {
            self.emit("symbol", Inst::Adr { rd: base, sym, offset });
            ("mem.symbol", Amode::Imm(base, 0))
        }
    }

    fn add_offset(&mut self, base: Reg, offset: i64) -> Reg {
        if offset == 0 {
            return base;
        }
        let rd = self.temp(RegClass::Int);
        let (op, c) =
            if offset > 0 { (AluOp::Add, offset as u64) } else { (AluOp::Sub, offset.unsigned_abs()) };
        if imm::fits_add(c) {
            self.emit("offset", Inst::Alu { op, rd, rn: base, rhs: Rhs::Imm(c) });
        } else {
            let t = self.temp(RegClass::Int);
            self.emit("offset.const", Inst::MovImm { rd: t, imm: offset as u64 });
            self.emit("offset", Inst::Alu { op: AluOp::Add, rd, rn: base, rhs: Rhs::Reg(t) });
        }
        rd
    }
}
