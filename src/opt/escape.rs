//! Escape analysis: instances that do not leave the function are not made, and what is read of a tuple that was
//! made here is the item.
//!
//! ```text
//! %4 = new_object %1                          …
//! slot.put_double %4 "x" 0 %2                 …
//! %5 = slot.double %4 "x" 0            ⇒      (%5 is %2)
//! %7 = build.tuple (%2, %3)                   …
//! %8 = getitem %7 1                           (%8 is %3)
//! ```
//! An instance leaves the function when anything but reading and storing its attributes uses it: a call, a return, a block
//! argument, a store of it elsewhere. The others' attributes are variables (`promote`), and what is stored in
//! one may stay as well when that is gone, so it is done until nothing changes. Nobody can tell that the instance
//! is missing, since its class has no finalizer and nothing has a weak reference to it; a handler finds the attributes as
//! they were. Source: Choi et al., "Escape Analysis for Java" (OOPSLA 1999), without paths through callees, which
//! `inline` has copied where it pays.
//!
//! Requires: places of attributes, from inference. Keeps: SSA form.

use super::edit::{def_op, replace_uses, smi_const};
use super::promote::{end_blocks_at_stores, promote, Access, Flow, Variables};
use super::remarks::note;
use crate::base::options::Options;
use crate::hir::{Block, Const, ConstId, Func, FuncId, Loc, Op, Program, Repr, Value};
use std::sync::Arc;

pub fn run(program: &mut Program, options: &Options) {
    let finalizers = watches_objects(program);
    for f in 0..program.funcs.len() {
        let func = &mut program.funcs[f];
        let mut changed = false;
        if func.insts.iter().any(|i| matches!(i.op, Op::BuildTuple(_))) {
            changed |= read_tuples(func, &program.consts);
        }
        if !finalizers && func.insts.iter().any(|i| matches!(i.op, Op::NewObject(_))) {
            while let Some(made) = replace_objects(&mut program.funcs[f], &program.consts) {
                changed = true;
                for loc in made {
                    note(program, options, FuncId(f as u32), loc, "escape", || {
                        "object not made: its attributes are values".to_string()
                    });
                }
            }
        }
        if options.remarks {
            missed(program, options, FuncId(f as u32));
        }
        if changed {
            let func = &mut program.funcs[f];
            let order: Vec<Block> = (0..func.blocks.len() as u32).map(Block).collect();
            crate::hir::cleanup::cleanup(func, &order);
        }
    }
}

/// Might the program notice when an object goes, or find objects that nothing names?
fn watches_objects(program: &Program) -> bool {
    let del: Vec<u32> = "__del__".chars().map(u32::from).collect();
    program.consts.iter().any(|c| matches!(c, Const::Str(points) if *points == del))
        || program.modules.iter().any(|m| matches!(m.name.as_str(), "gc" | "weakref" | "_weakref"))
}

// --- tuples ---

fn read_tuples(func: &mut Func, consts: &[Const]) -> bool {
    let mut map: Vec<Option<Value>> = vec![None; func.values.len()];
    let mut any = false;
    for b in 0..func.blocks.len() {
        let mut insts = std::mem::take(&mut func.blocks[b].insts);
        insts.retain(|i| {
            let inst = &func.insts[i.index()];
            let known = match &inst.op {
                Op::GetItem { obj, index } => item(func, consts, *obj, *index),
                Op::UnpackItem { ptr, index } => match def_op(func, *ptr) {
                    Some(Op::Unpack { value, count }) => {
                        items(func, *value, *count).and_then(|list| list.get(*index as usize).copied())
                    }
                    Some(Op::TupleItems(value)) => match def_op(func, *value) {
                        Some(Op::BuildTuple(items)) => items.get(*index as usize).copied(),
                        _ => None,
                    },
                    _ => None,
                },
                // Its items are read of the tuple.
                Op::Unpack { value, count } => {
                    any |= items(func, *value, *count).is_some();
                    return items(func, *value, *count).is_none();
                }
                _ => return true,
            };
            if let (Some(r), Some(_)) = (inst.result, known) {
                map[r.index()] = known;
                any = true;
            }
            known.is_none()
        });
        func.blocks[b].insts = insts;
    }
    if any {
        replace_uses(func, &map);
    }
    any
}

/// The items of a tuple that is made here of so many.
fn items(func: &Func, tuple: Value, count: u32) -> Option<&[Value]> {
    match def_op(func, tuple)? {
        Op::BuildTuple(items) if items.len() == count as usize => Some(items),
        _ => None,
    }
}

fn item(func: &Func, consts: &[Const], tuple: Value, index: Value) -> Option<Value> {
    let Op::BuildTuple(items) = def_op(func, tuple)? else { return None };
    let index = smi_const(func, consts, index)?;
    let from_start = if index < 0 { index + items.len() as i64 } else { index };
    items.get(usize::try_from(from_start).ok()?).copied()
}

// --- instances ---

/// The attributes of the instances that stay in the function.
#[derive(Default)]
struct Attributes {
    /// Of each value that is such an instance: the first of its variables, and how many there are.
    objects: Vec<Option<(usize, usize)>>,
    /// The place of each variable, how it is represented, and its name.
    slots: Vec<(u32, Repr, Arc<str>)>,
}

impl Attributes {
    fn find(&self, obj: Value, slot: u32) -> Option<usize> {
        let (first, n) = self.objects[obj.index()]?;
        (first..first + n).find(|&k| self.slots[k].0 == slot)
    }
}

impl Variables for Attributes {
    fn count(&self) -> usize {
        self.slots.len()
    }
    fn access(&self, op: &Op, result: Option<Value>) -> Option<Access> {
        match op {
            Op::NewObject(_) => {
                let (first, n) = self.objects[result?.index()]?;
                Some(Access::Fresh(first..first + n))
            }
            Op::GetSlot { obj, slot, .. }
            | Op::SlotLoad { obj, slot, .. }
            | Op::SlotDouble { obj, slot, .. } => self.find(*obj, *slot).map(Access::Read),
            Op::SetSlot { obj, slot, value, .. } | Op::SlotPutDouble { obj, slot, value, .. } => {
                self.find(*obj, *slot).map(|k| Access::Store(k, *value))
            }
            _ => None,
        }
    }
    fn repr(&self, k: usize) -> Repr {
        self.slots[k].1
    }
    fn name(&self, k: usize) -> Option<Arc<str>> {
        Some(self.slots[k].2.clone())
    }
    fn keeps_stores(&self) -> bool {
        false
    }
}

/// The instance whose attribute an operation reads or stores, with the attribute's place and representation.
fn attribute(op: &Op) -> Option<(Value, u32, Repr, ConstId)> {
    Some(match op {
        Op::GetSlot { obj, slot, name, .. }
        | Op::SlotLoad { obj, slot, name }
        | Op::SetSlot { obj, slot, name, .. } => (*obj, *slot, Repr::Obj, *name),
        Op::SlotDouble { obj, slot, name } | Op::SlotPutDouble { obj, slot, name, .. } => {
            (*obj, *slot, Repr::F64, *name)
        }
        _ => return None,
    })
}

/// Of each value: is it an instance made here that nothing but its attributes' accesses uses?
fn staying(func: &Func) -> Vec<bool> {
    let mut stays = vec![false; func.values.len()];
    for &i in func.blocks.iter().flat_map(|b| &b.insts) {
        let inst = &func.insts[i.index()];
        if let (Op::NewObject(_), Some(r)) = (&inst.op, inst.result) {
            stays[r.index()] = true;
        }
    }
    for block in &func.blocks {
        for &i in &block.insts {
            let op = &func.insts[i.index()].op;
            match (attribute(op), op) {
                (Some(_), Op::SetSlot { value, .. }) => stays[value.index()] = false,
                (Some(_), _) => {}
                (None, op) => op.visit_operands(|v| stays[v.index()] = false),
            }
        }
        block.term.visit_operands(|v| stays[v.index()] = false);
        block.unwind.iter().flat_map(|e| &e.args).for_each(|v| stays[v.index()] = false);
    }
    stays
}

/// Makes values of the attributes of all instances that stay; the places where these were made, `None` if there are
/// none.
fn replace_objects(func: &mut Func, consts: &[Const]) -> Option<Vec<Loc>> {
    let mut stays = staying(func);
    if !stays.contains(&true) {
        return None;
    }
    end_blocks_at_stores(func, &attributes(func, consts, &stays));
    // Attributes that may be missing where they are read keep their object.
    let (attributes, flow) = loop {
        let attributes = attributes(func, consts, &stays);
        if attributes.objects.iter().all(Option::is_none) {
            return None;
        }
        let flow = Flow::new(func, &attributes);
        let missing = flow.unbound_reads(func, &attributes);
        if !missing.contains(&true) {
            break (attributes, flow);
        }
        for (object, stays) in attributes.objects.iter().zip(&mut stays) {
            *stays &= object.is_some_and(|(first, n)| !missing[first..first + n].contains(&true));
        }
    };
    let insts = func.blocks.iter().flat_map(|b| &b.insts).map(|i| &func.insts[i.index()]);
    let made = insts.filter(|i| matches!(attributes.access(&i.op, i.result), Some(Access::Fresh(_))));
    let places = made.map(|i| i.loc).collect();
    promote(func, &attributes, &flow);
    Some(places)
}

fn attributes(func: &Func, consts: &[Const], stays: &[bool]) -> Attributes {
    let mut used: Vec<(Value, u32, Repr, ConstId)> = (func.blocks.iter().flat_map(|b| &b.insts))
        .filter_map(|i| attribute(&func.insts[i.index()].op))
        .filter(|(obj, ..)| stays[obj.index()])
        .collect();
    used.sort_by_key(|&(obj, slot, repr, _)| (obj, slot, repr == Repr::F64));
    used.dedup_by_key(|&mut (obj, slot, repr, _)| (obj, slot, repr));
    let mut out = Attributes { objects: vec![None; func.values.len()], slots: Vec::new() };
    for (v, object) in out.objects.iter_mut().enumerate().filter(|(v, _)| stays[*v]) {
        let from = used.partition_point(|u| u.0.index() < v);
        let own = &used[from..from + used[from..].partition_point(|u| u.0.index() == v)];
        // The same place as a double and as an object: nothing is known of it.
        if own.windows(2).any(|w| w[0].1 == w[1].1) {
            continue;
        }
        *object = Some((out.slots.len(), own.len()));
        let slots = own
            .iter()
            .map(|&(_, slot, repr, name)| (slot, repr, Arc::from(consts[name.0 as usize].text().as_str())));
        out.slots.extend(slots);
    }
    out
}

/// Remarks on the instances that are made.
fn missed(program: &mut Program, options: &Options, id: FuncId) {
    let func = &program.funcs[id.index()];
    let mut places = Vec::new();
    for &i in func.blocks.iter().flat_map(|b| &b.insts) {
        let inst = &func.insts[i.index()];
        if let (Op::NewObject(_), Some(r)) = (&inst.op, inst.result) {
            places.push((inst.loc, leaves_by(func, r)));
        }
    }
    for (loc, how) in places {
        note(program, options, id, loc, "escape", || format!("object made here: {how}"));
    }
}

/// How an instance leaves the function.
fn leaves_by(func: &Func, object: Value) -> String {
    for block in &func.blocks {
        for &i in &block.insts {
            let op = &func.insts[i.index()].op;
            let mut uses = false;
            op.visit_operands(|v| uses |= v == object);
            match op {
                Op::SetSlot { value, .. } if *value == object => return "it is stored".to_string(),
                Op::GlobalSet { .. } | Op::CellSet { .. } if uses => return "it is stored".to_string(),
                op if uses && attribute(op).is_none() => return format!("{} uses it", op.mnemonic()),
                _ => {}
            }
        }
        let mut uses = false;
        block.term.visit_operands(|v| uses |= v == object);
        match block.term {
            crate::hir::Term::Return(_) if uses => return "it is returned".to_string(),
            _ if uses => return "different objects meet in a variable".to_string(),
            _ => {}
        }
    }
    "the program watches its objects, or an attribute may be missing".to_string()
}
