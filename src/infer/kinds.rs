//! Tests of identity, truth and class: what they say of instances of known classes, and what is left of them.
//!
//! ```text
//! a == b                  a: Task, without __eq__              a is b
//! if node:                node: Node or None, without __bool__ and __len__: node is not None
//! isinstance(s, Square)   s: Circle, Box or Square             a look at the tag; behind it s: Square
//! ```
//! Exact instances of known classes are of no other class than their own: known classes define no
//! `__class__`, have no metaclass, and an assignment to `__class__` is reflection (`facts`).

use super::classes::global_of;
use super::facts::is_word;
use super::ops::def_op;
use super::slots::Plan;
use super::solve::{Solver, Truth};
use super::value::*;
use super::write::tag;
use crate::hir::{Block, CmpOp, ConstId, Func, Inst, InstData, Op, Program, Repr, Ty, Value, ValueData};

/// What `isinstance` asks.
enum Tested {
    /// For known classes: themselves and all derived ones.
    Classes(Vec<u32>),
    /// For a builtin type of these kinds.
    Builtin(u32),
}

/// What a value is behind a test: of these kinds, and its instances of these classes.
#[derive(Clone, Copy, Debug)]
pub struct Kept {
    bits: u32,
    set: Option<u32>,
}

impl Kept {
    pub fn apply(self, val: Val) -> Val {
        let val = val.only(self.bits);
        match self.set {
            Some(set) if val.has(kind::INST) => Val { set, ..val },
            _ => val,
        }
    }
}

/// The operands of a call of `isinstance`.
pub fn isinstance(program: &Program, op: &Op) -> Option<(Value, Value)> {
    match op {
        Op::CallBuiltin { name, args } if is_word(&program.consts[name.0 as usize], "isinstance") => {
            let &[v, class] = &args[..] else { return None };
            Some((v, class))
        }
        _ => None,
    }
}

impl Solver<'_> {
    /// Has no class of the instances any of the methods?
    pub fn lacks(&self, v: Val, names: [Option<ConstId>; 2]) -> bool {
        let absent = |c: u32, n: ConstId| {
            !self.facts.attribute_stores[n.0 as usize] && self.classes.resolve(c, n).is_none()
        };
        let Some(classes) = self.heap.classes(v.set) else { return false };
        classes.iter().all(|&c| !self.wild[c as usize] && names.iter().flatten().all(|&n| absent(c, n)))
    }

    /// Are the values equal only when they are the same?
    pub fn by_identity(&self, x: Val, y: Val) -> bool {
        let plain = |v: Val| {
            v.bits & kind::CODE & !(kind::INST | kind::FUNCTION) == 0
                && (!v.has(kind::INST) || self.lacks(v, self.eq_names))
        };
        let object = |v: Val| v.bits != 0 && v.within(kind::INST | kind::NONE);
        (object(x) || object(y)) && plain(x) && plain(y)
    }

    /// Is the value true whenever it is not None?
    fn true_unless_none(&self, v: Val) -> bool {
        v.has(kind::INST) && v.within(kind::INST | kind::NONE) && self.lacks(v, self.truth_names)
    }

    fn tested(&self, func: &Func, class: Value) -> Option<Tested> {
        if let Some(Op::BuiltinGet(name)) = def_op(func, class) {
            const BUILTINS: &[(&str, u32)] = &[
                ("int", kind::INT | kind::BOOL),
                ("float", kind::FLOAT),
                ("bool", kind::BOOL),
                ("str", kind::STR),
                ("bytes", kind::BYTES),
                ("list", kind::LIST),
                ("tuple", kind::TUPLE),
                ("dict", kind::DICT),
            ];
            let name = &self.program.consts[name.0 as usize];
            return BUILTINS.iter().find(|(n, _)| is_word(name, n)).map(|b| Tested::Builtin(b.1));
        }
        let class = self.classes.of_global[global_of(self.program, &self.facts, func, class)?]?;
        let cone = &self.classes.cones[class as usize];
        (!cone.iter().any(|&c| self.wild[c as usize])).then(|| Tested::Classes(cone.clone()))
    }

    /// Is `isinstance` of a known class?
    pub fn tests_known_class(&self, func: &Func, class: Value) -> bool {
        matches!(self.tested(func, class), Some(Tested::Classes(_)))
    }

    /// Which way a test of a value goes: its truth, or `isinstance`.
    pub fn truth_of(&mut self, func: &Func, v: Value) -> Truth {
        let asked = def_op(func, v).and_then(|op| isinstance(self.program, op));
        if let Some((x, class)) = asked {
            let x = self.get(x);
            return match self.tested(func, class) {
                Some(tested) if x.bits != 0 => self.instance_truth(x, &tested),
                _ => Truth::Both,
            };
        }
        let x = self.get(v);
        match x.bits {
            kind::NONE => Truth::No,
            kind::INST if self.true_unless_none(x) => Truth::Yes,
            _ => Truth::Both,
        }
    }

    fn instance_truth(&self, x: Val, tested: &Tested) -> Truth {
        let (may, must) = match tested {
            Tested::Builtin(bits) => (x.has(bits | kind::OTHER), x.within(*bits)),
            Tested::Classes(cone) => match self.heap.classes(x.set) {
                Some(set) => {
                    let inside = |c: &u32| cone.contains(c);
                    let may = x.has(kind::OTHER | kind::CLASS | kind::SUPER) || set.iter().any(inside);
                    (may, x.bits == kind::INST && set.iter().all(inside))
                }
                None => (true, false),
            },
        };
        match (may, must) {
            (false, _) => Truth::No,
            (_, true) => Truth::Yes,
            _ => Truth::Both,
        }
    }

    /// What is left of a value for which `isinstance` says so.
    pub fn kept_by_class(&mut self, x: Val, class: Value, is: bool) -> Option<Kept> {
        let func = &self.program.funcs[self.f];
        let cone = match (self.tested(func, class)?, is) {
            (Tested::Builtin(bits), true) => return Some(Kept { bits: bits | kind::OTHER, set: None }),
            (Tested::Builtin(bits), false) => return Some(Kept { bits: !bits, set: None }),
            (Tested::Classes(cone), _) => cone,
        };
        let others = if is { kind::OTHER | kind::CLASS | kind::SUPER } else { kind::ALL & !kind::INST };
        let left: Vec<u32> = match self.heap.classes(x.set) {
            Some(set) => set.iter().copied().filter(|c| cone.contains(c) == is).collect(),
            None if is => cone,
            None => return None,
        };
        if left.is_empty() {
            return Some(Kept { bits: others, set: None });
        }
        Some(Kept { bits: others | kind::INST, set: Some(self.heap.class_set(left)) })
    }

    /// What is left of a value that is, or is not, `y`; and of one that is true.
    pub fn kept_by_identity(y: Val, is: bool) -> Option<Kept> {
        let bits = if is { kind::NONE } else { !kind::NONE };
        (y.bits == kind::NONE).then_some(Kept { bits, set: None })
    }
    pub fn kept_by_truth(is: bool) -> Option<Kept> {
        is.then_some(Kept { bits: !kind::NONE, set: None })
    }

    /// The test that stands for an operation on instances of known classes.
    pub fn plain_test(&mut self, plan: &Plan, func: &Func, op: &Op) -> Option<Test> {
        match *op {
            Op::Compare(cmp @ (CmpOp::Eq | CmpOp::Ne), a, b) => {
                let (x, y) = (self.get(a), self.get(b));
                let fits = x.bits != 0 && y.bits != 0 && self.by_identity(x, y);
                fits.then_some(Test { asks: Asks::Same(a, b), negated: cmp == CmpOp::Ne })
            }
            Op::Truth(v) => {
                let x = self.get(v);
                let asks = Asks::None(v, self.none?);
                self.true_unless_none(x).then_some(Test { asks, negated: true })
            }
            _ => {
                let (v, class) = isinstance(self.program, op)?;
                self.tag_test(plan, func, v, class)
            }
        }
    }

    fn tag_test(&mut self, plan: &Plan, func: &Func, v: Value, class: Value) -> Option<Test> {
        let x = self.get(v);
        let Some(Tested::Classes(cone)) = self.tested(func, class) else { return None };
        let all = self.receiver(x).filter(|_| x.within(kind::INST | kind::NONE))?;
        let (inside, outside): (Vec<u32>, Vec<u32>) = all.into_iter().partition(|c| cone.contains(c));
        // Tags that no class has which is not asked for lie between the first and the last.
        let apart = |these: &[u32], others: &[u32]| {
            let range = *these.first()?..=*these.last()?;
            let tags = these.iter().all(|&c| plan.can_tag(c) && tag(c) <= u32::from(u16::MAX));
            (tags && !others.iter().any(|c| range.contains(c))).then_some(range)
        };
        let (range, negated) = match apart(&inside, &outside) {
            Some(range) => (range, false),
            // None has no tag.
            None if x.has(kind::NONE) => return None,
            None => (apart(&outside, &inside)?, true),
        };
        for &c in if negated { &outside } else { &inside } {
            self.tagged[c as usize] = true;
        }
        let (first, last) = (tag(*range.start()), tag(*range.end()));
        let asks = Asks::Op(Op::TagIn { obj: v, first, last, maybe_none: x.has(kind::NONE) });
        Some(Test { asks, negated })
    }
}

/// A test without calls.
pub struct Test {
    asks: Asks,
    negated: bool,
}

enum Asks {
    Same(Value, Value),
    None(Value, ConstId),
    Op(Op),
}

/// Puts the test in the place of the operation.
pub fn put(func: &mut Func, block: Block, inst: Inst, test: Test) {
    let Some(at) = func.blocks[block.index()].insts.iter().position(|&i| i == inst) else { return };
    let loc = func.insts[inst.index()].loc;
    let mut before = Vec::new();
    let mut make = |func: &mut Func, op: Op, repr: Repr, ty: Ty| {
        let (i, v) = (Inst(func.insts.len() as u32), Value(func.values.len() as u32));
        func.values.push(ValueData::new(repr, ty, crate::hir::Def::Inst(i)));
        func.value_names.push(None);
        func.insts.push(InstData { op, result: Some(v), loc });
        before.push(i);
        v
    };
    let op = match test.asks {
        Asks::Same(a, b) => Op::Is(a, b),
        Asks::None(a, none) => {
            let none = make(func, Op::Const(none), Repr::Obj, Ty::None);
            Op::Is(a, none)
        }
        Asks::Op(op) => op,
    };
    let mut answer = make(func, op, Repr::Bool, Ty::Any);
    let is_flag = matches!(func.insts[inst.index()].op, Op::Truth(_));
    if test.negated && !is_flag {
        answer = make(func, Op::Not(answer), Repr::Bool, Ty::Any);
    }
    func.insts[inst.index()].op = match is_flag {
        // The truth of an object is that it is not None.
        true => Op::Not(answer),
        false => Op::BoolObj(answer),
    };
    func.blocks[block.index()].insts.splice(at..at, before);
}
