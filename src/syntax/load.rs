//! Loads a program: parses the main module, follows its imports, and so on until every module
//! that can be reached is there. Breadth first, so ids do not depend on depth.
//!
//! A top-level name is looked up as CPython does with the script's directory first on
//! `sys.path`: modules built into the interpreter, then local packages and files, then the
//! standard library, then local directories without `__init__.py`.

use std::collections::{BTreeMap, VecDeque};
use std::path::{Path, PathBuf};

use crate::base::cpython_stdlib::CPYTHON_STDLIB;
use crate::base::diag::{code, Diagnostic, Diagnostics};
use crate::base::span::{FileId, SourceFile, Span};
use crate::base::stdlib::{self, Body};
use crate::syntax::ast;
use crate::syntax::check::check_module;
use crate::syntax::import_scan::Request;
use crate::syntax::imports::{absolute_name, Module, ModuleId, ModuleKind, Program};
use crate::syntax::parse::{empty_module, parse_module};
use crate::syntax::reach::Reach;
use crate::syntax::scope::Scopes;
use crate::syntax::source::decode;

use crate::syntax::symtable::build_scopes;

/// Modules that local files cannot replace: built into CPython or frozen.
const NOT_SHADOWED: &[&str] = &[
    "abc",
    "atexit",
    "builtins",
    "codecs",
    "errno",
    "gc",
    "io",
    "itertools",
    "marshal",
    "os",
    "posix",
    "site",
    "stat",
    "sys",
    "time",
];

/// The main file.
pub struct MainSource<'a> {
    /// Path as the user typed it; `<stdin>` for standard input.
    pub path: &'a Path,
    pub bytes: &'a [u8],
    /// Where local modules are looked for.
    pub dir: Option<&'a Path>,
    /// Leave functions of library modules out that nothing reaches.
    pub prune: bool,
    /// Do without the code of library modules that are compiled apart.
    pub apart: bool,
}

/// Loads the program. With errors in `diags` the result is incomplete.
pub fn load_program(main: &MainSource<'_>, diags: &mut Diagnostics) -> Program {
    let mut apart = Apart::new(main.apart);
    loop {
        let mut own = Diagnostics::new();
        let mut loader = Loader::new(main.dir, main.prune, apart, &mut own);
        let name = main.path.file_name().map_or("<stdin>".into(), |n| n.to_string_lossy().into_owned());
        loader.add_python("__main__", &name, main.path, main.bytes, false);
        match loader.finish() {
            Ok(program) => {
                diags.append(own);
                return program;
            }
            Err(more) => apart = more,
        }
    }
}

/// Loads a library module that is compiled apart; what it imports is not loaded.
pub fn load_library(module: &'static stdlib::StdModule, diags: &mut Diagnostics) -> Program {
    let mut apart = Apart::new(true);
    stdlib::add_with_imported(&mut apart.modules, module.name);
    let mut loader = Loader::new(None, false, apart, diags);
    loader.add_library(module, module.text().unwrap_or_default());
    loader.finish().unwrap_or_default()
}

/// Which library modules are compiled apart from this program.
struct Apart {
    enabled: bool,
    /// With all that they may import.
    modules: Vec<&'static stdlib::StdModule>,
    /// It came out too late that one of them is: the program must be loaded again.
    again: bool,
}

impl Apart {
    fn has(&self, name: &str) -> bool {
        self.enabled && self.modules.iter().any(|m| m.name == name)
    }

    fn new(enabled: bool) -> Apart {
        Apart { enabled, modules: Vec::new(), again: false }
    }
}

struct Loader<'d> {
    program: Program,
    /// Directory of each local package.
    dirs: BTreeMap<ModuleId, PathBuf>,
    /// Modules whose imports have not been followed yet.
    queue: VecDeque<(ModuleId, Vec<Request>)>,
    root: Option<PathBuf>,
    reach: Reach,
    apart: Apart,
    diags: &'d mut Diagnostics,
}

/// Where a module was found.
enum Found {
    Std(&'static stdlib::StdModule),
    File {
        path: PathBuf,
        is_package: bool,
    },
    /// A directory without `__init__.py`.
    Namespace(PathBuf),
}

impl<'d> Loader<'d> {
    fn new(root: Option<&Path>, prune: bool, apart: Apart, diags: &'d mut Diagnostics) -> Loader<'d> {
        Loader {
            program: Program::default(),
            dirs: BTreeMap::new(),
            queue: VecDeque::new(),
            root: root.map(Path::to_path_buf),
            reach: Reach::new(!prune),
            apart,
            diags,
        }
    }

    /// Loads everything that is imported; gives up when more modules are compiled apart than it took for that.
    fn finish(mut self) -> Result<Program, Apart> {
        loop {
            let reached = self.reach.imports();
            self.queue.extend(reached);
            if self.queue.is_empty() {
                let reached = self.reach.settle();
                self.queue.extend(reached);
            }
            let Some((id, requests)) = self.queue.pop_front() else { break };
            requests.iter().for_each(|request| self.set_apart(request));
            for request in requests {
                self.request(id, &request);
            }
            if self.apart.again {
                return Err(Apart { again: false, ..self.apart });
            }
        }
        self.complete();
        self.program.unreached = self.reach.unreached();
        Ok(self.program)
    }

    /// Modules that are compiled apart take those along that they import.
    fn set_apart(&mut self, request: &Request) {
        if !self.apart.enabled || request.level > 0 {
            return;
        }
        let submodules = request.names.iter().map(|(name, _)| format!("{}.{name}", request.module));
        for name in submodules.chain([request.module.clone()]) {
            let Some(module) = stdlib::find(&name) else { continue };
            let top = name.split('.').next().unwrap_or(&name);
            if self.apart.has(module.name)
                || !module.is_apart()
                || !matches!(self.locate(top), Some(Found::Std(_)))
            {
                continue;
            }
            let known = self.apart.modules.len();
            stdlib::add_with_imported(&mut self.apart.modules, module.name);
            for other in &self.apart.modules[known..] {
                let loaded = self.program.find(other.name).map(|id| &self.program.modules[id]);
                self.apart.again |=
                    loaded.is_some_and(|m| m.is_stdlib && matches!(m.kind, ModuleKind::Python { .. }));
            }
        }
    }

    fn request(&mut self, importer: ModuleId, request: &Request) {
        let package = self.program.modules[importer].package().to_string();
        let Some(name) = absolute_name(&package, request.level, &request.module) else {
            if !request.guarded {
                let message = if package.is_empty() {
                    "attempted relative import with no known parent package"
                } else {
                    "attempted relative import beyond top-level package"
                };
                let hint = "a relative import needs a module inside a package; the main program is in none";
                self.diags.error(code::RELATIVE, request.span, message, hint);
            }
            return;
        };
        let mut last = None;
        for end in name.match_indices('.').map(|(i, _)| i).chain([name.len()]) {
            match self.module(&name[..end]) {
                Some(id) => {
                    // `import a.b` makes both objects, `from a.b import c` none.
                    if request.names.is_empty() {
                        self.reach.object(id);
                    }
                    last = Some(id);
                }
                None => {
                    if !request.guarded {
                        self.missing(&name[..end], request.span);
                    }
                    return;
                }
            }
        }
        let Some(module) = last else { return };
        for (wanted, span) in &request.names {
            let is_package = self.program.modules[module].is_package;
            let submodule = if is_package { self.module(&format!("{name}.{wanted}")) } else { None };
            submodule
                .into_iter()
                .chain((wanted == "*").then_some(module))
                .for_each(|id| self.reach.object(id));
            let submodule = submodule.is_some();
            if wanted == "*" && matches!(self.program.modules[module].kind, ModuleKind::Apart) {
                // Its names must be known.
                self.apart = Apart { again: true, ..Apart::new(false) };
            }
            if let (false, false, ModuleKind::Native { names }) =
                (submodule, request.guarded, &self.program.modules[module].kind)
            {
                if wanted != "*" && !names.contains(&wanted.as_str()) && !is_module_attribute(wanted) {
                    self.diags.push(missing_name(*span, &name, wanted));
                }
            }
        }
    }

    /// The module of an absolute dotted name whose parent is loaded, loading it if need be.
    fn module(&mut self, name: &str) -> Option<ModuleId> {
        if let Some(id) = self.program.find(name) {
            return Some(id);
        }
        match self.locate(name)? {
            Found::Std(module) => Some(self.add_std(module)),
            Found::File { path, is_package } => {
                let shown = match &self.root {
                    Some(root) => path.strip_prefix(root).unwrap_or(&path).to_string_lossy().into_owned(),
                    None => path.to_string_lossy().into_owned(),
                };
                let bytes = match std::fs::read(&path) {
                    Ok(bytes) => bytes,
                    Err(error) => {
                        let message = format!("cannot read {}: {error}", path.display());
                        self.diags.push(Diagnostic::global(code::UNREADABLE, message));
                        return None;
                    }
                };
                let id = self.add_python(name, &shown, &path, &bytes, is_package);
                if let (true, Some(dir)) = (is_package, path.parent()) {
                    self.dirs.insert(id, dir.to_path_buf());
                }
                Some(id)
            }
            Found::Namespace(dir) => {
                let id = self.add_python(name, name, &dir, b"", true);
                self.program.modules[id].file = None;
                self.dirs.insert(id, dir);
                Some(id)
            }
        }
    }

    fn locate(&self, name: &str) -> Option<Found> {
        let (dir, last) = match name.rfind('.') {
            None if NOT_SHADOWED.contains(&name) => return stdlib::find(name).map(Found::Std),
            None => (self.root.clone(), name),
            Some(dot) => {
                let parent = self.program.find(&name[..dot])?;
                if self.program.modules[parent].is_stdlib {
                    return stdlib::find(name).map(Found::Std);
                }
                (self.dirs.get(&parent).cloned(), &name[dot + 1..])
            }
        };
        let mut namespace = None;
        if let Some(dir) = dir {
            let package = dir.join(last);
            let init = package.join("__init__.py");
            if init.is_file() {
                return Some(Found::File { path: init, is_package: true });
            }
            let file = dir.join(format!("{last}.py"));
            if file.is_file() {
                return Some(Found::File { path: file, is_package: false });
            }
            if package.is_dir() {
                namespace = Some(Found::Namespace(package));
            }
        }
        if !name.contains('.') {
            if let Some(module) = stdlib::find(name) {
                return Some(Found::Std(module));
            }
            if CPYTHON_STDLIB.contains(&name) {
                return None;
            }
        }
        namespace
    }

    fn add_std(&mut self, module: &'static stdlib::StdModule) -> ModuleId {
        match module.body {
            Body::Python(_) if self.apart.has(module.name) => {
                self.add(module.name, None, module.is_package, true, ModuleKind::Apart)
            }
            Body::Python(source) => self.add_library(module, source),
            Body::Native(names) => {
                let kind = ModuleKind::Native { names };
                self.add(module.name, None, module.is_package, true, kind)
            }
        }
    }

    fn add(
        &mut self,
        name: &str,
        file: Option<FileId>,
        is_package: bool,
        is_stdlib: bool,
        kind: ModuleKind,
    ) -> ModuleId {
        let id = self.program.modules.next_index();
        let name = name.to_string();
        self.program.by_name.insert(name.clone(), id);
        self.program.modules.push(Module { id, name, file, is_package, is_stdlib, kind })
    }

    fn add_python(
        &mut self,
        name: &str,
        shown: &str,
        path: &Path,
        bytes: &[u8],
        is_package: bool,
    ) -> ModuleId {
        let display = path.to_string_lossy();
        let (text, failed) = match decode(bytes, path) {
            Ok(text) => (text, None),
            Err(error) => (String::from_utf8_lossy(bytes).into_owned(), Some(error)),
        };
        let file = self.program.sources.add(SourceFile::new(shown, display, text));
        let source = self.program.sources.file(file);
        let text = source.text.clone();
        let parsed = match failed {
            None => parse_module(&text, file),
            Some(error) => {
                let at = source.line_start(error.line);
                let span = Span::new(file, at, at);
                Err(Diagnostic::error(code::ENCODING, span, error.message).hint(error.hint))
            }
        };
        let ast = parsed.unwrap_or_else(|diagnostic| {
            self.diags.push(diagnostic);
            empty_module()
        });
        let scopes = build_scopes(&ast, file, self.diags);
        check_module(&ast, &scopes, file, &text, false, self.diags);
        let requests = self.reach.add_module(self.program.modules.next_index(), &ast, file, false);
        let id = self.add(name, Some(file), is_package, false, ModuleKind::Python { ast, scopes });
        self.queue.push_back((id, requests));
        id
    }

    /// A library module; its tree and scopes are completed when everything reached is known.
    fn add_library(&mut self, module: &stdlib::StdModule, text: &str) -> ModuleId {
        let shown = format!("<stdlib>/{}.py", module.name.replace('.', "/"));
        let file = self.program.sources.add(SourceFile::new(&*shown, &*shown, text));
        let text = self.program.sources.file(file).text.clone();
        let id = self.program.modules.next_index();
        let is_main = self.program.modules.as_slice().is_empty();
        let added = if is_main {
            parse_module(&text, file).map(|mut ast| {
                one_name_each(&mut ast.body);
                let requests = self.reach.add_module(id, &ast, file, true);
                (ast, requests)
            })
        } else {
            self.reach.add_library(id, &text, file)
        };
        let (ast, requests) = added.unwrap_or_else(|diagnostic| {
            self.diags.push(diagnostic);
            (empty_module(), Vec::new())
        });
        let kind = ModuleKind::Python { ast, scopes: Scopes::default() };
        let id = self.add(module.name, Some(file), module.is_package, true, kind);
        self.queue.push_back((id, requests));
        id
    }

    /// Gives library functions that are reached their bodies, and library modules their scopes.
    fn complete(&mut self) {
        let Loader { program, reach, diags, .. } = self;
        for module in program.modules.iter_mut().filter(|m| m.is_stdlib) {
            let (ModuleKind::Python { ast, scopes }, Some(file)) = (&mut module.kind, module.file) else {
                continue;
            };
            reach.complete(ast);
            *scopes = build_scopes(ast, file, diags);
            check_module(ast, scopes, file, &program.sources.file(file).text, true, diags);
        }
    }

    fn missing(&mut self, name: &str, span: Span) {
        let top = name.split('.').next().unwrap_or(name);
        let diagnostic = match name.rfind('.') {
            Some(dot)
                if self.program.find(&name[..dot]).is_some_and(|p| !self.program.modules[p].is_package) =>
            {
                let parent = &name[..dot];
                Diagnostic::error(
                    code::NO_MODULE,
                    span,
                    format!("No module named '{name}'; '{parent}' is not a package"),
                )
                .hint(format!(
                    "use `from {parent} import {}` if it is a name in that module",
                    &name[dot + 1..]
                ))
            }
            _ if CPYTHON_STDLIB.contains(&top) => {
                Diagnostic::error(code::STDLIB_MODULE, span, format!("module '{name}' is not supported yet"))
                    .hint(
                        "put the import under `try: … except ImportError:` if the program can do without it",
                    )
            }
            _ => {
                let place = match &self.root {
                    Some(root) if root.as_os_str().is_empty() => "the current directory".to_string(),
                    Some(root) => root.display().to_string(),
                    None => "the standard library".to_string(),
                };
                Diagnostic::error(code::NO_MODULE, span, format!("No module named '{name}'")).hint(format!(
                    "only modules that lie beside the program are found; looked in {place} and the standard library"
                ))
            }
        };
        self.diags.push(diagnostic);
    }
}

/// `from m import a, b` as two statements: each name is bound when it is asked for.
fn one_name_each(body: &mut Vec<ast::Stmt>) {
    let split = |stmt: ast::Stmt| match stmt {
        ast::Stmt::ImportFrom(import) if import.names.len() > 1 => {
            let one = |name: &ast::Alias| {
                ast::Stmt::ImportFrom(ast::StmtImportFrom { names: vec![name.clone()], ..import.clone() })
            };
            import.names.iter().map(one).collect()
        }
        other => vec![other],
    };
    *body = std::mem::take(body).into_iter().flat_map(split).collect();
}

/// Attributes that every module has.
pub(super) fn is_module_attribute(name: &str) -> bool {
    matches!(
        name,
        "__name__" | "__doc__" | "__dict__" | "__class__" | "__package__" | "__spec__" | "__loader__"
    )
}

fn missing_name(span: Span, module: &str, name: &str) -> Diagnostic {
    Diagnostic::error(code::NO_NAME, span, format!("cannot import name '{name}' from '{module}'"))
        .hint(format!("this name of module '{module}' is not supported"))
}
