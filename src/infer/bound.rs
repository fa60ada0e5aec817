//! Which globals are certainly bound where they are read.
//!
//! A `global.set` of the module's body that dominates a point of the body has been done when
//! control is there. Code of a function runs at certain points of its module's body only: where
//! the body calls something that may reach it, and after the body. What dominates all those
//! points (their nearest common dominator) is bound whenever the function runs.
//!
//! ```text
//! K = 3
//! def f(): return K + L     f runs first at the call: K is bound in f, L is not
//! f()
//! L = 4
//! ```
//! Modules of the library are tested to use no global before it is bound: there a global is bound in
//! functions that is bound when the body ends, unless the program deletes it.

use super::solve::Solver;
use super::value::kind;
use crate::analysis::cfg::{Cfg, Halves};
use crate::hir::{Const, Def, Func, FuncId, FuncKind, ModuleId, Op, Program};

/// A point of a module's body: block, position in it.
type Point = (usize, usize);

/// What is bound, by function.
pub struct Bound {
    /// Where a function's code starts to run (`None`: it never does, or nothing is known).
    points: Vec<Option<Point>>,
    known: Vec<bool>,
    /// Of each module: its body's graph, of half blocks.
    bodies: Vec<Option<Cfg>>,
    /// The points that bind a global.
    stores: Vec<Vec<Point>>,
    /// The global is bound once, by its module's body, outside loops.
    once: Vec<bool>,
    /// It is one of a library module, and bound wherever functions read it.
    library: Vec<bool>,
    /// The module's body has bound it when it ends.
    at_end: Vec<bool>,
    /// Of each module: the modules that its body imports, and where.
    imports: Vec<Vec<(ModuleId, Point)>>,
    /// Of each module: the modules whose code it may run by imports, those that they import among them.
    runs: Vec<Vec<bool>>,
}

impl Bound {
    /// Is the global `g` of `module` bound at this place?
    pub fn is_bound(&self, solver: &Solver<'_>, func: usize, at: Point, module: ModuleId, g: usize) -> bool {
        let f = &solver.program.funcs[func];
        if self.library[g] && f.kind != FuncKind::Module {
            return true;
        }
        if !solver.facts.private[g] {
            return false;
        }
        let Some(cfg) = &self.bodies[f.module.index()] else { return false };
        let at = match f.kind {
            FuncKind::Module => at,
            _ if !self.known[func] => return false,
            _ => match self.points[func] {
                Some(p) => p,
                None => return true,
            },
        };
        if module == f.module {
            return self.stores[g].iter().any(|&s| cfg.done_before(s, at));
        }
        // What it imported has run to its end, unless that has imported it in turn.
        let imported = |&(m, p): &(ModuleId, Point)| m == module && cfg.done_before(p, at);
        self.at_end[g]
            && !self.runs[module.index()][f.module.index()]
            && self.imports[f.module.index()].iter().any(imported)
    }
    /// Does a bound global hold the same value whenever a function other than the body reads it?
    pub fn is_fixed(&self, g: usize) -> bool {
        self.once[g]
    }
}

/// The latest point that dominates both.
fn meet(cfg: &Cfg, a: Point, b: Point) -> Point {
    if a.0 == b.0 {
        return (a.0, a.1.min(b.1));
    }
    // In most cases one of them does, which needs no walk up a long function.
    let reachable = |p: Point| cfg.reachable(2 * p.0 + 1);
    if reachable(a) && reachable(b) {
        for (above, below) in [(b, a), (a, b)] {
            if cfg.dominates(2 * above.0 + 1, 2 * below.0 + 1) {
                return above;
            }
        }
    }
    let (mut x, mut y) = (2 * a.0 + 1, 2 * b.0 + 1);
    while x != y {
        // The one later in reverse postorder is not the dominator.
        let later = if cfg.rpo_index[x] > cfg.rpo_index[y] { &mut x } else { &mut y };
        match cfg.idom[*later] {
            Some(up) => *later = up,
            None => return (*later / 2, 0),
        }
    }
    let block = x / 2;
    if x % 2 == 0 {
        // Reached from the block's start: it may have raised anywhere.
        return (block, 0);
    }
    let pos = |p: Point| if p.0 == block { p.1 } else { usize::MAX };
    (block, pos(a).min(pos(b)))
}

/// Finds what is bound.
pub fn find(solver: &mut Solver<'_>) -> Bound {
    let program = solver.program;
    let n = program.funcs.len();
    let mut bound = Bound {
        points: vec![None; n],
        known: vec![false; n],
        bodies: program.modules.iter().map(|_| None).collect(),
        stores: vec![Vec::new(); solver.globals.len()],
        once: vec![false; solver.globals.len()],
        library: vec![false; solver.globals.len()],
        at_end: vec![false; solver.globals.len()],
        imports: vec![Vec::new(); program.modules.len()],
        runs: runs(program),
    };
    let mut makers: Vec<Vec<(u32, Point)>> = vec![Vec::new(); n];
    for (id, func) in program.funcs.iter().enumerate() {
        for (b, block) in func.blocks.iter().enumerate() {
            for (pos, &i) in block.insts.iter().enumerate() {
                if let Op::MakeFunction { func: made, .. } = func.insts[i.index()].op {
                    makers[made.index()].push((id as u32, (b, pos)));
                }
            }
        }
    }
    let quiet = Quiet::new(solver);
    for (m, module) in program.modules.iter().enumerate() {
        if let Some(body) = module.body {
            of_module(solver, &quiet, &mut bound, &makers, m, body);
        }
    }
    at_end(solver, &mut bound);
    of_library(solver, &mut bound);
    bound
}

/// Which modules' code each module may run by imports.
fn runs(program: &Program) -> Vec<Vec<bool>> {
    let n = program.modules.len();
    let mut runs = vec![vec![false; n]; n];
    for func in &program.funcs {
        for inst in func.blocks.iter().flat_map(|b| &b.insts).map(|i| &func.insts[i.index()]) {
            if let Op::ImportModule(m) = inst.op {
                runs[func.module.index()][m.index()] = true;
            }
        }
    }
    // Warshall's closure.
    for via in 0..n {
        let further = runs[via].clone();
        for own in runs.iter_mut().filter(|own| own[via]) {
            own.iter_mut().zip(&further).for_each(|(has, more)| *has |= more);
        }
    }
    runs
}

/// Globals that are bound when their module's body ends.
fn at_end(solver: &Solver<'_>, bound: &mut Bound) {
    let program = solver.program;
    for (m, module) in program.modules.iter().enumerate() {
        let (Some(body), Some(cfg)) = (module.body, &bound.bodies[m]) else { continue };
        let func = &program.funcs[body.index()];
        let ends: Vec<Point> = (func.blocks.iter().enumerate())
            .filter(|(b, block)| matches!(block.term, crate::hir::Term::Return(_)) && cfg.reachable(2 * b))
            .map(|(b, block)| (b, block.insts.len()))
            .collect();
        for g in solver.facts.global_base[m]..solver.facts.global_base[m] + module.globals.len() {
            let stores = &bound.stores[g];
            bound.at_end[g] = ends.iter().all(|&end| stores.iter().any(|&s| cfg.done_before(s, end)));
        }
    }
}

/// Globals of library modules that are bound when the body ends, and never deleted.
fn of_library(solver: &Solver<'_>, bound: &mut Bound) {
    let program = solver.program;
    let mut deleted: Vec<String> = Vec::new();
    for func in &program.funcs {
        let own = !program.modules[func.module.index()].is_stdlib;
        for inst in func.blocks.iter().flat_map(|b| &b.insts).map(|i| &func.insts[i.index()]) {
            match &inst.op {
                Op::GlobalDel { module, slot } => {
                    deleted.push(program.modules[module.index()].globals[*slot as usize].name.clone());
                }
                Op::DelAttr { name, .. } => deleted.push(program.consts[name.0 as usize].text()),
                // It may delete anything.
                Op::BuiltinGet(name) | Op::CallBuiltin { name, .. } | Op::GetAttr { name, .. }
                    if own && is_delete(program, *name) =>
                {
                    return;
                }
                _ => {}
            }
        }
    }
    for (m, module) in program.modules.iter().enumerate().filter(|(_, m)| m.is_stdlib && m.body.is_some()) {
        for (slot, global) in module.globals.iter().enumerate() {
            let g = solver.facts.global_base[m] + slot;
            bound.library[g] = bound.at_end[g] && !deleted.contains(&global.name);
        }
    }
}

fn is_delete(program: &Program, name: crate::hir::ConstId) -> bool {
    let Const::Str(points) = &program.consts[name.0 as usize] else { return false };
    ["delattr", "__delattr__", "__dict__"].iter().any(|n| points.iter().copied().eq(n.bytes().map(u32::from)))
}

fn of_module(
    solver: &mut Solver<'_>,
    quiet: &Quiet,
    bound: &mut Bound,
    makers: &[Vec<(u32, Point)>],
    m: usize,
    body: FuncId,
) {
    let program = solver.program;
    let func = &program.funcs[body.index()];
    let (cfg, halves) = (Cfg::new(func), Cfg::new(&Halves(func)));
    let extent = extents(&cfg);
    // Places where anything made so far may run, and functions that run at one place.
    let mut anything: Vec<((usize, usize), Point)> = Vec::new();
    let mut runs: Vec<(FuncId, Point)> = Vec::new();
    let end = cfg.rpo.len();
    for (at, &b) in cfg.rpo.iter().enumerate() {
        let block = &func.blocks[b];
        for (pos, &i) in block.insts.iter().enumerate() {
            let op = &func.insts[i.index()].op;
            if let Op::ImportModule(imported) = op {
                bound.imports[m].push((*imported, (b, pos)));
            }
            // A function of another module may be inlined here.
            if let Some((module, slot)) = own_store(op, m) {
                let g = solver.facts.global(module, slot);
                bound.stores[g].push((b, pos));
                let single = program.modules[module.index()].globals[slot as usize].stores == 1;
                bound.once[g] = single && extent[at] == at && !in_loop(&extent, at);
            }
            match quiet.op(solver, body.index(), op) {
                Runs::Nothing => {}
                Runs::Only(list) => runs.extend(list.into_iter().map(|f| (f, (b, pos)))),
                Runs::Anything => {
                    let last = if extent[at] == at { pos } else { usize::MAX };
                    anything.push(((extent[at], last), (b, pos)));
                }
            }
        }
        if matches!(block.term, crate::hir::Term::Return(_)) {
            anything.push(((end, 0), (b, block.insts.len())));
        }
    }
    let order = |p: &Point| (cfg.rpo_index[p.0], p.1);
    // Where each function, or the function or class body around it, is made first.
    let mut made: Vec<(usize, usize, usize)> = Vec::new();
    let roots = roots(program, makers, m, body, order);
    for (f, root) in roots.into_iter().enumerate() {
        let Some((at, pos)) = root else { continue };
        bound.known[f] = true;
        if quiet.finalizers {
            bound.points[f] = Some((cfg.rpo[at], pos));
        } else {
            made.push((at, pos, f));
        }
    }
    made.sort_unstable_by(|a, b| b.cmp(a));
    anything.sort_unstable_by_key(|a| std::cmp::Reverse(a.0));
    let mut next = 0;
    let mut reach: Option<Point> = None;
    for (at, pos, f) in made {
        while next < anything.len() && anything[next].0 >= (at, pos) {
            let p = anything[next].1;
            reach = Some(reach.map_or(p, |q| meet(&halves, p, q)));
            next += 1;
        }
        bound.points[f] = reach;
    }
    for (f, p) in runs {
        let f = f.index();
        if bound.known[f] && program.funcs[f].module.index() == m {
            bound.points[f] = Some(bound.points[f].map_or(p, |q| meet(&halves, p, q)));
        }
    }
    bound.bodies[m] = Some(halves);
}

/// Of each function of a module: the first place in the body where it, or what makes it, is made.
fn roots(
    program: &Program,
    makers: &[Vec<(u32, Point)>],
    m: usize,
    body: FuncId,
    order: impl Fn(&Point) -> (usize, usize),
) -> Vec<Option<(usize, usize)>> {
    let mut roots: Vec<Option<(usize, usize)>> = vec![None; program.funcs.len()];
    let mut changed = true;
    while changed {
        changed = false;
        for f in 0..program.funcs.len() {
            if program.funcs[f].module.index() != m {
                continue;
            }
            for (g, p) in &makers[f] {
                let made = if *g as usize == body.index() { Some(order(p)) } else { roots[*g as usize] };
                if let Some(made) = made.filter(|r| roots[f].is_none_or(|old| *r < old)) {
                    roots[f] = Some(made);
                    changed = true;
                }
            }
        }
    }
    roots
}

/// The global of module `m` that an operation binds.
fn own_store(op: &Op, m: usize) -> Option<(ModuleId, u32)> {
    match *op {
        Op::GlobalSet { module, slot, .. } if module.index() == m => Some((module, slot)),
        _ => None,
    }
}

/// Of each position in reverse postorder: the last position that may run before it again.
/// Everything between a loop's header and the block that jumps back may run after either.
fn extents(cfg: &Cfg) -> Vec<usize> {
    let mut extent: Vec<usize> = (0..cfg.rpo.len()).collect();
    for (at, &b) in cfg.rpo.iter().enumerate() {
        for &s in &cfg.succs[b] {
            let to = cfg.rpo_index[s];
            if to <= at {
                extent[to..=at].iter_mut().for_each(|e| *e = (*e).max(at));
            }
        }
    }
    extent
}

/// Of each position in reverse postorder: may its block run more than once?
pub fn loops(cfg: &Cfg) -> Vec<bool> {
    let mut again = vec![false; cfg.rpo.len()];
    for (at, &b) in cfg.rpo.iter().enumerate() {
        for &s in &cfg.succs[b] {
            let to = cfg.rpo_index[s];
            if to <= at {
                again[to..=at].fill(true);
            }
        }
    }
    again
}

fn in_loop(extent: &[usize], at: usize) -> bool {
    extent[..at].iter().any(|&e| e >= at)
}

/// What an operation of a module's body may run.
enum Runs {
    Nothing,
    Only(Vec<FuncId>),
    Anything,
}

/// Which functions call nothing that is not known.
struct Quiet {
    /// Code may run at any time: finalizers, weak references.
    finalizers: bool,
    /// Creating a class may call methods of other classes.
    class_hooks: bool,
    /// Functions that run only functions that they call directly; and which those are.
    funcs: Vec<Option<Vec<FuncId>>>,
}

impl Quiet {
    fn new(solver: &mut Solver<'_>) -> Quiet {
        let program = solver.program;
        let named = |names: &[&str]| {
            program.consts.iter().any(|c| match c {
                Const::Str(points) if points.len() <= 20 => {
                    let text: String = points.iter().filter_map(|&p| char::from_u32(p)).collect();
                    names.contains(&text.as_str())
                }
                _ => false,
            })
        };
        let module = |names: &[&str]| program.modules.iter().any(|m| names.contains(&m.name.as_str()));
        let mut quiet = Quiet {
            finalizers: named(&["__del__"]) || module(&["weakref", "_weakref", "signal", "gc", "threading"]),
            class_hooks: named(&[
                "__init_subclass__",
                "__set_name__",
                "__prepare__",
                "metaclass",
                "__mro_entries__",
            ]),
            funcs: vec![None; program.funcs.len()],
        };
        // Functions whose operations are all quiet, apart from direct calls.
        let n = program.funcs.len();
        let mut calls: Vec<Option<Vec<FuncId>>> = Vec::with_capacity(n);
        for f in 0..n {
            calls.push(quiet.direct_only(solver, program, f));
        }
        // Those that reach one that is not are not, either.
        let mut changed = true;
        while changed {
            changed = false;
            for f in 0..n {
                let bad =
                    calls[f].as_ref().is_some_and(|list| list.iter().any(|g| calls[g.index()].is_none()));
                if bad {
                    calls[f] = None;
                    changed = true;
                }
            }
        }
        quiet.funcs = calls;
        quiet
    }

    /// The functions that a function calls directly, if it runs no other code.
    fn direct_only(&self, solver: &mut Solver<'_>, program: &Program, f: usize) -> Option<Vec<FuncId>> {
        let func = &program.funcs[f];
        if !matches!(func.kind, FuncKind::Function | FuncKind::Class) {
            return None;
        }
        let mut calls = Vec::new();
        for (b, block) in func.blocks.iter().enumerate() {
            if !solver.funcs[f].reached[b] {
                continue;
            }
            for &i in &block.insts {
                match &func.insts[i.index()].op {
                    Op::CallDirect { func: callee, .. } => calls.push(*callee),
                    op if self.silent(solver, func, f, op) => {}
                    _ => return None,
                }
            }
        }
        calls.sort();
        calls.dedup();
        Some(calls)
    }

    fn op(&self, solver: &mut Solver<'_>, f: usize, op: &Op) -> Runs {
        let func = &solver.program.funcs[f];
        match op {
            Op::CallDirect { func: callee, .. } => self.closure(*callee),
            Op::BuildClass { body, bases, kwargs: None, .. } if !self.class_hooks => {
                if !plain_bases(func, *bases) {
                    return Runs::Anything;
                }
                match def(func, *body) {
                    Some(Op::MakeFunction { func: body, .. }) => self.closure(*body),
                    _ => Runs::Anything,
                }
            }
            op if self.silent(solver, func, f, op) => Runs::Nothing,
            _ => Runs::Anything,
        }
    }

    fn closure(&self, f: FuncId) -> Runs {
        let mut list = vec![f];
        let mut next = 0;
        while next < list.len() {
            let Some(calls) = &self.funcs[list[next].index()] else { return Runs::Anything };
            for c in calls {
                if !list.contains(c) {
                    list.push(*c);
                }
            }
            next += 1;
            if list.len() > 200 {
                return Runs::Anything;
            }
        }
        Runs::Only(list)
    }

    /// Does the operation run no code of the program?
    fn silent(&self, solver: &mut Solver<'_>, func: &Func, f: usize, op: &Op) -> bool {
        if !op.may_raise() {
            return true;
        }
        solver.f = f;
        let program = solver.program;
        let mut simple = true;
        op.visit_operands(|v| {
            let val = solver.get(v);
            simple &= func.values[v.index()].repr != crate::hir::Repr::Obj
                || val.within(kind::PLAIN | kind::SLICE | kind::FUNCTION);
        });
        match op {
            Op::GlobalGet { .. } | Op::BuiltinGet(_) | Op::CheckLocal { .. } | Op::CheckFree { .. } => true,
            Op::ListAppend { .. } => true,
            Op::ClassNameGet { .. } | Op::NamespaceSet { .. } => func.kind == FuncKind::Class,
            Op::ImportModule(m) => {
                let target = &program.modules[m.index()];
                target.body.is_none() || target.is_stdlib && !program.modules[func.module.index()].is_stdlib
            }
            Op::ImportFrom { module, .. } => {
                matches!(def(func, *module), Some(Op::ImportModule(m)) if program.modules[m.index()].body.is_none())
            }
            Op::Binary { .. }
            | Op::BinaryGeneric { .. }
            | Op::StrAppend { .. }
            | Op::Unary(..)
            | Op::Compare(..)
            | Op::CompareGeneric(..)
            | Op::Truth(_)
            | Op::BuildStr(_)
            | Op::BuildDict(_)
            | Op::BuildSet(_)
            | Op::FormatValue { .. }
            | Op::Contains(..)
            | Op::Len(_) => simple,
            Op::GetIter(v) | Op::IterNext(v) | Op::Unpack { value: v, .. } => {
                let val = solver.get(*v);
                val.within(kind::PLAIN | kind::LIST | kind::TUPLE | kind::DICT)
            }
            Op::GetItem { obj, index } => {
                let (o, x) = (solver.get(*obj), solver.get(*index));
                o.within(kind::PLAIN | kind::LIST | kind::TUPLE) && x.within(kind::PLAIN | kind::SLICE)
            }
            Op::SetItem { obj, index, .. } => {
                let (o, x) = (solver.get(*obj), solver.get(*index));
                o.within(kind::LIST) && x.within(kind::PLAIN)
            }
            Op::CallBuiltin { name, .. } => {
                let text = solver.text(*name);
                simple
                    && matches!(
                        text.as_str(),
                        "range"
                            | "len"
                            | "abs"
                            | "min"
                            | "max"
                            | "int"
                            | "float"
                            | "str"
                            | "chr"
                            | "ord"
                            | "round"
                    )
            }
            _ => false,
        }
    }
}

fn def(func: &Func, v: crate::hir::Value) -> Option<&Op> {
    match func.values[v.index()].def {
        Def::Inst(i) => Some(&func.insts[i.index()].op),
        Def::Param(..) => None,
    }
}

/// No bases, builtins, or classes by their global names.
fn plain_bases(func: &Func, bases: crate::hir::Value) -> bool {
    match def(func, bases) {
        Some(Op::Const(_)) => true,
        Some(Op::BuildTuple(items)) => items.iter().all(|&v| matches!(def(func, v), Some(Op::BuiltinGet(_)))),
        _ => false,
    }
}
