//! Ways in which a class object gets from an instance, or from where the text names it, to code that is not
//! followed.
//!
//! ```text
//! type(x) is C, type(x).__name__     the class is only looked at
//! type(x)(…), x.__class__            any class may be called by whoever gets it
//! ```

use super::classes::{def, text};
use super::facts::looks_at_classes;
use crate::hir::{ConstId, Func, Op, Program, Value};

/// Attributes of a class object that lead to the class itself or its relatives.
pub fn class_method(program: &Program, name: ConstId) -> bool {
    let name = text(program, name);
    name == "mro"
        || name.starts_with("__") && name.ends_with("__") && name != "__init__" && name != "__name__"
}

/// Is there anything that turns an instance into its class?
pub fn gives_out_classes(program: &Program) -> bool {
    for func in program.funcs.iter().filter(|f| !looks_at_classes(program, f)) {
        // Methods of the library's classes are called on instances of those.
        let library = program.modules[func.module.index()].is_stdlib
            && func.sig.names.first().is_some_and(|n| n == "self");
        let own = |v: Value| library && func.blocks[func.entry.index()].params.first() == Some(&v);
        // Categories of warnings are classes that inherit from a builtin one.
        let warnings = program.modules[func.module.index()].name == "warnings"
            && program.modules[func.module.index()].is_stdlib;
        let plain = |v: Value| matches!(def(func, v), Some(Op::Const(_)));
        // The cell `__class__` is for `super()`.
        let class_cell = func.free_names.iter().position(|n| n == "__class__");
        for inst in &func.insts {
            match &inst.op {
                Op::CallBuiltin { name, args }
                    if text(program, *name) == "type"
                        && !(args.len() == 1 && (warnings || own(args[0]) || plain(args[0])))
                        && !inst.result.is_some_and(|r| only_for_names(program, func, r)) =>
                {
                    return true;
                }
                Op::GetAttr { name, obj }
                    if text(program, *name) == "__class__"
                        && !(warnings || own(*obj))
                        && !inst.result.is_some_and(|r| only_for_names(program, func, r)) =>
                {
                    return true;
                }
                Op::CallMethod { name, .. } | Op::LoadMethod { name, .. }
                    if text(program, *name) == "__class__" =>
                {
                    return true;
                }
                Op::GetAttr { name, .. } | Op::CallMethod { name, .. } | Op::LoadMethod { name, .. }
                    if matches!(
                        text(program, *name).as_str(),
                        "__bases__" | "__base__" | "__subclasses__"
                    ) =>
                {
                    return true;
                }
                Op::BuiltinGet(name)
                    if text(program, *name) == "type"
                        && !inst.result.is_some_and(|r| only_tested(program, func, r)) =>
                {
                    return true;
                }
                Op::CallBuiltin { name, args }
                    if text(program, *name) == "getattr" && !plain_name(program, func, args) =>
                {
                    return true
                }
                Op::ClosureGet(n)
                    if Some(*n as usize) == class_cell
                        && !inst.result.is_none_or(|r| only_for_super(program, func, r)) =>
                {
                    return true;
                }
                _ => {}
            }
        }
    }
    false
}

/// Does `getattr` ask for an attribute that is no way to a class?
fn plain_name(program: &Program, func: &Func, args: &[Value]) -> bool {
    match args.get(1).and_then(|&n| def(func, n)) {
        Some(Op::Const(c)) => {
            let name = text(program, *c);
            !class_method(program, *c) && name != "__init__"
        }
        _ => false,
    }
}

/// Is the class only compared by identity, asked for its name, or a source of class attributes?
pub fn only_for_names(program: &Program, func: &Func, class: Value) -> bool {
    uses_are(func, class, |_, op| match op {
        Op::Is(..) => true,
        Op::GetAttr { name, .. } | Op::LoadMethod { name, .. } => !class_method(program, *name),
        Op::CallMethod { name, args, .. } => !class_method(program, *name) && !args.contains(&class),
        // Its text; its metaclass alone sees it.
        Op::FormatValue { .. } => true,
        Op::CallBuiltin { name, args } => {
            args.len() == 1 && matches!(text(program, *name).as_str(), "str" | "repr" | "print")
        }
        _ => false,
    })
}

/// Is a builtin class only what others are compared with: the second argument of `isinstance`, or
/// `is` with it?
pub fn only_tested(program: &Program, func: &Func, class: Value) -> bool {
    uses_are(func, class, |_, op| match op {
        Op::Is(..) => true,
        Op::CallBuiltin { name, args } => {
            args.len() == 2
                && args[0] != class
                && matches!(text(program, *name).as_str(), "isinstance" | "issubclass")
        }
        _ => false,
    })
}

/// Does the cell serve as the first argument of `super` alone?
fn only_for_super(program: &Program, func: &Func, cell: Value) -> bool {
    let mut chain = vec![cell];
    let mut next = 0;
    while let Some(&v) = chain.get(next) {
        next += 1;
        let only = uses_are(func, v, |result, op| match op {
            Op::CellGet(_) | Op::CheckFree { .. } => {
                chain.extend(result);
                true
            }
            Op::CallBuiltin { name, args } => args.first() == Some(&v) && text(program, *name) == "super",
            _ => false,
        });
        if !only {
            return false;
        }
    }
    true
}

/// Do all uses of a value pass the test, which is given the operations and their results? What
/// goes to another block does not.
pub fn uses_are(func: &Func, v: Value, mut test: impl FnMut(Option<Value>, &Op) -> bool) -> bool {
    let mut ok = true;
    for block in &func.blocks {
        for &i in &block.insts {
            let inst = &func.insts[i.index()];
            let mut used = false;
            inst.op.visit_operands(|o| used |= o == v);
            ok &= !used || test(inst.result, &inst.op);
        }
        block.term.visit_operands(|o| ok &= o != v);
        block.unwind.iter().flat_map(|e| &e.args).for_each(|&o| ok &= o != v);
    }
    ok
}
