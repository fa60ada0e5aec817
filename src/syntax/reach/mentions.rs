//! The names that a piece of program text mentions: what it loads, attributes, names that it
//! imports, names of arguments, and words inside strings (`getattr(x, "name")`, `"{0.name}"`).
//!
//! ```text
//! random.shuffle(deck)        random as name, shuffle as attribute, deck as name
//! getattr(x, "a" + y)         everything: the name is computed
//! ```

use crate::base::hash::Map;
use crate::base::reflection;
use crate::syntax::ast::{self, CmpOp, Constant, Expr, ExprContext, Pattern, Stmt};
use crate::syntax::walk::{bodies, each_child, each_expr, each_subpattern};

/// A name, by its number in [`Names`].
pub type Name = u32;

/// How a name is mentioned.
pub mod kind {
    /// As a variable.
    pub const NAME: u8 = 1;
    /// As an attribute, or in a string, or as something that may become one of both.
    pub const ATTRIBUTE: u8 = 2;
    /// Read as an attribute of something, without being used.
    pub const LOADED: u8 = 4;
    /// Called where a module is imported; the result is bound to a name and not used.
    pub const MADE: u8 = 8;
    /// Looked at without being used: compared, tested for, imported from its module.
    pub const BOUND: u8 = 16;
    /// By one of the user's modules.
    pub const USER: u8 = 32;
    pub const ANY: u8 = NAME | ATTRIBUTE;
    /// All but USER: for what has to be bound.
    pub const EVERY: u8 = ANY | LOADED | MADE | BOUND;
}

/// A mention.
pub type Mention = (Name, u8);

/// Names by number.
#[derive(Default)]
pub struct Names {
    ids: Map<Box<str>, Name>,
}

impl Names {
    /// The number of a name.
    pub fn id(&mut self, name: &str) -> Name {
        if let Some(&id) = self.ids.get(name) {
            return id;
        }
        let id = self.ids.len() as Name;
        self.ids.insert(name.into(), id);
        id
    }
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }
}

/// Collects mentions.
pub struct Collector<'n> {
    pub names: &'n mut Names,
    pub found: Vec<Mention>,
    /// Something may reach objects by names that the text does not hold.
    pub open: bool,
    /// Something stores attributes whose names the text does not hold: setters of properties run.
    pub stores: bool,
    /// In a method of the user's, the name of its first parameter, an instance of a class of the
    /// user's or such a class.
    receiver: Option<String>,
    /// Looks up computed names in such an instance.
    own_attributes: bool,
    /// Bases of classes (empty: some expression), and names bound by other than class statements.
    bases: Vec<String>,
    others: Vec<String>,
    /// The module looks up computed names among its own globals.
    own_globals: bool,
    /// The module has names of another one that it does not say.
    pub star: bool,
    /// The module asks for all names of something.
    pub lists: bool,
    /// A call gives arguments by names that the text does not hold.
    pub unpacks: bool,
    /// Directly in a class.
    in_class: bool,
    /// Inside a function, where variables are no attributes of anything.
    in_function: bool,
    /// Of the user: names that are bound count, too, being the keys of a class's or module's
    /// namespace, and words inside longer strings (`"{0.name}"`).
    bindings: bool,
}

impl<'n> Collector<'n> {
    /// For code of a module or class body, or of a function.
    pub fn new(names: &'n mut Names, in_function: bool, bindings: bool) -> Self {
        Collector {
            names,
            found: Vec::new(),
            open: false,
            stores: false,
            receiver: None,
            own_attributes: false,
            bases: Vec::new(),
            others: Vec::new(),
            own_globals: false,
            star: false,
            lists: false,
            unpacks: false,
            in_class: false,
            in_function,
            bindings,
        }
    }

    /// Takes a whole module of the user's.
    pub fn module(&mut self, body: &[Stmt]) {
        self.body(body);
        self.open |= self.own_globals && self.star;
    }

    /// Computed names may be those of methods that classes here inherit from the library's.
    fn inherits(&self) -> bool {
        let foreign =
            |base: &String| base != "ABC" && (base.is_empty() || self.others.contains(base) || self.star);
        self.bases.iter().any(foreign)
    }

    /// Looks up computed names in instances of its classes; classes here have methods of others.
    pub fn inheritance(&self) -> (bool, bool) {
        (self.own_attributes, self.inherits())
    }

    /// Notes a name.
    pub fn mention(&mut self, name: &str, kinds: u8) {
        self.open |= reflection::reaches_unnamed(name);
        self.lists |= name == "dir";
        self.note(name, kinds);
    }

    fn note(&mut self, name: &str, kinds: u8) {
        let id = self.names.id(name);
        self.found.push((id, kinds));
        // A private name as it looks from outside its class.
        if let Some(at) = name.strip_prefix('_').and_then(|rest| rest.find("__")) {
            if !name.ends_with("__") {
                let id = self.names.id(&name[at + 1..]);
                self.found.push((id, kinds));
            }
        }
    }

    fn words(&mut self, text: &str) {
        let word = |c: char| c.is_alphanumeric() || c == '_';
        // The library gives whole names to what takes names; its other texts are messages.
        if !self.bindings && !text.chars().all(|c| word(c) || c == '.') {
            return;
        }
        for part in text.split(|c| !word(c)) {
            if part.starts_with(|c: char| !c.is_ascii_digit()) {
                self.mention(part, kind::ANY);
            }
        }
    }

    /// Statements and everything in them.
    pub fn body(&mut self, body: &[Stmt]) {
        for stmt in body {
            self.stmt(stmt);
        }
    }

    /// A statement and everything in it.
    pub fn stmt(&mut self, stmt: &Stmt) {
        match stmt {
            // Docstrings and the like.
            Stmt::Expr(s) if matches!(*s.value, Expr::Constant(_)) => return,
            Stmt::Import(s) => {
                for alias in &s.names {
                    self.others.push(alias.asname.as_ref().unwrap_or(&alias.name).to_string());
                    alias.name.split('.').skip(1).for_each(|part| self.mention(part, kind::ANY));
                }
            }
            Stmt::ImportFrom(s) => {
                for alias in &s.names {
                    self.star |= &alias.name == "*";
                    self.others.push(alias.asname.as_ref().unwrap_or(&alias.name).to_string());
                    match alias.asname {
                        // What is dangerous about a name is where it is used.
                        None => self.note(&alias.name, kind::ANY),
                        Some(_) => self.mention(&alias.name, kind::ANY),
                    }
                }
            }
            Stmt::AugAssign(s) => {
                if let Expr::Name(e) = &*s.target {
                    self.note(&e.id, kind::BOUND);
                }
            }
            Stmt::Match(s) => s.cases.iter().for_each(|case| self.pattern(&case.pattern)),
            Stmt::ClassDef(s) => {
                s.keywords.iter().for_each(|k| self.keyword(k));
                let metaclasses = s.keywords.iter().map(|k| &k.value).filter(|e| !is_name(e, "ABCMeta"));
                // A class that is derived from what had its name before.
                let base = |e: &Expr| match e {
                    Expr::Name(e) if e.id != s.name => e.id.to_string(),
                    _ => String::new(),
                };
                self.bases.extend(s.bases.iter().chain(metaclasses).map(base));
            }
            _ => {}
        }
        if self.bindings {
            match stmt {
                Stmt::FunctionDef(s) => self.mention(&s.name, kind::ATTRIBUTE),
                Stmt::AsyncFunctionDef(s) => self.mention(&s.name, kind::ATTRIBUTE),
                Stmt::ClassDef(s) => self.mention(&s.name, kind::ATTRIBUTE),
                _ => {}
            }
        }
        each_expr(stmt, &mut |e| self.expr(e));
        let outer = (self.in_function, self.in_class, self.receiver.clone());
        match stmt {
            Stmt::FunctionDef(s) => self.enter(&s.args, &s.decorator_list, &s.body),
            Stmt::AsyncFunctionDef(s) => self.enter(&s.args, &s.decorator_list, &s.body),
            Stmt::ClassDef(_) => {
                (self.in_function, self.in_class) = (false, true);
                self.receiver = None;
            }
            _ => {}
        }
        for inner in bodies(stmt) {
            self.body(inner);
        }
        (self.in_function, self.in_class, self.receiver) = outer;
    }

    /// Enters a function.
    fn enter(&mut self, args: &ast::Arguments, decorators: &[Expr], body: &[Stmt]) {
        let names = || args.posonlyargs.iter().chain(&args.args).map(|a| a.def.arg.as_str());
        if self.in_class && self.bindings && !decorators.iter().any(|d| is_name(d, "staticmethod")) {
            self.receiver = names().next().filter(|name| !binds(body, name)).map(str::to_string);
        } else if self.receiver.as_deref().is_some_and(|receiver| {
            let others = args.kwonlyargs.iter().map(|a| a.def.arg.as_str());
            let rest = args.vararg.iter().chain(&args.kwarg).map(|a| a.arg.as_str());
            names().chain(others).chain(rest).any(|name| name == receiver)
        }) {
            self.receiver = None;
        }
        (self.in_function, self.in_class) = (true, false);
    }

    fn is_receiver(&self, expr: &Expr) -> bool {
        self.receiver.as_deref().is_some_and(|name| is_name(expr, name))
    }

    fn pattern(&mut self, pattern: &Pattern) {
        if let Pattern::MatchClass(p) = pattern {
            p.kwd_attrs.iter().for_each(|name| self.mention(name, kind::ATTRIBUTE));
        }
        each_subpattern(pattern, &mut |p| self.pattern(p));
    }

    fn keyword(&mut self, keyword: &ast::Keyword) {
        match &keyword.arg {
            Some(name) => self.mention(name, kind::ATTRIBUTE),
            None => self.unpacks = true,
        }
    }

    /// An expression and everything in it.
    pub fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::Name(e) => {
                let name = e.id.as_str();
                // Called with a constant name it is an attribute access; that case is below.
                match name {
                    "setattr" | "delattr" => self.stores = true,
                    _ => self.open |= takes_name(name),
                }
                if self.bindings && e.ctx == ExprContext::Store {
                    self.others.push(name.to_string());
                }
                match e.ctx {
                    ExprContext::Load if self.in_function => self.mention(name, kind::NAME),
                    ExprContext::Load => self.mention(name, kind::ANY),
                    _ if self.bindings && !self.in_function => self.mention(name, kind::ATTRIBUTE),
                    ExprContext::Del => self.note(name, kind::BOUND),
                    _ => {}
                }
            }
            // What an instance or class of the user's has of its own is mentioned where it gets it.
            Expr::Attribute(e) if &e.attr == "__dict__" && self.is_receiver(&e.value) => {
                self.note("__dict__", kind::ATTRIBUTE);
                return;
            }
            // Its parameters may have the name of what is around it.
            Expr::Lambda(_) if self.receiver.is_some() => {
                let outer = self.receiver.take();
                each_child(expr, &mut |e| self.expr(e));
                self.receiver = outer;
                return;
            }
            Expr::Attribute(e) => {
                let name = e.attr.as_str();
                self.mention(name, kind::ATTRIBUTE);
                if e.ctx == ExprContext::Store {
                    self.looked_at(&e.value);
                    return;
                }
            }
            Expr::Constant(e) => self.constant(&e.value),
            // Neither calls what it compares or makes instances of classes that it tests for.
            Expr::Compare(e) if e.ops.iter().all(|op| matches!(op, CmpOp::Is | CmpOp::IsNot)) => {
                self.looked_at(&e.left);
                e.comparators.iter().for_each(|e| self.looked_at(e));
                return;
            }
            Expr::Call(e) => {
                if let ([value, classes], true) = (&e.args[..], tests_class(&e.func)) {
                    self.expr(value);
                    self.looked_at(classes);
                    return;
                }
                // The module's own names are all mentioned where they are bound.
                if e.args.is_empty() && e.keywords.is_empty() && gives_namespace(&e.func) {
                    self.own_globals = true;
                    return;
                }
                if let ([object], true) = (&e.args[..], is_name(&e.func, "vars")) {
                    if self.is_receiver(object) && e.keywords.is_empty() {
                        return;
                    }
                }
                if let ([object, rest @ ..], true) =
                    (&e.args[..], is_name(&e.func, "getattr") || is_name(&e.func, "hasattr"))
                {
                    if self.is_receiver(object) && e.keywords.is_empty() {
                        self.own_attributes |= !self.names_are_constant(e);
                        rest.iter().for_each(|a| self.expr(a));
                        return;
                    }
                }
                e.keywords.iter().for_each(|k| self.keyword(k));
                // What gets an attribute is not used for anything else.
                if let ([object, rest @ ..], true) = (&e.args[..], is_name(&e.func, "setattr")) {
                    self.looked_at(object);
                    self.stores |= !self.names_are_constant(e);
                    rest.iter().for_each(|a| self.expr(a));
                    return;
                }
                if self.names_are_constant(e) {
                    e.args.iter().for_each(|a| self.expr(a));
                    e.keywords.iter().for_each(|k| self.expr(&k.value));
                    if let Expr::Attribute(function) = &*e.func {
                        self.expr(&function.value);
                    }
                    return;
                }
            }
            _ => {}
        }
        each_child(expr, &mut |e| self.expr(e));
    }

    /// An expression whose value is compared with others, but not used.
    fn looked_at(&mut self, expr: &Expr) {
        match expr {
            Expr::Name(e) => self.note(&e.id, kind::BOUND),
            Expr::Attribute(e) => {
                // Reading it may run code.
                self.note(&e.attr, kind::LOADED);
                self.expr(&e.value);
            }
            Expr::Tuple(e) => e.elts.iter().for_each(|e| self.looked_at(e)),
            _ => self.expr(expr),
        }
    }

    /// A call of `getattr` and its like with names that are constants.
    fn names_are_constant(&self, call: &ast::ExprCall) -> bool {
        let text = |e: &Expr| matches!(e, Expr::Constant(c) if matches!(c.value, Constant::Str(_)));
        let function = match &*call.func {
            Expr::Name(e) => e.id.as_str(),
            Expr::Attribute(e) => e.attr.as_str(),
            _ => return false,
        };
        match function {
            "attrgetter" => call.args.iter().all(text),
            "methodcaller" => call.args.first().is_some_and(text),
            _ => takes_name(function) && call.args.get(1).is_some_and(text),
        }
    }

    fn constant(&mut self, value: &Constant) {
        match value {
            Constant::Str(text) => self.words(text),
            Constant::Tuple(items) => items.iter().for_each(|c| self.constant(c)),
            _ => {}
        }
    }
}

/// `isinstance` and `issubclass`.
fn tests_class(function: &Expr) -> bool {
    is_name(function, "isinstance") || is_name(function, "issubclass")
}

/// `globals`, `locals`, `vars`, which give the namespace they are called in.
fn gives_namespace(function: &Expr) -> bool {
    ["globals", "locals", "vars"].iter().any(|name| is_name(function, name))
}

/// Does a function's body, or a function in it, bind the name?
fn binds(body: &[Stmt], name: &str) -> bool {
    fn in_expr(expr: &Expr, name: &str, found: &mut bool) {
        *found |= matches!(expr, Expr::Name(e) if e.ctx != ExprContext::Load && e.id.as_str() == name);
        each_child(expr, &mut |e| in_expr(e, name, found));
    }
    let mut found = false;
    for stmt in body {
        each_expr(stmt, &mut |e| in_expr(e, name, &mut found));
        found |= bodies(stmt).into_iter().any(|inner| binds(inner, name));
    }
    found
}

fn is_name(expr: &Expr, name: &str) -> bool {
    matches!(expr, Expr::Name(e) if e.id.as_str() == name)
}

/// Builtins whose second argument is the name of an attribute.
fn takes_name(name: &str) -> bool {
    matches!(name, "getattr" | "hasattr" | "setattr")
}
