//! Classes, methods and attributes in the fixpoint.

use super::classes::{global_of, Attr};
use super::facts::is_word;
use super::ops::def_op;
use super::solve::Solver;
use super::value::*;
use crate::hir::{Const, ConstId, Func, FuncId, FuncKind, Op, Value};

/// Arguments by keyword.
#[derive(Clone, Copy)]
pub enum Named<'a> {
    Known(&'a [(ConstId, Val)]),
    /// Of names that are not known, each of them this value.
    Any(Val),
}
pub const NO_NAMES: Named<'static> = Named::Known(&[]);

/// What a parameter gets in a direct call.
#[derive(Clone, Copy)]
pub enum Slot {
    /// An argument, by its number.
    Arg(usize),
    Default(ConstId),
}

/// A call through `super()`: of a method, or of one of `object` that does nothing and gives None.
pub struct Super {
    pub this: Value,
    pub method: Result<FuncId, ConstId>,
}

impl Solver<'_> {
    /// An exact instance of a class.
    pub fn instance(&mut self, class: u32) -> Val {
        Val { set: self.heap.class_set(vec![class]), ..Val::of(kind::INST) }
    }
    /// What `self` of a method of the class may be, when it is found through an instance.
    pub fn self_val(&mut self, class: u32) -> Val {
        let cone = self.classes.cones[class as usize].clone();
        let other = if self.classes.closed { 0 } else { kind::OTHER };
        Val { set: self.heap.class_set(cone), ..Val::of(kind::INST | other) }
    }
    /// The classes of a receiver that is surely an instance of known ones.
    pub fn receiver(&self, o: Val) -> Option<Vec<u32>> {
        if o.bits & !(kind::NONE | kind::UNSET) != kind::INST {
            return None;
        }
        self.heap.classes(o.set).filter(|c| !c.is_empty()).map(<[u32]>::to_vec)
    }

    /// The class that a call makes an instance of.
    pub fn class_of(&self, func: &Func, callee: Value) -> Option<u32> {
        let patched = |name: Option<ConstId>| name.is_some_and(|n| self.facts.attribute_stores[n.0 as usize]);
        if patched(self.init_name) || patched(self.new_name) {
            return None;
        }
        self.classes.of_global[global_of(self.program, &self.facts, func, callee)?]
    }
    /// The function that `C.name(…)` calls, where `C` is a known class.
    pub fn class_target(&self, func: &Func, obj: Value, name: ConstId) -> Option<FuncId> {
        if self.facts.attribute_stores[name.0 as usize] {
            return None;
        }
        let class = self.classes.of_global[global_of(self.program, &self.facts, func, obj)?]?;
        match self.classes.resolve(class, name)? {
            Attr::Method(f) => Some(f),
            _ => None,
        }
    }
    /// What `super().name` is in a method of a known class, and the object: the method of the
    /// nearest base that has it, `None` when only `object` may have it.
    pub fn super_target(&mut self, func: &Func, obj: Value, name: ConstId) -> Option<(Option<FuncId>, Val)> {
        let Some(Op::CallBuiltin { name: called, args }) = def_op(func, obj) else { return None };
        let &[class, this] = &args[..] else { return None };
        if self.text(*called) != "super" || self.facts.attribute_stores[name.0 as usize] {
            return None;
        }
        let owner = match global_of(self.program, &self.facts, func, class) {
            // `super(C, self)`
            Some(g) => self.classes.of_global[g]?,
            None => {
                let mut cell = class;
                let n = loop {
                    match def_op(func, cell)? {
                        Op::CheckFree { value, .. } | Op::CellGet(value) => cell = *value,
                        Op::ClosureGet(n) => break *n as usize,
                        _ => return None,
                    }
                };
                func.free_names.get(n).filter(|n| *n == "__class__")?;
                self.classes.owner[self.f]?
            }
        };
        let this = self.get(this);
        let derived = self.receiver(this)?.iter().all(|c| self.classes.cones[owner as usize].contains(c));
        if this.bits != kind::INST || !derived {
            return None;
        }
        match self.classes.list[owner as usize].base.and_then(|b| self.classes.resolve(b, name)) {
            None => Some((None, this)),
            Some(Attr::Method(f)) => Some((Some(f), this)),
            Some(_) => None,
        }
    }
    fn escape_args(&mut self, args: &[Val], named: Named<'_>) {
        args.iter().for_each(|&v| self.heap.escape(v));
        if let Named::Known(named) = named {
            named.iter().for_each(|&(_, v)| self.heap.escape(v));
        }
    }
    /// `super().name(args)`.
    pub fn super_call(&mut self, f: Option<FuncId>, this: Val, args: &[Val], named: Named<'_>) -> Val {
        match f {
            Some(f) => {
                let mut all = vec![this];
                all.extend(args);
                self.call_bound(f, &all, named);
                self.result_of(f)
            }
            // A method of `object`.
            None => {
                self.escape_args(args, named);
                Val::ANY.without(kind::UNSET)
            }
        }
    }
    /// A call of a method through its class.
    pub fn class_call(&mut self, f: FuncId, args: &[Val], named: Named<'_>) -> Val {
        self.call_bound(f, args, named);
        self.result_of(f)
    }
    /// What creating an instance calls: `None` = not known.
    pub fn init_of(&self, class: u32) -> Option<Option<FuncId>> {
        match self.init_name.map(|n| self.classes.resolve(class, n)) {
            None | Some(None) => Some(None),
            Some(Some(Attr::Method(f))) => Some(Some(f)),
            Some(Some(_)) => None,
        }
    }
    /// `C(args)`.
    pub fn create(&mut self, class: u32, args: &[Val], named: Named<'_>) -> Val {
        let Some(init) = self.init_of(class) else {
            self.escape_args(args, named);
            return Val::ANY.without(kind::UNSET);
        };
        let made = self.instance(class);
        if let Some(init) = init {
            let mut all = vec![made];
            all.extend(args);
            self.call_bound(init, &all, named);
        }
        made
    }

    /// Calls a function with positional arguments, `self` first, and named ones.
    pub fn call_bound(&mut self, f: FuncId, args: &[Val], named: Named<'_>) {
        let sig = &self.program.funcs[f.index()].sig;
        let (positional, fixed, slots) =
            (sig.positional as usize, (sig.positional + sig.kwonly) as usize, sig.slots());
        let (posonly, required) = (sig.posonly as usize, positional - sig.defaults as usize);
        if args.len() > positional && !sig.varargs {
            return;
        }
        let mut all: Vec<Option<Val>> = args.iter().take(positional).copied().map(Some).collect();
        all.resize(slots, None);
        // A tuple and a dict of its own; what may be in the dict all its calls have said.
        let mut more = Val::BOTTOM;
        match named {
            Named::Any(val) => more = val,
            Named::Known(named) => {
                for &(name, val) in named {
                    let is = |n: &String| is_word(&self.program.consts[name.0 as usize], n);
                    match sig.names[posonly..fixed].iter().position(is).map(|n| n + posonly) {
                        // Given twice, or unknown: a TypeError.
                        Some(n) if all[n].is_some() => return,
                        Some(n) => all[n] = Some(val),
                        None if sig.varkw => more = self.heap.join(more, val),
                        None => return,
                    }
                }
            }
        }
        for (n, slot) in all.iter_mut().enumerate().take(fixed) {
            if slot.is_some() {
                continue;
            }
            let default = match &self.classes.defaults[f.index()] {
                Some(values) if (required..positional).contains(&n) => values.get(n - required).copied(),
                _ => None,
            };
            let default = match default {
                Some(c) => self.consts[c.0 as usize],
                None => Val::ANY.without(kind::UNSET),
            };
            *slot = Some(match named {
                Named::Known(_) if n < required => return,
                Named::Known(_) => default,
                Named::Any(val) if n < required => val,
                Named::Any(val) => self.heap.join(val, default),
            });
        }
        let mut rest = fixed;
        if sig.varargs {
            args.iter().skip(positional).for_each(|&a| self.heap.escape(a));
            all[rest] = Some(Val::with(kind::TUPLE, ESC));
            rest += 1;
        }
        if sig.varkw {
            let dict = Val::with(kind::DICT, self.keyword_dict(f));
            if more.bits != 0 {
                self.heap.store_key(dict, Val::of(kind::STR));
                self.heap.store(dict, more);
            }
            all[rest] = Some(dict);
        }
        let all: Vec<Val> = all.into_iter().flatten().collect();
        self.call(f, &all);
    }
    /// The node of the dicts that hold what `**kwargs` of a function gets.
    fn keyword_dict(&mut self, f: FuncId) -> u32 {
        if let Some(&node) = self.keyword_dicts.get(&f.0) {
            return node;
        }
        let node = self.heap.node(Val::BOTTOM, Val::BOTTOM, None);
        self.keyword_dicts.insert(f.0, node);
        node
    }

    pub fn result_of(&mut self, f: FuncId) -> Val {
        self.reads_function(f);
        match self.program.funcs[f.index()].kind {
            FuncKind::Function => self.funcs[f.index()].ret,
            FuncKind::Generator => self.generator(f),
            _ => Val::ANY.without(kind::UNSET),
        }
    }

    /// The function that a method call with so many arguments can call directly; must it be made sure first
    /// that the object is not None?
    pub fn direct_target(&mut self, obj: Value, name: ConstId, args: usize) -> Option<(FuncId, bool)> {
        self.one_target(obj, name).filter(|&(f, _)| self.callable(f, args + 1).is_some())
    }
    /// The generator that a method call with so many arguments surely reaches.
    pub fn generator_target(&mut self, obj: Value, name: ConstId, args: usize) -> Option<FuncId> {
        let (f, none) = self.one_target(obj, name)?;
        let func = &self.program.funcs[f.index()];
        let fits = func.sig.is_simple() && func.sig.slots() == args + 1;
        (!none && fits && func.kind == FuncKind::Generator).then_some(f)
    }
    /// The one method that a call surely reaches, and may its object be None?
    pub fn one_target(&mut self, obj: Value, name: ConstId) -> Option<(FuncId, bool)> {
        let o = self.get(obj);
        let none = o.has(kind::NONE);
        if o.bits & !kind::NONE != kind::INST || none && self.is_special(name) {
            return None;
        }
        let targets = self.targets(o, name)?;
        let &(_, f) = targets.first()?;
        let all = self.receiver(o)?.len() == targets.len();
        (all && targets.iter().all(|t| t.1 == f)).then_some((f, none))
    }
    /// What goes into the parameters of a function that can be called without its object, for so many
    /// arguments of which the last have these names.
    pub fn placed(&self, f: FuncId, args: usize, names: &[ConstId]) -> Option<Vec<Slot>> {
        let func = &self.program.funcs[f.index()];
        let sig = &func.sig;
        let object = func.insts.iter().any(|i| matches!(i.op, Op::SelfFunc | Op::ClosureGet(_)));
        let positional = args.checked_sub(names.len())?;
        if func.kind != FuncKind::Function || object || !sig.is_simple() || positional > sig.slots() {
            return None;
        }
        let mut all: Vec<Option<Slot>> = (0..positional).map(|n| Some(Slot::Arg(n))).collect();
        all.resize(sig.slots(), None);
        for (n, name) in names.iter().enumerate() {
            let at = sig.names.iter().position(|n| is_word(&self.program.consts[name.0 as usize], n))?;
            if at < sig.posonly as usize || all[at].replace(Slot::Arg(positional + n)).is_some() {
                return None;
            }
        }
        let first = sig.slots() - sig.defaults as usize;
        let defaults = self.classes.defaults[f.index()].as_ref();
        let fill = |(n, slot): (usize, Option<Slot>)| {
            slot.or_else(|| Some(Slot::Default(*defaults?.get(n.checked_sub(first)?)?)))
        };
        all.into_iter().enumerate().map(fill).collect()
    }
    /// The method that each class of a receiver has, all of them taking so many arguments; and may the receiver
    /// be None?
    pub fn targets_by_class(
        &mut self,
        obj: Value,
        name: ConstId,
        args: usize,
    ) -> Option<(Vec<(u32, FuncId)>, bool)> {
        let o = self.get(obj);
        let none = o.has(kind::NONE);
        if o.bits & !kind::NONE != kind::INST || self.is_special(name) {
            return None;
        }
        let targets = self.targets(o, name)?;
        let all = self.receiver(o)?.len() == targets.len();
        let fits = |f: FuncId| self.callable(f, args + 1).is_some_and(|defaults| defaults.is_empty());
        (all && targets.iter().all(|t| fits(t.1))).then_some((targets, none))
    }
    /// The method that `super().name(…)` surely calls, with its object.
    pub fn direct_super(&mut self, func: &Func, obj: Value, name: ConstId, args: &[Value]) -> Option<Super> {
        let Some(Op::CallBuiltin { args: of, .. }) = def_op(func, obj) else { return None };
        let &[_, this] = &of[..] else { return None };
        let (f, _) = self.super_target(func, obj, name)?;
        match f {
            Some(f) => self.callable(f, args.len() + 1).map(|_| Super { this, method: Ok(f) }),
            // `object.__init__(self)` does nothing.
            None if args.is_empty() && self.init_name == Some(name) => {
                Some(Super { this, method: Err(self.none?) })
            }
            None => None,
        }
    }
    /// The getter of a property that reading an attribute surely calls.
    pub fn direct_getter(&mut self, obj: Value, name: ConstId) -> Option<FuncId> {
        let o = self.get(obj);
        if o.bits != kind::INST
            || self.facts.attribute_stores[name.0 as usize]
            || self.described[name.0 as usize]
        {
            return None;
        }
        let classes = self.receiver(o)?;
        let getter = |c: &u32| match self.classes.resolve(*c, name) {
            Some(Attr::Property(f)) if !self.wild[*c as usize] => Some(f),
            _ => None,
        };
        let first = getter(classes.first()?)?;
        let one = classes.iter().all(|c| getter(c) == Some(first));
        (one && self.callable(first, 1).is_some_and(|d| d.is_empty())).then_some(first)
    }
    /// Can the function be called without its object with so many arguments? The constants of
    /// the missing ones.
    pub fn callable(&self, f: FuncId, args: usize) -> Option<Vec<ConstId>> {
        let func = &self.program.funcs[f.index()];
        let sig = &func.sig;
        let object = func.insts.iter().any(|i| matches!(i.op, Op::SelfFunc | Op::ClosureGet(_)));
        if func.kind != FuncKind::Function || object || !sig.is_simple() || args > sig.slots() {
            return None;
        }
        let missing = sig.slots() - args;
        if missing == 0 {
            return Some(Vec::new());
        }
        let defaults = self.classes.defaults[f.index()].as_ref()?;
        (missing <= defaults.len()).then(|| defaults[defaults.len() - missing..].to_vec())
    }
    /// The `__init__` that creating an instance can call directly with so many arguments, of which the last
    /// have these names, and what its parameters get.
    pub fn direct_init(
        &mut self,
        func: &Func,
        callee: Value,
        args: usize,
        names: &[ConstId],
    ) -> Option<(Option<FuncId>, Vec<Slot>)> {
        let class = self.class_of(func, callee)?;
        if self.finalizers {
            return None;
        }
        match self.init_of(class)? {
            None => (args == 0).then_some((None, Vec::new())),
            Some(f) => {
                // Anything but None is a TypeError.
                if self.funcs[f.index()].ret.bits & !kind::NONE != 0 {
                    return None;
                }
                Some((Some(f), self.placed(f, args + 1, names)?))
            }
        }
    }

    /// The methods that a call on a receiver surely reaches: (class, method).
    pub fn targets(&mut self, o: Val, name: ConstId) -> Option<Vec<(u32, FuncId)>> {
        if self.facts.attribute_stores[name.0 as usize] {
            return None;
        }
        let classes = self.receiver(o)?;
        if classes.iter().any(|&c| self.wild[c as usize]) {
            return None;
        }
        // What has no such attribute raises.
        let absent = !self.is_special(name) && !self.described[name.0 as usize];
        let mut out = Vec::with_capacity(classes.len());
        for c in classes {
            match self.classes.resolve(c, name) {
                Some(Attr::Method(f)) => out.push((c, f)),
                None if absent => {}
                _ => return None,
            }
        }
        Some(out)
    }

    /// `o.name(args)` where `o` is of no builtin type whose methods are known.
    pub fn method_call(&mut self, o: Val, name: ConstId, args: &[Val], named: Named<'_>) -> Val {
        if let Some(targets) = self.targets(o, name) {
            let mut out = Val::BOTTOM;
            for (class, f) in targets {
                let mut all = vec![self.instance(class)];
                all.extend(args);
                self.call_bound(f, &all, named);
                let result = self.result_of(f);
                out = self.heap.join(out, result);
            }
            return out;
        }
        if only_none(o) && !self.is_special(name) {
            return Val::BOTTOM;
        }
        let known = self.field_call(o, name, args, named).or_else(|| self.keyed_sort(o, name, args, named));
        if let Some(result) = known {
            return result;
        }
        self.heap.escape(o);
        self.escape_args(args, named);
        let named = match named {
            Named::Known([]) => named,
            _ => Named::Any(Val::ANY.without(kind::UNSET)),
        };
        self.attribute_escapes(name);
        for (f, class) in self.classes.methods[name.0 as usize].clone() {
            if self.facts.escaped[f.index()] {
                continue;
            }
            self.unknown_caller(f);
            // Found through an instance, or through the class itself.
            let mut all = vec![self.self_val(class)];
            all.extend(args);
            self.call_bound(f, &all, named);
            if o.has(kind::CLASS | kind::SUPER | kind::OTHER | kind::FUNCTION)
                && (!args.is_empty() || matches!(named, Named::Any(_)))
            {
                self.call_bound(f, args, named);
            }
        }
        Val::ANY.without(kind::UNSET)
    }

    /// The result of a function goes where it is not followed.
    pub fn unknown_caller(&mut self, f: FuncId) {
        self.loose[f.index()] = true;
        let ret = self.funcs[f.index()].ret;
        self.heap.escape(ret);
        self.heap.escape(Val::with(kind::ITER, self.funcs[f.index()].yields));
    }

    // --- attributes ---

    /// May every object have an attribute of the name?
    pub fn is_special(&self, name: ConstId) -> bool {
        let dunder: &[u32] = &[95, 95];
        matches!(&self.program.consts[name.0 as usize],
            Const::Str(points) if points.starts_with(dunder) && points.ends_with(dunder))
    }

    /// The attribute is read where its value is not followed.
    fn attribute_escapes(&mut self, name: ConstId) {
        self.escape_fields(name);
        // Properties are called.
        for (f, _) in self.classes.properties[name.0 as usize].clone() {
            self.unknown_caller(f);
        }
    }

    pub fn get_attr(&mut self, o: Val, name: ConstId) -> Val {
        if o.bits == 0 || only_none(o) && !self.is_special(name) {
            return Val::BOTTOM;
        }
        if let Some(classes) = self.receiver(o) {
            let followed = |&c: &u32| {
                let property = matches!(self.classes.resolve(c, name), Some(Attr::Property(_)));
                !self.wild[c as usize] && (property || self.classes.constants(c, name).is_some())
            };
            let special = self.is_special(name);
            if classes.iter().all(followed) && !special && !self.described[name.0 as usize] {
                let mut out = self.fields.load(&mut self.heap, name, &classes);
                for c in classes {
                    let val = match self.classes.resolve(c, name) {
                        Some(Attr::Property(f)) => {
                            let this = self.instance(c);
                            self.call_bound(f, &[this], NO_NAMES);
                            self.result_of(f)
                        }
                        _ => self.constants_of(c, name).unwrap_or(Val::BOTTOM),
                    };
                    out = self.heap.join(out, val);
                }
                return out;
            }
        }
        self.heap.escape(o);
        self.attribute_escapes(name);
        Val::ANY.without(kind::UNSET)
    }

    /// What the constants of a name in a class and its bases are.
    fn constants_of(&mut self, class: u32, name: ConstId) -> Option<Val> {
        let mut out = Val::BOTTOM;
        for c in self.classes.constants(class, name)? {
            out = self.heap.join(out, self.consts[c.0 as usize]);
        }
        Some(out)
    }

    /// `C.name` of a known class: a constant of its body, or what is stored in classes and other objects
    /// that are not followed.
    pub fn class_attribute(&mut self, func: &Func, obj: Value, name: ConstId) -> Option<Val> {
        let class = self.classes.of_global[global_of(self.program, &self.facts, func, obj)?]?;
        let n = name.0 as usize;
        if self.facts.reflection
            || self.described[n]
            || self.is_special(name)
            || is_word(&self.program.consts[n], "mro")
            || self.wild[class as usize]
        {
            return None;
        }
        let own = self.constants_of(class, name)?;
        let stored = self.fields.load(&mut self.heap, name, &[]);
        Some(self.heap.join(own, stored))
    }

    /// The constant of a class body that an attribute of a known class or its instances is for ever: nothing
    /// stores or deletes one of the name anywhere.
    pub fn constant_attribute(&mut self, func: &Func, obj: Value, name: ConstId) -> Option<ConstId> {
        let n = name.0 as usize;
        if self.facts.attribute_stores[n] || self.described[n] || self.is_special(name) {
            return None;
        }
        let class = global_of(self.program, &self.facts, func, obj).and_then(|g| self.classes.of_global[g]);
        let classes = match class {
            Some(class) => vec![class],
            None => {
                let o = self.get(obj);
                self.receiver(o).filter(|_| o.bits == kind::INST)?
            }
        };
        let constant = |c: &u32| match self.classes.resolve(*c, name) {
            Some(Attr::Plain(value)) if !self.wild[*c as usize] => Some(value),
            _ => None,
        };
        let first = constant(classes.first()?)?;
        classes.iter().all(|c| constant(c) == Some(first)).then_some(first)
    }

    /// `setattr(o, name, value)` and `getattr(o, name[, default])`.
    pub fn attribute_call(&mut self, func: &Func, store: bool, args: &[Value], vals: &[Val]) -> Val {
        let name = args.get(1).and_then(|&n| match def_op(func, n) {
            Some(Op::Const(c)) if vals[1].bits == kind::STR => Some(*c),
            _ => None,
        });
        match (name, vals) {
            (Some(name), &[o, _, val]) if store => {
                self.set_attr(o, name, val);
                Val::of(kind::NONE)
            }
            (Some(name), &[o, _]) if !store => self.get_attr(o, name),
            (Some(name), &[o, _, default]) if !store => {
                let val = self.get_attr(o, name);
                self.heap.join(val, default)
            }
            (None, &[o, _, val]) if store && super::facts::looks_at_classes(self.program, func) => {
                self.heap.escape(o);
                self.heap.escape(val);
                Val::of(kind::NONE)
            }
            (None, &[o, _, val]) if store => {
                if only_none(o) {
                    return Val::BOTTOM;
                }
                // Classes that it happens to are not known, nor those derived from them.
                let class = global_of(self.program, &self.facts, func, args[0]);
                if class.is_some_and(|g| self.classes.class_like[g] && self.classes.of_global[g].is_none()) {
                    self.heap.escape(val);
                    return Val::of(kind::NONE);
                }
                let Some(classes) = self.receiver(o) else {
                    self.given_up = true;
                    return Val::ANY;
                };
                self.heap.escape(val);
                for c in classes {
                    if !std::mem::replace(&mut self.wild[c as usize], true) {
                        for f in 0..self.funcs.len() as u32 {
                            self.enqueue(f);
                        }
                    }
                }
                Val::of(kind::NONE)
            }
            _ if !store && super::facts::looks_at_classes(self.program, func) => Val::ANY,
            _ => {
                self.given_up = true;
                Val::ANY
            }
        }
    }

    pub fn set_attr(&mut self, o: Val, name: ConstId, val: Val) {
        if o.bits == 0 {
            return;
        }
        let n = name.0 as usize;
        let classes = self.receiver(o);
        let plain = classes.as_ref().is_some_and(|classes| {
            classes
                .iter()
                .all(|&c| !matches!(self.classes.resolve(c, name), Some(Attr::Other | Attr::Custom)))
        });
        if !plain {
            self.heap.escape(val);
        }
        // Functions and unknown objects in a class may be descriptors.
        let descriptor = kind::FUNCTION | kind::OTHER | kind::CLASS | kind::SUPER;
        let described = val.has(descriptor) && !only_none(o) && classes.is_none();
        if described && !std::mem::replace(&mut self.described[n], true) {
            self.tell_field_readers(name);
        }
        self.heap.escape(o);
        if self.open_fields[n] {
            self.heap.escape(val);
        }
        // What has no attributes stores nothing.
        if o.within(kind::NONE | kind::UNSET) {
            return;
        }
        if self.fields.store(&mut self.heap, name, classes.as_deref(), val) {
            self.tell_field_readers(name);
        }
    }
}

/// None has only the attributes that every object has: other accesses raise.
fn only_none(o: Val) -> bool {
    o.within(kind::NONE | kind::UNSET)
}
