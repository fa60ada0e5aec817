//! The analysis on a small library.

use super::*;
use crate::syntax::ast::Stmt;
use crate::syntax::parse::parse_module;
use crate::syntax::walk::bodies;

const LIBRARY: &str = r#"
from other import make as _make

__all__ = ["first", "Base"]

def first():
    return second()

def second(): pass

def third():
    import another

class Base:
    def __init__(self): self.start()
    def start(self): pass
    def stop(self): pass
    def __len__(self): return 0
    def __reduce__(self): return _make()
    @property
    def size(self): return 1

class Derived(Base):
    def stop(self): return super().stop()
    def only(self): pass
    another_name = only

class Registered:
    def run(self): pass
    def __iter__(self): pass

class Meta(type):
    def __call__(cls): pass

class Special(metaclass=Meta):
    def __len__(self): pass

Registered.register(int)
table = {"a": third}
"#;

/// Functions of the library that the program does not reach.
fn unreached(program: &str) -> Vec<String> {
    let file = FileId::new(0);
    let parse = |text: &str| parse_module(text, file).expect("valid Python");
    let (program, library) = (parse(program), parse(LIBRARY));
    let mut reach = Reach::new(false);
    reach.add_module(ModuleId::new(0), &program, file, false);
    reach.add_module(ModuleId::new(1), &library, file, true);
    reach.imports();
    reach.settle();
    let unreached = reach.unreached();
    let mut names = Vec::new();
    list(&library.body, &unreached, "", &mut names);
    names
}

fn list(body: &[Stmt], unreached: &HashSet<usize>, prefix: &str, names: &mut Vec<String>) {
    for stmt in body {
        let mut inner = prefix.to_string();
        match stmt {
            Stmt::FunctionDef(s) if unreached.contains(&(std::ptr::from_ref(s) as usize)) => {
                names.push(format!("{prefix}{}", s.name));
            }
            Stmt::ClassDef(s) => inner = format!("{prefix}{}.", s.name),
            _ => {}
        }
        bodies(stmt).into_iter().for_each(|b| list(b, unreached, &inner, names));
    }
}

#[track_caller]
fn check(program: &str, expected: &str) {
    assert_eq!(unreached(program).join(" "), expected, "{program}");
}

#[test]
fn nothing_but_what_importing_needs() {
    check(
        "import lib",
        "first second third Base.__init__ Base.start Base.stop Base.__len__ Base.__reduce__ Base.size Derived.stop \
         Derived.only Registered.run Registered.__iter__",
    );
}

#[test]
fn functions_are_reached_by_their_names() {
    let classes = "Base.__init__ Base.start Base.stop Base.__len__ Base.__reduce__ Base.size Derived.stop \
                   Derived.only Registered.run Registered.__iter__";
    check("import lib; lib.first()", &format!("third {classes}"));
    check("from lib import *; first()", &format!("third {classes}"));
    check("import lib; getattr(lib, 'second')", &format!("first third {classes}"));
    check("import lib; lib.table['a']()", &format!("first second {classes}"));
}

#[test]
fn methods_need_their_class() {
    let functions = "first second third";
    let registered = "Registered.run Registered.__iter__";
    check(
        "import lib; lib.Base()",
        &format!("{functions} Base.stop Base.__reduce__ Base.size Derived.stop Derived.only {registered}"),
    );
    check(
        "import lib; d = lib.Derived(); d.stop()",
        &format!("{functions} Base.__reduce__ Base.size Derived.only {registered}"),
    );
    check(
        "import lib; lib.Derived.another_name",
        &format!("{functions} Base.stop Base.__reduce__ Base.size Derived.stop {registered}"),
    );
    check(
        "import lib; isinstance(1, lib.Base), 2 is lib.Registered",
        &format!(
            "{functions} Base.__init__ Base.start Base.stop Base.__len__ Base.__reduce__ Base.size Derived.stop \
             Derived.only {registered}"
        ),
    );
}

#[test]
fn copying_reaches_its_hooks() {
    let text = "import lib; lib.Base().__reduce_ex__(4)";
    assert!(!unreached(text).contains(&"Base.__reduce__".to_string()));
}

#[test]
fn computed_names_reach_everything() {
    for text in [
        "import lib; getattr(lib, name)()",
        "import lib; vars(lib)['x']",
        "import lib; lib.__dict__",
        "import lib; g = getattr",
        "from operator import methodcaller as m",
        "import operator; operator.methodcaller(name)",
    ] {
        check(text, "");
    }
    assert!(!unreached("import lib; getattr(lib, 'x')").is_empty());
    assert!(!unreached("from operator import methodcaller; methodcaller('x')").is_empty());
}
