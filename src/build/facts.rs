//! Facts about the names of the whole program: which globals hold one known function for ever,
//! and which builtins nothing can rebind.
//!
//! A global is *known* when its only binding anywhere is one undecorated `def` at module level
//! outside loops (or one `from m import f` of a known `f`) and no builtin has its name, which would
//! be read while the global is unbound. What could rebind it behind the
//! compiler's back: attribute stores on modules, `setattr` and friends where a module object
//! gets about as a value, `globals()` and its like in the module, star imports.

use std::collections::{HashMap, HashSet};

use crate::build::builtins::is_builtin;
use crate::build::consts::const_of;
use crate::build::function::signature;
use crate::build::globals::Slots;
use crate::build::program::ProgramBuilder;
use crate::hir::{ConstId, FuncId, Signature};
use crate::syntax::ast::{self, Expr, Stmt};
use crate::syntax::walk::{bodies, each_child, each_expr};
use crate::syntax::{Module, ModuleId, ModuleKind, Scopes};

/// A function that a global always holds.
#[derive(Clone, Debug)]
pub struct Known {
    pub id: FuncId,
    sig: Signature,
    /// Defaults of the slots, where they are constants.
    defaults: Vec<Option<ConstId>>,
}

/// What fills a parameter slot in a direct call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The argument at this position of the call.
    Arg(usize),
    Default(ConstId),
    /// `*args`.
    Rest(Vec<usize>),
    /// `**kwargs`.
    Keywords(Vec<(String, usize)>),
}

impl Known {
    /// Assigns `positional` arguments and then the named ones to parameter slots; `None` when
    /// the call does not fit (it will raise) or needs a default that is no constant.
    pub fn bind(&self, positional: usize, keywords: &[&str]) -> Option<Vec<Slot>> {
        let sig = &self.sig;
        let by_name = (sig.positional + sig.kwonly) as usize;
        let mut slots: Vec<Option<Slot>> = vec![None; sig.slots()];
        let taken = positional.min(sig.positional as usize);
        for (i, slot) in slots.iter_mut().enumerate().take(taken) {
            *slot = Some(Slot::Arg(i));
        }
        if sig.varargs {
            slots[by_name] = Some(Slot::Rest((taken..positional).collect()));
        } else if positional > taken {
            return None;
        }
        let mut extra = Vec::new();
        for (i, name) in keywords.iter().enumerate() {
            let named = sig.names[..by_name].iter().position(|n| n == name);
            match named.filter(|&at| at >= sig.posonly as usize) {
                Some(at) if slots[at].is_none() => slots[at] = Some(Slot::Arg(positional + i)),
                Some(_) => return None,
                None if sig.varkw && !extra.iter().any(|(n, _)| n == name) => {
                    extra.push((name.to_string(), positional + i));
                }
                None => return None,
            }
        }
        if sig.varkw {
            slots[by_name + usize::from(sig.varargs)] = Some(Slot::Keywords(extra));
        }
        slots
            .into_iter()
            .enumerate()
            .map(|(i, slot)| slot.or_else(|| self.defaults.get(i).copied().flatten().map(Slot::Default)))
            .collect()
    }
}

/// The facts of a program.
#[derive(Default)]
pub struct Facts {
    known: HashMap<(usize, u32), Known>,
    /// Globals that hold one module for ever, whose attributes are its globals.
    modules: HashMap<(usize, u32), usize>,
    /// Modules whose globals may change in unknown ways.
    dynamic: Vec<bool>,
    /// Names that some attribute store may bind in any module.
    attribute_stores: HashSet<String>,
    /// Names that a star import may bind, by module.
    star_names: Vec<HashSet<String>>,
}

impl Facts {
    /// The function that a global slot holds whenever it is bound.
    pub fn known(&self, module: usize, slot: u32) -> Option<&Known> {
        self.known.get(&(module, slot))
    }
    /// The module that a global slot holds whenever it is bound, if the module's attributes are its globals.
    pub fn module(&self, module: usize, slot: u32) -> Option<usize> {
        self.modules.get(&(module, slot)).copied()
    }
    /// May globals of the module change in unknown ways?
    pub fn is_dynamic(&self, module: usize) -> bool {
        self.dynamic[module]
    }
    /// Is a builtin's name never bound in this module?
    pub fn builtin_is_fixed(&self, module: usize, name: &str, slots: &Slots) -> bool {
        slots.find(name).is_none() && !self.may_change(module, name)
    }
    /// May a star import of the module bind the name?
    pub fn is_star_name(&self, module: usize, name: &str) -> bool {
        self.star_names[module].contains(name)
    }
    /// May something that is no plain assignment in the module bind the name?
    pub fn may_change(&self, module: usize, name: &str) -> bool {
        self.dynamic[module] || self.attribute_stores.contains(name) || self.star_names[module].contains(name)
    }
}

/// Everything the walk over the trees notes.
#[derive(Default)]
struct Seen {
    /// Stores to attributes of module names: `m.x = …`.
    module_stores: HashSet<String>,
    /// Stores to attributes of anything.
    any_stores: HashSet<String>,
    /// A module object is used as a value.
    escapes: bool,
    /// Something may set attributes by computed names.
    computed: bool,
    /// All modules are within reach by name (`sys.modules` and the like).
    reflection: bool,
    /// Defaults or code of functions may be replaced.
    patches_functions: bool,
    /// `globals()`, `vars()`, `locals()`, `exec`, `eval` in this module.
    dynamic: bool,
}

/// Modules of the library that set attributes by computed names on objects that may be modules.
/// The others do that to classes, instances and functions that they make, only.
const CHANGES_MODULES: &[&str] = &["copy", "enum", "weakref"];

impl Seen {
    /// Adds what was seen in one module. `own_objects`: it is a library module that computes names
    /// of attributes only for objects that it makes, and hands no modules out.
    fn add(&mut self, seen: Seen, own_objects: bool) {
        self.module_stores.extend(seen.module_stores);
        self.any_stores.extend(seen.any_stores);
        self.reflection |= seen.reflection;
        if !own_objects {
            self.escapes |= seen.escapes;
            self.computed |= seen.computed;
            self.patches_functions |= seen.patches_functions;
        }
    }
}

/// Collects the facts; known functions get their ids here.
pub fn collect(p: &mut ProgramBuilder<'_>) {
    let program = p.program;
    let mut all = Seen::default();
    let mut dynamic = Vec::new();
    let aliases = module_aliases(program);
    for module in program.modules.iter() {
        let mut own = false;
        if let ModuleKind::Python { ast, .. } = &module.kind {
            let names = &aliases[module.id.index()];
            let mut seen = Seen::default();
            let mut walker =
                Walker { seen: &mut seen, program, aliases: names, all: &aliases, in_module: true };
            walker.body(&ast.body);
            own = seen.dynamic;
            all.add(seen, module.is_stdlib && !CHANGES_MODULES.contains(&module.name.as_str()));
        }
        // Of modules that are compiled apart there is nothing to see.
        if let ModuleKind::Apart = module.kind {
            all.computed |= CHANGES_MODULES.contains(&module.name.as_str());
        }
        dynamic.push(own);
    }
    let everything = all.reflection || (all.escapes && all.computed);
    p.facts.dynamic = dynamic.into_iter().map(|d| d || everything).collect();
    p.facts.attribute_stores = all.module_stores;
    if all.escapes {
        p.facts.attribute_stores.extend(all.any_stores);
    }
    p.facts.star_names = star_names(p);
    if program.is_library() {
        // Programs may bind the module's names anew.
        p.facts.dynamic.fill(false);
        return;
    }
    for module in program.modules.iter() {
        if let ModuleKind::Python { ast, scopes } = &module.kind {
            let mut body = Vec::new();
            top_level(program, &ast.body, &mut body);
            known_modules(p, module, &body);
            if !all.patches_functions {
                known_defs(p, module, scopes, &body);
            }
        }
    }
    if all.patches_functions {
        return;
    }
    known_imports(p);
    let found: Vec<((usize, u32), FuncId)> = p.facts.known.iter().map(|(k, v)| (*k, v.id)).collect();
    for ((module, slot), id) in found {
        p.slots[module].set_known(slot, id);
    }
}

/// Names by which a module's code may refer to modules, and to which.
type Aliases = HashMap<String, Vec<usize>>;

/// The aliases of every module, those among them that come from other modules' aliases.
fn module_aliases(program: &crate::syntax::Program) -> Vec<Aliases> {
    let mut out: Vec<Aliases> = vec![Aliases::default(); program.modules.len()];
    let mut froms: Vec<(usize, &ast::StmtImportFrom)> = Vec::new();
    for module in program.modules.iter() {
        let ModuleKind::Python { ast, .. } = &module.kind else { continue };
        let names = &mut out[module.id.index()];
        let mut stack: Vec<&Stmt> = ast.body.iter().collect();
        while let Some(stmt) = stack.pop() {
            match stmt {
                Stmt::Import(import) => {
                    for alias in &import.names {
                        let top = alias.name.split('.').next().unwrap_or(&alias.name);
                        let (bound, target) = match &alias.asname {
                            Some(name) => (name.as_str(), alias.name.as_str()),
                            None => (top, top),
                        };
                        let target = program.find(target).map(|id| id.index());
                        names.entry(bound.to_string()).or_default().extend(target);
                    }
                }
                Stmt::ImportFrom(import) => froms.push((module.id.index(), import)),
                _ => {}
            }
            for inner in bodies(stmt) {
                stack.extend(inner);
            }
        }
    }
    let mut changed = true;
    while changed {
        changed = false;
        for &(module, import) in &froms {
            let id = program.modules.as_slice()[module].id;
            let resolved = program.resolve_from(id, import);
            let source = match resolved.chain.last() {
                Some(crate::syntax::ImportTarget::Module(id)) => Some(id.index()),
                _ => None,
            };
            for (alias, submodule) in import.names.iter().zip(resolved.submodules) {
                let mut found: Vec<(String, usize)> = Vec::new();
                let bound = alias.asname.as_deref().unwrap_or(&alias.name);
                found.extend(submodule.map(|id| (bound.to_string(), id.index())));
                for (name, targets) in source.iter().flat_map(|&s| &out[s]) {
                    if &alias.name == "*" {
                        found.extend(targets.iter().map(|&t| (name.clone(), t)));
                    } else if name == alias.name.as_str() {
                        found.extend(targets.iter().map(|&t| (bound.to_string(), t)));
                    }
                }
                for (name, target) in found {
                    let targets = out[module].entry(name).or_default();
                    if !targets.contains(&target) {
                        targets.push(target);
                        changed = true;
                    }
                }
            }
        }
    }
    out
}

/// Is it a function of the library, compiled apart, that binds globals of its caller's module?
fn binds_globals(name: &str) -> bool {
    matches!(name, "global_enum" | "_convert_")
}

struct Walker<'s> {
    seen: &'s mut Seen,
    program: &'s crate::syntax::Program,
    /// Those of this module, and all of them.
    aliases: &'s Aliases,
    all: &'s [Aliases],
    /// At module level, where `vars()` and `locals()` are the module's dict.
    in_module: bool,
}

impl Walker<'_> {
    fn body(&mut self, body: &[Stmt]) {
        for stmt in body {
            self.stmt(stmt);
        }
    }
    fn stmt(&mut self, stmt: &Stmt) {
        if !self.program.runs(stmt) {
            return;
        }
        each_expr(stmt, &mut |e| self.expr(e));
        if let Stmt::ImportFrom(import) = stmt {
            self.seen.reflection |= import.names.iter().any(|alias| binds_globals(&alias.name));
        }
        if self.is_left_out(stmt) {
            return;
        }
        let outer = self.in_module;
        self.in_module &=
            !matches!(stmt, Stmt::FunctionDef(_) | Stmt::AsyncFunctionDef(_) | Stmt::ClassDef(_));
        for inner in bodies(stmt) {
            self.body(inner);
        }
        self.in_module = outer;
    }
    /// Is it a function whose body nothing reaches?
    fn is_left_out(&self, stmt: &Stmt) -> bool {
        match stmt {
            Stmt::FunctionDef(def) => !self.program.is_reached(std::ptr::from_ref(def) as usize),
            Stmt::AsyncFunctionDef(def) => !self.program.is_reached(std::ptr::from_ref(def) as usize),
            _ => false,
        }
    }
    /// The modules that the expression may be.
    fn modules(&self, expr: &Expr) -> Vec<usize> {
        match expr {
            Expr::Name(n) => self.aliases.get(n.id.as_str()).cloned().unwrap_or_default(),
            Expr::Attribute(a) => {
                let mut out = Vec::new();
                for base in self.modules(&a.value) {
                    let name = &self.program.modules.as_slice()[base].name;
                    out.extend(self.program.find(&format!("{name}.{}", a.attr)).map(|id| id.index()));
                    out.extend(self.all[base].get(a.attr.as_str()).into_iter().flatten());
                }
                out
            }
            _ => Vec::new(),
        }
    }
    fn is_module(&self, expr: &Expr) -> bool {
        !self.modules(expr).is_empty()
    }
    fn roots_in_module(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Name(n) => self.aliases.contains_key(n.id.as_str()),
            Expr::Attribute(a) => self.roots_in_module(&a.value),
            _ => false,
        }
    }
    fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::Attribute(attr) => {
                let name = attr.attr.as_str();
                if !matches!(attr.ctx, ast::ExprContext::Load) {
                    self.seen.any_stores.insert(name.to_string());
                    if self.roots_in_module(&attr.value) {
                        self.seen.module_stores.insert(name.to_string());
                    }
                    self.seen.patches_functions |= is_function_part(name);
                }
                match name {
                    _ if binds_globals(name) => self.seen.reflection = true,
                    "modules" | "__globals__" | "import_module" | "f_globals" | "__builtins__" => {
                        self.seen.reflection = true;
                    }
                    "__dict__" if self.is_module(&attr.value) => self.seen.reflection = true,
                    "__dict__" | "__setattr__" | "__delattr__" => self.seen.computed = true,
                    _ => {}
                }
                // `m.x` alone lets no module object out; `m.sub` as a value does.
                if self.is_module(expr) {
                    self.seen.escapes = true;
                }
                let mut base = &*attr.value;
                while let Expr::Attribute(inner) = base {
                    base = &inner.value;
                }
                if !matches!(base, Expr::Name(_)) {
                    self.expr(base);
                }
                return;
            }
            // `vars(x)` is the dictionary of `x`; only without arguments is it the module's.
            Expr::Call(call)
                if !call.args.is_empty() && matches!(&*call.func, Expr::Name(n) if &n.id == "vars") =>
            {
                self.seen.computed = true;
                call.args.iter().for_each(|e| self.expr(e));
                return;
            }
            // The names of a function or class body.
            Expr::Call(call)
                if !self.in_module
                    && call.args.is_empty()
                    && call.keywords.is_empty()
                    && matches!(&*call.func, Expr::Name(n) if matches!(n.id.as_str(), "vars" | "locals")) =>
            {
                return;
            }
            Expr::Name(name) if matches!(name.ctx, ast::ExprContext::Load) => match name.id.as_str() {
                "setattr" | "delattr" => self.seen.computed = true,
                "globals" | "vars" | "locals" | "exec" | "eval" => self.seen.dynamic = true,
                "__import__" | "__builtins__" => self.seen.reflection = true,
                id if self.aliases.contains_key(id) => self.seen.escapes = true,
                _ => {}
            },
            Expr::Constant(c) => {
                if let ast::Constant::Str(text) = &c.value {
                    self.seen.patches_functions |= is_function_part(text);
                }
            }
            _ => {}
        }
        each_child(expr, &mut |e| self.expr(e));
    }
}

fn is_function_part(name: &str) -> bool {
    matches!(name, "__defaults__" | "__kwdefaults__" | "__code__")
}

/// Names that star imports may bind, with those that come through other star imports.
fn star_names(p: &ProgramBuilder<'_>) -> Vec<HashSet<String>> {
    let program = p.program;
    let mut sources: Vec<Vec<usize>> = vec![Vec::new(); program.modules.len()];
    for module in program.modules.iter() {
        if let ModuleKind::Python { ast, scopes } = &module.kind {
            if !scopes.module().has_star_import {
                continue;
            }
            let mut stack: Vec<&Stmt> = ast.body.iter().collect();
            while let Some(stmt) = stack.pop() {
                if let Stmt::ImportFrom(import) = stmt {
                    if import.names.iter().any(|a| &a.name == "*") {
                        let chain = program.resolve_from(module.id, import).chain;
                        if let Some(crate::syntax::ImportTarget::Module(id)) = chain.last() {
                            sources[module.id.index()].push(id.index());
                        }
                    }
                }
                for inner in bodies(stmt) {
                    stack.extend(inner);
                }
            }
        }
    }
    let mut names: Vec<HashSet<String>> = vec![HashSet::new(); sources.len()];
    let mut changed = true;
    while changed {
        changed = false;
        for (module, from) in sources.iter().enumerate() {
            for &source in from {
                let mut add: Vec<String> = p.slots[source].names().map(str::to_string).collect();
                add.extend(names[source].iter().cloned());
                if let ModuleKind::Native { names: native } = &program.modules.as_slice()[source].kind {
                    add.extend(native.iter().map(|n| n.to_string()));
                }
                for name in add {
                    changed |= names[module].insert(name);
                }
            }
        }
    }
    names
}

/// The statements of a module that run, those in `if` and `try` among them: at module level, outside loops.
fn top_level<'a>(program: &crate::syntax::Program, body: &'a [Stmt], out: &mut Vec<&'a Stmt>) {
    for stmt in body.iter().filter(|stmt| program.runs(*stmt)) {
        out.push(stmt);
        let (then, els) = match stmt {
            Stmt::If(s) => (&s.body, &s.orelse),
            Stmt::Try(s) => (&s.body, &s.orelse),
            _ => continue,
        };
        top_level(program, then, out);
        top_level(program, els, out);
    }
}

/// `import m`, `import m as n` and `from package import m`.
fn known_modules(p: &mut ProgramBuilder<'_>, module: &Module, body: &[&Stmt]) {
    let program = p.program;
    for stmt in body {
        match stmt {
            Stmt::Import(import) => {
                for alias in import.names.iter().filter(|alias| !alias.name.contains('.')) {
                    let bound = alias.asname.as_ref().unwrap_or(&alias.name);
                    if let Some(target) = program.find(&alias.name) {
                        known_module(p, module, bound, target);
                    }
                }
            }
            Stmt::ImportFrom(import) => {
                let resolved = program.resolve_from(module.id, import);
                let Some(crate::syntax::ImportTarget::Module(package)) = resolved.chain.last() else {
                    continue;
                };
                let package = package.index();
                for (alias, submodule) in import.names.iter().zip(resolved.submodules) {
                    // A name that the package itself binds is not the submodule.
                    let own = p.slots[package].find(&alias.name);
                    let binds = own.is_some_and(|slot| p.slots[package].get(slot).stores > 0)
                        || p.facts.may_change(package, &alias.name);
                    if let Some(target) = submodule.filter(|_| !binds) {
                        known_module(p, module, alias.asname.as_ref().unwrap_or(&alias.name), target);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Notes that a global is a module, if it is bound nowhere else and the module has nothing that answers for
/// attributes it does not hold. Packages get attributes when their modules are imported.
fn known_module(p: &mut ProgramBuilder<'_>, module: &Module, bound: &str, target: ModuleId) {
    let index = module.id.index();
    let Some(slot) = p.slots[index].find(bound) else { return };
    let once = p.slots[index].get(slot).stores == 1 && !p.facts.may_change(index, bound);
    let target = &p.program.modules.as_slice()[target.index()];
    let plain = matches!(target.kind, ModuleKind::Python { .. }) && !target.is_package;
    // A module's class may answer, too.
    let answers = p.slots[target.id.index()].find("__getattr__").is_some()
        || p.facts.may_change(target.id.index(), "__class__");
    if once && !is_builtin(bound) && !bound.starts_with("__") && plain && !answers {
        p.facts.modules.insert((index, slot), target.id.index());
    }
}

/// The undecorated functions.
fn known_defs<'a>(p: &mut ProgramBuilder<'a>, module: &'a Module, scopes: &'a Scopes, body: &[&'a Stmt]) {
    let index = module.id.index();
    for stmt in body {
        let Stmt::FunctionDef(def) = stmt else { continue };
        let Some(slot) = p.slots[index].find(&def.name) else { continue };
        // Calls that the program cannot come to find no code by the function's name.
        if !def.decorator_list.is_empty() || !p.program.is_reached(std::ptr::from_ref(def) as usize) {
            continue;
        }
        let scope = scopes.of(def);
        if p.slots[index].get(slot).stores != 1
            || p.facts.may_change(index, &def.name)
            || is_builtin(&def.name)
            || scope.is_coroutine
        {
            continue;
        }
        let sig = signature(&def.args, &scope.params);
        let defaults = def
            .args
            .posonlyargs
            .iter()
            .chain(&def.args.args)
            .chain(&def.args.kwonlyargs)
            .map(|a| a.default.as_ref().and_then(|d| const_of(&mut p.consts, d)))
            .collect();
        let id = p.func_id(std::ptr::from_ref(def) as usize);
        p.facts.known.insert((index, slot), Known { id, sig, defaults });
    }
}

/// `from m import f` where `f` is known in `m` and the name is bound nowhere else.
fn known_imports(p: &mut ProgramBuilder<'_>) {
    let program = p.program;
    let mut changed = true;
    while changed {
        changed = false;
        for module in program.modules.iter() {
            let ModuleKind::Python { ast, .. } = &module.kind else { continue };
            let index = module.id.index();
            for stmt in &ast.body {
                let Stmt::ImportFrom(import) = stmt else { continue };
                let resolved = program.resolve_from(module.id, import);
                let Some(crate::syntax::ImportTarget::Module(source)) = resolved.chain.last() else {
                    continue;
                };
                for alias in &import.names {
                    let bound = alias.asname.as_ref().unwrap_or(&alias.name);
                    let (Some(there), Some(here)) =
                        (p.slots[source.index()].find(&alias.name), p.slots[index].find(bound))
                    else {
                        continue;
                    };
                    let once = p.slots[index].get(here).stores == 1 && !p.facts.may_change(index, bound);
                    if !once || is_builtin(bound) || p.facts.known.contains_key(&(index, here)) {
                        continue;
                    }
                    if let Some(known) = p.facts.known.get(&(source.index(), there)).cloned() {
                        p.facts.known.insert((index, here), known);
                        changed = true;
                    }
                }
            }
        }
    }
}
