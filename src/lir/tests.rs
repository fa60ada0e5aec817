//! Round trips of the text form over lowered programs.

use super::{parse, print, verify};
use crate::base::options::{OptLevel, Options};
use crate::{hir, lower};

/// Lowers HIR text, verifies, prints, reads back, prints again.
pub fn check(text: &str) -> String {
    let program = hir::parse::parse_program(text).expect("valid HIR");
    let mut last = String::new();
    for level in [OptLevel::O0, OptLevel::O2, OptLevel::Os] {
        let lir = lower::lower_program(program.clone(), &Options::for_level(level));
        let errors = verify::verify_program(&lir);
        let printed = print::print_program(&lir);
        assert!(errors.is_empty(), "{level:?}: {errors:#?}\n{printed}");
        let again = parse::parse_program(&printed).expect("printed LIR parses");
        pretty_assertions::assert_eq!(printed, print::print_program(&again));
        last = printed;
    }
    last
}

const FIB: &str = r#"
module m0 "prog" file="prog.py" body=f0
  global "fib" stores=1 known=f1

func f0 @prog kind=module module=m0 lines=1-4
  name "<module>" "<module>"
  sig posonly=0 positional=0 kwonly=0 defaults=0 ()
b0 ""():
  %0 = make_function f1 ()              @1:0-1:3
  global.set m0 0 %0              @1:0-1:3
  %1 = const none
  return %1

func f1 @prog.fib kind=function module=m0 lines=1-4
  name "fib" "fib"
  sig posonly=0 positional=1 kwonly=0 defaults=0 ("n")
b0 ""(%0: obj "n"):
  %1 = const 2                      @2:11-2:12
  %2 = compare lt %0 %1             @2:7-2:12
  %3 = truth %2                     @2:7-2:12
  branch %3 b1() b2()               @2:4-2:12
b1 "if1"():
  return %0
b2 "start2"():
  %4 = const 1
  %5 = binary sub %0 %4
  %6 = call.direct f1 (%5)
  %7 = binary sub %0 %1
  %8 = call.direct f1 (%7)
  %9 = binary add %6 %8
  %10 = getattr %9 "real"
  %11 = binary truediv %10 %9
  %12 = binary floordiv %11 %9
  %13 = getitem %12 %0
  setitem %12 %0 %13
  %14 = call %13 (%12, %0)
  %15 = call.method %14 "f" (%12, %0)
  %16 = compare eq %15 %14
  return %16
"#;

#[test]
fn lowered_functions_verify_and_round_trip() {
    let text = check(FIB);
    assert!(text.contains("br_overflow"), "{text}");
}
