//! Programs of several modules: objects of modules are kept, and serve again exactly while nothing changes that the
//! module's code depends on, whether it stands in the module or follows from another one.

mod support;

use pretty_assertions::assert_eq;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use support::oracle::{self, Answer};

const SHAPES: &str = "
class Square:
    def __init__(self, side):
        self.side = side
    def area(self):
        return self.side * self.side
def total(shapes):
    result = 0
    for shape in shapes:
        result += shape.area()
    return result
";
const COUNTS: &str = "
calls = 0
def count(n):
    global calls
    calls += 1
    return [i * i for i in range(n)]
def scaled(x):
    for i in range(3):
        x = x * 3 + i
    return x
";
const MAIN: &str = "
import shapes, counts
from shapes import Square
print(shapes.total([Square(n) for n in counts.count(10)]), counts.calls)
try:
    shapes.total([None])
except AttributeError as error:
    print(error)
print(counts.scaled(7))
shapes.total(3)
";

/// A program, and a cache of its own.
struct Project {
    dir: tempfile::TempDir,
}

impl Project {
    fn new() -> Project {
        let project = Project { dir: tempfile::tempdir().expect("temporary directory") };
        project.write("shapes.py", SHAPES);
        project.write("counts.py", COUNTS);
        project.write("main.py", MAIN);
        project
    }
    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }
    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).expect("writable");
    }
    fn kept(&self) -> BTreeSet<PathBuf> {
        support::files_below(&self.path("cache/pyrl-asm/modules"), "o").into_iter().collect()
    }
    /// Builds the program; how many objects were made and its bytes.
    fn build(&self, flags: &[&str]) -> (usize, Vec<u8>) {
        let before = self.kept();
        let mut command = Command::new(support::compiler());
        command.current_dir(self.dir.path()).env("XDG_CACHE_HOME", self.path("cache"));
        command.args(flags).args(["-o", "program", "main.py"]);
        assert_eq!(support::run_captured(&mut command), (true, String::new()));
        let made = self.kept().difference(&before).count();
        (made, std::fs::read(self.path("program")).expect("readable"))
    }
    fn agrees(&self) {
        let run = |program: &str, arguments: &[&Path]| -> Answer {
            let mut command = Command::new(program);
            oracle::answer(command.args(arguments).env("PYTHONDONTWRITEBYTECODE", "1"), &self.path("main.py"))
        };
        let ours = run("qemu-aarch64", &["-0".as_ref(), "main.py".as_ref(), "program".as_ref()]);
        assert_eq!(run("python3", &["main.py".as_ref()]).as_text(), ours.as_text());
    }
}

#[test]
fn what_did_not_change_is_not_made_again() {
    let project = Project::new();
    let (made, cold) = project.build(&[]);
    assert_eq!(made, 4, "three modules and the data");
    project.agrees();
    assert_eq!(project.build(&[]), (0, cold.clone()));
    assert_eq!(project.build(&["-O1"]).0, 4, "another level is other code");

    project.write("counts.py", &COUNTS.replace("i * i", "i * i + 1"));
    assert_eq!(project.build(&[]).0, 2, "the module and the data");
    project.agrees();
    project.write("counts.py", COUNTS);
    assert_eq!(project.build(&[]), (0, cold));
}

#[test]
fn new_globals_and_attributes_leave_other_modules_alone() {
    let project = Project::new();
    project.build(&[]);
    project.write("main.py", &MAIN.replace("try:", "last = abs(counts.calls)\nprint(last.real)\ntry:"));
    assert_eq!(project.build(&[]).0, 2, "the main module and the data");
    project.agrees();
}

#[test]
fn what_follows_from_another_module_is_made_again() {
    let project = Project::new();
    project.build(&[]);
    // A float: other code in the function's module, though its text is the same.
    project.write("main.py", &MAIN.replace("scaled(7)", "scaled(7.5)"));
    assert_eq!(project.build(&[]).0, 3, "both modules and the data");
    project.agrees();
}

#[test]
fn threads_and_a_cache_make_no_difference() {
    let (one, two) = (Project::new(), Project::new());
    let (_, serial) = one.build(&["-j1"]);
    two.write("main.py", &MAIN.replace("[None]", "[0]"));
    two.build(&["-j4"]);
    two.write("main.py", MAIN);
    assert_eq!(two.build(&["-j4"]).1, serial);
}

#[test]
fn an_object_that_cannot_be_kept_is_made() {
    let project = Project::new();
    let (_, cold) = project.build(&[]);
    for object in project.kept().iter().take(2) {
        std::fs::remove_file(object).expect("removable");
    }
    assert_eq!(project.build(&[]), (2, cold));
    let (made, _) = project.build(&["--no-cache"]);
    assert_eq!(made, 0, "one file, which is not kept");
    project.agrees();
}
