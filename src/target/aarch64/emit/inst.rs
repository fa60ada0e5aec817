//! Text of one instruction (without terminators, which need the layout). Pseudo-instructions
//! become several lines.

use crate::lir::{Program, SymId, Width};
use crate::mach::{PReg, Reg, RegClass};
use crate::target::aarch64::addr::{fits_offset, Amode};
use crate::target::aarch64::frame::Frame;
use crate::target::aarch64::imm::{self, Piece};
use crate::target::aarch64::inst::{CmpOp, Conv, FOp, FUn, Inst, Rhs, SelOp, Target};
use crate::target::aarch64::regs::{self, name, name32};

/// What the text of an instruction depends on.
pub struct Context<'a> {
    pub prog: &'a Program,
    pub frame: &'a Frame,
}

/// Name of a register operand after allocation.
pub fn reg(r: Reg) -> String {
    match r {
        Reg::P(p) => name(p),
        // Reached by nothing the checker has passed; visible if it ever is.
        Reg::V(_) | Reg::S(_) => format!("{r:?}"),
    }
}

fn reg32(r: Reg) -> String {
    match r {
        Reg::P(p) => name32(p),
        Reg::V(_) | Reg::S(_) => format!("{r:?}"),
    }
}

/// A symbol as it may stand in assembly: anything but the usual characters is escaped, so no
/// name can end the statement.
pub fn symbol(prog: &Program, sym: SymId) -> String {
    prog.symbols.get(sym.0 as usize).map_or_else(|| format!("missing.{}", sym.0), |s| safe(s))
}

/// Keeps `[A-Za-z0-9_.$]`, escapes the rest.
pub fn safe(name: &str) -> String {
    if name.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.$".contains(&b)) {
        return name.to_string();
    }
    name.chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || "_.$".contains(c) {
                c.to_string()
            } else {
                format!("$_{:x}$", c as u32)
            }
        })
        .collect()
}

fn with_offset(sym: String, offset: i64) -> String {
    match offset {
        0 => sym,
        o => format!("{sym}{o:+}"),
    }
}

fn rhs(r: &Rhs) -> String {
    match r {
        Rhs::Reg(r) => reg(*r),
        Rhs::Shifted(r, s, k) => format!("{}, {} #{k}", reg(*r), s.name()),
        Rhs::Imm(i) => immediate(*i),
    }
}

/// Small numbers in decimal, bit patterns in hexadecimal.
fn immediate(i: u64) -> String {
    if i < 1 << 16 {
        format!("#{i}")
    } else {
        format!("#{i:#x}")
    }
}

/// The constant as move instructions.
pub fn constant(rd: PReg, value: u64, out: &mut Vec<String>) {
    let rd = name(rd);
    for piece in imm::pieces(value) {
        let shift = |s: u8| if s == 0 { String::new() } else { format!(", lsl #{s}") };
        out.push(match piece {
            Piece::Movz(v, s) => format!("mov {rd}, {}", immediate(u64::from(v) << s)),
            Piece::Movn(v, s) => format!("mov {rd}, #{}", !(u64::from(v) << s) as i64),
            Piece::Movk(v, s) => format!("movk {rd}, #{v:#x}{}", shift(s)),
            Piece::Orr(v) => format!("orr {rd}, xzr, #{v:#x}"),
        });
    }
}

impl Context<'_> {
    fn sym(&self, sym: SymId, offset: i64) -> String {
        with_offset(symbol(self.prog, sym), offset)
    }

    fn address(&self, base: Option<PReg>, offset: u32) -> String {
        let base = base.map_or_else(|| "sp".to_string(), name);
        if offset == 0 {
            format!("[{base}]")
        } else {
            format!("[{base}, #{offset}]")
        }
    }

    /// The operand text of an access of `size` bytes; may need instructions before.
    fn mem(&self, mem: &Amode, size: i64, out: &mut Vec<String>) -> String {
        match mem {
            Amode::Imm(b, 0) => format!("[{}]", reg(*b)),
            Amode::Imm(b, o) => format!("[{}, #{o}]", reg(*b)),
            Amode::Index(b, i, 0) => format!("[{}, {}]", reg(*b), reg(*i)),
            Amode::Index(b, i, s) => format!("[{}, {}, lsl #{s}]", reg(*b), reg(*i)),
            Amode::Lo12(b, sym, o) => format!("[{}, :lo12:{}]", reg(*b), self.sym(*sym, *o)),
            Amode::Out(o) => self.stack(None, *o, size, out),
            Amode::In(o) => self.stack(None, self.frame.incoming(*o), size, out),
        }
    }

    /// A place at base + offset, through x18 when the offset is too large.
    fn stack(&self, base: Option<PReg>, offset: u32, size: i64, out: &mut Vec<String>) -> String {
        if fits_offset(i64::from(offset), size) {
            return self.address(base, offset);
        }
        let temp = regs::x(18);
        constant(temp, u64::from(offset), out);
        let base = base.map_or_else(|| "sp".to_string(), name);
        format!("[{base}, {}]", name(temp))
    }

    fn slot(&self, slot: Reg, out: &mut Vec<String>) -> String {
        match slot {
            Reg::S(s) => {
                let (base, offset) = self.frame.slot(s.0);
                self.stack(base, offset, 8, out)
            }
            Reg::P(_) | Reg::V(_) => reg(slot),
        }
    }

    /// Lines of an instruction that is not a terminator.
    pub fn lines(&self, inst: &Inst) -> Vec<String> {
        let mut out = Vec::new();
        let line = match inst {
            Inst::MovImm { rd, imm } => {
                if let Reg::P(rd) = rd {
                    constant(*rd, *imm, &mut out);
                }
                return out;
            }
            Inst::FMovImm { rd, bits } => return float_constant(*rd, *bits),
            Inst::Adr { rd, sym, offset } => {
                let (rd, sym) = (reg(*rd), self.sym(*sym, *offset));
                return vec![format!("adrp {rd}, {sym}"), format!("add {rd}, {rd}, :lo12:{sym}")];
            }
            Inst::Adrp { rd, sym, offset } => format!("adrp {}, {}", reg(*rd), self.sym(*sym, *offset)),
            Inst::Mov { rd, rs } => format!("mov {}, {}", reg(*rd), reg(*rs)),
            Inst::FMov { rd, rs } => format!("fmov {}, {}", reg(*rd), reg(*rs)),
            Inst::Alu { op, rd, rn, rhs: r } => match (op.name(), *rn == regs::zero(), r) {
                ("sub", true, Rhs::Reg(_) | Rhs::Shifted(..)) => format!("neg {}, {}", reg(*rd), rhs(r)),
                ("subs", true, Rhs::Reg(_) | Rhs::Shifted(..)) => format!("negs {}, {}", reg(*rd), rhs(r)),
                ("orn", true, Rhs::Reg(_) | Rhs::Shifted(..)) => format!("mvn {}, {}", reg(*rd), rhs(r)),
                ("adds", _, _) if *rd == regs::zero() => format!("cmn {}, {}", reg(*rn), rhs(r)),
                ("subs", _, _) if *rd == regs::zero() => format!("cmp {}, {}", reg(*rn), rhs(r)),
                (op, _, _) => format!("{op} {}, {}, {}", reg(*rd), reg(*rn), rhs(r)),
            },
            Inst::ShiftImm { op, rd, rn, amount } => {
                format!("{} {}, {}, #{amount}", op.name(), reg(*rd), reg(*rn))
            }
            Inst::Bfx { signed, rd, rn, lsb, width } => {
                format!(
                    "{} {}, {}, #{lsb}, #{width}",
                    if *signed { "sbfx" } else { "ubfx" },
                    reg(*rd),
                    reg(*rn)
                )
            }
            Inst::Op3 { op, rd, rn, rm } => format!("{} {}, {}, {}", op.name(), reg(*rd), reg(*rn), reg(*rm)),
            Inst::MulAdd { sub, rd, rn, rm, ra } => {
                format!(
                    "{} {}, {}, {}, {}",
                    if *sub { "msub" } else { "madd" },
                    reg(*rd),
                    reg(*rn),
                    reg(*rm),
                    reg(*ra)
                )
            }
            Inst::Cmp { op, rn, rhs: r } => {
                let op = match op {
                    CmpOp::Cmp => "cmp",
                    CmpOp::Cmn => "cmn",
                    CmpOp::Tst => "tst",
                };
                format!("{op} {}, {}", reg(*rn), rhs(r))
            }
            Inst::CCmp { rn, rhs: r, nzcv, cc } => {
                format!("ccmp {}, {}, #{nzcv}, {}", reg(*rn), rhs(r), cc.name())
            }
            Inst::Sel { op, rd, rn, rm, cc } => {
                let op = match op {
                    SelOp::Csel => "csel",
                    SelOp::Csinc => "csinc",
                    SelOp::Csinv => "csinv",
                    SelOp::Csneg => "csneg",
                };
                format!("{op} {}, {}, {}, {}", reg(*rd), reg(*rn), reg(*rm), cc.name())
            }
            Inst::CSet { rd, cc } => format!("cset {}, {}", reg(*rd), cc.name()),
            Inst::FSel { rd, rn, rm, cc } => {
                format!("fcsel {}, {}, {}, {}", reg(*rd), reg(*rn), reg(*rm), cc.name())
            }
            Inst::FAlu { op, rd, rn, rm } => {
                let op = match op {
                    FOp::Add => "fadd",
                    FOp::Sub => "fsub",
                    FOp::Mul => "fmul",
                    FOp::Div => "fdiv",
                    FOp::Nmul => "fnmul",
                };
                format!("{op} {}, {}, {}", reg(*rd), reg(*rn), reg(*rm))
            }
            Inst::FUn { op, rd, rn } => {
                let op = match op {
                    FUn::Neg => "fneg",
                    FUn::Abs => "fabs",
                    FUn::Sqrt => "fsqrt",
                    FUn::Floor => "frintm",
                };
                format!("{op} {}, {}", reg(*rd), reg(*rn))
            }
            Inst::FCmp { rn, rm: None } => format!("fcmp {}, #0.0", reg(*rn)),
            Inst::FCmp { rn, rm: Some(rm) } => format!("fcmp {}, {}", reg(*rn), reg(*rm)),
            Inst::Conv { op, rd, rn } => {
                let op = match op {
                    Conv::Scvtf => "scvtf",
                    Conv::Fcvtzs => "fcvtzs",
                    Conv::FmovToD | Conv::FmovToX => "fmov",
                };
                format!("{op} {}, {}", reg(*rd), reg(*rn))
            }
            Inst::Ldr { width, rd, mem } => {
                let place = self.mem(mem, crate::target::aarch64::select_bytes(*width), &mut out);
                match width {
                    Width::U8 => format!("ldrb {}, {place}", reg32(*rd)),
                    Width::U16 => format!("ldrh {}, {place}", reg32(*rd)),
                    Width::U32 => format!("ldr {}, {place}", reg32(*rd)),
                    Width::S32 => format!("ldrsw {}, {place}", reg(*rd)),
                    Width::W64 | Width::F64 => format!("ldr {}, {place}", reg(*rd)),
                }
            }
            Inst::Str { width, rs, mem } => {
                let place = self.mem(mem, crate::target::aarch64::select_bytes(*width), &mut out);
                let rs = match rs {
                    // An outgoing argument that lies in memory.
                    Reg::S(_) => {
                        let from = self.slot(*rs, &mut out);
                        out.push(format!("ldr {}, {from}", name(regs::SCRATCH2)));
                        Reg::P(regs::SCRATCH2)
                    }
                    Reg::P(_) | Reg::V(_) => *rs,
                };
                let place = if out.is_empty() { place } else { self.mem(mem, 8, &mut out) };
                match width {
                    Width::U8 => format!("strb {}, {place}", reg32(rs)),
                    Width::U16 => format!("strh {}, {place}", reg32(rs)),
                    Width::U32 | Width::S32 => format!("str {}, {place}", reg32(rs)),
                    Width::W64 | Width::F64 => format!("str {}, {place}", reg(rs)),
                }
            }
            Inst::Ldp { rd1, rd2, mem } => {
                let place = self.mem(mem, 8, &mut out);
                format!("ldp {}, {}, {place}", reg(*rd1), reg(*rd2))
            }
            Inst::Stp { rs1, rs2, mem } => {
                let place = self.mem(mem, 8, &mut out);
                format!("stp {}, {}, {place}", reg(*rs1), reg(*rs2))
            }
            Inst::Reload { rd, slot } => {
                let place = self.slot(*slot, &mut out);
                format!("ldr {}, {place}", reg(*rd))
            }
            Inst::Spill { rs, slot } => {
                let place = self.slot(*slot, &mut out);
                format!("str {}, {place}", reg(*rs))
            }
            Inst::LeaOut { rd, offset } if imm::fits_add(u64::from(*offset)) => {
                format!("add {}, sp, #{offset}", reg(*rd))
            }
            Inst::LeaOut { rd, offset } => {
                constant(regs::SCRATCH, u64::from(*offset), &mut out);
                format!("add {}, sp, {}", reg(*rd), name(regs::SCRATCH))
            }
            Inst::Call { target, .. } => match target {
                Target::Rt(symbol) => format!("bl {symbol}"),
                Target::Sym(sym) => format!("bl {}", symbol(self.prog, *sym)),
                Target::Ptr => format!("blr {}", name(crate::target::aarch64::abi::CALL_PTR)),
            },
            Inst::Params { .. } => return out,
            Inst::ReadLr { rd } => format!("mov {}, x30", reg(*rd)),
            Inst::ReadSp { rd } => format!("mov {}, sp", reg(*rd)),
            Inst::Yield { .. }
            | Inst::B {}
            | Inst::BCond { .. }
            | Inst::Cbz { .. }
            | Inst::Tbz { .. }
            | Inst::JumpTable { .. }
            | Inst::Ret { .. }
            | Inst::Brk {} => unreachable!("written by the layout"),
        };
        out.push(line);
        out
    }
}

fn float_constant(rd: Reg, bits: u64) -> Vec<String> {
    if let Reg::P(p) = rd {
        // On its way to memory: the bits will do.
        if p.class() == RegClass::Int {
            let mut out = Vec::new();
            constant(p, bits, &mut out);
            return out;
        }
    }
    let d = reg(rd);
    if bits == 0 {
        return vec![format!("movi {d}, #0")];
    }
    if imm::fits_fmov(bits) {
        return vec![format!("fmov {d}, #{:?}", f64::from_bits(bits))];
    }
    let mut out = Vec::new();
    constant(regs::SCRATCH2, bits, &mut out);
    out.push(format!("fmov {d}, {}", name(regs::SCRATCH2)));
    out
}
