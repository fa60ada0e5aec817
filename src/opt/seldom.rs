//! Functions that run about once: their code outside loops is made small instead of fast, as that
//! of module bodies is.
//!
//! A function runs often when some function names it in a loop, or in straight code of a function
//! that runs often, or other than to call it, or when it is on a cycle of such mentions. Calls are
//! matched by name alone: `x.f()` reaches every function called f. Special methods run often,
//! `__init__` as its class is named. What nothing names runs often if it is the user's own, whose assembly
//! is asked for to be read.
//!
//! Source: static call-graph frequencies, Wu and Larus, "Static Branch Frequency and Program
//! Profile Analysis" (MICRO 1994), here with the two frequencies once and often.

use crate::analysis::cfg::Loops;
use crate::base::hash::Map;
use crate::base::options::Options;
use crate::base::reflection;
use crate::hir::{Frequency, Func, FuncId, FuncKind, Op, Program, Term};
use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};

/// Special methods that run when a class or an instance is made.
const MAKERS: [&str; 5] = ["__init__", "__new__", "__init_subclass__", "__set_name__", "__prepare__"];
/// Modules of the library that work when classes are made, or print something.
const SETTING_UP: [&str; 12] = [
    "_enum_body",
    "_enum_flag",
    "_enum_type",
    "_strptime",
    "_structseq",
    "_typing_core",
    "_typing_records",
    "numbers",
    "pprint",
    "traceback",
    "typing",
    "warnings",
];
/// Special methods of the library's classes that work when classes are made, print, copy or pickle.
const SETTING_UP_METHODS: [&str; 20] = [
    "__class_getitem__",
    "__copy__",
    "__deepcopy__",
    "__dir__",
    "__format__",
    "__getnewargs__",
    "__getstate__",
    "__init_subclass__",
    "__mro_entries__",
    "__prepare__",
    "__reduce__",
    "__reduce_ex__",
    "__repr__",
    "__set_name__",
    "__setstate__",
    "__subclasscheck__",
    "__subclasshook__",
    "getstate",
    "seed",
    "setstate",
];
/// Functions of other modules that do, or that tell what is wrong with a call, though functions
/// that may run often name them.
const SETTING_UP_FUNCTIONS: [(&str, &[&str]); 7] = [
    ("_typing_core", &["_Alias.__eq__", "_Alias.__getitem__", "_CollectionAlias.__getitem__"]),
    ("abc", &["_abstract_names", "_is_virtual_subclass"]),
    ("collections", &["_make_new", "_valid_fields", "namedtuple"]),
    ("collections.abc", &["_CallableAlias.__eq__", "_CallableAlias.__getitem__", "_has_methods"]),
    (
        "dataclasses",
        &[
            "Field.__init__",
            "_annotation_text",
            "_call_error",
            "_eq_method",
            "_frozen_methods",
            "_hash_method",
            "_init_method",
            "_is_classvar",
            "_is_initvar",
            "_is_kw_only",
            "_make_field",
            "_order_methods",
            "_process",
            "_repr_method",
            "_signature_text",
            "_with_slots",
        ],
    ),
    (
        "fractions",
        &[
            "Fraction.__round__",
            "Fraction.__rpow__",
            "Fraction.from_decimal",
            "Fraction.from_float",
            "_digits",
            "_operators",
            "_parse",
        ],
    ),
    ("time", &["_fields"]),
];

pub fn run(program: &mut Program, _: &Options) {
    let mentions: Vec<Mentions> = program.funcs.iter().map(|f| Mentions::of(f, program)).collect();
    let frequency = frequencies(program, &mentions);
    for (n, func) in program.funcs.iter_mut().enumerate() {
        if func.measured {
            continue;
        }
        let module = &program.modules[func.module.index()];
        let own = !module.is_stdlib;
        func.frequency = match frequency[n] {
            _ if !own && (sets_up(&module.name, func) || only_raises(func)) => Frequency::Never,
            _ if !own && SETTING_UP.contains(&module.name.as_str()) => {
                match reflection::is_dunder(&func.name) {
                    true => Frequency::Once,
                    false => Frequency::Never,
                }
            }
            Frequency::Never if own => Frequency::Often,
            found => found.min(Frequency::of_kind(func.kind)),
        };
    }
}

fn sets_up(module: &str, func: &Func) -> bool {
    let listed = |functions: &[&str]| functions.contains(&&*func.qualname);
    SETTING_UP_METHODS.binary_search(&&*func.name).is_ok()
        || SETTING_UP_FUNCTIONS.iter().any(|(of, functions)| *of == module && listed(functions))
}

/// Does the function return nothing but exceptions?
fn only_raises(func: &Func) -> bool {
    func.kind == FuncKind::Function && !func.blocks.iter().any(|b| matches!(b.term, Term::Return(_)))
}

/// What a function mentions, and whether in a way that makes it run often.
#[derive(Default)]
struct Mentions {
    names: Map<String, bool>,
    funcs: Map<FuncId, bool>,
}

impl Mentions {
    fn of(func: &Func, program: &Program) -> Mentions {
        let mut out = Mentions::default();
        let loops = Loops::new(func);
        let called = only_called(func);
        // Functions made in a function are called from where it passes them.
        let body = matches!(func.kind, FuncKind::Module | FuncKind::Class);
        let stored = if body { only_stored(func) } else { Vec::new() };
        for (b, block) in func.blocks.iter().enumerate() {
            let often = loops.inside[b];
            for &i in &block.insts {
                let inst = &func.insts[i.index()];
                let value = inst.result.is_some_and(|r| !called[r.index()]);
                let text = |c: crate::hir::ConstId| program.consts[c.0 as usize].text();
                match &inst.op {
                    Op::GlobalGet { module, slot, .. } | Op::GlobalBound { module, slot, .. } => {
                        let name = &program.modules[module.index()].globals[*slot as usize].name;
                        out.name(name.clone(), often || value);
                    }
                    Op::BuiltinGet(name) | Op::ClassNameGet { name, .. } | Op::CallBuiltin { name, .. } => {
                        out.name(text(*name), often || value)
                    }
                    Op::GetAttr { name, .. } | Op::ImportFrom { name, .. } => out.name(text(*name), true),
                    Op::CallMethod { name, .. } | Op::LoadMethod { name, .. } => out.name(text(*name), often),
                    Op::CallDirect { func, .. } => out.func(*func, often),
                    Op::CallTagged { cases, .. } => cases.iter().for_each(|c| out.func(c.func, often)),
                    Op::MakeFunction { func: made, .. } => {
                        let class = program.funcs[made.index()].kind == FuncKind::Class;
                        let stored = body && inst.result.is_some_and(|r| stored[r.index()]);
                        if class || !stored {
                            out.func(*made, often || !class && value);
                        }
                    }
                    _ => {}
                }
            }
        }
        out
    }
    fn name(&mut self, name: String, often: bool) {
        *self.names.entry(name).or_insert(false) |= often;
    }
    fn func(&mut self, func: FuncId, often: bool) {
        *self.funcs.entry(func).or_insert(false) |= often;
    }
}

/// Values with no use but to be called.
fn only_called(func: &Func) -> Vec<bool> {
    let mut out = vec![true; func.values.len()];
    for block in &func.blocks {
        for &i in &block.insts {
            match &func.insts[i.index()].op {
                Op::Call { args, .. } | Op::CallDirect { args, .. } => {
                    args.iter().for_each(|a| out[a.index()] = false)
                }
                op => op.visit_operands(|v| out[v.index()] = false),
            }
        }
        block.term.visit_operands(|v| out[v.index()] = false);
        block.unwind.iter().flat_map(|u| &u.args).for_each(|v| out[v.index()] = false);
    }
    out
}

/// Values with no use but to be bound to names of the module or class.
fn only_stored(func: &Func) -> Vec<bool> {
    let mut out = vec![true; func.values.len()];
    for block in &func.blocks {
        for &i in &block.insts {
            let op = &func.insts[i.index()].op;
            if !matches!(op, Op::GlobalSet { .. } | Op::NamespaceSet { .. }) {
                op.visit_operands(|v| out[v.index()] = false);
            }
        }
        block.term.visit_operands(|v| out[v.index()] = false);
    }
    out
}

/// How often each function runs.
fn frequencies(program: &Program, mentions: &[Mentions]) -> Vec<Frequency> {
    let targets = targets(program, mentions);
    let mut out = vec![Frequency::Never; program.funcs.len()];
    let mut work: Vec<usize> = Vec::new();
    let raise = |f: usize, to: Frequency, out: &mut Vec<Frequency>, work: &mut Vec<usize>| {
        if out[f] < to {
            out[f] = to;
            work.push(f);
        }
    };
    for module in &program.modules {
        if let Some(body) = module.body {
            raise(body.index(), Frequency::Once, &mut out, &mut work);
        }
    }
    let special =
        |f: &Func| f.name.starts_with("__") && f.name.ends_with("__") && !MAKERS.contains(&&*f.name);
    let set_up = |f: &Func| {
        let module = &program.modules[f.module.index()];
        module.is_stdlib && sets_up(&module.name, f)
    };
    for (f, func) in program.funcs.iter().enumerate() {
        if special(func) && !set_up(func) {
            raise(f, Frequency::Often, &mut out, &mut work);
        }
    }
    let mut graph = DiGraph::<(), ()>::with_capacity(targets.len(), targets.len());
    for _ in &targets {
        graph.add_node(());
    }
    for (f, list) in targets.iter().enumerate() {
        for (t, _) in list {
            graph.add_edge(NodeIndex::new(f), NodeIndex::new(*t), ());
        }
    }
    let mut cyclic = vec![false; targets.len()];
    for component in tarjan_scc(&graph) {
        let cycle = component.len() > 1 || graph.contains_edge(component[0], component[0]);
        component.iter().for_each(|n| cyclic[n.index()] = cycle);
    }
    while let Some(f) = work.pop() {
        for &(t, often) in &targets[f] {
            let often = often || cyclic[t] || out[f] == Frequency::Often;
            let to = if often { Frequency::Often } else { Frequency::Once };
            raise(t, to, &mut out, &mut work);
        }
    }
    out
}

/// The functions that each function's mentions may mean.
fn targets(program: &Program, mentions: &[Mentions]) -> Vec<Vec<(usize, bool)>> {
    let mut named: Map<&str, Vec<usize>> = Map::default();
    for (f, func) in program.funcs.iter().enumerate() {
        if matches!(func.kind, FuncKind::Module | FuncKind::Class) {
            continue;
        }
        named.entry(&func.name).or_default().push(f);
        // A class is called to make an instance.
        if MAKERS.contains(&&*func.name) {
            if let Some(class) = func.qualname.rsplit('.').nth(1) {
                named.entry(class).or_default().push(f);
            }
        }
    }
    mentions
        .iter()
        .map(|m| {
            let mut list: Vec<(usize, bool)> = m.funcs.iter().map(|(f, often)| (f.index(), *often)).collect();
            for (name, often) in &m.names {
                list.extend(named.get(&**name).into_iter().flatten().map(|f| (*f, *often)));
            }
            list.sort_unstable();
            list
        })
        .collect()
}
