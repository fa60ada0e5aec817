//! Remarks on the code that all passes leave (`--remarks`): what became direct, and what stays
//! general, boxed or looked up while the program runs, and why.
//!
//! ```text
//! p.py:11:14: infer: call of P.norm goes straight to its code
//! p.py:11:14: types: `*` tests its operands' types: the right one may be anything
//! p.py:11:9:  split: float boxed: it is stored in an attribute
//! ```
//! Only code that may run often is spoken of: loops, and functions that do not run about once. What
//! stands beside a fast path for surprises is cold, so that it is not mentioned.

use super::remarks::note;
use crate::analysis::cfg::Loops;
use crate::base::options::Options;
use crate::hir::{
    BinOp, CmpOp, Const, ConstId, Frequency, Func, FuncId, Loc, Op, Program, Repr, Term, Ty, UnOp, Value,
};

/// More functions than this and one that a call may reach are not all named.
const MOST_NAMED: usize = 3;

/// Adds the remarks to the program's.
pub fn run(program: &mut Program, options: &Options) {
    if !options.remarks {
        return;
    }
    for f in 0..program.funcs.len() {
        let id = FuncId(f as u32);
        let func = &program.funcs[f];
        if program.modules[func.module.index()].is_stdlib {
            continue;
        }
        for (loc, pass, text) in of_function(program, func) {
            note(program, options, id, loc, pass, || text);
        }
    }
}

type Found = (Loc, &'static str, String);

fn of_function(program: &Program, func: &Func) -> Vec<Found> {
    let uses = Uses::new(func);
    let loops = Loops::new(func);
    let mut found = Vec::new();
    for (b, block) in func.blocks.iter().enumerate() {
        if block.cold || func.frequency != Frequency::Often && !loops.inside[b] {
            continue;
        }
        for &i in &block.insts {
            let inst = &func.insts[i.index()];
            let of = Of { program, func, uses: &uses, in_loop: loops.inside[b] };
            if let Some((pass, text)) = of.operation(&inst.op, inst.result, inst.loc) {
                found.push((inst.loc, pass, text));
            }
        }
    }
    found
}

/// Where each value goes first.
struct Uses<'a> {
    first: Vec<Option<Use<'a>>>,
}

#[derive(Clone, Copy)]
enum Use<'a> {
    Op(&'a Op),
    Edge,
    Return,
    Raise,
}

impl<'a> Uses<'a> {
    fn new(func: &'a Func) -> Uses<'a> {
        let mut first = vec![None; func.values.len()];
        let mut put = |v: Value, how: Use<'a>| {
            first[v.index()].get_or_insert(how);
        };
        for block in func.blocks.iter().filter(|b| !b.cold) {
            for &i in &block.insts {
                let op = &func.insts[i.index()].op;
                op.visit_operands(|v| put(v, Use::Op(op)));
            }
            match &block.term {
                Term::Return(v) => put(*v, Use::Return),
                Term::Raise { .. } | Term::Reraise(_) => block.term.visit_operands(|v| put(v, Use::Raise)),
                Term::Jump(_) | Term::Branch { .. } => block.term.visit_operands(|v| put(v, Use::Edge)),
                Term::RaiseHandled | Term::Unreachable => {}
            }
        }
        Uses { first }
    }
}

struct Of<'a> {
    program: &'a Program,
    func: &'a Func,
    uses: &'a Uses<'a>,
    in_loop: bool,
}

impl Of<'_> {
    fn ty(&self, v: Value) -> Ty {
        self.func.values[v.index()].ty
    }

    fn name(&self, c: ConstId) -> String {
        match &self.program.consts[c.0 as usize] {
            Const::Str(_) => self.program.consts[c.0 as usize].text(),
            _ => "?".to_string(),
        }
    }

    fn operation(&self, op: &Op, result: Option<Value>, loc: Loc) -> Option<(&'static str, String)> {
        let open = |v: Value| self.ty(v) == Ty::Any && self.func.values[v.index()].repr == Repr::Obj;
        Some(match *op {
            Op::Binary { op, a, b, .. } if open(a) || open(b) => {
                ("types", self.tested(binary_symbol(op), a, b))
            }
            Op::Compare(op, a, b) if open(a) || open(b) => ("types", self.tested(compare_symbol(op), a, b)),
            Op::Unary(op, a) if open(a) => {
                let symbol = unary_symbol(op);
                ("types", format!("`{symbol}` tests its operand's type: it may be anything"))
            }
            Op::BinaryGeneric { op, .. } => ("split", left_to_runtime(binary_symbol(op))),
            Op::CompareGeneric(op, ..) => ("split", left_to_runtime(compare_symbol(op))),
            Op::GetAttr { name, .. } | Op::SetAttr { name, .. } => {
                let name = self.name(name);
                (
                    "infer",
                    format!("attribute {name} goes through an inline cache: the object's class is not known"),
                )
            }
            Op::GetSlot { name, .. } | Op::SetSlot { name, .. } | Op::SlotLoad { name, .. } => {
                ("infer", format!("attribute {} has a fixed place", self.name(name)))
            }
            Op::SlotDouble { name, .. } | Op::SlotPutDouble { name, .. } => {
                ("infer", format!("attribute {} is a double in a fixed place", self.name(name)))
            }
            // Methods of builtin types have fast paths of their own.
            Op::CallMethod { name, obj, .. } if open(obj) => {
                let name = self.name(name);
                ("infer", format!("call of {name} through an inline cache: the object's class is not known"))
            }
            Op::Call { .. } => ("infer", format!("call through the function object: {}", self.called(loc))),
            Op::CallDirect { func, .. } => {
                let name = &self.program.funcs[func.index()].qualname;
                ("infer", format!("call of {name} goes straight to its code"))
            }
            Op::CallTagged { name, ref cases, .. } => {
                let name = self.name(name);
                ("infer", format!("call of {name} chooses among {} classes by a tag", cases.len()))
            }
            Op::IterNext(iter) if self.in_loop => match self.ty(iter) {
                Ty::Any => (
                    "iter-loops",
                    "the loop asks an iterator for each item: what it runs over is not known".to_string(),
                ),
                _ => return None,
            },
            Op::StrAppend { .. } => ("grow", "the str grows in place".to_string()),
            Op::BoxFloat(_) => ("split", format!("float boxed: {}", self.why(result?))),
            Op::BoxInt(_) | Op::BoxWord(_) => ("split", format!("int boxed: {}", self.why(result?))),
            _ => return None,
        })
    }

    /// What is known of the functions that a call may reach.
    fn called(&self, loc: Loc) -> String {
        let home = (loc.frame as usize).checked_sub(1).and_then(|n| self.func.frames.get(n));
        let module = home.map_or(self.func.module, |frame| self.program.funcs[frame.func.index()].module);
        let place = (module, Loc { frame: 0, ..loc });
        let name = |f: &FuncId| self.program.funcs[f.index()].qualname.as_str();
        match self.program.reached.get(&place).map_or(&[][..], Vec::as_slice) {
            [] => "what is called is not known".to_string(),
            [one] => format!("it is {}, but the arguments do not fill its parameters one by one", name(one)),
            [rest @ .., last] if rest.len() < MOST_NAMED => {
                let rest: Vec<_> = rest.iter().map(name).collect();
                format!("it is {} or {}", rest.join(", "), name(last))
            }
            many => {
                let named: Vec<_> = many[..MOST_NAMED].iter().map(name).collect();
                format!("it is one of {} functions, among them {}", many.len(), named.join(", "))
            }
        }
    }

    fn tested(&self, symbol: &str, a: Value, b: Value) -> String {
        let which = match (self.ty(a), self.ty(b)) {
            (Ty::Any, Ty::Any) => "both may be anything",
            (Ty::Any, _) => "the left one may be anything",
            _ => "the right one may be anything",
        };
        format!("`{symbol}` tests its operands' types: {which}")
    }

    /// Why a number has to be an object: the first thing that takes it.
    fn why(&self, v: Value) -> String {
        let text = match self.uses.first[v.index()] {
            None => "a path that is seldom taken needs an object",
            Some(Use::Return) => "it is returned",
            Some(Use::Raise) => "it is raised",
            Some(Use::Edge) => "a variable that holds other types elsewhere takes it",
            Some(Use::Op(op)) => match op {
                Op::SetAttr { .. } | Op::SetSlot { .. } => "it is stored in an attribute",
                Op::SetItem { .. } | Op::SeqSet { .. } | Op::DictSet { .. } => "it is stored in a container",
                Op::ListAppend { .. } | Op::SetAdd { .. } => "it is put into a container",
                Op::BuildList(_) | Op::BuildTuple(_) | Op::BuildSet(_) | Op::BuildDict(_) => {
                    "it is put into a container"
                }
                Op::GetItem { .. } => "it is an index of a container of unknown type",
                Op::Call { .. }
                | Op::CallMethod { .. }
                | Op::CallTagged { .. }
                | Op::CallLoaded { .. }
                | Op::CallEx { .. }
                | Op::CallDirect { .. }
                | Op::CallBuiltin { .. }
                | Op::MathCall { .. } => "it is passed to a call",
                Op::CellSet { .. } | Op::CellNew(_) | Op::GlobalSet { .. } => {
                    "other functions see the variable that holds it"
                }
                Op::Yield(_) => "it is yielded",
                Op::FormatValue { .. } | Op::BuildStr(_) => "it is made text",
                Op::Binary { a, b, .. } | Op::Compare(_, a, b)
                    if self.ty(*a) == Ty::Any || self.ty(*b) == Ty::Any =>
                {
                    "the other operand may be anything"
                }
                Op::Binary { op, .. } => return format!("`{}` computes on objects here", binary_symbol(*op)),
                _ => return format!("{} takes objects", op.mnemonic()),
            },
        };
        text.to_string()
    }
}

fn left_to_runtime(symbol: &str) -> String {
    format!("`{symbol}` is left to the runtime: its operands may be anything")
}

fn binary_symbol(op: BinOp) -> &'static str {
    match op {
        BinOp::Add => "+",
        BinOp::Sub => "-",
        BinOp::Mul => "*",
        BinOp::MatMul => "@",
        BinOp::TrueDiv => "/",
        BinOp::FloorDiv => "//",
        BinOp::Mod => "%",
        BinOp::Pow => "**",
        BinOp::Shl => "<<",
        BinOp::Shr => ">>",
        BinOp::And => "&",
        BinOp::Or => "|",
        BinOp::Xor => "^",
    }
}

fn compare_symbol(op: CmpOp) -> &'static str {
    match op {
        CmpOp::Lt => "<",
        CmpOp::Le => "<=",
        CmpOp::Eq => "==",
        CmpOp::Ne => "!=",
        CmpOp::Gt => ">",
        CmpOp::Ge => ">=",
    }
}

fn unary_symbol(op: UnOp) -> &'static str {
    match op {
        UnOp::Neg => "-",
        UnOp::Pos => "+",
        UnOp::Invert => "~",
    }
}
