//! Distinct names for blocks: their names become labels, and copies of a block bear its name.
//!
//! ```text
//! loop  exit  loop  loop   ⇒   loop  exit  loop.v2  loop.v3
//! ```

use super::hash::Map;

/// New names for those of the given ones that came before, with their positions.
pub fn rename_repeated<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> Vec<(usize, String)> {
    // The number of the last name made from each.
    let mut taken: Map<&str, u32> = Map::default();
    taken.reserve(names.len());
    let mut repeated: Vec<(usize, &str)> = Vec::new();
    for (i, name) in names.enumerate() {
        if taken.insert(name, 1).is_some() {
            repeated.push((i, name));
        }
    }
    let mut fresh = Vec::with_capacity(repeated.len());
    for (i, name) in repeated {
        let mut n = taken.get(name).copied().unwrap_or(1);
        // Names made from different ones differ in what stands before the number.
        let made = loop {
            n += 1;
            let candidate = format!("{name}.v{n}");
            if !taken.contains_key(candidate.as_str()) {
                break candidate;
            }
        };
        taken.insert(name, n);
        fresh.push((i, made));
    }
    fresh
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_names_avoid_those_that_exist() {
        let names = ["a", "b", "a", "a.v2", "a", "a.v2"];
        let made = [(2, "a.v3"), (4, "a.v4"), (5, "a.v2.v2")].map(|(i, name)| (i, name.to_string()));
        assert_eq!(rename_repeated(names.into_iter()), made);
    }
}
