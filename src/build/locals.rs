//! `locals()`, `vars()` and `dir()` without arguments, where the names of the scope are known.
//!
//! As in CPython 3.11 a function has one dict for all its calls of `locals()`: each call brings it up to
//! date, entries of names that are unbound go, entries that the program added stay. Names come in the
//! order of CPython's frame: locals as they first occur in the code, captured ones, free ones.
//!
//! ```text
//! def f(a):                %d = dict of this frame, or a new one
//!     b = 1          ⇒     dict.set %d "a" %a;  dict.set %d "b" %b
//!     print(locals())      a name that may be unbound: branch, dict.set or %d.pop(name, None)
//! ```

use crate::build::context::Cx;
use crate::build::names::Place;
use crate::hir::{Loc, Op, Value};
use crate::syntax::{Resolution, ScopeKind};

impl Cx<'_, '_> {
    /// The call of `name` (`locals`, `vars` or `dir`) without arguments, if this scope's names are
    /// looked at here and not by the runtime (which knows the module's).
    pub fn scope_names_call(&mut self, name: &str, loc: Loc) -> Option<Value> {
        if !matches!(name, "locals" | "vars" | "dir") || self.is_rebound(name) {
            return None;
        }
        let dict = match self.scope.kind {
            ScopeKind::Module if name == "locals" => {
                let globals = self.str_const("globals");
                return Some(self.emit(Op::CallBuiltin { name: globals, args: Vec::new() }, loc));
            }
            ScopeKind::Module => return None,
            ScopeKind::Class => self.namespace(loc),
            _ => self.locals_dict(loc),
        };
        if name != "dir" {
            return Some(dict);
        }
        let sorted = self.str_const("sorted");
        Some(self.emit(Op::CallBuiltin { name: sorted, args: vec![dict] }, loc))
    }

    /// May the name be something else than the builtin?
    fn is_rebound(&self, name: &str) -> bool {
        let here = self.scope.resolve(name);
        !matches!(here, Resolution::GlobalImplicit | Resolution::GlobalExplicit)
            || self.scopes.globals().iter().any(|(global, _)| global == name)
            || self.p.facts.is_star_name(self.module.id.index(), name)
    }

    /// The dict of the frame's names, brought up to date.
    fn locals_dict(&mut self, loc: Loc) -> Value {
        let var = *self.locals_var.get_or_insert_with(|| self.b.temp_var());
        let known = self.b.read(var);
        let missing = self.emit(Op::IsUnset(known), loc);
        let name = self.construct("locals");
        let (make, update) = (self.b.block(&format!("{name}.new")), self.b.block(&name));
        self.b.branch(missing, make, update, loc);
        self.b.enter(make);
        let new = self.emit(Op::BuildDict(Vec::new()), loc);
        self.b.write(var, new);
        self.b.jump(update, loc);
        self.b.enter(update);
        let dict = self.b.read(var);
        for name in self.frame_names() {
            let value = match self.place_of_mangled(&name) {
                Place::Local(var) => self.b.read(var),
                Place::Cell(cell) => self.emit(Op::CellGet(cell), loc),
                Place::Free(index) => {
                    let cell = self.emit(Op::ClosureGet(index), loc);
                    self.emit(Op::CellGet(cell), loc)
                }
                Place::Global(_) | Place::Builtin | Place::ClassName(_) | Place::ClassFree(_) => continue,
            };
            self.update_entry(dict, &name, value, loc);
        }
        dict
    }

    /// Uses every local after a call that may ask for a collection, so that what a name is bound to
    /// is alive during it although the name is not read again.
    pub fn keep_locals(&mut self, loc: Loc) {
        if !matches!(self.scope.kind, ScopeKind::Function | ScopeKind::Lambda) {
            return;
        }
        let mut values = Vec::new();
        for name in self.frame_names() {
            match self.place_of_mangled(&name) {
                Place::Local(var) => values.push(self.b.read(var)),
                Place::Cell(cell) => values.push(cell),
                _ => {}
            }
        }
        if values.is_empty() {
            return;
        }
        let values = self.emit(Op::BuildTuple(values), loc);
        let dict = self.emit(Op::BuildDict(Vec::new()), loc);
        let key = self.str_const("locals");
        let key = self.emit(Op::Const(key), loc);
        self.b.emit_void(Op::DictSet { dict, key, value: values }, loc);
    }

    fn update_entry(&mut self, dict: Value, name: &str, value: Value, loc: Loc) {
        let key = self.str_const(name);
        if self.b.is_surely_set(value) {
            let key = self.emit(Op::Const(key), loc);
            self.b.emit_void(Op::DictSet { dict, key, value }, loc);
            return;
        }
        let construct = self.construct("local");
        let (unset, set) =
            (self.b.block(&format!("{construct}.unset")), self.b.block(&format!("{construct}.set")));
        let next = self.b.block(&construct);
        let missing = self.emit(Op::IsUnset(value), loc);
        self.b.branch(missing, unset, set, loc);
        self.b.enter(unset);
        let (missing_key, none) = (self.emit(Op::Const(key), loc), self.none(loc));
        let pop = self.str_const("pop");
        self.emit(Op::CallMethod { obj: dict, name: pop, args: vec![missing_key, none], kwnames: None }, loc);
        self.b.jump(next, loc);
        self.b.enter(set);
        let key = self.emit(Op::Const(key), loc);
        self.b.emit_void(Op::DictSet { dict, key, value }, loc);
        self.b.jump(next, loc);
        self.b.enter(next);
    }

    /// Names of the frame in CPython's order.
    fn frame_names(&self) -> Vec<String> {
        let scope = self.scope;
        let is = |name: &String, wanted: Resolution| scope.resolve(name) == wanted;
        // Variables are made as the code is translated, which is the order in which CPython numbers them;
        // what comes later in the text has not been seen yet.
        let mut seen: Vec<(&String, u32)> = self
            .vars
            .iter()
            .filter(|(n, _)| !scope.params.contains(n))
            .map(|(n, v)| (n, v.number()))
            .collect();
        seen.sort_by_key(|&(_, index)| index);
        let mut names: Vec<String> = scope.params.clone();
        names.extend(seen.into_iter().map(|(name, _)| name.clone()));
        for name in &scope.order {
            if is(name, Resolution::Local) && !names.contains(name) {
                names.push(name.clone());
            }
        }
        let mut captured: Vec<&String> =
            scope.cells.iter().filter(|n| is(n, Resolution::Cell) && !names.contains(n)).collect();
        captured.sort();
        let captured: Vec<String> = captured.into_iter().cloned().collect();
        names.extend(captured);
        names.extend(scope.frees.iter().filter(|n| is(n, Resolution::Free)).cloned());
        names
    }
}
