//! Bodies of generators as `fuse` and `fuse-loops` put them in place of their consumers' calls.

use super::edit::{intern, make_inst, replace_uses};
use super::inline::leaves_generator;
use crate::hir::{Block, Const, ConstId, Func, FuncId, FuncKind, Inst, Op, Program, Term, Ty, Value};

/// Bodies with more operations stay generators.
const LARGEST: usize = 150;

/// The body of each generator that a call names, or why it cannot stand in its consumer. Bodies are taken before any
/// consumer is changed, so that those consumed in one another come one after the other.
pub struct Bodies(Vec<Option<Result<Func, &'static str>>>);

impl Bodies {
    pub fn new(program: &mut Program) -> Bodies {
        let mut bodies: Vec<Option<Result<Func, &'static str>>> = vec![None; program.funcs.len()];
        let is_generator = |f: &Func| f.kind == FuncKind::Generator;
        if !program.funcs.iter().any(is_generator) {
            return Bodies(bodies);
        }
        let none = intern(&mut program.consts, Const::None);
        for func in &program.funcs {
            for &i in func.blocks.iter().flat_map(|b| &b.insts) {
                let (Op::CallDirect { func: id, .. } | Op::CallGenerator { func: id, .. }) =
                    func.insts[i.index()].op
                else {
                    continue;
                };
                let (callee, body) = (&program.funcs[id.index()], &mut bodies[id.index()]);
                if is_generator(callee) && body.is_none() {
                    *body = Some(alone(callee, id, none));
                }
            }
        }
        Bodies(bodies)
    }

    /// The body of a generator.
    pub fn get(&self, id: FuncId) -> Result<&Func, &'static str> {
        match &self.0[id.index()] {
            Some(body) => body.as_ref().map_err(|reason| *reason),
            None => Err("it is no generator"),
        }
    }

    /// Does a call run a generator that can stand in its consumer?
    pub fn contains(&self, id: FuncId) -> bool {
        matches!(self.0[id.index()], Some(Ok(_)))
    }

    /// Is the function a generator that a call names?
    pub fn is_called(&self, id: FuncId) -> bool {
        self.0[id.index()].is_some()
    }
}

/// The body of a generator that is only asked for its next item: it handles nothing, nothing is sent to it, and it
/// does not look at its own object. What it delegates to (`yield from`) it loops over.
fn alone(generator: &Func, id: FuncId, none: ConstId) -> Result<Func, &'static str> {
    let itself = |i: &Inst| match generator.insts[i.index()].op {
        Op::CallDirect { func, .. } | Op::CallGenerator { func, .. } => func == id,
        _ => false,
    };
    if generator.blocks.iter().flat_map(|b| &b.insts).any(itself) {
        return Err("it is recursive");
    }
    let counts = generator.use_counts();
    let mut body = generator.clone();
    let mut map = vec![None; body.values.len()];
    let mut changed = false;
    for b in 0..body.blocks.len() {
        let mut at = 0;
        while let Some(&i) = body.blocks[b].insts.get(at) {
            at += 1;
            let inst = body.insts[i.index()].clone();
            match (&inst.op, inst.result) {
                (Op::YieldFromIter(iterable), Some(delegate)) => {
                    body.insts[i.index()].op = Op::GetIter(*iterable);
                    loop_over(&mut body, delegate)?;
                    changed = true;
                }
                // A `for` sends nothing.
                (Op::Yield(_), Some(sent)) if counts[sent.index()] > 0 => {
                    let (nothing, value) = make_inst(&mut body, Op::Const(none), Ty::None, inst.loc);
                    body.blocks[b].insts.insert(at, nothing);
                    map[sent.index()] = value;
                    at += 1;
                }
                (Op::SelfFunc, _) => return Err("it needs its function object"),
                (Op::AwaitIter(_), _) => return Err("it waits"),
                _ => {}
            }
        }
    }
    replace_uses(&mut body, &map);
    if changed {
        let order: Vec<Block> = (0..body.blocks.len() as u32).map(Block).collect();
        crate::hir::cleanup::cleanup(&mut body, &order);
    }
    for b in (0..body.blocks.len() as u32).map(Block) {
        let block = &body.blocks[b.index()];
        if block.unwind.as_ref().is_some_and(|e| !leaves_generator(&body, e.block)) {
            return Err("it handles exceptions");
        }
        let ends = matches!(
            block.term,
            Term::Jump(_) | Term::Branch { .. } | Term::Return(_) | Term::Raise { .. } | Term::Unreachable
        );
        if !ends && !leaves_generator(&body, b) {
            return Err("it raises again what is being handled");
        }
        let delegates = |i: &Inst| {
            matches!(body.insts[i.index()].op, Op::GenSend { .. } | Op::GenThrow { .. } | Op::GenResult)
        };
        if block.insts.iter().any(delegates) {
            return Err("the result of what it delegates to is used");
        }
    }
    let size: usize = body.blocks.iter().map(|b| b.insts.len()).sum();
    if size > LARGEST {
        return Err("it is too large");
    }
    Ok(body)
}

/// Makes a loop of the blocks that `yield from` is (`build/generator.rs`).
fn loop_over(body: &mut Func, delegate: Value) -> Result<(), &'static str> {
    const OTHER: &str = "it delegates in a way of its own";
    let sends =
        |i: &Inst| matches!(body.insts[i.index()].op, Op::GenSend { delegate: d, .. } if d == delegate);
    let header = body.blocks.iter().position(|b| b.insts.first().is_some_and(sends)).ok_or(OTHER)?;
    let send = body.blocks[header].insts[0];
    let Op::GenSend { value, .. } = body.insts[send.index()].op else { return Err(OTHER) };
    if body.blocks[header].params != [value] {
        return Err(OTHER);
    }
    let Term::Branch { then: done, els: suspend, .. } = body.blocks[header].term.clone() else {
        return Err(OTHER);
    };
    body.insts[send.index()].op = Op::IterNext(delegate);
    body.blocks[header].params.clear();
    for block in &mut body.blocks {
        let edges = block.term.edges_mut().chain(&mut block.unwind);
        edges.filter(|e| e.block.index() == header).for_each(|e| e.args.clear());
    }
    body.blocks[suspend.block.index()].unwind = None;
    // The value of the expression.
    let counts = body.use_counts();
    let done = done.block.index();
    let unused = |i: &Inst| {
        let inst = &body.insts[i.index()];
        matches!(inst.op, Op::GenResult) && inst.result.is_none_or(|r| counts[r.index()] == 0)
    };
    if let Some(at) = body.blocks[done].insts.iter().position(unused) {
        body.blocks[done].insts.remove(at);
    }
    Ok(())
}
