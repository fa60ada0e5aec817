//! Slots of module globals: one for each name bound in a module, and one for each name read
//! that is neither bound nor a builtin (it may be bound at run time).

use crate::base::hash::Map as HashMap;

use crate::hir::{FuncId, Global};
use crate::syntax::{Module, ModuleKind};

/// The global slots of a module under construction.
#[derive(Default)]
pub struct Slots {
    globals: Vec<Global>,
    by_name: HashMap<String, u32>,
}

impl Slots {
    /// The names that the module binds.
    pub fn new(module: &Module) -> Self {
        let mut slots = Slots::default();
        if let ModuleKind::Python { scopes, .. } = &module.kind {
            for (name, stores) in scopes.globals() {
                let slot = slots.slot(&name);
                slots.globals[slot as usize].stores = stores;
            }
        }
        slots
    }
    /// The slot of a name, made when it is new.
    pub fn slot(&mut self, name: &str) -> u32 {
        if let Some(&slot) = self.by_name.get(name) {
            return slot;
        }
        let slot = self.globals.len() as u32;
        self.globals.push(Global {
            name: name.to_string(),
            known_func: None,
            stores: 0,
            private: false,
            definer: None,
        });
        self.by_name.insert(name.to_string(), slot);
        slot
    }
    /// The slot of a name, if it has one.
    pub fn find(&self, name: &str) -> Option<u32> {
        self.by_name.get(name).copied()
    }
    /// A global by slot.
    pub fn get(&self, slot: u32) -> &Global {
        &self.globals[slot as usize]
    }
    /// Notes that the slot can hold only this function.
    pub fn set_known(&mut self, slot: u32, func: FuncId) {
        self.globals[slot as usize].known_func = Some(func);
    }
    /// All names so far.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.globals.iter().map(|g| g.name.as_str())
    }
    /// The finished list.
    pub fn into_globals(self) -> Vec<Global> {
        self.globals
    }
}
