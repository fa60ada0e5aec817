//! Splits a library module into what runs when it is imported and what is put off until
//! something mentions it: statements that bind a name, functions of the module and of its
//! classes, and assignments that only give another name to something.
//!
//! ```text
//! class Random(_Core):              statement: needs a mention of `Random`; class Random over _Core
//!     def seed(self, a): …          function: needs class Random and a mention of `seed`
//! _inst = Random()                  statement: a mention of `_inst` makes a Random
//! seed = _inst.seed                 statement and alias: a mention of `seed` mentions _inst and `.seed`
//! ```

use std::collections::HashSet;

use super::bodies::Blanked;
use super::mentions::{kind, Collector, Mention, Name, Names};
use super::{Class, Item, ItemKind, Reach};
use crate::base::reflection::{is_called_unseen, is_dunder};
use crate::base::span::FileId;
use crate::syntax::ast::{self, Constant, Expr, Stmt};
use crate::syntax::import_scan::{self, static_truth, Request};
use crate::syntax::imports::statement_key;

/// Decorators that give something under the same name, and call what they decorate, if ever,
/// only when that is used.
const PLAIN_DECORATORS: &[&str] = &[
    "DynamicClassAttribute",
    "_DynamicClassAttribute",
    "_abstractmethod",
    "_builtin_property",
    "_recursive",
    "abstractmethod",
    "cached_property",
    "classmethod",
    "contextmanager",
    "deleter",
    "final",
    "getter",
    "overload",
    "property",
    "setter",
    "staticmethod",
];

/// Special methods that Python calls on a class, not on its instances: a class that is made is
/// enough for them.
const OF_CLASSES: &[&str] = &["__init_subclass__", "__subclasshook__"];

/// Special methods that only code calls which names one of them (copying, pickling).
const BY_NAME: &[&str] = &[
    "__copy__",
    "__deepcopy__",
    "__getinitargs__",
    "__getnewargs__",
    "__getnewargs_ex__",
    "__getstate__",
    "__reduce__",
    "__reduce_ex__",
    "__setstate__",
];

/// Functions of library modules that are called only where the program says something: the name
/// of an argument, or of something in a class body.
const ONLY_WITH: &[(&str, &str)] = &[
    ("_check_order", "_order_"),
    ("_frozen_methods", "frozen"),
    ("_order_methods", "order"),
    ("_with_slots", "slots"),
];

/// Stands for the names of attributes that the program stores by names which it computes.
const ANY_STORE: &str = "setattr(…)";

/// Stands for the names of all modules, where the program lists them.
const ANY_BOUND: &str = "dir(…)";

/// Adds a module of the library to the analysis; returns what importing it imports.
pub fn add(reach: &mut Reach, module: &ast::ModModule, file: FileId, blanked: &Blanked) -> Vec<Request> {
    let mut outline = Outline {
        reach,
        file,
        blanked,
        put_off: HashSet::new(),
        at_once: Vec::new(),
        imports: Vec::new(),
        in_try: false,
    };
    outline.body(&module.body, None);
    let Outline { at_once, imports, reach, .. } = outline;
    at_once.iter().for_each(|&mention| reach.mention(mention));
    imports
}

/// Can a function wait until something mentions it?
pub fn is_put_off(name: &str, decorators: &[Expr], in_class: bool) -> bool {
    let plain = decorators.iter().all(|d| last_name(d).is_some_and(|n| PLAIN_DECORATORS.contains(&n)));
    plain && !(if in_class { OF_CLASSES.contains(&name) } else { is_dunder(name) })
}

/// What the body of a function mentions and imports.
pub fn of_body(names: &mut Names, body: &[Stmt], file: FileId) -> (Vec<Mention>, Vec<Request>) {
    let mut collector = Collector::new(names, true, false);
    collector.body(body);
    (collector.found, import_scan::scan(body, file, &HashSet::new()))
}

struct Outline<'r> {
    reach: &'r mut Reach,
    file: FileId,
    /// Bodies that were not parsed.
    blanked: &'r Blanked,
    /// Functions whose bodies do not run on import and may never be reached.
    put_off: HashSet<usize>,
    at_once: Vec<Mention>,
    /// What these import.
    imports: Vec<Request>,
    /// In a `try` statement, whose imports may fail.
    in_try: bool,
}

impl Outline<'_> {
    fn body(&mut self, body: &[Stmt], class: Option<usize>) {
        for stmt in body {
            self.stmt(stmt, class);
        }
    }

    fn stmt(&mut self, stmt: &Stmt, class: Option<usize>) {
        match stmt {
            Stmt::FunctionDef(s) => {
                let address = std::ptr::from_ref(s) as usize;
                self.binding(&[&s.name], stmt, class, |o| {
                    o.function(address, &s.name, &s.decorator_list, &s.body, stmt, class);
                });
            }
            Stmt::AsyncFunctionDef(s) => {
                let address = std::ptr::from_ref(s) as usize;
                self.binding(&[&s.name], stmt, class, |o| {
                    o.function(address, &s.name, &s.decorator_list, &s.body, stmt, class);
                });
            }
            Stmt::ClassDef(s) => self.binding(&[&s.name], stmt, class, |o| o.class(s, class.is_some())),
            Stmt::If(s) => {
                self.expr(&s.test);
                match static_truth(&s.test) {
                    Some(true) => self.body(&s.body, class),
                    Some(false) => self.body(&s.orelse, class),
                    None => {
                        self.body(&s.body, class);
                        self.body(&s.orelse, class);
                    }
                }
            }
            Stmt::Try(s) => {
                let outer = std::mem::replace(&mut self.in_try, true);
                self.body(&s.body, class);
                for ast::ExceptHandler::ExceptHandler(handler) in &s.handlers {
                    handler.type_.iter().for_each(|e| self.expr(e));
                    self.body(&handler.body, class);
                }
                self.body(&s.orelse, class);
                self.body(&s.finalbody, class);
                self.in_try = outer;
                if !outer {
                    let found = import_scan::scan(std::slice::from_ref(stmt), self.file, &self.put_off);
                    self.imports.extend(found);
                }
            }
            Stmt::Import(_) | Stmt::ImportFrom(_) => self.import(stmt, class),
            Stmt::Assign(s) => match &s.targets[..] {
                // Class statements read it.
                [Expr::Name(target)] if &target.id == "__name__" => self.whole(stmt),
                [Expr::Name(target)] => {
                    self.binding(&[&target.id], stmt, class, |o| match o.putting_off(&s.value) {
                        Some((found, calls)) => {
                            let is_call = matches!(&*s.value, Expr::Call(_));
                            o.alias(&target.id, found, calls, is_call, class);
                        }
                        None => o.whole(stmt),
                    })
                }
                [Expr::Tuple(targets)] if targets.elts.iter().all(|e| matches!(e, Expr::Name(_))) => {
                    let names: Vec<&str> = targets.elts.iter().filter_map(last_name).collect();
                    self.binding(&names, stmt, class, |o| o.whole(stmt));
                }
                _ => self.whole(stmt),
            },
            // `C.register(…)` does not make instances of `C`.
            Stmt::Expr(s) => match &*s.value {
                Expr::Call(call) => match &*call.func {
                    Expr::Attribute(a) if &a.attr == "register" && class.is_none() => {
                        match last_name(&a.value) {
                            Some(name) => self.registration(name, a, call, stmt),
                            None => self.whole(stmt),
                        }
                    }
                    _ => self.whole(stmt),
                },
                _ => self.whole(stmt),
            },
            _ => self.whole(stmt),
        }
    }

    /// What `visit` finds to run at once, runs when something mentions one of `names` if this is a
    /// statement of the module, which is left out otherwise.
    fn binding(&mut self, names: &[&str], stmt: &Stmt, class: Option<usize>, visit: impl FnOnce(&mut Self)) {
        if class.is_some() || self.in_try {
            visit(self);
            return;
        }
        let at_once = std::mem::take(&mut self.at_once);
        let imports = std::mem::take(&mut self.imports);
        let classes = self.reach.classes.len();
        visit(self);
        let mentions = std::mem::replace(&mut self.at_once, at_once);
        let imports = std::mem::replace(&mut self.imports, imports);
        let binds = matches!(stmt, Stmt::ClassDef(_)).then_some(classes);
        self.statement(names, statement_key(stmt), mentions, imports, binds);
    }

    /// A statement of the module, or one name of an import statement, that can be left out.
    fn statement(
        &mut self,
        names: &[&str],
        key: usize,
        mentions: Vec<Mention>,
        imports: Vec<Request>,
        binds: Option<usize>,
    ) {
        let mut triggers: Vec<Name> = names.iter().map(|name| self.reach.names.id(name)).collect();
        triggers.push(self.reach.names.id(ANY_BOUND));
        self.reach.add_item(Item {
            kind: ItemKind::Statement { binds },
            lines: None,
            triggers,
            needs: kind::EVERY,
            class: None,
            maker: false,
            key,
            mentions,
            imports,
            calls: None,
            also: None,
            reached: false,
        });
    }

    /// Modules are imported when one of the names is mentioned that the statement gives.
    fn import(&mut self, stmt: &Stmt, class: Option<usize>) {
        let at_once = class.is_some() || self.in_try;
        if at_once && !self.in_try {
            self.imports.extend(import_scan::scan(std::slice::from_ref(stmt), self.file, &self.put_off));
        }
        match stmt {
            Stmt::Import(s) if !at_once => {
                let requests = import_scan::scan(std::slice::from_ref(stmt), self.file, &self.put_off);
                for (alias, request) in s.names.iter().zip(requests) {
                    let mut names: Vec<&str> = alias.name.split('.').collect();
                    names.extend(alias.asname.as_deref());
                    self.statement(&names, statement_key(alias), Vec::new(), vec![request], None);
                }
            }
            Stmt::ImportFrom(s) => {
                for alias in &s.names {
                    let name = self.reach.names.id(&alias.name);
                    let bound = alias.asname.as_ref().unwrap_or(&alias.name);
                    let mut mentions = vec![(name, kind::BOUND)];
                    if at_once {
                        self.at_once.append(&mut mentions);
                    } else {
                        let imports = import_scan::scan(std::slice::from_ref(stmt), self.file, &self.put_off);
                        let mut names = vec![bound.as_str()];
                        // `import m` gives the submodules that `m` imports.
                        names.extend(s.module.iter().flat_map(|m| m.split('.').skip(1)));
                        self.statement(&names, statement_key(alias), mentions, imports, None);
                    }
                    if alias.asname.is_some() {
                        self.alias(bound, vec![(name, kind::ANY)], None, false, None);
                    } else if class.is_none() {
                        self.handed_on(name);
                    } else {
                        self.at_once.push((name, kind::ANY));
                    }
                }
            }
            _ => {}
        }
    }

    /// `C.register(…)`: it matters for `C` and for what `C` is derived from.
    fn registration(&mut self, name: &str, callee: &ast::ExprAttribute, call: &ast::ExprCall, stmt: &Stmt) {
        let outer = std::mem::take(&mut self.at_once);
        if let Expr::Attribute(module) = &*callee.value {
            self.expr(&module.value);
        }
        let name = self.reach.names.id(name);
        let register = self.reach.names.id("register");
        self.at_once.extend([(name, kind::BOUND), (register, kind::ANY)]);
        call.args.iter().for_each(|e| self.expr(e));
        let mentions = std::mem::replace(&mut self.at_once, outer);
        let triggers = vec![name, self.reach.names.id(ANY_BOUND)];
        let imports = Vec::new();
        let at = self.reach.add_item(Item {
            kind: ItemKind::Statement { binds: None },
            lines: None,
            triggers,
            needs: kind::EVERY,
            class: None,
            maker: false,
            key: statement_key(stmt),
            mentions,
            imports,
            calls: None,
            also: None,
            reached: false,
        });
        self.reach.registrations.push((name, at));
    }

    /// A statement that runs on import.
    fn whole(&mut self, stmt: &Stmt) {
        let mut collector = Collector::new(&mut self.reach.names, false, false);
        collector.stmt(stmt);
        self.at_once.append(&mut collector.found);
        if !self.in_try {
            self.imports.extend(import_scan::scan(std::slice::from_ref(stmt), self.file, &self.put_off));
        }
    }

    fn expr(&mut self, expr: &Expr) {
        let mut collector = Collector::new(&mut self.reach.names, false, false);
        collector.expr(expr);
        self.at_once.append(&mut collector.found);
    }

    fn function(
        &mut self,
        address: usize,
        name: &str,
        decorators: &[Expr],
        body: &[Stmt],
        stmt: &Stmt,
        class: Option<usize>,
    ) {
        if !is_put_off(name, decorators, class.is_some()) {
            self.whole(stmt);
            return;
        }
        // `@name.setter` over `name` does not use the property.
        let own = |e: &Expr| matches!(e, Expr::Attribute(a) if is_setter(&a.attr) && last_name(&a.value) == Some(name));
        crate::syntax::walk::each_expr(stmt, &mut |e| {
            if !own(e) {
                self.expr(e)
            }
        });
        self.put_off.insert(address);
        let lines = self.blanked.lines(body);
        let (mentions, imports) = match lines {
            Some(_) => (Vec::new(), Vec::new()),
            None => of_body(&mut self.reach.names, body, self.file),
        };
        // Methods called unseen need an instance only; a class method `register` none.
        let by_name = BY_NAME.contains(&name);
        let trigger = match class {
            Some(_) if is_called_unseen(name) && !by_name => None,
            _ => Some(self.reach.names.id(name)),
        };
        let class = class.filter(|_| name != "register");
        let needs = if class.is_some() { kind::ATTRIBUTE } else { kind::ANY };
        let stores = decorators.iter().any(|d| last_name(d).is_some_and(is_setter));
        let mut triggers: Vec<Name> = match trigger {
            Some(_) if by_name => BY_NAME.iter().map(|n| self.reach.names.id(n)).collect(),
            trigger => trigger.into_iter().collect(),
        };
        if stores && !triggers.is_empty() {
            triggers.push(self.reach.names.id(ANY_STORE));
        }
        let needs = if decorators.is_empty() { needs } else { needs | kind::LOADED };
        let needs = if class.is_none() { needs | kind::MADE } else { needs };
        let maker = class.is_some() && super::MAKERS.contains(&name);
        let also = ONLY_WITH.iter().find(|w| class.is_none() && w.0 == name);
        let also = also.map(|w| self.reach.names.id(w.1));
        self.reach.add_item(Item {
            triggers,
            needs,
            kind: ItemKind::Function,
            lines,
            class,
            maker,
            key: address,
            mentions,
            imports,
            calls: None,
            also,
            reached: false,
        });
    }

    fn class(&mut self, stmt: &ast::StmtClassDef, inner: bool) {
        let name = self.reach.names.id(&stmt.name);
        let mut special = !stmt.decorator_list.is_empty();
        stmt.decorator_list.iter().for_each(|e| self.expr(e));
        for keyword in &stmt.keywords {
            let is_metaclass = keyword.arg.as_deref() == Some("metaclass");
            special |= !is_metaclass || !matches!(last_name(&keyword.value), Some("ABCMeta" | "_ABCMeta"));
            self.expr(&keyword.value);
        }
        let mut bases = Vec::new();
        for base in &stmt.bases {
            match base {
                Expr::Name(e) => bases.push(self.reach.names.id(&e.id)),
                Expr::Attribute(e) => {
                    self.expr(&e.value);
                    bases.push(self.reach.names.id(&e.attr));
                }
                _ => {
                    // `type(list[int])` is a builtin class.
                    special |= !matches!(base, Expr::Call(e) if matches!(&*e.func, Expr::Name(n) if &n.id == "type"));
                    self.expr(base);
                }
            }
        }
        self.at_once.extend(bases.iter().map(|&base| (base, kind::BOUND)));
        let bound = inner || self.in_try;
        let class = self.reach.add_class(Class {
            name,
            module: self.reach.module,
            inner,
            bases,
            special,
            bound,
            hooked: false,
            live: false,
            made: false,
            items: Vec::new(),
        });
        self.reach.classes[class].hooked =
            stmt.body.iter().any(|s| matches!(s, Stmt::FunctionDef(f) if &f.name == "__subclasshook__"));
        self.body(&stmt.body, Some(class));
    }

    /// What a module imports from another one may be used as its attribute.
    fn handed_on(&mut self, name: Name) {
        self.reach.add_item(Item {
            kind: ItemKind::Alias,
            lines: None,
            triggers: vec![name],
            needs: kind::ATTRIBUTE,
            class: None,
            maker: false,
            key: 0,
            mentions: vec![(name, kind::NAME)],
            imports: Vec::new(),
            calls: None,
            also: None,
            reached: false,
        });
    }

    /// Another name for something; what a call gives may be a property.
    fn alias(
        &mut self,
        name: &str,
        mentions: Vec<Mention>,
        calls: Option<Name>,
        is_call: bool,
        class: Option<usize>,
    ) {
        let now = kind::LOADED | kind::MADE;
        self.at_once.extend(mentions.iter().map(|m| (m.0, m.1 & now | kind::BOUND)));
        let unseen = class.is_some() && is_called_unseen(name);
        let mut triggers = if unseen { Vec::new() } else { vec![self.reach.names.id(name)] };
        if is_call && class.is_some() && !unseen {
            triggers.push(self.reach.names.id(ANY_STORE));
        }
        let imports = Vec::new();
        let needs = if class.is_some() { kind::ANY | kind::LOADED } else { kind::ANY };
        let item = Item {
            triggers,
            needs,
            class,
            kind: ItemKind::Alias,
            lines: None,
            maker: false,
            key: 0,
            mentions,
            imports,
            calls,
            also: None,
            reached: false,
        };
        self.reach.add_item(item);
    }

    /// What a value mentions that runs nothing when it is made (but for properties that are read).
    /// With what it calls, if that matters.
    fn putting_off(&mut self, value: &Expr) -> Option<(Vec<Mention>, Option<Name>)> {
        let mut found = Vec::new();
        if self.passive(value, &mut found) {
            return Some((found, None));
        }
        found.clear();
        let Expr::Call(call) = value else { return None };
        let Expr::Name(callee) = &*call.func else { return None };
        let callee = self.reach.names.id(&callee.id);
        found.push((callee, kind::ANY | kind::MADE));
        let named = call.keywords.iter().map(|k| &k.value);
        let passive = call.args.iter().chain(named).all(|e| self.passive(e, &mut found));
        passive.then_some((found, Some(callee)))
    }

    fn passive(&mut self, value: &Expr, found: &mut Vec<Mention>) -> bool {
        let mut all = |items: &[Expr], found: &mut Vec<Mention>| items.iter().all(|e| self.passive(e, found));
        match value {
            Expr::Constant(c) => match &c.value {
                Constant::Str(_) | Constant::Tuple(_) => {
                    let mut collector = Collector::new(&mut self.reach.names, false, false);
                    collector.expr(value);
                    found.append(&mut collector.found);
                    true
                }
                _ => true,
            },
            Expr::Name(e) => {
                found.push((self.reach.names.id(&e.id), kind::ANY));
                true
            }
            Expr::Attribute(e) => {
                found.push((self.reach.names.id(&e.attr), kind::ANY | kind::LOADED));
                self.passive(&e.value, found)
            }
            Expr::Tuple(e) => all(&e.elts, found),
            Expr::List(e) => all(&e.elts, found),
            Expr::Set(e) => e.elts.iter().all(|e| matches!(e, Expr::Constant(_))) && all(&e.elts, found),
            Expr::Dict(e) => {
                let constant = |k: &Option<Expr>| matches!(k, Some(Expr::Constant(_)));
                e.keys.iter().all(constant)
                    && e.keys.iter().flatten().all(|k| self.passive(k, found))
                    && e.values.iter().all(|v| self.passive(v, found))
            }
            Expr::Call(e) => {
                let wraps = matches!(&*e.func, Expr::Name(n)
                    if matches!(n.id.as_str(), "property" | "classmethod" | "staticmethod"));
                // Makes a class and runs none of its metaclass's methods.
                let new = matches!(&*e.func, Expr::Attribute(a)
                    if &a.attr == "__new__" && matches!(&*a.value, Expr::Name(n) if &n.id == "type"));
                (wraps || new) && e.keywords.is_empty() && all(&e.args, found)
            }
            _ => false,
        }
    }
}

/// Decorators that make a property be stored or deleted.
fn is_setter(decorator: &str) -> bool {
    matches!(decorator, "setter" | "deleter")
}

/// `c` of `c`, `a.b.c`, `c(…)`.
fn last_name(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Name(e) => Some(&e.id),
        Expr::Attribute(e) => Some(&e.attr),
        Expr::Call(e) => last_name(&e.func),
        _ => None,
    }
}

/// What a module of the user's may reach.
pub struct User {
    pub mentions: Vec<Mention>,
    /// More than it names.
    pub open: bool,
    /// Looks up computed names in instances of the user's classes.
    pub own_attributes: bool,
    /// Some of the user's classes may be derived from others.
    pub inherits: bool,
}

/// The mentions of a whole module of the user's.
pub fn of_user_module(names: &mut Names, module: &ast::ModModule) -> User {
    let mut collector = Collector::new(names, false, true);
    collector.module(&module.body);
    if collector.stores {
        collector.mention(ANY_STORE, kind::ANY);
    }
    if collector.star || collector.lists {
        collector.mention(ANY_BOUND, kind::ANY);
    }
    if collector.unpacks {
        ONLY_WITH.iter().for_each(|(_, word)| collector.mention(word, kind::ATTRIBUTE));
    }
    let (own_attributes, inherits) = collector.inheritance();
    User { mentions: collector.found, open: collector.open, own_attributes, inherits }
}
