//! `match`: each case is a chain of tests that jump to the next case when they fail. Names are
//! bound after the whole pattern has matched, before the guard.
//!
//! ```text
//! case [a, 1] if g:    match.sequence s → …; len s == 2 → …; unpack; %y == 1 → …
//!                      a := %x; g → match1.case1.body, else match1.case2
//! ```

use crate::build::context::Cx;
use crate::hir::{BinOp, Block, CmpOp, Loc, Op, Value};
use crate::syntax::ast::{self, Pattern};

/// Names that a pattern binds, with their values so far.
type Bound<'a> = Vec<(&'a str, Value, Loc)>;

impl<'a> Cx<'_, 'a> {
    pub fn match_stmt(&mut self, stmt: &'a ast::StmtMatch) {
        let name = self.construct("match");
        let subject = self.expr(&stmt.subject);
        let end = self.b.block(&format!("{name}.end"));
        for (i, case) in stmt.cases.iter().enumerate() {
            let next = self.b.block(&format!("{name}.case{}", i + 2));
            let mut bound = Vec::new();
            self.pattern(&case.pattern, subject, next, &name, &mut bound);
            for (variable, value, loc) in bound {
                self.store_name(variable, value, loc);
            }
            if let Some(guard) = &case.guard {
                let body = self.b.block(&format!("{name}.case{}.body", i + 1));
                let mut at = self.loc(&case.pattern);
                self.cond(guard, body, next, &mut at);
                self.b.enter(body);
            }
            self.body(&case.body);
            self.b.jump(end, Default::default());
            if !self.b.enter(next) {
                break;
            }
        }
        self.b.jump(end, Default::default());
        self.b.enter(end);
    }

    /// Goes on in a new block when `bit` is true, to `fail` otherwise.
    fn require(&mut self, bit: Value, fail: Block, name: &str, loc: Loc) {
        let next = self.b.block(&format!("{name}.test"));
        self.b.branch(bit, next, fail, loc);
        self.b.enter(next);
    }

    fn pattern(
        &mut self,
        pattern: &'a Pattern,
        subject: Value,
        fail: Block,
        name: &str,
        bound: &mut Bound<'a>,
    ) {
        let loc = self.loc(pattern);
        match pattern {
            Pattern::MatchValue(p) => {
                let value = self.expr(&p.value);
                let equal = self.emit(Op::Compare(CmpOp::Eq, subject, value), loc);
                let bit = self.emit(Op::Truth(equal), loc);
                self.require(bit, fail, name, loc);
            }
            Pattern::MatchSingleton(p) => {
                let value = self.literal(&p.value);
                let value = self.constant(value, loc);
                let bit = self.emit(Op::Is(subject, value), loc);
                self.require(bit, fail, name, loc);
            }
            Pattern::MatchSequence(p) => self.sequence(p, subject, fail, name, bound),
            Pattern::MatchMapping(p) => self.mapping(p, subject, fail, name, bound),
            Pattern::MatchClass(p) => self.class_pattern(p, subject, fail, name, bound),
            Pattern::MatchStar(p) => {
                if let Some(variable) = &p.name {
                    bound.push((variable, subject, loc));
                }
            }
            Pattern::MatchAs(p) => {
                if let Some(inner) = &p.pattern {
                    self.pattern(inner, subject, fail, name, bound);
                }
                if let Some(variable) = &p.name {
                    bound.push((variable, subject, loc));
                }
            }
            Pattern::MatchOr(p) => self.alternatives(p, subject, fail, name, bound),
        }
    }

    fn sequence(
        &mut self,
        p: &'a ast::PatternMatchSequence,
        subject: Value,
        fail: Block,
        name: &str,
        bound: &mut Bound<'a>,
    ) {
        let loc = self.loc(p);
        let bit = self.emit(Op::MatchSequence(subject), loc);
        self.require(bit, fail, name, loc);
        let count = p.patterns.len();
        let star = p.patterns.iter().position(|p| matches!(p, Pattern::MatchStar(_)));
        let (op, wanted) = match star {
            None => (CmpOp::Eq, count),
            Some(_) => (CmpOp::Ge, count - 1),
        };
        let mut length = None;
        if star.is_none() || wanted > 0 {
            let len = self.emit(Op::Len(subject), loc);
            let wanted = self.int_value(wanted as i64, loc);
            let fits = self.emit(Op::Compare(op, len, wanted), loc);
            let bit = self.emit(Op::Truth(fits), loc);
            self.require(bit, fail, name, loc);
            length = Some(len);
        }
        if p.patterns.iter().all(is_wildcard) {
            return;
        }
        let unnamed_star = star.is_some_and(|at| is_wildcard(&p.patterns[at]));
        if unnamed_star || star.is_some() && count == 1 {
            // Items by index: the rest need not be collected.
            if !unnamed_star {
                let items = self.unpack_items(Op::UnpackEx { value: subject, before: 0, after: 0 }, 1, loc);
                return self.pattern(&p.patterns[0], items[0], fail, name, bound);
            }
            for (i, item) in p.patterns.iter().enumerate() {
                if is_wildcard(item) {
                    continue;
                }
                let index = match (star, length) {
                    (Some(at), Some(len)) if i > at => {
                        let back = self.int_value((count - i) as i64, loc);
                        self.emit(Op::Binary { op: BinOp::Sub, inplace: false, a: len, b: back }, loc)
                    }
                    _ => self.int_value(i as i64, loc),
                };
                let value = self.emit(Op::GetItem { obj: subject, index }, loc);
                self.pattern(item, value, fail, name, bound);
            }
            return;
        }
        let op = match star {
            None => Op::Unpack { value: subject, count: count as u32 },
            Some(at) => Op::UnpackEx { value: subject, before: at as u32, after: (count - at - 1) as u32 },
        };
        let items = self.unpack_items(op, count, loc);
        for (item, value) in p.patterns.iter().zip(items) {
            self.pattern(item, value, fail, name, bound);
        }
    }

    fn mapping(
        &mut self,
        p: &'a ast::PatternMatchMapping,
        subject: Value,
        fail: Block,
        name: &str,
        bound: &mut Bound<'a>,
    ) {
        let loc = self.loc(p);
        let bit = self.emit(Op::MatchMapping(subject), loc);
        self.require(bit, fail, name, loc);
        let count = p.keys.len();
        let mut keys = Vec::new();
        if count > 0 {
            let len = self.emit(Op::Len(subject), loc);
            let wanted = self.int_value(count as i64, loc);
            let fits = self.emit(Op::Compare(CmpOp::Ge, len, wanted), loc);
            let bit = self.emit(Op::Truth(fits), loc);
            self.require(bit, fail, name, loc);
            keys = p.keys.iter().map(|key| self.expr(key)).collect();
            let tuple = self.emit(Op::BuildTuple(keys.clone()), loc);
            let values = self.emit(Op::MatchKeys { subject, keys: tuple }, loc);
            let none = self.none(loc);
            let missing = self.emit(Op::Is(values, none), loc);
            let bit = self.emit(Op::Not(missing), loc);
            self.require(bit, fail, name, loc);
            let items = self.unpack_items(Op::Unpack { value: values, count: count as u32 }, count, loc);
            for (item, value) in p.patterns.iter().zip(items) {
                self.pattern(item, value, fail, name, bound);
            }
        }
        if let Some(rest) = &p.rest {
            let dict = self.emit(Op::BuildDict(Vec::new()), loc);
            self.b.emit_void(Op::DictUpdate { dict, mapping: subject }, loc);
            for index in keys {
                self.b.emit_void(Op::DelItem { obj: dict, index }, loc);
            }
            bound.push((rest, dict, loc));
        }
    }

    fn class_pattern(
        &mut self,
        p: &'a ast::PatternMatchClass,
        subject: Value,
        fail: Block,
        name: &str,
        bound: &mut Bound<'a>,
    ) {
        let loc = self.loc(p);
        let class = self.expr(&p.cls);
        let names: Vec<String> = p.kwd_attrs.iter().map(|n| n.to_string()).collect();
        let names = self.p.consts.names(&names);
        let positional = p.patterns.len() as u32;
        let values = self.emit(Op::MatchClass { subject, class, positional, names }, loc);
        let none = self.none(loc);
        let missing = self.emit(Op::Is(values, none), loc);
        let bit = self.emit(Op::Not(missing), loc);
        self.require(bit, fail, name, loc);
        let count = p.patterns.len() + p.kwd_patterns.len();
        if count == 0 {
            return;
        }
        let items = self.unpack_items(Op::Unpack { value: values, count: count as u32 }, count, loc);
        for (item, value) in p.patterns.iter().chain(&p.kwd_patterns).zip(items) {
            self.pattern(item, value, fail, name, bound);
        }
    }

    /// Alternatives bind the same names; each leaves them in the same variables.
    fn alternatives(
        &mut self,
        p: &'a ast::PatternMatchOr,
        subject: Value,
        fail: Block,
        name: &str,
        bound: &mut Bound<'a>,
    ) {
        let loc = self.loc(p);
        let done = self.b.block(&format!("{name}.or"));
        let mut joined: Vec<(&'a str, crate::hir::builder::Var, Loc)> = Vec::new();
        for (i, alternative) in p.patterns.iter().enumerate() {
            let last = i + 1 == p.patterns.len();
            let next = if last { fail } else { self.b.block(&format!("{name}.alternative")) };
            let mut own = Vec::new();
            self.pattern(alternative, subject, next, name, &mut own);
            if i == 0 {
                joined = own.iter().map(|(n, _, l)| (*n, self.b.temp_var(), *l)).collect();
            }
            for (variable, var, _) in &joined {
                if let Some((_, value, _)) = own.iter().find(|(n, _, _)| n == variable) {
                    self.b.write(*var, *value);
                }
            }
            self.b.jump(done, loc);
            if !last {
                self.b.enter(next);
            }
        }
        self.b.enter(done);
        for (variable, var, loc) in joined {
            let value = self.b.read(var);
            bound.push((variable, value, loc));
        }
    }
}

fn is_wildcard(pattern: &Pattern) -> bool {
    match pattern {
        Pattern::MatchAs(p) => p.pattern.is_none() && p.name.is_none(),
        Pattern::MatchStar(p) => p.name.is_none(),
        _ => false,
    }
}
