//! The learned table: for each kind of decision a sum of regression trees over integer
//! features, all numbers integers, so every machine gives the same answer.
//!
//! Text format, one item a line (`#` starts a comment):
//! ```text
//! pyrl-asm-model 2            # SCHEMA
//! seed 42
//! tree spill 3                # kind, number of nodes that follow
//! 7 40 1 2                    # feature, threshold, left (<=), right
//! -1 12                       # leaf with score
//! -1 -3
//! ```
//! The hash printed in assembly headers is over the text. A table that does not parse, or whose
//! schema differs, is refused as a whole and the rules decide.

use super::{Features, Kind, FEATURES, SCHEMA};
use sha2::{Digest, Sha256};
use std::sync::{Arc, OnceLock};

#[derive(Clone, Debug, PartialEq, Eq)]
enum Node {
    Split { feature: usize, threshold: i32, left: u32, right: u32 },
    Leaf(i32),
}

/// A parsed table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// Trees by position of their kind in `Kind::ALL`.
    trees: Vec<Vec<Vec<Node>>>,
    /// Seed the trainer used.
    pub seed: u64,
    /// First 16 hexadecimal digits of the SHA-256 of the text.
    pub hash: String,
}

/// The table shipped with the compiler.
static SHIPPED: &str = include_str!("model.txt");

impl Model {
    /// The shipped table; `None` if it does not fit this compiler.
    pub fn shipped() -> Option<Arc<Model>> {
        static PARSED: OnceLock<Option<Arc<Model>>> = OnceLock::new();
        PARSED.get_or_init(|| Model::parse(SHIPPED).ok().map(Arc::new)).clone()
    }

    /// Reads a table.
    pub fn parse(text: &str) -> Result<Model, String> {
        let hash: String =
            Sha256::digest(text.as_bytes()).iter().take(8).map(|b| format!("{b:02x}")).collect();
        let mut lines = text
            .lines()
            .map(|l| l.split('#').next().unwrap_or("").trim())
            .enumerate()
            .filter(|(_, l)| !l.is_empty())
            .map(|(i, l)| (i + 1, l.split_whitespace().collect::<Vec<_>>()));
        let number = |line: usize, word: Option<&&str>| -> Result<i64, String> {
            word.and_then(|w| w.parse().ok()).ok_or_else(|| format!("line {line}: a number is missing"))
        };
        match lines.next() {
            Some((line, words)) if words.first() == Some(&"pyrl-asm-model") => {
                let schema = number(line, words.get(1))?;
                if schema != i64::from(SCHEMA) {
                    return Err(format!("schema {schema}, this compiler has {SCHEMA}"));
                }
            }
            _ => return Err("not a pyrl-asm model".into()),
        }
        let mut model = Model { trees: vec![Vec::new(); Kind::ALL.len()], seed: 0, hash };
        while let Some((line, words)) = lines.next() {
            match words.first() {
                Some(&"seed") => {
                    model.seed =
                        words.get(1).and_then(|w| w.parse().ok()).ok_or(format!("line {line}: seed"))?
                }
                Some(&"tree") => {
                    let kind = words.get(1).and_then(|w| Kind::ALL.iter().position(|k| k.name() == *w));
                    let kind = kind.ok_or_else(|| format!("line {line}: unknown kind"))?;
                    let count = number(line, words.get(2))?;
                    if !(1..=1 << 20).contains(&count) {
                        return Err(format!("line {line}: {count} nodes"));
                    }
                    let mut nodes = Vec::new();
                    for at in 0..count {
                        let (line, words) = lines.next().ok_or("the table ends early")?;
                        let first = number(line, words.first())?;
                        let fit = |x: i64| i32::try_from(x).map_err(|_| format!("line {line}: out of range"));
                        if first < 0 {
                            nodes.push(Node::Leaf(fit(number(line, words.get(1))?)?));
                            continue;
                        }
                        let (left, right) = (number(line, words.get(2))?, number(line, words.get(3))?);
                        // Children lie after their parent, so evaluation ends.
                        if first >= 2 * FEATURES as i64
                            || [left, right].iter().any(|&c| c <= at || c >= count)
                        {
                            return Err(format!("line {line}: no such feature or node"));
                        }
                        let threshold = fit(number(line, words.get(1))?)?;
                        nodes.push(Node::Split {
                            feature: first as usize,
                            threshold,
                            left: left as u32,
                            right: right as u32,
                        });
                    }
                    model.trees[kind].push(nodes);
                }
                _ => return Err(format!("line {line}: unknown item")),
            }
        }
        Ok(model)
    }

    /// Whether the table has anything to say about a kind.
    pub fn covers(&self, kind: Kind) -> bool {
        self.trees[kind as usize].iter().any(|t| t.as_slice() != [Node::Leaf(0)])
    }

    /// What is expected to be gained by taking a candidate instead of the rules' (positive:
    /// take it). Features from [`FEATURES`] on are differences from the rules' candidate.
    pub fn gain(&self, kind: Kind, features: &Features, rules: &Features) -> i32 {
        self.sum(
            kind,
            |i| if i < FEATURES { features[i] } else { features[i - FEATURES] - rules[i - FEATURES] },
        )
    }

    /// Sum of a kind's trees.
    fn sum(&self, kind: Kind, feature: impl Fn(usize) -> i32) -> i32 {
        let mut sum = 0i32;
        for tree in &self.trees[kind as usize] {
            let mut n = 0usize;
            loop {
                match &tree[n] {
                    Node::Leaf(score) => break sum = sum.saturating_add(*score),
                    Node::Split { feature: f, threshold, left, right } => {
                        n = if feature(*f) <= *threshold { *left as usize } else { *right as usize };
                    }
                }
            }
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_parse_and_score() {
        let m = Model::parse("pyrl-asm-model 2\nseed 9\ntree spill 3\n7 40 1 2\n-1 12\n-1 -3\n").unwrap();
        let mut f = [0; FEATURES];
        assert_eq!(
            (m.seed, m.gain(Kind::Spill, &f, &[0; FEATURES]), m.gain(Kind::Saved, &f, &[0; FEATURES])),
            (9, 12, 0)
        );
        f[7] = 41;
        assert_eq!(m.gain(Kind::Spill, &f, &[0; FEATURES]), -3);
    }

    #[test]
    fn bad_tables_are_refused() {
        for text in [
            "",
            "pyrl-asm-model 99",
            "pyrl-asm-model 2\ntree spill 1\n3 0 0 0",
            "pyrl-asm-model 2\ntree nothing 1",
            "pyrl-asm-model 2\nx",
        ] {
            assert!(Model::parse(text).is_err(), "{text}");
        }
        assert!(Model::shipped().is_some());
    }
}
