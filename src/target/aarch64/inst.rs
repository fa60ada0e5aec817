//! The instruction set, apart from its use: shapes, operands, sizes. Pseudo-instructions that
//! become several real ones are marked; `size` gives their number of words at most.

use super::addr::Amode;
use super::regs;
use crate::lir::{FusedOp, SymId, Width};
use crate::mach::{Loc, MachInst, PReg, PRegSet, Reg, RegClass, Role};
use pyrl_abi::entries::Keeping;

/// Condition codes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cc {
    Eq,
    Ne,
    Hs,
    Lo,
    Mi,
    Pl,
    Vs,
    Vc,
    Hi,
    Ls,
    Ge,
    Lt,
    Gt,
    Le,
}

impl Cc {
    /// The exact complement (also for comparisons with NaN).
    pub const fn invert(self) -> Cc {
        match self {
            Cc::Eq => Cc::Ne,
            Cc::Ne => Cc::Eq,
            Cc::Hs => Cc::Lo,
            Cc::Lo => Cc::Hs,
            Cc::Mi => Cc::Pl,
            Cc::Pl => Cc::Mi,
            Cc::Vs => Cc::Vc,
            Cc::Vc => Cc::Vs,
            Cc::Hi => Cc::Ls,
            Cc::Ls => Cc::Hi,
            Cc::Ge => Cc::Lt,
            Cc::Lt => Cc::Ge,
            Cc::Gt => Cc::Le,
            Cc::Le => Cc::Gt,
        }
    }
    /// The suffix in assembly.
    pub const fn name(self) -> &'static str {
        match self {
            Cc::Eq => "eq",
            Cc::Ne => "ne",
            Cc::Hs => "hs",
            Cc::Lo => "lo",
            Cc::Mi => "mi",
            Cc::Pl => "pl",
            Cc::Vs => "vs",
            Cc::Vc => "vc",
            Cc::Hi => "hi",
            Cc::Ls => "ls",
            Cc::Ge => "ge",
            Cc::Lt => "lt",
            Cc::Gt => "gt",
            Cc::Le => "le",
        }
    }
}

/// Two-operand arithmetic with a flexible second operand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AluOp {
    Add,
    Sub,
    And,
    Orr,
    Eor,
    Bic,
    Orn,
    Eon,
    Adds,
    Subs,
    Ands,
}

impl AluOp {
    /// The mnemonic.
    pub const fn name(self) -> &'static str {
        match self {
            AluOp::Add => "add",
            AluOp::Sub => "sub",
            AluOp::And => "and",
            AluOp::Orr => "orr",
            AluOp::Eor => "eor",
            AluOp::Bic => "bic",
            AluOp::Orn => "orn",
            AluOp::Eon => "eon",
            AluOp::Adds => "adds",
            AluOp::Subs => "subs",
            AluOp::Ands => "ands",
        }
    }
}

/// Shift kinds, both as instructions and as part of an operand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shift {
    Lsl,
    Lsr,
    Asr,
    Ror,
}

impl Shift {
    /// The mnemonic.
    pub const fn name(self) -> &'static str {
        match self {
            Shift::Lsl => "lsl",
            Shift::Lsr => "lsr",
            Shift::Asr => "asr",
            Shift::Ror => "ror",
        }
    }
}

/// Second operand of arithmetic.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rhs {
    Reg(Reg),
    Shifted(Reg, Shift, u8),
    Imm(u64),
}

/// Three-register operations without flexible operand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Op3 {
    Mul,
    Smulh,
    Sdiv,
    Lslv,
    Lsrv,
    Asrv,
    Rorv,
}

impl Op3 {
    /// The mnemonic.
    pub const fn name(self) -> &'static str {
        match self {
            Op3::Mul => "mul",
            Op3::Smulh => "smulh",
            Op3::Sdiv => "sdiv",
            Op3::Lslv => "lsl",
            Op3::Lsrv => "lsr",
            Op3::Asrv => "asr",
            Op3::Rorv => "ror",
        }
    }
}

/// Flag-setting comparisons.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CmpOp {
    Cmp,
    Cmn,
    Tst,
}

/// Conditional selects.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SelOp {
    Csel,
    Csinc,
    Csinv,
    Csneg,
}

/// Double arithmetic.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FOp {
    Add,
    Sub,
    Mul,
    Div,
    /// Negated product (exact: only the sign changes).
    Nmul,
}

/// Double operations with one operand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FUn {
    Neg,
    Abs,
    Sqrt,
    Floor,
}

/// Moves between the register files and conversions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Conv {
    Scvtf,
    Fcvtzs,
    FmovToD,
    FmovToX,
}

/// What is called.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
    /// Runtime entry point.
    Rt(&'static str),
    /// Its variant that keeps all word registers but x0–x7, x16 and x17, and perhaps the doubles.
    Keeping(Keeping),
    Sym(SymId),
    /// Address in a register (fixed: see `abi::CALL_PTR`).
    Ptr,
}

super::text_form::instructions! {
    /// An instruction. Terminators refer to the block's successors: 0 is taken when the condition
    /// holds, 1 otherwise.
    pub enum Inst {
    /// Any 64-bit constant (one to four words).
    MovImm {
        rd: Reg,
        imm: u64,
    },
    /// Any double constant (through x16 unless it fits `fmov`).
    FMovImm {
        rd: Reg,
        bits: u64,
    },
    /// A load from the assembler's pool (`ldr x0, =symbol`).
    Adr {
        rd: Reg,
        sym: SymId,
        offset: i64,
    },
    /// `adrp` only.
    Adrp {
        rd: Reg,
        sym: SymId,
        offset: i64,
    },
    Mov {
        rd: Reg,
        rs: Reg,
    },
    FMov {
        rd: Reg,
        rs: Reg,
    },
    Alu {
        op: AluOp,
        rd: Reg,
        rn: Reg,
        rhs: Rhs,
    },
    ShiftImm {
        op: Shift,
        rd: Reg,
        rn: Reg,
        amount: u8,
    },
    /// Bit field extract: `width` bits from `lsb`, sign- or zero-extended.
    Bfx {
        signed: bool,
        rd: Reg,
        rn: Reg,
        lsb: u8,
        width: u8,
    },
    Op3 {
        op: Op3,
        rd: Reg,
        rn: Reg,
        rm: Reg,
    },
    /// `ra + rn * rm`, or minus.
    MulAdd {
        sub: bool,
        rd: Reg,
        rn: Reg,
        rm: Reg,
        ra: Reg,
    },
    Cmp {
        op: CmpOp,
        rn: Reg,
        rhs: Rhs,
    },
    /// If `cc` compares (register or 5-bit immediate), else sets flags to `nzcv`.
    CCmp {
        rn: Reg,
        rhs: Rhs,
        nzcv: u8,
        cc: Cc,
    },
    Sel {
        op: SelOp,
        rd: Reg,
        rn: Reg,
        rm: Reg,
        cc: Cc,
    },
    CSet {
        rd: Reg,
        cc: Cc,
    },
    /// Select between doubles.
    FSel {
        rd: Reg,
        rn: Reg,
        rm: Reg,
        cc: Cc,
    },
    FAlu {
        op: FOp,
        rd: Reg,
        rn: Reg,
        rm: Reg,
    },
    /// Product and sum in one rounding.
    FMulAdd {
        op: FusedOp,
        rd: Reg,
        rn: Reg,
        rm: Reg,
        ra: Reg,
    },
    FUn {
        op: FUn,
        rd: Reg,
        rn: Reg,
    },
    /// Against a register or 0.0.
    FCmp {
        rn: Reg,
        rm: Option<Reg>,
    },
    /// If `cc` compares doubles, else sets flags to `nzcv`.
    FCCmp {
        rn: Reg,
        rm: Reg,
        nzcv: u8,
        cc: Cc,
    },
    Conv {
        op: Conv,
        rd: Reg,
        rn: Reg,
    },
    Ldr {
        width: Width,
        rd: Reg,
        mem: Amode,
    },
    Str {
        width: Width,
        rs: Reg,
        mem: Amode,
    },
    /// Two doublewords at adjacent addresses (made by the peephole and the frame).
    Ldp {
        rd1: Reg,
        rd2: Reg,
        mem: Amode,
    },
    Stp {
        rs1: Reg,
        rs2: Reg,
        mem: Amode,
    },
    /// Spill slot accesses, made by register allocation.
    Reload {
        rd: Reg,
        slot: Reg,
    },
    Spill {
        rs: Reg,
        slot: Reg,
    },
    /// `add rd, sp, #offset` in the outgoing area.
    LeaOut {
        rd: Reg,
        offset: u32,
    },
    /// `uses` are in place when the branch is taken; a traceback site follows if `site`.
    Call {
        target: Target,
        uses: Vec<(Reg, PReg)>,
        def: Option<(Reg, PReg)>,
        site: bool,
    },
    /// Incoming register arguments; first instruction.
    Params {
        defs: Vec<(Reg, PReg)>,
    },
    /// Suspension number `state` of a generator.
    Yield {
        value: Reg,
        result: Reg,
        state: u32,
    },
    ReadLr {
        rd: Reg,
    },
    ReadSp {
        rd: Reg,
    },
    /// Compares sp.
    CmpSp {
        rm: Reg,
    },
    B {},
    BCond {
        cc: Cc,
    },
    /// Branch if the register is 0 (or not).
    Cbz {
        rn: Reg,
        nonzero: bool,
    },
    /// Branch if the bit is 0 (or 1).
    Tbz {
        rn: Reg,
        bit: u8,
        nonzero: bool,
    },
    /// Dense switch: successor `rn` or, beyond the table, the last one.
    JumpTable {
        rn: Reg,
    },
    Ret {
        value: Option<(Reg, PReg)>,
    },
    /// Never reached.
    Brk {},
}
}

impl Inst {
    /// Whether the flags are changed (calls excepted: nothing keeps flags across one).
    pub fn sets_flags(&self) -> bool {
        matches!(
            self,
            Inst::Alu { op: AluOp::Adds | AluOp::Subs | AluOp::Ands, .. }
                | Inst::Cmp { .. }
                | Inst::CmpSp { .. }
                | Inst::CCmp { .. }
                | Inst::FCmp { .. }
                | Inst::FCCmp { .. }
        )
    }
}

fn visit_rhs(rhs: &mut Rhs, f: &mut impl FnMut(&mut Reg, Role)) {
    match rhs {
        Rhs::Reg(r) | Rhs::Shifted(r, _, _) => f(r, Role::USE),
        Rhs::Imm(_) => {}
    }
}

fn visit_mem(mem: &mut Amode, f: &mut impl FnMut(&mut Reg, Role)) {
    match mem {
        Amode::Imm(b, _) | Amode::Lo12(b, _, _) => f(b, Role::USE),
        Amode::Index(b, i, _) => {
            f(b, Role::USE);
            f(i, Role::USE);
        }
        Amode::Near(..) | Amode::Out(_) | Amode::Slots(_) | Amode::In(_) => {}
    }
}

impl MachInst for Inst {
    fn visit(&mut self, mut f: impl FnMut(&mut Reg, Role)) {
        match self {
            Inst::MovImm { rd, .. }
            | Inst::FMovImm { rd, .. }
            | Inst::Adr { rd, .. }
            | Inst::Adrp { rd, .. }
            | Inst::CSet { rd, .. }
            | Inst::LeaOut { rd, .. }
            | Inst::ReadLr { rd }
            | Inst::ReadSp { rd } => f(rd, Role::DEF),
            Inst::Mov { rd, rs } | Inst::FMov { rd, rs } => {
                f(rs, Role::USE);
                f(rd, Role::DEF);
            }
            Inst::Alu { rd, rn, rhs, .. } => {
                f(rn, Role::USE);
                visit_rhs(rhs, &mut f);
                f(rd, Role::DEF);
            }
            Inst::ShiftImm { rd, rn, .. }
            | Inst::Bfx { rd, rn, .. }
            | Inst::FUn { rd, rn, .. }
            | Inst::Conv { rd, rn, .. } => {
                f(rn, Role::USE);
                f(rd, Role::DEF);
            }
            Inst::Op3 { rd, rn, rm, .. }
            | Inst::FAlu { rd, rn, rm, .. }
            | Inst::Sel { rd, rn, rm, .. }
            | Inst::FSel { rd, rn, rm, .. } => {
                f(rn, Role::USE);
                f(rm, Role::USE);
                f(rd, Role::DEF);
            }
            Inst::MulAdd { rd, rn, rm, ra, .. } | Inst::FMulAdd { rd, rn, rm, ra, .. } => {
                f(rn, Role::USE);
                f(rm, Role::USE);
                f(ra, Role::USE);
                f(rd, Role::DEF);
            }
            Inst::Cmp { rn, rhs, .. } | Inst::CCmp { rn, rhs, .. } => {
                f(rn, Role::USE);
                visit_rhs(rhs, &mut f);
            }
            Inst::FCmp { rn, rm } => {
                f(rn, Role::USE);
                if let Some(rm) = rm {
                    f(rm, Role::USE);
                }
            }
            Inst::FCCmp { rn, rm, .. } => {
                f(rn, Role::USE);
                f(rm, Role::USE);
            }
            Inst::Ldr { rd, mem, .. } => {
                visit_mem(mem, &mut f);
                f(rd, Role::DEF);
            }
            Inst::Str { rs, mem, .. } => {
                visit_mem(mem, &mut f);
                f(rs, if matches!(mem, Amode::Out(_)) { Role::USE_ANY } else { Role::USE });
            }
            Inst::Ldp { rd1, rd2, mem } => {
                visit_mem(mem, &mut f);
                f(rd1, Role::DEF);
                f(rd2, Role::DEF);
            }
            Inst::Stp { rs1, rs2, mem } => {
                visit_mem(mem, &mut f);
                f(rs1, Role::USE);
                f(rs2, Role::USE);
            }
            Inst::Reload { rd, .. } => f(rd, Role::DEF),
            Inst::Spill { rs, .. } => f(rs, Role::USE),
            Inst::Call { uses, def, .. } => {
                for (r, p) in uses {
                    f(r, Role::use_in(*p));
                }
                if let Some((r, p)) = def {
                    f(r, Role::def_in(*p));
                }
            }
            Inst::Params { defs } => {
                for (r, p) in defs {
                    f(r, Role::def_in(*p));
                }
            }
            Inst::Yield { value, result, .. } => {
                f(value, Role::use_in(regs::x(0)));
                f(result, Role::def_in(regs::x(0)));
            }
            Inst::Cbz { rn, .. } | Inst::Tbz { rn, .. } | Inst::JumpTable { rn } | Inst::CmpSp { rm: rn } => {
                f(rn, Role::USE);
            }
            Inst::Ret { value } => {
                if let Some((r, p)) = value {
                    f(r, Role::use_in(*p));
                }
            }
            Inst::B {} | Inst::BCond { .. } | Inst::Brk {} => {}
        }
    }

    fn clobbers(&self) -> PRegSet {
        match self {
            Inst::Call { target: Target::Keeping(k), .. } => regs::keeping_clobbers(k.doubles),
            Inst::Call { .. } => regs::call_clobbers(),
            Inst::Yield { .. } => regs::yield_clobbers(),
            _ => PRegSet::EMPTY,
        }
    }

    fn as_move(&self) -> Option<(Reg, Reg)> {
        match self {
            Inst::Mov { rd, rs } | Inst::FMov { rd, rs } => Some((*rd, *rs)),
            _ => None,
        }
    }

    fn is_terminator(&self) -> bool {
        matches!(
            self,
            Inst::B {}
                | Inst::BCond { .. }
                | Inst::Cbz { .. }
                | Inst::Tbz { .. }
                | Inst::JumpTable { .. }
                | Inst::Ret { .. }
                | Inst::Brk {}
        )
    }

    fn can_rematerialise(&self) -> bool {
        matches!(self, Inst::MovImm { .. } | Inst::FMovImm { .. } | Inst::Adr { .. } | Inst::Adrp { .. })
    }

    fn copy(class: RegClass, to: Loc, from: Loc) -> Self {
        match (to, from) {
            (Loc::P(to), Loc::P(from)) => match (to.class(), from.class()) {
                (RegClass::Int, RegClass::Int) => Inst::Mov { rd: Reg::P(to), rs: Reg::P(from) },
                (RegClass::Float, RegClass::Float) => Inst::FMov { rd: Reg::P(to), rs: Reg::P(from) },
                (RegClass::Float, RegClass::Int) => {
                    Inst::Conv { op: Conv::FmovToD, rd: Reg::P(to), rn: Reg::P(from) }
                }
                (RegClass::Int, RegClass::Float) => {
                    Inst::Conv { op: Conv::FmovToX, rd: Reg::P(to), rn: Reg::P(from) }
                }
            },
            (Loc::P(to), Loc::S(slot)) => Inst::Reload { rd: Reg::P(to), slot: Reg::S(slot) },
            (Loc::S(slot), Loc::P(from)) => Inst::Spill { rs: Reg::P(from), slot: Reg::S(slot) },
            (Loc::S(_), Loc::S(_)) => unreachable!("{class:?}: slots are copied through a register"),
        }
    }
}
