//! Labels: what single decisions cost. A decision is forced to another candidate, its function is
//! compiled again, and the change in executed instructions is computed from the profile, which
//! is exact, so nothing has to be run. Each label compares a candidate with the rules' choice at
//! the same point.

use super::measure::Laboratory;
use super::profile::{cost, profile, Profile};
use super::subject::{options, Subject};
use crate::advise::{common, heuristic, Decision, Experiment, Features, Kind, Model, Policy, FEATURES};
use crate::base::options::Policy as Named;
use crate::mach::Origin;
use crate::stats::random::Random;
use crate::target::aarch64::Backend;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A program with its counts.
pub struct Course<'a> {
    pub subject: &'a Subject,
    pub profile: Profile,
    /// Functions that are executed, by position.
    pub executed: Vec<usize>,
}

impl<'a> Course<'a> {
    /// Counts a program.
    ///
    /// # Errors
    /// A tool that fails.
    pub fn new(laboratory: &Laboratory, subject: &'a Subject) -> Result<Course<'a>, String> {
        let profile = profile(laboratory, subject)?;
        let called = |i: &usize| profile.functions[*i].get(&Origin::Entry).is_some_and(|&n| n > 0);
        let executed = (0..profile.functions.len()).filter(called).collect();
        Ok(Course { subject, profile, executed })
    }

    /// Instructions that the program's own code executes under a policy. `exact` puts the counts in
    /// the place of estimated frequencies.
    pub fn cost(&self, policy: &Policy, budget: Option<u32>, exact: bool) -> u64 {
        let options = options(Named::Heuristic, budget);
        let backend = Backend::with_policy(&self.subject.program, &options, policy.clone());
        self.executed
            .iter()
            .map(|&i| {
                let counts = &self.profile.functions[i];
                let (layout, _) = backend.layout(
                    &self.subject.program.funcs[i],
                    Experiment::default(),
                    exact.then_some(counts),
                );
                cost(&layout, counts).unwrap_or(0)
            })
            .sum()
    }

    /// The program's assembly under a policy, with decisions of one function forced.
    pub fn assembly(
        &self,
        policy: &Policy,
        budget: Option<u32>,
        forced: Option<(usize, &BTreeMap<u32, usize>)>,
    ) -> String {
        let options = options(Named::Heuristic, budget);
        let backend = Backend::with_policy(&self.subject.program, &options, policy.clone());
        let mut text = backend.header();
        for (i, func) in self.subject.program.funcs.iter().enumerate() {
            let force = forced.filter(|f| f.0 == i).map(|f| f.1.clone()).unwrap_or_default();
            backend.compile(func, Experiment { log: false, force }, &mut text);
        }
        backend.data(&mut text);
        text
    }
}

/// One priced decision.
#[derive(Clone, Debug)]
pub struct Label {
    pub kind: Kind,
    /// Of the candidate, then the difference from the rules' candidate.
    pub features: Vec<i32>,
    /// Executed instructions gained by it.
    pub gain: i64,
    /// The same as a logarithm (× 16) of its share of the program's instructions (of 65536).
    pub target: f64,
    /// Where it was: function, decision, candidate.
    pub place: (usize, u32, usize),
}

/// Columns of a label's row.
pub fn columns(candidate: &Features, rules: &Features) -> Vec<i32> {
    candidate.iter().copied().chain((0..FEATURES).map(|i| candidate[i] - rules[i])).collect()
}

/// Position of the candidate that the rules choose.
pub fn rules_choice(d: &Decision) -> usize {
    let score = |i: usize| heuristic::score(d.kind, &d.candidates[i]);
    (0..d.candidates.len()).reduce(|a, b| if score(b) > score(a) { b } else { a }).unwrap_or(0)
}

/// A decision that was asked.
struct Point {
    function: usize,
    number: u32,
    decision: Decision,
    heat: i32,
}

/// Prices `wanted` decisions of a program under a policy.
pub fn labels(
    course: &Course,
    model: &Arc<Model>,
    budget: Option<u32>,
    wanted: usize,
    seed: u64,
) -> Vec<Label> {
    let policy = Policy::Learned(model.clone());
    let options = options(Named::Heuristic, budget);
    let backend = Backend::with_policy(&course.subject.program, &options, policy);
    let price = |function: usize, force: BTreeMap<u32, usize>, log: bool| {
        let func = &course.subject.program.funcs[function];
        let (layout, decisions) = backend.layout(func, Experiment { log, force }, None);
        cost(&layout, &course.profile.functions[function]).map(|c| (c as i64, decisions))
    };
    let mut points: Vec<Point> = Vec::new();
    let mut base: BTreeMap<usize, i64> = BTreeMap::new();
    for &function in &course.executed {
        let Some((own, decisions)) = price(function, BTreeMap::new(), true) else { continue };
        base.insert(function, own);
        let calls = course.profile.functions[function].get(&Origin::Entry).copied().unwrap_or(0);
        let calls = crate::advise::log2x4(calls);
        points.extend(decisions.into_iter().enumerate().map(|(n, decision)| Point {
            function,
            number: n as u32,
            heat: calls + decision.candidates[0][common::FREQ],
            decision,
        }));
    }
    let total = base.values().sum::<i64>().max(1) as f64;
    let mut random = Random::new(seed);
    let mut by_kind: Vec<Vec<Point>> = Kind::ALL.iter().map(|_| Vec::new()).collect();
    points.into_iter().for_each(|p| by_kind[p.decision.kind as usize].push(p));
    by_kind.retain(|k| !k.is_empty());
    let mut out = Vec::new();
    for _ in 0..wanted {
        if by_kind.is_empty() {
            break;
        }
        // First a kind, so that frequent kinds do not crowd out the others, then the hottest of
        // three points of that kind.
        let kind = random.below(by_kind.len());
        let of_kind = &mut by_kind[kind];
        let draws = [0; 3].map(|_| random.below(of_kind.len()));
        let taken = draws.into_iter().max_by_key(|&i| (of_kind[i].heat, std::cmp::Reverse(i))).unwrap_or(0);
        let point = of_kind.swap_remove(taken);
        if of_kind.is_empty() {
            by_kind.swap_remove(kind);
        }
        let d = &point.decision;
        let rules = rules_choice(d);
        // Where the policy deviates, that is compared; elsewhere any other candidate.
        let other = if d.chosen != rules {
            d.chosen
        } else {
            (rules + 1 + random.below(d.candidates.len() - 1)) % d.candidates.len()
        };
        let known = |choice: usize| {
            if choice == d.chosen {
                base.get(&point.function).copied()
            } else {
                price(point.function, BTreeMap::from([(point.number, choice)]), false).map(|p| p.0)
            }
        };
        let (Some(with_rules), Some(with_other)) = (known(rules), known(other)) else { continue };
        let gain = with_rules - with_other;
        let share = gain as f64 / total * 65536.0;
        out.push(Label {
            kind: d.kind,
            features: columns(&d.candidates[other], &d.candidates[rules]),
            gain,
            // A loss counts twice: it is not worth a gain of the same size.
            target: match gain {
                0 => 0.0,
                1.. => 16.0 * (1.0 + share).log2(),
                _ => -32.0 * (1.0 - share).log2(),
            },
            place: (point.function, point.number, other),
        });
    }
    out
}
