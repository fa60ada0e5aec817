//! Variables of a module that its own body alone binds are values in the body, where a loop touches them:
//! functions and other modules read the global, which keeps its stores, but the body need not.
//!
//! ```text
//! h: %2 = global.get total                  h(%2): %3 = binary add %2 %1
//!    %3 = binary add %2 %1           ⇒             global.set total %3
//!    global.set total %3; jump h                   jump h(%3)
//! ```
//! Register promotion (Cytron et al., TOPLAS 1991) of all variables at once, as `cells` does for one cell: a block
//! where several edges meet gets a parameter for each variable that is read below, and clean-up removes those that have
//! one source. A module's body runs once, so that no other activation binds them. A handler sees a variable as it was
//! at the start of the block that raised; blocks with handlers end after a store.
//!
//! Only reads behind a store on every path are replaced: others may find a builtin of that name, or raise.
//! Globals that hold functions, classes and modules are left, since inference knows them by their names.

use super::edit::{def_op, distinguish_names, edge, new_block, new_param, replace_uses, set_term};
use super::remarks::note;
use crate::analysis::cfg::{Cfg, Loops};
use crate::base::options::Options;
use crate::hir::{Block, Edge, Func, FuncKind, Inst, ModuleId, Op, Program, Repr, Term, Ty, Value};
use std::sync::Arc;

pub fn run(program: &mut Program, options: &Options) {
    let foreign = bound_elsewhere(program);
    for m in 0..program.modules.len() {
        let Some(body) =
            program.modules[m].body.filter(|f| program.funcs[f.index()].kind == FuncKind::Module)
        else {
            continue;
        };
        let module = ModuleId(m as u32);
        let func = &program.funcs[body.index()];
        let variables = variables(program, func, module, &foreign[m]);
        if variables.slots.is_empty() {
            continue;
        }
        for &slot in &variables.slots {
            let name = program.modules[m].globals[slot as usize].name.clone();
            let loc = first_store(&program.funcs[body.index()], &variables, slot);
            note(program, options, body, loc, "globals", || {
                format!("{name} is a value in the module's body")
            });
        }
        let names: Vec<Arc<str>> = (variables.slots.iter())
            .map(|&slot| Arc::from(program.modules[m].globals[slot as usize].name.as_str()))
            .collect();
        let func = &mut program.funcs[body.index()];
        end_blocks_at_stores(func, &variables);
        promote(func, &variables, &names);
        let order: Vec<Block> = (0..func.blocks.len() as u32).map(Block).collect();
        crate::hir::cleanup::cleanup(func, &order);
    }
}

/// Of each module and slot: is it bound by other code than the module's body, or deleted?
fn bound_elsewhere(program: &Program) -> Vec<Vec<bool>> {
    let mut out: Vec<Vec<bool>> = program.modules.iter().map(|m| vec![false; m.globals.len()]).collect();
    for (f, func) in program.funcs.iter().enumerate() {
        for &i in func.blocks.iter().flat_map(|b| &b.insts) {
            match &func.insts[i.index()].op {
                Op::GlobalSet { module, slot, .. } => {
                    let own = program.modules[module.index()].body.is_some_and(|b| b.index() == f);
                    out[module.index()][*slot as usize] |= !own;
                }
                Op::GlobalDel { module, slot } => out[module.index()][*slot as usize] = true,
                _ => {}
            }
        }
    }
    out
}

/// The variables of a body to be made values.
struct Variables {
    module: ModuleId,
    slots: Vec<u32>,
    /// Their numbers by slot.
    number: Vec<Option<usize>>,
}

/// What an operation does with one of the variables.
enum Access {
    Read(usize),
    Store(usize, Value),
}

impl Variables {
    fn access(&self, op: &Op) -> Option<Access> {
        match op {
            Op::GlobalGet { module, slot, .. } | Op::GlobalBound { module, slot, .. }
                if *module == self.module =>
            {
                self.number[*slot as usize].map(Access::Read)
            }
            Op::GlobalSet { module, slot, value } if *module == self.module => {
                self.number[*slot as usize].map(|k| Access::Store(k, *value))
            }
            _ => None,
        }
    }
    fn accesses<'a>(&'a self, func: &'a Func, block: usize) -> impl Iterator<Item = Access> + 'a {
        func.blocks[block].insts.iter().filter_map(|i| self.access(&func.insts[i.index()].op))
    }
}

fn variables(program: &Program, func: &Func, module: ModuleId, foreign: &[bool]) -> Variables {
    let globals = &program.modules[module.index()].globals;
    let mut found = Variables { module, slots: Vec::new(), number: vec![None; globals.len()] };
    let into_entry =
        func.blocks.iter().any(|b| b.term.edges().chain(&b.unwind).any(|e| e.block == func.entry));
    let inside = Loops::new(func).inside;
    if into_entry || !inside.contains(&true) {
        return found;
    }
    let (mut looped, mut read) = (vec![false; globals.len()], vec![false; globals.len()]);
    let mut named = vec![false; globals.len()];
    for (block, &in_loop) in func.blocks.iter().zip(&inside) {
        for &i in &block.insts {
            match &func.insts[i.index()].op {
                Op::GlobalGet { module: of, slot, .. } if *of == module => {
                    looped[*slot as usize] |= in_loop;
                    read[*slot as usize] = true;
                }
                Op::GlobalSet { module: of, slot, value } if *of == module => {
                    looped[*slot as usize] |= in_loop;
                    named[*slot as usize] |= defines(func, *value);
                }
                _ => {}
            }
        }
    }
    for (slot, global) in globals.iter().enumerate() {
        if global.private && looped[slot] && read[slot] && !named[slot] && !foreign[slot] {
            found.number[slot] = Some(found.slots.len());
            found.slots.push(slot as u32);
        }
    }
    found
}

/// Is it a function, a class or a module, or what a decorator makes of one?
fn defines(func: &Func, value: Value) -> bool {
    let definition = |v: Value| {
        matches!(
            def_op(func, v),
            Some(
                Op::MakeFunction { .. }
                    | Op::BuildClass { .. }
                    | Op::ImportModule(_)
                    | Op::ImportFrom { .. }
                    | Op::ImportMissing(_)
            )
        )
    };
    match def_op(func, value) {
        Some(
            op @ (Op::Call { .. } | Op::CallDirect { .. } | Op::CallMethod { .. } | Op::CallLoaded { .. }),
        ) => {
            let mut decorates = false;
            op.visit_operands(|v| decorates |= definition(v));
            decorates
        }
        _ => definition(value),
    }
}

fn first_store(func: &Func, variables: &Variables, slot: u32) -> crate::hir::Loc {
    let store = func.blocks.iter().flat_map(|b| &b.insts).map(|i| &func.insts[i.index()]).find(
        |inst| matches!(inst.op, Op::GlobalSet { module, slot: s, .. } if module == variables.module && s == slot),
    );
    store.map(|inst| inst.loc).unwrap_or_default()
}

/// Ends a block that has a handler after each store to one of the variables.
fn end_blocks_at_stores(func: &mut Func, variables: &Variables) {
    let mut b = 0;
    let before = func.blocks.len();
    while b < func.blocks.len() {
        let block = &func.blocks[b];
        let stores =
            |i: &Inst| matches!(variables.access(&func.insts[i.index()].op), Some(Access::Store(..)));
        let store = block.unwind.as_ref().and_then(|_| block.insts.iter().position(stores));
        let Some(at) = store.filter(|at| at + 1 < block.insts.len() || block.term.raises()) else {
            b += 1;
            continue;
        };
        let (name, unwind, cold) = (format!("{}.set", block.name), block.unwind.clone(), block.cold);
        let (loc, rare) = (block.term_loc, block.rare);
        let next = new_block(func, name, unwind, cold);
        func.blocks[next.index()].rare = rare;
        func.blocks[next.index()].insts = func.blocks[b].insts.split_off(at + 1);
        let term = std::mem::replace(&mut func.blocks[b].term, Term::Jump(edge(next, Vec::new())));
        set_term(func, next, term, loc);
        b += 1;
    }
    if func.blocks.len() > before {
        distinguish_names(func);
    }
}

/// A set of variables for each block.
struct Sets {
    words: usize,
    bits: Vec<u64>,
}

impl Sets {
    fn new(blocks: usize, variables: usize, value: u64) -> Sets {
        let words = variables.div_ceil(64);
        Sets { words, bits: vec![value; words * blocks] }
    }
    fn of(&self, b: usize) -> &[u64] {
        &self.bits[b * self.words..(b + 1) * self.words]
    }
    fn of_mut(&mut self, b: usize) -> &mut [u64] {
        &mut self.bits[b * self.words..(b + 1) * self.words]
    }
    fn has(&self, b: usize, k: usize) -> bool {
        self.of(b)[k / 64] >> (k % 64) & 1 != 0
    }
    fn add(&mut self, b: usize, k: usize) {
        self.of_mut(b)[k / 64] |= 1 << (k % 64);
    }
}

/// Replaces the reads.
fn promote(func: &mut Func, variables: &Variables, names: &[Arc<str>]) {
    let (blocks, n) = (func.blocks.len(), variables.slots.len());
    let cfg = Cfg::new(func);
    let mut stored = Sets::new(blocks, n, 0);
    for &b in &cfg.rpo {
        for access in variables.accesses(func, b) {
            if let Access::Store(k, _) = access {
                stored.add(b, k);
            }
        }
    }
    let bound = bound(func, &cfg, &stored, n);
    let live = live(func, &cfg, variables, &stored, &bound);
    // The content of each variable at the start of each block, and at its end.
    let mut start: Vec<Option<Value>> = vec![None; blocks * n];
    let mut end = start.clone();
    let meets = |b: usize| cfg.preds[b].len() > 1;
    for &b in cfg.rpo.iter().filter(|&&b| meets(b)) {
        for k in (0..n).filter(|&k| live.has(b, k)) {
            let param = new_param(func, Block(b as u32), Repr::Obj, Ty::Any);
            func.value_names[param.index()] = Some(names[k].clone());
            start[b * n + k] = Some(param);
        }
    }
    let mut map: Vec<Option<Value>> = vec![None; func.values.len()];
    for &b in &cfg.rpo {
        // A block with one predecessor goes on where that has ended, or begun if it is its handler.
        if let [p] = cfg.preds[b][..] {
            let handler = func.blocks[p].unwind.as_ref().is_some_and(|e| e.block.index() == b);
            let from = if handler { &start } else { &end };
            let copy: Vec<Option<Value>> = from[p * n..(p + 1) * n].to_vec();
            start[b * n..(b + 1) * n].copy_from_slice(&copy);
        }
        let mut content: Vec<Option<Value>> = start[b * n..(b + 1) * n].to_vec();
        let mut insts = std::mem::take(&mut func.blocks[b].insts);
        insts.retain(|i| {
            let inst = &func.insts[i.index()];
            match (variables.access(&inst.op), inst.result) {
                (Some(Access::Store(k, value)), _) => content[k] = Some(value),
                (Some(Access::Read(k)), Some(r)) => {
                    map[r.index()] = content[k];
                    return content[k].is_none();
                }
                _ => {}
            }
            true
        });
        func.blocks[b].insts = insts;
        end[b * n..(b + 1) * n].copy_from_slice(&content);
    }
    for &b in &cfg.rpo {
        let add = |e: &mut Edge, from: &[Option<Value>]| {
            let to = e.block.index();
            if meets(to) {
                e.args.extend((0..n).filter(|&k| live.has(to, k)).filter_map(|k| from[k]));
            }
        };
        let block = &mut func.blocks[b];
        block.term.edges_mut().for_each(|e| add(e, &end[b * n..(b + 1) * n]));
        block.unwind.iter_mut().for_each(|e| add(e, &start[b * n..(b + 1) * n]));
    }
    replace_uses(func, &map);
}

/// The variables that are bound at the start of each block, whatever way control came.
fn bound(func: &Func, cfg: &Cfg, stored: &Sets, n: usize) -> Sets {
    let mut bound = Sets::new(func.blocks.len(), n, u64::MAX);
    bound.of_mut(func.entry.index()).fill(0);
    let mut changed = true;
    while changed {
        changed = false;
        for &p in &cfg.rpo {
            for &b in &cfg.succs[p] {
                let handler = func.blocks[p].unwind.as_ref().is_some_and(|e| e.block.index() == b);
                for w in 0..bound.words {
                    let own = if handler { 0 } else { stored.of(p)[w] };
                    let arrives = bound.of(p)[w] | own;
                    let here = &mut bound.of_mut(b)[w];
                    changed |= *here & !arrives != 0;
                    *here &= arrives;
                }
            }
        }
    }
    bound
}

/// The variables whose content is read behind the start of each block, where they are bound.
fn live(func: &Func, cfg: &Cfg, variables: &Variables, stored: &Sets, bound: &Sets) -> Sets {
    let mut live = Sets::new(func.blocks.len(), variables.slots.len(), 0);
    for &b in &cfg.rpo {
        let mut seen = vec![0u64; live.words];
        for access in variables.accesses(func, b) {
            match access {
                Access::Read(k) if seen[k / 64] >> (k % 64) & 1 == 0 && bound.has(b, k) => live.add(b, k),
                Access::Read(_) => {}
                Access::Store(k, _) => seen[k / 64] |= 1 << (k % 64),
            }
        }
    }
    let mut changed = true;
    while changed {
        changed = false;
        for &b in cfg.rpo.iter().rev() {
            for &s in &cfg.succs[b] {
                let handler = func.blocks[b].unwind.as_ref().is_some_and(|e| e.block.index() == s);
                for w in 0..live.words {
                    let own = if handler { 0 } else { stored.of(b)[w] };
                    let wanted = live.of(s)[w] & !own;
                    let here = &mut live.of_mut(b)[w];
                    changed |= wanted & !*here != 0;
                    *here |= wanted;
                }
            }
        }
    }
    live
}
