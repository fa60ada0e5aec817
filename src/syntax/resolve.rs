//! Second pass for the symbol tables: decides, from the outermost scope inwards, whether each
//! name is local, a cell, free or global, and which variables every closure takes.
//!
//! ```text
//! analyse(scope, bound, globals):  classify its own names
//!                                  analyse each child with bound + own locals
//!                                  own locals that a child takes become cells
//! ```

use std::collections::{BTreeMap, BTreeSet};

use crate::base::diag::{code, Diagnostic, Diagnostics};
use crate::base::span::Span;
use crate::syntax::scope::{mangle_private, NameInfo, Resolution, ScopeId, ScopeKind, Scopes};

/// What a scope does with a name.
#[derive(Clone, Copy, Default)]
pub(super) struct Flags {
    pub used: bool,
    pub bound: bool,
    pub param: bool,
    pub global: bool,
    pub nonlocal: bool,
    pub annotated: bool,
    /// Iteration variable of this comprehension.
    pub comp_iter: bool,
    /// Target of `:=` in an inner comprehension, bound here.
    pub walrus: bool,
    pub stores: u32,
    /// Where it was declared `nonlocal` or `global`.
    pub declared: Option<Span>,
}

/// Fills `names`, `frees`, `cells` and `qualname` of every scope from the notes of the first pass.
pub(super) fn resolve(scopes: &mut Scopes, flags: &[BTreeMap<String, Flags>], diags: &mut Diagnostics) {
    Resolver { scopes, flags, diags }.block(Scopes::MODULE, None, &BTreeSet::new());
}

struct Resolver<'a> {
    scopes: &'a mut Scopes,
    flags: &'a [BTreeMap<String, Flags>],
    diags: &'a mut Diagnostics,
}

impl Resolver<'_> {
    /// Decides every name of a scope and of those inside it; returns the names it takes from
    /// outside. `bound`: variables of the enclosing functions; `None` at module level.
    fn block(
        &mut self,
        id: ScopeId,
        bound: Option<&BTreeSet<String>>,
        globals: &BTreeSet<String>,
    ) -> BTreeSet<String> {
        let kind = self.scopes.list[id].kind;
        self.set_qualname(id);
        let flags = &self.flags[id.index()];
        let mut outer = bound.cloned().unwrap_or_default();
        let mut inner_globals = globals.clone();
        let mut locals = BTreeSet::new();
        let mut free = BTreeSet::new();
        let mut names = BTreeMap::new();
        for (name, f) in flags {
            let resolution = if f.global {
                if let (true, Some(span)) = (f.nonlocal, f.declared) {
                    self.error(
                        span,
                        format!("name '{name}' is nonlocal and global"),
                        "keep one of the declarations",
                    );
                }
                inner_globals.insert(name.clone());
                outer.remove(name);
                Resolution::GlobalExplicit
            } else if f.nonlocal {
                self.check_nonlocal(name, f, bound);
                free.insert(name.clone());
                Resolution::Free
            } else if f.bound {
                locals.insert(name.clone());
                inner_globals.remove(name);
                match kind {
                    ScopeKind::Module => Resolution::GlobalImplicit,
                    ScopeKind::Class => Resolution::ClassLocal,
                    _ => Resolution::Local,
                }
            } else if bound.is_some_and(|b| b.contains(name)) && !globals.contains(name) {
                free.insert(name.clone());
                Resolution::Free
            } else {
                Resolution::GlobalImplicit
            };
            let info = NameInfo {
                resolution,
                is_param: f.param,
                is_bound: f.bound || f.stores > 0,
                is_used: f.used,
                stores: f.stores,
            };
            names.insert(name.clone(), info);
        }
        let mut inner_bound = outer.clone();
        if kind.is_function_like() {
            inner_bound.extend(locals.iter().cloned());
        }
        if kind == ScopeKind::Class {
            inner_bound.insert("__class__".to_string());
        }
        let mut inner_free = BTreeSet::new();
        for child in self.scopes.list[id].children.clone() {
            inner_free.extend(self.block(child, Some(&inner_bound), &inner_globals));
        }
        if kind.is_function_like() {
            for (name, info) in &mut names {
                if info.resolution == Resolution::Local && inner_free.remove(name) {
                    info.resolution = Resolution::Cell;
                }
            }
        }
        if kind == ScopeKind::Class && inner_free.remove("__class__") {
            self.scopes.list[id].needs_class_cell = true;
        }
        for name in &inner_free {
            // Passed through to an inner scope; a class may bind a local of the same name.
            names.entry(name.clone()).or_insert_with(|| {
                self.scopes.list[id].order.push(name.clone());
                let resolution = Resolution::Free;
                NameInfo { resolution, is_param: false, is_bound: false, is_used: false, stores: 0 }
            });
        }
        free.extend(inner_free);
        let scope = &mut self.scopes.list[id];
        scope.frees = free.iter().cloned().collect();
        let is_cell = |name: &&String| names.get(*name).is_some_and(|i| i.resolution == Resolution::Cell);
        let params = scope.params.iter().filter(is_cell);
        let others = scope.order.iter().filter(is_cell).filter(|n| !names[*n].is_param);
        scope.cells = params.chain(others).cloned().collect();
        scope.names = names;
        free
    }

    fn set_qualname(&mut self, id: ScopeId) {
        let scope = &self.scopes.list[id];
        let Some(parent) = scope.parent else { return };
        let declared_global = {
            let name = mangle_private(self.scopes.list[parent].private.as_deref(), &scope.name);
            self.flags[parent.index()].get(name.as_ref()).is_some_and(|f| f.global)
        };
        let parent = &self.scopes.list[parent];
        let qualname = match parent.kind {
            ScopeKind::Module => scope.name.clone(),
            _ if declared_global => scope.name.clone(),
            ScopeKind::Class => format!("{}.{}", parent.qualname, scope.name),
            _ => format!("{}.<locals>.{}", parent.qualname, scope.name),
        };
        self.scopes.list[id].qualname = qualname;
    }

    fn check_nonlocal(&mut self, name: &str, flags: &Flags, bound: Option<&BTreeSet<String>>) {
        let Some(span) = flags.declared else { return };
        match bound {
            None => {
                let hint = "names of the module need no declaration here";
                self.error(span, "nonlocal declaration not allowed at module level".into(), hint);
            }
            Some(bound) if !bound.contains(name) => {
                let hint = "bind the name in an enclosing function, or use `global` for a module variable";
                self.error(span, format!("no binding for nonlocal '{name}' found"), hint);
            }
            Some(_) => {}
        }
    }

    fn error(&mut self, span: Span, message: String, hint: &str) {
        self.diags.push(Diagnostic::error(code::SCOPE, span, message).hint(hint));
    }
}
