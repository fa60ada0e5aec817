//! The committed table of learned decisions: it parses, belongs to the report beside it, and
//! fitting gives the same trees for the same rows.

use pyrl_asm::advise::{Kind, Model, FEATURES};
use pyrl_asm::learn::fit::{evaluate, fit, simplify, to_text, Rows, Shape};
use pyrl_asm::stats::random::Random;

const TABLE: &str = include_str!("../src/advise/model.txt");
const REPORT: &str = include_str!("../src/advise/model.report.md");

#[test]
fn committed_table_parses_and_is_the_one_of_the_report() {
    let model = Model::parse(TABLE).expect("src/advise/model.txt parses");
    let shipped = Model::shipped().expect("the shipped table fits this compiler");
    assert_eq!(model, *shipped);
    let named = REPORT.split("Table `").nth(1).and_then(|rest| rest.split('`').next());
    assert_eq!(named, Some(model.hash.as_str()), "model.report.md is of another table: run scripts/train");
    assert!(REPORT.contains(&format!("seed {}", model.seed)));
}

#[test]
fn fitting_is_deterministic_and_flattening_keeps_every_score() {
    let mut random = Random::new(5);
    let mut rows = Rows::default();
    for _ in 0..500 {
        let features: Vec<i32> = (0..FEATURES).map(|_| random.below(40) as i32).collect();
        let target = f64::from(features[3] * 4 - features[7]) + random.below(10) as f64;
        rows.push(&features, target);
    }
    let shape = Shape { depth: 5, min_leaf: 10, seed: 1 };
    let text = |rows: &Rows| to_text("spill", &simplify(&fit(rows, shape).expect("fits")));
    assert_eq!(text(&rows), text(&rows));

    let tree = simplify(&fit(&rows, shape).expect("fits"));
    let model = Model::parse(&format!("pyrl-asm-model 1\nseed 1\n{}", text(&rows))).expect("parses");
    for features in &rows.features {
        let row: [i32; FEATURES] = features.clone().try_into().expect("one row has all features");
        assert_eq!(model.score(Kind::Spill, &row), evaluate(&tree, features));
    }
}
