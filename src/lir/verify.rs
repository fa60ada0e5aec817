//! Checks what every LIR function must satisfy: one definition per value, definitions dominate
//! uses, types and edge arguments fit, and the special operations stand where they may.

use super::func::*;
use crate::analysis::cfg::Cfg;

/// Everything that is wrong with the program's functions.
pub fn verify_program(program: &Program) -> Vec<String> {
    let mut out = Vec::new();
    for f in &program.funcs {
        for e in verify_func(f) {
            out.push(format!("{}: {e}", f.qualname));
        }
    }
    out
}

/// Everything that is wrong with a function.
pub fn verify_func(f: &Func) -> Vec<String> {
    let mut v = Verifier { f, errors: Vec::new() };
    if !v.shape() {
        return v.errors;
    }
    v.dominance();
    v.errors
}

struct Verifier<'a> {
    f: &'a Func,
    errors: Vec<String>,
}

impl Verifier<'_> {
    fn error(&mut self, block: usize, text: String) {
        let name = &self.f.blocks[block].name;
        self.errors.push(format!("b{block} {name:?}: {text}"));
    }

    /// Indices are in range and edges fit; without that nothing else can be checked.
    fn shape(&mut self) -> bool {
        let f = self.f;
        for (i, block) in f.blocks.iter().enumerate() {
            for e in block.term.edges() {
                let Some(target) = f.blocks.get(e.block.index()) else {
                    self.error(i, format!("edge to missing {}", e.block));
                    continue;
                };
                if e.block == f.entry {
                    self.error(i, "edge to the entry".to_string());
                }
                if e.args.len() != target.params.len() {
                    let (n, m) = (e.args.len(), target.params.len());
                    self.error(i, format!("edge to {} has {n} arguments, not {m}", e.block));
                }
                for (a, p) in e.args.iter().zip(&target.params) {
                    if f.types.get(a.index()) != f.types.get(p.index()) {
                        self.error(i, format!("argument {a} of edge to {} has another type", e.block));
                    }
                }
            }
            self.block(i, block);
        }
        self.errors.is_empty()
    }

    fn block(&mut self, i: usize, block: &BlockData) {
        let f = self.f;
        let ty = |v: Val| f.types.get(v.index()).copied();
        for (n, inst) in block.insts.iter().enumerate() {
            let last = n + 1 == block.insts.len();
            match &inst.op {
                Op::IntOvf(..) | Op::MulOvf(..) => {
                    let read = matches!(block.term, Term::BrOverflow { of, .. } if Some(of) == inst.result);
                    if !last || !read {
                        self.error(i, "overflow operation not before its br_overflow".to_string());
                    }
                }
                Op::ReadLr if n != 0 => self.error(i, "read_lr is not first".to_string()),
                Op::Param(_) | Op::ParamFunc | Op::ParamFloat(_) if i != f.entry.index() => {
                    self.error(i, "parameter outside the entry".to_string());
                }
                Op::Yield(_) if f.kind != FuncKind::Resume => {
                    self.error(i, "yield outside a resume function".to_string());
                }
                _ => {}
            }
            self.types(i, inst, &ty);
        }
        let want = match &block.term {
            Term::BrFCmp { .. } => Type::F64,
            _ => Type::I64,
        };
        for v in block.term.operands() {
            if ty(v) != Some(want) && !matches!(block.term, Term::Return(_)) {
                self.error(i, format!("{v} has the wrong type for the terminator"));
            }
        }
        if let Term::BrOverflow { of, .. } = block.term {
            let ok = block.insts.last().is_some_and(|inst| {
                matches!(inst.op, Op::IntOvf(..) | Op::MulOvf(..)) && inst.result == Some(of)
            });
            if !ok {
                self.error(i, "br_overflow without its operation".to_string());
            }
        }
    }

    fn types(&mut self, i: usize, inst: &Inst, ty: &dyn Fn(Val) -> Option<Type>) {
        let (operands, result) = match &inst.op {
            Op::Float(..) | Op::FloatUn(..) | Op::Fused(..) => (Some(Type::F64), Some(Type::F64)),
            Op::FCmp(..) | Op::FloatToInt(_) | Op::FloatToBits(_) => (Some(Type::F64), Some(Type::I64)),
            Op::IntToFloat(_) | Op::BitsToFloat(_) => (Some(Type::I64), Some(Type::F64)),
            Op::FConst(_) | Op::ParamFloat(_) => (None, Some(Type::F64)),
            Op::Load(Width::F64, _) => (Some(Type::I64), Some(Type::F64)),
            Op::Store(..) => (None, None),
            Op::Call { ret, .. } => (None, *ret),
            Op::Select { .. }
            | Op::IConst(_)
            | Op::SymAddr(_)
            | Op::Int(..)
            | Op::IntOvf(..)
            | Op::MulOvf(..)
            | Op::ICmp(..)
            | Op::Load(..)
            | Op::ArgArray(_)
            | Op::ReadLr
            | Op::Param(_)
            | Op::ParamFunc
            | Op::Yield(_)
            | Op::GeneratorSelf
            | Op::StackPointer => (Some(Type::I64), Some(Type::I64)),
        };
        if inst.result.and_then(ty) != result {
            self.error(i, format!("wrong result type of {:?}", inst.op));
        }
        if let Some(want) = operands {
            let mut bad = Vec::new();
            inst.op.for_each_operand(|v| {
                if ty(v) != Some(want) {
                    bad.push(v);
                }
            });
            for v in bad {
                self.error(i, format!("{v} has the wrong type in {:?}", inst.op));
            }
        }
    }

    /// Each value has one definition, which dominates every use.
    fn dominance(&mut self) {
        let f = self.f;
        let cfg = Cfg::new(f);
        // (block, position): parameters at 0, instruction n at n + 1.
        let mut defs: Vec<Option<(usize, usize)>> = vec![None; f.types.len()];
        for (i, block) in f.blocks.iter().enumerate() {
            let results = block.insts.iter().enumerate().filter_map(|(n, x)| x.result.map(|v| (n + 1, v)));
            for (n, v) in block.params.iter().map(|&v| (0, v)).chain(results) {
                if defs[v.index()].replace((i, n)).is_some() {
                    self.error(i, format!("{v} is defined twice"));
                }
            }
        }
        for (i, block) in f.blocks.iter().enumerate() {
            if !cfg.reachable(i) {
                continue;
            }
            let mut uses = Vec::new();
            for (n, inst) in block.insts.iter().enumerate() {
                inst.op.for_each_operand(|v| uses.push((n + 1, v)));
            }
            let end = block.insts.len() + 1;
            uses.extend(block.term.operands().into_iter().map(|v| (end, v)));
            for e in block.term.edges() {
                uses.extend(e.args.iter().map(|&v| (end, v)));
            }
            for (at, v) in uses {
                let ok = match defs.get(v.index()).copied().flatten() {
                    Some((b, n)) if b == i => n < at,
                    Some((b, _)) => cfg.reachable(b) && cfg.dominates(b, i),
                    None => false,
                };
                if !ok {
                    self.error(i, format!("{v} is used where it is not defined"));
                }
            }
        }
    }
}
