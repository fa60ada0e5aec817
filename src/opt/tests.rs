//! Passes on HIR text: the result verifies, and shows what the pass is for.

use super::*;

fn optimise(text: &str, level: OptLevel) -> String {
    let mut program = hir::parse::parse_program(text).expect("valid HIR");
    let mut options = Options::for_level(level);
    options.verify = true;
    run(&mut program, &options);
    let lir = crate::lower::lower_program(program.clone(), &options);
    let errors = crate::lir::verify::verify_program(&lir);
    assert!(errors.is_empty(), "{errors:#?}");
    hir::print::print_program(&program)
}

const LOOP: &str = r#"
module m0 "prog" file="prog.py" body=f0

func f0 @prog.sum kind=function module=m0 lines=1-4
  name "sum" "sum"
  sig posonly=0 positional=2 kwonly=0 defaults=0 ("n", "l")
b0 ""(%0: obj "n", %1: obj "l"):
  %2 = const 0
  %3 = call.builtin "range" (%0)
  %4 = iter.get %3
  jump b1(%2)
b1 "for1.cond"(%5: obj "s"):
  %6 = iter.next %4
  %7 = is_unset %6
  branch %7 b3() b2()
b2 "for1.body"():
  %8 = binary add %5 %6
  jump b1(%8)
b3 "for1.end"():
  %9 = iter.get %1
  jump b4(%5)
b4 "for2.cond"(%10: obj "s"):
  %11 = iter.next %9
  %12 = is_unset %11
  branch %12 b6() b5()
b5 "for2.body"():
  %13 = binary mul %10 %11
  jump b4(%13)
b6 "for2.end"():
  return %10
"#;

#[test]
fn loops_over_ranges_and_lists_count() {
    for level in [OptLevel::O0, OptLevel::O1, OptLevel::O2, OptLevel::O3, OptLevel::Os] {
        let text = optimise(LOOP, level);
        if level == OptLevel::O2 {
            assert!(text.contains("int.compare lt"), "{text}");
            assert!(text.contains("seq.get") || text.contains("seq_get"), "{text}");
        }
    }
}
