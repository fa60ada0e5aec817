//! f-strings: each replacement field is formatted, then all parts are joined.

use crate::build::context::Cx;
use crate::hir::{Loc, Op, Value};
use crate::syntax::ast::{self, Expr};

impl<'a> Cx<'_, 'a> {
    pub fn joined_str(&mut self, values: &'a [Expr], loc: Loc) -> Value {
        if values.is_empty() {
            return self.str_value("", loc);
        }
        // CPython gives the fields the place of the whole string.
        let parts: Vec<Value> = values
            .iter()
            .map(|part| match part {
                Expr::FormattedValue(field) => self.formatted_value(field, loc),
                _ => self.expr(part),
            })
            .collect();
        match parts[..] {
            [only] => only,
            _ => self.emit(Op::BuildStr(parts), loc),
        }
    }
    pub fn formatted_value(&mut self, expr: &'a ast::ExprFormattedValue, loc: Loc) -> Value {
        let value = self.expr(&expr.value);
        let conversion = match expr.conversion {
            ast::ConversionFlag::None => 0,
            ast::ConversionFlag::Str => b's',
            ast::ConversionFlag::Ascii => b'a',
            ast::ConversionFlag::Repr => b'r',
        };
        let spec = expr.format_spec.as_ref().map(|spec| self.expr(spec));
        self.emit(Op::FormatValue { value, conversion, spec }, loc)
    }
}
