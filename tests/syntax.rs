//! Programs that CPython refuses, compared with CPython: each must be refused here as well, with
//! the same message and line. Cases lie in tests/syntax/bad.txt, separated by `---` lines; those
//! whose text or place still differs are listed in tests/syntax/known.txt by number of first
//! line, and a case that has come right must leave the list.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};

use pyrl_asm::base::diag::Diagnostics;
use pyrl_asm::driver::stack::with_large_stack;
use pyrl_asm::syntax::{load_program, MainSource};

const ORACLE: &str = "
import sys, json, warnings
warnings.simplefilter('ignore')
for case in json.load(sys.stdin):
    try:
        compile(case.encode(), 'x.py', 'exec', dont_inherit=True)
        print('-')
    except SyntaxError as e:
        print(json.dumps([e.msg, e.lineno]))
";

/// (message, line) of the first error; `None` for a valid program.
type Answer = Option<(String, u32)>;

/// What a Python program says of each case, a line each.
fn oracle(program: &str, cases: &[String]) -> Option<Vec<String>> {
    use std::io::Write;
    let mut child = Command::new("python3")
        .args(["-c", program])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    child.stdin.take()?.write_all(serde_json::to_string(cases).ok()?.as_bytes()).ok()?;
    let output = child.wait_with_output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    Some(text.lines().map(str::to_string).collect())
}

fn cpython(cases: &[String]) -> Option<Vec<Answer>> {
    let lines = oracle(ORACLE, cases)?;
    Some(lines.iter().map(|line| serde_json::from_str(line).ok()).collect())
}

fn ours(case: &str) -> Answer {
    let mut diags = Diagnostics::new();
    let main =
        MainSource { path: Path::new("x.py"), bytes: case.as_bytes(), dir: None, prune: true, apart: false };
    let program = load_program(&main, &mut diags);
    let sorted = diags.sorted();
    let error = sorted.iter().find(|d| d.code.starts_with("E01"))?;
    let line = error.span.map_or(0, |s| program.sources.file(s.file).position(s.start).line);
    Some((error.message.clone(), line))
}

#[test]
fn refuses_what_cpython_refuses_in_the_same_words() {
    let text = include_str!("syntax/bad.txt");
    let cases: Vec<String> =
        text.split("\n---\n").map(|c| format!("{}\n", c.trim_end_matches('\n'))).collect();
    let Some(expected) = cpython(&cases) else {
        eprintln!("python3 is not installed: nothing to compare with");
        return;
    };
    assert_eq!(expected.len(), cases.len());
    let known: BTreeSet<&str> = include_str!("syntax/known.txt").lines().collect();
    let mut wrong = Vec::new();
    let mut unexpected = Vec::new();
    let mut line = 1;
    for (case, expected) in cases.iter().zip(&expected) {
        let number = line.to_string();
        line += case.lines().count() + 1;
        let got = with_large_stack(|| ours(case)).expect("no panic");
        if got == *expected {
            assert!(
                !known.contains(number.as_str()),
                "case at line {number} is right now: take it off known.txt"
            );
            continue;
        }
        let what = format!("bad.txt:{number}: {case}  CPython {expected:?}\n  ours    {got:?}");
        if !known.contains(number.as_str()) {
            unexpected.push(what.clone());
        }
        wrong.push(number);
    }
    if std::env::var_os("PYRL_BLESS").is_some() {
        std::fs::write("tests/syntax/known.txt", wrong.join("\n") + "\n").expect("writable");
        return;
    }
    assert!(unexpected.is_empty(), "{} of {} differ:\n{}", wrong.len(), cases.len(), unexpected.join("\n"));
}

const WARNINGS: &str = "
import sys, json, warnings
for case in json.load(sys.stdin):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        compile(case, 'x.py', 'exec', dont_inherit=True)
    print(json.dumps([str(w.message) for w in caught if w.category is SyntaxWarning]))
";

/// Every kind of expression in every place that CPython warns of.
#[test]
fn warns_as_cpython_does() {
    let values = [
        "1",
        "1.5",
        "2j",
        "'a'",
        "b'a'",
        "None",
        "True",
        "...",
        "()",
        "(1, 2)",
        "(x, 1)",
        "[1]",
        "[i for i in x]",
        "{1: 2}",
        "{i: 1 for i in x}",
        "{1}",
        "{i for i in x}",
        "(i for i in x)",
        "lambda: 1",
        "f'a{x}'",
        "f'a'",
        "-1",
        "-1.5",
        "~1",
        "not 1",
        "1 + 2",
        "1 / 2",
        "1 // 2",
        "1 % 0",
        "1 / 0",
        "2j / 1",
        "'a' + 'b'",
        "'a' * 2",
        "True & False",
        "1 | 2",
        "x",
        "x.y",
        "x()",
        "x if x else 1",
    ];
    let mut cases = Vec::new();
    for v in values {
        for form in
            ["x is (V)", "(V) is not x", "x == (V) is x is (V)", "(V)(x)", "(V)[x]", "(V)[x] = 1", "(V)[1:2]"]
        {
            cases.push(form.replace('V', v));
        }
        cases.push(format!("assert ({v})"));
        cases.extend(values.iter().map(|w| format!("({v})[({w})]")));
    }
    let Some(answers) = oracle(WARNINGS, &cases) else {
        eprintln!("python3 is not installed: nothing to compare with");
        return;
    };
    assert_eq!(answers.len(), cases.len());
    let mut wrong = Vec::new();
    for (case, answer) in cases.iter().zip(&answers) {
        let expected: Vec<String> = serde_json::from_str(answer).expect("a list");
        let mut diags = Diagnostics::new();
        let main = MainSource {
            path: Path::new("x.py"),
            bytes: case.as_bytes(),
            dir: None,
            prune: true,
            apart: false,
        };
        load_program(&main, &mut diags);
        let got: Vec<String> = diags.sorted().iter().map(|d| d.message.clone()).collect();
        if got != expected {
            wrong.push(format!("{case}\n  CPython {expected:?}\n  ours    {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} differ:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// Damaged programs must give a diagnostic or compile, never panic.
#[test]
fn damaged_programs_do_not_panic() {
    let text = include_str!("syntax/bad.txt");
    let good = include_str!("bench/json_parse.py");
    let step = good.len() / 150;
    let mut cases: Vec<String> = text.split("\n---\n").map(str::to_string).collect();
    for i in (1..good.len()).step_by(step.max(1)) {
        let (Some(head), Some(tail)) = (good.get(..i), good.get(i..)) else { continue };
        cases.push(head.to_string());
        cases.push(format!("{head}{}", tail.get(7..).unwrap_or("")));
        cases.push(format!("{head})\n"));
        cases.push(format!("{head} = ({tail}"));
    }
    for case in text.split("\n---\n") {
        cases.extend((1..case.len()).filter_map(|i| case.get(..i).map(str::to_string)));
    }
    for case in &cases {
        with_large_stack(|| ours(case)).unwrap_or_else(|panic| panic!("{panic}\n{case}"));
    }
}
