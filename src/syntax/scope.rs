//! Symbol tables: what each name means in each scope. Two passes, as in CPython: `collect` walks
//! the tree and notes definitions and uses per scope; `resolve` decides local, cell, free or
//! global from the outermost scope inwards. Names in the tables are mangled (`__x` in class `C`
//! is `_C__x`); use [`Scope::mangle`] before looking a name up.
//!
//! ```text
//! def f(a):            f: a Cell, g Local
//!     def g():         g: a Free, print GlobalImplicit
//!         print(a)
//! ```

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use crate::base::index::IndexVec;
use crate::base::span::Span;
use crate::syntax::ast;

crate::index_type!(
    /// A scope of one module; 0 is the module itself.
    pub struct ScopeId = "scope"
);

/// What introduces a scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScopeKind {
    Module,
    /// `def` or `async def`.
    Function,
    Lambda,
    Class,
    ListComp,
    SetComp,
    DictComp,
    GeneratorExp,
}

impl ScopeKind {
    /// Comprehensions and generator expressions: functions with the one parameter `.0`.
    pub const fn is_comprehension(self) -> bool {
        matches!(
            self,
            ScopeKind::ListComp | ScopeKind::SetComp | ScopeKind::DictComp | ScopeKind::GeneratorExp
        )
    }
    /// Compiled to a function whose locals live in registers.
    pub const fn is_function_like(self) -> bool {
        !matches!(self, ScopeKind::Module | ScopeKind::Class)
    }
}

/// What a name means in a scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Resolution {
    /// Local variable of a function, used here only.
    Local,
    /// Local variable captured by an inner scope.
    Cell,
    /// Variable of an enclosing function. (In a class body: read the namespace first.)
    Free,
    /// Declared with `global`.
    GlobalExplicit,
    /// Neither bound here nor in an enclosing function: module variable or builtin. At module
    /// level every name is GlobalImplicit.
    GlobalImplicit,
    /// Bound in this class body: namespace, then module variable or builtin.
    ClassLocal,
}

/// Facts about one name in one scope.
#[derive(Clone, Copy, Debug)]
pub struct NameInfo {
    pub resolution: Resolution,
    pub is_param: bool,
    /// Some statement of this scope binds it (parameters included).
    pub is_bound: bool,
    /// Read in this scope.
    pub is_used: bool,
    /// Number of places in this scope that bind or delete it.
    pub stores: u32,
}

/// One scope.
#[derive(Clone, Debug)]
pub struct Scope {
    pub id: ScopeId,
    pub kind: ScopeKind,
    /// `f`, `C`, `<lambda>`, `<listcomp>`, `<module>`.
    pub name: String,
    /// `C.f.<locals>.<lambda>`; empty for the module.
    pub qualname: String,
    pub parent: Option<ScopeId>,
    pub children: Vec<ScopeId>,
    /// Every name that occurs, mangled.
    pub names: BTreeMap<String, NameInfo>,
    /// The same names in order of first appearance.
    pub order: Vec<String>,
    /// Parameter slots: positional-only, positional, keyword-only, `*args`, `**kwargs`.
    pub params: Vec<String>,
    /// Names captured by inner scopes (in order of first appearance; parameters first).
    pub cells: Vec<String>,
    /// Names taken from enclosing functions, sorted; the closure in this order. A class that
    /// binds a name and passes the outer variable of that name to its methods has it here while
    /// the name itself resolves to ClassLocal.
    pub frees: Vec<String>,
    /// Contains `yield` (or is a generator expression).
    pub is_generator: bool,
    /// `async def`, or an asynchronous comprehension.
    pub is_coroutine: bool,
    /// A method in this class (or deeper) uses `super` or `__class__`: the class body needs a
    /// `__class__` cell. For functions `__class__` is then an ordinary free name.
    pub needs_class_cell: bool,
    /// Mentions the name `super`.
    pub uses_super: bool,
    /// Contains `from m import *` (modules only).
    pub has_star_import: bool,
    /// Class whose private names are mangled here.
    pub private: Option<String>,
    /// Defined somewhere inside a function (its names are not module attributes).
    pub is_nested: bool,
    /// The range of the node that introduces it.
    pub span: Span,
}

impl Scope {
    /// The name as it stands in the tables: `__x` becomes `_Class__x` inside a class.
    pub fn mangle<'a>(&self, name: &'a str) -> Cow<'a, str> {
        mangle_private(self.private.as_deref(), name)
    }
    /// Meaning of an (already mangled) name; names that do not occur are GlobalImplicit.
    pub fn resolve(&self, name: &str) -> Resolution {
        self.names.get(name).map_or(Resolution::GlobalImplicit, |info| info.resolution)
    }
    /// Position of a free name in the closure.
    pub fn free_index(&self, name: &str) -> Option<usize> {
        self.frees.iter().position(|free| free == name)
    }
}

/// `__x` in class `_C` is `_C__x`; names that end in `__` or contain a dot stay.
pub fn mangle_private<'a>(class: Option<&str>, name: &'a str) -> Cow<'a, str> {
    if let Some(class) = class {
        let class = class.trim_start_matches('_');
        if name.starts_with("__") && !name.ends_with("__") && !name.contains('.') && !class.is_empty() {
            return Cow::Owned(format!("_{class}{name}"));
        }
    }
    Cow::Borrowed(name)
}

mod sealed {
    pub trait Sealed {}
}

/// AST nodes that introduce a scope.
pub trait ScopeNode: sealed::Sealed {}

macro_rules! scope_nodes {
    ($($node:ident),*) => { $(
        impl sealed::Sealed for ast::$node {}
        impl ScopeNode for ast::$node {}
    )* };
}

scope_nodes!(
    StmtFunctionDef,
    StmtAsyncFunctionDef,
    StmtClassDef,
    ExprLambda,
    ExprListComp,
    ExprSetComp,
    ExprDictComp,
    ExprGeneratorExp
);

/// All scopes of a module.
#[derive(Clone, Debug, Default)]
pub struct Scopes {
    pub(super) list: IndexVec<ScopeId, Scope>,
    /// Address of the node → scope. Nodes never move once parsed.
    pub(super) by_node: HashMap<usize, ScopeId>,
    /// `from __future__ import annotations`: annotations are kept as source text.
    pub future_annotations: bool,
}

impl Scopes {
    /// The module's own scope.
    pub const MODULE: ScopeId = ScopeId::new(0);

    /// The scope that a node introduces. The node must belong to the module analysed.
    pub fn of<N: ScopeNode>(&self, node: &N) -> &Scope {
        let address = std::ptr::from_ref(node) as usize;
        match self.by_node.get(&address) {
            Some(&id) => &self.list[id],
            None => panic!("scope asked for a node of another module"),
        }
    }
    /// The module's scope.
    pub fn module(&self) -> &Scope {
        &self.list[Self::MODULE]
    }
    /// A scope by id.
    pub fn get(&self, id: ScopeId) -> &Scope {
        &self.list[id]
    }
    /// All scopes, outer before inner, in source order.
    pub fn iter(&self) -> impl Iterator<Item = &Scope> {
        self.list.iter()
    }
    /// Names of global variables: bound at module level, or declared `global` and bound in a
    /// function or class; in order of first appearance. With the number of places that bind
    /// each (a declaration `global x` with a binding counts each binding).
    pub fn globals(&self) -> Vec<(String, u32)> {
        let mut slots: HashMap<&str, usize> = HashMap::new();
        let mut globals: Vec<(String, u32)> = Vec::new();
        for scope in &self.list {
            for name in &scope.order {
                let info = &scope.names[name];
                let global = match scope.kind {
                    ScopeKind::Module => info.is_bound,
                    _ => info.resolution == Resolution::GlobalExplicit && info.stores > 0,
                };
                if global {
                    let slot = *slots.entry(name).or_insert_with(|| {
                        globals.push((name.clone(), 0));
                        globals.len() - 1
                    });
                    globals[slot].1 += info.stores;
                }
            }
        }
        globals
    }
}
