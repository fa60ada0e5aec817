//! What the text of the whole program says before any value is followed: which functions and
//! globals unknown code may get at, who calls and reads what.
//!
//! A function *escapes* when its object is used for anything but direct calls; its parameters may
//! then be anything. Where nothing is reflected, the fixpoint follows functions that are no methods
//! as values, and lets them escape where it loses them (`functions`). A global is *private* when only the `global.set`s of its module bind it and
//! no other module can read it.

use super::decorates;
use super::operators::Operators;
use super::ops::def_op;
use crate::base::reflection;
use crate::hir::{Const, ConstId, Def, Func, FuncId, FuncKind, ModuleId, Op, Program, Value};

/// Modules of the library that use `__dict__`, attributes by computed names and `__setattr__` only
/// to look at classes, or on classes that are no known ones (`classes`) and their instances: those
/// they make, those with a metaclass or base of theirs, and those they decorate (`decorates`).
/// They hand nothing of it on.
const LOOKS_AT_CLASSES: &[&str] = &[
    "_enum_body",
    "_enum_flag",
    "_enum_type",
    "_structseq",
    "_typing_core",
    "_typing_records",
    "abc",
    "collections",
    "collections._user",
    "collections.abc",
    "contextlib",
    "dataclasses",
    "enum",
    "types",
    "typing",
    "warnings",
];

/// Modules of the library that run while a program sets up its classes: what their functions are
/// given is not followed, as it would gain nothing.
const SETS_UP: &[&str] = &[
    "_enum_body",
    "_enum_flag",
    "_enum_type",
    "_typing_core",
    "_typing_records",
    "abc",
    "collections.abc",
    "dataclasses",
    "enum",
    "typing",
    "warnings",
];

/// The facts.
pub struct Facts {
    /// Some name of `base/reflection.rs` is used by which things change.
    pub reflection: bool,
    /// The program names such a name: defaults of functions may change, too.
    pub named_reflection: bool,
    /// Globals that others get at by `from m import name` alone.
    pub imported: Vec<bool>,
    /// First index of each module's globals.
    pub global_base: Vec<usize>,
    pub private: Vec<bool>,
    pub escaped: Vec<bool>,
    /// Functions whose objects are values that the fixpoint follows: they escape where it loses them.
    pub followed: Vec<bool>,
    /// Functions that a global of their module holds whenever it is bound.
    pub by_name: Vec<bool>,
    pub blocks: Blocks,
    /// Blocks that call a function directly.
    pub callers: Vec<Vec<BlockId>>,
    /// Attribute names that are stored, by constant.
    pub attribute_stores: Vec<bool>,
    /// Attribute names that are read other than to be called at once, by constant.
    pub attribute_loads: Vec<bool>,
    /// Blocks that read an attribute, and blocks that call a method, by name.
    pub field_readers: Vec<Vec<BlockId>>,
    pub method_callers: Vec<Vec<BlockId>>,
    /// Names of the methods of operators.
    pub operators: Operators,
    /// Native code may apply arithmetic operators to objects: `sum`, the module `operator`.
    pub native_arithmetic: bool,
    /// What a global that is bound once holds, if it is a native module or part of one.
    pub native: Vec<Option<Native>>,
}

/// A block of the program.
pub type BlockId = u32;

/// The blocks of all functions, one after the other.
pub struct Blocks {
    /// The first block of each function.
    pub first: Vec<BlockId>,
    functions: Vec<u32>,
}

impl Blocks {
    fn new(program: &Program) -> Blocks {
        let mut blocks = Blocks { first: Vec::new(), functions: Vec::new() };
        for (f, func) in program.funcs.iter().enumerate() {
            blocks.first.push(blocks.functions.len() as BlockId);
            blocks.functions.resize(blocks.functions.len() + func.blocks.len(), f as u32);
        }
        blocks
    }
    /// The function that a block belongs to.
    pub fn function(&self, block: BlockId) -> u32 {
        self.functions[block as usize]
    }
}

/// A native module, or one of its attributes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Native {
    pub module: String,
    pub name: Option<ConstId>,
}

impl Facts {
    pub fn global(&self, module: ModuleId, slot: u32) -> usize {
        self.global_base[module.index()] + slot as usize
    }

    /// `forced`: nothing but what is always true of attributes, cells and calls.
    pub fn new(program: &Program, forced: bool) -> Facts {
        let mut global_base = Vec::new();
        let mut count = 0;
        for m in &program.modules {
            global_base.push(count);
            count += m.globals.len();
        }
        let n = program.funcs.len();
        let mut by_name = vec![false; n];
        for global in program.modules.iter().flat_map(|m| &m.globals) {
            global.known_func.iter().for_each(|f| by_name[f.index()] = true);
        }
        let mut facts = Facts {
            by_name,
            reflection: names_reflection(program),
            named_reflection: false,
            imported: vec![false; count],
            global_base,
            private: program.modules.iter().flat_map(|m| m.globals.iter().map(|g| g.private)).collect(),
            escaped: vec![false; n],
            followed: followed(program),
            blocks: Blocks::new(program),
            callers: vec![Vec::new(); n],
            attribute_stores: vec![false; program.consts.len()],
            attribute_loads: vec![false; program.consts.len()],
            field_readers: vec![Vec::new(); program.consts.len()],
            method_callers: vec![Vec::new(); program.consts.len()],
            operators: Operators::new(program),
            native_arithmetic: program.modules.iter().any(|m| {
                // Builtins that a module might bind are globals of it.
                let named = |g: &crate::hir::Global| APPLIES_OPERATORS.contains(&g.name.as_str());
                matches!(m.name.as_str(), "operator" | "_operator") || m.globals.iter().any(named)
            }),
            native: vec![None; count],
        };
        let mut seen = Seen {
            names: vec![false; program.consts.len()],
            imported: vec![false; program.modules.len()],
            starred: vec![false; program.modules.len()],
            words: words(program),
            dataclasses: program.modules.iter().any(|m| m.is_stdlib && m.name == "dataclasses"),
            values: Vec::new(),
        };
        for (id, func) in program.funcs.iter().enumerate() {
            facts.scan(program, FuncId(id as u32), func, &mut seen);
        }
        for (escaped, func) in facts.escaped.iter_mut().zip(&program.funcs) {
            *escaped |= is_set_up(program, func) && func.kind != FuncKind::Module;
        }
        super::apart::add(&mut facts, program);
        let class = program.consts.iter().position(|c| is_word(c, "__class__"));
        facts.reflection |= class.is_some_and(|c| facts.attribute_stores[c]);
        facts.named_reflection = facts.reflection;
        facts.reflection |= forced;
        if facts.reflection {
            facts.followed.fill(false);
        }
        for f in std::mem::take(&mut seen.values) {
            facts.escaped[f.index()] |= !facts.followed[f.index()];
        }
        facts.modules(program, &seen);
        facts
    }

    /// Globals of modules that others may read.
    fn modules(&mut self, program: &Program, seen: &Seen) {
        let mut by_name: Vec<&Const> = program
            .consts
            .iter()
            .zip(&seen.names)
            .filter_map(|(c, &used)| (used && matches!(c, Const::Str(_))).then_some(c))
            .collect();
        by_name.sort_by_key(|c| str_points(c));
        for (m, module) in program.modules.iter().enumerate() {
            if !seen.imported[m] {
                continue;
            }
            for (slot, global) in module.globals.iter().enumerate() {
                let points: Vec<u32> = global.name.chars().map(u32::from).collect();
                let named = by_name.binary_search_by(|c| str_points(c).cmp(&points[..])).is_ok();
                let g = self.global_base[m] + slot;
                let reached = self.reflection || seen.starred[m] || named;
                if reached || self.imported[g] {
                    self.private[g] = false;
                    self.imported[g] = !reached;
                    if let Some(f) = global.known_func {
                        self.escaped[f.index()] = true;
                    }
                }
            }
        }
    }

    fn scan(&mut self, program: &Program, id: FuncId, func: &Func, seen: &mut Seen) {
        if matches!(func.kind, FuncKind::Coroutine | FuncKind::AsyncGenerator) {
            self.escaped[id.index()] = true;
        }
        // The function that a value surely is.
        let function = |v: Value| match func.values[v.index()].def {
            Def::Inst(i) => match func.insts[i.index()].op {
                Op::MakeFunction { func, .. } => Some(func),
                Op::GlobalGet { module, slot, .. } => {
                    program.modules[module.index()].globals[slot as usize].known_func
                }
                Op::SelfFunc => Some(id),
                _ => None,
            },
            Def::Param(..) => None,
        };
        let mut escapes: Vec<FuncId> = Vec::new();
        let looks = looks_at_classes(program, func);
        self.reflection |= seen.dataclasses && !looks && decorates::elsewhere(program, func);
        for (this, block) in (self.blocks.first[id.index()]..).zip(&func.blocks) {
            for &i in &block.insts {
                let inst = &func.insts[i.index()];
                self.reflection |= seen.reflects(func, &inst.op, looks);
                self.native_arithmetic |= applies_operators(program, &inst.op);
                for name in self.operators.of(&inst.op).into_iter().flatten() {
                    self.method_callers[name.0 as usize].push(this);
                }
                // A property: what that means `classes` finds out.
                if func.kind == FuncKind::Class
                    && super::classes::property_of(program, func, &inst.op).is_some()
                {
                    continue;
                }
                match &inst.op {
                    Op::CallDirect { func: callee, callee: object, args } => {
                        self.callers[callee.index()].push(this);
                        escapes.extend(args.iter().filter_map(|&a| function(a)));
                        // A callee that is not the function it should be does not occur.
                        escapes.extend(object.iter().filter_map(|&o| function(o)).filter(|f| f != callee));
                        continue;
                    }
                    Op::Call { callee, args, kwnames: None } => {
                        if let Some(f) = called_with_defaults(program, func, *callee, args.len()) {
                            self.callers[f.index()].push(this);
                            escapes.extend(args.iter().filter_map(|&a| function(a)));
                            continue;
                        }
                    }
                    Op::GlobalSet { module, slot, value } => {
                        let known = program.modules[module.index()].globals[*slot as usize].known_func;
                        let stored = function(*value);
                        if stored.is_some() && stored == known {
                            continue;
                        }
                        self.note_native(program, func, *module, *slot, *value);
                    }
                    Op::BuildClass { body, bases, kwargs, .. } => {
                        escapes.extend([Some(*bases), *kwargs].into_iter().flatten().filter_map(function));
                        if let Some(body) = function(*body) {
                            // Its parameter is the namespace.
                            self.escaped[body.index()] = true;
                        }
                        continue;
                    }
                    Op::GlobalDel { module, slot } => {
                        let g = self.global(*module, *slot);
                        self.private[g] = false;
                    }
                    Op::ClassNameGet { module, slot: Some(slot), .. } => {
                        let known = program.modules[module.index()].globals[*slot as usize].known_func;
                        known.iter().for_each(|f| self.escaped[f.index()] = true);
                    }
                    Op::GetAttr { name, .. } => {
                        // What that means for methods `classes` finds out.
                        seen.names[name.0 as usize] = true;
                        self.field_readers[name.0 as usize].push(this);
                    }
                    Op::CallLoaded { callee, .. } => {
                        // It may be in another block than the lookup.
                        if let Some(&Op::LoadMethod { name, .. }) = def_op(func, *callee) {
                            self.field_readers[name.0 as usize].push(this);
                            self.method_callers[name.0 as usize].push(this);
                        }
                    }
                    Op::CallMethod { name, .. } | Op::LoadMethod { name, .. } => {
                        seen.names[name.0 as usize] = true;
                        self.method_callers[name.0 as usize].push(this);
                        self.field_readers[name.0 as usize].push(this);
                    }
                    Op::ImportFrom { name, .. } => match imported_global(program, func, &inst.op) {
                        Some((m, slot)) => {
                            let g = self.global(m, slot);
                            self.imported[g] = true;
                        }
                        None => seen.names[name.0 as usize] = true,
                    },
                    // By a name that is known they are `o.name` and `o.name = value`.
                    Op::CallBuiltin { name, args } if is_attribute_access(program, *name) => {
                        let constant = args.get(1).and_then(|&n| match func.values[n.index()].def {
                            Def::Inst(i) => match func.insts[i.index()].op {
                                Op::Const(c) => Some(c),
                                _ => None,
                            },
                            Def::Param(..) => None,
                        });
                        if let Some(c) = constant {
                            seen.names[c.0 as usize] = true;
                            let stores = is_word(&program.consts[name.0 as usize], "setattr");
                            self.attribute_stores[c.0 as usize] |=
                                stores && !(looks && is_special(program, c));
                            self.attribute_loads[c.0 as usize] = true;
                            self.field_readers[c.0 as usize].push(this);
                        }
                    }
                    Op::BuiltinGet(name) if is_attribute_access(program, *name) => self.reflection |= !looks,
                    // Reads attributes by the names of a tuple.
                    Op::MatchClass { .. } => self.reflection = true,
                    // A method: what that means `classes` finds out.
                    Op::NamespaceSet { value, .. }
                        if func.kind == FuncKind::Class && is_made(func, *value) =>
                    {
                        continue;
                    }
                    Op::SetAttr { name, .. } | Op::DelAttr { name, .. } => {
                        seen.names[name.0 as usize] = true;
                        // Special methods of classes that are not known.
                        self.attribute_stores[name.0 as usize] |= !looks || !is_special(program, *name);
                    }
                    Op::ImportModule(m) => seen.imported[m.index()] = true,
                    Op::ImportStar { source, .. } => {
                        match func.values[source.index()].def {
                            Def::Inst(i) => match func.insts[i.index()].op {
                                Op::ImportModule(m) => seen.starred[m.index()] = true,
                                _ => seen.starred.fill(true),
                            },
                            Def::Param(..) => seen.starred.fill(true),
                        };
                    }
                    _ => {}
                }
                inst.op.visit_operands(|v| escapes.extend(function(v)));
            }
            block.term.visit_operands(|v| escapes.extend(function(v)));
            block.unwind.iter().flat_map(|e| &e.args).for_each(|&v| escapes.extend(function(v)));
        }
        seen.values.extend(escapes);
    }

    /// Notes a global bound once to a native module or one of its attributes.
    fn note_native(&mut self, program: &Program, func: &Func, module: ModuleId, slot: u32, value: Value) {
        let global = &program.modules[module.index()].globals[slot as usize];
        if global.stores != 1 || func.kind != FuncKind::Module {
            return;
        }
        let def = |v: Value| match func.values[v.index()].def {
            Def::Inst(i) => Some(&func.insts[i.index()].op),
            Def::Param(..) => None,
        };
        let native = |m: ModuleId| {
            let m = &program.modules[m.index()];
            m.body.is_none().then(|| m.name.clone())
        };
        let found = match def(value) {
            Some(Op::ImportModule(m)) => native(*m).map(|module| Native { module, name: None }),
            Some(Op::ImportFrom { module, name }) => match def(*module) {
                Some(Op::ImportModule(m)) => native(*m).map(|module| Native { module, name: Some(*name) }),
                _ => None,
            },
            _ => None,
        };
        let g = self.global(module, slot);
        self.native[g] = found;
    }
}

/// Functions that are no methods: those `classes` looks after.
fn followed(program: &Program) -> Vec<bool> {
    let mut out: Vec<bool> = (program.funcs.iter())
        .map(|f| matches!(f.kind, FuncKind::Function | FuncKind::Generator) && !is_set_up(program, f))
        .collect();
    for func in program.funcs.iter().filter(|f| f.kind == FuncKind::Class) {
        for inst in &func.insts {
            if let Op::MakeFunction { func: made, .. } = inst.op {
                out[made.index()] = false;
            }
        }
    }
    out
}

/// The function that a call by the name of a function reaches, when defaults fill what it does not pass.
pub fn called_with_defaults(program: &Program, func: &Func, callee: Value, args: usize) -> Option<FuncId> {
    let Def::Inst(i) = func.values[callee.index()].def else { return None };
    let Op::GlobalGet { module, slot, .. } = func.insts[i.index()].op else { return None };
    let known = program.modules[module.index()].globals[slot as usize].known_func?;
    let f = &program.funcs[known.index()];
    let (most, defaults) = (f.sig.positional as usize, f.sig.defaults as usize);
    let fits = f.sig.is_simple() && (most - defaults..=most).contains(&args);
    (fits && matches!(f.kind, FuncKind::Function | FuncKind::Generator)).then_some(known)
}

/// `getattr` or `setattr`.
fn is_attribute_access(program: &Program, name: ConstId) -> bool {
    let points = str_points(&program.consts[name.0 as usize]);
    ["getattr", "setattr"].iter().any(|n| points.iter().copied().eq(n.bytes().map(u32::from)))
}

/// Builtins, and functions of native modules, that add or multiply whatever they are given.
const APPLIES_OPERATORS: &[&str] = &["divmod", "pow", "sum"];
const ALSO_IN_MODULES: &[&str] = &["_count_elements", "accumulate", "prod"];

/// Does the operation get at one of them?
fn applies_operators(program: &Program, op: &Op) -> bool {
    let (name, in_module) = match op {
        Op::CallBuiltin { name, .. } | Op::BuiltinGet(name) => (name, false),
        Op::GetAttr { name, .. }
        | Op::CallMethod { name, .. }
        | Op::LoadMethod { name, .. }
        | Op::ImportFrom { name, .. } => (name, true),
        _ => return false,
    };
    let points = str_points(&program.consts[name.0 as usize]);
    let is = |w: &&str| points.iter().copied().eq(w.bytes().map(u32::from));
    APPLIES_OPERATORS.iter().any(&is)
        || in_module && ALSO_IN_MODULES.iter().any(&is)
        // `itertools.count` adds its step.
        || in_module && is(&"count") && program.modules.iter().any(|m| m.name == "itertools")
}

/// Builtins that a module might bind are globals of it, by name.
fn names_reflection(program: &Program) -> bool {
    let mut names = program.modules.iter().flat_map(|m| &m.globals).map(|g| g.name.as_str());
    names.any(|n| matches!(n, "__builtins__" | "getattr" | "setattr" | "type") || reflection::is_builtin(n))
}

fn is_special(program: &Program, name: ConstId) -> bool {
    reflection::is_dunder(&program.consts[name.0 as usize].text())
}

/// Is the function part of a module of `LOOKS_AT_CLASSES`?
pub fn looks_at_classes(program: &Program, func: &Func) -> bool {
    let module = &program.modules[func.module.index()];
    module.is_stdlib && LOOKS_AT_CLASSES.contains(&module.name.as_str())
}

/// Is the function part of a module of `SETS_UP`?
pub fn is_set_up(program: &Program, func: &Func) -> bool {
    let module = &program.modules[func.module.index()];
    module.is_stdlib && SETS_UP.contains(&module.name.as_str())
}

/// The global that `from m import name` reads, when it is one of a module written in Python.
pub fn imported_global(program: &Program, func: &Func, op: &Op) -> Option<(ModuleId, u32)> {
    let Op::ImportFrom { module, name } = op else { return None };
    let Def::Inst(i) = func.values[module.index()].def else { return None };
    let Op::ImportModule(m) = func.insts[i.index()].op else { return None };
    let source = &program.modules[m.index()];
    let points = str_points(&program.consts[name.0 as usize]);
    let named = |n: &str| points.iter().copied().eq(n.chars().map(u32::from));
    let slot = source.globals.iter().position(|g| named(&g.name))?;
    (!source.is_package).then_some((m, slot as u32))
}

fn is_made(func: &Func, v: Value) -> bool {
    match func.values[v.index()].def {
        Def::Inst(i) => matches!(func.insts[i.index()].op, Op::MakeFunction { .. }),
        Def::Param(..) => false,
    }
}

struct Seen {
    /// Attribute names that are read or stored, by constant.
    names: Vec<bool>,
    imported: Vec<bool>,
    starred: Vec<bool>,
    words: Vec<Word>,
    /// The library's module `dataclasses` is in the program.
    dataclasses: bool,
    /// Functions whose objects are used for anything but direct calls.
    values: Vec<FuncId>,
}

/// Is the constant this str?
pub fn is_word(c: &Const, word: &str) -> bool {
    matches!(c, Const::Str(points) if points.iter().copied().eq(word.chars().map(u32::from)))
}

fn str_points(c: &Const) -> &[u32] {
    match c {
        Const::Str(points) => points,
        _ => &[],
    }
}

/// Which attribute names and builtins are reflection, by constant.
fn words(program: &Program) -> Vec<Word> {
    let builtins = program.modules.iter().any(|m| m.name == "builtins");
    let word = |c: &Const| {
        let Const::Str(points) = c else { return Word::None };
        // All of them are ASCII and between 4 and 18 characters long.
        if points.len() > 18 {
            return Word::None;
        }
        let text: String = points.iter().filter_map(|&p| char::from_u32(p)).collect();
        if text == "__dict__" {
            Word::Dict
        } else if text == "__bases__" {
            Word::Bases
        } else if matches!(text.as_str(), "__delattr__" | "__setattr__") {
            Word::Store
        } else if reflection::is_attribute(&text) {
            Word::Attribute
        } else if reflection::is_builtin(&text) {
            // As attributes they are those of the module `builtins`, if that is there.
            if builtins {
                Word::Attribute
            } else {
                Word::Builtin
            }
        } else {
            Word::None
        }
    };
    program.consts.iter().map(word).collect()
}

/// What a name means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    None,
    Attribute,
    Builtin,
    Dict,
    Bases,
    /// What sets or deletes attributes by computed names.
    Store,
}

impl Seen {
    /// Does the operation use a name by which things change? `looks`: the function only looks at classes.
    fn reflects(&self, func: &Func, op: &Op, looks: bool) -> bool {
        let word = |c: &ConstId| self.words[c.0 as usize];
        match op {
            Op::GetAttr { name, .. }
            | Op::CallMethod { name, .. }
            | Op::LoadMethod { name, .. }
            | Op::ImportFrom { name, .. } => match word(name) {
                Word::Attribute => true,
                Word::Dict | Word::Store => !looks,
                Word::Builtin | Word::Bases | Word::None => false,
            },
            Op::SetAttr { name, .. } | Op::DelAttr { name, .. } => match word(name) {
                Word::Attribute | Word::Dict => true,
                Word::Bases | Word::Store => !looks,
                Word::Builtin | Word::None => false,
            },
            Op::BuiltinGet(name) => word(name) != Word::None,
            Op::CallBuiltin { name, args } => {
                // `getattr(x, "__dict__")`
                let named = args.get(1).is_some_and(|&n| match func.values[n.index()].def {
                    Def::Inst(i) => match &func.insts[i.index()].op {
                        Op::Const(c) => !matches!(word(c), Word::None | Word::Builtin),
                        _ => false,
                    },
                    Def::Param(..) => false,
                });
                word(name) != Word::None || named
            }
            _ => false,
        }
    }
}
