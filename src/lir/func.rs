//! Functions, operations and static data at the LIR level.
//!
//! Terminators own the edges. A call that may raise is followed by `br_zero` to a landing block
//! whose first instruction is `read_lr` (x30 still names the call site: register allocation
//! never touches x30).

use crate::base::func_pass::{Noted, Remarks};
use crate::base::hash::Map;
pub use crate::hir::Loc;
use pyrl_abi::entries::Rt;
use std::sync::Arc;

crate::index_type!(
    /// An SSA value of one LIR function.
    pub struct Val = "%"
);
crate::index_type!(
    /// A basic block of one LIR function.
    pub struct Block = "b"
);

#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Type {
    I64,
    F64,
}

/// Conditions of integer and float comparisons (float ones are false for NaN except Ne).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum Cond {
    Eq,
    Ne,
    Slt,
    Sle,
    Sgt,
    Sge,
    Ult,
    Ule,
    Ugt,
    Uge,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum IntOp {
    Add,
    Sub,
    Mul,
    /// High 64 bits of the signed 128-bit product.
    MulHigh,
    /// Truncating signed division; divisor not 0.
    SDiv,
    And,
    Or,
    Xor,
    Shl,
    LShr,
    AShr,
    /// Rotate right.
    Ror,
}

/// Arithmetic whose overflow flag the block's terminator reads (`Term::BrOverflow`).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum OvfOp {
    Add,
    Sub,
    Neg,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum FloatOp {
    Add,
    Sub,
    Mul,
    Div,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum FloatUn {
    Neg,
    Abs,
    Sqrt,
    Floor,
}

/// Product and sum in one rounding, as the machine names them. The user's own sums of products never become these.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum FusedOp {
    /// `a * b + c`
    Madd,
    /// `c - a * b`
    Msub,
    /// `a * b - c`
    Nmsub,
}

/// Width of a memory access; narrow loads zero-extend unless signed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum Width {
    U8,
    U16,
    U32,
    S32,
    W64,
    F64,
}

/// `base + index << shift + offset`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct Addr {
    pub base: Base,
    /// Index value and shift (0 or log2 of the width).
    pub index: Option<(Val, u8)>,
    pub offset: i32,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Base {
    Val(Val),
    /// The runtime context (x28).
    Context,
    /// A symbol of the program's data.
    Sym(SymId),
}

/// Index into `Program::symbols`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub struct SymId(pub u32);

#[derive(Clone, PartialEq, Debug)]
pub enum Callee {
    /// Runtime entry point.
    Rt(Rt),
    /// Compiled function or other symbol; function object goes in `func_obj` (x8).
    Sym(SymId),
    /// Address in a value.
    Ptr(Val),
}

#[derive(Clone, PartialEq, Debug)]
pub enum Op {
    IConst(i64),
    FConst(u64),
    /// Address of a symbol.
    SymAddr(SymId),
    Int(IntOp, Val, Val),
    /// Only as the last instruction before `Term::BrOverflow` on its result.
    IntOvf(OvfOp, Val, Val),
    /// Signed multiplication with overflow check: last before `BrOverflow`.
    MulOvf(Val, Val),
    /// 0 or 1.
    ICmp(Cond, Val, Val),
    FCmp(Cond, Val, Val),
    /// `cond ? a : b` on a comparison of two words.
    Select {
        cond: Cond,
        x: Val,
        y: Val,
        a: Val,
        b: Val,
    },
    Float(FloatOp, Val, Val),
    FloatUn(FloatUn, Val),
    Fused(FusedOp, Val, Val, Val),
    /// Signed word → double, round to nearest.
    IntToFloat(Val),
    /// Double → signed word, towards zero (saturating).
    FloatToInt(Val),
    /// Bit casts.
    BitsToFloat(Val),
    FloatToBits(Val),
    Load(Width, Addr),
    Store(Width, Addr, Val),
    /// Arguments in AAPCS64 order (words x0…x7 then stack, doubles d0…d7). `func_obj` → x8.
    Call {
        callee: Callee,
        args: Vec<Val>,
        func_obj: Option<Val>,
        ret: Option<Type>,
    },
    /// Address of `n` words in this frame that hold the given values during the next call
    /// (argument arrays of `pyrt_call_pos` and friends).
    ArgArray(Vec<Val>),
    /// x30 at the start of a landing block.
    ReadLr,
    /// Incoming parameter slot `n` of the function (x0…x7, stack); entry block only.
    Param(u32),
    /// Incoming function object (x8); entry block only.
    ParamFunc,
    /// Incoming d register parameter.
    ParamFloat(u32),
    /// In a generator's resume function: suspends with the value; the result is the value
    /// sent, or 0 with an exception set. Clobbers every register.
    Yield(Val),
    /// The generator object (x27) in a resume function.
    GeneratorSelf,
    /// sp (for the stack check).
    StackPointer,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Inst {
    pub op: Op,
    pub result: Option<Val>,
    pub loc: Loc,
    /// Short note for annotated assembly: the HIR operation and rule it comes from.
    pub note: Option<Note>,
}

/// Why an instruction is there: HIR operation name and variant, e.g. `py.add int fast path`.
pub type Note = &'static str;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edge {
    pub block: Block,
    pub args: Vec<Val>,
}

#[derive(Clone, PartialEq, Debug)]
pub enum Term {
    Jump(Edge),
    BrCmp {
        cond: Cond,
        a: Val,
        b: Val,
        then: Edge,
        els: Edge,
    },
    BrFCmp {
        cond: Cond,
        a: Val,
        b: Val,
        then: Edge,
        els: Edge,
    },
    /// value == 0 → zero.
    BrZero {
        value: Val,
        zero: Edge,
        nonzero: Edge,
    },
    /// (value & mask) == 0 → zero (tst, tbz).
    BrMask {
        value: Val,
        mask: u64,
        zero: Edge,
        nonzero: Edge,
    },
    /// Flag of `IntOvf`/`MulOvf`, which must be the block's last instruction.
    BrOverflow {
        of: Val,
        overflow: Edge,
        ok: Edge,
    },
    /// Dense switch on a word: targets[value] or default.
    Switch {
        value: Val,
        targets: Vec<Edge>,
        default: Edge,
    },
    Return(Option<Val>),
    Unreachable,
}

#[derive(Clone, Debug)]
pub struct BlockData {
    pub params: Vec<Val>,
    pub insts: Vec<Inst>,
    pub term: Term,
    pub term_loc: Loc,
    /// Stable label within the function (`while1.body`, `while1.body.slow2`); "" for the entry.
    pub name: String,
    pub cold: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FuncKind {
    Normal,
    /// Resume function of a generator: x27 frame, first `params` frame words are parameters
    /// (read with `Param`).
    Resume,
}

#[derive(Clone, Debug)]
pub struct Func {
    pub symbol: SymId,
    pub kind: FuncKind,
    /// For reports and comments: Python qualified name.
    pub qualname: String,
    /// Index of the source file (`Program::files`), first line of the function.
    pub file: u32,
    pub first_line: u32,
    pub params: u32,
    /// Calls inlined here (`Loc::frame`), callers before callees.
    pub frames: Vec<InlineFrame>,
    /// Check the stack limit on entry (member of a recursive component)?
    pub stack_check: bool,
    pub blocks: Vec<BlockData>,
    pub entry: Block,
    /// Type of each value.
    pub types: Vec<Type>,
    /// Python variable names, for comments and debug info.
    pub names: Map<Val, Arc<str>>,
    /// Label prefix symbols the emitter defines: start, end, sites table, site count, frame size.
    pub labels: FuncLabels,
}

impl Func {
    /// The inlined call that `Loc::frame` names; `None` for the function itself.
    pub fn inlined(&self, frame: u32) -> Option<&InlineFrame> {
        self.frames.get((frame as usize).wrapping_sub(1))
    }
    /// First line of the function that `Loc::frame` names.
    pub fn first_line_of(&self, frame: u32) -> u32 {
        self.inlined(frame).map_or(self.first_line, |f| f.first_line)
    }
}

/// A call that was replaced by the callee's body.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InlineFrame {
    /// The callee's code and its descriptor.
    pub func: SymId,
    pub desc: SymId,
    /// Its file and first line.
    pub file: u32,
    pub first_line: u32,
    /// Place of the call.
    pub call: Loc,
}

/// Symbols that the emitter defines for a function's descriptor to refer to.
#[derive(Clone, Debug)]
pub struct FuncLabels {
    pub start: SymId,
    pub end: SymId,
    /// Table of `abi::desc::Site` records; one per call instruction that may raise.
    pub sites: SymId,
    /// Absolute symbol: number of records.
    pub site_count: SymId,
    /// Absolute symbol: bytes of the generator object (Resume functions only).
    pub frame_size: Option<SymId>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub enum Section {
    /// Writable static objects and descriptors.
    Data,
    ReadOnly,
    /// Values scanned by the collector: `pyrl_roots`.
    Roots,
    /// Inline caches: `pyrl_ic`.
    InlineCache,
    /// Builtins that the program uses, found when it starts: `pyrl_builtins`.
    Builtins,
    /// Addresses of the descriptors of functions and modules of the library that are compiled apart:
    /// `pyrl_functions`, `pyrl_modules`.
    Functions,
    Modules,
}

/// Which objects see a symbol.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Linkage {
    Local,
    Global,
    /// One of those that are linked together is taken.
    Weak,
}

#[derive(Clone, PartialEq, Debug)]
pub enum Word {
    U8(u8),
    U16(u16),
    U32(u32),
    U64(u64),
    /// 64-bit address of symbol + offset.
    Sym(SymId, i64),
    /// 32-bit value of an absolute symbol.
    AbsSym32(SymId),
    Bytes(Vec<u8>),
    Zero(u32),
}

impl Word {
    /// Its bytes.
    pub fn size(&self) -> u32 {
        match self {
            Word::U8(_) => 1,
            Word::U16(_) => 2,
            Word::U32(_) | Word::AbsSym32(_) => 4,
            Word::U64(_) | Word::Sym(..) => 8,
            Word::Bytes(bytes) => bytes.len() as u32,
            Word::Zero(n) => *n,
        }
    }
}

/// One static datum.
#[derive(Clone, PartialEq, Debug)]
pub struct Data {
    pub symbol: SymId,
    pub section: Section,
    pub align: u32,
    pub words: Vec<Word>,
    /// Shown as a comment: what it is (`str 'hello'`).
    pub comment: String,
    pub linkage: Linkage,
}

impl Data {
    /// Its bytes.
    pub fn size(&self) -> u32 {
        self.words.iter().map(Word::size).sum()
    }
}

#[derive(Clone, Debug, Default)]
pub struct Program {
    pub symbols: Vec<String>,
    /// Symbols known to hold nothing that the assembler would take for something else.
    pub plain_symbols: Vec<bool>,
    pub funcs: Vec<Func>,
    pub data: Vec<Data>,
    /// Source files: (name as shown, text).
    pub files: Vec<(String, String)>,
    /// Whether the program holds the runtime's context, with its globals and caches behind it.
    pub holds_context: bool,
    /// Modules of the library that are compiled apart and must be linked.
    pub library: Vec<String>,
    /// What passes had to say, if it was asked for.
    pub remarks: Option<Remarks>,
}

/// Where a remark on code of a place stands.
pub fn spot(loc: Loc) -> [u32; 3] {
    [loc.line, loc.col, loc.frame]
}

impl Program {
    /// The text of the remarks, with those of the passes below.
    pub fn remarks_with(&self, more: Vec<Noted>) -> String {
        let Some(mut remarks) = self.remarks.clone() else { return String::new() };
        remarks.list.extend(more);
        remarks.text(|file| self.files.get(file as usize).map_or("?", |f| f.0.as_str()))
    }
}

impl Edge {
    /// An edge without arguments.
    pub fn to(block: Block) -> Edge {
        Edge { block, args: Vec::new() }
    }
}

impl Addr {
    /// `base + offset`.
    pub fn at(base: Val, offset: i32) -> Addr {
        Addr { base: Base::Val(base), index: None, offset }
    }
    /// `base + index << shift + offset`.
    pub fn indexed(base: Val, index: Val, shift: u8, offset: i32) -> Addr {
        Addr { base: Base::Val(base), index: Some((index, shift)), offset }
    }
    /// A word of the runtime context.
    pub fn context(offset: i32) -> Addr {
        Addr { base: Base::Context, index: None, offset }
    }
    /// A datum of the program.
    pub fn sym(sym: SymId, offset: i32) -> Addr {
        Addr { base: Base::Sym(sym), index: None, offset }
    }
}

impl Cond {
    /// The condition that holds exactly when this one does not (words only: NaN).
    pub fn negate(self) -> Cond {
        match self {
            Cond::Eq => Cond::Ne,
            Cond::Ne => Cond::Eq,
            Cond::Slt => Cond::Sge,
            Cond::Sle => Cond::Sgt,
            Cond::Sgt => Cond::Sle,
            Cond::Sge => Cond::Slt,
            Cond::Ult => Cond::Uge,
            Cond::Ule => Cond::Ugt,
            Cond::Ugt => Cond::Ule,
            Cond::Uge => Cond::Ult,
        }
    }
    /// The condition with the operands exchanged.
    pub fn swap(self) -> Cond {
        match self {
            Cond::Eq => Cond::Eq,
            Cond::Ne => Cond::Ne,
            Cond::Slt => Cond::Sgt,
            Cond::Sle => Cond::Sge,
            Cond::Sgt => Cond::Slt,
            Cond::Sge => Cond::Sle,
            Cond::Ult => Cond::Ugt,
            Cond::Ule => Cond::Uge,
            Cond::Ugt => Cond::Ult,
            Cond::Uge => Cond::Ule,
        }
    }
}

impl Term {
    /// The outgoing edges, in order.
    pub fn edges(&self) -> impl Iterator<Item = &Edge> {
        let (many, few): (&[Edge], [Option<&Edge>; 2]) = match self {
            Term::Jump(e) => (&[], [Some(e), None]),
            Term::BrCmp { then, els, .. } | Term::BrFCmp { then, els, .. } => (&[], [Some(then), Some(els)]),
            Term::BrZero { zero, nonzero, .. } | Term::BrMask { zero, nonzero, .. } => {
                (&[], [Some(zero), Some(nonzero)])
            }
            Term::BrOverflow { overflow, ok, .. } => (&[], [Some(overflow), Some(ok)]),
            Term::Switch { targets, default, .. } => (targets, [Some(default), None]),
            Term::Return(_) | Term::Unreachable => (&[], [None, None]),
        };
        many.iter().chain(few.into_iter().flatten())
    }
    /// The same to be changed.
    pub fn edges_mut(&mut self) -> impl Iterator<Item = &mut Edge> {
        let (many, few): (&mut [Edge], [Option<&mut Edge>; 2]) = match self {
            Term::Jump(e) => (&mut [], [Some(e), None]),
            Term::BrCmp { then, els, .. } | Term::BrFCmp { then, els, .. } => {
                (&mut [], [Some(then), Some(els)])
            }
            Term::BrZero { zero, nonzero, .. } | Term::BrMask { zero, nonzero, .. } => {
                (&mut [], [Some(zero), Some(nonzero)])
            }
            Term::BrOverflow { overflow, ok, .. } => (&mut [], [Some(overflow), Some(ok)]),
            Term::Switch { targets, default, .. } => (targets, [Some(default), None]),
            Term::Return(_) | Term::Unreachable => (&mut [], [None, None]),
        };
        many.iter_mut().chain(few.into_iter().flatten())
    }
    /// Values the terminator itself reads (not the edges' arguments).
    pub fn operands(&self) -> Vec<Val> {
        match self {
            Term::Jump(_) | Term::Unreachable => vec![],
            Term::BrCmp { a, b, .. } | Term::BrFCmp { a, b, .. } => vec![*a, *b],
            Term::BrZero { value, .. } | Term::BrMask { value, .. } => vec![*value],
            Term::BrOverflow { of, .. } => vec![*of],
            Term::Switch { value, .. } => vec![*value],
            Term::Return(v) => v.iter().copied().collect(),
        }
    }
    /// Replaces every value the terminator reads, the edges' arguments among them.
    pub fn map_operands(&mut self, mut f: impl FnMut(Val) -> Val) {
        self.edges_mut().flat_map(|e| &mut e.args).for_each(|v| *v = f(*v));
        match self {
            Term::Jump(_) | Term::Unreachable => {}
            Term::BrCmp { a, b, .. } | Term::BrFCmp { a, b, .. } => {
                *a = f(*a);
                *b = f(*b);
            }
            Term::BrZero { value, .. } | Term::BrMask { value, .. } | Term::Switch { value, .. } => {
                *value = f(*value);
            }
            Term::BrOverflow { of, .. } => *of = f(*of),
            Term::Return(v) => v.iter_mut().for_each(|v| *v = f(*v)),
        }
    }
}

impl Op {
    /// Visits every value the operation reads.
    pub fn for_each_operand(&self, mut f: impl FnMut(Val)) {
        let addr = |a: &Addr, f: &mut dyn FnMut(Val)| {
            if let Base::Val(v) = a.base {
                f(v);
            }
            if let Some((v, _)) = a.index {
                f(v);
            }
        };
        match self {
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
            Op::Fused(_, a, b, c) => [*a, *b, *c].into_iter().for_each(f),
            Op::Select { x, y, a, b, .. } => {
                f(*x);
                f(*y);
                f(*a);
                f(*b);
            }
            Op::FloatUn(_, a)
            | Op::IntToFloat(a)
            | Op::FloatToInt(a)
            | Op::BitsToFloat(a)
            | Op::FloatToBits(a)
            | Op::Yield(a) => f(*a),
            Op::Load(_, a) => addr(a, &mut f),
            Op::Store(_, a, v) => {
                addr(a, &mut f);
                f(*v);
            }
            Op::Call { callee, args, func_obj, .. } => {
                if let Callee::Ptr(p) = callee {
                    f(*p);
                }
                args.iter().copied().for_each(&mut f);
                if let Some(v) = func_obj {
                    f(*v);
                }
            }
            Op::ArgArray(args) => args.iter().copied().for_each(&mut f),
        }
    }

    /// Replaces every value the operation reads.
    pub fn map_operands(&mut self, mut f: impl FnMut(Val) -> Val) {
        fn addr(a: &mut Addr, f: &mut dyn FnMut(Val) -> Val) {
            if let Base::Val(v) = &mut a.base {
                *v = f(*v);
            }
            if let Some((v, _)) = &mut a.index {
                *v = f(*v);
            }
        }
        match self {
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
                *a = f(*a);
                *b = f(*b);
            }
            Op::Fused(_, a, b, c) => [a, b, c].into_iter().for_each(|v| *v = f(*v)),
            Op::Select { x, y, a, b, .. } => {
                for v in [x, y, a, b] {
                    *v = f(*v);
                }
            }
            Op::FloatUn(_, a)
            | Op::IntToFloat(a)
            | Op::FloatToInt(a)
            | Op::BitsToFloat(a)
            | Op::FloatToBits(a)
            | Op::Yield(a) => *a = f(*a),
            Op::Load(_, a) => addr(a, &mut f),
            Op::Store(_, a, v) => {
                addr(a, &mut f);
                *v = f(*v);
            }
            Op::Call { callee, args, func_obj, .. } => {
                if let Callee::Ptr(p) = callee {
                    *p = f(*p);
                }
                for v in args.iter_mut().chain(func_obj) {
                    *v = f(*v);
                }
            }
            Op::ArgArray(args) => args.iter_mut().for_each(|v| *v = f(*v)),
        }
    }
}
