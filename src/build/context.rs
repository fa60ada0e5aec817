//! The function being built: its scope, variables, and the statements around the current point
//! that a jump has to leave properly.

use crate::base::hash::Map as HashMap;

use crate::base::diag::Diagnostic;
use crate::base::span::{FileId, Span};
use crate::build::control::Ctl;
use crate::build::program::ProgramBuilder;
use crate::hir::builder::{Builder, Var};
use crate::hir::{Block, Const, Func, Loc, ModuleId, Op, Ty, Value};
use crate::syntax::ast::{text_size::TextRange, Ranged, Stmt};
use crate::syntax::{self, Scope, Scopes};

/// One function under construction.
pub struct Cx<'b, 'a> {
    pub p: &'b mut ProgramBuilder<'a>,
    pub b: Builder,
    pub module: &'a syntax::Module,
    pub scopes: &'a Scopes,
    pub scope: &'a Scope,
    /// Local variables by (mangled) name.
    pub vars: HashMap<String, Var>,
    /// Cells that this function makes, by name.
    pub cells: HashMap<String, Value>,
    /// Namespace of a class body.
    pub ns: Option<Value>,
    /// It holds what the body's statements bind and nothing else.
    pub plain_namespace: bool,
    /// The dict that `locals()` gives in this function, if it is called.
    pub locals_var: Option<Var>,
    /// Statements around the current point, outermost first.
    pub ctl: Vec<Ctl<'a>>,
    ordinals: HashMap<&'static str, u32>,
    file: Option<FileId>,
}

impl<'b, 'a> Cx<'b, 'a> {
    /// Starts a function.
    pub fn new(
        p: &'b mut ProgramBuilder<'a>,
        module: &'a syntax::Module,
        scopes: &'a Scopes,
        scope: &'a Scope,
        func: Func,
    ) -> Self {
        let unset = p.consts.intern(Const::Unset);
        Cx {
            p,
            b: Builder::new(func, unset),
            module,
            scopes,
            scope,
            vars: HashMap::default(),
            cells: HashMap::default(),
            ns: None,
            plain_namespace: false,
            locals_var: None,
            ctl: Vec::new(),
            ordinals: HashMap::default(),
            file: module.file,
        }
    }
    /// The module's id in HIR.
    pub fn module_id(&self) -> ModuleId {
        ModuleId(self.module.id.index() as u32)
    }
    /// Place of a node.
    pub fn loc<N: Ranged>(&self, node: &N) -> Loc {
        self.loc_of(node.range())
    }
    /// Place of a range.
    pub fn loc_of(&self, range: TextRange) -> Loc {
        let Some(file) = self.file else { return Loc::default() };
        let file = self.p.program.sources.file(file);
        let (start, end) = (file.position(range.start().into()), file.position(range.end().into()));
        Loc { line: start.line, col: start.col, end_line: end.line, end_col: end.col, frame: 0 }
    }
    /// The place of a generator expression, with the parentheses of the call when it is the only
    /// argument.
    pub fn generator_loc(&self, range: TextRange) -> Loc {
        let Some(file) = self.file else { return Loc::default() };
        let (start, end) = (usize::from(range.start()), usize::from(range.end()));
        let text = &self.p.program.sources.file(file).text;
        let (Some(before), Some(behind)) = (text.get(..start), text.get(end..)) else {
            return Loc::default();
        };
        if text[start..].starts_with('(') {
            return self.loc_of(range);
        }
        let start = before.rfind('(').unwrap_or(start);
        let end = behind.find(')').map_or(end, |at| end + at + 1);
        self.loc_of(TextRange::new((start as u32).into(), (end as u32).into()))
    }
    /// Source text of a range.
    pub fn source(&self, range: TextRange) -> &'a str {
        let Some(file) = self.file else { return "" };
        let text = &self.p.program.sources.file(file).text;
        text.get(usize::from(range.start())..usize::from(range.end())).unwrap_or("")
    }
    /// Reports something that cannot be translated.
    pub fn refuse(&mut self, code: &'static str, range: TextRange, message: &str, hint: &str) {
        if let Some(file) = self.file {
            let span = Span::new(file, range.start().into(), range.end().into());
            self.p.diags.push(Diagnostic::error(code, span, message).hint(hint));
        }
    }
    /// The stable name of the next construct of a kind: `while1`, `if3`.
    pub fn construct(&mut self, kind: &'static str) -> String {
        let ordinal = self.ordinals.entry(kind).or_insert(0);
        *ordinal += 1;
        format!("{kind}{ordinal}")
    }
    /// A block that is expected not to run.
    pub fn cold_block(&mut self, name: &str) -> Block {
        let before = self.b.set_cold(true);
        let block = self.b.block(name);
        self.b.set_cold(before);
        block
    }
    /// Adds an operation with a result whose type is known from the operation.
    pub fn emit(&mut self, op: Op, loc: Loc) -> Value {
        let ty = match &op {
            Op::BoolObj(_) => Ty::Bool,
            Op::BuildTuple(_) | Op::ListToTuple(_) => Ty::Tuple,
            Op::BuildList(_) => Ty::List,
            Op::BuildSet(_) => Ty::Set,
            Op::BuildDict(_) => Ty::Dict,
            Op::BuildStr(_) => Ty::Str,
            Op::MakeFunction { .. } => Ty::Function,
            _ => Ty::Any,
        };
        let value = self.b.emit(op, loc);
        if ty != Ty::Any {
            self.b.set_type(value, ty);
        }
        value
    }
    /// Translates statements until control cannot go on.
    pub fn body(&mut self, body: &'a [Stmt]) {
        for stmt in body {
            if !self.b.alive() {
                break;
            }
            if self.p.program.runs(stmt) {
                self.stmt(stmt);
            }
        }
    }
}
