//! Exception classes whose instances are made without running code of the program: builtin ones that take any arguments, and
//! classes of the program derived from them that define nothing which takes part in it.

use super::super::edit::{const_str, def_op};
use crate::base::hash::Map;
use crate::base::reflection;
use crate::hir::{Const, ConstId, Func, Op, Program, Value};

/// Any number of arguments.
const ANY: Option<usize> = Some(usize::MAX);

/// Builtin exception classes with one base: name, base, and with how many positional arguments at most calling the class makes an
/// instance of the very class and does nothing else. (`OSError` with two is one of those derived from it.)
const BUILTIN: &[(&str, &str, Option<usize>)] = &[
    ("ArithmeticError", "Exception", ANY),
    ("AssertionError", "Exception", ANY),
    ("AttributeError", "Exception", ANY),
    ("BaseException", "", ANY),
    ("BlockingIOError", "OSError", Some(1)),
    ("BrokenPipeError", "ConnectionError", Some(1)),
    ("BufferError", "Exception", ANY),
    ("BytesWarning", "Warning", ANY),
    ("ChildProcessError", "OSError", Some(1)),
    ("ConnectionAbortedError", "ConnectionError", Some(1)),
    ("ConnectionError", "OSError", Some(1)),
    ("ConnectionRefusedError", "ConnectionError", Some(1)),
    ("ConnectionResetError", "ConnectionError", Some(1)),
    ("DeprecationWarning", "Warning", ANY),
    ("EOFError", "Exception", ANY),
    ("EncodingWarning", "Warning", ANY),
    ("Exception", "BaseException", ANY),
    ("FileExistsError", "OSError", Some(1)),
    ("FileNotFoundError", "OSError", Some(1)),
    ("FloatingPointError", "ArithmeticError", ANY),
    ("FutureWarning", "Warning", ANY),
    ("GeneratorExit", "BaseException", ANY),
    ("ImportError", "Exception", ANY),
    ("ImportWarning", "Warning", ANY),
    ("IndentationError", "SyntaxError", None),
    ("IndexError", "LookupError", ANY),
    ("InterruptedError", "OSError", Some(1)),
    ("IsADirectoryError", "OSError", Some(1)),
    ("KeyError", "LookupError", ANY),
    ("KeyboardInterrupt", "BaseException", ANY),
    ("LookupError", "Exception", ANY),
    ("MemoryError", "Exception", ANY),
    ("ModuleNotFoundError", "ImportError", ANY),
    ("NameError", "Exception", ANY),
    ("NotADirectoryError", "OSError", Some(1)),
    ("NotImplementedError", "RuntimeError", ANY),
    ("OSError", "Exception", Some(1)),
    ("OverflowError", "ArithmeticError", ANY),
    ("PendingDeprecationWarning", "Warning", ANY),
    ("PermissionError", "OSError", Some(1)),
    ("ProcessLookupError", "OSError", Some(1)),
    ("RecursionError", "RuntimeError", ANY),
    ("ReferenceError", "Exception", ANY),
    ("ResourceWarning", "Warning", ANY),
    ("RuntimeError", "Exception", ANY),
    ("RuntimeWarning", "Warning", ANY),
    ("StopAsyncIteration", "Exception", ANY),
    ("StopIteration", "Exception", ANY),
    ("SyntaxError", "Exception", None),
    ("SyntaxWarning", "Warning", ANY),
    ("SystemError", "Exception", ANY),
    ("SystemExit", "BaseException", ANY),
    ("TabError", "IndentationError", None),
    ("TimeoutError", "OSError", Some(1)),
    ("TypeError", "Exception", ANY),
    ("UnboundLocalError", "NameError", ANY),
    ("UnicodeDecodeError", "UnicodeError", None),
    ("UnicodeEncodeError", "UnicodeError", None),
    ("UnicodeError", "ValueError", ANY),
    ("UnicodeTranslateError", "UnicodeError", None),
    ("UnicodeWarning", "Warning", ANY),
    ("UserWarning", "Warning", ANY),
    ("ValueError", "Exception", ANY),
    ("Warning", "Exception", ANY),
    ("ZeroDivisionError", "ArithmeticError", ANY),
];

/// Names in a class body that take part in making, raising or releasing an instance.
const HOOKS: &[&str] = &["__class__", "__del__", "__getattribute__", "__init__", "__new__", "__setattr__"];

/// A class: a place in `BUILTIN`, or behind it in the classes of the program.
pub type Class = u32;

/// The classes that are known.
pub struct Classes {
    /// What classes of the program are derived from.
    base: Vec<Class>,
    /// Their names.
    names: Vec<String>,
    /// By module and slot of the global that holds it.
    of_global: Map<(u32, u32), Class>,
    /// Comparing a key of a builtin type with the keys of a dict runs no code of the program.
    pub plain_keys: bool,
}

/// The builtin class of this name.
pub fn builtin(name: &str) -> Option<Class> {
    let name = if matches!(name, "EnvironmentError" | "IOError") { "OSError" } else { name };
    BUILTIN.binary_search_by(|c| c.0.cmp(name)).ok().map(|n| n as Class)
}

impl Classes {
    pub fn find(program: &Program) -> Classes {
        let changes = changes_classes(program);
        let mut classes = Classes {
            base: Vec::new(),
            names: Vec::new(),
            of_global: Map::default(),
            plain_keys: !changes && !defines_equality(program),
        };
        let bodies: Vec<&Func> =
            program.modules.iter().filter_map(|m| m.body).map(|f| &program.funcs[f.index()]).collect();
        let makes = |f: &&Func| f.insts.iter().any(|i| matches!(i.op, Op::BuildClass { .. }));
        if !bodies.iter().any(makes) || changes {
            return classes;
        }
        // Until no module adds one: bases may come from modules listed later.
        loop {
            let before = classes.base.len();
            bodies.iter().filter(|f| makes(f)).for_each(|f| classes.of_module(program, f));
            if classes.base.len() == before {
                return classes;
            }
        }
    }

    /// Classes that a module's body makes and stores where nothing else is ever stored.
    fn of_module(&mut self, program: &Program, func: &Func) {
        let insts = func.blocks.iter().flat_map(|b| &b.insts).map(|i| &func.insts[i.index()].op);
        for op in insts {
            let &Op::GlobalSet { module, slot, value } = op else { continue };
            let global = &program.modules[module.index()].globals[slot as usize];
            let place = (module.0, slot);
            if global.stores != 1 || !global.private || self.of_global.contains_key(&place) {
                continue;
            }
            let Some(&Op::BuildClass { body, bases, kwargs: None, .. }) = def_op(func, value) else {
                continue;
            };
            let Some(Op::BuildTuple(bases)) = def_op(func, bases) else { continue };
            let [base] = bases[..] else { continue };
            let Some(base) = self.base(func, &program.consts, base) else { continue };
            let Some(&Op::MakeFunction { func: made, .. }) = def_op(func, body) else { continue };
            if self.takes(base) == ANY && only_defines(program, &program.funcs[made.index()]) {
                self.of_global.insert(place, (BUILTIN.len() + self.base.len()) as Class);
                self.base.push(base);
                self.names.push(global.name.clone());
            }
        }
    }

    /// The class that another is derived from: where it is bound in the body at all, it is bound to this one.
    fn base(&self, func: &Func, consts: &[Const], v: Value) -> Option<Class> {
        match def_op(func, v)? {
            Op::GlobalGet { module, slot, .. } | Op::GlobalBound { module, slot, .. } => {
                self.of_global.get(&(module.0, *slot)).copied()
            }
            _ => self.of(func, consts, v),
        }
    }

    /// The class that a value is.
    pub fn of(&self, func: &Func, consts: &[Const], v: Value) -> Option<Class> {
        match def_op(func, v)? {
            Op::BuiltinGet(name) => builtin(&const_str(consts, *name)),
            Op::GlobalBound { module, slot, fixed: true } => self.of_global.get(&(module.0, *slot)).copied(),
            _ => None,
        }
    }

    /// The class that a call makes an instance of, and does nothing else.
    pub fn made_by(&self, func: &Func, consts: &[Const], op: &Op) -> Option<Class> {
        let (class, args) = match op {
            Op::CallBuiltin { name, args } => (builtin(&const_str(consts, *name))?, args),
            Op::Call { callee, args, kwnames: None } => (self.of(func, consts, *callee)?, args),
            _ => return None,
        };
        (args.len() <= self.takes(class)?).then_some(class)
    }

    /// With how many arguments at most calling the class only makes an instance.
    pub fn takes(&self, class: Class) -> Option<usize> {
        BUILTIN.get(class as usize).map_or(ANY, |c| c.2)
    }

    /// Is the one class the other or derived from it?
    pub fn derives(&self, class: Class, from: Class) -> bool {
        let mut at = Some(class);
        while let Some(c) = at {
            if c == from {
                return true;
            }
            at = match BUILTIN.get(c as usize) {
                Some((_, base, _)) => builtin(base),
                None => self.base.get(c as usize - BUILTIN.len()).copied(),
            };
        }
        false
    }

    pub fn name(&self, class: Class) -> &str {
        BUILTIN.get(class as usize).map_or_else(|| &*self.names[class as usize - BUILTIN.len()], |c| c.0)
    }
}

/// Does the body of a class only define names, none of which takes part in making instances?
fn only_defines(program: &Program, body: &Func) -> bool {
    let Some(&ns) = body.blocks[body.entry.index()].params.first() else { return false };
    body.blocks.iter().all(|block| {
        let defines = |op: &Op| match op {
            Op::NamespaceSet { ns: n, name, value } => {
                let name = const_str(&program.consts, *name);
                *n == ns && *value != ns && !HOOKS.contains(&&*name)
            }
            Op::ClassNameGet { .. } => true,
            op => {
                let mut used = false;
                op.visit_operands(|v| used |= v == ns);
                !used
            }
        };
        let mut used = false;
        block.term.visit_operands(|v| used |= v == ns);
        !used && block.insts.iter().all(|i| defines(&body.insts[i.index()].op))
    })
}

/// Does the program define `__eq__` anywhere?
fn defines_equality(program: &Program) -> bool {
    program.consts.iter().any(|c| match c {
        Const::Str(points) => points.iter().copied().eq("__eq__".bytes().map(u32::from)),
        _ => false,
    })
}

/// What a name does to classes where it is used.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    Harmless,
    /// Stores attributes of any name.
    Stores,
    /// As a builtin function: sets or deletes the attribute that its argument names.
    Names,
    /// As a builtin function: runs code that is not here.
    Runs,
    /// An attribute that takes part in what a class or an instance is.
    Special,
}

impl Word {
    fn of(text: &str) -> Word {
        match text {
            "__delattr__" | "__setattr__" | "get_objects" | "get_referents" => Word::Stores,
            "delattr" | "setattr" => Word::Names,
            "__import__" | "compile" | "eval" | "exec" => Word::Runs,
            "__doc__" | "__name__" => Word::Harmless,
            _ if reflection::is_dunder(text) => Word::Special,
            _ => Word::Harmless,
        }
    }
}

/// May the program change what making an instance does, or what a class is derived from, after the class statement?
fn changes_classes(program: &Program) -> bool {
    // It adds methods to the classes that it is given.
    if program.modules.iter().any(|m| m.name == "dataclasses") {
        return true;
    }
    let word = |c: &Const| match c {
        // None of the words is shorter.
        Const::Str(points) if points.len() > 3 => Word::of(&c.text()),
        _ => Word::Harmless,
    };
    let words: Vec<Word> = program.consts.iter().map(word).collect();
    let word = |c: &ConstId| words[c.0 as usize];
    program.funcs.iter().any(|func| {
        func.blocks.iter().flat_map(|b| &b.insts).any(|i| match &func.insts[i.index()].op {
            Op::SetAttr { name, .. } | Op::DelAttr { name, .. } => {
                matches!(word(name), Word::Stores | Word::Special)
            }
            Op::GetAttr { name, .. }
            | Op::CallMethod { name, .. }
            | Op::LoadMethod { name, .. }
            | Op::ImportFrom { name, .. } => word(name) == Word::Stores,
            Op::BuiltinGet(name) => matches!(word(name), Word::Names | Word::Runs),
            Op::CallBuiltin { name, args } => match word(name) {
                // By a name that is written out, and harmless.
                Word::Names => match args.get(1).and_then(|&n| def_op(func, n)) {
                    Some(Op::Const(c)) => word(c) != Word::Harmless,
                    _ => true,
                },
                Word::Runs => true,
                _ => false,
            },
            _ => false,
        })
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn tables_are_sorted() {
        assert!(super::BUILTIN.is_sorted_by_key(|c| c.0));
        assert!(super::HOOKS.is_sorted());
        let known = |base: &str| base.is_empty() || super::builtin(base).is_some();
        assert!(super::BUILTIN.iter().all(|c| known(c.1)));
    }
}
