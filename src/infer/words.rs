//! Ints of up to 64 bits held raw: what `& 0xFFFFFFFFFFFFFFFF` and its like keep small.
//!
//! ```text
//! h = ((h ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
//! ```
//! Where a mask drops what lies above 64 bits, sums and products are computed modulo 2^64 (demanded
//! bits: Budiu, Sakr, Walker and Goldstein, "BitValue inference", Euro-Par 2000): the operands of an
//! operator whose result fits a word need only be right in their low 64 bits. Two classes of values
//! become `I64`:
//! - *words*: within [0, 2^64), by their interval; boxed where something wants the object;
//! - *low* ones: any size, but all uses want their low 64 bits alone.
//!
//! Everything starts from a mask of an operation that may be big. Requires the intervals; changes no
//! control flow.

use super::ops::def_op;
use super::solve::Solver;
use super::value::{kind, Val};
use crate::analysis::range::Range;
use crate::hir::{BinOp, Block, Const, Def, Func, Inst, InstData, Loc, Op, Repr, Term, Ty, Value, ValueData};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Class {
    /// An object.
    None,
    Word,
    Low,
}

/// The values of a function that become words, and the operations computed on words.
pub struct Words {
    class: Vec<Class>,
    raw: Vec<bool>,
    /// Ints whose objects are small.
    small: Vec<bool>,
}

fn any_word() -> Range {
    Range::new(0, u64::MAX.into())
}

/// What is known of a function before anything is chosen.
struct Facts<'a> {
    func: &'a Func,
    consts: &'a [Const],
    vals: Vec<Val>,
    /// Must stay objects.
    banned: Vec<bool>,
}

impl Facts<'_> {
    fn int(&self, v: Value) -> bool {
        let val = self.vals[v.index()];
        self.func.values[v.index()].repr == Repr::Obj && val.bits != 0 && val.within(kind::INT)
    }
    fn big(&self, v: Value) -> bool {
        self.int(v) && self.vals[v.index()].has(kind::BIG)
    }
    fn fits(&self, v: Value) -> bool {
        let range = self.vals[v.index()].range;
        !range.is_empty() && range.within(any_word())
    }
    fn constant(&self, v: Value) -> Option<i128> {
        let Some(Op::Const(c)) = def_op(self.func, v) else { return None };
        match &self.consts[c.0 as usize] {
            Const::Int(text) => text.parse().ok(),
            _ => None,
        }
    }
    /// The operands of an operation that can be computed on words.
    fn operation(&self, i: Inst) -> Option<(BinOp, Value, Value)> {
        let Op::Binary { op, a, b, .. } = self.func.insts[i.index()].op else { return None };
        if !self.int(a) || !self.int(b) {
            return None;
        }
        let count = || self.constant(b).is_some_and(|c| (0..64).contains(&c));
        let fine = match op {
            BinOp::Add | BinOp::Sub | BinOp::Mul | BinOp::And | BinOp::Or | BinOp::Xor => true,
            BinOp::Shl => count(),
            BinOp::Shr => count() && self.fits(a),
            BinOp::FloorDiv | BinOp::Mod | BinOp::Pow | BinOp::MatMul | BinOp::TrueDiv => false,
        };
        fine.then_some((op, a, b))
    }
    fn defined_by(&self, v: Value) -> Option<(BinOp, Value, Value)> {
        match self.func.values[v.index()].def {
            Def::Inst(i) => self.operation(i),
            Def::Param(..) => None,
        }
    }
    /// A mask of something that may be big.
    fn is_mask(&self, i: Inst) -> bool {
        let Some((BinOp::And, a, b)) = self.operation(i) else { return false };
        let masked = |v: Value, m: Value| {
            let mask = self.constant(m).filter(|m| (0..=u64::MAX.into()).contains(m));
            mask.is_some() && self.big(v) && self.defined_by(v).is_some()
        };
        masked(a, b) || masked(b, a)
    }
}

/// Chooses; `None` when there is nothing to gain.
pub fn choose(solver: &mut Solver<'_>, f: usize) -> Option<Words> {
    let func = &solver.program.funcs[f];
    if !func.insts.iter().any(|i| matches!(i.op, Op::Binary { op: BinOp::And, .. })) {
        return None;
    }
    let vals: Vec<Val> = (0..func.values.len() as u32).map(|v| solver.get(Value(v))).collect();
    let facts = Facts { func, consts: &solver.program.consts, vals, banned: banned(func) };
    let reached = &solver.funcs[f].reached;
    let insts: Vec<Inst> = (0..func.blocks.len())
        .filter(|&b| reached[b])
        .flat_map(|b| func.blocks[b].insts.iter().copied())
        .collect();
    if !insts.iter().any(|&i| facts.is_mask(i)) {
        return None;
    }
    let mut words = Words {
        class: vec![Class::None; func.values.len()],
        raw: vec![false; func.insts.len()],
        small: facts.vals.iter().map(|v| v.bits == kind::SMI).collect(),
    };
    spread(&facts, &insts, &mut words);
    restrict(&facts, &insts, &mut words);
    words.raw.contains(&true).then_some(words)
}

/// Values that something other than operators and branches looks at in a way that boxing before the
/// use does not serve.
fn banned(func: &Func) -> Vec<bool> {
    let mut out = vec![false; func.values.len()];
    for &p in &func.blocks[func.entry.index()].params {
        out[p.index()] = true;
    }
    for block in &func.blocks {
        if let Some(e) = &block.unwind {
            e.args.iter().chain(&func.blocks[e.block.index()].params).for_each(|v| out[v.index()] = true);
        }
        for &i in &block.insts {
            let inst = &func.insts[i.index()];
            if let Op::CheckLocal { value, .. } | Op::CheckFree { value, .. } = inst.op {
                out[value.index()] = true;
                inst.result.iter().for_each(|r| out[r.index()] = true);
            }
        }
    }
    out
}

/// From the masks on: what is computed from words, parameters that carry them, and what masks drop
/// the high bits of.
fn spread(facts: &Facts<'_>, insts: &[Inst], words: &mut Words) {
    loop {
        let mut changed = false;
        for &i in insts {
            let Some(r) = facts.func.insts[i.index()].result else { continue };
            let Some((_, a, b)) = facts.operation(i) else { continue };
            if words.raw[i.index()] || facts.banned[r.index()] {
                continue;
            }
            let of_words = [a, b].iter().any(|v| words.class[v.index()] != Class::None);
            let whole = facts.fits(r) || facts.vals[r.index()].bits == kind::SMI;
            if whole && (facts.is_mask(i) || of_words) {
                words.raw[i.index()] = true;
                if facts.big(r) {
                    words.class[r.index()] = Class::Word;
                }
                changed = true;
            }
            if !words.raw[i.index()] {
                continue;
            }
            // What it is computed from.
            let mut work = vec![a, b];
            while let Some(v) = work.pop() {
                let Some((op, x, y)) = facts.defined_by(v) else { continue };
                let Def::Inst(i) = facts.func.values[v.index()].def else { continue };
                if words.raw[i.index()] || !facts.big(v) || facts.banned[v.index()] || op == BinOp::Shr {
                    continue;
                }
                words.raw[i.index()] = true;
                words.class[v.index()] = if facts.fits(v) { Class::Word } else { Class::Low };
                work.extend([x, y]);
            }
        }
        for block in &facts.func.blocks {
            for e in block.term.edges() {
                for (&arg, &p) in e.args.iter().zip(&facts.func.blocks[e.block.index()].params) {
                    let word =
                        words.class[arg.index()] == Class::Word && words.class[p.index()] == Class::None;
                    if word && facts.big(p) && facts.fits(p) && !facts.banned[p.index()] {
                        words.class[p.index()] = Class::Word;
                        changed = true;
                    }
                }
            }
        }
        if !changed {
            return;
        }
    }
}

/// Takes back the low values that someone wants whole, and parameters that nothing computes with.
fn restrict(facts: &Facts<'_>, insts: &[Inst], words: &mut Words) {
    loop {
        let mut whole = vec![false; facts.func.values.len()];
        let mut computed = vec![false; facts.func.values.len()];
        for block in &facts.func.blocks {
            for &i in &block.insts {
                let op = &facts.func.insts[i.index()].op;
                // A shift to the right brings the high bits down.
                let low = words.raw[i.index()] && !matches!(op, Op::Binary { op: BinOp::Shr, .. });
                op.visit_operands(|v| whole[v.index()] |= !low);
                if words.raw[i.index()] {
                    op.visit_operands(|v| computed[v.index()] = true);
                }
            }
            block.term.visit_operands(|v| whole[v.index()] = true);
            for e in block.term.edges() {
                for (&arg, &p) in e.args.iter().zip(&facts.func.blocks[e.block.index()].params) {
                    if words.class[p.index()] == Class::Word
                        && facts.func.values[arg.index()].repr == Repr::Obj
                    {
                        computed[arg.index()] = true;
                    }
                }
            }
        }
        let mut changed = false;
        for v in 0..facts.func.values.len() {
            let param = matches!(facts.func.values[v].def, Def::Param(..));
            let drop = match words.class[v] {
                Class::Low => whole[v],
                Class::Word => param && !computed[v],
                Class::None => false,
            };
            if drop {
                words.class[v] = Class::None;
                if let Def::Inst(i) = facts.func.values[v].def {
                    words.raw[i.index()] = false;
                }
                changed = true;
            }
        }
        for &i in insts {
            let Some(r) = facts.func.insts[i.index()].result else { continue };
            // A small result of operands that are all objects gains nothing.
            if words.raw[i.index()] && words.class[r.index()] == Class::None {
                let mut any = false;
                facts.func.insts[i.index()]
                    .op
                    .visit_operands(|v| any |= words.class[v.index()] != Class::None);
                if !any {
                    words.raw[i.index()] = false;
                    changed = true;
                }
            }
        }
        if !changed {
            return;
        }
    }
}

/// Where new instructions go.
struct Maker<'a> {
    func: &'a mut Func,
    consts: &'a [Const],
    words: &'a Words,
    out: Vec<Inst>,
}

impl Maker<'_> {
    fn emit(&mut self, op: Op, repr: Repr, ty: Ty, loc: Loc) -> Value {
        let (inst, v) = (Inst(self.func.insts.len() as u32), Value(self.func.values.len() as u32));
        self.func.values.push(ValueData::new(repr, ty, Def::Inst(inst)));
        self.func.value_names.push(None);
        self.func.insts.push(InstData { op, result: Some(v), loc });
        self.out.push(inst);
        v
    }
    fn class(&self, v: Value) -> Class {
        self.words.class.get(v.index()).copied().unwrap_or(Class::None)
    }
    /// The low 64 bits of an int.
    fn raw(&mut self, v: Value, loc: Loc) -> Value {
        if self.class(v) != Class::None {
            return v;
        }
        if let Some(Op::Const(c)) = def_op(self.func, v) {
            if let Const::Int(text) = &self.consts[c.0 as usize] {
                if let Ok(c) = text.parse::<i128>() {
                    return self.emit(Op::IntConst(c as i64), Repr::I64, Ty::Any, loc);
                }
            }
        }
        let small = self.words.small.get(v.index()).copied().unwrap_or(false);
        let op = if small { Op::UnboxSmi(v) } else { Op::UnboxWord(v) };
        self.emit(op, Repr::I64, Ty::Any, loc)
    }
    /// The int as an object.
    fn object(&mut self, v: Value, loc: Loc) -> Value {
        match self.class(v) {
            Class::None => v,
            Class::Word | Class::Low => self.emit(Op::BoxWord(v), Repr::Obj, Ty::Int, loc),
        }
    }
}

/// Changes the function. After all other changes, which may have replaced operations.
pub fn apply(func: &mut Func, consts: &[Const], words: &Words) {
    for (v, class) in words.class.iter().enumerate() {
        if *class != Class::None {
            func.values[v].repr = Repr::I64;
            func.values[v].ty = Ty::Any;
        }
    }
    for b in 0..func.blocks.len() {
        let insts = std::mem::take(&mut func.blocks[b].insts);
        let mut maker = Maker { func, consts, words, out: Vec::with_capacity(insts.len()) };
        // What comes before a branch stays together with it.
        let tests = insts.iter().rev().take_while(|i| is_test(&maker.func.insts[i.index()].op)).count();
        let (body, tests) = insts.split_at(insts.len() - tests);
        for &i in body {
            instruction(&mut maker, i);
        }
        let before = maker.out.len();
        for &i in tests {
            instruction(&mut maker, i);
        }
        let tests = maker.out.split_off(before);
        terminator(&mut maker, Block(b as u32));
        let mut all = maker.out;
        all.extend(tests);
        func.blocks[b].insts = all;
    }
}

fn is_test(op: &Op) -> bool {
    matches!(op, Op::Compare(..) | Op::Truth(_) | Op::Not(_) | Op::Is(..) | Op::IsUnset(_) | Op::IsType(..))
}

fn instruction(maker: &mut Maker<'_>, i: Inst) {
    let InstData { op, result, loc } = maker.func.insts[i.index()].clone();
    let raw = maker.words.raw.get(i.index()).copied().unwrap_or(false);
    if let (true, &Op::Binary { op, a, b, .. }, Some(r)) = (raw, &op, result) {
        let (x, y) = (maker.raw(a, loc), maker.raw(b, loc));
        let word = if op == BinOp::Shr { Op::WordShr(x, y) } else { Op::IntBinary(op, x, y) };
        if maker.class(r) == Class::None {
            let v = maker.emit(word, Repr::I64, Ty::Any, loc);
            maker.func.insts[i.index()].op = Op::BoxSmi(v);
        } else {
            maker.func.insts[i.index()].op = word;
        }
    } else {
        let mut op = op;
        op.map_operands(|v| maker.object(v, loc));
        maker.func.insts[i.index()].op = op;
    }
    maker.out.push(i);
}

fn terminator(maker: &mut Maker<'_>, b: Block) {
    let loc = maker.func.blocks[b.index()].term_loc;
    let mut term = std::mem::replace(&mut maker.func.blocks[b.index()].term, Term::Unreachable);
    match &mut term {
        Term::Return(v) | Term::Reraise(v) => *v = maker.object(*v, loc),
        Term::Raise { exc, cause } => {
            *exc = maker.object(*exc, loc);
            cause.iter_mut().for_each(|c| *c = maker.object(*c, loc));
        }
        Term::Jump(_) | Term::Branch { .. } | Term::RaiseHandled | Term::Unreachable => {}
    }
    for e in term.edges_mut() {
        for n in 0..e.args.len() {
            let param = maker.func.blocks[e.block.index()].params[n];
            e.args[n] = match maker.class(param) {
                Class::None => maker.object(e.args[n], loc),
                Class::Word | Class::Low => maker.raw(e.args[n], loc),
            };
        }
    }
    maker.func.blocks[b.index()].term = term;
}
