//! Text of one instruction (without terminators, which need the layout). Pseudo-instructions
//! become several lines.

use super::lines::{put, word, Half, Hex, Immediate, Lines, Put, Symbol, SymbolAt};
use crate::lir::{FusedOp, Program, SymId, Width};
use crate::mach::{PReg, Reg, RegClass, Slot};
use crate::target::aarch64::addr::{fits_offset, fits_pair, Amode};
use crate::target::aarch64::frame::Frame;
use crate::target::aarch64::imm::{self, Piece};
use crate::target::aarch64::inst::{CmpOp, Conv, FOp, FUn, Inst, Rhs, SelOp, Target};
use crate::target::aarch64::regs;
use crate::target::aarch64::symbols::Symbols;

/// What the text of an instruction depends on.
pub struct Context<'a> {
    pub prog: &'a Program,
    pub frame: &'a Frame,
    /// With them, addresses behind the context are numbers.
    pub places: Option<&'a Symbols>,
}

/// The operand text of an access.
enum Place<'a> {
    /// Base (none = sp) and offset.
    Offset(Option<PReg>, i64),
    /// Base (none = sp) and index.
    Temp(Option<PReg>, PReg),
    Index(Reg, Reg, u8),
    Imm(Reg, i32),
    Lo12(Reg, SymbolAt<'a>),
    Near(SymbolAt<'a>),
    Context(i64),
}

struct Base(Option<PReg>);

impl Put for Base {
    fn put(&self, out: &mut String) {
        out.push_str(self.0.map_or("sp", regs::name));
    }
}

impl Put for Place<'_> {
    fn put(&self, out: &mut String) {
        match self {
            Place::Offset(base, 0) => put!(out, "[", Base(*base), "]"),
            Place::Offset(base, o) => put!(out, "[", Base(*base), ", #", o, "]"),
            Place::Temp(base, t) => put!(out, "[", Base(*base), ", ", t, "]"),
            Place::Imm(b, 0) => put!(out, "[", b, "]"),
            Place::Imm(b, o) => put!(out, "[", b, ", #", o, "]"),
            Place::Index(b, i, 0) => put!(out, "[", b, ", ", i, "]"),
            Place::Index(b, i, s) => put!(out, "[", b, ", ", i, ", lsl #", s, "]"),
            Place::Lo12(b, sym) => put!(out, "[", b, ", :lo12:", sym, "]"),
            Place::Context(at) => put!(out, "[x28, #", at, "]"),
            Place::Near(sym) => put!(out, "[x28, #", sym, "-PYRL_CONTEXT]"),
        }
    }
}

/// The constant as move instructions.
pub fn constant(rd: PReg, value: u64, lines: &mut Lines) {
    for piece in imm::pieces(value).iter() {
        match *piece {
            Piece::Movz(v, s) => word!(lines, "mov ", rd, ", ", Immediate(u64::from(v) << s)),
            Piece::Movn(v, s) => word!(lines, "mov ", rd, ", #", !(u64::from(v) << s) as i64),
            Piece::Movk(v, 0) => word!(lines, "movk ", rd, ", #", Hex(u64::from(v))),
            Piece::Movk(v, s) => word!(lines, "movk ", rd, ", #", Hex(u64::from(v)), ", lsl #", s),
            Piece::Orr(v) => word!(lines, "orr ", rd, ", xzr, #", Hex(v)),
        }
    }
}

impl<'a> Context<'a> {
    fn sym(&self, sym: SymId, offset: i64) -> SymbolAt<'a> {
        SymbolAt(Symbol(self.prog, sym), offset)
    }

    /// The place of an access of `size` bytes; may need instructions before.
    fn mem(&self, mem: &Amode, size: i64, lines: &mut Lines) -> Place<'a> {
        match mem {
            Amode::Imm(b, o) => Place::Imm(*b, *o),
            Amode::Index(b, i, s) => Place::Index(*b, *i, *s),
            Amode::Lo12(b, sym, o) => Place::Lo12(*b, self.sym(*sym, *o)),
            Amode::Near(sym, o) => match self.places.and_then(|places| places.near(*sym)) {
                Some(at) => Place::Context(at + *o),
                None => Place::Near(self.sym(*sym, *o)),
            },
            Amode::Slots(n) => self.slot(Reg::S(Slot(*n)), lines),
            Amode::Out(o) => self.stack(None, *o, size, lines),
            Amode::In(o) => self.stack(None, self.frame.incoming(*o), size, lines),
        }
    }

    /// A place at base + offset, through x18 when the offset is too large.
    fn stack(&self, base: Option<PReg>, offset: u32, size: i64, lines: &mut Lines) -> Place<'a> {
        if fits_offset(i64::from(offset), size) {
            return Place::Offset(base, i64::from(offset));
        }
        let temp = regs::x(18);
        constant(temp, u64::from(offset), lines);
        Place::Temp(base, temp)
    }

    /// Whether two slots from this one on can be accessed at once.
    fn fits_pair(&self, slot: u32) -> bool {
        fits_pair(i64::from(self.frame.slot(slot).1))
    }

    fn slot(&self, slot: Reg, lines: &mut Lines) -> Place<'a> {
        match slot {
            Reg::S(s) => {
                let (base, offset) = self.frame.slot(s.0);
                self.stack(base, offset, 8, lines)
            }
            Reg::P(_) | Reg::V(_) => Place::Imm(slot, 0),
        }
    }

    /// Writes an instruction that is not a terminator.
    pub fn write(&self, inst: &Inst, lines: &mut Lines) {
        match inst {
            Inst::MovImm { rd, imm } => {
                if let Reg::P(rd) = rd {
                    constant(*rd, *imm, lines);
                }
            }
            Inst::FMovImm { rd, bits } => float_constant(*rd, *bits, lines),
            Inst::Adr { rd, sym, offset } => {
                lines.pool.note(lines.words);
                word!(lines, "ldr ", rd, ", =", self.sym(*sym, *offset));
            }
            Inst::Adrp { rd, sym, offset } => word!(lines, "adrp ", rd, ", ", self.sym(*sym, *offset)),
            Inst::Mov { rd, rs } => word!(lines, "mov ", rd, ", ", rs),
            Inst::FMov { rd, rs } => word!(lines, "fmov ", rd, ", ", rs),
            Inst::Alu { op, rd, rn, rhs } => match (op.name(), *rn == regs::zero(), rhs) {
                ("sub", true, Rhs::Reg(_) | Rhs::Shifted(..)) => word!(lines, "neg ", rd, ", ", rhs),
                ("subs", true, Rhs::Reg(_) | Rhs::Shifted(..)) => word!(lines, "negs ", rd, ", ", rhs),
                ("orn", true, Rhs::Reg(_) | Rhs::Shifted(..)) => word!(lines, "mvn ", rd, ", ", rhs),
                ("adds", _, _) if *rd == regs::zero() => word!(lines, "cmn ", rn, ", ", rhs),
                ("subs", _, _) if *rd == regs::zero() => word!(lines, "cmp ", rn, ", ", rhs),
                (op, _, _) => word!(lines, op, " ", rd, ", ", rn, ", ", rhs),
            },
            Inst::ShiftImm { op, rd, rn, amount } => {
                word!(lines, op.name(), " ", rd, ", ", rn, ", #", amount);
            }
            Inst::Bfx { signed, rd, rn, lsb, width } => {
                let op = if *signed { "sbfx " } else { "ubfx " };
                word!(lines, op, rd, ", ", rn, ", #", lsb, ", #", width);
            }
            Inst::Op3 { op, rd, rn, rm } => word!(lines, op.name(), " ", rd, ", ", rn, ", ", rm),
            Inst::MulAdd { sub, rd, rn, rm, ra } => {
                let op = if *sub { "msub " } else { "madd " };
                word!(lines, op, rd, ", ", rn, ", ", rm, ", ", ra);
            }
            Inst::Cmp { op, rn, rhs } => {
                let op = match op {
                    CmpOp::Cmp => "cmp ",
                    CmpOp::Cmn => "cmn ",
                    CmpOp::Tst => "tst ",
                };
                word!(lines, op, rn, ", ", rhs);
            }
            Inst::CCmp { rn, rhs, nzcv, cc } => {
                word!(lines, "ccmp ", rn, ", ", rhs, ", #", nzcv, ", ", cc.name());
            }
            Inst::Sel { op, rd, rn, rm, cc } => {
                let op = match op {
                    SelOp::Csel => "csel ",
                    SelOp::Csinc => "csinc ",
                    SelOp::Csinv => "csinv ",
                    SelOp::Csneg => "csneg ",
                };
                word!(lines, op, rd, ", ", rn, ", ", rm, ", ", cc.name());
            }
            Inst::CSet { rd, cc } => word!(lines, "cset ", rd, ", ", cc.name()),
            Inst::FSel { rd, rn, rm, cc } => {
                word!(lines, "fcsel ", rd, ", ", rn, ", ", rm, ", ", cc.name());
            }
            Inst::FAlu { op, rd, rn, rm } => {
                let op = match op {
                    FOp::Add => "fadd ",
                    FOp::Sub => "fsub ",
                    FOp::Mul => "fmul ",
                    FOp::Div => "fdiv ",
                    FOp::Nmul => "fnmul ",
                };
                word!(lines, op, rd, ", ", rn, ", ", rm);
            }
            Inst::FMulAdd { op, rd, rn, rm, ra } => {
                let op = match op {
                    FusedOp::Madd => "fmadd ",
                    FusedOp::Msub => "fmsub ",
                    FusedOp::Nmsub => "fnmsub ",
                };
                word!(lines, op, rd, ", ", rn, ", ", rm, ", ", ra);
            }
            Inst::FUn { op, rd, rn } => {
                let op = match op {
                    FUn::Neg => "fneg ",
                    FUn::Abs => "fabs ",
                    FUn::Sqrt => "fsqrt ",
                    FUn::Floor => "frintm ",
                };
                word!(lines, op, rd, ", ", rn);
            }
            Inst::FCmp { rn, rm: None } => word!(lines, "fcmp ", rn, ", #0.0"),
            Inst::FCmp { rn, rm: Some(rm) } => word!(lines, "fcmp ", rn, ", ", rm),
            Inst::FCCmp { rn, rm, nzcv, cc } => {
                word!(lines, "fccmp ", rn, ", ", rm, ", #", nzcv, ", ", cc.name());
            }
            Inst::Conv { op, rd, rn } => {
                let op = match op {
                    Conv::Scvtf => "scvtf ",
                    Conv::Fcvtzs => "fcvtzs ",
                    Conv::FmovToD | Conv::FmovToX => "fmov ",
                };
                word!(lines, op, rd, ", ", rn);
            }
            Inst::Ldr { width, rd, mem } => {
                let place = self.mem(mem, crate::target::aarch64::select_bytes(*width), lines);
                match width {
                    Width::U8 => word!(lines, "ldrb ", Half(*rd), ", ", place),
                    Width::U16 => word!(lines, "ldrh ", Half(*rd), ", ", place),
                    Width::U32 => word!(lines, "ldr ", Half(*rd), ", ", place),
                    Width::S32 => word!(lines, "ldrsw ", rd, ", ", place),
                    Width::W64 | Width::F64 => word!(lines, "ldr ", rd, ", ", place),
                }
            }
            Inst::Str { width, rs, mem } => {
                let rs = match rs {
                    // An outgoing argument that lies in memory.
                    Reg::S(_) => {
                        let from = self.slot(*rs, lines);
                        word!(lines, "ldr ", regs::SCRATCH2, ", ", from);
                        Reg::P(regs::SCRATCH2)
                    }
                    Reg::P(_) | Reg::V(_) => *rs,
                };
                let place = self.mem(mem, crate::target::aarch64::select_bytes(*width), lines);
                match width {
                    Width::U8 => word!(lines, "strb ", Half(rs), ", ", place),
                    Width::U16 => word!(lines, "strh ", Half(rs), ", ", place),
                    Width::U32 | Width::S32 => word!(lines, "str ", Half(rs), ", ", place),
                    Width::W64 | Width::F64 => word!(lines, "str ", rs, ", ", place),
                }
            }
            Inst::Ldp { rd1, rd2, mem: Amode::Slots(n) } if !self.fits_pair(*n) => {
                for (rd, n) in [(*rd1, *n), (*rd2, *n + 1)] {
                    self.write(&Inst::Reload { rd, slot: Reg::S(Slot(n)) }, lines);
                }
            }
            Inst::Stp { rs1, rs2, mem: Amode::Slots(n) } if !self.fits_pair(*n) => {
                for (rs, n) in [(*rs1, *n), (*rs2, *n + 1)] {
                    self.write(&Inst::Spill { rs, slot: Reg::S(Slot(n)) }, lines);
                }
            }
            Inst::Ldp { rd1, rd2, mem } => {
                let place = self.mem(mem, 8, lines);
                word!(lines, "ldp ", rd1, ", ", rd2, ", ", place);
            }
            Inst::Stp { rs1, rs2, mem } => {
                let place = self.mem(mem, 8, lines);
                word!(lines, "stp ", rs1, ", ", rs2, ", ", place);
            }
            Inst::Reload { rd, slot } => {
                let place = self.slot(*slot, lines);
                word!(lines, "ldr ", rd, ", ", place);
            }
            Inst::Spill { rs, slot } => {
                let place = self.slot(*slot, lines);
                word!(lines, "str ", rs, ", ", place);
            }
            Inst::LeaOut { rd, offset } if imm::fits_add(u64::from(*offset)) => {
                word!(lines, "add ", rd, ", sp, #", offset);
            }
            Inst::LeaOut { rd, offset } => {
                constant(regs::SCRATCH, u64::from(*offset), lines);
                word!(lines, "add ", rd, ", sp, ", regs::SCRATCH);
            }
            Inst::Call { target, .. } => match target {
                Target::Rt(symbol) => word!(lines, "bl ", *symbol),
                Target::Keeping(k) => word!(lines, "bl ", k.symbol),
                Target::Sym(sym) => word!(lines, "bl ", Symbol(self.prog, *sym)),
                Target::Ptr => word!(lines, "blr ", crate::target::aarch64::abi::CALL_PTR),
            },
            Inst::Params { .. } => {}
            Inst::ReadLr { rd } => word!(lines, "mov ", rd, ", x30"),
            Inst::ReadSp { rd } => word!(lines, "mov ", rd, ", sp"),
            Inst::CmpSp { rm } => word!(lines, "cmp sp, ", rm),
            Inst::Yield { .. }
            | Inst::B {}
            | Inst::BCond { .. }
            | Inst::Cbz { .. }
            | Inst::Tbz { .. }
            | Inst::JumpTable { .. }
            | Inst::Ret { .. }
            | Inst::Brk {} => unreachable!("written by the layout"),
        }
    }
}

fn float_constant(rd: Reg, bits: u64, lines: &mut Lines) {
    if let Reg::P(p) = rd {
        // On its way to memory: the bits will do.
        if p.class() == RegClass::Int {
            return constant(p, bits, lines);
        }
    }
    if bits == 0 {
        word!(lines, "movi ", rd, ", #0");
    } else if imm::fits_fmov(bits) {
        word!(lines, "fmov ", rd, ", #", format!("{:?}", f64::from_bits(bits)));
    } else {
        constant(regs::SCRATCH2, bits, lines);
        word!(lines, "fmov ", rd, ", ", regs::SCRATCH2);
    }
}
