//! The way of one exception from where it is raised to behind its handlers, and the copy of it.

use super::super::edit::*;
use super::classes::{Class, Classes};
use super::implicit::Site;
use super::quiet::is_quiet;
use crate::analysis::cfg::Cfg;
use crate::base::hash::Map;
use crate::hir::{Block, Const, Def, Edge, Func, Inst, Loc, Op, Term, Ty, Value, ValueData};

/// So many operations at most are copied for a way, where the original stays.
const LARGEST: usize = 60;
/// And where nothing else leads to the handler.
const LARGEST_MOVED: usize = 400;

/// What a value is on the way that no operation makes there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Known {
    Exception(Class),
    /// What was handled before so many exceptions of the way.
    Handled(usize),
    Decided(bool),
}

/// Where an exception of the way stands when control comes to a block.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct State {
    /// It is on the way to the handler that the block begins.
    pending: Option<Class>,
    /// Those that are handled, the innermost last.
    handled: Vec<Class>,
}

/// A block to copy.
struct Step {
    block: usize,
    state: State,
    /// Operations that go.
    gone: Vec<Inst>,
    /// The end of the copy, if it is not that of the block: one of its edges, as it stands there.
    jump: Option<Edge>,
    /// The blocks behind it that are copied, too.
    copied: Vec<Block>,
    /// Does anything in it leave by its unwind edge? Whether that leads to a copy.
    unwinds: Option<bool>,
    /// Reached by an exception that is not of the way.
    apart: bool,
}

/// Where control goes at the end of a block.
struct End {
    jump: Option<Edge>,
    copied: Vec<Block>,
    /// By the unwind edge, with an exception that is not of the way.
    raises: bool,
}

/// The way of an exception.
pub struct Way {
    /// Where it is raised.
    source: usize,
    pub loc: Loc,
    class: String,
    /// What makes it.
    made: Option<Inst>,
    /// What raises it, where that is no `raise`.
    site: Option<Site>,
    /// Handlers that it gets to.
    roots: Vec<usize>,
    steps: Vec<Step>,
    /// By block: its step.
    place: Map<usize, usize>,
    known: Map<Value, Known>,
    /// The line of the code that it leads to.
    line: u32,
    /// It may be of a class derived from this one.
    derived: bool,
}

impl Way {
    /// Where an exception that is not of the way goes in the end: what is left of most blocks that clean up takes it and
    /// raises it again.
    fn past_cleanup<'f>(
        &self,
        func: &'f Func,
        mut e: &'f Edge,
        mut copied: bool,
    ) -> Option<(&'f Edge, bool)> {
        while copied {
            let step = &self.steps[*self.place.get(&e.block.index())?];
            let block = &func.blocks[step.block];
            let mut left =
                block.insts.iter().filter(|i| !step.gone.contains(i)).map(|i| &func.insts[i.index()]);
            let (Some(take), None, Term::Reraise(again)) = (left.next(), left.next(), &block.term) else {
                break;
            };
            if !matches!(take.op, Op::ExcTake) || take.result != Some(*again) || !block.params.is_empty() {
                break;
            }
            (e, copied) = (block.unwind.as_ref()?, step.unwinds?);
        }
        Some((e, copied))
    }

    pub fn remark(&self) -> String {
        format!("{} is a jump to its handler: nothing looks at it (line {})", self.class, self.line)
    }
}

pub struct Copier<'a> {
    consts: &'a [Const],
    classes: &'a Classes,
    cfg: &'a Cfg,
    uses: Vec<u32>,
}

type Refused = &'static str;

impl<'a> Copier<'a> {
    pub fn new(func: &Func, consts: &'a [Const], classes: &'a Classes, cfg: &'a Cfg) -> Copier<'a> {
        Copier { consts, classes, cfg, uses: func.use_counts() }
    }

    /// The class of an exception that is made or named here for nothing but to be raised, and what makes it.
    fn raised(&self, func: &Func, exc: Value) -> Option<(Class, Option<Inst>)> {
        if let Some(class) = self.classes.of(func, self.consts, exc) {
            return self.classes.takes(class).map(|_| (class, None));
        }
        let Def::Inst(i) = func.values[exc.index()].def else { return None };
        let class = self.classes.made_by(func, self.consts, &func.insts[i.index()].op)?;
        (self.uses[exc.index()] == 1).then_some((class, Some(i)))
    }

    /// Does the cause of a `raise` need no test?
    fn is_cause(&self, func: &Func, way: &Way, cause: Option<Value>) -> bool {
        cause.is_none_or(|c| {
            matches!(way.known.get(&c), Some(Known::Exception(_)))
                || matches!(const_of(func, self.consts, c), Some(Const::None))
                || matches!(def_op(func, c), Some(Op::ExcTake))
        })
    }

    /// Follows the exception that a block raises at its end.
    pub fn follow_raise(&self, func: &Func, source: usize) -> Result<Way, Refused> {
        let block = &func.blocks[source];
        let Term::Raise { exc, cause } = block.term else { return Err("nothing is raised") };
        let Some((class, made)) = self.raised(func, exc) else {
            return Err("it is not made here of a class that only makes it");
        };
        let mut way = self.way(source, block.term_loc, class);
        way.made = made;
        if !self.is_cause(func, &way, cause) {
            return Err("its cause may be no exception");
        }
        self.follow(func, way, class)
    }

    /// Follows the exception of an operation.
    pub fn follow_site(&self, func: &Func, source: usize, site: Site) -> Result<Way, Refused> {
        let Some(class) = site.class() else { return Err("its class is not known") };
        let mut way = self.way(source, func.insts[site.inst.index()].loc, class);
        (way.derived, way.site) = (site.may_be_derived(), Some(site));
        self.follow(func, way, class)
    }

    fn way(&self, source: usize, loc: Loc, class: Class) -> Way {
        Way {
            source,
            loc,
            class: self.classes.name(class).to_string(),
            made: None,
            site: None,
            roots: Vec::new(),
            steps: Vec::new(),
            place: Map::default(),
            known: Map::default(),
            line: 0,
            derived: false,
        }
    }

    fn follow(&self, func: &Func, mut way: Way, class: Class) -> Result<Way, Refused> {
        let source = way.source;
        let Some(handler) = &func.blocks[source].unwind else {
            return Err("nothing in the function catches it");
        };
        self.raise_to(&mut way, handler.block, State { pending: Some(class), handled: Vec::new() }, false)?;
        let mut next = 0;
        while next < way.steps.len() {
            self.step(func, &mut way, next)?;
            next += 1;
        }
        if way.roots.iter().any(|&r| self.cfg.dominates(r, source)) {
            return Err("its handler leads to it");
        }
        let alone = |&r: &usize| self.cfg.preds[r].iter().all(|&p| p == source);
        let moved = way.site.is_none() && way.roots.iter().all(alone);
        let size: usize = way.steps.iter().map(|s| func.blocks[s.block].insts.len() - s.gone.len() + 1).sum();
        if size > if moved { LARGEST_MOVED } else { LARGEST } {
            return Err("too much code would be copied");
        }
        Ok(way)
    }

    fn is_quiet(&self, func: &Func, op: &Op) -> bool {
        is_quiet(func, self.consts, self.classes.plain_keys, op)
    }

    fn raise_to(&self, way: &mut Way, handler: Block, state: State, apart: bool) -> Result<bool, Refused> {
        if !way.roots.contains(&handler.index()) {
            way.roots.push(handler.index());
        }
        self.go(way, handler, state, apart)
    }

    /// Control comes to a block. Whether to its copy.
    fn go(&self, way: &mut Way, to: Block, state: State, apart: bool) -> Result<bool, Refused> {
        let b = to.index();
        let free = state.pending.is_none() && state.handled.is_empty();
        if free && !way.roots.iter().any(|&r| r != b && self.cfg.dominates(r, b)) {
            return Ok(false);
        }
        if let Some(&n) = way.place.get(&b) {
            way.steps[n].apart &= apart;
            return if way.steps[n].state == state { Ok(true) } else { Err("its handlers go round") };
        }
        if !way.roots.iter().any(|&r| self.cfg.dominates(r, b)) {
            return Err("its handler is entered otherwise");
        }
        if way.steps.len() > LARGEST_MOVED {
            return Err("too much code would be copied");
        }
        way.place.insert(b, way.steps.len());
        way.steps.push(Step {
            block: b,
            state,
            gone: Vec::new(),
            jump: None,
            copied: Vec::new(),
            unwinds: None,
            apart,
        });
        Ok(true)
    }

    /// Goes through a block.
    fn step(&self, func: &Func, way: &mut Way, n: usize) -> Result<(), Refused> {
        let Step { block: b, ref state, apart, .. } = way.steps[n];
        let mut state = state.clone();
        let block = &func.blocks[b];
        let began = state.handled.clone();
        let mut gone = Vec::new();
        let mut unwinds = false;
        for &i in &block.insts {
            let inst = &func.insts[i.index()];
            let op = &inst.op;
            let result = inst.result;
            match op {
                Op::ExcTake if state.pending.is_some() => {
                    if let (Some(class), Some(r)) = (state.pending.take(), result) {
                        way.known.insert(r, Known::Exception(class));
                    }
                    way.line = inst.loc.line;
                    gone.push(i);
                    continue;
                }
                Op::ExcPush(v) => match way.known.get(v) {
                    Some(&Known::Exception(class)) => {
                        if let Some(r) = result {
                            way.known.insert(r, Known::Handled(state.handled.len()));
                        }
                        state.handled.push(class);
                        gone.push(i);
                        continue;
                    }
                    _ if !state.handled.is_empty() => {
                        return Err("another exception may come while it is handled")
                    }
                    _ => {}
                },
                Op::ExcPop(v) => match way.known.get(v) {
                    Some(&Known::Handled(depth)) if depth + 1 == state.handled.len() => {
                        state.handled.pop();
                        gone.push(i);
                        continue;
                    }
                    Some(_) => return Err("its handlers are not in one another"),
                    None if !state.handled.is_empty() => return Err("its handlers are not in one another"),
                    None => {}
                },
                Op::ExcMatch { exc, class } => {
                    if let Some(&Known::Exception(of)) = way.known.get(exc) {
                        let Some(holds) = self.matches(func, way, of, *class) else {
                            return Err("what a handler catches is not known");
                        };
                        if let Some(r) = result {
                            way.known.insert(r, Known::Decided(holds));
                        }
                        if holds {
                            way.line = inst.loc.line;
                        }
                        gone.push(i);
                        continue;
                    }
                }
                _ => {}
            }
            let raised = matches!(block.term, Term::Raise { exc, .. } if Some(exc) == result);
            if raised
                && self.raised(func, result.unwrap_or(Value(0))).is_some_and(|(_, made)| made == Some(i))
            {
                // Whether it is needed is seen at the end of the block.
                continue;
            }
            let mut looked_at = false;
            op.visit_operands(|v| looked_at |= way.known.contains_key(&v));
            if looked_at {
                return Err("its handler looks at it");
            }
            // What a block does behind a handler leaves by the same edge as what it does in it.
            let inside = !state.handled.is_empty() || state.pending.is_some();
            let take = matches!(op, Op::ExcTake) && apart;
            if inside && !take && !self.is_quiet(func, op) {
                return Err("its handler does what may raise or run other code, which could see it");
            }
            if !inside && !began.is_empty() && op.may_raise() && !self.is_quiet(func, op) {
                return Err("its handler is left in the middle of a block");
            }
            if !may_be_copied(op) {
                return Err("its handler holds what cannot be copied");
            }
            unwinds |= op.may_raise() && !matches!(op, Op::BuiltinGet(_));
        }
        if block.term.raises() && unwinds && began != state.handled {
            return Err("its handler is left in the middle of a block");
        }
        let end = self.end(func, way, b, &mut state, &mut gone)?;
        let mut unwind = None;
        if unwinds || end.raises {
            unwind = Some(match &block.unwind {
                Some(e) => {
                    // Operations leave as it began, a `raise` as it ends.
                    let handled = if end.raises { state.handled } else { began };
                    self.not_looked_at(way, e)?;
                    self.go(way, e.block, State { pending: None, handled }, true)?
                }
                None => false,
            });
        }
        let step = &mut way.steps[n];
        (step.gone, step.jump, step.copied, step.unwinds) = (gone, end.jump, end.copied, unwind);
        Ok(())
    }

    /// The end of a block: where control goes.
    fn end(
        &self,
        func: &Func,
        way: &mut Way,
        b: usize,
        state: &mut State,
        gone: &mut Vec<Inst>,
    ) -> Result<End, Refused> {
        let block = &func.blocks[b];
        let apart = way.steps[way.place[&b]].apart;
        let inside = !state.handled.is_empty();
        if state.pending.is_some() {
            return Err("its handler is entered otherwise");
        }
        let known = |v: &Value| way.known.get(v).copied();
        let raised = match &block.term {
            Term::Raise { exc, cause } => {
                let again = match known(exc) {
                    Some(Known::Exception(class)) => Some((class, None)),
                    _ => self.raised(func, *exc),
                };
                match again {
                    Some((class, made))
                        if self.is_cause(func, way, *cause) && (inside || known(exc).is_some()) =>
                    {
                        gone.extend(made);
                        Some(class)
                    }
                    _ if inside || cause.is_some_and(|c| known(&c).is_some()) => {
                        return Err("its handler raises what is not known")
                    }
                    _ => None,
                }
            }
            Term::RaiseHandled => state.handled.last().copied(),
            Term::Reraise(exc) => match known(exc) {
                Some(Known::Exception(class)) => Some(class),
                _ if inside && !apart => return Err("its handlers are not in one another"),
                _ => None,
            },
            _ => None,
        };
        if let Some(class) = raised {
            let Some(e) = &block.unwind else { return Err("it may leave the function") };
            self.not_looked_at(way, e)?;
            let state = State { pending: Some(class), handled: state.handled.clone() };
            self.raise_to(way, e.block, state, apart)?;
            return Ok(End { jump: Some(e.clone()), copied: vec![e.block], raises: false });
        }
        if block.term.raises() {
            return Ok(End { jump: None, copied: Vec::new(), raises: true });
        }
        let chosen = match &block.term {
            Term::Branch { cond, then, els } => match known(cond) {
                Some(Known::Decided(true)) => Some(then),
                Some(Known::Decided(false)) => Some(els),
                Some(_) => return Err("its handler looks at it"),
                None => None,
            },
            Term::Return(_) if inside => return Err("its handler is left by a return"),
            _ => None,
        };
        let mut looked_at = false;
        match chosen {
            Some(e) => e.args.iter().for_each(|v| looked_at |= known(v).is_some()),
            None => block.term.visit_operands(|v| looked_at |= known(&v).is_some()),
        }
        if looked_at {
            return Err("its handler looks at it");
        }
        let edges: Vec<Block> = match chosen {
            Some(e) => vec![e.block],
            None => block.term.edges().map(|e| e.block).collect(),
        };
        let jump = chosen.cloned();
        let mut copied = Vec::new();
        for to in edges {
            if self.go(way, to, state.clone(), apart)? {
                copied.push(to);
            }
        }
        Ok(End { jump, copied, raises: false })
    }

    fn not_looked_at(&self, way: &Way, e: &Edge) -> Result<(), Refused> {
        match e.args.iter().any(|v| way.known.contains_key(v)) {
            true => Err("its handler looks at it"),
            false => Ok(()),
        }
    }

    /// Does `except class` catch it?
    fn matches(&self, func: &Func, way: &Way, exc: Class, class: Value) -> Option<bool> {
        let one = |v: Value| {
            let class = self.classes.of(func, self.consts, v)?;
            let holds = self.classes.derives(exc, class);
            // It may be an instance of that very class.
            let open = !holds && way.derived && self.classes.derives(class, exc);
            (!open).then_some(holds)
        };
        match def_op(func, class) {
            Some(Op::BuildTuple(classes)) => {
                let holds: Option<Vec<bool>> = classes.iter().map(|&c| one(c)).collect();
                Some(holds?.contains(&true))
            }
            _ => one(class),
        }
    }

    /// Makes the copies, and has the exceptions' places jump to them.
    pub fn copy(&self, func: &mut Func, ways: &[Way]) {
        // Ways that begin alike share a copy.
        let mut made: Map<(Block, Class, bool), Block> = Map::default();
        let mut starts = Vec::with_capacity(ways.len());
        for way in ways {
            let first = &way.steps[0];
            let cold = func.blocks[way.source].cold;
            let key = (Block(first.block as u32), first.state.pending.unwrap_or(0), cold);
            let start = made.get(&key).copied().unwrap_or_else(|| self.copy_way(func, way, cold));
            made.insert(key, start);
            starts.push(start);
        }
        // Now that nothing is copied any more.
        for (way, start) in ways.iter().zip(starts) {
            let block = &mut func.blocks[way.source];
            let to = edge(start, block.unwind.as_ref().map_or(Vec::new(), |e| e.args.clone()));
            match &way.site {
                Some(site) => site.lead_to(func, way.source, to),
                None => block.term = Term::Jump(to),
            }
        }
        self.drop_unused(func, ways.iter().filter_map(|way| way.made).collect());
    }

    /// Drops what makes exceptions, and the texts and numbers that are computed for them alone.
    fn drop_unused(&self, func: &mut Func, mut work: Vec<Inst>) {
        if work.is_empty() {
            return;
        }
        // Copies may use what is made.
        let mut uses = func.use_counts();
        let mut gone = Vec::new();
        while let Some(i) = work.pop() {
            let inst = &func.insts[i.index()];
            if inst.result.is_some_and(|r| uses[r.index()] > 0) || gone.contains(&i) {
                continue;
            }
            gone.push(i);
            inst.op.visit_operands(|v| {
                uses[v.index()] -= 1;
                let Def::Inst(i) = func.values[v.index()].def else { return };
                let op = &func.insts[i.index()].op;
                let computes = matches!(
                    op,
                    Op::Binary { .. }
                        | Op::Unary(..)
                        | Op::Compare(..)
                        | Op::FormatValue { .. }
                        | Op::BuildStr(_)
                );
                if computes && self.is_quiet(func, op) {
                    work.push(i);
                }
            });
        }
        func.blocks.iter_mut().for_each(|b| b.insts.retain(|i| !gone.contains(i)));
    }

    fn copy_way(&self, func: &mut Func, way: &Way, cold: bool) -> Block {
        let mut map: Map<Value, Value> = Map::default();
        let mut copies: Vec<Block> = Vec::with_capacity(way.steps.len());
        for step in &way.steps {
            let name = func.blocks[step.block].name.clone();
            let copy = new_block(func, name, None, cold || step.apart);
            func.blocks[copy.index()].rare = func.blocks[way.source].rare;
            copies.push(copy);
            for p in func.blocks[step.block].params.clone() {
                let data = func.values[p.index()];
                let made = new_param(func, copy, data.repr, data.ty);
                copied(func, p, made, &mut map);
            }
            for i in func.blocks[step.block].insts.clone() {
                if step.gone.contains(&i) {
                    continue;
                }
                let (op, result, loc) = {
                    let inst = &func.insts[i.index()];
                    (inst.op.clone(), inst.result, inst.loc)
                };
                let (inst, made) = make_inst(func, op, Ty::Any, loc);
                if let (Some(r), Some(made)) = (result, made) {
                    copied(func, r, made, &mut map);
                }
                func.blocks[copy.index()].insts.push(inst);
            }
        }
        let name = |v: Value| map.get(&v).copied().unwrap_or(v);
        let moved = |e: &Edge, copied: bool| {
            let copy = way.place.get(&e.block.index()).filter(|_| copied).map(|&n| copies[n]);
            edge(copy.unwrap_or(e.block), e.args.iter().map(|&v| name(v)).collect())
        };
        for (step, &copy) in way.steps.iter().zip(&copies) {
            for i in func.blocks[copy.index()].insts.clone() {
                func.insts[i.index()].op.map_operands(name);
            }
            let original = &func.blocks[step.block];
            let loc = original.term_loc;
            let unwind = step.unwinds.and_then(|copied| {
                let (e, copied) = way.past_cleanup(func, original.unwind.as_ref()?, copied)?;
                Some(moved(e, copied))
            });
            let to = |e: &Edge| moved(e, step.copied.contains(&e.block));
            let term = match &step.jump {
                Some(e) => Term::Jump(to(e)),
                None => {
                    let mut term = original.term.clone();
                    let edges: Vec<Edge> = original.term.edges().map(to).collect();
                    term.map_operands(name);
                    term.edges_mut().zip(edges).for_each(|(e, to)| *e = to);
                    term
                }
            };
            func.blocks[copy.index()].unwind = unwind;
            set_term(func, copy, term, loc);
        }
        copies[0]
    }
}

/// Notes a copy of a value, which is known to be what the original is.
fn copied(func: &mut Func, of: Value, made: Value, map: &mut Map<Value, Value>) {
    let def = func.values[made.index()].def;
    func.values[made.index()] = ValueData { def, ..func.values[of.index()] };
    func.value_names[made.index()] = func.value_names[of.index()].clone();
    map.insert(of, made);
}
