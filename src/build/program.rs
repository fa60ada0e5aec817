//! What is shared while all functions of a program are built: constants, function ids and
//! symbols, global slots.

use crate::base::hash::Map as HashMap;

use crate::base::diag::Diagnostics;
use crate::base::mangle::mangle;
use crate::build::builtins::is_builtin;
use crate::build::facts::{self, Facts};
use crate::build::globals::Slots;
use crate::hir::consts::ConstPool;
use crate::hir::{self, Func, FuncId};
use crate::syntax::{self, ModuleKind};

/// Builds a whole program.
pub struct ProgramBuilder<'a> {
    pub program: &'a syntax::Program,
    pub diags: &'a mut Diagnostics,
    pub consts: ConstPool,
    pub facts: Facts,
    /// Global slots of each module.
    pub slots: Vec<Slots>,
    funcs: Vec<Option<Func>>,
    /// Functions by the address of the node that defines them: a `finally` body is translated
    /// more than once, the functions in it only once.
    by_node: HashMap<usize, FuncId>,
    symbols: HashMap<String, u32>,
    /// Names of a library module that is compiled apart, and the functions that bind them.
    pub definers: Vec<(String, FuncId)>,
}

impl<'a> ProgramBuilder<'a> {
    /// Collects the facts that calls and names rely on.
    pub fn new(program: &'a syntax::Program, diags: &'a mut Diagnostics) -> Self {
        ProgramBuilder {
            program,
            diags,
            consts: ConstPool::default(),
            facts: Facts::default(),
            slots: Vec::new(),
            funcs: Vec::new(),
            by_node: HashMap::default(),
            symbols: HashMap::default(),
            definers: Vec::new(),
        }
    }

    /// Builds every module.
    pub fn build(mut self) -> hir::Program {
        self.slots = self.program.modules.iter().map(Slots::new).collect();
        facts::collect(&mut self);
        let mut modules = Vec::new();
        for module in self.program.modules.iter() {
            modules.push(self.module(module));
        }
        for (module, slots) in modules.iter_mut().zip(std::mem::take(&mut self.slots)) {
            module.globals = slots.into_globals();
        }
        for (name, id) in std::mem::take(&mut self.definers) {
            let of_name = modules[0].globals.iter_mut().find(|g| g.name == name);
            of_name.into_iter().for_each(|g| g.definer = Some(id));
        }
        for (index, module) in modules.iter_mut().enumerate() {
            for global in &mut module.globals {
                // A package's submodules are bound in it when they are imported; names like
                // `__name__` are bound by the runtime.
                global.private = !self.program.is_library()
                    && !module.is_package
                    && !global.name.starts_with("__")
                    && !is_builtin(&global.name)
                    && !self.facts.may_change(index, &global.name);
            }
        }
        let funcs = self.funcs.into_iter().flatten().collect();
        hir::Program { modules, funcs, consts: self.consts.into_list(), ..hir::Program::default() }
    }

    fn module(&mut self, module: &'a syntax::Module) -> hir::Module {
        let source = module.file.map(|file| self.program.sources.file(file));
        let (body, doc) = match &module.kind {
            ModuleKind::Python { ast, scopes } => {
                let doc = super::function::docstring(&ast.body).map(|text| self.consts.str(text));
                (Some(super::module::build(self, module, ast, scopes, doc)), doc)
            }
            ModuleKind::Native { .. } | ModuleKind::Apart => (None, None),
        };
        hir::Module {
            name: module.name.clone(),
            file: source.map(|s| s.name.clone()),
            source: source.map(|s| s.text.to_string()).unwrap_or_default(),
            doc,
            body,
            globals: Vec::new(),
            is_package: module.is_package,
            is_stdlib: module.is_stdlib,
        }
    }

    /// The function that the node at `address` defines; a new id the first time.
    pub fn func_id(&mut self, address: usize) -> FuncId {
        if let Some(&id) = self.by_node.get(&address) {
            return id;
        }
        let id = FuncId(self.funcs.len() as u32);
        self.funcs.push(None);
        self.by_node.insert(address, id);
        id
    }
    /// Was the function built already?
    pub fn is_built(&self, id: FuncId) -> bool {
        self.funcs[id.index()].is_some()
    }
    /// Stores a finished function.
    pub fn define(&mut self, id: FuncId, func: Func) {
        self.funcs[id.index()] = Some(func);
    }
    /// The assembler symbol of a function; later functions of the same name get an ordinal.
    pub fn symbol(&mut self, module: &syntax::Module, qualname: &str) -> String {
        let mut prefix = module.name.clone();
        if let (true, Some(file)) = (prefix == "__main__", module.file) {
            let name = &self.program.sources.file(file).name;
            let name = name.rsplit('/').next().unwrap_or(name);
            prefix = name.strip_suffix(".py").unwrap_or(name).to_string();
        }
        let symbol = mangle(&format!("{prefix}.{qualname}"));
        let count = self.symbols.entry(symbol.clone()).or_insert(0);
        *count += 1;
        if *count == 1 {
            symbol
        } else {
            format!("{symbol}${count}")
        }
    }
}
