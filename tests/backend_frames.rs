//! Frames by hand-built LIR: generators (state, spill slots in the object, x30 after resuming),
//! the stack check, incoming and outgoing stack arguments, site tables.

use pyrl_asm::base::options::{OptLevel, Options};
use pyrl_asm::lir::builder::FuncBuilder;
use pyrl_asm::lir::*;
use pyrl_asm::target::compile_program;
use std::process::Command;

struct Maker {
    prog: Program,
}

impl Maker {
    fn sym(&mut self, s: &str) -> SymId {
        self.prog.symbols.push(s.to_string());
        SymId(self.prog.symbols.len() as u32 - 1)
    }
    fn func(&mut self, name: &str, kind: FuncKind, params: u32, stack_check: bool) -> FuncBuilder {
        let symbol = self.sym(name);
        let labels = FuncLabels {
            start: self.sym(&format!("{name}_start")),
            end: self.sym(&format!("{name}_end")),
            sites: self.sym(&format!("{name}_sites")),
            site_count: self.sym(&format!("{name}_count")),
            frame_size: (kind == FuncKind::Resume).then(|| self.sym(&format!("{name}_size"))),
        };
        let entry = BlockData {
            params: vec![],
            insts: vec![],
            term: Term::Unreachable,
            term_loc: Loc::default(),
            name: String::new(),
            cold: false,
        };
        let mut b = FuncBuilder::new(Func {
            symbol,
            kind,
            qualname: name.into(),
            file: 0,
            first_line: 1,
            params,
            frames: vec![],
            stack_check,
            blocks: vec![entry],
            entry: Block(0),
            types: vec![],
            names: Default::default(),
            labels,
        });
        b.loc = Loc { line: 2, col: 4, end_line: 2, end_col: 9, frame: 0 };
        b
    }
}

/// `for i in range(n): x = yield i * k + x`, with x30 of each resumption stored in `last_lr`.
fn generator(m: &mut Maker) {
    let last_lr = m.sym("last_lr");
    let mut b = m.func("resume", FuncKind::Resume, 2, false);
    let n = b.ins(Op::Param(0), Type::I64);
    let k = b.ins(Op::Param(1), Type::I64);
    let f = b.fconst(2.5f64.to_bits());
    let (head, body, exit) =
        (b.block("loop".into(), false), b.block("body".into(), false), b.block("exit".into(), false));
    let i = b.block_param(head, Type::I64);
    let x = b.block_param(head, Type::I64);
    let g = b.block_param(head, Type::F64);
    let zero = b.iconst(0);
    b.jump(head, vec![zero, zero, f]);
    b.switch_to(head);
    b.br_cmp(Cond::Slt, i, n, body, exit);
    b.switch_to(body);
    let p = b.int(IntOp::Mul, i, k);
    let y = b.int(IntOp::Add, p, x);
    let sent = b.ins(Op::Yield(y), Type::I64);
    let lr = b.ins(Op::ReadLr, Type::I64);
    b.store(Width::W64, Addr::sym(last_lr, 0), lr);
    let next = b.int_imm(IntOp::Add, i, 1);
    let h = b.float(FloatOp::Add, g, f);
    b.jump(head, vec![next, sent, h]);
    b.switch_to(exit);
    let r = b.ins(Op::FloatToInt(g), Type::I64);
    b.terminate(Term::Return(Some(r)));
    m.prog.funcs.push(b.func);
}

/// Ten arguments in, ten out in reverse order, under a stack check.
fn reverse(m: &mut Maker) {
    let callee = m.sym("ten");
    let mut b = m.func("reverse", FuncKind::Normal, 10, true);
    let args: Vec<Val> = (0..10).rev().map(|n| b.ins(Op::Param(n), Type::I64)).collect();
    let r = b
        .ins(Op::Call { callee: Callee::Sym(callee), args, func_obj: None, ret: Some(Type::I64) }, Type::I64);
    let lr = b.ins(Op::ReadLr, Type::I64);
    let start = b.sym_addr(b.func.labels.start);
    let pc = b.int(IntOp::Sub, lr, start);
    let r = b.int_imm(IntOp::Mul, r, 1000);
    let r = b.int(IntOp::Add, r, pc);
    b.terminate(Term::Return(Some(r)));
    m.prog.funcs.push(b.func);
}

const HARNESS: &str = r#"
#include <stdio.h>
#include <stdint.h>
#include <stdlib.h>
typedef struct { uint32_t pc; int32_t line, end_line; uint32_t col, end_col; } Site;
extern Site resume_sites[], reverse_sites[];
extern char resume_start[], resume_count, resume_size, reverse_count;
int64_t last_lr;
uint64_t context[512];
int64_t resume(void *gen, int64_t sent);
int64_t reverse(int64_t,int64_t,int64_t,int64_t,int64_t,int64_t,int64_t,int64_t,int64_t,int64_t);
int checks, allow = 1;
// As in the runtime: keeps what arguments are in, answers in x16.
__asm__(".globl pyrk_stack_check\n"
        "pyrk_stack_check:\n"
        "  adrp x16, checks\n  add x16, x16, :lo12:checks\n"
        "  ldr w17, [x16]\n  add w17, w17, #1\n  str w17, [x16]\n"
        "  adrp x16, allow\n  ldrsw x16, [x16, :lo12:allow]\n"
        "  ret\n");
int64_t ten(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f, int64_t g, int64_t h, int64_t i, int64_t j) {
  int64_t v[10] = {a,b,c,d,e,f,g,h,i,j}, r = 0;
  for (int k = 0; k < 10; k++) r = r * 10 + v[k];
  return r; }
static int64_t with_context(int64_t limit) {
  register uint64_t *ctx __asm__("x28") = context;
  context[512 / 8] = limit;
  __asm__ volatile("" :: "r"(ctx));
  return reverse(0,1,2,3,4,5,6,7,8,9);
}
int main(void) {
  uint64_t *gen = calloc(1, (size_t)&resume_size);
  gen[80 / 8] = 3; gen[80 / 8 + 1] = 10;
  printf("%d\n", (size_t)&resume_size >= 96 && (size_t)&resume_size % 16 == 0);
  for (int i = 0; i < 4; i++) {
    int64_t r = resume(gen, i * 100);
    printf("%lld state %lld", (long long)r, (long long)gen[16 / 8]);
    if (i > 0) {
      int found = 0;
      for (long s = 0; s < (long)&resume_count; s++) found += resume_sites[s].pc == (uint32_t)(last_lr - (int64_t)resume_start);
      printf(" site %d", found);
    }
    printf("\n");
  }
  int64_t r = with_context(0);
  printf("%lld site %d line %d checks %d\n", (long long)(r / 1000), (uint32_t)(r % 1000) == reverse_sites[0].pc, reverse_sites[0].line, checks);
  r = with_context(-1);
  printf("%lld checks %d\n", (long long)(r / 1000), checks);
  allow = 0;
  printf("%lld checks %d\n", (long long)with_context(-1), checks);
  return 0;
}
"#;

const EXPECTED: &str = "1\n0 state 1\n110 state 1 site 1\n220 state 1 site 1\n10 state 1 site 1\n\
                        9876543210 site 1 line 1 checks 0\n9876543210 checks 1\n0 checks 2\n";

#[test]
fn generators_stack_checks_and_stack_arguments() {
    if ["aarch64-linux-gnu-gcc", "qemu-aarch64"].iter().any(|t| which::which(t).is_err()) {
        eprintln!("aarch64-linux-gnu-gcc or qemu-aarch64 is missing: nothing tested");
        return;
    }
    let mut m =
        Maker { prog: Program { files: vec![("t.py".into(), "a\nb\n".into())], ..Program::default() } };
    generator(&mut m);
    reverse(&mut m);
    let globals: String = m.prog.symbols.iter().map(|s| format!("\t.globl {s}\n")).collect();
    for opt in [OptLevel::O0, OptLevel::O1, OptLevel::O2] {
        let options = Options { verify: true, ..Options::for_level(opt) };
        let text = compile_program(m.prog.clone(), &options);
        let dir = tempfile::tempdir().unwrap();
        let (asm, main, exe) = (dir.path().join("f.s"), dir.path().join("main.c"), dir.path().join("main"));
        std::fs::write(&asm, globals.clone() + &text).unwrap();
        std::fs::write(&main, HARNESS).unwrap();
        let built = Command::new("aarch64-linux-gnu-gcc")
            .args(["-O1", "-static", "-w", "-ffixed-x28", "-o"])
            .args([&exe, &main, &asm])
            .output()
            .unwrap();
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        let run = Command::new("qemu-aarch64").arg(&exe).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&run.stdout), EXPECTED, "{opt:?}\n{text}");
    }
}

#[test]
fn comments_move_no_instruction() {
    let mut m = Maker {
        prog: Program {
            files: vec![("t.py".into(), "a ; .globl x\nb /* \" \n".into())],
            ..Program::default()
        },
    };
    generator(&mut m);
    reverse(&mut m);
    let text = |verbose_asm| {
        let options = Options { verbose_asm, ..Options::for_level(OptLevel::O2) };
        let text = compile_program(m.prog.clone(), &options);
        let code = |l: &str| l.split("//").next().unwrap_or("").trim().to_string();
        text.lines().map(code).filter(|l| !l.is_empty()).collect::<Vec<_>>()
    };
    assert_eq!(text(true), text(false));
}
