//! Classes of the program that are what their text says: made once, at module level, by a body that
//! only defines names, from bases that are such classes, without hooks into creation or attribute
//! access. Their methods are known by name, their instances are exact.
//!
//! ```text
//! class P:                         P: base object; get → f3; attribute x from `self.x = …`
//!     def __init__(self, x): …     P(1): an exact instance of P, f2 called with (instance, 1)
//!     def get(self): …             p.get(): f3, if nothing anywhere stores an attribute `get`
//! ```
//! A class *escapes* when its object is used for anything but calls, bases, `isinstance` and
//! attribute access: then it may be called with anything, and have subclasses unseen.

use super::facts::{imported_global, Facts};
use super::leaks::{class_method, gives_out_classes, only_for_names, only_tested};
use crate::analysis::cfg::Cfg;
use crate::base::reflection;
use crate::hir::{Const, ConstId, Def, Func, FuncId, FuncKind, Inst, Op, Program, Value};

/// Names in a class body that make instances behave in ways that are not followed.
const HOOKS: &[&str] = &[
    "__class__",
    "__class_getitem__",
    "__delattr__",
    "__delete__",
    "__get__",
    "__getattr__",
    "__getattribute__",
    "__init_subclass__",
    "__new__",
    "__set__",
    "__set_name__",
    "__setattr__",
];

/// What a name of a class is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Attr {
    /// A function with nothing around it.
    Method(FuncId),
    /// A constant of a builtin type.
    Plain(ConstId),
    /// `property` around a function, the getter alone.
    Property(FuncId),
    Other,
    /// Something that may hand the class on: a class method, an unknown decorator.
    Custom,
}

/// One known class.
#[derive(Clone, Debug)]
pub struct Class {
    pub base: Option<u32>,
    pub attrs: Vec<(ConstId, Attr)>,
    /// The names of `__slots__` in the order of the slots, where instances have nothing else.
    pub slots: Option<Vec<ConstId>>,
    /// It may be called, and subclassed, by unknown code.
    pub escaped: bool,
    /// Where it is made.
    pub made: (FuncId, Inst),
}

/// All known classes.
#[derive(Default)]
pub struct Classes {
    pub list: Vec<Class>,
    /// The class that a global holds.
    pub of_global: Vec<Option<u32>>,
    /// Methods by name: function, class.
    pub methods: Vec<Vec<(FuncId, u32)>>,
    /// Getters of properties by name: function, class.
    pub properties: Vec<Vec<(FuncId, u32)>>,
    /// The class that a function is a method of.
    pub owner: Vec<Option<u32>>,
    /// Constant defaults of methods.
    pub defaults: Vec<Option<Vec<ConstId>>>,
    /// Of each class: itself and its subclasses.
    pub cones: Vec<Vec<u32>>,
    /// No unknown class can be a subclass of a known one.
    pub closed: bool,
    /// Methods that unknown code may call on instances.
    pub open: Vec<bool>,
    /// Globals that always hold something made by a class statement.
    pub class_like: Vec<bool>,
}

impl Classes {
    /// Looks a name up along the bases.
    pub fn resolve(&self, class: u32, name: ConstId) -> Option<Attr> {
        let mut at = Some(class);
        while let Some(c) = at {
            let class = &self.list[c as usize];
            if let Some((_, attr)) = class.attrs.iter().find(|(n, _)| *n == name) {
                return Some(*attr);
            }
            at = class.base;
        }
        None
    }
    /// The constants that a name is in the class and its bases, which are looked at once it is deleted;
    /// `None` = it is something else somewhere.
    pub fn constants(&self, class: u32, name: ConstId) -> Option<Vec<ConstId>> {
        let mut out = Vec::new();
        let mut at = Some(class);
        while let Some(c) = at {
            let class = &self.list[c as usize];
            match class.attrs.iter().find(|(n, _)| *n == name) {
                Some((_, Attr::Plain(value))) => out.push(*value),
                Some(_) => return None,
                None => {}
            }
            at = class.base;
        }
        Some(out)
    }
}

pub fn def(func: &Func, v: Value) -> Option<&Op> {
    match func.values[v.index()].def {
        Def::Inst(i) => Some(&func.insts[i.index()].op),
        Def::Param(..) => None,
    }
}

pub fn text(program: &Program, id: ConstId) -> String {
    program.consts[id.0 as usize].text()
}

/// Finds the known classes; methods of other classes escape in `facts`.
pub fn find(program: &Program, facts: &mut Facts) -> Classes {
    let mut classes = Classes {
        of_global: vec![None; facts.private.len()],
        methods: vec![Vec::new(); program.consts.len()],
        properties: vec![Vec::new(); program.consts.len()],
        owner: vec![None; program.funcs.len()],
        defaults: vec![None; program.funcs.len()],
        open: vec![false; program.funcs.len()],
        ..Classes::default()
    };
    if !facts.reflection {
        // Until no module finds one more: bases may come from modules listed later.
        let computed = computed(program, facts);
        let mut found = usize::MAX;
        while std::mem::replace(&mut found, classes.of_global.iter().flatten().count())
            != classes.of_global.iter().flatten().count()
        {
            for body in program.modules.iter().filter_map(|m| m.body) {
                of_module(program, facts, &mut classes, body, &computed);
            }
        }
        uses(program, facts, &mut classes);
    }
    methods(program, facts, &mut classes);
    classes
}

/// Globals whose attributes are set by computed names: `setattr(C, name, value)`.
fn computed(program: &Program, facts: &Facts) -> Vec<usize> {
    let mut out = Vec::new();
    for func in &program.funcs {
        for inst in &func.insts {
            let Op::CallBuiltin { name, args } = &inst.op else { continue };
            let (Some(&object), Some(&attr)) = (args.first(), args.get(1)) else { continue };
            if text(program, *name) == "setattr" && !matches!(def(func, attr), Some(Op::Const(_))) {
                out.extend(global_of(program, facts, func, object));
            }
        }
    }
    out
}

/// The global that a value is read from, here or by `from m import name`.
pub fn global_of(program: &Program, facts: &Facts, func: &Func, v: Value) -> Option<usize> {
    match def(func, v)? {
        Op::GlobalGet { module, slot, .. } => Some(facts.global(*module, *slot)),
        op => imported_global(program, func, op).map(|(m, slot)| facts.global(m, slot)),
    }
}

/// The classes that a module's body makes.
fn of_module(program: &Program, facts: &Facts, classes: &mut Classes, body: FuncId, computed: &[usize]) {
    let func = &program.funcs[body.index()];
    aliases(program, facts, classes, func);
    if !func.insts.iter().any(|i| matches!(i.op, Op::BuildClass { .. })) {
        return;
    }
    let cfg = Cfg::new(func);
    let loops = super::bound::loops(&cfg);
    for (at, &b) in cfg.rpo.iter().enumerate() {
        if loops[at] {
            continue;
        }
        let insts = &func.blocks[b].insts;
        for (pos, &i) in insts.iter().enumerate() {
            let inst = &func.insts[i.index()];
            let Op::BuildClass { body: made, bases, kwargs: None, .. } = inst.op else { continue };
            // Stored at once, in a global that nothing else binds.
            let Some(&Op::GlobalSet { module, slot, value }) =
                insts.get(pos + 1).map(|i| &func.insts[i.index()].op)
            else {
                continue;
            };
            let g = facts.global(module, slot);
            let single = program.modules[module.index()].globals[slot as usize].stores == 1;
            let fixed = program.modules[module.index()].globals[slot as usize].private;
            if Some(value) != inst.result
                || !single
                || !fixed
                || classes.of_global[g].is_some()
                || computed.contains(&g)
                || uses_of(func, value) != 1
            {
                continue;
            }
            let Some(base) = base_of(program, func, facts, classes, bases) else { continue };
            let Some(&Op::MakeFunction { func: inner, .. }) = def(func, made) else { continue };
            let Some(attrs) = attributes(program, &program.funcs[inner.index()]) else { continue };
            let id = classes.list.len() as u32;
            let slots = slots(program, &program.funcs[inner.index()]).filter(|_| base.is_none());
            classes.of_global[g] = Some(id);
            classes.list.push(Class {
                base,
                attrs,
                slots,
                escaped: !facts.private[g] && !facts.imported[g],
                made: (body, i),
            });
        }
    }
}

/// The global that an instruction binds to what `from m import name` gives, if nothing else binds
/// either: the global in `m`, and this one.
fn alias(program: &Program, facts: &Facts, func: &Func, op: &Op) -> Option<(usize, usize)> {
    let &Op::GlobalSet { module, slot, value } = op else { return None };
    let (m, from) = imported_global(program, func, def(func, value)?)?;
    let only = |m: crate::hir::ModuleId, slot: u32| {
        let global = &program.modules[m.index()].globals[slot as usize];
        global.stores == 1 && global.private
    };
    let known = only(module, slot) && only(m, from) && uses_of(func, value) == 1;
    known.then(|| (facts.global(m, from), facts.global(module, slot)))
}

/// Known classes by the names they have in other modules.
fn aliases(program: &Program, facts: &Facts, classes: &mut Classes, func: &Func) {
    for inst in &func.insts {
        let Some((there, here)) = alias(program, facts, func, &inst.op) else { continue };
        if let Some(class) = classes.of_global[there] {
            classes.of_global[here] = Some(class);
            let reached = !facts.private[here] && !facts.imported[here];
            classes.list[class as usize].escaped |= reached;
        }
    }
}

/// The names of a `__slots__` that is a tuple of plain ones.
fn slots(program: &Program, body: &Func) -> Option<Vec<ConstId>> {
    let mut found = None;
    for inst in &body.insts {
        let Op::NamespaceSet { name, value, .. } = inst.op else { continue };
        if text(program, name) != "__slots__" {
            continue;
        }
        let Some(Op::Const(c)) = def(body, value) else { return None };
        let (Const::Tuple(names), None) = (&program.consts[c.0 as usize], found) else { return None };
        found = Some(names);
    }
    let mut names = found?.clone();
    let plain = |n: &ConstId| {
        matches!(program.consts[n.0 as usize], Const::Str(_)) && !text(program, *n).starts_with("__")
    };
    if !names.iter().all(plain) {
        return None;
    }
    names.sort_by_key(|n| text(program, *n));
    let all = names.len();
    names.dedup();
    (names.len() == all).then_some(names)
}

/// A value of a class body that is no method and no constant.
fn other(program: &Program, name: ConstId, op: Option<&Op>) -> Attr {
    let name = text(program, name);
    if matches!(name.as_str(), "__module__" | "__classcell__" | "__annotations__" | "__slots__") {
        return Attr::Other;
    }
    match op {
        Some(
            Op::Const(_)
            | Op::BuildTuple(_)
            | Op::BuildList(_)
            | Op::BuildDict(_)
            | Op::BuildSet(_)
            | Op::Unary(..)
            | Op::MakeFunction { .. },
        ) => Attr::Other,
        Some(Op::CallBuiltin { name, .. })
            if matches!(text(program, *name).as_str(), "property" | "staticmethod") =>
        {
            Attr::Other
        }
        _ => Attr::Custom,
    }
}

fn uses_of(func: &Func, v: Value) -> u32 {
    let mut uses = 0;
    for block in &func.blocks {
        for &i in &block.insts {
            func.insts[i.index()].op.visit_operands(|o| uses += u32::from(o == v));
        }
        block.term.visit_operands(|o| uses += u32::from(o == v));
        block.unwind.iter().flat_map(|e| &e.args).for_each(|&o| uses += u32::from(o == v));
    }
    uses
}

/// The one base: `Some(None)` for object.
fn base_of(
    program: &Program,
    func: &Func,
    facts: &Facts,
    classes: &Classes,
    bases: Value,
) -> Option<Option<u32>> {
    match def(func, bases)? {
        // `class C:` and `class C():`
        Op::Const(_) => Some(None),
        Op::BuildTuple(items) => match items[..] {
            [base] => match def(func, base)? {
                Op::GlobalGet { module, slot, .. } => {
                    classes.of_global[facts.global(*module, *slot)].map(Some)
                }
                Op::BuiltinGet(name) if text(program, *name) == "object" => Some(None),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}

/// The names that a class body defines, when it does nothing else with its namespace.
fn attributes(program: &Program, body: &Func) -> Option<Vec<(ConstId, Attr)>> {
    let ns = *body.blocks[body.entry.index()].params.first()?;
    let mut attrs: Vec<(ConstId, Attr)> = Vec::new();
    let mut read: Vec<ConstId> = Vec::new();
    for (b, block) in body.blocks.iter().enumerate() {
        for &i in &block.insts {
            match &body.insts[i.index()].op {
                Op::NamespaceSet { ns: n, name, value } if *n == ns && *value != ns => {
                    if HOOKS.contains(&text(program, *name).as_str()) {
                        return None;
                    }
                    let attr = match def(body, *value) {
                        Some(Op::MakeFunction { func, .. }) if uses_of(body, *value) == 1 => {
                            Attr::Method(*func)
                        }
                        Some(Op::Const(c)) if !matches!(program.consts[c.0 as usize], Const::Tuple(_)) => {
                            Attr::Plain(*c)
                        }
                        Some(op) if class_method_of(program, body, op) => Attr::Other,
                        op => match op.and_then(|op| property_of(program, body, op)) {
                            Some(f) if uses_of(body, *value) == 1 => Attr::Property(f),
                            _ => other(program, *name, op),
                        },
                    };
                    // Conditional definitions may be absent, others may be replaced.
                    let attr =
                        if b == body.entry.index() || attr == Attr::Custom { attr } else { Attr::Other };
                    match attrs.iter_mut().find(|(n, _)| n == name) {
                        Some(old) if attr == Attr::Custom => old.1 = attr,
                        Some(old) => old.1 = Attr::Other,
                        None => attrs.push((*name, attr)),
                    }
                }
                Op::ClassNameGet { ns: n, name, .. } if *n == ns => read.push(*name),
                op => {
                    let mut used = false;
                    op.visit_operands(|v| used |= v == ns);
                    if used {
                        return None;
                    }
                }
            }
        }
        let mut used = false;
        block.term.visit_operands(|v| used |= v == ns);
        if used || body.blocks.len() > 1 && block.unwind.is_some() {
            return None;
        }
    }
    let wraps = attrs.iter().any(|(n, _)| matches!(text(program, *n).as_str(), "property" | "classmethod"));
    for (name, attr) in &mut attrs {
        if read.contains(name) && !matches!(attr, Attr::Custom | Attr::Plain(_)) {
            *attr = Attr::Other;
        }
        if wraps && !matches!(attr, Attr::Method(_) | Attr::Plain(_)) {
            *attr = Attr::Custom;
        }
    }
    Some(attrs)
}

/// The getter, if the operation makes a property of a function with nothing around it. In a class body the
/// builtin's name is looked up there first.
pub fn property_of(program: &Program, body: &Func, op: &Op) -> Option<FuncId> {
    let getter = wrapped(program, body, op, "property")?;
    let made = &program.funcs[getter.index()];
    let simple = made.kind == FuncKind::Function && made.sig.is_simple() && made.sig.slots() == 1;
    simple.then_some(getter)
}

/// Does the operation make a class method of a function that hands its class on to nothing?
fn class_method_of(program: &Program, body: &Func, op: &Op) -> bool {
    let Some(f) = wrapped(program, body, op, "classmethod") else { return false };
    let func = &program.funcs[f.index()];
    let class = func.blocks[func.entry.index()].params.first().copied();
    let generic = func.sig.positional == 0 || func.kind != FuncKind::Function;
    !generic && class.is_some_and(|c| only_for_names(program, func, c))
}

/// The function with nothing around it that the operation passes to a builtin.
fn wrapped(program: &Program, body: &Func, op: &Op, by: &str) -> Option<FuncId> {
    let (name, getter) = match op {
        Op::CallBuiltin { name, args } if args.len() == 1 => (*name, args[0]),
        Op::Call { callee, args, kwnames: None } if args.len() == 1 => match def(body, *callee)? {
            Op::ClassNameGet { name, slot: None, .. } => (*name, args[0]),
            _ => return None,
        },
        _ => return None,
    };
    match def(body, getter)? {
        Op::MakeFunction { func, .. } if uses_of(body, getter) == 1 && text(program, name) == by => {
            Some(*func)
        }
        _ => None,
    }
}

/// The arguments of `f(a, b, **kwargs)`, if `f` is read for this alone and they start with an object.
pub fn listed(func: &Func, callee: Value, args: Value) -> Option<&[Value]> {
    let Some(Op::BuildTuple(items)) = def(func, args) else { return None };
    let only = |inst: &crate::hir::InstData| {
        let mut used = false;
        inst.op.visit_operands(|v| used |= v == callee);
        let fits = match &inst.op {
            Op::CallEx { callee: c, args: a, kwargs } => {
                *c == callee && *a == args && *kwargs != Some(callee)
            }
            Op::KwMerge { dict, mapping, .. } => *dict != callee && *mapping != callee,
            _ => false,
        };
        !used || fits && !items.contains(&callee)
    };
    let mut passed = false;
    for block in &func.blocks {
        block.term.visit_operands(|v| passed |= v == callee);
        block.unwind.iter().flat_map(|e| &e.args).for_each(|&v| passed |= v == callee);
    }
    (!passed && !items.is_empty() && func.insts.iter().all(only)).then_some(&items[..])
}

/// How the class objects are used.
fn uses(program: &Program, facts: &Facts, classes: &mut Classes) {
    let mut escaped = vec![false; classes.list.len()];
    let mut closed = true;
    classes.class_like = class_like(program, facts);
    let class_like = &classes.class_like;
    for func in &program.funcs {
        let class = |v: Value| match def(func, v) {
            Some(Op::GlobalGet { module, slot, .. }) => classes.of_global[facts.global(*module, *slot)],
            Some(op) => imported_global(program, func, op)
                .and_then(|(m, slot)| classes.of_global[facts.global(m, slot)]),
            None => None,
        };
        let mut known_bases: Vec<Value> = Vec::new();
        for inst in &func.insts {
            if let Op::BuildClass { bases, .. } = inst.op {
                known_bases.push(bases);
            }
        }
        let mut escape = |v: Value| {
            if let Some(c) = class(v) {
                escaped[c as usize] = true;
            }
        };
        for block in &func.blocks {
            for (pos, &i) in block.insts.iter().enumerate() {
                let inst = &func.insts[i.index()];
                match &inst.op {
                    Op::Call { args, .. } => args.iter().for_each(|&a| escape(a)),
                    Op::CallBuiltin { name, args }
                        if args.len() == 2 && text(program, *name) == "isinstance" =>
                    {
                        escape(args[0]);
                    }
                    // `super(C, self)` gives attributes of bases.
                    Op::CallBuiltin { name, args } if args.len() == 2 && text(program, *name) == "super" => {
                        escape(args[1]);
                    }
                    Op::Is(..) => {}
                    Op::CallMethod { name, args, .. } => {
                        args.iter().for_each(|&a| escape(a));
                        if class_method(program, *name) {
                            inst.op.visit_operands(&mut escape);
                        }
                    }
                    Op::GetAttr { obj, name } | Op::LoadMethod { obj, name } => {
                        if class_method(program, *name) {
                            escape(*obj);
                        }
                    }
                    Op::SetAttr { value, .. } => escape(*value),
                    op @ Op::GlobalSet { .. } if alias(program, facts, func, op).is_some() => {}
                    // The tuple of bases of a class statement that makes a known class.
                    Op::BuildTuple(_) if inst.result.is_some_and(|r| known_bases.contains(&r)) => {
                        let next = block.insts[pos + 1..].iter().map(|i| &func.insts[i.index()]).find(
                            |i| matches!(i.op, Op::BuildClass { bases, .. } if Some(bases) == inst.result),
                        );
                        let known = next.is_some_and(|i| {
                            i.result.is_some_and(|r| {
                                func.insts.iter().any(|set| {
                                    matches!(set.op, Op::GlobalSet { module, slot, value }
                                        if value == r && classes.of_global[facts.global(module, slot)].is_some())
                                })
                            })
                        });
                        if !known {
                            inst.op.visit_operands(|v| {
                                closed &= match def(func, v) {
                                    Some(Op::BuiltinGet(_)) => true,
                                    Some(Op::GlobalGet { module, slot, .. }) => {
                                        class(v).is_none() && class_like[facts.global(*module, *slot)]
                                    }
                                    _ => false,
                                };
                                escape(v);
                            });
                        }
                    }
                    op => op.visit_operands(&mut escape),
                }
            }
            block.term.visit_operands(&mut escape);
            block.unwind.iter().flat_map(|e| &e.args).for_each(|&v| escape(v));
        }
    }
    // Bases that are not listed in the text.
    let listed =
        |func: &Func, bases: Value| matches!(def(func, bases), Some(Op::BuildTuple(_) | Op::Const(_)));
    for func in &program.funcs {
        let looks = super::facts::looks_at_classes(program, func);
        for inst in &func.insts {
            match &inst.op {
                Op::BuildClass { bases, .. } => closed &= listed(func, *bases),
                Op::CallBuiltin { name, args } if args.len() == 3 => closed &= text(program, *name) != "type",
                Op::BuiltinGet(name) if !looks => {
                    closed &= text(program, *name) != "type"
                        || inst.result.is_some_and(|r| only_tested(program, func, r));
                }
                _ => {}
            }
        }
    }
    classes.closed =
        closed && !program.consts.iter().any(|c| matches!(c, Const::Str(p) if is_text(p, "new_class")));
    // `type(x)` and `__class__` in methods give out the class of any instance; so do class methods.
    // Where creation itself is patched anywhere, no call of a class is followed.
    let patched = |c: &Const| matches!(c, Const::Str(p) if is_text(p, "__init__") || is_text(p, "__new__"));
    let all = gives_out_classes(program)
        || program.consts.iter().zip(&facts.attribute_stores).any(|(c, &stored)| stored && patched(c));
    let leaks: Vec<bool> = classes.list.iter().map(|c| c.attrs.iter().any(|a| a.1 == Attr::Custom)).collect();
    for (c, &escapes) in escaped.iter().enumerate().take(classes.list.len()) {
        classes.list[c].escaped |= escapes || all;
        let mut cone = vec![c as u32];
        for d in c + 1..classes.list.len() {
            // Bases come before the classes made from them.
            if classes.list[d].base.is_some_and(|b| cone.contains(&b)) {
                cone.push(d as u32);
            }
        }
        classes.cones.push(cone);
    }
    for (_, cone) in leaks.iter().zip(&classes.cones).filter(|(leaks, _)| **leaks) {
        cone.iter().for_each(|&d| classes.list[d as usize].escaped = true);
    }
}

fn is_text(points: &[u32], text: &str) -> bool {
    points.len() == text.len() && points.iter().copied().eq(text.chars().map(u32::from))
}

/// Globals that hold something made by a class statement of their own, or imported from where it
/// is no known class, for ever.
fn class_like(program: &Program, facts: &Facts) -> Vec<bool> {
    let mut out = vec![false; facts.private.len()];
    let mut found = usize::MAX;
    while std::mem::replace(&mut found, out.iter().filter(|&&c| c).count())
        != out.iter().filter(|&&c| c).count()
    {
        for func in &program.funcs {
            for inst in &func.insts {
                let Op::GlobalSet { module, slot, value } = inst.op else { continue };
                let global = &program.modules[module.index()].globals[slot as usize];
                let made = match def(func, value) {
                    Some(Op::BuildClass { .. }) => true,
                    Some(Op::ImportFrom { module, .. }) => {
                        let native = matches!(def(func, *module),
                            Some(Op::ImportModule(m)) if program.modules[m.index()].body.is_none());
                        native || alias(program, facts, func, &inst.op).is_some_and(|(there, _)| out[there])
                    }
                    _ => false,
                };
                out[facts.global(module, slot)] |= made && global.stores == 1 && global.private;
            }
        }
    }
    out
}

/// Which methods are read other than to be called at once: `C.m` of a known class is one method,
/// otherwise all of the name.
fn load_methods(program: &Program, facts: &mut Facts, classes: &Classes) {
    let blocks = program.funcs.iter().flat_map(|func| func.blocks.iter().map(move |block| (func, block)));
    for (this, (func, block)) in (0..).zip(blocks) {
        for inst in block.insts.iter().map(|i| &func.insts[i.index()]) {
            let Op::GetAttr { obj, name } = inst.op else { continue };
            let class = global_of(program, facts, func, obj).and_then(|g| classes.of_global[g]);
            let called = |r: Value| {
                func.insts.iter().any(|i| match i.op {
                    Op::CallEx { callee, args, .. } => callee == r && listed(func, callee, args).is_some(),
                    _ => false,
                })
            };
            match class.map(|c| classes.resolve(c, name)) {
                Some(Some(Attr::Method(f))) if inst.result.is_some_and(called) => {
                    facts.callers[f.index()].push(this);
                }
                Some(Some(Attr::Method(f) | Attr::Property(f))) => facts.escaped[f.index()] = true,
                Some(None) => {}
                _ => facts.attribute_loads[name.0 as usize] = true,
            }
        }
    }
}

/// Indexes the methods; functions in class bodies that are no known methods escape.
fn methods(program: &Program, facts: &mut Facts, classes: &mut Classes) {
    load_methods(program, facts, classes);
    for c in 0..classes.list.len() {
        for (name, attr) in classes.list[c].attrs.clone() {
            if let Attr::Method(f) = attr {
                classes.owner[f.index()] = Some(c as u32);
                classes.methods[name.0 as usize].push((f, c as u32));
                let text = text(program, name);
                let followed =
                    text == "__init__" || super::operators::is_arithmetic(&text) && !facts.native_arithmetic;
                classes.open[f.index()] = !followed && reflection::is_called_by_runtime(&text);
                let unknown =
                    facts.attribute_loads[name.0 as usize] || text == "__init__" && classes.list[c].escaped;
                // Subclasses that escape inherit `__init__`.
                let inherited = text == "__init__"
                    && classes.cones[c].iter().any(|&d| {
                        classes.list[d as usize].escaped && classes.resolve(d, name) == Some(Attr::Method(f))
                    });
                if unknown || inherited || program.funcs[f.index()].kind != FuncKind::Function {
                    classes.open[f.index()] = true;
                }
                if facts.attribute_loads[name.0 as usize] {
                    facts.escaped[f.index()] = true;
                }
            }
            // Whatever reads attributes calls it, with an instance.
            if let Attr::Property(f) = attr {
                classes.owner[f.index()] = Some(c as u32);
                classes.open[f.index()] = true;
                classes.properties[name.0 as usize].push((f, c as u32));
            }
        }
    }
    // A function that a class body defines without being a method of a known class.
    for func in program.funcs.iter().filter(|f| f.kind == FuncKind::Class) {
        for inst in &func.insts {
            if let Some(getter) = property_of(program, func, &inst.op) {
                if classes.owner[getter.index()].is_none() {
                    facts.escaped[getter.index()] = true;
                }
            }
            if let Op::NamespaceSet { value, .. } = inst.op {
                if let Some(Op::MakeFunction { func: made, defaults, .. }) = def(func, value) {
                    if let Some(Op::Const(c)) = defaults.and_then(|d| def(func, d)) {
                        if let Const::Tuple(items) = &program.consts[c.0 as usize] {
                            classes.defaults[made.index()] = Some(items.clone());
                        }
                    }
                    if classes.owner[made.index()].is_none() {
                        facts.escaped[made.index()] = true;
                    }
                }
            }
        }
    }
}
