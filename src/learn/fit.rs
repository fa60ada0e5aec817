//! Fits regression trees with smartcore and flattens them to integer tables.
//!
//! Features are integers, so a split `x <= v` is exactly `x <= floor(v)`, and the flattened tree
//! takes the same branches as smartcore's. Leaves are rounded to whole score units (1/16 of an
//! instruction per execution, see `advise`). `Node`'s fields are private in smartcore: the tree
//! is read back through serde.

use serde_json::Value as Json;
use smartcore::linalg::basic::matrix::DenseMatrix;
use smartcore::tree::decision_tree_regressor::{DecisionTreeRegressor, DecisionTreeRegressorParameters};

/// Training rows: integer features, target score.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    pub features: Vec<Vec<i32>>,
    pub targets: Vec<f64>,
}

impl Rows {
    pub fn push(&mut self, features: &[i32], target: f64) {
        self.features.push(features.to_vec());
        self.targets.push(target);
    }
    pub fn len(&self) -> usize {
        self.targets.len()
    }
    pub fn is_empty(&self) -> bool {
        self.targets.is_empty()
    }
}

/// A node of a flattened tree: `(feature, threshold, left, right)` or a leaf's score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    Split { feature: usize, threshold: i32, left: usize, right: usize },
    Leaf(i32),
}

/// Shape of the trees.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    pub depth: u16,
    pub min_leaf: usize,
    pub seed: u64,
}

/// Fits one tree; `Err` with smartcore's message when it cannot.
pub fn fit(rows: &Rows, shape: Shape) -> Result<Vec<Node>, String> {
    let matrix: Vec<Vec<f64>> =
        rows.features.iter().map(|r| r.iter().map(|&x| f64::from(x)).collect()).collect();
    let x = DenseMatrix::from_2d_vec(&matrix).map_err(|e| e.to_string())?;
    let parameters = DecisionTreeRegressorParameters {
        max_depth: Some(shape.depth),
        min_samples_leaf: shape.min_leaf,
        min_samples_split: 2 * shape.min_leaf,
        seed: Some(shape.seed),
    };
    let tree = DecisionTreeRegressor::fit(&x, &rows.targets, parameters).map_err(|e| e.to_string())?;
    let json = serde_json::to_value(&tree).map_err(|e| e.to_string())?;
    flatten(&json)
}

/// Reads the nodes of a serialised tree.
fn flatten(tree: &Json) -> Result<Vec<Node>, String> {
    let nodes = find_nodes(tree).ok_or("the serialised tree has no nodes")?;
    let index = |n: &Json, key: &str| n.get(key).and_then(Json::as_u64).map(|i| i as usize);
    nodes
        .iter()
        .map(|n| match (index(n, "true_child"), index(n, "false_child")) {
            (Some(left), Some(right)) => {
                let value = n.get("split_value").and_then(Json::as_f64).ok_or("split without value")?;
                let feature = index(n, "split_feature").ok_or("split without feature")?;
                Ok(Node::Split { feature, threshold: value.floor() as i32, left, right })
            }
            _ => {
                let output = n.get("output").and_then(Json::as_f64).ok_or("leaf without output")?;
                Ok(Node::Leaf(output.round() as i32))
            }
        })
        .collect::<Result<Vec<Node>, &str>>()
        .map_err(str::to_string)
}

/// The array of nodes, wherever the library's version nests it.
fn find_nodes(json: &Json) -> Option<&Vec<Json>> {
    match json {
        Json::Object(map) => {
            if let Some(Json::Array(nodes)) = map.get("nodes") {
                return Some(nodes);
            }
            map.values().find_map(find_nodes)
        }
        _ => None,
    }
}

/// Score of a row, as `advise::Model` computes it.
pub fn evaluate(tree: &[Node], features: &[i32]) -> i32 {
    match tree[leaf(tree, features)] {
        Node::Leaf(score) => score,
        Node::Split { .. } => 0,
    }
}

/// The leaf that a row falls into.
pub fn leaf(tree: &[Node], features: &[i32]) -> usize {
    let mut at = 0;
    loop {
        match tree[at] {
            Node::Leaf(_) => return at,
            Node::Split { feature, threshold, left, right } => {
                at = if features[feature] <= threshold { left } else { right };
            }
        }
    }
}

/// Merges splits whose two sides are equal leaves (rounding makes some), renumbering so that
/// children lie after their parents.
pub fn simplify(tree: &[Node]) -> Vec<Node> {
    fn merged(tree: &[Node], at: usize) -> Option<i32> {
        match tree[at] {
            Node::Leaf(score) => Some(score),
            Node::Split { left, right, .. } => {
                let (a, b) = (merged(tree, left)?, merged(tree, right)?);
                (a == b).then_some(a)
            }
        }
    }
    fn copy(tree: &[Node], at: usize, out: &mut Vec<Node>) -> usize {
        let place = out.len();
        if let Some(score) = merged(tree, at) {
            out.push(Node::Leaf(score));
            return place;
        }
        if let Node::Split { feature, threshold, left, right } = tree[at] {
            out.push(Node::Leaf(0));
            let left = copy(tree, left, out);
            let right = copy(tree, right, out);
            out[place] = Node::Split { feature, threshold, left, right };
        }
        place
    }
    let mut out = Vec::new();
    if !tree.is_empty() {
        copy(tree, 0, &mut out);
    }
    out
}

/// The tree in the text format of `advise::model`.
pub fn to_text(kind: &str, tree: &[Node]) -> String {
    let mut text = format!("tree {kind} {}\n", tree.len());
    for node in tree {
        match node {
            Node::Leaf(score) => text.push_str(&format!("-1 {score}\n")),
            Node::Split { feature, threshold, left, right } => {
                text.push_str(&format!("{feature} {threshold} {left} {right}\n"));
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Rows {
        let mut rows = Rows::default();
        for i in 0..200 {
            let target = if i % 20 > 12 { 50.0 } else { -10.0 } + f64::from(i % 2);
            rows.push(&[i % 20, i % 7, i], target);
        }
        rows
    }

    #[test]
    fn fitted_trees_find_the_rule_and_are_repeatable() {
        let shape = Shape { depth: 4, min_leaf: 5, seed: 1 };
        let a = fit(&rows(), shape).expect("fits");
        assert_eq!(a, fit(&rows(), shape).expect("fits"));
        let small = simplify(&a);
        for r in &rows().features {
            assert_eq!(evaluate(&a, r), evaluate(&small, r));
            let score = evaluate(&a, r);
            assert_eq!(score > 20, r[0] > 12, "{r:?} {score}");
        }
    }
}
