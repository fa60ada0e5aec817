//! `import` and `from … import …`; every module is known at compile time.

use crate::build::context::Cx;
use crate::hir::{Loc, ModuleId, Op, Value};
use crate::syntax::{ast, ImportTarget};

impl<'a> Cx<'_, 'a> {
    pub fn import_stmt(&mut self, stmt: &'a ast::StmtImport) {
        let loc = self.loc(stmt);
        for alias in stmt.names.iter().filter(|&alias| self.p.program.runs(alias)).collect::<Vec<_>>() {
            let chain = self.p.program.import_chain(&alias.name);
            let modules = self.import_chain(chain, loc);
            let (Some(&first), Some(&last)) = (modules.first(), modules.last()) else { continue };
            match &alias.asname {
                Some(name) => {
                    // `import a.b as c` binds what attribute `b` of `a` is.
                    let mut value = first;
                    for part in alias.name.split('.').skip(1) {
                        let name = self.str_const(part);
                        value = self.emit(Op::ImportFrom { module: value, name }, loc);
                    }
                    let value = if modules.len() == 1 { last } else { value };
                    self.store_name(name, value, loc);
                }
                None => {
                    let top = alias.name.split('.').next().unwrap_or(&alias.name);
                    self.store_name(top, first, loc);
                }
            }
        }
    }

    /// Imports modules in order; their values, up to the first missing one.
    fn import_chain(&mut self, chain: Vec<ImportTarget>, loc: Loc) -> Vec<Value> {
        chain
            .into_iter()
            .map(|target| match target {
                ImportTarget::Module(id) => self.emit(Op::ImportModule(ModuleId(id.index() as u32)), loc),
                ImportTarget::Missing(name) => {
                    let name = self.str_const(&name);
                    self.emit(Op::ImportMissing(name), loc)
                }
            })
            .collect()
    }

    pub fn import_from(&mut self, stmt: &'a ast::StmtImportFrom) {
        if stmt.module.as_deref() == Some("__future__") && stmt.level.map_or(0, |l| l.to_u32()) == 0 {
            let found = self.p.program.find("__future__");
            if found.is_none() {
                return;
            }
        }
        if !stmt.names.iter().any(|alias| self.p.program.runs(alias)) {
            return;
        }
        let loc = self.loc(stmt);
        let resolved = self.p.program.resolve_from(self.module.id, stmt);
        let source = match resolved.chain.last() {
            Some(ImportTarget::Module(id)) => Some(*id),
            _ => None,
        };
        let modules = self.import_chain(resolved.chain, loc);
        let Some(&module) = modules.last() else { return };
        for (alias, submodule) in stmt.names.iter().zip(resolved.submodules) {
            if !self.p.program.runs(alias) {
                continue;
            }
            if &alias.name == "*" {
                let target = self.module_id();
                self.b.emit_void(Op::ImportStar { source: module, target }, loc);
                continue;
            }
            if let Some(submodule) = submodule {
                // A name that the package itself binds is not the submodule.
                let binds = source.is_some_and(|package| {
                    self.p.slots[package.index()]
                        .find(&alias.name)
                        .is_some_and(|slot| self.p.slots[package.index()].get(slot).stores > 0)
                });
                if !binds {
                    self.emit(Op::ImportModule(ModuleId(submodule.index() as u32)), loc);
                }
            }
            let name = self.str_const(&alias.name);
            let value = self.emit(Op::ImportFrom { module, name }, loc);
            let bound = alias.asname.as_ref().unwrap_or(&alias.name);
            self.store_name(bound, value, loc);
        }
    }
}
