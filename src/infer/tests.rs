//! Inference on HIR text: what is found, and what must not be.

use crate::base::options::Options;
use crate::hir::{parse, print, verify};

fn infer(text: &str) -> String {
    let mut program = parse::parse_program(text).expect("valid HIR");
    super::run(&mut program, &Options { verify: true, ..Options::default() });
    let errors = verify::verify_program(&program);
    assert!(errors.is_empty(), "{errors:#?}");
    print::print_program(&program)
}

/// `f` doubles its argument; the body calls it as `calls` says.
fn doubling(global: &str, calls: &str) -> String {
    let text = format!(
        r#"
module m0 "prog" file="prog.py" body=f1
  global "f" stores=1 known=f0 private
  global "k" stores=1 {global}

func f0 @prog.f kind=function module=m0 lines=1-2
  name "f" "f"
  sig posonly=0 positional=1 kwonly=0 defaults=0 ("x")
b0 ""(%0: obj "x"):
  %1 = binary add %0 %0
  %2 = global.get m0 1
  return %1

func f1 @prog.body kind=module module=m0 lines=1-9
  name "<module>" "<module>"
  sig posonly=0 positional=0 kwonly=0 defaults=0 ()
b0 ""():
  %0 = make_function f0 ()
  global.set m0 0 %0
  %1 = const 1.5
  global.set m0 1 %1
{calls}
"#
    );
    infer(&text)
}

#[test]
fn parameters_and_results_come_from_all_calls() {
    let text = doubling("private", "  %2 = call.direct f0 (%1)\n  %3 = call.direct f0 (%2)\n  return %3");
    assert!(text.contains("%0: obj float \"x\""), "{text}");
    assert!(text.contains("%3: float = call.direct"), "{text}");
    assert!(text.contains("%2: float = global.bound m0 1 fixed"), "{text}");
}

#[test]
fn joins_are_no_narrower_than_their_parts() {
    let text = doubling(
        "private",
        "  %2 = const \"s\"\n  %3 = call.direct f0 (%1)\n  %4 = call.direct f0 (%2)\n  return %4",
    );
    assert!(text.contains("%0: obj \"x\""), "{text}");
}

#[test]
fn functions_that_escape_take_anything() {
    let text =
        doubling("private", "  %2 = call.direct f0 (%1)\n  %3 = call.builtin \"iter\" (%0, %2)\n  return %3");
    assert!(text.contains("%0: obj \"x\""), "{text}");
    assert!(!text.contains("float = call.direct"), "{text}");
}

#[test]
fn globals_that_others_bind_are_read_with_care() {
    let text = doubling("", "  %2 = call.direct f0 (%1)\n  return %2");
    assert!(text.contains("%2 = global.get m0 1"), "{text}");
}

#[test]
fn items_change_through_aliases() {
    let text = r#"
module m0 "prog" file="prog.py" body=f0

func f0 @prog.body kind=module module=m0 lines=1-9
  name "<module>" "<module>"
  sig posonly=0 positional=0 kwonly=0 defaults=0 ()
b0 ""():
  %0 = const 1.5
  %1 = const 0
  %2 = build.list (%0)
  %3 = build.list (%0)
  %4 = build.list (%3)
  %5 = getitem %4 %1
  %6 = const "s"
  list.append %5 %6
  %7 = getitem %2 %1
  %8 = getitem %3 %1
  return %8
"#;
    let text = infer(text);
    assert!(text.contains("%5: list = getitem"), "{text}");
    assert!(text.contains("%2: doubles = build.doubles"), "{text}");
    assert!(text.contains("%7: float = box.float"), "{text}");
    assert!(text.contains("%8 = getitem"), "{text}");
}
