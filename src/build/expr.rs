//! Expressions: operators, comparisons, conditions. Each expression yields one value; in a
//! condition it yields a jump instead, so that no truth value is made an object on the way.
//!
//! ```text
//! if a < b and not c: …      cond(a < b) → and1 / els;  and1: cond(c) → els / then
//! ```

use crate::build::consts::{fold, truth_of};
use crate::build::context::Cx;
use crate::build::names::Place;
use crate::hir::{BinOp, Block, CmpOp, Const, Loc, ModuleId, Op, UnOp, Value};
use crate::syntax::ast::{self, Expr, Ranged};

/// Result of one comparison.
enum Compared {
    Object(Value),
    Bit(Value),
}

/// The operation of an operator.
pub fn binary_op(op: ast::Operator) -> BinOp {
    match op {
        ast::Operator::Add => BinOp::Add,
        ast::Operator::Sub => BinOp::Sub,
        ast::Operator::Mult => BinOp::Mul,
        ast::Operator::MatMult => BinOp::MatMul,
        ast::Operator::Div => BinOp::TrueDiv,
        ast::Operator::Mod => BinOp::Mod,
        ast::Operator::Pow => BinOp::Pow,
        ast::Operator::LShift => BinOp::Shl,
        ast::Operator::RShift => BinOp::Shr,
        ast::Operator::BitOr => BinOp::Or,
        ast::Operator::BitXor => BinOp::Xor,
        ast::Operator::BitAnd => BinOp::And,
        ast::Operator::FloorDiv => BinOp::FloorDiv,
    }
}

impl<'a> Cx<'_, 'a> {
    /// The value of an expression.
    pub fn expr(&mut self, expr: &'a Expr) -> Value {
        let loc = self.loc(expr);
        if let Some(id) = self.const_of(expr) {
            return self.const_value(id, loc);
        }
        match expr {
            Expr::BoolOp(e) => self.bool_op(e, loc),
            Expr::NamedExpr(e) => {
                let value = self.expr(&e.value);
                self.store(&e.target, value);
                value
            }
            Expr::BinOp(e) => self.bin_op(e),
            Expr::UnaryOp(e) => match e.op {
                ast::UnaryOp::Not => self.bool_value(expr, "not", loc),
                ast::UnaryOp::Invert => self.unary(UnOp::Invert, &e.operand, loc),
                ast::UnaryOp::UAdd => self.unary(UnOp::Pos, &e.operand, loc),
                ast::UnaryOp::USub => self.unary(UnOp::Neg, &e.operand, loc),
            },
            Expr::Lambda(e) => self.lambda(e, loc),
            Expr::IfExp(e) => self.if_exp(e, loc),
            Expr::Dict(e) => self.dict_display(e, loc),
            Expr::Set(e) => self.set_display(&e.elts, loc),
            Expr::List(e) => self.list_display(&e.elts, loc),
            Expr::Tuple(e) => self.tuple_display(&e.elts, loc),
            Expr::ListComp(e) => self.list_comp(e, loc),
            Expr::SetComp(e) => self.set_comp(e, loc),
            Expr::DictComp(e) => self.dict_comp(e, loc),
            Expr::GeneratorExp(e) => self.generator_exp(e, self.generator_loc(e.range)),
            Expr::Await(e) => self.await_expr(e, loc),
            Expr::Yield(e) => self.yield_expr(e, loc),
            Expr::YieldFrom(e) => self.yield_from(e, loc),
            Expr::Compare(e) => self.compare(e, loc),
            Expr::Call(e) => self.call(e, loc),
            Expr::FormattedValue(e) => self.formatted_value(e, loc),
            Expr::JoinedStr(e) => self.joined_str(&e.values, loc),
            Expr::Constant(e) => {
                let value = self.literal(&e.value);
                self.constant(value, loc)
            }
            Expr::Attribute(e) => {
                let global = self.module_global(e);
                let obj = self.expr(&e.value);
                let loc = self.attr_loc(e, loc);
                match global {
                    Some((module, slot)) => self.emit(Op::GlobalGet { module, slot, of: Some(obj) }, loc),
                    None => {
                        let name = self.attr_name(&e.attr);
                        self.emit(Op::GetAttr { obj, name }, loc)
                    }
                }
            }
            Expr::Subscript(e) => {
                let obj = self.expr(&e.value);
                let index = self.subscript(&e.slice);
                self.emit(Op::GetItem { obj, index }, loc)
            }
            Expr::Starred(e) => self.starred_alone(e, loc),
            Expr::Name(e) => self.load_name(&e.id, loc),
            Expr::Slice(e) => self.slice(e, loc),
        }
    }

    /// CPython's place for an operation on an attribute: when the attribute's name stands on
    /// another line than the expression begins, the place begins at the name.
    pub fn attr_loc(&self, attr: &ast::ExprAttribute, whole: Loc) -> Loc {
        let own = self.loc(attr);
        if own.end_line == whole.line {
            return whole;
        }
        let col = own.end_col.saturating_sub(attr.attr.len() as u32);
        Loc { line: own.end_line, col, ..whole }
    }
    /// The global that `m.name` is, where `m` is a global that always holds one module of the program.
    pub fn module_global(&mut self, attr: &ast::ExprAttribute) -> Option<(ModuleId, u32)> {
        let Expr::Name(name) = &*attr.value else { return None };
        let Place::Global(slot) = self.place(&name.id) else { return None };
        let module = self.p.facts.module(self.module.id.index(), slot)?;
        let text = self.scope.mangle(&attr.attr);
        // Names like `__dict__` are answered by the module object.
        let slot = self.p.slots[module].find(&text).filter(|_| !text.starts_with("__"))?;
        (self.p.slots[module].get(slot).stores > 0).then_some((ModuleId(module as u32), slot))
    }
    /// The name of an attribute, with class-private names mangled.
    pub fn attr_name(&mut self, name: &str) -> crate::hir::ConstId {
        let mangled = self.scope.mangle(name).into_owned();
        self.str_const(&mangled)
    }

    fn unary(&mut self, op: UnOp, operand: &'a Expr, loc: Loc) -> Value {
        let value = self.expr(operand);
        self.emit(Op::Unary(op, value), loc)
    }

    /// Chains like `a + b + c + …` are as deep as they are long: the left spine is walked in a
    /// loop.
    fn bin_op(&mut self, expr: &'a ast::ExprBinOp) -> Value {
        let mut spine = vec![expr];
        let mut left = &*expr.left;
        while let Expr::BinOp(inner) = left {
            spine.push(inner);
            left = &inner.left;
        }
        // As long as both operands are constants, so is the result.
        let mut known = self.const_of(left);
        let mut known_loc = self.loc(left);
        while let (Some(a), Some(e)) = (known, spine.last()) {
            let Some(b) = self.const_of(&e.right) else { break };
            let (a, b) = (self.p.consts.get(a), self.p.consts.get(b));
            let Some(folded) = fold(binary_op(e.op), a, b) else { break };
            known = Some(self.p.consts.intern(folded));
            known_loc = self.loc(*e);
            spine.pop();
        }
        let mut value = match known {
            Some(id) => self.const_value(id, known_loc),
            None => self.expr(left),
        };
        while let Some(e) = spine.pop() {
            let right = self.expr(&e.right);
            let loc = self.loc(e);
            let op = Op::Binary { op: binary_op(e.op), inplace: false, a: value, b: right };
            value = self.emit(op, loc);
        }
        value
    }

    fn bool_op(&mut self, expr: &'a ast::ExprBoolOp, loc: Loc) -> Value {
        let result = self.b.temp_var();
        let name = self.construct(if expr.op == ast::BoolOp::And { "and" } else { "or" });
        let end = self.b.block(&format!("{name}.end"));
        let last = expr.values.len() - 1;
        for (i, operand) in expr.values.iter().enumerate() {
            let value = self.expr(operand);
            self.b.write(result, value);
            if i == last {
                self.b.jump(end, loc);
            } else {
                let truth = self.emit(Op::Truth(value), loc);
                let next = self.b.block(&format!("{name}.next"));
                match expr.op {
                    ast::BoolOp::And => self.b.branch(truth, next, end, loc),
                    ast::BoolOp::Or => self.b.branch(truth, end, next, loc),
                }
                self.b.enter(next);
            }
        }
        self.b.enter(end);
        self.b.read(result)
    }

    fn if_exp(&mut self, expr: &'a ast::ExprIfExp, loc: Loc) -> Value {
        let name = self.construct("cond");
        let result = self.b.temp_var();
        let then = self.b.block(&format!("{name}.then"));
        let els = self.b.block(&format!("{name}.else"));
        let end = self.b.block(&format!("{name}.end"));
        self.cond(&expr.test, then, els, &mut { loc });
        for (block, value) in [(then, &expr.body), (els, &expr.orelse)] {
            if self.b.enter(block) {
                let value = self.expr(value);
                self.b.write(result, value);
                self.b.jump(end, loc);
            }
        }
        self.b.enter(end);
        self.b.read(result)
    }

    /// A condition as an object: True or False.
    fn bool_value(&mut self, expr: &'a Expr, kind: &'static str, loc: Loc) -> Value {
        if let Expr::UnaryOp(not) = expr {
            if let Some(bit) = self.bit(&not.operand, loc) {
                let bit = self.emit(Op::Not(bit), loc);
                return self.emit(Op::BoolObj(bit), loc);
            }
        }
        let name = self.construct(kind);
        let result = self.b.temp_var();
        let then = self.b.block(&format!("{name}.true"));
        let els = self.b.block(&format!("{name}.false"));
        let end = self.b.block(&format!("{name}.end"));
        let operand = match expr {
            Expr::UnaryOp(not) => &not.operand,
            _ => expr,
        };
        self.cond(expr, then, els, &mut self.loc(operand));
        for (block, value) in [(then, true), (els, false)] {
            if self.b.enter(block) {
                let value = self.constant(Const::Bool(value), loc);
                self.b.write(result, value);
                self.b.jump(end, loc);
            }
        }
        self.b.enter(end);
        self.b.read(result)
    }

    /// The truth of an expression as a bit when that needs no jumps; it is asked for `at` a place.
    fn bit(&mut self, expr: &'a Expr, at: Loc) -> Option<Value> {
        let loc = self.loc(expr);
        match expr {
            Expr::BoolOp(_) | Expr::IfExp(_) => None,
            Expr::UnaryOp(e) if e.op == ast::UnaryOp::Not => {
                let bit = self.bit(&e.operand, loc)?;
                Some(self.emit(Op::Not(bit), loc))
            }
            Expr::Compare(e) if e.ops.len() > 1 => None,
            Expr::Compare(e) => {
                let left = self.expr(&e.left);
                let right = self.comparator(e.ops[0], &e.comparators[0]);
                let compared = self.compare_one(e.ops[0], left, right, loc);
                Some(self.compared_bit(compared, at))
            }
            _ => {
                let value = self.expr(expr);
                Some(self.emit(Op::Truth(value), at))
            }
        }
    }

    /// Jumps to `then` or `els` by the truth of an expression. `at` is the place that CPython's compiler
    /// gives the jumps: that of the statement or expression they belong to, and from a comparison on
    /// that of the comparison.
    pub fn cond(&mut self, expr: &'a Expr, then: Block, els: Block, at: &mut Loc) {
        let loc = self.loc(expr);
        if let Some(truth) = truth_of(expr) {
            return self.b.jump(if truth { then } else { els }, loc);
        }
        match expr {
            Expr::UnaryOp(e) if e.op == ast::UnaryOp::Not => self.cond(&e.operand, els, then, at),
            Expr::BoolOp(e) => {
                let name = self.construct(if e.op == ast::BoolOp::And { "and" } else { "or" });
                let last = e.values.len() - 1;
                for operand in &e.values[..last] {
                    let next = self.b.block(&format!("{name}.next"));
                    match e.op {
                        ast::BoolOp::And => self.cond(operand, next, els, at),
                        ast::BoolOp::Or => self.cond(operand, then, next, at),
                    }
                    if !self.b.enter(next) {
                        return;
                    }
                }
                self.cond(&e.values[last], then, els, at);
            }
            Expr::IfExp(e) => {
                let name = self.construct("cond");
                let (yes, no) =
                    (self.b.block(&format!("{name}.then")), self.b.block(&format!("{name}.else")));
                self.cond(&e.test, yes, no, at);
                for (block, value) in [(yes, &e.body), (no, &e.orelse)] {
                    if self.b.enter(block) {
                        self.cond(value, then, els, at);
                    }
                }
            }
            Expr::Compare(e) if e.ops.len() > 1 => {
                *at = loc;
                let name = self.construct("compare");
                let mut left = self.expr(&e.left);
                let last = e.ops.len() - 1;
                for (i, (&op, comparator)) in e.ops.iter().zip(&e.comparators).enumerate() {
                    let right = self.comparator(op, comparator);
                    let compared = self.compare_one(op, left, right, loc);
                    let bit = self.compared_bit(compared, loc);
                    if i == last {
                        self.b.branch(bit, then, els, loc);
                    } else {
                        let next = self.b.block(&format!("{name}.next"));
                        self.b.branch(bit, next, els, loc);
                        self.b.enter(next);
                    }
                    left = right;
                }
            }
            _ => {
                if matches!(expr, Expr::Compare(_)) {
                    *at = loc;
                }
                let bit = self.bit(expr, *at).expect("what needs jumps is above");
                self.b.branch(bit, then, els, loc);
            }
        }
    }

    fn compare(&mut self, expr: &'a ast::ExprCompare, loc: Loc) -> Value {
        let mut left = self.expr(&expr.left);
        let last = expr.ops.len() - 1;
        if last == 0 {
            let right = self.comparator(expr.ops[0], &expr.comparators[0]);
            let compared = self.compare_one(expr.ops[0], left, right, loc);
            return self.compared_object(compared, loc);
        }
        let name = self.construct("compare");
        let result = self.b.temp_var();
        let end = self.b.block(&format!("{name}.end"));
        for (i, (&op, comparator)) in expr.ops.iter().zip(&expr.comparators).enumerate() {
            let right = self.comparator(op, comparator);
            let compared = self.compare_one(op, left, right, loc);
            let value = self.compared_object(compared, loc);
            self.b.write(result, value);
            if i == last {
                self.b.jump(end, loc);
            } else {
                let truth = self.emit(Op::Truth(value), loc);
                let next = self.b.block(&format!("{name}.next"));
                self.b.branch(truth, next, end, loc);
                self.b.enter(next);
            }
            left = right;
        }
        self.b.enter(end);
        self.b.read(result)
    }

    /// Right operand: a list or set of constants after `in` is a constant itself.
    fn comparator(&mut self, op: ast::CmpOp, expr: &'a Expr) -> Value {
        if matches!(op, ast::CmpOp::In | ast::CmpOp::NotIn) {
            let (elts, is_set) = match expr {
                Expr::List(e) => (&e.elts, false),
                Expr::Set(e) => (&e.elts, true),
                _ => return self.expr(expr),
            };
            let items: Option<Vec<_>> = elts.iter().map(|e| self.const_of(e)).collect();
            if let Some(items) = items {
                let loc = self.loc(expr);
                let value = if is_set { Const::FrozenSet(items) } else { Const::Tuple(items) };
                return self.constant(value, loc);
            }
        }
        self.expr(expr)
    }

    fn compare_one(&mut self, op: ast::CmpOp, a: Value, b: Value, loc: Loc) -> Compared {
        let op = match op {
            ast::CmpOp::Eq => CmpOp::Eq,
            ast::CmpOp::NotEq => CmpOp::Ne,
            ast::CmpOp::Lt => CmpOp::Lt,
            ast::CmpOp::LtE => CmpOp::Le,
            ast::CmpOp::Gt => CmpOp::Gt,
            ast::CmpOp::GtE => CmpOp::Ge,
            ast::CmpOp::Is => return Compared::Bit(self.emit(Op::Is(a, b), loc)),
            ast::CmpOp::In => return Compared::Bit(self.emit(Op::Contains(a, b), loc)),
            ast::CmpOp::IsNot => {
                let bit = self.emit(Op::Is(a, b), loc);
                return Compared::Bit(self.emit(Op::Not(bit), loc));
            }
            ast::CmpOp::NotIn => {
                let bit = self.emit(Op::Contains(a, b), loc);
                return Compared::Bit(self.emit(Op::Not(bit), loc));
            }
        };
        Compared::Object(self.emit(Op::Compare(op, a, b), loc))
    }
    fn compared_bit(&mut self, compared: Compared, loc: Loc) -> Value {
        match compared {
            Compared::Object(value) => self.emit(Op::Truth(value), loc),
            Compared::Bit(bit) => bit,
        }
    }
    fn compared_object(&mut self, compared: Compared, loc: Loc) -> Value {
        match compared {
            Compared::Object(value) => value,
            Compared::Bit(bit) => self.emit(Op::BoolObj(bit), loc),
        }
    }

    /// The index of a subscription; `x[*a]` is a tuple display.
    pub fn subscript(&mut self, slice: &'a Expr) -> Value {
        match slice {
            Expr::Starred(_) => {
                let loc = self.loc(slice);
                self.tuple_display(std::slice::from_ref(slice), loc)
            }
            _ => self.expr(slice),
        }
    }
    fn slice(&mut self, slice: &'a ast::ExprSlice, loc: Loc) -> Value {
        let mut part = |part: &'a Option<Box<Expr>>| match part {
            Some(expr) => self.expr(expr),
            None => self.none(loc),
        };
        let (start, stop, step) = (part(&slice.lower), part(&slice.upper), part(&slice.step));
        self.emit(Op::BuildSlice { start, stop, step }, loc)
    }
    /// A starred expression where none belongs; `syntax` refuses these.
    fn starred_alone(&mut self, expr: &'a ast::ExprStarred, loc: Loc) -> Value {
        let hint = "use it inside a list, tuple or set display, or in a call";
        self.refuse(crate::base::diag::code::SYNTAX, expr.range(), "can't use starred expression here", hint);
        self.none(loc)
    }
}
