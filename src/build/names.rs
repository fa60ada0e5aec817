//! Reading, assigning and deleting names: locals in SSA variables, captured variables in cells,
//! module globals in slots, class-body names in the namespace.

use crate::base::reflection::is_dunder;
use crate::build::builtins::is_builtin;
use crate::build::context::Cx;
use crate::hir::builder::Var;
use crate::hir::{Loc, Op, Value};
use crate::syntax::{Resolution, ScopeKind};

/// Where a name lives.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    Local(Var),
    /// A cell of this function.
    Cell(Value),
    /// A cell of the closure.
    Free(u32),
    Global(u32),
    Builtin,
    /// Class body: namespace, then global slot or builtin.
    ClassName(Option<u32>),
    /// Class body: namespace, then a cell of the closure.
    ClassFree(u32),
}

impl<'a> Cx<'_, 'a> {
    /// Where a name of the source (not yet mangled) lives, for reading it.
    pub fn place(&mut self, name: &str) -> Place {
        let mangled = self.scope.mangle(name);
        self.place_of_mangled(&mangled)
    }
    /// The same for binding or deleting it: a name of a class body needs no global slot.
    fn target_place(&mut self, name: &str) -> Place {
        let mangled = self.scope.mangle(name);
        match self.scope.resolve(&mangled) {
            Resolution::ClassLocal if !self.cells.contains_key(&*mangled) => Place::ClassName(None),
            _ => self.place_of_mangled(&mangled),
        }
    }
    /// Where an already mangled name lives.
    pub fn place_of_mangled(&mut self, name: &str) -> Place {
        let in_class = self.scope.kind == ScopeKind::Class;
        if name == "__class__" && in_class {
            if let Some(&cell) = self.cells.get(name) {
                return Place::Cell(cell);
            }
        }
        match self.scope.resolve(name) {
            Resolution::Local => match self.vars.get(name) {
                Some(&var) => Place::Local(var),
                None => {
                    let var = self.b.named_var(name);
                    self.vars.insert(name.to_string(), var);
                    Place::Local(var)
                }
            },
            Resolution::Cell => match self.cells.get(name) {
                Some(&cell) => Place::Cell(cell),
                None => self.global_place(name),
            },
            Resolution::Free => match self.scope.free_index(name) {
                Some(index) if in_class => Place::ClassFree(index as u32),
                Some(index) => Place::Free(index as u32),
                None => self.global_place(name),
            },
            Resolution::GlobalExplicit => self.global_place(name),
            // Nothing but its statements puts names into the namespace of such a class.
            Resolution::GlobalImplicit if in_class && self.plain_namespace && !is_dunder(name) => {
                self.global_place(name)
            }
            Resolution::GlobalImplicit | Resolution::ClassLocal if in_class => {
                match self.global_place(name) {
                    Place::Global(slot) => Place::ClassName(Some(slot)),
                    _ => Place::ClassName(None),
                }
            }
            Resolution::GlobalImplicit | Resolution::ClassLocal => self.global_place(name),
        }
    }
    /// A module global or a builtin that nothing rebinds.
    fn global_place(&mut self, name: &str) -> Place {
        let module = self.module.id.index();
        if is_builtin(name) && self.p.facts.builtin_is_fixed(module, name, &self.p.slots[module]) {
            return Place::Builtin;
        }
        Place::Global(self.p.slots[module].slot(name))
    }

    /// Reads a name.
    pub fn load_name(&mut self, name: &str, loc: Loc) -> Value {
        let place = self.place(name);
        let mangled = self.scope.mangle(name).into_owned();
        let id = self.str_const(&mangled);
        let module = self.module_id();
        match place {
            Place::Local(var) => {
                let value = self.b.read(var);
                self.checked_local(var, value, &mangled, loc)
            }
            Place::Cell(cell) => {
                let value = self.emit(Op::CellGet(cell), loc);
                self.emit(Op::CheckLocal { value, name: id }, loc)
            }
            Place::Free(index) => {
                let cell = self.emit(Op::ClosureGet(index), loc);
                let value = self.emit(Op::CellGet(cell), loc);
                self.emit(Op::CheckFree { value, name: id }, loc)
            }
            Place::Global(slot) => self.emit(Op::GlobalGet { module, slot, of: None }, loc),
            Place::Builtin => self.emit(Op::BuiltinGet(id), loc),
            Place::ClassName(slot) => {
                let ns = self.namespace(loc);
                self.emit(Op::ClassNameGet { ns, name: id, module, slot }, loc)
            }
            Place::ClassFree(index) => {
                let ns = self.namespace(loc);
                let cell = self.emit(Op::ClosureGet(index), loc);
                self.emit(Op::ClassDerefGet { ns, name: id, cell }, loc)
            }
        }
    }
    /// A local that may be unset is checked where it is read; `cleanup` drops needless checks.
    fn checked_local(&mut self, var: Var, value: Value, name: &str, loc: Loc) -> Value {
        if self.b.is_surely_set(value) {
            return value;
        }
        let name = self.str_const(name);
        let checked = self.b.emit(Op::CheckLocal { value, name }, loc);
        self.b.refine(var, checked);
        checked
    }
    /// Assigns a name.
    pub fn store_name(&mut self, name: &str, value: Value, loc: Loc) {
        let module = self.module_id();
        match self.target_place(name) {
            Place::Local(var) => self.b.write(var, value),
            Place::Cell(cell) => self.b.emit_void(Op::CellSet { cell, value }, loc),
            Place::Free(index) => {
                let cell = self.emit(Op::ClosureGet(index), loc);
                self.b.emit_void(Op::CellSet { cell, value }, loc);
            }
            Place::ClassFree(index) => {
                let cell = self.emit(Op::ClosureGet(index), loc);
                self.b.emit_void(Op::CellSet { cell, value }, loc);
            }
            Place::Global(slot) => self.b.emit_void(Op::GlobalSet { module, slot, value }, loc),
            Place::ClassName(_) => {
                let ns = self.namespace(loc);
                let mangled = self.scope.mangle(name).into_owned();
                let name = self.str_const(&mangled);
                self.b.emit_void(Op::NamespaceSet { ns, name, value }, loc);
            }
            Place::Builtin => {
                let index = self.module.id.index();
                let slot = self.p.slots[index].slot(name);
                self.b.emit_void(Op::GlobalSet { module, slot, value }, loc);
            }
        }
    }
    /// `del name`.
    pub fn delete_name(&mut self, name: &str, loc: Loc) {
        let module = self.module_id();
        let mangled = self.scope.mangle(name).into_owned();
        let id = self.str_const(&mangled);
        match self.target_place(name) {
            Place::Local(var) => {
                let value = self.b.read(var);
                self.checked_local(var, value, &mangled, loc);
                let unset = self.b.unset();
                self.b.write(var, unset);
            }
            Place::Cell(cell) => {
                let value = self.emit(Op::CellGet(cell), loc);
                self.emit(Op::CheckLocal { value, name: id }, loc);
                let value = self.b.unset();
                self.b.emit_void(Op::CellSet { cell, value }, loc);
            }
            Place::Free(index) | Place::ClassFree(index) => {
                let cell = self.emit(Op::ClosureGet(index), loc);
                let value = self.emit(Op::CellGet(cell), loc);
                self.emit(Op::CheckFree { value, name: id }, loc);
                let value = self.b.unset();
                self.b.emit_void(Op::CellSet { cell, value }, loc);
            }
            Place::Global(slot) => self.b.emit_void(Op::GlobalDel { module, slot }, loc),
            Place::Builtin => {
                let index = self.module.id.index();
                let slot = self.p.slots[index].slot(name);
                self.b.emit_void(Op::GlobalDel { module, slot }, loc);
            }
            Place::ClassName(_) => {
                let ns = self.namespace(loc);
                self.b.emit_void(Op::NamespaceDel { ns, name: id }, loc);
            }
        }
    }
    /// Leaves a name unbound whether it was bound or not (`except … as name` at its end).
    pub fn forget_name(&mut self, name: &str, loc: Loc) {
        match self.target_place(name) {
            Place::Local(var) => {
                let unset = self.b.unset();
                self.b.write(var, unset);
            }
            Place::Cell(cell) => {
                let value = self.b.unset();
                self.b.emit_void(Op::CellSet { cell, value }, loc);
            }
            Place::Free(index) | Place::ClassFree(index) => {
                let cell = self.emit(Op::ClosureGet(index), loc);
                let value = self.b.unset();
                self.b.emit_void(Op::CellSet { cell, value }, loc);
            }
            Place::Global(_) | Place::Builtin | Place::ClassName(_) => {
                let none = self.none(loc);
                self.store_name(name, none, loc);
                self.delete_name(name, loc);
            }
        }
    }
    /// The namespace of the class body.
    pub fn namespace(&mut self, loc: Loc) -> Value {
        match self.ns {
            Some(ns) => ns,
            None => self.emit(Op::BuildDict(Vec::new()), loc),
        }
    }
    /// The cell that an inner function captures under `name`.
    pub fn captured_cell(&mut self, name: &str, loc: Loc) -> Value {
        if let Some(&cell) = self.cells.get(name) {
            return cell;
        }
        match self.scope.free_index(name) {
            Some(index) => self.emit(Op::ClosureGet(index as u32), loc),
            None => {
                let unset = self.b.unset();
                self.emit(Op::CellNew(unset), loc)
            }
        }
    }
}
