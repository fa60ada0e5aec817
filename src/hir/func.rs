//! Functions, blocks, values and the whole program at the HIR level.

use super::op::{ConstId, Op};
use crate::base::profile::Types;
use crate::base::stdlib;
use std::collections::BTreeMap;
use std::sync::Arc;

crate::index_type!(
    /// An SSA value of one function.
    pub struct Value = "%"
);
crate::index_type!(
    /// A basic block of one function.
    pub struct Block = "b"
);
crate::index_type!(
    /// An instruction of one function.
    pub struct Inst = "i"
);
crate::index_type!(
    /// A function of the program.
    pub struct FuncId = "f"
);
crate::index_type!(
    /// A module of the program.
    pub struct ModuleId = "m"
);

/// Place in the source: 1-based lines, 0-based UTF-8 byte columns, end exclusive; line 0 = none.
/// `frame` says in which function: 0 = the one that holds the code, n = `Func::frames[n - 1]`.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, PartialOrd, Ord, Hash)]
pub struct Loc {
    pub line: u32,
    pub col: u32,
    pub end_line: u32,
    pub end_col: u32,
    pub frame: u32,
}

/// A call that was replaced by the callee's body: a frame in tracebacks all the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct InlineFrame {
    pub func: FuncId,
    /// Place of the call; its `frame` is the caller's.
    pub call: Loc,
}

/// How a value is represented in the machine.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Repr {
    /// Tagged Python value (may be 0 = unset where the operation says so).
    Obj,
    /// Truth value, 0 or 1.
    Bool,
    /// Raw signed 64-bit integer that is known to be the int's value.
    I64,
    /// Raw double.
    F64,
    /// Address of values (result of `unpack`).
    Ptr,
}

/// What is statically known about the Python type of an `Obj` value. The lattice is flat with
/// `Any` on top; inference refines it, absence of knowledge is always correct.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Ty {
    Any,
    /// Small int (tagged, fits 63 bits).
    Smi,
    /// Exact int of any size.
    Int,
    Float,
    Bool,
    None,
    Str,
    Bytes,
    List,
    /// List whose items are doubles as such (`infer/doubles.rs`): no other operations take it for a list.
    Doubles,
    Tuple,
    Dict,
    Set,
    Range,
    Function,
    /// The word 0 only.
    Unset,
}

/// Facts of an SSA value.
#[derive(Clone, Copy, Debug)]
pub struct ValueData {
    pub repr: Repr,
    pub ty: Ty,
    pub def: Def,
    /// Where `ty` says nothing: inference found that it is an int or a float, and may be a float. What to test
    /// for, not a fact to rely on.
    pub number: bool,
}

impl ValueData {
    pub fn new(repr: Repr, ty: Ty, def: Def) -> ValueData {
        ValueData { repr, ty, def, number: false }
    }
    /// What is known of its type, in the text form; `None` if nothing is.
    pub fn type_word(&self) -> Option<&'static str> {
        match self.ty {
            Ty::Any => self.number.then_some(NUMBER_WORD),
            ty => Some(ty.word()),
        }
    }
}

/// Stands in the text form where a type would for values that are numbers of any kind.
pub const NUMBER_WORD: &str = "number";

/// Where a value comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Def {
    Param(Block, u32),
    Inst(Inst),
}

/// One instruction.
#[derive(Clone, Debug)]
pub struct InstData {
    pub op: Op,
    /// The result; `None` for operations without one.
    pub result: Option<Value>,
    pub loc: Loc,
}

/// A jump target with its block arguments.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edge {
    pub block: Block,
    pub args: Vec<Value>,
}

/// How a block ends; terminators own the normal edges.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Term {
    Jump(Edge),
    /// On a `Bool` value.
    Branch {
        cond: Value,
        then: Edge,
        els: Edge,
    },
    Return(Value),
    /// `raise exc [from cause]`; goes to the block's unwind edge or leaves the function.
    Raise {
        exc: Value,
        cause: Option<Value>,
    },
    /// `raise` without operand.
    RaiseHandled,
    /// Continues propagating an exception taken by `exc.take`, without a new traceback entry.
    Reraise(Value),
    /// Not yet terminated (while building), or after a call that never returns.
    Unreachable,
}

/// One basic block.
#[derive(Clone, Debug)]
pub struct BlockData {
    pub params: Vec<Value>,
    pub insts: Vec<Inst>,
    pub term: Term,
    pub term_loc: Loc,
    /// Where an exception raised in this block goes (arguments available at the block's start);
    /// `None`: out of the function. The exception itself is read there with `exc.take`.
    pub unwind: Option<Edge>,
    /// Stable label within the function: construct path and ordinal, `while1.body`, "" = entry.
    pub name: String,
    /// Expected never or rarely executed (exception handlers, slow paths).
    pub cold: bool,
    /// A profile says that it hardly ran: cold once `split` is done.
    pub rare: bool,
}

/// Parameter kinds in slot order: positional-only, positional, keyword-only, *args, **kwargs.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Signature {
    /// Names of all parameter slots.
    pub names: Vec<String>,
    pub posonly: u32,
    /// All positional parameters, including positional-only.
    pub positional: u32,
    pub kwonly: u32,
    pub varargs: bool,
    pub varkw: bool,
    /// How many of the positional parameters have defaults (at the end).
    pub defaults: u32,
}

impl Signature {
    /// Number of parameter slots.
    pub fn slots(&self) -> usize {
        self.names.len()
    }
    /// Callable directly with exactly `positional` arguments and nothing else?
    pub fn is_simple(&self) -> bool {
        self.kwonly == 0 && !self.varargs && !self.varkw
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FuncKind {
    /// Ordinary function or lambda.
    Function,
    Generator,
    Coroutine,
    AsyncGenerator,
    /// Body of a module; no parameters.
    Module,
    /// Body of a class; parameter 0 is the namespace (dict-like).
    Class,
}

/// One function.
#[derive(Clone, Debug)]
pub struct Func {
    /// Unique, mangled-safe symbol: see base/mangle.
    pub symbol: String,
    pub name: String,
    pub qualname: String,
    pub module: ModuleId,
    pub kind: FuncKind,
    pub sig: Signature,
    pub doc: Option<ConstId>,
    /// Names of closure cells, in the order of `closure.get`.
    pub free_names: Vec<String>,
    /// First line (of the first decorator) and last line in the source.
    pub first_line: u32,
    pub last_line: u32,
    /// Calls inlined here, callers before callees.
    pub frames: Vec<InlineFrame>,
    pub frequency: Frequency,
    /// The frequency comes from a profile.
    pub measured: bool,
    /// Calling it changes the length of no list, unless it raises (pass `effects`).
    pub keeps_lengths: bool,
    pub blocks: Vec<BlockData>,
    pub insts: Vec<InstData>,
    pub values: Vec<ValueData>,
    pub entry: Block,
    /// Python names of values, for annotated assembly (first assignment wins).
    pub value_names: Vec<Option<Arc<str>>>,
}

/// How often a function runs, as far as the program shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Frequency {
    /// Nothing that runs names it.
    Never,
    /// Its code outside loops should be small rather than fast.
    Once,
    Often,
}

impl Frequency {
    /// Before anything is known of the callers.
    pub fn of_kind(kind: FuncKind) -> Frequency {
        match kind {
            FuncKind::Module | FuncKind::Class => Frequency::Once,
            FuncKind::Function | FuncKind::Generator | FuncKind::Coroutine | FuncKind::AsyncGenerator => {
                Frequency::Often
            }
        }
    }
}

impl Func {
    /// How often each value is used: by operations, terminators, on edges and unwind edges.
    pub fn use_counts(&self) -> Vec<u32> {
        let mut uses = vec![0; self.values.len()];
        let mut count = |v: Value| uses[v.index()] += 1;
        for block in &self.blocks {
            for &i in &block.insts {
                self.insts[i.index()].op.visit_operands(&mut count);
            }
            block.term.visit_operands(&mut count);
            block.unwind.iter().flat_map(|e| &e.args).for_each(|&v| count(v));
        }
        uses
    }
    /// The same function with nothing in it yet.
    pub fn without_body(&self) -> Func {
        Func {
            symbol: self.symbol.clone(),
            name: self.name.clone(),
            qualname: self.qualname.clone(),
            module: self.module,
            kind: self.kind,
            sig: self.sig.clone(),
            doc: self.doc,
            free_names: self.free_names.clone(),
            first_line: self.first_line,
            last_line: self.last_line,
            frames: self.frames.clone(),
            frequency: self.frequency,
            measured: self.measured,
            keeps_lengths: self.keeps_lengths,
            blocks: Vec::new(),
            insts: Vec::new(),
            values: Vec::new(),
            entry: self.entry,
            value_names: Vec::new(),
        }
    }
    /// Leaves its body out: nothing reaches it.
    pub fn leave_out(&mut self) {
        let last = Loc { line: self.last_line, end_line: self.last_line, ..Loc::default() };
        let params = std::mem::take(&mut self.blocks[self.entry.index()].params);
        let (values, names) = (std::mem::take(&mut self.values), std::mem::take(&mut self.value_names));
        for (n, &p) in params.iter().enumerate() {
            self.values.push(ValueData { def: Def::Param(Block(0), n as u32), ..values[p.index()] });
            self.value_names.push(names[p.index()].clone());
        }
        self.entry = Block(0);
        self.frames.clear();
        self.insts = vec![InstData { op: Op::Unreached, result: None, loc: last }];
        self.blocks = vec![BlockData {
            params: (0..params.len() as u32).map(Value).collect(),
            insts: vec![Inst(0)],
            term: Term::Unreachable,
            term_loc: last,
            unwind: None,
            name: String::new(),
            cold: false,
            rare: false,
        }];
    }

    /// Leaves the description of a function whose code is made.
    pub fn drop_body(&mut self) {
        self.blocks.truncate(1);
        self.blocks[0].insts.clear();
        self.entry = Block(0);
        (self.insts, self.values, self.value_names) = Default::default();
    }

    /// Was its body left out because nothing reaches it?
    pub fn is_unreached(&self) -> bool {
        let entry = &self.blocks[self.entry.index()];
        entry.insts.iter().any(|i| matches!(self.insts[i.index()].op, Op::Unreached))
    }
}

/// A compile-time constant; `Program::consts` holds each once.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Const {
    Unset,
    None,
    Ellipsis,
    NotImplemented,
    Bool(bool),
    /// Decimal text without sign handling surprises: optional `-` and digits.
    Int(String),
    /// IEEE bits.
    Float(u64),
    Complex(u64, u64),
    /// Code points (lone surrogates allowed).
    Str(Vec<u32>),
    Bytes(Vec<u8>),
    Tuple(Vec<ConstId>),
    FrozenSet(Vec<ConstId>),
}

impl Const {
    /// Text of a str constant (lone surrogates replaced); empty for others.
    pub fn text(&self) -> String {
        match self {
            Const::Str(points) => points.iter().map(|&p| char::from_u32(p).unwrap_or('\u{fffd}')).collect(),
            _ => String::new(),
        }
    }
}

/// One module.
#[derive(Clone, Debug)]
pub struct Module {
    pub name: String,
    /// Path relative to the main module's directory; `None` for native modules.
    pub file: Option<String>,
    /// Source text (empty for native modules).
    pub source: String,
    pub doc: Option<ConstId>,
    /// The body; `None` for native modules.
    pub body: Option<FuncId>,
    /// Global names known at compile time, in slot order.
    pub globals: Vec<Global>,
    pub is_package: bool,
    /// Is it one of our own standard-library modules?
    pub is_stdlib: bool,
}

impl Program {
    /// Is it a library module that is compiled apart, and no program?
    pub fn is_library(&self) -> bool {
        self.modules.first().is_some_and(|m| m.is_stdlib)
    }

    /// Is code of modules here that the main module imports?
    pub fn has_imported_code(&self) -> bool {
        self.modules.iter().skip(1).any(|m| m.body.is_some())
    }

    /// The functions in the order of their code: by module, the main module last.
    pub fn code_order(&self) -> Vec<FuncId> {
        let mut order: Vec<FuncId> = (0..self.funcs.len() as u32).map(FuncId).collect();
        order.sort_by_key(|f| self.funcs[f.index()].module.0.wrapping_sub(1));
        order
    }
}

impl Module {
    /// Is it written in Python and compiled apart, so that its code is not here?
    pub fn is_apart(&self) -> bool {
        self.body.is_none() && self.is_stdlib && stdlib::find(&self.name).is_some_and(|m| m.text().is_some())
    }
}

/// One global variable slot.
#[derive(Clone, Debug)]
pub struct Global {
    pub name: String,
    /// The only binding is one `def` at module level that runs at most once and nothing can
    /// rebind it: when the slot is set, it holds this function.
    pub known_func: Option<FuncId>,
    /// Number of places that bind the name.
    pub stores: u32,
    /// Nothing but the `global.set` and `global.del` of its own module's code binds it, and no
    /// builtin has its name.
    pub private: bool,
    /// In a library module that is compiled apart: the function that binds the name when it is first read.
    pub definer: Option<FuncId>,
}

/// The whole program.
#[derive(Clone, Debug, Default)]
pub struct Program {
    pub modules: Vec<Module>,
    pub funcs: Vec<Func>,
    pub consts: Vec<Const>,
    /// With `--profile-generate`.
    pub profile: Option<Counters>,
    /// With `--profile-use`: types of operands, by the operation's module and place in it (its frame left out).
    pub observed: BTreeMap<(ModuleId, Loc), Types>,
    /// What passes have to say (`--remarks`).
    pub remarks: Vec<Remark>,
    /// For remarks: the functions that calls may reach which are none of one function, by place (frames left out).
    pub reached: BTreeMap<(ModuleId, Loc), Vec<FuncId>>,
}

/// What the operations `count` count (`base::profile`).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Counters {
    /// How many there are.
    pub number: u32,
    /// What the profile begins with.
    pub header: String,
}

/// An optimisation remark.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remark {
    pub module: ModuleId,
    pub line: u32,
    pub col: u32,
    pub pass: &'static str,
    pub text: String,
}
