//! List, tuple, set and dict displays, with `*` and `**`. Short displays are one operation; long
//! ones are filled step by step, so that not all items are alive at once.

use crate::build::context::Cx;
use crate::hir::{Const, Loc, Op, Value};
use crate::syntax::ast::{self, Expr};

/// Displays up to this many items are built by one operation.
const AT_ONCE: usize = 32;

impl<'a> Cx<'_, 'a> {
    fn one_operation(elts: &[Expr]) -> bool {
        elts.len() <= AT_ONCE && !elts.iter().any(|e| matches!(e, Expr::Starred(_)))
    }
    fn exprs(&mut self, elts: &'a [Expr]) -> Vec<Value> {
        elts.iter().map(|e| self.expr(e)).collect()
    }

    pub fn list_display(&mut self, elts: &'a [Expr], loc: Loc) -> Value {
        if Self::one_operation(elts) {
            let items = self.exprs(elts);
            return self.emit(Op::BuildList(items), loc);
        }
        self.list_in_steps(elts, loc)
    }

    /// A list filled item by item, or from one constant.
    fn list_in_steps(&mut self, elts: &'a [Expr], loc: Loc) -> Value {
        let items: Option<Vec<_>> = elts.iter().map(|e| self.const_of(e)).collect();
        if let Some(items) = items {
            let iterable = self.constant(Const::Tuple(items), loc);
            let list = self.emit(Op::BuildList(Vec::new()), loc);
            self.b.emit_void(Op::ListExtend { list, iterable }, loc);
            return list;
        }
        let plain = elts.iter().take(AT_ONCE).take_while(|e| !matches!(e, Expr::Starred(_))).count();
        let items = self.exprs(&elts[..plain]);
        let list = self.emit(Op::BuildList(items), loc);
        for elt in &elts[plain..] {
            match elt {
                Expr::Starred(star) => {
                    let iterable = self.expr(&star.value);
                    self.b.emit_void(Op::ListExtend { list, iterable }, loc);
                }
                _ => {
                    let value = self.expr(elt);
                    self.b.emit_void(Op::ListAppend { list, value }, loc);
                }
            }
        }
        list
    }

    pub fn tuple_display(&mut self, elts: &'a [Expr], loc: Loc) -> Value {
        if Self::one_operation(elts) {
            let items = self.exprs(elts);
            return self.emit(Op::BuildTuple(items), loc);
        }
        let list = self.list_in_steps(elts, loc);
        self.emit(Op::ListToTuple(list), loc)
    }

    /// Three or more constants come from a frozenset, as in CPython: the order of the set shows it.
    pub fn set_display(&mut self, elts: &'a [Expr], loc: Loc) -> Value {
        if elts.len() > 2 {
            let items: Option<Vec<_>> = elts.iter().map(|e| self.const_of(e)).collect();
            if let Some(items) = items {
                let set = self.emit(Op::BuildSet(Vec::new()), loc);
                let iterable = self.constant(Const::FrozenSet(items), loc);
                self.b.emit_void(Op::SetUpdate { set, iterable }, loc);
                return set;
            }
        }
        if Self::one_operation(elts) {
            let items = self.exprs(elts);
            return self.emit(Op::BuildSet(items), loc);
        }
        let set = self.emit(Op::BuildSet(Vec::new()), loc);
        for elt in elts {
            match elt {
                Expr::Starred(star) => {
                    let iterable = self.expr(&star.value);
                    self.b.emit_void(Op::SetUpdate { set, iterable }, loc);
                }
                _ => {
                    let value = self.expr(elt);
                    self.b.emit_void(Op::SetAdd { set, value }, loc);
                }
            }
        }
        set
    }

    pub fn dict_display(&mut self, expr: &'a ast::ExprDict, loc: Loc) -> Value {
        let plain = expr.keys.iter().take(AT_ONCE / 2).take_while(|k| k.is_some()).count();
        let mut items = Vec::with_capacity(plain * 2);
        for (key, value) in expr.keys.iter().flatten().zip(&expr.values).take(plain) {
            items.push(self.expr(key));
            items.push(self.expr(value));
        }
        let dict = self.emit(Op::BuildDict(items), loc);
        for (key, value) in expr.keys.iter().zip(&expr.values).skip(plain) {
            match key {
                Some(key) => {
                    let key = self.expr(key);
                    let value = self.expr(value);
                    self.b.emit_void(Op::DictSet { dict, key, value }, loc);
                }
                None => {
                    let mapping = self.expr(value);
                    self.b.emit_void(Op::DictUpdate { dict, mapping }, loc);
                }
            }
        }
        dict
    }
}
