//! Slots of attributes: instances of a planned class have a slot for every attribute that is stored
//! where the class of the object is known, at the same place in derived classes.
//!
//! ```text
//! class P: x, y stored                 plan_slots P ("x", "y")
//! self.y     self: P                   getslot self, slot 1
//! class Q(P): z stored                 plan_slots Q ("x", "y", "z")
//! ```
//! A planned instance never leaves its slots: deleting clears the slot, `__dict__`, `__class__` and
//! attributes by computed names are reflection, which leaves no class known (`facts`). A name is not
//! planned where a class attribute could take part in the access: it is defined in a class body, or
//! something that may be a descriptor is stored where the object may be a class.
//!
//! Where every instance has an attribute (`sure`) that is always a float and is read and stored by its place only,
//! the slot holds the double itself.

use super::solve::Solver;
use super::sure;
use super::value::{kind, Val};
use crate::hir::{ConstId, Op, Value};

/// The attributes of each class in slot order; empty = not planned.
pub struct Plan {
    slots: Vec<Vec<ConstId>>,
    /// Classes whose instances carry a tag if need be.
    plain: Vec<bool>,
    /// By class, as bits: the slots that are never unset, and those that hold doubles.
    sure: Vec<u64>,
    doubles: Vec<u64>,
}

/// What a slot holds in all objects that a value may be.
pub enum Held {
    /// A value, if it is set.
    Maybe,
    Value,
    Double,
}

/// A place that reads or stores an attribute.
struct Access {
    object: Val,
    name: ConstId,
    /// What is stored.
    value: Option<Val>,
}

/// More attributes than this are not planned.
const MAX_SLOTS: usize = 48;

impl Plan {
    /// Chooses the slots.
    pub fn new(solver: &mut Solver<'_>) -> Plan {
        let program = solver.program;
        let n = solver.classes.list.len();
        let mut own: Vec<Vec<ConstId>> = vec![Vec::new(); n];
        for f in 0..program.funcs.len() {
            if n == 0 || !solver.funcs[f].called {
                continue;
            }
            solver.f = f;
            let func = &program.funcs[f];
            for (b, block) in func.blocks.iter().enumerate() {
                if !solver.funcs[f].reached[b] {
                    continue;
                }
                for &i in &block.insts {
                    let Op::SetAttr { obj, name, .. } = func.insts[i.index()].op else { continue };
                    let o = solver.get(obj);
                    for c in solver.receiver(o).unwrap_or_default() {
                        if !own[c as usize].contains(&name) && solver.is_plain(c, name) {
                            own[c as usize].push(name);
                        }
                    }
                }
            }
        }
        let deletes = |op: &Op| match *op {
            Op::DelAttr { name, .. } => Some(name),
            _ => None,
        };
        let deleted: Vec<ConstId> = match solver.named("__slots__") {
            Some(_) => program.funcs.iter().flat_map(|f| &f.insts).filter_map(|i| deletes(&i.op)).collect(),
            None => Vec::new(),
        };
        let slots_name = solver.named("__slots__");
        let mut out: Vec<Vec<ConstId>> = Vec::with_capacity(n);
        let mut plain = Vec::with_capacity(n);
        for (c, names) in own.iter_mut().enumerate() {
            if let Some(fixed) = &solver.classes.list[c].slots {
                // Descriptors of the class lead there, unless something takes their places.
                let kept = |n: &ConstId| !solver.fields.stored_anywhere(*n) && !deleted.contains(n);
                let known = fixed.iter().all(kept) && !solver.wild[c];
                out.push(if known { fixed.clone() } else { Vec::new() });
                plain.push(false);
                continue;
            }
            let slotted = slots_name.is_some_and(|s| solver.classes.resolve(c as u32, s).is_some());
            // Bases come first in the list.
            let mut all = match solver.classes.list[c].base {
                Some(b) => out[b as usize].clone(),
                None => Vec::new(),
            };
            // What a derived class defines it does not have in a slot, but keeps the place of.
            names.retain(|n| !all.contains(n));
            all.append(names);
            let fits = all.len() <= MAX_SLOTS && !slotted && !solver.wild[c];
            out.push(if fits { all } else { Vec::new() });
            plain.push(!slotted && !solver.wild[c]);
        }
        let sure = sure::find(solver, &out);
        let mut plan = Plan { doubles: vec![0; out.len()], slots: out, plain, sure };
        plan.choose_doubles(solver);
        plan
    }

    /// Chooses the slots that hold doubles: all objects that one place reads or stores agree.
    fn choose_doubles(&mut self, solver: &mut Solver<'_>) {
        for c in 0..self.slots.len() {
            // Descriptors read `__slots__` by themselves.
            if self.sure[c] == 0 || solver.classes.list[c].slots.is_some() {
                continue;
            }
            for (n, &name) in self.slots[c].iter().enumerate() {
                let followed = !solver.open_fields[name.0 as usize] && !solver.fields.stored_anywhere(name);
                if followed && self.sure[c] >> n & 1 != 0 {
                    let held = solver.fields.load(&mut solver.heap, name, &[c as u32]);
                    self.doubles[c] |= u64::from(held.bits == kind::FLOAT) << n;
                }
            }
        }
        if self.doubles.iter().all(|d| *d == 0) {
            return;
        }
        let accesses = accesses(solver);
        let mut again = true;
        while std::mem::take(&mut again) {
            for access in &accesses {
                let Some(classes) = solver.receiver(access.object) else { continue };
                let place = self.slot(solver, access.object, access.name);
                let stored = access.value.is_none_or(|v| v.bits == kind::FLOAT);
                let fits = |(slot, none): (u32, bool)| {
                    !none && stored && classes.iter().all(|&c| self.doubles[c as usize] >> slot & 1 != 0)
                };
                if place.is_some_and(fits) {
                    continue;
                }
                for c in classes {
                    let at = self.slots[c as usize].iter().position(|n| *n == access.name);
                    let bit = at.map_or(0, |at| 1 << at);
                    again |= self.doubles[c as usize] & bit != 0;
                    self.doubles[c as usize] &= !bit;
                }
            }
        }
    }

    /// The names of a class.
    pub fn of(&self, class: u32) -> &[ConstId] {
        &self.slots[class as usize]
    }

    /// The slots of a class that hold doubles.
    pub fn doubles(&self, class: u32) -> u64 {
        self.doubles[class as usize]
    }

    /// What a slot of a value holds that is an instance.
    pub fn held(&self, solver: &Solver<'_>, o: Val, slot: u32) -> Held {
        let classes = solver.receiver(o).unwrap_or_default();
        let all = |bits: &[u64]| classes.iter().all(|&c| bits[c as usize] >> slot & 1 != 0);
        match (all(&self.doubles), all(&self.sure)) {
            _ if classes.is_empty() => Held::Maybe,
            (true, _) => Held::Double,
            (false, true) => Held::Value,
            (false, false) => Held::Maybe,
        }
    }

    /// May its instances carry a tag?
    pub fn can_tag(&self, class: u32) -> bool {
        self.plain[class as usize]
    }

    /// The slot of an attribute of a value, the same in all classes that it may be of; and whether
    /// the value may be None.
    pub fn slot(&self, solver: &Solver<'_>, o: Val, name: ConstId) -> Option<(u32, bool)> {
        if o.has(kind::UNSET) {
            return None;
        }
        let classes = solver.receiver(o)?;
        let place = |c: &u32| self.slots[*c as usize].iter().position(|n| *n == name);
        let first = place(classes.first()?)?;
        let same = classes.iter().all(|c| place(c) == Some(first) && solver.is_plain(*c, name));
        same.then_some((first as u32, o.has(kind::NONE)))
    }
}

/// All places of the program that read or store attributes of objects.
fn accesses(solver: &mut Solver<'_>) -> Vec<Access> {
    let program = solver.program;
    let mut out = Vec::new();
    for (f, func) in program.funcs.iter().enumerate() {
        if !solver.funcs[f].called {
            continue;
        }
        solver.f = f;
        for (b, block) in func.blocks.iter().enumerate() {
            if !solver.funcs[f].reached[b] {
                continue;
            }
            solver.enter(Some(b));
            let mut add = |obj: Value, name: ConstId, value: Option<Value>| {
                let object = solver.get(obj);
                if object.bits != 0 {
                    out.push(Access { object, name, value: value.map(|v| solver.get(v)) });
                }
            };
            for &i in &block.insts {
                match func.insts[i.index()].op {
                    Op::GetAttr { obj, name } => add(obj, name, None),
                    Op::SetAttr { obj, name, value } => add(obj, name, Some(value)),
                    _ => {}
                }
            }
        }
    }
    solver.enter(None);
    out
}

impl Solver<'_> {
    /// Is the attribute of an instance only ever found in the instance itself?
    pub fn is_plain(&self, class: u32, name: ConstId) -> bool {
        !self.described[name.0 as usize]
            && self.classes.resolve(class, name).is_none()
            && !self.is_special(name)
    }
}
