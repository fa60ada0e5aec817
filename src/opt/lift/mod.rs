//! Nested functions that do not leave their surroundings are called without function objects: what they share with
//! these are further parameters.
//!
//! ```text
//! %1 = cell.new %0;  %2 = cell.new unset            f(%0, %1):                    (as `f(v, seen)`)
//! %3 = make_function f (%1, %2);  cell.set %2 %3
//! %4 = call %3 (%5)                            ⇒    %4 = call.direct f (%5, %6)    with %6 = cell.get %1 before it
//! f(%0):  %1 = closure.get 0;  %2 = cell.get %1     f(%0, %1):  …%1…
//!         %3 = closure.get 1;  %4 = cell.get %3
//!         %5 = check_free %4;  call %5 (%6)              call.direct f (%6, %1)
//! ```
//! A function is lifted where each of its objects is only called, by name and with arguments that fit, in the function
//! that makes it and in others that are lifted; so it runs while its surroundings wait. What these alone store to
//! stays as it is meanwhile: the content of the cell is passed, where it is certainly bound. Of variables that may be
//! unbound and those that nested functions store to, the cell is passed. A function needs what it reads and what those
//! need that it calls. Its own name, and others', must be bound before all calls from outside; else the object stays. Then `infer` sees plain parameters and direct calls, and
//! `cells` makes the variables that nobody else holds values again.
//!
//! Source: lambda lifting (Johnsson, "Lambda Lifting: Transforming Programs to Recursive Equations", FPCA 1985), with the
//! parameters of each function as the least solution (Danvy and Schultz, "Lambda-Lifting in Quadratic Time", FLOPS 2002).
//! Requires: cells as the builder makes them, comprehensions inlined. Keeps: SSA form.

mod rewrite;

use super::cells::closure_writes;
use super::edit::*;
use crate::analysis::cfg::{Cfg, Halves};
use crate::base::hash::Map;
use crate::base::options::Options;
use crate::hir::{Const, ConstId, Def, Func, FuncId, FuncKind, Inst, Loc, Op, Program, Value};
use rewrite::{arguments, direct_calls, rewrite, Direct};

/// Parameters that are passed in registers; more cost more than the object.
const MOST_PARAMETERS: usize = 8;

/// Where an operation stands: its block, and its place there.
type Place = (usize, usize);

/// A function object is made here.
struct Site {
    func: usize,
    made: Value,
    closure: Vec<Value>,
    /// The cell that holds it, and the place of the store.
    cell: Option<(Value, Place)>,
    /// The cells that are behind its further parameters.
    needs: Vec<Value>,
}

/// A call of a function by its name.
struct Called {
    at: Place,
    inst: Inst,
    to: Target,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    /// What is made in this function, by number.
    Site(usize),
    /// What cell `n` of the closure holds.
    Free(usize),
}

/// What a function does with a cell of its closure.
#[derive(Clone, Copy, Default)]
struct Use {
    /// Reads it, other than to call what it holds.
    reads: bool,
    /// Stores to it or hands it on.
    keeps: bool,
    /// Calls what it holds.
    calls: bool,
}

/// What there is of closures in one function.
#[derive(Default)]
struct Body {
    sites: Vec<Site>,
    calls: Vec<Called>,
    /// By the cell that it stands for.
    frees: Vec<Use>,
    /// Cells made here, where; and those that are known in other ways than as cells.
    cells: Map<Value, Place>,
    loose: Vec<Value>,
    /// What is stored to cells: where, and is it the unset word?
    stores: Map<Value, Vec<(Place, bool)>>,
}

/// Why a function keeps its object.
#[derive(Clone, PartialEq, Eq)]
enum Obstacle {
    Kind(&'static str),
    Used(Loc),
    Arguments(Loc),
    Unbound(Loc),
    HeldBy(usize),
    Parameters(usize),
    Differs,
}

/// A further parameter.
#[derive(Clone, PartialEq, Eq)]
struct Var {
    /// The cell of the closure, unless only functions that it calls need it.
    own: Option<usize>,
    /// The cell is passed, not its content.
    as_cell: bool,
    name: String,
}

/// How a function is lifted.
#[derive(Clone, PartialEq, Eq)]
struct Plan {
    vars: Vec<Var>,
    /// For each cell that holds a function: that function, and which of the own further parameters it needs.
    functions: Vec<Option<(usize, Vec<usize>)>>,
}

struct Lift<'p> {
    program: &'p Program,
    /// By function; empty for those in which nothing of interest is.
    bodies: Vec<Body>,
    obstacles: Vec<Option<Obstacle>>,
    /// Default values, where they are constants.
    defaults: Vec<Option<ConstId>>,
    /// Of the functions that make others which may be lifted: their half blocks.
    cfgs: Vec<Option<Cfg>>,
}

pub fn run(program: &mut Program, options: &Options) {
    let holds = |op: &Op| matches!(op, Op::MakeFunction { closure, .. } if !closure.is_empty());
    let any = |f: &Func| f.blocks.iter().flat_map(|b| &b.insts).any(|i| holds(&f.insts[i.index()].op));
    let makers: Vec<bool> = program.funcs.iter().map(any).collect();
    if !makers.contains(&true) {
        return;
    }
    let mut lift = Lift::new(program, &makers);
    let plans = lift.plans();
    let notes = if options.remarks { lift.notes(&plans) } else { Vec::new() };
    if plans.iter().any(Option::is_some) {
        let (bodies, defaults) = (lift.bodies, lift.defaults);
        let none = intern(&mut program.consts, Const::None);
        let calls: Vec<Map<Inst, Direct>> = (bodies.iter().enumerate())
            .map(|(f, body)| direct_calls(program, f, body, &plans, &defaults))
            .collect();
        for (f, (body, calls)) in bodies.into_iter().zip(calls).enumerate() {
            if plans[f].is_some() || body.sites.iter().any(|s| plans[s.func].is_some()) {
                rewrite(&mut program.funcs[f], plans[f].as_ref(), &body, &plans, calls, none);
            }
        }
    }
    for (f, loc, text) in notes {
        super::remarks::note(program, options, f, loc, "lift", || text);
    }
}

impl<'p> Lift<'p> {
    fn new(program: &'p Program, makers: &[bool]) -> Lift<'p> {
        let n = program.funcs.len();
        let mut lift = Lift {
            program,
            bodies: Vec::new(),
            obstacles: program.funcs.iter().map(obstacle).collect(),
            defaults: vec![None; n],
            cfgs: Vec::new(),
        };
        let mut made = vec![0; n];
        let mut defaults: Vec<Option<Option<ConstId>>> = vec![None; n];
        for (f, func) in program.funcs.iter().enumerate() {
            let relevant = makers[f] || !func.free_names.is_empty();
            let body = if relevant { lift.body(func) } else { Body::default() };
            for site in &body.sites {
                made[site.func] += 1;
                let given = default_constants(func, site.made);
                let first = *defaults[site.func].get_or_insert(given);
                if first != given {
                    defaults[site.func] = Some(None);
                }
            }
            lift.bodies.push(body);
        }
        // An object that is made elsewhere is not looked at.
        for func in program.funcs.iter().zip(makers).filter(|(_, m)| !**m).map(|(f, _)| f) {
            for i in func.blocks.iter().flat_map(|b| &b.insts) {
                if let Op::MakeFunction { func, .. } = func.insts[i.index()].op {
                    lift.obstacles[func.index()].get_or_insert(Obstacle::Kind(""));
                }
            }
        }
        for (f, made) in made.into_iter().enumerate() {
            if made == 0 {
                lift.obstacles[f].get_or_insert(Obstacle::Kind(""));
            }
        }
        lift.defaults = defaults.into_iter().map(|d| d.flatten()).collect();
        lift
    }

    fn is_unset(&self, func: &Func, v: Value) -> bool {
        matches!(const_of(func, &self.program.consts, v), Some(Const::Unset))
    }

    fn refuse(&mut self, f: usize, why: Obstacle) -> bool {
        let new = self.obstacles[f].is_none();
        if new {
            self.obstacles[f] = Some(why);
        }
        new
    }

    /// Finds objects, cells and calls in a function.
    fn body(&mut self, func: &Func) -> Body {
        let mut body = Body { frees: vec![Use::default(); func.free_names.len()], ..Body::default() };
        let counts = func.use_counts();
        let mut site_of: Map<Value, usize> = Map::default();
        // One value for each cell of the closure.
        let mut first: Vec<Option<Value>> = vec![None; func.free_names.len()];
        for (b, block) in func.blocks.iter().enumerate() {
            for (n, i) in block.insts.iter().enumerate() {
                let inst = &func.insts[i.index()];
                match (&inst.op, inst.result) {
                    (Op::MakeFunction { func: made, closure, .. }, Some(r)) => {
                        let one = |c: &Value| match def_op(func, *c) {
                            Some(Op::ClosureGet(k)) => *first[*k as usize].get_or_insert(*c),
                            _ => *c,
                        };
                        let closure: Vec<Value> = closure.iter().map(one).collect();
                        if (1..closure.len()).any(|n| closure[..n].contains(&closure[n])) {
                            self.refuse(made.index(), Obstacle::Differs);
                        }
                        site_of.insert(r, body.sites.len());
                        let (func, cell, needs) = (made.index(), None, Vec::new());
                        body.sites.push(Site { func, made: r, closure, cell, needs });
                    }
                    (Op::CellNew(_), Some(r)) => {
                        body.cells.insert(r, (b, n));
                    }
                    (Op::CellSet { cell, value }, _) => {
                        body.stores.entry(*cell).or_default().push(((b, n), self.is_unset(func, *value)));
                    }
                    _ => {}
                }
            }
        }
        // Cells that hold one function, once it is made.
        let unset = |c: Value| matches!(def_op(func, c), Some(Op::CellNew(v)) if self.is_unset(func, *v));
        let mut holder: Map<Value, usize> = Map::default();
        for (b, block) in func.blocks.iter().enumerate() {
            for (n, i) in block.insts.iter().enumerate() {
                let Op::CellSet { cell, value } = func.insts[i.index()].op else { continue };
                let Some(&s) = site_of.get(&value) else { continue };
                if body.stores[&cell].len() == 1 && unset(cell) && body.sites[s].cell.is_none() {
                    body.sites[s].cell = Some((cell, (b, n)));
                    holder.insert(cell, s);
                }
            }
        }
        let free = |c: Value| match def_op(func, c) {
            Some(Op::ClosureGet(k)) => Some(*k as usize),
            _ => None,
        };
        // What a value is, if it is a function that was made or what a cell of the closure holds.
        let held = |mut v: Value| loop {
            match def_op(func, v) {
                Some(Op::CheckLocal { value, .. } | Op::CheckFree { value, .. }) => v = *value,
                Some(Op::CellGet(c)) => {
                    break free(*c).map(Target::Free).or_else(|| holder.get(c).map(|s| Target::Site(*s)))
                }
                _ => break site_of.get(&v).map(|s| Target::Site(*s)),
            }
        };
        let mut used: Vec<(Value, Loc)> = Vec::new();
        for (b, block) in func.blocks.iter().enumerate() {
            for (n, &i) in block.insts.iter().enumerate() {
                let inst = &func.insts[i.index()];
                match &inst.op {
                    Op::CellNew(v) => used.push((*v, inst.loc)),
                    // A name that stands alone is read.
                    Op::CheckFree { value, .. } if inst.result.is_none_or(|r| counts[r.index()] == 0) => {
                        used.push((*value, inst.loc));
                    }
                    Op::CellGet(_) | Op::CheckLocal { .. } | Op::CheckFree { .. } | Op::ClosureGet(_) => {}
                    Op::CellSet { cell, value } => {
                        if let Some(k) = free(*cell) {
                            body.frees[k].keeps = true;
                        }
                        let own = site_of.get(value).is_some_and(|s| holder.get(cell) == Some(s));
                        if !own {
                            used.push((*value, inst.loc));
                        }
                    }
                    Op::MakeFunction { closure, defaults, kwdefaults, annotations, .. } => {
                        for c in closure {
                            if let Some(k) = free(*c) {
                                body.frees[k].keeps = true;
                            }
                        }
                        used.extend(
                            [defaults, kwdefaults, annotations].into_iter().flatten().map(|v| (*v, inst.loc)),
                        );
                    }
                    Op::Call { callee, args, .. } => {
                        used.extend(args.iter().map(|v| (*v, inst.loc)));
                        if let Some(to) = held(*callee) {
                            if let Target::Free(k) = to {
                                body.frees[k].calls = true;
                            }
                            body.calls.push(Called { at: (b, n), inst: i, to });
                        }
                    }
                    op => op.visit_operands(|v| used.push((v, inst.loc))),
                }
            }
            let loc = block.term_loc;
            block.term.visit_operands(|v| used.push((v, loc)));
            used.extend(block.unwind.iter().flat_map(|e| &e.args).map(|v| (*v, loc)));
        }
        for (v, loc) in used {
            match held(v) {
                Some(Target::Site(s)) => {
                    self.refuse(body.sites[s].func, Obstacle::Used(loc));
                }
                Some(Target::Free(k)) => body.frees[k].reads = true,
                None => match free(v) {
                    Some(k) => body.frees[k].keeps = true,
                    None if body.cells.contains_key(&v) => body.loose.push(v),
                    None => {}
                },
            }
        }
        body
    }

    /// The function that a cell in a body surely holds, by its object's number.
    fn site_in(&self, f: usize, cell: Value) -> Option<usize> {
        self.bodies[f].sites.iter().position(|s| s.cell.is_some_and(|c| c.0 == cell))
    }

    /// Which functions the cells of closures hold: the same in all objects of a function.
    fn held(&self) -> Vec<Vec<Option<usize>>> {
        let mut out: Vec<Vec<Option<Option<usize>>>> =
            self.program.funcs.iter().map(|f| vec![None; f.free_names.len()]).collect();
        for (f, body) in self.bodies.iter().enumerate() {
            for site in &body.sites {
                for (k, cell) in site.closure.iter().enumerate() {
                    let to = self.site_in(f, *cell).map(|s| body.sites[s].func);
                    if let Some(slot) = out[site.func].get_mut(k) {
                        let first = *slot.get_or_insert(to);
                        if first != to {
                            *slot = Some(None);
                        }
                    }
                }
            }
        }
        out.into_iter().map(|cells| cells.into_iter().map(|c| c.flatten()).collect()).collect()
    }

    /// Decides which functions are lifted, and how.
    fn plans(&mut self) -> Vec<Option<Plan>> {
        let held = self.held();
        let writes = closure_writes(self.program);
        self.calls_fit(&held);
        self.cfgs = self.bodies.iter().map(|_| None).collect();
        loop {
            self.spread(&held);
            if self.obstacles.iter().all(Option::is_some) {
                return vec![None; self.bodies.len()];
            }
            let mut plans: Vec<Option<Plan>> = vec![None; self.bodies.len()];
            let mut refused = false;
            for f in 0..self.bodies.len() {
                let lifted = |s: &Site| self.obstacles[s.func].is_none();
                if !self.bodies[f].sites.iter().any(lifted) {
                    continue;
                }
                if self.cfgs[f].is_none() {
                    self.cfgs[f] = Some(Cfg::new(&Halves(&self.program.funcs[f])));
                    for (g, loc) in self.unbound(f, &held) {
                        refused |= self.refuse(g, Obstacle::Unbound(loc));
                    }
                }
                for (g, plan) in self.plans_in(f, &held, &writes) {
                    let slots = self.program.funcs[g].sig.slots() + plan.vars.len();
                    if slots > MOST_PARAMETERS {
                        refused |= self.refuse(g, Obstacle::Parameters(slots));
                    } else if plans[g].get_or_insert_with(|| plan.clone()) != &plan {
                        refused |= self.refuse(g, Obstacle::Differs);
                    }
                }
            }
            if !refused {
                return plans;
            }
        }
    }

    /// Refuses functions that are called with arguments that do not fit, or not at all.
    fn calls_fit(&mut self, held: &[Vec<Option<usize>>]) {
        let mut called = vec![false; self.bodies.len()];
        for (f, held) in held.iter().enumerate() {
            for n in 0..self.bodies[f].calls.len() {
                let call = &self.bodies[f].calls[n];
                let to = match call.to {
                    Target::Site(s) => Some(self.bodies[f].sites[s].func),
                    Target::Free(k) => held[k],
                };
                let Some(g) = to else { continue };
                called[g] = true;
                let inst = &self.program.funcs[f].insts[call.inst.index()];
                if arguments(self.program, g, &inst.op, self.defaults[g]).is_none() {
                    self.refuse(g, Obstacle::Arguments(inst.loc));
                }
            }
        }
        for (g, called) in called.into_iter().enumerate() {
            if !called {
                self.refuse(g, Obstacle::Kind(""));
            }
        }
    }

    /// A function whose object stays holds the functions in its cells as objects; so does one that reads them.
    fn spread(&mut self, held: &[Vec<Option<usize>>]) {
        loop {
            let mut refused = Vec::new();
            for (f, body) in self.bodies.iter().enumerate() {
                for site in &body.sites {
                    let g = site.func;
                    for (k, cell) in site.closure.iter().enumerate() {
                        let Some(s) = self.site_in(f, *cell) else { continue };
                        let how = self.bodies[g].frees.get(k).copied().unwrap_or_default();
                        let same = held[g].get(k) == Some(&Some(body.sites[s].func));
                        if self.obstacles[g].is_some() || how.reads || how.keeps || !same {
                            refused.push((body.sites[s].func, g));
                        }
                    }
                }
                for site in &body.sites {
                    if site.cell.is_some_and(|c| body.loose.contains(&c.0)) {
                        refused.push((site.func, f));
                    }
                }
            }
            let mut changed = false;
            for (f, by) in refused {
                changed |= self.refuse(f, Obstacle::HeldBy(by));
            }
            if !changed {
                return;
            }
        }
    }

    /// Functions that are called in a function before what they call is certainly bound.
    fn unbound(&self, f: usize, held: &[Vec<Option<usize>>]) -> Vec<(usize, Loc)> {
        let (func, body) = (&self.program.funcs[f], &self.bodies[f]);
        let Some(cfg) = &self.cfgs[f] else { return Vec::new() };
        let mut out = Vec::new();
        // Cells made together stay together: who finds one finds those of its object.
        for site in body.sites.iter().filter(|s| self.obstacles[s.func].is_none()) {
            let Some((cell, _)) = site.cell else { continue };
            let Some(&home) = body.cells.get(&cell) else { continue };
            let together = |c: &Value| match body.cells.get(c) {
                Some(at) => at.0 == home.0 || cfg.done_before(*at, home),
                None => free_cell(func, *c),
            };
            if !site.closure.iter().all(together) {
                out.push((site.func, Loc::default()));
            }
        }
        for call in &body.calls {
            let Target::Site(s) = call.to else { continue };
            // All that the call may reach by name.
            let mut reached = vec![s];
            let mut next = 0;
            while let Some(&s) = reached.get(next) {
                next += 1;
                let site = &body.sites[s];
                for (k, cell) in site.closure.iter().enumerate() {
                    let calls = held[site.func][k].is_some() && self.bodies[site.func].frees[k].calls;
                    let lifted = |s: &usize| calls && self.obstacles[body.sites[*s].func].is_none();
                    let Some(to) = self.site_in(f, *cell).filter(lifted) else { continue };
                    let bound = body.sites[to].cell.is_some_and(|c| cfg.done_before(c.1, call.at));
                    if !bound {
                        out.push((site.func, func.insts[call.inst.index()].loc));
                    }
                    if !reached.contains(&to) {
                        reached.push(to);
                    }
                }
            }
        }
        out
    }

    /// The plans of the functions that are made in a function.
    fn plans_in(
        &mut self,
        f: usize,
        held: &[Vec<Option<usize>>],
        writes: &[Vec<bool>],
    ) -> Vec<(usize, Plan)> {
        let body = &self.bodies[f];
        let lifted: Vec<bool> = body.sites.iter().map(|s| self.obstacles[s.func].is_none()).collect();
        let function = |s: &Site, k: usize| {
            held[s.func][k].and_then(|_| self.site_in(f, s.closure[k])).filter(|to| lifted[*to])
        };
        let uses = |s: &Site, k: usize| self.bodies[s.func].frees.get(k).copied().unwrap_or_default();
        // Cells whose content nested functions may change.
        let stored = |c: Value| {
            let by_others = body.sites.iter().zip(&lifted).any(|(s, lifted)| {
                s.closure.iter().enumerate().filter(|(_, x)| **x == c).any(|(k, _)| match lifted {
                    true => uses(s, k).keeps,
                    false => writes[s.func].get(k).copied().unwrap_or(true),
                })
            });
            !body.cells.contains_key(&c) || body.loose.contains(&c) || by_others
        };
        // The cells that each needs, with the name there.
        let mut needs: Vec<Vec<(Value, &str)>> = Vec::new();
        for (site, lifted) in body.sites.iter().zip(&lifted) {
            let mut own: Vec<(Value, &str)> = Vec::new();
            for (k, cell) in site.closure.iter().enumerate().filter(|_| *lifted) {
                let how = uses(site, k);
                let used = how.reads || how.keeps || how.calls;
                if used && function(site, k).is_none() && !own.iter().any(|o| o.0 == *cell) {
                    own.push((*cell, &self.program.funcs[site.func].free_names[k]));
                }
            }
            needs.push(own);
        }
        let mut changed = true;
        while changed {
            changed = false;
            for (s, site) in body.sites.iter().enumerate().filter(|(s, _)| lifted[*s]) {
                for k in (0..site.closure.len()).filter(|&k| uses(site, k).calls) {
                    let Some(to) = function(site, k) else { continue };
                    for need in needs[to].clone() {
                        if !needs[s].iter().any(|n| n.0 == need.0) {
                            needs[s].push(need);
                            changed = true;
                        }
                    }
                }
            }
        }
        // Is it unset at no call that needs it?
        let bound = |c: Value| {
            let (stores, func) = (body.stores.get(&c), &self.program.funcs[f]);
            let starts_set = matches!(def_op(func, c), Some(Op::CellNew(v)) if !self.is_unset(func, *v));
            let stores = stores.map_or(&[][..], |s| s);
            let mut calls = body.calls.iter().filter(|call| match call.to {
                Target::Site(s) => needs[s].iter().any(|n| n.0 == c),
                Target::Free(_) => false,
            });
            let done = |at: Place| {
                stores.iter().any(|s| self.cfgs[f].as_ref().is_some_and(|cfg| cfg.done_before(s.0, at)))
            };
            !stores.iter().any(|s| s.1) && (starts_set || calls.all(|call| done(call.at)))
        };
        let mut out = Vec::new();
        for (s, site) in body.sites.iter().enumerate().filter(|(s, _)| lifted[*s]) {
            let var = |(cell, name): &(Value, &str)| Var {
                own: site.closure.iter().position(|c| c == cell),
                as_cell: stored(*cell) || !bound(*cell),
                name: name.to_string(),
            };
            let place = |need: &(Value, &str)| needs[s].iter().position(|n| n.0 == need.0);
            let called = |k: usize| {
                let to = function(site, k).filter(|_| uses(site, k).calls)?;
                Some((body.sites[to].func, needs[to].iter().filter_map(place).collect()))
            };
            let functions = (0..site.closure.len()).map(called).collect();
            out.push((site.func, Plan { vars: needs[s].iter().map(var).collect(), functions }));
        }
        let needs: Vec<Vec<Value>> = needs.iter().map(|n| n.iter().map(|x| x.0).collect()).collect();
        for (site, needs) in self.bodies[f].sites.iter_mut().zip(needs) {
            site.needs = needs;
        }
        out
    }

    /// What there is to say, each function once.
    fn notes(&self, plans: &[Option<Plan>]) -> Vec<(FuncId, Loc, String)> {
        let mut said = vec![false; self.bodies.len()];
        let mut out = Vec::new();
        for (f, body) in self.bodies.iter().enumerate() {
            for site in &body.sites {
                let func = &self.program.funcs[site.func];
                let comprehension = func.name.starts_with('<') && func.name != "<lambda>";
                if func.free_names.is_empty() && plans[site.func].is_none() || comprehension {
                    continue;
                }
                let Def::Inst(i) = self.program.funcs[f].values[site.made.index()].def else { continue };
                if std::mem::replace(&mut said[site.func], true) {
                    continue;
                }
                let text = match (&plans[site.func], &self.obstacles[site.func]) {
                    (Some(plan), _) => lifted_text(&func.qualname, plan),
                    (None, Some(why)) => match self.reason(why) {
                        Some(reason) => format!("{}() stays a function object: {reason}", func.qualname),
                        None => continue,
                    },
                    _ => continue,
                };
                out.push((FuncId(f as u32), self.program.funcs[f].insts[i.index()].loc, text));
            }
        }
        out
    }

    fn reason(&self, why: &Obstacle) -> Option<String> {
        Some(match why {
            Obstacle::Kind("") => return None,
            Obstacle::Kind(what) => what.to_string(),
            Obstacle::Used(loc) => format!("line {} uses it other than to call it", loc.line),
            Obstacle::Arguments(loc) => format!("line {} calls it with arguments to be arranged", loc.line),
            Obstacle::Unbound(loc) => format!("line {} may call it before all it calls is bound", loc.line),
            Obstacle::HeldBy(by) => format!("{}() holds it", self.program.funcs[*by].qualname),
            Obstacle::Parameters(n) => format!("it would take {n} parameters"),
            Obstacle::Differs => "its objects hold different variables".to_string(),
        })
    }
}

fn lifted_text(name: &str, plan: &Plan) -> String {
    let names = |as_cell: bool| -> Vec<&str> {
        plan.vars.iter().filter(|v| v.as_cell == as_cell).map(|v| v.name.as_str()).collect()
    };
    let (values, cells) = (names(false), names(true));
    let mut text = format!("{name}() needs no function object");
    if !values.is_empty() {
        text += &format!(": it is passed {}", values.join(", "));
    }
    if !cells.is_empty() {
        let how = if values.is_empty() { ": it is passed" } else { " and" };
        text += &format!("{how} the cells of {}", cells.join(", "));
    }
    text
}

/// Why a function cannot be lifted, whoever makes it.
fn obstacle(func: &Func) -> Option<Obstacle> {
    let why = if func.kind != FuncKind::Function {
        "it is a generator or the like"
    } else if !func.sig.is_simple() {
        "it takes arguments that are collected or go by name"
    } else if func.insts.iter().any(|i| matches!(i.op, Op::SelfFunc)) {
        "it looks at its object"
    } else if func.free_names.iter().any(|n| n == "__class__") {
        "it looks at its class"
    } else {
        return None;
    };
    Some(Obstacle::Kind(why))
}

fn free_cell(func: &Func, c: Value) -> bool {
    matches!(def_op(func, c), Some(Op::ClosureGet(_)))
}

/// The default values of an object, if they are constants.
fn default_constants(func: &Func, made: Value) -> Option<ConstId> {
    match def_op(func, made)? {
        Op::MakeFunction { defaults: Some(d), .. } => match def_op(func, *d)? {
            Op::Const(c) => Some(*c),
            _ => None,
        },
        _ => None,
    }
}
