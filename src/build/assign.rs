//! Assignment to names, attributes, items and unpacking targets; augmented and annotated
//! assignment.

use crate::build::context::Cx;
use crate::build::expr::binary_op;
use crate::hir::{Loc, Op, Value};
use crate::syntax::ast::{self, Expr};
use crate::syntax::ScopeKind;

impl<'a> Cx<'_, 'a> {
    pub fn assign(&mut self, stmt: &'a ast::StmtAssign) {
        let targets = match &stmt.targets[..] {
            [Expr::Tuple(e)] => Some(&e.elts),
            [Expr::List(e)] => Some(&e.elts),
            _ => None,
        };
        if let (Some(targets), Expr::Tuple(values)) = (targets, &*stmt.value) {
            let starred = |e: &Expr| matches!(e, Expr::Starred(_));
            if targets.len() == values.elts.len() && !targets.iter().chain(&values.elts).any(starred) {
                // `a, b = b, a` without the tuple.
                let values: Vec<Value> = values.elts.iter().map(|e| self.expr(e)).collect();
                for (target, value) in targets.iter().zip(values) {
                    self.store(target, value);
                }
                return;
            }
        }
        let value = self.expr(&stmt.value);
        for target in &stmt.targets {
            self.store(target, value);
        }
    }

    /// Assigns to any target.
    pub fn store(&mut self, target: &'a Expr, value: Value) {
        let loc = self.loc(target);
        match target {
            Expr::Name(e) => self.store_name(&e.id, value, loc),
            Expr::Attribute(e) => {
                let obj = self.expr(&e.value);
                let name = self.attr_name(&e.attr);
                let loc = self.attr_loc(e, loc);
                self.b.emit_void(Op::SetAttr { obj, name, value }, loc);
            }
            Expr::Subscript(e) => {
                let obj = self.expr(&e.value);
                let index = self.subscript(&e.slice);
                self.b.emit_void(Op::SetItem { obj, index, value }, loc);
            }
            Expr::Tuple(e) => self.unpack(&e.elts, value, loc),
            Expr::List(e) => self.unpack(&e.elts, value, loc),
            Expr::Starred(e) => self.store(&e.value, value),
            _ => self.refuse(
                crate::base::diag::code::SYNTAX,
                ast::Ranged::range(target),
                "cannot assign to this expression",
                "assign to a name, an attribute or an item",
            ),
        }
    }

    fn unpack(&mut self, elts: &'a [Expr], value: Value, loc: Loc) {
        let star = elts.iter().position(|e| matches!(e, Expr::Starred(_)));
        let op = match star {
            None => Op::Unpack { value, count: elts.len() as u32 },
            Some(at) => Op::UnpackEx { value, before: at as u32, after: (elts.len() - at - 1) as u32 },
        };
        let items = self.unpack_items(op, elts.len(), loc);
        for (target, item) in elts.iter().zip(items) {
            self.store(target, item);
        }
    }
    /// Unpacks and reads all items at once.
    pub fn unpack_items(&mut self, op: Op, count: usize, loc: Loc) -> Vec<Value> {
        let ptr = self.emit(op, loc);
        (0..count as u32).map(|index| self.emit(Op::UnpackItem { ptr, index }, loc)).collect()
    }

    pub fn aug_assign(&mut self, stmt: &'a ast::StmtAugAssign) {
        let loc = self.loc(stmt);
        let op = binary_op(stmt.op);
        let target_loc = self.loc(&*stmt.target);
        match &*stmt.target {
            Expr::Name(e) => {
                let a = self.load_name(&e.id, target_loc);
                let b = self.expr(&stmt.value);
                let value = self.emit(Op::Binary { op, inplace: true, a, b }, loc);
                self.store_name(&e.id, value, target_loc);
            }
            Expr::Attribute(e) => {
                let obj = self.expr(&e.value);
                let name = self.attr_name(&e.attr);
                let target_loc = self.attr_loc(e, target_loc);
                let a = self.emit(Op::GetAttr { obj, name }, target_loc);
                let b = self.expr(&stmt.value);
                let value = self.emit(Op::Binary { op, inplace: true, a, b }, loc);
                self.b.emit_void(Op::SetAttr { obj, name, value }, target_loc);
            }
            Expr::Subscript(e) => {
                let obj = self.expr(&e.value);
                let index = self.subscript(&e.slice);
                let a = self.emit(Op::GetItem { obj, index }, target_loc);
                let b = self.expr(&stmt.value);
                let value = self.emit(Op::Binary { op, inplace: true, a, b }, loc);
                self.b.emit_void(Op::SetItem { obj, index, value }, target_loc);
            }
            target => self.refuse(
                crate::base::diag::code::SYNTAX,
                ast::Ranged::range(target),
                "this expression is an illegal target for augmented assignment",
                "use a name, an attribute or an item",
            ),
        }
    }

    pub fn ann_assign(&mut self, stmt: &'a ast::StmtAnnAssign) {
        if let Some(value) = &stmt.value {
            let value = self.expr(value);
            self.store(&stmt.target, value);
        }
        let in_function = !matches!(self.scope.kind, ScopeKind::Module | ScopeKind::Class);
        let loc = self.loc(stmt);
        match &*stmt.target {
            Expr::Name(name) if stmt.simple => {
                if !in_function {
                    let value = self.annotation(&stmt.annotation);
                    let obj = self.load_name("__annotations__", loc);
                    let key = self.scope.mangle(&name.id).into_owned();
                    let index = self.str_value(&key, loc);
                    self.b.emit_void(Op::SetItem { obj, index, value }, loc);
                }
            }
            Expr::Name(_) => {}
            target => {
                // Parts of the target are evaluated even if nothing is assigned.
                if stmt.value.is_none() {
                    match target {
                        Expr::Attribute(e) => {
                            self.expr(&e.value);
                        }
                        Expr::Subscript(e) => {
                            self.expr(&e.value);
                            self.subscript(&e.slice);
                        }
                        _ => {}
                    }
                }
                if !in_function && !self.scopes.future_annotations {
                    self.expr(&stmt.annotation);
                }
            }
        }
    }
}
