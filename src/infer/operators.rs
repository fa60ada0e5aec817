//! Arithmetic operators on instances of known classes: which methods run, and what they give.
//!
//! ```text
//! v + w     v: P    P.__add__(v, w); where that may answer NotImplemented, or w is of a class
//!                   derived from P, also type(w).__radd__(w, v)
//! ```

use super::classes::Attr;
use super::methods::{Named, NO_NAMES};
use super::solve::Solver;
use super::value::*;
use crate::hir::{BinOp, Const, ConstId, FuncId, Inst, Op, Program, UnOp, Value};

/// Names of the methods behind the operators, as far as the program has them at all.
pub struct Operators {
    binary: Vec<[Option<ConstId>; 3]>,
    unary: [Option<ConstId>; 3],
    /// `__call__`.
    pub call: Option<ConstId>,
}

const NAMES: &[(BinOp, &str)] = &[
    (BinOp::Add, "add"),
    (BinOp::Sub, "sub"),
    (BinOp::Mul, "mul"),
    (BinOp::MatMul, "matmul"),
    (BinOp::TrueDiv, "truediv"),
    (BinOp::FloorDiv, "floordiv"),
    (BinOp::Mod, "mod"),
    (BinOp::Pow, "pow"),
    (BinOp::Shl, "lshift"),
    (BinOp::Shr, "rshift"),
    (BinOp::And, "and"),
    (BinOp::Or, "or"),
    (BinOp::Xor, "xor"),
];

/// Is it the method of an arithmetic operator, which only operators and few native functions call?
pub fn is_arithmetic(method: &str) -> bool {
    let Some(name) = method.strip_prefix("__").and_then(|n| n.strip_suffix("__")) else { return false };
    let plain = |n: &str| NAMES.iter().any(|(_, m)| *m == n);
    plain(name)
        || name.strip_prefix(['r', 'i']).is_some_and(plain)
        || matches!(name, "neg" | "pos" | "invert")
}

impl Operators {
    pub fn new(program: &Program) -> Operators {
        let named = |text: String| {
            let is =
                |c: &Const| matches!(c, Const::Str(p) if p.iter().copied().eq(text.chars().map(u32::from)));
            program.consts.iter().position(is).map(|n| ConstId(n as u32))
        };
        // Most programs have none of them.
        let any = program.consts.iter().any(|c| matches!(c, Const::Str(p) if p.starts_with(&[95, 95])));
        let named = |text: String| if any { named(text) } else { None };
        Operators {
            binary: NAMES.iter().map(|(_, n)| ["", "r", "i"].map(|p| named(format!("__{p}{n}__")))).collect(),
            unary: ["neg", "pos", "invert"].map(|n| named(format!("__{n}__"))),
            call: named("__call__".to_string()),
        }
    }
    /// The method, the reflected and the in-place one.
    fn binary(&self, op: BinOp) -> [Option<ConstId>; 3] {
        NAMES.iter().position(|(o, _)| *o == op).map_or([None; 3], |n| self.binary[n])
    }
    fn unary(&self, op: UnOp) -> Option<ConstId> {
        match op {
            UnOp::Neg => self.unary[0],
            UnOp::Pos => self.unary[1],
            UnOp::Invert => self.unary[2],
        }
    }
    /// The methods that an operation may call.
    pub fn of(&self, op: &Op) -> [Option<ConstId>; 3] {
        match op {
            Op::Binary { op, .. } | Op::BinaryGeneric { op, .. } => self.binary(*op),
            Op::StrAppend { .. } => self.binary(BinOp::Add),
            Op::Unary(op, _) => [self.unary(*op), None, None],
            Op::Call { .. } => [self.call, None, None],
            _ => [None; 3],
        }
    }
}

/// Kinds whose operators are not followed.
const UNKNOWN: u32 = kind::OTHER | kind::CLASS | kind::SUPER;

impl Solver<'_> {
    /// A binary operation with an operand that is of no builtin type.
    pub fn overloaded(&mut self, i: Inst, op: BinOp, inplace: bool, x: Val, y: Val) -> Val {
        let [method, reflected, own] = self.facts.operators.binary(op);
        let own = own.filter(|_| inplace);
        let exact = self.exact(x).zip(self.exact(y));
        let patched =
            [method, reflected, own].iter().flatten().any(|n| self.facts.attribute_stores[n.0 as usize]);
        let Some((left, right)) = exact.filter(|_| !patched) else {
            return self.unknown_operator(&[(method, x, y), (own, x, y), (reflected, y, x)]);
        };
        let (plain_x, plain_y) = (x.without(kind::CODE), y.without(kind::CODE));
        let mut out = Val::BOTTOM;
        if plain_x.bits != 0 && plain_y.bits != 0 {
            out = self.binary(i, op, inplace, plain_x, plain_y);
        }
        let mut declined = plain_x.bits != 0 || x.has(kind::FUNCTION);
        for &class in &left {
            let mut done = false;
            for name in [own, method].into_iter().flatten().take_while(|_| true) {
                if done {
                    break;
                }
                match self.classes.resolve(class, name) {
                    None => {}
                    Some(Attr::Method(f)) => {
                        let result = self.operate(f, class, &[y]);
                        done = !result.has(kind::OTHER);
                        out = self.heap.join(out, result);
                    }
                    Some(_) => {
                        return self.unknown_operator(&[(method, x, y), (own, x, y), (reflected, y, x)])
                    }
                }
            }
            let derived = |d: &u32| *d != class && self.classes.cones[class as usize].contains(d);
            declined |= !done || right.iter().any(derived);
        }
        for &class in right.iter().filter(|_| declined) {
            match reflected.and_then(|name| self.classes.resolve(class, name)) {
                None => {}
                Some(Attr::Method(f)) => {
                    let result = self.operate(f, class, &[x]);
                    out = self.heap.join(out, result);
                }
                Some(_) => return self.unknown_operator(&[(method, x, y), (own, x, y), (reflected, y, x)]),
            }
        }
        out
    }

    /// `-x` and its like.
    pub fn overloaded_unary(&mut self, op: UnOp, x: Val) -> Val {
        let method = self.facts.operators.unary(op);
        let patched = method.is_some_and(|n| self.facts.attribute_stores[n.0 as usize]);
        let Some(classes) = self.exact(x).filter(|_| !patched) else {
            return self.unknown_operator(&[(method, x, Val::BOTTOM)]);
        };
        let mut out = super::numbers::unary(op, x.without(kind::CODE));
        for class in classes {
            match method.and_then(|name| self.classes.resolve(class, name)) {
                None => {}
                Some(Attr::Method(f)) => {
                    let result = self.operate(f, class, &[]);
                    out = self.heap.join(out, result);
                }
                Some(_) => return self.unknown_operator(&[(method, x, Val::BOTTOM)]),
            }
        }
        out
    }

    /// A call of instances of known classes that have `__call__`; `None` where it may be one of anything else.
    pub fn instance_call(&mut self, callee: Value, args: &[Value], names: Option<ConstId>) -> Option<Val> {
        let name = self.facts.operators.call.filter(|n| !self.classes.methods[n.0 as usize].is_empty())?;
        let o = self.get(callee);
        if !o.within(kind::INST) || o.bits != 0 && self.targets(o, name).is_none() {
            return None;
        }
        let vals: Vec<Val> = args.iter().map(|&a| self.get(a)).collect();
        if o.bits == 0 || vals.iter().any(|v| v.bits == 0) {
            return Some(Val::BOTTOM);
        }
        let (vals, named) = self.by_name(&vals, names);
        Some(self.method_call(o, name, vals, Named::Known(&named)))
    }

    /// The `__call__` that a call with so many arguments surely reaches.
    pub fn direct_call(&mut self, callee: Value, args: usize) -> Option<FuncId> {
        let name = self.facts.operators.call?;
        self.direct_target(callee, name, args).filter(|(_, none)| !none).map(|(f, _)| f)
    }

    /// The classes of the instances among the value, when they are all known.
    fn exact(&self, v: Val) -> Option<Vec<u32>> {
        if v.has(UNKNOWN) {
            return None;
        }
        if !v.has(kind::INST) {
            return Some(Vec::new());
        }
        self.heap.classes(v.set).map(<[u32]>::to_vec)
    }

    fn operate(&mut self, f: FuncId, class: u32, args: &[Val]) -> Val {
        let mut all = vec![self.instance(class)];
        all.extend(args);
        self.call_bound(f, &all, NO_NAMES);
        self.result_of(f)
    }

    /// Any method of the names may be called: (name, receiver, argument).
    fn unknown_operator(&mut self, calls: &[(Option<ConstId>, Val, Val)]) -> Val {
        for &(name, this, other) in calls {
            self.heap.escape(this);
            self.heap.escape(other);
            let Some(name) = name.filter(|_| this.has(kind::INST | UNKNOWN)) else { continue };
            for (f, class) in self.classes.methods[name.0 as usize].clone() {
                if self.facts.escaped[f.index()] {
                    continue;
                }
                self.unknown_caller(f);
                let mut all = vec![self.self_val(class)];
                all.extend((other.bits != 0).then_some(other));
                self.call_bound(f, &all, NO_NAMES);
            }
        }
        Val::ANY.without(kind::UNSET)
    }

    /// The one method that a binary operation surely calls, and is content with.
    pub fn direct_operator(&mut self, op: BinOp, inplace: bool, x: Val, y: Val) -> Option<FuncId> {
        let [method, reflected, own] = self.facts.operators.binary(op);
        let own = own.filter(|_| inplace);
        let patched =
            [method, reflected, own].iter().flatten().any(|n| self.facts.attribute_stores[n.0 as usize]);
        let (left, right) = self.exact(x).zip(self.exact(y))?;
        if x.bits != kind::INST || y.bits == 0 || patched {
            return None;
        }
        let mut found = None;
        for class in left {
            let resolve = |name: Option<ConstId>| name.and_then(|n| self.classes.resolve(class, n));
            let Attr::Method(f) = resolve(own).or_else(|| resolve(method))? else { return None };
            let derived = |d: &u32| *d != class && self.classes.cones[class as usize].contains(d);
            let declines = self.funcs[f.index()].ret.has(kind::OTHER);
            if declines || right.iter().any(derived) || found.is_some_and(|g| g != f) {
                return None;
            }
            found = Some(f);
        }
        found.filter(|&f| self.callable(f, 2).is_some_and(|defaults| defaults.is_empty()))
    }
}
