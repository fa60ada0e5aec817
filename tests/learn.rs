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
    let model = Model::parse(&format!("pyrl-asm-model 2\nseed 1\n{}", text(&rows))).expect("parses");
    for features in &rows.features {
        let row: [i32; FEATURES] = features.clone().try_into().expect("one row has all features");
        assert_eq!(model.gain(Kind::Spill, &row, &[0; FEATURES]), evaluate(&tree, features));
    }
}

/// A program with loops, branches, calls and more live values than registers.
const PROGRAM: &str = "def f(a, b, c):\n    s = t = u = 0\n    for i in range(a):\n        if i % 3 == 0:\n            s += i * 8 + b\n        \
elif i & 4:\n            t += s - c\n        else:\n            u = max(u, t) + len(str(s))\n        s, t, u = s & 1023, t & 511, u & 255\n    \
return s, t, u\nprint(f(200, 3, 5), f(50, 7, 1))\n";

fn compiled(folder: &std::path::Path, policy: &str) -> std::process::Output {
    std::fs::write(folder.join("p.py"), PROGRAM).expect("the folder is writable");
    std::process::Command::new(env!("CARGO_BIN_EXE_pyrl-asm"))
        .args(["-S", "-o", "-", "--max-regs=8", &format!("--policy={policy}"), "p.py"])
        .env("PYRL_VERIFY", "1")
        .current_dir(folder)
        .output()
        .expect("the compiler runs")
}

/// The lines that are no comments.
fn code(output: &std::process::Output) -> String {
    let text = String::from_utf8_lossy(&output.stdout);
    text.lines()
        .filter(|l| !l.trim_start().starts_with("//"))
        .map(|l| l.split(" //").next().unwrap_or(""))
        .collect()
}

#[test]
fn a_table_in_a_file_decides_and_a_bad_one_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let rules = compiled(folder.path(), "heuristic");
    assert!(rules.status.success(), "{}", String::from_utf8_lossy(&rules.stderr));
    // Whatever the features, deviate from the rules about rotation and constants.
    let table = "pyrl-asm-model 2\nseed 1\ntree rotate 1\n-1 9\ntree constant 1\n-1 9\n";
    for (name, text, same) in
        [("own.txt", table.to_string(), false), ("empty.txt", "pyrl-asm-model 2\nseed 1\n".to_string(), true)]
    {
        std::fs::write(folder.path().join(name), text).expect("the folder is writable");
        let output = compiled(folder.path(), &format!("./{name}"));
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(code(&output) == code(&rules), same, "{name}");
    }
    for (name, text) in [
        ("old.txt", table.replacen("model 2", "model 1", 1)),
        ("corrupt.txt", table.replacen("-1 9", "7 1 0 0", 1)),
    ] {
        std::fs::write(folder.path().join(name), text).expect("the folder is writable");
        let output = compiled(folder.path(), &format!("./{name}"));
        assert_eq!(output.status.code(), Some(2), "{name} is refused");
    }
}

#[test]
fn allocations_under_random_choices_are_proven() {
    let folder = tempfile::tempdir().expect("a folder");
    for seed in 1..=12 {
        let output = compiled(folder.path(), &format!("random:{seed}"));
        assert!(output.status.success(), "random:{seed}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn work_is_collected_in_order_on_any_number_of_threads() {
    use pyrl_asm::learn::{corpus, subject};
    let sizes = corpus::Sizes { train: 1, validation: 0, test: 0 };
    let samples = corpus::generated(sizes, 3);
    let functions = |threads: usize| -> Vec<String> {
        subject::parallel(threads, &samples[..4], |s| {
            let subject = subject::subject(s).expect("generated programs compile");
            let names = subject.program.funcs.iter().map(|f| (&f.qualname, f.blocks.len()));
            format!("{} {:?}", s.name, names.collect::<Vec<_>>())
        })
    };
    assert_eq!(functions(1), functions(2));
}
