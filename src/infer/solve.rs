//! The fixpoint: functions are swept until nothing they read changes.
//!
//! Propagation is optimistic (Wegman and Zadeck, TOPLAS 1991): a block counts only once an edge into
//! it can be taken, a function once something can call it. A sweep visits the blocks that have read something that has
//! changed (`pending`), in reverse postorder, until there are none; what it changes outside (parameters, results,
//! globals, cells, items of containers) marks the blocks that read it and puts their functions on the worklist.

use super::bounds::{self, Bounds, Counter, Holds, Narrowed, Test};
use super::classes::{self, Classes};
use super::facts::{is_set_up, is_word, BlockId, Facts};
use super::fields::Fields;
use super::pending::{Pending, NOWHERE};
use super::value::*;
use crate::analysis::cfg;
use crate::analysis::range::Range;
use crate::hir::{Const, ConstId, Def, Func, FuncId, FuncKind, Inst, Op, Program, Repr, Term, Value};
use crate::types::const_ty;
use std::collections::HashMap;

/// What is known of one function.
pub struct State {
    pub vals: Vec<Val>,
    pub reached: Vec<bool>,
    pub called: bool,
    pub params: Vec<Val>,
    /// Those that it counts with by calling itself.
    recursive: Vec<Option<Counter>>,
    pub ret: Val,
    /// The node of the generators that it makes.
    pub yields: u32,
    /// The tuple of its defaults.
    pub defaults: Val,
    /// What `closure.get` gives.
    pub closure: Vec<Val>,
    order: Vec<usize>,
    /// Where each block stands in `order`.
    position: Vec<u32>,
    pending: Pending,
    /// Results of `iter.next` that are read only where they are set.
    pub always_set: Vec<bool>,
    queued: bool,
    bounds: Bounds,
    /// Nodes of the containers made by instructions.
    nodes: Vec<u32>,
}

/// The whole program being solved.
pub struct Solver<'p> {
    pub program: &'p Program,
    pub facts: Facts,
    pub heap: Heap,
    pub funcs: Vec<State>,
    pub globals: Vec<Val>,
    pub consts: Vec<Val>,
    pub classes: Classes,
    /// What is stored in attributes; and whether those of a name are read where it is not followed.
    pub fields: Fields,
    pub open_fields: Vec<bool>,
    /// Attributes under whose name a descriptor may be stored in a class.
    pub described: Vec<bool>,
    /// Functions whose results go where they are not followed.
    pub loose: Vec<bool>,
    pub init_name: Option<ConstId>,
    pub new_name: Option<ConstId>,
    /// The constant None.
    pub none: Option<ConstId>,
    /// `__iter__` and `__getitem__`, if any class may define them.
    pub iter_names: [Option<ConstId>; 2],
    /// `__eq__` and `__ne__`; `__bool__` and `__len__`.
    pub eq_names: [Option<ConstId>; 2],
    pub truth_names: [Option<ConstId>; 2],
    /// Slices are only made where they are used.
    pub no_slices: bool,
    /// `__rmul__`, if any class may define it.
    pub rmul_name: Option<ConstId>,
    pub bytes_name: Option<ConstId>,
    /// Something has turned up that is not followed at all.
    pub given_up: bool,
    /// Classes whose instances may have attributes of any name.
    pub wild: Vec<bool>,
    /// Nodes of the dicts that functions get as `**kwargs`.
    pub keyword_dicts: HashMap<u32, u32>,
    /// Classes whose instances carry a tag.
    pub tagged: Vec<bool>,
    /// Objects may have finalizers.
    pub finalizers: bool,
    work: Vec<u32>,
    /// Blocks that read a global, until it changes.
    global_readers: Vec<Vec<u32>>,
    /// Blocks that have read what is known of a function, until it changes.
    function_readers: Vec<Vec<u32>>,
    /// The function being swept.
    pub f: usize,
    /// Comparisons that hold in the block being swept, innermost last, and what they say once asked.
    holds: Vec<(Holds, Option<Option<Narrowed>>)>,
    /// Position of the block being swept; nowhere outside of sweeps.
    at: u32,
    /// How often a value has changed.
    changes: u64,
}

impl<'p> Solver<'p> {
    pub fn new(program: &'p Program, forced: bool) -> Self {
        let mut facts = Facts::new(program, forced);
        let classes = classes::find(program, &mut facts);
        let mut heap = Heap::new();
        let consts = consts(program, &mut heap);
        let globals = facts.private.iter().map(|&p| if p { Val::BOTTOM } else { Val::ANY }).collect();
        let funcs = (0..program.funcs.len()).map(|f| state(program, FuncId(f as u32))).collect();
        let fields = Fields::new(if facts.reflection { Val::ANY } else { Val::BOTTOM }, program.consts.len());
        for (name, methods) in classes.methods.iter().enumerate() {
            for (f, _) in methods {
                facts.callers[f.index()].extend(facts.method_callers[name].iter().copied());
            }
        }
        let named = |text: &str| constant_named(program, text);
        Solver {
            program,
            wild: vec![false; classes.list.len()],
            tagged: vec![false; classes.list.len()],
            keyword_dicts: HashMap::new(),
            open_fields: vec![facts.reflection; program.consts.len()],
            described: vec![facts.reflection; program.consts.len()],
            loose: vec![facts.reflection; program.funcs.len()],
            init_name: named("__init__"),
            new_name: named("__new__"),
            none: program.consts.iter().position(|c| matches!(c, Const::None)).map(|n| ConstId(n as u32)),
            iter_names: [named("__iter__"), named("__getitem__")],
            eq_names: [named("__eq__"), named("__ne__")],
            truth_names: [named("__bool__"), named("__len__")],
            no_slices: super::items::no_slices(program),
            rmul_name: named("__rmul__"),
            bytes_name: named("__bytes__"),
            global_readers: vec![Vec::new(); facts.private.len()],
            function_readers: vec![Vec::new(); program.funcs.len()],
            facts,
            heap,
            funcs,
            globals,
            consts,
            classes,
            fields,
            given_up: false,
            finalizers: named("__del__").is_some(),
            work: Vec::new(),
            f: 0,
            holds: Vec::new(),
            at: NOWHERE,
            changes: 0,
        }
    }

    /// The constant with this text.
    pub fn named(&self, text: &str) -> Option<ConstId> {
        constant_named(self.program, text)
    }

    /// Runs to the fixpoint; false when it was given up.
    pub fn solve(&mut self) -> bool {
        for (i, func) in self.program.funcs.iter().enumerate() {
            if matches!(func.kind, FuncKind::Module) {
                self.call(FuncId(i as u32), &[]);
            } else if self.facts.escaped[i] {
                let args = self.unknown_args(func);
                self.call(FuncId(i as u32), &args);
            } else if let (true, Some(class)) = (self.classes.open[i], self.classes.owner[i]) {
                // Called by unknown code, but through an instance.
                let mut args = self.unknown_args(func);
                if let Some(first) = args.first_mut().filter(|_| func.sig.positional > 0) {
                    *first = self.self_val(class);
                }
                self.unknown_caller(FuncId(i as u32));
                self.call(FuncId(i as u32), &args);
            }
        }
        self.lose_functions();
        self.settle()
    }

    /// Would anything change if all were looked at again? A reader that was not told is an error of the solver.
    pub fn is_settled(&mut self) -> bool {
        let before = self.changes;
        (0..self.funcs.len() as u32).for_each(|f| self.enqueue(f));
        self.settle() && self.changes == before
    }

    fn settle(&mut self) -> bool {
        // Far more than any program needs: joins only go up.
        let mut budget = 200 + 60 * self.funcs.len();
        // Callees are made after their callers in the text: the worklist is a stack.
        while let Some(f) = self.work.pop() {
            if budget == 0 || self.given_up {
                return false;
            }
            budget -= 1;
            self.sweep(f as usize);
            self.funcs[f as usize].queued = false;
            self.lose_functions();
            self.note_dirty();
        }
        !self.given_up
    }

    /// What unknown callers may pass.
    pub fn unknown_args(&self, func: &Func) -> Vec<Val> {
        let sig = &func.sig;
        let named = (sig.positional + sig.kwonly) as usize;
        (0..func.blocks[func.entry.index()].params.len())
            .map(|i| {
                if func.kind == FuncKind::Class || i < named {
                    Val::ANY.without(kind::UNSET)
                } else if sig.varargs && i == named {
                    Val::with(kind::TUPLE, ESC)
                } else {
                    Val::with(kind::DICT, ESC)
                }
            })
            .collect()
    }

    /// All of a function is looked at again.
    pub fn enqueue(&mut self, f: u32) {
        self.funcs[f as usize].pending.add_all();
        self.queue(f);
    }
    fn queue(&mut self, f: u32) {
        let state = &mut self.funcs[f as usize];
        if state.called && !state.queued {
            state.queued = true;
            self.work.push(f);
        }
    }
    /// A block is looked at again.
    fn mark(&mut self, block: BlockId) {
        let f = self.facts.blocks.function(block);
        let state = &mut self.funcs[f as usize];
        let at = state.position[(block - self.facts.blocks.first[f as usize]) as usize];
        if at != NOWHERE {
            state.pending.add(at);
            self.queue(f);
        }
    }
    fn mark_all(&mut self, blocks: &[BlockId]) {
        for &b in blocks {
            self.mark(b);
        }
    }
    /// The readers of containers that have changed are looked at again.
    fn note_dirty(&mut self) {
        while let Some(block) = self.heap.dirty.pop() {
            self.mark(block);
        }
    }
    /// What is known of a function has changed.
    pub fn tell_callers(&mut self, f: FuncId) {
        let callers = std::mem::take(&mut self.facts.callers[f.index()]);
        self.mark_all(&callers);
        self.facts.callers[f.index()] = callers;
        let callers = std::mem::take(&mut self.function_readers[f.index()]);
        self.mark_all(&callers);
    }
    /// The block being swept reads what is known of a function.
    pub fn reads_function(&mut self, f: FuncId) {
        let callers = &mut self.function_readers[f.index()];
        if self.at != NOWHERE && callers.last() != Some(&self.heap.reader) {
            callers.push(self.heap.reader);
        }
    }
    /// What is stored under a name has changed.
    pub fn tell_field_readers(&mut self, name: ConstId) {
        let readers = std::mem::take(&mut self.facts.field_readers[name.0 as usize]);
        self.mark_all(&readers);
        self.facts.field_readers[name.0 as usize] = readers;
    }

    /// A call of a known function with these values in its parameter slots.
    pub fn call(&mut self, f: FuncId, args: &[Val]) {
        self.pass_arguments(f, args, &[]);
    }
    /// A call of the function being swept by itself, with these arguments, which are `vals`.
    pub fn call_itself(&mut self, func: &Func, args: &[Value], vals: &[Val]) {
        let counters = &self.funcs[self.f].recursive;
        let counts = |(i, &a): (usize, &Value)| {
            counters.get(i).is_some_and(Option::is_some)
                && bounds::recursive_step(self.program, func, i, a).is_some()
        };
        let counted: Vec<bool> = args.iter().enumerate().map(counts).collect();
        self.pass_arguments(FuncId(self.f as u32), vals, &counted);
    }
    /// `counted`: which arguments are counted on from the parameters themselves.
    fn pass_arguments(&mut self, f: FuncId, args: &[Val], counted: &[bool]) {
        let mut changed = !std::mem::replace(&mut self.funcs[f.index()].called, true);
        let mut farther = false;
        for (i, &a) in args.iter().enumerate() {
            let Some(&old) = self.funcs[f.index()].params.get(i) else { break };
            let new = match self.funcs[f.index()].recursive.get_mut(i).and_then(Option::as_mut) {
                None => self.heap.join(old, a),
                Some(counter) => {
                    let counts = counted.get(i) == Some(&true);
                    if !counts {
                        let start = counter.start.widen(a.range.hull(a.ints()));
                        farther |= start != std::mem::replace(&mut counter.start, start);
                    }
                    let reach = counter.reach();
                    let a = if counts { a.within_range(reach) } else { a };
                    // Widening goes no farther than counting.
                    self.heap.join(old, a).within_range(reach.hull(old.range))
                }
            };
            if new != old {
                self.funcs[f.index()].params[i] = new;
                changed = true;
            }
        }
        if farther {
            // What it hands on to itself was cut to less.
            self.enqueue(f.0);
        } else if changed {
            // Its sweep begins with its parameters.
            self.queue(f.0);
        }
    }

    /// A parameter of a block gets a value.
    fn set(&mut self, v: Value, val: Val) {
        let old = self.funcs[self.f].vals[v.index()];
        if old == val {
            return;
        }
        let new = self.heap.join(old, val);
        self.replace(v, old, new, true);
    }
    /// As `set`, for the result of an operation: its interval follows the operands', of which those in
    /// cycles are widened already.
    fn set_result(&mut self, v: Value, val: Val) {
        let old = self.funcs[self.f].vals[v.index()];
        if old == val {
            return;
        }
        let new = Val { range: old.range.hull(val.range), ..self.heap.join(old, val) };
        self.replace(v, old, new, false);
    }
    fn replace(&mut self, v: Value, old: Val, new: Val, parameter: bool) {
        if new != old {
            // Another name of a node says nothing new: readers of its content have been told.
            let renamed = self.heap.canonical(old) == new;
            let state = &mut self.funcs[self.f];
            state.vals[v.index()] = new;
            if renamed {
                return;
            }
            state.pending.changed(v, parameter);
            self.changes += 1;
        }
    }
    pub fn get(&mut self, v: Value) -> Val {
        self.get_under(v, self.holds.len())
    }
    /// What the value is under the first `known` comparisons of the block.
    fn get_under(&mut self, v: Value, known: usize) -> Val {
        let val = self.raw(v);
        let state = &self.funcs[self.f];
        let mut val = if state.always_set[v.index()] { val.without(kind::UNSET) } else { val };
        for i in 0..known {
            if self.holds[i].0.mentions(v) {
                if let Some(narrowed) = self.narrowed(i) {
                    val = self.holds[i].0.apply(narrowed, v, val);
                }
            }
        }
        self.heap.canonical(val)
    }
    /// What the value is in all blocks together.
    fn raw(&mut self, v: Value) -> Val {
        let state = &mut self.funcs[self.f];
        if self.at != NOWHERE {
            state.pending.read(v, self.at);
        }
        state.vals[v.index()]
    }
    /// What a comparison says, given those outside it. Its sides do not change within the block.
    fn narrowed(&mut self, i: usize) -> Option<Narrowed> {
        if let (_, Some(known)) = self.holds[i] {
            return known;
        }
        let holds = self.holds[i].0;
        let (a, b) = holds.sides();
        let x = self.get_under(a, i);
        let narrowed = match holds.test {
            Test::Compare(op) => holds.narrow(op, x, self.get_under(b, i)),
            Test::Same(is) => Self::kept_by_identity(self.get_under(b, i), is).map(Narrowed::Kept),
            Test::True(is) => Self::kept_by_truth(is).map(Narrowed::Kept),
            Test::Instance(is) => self.kept_by_class(x, b, is).map(Narrowed::Kept),
        };
        self.holds[i].1 = Some(narrowed);
        narrowed
    }
    /// From here on values are what they are in this block; in none: everywhere.
    pub fn enter(&mut self, block: Option<usize>) {
        self.holds.clear();
        if let Some(list) = block.and_then(|b| self.funcs[self.f].bounds.holds.get(b)) {
            self.holds.extend(list.iter().map(|&h| (h, None)));
        }
    }
    /// The node of the container that an instruction makes.
    pub fn site(&mut self, i: Inst, fields: Option<usize>) -> u32 {
        let n = self.funcs[self.f].nodes[i.index()];
        if n != NO_NODE {
            return n;
        }
        let n = self.heap.node(Val::BOTTOM, Val::BOTTOM, fields.map(|n| vec![Val::BOTTOM; n]));
        self.funcs[self.f].nodes[i.index()] = n;
        n
    }

    fn sweep(&mut self, f: usize) {
        self.f = f;
        let func = &self.program.funcs[f];
        let entry = func.entry.index();
        if !std::mem::replace(&mut self.funcs[f].reached[entry], true) {
            self.funcs[f].pending.add(0);
        }
        let order = std::mem::take(&mut self.funcs[f].order);
        // What goes round a loop is looked at in the next round, after all that follows.
        let mut from = 0;
        loop {
            if from == 0 {
                // It may call itself.
                for (i, &param) in func.blocks[entry].params.iter().enumerate() {
                    let val = self.funcs[f].params.get(i).copied().unwrap_or(Val::ANY);
                    self.set(param, val);
                }
            }
            let Some(at) = self.funcs[f].pending.take(from) else {
                if from == 0 {
                    break;
                }
                from = 0;
                continue;
            };
            from = at + 1;
            let Some(&b) = order.get(at as usize) else { continue };
            if self.funcs[f].reached[b] {
                self.at = at;
                self.heap.reader = self.facts.blocks.first[f] + b as u32;
                self.block(func, b);
                self.note_dirty();
            }
        }
        self.at = NOWHERE;
        self.funcs[f].order = order;
        self.enter(None);
    }

    fn block(&mut self, func: &Func, b: usize) {
        let block = &func.blocks[b];
        self.enter(Some(b));
        if let Some(e) = &block.unwind {
            self.edge(func, e, None);
        }
        for &i in &block.insts {
            let inst = &func.insts[i.index()];
            let val = self.op(func, i, &inst.op);
            if let Some(r) = inst.result {
                if matches!(func.values[r.index()].repr, Repr::Obj | Repr::Ptr | Repr::I64) {
                    self.set_result(r, val);
                }
            }
        }
        match &block.term {
            Term::Jump(e) => self.edge(func, e, None),
            Term::Branch { cond, then, els } => {
                let known = self.condition(func, *cond);
                if matches!(known, Truth::Yes | Truth::Both) {
                    self.edge(func, then, Some((*cond, true)));
                }
                if matches!(known, Truth::No | Truth::Both) {
                    self.edge(func, els, Some((*cond, false)));
                }
            }
            Term::Return(v) => {
                let val = self.get(*v);
                self.returned(val);
            }
            Term::Raise { exc, cause } => {
                for v in [Some(*exc), *cause].into_iter().flatten() {
                    let val = self.get(v);
                    self.heap.escape(val);
                }
            }
            Term::Reraise(_) | Term::RaiseHandled | Term::Unreachable => {}
        }
    }

    fn returned(&mut self, val: Val) {
        let f = self.f;
        let generator = self.program.funcs[f].kind != FuncKind::Function;
        if self.facts.escaped[f] || self.loose[f] || generator {
            self.heap.escape(val);
        }
        let old = self.funcs[f].ret;
        let new = self.heap.join(old, val);
        if new != old {
            self.funcs[f].ret = new;
            self.tell_callers(FuncId(f as u32));
        }
    }

    /// An edge is taken; `test` is the condition that leads to it.
    fn edge(&mut self, func: &Func, e: &crate::hir::Edge, test: Option<(Value, bool)>) {
        let state = &mut self.funcs[self.f];
        if !std::mem::replace(&mut state.reached[e.block.index()], true) {
            state.pending.add(state.position[e.block.index()]);
        }
        if !e.args.is_empty() {
            self.pass_all(func, e, test);
        }
    }

    /// The parameters of a block get the values that an edge hands on.
    fn pass_all(&mut self, func: &Func, e: &crate::hir::Edge, test: Option<(Value, bool)>) {
        let known = self.holds.len();
        let holds = test.and_then(|(cond, is)| bounds::holds(self.program, func, cond, is));
        self.holds.extend(holds.map(|h| (h, None)));
        for (&arg, &param) in e.args.iter().zip(&func.blocks[e.block.index()].params) {
            if !matches!(func.values[param.index()].repr, Repr::Obj | Repr::I64) {
                continue;
            }
            let mut val = self.get(arg);
            if let Some((cond, holds)) = test {
                val = narrow(func, cond, holds, arg, val);
            }
            self.pass(arg, param, val);
        }
        self.holds.truncate(known);
    }

    /// A block parameter gets a value.
    fn pass(&mut self, arg: Value, param: Value, mut val: Val) {
        let state = &mut self.funcs[self.f];
        let Some(&id) = state.bounds.counter.get(param.index()).filter(|id| **id != bounds::NONE) else {
            return self.set(param, val);
        };
        let counter = &mut state.bounds.counters[id as usize];
        if state.bounds.counted[arg.index()] != id {
            let start = counter.start.widen(val.range.hull(val.ints()));
            if start != std::mem::replace(&mut counter.start, start) {
                counter.readers.drain(..).for_each(|at| state.pending.add(at));
            }
        }
        if counter.readers.last() != Some(&self.at) {
            counter.readers.push(self.at);
        }
        let reach = counter.reach();
        if state.bounds.counted[arg.index()] == id {
            val = val.within_range(reach);
        }
        let old = self.funcs[self.f].vals[param.index()];
        let new = self.heap.join(old, val);
        // Widening goes no farther than counting.
        let new = new.within_range(reach.hull(old.range));
        self.replace(param, old, new, true);
    }

    /// The truth of a branch condition, where the kinds decide it.
    pub fn condition(&mut self, func: &Func, cond: Value) -> Truth {
        let Def::Inst(i) = func.values[cond.index()].def else { return Truth::Both };
        match func.insts[i.index()].op {
            Op::Not(v) => match self.condition(func, v) {
                Truth::Yes => Truth::No,
                Truth::No => Truth::Yes,
                t => t,
            },
            Op::IsUnset(v) => decide(self.raw(v), kind::UNSET),
            Op::IsType(v, ty) => decide(self.get(v), ty_bits(ty)),
            Op::Truth(v) => self.truth_of(func, v),
            Op::Is(a, b) => {
                let (x, y) = (self.get(a), self.get(b));
                if x.bits == 0 || y.bits == 0 {
                    Truth::Wait
                } else if x.bits == kind::NONE && y.bits == kind::NONE {
                    Truth::Yes
                } else if (x.bits == kind::NONE || y.bits == kind::NONE) && x.bits & y.bits == 0 {
                    Truth::No
                } else {
                    Truth::Both
                }
            }
            _ => Truth::Both,
        }
    }

    // --- defaults ---

    /// Are all calls of the function that leave arguments to its defaults known?
    pub fn follows_defaults(&self, f: FuncId) -> bool {
        self.facts.by_name[f.index()] && !self.facts.escaped[f.index()] && !self.facts.named_reflection
    }
    /// A function is made with these defaults, a tuple.
    pub fn default_values(&mut self, f: FuncId, tuple: Val) {
        if !self.follows_defaults(f) {
            return self.heap.escape(tuple);
        }
        let new = self.heap.join(self.funcs[f.index()].defaults, tuple);
        if new != self.funcs[f.index()].defaults {
            self.funcs[f.index()].defaults = new;
            self.tell_callers(f);
        }
    }
    /// A call of a function with positional arguments, defaults for the others.
    pub fn call_with_defaults(&mut self, f: FuncId, args: &[Value]) -> Val {
        let args = args.iter().map(|&a| self.get(a)).collect();
        self.call_filled(f, args)
    }
    /// As `call_with_defaults`, of values.
    pub fn call_filled(&mut self, f: FuncId, mut all: Vec<Val>) -> Val {
        let sig = &self.program.funcs[f.index()].sig;
        let (positional, first) = (sig.positional as usize, sig.positional as usize - sig.defaults as usize);
        self.reads_function(f);
        let known = self.follows_defaults(f);
        let defaults = self.funcs[f.index()].defaults;
        for n in all.len()..positional {
            all.push(match known {
                true => self.heap.field(defaults, n - first),
                false => Val::ANY.without(kind::UNSET),
            });
        }
        // What has not arrived yet cannot be passed.
        if all.iter().any(|a| a.bits == 0) {
            return Val::BOTTOM;
        }
        self.call(f, &all);
        self.result_of(f)
    }

    // --- closures ---

    pub fn closure(&mut self, f: FuncId, cells: &[Val]) {
        let mut changed = false;
        for (i, &cell) in cells.iter().enumerate() {
            let Some(&old) = self.funcs[f.index()].closure.get(i) else { break };
            let new = self.heap.join(old, cell);
            if new != old {
                self.funcs[f.index()].closure[i] = new;
                changed = true;
            }
        }
        if changed {
            self.enqueue(f.0);
        }
    }

    // --- globals ---

    pub fn store_global(&mut self, g: usize, val: Val) {
        if !self.facts.private[g] {
            return self.heap.escape(val);
        }
        let old = self.globals[g];
        let new = self.heap.join(old, val);
        if new != old {
            self.globals[g] = new;
            let readers = std::mem::take(&mut self.global_readers[g]);
            self.mark_all(&readers);
        }
    }
    pub fn load_global(&mut self, g: usize) -> Val {
        let readers = &mut self.global_readers[g];
        if self.at != NOWHERE && readers.last() != Some(&self.heap.reader) {
            readers.push(self.heap.reader);
        }
        self.globals[g]
    }
}

fn constant_named(program: &Program, text: &str) -> Option<ConstId> {
    program.consts.iter().position(|c| is_word(c, text)).map(|n| ConstId(n as u32))
}

/// Which way a branch goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Truth {
    /// Nothing has arrived yet.
    Wait,
    Yes,
    No,
    Both,
}

/// Is the value of these kinds?
fn decide(val: Val, bits: u32) -> Truth {
    if val.bits == 0 {
        Truth::Wait
    } else if val.bits & bits == 0 {
        Truth::No
    } else if val.within(bits) {
        Truth::Yes
    } else {
        Truth::Both
    }
}

/// What is left of `val` (the value `arg`) when a condition holds or does not.
fn narrow(func: &Func, cond: Value, holds: bool, arg: Value, val: Val) -> Val {
    let Def::Inst(i) = func.values[cond.index()].def else { return val };
    match func.insts[i.index()].op {
        Op::Not(v) => narrow(func, v, !holds, arg, val),
        Op::IsUnset(v) if v == arg && holds => val.only(kind::UNSET),
        Op::IsUnset(v) if v == arg => val.without(kind::UNSET),
        Op::IsType(v, ty) if v == arg && holds => val.only(ty_bits(ty)),
        Op::IsType(v, ty) if v == arg => val.without(ty_bits(ty)),
        _ => val,
    }
}

fn state(program: &Program, f: FuncId) -> State {
    let func = &program.funcs[f.index()];
    let n = func.values.len();
    let params = func.blocks[func.entry.index()].params.len();
    let order = cfg::reverse_postorder(func);
    let mut position = vec![NOWHERE; func.blocks.len()];
    for (at, &b) in order.iter().enumerate() {
        position[b] = at as u32;
    }
    let pending = Pending::new(func, &position, order.len());
    State {
        vals: vec![Val::BOTTOM; n],
        reached: vec![false; func.blocks.len()],
        called: false,
        params: vec![Val::BOTTOM; params],
        recursive: bounds::recursive_counters(program, f),
        ret: if is_set_up(program, func) { Val::ANY } else { Val::BOTTOM },
        yields: NO_NODE,
        defaults: Val::BOTTOM,
        closure: vec![Val::BOTTOM; func.free_names.len()],
        order,
        position,
        pending,
        always_set: bounds::always_set(func),
        queued: false,
        bounds: Bounds::new(program, func),
        nodes: vec![NO_NODE; func.insts.len()],
    }
}

/// Constants as values; tuples get nodes.
fn consts(program: &Program, heap: &mut Heap) -> Vec<Val> {
    use crate::hir::Const;
    let mut out: Vec<Val> = Vec::with_capacity(program.consts.len());
    for c in &program.consts {
        let val = match c {
            Const::Tuple(items) => {
                let known = |i: &crate::hir::ConstId| out.get(i.0 as usize).copied();
                let fields: Option<Vec<Val>> = items.iter().map(known).collect();
                match fields {
                    Some(fields) => Val::with(kind::TUPLE, heap.node(Val::BOTTOM, Val::BOTTOM, Some(fields))),
                    None => Val::with(kind::TUPLE, ESC),
                }
            }
            Const::Int(text) => Val::int(text.parse().map_or(Range::FULL, Range::exactly)),
            c => match const_ty(c) {
                crate::hir::Ty::Any => Val::of(kind::OTHER),
                crate::hir::Ty::Int => Val::of(kind::BIG),
                ty => Val::of(ty_bits(ty)),
            },
        };
        out.push(val);
    }
    out
}
