//! Names: locals that may be unset, globals, builtins, cells, class bodies; imports.

use super::desc;
use super::func::Lower;
use crate::hir::{ConstId, ModuleId, Value};
use crate::lir::{Addr, Edge, Term, Type, Val, Width};
use pyrl_abi::entries::Rt;
use pyrl_abi::layout::{self, function};

impl Lower<'_, '_> {
    /// Goes on with `value` when it is set; otherwise calls `rt`, which always raises.
    fn check_set(&mut self, value: Val, rt: Rt, args: impl FnOnce(&mut Self) -> Vec<Val>) {
        let (missing, next) = (self.cold(), self.hot("k"));
        self.b.br_zero(value, missing, next);
        self.b.switch_to(missing);
        let args = args(self);
        self.b.call_rt_raw(rt, args);
        let landing = self.landing();
        self.b.jump(landing, Vec::new());
        self.b.switch_to(next);
    }
    pub fn check_local(&mut self, result: Option<Value>, value: Value, name: ConstId) {
        let v = self.v(value);
        self.check_set(v, Rt::UnboundLocal, |l| vec![l.constant(name)]);
        self.set(result, v);
    }
    pub fn check_free(&mut self, result: Option<Value>, value: Value, name: ConstId) {
        let v = self.v(value);
        self.check_set(v, Rt::UnboundFree, |l| vec![l.constant(name)]);
        self.set(result, v);
    }

    /// `fast` unless it is 0, else the result of the cold code made by `slow`.
    pub fn or_else(&mut self, fast: Val, slow: impl FnOnce(&mut Self) -> Val) -> Val {
        let (cold, join) = (self.cold(), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        self.b.terminate(Term::BrZero {
            value: fast,
            zero: Edge::to(cold),
            nonzero: Edge { block: join, args: vec![fast] },
        });
        self.b.switch_to(cold);
        let made = slow(self);
        self.b.jump(join, vec![made]);
        self.b.switch_to(join);
        r
    }

    pub fn global_get(&mut self, result: Option<Value>, module: ModuleId, slot: u32, of: Option<Value>) {
        let sym = desc::global(self.data, self.program, module, slot);
        let fast = self.b.load(Width::W64, Addr::sym(sym, 0));
        let v = self.or_else(fast, |l| {
            let (entry, holder) = match of {
                Some(of) => (Rt::GetAttr, l.v(of)),
                None => {
                    let desc = desc::module_desc(l.data, l.program, module);
                    (Rt::GlobalMissing, l.b.sym_addr(desc))
                }
            };
            // By name, not by slot number: a new global elsewhere must not change this code.
            let name = l.program.modules[module.index()].globals[slot as usize].name.clone();
            let name = l.data.str(&name);
            let name = l.b.sym_addr(name);
            l.rt(entry, vec![holder, name])
        });
        self.set(result, v);
    }
    pub fn global_bound(&mut self, result: Option<Value>, module: ModuleId, slot: u32) {
        let sym = desc::global(self.data, self.program, module, slot);
        let v = self.b.load(Width::W64, Addr::sym(sym, 0));
        self.set(result, v);
    }
    pub fn global_set(&mut self, module: ModuleId, slot: u32, value: Value) {
        let sym = desc::global(self.data, self.program, module, slot);
        let v = self.v(value);
        self.b.store(Width::W64, Addr::sym(sym, 0), v);
    }
    pub fn global_del(&mut self, module: ModuleId, slot: u32) {
        let sym = desc::global(self.data, self.program, module, slot);
        let old = self.b.load(Width::W64, Addr::sym(sym, 0));
        let name = self.program.modules[module.index()].globals[slot as usize].name.clone();
        self.check_set(old, Rt::NameError, |l| {
            let name = l.data.str(&name);
            vec![l.b.sym_addr(name)]
        });
        let zero = self.b.iconst(0);
        self.b.store(Width::W64, Addr::sym(sym, 0), zero);
    }

    pub fn builtin_get(&mut self, result: Option<Value>, name: ConstId) {
        let v = self.builtin(name);
        self.set(result, v);
    }
    pub fn builtin(&mut self, name: ConstId) -> Val {
        let slot = self.data.builtin(&self.const_text(name));
        self.b.load(Width::W64, Addr::sym(slot, 0))
    }
    /// Text of a str constant.
    pub fn const_text(&self, name: ConstId) -> String {
        self.program.consts[name.0 as usize].text()
    }

    pub fn cell_new(&mut self, result: Option<Value>, value: Value) {
        let v = self.v(value);
        self.rt_to(result, Rt::CellNew, vec![v]);
    }
    pub fn cell_get(&mut self, result: Option<Value>, cell: Value) {
        let cell = self.v(cell);
        let v = self.b.load_field(cell, layout::CELL_VALUE);
        self.set(result, v);
    }
    pub fn cell_set(&mut self, cell: Value, value: Value) {
        let (cell, v) = (self.v(cell), self.v(value));
        self.b.store_field(cell, layout::CELL_VALUE, v);
    }
    pub fn closure_get(&mut self, result: Option<Value>, n: u32) {
        let f = self.self_func();
        let tuple = self.b.load_field(f, function::CLOSURE);
        let v = self.b.load_field(tuple, layout::TUPLE_ITEMS + 8 * n);
        self.set(result, v);
    }

    pub fn class_name_get(
        &mut self,
        result: Option<Value>,
        ns: Value,
        name: ConstId,
        module: ModuleId,
        slot: Option<u32>,
    ) {
        let (ns, name) = (self.v(ns), self.constant(name));
        let desc = desc::module_desc(self.data, self.program, module);
        let desc = self.b.sym_addr(desc);
        let slot = match slot {
            Some(slot) => {
                let sym = desc::global(self.data, self.program, module, slot);
                self.b.sym_addr(sym)
            }
            None => self.b.iconst(0),
        };
        self.rt_to(result, Rt::ClassNameGet, vec![ns, name, desc, slot]);
    }
    pub fn class_deref_get(&mut self, result: Option<Value>, ns: Value, name: ConstId, cell: Value) {
        let args = vec![self.v(ns), self.constant(name), self.v(cell)];
        self.rt_to(result, Rt::ClassDerefGet, args);
    }
    pub fn namespace_set(&mut self, ns: Value, name: ConstId, value: Value) {
        let args = vec![self.v(ns), self.constant(name), self.v(value)];
        self.rt(Rt::NamespaceSet, args);
    }
    pub fn namespace_del(&mut self, ns: Value, name: ConstId) {
        let args = vec![self.v(ns), self.constant(name)];
        self.rt(Rt::NamespaceDel, args);
    }

    // --- imports ---
    pub fn import_module(&mut self, result: Option<Value>, module: ModuleId) {
        let desc = desc::module_desc(self.data, self.program, module);
        let desc = self.b.sym_addr(desc);
        self.rt_to(result, Rt::ImportModule, vec![desc]);
    }
    pub fn import_from(&mut self, result: Option<Value>, module: Value, name: ConstId) {
        let args = vec![self.v(module), self.constant(name)];
        self.rt_to(result, Rt::ImportFrom, args);
    }
    pub fn import_star(&mut self, source: Value, target: ModuleId) {
        let source = self.v(source);
        let desc = desc::module_desc(self.data, self.program, target);
        let desc = self.b.sym_addr(desc);
        self.rt(Rt::ImportStar, vec![source, desc]);
    }
    pub fn import_missing(&mut self, result: Option<Value>, name: ConstId) {
        let name = self.constant(name);
        self.rt_to(result, Rt::ImportMissing, vec![name]);
    }
}
