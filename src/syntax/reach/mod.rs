//! Which functions of library modules a program can reach, found while its modules are loaded:
//! what is not reached is neither imported nor compiled. (Rapid type analysis by names: Bacon and
//! Sweeney, "Fast static analysis of C++ virtual function calls", OOPSLA 1996; Tip et al.,
//! "Practical extraction techniques for Java", TOPLAS 2002.)
//!
//! ```text
//! import random; print(random.random())
//!     `random` is mentioned ⇒ alias `random = _inst.random` … seed, because __init__ mentions it
//!     `sample` is not ⇒ its body is left out, and `from collections.abc import Sequence` in it
//! ```
//! Everything of the user's own modules is reached. Of a library module that something imports
//! run those statements whose names reached code mentions, or lists (`dir`, `import *`): what the
//! others bind nobody can tell. A function at module level is reached when
//! reached code mentions its name in any way, a method when its name is mentioned and its class
//! is *live*: mentioned itself, or a base of a live class. Special methods need a live class
//! only, because operators and the runtime call them. A name counts wherever it stands: as a
//! variable, as an attribute of anything, as a word in a string. Only what a module has that
//! nothing imports as an object (`from m import f` alone) is not reached as an attribute:
//!
//! ```text
//! from dataclasses import dataclass; text.replace(a, b)
//!     `replace` is no attribute of a module here ⇒ `dataclasses.replace` is not reached
//! ```
//!
//! Programs that use features by which objects are had that the text does not name
//! (`base/reflection.rs`, `getattr` with a computed name) reach everything; not so if they do
//! that with `self`, whose class is the user's and derived from none but the user's. The library's own
//! code uses such features only for names that the program says somewhere.

mod bodies;
mod mentions;
mod outline;

#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use crate::base::diag::Diagnostic;
use crate::base::hash::Map;
use crate::base::span::FileId;
use crate::syntax::ast::{self, Stmt};
use crate::syntax::import_scan::{self, Request};
use crate::syntax::parse::{parse_body, parse_module};
use crate::syntax::ModuleId;
use bodies::Blanked;
use mentions::{kind, Mention, Name, Names};

/// What an item of the analysis is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ItemKind {
    /// A function's body.
    Function,
    /// Something gets another name, which stands for it where it is used.
    Alias,
    /// Runs on import if something needs what it binds; `binds` is the class it makes.
    Statement { binds: Option<usize> },
}

/// A function of the library, a statement of a module, or an assignment of another name, that
/// nothing has reached yet.
struct Item {
    kind: ItemKind,
    /// The user's modules have to mention this as well.
    also: Option<Name>,
    /// Any of these names reaches it; without any, its class alone does.
    triggers: Vec<Name>,
    /// Kinds of mentions that count.
    needs: u8,
    class: Option<usize>,
    /// A special method of `MAKERS`.
    maker: bool,
    /// A function's body that has not been parsed.
    lines: Option<Range<usize>>,
    /// The key of the node that is left out when this is not reached; 0 for an alias.
    key: usize,
    mentions: Vec<Mention>,
    imports: Vec<Request>,
    /// What an assignment calls with what it mentions; it can wait if that is a class, whose
    /// instance is used only where the name is.
    calls: Option<Name>,
    reached: bool,
}

/// A class of the library.
struct Class {
    name: Name,
    module: ModuleId,
    /// Stands in a class, whose attribute it is.
    inner: bool,
    bases: Vec<Name>,
    /// Making it may make instances of it or hand it on: decorators, metaclasses.
    special: bool,
    /// Its statement runs.
    bound: bool,
    /// Has a `__subclasshook__`.
    hooked: bool,
    live: bool,
    /// Instances are made on import.
    made: bool,
    /// Items of its body.
    items: Vec<usize>,
}

/// What concerns one name.
#[derive(Default, Clone)]
struct OfName {
    mentioned: u8,
    /// Items that it triggers.
    items: Vec<usize>,
    /// Classes of that name, and classes with a base of that name.
    classes: Vec<usize>,
    derived: Vec<usize>,
    /// A class of that name is special.
    special: bool,
    /// Names that stand for the same class.
    renamed: Vec<Name>,
}

/// Special methods that run while an instance is made.
const MAKERS: &[&str] = &[
    "__getattr__",
    "__getattribute__",
    "__init__",
    "__new__",
    "__post_init__",
    "__set_name__",
    "__setattr__",
];

/// The state of the analysis.
pub struct Reach {
    names: Names,
    of_name: Vec<OfName>,
    items: Vec<Item>,
    /// Module of each item.
    modules: Vec<ModuleId>,
    /// Modules that are imported as objects.
    objects: HashSet<ModuleId>,
    classes: Vec<Class>,
    /// Everything is reached.
    all: bool,
    /// What the user's modules do (see [`outline::User`]).
    own_attributes: bool,
    inherits: bool,
    /// The module whose outline is being made.
    module: ModuleId,
    /// Items reached whose mentions have not been followed.
    work: Vec<usize>,
    /// Assignments that call something not known yet.
    calling: Vec<usize>,
    /// Statements `C.register(…)` with the name of `C`.
    registrations: Vec<(Name, usize)>,
    /// Imports of items that were reached, with their modules.
    imports: Vec<(ModuleId, Vec<Request>)>,
    /// Functions and statements that are not reached, by the addresses of their nodes.
    unreached: HashSet<usize>,
    /// The texts of library modules parsed without the bodies of their functions.
    texts: Map<ModuleId, (FileId, Arc<str>)>,
    /// Bodies parsed since, by the addresses of their functions.
    bodies: Map<usize, Vec<Stmt>>,
}

impl Reach {
    /// With `all` every function counts as reached.
    pub fn new(all: bool) -> Reach {
        Reach {
            names: Names::default(),
            of_name: Vec::new(),
            items: Vec::new(),
            modules: Vec::new(),
            objects: HashSet::new(),
            classes: Vec::new(),
            all,
            own_attributes: false,
            inherits: false,
            module: ModuleId::new(0),
            work: Vec::new(),
            calling: Vec::new(),
            registrations: Vec::new(),
            imports: Vec::new(),
            unreached: HashSet::new(),
            texts: Map::default(),
            bodies: Map::default(),
        }
    }

    /// Parses and adds a library module, the bodies of its functions only when they are reached;
    /// returns the tree without these and the imports that its body makes.
    pub fn add_library(
        &mut self,
        id: ModuleId,
        text: &Arc<str>,
        file: FileId,
    ) -> Result<(ast::ModModule, Vec<Request>), Diagnostic> {
        if self.all {
            let module = parse_module(text, file)?;
            let requests = self.add_module(id, &module, file, true);
            return Ok((module, requests));
        }
        let (outline, blanked) = Blanked::of(text);
        let mut module = parse_module(&outline, file)?;
        blanked.fill_at_once(&mut module, text, outline::is_put_off);
        self.module = id;
        self.texts.insert(id, (file, text.clone()));
        let requests = outline::add(self, &module, file, &blanked);
        Ok((module, requests))
    }

    /// Puts the bodies of reached functions into a module's tree.
    pub fn complete(&mut self, module: &mut ast::ModModule) {
        bodies::fill_reached(&mut module.body, &mut self.bodies);
    }

    /// Adds a module that was loaded; returns the imports that its body makes. Imports of its
    /// functions come from [`Reach::imports`] when they are reached.
    pub fn add_module(
        &mut self,
        id: ModuleId,
        module: &ast::ModModule,
        file: FileId,
        is_stdlib: bool,
    ) -> Vec<Request> {
        self.module = id;
        if self.all {
            return import_scan::scan(&module.body, file, &HashSet::new());
        }
        if is_stdlib {
            return outline::add(self, module, file, &Blanked::default());
        }
        let user = outline::of_user_module(&mut self.names, module);
        user.mentions.into_iter().for_each(|(name, kinds)| self.mention((name, kinds | kind::USER)));
        self.own_attributes |= user.own_attributes;
        self.inherits |= user.inherits;
        if user.open || self.own_attributes && self.inherits {
            self.all = true;
            (0..self.items.len()).for_each(|item| self.reach(item));
        }
        import_scan::scan(&module.body, file, &HashSet::new())
    }

    /// A module is imported as an object: what it has may be reached as its attributes.
    pub fn object(&mut self, id: ModuleId) {
        if !self.objects.insert(id) {
            return;
        }
        for at in 0..self.items.len() {
            if self.modules[at] == id && self.items[at].class.is_none() {
                self.consider(at);
            }
        }
        for at in 0..self.classes.len() {
            if self.classes[at].module == id && self.lives(at) {
                self.make_live(at);
            }
        }
    }

    /// The kinds of mentions that count for something in a module that is no attribute of a class.
    fn kinds_in(&self, module: ModuleId) -> u8 {
        match self.objects.contains(&module) {
            true => kind::EVERY,
            false => kind::EVERY & !(kind::ATTRIBUTE | kind::LOADED),
        }
    }

    /// Is a class mentioned as something that is used?
    fn lives(&mut self, at: usize) -> bool {
        let class = &self.classes[at];
        let kinds = if class.inner { kind::EVERY } else { self.kinds_in(class.module) };
        let name = class.name;
        self.of(name).mentioned & kind::ANY & kinds != 0
    }

    /// Imports of functions that have been reached meanwhile.
    pub fn imports(&mut self) -> Vec<(ModuleId, Vec<Request>)> {
        self.follow();
        std::mem::take(&mut self.imports)
    }

    /// When there is nothing left to load: what can wait no longer. The same result.
    pub fn settle(&mut self) -> Vec<(ModuleId, Vec<Request>)> {
        for item in std::mem::take(&mut self.calling) {
            let callee = self.items[item].calls;
            let bound = self.items[item].triggers.iter().any(|&n| self.is_mentioned(n));
            if !bound {
                self.calling.push(item);
            } else if !callee.is_some_and(|name| self.is_class(name)) {
                self.reach(item);
            }
        }
        for at in 0..self.registrations.len() {
            let (name, item) = self.registrations[at];
            if !self.items[item].reached && self.answers_for(name, self.modules[item]) {
                self.reach(item);
            }
        }
        self.imports()
    }

    /// Is there a mention of the name in what is reached?
    fn is_mentioned(&self, name: Name) -> bool {
        self.of_name.get(name as usize).is_some_and(|of| of.mentioned != 0)
    }

    /// Does it matter what a class knows about registered classes, because something names it, or
    /// a class it is derived from which cannot tell by itself? Other names for classes count as
    /// named.
    fn answers_for(&self, name: Name, module: ModuleId) -> bool {
        let mut names = vec![name];
        let mut next = 0;
        while let Some(&name) = names.get(next) {
            next += 1;
            let Some(of) = self.of_name.get(name as usize) else { continue };
            let alias = |&at: &usize| self.items[at].kind == ItemKind::Alias && self.modules[at] == module;
            if of.mentioned != 0 || of.classes.is_empty() && of.items.iter().any(alias) {
                return true;
            }
            for &class in &of.classes {
                for &base in &self.classes[class].bases {
                    if !self.tells_by_itself(base) && !names.contains(&base) {
                        names.push(base);
                    }
                }
            }
        }
        false
    }

    /// Do classes of that name look at what classes have?
    fn tells_by_itself(&self, name: Name) -> bool {
        self.of_name
            .get(name as usize)
            .is_some_and(|of| !of.classes.is_empty() && of.classes.iter().all(|&c| self.classes[c].hooked))
    }

    fn follow(&mut self) {
        while let Some(item) = self.work.pop() {
            let mentions = std::mem::take(&mut self.items[item].mentions);
            mentions.into_iter().for_each(|mention| self.mention(mention));
        }
    }

    /// Is everything of that name a class?
    fn is_class(&mut self, name: Name) -> bool {
        let of = self.of(name);
        let functions =
            |items: &[Item], at: usize| items[at].kind == ItemKind::Function && items[at].class.is_none();
        let (classes, items) = (!of.classes.is_empty(), of.items.clone());
        classes && !items.into_iter().any(|at| functions(&self.items, at))
    }

    /// What was not reached, by the addresses of their nodes.
    pub fn unreached(self) -> HashSet<usize> {
        self.unreached
    }

    fn of(&mut self, name: Name) -> &mut OfName {
        if self.of_name.len() <= name as usize {
            self.of_name.resize(self.names.len().max(name as usize + 1), OfName::default());
        }
        &mut self.of_name[name as usize]
    }

    fn mention(&mut self, (name, kinds): Mention) {
        let of = self.of(name);
        if of.mentioned | kinds == of.mentioned {
            return;
        }
        of.mentioned |= kinds;
        for at in 0..self.of(name).items.len() {
            let item = self.of(name).items[at];
            self.consider(item);
        }
        if kinds & kind::MADE != 0 {
            for at in 0..self.of(name).classes.len() {
                let class = self.of(name).classes[at];
                self.make(class);
            }
        }
        if kinds & kind::ANY != 0 {
            for at in 0..self.of(name).classes.len() {
                let class = self.of(name).classes[at];
                if self.lives(class) {
                    self.make_live(class);
                }
            }
        }
    }

    /// An instance is made.
    fn make(&mut self, class: usize) {
        if std::mem::replace(&mut self.classes[class].made, true) {
            return;
        }
        self.consider_class(class);
        for at in 0..self.classes[class].bases.len() {
            let base = self.classes[class].bases[at];
            self.mention((base, kind::MADE));
        }
    }

    fn consider_class(&mut self, class: usize) {
        for at in 0..self.classes[class].items.len() {
            let item = self.classes[class].items[at];
            self.consider(item);
        }
    }

    /// Instances are used.
    fn make_live(&mut self, class: usize) {
        if std::mem::replace(&mut self.classes[class].live, true) {
            return;
        }
        self.consider_class(class);
        for at in 0..self.classes[class].bases.len() {
            let base = self.classes[class].bases[at];
            self.mention((base, kind::ANY));
        }
    }

    /// Reaches an item if its conditions hold.
    fn consider(&mut self, at: usize) {
        let item = &self.items[at];
        // While it is made, methods that are named and those that make it may run.
        let live = item.class.is_none_or(|class| {
            let class = &self.classes[class];
            class.live || class.made && (item.maker || !item.triggers.is_empty())
        });
        let counts = if item.class.is_some() { kind::EVERY } else { self.kinds_in(self.modules[at]) };
        let needs = item.needs & counts;
        let named = item.triggers.is_empty()
            || item
                .triggers
                .iter()
                .any(|&n| self.of_name.get(n as usize).is_some_and(|of| of.mentioned & needs != 0));
        let said = item
            .also
            .is_none_or(|n| self.of_name.get(n as usize).is_some_and(|of| of.mentioned & kind::USER != 0));
        if live && named && said {
            self.reach(at);
        }
    }

    fn reach(&mut self, at: usize) {
        let item = &mut self.items[at];
        if std::mem::replace(&mut item.reached, true) {
            return;
        }
        self.unreached.remove(&item.key);
        if let (Some(lines), Some((file, text))) = (item.lines.take(), self.texts.get(&self.modules[at])) {
            let body = parse_body(text, lines);
            (item.mentions, item.imports) = outline::of_body(&mut self.names, &body, *file);
            self.bodies.insert(item.key, body);
        }
        let imports = std::mem::take(&mut item.imports);
        if !imports.is_empty() {
            self.imports.push((self.modules[at], imports));
        }
        self.work.push(at);
        if let ItemKind::Statement { binds: Some(class) } = self.items[at].kind {
            self.classes[class].bound = true;
            if self.classes[class].special {
                self.make_live(class);
            }
        }
    }

    fn add_item(&mut self, item: Item) -> usize {
        let at = self.items.len();
        for &name in item.triggers.iter().chain(&item.also) {
            self.of(name).items.push(at);
        }
        if let Some(class) = item.class {
            self.classes[class].items.push(at);
        }
        if item.key != 0 {
            self.unreached.insert(item.key);
        } else if let Some(&trigger) = item.triggers.first() {
            // What another name stands for may be a class.
            for &(name, _) in &item.mentions {
                self.of(name).renamed.push(trigger);
                if self.of(name).special {
                    self.make_special(trigger);
                }
            }
        }
        if item.calls.is_some() {
            self.calling.push(at);
        }
        self.items.push(item);
        self.modules.push(self.module);
        self.consider(at);
        at
    }

    fn add_class(&mut self, class: Class) -> usize {
        let at = self.classes.len();
        let (name, bases) = (class.name, class.bases.clone());
        let mut special = class.special;
        self.of(name).classes.push(at);
        for base in bases {
            special |= self.of(base).special;
            self.of(base).derived.push(at);
        }
        self.classes.push(class);
        if special {
            self.make_special(name);
            self.classes[at].special = true;
            if self.classes[at].bound {
                self.make_live(at);
            }
        } else {
            let mentioned = self.of(name).mentioned;
            if mentioned & kind::MADE != 0 {
                self.make(at);
            }
            if self.lives(at) {
                self.make_live(at);
            }
        }
        at
    }

    /// Classes derived from a special class are special.
    fn make_special(&mut self, name: Name) {
        if std::mem::replace(&mut self.of(name).special, true) {
            return;
        }
        for at in 0..self.of(name).derived.len() {
            let class = self.of(name).derived[at];
            self.classes[class].special = true;
            if self.classes[class].bound {
                self.make_live(class);
            }
            let name = self.classes[class].name;
            self.make_special(name);
        }
        for at in 0..self.of(name).renamed.len() {
            let other = self.of(name).renamed[at];
            self.make_special(other);
        }
    }
}
