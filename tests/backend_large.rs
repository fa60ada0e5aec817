//! Size: a function as long as a 100,000-line module body must compile in seconds, and branches
//! over it must reach.

#[path = "support/lir_random.rs"]
#[allow(dead_code)]
mod lir_random;

use pyrl_asm::base::options::{OptLevel, Options};
use pyrl_asm::lir::builder::FuncBuilder;
use pyrl_asm::lir::*;
use pyrl_asm::target::compile_program;

/// A chain of checked additions with slow paths, a loop around everything.
fn chain(length: usize) -> Program {
    let (mut prog, _) = lir_random::program(1, 1);
    let mut func = prog.funcs.remove(0);
    func.blocks.clear();
    func.types.clear();
    func.names.clear();
    func.blocks.push(BlockData {
        params: vec![],
        insts: vec![],
        term: Term::Unreachable,
        term_loc: Loc::default(),
        name: String::new(),
        cold: false,
    });
    let mut b = FuncBuilder::new(func);
    let x = b.ins(Op::Param(0), Type::I64);
    let n = b.ins(Op::Param(1), Type::I64);
    let head = b.block("loop".into(), false);
    let exit = b.block("exit".into(), false);
    let i = b.block_param(head, Type::I64);
    b.jump(head, vec![x]);
    b.switch_to(head);
    let body = b.block("body".into(), false);
    b.br_mask(i, 1, exit, body);
    b.switch_to(body);
    let mut v = i;
    for k in 0..length {
        let (slow, ok, join) = (
            b.block(format!("slow{k}"), true),
            b.block(format!("ok{k}"), false),
            b.block(format!("join{k}"), false),
        );
        let p = b.block_param(join, Type::I64);
        let s = b.ins(Op::IntOvf(OvfOp::Add, v, n), Type::I64);
        b.br_overflow(s, slow, ok);
        b.switch_to(slow);
        let r = b.ins(
            Op::Call {
                callee: Callee::Sym(SymId(0)),
                args: vec![v, n, x],
                func_obj: None,
                ret: Some(Type::I64),
            },
            Type::I64,
        );
        b.jump(join, vec![r]);
        b.switch_to(ok);
        b.store(Width::W64, Addr::sym(SymId(4), 8 * (k % 64) as i32), s);
        b.jump(join, vec![s]);
        b.switch_to(join);
        v = p;
    }
    b.jump(head, vec![v]);
    b.switch_to(exit);
    b.terminate(Term::Return(Some(i)));
    prog.funcs.push(b.func);
    prog
}

#[test]
fn long_functions_take_linear_time_and_branches_reach() {
    for opt in [OptLevel::O0, OptLevel::O2] {
        check(opt);
    }
}

fn check(opt: OptLevel) {
    let options = Options { verify: false, verbose_asm: false, ..Options::for_level(opt) };
    let start = std::time::Instant::now();
    let text = compile_program(chain(20_000), &options);
    let elapsed = start.elapsed();
    eprintln!("{} lines in {elapsed:?}", text.lines().count());
    assert!(elapsed.as_secs() < 60, "{elapsed:?}");
    if which::which("aarch64-linux-gnu-as").is_err() {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("t.s");
    std::fs::write(&path, text).unwrap();
    let out = std::process::Command::new("aarch64-linux-gnu-as")
        .arg("-o")
        .arg(dir.path().join("t.o"))
        .arg(&path)
        .output()
        .unwrap();
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr).chars().take(2000).collect::<String>()
    );
}
