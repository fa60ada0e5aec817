//! Runs of definitions in class and module bodies of the library, which run once, as tables: what
//! would be ten instructions for each method is one row that the runtime works off.
//!
//! ```text
//! %1 = make_function f3 ()            .xword name, f3's descriptor, 0, 0
//! namespace.set %0 "keys" %1     ⇒    .xword name, f4's descriptor, 0, builtin$property
//! %2 = builtin.get "property"         .xword name, 0, the constant, 0
//! …                                   pyrt_define(namespace, table, rows)
//! ```

use super::data::ConstRef;
use super::desc;
use super::func::Lower;
use crate::base::hash::Map;
use crate::hir::{ConstId, FuncKind, Inst, Op, Value};
use crate::lir::{Data, Linkage, Section, SymId, Word};
use pyrl_abi::entries::Rt;

/// What a value of the run is made from.
enum Made {
    Const(ConstId),
    /// A str.
    Name(SymId),
    Func {
        desc: SymId,
        defaults: Word,
        wrap: Word,
    },
    /// A word that is loaded when the row is worked off.
    Slot(SymId),
}

/// Fewer rows than this are code.
const LEAST: usize = 2;
/// Decorators of the builtins that only wrap.
const WRAPPERS: [&str; 3] = ["classmethod", "property", "staticmethod"];

impl Lower<'_, '_> {
    /// Lowers the run of definitions that starts here; how many instructions it was.
    pub fn definitions(&mut self, insts: &[Inst]) -> usize {
        let func = self.func;
        let body = matches!(func.kind, FuncKind::Class | FuncKind::Module);
        if !body || !self.seldom() || !self.program.modules[func.module.index()].is_stdlib {
            return 0;
        }
        let mut made: Vec<(Value, Made)> = Vec::new();
        let mut rows: Vec<[Word; 4]> = Vec::new();
        let mut namespace: Option<Option<Value>> = None;
        let mut taken = 0;
        for (at, &i) in insts.iter().enumerate() {
            let inst = &func.insts[i.index()];
            let of = |v: Value, made: &[(Value, Made)]| made.iter().position(|m| m.0 == v);
            let new = match (&inst.op, inst.result) {
                (Op::Const(c), Some(r)) => Some((r, Made::Const(*c))),
                (Op::BuiltinGet(name), Some(r)) => Some((r, Made::Slot(self.builtin_slot(*name)))),
                (Op::GlobalBound { module, slot, .. }, Some(r)) => {
                    Some((r, Made::Slot(desc::global(self.data, self.program, *module, *slot))))
                }
                // The module's name: a module that does not assign it has it elsewhere.
                (
                    Op::GlobalGet { module, slot, .. } | Op::ClassNameGet { module, slot: Some(slot), .. },
                    Some(r),
                ) if self.program.modules[module.index()].globals[*slot as usize].name == "__name__" => {
                    let of = &self.program.modules[module.index()];
                    let made = match of.globals[*slot as usize].stores {
                        0 => Made::Name(self.data.str(&of.name)),
                        _ => Made::Slot(desc::global(self.data, self.program, *module, *slot)),
                    };
                    Some((r, made))
                }
                (
                    Op::MakeFunction {
                        func: made_from,
                        defaults,
                        kwdefaults: None,
                        closure,
                        annotations: None,
                    },
                    Some(r),
                ) if closure.is_empty() && self.uses[r.index()] == 1 => {
                    let defaults = match defaults.map(|d| of(d, &made)) {
                        None => Some(Word::U64(0)),
                        Some(Some(at)) => match made[at].1 {
                            Made::Const(c) => self.static_word(c),
                            _ => None,
                        },
                        Some(None) => None,
                    };
                    let Some(defaults) = defaults else { break };
                    let desc = desc::func_desc(self.data, &self.program.funcs[made_from.index()]);
                    Some((r, Made::Func { desc, defaults, wrap: Word::U64(0) }))
                }
                (Op::Call { callee, args, kwnames: None }, Some(r)) if args.len() == 1 => {
                    let (Some(callee), Some(arg)) = (of(*callee, &made), of(args[0], &made)) else { break };
                    let Made::Slot(slot) = made[callee].1 else { break };
                    let wraps = WRAPPERS.iter().any(|w| self.data.builtin(w) == slot);
                    let plain = matches!(&made[arg].1, Made::Func { wrap: Word::U64(0), .. });
                    if !wraps || !plain || self.uses[r.index()] != 1 {
                        break;
                    }
                    let Made::Func { desc, defaults, .. } = &made[arg].1 else { break };
                    Some((
                        r,
                        Made::Func { desc: *desc, defaults: defaults.clone(), wrap: Word::Sym(slot, 0) },
                    ))
                }
                _ => None,
            };
            if let Some((value, what)) = new {
                made.push((value, what));
                continue;
            }
            let (target, value, ns) = match &inst.op {
                Op::NamespaceSet { ns, name, value } => {
                    let Some(name) = self.static_word(*name) else { break };
                    (name, *value, Some(*ns))
                }
                Op::GlobalSet { module, slot, value } => {
                    let target = desc::global(self.data, self.program, *module, *slot);
                    if made.iter().any(|m| matches!(m.1, Made::Slot(slot) if slot == target)) {
                        break;
                    }
                    (Word::Sym(target, 0), *value, None)
                }
                _ => break,
            };
            if namespace.is_some_and(|old| old != ns) {
                break;
            }
            let Some(from) = of(value, &made) else { break };
            let row = match &made[from].1 {
                Made::Const(c) => match self.static_word(*c) {
                    Some(word) => [target, Word::U64(0), word, Word::U64(0)],
                    None => break,
                },
                Made::Name(name) => [target, Word::U64(0), Word::Sym(*name, 0), Word::U64(0)],
                Made::Func { desc, defaults, wrap } => {
                    [target, Word::Sym(*desc, 0), defaults.clone(), wrap.clone()]
                }
                Made::Slot(slot) => [target, Word::U64(0), Word::U64(0), Word::Sym(*slot, 0)],
            };
            namespace = Some(ns);
            rows.push(row);
            taken = at + 1;
        }
        if rows.len() < LEAST {
            return 0;
        }
        let mut used: Map<Value, u32> = Map::default();
        for &i in &insts[..taken] {
            func.insts[i.index()].op.visit_operands(|v| *used.entry(v).or_default() += 1);
        }
        let unused = |at: &Inst| {
            let result = func.insts[at.index()].result?;
            let (_, what) = made.iter().find(|m| m.0 == result)?;
            let all = used.get(&result).copied().unwrap_or(0) == self.uses[result.index()];
            (!all).then_some(matches!(what, Made::Func { .. }))
        };
        let left: Vec<(Inst, bool)> = insts[..taken].iter().filter_map(|i| Some((*i, unused(i)?))).collect();
        if left.iter().any(|(_, function)| *function) {
            return 0;
        }
        let symbol = format!("{}$defs{}", func.symbol, self.caches);
        self.caches += 1;
        let symbol = self.data.symbol(&symbol);
        let count = rows.len();
        self.data.ordered.push(Data {
            symbol,
            section: Section::Data,
            align: 8,
            words: rows.into_iter().flatten().collect(),
            comment: "definitions".to_string(),
            linkage: Linkage::Local,
        });
        let first = &func.insts[insts[taken - 1].index()];
        self.b.loc = first.loc;
        let ns = match namespace.flatten() {
            Some(ns) => self.v(ns),
            None => self.b.iconst(0),
        };
        let (table, count) = (self.b.sym_addr(symbol), self.b.iconst(count as i64));
        self.rt(Rt::Define, vec![ns, table, count]);
        // What the rows do not use up is for what follows.
        for (i, _) in left {
            self.lower_inst(&func.insts[i.index()]);
        }
        taken
    }

    fn builtin_slot(&mut self, name: ConstId) -> SymId {
        let text = self.const_text(name);
        self.data.builtin(&text)
    }

    /// The word of a constant, unless it is built at run time.
    fn static_word(&mut self, c: ConstId) -> Option<Word> {
        match self.data.constant(self.program, c) {
            ConstRef::Imm(word) => Some(Word::U64(word)),
            ConstRef::Static(symbol) => Some(Word::Sym(symbol, 0)),
            ConstRef::Lazy(_) => None,
        }
    }
}
