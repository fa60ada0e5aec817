//! Library modules that are compiled apart: which of their statements wait until a name that they bind is asked for.
//!
//! ```text
//! class Sequence(…): …          the unit of `Sequence`: runs when the name is first read
//! Sequence.register(tuple)      belongs to it
//! class MutableSequence(Sequence), MutableSequence.register(list)      so does this: a list is a Sequence
//! for name in …: setattr(…)     runs when the module is imported
//! ```
//! What binds a name that is bound or deleted elsewhere, too, does not wait, nor does what uses a name that is
//! deleted.

use std::collections::{BTreeMap, BTreeSet};

use crate::build::context::Cx;
use crate::build::function::empty_func;
use crate::build::program::ProgramBuilder;
use crate::hir::{FuncId, FuncKind, Loc, Signature, Term};
use crate::syntax::ast::{self, Expr, Stmt};
use crate::syntax::walk::{bodies, each_expr};
use crate::syntax::{self, Scopes};

/// What runs when the module is imported, and the units: statements that run together.
pub struct Plan<'a> {
    pub at_once: Vec<&'a Stmt>,
    units: Vec<Vec<&'a Stmt>>,
    /// Names and the units that bind them.
    binds: Vec<(&'a str, usize)>,
}

/// Divides a module's body.
pub fn plan<'a>(p: &ProgramBuilder<'a>, module: &syntax::Module, body: &'a [Stmt]) -> Plan<'a> {
    let deleted = deleted(body);
    let slots = &p.slots[module.id.index()];
    let once = |name: &str| slots.find(name).is_some_and(|slot| slots.get(slot).stores == 1);
    let mut at_once = Vec::new();
    // The place of the first statement of the unit that each statement, and each name, belongs to.
    let mut first: BTreeMap<usize, usize> = BTreeMap::new();
    let mut of_name: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, stmt) in body.iter().enumerate() {
        let names = names_bound(stmt);
        let waits = |name: &&str| !name.starts_with("__") && !deleted.contains(name) && once(name);
        if !names.is_empty() && names.iter().all(waits) && !mentions(stmt, &deleted) {
            first.insert(at, at);
            of_name.extend(names.into_iter().map(|name| (name, at)));
            continue;
        }
        match part_of(stmt).and_then(|name| of_name.get(name)) {
            Some(&unit) => drop(first.insert(at, unit)),
            None => at_once.push(stmt),
        }
    }
    for name in registered(body) {
        let joined: Vec<usize> =
            relatives(body, name).into_iter().filter_map(|c| of_name.get(c).copied()).collect();
        let Some(least) = joined.iter().map(|at| first[at]).min() else { continue };
        let units: Vec<usize> = joined.iter().map(|at| first[at]).collect();
        first.values_mut().filter(|unit| units.contains(unit)).for_each(|unit| *unit = least);
    }
    let mut units: BTreeMap<usize, Vec<&Stmt>> = BTreeMap::new();
    for (&at, &unit) in &first {
        units.entry(unit).or_default().push(&body[at]);
    }
    let place = |at: usize| units.keys().position(|&unit| unit == first[&at]).unwrap_or_default();
    let binds = of_name.into_iter().map(|(name, at)| (name, place(at))).collect();
    Plan { at_once, binds, units: units.into_values().collect() }
}

/// Builds the units; the function that binds each of their names.
pub fn build<'a>(
    p: &mut ProgramBuilder<'a>,
    module: &'a syntax::Module,
    scopes: &'a Scopes,
    plan: &Plan<'a>,
) -> Vec<(String, FuncId)> {
    let mut made = Vec::new();
    for statements in &plan.units {
        made.push(unit_function(p, module, scopes, statements));
    }
    plan.binds.iter().map(|(name, unit)| (name.to_string(), made[*unit])).collect()
}

fn unit_function<'a>(
    p: &mut ProgramBuilder<'a>,
    module: &'a syntax::Module,
    scopes: &'a Scopes,
    statements: &[&'a Stmt],
) -> FuncId {
    // The first statement's node may define a function, too: one byte on there is none.
    let id = p.func_id(std::ptr::from_ref(statements[0]) as usize + 1);
    let name = names_bound(statements[0]).first().copied().unwrap_or_default();
    let symbol = p.symbol(module, &format!("{}.{name}", scopes.module().name));
    let mut func = empty_func(p, module, scopes.module(), FuncKind::Module, Signature::default(), (1, 1));
    func.symbol = symbol;
    let mut cx = Cx::new(p, module, scopes, scopes.module(), func);
    let places = statements.iter().map(|stmt| cx.loc(*stmt));
    let lines =
        places.fold((u32::MAX, 1), |(first, last), loc| (first.min(loc.line), last.max(loc.end_line)));
    for stmt in statements {
        cx.body(std::slice::from_ref(*stmt));
    }
    let end = statements.last().map_or(Loc::default(), |stmt| cx.loc(*stmt));
    if cx.b.alive() {
        let none = cx.none(end);
        cx.b.finish_block(Term::Return(none), end);
    }
    let mut func = cx.b.finish();
    (func.first_line, func.last_line) = (lines.0.min(lines.1), lines.1);
    p.define(id, func);
    id
}

/// The names that a statement binds, if it does nothing but bind names of the module.
fn names_bound(stmt: &Stmt) -> Vec<&str> {
    match stmt {
        Stmt::FunctionDef(s) => vec![&s.name],
        Stmt::AsyncFunctionDef(s) => vec![&s.name],
        Stmt::ClassDef(s) => vec![&s.name],
        Stmt::Import(s) => s
            .names
            .iter()
            .map(|alias| match &alias.asname {
                Some(name) => name.as_str(),
                None => alias.name.split('.').next().unwrap_or(&alias.name),
            })
            .collect(),
        Stmt::ImportFrom(s) if s.names.iter().all(|alias| &alias.name != "*") => {
            s.names.iter().map(|alias| alias.asname.as_ref().unwrap_or(&alias.name).as_str()).collect()
        }
        Stmt::Assign(s) => match &s.targets[..] {
            [Expr::Name(target)] => vec![&target.id],
            [Expr::Tuple(targets)] => {
                targets.elts.iter().map(name_of).collect::<Option<Vec<&str>>>().unwrap_or_default()
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn name_of(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Name(name) => Some(&name.id),
        _ => None,
    }
}

/// The name that the statement belongs to: `C.register(…)`, `f.x = …`.
fn part_of(stmt: &Stmt) -> Option<&str> {
    let object = match stmt {
        Stmt::Expr(s) => match &*s.value {
            Expr::Call(call) => match &*call.func {
                Expr::Attribute(a) if &a.attr == "register" => &a.value,
                _ => return None,
            },
            _ => return None,
        },
        Stmt::Assign(s) => match &s.targets[..] {
            [Expr::Attribute(a)] => &a.value,
            _ => return None,
        },
        _ => return None,
    };
    name_of(object)
}

/// Names that statements of the module delete.
fn deleted(body: &[Stmt]) -> BTreeSet<&str> {
    let mut out = BTreeSet::new();
    for stmt in body {
        if let Stmt::Delete(s) = stmt {
            out.extend(s.targets.iter().filter_map(name_of));
        }
    }
    out
}

fn mentions(stmt: &Stmt, names: &BTreeSet<&str>) -> bool {
    if names.is_empty() {
        return false;
    }
    let mut found = false;
    each_expr(stmt, &mut |e| found |= has(e, names));
    found || bodies(stmt).into_iter().flatten().any(|s| mentions(s, names))
}

fn has(expr: &Expr, names: &BTreeSet<&str>) -> bool {
    if let Expr::Name(name) = expr {
        return names.contains(name.id.as_str());
    }
    let mut found = false;
    syntax::walk::each_child(expr, &mut |e| found |= has(e, names));
    found
}

/// Classes with which something is registered.
fn registered(body: &[Stmt]) -> BTreeSet<&str> {
    body.iter().filter(|s| matches!(s, Stmt::Expr(_))).filter_map(part_of).collect()
}

fn class<'a>(body: &'a [Stmt], name: &str) -> Option<&'a ast::StmtClassDef> {
    body.iter().find_map(|stmt| match stmt {
        Stmt::ClassDef(s) if s.name.as_str() == name => Some(s),
        _ => None,
    })
}

/// What must know of things registered with a class: the class, those of its ancestors in the module that do not
/// look at what classes have, and the classes between, without which it cannot be made.
fn relatives<'a>(body: &'a [Stmt], name: &'a str) -> Vec<&'a str> {
    let Some(of) = class(body, name) else { return vec![name] };
    let all = ancestors(body, of);
    let tells = |c: &ast::StmtClassDef| {
        c.body.iter().any(|s| matches!(s, Stmt::FunctionDef(f) if &f.name == "__subclasshook__"))
    };
    let asked: Vec<&str> = all.iter().filter(|c| !tells(c)).map(|c| c.name.as_str()).collect();
    let between = |c: &&&ast::StmtClassDef| {
        asked.contains(&c.name.as_str())
            || ancestors(body, c).iter().any(|a| asked.contains(&a.name.as_str()))
    };
    all.iter().filter(between).map(|c| c.name.as_str()).chain([name]).collect()
}

/// The classes of the module that a class is derived from.
fn ancestors<'a>(body: &'a [Stmt], of: &'a ast::StmtClassDef) -> Vec<&'a ast::StmtClassDef> {
    let mut out: Vec<&ast::StmtClassDef> = Vec::new();
    let mut work = vec![of];
    while let Some(at) = work.pop() {
        for base in &at.bases {
            let Expr::Name(name) = base else { continue };
            let Some(found) = class(body, &name.id) else { continue };
            if !out.iter().any(|c| c.name == found.name) {
                out.push(found);
                work.push(found);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::base::diag::Diagnostics;
    use crate::base::stdlib;
    use crate::hir::{FuncId, Program};
    use crate::syntax::load::load_library;

    fn built(name: &str) -> Program {
        let mut diags = Diagnostics::new();
        let tree = load_library(stdlib::find(name).expect(name), &mut diags);
        let program = crate::build::build_program(&tree, &mut diags);
        assert!(!diags.has_errors(), "{name}: {:?}", diags.sorted());
        program
    }

    fn definer(program: &Program, name: &str) -> Option<FuncId> {
        program.modules[0].globals.iter().find(|g| g.name == name).and_then(|g| g.definer)
    }

    #[test]
    fn classes_that_registered_ones_are_derived_from_come_with_them() {
        let numbers = built("numbers");
        let integral = definer(&numbers, "Integral");
        assert!(integral.is_some());
        assert_eq!(definer(&numbers, "Number"), integral);
        assert_eq!(definer(&numbers, "Rational"), integral);
        assert_ne!(definer(&numbers, "ABCMeta"), integral);
        let abc = built("collections.abc");
        assert_eq!(definer(&abc, "Sequence"), definer(&abc, "MutableSequence"));
        assert_ne!(definer(&abc, "Sequence"), definer(&abc, "Mapping"));
        // It looks at what classes have.
        assert_ne!(definer(&abc, "Sized"), definer(&abc, "Set"));
    }

    #[test]
    fn what_is_deleted_or_bound_twice_does_not_wait() {
        let copy = built("copy");
        assert_eq!(definer(&copy, "_Sample"), None);
        assert!(definer(&copy, "deepcopy").is_some());
        assert_eq!(definer(&built("io"), "_class"), None);
    }

    #[test]
    fn modules_import_what_their_lines_say() {
        for module in stdlib::MODULES.iter().filter(|m| m.text().is_some()) {
            let mut known = Vec::new();
            stdlib::add_with_imported(&mut known, module.name);
            for imported in built(module.name).modules.iter().filter(|m| m.is_apart()) {
                assert!(
                    known.iter().any(|m| m.name == imported.name),
                    "{} imports {}, which base/stdlib.rs does not see",
                    module.name,
                    imported.name
                );
            }
        }
    }
}
