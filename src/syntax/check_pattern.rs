//! Errors in `match` statements: names bound twice, alternatives that bind different names,
//! patterns that can never be reached.

use std::collections::BTreeSet;

use crate::base::diag::{code, Diagnostic, Diagnostics};
use crate::base::span::FileId;
use crate::syntax::ast::{self, Pattern, Ranged};
use crate::syntax::{span_of, walk};

/// Checks all cases of a statement.
pub fn check_match(statement: &ast::StmtMatch, file: FileId, diags: &mut Diagnostics) {
    let mut checker = PatternChecker { file, diags };
    for (i, case) in statement.cases.iter().enumerate() {
        let last = i + 1 == statement.cases.len();
        if !last && case.guard.is_none() {
            checker.irrefutable(&case.pattern);
        }
        checker.pattern(&case.pattern, &mut BTreeSet::new());
    }
}

struct PatternChecker<'d> {
    file: FileId,
    diags: &'d mut Diagnostics,
}

impl PatternChecker<'_> {
    fn error<N: Ranged>(&mut self, node: &N, message: String, hint: &str) {
        self.diags.push(Diagnostic::error(code::SYNTAX, span_of(self.file, node), message).hint(hint));
    }

    fn irrefutable(&mut self, pattern: &Pattern) {
        let Pattern::MatchAs(p) = pattern else { return };
        match (&p.pattern, &p.name) {
            (None, None) => {
                self.error(
                    p,
                    "wildcard makes remaining patterns unreachable".into(),
                    "move this case to the end",
                );
            }
            (None, Some(name)) => {
                let message = format!("name capture '{name}' makes remaining patterns unreachable");
                self.error(p, message, "move this case to the end, or compare with a dotted name");
            }
            (Some(inner), _) => self.irrefutable(inner),
        }
    }

    fn bind<N: Ranged>(&mut self, node: &N, name: &str, bound: &mut BTreeSet<String>) {
        if !bound.insert(name.to_string()) {
            let message = format!("multiple assignments to name '{name}' in pattern");
            self.error(node, message, "bind each name once and compare in a guard");
        }
    }

    fn pattern(&mut self, pattern: &Pattern, bound: &mut BTreeSet<String>) {
        match pattern {
            Pattern::MatchOr(p) => return self.alternatives(p, bound),
            Pattern::MatchSequence(p) => {
                let stars = p.patterns.iter().filter(|p| matches!(p, Pattern::MatchStar(_))).count();
                if stars > 1 {
                    let message = "multiple starred names in sequence pattern".to_string();
                    self.error(p, message, "only one name can take the rest");
                }
            }
            Pattern::MatchMapping(p) => {
                if let Some(rest) = &p.rest {
                    if &**rest == "_" {
                        self.error(p, "invalid syntax".into(), "**_ is not allowed; leave it out");
                    }
                }
            }
            Pattern::MatchClass(p) => {
                let mut seen = BTreeSet::new();
                for name in &p.kwd_attrs {
                    if !seen.insert(name.as_str()) {
                        let message = format!("attribute name repeated in class pattern: {name}");
                        self.error(p, message, "name each attribute once");
                    }
                }
            }
            Pattern::MatchAs(p) => {
                if let (Some(_), Some(name)) = (&p.pattern, &p.name) {
                    if &**name == "_" {
                        self.error(p, "cannot use '_' as a target".into(), "leave `as _` out");
                    }
                }
            }
            Pattern::MatchValue(p) => self.complex_literal(&p.value),
            Pattern::MatchSingleton(_) | Pattern::MatchStar(_) => {}
        }
        let mut parts = Vec::new();
        walk::each_subpattern(pattern, &mut |p| parts.push(p));
        for part in parts {
            self.pattern(part, bound);
        }
        match pattern {
            Pattern::MatchAs(p) => {
                if let Some(name) = &p.name {
                    self.bind(p, name, bound);
                }
            }
            Pattern::MatchStar(p) => {
                if let Some(name) = &p.name {
                    self.bind(p, name, bound);
                }
            }
            Pattern::MatchMapping(p) => {
                if let Some(name) = &p.rest {
                    self.bind(p, name, bound);
                }
            }
            _ => {}
        }
    }

    /// `1 + 2j`: a real and an imaginary number.
    fn complex_literal(&mut self, value: &ast::Expr) {
        let ast::Expr::BinOp(sum) = value else { return };
        let imaginary = |e: &ast::Expr| matches!(e, ast::Expr::Constant(c) if c.value.is_complex());
        if !imaginary(&sum.right) {
            let message = "imaginary number required in complex literal".to_string();
            self.error(sum.right.as_ref(), message, "only complex literals may be sums in patterns");
        } else if imaginary(&sum.left) {
            let message = "real number required in complex literal".to_string();
            self.error(sum.left.as_ref(), message, "only complex literals may be sums in patterns");
        }
    }

    fn alternatives(&mut self, p: &ast::PatternMatchOr, bound: &mut BTreeSet<String>) {
        let mut first: Option<BTreeSet<String>> = None;
        for (i, alternative) in p.patterns.iter().enumerate() {
            let mut own = BTreeSet::new();
            self.pattern(alternative, &mut own);
            if i + 1 < p.patterns.len() {
                self.irrefutable(alternative);
            }
            match &first {
                None => first = Some(own),
                Some(names) if *names != own => {
                    let message = "alternative patterns bind different names".to_string();
                    self.error(p, message, "bind the same names in every alternative");
                    break;
                }
                Some(_) => {}
            }
        }
        for name in first.unwrap_or_default() {
            self.bind(p, &name, bound);
        }
    }
}
