//! Variables of a module that its own body alone binds are values in the body, where a loop touches them:
//! functions and other modules read the global, which keeps its stores, but the body need not.
//!
//! ```text
//! h: %2 = global.get total                  h(%2): %3 = binary add %2 %1
//!    %3 = binary add %2 %1           ⇒             global.set total %3
//!    global.set total %3; jump h                   jump h(%3)
//! ```
//! Register promotion, done by `promote`. A module's body runs once, so that no other activation binds the variables.
//! Only reads behind a store on every path are replaced: others may find a builtin of that name, or raise.
//! Globals that hold functions, classes and modules are left, since inference knows them by their names.

use super::edit::def_op;
use super::promote::{end_blocks_at_stores, promote, Access, Flow, Variables};
use super::remarks::note;
use crate::analysis::cfg::Loops;
use crate::base::options::Options;
use crate::hir::{Block, Func, FuncKind, Loc, ModuleId, Op, Program, Repr, Value};
use std::sync::Arc;

pub fn run(program: &mut Program, options: &Options) {
    let foreign = bound_elsewhere(program);
    for (m, foreign) in foreign.iter().enumerate() {
        let Some(body) =
            program.modules[m].body.filter(|f| program.funcs[f.index()].kind == FuncKind::Module)
        else {
            continue;
        };
        let module = ModuleId(m as u32);
        let func = &program.funcs[body.index()];
        let variables = variables(program, func, module, foreign);
        if variables.slots.is_empty() {
            continue;
        }
        for (&slot, &loc) in variables.slots.iter().zip(&variables.stored) {
            let name = program.modules[m].globals[slot as usize].name.clone();
            note(program, options, body, loc, "globals", || {
                format!("{name} is a value in the module's body")
            });
        }
        let func = &mut program.funcs[body.index()];
        end_blocks_at_stores(func, &variables);
        let flow = Flow::new(func, &variables);
        promote(func, &variables, &flow);
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
struct Globals {
    module: ModuleId,
    slots: Vec<u32>,
    names: Vec<Arc<str>>,
    /// Where each is bound first.
    stored: Vec<Loc>,
    /// Their numbers by slot.
    number: Vec<Option<usize>>,
}

impl Variables for Globals {
    fn count(&self) -> usize {
        self.slots.len()
    }
    fn access(&self, op: &Op, _: Option<Value>) -> Option<Access> {
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
    fn repr(&self, _: usize) -> Repr {
        Repr::Obj
    }
    fn name(&self, k: usize) -> Option<Arc<str>> {
        Some(self.names[k].clone())
    }
    fn keeps_stores(&self) -> bool {
        true
    }
}

fn variables(program: &Program, func: &Func, module: ModuleId, foreign: &[bool]) -> Globals {
    let globals = &program.modules[module.index()].globals;
    let mut found = Globals {
        module,
        slots: Vec::new(),
        names: Vec::new(),
        stored: Vec::new(),
        number: vec![None; globals.len()],
    };
    let into_entry =
        func.blocks.iter().any(|b| b.term.edges().chain(&b.unwind).any(|e| e.block == func.entry));
    let inside = Loops::new(func).inside;
    if into_entry || !inside.contains(&true) {
        return found;
    }
    let (mut looped, mut read) = (vec![false; globals.len()], vec![false; globals.len()]);
    let mut named = vec![false; globals.len()];
    let mut stored: Vec<Option<Loc>> = vec![None; globals.len()];
    for (block, &in_loop) in func.blocks.iter().zip(&inside) {
        for &i in &block.insts {
            let inst = &func.insts[i.index()];
            match &inst.op {
                Op::GlobalGet { module: of, slot, .. } if *of == module => {
                    looped[*slot as usize] |= in_loop;
                    read[*slot as usize] = true;
                }
                Op::GlobalSet { module: of, slot, value } if *of == module => {
                    looped[*slot as usize] |= in_loop;
                    named[*slot as usize] |= defines(func, *value);
                    stored[*slot as usize].get_or_insert(inst.loc);
                }
                _ => {}
            }
        }
    }
    for (slot, global) in globals.iter().enumerate() {
        if global.private && looped[slot] && read[slot] && !named[slot] && !foreign[slot] {
            found.number[slot] = Some(found.slots.len());
            found.slots.push(slot as u32);
            found.names.push(Arc::from(global.name.as_str()));
            found.stored.push(stored[slot].unwrap_or_default());
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
