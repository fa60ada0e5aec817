//! "Did you mean …?" for NameError and AttributeError: the closest name by weighted edit
//! distance (a changed case costs half a changed letter), with CPython's bounds.

use crate::error::{self, Exc};
use crate::names;
use crate::object;
use crate::objects::{exception, list};
use crate::prelude::*;
use crate::value::Value;

const MOVE: usize = 2;
const CASE: usize = 1;
/// Longer names, and more candidates, are not considered.
const MAX_LENGTH: usize = 40;
const MAX_CANDIDATES: usize = 750;

fn substitution(a: u8, b: u8) -> usize {
    if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE
    } else {
        MOVE
    }
}

/// Weighted Levenshtein distance, or `None` when it is above `limit`.
fn distance(a: &str, b: &str, limit: usize) -> Option<usize> {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() > MAX_LENGTH || b.len() > MAX_LENGTH || a.len().abs_diff(b.len()) * MOVE > limit {
        return None;
    }
    let mut previous: Vec<usize> = (0..=b.len()).map(|j| j * MOVE).collect();
    for (i, &x) in a.iter().enumerate() {
        let mut current = vec![(i + 1) * MOVE];
        for (j, &y) in b.iter().enumerate() {
            let change = previous[j] + substitution(x, y);
            current.push(change.min(previous[j + 1] + MOVE).min(current[j] + MOVE));
        }
        previous = current;
    }
    previous.last().copied().filter(|&d| d <= limit)
}

/// The closest of the candidates, if it is close enough.
fn closest(name: &str, candidates: &[String]) -> Option<String> {
    if candidates.len() >= MAX_CANDIDATES {
        return None;
    }
    let mut best: Option<(usize, &String)> = None;
    for candidate in candidates {
        if candidate == name {
            continue;
        }
        let mut limit = (name.len() + candidate.len() + 3) * MOVE / 6;
        if let Some((d, _)) = best {
            limit = limit.min(d.saturating_sub(1));
        }
        if let Some(d) = distance(name, candidate, limit) {
            best = Some((d, candidate));
        }
    }
    best.map(|(_, c)| c.clone())
}

/// The suggestion printed after an exception's message.
pub fn suggestion(exc: Value) -> Option<String> {
    if error::is_a(exc, Exc::AttributeError) {
        let (name, obj) = (exc.field(exception::extra(0)), exc.field(exception::extra(1)));
        if !names::is_str(name) || obj.is_unset() {
            return None;
        }
        let dir = object::dir_names(obj).inspect_err(|_| error::clear()).ok()?;
        return closest(&names::text(name), &strings(dir));
    }
    if error::is_a(exc, Exc::NameError) && !error::is_a(exc, Exc::UnboundLocalError) {
        let name = exc.field(exception::extra(0));
        if !names::is_str(name) {
            return None;
        }
        let mut candidates = Vec::new();
        if let Some(frame) =
            super::traceback::entries(exc.field(pyrl_abi::layout::exception::TRACEBACK)).last()
        {
            let function = frame.function;
            candidates.extend(strings_of_tuple(Value(function.param_names)));
            candidates.extend(strings_of_tuple(Value(function.free_names)));
            let module = unsafe { &*(function.module as *const pyrl_abi::desc::ModuleDesc) };
            let globals = strings_of_tuple(Value(module.global_names));
            let slots = module.globals as *const u64;
            for (i, name) in globals.into_iter().enumerate() {
                if unsafe { *slots.add(i) } != 0 {
                    candidates.push(name);
                }
            }
        }
        candidates.extend(crate::builtins::names());
        return closest(&names::text(name), &candidates);
    }
    None
}

fn strings(values: Value) -> Vec<String> {
    list::items(values).iter().filter(|v| names::is_str(**v)).map(|v| names::text(*v)).collect()
}

fn strings_of_tuple(tuple: Value) -> Vec<String> {
    if !tuple.is_pointer() {
        return Vec::new();
    }
    crate::objects::tuple::items(tuple).iter().map(|v| names::text(*v)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn close_names_are_found() {
        let names: Vec<String> = ["print", "value", "Value2"].map(String::from).to_vec();
        assert_eq!(closest("prnt", &names).as_deref(), Some("print"));
        assert_eq!(closest("valeu", &names).as_deref(), Some("value"));
        assert_eq!(closest("xyz", &names), None);
    }
}
