//! Random LIR functions through the back end: each is interpreted here and run under
//! qemu-aarch64; results must agree at -O0 and -O2, under the rules and under random choices,
//! with all registers and with few.

#[path = "support/lir_random.rs"]
mod lir_random;

use pyrl_asm::base::options::{OptLevel, Options, Policy};
use pyrl_asm::target::compile_program;
use std::fmt::Write;
use std::process::Command;

/// Helpers the functions call; the clobbering ones destroy every register a call may destroy.
const HARNESS: &str = r#"
#include <stdio.h>
#include <stdint.h>
#include <string.h>
int64_t buffer[64];
#define CLOBBER __asm__ volatile("" ::: "x0","x1","x2","x3","x4","x5","x6","x7","x8","x9","x10","x11","x12","x13","x14","x15","x16","x17","v0","v1","v2","v3","v4","v5","v6","v7","v16","v17","v18","v19","v20","v21","v22","v23","v24","v25","v26","v27","v28","v29","v30","v31")
__attribute__((noinline)) static void smash(void) {
  __asm__ volatile("mov x0,#-1\nmov x1,#-2\nmov x2,#-3\nmov x3,#-4\nmov x4,#-5\nmov x5,#-6\nmov x6,#-7\nmov x7,#-8\nmov x8,#-9\nmov x9,#-10\nmov x10,#-11\nmov x11,#-12\nmov x12,#-13\nmov x13,#-14\nmov x14,#-15\nmov x15,#-16\nmov x16,#-17\nmov x17,#-18\n"
   "fmov d0,#1.0\nfmov d1,#1.0\nfmov d2,#1.0\nfmov d3,#1.0\nfmov d4,#1.0\nfmov d5,#1.0\nfmov d6,#1.0\nfmov d7,#1.0\nfmov d16,#1.0\nfmov d17,#1.0\nfmov d18,#1.0\nfmov d19,#1.0\nfmov d20,#1.0\nfmov d21,#1.0\nfmov d22,#1.0\nfmov d23,#1.0\nfmov d24,#1.0\nfmov d25,#1.0\nfmov d26,#1.0\nfmov d27,#1.0\nfmov d28,#1.0\nfmov d29,#1.0\nfmov d30,#1.0\nfmov d31,#1.0" ::: "x0","x1","x2","x3","x4","x5","x6","x7","x8","x9","x10","x11","x12","x13","x14","x15","x16","x17","v0","v1","v2","v3","v4","v5","v6","v7","v16","v17","v18","v19","v20","v21","v22","v23","v24","v25","v26","v27","v28","v29","v30","v31");
}
__attribute__((noinline)) int64_t helper3(int64_t a, int64_t b, int64_t c) { uint64_t r = (uint64_t)a * 31 + (uint64_t)b * 17 + (uint64_t)c; smash(); return (int64_t)r; }
__attribute__((noinline)) int64_t helper10(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f, int64_t g, int64_t h, int64_t i, int64_t j) {
  uint64_t r = 0; int64_t v[10] = {a,b,c,d,e,f,g,h,i,j};
  for (int k = 0; k < 10; k++) r = r * 7 + (uint64_t)v[k];
  smash(); return (int64_t)r; }
__attribute__((noinline)) double helperf(double x, int64_t n) { double r = x * 0.5 + (double)(n & 1023); smash(); return r; }
__attribute__((noinline)) int64_t helpera(int64_t *p, int64_t n) { uint64_t r = 1; for (int64_t k = 0; k < n; k++) r = r * 5 + (uint64_t)p[k]; smash(); return (int64_t)r; }
int64_t call_checked(void *f, int64_t a, int64_t b, int64_t c, double x, double y);
__asm__(".text\n.globl call_checked\ncall_checked:\n"
 "stp x29,x30,[sp,#-176]!\nmov x29,sp\nstp x19,x20,[sp,#16]\nstp x21,x22,[sp,#32]\nstp x23,x24,[sp,#48]\nstp x25,x26,[sp,#64]\nstp x27,x28,[sp,#80]\n"
 "stp d8,d9,[sp,#96]\nstp d10,d11,[sp,#112]\nstp d12,d13,[sp,#128]\nstp d14,d15,[sp,#144]\n"
 "mov x19,#1019\nmov x20,#1020\nmov x21,#1021\nmov x22,#1022\nmov x23,#1023\nmov x24,#1024\nmov x25,#1025\nmov x26,#1026\nmov x27,#1027\n"
 "fmov d8,#8.0\nfmov d9,#9.0\nfmov d10,#10.0\nfmov d11,#11.0\nfmov d12,#12.0\nfmov d13,#13.0\nfmov d14,#14.0\nfmov d15,#15.0\n"
 "mov x9,x0\nmov x0,x1\nmov x1,x2\nmov x2,x3\nstr x9,[sp,#160]\nblr x9\n"
 "fmov x9,d8\nfmov x10,d9\nadd x9,x9,x10\nfmov x10,d10\nadd x9,x9,x10\nfmov x10,d11\nadd x9,x9,x10\nfmov x10,d12\nadd x9,x9,x10\nfmov x10,d13\nadd x9,x9,x10\nfmov x10,d14\nadd x9,x9,x10\nfmov x10,d15\nadd x9,x9,x10\n"
 "add x10,x19,x20\nadd x10,x10,x21\nadd x10,x10,x22\nadd x10,x10,x23\nadd x10,x10,x24\nadd x10,x10,x25\nadd x10,x10,x26\nadd x10,x10,x27\nadd x10,x10,x9\n"
 "adrp x11,kept\nstr x10,[x11,:lo12:kept]\n"
 "ldp x19,x20,[sp,#16]\nldp x21,x22,[sp,#32]\nldp x23,x24,[sp,#48]\nldp x25,x26,[sp,#64]\nldp x27,x28,[sp,#80]\n"
 "ldp d8,d9,[sp,#96]\nldp d10,d11,[sp,#112]\nldp d12,d13,[sp,#128]\nldp d14,d15,[sp,#144]\n"
 "ldp x29,x30,[sp],#176\nret\n");
int64_t kept;
int64_t nothing(void) { return 0; }
static void reset(void) { for (int i = 0; i < 64; i++) buffer[i] = i * 1000003; }
static void test(int n, void *f, int64_t a, int64_t b, int64_t c, double x, double y) {
  static int64_t expected_kept;
  reset(); call_checked((void*)nothing, 0, 0, 0, 0, 0); expected_kept = kept;
  reset(); int64_t r = call_checked(f, a, b, c, x, y);
  uint64_t h = 0; for (int i = 0; i < 64; i++) h = h * 31 + (uint64_t)buffer[i];
  printf("%d %lld %llu%s\n", n, (long long)r, (unsigned long long)h, kept == expected_kept ? "" : " CLOBBERED");
}
"#;

fn have_tools() -> bool {
    ["aarch64-linux-gnu-gcc", "qemu-aarch64"].iter().all(|t| which::which(t).is_ok())
}

fn check(seed: u64, count: u32, options: &Options) {
    let (prog, funcs) = lir_random::program(seed, count);
    let globals: String = funcs.iter().map(|f| format!("\t.globl {}\n", f.name)).collect();
    let text = globals + &compile_program(prog.clone(), options);
    let dir = tempfile::tempdir().unwrap();
    let (asm, main, exe) = (dir.path().join("f.s"), dir.path().join("main.c"), dir.path().join("main"));
    let mut c = String::from(HARNESS);
    let mut calls = String::new();
    let mut expected = String::new();
    for (i, f) in funcs.iter().enumerate() {
        writeln!(c, "int64_t {}(void);", f.name).unwrap();
        for (a, b, k, x, y) in lir_random::INPUTS {
            writeln!(calls, "test({i}, (void*){}, {a}LL, {b}LL, {k}LL, {x:?}, {y:?});", f.name).unwrap();
            let (r, h) = lir_random::interpret(&prog, f.index, a, b, k, x, y);
            writeln!(expected, "{i} {r} {h}").unwrap();
        }
    }
    writeln!(c, "int main(void) {{\n{calls}return 0; }}").unwrap();
    std::fs::write(&asm, &text).unwrap();
    std::fs::write(&main, c).unwrap();
    let built = Command::new("aarch64-linux-gnu-gcc")
        .args(["-O1", "-static", "-w", "-o"])
        .arg(&exe)
        .arg(&main)
        .arg(&asm)
        .output()
        .unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let run = Command::new("qemu-aarch64").arg(&exe).output().unwrap();
    let got = String::from_utf8_lossy(&run.stdout);
    for (g, e) in got.lines().zip(expected.lines()) {
        if g != e {
            let keep = std::env::temp_dir().join("pyrl-backend-failure.s");
            std::fs::write(&keep, &text).unwrap();
            panic!("seed {seed}: got `{g}`, expected `{e}`; assembly in {}", keep.display());
        }
    }
    assert!(
        run.status.success() && got.lines().count() == expected.lines().count(),
        "seed {seed}: {:?}",
        run.status
    );
}

fn run(opt: OptLevel, policy: Policy, max_regs: Option<u32>, seeds: std::ops::Range<u64>) {
    if !have_tools() {
        eprintln!("aarch64-linux-gnu-gcc or qemu-aarch64 is missing: nothing tested");
        return;
    }
    let options = Options { policy, max_regs, verify: true, ..Options::for_level(opt) };
    let scale = std::env::var("PYRL_FUZZ").ok().and_then(|s| s.parse().ok()).unwrap_or(1);
    for seed in seeds.start..seeds.start + (seeds.end - seeds.start) * scale {
        check(seed, 40, &options);
    }
}

#[test]
fn machine_code_prints_and_parses() {
    let (prog, _) = lir_random::program(900, 40);
    let options = Options { verify: true, ..Options::for_level(OptLevel::O2) };
    let text = pyrl_asm::target::mach_text(&prog, &options);
    assert!(text.lines().count() > 2000);
}

#[test]
fn everything_in_memory() {
    run(OptLevel::O0, Policy::Heuristic, None, 0..2);
}

#[test]
fn rules() {
    run(OptLevel::O2, Policy::Heuristic, None, 100..104);
}

#[test]
fn few_registers() {
    run(OptLevel::O2, Policy::Heuristic, Some(6), 200..203);
}

#[test]
fn random_choices() {
    run(OptLevel::O2, Policy::Random(1), None, 300..303);
    run(OptLevel::O2, Policy::Random(2), Some(8), 400..402);
}
