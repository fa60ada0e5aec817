//! The `del` statement.

use crate::build::context::Cx;
use crate::hir::Op;
use crate::syntax::ast::{self, Expr};

impl<'a> Cx<'_, 'a> {
    pub fn delete(&mut self, target: &'a Expr) {
        let loc = self.loc(target);
        match target {
            Expr::Name(e) => self.delete_name(&e.id, loc),
            Expr::Attribute(e) => {
                let obj = self.expr(&e.value);
                let name = self.attr_name(&e.attr);
                let loc = self.attr_loc(e, loc);
                self.b.emit_void(Op::DelAttr { obj, name }, loc);
            }
            Expr::Subscript(e) => {
                let obj = self.expr(&e.value);
                let index = self.subscript(&e.slice);
                self.b.emit_void(Op::DelItem { obj, index }, loc);
            }
            Expr::Tuple(e) => e.elts.iter().for_each(|e| self.delete(e)),
            Expr::List(e) => e.elts.iter().for_each(|e| self.delete(e)),
            _ => self.refuse(
                crate::base::diag::code::SYNTAX,
                ast::Ranged::range(target),
                "cannot delete this expression",
                "delete a name, an attribute or an item",
            ),
        }
    }
}
