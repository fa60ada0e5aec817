//! Is `dataclass` of the library used for nothing but to decorate class statements? It sets
//! attributes of the class it is given, and the methods that it adds set those of instances, by
//! names that the text does not hold. A class made by a decorated statement is no known class, so
//! that nothing is lost.
//!
//! ```text
//! @dataclass                      the class statement's result goes to `dataclass`: fine
//! class Point: x: int
//! dataclass(Known)                Known is any class: its methods may change
//! Point.__init__(other, 1)        sets attributes of whatever `other` is
//! ```
//! Only the name counts: other things called `dataclass` are taken for it.

use super::classes::{def, text};
use super::leaks::uses_are;
use crate::hir::{ConstId, Func, ModuleId, Op, Program, Value};

const NAME: &str = "dataclass";

/// Is there a use of the name, or of the methods that it adds, that may concern known classes?
pub fn elsewhere(program: &Program, func: &Func) -> bool {
    let is = |name: ConstId, word: &str| text(program, name) == word;
    func.insts.iter().any(|inst| match &inst.op {
        Op::GlobalGet { module, slot, .. } => {
            program.modules[module.index()].globals[*slot as usize].name == NAME
                && inst.result.is_some_and(|r| !only_decorates(program, func, r))
        }
        Op::ClassNameGet { name, .. } | Op::GetAttr { name, .. } | Op::ImportFrom { name, .. }
            if is(*name, NAME) =>
        {
            inst.result.is_some_and(|r| !only_decorates(program, func, r))
        }
        Op::CallMethod { name, args, kwnames, .. } if is(*name, NAME) => {
            !decorates(program, func, inst.result, args, *kwnames)
        }
        Op::LoadMethod { name, .. } => is(*name, NAME) || is(*name, "__init__"),
        Op::GetAttr { name, obj } | Op::CallMethod { name, obj, .. } if is(*name, "__init__") => {
            !made_plainly(program, func, *obj)
        }
        Op::CallBuiltin { args, .. } => args
            .iter()
            .any(|&a| matches!(def(func, a), Some(Op::Const(c)) if is(*c, NAME) || is(*c, "__init__"))),
        _ => false,
    })
}

/// Does a value that may be `dataclass` only decorate?
fn only_decorates(program: &Program, func: &Func, v: Value) -> bool {
    uses_are(func, v, |result, op| match op {
        Op::Call { callee, args, kwnames } if *callee == v && !args.contains(&v) => {
            decorates(program, func, result, args, *kwnames)
        }
        Op::GlobalSet { module, slot, .. } => {
            program.modules[module.index()].globals[*slot as usize].name == NAME
        }
        _ => false,
    })
}

/// Does a call of `dataclass` give a class made by a statement, or what is called with one?
fn decorates(
    program: &Program,
    func: &Func,
    result: Option<Value>,
    args: &[Value],
    kwnames: Option<ConstId>,
) -> bool {
    let named = kwnames.map_or(0, |k| match &program.consts[k.0 as usize] {
        crate::hir::Const::Tuple(names) => names.len(),
        _ => args.len(),
    });
    match args[..args.len() - named] {
        [] => result.is_none_or(|maker| {
            uses_are(func, maker, |_, op| {
                matches!(op, Op::Call { callee, args, kwnames: None } if *callee == maker
                    && matches!(args[..], [class] if is_statement(func, class)))
            })
        }),
        [class] => is_statement(func, class),
        _ => false,
    }
}

/// Is the value made by a class statement, and used once?
fn is_statement(func: &Func, v: Value) -> bool {
    let mut uses = 0;
    let once = uses_are(func, v, |_, _| {
        uses += 1;
        true
    });
    once && uses == 1 && matches!(def(func, v), Some(Op::BuildClass { .. }))
}

/// `super()`, a builtin class, or a class that nothing decorates?
fn made_plainly(program: &Program, func: &Func, v: Value) -> bool {
    match def(func, v) {
        Some(Op::CallBuiltin { name, .. }) => text(program, *name) == "super",
        Some(Op::BuiltinGet(_)) => true,
        Some(Op::GlobalGet { module, slot, .. }) => is_plain_class(program, *module, *slot),
        _ => false,
    }
}

fn is_plain_class(program: &Program, of: ModuleId, at: u32) -> bool {
    let mut stores =
        program.funcs.iter().flat_map(|f| f.insts.iter().map(move |i| (f, &i.op))).filter_map(|(f, op)| {
            match op {
                Op::GlobalSet { module, slot, value } if *module == of && *slot == at => def(f, *value),
                _ => None,
            }
        });
    program.modules[of.index()].globals[at as usize].private
        && stores.all(|op| matches!(op, Op::BuildClass { .. }))
}
