//! Instruction selection: LIR → machine instructions on virtual registers.
//!
//! Blocks are visited after the blocks they dominate and instructions from last to first, so
//! every use is seen before its definition. A use asks for its operand either as a register
//! ([`Lower::reg`]) or looks at the operation behind it ([`Lower::tree`]) and swallows it: the
//! tiles of a tree-pattern matcher, largest first. What nobody asked for is not emitted, which
//! also removes dead code. (The scheme of Cranelift's lowering; tiles as in Aho, Ganapathi,
//! Tjiang, "Code Generation Using Tree Matching and Dynamic Programming", 1989.)
//!
//! ```text
//! %3 = mul %1, %2          madd x0, x1, x2, x4      ; rule add.mul
//! %5 = add %4, %3
//! ```

mod arith;
mod branch;
mod call;
mod compare;
mod conjoin;
mod convert;
mod float;
mod memory;
mod order;

use super::abi;
use super::addr::Amode;
use super::inst::Inst;
use super::passes::CONVERT;
use super::regs;
use super::symbols::Symbols;
use crate::advise::{common, log2x4, Advisor, Features, Kind, FEATURES};
use crate::base::func_pass::{Code, FuncPasses, Notes};
use crate::base::hash::Map;
use crate::lir::{Block, Func, FuncKind, Op, Type, Val};
use crate::mach::{cfg, Counts, MBlock, MInst, MachFunc, Names, Origin, PReg, Reg, RegClass, SrcLoc, VReg};

/// A selected function and what the frame has to provide.
pub struct Selected {
    pub mach: MachFunc<Inst>,
    /// Bytes for outgoing stack arguments and argument arrays.
    pub out_area: u32,
    /// Number of suspension points.
    pub yields: u32,
}

pub(super) struct Lower<'a> {
    func: &'a Func,
    advisor: &'a mut Advisor,
    uses: Vec<u32>,
    /// Defining instruction of each value.
    def: Vec<Option<(Block, u32)>>,
    vreg: Vec<Option<VReg>>,
    mach: MachFunc<Inst>,
    depth: Vec<u32>,
    block: Block,
    loc: SrcLoc,
    note: Option<&'static str>,
    runner_up: Option<&'static str>,
    /// Instructions of the block at hand, last first, but those for the LIR instruction at hand in order.
    buf: Vec<MInst<Inst>>,
    /// Offset of each argument array, by position.
    arrays: Map<(u32, u32), u32>,
    /// Number of each suspension, by position.
    states: Map<(u32, u32), u32>,
    /// Alignment of the program's data symbols.
    symbols: &'a Symbols,
    params: Vec<(Reg, PReg)>,
}

fn class(ty: Type) -> RegClass {
    match ty {
        Type::I64 => RegClass::Int,
        Type::F64 => RegClass::Float,
    }
}

/// Successors of each LIR block.
pub fn successors(func: &Func) -> Vec<Vec<usize>> {
    func.blocks.iter().map(|b| branch::edges(&b.term).map(|e| e.block.index()).collect()).collect()
}

/// Selects instructions for a function. Execution counts, if given, take the place of estimated
/// frequencies. Without `branches`, every LIR block keeps one of its own.
pub fn select(
    func: &Func,
    symbols: &Symbols,
    advisor: &mut Advisor,
    counts: Option<&Counts>,
    branches: Option<(&FuncPasses, &str, &mut Notes)>,
) -> Selected {
    let entry = func.entry.index();
    let succs = cfg::Edges::collect(func.blocks.len(), |b, list| {
        list.extend(branch::edges(&func.blocks[b].term).map(|e| e.block.index()));
    });
    let rpo = cfg::reverse_postorder(&succs, entry, cfg::Next::Last);
    let depth = cfg::loops(&succs, entry).depth;

    let mut lower = Lower {
        func,
        advisor,
        uses: vec![0; func.types.len()],
        def: vec![None; func.types.len()],
        vreg: vec![None; func.types.len()],
        mach: MachFunc { blocks: Vec::new(), vregs: Vec::new(), names: Names::default(), joined: Vec::new() },
        depth,
        block: func.entry,
        loc: SrcLoc::default(),
        note: None,
        runner_up: None,
        buf: Vec::new(),
        arrays: Default::default(),
        states: Default::default(),
        symbols,
        params: Vec::new(),
    };
    let (out_area, yields) = lower.scan(&rpo);
    // Room for blocks on edges, too.
    lower.mach.blocks.reserve(2 * func.blocks.len());
    // Machine block i starts as LIR block i; `order` drops unreachable ones.
    for b in &func.blocks {
        lower.mach.blocks.push(MBlock {
            params: Vec::new(),
            insts: Vec::new(),
            succs: Vec::new(),
            name: lower.mach.names.text(&b.name),
            origin: Origin::Block(lower.mach.blocks.len() as u32),
            shares_end: false,
            cold: b.cold,
            loop_depth: 0,
            freq: 1,
        });
    }
    for &b in &rpo {
        let params = func.blocks[b].params.iter().map(|&p| lower.new_value(p)).collect();
        lower.mach.blocks[b].params = params;
    }
    for &b in rpo.iter().rev() {
        lower.lower_block(Block(b as u32));
    }
    if let Some((passes, name, notes)) = branches {
        conjoin::run(&mut lower);
        passes.run(CONVERT, name, &mut lower, |lower| convert::run(lower, &rpo, notes));
    }
    order::finish(&mut lower.mach, entry, counts);
    Selected { mach: lower.mach, out_area, yields }
}

impl Code for Lower<'_> {
    fn size(&self) -> usize {
        self.mach.size()
    }
    fn text(&self) -> String {
        self.mach.text()
    }
}

/// Exchanges the numbers 0 and `entry`.
fn swap_entry(b: usize, entry: usize) -> usize {
    match b {
        0 => entry,
        b if b == entry => 0,
        b => b,
    }
}

impl<'a> Lower<'a> {
    /// Counts uses, finds definitions, lays out argument arrays, numbers suspensions.
    fn scan(&mut self, rpo: &[usize]) -> (u32, u32) {
        let (mut stack, mut arrays_size, mut yields) = (0, 0, 0);
        for &b in rpo {
            let block = &self.func.blocks[b];
            let mut cursor = 0;
            for (i, inst) in block.insts.iter().enumerate() {
                let at = (b as u32, i as u32);
                if let Some(r) = inst.result {
                    self.def[r.index()] = Some((Block(at.0), at.1));
                }
                operands(&inst.op, |v| self.uses[v.index()] += 1);
                match &inst.op {
                    Op::ArgArray(values) => {
                        self.arrays.insert(at, cursor);
                        cursor += 8 * values.len() as u32;
                        arrays_size = arrays_size.max(cursor);
                    }
                    Op::Call { args, .. } => {
                        cursor = 0;
                        for place in abi::arguments(&self.types(args)) {
                            if let abi::ArgPlace::Stack(offset) = place {
                                stack = stack.max(offset + 8);
                            }
                        }
                    }
                    Op::Yield(_) => {
                        yields += 1;
                        self.states.insert(at, yields);
                    }
                    _ => {}
                }
            }
            branch::term_operands(&block.term, |v| self.uses[v.index()] += 1);
        }
        self.arrays.values_mut().for_each(|offset| *offset += stack);
        (stack + arrays_size, yields)
    }

    fn types(&self, values: &[Val]) -> Vec<Type> {
        values.iter().map(|v| self.ty(*v)).collect()
    }

    fn ty(&self, v: Val) -> Type {
        self.func.types[v.index()]
    }

    fn lower_block(&mut self, block: Block) {
        self.block = block;
        let data = &self.func.blocks[block.index()];
        self.loc = src(data.term_loc);
        self.note = None;
        self.lower_term(&data.term);
        self.runner_up = None;
        self.buf.reverse();
        for (i, inst) in data.insts.iter().enumerate().rev() {
            let needed = inst.result.is_some_and(|r| self.vreg[r.index()].is_some());
            if !needed && is_pure(&inst.op) {
                continue;
            }
            self.loc = src(inst.loc);
            self.note = inst.note;
            let start = self.buf.len();
            self.lower_inst(&inst.op, inst.result, (block.0, i as u32));
            self.runner_up = None;
            self.buf[start..].reverse();
        }
        if block == self.func.entry && self.func.kind == FuncKind::Normal && !self.params.is_empty() {
            let mut defs = std::mem::take(&mut self.params);
            defs.sort_by_key(|(_, p)| *p);
            self.note = None;
            self.emit("params", Inst::Params { defs });
        }
        // Edge blocks made by the terminator may have moved nothing into this one yet.
        self.mach.blocks[block.index()].insts = self.buf.drain(..).rev().collect();
    }

    fn lower_inst(&mut self, op: &Op, result: Option<Val>, at: (u32, u32)) {
        // Instructions whose result nobody uses still need a place to write it.
        let rd = |this: &mut Self| match result {
            Some(r) => this.dest(r),
            None => Reg::V(this.mach.new_vreg(RegClass::Int)),
        };
        match op {
            Op::IConst(c) => {
                let rd = rd(self);
                self.emit("const", Inst::MovImm { rd, imm: *c as u64 });
            }
            Op::FConst(bits) => {
                let rd = rd(self);
                self.emit("fconst", Inst::FMovImm { rd, bits: *bits });
            }
            Op::SymAddr(sym) => {
                let rd = rd(self);
                self.emit("symbol", Inst::Adr { rd, sym: *sym, offset: 0 });
            }
            Op::Int(op, a, b) => {
                let rd = rd(self);
                self.lower_int(*op, *a, *b, rd);
            }
            Op::IntOvf(op, a, b) => {
                let rd = self.dest_or_zero(result);
                self.lower_overflow(*op, *a, *b, rd);
            }
            Op::MulOvf(a, b) => {
                let rd = rd(self);
                self.lower_mul_overflow(*a, *b, rd);
            }
            Op::ICmp(cond, a, b) => {
                let rd = rd(self);
                let cc = self.compare(*cond, *a, *b);
                self.emit("cset", Inst::CSet { rd, cc });
            }
            Op::FCmp(cond, a, b) => {
                let rd = rd(self);
                let cc = self.compare_float(*cond, *a, *b);
                self.emit("cset.float", Inst::CSet { rd, cc });
            }
            Op::Select { cond, x, y, a, b } => {
                let rd = rd(self);
                self.lower_select(*cond, (*x, *y), (*a, *b), rd);
            }
            Op::Float(op, a, b) => {
                let rd = rd(self);
                self.lower_float(*op, *a, *b, rd);
            }
            Op::Fused(op, a, b, c) => {
                let rd = rd(self);
                self.lower_fused(*op, [*a, *b, *c], rd);
            }
            Op::FloatUn(op, a) => {
                let rd = rd(self);
                self.lower_float_unary(*op, *a, rd);
            }
            Op::IntToFloat(a) => {
                let rd = rd(self);
                self.lower_conversion("scvtf", super::inst::Conv::Scvtf, *a, rd);
            }
            Op::FloatToInt(a) => {
                let rd = rd(self);
                self.lower_conversion("fcvtzs", super::inst::Conv::Fcvtzs, *a, rd);
            }
            Op::BitsToFloat(a) => {
                let rd = rd(self);
                self.lower_conversion("bits.to_float", super::inst::Conv::FmovToD, *a, rd);
            }
            Op::FloatToBits(a) => {
                let rd = rd(self);
                self.lower_conversion("float.to_bits", super::inst::Conv::FmovToX, *a, rd);
            }
            Op::Load(width, addr) => {
                let rd = rd(self);
                let (rule, mem) = self.amode(addr, *width);
                self.emit(rule, Inst::Ldr { width: *width, rd, mem });
            }
            Op::Store(width, addr, value) => {
                let rs = self.reg_or_zero(*value);
                let (rule, mem) = self.amode(addr, *width);
                self.emit(rule, Inst::Str { width: *width, rs, mem });
            }
            Op::Call { callee, args, func_obj, ret } => {
                self.lower_call(callee, args, *func_obj, *ret, result);
            }
            Op::ArgArray(values) => {
                let offset = self.arrays.get(&at).copied().unwrap_or(0);
                for (i, v) in values.iter().enumerate() {
                    let rs = self.reg_or_zero(*v);
                    let width = if self.ty(*v) == Type::F64 {
                        crate::lir::Width::F64
                    } else {
                        crate::lir::Width::W64
                    };
                    self.emit(
                        "arg_array.store",
                        Inst::Str { width, rs, mem: Amode::Out(offset + 8 * i as u32) },
                    );
                }
                if let Some(r) = result {
                    if self.vreg[r.index()].is_some() {
                        let rd = self.dest(r);
                        self.emit("arg_array", Inst::LeaOut { rd, offset });
                    }
                }
            }
            Op::ReadLr => {
                let rd = rd(self);
                self.emit("read_lr", Inst::ReadLr { rd });
            }
            Op::Param(n) => self.lower_param(*n, result),
            Op::ParamFunc => {
                if let Some(r) = result {
                    let rd = self.dest(r);
                    self.params.push((rd, abi::FUNC_OBJ));
                }
            }
            Op::ParamFloat(n) => {
                if let Some(r) = result {
                    let rd = self.dest(r);
                    self.params.push((rd, regs::d(*n as u8 & 7)));
                }
            }
            Op::Yield(value) => {
                let value = self.reg(*value);
                let result = rd(self);
                let state = self.states.get(&at).copied().unwrap_or(0);
                self.emit("yield", Inst::Yield { value, result, state });
            }
            Op::GeneratorSelf => {
                let rd = rd(self);
                self.emit("generator", Inst::Mov { rd, rs: Reg::P(regs::GENERATOR) });
            }
            Op::StackPointer => {
                let rd = rd(self);
                self.emit("read_sp", Inst::ReadSp { rd });
            }
        }
    }

    /// Appends an instruction chosen by `rule`.
    fn emit(&mut self, rule: &'static str, inst: Inst) {
        self.buf.push(MInst { inst, loc: self.loc, note: self.note, rule, runner_up: self.runner_up });
    }

    fn new_value(&mut self, v: Val) -> VReg {
        if let Some(r) = self.vreg[v.index()] {
            return r;
        }
        let r = self.mach.new_vreg(class(self.ty(v)));
        self.vreg[v.index()] = Some(r);
        r
    }

    /// A register without a LIR value.
    fn temp(&mut self, class: RegClass) -> Reg {
        Reg::V(self.mach.new_vreg(class))
    }

    fn dest(&mut self, v: Val) -> Reg {
        Reg::V(self.new_value(v))
    }

    /// Destination, or the zero register if nobody reads the value.
    fn dest_or_zero(&mut self, v: Option<Val>) -> Reg {
        match v {
            Some(v) if self.vreg[v.index()].is_some() => self.dest(v),
            _ => regs::zero(),
        }
    }

    /// The operation that defines a value.
    fn op(&self, v: Val) -> Option<&'a Op> {
        let (b, i) = self.def[v.index()]?;
        Some(&self.func.blocks[b.index()].insts[i as usize].op)
    }

    /// The operation behind a value if the tile being built may swallow it: same block, no
    /// other use, and not already computed for someone else.
    fn tree(&self, v: Val) -> Option<&'a Op> {
        let (b, _) = self.def[v.index()]?;
        (b == self.block && self.uses[v.index()] == 1 && self.vreg[v.index()].is_none())
            .then(|| self.op(v))
            .flatten()
    }

    /// The value if it is a constant.
    fn constant(&self, v: Val) -> Option<u64> {
        match self.op(v)? {
            Op::IConst(c) => Some(*c as u64),
            _ => None,
        }
    }

    /// The value in a register, computed where LIR has it, or constants right here.
    fn reg(&mut self, v: Val) -> Reg {
        Reg::V(self.vreg_for(v))
    }

    /// As `reg`, the zero register for the constant 0.
    fn reg_or_zero(&mut self, v: Val) -> Reg {
        match self.constant(v) {
            Some(0) => regs::zero(),
            _ => self.reg(v),
        }
    }

    fn vreg_for(&mut self, v: Val) -> VReg {
        let op = self.op(v);
        let inst: fn(Reg, &Op) -> Option<Inst> = |rd, op| match op {
            Op::IConst(c) => Some(Inst::MovImm { rd, imm: *c as u64 }),
            Op::FConst(bits) => Some(Inst::FMovImm { rd, bits: *bits }),
            Op::SymAddr(sym) => Some(Inst::Adr { rd, sym: *sym, offset: 0 }),
            _ => None,
        };
        let Some(op) = op.filter(|op| matches!(op, Op::IConst(_) | Op::FConst(_) | Op::SymAddr(_))) else {
            return self.new_value(v);
        };
        if !self.again(v, op) {
            return self.new_value(v);
        }
        let rd = self.mach.new_vreg(class(self.ty(v)));
        if let Some(inst) = inst(Reg::V(rd), op) {
            let runner_up = self.runner_up.replace("keep in register");
            self.emit("const.here", inst);
            self.runner_up = runner_up;
        }
        rd
    }

    /// The value for a use that copies it to a place of its own: a constant of one instruction is made there.
    fn vreg_to_copy(&mut self, v: Val) -> VReg {
        match self.constant(v) {
            Some(c) if super::imm::pieces(c).len() == 1 => {
                let rd = self.mach.new_vreg(RegClass::Int);
                self.emit("const.here", Inst::MovImm { rd: Reg::V(rd), imm: c });
                rd
            }
            _ => self.vreg_for(v),
        }
    }

    /// Whether a constant is made again for this use.
    fn again(&mut self, v: Val, op: &Op) -> bool {
        let Some((b, _)) = self.def[v.index()] else { return false };
        let (size, symbol) = match op {
            Op::IConst(c) => (super::imm::pieces(*c as u64).len() as i32, 0),
            Op::FConst(bits) => (if super::imm::fits_fmov(*bits) || *bits == 0 { 1 } else { 3 }, 0),
            _ => (2, 1),
        };
        let def_depth = self.depth[b.index()] as i32;
        let mut keep = self.features(0, size, 1, self.uses[v.index()]);
        keep[common::FIRST_SPECIFIC..common::FIRST_SPECIFIC + 3].copy_from_slice(&[def_depth, size, symbol]);
        let mut again = keep;
        again[common::CANDIDATE] = 1;
        self.advisor.choose(Kind::Constant, &[keep, again]) == 1
    }

    /// The common features of a candidate at the current place.
    fn features(&self, candidate: i32, size: i32, latency: i32, uses: u32) -> Features {
        let mut f = [0; FEATURES];
        let depth = self.depth[self.block.index()];
        let cold = self.func.blocks[self.block.index()].cold;
        f[common::CANDIDATE] = candidate;
        f[common::FREQ] = log2x4(u64::from(crate::mach::static_frequency(depth, cold)));
        f[common::LOOP_DEPTH] = depth as i32;
        f[common::COLD] = i32::from(cold);
        f[common::SIZE] = size;
        f[common::LATENCY] = latency;
        f[common::USES] = uses as i32;
        f
    }
}

pub(in crate::target::aarch64) fn src(loc: crate::lir::Loc) -> SrcLoc {
    SrcLoc { line: loc.line, col: loc.col, end_line: loc.end_line, end_col: loc.end_col, frame: loc.frame }
}

/// Whether an operation may be dropped when its result is not used.
fn is_pure(op: &Op) -> bool {
    match op {
        Op::IConst(_)
        | Op::FConst(_)
        | Op::SymAddr(_)
        | Op::Int(..)
        | Op::ICmp(..)
        | Op::FCmp(..)
        | Op::Select { .. }
        | Op::Float(..)
        | Op::FloatUn(..)
        | Op::Fused(..)
        | Op::IntToFloat(_)
        | Op::FloatToInt(_)
        | Op::BitsToFloat(_)
        | Op::FloatToBits(_)
        | Op::Load(..)
        | Op::ReadLr
        | Op::Param(_)
        | Op::ParamFunc
        | Op::ParamFloat(_)
        | Op::GeneratorSelf
        | Op::StackPointer => true,
        Op::IntOvf(..)
        | Op::MulOvf(..)
        | Op::Store(..)
        | Op::Call { .. }
        | Op::ArgArray(_)
        | Op::Yield(_) => false,
    }
}

/// Calls `f` with each operand.
fn operands(op: &Op, mut f: impl FnMut(Val)) {
    let address = |addr: &crate::lir::Addr, f: &mut dyn FnMut(Val)| {
        if let crate::lir::Base::Val(v) = addr.base {
            f(v);
        }
        if let Some((v, _)) = addr.index {
            f(v);
        }
    };
    match op {
        Op::IConst(_)
        | Op::FConst(_)
        | Op::SymAddr(_)
        | Op::ReadLr
        | Op::Param(_)
        | Op::ParamFunc
        | Op::ParamFloat(_)
        | Op::GeneratorSelf
        | Op::StackPointer => {}
        Op::Int(_, a, b)
        | Op::IntOvf(_, a, b)
        | Op::MulOvf(a, b)
        | Op::ICmp(_, a, b)
        | Op::FCmp(_, a, b)
        | Op::Float(_, a, b) => {
            f(*a);
            f(*b);
        }
        Op::Select { x, y, a, b, .. } => [x, y, a, b].into_iter().for_each(|v| f(*v)),
        Op::Fused(_, a, b, c) => [a, b, c].into_iter().for_each(|v| f(*v)),
        Op::FloatUn(_, a)
        | Op::IntToFloat(a)
        | Op::FloatToInt(a)
        | Op::BitsToFloat(a)
        | Op::FloatToBits(a)
        | Op::Yield(a) => f(*a),
        Op::Load(_, addr) => address(addr, &mut f),
        Op::Store(_, addr, v) => {
            address(addr, &mut f);
            f(*v);
        }
        Op::Call { callee, args, func_obj, .. } => {
            if let crate::lir::Callee::Ptr(v) = callee {
                f(*v);
            }
            args.iter().chain(func_obj).for_each(|v| f(*v));
        }
        Op::ArgArray(values) => values.iter().for_each(|v| f(*v)),
    }
}
