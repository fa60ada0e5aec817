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
    pub const ANY: u8 = NAME | ATTRIBUTE;
    /// All of them: for what has to be bound.
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
    /// The module looks up computed names among its own globals.
    own_globals: bool,
    /// The module has names of another one that it does not say.
    pub star: bool,
    /// The module asks for all names of something.
    pub lists: bool,
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
            own_globals: false,
            star: false,
            lists: false,
            in_function,
            bindings,
        }
    }

    /// Takes a whole module of the user's.
    pub fn module(&mut self, body: &[Stmt]) {
        self.body(body);
        self.open |= self.own_globals && self.star;
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
                    alias.name.split('.').skip(1).for_each(|part| self.mention(part, kind::ANY));
                }
            }
            Stmt::ImportFrom(s) => {
                for alias in &s.names {
                    self.star |= &alias.name == "*";
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
            Stmt::ClassDef(s) => s.keywords.iter().for_each(|k| self.keyword(k)),
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
        let outer = self.in_function;
        match stmt {
            Stmt::FunctionDef(_) | Stmt::AsyncFunctionDef(_) => self.in_function = true,
            Stmt::ClassDef(_) => self.in_function = false,
            _ => {}
        }
        for inner in bodies(stmt) {
            self.body(inner);
        }
        self.in_function = outer;
    }

    fn pattern(&mut self, pattern: &Pattern) {
        if let Pattern::MatchClass(p) = pattern {
            p.kwd_attrs.iter().for_each(|name| self.mention(name, kind::ATTRIBUTE));
        }
        each_subpattern(pattern, &mut |p| self.pattern(p));
    }

    fn keyword(&mut self, keyword: &ast::Keyword) {
        if let Some(name) = &keyword.arg {
            self.mention(name, kind::ATTRIBUTE);
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
                match e.ctx {
                    ExprContext::Load if self.in_function => self.mention(name, kind::NAME),
                    ExprContext::Load => self.mention(name, kind::ANY),
                    _ if self.bindings && !self.in_function => self.mention(name, kind::ATTRIBUTE),
                    ExprContext::Del => self.note(name, kind::BOUND),
                    _ => {}
                }
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

fn is_name(expr: &Expr, name: &str) -> bool {
    matches!(expr, Expr::Name(e) if e.id.as_str() == name)
}

/// Builtins whose second argument is the name of an attribute.
fn takes_name(name: &str) -> bool {
    matches!(name, "getattr" | "hasattr" | "setattr")
}
