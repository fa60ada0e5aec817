//! Calls and incoming parameters.

use super::Lower;
use crate::lir::{Callee, FuncKind, Type, Val, Width};
use crate::mach::Reg;
use crate::target::aarch64::abi::{self, ArgPlace};
use crate::target::aarch64::addr::Amode;
use crate::target::aarch64::inst::{Inst, Target};
use crate::target::aarch64::regs;
use pyrl_abi::layout::generator;

impl Lower<'_> {
    pub(super) fn lower_call(
        &mut self,
        callee: &Callee,
        args: &[Val],
        func_obj: Option<Val>,
        ret: Option<Type>,
        result: Option<Val>,
    ) {
        let mut uses = Vec::new();
        let places = abi::arguments(&self.types(args));
        for (&arg, place) in args.iter().zip(&places) {
            if let ArgPlace::Stack(offset) = place {
                let rs = self.zero_or(arg);
                let width = if self.ty(arg) == Type::F64 { Width::F64 } else { Width::W64 };
                self.emit("arg.stack", Inst::Str { width, rs, mem: Amode::Out(*offset) });
            }
        }
        for (&arg, place) in args.iter().zip(&places) {
            if let ArgPlace::Reg(p) = place {
                uses.push((Reg::V(self.vreg_to_copy(arg)), *p));
            }
        }
        if let Some(f) = func_obj {
            uses.push((self.reg(f), abi::FUNC_OBJ));
        }
        let (rule, target, site) = match callee {
            Callee::Rt(rt) => match rt.keeping() {
                // Cold code must not cost the hot code its registers.
                Some(k) if k.hot || self.func.blocks[self.block.index()].cold => {
                    ("call.keeping", Target::Keeping(k), rt.may_raise())
                }
                _ => ("call.runtime", Target::Rt(rt.entry().symbol), rt.may_raise()),
            },
            Callee::Sym(sym) => ("call.direct", Target::Sym(*sym), true),
            Callee::Ptr(v) => {
                uses.push((self.reg(*v), abi::CALL_PTR));
                ("call.indirect", Target::Ptr, true)
            }
        };
        let def = match (result, ret) {
            (Some(r), Some(ty)) if self.vreg[r.index()].is_some() => Some((self.dest(r), abi::result(ty))),
            _ => None,
        };
        self.emit(rule, Inst::Call { target, uses, def, site });
    }

    pub(super) fn lower_param(&mut self, n: u32, result: Option<Val>) {
        let Some(result) = result else { return };
        let rd = self.dest(result);
        match self.func.kind {
            FuncKind::Resume => {
                let mem = Amode::Imm(Reg::P(regs::GENERATOR), (generator::FRAME + 8 * n) as i32);
                self.emit("param.generator", Inst::Ldr { width: Width::W64, rd, mem });
            }
            FuncKind::Normal if n < regs::ARG_REGS => self.params.push((rd, regs::x(n as u8))),
            FuncKind::Normal => {
                let mem = Amode::In(8 * (n - regs::ARG_REGS));
                self.emit("param.stack", Inst::Ldr { width: Width::W64, rd, mem });
            }
        }
    }
}
