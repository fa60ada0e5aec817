//! The command line end to end: bad input gives one clear diagnostic and never a panic or a
//! half-written file; `run` passes streams, arguments and the exit status through.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use pretty_assertions::assert_eq;

fn compiler() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pyrl-asm"));
    command.env("NO_COLOR", "1");
    command
}

/// A directory with files of its own.
struct Dir(tempfile::TempDir);

impl Dir {
    fn new() -> Dir {
        Dir(tempfile::tempdir().expect("temporary directory"))
    }
    fn file(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::create_dir_all(path.parent().expect("has a parent")).expect("writable");
        std::fs::write(&path, text).expect("writable");
        path
    }
    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).expect("readable");
        let mut names: Vec<String> =
            entries.map(|e| e.expect("entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
    fn command(&self, arguments: &[&str]) -> Output {
        compiler().args(arguments).current_dir(self.0.path()).output().expect("starts")
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// `short` diagnostics and exit status of `-S FILE`; no output may be left behind.
fn refused(name: &str, source: impl AsRef<[u8]>) -> String {
    let dir = Dir::new();
    dir.file(name, source);
    let output = dir.command(&["-S", "--error-format=short", name]);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    assert_eq!(dir.names(), [name], "nothing may be written");
    text(&output.stderr)
}

/// Assembly of a program that must compile.
fn compiled(source: &str, flags: &[&str]) -> String {
    let dir = Dir::new();
    dir.file("p.py", source);
    let output = dir.command(&[&["-S", "-o", "-", "p.py"], flags].concat());
    assert_eq!((output.status.code(), text(&output.stderr).as_str()), (Some(0), ""));
    text(&output.stdout)
}

#[test]
fn syntax_errors_have_place_code_and_message() {
    assert_eq!(refused("p.py", "x = (1,\ny = 2\n"), "p.py:1:5: error[E0101]: '(' was never closed\n");
    assert_eq!(refused("p.py", "if x\n    pass\n"), "p.py:1:5: error[E0101]: expected ':'\n");
    let expected = "p.py:2:1: error[E0102]: expected an indented block after 'if' statement on line 1\n";
    assert_eq!(refused("p.py", "if x:\npass\n"), expected);
}

#[test]
fn all_errors_are_reported_together() {
    let expected = "p.py:1:1: error[E0101]: 'return' outside function\n\
                    p.py:2:1: error[E0101]: 'break' outside loop\n";
    assert_eq!(refused("p.py", "return 1\nbreak\n"), expected);
}

#[test]
fn json_diagnostics_are_one_object_a_line() {
    let dir = Dir::new();
    dir.file("p.py", "f() = 1\nbreak\n");
    let output = dir.command(&["check", "--error-format=json", "p.py"]);
    let lines: Vec<serde_json::Value> =
        text(&output.stderr).lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[1]["span"]["line"], 2);
    assert_eq!(lines[1]["code"], "E0101");
}

#[test]
fn files_that_are_not_text() {
    assert!(refused("p.py", b"x = '\xff'\n").contains("Non-UTF-8 code starting with '\\xff'"));
    assert!(refused("p.py", b"x = 1\0\n").contains("source code cannot contain null bytes"));
    assert!(refused("p.py", b"# coding: klingon\n").contains("encoding problem: klingon"));
    let latin = Dir::new();
    latin.file("p.py", b"# coding: latin-1\nprint('\xe9')\n");
    assert_eq!(latin.command(&["check", "p.py"]).status.code(), Some(0));
}

#[test]
fn inputs_that_cannot_be_read() {
    let dir = Dir::new();
    dir.file("package/__main__.py", "");
    let output = dir.command(&["package"]);
    assert_eq!(output.status.code(), Some(1));
    let message = text(&output.stderr);
    assert!(
        message.contains("package is a directory") && message.contains("package/__main__.py"),
        "{message}"
    );
    let message = text(&dir.command(&["nothing.py"]).stderr);
    assert!(message.contains("cannot read nothing.py: No such file"), "{message}");
}

#[test]
fn outputs_that_cannot_be_written() {
    let dir = Dir::new();
    dir.file("p.py", "x = 1\n");
    for target in ["missing/p.s", "p.py/p.s"] {
        let output = dir.command(&["-S", "-o", target, "p.py"]);
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stderr).contains("error[E0003]: cannot write"), "{}", text(&output.stderr));
        assert_eq!(dir.names(), ["p.py"]);
    }
    std::fs::create_dir(dir.0.path().join("folder")).expect("writable");
    let output = dir.command(&["-S", "-o", "folder", "p.py"]);
    assert!(text(&output.stderr).contains("cannot write folder"), "{}", text(&output.stderr));
    assert_eq!(dir.names(), ["folder", "p.py"]);
}

#[test]
fn wrong_usage_is_exit_status_2() {
    let dir = Dir::new();
    dir.file("p.py", "x = 1\n");
    for arguments in [
        &["--nonsense", "p.py"][..],
        &[],
        &["run"],
        &["-S", "-c", "p.py"],
        &["-fno-such-pass", "p.py"],
        &["--policy=nothing", "p.py"],
        &["--policy=p.py", "p.py"],
        &["--policy=/dev/null", "p.py"],
        &["--program-symbol=a b", "p.py"],
    ] {
        assert_eq!(dir.command(arguments).status.code(), Some(2), "{arguments:?}");
    }
    assert_eq!(dir.names(), ["p.py"]);
}

#[test]
fn a_missing_toolchain_is_one_diagnostic() {
    let dir = Dir::new();
    dir.file("p.py", "x = 1\n");
    let run = |arguments: &[&str]| {
        let mut command = compiler();
        command.args(arguments).current_dir(dir.0.path()).env("PATH", "").env_remove("AS").env_remove("CC");
        command.output().expect("starts")
    };
    let output = run(&["p.py"]);
    assert_eq!(output.status.code(), Some(1));
    let message = text(&output.stderr);
    assert_eq!(message.matches("error[").count(), 1, "{message}");
    assert!(message.contains("error[E0004]") && message.contains("apt-get install"), "{message}");
    assert_eq!(dir.names(), ["p.py"]);
    // Assembly needs no toolchain.
    assert_eq!(run(&["-S", "p.py"]).status.code(), Some(0));
    let doctor = run(&["doctor"]);
    assert_eq!(doctor.status.code(), Some(1));
    assert!(text(&doctor.stdout).contains("missing"));
}

#[test]
fn large_and_deep_programs_compile() {
    let lines: String = (0..100_000).map(|i| format!("x{} = {i}\n", i % 100)).collect();
    compiled(&lines, &["-O0"]);
    let functions: String = (0..5000).map(|i| format!("def f{i}(a):\n    return a + {i}\n")).collect();
    let assembly = compiled(&functions, &[]);
    assert!(assembly.contains("f4999"));
    compiled(&format!("print({}1)\n", "not ".repeat(10_000)), &[]);
    compiled(&format!("print({}1)\n", "-".repeat(10_000)), &[]);
    compiled(&format!("x = {}1{}\n", "(".repeat(200), ")".repeat(200)), &[]);
    let message = refused("p.py", format!("x = {}1{}\n", "(".repeat(10_000), ")".repeat(10_000)));
    assert_eq!(message, "p.py:1:205: error[E0101]: too many nested parentheses\n");
}

#[test]
fn empty_files_compile() {
    for source in ["", "\n", "# only a comment", "\u{feff}"] {
        compiled(source, &[]);
    }
}

/// Text of the source must not become a directive, whatever it holds.
#[test]
fn strings_and_names_cannot_inject_directives() {
    let assembly = compiled(
        "x = \"\\n.globl evil\\n\\\" \\\\\"\ngröße = '\\n\\t.globl evil'\n\
         def 名前(): return '''\n.globl evil\n*/ // '''\n# */\n.5\n",
        &[],
    );
    let directive = |l: &&str| l.trim_start().starts_with(".globl");
    let directives: Vec<&str> = assembly.lines().filter(directive).collect();
    assert_eq!(directives.iter().filter(|l| l.contains("evil")).count(), 0, "{directives:?}");
}

#[test]
fn imports_that_fail() {
    let message = refused("p.py", "import nosuchmodule\nimport tkinter\nfrom math import nothing\n");
    assert!(message.contains("p.py:1:8: error[E0301]: No module named 'nosuchmodule'"), "{message}");
    assert!(message.contains("p.py:2:8: error[E0302]: module 'tkinter' is not supported yet"), "{message}");
    assert!(
        message.contains("p.py:3:18: error[E0303]: cannot import name 'nothing' from 'math'"),
        "{message}"
    );
    compiled("try:\n    import nosuchmodule\nexcept ImportError:\n    nosuchmodule = None\n", &[]);
    compiled("TYPE_CHECKING = False\nif TYPE_CHECKING:\n    import nosuchmodule\n", &[]);
}

#[test]
fn local_packages_are_found() {
    let dir = Dir::new();
    dir.file("p.py", "import pack.inner\nfrom pack import other, value\nfrom pack.inner import f\n");
    dir.file("pack/__init__.py", "from .inner import f\nvalue = 1\n");
    dir.file("pack/inner.py", "from . import other\ndef f():\n    return other\n");
    dir.file("pack/other.py", "from ..beyond import x\n");
    let output = dir.command(&["check", "--error-format=short", "p.py"]);
    let expected = "pack/other.py:1:1: error[E0304]: attempted relative import beyond top-level package\n";
    assert_eq!(text(&output.stderr), expected);
    dir.file("pack/other.py", "import pack\n");
    assert_eq!(text(&dir.command(&["check", "p.py"]).stderr), "");
}

#[test]
fn dynamic_code_is_refused() {
    for name in ["eval", "exec", "compile", "__import__"] {
        assert!(refused("p.py", format!("{name}('1')\n")).contains("error[E0203]"), "{name}");
    }
    compiled("def eval(x): return x\nprint(eval(1))\n", &[]);
}

#[test]
fn output_does_not_depend_on_directory_or_threads() {
    let source = "def f(x):\n    return [y * 2 for y in x]\nclass A:\n    def g(self): return f([1])\n";
    let one = compiled(source, &["-j", "1"]);
    assert_eq!(one, compiled(source, &["-j", "4"]));
}

#[test]
fn commands_are_shown_and_not_run() {
    let dir = Dir::new();
    dir.file("p.py", "x = 1\n");
    let output = dir.command(&["-###", "p.py"]);
    let shown = text(&output.stderr);
    assert!(shown.contains("as -o") && shown.contains("gcc"), "{shown}");
    assert_eq!(dir.names(), ["p.py"]);
}

#[test]
fn help_version_passes_and_completions() {
    let dir = Dir::new();
    assert!(text(&dir.command(&["--help"]).stdout).contains("Usage: pyrl-asm"));
    assert!(text(&dir.command(&["--version", "--verbose"]).stdout).contains("runtime"));
    assert!(text(&dir.command(&["--print-passes"]).stdout).contains("-O2"));
    assert!(text(&dir.command(&["completions", "bash"]).stdout).contains("pyrl-asm"));
}

fn run_program(path: &Path, arguments: &[&str], input: &str) -> Output {
    let mut child = compiler()
        .arg("run")
        .arg(path)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts");
    child.stdin.take().expect("piped").write_all(input.as_bytes()).expect("accepts input");
    child.wait_with_output().expect("ends")
}

#[test]
fn run_passes_everything_through() {
    let dir = Dir::new();
    let source = "import sys\nprint(sys.argv[1:], input())\nprint('oops', file=sys.stderr)\nsys.exit(7)\n";
    let path = dir.file("p.py", source);
    for _ in ["compiled", "cached"] {
        let output = run_program(&path, &["-x", "a b", "--help"], "line\n");
        let got = (text(&output.stdout), text(&output.stderr), output.status.code());
        assert_eq!(got, ("['-x', 'a b', '--help'] line\n".into(), "oops\n".into(), Some(7)));
    }
}

#[test]
fn a_missing_emulator_is_one_diagnostic() {
    if cfg!(target_arch = "aarch64") {
        return;
    }
    let dir = Dir::new();
    let path = dir.file("p.py", "print(1)\n");
    assert_eq!(run_program(&path, &[], "").status.code(), Some(0));
    let output = compiler().arg("run").arg(&path).env("PATH", "").output().expect("starts");
    let message = text(&output.stderr);
    assert_eq!((output.status.code(), message.matches("error[").count()), (Some(1), 1), "{message}");
    assert!(message.contains("qemu-user"), "{message}");
}

#[test]
fn run_takes_options_before_the_file() {
    let dir = Dir::new();
    let path = dir.file("p.py", "import sys\nprint(sys.argv[1:])\n");
    let output = compiler().args(["run", "-O1"]).arg(&path).args(["-O2", "x"]).output().expect("starts");
    assert_eq!((text(&output.stdout).as_str(), output.status.code()), ("['-O2', 'x']\n", Some(0)));
}

/// What a program prints and how it ends when SIGINT comes after its first line.
fn interrupted(source: &str) -> (String, String, Option<i32>) {
    use std::io::{BufRead, BufReader, Read};
    use std::os::unix::process::ExitStatusExt;
    let dir = Dir::new();
    let path = dir.file("p.py", source);
    // Background jobs of a shell start with SIGINT ignored, and programs leave it so.
    let mut child = Command::new("env")
        .arg("--default-signal=INT")
        .arg(compiler().get_program())
        .arg("run")
        .arg(&path)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts");
    let mut stdout = BufReader::new(child.stdout.take().expect("piped"));
    let mut line = String::new();
    stdout.read_line(&mut line).expect("readable");
    assert_eq!(line, "ready\n");
    // It may still be inside of the call that wrote the line.
    std::thread::sleep(std::time::Duration::from_millis(200));
    let id = child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().expect("kill").success());
    let mut rest = String::new();
    stdout.read_to_string(&mut rest).expect("readable");
    let output = child.wait_with_output().expect("ends");
    let status = output.status.signal().map(|s| 128 + s).or(output.status.code());
    (rest, text(&output.stderr), status)
}

#[test]
fn sigint_raises_keyboard_interrupt() {
    let calls =
        "def work():\n    d = {}\n    i = 0\n    while True:\n        d[i % 100] = str(i)\n        i += 1\n";
    let caught = format!("{calls}print('ready', flush=True)\ntry:\n    work()\nexcept KeyboardInterrupt:\n    print('caught')\n");
    assert_eq!(interrupted(&caught), ("caught\n".into(), String::new(), Some(0)));
    let recursion = "def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\n\
                     print('ready', flush=True)\ntry:\n    fib(80)\nfinally:\n    print('finally')\n";
    let (rest, trace, status) = interrupted(recursion);
    assert_eq!((rest.as_str(), status), ("finally\n", Some(130)));
    assert!(trace.starts_with("Traceback (most recent call last):\n"), "{trace}");
    assert!(trace.ends_with("KeyboardInterrupt\n"), "{trace}");
    let sleep = "import time\nprint('ready', flush=True)\ntime.sleep(100)\n";
    let (_, trace, status) = interrupted(sleep);
    assert_eq!(status, Some(130));
    assert!(trace.ends_with("time.sleep(100)\nKeyboardInterrupt\n"), "{trace}");
    // A loop without calls ends, too.
    let tight = "def work(i):\n    while i >= 0:\n        i = (i + 3) & 1023\n\nprint('ready', flush=True)\nwork(5)\n";
    let (_, trace, status) = interrupted(tight);
    assert_eq!(status, Some(130));
    assert!(trace.contains("in work") && trace.ends_with("KeyboardInterrupt\n"), "{trace}");
}

#[test]
fn bench_names_what_is_missing() {
    let dir = Dir::new();
    dir.file("p.py", "print(1)\n");
    let help = text(&dir.command(&["bench", "--help"]).stdout);
    for option in ["--against", "--repeat", "--min-time", "--json", "--chart", "--from", "--peers"] {
        assert!(help.contains(option), "{option}: {help}");
    }
    let without = ["bench", "--against=cpython,pypy", "--peers=nowhere", "--repeat=0", "p.py"];
    let output = dir.command(&without);
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
    let table = text(&output.stdout);
    if cfg!(not(target_arch = "aarch64")) {
        assert!(table.contains("cpython   not found: scripts/peers"), "{table}");
        assert!(table.contains("pypy      not found: scripts/peers"), "{table}");
    }
    let nothing = dir.command(&["bench"]);
    assert_eq!(nothing.status.code(), Some(1));
    assert!(text(&nothing.stderr).contains("no programs"), "{}", text(&nothing.stderr));
}

#[test]
fn bench_checks_output_before_it_measures() {
    let dir = Dir::new();
    dir.file("same.py", "print(1, 2)\n");
    dir.file("same.c", "#include <stdio.h>\nint main(void) { puts(\"1 2\"); }\n");
    dir.file("other.py", "print(1)\nprint(2)\n");
    dir.file("other.c", "#include <stdio.h>\nint main(void) { puts(\"1\\n3\"); }\n");
    let numbers = dir.0.path().join("numbers.json");
    let run = |program: &str| {
        dir.command(&["bench", "--against=gcc", "--repeat=1", "--json=numbers.json", program])
    };
    let output = run("same.py");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let json: serde_json::Value =
        serde_json::from_slice(&std::fs::read(&numbers).expect("written")).expect("JSON");
    let results = &json["programs"][0]["results"];
    for name in ["pyrl-asm", "gcc"] {
        assert!(results[name]["instructions"].as_u64().is_some_and(|n| n > 1000), "{json}");
        assert_eq!(results[name]["wall"].as_array().map(Vec::len), Some(1));
    }
    let again = dir.command(&["bench", "--from=numbers.json"]);
    assert_eq!(text(&again.stdout), text(&output.stdout));
    let output = run("other.py");
    assert_eq!(output.status.code(), Some(1));
    let table = text(&output.stdout);
    let expected = "other: pyrl-asm differs from gcc: line 2: expected \"3\", got \"2\"";
    assert!(table.contains(expected), "{table}");
}

#[test]
fn time_passes_says_what_each_pass_left() {
    let dir = Dir::new();
    dir.file("p.py", "def f(n):\n    return [i * 2 for i in range(n)]\nprint(f(3))\nclass K:\n    def __init__(self, a, b):\n        self.a = a\n        self.b = b\nprint(K(1, [2]).b)\n");
    let output = dir.command(&["-S", "-O2", "--time-passes", "-o", "p.s", "p.py"]);
    let table = text(&output.stderr);
    let line = |name: &str| table.lines().find(|l| l.contains(&format!("%  {name} "))).unwrap_or_default();
    assert!(line("tidy").contains("HIR operations (-"), "{table}");
    assert!(line("lower").contains("LIR operations"), "{table}");
    let shown: usize = line("code").split_whitespace().rev().nth(1).and_then(|n| n.parse().ok()).unwrap_or(0);
    let assembly = std::fs::read_to_string(dir.0.path().join("p.s")).expect("written");
    let code = assembly.lines().filter(|l| l.starts_with('\t') && !l.starts_with("\t."));
    assert_eq!(shown, code.count(), "{table}");
    assert!(!table.contains("rare"), "a pass that does not run has no line: {table}");
    assert!(line("  pairs").ends_with("%)") || line("  pairs").ends_with("number)"), "{table}");
    let unpaired = dir.command(&["-S", "-O2", "--time-passes", "-fno-pairs", "-o", "q.s", "p.py"]);
    assert!(!text(&unpaired.stderr).contains("  pairs "), "it was switched off");
    let count = |name: &str| {
        let assembly = std::fs::read_to_string(dir.0.path().join(name)).expect("written");
        assembly.lines().filter(|l| l.starts_with("\tldp ") || l.starts_with("\tstp ")).count()
    };
    assert!(count("q.s") < count("p.s"));
}

/// A program with a path that is never taken and one that is taken once.
const PROFILED: &str = "def f(n):\n    t = 0\n    for i in range(n):\n        if i < 0:\n            t = g(t)\n        t += i\n    \
    return t\n\n\ndef g(t):\n    return [t] * 2\n\n\nprint(f(500))\n";

#[test]
fn a_profile_is_written_when_the_program_ends_and_read_back() {
    let dir = Dir::new();
    dir.file("p.py", PROFILED);
    let run = dir.command(&["run", "--profile-generate=p.profile", "p.py"]);
    assert_eq!((text(&run.stdout).as_str(), text(&run.stderr).as_str()), ("124750\n", ""));
    let profile = std::fs::read_to_string(dir.0.path().join("p.profile")).expect("written");
    assert!(profile.starts_with("pyrl-asm profile 2\np."), "{profile}");
    assert!(profile.lines().any(|l| l == "500"), "{profile}");
    let assembly = |flags: &[&str]| {
        let output = dir.command(&[flags, &["-S", "-o", "-", "p.py"]].concat());
        assert_eq!((output.status.code(), text(&output.stderr).as_str()), (Some(0), ""));
        text(&output.stdout)
    };
    assert_ne!(assembly(&[]), assembly(&["--profile-use=p.profile"]));
    let again = dir.command(&["run", "--profile-use=p.profile", "p.py"]);
    assert_eq!(text(&again.stdout), "124750\n");
}

#[test]
fn a_profile_of_other_code_is_left_aside_with_a_warning() {
    let dir = Dir::new();
    dir.file("p.py", PROFILED);
    dir.command(&["run", "--profile-generate=p.profile", "p.py"]);
    dir.file("p.py", PROFILED.replace("[t] * 2", "t if t else [t]"));
    let output = dir.command(&["-S", "--error-format=short", "--profile-use=p.profile", "p.py"]);
    let message = text(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{message}");
    assert!(message.contains("warning[W0001]: the profile was made when g was other code"), "{message}");
}

#[test]
fn what_is_no_profile_is_refused() {
    let dir = Dir::new();
    dir.file("p.py", PROFILED);
    dir.file("bad", "nothing\n");
    for (file, reason) in [("bad", "not a profile"), ("missing", "cannot read missing")] {
        let output = dir.command(&["-S", &format!("--profile-use={file}"), "p.py"]);
        let message = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{message}");
        assert!(message.contains(reason), "{message}");
    }
}
