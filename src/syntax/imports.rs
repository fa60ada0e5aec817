//! The program: the main module and every module it reaches through `import`, parsed and
//! analysed. Modules are found beside the main file, then in the standard-library table.
//!
//! Ids are given in order of discovery (main first, then by place of the import statement), so
//! they do not depend on the file system. `if TYPE_CHECKING:` blocks are not followed. A module
//! that cannot be found is an error, except under `try: … except ImportError`, where it is left
//! to fail at run time.

use std::collections::{HashMap, HashSet};

use crate::base::index::IndexVec;
use crate::base::span::{FileId, SourceMap};
use crate::syntax::ast;
use crate::syntax::scope::Scopes;

crate::index_type!(
    /// A module of the program; 0 is `__main__`.
    pub struct ModuleId = "m"
);

/// Code of a module.
#[derive(Debug)]
pub enum ModuleKind {
    /// Python source (user's, or a standard-library module written in Python).
    Python { ast: ast::ModModule, scopes: Scopes },
    /// In the runtime; the names it defines, sorted.
    Native { names: &'static [&'static str] },
    /// A library module that is compiled apart and linked.
    Apart,
}

/// One module of the program.
#[derive(Debug)]
pub struct Module {
    pub id: ModuleId,
    /// Dotted name; `__main__` for the program.
    pub name: String,
    /// Source file; `None` for native modules and for packages without `__init__.py`.
    pub file: Option<FileId>,
    pub is_package: bool,
    /// Part of our standard library.
    pub is_stdlib: bool,
    pub kind: ModuleKind,
}

impl Module {
    /// The package that relative imports start from: the module itself if it is a package.
    pub fn package(&self) -> &str {
        match self.name.rfind('.') {
            _ if self.is_package => &self.name,
            Some(dot) => &self.name[..dot],
            None => "",
        }
    }
}

/// What an imported dotted name leads to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ImportTarget {
    /// Run it if need be: `import.module`.
    Module(ModuleId),
    /// Not part of the program: raises ModuleNotFoundError with this name (`import.missing`).
    Missing(String),
}

/// A `from … import …` statement, resolved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FromImport {
    /// Modules to import in order (`a`, `a.b`); names are taken from the last one. Ends at the
    /// first missing one.
    pub chain: Vec<ImportTarget>,
    /// For each name of the statement: the submodule of that name, imported only when the
    /// package lacks the attribute.
    pub submodules: Vec<Option<ModuleId>>,
}

/// Tells a statement from all functions (one may lie at the start of the other).
pub(super) fn statement_key<T>(node: &T) -> usize {
    std::ptr::from_ref(node) as usize + 1
}

/// Everything that is compiled together.
#[derive(Debug, Default)]
pub struct Program {
    pub sources: SourceMap,
    pub modules: IndexVec<ModuleId, Module>,
    pub(super) by_name: HashMap<String, ModuleId>,
    /// Functions of library modules that nothing reaches, by the addresses of their nodes, and
    /// statements of library modules that nothing needs, by their keys.
    pub(super) unreached: HashSet<usize>,
}

impl Program {
    /// The main module.
    pub const MAIN: ModuleId = ModuleId::new(0);

    /// Is it a library module that is compiled apart, and no program?
    pub fn is_library(&self) -> bool {
        self.modules.as_slice().first().is_some_and(|m| m.is_stdlib)
    }

    /// Can the function whose node is at this address be called (see `reach`)?
    pub fn is_reached(&self, address: usize) -> bool {
        !self.unreached.contains(&address)
    }

    /// Does this statement of a module, or name of an import statement, run?
    pub fn runs<T>(&self, node: &T) -> bool {
        self.unreached.is_empty() || !self.unreached.contains(&statement_key(node))
    }

    /// The module of a dotted name.
    pub fn find(&self, name: &str) -> Option<ModuleId> {
        self.by_name.get(name).copied()
    }

    /// `import a.b.c`: the modules to import, in order (`a`, `a.b`, `a.b.c`); ends at the first
    /// missing one.
    pub fn import_chain(&self, dotted: &str) -> Vec<ImportTarget> {
        let mut chain = Vec::new();
        for end in dotted.match_indices('.').map(|(i, _)| i).chain([dotted.len()]) {
            let name = &dotted[..end];
            match self.find(name) {
                Some(id) => chain.push(ImportTarget::Module(id)),
                None => {
                    chain.push(ImportTarget::Missing(name.to_string()));
                    break;
                }
            }
        }
        chain
    }

    /// The absolute name of the module that a `from` statement of `importer` names; `None` when
    /// it leaves the top-level package ("attempted relative import …").
    pub fn absolute_name(&self, importer: ModuleId, statement: &ast::StmtImportFrom) -> Option<String> {
        let level = statement.level.map_or(0, |l| l.to_usize());
        absolute_name(
            self.modules[importer].package(),
            level,
            statement.module.as_ref().map_or("", |m| m.as_str()),
        )
    }

    /// `from m import names` in module `importer`.
    pub fn resolve_from(&self, importer: ModuleId, statement: &ast::StmtImportFrom) -> FromImport {
        let none = vec![None; statement.names.len()];
        let Some(name) = self.absolute_name(importer, statement) else {
            let missing = statement.module.as_ref().map_or(".", |m| m.as_str()).to_string();
            return FromImport { chain: vec![ImportTarget::Missing(missing)], submodules: none };
        };
        let chain = self.import_chain(&name);
        let submodules = match chain.last() {
            Some(&ImportTarget::Module(id)) if self.modules[id].is_package => {
                statement.names.iter().map(|alias| self.find(&format!("{name}.{}", alias.name))).collect()
            }
            _ => none,
        };
        FromImport { chain, submodules }
    }
}

/// `level` dots and `module`, seen from `package`.
pub(super) fn absolute_name(package: &str, level: usize, module: &str) -> Option<String> {
    if level == 0 {
        return Some(module.to_string());
    }
    if package.is_empty() {
        return None;
    }
    let mut base = package;
    for _ in 1..level {
        base = &base[..base.rfind('.')?];
    }
    Some(if module.is_empty() { base.to_string() } else { format!("{base}.{module}") })
}
